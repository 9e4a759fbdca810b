//! Which mark opens and which closes.
//!
//! Marks of one shape are paired paragraph by paragraph. Each mark may open, close or mean nothing; its neighbours tell how
//! likely each is (an opener follows a space or an elision and touches its first word), and the cheapest reading of the
//! whole paragraph wins, so that one stray mark never turns the rest of the article inside out.

use super::Oddity;
use crate::lexicon::{Classes, Forms};
use crate::model::WarningKind;
use crate::order;
use crate::token::{Kind, Tokens, shape};

/// One opener and its closer, in tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) open: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) after: usize,
    pub(super) reopened: bool,
    /// For a dialogue turn, whether it goes on with the one before.
    pub(super) turn: Option<bool>,
}

impl Pair {
    /// No mark closes it.
    pub(super) fn is_unclosed(&self) -> bool {
        self.after == self.end
    }
}

/// Marks that pair with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    Guillemet,
    Curly,
    Straight,
    Angle,
    Single,
}

const SHAPES: [Shape; 5] = [Shape::Guillemet, Shape::Curly, Shape::Straight, Shape::Angle, Shape::Single];

#[derive(Clone, Copy, Debug)]
struct Mark {
    token: usize,
    shape: Shape,
    /// Cost of reading it as an opener, a closer, or as no mark at all.
    open: f32,
    close: f32,
    ignore: f32,
    role: Role,
    /// For each level behind it, what leads there most cheaply and from which level.
    steps: [(Role, u8); DEPTHS],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Open,
    Close,
    Ignore,
}

/// How far behind an incise the sentence is looked for that a lost mark opened, in tokens.
const REACH: usize = 40;

/// How far behind an opener that nothing closes its incise is looked for, in tokens.
const TOLD: usize = 120;

/// Levels that the cheapest reading keeps apart; deeper nesting is read when every mark tells its side.
const DEPTHS: usize = 4;

/// How many paragraphs without marks a quotation may run over that only its last one closes.
const CROSSED: usize = 3;

/// Marks for which room is made at first.
const ROOM: usize = 64;

/// Marks that a paragraph left open.
#[derive(Clone, Copy, Debug)]
struct Pending {
    open: usize,
    start: usize,
    reopened: bool,
}

pub(super) fn pair(tokens: &Tokens<'_>) -> (Vec<Pair>, Vec<Oddity>) {
    let count = tokens.signs(0, tokens.len()).filter(|(_, kind)| kind.is_mark()).count();
    let mut pairing = Pairing {
        tokens,
        pairs: Vec::with_capacity(count.div_ceil(2)),
        oddities: Vec::new(),
        pending: [None; 5],
        crossed: Default::default(),
        end: 0,
        open: Vec::new(),
    };
    if count == 0 {
        return (pairing.pairs, pairing.oddities);
    }
    let mut marks: Vec<Mark> = Vec::with_capacity(count.min(ROOM));
    let mut start = 0;
    for (at, kind) in tokens.signs(0, tokens.len()).chain([(tokens.len(), Kind::Break)]) {
        if kind == Kind::Break {
            pairing.paragraph(&mut marks, start, at);
            marks.clear();
            start = at + 1;
        } else if kind.is_mark() {
            marks.push(weigh(tokens, at));
        }
    }
    for pending in pairing.pending.into_iter().flatten() {
        pairing.leave(pending);
    }
    (pairing.pairs, pairing.oddities)
}

struct Pairing<'a> {
    tokens: &'a Tokens<'a>,
    pairs: Vec<Pair>,
    oddities: Vec<Oddity>,
    pending: [Option<Pending>; 5],
    /// The paragraphs without marks behind one that left its mark open, for each shape.
    crossed: [Vec<(usize, usize)>; 5],
    /// Last token of the paragraph read before this one, exclusive.
    end: usize,
    /// The marks that are open: kept for the next paragraph's.
    open: Vec<Pending>,
}

impl Pairing<'_> {
    fn paragraph(&mut self, marks: &mut [Mark], start: usize, end: usize) {
        if start >= end {
            return;
        }
        if marks.is_empty() && self.pending.iter().all(Option::is_none) {
            self.end = end;
            return;
        }
        let mixed = marks.iter().any(|mark| mark.shape != marks[0].shape);
        if mixed && self.pending.iter().all(Option::is_none) {
            mend_shapes(marks);
        }
        order::sort_by_key(marks, |mark| (mark.shape as usize, 0));
        let mut rest = marks;
        for (index, shape) in SHAPES.into_iter().enumerate() {
            let count = rest.iter().take_while(|mark| mark.shape == shape).count();
            let (mut own, others) = rest.split_at_mut(count);
            rest = others;
            if own.is_empty() && self.pending[index].is_none() {
                continue;
            }
            let mut open = std::mem::take(&mut self.open);
            open.clear();
            if let Some((pending, taken)) = self.carry(index, own, start, end) {
                open.push(pending);
                own = &mut own[taken..];
            }
            read(own, !open.is_empty(), shape);
            self.close(index, own, &mut open, end);
            self.open = open;
        }
        self.end = end;
    }

    /// What the paragraph before left open goes on here when the paragraph re-opens the mark, or closes it before any opener;
    /// with the number of marks that this takes.
    fn carry(&mut self, index: usize, own: &[Mark], start: usize, end: usize) -> Option<(Pending, usize)> {
        let pending = self.pending[index].take()?;
        if own.is_empty() && self.crossed[index].len() < CROSSED && SHAPES[index] != Shape::Single {
            self.crossed[index].push((start, end));
            self.pending[index] = Some(pending);
            return None;
        }
        let crossed = core::mem::take(&mut self.crossed[index]);
        // A closing mark before the first word of a paragraph that an open one precedes is the old way to re-open it.
        let word_behind = self.tokens.kind(start + 1) == Kind::Word && self.tokens.is_capital(start + 1);
        let closing = SHAPES[index] == Shape::Guillemet && word_behind;
        let reopens = own.first().is_some_and(|mark| mark.token == start && (mark.open < 4.0 || closing));
        let closes = own.first().is_some_and(|mark| mark.close < mark.open && mark.token > start);
        if reopens && crossed.is_empty() && !self.heads(pending, start) {
            self.leave_at(pending, self.end);
            return Some((Pending { open: start, start: start + 1, reopened: true }, 1));
        }
        if closes && SHAPES[index] != Shape::Single {
            self.leave_at(pending, crossed.first().map_or(self.end, |paragraph| paragraph.0 - 1));
            for (open, end) in crossed {
                self.leave_at(Pending { open, start: open, reopened: true }, end);
            }
            return Some((Pending { open: start, start, reopened: true }, 0));
        }
        self.leave(pending);
        None
    }

    /// *"On tient bon.* ⏎ *"C'est dur", dit X. "On tient bon. On reste."*: a line without its closer that words below from
    /// `from` on repeat is their heading, and the paragraph between opens its own. The line once more right below goes on.
    fn heads(&self, pending: Pending, from: usize) -> bool {
        const LEAST: usize = 4;
        const LONGEST: usize = 40;
        const BELOW: usize = 400;
        let tokens = self.tokens;
        let line = tokens.slice(pending.start, self.end).trim_end_matches(['.', '…']);
        let length = self.end - pending.start;
        let repeats = |mark: usize| tokens.slice(mark + 1, tokens.len().min(mark + 1 + length)).starts_with(line);
        (LEAST..LONGEST).contains(&length)
            && !repeats(from)
            && tokens.signs(from, tokens.len().min(from + BELOW)).any(|(at, kind)| kind.is_mark() && repeats(at))
    }

    fn pair(&mut self, pending: Pending, end: usize, after: usize) {
        let Pending { open, start, reopened } = pending;
        self.pairs.push(Pair { open, start, end, after, reopened, turn: None });
    }

    fn leave_at(&mut self, pending: Pending, end: usize) {
        self.pair(pending, end, end);
    }

    /// An opener that nothing closed: its words end where its paragraph does.
    fn leave(&mut self, pending: Pending) {
        self.oddities.push(Oddity { token: pending.open, kind: WarningKind::UnclosedMark });
        let mut end = pending.start;
        while self.tokens.kind(end) != Kind::Break {
            end += 1;
        }
        self.leave_at(pending, end.min(self.tokens.len()));
    }

    fn close(&mut self, index: usize, own: &[Mark], open: &mut Vec<Pending>, end: usize) {
        // First token behind the last words read, of the paragraph otherwise.
        let mut behind = self.end + usize::from(self.end > 0);
        for mark in own {
            match mark.role {
                Role::Open => open.push(Pending { open: mark.token, start: mark.token + 1, reopened: false }),
                Role::Close => {
                    if let Some(pending) = open.pop() {
                        self.pair(pending, mark.token, mark.token + 1);
                        behind = mark.token + 1;
                        if mark.close > mark.open {
                            self.oddities.push(Oddity { token: mark.token, kind: WarningKind::RepairedPairing });
                        }
                    }
                }
                Role::Ignore => {
                    if let (Some(start), true) = (self.lost_opener(mark, behind, end), open.is_empty()) {
                        let pending = Pending { open: start, start, reopened: false };
                        self.pair(pending, mark.token, mark.token + 1);
                        behind = mark.token + 1;
                    } else if let (Some(stop), true) = (self.lost_closer(mark, own, end), open.is_empty()) {
                        let pending = Pending { open: mark.token, start: mark.token + 1, reopened: false };
                        self.pair(pending, stop.0, stop.1);
                    }
                    if mark.shape != Shape::Single && mark.ignore > 1.0 {
                        self.oddities.push(Oddity { token: mark.token, kind: WarningKind::StrayMark });
                    }
                }
            }
        }
        if open.is_empty() || SHAPES[index] == Shape::Single {
            return;
        }
        // One closer may end two levels: « A dit : « B. »
        let last = own.iter().rfind(|mark| mark.role == Role::Close).map(|mark| mark.token);
        if let (Some(last), true) = (last, index == 0) {
            let outer = open[0];
            let inner_opens = self.pairs.iter().any(|pair| pair.end == last && pair.open > outer.open);
            let ends = self.ends_paragraph(last, end) || self.announces_inner(outer, last);
            if inner_opens && open.len() == 1 && !self.complete_before_inner(outer, last) {
                if self.is_told_on(outer, last, end) {
                    self.pending[0] = Some(outer);
                    return;
                }
                if ends {
                    return self.pair(outer, last, last + 1);
                }
            }
        }
        for (depth, pending) in open.iter().enumerate().rev() {
            if depth > 0 {
                self.leave_inside(*pending, end);
            } else if let Some(closer) = self.shared_closer(pending.open, own, end) {
                self.oddities.push(Oddity { token: pending.open, kind: WarningKind::UnclosedMark });
                self.pair(*pending, closer, closer + 1);
            } else if self.goes_on_below(*pending, own, end) || !self.close_early(*pending, own, end) {
                self.pending[index] = Some(*pending);
            }
        }
    }

    /// *La digue tient », a assuré X.*, *« A », a dit X. Rien ne cède. »*: a closer behind which an incise or the end of the
    /// paragraph stands; its words start where the paragraph does, or the sentence behind the incise of those before.
    fn lost_opener(&self, mark: &Mark, behind: usize, end: usize) -> Option<usize> {
        const INCISE: Classes = Classes::SPEECH.or(Classes::AVOIR).or(Classes::ETRE);
        let tokens = self.tokens;
        let at = mark.token;
        if mark.shape == Shape::Single || mark.close > 0.5 || mark.open < 1.5 {
            return None;
        }
        let comma = tokens.kind(at + 1) == Kind::Comma;
        let start = at + 1 + usize::from(comma);
        let verb = start + usize::from(tokens.has(start, Classes::CLITIC));
        // La digue tient" a assuré X
        let tells = comma || tokens.has(verb, Classes::SPEECH) || tokens.has(verb + 1, Classes::SPEECH);
        // La digue tient" s'est exclamé X; but L'écran de 27" sera livré
        let tells = tells && (verb > start || !tokens.has(verb, Classes::ETRE));
        let incise = tells && tokens.has(verb, INCISE) && tokens.word(verb).forms.any(Forms::FINITE_3);
        let first = tokens.kind(behind.wrapping_sub(1)) == Kind::Break || behind == 0;
        let ends = at > 0 && at + 1 >= end && tokens.kind(at - 1).ends_sentence();
        if first {
            // Les élus disent : ⏎ On reste. » ⏎ On tient. »
            let above = behind.wrapping_sub(2);
            let announced = || tokens.kind(above) == Kind::Colon || tokens.kind(above) == tokens.kind(at);
            return (at > behind && (incise || ends && announced())).then_some(behind);
        }
        let starts = |start: usize| tokens.is_capital(start) || tokens.kind(start) == Kind::ParenOpen;
        let opens = |&start: &usize| starts(start) && tokens.kind(start - 1).ends_sentence();
        let direct = (behind..at.min(behind + 2)).find(|&start| tokens.kind(start) == Kind::Word && tokens.is_capital(start));
        let start = direct.or_else(|| (behind + 1..at.min(behind + REACH)).find(opens));
        start.filter(|_| incise || ends)
    }

    /// *"A, dit X. "B"*, *"A "f", dit X*: an opener that nothing closes; where its words end, and what stands behind the mark.
    fn lost_closer(&self, mark: &Mark, own: &[Mark], end: usize) -> Option<(usize, usize)> {
        let (tokens, open) = (self.tokens, mark.token);
        if mark.shape == Shape::Single || mark.open > 0.5 || mark.close < 1.5 || !self.opens_sentence(open) {
            return None;
        }
        if let Some(closer) = self.shared_closer(open, own, end) {
            return Some((closer, closer + 1));
        }
        let mut words = (open + 1..end.min(open + TOLD)).take_while(|&at| !tokens.kind(at).is_mark());
        words.find(|&at| tokens.kind(at) == Kind::Comma && self.is_told(at + 1))?;
        let stop = words.find(|&at| tokens.kind(at).ends_sentence())?;
        Some((stop + 1, stop + 1))
    }

    /// Where the words of a sentence end whose closer is lost: *« A “f”, dit X*, with words inside them that an incise stands
    /// behind.
    fn shared_closer(&self, open: usize, own: &[Mark], end: usize) -> Option<usize> {
        let tokens = self.tokens;
        let behind = own.partition_point(|mark| mark.token <= open);
        let &[inner, closer, ..] = &own[behind..] else { return None };
        let paired = inner.role == Role::Open && closer.role == Role::Close;
        let fragment = inner.token > open + 1 && !tokens.kind(inner.token - 1).ends_sentence();
        let incise = |comma: usize| tokens.kind(comma) == Kind::Comma && self.is_told(comma + 1);
        let told = closer.token < end && incise(closer.token + 1);
        let shared = paired && self.opens_sentence(open) && fragment && told && !(open + 2..inner.token).any(incise);
        shared.then_some(closer.token)
    }

    fn opens_sentence(&self, open: usize) -> bool {
        let before = open.checked_sub(1).map_or(Kind::Break, |before| self.tokens.kind(before));
        matches!(before, Kind::Break | Kind::Colon) || before.ends_sentence()
    }

    /// *dit X*, *lui a-t-il dit*: a verb of speech at `at`, behind a comma.
    fn is_told(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let verb = at + usize::from(tokens.has(at, Classes::CLITIC));
        let compound = || {
            let helps = tokens.has(verb, Classes::AVOIR.or(Classes::ETRE));
            helps
                && (verb + 1..verb + 5).take_while(|&at| tokens.kind(at) == Kind::Word).any(|at| tokens.has(at, Classes::SPEECH))
        };
        tokens.word(verb).forms.any(Forms::FINITE_3) && (tokens.has(verb, Classes::SPEECH) || compound())
    }

    fn leave_inside(&mut self, pending: Pending, end: usize) {
        self.oddities.push(Oddity { token: pending.open, kind: WarningKind::UnclosedMark });
        self.leave_at(pending, end);
    }

    fn ends_paragraph(&self, mark: usize, end: usize) -> bool {
        (mark + 1..end).all(|at| self.tokens.kind(at).ends_sentence())
    }

    /// *« Mon père répétait : « A ! », dit X*: the outer words announce the inner ones and hold nothing behind them.
    fn announces_inner(&self, outer: Pending, closer: usize) -> bool {
        let inner = self.pairs.iter().rev().take(8).find(|pair| pair.end == closer && pair.open > outer.open);
        inner.is_some_and(|inner| self.tokens.kind(inner.open - 1) == Kind::Colon)
    }

    /// *« Un homme entra et cria : « A ! » Puis il tomba.* ⏎ *« On le releva.*: whoever tells goes on behind the words of
    /// another, and in the next paragraph, which re-opens the mark.
    fn is_told_on(&self, outer: Pending, closer: usize, end: usize) -> bool {
        let opens = outer.open == 0 || self.tokens.kind(outer.open - 1) == Kind::Break;
        let goes_on = closer + 1 < end && self.tokens.kind(closer + 1) == Kind::Word && self.tokens.is_capital(closer + 1);
        opens && goes_on && self.tokens.kind(end) == Kind::Break && self.tokens.kind(end + 1) == Kind::GuillemetOpen
    }

    /// *« La crue de la « Lansoise » monte.* ⏎ *Elle est là », dit X*: words inside the first sentence have their marks, and the
    /// paragraph below closes what is open.
    fn goes_on_below(&self, outer: Pending, own: &[Mark], end: usize) -> bool {
        const PARAGRAPH: usize = 400;
        let tokens = self.tokens;
        let inner = own.iter().find(|mark| mark.token > outer.open).filter(|mark| mark.role == Role::Open);
        let nested = inner.is_some_and(|inner| !(outer.start..inner.token).any(|at| tokens.kind(at).ends_sentence()));
        let below =
            tokens.signs(end + 1, tokens.len().min(end + 1 + PARAGRAPH)).find(|&(_, kind)| kind.is_mark() || kind == Kind::Break);
        nested && own[0].shape == Shape::Guillemet && below.is_some_and(|(_, kind)| kind == Kind::GuillemetClose)
    }

    /// Whether a sentence ends just before the inner opener, so that the outer one lost its own closer.
    fn complete_before_inner(&self, outer: Pending, closer: usize) -> bool {
        self.pairs
            .iter()
            .filter(|pair| pair.end == closer && pair.open > outer.open)
            .any(|pair| self.tokens.kind(pair.open.wrapping_sub(1)).ends_sentence())
    }

    /// A missing closer before another quotation of the same paragraph: the words end with the sentence before it.
    fn close_early(&mut self, pending: Pending, own: &[Mark], end: usize) -> bool {
        let Some(next) = own.iter().map(|mark| mark.token).find(|&token| token > pending.open) else { return false };
        if next >= end {
            return false;
        }
        let stop = (pending.start..next).rev().find(|&at| self.tokens.kind(at).ends_sentence()).map_or(next, |at| at + 1);
        self.oddities.push(Oddity { token: pending.open, kind: WarningKind::UnclosedMark });
        self.leave_at(pending, stop);
        true
    }
}

/// *« A", dit X*, *“A »*: openers that no mark of their shape closes, and right behind each a closer that none of its own opens,
/// are pairs.
fn mend_shapes(marks: &mut [Mark]) {
    let lost = |marks: &[Mark], shape: Shape, opens: bool| {
        let own = || marks.iter().filter(|mark| mark.shape == shape);
        let fitting = own().filter(|mark| mark.opens() == opens).count();
        fitting.saturating_sub(own().count() - fitting)
    };
    let shapes = SHAPES.into_iter().filter(|&shape| shape != Shape::Single);
    let mut opened = shapes.clone().filter(|&shape| lost(marks, shape, true) > 0);
    let mut closed = shapes.filter(|&shape| lost(marks, shape, false) > 0);
    let (Some(opened), None, Some(closed), None) = (opened.next(), opened.next(), closed.next(), closed.next()) else { return };
    let count = lost(marks, opened, true);
    if count != lost(marks, closed, false) {
        return;
    }
    // « A" X dit "B": the last openers, and the closer next behind each
    let mut mended = 0;
    let mut behind: Option<usize> = None;
    for at in (0..marks.len()).rev() {
        let mark = marks[at];
        if mark.shape == opened && mark.opens() && mended < count {
            let close = behind.filter(|&close| marks[close].shape == closed && !marks[close].opens());
            if let Some(close) = close {
                let mark = &mut marks[close];
                mark.shape = opened;
                (mark.open, mark.close) = (4.0, 0.0);
                mended += 1;
            }
        }
        if mark.shape == opened || mark.shape == closed {
            behind = Some(at);
        }
    }
}

/// Gives the marks of one shape in one paragraph the roles of the cheapest reading.
fn read(own: &mut [Mark], carried: bool, shape: Shape) {
    if read_plainly(own, carried, shape) {
        return;
    }
    let nested = match shape {
        Shape::Guillemet | Shape::Angle => 0.2,
        Shape::Curly => 0.8,
        Shape::Straight | Shape::Single => 1.6,
    };
    let unclosed = if shape == Shape::Single { 0.0 } else { 1.7 };
    let mut best = [f32::INFINITY; DEPTHS];
    best[usize::from(carried)] = 0.0;
    for mark in own.iter_mut() {
        let mut next = [f32::INFINITY; DEPTHS];
        for (to, (next, step)) in next.iter_mut().zip(&mut mark.steps).enumerate() {
            let mut offer = |from: usize, cost: f32, role: Role| {
                if best[from] + cost < *next {
                    *next = best[from] + cost;
                    *step = (role, from as u8);
                }
            };
            if to > 0 {
                offer(to - 1, mark.open + nested * (to - 1) as f32, Role::Open);
            }
            offer(to, mark.ignore, Role::Ignore);
            if to + 1 < DEPTHS {
                offer(to + 1, mark.close, Role::Close);
            }
        }
        best = next;
    }
    let mut depth =
        (0..DEPTHS).min_by(|&a, &b| (best[a] + unclosed * a as f32).total_cmp(&(best[b] + unclosed * b as f32))).unwrap_or(0);
    for mark in own.iter_mut().rev() {
        let (role, before) = mark.steps[depth];
        mark.role = role;
        depth = before as usize;
    }
}

/// Marks that all tell their side and balance are read as they stand, to any depth.
fn read_plainly(own: &mut [Mark], carried: bool, shape: Shape) -> bool {
    if !matches!(shape, Shape::Guillemet | Shape::Angle | Shape::Curly) {
        return false;
    }
    let mut depth = usize::from(carried);
    for mark in own {
        if mark.open <= 0.5 && mark.close >= 1.5 {
            depth += 1;
            mark.role = Role::Open;
        } else if mark.close <= 0.5 && mark.open >= 1.5 && depth > 0 {
            depth -= 1;
            mark.role = Role::Close;
        } else {
            return false;
        }
    }
    depth == 0
}

/// How likely the mark at a token opens, closes, or is none.
fn weigh(tokens: &Tokens<'_>, at: usize) -> Mark {
    let kind = tokens.kind(at);
    let sides = Sides::of(tokens, at);
    let (open, close) = sides.costs();
    let shape = match kind {
        Kind::GuillemetOpen | Kind::GuillemetClose => Shape::Guillemet,
        Kind::CurlyOpen | Kind::CurlyClose | Kind::Low => Shape::Curly,
        Kind::AngleOpen | Kind::AngleClose => Shape::Angle,
        Kind::SingleOpen | Kind::SingleClose => Shape::Single,
        _ => Shape::Straight,
    };
    let steps = [(Role::Ignore, 0); DEPTHS];
    let mut mark = Mark { token: at, shape, open, close, ignore: 2.0, role: Role::Ignore, steps };
    mark.lean(kind, &sides);
    if shape == Shape::Straight && !sides.left && sides.right && opens_with_incise(tokens, at + 1) {
        (mark.open, mark.close) = (3.0, 0.0);
    }
    mark
}

/// *" On reste "dit-elle*: no words begin with a verb of speech that its pronoun follows, not written as a sentence opens.
fn opens_with_incise(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is(at + 1, shape::TIED) && tokens.has(at, Classes::SPEECH) && !tokens.is_capital(at)
}

/// What stands beside a mark.
struct Sides {
    before: Kind,
    /// *l'« ordre »*
    elided: bool,
    /// A bracket, a dash or another mark that a quotation may open behind.
    opening_before: bool,
    /// *que*, a colon
    announced: bool,
    punctuation_after: bool,
    /// A comma or a stop, with which no words begin.
    stop_after: bool,
    mark_after: bool,
    /// No space parts it from the word.
    left: bool,
    right: bool,
}

impl Sides {
    #[inline]
    fn of(tokens: &Tokens<'_>, at: usize) -> Self {
        let before = at.checked_sub(1).map_or(Kind::Break, |before| tokens.kind(before));
        let after = tokens.kind(at + 1);
        let left = !tokens.is(at, shape::SPACE_BEFORE) && before != Kind::Break;
        let space_after = tokens.is(at + 1, shape::SPACE_BEFORE) || after == Kind::Break;
        let elided = at > 0 && tokens.is(at - 1, shape::ELIDED);
        let punctuation_after =
            matches!(after, Kind::Comma | Kind::Period | Kind::Semicolon | Kind::Colon | Kind::ParenClose | Kind::Ellipsis);
        Self {
            before,
            elided,
            announced: before == Kind::Colon || at > 0 && tokens.has(at - 1, Classes::QUE),
            opening_before: elided || matches!(before, Kind::ParenOpen | Kind::Dash) || before.is_mark() && left,
            punctuation_after,
            stop_after: matches!(after, Kind::Comma | Kind::Period | Kind::Semicolon),
            mark_after: after.is_mark(),
            left,
            right: !space_after && !punctuation_after,
        }
    }

    /// What it costs to read a mark here as one that opens and as one that closes, whatever its shape.
    #[inline]
    fn costs(&self) -> (f32, f32) {
        match (self.left, self.right) {
            (false, true) => (0.0, 3.0),
            (true, false) if self.elided => (0.5, 1.0),
            (true, false) => (3.0, 0.0),
            (false, false) if self.punctuation_after => (3.0, 0.3),
            (false, false) => (1.0, 1.0),
            (true, true) if self.opening_before => (0.0, 2.0),
            (true, true) if self.before.ends_sentence() || matches!(self.before, Kind::Colon | Kind::Comma) => (0.6, 0.9),
            (true, true) => (1.2, 0.8),
        }
    }
}

impl Mark {
    fn opens(&self) -> bool {
        self.open < self.close
    }

    /// Weighs in what its own shape tells.
    #[inline]
    fn lean(&mut self, kind: Kind, sides: &Sides) {
        match kind {
            // «Inverted» marks are read against their shape only when both neighbours say so.
            Kind::GuillemetOpen | Kind::AngleOpen => {
                (self.open, self.close) = match self.close {
                    // » C'est fini « , dit X: what a site made of straight marks; nothing opens before a comma
                    _ if sides.stop_after && sides.before != Kind::Colon => (4.0, 0.0),
                    0.0 if sides.left => (0.0, 1.6),
                    _ => (0.0, 4.0),
                };
            }
            Kind::GuillemetClose | Kind::AngleClose => {
                self.open = match self.open {
                    0.0 if sides.right && sides.before != Kind::Break => 1.6,
                    // Il est venu.»C'est fini», dit-il
                    0.6 if sides.before.ends_sentence() => 1.6,
                    // sort de ses gonds : » Assez. » : what a site made of straight marks that had spaces on both sides
                    1.0 => 3.4,
                    _ => 4.0,
                };
                self.close = 0.0;
            }
            // dit que ” le pont tient “, what a site made of straight marks: nothing opens before a comma
            Kind::CurlyOpen => {
                self.close = if sides.left && !sides.right || sides.stop_after { 0.6 } else { 3.0 };
                self.open *= 0.2;
            }
            Kind::CurlyClose => {
                self.open = match sides.right && !sides.left {
                    // ”Tout tient. ⏎ Tout va.”
                    true if sides.before == Kind::Break => 0.0,
                    true => 0.6,
                    false if !sides.left && sides.announced => 1.0,
                    false => 3.0,
                };
                self.close *= 0.2;
            }
            Kind::Low => (self.open, self.close) = (0.0, 6.0),
            Kind::SingleOpen => {
                // ' Les ventes montent ' indique le groupe
                self.open = if sides.right { self.open + 0.4 } else { 0.2 };
                (self.close, self.ignore) = (9.0, 0.5);
            }
            Kind::SingleClose => {
                // "A : 'B'"
                self.close = if sides.right && !(sides.left && sides.mark_after) { 9.0 } else { 0.0 };
                (self.open, self.ignore) = (9.0, 0.45);
            }
            _ if sides.before == Kind::Number && sides.left => self.ignore = 1.2,
            _ => {}
        }
    }
}
