//! Line ends that end no paragraph, and paragraphs whose line ends got lost.

/// How many characters a filled line has, as a rule.
const WIDTH: core::ops::RangeInclusive<usize> = 50..=90;
/// In columns and on wide pages.
const WIDEST: core::ops::RangeInclusive<usize> = 24..=160;

/// How a text is wrapped at a width: its line ends are spaces, but for those of paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wrap {
    /// Characters of a full line.
    width: usize,
    /// Paragraphs open with blanks.
    indented: bool,
}

/// Hard-wrapped text: many lines, most of them filled to about the same width; or lines none of which is longer, and filled
/// wherever another one goes on behind them: a dialogue has many short lines that end their paragraph.
pub(crate) fn wrap(text: &str) -> Option<Wrap> {
    let (mut lines, mut full, mut long, mut indented) = (0, 0, false, 0);
    // Line ends that no empty line follows, nor a dash, and those of filled lines among them.
    let (mut joints, mut filled) = (0, 0);
    let mut before = None;
    let mut rest = text;
    while let Some((line, behind)) = rest.split_once('\n') {
        let line = line.as_bytes();
        rest = behind;
        if line.iter().all(|&byte| byte == b'\r') {
            before = None;
            continue;
        }
        lines += 1;
        let blank = matches!(line.first(), Some(b' ' | b'\t'));
        indented += usize::from(blank);
        let joint = before.filter(|_| !blank && !is_dashed(line));
        joints += usize::from(joint.is_some());
        filled += usize::from(joint == Some(true));
        long |= line.len() > 2 * *WIDTH.end();
        // Only a line that may be full is counted: no character has more than four bytes.
        let may_fit = line.len() >= *WIDTH.start() && line.len() <= 4 * *WIDTH.end();
        let fits = may_fit && WIDTH.contains(&width(line));
        full += usize::from(fits);
        before = Some(fits);
    }
    let usual = lines >= 4 && full * 10 >= lines * 6 || !long && joints >= 4 && filled * 10 >= joints * 9;
    let (width, fills) = if usual || joints >= 4 { width_of_full(text)? } else { return None };
    (usual || fills).then_some(Wrap { width, indented: indented > 0 && indented * 10 <= lines * 6 })
}

/// Whether a line opens with a dash or a hyphen, as the turns of a dialogue do.
pub(super) fn is_dashed(line: &[u8]) -> bool {
    ["-", "—", "–", "―"].iter().any(|dash| line.starts_with(dash.as_bytes()))
}

/// How many characters a full line has, and whether nearly every line that another one goes on behind had no room for its first
/// word, unless it ends a sentence.
fn width_of_full(text: &str) -> Option<(usize, bool)> {
    let mut joints = Vec::new();
    let mut lines = text.lines().peekable();
    while let (Some(line), Some(next)) = (lines.next(), lines.peek()) {
        let line = line.trim_end();
        if !line.is_empty() && !next.starts_with([' ', '\t']) && !is_dashed(next.as_bytes()) && !next.is_empty() {
            joints.push((count(line), count(first_word(next)), ends_sentence(line)));
        }
    }
    // Some lines are longer: of words that a line end cut.
    let usual = joints.len() * 3 / 4;
    let (_, &mut (width, ..), _) = (usual < joints.len()).then(|| joints.select_nth_unstable_by_key(usual, |joint| joint.0))?;
    let has_room = |&(own, next, _): &(usize, usize, bool)| own + next + 1 < width;
    let full = joints.iter().filter(|joint| !has_room(joint)).count();
    let kept = joints.iter().filter(|joint| !has_room(joint) || joint.2).count();
    let fills = WIDEST.contains(&width) && full * 10 >= joints.len() * 6 && kept * 10 >= joints.len() * 9;
    Some((width, fills))
}

/// Characters, counted no farther than it takes to know that they are too many.
fn count(line: &str) -> usize {
    line.chars().take(*WIDEST.end() + 1).count()
}

fn first_word(line: &str) -> &str {
    line.split(char::is_whitespace).next().unwrap_or(line)
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches([' ', '\u{a0}', '\u{202f}', '»', '”', '"']).ends_with(['.', '!', '?', '…', ':'])
}

impl Wrap {
    /// Whether a line ends its paragraph: the next one is indented, or would have had room in it for more than its first word.
    pub(super) fn ends_paragraph(self, line: &str, next: &str) -> bool {
        const SLACK: usize = 4;
        let blank = self.indented && next.starts_with([' ', '\t']);
        let room = || count(line.trim_end()) + count(first_word(next.trim_start())) + 1 + SLACK < self.width;
        blank || ends_sentence(line.trim_end()) && WIDEST.contains(&self.width) && room()
    }
}

/// How many characters a line has, counted no farther than it takes to know that they are too many.
fn width(line: &[u8]) -> usize {
    let starts = |byte: u8| (byte & 0xC0 != 0x80) & (byte != b'\r');
    let mut width = 0;
    for part in line.chunks(128) {
        width += usize::from(part.iter().map(|&byte| u8::from(starts(byte))).sum::<u8>());
        if width > *WIDTH.end() {
            break;
        }
    }
    width
}

/// Where the paragraphs start of a text of one line whose line ends got lost: *… a-t-il dit.Le préfet …*, nothing parts them; or
/// two spaces do, where one parts the sentences.
pub(super) fn lost_ends(text: &str) -> Vec<usize> {
    if text.trim_end().contains('\n') {
        return Vec::new();
    }
    let (mut glued, mut spaced, mut sentences) = (Vec::new(), Vec::new(), 0);
    for (at, end) in text.match_indices(|ch| is_stop(ch) || is_mark(ch)) {
        // U.S.A.
        if text[..at].ends_with(char::is_uppercase) {
            continue;
        }
        let next = at + end.len();
        let behind = text[next..].trim_start_matches(' ');
        match text.len() - next - behind.len() {
            0 if behind.starts_with(opens) => glued.push(next),
            1 => sentences += usize::from(behind.starts_with(opens)),
            2.. if behind.starts_with(opens) => spaced.push(text.len() - behind.len()),
            _ => {}
        }
    }
    // A slip of the pen glues two sentences, an abbreviation two words, dots a pause and what follows.
    let sure = |&next: &usize| {
        let mut behind = text[next..].chars();
        let word = behind.next().is_some_and(char::is_uppercase) && behind.next().is_some_and(char::is_lowercase);
        text[..next].ends_with(['.', '!', '?']) && (word || text[next..].starts_with(['«', '“']))
    };
    if glued.iter().filter(|next| sure(next)).nth(1).is_some() {
        let marks = marks(text);
        glued.retain(|&next| starts_paragraph(text, next, &marks));
        glued
    } else if spaced.len() > 1 && sentences >= spaced.len() {
        spaced
    } else {
        Vec::new()
    }
}

fn is_stop(ch: char) -> bool {
    matches!(ch, '.' | '!' | '?' | '…')
}

fn is_mark(ch: char) -> bool {
    matches!(ch, '«' | '»' | '“' | '”' | '"')
}

fn opens(ch: char) -> bool {
    ch.is_uppercase() || matches!(ch, '«' | '“' | '"')
}

/// The quotation marks, each with whether it closes. A straight one that touches words on both sides does what the next does
/// not.
fn marks(text: &str) -> Vec<(usize, bool)> {
    let mut marks: Vec<_> = text.match_indices(is_mark).map(|(at, mark)| (at, matches!(mark, "»" | "”"))).collect();
    let mut closes_next = false;
    for (at, closes) in marks.iter_mut().rev().filter(|(at, _)| text[*at..].starts_with('"')) {
        let blank = |ch: char| ch.is_whitespace() || matches!(ch, '(' | '\'' | '’');
        *closes = if text[..*at].is_empty() || text[..*at].ends_with(blank) {
            false
        } else if !text[*at + 1..].starts_with(|ch: char| ch.is_alphanumeric() || matches!(ch, '"' | '«' | '“')) {
            true
        } else {
            !closes_next
        };
        closes_next = *closes;
    }
    marks
}

/// Whether a paragraph starts at `next`, right behind the end of a sentence or closing marks, and not inside marks.
fn starts_paragraph(text: &str, next: usize, marks: &[(usize, bool)]) -> bool {
    let at = marks.partition_point(|&(mark, _)| mark < next);
    let before = at.checked_sub(1).map(|at| marks[at]).filter(|_| text[..next].ends_with(is_mark));
    match (before, marks.get(at)) {
        (_, Some(&(mark, closes))) if mark == next => !closes,
        (Some((_, closes)), _) => closes,
        (None, Some(&(_, closes))) => !closes,
        (None, None) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_parted(text: &str, paragraphs: &[&str]) {
        let ends = lost_ends(text);
        let starts = [0].into_iter().chain(ends.iter().copied());
        let parted: Vec<_> = starts.zip(ends.iter().copied().chain([text.len()])).map(|(from, to)| &text[from..to]).collect();
        assert_eq!(parted, paragraphs);
    }

    #[test]
    fn paragraphs_that_nothing_parts() {
        assert_parted("Il part.Elle « reste ».« Non », dit Luc.", &["Il part.", "Elle « reste ».", "« Non », dit Luc."]);
        assert_parted(
            "Il part.Luc dort.Non.\"A\", dit-il.\"B.\"Fin.",
            &["Il part.", "Luc dort.", "Non.", "\"A\", dit-il.", "\"B.\"", "Fin."],
        );
    }

    #[test]
    fn paragraphs_that_two_spaces_part() {
        assert_parted(
            "Il part. Elle reste.  Luc dort. Il rêve.  Fin.",
            &["Il part. Elle reste.  ", "Luc dort. Il rêve.  ", "Fin."],
        );
    }

    #[test]
    fn sentences_that_a_slip_glues() {
        for text in [
            "Il part. Elle reste.Luc dort.",
            "Il part. Elle reste.  Luc dort.",
            "Il part.  Elle reste.  Luc dort.",
            "Il part.Elle reste.Luc dort.\nFin.\nFin.",
        ] {
            assert_parted(text, &[text]);
        }
    }

    #[test]
    fn sentences_inside_marks() {
        assert_parted(
            "Il part.Luc dort.« Non.Oui.Peut-être. »Fin.",
            &["Il part.", "Luc dort.", "« Non.Oui.Peut-être. »", "Fin."],
        );
    }
}
