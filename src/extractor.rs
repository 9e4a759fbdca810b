//! Options, and the passes in their order.

use std::sync::Arc;

use crate::attribution::Rules;
use crate::error::Error;
use crate::known::{Known, KnownSpeaker, Mention};
use crate::lexicon::Lexicon;
use crate::model::{Analysis, QuoteKind};
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
        let plain = self.verbs.is_empty() && self.roles.is_empty() && self.organisations.is_empty();
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
        let known = Arc::new(Known::new(self.speakers)?);
        Ok(Extractor { lexicon, kinds, known, shortest: self.shortest, entities: self.entities })
    }
}

/// Reads texts. Built once, shared by reference between threads.
#[derive(Clone, Debug)]
pub struct Extractor {
    lexicon: Arc<Lexicon>,
    kinds: Kinds,
    known: Arc<Known>,
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
            known: Arc::default(),
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
    ///
    /// ```
    /// let extractor = dixit::Extractor::new();
    /// let analysis = extractor.analyze("Selon Anne Dol, le pont tiendra.");
    /// assert_eq!(analysis.quotes()[0].words(), "le pont tiendra");
    /// ```
    #[must_use]
    pub fn analyze<'t>(&self, text: &'t str) -> Analysis<'t> {
        self.analyze_with(text, &[])
    }

    /// Who said what in `text`, where the caller's own recogniser found these mentions.
    ///
    /// A mention that cannot be used (outside the text, inside a character, without a word, over another) is left out with a
    /// [`Warning`](crate::Warning).
    ///
    /// ```
    /// use dixit::{Extractor, Mention, Span, WarningKind};
    /// let text = "« Oui », a dit la Dolmen. Mme Dol a ajouté qu'elle signerait.";
    /// let at = |words: &str| Span::from(text.find(words).unwrap()..text.find(words).unwrap() + words.len());
    /// let mentions = [Mention::new(at("la Dolmen")).id("Q1"), Mention::new(at("Mme Dol")).id("Q1"), Mention::new(900..910)];
    /// let analysis = Extractor::new().analyze_with(text, &mentions);
    /// assert!(analysis.quotes().iter().all(|quote| analysis.speaker_of(quote).unwrap().id() == Some("Q1")));
    /// assert_eq!(analysis.warnings()[0].kind(), WarningKind::BadMention);
    /// ```
    #[must_use]
    pub fn analyze_with<'t>(&self, text: &'t str, mentions: &[Mention]) -> Analysis<'t> {
        let view = View::new(text, self.entities);
        let mut tokens = token::tokenize(view.text(), &self.lexicon);
        let mut warnings = Vec::new();
        let (told, identities) = self.known.tell(&view, &tokens, mentions, &mut warnings);
        tokens.told = told;
        let (stretches, oddities) = quotation::find(&tokens);
        let clauses = clause::cut(&tokens, &stretches);
        let rules = Rules { tokens: &tokens, clauses: &clauses, stretches: &stretches };
        let reading = reading::read(&rules, self.kinds.holds(QuoteKind::Indirect));
        result::build(&view, &tokens, reading, &oddities, &identities, warnings, |kind, words| {
            self.kinds.holds(kind)
                && (kind == QuoteKind::Indirect || self.shortest == 0 || words.nth(self.shortest - 1).is_some())
        })
    }
}
