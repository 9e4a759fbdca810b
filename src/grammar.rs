//! A window over tokens that `nom` combinators read, and the small parsers that the grammar modules share.

use nom::{IResult, Input, Needed, Parser};

use crate::lexicon::{Classes, Fields, Word};
use crate::token::{Kind, NOTHING, Token, Tokens, Words};

/// Tokens `at..end` of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'a> {
    pub(crate) tokens: &'a Tokens<'a>,
    pub(crate) at: usize,
    pub(crate) end: usize,
}

pub(crate) type Parsed<'a, O> = IResult<Cursor<'a>, O, ()>;

impl<'a> Cursor<'a> {
    pub(crate) fn new(tokens: &'a Tokens<'a>, at: usize, end: usize) -> Self {
        Self { tokens, at, end: end.min(tokens.len()).max(at) }
    }

    #[inline]
    pub(crate) fn is_empty(self) -> bool {
        self.at >= self.end
    }

    /// The next token, an end of paragraph where the window ends.
    #[inline]
    pub(crate) fn token(self) -> &'a Token {
        if self.is_empty() { &NOTHING } else { self.tokens.get(self.at) }
    }

    #[inline]
    pub(crate) fn kind(self) -> Kind {
        self.token().kind
    }

    #[inline]
    pub(crate) fn word(self) -> &'a Word {
        self.token().word()
    }

    #[inline]
    pub(crate) fn has(self, classes: Classes) -> bool {
        !self.is_empty() && self.tokens.has(self.at, classes)
    }

    #[inline]
    pub(crate) fn one_of(self, words: Words) -> bool {
        !self.is_empty() && self.tokens.one_of(self.at, words)
    }

    #[inline]
    pub(crate) fn is_of(self, fields: Fields) -> bool {
        !self.is_empty() && self.tokens.is_of(self.at, fields)
    }

    #[inline]
    pub(crate) fn skip(self, count: usize) -> Self {
        Self { at: (self.at + count).min(self.end), ..self }
    }
}

impl<'a> Input for Cursor<'a> {
    type Item = usize;
    type Iter = core::ops::Range<usize>;
    type IterIndices = core::iter::Enumerate<core::ops::Range<usize>>;

    fn input_len(&self) -> usize {
        self.end - self.at
    }

    fn take(&self, index: usize) -> Self {
        Self { end: self.at + index, ..*self }
    }

    fn take_from(&self, index: usize) -> Self {
        Self { at: self.at + index, ..*self }
    }

    fn take_split(&self, index: usize) -> (Self, Self) {
        (self.take_from(index), self.take(index))
    }

    fn position<P: Fn(Self::Item) -> bool>(&self, predicate: P) -> Option<usize> {
        (self.at..self.end).position(predicate)
    }

    fn iter_elements(&self) -> Self::Iter {
        self.at..self.end
    }

    fn iter_indices(&self) -> Self::IterIndices {
        (self.at..self.end).enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        if count <= self.input_len() { Ok(count) } else { Err(Needed::new(count - self.input_len())) }
    }
}

/// The next token, if the test holds for it.
#[inline]
pub(crate) fn token<'a>(test: impl Fn(Cursor<'a>) -> bool) -> impl Parser<Cursor<'a>, Output = usize, Error = ()> {
    move |input: Cursor<'a>| {
        if !input.is_empty() && test(input) { Ok((input.skip(1), input.at)) } else { Err(nom::Err::Error(())) }
    }
}

/// A token of this kind.
#[inline]
pub(crate) fn kind<'a>(wanted: Kind) -> impl Parser<Cursor<'a>, Output = usize, Error = ()> {
    token(move |input| input.kind() == wanted)
}

/// A word of one of these classes.
#[inline]
pub(crate) fn class<'a>(classes: Classes) -> impl Parser<Cursor<'a>, Output = usize, Error = ()> {
    token(move |input| input.has(classes))
}
