//! The incise of a turn: where it starts, its subject, and where it ends.

use super::narrative::{is_gerund, is_said};
use crate::lexicon::{Agreement, Classes, Forms, Reliability, VerbClasses};
use crate::token::{Kind, Tokens, Words, shape, words};
use crate::verb::is_unknown_past;

/// Whether an incise may start at `at`.
pub(super) fn is_boundary(tokens: &Tokens<'_>, at: usize, start: usize) -> bool {
    if at <= start || tokens.kind(at) != Kind::Word || tokens.is_capital(at) {
        return false;
    }
    let before = tokens.kind(at - 1);
    before.ends_sentence() || before.is_mark() || matches!(before, Kind::Comma | Kind::Semicolon | Kind::Dash | Kind::ParenClose)
}

/// The punctuation that ends the incise at `at`, if one stands there.
pub(super) fn incise(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<usize> {
    const CLITICS: Words =
        words!["ne", "n'", "me", "m'", "te", "t'", "se", "s'", "le", "la", "l'", "les", "lui", "leur", "nous", "vous", "en", "y"];
    let mut verb = at;
    while verb < end && verb < at + 3 && tokens.one_of(verb, CLITICS) {
        verb += 1;
    }
    if verb >= end || tokens.kind(verb) != Kind::Word || tokens.is_capital(verb) {
        return None;
    }
    let word = tokens.word(verb);
    let own = tokens.verb(verb);
    // ne put s'empêcher de dire: of the verbs denied only those that hand on to one of speech
    let denied = tokens.has(at, Classes::NE);
    let reliability = own.reliability.max(own.reflexive.map_or(Reliability::None, |(reliability, _)| reliability));
    let novel = own.classes.any(VerbClasses::PRESENTS);
    let past = word.forms.any(Forms::PAST.or(Forms::IMPERFECT));
    // dit-il, s'écria-t-elle, a-t-il dit, dis-je
    let mut next = verb + 1;
    while next < end && tokens.one_of(next, words!["t", "t'"]) && tokens.is(next, shape::TIED) {
        next += 1;
    }
    if next < end && tokens.is(next, shape::TIED) && tokens.one_of(next, words!["il", "elle", "ils", "elles", "on", "je"]) {
        let participle = (next + 1..end.min(next + 4)).find(|&at| tokens.word(at).forms.any(Forms::PARTICIPLE));
        let compound = word.classes.any(Classes::AVOIR)
            && participle
                .is_some_and(|at| tokens.has(at, Classes::SPEECH) && (next + 1..at).all(|at| tokens.has(at, Classes::ADVERB)));
        let question = next + 1 < end && tokens.kind(next + 1) == Kind::Question;
        let speech = reliability >= Reliability::Low || novel;
        let narrated = word.forms.any(Forms::PAST) && !word.forms.any(Forms::PRESENT_3S) || own.lemma.is_empty() && !question;
        let hearsay = tokens.one_of(next, words!["on"]) && word.forms.any(Forms::PRESENT_3S);
        let first = tokens.one_of(next, words!["je"]);
        // Courage, vous dis-je; je le veux, te dis-je: who speaks insists.
        if first && tokens.one_of(at, words!["te", "t'", "vous"]) && !past {
            return None;
        }
        let sure = !denied && (compound || !hearsay && (speech && (past || !question) || narrated && !question && !first));
        if !sure || own.classes.any(VerbClasses::SPOKEN) && !compound && !narrated {
            return None;
        }
        return Some(incise_end(tokens, next + 1, end));
    }
    // avait dit tristement la meunière, s'était écriée Hortense
    if !denied && word.classes.any(Classes::AVOIR.or(Classes::ETRE)) && word.forms.any(Forms::IMPERFECT.or(Forms::PRESENT_3S)) {
        let participle = (next..end.min(next + 3))
            .find(|&at| tokens.word(at).forms.any(Forms::PARTICIPLE) && tokens.has(at, Classes::SPEECH))?;
        return subject_behind(tokens, participle + 1, end).map(|subject| incise_end(tokens, subject + 1, end));
    }
    // finit par avouer le berger, s'empressa d'ajouter Hortense, alla dire un page, ne put s'empêcher de dire un page
    if past && own.classes.any(VerbClasses::SEMI) {
        let linked = |at: usize| tokens.has(at, Classes::PREP.or(Classes::CLITIC).or(Classes::ADVERB));
        let infinitive =
            |from: usize| (from..end.min(from + 4)).find(|&at| tokens.word(at).forms.any(Forms::INFINITIVE) || !linked(at));
        let first = infinitive(next)?;
        let hands_on = tokens.word(first).forms.any(Forms::INFINITIVE) && tokens.has(first + 1, Classes::PREP);
        let infinitive = if hands_on { infinitive(first + 1)? } else { first };
        let speaks = tokens.has(infinitive, Classes::SPEECH)
            || tokens.verb(infinitive).classes.any(VerbClasses::PRESENTS)
            || tokens.one_of(infinitive, words!["tomber", "échapper"]);
        let subject = if speaks { subject_behind(tokens, infinitive + 1, end) } else { None };
        if subject.is_some() || !novel || denied {
            return subject.map(|subject| incise_end(tokens, subject + 1, end));
        }
    }
    // Le joli bateau ! admira Claire: behind the end of a sentence only an incise puts its verb before the subject.
    // Oui, trompeta le meunier: so does, behind a comma, a simple past that the lexicon does not know.
    let behind = word.forms.any(Forms::PAST) && !own.classes.any(VerbClasses::SPOKEN) && tokens.kind(at - 1).ends_sentence()
        || is_unknown_past(tokens, verb);
    let speech = reliability >= Reliability::Low && own.incise || novel;
    if denied || !(behind || speech && word.forms.any(Forms::FINITE_3)) {
        return None;
    }
    let past = past || behind;
    if !past && (reliability < Reliability::Medium || !word.forms.any(Forms::PRESENT_3S.or(Forms::PRESENT_3P))) {
        return None;
    }
    let subject = subject_behind(tokens, verb + 1, end)?;
    // , appelle le docteur: an order as well.
    if !past && tokens.kind(at - 1) == Kind::Comma && !tokens.is_capital(subject) && reliability < Reliability::High {
        return None;
    }
    Some(incise_end(tokens, subject + 1, end))
}

/// The first token of the noun behind an inverted verb. Complements may stand before it: *dit à voix basse le meunier*.
pub(super) fn subject_behind(tokens: &Tokens<'_>, from: usize, end: usize) -> Option<usize> {
    const DETERMINERS: Classes =
        Classes::DET_DEF.or(Classes::DET_POSS).or(Classes::DET_DEM).or(Classes::DET_INDEF).or(Classes::CIVILITY);
    // répondirent deux voix, crièrent plusieurs femmes
    let counted = |at: usize| {
        at == from && tokens.has(at, Classes::NUMBER.or(Classes::DET_QUANT)) && tokens.word(at).agreement.any(Agreement::PLURAL)
    };
    const SUBJECTS: Words = words![
        "quelqu'un",
        "tous",
        "toutes",
        "celui-ci",
        "celle-ci",
        "celui-là",
        "celle-là",
        "l'un",
        "l'autre",
        "chacun",
        "maître",
        "père",
        "mère",
        "tante",
        "oncle",
        "madame",
        "monsieur",
        "mademoiselle",
    ];
    let reach = end.min(from + 14);
    // riposta d'Arbelles, murmura doucement de Kerbras
    let particle =
        (from..reach).find(|&at| !tokens.has(at, Classes::ADVERB)).filter(|&at| tokens.one_of(at, words!["de", "d'", "du"]));
    if particle.is_some_and(|at| tokens.is_capital(at + 1) && !tokens.has(at + 1, Classes::COUNTRY.or(Classes::METONYM))) {
        return particle;
    }
    let mut at = from;
    // A preposition waits for its noun.
    let mut open = false;
    while at < reach {
        let word = tokens.word(at);
        if tokens.kind(at) != Kind::Word {
            // dit, rajustant son châle, sa tante; dit, non sans peine, le meunier
            let close = (at + 2..reach).find(|&close| tokens.kind(close) == Kind::Comma)?;
            let apart =
                tokens.kind(at) == Kind::Comma && (at + 1..close).all(|at| tokens.kind(at) == Kind::Word && !is_said(tokens, at));
            at = if apart { close + 1 } else { return None };
            open = false;
            continue;
        }
        let pronoun = tokens.one_of(at, SUBJECTS);
        if word.classes.any(Classes::QUE.or(Classes::REL).or(Classes::SUBJECT_PRONOUN).or(Classes::NE)) && !pronoun {
            return None;
        }
        let noun = word.classes.any(Classes::NOUN.or(Classes::OFTEN_NOUN)) || tokens.is_capital(at) || is_gerund(tokens, at);
        let plain = word.classes.any(DETERMINERS) && !word.classes.any(Classes::CONTRACTION);
        if !open && (pronoun || plain || tokens.is_capital(at) || counted(at)) {
            return Some(at);
        }
        if word.classes.any(Classes::PREP) {
            open = true;
        } else if open && (noun || !plain && word.classes == Classes::NONE) {
            open = false;
        }
        at += 1;
    }
    None
}

pub(super) fn incise_end(tokens: &Tokens<'_>, from: usize, end: usize) -> usize {
    let mut at = from;
    while at < end {
        match tokens.kind(at) {
            Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Dash | Kind::GuillemetOpen | Kind::CurlyOpen => return at,
            kind if kind.ends_sentence() => return at,
            _ => at += 1,
        }
    }
    end
}
