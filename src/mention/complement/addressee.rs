//! Whom an office speaks to, which is no field of it: *dit l'experte à la presse*, *dit le ministre au député*, *dit l'avocat au
//! Point*.

use std::iter;

use crate::grammar::Cursor;
use crate::lexicon::{Classes, Fields, hash};
use crate::mention::HUMAN;
use crate::mention::name::{is_full_name, phrase_classes};
use crate::token::{Kind, Words, words};

/// What media are called together.
pub(super) const PRESS: Words = words!["médias", "presse", "radios", "télé", "télés", "télévision", "télévisions"];

/// *a répondu le ministre au député, à la chaîne Valmer*, *auprès de l'AFP*, *analyse une experte pour Le Monde*: people and
/// media are no field of an office; but *le ministre délégué à la mer*, *délégué auprès du ministre*.
pub(super) fn is_spoken_to(to: Cursor<'_>) -> bool {
    let tokens = to.tokens;
    if to.one_of(words!["pour"]) {
        return governs_medium(to);
    }
    let near = to.one_of(words!["auprès"]);
    if !near && !to.one_of(words!["à", "au", "aux"]) {
        return false;
    }
    let governed = if near { to.skip(1) } else { to };
    let noun = governed.skip(1 + usize::from(governed.skip(1).has(Classes::DET_DEF)));
    // le ministre délégué à la mer; le ministre à l'issue du conseil
    let minister = tokens.one_of(to.at - 1, words!["ministre", "ministres"]);
    let office = || minister || noun.has(Classes::TAKES_UP) && tokens.is_of(to.at - 1, Fields::GOVERNS);
    // l'experte à la presse, à la télévision; but la ministre déléguée aux médias
    let delegated = || tokens.one_of(to.at - 1, words!["délégué", "déléguée"]);
    let heard = || !delegated() && (tokens.tells_of_press(noun.at) || noun.one_of(PRESS));
    match noun.kind() {
        // a dit l'adjoint à 20 heures, à 20 minutes
        Kind::Number => !near,
        // demande le juge à Anne Dol: a name in full; but l'avocat à Florence
        _ if !near && (is_person(noun) || is_called(to)) => true,
        // sa porte-parole à l'AFP
        _ if tokens.is_capital(noun.at) => tokens.is_press(noun.at) || governs_medium(governed),
        _ => heard() || !near && (noun.has(HUMAN) || office()),
    }
}

/// *Anne Dol*; but neither *Paris Match* nor *Charlotte*
fn is_person(name: Cursor<'_>) -> bool {
    is_full_name(name.tokens, name.at) && !name.has(Classes::COUNTRY.or(Classes::METONYM).or(Classes::MEDIUM))
}

/// *lance le juge à Léa*: a given name alone, behind a verb of speech and its subject; but *selon un avocat à Florence*
fn is_called(to: Cursor<'_>) -> bool {
    const PLACE: Classes = Classes::COUNTRY.or(Classes::METONYM).or(Classes::MEDIUM);
    let (tokens, name) = (to.tokens, to.skip(1));
    let given = to.one_of(words!["à"]) && tokens.is_capital(name.at) && name.has(Classes::FIRST_NAME) && !name.has(PLACE);
    let alone = !tokens.is_capital(name.at + 1) && tokens.kind(name.at) == Kind::Word;
    given && alone && (to.at.saturating_sub(4)..to.at.saturating_sub(1)).any(|at| tokens.has(at, Classes::SPEECH))
}

/// *à Jeune Afrique*, *au Point*, *du New York Times*, *à la Tribune de Lans*: whether the name behind a preposition is one that
/// the lexicon knows for a medium's.
pub(in crate::mention) fn governs_medium(to: Cursor<'_>) -> bool {
    const LONGEST: usize = 6;
    let (lexicon, next) = (to.tokens.lexicon, to.skip(1));
    let noun = next.skip(usize::from(next.has(Classes::DET_DEF)));
    let medium = |from: Cursor<'_>| phrase_classes(from).is_some_and(|(_, classes)| classes.any(Classes::MEDIUM));
    // the article that au or aux holds is of the title
    let article = match () {
        () if to.one_of(words!["au", "du"]) => Some("le"),
        () => to.one_of(words!["aux", "des"]).then_some("les"),
    };
    let titled = |article: &str| {
        let name = to.tokens.words(noun.at, to.end.min(noun.at + LONGEST));
        let name = iter::once(lexicon.find(hash(article.as_bytes()))).chain(name);
        lexicon.phrase(name).is_some_and(|(_, name)| name.classes.any(Classes::MEDIUM))
    };
    // à France 2, à Europe 1: numbers are no words of the lexicon
    let numbered = to.tokens.kind(noun.at + 1) == Kind::Number && noun.one_of(words!["canal", "europe", "france", "télé"]);
    numbered || medium(noun) || noun.at > next.at && medium(next) || article.is_some_and(titled)
}
