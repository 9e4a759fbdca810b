//! The noun that a phrase is built on, and what tells a noun from an adjective or a verb.

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Forms};
use crate::token::{Kind, Tokens, words};

use super::{CLOSED, HEADS, HUMAN, Head, OF};

/// What a head of the lexicon starts with.
pub(super) const HEADLIKE: Classes = HEADS.or(Classes::STARTS_PHRASE).or(Classes::METONYM).or(Classes::COUNTRY);

/// A head of the lexicon, of one word or several: its end, classes and agreement.
pub(super) fn head(input: Cursor<'_>) -> Option<(usize, Classes, Agreement)> {
    if input.is_empty() || input.kind() != Kind::Word {
        return None;
    }
    if input.has(Classes::STARTS_PHRASE) {
        // le numéro 2 du parti; but le numéro 17
        if input.one_of(words!["numéro"]) && matches!(input.tokens.str(input.at + 1), "1" | "2" | "3") {
            return Some((input.at + 2, Classes::ROLE, Agreement::EPICENE.or(Agreement::SINGULAR)));
        }
        if is_shirt(input) {
            return Some((input.at + 2, Classes::PERSON, Agreement::EPICENE.or(Agreement::SINGULAR)));
        }
        let found = input.tokens.lexicon.phrase(input.tokens.words(input.at, input.end));
        if let Some((length, phrase)) = found {
            let metonym = phrase.classes.any(Classes::METONYM) && !phrase.classes.any(HEADS);
            let capital = (input.at..input.at + length).any(|at| input.tokens.is_capital(at));
            // la radio France Armor: no Radio France.
            let longer = !input.tokens.is_capital(input.at) && input.tokens.is_capital(input.at + length);
            if phrase.classes.any(HEADS) || metonym && capital && !longer {
                return Some((input.at + length, phrase.classes, phrase.agreement));
            }
        }
    }
    let word = input.word();
    let metonym = word.classes.any(Classes::METONYM.or(Classes::COUNTRY)) && input.tokens.is_capital(input.at);
    let capital_unknown = input.tokens.is_capital(input.at) && input.tokens.is_capital(input.at + 1) && !word.classes.any(HEADS);
    if capital_unknown || !(word.classes.any(HEADS) || metonym) || is_condition(input) {
        return None;
    }
    Some((input.at + 1, word.classes, word.agreement))
}

/// *rigole le numéro 17*: who wears it, behind a verb of speech or before one; but *habite le numéro 17*.
fn is_shirt(input: Cursor<'_>) -> bool {
    let (tokens, article) = (input.tokens, input.at.wrapping_sub(1));
    let behind = Cursor { at: input.at + 2, ..input };
    let says = |at: usize| tokens.has(at, Classes::SPEECH) && !tokens.one_of(at, words!["lire"]);
    let after = behind.at + usize::from(tokens.has(behind.at, Classes::AVOIR));
    let around = input.at > 1 && says(input.at - 2) || behind.kind() == Kind::Word && says(after);
    let number = tokens.kind(input.at + 1) == Kind::Number && tokens.str(input.at + 1).len() <= 2;
    input.one_of(words!["numéro"]) && number && input.at > 0 && tokens.one_of(article, words!["le"]) && around
}

/// *l'état des stocks*, *dans un état grave*, *son état*: no State, which has a capital; but *l'état de Louisiane*.
fn is_condition(input: Cursor<'_>) -> bool {
    let (tokens, at) = (input.tokens, input.at);
    let told = || input.skip(1).has(OF) || at > 0 && tokens.has(at - 1, Classes::DET_INDEF.or(Classes::DET_POSS));
    input.one_of(words!["etat", "état"]) && told() && !(0..4).any(|behind| behind != 1 && tokens.is_capital(at + behind))
}

/// *le dépollueur*, *une ambianceuse*, *la crabotière*: a noun that the lexicon does not know, with the ending of who does
/// something; but *la sulfureuse affaire*. *La mentoresse Anne Dol*: whatever its ending, before a name in full.
pub(super) fn agent(input: Cursor<'_>) -> Option<(usize, Classes, Agreement)> {
    if is_party(input.tokens, input.at.saturating_sub(1)) {
        return Some((input.at + 1, Classes::PERSON, Agreement::MASCULINE.or(Agreement::SINGULAR)));
    }
    const SHORTEST: usize = 7;
    const BEHIND: Classes = CLOSED.or(Classes::CLITIC).or(Classes::DEMONYM).or(Classes::REL).or(Classes::ADVERB);
    let (tokens, next) = (input.tokens, input.skip(1));
    if input.is_empty() || input.kind() != Kind::Word || !input.word().classes.is_unknown() || tokens.is_capital(input.at) {
        return None;
    }
    let given = || next.has(Classes::FIRST_NAME) && !next.has(Classes::COUNTRY.or(Classes::METONYM));
    let named = tokens.is_capital(next.at) && tokens.is_capital(next.at + 1) && given();
    let word = tokens.str(input.at);
    let gender = match word {
        // ce jour-là Anne Dol, cette fois-ci Anne Dol
        _ if word.ends_with("-là") || word.ends_with("-ci") => return None,
        _ if word.len() < SHORTEST || input.word().forms != Forms::NONE => return None,
        _ if word.ends_with("eur") || word.ends_with("ier") => Agreement::MASCULINE,
        _ if ["euse", "trice", "eure", "ière", "oresse"].iter().any(|ending| word.ends_with(ending)) => Agreement::FEMININE,
        _ if named => Agreement::EPICENE,
        _ => return None,
    };
    let alone = next.is_empty() || next.kind() != Kind::Word || next.has(BEHIND) || only_verb(next) || tokens.is_capital(next.at);
    alone.then_some((input.at + 1, Classes::ROLE, gender.or(Agreement::SINGULAR)))
}

/// *répond le comparant*, *a dit l'appelant.*: right behind a verb of speech the word at `article` is no pronoun, and what is
/// spelt as a present participle is somebody; but *en le comparant à*.
pub(crate) fn is_party(tokens: &Tokens<'_>, article: usize) -> bool {
    const OTHER: Classes = HEADS.or(Classes::NOUN).or(Classes::ADJECTIVE);
    let noun = article + 1;
    let active = tokens.word(noun).forms.any(Forms::PRESENT_PARTICIPLE) && !tokens.has(noun, OTHER);
    let said = |at: usize| {
        let forms = tokens.word(at).forms;
        tokens.has(at, Classes::SPEECH)
            && forms.any(Forms::FINITE_3.or(Forms::PARTICIPLE_MS))
            && !forms.any(Forms::PRESENT_PARTICIPLE)
    };
    article > 0
        && active
        && tokens.one_of(article, words!["l'", "le", "un"])
        && said(article - 1)
        && tokens.kind(noun + 1) != Kind::Word
}

/// What a head of these classes is.
pub(super) fn kind_of(classes: Classes) -> Head {
    if classes.any(Classes::ANONYMOUS) && !classes.any(Classes::ROLE) {
        Head::Anonymous
    } else if classes.any(Classes::ROLE) {
        Head::Role
    } else if classes.any(Classes::PERSON) {
        Head::Human
    } else if classes.any(Classes::GROUP) {
        Head::Group
    } else if classes.any(Classes::DOCUMENT) {
        Head::Document
    } else if classes.any(Classes::ORGANISATION.or(Classes::METONYM).or(Classes::COUNTRY)) {
        Head::Organisation
    } else {
        Head::Thing
    }
}

/// The whole of the window is a human head of several words: *gilets jaunes*.
pub(crate) fn is_human_phrase(input: Cursor<'_>) -> bool {
    head(input).is_some_and(|(end, classes, _)| end == input.end && classes.any(HUMAN))
}

/// A word that can only be a conjugated verb here.
pub(super) fn only_verb(input: Cursor<'_>) -> bool {
    is_finite(input)
        && !input.has(Classes::NOUN.or(Classes::OFTEN_NOUN).or(HEADS).or(Classes::ADJECTIVE).or(Classes::SPEECH_NOUN))
}

pub(super) fn is_finite(input: Cursor<'_>) -> bool {
    input.has(Classes::VERB) && input.word().forms.any(Forms::FINITE_3)
}

pub(super) fn is_adjective(input: Cursor<'_>) -> bool {
    let token = input.token();
    token.kind == Kind::Word
        && !token.has(CLOSED.or(Classes::DETERMINERS).or(Classes::CLITIC).or(Classes::ADVERB))
        && (token.has(Classes::ADJECTIVE.or(Classes::DEMONYM).or(Classes::ROLE_MODIFIER))
            || token.word().forms.any(Forms::PARTICIPLE))
}
