//! The hash that a form is found by; that of a stem goes on with any ending.

pub(super) const SEED: u64 = 0x9E37_79B9_7F4A_7C15;

pub(crate) const fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 32)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    value ^ (value >> 32)
}

/// Hash of a folded form, sixteen bytes at a time, the last ones filled up with zeros.
pub(crate) const fn hash(bytes: &[u8]) -> u64 {
    Stem::new(bytes).with(Ending::NONE)
}

/// The hash of a form whose last letters, sixteen at most, may be followed by others.
#[derive(Clone, Copy)]
pub(super) struct Stem {
    state: u64,
    last: u128,
    length: u32,
}

impl Stem {
    pub(super) const fn new(bytes: &[u8]) -> Self {
        let (mut state, mut rest) = (SEED, bytes);
        while let (Some((sixteen, behind)), true) = (rest.split_first_chunk(), rest.len() > 16) {
            state = stir(state, u128::from_le_bytes(*sixteen));
            rest = behind;
        }
        let (low, high) = rest.split_at(if rest.len() < 8 { rest.len() } else { 8 });
        Self { state, last: packed(low) as u128 | (packed(high) as u128) << 64, length: rest.len() as u32 }
    }

    /// The hash of the whole form.
    pub(super) const fn with(self, ending: Ending) -> u64 {
        let letters = ending.letters as u128;
        if self.length + ending.length <= 16 {
            return stir(self.state, self.last | letters.wrapping_shl(8 * self.length));
        }
        let full = if self.length < 16 { self.last | letters << (8 * self.length) } else { self.last };
        stir(stir(self.state, full), letters >> (8 * (16 - self.length)))
    }
}

/// At most eight letters behind a stem.
#[derive(Clone, Copy)]
pub(super) struct Ending {
    pub(super) letters: u64,
    pub(super) length: u32,
}

impl Ending {
    pub(super) const NONE: Self = Self { letters: 0, length: 0 };
}

pub(super) const fn stir(state: u64, sixteen: u128) -> u64 {
    const OTHER: u64 = 0xE703_7ED1_A0B4_28DB;
    let product = (sixteen as u64 ^ state) as u128 * ((sixteen >> 64) as u64 ^ OTHER) as u128;
    product as u64 ^ (product >> 64) as u64
}

/// Up to eight bytes as a number. Reads that overlap, so that no length needs a copy.
pub(crate) const fn packed(bytes: &[u8]) -> u64 {
    let length = bytes.len();
    match (bytes.first_chunk(), bytes.first_chunk(), bytes.last_chunk()) {
        (Some(eight), ..) => u64::from_le_bytes(*eight),
        (_, Some(first), Some(last)) => {
            u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << (8 * (length - 4))
        }
        _ if length == 0 => 0,
        _ => {
            bytes[0] as u64 | (bytes[length / 2] as u64) << (8 * (length / 2)) | (bytes[length - 1] as u64) << (8 * (length - 1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tables::NUMBER;
    use super::*;

    #[test]
    fn hashes_tell_words_apart() {
        assert_ne!(hash(b"5"), hash(b"755"));
        let mut words: Vec<u64> =
            (0..200_000_u32).map(|number| hash(format!("{number}{}", "é".repeat(number as usize % 9)).as_bytes())).collect();
        words.sort_unstable();
        assert!(words.windows(2).all(|pair| (pair[0] ^ pair[1]) > NUMBER));
    }
}
