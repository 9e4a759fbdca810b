//! Whether words have a verb of their own: outside marks, in marks that go on with them, or in marks that hold a whole utterance.

use crate::clause::What;
use crate::lexicon::{Classes, Forms};
use crate::mention::OF;
use crate::token::words;
use crate::verb::{Group, Mood};

use super::Finder;

impl Finder<'_> {
    /// A conjugated verb of the narrator's, or in marks that go on with his words: *Les chauffeurs « ne se sentent pas
    /// écoutés »*, *La mer, hier, « montait encore »*.
    pub(super) fn has_verb(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| match self.what(at) {
            // A Brest, rappelle X, P: a capital that lost its accent
            What::Verb(_) if at == from && self.is_word(at, words!["a"]) => false,
            What::Verb(_) => self.clauses.is_finite(at),
            What::Quote(stretch) if at > from => {
                let mut inside = self.rules.words_inside(stretch);
                match self.what(at - 1) {
                    What::Comma | What::Quote(_) => inside.next().is_some_and(|first| self.tells_of_a_subject(first)),
                    What::Colon | What::Stop | What::Coord | What::Dash => false,
                    What::Mention(_) if self.is_verb_of_subject(stretch) => true,
                    _ => inside.any(|at| self.clauses.is_finite(at) && !self.is_bare_noun(at)),
                }
            }
            _ => false,
        })
    }

    /// *La taxe « fait fuir les marins »*, *L'écluse « masque la faille »*: behind a noun what is followed by an article or an
    /// infinitive is no noun; but *le « fait des élus »*.
    fn is_verb_of_subject(&self, stretch: usize) -> bool {
        let (tokens, start) = (self.tokens, self.rules.stretches[stretch].start);
        let next = start + 1;
        if next >= self.rules.stretches[stretch].end {
            return false;
        }
        let object = tokens.has(next, Classes::DETERMINED) && !tokens.has(next, OF);
        let governs = object || tokens.one_of(start, words!["fait"]) && tokens.word(next).forms.any(Forms::INFINITIVE);
        // a verb that no list has beside the noun: masque la faille
        let noun = || object && tokens.has(start, Classes::NOUN) && tokens.str(start).ends_with('e');
        let conjugated = || tokens.has(start, Classes::VERB) && tokens.word(start).forms.any(Forms::FINITE_3);
        !tokens.is_capital(start) && governs && (conjugated() || noun())
    }

    /// A verb in the third person that has no subject of its own.
    pub(super) fn tells_of_a_subject(&self, at: usize) -> bool {
        self.clauses.group(at).is_some_and(|group| {
            group.mood == Mood::Finite
                && group.pronoun.is_none()
                && (group.singular || group.plural)
                && !group.first_person
                && !group.second_person
        })
    }

    /// A conjugated verb that no relative pronoun and no conjunction subordinates.
    pub(super) fn has_main_verb(&self, from: usize, to: usize) -> bool {
        let (mut joined, mut under) = (false, false);
        (from..to).any(|at| match self.what(at) {
            What::Que | What::Relative | What::Subord | What::Si | What::Interrogative => {
                joined = true;
                false
            }
            What::Verb(_) if self.clauses.is_finite(at) => {
                // avant que l'eau ne monte et n'atteigne le quai: the second verb hangs where the first does
                under = std::mem::replace(&mut joined, false) || under && matches!(self.what(at - 1), What::Coord);
                !under
            }
            _ => false,
        })
    }

    /// The whole content stands in one pair of marks: it is no indirect speech.
    pub(super) fn is_all_marked(&self, start: usize, end: usize) -> bool {
        let words = (start..end).filter(|&at| !matches!(self.what(at), What::Stop | What::Comma)).count();
        words == 1 && matches!(self.what(start), What::Quote(_))
            || matches!(self.what(start), What::Quote(_))
                && (start..end)
                    .all(|at| matches!(self.what(at), What::Quote(_) | What::Stop | What::Comma | What::Coord | What::Que))
    }

    /// Marks that hold a whole utterance, nothing outside tied to it: not *les « élus du port sont là »*, *que « P »*, *« Il est
    /// rare » que P*.
    pub(super) fn is_uttered(&self, at: usize, from: usize, to: usize) -> bool {
        let What::Quote(stretch) = self.what(at) else { return false };
        let inside = self.rules.words_inside(stretch);
        // Les enquêtes « en cours à Brest ont abouti »: what the marks hold goes on with the noun before them.
        let starts = at == from
            || matches!(self.what(inside.start), What::Mention(_))
            || !matches!(self.what(at - 1), What::Mention(_) | What::Verb(_) | What::Other | What::Quote(_));
        self.is_utterance(stretch)
            && starts
            && self.has_main_verb(inside.start, inside.end)
            // plus de fonds: a noun
            && inside.clone().any(|at| self.clauses.is_finite(at) && !self.is_bare_noun(at))
            && !(at + 1 < to && matches!(self.what(at + 1), What::Que))
            && !(at > from
                && (matches!(self.what(at - 1), What::Que | What::Si | What::Relative | What::Interrogative)
                    || self.tokens.has(self.clauses.elements[at].start - 1, Classes::DETERMINED)))
    }

    /// Such a verb outside marks, or in marks that go on with the clause: *La mer, hier, « montait encore »*.
    pub(super) fn is_narrated(&self, from: usize, to: usize) -> bool {
        self.has_main_verb(from, to)
            || (from..to).any(|at| {
                let What::Quote(stretch) = self.what(at) else { return false };
                let mut inside = self.rules.words_inside(stretch);
                // « Il est rare », au port, « que le lac gèle »; but « A », plan de Brest, « tient »: a second pair goes on with
                // the first.
                let que = inside.clone().next().is_some_and(|first| matches!(self.what(first), What::Que));
                !self.is_uttered(at, from, to)
                    && (que || !self.is_uttered(from, from, to))
                    && inside.any(|at| self.clauses.is_finite(at))
            })
    }

    /// Whether marked words stand alone: a conjugated verb behind its subject.
    pub(super) fn is_utterance(&self, stretch: usize) -> bool {
        let mut subject = false;
        for at in self.rules.words_inside(stretch) {
            match self.what(at) {
                What::Mention(_) => subject = true,
                What::Que | What::Relative if !subject => return false,
                What::Verb(_) if self.clauses.is_finite(at) => {
                    let group = self.clauses.group(at);
                    // nous tenons: nous may be an object as well
                    let ours = |group: &Group| (group.start..group.end).any(|at| self.tokens.word(at).forms.any(Forms::FIRST_P));
                    return subject || group.is_some_and(|group| group.first_person || group.second_person || ours(group));
                }
                _ => {}
            }
        }
        false
    }

    pub(super) fn is_capital(&self, stretch: usize) -> bool {
        self.tokens.is_capital(self.rules.stretches[stretch].start)
    }
}
