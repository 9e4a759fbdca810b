//! A turn cut into the stretches of its words: the incise, the narrative and the asides in it are the narrator's.

use super::beat::{beat_end, gesture_between};
use super::incise::{incise, is_boundary};
use super::line::{Line, is_dash, is_joined};
use super::narrative::{announcement_end, aside_end, looks_back, narrative_tail, note_end, sentence_end, starts_sentence};
use super::tense::{is_past, is_person, weigh};
use super::{LABEL, SENTENCE, Turn};
use crate::lexicon::{Classes, Forms};
use crate::quotation::marks::Pair;
use crate::token::{Kind, Tokens, shape, words};

/// How far a paragraph of a turn is read, in tokens.
const PARAGRAPH: usize = 300;

/// Longest sentence that only tells what somebody did between two sentences of a turn, in tokens.
const DEED: usize = 10;

/// A turn as it is cut.
struct Cut {
    start: usize,
    end: usize,
    flat: bool,
    /// Marks around it hold the turns of several: a dash opens another.
    talk: bool,
    /// The opener and the first token of the stretch to come.
    open: usize,
    from: usize,
    at: usize,
    continues: bool,
    /// An incise has just ended its sentence: the narrator may go on.
    fresh: bool,
    /// First token behind the marks last passed.
    quoted: usize,
    /// An incise of the turn is told in the past.
    past: bool,
}

impl Cut {
    fn new(open: usize, start: usize, end: usize, flat: bool, talk: bool) -> Self {
        Self { start, end, flat, talk, open, from: start, at: start, continues: false, fresh: false, quoted: start, past: false }
    }
}

pub(super) struct Finder<'a, 'b> {
    pub(super) tokens: &'a Tokens<'a>,
    pub(super) pairs: &'b [Pair],
    pub(super) next_pair: usize,
    /// Marks that hold the turns of several.
    pub(super) talks: &'b [Pair],
    pub(super) next_talk: usize,
    /// Many of the lines are turns.
    pub(super) novel: bool,
    /// Who tells the text is one of those there.
    pub(super) teller: bool,
    pub(super) turns: Vec<Turn>,
}

impl Finder<'_, '_> {
    /// Turns inside a line that no dash opens. In a text of joined lines any dash may open one, elsewhere only one behind a colon
    /// or before an incise: *Il se tut. — Bah ! dit Anne, viens.*
    pub(super) fn joined(&mut self, start: usize, end: usize, flat: bool) {
        let tokens = self.tokens;
        let mut outside = start;
        for (at, _) in tokens.signs(start, end) {
            if at < outside {
                continue;
            }
            if let Some(after) = self.pass_talk(at) {
                outside = after;
            } else if let Some(after) = self.skip_marks(at, end) {
                outside = after;
            } else if at > start
                && is_joined(tokens, at, end)
                && !self.is_marked(at + 1, end)
                && (flat
                    || tokens.kind(at - 1) == Kind::Colon
                    || has_incise(tokens, at + 1, end)
                    || self.speaks(at + 1, end)
                    || self.shows(start, at, end))
            {
                self.turn(at, at + 1, end, flat);
                return;
            }
        }
    }

    /// Cuts the marks that hold the turns of several, in a text whose lines open none.
    pub(super) fn talks(&mut self) {
        for talk in self.talks {
            self.pass_talk(talk.open);
        }
    }

    /// Cuts the turns of several in the marks that open at `at`; the token behind the marks.
    fn pass_talk(&mut self, at: usize) -> Option<usize> {
        let talk = self.talk(at)?;
        self.cut(Cut::new(talk.open, talk.open + 1, talk.end, false, true));
        Some(talk.after)
    }

    /// The marks around several turns that open at `at`.
    fn talk(&mut self, at: usize) -> Option<Pair> {
        while self.next_talk < self.talks.len() && self.talks[self.next_talk].open < at {
            self.next_talk += 1;
        }
        self.talks.get(self.next_talk).copied().filter(|talk| talk.open == at)
    }

    /// *Il lui disait : — « Odile ! » et elle souriait.*, *Il se tut. — « Adieu. » Elle sortit.*: the marks behind the dash hold
    /// the words.
    fn is_marked(&self, at: usize, end: usize) -> bool {
        let pair = self.pairs.binary_search_by_key(&at, |pair| pair.open).map(|found| self.pairs[found]);
        pair.is_ok_and(|pair| !pair.is_unclosed() && pair.after < end)
    }

    /// *Il se tourna vers elle. — Maintenant tu es à moi.*: among the turns of a novel, a sentence that only a speaker says.
    fn speaks(&self, at: usize, end: usize) -> bool {
        self.novel && weigh(self.tokens, at, sentence_end(self.tokens, at, end)).speaks_plainly()
    }

    /// *Il rougit, détourna les yeux. — Ils mentent.*: among the turns of a novel, the last dash of a line of narrative.
    fn shows(&self, start: usize, at: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let first = at.saturating_sub(SENTENCE).max(start);
        let told = || weigh(tokens, first, at - 1).narrates(false, false);
        let last = || !tokens.signs(at + 1, end).any(|(at, _)| is_dash(tokens, at));
        let spoken = || !(at + 1..end.min(at + SENTENCE)).any(|at| is_past(tokens, at));
        self.novel && end - at <= LABEL && tokens.kind(at - 1).ends_sentence() && last() && told() && spoken()
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
    pub(super) fn goes_on(&self, line: &Line) -> bool {
        let above = line.start.checked_sub(1).filter(|&above| self.turns.last().is_some_and(|turn| turn.end == above));
        above.is_some() && self.tokens.kind(line.start) == Kind::GuillemetClose
    }

    pub(super) fn paragraph(&mut self, line: &Line) {
        let first = self.turns.len();
        self.turn(line.start, line.start + 1, line.end, false);
        if let Some(turn) = self.turns.get_mut(first) {
            (turn.open, turn.continues) = (turn.start, true);
        }
    }

    /// Cuts the turn `start..end`, whose opener is `open`; with `flat`, narrative needs no incise and other turns may follow.
    pub(super) fn turn(&mut self, open: usize, start: usize, end: usize, flat: bool) {
        self.cut(Cut::new(open, start, end, flat, false));
    }

    fn cut(&mut self, mut cut: Cut) {
        let end = cut.end;
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
        if let Some(after) = self.pass_talk(at) {
            self.leave(cut, after);
            return self.resume(cut);
        }
        if let Some(after) = self.skip_marks(at, end) {
            (cut.at, cut.quoted) = (after, after);
            return Some(true);
        }
        if let Some(after) = note_end(tokens, at, end) {
            self.leave(cut, after);
            // La lourde [Note : la porte.], dit Anne: the note belongs to the words, what stands behind it to them as well.
            if let Some(turn) = self.turns.last_mut().filter(|turn| turn.after == at) {
                turn.after = after;
            }
            return Some(true);
        }
        if let Some(after) = aside_end(tokens, at, end) {
            self.leave(cut, after);
            // — Va-t'en. — Elle soupira. — Mon ami, dit-elle: whose incise comes speaks anew
            if tokens.kind(after - 1) == Kind::Dash && is_joined(tokens, after - 1, end) && has_incise(tokens, after, end) {
                (cut.open, cut.continues) = (after - 1, false);
            }
            return Some(true);
        }
        // — Je viens. » Elle se leva: the mark that closes the dialogue ends its last turn.
        if at > cut.start && self.is_stray(at, cut.start) {
            self.leave(cut, at + 1);
            return if cut.flat { self.resume(cut) } else { None };
        }
        // — Tu l'as vu ? dit Anne. — Oui, dit Luc.
        cut.flat |=
            !cut.talk && at == cut.from && at > cut.start && is_joined(tokens, at, end) && has_incise(tokens, at + 1, end);
        if at > cut.start && (cut.flat || cut.talk) && is_joined(tokens, at, end) {
            self.leave(cut, at + 1);
            (cut.open, cut.continues, cut.past) = (at, false, false);
            return Some(true);
        }
        if self.cut_incise(cut) {
            return Some(true);
        }
        let deed = if self.novel && at > cut.from { gesture_between(tokens, cut.from, at, end) } else { None };
        if let Some(after) = deed {
            self.leave(cut, after);
            return Some(true);
        }
        let starts = cut.at > cut.start && (cut.fresh || starts_sentence(tokens, cut.at));
        if let Some(after) = self.announcement(cut, starts) {
            // — Oui. Elle ajouta : — Restez donc: a turn with a cue of its own
            let says = (cut.at..after).any(|at| is_past(tokens, at)) && is_joined(tokens, after, end);
            self.leave(cut, after);
            if says {
                (cut.open, cut.from, cut.at, cut.continues) = (after, after + 1, after + 1, false);
            }
            cut.fresh = false;
            return Some(true);
        }
        if !starts {
            return Some(false);
        }
        if let Some(limit) = self.beat(cut) {
            self.leave(cut, limit);
            return Some(true);
        }
        let limit = sentence_end(tokens, cut.at, end);
        if looks_back(tokens, cut.at, limit) {
            self.leave(cut, limit);
            return self.resume(cut);
        }
        // — Venez. Il prit sa lampe. — Venez donc: a dash opens speech again.
        let behind = cut.fresh || cut.flat;
        if !(behind || tokens.kind(limit - 1) == Kind::Period && is_joined(tokens, limit, end)) {
            return Some(false);
        }
        let weight = weigh(tokens, cut.at, limit);
        // Elle se leva.: what the narrator alone tells
        let deed = || limit - cut.at <= DEED && (cut.at..limit).any(|at| tokens.word(at).forms.is_simple_past());
        let spoken = cut.flat && (self.reopens(limit, end) || !cut.fresh && !deed() && self.speaks_on(limit, end));
        if weight.narrates(cut.fresh, cut.flat) && (behind || !weight.person) && !spoken {
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
        let other = |stop: usize| tells_of_other(tokens, at, stop, end);
        let Some(stop) = incise(tokens, at, end).filter(|&stop| !told(stop) && !other(stop)) else { return false };
        // Non, reprit Luc ; seulement, lâche Médor: who tells in the past does so to the end
        let past = (at..stop).any(|at| tokens.word(at).forms.any(Forms::PAST.or(Forms::IMPERFECT)));
        let tied = || (at..stop).any(|at| tokens.is(at, shape::TIED) || tokens.has(at, Classes::AVOIR.or(Classes::ETRE)));
        if cut.past && !past && !tied() {
            return false;
        }
        cut.past |= past;
        let teller = self.teller || (at..stop).any(|at| tokens.is(at, shape::TIED) && tokens.one_of(at, words!["je"]));
        let stop = dashed_end(tokens, at, stop, end).unwrap_or_else(|| narrative_tail(tokens, at, stop, end, teller));
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

    /// Behind words that no incise follows, what the narrator shows of who speaks.
    fn beat(&self, cut: &Cut) -> Option<usize> {
        let plain = self.novel && !cut.fresh && !cut.flat && !cut.talk;
        plain.then(|| beat_end(self.tokens, cut.from, cut.at, cut.end, self.teller)).flatten()
    }

    /// *— Je l'ai vu. Il dormait. « Le lendemain, il partit.*: in a text of joined lines a guillemet that nothing closes opens a
    /// further paragraph of the turn.
    fn reopens(&self, from: usize, end: usize) -> bool {
        let reach = end.min(from + PARAGRAPH);
        let sign =
            self.tokens.signs(from, reach).find(|&(at, kind)| kind == Kind::GuillemetOpen || is_joined(self.tokens, at, end));
        sign.is_some_and(|(at, kind)| {
            let pair = self.pairs.binary_search_by_key(&at, |pair| pair.open);
            kind == Kind::GuillemetOpen && pair.map_or(true, |pair| self.pairs[pair].is_unclosed())
        })
    }

    /// *— Je l'ai vu. C'était en mai. Vous dormiez. — Moi ?*: in a text of joined lines, before the dash that opens the next turn
    /// somebody still speaks.
    fn speaks_on(&self, from: usize, end: usize) -> bool {
        const SENTENCES: usize = 6;
        let tokens = self.tokens;
        let mut at = from;
        for _ in 0..SENTENCES {
            if self.teller || at >= end || is_joined(tokens, at, end) {
                return false;
            }
            let limit = sentence_end(tokens, at, end);
            if weigh(tokens, at, limit).speaks_plainly() && !has_incise(tokens, at, limit) {
                return true;
            }
            at = limit;
        }
        false
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
            if let Some(after) = self.pass_talk(at).or_else(|| self.skip_marks(at, cut.end)) {
                at = after;
                continue;
            }
            if is_joined(tokens, at, cut.end) && !self.is_marked(at + 1, cut.end) {
                (cut.open, cut.from, cut.at, cut.continues) = (at, at + 1, at + 1, !cut.flat);
                return Some(true);
            }
            if !cut.flat && starts_sentence(tokens, at) {
                // On frappa. Puis il reprit plus bas : Qui est là ?
                if let Some(after) = announcement_end(tokens, at, cut.end) {
                    (cut.open, cut.from, cut.at) = (after, after, after);
                    return Some(true);
                }
                let limit = sentence_end(tokens, at, cut.end);
                let weight = weigh(tokens, at, limit);
                if weight.speaks_plainly() || cut.past && weight.is_of_now() {
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

/// Whether an incise stands among the words from `start`, before any other dash.
pub(super) fn has_incise(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    (start + 1..end.min(start + SENTENCE))
        .take_while(|&at| !is_joined(tokens, at, end))
        .any(|at| is_boundary(tokens, at, start) && incise(tokens, at, end).is_some())
}

/// *— Non, — dit-il, las de se taire, — je reste.*: an incise behind a dash reaches up to the next one; up to the full stop, where
/// nobody speaks before it.
fn dashed_end(tokens: &Tokens<'_>, at: usize, stop: usize, end: usize) -> Option<usize> {
    if !is_dash(tokens, at - 1) {
        return None;
    }
    let close = (stop..end.min(at + SENTENCE)).find(|&at| is_dash(tokens, at) || tokens.kind(at).ends_sentence())?;
    let told = || tokens.kind(close) == Kind::Period && !(stop..close).any(|at| is_person(tokens, at));
    (is_dash(tokens, close) || told()).then_some(close)
}

/// *Il avait, disait-il, du goût pour elle*: who tells of somebody, between the verb and what it takes, what that one used to say
/// of himself.
fn tells_of_other(tokens: &Tokens<'_>, at: usize, stop: usize, end: usize) -> bool {
    const CLITICS: Classes = Classes::CLITIC.or(Classes::NE);
    let pronoun = (at..stop.min(at + 4)).find(|&at| tokens.is(at, shape::TIED) && tokens.one_of(at, words!["il", "elle"]));
    let Some(pronoun) = pronoun.filter(|_| tokens.word(at).forms.any(Forms::IMPERFECT)) else { return false };
    let verb = at.saturating_sub(2);
    let subject =
        (verb.saturating_sub(3)..verb).rev().find(|&at| !tokens.has(at, CLITICS) || tokens.has(at, Classes::SUBJECT_PRONOUN));
    let same = tokens.word(verb).forms.any(Forms::FINITE_3) && subject.is_some_and(|subject| tokens.same(subject, pronoun));
    let gerund = tokens.word(verb).forms.any(Forms::PRESENT_PARTICIPLE);
    let between = tokens.kind(at - 1) == Kind::Comma && tokens.kind(stop) == Kind::Comma && stop + 1 < end;
    between && (same || gerund)
}
