//! The colon before the words.
//!
//! ```text
//! colon = subject verb … ":" words                 X a été clair : « A »
//!       | source ":" words                         Selon X : « A »
//!       | noun "de" author ":" words               La réponse de X : « A »; entretien avec X : « A »
//!       | example ":" words                        À l'image de X : « A »; même constat chez X : « A »
//!       | label ":" words                          X : « A »
//! ```
//!
//! `verb` tells which verb announces the words, `deed` whose they are where none does, `noun` knows the nouns of speech, `label`
//! the names that stand alone.

mod deed;
mod label;
mod noun;
mod verb;

use super::{Incise, Place, Rules, Source, Tie, WINDOW};
use crate::clause::What;
use crate::lexicon::{Classes, Reliability};
use crate::mention::OF;
use crate::model::Evidence;
use crate::token::{HIM, words};
use crate::verb::Mood;

/// How many elements brackets hold in front of a colon.
const ASIDE: usize = 24;

/// How words between the start of a sentence and a colon may present somebody.
type Way<'t> = fn(&Rules<'t>, usize, usize) -> Option<usize>;

/// The tie to a mention that the words before the colon present.
fn labelled(mention: usize) -> Tie {
    Tie::new(None, Source::Mention(mention), Evidence::Label)
}

impl Rules<'_> {
    /// What ties the words behind the colon at `colon`.
    pub(crate) fn colon(&self, colon: usize) -> Option<Tie> {
        let (first, _) = self.sentence(colon);
        let first = first.max(colon.saturating_sub(WINDOW));
        // X : « A »
        if colon == first {
            return None;
        }
        // Comme le résume X : « A »; but Comme l'écrit X, Y a répondu : « A »
        if let Some(found) = self.comparison_at(first, colon) {
            let verb = self.verbs_before(found.last, colon).0;
            let said = verb.and_then(|verb| self.spoken(verb, found.last, colon)).filter(|tie| self.speaks(tie.source));
            return Some(said.unwrap_or(found.tie));
        }
        // Dixit X : « A »
        let dixit = if self.is(first, words!["dixit"]) { self.dixit_at(first, colon) } else { None };
        if let Some(found) = dixit.filter(|found| found.last == colon) {
            return Some(found.tie);
        }
        if let Some(same) = self.same_again(first, colon) {
            return Some(Tie::new(None, Source::Pronoun(same), Evidence::Label));
        }
        if let Some(doer) = self.doer_above(first, colon) {
            return Some(labelled(doer));
        }
        let ways: [Way<'_>; 9] = [
            Self::seconded,
            Self::next_speaker,
            Self::handed,
            Self::origin,
            Self::same_for,
            Self::alike_for,
            Self::instance,
            Self::provoked,
            Self::called_up,
        ];
        let presented = ways.iter().find_map(|way| way(self, first, colon)).map(labelled);
        presented.or_else(|| self.disputed(first, colon)).or_else(|| self.told_before(first, colon))
    }

    /// What ties the words behind a colon that a verb, or a noun of speech, stands before.
    fn told_before(&self, first: usize, colon: usize) -> Option<Tie> {
        let (speech, finite) = self.verbs_before(first, self.before_when(first, colon).unwrap_or(colon));
        let finite = finite.map(|verb| self.main_verb(verb, first).unwrap_or(verb));
        // Réplique de X : « A », Réponse ferme de X : « A »: a noun, an adjective that is a form of a verb as well
        let adjective = |verb: usize| verb == first + 1 && self.has(verb, Classes::ADJECTIVE) && self.has(verb + 1, OF);
        let alone = |verb: Option<usize>| verb.is_none_or(|verb| verb == first || adjective(verb));
        let noun = matches!(self.what(first), What::Verb(_)) || finite.is_some_and(adjective);
        let bare = noun && alone(speech) && alone(finite);
        let said = if bare { self.noun_of_speech(first, colon) } else { None };
        if let Some(tie) = said.filter(|tie| tie.source != Source::Unknown) {
            return Some(tie);
        }
        // Il songeait aux paroles de X : « A »: what one thinks of is another's
        // Tout est perdu, à en croire X : « A »
        let spoken =
            || speech.and_then(|verb| self.verb_of_source(verb, first, colon).or_else(|| self.spoken(verb, first, colon)));
        if let Some(comma) = speech.and_then(|verb| self.relayed_at(verb, first, colon)).filter(|&comma| comma > first) {
            return self.told_before(first, comma);
        }
        let thought = speech.is_some_and(|verb| self.is_thought(verb));
        let told = || self.told_of(first, colon, thought).map(labelled);
        if let Some(tie) = if thought { told().or_else(spoken) } else { spoken().or_else(told) } {
            return Some(tie);
        }
        if let Some(found) = finite.and_then(|_| self.ending_source(first, colon)) {
            return Some(found.tie);
        }
        // Chez X, même tonalité : « A »
        let at_whose = || if finite.is_none() { self.at_whose(first, colon) } else { None };
        let named = self.example(first, colon, finite).or_else(at_whose);
        let named = named.or_else(|| self.shown(first, finite?, colon)).or_else(|| self.borne(first, colon, finite));
        match (named, finite) {
            (Some(index), _) => Some(labelled(index)),
            (None, Some(verb)) => Some(self.behind_deed(first, verb, colon)),
            // Les élèves ont entendu : « A »
            (None, None) if speech.is_some_and(|verb| self.is_heard_by_subject(verb)) => {
                Some(Tie::new(None, Source::Unknown, Evidence::Colon))
            }
            (None, None) => self.behind_phrase(first, colon),
        }
    }

    /// Where the bracket that ends at `close` opens.
    fn bracket_before(&self, close: usize, first: usize) -> Option<usize> {
        (first..close).rev().take(ASIDE).find(|&at| matches!(self.what(at), What::ParenOpen))
    }

    /// *Un fiasco pour X, « la confusion » pour Y : « A »*, *X (nommée pour un film) : « A »*: what ties the words behind a phrase
    /// without a verb.
    fn behind_phrase(&self, first: usize, colon: usize) -> Option<Tie> {
        let noun = self.noun_of_speech(first, colon);
        let bracket = matches!(self.what(colon - 1), What::ParenClose).then(|| self.bracket_before(colon - 1, first + 1));
        let bracket = bracket.flatten().filter(|&open| self.clauses.mention(open - 1).is_some());
        let before = bracket.unwrap_or(colon);
        let ending = |at| self.preposition_at(at, colon).filter(|found| found.last == colon);
        let source = (first..before).rev().take(12).find_map(ending);
        let source = source.or_else(|| (first..before).find_map(|at| self.preposition_at(at, colon)));
        let stressed = || Some(Tie::new(None, Source::Pronoun(self.stressed_subject(colon, first)?), Evidence::Label));
        // Un avis que partage X : « A »
        let tie = source.map(|found| found.tie).or(noun).filter(|tie| tie.source != Source::Unknown);
        tie.or_else(|| self.label(first, colon)).or(noun).or_else(stressed)
    }

    /// *X reparut. Puis, prenant Y à part : « A »*, *X reparut. Enfin, pâle, et regardant la mer : « A »*: who did what the
    /// sentence above tells does what leads to the words as well.
    fn doer_above(&self, first: usize, colon: usize) -> Option<usize> {
        const LONGEST: usize = 8;
        // Enfin, craintive, et regardant la mer :
        let small = |&at: &usize| {
            matches!(self.what(at), What::Coord | What::Adverb | What::Comma | What::Other) || self.clauses.is_participle(at)
        };
        let is_gerund = |at: &usize| self.clauses.group(*at).is_some_and(|group| group.mood == Mood::Gerund && !group.passive);
        let opens = (first..colon.min(first + LONGEST)).find(|at| !small(at)).filter(is_gerund)?;
        let parted = |at: usize| matches!(self.what(at), What::Comma | What::Quote(_)) || self.clauses.is_finite(at);
        let number = self.clauses.sentence_of(colon);
        let above = self.clauses.sentences.above(number)?;
        let near = above.paragraph == self.clauses.sentences[number].paragraph;
        if !near || (opens + 1..colon).any(parted) {
            return None;
        }
        let main = |&at: &usize| self.clauses.is_finite(at) && self.relative_of(at, above.first).is_none();
        let main = (above.first..above.last).rev().take(WINDOW).find(main)?;
        let (index, doer) = self.subject_mention(main)?;
        doer.head.is_somebody().then_some(index)
    }

    /// *Le maire prévient :*, *Rien ne bouge, assure le maire :*, *Et lui, tout penaud, répondait :*
    fn spoken(&self, verb: usize, first: usize, colon: usize) -> Option<Tie> {
        let group = self.clauses.group(verb)?;
        // Les nerfs lâchent : « A »: what breaks says nothing
        if group.lexicon_verb(self.tokens).one_of(words!["lâcher"]) && self.is_thing(self.subject(verb)) {
            return None;
        }
        let mut tie = self.tie_of(verb, colon);
        let opens = verb > first && matches!(self.what(verb - 1), What::Comma | What::Quote(_));
        let incise = if opens { self.incise_at(verb, colon, Place::Apart) } else { None };
        if let Some(incise) = incise.filter(|incise| self.speaks(incise.tie.source)) {
            tie = incise.tie;
        }
        if let (Source::Unknown, Some(at)) = (tie.source, self.stressed_subject(verb, first)) {
            tie.source = Source::Pronoun(at);
        }
        // X a cité Y : « A »
        let cites = group.lexicon_verb(self.tokens).one_of(words!["citer", "paraphraser"]) && !group.passive;
        if let Some((cited, _)) = self.clauses.mention(colon - 1).filter(|(_, mention)| cites && mention.head.is_human()) {
            tie.source = Source::Mention(cited);
        }
        if tie.evidence == Evidence::None {
            tie.evidence = Evidence::Colon;
        }
        // L'analyse de X est plus nuancée :, La voix de X tremble :
        let low = group.reliability(self.tokens) == Reliability::Low;
        let thing = (group.passive || low) && (tie.source == Source::Unknown || self.is_thing(tie.source));
        if let Some(author) = if thing { self.author_of(self.subject(verb), first, verb) } else { None } {
            tie.source = Source::Mention(author);
        }
        // La radio rapporte ces mots de X :, Le journal cite X :
        if let Some(author) = self.relayed_author(verb, colon) {
            tie.source = Source::Mention(author);
        }
        let weak = group.reliability(self.tokens) == Reliability::Low && group.pronoun.is_none();
        (tie.source != Source::Unknown || !weak).then_some(tie)
    }

    /// *L'outil est trop lent, selon X :*; but *Il est heureux pour X :*
    fn ending_source(&self, first: usize, colon: usize) -> Option<Incise> {
        let source = |at| self.preposition_at(at, colon).filter(|found| self.is_detached(at, found, first));
        (first..colon).rev().take(12).find_map(source).filter(|found| found.last == colon)
    }

    /// The head noun of a mention, else the first word of the element.
    pub(super) fn head_word(&self, at: usize) -> usize {
        match self.what(at) {
            What::Mention(index) => self.clauses.mentions[index].at,
            _ => self.clauses.elements[at].start,
        }
    }

    fn speaks(&self, source: Source) -> bool {
        match source {
            Source::Mention(index) => self.clauses.mentions[index].head.speaks(),
            source => matches!(source, Source::Pronoun(_)),
        }
    }

    /// The stressed pronoun that stands for the subject: *Et lui, tout penaud, répondait :*, *Et lui :*
    fn stressed_subject(&self, verb: usize, first: usize) -> Option<usize> {
        let small = |&at: &usize| matches!(self.what(at), What::Coord | What::Adverb | What::Comma);
        let at = first + (first..verb.min(first + 3)).take_while(small).count();
        let pronoun = at < verb && self.is(at, HIM) && self.clauses.mention(at).is_none();
        (pronoun && matches!(self.what(at + 1), What::Comma | What::Colon)).then(|| self.clauses.elements[at].start)
    }
}
