//! Words folded for look-up: lower case, ligatures parted, apostrophes straight.

use super::hash::{SEED, hash, packed, stir};

/// A folded word, at most 64 bytes.
#[derive(Clone, Debug)]
pub(crate) struct FoldBuffer {
    bytes: [u8; 64],
    length: usize,
}

impl Default for FoldBuffer {
    fn default() -> Self {
        Self { bytes: [0; 64], length: 0 }
    }
}

impl FoldBuffer {
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    pub(crate) fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = byte;
            self.length += 1;
        }
    }

    /// [`hash`] of the word.
    pub(crate) fn hash(&self) -> u64 {
        hash(self.as_bytes())
    }
}

/// The letters of Basic Latin and Latin-1 that a text starts with, folded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Letters {
    /// Zeros stand behind the last one.
    pub(crate) folded: u128,
    /// Bytes of the text.
    pub(crate) length: usize,
    /// The first one is a capital, or the second in a longer word: *eLans*.
    pub(crate) capital: bool,
    /// There are two or more, all capital.
    pub(crate) all_capitals: bool,
}

/// The bytes before each of sixteen.
static WITHIN: [u128; 16] = {
    let (mut within, mut at) = ([0; 16], 1);
    while at < 16 {
        within[at] = within[at - 1] << 8 | 0xFF;
        at += 1;
    }
    within
};

impl Letters {
    /// Reads them all at once, up to one that folds otherwise than by a bit (× ÷ are none, æ is two); none if they fill sixteen
    /// bytes.
    #[inline(always)]
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let text = bytes.first_chunk().copied().unwrap_or_else(|| filled_up(bytes));
        // Small and capital letters are 0x20 apart: in their only byte, or in the one behind 0xC3. One operation serves sixteen.
        let (mut letters, mut run) = ([0; 16], [0; 16]);
        for at in 0..16 {
            let byte = text[at];
            let basic = (byte | 0x20).wrapping_sub(b'a') < 26;
            let latin = ((byte as i8) < -64) & (byte | 0x20 != 0xA6) & (byte | 0x28 != 0xBF);
            letters[at] = if basic | latin { 0x20 } else { 0 };
            run[at] = letters[at] | if byte == 0xC3 { 0x20 } else { 0 };
        }
        let [text, letters, run] = [u128::from_le_bytes(text), u128::from_le_bytes(letters), u128::from_le_bytes(run)];
        let length = (!run & u128::from_le_bytes([0x20; 16])).trailing_zeros() / 8;
        let within = *WITHIN.get(length as usize)?;
        let letters = letters & within;
        // Nearly every word has no capital.
        let capitals = letters & !text;
        let first = if text as u8 == 0xC3 { 0x2000 } else { 0x20 };
        Some(Self {
            folded: (text | letters) & within,
            length: length as usize,
            capital: capitals != 0 && (capitals & first != 0 || length > 3 && capitals & 0xFFFF == 0x2000),
            all_capitals: capitals != 0 && capitals == letters && letters & letters.wrapping_sub(1) != 0,
        })
    }

    /// [`hash`] of the folded letters.
    #[inline]
    pub(crate) fn hash(&self) -> u64 {
        stir(SEED, self.folded)
    }
}

/// What the word `start..end` of a text is found by, whatever its case and its accents: capitals often go without them.
pub(crate) fn bare(text: &str, start: usize, end: usize) -> u64 {
    match Letters::read(&text.as_bytes()[start..]).filter(|letters| letters.length == end - start) {
        Some(letters) => stir(SEED, without_accents(letters.folded)),
        None => {
            let mut buffer = FoldBuffer::default();
            if !fold(&text[start..end], &mut buffer) {
                return hash(&text.as_bytes()[start..end]);
            }
            buffer.length = strip_accents(&mut buffer.bytes[..buffer.length]);
            buffer.hash()
        }
    }
}

/// The letters without their accents: two bytes of Latin-1 become one.
fn without_accents(mut folded: u128) -> u128 {
    loop {
        let lead = (folded & u128::from_le_bytes([0x80; 16])).trailing_zeros() / 8;
        if lead == 16 {
            return folded;
        }
        let before = folded & ((1 << (8 * lead)) - 1);
        let behind = folded.checked_shr(8 * (lead + 2)).unwrap_or(0);
        let second = (folded >> (8 * lead + 8)) as u8;
        folded = before | (u128::from(BARE[usize::from(second % 32)]) | behind << 8) << (8 * lead);
    }
}

/// The letters of Latin-1 from à to ÿ without their accents.
const BARE: &[u8; 32] = b"aaaaaa_ceeeeiiii_nooooo_ouuuuy_y";

/// Takes the accents from the letters of Latin-1; returns how many bytes are left.
fn strip_accents(word: &mut [u8]) -> usize {
    let (mut from, mut to) = (0, 0);
    while from < word.len() {
        let second = word.get(from + 1).copied().filter(|second| (0xA0..=0xBF).contains(second));
        let bare = second.filter(|_| word[from] == 0xC3).map(|second| BARE[usize::from(second - 0xA0)]);
        word[to] = bare.unwrap_or(word[from]);
        from += if bare.is_some() { 2 } else { 1 };
        to += 1;
    }
    to
}

/// Fewer than sixteen bytes with zeros behind. Apart, so that sixteen are read and not copied.
#[inline(never)]
fn filled_up(bytes: &[u8]) -> [u8; 16] {
    let mut sixteen = [0; 16];
    sixteen[..bytes.len()].copy_from_slice(bytes);
    sixteen
}

/// Folds the letters and digits of Basic Latin and Latin-1 that `bytes` starts with, as far as they fit; returns their length.
fn append_letters(bytes: &[u8], buffer: &mut FoldBuffer) -> usize {
    let (mut at, mut length) = (0, buffer.length);
    while let Some(place) = buffer.bytes.get_mut(length..).and_then(<[u8]>::first_chunk_mut::<10>) {
        let rest = &bytes[at..];
        let lower = packed(rest) | 0x2020_2020_2020_2020;
        let letters = letters(packed(rest));
        // All eight are written: those behind the letters are written over or stand behind the end.
        place[..8].copy_from_slice(&lower.to_le_bytes());
        length += letters;
        at += letters;
        match rest[letters..] {
            _ if letters == 8 => {}
            [digit @ b'0'..=b'9', ..] => {
                place[letters] = digit;
                length += 1;
                at += 1;
            }
            // × ÷ are no letters, æ is two.
            [0xC3, second, ..] if !matches!(second, 0x97 | 0xB7 | 0x86 | 0xA6) => {
                place[letters] = 0xC3;
                place[letters + 1] = if second < 0x9F { second + 0x20 } else { second };
                length += 2;
                at += 2;
            }
            _ => break,
        }
    }
    buffer.length = length;
    at
}

/// How many of eight bytes, from the first on, are letters of Basic Latin.
fn letters(eight: u64) -> usize {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let each = |byte: u8| u64::from_ne_bytes([byte; 8]);
    let lower = (eight | each(0x20)) & !HIGH;
    let letter = (lower + each(0x80 - b'a')) & !(lower + each(0x7F - b'z')) & !eight & HIGH;
    ((letter ^ HIGH).trailing_zeros() / 8) as usize
}

/// Folds a word for look-up: lower case, ’ to ', œ to oe, æ to ae; accents are kept. False when it does not fit.
pub(crate) fn fold(text: &str, buffer: &mut FoldBuffer) -> bool {
    let bytes = text.as_bytes();
    buffer.length = 0;
    let mut at = append_letters(bytes, buffer);
    while at < bytes.len() {
        // No character folds to more than eight bytes.
        let Some(ch) = text[at..].chars().next().filter(|_| buffer.length < 54) else { return false };
        let mut put = |folded: &[u8]| folded.iter().for_each(|&byte| buffer.push(byte));
        match ch {
            '’' => put(b"'"),
            'Œ' | 'œ' => put(b"oe"),
            'Æ' | 'æ' => put(b"ae"),
            _ => ch.to_lowercase().for_each(|lower| put(lower.encode_utf8(&mut [0; 4]).as_bytes())),
        }
        at += ch.len_utf8();
        at += append_letters(&bytes[at..], buffer);
    }
    true
}

/// The [`hash`] of a word in lower case, ligatures parted. For words of rules, which are many: the compiler, which makes it,
/// takes a step at a time, and letter by letter there are fewer than with slices.
pub(crate) const fn hash_of_lower(letters: &[u8]) -> u64 {
    let (mut state, mut sixteen, mut bits, mut at) = (SEED, 0_u128, 0, 0);
    while at < letters.len() {
        if bits == 128 {
            state = stir(state, sixteen);
            (sixteen, bits) = (0, 0);
        }
        let letter = match letters[at] {
            b'A'..=b'Z' | 0xE2 => panic!("a lower-case word with straight apostrophes"),
            0xC5 if letters[at + 1] == 0x93 => b'o',
            0xC3 if letters[at + 1] == 0xA6 => b'a',
            0x93 if letters[at - 1] == 0xC5 => b'e',
            0xA6 if letters[at - 1] == 0xC3 => b'e',
            letter => letter,
        };
        sixteen |= (letter as u128) << bits;
        bits += 8;
        at += 1;
    }
    stir(state, sixteen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_rules_are_hashed_as_those_of_texts() {
        let mut buffer = FoldBuffer::default();
        for word in [
            "",
            "d'",
            "œuvre",
            "ex æquo",
            "naïveté",
            "d'ores et déjà",
            "interrogatoires",
            "seize lettres ici",
            "de trente-deux lettres, ni plus",
        ] {
            assert!(fold(word, &mut buffer));
            assert_eq!(hash_of_lower(word.as_bytes()), buffer.hash(), "{word}");
        }
    }

    #[test]
    fn folding() {
        let mut buffer = FoldBuffer::default();
        for (text, folded) in [
            ("Élysée", "élysée"),
            ("L’ŒUVRE", "l'oeuvre"),
            ("cœur", "coeur"),
            ("Ægidius", "aegidius"),
            ("SŒUR×", "soeur×"),
            ("Şahin", "şahin"),
            ("Киев", "киев"),
            ("ÀÞß", "àþß"),
            ("", ""),
        ] {
            assert!(fold(text, &mut buffer));
            assert_eq!(std::str::from_utf8(buffer.as_bytes()), Ok(folded));
        }
        assert!(fold(&"é".repeat(25), &mut buffer));
        assert!(!fold(&"é".repeat(40), &mut buffer));
        assert!(!fold(&"İ".repeat(40), &mut buffer));
    }

    #[test]
    fn case_and_accents_tell_no_words_apart() {
        let alike = [
            ("Édouard", "EDOUARD"),
            ("Félicià", "felicia"),
            ("Noël", "NOËL"),
            ("Çà", "ca"),
            ("Sœur", "SOEUR"),
            ("aujourd’hui", "AUJOURD'HUI"),
        ];
        for (one, other) in alike {
            assert_eq!(bare(one, 0, one.len()), bare(other, 0, other.len()));
        }
        for (one, other) in [("Šime", "Sime"), ("mai", "mais"), ("maï1", "mai2")] {
            assert_ne!(bare(one, 0, one.len()), bare(other, 0, other.len()));
        }
    }
}
