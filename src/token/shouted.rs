//! The first words of a line in capitals, as papers print them: *LE MAIRE DE LANS a promis …*, and headings all in capitals:
//! *« NOUS PARTONS », DIT LE MAIRE*. Their capitals tell nothing, but of words that are names by themselves.

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

/// The fewest words of a line that is all in capitals.
const WHOLE: usize = 3;

/// Takes the capitals from the words of a line in capitals that goes on in small letters, and from those of a whole sentence;
/// its first keeps one.
pub(super) fn lower(line: &mut [Token]) {
    let shouted = |token: &Token| token.kind == Kind::Word && (token.is(shape::ALL_CAPITALS) || is_letter(token));
    let whole = is_whole(line, shouted);
    if !whole && !line.first().is_some_and(shouted) {
        return;
    }
    let run = if whole { line.len() } else { line.iter().take_while(|token| shouted(token)).count() };
    let goes_on = line.get(run).is_some_and(|next| next.kind == Kind::Word && !next.is_capital());
    let verbal = |token: &Token| token.known.forms.any(Forms::FINITE_3) && !token.has(NAMES);
    let told = line[..run].iter().any(|token| token.has(SMALL) || verbal(token));
    // L'ADPA demande: letters
    let words = line[..run].iter().filter(|token| token.is(shape::ALL_CAPITALS)).count();
    if words < 2 || !(goes_on || whole) || !told {
        return;
    }
    for at in 0..run {
        // « NOUS PARTONS », LANS : « NOUS PARTONS »; but LES MARINS « NE PARTENT PAS »
        let marks = at > 0 && whole && line[at - 1].kind.is_mark();
        let opens = at == 0 || marks && at.checked_sub(2).is_none_or(|before| line[before].kind != Kind::Word);
        let small = line[at].has(SMALL);
        let surname = at > 0 && line[at - 1].has(Classes::FIRST_NAME) && line[at - 1].is_capital();
        // Anne Dol is how ANNE DOL is called, and who DOL is
        let strange = |token: &Token| token.kind == Kind::Word && token.known.classes.is_unknown();
        let pair = || surname || at > 0 && strange(&line[at - 1]) || line.get(at + 1).is_some_and(strange);
        let named = strange(&line[at]) || line[at].has(NAMES) || surname;
        if opens || named && !small {
            let lone = strange(&line[at]) && !(whole && pair());
            line[at].shape &= if lone { !shape::ALL_CAPITALS } else { !0 };
        } else {
            line[at].shape &= !(shape::CAPITAL | shape::ALL_CAPITALS);
        }
    }
}

/// *LES MARINS « NE PARTENT PAS »*: all words of the line are in capitals.
fn is_whole(line: &[Token], shouted: impl Fn(&Token) -> bool) -> bool {
    let word = |token: &&Token| token.kind == Kind::Word;
    line.iter().filter(word).all(&shouted) && line.iter().filter(word).nth(WHOLE - 1).is_some()
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
