//! Who said what, in French.

mod error;
mod extractor;
mod model;
mod span;

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
    Extractor::new().analyze(text)
}
