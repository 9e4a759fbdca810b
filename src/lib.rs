//! Who said what, in French.
//!
//! ```
//! let text = "« La digue a tenu », explique le maire de Saint-Aubry, Paul Kermadec. « Rien n'a cédé », ajoute-t-il.";
//! let analysis = dixit::analyze(text);
//! for quote in analysis.quotes() {
//!     assert_eq!(analysis.speaker_of(quote).unwrap().name(), "Paul Kermadec");
//!     assert_eq!(&text[quote.spans()[0].range()], quote.words());
//! }
//! ```
//!
//! # The way of the data
//!
//! One pass a module; a pass reads only those above it.
//!
//! | pass | makes |
//! |---|---|
//! | `view` | the text as the passes read it, with the way back to the bytes given |
//! | `token` | words with their elisions cut, marks, paragraph ends, each looked up in the `lexicon` |
//! | `quotation` | stretches between marks or behind a dialogue dash, nested, repaired |
//! | `mention`, `verb` | noun phrases that can speak; verb groups with clitics, inversion, negation |
//! | `clause` | sentences of the narrator's and of each quotation, as mentions, verbs and connectors |
//! | `attribution` | incises, *selon*, colons, governing verbs, and the subject of each |
//! | `passage` | marked words that are nobody's speech |
//! | `indirect` | content clauses without marks |
//! | `reading` | every quotation tied, cut and ordered; those without a cue given the speaker that the reading continues |
//! | `speaker` | mentions joined into speakers, with gender and canonical name |
//! | `confidence` | the clues of each attribution and how sure they make it |
//! | `result` | the public types, in bytes of the caller's text |
//!
//! # Words used here
//!
//! *Quotation*: somebody's words. *Mark*: a sign that opens or closes them. *Incise*: a cue with inverted subject after or inside
//! them. *Cue*: the words that announce them. *Mention*: the noun phrase that the cue is tied to. *Speaker*: whom the mentions
//! stand for. *Attribution*: the tie between words and speaker. *Evidence*: the rule that made it.

mod attribution;
mod clause;
mod confidence;
mod error;
mod extractor;
mod grammar;
mod indirect;
mod known;
mod lexicon;
mod mention;
mod model;
mod offsets;
mod passage;
mod quotation;
mod reading;
mod result;
mod span;
mod speaker;
mod token;
mod verb;
mod view;
mod voices;
mod weights;

pub use error::Error;
pub use extractor::{Entities, Extractor, ExtractorBuilder};
pub use known::{KnownSpeaker, Mention};
pub use model::{
    Analysis, Clue, Cue, CueKind, Evidence, Gender, GenderEvidence, Modality, Passage, PassageKind, Polarity, Quote, QuoteKind,
    Speaker, SpeakerKind, Warning, WarningKind,
};
pub use offsets::Offsets;
pub use span::Span;
pub use voices::{Voice, Voices};

/// Who said what in `text`, with the default options.
#[must_use]
pub fn analyze(text: &str) -> Analysis<'_> {
    static DEFAULT: std::sync::LazyLock<Extractor> = std::sync::LazyLock::new(Extractor::new);
    DEFAULT.analyze(text)
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct ReadmeDoctests;
