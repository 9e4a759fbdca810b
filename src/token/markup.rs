//! What pages leave in their text besides words: emphasis, headings and quoted lines of plain-text markup, references to notes,
//! numbers of pages, hours of live news, pictographs.

use super::Kind;
use super::cutter::Cutter;

impl Cutter<'_> {
    /// Passes over a sign of markup, which counts as nothing: `**Lans**`, `_Lans_`, `## Lans`, `> Lans`, `Lans[1]`.
    pub(super) fn markup(&mut self) -> bool {
        let length = match self.peek(0) {
            b'*' | b'_' => self.emphasis(),
            b'[' => self.reference(),
            b'#' if self.opens_line() => self.run_before_blank(6),
            b'>' if self.opens_line() => self.run_before_blank(1),
            _ => None,
        };
        self.at += length.unwrap_or(0);
        length.is_some()
    }

    pub(super) fn opens_line(&self) -> bool {
        self.list.last().is_none_or(|last| last.kind == Kind::Break)
    }

    /// The same sign, so many times at most, and a space.
    fn run_before_blank(&self, most: usize) -> Option<usize> {
        let run = (1..=most).find(|&at| self.peek(at) != self.peek(0))?;
        (self.peek(run) == b' ').then_some(run)
    }

    /// One or two signs before a word or marks, and those that close them: `*Lans*`; but `* * *` between scenes, the star of a
    /// note behind a word, `p*tain`.
    fn emphasis(&mut self) -> Option<usize> {
        let sign = self.peek(0);
        let run = (1..=2).find(|&at| self.peek(at) != sign)?;
        let blank = |ch: Option<char>| ch.is_none_or(char::is_whitespace);
        let word = |ch: Option<char>| ch.is_some_and(char::is_alphanumeric);
        let (before, behind) = (self.text[..self.at].chars().next_back(), self.char_at(self.at + run));
        let open = self.emphasised.contains(&sign);
        let closes = open && !blank(before) && !word(behind);
        let opens = !open && !word(before) && !blank(behind) && before != Some(char::from(sign));
        if !closes && !opens {
            return None;
        }
        self.emphasised = match self.emphasised {
            [outer, inner] if closes => [outer, inner].map(|other| if other == sign { 0 } else { other }),
            [0, inner] => [sign, inner],
            [outer, _] => [outer, sign],
        };
        Some(run)
    }

    /// Where a line ends that has the number of a page alone: `12`, `– 12 –`, `[p. 12]`.
    pub(super) fn page_number(&self) -> Option<usize> {
        let around = |ch: char| matches!(ch, ' ' | '\t' | '\r' | '-' | '–' | '—' | '[' | ']');
        let rest = self.text[self.at..].trim_start_matches(around);
        let digits = ["p. ", "Page ", "page "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
        let behind = digits.trim_start_matches(|ch: char| ch.is_ascii_digit());
        let end = behind.trim_start_matches(around);
        ((1..=4).contains(&(digits.len() - behind.len())) && (end.is_empty() || end.starts_with(['\n', '\u{c}'])))
            .then(|| self.text.len() - end.len())
    }

    /// Passes over the hour that opens a line of news as they come in: *14h30 – Le maire part*, `[14:30] Le maire part`; but
    /// *14h30, à Lans*.
    pub(super) fn hour(&mut self) -> bool {
        const LONGEST: usize = 16;
        if !self.opens_line() {
            return false;
        }
        let rest = &self.text[self.at..];
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let bracket = usize::from(rest.starts_with('['));
        let hours = bracket + digits(&rest[bracket..]);
        let minutes = hours + 1 + rest.get(hours + 1..).map_or(0, digits);
        let timed = matches!(hours - bracket, 1 | 2) && matches!(rest.as_bytes().get(hours), Some(b'h' | b':' | b'H'));
        let shaped = minutes == hours + 3 || rest[hours..].starts_with('h') && minutes == hours + 1;
        if !timed || !shaped {
            return false;
        }
        let behind = rest[minutes..].trim_start_matches([' ', ']', '-', '–', '—', ':', '.', '|', '•', '\u{a0}']);
        let length = rest.len() - behind.len();
        let passed = length <= LONGEST
            && length > minutes
            && behind.starts_with(|ch: char| ch.is_uppercase() || matches!(ch, '"' | '«' | '“'));
        self.at += if passed { length } else { 0 };
        passed
    }

    /// `[12]`
    fn reference(&self) -> Option<usize> {
        let digits = (1..=3).take_while(|&at| self.peek(at).is_ascii_digit()).count();
        (digits > 0 && self.peek(digits + 1) == b']').then_some(digits + 2)
    }
}

/// Length of the signs at `end` that close emphasis opened in `start..end`: `le pont *tiendra*`.
pub(super) fn closing_behind(text: &str, start: usize, end: usize) -> usize {
    let bytes = text.as_bytes();
    let Some(&sign @ (b'*' | b'_')) = bytes.get(end) else { return 0 };
    let run = bytes[end..].iter().take(2).take_while(|&&byte| byte == sign).count();
    let open = bytes[start..end].iter().filter(|&&byte| byte == sign).count();
    if open % (2 * run) == run { run } else { 0 }
}

/// A raised figure: *Lans¹*.
pub(super) fn is_note(ch: char) -> bool {
    matches!(ch, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// A drawing that may open a line: 🔴, 👉, ✅; but not ►, the sign of an item.
pub(super) fn is_pictograph(ch: char) -> bool {
    matches!(ch, '¶' | '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{275A}' | '\u{2761}'..='\u{27A0}' | '\u{27A2}'..='\u{27BF}')
        || matches!(ch, '\u{2300}'..='\u{23FF}' | '\u{2B05}'..='\u{2B55}' | '\u{FE0E}' | '\u{FE0F}' | '\u{20E3}')
}
