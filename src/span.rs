//! Positions in the caller's text.

use core::fmt;
use core::ops::Range;

#[cfg(feature = "serde")]
use serde_derive::{Deserialize, Serialize};

/// A half-open range of **bytes** in the text as the caller gave it.
///
/// Slicing that text with a span that this crate returned always succeeds and gives the words shown.
///
/// ```
/// let text = "« Oui », dit Anne.";
/// let analysis = dixit::analyze(text);
/// let span = analysis.quotes()[0].spans()[0];
/// assert_eq!(&text[span.range()], "Oui");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The span of the bytes `start..end`; an `end` before `start` gives an empty span at `start`.
    ///
    /// ```
    /// assert_eq!(dixit::Span::new(2, 5).len(), 3);
    /// assert!(dixit::Span::new(5, 2).is_empty());
    /// ```
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// First byte, inclusive.
    ///
    /// ```
    /// assert_eq!(dixit::Span::new(2, 5).start(), 2);
    /// ```
    #[must_use]
    pub const fn start(self) -> usize {
        self.start
    }

    /// Last byte, exclusive.
    ///
    /// ```
    /// assert_eq!(dixit::Span::new(2, 5).end(), 5);
    /// ```
    #[must_use]
    pub const fn end(self) -> usize {
        self.end
    }

    /// Length in bytes.
    ///
    /// ```
    /// assert_eq!(dixit::Span::new(0, "été".len()).len(), 5);
    /// ```
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds no byte.
    ///
    /// ```
    /// assert!(dixit::Span::new(2, 2).is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The byte range, to slice the text with.
    ///
    /// ```
    /// assert_eq!(&"été"[dixit::Span::new(0, 2).range()], "é");
    /// ```
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether every byte of `other` is in `self`.
    ///
    /// ```
    /// use dixit::Span;
    /// assert!(Span::new(0, 9).contains(Span::new(3, 9)));
    /// ```
    #[must_use]
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share at least one byte.
    ///
    /// ```
    /// use dixit::Span;
    /// assert!(!Span::new(0, 3).overlaps(Span::new(3, 9)));
    /// ```
    #[must_use]
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}
