//! Names that are phrases: *le collectif Stop aux camions*, *l'association Les Amis de la forêt de Lans*, *l'ONG Mer en danger*.

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Fields, Forms};
use crate::mention::complement::of_phrase;
use crate::mention::head::is_finite;
use crate::mention::name::civility;
use crate::mention::{HEADS, OF};
use crate::token::{Kind, Words, words};

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
    .or(Classes::TIME)
    .or(Classes::SUBJECT_PRONOUN)
    .or(Classes::DETERMINERS);

/// What may go on with such a name.
const PLAIN: Classes = HEADS.or(Classes::NOUN).or(Classes::ADJECTIVE).or(Classes::DEMONYM).or(Classes::ROLE_MODIFIER);

/// What is a name by itself.
const PROPER: Classes = Classes::FIRST_NAME.or(Classes::COUNTRY).or(Classes::CIVILITY);

/// What ends such names: *Femmes debout*, *Agir ensemble*, *Corlay autrement*.
const LAST: Words = words!["autrement", "debout", "ensemble", "mieux"];

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
        // Corlay ensemble, Corlay en commun
        let town = last.at == title.at && !cursor.is_empty();
        let common = cursor.one_of(words!["en"]) && cursor.skip(1).one_of(words!["commun"]);
        return match () {
            () if town && common => Some(cursor.at + 2),
            () if town && cursor.one_of(LAST) => Some(cursor.at + 1),
            () if one && adjective && !title.tokens.is_capital(cursor.at) => Some(cursor.at + 1),
            () => end,
        };
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
    let apart = own
        || !next.one_of(words!["demain"]) && next.has(Classes::WEEKDAY.or(Classes::MONTH).or(Classes::TIME).or(Classes::NUMBER));
    let proper = tokens.is_capital(next.at);
    // Espoir des marins; but Espoir du président Dol
    if cursor.has(OF) {
        let somebody = next.has(Classes::ROLE) && next.word().agreement.any(Agreement::SINGULAR);
        return if apart || somebody || civility(next).is_some() { None } else { of_phrase(next) };
    }
    if cursor.one_of(words!["pour", "contre", "sans"]) {
        // Une ville pour demain
        let later = || next.one_of(words!["demain"]).then(|| next.skip(1));
        return if apart { None } else { later().or_else(|| whom(next)).or_else(|| of_phrase(next)) };
    }
    if cursor.one_of(words!["à", "au", "aux", "dans", "en", "entre", "sous", "sur"]) {
        // a dit Quai Libre en sortant, à l'issue du vote
        let occasion = next.skip(usize::from(next.has(Classes::DETERMINERS))).is_of(Fields::OCCASION);
        if occasion || cursor.one_of(words!["en"]) && next.word().forms.any(Forms::PRESENT_PARTICIPLE) {
            return None;
        }
        return placed(cursor, start).or_else(|| {
            let among = !cursor.one_of(words!["dans", "sous", "sur"]) && !apart && !proper;
            if among { whom(next).or_else(|| of_phrase(next)) } else { None }
        });
    }
    // Aide et solidarité, Espoir et Liberté
    if cursor.one_of(words!["et"]) {
        let noun = (next.has(Classes::NOUN.or(HEADS)) || !proper && next.word().classes.is_unknown())
            && !next.has(PROPER.or(Classes::DETERMINERS))
            && (!is_finite(next) || next.has(Classes::NOUN) && is_over(next.skip(1)));
        return noun.then(|| next.skip(1));
    }
    let opens = |classes| cursor.at == start + 1 && tokens.has(start, classes);
    // Debout la jeunesse, Stop les camions
    if opens(Classes::ADVERB.or(Classes::TIME).or(Classes::VERB).or(Classes::NOUN))
        && cursor.has(Classes::DET_DEF.or(Classes::DET_POSS))
    {
        return if proper || next.has(CLAUSE) { None } else { of_phrase(cursor) };
    }
    worded(cursor, start)
}

/// *Ville à vivre*, *Vivre à Corlay*, *Bien vivre en Vendôme*, *Les Pieds dans l'eau*, *Main dans la main*: what *à*, *en*,
/// *dans* tie to such a name that no other noun has.
fn placed(cursor: Cursor<'_>, start: usize) -> Option<Cursor<'_>> {
    let (tokens, next) = (cursor.tokens, cursor.skip(1));
    let infinitive = |at: usize| tokens.word(at).forms.any(Forms::INFINITIVE);
    let lives = || infinitive(cursor.at - 1) && tokens.is_capital(next.at);
    if cursor.one_of(words!["à"]) && infinitive(next.at) || cursor.one_of(words!["à", "en"]) && lives() {
        return Some(next.skip(1));
    }
    let twice = || cursor.at == start + 1 && tokens.same(start, next.at + 1);
    let behind_article = || tokens.has(start, Classes::DET_DEF) && cursor.at == start + 2;
    let there = cursor.one_of(words!["dans", "sous", "sur"]) && (behind_article() || twice());
    let known = next.has(Classes::DET_DEF) && !tokens.is_capital(next.at + 1);
    if there && known { of_phrase(next) } else { None }
}

/// *Marée haute*, *Touche pas à mon quai*, *Femmes debout*: behind a word that goes on with the name by itself.
fn worded(cursor: Cursor<'_>, start: usize) -> Option<Cursor<'_>> {
    let (tokens, next) = (cursor.tokens, cursor.skip(1));
    let opens = |classes| cursor.at == start + 1 && tokens.has(start, classes);
    // Touche pas à mon quai; Notre affaire, Je t'aide: behind a small word anything
    let act = opens(Classes::VERB) && cursor.has(Classes::PAS);
    let small = opens(Classes::DETERMINERS.or(Classes::SUBJECT_PRONOUN));
    let word = cursor.word();
    // Bien vivre; Femmes debout
    let adverbial = opens(Classes::ADVERB) && word.forms.any(Forms::INFINITIVE) || cursor.one_of(LAST);
    // Marée haute engagée contre le port, Marée haute dénonce; but Territoires unis dénonce
    let undergone = word.forms.any(Forms::PARTICIPLE) && !word.classes.any(Classes::ADJECTIVE);
    let closes = undergone && cursor.at <= start + 2 && is_over(next);
    let plain = word.classes.any(PLAIN) || word.classes.is_unknown() || closes;
    let acts = is_finite(cursor) || undergone && !closes;
    let goes_on = act || adverbial || !acts && !cursor.has(CLAUSE) && (small || plain && !tokens.is_capital(cursor.at));
    goes_on.then_some(next)
}

/// Whether the name is over before the cursor: at the verb of its clause or at a sign.
fn is_over(cursor: Cursor<'_>) -> bool {
    cursor.is_empty() || cursor.kind() != Kind::Word || is_finite(cursor) || cursor.has(Classes::AVOIR.or(Classes::ETRE))
}

/// *tous*, *nous*: whoever such a name is for.
fn whom(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let pronoun = cursor.one_of(words!["tous", "toutes", "nous", "vous", "eux", "elles"]);
    (pronoun && !cursor.skip(1).has(Classes::NOUN.or(Classes::DETERMINERS))).then(|| cursor.skip(1))
}
