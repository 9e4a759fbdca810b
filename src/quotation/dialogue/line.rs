//! The lines of a text, and the dashes that may open a turn at their head or inside them.

use crate::token::{Kind, Tokens, shape};

#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The dash that opens it and the first token behind.
    pub(super) dash: Option<(usize, usize)>,
}

pub(super) fn lines(tokens: &Tokens<'_>) -> impl Iterator<Item = Line> {
    let ends = tokens.signs(0, tokens.len()).filter(|(_, kind)| *kind == Kind::Break).map(|(at, _)| at);
    let mut start = 0;
    ends.chain([tokens.len()]).filter_map(move |end| {
        let first = std::mem::replace(&mut start, end + 1);
        (end > first).then(|| Line { start: first, end, dash: opening_dash(tokens, first, end) })
    })
}

/// The dash of a line, a guillemet that opens the dialogue before it.
fn opening_dash(tokens: &Tokens<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let at = if tokens.kind(start) == Kind::GuillemetOpen { start + 1 } else { start };
    let mut after = at;
    if !matches!(tokens.kind(at), Kind::Dash | Kind::Hyphen) {
        return None;
    }
    while after < end && matches!(tokens.kind(after), Kind::Dash | Kind::Hyphen) && after < at + 3 {
        after += 1;
    }
    let hyphen = tokens.kind(at) == Kind::Hyphen && after == at + 1;
    let speaks =
        after < end && (matches!(tokens.kind(after), Kind::Word | Kind::Number | Kind::Ellipsis) || tokens.kind(after).is_mark());
    let parted = || tokens.is(after, shape::SPACE_BEFORE) || tokens.is_capital(after);
    (after > at && speaks && (!hyphen || parted())).then_some((at, after))
}

/// A dash, or a hyphen between spaces.
pub(super) fn is_dash(tokens: &Tokens<'_>, at: usize) -> bool {
    let spaced = |at: usize| tokens.is(at, shape::SPACE_BEFORE) && tokens.is(at + 1, shape::SPACE_BEFORE);
    tokens.kind(at) == Kind::Dash || tokens.kind(at) == Kind::Hyphen && spaced(at)
}

/// A dash inside a line that may open a turn: a sentence or a colon ends before it, a capital follows.
pub(super) fn is_joined(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    if !is_dash(tokens, at) {
        return false;
    }
    let before = at.checked_sub(1).map_or(Kind::Break, |before| tokens.kind(before));
    let ended = before.ends_sentence() || before == Kind::Colon || before == Kind::GuillemetClose;
    ended && at + 1 < end && (tokens.is_capital(at + 1) || matches!(tokens.kind(at + 1), Kind::GuillemetOpen | Kind::Ellipsis))
}
