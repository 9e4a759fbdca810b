//! The subject of a verb, wherever its clause keeps it.
//!
//! | construction | example | file |
//! |---|---|---|
//! | subject verb | X, en visite à Z, a dit | `finite` |
//! | subject verb *et* verb | X a reçu Y et a dit | `joined` |
//! | verb subject | Suit une mise au point; ce qu'affirme X | `inverted` |
//! | antecedent relative verb | Z, qui dit | `relative` |
//! | clause participle or infinitive | X est parti en ajoutant | `inherited` |
//! | X *de* infinitive; verb X infinitive | et X d'ajouter; entend X dire | `infinitive` |
//!
//! `parenthesis` knows what commas set apart, `object` what belongs to another verb.

mod finite;
mod infinitive;
mod inherited;
mod inverted;
mod joined;
mod object;
mod parenthesis;
mod relative;

use super::{Rules, Source};
use crate::lexicon::{Classes, Forms, Reliability};
use crate::mention::Mention;
use crate::token::{Words, words};
use crate::verb::{Group, Mood};

impl Rules<'_> {
    /// The subject of the verb at `verb`.
    pub(crate) fn subject(&self, verb: usize) -> Source {
        self.subject_within(verb, 0)
    }

    /// The mention that is the subject of the verb at `verb`.
    pub(crate) fn subject_mention(&self, verb: usize) -> Option<(usize, &Mention)> {
        match self.subject(verb) {
            Source::Mention(index) => Some((index, &self.clauses.mentions[index])),
            _ => None,
        }
    }

    /// *ce qui fait dire à X que P*, *de quoi faire dire aux élus : « A »*, *Le plan a fait réagir X : « A »*: whoever is made to
    /// say so.
    fn made_to_say(&self, verb: usize) -> Option<usize> {
        const MAKES: Words = words!["faire", "faisaient", "faisait", "fait", "fera", "ferait", "feront", "font"];
        const REACTS: Words = words!["bondir", "réagir", "sourire", "sursauter", "tiquer"];
        // fait vivement réagir
        let made = |at: usize| (at.saturating_sub(2)..at).any(|at| self.tokens.one_of(at, MAKES));
        let group = self.clauses.group(verb).filter(|group| made(group.at))?;
        let made = group.lexicon_verb(self.tokens);
        let to = || self.clauses.what(verb + 1).is_some() && self.is(verb + 1, words!["à", "au", "aux"]);
        let (mention, found) = match () {
            () if made.one_of(words!["dire"]) && to() => self.clauses.mention(verb + 2),
            () if made.one_of(REACTS) => self.clauses.mention(verb + 1),
            () => None,
        }?;
        let speaks = found.head.is_people() || made.one_of(REACTS) && found.head.speaks();
        speaks.then_some(mention)
    }

    /// *nous avons demandé*, in what the narrator tells.
    fn is_told_by_us(&self, verb: usize, group: &Group) -> bool {
        let ours = |at: usize| self.tokens.word(at).forms.any(Forms::FIRST_P) && self.tokens.has(at, Classes::AVOIR);
        let narrated = self.clauses.sentences[self.clauses.sentence_of(verb)].inside.is_none();
        narrated && (group.start..group.end).any(ours) && group.reliability(self.tokens) == Reliability::High
    }

    fn subject_within(&self, verb: usize, depth: usize) -> Source {
        let Some(group) = self.clauses.group(verb) else { return Source::Unknown };
        if depth > 4 {
            return Source::Unknown;
        }
        if let Some(heard) = self.heard_pronoun(verb) {
            return Source::Pronoun(heard);
        }
        let i = group.first_person && self.tokens.one_of(group.start, words!["je", "j'"]);
        // Quand la crue est venue, nous avons demandé au maire si P
        let we = self.tokens.one_of(group.start, words!["nous"]) && self.is_told_by_us(verb, group);
        if group.pronoun.is_none() && (i || we) {
            return Source::Narrator;
        }
        if let Some(teller) = self.made_to_say(verb) {
            return Source::Mention(teller);
        }
        match group.mood {
            Mood::Finite => self.finite_subject(verb, depth),
            Mood::Gerund | Mood::Infinitive | Mood::Participle => self.inherited_subject(verb, depth),
        }
    }
}
