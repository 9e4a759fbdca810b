//! What the marked words of a text tell of each other: the same words elsewhere, speech in the sentence and the paragraph.

use super::Candidate;
use crate::attribution::{Rules, Tie};
use crate::clause::What;
use crate::indirect::Clause;
use crate::lexicon::{Classes, Reliability};
use crate::passage::{self, Around};
use crate::quotation::{Stretch, Style};
use crate::token::{Kind, Tokens, words};

/// How many places of a word are compared, and how many words of a passage.
const PLACES: usize = 8;
const WORDS: usize = 16;
/// How far apart the words of a heading stand in the sentence that it sums up, in tokens.
const SENTENCE: u32 = 24;
/// How many indirect clauses of a sentence are looked at.
const CLAUSES: usize = 8;
/// How many elements of a sentence are read in search of a cue.
const REACH: usize = 80;

/// Words in marks by their folded letters, to find where they stand again.
pub(super) struct Echoes {
    /// For each token in marks a key that no accent or capital changes; 0 for what is no word.
    keys: Vec<u64>,
    /// The passages in marks, in text order: first token and place of its key.
    runs: Vec<(usize, usize)>,
    tokens: usize,
    /// The keys of the longer words with their tokens, sorted.
    index: Vec<(u64, u32)>,
}

impl Echoes {
    pub(super) fn new(tokens: &Tokens<'_>, stretches: &[Stretch]) -> Self {
        let room =
            stretches.iter().filter(|stretch| stretch.parent.is_none()).map(|stretch| (stretch.end - stretch.start) / 2).sum();
        let mut echoes = Self {
            keys: Vec::with_capacity(2 * room + stretches.len()),
            runs: Vec::with_capacity(stretches.len()),
            tokens: tokens.len(),
            index: Vec::with_capacity(room),
        };
        let mut read = 0;
        for stretch in stretches {
            let start = stretch.start.max(read);
            if start < stretch.end {
                echoes.runs.push((start, echoes.keys.len()));
            }
            for at in start..stretch.end {
                let key = if tokens.kind(at) == Kind::Word { tokens.bare(at) } else { 0 };
                echoes.keys.push(key);
                if key != 0 && tokens.str(at).len() > 3 {
                    echoes.index.push((key, at as u32));
                }
            }
            read = read.max(stretch.end);
        }
        echoes.index.sort_unstable();
        echoes
    }

    /// First tokens of the places where the words `from..to` stand in marks again.
    pub(super) fn places(&self, from: usize, to: usize) -> impl Iterator<Item = usize> + '_ {
        let to = to.min(from + WORDS);
        // The rarest word leads to the fewest places; one that stands nowhere else, to none.
        let mut lead: Option<(usize, usize)> = None;
        // One look for a passage, not one for each of its words.
        let key = |run: &[u64], from: usize, n: usize| run.get(n).copied().unwrap_or_else(|| self.key(from + n));
        let own = self.run(from);
        for at in from..to {
            match self.range(key(own, from, at - from)) {
                [] => {}
                [(_, place)] if *place as usize == at => {
                    lead = None;
                    break;
                }
                places if lead.is_none_or(|(count, _)| places.len() < count) => lead = Some((places.len(), at)),
                _ => {}
            }
        }
        let (places, lead): (&[(u64, u32)], usize) = lead.map_or((&[], from), |(_, at)| (self.range(self.key(at)), at));
        places.iter().take(PLACES).filter_map(move |&(_, place)| {
            let start = (place as usize).checked_sub(lead - from)?;
            let other = self.run(start);
            let same = start != from
                && start + (to - from) <= self.tokens
                && (0..to - from).all(|n| key(own, from, n) == key(other, start, n));
            same.then_some(start)
        })
    }

    /// Tokens of the marked sentences that hold most of the longer words of `from..to`, two at least, the most alike first.
    pub(super) fn alike(&self, from: usize, to: usize) -> Vec<usize> {
        let long = (from..to.min(from + WORDS)).filter(|&at| !self.range(self.key(at)).is_empty());
        let mut places: Vec<(u32, usize)> = Vec::new();
        let mut words = 0;
        for at in long {
            words += 1;
            let own = |place: u32| (from..to).contains(&(place as usize));
            places.extend(self.range(self.key(at)).iter().filter(|(_, place)| !own(*place)).map(|&(_, place)| (place, at)));
        }
        places.sort_unstable();
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (index, &(place, _)) in places.iter().enumerate() {
            // The different words of the heading that stand within a sentence's length.
            let mut near: Vec<usize> =
                places[index..].iter().take_while(|other| other.0 < place + SENTENCE).map(|other| other.1).collect();
            near.sort_unstable();
            near.dedup();
            if near.len() >= 2 && near.len() * 5 >= words * 3 {
                found.push((near.len(), place as usize));
            }
        }
        found.sort_by_key(|&(count, _)| core::cmp::Reverse(count));
        found.into_iter().map(|(_, place)| place).collect()
    }

    /// The key of a token, 0 outside marks.
    fn key(&self, token: usize) -> u64 {
        self.run(token).first().copied().unwrap_or(0)
    }

    /// The keys from a token to the end of its passage in marks.
    fn run(&self, token: usize) -> &[u64] {
        let next = self.runs.partition_point(|run| run.0 <= token);
        let Some(&(start, place)) = next.checked_sub(1).and_then(|run| self.runs.get(run)) else { return &[] };
        let end = self.runs.get(next).map_or(self.keys.len(), |run| run.1);
        self.keys[place..end].get(token - start..).unwrap_or(&[])
    }

    fn range(&self, key: u64) -> &[(u64, u32)] {
        if key == 0 {
            return &[];
        }
        let start = self.index.partition_point(|&(other, _)| other < key);
        let length = self.index[start..].iter().take(PLACES).take_while(|&&(other, _)| other == key).count();
        &self.index[start..start + length]
    }
}

/// For each candidate, what those around it tell.
pub(super) fn look(rules: &Rules<'_>, candidates: &[Candidate], echoes: &Echoes, told: &[Clause]) -> Vec<Around> {
    let mut around = vec![Around::default(); candidates.len()];
    let speaks: Vec<bool> = candidates.iter().map(|candidate| speaks(candidate.marked.tie.as_ref())).collect();
    let opens: Vec<usize> = candidates.iter().map(|candidate| rules.stretches[candidate.marked.stretch].open).collect();
    let of_stretch = |token: usize| {
        let at = opens.partition_point(|&open| open < token);
        let mut index = at.checked_sub(1)?;
        // A place outside the last stretch opened is in one around it.
        for _ in 0..8 {
            if rules.stretches[candidates[index].marked.stretch].end > token {
                return Some(index);
            }
            index = index.checked_sub(1)?;
        }
        None
    };
    let clauses = rules.clauses;
    let sentence_of = |index: usize| clauses.sentence_of[candidates[index].marked.element];
    let mut reported = (usize::MAX, false);
    for index in 0..candidates.len() {
        let stretch = &rules.stretches[candidates[index].marked.stretch];
        if stretch.style == Style::Turn {
            continue;
        }
        let heading = |index: usize| is_line(rules, sentence_of(index));
        around[index].heading = heading(index);
        for start in echoes.places(stretch.start, stretch.end) {
            let Some(other) = of_stretch(start).filter(|&other| other != index) else { continue };
            let whole = &rules.stretches[candidates[other].marked.stretch];
            let same = whole.end - whole.start == stretch.end - stretch.start;
            around[index].titled = around[index].titled.or_else(|| passage::titled(rules, whole, true));
            around[index].recurs |= same && !heading(index) && !heading(other);
            let theirs = speaks[other] || heading(other) && !heading(index);
            around[index].echoes |= theirs && (!same || candidates[other].marked.direct);
        }
        if candidates[index].marked.tie.is_none_or(|tie| tie.cue.is_none()) {
            let mut near = index.saturating_sub(8)..(index + 9).min(candidates.len());
            let (sentence, start) = (sentence_of(index), stretch.start);
            let first = told.partition_point(|clause| clause.sentence < sentence);
            let within = told[first..].iter().take(CLAUSES).take_while(|clause| clause.sentence == sentence);
            around[index].told = near.any(|other| speaks[other] && sentence_of(other) == sentence)
                || within.flat_map(|clause| clause.pieces.iter()).any(|piece| piece.0 <= start && start < piece.1);
            if !around[index].told && reported.0 != sentence {
                reported = (sentence, reports(rules, sentence));
            }
            around[index].reports = around[index].told || reported.1;
        }
    }
    around
}

/// A line without a full stop: a headline, an intertitle.
pub(super) fn is_line(rules: &Rules<'_>, sentence: usize) -> bool {
    let sentence = rules.clauses.sentences[sentence];
    let last = rules.clauses.elements[sentence.last - 1];
    sentence.inside.is_none() && !matches!(last.what, What::Stop) && rules.tokens.kind(last.end) == Kind::Break
}

/// A tie by a cue that announces speech more often than not.
fn speaks(tie: Option<&Tie>) -> bool {
    tie.is_some_and(|tie| tie.cue.is_some_and(|cue| cue.reliability >= Reliability::Medium))
}

/// Whether a sentence, or the one before it in its paragraph, holds a verb of speech or *selon*.
fn reports(rules: &Rules<'_>, sentence: usize) -> bool {
    let clauses = rules.clauses;
    let own = clauses.sentences[sentence];
    let above = sentence
        .checked_sub(1)
        .filter(|&above| clauses.sentences[above].paragraph == own.paragraph && clauses.sentences[above].inside == own.inside);
    // Le pont serait « pourri ». C'est ce qu'a dit X.
    let below = Some(sentence + 1).filter(|&below| {
        let start = clauses.sentences.get(below).map(|below| clauses.elements[below.first].start);
        start.is_some_and(|start| rules.tokens.one_of(start, words!["c'"]) && rules.tokens.has(start + 3, Classes::QUE))
    });
    core::iter::once(sentence).chain(above).chain(below).any(|sentence| {
        let sentence = clauses.sentences[sentence];
        (sentence.first..sentence.last.min(sentence.first + REACH)).any(|at| match clauses.elements[at].what {
            What::Verb(_) => clauses.group(at).is_some_and(|group| group.reliability(rules.tokens) >= Reliability::Medium),
            What::Prep => rules.preposition_at(at, sentence.last).is_some_and(|found| {
                at == sentence.first || found.tie.cue.is_some_and(|cue| cue.reliability == Reliability::High)
            }),
            _ => false,
        })
    })
}
