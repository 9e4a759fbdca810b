//! Which cue announces which words, and which mention it ties them to.
//!
//! | construction | example | rule |
//! |---|---|---|
//! | incise with a noun | « A », a déclaré hier X. | [`Rules::incise_at`] |
//! | incise with a pronoun | « A », a-t-il dit. « A, dit-elle, B. » | [`Rules::incise_at`] |
//! | *selon X* | Selon X, « A ». « A », selon X. | [`Rules::preposition_at`] |
//! | *comme l'a dit X* | « A », comme l'a dit X. | [`Rules::comparison_at`] |
//! | colon | X a été clair : « A ». X : « A » | [`Rules::colon`] |
//! | verb before the words | X a dit que « A ». X dénonce « A ». | [`Rules::governor`] |
//! | participle, infinitive | …, ajoutant que « A ». Et X d'ajouter : « A » | [`Rules::governor`] |
//! | passive | Y, accusé par X d'avoir « A » | [`Rules::agent`] |
//!
//! Every walk is bounded by [`WINDOW`] elements, so that the cost grows with the text and not with its sentences.

use crate::clause::{Clauses, What};
use crate::lexicon::{Classes, Forms, Frames, Reliability, VerbId};
use crate::mention::{Determiner, Head};
use crate::model::{CueKind, Evidence, Modality, Polarity};
use crate::quotation::{Stretch, Style};
use crate::token::{Kind, Tokens, Words, shape, words};
use crate::verb::{Group, Mood};

/// How many elements a rule looks around at most: longer than any sentence a reader follows.
const WINDOW: usize = 160;

/// The words that announce speech, in tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cue {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: CueKind,
    pub(crate) verb: VerbId,
    pub(crate) polarity: Polarity,
    pub(crate) modality: Modality,
    pub(crate) reliability: Reliability,
    /// The verb is in the passive.
    pub(crate) passive: bool,
}

impl Cue {
    /// A cue that is no verb: *selon*, *dixit*.
    fn without_verb(start: usize, end: usize, kind: CueKind, reliability: Reliability) -> Self {
        Self {
            passive: false,
            start,
            end,
            kind,
            verb: VerbId::NONE,
            polarity: Polarity::Asserted,
            modality: Modality::Plain,
            reliability,
        }
    }
}

/// Who a cue points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// A mention of [`Clauses::mentions`].
    Mention(usize),
    /// A pronoun that stands alone: *selon lui*.
    Pronoun(usize),
    /// *je*: the narrator, or the speaker of the words around.
    Narrator,
    /// The text gives a cue but no subject.
    Unknown,
}

/// A cue with its subject.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tie {
    pub(crate) cue: Option<Cue>,
    pub(crate) source: Source,
    pub(crate) evidence: Evidence,
    /// Participle agreement with the subject told its gender.
    pub(crate) feminine: Option<bool>,
}

/// A cue that stands after, inside or between the words it announces.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Incise {
    /// Elements, the commas around left out.
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) tie: Tie,
}

pub(crate) struct Rules<'a> {
    pub(crate) tokens: &'a Tokens<'a>,
    pub(crate) clauses: &'a Clauses,
    pub(crate) stretches: &'a [Stretch],
}

impl Rules<'_> {
    fn sentence(&self, element: usize) -> (usize, usize) {
        let sentence = self.clauses.sentences[self.clauses.sentence_of[element]];
        (sentence.first, sentence.last)
    }

    /// Whether one pair of marks holds the tokens `from..to` from edge to edge.
    pub(crate) fn marks_hold(&self, from: usize, to: usize) -> bool {
        let near = self.stretches.partition_point(|stretch| stretch.open + 1 < from);
        self.stretches[near..]
            .iter()
            .take_while(|stretch| stretch.open <= from + 1)
            .any(|stretch| stretch.start <= from + 1 && to <= stretch.after + 1)
    }

    fn what(&self, element: usize) -> What {
        self.clauses.elements[element].what
    }

    fn is(&self, element: usize, words: Words) -> bool {
        let element = self.clauses.elements[element];
        element.end == element.start + 1 && self.tokens.one_of(element.start, words)
    }

    pub(crate) fn cue(&self, group: &Group, kind: CueKind) -> Cue {
        let verb = group.lexicon_verb(self.tokens);
        let modality = if group.conditional {
            Modality::Conditional
        } else if verb.asks {
            Modality::Asked
        } else {
            Modality::Plain
        };
        Cue {
            start: group.start,
            end: group.end,
            kind,
            verb: group.verb,
            polarity: if verb.denies && !group.negated { Polarity::Denied } else { Polarity::Asserted },
            modality,
            reliability: group.reliability(self.tokens),
            passive: group.passive,
        }
    }

    // ----- cues that follow or interrupt the words -------------------------------------------------------------------

    /// The incise that starts at `element`; `adjacent` when a quotation ends just before it, so that any verb will do.
    pub(crate) fn incise_at(&self, element: usize, last: usize, adjacent: bool) -> Option<Incise> {
        if element >= last {
            return None;
        }
        match self.what(element) {
            What::Verb(_) => self.verb_incise(element, last, adjacent),
            What::Prep | What::Other | What::Adverb | What::Mention(_) => self
                .preposition_at(element, last)
                .or_else(|| self.dixit_at(element, last))
                .or_else(|| if adjacent { self.late_incise(element, last) } else { None }),
            What::Subord | What::Interrogative => self.comparison_at(element, last),
            _ => None,
        }
    }

    /// An adverb or a short phrase may stand before the verb of an incise: « A », ainsi déclaré X; « A », nous dit X.
    fn late_incise(&self, element: usize, last: usize) -> Option<Incise> {
        if matches!(self.what(element), What::Adverb) && element + 1 < last && matches!(self.what(element + 1), What::Verb(_)) {
            return self.verb_incise(element + 1, last, true);
        }
        None
    }

    fn verb_incise(&self, element: usize, last: usize, adjacent: bool) -> Option<Incise> {
        let group = self.clauses.group(element)?;
        if group.mood != Mood::Finite || group.passive && group.pronoun.is_none() {
            return None;
        }
        let reliability = group.reliability(self.tokens);
        let verb = group.lexicon_verb(self.tokens);
        if let Some(pronoun) = group.pronoun {
            let question = self.ends_in_question(element, last) && !adjacent;
            if question || !adjacent && reliability == Reliability::None && verb.lemma != "croire" {
                return None;
            }
            let cue = self.cue(group, CueKind::Incise);
            let on = self.tokens.one_of(pronoun, words!["on"]);
            let first = group.first_person;
            let (source, end) = if first {
                (Source::Narrator, element + 1)
            } else if on {
                self.institution(element + 1, last)
                    .map_or((Source::Unknown, element + 1), |(mention, end)| (Source::Mention(mention), end))
            } else {
                (Source::Pronoun(pronoun), element + 1)
            };
            let tie = Tie { cue: Some(cue), source, evidence: Evidence::Incise, feminine: group.feminine };
            return Some(Incise { first: element, last: self.incise_end(end, last), tie });
        }
        if reliability == Reliability::None && !adjacent || !adjacent && !verb.incise && !group.reflexive {
            return None;
        }
        if !group.singular && !group.plural {
            return None;
        }
        if group.first_person || group.second_person {
            return None;
        }
        if !adjacent && self.has_subject_before(element) {
            return None;
        }
        let (subject, end) = self.inverted_subject(element, last)?;
        let mention = &self.clauses.mentions[subject];
        if mention.head == Head::Pronoun
            && !matches!(mention.determiner, Determiner::Demonstrative)
            && !self.tokens.has(mention.at, Classes::DET_DEM)
            && self.tokens.one_of(
                mention.at,
                words!["il", "elle", "ils", "elles", "on", "je", "nous", "vous", "tu", "ce", "c'", "cela", "ça"],
            )
        {
            return None;
        }
        if reliability <= Reliability::Low && mention.head == Head::Thing && !adjacent {
            return None;
        }
        let cue = self.cue(group, CueKind::Incise);
        let tie = Tie { cue: Some(cue), source: Source::Mention(subject), evidence: Evidence::Incise, feminine: group.feminine };
        Some(Incise { first: element, last: self.incise_end(end, last), tie })
    }

    /// *Linda Dol, la directrice, a estimé*: the subject stands before the commas, the verb is no incise.
    fn has_subject_before(&self, verb: usize) -> bool {
        let (first, _) = self.sentence(verb);
        // Le maire a fait valoir: nothing stands between subject and verb.
        if verb > first && self.clauses.mention(verb - 1).is_some_and(|(_, mention)| mention.head.speaks()) {
            return !self.clauses.is_governed(verb - 1, first);
        }
        if verb < first + 2 || !matches!(self.what(verb - 1), What::Comma) {
            return false;
        }
        let subject = |at: usize| {
            let opens = at == first || matches!(self.what(at - 1), What::Comma | What::Coord | What::Stop);
            opens
                && self.clauses.mention(at).is_some_and(|(_, mention)| mention.head.speaks())
                && !self.clauses.is_governed(at, first)
        };
        let apposed = self.clauses.mention(verb - 2).is_some_and(|(_, mention)| mention.reach > mention.end) && subject(verb - 2);
        let detached = self.parenthesis(verb - 1, first).filter(|&open| open > first).is_some_and(|open| subject(open - 1));
        apposed || detached
    }

    fn ends_in_question(&self, element: usize, last: usize) -> bool {
        let end = self.clauses.elements[last - 1];
        matches!(end.what, What::Stop) && self.tokens.kind(end.start) == Kind::Question && element < last
    }

    /// The subject behind its verb: the first mention that no preposition governs.
    fn inverted_subject(&self, verb: usize, last: usize) -> Option<(usize, usize)> {
        let mut at = verb + 1;
        let mut detached = false;
        let mut fallback = None;
        while at < last.min(verb + 24) {
            match self.what(at) {
                What::Mention(index) => {
                    let mention = &self.clauses.mentions[index];
                    let governed = self.clauses.is_governed(at, verb + 1);
                    let time = self.is_time(at);
                    // ont affirmé à l'AFP des riverains: an article behind a plural verb.
                    let article = governed
                        && self.clauses.group(verb).is_some_and(|group| group.plural && !group.singular)
                        && self.is(at - 1, words!["des", "d'"])
                        && mention.is_plural();
                    if article && mention.head.speaks() {
                        return Some((index, at + 1));
                    }
                    if !governed && !time {
                        if mention.head.speaks() {
                            return Some((index, at + 1));
                        }
                        // A noun that is nobody may be an object: « A », a lancé tout sourire X.
                        if fallback.is_none() {
                            fallback = Some((index, at + 1));
                        }
                    }
                }
                What::Prep | What::Adverb | What::Other | What::Coord => {}
                What::Comma => {
                    if fallback.is_some() {
                        break;
                    }
                    detached = !detached;
                }
                What::Verb(group) => {
                    let group = &self.clauses.groups[group];
                    if group.mood == Mood::Finite || fallback.is_some() {
                        break;
                    }
                }
                What::Quote(stretch) => {
                    // le « boxeur »: a nickname can be part of the subject.
                    if self.stretches[stretch].end - self.stretches[stretch].start > 3 {
                        break;
                    }
                }
                What::ParenOpen | What::ParenClose | What::Dash => {}
                _ => break,
            }
            at += 1;
        }
        fallback
    }

    /// *lundi*, *le 12 juin*, *ce matin*: a date is no subject.
    pub(crate) fn is_time(&self, element: usize) -> bool {
        let element = self.clauses.elements[element];
        let time = Classes::WEEKDAY.or(Classes::MONTH).or(Classes::TIME);
        let What::Mention(index) = element.what else { return self.tokens.has(element.start, time) };
        let mention = &self.clauses.mentions[index];
        self.tokens.has(mention.at, time) && !mention.has_name() || self.tokens.kind(mention.at) == Kind::Number
    }

    /// The institution behind *on*: *indique-t-on de source judiciaire*, *a-t-on appris auprès du parquet*, *peut-on lire dans le rapport*.
    fn institution(&self, from: usize, last: usize) -> Option<(usize, usize)> {
        let mut at = from;
        while at < last.min(from + 10) {
            match self.what(at) {
                What::Mention(index) if self.clauses.mentions[index].head.speaks() && !self.is_time(at) => {
                    return Some((index, at + 1));
                }
                What::Mention(_) | What::Prep | What::Adverb | What::Other => {}
                _ => return None,
            }
            at += 1;
        }
        None
    }

    /// Where an incise ends: at the punctuation behind its subject, its apposition and complements included.
    fn incise_end(&self, from: usize, last: usize) -> usize {
        let mut at = from;
        while at < last {
            match self.what(at) {
                What::Comma | What::Semicolon | What::Colon | What::Stop | What::Quote(_) | What::Dash => break,
                _ => at += 1,
            }
        }
        at
    }

    /// *selon X*, *d'après X*, *pour X*, *de l'avis de X*, *aux yeux de X*, *à en croire X*
    pub(crate) fn preposition_at(&self, element: usize, last: usize) -> Option<Incise> {
        let tokens = self.tokens;
        let start = self.clauses.elements[element].start;
        let (length, pour) = preposition(tokens, start)?;
        let mut at = element;
        while at < last && self.clauses.elements[at].end < start + length {
            at += 1;
        }
        // The mention may have been read together with its preposition: skip to the first mention at or after it.
        let mut next = at;
        if self.clauses.elements[next.min(last - 1)].start < start + length {
            next += 1;
        }
        let mut adverb = next;
        while adverb < last && matches!(self.what(adverb), What::Adverb) {
            adverb += 1;
        }
        // pour des riverains: an article
        if matches!(self.what_or_other(adverb, last), What::Prep) && self.is(adverb, words!["des"]) && adverb == at {
            adverb += 1;
        }
        let What::Mention(index) = self.what_or_other(adverb, last) else {
            return self.selon_pronoun(element, next, last, length);
        };
        let mention = &self.clauses.mentions[index];
        if mention.start > start + length + 2 {
            return None;
        }
        let measured = matches!(mention.head, Head::Thing) && !self.evidence_noun(mention.at);
        if measured || pour && !(mention.head.is_human() || mention.head == Head::Organisation || mention.head == Head::Group) {
            return None;
        }
        let cue = Cue::without_verb(
            start,
            start + length.min(if tokens.one_of(start, words!["selon", "pour", "suivant"]) { 1 } else { length }),
            CueKind::Preposition,
            if pour { Reliability::Low } else { Reliability::High },
        );
        let mut end = adverb + 1;
        // The apposition belongs to the mention: selon Anne Dol, directrice de l'observatoire,
        while end < last && self.clauses.elements[end].start < mention.reach {
            end += 1;
        }
        let tie = Tie { cue: Some(cue), source: Source::Mention(index), evidence: Evidence::Preposition, feminine: None };
        Some(Incise { first: element, last: end, tie })
    }

    /// *selon lui*, *selon elle*, *pour moi*
    fn selon_pronoun(&self, element: usize, next: usize, last: usize, length: usize) -> Option<Incise> {
        if next >= last {
            return None;
        }
        let start = self.clauses.elements[element].start;
        let at = self.clauses.elements[next].start;
        if at != start + length || !self.tokens.one_of(at, words!["lui", "elle", "eux", "elles"]) {
            return None;
        }
        let reliability = if self.tokens.one_of(start, words!["pour"]) { Reliability::Low } else { Reliability::High };
        let cue = Cue::without_verb(start, start + 1, CueKind::Preposition, reliability);
        let tie = Tie { cue: Some(cue), source: Source::Pronoun(at), evidence: Evidence::Preposition, feminine: None };
        Some(Incise { first: element, last: next + 1, tie })
    }

    fn what_or_other(&self, element: usize, last: usize) -> What {
        if element < last { self.what(element) } else { What::Other }
    }

    /// A piece of evidence that states something: *selon un sondage*, *d'après les premiers éléments de l'enquête*.
    fn evidence_noun(&self, at: usize) -> bool {
        self.tokens.has(at, Classes::DOCUMENT.or(Classes::ANONYMOUS).or(Classes::SPEECH_NOUN))
            || self.tokens.one_of(
                at,
                words![
                    "éléments",
                    "informations",
                    "chiffres",
                    "données",
                    "estimations",
                    "sources",
                    "calculs",
                    "prévisions",
                    "résultats",
                    "images",
                    "vidéo",
                    "constatations",
                    "conclusions",
                ],
            )
    }

    /// *dixit X*
    fn dixit_at(&self, element: usize, last: usize) -> Option<Incise> {
        let start = self.clauses.elements[element].start;
        if !self.tokens.one_of(start, words!["dixit"]) {
            return None;
        }
        let What::Mention(index) = self.what_or_other(element + 1, last) else { return None };
        let cue = Cue::without_verb(start, start + 1, CueKind::Noun, Reliability::High);
        let tie = Tie { cue: Some(cue), source: Source::Mention(index), evidence: Evidence::Incise, feminine: None };
        Some(Incise { first: element, last: element + 2, tie })
    }

    /// *comme l'a dit X*, *comme le souligne X*, *ainsi que l'a rappelé X*
    pub(crate) fn comparison_at(&self, element: usize, last: usize) -> Option<Incise> {
        if !self.is(element, words!["comme"]) {
            return None;
        }
        let verb = (element + 1..last.min(element + 3)).find(|&at| matches!(self.what(at), What::Verb(_)))?;
        let group = self.clauses.group(verb)?;
        if group.mood != Mood::Finite || group.reliability(self.tokens) < Reliability::Medium {
            return None;
        }
        let mut cue = self.cue(group, CueKind::Comparison);
        cue.start = group.start;
        if let Some(pronoun) = (element + 1..verb).find_map(|at| self.clauses.mention(at)) {
            let tie =
                Tie { cue: Some(cue), source: Source::Mention(pronoun.0), evidence: Evidence::Incise, feminine: group.feminine };
            return Some(Incise { first: element, last: self.incise_end(verb + 1, last), tie });
        }
        let (subject, end) = self.inverted_subject(verb, last)?;
        let tie = Tie { cue: Some(cue), source: Source::Mention(subject), evidence: Evidence::Incise, feminine: group.feminine };
        Some(Incise { first: element, last: self.incise_end(end, last), tie })
    }

    // ----- cues that stand before the words --------------------------------------------------------------------------

    /// The cue that governs what stands at `element`, in its sentence and before it.
    pub(crate) fn governor(&self, element: usize) -> Option<Tie> {
        let (first, _) = self.sentence(element);
        let mut other_clause = false;
        let mut inside_que = false;
        let mut distance = 0;
        let mut at = element;
        while at > first && element - at < WINDOW {
            at -= 1;
            match self.what(at) {
                What::Verb(_) => {
                    let group = self.clauses.group(at)?;
                    let reliability = group.reliability(self.tokens);
                    if reliability > Reliability::None && self.governs(at, element, inside_que, other_clause, distance) {
                        return Some(self.tie_of(at, element));
                    }
                    if group.mood == Mood::Finite && !inside_que {
                        other_clause = true;
                    }
                    distance += 2;
                }
                What::Que => {
                    inside_que = true;
                    other_clause = false;
                }
                What::Si | What::Interrogative => {
                    inside_que = true;
                    other_clause = false;
                }
                What::Semicolon | What::Stop => break,
                What::Quote(_) | What::Comma | What::Adverb => {}
                What::Prep => {
                    if let Some(found) = self.preposition_at(at, element) {
                        if !other_clause && found.last <= element {
                            return Some(found.tie);
                        }
                    }
                    distance += 1;
                }
                _ => distance += 1,
            }
        }
        None
    }

    /// Whether the speech verb at `verb` can take what stands at `element` as its content.
    fn governs(&self, verb: usize, element: usize, inside_que: bool, other_clause: bool, distance: usize) -> bool {
        let Some(group) = self.clauses.group(verb) else { return false };
        let frames = group.frames(self.tokens);
        let reliability = group.reliability(self.tokens);
        if other_clause && reliability < Reliability::High {
            return false;
        }
        if group.mood == Mood::Participle && !group.passive {
            // qualifié de « A » par X; interrogé par X is no cue.
            return frames.any(Frames::QUALIFY.or(Frames::DE_INF)) && distance <= 6;
        }
        if inside_que {
            return frames.any(Frames::QUE.or(Frames::QUESTION)) || reliability == Reliability::High;
        }
        match reliability {
            Reliability::High => distance <= if group.mood == Mood::Finite { 12 } else { 6 },
            Reliability::Medium => distance <= 8 && !other_clause,
            _ => {
                distance <= 2
                    && !other_clause
                    && frames.any(Frames::NOUN.or(Frames::ATTRIBUTE).or(Frames::QUALIFY))
                    && element > verb
            }
        }
    }

    /// The tie of the speech verb at `verb`, its words standing after it.
    pub(crate) fn tie_of(&self, verb: usize, element: usize) -> Tie {
        let Some(group) = self.clauses.group(verb) else { return self.none() };
        let finite = group.mood == Mood::Finite;
        let mut cue = self.cue(group, if finite { CueKind::Verb } else { CueKind::Participle });
        if group.passive || group.mood == Mood::Participle {
            if let Some(agent) = self.agent(verb, element) {
                return Tie { cue: Some(cue), source: Source::Mention(agent), evidence: Evidence::Agent, feminine: None };
            }
            if group.passive && !group.reflexive {
                return Tie { cue: Some(cue), source: Source::Unknown, evidence: Evidence::None, feminine: None };
            }
        }
        let source = self.subject(verb);
        let evidence = if finite { Evidence::Subject } else { Evidence::Participle };
        if cue.kind == CueKind::Participle && finite {
            cue.kind = CueKind::Verb;
        }
        Tie { cue: Some(cue), source, evidence, feminine: group.feminine }
    }

    pub(crate) fn none(&self) -> Tie {
        Tie { cue: None, source: Source::Unknown, evidence: Evidence::None, feminine: None }
    }

    /// The agent of a passive: *accusé par X d'avoir « A »*, *qualifié de « A » par X*.
    fn agent(&self, verb: usize, element: usize) -> Option<usize> {
        let (_, last) = self.sentence(verb);
        let mut at = verb + 1;
        while at + 1 < last && at < element + 8 {
            if matches!(self.what(at), What::Prep) && self.is(at, words!["par"]) {
                let next = (at + 1..last.min(at + 3)).find(|&next| matches!(self.what(next), What::Mention(_)))?;
                let (index, mention) = self.clauses.mention(next)?;
                return mention.head.speaks().then_some(index);
            }
            at += 1;
        }
        None
    }

    /// The subject of the verb at `verb`.
    pub(crate) fn subject(&self, verb: usize) -> Source {
        self.subject_within(verb, 0)
    }

    fn subject_within(&self, verb: usize, depth: usize) -> Source {
        let Some(group) = self.clauses.group(verb) else { return Source::Unknown };
        if depth > 4 {
            return Source::Unknown;
        }
        if group.first_person && group.pronoun.is_none() && self.tokens.one_of(group.start, words!["je", "j'"]) {
            return Source::Narrator;
        }
        match group.mood {
            Mood::Finite => self.finite_subject(verb, depth),
            Mood::Gerund | Mood::Infinitive | Mood::Participle => self.inherited_subject(verb, depth),
        }
    }

    fn finite_subject(&self, verb: usize, depth: usize) -> Source {
        let (first, last) = self.sentence(verb);
        let Some(group) = self.clauses.group(verb) else { return Source::Unknown };
        if let Some(pronoun) = group.pronoun {
            return if group.first_person {
                Source::Narrator
            } else if self.tokens.one_of(pronoun, words!["il", "elle", "ils", "elles"]) {
                Source::Pronoun(pronoun)
            } else {
                Source::Unknown
            };
        }
        let first = first.max(verb.saturating_sub(WINDOW));
        if let Some(joined) = self.joined_to(verb, first) {
            let inherited = self.finite_or_incise_subject(joined, depth + 1);
            if inherited != Source::Unknown {
                return inherited;
            }
        }
        let mut at = verb;
        let mut candidate = None;
        let mut loose = None;
        while at > first {
            at -= 1;
            match self.what(at) {
                What::Mention(index) => {
                    let mention = &self.clauses.mentions[index];
                    if self.clauses.is_governed(at, first) || self.is_time(at) && !mention.has_name() {
                        continue;
                    }
                    let agrees =
                        if mention.is_plural() { group.plural } else { group.singular || group.first_person || !group.plural };
                    if !agrees && mention.head != Head::Thing {
                        // Anne Dol, sa fille, et Luc Dol, son fils, ont annoncé: the first of several.
                        if group.plural && mention.has_name() {
                            loose = Some(index);
                        }
                        continue;
                    }
                    if mention.head.speaks() {
                        return Source::Mention(index);
                    }
                    candidate = candidate.or(Some(index));
                    // « une mesure qui … »: the thing itself is the subject unless a speaker precedes in the same segment.
                    if agrees
                        && matches!(
                            at.checked_sub(1).filter(|&before| before >= first).map(|before| self.what(before)),
                            None | Some(What::Comma | What::Coord | What::Stop)
                        )
                    {
                        return Source::Mention(index);
                    }
                }
                What::Relative => return self.antecedent(at, first, depth),
                What::Comma => match self.parenthesis(at, first) {
                    Some(open) => at = open,
                    None => {
                        if candidate.is_some() {
                            break;
                        }
                    }
                },
                What::ParenClose => {
                    while at > first && !matches!(self.what(at), What::ParenOpen) {
                        at -= 1;
                    }
                }
                What::Dash => {
                    // – … – between subject and verb
                    let open = (first..at).rev().find(|&open| matches!(self.what(open), What::Dash));
                    if let Some(open) = open {
                        at = open;
                    }
                }
                What::Verb(other) => {
                    let other = &self.clauses.groups[other];
                    if other.mood == Mood::Finite && !matches!(self.what(at + 1), What::Que) {
                        // X a reçu Y et a déclaré: the coordinated verb has the subject of the first.
                        let joined = (at + 1..verb).any(|between| matches!(self.what(between), What::Coord | What::Comma));
                        if joined {
                            let inherited = self.finite_or_incise_subject(at, depth + 1);
                            if inherited != Source::Unknown || other.pronoun.is_some() {
                                return inherited;
                            }
                        }
                        if other.pronoun.is_none() {
                            break;
                        }
                    }
                }
                What::Semicolon | What::Stop | What::Que | What::Si | What::Subord | What::Colon => break,
                _ => {}
            }
        }
        if let Some(index) = loose.or(candidate) {
            return Source::Mention(index);
        }
        // « Suit une mise au point », « C'est ce qu'affirme X »: inversion behind que, où, dont or at the start.
        if let Some((subject, _)) = self.inverted_subject(verb, last) {
            let quote_before_subject =
                (verb + 1..last.min(verb + 3)).any(|at| matches!(self.what(at), What::Quote(_) | What::Que | What::Colon));
            let after_que = verb > first
                && matches!(
                    self.what(verb - 1),
                    What::Que | What::Relative | What::Subord | What::Comma | What::Adverb | What::Prep
                )
                || verb == first;
            if !quote_before_subject && after_que && self.clauses.mentions[subject].head.speaks() {
                return Source::Mention(subject);
            }
        }
        Source::Unknown
    }

    /// The verb whose subject a verb shares that *et* alone announces: *X accuse le conseil d'inertie et menace de partir*.
    fn joined_to(&self, verb: usize, first: usize) -> Option<usize> {
        let mut at = verb;
        while at > first && matches!(self.what(at - 1), What::Adverb) {
            at -= 1;
        }
        if at <= first || !matches!(self.what(at - 1), What::Coord) {
            return None;
        }
        let own = self.clauses.group(verb)?;
        let compound = |group: &Group| group.end - group.start > 1;
        for at in (first..at - 1).rev() {
            match self.what(at) {
                What::Verb(other) => {
                    let other = &self.clauses.groups[other];
                    let agrees = own.plural && other.plural || own.singular && other.singular;
                    if other.mood == Mood::Finite && agrees && compound(own) == compound(other) {
                        return Some(at);
                    }
                }
                What::Semicolon | What::Stop | What::Colon => break,
                _ => {}
            }
        }
        None
    }

    /// The subject of another verb of the sentence, an incise's included.
    fn finite_or_incise_subject(&self, verb: usize, depth: usize) -> Source {
        let (_, last) = self.sentence(verb);
        if let Some(incise) = self.incise_at(verb, last, verb > 0 && self.follows_quote(verb)) {
            return incise.tie.source;
        }
        self.subject_within(verb, depth)
    }

    fn follows_quote(&self, element: usize) -> bool {
        let (first, _) = self.sentence(element);
        (first..element)
            .rev()
            .find(|&at| !matches!(self.what(at), What::Comma | What::Dash | What::Stop))
            .is_some_and(|at| matches!(self.what(at), What::Quote(_)))
    }

    /// The antecedent of the relative pronoun at `relative`: the mention just before it.
    fn antecedent(&self, relative: usize, first: usize, depth: usize) -> Source {
        if !self.is(relative, words!["qui", "lequel", "laquelle", "lesquels", "lesquelles"]) {
            // dont, où: the subject stands between the relative and the verb, or behind the verb.
            return Source::Unknown;
        }
        let mut at = relative;
        let mut fallback = None;
        while at > first && relative - at < 12 {
            at -= 1;
            match self.what(at) {
                What::Mention(index) => {
                    if self.clauses.mentions[index].head.speaks() {
                        return Source::Mention(index);
                    }
                    fallback = fallback.or(Some(index));
                }
                What::Comma => match self.parenthesis(at, first) {
                    Some(open) if fallback.is_none() => at = open,
                    _ => {}
                },
                What::Relative | What::Coord
                    // qui … et qui …: the same antecedent.
                    if matches!(self.what(at), What::Relative) && depth < 3 => {
                        return self.antecedent(at, first, depth + 1);
                    }
                What::Verb(other) if self.clauses.groups[other].mood == Mood::Finite
                    && fallback.is_some() => {
                        break;
                    }
                What::Stop | What::Semicolon | What::Colon => break,
                _ => {}
            }
        }
        fallback.map_or(Source::Unknown, Source::Mention)
    }

    /// The comma that opens the parenthesis closed at `close`: an apposition, a relative clause, a participle, a date, a preposition.
    fn parenthesis(&self, close: usize, first: usize) -> Option<usize> {
        let open = (first.max(close.saturating_sub(40))..close).rev().find(|&at| matches!(self.what(at), What::Comma))?;
        if open + 1 == close {
            return Some(open);
        }
        let head = open + 1;
        let detached = match self.what(head) {
            What::Relative | What::Adverb | What::Subord => true,
            What::Prep => true,
            What::Coord => false,
            What::Verb(group) => self.clauses.groups[group].mood != Mood::Finite,
            What::Mention(index) => {
                let mention = &self.clauses.mentions[index];
                let alone = head + 1 == close || !(head..close).any(|at| self.clauses.is_finite(at));
                // , chef du parti, — , 34 ans, — , une première,
                alone
                    && !mention.has_name()
                    && open > first
                    && matches!(self.what(open - 1), What::Mention(_) | What::ParenClose | What::Quote(_) | What::Other)
                    || self.is_time(head)
            }
            What::Other => true,
            _ => false,
        };
        detached.then_some(open)
    }

    /// The subject of a participle or an infinitive is that of the clause it hangs on.
    fn inherited_subject(&self, verb: usize, depth: usize) -> Source {
        let (first, last) = self.sentence(verb);
        let Some(group) = self.clauses.group(verb) else { return Source::Unknown };
        let first = first.max(verb.saturating_sub(WINDOW));
        // et X d'ajouter; X de conclure
        if group.mood == Mood::Infinitive
            && verb >= first + 2
            && matches!(self.what(verb - 1), What::Prep)
            && self.is(verb - 1, words!["de", "d'"])
        {
            if let What::Mention(index) = self.what(verb - 2) {
                let narrative =
                    verb - 2 == first || matches!(self.what(verb - 3), What::Coord | What::Comma | What::Quote(_) | What::Stop);
                if self.clauses.mentions[index].head.speaks() && narrative {
                    return Source::Mention(index);
                }
            }
        }
        // un communiqué regrettant: the noun just before a gerund that no comma parts.
        if group.mood == Mood::Gerund && verb > first && !self.is(verb, words!["en"]) {
            if let What::Mention(index) = self.what(verb - 1) {
                if self.clauses.mentions[index].head.speaks() {
                    return Source::Mention(index);
                }
            }
        }
        let mut at = verb;
        while at > first {
            at -= 1;
            match self.what(at) {
                What::Verb(other) => {
                    let other = &self.clauses.groups[other];
                    if other.mood == Mood::Finite {
                        let source = self.finite_or_incise_subject(at, depth + 1);
                        let relative = (at.saturating_sub(2)..at)
                            .any(|before| before >= first && matches!(self.what(before), What::Relative | What::Que));
                        if (source != Source::Unknown || other.pronoun.is_some()) && !relative {
                            return if other.pronoun.is_some() && source == Source::Unknown { Source::Unknown } else { source };
                        }
                    }
                }
                What::Stop | What::Semicolon => break,
                _ => {}
            }
        }
        // Estimant que « A », X a quitté la salle: the subject of the verb to come.
        let next = (verb + 1..last.min(verb + WINDOW)).find(|&at| {
            self.clauses.mention(at).is_some_and(|(_, mention)| mention.head.speaks() || mention.determiner != Determiner::None)
                && !self.clauses.is_governed(at, first)
                && (at + 1..last.min(at + 4)).any(|after| self.clauses.is_finite(after))
                && matches!(self.what(at - 1), What::Comma | What::Quote(_) | What::Adverb)
        });
        if let Some((index, _)) = next.and_then(|at| self.clauses.mention(at)) {
            return Source::Mention(index);
        }
        Source::Unknown
    }

    /// The pronoun that the verb of a tie is inverted with.
    pub(crate) fn colon(&self, colon: usize) -> Option<Tie> {
        let (first, _) = self.sentence(colon);
        let first = first.max(colon.saturating_sub(WINDOW));
        // X : « A »
        if colon == first {
            return None;
        }
        let mut finite = None;
        let mut speech = None;
        for at in (first..colon).rev() {
            match self.what(at) {
                What::Verb(_) => {
                    let group = self.clauses.group(at)?;
                    let cited = group.mood == Mood::Participle && !group.passive;
                    if group.reliability(self.tokens) > Reliability::None
                        && !cited
                        && speech.is_none()
                        && !self.in_relative(at, first)
                    {
                        speech = Some(at);
                        if group.mood == Mood::Finite || group.reliability(self.tokens) >= Reliability::Medium {
                            break;
                        }
                    }
                    if group.mood == Mood::Finite && finite.is_none() && !self.in_relative(at, first) {
                        finite = Some(at);
                    }
                }
                What::Stop | What::Semicolon => break,
                _ => {}
            }
        }
        if let Some(verb) = speech {
            let group = self.clauses.group(verb)?;
            let low = group.reliability(self.tokens) == Reliability::Low;
            let tie = self.tie_of(verb, colon);
            if tie.source != Source::Unknown || !low || group.pronoun.is_some() {
                return Some(Tie {
                    evidence: if tie.evidence == Evidence::None { Evidence::Colon } else { tie.evidence },
                    ..tie
                });
            }
        }
        if let Some(verb) = finite {
            let source = self.subject(verb);
            return Some(Tie { cue: None, source, evidence: Evidence::Colon, feminine: None });
        }
        for at in first..colon {
            if let Some(found) = self.preposition_at(at, colon) {
                return Some(found.tie);
            }
        }
        // No verb: the first mention that can speak is a label.
        let label = (first..colon).find_map(|at| {
            let (index, mention) = self.clauses.mention(at)?;
            let human = mention.head.is_human() && (mention.has_name() || mention.has_role())
                || mention.head == Head::Organisation && at == first;
            (human && !self.clauses.is_governed(at, first)).then_some(index)
        });
        label.map(|index| Tie { cue: None, source: Source::Mention(index), evidence: Evidence::Label, feminine: None })
    }

    fn in_relative(&self, verb: usize, first: usize) -> bool {
        let from = first.max(verb.saturating_sub(3));
        (from..verb).any(|at| matches!(self.what(at), What::Relative))
            && (verb + 1..verb + 40).any(|at| at < self.clauses.elements.len() && matches!(self.what(at), What::Comma))
    }

    /// The inverted pronoun of an incise as the mention: tokens.
    pub(crate) fn pronoun_of(&self, cue: &Cue) -> Option<usize> {
        (cue.start..cue.end).find(|&at| {
            self.tokens.one_of(at, words!["il", "elle", "ils", "elles", "on", "je"]) && at > cue.start && {
                let before = self.tokens.word(at - 1);
                self.tokens.is(at, shape::TIED)
                    || before.forms.any(Forms::FINITE_3)
                    || self.tokens.one_of(at - 1, words!["t", "t'"])
            }
        })
    }

    /// The incises inside the words of a stretch, in order.
    pub(crate) fn inner_incises(&self, stretch: usize, out: &mut Vec<Incise>) {
        let style = self.stretches[stretch].style;
        for sentence in self.sentences_inside(stretch) {
            let mut at = sentence.0;
            while at < sentence.1 {
                let starts = at > sentence.0
                    && match self.what(at - 1) {
                        What::Comma => true,
                        What::Stop => style == Style::Turn || at > sentence.0,
                        _ => false,
                    };
                if starts {
                    if let Some(incise) = self.verb_incise_inside(at, sentence.1, style) {
                        out.push(incise);
                        at = incise.last.max(at + 1);
                        continue;
                    }
                }
                at += 1;
            }
        }
    }

    /// An incise inside marks must be inverted, of a speech verb, and in the third person (or *dis-je* in a dialogue).
    fn verb_incise_inside(&self, element: usize, last: usize, style: Style) -> Option<Incise> {
        let group = self.clauses.group(element)?;
        if group.reliability(self.tokens) < Reliability::Low || group.mood != Mood::Finite || group.second_person || group.negated
        {
            return None;
        }
        if group.first_person && (style == Style::Marks || group.pronoun.is_none()) {
            return None;
        }
        if group.pronoun.is_none() && group.reliability(self.tokens) < Reliability::Medium {
            return None;
        }
        let incise = self.verb_incise(element, last, style == Style::Turn && group.pronoun.is_some())?;
        let closed = incise.last >= last
            || matches!(self.what(incise.last), What::Comma | What::Semicolon | What::Stop | What::Colon | What::Dash);
        let on = group.pronoun.is_some_and(|pronoun| self.tokens.one_of(pronoun, words!["on"]));
        (closed && !(on && style == Style::Marks) && !self.ends_in_question_after(incise.last, last)).then_some(incise)
    }

    fn ends_in_question_after(&self, at: usize, last: usize) -> bool {
        at < last && matches!(self.what(at), What::Stop) && self.tokens.kind(self.clauses.elements[at].start) == Kind::Question
    }

    /// The elements of the first sentence inside marks.
    pub(crate) fn words_inside(&self, stretch: usize) -> core::ops::Range<usize> {
        self.sentences_inside(stretch).next().map_or(0..0, |(first, last)| first..last.min(first + WINDOW))
    }

    pub(crate) fn sentences_inside(&self, stretch: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        let from = self.clauses.sentences.partition_point(move |sentence| sentence.inside < Some(stretch));
        self.clauses.sentences[from..]
            .iter()
            .take_while(move |sentence| sentence.inside == Some(stretch))
            .map(|sentence| (sentence.first, sentence.last))
    }
}

/// Length in tokens of the prepositional cue at `start`, and whether it is the weak *pour*.
fn preposition(tokens: &Tokens<'_>, start: usize) -> Option<(usize, bool)> {
    const PHRASES: &[Words] = &[
        words!["d'", "après"],
        words!["aux", "yeux", "de"],
        words!["aux", "yeux", "du"],
        words!["aux", "yeux", "des"],
        words!["de", "l'", "avis", "de"],
        words!["de", "l'", "avis", "du"],
        words!["de", "l'", "avis", "des"],
        words!["de", "l'", "aveu", "de"],
        words!["de", "l'", "aveu", "du"],
        words!["de", "l'", "aveu", "même", "de"],
        words!["de", "l'", "aveu", "même", "du"],
        words!["à", "en", "croire"],
        words!["au", "dire", "de"],
        words!["aux", "dires", "de"],
        words!["aux", "dires", "du"],
        words!["si", "l'", "on", "en", "croit"],
        words!["selon", "les", "mots", "de"],
        words!["selon", "les", "mots", "du"],
        words!["selon", "les", "termes", "de"],
        words!["selon", "les", "termes", "du"],
        words!["selon", "l'", "expression", "de"],
        words!["selon", "la", "formule", "de"],
        words!["pour", "reprendre", "les", "mots", "de"],
        words!["pour", "reprendre", "l'", "expression", "de"],
        words!["à", "entendre"],
        words!["par", "la", "voix", "de"],
    ];
    if !tokens.has(start, Classes::PREP.or(Classes::CONTRACTION).or(Classes::SI)) {
        return None;
    }
    let matched = PHRASES.iter().filter(|phrase| tokens.spells(start, phrase)).map(|phrase| phrase.texts.len()).max();
    if let Some(length) = matched {
        return Some((length, false));
    }
    if tokens.one_of(start, words!["selon"]) {
        return (!tokens.has(start + 1, Classes::QUE)).then_some((1, false));
    }
    tokens.one_of(start, words!["pour"]).then_some((1, true))
}
