//! Words that typography sets apart: quotation marks and dialogue dashes.
//!
//! | written | read as |
//! |---|---|
//! | `« A »`, `“A”`, `„A“`, `"A"`, `‹A›`, `''A''`, `<<A>>`, `‘A’` | one stretch |
//! | `« A “B” C »` | a stretch inside another |
//! | `« A` ⏎ `« B »` | two stretches of one quotation: the mark is re-opened at each paragraph |
//! | `« A.` ⏎ | a stretch whose closing mark is missing: it ends with its paragraph |
//! | `— A` ⏎ | a dialogue turn: it ends with its line |

mod marks;

use crate::model::WarningKind;
use crate::token::Tokens;

/// Where a stretch of set-apart words comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Marks,
    Turn,
}

/// One unbroken stretch between marks, in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Stretch {
    /// The opening mark or dash.
    pub(crate) open: usize,
    /// First token inside.
    pub(crate) start: usize,
    /// First token after the words: the closing mark, or where it should have stood.
    pub(crate) end: usize,
    /// First token after the closing mark.
    pub(crate) after: usize,
    /// The stretch that this one stands inside.
    pub(crate) parent: Option<usize>,
    /// The stretch that this one continues, when a mark is re-opened at a paragraph.
    pub(crate) continues: Option<usize>,
    pub(crate) style: Style,
}

/// Something odd at a token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Oddity {
    pub(crate) token: usize,
    pub(crate) kind: WarningKind,
}

/// The stretches of the text in the order of their openers, and what was odd.
pub(crate) fn find(tokens: &Tokens<'_>) -> (Vec<Stretch>, Vec<Oddity>) {
    let (mut pairs, oddities) = marks::pair(tokens);
    pairs.sort_unstable_by_key(|pair| (pair.open, core::cmp::Reverse(pair.after)));
    let mut stretches: Vec<Stretch> = Vec::with_capacity(pairs.len());
    let mut around: Vec<usize> = Vec::new();
    for pair in pairs {
        while around.last().is_some_and(|&outer| stretches[outer].after <= pair.open) {
            around.pop();
        }
        // Marks of two shapes that cross: the one opened first is kept.
        if around.last().is_some_and(|&outer| stretches[outer].end < pair.end) || pair.start >= pair.end {
            continue;
        }
        let continues = if pair.reopened {
            (0..stretches.len()).rev().find(|&before| stretches[before].parent == around.last().copied())
        } else {
            None
        };
        around.push(stretches.len());
        stretches.push(Stretch {
            open: pair.open,
            start: pair.start,
            end: pair.end,
            after: pair.after,
            parent: around.iter().rev().nth(1).copied(),
            continues,
            style: Style::Marks,
        });
    }
    (stretches, oddities)
}
