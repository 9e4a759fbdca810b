//! What a page offers besides its text: *À lire aussi : Le pont tiendra, martèle Anne Dol*, *La suite après cette publicité*.
//!
//! Such a line is none of the text around it. It is set aside before the marks are paired, so that no sentence of the text has it
//! above or below, and whoever speaks in it is read behind the text, as a part of its own.

use crate::lexicon::{Classes, Forms, phrases};
use crate::token::{Kind, Token, Tokens, Words, shape, words};

/// How many words a line has at most that may be none of the text.
pub(crate) const LONG: usize = 32;

/// *Facebook Twitter E-mail*, *Partager*, *Imprimer*
const BUTTONS: Words = words![
    "copier",
    "courriel",
    "e-mail",
    "email",
    "facebook",
    "imprimer",
    "instagram",
    "lien",
    "linkedin",
    "mail",
    "messenger",
    "newsletter",
    "partager",
    "pinterest",
    "publicité",
    "sms",
    "telegram",
    "tiktok",
    "twitter",
    "whatsapp",
    "x",
    "youtube"
];

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
    // Twitter is a verb, too.
    let verb = |token: &Token| token.has(Classes::SPEECH) && !token.is_capital();
    let speaks = |token: &Token| token.kind.is_mark() || verb(token) || token.one_of(words!["selon"]);
    tokens.aside().iter().any(speaks)
}

/// Whether a line is none of the text.
fn is_offer(tokens: &Tokens<'_>, from: usize, end: usize) -> bool {
    /// So many words say it whatever follows.
    const WHOLE: usize = 4;
    let sign = matches!(tokens.kind(from), Kind::ParenOpen | Kind::Hyphen | Kind::Dash | Kind::Other | Kind::GuillemetClose);
    let start = from + usize::from(sign);
    // 03:12, how long a recording is; 2/7 and 2 / 7, which of its pictures
    let number = |at: usize| tokens.kind(at) == Kind::Number;
    let length = || from + 1 == end && number(from) && tokens.str(from).contains([':', '/']);
    let counted = || end == from + 3 && number(from) && tokens.str(from + 1) == "/" && number(from + 2);
    let named = |at: usize| tokens.one_of(at, BUTTONS);
    let buttons = || (start..end).any(named) && (start..end).all(|at| named(at) || tokens.kind(at) == Kind::Other);
    let phrase = tokens.phrase(start, &phrases::PAGE);
    // Lire aussi est un plaisir.; Ce contenu n'a pas pu être chargé.
    let sentence = tokens.kind(end - 1) == Kind::Period && phrase.is_none_or(|length| length < WHOLE);
    let offers = phrase.is_some() || leads(tokens, from) || is_kicker(tokens, from);
    offers && !sentence || length() || counted() || buttons() || addresses(tokens, from, end) || is_edited(tokens, from, end)
}

/// *Suivez-nous sur Facebook.*, *Cliquez ici.*, *Votre abonnement est terminé.*: what is said to the reader of what a page has; but
/// *Avez-vous lu cet article ?* may be said to whoever is interviewed.
fn addresses(tokens: &Tokens<'_>, from: usize, end: usize) -> bool {
    const ORDERS: Words = words!["abonnez", "cliquez", "inscrivez", "téléchargez"];
    const HAS: Words = words![
        "abonnement",
        "abonnements",
        "abonnés",
        "actualité",
        "alertes",
        "appli",
        "application",
        "article",
        "articles",
        "cookie",
        "cookies",
        "facebook",
        "instagram",
        "navigateur",
        "newsletter",
        "newsletters",
        "notifications",
        "twitter",
        "whatsapp",
        "youtube"
    ];
    let asked = |at: usize| tokens.kind(at).is_mark() || matches!(tokens.kind(at), Kind::Question | Kind::Colon);
    let ordered = tokens.word(from).forms.any(Forms::SECOND) && tokens.str(from).ends_with("ez");
    let you = || (from..end).any(|at| tokens.one_of(at, words!["vos", "votre", "vous"]));
    let has = || (from..end).any(|at| tokens.one_of(at, HAS));
    // — Vous lirez cet article, dit-elle.
    let told = tokens.kind(from) == Kind::Word;
    told && (tokens.one_of(from, ORDERS) || (ordered || you()) && has()) && !(from..end).any(asked)
}

/// *Par Anne Dol, publié le 3 mai 2021 à 12 h*, *Mis à jour le 3 mai*: when the page was made, below the title.
fn is_edited(tokens: &Tokens<'_>, from: usize, end: usize) -> bool {
    const EDITED: Words = words!["actualisé", "mis", "mise", "modifié", "modifiée", "posté", "publié", "publiée"];
    let when = |at: usize| tokens.one_of(at, words!["aujourd'hui", "hier", "il", "le", "à"]) || tokens.kind(at) == Kind::Colon;
    let made = |at: usize| tokens.one_of(at, EDITED) && when(at + 1);
    let dated = || (from..end).any(|at| tokens.kind(at) == Kind::Number);
    from > 0 && (from..end).any(made) && dated() && !tokens.kind(end - 1).ends_sentence()
}

/// *→ Zoé Dol rouvre le port*, *>> Le port rouvre*
fn leads(tokens: &Tokens<'_>, at: usize) -> bool {
    const ARROWS: [&str; 7] = [">", "→", "►", "▶", "➡", "➔", "⇒"];
    at > 0 && (tokens.kind(at) == Kind::GuillemetClose || ARROWS.contains(&tokens.str(at)))
}

/// *VIDÉO. Les images du port*, *INFOGRAPHIE - La carte du port*, *Vidéo : les images du port*, below the first paragraph
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
    let shouted = || tokens.is(last, shape::ALL_CAPITALS) || tokens.kind(last + 1) == Kind::Colon;
    at > 0 && parted && tokens.one_of(last, KICKERS) && shouted()
}
