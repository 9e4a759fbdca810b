//! What follows *de*: *de la mairie*, *des ports*; *de la Mer, de la Santé et du Budget*.

use nom::Parser;
use nom::branch::alt;
use nom::multi::many0_count;

use crate::grammar::{Cursor, class, kind};
use crate::lexicon::{Classes, Fields, Forms};
use crate::mention::head::{head, is_adjective, is_finite, only_verb};
use crate::mention::institution::expansion;
use crate::mention::name::{civility, name};
use crate::mention::opening::is_small_name;
use crate::mention::whose::bearer;
use crate::mention::{CLOSED, HEADS, OF};
use crate::token::{Kind, words};

/// What follows *de*: `[determiner] noun`, name or number, with its own adjectives left to the caller.
pub(crate) fn of_phrase(input: Cursor<'_>) -> Option<Cursor<'_>> {
    // le père d'un des marins, la mère de deux des élus
    let part = input.has(Classes::NUMBER) || input.one_of(words!["un", "une", "certains", "certaines", "plusieurs"]);
    let input = if part && input.skip(1).has(OF) { input.skip(2) } else { input };
    let input = behind_about(input);
    let (mut rest, _) = many0_count(alt((class(Classes::DETERMINERS), kind(Kind::Number)))).parse(input).ok()?;
    if rest.is_empty() || rest.kind() != Kind::Word {
        return (rest.at > input.at && input.tokens.kind(rest.at - 1) == Kind::Number).then_some(rest);
    }
    // la candidate à l'élection de 2007 a dit, le rapport de 2007 conclut, le maire du 15e jure: a year or a rank ends its
    // phrase; but plus de 2000 marins
    let rank = |number: &str| number.len() == 4 || number.ends_with('e');
    let year = rest.at == input.at + 1 && input.kind() == Kind::Number && rank(input.tokens.str(input.at));
    let counted = || rest.has(Classes::NOUN.or(HEADS)) && !rest.word().forms.any(Forms::SINGULAR_3);
    if year && is_finite(rest) && !counted() {
        return Some(rest);
    }
    // le maire du 12e Luc Rey, le capitaine du 15 de Lans Luc Rey
    let counted = rest.at == input.at + 1 && input.kind() == Kind::Number && input.tokens.str(input.at).len() <= 3;
    let ranked =
        || input.tokens.str(input.at).ends_with('e') && input.tokens.is_capital(rest.at) && rest.has(Classes::FIRST_NAME);
    if counted && (ranked() || rest.one_of(words!["d'", "de"]) && input.tokens.is_capital(rest.at + 1)) {
        return Some(rest);
    }
    // la Direction des ports, des eaux et des rives (Dper)
    if let Some(end) = if rest.has(Classes::ORGANISATION) { expansion(rest, rest.at + 1) } else { None } {
        return Some(Cursor { at: end, ..rest });
    }
    // une étude du Pr Dol, l'avocat de M. von Dol
    let titled = civility(rest);
    if let Some((name, _)) = titled {
        rest = name;
    }
    // la mère de la petite Inès, du jeune Ivo Dol
    if rest.one_of(words!["jeune", "petit", "petite"]) && input.tokens.is_capital(rest.at + 1) {
        rest = rest.skip(1);
    }
    // interrogé par la même source
    if rest.one_of(words!["même", "mêmes"]) && rest.skip(1).has(Classes::NOUN.or(HEADS)) {
        rest = rest.skip(1);
    }
    // la défense de l'ex-Premier ministre
    if rest.has(Classes::STARTS_PHRASE) {
        if let Some((end, ..)) = head(rest).filter(|&(end, classes, _)| end > rest.at + 1 && classes.any(Classes::ROLE)) {
            return Some(Cursor { at: end, ..rest });
        }
    }
    if titled.is_some() || input.tokens.is_capital(rest.at) || is_small_name(rest.tokens, rest.at) {
        if let Some((end, _)) = name(rest) {
            return Some(Cursor { at: bearer(rest, end).unwrap_or(end), ..rest });
        }
    }
    // Et le maire de dire: the verb, not what somebody says
    let says = |rest: Cursor<'_>| rest.at == input.at && rest.one_of(words!["dire"]);
    // le patron d'une mine d'or
    let gold = rest.one_of(words!["or"]) && rest.at > 0 && rest.tokens.one_of(rest.at - 1, words!["d'"]);
    if rest.has(CLOSED) && !gold && !rest.has(Classes::NOUN.or(Classes::TIME).or(Classes::WEEKDAY))
        || rest.word().forms.any(Forms::INFINITIVE) && (!rest.has(Classes::NOUN.or(HEADS)) || says(rest))
    {
        return year.then_some(rest);
    }
    // demander aux autorités de se retirer, sommer le groupe de mieux payer
    let how = rest.one_of(words!["bien", "mal", "mieux"]) && rest.skip(1).word().forms.any(Forms::INFINITIVE);
    if (only_verb(rest) || rest.has(Classes::CLITIC) || how) && rest.at == input.at {
        return None;
    }
    // de la première heure
    let timed = |rest: Cursor<'_>| rest.has(Classes::ROLE_MODIFIER) && rest.skip(1).has(Classes::TIME);
    let closed = |rest: Cursor<'_>| rest.skip(1).has(CLOSED) && !timed(rest);
    // l'avocate du jeune adjoint Paul Dol: the name shows that the word is the noun
    let named = |rest: Cursor<'_>| rest.has(Classes::ROLE) && rest.tokens.is_capital(rest.at + 1);
    while qualifies(rest)
        && rest.tokens.kind(rest.at + 1) == Kind::Word
        && rest.at + 1 < rest.end
        && !closed(rest)
        && !named(rest)
    {
        rest = rest.skip(1);
    }
    Some(told_apart(rest.skip(1)))
}

/// *un collectif de plus de 600 éditeurs*, *d'environ vingt élus*, *de près d'une centaine d'élus*: behind what tells that a
/// number is not exact.
fn behind_about(input: Cursor<'_>) -> Cursor<'_> {
    let than = input.one_of(words!["moins", "plus", "près"]) && input.skip(1).has(OF);
    let about = input.one_of(words!["environ", "presque", "quasi", "quelque"]);
    let number = input.skip(if than { 2 } else { 1 });
    let counted = number.kind() == Kind::Number || number.has(Classes::NUMBER) || number.one_of(words!["un", "une"]);
    if (than || about) && counted { number } else { input }
}

/// *de l'atelier 3*, *du service sécurité*: behind what tells which of several it is.
fn told_apart(rest: Cursor<'_>) -> Cursor<'_> {
    let number = rest.kind() == Kind::Number && rest.tokens.str(rest.at).len() <= 2 && rest.skip(1).kind() != Kind::Word;
    let branch = rest.is_of(Fields::BRANCH) && !rest.tokens.is_capital(rest.at) && !is_finite(rest) && !rest.has(CLOSED);
    // une lettre de mise à pied, un courrier de mise en demeure
    let noun = rest.skip(1);
    let put = rest.at > 0 && rest.tokens.one_of(rest.at - 1, words!["mise", "mises"]) && rest.one_of(words!["au", "en", "à"]);
    let bare = noun.kind() == Kind::Word && !noun.has(Classes::DETERMINERS) && !rest.tokens.is_capital(noun.at);
    match () {
        () if put && bare => rest.skip(2),
        () => rest.skip(usize::from(number || branch)),
    }
}

/// *les alertes de nombreux experts*, *de la prestigieuse revue Valmer*, *de haut niveau*: whether a word qualifies the noun
/// behind it.
fn qualifies(word: Cursor<'_>) -> bool {
    let high = word.one_of(words!["haut", "hauts"]) && word.skip(1).has(HEADS.or(Classes::NOUN));
    high || word.has(Classes::ROLE_MODIFIER.or(Classes::NUMBER))
        || is_adjective(word)
            && !is_finite(word)
            && !word.has(HEADS.or(Classes::NOUN).or(Classes::OFTEN_NOUN))
            && word.skip(1).has(HEADS.or(Classes::NOUN))
            && (!is_finite(word.skip(1)) || is_noun_behind(word))
}

/// *de la longue file d'attente*: behind an article and an adjective a noun, whatever verb is spelled so; but *de la blonde porte
/// le sac*.
fn is_noun_behind(adjective: Cursor<'_>) -> bool {
    let (tokens, noun) = (adjective.tokens, adjective.skip(1));
    let article = adjective.at > 0 && tokens.has(adjective.at - 1, Classes::DET_DEF.or(Classes::CONTRACTION));
    let object = noun.skip(1).has(Classes::DETERMINERS.or(Classes::QUE).or(Classes::ADVERB).or(Classes::PAS));
    article && !object && noun.word().agreement.any(adjective.word().agreement.gender())
}

/// *, de la Santé et du Budget*: up to the last of several complements, before its *et*.
pub(super) fn listed(input: Cursor<'_>) -> Option<Cursor<'_>> {
    let mut cursor = input;
    for _ in 0..6 {
        if cursor.kind() != Kind::Comma || !cursor.skip(1).has(OF) {
            return None;
        }
        let mut next = of_phrase(cursor.skip(2))?;
        while is_adjective(next) && !is_finite(next) {
            next = next.skip(1);
        }
        if next.one_of(words!["et"]) && next.skip(1).has(OF) {
            return Some(next);
        }
        cursor = next;
    }
    None
}
