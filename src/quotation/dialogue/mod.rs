//! Dialogue turns: which dashes open somebody's words, and where the narrator takes over.
//!
//! ```text
//! line   = dash speech (incise speech | incise narrative [dash speech])*
//! incise = clitic* verb "-" pronoun complements              , dit-il en riant,
//!        | clitic* speech-verb adverb* noun complements      , murmura la voisine.
//! ```
//!
//! Speech that an incise interrupts goes on behind a comma. Behind a full stop the next sentence tells whose it is: the simple past
//! and the imperfect narrate (*Elle se leva.*), the first and second persons, the present and the future speak (*Je viens.*).
//! A mark may open the dialogue and close it behind its last turn (*« Tu viens ?* ⏎ *— Oui. »*), or stand at the head of each further
//! paragraph of a long turn.
//! Texts whose lines were joined are read the same way, a dash behind a full stop opening the turn.
//!
//! A dash is left alone in a list, in an intertitle (`- "Discrétion" -`), in a parenthesis, and in a text where no line behind a
//! dash sounds like speech. Every token is looked at a bounded number of times.

mod incise;
mod narrative;

use self::incise::{incise, is_boundary};
use self::narrative::{announcement_end, aside_end, is_person, narrative_tail, note_end, sentence_end, starts_sentence, weigh};
use super::marks::Pair;
use crate::lexicon::{Classes, Fields, Forms};
use crate::token::{Kind, Tokens, shape, words};

/// An unbroken stretch of a turn's words, in tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    pub(super) open: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    /// First token behind the mark that closes the dialogue, or behind the words.
    pub(super) after: usize,
    /// The stretch before it is of the same turn.
    pub(super) continues: bool,
}

/// How many turns inside its lines make a text one of joined lines.
const FLAT: usize = 4;

/// How far behind a mark the first dash of the dialogue that it opens stands, in tokens.
const REACH: usize = 300;

/// Longest label of a reaction, in tokens.
const LABEL: usize = 30;

/// Longest sentence whose words are weighed, in tokens.
const SENTENCE: usize = 90;

/// The turns of the text in order. Pairs of marks that only open a dialogue, or that a missing closer made, are dropped.
pub(super) fn find(tokens: &Tokens<'_>, pairs: &mut Vec<Pair>) -> Vec<Turn> {
    let dashes = || tokens.signs(0, tokens.len()).filter(|(_, kind)| matches!(kind, Kind::Dash | Kind::Hyphen));
    let opens = |at: usize| at == 0 || matches!(tokens.kind(at - 1), Kind::Break | Kind::GuillemetOpen);
    let joined = dashes().filter(|&(at, _)| is_joined(tokens, at, tokens.len())).nth(FLAT - 1).is_some();
    if !joined && !dashes().any(|(at, _)| opens(at)) {
        return Vec::new();
    }
    let flat = joined && is_flat(tokens);
    if !flat && !lines(tokens).any(|line| line.tone(tokens) == Some(Tone::Spoken)) {
        return Vec::new();
    }
    let mut lines: Vec<Line> = lines(tokens).collect();
    open_dialogues(tokens, pairs, &mut lines);
    let kept = kept(tokens, &lines);
    if !flat && !kept.contains(&true) {
        return Vec::new();
    }
    drop_openers(tokens, pairs, &lines, &kept);
    if flat {
        pairs.retain(|pair| !wraps_dialogue(tokens, pair));
    }
    let mut finder = Finder { tokens, pairs, next_pair: 0, turns: Vec::new() };
    for (line, &kept) in lines.iter().zip(&kept) {
        if kept {
            let start = line.dash.map_or(line.start, |(_, after)| after);
            finder.turn(line.start, start, line.end, flat);
        } else if finder.goes_on(line) {
            finder.paragraph(line);
        } else if flat {
            finder.joined(line.start, line.end, true);
        } else {
            finder.joined(line.start, line.end, false);
        }
    }
    finder.turns
}

#[derive(Clone, Copy, Debug)]
struct Line {
    start: usize,
    end: usize,
    /// The dash that opens it and the first token behind.
    dash: Option<(usize, usize)>,
}

impl Line {
    /// How the words behind its dash sound.
    fn tone(&self, tokens: &Tokens<'_>) -> Option<Tone> {
        self.dash.map(|(_, start)| tone(tokens, start, self.end))
    }
}

fn lines(tokens: &Tokens<'_>) -> impl Iterator<Item = Line> {
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
    (after > at && speaks && (!hyphen || tokens.is(after, shape::SPACE_BEFORE))).then_some((at, after))
}

/// *« Tu viens ?* ⏎ *— Oui. »*: a mark opens the dialogue, whose first turn has no dash, and closes it behind the last one.
fn open_dialogues(tokens: &Tokens<'_>, pairs: &mut [Pair], lines: &mut [Line]) {
    pairs.sort_unstable_by_key(|pair| (pair.open, core::cmp::Reverse(pair.after)));
    for at in 1..lines.len() {
        let Line { start, end, dash } = lines[at - 1];
        let answered = lines[at].dash.is_some_and(|(dash, after)| tokens.kind(dash) == Kind::Dash || after > dash + 1);
        // Behind a turn the mark is re-opened: the turn goes on, unless it closed the dialogue.
        let behind = at > 1 && lines[at - 2].dash.is_some() && !closes(tokens, lines[at - 2]);
        if dash.is_none() && answered && !behind && tokens.kind(start).is_mark() {
            let pair = pairs.binary_search_by_key(&start, |pair| pair.open).map(|found| pairs[found]);
            lines[at - 1].dash = pair.is_ok_and(|pair| pair.end >= end && !pair.reopened).then_some((start, start + 1));
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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tone {
    /// A question, an exclamation, a first or second person, an incise.
    Spoken,
    /// A sentence that anybody may have written.
    Plain,
    /// An item of a list, an intertitle, a signature.
    Item,
}

/// How the words from `start` sound.
fn tone(tokens: &Tokens<'_>, start: usize, end: usize) -> Tone {
    let last = tokens.kind(end - 1);
    if matches!(last, Kind::Dash | Kind::Hyphen) || tokens.kind(start) == Kind::Number && !last.ends_sentence() {
        return Tone::Item;
    }
    if is_labelled(tokens, start, end) {
        return Tone::Item;
    }
    let closed = last.ends_sentence() || last.is_mark() && end - start > 2 && tokens.kind(end - 2).ends_sentence();
    let lower = tokens.kind(start) == Kind::Word && !tokens.is_capital(start);
    let reach = end.min(start + SENTENCE);
    let person = (start..reach).any(|at| is_person(tokens, at));
    let voice = (start..reach).any(|at| matches!(tokens.kind(at), Kind::Question | Kind::Exclamation));
    let incise = (start + 1..reach).any(|at| is_boundary(tokens, at, start) && incise(tokens, at, end).is_some());
    match (closed, voice || person || incise) {
        (_, true) if incise || !lower && (closed || last == Kind::Colon) => Tone::Spoken,
        (true, false) if !lower => Tone::Plain,
        (_, true) if closed => Tone::Plain,
        _ if tokens.is_of(start, Fields::UTTERED) => Tone::Plain,
        _ => Tone::Item,
    }
}

/// *- Anne Dol, cheffe des élus: "A"*: an item of a list of reactions, whose words stand in marks behind a label without a verb.
fn is_labelled(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    const NOUNS: Classes = Classes::NOUN.or(Classes::OFTEN_NOUN).or(Classes::ROLE).or(Classes::ADJECTIVE).or(Classes::PREP);
    let colon = (start..end.min(start + LABEL)).find(|&at| tokens.kind(at) == Kind::Colon);
    let Some(colon) = colon.filter(|&colon| colon > start && tokens.is_capital(start) && tokens.kind(colon + 1).is_mark()) else {
        return false;
    };
    !(start..colon).any(|at| {
        let word = tokens.word(at);
        let verb = word.classes.any(Classes::AVOIR.or(Classes::ETRE))
            || word.classes.any(Classes::VERB) && word.forms.any(Forms::FINITE_3) && !word.classes.any(NOUNS);
        verb && !tokens.is_capital(at) || is_person(tokens, at)
    })
}

/// Which lines behind a dash are turns.
fn kept(tokens: &Tokens<'_>, lines: &[Line]) -> Vec<bool> {
    let tone = |(at, line): (usize, &Line)| {
        if is_lone_hyphen(tokens, lines, at) { Some(Tone::Item) } else { line.tone(tokens) }
    };
    let tones: Vec<Option<Tone>> = lines.iter().enumerate().map(tone).collect();
    let count = |wanted| tones.iter().filter(|tone| **tone == Some(wanted)).count();
    let (spoken, items) = (count(Tone::Spoken), count(Tone::Item));
    if spoken == 0 || items > spoken + count(Tone::Plain) {
        return vec![false; lines.len()];
    }
    let novel = spoken > 2 && items * 4 <= spoken;
    let mut kept = Vec::with_capacity(lines.len());
    for (at, tone) in tones.iter().enumerate() {
        let near = tones[at.saturating_sub(3)..(at + 4).min(tones.len())].contains(&Some(Tone::Spoken));
        let signature = lines[at].dash.is_some_and(|(_, start)| ends_in_date(tokens, start, lines[at].end));
        kept.push(match tone {
            Some(Tone::Spoken) => !signature,
            Some(Tone::Plain) => near || novel,
            Some(Tone::Item) => novel,
            None => false,
        });
    }
    kept
}

/// A hyphen that opens the text, or a question nobody is asked (*- Le quai, c'est quoi ?*), or narrative whose words stand in marks, no
/// other dash above or below: an article or a part of it starts there.
fn is_lone_hyphen(tokens: &Tokens<'_>, lines: &[Line], at: usize) -> bool {
    let Line { start, end, dash } = lines[at];
    let alone = || [at.wrapping_sub(1), at + 1].into_iter().all(|near| lines.get(near).is_none_or(|line| line.dash.is_none()));
    let asks = || {
        tokens.kind(end - 1) == Kind::Question
            && end - start < LABEL
            && !(start..end)
                .any(|at| is_person(tokens, at) || is_boundary(tokens, at, start) && incise(tokens, at, end).is_some())
    };
    // - Le maire a parlé. « Tout va bien », a-t-il dit.
    let marked = || (start..end.min(start + SENTENCE)).any(|at| tokens.kind(at).is_mark());
    dash.is_some() && tokens.kind(start) == Kind::Hyphen && lines.len() > 1 && alone() && (at == 0 || asks() || marked())
}

fn ends_in_date(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    end - start < 14 && tokens.kind(end - 1) == Kind::Number
}

/// A text whose turns follow one another inside its lines.
fn is_flat(tokens: &Tokens<'_>) -> bool {
    let (mut spoken, mut plain, mut turns) = (0, 0, 0);
    for line in lines(tokens) {
        turns += usize::from(line.dash.is_some());
        for (at, _) in tokens.signs(line.start + 1, line.end).filter(|&(at, _)| is_joined(tokens, at, line.end)) {
            let reach = (at + 40).min(line.end);
            let end = (at + 2..reach).find(|&next| is_joined(tokens, next, line.end)).unwrap_or(reach);
            let voice =
                (at + 1..end).any(|at| matches!(tokens.kind(at), Kind::Question | Kind::Exclamation) || is_person(tokens, at));
            if voice { spoken += 1 } else { plain += 1 }
        }
    }
    spoken >= FLAT && spoken > plain && spoken > turns
}

/// A dash inside a line that may open a turn: a sentence or a colon ends before it, a capital follows.
fn is_joined(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    if tokens.kind(at) != Kind::Dash
        && !(tokens.kind(at) == Kind::Hyphen && tokens.is(at, shape::SPACE_BEFORE) && tokens.is(at + 1, shape::SPACE_BEFORE))
    {
        return false;
    }
    let before = at.checked_sub(1).map_or(Kind::Break, |before| tokens.kind(before));
    let ended = before.ends_sentence() || before == Kind::Colon || before == Kind::GuillemetClose;
    ended && at + 1 < end && (tokens.is_capital(at + 1) || matches!(tokens.kind(at + 1), Kind::GuillemetOpen | Kind::Ellipsis))
}

/// A guillemet that opens a dialogue is closed many turns later: its words end with its turn.
fn drop_openers(tokens: &Tokens<'_>, pairs: &mut Vec<Pair>, lines: &[Line], kept: &[bool]) {
    let mut line = 0;
    pairs.sort_unstable_by_key(|pair| (pair.open, core::cmp::Reverse(pair.after)));
    pairs.retain(|pair| {
        while line < lines.len() && lines[line].end <= pair.open {
            line += 1;
        }
        let Some(own) = lines.get(line) else { return true };
        let dash = own.dash.map(|(dash, _)| dash);
        let first = kept[line] && own.start == pair.open;
        let opens_turn = first && (dash == Some(pair.open) || dash == Some(pair.open + 1));
        // — Ferme la porte », dit-elle: the mark of a turn above closes in this one.
        let carried = first && !tokens.kind(pair.open).is_mark();
        let unclosed = pair.after == pair.end;
        !(carried
            || opens_turn && (unclosed || pair.end + 2 >= own.end)
            || kept[line] && unclosed && tokens.kind(pair.open) != Kind::GuillemetOpen)
    });
}

/// Whether an incise stands among the words from `start`, before any other dash.
fn has_incise(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    (start + 1..end.min(start + SENTENCE))
        .take_while(|&at| !is_joined(tokens, at, end))
        .any(|at| is_boundary(tokens, at, start) && incise(tokens, at, end).is_some())
}

/// *— « Il est parti. — Déjà ? demanda Anne. — Hier. »*: in a text of joined lines marks around turns part nothing.
fn wraps_dialogue(tokens: &Tokens<'_>, pair: &Pair) -> bool {
    let dashed = [pair.open.wrapping_sub(1), pair.open + 1].into_iter().any(|at| tokens.kind(at) == Kind::Dash);
    let reach = pair.end.min(pair.open + REACH);
    dashed && tokens.signs(pair.open + 2, reach.max(pair.open + 2)).any(|(at, _)| is_joined(tokens, at, pair.end))
}

/// A turn as it is cut.
struct Cut {
    start: usize,
    end: usize,
    flat: bool,
    /// The opener and the first token of the stretch to come.
    open: usize,
    from: usize,
    at: usize,
    continues: bool,
    /// An incise has just ended its sentence: the narrator may go on.
    fresh: bool,
    /// First token behind the marks last passed.
    quoted: usize,
}

struct Finder<'a, 'b> {
    tokens: &'a Tokens<'a>,
    pairs: &'b [Pair],
    next_pair: usize,
    turns: Vec<Turn>,
}

impl Finder<'_, '_> {
    /// Turns inside a line that no dash opens. In a text of joined lines any dash may open one, elsewhere only one behind a colon or
    /// before an incise: *Il se tut. — Bah ! dit Anne, viens.*
    fn joined(&mut self, start: usize, end: usize, flat: bool) {
        let tokens = self.tokens;
        let mut outside = start;
        for (at, _) in tokens.signs(start, end) {
            if at < outside {
                continue;
            }
            if let Some(after) = self.skip_marks(at, end) {
                outside = after;
            } else if at > start
                && is_joined(tokens, at, end)
                && (flat || tokens.kind(at - 1) == Kind::Colon || has_incise(tokens, at + 1, end))
            {
                self.turn(at, at + 1, end, flat);
                return;
            }
        }
    }

    /// The token behind the marks that open at `at`, when they close inside the line.
    fn skip_marks(&mut self, at: usize, end: usize) -> Option<usize> {
        if !self.tokens.kind(at).is_mark() {
            return None;
        }
        while self.next_pair < self.pairs.len() && self.pairs[self.next_pair].open < at {
            self.next_pair += 1;
        }
        let pair = self.pairs.get(self.next_pair)?;
        (pair.open == at && pair.after <= end && pair.after > at + 1).then_some(pair.after)
    }

    /// *— Il est parti.* ⏎ *» Puis il est revenu.*: a closing guillemet at the head of a paragraph has the turn above it go on.
    fn goes_on(&self, line: &Line) -> bool {
        let above = line.start.checked_sub(1).filter(|&above| self.turns.last().is_some_and(|turn| turn.end == above));
        above.is_some() && self.tokens.kind(line.start) == Kind::GuillemetClose
    }

    fn paragraph(&mut self, line: &Line) {
        let first = self.turns.len();
        self.turn(line.start, line.start + 1, line.end, false);
        if let Some(turn) = self.turns.get_mut(first) {
            (turn.open, turn.continues) = (turn.start, true);
        }
    }

    /// Cuts the turn `start..end`, whose opener is `open`; with `flat`, narrative needs no incise and other turns may follow.
    fn turn(&mut self, open: usize, start: usize, end: usize, flat: bool) {
        let mut cut = Cut { start, end, flat, open, from: start, at: start, continues: false, fresh: false, quoted: start };
        while cut.at < end {
            match self.step(&mut cut) {
                Some(true) => {}
                Some(false) => cut.at += 1,
                None => return,
            }
        }
        if cut.from < end {
            self.push(cut.open, cut.from, end, cut.continues);
        }
    }

    /// Passes or cuts what stands at the cursor; whether anything was, or nothing when no more words of the turn follow.
    fn step(&mut self, cut: &mut Cut) -> Option<bool> {
        let (tokens, at, end) = (self.tokens, cut.at, cut.end);
        if let Some(after) = self.skip_marks(at, end) {
            (cut.at, cut.quoted) = (after, after);
            return Some(true);
        }
        if let Some(after) = note_end(tokens, at, end).or_else(|| aside_end(tokens, at, end)) {
            self.leave(cut, after);
            return Some(true);
        }
        // — Je viens. » Elle se leva: the mark that closes the dialogue ends its last turn.
        if at > cut.start && self.is_stray(at, cut.start) {
            self.leave(cut, at + 1);
            return if cut.flat { self.resume(cut) } else { None };
        }
        if at > cut.start && cut.flat && is_joined(tokens, at, end) {
            self.leave(cut, at + 1);
            (cut.open, cut.continues) = (at, false);
            return Some(true);
        }
        if self.cut_incise(cut) {
            return Some(true);
        }
        let starts = cut.at > cut.start && (cut.fresh || starts_sentence(tokens, cut.at));
        if let Some(after) = self.announcement(cut, starts) {
            self.leave(cut, after);
            cut.fresh = false;
            return Some(true);
        }
        if !starts || !(cut.fresh || cut.flat) {
            return Some(false);
        }
        let limit = sentence_end(tokens, cut.at, end);
        if weigh(tokens, cut.at, limit).narrates(cut.fresh, cut.flat) {
            self.leave(cut, limit);
            return self.resume(cut);
        }
        cut.fresh = false;
        Some(false)
    }

    /// Cuts the incise at the cursor with the narrative that hangs on it; whether the words go on behind it.
    fn cut_incise(&mut self, cut: &mut Cut) -> bool {
        let (tokens, at, end) = (self.tokens, cut.at, cut.end);
        if at <= cut.start || !is_boundary(tokens, at, cut.start) {
            return false;
        }
        // Il m'arrêta. « Non », me dit-il: who tells a story in the first person tells whose the words in it are, too.
        let behind = cut.quoted > cut.start && at <= cut.quoted + usize::from(tokens.kind(cut.quoted) == Kind::Comma);
        let told = |stop: usize| behind && (at..stop).any(|at| is_person(tokens, at) || tokens.one_of(at, words!["je"]));
        let Some(stop) = incise(tokens, at, end).filter(|&stop| !told(stop)) else { return false };
        let stop = narrative_tail(tokens, at, stop, end);
        self.leave(cut, (stop + 1).min(end));
        // A dash behind it opens speech, whatever the tense.
        cut.fresh = tokens.kind(stop).ends_sentence() && !is_joined(tokens, cut.at, end);
        !cut.fresh || tokens.kind(cut.at) == Kind::ParenOpen
    }

    /// The token behind what announces the words behind it, at the start of a sentence or behind a semicolon.
    fn announcement(&self, cut: &Cut, starts: bool) -> Option<usize> {
        let (tokens, at) = (self.tokens, cut.at);
        let clause = || match tokens.kind(at - 1) {
            Kind::Semicolon => true,
            Kind::Dash => tokens.one_of(at, words!["et", "puis"]),
            _ => false,
        };
        let opens = !cut.flat && (starts || at > cut.start && clause());
        opens.then(|| announcement_end(tokens, at, cut.end)).flatten()
    }

    /// The words before the cursor are a stretch of the turn, which goes on at `after`.
    fn leave(&mut self, cut: &mut Cut, after: usize) {
        self.push(cut.open, cut.from, cut.at, cut.continues);
        (cut.open, cut.from, cut.at, cut.continues) = (after, after, after, true);
    }

    /// Moves to where speech starts again behind narrative: a dash, or a sentence that only a speaker says.
    fn resume(&mut self, cut: &mut Cut) -> Option<bool> {
        let tokens = self.tokens;
        cut.fresh = false;
        let mut at = cut.at;
        while at < cut.end {
            if let Some(after) = self.skip_marks(at, cut.end) {
                at = after;
                continue;
            }
            if is_joined(tokens, at, cut.end) {
                (cut.open, cut.from, cut.at, cut.continues) = (at, at + 1, at + 1, !cut.flat);
                return Some(true);
            }
            if !cut.flat && starts_sentence(tokens, at) {
                let limit = sentence_end(tokens, at, cut.end);
                if weigh(tokens, at, limit).speaks_plainly() {
                    (cut.open, cut.from, cut.at) = (at, at, at);
                    return Some(true);
                }
            }
            at += 1;
        }
        None
    }

    fn push(&mut self, open: usize, from: usize, to: usize, continues: bool) {
        let tokens = self.tokens;
        let mut start = from;
        // — « Je reste. — Tu as peur ?: a mark that opens a dialogue opens none of its turns.
        let opens = |at: usize| {
            matches!(tokens.kind(at), Kind::GuillemetOpen | Kind::CurlyOpen)
                && self.pairs.binary_search_by_key(&at, |pair| pair.open).is_err()
        };
        while start < to
            && (opens(start)
                || matches!(
                    tokens.kind(start),
                    Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Period | Kind::Dash | Kind::Hyphen
                ))
        {
            start += 1;
        }
        let mut end = to;
        while end > start
            && (matches!(tokens.kind(end - 1), Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Dash | Kind::Hyphen)
                || self.is_stray(end - 1, start))
        {
            end -= 1;
        }
        if !(start..end).any(|at| matches!(tokens.kind(at), Kind::Word | Kind::Number)) {
            return;
        }
        let open = if continues { start } else { open };
        // — Oui ! » répondit X, — Je viens, » dit X
        let mark = end + usize::from(self.tokens.kind(end) == Kind::Comma);
        let after = if self.is_stray(mark, start) { mark + 1 } else { end };
        self.turns.push(Turn { open, start, end, after, continues });
    }

    /// A closing mark that no opener of the turn answers: it closes the dialogue.
    fn is_stray(&self, at: usize, start: usize) -> bool {
        let straight = self.tokens.kind(at) == Kind::Straight && !self.tokens.is(at, shape::SPACE_BEFORE);
        if !straight && !matches!(self.tokens.kind(at), Kind::GuillemetClose | Kind::CurlyClose) {
            return false;
        }
        let from = self.pairs.partition_point(|pair| pair.open < start);
        !self.pairs[from..].iter().take_while(|pair| pair.open < at).take(64).any(|pair| pair.end == at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyze;
    use crate::lexicon::Lexicon;
    use crate::token::tokenize;

    /// The pieces of the turns, those of one turn joined by ` | `.
    fn turns(text: &str) -> Vec<String> {
        let tokens = tokenize(text, Lexicon::base());
        let mut turns: Vec<String> = Vec::new();
        for turn in find(&tokens, &mut super::super::marks::pair(&tokens).0) {
            let words = tokens.slice(turn.start, turn.end);
            match turns.last_mut() {
                Some(last) if turn.continues => *last = format!("{last} | {words}"),
                _ => turns.push(words.to_owned()),
            }
        }
        turns
    }

    /// The speaker of every quotation, `-` for none.
    fn speakers(text: &str) -> Vec<String> {
        let analysis = analyze(text);
        analysis
            .quotes()
            .iter()
            .map(|quote| analysis.speaker_of(quote).map_or("-", |speaker| speaker.name()).to_owned())
            .collect()
    }

    const TURNS: &[(&str, &str, &[&str])] = &[
        ("em dash", "— Tu viens ?\n— Oui, j'arrive.", &["Tu viens ?", "Oui, j'arrive."]),
        ("en dash", "– Tu viens ?\n– Oui.", &["Tu viens ?", "Oui."]),
        ("bar", "― Tu viens ?\n― Oui.", &["Tu viens ?", "Oui."]),
        ("hyphen", "- Tu viens ?\n- Oui.", &["Tu viens ?", "Oui."]),
        ("two hyphens", "-- Tu viens ?\n-- Oui.", &["Tu viens ?", "Oui."]),
        ("incise between commas", "— Non, dit-il, jamais de la vie !", &["Non | jamais de la vie !"]),
        ("incise with a noun", "— Tu es sûr ? demanda la meunière. Je ne le crois pas.", &["Tu es sûr ? | Je ne le crois pas."]),
        ("compound incise", "— Je reste, avait répondu gravement Odile.", &["Je reste"]),
        ("narrator's verb", "— Bah ! fit le passeur, tu verras.", &["Bah ! | tu verras."]),
        ("narrative behind the incise", "— Oui, dit-elle. Elle se leva et ferma la porte.\n— Tu vois ?", &["Oui", "Tu vois ?"]),
        ("speech again", "— Oui, dit-elle. Elle se leva. Vous me suivez ?", &["Oui | Vous me suivez ?"]),
        ("a dash opens speech again", "— Oui, dit-elle. Elle se leva. — Venez !", &["Oui | Venez !"]),
        (
            "narrative tail of the incise",
            "— Viens, dit Odile en posant sa lampe, les yeux baissés, tu as froid.",
            &["Viens | tu as froid."],
        ),
        (
            "a story told in the past",
            "— Je l'ai vue. Elle sortait de la grange et pleurait.",
            &["Je l'ai vue. Elle sortait de la grange et pleurait."],
        ),
        ("a question is no incise", "— Alors, viendra-t-il ?\n— Je ne sais pas.", &["Alors, viendra-t-il ?", "Je ne sais pas."]),
        ("guillemets around the dialogue", "« — Tu viens ?\n— Oui, je viens. »", &["Tu viens ?", "Oui, je viens."]),
        (
            "marks inside a turn",
            "— Il m'a dit : « Va-t'en, lui, et vite. » Tu entends ?",
            &["Il m'a dit : « Va-t'en, lui, et vite. » Tu entends ?"],
        ),
        ("behind a colon", "— Tu viens ?\nOdile haussa les épaules et dit : — Non.", &["Tu viens ?", "Non."]),
        ("an editor's note", "— Ouvre la lourde [Note : la porte.] tout de suite !", &["Ouvre la lourde | tout de suite !"]),
        ("list", "Au menu :\n- soupe ;\n- tarte aux pommes ;\n- café", &[]),
        ("list of sentences", "Le plan :\n- Le pont fermera lundi.\n- La route rouvrira mardi.", &[]),
        ("intertitle", "Le pont ferme.\n- \"Prudence\" -\nLa route aussi.", &[]),
        ("intertitle of news", "Le pont ferme.\n- Retour au calme -\nNous verrons.", &[]),
        ("dateline", "LYON — Le pont ferme lundi.\nIl rouvrira — dit-on — mardi.", &[]),
        ("parenthesis", "Le pont – un ouvrage de 1902 – est fermé. Nous passerons !", &[]),
        (
            "joined lines",
            "Odile entra. — Tu viens ? — Non. — Pourquoi ? demanda Odile. Marc ne répondit pas et ferma le livre. — Tu as peur ? — Je suis las. \
             Elle sortait déjà.",
            &["Tu viens ?", "Non.", "Pourquoi ?", "Tu as peur ?", "Je suis las."],
        ),
    ];

    #[test]
    fn turns_are_cut_where_the_narrator_speaks() {
        for &(name, text, expected) in TURNS {
            assert_eq!(turns(text), expected, "{name}: {text}");
        }
    }

    #[test]
    fn turns_get_their_speaker() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("incise", "— Tu viens ? demanda Odile Marchand.\n— Non, répondit Marc.", &["Odile Marchand", "Marc"]),
            (
                "alternation",
                "— Tu viens ? demanda Odile Marchand.\n— Non, répondit Marc Lebon.\n— Pourquoi ?\n— Je suis las.",
                &["Odile Marchand", "Marc Lebon", "Odile Marchand", "Marc Lebon"],
            ),
            (
                "scene break",
                "— Tu viens ? demanda Odile Marchand.\n— Non, répondit Marc Lebon.\n* * *\n— Pourquoi ?",
                &["Odile Marchand", "Marc Lebon", "-"],
            ),
            ("colon above", "Marc Lebon se tourna vers la fenêtre et dit :\n— Il pleut !", &["Marc Lebon"]),
            ("action above", "Marc Lebon regarda la fenêtre.\n— Il pleut, tu vois.", &["Marc Lebon"]),
            ("first person", "— Tu mens, dis-je.\n— Je te jure que non ! s'écria Odile.", &["je", "Odile"]),
        ];
        for (name, text, expected) in cases {
            assert_eq!(speakers(text), *expected, "{name}: {text}");
        }
    }

    #[test]
    fn a_dialogue_on_one_line_is_read_to_its_end() {
        let turn = "— Oui, dit-elle, je viens, dit-il. Elle se leva. Il sortit, fit-il. ";
        assert!(turns(&turn.repeat(4_000)).len() >= 4_000);
    }
}
