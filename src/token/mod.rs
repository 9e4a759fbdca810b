//! Words with their elisions cut, marks, and the ends of paragraphs.
//!
//! `L'élue a-t-elle dit` is cut `L'|élue|a|t|elle|dit`; `Jean-Pierre`, `J.-P.`, `M.`, `porte-parole`, `2,5` and `@compte` are one
//! token each.

mod cutter;
mod kept;
mod lines;
mod lists;
mod markup;
mod shouted;
mod slips;

use std::cell::Cell;
use std::ops::Range;

use self::cutter::{Cutter, is_site};
pub(crate) use self::kept::{KEPT, Kept, Memory};
use self::lines::lost_ends;
pub(crate) use self::lines::{Wrap, wrap};
pub(crate) use self::lists::{Openings, Phrases, WordList, Words, half, key, phrases, words};
use crate::known::Told;
use crate::lexicon::{self, Classes, Fields, FoldBuffer, Lexicon, Verb, Word, WordId};
use crate::part;

/// *je*, *mon*: one speaks of himself.
pub(crate) const ME: Words = words!["j'", "je", "m'", "me", "mon", "ma", "mes", "moi"];
/// *vous*, *toi*: one speaks to somebody.
pub(crate) const YOU: Words = words!["vous", "votre", "vos", "tu", "toi"];
/// *lui*, *eux*: a pronoun that stands by itself.
pub(crate) const HIM: Words = words!["elle", "elles", "eux", "lui"];
/// *il*, *elles*: somebody told of before, as the subject.
pub(crate) const HE_OR_SHE: Words = words!["elle", "elles", "il", "ils"];
/// *celui*, *ceux*: who is told by what follows.
pub(crate) const THOSE: Words = words!["celle", "celles", "celui", "ceux"];
/// *puis*, *mais*: a sentence goes on with what the one before tells.
pub(crate) const THEN: Words = words!["alors", "enfin", "ensuite", "et", "mais", "puis"];

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
    /// Letters of Basic Latin alone: its hash is that of the word without accents.
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
    /// What the word is found by, a hash of its folded form; 0 unless a word.
    hash: u64,
}

/// What stands where no token is.
pub(crate) static NOTHING: Token =
    Token { known: Word::UNKNOWN, start: 0, end: 0, word: WordId(0), kind: Kind::Break, shape: 0, hash: 0 };

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

    /// What rules tell the word by, see [`key`].
    #[inline(always)]
    fn key(&self) -> u32 {
        half(self.hash)
    }

    /// Whether it is one of these words, whatever its case.
    #[inline(always)]
    pub(crate) fn one_of(&self, words: Words) -> bool {
        words.hold(self.key())
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
    wrap: Option<Wrap>,
    /// Where line ends got lost, of most texts nowhere.
    lost: Vec<usize>,
    /// The tokens that are quotation marks, dashes or ends of paragraphs.
    signs: Vec<u32>,
    /// The lines of the parts so far that are none of the text, and the signs among their tokens.
    aside: Vec<Token>,
    aside_signs: Vec<u32>,
    pub(crate) lexicon: &'a Lexicon,
    /// The mentions that the caller told of, in text order and without overlap.
    pub(crate) told: Vec<Told>,
    /// Number of the mention told of that was asked for last.
    asked: Cell<usize>,
}

/// The lists of a text that has been read: room for the tokens and the signs of another.
#[derive(Default)]
pub(crate) struct Lists(Vec<Token>, Vec<u32>);

impl<'a> Tokens<'a> {
    /// The text of a view, which 32-bit offsets reach, before any part of it is [`read`](Self::read).
    pub(crate) fn new(text: &'a str, lexicon: &'a Lexicon) -> Self {
        Self::within(text, lexicon, Lists::default())
    }

    /// The same, in lists that another text has left.
    pub(crate) fn within(text: &'a str, lexicon: &'a Lexicon, Lists(list, signs): Lists) -> Self {
        let (kept, told) = (Vec::new(), Vec::new());
        Self {
            text,
            list,
            kept,
            lasting: 0,
            before: 0,
            wrap: wrap(text),
            lost: lost_ends(text),
            signs,
            aside: Vec::new(),
            aside_signs: Vec::new(),
            lexicon,
            told,
            asked: Cell::default(),
        }
    }

    /// Leaves the lists to another text.
    pub(crate) fn into_lists(self) -> Lists {
        Lists(self.list, self.signs)
    }

    /// Cuts the bytes `from..to`, the next part of the text.
    pub(crate) fn read(&mut self, from: usize, to: usize) {
        // What was set aside behind the end of the part before is read again.
        self.aside.truncate(self.aside.partition_point(|token| (token.start as usize) < from));
        self.aside_signs.truncate(self.aside_signs.partition_point(|&at| (at as usize) < self.aside.len()));
        self.signs.clear();
        self.list.clear();
        self.list.reserve((to - from) / 5 + 16);
        self.signs.reserve((to - from) / 64 + 16);
        let mut cutter = Cutter {
            text: "",
            bytes: &[],
            at: from,
            list: std::mem::take(&mut self.list),
            signs: std::mem::take(&mut self.signs),
            lexicon: self.lexicon,
            buffer: FoldBuffer::default(),
            backticks: false,
            plus: None,
            space: true,
            wrap: self.wrap,
            line: from,
            open: false,
            emphasised: [0; 2],
        };
        let ends = self.lost.partition_point(|&lost| lost <= from)..self.lost.partition_point(|&lost| lost < to);
        for &lost in &self.lost[ends] {
            (cutter.text, cutter.bytes) = (&self.text[..lost], &self.text.as_bytes()[..lost]);
            cutter.run();
            cutter.lost_end();
        }
        (cutter.text, cutter.bytes) = (&self.text[..to], &self.text.as_bytes()[..to]);
        cutter.run();
        // The words are looked up one right behind another: the lexicon is larger than the nearest memory, whose waits then
        // overlap. What is no word is found as fast as the unknown word; to ask whether it is one would be slower.
        for token in &mut cutter.list {
            if token.word == WordId::default() {
                token.word = self.lexicon.find(token.hash);
            }
        }
        for token in &mut cutter.list {
            if token.word == WordId::default() && token.kind == Kind::Word && !token.is_capital() {
                token.word = self.lexicon.derived(&self.text[token.start as usize..token.end as usize]);
            }
            token.known = self.lexicon.word(token.word);
        }
        (self.list, self.signs) = (cutter.list, cutter.signs);
        slips::mend(&mut self.list, self.text, self.lexicon);
        self.list.split_mut(|token| token.kind == Kind::Break).for_each(shouted::lower);
    }

    /// Ends the part before a token.
    pub(crate) fn end_at(&mut self, end: usize) {
        self.list.truncate(end);
        self.signs.truncate(self.signs.partition_point(|&at| (at as usize) < end));
    }

    /// Takes lines out of the part, given in text order: they are read behind the text.
    pub(crate) fn set_aside(&mut self, lines: &[(usize, usize)]) {
        for &(from, to) in lines {
            let before = self.aside.len();
            self.aside.extend_from_slice(&self.list[from..to]);
            let signs: Vec<u32> = self.signs(from, to).map(|(at, _)| (before + at - from) as u32).collect();
            self.aside_signs.extend(signs);
        }
        let mut at = 0;
        let mut left = left_of(lines);
        self.list.retain(|_| {
            at += 1;
            left(at - 1).is_some()
        });
        let mut left = left_of(lines);
        self.signs.retain_mut(|at| left(*at as usize).map(|new| *at = new as u32).is_some());
    }

    /// The tokens of the lines that have been set aside.
    pub(crate) fn aside(&self) -> &[Token] {
        &self.aside
    }

    /// Whether a byte is one of a line that has been set aside.
    pub(crate) fn is_aside(&self, byte: usize) -> bool {
        let next = self.aside.partition_point(|token| token.end as usize <= byte);
        self.aside.get(next).is_some_and(|token| token.start as usize <= byte)
    }

    /// Takes the lines that have been set aside for the next part.
    pub(crate) fn read_aside(&mut self) {
        self.list = std::mem::take(&mut self.aside);
        self.signs = std::mem::take(&mut self.aside_signs);
    }

    /// Words that are found by one of these, sorted, are given names here.
    pub(crate) fn christen(&mut self, names: &[u64]) {
        if names.is_empty() {
            return;
        }
        for at in 0..self.list.len() {
            let token = &self.list[at];
            if token.is_capital() && token.known.classes.is_unknown() && names.binary_search(&self.bare_of(token)).is_ok() {
                self.list[at].known.classes = token.known.classes.or(Classes::FIRST_NAME);
            }
        }
    }

    /// Ends the part, of which some words are kept.
    pub(crate) fn leave(&mut self, kept: &Kept) {
        self.before += self.list.len();
        self.kept.truncate(self.lasting);
        let end = self.list.last().map_or(0, |token| token.end as usize);
        part::make_room(&mut self.kept, kept.lasting.len() + kept.passing.len(), (end, self.text.len()));
        self.kept.extend_from_slice(&kept.lasting);
        self.lasting = self.kept.len();
        self.kept.extend_from_slice(&kept.passing);
    }

    /// How many bytes the parts before it have, of how many of the text.
    pub(crate) fn share(&self) -> (usize, usize) {
        (self.list.first().map_or(0, |token| token.start as usize), self.text.len())
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

    /// The token at a place of the part, an end of paragraph where there is none.
    #[inline]
    pub(crate) fn get(&self, at: usize) -> &Token {
        self.list.get(at).unwrap_or(&NOTHING)
    }

    /// A token of the part, or one kept.
    fn find(&self, at: usize) -> Option<&Token> {
        self.list.get(at).or_else(|| self.kept.get(at.checked_sub(KEPT)?))
    }

    /// The number of the mention told of that starts at a token.
    #[inline]
    pub(crate) fn told_at(&self, at: usize) -> Option<usize> {
        if self.told.is_empty() { None } else { self.find_told(at) }
    }

    #[inline(never)]
    fn find_told(&self, at: usize) -> Option<usize> {
        // Tokens are asked for in order: nearly always the mention asked for last is the next one, or the one before.
        let is_next = |&index: &usize| {
            let before = index.checked_sub(1).is_none_or(|before| self.told.get(before).is_some_and(|told| told.start < at));
            before && self.told.get(index).is_none_or(|told| told.start >= at)
        };
        let near = [self.asked.get(), self.asked.get() + 1].into_iter().find(is_next);
        let next = near.unwrap_or_else(|| self.told.partition_point(|told| told.start < at));
        self.asked.set(next);
        self.told.get(next).filter(|told| told.start == at).map(|_| next)
    }

    /// The quotation marks, dashes and ends of paragraphs among the tokens `from..to`: most passes need no other.
    pub(crate) fn signs(&self, from: usize, to: usize) -> impl Iterator<Item = (usize, Kind)> + Clone {
        let first = if from == 0 { 0 } else { self.signs.partition_point(|&at| (at as usize) < from) };
        let within = self.signs[first..].iter().map(|&at| at as usize).take_while(move |&at| at < to);
        within.map(|at| (at, self.list[at].kind))
    }

    /// Where the words of these classes stand.
    pub(crate) fn places(&self, classes: Classes) -> impl Iterator<Item = usize> {
        self.list.iter().enumerate().filter(move |(_, token)| token.has(classes)).map(|(at, _)| at)
    }

    /// Where words with a capital stand of which nothing is known.
    pub(crate) fn strangers(&self) -> impl Iterator<Item = usize> {
        let strange = |token: &Token| token.is_capital() && token.known.classes.is_unknown();
        self.list.iter().enumerate().filter(move |(_, token)| strange(token)).map(|(at, _)| at)
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
        self.has(at, Classes::FIELD) && self.fields(self.get(at)).any(fields)
    }

    /// The semantic fields of a word that is of some.
    #[inline]
    fn fields(&self, token: &Token) -> Fields {
        self.lexicon.fields(token.word)
    }

    #[inline]
    pub(crate) fn is(&self, at: usize, bit: u8) -> bool {
        self.get(at).is(bit)
    }

    /// How something is offered, no part of what it is: *le géant du commerce en ligne*, *la chaîne d'information en continu*.
    pub(crate) fn is_way_of_offer(&self, at: usize) -> bool {
        self.one_of(at, words!["en"]) && self.one_of(at + 1, words!["commun", "continu", "ligne"])
    }

    /// *AFP*, *Le Phare*: a word of the name of an agency, a paper or a station.
    pub(crate) fn is_press(&self, at: usize) -> bool {
        self.is_of(at, Fields::AGENCY) || self.has(at, Classes::MEDIUM)
    }

    /// *journal*, *radio*, *AFP*, *Figaro*: a noun or a name of what publishes news.
    pub(crate) fn tells_of_press(&self, at: usize) -> bool {
        self.is_press(at) || self.is_of(at, Fields::MEDIUM)
    }

    /// What labels an answer: *R : « Oui »*, *Réponse : « Oui »*.
    pub(crate) fn is_answer_label(&self, at: usize) -> bool {
        self.str(at).len() == 1 && !self.is_question_label(at) || self.one_of(at, words!["reponse", "réponse"])
    }

    /// What labels a question: *Q : « Pourquoi ? »*.
    pub(crate) fn is_question_label(&self, at: usize) -> bool {
        self.one_of(at, words!["q", "question"])
    }

    /// *lans-info.fr*: the address of a site.
    pub(crate) fn is_address(&self, at: usize) -> bool {
        self.kind(at) == Kind::Word && self.str(at).rsplit_once('.').is_some_and(|(site, end)| !site.is_empty() && is_site(end))
    }

    /// Whether the words of the tokens `from..to` are a name that the lexicon knows for a medium's: *Le Figaro*, *Libération*.
    pub(crate) fn names_medium(&self, from: usize, to: usize) -> bool {
        let phrase = || self.lexicon.phrase(self.words(from, to));
        to == from + 1 && self.has(from, Classes::MEDIUM)
            || phrase().is_some_and(|(length, phrase)| length == to - from && phrase.classes.any(Classes::MEDIUM))
    }

    /// *24 Heures*, *20 Minutes*
    pub(crate) fn names_paper_of_hours(&self, from: usize, to: usize) -> bool {
        let unit = to == from + 2 && self.is_capital(from + 1) && self.one_of(from + 1, words!["heures", "minutes"]);
        unit && self.kind(from) == Kind::Number
    }

    /// The sign that agencies write for marks inside others: *"Il m'a dit +je pars+"*.
    pub(crate) fn is_plus(&self, at: usize) -> bool {
        self.str(at) == "+"
    }

    /// *Dol & Rey*
    #[inline]
    pub(crate) fn is_ampersand(&self, at: usize) -> bool {
        self.kind(at) == Kind::Other && self.str(at) == "&"
    }

    /// The sign of an item of a list.
    pub(crate) fn is_bullet(&self, at: usize) -> bool {
        const BULLETS: [&str; 12] = ["•", "♦", "►", "▶", "■", "●", "▪", "◆", "→", "➡", "▸", "‣"];
        let star = || self.str(at) == "*" && (at == 0 || self.kind(at - 1) == Kind::Break);
        self.kind(at) == Kind::Other && (BULLETS.contains(&self.str(at)) || star())
    }

    #[inline]
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.is(at, shape::CAPITAL)
    }

    #[inline]
    pub(crate) fn str(&self, at: usize) -> &'a str {
        self.text_of(self.get(at))
    }

    #[inline]
    fn text_of(&self, token: &Token) -> &'a str {
        &self.text[token.start as usize..token.end as usize]
    }

    /// What the word of a token is found by, whatever its case and accents.
    #[inline]
    pub(crate) fn bare(&self, at: usize) -> u64 {
        self.bare_of(self.get(at))
    }

    #[inline]
    fn bare_of(&self, token: &Token) -> u64 {
        if token.is(shape::BARE) { token.hash } else { lexicon::bare(self.text, token.start as usize, token.end as usize) }
    }

    /// Whether two words are the same, whatever their case and accents.
    #[inline]
    pub(crate) fn same(&self, one: usize, other: usize) -> bool {
        self.get(one).hash == self.get(other).hash || self.bare(one) == self.bare(other)
    }

    /// Whether the token is one of these words, whatever its case.
    #[inline(always)]
    pub(crate) fn one_of(&self, at: usize, words: Words) -> bool {
        self.get(at).one_of(words)
    }

    /// The length of the longest phrase that stands at `at`.
    #[inline]
    pub(crate) fn phrase(&self, at: usize, phrases: &Phrases) -> Option<usize> {
        // Every other word opens some phrase: both words are asked for at once.
        if self.may_open(at, &phrases.opens) { self.longest(at, phrases) } else { None }
    }

    /// Whether a phrase may stand at `at`, of those that open so.
    #[inline]
    pub(crate) fn may_open(&self, at: usize, openings: &Openings) -> bool {
        openings.may_hold(self.get(at).key(), self.get(at + 1).key())
    }

    #[inline(never)]
    fn longest(&self, at: usize, phrases: &Phrases) -> Option<usize> {
        let opening = Phrases::opening(&[self.get(at).key(), self.get(at + 1).key()]);
        let from = phrases.openings.partition_point(|&known| known < opening);
        let alike = phrases.openings[from..].iter().take_while(|&&known| known == opening).count();
        let stands = |phrase: &&&[u32]| (at..).zip(**phrase).skip(2).all(|(at, &key)| self.get(at).key() == key);
        phrases.list[from..from + alike].iter().filter(stands).map(|phrase| phrase.len()).max()
    }

    pub(crate) fn slice(&self, from: usize, to: usize) -> &'a str {
        let (start, end) = self.bytes(from, to);
        &self.text[start..end]
    }

    /// Bytes of the view from token `from` to token `to`, exclusive.
    #[inline]
    pub(crate) fn bytes(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.find(from).map_or(self.text.len(), |token| token.start as usize);
        let last = if from < to { self.find(to - 1) } else { None };
        let end = last.map_or(start, |token| token.end as usize);
        (start, end + markup::closing_behind(self.text, start, end))
    }
}

/// Where a token stands when lines are taken out, if it is in none of them; to be asked in text order.
fn left_of(lines: &[(usize, usize)]) -> impl FnMut(usize) -> Option<usize> {
    let (mut next, mut gone) = (0, 0);
    move |at| {
        while let Some(line) = lines.get(next).filter(|line| line.1 <= at) {
            gone += line.1 - line.0;
            next += 1;
        }
        lines.get(next).is_none_or(|line| at < line.0).then(|| at - gone)
    }
}

/// The last tokens, or elements, of a range, so many at most.
pub(crate) fn tail(range: Range<usize>, count: usize) -> Range<usize> {
    range.start.max(range.end.saturating_sub(count))..range.end
}

/// Cuts a text in one part.
pub(crate) fn tokenize<'a>(text: &'a str, lexicon: &'a Lexicon) -> Tokens<'a> {
    let mut tokens = Tokens::new(text, lexicon);
    tokens.read(0, text.len());
    tokens
}
