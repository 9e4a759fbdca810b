//! Words in marks that nobody said: the frame that holds them decides, never their length alone.

use crate::attribution::{Rules, Tie};
use crate::clause::What;
use crate::lexicon::Classes;
use crate::model::PassageKind;
use crate::quotation::{Stretch, Style};
use crate::token::{Kind, Tokens, Words, shape, words};

/// Nouns whose name in marks is a work.
const WORKS: Words = words![
    "film",
    "films",
    "roman",
    "livre",
    "livres",
    "ouvrage",
    "album",
    "chanson",
    "pièce",
    "série",
    "émission",
    "émissions",
    "documentaire",
    "exposition",
    "spectacle",
    "opéra",
    "comédie",
    "tableau",
    "essai",
    "recueil",
    "revue",
    "journal",
    "magazine",
    "podcast",
    "jeu",
    "single",
    "tube",
    "poème",
    "nouvelle",
    "conte",
    "clip",
    "hymne",
    "saga",
    "trilogie",
    "rubrique",
    "chronique",
    "article",
    "court-métrage",
];

/// Why a stretch is no speech, or nothing when it is.
pub(crate) fn why_not_speech(
    rules: &Rules<'_>,
    stretch: &Stretch,
    element: usize,
    tie: Option<&Tie>,
    direct: bool,
) -> Option<PassageKind> {
    let tokens = rules.tokens;
    if stretch.style == Style::Turn {
        return None;
    }
    // les « gilets jaunes »: the name of a movement, a party, an institution.
    if stretch.end - stretch.start <= 4 && is_known_name(rules, stretch) {
        return Some(PassageKind::Name);
    }
    if direct {
        return None;
    }
    let words = (stretch.start..stretch.end.min(stretch.start + 64))
        .filter(|&at| matches!(tokens.kind(at), Kind::Word | Kind::Number))
        .take(9)
        .count();
    if words == 0 {
        return Some(PassageKind::Other);
    }
    if stands_alone(rules, element) {
        return None;
    }
    let open = stretch.open;
    // le terme « X », X, qui signifie « Y »: the words themselves are talked about.
    if words <= 4
        && tokens.one_of(
            open.wrapping_sub(1),
            words!["terme", "mot", "forme", "vocable", "néologisme", "signifie", "prénom", "nom", "hashtag", "mention"],
        )
    {
        return Some(PassageKind::Term);
    }
    if words <= 4
        && tie.is_none()
        && open > 0
        && (tokens.kind(open - 1) == Kind::ParenOpen || tokens.kind(open.wrapping_sub(2)) == Kind::ParenOpen)
    {
        return Some(PassageKind::Term);
    }
    let adjacent_verb = element > 0 && matches!(rules.clauses.what(element - 1), Some(What::Verb(_)));
    // dit « le Merle », surnommé « le Merle », la loi dite « anticasseurs »
    if open > 0 && tokens.has(open - 1, Classes::NAMED) && words <= 6 {
        let conjugated = adjacent_verb && rules.clauses.group(element - 1).is_some_and(|group| group.end - group.start > 1);
        if !conjugated
            || tokens.one_of(
                open - 1,
                words!["surnommé", "surnommée", "baptisé", "baptisée", "intitulé", "intitulée", "appelé", "appelée"],
            )
        {
            let title = tokens.one_of(open - 1, words!["intitulé", "intitulée", "titré", "titrée"]);
            let loose = tokens.has(open.wrapping_sub(2), Classes::NOUN.or(Classes::TITLE_HEAD));
            return Some(if title {
                PassageKind::Title
            } else if loose {
                PassageKind::Name
            } else {
                PassageKind::Nickname
            });
        }
    }
    let strong = tie.is_some_and(|tie| tie.cue.is_some());
    let first_capital = tokens.is_capital(stretch.start);
    // le film « Les Marées », l'opération « Propre en ville »
    if open > 0 && tokens.has(open - 1, Classes::TITLE_HEAD) && words <= 8 && (first_capital || !strong) {
        return Some(if tokens.one_of(open - 1, WORKS) { PassageKind::Title } else { PassageKind::Name });
    }
    if (2..=6).contains(&words) && first_capital && !adjacent_verb && all_capital(tokens, stretch) {
        return Some(PassageKind::Title);
    }
    let determined = open > 0 && tokens.has(open - 1, Classes::DET_DEF.or(Classes::CONTRACTION).or(Classes::DET_DEM));
    if strong && determined && words <= 3 && recurs(rules, stretch) {
        return Some(PassageKind::Term);
    }
    if strong || stretch.parent.is_some() && words > 3 {
        return None;
    }
    if words <= 2 && first_capital && !element_opens_sentence(rules, element) {
        return Some(PassageKind::Name);
    }
    if stretch.parent.is_some() {
        return Some(PassageKind::Term);
    }
    // les « gilets jaunes »: words that come back in marks are a term.
    if words <= 3 && recurs(rules, stretch) {
        return Some(PassageKind::Term);
    }
    None
}

/// A heading: the sentence holds nothing else.
fn stands_alone(rules: &Rules<'_>, element: usize) -> bool {
    let sentence = rules.clauses.sentences[rules.clauses.sentence_of[element]];
    (sentence.first..sentence.last).all(|at| at == element || matches!(rules.clauses.what(at), Some(What::Dash | What::Stop)))
}

/// Words that the lexicon knows as a name.
fn is_known_name(rules: &Rules<'_>, stretch: &Stretch) -> bool {
    let tokens = rules.tokens;
    let length = stretch.end - stretch.start;
    if length == 1 {
        return tokens.has(stretch.start, Classes::METONYM.or(Classes::COUNTRY));
    }
    let words = tokens.list[stretch.start..stretch.end].iter().map(|token| token.word);
    tokens.lexicon.phrase(words).is_some_and(|(found, phrase)| found == length && phrase.classes.any(Classes::METONYM))
}

/// Every word of four letters or more has a capital.
fn all_capital(tokens: &Tokens<'_>, stretch: &Stretch) -> bool {
    (stretch.start..stretch.end)
        .filter(|&at| tokens.kind(at) == Kind::Word && tokens.str(at).chars().nth(3).is_some())
        .all(|at| tokens.is(at, shape::CAPITAL))
}

fn element_opens_sentence(rules: &Rules<'_>, element: usize) -> bool {
    let sentence = rules.clauses.sentence_of[element];
    rules.clauses.sentences[sentence].first == element
}

/// Whether the same words stand in marks elsewhere near.
fn recurs(rules: &Rules<'_>, stretch: &Stretch) -> bool {
    let words = |stretch: &Stretch| rules.tokens.slice(stretch.start, stretch.end);
    let own = words(stretch);
    let at = rules.stretches.partition_point(|other| other.open < stretch.open);
    let near = at.saturating_sub(24)..(at + 24).min(rules.stretches.len());
    rules.stretches[near].iter().any(|other| other.open != stretch.open && words(other).eq_ignore_ascii_case(own))
}
