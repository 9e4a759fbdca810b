//! Quotations without a cue: the speaker whose words the reading continues.
//!
//! | text | speaker |
//! |---|---|
//! | *« A », assure X. « B. »* | the last who spoke |
//! | *X ne décolère pas. « A. »* | the person that the sentence before is about |
//! | *X est venu apporter son « soutien »* | the subject of the clause that holds the fragment |

use super::Reader;
use crate::attribution::Source;
use crate::mention::Head;
use crate::model::{Evidence, QuoteKind};
use crate::speaker::Speakers;

impl Reader<'_> {
    /// A quotation without cue: the speaker whose words the reading continues.
    pub(super) fn float(&mut self, index: usize, speakers: &mut Speakers<'_>) {
        let sentence = self.items[index].sentence;
        // X est venu apporter son « soutien »: the subject of the clause that holds a fragment.
        let holder = self.holder(index).and_then(|mention| Some((mention, speakers.mention(mention, sentence)?)));
        if let Some((mention, speaker)) = holder {
            let mention = &self.rules.clauses.mentions[mention];
            self.items[index].mention = Some((mention.start, mention.end));
            self.items[index].speaker = Some(speaker);
            self.items[index].evidence = Evidence::Introduced;
            return;
        }
        let continued = self.items[index].stretch.is_some_and(|stretch| self.rules.stretches[stretch].continues.is_some());
        let last = speakers.last_speaker;
        let subject = speakers.last_subject;
        let (speaker, evidence) = match (last, subject) {
            (Some((speaker, _)), _) if continued => (Some(speaker), Evidence::Continuation),
            (Some((speaker, spoken)), Some((subject, introduced)))
                if introduced > spoken && subject != speaker && self.items[index].kind == QuoteKind::Direct =>
            {
                let near = sentence - introduced <= 1;
                let same_paragraph = self.paragraph(introduced) == self.paragraph(sentence);
                if near || same_paragraph { (Some(subject), Evidence::Introduced) } else { (Some(speaker), Evidence::Floating) }
            }
            (Some((speaker, _)), _) => (Some(speaker), Evidence::Floating),
            (None, Some((subject, introduced))) if sentence - introduced <= 1 && speakers.is_named(subject) => {
                (Some(subject), Evidence::Introduced)
            }
            _ => (None, Evidence::None),
        };
        self.items[index].speaker = speaker;
        self.items[index].evidence = evidence;
    }

    /// The human subject of the finite verb before a fragment.
    pub(super) fn holder(&self, index: usize) -> Option<usize> {
        let item = &self.items[index];
        let element = self.rules.clauses.element_of[item.stretch.filter(|_| item.kind == QuoteKind::Mixed)?];
        let first = self.sentence_first(element);
        let verb = (first.max(element.saturating_sub(20))..element).rev().find(|&at| self.rules.clauses.is_finite(at))?;
        // « X est “déçu” », « X devra “agir” » may be said by anybody.
        let group = self.rules.clauses.group(verb)?;
        let lemma = &*group.lexicon_verb(self.rules.tokens).lemma;
        if group.modal || matches!(lemma, "être" | "avoir" | "devoir" | "pouvoir" | "aller" | "falloir") {
            return None;
        }
        match self.rules.subject(verb) {
            Source::Mention(mention)
                if self.rules.clauses.mentions[mention].head.is_human()
                    || self.rules.clauses.mentions[mention].head == Head::Pronoun =>
            {
                Some(mention)
            }
            _ => None,
        }
    }

    pub(super) fn paragraph(&self, sentence: usize) -> usize {
        self.rules.clauses.sentences[sentence].paragraph
    }
}
