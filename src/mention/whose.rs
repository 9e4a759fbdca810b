//! Whose the name behind complements is: *le ministre du Travail Anne Dol*, *une conseillère du maire Jean Dol*; but *le
//! directeur de l'Institut Paul Dol*.

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Fields};
use crate::token::{Kind, Tokens, Words, shape, words};

use super::head::head;
use super::name::{is_full_name, phrase_classes};
use super::{CLOSED, HEADS, HUMAN, OF};

/// How many words before a town the office stands: *la maire verte de Lans*.
const OFFICE: usize = 5;

/// What council a territory has: *le conseil départemental*.
const COUNCIL: Words = words!["départemental", "général", "régional", "territorial"];

/// Whether these complements speak of somebody with an office, whose name it is that follows: *une conseillère du maire Jean
/// Dol*, but *le maire de la ville Jean Dol*.
pub(super) fn is_whose(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    let somebody = |mut at: usize| {
        while at + 1 < to && tokens.has(at, Classes::ROLE_MODIFIER) {
            at += 1;
        }
        let word = tokens.word(at);
        let one = word.classes.any(Classes::ROLE)
            && !word.classes.any(Classes::ORGANISATION)
            && word.agreement.any(Agreement::SINGULAR);
        // l'avocate de l'ex-Premier ministre Paul Dol
        let office = || word.classes.any(Classes::STARTS_PHRASE) && is_office(Cursor::new(tokens, at, to));
        at < to && (one || office())
    };
    let people = from > 0 && tokens.has(from - 1, HUMAN);
    // la secrétaire d'État auprès du ministre de la Mer Anne Dol
    let of = |at: &usize| !tokens.one_of(at - 1, words!["auprès"]);
    (from..to).filter(of).any(|at| {
        tokens.one_of(at, words!["du"]) && somebody(at + 1)
            || tokens.one_of(at, words!["de"]) && tokens.one_of(at + 1, words!["la", "l'"]) && somebody(at + 2)
            // l'avocat de sa fille Anne; but un cadeau de son fils Paul
            || people && tokens.one_of(at, words!["de"]) && tokens.has(at + 1, Classes::DET_POSS) && at + 2 < to && tokens.has(at + 2, HUMAN)
    })
}

/// An office of several words that one person has.
fn is_office(input: Cursor<'_>) -> bool {
    head(input).is_some_and(|(end, classes, agreement)| {
        end > input.at + 1 && classes.any(Classes::ROLE) && agreement.any(Agreement::SINGULAR)
    })
}

/// *Ysolde Varn*, *Ysolde Van Varn*: the words of a name in full that no list holds.
pub(crate) fn is_stranger(tokens: &Tokens<'_>, from: usize, end: usize) -> bool {
    let unknown = |at: usize| tokens.is_capital(at) && tokens.classes(at).is_unknown() && !tokens.is(at, shape::ALL_CAPITALS);
    let small = |at: usize| tokens.has(at, Classes::PARTICLE);
    let words = end > from + 1 && unknown(from) && unknown(end - 1) && (from + 1..end - 1).all(small);
    words && phrase_classes(Cursor::new(tokens, from, end)).is_none()
}

/// What no surname is.
const NO_SURNAME: Classes = CLOSED
    .or(Classes::DETERMINERS)
    .or(Classes::COUNTRY)
    .or(Classes::METONYM)
    .or(Classes::MEDIUM)
    .or(Classes::ORGANISATION)
    .or(Classes::DOCUMENT)
    .or(Classes::CIVILITY)
    .or(Classes::NOT_NAME)
    .or(Classes::TIME);

/// *Ysolde Varn*, *Ysolde Petit*, *Ysolde de Varn*: a name in full by its form, of a given name that no list holds and any
/// surname.
pub(super) fn is_named_by_form(tokens: &Tokens<'_>, from: usize, end: usize) -> bool {
    end > from + 1
        && tokens.is_capital(from)
        && tokens.classes(from).is_unknown()
        && !tokens.is(from, shape::ALL_CAPITALS)
        && (from + 1..end - 1).all(|at| tokens.has(at, Classes::PARTICLE))
        && is_surname(tokens, end - 1)
        // la députée de l'Ardane Anne Dol
        && !(tokens.has(end - 1, Classes::FIRST_NAME) && tokens.is_capital(end))
        && phrase_classes(Cursor::new(tokens, from, end)).is_none()
}

/// Whether a word can stand behind a given name.
pub(super) fn is_surname(tokens: &Tokens<'_>, at: usize) -> bool {
    // Salomon, Florence; but Valmer France, Valmer Paris
    let given = || tokens.has(at, Classes::COUNTRY) && tokens.has(at, Classes::FIRST_NAME);
    let known = tokens.has(at, NO_SURNAME) && (!given() || tokens.one_of(at, words!["france", "paris"]));
    tokens.is_capital(at) && tokens.is(at, shape::SPACE_BEFORE) && tokens.kind(at) == Kind::Word && !known
}

/// *la patronne de Valmer France Anne Dol*, *de Blue Marsh France Ysolde Varn*: the country is the firm's where a name in full
/// stands behind.
pub(super) fn is_branch(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.one_of(at, words!["france"]) && (is_full_name(tokens, at + 1) || is_named_by_form(tokens, at + 1, at + 3))
}

/// Where the bearer's name starts behind the name of a place or a department: *le ministre du Travail Anne Dol*, *le maire de
/// Nice Jean Dol*, *la ministre des Armées Anne Dol*; but *le directeur de l'Institut Paul Dol*.
pub(super) fn bearer(name: Cursor<'_>, end: usize) -> Option<usize> {
    let held = Held::new(name, end);
    if held.is_of_body() {
        (name.at + 2..end.saturating_sub(1)).find(|&at| held.is_behind_town(at))
    } else if held.is_of_person() {
        held.second_name()
    } else {
        held.first_name().or_else(|| held.surname_alone())
    }
}

/// The words with capitals behind the preposition of an office, *Travail Anne Dol*, *Nice Jean Dol*: what the office is of, and
/// who holds it.
struct Held<'a> {
    name: Cursor<'a>,
    end: usize,
    /// *du Travail*
    article: bool,
    /// *des Armées*
    several: bool,
    /// *du Sénat*: there is one, named after nobody; Marine can be a given name.
    only: bool,
}

impl<'a> Held<'a> {
    fn new(name: Cursor<'a>, end: usize) -> Self {
        let article = name.at > 0 && name.tokens.has(name.at - 1, Classes::DET_DEF.or(Classes::CONTRACTION));
        let several = name.word().agreement.any(Agreement::PLURAL);
        let only = name.has(Classes::METONYM) && !name.has(Classes::FIRST_NAME);
        Self { name, end, article, several, only }
    }

    fn tokens(&self) -> &'a Tokens<'a> {
        self.name.tokens
    }

    /// The words before, which name the office.
    fn office(&self) -> core::ops::Range<usize> {
        self.name.at.saturating_sub(OFFICE)..self.name.at
    }

    /// *le ministre de la Ville Jean Dol*, *l'inspecteur d'Académie Jean Dol*: what such offices are of has no name of its own.
    fn is_portfolio(&self) -> bool {
        self.office().any(|at| self.tokens().one_of(at, words!["inspecteur", "inspectrice", "ministre", "secrétaire"]))
    }

    fn is_head(&self) -> bool {
        // le procureur de l'État Luc Rey
        let state = self.name.one_of(words!["etat", "état"]) && self.is_given(self.name.at + 1);
        self.name.has(Classes::ORGANISATION.or(Classes::TITLE_HEAD)) && !self.only && !state && !self.is_portfolio()
    }

    /// *le directeur de l'Institut …*: the words go on with the name of the body.
    fn is_of_body(&self) -> bool {
        self.is_head() && !self.is_power() && (!self.several || self.is_of_given_name())
    }

    /// *la présidente de la Confédération Anne Dol*: powers and what unites others are named after nobody in full.
    fn is_power(&self) -> bool {
        let at = self.name.at;
        self.article && self.tokens().is_of(at, Fields::POWER) && self.is_given(at + 1) && is_full_name(self.tokens(), at + 1)
    }

    /// *l'avocat de Paul Rey …*
    fn is_of_person(&self) -> bool {
        !self.is_head() && self.is_of_given_name()
    }

    fn is_of_given_name(&self) -> bool {
        let place = self.name.has(Classes::COUNTRY.or(Classes::METONYM));
        self.name.has(Classes::FIRST_NAME) && !place && !self.is_seat_before_name()
    }

    /// *le maire de Florence Jean Dol*: what one is mayor of is a town, if two given names stand there.
    fn is_seat_before_name(&self) -> bool {
        let (tokens, at) = (self.tokens(), self.name.at);
        let two = self.end - at > 2 && tokens.has(at + 1, Classes::FIRST_NAME) && tokens.is(at + 1, shape::SPACE_BEFORE);
        let of = at > 1 && tokens.one_of(at - 1, words!["d'", "de"]);
        two && of && (self.office().start..at - 1).any(|at| self.is_elected(at))
    }

    /// *maire*, *député*; but *entraîneur*
    fn is_elected(&self, at: usize) -> bool {
        let tokens = self.tokens();
        let seat = tokens.is_of(at, Fields::SEAT) && !tokens.is_of(at, Fields::COACH);
        seat || tokens.one_of(at, words!["député", "députée", "élu", "élue", "sénateur", "sénatrice"])
    }

    /// A given name; but *le wali de Bordj El Ksar* beside *le maire de Lans El Mehdi Dol*.
    fn is_given(&self, at: usize) -> bool {
        let tokens = self.tokens();
        let part = || tokens.one_of(at, words!["el"]) && !tokens.has(at + 1, Classes::FIRST_NAME);
        let given = tokens.has(at, Classes::FIRST_NAME) && tokens.is_capital(at);
        given && tokens.is(at, shape::SPACE_BEFORE) && !part()
    }

    /// A word that is common, or the name of something.
    fn is_common(&self, at: usize) -> bool {
        const COMMON: Classes =
            Classes::NOUN.or(Classes::ADJECTIVE).or(HEADS).or(Classes::TITLE_HEAD).or(Classes::COUNTRY).or(CLOSED);
        self.tokens().has(at, COMMON)
    }

    fn is_named_by_form(&self, at: usize) -> bool {
        is_named_by_form(self.tokens(), at, self.end)
    }

    /// Whether the bearer's name starts at `at`.
    fn starts(&self, at: usize) -> bool {
        let starts = self.is_given(at)
            || self.is_behind_department(at)
            || self.is_behind_letters(at)
            || self.is_behind_branch(at)
            || self.is_named_by_form(at) && self.is_of_town()
            // le président du Sénat Ysolde Varn
            || self.article && self.only && at == self.name.at + 1 && self.is_named_by_form(at);
        starts && !self.tokens().is(at, shape::ALL_CAPITALS)
    }

    /// *la ministre de la Santé Ysolde Varn*: behind a common noun with its article, two words that are none.
    fn is_behind_department(&self, at: usize) -> bool {
        let (tokens, name, end) = (self.tokens(), self.name, self.end);
        let party = self.several && name.has(Classes::METONYM);
        let department = self.article && (name.has(Classes::NOUN) && !name.has(Classes::TITLE_HEAD) || party);
        // le ministre délégué au Numérique Ysolde Varn
        let field = || {
            let adjective = self.article && name.has(Classes::ADJECTIVE) && at == name.at + 1 && end - name.at == 3;
            adjective && self.is_portfolio()
        };
        let two = || end - at == 2 && (at..end).all(|at| tokens.is_capital(at) && !self.is_common(at));
        (department || field()) && (two() || is_stranger(tokens, at, end) || self.is_named_by_form(at))
    }

    /// *le président de l'ACMC Ysolde Varn*: behind letters and their article, two words that are none; *le colonel de la PNC
    /// Ehunta Varn Jacques*: the given name may stand last.
    fn is_behind_letters(&self, at: usize) -> bool {
        let (tokens, first, end) = (self.tokens(), self.name.at, self.end);
        let last = end - first == 4 && tokens.has(end - 1, Classes::FIRST_NAME);
        let letters = self.article && tokens.is(first, shape::ALL_CAPITALS) && (end - first == 3 || last);
        letters && at == first + 1 && !(at..end).any(|at| self.is_common(at))
    }

    /// *le directeur de l'ARS Normandie Ysolde Varn*
    fn is_behind_branch(&self, at: usize) -> bool {
        let (tokens, first) = (self.tokens(), self.name.at);
        let place = at == first + 2 && tokens.has(at - 1, Classes::COUNTRY) && tokens.is(first, shape::ALL_CAPITALS);
        self.article && place && self.is_named_by_form(at)
    }

    /// *le maire de Nice Ysolde Varn*, *le gouverneur de la Floride Ysolde Varn*, *la maire verte de Lans Ysolde Varn*: a place,
    /// or what one is mayor of.
    fn is_of_town(&self) -> bool {
        let (tokens, name) = (self.tokens(), self.name);
        let medium = || phrase_classes(name).is_some_and(|(length, classes)| length > 1 && classes.any(Classes::MEDIUM));
        let placed = || self.article || name.at > 0 && tokens.is_of(name.at - 1, Fields::TERRITORY) || medium();
        match name.has(Classes::COUNTRY) {
            _ if self.is_of_council() => true,
            // le patron de France Marées; but le président de la Normandie Ysolde Varn, de la région Normandie Ysolde Varn
            true => self.office().any(|at| tokens.has(at, HUMAN) && (!tokens.is_of(at, Fields::RUNS) || placed())),
            false => tokens.classes(name.at).is_unknown() && self.office().any(|at| self.is_elected(at)),
        }
    }

    /// *le président du conseil départemental des Yvelines Ysolde Varn*
    fn is_of_council(&self) -> bool {
        let (tokens, at) = (self.tokens(), self.name.at);
        let mut before = at.saturating_sub(3)..at.saturating_sub(1);
        self.article && before.any(|at| at > 0 && tokens.one_of(at, COUNCIL) && tokens.one_of(at - 1, words!["conseil"]))
    }

    /// *l'avocat de Paul Rey Jean Dol*: behind a name in full another one starts.
    fn second_name(&self) -> Option<usize> {
        let (tokens, first, end) = (self.tokens(), self.name.at, self.end);
        let stranger = |at: usize| at == first + 2 && end == at + 2 && self.is_named_by_form(at);
        let other = |at: &usize| !tokens.has(*at - 1, Classes::FIRST_NAME.or(Classes::PARTICLE));
        let person = |&at: &usize| self.is_given(at) && self.starts(at) || stranger(at);
        (first + 2..end.saturating_sub(1)).filter(other).find(person)
    }

    /// *le directeur du CHU de Lans Jean Dol*, *le patron de Radio Lans Jean Dol*: a town, or its own name, ends the name of the
    /// body.
    fn is_behind_town(&self, at: usize) -> bool {
        let (tokens, first, end) = (self.tokens(), self.name.at, self.end);
        let town = tokens.is_capital(at - 1) && !tokens.has(at - 1, Classes::FIRST_NAME.or(Classes::NOUN));
        let own = || at == first + 2 && !tokens.is_of(first, Fields::NAMESAKE);
        let full = end - at >= 2 && (at + 1..end - 1).all(|at| tokens.has(at, Classes::PARTICLE));
        town && full && self.is_given(at) && (tokens.has(at - 2, OF) || own())
    }

    /// *le maire de São Luis Anne Dol*: the town has two words; *la patronne du Los Angeles Times Anne Dol*.
    fn first_name(&self) -> Option<usize> {
        let (tokens, end) = (self.tokens(), self.end);
        let known = phrase_classes(self.name).filter(|(_, classes)| classes.any(Classes::COUNTRY.or(Classes::MEDIUM)));
        // le maire de Lans Jean de Dol: a small word opens the surname
        let noble = tokens.has(end, Classes::PARTICLE) && tokens.is_capital(end + 1) && !tokens.has(end + 1, Classes::COUNTRY);
        let last = if noble && !tokens.is_capital(end) { end } else { end.saturating_sub(1) };
        let start = (self.name.at + known.map_or(1, |(length, _)| length)..last).find(|&at| self.starts(at))?;
        Some(start + usize::from(is_branch(self.tokens(), start)))
    }

    /// *le ministre de l'Intérieur Dol*
    fn surname_alone(&self) -> Option<usize> {
        let last = self.end.checked_sub(1).filter(|_| self.end == self.name.at + 2)?;
        let one = self.article && self.name.has(Classes::NOUN) && self.is_portfolio();
        (one && !self.is_common(last) && !self.tokens().is(last, shape::ALL_CAPITALS)).then_some(last)
    }
}
