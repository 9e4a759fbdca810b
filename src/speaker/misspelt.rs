//! Names that are misspelt once, *Anne Ferrandier … Anne Ferandier*, *Mathilde Dol … Matihlde Dol*, or written in two ways,
//! *Frances Mac Tallis … Frances MacTallis*.

use crate::known::unaccented;
use crate::lexicon::Classes;
use crate::model::SpeakerKind;

use super::Speakers;
use super::name::Name;

/// The fewest letters of a word that another is taken for a misspelling of.
const LETTERS: usize = 5;

/// How many letters in a row may have changed places.
const MIXED: usize = 4;

impl Speakers<'_> {
    /// Whoever has the same given name and nearly the same surname: *Anne Ferandier*.
    pub(super) fn misspelt(&self, name: &Name) -> Option<usize> {
        let entity = name.given.filter(|_| !name.single)?;
        let known = &self.cast.entities[entity];
        let (from, to) = known.label();
        let alike = known.kind == SpeakerKind::Person && known.score >= 100 && to - from == name.to - name.from;
        let given = alike && self.starts_alike((from, to - 1), (name.from, name.to - 1));
        (given && is_misspelling(self.tokens.str(to - 1), self.tokens.str(name.to - 1))).then_some(entity)
    }

    /// *Frances Mac Tallis … Frances MacTallis*, *Marc De Smet … Marc Desmet*: whose surname is the same, written apart or
    /// together.
    pub(super) fn written_apart(&self, name: &Name) -> Option<usize> {
        const PARTS: usize = 6;
        let entity = name.given.filter(|_| !name.single)?;
        let known = &self.cast.entities[entity];
        let (from, to) = known.label();
        let apart = known.kind == SpeakerKind::Person && known.score >= 100 && to - from != name.to - name.from;
        let letters =
            |(from, to): (usize, usize)| (from + 1..to.min(from + PARTS)).flat_map(|at| unaccented(self.tokens.str(at)));
        let own = (name.from, name.to);
        let same = apart && to > from + 1 && self.key(from) == self.key(name.from) && letters((from, to)).eq(letters(own));
        same.then_some(entity)
    }

    /// Whether one of two given names is the other misspelt, and no name itself: *Emmanule*; but *Alexandre*, *Alexandra*.
    pub(super) fn is_given_name_misspelt(&self, one: usize, other: usize) -> bool {
        // what the text alone tells to be a given name may be misspelt
        let known = |at: usize| self.tokens.has(at, Classes::FIRST_NAME) && self.tokens.word(at).male_share <= 100;
        known(one) != known(other) && is_misspelling(self.tokens.str(one), self.tokens.str(other))
    }
}

/// Whether a letter is wrong, missing or too many, or a few letters have changed places.
fn is_misspelling(one: &str, other: &str) -> bool {
    let longest = one.len().max(other.len());
    if longest < LETTERS || !one.chars().next().is_some_and(|first| other.starts_with(first)) {
        return false;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let shorter = one.len().min(other.len());
    let ahead = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let behind = one.iter().rev().zip(other.iter().rev()).take(shorter - ahead).take_while(|(one, other)| one == other).count();
    let (mut one, mut other) = (one[ahead..one.len() - behind].to_vec(), other[ahead..other.len() - behind].to_vec());
    let letter = one.len().max(other.len()) <= 1;
    one.sort_unstable();
    other.sort_unstable();
    shorter >= LETTERS && (letter || one.len() <= MIXED && one == other)
}
