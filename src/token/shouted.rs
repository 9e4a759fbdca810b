//! The first words of a line in capitals, as papers print them: *LE MAIRE DE LANS a promis …*. Their capitals tell nothing, but
//! of words that are names by themselves.

use super::{Kind, Token, shape};
use crate::lexicon::{Classes, Forms};

/// Words of grammar, which no acronym and no name has in capitals.
const SMALL: Classes = Classes::DET_DEF
    .or(Classes::DET_INDEF)
    .or(Classes::DET_POSS)
    .or(Classes::DET_DEM)
    .or(Classes::CONTRACTION)
    .or(Classes::PREP)
    .or(Classes::CLITIC)
    .or(Classes::AVOIR)
    .or(Classes::ETRE)
    .or(Classes::QUE)
    .or(Classes::COORD)
    .or(Classes::REL);

const NAMES: Classes = Classes::FIRST_NAME.or(Classes::METONYM).or(Classes::COUNTRY).or(Classes::ORGANISATION);

/// Takes the capitals from the words of a line in capitals that goes on in small letters; its first keeps one.
pub(super) fn lower(line: &mut [Token]) {
    let shouted = |token: &&Token| token.kind == Kind::Word && (token.is(shape::ALL_CAPITALS) || is_letter(token));
    if !line.first().is_some_and(|first| shouted(&first)) {
        return;
    }
    let run = line.iter().take_while(shouted).count();
    let goes_on = line.get(run).is_some_and(|next| next.kind == Kind::Word && !next.is_capital());
    let verbal = |token: &Token| token.known.forms.any(Forms::FINITE_3) && !token.has(NAMES);
    let told = line[..run].iter().any(|token| token.has(SMALL) || verbal(token));
    // L'ADPA demande: letters
    let words = line[..run].iter().filter(|token| token.is(shape::ALL_CAPITALS)).count();
    if words < 2 || !goes_on || !told {
        return;
    }
    for at in 0..run {
        let small = line[at].has(SMALL);
        let surname = at > 0 && line[at - 1].has(Classes::FIRST_NAME) && line[at - 1].is_capital();
        let named = line[at].known.classes.is_unknown() || line[at].has(NAMES) || surname;
        if at == 0 || named && !small {
            line[at].shape &= if line[at].known.classes.is_unknown() { !shape::ALL_CAPITALS } else { !0 };
        } else {
            line[at].shape &= !(shape::CAPITAL | shape::ALL_CAPITALS);
        }
    }
}

/// *À*, *L'*
fn is_letter(token: &Token) -> bool {
    let one = match token.end - token.start {
        1 => true,
        2 => token.is(shape::ELIDED) || !token.is(shape::BARE),
        4 => token.is(shape::ELIDED),
        _ => false,
    };
    one && token.is_capital()
}
