//! Whose the name behind complements is: *le ministre du Travail Anne Dol*, *une conseillère du maire Jean Dol*; but *le
//! directeur de l'Institut Paul Dol*.

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Fields};
use crate::token::{Kind, Tokens, Words, shape, words};

use super::head::head;
use super::name::phrase_classes;
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
    .or(super::DETERMINERS)
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

/// Where the bearer's name starts behind the name of a place or a department: *le ministre du Travail Anne Dol*, *le maire de
/// Nice Jean Dol*, *la ministre des Armées Anne Dol*; but *le directeur de l'Institut Paul Dol*.
pub(super) fn bearer(name: Cursor<'_>, end: usize) -> Option<usize> {
    let tokens = name.tokens;
    let place = name.has(Classes::COUNTRY.or(Classes::METONYM));
    let several = name.word().agreement.any(Agreement::PLURAL);
    // le président du Sénat Jean Dol: there is one Sénat, named after nobody; Marine can be a given name.
    let only = name.has(Classes::METONYM) && !name.has(Classes::FIRST_NAME);
    // le ministre de la Ville Jean Dol, l'inspecteur d'Académie Jean Dol: what such offices are of has no name of its own.
    let portfolio = || {
        (name.at.saturating_sub(OFFICE)..name.at)
            .any(|at| tokens.one_of(at, words!["inspecteur", "inspectrice", "ministre", "secrétaire"]))
    };
    let head = name.has(Classes::ORGANISATION.or(Classes::TITLE_HEAD)) && !only && !portfolio();
    let elected = |at: usize| {
        let seat = tokens.is_of(at, Fields::SEAT) && !tokens.is_of(at, Fields::COACH);
        seat || tokens.one_of(at, words!["député", "députée", "élu", "élue", "sénateur", "sénatrice"])
    };
    // le maire de Florence Jean Dol: what one is mayor of is a town, if two given names stand there
    let seat = || {
        let two =
            end - name.at > 2 && tokens.has(name.at + 1, Classes::FIRST_NAME) && tokens.is(name.at + 1, shape::SPACE_BEFORE);
        let office = || (name.at.saturating_sub(OFFICE)..name.at - 1).any(elected);
        two && name.at > 1 && tokens.one_of(name.at - 1, words!["d'", "de"]) && office()
    };
    let whole = head && !several || name.has(Classes::FIRST_NAME) && !place && !seat();
    // le wali de Bordj El Ksar; but le maire de Lans El Mehdi Dol
    let part = |at: usize| tokens.one_of(at, words!["el"]) && !tokens.has(at + 1, Classes::FIRST_NAME);
    let first_name = |at: usize| tokens.has(at, Classes::FIRST_NAME) && tokens.is_capital(at) && !part(at);
    let given = |at: usize| first_name(at) && tokens.is(at, shape::SPACE_BEFORE);
    // la ministre de la Santé Ysolde Varn: behind a common noun with its article, two words that are none
    let common = Classes::NOUN.or(Classes::ADJECTIVE).or(HEADS).or(Classes::TITLE_HEAD).or(Classes::COUNTRY).or(CLOSED);
    let article = name.at > 0 && tokens.has(name.at - 1, Classes::DET_DEF.or(Classes::CONTRACTION));
    let medium = || phrase_classes(name).is_some_and(|(length, classes)| length > 1 && classes.any(Classes::MEDIUM));
    let placed = article || name.at > 0 && tokens.is_of(name.at - 1, Fields::TERRITORY) || medium();
    let party = several && name.has(Classes::METONYM);
    let department = article && (name.has(Classes::NOUN) && !name.has(Classes::TITLE_HEAD) || party);
    // le ministre délégué au Numérique Ysolde Varn
    let field = article && name.has(Classes::ADJECTIVE) && portfolio() && end - name.at == 3;
    let two = |at: usize| end - at == 2 && (at..end).all(|at| tokens.is_capital(at) && !tokens.has(at, common));
    let proper = |at: usize| {
        (department || field && at == name.at + 1)
            && (two(at) || is_stranger(tokens, at, end) || is_named_by_form(tokens, at, end))
    };
    // le président de l'ACMC Ysolde Varn: behind letters and their article, two words that are none
    // le colonel de la PNC Ehunta Varn Jacques: the given name may stand last
    let last = end - name.at == 4 && tokens.has(end - 1, Classes::FIRST_NAME);
    let letters = article && tokens.is(name.at, shape::ALL_CAPITALS) && (end - name.at == 3 || last);
    let lettered = |at: usize| letters && at == name.at + 1 && (at..end).all(|at| !tokens.has(at, common));
    // le directeur de l'ARS Normandie Ysolde Varn
    let branch = |at: usize| {
        let place = at == name.at + 2 && tokens.has(at - 1, Classes::COUNTRY) && tokens.is(name.at, shape::ALL_CAPITALS);
        article && place && is_named_by_form(tokens, at, end)
    };
    // le maire de Nice Ysolde Varn, le gouverneur de la Floride Ysolde Varn, la maire verte de Lans Ysolde Varn: nor has a name
    // in full behind a place, or behind what one is mayor of
    // le président du conseil départemental des Yvelines Ysolde Varn
    let council = || {
        let mut before = name.at.saturating_sub(3)..name.at.saturating_sub(1);
        article && before.any(|at| at > 0 && tokens.one_of(at, COUNCIL) && tokens.one_of(at - 1, words!["conseil"]))
    };
    let town = || {
        let mut office = name.at.saturating_sub(OFFICE)..name.at;
        match name.has(Classes::COUNTRY) {
            _ if council() => true,
            // le patron de France Marées; but le président de la Normandie Ysolde Varn, de la région Normandie Ysolde Varn
            true => office.any(|at| tokens.has(at, HUMAN) && (placed || !tokens.is_of(at, Fields::RUNS))),
            false => tokens.classes(name.at).is_unknown() && office.any(elected),
        }
    };
    let of_town = |at: usize| is_named_by_form(tokens, at, end) && town();
    // le président du Sénat Ysolde Varn
    let of_power = |at: usize| article && only && at == name.at + 1 && is_named_by_form(tokens, at, end);
    let starts = |at: &usize| {
        (given(*at) || proper(*at) || lettered(*at) || branch(*at) || of_town(*at) || of_power(*at))
            && !tokens.is(*at, shape::ALL_CAPITALS)
    };
    // l'avocat de Paul Rey Jean Dol: behind a name in full another one starts.
    let full = || {
        let other = name.at + 2..end.saturating_sub(1);
        let stranger = |at: usize| at == name.at + 2 && end == at + 2 && is_named_by_form(tokens, at, end);
        let person = |&at: &usize| given(at) && starts(&at) || stranger(at);
        other.filter(|at| !tokens.has(*at - 1, Classes::FIRST_NAME.or(Classes::PARTICLE))).find(person)
    };
    // le ministre de l'Intérieur Dol: the surname alone
    let surname = || {
        let one = article && end == name.at + 2 && name.has(Classes::NOUN) && portfolio();
        (one && !tokens.has(end - 1, common) && !tokens.is(end - 1, shape::ALL_CAPITALS)).then_some(end - 1)
    };
    // le directeur du CHU de Lans Jean Dol, le patron de Radio Lans Jean Dol: a town, or its own name, ends the name of the body.
    let namesake = tokens.is_of(name.at, Fields::NAMESAKE);
    let behind_town = |&at: &usize| {
        let town = tokens.is_capital(at - 1) && !tokens.has(at - 1, Classes::FIRST_NAME.or(Classes::NOUN));
        let own = at == name.at + 2 && !namesake;
        let full = end - at >= 2 && (at + 1..end - 1).all(|at| tokens.has(at, Classes::PARTICLE));
        town && full && given(at) && (tokens.has(at - 2, OF) || own)
    };
    match whole {
        true if head => (name.at + 2..end.saturating_sub(1)).find(behind_town),
        true => full(),
        // le maire de São Luis Anne Dol: the town has two words; la patronne du Los Angeles Times Anne Dol
        false => {
            let known = phrase_classes(name).filter(|(_, classes)| classes.any(Classes::COUNTRY.or(Classes::MEDIUM)));
            // le maire de Lans Jean de Dol: a small word opens the surname
            let noble =
                tokens.has(end, Classes::PARTICLE) && tokens.is_capital(end + 1) && !tokens.has(end + 1, Classes::COUNTRY);
            let last = if noble && !tokens.is_capital(end) { end } else { end.saturating_sub(1) };
            (name.at + known.map_or(1, |(length, _)| length)..last).find(starts).or_else(surname)
        }
    }
}
