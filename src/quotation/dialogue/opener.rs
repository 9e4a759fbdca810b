//! Marks that open a whole dialogue and close it many turns later.

use super::incise::incise;
use super::line::{Line, is_joined};
use super::turn::has_incise;
use crate::order;
use crate::quotation::marks::Pair;
use crate::token::{Kind, Tokens};

/// How far behind a mark the first dash of the dialogue that it opens stands, in tokens.
const REACH: usize = 300;

/// *« Tu viens ?* ⏎ *— Oui. »*, *Il cria : « Tu viens ?* ⏎ *— Oui. »*: a mark opens the dialogue, whose first turn has no dash,
/// and closes it behind the last one.
pub(super) fn open_dialogues(tokens: &Tokens<'_>, pairs: &mut [Pair], lines: &mut [Line]) {
    order::sort_by_key(pairs, |pair| (pair.open, !pair.after));
    for at in 1..lines.len() {
        let Line { start, end, dash } = lines[at - 1];
        let answered = lines[at].dash.is_some_and(|(dash, after)| tokens.kind(dash) == Kind::Dash || after > dash + 1);
        // Behind a turn the mark is re-opened: the turn goes on, unless it closed the dialogue.
        let behind = at > 1 && lines[at - 2].dash.is_some() && !closes(tokens, lines[at - 2]);
        if dash.is_none() && answered && !behind {
            // Il se tut. « Tu viens ?: the mark that the line leaves open
            let last = pairs[..pairs.partition_point(|pair| pair.open < end)].last();
            let opener = last.filter(|pair| pair.open >= start && pair.end >= end && !pair.reopened);
            lines[at - 1].dash = opener.map(|pair| (pair.open, pair.open + 1));
        }
    }
}

/// Whether a mark closes in the line that did not open there.
fn closes(tokens: &Tokens<'_>, line: Line) -> bool {
    let (mut depth, mut straight) = (0_i32, false);
    tokens.signs(line.start, line.end).any(|(_, kind)| {
        match kind {
            Kind::GuillemetOpen | Kind::CurlyOpen => depth += 1,
            Kind::GuillemetClose | Kind::CurlyClose => depth -= 1,
            Kind::Straight => straight = !straight,
            _ => {}
        }
        depth < 0
    }) || straight
}

/// A guillemet that opens a dialogue is closed many turns later: its words end with its turn.
pub(super) fn drop_openers(tokens: &Tokens<'_>, pairs: &mut Vec<Pair>, lines: &[Line], kept: &[bool]) {
    let mut line = 0;
    order::sort_by_key(pairs, |pair| (pair.open, !pair.after));
    pairs.retain(|pair| {
        while line < lines.len() && lines[line].end <= pair.open {
            line += 1;
        }
        let Some(own) = lines.get(line) else { return true };
        let dash = own.dash.map(|(dash, _)| dash);
        let first = kept[line] && (own.start == pair.open || dash == Some(pair.open));
        let opens_turn = first && (dash == Some(pair.open) || dash == Some(pair.open + 1));
        // — Ferme la porte », dit-elle: the mark of a turn above closes in this one.
        let carried = first && !tokens.kind(pair.open).is_mark();
        let unclosed = pair.is_unclosed();
        // — « Tu viens ? ⏎ — Oui. »: behind the dash of the first turn, closed behind that of another
        let wraps = kept[line]
            && own.dash.is_some_and(|(_, behind)| behind == pair.open)
            && pair.end >= own.end
            && kept.get(line + 1) == Some(&true);
        !(carried
            || wraps
            || opens_turn && (unclosed || pair.end + 2 >= own.end)
            || kept[line] && unclosed && tokens.kind(pair.open) != Kind::GuillemetOpen)
    });
}

/// *– « A », dit X*, *– « A »*, *– « A » : X*: the marks behind the dash hold the words of the line.
pub(super) fn is_marked(tokens: &Tokens<'_>, pairs: &[Pair], line: &Line) -> bool {
    let Some((_, start)) = line.dash.filter(|&(_, start)| tokens.kind(start).is_mark()) else { return false };
    let Ok(found) = pairs.binary_search_by_key(&start, |pair| pair.open) else { return false };
    let Pair { end, after, .. } = pairs[found];
    if after == end || after > line.end {
        return false;
    }
    let behind = after + usize::from(matches!(tokens.kind(after), Kind::Comma | Kind::Semicolon | Kind::Period));
    behind >= line.end
        || matches!(tokens.kind(after), Kind::Colon | Kind::ParenOpen | Kind::Dash)
        || incise(tokens, behind, line.end).is_some()
}

/// *— « Il est parti. — Déjà ? demanda Anne. — Hier. »*: in a text of joined lines marks around turns part nothing.
pub(super) fn wraps_dialogue(tokens: &Tokens<'_>, pair: &Pair) -> bool {
    let dashed = [pair.open.wrapping_sub(1), pair.open + 1].into_iter().any(|at| tokens.kind(at) == Kind::Dash);
    let reach = pair.end.min(pair.open + REACH);
    // « Le lendemain, il partit. — Et toi ?: nor does one that nothing closes
    (dashed || pair.is_unclosed())
        && tokens.signs(pair.open + 2, reach.max(pair.open + 2)).any(|(at, _)| is_joined(tokens, at, pair.end))
}

/// *« Nous coulons ! cria Anne. — Mais non. — L'eau entre ! »*: the marks in the narrator's paragraphs that hold the turns of
/// several, taken from the pairs. With `flat`, those that open behind the end of a sentence in a text of joined lines.
pub(super) fn take_talks(tokens: &Tokens<'_>, pairs: &mut Vec<Pair>, lines: &[Line], kept: &[bool], flat: bool) -> Vec<Pair> {
    let mut talks = Vec::new();
    let mut line = 0;
    order::sort_by_key(pairs, |pair| (pair.open, !pair.after));
    pairs.retain(|pair| {
        while line < lines.len() && lines[line].end <= pair.open {
            line += 1;
        }
        let opens = |open: usize| open == 0 || tokens.kind(open - 1).ends_sentence() || tokens.kind(open - 1).is_mark();
        let told = if flat { opens(pair.open) } else { lines.get(line).is_some_and(|own| !kept[line] && pair.end < own.end) };
        let behind = talks.last().is_none_or(|above: &Pair| above.after <= pair.open);
        let talks_here = told && behind && is_talk(tokens, pair);
        if talks_here {
            talks.push(*pair);
        }
        !talks_here
    });
    talks
}

/// Whether marks hold a dash that opens a turn, and an incise before it or behind it; but not *« Je lui dis : Viens. — Non,
/// dit-il »*, told by one alone.
fn is_talk(tokens: &Tokens<'_>, pair: &Pair) -> bool {
    let (start, end) = (pair.open + 1, pair.end);
    let guillemets = tokens.kind(pair.open) == Kind::GuillemetOpen && !pair.is_unclosed();
    let reach = end.min(start + REACH);
    let mut dashes = tokens.signs(start, reach.max(start)).filter(|&(at, _)| is_joined(tokens, at, end));
    let dash = if guillemets { dashes.next() } else { None };
    dash.is_some_and(|(dash, _)| {
        let tells = (start..dash).any(|at| tokens.kind(at) == Kind::Colon);
        !tells && (has_incise(tokens, start, end) || has_incise(tokens, dash + 1, end))
    })
}
