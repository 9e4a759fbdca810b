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
use crate::token::words;
use crate::verb::Mood;

impl Rules<'_> {
    /// The subject of the verb at `verb`.
    pub(crate) fn subject(&self, verb: usize) -> Source {
        self.subject_within(verb, 0)
    }

    fn subject_within(&self, verb: usize, depth: usize) -> Source {
        let Some(group) = self.clauses.group(verb) else { return Source::Unknown };
        if depth > 4 {
            return Source::Unknown;
        }
        if group.first_person && group.pronoun.is_none() && self.tokens.one_of(group.start, words!["je", "j'"]) {
            return Source::Narrator;
        }
        match group.mood {
            Mood::Finite => self.finite_subject(verb, depth),
            Mood::Gerund | Mood::Infinitive | Mood::Participle => self.inherited_subject(verb, depth),
        }
    }
}
