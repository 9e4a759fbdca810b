//! Names of common words that the text gives to bodies, found wherever it has them again: *l'association Un toit pour tous … Un
//! toit pour tous dénonce*; *le collectif « Agir ensemble » … selon Agir ensemble*; *selon Ensemble à gauche*.

use std::cmp::Reverse;

use crate::grammar::Cursor;
use crate::known::Told;
use crate::lexicon::{Classes, Fields, Forms};
use crate::model::SpeakerKind;
use crate::token::{Kind, Tokens, shape, words};

use super::noun::noun;
use super::{Determiner, Head};

/// How many such names of a text are looked for again.
const MOST: usize = 16;

/// How many words behind the noun of a body the capital of its name stands: *l'association française de consommateurs Bien
/// choisir*.
const BEFORE: usize = 4;

/// How many words such a name has between marks.
const LONGEST: usize = 8;

/// Where the text has the names again that it gives to bodies.
pub(crate) fn names(tokens: &Tokens<'_>) -> Vec<Told> {
    let mut names: Vec<(usize, usize)> = Vec::new();
    // l'ONG is a noun like others
    let body = |&at: &usize| {
        let known = tokens.has(at, Classes::TAKES_UP) || tokens.is_of(at, Fields::CAUSE);
        known && (!tokens.is_capital(at) || tokens.is(at, shape::ALL_CAPITALS))
    };
    const OPENS: Classes = Classes::TAKES_UP.or(Classes::FIELD).or(Classes::ADVERB).or(Classes::VERB);
    let named = |at: usize| match () {
        () if body(&at) => given(tokens, at),
        () if tokens.is_capital(at) => shown(tokens, at),
        () => None,
    };
    tokens.places(OPENS).filter_map(named).for_each(|(from, to)| {
        let known = |&(start, end): &(usize, usize)| is_same(tokens, (start, end), from) && end - start == to - from;
        if names.len() < MOST && !names.iter().any(known) {
            names.push((from, to));
        }
    });
    if names.is_empty() {
        return Vec::new();
    }
    // The longer of two that start together is tried first.
    names.sort_unstable_by_key(|&(start, end)| Reverse(end - start));
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let here = |&&name: &&(usize, usize)| (name.0 != at || is_no_name(tokens, at)) && is_same(tokens, name, at);
        let name = if tokens.is_capital(at) { names.iter().find(here) } else { None };
        let length = name.map_or(0, |&(start, end)| end - start);
        if length > 0 {
            let kind = Some(SpeakerKind::Organisation);
            found.push(Told { start: at, end: at + length, who: None, kind, gender: None });
        }
        at += length.max(1);
    }
    found
}

/// Whether the words of a name stand at a token.
fn is_same(tokens: &Tokens<'_>, (start, end): (usize, usize), at: usize) -> bool {
    (start..end).zip(at..).all(|(one, other)| other < tokens.len() && tokens.same(one, other))
}

/// The name of several words, not all with a capital, that the text gives to the body whose noun stands at a token.
fn given(tokens: &Tokens<'_>, at: usize) -> Option<(usize, usize)> {
    let name = if tokens.kind(at + 1).is_mark() { marked(tokens, at + 2) } else { behind(tokens, at) };
    let small = |at: usize| tokens.kind(at) == Kind::Word && !tokens.is_capital(at);
    name.filter(|&(start, end)| (start + 1..end).any(small))
}

/// *selon Ensemble à gauche*, *« A », dénonce Ensemble à gauche*: the name that an adverb or an infinitive opens, whose capital
/// starts no sentence, behind what leads to who speaks.
fn shown(tokens: &Tokens<'_>, at: usize) -> Option<(usize, usize)> {
    const NAMED: usize = 6;
    let before = at.checked_sub(1)?;
    let cited = || before > 0 && tokens.has(before, Classes::SPEECH) && tokens.kind(before - 1) == Kind::Comma;
    let led = tokens.one_of(before, words!["chez", "par", "qu'", "que", "selon"]) || cited();
    if !led || !is_no_name(tokens, at) {
        return None;
    }
    // à gauche, pour la rade: each noun behind its preposition
    let mut end = at + 1;
    while end < at + NAMED && tokens.has(end, Classes::PREP) && !tokens.is_capital(end) {
        let noun = end + 1 + usize::from(tokens.has(end + 1, Classes::DET_DEF));
        if tokens.kind(noun) != Kind::Word {
            break;
        }
        end = noun + 1;
    }
    (end > at + 1).then_some((at, end))
}

/// *Ensemble*, *Vivre*: an adverb or an infinitive with a capital, which nobody is called by alone.
fn is_no_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let other = Classes::FIRST_NAME.or(Classes::METONYM).or(Classes::COUNTRY).or(Classes::PREP);
    let opens = tokens.has(at, Classes::ADVERB) || tokens.word(at).forms.any(Forms::INFINITIVE);
    opens && !tokens.has(at, other) && tokens.is_capital(at) && !tokens.is(at, shape::ALL_CAPITALS)
}

/// *le collectif « Agir ensemble »*
fn marked(tokens: &Tokens<'_>, start: usize) -> Option<(usize, usize)> {
    let word = |at: &usize| matches!(tokens.kind(*at), Kind::Word | Kind::Number);
    let end = start + (start..tokens.len().min(start + LONGEST)).take_while(word).count();
    (tokens.is_capital(start) && end > start + 1 && tokens.kind(end).is_mark()).then_some((start, end))
}

/// *le collectif Agir ensemble*
fn behind(tokens: &Tokens<'_>, at: usize) -> Option<(usize, usize)> {
    if !(at + 1..=at + BEFORE).any(|at| tokens.is_capital(at)) {
        return None;
    }
    let (_, mention) = noun(Cursor::new(tokens, at, tokens.len()), at, Determiner::Definite).ok()?;
    (mention.head == Head::Organisation && mention.has_name()).then_some(mention.name)
}
