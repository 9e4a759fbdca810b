//! Whom a colon announces: where what stands before it names nobody of its own, the narrative above it goes on.
//!
//! | text | « B » is said by |
//! |---|---|
//! | *Le juge se tut. Puis, d'une voix sourde : « B »* | the subject of the sentence before |
//! | *« A », dit X. Et, se tournant vers Y : « B »* | who has just spoken |
//! | *X hésita et, comme Y insistait : « B »* | the subject of the main clause |

use super::Reader;
use crate::attribution::{Source, Tie};
use crate::clause::{Sentence, What};
use crate::lexicon::{Classes, Frames};
use crate::model::Evidence;
use crate::token::{THEN, words};
use crate::verb::{Group, Mood, is_unknown_past};

/// How many elements such a clause has at most.
const CLAUSE: usize = 24;

impl Reader<'_> {
    /// The tie of the words behind the colon at `colon`.
    pub(super) fn announced(&self, colon: usize) -> Option<Tie> {
        let sentence = self.rules.clauses.sentences[self.rules.clauses.sentence_of(colon)];
        let circumstance = self.circumstance(sentence, colon);
        if let Some(source) = circumstance.and_then(|at| self.main_subject(sentence, at)) {
            return Some(Tie::new(None, source, Evidence::Colon));
        }
        let tie = self.rules.colon(colon);
        // Le juge hésita ; et balbutiant : « A »
        let lost = |tie: &Tie| tie.cue.is_some_and(|cue| !cue.passive) && self.is_lost(tie);
        if let Some(lost) = tie.filter(lost) {
            let clauses = &self.rules.clauses;
            let acts = (sentence.first..colon)
                .any(|at| clauses.is_finite(at) || is_unknown_past(self.rules.tokens, clauses.elements[at].start));
            let subject = self.opening_subject(sentence, colon).filter(|_| acts);
            return Some(Tie { source: subject.map_or(Source::Unknown, Source::Mention), ..lost });
        }
        let known = tie.is_some_and(|tie| tie.cue.is_some() || tie.source != Source::Unknown);
        let semicolon = (sentence.first..colon).rev().find(|&at| matches!(self.what(at), What::Semicolon));
        let first = semicolon.map_or(sentence.first, |at| at + 1);
        if known || !self.is_resumption(first, colon) {
            return tie;
        }
        let above = match semicolon {
            Some(at) => self.voice_of(Sentence { last: at, ..sentence }),
            None => self.subject_above(colon),
        };
        above.map(|source| Tie::new(None, source, Evidence::Colon)).or(tie)
    }

    /// Where a clause that tells when starts, if nothing else stands before the colon: *et, comme on insistait :*
    fn circumstance(&self, sentence: Sentence, colon: usize) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let when = words!["comme", "quand", "lorsque", "lorsqu'"];
        let from = sentence.first.max(colon.saturating_sub(CLAUSE));
        let opens = |&at: &usize| self.rules.tokens.one_of(clauses.elements[at].start, when);
        let at = (from..colon).rev().find(opens)?;
        let apart =
            at == sentence.first || matches!(self.what(at - 1), What::Comma | What::Coord | What::Semicolon | What::Quote(_));
        // comme l'a dit X : the subject behind its verb speaks; quand X dit soudain : so does the one before it; but comme X
        // insistait :
        let verb = clauses.first_finite(at + 1..colon)?;
        let tokens = self.rules.tokens;
        let comme = tokens.one_of(clauses.elements[at].start, words!["comme"]);
        let says = |group: &Group| {
            if comme { group.lexicon_verb(tokens).one_of(words!["dire"]) } else { group.frames(tokens).any(Frames::QUE) }
        };
        let silent = clauses.group(verb).is_some_and(|group| !says(group));
        let subject = (at + 1..verb).any(|at| clauses.mention(at).is_some());
        let ends = (verb + 1..colon).all(|at| !clauses.is_finite(at))
            && (at..colon).all(|at| !matches!(self.what(at), What::Comma | What::Quote(_)));
        (apart && subject && silent && ends).then_some(at)
    }

    /// Who speaks or acts in the sentence before the clause at `at`, or in the sentence above.
    fn main_subject(&self, sentence: Sentence, at: usize) -> Option<Source> {
        let small = (sentence.first..at).all(|at| matches!(self.what(at), What::Coord | What::Comma | What::Adverb));
        // Puis, baissant la voix, comme Y approchait :
        if small || self.is_resumption(sentence.first, at) {
            self.subject_above(at)
        } else {
            self.voice_of(Sentence { last: at, ..sentence })
        }
    }

    /// *Puis, d'une voix sourde*, *Et se tournant vers Y*: no verb of its own, nobody who could speak.
    fn is_resumption(&self, first: usize, colon: usize) -> bool {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let gerund = clauses.group(first).is_some_and(|group| group.mood == Mood::Gerund);
        let opens = gerund || tokens.one_of(clauses.elements[first].start, THEN);
        // Alors, elle, d'une voix sourde :, Et à la question :
        let own = |at: usize| match self.what(at) {
            What::Quote(_) => true,
            What::Mention(index) => {
                let mention = &clauses.mentions[index];
                let acts = mention.head.is_somebody();
                let object = at > first && clauses.group(at - 1).is_some();
                acts && !object && !clauses.is_governed(at, first) || tokens.has(mention.at, Classes::SPEECH_NOUN)
            }
            _ => {
                clauses.is_finite(at)
                    || tokens.one_of(clauses.elements[at].start, words!["elle", "lui", "eux", "elles", "question"])
            }
        };
        opens && colon - first <= CLAUSE && !(first..colon).any(own)
    }

    /// Who speaks or acts in the sentence above that of an element.
    fn subject_above(&self, element: usize) -> Option<Source> {
        let sentences = &self.rules.clauses.sentences;
        let own = self.rules.clauses.sentence_of(element);
        let above = sentences.above(own)?;
        let near = sentences[own].paragraph <= above.paragraph + 1;
        near.then(|| self.voice_of(*above)).flatten()
    }

    /// Who says the last marked words of a sentence, or the subject of what stands behind them.
    fn voice_of(&self, sentence: Sentence) -> Option<Source> {
        let last = (sentence.first..sentence.last).rev().find(|&at| self.quote(at).is_some());
        let tie = last.and_then(|at| self.found[self.quote(at)?].tie);
        let said = tie.map(|tie| tie.source).filter(|&source| source != Source::Unknown);
        let behind = || {
            let rest = Sentence { first: last.map_or(sentence.first, |at| at + 1), ..sentence };
            self.opening_subject(rest, rest.last).map(Source::Mention)
        };
        said.or_else(behind)
    }
}
