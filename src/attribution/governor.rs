//! Cues that stand before the words: the verb of speech that governs them.
//!
//! ```text
//! governed = verb complement* "que" … words        X a dit que « A »
//!          | verb complement* words                X dénonce « A »; X parle d'un « A »
//!          | participle … words                    …, ajoutant que « A »
//!          | "de" infinitive … words               Et X d'ajouter que « A »
//!          | participle "par" agent … words        Y, accusé par X d'avoir « A »
//! ```

use super::{Rules, Source, Tie, WINDOW};
use crate::clause::What;
use crate::lexicon::{Frames, Reliability};
use crate::model::{CueKind, Evidence};
use crate::token::words;
use crate::verb::Mood;

impl Rules<'_> {
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
                        let tie = self.tie_of(at, element);
                        // l'effort qui a été demandé est « rude »: a passive without agent tells nobody.
                        if !group.passive || tie.source != Source::Unknown {
                            return Some(tie);
                        }
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
}
