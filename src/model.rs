//! What an analysis returns: quotations, speakers, passages that nobody said, warnings.

use std::borrow::Cow;

#[cfg(feature = "serde")]
use serde::{Deserialize, Serialize};

use crate::span::Span;

macro_rules! public_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident => $label:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
        #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
        #[non_exhaustive]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in the order of the declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name used in the JSON.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

public_enum! {
    /// How the words of somebody else are given.
    QuoteKind {
        /// A whole utterance in marks or after a dialogue dash: *« Je pars », dit-elle.*
        Direct => "direct",
        /// A fragment in marks inside the narrator's own clause: *Elle part « le cœur lourd ».*
        Mixed => "mixed",
        /// Reported without marks: *Elle dit qu'elle part.*
        Indirect => "indirect",
    }
}

public_enum! {
    /// The form of the words that announce speech.
    CueKind {
        /// A verb inverted after or inside the words: *« … », a déclaré X*; *…, dit-il, …*
        Incise => "incise",
        /// A verb before the words, its subject before it: *X a déclaré : « … »*, *X dénonce « … »*
        Verb => "verb",
        /// A participle or an infinitive whose subject is the clause's: *ajoutant que …*, *et X d'ajouter : …*
        Participle => "participle",
        /// *selon X*, *d'après X*, *pour X*, *aux yeux de X*, *à en croire X*
        Preposition => "preposition",
        /// *comme l'a rappelé X*
        Comparison => "comparison",
        /// A noun of speech: *la déclaration de X*, *dixit X*, *aux cris de*
        Noun => "noun",
    }
}

public_enum! {
    /// Whether the cue asserts or denies what is quoted.
    Polarity {
        /// *a déclaré*
        Asserted => "asserted",
        /// *nie*, *dément*: the words are the speaker's topic, denied by them.
        Denied => "denied",
    }
}

public_enum! {
    /// How firmly the text reports the act of speech.
    Modality {
        /// *a déclaré*
        Plain => "plain",
        /// Hearsay: *aurait déclaré*
        Conditional => "conditional",
        /// A question: *a demandé si …*
        Asked => "asked",
    }
}

public_enum! {
    /// The rule that tied a quotation to its speaker.
    Evidence {
        /// The subject inverted in an incise: *« … », a déclaré X*
        Incise => "incise",
        /// The subject of the verb before the words: *X a déclaré que « … »*
        Subject => "subject",
        /// The subject of the clause before a colon: *X a été clair : « … »*
        Colon => "colon",
        /// A name and a colon: *X : « … »*, the turns of an interview
        Label => "label",
        /// The complement of *selon*, *pour*, *d'après*…
        Preposition => "preposition",
        /// The subject of the main verb, for *ajoutant que …*
        Participle => "participle",
        /// The agent of a passive: *accusé par X d'avoir « … »*
        Agent => "agent",
        /// The complement of a noun of speech: *la déclaration de X selon laquelle …*
        Noun => "noun",
        /// The same speech as the quotation just before: a resumed or re-opened quotation
        Continuation => "continuation",
        /// No cue of its own: the speaker whose words the reading continues
        Floating => "floating",
        /// The person just introduced: *X ne décolère pas. « … »*
        Introduced => "introduced",
        /// Turns of a dialogue that alternate
        Alternation => "alternation",
        /// A quotation inside an indirect clause has the clause's speaker
        Clause => "clause",
        /// A headline that echoes the article's quotation
        Echo => "echo",
        /// A signature after the words: *« … » — Marie Curie*
        Signature => "signature",
        /// The narrator who says *je*
        Narrator => "narrator",
        /// Nothing tied it to anybody
        None => "none",
    }
}

public_enum! {
    /// A circumstance that makes an attribution more sure or less sure; see [`Quote::clues`].
    Clue {
        /// The mention holds a name: *a déclaré Anne Dol*
        Named => "named",
        /// The mention is a role or another description: *a déclaré la ministre*
        Described => "described",
        /// The mention is a pronoun: *a-t-elle déclaré*
        Pronoun => "pronoun",
        /// The cue is a verb that hardly means anything but speech: *a déclaré*
        SpeechVerb => "speech_verb",
        /// The cue is a verb that often means something else, or that the lexicon does not know: *a lancé*
        DoubtfulVerb => "doubtful_verb",
        /// No words announce the quotation
        NoCue => "no_cue",
        /// Three words in marks or fewer
        Short => "short",
        /// The words stand inside another quotation
        Nested => "nested",
        /// The text never gives the speaker a name
        NeverNamed => "never_named",
        /// The speaker is no single person: an organisation, a group
        NoPerson => "no_person",
        /// The speaker is mentioned once
        Once => "once",
        /// Somebody else of the same gender and number was mentioned within three sentences
        Rival => "rival",
        /// The speaker was last mentioned more than two sentences before
        Far => "far",
        /// The quotation just before has the same speaker
        SameAsBefore => "same_as_before",
    }
}

/// The clues of one quotation, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Clues(u32);

impl Clues {
    pub(crate) fn add(&mut self, clue: Clue) {
        self.0 |= 1 << clue as u32;
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = Clue> {
        Clue::ALL.iter().copied().filter(move |&clue| self.0 & 1 << clue as u32 != 0)
    }
}

#[cfg(feature = "serde")]
impl Serialize for Clues {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(feature = "serde")]
impl<'de> Deserialize<'de> for Clues {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut clues = Self::default();
        Vec::<Clue>::deserialize(deserializer)?.into_iter().for_each(|clue| clues.add(clue));
        Ok(clues)
    }
}

public_enum! {
    /// What kind of voice a speaker is.
    SpeakerKind {
        /// A single human being, named or known by a role
        Person => "person",
        /// An institution, company, country, place used for a power, medium or document
        Organisation => "organisation",
        /// Several people who are not named
        Group => "group",
        /// A single source that is not named
        Anonymous => "anonymous",
    }
}

public_enum! {
    /// Grammatical gender of the words that stand for a speaker.
    Gender {
        /// *il*, *le*, *M.*
        Masculine => "masculine",
        /// *elle*, *la*, *Mme*
        Feminine => "feminine",
    }
}

public_enum! {
    /// What told a speaker's gender, strongest first.
    GenderEvidence {
        /// Given by the caller
        Caller => "caller",
        /// *dit-elle*
        Pronoun => "pronoun",
        /// *s'est réjouie X*
        Agreement => "agreement",
        /// *Mme X*
        Civility => "civility",
        /// *la porte-parole*
        Determiner => "determiner",
        /// *conseillère*
        RoleForm => "role_form",
        /// The share of the bearers of the first name (INSEE)
        FirstName => "first_name",
    }
}

public_enum! {
    /// Why words in marks are nobody's speech.
    PassageKind {
        /// A work: *le film « Les Marées »*
        Title => "title",
        /// *Jean Pichon, dit « le Merle »*
        Nickname => "nickname",
        /// A technical or foreign term, a word that is talked about
        Term => "term",
        /// A distance that the narrator takes
        Irony => "irony",
        /// An operation, law, party, shop, team…
        Name => "name",
        /// A heading between paragraphs
        Subheading => "subheading",
        /// Anything else
        Other => "other",
    }
}

public_enum! {
    /// What was odd in the text.
    WarningKind {
        /// A mark opened and never closed; the quotation ends where the paragraph does
        UnclosedMark => "unclosed_mark",
        /// A closing mark that nothing opened
        StrayMark => "stray_mark",
        /// Marks were paired against their shape or closed early
        RepairedPairing => "repaired_pairing",
        /// The text is longer than 4 GiB; the rest was not read
        TextTooLong => "text_too_long",
        /// A mention of the caller's that lies outside the text, cuts a character, holds no word or overlaps another; it was not
        /// used, and the span is the nearest that the text has
        BadMention => "bad_mention",
    }
}

/// The words that announce speech: *a-t-il déclaré*, *selon*.
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
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// Its form.
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

    /// Asserted or denied.
    #[must_use]
    pub fn polarity(&self) -> Polarity {
        self.polarity
    }

    /// Plain, hearsay or a question.
    #[must_use]
    pub fn modality(&self) -> Modality {
        self.modality
    }
}

/// One quotation.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Quote<'t> {
    pub(crate) kind: QuoteKind,
    pub(crate) spans: Vec<Span>,
    #[cfg_attr(feature = "serde", serde(rename = "words"))]
    pub(crate) words: Vec<Cow<'t, str>>,
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
    /// Direct, mixed or indirect.
    #[must_use]
    pub fn kind(&self) -> QuoteKind {
        self.kind
    }

    /// Its words, one span of bytes for each unbroken stretch; never empty, in text order, marks and incise left out.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The words of each of the [`spans`](Self::spans).
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
        match self.words.as_slice() {
            [one] => Cow::Borrowed(one),
            parts => Cow::Owned(parts.join(" ")),
        }
    }

    /// The words that announce it, if any.
    #[must_use]
    pub fn cue(&self) -> Option<&Cue<'_>> {
        self.cue.as_ref()
    }

    /// The speaker mention that the cue ties it to, in bytes.
    #[must_use]
    pub fn mention(&self) -> Option<Span> {
        self.mention
    }

    /// Index of the speaker in [`Analysis::speakers`].
    #[must_use]
    pub fn speaker(&self) -> Option<usize> {
        self.speaker
    }

    /// The rule that tied it to its speaker.
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
    #[must_use]
    pub fn confidence(&self) -> f32 {
        self.confidence
    }

    /// Index, in [`Analysis::quotes`], of the quotation that this one stands inside.
    #[must_use]
    pub fn parent(&self) -> Option<usize> {
        self.parent
    }
}

/// One voice of the text with all its mentions.
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
    /// The fullest form that the text gives: *Mark Rutte*, not *M. Rutte*.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Person, organisation, group or anonymous.
    #[must_use]
    pub fn kind(&self) -> SpeakerKind {
        self.kind
    }

    /// Grammatical gender, when the text or the first name tells it; never for an organisation.
    #[must_use]
    pub fn gender(&self) -> Option<Gender> {
        self.gender
    }

    /// What told the gender.
    #[must_use]
    pub fn gender_evidence(&self) -> Option<GenderEvidence> {
        self.gender_evidence
    }

    /// Estimated probability that the gender is right, from 0 (unknown) to 1.
    #[must_use]
    pub fn gender_confidence(&self) -> f32 {
        self.gender_confidence
    }

    /// Every mention joined to this speaker, in bytes and in text order.
    #[must_use]
    pub fn mentions(&self) -> &[Span] {
        &self.mentions
    }

    /// The identifier that the caller gave with a known speaker or a mention.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }
}

/// Words in marks that are nobody's speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Passage {
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub(crate) span: Span,
    pub(crate) kind: PassageKind,
}

impl Passage {
    /// The words without their marks, in bytes.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// Why it is no speech.
    #[must_use]
    pub fn kind(&self) -> PassageKind {
        self.kind
    }
}

/// Something odd in the text, repaired locally.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
#[non_exhaustive]
pub struct Warning {
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub(crate) span: Span,
    pub(crate) kind: WarningKind,
}

impl Warning {
    /// Where, in bytes.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// What.
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
    #[must_use]
    pub fn quotes(&self) -> &[Quote<'t>] {
        &self.quotes
    }

    /// The speakers of the quotations, in the order of their first mention.
    #[must_use]
    pub fn speakers(&self) -> &[Speaker<'t>] {
        &self.speakers
    }

    /// The passages in marks that are nobody's speech, in text order.
    #[must_use]
    pub fn not_speech(&self) -> &[Passage] {
        &self.not_speech
    }

    /// What was odd in the text.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The speaker of one of [`quotes`](Self::quotes).
    #[must_use]
    pub fn speaker_of(&self, quote: &Quote<'_>) -> Option<&Speaker<'t>> {
        self.speakers.get(quote.speaker?)
    }

    /// The quotations of the speaker at `index` of [`speakers`](Self::speakers).
    pub fn quotes_of(&self, index: usize) -> impl Iterator<Item = &Quote<'t>> {
        self.quotes.iter().filter(move |quote| quote.speaker == Some(index))
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
        fn owned(text: Cow<'_, str>) -> Cow<'static, str> {
            Cow::Owned(text.into_owned())
        }
        Analysis {
            quotes: self
                .quotes
                .into_iter()
                .map(|quote| Quote {
                    kind: quote.kind,
                    spans: quote.spans,
                    words: quote.words.into_iter().map(owned).collect(),
                    cue: quote.cue.map(|cue| Cue {
                        span: cue.span,
                        kind: cue.kind,
                        lemma: cue.lemma.map(owned),
                        polarity: cue.polarity,
                        modality: cue.modality,
                    }),
                    mention: quote.mention,
                    speaker: quote.speaker,
                    evidence: quote.evidence,
                    clues: quote.clues,
                    confidence: quote.confidence,
                    parent: quote.parent,
                })
                .collect(),
            speakers: self
                .speakers
                .into_iter()
                .map(|speaker| Speaker {
                    name: owned(speaker.name),
                    kind: speaker.kind,
                    gender: speaker.gender,
                    gender_evidence: speaker.gender_evidence,
                    gender_confidence: speaker.gender_confidence,
                    mentions: speaker.mentions,
                    id: speaker.id.map(owned),
                })
                .collect(),
            not_speech: self.not_speech,
            warnings: self.warnings,
        }
    }
}
