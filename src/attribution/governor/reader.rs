//! Verbs whose subject hears or reads the words of another: *Les élèves ont entendu « A »*, *On peut lire « A » sur la banderole*,
//! *X apprend l'existence d'un « A »*.

use crate::attribution::{Rules, Source};
use crate::clause::What;
use crate::mention::{Head, Mention};
use crate::token::{tail, words};
use crate::verb::{Group, Mood};

impl Rules<'_> {
    /// *X apprend l'existence d'un « litige »*: others tell X so; but *X leur apprend « la nouvelle »*, *X apprend aux élus …*,
    /// *On apprend que « A »*.
    pub(super) fn learns(&self, verb: usize, element: usize) -> bool {
        let (first, last) = (self.sentence(verb).0, element);
        let told = words!["leur", "lui", "m'", "me", "nous", "vous"];
        let learns = |group: &Group| {
            group.lexicon_verb(self.tokens).one_of(words!["apprendre"])
                && group.mood == Mood::Finite
                && group.pronoun.is_none()
                && !group.passive
                && !(group.start..group.at).any(|at| self.tokens.one_of(at, told))
        };
        self.clauses.group(verb).is_some_and(learns)
            && verb > first
            && !self.is(verb - 1, words!["on"])
            && !(verb + 1..last).any(|at| self.is(at, words!["à", "au", "aux"]))
    }

    /// *Les élèves ont entendu :*, *Les passants peuvent lire :*, *Les élèves ont appris leur départ :*: another has said or
    /// written what the subject hears or reads.
    pub(in crate::attribution) fn is_heard_by_subject(&self, verb: usize) -> bool {
        let Some(group) = self.clauses.group(verb).filter(|group| group.mood == Mood::Finite && !group.passive) else {
            return false;
        };
        let lexicon = group.lexicon_verb(self.tokens);
        let can = |at: usize| self.tokens.verb(at).lemma == "pouvoir";
        let heard = lexicon.one_of(words!["entendre"]) && !group.reflexive && !self.clauses.is_infinitive(verb + 1);
        let words = |&at: &usize| matches!(self.what(at), What::Colon | What::Quote(_));
        let learns = || (verb + 1..self.sentence(verb).1).find(words).is_some_and(|words| self.learns(verb, words));
        heard || lexicon.one_of(words!["lire"]) && (group.start..group.at).any(can) || learns()
    }

    /// *Sur leurs pancartes, on pouvait lire « A »*, *une lettre où on lit « A »*, *On apprend que « A »*: what one reads stands
    /// on something, and nobody known wrote it otherwise.
    pub(super) fn read_on(&self, verb: usize, reader: Source, element: usize) -> Option<Source> {
        let Source::Mention(index) = reader else { return None };
        let on = self.tokens.one_of(self.clauses.mentions[index].at, words!["on"]);
        if !on && !self.is_heard_by_subject(verb) {
            return None;
        }
        if self.clauses.group(verb).is_some_and(|group| group.lexicon_verb(self.tokens).one_of(words!["entendre"])) && !on {
            return Some(Source::Unknown);
        }
        // Un texte est voté. On y promet « A »
        if !self.clauses.group(verb).is_some_and(|group| group.lexicon_verb(self.tokens).one_of(words!["apprendre", "lire"])) {
            // but Au ministère, on prépare un décret. On y promet « A »: the same on, at the same place
            let document = self.document_there(verb)?;
            let before = self.clauses.mentions[document].start;
            let same = (before.saturating_sub(8)..before).any(|at| self.tokens.one_of(at, words!["on"]));
            return (!same).then_some(Source::Mention(document));
        }
        let (first, last) = self.sentence(verb);
        // On peut lire dans la Gazette de Lans : « A »
        let paper = |at: usize, mention: &Mention| {
            self.tokens.tells_of_press(mention.at)
                && mention.head == Head::Organisation
                && at > verb
                && self.is(at - 1, words!["dans"])
        };
        // Le fisc peut lire les données « A »: an object
        let borne = |at: usize| on || at > first && self.is(at - 1, words!["dans", "par", "sur", "via"]);
        let document = |at: usize| {
            let found = self.clauses.mention(at)?;
            (found.1.head == Head::Document && borne(at) || paper(at, found.1)).then_some(found)
        };
        let behind = verb + 1..last.min(element.min(verb + 12) + 8);
        let mut near = tail(first..verb, 20).rev().chain(behind);
        let near = near.find_map(document).map(|(document, _)| document).or_else(|| self.document_there(verb));
        Some(near.map_or(Source::Unknown, Source::Mention))
    }

    /// *Une banderole barre la rue. On peut y lire « A »*, *Le collège a rendu un avis. Il est public. « A », y lit-on*: the
    /// document that *y* takes up, the last that the narrator's sentence or the two above it tell of.
    pub(in crate::attribution) fn document_there(&self, verb: usize) -> Option<usize> {
        const ABOVE: usize = 40;
        const SENTENCES: usize = 8;
        let group = self.clauses.group(verb)?;
        if !(group.start..group.end).any(|at| self.tokens.one_of(at, words!["y"])) {
            return None;
        }
        let own = self.clauses.sentence_of(verb);
        let paragraph = self.clauses.sentences[own].paragraph;
        let told = (own.saturating_sub(SENTENCES)..=own).rev().map(|above| self.clauses.sentences[above]);
        let told = told.filter(move |above| above.inside.is_none() && above.paragraph == paragraph).take(3);
        let mut elements = told.flat_map(|told| (told.first.max(told.last.saturating_sub(ABOVE))..told.last).rev());
        elements.find_map(|at| {
            let (index, mention) = self.clauses.mention(at)?;
            (at < verb && mention.head == Head::Document).then_some(index)
        })
    }
}
