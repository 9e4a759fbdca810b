//! The words that the grammar knows, built once from the lists in `data/`.
//!
//! Every form of every word is kept as a 64-bit hash of its folded spelling; a look-up compares no string. Phrases of several
//! words are a trie over word numbers.

mod build;
mod conjugation;

use core::fmt;
use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use crate::error::ErrorKind;
use crate::model::Gender;
use crate::token::Words;

/// Sets of bits, each with its names.
macro_rules! bits {
    ($(#[$doc:meta])* $set:ident($number:ty) { $($(#[$meta:meta])* $name:ident = $bit:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
            fn read(names: &str) -> Result<Self, String> {
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
        QUE = 11,
        /// si s'
        SI = 12,
        /// et ou mais or car ni puis
        COORD = 13,
        /// quand lorsque lorsqu' puisque comme quoique alors tandis afin parce dès …
        SUBORD = 14,
        /// qui dont où lequel laquelle auquel duquel …
        REL = 15,
        /// comment pourquoi combien quand où quel quelle quels quelles quoi
        INTERROG = 16,
        ADVERB = 17,
        WEEKDAY = 18,
        MONTH = 19,
        /// hier demain aujourd'hui matin soir après-midi midi nuit semaine mois an année …
        TIME = 20,
        /// M. MM. Mme Mmes Mlle Me Dr Pr Mgr monsieur madame maître … (with or without the dot)
        CIVILITY = 21,
        /// a title or function of roles.tsv: ministre, avocate, porte-parole, joueur …
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
        FIRST_NAME = 32,
        /// lower-case words inside names: de d' du des la le van von der den ben bin al el di da dos …
        PARTICLE = 33,
        /// un deux trois … dix cent mille
        NUMBER = 34,
        ADJECTIVE = 35,
        /// a common noun that is none of the above
        NOUN = 36,
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
        OFTEN_NOUN = 47,
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
        BRAND = 57,
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
    }
}

impl Classes {
    /// Nothing is known of the word; that a phrase starts with it or a rule asks for it tells nothing of what it is.
    pub(crate) fn is_unknown(self) -> bool {
        self.0 & !Self::STARTS_PHRASE.or(Self::FIELD).0 == 0
    }
}

bits! { named
    /// The semantic fields of a word, which few rules ask for. Its classes hold [`Classes::FIELD`].
    Fields(u32) {
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
    pub(crate) const CONDITIONAL: Self = Self(0b11_0000_0000);
    pub(crate) const PARTICIPLE: Self = Self(0xf << 12);
}

bits! {
    /// Grammatical gender and number: a word may be both.
    Agreement(u8) { MASCULINE = 0, FEMININE = 1, SINGULAR = 2, PLURAL = 3 }
}

impl Agreement {
    pub(crate) const EPICENE: Self = Self(3);

    /// With this gender and the number it has.
    pub(crate) const fn of(self, gender: Gender) -> Self {
        let bit = match gender {
            Gender::Masculine => Self::MASCULINE,
            Gender::Feminine => Self::FEMININE,
        };
        Self(bit.0 | self.0 & !Self::EPICENE.0)
    }
}

/// Everything known of one folded word form.
#[derive(Clone, Copy, Debug, Default)]
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
    /// A word before anything is known of it.
    pub(crate) const UNKNOWN: Self =
        Self { classes: Classes::NONE, forms: Forms::NONE, verb: VerbId::NONE, agreement: Agreement(0), male_share: 255 };
}

/// Index of a word form in the [`Lexicon`]; 0 is the unknown word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct WordId(pub(crate) u32);

/// Index of a verb in the [`Lexicon`]; 0 is no verb.
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
    /// The key of the infinitive.
    key: u64,
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
    leads: bool,
}

impl Verb {
    fn new(lemma: &str) -> Self {
        Self { lemma: Cow::Owned(lemma.to_owned()), key: hash(lemma.as_bytes()), ..Self::default() }
    }

    /// Whether the infinitive is one of these.
    pub(crate) fn one_of(&self, infinitives: Words) -> bool {
        infinitives.hold(self.key)
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
pub(crate) struct HeadId(u32);

impl HeadId {
    const PHRASE: u32 = 1 << 31;
}

impl From<WordId> for HeadId {
    fn from(word: WordId) -> Self {
        Self(word.0)
    }
}

/// The lists, ready for look-up.
#[derive(Clone)]
pub(crate) struct Lexicon {
    /// Hash of a folded form to its word.
    places: Table,
    words: Vec<Word>,
    verbs: Vec<Verb>,
    /// Trie of phrases and of verbs of several words: (node, word) to node.
    edges: Table,
    nodes: Vec<Node>,
    /// Pairs of a general head noun and a more precise one.
    kin: Table,
    /// Head nouns, each with the number of a walk of life that it belongs to, sorted.
    walks: Vec<(u32, u16)>,
    /// The words of [`Classes::FIELD`], sorted.
    fields: Vec<(u32, Fields)>,
}

/// A place in the trie; node 0 is the root of the phrases.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    phrase: Option<Phrase>,
    verb: VerbId,
}

impl fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lexicon").field("words", &self.words.len()).field("verbs", &self.verbs.len()).finish_non_exhaustive()
    }
}

impl Lexicon {
    /// The lexicon of the crate, built at the first call and shared.
    pub(crate) fn base() -> &'static Arc<Self> {
        static BASE: LazyLock<Arc<Lexicon>> = LazyLock::new(|| Arc::new(build::base()));
        &BASE
    }

    /// The base with the caller's lists, verbs (infinitives), roles and organisations added.
    pub(crate) fn with_extras(
        lists: &[String],
        verbs: &[String],
        roles: &[String],
        organisations: &[String],
    ) -> Result<Self, ErrorKind> {
        build::with_extras(lists, verbs, roles, organisations)
    }

    /// The word of the folded form of this hash, the unknown word if there is none.
    pub(crate) fn find(&self, hash: u64) -> WordId {
        WordId(self.places.get(hash))
    }

    pub(crate) fn word(&self, id: WordId) -> &Word {
        &self.words[id.0 as usize]
    }

    pub(crate) fn verb(&self, id: VerbId) -> &Verb {
        &self.verbs[id.0 as usize]
    }

    /// The semantic fields of a word of [`Classes::FIELD`].
    pub(crate) fn fields(&self, id: WordId) -> Fields {
        self.fields.binary_search_by_key(&id.0, |&(word, _)| word).map_or(Fields::NONE, |at| self.fields[at].1)
    }

    /// Whether `general` can take up somebody introduced as `precise`: *l'élue*, *la maire*.
    pub(crate) fn takes_up(&self, general: HeadId, precise: HeadId) -> bool {
        general.0 != 0 && precise.0 != 0 && self.kin.get(edge(general.0, precise.0)) != 0
    }

    /// Whether one person may well be both: *députée* and *cheffe de file*.
    pub(crate) fn akin(&self, one: HeadId, other: HeadId) -> bool {
        let shared = || self.walks(one).any(|walk| self.walks(other).any(|other| other == walk));
        self.takes_up(one, other) || self.takes_up(other, one) || shared()
    }

    /// The walks of life that a head noun belongs to.
    fn walks(&self, head: HeadId) -> impl Iterator<Item = u16> {
        let first = self.walks.partition_point(|&(other, _)| other < head.0);
        self.walks[first..].iter().take_while(move |&&(other, _)| other == head.0).map(|&(_, walk)| walk)
    }

    /// Longest phrase that starts with these words, with its length in words.
    pub(crate) fn phrase(&self, words: impl Iterator<Item = WordId>) -> Option<(usize, Phrase)> {
        self.walk(0, words).filter_map(|(length, node)| Some((length, node.phrase?))).last()
    }

    /// The verb of several words made of a form of `head` and the words behind it: *faire* + *valoir*. The length counts those behind.
    pub(crate) fn verb_phrase(&self, head: VerbId, following: impl Iterator<Item = WordId>) -> Option<(usize, VerbId)> {
        if !self.verb(head).leads {
            return None;
        }
        let root = self.edges.get(edge(VERBS, u32::from(head.0)));
        if root == 0 {
            return None;
        }
        self.walk(root, following).filter(|(_, node)| node.verb != VerbId::NONE).map(|(length, node)| (length, node.verb)).last()
    }

    fn walk(&self, root: u32, words: impl Iterator<Item = WordId>) -> impl Iterator<Item = (usize, Node)> {
        let mut node = root;
        words.enumerate().map_while(move |(at, word)| {
            if word.0 == 0 {
                return None;
            }
            node = self.edges.get(edge(node, word.0));
            (node != 0).then(|| (at + 1, self.nodes[node as usize]))
        })
    }
}

/// Root of the verbs of several words in the edge table.
const VERBS: u32 = u32::MAX;

fn edge(node: u32, word: u32) -> u64 {
    mix((u64::from(node) << 32 | u64::from(word)) ^ SEED)
}

const SEED: u64 = 0x9E37_79B9_7F4A_7C15;

pub(crate) const fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 32)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    value ^ (value >> 32)
}

/// Hash of a folded form, sixteen bytes at a time, the last ones filled up with zeros.
pub(crate) const fn hash(bytes: &[u8]) -> u64 {
    Stem::new(bytes).with(Ending::NONE)
}

/// The hash of a form whose last letters, sixteen at most, may be followed by others.
#[derive(Clone, Copy)]
struct Stem {
    state: u64,
    last: u128,
    length: u32,
}

impl Stem {
    const fn new(bytes: &[u8]) -> Self {
        let (mut state, mut rest) = (SEED, bytes);
        while let (Some((sixteen, behind)), true) = (rest.split_first_chunk(), rest.len() > 16) {
            state = stir(state, u128::from_le_bytes(*sixteen));
            rest = behind;
        }
        let (low, high) = rest.split_at(if rest.len() < 8 { rest.len() } else { 8 });
        Self { state, last: packed(low) as u128 | (packed(high) as u128) << 64, length: rest.len() as u32 }
    }

    /// The hash of the whole form.
    const fn with(self, ending: Ending) -> u64 {
        let letters = ending.letters as u128;
        if self.length + ending.length <= 16 {
            return stir(self.state, self.last | letters.wrapping_shl(8 * self.length));
        }
        let full = if self.length < 16 { self.last | letters << (8 * self.length) } else { self.last };
        stir(stir(self.state, full), letters >> (8 * (16 - self.length)))
    }
}

/// At most eight letters that make a stem a form of its verb.
#[derive(Clone, Copy)]
struct Ending {
    letters: u64,
    length: u32,
    forms: Forms,
}

impl Ending {
    const NONE: Self = Self::new("", Forms::NONE);

    const fn new(text: &str, forms: Forms) -> Self {
        assert!(text.len() <= 8, "an ending is short");
        Self { letters: packed(text.as_bytes()), length: text.len() as u32, forms }
    }
}

const fn stir(state: u64, sixteen: u128) -> u64 {
    const OTHER: u64 = 0xE703_7ED1_A0B4_28DB;
    let product = (sixteen as u64 ^ state) as u128 * ((sixteen >> 64) as u64 ^ OTHER) as u128;
    product as u64 ^ (product >> 64) as u64
}

/// Up to eight bytes as a number. Reads that overlap, so that no length needs a copy.
pub(crate) const fn packed(bytes: &[u8]) -> u64 {
    let length = bytes.len();
    match (bytes.first_chunk(), bytes.first_chunk(), bytes.last_chunk()) {
        (Some(eight), ..) => u64::from_le_bytes(*eight),
        (_, Some(first), Some(last)) => {
            u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << (8 * (length - 4))
        }
        _ if length == 0 => 0,
        _ => {
            bytes[0] as u64 | (bytes[length / 2] as u64) << (8 * (length / 2)) | (bytes[length - 1] as u64) << (8 * (length - 1))
        }
    }
}

/// Open addressing: hash to a number that is not 0. A quarter of the places at least is free.
///
/// A place holds the high bits of the hash over the number, which halves the table; half the cache misses are worth one wrong
/// answer in some ten million unknown words.
#[derive(Clone, Debug)]
struct Table {
    places: Vec<u64>,
    /// How many more fit before it grows.
    room: usize,
}

/// Bits of a place that hold the number.
const NUMBER: u64 = (1 << 22) - 1;
/// An empty place. Not zero: a page that is read before it is written costs two faults instead of one.
const FREE: u64 = !NUMBER;

impl Table {
    fn new(size: usize) -> Self {
        Self { places: vec![FREE; size], room: size / 4 * 3 }
    }

    /// The value under a key, 0 if there is none.
    #[inline]
    fn get(&self, key: u64) -> u32 {
        let (_, found) = self.place(key);
        (found & NUMBER) as u32
    }

    /// Where the key is or would be, and what stands there. The high bits choose the place, so that a table can grow without the
    /// whole hashes.
    #[inline]
    fn place(&self, key: u64) -> (usize, u64) {
        let mut at = (((key >> 32) * self.places.len() as u64) >> 32) as usize;
        loop {
            match self.places.get(at) {
                Some(&found) if found == FREE || (found ^ key) <= NUMBER => return (at, found),
                Some(_) => at += 1,
                None => at = 0,
            }
        }
    }

    /// The value under a key, `value` from now on if there was none.
    #[inline]
    fn get_or_insert(&mut self, key: u64, value: u32) -> u32 {
        let (at, found) = self.place(key);
        if found != FREE {
            return (found & NUMBER) as u32;
        }
        self.places[at] = key & !NUMBER | u64::from(value) & NUMBER;
        self.room -= 1;
        if self.room == 0 {
            self.grow();
        }
        value
    }

    #[cold]
    fn grow(&mut self) {
        let larger = Self::new(self.places.len() * 2);
        let old = std::mem::replace(self, larger);
        self.room -= old.places.len() / 4 * 3;
        for entry in old.places.into_iter().filter(|entry| *entry != FREE) {
            let (at, _) = self.place(entry);
            self.places[at] = entry;
        }
    }
}

/// A folded word, at most 64 bytes.
#[derive(Clone, Debug)]
pub(crate) struct FoldBuffer {
    bytes: [u8; 64],
    length: usize,
}

impl Default for FoldBuffer {
    fn default() -> Self {
        Self { bytes: [0; 64], length: 0 }
    }
}

impl FoldBuffer {
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    pub(crate) fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = byte;
            self.length += 1;
        }
    }

    /// [`hash`] of the word.
    pub(crate) fn hash(&self) -> u64 {
        hash(self.as_bytes())
    }
}

/// The letters of Basic Latin and Latin-1 that a text starts with, folded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Letters {
    /// Zeros stand behind the last one.
    pub(crate) folded: u128,
    /// Bytes of the text.
    pub(crate) length: usize,
    /// The first one is a capital, or the second in a longer word: *eLans*.
    pub(crate) capital: bool,
    /// There are two or more, all capital.
    pub(crate) all_capitals: bool,
}

/// The bytes before each of sixteen.
static WITHIN: [u128; 16] = {
    let (mut within, mut at) = ([0; 16], 1);
    while at < 16 {
        within[at] = within[at - 1] << 8 | 0xFF;
        at += 1;
    }
    within
};

impl Letters {
    /// Reads them all at once, up to one that folds otherwise than by a bit (× ÷ are none, æ is two); none if they fill sixteen bytes.
    #[inline(always)]
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let text = bytes.first_chunk().copied().unwrap_or_else(|| filled_up(bytes));
        // Small and capital letters are 0x20 apart: in their only byte, or in the one behind 0xC3. One operation serves sixteen.
        let (mut letters, mut run) = ([0; 16], [0; 16]);
        for at in 0..16 {
            let byte = text[at];
            let basic = (byte | 0x20).wrapping_sub(b'a') < 26;
            let latin = ((byte as i8) < -64) & (byte | 0x20 != 0xA6) & (byte | 0x28 != 0xBF);
            letters[at] = if basic | latin { 0x20 } else { 0 };
            run[at] = letters[at] | if byte == 0xC3 { 0x20 } else { 0 };
        }
        let [text, letters, run] = [u128::from_le_bytes(text), u128::from_le_bytes(letters), u128::from_le_bytes(run)];
        let length = (!run & u128::from_le_bytes([0x20; 16])).trailing_zeros() / 8;
        let within = *WITHIN.get(length as usize)?;
        let (letters, small) = (letters & within, letters & text & within);
        let first = if text as u8 == 0xC3 { 0x2000 } else { 0x20 };
        Some(Self {
            folded: (text | letters) & within,
            length: length as usize,
            capital: small & first == 0 || length > 3 && (letters ^ small) & 0xFFFF == 0x2000,
            all_capitals: small == 0 && letters & letters.wrapping_sub(1) != 0,
        })
    }

    /// [`hash`] of the folded letters.
    #[inline]
    pub(crate) fn hash(&self) -> u64 {
        stir(SEED, self.folded)
    }
}

/// What the word `start..end` of a text is found by, whatever its case and its accents: capitals often go without them.
pub(crate) fn bare(text: &str, start: usize, end: usize) -> u64 {
    match Letters::read(&text.as_bytes()[start..]).filter(|letters| letters.length == end - start) {
        Some(letters) => stir(SEED, without_accents(letters.folded)),
        None => {
            let mut buffer = FoldBuffer::default();
            if !fold(&text[start..end], &mut buffer) {
                return hash(&text.as_bytes()[start..end]);
            }
            buffer.length = strip_accents(&mut buffer.bytes[..buffer.length]);
            buffer.hash()
        }
    }
}

/// The letters without their accents: two bytes of Latin-1 become one.
fn without_accents(mut folded: u128) -> u128 {
    loop {
        let lead = (folded & u128::from_le_bytes([0x80; 16])).trailing_zeros() / 8;
        if lead == 16 {
            return folded;
        }
        let before = folded & ((1 << (8 * lead)) - 1);
        let behind = folded.checked_shr(8 * (lead + 2)).unwrap_or(0);
        let second = (folded >> (8 * lead + 8)) as u8;
        folded = before | (u128::from(BARE[usize::from(second % 32)]) | behind << 8) << (8 * lead);
    }
}

/// The letters of Latin-1 from à to ÿ without their accents.
const BARE: &[u8; 32] = b"aaaaaa_ceeeeiiii_nooooo_ouuuuy_y";

/// Takes the accents from the letters of Latin-1; returns how many bytes are left.
fn strip_accents(word: &mut [u8]) -> usize {
    let (mut from, mut to) = (0, 0);
    while from < word.len() {
        let second = word.get(from + 1).copied().filter(|second| (0xA0..=0xBF).contains(second));
        let bare = second.filter(|_| word[from] == 0xC3).map(|second| BARE[usize::from(second - 0xA0)]);
        word[to] = bare.unwrap_or(word[from]);
        from += if bare.is_some() { 2 } else { 1 };
        to += 1;
    }
    to
}

/// Fewer than sixteen bytes with zeros behind. Apart, so that sixteen are read and not copied.
#[inline(never)]
fn filled_up(bytes: &[u8]) -> [u8; 16] {
    let mut sixteen = [0; 16];
    sixteen[..bytes.len()].copy_from_slice(bytes);
    sixteen
}

/// Folds the letters and digits of Basic Latin and Latin-1 that `bytes` starts with, as far as they fit; returns their length.
fn append_letters(bytes: &[u8], buffer: &mut FoldBuffer) -> usize {
    let (mut at, mut length) = (0, buffer.length);
    while let Some(place) = buffer.bytes.get_mut(length..).and_then(<[u8]>::first_chunk_mut::<10>) {
        let rest = &bytes[at..];
        let lower = packed(rest) | 0x2020_2020_2020_2020;
        let letters = letters(packed(rest));
        // All eight are written: those behind the letters are written over or stand behind the end.
        place[..8].copy_from_slice(&lower.to_le_bytes());
        length += letters;
        at += letters;
        match rest[letters..] {
            _ if letters == 8 => {}
            [digit @ b'0'..=b'9', ..] => {
                place[letters] = digit;
                length += 1;
                at += 1;
            }
            // × ÷ are no letters, æ is two.
            [0xC3, second, ..] if !matches!(second, 0x97 | 0xB7 | 0x86 | 0xA6) => {
                place[letters] = 0xC3;
                place[letters + 1] = if second < 0x9F { second + 0x20 } else { second };
                length += 2;
                at += 2;
            }
            _ => break,
        }
    }
    buffer.length = length;
    at
}

/// How many of eight bytes, from the first on, are letters of Basic Latin.
fn letters(eight: u64) -> usize {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let each = |byte: u8| u64::from_ne_bytes([byte; 8]);
    let lower = (eight | each(0x20)) & !HIGH;
    let letter = (lower + each(0x80 - b'a')) & !(lower + each(0x7F - b'z')) & !eight & HIGH;
    ((letter ^ HIGH).trailing_zeros() / 8) as usize
}

/// Folds a word for look-up: lower case, ’ to ', œ to oe, æ to ae; accents are kept. False when it does not fit.
pub(crate) fn fold(text: &str, buffer: &mut FoldBuffer) -> bool {
    let bytes = text.as_bytes();
    buffer.length = 0;
    let mut at = append_letters(bytes, buffer);
    while at < bytes.len() {
        // No character folds to more than eight bytes.
        let Some(ch) = text[at..].chars().next().filter(|_| buffer.length < 54) else { return false };
        let mut put = |folded: &[u8]| folded.iter().for_each(|&byte| buffer.push(byte));
        match ch {
            '’' => put(b"'"),
            'Œ' | 'œ' => put(b"oe"),
            'Æ' | 'æ' => put(b"ae"),
            _ => ch.to_lowercase().for_each(|lower| put(lower.encode_utf8(&mut [0; 4]).as_bytes())),
        }
        at += ch.len_utf8();
        at += append_letters(&bytes[at..], buffer);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding() {
        let mut buffer = FoldBuffer::default();
        for (text, folded) in [
            ("Élysée", "élysée"),
            ("L’ŒUVRE", "l'oeuvre"),
            ("cœur", "coeur"),
            ("Ægidius", "aegidius"),
            ("SŒUR×", "soeur×"),
            ("Şahin", "şahin"),
            ("Киев", "киев"),
            ("ÀÞß", "àþß"),
            ("", ""),
        ] {
            assert!(fold(text, &mut buffer));
            assert_eq!(std::str::from_utf8(buffer.as_bytes()), Ok(folded));
        }
        assert!(fold(&"é".repeat(25), &mut buffer));
        assert!(!fold(&"é".repeat(40), &mut buffer));
        assert!(!fold(&"İ".repeat(40), &mut buffer));
    }

    #[test]
    fn case_and_accents_tell_no_words_apart() {
        let alike = [
            ("Édouard", "EDOUARD"),
            ("Félicià", "felicia"),
            ("Noël", "NOËL"),
            ("Çà", "ca"),
            ("Sœur", "SOEUR"),
            ("aujourd’hui", "AUJOURD'HUI"),
        ];
        for (one, other) in alike {
            assert_eq!(bare(one, 0, one.len()), bare(other, 0, other.len()));
        }
        for (one, other) in [("Šime", "Sime"), ("mai", "mais"), ("maï1", "mai2")] {
            assert_ne!(bare(one, 0, one.len()), bare(other, 0, other.len()));
        }
    }

    #[test]
    fn hashes_tell_words_apart() {
        assert_ne!(hash(b"5"), hash(b"755"));
        let mut words: Vec<u64> =
            (0..200_000_u32).map(|number| hash(format!("{number}{}", "é".repeat(number as usize % 9)).as_bytes())).collect();
        words.sort_unstable();
        assert!(words.windows(2).all(|pair| (pair[0] ^ pair[1]) > NUMBER));
    }

    #[test]
    fn the_table_grows() {
        let mut table = Table::new(4);
        for number in 1..1_000 {
            assert_eq!(table.get_or_insert(edge(number, number), number), number);
        }
        assert_eq!(table.get_or_insert(edge(7, 7), 8), 7);
        assert!((1..1_000).all(|number| table.get(edge(number, number)) == number));
        assert_eq!(table.get(edge(0, 1)), 0);
    }
}
