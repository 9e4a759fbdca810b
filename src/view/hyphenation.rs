//! Words that a line end cuts: `gouver-⏎nement` is *gouvernement*, `porte-⏎parole` *porte-parole*. Where the lines are wrapped at
//! a width, the line ends before the word.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::lexicon::{FoldBuffer, Lexicon, WordId, fold};
use crate::token::wrap;

/// What the view writes instead of some bytes.
pub(super) struct Edit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) put: &'static str,
}

/// In text order, without overlap.
pub(super) fn edits(text: &str, lexicon: &Lexicon) -> Vec<Edit> {
    if !has_hyphen_at_line_end(text.as_bytes()) {
        return Vec::new();
    }
    let cuts = text.match_indices('\n').filter_map(|(end, _)| {
        let stem = text[..end].trim_end_matches('\r').strip_suffix(['-', '¬'])?;
        let behind = text[end + 1..].trim_start_matches([' ', '\t']);
        let small = stem.trim_end_matches(is_combining_mark).ends_with(char::is_lowercase);
        (small && behind.starts_with(char::is_lowercase)).then_some((stem, behind))
    });
    let mut cuts = cuts.peekable();
    let wrapped = cuts.peek().is_some() && wrap(text).is_some();
    let mut edits = Vec::new();
    for (stem, behind) in cuts {
        let sign = |ch: char| !ch.is_alphabetic() && !is_combining_mark(ch);
        let composed = |part: Option<&str>| part.unwrap_or_default().nfc().collect::<String>();
        let (first, second) = (composed(stem.rsplit(sign).next()), composed(behind.split(sign).next()));
        let put = if keeps_hyphen(&first, &second, lexicon) { "-" } else { "" };
        // There was no room for the word: the line ends before it.
        let space = stem.rfind([' ', '\n']).filter(|&space| wrapped && stem[space..].starts_with(' '));
        let last = edits.last().map_or(0, |edit: &Edit| edit.end);
        edits.extend(space.filter(|&space| space >= last).map(|space| Edit { start: space, end: space + 1, put: "\n" }));
        edits.push(Edit { start: stem.len(), end: text.len() - behind.len(), put });
    }
    edits
}

/// Sixty-four bytes and the next of each are looked at at once: nearly no text has a cut word.
fn has_hyphen_at_line_end(mut bytes: &[u8]) -> bool {
    // The second byte of ¬ stands for it.
    let cuts = |one: u8, two: u8| ((one == b'-') | (one == 0xAC)) & ((two == b'\n') | (two == b'\r'));
    while let Some(block) = bytes.first_chunk::<65>() {
        if (0..64).fold(false, |found, at| found | cuts(block[at], block[at + 1])) {
            return true;
        }
        bytes = &bytes[64..];
    }
    bytes.windows(2).any(|pair| cuts(pair[0], pair[1]))
}

/// *dit-⏎elle*, *a-⏎t-il*, *porte-⏎parole*: the word has a hyphen of its own.
fn keeps_hyphen(first: &str, second: &str, lexicon: &Lexicon) -> bool {
    const TIED: [&str; 22] = [
        "t", "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ce", "ci", "là", "même", "mêmes", "moi", "toi",
        "lui", "leur", "le", "la", "les",
    ];
    let mut buffer = FoldBuffer::default();
    let mut known = |word: &str| fold(word, &mut buffer) && lexicon.find(buffer.hash()) != WordId::default();
    !known(&[first, second].concat()) && (TIED.contains(&second) || known(first) && known(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_joined_at_line_ends() {
        let joined = |text: &str| {
            let mut joined = text.to_owned();
            for Edit { start, end, put } in edits(text, Lexicon::base()).into_iter().rev() {
                joined.replace_range(start..end, put);
            }
            joined
        };
        assert_eq!(joined("Le gouver-\nnement l'a décla-\r\n ré."), "Le gouvernement l'a déclaré.");
        assert_eq!(joined("La porte-\nparole, a-\nt-elle dit, dit-\nelle"), "La porte-parole, a-t-elle dit, dit-elle");
        assert_eq!(joined("Un décla¬\nré.\n- Un\n-\nDol-\nRey, Vi-\n\nla"), "Un déclaré.\n- Un\n-\nDol-\nRey, Vi-\n\nla");
    }
}
