//! What quotations, cues, speakers and passages can be, each with its name in the JSON, and the clues to who said what.

#[cfg(feature = "serde")]
use serde_derive::{Deserialize, Serialize};

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
    /// A circumstance that makes an attribution more sure or less sure; see [`Quote::clues`](super::Quote::clues).
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
impl serde::Serialize for Clues {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Clues {
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
    /// let text = "« Non », répond le ministère. « Si », insiste Anne Dol. Des riverains disent que le pont bouge.";
    /// let analysis = dixit::analyze(text);
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
