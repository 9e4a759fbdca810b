//! Who is of an age: *Mathis, 14 ans, … l'adolescent de 14 ans*; *un retraité de 71 ans … le septuagénaire*.

use std::ops::Range;

use crate::lexicon::{Classes, Fields};
use crate::mention::Mention;
use crate::model::SpeakerKind;
use crate::token::{Kind, Words, words};

use super::Speakers;
use super::office::Office;
use super::party::Party;
use super::sought::Sought;

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

/// How many sentences back whoever is called by how old he looks was told of.
const NEAR: usize = 6;

/// Any of them.
pub(super) const DECADE: Fields = {
    let (mut all, mut at) = (DECADES[0], 1);
    while at < DECADES.len() {
        all = all.or(DECADES[at]);
        at += 1;
    }
    all
};

impl Speakers<'_> {
    /// The first person at hand of the age that a description asks for.
    pub(super) fn of_age(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        let told = sought.age.clone();
        let asked = told.clone().or_else(|| self.seeming_age(mention, office))?;
        let aged = |entity: usize| self.told_age(entity).is_some_and(|age| asked.contains(&age));
        let found =
            self.recent().find(|&entity| self.cast.entities[entity].human && self.fits(sought, entity) && aged(entity))?;
        // Paul Rey, 19 ans, nie. Jean Dol conteste. « A », dit le jeune homme: of whom nothing was told, or no more than that he
        // is the victim
        let known = |entity: usize| &self.cast.entities[entity];
        let ago = |entity: usize| sentence.saturating_sub(known(entity).seen());
        let named =
            |entity: usize| known(entity).kind == SpeakerKind::Person && known(entity).score >= 100 && self.fits(sought, entity);
        let party = |office: &Office| Party::of(|field| self.tokens.is_of(office.from.max(1) - 1, field)).is_some();
        let untold = |entity: usize| self.offices_of(entity).all(party) && self.told_age(entity).is_none();
        let later = |entity: usize| ago(entity) <= 1 && ago(entity) < ago(found);
        let rather = || self.recent().any(|entity| named(entity) && later(entity) && untold(entity));
        (told.is_some() || named(found) && ago(found) <= NEAR && !rather()).then_some(found)
    }

    /// Whether the text gives somebody another age.
    pub(super) fn is_of_other_age(&self, entity: usize, asked: &Range<u32>) -> bool {
        self.told_age(entity).is_some_and(|age| !asked.contains(&age))
    }

    /// *la retraitée de 71 ans*, *sa grand-mère*: nobody calls her *la jeune femme*.
    pub(super) fn is_old(&self, entity: usize) -> bool {
        const OLD: u32 = 55;
        let grand = |office: &Office| self.tokens.one_of(office.from.max(1) - 1, words!["grand-mère", "grand-père"]);
        self.told_age(entity).is_some_and(|age| age >= OLD) || self.offices_of(entity).any(grand)
    }

    /// The ages that a description may mean: *l'adolescent de 14 ans*, *le septuagénaire*.
    pub(super) fn asked_age(&self, mention: &Mention, office: &Office) -> Option<Range<u32>> {
        let tokens = self.tokens;
        if let Some(age) = self.age_of(office.to) {
            return Some(age..age + 1);
        }
        if !tokens.is_of(mention.at, DECADE) {
            return None;
        }
        let decade = DECADES.iter().position(|&decade| tokens.is_of(mention.at, decade))?;
        let tens = (decade as u32 + 2) * 10;
        Some(tens..tens + 10)
    }

    /// The ages of whom nobody was called so before: *le jeune homme*, *la vieille dame*, *la retraitée*.
    fn seeming_age(&self, mention: &Mention, office: &Office) -> Option<Range<u32>> {
        let tokens = self.tokens;
        let noun = mention.end - 1;
        let one = |words: Words| tokens.one_of(noun, words);
        let seeming = match () {
            () if one(words!["ado", "adolescent", "adolescente"]) => 11..20,
            () if one(words!["centenaire"]) => 100..120,
            () if one(words!["collégien", "collégienne"]) => 10..17,
            () if one(words!["lycéen", "lycéenne"]) => 14..20,
            () if one(words!["retraité", "retraitée"]) => 60..120,
            () if one(words!["vieillard"]) => 70..120,
            () if one(words!["fillette", "garçon", "garçonnet"]) => 3..20,
            () if !tokens.is_of(noun, Fields::ANYBODY) && !one(words!["dame", "monsieur"]) => return None,
            () if tokens.one_of(mention.start + 1, words!["jeune"]) => 12..36,
            () if tokens.one_of(mention.start + 1, words!["vieil", "vieille", "vieux"]) => 70..120,
            () => return None,
        };
        let called = |known: &Office| known.key == office.key;
        (office.is_bare() && self.latest_offices(called).next().is_none()).then_some(seeming)
    }

    /// The age that the text gives somebody, in a mention or beside it.
    fn told_age(&self, entity: usize) -> Option<u32> {
        let known = self.cast.entities[entity].age.map(u32::from);
        known.or_else(|| self.offices_of(entity).find_map(|office| self.age_of(office.to)))
    }

    /// *Paul Rey, 71 ans*, *Paul Rey, âgé de 71 ans*, *Paul Rey, docker de 71 ans*: the age that stands in a mention or beside
    /// it.
    pub(super) fn age_beside(&self, start: usize, end: usize) -> Option<u8> {
        let tokens = self.tokens;
        let apart = matches!(tokens.kind(end), Kind::Comma | Kind::ParenOpen);
        let at = end + usize::from(apart);
        let told = tokens.one_of(at, words!["âgé", "âgée"]);
        let behind = if told { self.age(at + 2) } else { self.age(at).filter(|_| apart) };
        // Paul Rey, un Breton de 29 ans
        let people = || tokens.has(at, Classes::DET_INDEF) && tokens.has(at + 1, Classes::DEMONYM);
        let behind = behind.or_else(|| if apart && people() { self.age(at + 3) } else { None });
        let found = behind.or_else(|| (start..end).find_map(|at| self.age(at))).or_else(|| self.age_ahead(start));
        found.and_then(|age| age.try_into().ok())
    }

    /// *À 71 ans, Paul Rey*, *À 71 ans et après une vie en mer, il*: the age that opens the sentence whose subject starts at
    /// `subject`.
    fn age_ahead(&self, subject: usize) -> Option<u32> {
        const AHEAD: usize = 14;
        let tokens = self.tokens;
        let comma = subject.checked_sub(1).filter(|&at| tokens.kind(at) == Kind::Comma)?;
        let within = |at: &usize| matches!(tokens.kind(*at), Kind::Word | Kind::Number);
        let start = (comma.saturating_sub(AHEAD)..comma).rev().take_while(within).last()?;
        if tokens.one_of(start, words!["à", "a"]) { self.age(start + 1) } else { None }
    }

    /// *de 30 ans*
    pub(super) fn age_of(&self, de: usize) -> Option<u32> {
        if self.tokens.one_of(de, words!["de"]) { self.age(de + 1) } else { None }
    }

    /// *71 ans*
    fn age(&self, at: usize) -> Option<u32> {
        let years = self.tokens.kind(at) == Kind::Number && self.tokens.one_of(at + 1, words!["ans"]);
        if years { self.tokens.str(at).parse().ok() } else { None }
    }
}
