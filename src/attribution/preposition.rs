//! Cues without a verb: the prepositions of source.
//!
//! ```text
//! source = preposition mention       Selon X, « A ». « A », d'après X. Pour X, « A ». De l'avis de X, « A ». De source
//! policière, P.
//!        | preposition "ce que" verb selon ce que rapporte X, P; d'après ce qu'elle affirme
//!        | preposition pronoun       selon lui, pour elle, à ses yeux, à l'en croire; Y, selon qui « A »
//! ```

use super::{Cue, Incise, Rules, Source, Tie};
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, phrases};
use crate::mention::{Determiner, Head, Mention, OF, has_marks_behind_comma};
use crate::model::{CueKind, Evidence};
use crate::token::{Kind, Tokens, Words, words};
use crate::verb::{Group, Mood};

/// What opens a source.
const SOURCE: Classes = Classes::PREP.or(Classes::SI).or(Classes::AVOIR);

/// A preposition that leads to a source.
struct Lead {
    element: usize,
    /// Behind the last element that it may govern.
    last: usize,
    /// Its tokens.
    start: usize,
    end: usize,
    /// It is the weak *pour*.
    pour: bool,
}

impl Lead {
    /// The source, told by the tokens up to `cue`, with what belongs to it up to the element `end`.
    fn incise(&self, cue: usize, source: Source, end: usize) -> Incise {
        let reliability = if self.pour { Reliability::Low } else { Reliability::High };
        let cue = Cue::without_verb(self.start, cue, CueKind::Preposition, reliability);
        Incise { first: self.element, last: end, tie: Tie::new(Some(cue), source, Evidence::Preposition) }
    }
}

impl Rules<'_> {
    /// *selon X*, *d'après X*, *pour X*, *de l'avis de X*, *aux yeux de X*, *à en croire X*
    #[inline]
    pub(crate) fn preposition_at(&self, element: usize, last: usize) -> Option<Incise> {
        let start = self.clauses.elements[element].start;
        if self.opens_source(start) { self.source_at(element, last, start) } else { None }
    }

    /// Whether a source can start with the words at `start`: few are worth a closer look.
    #[inline]
    pub(crate) fn opens_source(&self, start: usize) -> bool {
        let tokens = self.tokens;
        tokens.has(start, SOURCE)
            && (tokens.one_of(start, words!["pour", "selon"])
                || tokens.may_open(start, &phrases::SOURCES) && !is_of_effort(tokens, start))
            || is_faith(tokens, start)
    }

    /// *selon*, *d'après*, *à en croire*, *si l'on en croit* at an element: whoever stands behind is a source, and not only
    /// somebody with an opinion (*pour*).
    pub(crate) fn is_selon(&self, element: usize) -> bool {
        let start = self.clauses.elements[element].start;
        matches!(self.what(element), What::Prep | What::Si)
            && self.opens_source(start)
            && preposition(self.tokens, start).is_some_and(|(_, pour)| !pour)
    }

    /// The source that a preposition at the token `start` opens.
    fn source_at(&self, element: usize, last: usize, start: usize) -> Option<Incise> {
        if let Some((length, pronoun)) =
            pronominal(self.tokens, start).filter(|&(length, _)| !self.is_asked(element, start + length))
        {
            return self.possessive_source(element, last, start + length, pronoun);
        }
        let (length, pour) = preposition(self.tokens, start).filter(|&(length, _)| !self.is_asked(element, start + length))?;
        // Pour lui être agréable, X a signé
        let clitic = |at: usize| self.tokens.one_of(at, words!["lui", "leur", "nous", "vous"]);
        if pour && clitic(start + length) && self.tokens.word(start + length + 1).forms.any(Forms::INFINITIVE) {
            return None;
        }
        let lead = Lead { element, last, start, end: start + length, pour };
        // The mention may have been read together with its preposition.
        let next = (element..last).find(|&at| self.clauses.elements[at].start >= lead.end).unwrap_or(last);
        self.relative_source(&lead, next).or_else(|| self.said_source(&lead, next)).or_else(|| self.noun_source(&lead, next))
    }

    /// *Les élus demandent à entendre le maire*, *sont invités à lire le rapport*, *s'apprêtent à entendre le maire*: the
    /// infinitive before the token `end` is what the verb in front of the element governs; but *se vide à en croire le maire*.
    fn is_asked(&self, element: usize, end: usize) -> bool {
        let verb = element.checked_sub(1).and_then(|before| self.clauses.group(before));
        let governs = |group: &Group| {
            group.frames(self.tokens).any(Frames::A_INF) || group.reflexive && !self.tokens.one_of(end - 1, words!["croire"])
        };
        verb.is_some_and(governs) && self.tokens.word(end - 1).forms.any(Forms::INFINITIVE)
    }

    /// *selon ce que rapporte X*, *d'après ce qu'a confié X au journal*, *selon ce qu'elle affirme*: the subject of the verb of
    /// speech.
    fn said_source(&self, lead: &Lead, next: usize) -> Option<Incise> {
        if lead.pour || next + 2 >= lead.last || !self.is(next, words!["ce"]) || !matches!(self.what(next + 1), What::Que) {
            return None;
        }
        let verb = self.clauses.first_finite(next + 2..lead.last.min(next + 6))?;
        let says = self.clauses.group(verb).is_some_and(|group| group.says(self.tokens));
        let before = (next + 2..verb).find_map(|at| self.clauses.mention(at).map(|(index, _)| (index, verb + 1)));
        let (subject, end) = before.or_else(|| self.inverted_subject(verb, lead.last)).filter(|_| says)?;
        Some(lead.incise(lead.end, Source::Mention(subject), end))
    }

    /// *à ses yeux*, *selon ses dires*; *X a refusé l'offre, à ses yeux « indigne »*: the possessive, at `pronoun`, is the
    /// subject's.
    fn possessive_source(&self, element: usize, last: usize, behind: usize, pronoun: usize) -> Option<Incise> {
        let end = (element..last).find(|&at| self.clauses.elements[at].end >= behind)?;
        let first = self.sentence(element).0.max(element.saturating_sub(40));
        // Le pont tient, selon ses dires; X dit que le plan est, selon ses mots, un échec; il faut, selon ses dires, partir: no
        // thing says, nor does nobody
        let somebody = |source: Source| match source {
            Source::Mention(index) => !matches!(self.clauses.mentions[index].head, Head::Thing | Head::Document),
            Source::Pronoun(_) => true,
            _ => false,
        };
        let verbs = (first..element).rev().filter(|&at| self.clauses.is_finite(at) && !self.is_there(at));
        let source = verbs.map(|verb| self.subject(verb)).find(|&source| somebody(source)).unwrap_or(Source::Pronoun(pronoun));
        let start = self.clauses.elements[element].start;
        let cue = Cue::without_verb(start, behind, CueKind::Preposition, Reliability::High);
        Some(Incise { first: element, last: end + 1, tie: Tie::new(Some(cue), source, Evidence::Preposition) })
    }

    /// *Jean Dol, selon qui « A »*, *un rapport, selon lequel P*, *les affirmations du maire selon lesquelles P*; but *l'idée
    /// selon laquelle P* is nobody's. *P, explique X, pour qui Q*: of somebody who speaks *pour* tells more.
    fn relative_source(&self, lead: &Lead, next: usize) -> Option<Incise> {
        if !matches!(self.what_or_other(next, lead.last), What::Relative) {
            return None;
        }
        let heard = !lead.pour || self.is_heard(lead.element);
        let qui = self.is(next, words!["qui"]);
        if lead.pour && !qui || !heard && !self.is_marked_clause(next, lead.last) {
            return None;
        }
        let Source::Mention(index) = self.antecedent(next, self.sentence(lead.element).0, 0) else { return None };
        let mention = &self.clauses.mentions[index];
        let said = self.tokens.has(mention.at, Classes::SPEECH_NOUN.or(Classes::OWNED)) && mention.end == mention.at + 1;
        // Valmer, pour qui il a écrit « La Digue »: not whom a thing was done for
        let body = mention.head == Head::Group || mention.head == Head::Organisation && mention.has_role();
        if !heard && !mention.head.is_human() && !body {
            return None;
        }
        // ses informations selon lesquelles P: they are his
        let informs = self.tokens.one_of(mention.at, words!["information", "informations"]);
        let informs = informs && mention.determiner != Determiner::Possessive;
        let speaks = qui || mention.head.speaks() || informs || self.evidence_noun(mention.at) && !said;
        speaks.then(|| lead.incise(lead.start + 1, Source::Mention(index), next + 1))
    }

    /// *Anne Dol, pour qui le débat est « mal posé », …*, *un élu pour qui « A »*: marks stand in the clause of the relative
    /// pronoun at `relative`, or are it.
    fn is_marked_clause(&self, relative: usize, last: usize) -> bool {
        if matches!(self.clauses.what(relative + 1), Some(What::Quote(_))) {
            return true;
        }
        let ends = |&at: &usize| matches!(self.clauses.what(at), Some(What::Quote(_) | What::Comma));
        let within = self.sentence(relative).1.min(last + 1);
        let marks = (relative + 1..within.min(relative + 12)).find(ends);
        // un expert pour qui l'origine du feu « reste floue »
        let verbal = |stretch| self.words_inside(stretch).take(2).any(|at| self.clauses.is_finite(at));
        marks.is_some_and(|at| match self.what(at) {
            What::Quote(stretch) => at < last && self.clauses.any_finite(relative..at) || verbal(stretch),
            _ => false,
        })
    }

    /// *explique à la presse Anne Dol,*, *selon Anne Dol,*, *même constat chez Anne Dol,*: the comma before the element `at`
    /// stands behind who speaks.
    fn is_heard(&self, at: usize) -> bool {
        let first = self.sentence(at).0.max(at.saturating_sub(10));
        let named = at > first + 1 && matches!(self.what(at - 1), What::Comma) && self.clauses.mention(at - 2).is_some();
        // affirme dans un communiqué Anne Dol,; but parle avec Anne Dol,
        let governed = || matches!(self.what(at - 3), What::Prep);
        let between = |at: usize| match self.what(at) {
            What::Mention(_) | What::Adverb | What::Other => true,
            What::Prep => !self.is(at, words!["chez"]) && !self.is_selon(at),
            _ => false,
        };
        let cue = || (first..at - 2).rev().find(|&at| !between(at));
        let says = |cue: usize| match self.what(cue) {
            // Même constat chez Anne Dol,
            What::Prep if self.is(cue, words!["chez"]) => !self.clauses.any_finite(first..cue),
            What::Prep => true,
            What::Verb(group) if !governed() => {
                let group = &self.clauses.groups[group];
                let incise = cue > first && matches!(self.what(cue - 1), What::Comma | What::Quote(_));
                incise && group.mood == Mood::Finite && group.says(self.tokens)
            }
            _ => false,
        };
        named && cue().is_some_and(says)
    }

    /// *selon Anne Dol, directrice de l'observatoire*, *pour la mairie*, *selon le récit qu'elle livre*
    fn noun_source(&self, lead: &Lead, next: usize) -> Option<Incise> {
        let last = lead.last;
        // à en croire des témoins, si l'on en croit des élus: the article of several
        let several = next + 1 < last && matches!(self.what(next), What::Prep) && self.is(next, words!["des"]);
        let opens = next + usize::from(several && self.clauses.elements[next].start == lead.end);
        // selon toujours la même source, selon tous les élus; but selon eux, selon tous
        let all = |at: usize| {
            let noun = || at + 1 < last && self.clauses.mention(at + 1).is_some_and(|(_, mention)| mention.head.speaks());
            !lead.pour && self.is(at, words!["tous", "toutes"]) && noun()
        };
        let adverb = |at: usize| matches!(self.what(at), What::Adverb) && !self.is(at, words!["eux"]) || all(at);
        let noun = (opens..last).find(|&at| !adverb(at)).unwrap_or(last);
        let What::Mention(index) = self.what_or_other(noun, last) else { return self.pronoun_source(lead, next) };
        let mention = &self.clauses.mentions[index];
        // Qui est, selon vous, le meilleur ?: who is asked has not said it
        let asked = self.tokens.one_of(mention.at, words!["toi", "vous"]) && self.ends_in_question(noun, self.sentence(noun).1);
        if mention.start > lead.end + 2 || asked {
            return None;
        }
        // Pour elle, P; but pour elle et ses enfants
        let alone = mention.head == Head::Pronoun && !self.is_latter(mention);
        if lead.pour && alone && matches!(self.what_or_other(next + 1, last), What::Comma) {
            return self.pronoun_source(lead, next);
        }
        if !self.is_source(mention, lead.pour) || lead.pour && self.is_spoken_for(mention) {
            return None;
        }
        let end = (noun + 1..last).find(|&at| self.clauses.elements[at].start >= mention.reach).unwrap_or(last);
        let said = self.tokens.has(mention.at, Classes::SPEECH_NOUN) && !self.tokens.has(mention.at, Classes::DOCUMENT);
        let owned = said || self.tokens.has(mention.at, Classes::OWNED);
        let teller = if owned { self.teller(noun + 1, last) } else { None };
        let named = || {
            // selon le quotidien « Le Phare »
            let paper = end < last && matches!(self.what(end), What::Quote(_)) && self.tokens.is_of(mention.at, Fields::MEDIUM);
            // selon Anne Dol, cheffe de file du groupe « Lans demain », P
            // selon l'association « Lans demain », P
            let closed = mention.head == Head::Organisation && matches!(self.what_or_other(end + 1, last), What::Comma);
            let body = (mention.reach > mention.end || closed) && self.is_name_in_marks(end, last);
            self.named_in_marks(end, last).unwrap_or(self.joined_source(end + usize::from(paper || body), last))
        };
        let (source, end) = teller.unwrap_or_else(|| (Source::Mention(index), named()));
        let cue = if self.tokens.one_of(lead.start, words!["pour"]) { lead.start + 1 } else { lead.end };
        Some(lead.incise(cue, source, self.behind_dashes(lead.element, end, last)))
    }

    /// *Selon les syndicats – la CGT, FO et SUD –, P*: behind what two dashes set apart from the source that opens the sentence.
    fn behind_dashes(&self, element: usize, end: usize, last: usize) -> usize {
        const ASIDE: usize = 24;
        let opens = || {
            (self.sentence(element).0..element)
                .all(|at| matches!(self.what(at), What::Coord | What::Adverb | What::Comma | What::Other))
        };
        if !matches!(self.what_or_other(end, last), What::Dash) || !opens() {
            return end;
        }
        let close = (end + 2..last.min(end + ASIDE)).find(|&at| matches!(self.what(at), What::Dash));
        close.map_or(end, |close| close + 1)
    }

    /// *Pour les autres, on attend*, *Pour les victimes, « je demande un geste »*: of whom it is said, by one alone.
    fn is_spoken_for(&self, mention: &Mention) -> bool {
        let tokens = self.tokens;
        let marks = mention.end + 1;
        let one = tokens.kind(mention.end) == Kind::Comma && tokens.kind(marks).is_mark();
        let says = one && tokens.one_of(marks + 1, words!["j'", "je"]);
        mention.is_plural() && (says || tokens.one_of(mention.at, words!["autres"]) && mention.determiner == Determiner::Definite)
    }

    /// *selon le maire*, *selon un sondage*; but neither *selon la pente*, *selon les régions* nor *pour un sondage*, *pour
    /// chaque élu*.
    fn is_source(&self, mention: &Mention, pour: bool) -> bool {
        let everywhere = || mention.is_plural() && mention.end == mention.start + 2 && mention.determiner == Determiner::Definite;
        if self.tokens.is_of(mention.at, Fields::TERRITORY) && everywhere() || self.is_manner(mention) {
            return false;
        }
        let states = mention.head != Head::Thing || self.evidence_noun(mention.at);
        let each = || self.tokens.one_of(mention.start, words!["chaque", "tout", "toute"]);
        // pour la famille de la victime, P
        let people = || {
            mention.head.is_people()
                || mention.head == Head::Anonymous
                || self.tokens.is_of(mention.at, Fields::HOUSEHOLD)
                || self.is_latter(mention)
        };
        // pour le dernier conseil municipal, X démissionne: when it meets
        const NTH: Words = words!["dernier", "dernière", "prochain", "prochaine"];
        let meets = || mention.head == Head::Organisation && (mention.start..mention.at).any(|at| self.tokens.one_of(at, NTH));
        states && (!pour || people() && !each() && !meets())
    }

    /// *pour ce dernier*, *pour celle-ci*; *Pour certains, « A »*: no pronoun that shares its preposition with a noun
    fn is_latter(&self, mention: &Mention) -> bool {
        const LONE: Words = words!["celle-ci", "celles-ci", "celui-ci", "ceux-ci"];
        let some = || self.tokens.has(mention.at, Classes::DET_QUANT) && has_marks_behind_comma(self.tokens, mention.end);
        let lone = || some() || self.tokens.one_of(mention.at, LONE);
        mention.head == Head::Pronoun && (mention.end > mention.start + 1 || lone())
    }

    /// *selon l'ordre d'arrivée*, *selon l'ordre alphabétique*, *selon un calendrier fixé par la ligue*, *d'après une idée de
    /// X*, *d'après les ordres de X*: how it is done, what it is made from, or whose will it follows.
    fn is_manner(&self, mention: &Mention) -> bool {
        let indefinite = mention.determiner == Determiner::Indefinite && self.tokens.is_of(mention.at, Fields::MODEL);
        let next = mention.at + 1;
        let line =
            || self.tokens.one_of(next, words!["d'", "de", "alphabétique", "chronologique", "hiérarchique", "protocolaire"]);
        let wills = words!["conseils", "consignes", "ordres", "volontés"];
        indefinite || self.tokens.one_of(mention.at, wills) || self.tokens.one_of(mention.at, words!["ordre"]) && line()
    }

    /// *selon les organisateurs de la « Fête de l'eau »*: the end of the name in marks that the source at `from` has for
    /// complement.
    pub(crate) fn named_in_marks(&self, from: usize, last: usize) -> Option<usize> {
        let marks = (from..last.min(from + 3)).find(|&at| !matches!(self.what(at), What::Prep | What::Other))?;
        let of = marks > from && self.has(from, OF);
        (of && self.is_name_in_marks(marks, last)).then_some(marks + 1)
    }

    /// *« Lans demain »*, *« Union pour la défense des quais de Lans »*: words in marks with a capital, a few or without a verb.
    fn is_name_in_marks(&self, element: usize, last: usize) -> bool {
        const PHRASE: usize = 12;
        let What::Quote(number) = self.what_or_other(element, last) else { return false };
        let stretch = &self.stretches[number];
        let words = stretch.end - stretch.start;
        let verb = |at: usize| self.clauses.is_finite(at) && !self.has(at, Classes::PREP);
        let phrase = || words <= PHRASE && !self.words_inside(number).any(verb);
        self.tokens.is_capital(stretch.start) && (words <= 5 || phrase())
    }

    /// *selon le récit qu'elle livre*: the subject of the relative clause at `relative`, whose words these are, and where its
    /// verb ends.
    fn teller(&self, relative: usize, last: usize) -> Option<(Source, usize)> {
        if relative >= last || !self.is(relative, words!["que", "qu'"]) {
            return None;
        }
        let verb = self.clauses.first_finite(relative + 1..last.min(relative + 4))?;
        let subject = (relative + 1..verb).find_map(|at| self.clauses.mention(at));
        let source = match subject {
            Some((index, mention)) if mention.head == Head::Pronoun => Source::Mention(index),
            Some(_) => return None,
            None => self.subject(verb),
        };
        matches!(source, Source::Pronoun(_) | Source::Mention(_)).then_some((source, verb + 1))
    }

    /// *selon lui*, *selon elle*, *pour moi*
    fn pronoun_source(&self, lead: &Lead, next: usize) -> Option<Incise> {
        const STRESSED: Words = words!["lui", "elle", "eux", "elles", "celui", "celle", "ceux", "celles"];
        let at = self.clauses.elements[..lead.last].get(next)?.start;
        let pronoun = at == lead.end && self.tokens.one_of(at, STRESSED);
        pronoun.then(|| lead.incise(lead.end, Source::Pronoun(at), self.joined_source(next + 1, lead.last)))
    }

    /// *selon lui et trois pêcheurs qui longeaient le quai, P*: the source that *et* at `end` joins, with a relative clause of
    /// its own.
    fn joined_source(&self, end: usize, last: usize) -> usize {
        let joined = end + 2 < last
            && matches!((self.what(end), self.what(end + 2)), (What::Coord, What::Relative))
            && self.is(end, words!["et"])
            && self.clauses.mention(end + 1).is_some_and(|(_, mention)| mention.head.is_people());
        if joined { end + 2 } else { end }
    }

    pub(super) fn what_or_other(&self, element: usize, last: usize) -> What {
        if element < last { self.what(element) } else { What::Other }
    }

    /// A piece of evidence that states something: *selon un sondage*, *d'après les premiers éléments de l'enquête*.
    pub(super) fn evidence_noun(&self, at: usize) -> bool {
        const STATES: Classes = Classes::DOCUMENT.or(Classes::ANONYMOUS).or(Classes::SPEECH_NOUN).or(Classes::METONYM);
        // selon les demandes des élus: what they want, not what they say
        let wish = self.tokens.has(at, Classes::SPEECH_NOUN) && self.tokens.is_of(at, Fields::MODEL);
        self.tokens.has(at, STATES.or(Classes::OWNED).or(Classes::PIECE)) && !wish
    }
}

/// *peine à l'entendre*, *plaisir à les entendre*: what the noun before governs.
fn is_of_effort(tokens: &Tokens<'_>, start: usize) -> bool {
    const EFFORT: Words = words!["bonheur", "difficulté", "difficultés", "joie", "mal", "peine", "plaisir"];
    tokens.one_of(start, words!["à"]) && start > 0 && tokens.one_of(start - 1, EFFORT)
}

/// *Foi de la maire, P*, *P, foi du préfet Ivo Dol*: on whose word; but *la foi du maire*, *foi de marin*.
fn is_faith(tokens: &Tokens<'_>, start: usize) -> bool {
    let apart = start == 0 || tokens.kind(start - 1) != Kind::Word;
    let behind = start + 2;
    let somebody = || tokens.has(behind, Classes::DET_DEF) || tokens.is_capital(behind) && tokens.is_capital(behind + 1);
    tokens.one_of(start, words!["foi"])
        && apart
        && (tokens.one_of(start + 1, words!["du"]) || tokens.has(start + 1, OF) && somebody())
}

/// Length in tokens of the prepositional cue at `start`, and whether it is the weak *pour*.
fn preposition(tokens: &Tokens<'_>, start: usize) -> Option<(usize, bool)> {
    if let Some(length) = tokens.phrase(start, &phrases::SOURCE) {
        return Some((length, false));
    }
    if let Some(length) = tokens.phrase(start, &phrases::SOURCE_OF).filter(|length| tokens.has(start + length, OF)) {
        return Some((length + 1, false));
    }
    if is_faith(tokens, start) {
        return Some((2, false));
    }
    if tokens.one_of(start, words!["selon"]) {
        return (!tokens.has(start + 1, Classes::QUE)).then_some((1, false));
    }
    // De source policière, P; but à partir de sources officielles
    let apart = start == 0 || tokens.kind(start - 1) != Kind::Word;
    if apart && tokens.one_of(start, words!["de"]) && tokens.one_of(start + 1, words!["source", "sources"]) {
        return Some((1, false));
    }
    tokens.one_of(start, words!["pour"]).then_some((1, true))
}

/// Length in tokens of a source whose speaker is a pronoun or a possessive inside it, and that word: *à ses yeux*, *à l'en
/// croire*.
fn pronominal(tokens: &Tokens<'_>, start: usize) -> Option<(usize, usize)> {
    tokens.phrase(start, &phrases::SOURCE_OWN).map(|length| (length, start + 1))
}
