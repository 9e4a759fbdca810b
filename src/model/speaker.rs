//! A speaker with all mentions.

use std::borrow::Cow;

#[cfg(feature = "serde")]
use serde_derive::{Deserialize, Serialize};

use super::kinds::{Gender, GenderEvidence, SpeakerKind};
use super::owned;
use crate::span::Span;

/// One voice of the text with all its mentions.
///
/// ```
/// let text = "Anne Dol arrive. « Oui », dit la maire de Brélidy. « Non », se reprend Mme Dol.";
/// let analysis = dixit::analyze(text);
/// let speaker = analysis.speaker_of(&analysis.quotes()[1]).unwrap();
/// assert_eq!(speaker.name(), "Anne Dol");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Speaker<'t> {
    pub(crate) name: Cow<'t, str>,
    pub(crate) kind: SpeakerKind,
    pub(crate) gender: Option<Gender>,
    pub(crate) gender_evidence: Option<GenderEvidence>,
    pub(crate) gender_confidence: f32,
    pub(crate) mentions: Vec<Span>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub(crate) id: Option<Cow<'t, str>>,
}

impl Speaker<'_> {
    /// The fullest form that the text gives, without its civility: *Anne Dol*, not *Mme Dol*; the name of a known speaker. One
    /// space stands between two words, whatever the text has there.
    ///
    /// ```
    /// let analysis = dixit::analyze("« Oui », dit M. Rey, maire. « Non », se reprend Paul Rey.");
    /// assert_eq!(analysis.speakers()[0].name(), "Paul Rey");
    /// let unbroken = dixit::analyze("« Oui », dit Paul\u{a0}Rey.");
    /// assert_eq!(unbroken.speakers()[0].name(), "Paul Rey");
    /// ```
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether the name is a proper one, by its capitals: *Anne Dol*, *la CGT*; not *Le préfet*.
    ///
    /// ```
    /// let analysis = dixit::analyze("Le préfet a dit : « Oui ». « Non », a répondu Anne Dol.");
    /// let named: Vec<bool> = analysis.speakers().iter().map(|speaker| speaker.is_named()).collect();
    /// assert_eq!(named, [false, true]);
    /// ```
    #[must_use]
    pub fn is_named(&self) -> bool {
        crate::voices::is_proper(&self.name)
    }

    /// Person, organisation, group or anonymous; see [`SpeakerKind`].
    #[must_use]
    pub fn kind(&self) -> SpeakerKind {
        self.kind
    }

    /// Grammatical gender, when the text or the first name tells it; for an organisation only if the caller does. See [`Gender`].
    #[must_use]
    pub fn gender(&self) -> Option<Gender> {
        self.gender
    }

    /// What told the gender; see [`GenderEvidence`].
    #[must_use]
    pub fn gender_evidence(&self) -> Option<GenderEvidence> {
        self.gender_evidence
    }

    /// Estimated probability that the gender is right, from 0 (unknown) to 1.
    ///
    /// ```
    /// let analysis = dixit::analyze("« Oui », dit Camille Dol. « Non », dit Mme Rey.");
    /// let [camille, rey] = analysis.speakers() else { panic!() };
    /// assert!(camille.gender_confidence() < rey.gender_confidence());
    /// ```
    #[must_use]
    pub fn gender_confidence(&self) -> f32 {
        self.gender_confidence
    }

    /// Every mention joined to this speaker, in bytes and in text order.
    ///
    /// ```
    /// let text = "Anne Dol arrive. « Oui », dit-elle.";
    /// let analysis = dixit::analyze(text);
    /// let mentions: Vec<&str> = analysis.speakers()[0].mentions().iter().map(|mention| &text[mention.range()]).collect();
    /// assert_eq!(mentions, ["Anne Dol", "elle"]);
    /// ```
    #[must_use]
    pub fn mentions(&self) -> &[Span] {
        &self.mentions
    }

    /// The identifier that the caller gave with a [`KnownSpeaker`](crate::KnownSpeaker) or a [`Mention`](crate::Mention).
    ///
    /// ```
    /// use dixit::{Extractor, KnownSpeaker};
    /// let extractor = Extractor::builder().known_speaker(KnownSpeaker::new("Anne Dol").id("Q1")).build()?;
    /// assert_eq!(extractor.analyze("« Oui », dit Anne Dol.").speakers()[0].id(), Some("Q1"));
    /// # Ok::<(), dixit::Error>(())
    /// ```
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The same speaker without a borrow of the text.
    ///
    /// ```
    /// fn first(text: String) -> Option<dixit::Speaker<'static>> {
    ///     Some(dixit::analyze(&text).speakers().first()?.clone().into_owned())
    /// }
    /// assert_eq!(first("« Oui », dit Anne Dol.".into()).unwrap().name(), "Anne Dol");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Speaker<'static> {
        Speaker {
            name: owned(self.name),
            kind: self.kind,
            gender: self.gender,
            gender_evidence: self.gender_evidence,
            gender_confidence: self.gender_confidence,
            mentions: self.mentions,
            id: self.id.map(owned),
        }
    }
}
