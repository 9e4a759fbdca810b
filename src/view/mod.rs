//! The text as the passes read it, with the way back to the text as given.
//!
//! Most texts are read as they are, without a copy. A copy is made when a text holds combining accents (`e` + U+0301),
//! invisible characters inside words (soft hyphen, zero-width space), other signs for the hyphen or the apostrophe (`l´eau`),
//! ligatures and raised letters of print (`ﬁ`, `Mᵐᵉ`), words that a line end cuts or, on demand, HTML entities.

mod entity;
mod hyphenation;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use self::entity::entity;
use self::hyphenation::Edit;
use crate::extractor::Entities;
use crate::lexicon::Lexicon;
use crate::span::Span;

/// A stretch of the view: either the same bytes as the original or one replaced cluster.
#[derive(Clone, Copy, Debug)]
struct Piece {
    view: usize,
    original: usize,
    /// Length in the original of a replaced cluster; `None` where view and original agree byte for byte.
    replaced: Option<usize>,
}

#[derive(Debug)]
pub(crate) struct View<'t> {
    original: &'t str,
    text: Cow<'t, str>,
    pieces: Vec<Piece>,
}

impl<'t> View<'t> {
    pub(crate) fn new(original: &'t str, entities: Entities, lexicon: &Lexicon) -> Self {
        let decode = entities == Entities::Decode;
        let edits = hyphenation::edits(original, lexicon);
        if !edits.is_empty() || needs_copy(original.as_bytes(), decode) {
            let (text, pieces) = copy(original, decode, &edits);
            Self { original, text: Cow::Owned(text), pieces }
        } else {
            Self { original, text: Cow::Borrowed(original), pieces: Vec::new() }
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The span in the original of a range of bytes of the view.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        if self.pieces.is_empty() {
            return Span::new(start, end);
        }
        let from = self.piece(start);
        let first = if from.replaced.is_some() { from.original } else { from.original + (start - from.view) };
        if end <= start {
            return Span::new(first, first);
        }
        let to = self.piece(end - 1);
        let last = to.original + to.replaced.unwrap_or(end - to.view);
        // Nothing that cannot be seen stands at the end of the words.
        Span::new(first, first + self.original[first..last].trim_end_matches(is_invisible).len())
    }

    /// The range of bytes of the view for a span of the original; none for a span that is empty, cuts a character or leaves the
    /// text.
    pub(crate) fn place(&self, span: Span) -> Option<(usize, usize)> {
        let start = self.original.get(span.range()).filter(|words| !words.is_empty()).map(|_| span.start())?;
        let place = |at: usize| {
            let next = self.pieces.partition_point(|piece| piece.original <= at);
            let piece = next.checked_sub(1).map_or(Piece { view: 0, original: 0, replaced: None }, |piece| self.pieces[piece]);
            if piece.replaced.is_some() { piece.view } else { piece.view + (at - piece.original) }
        };
        Some((place(start), place(span.end())))
    }

    /// A span of the caller's that may be wrong, brought into the text.
    pub(crate) fn nearest(&self, span: Span) -> Span {
        Span::new(boundary(self.original, span.start()), boundary(self.original, span.end()))
    }

    /// The caller's words at a span of the original.
    pub(crate) fn slice(&self, span: Span) -> &'t str {
        &self.original[span.range()]
    }

    /// The words of a range of the view with one space between two, whatever the text has there, a line end or a space that does
    /// not break; borrowed from the original where both agree.
    pub(crate) fn name(&self, start: usize, end: usize) -> Cow<'t, str> {
        let words = &self.text[start..end];
        if words.split(' ').any(|word| word.is_empty() || word.contains(char::is_whitespace)) {
            return Cow::Owned(words.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        match &self.text {
            Cow::Borrowed(text) => Cow::Borrowed(&text[start..end]),
            Cow::Owned(text) => Cow::Owned(text[start..end].to_owned()),
        }
    }

    fn piece(&self, at: usize) -> Piece {
        let next = self.pieces.partition_point(|piece| piece.view <= at);
        self.pieces[next.saturating_sub(1)]
    }
}

/// The last boundary of a character at or before a byte.
pub(crate) fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

fn needs_copy(bytes: &[u8], decode: bool) -> bool {
    // Blocks of plain letters are passed over without a look at each of their characters.
    let leads = |byte: u8| (byte >= 0xC2) & (byte != 0xC3) | (byte == b'`') | (decode & (byte == b'&'));
    let mut rest = bytes;
    while let Some((block, behind)) = rest.split_first_chunk::<64>() {
        if block.iter().fold(false, |found, &byte| found | leads(byte)) && (0..64).any(|at| rewrites(&rest[at..], decode)) {
            return true;
        }
        rest = behind;
    }
    (0..rest.len()).any(|at| rewrites(&rest[at..], decode))
}

/// Whether the text that starts with these bytes starts with something that the view writes otherwise.
fn rewrites(bytes: &[u8], decode: bool) -> bool {
    match *bytes {
        [b'&', ..] => decode,
        [b'`', ..] | [0xC2, 0xAD | 0xB4, ..] | [0xCA, 0xBC, ..] | [0xCC | 0xCD, ..] => true,
        [0xE2, 0x80, 0x8B..=0x91 | 0x98 | 0xB2, ..] | [0xE2, 0x81, 0xA0, ..] | [0xE2, 0x88, 0x92, ..] => true,
        [0xEF, 0xBB, 0xBF, ..] | [0xEF, 0xAC, 0x80..=0x86, ..] => true,
        [0xCA, 0xB0..=0xB8, ..] | [0xCB, 0xA0..=0xA4, ..] | [0xE1, 0xB4 | 0xB5, ..] => true,
        _ => false,
    }
}

/// The text as the view has it, and where it is not what was given.
fn copy(original: &str, decode: bool, mut edits: &[Edit]) -> (String, Vec<Piece>) {
    let mut view = Rewrite {
        original,
        decode,
        at: 0,
        text: String::with_capacity(original.len()),
        pieces: vec![Piece { view: 0, original: 0, replaced: None }],
        cluster: String::new(),
    };
    loop {
        if let Some((edit, rest)) = edits.split_first().filter(|(edit, _)| edit.start == view.at) {
            view.edit(edit);
            edits = rest;
            continue;
        }
        let next = edits.first().map_or(original.len(), |edit| edit.start);
        let plain = &original[view.at..view.at + plain(&original[view.at..next], decode)];
        view.text.push_str(plain);
        view.at += plain.len();
        if plain.is_empty() && !view.character() {
            return (view.text, view.pieces);
        }
    }
}

/// A text that is being rewritten, up to where it is read.
struct Rewrite<'t> {
    original: &'t str,
    /// HTML entities are read as what they stand for.
    decode: bool,
    /// Where it goes on.
    at: usize,
    text: String,
    pieces: Vec<Piece>,
    /// A character with its combining marks.
    cluster: String,
}

impl Rewrite<'_> {
    fn edit(&mut self, edit: &Edit) {
        replace(&mut self.pieces, self.text.len(), self.at..edit.end);
        self.text.push_str(edit.put);
        self.pieces.push(Piece { view: self.text.len(), original: edit.end, replaced: None });
        self.at = edit.end;
    }

    /// The next character with its combining marks, composed and without what cannot be seen; false behind the last one.
    fn character(&mut self) -> bool {
        let Some(ch) = self.original[self.at..].chars().next() else { return false };
        let start = self.at;
        self.at += ch.len_utf8();
        self.cluster.clear();
        let decoded = if self.decode && ch == '&' { entity(&self.original[start..]) } else { None };
        if let Some((decoded, length)) = decoded {
            self.cluster.push(decoded);
            self.at = start + length;
        } else if !is_invisible(ch) {
            self.respell(ch);
        }
        let composed = self.take_marks();
        let read = &self.original[start..self.at];
        // Marks that compose with nothing stay as they are, byte for byte.
        if self.cluster == read && (!composed || self.cluster.nfc().eq(self.cluster.chars())) {
            self.text.push_str(&self.cluster);
            return true;
        }
        // A sign that none of the marks behind it changes is a character of its own: "\u{343} is "\u{313}.
        // So is a space: U+2000 is U+2002 once composed.
        let alone = || ch.is_whitespace() || self.cluster.nfc().next() == Some(ch);
        let kept = composed && ch != '&' && self.cluster.starts_with(ch) && alone();
        if kept {
            self.text.push(ch);
        }
        let changed = if kept { start + ch.len_utf8() } else { start };
        replace(&mut self.pieces, self.text.len(), changed..self.at);
        if composed {
            self.text.extend(self.cluster.nfc().skip(usize::from(kept)));
        } else {
            self.text.push_str(&self.cluster);
        }
        self.pieces.push(Piece { view: self.text.len(), original: self.at, replaced: None });
        true
    }

    /// A character as the passes know it.
    fn respell(&mut self, ch: char) {
        let rest = &self.original[self.at..];
        let goes_on = |next: char| next.is_alphabetic() || matches!(next, '«' | '“' | '"');
        let elides = || self.text.ends_with(char::is_alphabetic) && rest.starts_with(goes_on);
        match ch {
            '\u{2010}' | '\u{2011}' => self.cluster.push('-'),
            '\u{2212}' if elides() => self.cluster.push('-'),
            '`' | '´' | 'ʼ' | '′' if elides() => self.cluster.push('\''),
            // l‘État; but l'‘État’
            '‘' if elides() && rest.starts_with(char::is_alphabetic) => self.cluster.push('\''),
            // aﬃrmé, Mᵐᵉ
            '\u{FB00}'..='\u{FB06}' | '\u{2B0}'..='\u{2B8}' | '\u{2E0}'..='\u{2E4}' | '\u{1D2C}'..='\u{1D6A}' => {
                self.cluster.extend(std::iter::once(ch).nfkc());
            }
            _ => self.cluster.push(ch),
        }
    }

    /// The combining marks behind a character; whether there are any.
    fn take_marks(&mut self) -> bool {
        let mut composed = false;
        for mark in self.original[self.at..].chars().take_while(|&mark| is_combining_mark(mark) || is_invisible(mark)) {
            // A very long run of marks is cut: no language needs it, and composing it costs more than its length.
            if !is_invisible(mark) && self.cluster.len() < 32 {
                self.cluster.push(mark);
                composed = true;
            }
            self.at += mark.len_utf8();
        }
        composed
    }
}

/// Notes that the view has something else from here on for some bytes of the original.
fn replace(pieces: &mut Vec<Piece>, view: usize, original: core::ops::Range<usize>) {
    // Nothing stands between two that are replaced.
    if pieces.last().is_some_and(|last| last.view == view && last.replaced.is_none()) {
        pieces.pop();
    }
    pieces.push(Piece { view, original: original.start, replaced: Some(original.len()) });
}

/// How many bytes from the start need no look: letters of French and the common signs, but for the last, which may bear a mark.
fn plain(text: &str, decode: bool) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut last, mut block_at) = (0, 0, 0);
    while at < bytes.len() {
        // Most blocks hold nothing but Basic Latin and the accented letters behind 0xC3.
        let letters = |byte: u8| (byte < 0xC0) & (byte != b'`') & !(decode & (byte == b'&')) | (byte == 0xC3);
        if let (Some(block), true) = (bytes[at..].first_chunk::<16>(), at >= block_at) {
            if block.iter().fold(true, |all, &byte| all & letters(byte)) {
                at += if block[15] == 0xC3 { 15 } else { 16 };
                last = at - if bytes[at - 1] < 0x80 { 1 } else { 2 };
                continue;
            }
            block_at = at + 16;
        }
        let length = match bytes[at..] {
            [b'&', ..] if decode => break,
            [b'`', ..] => break,
            [..0x80, ..] => 1,
            [0xC3, ..] => 2,
            [0xC2, second, ..] if !matches!(second, 0xAD | 0xB4) => 2,
            [0xE2, 0x80, third, ..] if !matches!(third, 0x8B..=0x91 | 0x98 | 0xB2) => 3,
            _ => break,
        };
        last = at;
        at += length;
    }
    if at == bytes.len() { at } else { last }
}

fn is_invisible(ch: char) -> bool {
    matches!(ch, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_text_is_borrowed() {
        let view = View::new("L’été « plaît » – à “tous”…", Entities::Keep, Lexicon::base());
        assert!(matches!(view.text, Cow::Borrowed(_)));
    }

    #[test]
    fn signs_between_letters_are_apostrophes() {
        let original = "L´eau, lʼeau, l′eau, l`eau, l‘eau : ``5′ ´´ l'‘eau’";
        let view = View::new(original, Entities::Keep, Lexicon::base());
        assert_eq!(view.text(), "L'eau, l'eau, l'eau, l'eau, l'eau : ``5′ ´´ l'‘eau’");
        assert_eq!(view.slice(view.span(0, 5)), "L´eau");
    }

    #[test]
    fn a_text_is_cut_between_characters() {
        assert_eq!([0, 1, 2, 3, 9].map(|at| boundary("éà", at)), [0, 0, 2, 2, 4]);
    }

    #[test]
    fn a_sign_is_no_part_of_the_marks_behind_it() {
        let view = View::new("\"\u{343}a", Entities::Keep, Lexicon::base());
        assert_eq!(view.text(), "\"\u{313}a");
        assert_eq!(view.slice(view.span(1, view.text().len())), "\u{343}a");
    }

    #[test]
    fn spans_come_back_from_every_rewriting() {
        let original = "Le pre\u{301}\u{AD}fet a dit &laquo; oui &raquo;";
        let view = View::new(original, Entities::Decode, Lexicon::base());
        assert_eq!(view.text(), "Le préfet a dit « oui »");
        for (word, given) in [("préfet", "pre\u{301}\u{AD}fet"), ("«", "&laquo;"), ("oui", "oui"), ("»", "&raquo;")] {
            let at = view.text().find(word).unwrap();
            assert_eq!(view.slice(view.span(at, at + word.len())), given);
        }
    }
}
