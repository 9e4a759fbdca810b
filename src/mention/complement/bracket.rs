//! Brackets that belong to a phrase: *la députée (LR) de l'Eure*, *une majorité de pêcheurs (53 %)*.

use crate::grammar::Cursor;
use crate::mention::apposition::{close_name, parenthesis};
use crate::mention::institution::spelled_before;
use crate::mention::quantity::is_percent;
use crate::mention::{Head, OF};
use crate::token::{Kind, shape};

/// What goes on behind brackets that belong to the phrase.
#[inline(never)]
pub(super) fn bracketed<'a>(start: Cursor<'a>, cursor: Cursor<'a>, head: Head) -> Option<Cursor<'a>> {
    let tokens = cursor.tokens;
    // la députée (LR) de l'Eure, le maire (PS) Ivo Dol
    if head.is_human() {
        let behind = parenthesis(cursor).filter(|next| {
            let plain = (cursor.at + 1..next.at - 1)
                .all(|at| matches!(tokens.kind(at), Kind::Word | Kind::Comma) && !tokens.is(at, shape::HANDLE));
            let named = || next.kind() == Kind::Word && tokens.is_capital(next.at) && close_name(*next).is_some();
            plain && (next.has(OF) || named())
        });
        if behind.is_some() {
            return behind;
        }
    }
    // une étude de l'Institut des phares (IP): the letters of the maker belong to the phrase
    let letters = head == Head::Document
        && cursor.at > start.at
        && cursor.at + 2 < cursor.end
        && spelled_before(tokens, cursor.at).is_some_and(|from| from >= start.at);
    if letters {
        return Some(cursor.skip(3));
    }
    // une majorité de pêcheurs (53 %): their share
    let share = matches!(head, Head::Human | Head::Group)
        && cursor.at + 3 < cursor.end
        && tokens.kind(cursor.at + 1) == Kind::Number
        && is_percent(tokens, cursor.at + 2)
        && tokens.kind(cursor.at + 3) == Kind::ParenClose;
    share.then(|| cursor.skip(4))
}
