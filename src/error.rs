//! What can go wrong while an [`Extractor`](crate::Extractor) is built. Analysis itself cannot fail.

use thiserror::Error as ThisError;

/// A bad option, named. Only [`ExtractorBuilder::build`](crate::ExtractorBuilder::build) returns it.
///
/// ```
/// let error = dixit::Extractor::builder().verb(" ").build().unwrap_err();
/// assert_eq!(error.to_string(), "extra verb \" \" is empty");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, ThisError)]
#[error(transparent)]
pub struct Error(#[from] ErrorKind);

impl Error {
    /// The line of the lexicon that cannot be read, from 1; none for other errors.
    ///
    /// ```
    /// let error = dixit::Extractor::builder().lexicon("[roles]\nmaire\tX\tes").build().unwrap_err();
    /// assert_eq!(error.line(), Some(2));
    /// assert_eq!(error.to_string(), "lexicon line 2: 'X' is no kind of role");
    /// ```
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self.0 {
            ErrorKind::BadLine { line, .. } => Some(line),
            _ => None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, ThisError)]
pub(crate) enum ErrorKind {
    #[error("extra verb {0:?} is empty")]
    EmptyVerb(String),
    #[error("extra verb {0:?} is no infinitive in -er, -ir, -oir or -re")]
    NotAnInfinitive(String),
    #[error("{what} {entry:?} has no letter")]
    NoLetter { what: &'static str, entry: String },
    #[error("lexicon line {line}: {reason}")]
    BadLine { line: usize, reason: String },
    #[error("known speaker {0:?} is given twice with different kinds or genders")]
    SpeakerConflict(String),
}
