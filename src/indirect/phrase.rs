//! Whether what stands around a cue is told: a clause, or a phrase that stands for one.

use crate::attribution::{Incise, Source};
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Frames, Reliability};
use crate::mention::{Determiner, Mention};
use crate::model::Evidence;
use crate::token::{Kind, Phrases, phrases, words};
use crate::verb::{Group, Mood};

use super::Finder;

impl Finder<'_> {
    /// The pieces are a clause, or what stands for one.
    pub(super) fn are_told(&self, pieces: &[(usize, usize)], incise: &Incise, tight: bool) -> bool {
        // « A » qui se trouve là, a dit X; Dans ce cas, « A », a dit X: what stands around an utterance in marks is no clause.
        let opens = incise.tie.evidence == Evidence::Preposition && incise.first == self.sentence.first;
        let parted = |from: usize, to: usize| opens && self.is_verb_in_marks(from, to);
        let uttered = |&(from, to): &(usize, usize)| (from..to).any(|at| self.is_uttered(at, from, to)) && !parted(from, to);
        if pieces.iter().any(uttered) && !pieces.iter().any(|&(from, to)| self.is_narrated(from, to)) {
            return false;
        }
        if pieces.first().is_some_and(|&(from, _)| self.is_subject(from, incise))
            || pieces.iter().all(|&(from, to)| self.is_translated(from, to))
        {
            return false;
        }
        let narrated =
            |&(from, to): &(usize, usize)| self.cut(from, to).is_some_and(|(from, to)| !self.rules.marks_hold(from, to));
        let verb = |&(from, to): &(usize, usize)| self.has_verb(from, to) || parted(from, to);
        pieces.iter().any(narrated)
            && (pieces.iter().any(verb)
                || tight
                || matches!(*pieces, [piece] if self.is_phrase(piece, incise))
                // Une panne due, selon X, à la crue
                || matches!(*pieces, [left, (from, _)] if incise.tie.evidence == Evidence::Preposition
                    && !(from..self.sentence.last).take(2).any(|at| matches!(self.what(at), What::Quote(_)))
                    && self.clauses.mention(left.0).is_some_and(|(_, mention)| mention.determiner == Determiner::Indefinite)
                    && self.is_phrase(left, incise))
                || pieces
                    .iter()
                    .any(|&piece| self.has_unknown_verb(piece) || self.is_reply(piece) || self.is_verdict(piece, incise)))
    }

    /// *Selon X, « deux clans se disputent » le port*: behind the marks, with nothing between, the object of the verb they hold.
    fn is_verb_in_marks(&self, from: usize, to: usize) -> bool {
        let marks = from + usize::from(matches!(self.what(from), What::Comma));
        let What::Quote(stretch) = self.what(marks.min(to - 1)) else { return false };
        let behind = marks + 1;
        let object = |(_, mention): (usize, &Mention)| mention.determiner != Determiner::None && !mention.has_name();
        let goes_on = |at: &usize| !matches!(self.what(*at), What::Comma | What::Stop | What::Colon | What::Semicolon);
        behind < to
            && self.clauses.mention(behind).is_some_and(object)
            && !self.rules.is_time(behind)
            && !(behind..to).take_while(goes_on).any(|at| self.clauses.is_finite(at))
            && self.rules.words_inside(stretch).any(|at| self.clauses.is_finite(at) && !self.is_bare_noun(at))
    }

    /// *« Evit » (« je l'évite »)*, *« Ya mat »  (le bonjour du pays)*: marks and what they mean in brackets.
    fn is_translated(&self, from: usize, to: usize) -> bool {
        let closed = to > from + 2 && matches!((self.what(from), self.what(from + 1)), (What::Quote(_), What::ParenOpen));
        closed && (from..to).position(|at| matches!(self.what(at), What::ParenClose)) == Some(to - from - 1)
    }

    /// *Un choix longuement pesé, explique-t-il*: a noun phrase alone before the incise that ends its sentence.
    pub(super) fn is_phrase(&self, (from, to): (usize, usize), incise: &Incise) -> bool {
        let opens = from == self.sentence.first || matches!(self.what(from - 1), What::Colon);
        // Des courses plus longues selon les coursiers: a headline
        let headline = || {
            let people = incise.tie.source.mention(self.clauses).is_some_and(|found| found.head.is_people());
            self.rules.is_selon(incise.first) && people && self.closes(incise) && self.rules.is_line(self.index)
        };
        let apart = to < incise.first || self.is_counted(from, incise) || headline();
        // Ce durcissement, annoncé lundi, agace des parents
        let this = |(_, mention): (usize, &Mention)| mention.determiner == Determiner::Demonstrative;
        let sure = incise.tie.cue.is_some_and(|cue| cue.reliability == Reliability::High)
            && !self.clauses.mention(from).is_some_and(this);
        let phrase = || self.is_noun_phrase(from, to, sure && self.closes(incise)) || self.is_headline(from, to, incise);
        opens
            && apart
            && !self.is_subject_of(incise)
            && (from == self.sentence.first && self.is_advice(from, to, incise) || phrase())
    }

    /// *Un plan de la ville, menace les élus*: a comma parts the phrase from its verb, with which what stands behind it does not
    /// agree.
    fn is_subject_of(&self, incise: &Incise) -> bool {
        let several = || incise.tie.source.mention(self.clauses).is_some_and(|found| found.is_plural() && !found.coordinated);
        let one = |group: &Group| group.singular && !group.plural && group.start == group.at;
        incise.tie.evidence == Evidence::Incise && self.clauses.group(incise.first).is_some_and(one) && several()
    }

    /// *Fermer les volets, conseille X*, *Ne pas nager seul, rappellent les sauveteurs*: the infinitive of advice that opens the
    /// sentence.
    fn is_advice(&self, from: usize, to: usize, incise: &Incise) -> bool {
        let opens = (from..to.min(from + 3)).find(|&at| !matches!(self.what(at), What::Adverb | What::Other));
        let advises = incise.tie.cue.is_some_and(|cue| cue.reliability >= Reliability::Medium);
        let sole = !(incise.last..self.sentence.last).any(|at| matches!(self.what(at), What::Quote(_)));
        advises && sole && opens.is_some_and(|at| self.clauses.is_infinitive(at))
    }

    /// *Deux mille marcheurs à Lans selon la préfecture*, *Un choix risqué selon eux.*: a figure, or what somebody calls a thing,
    /// needs no comma before its source.
    fn is_counted(&self, from: usize, incise: &Incise) -> bool {
        let judges = || {
            let source = incise.tie.source.mention(self.clauses).is_some_and(|found| found.head.speaks());
            self.rules.is_selon(incise.first) && (source || matches!(incise.tie.source, Source::Pronoun(_)))
        };
        let told = |(_, mention): (usize, &Mention)| match mention.determiner {
            Determiner::Quantity => true,
            Determiner::Indefinite => !mention.is_plural() && !mention.head.speaks() && judges(),
            _ => false,
        };
        let ends = || self.closes(incise) || self.counts_apart(incise.last + 1);
        incise.tie.evidence == Evidence::Preposition && ends() && self.clauses.mention(from).is_some_and(told)
    }

    /// *Le maire appose sa signature, remarque X*: a verb that the lexicon does not know.
    fn has_unknown_verb(&self, (from, to): (usize, usize)) -> bool {
        (from + 1..to).any(|at| matches!(self.what(at), What::Other) && matches!(self.what(at - 1), What::Mention(_)))
            && !(from..to).any(|at| matches!(self.what(at), What::Quote(_)))
    }

    /// *Non, ont répondu les élus*, *Fort probablement, juge le maire*
    pub(super) fn is_reply(&self, (from, to): (usize, usize)) -> bool {
        let reply = |at: usize| self.tokens.is_of(self.clauses.elements[at].start, Fields::REPLY);
        let degree = |at: usize| self.is_word(at, words!["bien", "fort", "très"]);
        let beside = |at: usize| matches!(self.what(at), What::Stop | What::Comma | What::Adverb) || degree(at);
        to - from < 6 && (from..to).any(reply) && (from..to).all(|at| beside(at) || reply(at))
    }

    /// *Pas question de vendre, prévient le maire*: what is so, or not, with no verb; *Insuffisant, juge le maire*, *Trop cher,
    /// selon les élus*: what somebody calls it.
    fn is_verdict(&self, (from, to): (usize, usize), incise: &Incise) -> bool {
        static OPENINGS: Phrases = phrases![
            ["d'", "où"],
            ["de", "quoi"],
            ["difficile", "de"],
            ["difficile", "à"],
            ["du", "jamais", "vu"],
            ["en", "cause"],
            ["hors", "de", "question"],
            ["impossible", "de"],
            ["impossible", "à"],
            ["inutile", "de"],
            ["pas", "de"],
            ["pas", "du", "tout"],
            ["pas", "encore"],
            ["pas", "forcément"],
            ["pas", "nécessairement"],
            ["pas", "question"],
            ["pas", "si"],
            ["plus", "question"],
            ["rien", "de"],
            ["trop", "tard"],
            ["trop", "tôt"]
        ];
        let opens = from == self.sentence.first || matches!(self.what(from - 1), What::Colon);
        // Mais pas question de vendre, prévient le maire
        let joined = from + 1 < to && matches!(self.what(from), What::Coord | What::Comma);
        let start = self.clauses.elements[from + usize::from(joined)].start;
        let calls = || {
            let judges = match self.clauses.group(incise.first) {
                Some(group) => group.lexicon_verb(self.tokens).one_of(words!["juger", "estimer", "trancher"]),
                None => incise.tie.evidence == Evidence::Preposition && self.closes(incise),
            };
            let attribute = matches!(self.what(to - 1), What::Other)
                && self.tokens.has(self.clauses.elements[to - 1].start, Classes::ADJECTIVE);
            judges && attribute && (from..to - 1).all(|at| matches!(self.what(at), What::Adverb))
        };
        // Selon X, pas question de vendre
        let behind = from <= incise.last + 1 && from >= incise.last && incise.first == self.sentence.first;
        let told = || self.tokens.phrase(start, &OPENINGS).is_some();
        behind && told() || opens && to < incise.first && (told() || calls())
    }

    /// *Port : une mesure trop chère, selon les élus*, *Mort de dix phoques, selon un bilan*: a line without a full stop that the
    /// source ends, of nothing but a noun and what belongs to it.
    fn is_headline(&self, from: usize, to: usize, incise: &Incise) -> bool {
        incise.last == self.sentence.last
            && !matches!(self.what(incise.last - 1), What::Stop)
            && from + 2 < to
            && !self.clauses.mention(from).is_some_and(|(_, mention)| mention.head.is_human())
            && self.tokens.kind(self.clauses.elements[incise.last - 1].end.min(self.tokens.len() - 1)) == Kind::Break
            && (from..to).all(|at| match self.what(at) {
                What::Mention(_) | What::Prep | What::Adverb | What::Other | What::Coord | What::Comma => true,
                What::Verb(group) => self.clauses.groups[group].mood == Mood::Participle,
                _ => false,
            })
    }

    /// A thing or an unknown somebody with its complements: *Une première en dix ans*, *Dix euros, soit le prix du bac*; detached
    /// ones where the incise ends the sentence.
    fn is_noun_phrase(&self, from: usize, to: usize, closed: bool) -> bool {
        let head = self.clauses.mention(from).is_some_and(|(_, mention)| {
            let counted = matches!(mention.determiner, Determiner::Indefinite | Determiner::Quantity);
            mention.determiner != Determiner::None && (!mention.head.speaks() || counted)
        });
        head && !self.rules.is_time(from)
            && !(from..to).any(|at| {
                matches!(self.what(at), What::Colon)
                    || !closed && matches!(self.what(at), What::Comma)
                    || self.is_uttered(at, from, to)
            })
    }

    /// *Sa chanson « Le Port », critique le maire*, *C'est hier que le maire, ému, a évoqué le port*: a verb that takes no clause
    /// has its subject before it, a definite thing or what a conjunction left without a verb.
    fn is_subject(&self, from: usize, incise: &Incise) -> bool {
        let objects = |group: &Group| !group.frames(self.tokens).any(Frames::QUE);
        if !self.clauses.group(incise.first).is_some_and(objects)
            || from >= incise.first
            || !matches!(incise.tie.source, Source::Mention(_))
        {
            return false;
        }
        let definite = |(_, mention): (usize, &Mention)| {
            !mention.head.is_human() && !matches!(mention.determiner, Determiner::None | Determiner::Indefinite)
        };
        let thing = || self.clauses.mention(from).is_some_and(definite) && !self.has_verb(from, incise.first);
        let joined = |at: &usize| matches!(self.what(*at), What::Que | What::Subord);
        let human = |(_, mention): (usize, &Mention)| mention.head.is_human();
        let left = |at: usize| self.clauses.mention(at + 1).is_some_and(human) && !self.has_verb(at + 1, incise.first);
        thing() || (from..incise.first).rev().find(joined).is_some_and(left)
    }
}
