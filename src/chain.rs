//! Lists that grow side by side in one vector: the mentions of every speaker, the offices of every speaker.

use crate::part;

/// One of the lists of a [`Chains`].
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Chain {
    length: u32,
    /// The first entry and the last, counted from 1; 0 for none.
    first: u32,
    last: u32,
}

/// Entries, each with the one before it in its list.
#[derive(Debug)]
pub(crate) struct Chains<T>(Vec<(T, u32)>);

/// Where the entries are that stayed, counted from 1.
pub(crate) struct Moved(Vec<u32>);

impl Moved {
    /// A list as it is now; none if it was dropped.
    pub(crate) fn chain(&self, chain: Chain) -> Chain {
        let [first, last] = [chain.first, chain.last].map(|at| self.0[at as usize]);
        if first == 0 { Chain::default() } else { Chain { first, last, ..chain } }
    }
}

impl Chain {
    /// How many entries it has.
    pub(crate) fn len(self) -> usize {
        self.length as usize
    }

    /// Whether its last entry is the one at `index` of all.
    pub(crate) fn ends_at(self, index: usize) -> bool {
        self.last as usize == index + 1
    }
}

impl<T> Default for Chains<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Chains<T> {
    pub(crate) fn with_capacity(capacity: usize) -> Self {
        Self(Vec::with_capacity(capacity))
    }

    pub(crate) fn push(&mut self, chain: &mut Chain, entry: T) {
        self.0.push((entry, chain.last));
        let own = self.0.len() as u32;
        self.append(chain, Chain { length: 1, first: own, last: own });
    }

    /// Puts the entries of `other` behind those of `chain`; `other` is used up.
    pub(crate) fn append(&mut self, chain: &mut Chain, other: Chain) {
        if other.length == 0 {
            return;
        }
        self.0[other.first as usize - 1].1 = chain.last;
        let first = if chain.length == 0 { other.first } else { chain.first };
        *chain = Chain { length: chain.length + other.length, first, last: other.last };
    }

    pub(crate) fn first(&self, chain: Chain) -> Option<&T> {
        let at = (chain.first as usize).checked_sub(1)?;
        Some(&self.0[at].0)
    }

    /// The entries of a list, the last first.
    pub(crate) fn of(&self, chain: Chain) -> impl Iterator<Item = &T> {
        let mut next = chain.last;
        std::iter::from_fn(move || {
            let (entry, before) = &self.0[(next as usize).checked_sub(1)?];
            next = *before;
            Some(entry)
        })
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// Room for as many entries as a part of a long text may add.
    pub(crate) fn make_room(&mut self, more: usize, read: (usize, usize)) {
        part::make_room(&mut self.0, more, read);
    }

    /// Drops the lists whose entries `keep` refuses, every one of them.
    pub(crate) fn retain(&mut self, keep: impl Fn(&T) -> bool) -> Moved {
        let mut moved = vec![0];
        let mut count = 0;
        self.0.retain(|(entry, _)| {
            let stays = keep(entry);
            count += u32::from(stays);
            moved.push(if stays { count } else { 0 });
            stays
        });
        for (_, before) in &mut self.0 {
            *before = moved[*before as usize];
        }
        Moved(moved)
    }

    /// The entries of all lists, as they were pushed.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(entry, _)| entry)
    }

    /// The same, to be changed.
    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(|(entry, _)| entry)
    }

    /// The entries of all lists, the last first.
    pub(crate) fn latest(&self) -> impl Iterator<Item = &T> {
        self.0.iter().rev().map(|(entry, _)| entry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_side_by_side() {
        let mut chains = Chains::with_capacity(0);
        let (mut one, mut two, mut none) = (Chain::default(), Chain::default(), Chain::default());
        for (at, letter) in "abcd".chars().enumerate() {
            chains.push(if at % 2 == 0 { &mut one } else { &mut two }, letter);
        }
        assert!(chains.of(one).eq(&['c', 'a']) && chains.of(two).eq(&['d', 'b']) && chains.of(none).eq(&[]));
        chains.append(&mut none, one);
        chains.append(&mut none, two);
        assert!(chains.of(none).eq(&['d', 'b', 'c', 'a']));
        assert_eq!((none.len(), chains.first(none)), (4, Some(&'a')));
    }

    #[test]
    fn lists_that_stay() {
        let mut chains = Chains::with_capacity(0);
        let (mut one, mut two) = (Chain::default(), Chain::default());
        for (at, letter) in "aBcDeF".chars().enumerate() {
            chains.push(if at % 2 == 0 { &mut one } else { &mut two }, letter);
        }
        let two = chains.retain(|letter| letter.is_uppercase()).chain(two);
        assert!(chains.of(two).eq(&['F', 'D', 'B']) && chains.latest().eq(&['F', 'D', 'B']));
        assert_eq!((two.len(), chains.first(two)), (3, Some(&'B')));
    }
}
