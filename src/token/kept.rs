//! The words that stay at hand when a part has been read.

use std::ops::Deref;

use super::{Kind, NOTHING, Token, Tokens, Words};
use crate::lexicon::{Classes, Fields, Word};

/// Where the words of the parts before are: behind any part, within 32 bits.
pub(crate) const KEPT: usize = u32::MAX as usize / 2;

/// The words of a part, and of those before, that stay at hand.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    pub(super) lasting: Vec<Token>,
    pub(super) passing: Vec<Token>,
}

impl Kept {
    /// Keeps words, with some just `before` them, to the end of the text; returns where they are then.
    pub(crate) fn last(&mut self, tokens: &Tokens<'_>, words: (usize, usize), before: usize) -> (usize, usize) {
        copy(tokens, words, before, &mut self.lasting, tokens.lasting)
    }

    /// Keeps words through the next part, when all those that last are known.
    pub(crate) fn pass(&mut self, tokens: &Tokens<'_>, words: (usize, usize), before: usize) -> (usize, usize) {
        copy(tokens, words, before, &mut self.passing, tokens.lasting + self.lasting.len())
    }
}

/// Copies words, with some just before them, to the end of a list whose first word will be the `start`th of those kept.
fn copy(tokens: &Tokens<'_>, (from, to): (usize, usize), before: usize, list: &mut Vec<Token>, start: usize) -> (usize, usize) {
    let first = from.saturating_sub(before);
    let words = KEPT + start + list.len() + (from - first);
    list.extend((first..to).map_while(|at| tokens.find(at)));
    let end = KEPT + start + list.len();
    (words.min(end), end)
}

/// The tokens of a part, and behind [`KEPT`] the words of the parts before: those of the names and the offices of speakers.
/// Whoever asks for a token of the part alone does so faster by its [`Tokens`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Memory<'a>(&'a Tokens<'a>);

impl<'a> Deref for Memory<'a> {
    type Target = Tokens<'a>;

    fn deref(&self) -> &Tokens<'a> {
        self.0
    }
}

impl<'a> Memory<'a> {
    pub(crate) fn new(tokens: &'a Tokens<'a>) -> Self {
        Self(tokens)
    }

    /// The token at a place, an end of paragraph where there is none.
    #[inline]
    pub(crate) fn get(self, at: usize) -> &'a Token {
        match self.0.list.get(at) {
            Some(token) => token,
            None => self.kept_or_nothing(at),
        }
    }

    #[cold]
    #[inline(never)]
    fn kept_or_nothing(self, at: usize) -> &'a Token {
        self.0.find(at).unwrap_or(&NOTHING)
    }

    #[inline]
    pub(crate) fn kind(self, at: usize) -> Kind {
        self.get(at).kind
    }

    #[inline]
    pub(crate) fn word(self, at: usize) -> &'a Word {
        self.get(at).word()
    }

    #[inline]
    pub(crate) fn classes(self, at: usize) -> Classes {
        self.word(at).classes
    }

    #[inline]
    pub(crate) fn has(self, at: usize, classes: Classes) -> bool {
        self.get(at).has(classes)
    }

    /// Whether the word is of one of these semantic fields.
    #[inline]
    pub(crate) fn is_of(self, at: usize, fields: Fields) -> bool {
        let token = self.get(at);
        token.has(Classes::FIELD) && self.fields(token).any(fields)
    }

    #[inline]
    pub(crate) fn is(self, at: usize, bit: u8) -> bool {
        self.get(at).is(bit)
    }

    #[inline]
    pub(crate) fn is_capital(self, at: usize) -> bool {
        self.get(at).is_capital()
    }

    #[inline]
    pub(crate) fn str(self, at: usize) -> &'a str {
        self.text_of(self.get(at))
    }

    /// What the word of a token is found by, whatever its case and accents.
    #[inline]
    pub(crate) fn bare(self, at: usize) -> u64 {
        self.bare_of(self.get(at))
    }

    /// Whether the token is one of these words, whatever its case.
    #[inline(always)]
    pub(crate) fn one_of(self, at: usize, words: Words) -> bool {
        self.get(at).one_of(words)
    }
}
