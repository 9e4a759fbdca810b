//! What the narrator shows of who speaks between two sentences of a turn, without any incise: *— Pas faim. Léo jeta son sac sur
//! le lit. Papa est là ?*
//!
//! ```text
//! beat    = front? subject clitic* simple-past … "." narrative{0,2}     Il haussa les épaules. La pluie tombait.
//!         | "et" name "de" infinitive … "."       Et Marc de rire.
//! front   = ("et" | "alors" | "puis") (adjective ",")? | adjective ","    Et furieux, il se leva.
//! subject = "il" | "elle" | name | determiner person | determiner MANNER     Sa mère, Le vieux, Sa voix
//!         | "je"                              where who narrates is one of those there
//! ```
//!
//! Only narrators use the simple past for a gesture; but who tells a tale uses it as well (*— Il vint. Il partit. Voilà tout*),
//! so that no other sentence of the turn is told in the past.

use super::SENTENCE;
use super::incise::incise_end;
use super::narrative::{sentence_end, starts_sentence};
use super::tense::{acts_first, is_first_person, is_past, is_person, is_said, weigh};
use crate::lexicon::{Classes, Fields, Forms, VerbClasses};
use crate::mention::{HUMAN, OF};
use crate::token::{HE_OR_SHE, Kind, Tokens, words};

/// How many sentences of the narrator's follow one another.
const CHAIN: usize = 3;

/// How far behind whose voice it is the verb stands, in tokens.
const OWNER: usize = 6;

/// The token behind the narrator's sentences from `at`, in a turn that starts at `start`. With `teller`, who narrates is one of
/// those there.
pub(super) fn beat_end(tokens: &Tokens<'_>, start: usize, at: usize, end: usize, teller: bool) -> Option<usize> {
    let mine = |at: usize| teller && acts_first(tokens, at, |_| false);
    let narrated = is_narrated(tokens, at);
    if !starts_sentence(tokens, at) || !(mine(at) || narrated || is_gesture(tokens, at, end)) {
        return None;
    }
    let mut limit = if narrated { sentence_end(tokens, at, end) } else { at };
    for _ in 0..CHAIN {
        let next = sentence_end(tokens, limit, end);
        let weight = weigh(tokens, limit, next);
        // Elle me regarda.: who narrates is one of those there
        let person = |at: usize| is_person(tokens, at) && !(teller && is_first_person(tokens, at));
        let spoken = weight.person && (!teller || (limit..next).any(person));
        if spoken || tokens.kind(next - 1) != Kind::Period || !weight.narrates(true, false) {
            break;
        }
        limit = next;
        if limit >= end {
            break;
        }
    }
    let told = |from: usize, to: usize| (from..to).any(|at| acts(tokens, at) || mine(at));
    let before = at.saturating_sub(SENTENCE).max(start);
    let behind = end.min(limit + SENTENCE);
    // Je l'ai connue. Sa voix tremblait.: who speaks tells of what was
    let was = |from: usize, to: usize| (from..to).any(|at| is_told_of(tokens, at));
    let shows = told(at, limit) || !was(before, at) && !was(limit, behind);
    (limit > at && shows && !told(before, at) && !told(limit, behind)).then_some(limit)
}

/// *Allons, et elle poussa la barque, allons, monte !*: the token behind the gesture that *et* at `at` ties to words said at that
/// moment, in a turn that starts at `start`; but *Il vint, et il frappa la table, et il dit tout.*
pub(super) fn gesture_between(tokens: &Tokens<'_>, start: usize, at: usize, end: usize) -> Option<usize> {
    let cried = matches!(tokens.kind(at - 1), Kind::Question | Kind::Exclamation);
    let joins = tokens.one_of(at, words!["et"]) && (cried || tokens.kind(at - 1) == Kind::Comma);
    if !joins || !is_gesture(tokens, at + 1, end) {
        return None;
    }
    let stop = incise_end(tokens, at + 1, end);
    let before = at.saturating_sub(SENTENCE).max(start);
    let first = (before..at - 1).rfind(|&at| tokens.kind(at).ends_sentence()).map_or(before, |stop| stop + 1);
    let told = |from: usize, to: usize| (from..to).any(|at| acts(tokens, at));
    let shows = told(at, stop) && !(at..stop).any(|at| is_said(tokens, at));
    let alone = !told(before, at) && !told(stop, end.min(stop + SENTENCE));
    let spoken = cried || weigh(tokens, first, at - 1).speaks_plainly();
    (stop + 1 < end && tokens.kind(stop) == Kind::Comma && shows && alone && spoken).then_some(stop + 1)
}

/// A simple past, which no imperfect is: *il vint*, but *il jouait du piano*.
fn acts(tokens: &Tokens<'_>, at: usize) -> bool {
    is_past(tokens, at) && !tokens.word(at).forms.any(Forms::IMPERFECT) && !tokens.str(at).ends_with("ait")
}

/// An imperfect, or a compound past.
fn is_told_of(tokens: &Tokens<'_>, at: usize) -> bool {
    let forms = tokens.word(at).forms;
    let auxiliary = || (at.saturating_sub(2)..at).any(|at| tokens.has(at, Classes::AVOIR.or(Classes::ETRE)));
    is_past(tokens, at) || forms.any(Forms::PARTICIPLE) && auxiliary()
}

/// Whether the sentence at `at` shows somebody who does something, in the simple past.
fn is_gesture(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let at = front_end(tokens, at);
    let Some(subject) = subject_end(tokens, at) else { return false };
    let clitic = |at: usize| tokens.has(at, Classes::CLITIC.or(Classes::NE));
    // La voix de sa mère tremblait.
    let owner = tokens.has(subject, OF) && tokens.is_of(subject - 1, Fields::MANNER);
    let behind = if owner { (subject..subject + OWNER).find(|&at| is_past(tokens, at)).unwrap_or(subject) } else { subject };
    let verb = behind + (0..3).take_while(|&step| clitic(behind + step)).count();
    if verb >= end {
        return false;
    }
    let forms = tokens.word(verb).forms;
    let shown = || {
        tokens.verb(verb).classes.any(VerbClasses::PRESENTS)
            || (verb + 1..end.min(verb + 6)).any(|at| tokens.is_of(at, Fields::MANNER))
    };
    // Sa voix tremblait.
    let seen = || forms.any(Forms::IMPERFECT) && (at..subject).any(|at| tokens.is_of(at, Fields::MANNER));
    forms.is_simple_past() || forms.any(Forms::PAST) && shown() || forms == Forms::NONE && is_past(tokens, verb) || seen()
}

/// The token behind what stands in front of the subject of a sentence: *Alors*, *Et furieux,*.
fn front_end(tokens: &Tokens<'_>, at: usize) -> usize {
    let first = at + usize::from(tokens.one_of(at, words!["alors", "et", "puis"]));
    let shown = tokens.has(first, Classes::ADJECTIVE) || tokens.word(first).forms.any(Forms::PARTICIPLE);
    first + if shown && tokens.kind(first + 1) == Kind::Comma { 2 } else { 0 }
}

/// *Et Marc de rire.*: the infinitive of narration.
fn is_narrated(tokens: &Tokens<'_>, at: usize) -> bool {
    let subject = subject_end(tokens, at + 1).filter(|_| tokens.one_of(at, words!["et"]));
    subject.is_some_and(|of| tokens.one_of(of, words!["de", "d'"]) && tokens.word(of + 1).forms.any(Forms::INFINITIVE))
}

/// The token behind the subject that opens a sentence.
fn subject_end(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if tokens.one_of(at, HE_OR_SHE) {
        return Some(at + 1);
    }
    if tokens.has(at, Classes::DET_DEF.or(Classes::DET_POSS).or(Classes::DET_DEM)) && !is_person(tokens, at) {
        let shown = |at: usize| tokens.has(at, HUMAN) || tokens.is_of(at, Fields::MANNER.or(Fields::CALLED));
        let noun = (at + 1..at + 4).find(|&at| shown(at))?;
        // le vieux passeur
        let noun = noun + usize::from(tokens.has(noun + 1, HUMAN));
        let name = (noun + 1..noun + 4).take_while(|&at| tokens.is_capital(at)).count();
        return Some(noun + 1 + name);
    }
    let name = (at..at + 4).take_while(|&at| tokens.kind(at) == Kind::Word && tokens.is_capital(at)).count();
    (name > 0).then_some(at + name)
}
