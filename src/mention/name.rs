//! Proper names and what their form tells: *Mme Anne Dol*, *Charles-Henri de La Tour d'Argenson*, *le Front breton*.

use crate::grammar::{Cursor, Parsed};
use crate::lexicon::{Agreement, Classes, Fields};
use crate::model::{GenderEvidence, SpeakerKind};
use crate::token::{Kind, Tokens, Words, shape, words};

use super::head::is_finite;
use super::opening::{
    TIMES, are_several, is_foreign, is_listed, opens_with_particle, starts_name, starts_sentence, subject_without_article,
};
use super::run::{is_saint, run};
use super::whose::{is_named_by_form, is_surname};
use super::{CLOSED, HEADS, HUMAN, Head, Mention, OF};

/// What papers are called, in French and in other languages.
pub(crate) const PAPERS: Words = words![
    "anzeiger",
    "bild",
    "blatt",
    "bulletin",
    "chronicle",
    "correo",
    "corriere",
    "courrier",
    "diario",
    "dispatch",
    "dépêche",
    "echo",
    "examiner",
    "express",
    "gazeta",
    "gazette",
    "giornale",
    "guardian",
    "herald",
    "independent",
    "journal",
    "kurier",
    "ledger",
    "mail",
    "messager",
    "mirror",
    "morning",
    "nachrichten",
    "news",
    "observer",
    "periódico",
    "post",
    "presse",
    "rundschau",
    "spectator",
    "standard",
    "sun",
    "tageblatt",
    "telegraaf",
    "telegraph",
    "times",
    "tribuna",
    "tribune",
    "watchman",
    "weekly",
    "zeitung",
    "écho",
    "éveil"
];

/// [civility] name
pub(super) fn named(input: Cursor<'_>) -> Parsed<'_, Mention> {
    if !input.has(Classes::CIVILITY.or(Classes::BRAND)) && !input.tokens.is_capital(input.at) {
        return Err(nom::Err::Error(()));
    }
    let civil = civility(input);
    let (from, titled) = civil.map_or((input, None), |(rest, at)| (rest, Some(at)));
    let found = if titled.is_some() { name(from) } else { bare_name(from) };
    let Some((end, form)) = found else { return Err(nom::Err::Error(())) };
    if titled.is_none() && (end == input.at + 1 && is_people(input) || is_office(input)) {
        return Err(nom::Err::Error(()));
    }
    let mut mention = Mention::new(input.at, end, end - 1, form.head);
    mention.name = (from.at, end);
    mention.weak = form.weak && titled.is_none();
    mention.agreement = form.agreement.or(Agreement::SINGULAR);
    mention.gender = form.gender;
    if let Some(at) = titled {
        mention.head = Head::Person;
        let title = input.tokens.word(at).agreement;
        mention.agreement = title.gender().or(Agreement::SINGULAR);
        if title.any(Agreement::PLURAL) {
            mention.agreement = title.gender().or(Agreement::PLURAL);
            return Ok(titled_pair(input, mention));
        }
        if title.told_gender().is_none() {
            mention.agreement = form.agreement.or(Agreement::SINGULAR);
        } else {
            mention.gender = Some(GenderEvidence::Civility);
        }
    }
    if titled.is_none() && is_of_site(input, end) {
        mention.head = Head::Thing;
    } else if titled.is_none() && is_of_town(input) {
        (mention.head, mention.gender) = (Head::Organisation, None);
        mention.agreement = Agreement::EPICENE.or(Agreement::SINGULAR);
    }
    let rest = Cursor { at: end, ..input };
    let Some(other) = other_surname(rest) else { return Ok((rest, mention)) };
    (mention.end, mention.reach) = (other, other);
    Ok((Cursor { at: other, ..input }, mention))
}

/// *au stade Jean Ferrol*, *Rue Jean Ferrol*, *sis avenue Jean-Ferrol*: what is called after somebody; but *a dit dans le stade Jean
/// Ferrol*, *Au stade Jean Ferrol rit*.
fn is_of_site(name: Cursor<'_>, end: usize) -> bool {
    const NEAR: usize = 5;
    // none is a form of a verb, as in *la maire place Jean Ferrol*
    const STREETS: Words = words!["avenue", "boulevard", "esplanade", "impasse", "quai", "rue", "square"];
    let (tokens, at) = (name.tokens, name.at);
    let site = |at: usize| tokens.is_of(at, Fields::NAMESAKE) && !tokens.is_of(at, Fields::OCCASION);
    let bare = |at: usize| !tokens.has(at, Classes::DETERMINERS) && !tokens.one_of(at, words!["de", "en", "par", "sur", "à"]);
    if at > 1 && tokens.one_of(at - 1, STREETS) && bare(at - 2) && !tokens.has(at, Classes::METONYM) {
        return true;
    }
    if site(at) && is_full_name(tokens, at + 1) {
        return true;
    }
    if at < 2 || !site(at - 1) || !is_full_name(tokens, at) || !tokens.has(at - 2, Classes::DET_DEF.or(Classes::CONTRACTION)) {
        return false;
    }
    let said = (at.saturating_sub(NEAR)..at - 1).any(|at| tokens.has(at, Classes::SPEECH));
    let behind = Cursor { at: end, ..name };
    !said && !is_finite(behind) && !behind.has(Classes::AVOIR.or(Classes::ETRE).or(Classes::NE))
}

/// *à Sidi Lansa*, *la commune de Moulay Lansa*, *le tribunal de Ben Lansa*: towns of the Maghreb have the names of men.
fn is_of_town(name: Cursor<'_>) -> bool {
    const OPENS: Words = words!["ben", "beni", "béni", "el", "moulay", "sidi"];
    let (tokens, at) = (name.tokens, name.at);
    let site = Fields::TERRITORY.or(Fields::COURT).or(Fields::NAMESAKE);
    let placed = |at: usize| tokens.is_of(at, site) || tokens.has(at, Classes::TAKES_UP);
    let of = || at > 1 && tokens.one_of(at - 1, words!["de"]) && placed(at - 2);
    at > 0 && name.one_of(OPENS) && tokens.is_capital(at + 1) && (tokens.one_of(at - 1, words!["à"]) || of())
}

/// What tells the other surname of a woman, in words that tell nothing else, and in words that may.
pub(crate) const BORN: Words = words!["ep.", "epse", "née", "ép.", "épse"];
pub(crate) const WIFE: Words = words!["veuve", "épouse"];

/// *Anne Dol née Rey*, *Anne Dol épouse Rey*, *ép. Rey*, *Ivo Dol alias Kaz*, *Ivo Dol dit Le Roc*: where the other name of
/// somebody ends, that no comma parts from the first; but *Anne Dol épouse Luc Rey*.
fn other_surname(rest: Cursor<'_>) -> Option<usize> {
    let (tokens, next) = (rest.tokens, rest.at + 1);
    if rest.is_empty() || !tokens.is_capital(next) || tokens.is_capital(rest.at) {
        return None;
    }
    let capitals = |at: usize| tokens.is(at, shape::ALL_CAPITALS);
    // Anne Dol épouse Kevin: nobody's surname
    let surname =
        || capitals(rest.at - 1) && capitals(next) || is_surname(tokens, next) && !tokens.has(next, Classes::FIRST_NAME);
    let alone = |end: usize| end == next + 1 && !tokens.has(end, Classes::PREP.or(Classes::DETERMINERS));
    let wife = rest.one_of(WIFE) && surname();
    // Ivo Dol dit Le Roc, Ivo Dol dit Kaz a ri; but Ivo Dol dit Non
    let article = || tokens.one_of(next, words!["l'", "la", "le"]) && !is_listed(tokens, next, Classes::MEDIUM);
    let acts = || is_finite(rest.skip(2)) || rest.skip(2).has(Classes::AVOIR.or(Classes::ETRE));
    let nickname = || is_surname(tokens, next) && rest.skip(2).kind() == Kind::Word && acts();
    let called = rest.one_of(words!["dit", "dite"]) && (article() || nickname());
    if !wife && !called && !rest.one_of(BORN) && !rest.one_of(words!["alias"]) {
        return None;
    }
    name(rest.skip(1)).map(|(end, _)| end).filter(|&end| !wife || alone(end))
}

/// *Ivo, Breton de naissance, …*: the people of whoever is named before the comma is no name.
fn is_people(input: Cursor<'_>) -> bool {
    let tokens = input.tokens;
    let word = input.word();
    word.classes.any(Classes::DEMONYM)
        && !word.classes.any(Classes::METONYM.or(Classes::FIRST_NAME))
        && word.agreement.any(Agreement::SINGULAR)
        && input.at > 1
        && tokens.kind(input.at - 1) == Kind::Comma
        && tokens.is_capital(input.at - 2)
        && input.skip(1).one_of(words!["de", "d'"])
        && !tokens.is_capital(input.at + 2)
}

/// *son ami et Académicien Ivo Dol*: an office with a capital before a name in full; *le maire, Président de la Commission*: or
/// behind a comma, with its complement. *Docteur Ysold Varn*: a rank, before a given name that no list holds as well.
pub(super) fn is_office(input: Cursor<'_>) -> bool {
    let tokens = input.tokens;
    let office = input.has(Classes::ROLE) && !input.has(Classes::FIRST_NAME.or(Classes::METONYM).or(Classes::CIVILITY));
    if office && input.at > 0 && tokens.kind(input.at - 1) == Kind::Comma && tokens.has(input.at + 1, OF) {
        return true;
    }
    let ranked = || input.one_of(RANKS) && is_named_by_form(tokens, input.at + 1, input.at + 3);
    office && (is_full_name(tokens, input.at + 1) || ranked())
}

/// Ranks that stand before a name as a civility does.
pub(super) const RANKS: Words =
    words!["abbé", "capitaine", "colonel", "commandant", "docteur", "général", "imam", "lieutenant", "pasteur", "professeur"];

/// *au Nord de la ville*, *à l'Est du port*: a direction, its capital or not.
fn is_direction(input: Cursor<'_>) -> bool {
    let tokens = input.tokens;
    let to = |at: usize| tokens.one_of(at, words!["à"]);
    let there = input.at > 1
        && (tokens.one_of(input.at - 1, words!["au"]) || tokens.one_of(input.at - 1, words!["l'"]) && to(input.at - 2));
    there && input.one_of(words!["nord", "sud", "est", "ouest"]) && input.skip(1).has(OF)
}

/// *MM. Arnoux et Pradel*
fn titled_pair<'a>(input: Cursor<'a>, mut mention: Mention) -> (Cursor<'a>, Mention) {
    let mut rest = Cursor { at: mention.end, ..input };
    while rest.one_of(words!["et"]) || rest.kind() == Kind::Comma {
        let Some((end, _)) = name(rest.skip(1)) else { break };
        mention.end = end;
        mention.coordinated = true;
        rest = Cursor { at: end, ..input };
    }
    (rest, mention)
}

#[inline]
pub(crate) fn civility(input: Cursor<'_>) -> Option<(Cursor<'_>, usize)> {
    const LETTERS: Words = words!["s.e", "s.e.", "s.e.m", "s.e.m.", "s.m."];
    // Son Excellence Anne Dol
    let whose = input.has(Classes::DET_POSS) && input.tokens.is_capital(input.at) && input.skip(1).has(Classes::CIVILITY);
    let input = if whose { input.skip(1) } else { input };
    // S.E.M. Ivo Dol: letters that two capitals follow
    let lettered = || input.one_of(LETTERS) && is_of_two(input.skip(1));
    if !input.has(Classes::CIVILITY) && !lettered() && !is_sir(input) && !is_familiar(input) {
        return None;
    }
    let found = before_name(input);
    // Son Excellence Monsieur Ivo Dol, S.E. Mme Zoé Dol, le Pr Dr Luc Dol
    let second = input.skip(1);
    let lofty = input.one_of(LETTERS) || input.one_of(words!["dr", "excellence", "pr", "sem"]);
    let both = lofty && second.one_of(words!["dr", "m.", "madame", "mme", "monsieur", "pr"]);
    if both { before_name(second).or(found) } else { found }
}

/// Two capitals stand here: *Ivo Dol*.
fn is_of_two(input: Cursor<'_>) -> bool {
    input.tokens.is_capital(input.at) && input.tokens.is_capital(input.at + 1)
}

/// *a dit Si Kacem*: the title of the Maghreb, its capital behind a verb or an article; but *Si Kacem vient*.
pub(crate) fn is_sir(input: Cursor<'_>) -> bool {
    let (tokens, at) = (input.tokens, input.at);
    let inside = || at > 0 && tokens.kind(at - 1) == Kind::Word && !tokens.is_capital(at - 1);
    input.one_of(words!["si"]) && tokens.is_capital(at) && inside() && tokens.is_capital(at + 1)
}

/// *Dame Anne Dol*, *Maman Anne Dol*, *Tonton Luc Rey*, *Feu Ivo Dol*: with a capital before a name in full, how the elders are
/// called, and the dead; but *Dame Nature*.
fn is_familiar(input: Cursor<'_>) -> bool {
    const TITLES: Words = words!["dame", "feu", "feue", "maman", "tantine", "tonton"];
    is_of_two(input) && input.one_of(TITLES) && is_full_name(input.tokens, input.at + 1)
}

/// A civility that stands before a name.
fn before_name(input: Cursor<'_>) -> Option<(Cursor<'_>, usize)> {
    let next_is_name = capital_behind(input.skip(1)).is_some();
    // `Me` before a capital is Maître; `maître` and `monsieur` need no capital of their own.
    let text = input.tokens.str(input.at);
    let rank = input.one_of(words!["lt-col", "lt-col."]);
    let written = input.tokens.is_capital(input.at) || text.len() > 3 && !rank;
    // le chef du MR Luc Dol: the Belgian party, unless the name is in capitals too
    let party = text == "MR" && !input.tokens.is(input.at + 1, shape::ALL_CAPITALS);
    // la SEM Valmer: a firm; le Col du Merle, la Cne de Lans: a place
    let firm = text == "SEM" && input.at > 0 && input.tokens.has(input.at - 1, Classes::DETERMINERS);
    let place = input.one_of(words!["cne", "col"]) && input.skip(1).has(OF);
    // l'école Saint-Roch de Lans: a place, no saint
    (next_is_name && written && !party && !firm && !place && (!text.contains('-') || rank)).then(|| (input.skip(1), input.at))
}

/// The capital that starts a name, lower-case particles before it: *von der Dol*.
pub(super) fn capital_behind(input: Cursor<'_>) -> Option<usize> {
    let tokens = input.tokens;
    let at = (input.at..input.end.min(input.at + 3)).find(|&at| tokens.is_capital(at) || !tokens.has(at, Classes::PARTICLE))?;
    tokens.is_capital(at).then_some(at)
}

pub(super) struct Form {
    pub(super) head: Head,
    pub(super) agreement: Agreement,
    pub(super) gender: Option<GenderEvidence>,
    pub(super) weak: bool,
}

/// *Anne Dol*, *Anne de La Tour*, *Maria del Val*: a given name stands here, and behind it a surname with its small words.
pub(crate) fn is_full_name(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.has(at, Classes::FIRST_NAME) && tokens.is_capital(at) && surname_behind(tokens, at).is_some()
}

/// The first capital of the surname behind a given name.
fn surname_behind(tokens: &Tokens<'_>, given: usize) -> Option<usize> {
    let end = tokens.len();
    capital_behind(Cursor::new(tokens, (given + 1).min(end), end)).filter(|&at| {
        // a dit à Zoé le Colonel Dol: an office with its article is somebody else
        at == given + 1 || !(tokens.has(at - 1, Classes::DET_DEF) && tokens.has(at, HUMAN))
    })
}

/// The end of the name at the cursor, where one is due, and what its form tells.
pub(super) fn name(input: Cursor<'_>) -> Option<(usize, Form)> {
    name_led(input, capital_behind(input))
}

/// The same where nothing calls for a name: of the small words only particles lead one.
fn bare_name(input: Cursor<'_>) -> Option<(usize, Form)> {
    name_led(input, if opens_with_particle(input) { capital_behind(input) } else { None })
}

/// The name at the cursor, or at the capital `led` behind small words there.
fn name_led(input: Cursor<'_>, led: Option<usize>) -> Option<(usize, Form)> {
    let tokens = input.tokens;
    // la tête de série N.2
    let ranked = || tokens.is(input.at, shape::INITIALS) && input.skip(1).kind() == Kind::Number;
    // #FermonsLePort: what a message is about
    let topic = || tokens.is(input.at, shape::HANDLE) && tokens.str(input.at).starts_with('#');
    // a dit l'élu Il n'y a rien: where the full stop is missing
    if input.is_empty() || ranked() || topic() || is_direction(input) || input.one_of(words!["il", "ils"]) && !is_foreign(input) {
        return None;
    }
    if let Some(told) = tokens.told_at(input.at).map(|told| &tokens.told[told]).filter(|told| told.end <= input.end) {
        return Some((told.end, form(tokens, told.start, told.end, told.kind == Some(SpeakerKind::Organisation))));
    }
    if let Some(end) = subject_without_article(input) {
        return Some((end, form(tokens, input.at, end, true)));
    }
    if !starts_name(tokens, input.at) && led.is_none() {
        return None;
    }
    let (end, institution) = run(input, led);
    Some((end, form(tokens, input.at, end, institution)))
}

/// *selon Terre commune*, *a dit Soignants du Monde*: inside a sentence, a common noun with a capital and no article is a name.
pub(super) fn is_bare_noun(input: Cursor<'_>) -> bool {
    const PROPER: Classes = Classes::FIRST_NAME.or(Classes::METONYM).or(Classes::COUNTRY).or(Classes::NOT_NAME);
    let (tokens, at) = (input.tokens, input.at);
    let counted = |at: usize| tokens.has(at, Classes::DETERMINERS.or(Classes::CONTRACTION)) || tokens.kind(at) == Kind::Number;
    tokens.is_capital(at)
        && !starts_sentence(tokens, at)
        && (at == 0 || !counted(at - 1))
        && !input.has(PROPER)
        && input.skip(1).kind() == Kind::Word
}

/// *Luc « Lulu » Rey*, *Marc « le Roc » Ros*: between a given name and a surname, the marks from `open` to `after` hold one to
/// three words with a capital.
pub(crate) fn is_nickname_inside(tokens: &Tokens<'_>, open: usize, after: usize) -> bool {
    const OTHER: Classes = CLOSED.or(Classes::DETERMINERS).or(HEADS).or(Classes::CIVILITY);
    let (start, end) = (open + 1, after.saturating_sub(1));
    let given = open > 0 && tokens.is_capital(open - 1) && tokens.has(open - 1, Classes::FIRST_NAME);
    let around = tokens.kind(open).is_mark() && end > start && end <= start + 3 && tokens.kind(end).is_mark();
    let surname = tokens.is_capital(after) && !tokens.has(after, OTHER);
    let words = |from: usize| from < end && (from..end).all(|at| tokens.is_capital(at) && !tokens.is(at, shape::HANDLE));
    let called = || words(start + usize::from(tokens.has(start, Classes::DET_DEF)));
    given && around && surname && called() && !tokens.is_of(start, Fields::REPLY)
}

pub(super) fn form(tokens: &Tokens<'_>, start: usize, end: usize, institution: bool) -> Form {
    let first = tokens.word(start);
    let any = |classes: Classes| (start..end).any(|at| tokens.has(at, classes));
    let length = end - start;
    let acronym = length == 1 && tokens.is(start, shape::ALL_CAPITALS) && !first.classes.any(Classes::FIRST_NAME);
    let article = first.classes.any(Classes::DET_DEF);
    let given = first.classes.any(Classes::FIRST_NAME) && !article || tokens.is(start, shape::INITIALS);
    let place = first.classes.any(Classes::METONYM.or(Classes::COUNTRY)) && (length == 1 || !given);
    // France 3: a channel has its number.
    let institution = institution
        || acronym
        || length == 1 && tokens.one_of(start, TIMES)
        || length > 1 && is_foreign(Cursor::new(tokens, start, end))
        || place
        || (start..end).any(|at| tokens.kind(at) == Kind::Number)
        || length == 1 && is_town_or_site(tokens, start)
        || is_pairing(tokens, start)
        || length > 1 && (is_worded(tokens, start, end) || is_topic(tokens, start, end));
    // @annedol is somebody, #Rentrée a topic
    let head = if tokens.is(start, shape::HANDLE) && !tokens.str(start).starts_with('#') {
        Head::Person
    } else if institution
        || (any(Classes::ORGANISATION) && !given)
        || (article && length > 1 && !tokens.one_of(start + 1, words!["pen"]))
    {
        Head::Organisation
    } else if given {
        Head::Person
    } else {
        Head::Name
    };
    let mut agreement = Agreement::EPICENE;
    let mut gender = None;
    if matches!(head, Head::Person) && first.male_share <= 100 {
        if first.male_share >= 80 {
            agreement = Agreement::MASCULINE;
            gender = Some(GenderEvidence::FirstName);
        } else if first.male_share <= 20 {
            agreement = Agreement::FEMININE;
            gender = Some(GenderEvidence::FirstName);
        }
    } else if article && matches!(head, Head::Organisation) {
        // Le Parisien … il, La Croix … elle
        agreement = first.agreement.gender();
    }
    let weak = length == 1 && starts_sentence(tokens, start) && !given && !place && !acronym;
    Form { head, agreement, gender, weak }
}

/// *un duel Varand-Le Pradel*, *le débat Carpin-Varand*: behind what two meet in, their two names.
fn is_pairing(tokens: &Tokens<'_>, start: usize) -> bool {
    const MEETINGS: Words = words![
        "affrontement",
        "alliance",
        "binôme",
        "choc",
        "clivage",
        "couple",
        "débat",
        "duel",
        "duo",
        "entretien",
        "face-à-face",
        "finale",
        "match",
        "opposition",
        "rencontre",
        "sommet",
        "tandem",
        "ticket",
        "tour"
    ];
    let met = || start > 0 && tokens.one_of(start - 1, MEETINGS);
    let parts = |name: &str| name.split_once('-').is_some_and(|(_, second)| second.starts_with(char::is_uppercase));
    met() && parts(tokens.str(start))
}

/// *Tempête Ivo : le port ferme*, *Acte II : la chute*: a common noun that opens a headline before its colon tells what it is
/// about; *Perle Rey : « A »* may be somebody.
fn is_topic(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let other = Classes::FIRST_NAME.or(Classes::PARTICLE).or(HUMAN);
    let noun = tokens.has(start, Classes::NOUN) && !tokens.has(start, other) && starts_sentence(tokens, start);
    noun && tokens.kind(end) == Kind::Colon && !tokens.kind(end + 1).is_mark()
}

/// *Terre Bleue*, *Réseau Action Forêt*, *France Nature Vivante*, *SOS Rivières*, *Médecins Solidaires*: a noun with others or
/// with adjectives, letters with a noun, or several people are nobody's name.
fn is_worded(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let person = Classes::FIRST_NAME.or(Classes::PARTICLE).or(HUMAN);
    let several = |at: usize| tokens.has(at, HUMAN) && are_several(tokens, at);
    let common = |at: usize| tokens.has(at, Classes::NOUN.or(Classes::ADJECTIVE)) && !tokens.has(at, person) || several(at);
    let country = tokens.has(start, Classes::COUNTRY) && tokens.has(start, Classes::FIRST_NAME);
    let noun = |at: usize| tokens.has(at, Classes::NOUN) && !tokens.has(at, Classes::ADJECTIVE);
    // DJ Tempête is somebody
    let letters = || tokens.is(start, shape::ALL_CAPITALS) && tokens.str(start).len() > 2 && !tokens.has(start, person);
    let first = country && noun(start + 1) || noun(start) && common(start) || letters() && noun(start + 1) || several(start);
    first && (start + 1..end).all(common)
}

/// *Saint-Genis-Laval*, *Villeneuve-sur-Lot*; *Lactu.fr*: no person is called so by one word.
pub(super) fn is_town_or_site(tokens: &Tokens<'_>, at: usize) -> bool {
    const INSIDE: &[&str] = &["-sur-", "-sous-", "-en-", "-lès-", "-les-", "-le-", "-la-", "-aux-", "-au-", "-du-"];
    const DOMAINS: &[&str] = &[".fr", ".com", ".be", ".ch", ".ca", ".org", ".net", ".info"];
    // Letters alone: nearly every name has neither figure, hyphen nor full stop.
    if tokens.is(at, shape::BARE) {
        return false;
    }
    let name = tokens.str(at);
    // X214, TV7: somebody's name has no figures.
    name.bytes().any(|byte| byte.is_ascii_digit())
        || name.contains('-') && (is_saint(name) || INSIDE.iter().any(|inside| name.contains(inside)))
        || name.contains('.') && DOMAINS.iter().any(|domain| name.ends_with(domain))
}

/// Whether the words are a place that the lexicon knows, and nobody's given name: *Bretagne*, *Pays de la Loire*.
pub(super) fn is_place(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    let (length, classes) = phrase_classes(Cursor::new(tokens, from, to)).unwrap_or((1, tokens.classes(from)));
    classes.any(Classes::COUNTRY) && !classes.any(Classes::FIRST_NAME) && from + length.max(1) == to
}

/// Length and classes of the phrase of the lexicon at the cursor.
pub(super) fn phrase_classes(input: Cursor<'_>) -> Option<(usize, Classes)> {
    if !input.has(Classes::STARTS_PHRASE) {
        return None;
    }
    let (length, phrase) = input.tokens.lexicon.phrase(input.tokens.words(input.at, input.end))?;
    let metonym = phrase.classes.any(Classes::METONYM);
    if metonym && !(input.at..input.at + length).any(|at| input.tokens.is_capital(at)) {
        return None;
    }
    Some((length, phrase.classes))
}
