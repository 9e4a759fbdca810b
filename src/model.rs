//! What an analysis returns: quotations, speakers, passages that nobody said, warnings.

use std::borrow::Cow;

#[cfg(feature = "serde")]
use serde::{Deserialize, Serialize};

use crate::few::Few;
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
    ///
    /// ```
    /// use dixit::QuoteKind;
    /// let analysis = dixit::analyze("« Je pars », dit Anne Dol. Elle part « le cœur lourd ». Elle assure qu'elle reviendra.");
    /// let kinds: Vec<QuoteKind> = analysis.quotes().iter().map(|quote| quote.kind()).collect();
    /// assert_eq!(kinds, [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect]);
    /// ```
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
    ///
    /// ```
    /// use dixit::CueKind;
    /// let analysis = dixit::analyze("Selon Anne Dol, le pont tiendra.");
    /// assert_eq!(analysis.quotes()[0].cue().unwrap().kind(), CueKind::Preposition);
    /// ```
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
    ///
    /// ```
    /// use dixit::Polarity;
    /// let analysis = dixit::analyze("Anne Dol nie avoir signé.");
    /// assert_eq!(analysis.quotes()[0].cue().unwrap().polarity(), Polarity::Denied);
    /// ```
    Polarity {
        /// *a déclaré*
        Asserted => "asserted",
        /// *nie*, *dément*: the words are the speaker's topic, denied by them.
        Denied => "denied",
    }
}

public_enum! {
    /// How firmly the text reports the act of speech.
    ///
    /// ```
    /// use dixit::Modality;
    /// let analysis = dixit::analyze("« Je signerai », aurait dit Anne Dol.");
    /// assert_eq!(analysis.quotes()[0].cue().unwrap().modality(), Modality::Conditional);
    /// ```
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
    /// The rule that tied a quotation to its speaker; [a page](crate::_documentation::evidence) shows each at work.
    ///
    /// ```
    /// use dixit::Evidence;
    /// let analysis = dixit::analyze("« Oui », a déclaré Anne Dol. « Et tout de suite. »");
    /// assert_eq!(analysis.quotes()[0].evidence(), Evidence::Incise);
    /// assert_eq!(analysis.quotes()[1].evidence(), Evidence::Floating);
    /// ```
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
    ///
    /// ```
    /// use dixit::Clue;
    /// let analysis = dixit::analyze("« Oui », a lancé la ministre.");
    /// let clues: Vec<Clue> = analysis.quotes()[0].clues().collect();
    /// assert!(clues.contains(&Clue::Described) && clues.contains(&Clue::NeverNamed));
    /// assert_eq!(Clue::NeverNamed.to_string(), "never_named");
    /// ```
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
    ///
    /// ```
    /// use dixit::SpeakerKind;
    /// let analysis = dixit::analyze("« Non », répond le ministère. « Si », insiste Anne Dol. Des riverains disent que le pont bouge.");
    /// let kinds: Vec<SpeakerKind> = analysis.speakers().iter().map(|speaker| speaker.kind()).collect();
    /// assert_eq!(kinds, [SpeakerKind::Organisation, SpeakerKind::Person, SpeakerKind::Group]);
    /// ```
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
    ///
    /// ```
    /// use dixit::Gender;
    /// let analysis = dixit::analyze("« Oui », a répondu la préfète.");
    /// assert_eq!(analysis.speakers()[0].gender(), Some(Gender::Feminine));
    /// ```
    Gender {
        /// *il*, *le*, *M.*
        Masculine => "masculine",
        /// *elle*, *la*, *Mme*
        Feminine => "feminine",
    }
}

public_enum! {
    /// What told a speaker's gender, strongest first.
    ///
    /// ```
    /// use dixit::GenderEvidence;
    /// let analysis = dixit::analyze("« Oui », dit Claude Dol. « Non », ajoute-t-elle.");
    /// assert_eq!(analysis.speakers()[0].gender_evidence(), Some(GenderEvidence::Pronoun));
    /// assert!(GenderEvidence::Pronoun < GenderEvidence::FirstName);
    /// ```
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
    ///
    /// ```
    /// use dixit::PassageKind;
    /// let analysis = dixit::analyze("Anne Dol a vu le film « Les Marées ».");
    /// assert_eq!(analysis.not_speech()[0].kind(), PassageKind::Title);
    /// ```
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
    ///
    /// ```
    /// use dixit::WarningKind;
    /// let analysis = dixit::analyze("Anne Dol a dit : « Le pont tiendra.");
    /// assert_eq!(analysis.warnings()[0].kind(), WarningKind::UnclosedMark);
    /// assert_eq!(analysis.quotes()[0].words(), "Le pont tiendra.");
    /// ```
    WarningKind {
        /// A mark opened and never closed; the quotation ends where the paragraph does
        UnclosedMark => "unclosed_mark",
        /// A closing mark that nothing opened
        StrayMark => "stray_mark",
        /// Marks were paired against their shape or closed early
        RepairedPairing => "repaired_pairing",
        /// The text is longer than 1 GiB; the rest was not read
        TextTooLong => "text_too_long",
        /// A mention of the caller's that lies outside the text, cuts a character, holds no word or overlaps another; it was not
        /// used, and the span is the nearest that the text has
        BadMention => "bad_mention",
    }
}

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

    /// The speaker mention that the cue ties it to, in bytes.
    ///
    /// ```
    /// let text = "Anne Dol arrive. « Oui », dit-elle.";
    /// let analysis = dixit::analyze(text);
    /// assert_eq!(&text[analysis.quotes()[0].mention().unwrap().range()], "elle");
    /// ```
    #[must_use]
    pub fn mention(&self) -> Option<Span> {
        self.mention
    }

    /// Index of the speaker in [`Analysis::speakers`]; [`Analysis::speaker_of`] gives the speaker.
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

    /// Index, in [`Analysis::quotes`], of the quotation that this one stands inside.
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
    /// The fullest form that the text gives, without its civility: *Anne Dol*, not *Mme Dol*; the name of a known speaker.
    ///
    /// ```
    /// let analysis = dixit::analyze("« Oui », dit M. Rey, maire. « Non », se reprend Paul Rey.");
    /// assert_eq!(analysis.speakers()[0].name(), "Paul Rey");
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
