//! Who said what, in French.

mod attribution;
mod clause;
mod error;
mod extractor;
mod grammar;
mod indirect;
mod lexicon;
mod mention;
mod model;
mod passage;
mod quotation;
mod reading;
mod result;
mod span;
mod speaker;
mod token;
mod verb;
mod view;

pub use error::Error;
pub use extractor::{Entities, Extractor, ExtractorBuilder, KnownSpeaker};
pub use model::{
    Analysis, Cue, CueKind, Evidence, Gender, GenderEvidence, Modality, Passage, PassageKind, Polarity, Quote, QuoteKind,
    Speaker, SpeakerKind, Warning, WarningKind,
};
pub use span::Span;

/// Who said what in `text`, with the default options.
#[must_use]
pub fn analyze(text: &str) -> Analysis<'_> {
    static DEFAULT: std::sync::LazyLock<Extractor> = std::sync::LazyLock::new(Extractor::new);
    DEFAULT.analyze(text)
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct ReadmeDoctests;
