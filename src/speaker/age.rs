//! Who is of an age: *Mathis, 14 ans, … l'adolescent de 14 ans*; *un retraité de 71 ans … le septuagénaire*.

use std::ops::Range;

use crate::lexicon::Fields;
use crate::mention::Mention;
use crate::token::{Kind, words};

use super::Speakers;
use super::office::Office;

/// People by their age: from twenty on, ten years each.
const DECADES: [Fields; 8] = [
    Fields::TWENTIES,
    Fields::THIRTIES,
    Fields::FORTIES,
    Fields::FIFTIES,
    Fields::SIXTIES,
    Fields::SEVENTIES,
    Fields::EIGHTIES,
    Fields::NINETIES,
];

/// Any of them.
const DECADE: Fields = {
    let (mut all, mut at) = (DECADES[0], 1);
    while at < DECADES.len() {
        all = all.or(DECADES[at]);
        at += 1;
    }
    all
};

impl Speakers<'_> {
    /// The first person at hand of the age that a description asks for.
    pub(super) fn of_age(&self, mention: &Mention, office: &Office, fits: &impl Fn(usize) -> bool) -> Option<usize> {
        let asked = self.asked_age(mention, office)?;
        let aged = |entity: usize| self.told_age(entity).is_some_and(|age| asked.contains(&age));
        self.recent().find(|&entity| self.cast.entities[entity].human && fits(entity) && aged(entity))
    }

    /// Whether the text gives somebody another age.
    pub(super) fn is_of_other_age(&self, entity: usize, asked: &Range<u32>) -> bool {
        self.told_age(entity).is_some_and(|age| !asked.contains(&age))
    }

    /// *la retraitée de 71 ans*: nobody calls her *la jeune femme*.
    pub(super) fn is_old(&self, entity: usize) -> bool {
        const OLD: u32 = 55;
        self.told_age(entity).is_some_and(|age| age >= OLD)
    }

    /// The ages that a description may mean: *l'adolescent de 14 ans*, *le septuagénaire*.
    pub(super) fn asked_age(&self, mention: &Mention, office: &Office) -> Option<Range<u32>> {
        let tokens = self.tokens;
        if let Some(age) = office.to.checked_sub(2).filter(|&at| at >= office.from).and_then(|at| self.age(at)) {
            return Some(age..age + 1);
        }
        if !tokens.is_of(mention.at, DECADE) {
            return None;
        }
        let decade = DECADES.iter().position(|&decade| tokens.is_of(mention.at, decade))?;
        let tens = (decade as u32 + 2) * 10;
        Some(tens..tens + 10)
    }

    /// The age that the text gives somebody, in a mention or behind it: *Paul Rey, 71 ans*, *Paul Rey, âgé de 71 ans*.
    fn told_age(&self, entity: usize) -> Option<u32> {
        let tokens = self.tokens;
        self.last_places(entity).find_map(|(start, end)| {
            let apart = matches!(tokens.kind(end), Kind::Comma | Kind::ParenOpen);
            let at = end + usize::from(apart);
            let told = tokens.one_of(at, words!["âgé", "âgée"]);
            let behind = if told { self.age(at + 2) } else { self.age(at).filter(|_| apart) };
            behind.or_else(|| (start..end).find_map(|at| self.age(at)))
        })
    }

    /// *71 ans*
    fn age(&self, at: usize) -> Option<u32> {
        let years = self.tokens.kind(at) == Kind::Number && self.tokens.one_of(at + 1, words!["ans"]);
        if years { self.tokens.str(at).parse().ok() } else { None }
    }
}
