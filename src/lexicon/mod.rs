//! The words that the grammar knows.
//!
//! Every form of every word is kept as a 64-bit hash of its folded spelling; a look-up compares no string. Phrases of several
//! words are a trie over word numbers.
//!
//! The lists in `data/` are read when the crate is compiled: the build script (`build.rs`, with `lists`, `own` and `builder`)
//! makes the tables and writes them down as an image, in which a regular verb is a stem and the number of its endings. The first
//! extractor sets each word of the image in its place (`image`): it parses, folds and conjugates nothing. The caller's words go
//! through the same readers, on top of the crate's (`extra`). Fixed phrases that rules ask for are compiled in (`phrases`).

mod agreement;
mod builder;
mod conjugation;
mod derived;
mod extra;
mod fold;
mod hash;
mod image;
mod lists;
#[cfg(test)]
mod own;
pub(crate) mod phrases;
mod tables;
mod word;

use std::sync::{Arc, LazyLock};

pub(crate) use self::extra::with_extras;
pub(crate) use self::fold::{FoldBuffer, Letters, bare, fold, hash_of_lower};
pub(crate) use self::hash::{hash, mix, packed};
pub(crate) use self::tables::Lexicon;
pub(crate) use self::word::{
    Agreement, Classes, Fields, Forms, Frames, HeadId, Reliability, Verb, VerbClasses, VerbId, Word, WordId,
};
use crate::token::{Words, half};

impl Lexicon {
    /// The lexicon of the crate, set up at the first call and shared.
    pub(crate) fn base() -> &'static Arc<Self> {
        static BASE: LazyLock<Arc<Lexicon>> =
            LazyLock::new(|| Arc::new(image::read(include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin")))));
        &BASE
    }
}

impl Verb {
    /// Whether the infinitive is one of these.
    #[inline]
    pub(crate) fn one_of(&self, infinitives: Words) -> bool {
        infinitives.hold(half(self.hash))
    }
}

#[cfg(test)]
mod tests {
    use super::lists::pieces;
    use super::tables::Table;
    use super::*;

    #[test]
    fn the_image_holds_what_the_lists_tell() {
        let (told, made) = (own::read(Table::for_entries(0), 1).unwrap(), Lexicon::base());
        assert_eq!(
            (told.words.len(), told.verbs.len(), told.nodes.len()),
            (made.words.len(), made.verbs.len(), made.nodes.len())
        );
        let known = |lexicon: &Lexicon, place: u64| lexicon.reading(lexicon.find(place).0 as usize);
        let same = |place: u64| known(&told, place) == known(made, place);
        assert!(told.places.entries().all(same));
        assert_eq!(told.places.entries().count(), made.places.entries().count());
    }

    fn id(text: &str) -> WordId {
        let mut buffer = FoldBuffer::default();
        assert!(fold(text, &mut buffer));
        Lexicon::base().find(hash(buffer.as_bytes()))
    }

    fn word(text: &str) -> Word {
        Lexicon::base().word(id(text))
    }

    fn ids(text: &str) -> impl Iterator<Item = WordId> {
        pieces(text).map(id)
    }

    #[test]
    fn words_are_found_in_every_spelling() {
        let lexicon = Lexicon::base();
        assert!(word("déclaré").forms.any(Forms::PARTICIPLE_MS));
        assert_eq!(lexicon.verb(word("DÉCLARÉ").verb).lemma, "déclarer");
        assert!(word("Elysée").classes.any(Classes::METONYM));
        assert!(word("sœur").classes.any(Classes::PERSON) && word("soeur").classes.any(Classes::PERSON));
        assert!(word("reconnait").classes.any(Classes::SPEECH));
        assert!(word("entraineur").classes.any(Classes::ROLE) && word("entraîneur").classes.any(Classes::ROLE));
        assert!(!word("sur").classes.any(Classes::ADJECTIVE) && !word("du").classes.any(Classes::VERB));
        assert_eq!(id("zzyzx"), WordId(0));
        assert_eq!(word("zzyzx").male_share, 255);
        assert_eq!(word("camille").male_share, 27);
    }

    #[test]
    fn classes_are_whole() {
        for (form, classes) in [
            ("le", Classes::DET_DEF.or(Classes::CLITIC)),
            ("l’", Classes::DET_DEF.or(Classes::CLITIC)),
            ("au", Classes::CONTRACTION.or(Classes::PREP)),
            ("aux", Classes::CONTRACTION.or(Classes::PREP)),
            ("des", Classes::CONTRACTION.or(Classes::PREP).or(Classes::OF)),
            ("du", Classes::CONTRACTION.or(Classes::PREP).or(Classes::OF)),
            ("qu'", Classes::QUE),
            ("où", Classes::REL.or(Classes::INTERROG)),
            ("celle-ci", Classes::SUBJECT_PRONOUN),
            ("jeudi", Classes::WEEKDAY),
            ("M", Classes::CIVILITY),
            ("ministre", Classes::ROLE),
            ("octogénaire", Classes::PERSON),
            ("manifestants", Classes::GROUP),
            ("parquet", Classes::ORGANISATION),
            ("communiqué", Classes::DOCUMENT),
            ("entourage", Classes::ANONYMOUS),
            ("CGT", Classes::METONYM),
            ("Etats-Unis", Classes::COUNTRY),
            ("australiennes", Classes::DEMONYM.or(Classes::ADJECTIVE)),
            ("annonce", Classes::OFTEN_NOUN.or(Classes::SPEECH_NOUN).or(Classes::SPEECH)),
            ("opération", Classes::TITLE_HEAD.or(Classes::NOUN)),
            ("surnommée", Classes::NAMED),
            ("Publicité", Classes::NOT_NAME),
            ("peut", Classes::VERB),
            ("été", Classes::ETRE.or(Classes::TIME)),
            ("van", Classes::PARTICLE),
            ("mange", Classes::VERB),
        ] {
            assert_eq!(word(form).classes.0 & classes.0, classes.0, "{form}");
        }
        assert!(!word("mange").classes.any(Classes::SPEECH));
        assert!(word("riveraine").agreement.any(Agreement::FEMININE) && !word("riveraine").agreement.any(Agreement::MASCULINE));
        assert_eq!(word("tribunaux").agreement, Agreement::MASCULINE.or(Agreement::PLURAL));
    }

    #[test]
    fn a_shared_form_goes_to_the_likelier_verb() {
        for (form, lemma) in [
            ("suis", "être"),
            ("a", "avoir"),
            ("dit", "dire"),
            ("vont", "aller"),
            ("font", "faire"),
            ("peut", "pouvoir"),
            ("fut", "être"),
        ] {
            assert_eq!(Lexicon::base().verb(word(form).verb).lemma, lemma);
        }
    }

    #[test]
    fn the_pronominal_use_is_kept_apart() {
        let verb = |form: &str| Lexicon::base().verb(word(form).verb);
        assert_eq!(verb("agace").reliability, Reliability::None);
        assert_eq!(verb("agace").reflexive.map(|(reliability, _)| reliability), Some(Reliability::High));
        assert!(verb("disent").reflexive.is_some_and(|(_, frames)| frames.any(Frames::ATTRIBUTE)));
        assert!(verb("demande").asks && verb("dément").denies && verb("explique").incise);
        assert!(verb("appelle").frames.any(Frames::A_INF));
    }

    #[test]
    fn phrases_are_found() {
        let lexicon = Lexicon::base();
        let (length, phrase) = lexicon.phrase(ids("garde des Sceaux a")).unwrap();
        assert_eq!(length, 3);
        assert!(phrase.classes.any(Classes::ROLE));
        let (length, phrase) = lexicon.phrase(ids("Quai d'Orsay précise")).unwrap();
        assert_eq!(length, 3);
        assert!(phrase.classes.any(Classes::METONYM));
        assert!(word("quai").classes.any(Classes::STARTS_PHRASE));
        assert!(lexicon.phrase(ids("Maison du peuple")).is_none());
        let (length, verb) = lexicon.verb_phrase(word("fait").verb, ids("valoir que")).unwrap();
        assert_eq!((length, &*lexicon.verb(verb).lemma), (1, "faire valoir"));
        assert!(lexicon.verb_phrase(word("mange").verb, ids("valoir")).is_none());
    }
}
