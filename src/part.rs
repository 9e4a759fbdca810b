//! A long text is read part by part: a byte of it costs what a byte of a short one does, and little of a part is kept behind it.
//!
//! A part ends between two paragraphs, outside marks, best where the narrator speaks on both sides. What is known of the speakers goes
//! on from part to part; the other rules look no farther than the part, which is longer than most texts.

use crate::quotation::Stretch;
use crate::token::{Kind, Tokens};

/// Bytes of a part: some twenty thousand words.
pub(crate) const SIZE: usize = 1 << 17;

/// The byte behind the line end where a part of some `size` bytes may end; the end of the text if little is left.
pub(crate) fn reach(text: &str, start: usize, size: usize) -> usize {
    let rest = &text.as_bytes()[start..];
    if rest.len() <= size.saturating_mul(2) {
        return text.len();
    }
    let line = rest[size..].iter().position(|&byte| byte == b'\n');
    line.map_or(text.len(), |line| start + size + line + 1)
}

/// Room for more values in a list that grows with the text: an eighth more, where a list that nobody looks after would double.
pub(crate) fn make_room<T>(list: &mut Vec<T>, more: usize) {
    if list.capacity() - list.len() < more {
        list.reserve_exact(more.max(list.len() / 8));
    }
}

/// The token behind the last paragraph end where the part can end, in the second half of the tokens read.
pub(crate) fn end(tokens: &Tokens<'_>, stretches: &[Stretch]) -> Option<usize> {
    // How far the stretches up to each one reach.
    let mut reach = 0;
    let reaches: Vec<usize> = stretches
        .iter()
        .map(|stretch| {
            reach = stretch.after.max(reach);
            reach
        })
        .collect();
    let mut breaks = (tokens.len() / 2..tokens.len().saturating_sub(1)).rev().filter(|&at| tokens.kind(at) == Kind::Break);
    let mut any = None;
    let best = breaks.find(|&at| {
        let next = stretches.partition_point(|stretch| stretch.open <= at);
        let reach = next.checked_sub(1).map_or(0, |last| reaches[last]);
        let reopened = stretches.get(next).is_some_and(|next| next.open == at + 1 && next.continues.is_some());
        if reach > at || reopened {
            return false;
        }
        any = any.or(Some(at));
        reach < at && tokens.kind(at - 1).ends_sentence() && tokens.is_capital(at + 1)
    });
    best.or(any).map(|at| at + 1)
}
