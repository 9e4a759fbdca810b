//! Words with their elisions cut, marks, and the ends of paragraphs.
//!
//! `L'élue a-t-elle dit` is cut `L'|élue|a|t|elle|dit`; `Jean-Pierre`, `J.-P.`, `M.`, `porte-parole`, `2,5` and `@compte` are one token each.

use unicode_normalization::char::is_combining_mark;

use crate::known::Told;
use crate::lexicon::{self, Classes, Fields, FoldBuffer, Letters, Lexicon, Verb, Word, WordId, hash, packed};
use crate::part;

/// What a token is. The quotation marks are listed by shape; `quotation` decides what they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    Word,
    Number,
    Comma,
    Semicolon,
    Colon,
    Period,
    Question,
    Exclamation,
    Ellipsis,
    ParenOpen,
    ParenClose,
    /// — – ―
    Dash,
    /// - standing alone
    Hyphen,
    /// End of a paragraph: one token for a run of line ends.
    Break,
    /// « <<
    GuillemetOpen,
    /// » >>
    GuillemetClose,
    /// “ ``
    CurlyOpen,
    /// ”
    CurlyClose,
    /// „
    Low,
    /// " and two apostrophes
    Straight,
    /// ‹
    AngleOpen,
    /// ›
    AngleClose,
    /// ‘, or an apostrophe that no letter precedes
    SingleOpen,
    /// ’ or an apostrophe that no letter follows
    SingleClose,
    Other,
}

impl Kind {
    pub(crate) fn is_mark(self) -> bool {
        (self as u8) >= Kind::GuillemetOpen as u8 && (self as u8) <= Kind::SingleClose as u8
    }

    pub(crate) fn ends_sentence(self) -> bool {
        matches!(self, Kind::Period | Kind::Question | Kind::Exclamation | Kind::Ellipsis)
    }
}

/// How a token is written, as bits.
pub(crate) mod shape {
    /// The first letter of a word is a capital.
    pub(crate) const CAPITAL: u8 = 1;
    /// Two letters or more, all capital.
    pub(crate) const ALL_CAPITALS: u8 = 2;
    /// White space or the start of the text stands before.
    pub(crate) const SPACE_BEFORE: u8 = 4;
    /// Tied to the word before by a hyphen: `-il`.
    pub(crate) const TIED: u8 = 8;
    /// Ends in an apostrophe: `l'`.
    pub(crate) const ELIDED: u8 = 16;
    /// Initials: `J.`, `J.-P.`
    pub(crate) const INITIALS: u8 = 32;
    /// A handle or hashtag.
    pub(crate) const HANDLE: u8 = 64;
    /// Letters of Basic Latin alone: its key is that of the word without accents.
    pub(crate) const BARE: u8 = 128;
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// What is known of its word: asked for so often that a look into the lexicon would be too far.
    known: Word,
    pub(crate) start: u32,
    pub(crate) end: u32,
    word: WordId,
    pub(crate) kind: Kind,
    pub(crate) shape: u8,
    /// What the word is told by, see [`key`]; 0 unless a word.
    key: u64,
}

/// What stands where no token is.
pub(crate) static NOTHING: Token =
    Token { known: Word::UNKNOWN, start: 0, end: 0, word: WordId(0), kind: Kind::Break, shape: 0, key: 0 };

impl Token {
    #[inline]
    pub(crate) fn is(&self, bit: u8) -> bool {
        self.shape & bit != 0
    }

    #[inline]
    pub(crate) fn is_capital(&self) -> bool {
        self.is(shape::CAPITAL)
    }

    #[inline]
    pub(crate) fn word(&self) -> &Word {
        &self.known
    }

    #[inline]
    pub(crate) fn has(&self, classes: Classes) -> bool {
        self.known.classes.any(classes)
    }

    /// Whether it is one of these words, whatever its case.
    #[inline(always)]
    pub(crate) fn one_of(&self, words: Words) -> bool {
        words.hold(self.key)
    }
}

/// The text of a view, cut; of a long one the part that is read.
#[derive(Debug)]
pub(crate) struct Tokens<'a> {
    pub(crate) text: &'a str,
    /// The tokens of the part.
    list: Vec<Token>,
    /// Words of the parts before, counted from [`KEPT`]: first those that last to the end of the text.
    kept: Vec<Token>,
    lasting: usize,
    /// How many tokens the parts before it have.
    before: usize,
    /// Line ends are spaces.
    wrapped: bool,
    /// The tokens that are quotation marks, dashes or ends of paragraphs.
    signs: Vec<u32>,
    pub(crate) lexicon: &'a Lexicon,
    /// The mentions that the caller told of, in text order and without overlap.
    pub(crate) told: Vec<Told>,
}

impl<'a> Tokens<'a> {
    /// The text of a view, which 32-bit offsets reach, before any part of it is [`read`](Self::read).
    pub(crate) fn new(text: &'a str, lexicon: &'a Lexicon) -> Self {
        let (list, kept, signs, told) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { text, list, kept, lasting: 0, before: 0, wrapped: is_wrapped(text), signs, lexicon, told }
    }

    /// Cuts the bytes `from..to`, the next part of the text.
    pub(crate) fn read(&mut self, from: usize, to: usize) {
        self.signs.clear();
        self.list.clear();
        self.list.reserve((to - from) / 5 + 16);
        self.signs.reserve((to - from) / 64 + 16);
        let mut cutter = Cutter {
            text: &self.text[..to],
            bytes: &self.text.as_bytes()[..to],
            at: from,
            list: std::mem::take(&mut self.list),
            signs: std::mem::take(&mut self.signs),
            lexicon: self.lexicon,
            buffer: FoldBuffer::default(),
            backticks: false,
            space: true,
            wrapped: self.wrapped,
        };
        cutter.run();
        // The words are looked up one right behind another: the lexicon is larger than the nearest memory, whose waits then overlap.
        for token in &mut cutter.list {
            if token.kind == Kind::Word {
                if token.word == WordId::default() {
                    token.word = self.lexicon.find(token.key);
                }
                token.known = self.lexicon.word(token.word);
            }
        }
        (self.list, self.signs) = (cutter.list, cutter.signs);
    }

    /// Ends the part before a token.
    pub(crate) fn end_at(&mut self, end: usize) {
        self.list.truncate(end);
        self.signs.truncate(self.signs.partition_point(|&at| (at as usize) < end));
    }

    /// Ends the part, of which some words are kept.
    pub(crate) fn leave(&mut self, kept: &Kept) {
        self.before += self.list.len();
        self.kept.truncate(self.lasting);
        part::make_room(&mut self.kept, kept.lasting.len() + kept.passing.len());
        self.kept.extend_from_slice(&kept.lasting);
        self.lasting = self.kept.len();
        self.kept.extend_from_slice(&kept.passing);
    }

    /// The tokens of the part that a range of bytes touches.
    pub(crate) fn touched(&self, start: usize, end: usize) -> (usize, usize) {
        let first = self.list.partition_point(|token| token.end as usize <= start);
        let last = self.list.partition_point(|token| (token.start as usize) < end);
        (first, last)
    }

    /// The number of a token of the part, counted through the whole text.
    pub(crate) fn number(&self, at: usize) -> usize {
        self.before + at
    }

    /// The token of a number, if the part holds it.
    pub(crate) fn at(&self, number: usize) -> Option<usize> {
        number.checked_sub(self.before)
    }

    /// The token at a place, an end of paragraph where there is none.
    #[inline]
    pub(crate) fn get(&self, at: usize) -> &Token {
        match self.list.get(at) {
            Some(token) => token,
            None => self.kept_or_nothing(at),
        }
    }

    #[cold]
    #[inline(never)]
    fn kept_or_nothing(&self, at: usize) -> &Token {
        self.find(at).unwrap_or(&NOTHING)
    }

    /// A token of the part, or one kept.
    fn find(&self, at: usize) -> Option<&Token> {
        self.list.get(at).or_else(|| self.kept.get(at.checked_sub(KEPT)?))
    }

    /// The number of the mention told of that starts at a token.
    #[inline]
    pub(crate) fn told_at(&self, at: usize) -> Option<usize> {
        if self.told.is_empty() { None } else { self.told.binary_search_by_key(&at, |told| told.start).ok() }
    }

    /// The quotation marks, dashes and ends of paragraphs among the tokens `from..to`: most passes need no other.
    pub(crate) fn signs(&self, from: usize, to: usize) -> impl Iterator<Item = (usize, Kind)> + Clone {
        let first = if from == 0 { 0 } else { self.signs.partition_point(|&at| (at as usize) < from) };
        let within = self.signs[first..].iter().map(|&at| at as usize).take_while(move |&at| at < to);
        within.map(|at| (at, self.list[at].kind))
    }

    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    #[inline]
    pub(crate) fn kind(&self, at: usize) -> Kind {
        self.get(at).kind
    }

    #[inline]
    pub(crate) fn word_id(&self, at: usize) -> WordId {
        self.get(at).word
    }

    /// The words of the tokens `from..to`.
    pub(crate) fn words(&self, from: usize, to: usize) -> impl Iterator<Item = WordId> + Clone {
        let (list, start) = if from < KEPT { (&self.list, 0) } else { (&self.kept, KEPT) };
        list.get(from - start..to.saturating_sub(start)).unwrap_or_default().iter().map(|token| token.word)
    }

    #[inline]
    pub(crate) fn word(&self, at: usize) -> &Word {
        &self.get(at).known
    }

    #[inline]
    pub(crate) fn verb(&self, at: usize) -> &'a Verb {
        self.lexicon.verb(self.word(at).verb)
    }

    #[inline]
    pub(crate) fn classes(&self, at: usize) -> Classes {
        self.word(at).classes
    }

    #[inline]
    pub(crate) fn has(&self, at: usize, classes: Classes) -> bool {
        self.classes(at).any(classes)
    }

    /// Whether the word is of one of these semantic fields.
    #[inline]
    pub(crate) fn is_of(&self, at: usize, fields: Fields) -> bool {
        self.has(at, Classes::FIELD) && self.lexicon.fields(self.word_id(at)).any(fields)
    }

    #[inline]
    pub(crate) fn is(&self, at: usize, bit: u8) -> bool {
        self.get(at).is(bit)
    }

    #[inline]
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.is(at, shape::CAPITAL)
    }

    #[inline]
    pub(crate) fn str(&self, at: usize) -> &'a str {
        let token = self.get(at);
        &self.text[token.start as usize..token.end as usize]
    }

    /// What the word of a token is found by, whatever its case and accents.
    #[inline]
    pub(crate) fn bare(&self, at: usize) -> u64 {
        let token = self.get(at);
        if token.is(shape::BARE) { token.key } else { lexicon::bare(self.text, token.start as usize, token.end as usize) }
    }

    /// Whether two words are the same, whatever their case and accents.
    #[inline]
    pub(crate) fn same(&self, one: usize, other: usize) -> bool {
        self.get(one).key == self.get(other).key || self.bare(one) == self.bare(other)
    }

    /// Whether the token is one of these words, whatever its case.
    #[inline(always)]
    pub(crate) fn one_of(&self, at: usize, words: Words) -> bool {
        self.get(at).one_of(words)
    }

    /// The length of the longest phrase that stands at `at`.
    #[inline]
    pub(crate) fn phrase(&self, at: usize, phrases: &Phrases) -> Option<usize> {
        let first = self.get(at).key;
        if phrases.firsts[first as usize / 64 % 4] >> (first % 64) & 1 == 0 { None } else { self.longest(at, phrases) }
    }

    fn longest(&self, at: usize, phrases: &Phrases) -> Option<usize> {
        let [first, second] = [self.get(at).key, self.get(at + 1).key];
        let bit = Phrases::bit(first, second);
        if phrases.mask[bit / 64] >> (bit % 64) & 1 == 0 {
            return None;
        }
        let from = phrases.list.partition_point(|phrase| phrase[0] < first);
        let alike = phrases.list[from..].iter().take_while(|phrase| phrase[0] == first);
        let stands = |phrase: &&&[u64]| (at..).zip(**phrase).skip(1).all(|(at, &key)| self.get(at).key == key);
        alike.filter(stands).map(|phrase| phrase.len()).max()
    }

    pub(crate) fn slice(&self, from: usize, to: usize) -> &'a str {
        let (start, end) = self.bytes(from, to);
        &self.text[start..end]
    }

    /// Bytes of the view from token `from` to token `to`, exclusive.
    pub(crate) fn bytes(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.find(from).map_or(self.text.len(), |token| token.start as usize);
        let last = if from < to { self.find(to - 1) } else { None };
        (start, last.map_or(start, |token| token.end as usize))
    }
}

/// Where the words of the parts before are: behind any part.
pub(crate) const KEPT: usize = usize::MAX / 2;

/// The words of a part, and of those before, that stay at hand.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    lasting: Vec<Token>,
    passing: Vec<Token>,
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

/// Words that a rule names: `words!["de", "d'"]`, in lower case with a straight apostrophe. See [`Tokens::one_of`].
///
/// Numbers that are made while compiling settle nearly every question.
pub(crate) type Words = &'static WordList;

#[derive(Debug)]
pub(crate) struct WordList {
    /// A bit for the last eight bits of each key.
    mask: [u64; 4],
    keys: &'static [u64],
}

impl WordList {
    pub(crate) const fn new(keys: &'static [u64]) -> Self {
        let (mut mask, mut at) = ([0; 4], 0);
        while at < keys.len() {
            mask[keys[at] as usize / 64 % 4] |= 1 << (keys[at] % 64);
            at += 1;
        }
        Self { mask, keys }
    }

    /// Whether a word of this key is among them.
    #[inline(always)]
    pub(crate) fn hold(&self, key: u64) -> bool {
        match *self.keys {
            [one] => key == one,
            [one, other] => (key == one) | (key == other),
            [one, other, third] => (key == one) | (key == other) | (key == third),
            _ => self.mask[key as usize / 64 % 4] >> (key % 64) & 1 != 0 && self.list(key),
        }
    }

    #[inline(never)]
    fn list(&self, key: u64) -> bool {
        self.keys.contains(&key)
    }
}

/// Fixed phrases of two words or more, told by the first two.
#[derive(Debug)]
pub(crate) struct Phrases {
    /// A bit for each first word, and one for each pair of the first two.
    firsts: [u64; 4],
    mask: [u64; 64],
    /// Sorted by the first word.
    list: &'static [&'static [u64]],
}

impl Phrases {
    pub(crate) const fn new(list: &'static [&'static [u64]]) -> Self {
        let (mut firsts, mut mask, mut at) = ([0; 4], [0; 64], 0);
        while at < list.len() {
            let [first, second, ..] = list[at] else { panic!("a phrase has two words") };
            firsts[*first as usize / 64 % 4] |= 1 << (*first % 64);
            let bit = Self::bit(*first, *second);
            mask[bit / 64] |= 1 << (bit % 64);
            at += 1;
        }
        Self { firsts, mask, list }
    }

    pub(crate) const fn sorted<const COUNT: usize>(mut list: [&'static [u64]; COUNT]) -> [&'static [u64]; COUNT] {
        let mut end = 1;
        while end < COUNT {
            let mut at = end;
            while at > 0 && list[at][0] < list[at - 1][0] {
                (list[at - 1], list[at]) = (list[at], list[at - 1]);
                at -= 1;
            }
            end += 1;
        }
        list
    }

    const fn bit(first: u64, second: u64) -> usize {
        (first.wrapping_mul(31) ^ second) as usize % 4096
    }
}

macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        const {
            const LIST: $crate::token::WordList = $crate::token::WordList::new(&[$($crate::token::key($word)),+]);
            &LIST
        }
    };
}
pub(crate) use words;

macro_rules! phrases {
    ($([$($word:literal),+]),+ $(,)?) => {
        const {
            const LIST: &[&[u64]] = &$crate::token::Phrases::sorted([$(&[$($crate::token::key($word)),+]),+]);
            $crate::token::Phrases::new(LIST)
        }
    };
}
pub(crate) use phrases;

/// What a word is told by, whatever its case: a hash of its folded form, another one where a full stop belongs to it.
pub(crate) const fn key(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let mut folded = [0; 32];
    let (mut at, mut length) = (0, 0);
    let stop = matches!(bytes, [.., b'.']);
    while at < bytes.len() - stop as usize {
        assert!(!bytes[at].is_ascii_uppercase() && bytes[at] != 0xE2, "a lower-case word with straight apostrophes");
        let ligature =
            at + 1 < bytes.len() && (bytes[at] == 0xC5 && bytes[at + 1] == 0x93 || bytes[at] == 0xC3 && bytes[at + 1] == 0xA6);
        if ligature {
            folded[length] = if bytes[at] == 0xC5 { b'o' } else { b'a' };
            folded[length + 1] = b'e';
        } else {
            folded[length] = bytes[at];
        }
        length += if ligature { 2 } else { 1 };
        at += if ligature { 2 } else { 1 };
    }
    hash(folded.split_at(length).0) ^ if stop { STOP } else { 0 }
}

/// What a full stop makes of a key.
const STOP: u64 = 1 << 63;

/// Same word but for case and the shape of the apostrophe.
pub(crate) fn same_word(text: &str, lower: &str) -> bool {
    // Nearly always the word as the list writes it, then d’ for d'.
    text.len() == lower.len() && text.bytes().eq(lower.bytes()) || same_letters(text, lower)
}

fn same_letters(text: &str, lower: &str) -> bool {
    let bare = text.strip_suffix('’').zip(lower.strip_suffix('\''));
    let (text, lower) = bare.unwrap_or((text, lower));
    if text.len() == lower.len() && text.eq_ignore_ascii_case(lower) {
        return true;
    }
    if text.is_ascii() {
        return false;
    }
    let fold = |ch: char| match ch {
        '’' => '\'',
        'a'..='z' | 'à'..='ö' | 'ø'..='ÿ' => ch,
        _ => ch.to_lowercase().next().unwrap_or(ch),
    };
    text.chars().map(fold).eq(lower.chars())
}

/// Cuts a text in one part.
pub(crate) fn tokenize<'a>(text: &'a str, lexicon: &'a Lexicon) -> Tokens<'a> {
    let mut tokens = Tokens::new(text, lexicon);
    tokens.read(0, text.len());
    tokens
}

/// Hard-wrapped text: many lines, most of them filled to about the same width, so that a line end is a space.
fn is_wrapped(text: &str) -> bool {
    const WIDTH: core::ops::RangeInclusive<usize> = 50..=90;
    let (mut lines, mut full) = (0, 0);
    for line in text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
        lines += usize::from(line.bytes().any(|byte| byte != b'\r'));
        // Only a line that may be full is counted: no character has more than four bytes.
        if line.len() >= *WIDTH.start() && line.len() <= 4 * *WIDTH.end() {
            let starts = |byte: u8| (byte & 0xC0 != 0x80) & (byte != b'\r');
            let length = line.as_bytes().chunks(128).map(|part| part.iter().map(|&byte| u8::from(starts(byte))).sum::<u8>());
            full += usize::from(WIDTH.contains(&length.map(usize::from).sum()));
        }
    }
    lines >= 4 && full * 10 >= lines * 6
}

struct Cutter<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    list: Vec<Token>,
    signs: Vec<u32>,
    lexicon: &'a Lexicon,
    buffer: FoldBuffer,
    /// Two backticks wait for two apostrophes.
    backticks: bool,
    space: bool,
    wrapped: bool,
}

/// Words that lose their last vowel before another word.
const ELISIONS: [&str; 12] = ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu"];
/// The same as numbers.
const ELISION_KEYS: [u128; 12] = {
    let mut keys = [0; 12];
    let mut at = 0;
    while at < keys.len() {
        keys[at] = packed(ELISIONS[at].as_bytes()) as u128;
        at += 1;
    }
    keys
};
/// No abbreviation is longer.
const ABBREVIATION: usize = 4;
/// Pronouns that follow their verb behind a hyphen.
const INVERTED: [&str; 10] = ["il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ce"];
/// Words in `-vous`, `-nous`… that are no verb with its pronoun.
const WHOLE: [&str; 3] = ["rendez-vous", "garde-à-vous", "sauve-qui-peut"];
const PREFIXES: [&str; 8] = ["ex-", "vice-", "co-", "sous-", "ultra-", "néo-", "anti-", "pro-"];
/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 16] =
    ["m", "mm", "mme", "mmes", "mlle", "dr", "pr", "mgr", "st", "ste", "art", "av", "bd", "mr", "mrs", "jr"];

impl Cutter<'_> {
    fn run(&mut self) {
        while self.at < self.bytes.len() {
            let byte = self.bytes[self.at];
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' => self.word(),
                b' ' | b'\t' => {
                    self.at += 1;
                    self.space = true;
                }
                b'0'..=b'9' => self.number(),
                b'\n' | b'\r' => self.line_end(),
                b'\'' | b'`' => self.apostrophe(),
                b'@' | b'#' => self.handle(),
                b'.' => self.dots(),
                b'<' if self.peek(1) == b'<' => self.push(Kind::GuillemetOpen, 2),
                b'>' if self.peek(1) == b'>' => self.push(Kind::GuillemetClose, 2),
                0..=0x7F => self.push(ascii(byte), 1),
                _ => self.unicode(),
            }
        }
    }

    fn peek(&self, n: usize) -> u8 {
        self.bytes.get(self.at + n).copied().unwrap_or(0)
    }

    fn char_at(&self, at: usize) -> Option<char> {
        match self.bytes.get(at) {
            Some(&byte) if byte < 0x80 => Some(byte as char),
            Some(_) => self.text[at..].chars().next(),
            None => None,
        }
    }

    fn push(&mut self, kind: Kind, length: usize) {
        self.emit(kind, self.at, self.at + length, 0, (WordId::default(), 0));
        self.at += length;
    }

    fn emit(&mut self, kind: Kind, start: usize, end: usize, shape: u8, (word, key): (WordId, u64)) {
        let shape = shape | if self.space { shape::SPACE_BEFORE } else { 0 };
        self.space = false;
        if matches!(kind, Kind::Break | Kind::Dash | Kind::Hyphen) || kind.is_mark() {
            self.signs.push(self.list.len() as u32);
        }
        self.list.push(Token { known: Word::UNKNOWN, start: start as u32, end: end as u32, word, kind, shape, key });
    }

    fn line_end(&mut self) {
        let start = self.at;
        let mut ends = 0;
        let mut end = self.at;
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'\n' => {
                    ends += 1;
                    end = self.at + 1;
                }
                b'\r' | b' ' | b'\t' => {}
                _ => break,
            }
            self.at += 1;
        }
        self.space = true;
        // A lone carriage return ends a line as well (old Macintosh files).
        if ends == 0 {
            end = start + 1;
        }
        let dashed = matches!(self.char_at(self.at), Some('—' | '–' | '―' | '-'));
        if self.wrapped && ends == 1 && !dashed {
            return;
        }
        self.emit(Kind::Break, start, end, 0, (WordId::default(), 0));
        self.space = true;
    }

    fn dots(&mut self) {
        let mut length = 1;
        while self.peek(length) == b'.' {
            length += 1;
        }
        self.push(if length >= 2 { Kind::Ellipsis } else { Kind::Period }, length);
    }

    fn apostrophe(&mut self) {
        if self.peek(0) == self.peek(1) {
            // ``A'' as in the copy of old terminals; ''A'' elsewhere.
            let backticks = self.peek(0) == b'`';
            let kind = if backticks {
                Kind::CurlyOpen
            } else if core::mem::take(&mut self.backticks) {
                Kind::CurlyClose
            } else {
                Kind::Straight
            };
            self.backticks |= backticks;
            return self.push(kind, 2);
        }
        self.single(1);
    }

    /// A single mark that cuts no word: an opener before a letter, a closer otherwise.
    fn single(&mut self, length: usize) {
        let opens = self.space || self.list.last().is_none_or(|token| token.kind != Kind::Word && token.kind != Kind::Number);
        let letter = self.char_at(self.at + length).is_some_and(char::is_alphanumeric);
        self.push(if opens && letter { Kind::SingleOpen } else { Kind::SingleClose }, length);
    }

    fn handle(&mut self) {
        let start = self.at;
        self.at += 1;
        while let Some(ch) = self.char_at(self.at) {
            let mark = self.at > start + 1 && is_combining_mark(ch);
            if !ch.is_alphanumeric() && ch != '_' && !mark {
                break;
            }
            self.at += ch.len_utf8();
        }
        if self.at == start + 1 {
            self.at = start;
            return self.push(Kind::Other, 1);
        }
        self.emit(Kind::Word, start, self.at, shape::CAPITAL | shape::HANDLE, (WordId::default(), 0));
    }

    fn number(&mut self) {
        let start = self.at;
        while let Some(&byte) = self.bytes.get(self.at) {
            let inner = matches!(byte, b',' | b'.' | b':' | b'/') && self.peek(1).is_ascii_digit();
            if byte.is_ascii_alphanumeric() || inner || (byte == 0xC2 && self.peek(1) == 0xB0) {
                self.at += if byte == 0xC2 { 2 } else { 1 };
            } else if byte >= 0x80 && self.char_at(self.at).is_some_and(|ch| ch.is_alphanumeric() || is_combining_mark(ch)) {
                self.at += self.char_at(self.at).map_or(1, char::len_utf8);
            } else {
                break;
            }
        }
        self.emit(Kind::Number, start, self.at, 0, (WordId::default(), 0));
    }

    fn unicode(&mut self) {
        let Some(ch) = self.char_at(self.at) else { return };
        let length = ch.len_utf8();
        let kind = match ch {
            '«' => Kind::GuillemetOpen,
            '»' => Kind::GuillemetClose,
            '“' | '‟' | '〝' => Kind::CurlyOpen,
            '”' | '〞' => Kind::CurlyClose,
            '„' => Kind::Low,
            '‹' => Kind::AngleOpen,
            '›' => Kind::AngleClose,
            '＂' => Kind::Straight,
            '‘' => return self.push(Kind::SingleOpen, length),
            '’' | '‛' => {
                if self.text[self.at + length..].starts_with('’') {
                    return self.push(Kind::Straight, length * 2);
                }
                return self.single(length);
            }
            '—' | '–' | '―' | '−' => Kind::Dash,
            '…' => Kind::Ellipsis,
            // The Greek question mark, which is a semicolon once composed.
            '\u{37e}' => Kind::Semicolon,
            '\u{2028}' | '\u{2029}' | '\u{85}' => {
                self.push(Kind::Break, length);
                self.space = true;
                return;
            }
            // A combining mark alone starts no word.
            _ if is_combining_mark(ch) => Kind::Other,
            _ if ch.is_alphabetic() => return self.word(),
            _ if ch.is_whitespace() => {
                self.at += length;
                self.space = true;
                return;
            }
            _ if ch.is_numeric() => Kind::Number,
            _ => Kind::Other,
        };
        self.push(kind, length);
    }

    /// End of the run of letters, digits and combining marks from `at`.
    fn letters(&self, mut at: usize) -> usize {
        while let Some(&byte) = self.bytes.get(at) {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => at += 1,
                0xC3 if !matches!(self.bytes.get(at + 1), Some(0x97 | 0xB7)) => at += 2,
                0..=0x7F => break,
                _ => match self.char_at(at) {
                    Some(ch) if ch.is_alphanumeric() || is_combining_mark(ch) => at += ch.len_utf8(),
                    _ => break,
                },
            }
        }
        at
    }

    /// Length of the apostrophe at `at`, 0 if there is none.
    fn apostrophe_at(&self, at: usize) -> usize {
        match self.bytes.get(at) {
            Some(b'\'') => 1,
            Some(0xE2) if self.bytes[at..].starts_with("’".as_bytes()) => 3,
            _ => 0,
        }
    }

    /// Length of the hyphen at `at`, 0 if there is none. An en dash between letters is a mistyped hyphen.
    fn hyphen_at(&self, at: usize) -> usize {
        match self.bytes.get(at) {
            Some(b'-') => 1,
            Some(0xE2) if self.bytes[at..].starts_with("–".as_bytes()) || self.bytes[at..].starts_with("‐".as_bytes()) => 3,
            _ => 0,
        }
    }

    fn starts_letter(&self, at: usize) -> bool {
        self.char_at(at).is_some_and(char::is_alphabetic)
    }

    /// An opening mark with a letter behind it.
    fn starts_mark(&self, at: usize) -> bool {
        let Some(mark) = self.char_at(at).filter(|ch| matches!(ch, '"' | '«' | '“' | '‹' | '(' | '[')) else { return false };
        let rest = &self.text[at + mark.len_utf8()..];
        rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']).starts_with(char::is_alphanumeric)
    }

    fn word(&mut self) {
        let start = self.at;
        let Some(letters) = Letters::read(&self.bytes[start..]) else { return self.compound() };
        let end = start + letters.length;
        let (next, second) = (self.peek(letters.length), self.peek(letters.length + 1));
        match next {
            b'.' if letters.length > ABBREVIATION && !second.is_ascii_lowercase() => self.plain(letters, end, 0),
            b'\'' => self.elision(letters),
            b'-' | b'.' => self.compound(),
            // No-break space, « and »; dashes, quotation marks and spaces of General Punctuation but for ’, – and ‐.
            0xC2 if matches!(second, 0xA0 | 0xAB | 0xBB) => self.plain(letters, end, 0),
            0xE2 if second == 0x80 && !matches!(self.peek(letters.length + 2), 0x90 | 0x93 | 0x99) => self.plain(letters, end, 0),
            0xE2 => self.elision(letters),
            0x80.. => self.compound(),
            _ if next.is_ascii_alphanumeric() => self.compound(),
            _ => self.plain(letters, end, 0),
        }
    }

    /// A word of these letters, up to `end`.
    #[inline]
    fn plain(&mut self, letters: Letters, end: usize, shape: u8) {
        let capital = if letters.capital { shape::CAPITAL } else { 0 };
        let all = if letters.capital & letters.all_capitals { shape::ALL_CAPITALS } else { 0 };
        let bare = if letters.folded & u128::from_le_bytes([0x80; 16]) == 0 { shape::BARE } else { 0 };
        self.emit(Kind::Word, self.at, end, shape | capital | all | bare, (WordId::default(), letters.hash()));
        // A space stands behind nearly every word.
        self.space = self.bytes.get(end) == Some(&b' ');
        self.at = end + usize::from(self.space);
    }

    /// A word whose letters end in an apostrophe, or in a hyphen of several bytes.
    fn elision(&mut self, letters: Letters) {
        let (start, end) = (self.at, self.at + letters.length);
        let apostrophe = self.apostrophe_at(end);
        if apostrophe > 0 && ELISION_KEYS.contains(&letters.folded) && !matches!(self.bytes[start], b'N' | b'M') {
            let next = end + apostrophe;
            if self.starts_letter(next) || self.starts_mark(next) {
                let folded = letters.folded | u128::from(b'\'') << (8 * letters.length);
                return self.plain(Letters { folded, ..letters }, next, shape::ELIDED);
            }
        }
        self.compound();
    }

    /// A word with apostrophes, hyphens, full stops or letters that are rare in French.
    fn compound(&mut self) {
        let start = self.at;
        let mut tied = 0;
        // `piece` is where the part after the last hyphen starts.
        let mut piece = start;
        let mut end = self.letters(start);
        loop {
            let apostrophe = self.apostrophe_at(end);
            // d'« ordre », qu'"il": an elision before a mark is cut as well.
            if apostrophe > 0 && piece == start && self.starts_mark(end + apostrophe) && self.is_elision(start, end, end) {
                self.finish(start, end + apostrophe, shape::ELIDED | tied);
                self.at = end + apostrophe;
                return;
            }
            if apostrophe > 0 && self.starts_letter(end + apostrophe) {
                if piece == start && self.is_elision(start, end, end + apostrophe) {
                    self.finish(start, end + apostrophe, shape::ELIDED | tied);
                    self.at = end + apostrophe;
                    return;
                }
                end = self.letters(end + apostrophe);
                continue;
            }
            let hyphen = self.hyphen_at(end);
            if hyphen > 0 && self.starts_letter(end + hyphen) {
                let next = end + hyphen;
                let next_end = self.letters(next);
                let lower = self.text[next..next_end].starts_with(|ch: char| ch.is_lowercase());
                let part = &self.text[next..next_end];
                // `a-t-il`, `dit-elle`, but not `Le Bot-Il` nor `rendez-vous`.
                let euphonic = part == "t" && (self.hyphen_at(next_end) > 0 || self.apostrophe_at(next_end) > 0);
                if lower && (euphonic || self.is_inverted(start, next, next_end)) {
                    self.finish(start, end, tied);
                    self.space = false;
                    if euphonic {
                        self.finish(next, next_end, shape::TIED);
                        let more = next_end + self.hyphen_at(next_end).max(self.apostrophe_at(next_end));
                        self.at = more;
                        if self.starts_letter(more) {
                            let last = self.letters(more);
                            self.finish(more, last, shape::TIED);
                            self.at = last;
                        }
                    } else {
                        self.finish(next, next_end, shape::TIED);
                        self.at = next_end;
                    }
                    return;
                }
                if hyphen > 1 && !lower {
                    break;
                }
                piece = next;
                end = next_end;
                continue;
            }
            // `gouv.fr`: a full stop between lower-case letters belongs to an address.
            if self.bytes.get(end) == Some(&b'.')
                && self.bytes.get(end + 1).is_some_and(u8::is_ascii_lowercase)
                && self.bytes.get(end - 1).is_some_and(u8::is_ascii_lowercase)
            {
                end = self.letters(end + 1);
                continue;
            }
            break;
        }
        tied |= self.initials(start, &mut end);
        self.finish(start, end, tied);
        self.at = end;
    }

    /// Takes in the full stops of `M.`, `J.`, `J.-P.`, `U.S.A.`
    fn initials(&self, start: usize, end: &mut usize) -> u8 {
        if self.bytes.get(*end) != Some(&b'.') || self.bytes.get(*end + 1) == Some(&b'.') {
            return 0;
        }
        let text = &self.text[start..*end];
        let mut chars = text.chars();
        let single = chars.next().is_some_and(char::is_uppercase) && chars.next().is_none();
        if single {
            *end += 1;
            loop {
                let next = *end + self.hyphen_at(*end);
                let stop = self.letters(next);
                let one = self.text[next..stop].chars().count() == 1 && self.text[next..stop].starts_with(char::is_uppercase);
                if !one || self.bytes.get(stop) != Some(&b'.') {
                    break;
                }
                *end = stop + 1;
            }
            return shape::INITIALS;
        }
        if text.len() <= ABBREVIATION && ABBREVIATIONS.iter().any(|known| same_word(text, known)) {
            *end += 1;
        }
        0
    }

    fn is_elision(&self, start: usize, end: usize, next: usize) -> bool {
        let text = &self.text[start..end];
        if text.len() > 6 || !ELISIONS.iter().any(|known| text.eq_ignore_ascii_case(known)) {
            return false;
        }
        // N'Golo, M'Bappé: no pronoun stands before a name.
        let capital = self.char_at(next).is_some_and(char::is_uppercase);
        let shouted = self.char_at(next).is_some_and(|ch| self.char_at(next + ch.len_utf8()).is_some_and(char::is_uppercase));
        !(capital && !shouted && matches!(text, "N" | "M"))
    }

    fn is_inverted(&self, start: usize, next: usize, next_end: usize) -> bool {
        INVERTED.contains(&&self.text[next..next_end])
            && self.hyphen_at(next_end) == 0
            && !WHOLE.iter().any(|whole| same_word(&self.text[start..next_end], whole))
    }

    fn finish(&mut self, start: usize, end: usize, shape: u8) {
        let text = &self.text[start..end];
        let arabic = if self.is_arabic_name(start, end) { shape::CAPITAL } else { 0 };
        let shape = shape | capitals(text) | arabic;
        let word = self.look_up(text, shape);
        self.emit(Kind::Word, start, end, shape, word);
    }

    /// *al-Tayeb*: the article of an Arabic name keeps its small letter.
    fn is_arabic_name(&self, start: usize, end: usize) -> bool {
        let bytes = &self.bytes[start..end];
        bytes.get(2) == Some(&b'-')
            && bytes.get(3).is_some_and(u8::is_ascii_uppercase)
            && matches!(&bytes[..2], b"al" | b"el" | b"as" | b"ad" | b"ar" | b"an" | b"at")
    }

    fn look_up(&mut self, text: &str, shape: u8) -> (WordId, u64) {
        let bare = text.strip_suffix('.').unwrap_or(text);
        if !lexicon::fold(bare, &mut self.buffer) {
            return (WordId::default(), 0);
        }
        let hash = self.buffer.hash();
        let word = self.lexicon.find(hash);
        let related = word == WordId::default() && bare.contains('-');
        (if related { self.related(bare, shape) } else { word }, hash ^ if bare.len() < text.len() { STOP } else { 0 })
    }

    /// A known word that an unknown one with hyphens is a form of: *ex-ministre*, *soixante-quinze*, *Jean-Kévin*.
    fn related(&mut self, bare: &str, shape: u8) -> WordId {
        for prefix in PREFIXES {
            if let Some(rest) =
                bare.get(..prefix.len()).filter(|head| same_word(head, prefix)).and_then(|_| bare.get(prefix.len()..))
            {
                let word = self.find(rest);
                if self.lexicon.word(word).classes.any(Classes::ROLE.or(Classes::DEMONYM).or(Classes::PERSON)) {
                    return word;
                }
            }
        }
        let number = self.find(bare.split('-').next().unwrap_or(bare));
        if self.lexicon.word(number).classes.any(Classes::NUMBER) {
            return number;
        }
        if shape & shape::CAPITAL != 0 {
            let first = bare.split('-').next().unwrap_or(bare);
            let word = self.find(first);
            if self.lexicon.word(word).classes.any(Classes::FIRST_NAME) {
                return word;
            }
        }
        WordId::default()
    }

    fn find(&mut self, text: &str) -> WordId {
        if lexicon::fold(text, &mut self.buffer) { self.lexicon.find(self.buffer.hash()) } else { WordId::default() }
    }
}

/// The bits of [`shape`] that capitals give.
fn capitals(text: &str) -> u8 {
    if !text.starts_with(char::is_uppercase) {
        return 0;
    }
    let mut letters = text.chars().filter(|ch| ch.is_alphabetic());
    let all = letters.clone().nth(1).is_some() && letters.all(|ch| !ch.is_lowercase());
    shape::CAPITAL | if all { shape::ALL_CAPITALS } else { 0 }
}

fn ascii(byte: u8) -> Kind {
    match byte {
        b',' => Kind::Comma,
        b';' => Kind::Semicolon,
        b':' => Kind::Colon,
        b'?' => Kind::Question,
        b'!' => Kind::Exclamation,
        b'"' => Kind::Straight,
        b'(' | b'[' => Kind::ParenOpen,
        b')' | b']' => Kind::ParenClose,
        b'-' => Kind::Hyphen,
        _ => Kind::Other,
    }
}
