//! How the words behind a dash sound: whose speech they are, or an item of a list, an intertitle, a signature.

use super::incise::{incise, is_boundary};
use super::line::{Line, is_joined, lines};
use super::narrative::{announcement_end, starts_sentence};
use super::tense::is_person;
use super::{FLAT, LABEL, SENTENCE};
use crate::lexicon::{Classes, Fields, Forms};
use crate::token::{Kind, Tokens};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// A question, an exclamation, a first or second person, an incise.
    Spoken,
    /// A sentence that anybody may have written.
    Plain,
    /// An item of a list, an intertitle, a signature.
    Item,
}

/// How the words behind the dash of a line sound, or where they stand: *Anne entra et dit :* ⏎ *— Le feu gagne.*, below words
/// that announce them, is no item of a list where no other dash follows.
fn line_tone(tokens: &Tokens<'_>, lines: &[Line], at: usize) -> Option<Tone> {
    let Line { start, end, dash } = lines[at];
    let tone = tone(tokens, dash?.1, end);
    let announced = || {
        let above = lines[..at].last().filter(|above| above.dash.is_none() && tokens.kind(above.end - 1) == Kind::Colon);
        let only = lines.get(at + 1).is_none_or(|below| below.dash.is_none());
        let clause = |at: usize| starts_sentence(tokens, at) || at > 0 && tokens.kind(at - 1) == Kind::Semicolon;
        let opens = |above: &Line| (above.start..above.end).rev().find(|&at| at == above.start || clause(at));
        let announces =
            |above: &Line| opens(above).is_some_and(|first| announcement_end(tokens, first, above.end) == Some(above.end));
        tokens.kind(start) == Kind::Dash && only && above.is_some_and(announces)
    };
    Some(if tone == Tone::Plain && announced() { Tone::Spoken } else { tone })
}

/// Whether the words behind the dash of a line are somebody's speech.
pub(super) fn is_spoken(tokens: &Tokens<'_>, lines: &[Line], at: usize) -> bool {
    line_tone(tokens, lines, at) == Some(Tone::Spoken)
}

/// How the words from `start` sound.
pub(super) fn tone(tokens: &Tokens<'_>, start: usize, end: usize) -> Tone {
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
pub(super) fn kept(tokens: &Tokens<'_>, lines: &[Line]) -> Vec<bool> {
    let tone = |(at, line): (usize, &Line)| {
        let item = is_lone_hyphen(tokens, lines, at)
            || line.dash.is_some() && lines.get(at + 1).is_some_and(|next| is_answer(tokens, next));
        if item { Some(Tone::Item) } else { line_tone(tokens, lines, at) }
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

/// A hyphen that opens the text, or a question nobody is asked (*- Le quai, c'est quoi ?*), or narrative whose words stand in
/// marks, no other dash above or below: an article or a part of it starts there.
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

/// *- Partirez-vous ?* ⏎ *R : « Non »*: the label of an answer, below the question of an interview.
fn is_answer(tokens: &Tokens<'_>, line: &Line) -> bool {
    tokens.is_answer_label(line.start) && tokens.kind(line.start) == Kind::Word && tokens.kind(line.start + 1) == Kind::Colon
}

fn ends_in_date(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    end - start < 14 && tokens.kind(end - 1) == Kind::Number
}

/// A text whose turns follow one another inside its lines.
pub(super) fn is_flat(tokens: &Tokens<'_>) -> bool {
    let (mut spoken, mut plain, mut turns) = (0, 0, 0);
    for line in lines(tokens) {
        turns += usize::from(line.dash.is_some() || tokens.kind(line.start) == Kind::GuillemetOpen);
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
