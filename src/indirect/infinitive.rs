//! The infinitive that gives the content of a verb of speech: *dit vouloir partir*, *promet de revenir*, *appelle les élus à voter*.

use crate::clause::What;
use crate::lexicon::{Classes, Frames};
use crate::token::words;

use super::Finder;

impl Finder<'_> {
    /// *a appelé le patron du groupe, Théo Vasnier, à investir*: the preposition behind an apposition.
    pub(super) fn opens_infinitive(&self, at: usize, frames: Frames) -> bool {
        matches!(self.what(at), What::Prep)
            && (frames.any(Frames::A_INF) && self.is_word(at, words!["à"])
                || frames.any(Frames::DE_INF) && self.is_word(at, words!["de", "d'"]))
    }

    /// The infinitive at `next` as the content of the verb at `at`: bare, or behind the preposition that the verb asks for.
    pub(super) fn infinitive(&self, at: usize, next: usize, frames: Frames) -> Option<usize> {
        let tokens = self.rules.tokens;
        // d'en appeler, de ne pas venir, à mieux répondre
        let mut before = next;
        while before > at + 1
            && (matches!(self.what(before - 1), What::Adverb)
                || matches!(self.what(before - 1), What::Other) && before < next
                || self.is_word(before - 1, words!["ne", "n'", "en", "y", "le", "la", "l'", "les", "bel", "et"]))
        {
            before -= 1;
        }
        let preposition = before > at + 1 && matches!(self.what(before - 1), What::Prep);
        let start = (before..next).find(|&at| self.is_word(at, words!["ne", "n'", "en", "y", "ni", "bel"])).unwrap_or(next);
        if preposition {
            let fits = self.opens_infinitive(before - 1, frames);
            return fits.then_some(if before < next { start } else { next });
        }
        let element = self.rules.clauses.elements[next];
        let past = (element.start..element.end).any(|at| tokens.one_of(at, words!["avoir", "être"]));
        (frames.any(Frames::BARE_INF) && (before <= at + 3 || past)).then_some(start)
    }

    /// A word that the lexicon does not know, with the ending of an infinitive.
    pub(super) fn is_unknown_infinitive(&self, element: usize) -> bool {
        let tokens = self.rules.tokens;
        let element = self.rules.clauses.elements[element];
        let noun = Classes::NOUN.or(Classes::ADJECTIVE).or(Classes::ROLE).or(Classes::TIME).or(Classes::MONTH);
        element.end == element.start + 1
            && !tokens.has(element.start, noun)
            && !tokens.is_capital(element.start)
            && ["er", "ir", "re", "oir"].iter().any(|ending| tokens.str(element.start).ends_with(ending))
    }
}
