//! The bytes of a text cut into tokens.

use unicode_normalization::char::is_combining_mark;

use super::lines::{Wrap, is_dashed};
use super::lists::{STOP, same_word};
use super::markup;
use super::{Kind, Token, shape};
use crate::lexicon::{self, Classes, FoldBuffer, Letters, Lexicon, Word, WordId, packed};

pub(super) struct Cutter<'a> {
    pub(super) text: &'a str,
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    pub(super) list: Vec<Token>,
    pub(super) signs: Vec<u32>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) buffer: FoldBuffer,
    /// Two backticks wait for two apostrophes.
    pub(super) backticks: bool,
    /// Where the sign stands that closes what an agency's plus sign opened.
    pub(super) plus: Option<usize>,
    pub(super) space: bool,
    pub(super) wrap: Option<Wrap>,
    /// Where the line starts.
    pub(super) line: usize,
    /// Guillemets are open here.
    pub(super) open: bool,
    /// The signs of emphasis that wait for their like on the line.
    pub(super) emphasised: [u8; 2],
}

/// Words that lose their last vowel before another word.
const ELISIONS: [&str; 14] = ["l", "d", "j", "m", "t", "s", "n", "c", "ç", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"];
/// No abbreviation is longer.
const ABBREVIATION: usize = 4;
/// Pronouns that follow their verb behind a hyphen.
const INVERTED: [&str; 10] = ["il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ce"];
/// Words in `-vous`, `-nous`… that are no verb with its pronoun.
const WHOLE: [&str; 3] = ["rendez-vous", "garde-à-vous", "sauve-qui-peut"];
const PREFIXES: [&str; 8] = ["ex-", "vice-", "co-", "sous-", "ultra-", "néo-", "anti-", "pro-"];
/// The same before the name of a people.
const SIDES: [&str; 2] = ["haut", "bas"];
/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 18] =
    ["m", "mm", "mme", "mmes", "mlle", "dr", "pr", "mgr", "st", "ste", "art", "av", "bd", "mr", "mrs", "ms", "jr", "ép"];
/// Those of titles, which end none with their capital: *Prof. Yao Adzo*, but *C'est un prof. Il enseigne*.
const TITLES: [&str; 12] = ["capt", "cdt", "cne", "col", "gén", "hon", "ing", "ir", "lt", "prof", "rév", "sgt"];

/// Words as [`Letters::folded`] gives them.
const fn numbers<const COUNT: usize>(words: [&str; COUNT]) -> [u128; COUNT] {
    let (mut numbers, mut at) = ([0; COUNT], 0);
    while at < COUNT {
        numbers[at] = packed(words[at].as_bytes()) as u128;
        at += 1;
    }
    numbers
}
static ELISION_NUMBERS: [u128; 14] = numbers(ELISIONS);
static ABBREVIATION_NUMBERS: [u128; 18] = numbers(ABBREVIATIONS);
static TITLE_NUMBERS: [u128; 12] = numbers(TITLES);

impl Cutter<'_> {
    pub(super) fn run(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            // × and ÷ are the only signs behind 0xC3 that are no letters.
            if byte.is_ascii_alphabetic() || byte == 0xC3 && !matches!(self.peek(1), 0x97 | 0xB7) {
                self.word();
                continue;
            }
            match byte {
                b' ' | b'\t' => {
                    self.at += 1;
                    self.space = true;
                }
                b'0'..=b'9' | b'[' if self.hour() => {}
                b'0'..=b'9' => self.number(),
                b'\n' | b'\r' | 0x0B | 0x0C => self.line_end(),
                b'\'' | b'`' => self.apostrophe(),
                b'#' | b'>' | b'*' | b'_' | b'[' if self.markup() => {}
                b'@' | b'#' => self.handle(),
                b'+' => self.plus(),
                b'.' => self.dots(),
                // https://lans.fr: an address announces nothing
                b':' if self.peek(1) == b'/' && self.peek(2) == b'/' => self.push(Kind::Other, 3),
                b'<' if self.peek(1) == b'<' => self.push(Kind::GuillemetOpen, 2),
                b'>' if self.peek(1) == b'>' => self.push(Kind::GuillemetClose, 2),
                // un bac -- le dernier -- a coulé; but ---, a line between parts
                b'-' if self.peek(1) == b'-' && self.peek(2) != b'-' && !self.text[..self.at].ends_with('-') => {
                    self.push(Kind::Dash, 2);
                }
                0..=0x7F => self.push(SIGNS[usize::from(byte)], 1),
                _ => self.unicode(),
            }
        }
    }

    pub(super) fn peek(&self, n: usize) -> u8 {
        self.bytes.get(self.at + n).copied().unwrap_or(0)
    }

    pub(super) fn char_at(&self, at: usize) -> Option<char> {
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

    fn emit(&mut self, kind: Kind, start: usize, end: usize, shape: u8, (word, hash): (WordId, u64)) {
        let shape = shape | if self.space { shape::SPACE_BEFORE } else { 0 };
        self.space = false;
        if matches!(kind, Kind::Break | Kind::Dash | Kind::Hyphen) || kind.is_mark() {
            self.signs.push(self.list.len() as u32);
            self.open = kind == Kind::GuillemetOpen || self.open && !matches!(kind, Kind::GuillemetClose | Kind::Break);
        }
        self.list.push(Token { known: Word::UNKNOWN, start: start as u32, end: end as u32, word, kind, shape, hash });
    }

    /// A line end that got lost here, unless what stands before ends nothing: *Mme.Dol*.
    pub(super) fn lost_end(&mut self) {
        if self.list.last().is_some_and(|last| last.kind.ends_sentence() || last.kind.is_mark()) {
            self.emit(Kind::Break, self.at, self.at, 0, (WordId::default(), 0));
            self.space = true;
        }
    }

    fn line_end(&mut self) {
        let start = self.at;
        let (mut ends, mut end, mut page) = (0, self.at, false);
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'\n' | 0x0B => {
                    ends += 1;
                    end = if page { end } else { self.at + 1 };
                }
                b'\r' | b' ' | b'\t' => {}
                // The end of a page says nothing of the paragraph.
                0x0C => page = true,
                _ => match self.page_number() {
                    Some(behind) if ends > 0 || page => {
                        (self.at, page) = (behind, true);
                        continue;
                    }
                    _ => break,
                },
            }
            self.at += 1;
        }
        self.space = true;
        // A lone carriage return ends a line as well (old Macintosh files).
        if ends == 0 {
            end = start + 1;
        }
        let dashed = is_dashed(&self.bytes[self.at..]);
        let goes_on = page && self.is_inside_sentence();
        let line = &self.text[std::mem::replace(&mut self.line, self.at)..start];
        let wrapped = || self.wrap.is_some_and(|wrap| !dashed && !wrap.ends_paragraph(line, &self.text[end..]));
        // « Le groupe ⏎ confirme la vente »
        let marked = || self.open && self.is_inside_sentence();
        if ends == 1 && (wrapped() || self.is_cut_at_marks() || marked()) || goes_on || self.is_before_name() {
            // Old books repeat the marks at each line of the words.
            let repeated = self.open && self.text[self.at..].starts_with('«');
            self.at += if repeated { '«'.len_utf8() } else { 0 };
            return;
        }
        self.emit(Kind::Break, start, end, 0, (WordId::default(), 0));
        self.space = true;
        self.emphasised = [0; 2];
    }

    /// *il se ⏎ – 12 – ⏎ leva*: small letters behind a word or a comma.
    fn is_inside_sentence(&self) -> bool {
        let open = |last: &Token| matches!(last.kind, Kind::Word | Kind::Comma);
        self.list.last().is_some_and(open) && self.char_at(self.at).is_some_and(char::is_lowercase)
    }

    /// *« A » ⏎ , a dit Zoé Dol*, *« A », ⏎ a dit Zoé Dol*: a page whose marked words stood in a box of their own.
    fn is_cut_at_marks(&self) -> bool {
        let goes_on = |last: &Token| last.kind == Kind::Comma || last.kind.is_mark();
        self.peek(0) == b',' || self.list.last().is_some_and(goes_on) && self.char_at(self.at).is_some_and(char::is_lowercase)
    }

    /// *a dit M. ⏎⏎ Dol*: a page that was cut behind the title; but *Ivo M. ⏎⏎*.
    fn is_before_name(&self) -> bool {
        let text = |token: &Token| &self.text[token.start as usize..token.end as usize];
        let [.., before, title] = &self.list[..] else { return false };
        let small = || text(before).chars().next().is_some_and(|ch| !ch.is_uppercase());
        title.kind == Kind::Word
            && matches!(text(title), "M." | "MM.")
            && small()
            && self.char_at(self.at).is_some_and(char::is_uppercase)
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
        // ' Les ventes montent ' indique le groupe
        let apart = || {
            let ends = |token: &Token| token.kind.ends_sentence() || token.kind == Kind::Colon;
            let starts = |token: &Token| token.kind == Kind::Break || self.space && ends(token);
            let space = self.peek(length) == b' ' && self.list.last().is_none_or(starts);
            space && self.char_at(self.at + length + 1).is_some_and(char::is_uppercase)
        };
        self.push(if opens && (letter || apart()) { Kind::SingleOpen } else { Kind::SingleClose }, length);
    }

    /// *"Il m'a dit +je pars+"*: what agencies write for marks inside others, in twos on a line; but *Valmer+*, *+ 5 %*.
    fn plus(&mut self) {
        let kind = match self.plus.take() {
            Some(closer) if closer == self.at => Kind::SingleClose,
            _ => {
                let word = |token: &Token| matches!(token.kind, Kind::Word | Kind::Number | Kind::Other);
                let tied = !self.space && self.list.last().is_some_and(word);
                self.plus = if tied { None } else { self.closing_plus() };
                if self.plus.is_some() { Kind::SingleOpen } else { Kind::Other }
            }
        };
        self.push(kind, 1);
    }

    /// Where the next plus sign stands, if it touches the word before it and none behind.
    fn closing_plus(&self) -> Option<usize> {
        const LONGEST: usize = 400;
        let from = self.at + 1;
        let letter = self.char_at(from).is_some_and(|ch| ch.is_alphabetic() || matches!(ch, '(' | '#'));
        let mut line = self.bytes[from..].iter().take(LONGEST).take_while(|&&byte| byte != b'\n');
        let next = from + line.position(|&byte| byte == b'+').filter(|_| letter)?;
        let touches = !self.bytes[next - 1].is_ascii_whitespace();
        let apart = self.char_at(next + 1).is_none_or(|ch| !ch.is_alphanumeric() && ch != '+');
        (touches && apart).then_some(next)
    }

    fn handle(&mut self) {
        let start = self.at;
        // zoe.dol@lans.fr
        if !self.space && self.text[..start].ends_with(char::is_alphanumeric) {
            return self.push(Kind::Other, 1);
        }
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
            // 50'000, as the Swiss write
            let thousands = self.apostrophe_at(self.at);
            if thousands > 0 && (0..3).all(|digit| self.peek(thousands + digit).is_ascii_digit()) {
                self.at += thousands;
            } else if byte.is_ascii_alphanumeric() || inner || (byte == 0xC2 && self.peek(1) == 0xB0) {
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
            '«' | '《' => Kind::GuillemetOpen,
            '»' | '》' => Kind::GuillemetClose,
            '“' | '‟' | '〝' | '❝' => Kind::CurlyOpen,
            '”' | '〞' | '❞' => Kind::CurlyClose,
            '„' => Kind::Low,
            '‹' => Kind::AngleOpen,
            '›' => Kind::AngleClose,
            '＂' => Kind::Straight,
            // ‘’A’’, ‘‘A’’, ’’A’’: two single marks for a double one
            '‘' | '’' | '‛'
                if self.text[self.at + length..].starts_with(if ch == '‘' { &['‘', '’'][..] } else { &['’'] }) =>
            {
                return self.push(Kind::Straight, length * 2);
            }
            '‘' => return self.push(Kind::SingleOpen, length),
            '’' | '‛' => return self.single(length),
            '—' | '–' | '―' | '−' => Kind::Dash,
            '…' => Kind::Ellipsis,
            // The Greek question mark, which is a semicolon once composed.
            '\u{37e}' => Kind::Semicolon,
            '\u{2028}' | '\u{2029}' | '\u{85}' => {
                self.push(Kind::Break, length);
                self.space = true;
                return;
            }
            _ if markup::is_pictograph(ch) && self.opens_line() || markup::is_note(ch) => {
                self.at += length;
                return;
            }
            // A combining mark alone starts no word.
            _ if is_combining_mark(ch) => Kind::Other,
            _ if ch.is_alphabetic() => return self.compound(),
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
    fn letters(&self, start: usize) -> usize {
        let mut at = start;
        while let Some(&byte) = self.bytes.get(at) {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => at += 1,
                0xC3 if !matches!(self.bytes.get(at + 1), Some(0x97 | 0xB7)) => at += 2,
                0..=0x7F => break,
                _ => match self.char_at(at) {
                    // 300 m², but Lans²
                    Some(ch) if markup::is_note(ch) && (at > start + 2 || self.bytes[at - 1] != b'm') => break,
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

    /// An opening mark, or a sign of emphasis, with a letter behind it.
    fn starts_mark(&self, at: usize) -> bool {
        let opens = |ch: &char| matches!(ch, '"' | '«' | '“' | '‹' | '(' | '[' | '_' | '*');
        let Some(mark) = self.char_at(at).filter(opens) else { return false };
        let rest = &self.text[at + mark.len_utf8()..];
        rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']).starts_with(char::is_alphanumeric)
    }

    fn word(&mut self) {
        let start = self.at;
        let Some(letters) = Letters::read(&self.bytes[start..]) else { return self.compound() };
        let next = self.peek(letters.length);
        let behind = |at: usize| self.peek(letters.length + at);
        let plain = next == b' '
            || match next {
                // p.-d.g.
                b'.' if behind(1) == b'-' && letters.length == 1 => false,
                b'.' => !behind(1).is_ascii_lowercase() && !is_short(&letters),
                b'&' => !self.joins_letters(start + letters.length),
                // P/APC
                b'/' => behind(1) != b'A' || letters.length > 1,
                // No-break space, « and »; dashes, quotation marks and spaces of General Punctuation but for ’, – and ‐.
                0xC2 => matches!(behind(1), 0xA0 | 0xAB | 0xBB),
                0xE2 => behind(1) == 0x80 && !matches!(behind(2), 0x90 | 0x93 | 0x99),
                b'(' => self.inclusive_ending(start + letters.length).is_none(),
                _ => !next.is_ascii_alphanumeric() && !matches!(next, b'\'' | b'-' | 0x80..),
            };
        if plain {
            self.plain(letters, start + letters.length, 0);
            self.space = next == b' ';
            self.at += usize::from(self.space);
        } else if matches!(next, b'\'' | 0xE2) {
            self.elision(letters);
        } else {
            self.compound();
        }
    }

    /// A word of these letters, up to `end`.
    #[inline]
    fn plain(&mut self, letters: Letters, end: usize, shape: u8) {
        let capital = if letters.capital { shape::CAPITAL } else { 0 };
        let all = if letters.capital & letters.all_capitals { shape::ALL_CAPITALS } else { 0 };
        let bare = if letters.folded & u128::from_le_bytes([0x80; 16]) == 0 { shape::BARE } else { 0 };
        self.emit(Kind::Word, self.at, end, shape | capital | all | bare, (WordId::default(), letters.hash()));
        self.at = end;
    }

    /// A word whose letters end in an apostrophe, or in a hyphen of several bytes.
    fn elision(&mut self, letters: Letters) {
        let (start, end) = (self.at, self.at + letters.length);
        let apostrophe = self.apostrophe_at(end);
        if apostrophe > 0 && ELISION_NUMBERS.contains(&letters.folded) && !matches!(self.bytes[start], b'N' | b'M') {
            let next = end + apostrophe;
            if self.is_before_word(start, next) {
                let folded = letters.folded | u128::from(b'\'') << (8 * letters.length);
                return self.plain(Letters { folded, ..letters }, next, shape::ELIDED);
            }
        }
        self.compound();
    }

    /// A word with apostrophes, hyphens, full stops or letters that are rare in French.
    fn compound(&mut self) {
        let start = self.at;
        let mut end = self.letters(start);
        if self.text[start..].starts_with("n°") || self.text[start..].starts_with("N°") {
            return self.number_sign();
        }
        if matches!(self.bytes.get(start + 1), Some(b'.' | b'/')) && self.office() || self.inclusive(start, end) {
            return;
        }
        // Where the part behind the last hyphen starts.
        let mut piece = start;
        loop {
            let apostrophe = self.apostrophe_at(end);
            if apostrophe > 0 {
                let next = end + apostrophe;
                let letter = self.starts_letter(next);
                if piece == start && self.is_before_word(start, next) && self.is_elision(start, end, next) {
                    return self.finish(start, next, shape::ELIDED);
                }
                if letter {
                    end = self.letters(next);
                    continue;
                }
            }
            let hyphen = self.hyphen_at(end);
            if hyphen > 0 && self.starts_letter(end + hyphen) {
                let next = end + hyphen;
                let next_end = self.letters(next);
                if self.inverted(start, end, (next, next_end)) {
                    return;
                }
                if hyphen > 1 && !self.text[next..].starts_with(char::is_lowercase) {
                    break;
                }
                piece = next;
                end = next_end;
                continue;
            }
            if self.joins_letters(end) {
                end = self.letters(end + 1);
                continue;
            }
            // `gouv.fr`: a full stop between lower-case letters belongs to an address.
            let small = |at: usize| self.bytes.get(at).is_some_and(u8::is_ascii_lowercase);
            // `lans24.com`: a number may stand before what it ends with
            let site = || is_site(&self.text[end + 1..self.letters(end + 1)]);
            let numbered = || self.bytes[end - 1].is_ascii_digit() && site();
            if self.bytes.get(end) != Some(&b'.') || !small(end + 1) || !small(end - 1) && !numbered() {
                break;
            }
            end = self.letters(end + 1);
        }
        let shape = self.initials(start, &mut end);
        self.finish(start, end, shape);
    }

    /// *le d.g. de la Ville*, *la p.-d.g. de Valmer*, *le P/APC de Lans*, who presides the council of a town in Algeria: the
    /// letters of the office; the last full stop of a line ends its sentence.
    fn office(&mut self) -> bool {
        const SHORT: [(&str, &str); 5] =
            [("d.g.", "DG"), ("p.-d.g.", "PDG"), ("p.d.g.", "PDG"), ("P.-D.G.", "PDG"), ("P/APC", "maire")];
        let rest = &self.text[self.at..];
        let Some((short, office)) = SHORT.into_iter().find(|(short, _)| rest.starts_with(short)) else { return false };
        let end = self.at + short.len();
        let ends = short.ends_with('.') && matches!(self.bytes.get(end), None | Some(b'\n' | b'\r'));
        let word = self.look_up(office, 0);
        self.emit(Kind::Word, self.at, end - usize::from(ends), 0, word);
        self.at = end - usize::from(ends);
        true
    }

    /// *le n° 2 du parti*: the word in short.
    fn number_sign(&mut self) {
        let end = self.at + "n°".len();
        let word = self.look_up("numéro", 0);
        self.emit(Kind::Word, self.at, end, 0, word);
        self.at = end;
    }

    /// Cuts a verb from the pronoun that is tied behind it, if one is: `a-t-il`, `dit-elle`, but not `Le Bot-Il` nor
    /// `rendez-vous`.
    fn inverted(&mut self, start: usize, end: usize, (next, next_end): (usize, usize)) -> bool {
        let behind = self.hyphen_at(next_end).max(self.apostrophe_at(next_end));
        let euphonic = behind > 0 && &self.text[next..next_end] == "t";
        if !euphonic && !self.is_inverted(start, next, next_end) {
            return false;
        }
        self.finish(start, end, 0);
        self.finish(next, next_end, shape::TIED);
        if euphonic {
            self.at += behind;
            if self.starts_letter(self.at) {
                self.finish(self.at, self.letters(self.at), shape::TIED);
            }
        }
        true
    }

    /// `CD&V`: the sign between two capitals of a name.
    fn joins_letters(&self, sign: usize) -> bool {
        let capital = |at: usize| self.bytes.get(at).is_some_and(u8::is_ascii_uppercase);
        self.bytes.get(sign) == Some(&b'&') && sign > 0 && capital(sign - 1) && capital(sign + 1)
    }

    /// Takes in the full stops of `M.`, `J.`, `J.-P.`, `J.P`, `U.S.A.`
    fn initials(&self, start: usize, end: &mut usize) -> u8 {
        if self.bytes.get(*end) != Some(&b'.') || self.bytes.get(*end + 1) == Some(&b'.') {
            return 0;
        }
        let text = &self.text[start..*end];
        let mut chars = text.chars();
        let single = chars.next().is_some_and(char::is_uppercase) && chars.next().is_none();
        // tête de série N.2
        let digit = self.bytes.get(*end + 1).is_some_and(u8::is_ascii_digit);
        if single && (self.opens_marks(*end + 1) || text != "M" && !digit && self.is_letter()) {
            return 0;
        }
        if single {
            *end += 1;
            loop {
                let next = *end + self.hyphen_at(*end);
                let stop = self.letters(next);
                let one = self.text[next..stop].chars().count() == 1 && self.text[next..stop].starts_with(char::is_uppercase);
                // dit J.P Rey
                let before_name = || self.bytes.get(stop) == Some(&b' ') && self.text[stop + 1..].starts_with(char::is_uppercase);
                if one && before_name() {
                    *end = stop;
                    break;
                }
                if !one || self.bytes.get(stop) != Some(&b'.') {
                    break;
                }
                *end = stop + 1;
            }
            return shape::INITIALS;
        }
        let titles = if text.starts_with(char::is_uppercase) { &TITLES[..] } else { &[] };
        // Lt-Col.
        let text = text.rsplit('-').next().unwrap_or(text);
        if text.len() <= ABBREVIATION
            && ABBREVIATIONS.iter().chain(titles).any(|known| same_word(text, known))
            && !self.is_party(text, *end + 1)
            && !self.is_art(text, *end + 1)
        {
            *end += 1;
        }
        0
    }

    /// *a écrit Zoé Dol sur X. Luc Rey …*, *un plan B. Luc Rey …*: the word before has the letter for its name.
    fn is_letter(&self) -> bool {
        const LETTERED: [&str; 31] = [
            "bloc",
            "bâtiment",
            "catégorie",
            "classe",
            "compte",
            "contre",
            "fil",
            "grippe",
            "groupe",
            "génération",
            "hall",
            "hépatite",
            "jour",
            "lettre",
            "ligne",
            "permis",
            "plan",
            "plateforme",
            "point",
            "poule",
            "réseau",
            "section",
            "social",
            "sur",
            "série",
            "tribune",
            "type",
            "via",
            "virage",
            "vitamine",
            "zone",
        ];
        self.list.last().is_some_and(|last| LETTERED.contains(&&self.text[last.start as usize..last.end as usize]))
    }

    /// *dit Zoé D. « B »*: behind a space marks open, and no name goes on across them.
    fn opens_marks(&self, at: usize) -> bool {
        let behind = self.text[at..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let mut chars = behind.chars();
        let open = match chars.next() {
            Some('«' | '“') => true,
            Some('"') => chars.next().is_some_and(char::is_alphanumeric),
            _ => false,
        };
        open && behind.len() < self.text.len() - at
    }

    /// *le chef du MR. Luc Dol était …*: the Belgian party, unless the word behind the full stop is in capitals too.
    fn is_party(&self, text: &str, stop: usize) -> bool {
        let next = stop + self.text[stop..].len() - self.text[stop..].trim_start().len();
        text == "MR" && capitals(&self.text[next..self.letters(next)]) & shape::ALL_CAPITALS == 0
    }

    /// *une œuvre d'art. Le musée …*, not *l'art. 12*, *l'art. L 12*.
    fn is_art(&self, text: &str, stop: usize) -> bool {
        let mut next = self.text[stop..].trim_start().chars();
        let numbered = next
            .next()
            .is_some_and(|ch| ch.is_ascii_digit() || ch.is_uppercase() && !next.next().is_some_and(char::is_alphabetic));
        text == "art" && !numbered
    }

    /// *l'avocat*, *d'« ordre »*, and *l' AFP* with the blanks that a link leaves: whether the apostrophe that ends at `end` has
    /// a word or marks behind it; but *'n' roll*.
    fn is_before_word(&self, start: usize, end: usize) -> bool {
        const BLANKS: usize = 8;
        let opens = |at: usize| self.starts_letter(at) || self.starts_mark(at);
        let marked = || start > 0 && matches!(self.bytes[start - 1], b'\'' | 0x80..);
        let blanks = self.text[end..].chars().take(BLANKS).take_while(|ch| matches!(ch, ' ' | '\u{a0}' | '\u{202f}'));
        opens(end) || !marked() && opens(end + blanks.map(char::len_utf8).sum::<usize>())
    }

    fn is_elision(&self, start: usize, end: usize, next: usize) -> bool {
        let text = &self.text[start..end];
        if text.len() > 6 || !ELISIONS.iter().any(|known| text.eq_ignore_ascii_case(known)) {
            return false;
        }
        // N'Golo, M'Bappé: no pronoun stands before a name.
        let capital = self.char_at(next).is_some_and(char::is_uppercase);
        let shouted = self.char_at(next).is_some_and(|ch| self.char_at(next + ch.len_utf8()).is_some_and(char::is_uppercase));
        !((capital && !shouted || self.is_name_elided(next)) && matches!(text, "N" | "M"))
    }

    /// *N'dri*, *M'bark*: French elides nothing before a consonant; but *M'sieur*, *M'dame*. *Luc M'hamed*: nor before an *h*,
    /// its capital inside the sentence.
    fn is_name_elided(&self, next: usize) -> bool {
        let rest = &self.text[next..self.letters(next)];
        let inside = || self.list.last().is_some_and(|last| last.kind == Kind::Word);
        let consonant = rest.starts_with(|ch: char| ch.is_ascii_alphabetic() && !"aehiouyAEHIOUY".contains(ch));
        (consonant || rest.starts_with('h') && inside())
            && !["sieur", "dame", "man", "zelle"].iter().any(|word| rest.starts_with(word))
    }

    fn is_inverted(&self, start: usize, next: usize, next_end: usize) -> bool {
        INVERTED.contains(&&self.text[next..next_end])
            && self.hyphen_at(next_end) == 0
            && !WHOLE.iter().any(|whole| same_word(&self.text[start..next_end], whole))
    }

    /// Cuts a word written for both genders, *l'auteur·e*, *les élu.e.s*, *les étudiant(e)s*, *un·e*: it counts as its letters
    /// before the sign at `bare`, in the plural where it ends in *s*. A full stop and a hyphen stand so in words for people
    /// alone.
    fn inclusive(&mut self, start: usize, bare: usize) -> bool {
        let Some(mut end) = self.inclusive_ending(bare) else { return false };
        // élu·e·s, étudiant(e)s
        while let Some(next) = self.inclusive_ending(end) {
            end = next;
        }
        end += usize::from(self.bytes[end - 1] == b')' && self.bytes.get(end) == Some(&b's'));
        if self.starts_letter(end) {
            return false;
        }
        let (text, shape) = (&self.text[start..bare], capitals(&self.text[start..bare]));
        let several = self.text[..end].trim_end_matches(')').ends_with('s');
        let mut word = self.look_up(text, shape);
        if several {
            let plural = self.look_up(&[text, "s"].concat(), shape);
            word = if plural.0 == WordId::default() { word } else { plural };
        }
        let people = Classes::ROLE.or(Classes::PERSON).or(Classes::GROUP).or(Classes::DEMONYM);
        if matches!(self.bytes[bare], b'.' | b'-') && !self.lexicon.word(word.0).classes.any(people) {
            return false;
        }
        self.emit(Kind::Word, start, end, shape, word);
        self.at = end;
        true
    }

    /// The end of the sign at `at` and the ending behind it that write a word for both genders.
    fn inclusive_ending(&self, at: usize) -> Option<usize> {
        const ENDINGS: [&str; 16] = [
            "e", "es", "trice", "trices", "rice", "rices", "euse", "euses", "ère", "ères", "ière", "ières", "ve", "ves", "s", "x",
        ];
        // garde-le: a pronoun
        const SHORT: [&str; 10] = ["ne", "nes", "le", "les", "lle", "lles", "se", "ses", "te", "tes"];
        let (sign, close) = match self.bytes.get(at)? {
            b'.' | b'-' => (1, ""),
            b'(' => (1, ")"),
            0xC2 | 0xE2 => (self.char_at(at).filter(|&sign| matches!(sign, '·' | '•' | '‧'))?.len_utf8(), ""),
            _ => return None,
        };
        let stop = self.letters(at + sign);
        let ending = &self.text[at + sign..stop];
        let whole = ENDINGS.contains(&ending) || self.bytes[at] != b'-' && SHORT.contains(&ending);
        (whole && self.text[stop..].starts_with(close)).then(|| stop + close.len())
    }

    /// Cuts the word between these bytes.
    fn finish(&mut self, start: usize, end: usize, shape: u8) {
        let text = &self.text[start..end];
        let arabic = if self.is_arabic_name(start, end) { shape::CAPITAL } else { 0 };
        let shout = if shape & shape::INITIALS != 0 && self.is_given(start, end) { !shape::ALL_CAPITALS } else { !0 };
        let shape = shape | capitals(text) & shout | arabic;
        let word = self.look_up(text, shape);
        self.emit(Kind::Word, start, end, shape, word);
        self.at = end;
    }

    /// *le maire J.-P. Dol*, *le préfet J.P. Dol*: initials that stand for a given name, no letters of a body; *l'O.N.U.*,
    /// *l'U.E. a dit*.
    fn is_given(&self, start: usize, end: usize) -> bool {
        let text = &self.text[start..end];
        let name = || self.text[end..].strip_prefix(' ').is_some_and(|behind| behind.starts_with(char::is_uppercase));
        text.contains('-') || text.chars().filter(|ch| ch.is_alphabetic()).count() == 2 && name()
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
        // Luc A. Dol: no verb
        let letter = shape & shape::INITIALS != 0 && bare != "M";
        let word = if letter { WordId::default() } else { self.lexicon.find(hash) };
        let related = word == WordId::default() && bare.contains('-');
        (if related { self.related(bare, shape) } else { word }, hash ^ if bare.len() < text.len() { STOP } else { 0 })
    }

    /// A known word that an unknown one with hyphens is a form of: *ex-ministre*, *soixante-quinze*, *technicien-géomètre*,
    /// *Jean-Kévin*.
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
        let (first, last) = (bare.split('-').next().unwrap_or(bare), bare.rsplit('-').next().unwrap_or(bare));
        let side = SIDES.iter().any(|side| same_word(first, side));
        let (first, last) = (self.find(first), self.find(last));
        // Haut-Valaisan
        if side && self.lexicon.word(last).classes.any(Classes::DEMONYM) {
            return last;
        }
        let (number, last) = (self.lexicon.word(first).classes, self.lexicon.word(last).classes);
        // archiviste-paléographe; but garde-manger, garde-boue
        let named = last.any(Classes::ROLE) || last.is_unknown() && !number.any(Classes::VERB);
        if number.any(Classes::NUMBER) || number.any(Classes::ROLE) && named {
            return first;
        }
        if shape & shape::CAPITAL != 0 {
            let first = bare.split('-').next().unwrap_or(bare);
            let word = self.find(first);
            let classes = self.lexicon.word(word).classes;
            // Saint-Aubry is a town
            if classes.any(Classes::FIRST_NAME) && !classes.any(Classes::CIVILITY) {
                return word;
            }
        }
        WordId::default()
    }

    fn find(&mut self, text: &str) -> WordId {
        if lexicon::fold(text, &mut self.buffer) { self.lexicon.find(self.buffer.hash()) } else { WordId::default() }
    }
}

/// Whether the address of a site may end so.
pub(super) fn is_site(ending: &str) -> bool {
    const ENDINGS: [&str; 18] =
        ["be", "bf", "bj", "ca", "ch", "ci", "cm", "com", "dz", "fr", "info", "ma", "ml", "net", "nc", "org", "sn", "tn"];
    ENDINGS.contains(&ending)
}

/// Whether a full stop behind these letters may be part of the word: an abbreviation or an initial.
fn is_short(letters: &Letters) -> bool {
    let known = || ABBREVIATION_NUMBERS.contains(&letters.folded);
    let title = || letters.capital && TITLE_NUMBERS.contains(&letters.folded);
    letters.capital && letters.length <= 2 || letters.length <= ABBREVIATION && (known() || title())
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

/// What the bytes of Basic Latin are that stand for themselves.
static SIGNS: [Kind; 128] = {
    let mut signs = [Kind::Other; 128];
    signs[b',' as usize] = Kind::Comma;
    signs[b';' as usize] = Kind::Semicolon;
    signs[b':' as usize] = Kind::Colon;
    signs[b'?' as usize] = Kind::Question;
    signs[b'!' as usize] = Kind::Exclamation;
    signs[b'"' as usize] = Kind::Straight;
    (signs[b'(' as usize], signs[b'[' as usize]) = (Kind::ParenOpen, Kind::ParenOpen);
    (signs[b')' as usize], signs[b']' as usize]) = (Kind::ParenClose, Kind::ParenClose);
    signs[b'-' as usize] = Kind::Hyphen;
    signs
};
