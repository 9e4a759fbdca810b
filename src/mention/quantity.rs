//! Numbers and shares of people: *trois avocats*, *nombre d'élus*, *l'un d'entre eux*, *la plupart des élus*, *68 % des sondés*.

use nom::Parser;

use crate::grammar::{Cursor, Parsed, class};
use crate::lexicon::{Agreement, Classes, Forms, VerbClasses};
use crate::model::GenderEvidence;
use crate::token::{Kind, Tokens, Words, shape, words};

use super::apposition::close_name;
use super::complement::complements;
use super::head::{head, is_finite};
use super::noun::noun;
use super::{CLOSED, Determiner, HUMAN, Head, Mention, OF, is_gapped, is_source_alone};

/// How many tokens behind *un autre* the colon stands.
const LABEL: usize = 14;

/// *un autre*, *une troisième*: one more of those who speak.
pub(crate) const NEXT: Words = words!["autre", "cinquième", "deuxième", "quatrième", "troisième"];

/// *l'un d'entre eux, Jean Dol*, *l'une d'elles*, *l'un affirme*, *dit l'un*
#[inline]
pub(super) fn one_of_them(one: Cursor<'_>, start: usize) -> Option<(Cursor<'_>, Mention)> {
    let after = match one.token() {
        token if token.one_of(words!["un", "une"]) => behind_them(one.skip(1)),
        token if token.one_of(NEXT) => None,
        _ => return None,
    };
    let after = after.or_else(|| is_lone_one(one, start).then(|| one.skip(1)))?;
    let mut mention = Mention::new(start, after.at, one.at, Head::Human);
    mention.determiner = Determiner::Indefinite;
    let epicene = one.one_of(NEXT) && !one.tokens.is(start, shape::ELIDED);
    mention.agreement = one.tokens.word(if epicene { start } else { one.at }).agreement.gender().or(Agreement::SINGULAR);
    mention.gender = Some(GenderEvidence::Determiner);
    let Some((name, form)) = close_name(after) else {
        mention.role = (start, after.at);
        return Some((after, mention));
    };
    (mention.name, mention.end, mention.gender) = (name, name.1, form.gender);
    mention.role = (start, start);
    Some((Cursor { at: name.1, ..after }, mention))
}

/// Behind *d'entre eux*, *d'elles*.
fn behind_them(of: Cursor<'_>) -> Option<Cursor<'_>> {
    let inner = of.skip(1 + usize::from(of.skip(1).one_of(words!["entre"])));
    (of.one_of(words!["d'"]) && inner.one_of(words!["eux", "elles"])).then(|| inner.skip(1))
}

/// *L'un affirme*, *« A », dit l'un*, *L'autre haussa les épaules*, *fit un autre*: the pronoun stands for a person beside a verb
/// of speech or before a simple past.
fn is_lone_one(one: Cursor<'_>, start: usize) -> bool {
    let tokens = one.tokens;
    let verb = one.skip(1);
    let ends = verb.is_empty() || verb.kind() != Kind::Word;
    // l'autre s'emportait
    let deed = verb.skip(usize::from(verb.one_of(words!["se", "s'"])));
    // l'autre livre: a noun
    let acts = is_finite(deed) && !verb.has(Classes::NOUN.or(Classes::OFTEN_NOUN));
    // Les accusés ont parlé, l'un disant « A »
    let apart = start > 0 && tokens.kind(start - 1) == Kind::Comma && verb.word().forms.any(Forms::PRESENT_PARTICIPLE);
    let told = (verb.has(Classes::SPEECH) || deed.word().forms.is_narrated()) && acts || apart && verb.has(Classes::SPEECH);
    let tells = |at: usize| tokens.has(at, Classes::SPEECH) || tokens.verb(at).classes.any(VerbClasses::PRESENTS);
    let elided = tokens.is(start, shape::ELIDED);
    // Une autre : « A »; Une autre, tout en noir : « A »; Une autre l'interrompt : « A »; Une autre d'ajouter : « A »
    let labels = || {
        let goes_on = |&at: &usize| !matches!(tokens.kind(at), Kind::Colon | Kind::Period | Kind::Break);
        let colon = (verb.at..verb.at + LABEL).find(|at| !goes_on(at)).unwrap_or(verb.at);
        let own = verb.skip(usize::from(verb.has(Classes::CLITIC.or(Classes::NE))));
        // Une autre nuance : « A »; but Une autre règle : « A », Une autre remarque : « A »
        let noun = own.has(Classes::NOUN) && (!own.has(Classes::SPEECH) || own.has(Classes::SPEECH_NOUN));
        let adds = || verb.has(OF) && verb.skip(1).word().forms.any(Forms::INFINITIVE);
        let acts = is_finite(own) && (!noun || own.at > verb.at) || adds();
        let apart = matches!(tokens.kind(verb.at), Kind::Colon | Kind::Comma) || acts;
        apart && tokens.kind(colon) == Kind::Colon && tokens.kind(colon + 1).is_mark()
    };
    let opens = || {
        start == 0
            || tokens.has(start - 1, OF)
            || tokens.one_of(start - 1, words!["à"]) && verb.has(OF)
            || matches!(tokens.kind(start - 1), Kind::Break | Kind::Period)
            || tokens.kind(start - 1).is_mark()
            || tokens.is_capital(start - 1) && tokens.has(start - 1, Classes::COORD)
    };
    // selon l'une, d'après un autre; l'autre « B »
    let sourced = || is_source_alone(start, verb) || is_gapped(start, verb);
    elided && told || sourced() || labels() && opens() || (elided || one.one_of(NEXT)) && ends && start > 0 && tells(start - 1)
}

/// *l'un des gendarmes*, *la plupart des élus*, *deux de ses avocats*, *une quinzaine de députés*, *68 % des sondés*, *trente
/// pour cent des sondés*
#[inline]
pub(super) fn counted<'a>(input: Cursor<'a>, rest: Cursor<'a>) -> Option<(Cursor<'a>, Mention)> {
    let tokens = input.tokens;
    // la moitié (48 %) des élus
    let figure = |of: Cursor<'a>| {
        let figure = of.kind() == Kind::ParenOpen && of.skip(1).kind() == Kind::Number && is_percent(tokens, of.at + 2);
        if figure && tokens.kind(of.at + 3) == Kind::ParenClose { of.skip(4) } else { of }
    };
    // trente pour cent des sondés
    let rest = rest.skip(usize::from(is_hundredth(rest)));
    // les deux tiers des élus
    let parts = rest.has(Classes::NUMBER) && rest.skip(1).one_of(words!["quarts", "tiers"]);
    let rest = if rest.is_empty() { rest } else { figure(rest.skip(usize::from(parts))) };
    // un très grand nombre d'élus
    let graded = rest.one_of(words!["très"]) && rest.skip(1).has(Classes::ADJECTIVE) && rest.skip(2).one_of(words!["nombre"]);
    let rest = rest.skip(usize::from(graded));
    // une bonne partie des élus, un grand nombre d'élus
    let sized = rest.has(Classes::ADJECTIVE) && (rest.skip(1).one_of(BODY) || rest.skip(1).one_of(words!["nombre"]));
    let rest = rest.skip(usize::from(sized));
    let share = rest.skip(1);
    let next = if share.is_empty() { share } else { figure(share) };
    let (one, inner) = if (rest.has(OF) || rest.one_of(AMONG)) && is_share(tokens, input.at) {
        (input.at, next)
    } else if next.has(OF) && (sized || is_share(tokens, rest.at) || rest.one_of(BODY)) {
        (rest.at, next.skip(1))
    } else {
        return None;
    };
    // des élus, pour la plupart de gauche: no part of anybody
    let mostly = tokens.one_of(one, words!["plupart"])
        && tokens.one_of(inner.at - 1, words!["de", "d'"])
        && !inner.has(Classes::DETERMINERS);
    if mostly && !inner.one_of(words!["entre"]) {
        return None;
    }
    let (mut end, mut people) = part(inner, at_least(tokens, input.at), one)?;
    // une majorité d'élus (53 %)
    if tokens.one_of(one, BODY) {
        end = figure(end);
        people.end = end.at;
    }
    // une partie des travaux, de l'entourage du maire: a noun like others
    let many = || tokens.word(people.at).agreement.any(Agreement::PLURAL) && people.head.speaks();
    (!sized && !tokens.one_of(one, BODY) || many()).then_some((end, people))
}

/// *plusieurs parmi les élus*, *nombreux parmi eux*
const AMONG: Words = words!["parmi"];

/// *nombre d'élus*, *bon nombre d'élus*, *nombreux parmi les élus*: those behind *de*; but neither *le nombre d'élus* nor *un
/// grand nombre*.
#[inline]
pub(super) fn many(input: Cursor<'_>) -> Option<(Cursor<'_>, Mention)> {
    const NO_NOUN: Classes = Classes::DETERMINERS.or(Classes::ADJECTIVE).or(Classes::ROLE_MODIFIER);
    let number = input.skip(usize::from(input.one_of(words!["bon"])));
    let of = number.skip(1);
    if number.one_of(words!["nombreuses", "nombreux"]) && of.one_of(AMONG) {
        return part(of.skip(1), input.at, number.at);
    }
    if !number.one_of(words!["nombre"]) || !of.has(OF) || of.skip(1).has(Classes::DETERMINERS) {
        return None;
    }
    let (tokens, start) = (input.tokens, input.at);
    let noun = start > 0 && (tokens.has(start - 1, NO_NOUN) || tokens.one_of(start - 1, words!["au", "du", "en", "par"]));
    if noun { None } else { part(of.skip(1), start, number.at) }
}

/// *43 % disent*, *43 % (contre 41 %) disent*, *43 % (-3) disent*: the share, its number at `start`, stands for the people asked.
pub(super) fn share(percent: Cursor<'_>, start: usize) -> Option<(Cursor<'_>, Mention)> {
    let mut verb = behind_other_share(percent.skip(1));
    while verb.has(Classes::CLITIC.or(Classes::NE).or(Classes::ADVERB)) {
        verb = verb.skip(1);
    }
    if !verb.has(Classes::SPEECH) || !verb.word().forms.any(Forms::PLURAL_3) {
        return None;
    }
    let first = at_least(percent.tokens, start);
    let mut mention = Mention::new(first, percent.at + 1, start, Head::Group);
    mention.name = (first, percent.at + 1);
    mention.determiner = Determiner::Quantity;
    mention.agreement = Agreement::EPICENE.or(Agreement::PLURAL);
    Some((percent.skip(1), mention))
}

/// *contre 41 %*, *(contre 41 %)*, *(-3)*, *(+2 points)*: behind the share that another is compared to, or what was won or lost.
fn behind_other_share(input: Cursor<'_>) -> Cursor<'_> {
    const CHANGE: usize = 5;
    let digit = |at: usize| input.tokens.str(at).bytes().any(|byte| byte.is_ascii_digit());
    if !input.is_empty() && input.kind() == Kind::ParenOpen {
        let close = (input.at + 1..input.end.min(input.at + CHANGE)).find(|&at| input.tokens.kind(at) == Kind::ParenClose);
        let changed = |close: &usize| {
            let mut inside = input.at + 1..*close;
            inside.clone().any(digit) && !inside.any(|at| input.tokens.has(at, Classes::VERB) || is_percent(input.tokens, at))
        };
        if let Some(close) = close.filter(changed) {
            return Cursor { at: close + 1, ..input };
        }
    }
    let sign =
        |cursor: Cursor<'_>| !cursor.is_empty() && matches!(cursor.kind(), Kind::Comma | Kind::ParenOpen | Kind::ParenClose);
    let against = input.skip(usize::from(sign(input)));
    let (number, end) = (against.skip(1), against.skip(3));
    let other = !end.is_empty()
        && against.one_of(words!["contre"])
        && number.kind() == Kind::Number
        && is_percent(input.tokens, number.at + 1);
    if other { end.skip(usize::from(sign(end))) } else { input }
}

/// *un électeur sur quatre*, *huit adultes sur dix*: of how many they are a part.
pub(super) fn out_of<'a>(rest: Cursor<'a>, few: &Mention) -> Option<Cursor<'a>> {
    // un électeur interrogé sur quatre
    let asked = rest.word().forms.any(Forms::PARTICIPLE) && !is_finite(rest);
    let rest = rest.skip(usize::from(asked));
    let number = rest.skip(1);
    let counted = number.has(Classes::NUMBER) || number.kind() == Kind::Number;
    let several = matches!(few.determiner, Determiner::Indefinite | Determiner::Quantity);
    // un élu sur trois juge: no noun in the singular is counted; but un marin sur un quai
    let plural = || number.one_of(words!["un", "une"]) || number.skip(1).word().agreement.any(Agreement::PLURAL);
    let noun = number.skip(1).has(Classes::NOUN.or(HUMAN)) && plural();
    (rest.one_of(words!["sur"]) && several && counted && !noun).then(|| rest.skip(2))
}

/// Nouns for many or all of those behind *de*.
const BODY: Words = words![
    "ensemble",
    "foule",
    "gros",
    "intégralité",
    "kyrielle",
    "majorité",
    "minorité",
    "multitude",
    "partie",
    "quasi-totalité",
    "ribambelle",
    "totalité"
];

/// Whether what stands here is a part of those behind *de*.
fn is_share(tokens: &Tokens<'_>, at: usize) -> bool {
    const SHARES: Words = words![
        "plupart",
        "plusieurs",
        "certains",
        "certaines",
        "moitié",
        "poignée",
        "tiers",
        "quart",
        "beaucoup",
        "quelques-unes",
        "quelques-uns"
    ];
    tokens.has(at, Classes::NUMBER) || tokens.one_of(at, SHARES) || is_percent(tokens, at)
}

/// Those behind *de* of whom `one` tells how many are meant.
fn part<'a>(inner: Cursor<'a>, start: usize, one: usize) -> Option<(Cursor<'a>, Mention)> {
    let tokens = inner.tokens;
    // plusieurs d'entre eux, la moitié de ceux qui ont voté
    let between = inner.one_of(words!["entre"]);
    let among = between || tokens.one_of(inner.at - 1, AMONG);
    let pronoun = inner.skip(usize::from(between));
    if pronoun.one_of(if among { words!["eux", "elles"] } else { words!["ceux", "celles"] }) {
        let rest = pronoun.skip(1);
        let mut mention = Mention::new(start, rest.at, one, Head::Group);
        mention.role = (start, rest.at);
        mention.determiner = Determiner::Quantity;
        mention.agreement = pronoun.word().agreement.gender().or(Agreement::PLURAL);
        return Some((rest, mention));
    }
    let after = inner.skip(usize::from(inner.has(Classes::DETERMINERS)));
    let (mut end, mut part) = noun(after, start, Determiner::Indefinite).ok()?;
    let several = tokens.one_of(after.at - 1, words!["des", "les", "ses", "leurs", "nos", "vos", "ces"])
        || tokens.one_of(after.at - 1, words!["de", "d'"]) && part.agreement.any(Agreement::PLURAL);
    part.agreement = if tokens.one_of(one, words!["un", "une"]) {
        part.head = if part.head == Head::Group { Head::Human } else { part.head };
        if part.head.is_human() && !part.has_name() {
            part.gender = part.gender.or(Some(GenderEvidence::Determiner));
        }
        tokens.word(one).agreement.gender().or(Agreement::SINGULAR)
    } else {
        part.agreement.gender().or(Agreement::PLURAL)
    };
    // des centaines de personnes, 68 % des personnes interrogées, 55 % des Bretons sondés
    let people = tokens.one_of(part.at, words!["personnes"]);
    if several && (people || tokens.str(one) == "%") {
        part.head = if people { Head::Group } else { part.head };
        if (people || is_percent(tokens, one)) && !end.is_empty() && end.word().forms.any(Forms::PARTICIPLE) && !is_finite(end) {
            end = end.skip(1);
            (part.end, part.role.1) = (end.at, end.at);
        }
    }
    part.determiner = Determiner::Indefinite;
    Some((end, part))
}

/// *trente pour cent*: behind the number.
pub(super) fn is_hundredth(rest: Cursor<'_>) -> bool {
    rest.one_of(words!["pour"]) && rest.skip(1).one_of(words!["cent"])
}

#[inline]
pub(super) fn is_percent(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.kind(at) == Kind::Other && tokens.str(at) == "%"
}

/// Where a quantity starts that a number gives the bound of: *plus de 300 élus*, *pas moins de 62 %*.
pub(super) fn at_least(tokens: &Tokens<'_>, number: usize) -> usize {
    // près des deux tiers des élus
    if number > 0 && tokens.one_of(number, words!["des", "du"]) && tokens.one_of(number - 1, words!["moins", "plus", "près"]) {
        return number - 1;
    }
    let bound = number > 1 && tokens.has(number - 1, OF) && tokens.one_of(number - 2, words!["plus", "moins", "près"]);
    match bound {
        true if number > 2 && tokens.one_of(number - 2, words!["moins"]) && tokens.one_of(number - 3, words!["pas"]) => {
            number - 3
        }
        true => number - 2,
        // environ 200 élus
        false => number - usize::from(number > 0 && tokens.one_of(number - 1, words!["environ"])),
    }
}

/// The last of several nouns of people under one quantity: *300 élus, pêcheurs et marins du port*.
pub(super) fn enumeration(input: Cursor<'_>) -> Option<Cursor<'_>> {
    let mut cursor = input;
    for _ in 0..6 {
        let closes = cursor.one_of(words!["et"]);
        let joined = closes || !cursor.is_empty() && cursor.kind() == Kind::Comma;
        let (end, classes, agreement) = head(cursor.skip(1)).filter(|_| joined)?;
        let plural = agreement.is_plural();
        if !plural || !classes.any(HUMAN) || input.tokens.is_capital(cursor.at + 1) {
            return None;
        }
        cursor = complements(Cursor { at: end, ..cursor }, Head::Group);
        if closes {
            return Some(cursor);
        }
    }
    None
}

/// *trois*, *soixante-quinze* before a lower-case noun, *deux* before *de ses avocats*
pub(super) fn number(input: Cursor<'_>) -> Parsed<'_, usize> {
    let (rest, at) = class(Classes::NUMBER).parse(input)?;
    let share = is_hundredth(rest)
        || rest.one_of(words!["des"])
        || rest.has(OF) && (rest.skip(1).has(Classes::DETERMINERS) || rest.skip(1).one_of(words!["entre"]));
    if share || rest.kind() == Kind::Word && !rest.tokens.is_capital(rest.at) && !rest.has(CLOSED) {
        Ok((rest, at))
    } else {
        Err(nom::Err::Error(()))
    }
}
