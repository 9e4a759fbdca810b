//! Slips of the pen that the ear does not tell from what is meant: *à déclaré*, *à-t-elle dit*, *a déclarer*.

use super::{Token, shape};
use crate::lexicon::{Classes, FoldBuffer, Forms, Lexicon, fold, hash_of_lower};

const TO: u64 = hash_of_lower("à".as_bytes());
const HAS: u64 = hash_of_lower(b"a");

/// Gives the words of a text that are one the readings of what is meant: no preposition stands before a participle, nor an
/// auxiliary before an infinitive.
pub(super) fn mend(list: &mut [Token], text: &str, lexicon: &Lexicon) {
    for at in 1..list.len() {
        match list[at - 1].hash {
            TO => mend_preposition(list, at - 1, lexicon),
            HAS => mend_participle(list, at, text, lexicon),
            _ => {}
        }
    }
}

/// *Luc Dol à déclaré*, *à-t-il dit*; but *n'a pas hésité à parlé*, the other way round.
fn mend_preposition(list: &mut [Token], at: usize, lexicon: &Lexicon) {
    let governed = || at > 0 && list[at - 1].known.forms.any(Forms::PARTICIPLE.or(Forms::INFINITIVE));
    let behind = &list[at + 1];
    if behind.is(shape::TIED) || is_said(behind, Forms::PARTICIPLE) && !governed() {
        read_as(&mut list[at], HAS, lexicon);
    }
}

/// *Luc Dol a déclarer*; but *A noter*, whose capital goes without its accent.
fn mend_participle(list: &mut [Token], at: usize, text: &str, lexicon: &Lexicon) {
    let token = &list[at];
    if list[at - 1].is_capital() || !is_said(token, Forms::INFINITIVE) {
        return;
    }
    let mut buffer = FoldBuffer::default();
    let stem = text[token.start as usize..token.end as usize].strip_suffix("er");
    if stem.is_some_and(|stem| fold(&[stem, "é"].concat(), &mut buffer)) {
        read_as(&mut list[at], buffer.hash(), lexicon);
    }
}

fn is_said(token: &Token, forms: Forms) -> bool {
    token.has(Classes::SPEECH) && token.known.forms.any(forms) && !token.has(Classes::NOUN)
}

fn read_as(token: &mut Token, hash: u64, lexicon: &Lexicon) {
    token.hash = hash;
    token.word = lexicon.find(hash);
    token.known = lexicon.word(token.word);
}
