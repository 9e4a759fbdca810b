//! Reported speech without marks: where the content of a cue begins and ends.
//!
//! | construction | content | file |
//! |---|---|---|
//! | X a affirmé que P et que Q | P et que Q | `content` |
//! | X a demandé si P; comment P | P, the interrogative word included | `content` |
//! | X a promis de I, appelle à I, dit I | the infinitive with its complements | `infinitive` |
//! | Selon X, P. P, selon X. P, selon X, Q. | P ⟂ Q | `preposition`, `incise` |
//! | P, a expliqué X. P, dit-il, Q. | P ⟂ Q | `incise` |
//! | P, ajoutant que Q | Q, with the subject of P | `content` |
//! | where any of these ends | P in *X a dit P et a ajouté Q* | `extent` |

mod content;
mod extent;
mod incise;
mod infinitive;
mod preposition;

use crate::attribution::{Rules, Source, Tie};
use crate::clause::{Clauses, Element, Sentence, What};
use crate::few::Few;
use crate::lexicon::{Classes, Frames, Reliability};
use crate::model::Evidence;
use crate::token::{Kind, Words, words};
use crate::verb::{Group, Mood};

/// One indirect quotation, in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Clause {
    pub(crate) pieces: Few<(usize, usize)>,
    pub(crate) tie: Tie,
    pub(crate) sentence: usize,
}

/// All the indirect quotations of the narrator's sentences.
pub(crate) fn find(rules: &Rules<'_>) -> Vec<Clause> {
    let mut found = Vec::new();
    for (index, sentence) in rules.clauses.sentences.iter() {
        if sentence.inside.is_none() && sentence.last - sentence.first >= 3 {
            Finder { rules, sentence: *sentence, index, found: &mut found }.run();
        }
    }
    found
}

/// The words around an incise, in elements.
struct Around {
    pieces: Few<(usize, usize)>,
    tie: Tie,
    /// The cue ends the sentence.
    closes: bool,
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
        if let Some(second) = around.as_ref().and_then(|around| self.second_source(around)) {
            for (first, last) in [(self.sentence.first, second), (second, self.sentence.last)] {
                Finder { sentence: Sentence { first, last, ..self.sentence }, found: &mut *self.found, ..*self }.run();
            }
            return;
        }
        let before = self.found.len();
        let Clauses { elements, .. } = self.rules.clauses;
        let opens = |element: &Element| match element.what {
            What::Verb(_) => true,
            What::Prep => self.rules.tokens.one_of(element.start, words!["selon"]),
            _ => false,
        };
        let mut next = self.sentence.first;
        while let Some(found) = elements[next..self.sentence.last].iter().position(opens) {
            let at = next + found;
            next = at + 1;
            if matches!(self.what(at), What::Prep) {
                let source = || self.rules.preposition_at(at, self.sentence.last);
                let pieces = self.quantity_before(at).and_then(|figure| self.cut(figure, at));
                if let Some((pieces, source)) = pieces.and_then(|pieces| Some((pieces, source()?))) {
                    self.found.push(Clause { pieces: Few::One(pieces), tie: source.tie, sentence: self.index });
                }
                continue;
            }
            // What the words of an incise or of *selon X* hold is theirs: Selon un sondage, les lecteurs disent préférer …
            let held = around.as_ref().is_some_and(|around| around.holds(at));
            let told = !held || around.as_ref().is_some_and(|around| around.closes) && self.is_told(at);
            next = told.then(|| self.complement(at)).flatten().unwrap_or(next);
        }
        if let Some(told) = around.as_ref().and_then(|around| self.told_source(around)) {
            self.found.push(told);
        }
        if let Some(around) = around {
            let pieces: Few<_> = around.pieces.iter().filter_map(|&(from, to)| self.cut(from, to)).collect();
            if !pieces.is_empty() {
                self.found.insert(before, Clause { pieces, tie: around.tie, sentence: self.index });
            }
        }
    }

    /// *P, précise la mairie, selon qui Q*; *P, a annoncé le ministère, d'après lequel Q*: what whoever an incise names says further.
    fn told_source(&self, around: &Around) -> Option<Clause> {
        let cue = around.tie.cue.filter(|_| around.tie.evidence == Evidence::Incise && around.closes)?;
        let last = self.sentence.last;
        let behind = (self.sentence.first..last).find(|&at| self.rules.clauses.elements[at].start >= cue.end)?;
        let found = (behind..last.min(behind + 12))
            .filter(|&at| matches!(self.what(at), What::Prep))
            .filter_map(|at| self.rules.preposition_at(at, last))
            .find(|found| matches!(self.what(found.last - 1), What::Relative))?;
        let end = (found.last..last).find(|&at| matches!(self.what(at), What::Comma | What::Semicolon)).unwrap_or(last);
        let piece = self.cut(found.last, end).filter(|_| self.has_verb(found.last, end))?;
        Some(Clause { pieces: Few::One(piece), tie: found.tie, sentence: self.index })
    }

    /// Somebody of whom another tells what they said: *Le maire a dit que P, selon le journal*; not what he undertook (*s'engage à*).
    fn is_told(&self, at: usize) -> bool {
        let Some(group) = self.rules.clauses.group(at) else { return false };
        let tokens = self.rules.tokens;
        let addressed = group.frames(tokens).any(Frames::PERSON) && !group.reflexive;
        let least = if addressed { Reliability::Medium } else { Reliability::High };
        matches!(group.mood, Mood::Finite | Mood::Gerund)
            && group.reliability(tokens) >= least
            && match self.rules.subject(at) {
                Source::Mention(index) => self.rules.clauses.mentions[index].head.speaks(),
                Source::Pronoun(_) => true,
                _ => false,
            }
    }

    /// A verb of speech with its content clause behind it; returns where the clause ends.
    #[inline(never)]
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
        // Le bateau menace de se briser, la soirée promet d'être belle
        let foreseen = |group: &Group| {
            let verb = group.lexicon_verb(self.rules.tokens).one_of(words!["menacer", "promettre"]);
            let simple = group.end == group.start + 1;
            verb && group.mood == Mood::Finite && (self.rules.is_thing(tie.source) || simple && tie.source == Source::Unknown)
        };
        if self.rules.clauses.group(at).is_some_and(foreseen) {
            return None;
        }
        let pieces = Few::One(self.cut(start, end)?);
        self.found.push(Clause { pieces, tie, sentence: self.index });
        Some(end.max(at + 1))
    }

    fn is_word(&self, element: usize, words: Words) -> bool {
        self.rules.tokens.one_of(self.rules.clauses.elements[element].start, words)
    }

    /// The whole content stands in one pair of marks: it is no indirect speech.
    fn is_all_marked(&self, start: usize, end: usize) -> bool {
        let words = (start..end).filter(|&at| !matches!(self.what(at), What::Stop | What::Comma)).count();
        words == 1 && matches!(self.what(start), What::Quote(_))
            || matches!(self.what(start), What::Quote(_))
                && (start..end)
                    .all(|at| matches!(self.what(at), What::Quote(_) | What::Stop | What::Comma | What::Coord | What::Que))
    }

    /// A conjugated verb of the narrator's, or in marks that go on with his words: *Les chauffeurs « ne se sentent pas écoutés »*,
    /// *La mer, hier, « montait encore »*.
    fn has_verb(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| match self.what(at) {
            // A Brest, rappelle X, P: a capital that lost its accent
            What::Verb(_) if at == from && self.is_word(at, words!["a"]) => false,
            What::Verb(_) => self.rules.clauses.is_finite(at),
            What::Quote(stretch) if at > from => {
                let mut inside = self.rules.words_inside(stretch);
                match self.what(at - 1) {
                    What::Comma | What::Quote(_) => inside.next().is_some_and(|first| self.tells_of_a_subject(first)),
                    What::Colon | What::Stop | What::Coord | What::Dash => false,
                    _ => inside.any(|at| self.rules.clauses.is_finite(at) && !self.is_bare_noun(at)),
                }
            }
            _ => false,
        })
    }

    /// A verb in the third person that has no subject of its own.
    fn tells_of_a_subject(&self, at: usize) -> bool {
        self.rules.clauses.group(at).is_some_and(|group| {
            group.mood == Mood::Finite
                && group.pronoun.is_none()
                && (group.singular || group.plural)
                && !group.first_person
                && !group.second_person
        })
    }

    /// Tokens of the elements `from..to`, commas at the edges left out.
    fn cut(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        let elements = &self.rules.clauses.elements[from..to];
        let (first, last) = (elements.first()?, elements.last()?);
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
        (start < end).then_some((start, end))
    }
}
