//! Words that commas or a relative clause set apart from the verb behind them, which is no incise of theirs.
//!
//! | text | why |
//! |---|---|
//! | *Anne Dol, « très émue », a fait le tour du port* | they are said of the subject before them |
//! | *Anne Dol, « lasse » mais « heureuse », salue la foule* | the same of a row |
//! | *La ligue, qui veut un port « propre », a saisi le juge* | they stand in the relative clause of the subject |
//! | *Anne Dol, venue en voisine – « J'habite ici » –, raconte le quai* | dashes part the subject, who says them, from its verb |

use super::Reader;
use crate::attribution::{BETWEEN, Source, Tie};
use crate::clause::{Sentence, What};
use crate::mention::{Head, Mention};
use crate::model::Evidence;
use crate::token::words;

impl Reader<'_> {
    /// *Anne Dol, « très émue », a fait le tour du port*; *la juge, pour qui « A », a suivi l'avis*: the verb behind what commas
    /// set apart has its subject before them.
    pub(super) fn is_apposed(&self, element: usize, next: usize) -> bool {
        if !matches!(self.what(element + 1), What::Comma) {
            return false;
        }
        let clauses = &self.rules.clauses;
        let first = self.sentence_first(element);
        let mut open = self.row(element).0;
        if open > first && matches!(self.what(open - 1), What::Relative) {
            open -= 1;
            open -= usize::from(open > first && matches!(self.what(open - 1), What::Prep));
        }
        // le joueur, jugé « trop lent », quitte la ville
        let participle = |at: usize| clauses.is_participle(at);
        open -= usize::from(open > first && participle(open - 1));
        let between = open > first + 1 && matches!(self.what(open - 1), What::Comma);
        let group = clauses.group(next).filter(|group| between && group.pronoun.is_none() && clauses.is_finite(next));
        if group.is_none() {
            return false;
        }
        // La cour présidée par Anne Dol, « vu l'urgence », entend le prévenu
        let agent =
            open > first + 4 && participle(open - 4) && self.rules.tokens.one_of(clauses.elements[open - 3].start, words!["par"]);
        let subject = open - if agent { 5 } else { 2 };
        let judges = |mention: &Mention| agent && mention.head == Head::Organisation;
        clauses.mention(subject).is_some_and(|(_, mention)| mention.head.is_people() || judges(mention))
            && !clauses.is_governed(subject, first)
            // la scène où Anne Dol, « très émue », salue la foule: the verbs before her clause are others'.
            && !(first..subject)
                .rev()
                .take_while(|&at| !matches!(self.what(at), What::Que | What::Relative | What::Subord | What::Si))
                .any(|at| clauses.is_finite(at))
    }

    /// *Le maire, entouré d'élus – « Nous tenons parole » – annonce l'ouverture*: an utterance between dashes is whose who acts
    /// in the sentence around it.
    pub(super) fn between_dashes(&self, element: usize, sentence: Sentence) -> Option<Tie> {
        let clauses = &self.rules.clauses;
        let dash = |at: usize| matches!(self.what(at), What::Dash);
        let parted = element > sentence.first + 1 && element + 3 < sentence.last && dash(element - 1) && dash(element + 1);
        let verb = element + 2 + usize::from(parted && matches!(self.what(element + 2), What::Comma));
        let main = parted && clauses.is_finite(verb) && !clauses.any_finite(sentence.first..element);
        let utterance = main && self.quote(element).is_some_and(|quote| self.holds_clause(quote));
        let source = if utterance { self.rules.subject(verb) } else { Source::Unknown };
        let speaks = source.mention(clauses).is_some_and(|found| found.head.acts());
        speaks.then(|| Tie::new(None, source, Evidence::Introduced))
    }

    /// The first and the last of marked words that *et* or *mais* joins: *Anne Dol, « lasse » mais « heureuse », …*
    pub(super) fn row(&self, element: usize) -> (usize, usize) {
        let (from, to) = self.rules.sentence(element);
        let (mut first, mut last) = (element, element);
        let joins =
            |coord: usize, quote: usize| matches!(self.what(coord), What::Coord) && matches!(self.what(quote), What::Quote(_));
        while first >= from + 2 && element - first < BETWEEN && joins(first - 1, first - 2) {
            first -= 2;
        }
        while last + 2 < to && last - element < BETWEEN && joins(last + 1, last + 2) {
            last += 2;
        }
        (first, last)
    }

    /// *La ligue, qui se bat contre un port « toxique », a saisi le juge*: the verb behind the relative clause that holds the
    /// words is that of the sentence, unless another one follows: *La ligue, qui veut un port « propre », a dit le juge, sera
    /// reçue*.
    pub(super) fn ends_relative(&self, element: usize, next: usize, last: usize) -> bool {
        let (clauses, first) = (&self.rules.clauses, self.sentence_first(element));
        let main = next == element + 2 && matches!(self.what(element + 1), What::Comma) && clauses.is_finite(next);
        let Some(open) = (if main { self.rules.parenthesis(element + 1, first) } else { None }) else { return false };
        let people = |(_, mention): (usize, &Mention)| mention.head.is_people();
        let subject = open > first && clauses.mention(open - 1).is_some_and(people) && !clauses.is_governed(open - 1, first);
        let other = |at: usize| matches!(self.what(at), What::Comma) && clauses.is_finite(at + 1);
        // La ligue, pour qui le port est « toxique », a saisi le juge
        let relative = open + 1 + usize::from(matches!(self.what(open + 1), What::Prep));
        subject
            && matches!(self.what(relative), What::Relative)
            && !clauses.any_finite(first..open)
            && !(next..last.min(next + 12) - 1).any(other)
    }
}
