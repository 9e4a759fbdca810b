//! Names in apposition to a description: *la directrice du musée, Anne Roy*, *le réalisateur de « La Digue », Paul Rey*.

use crate::clause::What;
use crate::lexicon::Classes;
use crate::mention::{Determiner, Head, OF};
use crate::token::{Kind, words};

use super::{Speakers, compatible};

impl Speakers<'_> {
    /// *le réalisateur de « La Digue », Paul Rey*, *l'autrice du roman « La Digue » Anne Dol*, *le président du collectif « Quai
    /// libre », Paul Rey, a dit*: whose work or body is named in marks between the office and the name at `element`; but *Devant
    /// le réalisateur de « La Digue », Paul Rey a ri*.
    pub(super) fn borne_across_marks(&self, element: usize, (first, last): (usize, usize)) -> Option<usize> {
        let clauses = self.rules.clauses;
        let (_, named) = clauses.mention(element).filter(|(_, named)| named.names_somebody())?;
        let comma = usize::from(element > first && matches!(clauses.elements[element - 1].what, What::Comma));
        let quote = element.checked_sub(1 + comma).filter(|&at| matches!(clauses.elements[at].what, What::Quote(_)))?;
        let before = quote.checked_sub(1)?;
        let of = self.tokens.has(clauses.elements[before].start, OF);
        let bearer = before.checked_sub(usize::from(of)).filter(|&at| at >= first)?;
        let (index, office) = clauses.mention(bearer)?;
        let whole = named.head == Head::Person && !named.has_role() && !named.coordinated && named.name.1 > named.name.0 + 1;
        let work = office.determiner == Determiner::Definite && (of || self.tokens.has(office.end - 1, Classes::WORK));
        let parted = comma > 0 && element + 1 < last && clauses.is_finite(element + 1);
        let closed = comma > 0 && named.name.0 == named.start && self.tokens.kind(named.end) != Kind::Word;
        let bears = office.head == Head::Role && !office.has_name() && !office.is_plural();
        self.of_mention[index].filter(|_| bears && (closed || whole && work && !parted))
    }

    /// *a dit la directrice du musée qui ouvre, Anne Roy.*, *rit son rival, le député Jean Dol*: the name in apposition behind
    /// the description at `element`; but *Le maire, le député Jean Dol et le préfet*, *Pour le maire, le député Jean Dol
    /// ment*.
    pub(super) fn named_in_apposition(&self, element: usize, last: usize) -> Option<usize> {
        const RELATIVE: usize = 8;
        let clauses = self.rules.clauses;
        let (_, described) = clauses.mention(element)?;
        let definite = matches!(described.determiner, Determiner::Definite | Determiner::Possessive);
        if !definite || !described.head.is_human() || described.has_name() || described.is_plural() || described.coordinated {
            return None;
        }
        // Il vit chez son rival: who stands behind a preposition is rarely whom the text goes on about.
        if element > 0 && matches!(clauses.what(element - 1), Some(What::Prep)) && !self.is_agent(element - 1) {
            return None;
        }
        let what = |at: usize| clauses.what(at).filter(|_| at < last);
        let relative = matches!(what(element + 1), Some(What::Relative));
        let mut behind = element + 1..if relative { element + RELATIVE } else { element + 2 };
        let comma = behind.find(|&at| matches!(what(at), Some(What::Comma)))?;
        let (index, named) = clauses.mention(comma + 1).filter(|_| comma + 1 < last)?;
        let next = what(comma + 2);
        let apart = match next {
            Some(What::Comma) => matches!(what(comma + 3), Some(What::Mention(_) | What::Coord)),
            Some(What::Coord) => true,
            _ => clauses.is_finite(comma + 2),
        };
        let closed = match named.has_role() {
            true => !relative && named.determiner == Determiner::Definite && !apart,
            false => relative && matches!(next, None | Some(What::Stop | What::Quote(_))),
        };
        let full = named.names_somebody() && named.name.1 > named.name.0 + 1 && !named.is_plural() && !named.coordinated;
        (closed && full && named.head != Head::Organisation).then_some(index)
    }

    /// *Il est accusé par son rival*, *selon son rival*: what stands at an element leads to who acts or speaks.
    fn is_agent(&self, element: usize) -> bool {
        self.tokens.one_of(self.rules.clauses.elements[element].start, words!["par", "selon"])
    }

    /// Whom a name in apposition behind the description at `element` means.
    pub(super) fn take_apposed(&mut self, element: usize, index: usize, (sentence, last): (usize, usize)) {
        let Some(other) = self.named_in_apposition(element, last).filter(|_| self.of_mention[index].is_none()) else { return };
        let mention = &self.rules.clauses.mentions[index];
        // Il est accusé par son rival, le maire Luc Rey: nobody of whom the text goes on for that
        if element > 0 && self.is_agent(element - 1) {
            self.apposed.push((index, other));
            return;
        }
        let named = self.mention(other, sentence).filter(|&named| compatible(&self.cast.entities[named], mention.agreement));
        if let Some(named) = named {
            self.of_mention[index] = Some(named);
            self.note(named, mention, sentence);
            self.give_role(named, mention, self.office(mention));
        }
    }
}
