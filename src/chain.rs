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

/// What is kept of the lists of a [`Chains`].
pub(crate) struct Moved {
    /// Where the entries are that stayed, counted from 1; 0 for the others.
    places: Vec<u32>,
    /// How many of a list stayed at most.
    most: u32,
}

impl Moved {
    /// A list as it is now; none if it was dropped.
    pub(crate) fn chain(&self, chain: Chain) -> Chain {
        let [first, last] = [chain.first, chain.last].map(|at| self.places[at as usize]);
        if first == 0 { Chain::default() } else { Chain { first, last, length: chain.length.min(self.most) } }
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
        self.places(chain).map(|place| &self.0[place - 1].0)
    }

    /// Where they are, counted from 1.
    fn places(&self, chain: Chain) -> impl Iterator<Item = usize> {
        let place = |place: u32| (place > 0).then_some(place as usize);
        std::iter::successors(place(chain.last), move |&at| place(self.0[at - 1].1))
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

    /// Keeps some of the lists, each with its first entry and its `last` ones, and drops all else.
    pub(crate) fn keep(&mut self, lists: impl Iterator<Item = Chain>, last: usize) -> Moved {
        let mut places = vec![0; self.0.len() + 1];
        for list in lists.filter(|list| list.length > 0) {
            places[list.first as usize] = 1;
            self.places(list).take(last).for_each(|place| places[place] = 1);
        }
        let mut count = 0;
        for place in places.iter_mut().filter(|place| **place > 0) {
            count += 1;
            *place = count;
        }
        for at in (0..self.0.len()).filter(|at| places[at + 1] > 0) {
            let mut before = self.0[at].1;
            while before > 0 && places[before as usize] == 0 {
                before = self.0[before as usize - 1].1;
            }
            self.0[at].1 = before;
        }
        let mut at = 0;
        self.0.retain_mut(|(_, before)| {
            *before = places[*before as usize];
            at += 1;
            places[at] > 0
        });
        Moved { places, most: last as u32 + 1 }
    }

    /// The entries of all lists, as they were pushed.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(entry, _)| entry)
    }

    /// The same, to be changed.
    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(|(entry, _)| entry)
    }

    /// The entry that was pushed last.
    pub(crate) fn last_mut(&mut self) -> Option<&mut T> {
        self.0.last_mut().map(|(entry, _)| entry)
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
        let two = chains.keep([two].into_iter(), 2).chain(two);
        assert!(chains.of(two).eq(&['F', 'D', 'B']) && chains.latest().eq(&['F', 'D', 'B']));
        assert_eq!((two.len(), chains.first(two)), (3, Some(&'B')));
    }

    #[test]
    fn long_lists_are_cut() {
        let mut chains = Chains::with_capacity(0);
        let (mut one, mut two, mut gone) = (Chain::default(), Chain::default(), Chain::default());
        for number in 0..100 {
            chains.push(&mut one, number);
            chains.push(&mut gone, -1);
            if number < 2 {
                chains.push(&mut two, 100 + number);
            }
        }
        let moved = chains.keep([one, two, Chain::default()].into_iter(), 3);
        let [one, two, gone] = [one, two, gone].map(|chain| moved.chain(chain));
        assert!(chains.of(one).eq(&[99, 98, 97, 0]) && chains.of(two).eq(&[101, 100]) && chains.of(gone).eq(&[]));
        assert_eq!((one.len(), two.len(), gone.len(), chains.len()), (4, 2, 0, 6));
    }
}
