//! What two commas set apart: an apposition, a relative clause, a participle, a date, a place.

use crate::attribution::Rules;
use crate::clause::What;
use crate::lexicon::Classes;
use crate::mention::{Determiner, Head, Mention};
use crate::token::{Kind, tail, words};
use crate::verb::Mood;

impl Rules<'_> {
    /// *X, c'est son droit, a dit*, *X, on s'en souvient, a dit*: a short clause of the narrator's about what X does.
    fn is_remark(&self, head: usize, close: usize) -> bool {
        let opens = self.tokens.one_of(self.clauses.elements[head].start, words!["c'", "on"]);
        opens && close <= head + 5 && (head..close).filter(|&at| self.clauses.is_finite(at)).count() == 1
    }

    /// *en Bretagne*, *au Pérou*, *dans l'Eure*, *près de Brest*: the words from `at` up to `end` tell where, by the name of a
    /// place.
    pub(super) fn is_place(&self, at: usize, end: usize) -> bool {
        let near = usize::from(self.is(at, words!["près"]));
        let opens = end == at + 2 + near && self.is(at, words!["en", "à", "au", "aux", "dans", "près"]);
        let place = |(_, mention): (usize, &Mention)| {
            let country = self.tokens.has(mention.at, Classes::COUNTRY) && mention.end == mention.at + 1;
            country || mention.has_name() && !mention.has_role()
        };
        opens && self.clauses.mention(end - 1).is_some_and(place)
    }

    /// A mention that was read with its apposition: *Jean Dol, maire de Lans*; *le maire de Lans, Jean Dol*
    pub(crate) fn is_read_with_apposition(&self, at: usize) -> bool {
        let named = |mention: &Mention| mention.has_name() && self.tokens.kind(mention.name.0.max(1) - 1) == Kind::Comma;
        self.clauses.mention(at).is_some_and(|(_, mention)| mention.reach > mention.end || named(mention))
    }

    /// *Anne Dol, une avocate ayant travaillé chez Valmer, a dit*: the mention whose apposition the comma at `close` ends, behind
    /// what tells more of it.
    pub(super) fn apposed_up_to(&self, close: usize, first: usize) -> Option<usize> {
        let inside = |&at: &usize| {
            let verb = matches!(self.what(at), What::Verb(_)) && self.clauses.is_finite(at);
            !verb
                && !matches!(
                    self.what(at),
                    What::Comma | What::Semicolon | What::Colon | What::Dash | What::ParenClose | What::Stop | What::Quote(_)
                )
        };
        let from = first.max(close.saturating_sub(12));
        let apposed = (from..close).rev().take_while(inside).find(|&at| self.is_read_with_apposition(at))?;
        (apposed + 1 < close).then_some(apposed)
    }

    /// *regrettant l'heure (17 h, en semaine),*: the last comma before `close` that no brackets hold.
    fn comma_before_brackets(&self, close: usize, first: usize) -> Option<usize> {
        let mut at = close;
        while at > first {
            at -= 1;
            match self.what(at) {
                What::Comma => return Some(at),
                What::ParenClose => at = (first..at).rev().find(|&at| matches!(self.what(at), What::ParenOpen)).unwrap_or(at),
                _ => {}
            }
        }
        None
    }

    /// The comma that opens the parenthesis closed at `close`: an apposition, a relative clause, a participle, a date, a
    /// preposition.
    pub(crate) fn parenthesis(&self, close: usize, first: usize) -> Option<usize> {
        let open = self.comma_before_brackets(close, first.max(close.saturating_sub(40)))?;
        if open + 1 == close {
            return Some(open);
        }
        let head = open + 1;
        let detached = match self.what(head) {
            _ if open > first && self.is_remark(head, close) => {
                self.clauses.mention(open - 1).is_some() && !self.clauses.is_governed(open - 1, first)
            }
            // où le maire, Jean Dol, a dit: no clause stands between the commas; but des élus, dont le maire, ont dit
            What::Relative | What::Subord => self.is(head, words!["dont", "comme"]) || self.clauses.any_finite(head..close),
            What::Que => self.is_relative_que(head, first) && self.clauses.any_finite(head..close),
            What::Adverb => true,
            What::Prep => true,
            What::Coord => false,
            What::Verb(group) if self.clauses.groups[group].mood != Mood::Finite => true,
            // le collectif, dont la porte-parole, Anne Dol, est absente, promet: an apposition inside the relative clause
            What::Verb(_) => {
                let inside =
                    |at: usize| matches!(self.what(at), What::Mention(_) | What::Adverb | What::Prep | What::Other | What::Comma);
                let relative = tail(first..open, 8).rev().find(|&at| !inside(at))?;
                let opens = matches!(self.what(relative), What::Relative) || self.is_relative_que(relative, first);
                return (opens && relative > first && matches!(self.what(relative - 1), What::Comma)).then(|| relative - 1);
            }
            What::Mention(index) => {
                let mention = &self.clauses.mentions[index];
                // l'homme qu'on voit sur les images qui circulent
                let alone = head + 1 == close
                    || !(head..close).any(|at| self.clauses.is_finite(at) && self.relative_of(at, head).is_none());
                // Tenant une photo, la préfète, 49 ans, a dit: a person is no other name of a thing
                let object = |at: usize| {
                    self.clauses.mention(at).is_some_and(|(_, mention)| matches!(mention.head, Head::Thing | Head::Document))
                        && self.clauses.group(at - 1).is_some_and(|group| group.mood == Mood::Gerund)
                };
                let apart = mention.head.is_human() && open > first + 1 && object(open - 1);
                // , chef du parti, — , 34 ans, — , une première,
                alone
                    && !apart
                    && !mention.has_name()
                    && mention.determiner != Determiner::Demonstrative
                    && open > first
                    && matches!(self.what(open - 1), What::Mention(_) | What::ParenClose | What::Quote(_) | What::Other)
                    || self.is_time(head)
            }
            What::Other => true,
            _ => false,
        };
        detached.then_some(open)
    }
}
