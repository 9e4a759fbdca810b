//! The party of a member: *les sénateurs LR*, *le député Les Républicains*.

use crate::grammar::Cursor;
use crate::lexicon::{Classes, Fields};
use crate::mention::head::{is_adjective, is_finite};
use crate::mention::name::phrase_classes;
use crate::mention::{HUMAN, Head, OF};
use crate::token::{Kind, Tokens, Words, shape, words};

use super::Tail;

impl<'a> Tail<'a> {
    /// The party of a member.
    #[inline(never)]
    pub(super) fn labelled(&self) -> Option<Cursor<'a>> {
        let Self { cursor, complement, .. } = *self;
        let tokens = cursor.tokens;
        let holder = matches!(self.head, Head::Role | Head::Human);
        // les sénateurs LR, l'eurodéputée LREM Jane Doe: a party's label behind its members.
        let member = holder || self.is_complemented() && tokens.has(complement, HUMAN);
        // un tweet du député LR; but l'association des marins AM
        let written = || self.head == Head::Document && member;
        let label = is_label(tokens, cursor.at) && !cursor.has(Classes::FIRST_NAME) && !is_before_given(cursor);
        if (holder || written()) && label {
            // certains élus MDR et PCB
            let two = cursor.skip(1).one_of(words!["et"]) && is_label(tokens, cursor.at + 2);
            return Some(cursor.skip(if two { 3 } else { 1 }));
        }
        // l'élue Insoumise Anne Dol
        if holder && tokens.is_capital(cursor.at) && tokens.is_of(cursor.at, Fields::SIDE) {
            return Some(cursor.skip(1));
        }
        // la directrice France de Mer Propre: the country that the office is for
        if holder && cursor.has(Classes::COUNTRY) && cursor.skip(1).has(OF) {
            return Some(cursor.skip(1));
        }
        // le député Les Républicains de l'Eure, Ivo Dol; le message d'un élu Les Républicains
        let (length, _) = if member { party(cursor) } else { None }?;
        Some(cursor.skip(length))
    }

    /// *le maire divers droite*, *l'élue sans étiquette*: the side of a member without a party.
    pub(super) fn sided(&self) -> Option<Cursor<'a>> {
        let Self { head, cursor, .. } = *self;
        let side = cursor.skip(1);
        let various = cursor.one_of(words!["divers"]) && side.one_of(words!["centre", "droite", "gauche"]);
        let none = cursor.one_of(words!["sans"]) && side.one_of(words!["étiquette"]);
        (head.is_human() && (various || none)).then(|| cursor.skip(2))
    }
}

/// *le préfet DIALLO Mamadou*: a surname in capitals before a given name and no other name; but *le député LREM Ivo Dol*.
fn is_before_given(surname: Cursor<'_>) -> bool {
    let (tokens, given) = (surname.tokens, surname.at + 1);
    let alone = tokens.has(given, Classes::FIRST_NAME) && tokens.is_capital(given) && !tokens.is_capital(given + 1);
    alone && surname.word().classes.is_unknown() && !tokens.is(given, shape::ALL_CAPITALS)
}

/// The letters of a party or a union, alone or before the branch they stand for: *LR*, *SUD-Mer*.
fn is_label(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.str(at);
    let branch = || {
        let letters = text.split_once('-').map_or("", |(letters, _)| letters);
        letters.len() > 1 && letters.bytes().all(|letter| letter.is_ascii_uppercase())
    };
    tokens.is(at, shape::ALL_CAPITALS) && text.len() <= 6 || branch()
}

/// *les Républicains* behind who belongs to them, with the article that is part of the name; *le conseiller Front breton Ivo
/// Dol*.
fn party(input: Cursor<'_>) -> Option<(usize, Classes)> {
    let whole = phrase_classes(input);
    if !input.has(Classes::DET_DEF) {
        let named = |&(length, classes): &(usize, Classes)| {
            length > 1 && classes.any(Classes::METONYM) && input.tokens.is_capital(input.at + length)
        };
        return whole.filter(named).or_else(|| new_party(input));
    }
    if whole.is_some() {
        return whole;
    }
    let name = input.skip(1);
    let (length, classes) = phrase_classes(name).unwrap_or((1, name.word().classes));
    (input.tokens.is_capital(name.at) && classes.any(Classes::METONYM)).then_some((length + 1, classes))
}

/// *le député Alliance républicaine du Gard*: a noun of bodies with a capital and its adjective, without article.
fn new_party(input: Cursor<'_>) -> Option<(usize, Classes)> {
    let (tokens, adjective) = (input.tokens, input.skip(1));
    const BODIES: Words = words!["alliance", "bloc", "front", "mouvement", "parti", "rassemblement", "union"];
    let body = tokens.is_capital(input.at) && input.one_of(BODIES);
    let small = adjective.kind() == Kind::Word && !tokens.is_capital(adjective.at);
    let one = body && small && is_adjective(adjective) && !is_finite(adjective);
    one.then(|| (2, input.word().classes))
}
