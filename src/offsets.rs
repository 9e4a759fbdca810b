//! Byte spans told in characters or UTF-16 units, for callers in other languages.

use crate::span::Span;

/// Bytes between two checkpoints.
const STEP: usize = 256;

/// Converts byte offsets of one text into characters (Unicode scalar values) and UTF-16 units.
///
/// Built in one pass over the text; each conversion then looks at 256 bytes at most.
///
/// ```
/// let text = "« Été 🌞 », dit Zoé.";
/// let analysis = dixit::analyze(text);
/// let span = analysis.quotes()[0].spans()[0];
/// let offsets = dixit::Offsets::new(text);
/// assert_eq!(offsets.chars(span), 2..7);
/// assert_eq!(offsets.utf16(span), 2..8);
/// ```
#[derive(Clone, Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    /// Characters and UTF-16 units before the first character that starts at or behind each multiple of [`STEP`], with its byte.
    checkpoints: Vec<[usize; 3]>,
}

impl<'t> Offsets<'t> {
    /// Reads the text once.
    ///
    /// ```
    /// let offsets = dixit::Offsets::new("été");
    /// assert_eq!(offsets.chars(dixit::Span::new(0, 5)), 0..3);
    /// ```
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let mut checkpoints = Vec::with_capacity(text.len() / STEP + 1);
        let (mut chars, mut units) = (0, 0);
        for (byte, ch) in text.char_indices() {
            if byte >= checkpoints.len() * STEP {
                checkpoints.push([byte, chars, units]);
            }
            chars += 1;
            units += ch.len_utf16();
        }
        Self { text, checkpoints }
    }

    /// The span in characters. Ends past the text, or inside a character, are moved back to the character's start.
    ///
    /// ```
    /// let offsets = dixit::Offsets::new("« Été »");
    /// assert_eq!(offsets.chars(dixit::Span::new(3, 8)), 2..5);
    /// assert_eq!(offsets.chars(dixit::Span::new(3, 900)), 2..7);
    /// ```
    #[must_use]
    pub fn chars(&self, span: Span) -> core::ops::Range<usize> {
        self.at(span.start())[0]..self.at(span.end())[0]
    }

    /// The span in UTF-16 units, as JavaScript, Java and C# count.
    ///
    /// ```
    /// let offsets = dixit::Offsets::new("🌞 oui");
    /// assert_eq!(offsets.utf16(dixit::Span::new(5, 8)), 3..6);
    /// ```
    #[must_use]
    pub fn utf16(&self, span: Span) -> core::ops::Range<usize> {
        self.at(span.start())[1]..self.at(span.end())[1]
    }

    /// Characters and UTF-16 units before a byte.
    fn at(&self, byte: usize) -> [usize; 2] {
        let next = self.checkpoints.partition_point(|checkpoint| checkpoint[0] <= byte);
        let [from, chars, units] = next.checked_sub(1).map_or([0; 3], |before| self.checkpoints[before]);
        self.text[from..]
            .char_indices()
            .take_while(|(at, ch)| from + at + ch.len_utf8() <= byte)
            .fold([chars, units], |[chars, units], (_, ch)| [chars + 1, units + ch.len_utf16()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_of_a_long_text_agrees_with_a_plain_count() {
        let text = "L’été « 🌞 » à Noël. ".repeat(60);
        let offsets = Offsets::new(&text);
        for (byte, _) in text.char_indices() {
            let span = Span::new(0, byte);
            assert_eq!(offsets.chars(span).end, text[..byte].chars().count());
            assert_eq!(offsets.utf16(span).end, text[..byte].encode_utf16().count());
        }
        assert_eq!(offsets.chars(Span::new(0, text.len())).end, text.chars().count());
    }
}
