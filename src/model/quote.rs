//! A quotation and the cue that announces it.

use std::borrow::Cow;

#[cfg(feature = "serde")]
use serde_derive::{Deserialize, Serialize};

use super::kinds::{Clue, Clues, CueKind, Evidence, Modality, Polarity, QuoteKind};
use super::owned;
use crate::few::Few;
use crate::span::Span;

/// The words that announce speech: *a-t-il déclaré*, *selon*.
///
/// ```
/// let text = "« Le pont tiendra », n'a cessé de répéter Anne Dol.";
/// let analysis = dixit::analyze(text);
/// let cue = analysis.quotes()[0].cue().unwrap();
/// assert_eq!(&text[cue.span().range()], "n'a cessé de répéter");
/// assert_eq!(cue.lemma(), Some("répéter"));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Cue<'t> {
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub(crate) span: Span,
    pub(crate) kind: CueKind,
    pub(crate) lemma: Option<Cow<'t, str>>,
    pub(crate) polarity: Polarity,
    pub(crate) modality: Modality,
}

impl Cue<'_> {
    /// The cue in the text, in bytes; auxiliary, clitics and inverted pronoun included.
    ///
    /// ```
    /// let text = "« Oui », leur a-t-elle répondu.";
    /// let analysis = dixit::analyze(text);
    /// assert_eq!(&text[analysis.quotes()[0].cue().unwrap().span().range()], "leur a-t-elle répondu");
    /// ```
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// Its form; see [`CueKind`].
    #[must_use]
    pub fn kind(&self) -> CueKind {
        self.kind
    }

    /// The infinitive of the verb, if the cue is a verb of the lexicon.
    ///
    /// ```
    /// let analysis = dixit::analyze("« Oui », a répondu Anne Dol.");
    /// assert_eq!(analysis.quotes()[0].cue().unwrap().lemma(), Some("répondre"));
    /// ```
    #[must_use]
    pub fn lemma(&self) -> Option<&str> {
        self.lemma.as_deref()
    }

    /// Asserted or denied; see [`Polarity`].
    #[must_use]
    pub fn polarity(&self) -> Polarity {
        self.polarity
    }

    /// Plain, hearsay or a question; see [`Modality`].
    #[must_use]
    pub fn modality(&self) -> Modality {
        self.modality
    }
}

/// One quotation.
///
/// ```
/// let text = "« Nous avons, a reconnu Anne Dol, tardé à réagir. »";
/// let analysis = dixit::analyze(text);
/// let quote = &analysis.quotes()[0];
/// assert_eq!(quote.parts().collect::<Vec<_>>(), ["Nous avons,", "tardé à réagir."]);
/// assert_eq!(&text[quote.mention().unwrap().range()], "Anne Dol");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Quote<'t> {
    pub(crate) kind: QuoteKind,
    pub(crate) spans: Few<Span>,
    #[cfg_attr(feature = "serde", serde(rename = "words"))]
    pub(crate) words: Few<Cow<'t, str>>,
    pub(crate) cue: Option<Cue<'t>>,
    pub(crate) mention: Option<Span>,
    pub(crate) speaker: Option<usize>,
    pub(crate) evidence: Evidence,
    #[cfg_attr(feature = "serde", serde(default))]
    pub(crate) clues: Clues,
    pub(crate) confidence: f32,
    pub(crate) parent: Option<usize>,
}

impl Quote<'_> {
    /// Direct, mixed or indirect; see [`QuoteKind`].
    #[must_use]
    pub fn kind(&self) -> QuoteKind {
        self.kind
    }

    /// Its words, one span of bytes for each unbroken stretch; never empty, in text order, marks and incise left out.
    ///
    /// ```
    /// let text = "« Nous avons, a reconnu Anne Dol, tardé à réagir. »";
    /// let spans = dixit::analyze(text).quotes()[0].spans().to_vec();
    /// assert_eq!(&text[spans[1].range()], "tardé à réagir.");
    /// ```
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The words of each of the [`spans`](Self::spans).
    ///
    /// ```
    /// let analysis = dixit::analyze("« Nous avons, a reconnu Anne Dol, tardé à réagir. »");
    /// assert_eq!(analysis.quotes()[0].parts().len(), 2);
    /// ```
    pub fn parts(&self) -> impl ExactSizeIterator<Item = &str> {
        self.words.iter().map(AsRef::as_ref)
    }

    /// All the words, the parts joined by a space.
    ///
    /// ```
    /// let analysis = dixit::analyze("« Nous avons, a-t-il reconnu, tardé à réagir. »");
    /// assert_eq!(analysis.quotes()[0].words(), "Nous avons, tardé à réagir.");
    /// ```
    #[must_use]
    pub fn words(&self) -> Cow<'_, str> {
        match &*self.words {
            [one] => Cow::Borrowed(one),
            parts => Cow::Owned(parts.join(" ")),
        }
    }

    /// The words that announce it, if any.
    ///
    /// ```
    /// let analysis = dixit::analyze("« Oui », dit Anne Dol. « Et tout de suite. »");
    /// assert!(analysis.quotes()[0].cue().is_some() && analysis.quotes()[1].cue().is_none());
    /// ```
    #[must_use]
    pub fn cue(&self) -> Option<&Cue<'_>> {
        self.cue.as_ref()
    }

    /// The speaker mention that the cue ties it to, in bytes; of words without a cue, the one that presents their speaker or else
    /// the last before them that tells of the speaker, the first of all where none stands before.
    ///
    /// ```
    /// let text = "Anne Dol arrive. « Oui », dit-elle. « J'y suis. » Paul Rey ne décolère pas. « On nous a menti. »";
    /// let analysis = dixit::analyze(text);
    /// let mentions: Vec<_> = analysis.quotes().iter().map(|quote| &text[quote.mention().unwrap().range()]).collect();
    /// assert_eq!(mentions, ["elle", "elle", "Paul Rey"]);
    /// ```
    #[must_use]
    pub fn mention(&self) -> Option<Span> {
        self.mention
    }

    /// Index of the speaker in [`Analysis::speakers`](super::Analysis::speakers);
    /// [`Analysis::speaker_of`](super::Analysis::speaker_of) gives the speaker.
    ///
    /// ```
    /// let analysis = dixit::analyze("« Un », dit Anne Dol. « Deux », dit Paul Rey.");
    /// assert_eq!(analysis.quotes()[1].speaker(), Some(1));
    /// ```
    #[must_use]
    pub fn speaker(&self) -> Option<usize> {
        self.speaker
    }

    /// The rule that tied it to its speaker; see [`Evidence`].
    #[must_use]
    pub fn evidence(&self) -> Evidence {
        self.evidence
    }

    /// The circumstances that its [`confidence`](Self::confidence) was summed from, besides its kind and its evidence.
    ///
    /// ```
    /// use dixit::Clue;
    /// let analysis = dixit::analyze("« Nous rouvrirons en mai », a déclaré Claire Vasseur.");
    /// let clues: Vec<Clue> = analysis.quotes()[0].clues().collect();
    /// assert!(clues.contains(&Clue::Named) && clues.contains(&Clue::SpeechVerb));
    /// ```
    pub fn clues(&self) -> impl Iterator<Item = Clue> {
        self.clues.iter()
    }

    /// Estimated probability that the words and the speaker are right, from 0 to 1; 0 where nobody was found.
    ///
    /// ```
    /// let analysis = dixit::analyze("« Oui », a déclaré Anne Dol. « Tout de suite. »");
    /// assert!(analysis.quotes()[0].confidence() > analysis.quotes()[1].confidence());
    /// ```
    #[must_use]
    pub fn confidence(&self) -> f32 {
        self.confidence
    }

    /// Index, in [`Analysis::quotes`](super::Analysis::quotes), of the quotation that this one stands inside.
    ///
    /// ```
    /// let analysis = dixit::analyze("Anne Dol assure que le pont est « très sûr ».");
    /// assert_eq!(analysis.quotes()[1].words(), "très sûr");
    /// assert_eq!(analysis.quotes()[1].parent(), Some(0));
    /// ```
    #[must_use]
    pub fn parent(&self) -> Option<usize> {
        self.parent
    }

    /// The same quotation without a borrow of the text.
    ///
    /// ```
    /// let quotes: Vec<dixit::Quote<'static>> = ["« Un », dit Anne.", "« Deux », dit Paul."]
    ///     .map(String::from)
    ///     .iter()
    ///     .flat_map(|text| dixit::analyze(text).quotes().to_vec().into_iter().map(|quote| quote.into_owned()).collect::<Vec<_>>())
    ///     .collect();
    /// assert_eq!(quotes[1].words(), "Deux");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Quote<'static> {
        Quote {
            kind: self.kind,
            spans: self.spans,
            words: self.words.into_iter().map(owned).collect(),
            cue: self.cue.map(|cue| Cue {
                span: cue.span,
                kind: cue.kind,
                lemma: cue.lemma.map(owned),
                polarity: cue.polarity,
                modality: cue.modality,
            }),
            mention: self.mention,
            speaker: self.speaker,
            evidence: self.evidence,
            clues: self.clues,
            confidence: self.confidence,
            parent: self.parent,
        }
    }
}
