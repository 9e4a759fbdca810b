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

use crate::attribution::{Incise, Rules, Tie};
use crate::clause::{Sentence, What};
use crate::lexicon::{Classes, Frames, Reliability};
use crate::model::{CueKind, Evidence};
use crate::token::{Kind, words};
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
        let before = self.found.len();
        let mut at = self.sentence.first;
        while at < self.sentence.last {
            if let Some(next) = self.complement(at) {
                at = next;
                continue;
            }
            at += 1;
        }
        if self.found.len() == before {
            self.around_cue();
        }
    }

    /// A verb of speech with its content clause behind it; returns where the clause ends.
    fn complement(&mut self, at: usize) -> Option<usize> {
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
            || group.mood == Mood::Infinitive && !self.reports(at)
        {
            return None;
        }
        // *penser*, *savoir*, *espérer* that nobody utters
        if matches!(
            lemma,
            "penser" | "croire" | "savoir" | "vouloir" | "craindre" | "rêver" | "imaginer" | "comprendre" | "ignorer"
        ) {
            return None;
        }
        let start = self.content_start(at, frames, lemma)?;
        let end = self.clause_end(start, at);
        if end <= start || self.is_all_marked(start, end) {
            return None;
        }
        let tie = self.rules.tie_of(at, end);
        if tie.evidence == Evidence::None && group.passive {
            return None;
        }
        let pieces = self.cut(start, end);
        if pieces.is_empty() {
            return None;
        }
        self.found.push(Clause { pieces, tie, sentence: self.index });
        Some(end.max(at + 1))
    }

    /// *il faut dire que*, *on dit que*, *c'est dire que*
    fn is_impersonal(&self, at: usize) -> bool {
        let group = &self.rules.clauses.groups[match self.what(at) {
            What::Verb(index) => index,
            _ => return false,
        }];
        let tokens = self.rules.tokens;
        let start = group.start;
        let on = start > 0 && tokens.one_of(start - 1, words!["on", "ce", "cela", "c'"]);
        let falloir =
            (start.saturating_sub(1)..group.end).any(|token| tokens.one_of(token, words!["faut", "faudrait", "fallait"]));
        on || falloir
    }

    /// An infinitive reports when a main verb carries it: *avant d'ajouter*, *pour dénoncer*, *et X de conclure*.
    fn reports(&self, at: usize) -> bool {
        let que = reliability_high(self.rules, at) && at + 1 < self.sentence.last && matches!(self.what(at + 1), What::Que);
        que || at > self.sentence.first
            && matches!(self.what(at - 1), What::Prep)
            && at >= 2
            && (self.rules.tokens.one_of(self.rules.clauses.elements[at - 1].start, words!["d'", "de"])
                && (matches!(self.what(at - 2), What::Prep | What::Mention(_) | What::Coord))
                || self.rules.tokens.one_of(self.rules.clauses.elements[at - 1].start, words!["pour"]))
    }

    /// First element of the content behind the verb at `at`.
    fn content_start(&self, at: usize, frames: Frames, lemma: &str) -> Option<usize> {
        let tokens = self.rules.tokens;
        let mut next = at + 1;
        let limit = self.sentence.last.min(at + 16);
        while next < limit {
            match self.what(next) {
                What::Que if matches!(self.what(next - 1), What::Subord) || matches!(self.what(next - 1), What::Prep) => {
                    return None;
                }
                What::Que if frames.any(Frames::QUE) => return Some(next + 1),
                // les organisateurs l'ont souligné : la France est …
                What::Colon
                    if next == at + 1
                        && frames.any(Frames::QUE)
                        && next + 1 < limit
                        && !matches!(self.what(next + 1), What::Quote(_)) =>
                {
                    return Some(next + 1);
                }
                What::Si if frames.any(Frames::QUESTION) || lemma == "demander" => return Some(next + 1),
                What::Interrogative if frames.any(Frames::QUESTION.or(Frames::QUE)) => return Some(next),
                What::Verb(_) => {
                    let group = self.rules.clauses.group(next)?;
                    let preposition = next > at + 1 && matches!(self.what(next - 1), What::Prep);
                    let element = self.rules.clauses.elements[next - 1];
                    let de = preposition && tokens.one_of(element.start, words!["de", "d'"]);
                    let a = preposition && tokens.one_of(element.start, words!["à"]);
                    if group.mood == Mood::Infinitive {
                        let past = group.end - group.start > 1
                            && tokens.has(group.at, Classes::VERB)
                            && (group.start..group.end).any(|at| tokens.one_of(at, words!["avoir", "être"]));
                        let bare = !preposition && frames.any(Frames::BARE_INF) && (next <= at + 3 || past);
                        if de && frames.any(Frames::DE_INF) || a && frames.any(Frames::A_INF) || bare {
                            return Some(next);
                        }
                    }
                    return None;
                }
                What::Mention(_) | What::Prep | What::Adverb | What::Other => {}
                What::Comma => {
                    // a déclaré, lundi, que: a detached phrase may part verb and que.
                    let close = (next + 1..limit).find(|&at| matches!(self.what(at), What::Comma | What::Que));
                    match close {
                        Some(close)
                            if matches!(self.what(close), What::Comma)
                                && close + 1 < limit
                                && matches!(self.what(close + 1), What::Que) =>
                        {
                            next = close
                        }
                        Some(close) if matches!(self.what(close), What::Que) && close == next + 1 => {}
                        _ => return None,
                    }
                }
                _ => return None,
            }
            next += 1;
        }
        None
    }

    /// Where a careful reader ends the content that starts at `start`.
    fn clause_end(&self, start: usize, cue: usize) -> usize {
        let embedded = self.is_embedded(cue);
        let mut at = start;
        while at < self.sentence.last {
            match self.what(at) {
                What::Stop if at + 1 >= self.sentence.last => return at,
                What::Semicolon => return at,
                What::Colon => return at,
                What::Comma if (self.narrator_resumes(at + 1) || embedded && self.main_clause(at + 1)) => {
                    return at;
                }
                What::Subord if self.rules.comparison_at(at, self.sentence.last).is_some() => {
                    return at;
                }
                What::Coord => {
                    // et a ajouté: the subject of the cue speaks again.
                    let next = at + 1;
                    if next < self.sentence.last
                        && self.rules.clauses.group(next).is_some_and(|group| {
                            group.mood == Mood::Finite
                                && group.reliability(self.rules.tokens) >= Reliability::Medium
                                && group.frames(self.rules.tokens).any(Frames::QUE)
                        })
                        && self.same_tense(next, cue)
                    {
                        return at;
                    }
                }
                _ => {}
            }
            at += 1;
        }
        self.sentence.last
    }

    /// The cue stands in a relative or conditional clause that the main clause follows: *X, qui dit P, a …*; *si elle dit P, elle …*
    fn is_embedded(&self, cue: usize) -> bool {
        let from = self.sentence.first.max(cue.saturating_sub(3));
        (from..cue).any(|at| matches!(self.what(at), What::Relative | What::Si | What::Subord))
    }

    /// A main clause starts at `at`: a conjugated verb, with its subject or without.
    fn main_clause(&self, at: usize) -> bool {
        at < self.sentence.last
            && (self.rules.clauses.is_finite(at)
                || self.rules.clauses.mention(at).is_some() && self.rules.clauses.is_finite(at + 1))
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
    fn around_cue(&mut self) {
        let (first, last) = (self.sentence.first, self.sentence.last);
        let mut at = first;
        while at < last.min(first + 120) {
            let boundary = at == first || matches!(self.what(at - 1), What::Comma | What::Coord);
            let selon = matches!(self.what(at), What::Prep);
            if boundary || selon {
                if let Some(incise) = self.rules.incise_at(at, last, false).filter(|incise| self.carries(incise, at)) {
                    self.split(&incise);
                    return;
                }
            }
            at += 1;
        }
    }

    fn carries(&self, incise: &Incise, at: usize) -> bool {
        let Some(cue) = incise.tie.cue else { return false };
        match cue.kind {
            CueKind::Preposition => {
                cue.reliability == Reliability::High || at == self.sentence.first && self.comma_follows(incise.last)
            }
            CueKind::Comparison => true,
            _ => at > self.sentence.first && cue.reliability >= Reliability::Medium,
        }
    }

    /// A comma closes the phrase that starts the sentence: *Pour la ministre de la Ville et du Logement, P*.
    fn comma_follows(&self, from: usize) -> bool {
        let end = self.sentence.last.min(from + 8);
        (from..end)
            .find(|&at| matches!(self.what(at), What::Comma | What::Verb(_) | What::Quote(_)))
            .is_some_and(|at| matches!(self.what(at), What::Comma))
    }

    fn split(&mut self, incise: &Incise) {
        let (first, last) = (self.sentence.first, self.sentence.last);
        let mut pieces = Vec::new();
        if incise.first > first {
            pieces.extend(self.cut(first, incise.first));
        }
        let mut from = incise.last;
        // The complement of the source up to the comma: selon X, directeur du site, P.
        while incise.first == first
            && from < last
            && !matches!(self.what(from), What::Comma | What::Quote(_))
            && incise.tie.cue.is_some_and(|cue| cue.kind == CueKind::Preposition)
        {
            if (from + 1..last.min(from + 12)).any(|at| matches!(self.what(at), What::Comma))
                && !self.rules.clauses.is_finite(from)
            {
                from += 1;
            } else {
                break;
            }
        }
        let mut end = last;
        for at in from + 1..last {
            if matches!(self.what(at), What::Semicolon) || matches!(self.what(at - 1), What::Comma) && self.narrator_resumes(at) {
                end = at;
                break;
            }
        }
        let resumes = incise.first == first
            || matches!(self.what(from.min(last - 1)), What::Comma | What::Quote(_))
            || incise.tie.evidence == Evidence::Preposition;
        if from < end && resumes {
            pieces.extend(self.cut(from, end));
        }
        let marked_only = pieces.iter().all(|&(from, to)| self.rules.marks_hold(from, to));
        // A clause of the narrator's must carry the content: words around a whole quotation in marks are no clause.
        let finite = (first..incise.first).chain(from..end).any(|at| self.rules.clauses.is_finite(at));
        if !pieces.is_empty() && !marked_only && finite && !self.is_marked_sentence(incise) {
            self.found.push(Clause { pieces, tie: incise.tie, sentence: self.index });
        }
    }

    /// The words around the incise are a quotation in marks already.
    fn is_marked_sentence(&self, incise: &Incise) -> bool {
        let first = self.sentence.first;
        (first..incise.first)
            .all(|at| matches!(self.what(at), What::Quote(_) | What::Comma | What::Stop | What::Coord | What::Dash))
            && incise.first > first
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
