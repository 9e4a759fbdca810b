//! The infinitive that gives the content of a verb of speech: *dit vouloir partir*, *promet de revenir*, *appelle les élus à
//! voter*.

use crate::clause::What;
use crate::lexicon::{Classes, Fields, Frames, VerbClasses};
use crate::mention::{Head, Mention};
use crate::token::{Kind, Words, words};
use crate::verb::is_infinitive_unknown;

use super::Finder;

/// What an infinitive takes in front of it, as a pronoun: *de tout faire*, *à mieux informer*.
const FRONTED: Words = words!["bien", "mal", "mieux", "rien", "tout"];

impl Finder<'_> {
    /// *a appelé le patron du groupe, Théo Vasnier, à investir*: the preposition behind an apposition.
    pub(super) fn opens_infinitive(&self, at: usize, frames: Frames) -> bool {
        matches!(self.what(at), What::Prep)
            && (frames.any(Frames::A_INF) && self.is_word(at, words!["à"])
                || frames.any(Frames::DE_INF) && self.is_word(at, words!["de", "d'"]))
    }

    /// *affirme, malgré tout, n'avoir rien bu*
    pub(super) fn is_bare_infinitive(&self, at: usize, frames: Frames) -> bool {
        frames.any(Frames::BARE_INF) && self.clauses.is_infinitive(at)
    }

    /// *ne pas avoir bu*, *également avoir bu*: the infinitive behind its adverbs.
    pub(super) fn behind_adverbs(&self, start: usize) -> usize {
        const DENIES: Words = words!["en", "jamais", "ne", "pas", "plus", "rien", "y"];
        // relativiser, sinon excuser, les faits: what else is done
        let joins = |at: usize| self.is_word(at, words!["puis", "sinon", "voire"]);
        let adverb = |at: usize| matches!(self.what(at), What::Adverb) && !joins(at) || self.is_word(at, DENIES);
        let other = |&at: &usize| self.clauses.group(at).is_some() || !adverb(at);
        (start..self.sentence.last.min(start + 4)).find(other).unwrap_or(start)
    }

    /// *rouvrir la ligne*, *de se creuser*
    pub(super) fn is_infinitive(&self, at: usize) -> bool {
        let of = usize::from(matches!(self.what(at), What::Prep) && self.is_word(at, words!["de", "d'", "à"]));
        self.has_infinitive(at + of, self.sentence.last.min(at + of + 1))
    }

    pub(super) fn has_infinitive(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| self.clauses.is_infinitive(at))
    }

    /// *a demandé, mardi à Lyon, aux élus de sortir*; *a invité, mardi à Lyon, les élus à sortir*; *a averti, mardi, le maire que
    /// P*: who is spoken to.
    pub(super) fn is_addressed(&self, at: usize, frames: Frames) -> bool {
        let to = matches!(self.what(at), What::Prep) && self.is_word(at, words!["à", "au", "aux"]);
        let noun = at + usize::from(to);
        let que = |at: usize| frames.any(Frames::QUE) && (to || frames.any(Frames::PERSON)) && matches!(self.what(at), What::Que);
        // appelle, ce soir, le peuple à se lever
        let moved = || {
            let asks = !to && frames.any(Frames::A_INF) && frames.any(Frames::PERSON);
            asks && self.clauses.mention(noun).is_some()
                && self.is_word(noun + 1, words!["à"])
                && self.clauses.is_infinitive(noun + 2)
        };
        noun + 2 < self.sentence.last
            && (self.clauses.may_speak(noun) || moved())
            && (self.opens_infinitive(noun + 1, frames) || que(noun + 1))
    }

    /// *aux élus, aux marins et aux gardes*: another who is spoken to.
    pub(super) fn is_also_addressed(&self, at: usize, next: usize) -> bool {
        let to = |at: usize| matches!(self.what(at), What::Prep) && self.is_word(at, words!["à", "au", "aux"]);
        let mention = |at: usize| at < self.sentence.last && self.clauses.mention(at).is_some();
        to(next) && mention(next + 1) && (at + 1..next).any(to)
    }

    /// *cherchent à voter*, *en essayant de rire*: a verb that brings the infinitive behind it.
    pub(super) fn brings_infinitive(&self, verb: usize) -> bool {
        self.clauses.group(verb).is_some_and(|group| {
            let semi = group.lexicon_verb(self.tokens).classes.any(VerbClasses::SEMI);
            semi || self.opens_infinitive(verb + 1, group.frames(self.tokens))
        })
    }

    /// *invite ceux qui ont vu la scène à appeler*, *demande aux élus dont le mandat finit de voter*: behind the relative clause
    /// of those spoken to; but *invite ceux qui cherchent à voter*.
    pub(super) fn beyond_relative(&self, at: usize, relative: usize, frames: Frames) -> Option<usize> {
        let prep = (at + 1..relative).find(|&at| matches!(self.what(at), What::Prep));
        let addressed = match prep {
            Some(prep) => self.is_word(prep, words!["à", "au", "aux"]),
            None => frames.any(Frames::PERSON),
        };
        if !addressed || !frames.any(Frames::A_INF.or(Frames::DE_INF)) {
            return None;
        }
        let last = self.sentence.last.min(relative + 16);
        let verb = self.clauses.first_finite(relative + 1..last)?;
        let infinitive = |&at: &usize| {
            self.opens_infinitive(at, frames) && !self.brings_infinitive(at - 1) && self.clauses.is_infinitive(at + 1)
        };
        let plain = |at: &usize| !matches!(self.what(*at), What::Que | What::Subord | What::Colon | What::Semicolon);
        let opens = (verb + 1..last.saturating_sub(1)).take_while(plain).find(infinitive)?;
        self.infinitive(at, opens + 1, frames)
    }

    /// Where the words start that stand before the infinitive at `next`, behind the verb at `at`: *d'en appeler*, *de ne pas
    /// venir*, *à mieux répondre*, *de tout faire*.
    fn words_before(&self, at: usize, next: usize) -> usize {
        const OWN: Words = words!["ne", "n'", "se", "s'", "en", "y", "le", "la", "l'", "les", "bel", "et"];
        let within = |before: usize| {
            let loose = || match self.what(before) {
                What::Mention(_) => false,
                What::Adverb => true,
                What::Other => before + 1 < next || self.is_word(before, OWN),
                _ => self.is_word(before, OWN),
            };
            self.is_word(before, FRONTED) || loose()
        };
        let mut before = next;
        while before > at + 1 && within(before - 1) {
            before -= 1;
        }
        before
    }

    /// The infinitive at `next` as the content of the verb at `at`: bare, or behind the preposition that the verb asks for.
    pub(super) fn infinitive(&self, at: usize, next: usize, frames: Frames) -> Option<usize> {
        let tokens = self.tokens;
        let before = self.words_before(at, next);
        let preposition = before > at + 1 && matches!(self.what(before - 1), What::Prep);
        // a annoncé en mai ne plus venir: no pronoun
        let dated = |at: usize| self.is_word(at, words!["en"]) && at + 1 < next && self.rules.is_time(at + 1);
        let own = |at: usize| {
            // en effet, tout de même: phrases
            let word = self.clauses.elements[at].end == self.clauses.elements[at].start + 1;
            let clitic = self.is_word(at, words!["ne", "n'", "se", "s'", "en", "y", "ni", "bel"]);
            word && (clitic || at + 1 == next && self.is_word(at, FRONTED)) && !dated(at)
        };
        let start = (before..next).find(|&at| own(at)).unwrap_or(next);
        if preposition {
            // demande le droit de partir, s'inquiète du risque de céder: the infinitive is the noun's
            let noun = before - 2;
            let complement = noun > at + 1
                && self.is_word(noun - 1, words!["du", "des", "de", "d'"])
                && (at + 1..noun - 1).all(|at| matches!(self.what(at), What::Adverb));
            // promet d'un ton sec de partir: how it is said
            let manner = |mention: &Mention| tokens.is_of(mention.at, Fields::MANNER);
            let object = noun > at
                && !frames.any(Frames::PERSON)
                && self.clauses.mention(noun).is_some_and(|(_, mention)| mention.head == Head::Thing && !manner(mention))
                && !self.rules.is_time(noun)
                && (complement || !self.clauses.is_governed(noun, at));
            let owned = self.is_of_object(at, before - 1) || self.is_measured(at, noun);
            if object || owned && !frames.any(Frames::PERSON) {
                return None;
            }
            // a remercié les élus avant de partir, afin de partir: a complement of time or aim
            const ADJUNCT: Words = words!["avant", "afin", "lieu", "faute", "force", "peur", "crainte", "loin", "près", "vue"];
            let adjunct = self.is_word(before - 1, words!["de", "d'"])
                && tokens.one_of(self.clauses.elements[before - 1].start - 1, ADJUNCT);
            let adjunct = adjunct || before > at + 2 && self.is_since(before - 1, next);
            // insiste pour dire que P
            let hands_on = self.pleads(at, before - 1) && self.rules.states(next);
            if hands_on && next + 2 < self.sentence.last && matches!(self.what(next + 1), What::Que) {
                return Some(next + 2);
            }
            let fits = self.pleads(at, before - 1) || !adjunct && self.opens_infinitive(before - 1, frames);
            return fits.then_some(before);
        }
        let element = self.clauses.elements[next];
        let past = (element.start..element.end).any(|at| tokens.one_of(at, words!["avoir", "être"]));
        // ont annoncé lundi 3 mars porter plainte
        let dated = (at + 1..before).all(|within| {
            let number = tokens.kind(self.clauses.elements[within].start) == Kind::Number;
            // mardi à la mi-journée, lors du conseil de la ville
            let governed = self.clauses.mention(within).is_some() && self.clauses.is_governed(within, at);
            let between = matches!(self.what(within), What::Adverb | What::Prep | What::Other);
            number || governed || between || self.rules.is_time(within)
        });
        // sur son compte twitter que P: the network, no verb
        if before > at + 1 && tokens.one_of(element.start, words!["twitter"]) {
            return None;
        }
        let parted = before > at && matches!(self.what(before - 1), What::Comma);
        // observe les policiers partir: what they do
        let seen = before == at + 2 && self.clauses.mention(at + 1).is_some_and(|(_, object)| object.head != Head::Pronoun);
        if seen && !self.rules.is_time(at + 1) {
            return None;
        }
        (frames.any(Frames::BARE_INF) && (before <= at + 3 || past || dated || parted)).then_some(start)
    }

    /// *réclame dix mois de pénitencier*: how much of it is the object of the verb at `at`; but *demande depuis mai de sortir*.
    fn is_measured(&self, at: usize, noun: usize) -> bool {
        let tokens = self.tokens;
        let beside = (at + 1..at + 3).contains(&noun) && !(at + 1..=noun).any(|at| matches!(self.what(at), What::Prep));
        let start = self.clauses.elements[noun].start;
        let number = start.saturating_sub(usize::from(self.clauses.mention(noun).is_none()));
        let counted = tokens.has(number, Classes::NUMBER) || tokens.kind(number) == Kind::Number;
        let one = tokens.one_of(number, words!["un", "une"]);
        beside && counted && !one && !tokens.one_of(start, words!["fois", "reprises"])
    }

    /// *déplore le choix du port de fermer*, *regrette le refus d'Anne Dol de payer*: whose infinitive the preposition at
    /// `de` brings: that of the thing, or of its author's act, which is the object of the verb at `at`.
    fn is_of_object(&self, at: usize, de: usize) -> bool {
        let thing = self.clauses.mention(at + 1).is_some_and(|(_, mention)| !mention.head.is_human() && !mention.has_name());
        let chain = |between: usize| match self.what(between) {
            What::Prep => self.is_word(between, words!["de", "d'", "du", "des"]),
            What::Mention(_) => matches!(self.what(between - 1), What::Prep),
            _ => false,
        };
        thing && at + 1 < de && !self.rules.is_time(at + 1) && (at + 2..de).all(chain)
    }

    /// *ont appelé à la grève à compter de lundi*: the preposition and the infinitive tell when.
    fn is_since(&self, preposition: usize, infinitive: usize) -> bool {
        self.tokens.one_of(self.clauses.elements[infinitive].start, words!["compter", "partir"])
            && self.is_word(preposition, words!["à"])
            && infinitive + 1 < self.sentence.last
            && self.is_word(infinitive + 1, words!["de", "du", "d'"])
    }

    /// *promet de resabler*, *de se recroqueviller*, *assure déjà resabler*: an infinitive may stand at `next`, behind a
    /// preposition or beside its verb; but *dit au-revoir*.
    pub(super) fn awaits_infinitive(&self, at: usize, next: usize, frames: Frames) -> bool {
        let word = self.tokens.str(self.clauses.elements[next].start);
        let beside = || (at + 1..next).all(|at| matches!(self.what(at), What::Adverb));
        let bare = || frames.any(Frames::BARE_INF) && word.ends_with("er") && !word.contains('-') && beside();
        let reflexive = usize::from(at + 1 < next && self.is_word(next - 1, words!["se", "s'"]));
        matches!(self.what(next - 1 - reflexive), What::Prep) || bare()
    }

    /// A word alone that the lexicon does not know, with the ending of an infinitive.
    pub(super) fn is_unknown_infinitive(&self, element: usize) -> bool {
        let element = self.clauses.elements[element];
        element.end == element.start + 1 && is_infinitive_unknown(self.tokens, element.start)
    }
}
