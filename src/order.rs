//! Sorting, with one code for all lists.

/// Sorts by a key, those of equal keys as they stood. The standard library's sort is compiled anew for every type and every key,
/// up to ten kilobytes each; here all lists share that of their keys.
pub(crate) fn sort_by_key<T>(list: &mut [T], key: impl Fn(&T) -> (usize, usize)) {
    if list.is_sorted_by_key(&key) {
        return;
    }
    let mut order = Vec::with_capacity(list.len());
    for item in list.iter() {
        let (first, second) = key(item);
        order.push((first, second, order.len()));
    }
    arrange(&mut order, &mut |one, other| list.swap(one, other));
}

/// Sorts keys with the places of their items, and the items with them.
fn arrange(order: &mut [(usize, usize, usize)], swap: &mut dyn FnMut(usize, usize)) {
    order.sort_unstable();
    // Each place takes its item, and hands its own on to the place that this one leaves.
    for start in 0..order.len() {
        let mut at = start;
        while order[at].2 != start {
            let from = core::mem::replace(&mut order[at].2, at);
            swap(at, from);
            at = from;
        }
        order[at].2 = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order() {
        for count in 0..60_usize {
            let list: Vec<_> = (0..count).map(|number| (number * 7 % 5, number * 11 % 3, number)).collect();
            let (mut sorted, mut expected) = (list.clone(), list);
            sort_by_key(&mut sorted, |&(one, other, _)| (one, !other));
            expected.sort_by_key(|&(one, other, _)| (one, core::cmp::Reverse(other)));
            assert_eq!(sorted, expected);
        }
    }
}
