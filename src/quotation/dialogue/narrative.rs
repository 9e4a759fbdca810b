//! What the narrator tells inside a turn: behind an incise, before a colon, between brackets.

use super::incise::{incise, incise_end, is_boundary};
use super::line::is_joined;
use super::tail::opens_narrative;
use super::tense::{
    acts_first, is_first_person, is_gerund, is_order, is_participle_group, is_past, is_person, is_present, is_said, weigh,
};
use super::{LABEL, SENTENCE};
use crate::lexicon::{Classes, Fields, Forms, Reliability, VerbClasses};
use crate::mention::{HUMAN, OF};
use crate::token::{Kind, THEN, Tokens, Words, shape, words};

/// The token behind an editor's note in brackets: *[Note : voleur.]*
pub(super) fn note_end(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<usize> {
    let note = tokens.kind(at) == Kind::ParenOpen
        && tokens.one_of(at + 1, words!["note", "notes", "nde", "ndlr", "ndt", "n.d.a.", "n.d.e.", "n.d.t."]);
    let reach = end.min(at + SENTENCE);
    note.then(|| (at..reach).find(|&close| tokens.kind(close) == Kind::ParenClose).map(|close| close + 1)).flatten()
}

/// The token behind what the narrator sets apart inside a turn: *(et il baissa la voix)*, *— et elle rougit —*.
pub(crate) fn aside_end(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<usize> {
    let closer = match tokens.kind(at) {
        Kind::ParenOpen => Kind::ParenClose,
        Kind::Dash if tokens.one_of(at + 1, words!["et", "ici"]) => Kind::Dash,
        // — Je sors. — Il salua. — Adieu.
        Kind::Dash if tokens.one_of(at + 1, words!["il", "elle"]) && !tokens.one_of(at + 2, words!["y"]) => Kind::Dash,
        _ => return None,
    };
    let close = (at + 1..end.min(at + LABEL)).find(|&close| tokens.kind(close) == closer)?;
    // — Et il la regarda. — : one sentence of its own between its dashes
    let stop = (at + 1..close).find(|&stop| tokens.kind(stop).ends_sentence());
    if closer == Kind::Dash
        && tokens.is_capital(at + 1)
        && stop.is_none_or(|stop| stop + 1 < close || tokens.kind(stop) != Kind::Period)
    {
        return None;
    }
    let weight = weigh(tokens, at + 1, close);
    // (Il souriait.): a sentence of its own
    let whole = closer == Kind::ParenClose && tokens.is_capital(at + 1) && tokens.kind(close - 1).ends_sentence();
    // — Il fit froid, dit X. —: a turn
    let turn = || {
        closer == Kind::Dash && (at + 2..close).any(|next| is_boundary(tokens, next, at) && incise(tokens, next, close).is_some())
    };
    // (comme si elle en doutait !)
    let likened = || {
        let opens = tokens.one_of(at + 1, words!["comme"]) && tokens.one_of(at + 2, words!["si", "s'"]);
        opens && closer == Kind::ParenClose && (at + 3..close).any(|at| is_past(tokens, at))
    };
    let narrated = weight.narrates(whole || tokens.one_of(at + 1, words!["et", "ici"]), false) || likened();
    let told = narrated && !weight.person && !turn();
    told.then_some(close + 1)
}

/// The token behind the colon of a narrator's sentence that announces the words behind it: *Puis, se tournant vers Odile : Et
/// toi ?*, *Il ajouta avec humeur : Reste.*
pub(super) fn announcement_end(tokens: &Tokens<'_>, at: usize, end: usize) -> Option<usize> {
    // Reste ; et il ajouta : Reste donc. The clause behind the semicolon announces, the one before it is said.
    let stop = (at..end.min(at + SENTENCE))
        .find(|&stop| matches!(tokens.kind(stop), Kind::Colon | Kind::Semicolon) || tokens.kind(stop).ends_sentence())?;
    if tokens.kind(stop) != Kind::Colon {
        return None;
    }
    // Et je lui tendis la lampe : ⏎ — Tiens. So does one of those there who tells what they did.
    if stop + 1 >= end && (at..stop).any(|at| acts_first(tokens, at, |_| false)) {
        return Some(stop + 1);
    }
    if (at..stop).any(|at| is_person(tokens, at)) {
        return None;
    }
    let opens = tokens.one_of(at, THEN);
    // Puis, se levant :, Et, d'une voix sourde :, Puis après un moment :, Puis :
    let shown = Fields::MANNER.or(Fields::FEELING).or(Fields::PAUSE);
    // Puis, à son cocher, qui tenait la portière :
    let turns_to = tokens.kind(at + 1) == Kind::Comma && tokens.one_of(at + 2, words!["à", "au", "aux"]);
    let turns = || {
        turns_to
            || (at + 1..stop.min(at + 5)).any(|at| is_participle_group(tokens, at))
            || (tokens.kind(at + 1) == Kind::Comma || tokens.one_of(at + 1, words!["après", "au"]))
                && (at + 2..stop).any(|at| tokens.is_of(at, shown) || tokens.one_of(at, words!["bas", "haut"]))
            || stop == at + 1
    };
    let relates = |at: usize| turns_to && tokens.one_of(at, words!["qui", "dont"]);
    let verb = (at..stop).take_while(|&at| !relates(at)).find(|&at| is_past(tokens, at) || is_present(tokens, at));
    let says = |verb: usize| {
        let own = tokens.verb(verb);
        is_past(tokens, verb)
            && !tokens.word(verb).forms.any(Forms::IMPERFECT)
            && (own.reliability.max(own.reflexive.map_or(Reliability::None, |(reliability, _)| reliability)) >= Reliability::Low
                || own.classes.any(VerbClasses::PRESENTS))
    };
    // Il la regarda : ⏎ — Viens. A colon at the end of the line announces the next one, whatever the verb.
    let ends = stop + 1 >= end && weigh(tokens, at, stop).narrates(false, false);
    // elle s'écria : « Mon Dieu ! »: who tells a story hands on the words in it
    let marked = stop + 1 < end && tokens.kind(stop + 1) == Kind::GuillemetOpen;
    let told = ends || !marked && (at..stop).any(says) || opens && turns() && verb.is_none();
    told.then_some(stop + 1)
}

/// *En disant ces mots, il sortit.*, *À ces mots, Odile se leva.*: a sentence of the narrator's that looks back at the words.
pub(super) fn looks_back(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let back: [Words; 4] = [
        words!["ce", "en", "sur", "à"],
        words!["ces", "cela", "ainsi", "disant", "parlant", "prononçant"],
        words!["ainsi", "cela", "ces", "mots", "paroles", ","],
        words!["mots", "paroles", ","],
    ];
    let comma = (at + 1..end.min(at + 5)).find(|&at| tokens.kind(at) == Kind::Comma);
    let opens = comma.is_some_and(|comma| (at..comma).enumerate().all(|(index, at)| tokens.one_of(at, back[index.min(3)])));
    let weight = weigh(tokens, at, end);
    // En attendant, il sortit.: what is said may be told as well
    let said = comma.is_some_and(|comma| tokens.one_of(comma - 1, words!["ainsi", "cela", "disant", "mots", "paroles"]));
    opens && said && !weight.person && weight.narrative >= 0.9 && tokens.kind(end - 1) == Kind::Period
}

pub(super) fn starts_sentence(tokens: &Tokens<'_>, at: usize) -> bool {
    // « Jamais ! » Le prince se leva.
    let marked = || {
        at > 1 && matches!(tokens.kind(at - 1), Kind::GuillemetClose | Kind::CurlyClose) && tokens.kind(at - 2).ends_sentence()
    };
    tokens.is_capital(at) && at > 0 && (tokens.kind(at - 1).ends_sentence() || marked())
}

pub(super) fn sentence_end(tokens: &Tokens<'_>, at: usize, end: usize) -> usize {
    let reach = end.min(at + SENTENCE);
    let stops = |next: usize| match tokens.kind(next) {
        Kind::Colon => is_joined(tokens, next + 1, end),
        kind => kind.ends_sentence() && !continues_sentence(tokens, next + 1),
    };
    (at..reach).find(|&next| stops(next)).map_or(reach, |stop| stop + 1)
}

pub(super) fn continues_sentence(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.kind(at) == Kind::Word && !tokens.is_capital(at) || tokens.kind(at).ends_sentence()
}

/// Narrative goes on behind the comma of the incise at `at`: *, dit-elle, en posant sa lampe, les yeux baissés.*
/// With `teller`, who narrates is one of those there: *, dit-elle, en me prenant la main, venez*.
pub(crate) fn narrative_tail(tokens: &Tokens<'_>, at: usize, stop: usize, end: usize, teller: bool) -> usize {
    let mut stop = stop;
    let mut clause = false;
    // dit-il en montrant la digue qui fermait, depuis l'hiver, la rade: the relative clause of the incise itself
    let relates = |at: usize| tokens.one_of(at, words!["qui", "dont"]);
    let relative = (at..stop).any(relates);
    // dit-elle pendant que la barque, sans bruit, glissait: a clause that waits for its verb
    let opens =
        |at: usize| relates(at) || tokens.has(at, Classes::QUE) || tokens.one_of(at, words!["lorsque", "lorsqu'", "quand"]);
    let subordinate = (at..stop).rfind(|&at| opens(at));
    // dit-elle en s'appuyant, toute pâle, contre le mur: the gerund waits for its complement
    let gerund = stop > at && is_gerund(tokens, stop - 1);
    let mut waits = subordinate.is_some_and(|from| !(from..stop).any(|at| is_past(tokens, at)));
    for _ in 0..6 {
        // dit le meunier, et, sans hâte, il ferma la porte.
        let joins = || tokens.one_of(stop + 1, words!["et", "puis"]) && tokens.kind(stop + 2) == Kind::Comma;
        if stop < end && (tokens.kind(stop) == Kind::Semicolon || tokens.kind(stop) == Kind::Comma && joins()) {
            stop = narrative_clause(tokens, stop + 1, end, teller).unwrap_or(stop);
        }
        if stop >= end || tokens.kind(stop) != Kind::Comma {
            break;
        }
        // dit X, qui craignait, de surcroît, l'humidité: the relative clause goes on to its end.
        let within = clause || relative && (tokens.has(stop + 1, Classes::PREP) || is_past(tokens, stop + 1));
        // dit le meunier qui, las de se taire, croyait …; dit le meunier, qui, las de se taire, …
        let who = stop + 1 + usize::from(tokens.one_of(stop + 1, words!["et"]));
        // dit X, dont la voix, déjà sourde, tremblait: the clause waits for its verb
        let hangs = || {
            let close = incise_end(tokens, who, end);
            close < end && tokens.kind(close) == Kind::Comma && !(who..close).any(|at| is_past(tokens, at) || is_said(tokens, at))
        };
        let open = relates(who) && hangs();
        waits |= open;
        let apart = relates(stop - 1) || open;
        let within = within || waits;
        let other = names_again(tokens, at, stop, end);
        let tail = opens_narrative(tokens, (at, stop + 1, end), teller);
        let called = || {
            // balbutia-t-elle, comme une prière, les yeux baissés
            let like = tokens.one_of(stop + 1, words!["comme"]) && tokens.has(stop + 2, Classes::DET_INDEF);
            (is_called_besides(tokens, stop, end) || like && is_silent(tokens, stop + 1, end))
                && opens_narrative(tokens, (at, incise_end(tokens, stop + 1, end) + 1, end), teller)
        };
        let resumes = || {
            let close = incise_end(tokens, stop + 1, end);
            let ends = close < end && tokens.kind(close) == Kind::Period;
            gerund
                && !is_gerund(tokens, stop - 1)
                && ends
                && tokens.has(stop + 1, Classes::PREP)
                && is_silent(tokens, stop + 1, end)
        };
        // qui tremblait, car le temps presse: no narrator's reason
        let reason = || tokens.one_of(stop + 1, words!["car", "mais", "puisque"]);
        let told = apart || other || tail || called() || resumes() || goes_on_naming(tokens, at, stop, end);
        if !(told || within && !reason() && is_silent(tokens, stop + 1, end)) {
            break;
        }
        let from = stop;
        stop = incise_end(tokens, from + 1, end);
        waits &= !(from..stop).any(|at| is_past(tokens, at));
        clause |= within || (from..stop).any(relates);
    }
    stop
}

/// *Quoi ? s'écrièrent le meunier, Odile et Marc.*: behind a verb of several, those whom the list of its subjects goes on with.
fn goes_on_naming(tokens: &Tokens<'_>, at: usize, comma: usize, end: usize) -> bool {
    const NAMES: usize = 16;
    let verb = (at..comma.min(at + 4)).find(|&at| tokens.has(at, Classes::VERB));
    let several = |verb: usize| {
        let tied = tokens.is(verb + 1, shape::TIED);
        tokens.str(verb).ends_with("ent") && !tied && tokens.word(verb).forms.any(Forms::FINITE_3)
    };
    let stop = incise_end(tokens, comma + 1, end.min(comma + NAMES));
    let listed = |at: usize| {
        let noun = tokens.has(at, Classes::DET_DEF.or(Classes::DET_POSS)) && tokens.has(at + 1, HUMAN);
        tokens.is_capital(at) || noun || tokens.has(at, Classes::CIVILITY)
    };
    let joined = || (comma + 2..stop).any(|at| tokens.one_of(at, words!["et"]) && listed(at + 1));
    let further = || stop < end && tokens.kind(stop) == Kind::Comma && listed(stop + 1);
    let silent = |at: usize| !is_said(tokens, at) && !is_past(tokens, at);
    verb.is_some_and(several) && listed(comma + 1) && (comma + 1..stop).all(silent) && (joined() || further())
}

/// *Et toi ? demanda Odile, la nièce du meunier.*, *Il est tard, dit Luc à Zoé, sa cousine.*: behind words that wait for none,
/// what else somebody is called, to the full stop; but *J'ai vu, dit Luc, le maire.*, *Bonsoir, dit Luc, les enfants.*
fn names_again(tokens: &Tokens<'_>, at: usize, comma: usize, end: usize) -> bool {
    const WAITS: Classes = Classes::VERB.or(Classes::PREP).or(Classes::COORD).or(Classes::QUE).or(Classes::ADVERB);
    let noun = comma + 2 + usize::from(tokens.has(comma + 2, Classes::ADJECTIVE) && !tokens.has(comma + 2, HUMAN));
    let stop = incise_end(tokens, comma + 1, end);
    let said = at.checked_sub(1).map(|before| tokens.kind(before));
    let behind = match said {
        Some(Kind::Question | Kind::Exclamation | Kind::Ellipsis) => true,
        Some(Kind::Comma) => !tokens.has(at - 2, WAITS) || is_order(tokens, at - 2),
        _ => false,
    };
    let whose = tokens.has(comma + 1, Classes::DET_POSS) || (noun + 1..stop).any(|at| tokens.has(at, OF));
    behind
        && (tokens.is_capital(comma - 1) || tokens.has(comma - 1, HUMAN))
        && stop < end.min(comma + 16)
        && tokens.kind(stop) == Kind::Period
        && tokens.has(comma + 1, Classes::DET_DEF.or(Classes::DET_POSS))
        && tokens.has(noun, HUMAN)
        && (whose || tokens.has(noun, Classes::ROLE) && !tokens.word(noun).agreement.is_plural())
        && !(comma..stop).any(|at| is_said(tokens, at) || tokens.has(at, Classes::COORD))
}

/// *dit Odile, la meunière, en riant*: between commas behind the name, what else whoever speaks is called.
fn is_called_besides(tokens: &Tokens<'_>, comma: usize, end: usize) -> bool {
    let stop = incise_end(tokens, comma + 1, end);
    tokens.is_capital(comma - 1)
        && stop < end.min(comma + 8)
        && tokens.kind(stop) == Kind::Comma
        && tokens.has(comma + 1, Classes::DET_DEF.or(Classes::DET_POSS))
        && (comma + 2..stop.min(comma + 4)).any(|at| tokens.has(at, HUMAN))
        && !(comma..stop).any(|at| is_said(tokens, at) || is_past(tokens, at))
}

/// The end of the narrator's clause behind the semicolon of an incise: *dit-elle ; et elle sortit.* *dit-il ; puis, se levant :
/// …*; with `teller`, *dit-il ; et il me tendit la lampe.*
fn narrative_clause(tokens: &Tokens<'_>, at: usize, end: usize, teller: bool) -> Option<usize> {
    let reach = end.min(at + SENTENCE);
    let stop = (at..reach).find(|&stop| tokens.kind(stop) == Kind::Colon || tokens.kind(stop).ends_sentence())?;
    let opens = tokens.one_of(at, words!["et", "puis", "car"]);
    let own = |at: usize| teller && opens && is_first_person(tokens, at);
    if matches!(tokens.kind(stop), Kind::Question | Kind::Exclamation) || (at..stop).any(|at| is_person(tokens, at) && !own(at)) {
        return None;
    }
    let told = weigh(tokens, at, stop).narrates(opens, false) && (opens || tokens.kind(stop) == Kind::Period);
    let turns = opens && tokens.kind(stop) == Kind::Colon && (at + 1..stop.min(at + 5)).any(|at| is_participle_group(tokens, at));
    (told || turns).then_some(stop)
}

/// Words that nobody utters as a clause: no verb of the present or the future, no second person, no cry.
pub(super) fn is_silent(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let stop = incise_end(tokens, at, end);
    stop < at + 40
        && stop < end
        && tokens.kind(stop) != Kind::Question
        && tokens.kind(stop) != Kind::Exclamation
        && !(at..stop).any(|at| is_said(tokens, at))
}
