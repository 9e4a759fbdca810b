//! The source of the sentence, or of one of its clauses: *Selon X, le pont est « A »*, *Le pont, selon X, est « A »*, *En
//! attendant, pour X, il faut « A »*; but *une chance pour X*.

use super::Way;
use crate::attribution::{Incise, Rules, Source, Tie};
use crate::clause::What;
use crate::lexicon::Reliability;
use crate::mention::{Determiner, Head, Mention};
use crate::token::{tail, words};
use crate::verb::{Group, Mood};

impl Rules<'_> {
    /// *pour reprendre les mots de X*, *à en croire X*, *si l'on en croit X*: the verb at `at` is part of the phrase; *selon
    /// un élu n'ayant pas voulu être cité, « A »*: it tells of whoever the phrase names.
    pub(in crate::attribution) fn verb_of_source(&self, at: usize, first: usize, element: usize) -> Option<Tie> {
        let lead = tail(first..at, 3).find(|&lead| matches!(self.what(lead), What::Prep | What::Si))?;
        let found = self.preposition_at(lead, element).filter(|found| found.last <= element)?;
        let part = found.tie.cue.is_some_and(|cue| cue.end >= self.clauses.elements[at].end);
        let gerund = || self.clauses.group(at).is_some_and(|group| group.mood == Mood::Gerund);
        let closed = || matches!(self.what(element - 1), What::Comma) && !self.clauses.any_finite(at..element);
        (part || found.last == at && gerund() && closed()).then_some(found.tie)
    }

    /// *Le pont, selon X, est « A »*, *les propos tenus par X sur une crue « A »*: the preposition at `at` leads to a source.
    pub(super) fn source_on_the_way(&self, at: usize, first: usize, element: usize, way: &Way) -> Option<Tie> {
        let found = self
            .preposition_at(at, element)
            .filter(|found| found.last <= element && (!way.clause || self.cuts_in(at, found, first, element)))
            .filter(|found| !self.tells_how_known(found, first, element) && !self.is_closed_relative(found, element));
        // X dit que selon Y le pont tient et que la ville « surveille »: Y has the first clause alone.
        let closed = way.second && tail(first..at, 8).any(|at| matches!(self.what(at), What::Que));
        if let Some(found) = found.filter(|found| !closed && self.is_detached(at, found, first)) {
            return Some(found.tie);
        }
        if way.clause || way.que {
            return None;
        }
        let of = || self.spoken_of(at, first, element).or_else(|| self.own_words(at, first, element));
        self.spoken_by(at, first, element).or_else(of)
    }

    /// *Avec sa mère, pour qui P, la maire veut « un port »*: a comma has ended the relative clause.
    fn is_closed_relative(&self, source: &Incise, element: usize) -> bool {
        let weak = source.tie.cue.is_some_and(|cue| cue.reliability == Reliability::Low);
        let relative = matches!(self.what(source.last - 1), What::Relative);
        weak && relative && (source.last..element).any(|at| matches!(self.what(at), What::Comma))
    }

    /// *X affirme, de source syndicale, que « A »*: how X, whose verb governs the words, knows.
    fn tells_how_known(&self, source: &Incise, first: usize, element: usize) -> bool {
        let comma = |at: usize| at < element && matches!(self.what(at), What::Comma);
        let says = |group: &Group| group.says(self.tokens);
        self.is(source.first, words!["de"])
            && source.first > first + 1
            && comma(source.first - 1)
            && self.clauses.group(source.first - 2).is_some_and(says)
            && comma(source.last)
            && matches!(self.what(source.last + 1), What::Que)
    }

    /// *Selon X, les fonds que Y a reçus sont « A »*, *En attendant, pour X, il faut « A »*: the source that opens a sentence, or
    /// stands just behind what tells when or how, is that of all its clauses.
    pub(super) fn frame(&self, element: usize, first: usize) -> Option<Tie> {
        let opens = |at: &usize| !matches!(self.what(*at), What::Coord | What::Adverb | What::Comma | What::Dash);
        let opening = (first..element.min(first + 4)).find(opens)?;
        let source = |opening: usize| self.preposition_at(opening, element).map(|found| (opening, found));
        let (opening, found) = source(opening).or_else(|| source(self.behind_circumstance(opening, element)?))?;
        (found.last < element && self.is_detached(opening, &found, first)).then_some(found.tie)
    }

    /// *En attendant,*, *Dans l'immédiat,*: what stands behind the comma of a short circumstance.
    fn behind_circumstance(&self, opening: usize, element: usize) -> Option<usize> {
        const SHORT: usize = 5;
        let within = |&at: &usize| match self.what(at) {
            What::Prep | What::Adverb | What::Other => true,
            What::Mention(index) => !self.clauses.mentions[index].head.speaks(),
            What::Verb(group) => self.clauses.groups[group].mood == Mood::Gerund,
            _ => false,
        };
        let comma = opening + (opening..element.min(opening + SHORT)).take_while(within).count();
        let led = matches!(self.what(opening), What::Prep | What::Verb(_));
        (led && comma + 1 < element && matches!(self.what(comma), What::Comma)).then_some(comma + 1)
    }

    /// *Le pont, selon X, est « A »*; *X, selon qui le pont est « A »*: a source that a comma sets apart is that of the clause
    /// around it; *; pour X, il est « A »*, *alors que pour X, il est « A »*: one behind a semicolon, or somebody named behind a
    /// conjunction, that of the clause it opens.
    fn cuts_in(&self, preposition: usize, found: &Incise, first: usize, element: usize) -> bool {
        // les reproches de X selon lesquels le pont est « A »: no comma ends the relative clause
        // but sa thèse selon laquelle on venait pour « A »: the thesis is his who tells it
        let own = |found: &Mention| found.determiner == Determiner::Possessive;
        let relative = matches!(self.what(found.last - 1), What::Relative)
            && found.tie.source.mention(self.clauses).is_some_and(|found| !own(found));
        if relative && !(found.last..element).any(|at| matches!(self.what(at), What::Comma)) {
            return true;
        }
        let strong = || found.tie.cue.is_some_and(|cue| cue.reliability > Reliability::Low);
        preposition > first
            && match self.what(preposition - 1) {
                What::Comma => strong(),
                What::Semicolon => true,
                _ => self.judges_apart(preposition, found),
            }
    }

    /// *alors que pour X*, *mais pour X*
    fn judges_apart(&self, preposition: usize, found: &Incise) -> bool {
        matches!(self.what(preposition - 1), What::Que | What::Subord | What::Coord) && self.is_named(found.tie.source)
    }

    /// *Pour la défense, Me X a plaidé « A »*: a body behind *pour* speaks by the mouth of somebody named.
    pub(crate) fn is_represented(&self, body: &Tie, speaker: &Tie) -> bool {
        let human = |found: &Mention| found.head.is_human();
        let reliability = |tie: &Tie| tie.cue.map_or(Reliability::None, |cue| cue.reliability);
        body.source.mention(self.clauses).is_some_and(|found| !human(found))
            && reliability(body) == Reliability::Low
            && reliability(speaker) >= Reliability::Low
            && self.is_named(speaker.source)
    }

    /// Whether a source is a person by name.
    pub(crate) fn is_named(&self, source: Source) -> bool {
        source.mention(self.clauses).is_some_and(|found| found.names_somebody())
    }

    /// *pour X* is a source between commas, a complement elsewhere: *une chance pour la ville*.
    pub(in crate::attribution) fn is_detached(&self, preposition: usize, found: &Incise, first: usize) -> bool {
        let weak = found.tie.cue.is_some_and(|cue| cue.reliability == Reliability::Low);
        let before = preposition == first
            || matches!(self.what(preposition - 1), What::Comma | What::Semicolon | What::Coord | What::Colon | What::Dash)
            || self.is_led_by_adverb(preposition, first);
        // Pour X, agent à Brenac spécialisé dans les ponts, « A »: what describes a person who opens the sentence may be long.
        let described = preposition == first && self.is_named(found.tie.source);
        let closes = |&at: &usize| matches!(self.what(at), What::Comma) || self.clauses.is_finite(at);
        let end = if described { (found.last..(found.last + 12).min(self.sentence(preposition).1)).find(closes) } else { None };
        let behind = match self.what(end.unwrap_or(found.last)) {
            What::Comma | What::Quote(_) | What::Colon => true,
            What::Mention(index) => self.clauses.mentions[index].head == Head::Pronoun,
            _ => false,
        };
        // un pêcheur pour qui « A »
        let relative = matches!(self.what(found.last - 1), What::Relative);
        !weak || relative || before && behind || preposition > first && self.judges_apart(preposition, found)
    }

    /// *Ainsi pour X, « A »*, *D'ailleurs pour X, « A »*; but *Heureusement pour X*
    fn is_led_by_adverb(&self, preposition: usize, first: usize) -> bool {
        let adverb = |at: usize| {
            matches!(self.what(at), What::Adverb) && !self.tokens.str(self.clauses.elements[at].start).ends_with("ment")
        };
        preposition == first + 1 && adverb(first)
    }
}
