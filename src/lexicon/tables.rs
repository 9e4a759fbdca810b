//! The tables that words, phrases and kin are looked up in.

use core::fmt;

use super::hash::{SEED, mix};
use super::word::{Entry, Fields, HeadId, Phrase, Reading, Verb, VerbId, Word, WordId};

/// The lists, ready for look-up.
#[derive(Clone)]
pub(crate) struct Lexicon {
    /// Hash of a folded form to its word.
    pub(super) places: Table,
    pub(super) words: Vec<Entry>,
    /// What is known of words, but for their verbs: most share it with others. The first is that of [`Word::UNKNOWN`].
    pub(super) readings: Vec<Reading>,
    pub(super) verbs: Vec<Verb>,
    /// Trie of phrases and of verbs of several words: (node, word) to node. The first word of each is a node without more.
    pub(super) edges: Table,
    pub(super) nodes: Vec<Node>,
    /// Pairs of a general head noun and a more precise one.
    pub(super) kin: Table,
    /// Head nouns, each with the number of a walk of life that it belongs to, sorted.
    pub(super) walks: Vec<(u32, u16)>,
}

/// A place in the trie; 0 is none.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Node {
    pub(super) phrase: Option<Phrase>,
    pub(super) verb: VerbId,
}

impl fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lexicon").field("words", &self.words.len()).field("verbs", &self.verbs.len()).finish_non_exhaustive()
    }
}

impl Lexicon {
    /// The word of the folded form of this hash, the unknown word if there is none.
    #[inline]
    pub(crate) fn find(&self, hash: u64) -> WordId {
        WordId(self.places.get(hash))
    }

    #[inline]
    pub(crate) fn word(&self, id: WordId) -> Word {
        let Entry { reading, verb } = self.words[id.0 as usize];
        Word { verb, ..self.readings[usize::from(reading)].word }
    }

    pub(crate) fn verb(&self, id: VerbId) -> &Verb {
        &self.verbs[id.0 as usize]
    }

    /// The semantic fields of a word.
    #[inline]
    pub(crate) fn fields(&self, id: WordId) -> Fields {
        self.readings[usize::from(self.words[id.0 as usize].reading)].fields
    }

    /// All that is known of a word.
    pub(super) fn reading(&self, id: usize) -> Reading {
        let id = WordId(id as u32);
        Reading { word: self.word(id), fields: self.fields(id) }
    }

    /// Whether a head noun can take up another one.
    pub(crate) fn is_general(&self, head: HeadId) -> bool {
        head.0 != 0 && self.kin.get(edge(head.0, 0)) != 0
    }

    /// Whether `general` can take up somebody introduced as `precise`: *l'élue*, *la maire*.
    #[inline]
    pub(crate) fn takes_up(&self, general: HeadId, precise: HeadId) -> bool {
        general.0 != 0 && precise.0 != 0 && self.kin.get(edge(general.0, precise.0)) != 0
    }

    /// Whether one person may well be both: *députée* and *cheffe de file*.
    pub(crate) fn akin(&self, one: HeadId, other: HeadId) -> bool {
        let shared = || self.walks(one).any(|walk| self.walks(other).any(|other| other == walk));
        self.takes_up(one, other) || self.takes_up(other, one) || shared()
    }

    /// The walks of life that a head noun belongs to.
    fn walks(&self, head: HeadId) -> impl Iterator<Item = u16> {
        let first = self.walks.partition_point(|&(other, _)| other < head.0);
        self.walks[first..].iter().take_while(move |&&(other, _)| other == head.0).map(|&(_, walk)| walk)
    }

    /// Longest phrase that starts with these words, with its length in words.
    pub(crate) fn phrase(&self, mut words: impl Iterator<Item = WordId>) -> Option<(usize, Phrase)> {
        let first = words.next()?;
        let phrases = self.walk(opened_by(first), words).filter_map(|(length, node)| Some((length, node.phrase.as_ref()?)));
        phrases.last().map(|(length, phrase)| (1 + length, *phrase))
    }

    /// The verb of several words made of a form of `head` and the words behind it: *faire* + *valoir*. The length counts those
    /// behind.
    #[inline]
    pub(crate) fn verb_phrase(&self, head: VerbId, following: impl Iterator<Item = WordId>) -> Option<(usize, VerbId)> {
        if self.verb(head).leads { self.led(head, following) } else { None }
    }

    fn led(&self, head: VerbId, following: impl Iterator<Item = WordId>) -> Option<(usize, VerbId)> {
        self.walk(led_by(head), following)
            .filter(|(_, node)| node.verb != VerbId::NONE)
            .map(|(length, node)| (length, node.verb))
            .last()
    }

    fn walk(&self, root: u32, words: impl Iterator<Item = WordId>) -> impl Iterator<Item = (usize, &Node)> {
        let mut node = root;
        words.enumerate().map_while(move |(at, word)| {
            if word.0 == 0 {
                return None;
            }
            node = self.edges.get(edge(node, word.0));
            (node != 0).then(|| (at + 1, &self.nodes[node as usize]))
        })
    }
}

/// The node of the first word of a phrase: behind those that are numbered.
pub(super) fn opened_by(first: WordId) -> u32 {
    1 << 31 | first.0
}

/// The node of the head of a verb of several words.
pub(super) fn led_by(head: VerbId) -> u32 {
    3 << 30 | u32::from(head.0)
}

pub(super) fn edge(node: u32, word: u32) -> u64 {
    mix((u64::from(node) << 32 | u64::from(word)) ^ SEED)
}

/// Open addressing: hash to a number that is not 0. A quarter of the places at least is free.
///
/// A place holds the high bits of the hash over the number, which halves the table; half the cache misses are worth one wrong
/// answer in some ten million unknown words.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) places: Vec<u64>,
    /// How many more fit before it grows.
    pub(super) room: usize,
}

/// Bits of a place that hold the number.
pub(super) const NUMBER: u64 = (1 << 22) - 1;
/// An empty place. Not zero: a page that is read before it is written costs two faults instead of one.
const FREE: u64 = !NUMBER;

impl Table {
    fn new(size: usize) -> Self {
        Self { places: vec![FREE; size], room: size / 4 * 3 }
    }

    /// For so many entries five places in eight are taken: fewer would cost pages, more would cost steps.
    pub(super) fn for_entries(count: usize) -> Self {
        Self::new(count + count / 5 * 3 + 4)
    }

    /// The places that hold a number under the high bits of a hash.
    #[allow(dead_code, reason = "the build script and the tests read them")]
    pub(super) fn entries(&self) -> impl Iterator<Item = u64> {
        self.places.iter().copied().filter(|&place| place & NUMBER != 0)
    }

    /// The value under a key, 0 if there is none.
    #[inline]
    pub(super) fn get(&self, key: u64) -> u32 {
        self.place(key).unwrap_or(0)
    }

    /// The value under a key, else the free place where it would be. The high bits choose the place, so that a table can grow
    /// without the whole hashes.
    #[inline]
    fn place(&self, key: u64) -> Result<u32, usize> {
        let mut at = (((key >> 32) * self.places.len() as u64) >> 32) as usize;
        while let Some(&found) = self.places.get(at) {
            match found {
                FREE => return Err(at),
                _ if (found ^ key) <= NUMBER => return Ok((found & NUMBER) as u32),
                _ => at += 1,
            }
        }
        self.place_from_start(key)
    }

    /// Behind the last place comes the first.
    #[cold]
    fn place_from_start(&self, key: u64) -> Result<u32, usize> {
        let at = self.places.iter().position(|&found| found == FREE || (found ^ key) <= NUMBER).unwrap_or(0);
        if self.places[at] == FREE { Err(at) } else { Ok((self.places[at] & NUMBER) as u32) }
    }

    /// The value under a key, `value` from now on if there was none.
    #[inline]
    pub(super) fn get_or_insert(&mut self, key: u64, value: u32) -> u32 {
        if self.room == 0 {
            self.grow();
        }
        self.place(key).unwrap_or_else(|free| {
            self.places[free] = key & !NUMBER | u64::from(value) & NUMBER;
            self.room -= 1;
            value
        })
    }

    #[cold]
    fn grow(&mut self) {
        let larger = Self::new(self.places.len() * 2);
        let old = std::mem::replace(self, larger);
        self.room -= old.places.len() / 4 * 3;
        for entry in old.places.into_iter().filter(|&place| place != FREE) {
            if let Err(free) = self.place(entry) {
                self.places[free] = entry;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_grows() {
        let mut table = Table::new(4);
        for number in 1..1_000 {
            assert_eq!(table.get_or_insert(edge(number, number), number), number);
        }
        assert_eq!(table.get_or_insert(edge(7, 7), 8), 7);
        assert!((1..1_000).all(|number| table.get(edge(number, number)) == number));
        assert_eq!(table.get(edge(0, 1)), 0);
    }
}
