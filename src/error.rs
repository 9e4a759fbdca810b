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

#[derive(Clone, Debug, PartialEq, Eq, ThisError)]
pub(crate) enum ErrorKind {
    #[error("extra verb {0:?} is empty")]
    EmptyVerb(String),
    #[error("extra verb {0:?} is no infinitive in -er, -ir, -oir or -re")]
    NotAnInfinitive(String),
    #[error("{what} {entry:?} has no letter")]
    NoLetter { what: &'static str, entry: String },
    #[error("known speaker {0:?} is given twice with different kinds or genders")]
    SpeakerConflict(String),
}
