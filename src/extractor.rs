//! Options, and the passes in their order.

use std::sync::Arc;

use crate::attribution::Rules;
use crate::error::{Error, ErrorKind};
use crate::lexicon::Lexicon;
use crate::model::{Analysis, Gender, QuoteKind, SpeakerKind};
use crate::view::View;
use crate::{clause, quotation, reading, result, token};

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
        let plain = self.verbs.is_empty() && self.roles.is_empty() && self.organisations.is_empty() && self.speakers.is_empty();
        for speaker in &self.speakers {
            for name in std::iter::once(&speaker.name).chain(&speaker.aliases) {
                if !name.chars().any(char::is_alphabetic) {
                    return Err(ErrorKind::NoLetter { what: "known speaker", entry: name.clone() }.into());
                }
            }
            let other = self.speakers.iter().find(|other| other.name == speaker.name);
            if other.is_some_and(|other| other.kind != speaker.kind || other.gender != speaker.gender) {
                return Err(ErrorKind::SpeakerConflict(speaker.name.clone()).into());
            }
        }
        let lexicon = if plain {
            Arc::clone(Lexicon::base())
        } else {
            Arc::new(Lexicon::with_extras(&self.verbs, &self.roles, &self.organisations)?)
        };
        let kinds = self.kinds.as_ref().map_or(Kinds([true; 3]), |kinds| {
            let mut chosen = [false; 3];
            kinds.iter().for_each(|&kind| chosen[kind as usize] = true);
            Kinds(chosen)
        });
        Ok(Extractor { lexicon, kinds, known: self.speakers, shortest: self.shortest, entities: self.entities })
    }
}

/// Reads texts. Built once, shared by reference between threads.
#[derive(Clone, Debug)]
pub struct Extractor {
    lexicon: Arc<Lexicon>,
    kinds: Kinds,
    known: Vec<KnownSpeaker>,
    shortest: usize,
    entities: Entities,
}

impl Default for Extractor {
    fn default() -> Self {
        Self::new()
    }
}

impl Extractor {
    /// An extractor with the default options.
    #[must_use]
    pub fn new() -> Self {
        Self {
            lexicon: Arc::clone(Lexicon::base()),
            kinds: Kinds([true; 3]),
            known: Vec::new(),
            shortest: 0,
            entities: Entities::Keep,
        }
    }

    /// Options to set before [`ExtractorBuilder::build`].
    #[must_use]
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// Who said what in `text`. Total: any text gives a result.
    #[must_use]
    pub fn analyze<'t>(&self, text: &'t str) -> Analysis<'t> {
        let view = View::new(text, self.entities);
        let tokens = token::tokenize(view.text(), &self.lexicon);
        let (stretches, oddities) = quotation::find(&tokens);
        let clauses = clause::cut(&tokens, &stretches);
        let rules = Rules { tokens: &tokens, clauses: &clauses, stretches: &stretches };
        let reading = reading::read(&rules, self.kinds.holds(QuoteKind::Indirect));
        let mut analysis = result::build(&view, &tokens, reading, &oddities, |kind, words| {
            self.kinds.holds(kind)
                && (kind == QuoteKind::Indirect || self.shortest == 0 || words.nth(self.shortest - 1).is_some())
        });
        result::name_known(&mut analysis, &self.known);
        analysis
    }
}
