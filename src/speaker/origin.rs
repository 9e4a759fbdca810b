//! Where somebody is from and whose side they are on: *Anne Dol, née à Rennes, … la Rennaise*; *le maire de Nice … le Niçois*;
//! *Paul Rey (PS), le député PS Paul Rey … le socialiste*.

use crate::lexicon::{Classes, Fields, bare};
use crate::token::{Kind, words};

use super::Speakers;
use super::office::Office;

/// How many words of what is said of somebody are looked at.
const SAID: usize = 8;

impl Speakers<'_> {
    /// Whether the text says of somebody what the noun of a description does: where he is from, or whose side he is on.
    pub(super) fn is_said_so(&self, entity: usize, description: &Office) -> bool {
        let tokens = self.tokens;
        let Some(noun) = description.from.checked_sub(1) else { return false };
        // Paul Rey, policier à la retraite, … le retraité
        if tokens.one_of(noun, words!["retraité", "retraitée"]) {
            return self.offices_of(entity).any(|office| office.over);
        }
        // le jeune Rennais
        let named = |at: usize| tokens.has(at, Classes::DEMONYM) && tokens.is_capital(at);
        let noun = noun + usize::from(tokens.one_of(noun, words!["jeune"]) && named(noun + 1));
        let people = named(noun);
        let side = tokens.is_of(noun, Fields::SIDE);
        if !people && !side && !tokens.lexicon.is_general(description.head) {
            return false;
        }
        let meant = |at: usize| tokens.lexicon.takes_up(description.head, tokens.word_id(at).into());
        let stem = |at: usize| {
            if people { is_from(tokens.str(noun), tokens.str(at)) } else { is_member(tokens.str(noun), tokens.str(at)) }
        };
        let same = |at: usize| self.key(at) == self.key(noun);
        let tells = |at: usize| match people || side {
            true => same(at) || meant(at) || (tokens.is_capital(at) || !people) && stem(at),
            // le député LREM Paul Rey, le candidat macroniste Paul Rey … le macroniste
            false => tokens.has(at, Classes::METONYM) && meant(at) || tokens.has(at, Classes::ADJECTIVE) && same(at),
        };
        let held = |office: &Office| (office.from.saturating_sub(1)..office.to.min(office.from + SAID)).any(tells);
        self.offices_of(entity).any(held) || self.last_places(entity).any(|(_, end)| self.words_beside(end).any(tells))
    }

    /// *le Breton*
    pub(super) fn is_people(&self, office: &Office) -> bool {
        self.tokens.has(office.at, Classes::DEMONYM) && self.tokens.is_capital(office.at)
    }

    /// The words of an apposition or a bracket behind a mention that ends at `end`: *, née à Rennes*, *, un Breton de 29 ans*,
    /// *(PS)*, *, 34 ans, cuisinier à Rennes*; but *Selon Anne Dol, Rennes a perdu*.
    fn words_beside(&self, end: usize) -> impl Iterator<Item = usize> {
        let tokens = self.tokens;
        let aged =
            tokens.kind(end) == Kind::Comma && tokens.kind(end + 1) == Kind::Number && tokens.one_of(end + 2, words!["ans"]);
        let end = end + if aged && tokens.kind(end + 3) == Kind::Comma { 3 } else { 0 };
        let first = end + 1;
        let plain = || !tokens.is_capital(first) || tokens.has(first, Classes::DEMONYM);
        let apposed = match tokens.kind(end) {
            Kind::ParenOpen => true,
            Kind::Comma if tokens.has(first, Classes::DET_INDEF) => tokens.has(first + 1, Classes::DEMONYM),
            Kind::Comma => plain() && !tokens.has(first, Classes::DET_DEF),
            _ => false,
        };
        let words = first..if apposed { first + SAID } else { first };
        words.take_while(move |&at| matches!(tokens.kind(at), Kind::Word | Kind::Number))
    }
}

/// *Rennaise* and *Rennes*, *Malouin* and *Saint-Malo*: the first letters of a people's name are those of its place.
pub(super) fn is_from(people: &str, place: &str) -> bool {
    let place = place.rsplit_once("aint-").map_or(place, |(_, saint)| saint);
    let length = place.chars().count();
    let least = if length > 4 { 4 } else { 3 }.max(length.min(people.chars().count()).saturating_sub(3));
    starts_alike(people, place, least)
}

/// *communiste*, *Communistes*
fn is_member(side: &str, word: &str) -> bool {
    const STEM: usize = 6;
    starts_alike(side, word, STEM)
}

/// Whether two words have their first letters in common, whatever their case and their accents.
fn starts_alike(one: &str, other: &str, letters: usize) -> bool {
    let key = |word: &str| word.char_indices().nth(letters - 1).map(|(at, last)| bare(word, 0, at + last.len_utf8()));
    key(one).is_some_and(|start| key(other) == Some(start))
}
