//! Words between a determiner and its noun: *l'ancienne ministre*, *trois jeunes élus*.

use crate::grammar::Cursor;
use crate::lexicon::{Classes, Fields, Forms};
use crate::mention::article::townsperson;
use crate::mention::head::{head, is_adjective, is_finite};
use crate::mention::name::{civility, is_full_name};
use crate::mention::opening::starts_sentence;
use crate::mention::{CLOSED, Determiner, HEADS, HUMAN, OF};
use crate::token::{Kind, Token, words};

/// Whether a word can stand before the noun that it belongs to: few are worth a closer look.
#[inline]
pub(in crate::mention) fn may_modify(token: &Token) -> bool {
    const WORDS: Classes =
        Classes::ROLE_MODIFIER.or(Classes::NUMBER).or(Classes::ADJECTIVE).or(Classes::DEMONYM).or(Classes::ADVERB);
    let word = token.word();
    word.classes.any(WORDS)
        || word.forms.any(Forms::PARTICIPLE)
        || word.classes.is_unknown()
        || token.one_of(words!["même", "mêmes", "plus", "moins", "tel", "telle", "tout", "toute"])
}

/// A word before the noun that it belongs to: *l'ancienne ministre*, *trois jeunes élus*.
pub(super) fn is_modifier(input: Cursor<'_>, determiner: Determiner) -> bool {
    let next = Cursor { at: input.at + 1, ..input };
    // au Parisien un riverain: an article opens another phrase.
    !next.is_empty()
        && next.kind() == Kind::Word
        && (!next.has(CLOSED.or(Classes::CLITIC).or(Classes::DET_INDEF)) || is_any_person(input))
        && (input.has(Classes::ROLE_MODIFIER.or(Classes::NUMBER))
            || input.kind() == Kind::Number
            || is_adjective(input)
            // l'éphémère ministre: before an office an unknown word is an adjective.
            || determiner != Determiner::None
                && input.word().classes.is_unknown()
                && !input.tokens.is_capital(input.at)
                && next.has(Classes::ROLE)
                && !is_finite(next)
            || input.one_of(words!["même", "mêmes"])
            // une telle mesure
            || determiner == Determiner::Indefinite && input.one_of(words!["tel", "telle"])
            // la très discrète ministre, la toute nouvelle ministre, le désormais ex-ministre
            || determiner != Determiner::None
                && (input.has(Classes::ADVERB) || input.one_of(words!["tout", "toute"]))
                && (next.has(Classes::ROLE) && !is_finite(next)
                    || is_adjective(next) && next.skip(1).has(HEADS) && !input.tokens.is_capital(next.at + 1)
                    || leads_to_name(next))
            // la plus haute juridiction
            || input.one_of(words!["plus", "moins"]) && is_adjective(next) && determiner != Determiner::None)
        // son délégué Nicolas Dol, le Parti socialiste, le quotidien breton: the adjective is the noun.
        && !(input.has(HUMAN) && input.tokens.is_capital(next.at) && !is_former_of_town(input))
        && !(input.has(Classes::ORGANISATION) && (next.has(Classes::DEMONYM) || input.tokens.is_capital(input.at)))
        // le quotidien sportif: a medium, no sportsman; le collectif Mer propre: a name of its own
        && !(input.has(Classes::TAKES_UP) && (next.has(HUMAN) || input.tokens.is_capital(next.at)))
        // le communiqué conjoint: no spouse
        && !(input.has(Classes::DOCUMENT) && next.has(HUMAN) && next.has(Classes::ADJECTIVE) && !is_finite(next))
        // les Français interrogés
        && !(input.has(Classes::DEMONYM)
            && !input.has(Classes::METONYM)
            && input.tokens.is_capital(input.at)
            && next.word().forms.any(Forms::PARTICIPLE)
            && !next.has(HEADS.or(Classes::NOUN)))
        // les Dernières Heures d'Armor: the capitals are those of a name.
        && (next.has(HUMAN)
            || starts_sentence(input.tokens, input.at)
            || !input.tokens.is_capital(input.at)
            || !input.tokens.is_capital(next.at))
        // un responsable local, l'hebdomadaire satirique
        // la responsable sécurité: the noun and its branch
        && !(input.has(HUMAN) && next.is_of(Fields::BRANCH))
        // la déléguée centrale: an office with its adjective, which is a noun as well; but l'ancienne centrale
        && !(input.has(HUMAN) && !input.has(Classes::ROLE_MODIFIER) && next.one_of(words!["centrale", "centrales"]))
        // la responsable politique, l'envoyé spécial: a noun of two words
        && !((input.has(HUMAN) || input.word().forms.any(Forms::PARTICIPLE)) && head(input).is_some_and(|(end, ..)| end > next.at))
        // le compromis retenu: a noun that is a participle too
        && (!(input.has(HEADS) || input.has(Classes::NOUN) && !input.has(Classes::ADJECTIVE.or(Classes::ROLE_MODIFIER)))
            || next.has(HEADS.or(Classes::NOUN).or(Classes::OFTEN_NOUN).or(Classes::ROLE_MODIFIER))
            // le jeune derviche, la vieille nourrice: an unknown word behind an adjective is the noun
            || input.has(Classes::ROLE_MODIFIER) && next.word().classes.is_unknown() && !input.tokens.is_capital(next.at))
        // l'élu demande, cette entreprise critique: the participle is a noun, what follows its verb
        && !(input.has(HEADS) && is_finite(next) && !input.has(Classes::ADJECTIVE.or(Classes::DEMONYM).or(Classes::ROLE_MODIFIER)))
        // la scientifique note que P, l'écologiste juge le projet utile: no noun is followed so
        && !(input.has(HUMAN.or(Classes::DEMONYM)) && is_finite(next) && (governs(next.skip(1)) || announces(next)))
        // un marché voisin: the participle is a noun, who lives near an adjective
        && !(input.has(Classes::NOUN)
            && !input.has(Classes::ADJECTIVE.or(Classes::ROLE_MODIFIER))
            && next.has(HUMAN)
            && next.has(Classes::ADJECTIVE))
        // le premier affirmant que
        && (!next.word().forms.any(Forms::PRESENT_PARTICIPLE) || next.has(HEADS.or(Classes::NOUN).or(Classes::ADJECTIVE)))
        && (next.has(HEADS.or(Classes::ROLE_MODIFIER).or(Classes::NOUN).or(Classes::OFTEN_NOUN))
            || !is_finite(next)
            || leads_to_name(next))
}

/// *le désormais célèbre Pr Luc Rey*, *la très discrète Anne Dol*: an adjective before somebody's title or full name.
fn leads_to_name(input: Cursor<'_>) -> bool {
    let (tokens, name) = (input.tokens, input.skip(1));
    let adjective = input.has(Classes::ADJECTIVE) && !tokens.is_capital(input.at);
    adjective && tokens.is_capital(name.at) && (civility(name).is_some() || is_full_name(tokens, name.at))
}

/// What stands behind a verb and never behind a noun: *que*, an article, a mark, *de* and an infinitive; but *la haute juge le 4
/// mai*.
fn governs(behind: Cursor<'_>) -> bool {
    let next = behind.skip(1);
    let article = behind.has(Classes::DETERMINED) && !behind.has(Classes::CONTRACTION.or(OF));
    let time = next.kind() == Kind::Number || next.has(Classes::WEEKDAY.or(Classes::TIME));
    let infinitive = behind.has(OF) && next.word().forms.any(Forms::INFINITIVE);
    behind.has(Classes::QUE) || infinitive || article && !time || behind.kind().is_mark() || behind.kind() == Kind::Colon
}

/// *un voisin réplique aussitôt : « … »*, *une proche annonce, inquiète : « … »*: how it is said, and the words; but *une jeune
/// juge, inquiète : « … »*.
fn announces(verb: Cursor<'_>) -> bool {
    const LONGEST: usize = 8;
    let (tokens, behind) = (verb.tokens, verb.at + 1);
    let told =
        tokens.kind(behind) == Kind::Comma || tokens.has(behind, Classes::ADVERB) && !tokens.has(behind, Classes::ADJECTIVE);
    let goes_on = |&at: &usize| matches!(tokens.kind(at), Kind::Word | Kind::Comma);
    let colon = || behind + (behind..verb.end.min(behind + LONGEST)).take_while(goes_on).count();
    let marked = || tokens.kind(colon()) == Kind::Colon && tokens.kind(colon() + 1).is_mark();
    told && verb.has(Classes::SPEECH) && !verb.has(HUMAN) && marked()
}

/// *une autre personne*, *une tierce personne*: the noun, no negation.
fn is_any_person(input: Cursor<'_>) -> bool {
    input.one_of(words!["autre", "même", "seule", "tierce"]) && input.skip(1).one_of(words!["personne"])
}

/// *l'ancien Lanserois*, *l'ancienne Bretonne*: the adjective before what the people of a town or a country are called.
fn is_former_of_town(input: Cursor<'_>) -> bool {
    let next = input.skip(1);
    let people = next.has(Classes::DEMONYM) || input.at > 0 && townsperson(next, input.at - 1).is_some();
    input.is_of(Fields::FORMER) && people
}
