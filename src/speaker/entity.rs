//! What is known of a speaker in the making. A long text has many: numbers of tokens, sentences and speakers take 32 bits.

use std::num::NonZeroU64;

use crate::chain::Chain;
use crate::known::Who;
use crate::lexicon::Agreement;
use crate::mention::Determiner;
use crate::model::{Gender, GenderEvidence, SpeakerKind};

use super::party::Party;

/// No sentence.
pub(super) const NEVER: usize = u32::MAX as usize / 2;

/// A speaker in the making.
#[derive(Clone, Debug)]
pub(crate) struct Entity {
    /// Tokens of its best name, set by [`Speakers::relabel`](super::Speakers::relabel) alone.
    words: (u32, u32),
    /// How good the label is: more words of a proper name, then a role, then a pronoun.
    pub(super) score: u32,
    /// How much more often its best name is written so than otherwise.
    pub(super) votes: i32,
    pub(crate) kind: SpeakerKind,
    pub(crate) gender: Option<(Gender, GenderEvidence, f32)>,
    pub(crate) plural: bool,
    pub(crate) human: bool,
    /// Grammatical gender of its nouns.
    pub(super) form: Agreement,
    /// The text calls it by its letters.
    pub(super) lettered: bool,
    /// How many of its mentions stand behind *©* or *Photo :*, or in the line that names who wrote the text.
    pub(super) credits: u32,
    /// The last mention stood behind a preposition.
    pub(super) oblique: bool,
    /// The text told who runs it: *le patron de Valmer*.
    pub(super) run: bool,
    /// Its description labels words beside those of somebody whom another label names.
    pub(crate) labelled: bool,
    /// Words of the full name: first and last.
    given: Option<NonZeroU64>,
    surname: Option<NonZeroU64>,
    /// What it is said to be, in [`Cast::offices`](super::Cast::offices).
    pub(super) offices: Chain,
    /// Determiner of the description that introduced it.
    pub(crate) introduced: Determiner,
    /// Sentence of the first mention, of the last, of the last as the subject of the main clause and as that of any.
    first: u32,
    seen: u32,
    subject: u32,
    acted: u32,
    spoke: u32,
    /// Sentence of the last subject of a verb of speech: *X a réagi.*
    told: u32,
    /// How many mentions the text had when a noun last meant it.
    pub(super) named: u32,
    /// How old the text first says it is.
    pub(super) age: Option<u8>,
    /// On which side of a case it stands.
    pub(super) party: Option<Party>,
    /// Who had it for the object of his deed last: *Le maire accuse Jean Dol*. Nobody is both.
    pub(super) object_of: Option<u32>,
    /// The speaker that this one turned out to be.
    pub(super) joined: Option<u32>,
    /// In [`Cast::places`](super::Cast::places).
    pub(crate) mentions: Chain,
    /// Whom the caller says it is.
    pub(crate) who: Option<Who>,
}

/// Reads and sets the sentences of an entity.
macro_rules! sentences {
    ($($sentence:ident $set:ident,)*) => {
        impl Entity {
            $(
                #[inline]
                pub(crate) fn $sentence(&self) -> usize {
                    self.$sentence as usize
                }

                pub(super) fn $set(&mut self, sentence: usize) {
                    self.$sentence = sentence as u32;
                }
            )*
        }
    };
}

sentences! {
    first set_first,
    seen set_seen,
    subject set_subject,
    acted set_acted,
    spoke set_spoke,
    told set_told,
}

impl Entity {
    /// The gender that is believed, or what the words for them tell.
    pub(super) fn agreement(&self) -> Agreement {
        self.gender.map_or(self.form, |(gender, ..)| Agreement::NONE.of(gender))
    }

    /// *le Dr Dol*, *Camille Dol*
    pub(super) fn is_of_doubtful_gender(&self) -> bool {
        self.gender.is_some_and(|(.., share)| share < 0.9)
    }

    pub(super) fn new(label: (usize, usize), score: u32, kind: SpeakerKind, human: bool, plural: bool) -> Self {
        let never = NEVER as u32;
        Self {
            words: (label.0 as u32, label.1 as u32),
            score,
            votes: 0,
            kind,
            gender: None,
            plural,
            human,
            form: Agreement::NONE,
            lettered: false,
            credits: 0,
            oblique: false,
            run: false,
            labelled: false,
            given: None,
            surname: None,
            offices: Chain::default(),
            introduced: Determiner::None,
            first: never,
            seen: 0,
            subject: never,
            acted: never,
            spoke: never,
            told: never,
            named: 0,
            age: None,
            party: None,
            object_of: None,
            joined: None,
            mentions: Chain::default(),
            who: None,
        }
    }

    /// Tokens of its best name.
    pub(crate) fn label(&self) -> (usize, usize) {
        (self.words.0 as usize, self.words.1 as usize)
    }

    pub(super) fn set_label(&mut self, (from, to): (usize, usize)) {
        self.words = (from as u32, to as u32);
    }

    /// Who took the pictures or wrote the text, and is not spoken of.
    #[inline]
    pub(super) fn is_credit(&self) -> bool {
        self.credits > 0 && self.credits as usize == self.mentions.len() && self.spoke() == NEVER
    }

    /// Key of the first word of the full name.
    pub(super) fn given(&self) -> Option<u64> {
        self.given.map(NonZeroU64::get)
    }

    pub(super) fn set_given(&mut self, key: u64) {
        self.given = NonZeroU64::new(key);
    }

    /// Key of the last word of the full name.
    pub(super) fn surname(&self) -> Option<u64> {
        self.surname.map(NonZeroU64::get)
    }

    pub(super) fn set_surname(&mut self, key: u64) {
        self.surname = NonZeroU64::new(key);
    }

    /// Takes over what is known of one who turned out to be the same, but for the name and the gender.
    pub(super) fn take_over(&mut self, other: &Self) {
        self.first = self.first.min(other.first);
        self.seen = self.seen.max(other.seen);
        self.subject = latest(self.subject, other.subject);
        self.acted = latest(self.acted, other.acted);
        self.spoke = latest(self.spoke, other.spoke);
        self.told = latest(self.told, other.told);
        self.named = self.named.max(other.named);
        self.age = self.age.or(other.age);
        self.party = self.party.or(other.party);
        self.human |= other.human;
        self.lettered |= other.lettered;
        self.credits += other.credits;
        self.who = self.who.or(other.who);
    }
}

fn latest(one: u32, other: u32) -> u32 {
    if one.max(other) as usize == NEVER { one.min(other) } else { one.max(other) }
}

/// How many sentences ago, far away if never.
pub(super) fn ago(then: usize, now: usize) -> usize {
    if then == NEVER { NEVER } else { now.saturating_sub(then) }
}

/// Whether gender allows an entity for these words.
pub(super) fn compatible(entity: &Entity, agreement: Agreement) -> bool {
    let Some(asked) = agreement.told_gender() else { return true };
    match entity.gender {
        Some((gender, evidence, share)) => gender == asked || evidence == GenderEvidence::FirstName && share < 0.9,
        None => entity.human || entity.form == Agreement::NONE || entity.form.any(agreement),
    }
}
