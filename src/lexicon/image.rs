//! Sets up the tables from the image that the build script wrote.
//!
//! Numbers stand least byte first, each run of records behind its length. A word is a place of the table with the number of its
//! reading (what is known of it, without the verb) where the table has the number of the word; the words are numbered as they
//! come. A verb is its stems, each listed under the endings that it takes.

use std::borrow::Cow;

use super::hash::{Ending, Stem, hash, packed};
use super::tables::{Lexicon, NUMBER, Node, Table};
use super::word::{
    Agreement, Classes, Entry, Fields, Forms, Frames, HeadId, Phrase, Reading, Reliability, Verb, VerbClasses, VerbId, Word,
};

pub(super) fn read(bytes: &'static [u8]) -> Lexicon {
    let mut image = Image(bytes);
    let readings = image.readings();
    let (places, words) = image.words();
    let verbs = image.run(Image::verb);
    let (edges, kin) = (image.table(), image.table());
    let nodes = (0..image.u32()).map(|id| image.node(id, &readings)).collect();
    let walks = image.run(|image| (image.u32(), image.u16()));
    Lexicon { places, words, readings, verbs, edges, nodes, kin, walks }
}

/// What is left of the image. Behind its end stand zeros.
pub(super) struct Image<'a>(pub(super) &'a [u8]);

impl<'a> Image<'a> {
    pub(super) fn readings(&mut self) -> Vec<Reading> {
        self.run(|image| {
            let word = Word {
                classes: Classes(image.u64()),
                forms: Forms(image.u32()),
                agreement: Agreement(image.u8()),
                male_share: image.u8(),
                ..Word::UNKNOWN
            };
            Reading { word, fields: Fields(image.u64()) }
        })
    }

    /// The places of all spellings, and the words.
    pub(super) fn words(&mut self) -> (Table, Vec<Entry>) {
        let mut places = Table::for_entries(self.u32() as usize);
        // What is no word has no hash, and is found at once.
        places.get_or_insert(0, 0);
        let mut words = Vec::with_capacity(self.u32() as usize);
        words.push(Entry::default());
        for _ in 0..self.u32() {
            let place = self.u64();
            places.get_or_insert(place, words.len() as u32);
            words.push(Entry { reading: (place & NUMBER) as u16, verb: VerbId::NONE });
        }
        for _ in 0..self.u32() {
            let (place, verb) = (self.u64(), VerbId(self.u16()));
            places.get_or_insert(place, words.len() as u32);
            words.push(Entry { reading: (place & NUMBER) as u16, verb });
        }
        // Other spellings of these words.
        for _ in 0..self.u32() {
            let place = self.u64();
            places.get_or_insert(place, (place & NUMBER) as u32);
        }
        for _ in 0..self.u32() {
            let endings: Vec<(Ending, u16)> = self.run(|image| {
                let letters = image.text();
                let ending = Ending { letters: packed(letters), length: letters.len() as u32 };
                (ending, image.u16())
            });
            for _ in 0..self.u32() {
                // Capitals often go without the accent: École, Ecole.
                let (stem, bare, verb) = (self.text(), self.text(), VerbId(self.u16()));
                let stem = Stem::new(stem);
                for &(ending, reading) in &endings {
                    let next = words.len() as u32;
                    if places.get_or_insert(stem.with(ending), next) == next {
                        words.push(Entry { reading, verb });
                    }
                }
                if !bare.is_empty() {
                    let bare = Stem::new(bare);
                    for &(ending, _) in &endings {
                        let word = places.get(stem.with(ending));
                        places.get_or_insert(bare.with(ending), word);
                    }
                }
            }
        }
        (places, words)
    }

    fn verb(&mut self) -> Verb
    where
        'a: 'static,
    {
        let lemma: &'static str = std::str::from_utf8(self.text()).unwrap_or_default();
        let (plain, reflexive, classes, flags) = (self.government(), self.government(), self.u32(), self.u8());
        let flag = |bit| flags & bit != 0;
        Verb {
            lemma: Cow::Borrowed(lemma),
            hash: hash(lemma.as_bytes()),
            reliability: plain.0,
            frames: plain.1,
            reflexive: flag(REFLEXIVE).then_some(reflexive),
            classes: VerbClasses(classes),
            incise: flag(INCISE),
            denies: flag(DENIES),
            asks: flag(ASKS),
            leads: flag(LEADS),
        }
    }

    fn government(&mut self) -> (Reliability, Frames) {
        let reliability = match self.u8() {
            0 => Reliability::None,
            1 => Reliability::Low,
            2 => Reliability::Medium,
            _ => Reliability::High,
        };
        (reliability, Frames(self.u16()))
    }

    /// The words of a place in the trie have led there; what they mean together.
    fn node(&mut self, id: u32, readings: &[Reading]) -> Node {
        let (verb, reading) = (VerbId(self.u16()), self.u16());
        let phrase = |word: &Word| Phrase { classes: word.classes, agreement: word.agreement, id: HeadId::phrase(id) };
        Node { phrase: readings.get(usize::from(reading)).map(|reading| phrase(&reading.word)), verb }
    }

    fn table(&mut self) -> Table {
        let count = self.u32();
        let mut table = Table::for_entries(count as usize);
        for _ in 0..count {
            let place = self.u64();
            table.get_or_insert(place, (place & NUMBER) as u32);
        }
        table
    }

    fn run<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.u32()).map(|_| read(self)).collect()
    }

    /// Some letters behind their number.
    fn text(&mut self) -> &'a [u8] {
        let length = usize::from(self.u8());
        let (text, rest) = self.0.split_at_checked(length).unwrap_or_default();
        self.0 = rest;
        text
    }

    fn u8(&mut self) -> u8 {
        u8::from_le_bytes(self.take())
    }

    fn u16(&mut self) -> u16 {
        u16::from_le_bytes(self.take())
    }

    fn u32(&mut self) -> u32 {
        u32::from_le_bytes(self.take())
    }

    fn u64(&mut self) -> u64 {
        u64::from_le_bytes(self.take())
    }

    fn take<const N: usize>(&mut self) -> [u8; N] {
        let (&number, rest) = self.0.split_first_chunk().unwrap_or((&[0; N], &[]));
        self.0 = rest;
        number
    }
}

/// Flags of a verb.
pub(super) const REFLEXIVE: u8 = 1;
pub(super) const INCISE: u8 = 2;
pub(super) const DENIES: u8 = 4;
pub(super) const ASKS: u8 = 8;
pub(super) const LEADS: u8 = 16;
