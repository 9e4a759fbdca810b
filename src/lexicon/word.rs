//! What is known of a word: its classes, its forms, its verb.

use std::borrow::Cow;

use super::hash::hash;

/// Sets of bits, each with its names.
macro_rules! bits {
    ($(#[$doc:meta])* $set:ident($number:ty) { $($(#[$meta:meta])* $name:ident = $bit:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub(crate) struct $set(pub(crate) $number);

        impl $set {
            $($(#[$meta])* pub(crate) const $name: Self = Self(1 << $bit);)+
            pub(crate) const NONE: Self = Self(0);

            /// Whether `self` holds at least one of `other`.
            pub(crate) const fn any(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }

            pub(crate) const fn or(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
        }
    };
    (named $(#[$doc:meta])* $set:ident($number:ty) { $($(#[$meta:meta])* $name:ident = $bit:literal),+ $(,)? }) => {
        bits! { $(#[$doc])* $set($number) { $($(#[$meta])* $name = $bit),+ } }

        impl $set {
            /// Reads names parted by commas, as the lists write them.
            #[allow(dead_code, reason = "the build script reads the lists that use the names")]
            pub(super) fn read(names: &str) -> Result<Self, String> {
                names.split(',').try_fold(Self::NONE, |all, name| match name.trim_start() {
                    $(stringify!($name) => Ok(all.or(Self::$name)),)+
                    name => Err(format!("{name:?} is no name of {}", stringify!($set))),
                })
            }
        }
    };
}

bits! { named
    /// What a word can be; a word is often several things at once (*juge*: a role and a verb).
    /// Those that rules ask for most have numbers below 32: half a number is asked in fewer and shorter instructions.
    Classes(u64) {
        /// le la les l'
        DET_DEF = 0,
        /// un une des (du, de la are articles too, but they are given as contractions)
        DET_INDEF = 1,
        /// son sa ses leur leurs mon ma mes ton notre votre nos vos
        DET_POSS = 2,
        /// ce cet cette ces
        DET_DEM = 3,
        /// du des au aux: preposition and article in one
        CONTRACTION = 4,
        /// plusieurs certains quelques chaque tout aucun nul divers différents maints
        DET_QUANT = 5,
        /// à de d' en dans sur … (du, des, au, aux hold this bit as well)
        PREP = 6,
        /// il elle on ils elles je j' tu nous vous ce c' cela ça ceci celui-ci celle-ci …
        SUBJECT_PRONOUN = 7,
        /// me m' te t' se s' le la les l' lui leur y en nous vous
        CLITIC = 8,
        /// ne n'
        NE = 9,
        /// pas plus jamais guère point rien personne aucunement nullement
        PAS = 10,
        /// que qu'
        QUE = 36,
        /// si s'
        SI = 35,
        /// et ou mais or car ni puis
        COORD = 32,
        /// quand lorsque lorsqu' puisque comme quoique alors tandis afin parce dès …
        SUBORD = 34,
        /// qui dont où lequel laquelle auquel duquel …
        REL = 47,
        /// comment pourquoi combien quand où quel quelle quels quelles quoi
        INTERROG = 57,
        ADVERB = 17,
        WEEKDAY = 18,
        MONTH = 19,
        /// hier demain aujourd'hui matin soir après-midi midi nuit semaine mois an année …
        TIME = 20,
        /// M. MM. Mme Mmes Mlle Me Dr Pr Mgr monsieur madame maître … (with or without the dot)
        CIVILITY = 21,
        /// a title or function of roles.txt: ministre, avocate, porte-parole, joueur …
        ROLE = 22,
        /// ancien ancienne ex futur feu nouveau nouvelle jeune principal premier adjoint …
        ROLE_MODIFIER = 23,
        /// a human being without function: homme femme enfant père victime témoin habitant quinquagénaire …
        PERSON = 24,
        /// head of an organisation: ministère, syndicat, parquet, groupe …
        ORGANISATION = 25,
        /// a text that says something: rapport, communiqué, étude, loi, lettre …
        DOCUMENT = 26,
        /// a source that is not named: source, entourage, proches, témoins, rumeur …
        ANONYMOUS = 27,
        /// people without names, plural or collective: manifestants, habitants, riverains, foule …
        GROUP = 28,
        /// a place or name used for a power, a medium, a party, a union …: Matignon, Bercy, Kremlin, AFP, CGT
        METONYM = 29,
        COUNTRY = 30,
        /// français, américaine, parisien …
        DEMONYM = 31,
        FIRST_NAME = 13,
        /// lower-case words inside names: de d' du des la le van von der den ben bin al el di da dos …
        PARTICLE = 33,
        /// un deux trois … dix cent mille
        NUMBER = 14,
        ADJECTIVE = 12,
        /// a common noun that is none of the above
        NOUN = 11,
        AVOIR = 37,
        ETRE = 38,
        /// a form of a verb of speech
        SPEECH = 39,
        /// a form of any verb, speech or not
        VERB = 40,
        /// déclaration, mots, propos, aveu, annonce, promesse, réponse, question …
        SPEECH_NOUN = 41,
        /// a noun that introduces a title or a name: film, roman, chanson, émission, opération, loi, projet …
        TITLE_HEAD = 42,
        /// dit dite dits dites surnommé baptisé intitulé appelé alias nommé … before a name in marks
        NAMED = 43,
        /// the word starts a phrase of several words
        STARTS_PHRASE = 44,
        /// a capitalised word that is no name at the start of a sentence or a heading: Interview, Vidéo, Publié, Photo …
        NOT_NAME = 45,
        /// a word of a semantic field: [`Fields`]
        FIELD = 46,
        /// a form that is far more often a noun than a verb after nothing else: annonce, demande, réponse, juge …
        OFTEN_NOUN = 15,
        /// a function whose bearer articles often leave without a name: procureur, avocate, voisin …
        NAMELESS = 48,
        /// an organisation's common noun that takes up its name: hebdomadaire, groupe, parti …
        TAKES_UP = 49,
        /// an office whose bearer readers know: président, pape, chef de l'État …
        SUPREME = 50,
        /// a noun whose name in marks is a work: film, roman, chanson …
        WORK = 51,
        /// a word that can only name: intitulé, surnommé, signé …
        ENTITLED = 52,
        /// intitulé, titré
        TITLED = 53,
        /// a noun for words themselves: mot, terme, prénom …
        TALKED_ABOUT = 54,
        /// fameux, célèbre, soi-disant …
        BORROWED = 55,
        /// what is done to those whom the law accuses: enquête, poursuivi, condamnée …
        PROSECUTED = 56,
        /// a name that is written small: franceinfo
        BRAND = 16,
        /// what somebody says or counts, and so speaks for its owner: informations, propos, calculs …
        OWNED = 58,
        /// what a work has: numéro, épisode, héroïne …
        PART = 59,
        /// what states something when it is read or looked at: archives, images, autopsie …
        PIECE = 60,
        /// what somebody is heard by, or an example of: appel, cri, colère, image …
        VOICED = 61,
        /// a newspaper, a channel, a site or an agency by its name: Le Monde, BFMTV, AFP
        MEDIUM = 62,
        /// de d' du des
        OF = 63,
    }
}

impl Classes {
    /// *réponse*, *message*, *colère*: what somebody says or voices.
    pub(crate) const SAID: Self = Self::SPEECH_NOUN.or(Self::VOICED);
}

impl Classes {
    /// Determiners of one noun or of several that are known or told of, quantities left out.
    pub(crate) const DETERMINED: Self = Self::DET_DEF.or(Self::DET_INDEF).or(Self::DET_POSS).or(Self::DET_DEM);

    pub(crate) const DETERMINERS: Self = Self::DETERMINED.or(Self::DET_QUANT);

    /// Nothing is known of the word; that a phrase starts with it or a rule asks for it tells nothing of what it is.
    pub(crate) fn is_unknown(self) -> bool {
        self.0 & !Self::STARTS_PHRASE.or(Self::FIELD).0 == 0
    }
}

bits! { named
    /// The semantic fields of a word, which few rules ask for. Its classes hold [`Classes::FIELD`].
    Fields(u64) {
        /// what hands texts to the press: afp, reuters …
        AGENCY = 0,
        /// whoever may be said to stand where it happens, and to witness it: journaliste, envoyé …
        REPORTER = 1,
        /// a role whose complement stands behind à, aux, en, pour, chargé de: délégué, adjoint, secrétaire …
        DELEGATED = 2,
        /// a body whose task stands behind à: secrétariat (à la Mer), commissariat (au Plan)
        DELEGATION = 3,
        /// a power that has no proper name of its own, or one word at most: le gouvernement (Dorval)
        POWER = 4,
        /// an office that a medium is no field of: a répondu le ministre à la chaîne Valmer
        GOVERNS = 5,
        /// a noun of a place that a proper name follows: région, ville …
        TERRITORY = 6,
        /// a body or an inquiry that sur gives its subject: commission, enquête …
        INQUIRY = 7,
        /// where a document is shown: sur le site, but sur la pêche is what it is about
        SHOWN = 8,
        /// what state à tells of somebody: (une femme à) terre, (un homme à) moto
        STATE = 9,
        /// what a medium or an institute gathers: chiffres, données …
        GATHERED = 10,
        /// an inquiry named after who made it: un sondage (Statmar)
        POLL = 11,
        /// kin that the family calls without determiner: maman, oncle …
        CALLED = 12,
        /// a noun whose gender is not that of whom it is said of: figure, star …
        EITHER = 13,
        /// what a court is called
        COURT = 14,
        /// what a medium is called
        MEDIUM = 15,
        /// what any firm or paper may be called: groupe, titre …
        GENERAL = 16,
        /// what bears the name of somebody else, as a part of its own: l'hôpital (Necker)
        NAMESAKE = 17,
        /// a title that stands before a given name: prince, pape …
        TITLE = 18,
        /// whose side somebody is on: socialiste, écologiste …
        SIDE = 19,
        /// what somebody writes to say something: billet, message …
        LETTER = 20,
        /// what one is a candidate to: municipales, mairie …
        ELECTION = 21,
        /// a part of a country that somebody presides: Bretagne, Occitanie …
        REGION = 22,
        /// when and where somebody speaks: (au) micro, (à l') issue …
        OCCASION = 23,
        /// what the narrator sees and hears of who speaks: voix, yeux, geste …
        MANNER = 24,
        /// what who speaks shows of himself: colère, pitié …
        FEELING = 25,
        /// what who speaks waits for: (après un) silence …
        PAUSE = 26,
        /// what people's words start with: oh, allons, monsieur …
        UTTERED = 27,
        /// anybody of a sex: femme, homme …
        ANYBODY = 28,
        /// what is done for somebody: (l'association d') aide (aux marins) …
        SERVICE = 29,
        /// a masculine noun said of women as well: auteur, procureur …
        EPICENE = 30,
        /// what may be a whole answer: oui, jamais, merci …
        REPLY = 31,
        /// who runs the firm or the club that de names: patron (de Valmer), PDG …
        RUNS = 32,
        /// several whom one surname names: (la) famille (Dol), (les) époux (Dol) …
        HOUSEHOLD = 33,
        /// a body that its members may give a whole phrase for a name: (le) collectif (Stop aux camions)
        CAUSE = 34,
        /// what people carry their words on: pancarte, banderole …
        CARRIED = 35,
        /// the people of a state, who are of no other one: (le) Norvégien …
        NATION = 36,
        /// who stands against somebody: (son) adversaire, homologue …
        COUNTERPART = 37,
        /// who stands in court: (le) prévenu …
        ACCUSED = 38,
        /// who brought him there: (la) plaignante …
        PLAINTIFF = 39,
        /// who suffered: (la) victime
        VICTIM = 40,
        /// an office or a body that may have several fields: (le) ministère (de la Mer, de la Santé et du Budget)
        PORTFOLIO = 41,
        /// the branch of an office, without preposition: (la directrice) sécurité
        BRANCH = 42,
        /// what a body is called that is no paper: association, syndicat …
        CIVIL = 43,
        /// an office that one has in one place only: (le) maire (de Lans)
        SEAT = 44,
        /// what something is made after, which says nothing: (d'après un) roman, (selon un) calendrier
        MODEL = 45,
        /// what tells, before à, what somebody is about to do: prêt (à négocier)
        READY = 46,
        /// what en puts behind an office to tell its rank or state: (ingénieure en) chef, (maire en) exercice
        RANK = 47,
        /// two people in one word: couple, duo
        PAIR = 48,
        /// an office that somebody has no more: ancien (maire)
        FORMER = 49,
        /// an office that somebody has not had for long, or not yet: nouveau (maire), future (maire)
        NEW = 50,
        /// who is of an age, by tens: trentenaire
        TWENTIES = 51,
        THIRTIES = 52,
        FORTIES = 53,
        FIFTIES = 54,
        SIXTIES = 55,
        SEVENTIES = 56,
        EIGHTIES = 57,
        NINETIES = 58,
        /// what à tells of a body: (une association à) but (non lucratif)
        CHARTER = 59,
        /// who plays: (l') attaquant …
        PLAYER = 60,
        /// who has them play, and does not: (l') entraîneur …
        COACH = 61,
        /// what à or en tells that somebody wears, has or rides: (un homme en) costume, (une femme aux) cheveux (blancs)
        WORN = 62,
        /// how somebody stands to a thing, and is about to say: (est) furieux, (a sa petite) idée
        STANCE = 63,
    }
}

bits! { named
    /// What a verb does in some rule beside announcing speech.
    VerbClasses(u32) {
        /// hands the act on to an infinitive, with or without a preposition: tient à, n'a cessé de
        SEMI = 0,
        MODAL = 1,
        /// leaves open whether the act is done: peut dire, semble dire
        UNCERTAIN = 2,
        /// negated, says that the act is done: n'a cessé de répéter, n'a pas hésité à dire
        ENDLESS = 3,
        /// pronominal, has the subject undergo the act: s'est vu reprocher
        UNDERGONE = 4,
        /// gives its subject a state
        STATE = 5,
        /// tells who its subject is: est maire, devient maire
        ATTRIBUTIVE = 6,
        /// gives an office: élue maire
        APPOINTS = 7,
        /// gives a name: surnommé « le Merle »
        NAMES = 8,
        /// throws a word out: a lâché le mot « dictature »
        UTTERS = 9,
        /// turns a word down: récuse le terme de « dictature »
        REFUSES = 10,
        /// hands on a text: X a publié un message
        WRITES = 11,
        /// tells of what was said, in a relative clause: les « lenteurs » que déplore X
        TELLS = 12,
        /// is thought, and not uttered
        THOUGHT = 13,
        /// is wished, which behind comme nobody says: comme le souhaite X
        WISHED = 14,
        /// gives words: sans donner de détails
        GIVES = 15,
        /// is true of anybody, whoever says so: X est « déçu »
        LIGHT = 16,
        /// tells, with comme, what somebody is held to be: se présente comme la maire
        SEEN = 17,
        /// makes its object do something: pousse la maire à réagir
        DRIVES = 18,
        /// hears or sees its object do something: a entendu la maire promettre
        PERCEIVES = 19,
        /// gives voice to a noun of speech: les propos tenus par la maire
        VOICES = 20,
        /// tells, with comme, what something is put down as: classé comme une « zone rouge »
        SORTS = 21,
        /// has the words of a tale for its own, though it says nothing of speech: fit-il, reprit le meunier
        PRESENTS = 22,
        /// inverted, is a part of what is said: me semble-t-il, faut-il
        SPOKEN = 23,
        /// makes a document: une étude menée par l'Office
        MAKES = 24,
        /// hands on what happened or was said: « A », relaie la radio
        RELAYS = 25,
        /// goes on with what its subject was saying: ajoute la maire
        GOES_ON = 26,
        /// is said to somebody who spoke before: répond la maire
        ANSWERS = 27,
        /// brings its object to court: est jugé, a été arrêtée
        CHARGES = 28,
        /// hurts its object: a été agressé
        HARMS = 29,
        /// leaves undone, or to be done, what an infinitive says: refuse de dire, s'apprête à annoncer
        UNDONE = 30,
        /// opens a sentence before its subject: reste Anne Dol, suit Anne Dol
        PRECEDES = 31,
    }
}

bits! {
    /// Which forms of its verb a word can be.
    Forms(u32) {
        PRESENT_3S = 0, PRESENT_3P = 1, IMPERFECT_3S = 2, IMPERFECT_3P = 3, PAST_3S = 4, PAST_3P = 5, FUTURE_3S = 6, FUTURE_3P = 7,
        CONDITIONAL_3S = 8, CONDITIONAL_3P = 9, SUBJUNCTIVE_3S = 10, SUBJUNCTIVE_3P = 11,
        PARTICIPLE_MS = 12, PARTICIPLE_FS = 13, PARTICIPLE_MP = 14, PARTICIPLE_FP = 15,
        PRESENT_PARTICIPLE = 16, INFINITIVE = 17,
        /// je + any tense (dis, disais, dirai, répondis) and the inverted expliqué(-je)
        FIRST_S = 18,
        /// nous + any tense
        FIRST_P = 19,
        /// tu, vous and the imperative
        SECOND = 20,
    }
}

impl Forms {
    pub(crate) const SINGULAR_3: Self = Self(0b0101_0101_0101);
    pub(crate) const PLURAL_3: Self = Self(0b1010_1010_1010);
    pub(crate) const FINITE_3: Self = Self(0xfff);
    pub(crate) const PAST: Self = Self(0b11_0000);
    pub(crate) const IMPERFECT: Self = Self(0b1100);
    pub(crate) const FUTURE: Self = Self(0b1100_0000);
    pub(crate) const CONDITIONAL: Self = Self(0b11_0000_0000);
    pub(crate) const SUBJUNCTIVE: Self = Self(0b1100_0000_0000);
    pub(crate) const INDICATIVE: Self = Self(0b11_1111_1111);
    pub(crate) const PARTICIPLE: Self = Self(0xf << 12);

    /// Participles of one gender and number: *arrêtés et accusés*; but *votée et promis*.
    pub(crate) fn agree(self, other: Self) -> bool {
        self.0 & other.0 & Self::PARTICIPLE.0 != 0
    }

    /// A simple past that is no present: *haussa*, but not *dit*.
    pub(crate) fn is_simple_past(self) -> bool {
        self.any(Self::PAST) && !self.any(Self::PRESENT_3S)
    }

    /// What narrators tell in: a simple past that is no present, or an imperfect.
    pub(crate) fn is_narrated(self) -> bool {
        self.is_simple_past() || self.any(Self::IMPERFECT)
    }
}

bits! {
    /// Grammatical gender and number: a word may be both.
    Agreement(u8) { MASCULINE = 0, FEMININE = 1, SINGULAR = 2, PLURAL = 3 }
}

impl Agreement {
    pub(crate) const EPICENE: Self = Self(3);
}

/// Everything known of one folded word form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Word {
    pub(crate) classes: Classes,
    pub(crate) forms: Forms,
    /// The verb it is a form of; [`VerbId::NONE`] unless `classes` holds `VERB`.
    pub(crate) verb: VerbId,
    /// Gender and number of the noun, determiner, pronoun, role or participle.
    pub(crate) agreement: Agreement,
    /// Share of men among the bearers of the first name, in percent; 255 when it is none.
    pub(crate) male_share: u8,
}

impl Word {
    /// Before anything is known of it.
    pub(crate) const UNKNOWN: Self =
        Self { classes: Classes::NONE, forms: Forms::NONE, verb: VerbId::NONE, agreement: Agreement::NONE, male_share: 255 };
}

/// A word with its semantic fields, none unless its classes hold [`Classes::FIELD`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Reading {
    pub(super) word: Word,
    pub(super) fields: Fields,
}

impl From<Word> for Reading {
    fn from(word: Word) -> Self {
        Self { word, fields: Fields::NONE }
    }
}

/// A word form in the [`Lexicon`](super::Lexicon): what is known of it, by its number there, and its verb.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    pub(super) reading: u16,
    pub(super) verb: VerbId,
}

/// Index of a word form in the [`Lexicon`](super::Lexicon); 0 is the unknown word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct WordId(pub(crate) u32);

/// Index of a verb in the [`Lexicon`](super::Lexicon); 0 is no verb.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct VerbId(pub(crate) u16);

impl VerbId {
    pub(crate) const NONE: Self = Self(0);
}

/// How sure a verb announces speech when it stands next to quoted words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reliability {
    /// Not a verb of speech.
    #[default]
    None,
    Low,
    Medium,
    High,
}

bits! {
    /// The frames a verb of speech takes its content in.
    Frames(u16) {
        /// que + clause
        QUE = 0,
        /// si / interrogative word + clause
        QUESTION = 1,
        /// de + infinitive
        DE_INF = 2,
        /// à + infinitive: appelle (Y) à
        A_INF = 3,
        /// bare infinitive: dit vouloir
        BARE_INF = 4,
        /// noun phrase: dénonce « un scandale »
        NOUN = 5,
        /// person as object: interpelle X
        PERSON = 6,
        /// qualifier Y de « … »
        QUALIFY = 7,
        /// juge Y « … », se dit « … »
        ATTRIBUTE = 8,
    }
}

/// A verb, speech or not.
#[derive(Clone, Debug, Default)]
pub(crate) struct Verb {
    /// Infinitive without *se*.
    pub(crate) lemma: Cow<'static, str>,
    /// The hash of the infinitive.
    pub(super) hash: u64,
    pub(crate) reliability: Reliability,
    pub(crate) frames: Frames,
    /// Reliability and frames of the pronominal use (*se féliciter*), when it has one.
    pub(crate) reflexive: Option<(Reliability, Frames)>,
    pub(crate) classes: VerbClasses,
    /// May stand inverted after quoted words.
    pub(crate) incise: bool,
    /// The speaker denies the content: nier, démentir, réfuter, contester.
    pub(crate) denies: bool,
    /// demander, interroger, questionner …
    pub(crate) asks: bool,
    /// Verbs of several words start with it: *faire* valoir.
    pub(super) leads: bool,
}

impl Verb {
    pub(super) fn new(lemma: &str) -> Self {
        Self { lemma: Cow::Owned(lemma.to_owned()), hash: hash(lemma.as_bytes()), ..Self::default() }
    }
}

/// A phrase of several words: *premier ministre*, *la Maison Blanche*, *garde des Sceaux*.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Phrase {
    pub(crate) classes: Classes,
    pub(crate) agreement: Agreement,
    pub(crate) id: HeadId,
}

/// A head noun of one word or several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct HeadId(pub(super) u32);

impl HeadId {
    /// The phrase that ends at a place in the trie.
    pub(super) const fn phrase(node: u32) -> Self {
        Self(node | 1 << 31)
    }
}

impl From<WordId> for HeadId {
    fn from(word: WordId) -> Self {
        Self(word.0)
    }
}
