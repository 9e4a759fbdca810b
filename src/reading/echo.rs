//! Headings and headlines: words that the article attributes further down.
//!
//! | text | speaker |
//! |---|---|
//! | *« Une honte »* ⏎ *… « C'est une honte », dit X* | the speaker of the same words below |
//! | *« Tenir bon »* ⏎ *« Nous tiendrons », dit X* | the speaker of the quotation below |

use super::Reader;
use crate::attribution::Source;
use crate::clause::What;
use crate::model::Evidence;
use crate::quotation::Style;
use crate::token::Kind;

impl Reader<'_> {
    /// Words in marks alone between two paragraphs announce those of the speaker below.
    pub(super) fn headings(&mut self) {
        for index in 0..self.items.len() {
            if self.items[index].tie.is_some() || !self.items[index].stretch.is_some_and(|stretch| self.is_heading(stretch)) {
                continue;
            }
            let below = self.items[index + 1..]
                .iter()
                .take(8)
                .find(|item| item.speaker.is_some() && item.tie.is_some())
                .and_then(|item| item.speaker);
            if let Some(speaker) = self.echo(index).or(below) {
                self.items[index].speaker = Some(speaker);
                self.items[index].evidence = Evidence::Echo;
            }
        }
    }

    /// A short sentence of nothing but the marked words, without a full stop: a heading, not an utterance.
    pub(super) fn is_heading(&self, stretch: usize) -> bool {
        let tokens = self.rules.tokens;
        let own = &self.rules.stretches[stretch];
        let sentence = self.rules.clauses.sentences[self.outer_sentence(stretch)];
        let alone = (sentence.first..sentence.last).all(|at| matches!(self.what(at), What::Quote(_) | What::Dash));
        let starts =
            sentence.first == 0 || tokens.kind(self.rules.clauses.elements[sentence.first].start.wrapping_sub(1)) == Kind::Break;
        let ends = tokens.kind(self.rules.clauses.elements[sentence.last - 1].end) == Kind::Break;
        alone
            && starts
            && ends
            && own.style == Style::Marks
            && own.end - own.start <= 14
            && tokens.kind(own.end - 1) != Kind::Period
    }

    /// A headline that speaks before anybody does has the speaker of the same words below, or the first who speaks.
    pub(super) fn look_ahead(&mut self) {
        let Some(first) = self.items.iter().position(|item| item.speaker.is_some()) else { return };
        for index in 0..first {
            let echo = self.echo(index);
            let speaker = echo.or(self.items[first].speaker);
            if self.items[index].tie.is_none_or(|tie| tie.source == Source::Unknown) {
                self.items[index].speaker = speaker;
                self.items[index].evidence = Evidence::Echo;
            }
        }
    }

    /// The speaker of a later quotation that holds these words.
    pub(super) fn echo(&self, index: usize) -> Option<usize> {
        let (from, to) = self.items[index].pieces[0];
        let words = self.rules.tokens.slice(from, to);
        if words.len() < 8 || index > 40 {
            return None;
        }
        self.items[index + 1..]
            .iter()
            .take(60)
            .find(|item| item.pieces.iter().any(|&(from, to)| self.rules.tokens.slice(from, to).contains(words)))
            .and_then(|item| item.speaker)
    }
}
