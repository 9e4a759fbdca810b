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
//! [`analyze`] reads a text with the default options. An [`Extractor`] has options, words of your own, speakers that you know and
//! mentions that your own recogniser found. An [`Analysis`] holds the quotations in text order, each with its words, its cue, the
//! mention that the cue is tied to, the speaker, the rule that tied them and an estimated confidence; the speakers with all their
//! mentions; the marked passages that nobody said; and warnings. Spans are half-open bytes of your text.
//!
//! # Pages
//!
//! - [Cookbook](_documentation::cookbook): ten tasks, from a table of who said what to a corpus on all cores.
//! - [Why did it say so](_documentation::evidence): each rule at work, clues and confidence.
//! - [Limits](_documentation::limits): what was measured, and what not to expect.
//! - [Architecture](_documentation::architecture): the way of the data.
//!
//! # Words used here
//!
//! *Quotation*: somebody's words. *Mark*: a sign that opens or closes them. *Incise*: a cue with inverted subject after or inside
//! them. *Cue*: the words that announce them. *Mention*: the noun phrase that the cue is tied to. *Speaker*: whom the mentions
//! stand for. *Voice*: a speaker of several texts. *Attribution*: the tie between words and speaker. *Evidence*: the rule that
//! made it.
//!
//! # Features
//!
//! - `serde` (on by default): [`Analysis`], its parts, [`Span`] and [`Mention`] are written and read with serde. The JSON is a
//!   contract, which the README describes.
//! - `fitting`: what the example `evaluate --pronouns` reads. Not for users, and no part of the API.
//!
//! # The oldest compiler
//!
//! Rust 1.85. A newer one is asked for only with a new minor version.

mod attribution;
mod chain;
mod clause;
mod confidence;
mod error;
mod extractor;
mod few;
#[cfg(feature = "fitting")]
#[doc(hidden)]
pub mod fitting;
mod grammar;
mod indirect;
mod known;
mod lexicon;
mod mention;
mod model;
mod offsets;
mod order;
mod page;
mod part;
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
///
/// ```
/// let analysis = dixit::analyze("Anne Dol assure que le pont tiendra.");
/// assert_eq!(analysis.quotes()[0].words(), "le pont tiendra");
/// ```
#[must_use]
pub fn analyze(text: &str) -> Analysis<'_> {
    static DEFAULT: std::sync::LazyLock<Extractor> = std::sync::LazyLock::new(Extractor::new);
    DEFAULT.analyze(text)
}

pub mod _documentation {
    //! Pages for readers; they hold no code.

    #[doc = include_str!("docs/cookbook.md")]
    pub mod cookbook {}

    #[doc = include_str!("docs/evidence.md")]
    pub mod evidence {}

    #[doc = include_str!("docs/limits.md")]
    pub mod limits {}

    #[doc = include_str!("docs/architecture.md")]
    pub mod architecture {}
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct ReadmeDoctests;
