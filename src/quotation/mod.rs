//! Words that typography sets apart: quotation marks and dialogue dashes.
//!
//! | written | read as |
//! |---|---|
//! | `« A »`, `“A”`, `„A“`, `"A"`, `‹A›`, `''A''`, `<<A>>`, `‘A’` | one stretch |
//! | `« A “B” C »` | a stretch inside another |
//! | `« A` ⏎ `« B »` | two stretches of one quotation: the mark is re-opened at each paragraph |
//! | `« A « B », dit X` | a stretch inside another, and one closing mark for both |
//! | `« A.` ⏎ | a stretch whose closing mark is missing: it ends with its paragraph |
//! | `— A` ⏎ | a dialogue turn: it ends with its line |

mod dialogue;
mod marks;

use dialogue::Turn;
pub(crate) use dialogue::{acts_first, aside_end, narrative_tail, tells_of_self};
use marks::Pair;

use crate::model::WarningKind;
use crate::order;
use crate::token::{Kind, Tokens};

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

impl Stretch {
    /// Whether a turn of a dialogue opens here.
    pub(crate) fn is_turn(&self) -> bool {
        self.style == Style::Turn && self.continues.is_none()
    }
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
    let turns = dialogue::find(tokens, &mut pairs);
    add_turns(&mut pairs, &turns);
    let mut last_turn = None;
    let mut stretches: Vec<Stretch> = Vec::with_capacity(pairs.len());
    let mut parent = None;
    for pair in pairs {
        while let Some(outer) = parent.filter(|&outer: &usize| stretches[outer].after <= pair.open) {
            parent = stretches[outer].parent;
        }
        // l'offre +Lans Plus+: signs outside marks are none
        if parent.is_none() && tokens.is_plus(pair.open) {
            continue;
        }
        // Marks of two shapes that cross: the one opened first is kept.
        if parent.is_some_and(|outer| stretches[outer].end < pair.end) || pair.start >= pair.end {
            continue;
        }
        let turn = pair.turn;
        let continues = if turn.is_some() {
            last_turn.filter(|_| turn == Some(true))
        } else if pair.reopened {
            (0..stretches.len()).rev().find(|&before| stretches[before].parent == parent)
        } else {
            None
        };
        // A long turn re-opens a guillemet at each of its paragraphs.
        let below = |before: usize| {
            stretches[before].end < pair.open && (stretches[before].end..pair.open).all(|at| tokens.kind(at) == Kind::Break)
        };
        let continues = continues.or_else(|| last_turn.filter(|&before| turn.is_none() && pair.is_unclosed() && below(before)));
        if turn.is_some() {
            last_turn = Some(stretches.len());
        }
        stretches.push(Stretch {
            open: pair.open,
            start: pair.start,
            end: pair.end,
            after: pair.after,
            parent,
            continues,
            style: if turn.is_some() { Style::Turn } else { Style::Marks },
        });
        parent = Some(stretches.len() - 1);
    }
    (stretches, oddities)
}

/// Pairs and turns in the order of their openers, the outer before the inner.
fn add_turns(pairs: &mut Vec<Pair>, turns: &[Turn]) {
    // Marks that open before a turn and close inside it are no pair.
    let crosses = |pair: &Pair| {
        let next = turns.partition_point(|turn| turn.start <= pair.open);
        let last = turns.partition_point(|turn| turn.start < pair.end);
        last > next && turns[last - 1].end > pair.end
    };
    let turn = |turn: &Turn| Pair {
        open: turn.open,
        start: turn.start,
        end: turn.end,
        after: turn.after,
        reopened: false,
        turn: Some(turn.continues),
    };
    if !turns.is_empty() {
        // A turn goes before the marks around all of it.
        let mut all = Vec::with_capacity(turns.len() + pairs.len());
        all.extend(turns.iter().map(turn));
        all.extend(pairs.iter().filter(|pair| !crosses(pair)));
        *pairs = all;
    }
    order::sort_by_key(pairs, |pair| (pair.open, !pair.after));
}
