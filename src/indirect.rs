//! Reported speech without marks: where the content of a cue begins and ends.
//!
//! | construction | content |
//! |---|---|
//! | X a affirmé que P et que Q | P et que Q |
//! | X a demandé si P; comment P | P, the interrogative word included |
//! | X a promis de I, appelle à I, dit I | the infinitive with its complements |
//! | Selon X, P. P, selon X. P, selon X, Q. | P ⟂ Q |
//! | P, a expliqué X. P, dit-il, Q. | P ⟂ Q |
//! | P, ajoutant que Q | Q, with the subject of P |

use crate::attribution::{Incise, Rules, Source, Tie};
use crate::clause::{Sentence, What};
use crate::lexicon::{Classes, Forms, Frames, Reliability};
use crate::mention::{Determiner, Head, Mention};
use crate::model::{CueKind, Evidence};
use crate::token::{Kind, Words, words};
use crate::verb::Mood;

/// One indirect quotation, in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Clause {
    pub(crate) pieces: Vec<(usize, usize)>,
    pub(crate) tie: Tie,
    pub(crate) sentence: usize,
}

/// All the indirect quotations of the narrator's sentences.
pub(crate) fn find(rules: &Rules<'_>) -> Vec<Clause> {
    let mut found = Vec::new();
    for (index, sentence) in rules.clauses.sentences.iter().enumerate() {
        if sentence.inside.is_none() && sentence.last - sentence.first >= 3 {
            Finder { rules, sentence: *sentence, index, found: &mut found }.run();
        }
    }
    found
}

/// The words around an incise, in elements.
struct Around {
    pieces: Vec<(usize, usize)>,
    tie: Tie,
}

impl Around {
    fn holds(&self, element: usize) -> bool {
        self.pieces.iter().any(|&(from, to)| from <= element && element < to)
    }
}

struct Finder<'a> {
    rules: &'a Rules<'a>,
    sentence: Sentence,
    index: usize,
    found: &'a mut Vec<Clause>,
}

impl Finder<'_> {
    fn what(&self, element: usize) -> What {
        self.rules.clauses.elements[element].what
    }

    fn run(&mut self) {
        let around = self.around_cue();
        let before = self.found.len();
        let mut at = self.sentence.first;
        while at < self.sentence.last {
            // What the words of an incise or of *selon X* hold is theirs: Selon un sondage, les lecteurs disent préférer …
            if let Some(around) = around.as_ref().filter(|around| around.holds(at)) {
                at = around.pieces.iter().find(|piece| piece.1 > at).map_or(at + 1, |piece| piece.1);
                continue;
            }
            at = self.complement(at).unwrap_or(at + 1);
        }
        if let Some(around) = around {
            let pieces: Vec<_> = around.pieces.iter().flat_map(|&(from, to)| self.cut(from, to)).collect();
            if !pieces.is_empty() {
                self.found.insert(before, Clause { pieces, tie: around.tie, sentence: self.index });
            }
        }
    }

    /// A verb of speech with its content clause behind it; returns where the clause ends.
    fn complement(&mut self, at: usize) -> Option<usize> {
        let start = self.content_of(at).filter(|&start| start < self.sentence.last)?;
        let end = self.clause_end(start, at);
        if end <= start || self.is_all_marked(start, end) {
            return None;
        }
        let tie = self.rules.tie_of(at, end);
        // accusé d'avoir menti par X: the agent is no part of what is said.
        let agent = (start + 2..end).find(|&at| {
            tie.evidence == Evidence::Agent
                && self.rules.clauses.mention(at).is_some_and(|(index, _)| tie.source == Source::Mention(index))
        });
        let end = agent.map_or(end, |agent| agent - 1);
        if tie.evidence == Evidence::None && tie.cue.is_some_and(|cue| cue.passive) {
            return None;
        }
        let pieces = self.cut(start, end);
        if pieces.is_empty() {
            return None;
        }
        self.found.push(Clause { pieces, tie, sentence: self.index });
        Some(end.max(at + 1))
    }

    /// Where the content of the speech verb at `at` begins, if it is one that reports.
    fn content_of(&self, at: usize) -> Option<usize> {
        let group = self.rules.clauses.group(at)?;
        let reliability = group.reliability(self.rules.tokens);
        if reliability < Reliability::Medium
            || group.negated && !group.lexicon_verb(self.rules.tokens).denies
            || group.modal && group.mood != Mood::Finite
        {
            return None;
        }
        let frames = group.frames(self.rules.tokens);
        let lemma = &*group.lexicon_verb(self.rules.tokens).lemma;
        let joined = group.mood == Mood::Participle && at > self.sentence.first && matches!(self.what(at - 1), What::Coord);
        if group.mood == Mood::Participle && !joined
            || self.is_impersonal(at)
            || self.rules.is_unsaid(at)
            || group.mood == Mood::Infinitive && !self.reports(at)
        {
            return None;
        }
        // *penser*, *savoir*, *espérer* that nobody utters
        if matches!(
            lemma,
            "penser"
                | "croire"
                | "savoir"
                | "vouloir"
                | "craindre"
                | "rêver"
                | "imaginer"
                | "comprendre"
                | "ignorer"
                | "redouter"
        ) {
            return None;
        }
        self.content_start(at, frames, lemma)
    }

    /// *il faut dire que*, *on dit que*, *c'est dire que*, *c'est à dire que*
    fn is_impersonal(&self, at: usize) -> bool {
        let Some(group) = self.rules.clauses.group(at) else { return false };
        let tokens = self.rules.tokens;
        let start = group.start;
        let on = start > 0 && tokens.one_of(start - 1, words!["on", "ce", "cela", "c'"]);
        let falloir = (start.saturating_sub(1)..group.end)
            .any(|token| tokens.one_of(token, words!["faut", "faudrait", "fallait", "faudra", "fallut", "fallu"]));
        // c'est à dire que, force est de constater que
        let est = start > 1 && tokens.one_of(start - 1, words!["à", "de"]) && tokens.one_of(start - 2, words!["est"]);
        // sans doute: a noun behind a preposition
        let noun = group.mood == Mood::Finite && at > self.sentence.first && matches!(self.what(at - 1), What::Prep);
        // La maire a-t-elle dit que P ?
        let last = self.rules.clauses.elements[self.sentence.last - 1];
        let asked = group.pronoun.is_some() && tokens.kind(last.start) == Kind::Question;
        on || falloir || est || noun || asked
    }

    /// An infinitive reports when a main verb carries it: *avant d'ajouter*, *pour dénoncer*, *et X de conclure*.
    fn reports(&self, at: usize) -> bool {
        // il est difficile d'affirmer que: nobody does
        let hard = at >= self.sentence.first + 2 && matches!((self.what(at - 1), self.what(at - 2)), (What::Prep, What::Other));
        let que =
            !hard && reliability_high(self.rules, at) && at + 1 < self.sentence.last && matches!(self.what(at + 1), What::Que);
        que || at > self.sentence.first
            && matches!(self.what(at - 1), What::Prep)
            && at >= 2
            && (self.rules.tokens.one_of(self.rules.clauses.elements[at - 1].start, words!["d'", "de"])
                && (matches!(self.what(at - 2), What::Prep | What::Mention(_) | What::Coord))
                || self.rules.tokens.one_of(self.rules.clauses.elements[at - 1].start, words!["pour"]))
    }

    /// First element of the content behind the verb at `at`.
    fn content_start(&self, at: usize, frames: Frames, lemma: &str) -> Option<usize> {
        let mut next = at + 1;
        let limit = self.sentence.last.min(at + 16);
        while next < limit {
            match self.what(next) {
                What::Que if matches!(self.what(next - 1), What::Subord | What::Prep) || self.is_relative_que(at, next) => {
                    return None;
                }
                // a rappelé que, selon la loi, P
                What::Que if frames.any(Frames::QUE) => {
                    let comma = next + 1 < limit && matches!(self.what(next + 1), What::Comma);
                    return Some(next + 1 + usize::from(comma));
                }
                // les organisateurs l'ont souligné : la France est …
                What::Colon => {
                    let close = next == at + 1 || self.has_object_clitic(at) && !frames.any(Frames::PERSON);
                    let told = next + 1 < limit && !matches!(self.what(next + 1), What::Quote(_));
                    return (close && told && frames.any(Frames::QUE)).then_some(next + 1);
                }
                What::Si if frames.any(Frames::QUESTION) || lemma == "demander" => return Some(next + 1),
                What::Interrogative if frames.any(Frames::QUESTION.or(Frames::QUE)) => {
                    let asked = next + 1 < limit && !matches!(self.what(next + 1), What::Stop);
                    return asked.then_some(next);
                }
                What::Verb(_) => {
                    // une crise du logement: a participle, an adjective between the verb and que
                    let group = self.rules.clauses.group(next)?;
                    // a reconnu en garde à vue avoir menti: behind a preposition a participle is a noun
                    if group.mood == Mood::Participle && matches!(self.what(next - 1), What::Prep) {
                        next += 1;
                        continue;
                    }
                    return if group.mood == Mood::Infinitive { self.infinitive(at, next, frames) } else { None };
                }
                What::Quote(stretch) => return self.marked_start(at, next, stretch, frames),
                What::Other if self.is_unknown_infinitive(next) && matches!(self.what(next - 1), What::Prep) => {
                    return self.infinitive(at, next, frames);
                }
                What::Mention(_) | What::Prep | What::Adverb | What::Other => {}
                // assure bel et bien connaître, jurant bel et bien suivre
                What::Coord if matches!(self.what(next - 1), What::Adverb | What::Other) || next == at + 1 => {
                    if next + 1 >= limit || !matches!(self.what(next + 1), What::Adverb | What::Other) {
                        return None;
                    }
                }
                What::Comma if next + 1 < limit && self.opens_infinitive(next + 1, frames) => {}
                What::Comma => {
                    // a déclaré, lundi, que: a detached phrase may part verb and que.
                    let close = (next + 1..limit).find(|&at| matches!(self.what(at), What::Comma | What::Que));
                    match close {
                        Some(close)
                            if matches!(self.what(close), What::Comma)
                                && close + 1 < limit
                                && (matches!(self.what(close + 1), What::Que) || self.opens_infinitive(close + 1, frames)) =>
                        {
                            next = close;
                        }
                        // cette prise de position, qu'il juge hâtive
                        Some(close)
                            if matches!(self.what(close), What::Que)
                                && close == next + 1
                                && !self
                                    .rules
                                    .clauses
                                    .mention(next - 1)
                                    .is_some_and(|(_, mention)| mention.head == Head::Thing) => {}
                        _ => return None,
                    }
                }
                _ => return None,
            }
            next += 1;
        }
        None
    }

    fn is_word(&self, element: usize, words: Words) -> bool {
        self.rules.tokens.one_of(self.rules.clauses.elements[element].start, words)
    }

    /// *a appelé le patron du groupe, Théo Vasnier, à investir*: the preposition behind an apposition.
    fn opens_infinitive(&self, at: usize, frames: Frames) -> bool {
        matches!(self.what(at), What::Prep)
            && (frames.any(Frames::A_INF) && self.is_word(at, words!["à"])
                || frames.any(Frames::DE_INF) && self.is_word(at, words!["de", "d'"]))
    }

    /// The infinitive at `next` as the content of the verb at `at`: bare, or behind the preposition that the verb asks for.
    fn infinitive(&self, at: usize, next: usize, frames: Frames) -> Option<usize> {
        let tokens = self.rules.tokens;
        // d'en appeler, de ne pas venir, à mieux répondre
        let mut before = next;
        while before > at + 1
            && (matches!(self.what(before - 1), What::Adverb)
                || matches!(self.what(before - 1), What::Other) && before < next
                || self.is_word(before - 1, words!["ne", "n'", "en", "y", "le", "la", "l'", "les", "bel", "et"]))
        {
            before -= 1;
        }
        let preposition = before > at + 1 && matches!(self.what(before - 1), What::Prep);
        let start = (before..next).find(|&at| self.is_word(at, words!["ne", "n'", "en", "y", "ni", "bel"])).unwrap_or(next);
        if preposition {
            let fits = self.opens_infinitive(before - 1, frames);
            return fits.then_some(if before < next { start } else { next });
        }
        let element = self.rules.clauses.elements[next];
        let past = (element.start..element.end).any(|at| tokens.one_of(at, words!["avoir", "être"]));
        (frames.any(Frames::BARE_INF) && (before <= at + 3 || past)).then_some(start)
    }

    /// A word that the lexicon does not know, with the ending of an infinitive.
    fn is_unknown_infinitive(&self, element: usize) -> bool {
        let tokens = self.rules.tokens;
        let element = self.rules.clauses.elements[element];
        let noun = Classes::NOUN.or(Classes::ADJECTIVE).or(Classes::ROLE).or(Classes::TIME).or(Classes::MONTH);
        element.end == element.start + 1
            && !tokens.has(element.start, noun)
            && !tokens.is_capital(element.start)
            && ["er", "ir", "re", "oir"].iter().any(|ending| tokens.str(element.start).ends_with(ending))
    }

    /// Marked words that begin the content and do not end it: *déclare « assumer » ses propos*, *l'a sommé de « choisir » vite*.
    fn marked_start(&self, at: usize, next: usize, stretch: usize, frames: Frames) -> Option<usize> {
        let tokens = self.rules.tokens;
        let stretch = &self.rules.stretches[stretch];
        let first = tokens.word(stretch.start);
        let infinitive = |word: &crate::lexicon::Word| word.forms.any(Forms::INFINITIVE);
        let before = next - 1;
        if first.classes.any(Classes::QUE) {
            return frames.any(Frames::QUE).then_some(next);
        }
        if tokens.one_of(stretch.start, words!["de", "d'"]) && infinitive(tokens.word(stretch.start + 1)) {
            return frames.any(Frames::DE_INF).then_some(next);
        }
        if !infinitive(first) {
            return None;
        }
        let fits = if matches!(self.what(before), What::Prep) && before > at {
            self.opens_infinitive(before, frames)
        } else {
            frames.any(Frames::BARE_INF) && next <= at + 3
        };
        fits.then_some(next)
    }

    /// *l'a souligné*, *le confirment*
    fn has_object_clitic(&self, at: usize) -> bool {
        self.is_word(at, words!["l'", "le"])
    }

    /// *réclame des précisions sur les mesures que*, *s'inquiète de l'effet que*: *que* behind the object is a relative pronoun.
    fn is_relative_que(&self, at: usize, que: usize) -> bool {
        let Some((_, mention)) = self.rules.clauses.mention(que - 1) else { return false };
        if mention.head != Head::Thing || self.rules.is_time(que - 1) {
            return false;
        }
        let object = (at + 1..que).any(|element| {
            let article = element >= at + 2 && self.is_word(element - 1, words!["des", "du"]) && element - 2 == at;
            self.rules.clauses.mention(element).is_some_and(|(_, mention)| mention.head == Head::Thing)
                && !self.rules.is_time(element)
                && (article || !self.rules.clauses.is_governed(element, at))
        });
        object || que >= at + 3 && self.is_word(que - 2, words!["de", "du", "des", "d'"]) && que == at + 3
    }

    /// Where a careful reader ends the content that starts at `start`.
    fn clause_end(&self, start: usize, cue: usize) -> usize {
        let embedded = self.is_embedded(cue);
        let infinitive = matches!(self.what(start), What::Verb(_)) && !self.rules.clauses.is_finite(start);
        let mut at = start;
        while at < self.sentence.last {
            match self.what(at) {
                What::Stop if at + 1 >= self.sentence.last => return at,
                What::Semicolon => return at,
                What::Colon => return at,
                What::Comma if self.narrator_resumes(at + 1) || embedded && self.main_clause(at + 1) => {
                    return at;
                }
                // demande à ses élèves de sortir, mettant fin à la visite
                What::Comma if infinitive && self.is_gerund(at + 1) => return at,
                // appelle la région à poursuivre tout en saluant
                What::Adverb
                    if at + 1 < self.sentence.last
                        && self.is_word(at, words!["tout"])
                        && self.is_gerund(at + 1)
                        && self
                            .rules
                            .clauses
                            .group(at + 1)
                            .is_some_and(|group| group.reliability(self.rules.tokens) >= Reliability::Medium) =>
                {
                    return at;
                }
                What::Subord if self.rules.comparison_at(at, self.sentence.last).is_some() => {
                    return at;
                }
                What::Coord if self.cue_resumes(at + 1, cue) => return at,
                // lui reproche de mentir et le conseil exige: a clause with its subject is not joined to an infinitive
                What::Coord if infinitive && self.rules.clauses.mention(at + 1).is_some() && self.main_clause(at + 1) => {
                    return at;
                }
                _ => {}
            }
            at += 1;
        }
        self.sentence.last
    }

    /// The cue stands in a clause that the main clause follows: *X, qui dit P, a …*; *alors que X a dit P, elle …*; *tout en
    /// disant P, X …*
    fn is_embedded(&self, cue: usize) -> bool {
        let first = self.sentence.first;
        let from = first.max(cue.saturating_sub(3));
        let opens = (first..cue).all(|at| matches!(self.what(at), What::Prep | What::Adverb | What::Coord));
        let detached = opens && self.rules.clauses.group(cue).is_some_and(|group| group.mood != Mood::Finite);
        let subordinate =
            matches!(self.what(first), What::Subord | What::Si) && !(first..cue).any(|at| matches!(self.what(at), What::Comma));
        // X, poursuivi pour avoir dit que P, a …
        let cause = cue > first
            && matches!(self.what(cue - 1), What::Prep)
            && self.rules.clauses.group(cue).is_some_and(|group| group.mood == Mood::Infinitive && group.end - group.start > 1);
        detached
            || subordinate
            || cause
            || (from..cue).any(|at| matches!(self.what(at), What::Relative | What::Si | What::Subord))
    }

    fn is_gerund(&self, at: usize) -> bool {
        at < self.sentence.last && self.rules.clauses.group(at).is_some_and(|group| group.mood == Mood::Gerund)
    }

    /// A main clause starts at `at`: a conjugated verb, with its subject and the complements of it or without.
    fn main_clause(&self, at: usize) -> bool {
        let last = self.sentence.last;
        at < last
            && (self.rules.clauses.is_finite(at)
                || self.rules.clauses.mention(at).is_some()
                    && (at + 1..last.min(at + 6))
                        .find(|&at| !matches!(self.what(at), What::Prep | What::Mention(_) | What::Adverb))
                        .is_some_and(|at| self.rules.clauses.is_finite(at)))
    }

    /// *et a ajouté*, *et promis*: the subject of the cue speaks again.
    fn cue_resumes(&self, at: usize, cue: usize) -> bool {
        let Some(group) = self.rules.clauses.group(at).filter(|_| at < self.sentence.last) else { return false };
        let frames = group.frames(self.rules.tokens);
        let says = group.reliability(self.rules.tokens) >= Reliability::Medium;
        let compound = |at: usize| self.rules.clauses.group(at).is_some_and(|group| group.end - group.start > 1);
        says && match group.mood {
            Mood::Finite => frames.any(Frames::QUE) && self.same_tense(at, cue),
            Mood::Participle => {
                frames.any(Frames::QUE.or(Frames::DE_INF).or(Frames::A_INF)) && compound(cue) && self.content_of(at).is_some()
            }
            _ => false,
        }
    }

    fn same_tense(&self, one: usize, other: usize) -> bool {
        let compound = |at: usize| self.rules.clauses.group(at).map(|group| group.end - group.start > 1);
        compound(one) == compound(other)
    }

    /// Whether the narrator speaks again behind a comma: an incise, *ajoutant que*, *selon X*, *alors que*, *avant de*.
    fn narrator_resumes(&self, at: usize) -> bool {
        if at >= self.sentence.last {
            return false;
        }
        let tokens = self.rules.tokens;
        if let Some(group) = self.rules.clauses.group(at) {
            if group.mood == Mood::Gerund && group.reliability(tokens) >= Reliability::Medium {
                return true;
            }
        }
        if self.rules.incise_at(at, self.sentence.last, false).is_some() {
            return true;
        }
        let start = self.rules.clauses.elements[at].start;
        tokens.one_of(start, words!["même"]) && tokens.has(start + 1, Classes::SI)
            || tokens.one_of(start, words!["alors", "tandis"]) && tokens.has(start + 1, Classes::QUE)
            || tokens.one_of(start, words!["avant"]) && tokens.one_of(start + 1, words!["de", "d'"])
    }

    /// The whole content stands in one pair of marks: it is no indirect speech.
    fn is_all_marked(&self, start: usize, end: usize) -> bool {
        let words = (start..end).filter(|&at| !matches!(self.what(at), What::Stop | What::Comma)).count();
        words == 1 && matches!(self.what(start), What::Quote(_))
            || matches!(self.what(start), What::Quote(_))
                && (start..end)
                    .all(|at| matches!(self.what(at), What::Quote(_) | What::Stop | What::Comma | What::Coord | What::Que))
    }

    /// A sentence whose cue stands in front, in the middle or at the end: *selon X*, *dit-il*, *a expliqué X*, *comme l'a dit X*.
    fn around_cue(&self) -> Option<Around> {
        let (first, last) = (self.sentence.first, self.sentence.last);
        for at in first..last.min(first + 120) {
            let boundary = at == first || matches!(self.what(at - 1), What::Comma | What::Coord);
            if !boundary && !matches!(self.what(at), What::Prep) {
                continue;
            }
            let Some(incise) = self.rules.incise_at(at, last, false).filter(|incise| self.carries(incise, at)) else { continue };
            if self.is_governed_clause(&incise) {
                return None;
            }
            if let Some(pieces) = self.split(&incise) {
                return Some(Around { pieces, tie: incise.tie });
            }
        }
        None
    }

    fn carries(&self, incise: &Incise, at: usize) -> bool {
        let Some(cue) = incise.tie.cue else { return false };
        let opens = (self.sentence.first..at).all(|at| matches!(self.what(at), What::Coord | What::Adverb | What::Comma));
        match cue.kind {
            // un projet à ses yeux « indigne »
            CueKind::Preposition
                if !opens && cue.end - cue.start > 2 && self.rules.tokens.has(cue.start + 1, Classes::DET_POSS) =>
            {
                false
            }
            CueKind::Preposition => cue.reliability == Reliability::High || opens && self.comma_follows(incise.last),
            CueKind::Comparison => true,
            _ => {
                let speaks = match incise.tie.source {
                    Source::Mention(index) => self.rules.clauses.mentions[index].head.speaks(),
                    // dit-on, say people in general
                    Source::Unknown => false,
                    _ => true,
                };
                let joined = at > self.sentence.first && matches!(self.what(at - 1), What::Comma);
                joined
                    && speaks
                    && !self.is_witness(incise, at)
                    && cue.reliability >= Reliability::Medium
                    && self.content_of(at).is_none()
            }
        }
    }

    /// *a appris l'AFP*, *a pu constater une journaliste*: who learns, and a witness of the press, says nothing;
    /// *constate le maire* judges aloud.
    fn is_witness(&self, incise: &Incise, at: usize) -> bool {
        let Some(group) = self.rules.clauses.group(at) else { return false };
        let Source::Mention(source) = incise.tie.source else { return false };
        let mention = &self.rules.clauses.mentions[source];
        let press = || {
            (mention.start..mention.end).any(|at| {
                self.rules.tokens.one_of(
                    at,
                    words![
                        "afp",
                        "reuters",
                        "journaliste",
                        "journalistes",
                        "photographe",
                        "photographes",
                        "correspondant",
                        "correspondante",
                        "correspondants",
                        "reporter",
                        "reporters",
                        "vidéaste"
                    ],
                )
            })
        };
        match &*group.lexicon_verb(self.rules.tokens).lemma {
            // a appris l'AFP auprès du parquet, de source policière: somebody told it
            "apprendre" => {
                let told =
                    (group.end..mention.end + 6).any(|at| self.rules.tokens.one_of(at, words!["auprès", "source", "sources"]));
                group.pronoun.is_none() && !told
            }
            "constater" => press(),
            _ => false,
        }
    }

    /// The incise stands among the words that a verb before it governs: *X a rappelé que, selon la loi, P*. One that ends the
    /// sentence reports the whole of it: *X s'est engagé à payer, selon le journal.*
    fn is_governed_clause(&self, incise: &Incise) -> bool {
        let (first, last) = (self.sentence.first, self.sentence.last);
        let ends = incise.first > first
            && matches!(self.what(incise.first - 1), What::Comma)
            && !(incise.last..last).any(|at| self.rules.clauses.is_finite(at) || matches!(self.what(at), What::Quote(_)))
            && incise.tie.cue.is_some_and(|cue| cue.kind != CueKind::Comparison);
        !ends && (first..incise.first).any(|at| self.content_of(at).is_some_and(|start| start <= incise.first))
    }

    /// A comma closes the phrase that starts the sentence: *Pour la ministre de la Ville et du Logement, P*.
    fn comma_follows(&self, from: usize) -> bool {
        let end = self.sentence.last.min(from + 8);
        (from..end)
            .find(|&at| matches!(self.what(at), What::Comma | What::Verb(_) | What::Quote(_)))
            .is_some_and(|at| matches!(self.what(at), What::Comma))
    }

    /// The words on both sides of an incise, in elements.
    fn split(&self, incise: &Incise) -> Option<Vec<(usize, usize)>> {
        let (first, last) = (self.sentence.first, self.sentence.last);
        let preposition = incise.tie.evidence == Evidence::Preposition;
        // X, selon qui P, a …: not the clause that X stands in
        if preposition && incise.first > first && matches!(self.what(incise.last - 1), What::Relative) {
            let end = (incise.last..last).find(|&at| matches!(self.what(at), What::Comma | What::Semicolon)).unwrap_or(last);
            return self.has_verb(incise.last, end).then(|| vec![(incise.last, end)]);
        }
        let mut pieces = Vec::with_capacity(2);
        let mut whole = false;
        if let Some((from, to)) = self.left_part(incise, preposition) {
            whole = self.has_verb(from, to)
                || (from..to).any(|at| matches!(self.what(at), What::Quote(stretch) if self.is_utterance(stretch)));
            pieces.push((from, to));
        }
        if !preposition && pieces.is_empty() && incise.first > first {
            return None;
        }
        let tight = pieces.first().is_some_and(|piece| piece.0 > first) && preposition;
        let mut from = if incise.first == first
            || preposition && (pieces.is_empty() || !whole && incise.last < last && matches!(self.what(incise.last), What::Comma))
        {
            self.source_end(incise)
        } else {
            incise.last
        };
        if whole && !tight && matches!(incise.tie.source, Source::Mention(_)) {
            // selon le bilan lundi de l'université, P: up to the comma the words are the source's
            from = (from..last)
                .find(|&at| matches!(self.what(at), What::Comma | What::Colon | What::Quote(_) | What::Stop))
                .unwrap_or(last);
        }
        let mut end = (from..last)
            .find(|&at| {
                matches!(self.what(at), What::Semicolon)
                    || matches!(self.what(at), What::Colon) && at + 1 < last && matches!(self.what(at + 1), What::Quote(_))
                    || matches!(self.what(at), What::Comma) && self.narrator_resumes(at + 1)
            })
            .unwrap_or(last);
        if tight {
            // les débats marqués selon lui par A, …: the clause that holds the incise ends at its comma.
            end = (from + 1..end).find(|&at| matches!(self.what(at), What::Comma)).unwrap_or(end);
        }
        if from < end && (pieces.is_empty() || self.resumes(incise, from, whole)) {
            pieces.push((from, end));
        }
        let verb = pieces.iter().any(|&(from, to)| self.has_verb(from, to));
        // A verb that the lexicon does not know: Le maire appose sa signature, remarque X.
        let unknown = |&(from, to): &(usize, usize)| {
            (from + 1..to).any(|at| matches!(self.what(at), What::Other) && matches!(self.what(at - 1), What::Mention(_)))
                && !(from..to).any(|at| matches!(self.what(at), What::Quote(_)))
        };
        let narrated = pieces.iter().any(|&(from, to)| {
            let tokens = self.cut(from, to);
            tokens.iter().any(|&(from, to)| !self.rules.marks_hold(from, to))
        });
        // Un choix longuement pesé, explique-t-il: a noun phrase alone before the incise that ends its sentence
        let phrase = matches!(*pieces, [(from, to)] if from == first && to < incise.first && self.is_noun_phrase(from, to));
        // Words around a whole quotation in marks are no clause.
        (narrated && (verb || tight || phrase || pieces.iter().any(unknown))).then_some(pieces)
    }

    /// What stands before the incise and belongs to its speaker.
    fn left_part(&self, incise: &Incise, preposition: bool) -> Option<(usize, usize)> {
        let mut from = self.sentence.first;
        let mut to = incise.first;
        let comma = to > from && matches!(self.what(to - 1), What::Comma);
        to -= usize::from(comma);
        if to <= from {
            return None;
        }
        if (from..to).all(|at| {
            matches!(self.what(at), What::Quote(_) | What::Comma | What::Stop | What::Coord | What::Dash | What::ParenOpen)
        }) {
            return None;
        }
        // Toujours selon la préfecture, P
        if preposition && !comma && (from..to).all(|at| matches!(self.what(at), What::Adverb)) {
            return None;
        }
        if preposition {
            from = self.clause_before(to, comma, incise.last);
        }
        // « A », criait-on, dis-je: words that have their incise already
        let quoted = from < to && matches!(self.what(from), What::Quote(_));
        if quoted && self.rules.incise_at(from + 1 + usize::from(matches!(self.what(from + 1), What::Comma)), to, true).is_some()
        {
            return None;
        }
        // A, mais « B », a dit X: the utterance in marks is a quotation of its own.
        if let What::Quote(stretch) = self.what(to - 1) {
            let mut joint = to - 1;
            while joint > from && matches!(self.what(joint - 1), What::Adverb | What::Comma) {
                joint -= 1;
            }
            if preposition && !comma && to - 1 > from && matches!(self.what(to - 2), What::Comma) {
                return None;
            }
            if joint > from && matches!(self.what(joint - 1), What::Colon) {
                return None;
            }
            if self.is_utterance(stretch) && joint > from {
                match self.what(joint - 1) {
                    What::Coord => to = joint - 1,
                    What::Stop => return None,
                    _ if self.is_capital(stretch) => return None,
                    _ => {}
                }
            }
        }
        if let (What::Quote(stretch), true) = (self.what(from), from + 2 < to) {
            let next = from + 1 + usize::from(matches!(self.what(from + 1), What::Comma));
            if matches!(self.what(next), What::Coord) && self.is_utterance(stretch) {
                from = next + 1;
            }
        }
        (from < to).then_some((from, to))
    }

    /// Where the clause that *selon X* belongs to begins: the relative clause or the participle just before it, or the sentence.
    fn clause_before(&self, to: usize, comma: bool, after: usize) -> usize {
        let first = self.sentence.first;
        let last = self.sentence.last;
        match self.what(to - 1) {
            // parce que, selon lui, P; et, selon lui, P
            What::Subord | What::Que | What::Si | What::Coord | What::Colon => return to,
            // ce qui, selon lui, P
            What::Relative => {
                let ce = to >= first + 2 && self.rules.tokens.one_of(self.rules.clauses.elements[to - 2].start, words!["ce"]);
                return to - 1 - usize::from(ce);
            }
            What::Verb(group) if self.rules.clauses.groups[group].mood == Mood::Participle => {
                let next = (after..last).find(|&at| !matches!(self.what(at), What::Comma));
                if next.is_some_and(|next| matches!(self.what(next), What::Prep)) {
                    return to - 1;
                }
            }
            _ => {}
        }
        if comma {
            return first;
        }
        // une marche qui a réuni mille personnes selon X
        let Some(relative) = (first + 1..to)
            .rev()
            .take_while(|&at| !matches!(self.what(at), What::Comma | What::Quote(_)))
            .find(|&at| matches!(self.what(at), What::Relative))
        else {
            return first;
        };
        let verbs = (relative..to).filter(|&at| self.rules.clauses.is_finite(at)).count();
        let governed = matches!(self.what(relative - 1), What::Prep);
        if verbs == 1 { relative - usize::from(governed) } else { first }
    }

    /// The complements of the source up to the comma: selon X, directeur du site, P; selon une enquête menée en ligne, P.
    fn source_end(&self, incise: &Incise) -> usize {
        let last = self.sentence.last;
        let compares = incise.tie.cue.is_some_and(|cue| cue.kind == CueKind::Comparison);
        if incise.tie.evidence != Evidence::Preposition && !compares {
            return incise.last;
        }
        let mut from = incise.last;
        // selon celle qui dirige le site, P
        let relative = from < last && matches!(self.what(from), What::Relative);
        let close = (from..last.min(from + 40))
            .take_while(|&at| relative || !self.rules.clauses.is_finite(at) && !matches!(self.what(at), What::Quote(_)))
            .find(|&at| matches!(self.what(at), What::Comma));
        let Some(close) = close else { return from };
        from = close;
        for _ in 0..3 {
            let Some(next) = (from + 1..last.min(from + 30)).find(|&at| matches!(self.what(at), What::Comma)) else { break };
            let head = match self.what(from + 1) {
                What::Adverb => self.what(from + 2),
                what => what,
            };
            let detached = match head {
                What::Relative => true,
                // joint par la radio: a participle that looks like a present
                What::Verb(group) => {
                    self.rules.clauses.groups[group].mood == Mood::Participle
                        || self.is_gerund(from + 1)
                        || self.is_word(from + 2, words!["par"])
                }
                What::Other => self.is_word(from + 2, words!["par"]),
                What::Prep => {
                    self.rules.tokens.has(self.rules.clauses.elements[from + 1].start, Classes::CONTRACTION)
                        || self.rules.tokens.one_of(self.rules.clauses.elements[from + 1].start, words!["de", "d'"])
                }
                // selon Luc Dol, le directeur du site, le pont tient
                What::Mention(index) => {
                    let mention = &self.rules.clauses.mentions[index];
                    let bare = mention.determiner == Determiner::None;
                    let clause = self.rules.clauses.mention(next + 1).is_some() && self.main_clause(next + 1);
                    // selon la préfecture, les pompiers, les gendarmes et les élus sont là: an apposition has the number of its noun
                    let list = mention.is_plural()
                        && matches!(incise.tie.source, Source::Mention(source) if !self.rules.clauses.mentions[source].is_plural());
                    !mention.has_name() && (bare || clause) && !list
                }
                _ => false,
            };
            let verb = !matches!(head, What::Relative) && (from + 2..next).any(|at| self.rules.clauses.is_finite(at));
            if !detached || verb {
                break;
            }
            from = next;
        }
        from
    }

    /// Whether the words behind the incise go on with those before it, and not with its subject: *P, a dit X, qui dirige le site.*
    fn resumes(&self, incise: &Incise, from: usize, whole: bool) -> bool {
        let preposition = incise.tie.evidence == Evidence::Preposition;
        // Une première, selon le quotidien de la ville: what no comma parts from the source is its complement
        let joined = incise.first > self.sentence.first && matches!(self.what(incise.first - 1), What::Comma);
        let tail = !preposition || joined && !self.has_verb(from, self.sentence.last);
        if tail && !matches!(self.what(from), What::Comma | What::Quote(_)) {
            return false;
        }
        let Some(next) = (from..self.sentence.last).find(|&at| !matches!(self.what(at), What::Comma)) else { return false };
        let open = !whole || matches!(incise.tie.source, Source::Pronoun(_));
        match self.what(next) {
            What::Colon | What::Dash | What::ParenOpen => false,
            What::Coord | What::Subord | What::Que | What::Si | What::Quote(_) | What::Stop => true,
            // La ville présente, selon une étude, le taux le plus haut.
            What::Mention(index) => {
                let mention = &self.rules.clauses.mentions[index];
                let object = incise.first >= 2 && matches!(self.what(incise.first - 2), What::Verb(_));
                // selon le rapport du régulateur, l'Arcot, publié jeudi: a definite somebody is the source's other name
                let other_name = mention.head.speaks() && (mention.has_name() || mention.determiner == Determiner::Definite);
                open || self.rules.clauses.is_finite(next + 1) || preposition && object && !other_name
            }
            // a-t-il indiqué, dans un communiqué: where it was said
            What::Prep if whole && !preposition && self.is_occasion(next) => false,
            What::Prep | What::Adverb | What::Other => open || preposition,
            // a-t-elle dit, contactée par la radio
            What::Verb(group) if self.rules.clauses.groups[group].mood == Mood::Participle => !whole,
            What::Relative | What::Verb(_) => open,
            _ => true,
        }
    }

    /// *dans un communiqué*, *sur un tract*, *lors d'une réunion*
    fn is_occasion(&self, at: usize) -> bool {
        let document = |(_, mention): (usize, &Mention)| self.rules.tokens.has(mention.at, Classes::DOCUMENT);
        self.is_word(at, words!["lors"])
            || self.is_word(at, words!["dans", "sur", "par"])
                && at + 1 < self.sentence.last
                && self.rules.clauses.mention(at + 1).is_some_and(document)
    }

    /// A thing or an unknown somebody with its complements, nothing detached from it: *Une première en dix ans*.
    fn is_noun_phrase(&self, from: usize, to: usize) -> bool {
        let head = self.rules.clauses.mention(from).is_some_and(|(_, mention)| {
            mention.determiner != Determiner::None && (!mention.head.speaks() || mention.determiner == Determiner::Indefinite)
        });
        head && !self.rules.is_time(from)
            && !(from..to).any(|at| matches!(self.what(at), What::Quote(_) | What::Comma | What::Colon))
    }

    /// A conjugated verb of the narrator's, or in marks that go on with his words: *Les chauffeurs « ne se sentent pas écoutés »*.
    fn has_verb(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| match self.what(at) {
            // A Brest, rappelle X, P: a capital that lost its accent
            What::Verb(_) if at == from && self.is_word(at, words!["a"]) => false,
            What::Verb(_) => self.rules.clauses.is_finite(at),
            What::Quote(stretch) => {
                at > from
                    && !matches!(
                        self.what(at - 1),
                        What::Comma | What::Colon | What::Stop | What::Quote(_) | What::Coord | What::Dash
                    )
                    && self.rules.words_inside(stretch).any(|at| self.rules.clauses.is_finite(at))
            }
            _ => false,
        })
    }

    /// Whether marked words stand alone: a conjugated verb behind its subject.
    fn is_utterance(&self, stretch: usize) -> bool {
        let mut subject = false;
        for at in self.rules.words_inside(stretch) {
            match self.what(at) {
                What::Mention(_) => subject = true,
                What::Que | What::Relative if !subject => return false,
                What::Verb(_) if self.rules.clauses.is_finite(at) => {
                    let group = self.rules.clauses.group(at);
                    return subject || group.is_some_and(|group| group.first_person || group.second_person);
                }
                _ => {}
            }
        }
        false
    }

    fn is_capital(&self, stretch: usize) -> bool {
        self.rules.tokens.is_capital(self.rules.stretches[stretch].start)
    }

    /// Tokens of the elements `from..to`, commas at the edges left out.
    fn cut(&self, from: usize, to: usize) -> Vec<(usize, usize)> {
        let elements = &self.rules.clauses.elements[from..to];
        let (Some(first), Some(last)) = (elements.first(), elements.last()) else { return Vec::new() };
        let (mut start, mut end) = (first.start, last.end);
        let tokens = self.rules.tokens;
        let edge = |at: usize| {
            matches!(
                tokens.kind(at),
                Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Period | Kind::Break | Kind::Hyphen | Kind::Dash
            )
        };
        while start < end
            && (edge(start)
                || tokens.has(start, Classes::COORD) && tokens.one_of(start, words!["et", "mais"]) && start == first.start)
        {
            start += 1;
        }
        while end > start && (edge(end - 1) || tokens.kind(end - 1).ends_sentence()) {
            end -= 1;
        }
        if start < end { vec![(start, end)] } else { Vec::new() }
    }
}

fn reliability_high(rules: &Rules<'_>, element: usize) -> bool {
    rules.clauses.group(element).is_some_and(|group| group.reliability(rules.tokens) == Reliability::High)
}
