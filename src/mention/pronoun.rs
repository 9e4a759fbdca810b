//! Pronouns, and the phrases that do their work: *elle*, *certains*, *ce dernier*.

use nom::Parser;
use nom::branch::alt;

use crate::grammar::{Cursor, Parsed, class};
use crate::lexicon::Classes;
use crate::model::GenderEvidence;
use crate::token::words;

use super::noun::is_finite;
use super::{DETERMINERS, Determiner, HEADS, Head, Mention};

/// *elle*, *certains*, *ce dernier*: what stands for a speaker without a noun.
pub(super) fn pronoun(input: Cursor<'_>) -> Parsed<'_, Mention> {
    if !input.has(Classes::SUBJECT_PRONOUN.or(Classes::DET_QUANT).or(Classes::DET_DEM).or(Classes::DET_DEF)) {
        return Err(nom::Err::Error(()));
    }
    // certains députés: a determiner
    let counts = input.has(Classes::DET_QUANT) && input.skip(1).has(HEADS) && !is_finite(input.skip(1));
    if counts {
        return Err(nom::Err::Error(()));
    }
    let (rest, at) = alt((class(Classes::SUBJECT_PRONOUN), demonstrative, quantity)).parse(input)?;
    let mut mention = Mention::new(input.at, rest.at, at, Head::Pronoun);
    mention.agreement = input.tokens.word(at).agreement;
    mention.gender = Some(GenderEvidence::Pronoun);
    if input.has(DETERMINERS) {
        mention.determiner = Determiner::Demonstrative;
    }
    mention.identify(input.tokens);
    Ok((rest, mention))
}

/// *certains*, *plusieurs*, *tous* before their verb
fn quantity(input: Cursor<'_>) -> Parsed<'_, usize> {
    let (rest, at) = class(Classes::DET_QUANT).parse(input)?;
    let verb =
        rest.has(Classes::AVOIR.or(Classes::ETRE).or(Classes::SPEECH)) && is_finite(rest) && !rest.has(Classes::OFTEN_NOUN);
    if verb { Ok((rest, at)) } else { Err(nom::Err::Error(())) }
}

/// *ce dernier*, *cette dernière*, *l'intéressé*, *l'un d'eux*
fn demonstrative(input: Cursor<'_>) -> Parsed<'_, usize> {
    let noun = input.skip(1);
    let last = noun.one_of(words!["dernier", "dernière", "derniers", "dernières"]) && input.one_of(words!["ce", "cette", "ces"]);
    let concerned = noun.one_of(words!["intéressé", "intéressée"]) && input.one_of(words!["l'", "le", "la"]);
    if last || concerned { Ok((noun.skip(1), noun.at)) } else { Err(nom::Err::Error(())) }
}
