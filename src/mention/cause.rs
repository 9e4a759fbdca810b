//! Names that are phrases: *le collectif Stop aux camions*, *l'association Les Amis de la forêt de Lans*, *l'ONG Mer en danger*.

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Forms};
use crate::mention::complement::of_phrase;
use crate::mention::head::is_finite;
use crate::mention::name::civility;
use crate::mention::{DETERMINERS, HEADS, OF};
use crate::token::{Kind, words};

/// How many phrases such a name has.
const LONGEST: usize = 8;

/// What can be the first word of such a name: a proper name is one without them.
const COMMON: Classes = HEADS
    .or(Classes::NOUN)
    .or(Classes::OFTEN_NOUN)
    .or(Classes::ADJECTIVE)
    .or(Classes::ADVERB)
    .or(Classes::VERB)
    .or(Classes::PREP)
    .or(Classes::PAS)
    .or(Classes::SUBJECT_PRONOUN)
    .or(DETERMINERS);

/// What may go on with such a name.
const PLAIN: Classes = HEADS.or(Classes::NOUN).or(Classes::ADJECTIVE).or(Classes::DEMONYM).or(Classes::ROLE_MODIFIER);

/// What is a name by itself.
const PROPER: Classes = Classes::FIRST_NAME.or(Classes::COUNTRY).or(Classes::CIVILITY);

/// What the clause goes on with behind the name.
const CLAUSE: Classes = Classes::AVOIR
    .or(Classes::ETRE)
    .or(Classes::NE)
    .or(Classes::CLITIC)
    .or(Classes::REL)
    .or(Classes::QUE)
    .or(Classes::SUBORD)
    .or(Classes::WEEKDAY)
    .or(Classes::MONTH)
    .or(Classes::TIME);

/// Where the name of a body ends that starts at `title` with a common word and its capital; `end` is where its capitals end.
pub(super) fn phrase_name(title: Cursor<'_>, end: Option<usize>) -> Option<usize> {
    // la justice is a power, and a noun
    let proper = |cursor: Cursor<'_>| cursor.has(PROPER) || cursor.has(Classes::METONYM) && !cursor.has(Classes::NOUN);
    let is_common = |cursor: Cursor<'_>| cursor.has(COMMON) && !proper(cursor);
    let last = Cursor { at: end.unwrap_or(title.at + 1) - 1, ..title };
    let mut cursor = last.skip(1);
    if !is_common(title) || !is_common(last) || civility(title).is_some() {
        // Digue haute: a word that no list holds, and its adjective; but Aurore bretonne
        let word = cursor.word();
        let adjective = word.classes.any(Classes::ADJECTIVE.or(Classes::ROLE_MODIFIER))
            && !word.classes.any(Classes::DEMONYM.or(HEADS))
            && !word.forms.any(Forms::PARTICIPLE)
            && !is_finite(cursor);
        let one = title.word().classes.is_unknown() && last.at == title.at && cursor.kind() == Kind::Word;
        return if one && adjective && !title.tokens.is_capital(cursor.at) { Some(cursor.at + 1) } else { end };
    }
    for _ in 0..LONGEST {
        let Some(next) = next_phrase(cursor, title.at) else { break };
        cursor = next;
    }
    (end.is_some() || cursor.at > title.at + 1).then_some(cursor.at)
}

/// Behind what goes on with the name that starts at `start`.
fn next_phrase(cursor: Cursor<'_>, start: usize) -> Option<Cursor<'_>> {
    let tokens = cursor.tokens;
    if cursor.is_empty() || cursor.kind() != Kind::Word {
        return None;
    }
    let next = cursor.skip(1);
    // Agir pour sa part
    let own = next.one_of(words!["leur", "leurs", "sa", "ses", "son"]);
    let apart = own || next.has(Classes::WEEKDAY.or(Classes::MONTH).or(Classes::TIME).or(Classes::NUMBER));
    let proper = tokens.is_capital(next.at);
    // Espoir des marins; but Espoir du président Dol
    if cursor.has(OF) {
        let somebody = next.has(Classes::ROLE) && next.word().agreement.any(Agreement::SINGULAR);
        return if apart || somebody || civility(next).is_some() { None } else { of_phrase(next) };
    }
    if cursor.one_of(words!["pour", "contre", "sans"]) {
        return if apart { None } else { whom(next).or_else(|| of_phrase(next)) };
    }
    if cursor.one_of(words!["à", "au", "aux", "en", "entre"]) {
        return if apart || proper { None } else { whom(next).or_else(|| of_phrase(next)) };
    }
    // Aide et solidarité, Espoir et Liberté
    if cursor.one_of(words!["et"]) {
        let noun = (next.has(Classes::NOUN.or(HEADS)) || !proper && next.word().classes.is_unknown())
            && !next.has(PROPER.or(DETERMINERS))
            && !is_finite(next);
        return noun.then(|| next.skip(1));
    }
    let opens = |classes| cursor.at == start + 1 && tokens.has(start, classes);
    // Debout la jeunesse, Stop les camions
    if opens(Classes::ADVERB.or(Classes::VERB).or(Classes::NOUN)) && cursor.has(Classes::DET_DEF.or(Classes::DET_POSS)) {
        return if proper || next.has(CLAUSE) { None } else { of_phrase(cursor) };
    }
    // Touche pas à mon quai; Notre affaire, Je t'aide: behind a small word anything
    let act = opens(Classes::VERB) && cursor.has(Classes::PAS);
    let small = opens(DETERMINERS.or(Classes::SUBJECT_PRONOUN));
    let word = cursor.word();
    let plain = word.classes.any(PLAIN) || word.classes.is_unknown();
    // Marée haute engagée contre le port, Marée haute dénonce
    let acts = is_finite(cursor) || word.forms.any(Forms::PARTICIPLE) && !word.classes.any(Classes::ADJECTIVE);
    let goes_on = act || !acts && !cursor.has(CLAUSE) && (small || plain && !tokens.is_capital(cursor.at));
    goes_on.then_some(next)
}

/// *tous*, *nous*: whoever such a name is for.
fn whom(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let pronoun = cursor.one_of(words!["tous", "toutes", "nous", "vous", "eux", "elles"]);
    (pronoun && !cursor.skip(1).has(Classes::NOUN.or(DETERMINERS))).then(|| cursor.skip(1))
}
