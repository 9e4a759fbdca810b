//! Institutions and owners inside another phrase: *la pétition du Front breton*, *l'office de lutte contre la traite (OLT)*.

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Fields, Forms};
use crate::token::{Kind, Tokens, shape, words};

use super::complement::dated;
use super::head::is_adjective;
use super::name::{civility, name, phrase_classes};
use super::{Determiner, HUMAN, Head, Mention, OF, contracted, mention};

/// Who owns the words or figures whose noun stands before the cursor: *(les informations) exclusives de X*, *(les termes) du
/// maire*. The owner fills the phrase of the noun, which goes as far as `least`.
pub(crate) fn owner(input: Cursor<'_>, least: usize) -> Option<Mention> {
    // les informations de Télé Marais, les chiffres de Statmar: who gathers them is a medium or an institute.
    let gathered = input.tokens.is_of(input.at - 1, Fields::GATHERED);
    let carried = input.tokens.is_of(input.at - 1, Fields::CARRIED);
    let owned = input.tokens.has(input.at - 1, Classes::OWNED);
    let mut of = input;
    while !of.is_empty() && !of.has(OF) {
        // des chiffres réunis mardi par Statmar, des pancartes tenues par des élèves
        let by = dated(of.skip(1));
        // les informations recueillies auprès du parquet
        if gathered && of.word().forms.any(Forms::PARTICIPLE) && by.one_of(words!["auprès"]) {
            of = by.skip(1);
            break;
        }
        if (gathered || carried || owned) && of.word().forms.any(Forms::PARTICIPLE) && by.one_of(words!["par"]) {
            of = by;
            break;
        }
        // selon les mots mardi du maire
        let when = dated(of);
        // les affirmations émanant de la ville
        if when.at == of.at && !is_adjective(of) && !of.one_of(words!["émanant", "venant"]) {
            return None;
        }
        of = if when.at > of.at { when } else { of.skip(1) };
    }
    let of = if gathered || owned { behind_field(of) } else { of };
    if of.is_empty() {
        return None;
    }
    let (rest, mut owner) = if of.one_of(words!["du", "des"]) { contracted(of) } else { mention(of.skip(1)) }.ok()?;
    // les chiffres du Pérou are about it, those of Météo France are its own.
    let alone = owner.end - owner.at == 1 && !(owner.at > owner.start && input.tokens.is_capital(owner.at - 1));
    let country = gathered && input.tokens.has(owner.at, Classes::COUNTRY) && alone;
    let speaks = !matches!(owner.head, Head::Thing | Head::Document | Head::Pronoun) && !owner.weak && !country;
    if owner.head == Head::Name && gathered {
        owner.head = Head::Organisation;
    }
    // les chiffres de l'Institut des phares (IP): the letters close the phrase of the noun.
    let reach = if rest.kind() == Kind::ParenOpen { rest.at + 3 } else { rest.at };
    (speaks && reach >= least).then_some(owner)
}

/// *les chiffres de fréquentation du port*, *les prévisions de croissance économique de Valmer*: what tells of what figures are,
/// in front of whose they are.
fn behind_field(of: Cursor<'_>) -> Cursor<'_> {
    const OTHER: Classes = HUMAN.or(Classes::ORGANISATION).or(Classes::ANONYMOUS).or(Classes::GROUP).or(Classes::DETERMINERS);
    let small =
        |word: Cursor<'_>| !word.is_empty() && word.kind() == Kind::Word && !word.tokens.is_capital(word.at) && !word.has(OTHER);
    let noun = of.skip(1);
    if of.is_empty() || of.has(Classes::CONTRACTION) || !small(noun) {
        return of;
    }
    let next = noun.skip(1);
    let next = if small(next) && is_adjective(next) { next.skip(1) } else { next };
    if !next.is_empty() && next.has(OF) { next } else { of }
}

/// The name of an institution behind its article, inside another phrase: *la pétition du Front breton*.
pub(crate) fn institution(input: Cursor<'_>) -> Option<Mention> {
    let before = Cursor { at: input.at.checked_sub(1)?, ..input };
    if !before.has(Classes::DET_DEF.or(Classes::CONTRACTION)) || input.has(Classes::FIRST_NAME.or(Classes::DEMONYM).or(HUMAN)) {
        return None;
    }
    let input = behind_kind(input);
    let (end, _) = name(input)?;
    let mut mention = Mention::new(input.at, end, end - 1, Head::Organisation);
    mention.name = (input.at, end);
    (end - input.at > 1).then_some(mention)
}

/// Behind the letters that say what a body is, before its name: *l'ONG Mer Propre*.
fn behind_kind(input: Cursor<'_>) -> Cursor<'_> {
    input.skip(usize::from(input.one_of(words!["ong"]) && input.tokens.is_capital(input.at + 1)))
}

/// The firm or the club that an office names, behind *de*: *le patron de Valmer*, *le fondateur du Parti breton*.
pub(crate) fn firm(input: Cursor<'_>) -> Option<Mention> {
    // le porte-parole de l'ONG: a noun like others
    let known = Classes::COUNTRY.or(Classes::FIRST_NAME).or(Classes::DEMONYM).or(HUMAN);
    let known = if input.tokens.is(input.at, shape::ALL_CAPITALS) { known.or(Classes::TAKES_UP) } else { known };
    if !input.tokens.is_capital(input.at) || input.has(known) || civility(input).is_some() {
        return None;
    }
    let input = behind_kind(input);
    let (end, _) = name(input)?;
    let mut mention = Mention::new(input.at, end, end - 1, Head::Organisation);
    mention.name = (input.at, end);
    Some(mention)
}

/// *Crédit Suisse*, *Que Choisir*, *Madame Figaro*: a body of several words that the lexicon knows, whatever the first is; but
/// *Sortir du nucléaire* may be no more than a sentence that starts.
pub(crate) fn known(input: Cursor<'_>) -> Option<Mention> {
    const BODY: Classes = Classes::METONYM.or(Classes::MEDIUM);
    let (length, _) = phrase_classes(input).filter(|&(length, classes)| length > 1 && classes.any(BODY))?;
    let end = input.at + length;
    if end > input.end || !(input.at + 1..end).any(|at| input.tokens.is_capital(at)) {
        return None;
    }
    let mut mention = Mention::new(input.at, end, end - 1, Head::Organisation);
    mention.name = (input.at, end);
    mention.agreement = Agreement::SINGULAR;
    Some(mention)
}

/// An institution whose letters stand in brackets behind its name, inside another phrase: *les agents de l'office de lutte contre
/// la traite (OLT)*.
pub(crate) fn spelled_out(input: Cursor<'_>) -> Option<Mention> {
    if !input.has(Classes::ORGANISATION) {
        return None;
    }
    let end = expansion(input, input.at + 1)?;
    let mut mention = Mention::new(input.at, end, input.at, Head::Organisation);
    mention.role = (input.at, end);
    mention.determiner = Determiner::Definite;
    mention.agreement = input.word().agreement;
    Some(mention)
}

/// Where the name of an institution ends, its acronym standing in brackets a few words on.
pub(super) fn before_acronym(from: Cursor<'_>) -> Option<usize> {
    let tokens = from.tokens;
    let open = (from.at..from.end.min(from.at + 12))
        .find(|&at| tokens.kind(at) != Kind::Word || tokens.has(at, Classes::AVOIR.or(Classes::ETRE).or(Classes::REL)))?;
    let acronym = tokens.kind(open) == Kind::ParenOpen
        && tokens.is(open + 1, shape::ALL_CAPITALS)
        && tokens.kind(open + 2) == Kind::ParenClose;
    (acronym && open > from.at).then_some(open)
}

/// Where the name that starts at `head` ends, its letters standing in brackets behind it: *l'office de lutte contre la traite des
/// mineurs (OLTM)*, *la direction des études, de l'évaluation et des données (Deed)*; but *l'ampleur de ces organisations, relève
/// Anne Dol, de l'Office des marées (ODM)*.
pub(super) fn expansion(head: Cursor<'_>, from: usize) -> Option<usize> {
    const LONGEST: usize = 26;
    let tokens = head.tokens;
    let cue =
        |at: usize| tokens.kind(at - 1) == Kind::Comma && tokens.has(at, Classes::VERB.or(Classes::PREP)) && !tokens.has(at, OF);
    let parts = |at: usize| tokens.has(at, Classes::AVOIR.or(Classes::REL)) || cue(at);
    let open =
        (from..head.end.min(head.at + LONGEST)).find(|&at| !matches!(tokens.kind(at), Kind::Word | Kind::Comma) || parts(at))?;
    let brackets = tokens.kind(open) == Kind::ParenOpen && tokens.kind(open + 2) == Kind::ParenClose;
    (brackets && spells(tokens, (head.at, open), open + 1)).then_some(open)
}

/// Whether the token at `short` has the initials of the words before or behind it, as far as they have a letter each: *Reporters
/// sans limites (RSL)*, *Journal du dimanche (JDD)*.
fn spells(tokens: &Tokens<'_>, (from, to): (usize, usize), short: usize) -> bool {
    let letters = tokens.str(short);
    if !tokens.is_capital(short) || !(3..=12).contains(&letters.len()) || !letters.is_ascii() {
        return false;
    }
    let mut letters = letters.bytes().map(|byte| byte.to_ascii_lowercase()).peekable();
    for at in from..to {
        // a preposition may give its letter
        let initial = initial(tokens.str(at));
        if letters.next_if(|&letter| initial == Some(letter)).is_none() && at == from {
            return false;
        }
    }
    letters.next().is_none()
}

/// The name between brackets at `open`, whose letters stand before them: *la RSL (Reporters sans limites)*.
pub(crate) fn spelled_behind(tokens: &Tokens<'_>, open: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 20;
    let short = open.checked_sub(1).filter(|&at| tokens.is_capital(at))?;
    let from = open + 1 + usize::from(tokens.has(open + 1, Classes::DET_DEF));
    let close = (from..tokens.len().min(from + LONGEST)).find(|&at| !matches!(tokens.kind(at), Kind::Word | Kind::Comma))?;
    // (Reporters sans limites, ndlr)
    let to = if tokens.one_of(close - 1, words!["ndlr"]) { close - 2 } else { close };
    (tokens.kind(close) == Kind::ParenClose && to > from + 1 && spells(tokens, (from, to), short)).then_some((from, to))
}

/// Where the name starts that the letters in brackets at `open` shorten: *fondé sur le Règlement des eaux vives (REV)*.
pub(crate) fn spelled_before(tokens: &Tokens<'_>, open: usize) -> Option<usize> {
    let named = |at: usize| tokens.is_capital(at) || tokens.has(at, Classes::ORGANISATION.or(Classes::DOCUMENT));
    let words = (open.saturating_sub(20)..open).rev().take_while(|&at| matches!(tokens.kind(at), Kind::Word | Kind::Comma));
    words.skip(1).filter(|&at| named(at)).find(|&at| expansion(Cursor::new(tokens, at, open + 3), at + 1) == Some(open))
}

/// The first letter of a word without its accent, as acronyms have it: *e* of *Études*.
pub(crate) fn initial(word: &str) -> Option<u8> {
    match word.chars().next()? {
        'é' | 'É' | 'è' | 'È' | 'ê' | 'Ê' => Some(b'e'),
        'à' | 'À' | 'â' | 'Â' => Some(b'a'),
        'î' | 'Î' => Some(b'i'),
        'œ' | 'Œ' | 'ô' | 'Ô' => Some(b'o'),
        letter if letter.is_ascii_alphabetic() => Some(letter.to_ascii_lowercase() as u8),
        _ => None,
    }
}
