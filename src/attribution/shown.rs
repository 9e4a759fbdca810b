//! Whom a sentence shows, whose words stand behind it: *Chez X, on s'inquiète. « A »*, *Vient le tour de X : « A »*.

use crate::clause::What;
use crate::lexicon::{Classes, Forms};
use crate::mention::{Determiner, Head, OF};
use crate::token::{Words, words};

use super::Rules;

impl Rules<'_> {
    /// Whom a sentence shows, its main verb at `verb`: the person at whose place it is set, whom it brings in, whose view it
    /// tells, whose it says is no other, or another.
    pub(crate) fn shown(&self, first: usize, verb: usize, last: usize) -> Option<usize> {
        let alike = || self.alike_for(first, last).filter(|&index| self.clauses.mentions[index].names_somebody());
        let brought = self.at_whose(first, verb).or_else(|| self.brought_in(verb, last)).or_else(|| self.given_floor(verb, last));
        brought.or_else(|| self.whose_view(verb, last)).or_else(|| self.other_for(verb, last)).or_else(alike)
    }

    /// *Plus loin, chez Zoé Dol, c'est l'inverse.*, *Du côté de Zoé Dol, on s'inquiète.*
    pub(super) fn at_whose(&self, first: usize, verb: usize) -> Option<usize> {
        let side = |at: usize| {
            let of = self.clauses.elements[at].start;
            of > 1
                && self.tokens.has(of, OF)
                && self.tokens.one_of(of - 1, words!["côté"])
                && self.tokens.one_of(of - 2, words!["du"])
        };
        let place = (first..verb.min(first + 6)).find(|&at| self.is(at, words!["chez"]) || side(at))?;
        // du côté du préfet; but chez le voisin
        let office = || {
            let (index, found) = self.clauses.mention(place + 1)?;
            (found.head == Head::Role && found.has_role() && !found.is_plural()).then_some(index)
        };
        self.somebody(place + 1).or_else(|| if side(place) { office() } else { None })
    }

    /// *Il y a aussi Zoé Dol, venue en voisine.*, *Vient ensuite Luc Rey.*, *Puis vient le tour de Luc Rey.*
    fn brought_in(&self, verb: usize, last: usize) -> Option<usize> {
        let group = self.clauses.group(verb)?;
        let there = self.tokens.one_of(group.start, words!["y"]) && self.tokens.has(group.at, Classes::AVOIR);
        let comes = || group.lexicon_verb(self.tokens).one_of(words!["arriver", "rester", "suivre", "venir"]);
        let behind = self.clauses.behind_adverbs(verb + 1..last)?;
        if group.negated || !there && !comes() {
            return None;
        }
        let (_, found) = self.clauses.mention(behind)?;
        let turn = self.tokens.one_of(found.at, words!["tour"]) && behind + 2 < last && self.has(behind + 1, OF);
        self.somebody(if turn { behind + 2 } else { behind })
    }

    /// *La parole est à Zoé Dol.*, *La parole revient à la défense.*
    fn given_floor(&self, verb: usize, last: usize) -> Option<usize> {
        let is = |at: usize| self.tokens.has(at, Classes::ETRE) || self.tokens.verb(at).one_of(words!["revenir"]);
        let (_, floor) = self.subject_mention(verb)?;
        let to = self.clauses.behind_adverbs(verb + 1..last).filter(|&to| self.is(to, words!["à", "au"]))?;
        let (index, found) = self.clauses.mention(to + 1).filter(|_| to + 1 < last)?;
        let turn = self.tokens.one_of(floor.at, words!["parole"]) && self.clauses.group(verb).is_some_and(|group| is(group.at));
        (turn && found.head.speaks() && !found.is_plural()).then_some(index)
    }

    /// *C'est aussi l'avis de Zoé Dol.*, *Tel n'est pas le cas de Luc Rey, 54 ans.*, *C'est ce que pense Luc Rey.*
    fn whose_view(&self, verb: usize, last: usize) -> Option<usize> {
        let being = self.is_being(verb);
        let view = self.clauses.behind_adverbs(verb + 1..last).filter(|&at| being && at + 2 < last)?;
        if self.is(view, words!["ce"]) && matches!(self.what(view + 1), What::Que) && self.clauses.is_finite(view + 2) {
            return self.somebody(view + 3);
        }
        let (_, noun) = self.clauses.mention(view).filter(|(_, noun)| noun.determiner != Determiner::Indefinite)?;
        let case = self.tokens.one_of(noun.at, words!["cas"]) && self.has(view + 1, OF);
        self.author(view, last).or_else(|| if case { self.somebody(view + 2) } else { None })
    }

    /// *C'est plus compliqué pour Zoé Dol.*, *Les choses ne sont pas aussi claires chez Luc Rey, 54 ans.*: for whom things are
    /// not as for whoever spoke before; but *Le maire est plus dur pour Luc Rey.*
    fn other_for(&self, verb: usize, last: usize) -> Option<usize> {
        const NEAR: usize = 5;
        const PRESENT: Forms = Forms::PRESENT_3S.or(Forms::PRESENT_3P);
        const OTHER: Words = words![
            "aussi",
            "autre",
            "autrement",
            "différent",
            "différente",
            "différentes",
            "différents",
            "moins",
            "pire",
            "plus"
        ];
        let group = self.clauses.group(verb)?;
        let is = |at: usize| self.tokens.has(at, Classes::ETRE) && self.tokens.word(at).forms.any(PRESENT);
        let being = (group.start..group.end).any(is);
        let prep = (verb + 1..last.min(verb + NEAR)).find(|&at| self.is(at, words!["chez", "pour"])).filter(|_| being)?;
        let other = (group.start..self.clauses.elements[prep].start).any(|at| {
            // un jour de plus
            self.tokens.one_of(at, OTHER) && !self.tokens.has(at - 1, OF)
        });
        let thing = self.subject_mention(verb).is_none_or(|(_, subject)| {
            subject.head == Head::Thing || self.tokens.one_of(subject.at, words!["c'", "ce", "cela", "ça"])
        });
        if other && thing { self.somebody(prep + 1) } else { None }
    }

    /// The person named at `at`.
    fn somebody(&self, at: usize) -> Option<usize> {
        self.clauses.mention(at).filter(|(_, found)| found.names_somebody()).map(|(index, _)| index)
    }
}
