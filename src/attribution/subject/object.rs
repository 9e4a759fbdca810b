//! What stands before a verb without being its subject, since another verb has it.

use crate::attribution::Rules;
use crate::clause::What;
use crate::lexicon::Fields;
use crate::mention::{Determiner, Head, Mention};
use crate::token::{tail, words};
use crate::verb::Mood;

impl Rules<'_> {
    /// The mention at `at` is what a verb before it has for object, a comma standing before the verb at `verb`: *X, qui
    /// contestera mardi la procédure, s'est dite « A »*; *Il dit avoir saisi la mairie, assure que P*.
    pub(super) fn is_object(&self, at: usize, verb: usize, first: usize) -> bool {
        let parted = (at + 1..verb).any(|between| matches!(self.what(between), What::Comma));
        parted
            && tail(first..at, 12)
                .rev()
                .find(|&before| {
                    !matches!(self.what(before), What::Mention(_) | What::Prep | What::Adverb | What::Other | What::Quote(_))
                })
                .is_some_and(|before| self.clauses.is_finite(before) || self.follows_finite(before, first))
    }

    /// *dit avoir saisi*, *dit vouloir saisir*: the infinitive at `at` stands right behind a conjugated verb.
    fn follows_finite(&self, at: usize, first: usize) -> bool {
        let infinitive = |at: usize| self.clauses.is_infinitive(at);
        let row = (first..=at).rev().take_while(|&at| infinitive(at)).count();
        row > 0 && at >= first + row && self.clauses.is_finite(at - row)
    }

    /// *Elle se plaint du port et le maire a promis*, *Elle a promis d'aider le port et le maire l'a cru*: behind *et* and a
    /// clause that has its verb a noun starts the next clause, whatever preposition stands before, and so does *elle*.
    pub(super) fn opens_clause(&self, at: usize, first: usize) -> bool {
        let inside = |at: usize| match self.what(at) {
            What::Verb(_) => !self.clauses.is_finite(at),
            // Luc Rey raille la « peur » d'Anne Dol et le maire a promis
            what => matches!(what, What::Mention(_) | What::Prep | What::Coord | What::Adverb | What::Other | What::Quote(_)),
        };
        let starts = |own: &Mention| own.has_name() || own.determiner != Determiner::None || own.head == Head::Pronoun;
        let own = self.clauses.mention(at).is_some_and(|(_, own)| starts(own));
        own && at > first
            && matches!(self.what(at - 1), What::Coord)
            && (first.max(at.saturating_sub(24))..at - 1)
                .rev()
                .find(|&before| !inside(before))
                .is_some_and(|verb| self.clauses.is_finite(verb) && self.relative_of(verb, first).is_none())
    }

    /// *Jean Dol, remarqué en ne quittant jamais ses gants a dit*: what stands just behind a gerund is its object.
    pub(super) fn is_carried(&self, at: usize, first: usize) -> bool {
        let before = self.clauses.before_adverbs(first..at);
        before.and_then(|at| self.clauses.group(at)).is_some_and(|group| group.mood == Mood::Gerund)
    }

    /// *L'élu à qui on a proposé d'occuper un logement a dit*: the thing just behind an infinitive is its object.
    pub(super) fn is_object_of_infinitive(&self, at: usize, first: usize) -> bool {
        let thing = |(_, mention): (usize, &Mention)| mention.head == Head::Thing && mention.determiner != Determiner::None;
        let manner = |at: usize| {
            matches!(self.what(at), What::Other) && self.tokens.str(self.clauses.elements[at].start).ends_with("ment")
        };
        let before = (first..at).rev().take(3).find(|&at| !matches!(self.what(at), What::Adverb) && !manner(at));
        before.is_some_and(|at| self.clauses.is_infinitive(at)) && self.clauses.mention(at).is_some_and(thing)
    }

    /// *Anne Dol, et non Luc Rey, a dit*, *c'est Anne Dol, plutôt que Luc Rey, qui a dit*: who is said not to be meant.
    pub(super) fn is_denied(&self, at: usize, first: usize) -> bool {
        let not = |at: usize| self.is(at, words!["non", "pas"]);
        let apart = |at: usize| matches!(self.what(at), What::Comma | What::Coord);
        let rather = || at > first + 2 && self.is(at - 1, words!["qu'", "que"]) && self.is(at - 2, words!["plutôt"]);
        at > first + 2 && not(at - 1) && apart(at - 2) || rather()
    }

    /// *X, les larmes aux yeux raconte*, *X, le bras levé, semblait*: how somebody looks who speaks.
    pub(super) fn shows_manner(&self, at: usize, first: usize) -> bool {
        let shown =
            |(_, mention): (usize, &Mention)| mention.head == Head::Thing && self.tokens.is_of(mention.at, Fields::MANNER);
        let speaks = |(_, mention): (usize, &Mention)| mention.head.speaks();
        at > first + 1
            && matches!(self.what(at - 1), What::Comma)
            && self.clauses.mention(at).is_some_and(shown)
            && self.clauses.mention(at - 2).is_some_and(speaks)
            && !self.clauses.is_governed(at - 2, first)
    }

    /// *perçu comme un modéré*: what somebody is taken for; *des élus comme Paul Rey*; but *un besoin, comme il le dit*.
    pub(super) fn is_likened(&self, at: usize, first: usize) -> bool {
        let taken = |verb: usize| self.clauses.is_participle(verb);
        let noun = || self.clauses.mention(at).is_some_and(|(_, mention)| mention.head != Head::Pronoun);
        at > first + 1
            && self.is(at - 1, words!["comme"])
            && (taken(at - 2) || matches!(self.what(at - 2), What::Mention(_)) && noun())
    }

    /// *L'Afrique du Nord, qui préside l'Union a dit*, *L'élue qui n'aimait plus son port a dit*: behind *qui* and its verb a
    /// mention is the object, whatever verb follows.
    pub(super) fn is_object_of_qui(&self, at: usize, first: usize) -> bool {
        const ADVERBS: usize = 3;
        let verb = self.clauses.before_adverbs(tail(first..at, ADVERBS));
        verb.is_some_and(|verb| {
            let qui = |relative: usize| relative + 1 == verb && self.is(relative, words!["qui"]);
            self.clauses.is_finite(verb) && self.relative_of(verb, first).is_some_and(qui)
        })
    }
}
