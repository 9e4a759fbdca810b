//! Turns of a dialogue: whom the line before announces, and who answers whom.
//!
//! | text | the turn is said by |
//! |---|---|
//! | *— Tu mens, dit-il.* | the subject of its incise |
//! | *Anne se retourna et dit :* ⏎ *— Viens.* | the subject of the sentence that a colon ends |
//! | *Le vieux la regarda.* ⏎ *— Tu mens.* | the subject of the sentence just above |
//! | *— Tu mens.* ⏎ *— Non.* ⏎ *— Si.* | the one who did not say the turn before |

use super::Reader;
use crate::attribution::{Cue, Source, Tie};
use crate::clause::{Sentence, What};
use crate::lexicon::Reliability;
use crate::mention::Head;
use crate::model::{CueKind, Evidence};
use crate::quotation::{Stretch, Style};
use crate::token::Kind;
use crate::verb::is_unknown_past;

/// The two who talk to each other.
#[derive(Debug, Default)]
pub(super) struct Scene {
    pub(super) last: Option<usize>,
    pub(super) other: Option<usize>,
    /// First token behind the last turn.
    pub(super) end: usize,
    /// The entity of *je* outside the words.
    pub(super) narrator: Option<usize>,
    /// The entity that the label of an answer stands for.
    pub(super) interviewed: Option<usize>,
}

/// How far apart two turns of one scene stand, in tokens.
const SCENE: usize = 240;

impl Reader<'_> {
    /// The tie of a turn: its incise, or the sentence before it that a colon ends.
    pub(super) fn turn_tie(&self, stretch: &Stretch, element: usize) -> Option<Tie> {
        let sentence = self.rules.clauses.sentences[self.rules.clauses.sentence_of(element)];
        if let Some(incise) = self.incise_after(element, sentence.last, stretch) {
            return Some(incise.tie);
        }
        if let Some(tie) = self.unknown_incise(element, sentence.last) {
            return Some(tie);
        }
        if stretch.continues.is_some() {
            return None;
        }
        self.announcement(element).or_else(|| self.action(element))
    }

    /// *— Oui, trompeta le meunier.*: a verb that the lexicon does not know, before whoever speaks.
    fn unknown_incise(&self, element: usize, last: usize) -> Option<Tie> {
        let clauses = &self.rules.clauses;
        let aside = |at: usize| matches!(self.what(at), What::Comma | What::Stop);
        let verb = (element + 1..last.min(element + 3)).find(|&at| !aside(at))?;
        let start = clauses.elements[verb].start;
        if !matches!(self.what(verb), What::Other) || !is_unknown_past(self.rules.tokens, start) {
            return None;
        }
        let (subject, mention) = clauses.mention(verb + 1).filter(|_| verb + 1 < last)?;
        let cue = Cue::without_verb(start, clauses.elements[verb].end, CueKind::Incise, Reliability::Low);
        mention.head.speaks().then(|| Tie::new(Some(cue), Source::Mention(subject), Evidence::Incise))
    }

    /// The subject of the narrator's sentence just above a turn: *Le vieux la regarda.* ⏎ *— Tu mens.*
    fn action(&self, element: usize) -> Option<Tie> {
        let clauses = &self.rules.clauses;
        let own = clauses.sentence_of(element);
        let (turn, above) = (clauses.sentences[own], *clauses.sentences.get(own.checked_sub(1)?)?);
        let near = element == turn.first
            && above.inside.is_none()
            && turn.paragraph <= above.paragraph + 1
            && above.last - above.first < 60;
        if !near
            || self.is_scene_break(above, element)
            || (above.first..above.last).any(|at| matches!(self.what(at), What::Quote(_)))
        {
            return None;
        }
        let subject = (above.first..above.last).find_map(|at| {
            let (index, mention) = clauses.mention(at)?;
            let acts = mention.head.is_human() || mention.head == Head::Pronoun;
            let verb = (at + 1..above.last.min(at + 24)).any(|next| clauses.is_finite(next));
            (acts && verb && !clauses.is_governed(at, above.first) && !self.rules.is_time(at)).then_some(index)
        })?;
        Some(Tie::new(None, Source::Mention(subject), Evidence::Introduced))
    }

    /// Asterisks or empty lines between a sentence and the turn below it.
    fn is_scene_break(&self, above: Sentence, element: usize) -> bool {
        let elements = &self.rules.clauses.elements;
        self.parts_scenes(elements[above.last - 1].end, elements[element].start)
    }

    /// `* * *`, or more than one empty line more than a paragraph has.
    fn parts_scenes(&self, from: usize, to: usize) -> bool {
        let tokens = self.rules.tokens;
        (from..to).any(|at| match tokens.kind(at) {
            Kind::Other => tokens.str(at).starts_with(['*', '⁂']),
            Kind::Break => tokens.str(at).matches('\n').count() > 3,
            _ => false,
        })
    }

    /// A colon just before the words, at the end of the line before them too.
    fn announcement(&self, element: usize) -> Option<Tie> {
        let colon = element.checked_sub(1)?;
        let sentence = self.rules.clauses.sentences[self.rules.clauses.sentence_of(colon)];
        if !matches!(self.what(colon), What::Colon) || sentence.inside.is_some() {
            return None;
        }
        let tie = self.announced(colon);
        // A verb that the lexicon does not know leaves the gerund without subject: *Anne s'agenouilla en murmurant :*
        let lost = tie.is_none_or(|tie| self.is_lost(&tie));
        // Lorsqu'elle eut fini, Anne l'embrassa :, puis, aux caresses qu'on lui faisait : the main clause has the subject.
        let subordinate = tie.is_some_and(|tie| {
            tie.cue.is_none() && matches!(tie.source, Source::Mention(mention) if self.is_subordinate(mention, sentence))
        });
        let subject = if lost || subordinate { self.opening_subject(sentence, colon) } else { None };
        match (tie, subject) {
            (Some(tie), Some(subject)) => Some(Tie { source: Source::Mention(subject), ..tie }),
            (None, Some(subject)) => Some(Tie::new(None, Source::Mention(subject), Evidence::Colon)),
            (tie, None) => tie,
        }
    }

    /// No subject was found for the cue, nor does a pronoun behind it tell who that is.
    pub(super) fn is_lost(&self, tie: &Tie) -> bool {
        tie.source == Source::Unknown && tie.cue.is_none_or(|cue| self.rules.pronoun_of(&cue).is_none())
    }

    /// The first mention of somebody that no preposition governs.
    pub(super) fn opening_subject(&self, sentence: Sentence, last: usize) -> Option<usize> {
        (sentence.first..last.min(sentence.first + 60)).find_map(|at| {
            let (index, mention) = self.rules.clauses.mention(at)?;
            let acts = mention.head.is_human() || mention.head == Head::Pronoun;
            let main = !self.rules.clauses.is_governed(at, sentence.first) && !self.hangs_on(at, sentence);
            (acts && main && !self.rules.is_time(at)).then_some(index)
        })
    }

    /// The subject of a clause that a conjunction or a relative opens: *lorsqu'elle*, *qu'on*
    fn hangs_on(&self, element: usize, sentence: Sentence) -> bool {
        element > sentence.first && matches!(self.what(element - 1), What::Subord | What::Que | What::Relative | What::Si)
    }

    fn is_subordinate(&self, mention: usize, sentence: Sentence) -> bool {
        (sentence.first..sentence.last)
            .find(|&at| self.rules.clauses.mention(at).is_some_and(|(index, _)| index == mention))
            .is_some_and(|at| self.hangs_on(at, sentence))
    }

    pub(super) fn is_turn(&self, index: usize) -> bool {
        self.items[index].stretch.is_some_and(|stretch| self.rules.stretches[stretch].style == Style::Turn)
    }

    pub(super) fn took_turn(&mut self, index: usize) {
        let item = &self.items[index];
        let near = self.goes_on(index);
        if !near {
            (self.scene.last, self.scene.other) = (None, None);
        }
        if item.speaker.is_none() || item.speaker != self.scene.last {
            self.scene.other = self.scene.last;
            self.scene.last = item.speaker;
        }
        self.scene.end = item.pieces.last().map_or(0, |piece| piece.1);
    }

    /// Whether the turn stands in the scene of the turn before.
    fn goes_on(&self, index: usize) -> bool {
        let (from, to) = (self.scene.end, self.items[index].pieces[0].0);
        from > 0 && from <= to && to - from <= SCENE && !self.parts_scenes(from, to)
    }

    /// A turn that nothing ties is the other speaker's.
    pub(super) fn alternate(&mut self, index: usize) -> bool {
        if !self.is_turn(index) || self.scene.end == 0 {
            return false;
        }
        let other = if self.goes_on(index) {
            self.scene.other
        } else if self.parts_scenes(self.scene.end, self.items[index].pieces[0].0) {
            None
        } else {
            return false;
        };
        self.items[index].speaker = other;
        self.items[index].evidence = if other.is_some() { Evidence::Alternation } else { Evidence::None };
        true
    }
}
