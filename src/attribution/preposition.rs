//! Cues without a verb: the prepositions of source.
//!
//! ```text
//! source = preposition mention       Selon X, « A ». « A », d'après X. Pour X, « A ». De l'avis de X, « A ».
//!        | preposition pronoun       selon lui, pour elle, à ses yeux, à l'en croire; Y, selon qui « A »
//! ```

use super::{Cue, Incise, Rules, Source, Tie};
use crate::clause::What;
use crate::lexicon::{Classes, Reliability};
use crate::mention::{Head, OF};
use crate::model::{CueKind, Evidence};
use crate::token::{Phrases, Tokens, phrases, words};

impl Rules<'_> {
    /// *selon X*, *d'après X*, *pour X*, *de l'avis de X*, *aux yeux de X*, *à en croire X*
    pub(crate) fn preposition_at(&self, element: usize, last: usize) -> Option<Incise> {
        const FIRST: Classes = Classes::PREP.or(Classes::CONTRACTION).or(Classes::SI).or(Classes::AVOIR);
        let tokens = self.tokens;
        let start = self.clauses.elements[element].start;
        if !tokens.has(start, FIRST) {
            return None;
        }
        if let Some((length, pronoun)) = pronominal(tokens, start) {
            let end = (element..last).find(|&at| self.clauses.elements[at].end >= start + length)?;
            let cue = Cue::without_verb(start, start + length, CueKind::Preposition, Reliability::High);
            // X a refusé l'offre, à ses yeux « indigne »: the possessive is the subject's.
            let first = self.sentence(element).0.max(element.saturating_sub(40));
            let verb = (first..element).rev().find(|&at| self.clauses.is_finite(at));
            let source = match verb.map(|verb| self.subject(verb)) {
                Some(source @ (Source::Mention(_) | Source::Pronoun(_))) => source,
                _ => Source::Pronoun(pronoun),
            };
            let tie = Tie { cue: Some(cue), source, evidence: Evidence::Preposition, feminine: None };
            return Some(Incise { first: element, last: end + 1, tie });
        }
        let (length, pour) = preposition(tokens, start)?;
        let mut at = element;
        while at < last && self.clauses.elements[at].end < start + length {
            at += 1;
        }
        // The mention may have been read together with its preposition: skip to the first mention at or after it.
        let mut next = at;
        if self.clauses.elements[next.min(last - 1)].start < start + length {
            next += 1;
        }
        let mut adverb = next;
        while adverb < last && matches!(self.what(adverb), What::Adverb) {
            adverb += 1;
        }
        // pour des riverains: an article
        if matches!(self.what_or_other(adverb, last), What::Prep) && self.is(adverb, words!["des"]) && adverb == next {
            adverb += 1;
        }
        // Jean Dol, selon qui « A »
        let relative = if matches!(self.what_or_other(next, last), What::Relative) && !pour {
            match self.antecedent(next, self.sentence(element).0, 0) {
                Source::Mention(index) => Some(index),
                _ => None,
            }
        } else {
            None
        };
        // l'idée selon laquelle P: nobody's words
        let speaks = |index: &usize| {
            let mention = &self.clauses.mentions[*index];
            self.is(next, words!["qui"]) || mention.head.speaks() || self.evidence_noun(mention.at)
        };
        if let Some(index) = relative.filter(speaks) {
            let cue = Cue::without_verb(start, start + 1, CueKind::Preposition, Reliability::High);
            let tie = Tie { cue: Some(cue), source: Source::Mention(index), evidence: Evidence::Preposition, feminine: None };
            return Some(Incise { first: element, last: next + 1, tie });
        }
        let What::Mention(index) = self.what_or_other(adverb, last) else {
            return self.selon_pronoun(element, next, last, length);
        };
        let mention = &self.clauses.mentions[index];
        if mention.start > start + length + 2 {
            return None;
        }
        // Pour elle, P; but pour elle et ses enfants
        if pour && mention.head == Head::Pronoun && matches!(self.what_or_other(next + 1, last), What::Comma) {
            return self.selon_pronoun(element, next, last, length);
        }
        let measured = matches!(mention.head, Head::Thing) && !self.evidence_noun(mention.at);
        // Pour chaque élu, la loi prévoit P: for each one
        let each = pour && tokens.one_of(mention.start, words!["chaque", "tout", "toute"]);
        if measured
            || each
            || pour && !(mention.head.is_human() || mention.head == Head::Organisation || mention.head == Head::Group)
        {
            return None;
        }
        let cue = Cue::without_verb(
            start,
            start + length.min(if tokens.one_of(start, words!["selon", "pour", "suivant"]) { 1 } else { length }),
            CueKind::Preposition,
            if pour { Reliability::Low } else { Reliability::High },
        );
        let mut end = adverb + 1;
        // The apposition belongs to the mention: selon Anne Dol, directrice de l'observatoire,
        while end < last && self.clauses.elements[end].start < mention.reach {
            end += 1;
        }
        end = self.named_in_marks(end, last).unwrap_or(end);
        let teller = if self.tokens.has(mention.at, Classes::OWNED) { self.teller(adverb + 1, last) } else { None };
        end = teller.map_or(end, |(_, behind)| behind);
        let source = teller.map_or(Source::Mention(index), |(source, _)| source);
        let tie = Tie { cue: Some(cue), source, evidence: Evidence::Preposition, feminine: None };
        Some(Incise { first: element, last: end, tie })
    }

    /// *selon les organisateurs de la « Fête de l'eau »*: the end of the name in marks that the source at `from` has for complement.
    pub(crate) fn named_in_marks(&self, from: usize, last: usize) -> Option<usize> {
        let marks = (from..last.min(from + 3)).find(|&at| !matches!(self.what(at), What::Prep | What::Other))?;
        let What::Quote(stretch) = self.what(marks) else { return None };
        let stretch = &self.stretches[stretch];
        let of = marks > from && self.is(from, OF);
        let short = stretch.end - stretch.start <= 5 && self.tokens.is_capital(stretch.start);
        (of && short).then_some(marks + 1)
    }

    /// *selon le récit qu'elle livre*: the subject of the relative clause at `relative`, whose words these are, and where its verb ends.
    fn teller(&self, relative: usize, last: usize) -> Option<(Source, usize)> {
        if relative >= last || !self.is(relative, words!["que", "qu'"]) {
            return None;
        }
        let verb = (relative + 1..last.min(relative + 4)).find(|&at| self.clauses.is_finite(at))?;
        let subject = (relative + 1..verb).find_map(|at| self.clauses.mention(at));
        let source = match subject {
            Some((index, mention)) if mention.head == Head::Pronoun => Source::Mention(index),
            Some(_) => return None,
            None => self.subject(verb),
        };
        matches!(source, Source::Pronoun(_) | Source::Mention(_)).then_some((source, verb + 1))
    }

    /// *selon lui*, *selon elle*, *pour moi*
    fn selon_pronoun(&self, element: usize, next: usize, last: usize, length: usize) -> Option<Incise> {
        if next >= last {
            return None;
        }
        let start = self.clauses.elements[element].start;
        let at = self.clauses.elements[next].start;
        if at != start + length
            || !self.tokens.one_of(at, words!["lui", "elle", "eux", "elles", "celui", "celle", "ceux", "celles"])
        {
            return None;
        }
        let reliability = if self.tokens.one_of(start, words!["pour"]) { Reliability::Low } else { Reliability::High };
        let cue = Cue::without_verb(start, start + length, CueKind::Preposition, reliability);
        let tie = Tie { cue: Some(cue), source: Source::Pronoun(at), evidence: Evidence::Preposition, feminine: None };
        Some(Incise { first: element, last: next + 1, tie })
    }

    pub(super) fn what_or_other(&self, element: usize, last: usize) -> What {
        if element < last { self.what(element) } else { What::Other }
    }

    /// A piece of evidence that states something: *selon un sondage*, *d'après les premiers éléments de l'enquête*.
    fn evidence_noun(&self, at: usize) -> bool {
        const STATES: Classes = Classes::DOCUMENT.or(Classes::ANONYMOUS).or(Classes::SPEECH_NOUN).or(Classes::METONYM);
        self.tokens.has(at, STATES.or(Classes::OWNED).or(Classes::PIECE))
    }
}

/// Length in tokens of the prepositional cue at `start`, and whether it is the weak *pour*.
fn preposition(tokens: &Tokens<'_>, start: usize) -> Option<(usize, bool)> {
    static WHOLE: Phrases = phrases![
        ["d'", "après"],
        ["à", "en", "croire"],
        ["à", "entendre"],
        ["si", "l'", "on", "en", "croit"],
        ["si", "on", "en", "croit"],
    ];
    // Behind them stands *de*, *d'*, *du* or *des*.
    static OF_SOMEBODY: Phrases = phrases![
        ["au", "dire"],
        ["aux", "dires"],
        ["aux", "yeux"],
        ["de", "l'", "aveu"],
        ["de", "l'", "aveu", "même"],
        ["de", "l'", "avis"],
        ["de", "l'", "avis", "même"],
        ["par", "la", "voix"],
        ["pour", "reprendre", "l'", "expression"],
        ["pour", "reprendre", "la", "formule"],
        ["pour", "reprendre", "les", "mots"],
        ["pour", "reprendre", "les", "termes"],
    ];
    if !tokens.has(start, Classes::PREP.or(Classes::CONTRACTION).or(Classes::SI)) {
        return None;
    }
    if let Some(length) = tokens.phrase(start, &WHOLE) {
        return Some((length, false));
    }
    if let Some(length) = tokens.phrase(start, &OF_SOMEBODY).filter(|length| tokens.one_of(start + length, OF)) {
        return Some((length + 1, false));
    }
    if tokens.one_of(start, words!["selon"]) {
        return (!tokens.has(start + 1, Classes::QUE)).then_some((1, false));
    }
    tokens.one_of(start, words!["pour"]).then_some((1, true))
}

/// Length in tokens of a source whose speaker is a pronoun or a possessive inside it, and that word: *à ses yeux*, *à l'en croire*.
fn pronominal(tokens: &Tokens<'_>, start: usize) -> Option<(usize, usize)> {
    static PHRASES: Phrases = phrases![
        ["à", "ses", "yeux"],
        ["à", "leurs", "yeux"],
        // capitals that lost their accent
        ["a", "ses", "yeux"],
        ["a", "leurs", "yeux"],
        ["a", "son", "avis"],
        ["a", "l'", "en", "croire"],
        ["a", "les", "en", "croire"],
        ["à", "son", "avis"],
        ["à", "leur", "avis"],
        ["à", "son", "sens"],
        ["à", "leur", "sens"],
        ["de", "son", "propre", "aveu"],
        ["de", "leur", "propre", "aveu"],
        ["selon", "ses", "mots"],
        ["selon", "ses", "termes"],
        ["selon", "ses", "dires"],
        ["selon", "ses", "propos"],
        ["selon", "son", "expression"],
        ["selon", "sa", "formule"],
        ["selon", "ses", "propres", "mots"],
        ["selon", "ses", "propres", "termes"],
        ["selon", "leurs", "dires"],
        ["à", "l'", "en", "croire"],
        ["à", "les", "en", "croire"],
        ["à", "l'", "entendre"],
        ["à", "les", "entendre"],
    ];
    tokens.phrase(start, &PHRASES).map(|length| (length, start + 1))
}
