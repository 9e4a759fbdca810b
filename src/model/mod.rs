//! What an analysis returns: quotations, speakers, passages that nobody said, warnings.

mod kinds;
mod quote;
mod speaker;

use std::borrow::Cow;

#[cfg(feature = "serde")]
use serde_derive::{Deserialize, Serialize};

pub(crate) use kinds::Clues;
pub use kinds::{
    Clue, CueKind, Evidence, Gender, GenderEvidence, Modality, PassageKind, Polarity, QuoteKind, SpeakerKind, WarningKind,
};
pub use quote::{Cue, Quote};
pub use speaker::Speaker;

use crate::span::Span;

/// Words in marks that are nobody's speech.
///
/// ```
/// let text = "Jean Pichon, dit « le Merle », a souri.";
/// let analysis = dixit::analyze(text);
/// let passage = analysis.not_speech()[0];
/// assert_eq!(&text[passage.span().range()], "le Merle");
/// assert_eq!(passage.kind(), dixit::PassageKind::Nickname);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Passage {
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub(crate) span: Span,
    pub(crate) kind: PassageKind,
}

impl Passage {
    /// The words without their marks, in bytes; see [`Passage`].
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// Why it is no speech; see [`PassageKind`].
    #[must_use]
    pub fn kind(&self) -> PassageKind {
        self.kind
    }
}

/// Something odd in the text, repaired locally, or in what the caller gave with it.
///
/// ```
/// let text = "Le pont tiendra », a dit Anne Dol.";
/// let warning = dixit::analyze(text).warnings()[0];
/// assert_eq!((&text[warning.span().range()], warning.kind().as_str()), ("»", "stray_mark"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Warning {
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub(crate) span: Span,
    pub(crate) kind: WarningKind,
}

impl Warning {
    /// Where, in bytes; see [`Warning`].
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// What was odd; see [`WarningKind`].
    #[must_use]
    pub fn kind(&self) -> WarningKind {
        self.kind
    }
}

/// Who said what in one text.
///
/// ```
/// let analysis = dixit::analyze("« Nous rouvrirons en mai », a déclaré Claire Vasseur.");
/// let quote = &analysis.quotes()[0];
/// assert_eq!(quote.words(), "Nous rouvrirons en mai");
/// assert_eq!(analysis.speaker_of(quote).unwrap().name(), "Claire Vasseur");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Analysis<'t> {
    pub(crate) quotes: Vec<Quote<'t>>,
    pub(crate) speakers: Vec<Speaker<'t>>,
    #[cfg_attr(feature = "serde", serde(default))]
    pub(crate) not_speech: Vec<Passage>,
    #[cfg_attr(feature = "serde", serde(default))]
    pub(crate) warnings: Vec<Warning>,
}

impl<'t> Analysis<'t> {
    /// The quotations, in the order of their first word.
    ///
    /// ```
    /// let analysis = dixit::analyze("« Un », dit Anne Dol. « Deux », dit Paul Rey.");
    /// assert_eq!(analysis.quotes().iter().map(|quote| quote.words()).collect::<Vec<_>>(), ["Un", "Deux"]);
    /// ```
    #[must_use]
    pub fn quotes(&self) -> &[Quote<'t>] {
        &self.quotes
    }

    /// The speakers of the quotations, in the order of their first quotation.
    ///
    /// ```
    /// let analysis = dixit::analyze("Anne Dol écoute. « Un », dit Paul Rey.");
    /// assert_eq!(analysis.speakers().iter().map(|speaker| speaker.name()).collect::<Vec<_>>(), ["Paul Rey"]);
    /// ```
    #[must_use]
    pub fn speakers(&self) -> &[Speaker<'t>] {
        &self.speakers
    }

    /// The passages in marks that are nobody's speech, in text order; see [`Passage`].
    #[must_use]
    pub fn not_speech(&self) -> &[Passage] {
        &self.not_speech
    }

    /// What was odd in the text, in text order; see [`Warning`].
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The speaker of one of [`quotes`](Self::quotes).
    ///
    /// ```
    /// let analysis = dixit::analyze("« Oui », dit Anne Dol.");
    /// assert_eq!(analysis.speaker_of(&analysis.quotes()[0]).unwrap().name(), "Anne Dol");
    /// ```
    #[must_use]
    pub fn speaker_of(&self, quote: &Quote<'_>) -> Option<&Speaker<'t>> {
        self.speakers.get(quote.speaker?)
    }

    /// The quotations of the speaker at `index` of [`speakers`](Self::speakers), in text order.
    ///
    /// ```
    /// let analysis = dixit::analyze("« Un », dit Anne Dol. « Deux », dit Paul Rey. « Trois », dit Anne Dol.");
    /// assert_eq!(analysis.quotes_of(0).map(|quote| quote.words()).collect::<Vec<_>>(), ["Un", "Trois"]);
    /// ```
    pub fn quotes_of(&self, index: usize) -> impl Iterator<Item = &Quote<'t>> {
        self.quotes.iter().filter(move |quote| quote.speaker == Some(index))
    }

    /// Each speaker with their quotations, in one pass.
    ///
    /// ```
    /// let analysis = dixit::analyze("« Un », dit Anne Dol. « Deux », dit Paul Rey. « Trois », dit Anne Dol.");
    /// let counts: Vec<(&str, usize)> = analysis.by_speaker().map(|(speaker, quotes)| (speaker.name(), quotes.len())).collect();
    /// assert_eq!(counts, [("Anne Dol", 2), ("Paul Rey", 1)]);
    /// ```
    pub fn by_speaker(&self) -> impl ExactSizeIterator<Item = (&Speaker<'t>, Vec<&Quote<'t>>)> {
        let mut quotes = vec![Vec::new(); self.speakers.len()];
        for quote in &self.quotes {
            if let Some(own) = quote.speaker.and_then(|speaker| quotes.get_mut(speaker)) {
                own.push(quote);
            }
        }
        self.speakers.iter().zip(quotes)
    }

    /// The same result without a borrow of the text.
    ///
    /// ```
    /// let owned: dixit::Analysis<'static> = {
    ///     let text = String::from("« Oui », dit Anne.");
    ///     dixit::analyze(&text).into_owned()
    /// };
    /// assert_eq!(owned.quotes()[0].words(), "Oui");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Analysis<'static> {
        Analysis {
            quotes: self.quotes.into_iter().map(Quote::into_owned).collect(),
            speakers: self.speakers.into_iter().map(Speaker::into_owned).collect(),
            not_speech: self.not_speech,
            warnings: self.warnings,
        }
    }
}

fn owned(text: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}
