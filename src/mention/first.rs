//! Given names that no list holds, told by what the text says of their bearers wherever it is: *la maire Ysolde Varn*, *Ysolde
//! Varn, 34 ans*, *le chef du groupe au Sénat, Ysolde Varn.*, *Ysolde Varn … Mme Varn*. Where the text has them again, they are
//! given names like those that the lexicon knows: *le directeur du port Ysolde Varn*.

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes};
use crate::token::{Kind, Tokens, Words, shape, words};

use super::apposition::TRADES;
use super::head::{is_adjective, is_finite};
use super::name::{is_full_name, name, phrase_classes};
use super::noun::noun;
use super::opening::starts_sentence;
use super::whose::is_surname;
use super::{Determiner, HUMAN, OF, follows_preposition};

/// What leads a noun for one.
const ARTICLES: Classes = Classes::DET_DEF.or(Classes::DET_POSS).or(Classes::CONTRACTION).or(Classes::DET_DEM);

/// How many words the surname behind a given name has at most, with its small words.
const LONGEST: usize = 4;

/// What the given names of the text are found by that no list holds.
pub(crate) fn names(tokens: &Tokens<'_>) -> Vec<u64> {
    let unknown = tokens.strangers().filter(|&at| may_be_given(tokens, at));
    let names: Vec<(usize, usize)> = unknown.filter_map(|at| end(tokens, at).map(|end| (at, end))).collect();
    if names.is_empty() {
        return Vec::new();
    }
    // M. Varn, le Dr Varn: a surname stands behind a civility
    let titled = tokens.places(Classes::CIVILITY).map(|at| at + 1).filter(|&at| tokens.is_capital(at));
    let titled = found_by(tokens, titled);
    let is_titled = |at: usize| titled.binary_search(&tokens.bare(at)).is_ok();
    // Paul Varn Dol … Varn Dol: nor is the first of two surnames a given name
    let full = tokens.places(Classes::FIRST_NAME).filter(|&at| is_full_name(tokens, at)).map(|at| at + 1);
    let inherited = found_by(tokens, full.filter(|&at| tokens.is_capital(at)));
    let is_inherited = |at: usize| inherited.binary_search(&tokens.bare(at)).is_ok();
    let alone = found_by(tokens, tokens.strangers().filter(|&at| acts_alone(tokens, at)));
    let is_alone = |end: usize| alone.binary_search(&tokens.bare(end - 1)).is_ok();
    let bodies = found_by(tokens, names.iter().map(|name| name.0).filter(|&at| names_body(tokens, at)));
    let is_body = |at: usize| bodies.binary_search(&tokens.bare(at)).is_ok();
    let told = |&(at, end): &(usize, usize)| {
        let office = || follows_office(tokens, at) || is_apposed(tokens, at, end) || bears_office(tokens, at);
        let known = || office() || is_described(tokens, at, end) || is_related(tokens, at, end) || end == at + 2 && is_alone(end);
        !is_titled(at) && !is_inherited(at) && (is_titled(end - 1) || known() || speaks(tokens, at, end) && !is_body(at))
    };
    found_by(tokens, names.iter().filter(|name| told(name)).map(|name| name.0))
}

/// What words are found by, sorted.
fn found_by(tokens: &Tokens<'_>, words: impl Iterator<Item = usize>) -> Vec<u64> {
    let mut keys: Vec<u64> = words.map(|at| tokens.bare(at)).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Whether a word with a capital that no list holds may be a given name, before a surname.
fn may_be_given(tokens: &Tokens<'_>, at: usize) -> bool {
    let written = shape::ALL_CAPITALS | shape::HANDLE | shape::TIED | shape::INITIALS;
    !tokens.is(at, written)
        && tokens.kind(at) == Kind::Word
        // M4, E
        && tokens.str(at).len() > 1
        && !tokens.str(at).bytes().any(|byte| byte.is_ascii_digit())
        && (tokens.is_capital(at + 1) || tokens.has(at + 1, Classes::PARTICLE))
        && opens_name(tokens, at)
        && phrase_classes(Cursor::new(tokens, at, tokens.len())).is_none()
        && !tokens.one_of(at, words!["das", "der", "die", "the"])
}

/// Whether a name may start here: neither *l'Ysolde Varn* nor *Anne Ysolde Varn*; but *le président de l'Institut Ysolde Varn*.
fn opens_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let determined = |at: usize| tokens.has(at, Classes::DETERMINERS.or(Classes::CONTRACTION));
    if !tokens.is_capital(before) || starts_sentence(tokens, at) {
        // la nouvelle Varn Dol is a car
        let qualified =
            || before > 0 && determined(before - 1) && tokens.has(before, Classes::ADJECTIVE) && !is_office(tokens, before);
        return !determined(before) && !qualified();
    }
    let known =
        !tokens.classes(before).is_unknown() || tokens.is(before, shape::ALL_CAPITALS) || before > 0 && determined(before - 1);
    known && !tokens.has(before, Classes::FIRST_NAME.or(Classes::DETERMINERS))
}

/// Where the name ends that such a word opens.
fn end(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let (end, _) = name(Cursor::new(tokens, at, tokens.len()))?;
    let whole = end > at + 1 && end <= at + 1 + LONGEST && is_surname(tokens, end - 1);
    // le maire de Lans Jean Dol, le maire de Lans Ysolde Varn: the town is no given name
    let town = |second: usize| tokens.has(second, Classes::FIRST_NAME) || at > 0 && tokens.has(at - 1, OF);
    let part = |at: usize| tokens.is_capital(at) || tokens.has(at, Classes::PARTICLE);
    let several = end > at + 2;
    (whole && (at + 1..end).all(part) && !(several && town(at + 1))).then_some(end)
}

/// *la maire Ysolde Varn*, *le président syrien Ysolde Varn*
fn follows_office(tokens: &Tokens<'_>, at: usize) -> bool {
    const ADJECTIVES: usize = 2;
    let adjective =
        |at: &usize| is_adjective(Cursor::new(tokens, *at, tokens.len())) && !tokens.is_capital(*at) && !is_office(tokens, *at);
    let adjectives = (at.saturating_sub(ADJECTIVES)..at).rev().take_while(adjective).count();
    at > adjectives && is_office(tokens, at - adjectives - 1)
}

/// A noun in the singular for somebody, and for no firm: *maire*; but *l'éditeur Varn Dol*, *l'école juive Varn Dol*.
fn is_office(tokens: &Tokens<'_>, at: usize) -> bool {
    let noun = tokens.has(at, Classes::ROLE.or(Classes::PERSON))
        && !tokens.is_capital(at)
        && !tokens.has(at, Classes::ORGANISATION)
        && !tokens.one_of(at, TRADES)
        && tokens.word(at).agreement.any(Agreement::SINGULAR);
    // la revue scientifique Varn Dol: who would do science is no more than an adjective behind another noun
    let leads = Classes::DETERMINERS.or(Classes::PREP).or(Classes::COORD).or(Classes::ROLE_MODIFIER).or(HUMAN);
    let led = || at == 0 || tokens.kind(at - 1) != Kind::Word || tokens.is_capital(at - 1) || tokens.has(at - 1, leads);
    noun && !tokens.one_of(at, words!["membre", "originaire", "proche"]) && led()
}

/// *Ysolde Varn, 34 ans*, *Ysolde Varn (34 ans)*, *Ysolde Varn, née à Lans*, *Ysolde Varn, maire de Lans*, *Ysolde Varn, une
/// élue*: what is said of nobody but a person behind the name.
fn is_described(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let inner = end + 1;
    let aged = tokens.kind(inner) == Kind::Number && tokens.one_of(inner + 1, words!["ans"]);
    let born = tokens.one_of(inner, words!["né", "née", "âgé", "âgée"]);
    // à Varn Dol, la maire de Lans, Zoé Rey, a dit
    let place = at > 0 && tokens.one_of(at - 1, words!["a", "dans", "depuis", "en", "sur", "vers", "à"]);
    let definite = tokens.has(inner, Classes::DET_DEF) && !place;
    let noun = inner + usize::from(definite || tokens.has(inner, Classes::DET_INDEF));
    let noun = noun + usize::from(tokens.has(noun, Classes::ROLE_MODIFIER) && tokens.has(noun + 1, HUMAN));
    // à Varn Dol, un docker a dit; selon Varn Dol, le docker a dit
    let subject = || {
        (definite || follows_preposition(tokens, at))
            && (noun + 1..noun + FAR).find(|&at| !is_plain(tokens, at)).is_some_and(|at| acts(tokens, at))
    };
    let whole = noun > inner || tokens.has(noun + 1, OF) || tokens.kind(noun + 1) != Kind::Word;
    // a dit à Lans Karim, 34 ans, à l'agence Valpress Karim, 34 ans: a town or a house, and somebody by a known given name
    let led = at > 0 && tokens.has(at - 1, Classes::NOUN.or(Classes::ORGANISATION));
    let town = (place || led) && tokens.has(end - 1, Classes::FIRST_NAME);
    let told = aged || born || whole && is_office(tokens, noun) && !subject();
    matches!(tokens.kind(end), Kind::Comma | Kind::ParenOpen) && told && !town
}

/// *le chef du groupe au Sénat, Ysolde Varn.*: the name behind the comma that ends the phrase for somebody.
fn is_apposed(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let closed = tokens.kind(end) != Kind::Word && !matches!(tokens.kind(end), Kind::Number | Kind::Other);
    if at < 3 || tokens.kind(at - 1) != Kind::Comma || !closed {
        return false;
    }
    let determined = Classes::DET_DEF.or(Classes::DET_POSS).or(Classes::CONTRACTION);
    let led = |office: usize| {
        let modifier = Classes::ROLE_MODIFIER.or(Classes::ADJECTIVE);
        let lead = (office.saturating_sub(3)..office).rev().find(|&at| !tokens.has(at, modifier));
        lead.is_some_and(|lead| tokens.has(lead, determined))
    };
    let mut words = (at.saturating_sub(FAR)..at - 1).rev().take_while(|&at| is_plain(tokens, at));
    words.any(|at| is_office(tokens, at) && led(at))
}

/// How many words a phrase for somebody has beside a name.
const FAR: usize = 14;

/// Whether a word may belong to a phrase without a clause.
fn is_plain(tokens: &Tokens<'_>, at: usize) -> bool {
    const CLAUSE: Classes = Classes::REL.or(Classes::QUE).or(Classes::SUBJECT_PRONOUN).or(Classes::COORD);
    tokens.kind(at) == Kind::Word && !tokens.has(at, CLAUSE) && !acts(tokens, at)
}

/// Whether a word can only be the verb of a clause.
fn acts(tokens: &Tokens<'_>, at: usize) -> bool {
    let noun = Classes::NOUN.or(HUMAN).or(Classes::ADJECTIVE).or(Classes::PREP).or(Classes::ORGANISATION);
    let finite = is_finite(Cursor::new(tokens, at, tokens.len())) && !tokens.has(at, noun);
    finite || tokens.has(at, Classes::AVOIR.or(Classes::ETRE).or(Classes::NE))
}

/// *la ministre de la Santé Ysolde Varn*, *du maire de Lans, Ysolde Varn*: the grammar reads the name as that of somebody with an
/// office.
fn bears_office(tokens: &Tokens<'_>, at: usize) -> bool {
    let words = (at.saturating_sub(FAR)..at).rev().take_while(|&before| tokens.kind(before) == Kind::Word || before + 1 == at);
    let mut articles = words.filter(|&at| tokens.has(at, ARTICLES) && !tokens.is_capital(at + 1));
    articles.any(|article| {
        let office = Cursor::new(tokens, article + 1, tokens.len());
        noun(office, article, Determiner::Definite).is_ok_and(|(_, mention)| {
            let somebody = mention.head.is_human() && !mention.is_plural() && mention.name.0 == at;
            somebody && (is_office(tokens, mention.at) || tokens.is_capital(mention.at))
        })
    })
}

/// *le fils d'Ysolde Varn*, *Anne Dol et Ysolde Varn*, *Ysolde Varn et Anne Dol*: one of a family, or beside somebody with a
/// known given name.
fn is_related(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    const KIN: Words = words![
        "beau-père",
        "belle-mère",
        "cadet",
        "cadette",
        "compagne",
        "compagnon",
        "cousin",
        "cousine",
        "décès",
        "enfants",
        "femme",
        "fille",
        "filles",
        "fils",
        "frère",
        "frères",
        "funérailles",
        "mari",
        "mort",
        "mère",
        "neveu",
        "nièce",
        "obsèques",
        "parents",
        "père",
        "sœur",
        "sœurs",
        "veuf",
        "veuve",
        "épouse",
        "époux"
    ];
    let kin = at > 2 && tokens.one_of(at - 1, words!["d'", "de"]) && tokens.one_of(at - 2, KIN);
    let full = |at: usize| is_full_name(tokens, at) && !tokens.has(at, Classes::COUNTRY.or(Classes::METONYM));
    let joined = |at: usize| tokens.one_of(at, words!["et", "ou"]);
    let before = at > 2 && joined(at - 1) && full(at - 3) && tokens.is_capital(at - 2);
    kin || end == at + 2 && (before || joined(end) && full(end + 1))
}

/// *« A », a dit Ysolde Varn*: the subject of an incise that has no article and two words.
fn speaks(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    // dit aussi Ysolde Varn, a dit mardi Ysolde Varn
    let when = at > 0 && tokens.has(at - 1, Classes::ADVERB.or(Classes::WEEKDAY).or(Classes::TIME));
    let from = at - usize::from(when);
    let says = from > 1 && tokens.has(from - 1, Classes::SPEECH) && !tokens.is_capital(end);
    let helped = says && tokens.has(from - 2, Classes::AVOIR);
    let finite = || helped || is_finite(Cursor::new(tokens, from - 1, tokens.len()));
    if !says || !finite() || (at + 1..end).filter(|&at| tokens.is_capital(at)).count() > 1 {
        return false;
    }
    let verb = from - 1 - usize::from(helped);
    let first = verb - usize::from(verb > 0 && tokens.one_of(verb - 1, words!["l'", "s'", "se"]));
    first > 0 && (tokens.kind(first - 1) == Kind::Comma || tokens.kind(first - 1).is_mark())
}

/// *le syndicat de police Varn Dol*: a body that is nobody's office is called so.
fn names_body(tokens: &Tokens<'_>, at: usize) -> bool {
    const NEAR: usize = 4;
    let plain = |&at: &usize| tokens.kind(at) == Kind::Word && !tokens.is_capital(at);
    let noun = (at.saturating_sub(NEAR)..at).rev().take_while(plain).find(|&at| tokens.has(at, Classes::TAKES_UP));
    let led = |noun: usize| noun > 0 && tokens.has(noun - 1, Classes::DETERMINERS) && !tokens.has(noun - 1, OF);
    noun.is_some_and(|noun| led(noun) && !(noun > 1 && tokens.has(noun - 2, OF)))
}

/// *Varn a souri*, *a dit Varn*, *selon Varn*: a name of one word that no list holds and that does something.
fn acts_alone(tokens: &Tokens<'_>, at: usize) -> bool {
    let written = shape::ALL_CAPITALS | shape::HANDLE | shape::TIED;
    if tokens.is(at, written) || tokens.is_capital(at + 1) {
        return false;
    }
    let before = at.wrapping_sub(1);
    let source = tokens.one_of(before, words!["selon"]);
    let part = tokens.is_capital(before) && !starts_sentence(tokens, at);
    let led = part || tokens.has(before, Classes::DETERMINERS.or(Classes::PREP)) && !source;
    let verb = || tokens.kind(at + 1) == Kind::Word && acts(tokens, at + 1);
    !led && (source || tokens.has(before, Classes::SPEECH) || verb())
}
