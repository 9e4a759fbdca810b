//! The subject that stands behind its verb, or is repeated there.

use crate::attribution::{Rules, Source};
use crate::clause::What;
use crate::token::{HE_OR_SHE, shape};
use crate::verb::Group;

impl Rules<'_> {
    /// *dit-il*, *dis-je*; *dit-on* tells nobody, and *La cheffe a elle dénoncé*, without hyphen, insists on the subject.
    pub(super) fn inverted(&self, verb: usize, group: &Group, pronoun: usize, first: usize) -> Source {
        let before = verb.checked_sub(1).filter(|&before| before >= first && self.tokens.is(pronoun, shape::SPACE_BEFORE));
        let subject = before.and_then(|before| self.clauses.mention(before)).filter(|(_, mention)| mention.head.speaks());
        if let Some((index, _)) = subject.filter(|_| !self.clauses.is_governed(verb - 1, first)) {
            return Source::Mention(index);
        }
        if group.first_person {
            Source::Narrator
        } else if self.tokens.one_of(pronoun, HE_OR_SHE) {
            Source::Pronoun(pronoun)
        } else {
            Source::Unknown
        }
    }

    /// *Suit une mise au point*, *C'est ce qu'affirme X*: inversion behind *que*, *où*, *dont* or at the start.
    pub(super) fn subject_behind(&self, verb: usize, first: usize, last: usize) -> Option<Source> {
        const OPENS: fn(What) -> bool =
            |what| matches!(what, What::Que | What::Relative | What::Subord | What::Comma | What::Adverb | What::Prep);
        let (subject, _) = self.inverted_subject(verb, last)?;
        // ce que démentent les élus : « A », comme l'explique X : « A »
        let said = verb > first && matches!(self.what(verb - 1), What::Que | What::Subord);
        let content = (verb + 1..last.min(verb + 3)).any(|at| match self.what(at) {
            What::Quote(_) | What::Que => true,
            What::Colon => !said || at == verb + 1,
            _ => false,
        });
        let opens = verb == first || OPENS(self.what(verb - 1));
        (!content && opens && self.clauses.mentions[subject].head.speaks()).then_some(Source::Mention(subject))
    }
}
