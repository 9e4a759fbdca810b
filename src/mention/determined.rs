//! The phrase behind a determiner, which tells its number and often its gender: *la ministre*, *ces élus*; and the few roles that
//! need none: *Maître Dol*, *élus et habitants*.

use crate::grammar::{Cursor, Parsed};
use crate::lexicon::{Agreement, Classes, Fields, Forms};
use crate::model::{Gender, GenderEvidence};
use crate::token::{Kind, Token, Tokens, Words, shape, words};

use super::institution::initial;
use super::noun::{may_modify, noun};
use super::quantity::{at_least, counted, enumeration, is_hundredth, is_percent, many, number, one_of_them, share};
use super::{Determiner, HUMAN, Head, Mention, OF, contracted, mention};

/// `determiner modifier* head complement* [name]`
pub(super) fn determined(input: Cursor<'_>) -> Parsed<'_, Mention> {
    let tokens = input.tokens;
    let (token, start) = (input.token(), input.at);
    let rest = match token {
        _ if token.has(Classes::DETERMINERS) || token.kind == Kind::Number => input.skip(1),
        _ if token.has(OF) => input.skip(1 + usize::from(input.skip(1).one_of(words!["la", "l'"]))),
        _ if token.has(Classes::NUMBER) => number(input)?.0,
        _ => return many(input).ok_or(nom::Err::Error(())),
    };
    // un certain fatalisme, une certaine gravité
    let vague =
        token.one_of(words!["un", "une"]) && rest.one_of(words!["certain", "certaine"]) && !tokens.is_capital(rest.at + 1);
    let rest = rest.skip(usize::from(vague));
    let rest = if token.has(Classes::DETERMINED) { behind_some(rest) } else { rest };
    // Elle est partie en 2012. Maire de Lans, Anne Dol …
    if token.kind == Kind::Number && rest.kind() == Kind::Period {
        return Err(nom::Err::Error(()));
    }
    // plus d'un se dit: a pronoun; l'ennemi numéro un de la ville: a rank
    if rest.has(Classes::CLITIC) && !rest.has(Classes::DETERMINERS) || start > 0 && tokens.one_of(start - 1, words!["numéro"]) {
        return Err(nom::Err::Error(()));
    }
    // tout ignorer, tout mettre en œuvre: a pronoun; but tout pouvoir, tout sourire
    let noun_too = Classes::NOUN.or(Classes::OFTEN_NOUN);
    let everything = || token.one_of(words!["tout"]) && rest.word().forms.any(Forms::INFINITIVE) && !rest.has(noun_too);
    // un peu plus tôt, un peu partout, quelque part; but un peu de monde
    let somewhere = || token.one_of(words!["quelque"]) && rest.one_of(words!["part"]);
    if rest.one_of(words!["peu"]) && !rest.skip(1).has(OF) || somewhere() || everything() {
        return Err(nom::Err::Error(()));
    }
    if let Some(found) = if rest.one_of(words!["part"]) { on_behalf(input) } else { None } {
        return Ok(found);
    }
    if let Some(found) = one_of_them(rest, start).or_else(|| counted(input, rest)) {
        return Ok(found);
    }
    if token.kind == Kind::Number && !rest.is_empty() && is_percent(tokens, rest.at) {
        return share(rest, start).ok_or(nom::Err::Error(()));
    }
    // trente pour cent disent
    if let Some(found) = if is_hundredth(rest) { share(rest.skip(1), start) } else { None } {
        return Ok(found);
    }
    let determiner = determiner(token);
    let mut found = noun(rest, start, determiner);
    // Elle revint toute pensive: an adjective
    let state = |mention: &Mention| {
        let bare = mention.head == Head::Thing && mention.end == mention.at + 1;
        bare && tokens.has(mention.at, Classes::ADJECTIVE) && !tokens.has(mention.at, noun_too)
    };
    if token.one_of(words!["tout", "toute"]) && found.as_ref().is_ok_and(|(_, mention)| state(mention)) {
        return Err(nom::Err::Error(()));
    }
    if let Ok((end, mention)) = &mut found {
        // vivre à l'étranger: a place
        if token.is(shape::ELIDED) && rest.one_of(words!["étranger"]) && start > 0 && tokens.has(start - 1, Classes::PREP) {
            mention.head = Head::Thing;
        }
        let people = matches!(mention.head, Head::Role | Head::Human | Head::Group) && !mention.has_name();
        if determiner == Determiner::Quantity && people && end.at == mention.end {
            mention.start = at_least(tokens, start);
            if let Some(last) = enumeration(*end) {
                (*end, mention.end, mention.role.1) = (last, last.at, last.at);
            }
        }
        // son homologue, son adversaire: before a vowel the possessive tells no gender.
        let vowel = || matches!(initial(tokens.str(start + 1)), Some(b'a' | b'e' | b'h' | b'i' | b'o' | b'u' | b'y'));
        let silent = token.one_of(words!["mon", "son", "ton"]) && vowel();
        // le sénateur Lindsey Dol: a woman is called sénatrice; but le rapporteur Anne Dol
        let masculine = token.word().agreement.told_gender() == Some(Gender::Masculine);
        let firm = masculine && mention.has_name() && mention.head == Head::Role && is_said_of_men(tokens, mention.at);
        agree(mention, token, silent, firm);
    }
    found
}

/// *des critiques de la part d'élus, qui estiment que …*: whom it comes from.
fn on_behalf(article: Cursor<'_>) -> Option<(Cursor<'_>, Mention)> {
    let (before, of) = (article.at.checked_sub(1)?, article.skip(2));
    if !article.tokens.one_of(before, words!["de"]) || !article.one_of(words!["la"]) || !of.has(OF) {
        return None;
    }
    if of.one_of(words!["du", "des"]) { contracted(of) } else { mention(of.skip(1)) }.ok()
}

/// *les différents témoins*, *les quelque trois cents élus*: behind what tells how many behind an article.
pub(super) fn behind_some(input: Cursor<'_>) -> Cursor<'_> {
    const SOME: Words = words!["différentes", "différents", "divers", "diverses", "quelque", "quelques"];
    input.skip(usize::from(input.one_of(SOME) && matches!(input.skip(1).kind(), Kind::Word | Kind::Number)))
}

fn determiner(token: &Token) -> Determiner {
    let classes = token.word().classes;
    let counts = classes.any(Classes::DET_QUANT.or(Classes::NUMBER)) && !classes.any(Classes::DET_INDEF);
    if classes.any(Classes::DET_POSS) {
        Determiner::Possessive
    } else if classes.any(Classes::DET_DEM) {
        Determiner::Demonstrative
    } else if classes.any(Classes::DET_DEF) && !token.one_of(words!["des"]) {
        Determiner::Definite
    } else if counts || token.kind == Kind::Number {
        Determiner::Quantity
    } else {
        Determiner::Indefinite
    }
}

/// Whether a masculine noun has a feminine in *-trice*, which everybody uses: *directeur*, but neither *auteur* nor *rapporteur*.
fn is_said_of_men(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.str(at).ends_with("teur") && !tokens.is_of(at, Fields::EPICENE)
}

/// The determiner tells the number, and the gender unless the noun or the name tells more, *l'avocate*, *d'anciennes élues*; a
/// `firm` one tells more than the name.
fn agree(mention: &mut Mention, determiner: &Token, silent: bool, firm: bool) {
    let (article, own) = (determiner.word().agreement, mention.agreement);
    let told = !silent && article.told_gender().is_some();
    if !mention.has_name() || mention.gender.is_none_or(|evidence| evidence > GenderEvidence::Determiner) {
        let feminine = own.gender() == Agreement::FEMININE && !firm;
        let teller = if feminine || !told || determiner.is(shape::ELIDED) { own } else { article };
        if teller.told_gender().is_some() {
            mention.agreement = own.with_gender(teller);
            if (mention.gender.is_none() || firm) && mention.head != Head::Organisation {
                mention.gender = Some(if told { GenderEvidence::Determiner } else { GenderEvidence::RoleForm });
            }
        }
    }
    // quelque 300 élus: about as many
    let about = determiner.one_of(words!["quelque"]);
    let number = match (article.number(), own.number()) {
        (number @ (Agreement::SINGULAR | Agreement::PLURAL), _) if !about => number,
        (_, Agreement::NONE) => Agreement::SINGULAR,
        (_, number) => number,
    };
    mention.agreement = mention.agreement.gender().or(number);
}

/// What a role without determiner starts with.
pub(super) const BARE: Classes = HUMAN.or(Classes::ANONYMOUS).or(Classes::ROLE_MODIFIER);

/// What can be joined without determiner.
pub(super) const MEMBERS: Classes = HUMAN.or(Classes::ORGANISATION);

/// A role that takes no determiner before a name: *Président Dol*, *Maître Dol*.
pub(super) fn bare_role(input: Cursor<'_>) -> Parsed<'_, Mention> {
    if !input.has(BARE.or(MEMBERS)) || input.has(Classes::VERB) && !input.tokens.is_capital(input.at) && !is_bare_pair(input) {
        return Err(nom::Err::Error(()));
    }
    let (rest, mention) = noun(input, input.at, Determiner::None)?;
    // indique-t-on de source policière
    let source = mention.head == Head::Anonymous && input.one_of(words!["source", "sources"]);
    // Maman sourit, oncle meunier rit: kin that the family calls without determiner
    let kin = input.is_of(Fields::CALLED);
    let named = mention.has_name() && !(is_apposed(input) && input.tokens.kind(mention.name.0 - 1) == Kind::Comma);
    if named || mention.head == Head::Group || source || kin || is_bare_pair(input) {
        Ok((rest, mention))
    } else {
        Err(nom::Err::Error(()))
    }
}

/// *Aux côtés de Paul Rey, docker, Anne Dol a ri*: behind a name in full and its comma, what its bearer is.
fn is_apposed(role: Cursor<'_>) -> bool {
    let (tokens, name) = (role.tokens, role.at.saturating_sub(3));
    role.at > 2 && tokens.kind(role.at - 1) == Kind::Comma && tokens.is_capital(name) && tokens.is_capital(name + 1)
}

/// The office that a verb gives without article: *est maire de Lans*, *a été élue présidente*.
pub(crate) fn bare_office(input: Cursor<'_>) -> Option<Mention> {
    if input.tokens.is_capital(input.at) || !input.has(Classes::ROLE.or(Classes::ROLE_MODIFIER)) {
        return None;
    }
    let (_, mention) = noun(input, input.at, Determiner::None).ok()?;
    (mention.head == Head::Role && !mention.has_name() && !mention.is_plural()).then_some(mention)
}

/// What somebody is, in front of the sentence that tells of them: *Boulangère à Lans, elle a tout vu*.
pub(crate) fn fronted_office(input: Cursor<'_>) -> Option<Mention> {
    let office = Classes::ROLE.or(Classes::ROLE_MODIFIER).or(HUMAN);
    let opens = input.has(office) || may_modify(input.token()) && input.skip(1).has(office);
    if !opens {
        return None;
    }
    let (_, mention) = noun(input, input.at, Determiner::None).ok()?;
    (mention.head.is_human() && mention.has_role() && !mention.has_name() && !mention.is_plural()).then_some(mention)
}

/// *élus et habitants*, *Médecins et infirmières*, *constructeurs et banques*: joined to others, people and bodies need no
/// article, and a participle is their noun.
pub(crate) fn is_bare_pair(input: Cursor<'_>) -> bool {
    let several = |input: Cursor<'_>| {
        input.has(Classes::GROUP) || input.has(MEMBERS) && input.word().agreement.number() == Agreement::PLURAL
    };
    // Dockers, pêcheurs et élus
    const MOST: usize = 5;
    let mut at = input;
    for _ in 0..MOST {
        if !several(at) || at.skip(1).kind() != Kind::Comma {
            break;
        }
        at = at.skip(2);
    }
    at.skip(1).one_of(words!["et"]) && (several(at) && several(at.skip(2)) || at.at == input.at && is_pair_of_verb(input))
}

/// *Maire et préfet disent*, *promettent patronat et syndicats*: one of each, beside a plural verb that has both for its subject.
fn is_pair_of_verb(input: Cursor<'_>) -> bool {
    let tokens = input.tokens;
    let member = |at: usize| tokens.has(at, MEMBERS) && !tokens.word(at).forms.any(Forms::INFINITIVE);
    let several = |at: usize| tokens.word(at).forms.any(Forms::PLURAL_3) && tokens.has(at, Classes::VERB);
    let before = input.at > 0 && several(input.at - 1) && tokens.has(input.at - 1, Classes::SPEECH);
    let behind = tokens.is_capital(input.at) && several(input.at + 3) && tokens.has(input.at + 3, Classes::SPEECH);
    member(input.at) && member(input.at + 2) && (before || behind)
}
