//! Pronouns, and the phrases that do their work: *elle*, *certains*, *ce dernier*.

use crate::grammar::{Cursor, Parsed};
use crate::lexicon::{Agreement, Classes, Forms};
use crate::model::GenderEvidence;
use crate::token::{Kind, Words, shape, words};

use super::apposition::close_name;
use super::head::is_finite;
use super::opening::is_foreign;
use super::{Determiner, HEADS, Head, Mention, OF, is_behind_source, is_gapped, is_source_alone};

const SOME: Words = words!["quelques-unes", "quelques-uns"];

/// *l'intéressé*, *la principale concernée*: whom what was said is about.
pub(crate) const CONCERNED: Words = words!["concerné", "concernée", "intéressé", "intéressée"];

/// Quantities that stand for people by themselves.
const ALONE: Words = words!["beaucoup", "plusieurs", "quelques-unes", "quelques-uns"];

/// Quantities that never do: *tout a brûlé*, *ce fait divers a ému la ville*.
const NEVER_ALONE: Words = words!["divers", "diverses", "tout"];

/// *elle*, *certains*, *ce dernier*: what stands for a speaker without a noun.
#[inline]
pub(super) fn pronoun(input: Cursor<'_>) -> Parsed<'_, Mention> {
    const LATTER: Words = words![
        "dernier",
        "dernière",
        "derniers",
        "dernières",
        "concerné",
        "concernée",
        "deuxième",
        "intéressé",
        "intéressée",
        "premier",
        "première",
        "second",
        "seconde",
    ];
    let token = input.token();
    if is_stressed(input) {
        // on lui a dit, l'un d'eux: these two tell no gender elsewhere
        let agreement = match token {
            _ if token.one_of(words!["lui"]) => Agreement::MASCULINE.or(Agreement::SINGULAR),
            _ if token.one_of(words!["eux"]) => Agreement::MASCULINE.or(Agreement::PLURAL),
            _ => input.word().agreement,
        };
        let gender = Some(GenderEvidence::Pronoun);
        return Ok((
            input.skip(1),
            Mention { agreement, gender, ..Mention::new(input.at, input.at + 1, input.at, Head::Pronoun) },
        ));
    }
    if let Some(found) = those(input).or_else(|| no_few(input)) {
        return Ok(found);
    }
    // persifle Il Porto
    let pronoun = !is_foreign(input) && token.has(Classes::SUBJECT_PRONOUN.or(Classes::DET_QUANT))
        || token.has(Classes::DET_DEM.or(Classes::DET_DEF)) && latter(input).one_of(LATTER);
    if pronoun { read(input) } else { Err(nom::Err::Error(())) }
}

/// Pronouns that stand apart from the verb.
pub(crate) const STRESSED: Words = words!["elle-même", "elles-mêmes", "eux", "eux-mêmes", "lui", "lui-même"];

/// *Lui n'a rien dit*, *Eux promettent …*, *Elle-même avoue …*: a stressed pronoun that opens the sentence is its subject.
#[inline]
pub(crate) fn is_stressed(input: Cursor<'_>) -> bool {
    let verb = input.skip(1);
    let acts = || verb.has(Classes::AVOIR.or(Classes::ETRE).or(Classes::NE)) || is_finite(verb);
    input.token().is_capital() && input.one_of(STRESSED) && acts() && !verb.skip(1).token().is(shape::TIED)
}

/// *selon d'autres*, *pour la plupart*, *d'après les uns*, *selon les deux*, *les autres « B »*: several of whom the text has
/// told, or whoever.
fn those(input: Cursor<'_>) -> Option<(Cursor<'_>, Mention)> {
    let (noun, rest) = (input.skip(1), input.skip(2));
    // Pour la plupart, ils sont partis: most of them
    let mostly = || input.at > 0 && input.tokens.one_of(input.at - 1, words!["pour"]);
    let several = input.one_of(words!["d'", "les"]) && noun.one_of(words!["autres"])
        || input.one_of(words!["la"]) && noun.one_of(words!["plupart"]) && !mostly()
        || input.one_of(words!["les"]) && (noun.one_of(words!["uns", "unes"]) || noun.has(Classes::NUMBER));
    // D'autres : « A »
    let labels = input.token().is_capital() && input.tokens.kind(rest.at) == Kind::Colon;
    // D'autres vont plus loin : « A »
    const DOES: Words = words!["font", "préfèrent", "restent", "vont", "voient"];
    let acts = input.token().is_capital() && (rest.one_of(DOES) || rest.has(Classes::AVOIR.or(Classes::ETRE)));
    if !several || !is_source_alone(input.at, rest) && !is_gapped(input.at, rest) && !labels && !acts {
        return None;
    }
    let mut mention = Mention::new(input.at, rest.at, noun.at, Head::Pronoun);
    mention.agreement = noun.word().agreement.gender().or(Agreement::PLURAL);
    mention.gender = Some(GenderEvidence::Pronoun);
    Some((rest, mention))
}

/// *d'aucuns disent*: more than a few, whoever they are.
fn no_few(input: Cursor<'_>) -> Option<(Cursor<'_>, Mention)> {
    let some = input.skip(1);
    if !input.one_of(words!["d'"]) || !some.one_of(words!["aucuns", "aucunes"]) {
        return None;
    }
    let mut mention = Mention::new(input.at, some.at + 1, some.at, Head::Pronoun);
    mention.agreement = some.word().agreement.gender().or(Agreement::PLURAL);
    mention.gender = Some(GenderEvidence::Pronoun);
    Some((some.skip(1), mention))
}

fn read(input: Cursor<'_>) -> Parsed<'_, Mention> {
    let token = input.token();
    let (next, latter) = (input.skip(1), latter(input));
    let (demonstrative, ordinal) = (is_demonstrative(input), is_ordinal(input));
    // certains députés: a determiner
    // certaines traces: so before any other noun, where the word alone could be a subject
    let noun = next.has(HEADS) || token.has(Classes::SUBJECT_PRONOUN) && next.has(Classes::NOUN);
    let counts = token.has(Classes::DET_QUANT) && noun && !is_finite(next);
    let (rest, at) = match token {
        _ if counts => return Err(nom::Err::Error(())),
        // Quelques-uns, comme elle, ont ri: this one never determines a noun
        _ if token.one_of(SOME) && token.is_capital() && !next.has(OF) => (next, input.at),
        _ if token.has(Classes::SUBJECT_PRONOUN) => (next, input.at),
        _ if token.one_of(ALONE) && is_source_alone(input.at, next) => (next, input.at),
        // Selon tous, P; but un port pour tous, « A »
        _ if token.one_of(words!["tous", "toutes"]) && is_behind_source(input.tokens, input.at) && next.kind() != Kind::Word => {
            (next, input.at)
        }
        // Tous le savent
        _ if token.one_of(words!["tous", "toutes"]) && next.one_of(OBJECTS) && is_finite(next.skip(1)) => (next, input.at),
        _ if demonstrative || ordinal => (latter.skip(1), latter.at),
        // Tout est parti du port: nobody
        _ if token.has(Classes::DET_QUANT) && is_verb_of_quantity(next) && !token.one_of(NEVER_ALONE) => (next, input.at),
        _ if token.has(Classes::DET_QUANT) && token.is_capital() && is_verb_of_several(next) => (next, input.at),
        _ => return Err(nom::Err::Error(())),
    };
    let mut mention = Mention::new(input.at, rest.at, at, Head::Pronoun);
    mention.agreement = input.tokens.word(at).agreement;
    mention.gender = Some(GenderEvidence::Pronoun);
    if token.has(Classes::DETERMINERS) {
        mention.determiner = Determiner::Demonstrative;
    }
    mention.identify(input.tokens);
    // jure le premier, Steven, 22 ans; Ce dernier, Jean Dol, était cité
    let named = if ordinal || demonstrative && token.is_capital() {
        close_name(rest).filter(|(_, form)| form.head == Head::Person)
    } else {
        None
    };
    if let Some((name, form)) = named {
        (mention.head, mention.name, mention.end, mention.gender) = (Head::Person, name, name.1, form.gender);
        return Ok((Cursor { at: name.1, ..rest }, mention));
    }
    Ok((rest, mention))
}

/// What stands between *tous* and its verb, and before no noun.
const OBJECTS: Words = words!["l'", "la", "le", "lui", "s'", "se"];

/// *certains*, *plusieurs*, *tous* before their verb, *se disent*, *n'ont pas dit*
fn is_verb_of_quantity(verb: Cursor<'_>) -> bool {
    let small = Classes::NE.or(Classes::CLITIC);
    let verb = (0..2).fold(verb, |verb, _| if verb.has(small) { verb.skip(1) } else { verb });
    verb.has(Classes::AVOIR.or(Classes::ETRE).or(Classes::SPEECH)) && is_finite(verb) && !verb.has(Classes::OFTEN_NOUN)
}

/// *Beaucoup font valoir*, *Tous veulent*: a verb that can have but several for its subject.
fn is_verb_of_several(verb: Cursor<'_>) -> bool {
    const SEVERAL: Forms = Forms::PRESENT_3P.or(Forms::IMPERFECT_3P).or(Forms::FUTURE_3P).or(Forms::CONDITIONAL_3P);
    verb.has(Classes::VERB) && verb.word().forms.any(SEVERAL) && !verb.has(Classes::NOUN.or(Classes::OFTEN_NOUN))
}

/// *dernier* of *ce dernier*, *intéressé* of *l'intéressé*, *le principal intéressé*, *concernée* of *la première concernée*
fn latter(input: Cursor<'_>) -> Cursor<'_> {
    const FIRST: Words = words!["premier", "première", "principal", "principale"];
    input.skip(1 + usize::from(input.skip(1).one_of(FIRST) && input.skip(2).one_of(CONCERNED)))
}

/// *ce dernier*, *cette dernière*, *l'intéressé*; but *ce dernier bilan*, *ces derniers mois*
fn is_demonstrative(input: Cursor<'_>) -> bool {
    let noun = latter(input);
    let last = || {
        let behind = noun.skip(1);
        let other = Classes::WEEKDAY.or(Classes::ADVERB).or(Classes::PREP).or(Classes::CLITIC);
        !behind.has(Classes::NOUN.or(HEADS)) || behind.has(other) || is_finite(behind)
    };
    noun.one_of(words!["dernier", "dernière", "derniers", "dernières"]) && input.one_of(words!["ce", "cette", "ces"]) && last()
        || noun.one_of(words!["intéressé", "intéressée"]) && input.one_of(words!["l'", "le", "la"])
        || noun.one_of(CONCERNED) && noun.at > input.at + 1 && input.one_of(words!["le", "la"])
}

/// *le premier a promis*, *la seconde se tait*, *a promis le premier*, *dit la seconde qui rit*: one of two, before a verb or
/// behind one of speech
fn is_ordinal(input: Cursor<'_>) -> bool {
    let (noun, verb) = (input.skip(1), input.skip(2));
    let acts = || verb.has(Classes::AVOIR.or(Classes::ETRE).or(Classes::NE).or(Classes::CLITIC)) || is_finite(verb);
    let ends = || verb.kind() != Kind::Word || verb.one_of(words!["qui"]);
    let said = || ends() && input.at > 0 && input.tokens.has(input.at - 1, Classes::SPEECH);
    // ce port est le deuxième le plus cher
    let told = input.at > 0 && input.tokens.has(input.at - 1, Classes::ETRE);
    // Le premier, retraité du port, rit
    let opens = || verb.kind() == Kind::Comma && input.tokens.is_capital(input.at);
    noun.one_of(words!["deuxième", "premier", "première", "second", "seconde"])
        && input.one_of(words!["la", "le"])
        && (!told && acts() || said() || opens() || is_source_alone(input.at, verb))
}
