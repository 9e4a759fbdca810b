//! Where a name may start: *Juste Koundi rit*, but *Juste après, le maire rit*; *Axa a estimé*, but *Interrogé mardi, le maire …*.

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Forms, VerbClasses};
use crate::token::{Kind, Tokens, Words, shape, words};

use super::head::{is_adjective, is_finite, only_verb};
use super::name::phrase_classes;
use super::{CLOSED, HEADS, HUMAN, OF};

/// Adverbs of time that parties and papers are called by: *Lans Demain*.
pub(super) const TIMES: Words = words!["aujourd'hui", "demain", "maintenant"];

/// Whether a token stands where any word takes a capital.
pub(super) fn starts_sentence(tokens: &Tokens<'_>, at: usize) -> bool {
    /// How many words the place in brackets that opens a report has at most, with its bracket.
    const PLACE: usize = 5;
    let Some(before) = at.checked_sub(1) else { return true };
    match tokens.kind(before) {
        // • Interrogée, la préfète …; (Lans) Interrogée, …
        Kind::Other => opens_line(tokens, before),
        Kind::ParenClose => (before.saturating_sub(PLACE)..before)
            .rev()
            .find(|&at| tokens.kind(at) != Kind::Word)
            .is_some_and(|open| tokens.kind(open) == Kind::ParenOpen && opens_line(tokens, open)),
        Kind::Word | Kind::Number | Kind::Comma | Kind::Semicolon => false,
        Kind::GuillemetClose | Kind::CurlyClose | Kind::AngleClose => true,
        _ => true,
    }
}

fn opens_line(tokens: &Tokens<'_>, at: usize) -> bool {
    at == 0 || tokens.kind(at - 1) == Kind::Break
}

/// Whether a capital word can be the start of a name.
pub(super) fn starts_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    if !tokens.is_capital(at) {
        // va en justice: where one goes, nobody; selon ici Provence
        return word.classes.any(Classes::BRAND) && !(at > 0 && tokens.one_of(at - 1, words!["en"])) || is_small_name(tokens, at);
    }
    let common = Classes::DETERMINERS.or(CLOSED).or(Classes::ADVERB).or(Classes::CLITIC).or(Classes::NOT_NAME);
    let next_capital = tokens.is_capital(at + 1);
    // Anne Dol PDG de Valmer
    if tokens.is(at, shape::ALL_CAPITALS) && word.classes.any(Classes::ROLE) && tokens.has(at + 1, OF) {
        return false;
    }
    // Trois élus, Soixante-quinze salariés: a number counts.
    if word.classes.any(common) || word.classes.any(Classes::NUMBER) && !next_capital {
        return is_word_of_name(tokens, at)
            || (word.classes.any(Classes::FIRST_NAME) && next_capital && !word.classes.any(Classes::DETERMINERS));
    }
    !starts_sentence(tokens, at) || opens_with_name(tokens, at)
}

/// *selon ici Provence*: a radio that writes its first word small; but *né ici, Provence*.
pub(super) fn is_small_name(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.one_of(at, words!["ici"]) && tokens.is_capital(at + 1) && is_listed(tokens, at, Classes::MEDIUM)
}

/// Whether a phrase of the lexicon of several words and of one of the classes starts at a token.
pub(super) fn is_listed(tokens: &Tokens<'_>, at: usize, classes: Classes) -> bool {
    let phrase = phrase_classes(Cursor::new(tokens, at, tokens.len()));
    phrase.is_some_and(|(length, found)| length > 1 && found.any(classes))
}

/// Whether a common word in capitals belongs to a name: the article of *Le Courrier*, *La Gazette*, *Le Goff* inside a sentence,
/// of a known name, *La Tribune*, wherever it stands; so does any word of one, *Midi Libre*.
fn is_word_of_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let known = || is_listed(tokens, at, Classes::MEDIUM);
    match tokens.word(at).classes.any(Classes::DET_DEF) {
        true => tokens.is_capital(at + 1) && (!starts_sentence(tokens, at) || known()),
        false => known() || is_foreign(Cursor::new(tokens, at, tokens.len())) || is_adverb_of_press(tokens, at),
    }
}

/// *observe Demain*, *s'émeut enfin Aujourd'hui*: a paper that is called by an adverb, its capital behind a verb of speech.
fn is_adverb_of_press(tokens: &Tokens<'_>, at: usize) -> bool {
    let verb = |at: usize| tokens.has(at, Classes::SPEECH) && !tokens.is_capital(at);
    let behind = at > 1 && (verb(at - 1) || tokens.has(at - 1, Classes::ADVERB) && verb(at - 2));
    behind && tokens.one_of(at, TIMES) && !tokens.is_capital(at + 1)
}

/// *The Lans Review*, *Der Abend*, *persifle Il Porto*: a name, of a paper nearly always, with the article of another language.
pub(super) fn is_foreign(input: Cursor<'_>) -> bool {
    const OTHER: Classes = CLOSED.or(Classes::DETERMINERS).or(Classes::FIRST_NAME).or(Classes::CLITIC);
    let (tokens, at) = (input.tokens, input.at);
    // a dit l'élu Il n'y a rien
    let article = input.one_of(words!["das", "der", "die", "the"])
        || input.one_of(words!["il"]) && at > 0 && tokens.kind(at - 1) == Kind::Word && !tokens.is_capital(at - 1);
    article && tokens.is_capital(at) && tokens.is_capital(at + 1) && !tokens.has(at + 1, OTHER)
}

/// *L'Aube rouge*, *La Gazette du soir*: inside a sentence, a common noun whose article has a capital as well is the name of a
/// paper or a party; its adjective or its complement belongs to it.
pub(super) fn is_titled_noun(input: Cursor<'_>) -> bool {
    const OTHER: Classes = CLOSED.or(HUMAN).or(Classes::FIRST_NAME).or(Classes::COUNTRY).or(Classes::METONYM).or(Classes::MEDIUM);
    let (tokens, noun) = (input.tokens, input.skip(1));
    let article = input.has(Classes::DET_DEF) && tokens.is_capital(input.at) && !starts_sentence(tokens, input.at);
    article
        && tokens.is_capital(noun.at)
        && (noun.has(Classes::NOUN.or(Classes::ORGANISATION)) && !noun.has(OTHER) || noun.has(Classes::TIME))
}

/// Whether a word that opens a sentence, where any word takes a capital, is the start of a name.
fn opens_with_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    // Reste Anne Dol: the verb stands before its subject.
    let first = tokens.has(at + 1, Classes::FIRST_NAME)
        && word.forms.any(Forms::PRESENT_3S.or(Forms::PRESENT_3P))
        && tokens.verb(at).classes.any(VerbClasses::PRECEDES);
    // Grâce au port, face à la mer
    let phrased = tokens.one_of(at, words!["face", "grâce"]) && tokens.one_of(at + 1, words!["à", "au", "aux"]);
    if first || phrased || is_attribute(tokens, at) || is_new_participle(tokens, at) || is_new_adverb(tokens, at) {
        return false;
    }
    let proper = Classes::FIRST_NAME.or(Classes::METONYM).or(Classes::COUNTRY);
    let known = Classes::VERB.or(HEADS).or(Classes::ADJECTIVE).or(Classes::NOUN).or(Classes::DEMONYM).or(Classes::TITLE_HEAD);
    // Début de la grève: what a phrase behind *de* belongs to is no name, where the lexicon knows none.
    let phrase = || {
        tokens.one_of(at + 1, words!["du", "des"]) || tokens.one_of(at + 1, words!["de"]) && tokens.has(at + 2, Classes::DET_DEF)
    };
    // Santé maritime Bretagne: a name of the lexicon
    let listed = || is_listed(tokens, at, Classes::METONYM);
    word.classes.any(proper)
        || !word.classes.any(known) && !phrase() && !qualifies_next(tokens, at)
        || tokens.is_capital(at + 1) && !word.classes.any(HUMAN)
        || listed()
        || is_participle_for_name(tokens, at)
}

/// *Rosi a tourné dix films*, *Rosi filme la mer*: no participle stands just before a conjugated verb but a form of *être*
/// (*Fini est le temps*).
pub(crate) fn is_participle_for_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let other = CLOSED.or(HEADS).or(Classes::NOUN).or(Classes::OFTEN_NOUN).or(Classes::ADJECTIVE).or(Classes::ADVERB);
    let (word, next) = (tokens.word(at), tokens.word(at + 1));
    let acts = next.forms.any(Forms::FINITE_3) && !next.forms.any(Forms::PARTICIPLE) && !next.classes.any(other);
    word.forms.any(Forms::PARTICIPLE)
        && !word.classes.any(Classes::NOUN.or(HUMAN).or(Classes::ADJECTIVE))
        && (next.classes.any(Classes::AVOIR) || acts)
}

/// *Quai libre dénonce*, *Territoires unis a dit*, *Médecins Solidaires réclame*, *Les Ancolies assure*: a noun that opens the
/// sentence without an article, or in the plural before a verb in the singular, is no subject unless it is a name. Returns where
/// the verb stands.
pub(super) fn subject_without_article(input: Cursor<'_>) -> Option<usize> {
    const LONGEST: usize = 3;
    const PROPER: Classes = Classes::FIRST_NAME.or(Classes::METONYM).or(Classes::COUNTRY);
    let (tokens, at) = (input.tokens, input.at);
    if !tokens.is_capital(at) || !starts_sentence(tokens, at) {
        return None;
    }
    let article = tokens.one_of(at, words!["les"]);
    let several = article || are_several(tokens, at);
    let (noun, one) = if several { (HUMAN.or(Classes::NOUN), CLOSED) } else { (Classes::NOUN, CLOSED.or(HUMAN)) };
    let other = one.or(PROPER).or(Classes::VERB).or(Classes::NOT_NAME).or(Classes::DETERMINERS);
    if !article && (!tokens.has(at, noun) || tokens.has(at, other)) || article && !tokens.is_capital(at + 1) {
        return None;
    }
    let belongs = |&at: &usize| match tokens.is_capital(at) {
        true => several && !tokens.is(at, shape::ALL_CAPITALS) && !tokens.has(at, PROPER),
        false => is_adjective(Cursor { at, ..input }) || tokens.has(at, Classes::NOUN) && !tokens.has(at, CLOSED),
    };
    // Médecins du littoral a dit
    let of = usize::from(several && !article && tokens.one_of(at + 1, words!["d'", "de", "du"]));
    let verb = at + 1 + of;
    let verb = verb + (verb..input.end.min(at + 1 + LONGEST)).take_while(belongs).count();
    // Fraternité note que P: one word alone, before a clause
    let singular = |at: usize| {
        let forms = tokens.word(at).forms;
        tokens.has(at, Classes::SPEECH) && forms.any(Forms::SINGULAR_3) && !forms.any(Forms::PARTICIPLE)
    };
    let announces = !several && of == 0 && singular(at + 1) && tokens.has(at + 2, Classes::QUE);
    (announces || verb > at + 1 && speaks_alone(Cursor { at: verb, ..input })).then_some(if announces { at + 1 } else { verb })
}

/// *médecins*, but not *mois*: a word that is only a plural.
pub(super) fn are_several(tokens: &Tokens<'_>, at: usize) -> bool {
    let agreement = tokens.word(at).agreement;
    agreement.any(Agreement::PLURAL) && !agreement.any(Agreement::SINGULAR)
}

/// *dénonce*, *a fait savoir*, *n'a pas exclu*, *s'est dit*: a verb in the singular that can only announce speech, or one in the
/// past.
fn speaks_alone(verb: Cursor<'_>) -> bool {
    let small = Classes::NE.or(Classes::CLITIC);
    let verb = (0..2).fold(verb, |verb, _| if verb.has(small) { verb.skip(1) } else { verb });
    let singular = |verb: Cursor<'_>| verb.word().forms.any(Forms::SINGULAR_3) && !verb.word().forms.any(Forms::PLURAL_3);
    let past = verb.has(Classes::AVOIR.or(Classes::ETRE)) && {
        let next =
            verb.skip(1 + usize::from(verb.skip(1).has(Classes::ADVERB)) + usize::from(verb.skip(1).one_of(words!["pas"])));
        next.has(Classes::VERB) && next.word().forms.any(Forms::PARTICIPLE)
    };
    singular(verb) && (past || verb.has(Classes::SPEECH) && only_verb(verb))
}

/// *Volumineuse coupe*, *Attraction très populaire*: whether a word goes with the noun or the adjective behind it.
fn qualifies_next(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = at + 1 + usize::from(tokens.has(at + 1, Classes::ADVERB));
    let what = if next > at + 1 { Classes::ADJECTIVE } else { Classes::NOUN.or(Classes::OFTEN_NOUN).or(Classes::ADJECTIVE) };
    tokens.kind(next) == Kind::Word
        && !tokens.is_capital(next)
        && tokens.has(next, what)
        && !tokens.has(next, CLOSED.or(HUMAN).or(Classes::VERB).or(Classes::ROLE_MODIFIER).or(Classes::DEMONYM))
}

/// *Prudent, Ronald Dol attend*, *Prudent, le maire attend*: an adjective that is a given name too, before a full name or a
/// subject that no comma parts from its verb.
fn is_attribute(tokens: &Tokens<'_>, at: usize) -> bool {
    if !tokens.has(at, Classes::ADJECTIVE) || tokens.kind(at + 1) != Kind::Comma {
        return false;
    }
    if !tokens.has(at + 2, Classes::DETERMINERS) {
        return tokens.is_capital(at + 2) && tokens.is_capital(at + 3);
    }
    let verb = |at: usize| is_finite(Cursor::new(tokens, at, tokens.len())) && !tokens.has(at, Classes::NOUN.or(HEADS));
    (at + 3..at + 9).find(|&at| tokens.kind(at) != Kind::Word || verb(at)).is_some_and(verb)
}

/// *Officieusement, le maire reçoit*: an adverb that the lexicon does not know; *Clément, 12 ans* is a name.
fn is_new_adverb(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.str(at);
    let adverb = ["ément", "ement", "iment", "ument", "amment", "emment"].iter().any(|end| word.ends_with(end));
    adverb && tokens.kind(at + 1) == Kind::Comma && tokens.classes(at).is_unknown() && tokens.kind(at + 2) == Kind::Word
}

/// *Cramponnée à sa tasse, elle …*, *Emmitouflé dans un manteau, il …*: a participle that the lexicon does not know, before its
/// complement. *Mbappé à Lans* is a name.
fn is_new_participle(tokens: &Tokens<'_>, at: usize) -> bool {
    let proper = Classes::FIRST_NAME.or(Classes::METONYM).or(Classes::COUNTRY);
    let word = tokens.str(at);
    let feminine = word.ends_with("ée") || word.ends_with("ées");
    if tokens.has(at, proper) || !tokens.has(at + 1, Classes::PREP) || !(feminine || word.ends_with('é') || word.ends_with("és"))
    {
        return false;
    }
    let comma = (at + 2..at + 16).find(|&at| tokens.kind(at) != Kind::Word);
    comma.is_some_and(|comma| tokens.kind(comma) == Kind::Comma && (feminine || tokens.has(comma + 1, Classes::SUBJECT_PRONOUN)))
}

/// *De Kerbras sourit*, *D'Arbelles ne répondit rien*: the particle that opens the sentence, before a name and its verb or its
/// words.
pub(super) fn opens_with_particle(input: Cursor<'_>) -> bool {
    let (tokens, name) = (input.tokens, input.at + 1);
    if !input.one_of(words!["de", "d'", "du"])
        || !tokens.is_capital(input.at)
        || !tokens.is_capital(name)
        || tokens.has(name, Classes::COUNTRY.or(Classes::METONYM).or(Classes::FIRST_NAME))
        || !starts_sentence(tokens, input.at)
    {
        return false;
    }
    // De Kerbras : « A »
    if tokens.kind(name + 1) == Kind::Colon && tokens.kind(name + 2).is_mark() && !input.one_of(words!["du"]) {
        return true;
    }
    let small = Classes::NE.or(Classes::CLITIC);
    let verb = (name + 1..input.end.min(name + 4)).find(|&at| !tokens.has(at, small));
    verb.is_some_and(|at| {
        let word = tokens.word(at);
        word.forms.any(Forms::SINGULAR_3) && word.classes.any(Classes::VERB) && !word.classes.any(Classes::NOUN.or(Classes::PREP))
    })
}
