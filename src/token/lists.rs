//! Words and phrases that rules name, told by numbers that are made while compiling.

use crate::lexicon::hash_of_lower;

/// Words that a rule names: `words!["de", "d'"]`, in lower case with a straight apostrophe. See
/// [`Tokens::one_of`](super::Tokens::one_of).
///
/// Numbers that are made while compiling settle nearly every question.
pub(crate) type Words = &'static WordList;

#[derive(Debug)]
pub(crate) struct WordList {
    /// The keys of three words at most, one told again in the room of those that are none.
    few: [u32; 3],
    /// The keys of more; of few, none.
    many: &'static [u32],
    /// A bit for the last eight bits of each of them.
    mask: [u64; 4],
}

impl WordList {
    pub(crate) const fn few<const COUNT: usize>(keys: [u32; COUNT]) -> Self {
        Self { few: [keys[0], keys[COUNT / 2], keys[COUNT - 1]], many: &[], mask: [0; 4] }
    }

    pub(crate) const fn many(keys: &'static [u32]) -> Self {
        let (mut mask, mut at) = ([0; 4], 0);
        while at < keys.len() {
            mask[keys[at] as usize / 64 % 4] |= 1 << (keys[at] % 64);
            at += 1;
        }
        Self { few: [0; 3], many: keys, mask }
    }

    /// Whether a word of this key is among them.
    #[inline(always)]
    pub(crate) fn hold(&self, key: u32) -> bool {
        if self.many.is_empty() {
            let [one, other, third] = self.few;
            (key == one) | (key == other) | (key == third)
        } else {
            self.mask[key as usize / 64 % 4] >> (key % 64) & 1 != 0 && self.list(key)
        }
    }

    #[inline(never)]
    fn list(&self, key: u32) -> bool {
        // Which one it is cannot be foreseen: all are asked for, several at a time.
        self.many.iter().fold(false, |found, &own| found | (own == key))
    }
}

/// The first two words of phrases: a bit for each pair.
#[derive(Debug)]
pub(crate) struct Openings([u64; 64]);

impl Openings {
    /// Those of several lists of phrases, which one question settles then.
    pub(crate) const fn of<const COUNT: usize>(lists: [&Phrases; COUNT]) -> Self {
        let (mut mask, mut at) = ([0; 64], 0);
        while at < 64 * COUNT {
            mask[at % 64] |= lists[at / 64].opens.0[at % 64];
            at += 1;
        }
        Self(mask)
    }

    /// Whether a phrase may start with two words.
    #[inline]
    pub(super) fn may_hold(&self, first: u32, second: u32) -> bool {
        let bit = Self::bit(first, second);
        self.0[bit / 64] >> (bit % 64) & 1 != 0
    }

    const fn bit(first: u32, second: u32) -> usize {
        (first.wrapping_mul(31) ^ second) as usize % 4096
    }
}

/// Fixed phrases of two words or more, told by the first two.
#[derive(Debug)]
pub(crate) struct Phrases {
    pub(super) opens: Openings,
    /// Sorted by the first two words.
    pub(super) list: &'static [&'static [u32]],
    /// What the first two words of each are found by.
    pub(super) openings: &'static [u64],
}

impl Phrases {
    pub(crate) const fn new(list: &'static [&'static [u32]], openings: &'static [u64]) -> Self {
        let (mut mask, mut at) = ([0; 64], 0);
        while at < list.len() {
            let [first, second, ..] = list[at] else { panic!("a phrase has two words") };
            let bit = Openings::bit(*first, *second);
            mask[bit / 64] |= 1 << (bit % 64);
            at += 1;
        }
        Self { opens: Openings(mask), list, openings }
    }

    pub(crate) const fn openings<const COUNT: usize>(list: &[&[u32]]) -> [u64; COUNT] {
        let (mut openings, mut at) = ([0; COUNT], 0);
        while at < COUNT {
            openings[at] = Self::opening(list[at]);
            at += 1;
        }
        openings
    }

    pub(crate) const fn sorted<const COUNT: usize>(mut list: [&'static [u32]; COUNT]) -> [&'static [u32]; COUNT] {
        let mut end = 1;
        while end < COUNT {
            let mut at = end;
            while at > 0 && Self::opening(list[at]) < Self::opening(list[at - 1]) {
                (list[at - 1], list[at]) = (list[at], list[at - 1]);
                at -= 1;
            }
            end += 1;
        }
        list
    }

    /// What the first two words of a phrase are found by.
    pub(super) const fn opening(phrase: &[u32]) -> u64 {
        (phrase[0] as u64) << 32 | phrase[1] as u64
    }
}

macro_rules! words {
    ($one:literal $(, $other:literal $(, $third:literal)?)? $(,)?) => {{
        use $crate::token::{WordList, key};
        const LIST: &WordList = &WordList::few([key($one) $(, key($other) $(, key($third))?)?]);
        LIST
    }};
    ($($word:literal),+ $(,)?) => {{
        use $crate::token::{WordList, key};
        const LIST: &WordList = &WordList::many(&[$(key($word)),+]);
        LIST
    }};
}
pub(crate) use words;

macro_rules! phrases {
    ($([$($word:literal),+]),+ $(,)?) => {
        const {
            const LIST: &[&[u32]] = &$crate::token::Phrases::sorted([$(&[$($crate::token::key($word)),+]),+]);
            const OPENINGS: &[u64] = &$crate::token::Phrases::openings::<{ LIST.len() }>(LIST);
            $crate::token::Phrases::new(LIST, OPENINGS)
        }
    };
}
pub(crate) use phrases;

/// What a rule tells a word by, whatever its case: half the hash of its folded form, another number where a full stop belongs to
/// it. A whole hash would make each question longer than what it asks is worth.
pub(crate) const fn key(word: &str) -> u32 {
    let (letters, stop) = match word.as_bytes() {
        [letters @ .., b'.'] => (letters, STOP),
        letters => (letters, 0),
    };
    half(hash_of_lower(letters) ^ stop)
}

/// What a full stop makes of a hash.
pub(super) const STOP: u64 = 1 << 31;

/// The [`key`] of a hash.
pub(crate) const fn half(hash: u64) -> u32 {
    hash as u32
}

/// Same word but for case and the shape of the apostrophe.
pub(super) fn same_word(text: &str, lower: &str) -> bool {
    // Nearly always the word as the list writes it, then d’ for d'.
    text.len() == lower.len() && text.bytes().eq(lower.bytes()) || same_letters(text, lower)
}

fn same_letters(text: &str, lower: &str) -> bool {
    let bare = text.strip_suffix('’').zip(lower.strip_suffix('\''));
    let (text, lower) = bare.unwrap_or((text, lower));
    if text.len() == lower.len() && text.eq_ignore_ascii_case(lower) {
        return true;
    }
    if text.is_ascii() {
        return false;
    }
    let fold = |ch: char| match ch {
        '’' => '\'',
        'a'..='z' | 'à'..='ö' | 'ø'..='ÿ' => ch,
        _ => ch.to_lowercase().next().unwrap_or(ch),
    };
    text.chars().map(fold).eq(lower.chars())
}
