//! Whom the words in marks alone name in full: *« Je soutiens Zoé Dol », dit X. « Merci », répond Mme Dol.*

use crate::lexicon::Classes;
use crate::mention::Mention;
use crate::model::SpeakerKind;

use super::Speakers;

impl Speakers<'_> {
    /// Gives those of whom the narrator has no more than a surname the full name that somebody's words have.
    pub(crate) fn complete_names(&mut self) {
        let clauses = self.rules.clauses;
        let inside = clauses.sentences.iter().map(|(_, sentence)| sentence).filter(|sentence| sentence.inside.is_some());
        for (_, mention) in inside.flat_map(|sentence| sentence.first..sentence.last).filter_map(|at| clauses.mention(at)) {
            self.complete_name(mention);
        }
    }

    /// *Zoé Dol* for *Mme Dol*, whose sex the text told; but *Macron* may be another than *Brigitte Macron*.
    fn complete_name(&mut self, mention: &Mention) {
        let (from, to) = mention.name;
        let full =
            mention.names_somebody() && !mention.is_plural() && to > from + 1 && self.tokens.has(from, Classes::FIRST_NAME);
        let Some(entity) = (if full { self.by_words(self.key(to - 1)) } else { None }) else { return };
        let known = &self.cast.entities[entity];
        let (start, end) = known.label();
        let surname = known.kind == SpeakerKind::Person && known.given().is_none() && end - start < to - from;
        let told = known.gender.map(|(gender, ..)| gender);
        let same = || (start..end).rev().zip((from + 1..to).rev()).all(|(own, other)| self.key(own) == self.key(other));
        if surname && same() && told.is_some() && told == mention.agreement.told_gender() {
            let name = self.read(mention);
            self.call(entity, &name, mention);
        }
    }
}
