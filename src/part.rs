//! A long text is read part by part: a byte of it costs what a byte of a short one does, and little of a part is kept behind it.
//!
//! A part ends between two paragraphs, outside marks, best where the narrator speaks on both sides; in a paragraph that is longer
//! than a part, between two sentences. What is known of the speakers goes on from part to part; the other rules look no farther
//! than the part, which is longer than most texts.

use crate::quotation::Stretch;
use crate::token::{Kind, Tokens, shape};
use crate::view;

/// Bytes of a part: some twenty thousand words.
pub(crate) const SIZE: usize = 1 << 17;

/// Bytes behind a part within which its last paragraph ends; a longer one is cut.
const LINE: usize = 1 << 16;

/// How many tokens behind a sentence that ends a part are read, so that its marks are paired as if all the paragraph were.
const BEHIND: usize = 400;

/// The byte to which a part of some `size` bytes is read: behind a line end, behind a space where no line end is near, or the end
/// of the text if little is left.
pub(crate) fn reach(text: &str, start: usize, size: usize) -> usize {
    let rest = &text.as_bytes()[start..];
    if rest.len() <= size.saturating_mul(2) {
        return text.len();
    }
    let behind = &rest[size..rest.len().min(size + LINE)];
    let line = behind.iter().position(|&byte| byte == b'\n');
    let end = line.or_else(|| behind.iter().position(u8::is_ascii_whitespace)).map_or(size, |end| size + end + 1);
    view::boundary(text, start + end)
}

/// Room for at least so many more values in a list that grows with a text, whose bytes `read` of so many gave those that it
/// holds.
pub(crate) fn make_room<T>(list: &mut Vec<T>, more: usize, share: (usize, usize)) {
    list.reserve_exact(room(list.len(), list.capacity(), more, share));
}

/// How many values such a list asks room for: once what the rest of the text gives at the rate of what was read, where a list
/// that nobody looks after would double again and again, and be copied each time.
pub(crate) fn room(length: usize, capacity: usize, more: usize, (read, text): (usize, usize)) -> usize {
    /// How many times as many as now at most: a text may begin with most of what it has.
    const MOST: usize = 15;
    let rate = |bytes: usize| (length as u64 * bytes as u64 / read.max(1) as u64) as usize;
    let rest = rate(text.saturating_sub(read) / 16 * 17);
    let more = more.max(rest.min(rate(2 * SIZE)));
    if capacity - length < more { more.max(rest.min(MOST * length)) } else { 0 }
}

/// The token behind the last paragraph end where the part can end, in the second half of the tokens read; behind the last
/// sentence end if there is none.
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
    let (half, last) = (tokens.len() / 2, tokens.len().saturating_sub(1));
    // The first stretch behind a token, and how far those before it reach.
    let around = |at: usize| {
        let next = stretches.partition_point(|stretch| stretch.open <= at);
        (stretches.get(next), next.checked_sub(1).map_or(0, |last| reaches[last]))
    };
    let mut any = None;
    let mut breaks = (half..last).rev().filter(|&at| tokens.kind(at) == Kind::Break);
    let best = breaks.find(|&at| {
        let (next, reach) = around(at);
        let reopened = next.is_some_and(|next| next.open == at + 1 && next.continues.is_some());
        if reach > at || reopened {
            return false;
        }
        any = any.or(Some(at));
        reach < at && tokens.kind(at - 1).ends_sentence() && tokens.is_capital(at + 1)
    });
    // A turn ends with its last sentence, and another one may follow.
    let outside = |&at: &usize| around(at).1 <= at + 1;
    let parted = |at: &usize| tokens.is(at + 1, shape::SPACE_BEFORE);
    let opens = |at: &usize| tokens.is_capital(at + 1) || around(*at).0.is_some_and(|next| next.open == at + 1);
    let sentence = |at: &usize| tokens.kind(*at).ends_sentence() && parted(at) && opens(at);
    // No language has a sentence as long as a part: that one is cut between any two words.
    let last_of = |ends: &dyn Fn(&usize) -> bool| (half..last.saturating_sub(BEHIND)).rev().find(|at| ends(at) && outside(at));
    let sentences = || last_of(&sentence).or_else(|| last_of(&parted)).or_else(|| last_of(&|_| true));
    best.or(any).or_else(sentences).map(|at| at + 1)
}
