//! Entities found by the words of their names.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};

use crate::lexicon::mix;

/// Entities by a key that is a hash of their words.
pub(super) type Keyed = HashMap<u64, usize, Seed>;

/// Spreads keys by a number that no text can know: one that is made to collide costs no more than another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seed(u64);

impl Default for Seed {
    fn default() -> Self {
        Self(RandomState::new().build_hasher().finish())
    }
}

impl BuildHasher for Seed {
    type Hasher = Self;

    fn build_hasher(&self) -> Self {
        *self
    }
}

impl Hasher for Seed {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.write_u64(byte.into()));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = mix(self.0 ^ key);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
