//! Powers of another place than those of whom the text spoke: *Le gouvernement valdorien a cédé. En Espagne, le gouvernement …*

use crate::known::unaccented;
use crate::lexicon::{Classes, Fields};
use crate::mention::{Determiner, Mention};
use crate::token::{Kind, Words, words};

use super::Speakers;
use super::office::Office;

/// How many words before a power its sentence may name the place.
const NEAR: usize = 72;

/// What there is one of in a state.
const STATE: Words = words!["autorités", "gouvernement"];

/// What there is one of each kind of in a state: *le ministère de la Santé*.
const MINISTRY: Words = words!["ministère"];

/// What there is one of in a town as well.
const TOWN: Words = words!["mairie", "municipalité", "police", "préfecture"];

/// Places whose people is called otherwise, with how the name of the people starts.
const OTHERWISE: &[(&str, &[&str])] = &[
    ("afrique", &["afr", "sud"]),
    ("angleterre", &["ang", "bri"]),
    ("arabie", &["sao"]),
    ("coree", &["cor", "nor", "sud"]),
    ("cote", &["ivo"]),
    ("etats-unis", &["ame", "eta"]),
    ("grande-bretagne", &["bri", "ang"]),
    ("israel", &["isr", "heb"]),
    ("japon", &["jap", "nip"]),
    ("nouvelle-zelande", &["neo"]),
    ("pays-bas", &["nee", "hol"]),
    ("royaume-uni", &["bri", "ang"]),
];

impl Speakers<'_> {
    /// *La police de Lans a tiré. À Brest, la police …*, *Les autorités suédoises … Le Mexique compte mille morts, selon les
    /// autorités*: *en* and *au* name a state, *à* a town, and so does a subject with its article.
    pub(super) fn is_of_other_place(&self, known: usize, mention: &Mention, office: &Office) -> bool {
        let tokens = self.tokens;
        let (state, town) = (tokens.one_of(mention.at, STATE), tokens.one_of(mention.at, TOWN));
        let ministry = tokens.one_of(mention.at, MINISTRY);
        if mention.determiner != Determiner::Definite || !state && !town && !ministry {
            return false;
        }
        if office.people != 0 {
            return self.is_of_place_told_before(known, office);
        }
        if !ministry && (office.length > 0 || mention.end > mention.at + 1) {
            return false;
        }
        let Some(place) = self.place_before(mention.start, town) else { return false };
        let of_place = |known: &&Office| known.people != 0 || !ministry && self.is_proper(known);
        let mut told = self.offices_of(known).filter(of_place).peekable();
        told.peek().is_some() && !told.any(|known| self.is_there(known, place))
    }

    /// *Le Canada ferme ses ports, a dit le gouvernement. Le gouvernement valdorien …*: the place that stood before whom the text
    /// so far only had without its people is not that of the description.
    fn is_of_place_told_before(&self, known: usize, office: &Office) -> bool {
        let bare = self.offices_of(known).all(|known| known.people == 0);
        let place = || self.last_places(known).next().and_then(|(start, _)| self.place_before(start, false));
        bare && place().is_some_and(|place| !self.is_there(office, place))
    }

    /// The place nearest before a power in its sentence.
    fn place_before(&self, start: usize, town: bool) -> Option<usize> {
        let goes_on = |at: &usize| !matches!(self.tokens.kind(*at), Kind::Period | Kind::Break);
        let before = (start.saturating_sub(NEAR)..start).rev().take_while(goes_on);
        before.into_iter().find(|&at| self.is_place_of(at, town))
    }

    /// *en Espagne*, *au Mexique*, *L'Ukraine a*; of a town, *à Brest*.
    fn is_place_of(&self, at: usize, town: bool) -> bool {
        let tokens = self.tokens;
        if !tokens.is_capital(at) || !tokens.has(at, Classes::COUNTRY) || tokens.is_of(at, Fields::REGION) || at == 0 {
            return false;
        }
        let opens = |at: usize| at == 0 || matches!(tokens.kind(at - 1), Kind::Period | Kind::Break);
        let subject = tokens.one_of(at - 1, words!["la", "le", "l'", "les"]) && opens(at - 1);
        subject || tokens.one_of(at - 1, words!["au", "aux", "en"]) || town && tokens.one_of(at - 1, words!["à"])
    }

    /// Whether an office is of a place: *le gouvernement mexicain* of *le Mexique*, *la police de Lans* of *Lans*.
    fn is_there(&self, office: &Office, place: usize) -> bool {
        let tokens = self.tokens;
        let start = |at: usize| unaccented(tokens.str(at)).take(3).collect::<String>();
        let (own, name) = (start(place), unaccented(tokens.str(place)).collect::<String>());
        let other = OTHERWISE.iter().find(|(place, _)| *place == name).map_or(&[][..], |(_, people)| people);
        (office.from..office.to.min(office.from + 8)).any(|at| {
            let word = start(at);
            word.len() == 3 && (word == own || other.contains(&word.as_str()))
        })
    }
}
