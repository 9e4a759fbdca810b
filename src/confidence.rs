//! How sure an attribution is: the sum of the weights of what tied it, of the kind of quotation and of the clues that hold, as
//! the log of the odds that the speaker is right.
//!
//! The weights are fitted on annotated press articles, and cross-validated, by `evaluate --calibrate`, which writes them to
//! `weights`.

use crate::lexicon::Reliability;
use crate::model::{Clue, Clues, Evidence, QuoteKind, SpeakerKind};
use crate::reading::Item;
use crate::speaker::Speakers;
use crate::token::{Kind, Tokens};
use crate::weights;

/// How far back another speaker may be taken for the one who is meant, in tokens: two or three sentences.
const REACH: usize = 80;
/// How many mentions back, at most.
const MENTIONS: usize = 16;

/// The clues that a quotation and its cue tell by themselves.
pub(crate) fn clues(item: &Item, tokens: &Tokens<'_>) -> Clues {
    let mut clues = item.clues;
    let mut add = |clue, holds| {
        if holds {
            clues.add(clue)
        }
    };
    match item.cue {
        Some(cue) => {
            add(Clue::SpeechVerb, cue.reliability == Reliability::High);
            add(Clue::DoubtfulVerb, cue.reliability <= Reliability::Low);
        }
        None => add(Clue::NoCue, true),
    }
    let words = item.pieces.iter().flat_map(|&(from, to)| from..to);
    add(Clue::Short, words.filter(|&at| matches!(tokens.kind(at), Kind::Word | Kind::Number)).nth(3).is_none());
    add(Clue::Nested, item.parent.is_some());
    clues
}

/// What surrounds the quotations of a text that has been read to its end.
pub(crate) struct Circumstances<'a> {
    speakers: &'a Speakers<'a>,
    /// Number of the first token and speaker of every mention, in text order.
    mentions: Vec<(u32, u32)>,
}

impl<'a> Circumstances<'a> {
    pub(crate) fn new(speakers: &'a Speakers<'a>) -> Self {
        Self { speakers, mentions: speakers.mentions() }
    }

    /// Adds what its speaker, and the others around, tell of a quotation whose mention or words are at a token of this number.
    pub(crate) fn add(&self, speaker: usize, place: usize, clues: &mut Clues) {
        let mut add = |clue, holds| {
            if holds {
                clues.add(clue)
            }
        };
        let entity = &self.speakers.cast.entities[speaker];
        add(Clue::NeverNamed, !self.speakers.is_named(speaker));
        add(Clue::NoPerson, matches!(entity.kind, SpeakerKind::Organisation | SpeakerKind::Group));
        add(Clue::Once, entity.mentions.len() <= 1);
        let here = self.mentions.partition_point(|&(start, _)| (start as usize) < place);
        let near = self.mentions[here.saturating_sub(MENTIONS)..here].iter().rev();
        let near = near.take_while(|(start, _)| *start as usize + REACH >= place).map(|&(_, other)| other as usize);
        let (mut rival, mut far) = (false, true);
        for other in near {
            rival |= other != speaker && self.speakers.alike(speaker, other);
            far &= other != speaker;
        }
        add(Clue::Rival, rival);
        add(Clue::Far, far);
    }
}

/// Estimated probability that the speaker is right.
pub(crate) fn of(evidence: Evidence, kind: QuoteKind, clues: Clues) -> f32 {
    let of_clues: f32 = clues.iter().map(|clue| weights::CLUE[clue as usize]).sum();
    let odds = weights::EVIDENCE[evidence as usize] + weights::KIND[kind as usize] + of_clues;
    1.0 / (1.0 + (-odds).exp())
}
