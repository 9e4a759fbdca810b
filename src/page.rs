//! What a page offers besides its text: *À lire aussi : Le pont tiendra, martèle Anne Dol*, *La suite après cette publicité*.
//!
//! Such a line is none of the text around it. It is set aside before the marks are paired, so that no sentence of the text has it
//! above or below, and whoever speaks in it is read behind the text, as a part of its own.

use crate::lexicon::{Classes, phrases};
use crate::token::{Kind, Token, Tokens, Words, shape, words};

/// How many words such a line has at most.
const LONG: usize = 32;

/// Sets such lines aside in a part that has been read.
pub(crate) fn set_aside(tokens: &mut Tokens<'_>) {
    let (mut lines, mut from) = (Vec::new(), 0);
    let ends = tokens.signs(0, tokens.len()).filter(|&(_, kind)| kind == Kind::Break).map(|(at, _)| at);
    for end in ends.chain([tokens.len()]) {
        if from < end && end - from < LONG && is_offer(tokens, from, end) {
            lines.push((from, tokens.len().min(end + 1)));
        }
        from = end + 1;
    }
    if !lines.is_empty() {
        tokens.set_aside(&lines);
    }
}

/// Whether somebody may speak in what has been set aside.
pub(crate) fn speaks(tokens: &Tokens<'_>) -> bool {
    let speaks = |token: &Token| token.kind.is_mark() || token.has(Classes::SPEECH) || token.one_of(words!["selon"]);
    tokens.aside().iter().any(speaks)
}

/// *La suite après cette publicité*, *Partager*, *03:12*, *VIDÉO. Les images du port*
fn is_offer(tokens: &Tokens<'_>, from: usize, end: usize) -> bool {
    /// So many words say it whatever follows.
    const WHOLE: usize = 4;
    let sign = matches!(tokens.kind(from), Kind::ParenOpen | Kind::Hyphen | Kind::Dash | Kind::Other | Kind::GuillemetClose);
    let start = from + usize::from(sign);
    let alone = || start + 1 == end && tokens.one_of(start, words!["imprimer", "newsletter", "partager", "publicité"]);
    // 03:12, how long a recording is
    let length = || from + 1 == end && tokens.kind(from) == Kind::Number && tokens.str(from).contains(':');
    let phrase = tokens.phrase(start, &phrases::PAGE);
    // Lire aussi est un plaisir.; Ce contenu n'a pas pu être chargé.
    let sentence = tokens.kind(end - 1) == Kind::Period && phrase.is_none_or(|length| length < WHOLE);
    (phrase.is_some() || alone() || length() || is_kicker(tokens, from)) && !sentence
}

/// *VIDÉO. Les images du port*, *INFOGRAPHIE - La carte du port*, below the first paragraph
fn is_kicker(tokens: &Tokens<'_>, at: usize) -> bool {
    const KICKERS: Words = words![
        "cartographie",
        "diaporama",
        "images",
        "infographie",
        "infographies",
        "photos",
        "podcast",
        "portfolio",
        "replay",
        "sondage",
        "vidéo",
        "vidéos"
    ];
    let last = at + usize::from(tokens.one_of(at, words!["en"]));
    let parted = matches!(tokens.kind(last + 1), Kind::Period | Kind::Colon | Kind::Dash | Kind::Hyphen | Kind::Other);
    at > 0 && parted && tokens.one_of(last, KICKERS) && tokens.is(last, shape::ALL_CAPITALS)
}
