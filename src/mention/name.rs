//! Proper names and what their form tells: *Mme Anne Dol*, *Charles-Henri de La Tour d'Argenson*, *le Front breton*.

use crate::grammar::{Cursor, Parsed};
use crate::lexicon::{Agreement, Classes, Fields, Forms, VerbClasses};
use crate::model::{GenderEvidence, SpeakerKind};
use crate::token::{Kind, Tokens, Words, shape, words};

use super::head::{is_adjective, is_finite, only_verb};
use super::whose::{is_named_by_form, is_stranger, is_surname};
use super::{CLOSED, DETERMINERS, HEADS, HUMAN, Head, Mention, OF};

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

/// *au stade Jean Ferrol*, *Rue Jean Ferrol*: what is called after somebody; but *a dit dans le stade Jean Ferrol*, *Au stade
/// Jean Ferrol rit*.
fn is_of_site(name: Cursor<'_>, end: usize) -> bool {
    const NEAR: usize = 5;
    let (tokens, at) = (name.tokens, name.at);
    let site = |at: usize| tokens.is_of(at, Fields::NAMESAKE) && !tokens.is_of(at, Fields::OCCASION);
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
    let alone = |end: usize| end == next + 1 && !tokens.has(end, Classes::PREP.or(DETERMINERS));
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
    there && input.one_of(words!["nord", "sud", "est", "ouest"]) && input.skip(1).one_of(words!["de", "d'", "du", "des"])
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
    let firm = text == "SEM" && input.at > 0 && input.tokens.has(input.at - 1, DETERMINERS);
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

/// Whether a token stands where any word takes a capital.
pub(super) fn starts_sentence(tokens: &Tokens<'_>, at: usize) -> bool {
    /// How many words the place in brackets that opens a report has at most, with its bracket.
    const PLACE: usize = 5;
    let Some(before) = at.checked_sub(1) else { return true };
    match tokens.kind(before) {
        // • Interrogée, la préfète …; (Lans) Interrogée, …
        Kind::Other => opens_line(tokens, before),
        Kind::ParenClose => (before.saturating_sub(PLACE)..before)
            .rev()
            .find(|&at| tokens.kind(at) != Kind::Word)
            .is_some_and(|open| tokens.kind(open) == Kind::ParenOpen && opens_line(tokens, open)),
        Kind::Word | Kind::Number | Kind::Comma | Kind::Semicolon => false,
        Kind::GuillemetClose | Kind::CurlyClose | Kind::AngleClose => true,
        _ => true,
    }
}

fn opens_line(tokens: &Tokens<'_>, at: usize) -> bool {
    at == 0 || tokens.kind(at - 1) == Kind::Break
}

/// Small words that are surnames too.
const SURNAMES: Classes = Classes::PREP.or(Classes::MONTH).or(Classes::WEEKDAY);

/// Whether a capital word can be the start of a name.
fn starts_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    if !tokens.is_capital(at) {
        // va en justice: where one goes, nobody
        return word.classes.any(Classes::BRAND) && !(at > 0 && tokens.one_of(at - 1, words!["en"]));
    }
    let common = DETERMINERS.or(CLOSED).or(Classes::ADVERB).or(Classes::CLITIC).or(Classes::NOT_NAME);
    let next_capital = tokens.is_capital(at + 1);
    // Anne Dol PDG de Valmer
    if tokens.is(at, shape::ALL_CAPITALS) && word.classes.any(Classes::ROLE) && tokens.has(at + 1, OF) {
        return false;
    }
    // Trois élus, Soixante-quinze salariés: a number counts.
    if word.classes.any(common) || word.classes.any(Classes::NUMBER) && !next_capital {
        return is_word_of_name(tokens, at)
            || (word.classes.any(Classes::FIRST_NAME) && next_capital && !word.classes.any(DETERMINERS));
    }
    !starts_sentence(tokens, at) || opens_with_name(tokens, at)
}

/// Whether a phrase of the lexicon of several words and of one of the classes starts at a token.
fn is_listed(tokens: &Tokens<'_>, at: usize, classes: Classes) -> bool {
    let phrase = phrase_classes(Cursor::new(tokens, at, tokens.len()));
    phrase.is_some_and(|(length, found)| length > 1 && found.any(classes))
}

/// Whether a common word in capitals belongs to a name: the article of *Le Courrier*, *La Gazette*, *Le Goff* inside a sentence,
/// of a known name, *La Tribune*, wherever it stands; so does any word of one, *Midi Libre*.
fn is_word_of_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let known = || is_listed(tokens, at, Classes::MEDIUM);
    match tokens.word(at).classes.any(Classes::DET_DEF) {
        true => tokens.is_capital(at + 1) && (!starts_sentence(tokens, at) || known()),
        false => known() || is_foreign(Cursor::new(tokens, at, tokens.len())) || is_adverb_of_press(tokens, at),
    }
}

/// *observe Demain*, *s'émeut enfin Aujourd'hui*: a paper that is called by an adverb, its capital behind a verb of speech.
fn is_adverb_of_press(tokens: &Tokens<'_>, at: usize) -> bool {
    let verb = |at: usize| tokens.has(at, Classes::SPEECH) && !tokens.is_capital(at);
    let behind = at > 1 && (verb(at - 1) || tokens.has(at - 1, Classes::ADVERB) && verb(at - 2));
    behind && tokens.one_of(at, TIMES) && !tokens.is_capital(at + 1)
}

/// *The Lans Review*, *Der Abend*, *persifle Il Porto*: a name, of a paper nearly always, with the article of another language.
pub(super) fn is_foreign(input: Cursor<'_>) -> bool {
    const OTHER: Classes = CLOSED.or(DETERMINERS).or(Classes::FIRST_NAME).or(Classes::CLITIC);
    let (tokens, at) = (input.tokens, input.at);
    // a dit l'élu Il n'y a rien
    let article = input.one_of(words!["das", "der", "die", "the"])
        || input.one_of(words!["il"]) && at > 0 && tokens.kind(at - 1) == Kind::Word && !tokens.is_capital(at - 1);
    article && tokens.is_capital(at) && tokens.is_capital(at + 1) && !tokens.has(at + 1, OTHER)
}

/// *L'Aube rouge*, *La Gazette du soir*: inside a sentence, a common noun whose article has a capital as well is the name of a
/// paper or a party; its adjective or its complement belongs to it.
fn is_titled_noun(input: Cursor<'_>) -> bool {
    const OTHER: Classes = CLOSED.or(HUMAN).or(Classes::FIRST_NAME).or(Classes::COUNTRY).or(Classes::METONYM).or(Classes::MEDIUM);
    let (tokens, noun) = (input.tokens, input.skip(1));
    let article = input.has(Classes::DET_DEF) && tokens.is_capital(input.at) && !starts_sentence(tokens, input.at);
    article
        && tokens.is_capital(noun.at)
        && (noun.has(Classes::NOUN.or(Classes::ORGANISATION)) && !noun.has(OTHER) || noun.has(Classes::TIME))
}

/// Whether a word that opens a sentence, where any word takes a capital, is the start of a name.
fn opens_with_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    // Reste Anne Dol: the verb stands before its subject.
    let first = tokens.has(at + 1, Classes::FIRST_NAME)
        && word.forms.any(Forms::PRESENT_3S.or(Forms::PRESENT_3P))
        && tokens.verb(at).classes.any(VerbClasses::PRECEDES);
    // Grâce au port, face à la mer
    let phrased = tokens.one_of(at, words!["face", "grâce"]) && tokens.one_of(at + 1, words!["à", "au", "aux"]);
    if first || phrased || is_attribute(tokens, at) || is_new_participle(tokens, at) || is_new_adverb(tokens, at) {
        return false;
    }
    let proper = Classes::FIRST_NAME.or(Classes::METONYM).or(Classes::COUNTRY);
    let known = Classes::VERB.or(HEADS).or(Classes::ADJECTIVE).or(Classes::NOUN).or(Classes::DEMONYM).or(Classes::TITLE_HEAD);
    // Début de la grève: what a phrase behind *de* belongs to is no name, where the lexicon knows none.
    let phrase = || {
        tokens.one_of(at + 1, words!["du", "des"]) || tokens.one_of(at + 1, words!["de"]) && tokens.has(at + 2, Classes::DET_DEF)
    };
    // Santé maritime Bretagne: a name of the lexicon
    let listed = || is_listed(tokens, at, Classes::METONYM);
    word.classes.any(proper)
        || !word.classes.any(known) && !phrase() && !qualifies_next(tokens, at)
        || tokens.is_capital(at + 1) && !word.classes.any(HUMAN)
        || listed()
        || is_participle_for_name(tokens, at)
}

/// *Rosi a tourné dix films*, *Rosi filme la mer*: no participle stands just before a conjugated verb but a form of *être*
/// (*Fini est le temps*).
pub(crate) fn is_participle_for_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let other = CLOSED.or(HEADS).or(Classes::NOUN).or(Classes::OFTEN_NOUN).or(Classes::ADJECTIVE).or(Classes::ADVERB);
    let (word, next) = (tokens.word(at), tokens.word(at + 1));
    let acts = next.forms.any(Forms::FINITE_3) && !next.forms.any(Forms::PARTICIPLE) && !next.classes.any(other);
    word.forms.any(Forms::PARTICIPLE)
        && !word.classes.any(Classes::NOUN.or(HUMAN).or(Classes::ADJECTIVE))
        && (next.classes.any(Classes::AVOIR) || acts)
}

/// *Quai libre dénonce*, *Territoires unis a dit*, *Médecins Solidaires réclame*, *Les Ancolies assure*: a noun that opens the
/// sentence without an article, or in the plural before a verb in the singular, is no subject unless it is a name. Returns where
/// the verb stands.
fn subject_without_article(input: Cursor<'_>) -> Option<usize> {
    const LONGEST: usize = 3;
    const PROPER: Classes = Classes::FIRST_NAME.or(Classes::METONYM).or(Classes::COUNTRY);
    let (tokens, at) = (input.tokens, input.at);
    if !tokens.is_capital(at) || !starts_sentence(tokens, at) {
        return None;
    }
    let article = tokens.one_of(at, words!["les"]);
    let several = article || are_several(tokens, at);
    let (noun, one) = if several { (HUMAN.or(Classes::NOUN), CLOSED) } else { (Classes::NOUN, CLOSED.or(HUMAN)) };
    let other = one.or(PROPER).or(Classes::VERB).or(Classes::NOT_NAME).or(DETERMINERS);
    if !article && (!tokens.has(at, noun) || tokens.has(at, other)) || article && !tokens.is_capital(at + 1) {
        return None;
    }
    let belongs = |&at: &usize| match tokens.is_capital(at) {
        true => several && !tokens.is(at, shape::ALL_CAPITALS) && !tokens.has(at, PROPER),
        false => is_adjective(Cursor { at, ..input }) || tokens.has(at, Classes::NOUN) && !tokens.has(at, CLOSED),
    };
    // Médecins du littoral a dit
    let of = usize::from(several && !article && tokens.one_of(at + 1, words!["d'", "de", "du"]));
    let verb = at + 1 + of;
    let verb = verb + (verb..input.end.min(at + 1 + LONGEST)).take_while(belongs).count();
    // Fraternité note que P: one word alone, before a clause
    let singular = |at: usize| {
        let forms = tokens.word(at).forms;
        tokens.has(at, Classes::SPEECH) && forms.any(Forms::SINGULAR_3) && !forms.any(Forms::PARTICIPLE)
    };
    let announces = !several && of == 0 && singular(at + 1) && tokens.has(at + 2, Classes::QUE);
    (announces || verb > at + 1 && speaks_alone(Cursor { at: verb, ..input })).then_some(if announces { at + 1 } else { verb })
}

/// *médecins*, but not *mois*: a word that is only a plural.
fn are_several(tokens: &Tokens<'_>, at: usize) -> bool {
    let agreement = tokens.word(at).agreement;
    agreement.any(Agreement::PLURAL) && !agreement.any(Agreement::SINGULAR)
}

/// *dénonce*, *a fait savoir*, *n'a pas exclu*, *s'est dit*: a verb in the singular that can only announce speech, or one in the
/// past.
fn speaks_alone(verb: Cursor<'_>) -> bool {
    let small = Classes::NE.or(Classes::CLITIC);
    let verb = (0..2).fold(verb, |verb, _| if verb.has(small) { verb.skip(1) } else { verb });
    let singular = |verb: Cursor<'_>| verb.word().forms.any(Forms::SINGULAR_3) && !verb.word().forms.any(Forms::PLURAL_3);
    let past = verb.has(Classes::AVOIR.or(Classes::ETRE)) && {
        let next =
            verb.skip(1 + usize::from(verb.skip(1).has(Classes::ADVERB)) + usize::from(verb.skip(1).one_of(words!["pas"])));
        next.has(Classes::VERB) && next.word().forms.any(Forms::PARTICIPLE)
    };
    singular(verb) && (past || verb.has(Classes::SPEECH) && only_verb(verb))
}

/// *Volumineuse coupe*, *Attraction très populaire*: whether a word goes with the noun or the adjective behind it.
fn qualifies_next(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = at + 1 + usize::from(tokens.has(at + 1, Classes::ADVERB));
    let what = if next > at + 1 { Classes::ADJECTIVE } else { Classes::NOUN.or(Classes::OFTEN_NOUN).or(Classes::ADJECTIVE) };
    tokens.kind(next) == Kind::Word
        && !tokens.is_capital(next)
        && tokens.has(next, what)
        && !tokens.has(next, CLOSED.or(HUMAN).or(Classes::VERB).or(Classes::ROLE_MODIFIER).or(Classes::DEMONYM))
}

/// *Prudent, Ronald Dol attend*, *Prudent, le maire attend*: an adjective that is a given name too, before a full name or a
/// subject that no comma parts from its verb.
fn is_attribute(tokens: &Tokens<'_>, at: usize) -> bool {
    if !tokens.has(at, Classes::ADJECTIVE) || tokens.kind(at + 1) != Kind::Comma {
        return false;
    }
    if !tokens.has(at + 2, DETERMINERS) {
        return tokens.is_capital(at + 2) && tokens.is_capital(at + 3);
    }
    let verb = |at: usize| is_finite(Cursor::new(tokens, at, tokens.len())) && !tokens.has(at, Classes::NOUN.or(HEADS));
    (at + 3..at + 9).find(|&at| tokens.kind(at) != Kind::Word || verb(at)).is_some_and(verb)
}

/// *Officieusement, le maire reçoit*: an adverb that the lexicon does not know; *Clément, 12 ans* is a name.
fn is_new_adverb(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.str(at);
    let adverb = ["ément", "ement", "iment", "ument", "amment", "emment"].iter().any(|end| word.ends_with(end));
    adverb && tokens.kind(at + 1) == Kind::Comma && tokens.classes(at).is_unknown() && tokens.kind(at + 2) == Kind::Word
}

/// *Cramponnée à sa tasse, elle …*, *Emmitouflé dans un manteau, il …*: a participle that the lexicon does not know, before its
/// complement. *Mbappé à Lans* is a name.
fn is_new_participle(tokens: &Tokens<'_>, at: usize) -> bool {
    let proper = Classes::FIRST_NAME.or(Classes::METONYM).or(Classes::COUNTRY);
    let word = tokens.str(at);
    let feminine = word.ends_with("ée") || word.ends_with("ées");
    if tokens.has(at, proper) || !tokens.has(at + 1, Classes::PREP) || !(feminine || word.ends_with('é') || word.ends_with("és"))
    {
        return false;
    }
    let comma = (at + 2..at + 16).find(|&at| tokens.kind(at) != Kind::Word);
    comma.is_some_and(|comma| tokens.kind(comma) == Kind::Comma && (feminine || tokens.has(comma + 1, Classes::SUBJECT_PRONOUN)))
}

/// *De Kerbras sourit*, *D'Arbelles ne répondit rien*: the particle that opens the sentence, before a name and its verb or its
/// words.
fn opens_with_particle(input: Cursor<'_>) -> bool {
    let (tokens, name) = (input.tokens, input.at + 1);
    if !input.one_of(words!["de", "d'", "du"])
        || !tokens.is_capital(input.at)
        || !tokens.is_capital(name)
        || tokens.has(name, Classes::COUNTRY.or(Classes::METONYM).or(Classes::FIRST_NAME))
        || !starts_sentence(tokens, input.at)
    {
        return false;
    }
    // De Kerbras : « A »
    if tokens.kind(name + 1) == Kind::Colon && tokens.kind(name + 2).is_mark() && !input.one_of(words!["du"]) {
        return true;
    }
    let small = Classes::NE.or(Classes::CLITIC);
    let verb = (name + 1..input.end.min(name + 4)).find(|&at| !tokens.has(at, small));
    verb.is_some_and(|at| {
        let word = tokens.word(at);
        word.forms.any(Forms::SINGULAR_3) && word.classes.any(Classes::VERB) && !word.classes.any(Classes::NOUN.or(Classes::PREP))
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
    let mut words = Run::new(input, led);
    while words.end < input.end && tokens.told_at(words.end).is_none() {
        let Some(next) = words.next() else { break };
        words.end = next;
    }
    Some((words.end, form(tokens, input.at, words.end, words.institution)))
}

/// *selon Terre commune*, *a dit Soignants du Monde*: inside a sentence, a common noun with a capital and no article is a name.
fn is_bare_noun(input: Cursor<'_>) -> bool {
    const PROPER: Classes = Classes::FIRST_NAME.or(Classes::METONYM).or(Classes::COUNTRY).or(Classes::NOT_NAME);
    let (tokens, at) = (input.tokens, input.at);
    let counted = |at: usize| tokens.has(at, DETERMINERS.or(Classes::CONTRACTION)) || tokens.kind(at) == Kind::Number;
    tokens.is_capital(at)
        && !starts_sentence(tokens, at)
        && (at == 0 || !counted(at - 1))
        && !input.has(PROPER)
        && input.skip(1).kind() == Kind::Word
}

/// *Soignants du Monde*, *Médecins du littoral*: people whose complement makes a name.
fn is_of_people(input: Cursor<'_>) -> bool {
    let of = input.skip(1);
    let complement = input.tokens.is_capital(of.at + 1) || of.one_of(words!["du"]);
    input.has(HUMAN) && is_bare_noun(input) && are_several(input.tokens, input.at) && of.has(OF) && complement
}

/// *l'Institut basé à Lans*, *l'Autorité créée en 2010*, *le rapport de l'Institut publié lundi*: a participle with its
/// complement is no part of the name before it.
fn tells_where(input: Cursor<'_>) -> bool {
    const OWN: Classes = Classes::ADJECTIVE.or(Classes::DEMONYM).or(Classes::ROLE_MODIFIER).or(HUMAN);
    let next = input.skip(1);
    let placed = next.has(Classes::PREP.or(Classes::WEEKDAY)) && !next.has(OF);
    placed && input.word().forms.any(Forms::PARTICIPLE) && !input.has(OWN)
}

/// *Terre commune*: a noun whose adjective is a part of the name.
fn is_with_adjective(input: Cursor<'_>) -> bool {
    let (tokens, next) = (input.tokens, input.skip(1));
    if !input.has(Classes::NOUN) || input.has(HUMAN) || !is_bare_noun(input) || tokens.is(input.at, shape::ALL_CAPITALS) {
        return false;
    }
    let (own, told) = (input.word().agreement, next.word().agreement);
    let agrees = own.gender().any(told) && own.is_plural() == told.is_plural();
    agrees && !tells_where(next) && !tokens.is_capital(next.at) && is_adjective(next) && !is_finite(next)
}

/// *Luc « Lulu » Rey*, *Marc « le Roc » Ros*: between a given name and a surname, the marks from `open` to `after` hold one to
/// three words with a capital.
pub(crate) fn is_nickname_inside(tokens: &Tokens<'_>, open: usize, after: usize) -> bool {
    const OTHER: Classes = CLOSED.or(DETERMINERS).or(HEADS).or(Classes::CIVILITY);
    let (start, end) = (open + 1, after.saturating_sub(1));
    let given = open > 0 && tokens.is_capital(open - 1) && tokens.has(open - 1, Classes::FIRST_NAME);
    let around = tokens.kind(open).is_mark() && end > start && end <= start + 3 && tokens.kind(end).is_mark();
    let surname = tokens.is_capital(after) && !tokens.has(after, OTHER);
    let words = |from: usize| from < end && (from..end).all(|at| tokens.is_capital(at) && !tokens.is(at, shape::HANDLE));
    let called = || words(start + usize::from(tokens.has(start, Classes::DET_DEF)));
    given && around && surname && called() && !tokens.is_of(start, Fields::REPLY)
}

/// Adverbs of time that parties and papers are called by: *Lans Demain*.
const TIMES: Words = words!["aujourd'hui", "demain", "maintenant"];

/// What, with a capital, a country is called by that *de* names: *Habitat Val d'Orbe*, *Pays de Lans Tourisme*.
const LANDSCAPE: Words = words!["baie", "cœur", "pays", "rives", "val"];

/// *Matignon*, *La Poste*: a body that the lexicon knows, no paper, place or common noun; by `one` word, or by several.
fn is_known_body(input: Cursor<'_>, one: bool) -> bool {
    const OTHER: Classes = Classes::MEDIUM.or(Classes::COUNTRY).or(Classes::FIRST_NAME).or(Classes::NOUN);
    let known = |classes: Classes| classes.any(Classes::METONYM) && !classes.any(OTHER);
    let listed = || phrase_classes(input).is_some_and(|(length, classes)| known(classes) && (one || length > 1));
    one && known(input.word().classes) || listed()
}

/// The words of a name, as far as they are read.
struct Run<'a> {
    input: Cursor<'a>,
    /// Behind the last word.
    end: usize,
    /// Its first word is somebody's given name: *Marine* before a capital, an army elsewhere.
    given: bool,
    /// What the lexicon or the first word knows as an institution.
    institution: bool,
    /// Where the name that the lexicon knows ends, 0 if it knows none.
    known: usize,
    /// A small word stands inside: *Anne de La Tour*.
    particle: bool,
}

impl<'a> Run<'a> {
    /// The first word, or the phrase of the lexicon that starts the name; `led` is its capital behind small words.
    fn new(input: Cursor<'a>, led: Option<usize>) -> Self {
        let (tokens, start) = (input.tokens, input.at);
        let given = input.word().classes.any(Classes::FIRST_NAME) && tokens.is_capital(start + 1);
        // Le Courrier picard, L'Est républicain: the article is part of the name as written.
        let article = input.word().classes.any(Classes::DET_DEF) && tokens.is_capital(start + 1);
        let behind = || phrase_classes(input.skip(1)).filter(|_| article).map(|(length, classes)| (length + 1, classes));
        let phrase = phrase_classes(input).or_else(behind);
        // Marie Claire Rey: two given names before a surname are no paper
        let given_names = |length: usize| {
            let end = start + length;
            given && tokens.is_capital(end) && (start..end).all(|at| tokens.has(at, Classes::FIRST_NAME))
        };
        let phrase = phrase.filter(|&(length, _)| length < 2 || !given_names(length));
        let metonym = phrase.filter(|(_, classes)| classes.any(Classes::METONYM));
        Self {
            input,
            end: phrase.map_or_else(
                || led.unwrap_or(start) + 1 + usize::from(led.is_none() && is_with_adjective(input)),
                |(length, _)| start + length.max(1),
            ),
            given,
            institution: input.word().classes.any(Classes::ORGANISATION) && !given
                || metonym.is_some()
                || is_of_people(input)
                || phrase.is_none() && is_titled_noun(input),
            known: metonym.filter(|&(length, _)| length > 1 || !given).map_or(0, |(length, _)| start + length),
            particle: false,
        }
    }

    /// The first word has one of these classes.
    fn first_has(&self, classes: Classes) -> bool {
        self.input.tokens.has(self.input.at, classes)
    }

    fn behind(&self) -> Cursor<'a> {
        Cursor { at: self.end, ..self.input }
    }

    /// Behind the next words of the name.
    fn next(&mut self) -> Option<usize> {
        let (tokens, end) = (self.input.tokens, self.end);
        // Guyane La 1ère, Réunion la 1re
        let first = tokens.one_of(end, words!["la"]) && matches!(tokens.str(end + 1), "1re" | "1ère");
        if first && end == self.input.at + 1 && !self.first_has(Classes::FIRST_NAME) {
            self.institution = true;
            return Some(end + 2);
        }
        if tokens.is_capital(end) && (tokens.is(end, shape::SPACE_BEFORE | shape::TIED) || tokens.is(end - 1, shape::ELIDED)) {
            return self.capital();
        }
        if self.is_plus() || self.is_of_pilgrim() || self.is_elided() {
            return Some(end + 1);
        }
        if self.is_of_husband() {
            return Some(end + 2);
        }
        // Lans en commun
        if end == self.input.at + 1 && tokens.one_of(end, words!["en"]) && tokens.one_of(end + 1, words!["commun", "marche"]) {
            self.institution = true;
            return Some(end + 2);
        }
        // Lans métropole
        let town = || self.first_has(Classes::COUNTRY.or(Classes::METONYM)) || self.input.word().classes.is_unknown();
        if tokens.one_of(end, words!["agglo", "agglomération", "habitat", "métropole"]) && !self.institution && town() {
            self.institution = true;
            return Some(end + 1);
        }
        if end == self.input.at + 1 && tokens.kind(end).is_mark() {
            let close = (end + 2..end + 5).find(|&at| tokens.kind(at).is_mark())?;
            let inside = close + 1 < self.input.end && is_nickname_inside(tokens, end, close + 1);
            return inside.then_some(close + 2);
        }
        let number = tokens.kind(end) == Kind::Number && tokens.str(end).len() <= 2;
        // Télé 7 Jours; but sur France 2 Ysolde Varn
        let person = || is_full_name(tokens, end + 1) || is_named_by_form(tokens, end + 1, end + 3);
        let title = tokens.is_capital(end + 1) && !person() && !is_known_body(self.behind().skip(1), true);
        if number && end == self.input.at + 1 && self.first_has(Classes::STARTS_PHRASE) && title {
            return Some(end + 2);
        }
        // France 3, Radio 1
        // selon un sondage pour le Figaro 62 % des élus: a share
        let shared = || end + 1 < tokens.len() && super::quantity::is_percent(tokens, end + 1);
        let medium = || tokens.has(end - 1, Classes::COUNTRY.or(Classes::METONYM)) || tokens.is_of(end - 1, Fields::MEDIUM);
        let number = number && medium() && !shared();
        if number || self.institution && self.is_qualified() {
            return Some(end + 1);
        }
        if let Some(next) = self.behind_particle() {
            self.particle = true;
            return Some(next);
        }
        if self.institution {
            return self.complement();
        }
        if self.is_firm() {
            self.institution = true;
            return Some(end + 2);
        }
        let object = self.object();
        self.institution = object.is_some();
        object
    }

    /// *El hadj Ivo Dol*: the title of who has been to Mecca, its second word without a capital.
    fn is_of_pilgrim(&self) -> bool {
        let (tokens, start, end) = (self.input.tokens, self.input.at, self.end);
        let article = end > start && tokens.one_of(end - 1, words!["el"]) && tokens.is_capital(end - 1);
        article && tokens.is_capital(end + 1) && tokens.one_of(end, words!["hadj", "hadja", "hadji"])
    }

    /// *Ivo D'almeira*: behind the elided particle with its capital, a word that no list holds.
    fn is_elided(&self) -> bool {
        let (tokens, start, end) = (self.input.tokens, self.input.at, self.end);
        let particle = tokens.one_of(end - 1, words!["d'"]) && tokens.is_capital(end - 1);
        let inside = end > start + 1 || !starts_sentence(tokens, start);
        particle && inside && tokens.kind(end) == Kind::Word && tokens.classes(end).is_unknown()
    }

    /// *Valmer+*: the sign that firms set behind their names; but *+Bella ciao+*, what agencies set titles between.
    fn is_plus(&self) -> bool {
        const TITLE: usize = 12;
        let (tokens, end) = (self.input.tokens, self.end);
        let plus = |at: usize| tokens.kind(at) == Kind::Other && tokens.is_plus(at);
        let tied = end < self.input.end && plus(end) && !tokens.is(end, shape::SPACE_BEFORE);
        tied && !(end.saturating_sub(TITLE)..end).any(plus)
    }

    /// *Anne Dol/Rey*, *Mme Dol/Rey*: the two surnames of a married woman; but *Anne Dol/AFP*.
    fn is_of_husband(&self) -> bool {
        let (tokens, start, end) = (self.input.tokens, self.input.at, self.end);
        let other = end + 1;
        let slash = other < self.input.end
            && tokens.kind(end) == Kind::Other
            && tokens.str(end) == "/"
            && !tokens.is(end, shape::SPACE_BEFORE);
        let titled = || start > 0 && tokens.one_of(start - 1, words!["madame", "mme"]);
        let woman = || titled() || self.given && end > start + 1 && tokens.word(start).male_share <= 20;
        slash
            && tokens.is_capital(other)
            && !tokens.is(other, shape::ALL_CAPITALS)
            && tokens.classes(other).is_unknown()
            && !tokens.is_capital(other + 1)
            && woman()
    }

    /// *Corbel & Cie*, *Dol & Rey*: a firm of two names; but *Anne & Paul Rey* are two.
    fn is_firm(&self) -> bool {
        let (tokens, end) = (self.input.tokens, self.end);
        let behind = end + 1 < self.input.end && tokens.is_ampersand(end) && tokens.is_capital(end + 1);
        let couple = self.first_has(Classes::FIRST_NAME) && tokens.has(end + 1, Classes::FIRST_NAME);
        behind && !couple && !tokens.is_capital(end + 2)
    }

    /// *Agir pour la mer*, *Sauvons nos dunes*, *Vivre mieux au port*: a verb with a capital inside a sentence opens the name of
    /// an organisation, which holds its complement.
    fn object(&self) -> Option<usize> {
        let (tokens, start, end) = (self.input.tokens, self.input.at, self.end);
        let verb = tokens.word(start).forms.any(Forms::INFINITIVE.or(Forms::FIRST_P));
        let common = Classes::FIRST_NAME.or(Classes::METONYM).or(Classes::COUNTRY).or(Classes::NOUN).or(HEADS);
        if end != start + 1 || !verb || self.first_has(common) || starts_sentence(tokens, start) {
            return None;
        }
        let adverb = self.behind().skip(usize::from(tokens.has(end, Classes::ADVERB)));
        let contracted = adverb.one_of(words!["au", "aux"]);
        let noun = adverb.skip(usize::from(contracted || adverb.one_of(words!["pour", "contre", "avec"])));
        let determined = noun.has(Classes::DET_DEF.or(Classes::DET_POSS)) && !noun.one_of(words!["sa", "son", "leur"]);
        let noun = noun.skip(usize::from(determined));
        let bound = contracted || determined;
        let plain = noun.kind() == Kind::Word && !noun.has(CLOSED) && !tokens.is_capital(noun.at);
        // Sauvons les dunes mauves
        let (told, behind) = (noun.word().agreement, noun.skip(1));
        let agrees = || told.gender().any(behind.word().agreement) && told.is_plural() == behind.word().agreement.is_plural();
        let adjective = !tokens.is_capital(behind.at) && is_adjective(behind) && !is_finite(behind) && agrees();
        (bound && plain && noun.at < self.input.end).then_some(noun.at + 1 + usize::from(adjective))
    }

    /// Behind the word with a capital at the end, if it belongs to the name.
    fn capital(&self) -> Option<usize> {
        let part = self.may_have_part();
        if self.is_complete(part) || self.is_common() {
            return None;
        }
        // l'ARS Pays de la Loire
        let place = phrase_classes(self.behind()).filter(|(_, classes)| part && classes.any(Classes::COUNTRY));
        Some(self.end + place.map_or(1, |(length, _)| length))
    }

    /// *l'ARS Nouvelle-Aquitaine*, *l'ACME Police*, *la MGT Cheminots*, *RTE News*: a place, a trade or what papers are called
    /// behind the letters is a part of the name.
    fn may_have_part(&self) -> bool {
        const PARTS: Classes = Classes::COUNTRY.or(Classes::NOUN).or(Classes::ORGANISATION).or(Classes::TITLE_HEAD).or(HUMAN);
        let (tokens, end) = (self.input.tokens, self.end);
        let part = tokens.has(end, PARTS) || tokens.one_of(end, PAPERS);
        part && !tokens.has(end, Classes::FIRST_NAME) && !tokens.is_of(self.input.at, Fields::AGENCY)
    }

    /// *l'AFP Anne Dol*, *au Parisien Anne Dol*, *France Info Hugo Dol*: a known medium is complete by itself.
    fn is_complete(&self, part: bool) -> bool {
        let (tokens, start, end) = (self.input.tokens, self.input.at, self.end);
        let acronym = !part
            && end == start + 1
            && (tokens.is(start, shape::ALL_CAPITALS) || self.first_has(Classes::DEMONYM))
            && self.first_has(Classes::METONYM);
        // le directeur de l'Organisation mondiale de la santé Tevros Adamo, au micro de France 2 Tevros Adamo: behind a name of
        // several words, two that no list holds; but France Bleu Lans Varn
        let medium = || phrase_classes(self.input).is_some_and(|(_, classes)| classes.any(Classes::MEDIUM));
        let channel = tokens.kind(end - 1) == Kind::Number;
        let stranger = || (channel || self.known > start + 1 && !medium()) && is_named_by_form(tokens, end, end + 2);
        let given = || is_full_name(tokens, end);
        // Sur Twitter Anne Dol écrit, À Paris Anne Dol écrit: where somebody writes
        let place = || {
            const AT: Words = words!["a", "au", "chez", "dans", "depuis", "en", "sur", "à"];
            let known = end == start + 1 || end == start + 2 && tokens.kind(end - 1) == Kind::Other;
            let town = self.first_has(Classes::METONYM.or(Classes::COUNTRY));
            known && start > 0 && tokens.one_of(start - 1, AT) && (town && given() || self.is_before_body())
        };
        // le journal Lans Tribune Anne Dol
        let paper = end > start + 1 && tokens.one_of(end - 1, PAPERS);
        let paper = paper && (given() || is_named_by_form(tokens, end, end + 2));
        // explique à Valmer-Matin Zoé, la mère; explique à France Info Zoé, la mère: a given name alone, before a comma
        let heard = || {
            let own = end > start + 1 || tokens.str(start).contains('-');
            let said = start > 1 && tokens.one_of(start - 1, words!["au", "à"]) && tokens.has(start - 2, Classes::SPEECH);
            let given = |at: usize| tokens.has(at, Classes::FIRST_NAME) && !tokens.has(at, Classes::COUNTRY);
            let alone = given(end) && tokens.kind(end + 1) == Kind::Comma;
            own && said && alone && !(start..end).any(given)
        };
        paper
            || heard()
            || acronym
            || place()
            || (end == self.known || channel) && (given() || stranger())
            || channel && is_known_body(self.behind(), true)
            || given() && self.is_credit()
    }

    /// *a dit sur Twitter Matignon*, *a dit lors d'une visite à Lans La Poste*: behind where one speaks, a body that the lexicon
    /// knows by several words, or right behind the verb by one, is who speaks.
    fn is_before_body(&self) -> bool {
        let (tokens, start) = (self.input.tokens, self.input.at);
        // a dit sur Radio Lans
        let first = self.first_has(Classes::METONYM.or(Classes::COUNTRY)) || tokens.classes(start).is_unknown();
        let said = start > 1 && tokens.has(start - 2, Classes::SPEECH) && tokens.word(start - 2).forms.any(Forms::PARTICIPLE);
        first && !self.first_has(Classes::ORGANISATION) && is_known_body(self.behind(), said)
    }

    /// *PHOTO ANNE DOL, LE COURRIER Paul Rey*: whom a picture shows stands behind the capitals that tell whose it is.
    fn is_credit(&self) -> bool {
        let (tokens, start, end) = (self.input.tokens, self.input.at, self.end);
        let capitals = |at: usize| tokens.is(at, shape::ALL_CAPITALS);
        end > start + 1 && !capitals(end) && !capitals(end + 1) && (start..end).all(capitals)
    }

    /// The word with a capital is none of the name's: *Anne Dol Mais*, *Anne Dol M. Rey*.
    fn is_common(&self) -> bool {
        let (tokens, end) = (self.input.tokens, self.end);
        // le vol Valmer FR7312
        let code = |text: &str| text.bytes().filter(u8::is_ascii_digit).count() >= 4;
        if end > self.input.at && code(tokens.str(end)) {
            return true;
        }
        // a dit sur Radio Lans Mme Rey
        if tokens.one_of(end, words!["me", "mgr", "mlle", "mme"]) && !tokens.is(end, shape::ALL_CAPITALS) && !self.given {
            return capital_behind(self.behind().skip(1)).is_some();
        }
        // Karim M., 24 ans: the letter of a surname, where no name goes on; but a dit Karim M. Il a ajouté
        if tokens.has(end, Classes::CIVILITY) && tokens.str(end).ends_with('.') {
            // Anne M. Dol: behind a given name alone, the letter of another
            if self.given && end == self.input.at + 1 && tokens.is(self.input.at, shape::BARE) {
                return false;
            }
            return capital_behind(self.behind().skip(1)).is_some_and(|at| !tokens.has(at, CLOSED.or(DETERMINERS)));
        }
        // a dit Kevin D. Le jeune homme est sorti, Anne Dol La passion du vin; but Kevin D. Le Goff
        // SNCM Le plan entre en vigueur: nor is what stands behind a rubric in capitals
        let shouted = tokens.is(end - 1, shape::ALL_CAPITALS) && !tokens.is(end, shape::ALL_CAPITALS);
        let full = end > self.input.at + 1 || shouted;
        // Anne Dol PDG de Valmer
        let capitals = tokens.is(end, shape::ALL_CAPITALS) && !tokens.is(end - 1, shape::ALL_CAPITALS);
        if capitals && tokens.has(end, Classes::ROLE) && tokens.has(end + 1, OF) {
            return true;
        }
        let article = tokens.is(end - 1, shape::INITIALS) || tokens.has(end, Classes::DET_DEF) && full;
        if article && tokens.has(end, DETERMINERS) && !tokens.is_capital(end + 1) {
            return true;
        }
        // le groupe Cap Demain (CD)
        let demain = tokens.one_of(end, TIMES) && self.is_of_body();
        if demain || !tokens.has(end, CLOSED) || tokens.has(end, Classes::FIRST_NAME) || tokens.is(end, shape::ALL_CAPITALS) {
            return false;
        }
        // Francis Van De Woude, Karim Ait Ferhat: a particle may have its capital inside a name.
        let small = tokens.has(end, Classes::PARTICLE) || tokens.one_of(end, words!["ait"]);
        let particle = small && tokens.is_capital(end + 1) && !tokens.is(end + 1, shape::ALL_CAPITALS);
        // Grand Est: the east, not the verb.
        let east = tokens.one_of(end, words!["est"])
            && (tokens.one_of(end - 1, words!["grand", "nord", "sud"])
                || tokens.is(end - 1, shape::ELIDED) && tokens.is_capital(end - 1) && !starts_sentence(tokens, end - 1));
        // Jean Sur, Anne Avril: a surname behind its first name, where no headline goes on in capitals.
        let surname = end == self.input.at + 1 && self.given && tokens.has(end, SURNAMES) && !tokens.is_capital(end + 1);
        // écrit Le Matin, selon L'As: a newspaper, its article with a capital inside the sentence
        let daily = end == self.input.at + 1
            && self.first_has(Classes::DET_DEF)
            && (tokens.has(end, Classes::TIME) || tokens.is(self.input.at, shape::ELIDED) && tokens.has(end, Classes::AVOIR))
            && !starts_sentence(tokens, self.input.at);
        // Gwenaël Le Du
        let breton = end == self.input.at + 2
            && self.given
            && tokens.one_of(end, words!["du"])
            && tokens.one_of(end - 1, words!["le"])
            && !tokens.is_capital(end + 1);
        !particle && !east && !surname && !daily && !breton
    }

    /// *le groupe Cap …*: the noun of a body stands before the name.
    fn is_of_body(&self) -> bool {
        let (tokens, start) = (self.input.tokens, self.input.at);
        start > 0 && tokens.has(start - 1, Classes::TAKES_UP)
    }

    /// *les Forces armées*, *la Banque centrale européenne*, *la MGT Services publics*; but *l'OMS prudente*: to letters, only a
    /// people's name belongs.
    fn is_qualified(&self) -> bool {
        let (tokens, start, end) = (self.input.tokens, self.input.at, self.end);
        let (own, told) = (tokens.word(end - 1).agreement, tokens.word(end).agreement);
        let agrees = || (own.gender() == Agreement::NONE || own.gender().any(told)) && own.is_plural() == told.is_plural();
        // L'Aube rouge
        let titled = end == start + 2 && self.first_has(Classes::DET_DEF) && !tokens.word(end).forms.any(Forms::PARTICIPLE);
        end < start + 4
            && (!titled || agrees())
            && !tokens.is_capital(end)
            && (!tokens.is(end - 1, shape::ALL_CAPITALS) || tokens.has(end, Classes::DEMONYM))
            // Le Parti unioniste
            && (is_adjective(self.behind()) || titled && tokens.has(end, Classes::ROLE))
            // le rapport de la Cour des comptes publié mardi
            && (end == start + 1 || titled || tokens.has(end, Classes::ADJECTIVE.or(Classes::DEMONYM).or(Classes::ROLE_MODIFIER)))
            && !is_finite(self.behind())
            && !tells_where(self.behind())
    }

    /// *Anne de La Tour*, *Jean von der Dol*: lower-case particles, when a capital follows them.
    fn behind_particle(&self) -> Option<usize> {
        let (tokens, start, end) = (self.input.tokens, self.input.at, self.end);
        let small = |at: &usize| tokens.has(*at, Classes::PARTICLE) && !tokens.is_capital(*at);
        let next = end + (end..self.input.end.min(end + 3)).take_while(small).count();
        if next == end || next >= self.input.end || !tokens.is_capital(next) {
            return None;
        }
        // a dit à Zoé le Colonel Dol: an office with its article is somebody else
        // a dit à Lans le Premier ministre, à Lans le Conseil d'État: so is one with its rank, or a body by its noun
        let ranked = || tokens.has(next, Classes::ROLE_MODIFIER) && tokens.has(next + 1, HUMAN);
        let noun = || tokens.has(next, HUMAN.or(Classes::ORGANISATION)) || ranked();
        let office = || tokens.one_of(end, words!["le", "la", "l'", "les"]) && noun();
        // a écrit sur Twitter la FDCM: behind a name that the lexicon knows an article opens another
        let article = tokens.one_of(end, words!["le", "la", "l'", "les"]) && next == end + 1;
        let other = || article && (tokens.is(next, shape::ALL_CAPITALS) || self.known == end && !self.given);
        if office() || other() {
            return None;
        }
        let unknown = |at: usize| tokens.classes(at).is_unknown() && !tokens.is(at, shape::ALL_CAPITALS);
        // Ana Luisa de Souzel Varn: behind two given names, a surname of two words
        let two_given = || self.given && tokens.has(end - 1, Classes::FIRST_NAME) && tokens.is_capital(next + 1);
        // Anne Rodrigues de Valmont, Ysolde Varn d'Ormel-Valmont: neither word is known as anything else
        let noble = || {
            end == start + 2
                && (self.given || unknown(start) || self.first_has(Classes::COUNTRY.or(Classes::METONYM).or(Classes::NOUN)))
                && tokens.one_of(end, words!["de", "d'"])
                && next == end + 1
                && (tokens.classes(end - 1).is_unknown() || two_given())
                && (tokens.classes(next).is_unknown()
                    || tokens.has(next, Classes::FIRST_NAME) && (!tokens.is_capital(next + 1) || two_given()))
                && !is_town_or_site(tokens, next)
                && !self.is_canton(next + 1)
        };
        // Ysolde de Varn: no list holds either word, and no article makes the first a thing
        let determined = || start > 0 && tokens.has(start - 1, DETERMINERS.or(Classes::CONTRACTION));
        let stranger = || end == start + 1 && next == end + 1 && !determined() && is_stranger(tokens, start, next + 1);
        // Ilse Van de Keere
        let flemish = tokens.has(end - 1, Classes::PARTICLE) && !tokens.has(end - 1, OF.or(Classes::DET_DEF));
        // Luc de La Tour de Météo-France, Luc du Plessis de l'Institut des mers: where the bearer of a name with a particle works
        let house = || tokens.has(next, Classes::METONYM.or(Classes::ORGANISATION)) && !tokens.has(next, Classes::FIRST_NAME);
        let joins = !tokens.has(end, OF)
            || self.particle && !house()
            || flemish
            || self.institution
            // France 3 Centre-Val de Loire
            || self.first_has(Classes::COUNTRY) && tokens.kind(start + 1) == Kind::Number
            // La Voix du Marais
            || end == start + 2 && self.first_has(Classes::DET_DEF)
            || end == start + 1 && (self.first_has(Classes::FIRST_NAME) || is_saint(tokens.str(start)))
            || tokens.one_of(end - 1, LANDSCAPE) && tokens.one_of(end, words!["de", "d'"]) && next == end + 1
            || noble()
            || stranger();
        // l'Organisation des Nations unies
        let whole = if self.institution { phrase_classes(Cursor { at: next, ..self.input }) } else { None };
        let length = whole.map_or(1, |(length, _)| length.max(1));
        joins.then_some(next + length)
    }

    /// *Anne Piaget de Longirod (VD)*: two letters in brackets that are no party's tell where a village lies.
    fn is_canton(&self, open: usize) -> bool {
        let tokens = self.input.tokens;
        let letters = open + 1;
        tokens.kind(open) == Kind::ParenOpen
            && tokens.kind(letters + 1) == Kind::ParenClose
            && tokens.is(letters, shape::ALL_CAPITALS)
            && tokens.str(letters).len() == 2
            && !tokens.has(letters, Classes::METONYM)
    }

    /// *la Cour des comptes*, *la Banque de développement*
    fn complement(&self) -> Option<usize> {
        let (of, next) = (self.behind(), self.behind().skip(1));
        // La Gazette du soir
        if self.first_has(Classes::DET_DEF) && of.one_of(words!["du"]) && next.one_of(words!["matin", "midi", "soir"]) {
            return Some(next.at + 1);
        }
        // publié par The Lans Review d'un auteur: what a body is called after is known.
        if !of.has(OF) || next.kind() != Kind::Word || next.has(CLOSED.or(Classes::DET_INDEF)) {
            return None;
        }
        let noun = next.skip(usize::from(next.has(DETERMINERS)));
        // le Comité des six nations
        let counted = of.one_of(words!["des"]) && noun.has(Classes::NUMBER) && noun.skip(1).has(Classes::NOUN);
        let noun = noun.skip(usize::from(counted));
        // Et Le Matin de conclure : « A »
        let verb = noun.word().forms.any(Forms::INFINITIVE) && !noun.has(Classes::NOUN.or(HEADS));
        // a appris Le Matin de sources sûres
        let source = noun.has(Classes::ANONYMOUS) || noun.one_of(words!["sources"]);
        // selon La Gazette de mercredi, La Gazette du jour
        let issue =
            self.first_has(Classes::DET_DEF) && (noun.has(Classes::WEEKDAY.or(Classes::MONTH)) || noun.one_of(words!["jour"]));
        (!noun.is_empty() && !noun.has(CLOSED) && !verb && !issue && !source).then_some(noun.at + 1)
    }
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

/// *Saint-Orvain*: a town, or what bears its name, *l'école Saint-Orvain de Lans*.
fn is_saint(name: &str) -> bool {
    ["Saint-", "Sainte-"].iter().any(|saint| name.starts_with(saint))
}

/// *Saint-Genis-Laval*, *Villeneuve-sur-Lot*; *Lactu.fr*: no person is called so by one word.
fn is_town_or_site(tokens: &Tokens<'_>, at: usize) -> bool {
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
