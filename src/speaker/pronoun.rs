//! Whom a pronoun takes up.

use crate::attribution::Source;
use crate::lexicon::{Agreement, Classes};
use crate::mention::Head;
use crate::model::{Gender, GenderEvidence, SpeakerKind};
use crate::token::{shape, words};

use super::{REACH, Speakers, ago, compatible};

impl Speakers<'_> {
    /// The speaker that a third-person pronoun means.
    pub(crate) fn pronoun(&mut self, at: usize, agreement: Agreement, sentence: usize) -> Option<usize> {
        if self.tokens.one_of(
            at,
            words![
                "on",
                "je",
                "j'",
                "nous",
                "vous",
                "tu",
                "ce",
                "c'",
                "cela",
                "ça",
                "ceci",
                "quelqu'un",
                "chacun",
                "chacune",
                "certains",
                "certaines",
                "plusieurs"
            ],
        ) {
            return None;
        }
        let plural = agreement.any(Agreement::PLURAL) && !agreement.any(Agreement::SINGULAR);
        let last = self.tokens.one_of(at, words!["dernier", "dernière", "celui-ci", "celle-ci"]);
        // a-t-il dit
        let inverted = self.tokens.is(at, shape::TIED);
        let from = self.recent.len().saturating_sub(REACH);
        let mut best: Option<(f32, usize)> = None;
        for (rank, &entity) in self.recent[from..].iter().rev().enumerate() {
            let known = &self.entities[entity];
            if known.plural != plural && !(plural && known.kind == SpeakerKind::Organisation) || !compatible(known, agreement) {
                continue;
            }
            let distance = sentence.saturating_sub(known.seen) as f32;
            let mut score = -0.9 * distance - 0.15 * rank as f32;
            score += if known.human || plural { 1.5 } else { -2.5 };
            // ce dernier, celle-ci: whoever stands nearest. il, elle: who spoke, then who acted, rather than who was named.
            if !last {
                if ago(known.subject, sentence) <= 2 {
                    score += if inverted { 2.0 } else { 2.6 } - 0.4 * ago(known.subject, sentence) as f32;
                }
                if ago(known.spoke, sentence) <= 3 {
                    score += if inverted { 2.6 } else { 3.0 } - 0.4 * ago(known.spoke, sentence) as f32;
                }
                let asked = agreement.0 & 3;
                let told = known.gender.is_some_and(|(gender, ..)| (gender == Gender::Masculine) == (asked == 1));
                score += if told { 0.7 } else { 0.0 };
                score -= if known.oblique { 0.7 } else { 0.0 };
                score += if known.score >= 100 { 0.5 } else { 0.0 };
            }
            if best.is_none_or(|(highest, _)| score > highest) {
                best = Some((score, entity));
            }
        }
        let (_, entity) = best?;
        if !last && !plural {
            let gender = if agreement.0 & 3 == 2 { Gender::Feminine } else { Gender::Masculine };
            if self.entities[entity].human {
                self.gender(entity, gender, GenderEvidence::Pronoun, 0.99);
            }
        }
        Some(entity)
    }

    /// An entity for words that only a pronoun stands for.
    pub(crate) fn unnamed(&mut self, at: usize) -> usize {
        let text = self.text_key(at, at + 1);
        if let Some(entity) = self.by_text(text) {
            return entity;
        }
        let plural = self.tokens.word(at).agreement.any(Agreement::PLURAL);
        let kind = if plural { SpeakerKind::Group } else { SpeakerKind::Anonymous };
        let entity = self.entity((at, at + 1), 1, kind, true, plural);
        self.by_text.insert(text, entity);
        entity
    }

    pub(crate) fn resolve(&mut self, source: Source, pronoun: Option<usize>, sentence: usize) -> Option<usize> {
        match source {
            Source::Mention(index) => {
                let mention = &self.rules.clauses.mentions[index];
                let neutral = mention.head == Head::Pronoun
                    && self.tokens.one_of(mention.at, words!["ce", "c'", "cela", "ça", "ceci", "ca"]);
                (!neutral).then(|| self.source(index, sentence))
            }
            Source::Narrator => None,
            Source::Pronoun(at) => {
                let told = self.tokens.told_at(at).and_then(|told| self.by_who.get(&self.tokens.told[told].who?));
                if let Some(&entity) = told {
                    return Some(self.root(entity));
                }
                // À ses yeux, à l'en croire: whoever spoke last, whose gender the word does not tell.
                if self.tokens.has(at, Classes::DET_POSS) || self.tokens.is(at, shape::ELIDED) {
                    return self.last_speaker.or(self.last_subject).map(|(entity, _)| self.root(entity));
                }
                let agreement = match self.tokens.str(at) {
                    "elle" | "Elle" | "celle" => Agreement(Agreement::FEMININE.0 | Agreement::SINGULAR.0),
                    "eux" | "ils" | "Ils" | "ceux" => Agreement(Agreement::MASCULINE.0 | Agreement::PLURAL.0),
                    "elles" | "celles" => Agreement(Agreement::FEMININE.0 | Agreement::PLURAL.0),
                    _ => Agreement(Agreement::MASCULINE.0 | Agreement::SINGULAR.0),
                };
                let inverted = self.tokens.has(at, Classes::SUBJECT_PRONOUN);
                self.pronoun(at, agreement, sentence).or_else(|| inverted.then(|| self.unnamed(at)))
            }
            Source::Unknown => {
                let at = pronoun?;
                let agreement = self.tokens.word(at).agreement;
                let entity = self.pronoun(at, agreement, sentence);
                Some(entity.unwrap_or_else(|| self.unnamed(at)))
            }
        }
    }
}
