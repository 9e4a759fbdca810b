//! Words that no list holds, told by how French makes them: a *limnologue* is what a *géologue* is, a *cofondateur* a
//! *fondateur*; and by how it wrote them: *disoit* is *disait*.

use super::fold::{FoldBuffer, fold, hash_of_lower};
use super::tables::Lexicon;
use super::word::{Classes, WordId};

/// How many bytes a word has that is asked for: neither *églogue* nor a long chain.
const LENGTHS: core::ops::RangeInclusive<usize> = 8..=40;

/// Endings of what people do, and of what one can or cannot do, each with a word of the lists whose kinds and gender it gives.
/// Only those that few other words have: an unknown word in *-teur* is as often a machine, one in *-ien* or *-eux* an adjective.
#[rustfmt::skip]
static ENDINGS: [(&str, u64); 26] = [
    ("logue", hash_of_lower("géologue".as_bytes())), ("logues", hash_of_lower("géologues".as_bytes())),
    ("logiste", hash_of_lower(b"biologiste")), ("logistes", hash_of_lower(b"biologistes")),
    ("iste", hash_of_lower(b"centriste")), ("istes", hash_of_lower(b"centristes")),
    ("icien", hash_of_lower("mathématicien".as_bytes())), ("iciens", hash_of_lower("mathématiciens".as_bytes())),
    ("icienne", hash_of_lower("mathématicienne".as_bytes())), ("iciennes", hash_of_lower("mathématiciennes".as_bytes())),
    ("thérapeute", hash_of_lower(b"psychiatre")), ("thérapeutes", hash_of_lower(b"psychiatres")),
    ("iatre", hash_of_lower(b"psychiatre")), ("iatres", hash_of_lower(b"psychiatres")),
    ("culteur", hash_of_lower(b"arboriculteur")), ("culteurs", hash_of_lower(b"arboriculteurs")),
    ("cultrice", hash_of_lower(b"arboricultrice")), ("cultrices", hash_of_lower(b"arboricultrices")),
    ("naute", hash_of_lower(b"internaute")), ("nautes", hash_of_lower(b"internautes")),
    ("crate", hash_of_lower(b"technocrate")), ("crates", hash_of_lower(b"technocrates")),
    ("able", hash_of_lower(b"terrible")), ("ables", hash_of_lower(b"terribles")),
    ("ible", hash_of_lower(b"terrible")), ("ibles", hash_of_lower(b"terribles")),
];

impl Lexicon {
    /// The word of the lists that an unknown one behaves like, or the unknown word.
    pub(crate) fn derived(&self, word: &str) -> WordId {
        let bytes = word.as_bytes();
        if let Some(word) = self.respelled(word) {
            return word;
        }
        if !LENGTHS.contains(&bytes.len()) || !matches!(bytes.last(), Some(b'e' | b'n' | b'r' | b's')) {
            return WordId::default();
        }
        let ending = |(ending, model): &(&str, u64)| if word.ends_with(ending) { Some(self.find(*model)) } else { None };
        ENDINGS.iter().find_map(ending).or_else(|| self.prefixed(word)).unwrap_or_default()
    }

    /// *disoit*, *enfans*: the spelling of the Académie up to 1835; *declaré*, *ecrit*: the accent that is missing most.
    fn respelled(&self, word: &str) -> Option<WordId> {
        const OLD: [(&str, &str); 5] = [("oit", "ait"), ("oient", "aient"), ("ois", "ais"), ("ans", "ants"), ("ens", "ents")];
        let old = || OLD.iter().find_map(|(old, new)| self.joined([word.strip_suffix(old)?, new, ""]));
        let first = word.bytes().take(3).position(|byte| byte == b'e');
        old().or_else(|| first.and_then(|at| self.joined([&word[..at], "é", &word[at + 1..]])))
    }

    /// The word that the parts make, if it is known.
    fn joined(&self, parts: [&str; 3]) -> Option<WordId> {
        let mut buffer = FoldBuffer::default();
        parts.iter().flat_map(|part| part.bytes()).for_each(|byte| buffer.push(byte));
        let found = self.find(buffer.hash());
        (found != WordId::default()).then_some(found)
    }

    /// *cofondateur*, *neurochirurgienne*: a learned prefix in *-o* before a word for people.
    fn prefixed(&self, word: &str) -> Option<WordId> {
        const LEAST: usize = 6;
        let mut buffer = FoldBuffer::default();
        word.match_indices('o').map(|(at, _)| &word[at + 1..]).take_while(|rest| rest.len() >= LEAST).find_map(|rest| {
            let found = if fold(rest, &mut buffer) { self.find(buffer.hash()) } else { WordId::default() };
            self.word(found).classes.any(Classes::ROLE).then_some(found)
        })
    }
}
