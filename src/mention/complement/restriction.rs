//! The participle that tells which one is meant: *une étude publiée mardi*, *des experts interrogés par la radio*.

use crate::grammar::Cursor;
use crate::lexicon::{Classes, Forms, VerbClasses};
use crate::mention::head::{is_adjective, is_finite};
use crate::mention::institution::spelled_before;
use crate::mention::name::name;
use crate::mention::{Head, OF};
use crate::token::{Kind, words};

use super::of_phrase::of_phrase;

/// What tells which one a noun means that has no other complement: *(une étude) publiée mardi par l'Office*, *(une source) citée
/// par Radio Valmer*, *(des experts) interrogés par l'AFP*. The date of people is that of what was done to them.
pub(crate) fn restriction(input: Cursor<'_>, head: Head) -> Option<Cursor<'_>> {
    if !input.word().forms.any(Forms::PARTICIPLE) || is_finite(input) {
        return None;
    }
    let paper = head == Head::Document;
    // un document consulté par la radio: who reads it tells nothing of what it is.
    let made = !paper || input.tokens.verb(input.at).classes.any(VerbClasses::MAKES);
    let when = dated(input.skip(1));
    if !made && when.one_of(words!["par"]) {
        return None;
    }
    let shown = when.one_of(words!["par"]) || paper && when.one_of(words!["dans", "sur"]);
    let Some(mut whose) = (if shown { of_phrase(when.skip(1)) } else { None }) else {
        return (paper && when.at > input.at + 1).then_some(when);
    };
    // par l'agence de presse Valmer, par le quotidien breton Le Courrier
    if let Some(next) = if whose.has(OF) { of_phrase(whose.skip(1)) } else { None } {
        whose = next;
    }
    // par la Ligue contre la faim
    let against = whose.one_of(words!["contre", "pour"]) && whose.skip(1).has(Classes::DET_DEF);
    let body = || input.tokens.is_capital(whose.at - 1) && input.tokens.has(whose.at - 1, Classes::ORGANISATION);
    if let Some(next) = if paper && against && body() { of_phrase(whose.skip(1)) } else { None } {
        whose = next;
    }
    // dans la revue National Geographic: the adjective is the first word of a name
    let opens_name = |at: usize| input.tokens.is_capital(at) && input.tokens.is_capital(at + 1);
    while is_adjective(whose) && !is_finite(whose) && !opens_name(whose.at) {
        whose = whose.skip(1);
    }
    let named = whose.kind() == Kind::Word && input.tokens.is_capital(whose.at) && !input.tokens.is_capital(whose.at - 1);
    let name = if named { name(whose) } else { None };
    let whose = Cursor { at: name.map_or(whose.at, |(end, _)| end), ..whose };
    // par l'Institut des phares (IP)
    let letters = whose.kind() == Kind::ParenOpen && spelled_before(input.tokens, whose.at).is_some();
    Some(if letters { whose.skip(3) } else { whose })
}

/// When or how something was made: *mardi 8 juillet*, *ce lundi soir*, *début août*, *en ligne*.
pub(crate) fn dated(input: Cursor<'_>) -> Cursor<'_> {
    const DATE: Classes = Classes::WEEKDAY.or(Classes::MONTH).or(Classes::TIME);
    let mut cursor = input;
    for _ in 0..5 {
        let number = cursor.kind() == Kind::Number;
        let next = cursor.skip(1);
        let leads = cursor.one_of(words!["le", "ce", "cette", "en", "début", "fin"]);
        let opens = leads && (next.kind() == Kind::Number || next.has(DATE) || next.one_of(words!["ligne"]));
        if number || cursor.has(DATE) {
            cursor = next;
        } else if opens {
            cursor = next.skip(1);
        } else {
            break;
        }
    }
    cursor
}
