//! Noun phrases that can stand for a speaker.
//!
//! ```text
//! mention    = pronoun | coordinated
//! coordinated = phrase { ("et" | ",") phrase }          Maud Rey et Cyril Pons
//! phrase     = [civility] name [apposition]             M. Oriol Bastide, coprésident
//!            | determiner modifier* head complement* [name | "," name]
//!                                                       le maire de Saint-Aubry, Paul Kermadec
//!            | role name                                Me Sarah Toubiana
//! complement = adjective | ("de" | "d'" | "du" | "des") … | ("à" | "aux" | "chargé de") … after some roles
//! name       = capital { particle* capital }            Charles-Henri de La Tour d'Argenson
//! ```
//!
//! A phrase starts in `determined` or in `name`; behind the determiner `quantity` reads numbers and shares, `noun` a head of the
//! lexicon with what stands around it, `article` anything else.

mod apposition;
mod article;
mod cause;
mod complement;
mod determined;
pub(crate) mod first;
pub(crate) mod given;
mod head;
mod institution;
mod joined;
mod name;
mod noun;
mod opening;
mod pronoun;
mod quantity;
mod run;
mod whose;

pub(crate) use apposition::PARTIES;
pub(crate) use institution::{firm, initial, institution, known, owner, spelled_before, spelled_behind, spelled_out};

use nom::Parser;
use nom::branch::alt;

use crate::grammar::{Cursor, Parsed};
use crate::lexicon::{Agreement, Classes, Fields, Forms};
use crate::model::{GenderEvidence, SpeakerKind};
use crate::token::{Kind, Token, Tokens, Words, shape, words};

use apposition::{apposition, counsel, member_of_party, renamed, set_apart, titled};
use determined::{BARE, MEMBERS, bare_role, behind_some, determined};
pub(crate) use determined::{bare_office, fronted_office, is_bare_pair};
pub(crate) use head::{is_human_phrase, is_party};
use joined::{coordination, enumeration, may_join};
use name::named;
pub(crate) use name::{BORN, PAPERS, WIFE, civility, is_full_name, is_nickname_inside, is_sir};
use noun::noun;
pub(crate) use opening::is_participle_for_name;
use pronoun::pronoun;
pub(crate) use pronoun::{CONCERNED, STRESSED, is_stressed};
pub(crate) use quantity::NEXT;
use quantity::{at_least, counted, out_of};
pub(crate) use whose::is_stranger;

/// What the head of a mention is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Head {
    Pronoun,
    /// A proper name that is a person's by its form: *Mme Dol*, *Anne Dol*.
    Person,
    /// A proper name of any kind: *Castelnau*, *Valmer*.
    Name,
    /// *le procureur*
    Role,
    /// *un riverain*
    Human,
    /// *les manifestants*
    Group,
    /// *le ministère*, *la CGT*, *Moscou*
    Organisation,
    /// *le rapport*
    Document,
    /// *une source proche du dossier*
    Anonymous,
    /// Any other noun.
    Thing,
}

impl Head {
    /// Whether this can be somebody or something that speaks without more support.
    pub(crate) fn speaks(self) -> bool {
        self != Head::Thing
    }

    pub(crate) fn is_human(self) -> bool {
        matches!(self, Head::Person | Head::Name | Head::Role | Head::Human)
    }

    /// Whether this is somebody, by a noun, a name or a pronoun.
    pub(crate) fn is_somebody(self) -> bool {
        self.is_human() || self == Head::Pronoun
    }

    /// Whether a noun or a name tells of somebody, of several or of a body.
    pub(crate) fn is_people(self) -> bool {
        self.is_human() || matches!(self, Head::Organisation | Head::Group)
    }

    /// Whether this is somebody, or several or a body, whose acts tell what they find.
    pub(crate) fn acts(self) -> bool {
        self.is_people() || self == Head::Pronoun
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Determiner {
    None,
    Definite,
    Indefinite,
    Possessive,
    Demonstrative,
    /// Numbers, *plusieurs*, *certains*
    Quantity,
}

/// A noun phrase, in tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// End with the apposition that follows: *Jean Dupont, chef du parti*.
    pub(crate) reach: usize,
    pub(crate) head: Head,
    /// The head noun, or the name's last word.
    pub(crate) at: usize,
    /// The proper name, without civility; empty when there is none.
    pub(crate) name: (usize, usize),
    /// The role with its complements, without determiner; empty when there is none.
    pub(crate) role: (usize, usize),
    pub(crate) determiner: Determiner,
    pub(crate) agreement: Agreement,
    pub(crate) gender: Option<GenderEvidence>,
    /// Several phrases joined by *et*.
    pub(crate) coordinated: bool,
    /// A name that may be a mere word with the capital of a sentence start.
    pub(crate) weak: bool,
    /// Number of what the caller told of it.
    pub(crate) told: Option<usize>,
}

impl Mention {
    pub(crate) fn has_name(&self) -> bool {
        self.name.0 < self.name.1
    }

    /// *Anne Dol*, *la maire Anne Dol*: a person by name.
    pub(crate) fn names_somebody(&self) -> bool {
        self.head.is_human() && self.has_name()
    }

    /// *Anne Dol*, *Ysolde Varn*: a person by name alone, the given name known or no word of the name.
    pub(crate) fn is_person(&self, tokens: &Tokens<'_>) -> bool {
        let stranger = || self.determiner == Determiner::None && is_stranger(tokens, self.name.0, self.name.1);
        self.head == Head::Person || self.head == Head::Name && stranger()
    }

    pub(crate) fn has_role(&self) -> bool {
        self.role.0 < self.role.1
    }

    pub(crate) fn is_plural(&self) -> bool {
        self.coordinated || self.agreement.is_plural()
    }

    /// This one and others up to `last`, at whose `end` they end, as one.
    fn joined(&self, last: &Self, end: usize) -> Self {
        let gender = match self.agreement.shared_gender(last.agreement) {
            Agreement::NONE => Agreement::MASCULINE,
            shared => shared,
        };
        let agreement = gender.or(Agreement::PLURAL);
        Self { end, reach: last.reach.max(end), coordinated: true, told: None, agreement, ..*self }
    }

    pub(crate) fn new(start: usize, end: usize, at: usize, head: Head) -> Self {
        Self {
            start,
            end,
            reach: end,
            head,
            at,
            name: (at, at),
            role: (at, at),
            determiner: Determiner::None,
            agreement: Agreement::NONE,
            gender: None,
            coordinated: false,
            weak: false,
            told: None,
        }
    }

    /// Takes in what the caller told of its name or, when it has none, of its head.
    #[inline]
    fn identify(&mut self, tokens: &Tokens<'_>) {
        if !tokens.told.is_empty() {
            self.recognise(tokens);
        }
    }

    #[cold]
    fn recognise(&mut self, tokens: &Tokens<'_>) {
        let number = if self.has_name() { self.told_name(tokens) } else { None };
        let whole = |number: &usize| tokens.told[*number].end >= if self.has_name() { self.name.1 } else { self.at + 1 };
        let Some(number) = number.or_else(|| {
            let role = self.has_role().then_some(self.role.0);
            [Some(self.start), role].into_iter().flatten().find_map(|at| tokens.told_at(at).filter(whole))
        }) else {
            return;
        };
        let told = &tokens.told[number];
        self.told = Some(number);
        self.weak = false;
        self.head = match (told.kind, self.head) {
            (_, Head::Pronoun) => Head::Pronoun,
            (Some(SpeakerKind::Person), Head::Person | Head::Role | Head::Human) => self.head,
            (Some(SpeakerKind::Person), _) if self.has_name() => Head::Person,
            (Some(SpeakerKind::Person), _) => Head::Human,
            (Some(SpeakerKind::Organisation), Head::Document) => Head::Document,
            (Some(SpeakerKind::Organisation), _) => Head::Organisation,
            (Some(SpeakerKind::Group), _) => Head::Group,
            (Some(SpeakerKind::Anonymous), _) => Head::Anonymous,
            (None, Head::Thing) => {
                if self.is_plural() {
                    Head::Group
                } else {
                    Head::Human
                }
            }
            (None, head) => head,
        };
        if let Some(gender) = told.gender {
            self.agreement = self.agreement.of(gender);
            self.gender = Some(GenderEvidence::Caller);
        }
    }

    /// What is told of the name. Somebody's name behind the head of an organisation names the organisation: *la fondation Anne
    /// Dol*.
    fn told_name(&self, tokens: &Tokens<'_>) -> Option<usize> {
        let number = tokens.told_at(self.name.0)?;
        let told = &tokens.told[number];
        let namesake = told.kind == Some(SpeakerKind::Person) && self.has_role() && !self.head.is_human();
        (told.end == self.name.1 && !namesake).then_some(number)
    }
}

/// *les « marcheurs »*, *le « Conseil des ports »*: somebody or a body whom a determiner at `at` and the words from `noun` on
/// name, between marks that end at `end`.
pub(crate) fn between_marks(tokens: &Tokens<'_>, at: usize, noun: usize, end: usize) -> Mention {
    let (determiner, word) = (tokens.word(at).agreement, tokens.word(noun).agreement);
    let gender = [word, determiner].into_iter().map(Agreement::gender).find(|&gender| gender != Agreement::NONE);
    let number = if tokens.word(at).agreement.any(Agreement::PLURAL) { Agreement::PLURAL } else { Agreement::SINGULAR };
    let head = match () {
        () if tokens.is_capital(noun) => Head::Organisation,
        () if number.any(Agreement::PLURAL) => Head::Group,
        () => Head::Human,
    };
    let definite = tokens.has(at, Classes::DET_DEF) && !tokens.one_of(at, words!["des"]);
    let body = head == Head::Organisation;
    Mention {
        name: if body { (noun, end - 1) } else { (noun, noun) },
        role: (noun, if body { noun } else { end - 1 }),
        determiner: if definite { Determiner::Definite } else { Determiner::Indefinite },
        agreement: gender.unwrap_or_default().or(number),
        ..Mention::new(at, end, noun, head)
    }
}

pub(crate) const HUMAN: Classes = Classes::ROLE.or(Classes::PERSON).or(Classes::GROUP);

pub(crate) const HEADS: Classes = HUMAN.or(Classes::ORGANISATION).or(Classes::DOCUMENT).or(Classes::ANONYMOUS);

/// Words that end a noun phrase whatever else they are.
const CLOSED: Classes = Classes::PREP
    .or(Classes::SUBJECT_PRONOUN)
    .or(Classes::NE)
    .or(Classes::PAS)
    .or(Classes::QUE)
    .or(Classes::SI)
    .or(Classes::COORD)
    .or(Classes::SUBORD)
    .or(Classes::REL)
    .or(Classes::INTERROG)
    .or(Classes::AVOIR)
    .or(Classes::ETRE)
    .or(Classes::WEEKDAY)
    .or(Classes::MONTH)
    .or(Classes::TIME);

pub(crate) const OF: Classes = Classes::OF;

/// Nouns that make a preposition with *à*: *à l'endroit de*, *au sujet de*.
pub(crate) const TOWARDS: Words =
    words!["adresse", "attention", "destination", "encontre", "endroit", "intention", "propos", "sujet", "égard"];

/// Whether a preposition stands before the phrase that starts at `start`.
pub(crate) fn follows_preposition(tokens: &Tokens<'_>, start: usize) -> bool {
    start > 0 && tokens.has(start - 1, Classes::PREP)
}

/// A mention at the cursor, with its coordination.
pub(crate) fn mention(input: Cursor<'_>) -> Parsed<'_, Mention> {
    if !starts(input) {
        return Err(nom::Err::Error(()));
    }
    if let Ok(found) = pronoun(input) {
        return Ok(found);
    }
    let mut found = phrase(input);
    if let Ok((rest, first)) = &found {
        if may_join(*rest, first) {
            found = Ok(enumeration(*rest, first).unwrap_or_else(|| coordination(*rest, first)));
        }
    }
    found
}

/// Whether a mention can start at the cursor: few words are worth a closer look.
#[inline(always)]
pub(crate) fn starts(input: Cursor<'_>) -> bool {
    const WORDS: Classes = Classes::SUBJECT_PRONOUN
        .or(Classes::DETERMINERS)
        .or(Classes::CIVILITY)
        .or(Classes::NUMBER)
        .or(MEMBERS)
        .or(Classes::ANONYMOUS)
        .or(Classes::ROLE_MODIFIER)
        .or(Classes::BRAND);
    let token = input.token();
    token.has(WORDS)
        || token.is_capital() && !(token.has(Classes::TIME) && input.tokens.is(input.at, shape::ALL_CAPITALS))
        || token.kind == Kind::Number
        || token.has(OF)
        || token.one_of(words!["bon", "nombre"])
        || input.tokens.told_at(input.at).is_some()
}

/// *selon*, *d'après* stands before `start`.
fn is_behind_source(tokens: &Tokens<'_>, start: usize) -> bool {
    is_behind(tokens, start, words!["selon"])
        || is_behind(tokens, start, words!["après"]) && is_behind(tokens, start - 1, words!["d'"])
}

/// Whether one of the words stands right before `start`.
fn is_behind(tokens: &Tokens<'_>, start: usize, words: Words) -> bool {
    start > 0 && tokens.one_of(start - 1, words)
}

/// *L'un dit « A », l'autre « B »*, *Les uns jugent cela « vital » et les autres « absurde »*: the words of another follow, the
/// verb not said again.
fn is_gapped(start: usize, behind: Cursor<'_>) -> bool {
    let tokens = behind.tokens;
    let joined = start > 0 && (tokens.kind(start - 1) == Kind::Comma || tokens.one_of(start - 1, words!["et"]));
    joined && start > 1 && tokens.kind(start - 2).is_mark() && tokens.kind(behind.at).is_mark()
}

/// *Pour certains, « A »*
pub(crate) fn has_marks_behind_comma(tokens: &Tokens<'_>, comma: usize) -> bool {
    tokens.kind(comma) == Kind::Comma && tokens.kind(comma + 1).is_mark()
}

/// *Selon certains, P*, *D'après l'un, P*, *Pour beaucoup, « A », pour d'autres, « B »*: what would determine a noun stands alone
/// for those whose view it is; but *Pour beaucoup, tout a brûlé*.
fn is_source_alone(start: usize, behind: Cursor<'_>) -> bool {
    let tokens = behind.tokens;
    let pour = || {
        let before = start >= 1 && tokens.one_of(start - 1, words!["pour"]) && has_marks_behind_comma(tokens, behind.at);
        let apart =
            |at: usize| matches!(tokens.kind(at), Kind::Comma | Kind::Semicolon) || tokens.one_of(at, words!["et", "mais"]);
        before && (tokens.is_capital(start - 1) || start >= 2 && apart(start - 2))
    };
    (behind.is_empty() || behind.kind() != Kind::Word) && (is_behind_source(tokens, start) || pour())
}

/// One phrase without coordination.
pub(crate) fn phrase(input: Cursor<'_>) -> Parsed<'_, Mention> {
    let mut found = alone(input);
    if let Ok((rest, mention)) = &mut found {
        if may_go_on(rest.token()) {
            go_on(rest, mention);
        }
        mention.identify(input.tokens);
        let apposed = mention.head.speaks() && matches!(rest.kind(), Kind::Comma | Kind::ParenOpen | Kind::Dash);
        mention.reach = if apposed { apposition(*rest, mention) } else { member_of_party(*rest, mention).unwrap_or(rest.at) };
    }
    found
}

/// Whether a phrase may go on with another name or a number behind it.
#[inline]
fn may_go_on(behind: &Token) -> bool {
    matches!(behind.kind, Kind::Comma | Kind::Dash | Kind::Hyphen | Kind::ParenOpen)
        || behind.one_of(words!["sur"])
        || behind.word().forms.any(Forms::PARTICIPLE)
}

/// The name between commas of whoever a phrase describes, and of how many they are a part.
fn go_on<'a>(rest: &mut Cursor<'a>, mention: &mut Mention) {
    if let Some((after, bearer)) = renamed(*rest, mention) {
        (*rest, mention.end, mention.name) = (after, bearer.end, bearer.name);
        (mention.gender, mention.agreement) = (bearer.gender.or(mention.gender), bearer.agreement);
        mention.head = if mention.head == Head::Thing { Head::Human } else { mention.head };
    }
    if let Some((after, bearer)) = set_apart(*rest, mention) {
        (*rest, mention.end, mention.name) = (after, bearer.end, bearer.name);
        (mention.gender, mention.agreement) = (bearer.gender.or(mention.gender), bearer.agreement);
        (mention.head, mention.coordinated) = (Head::Role, bearer.coordinated);
    }
    if let Some((name, form)) = counsel(*rest, mention) {
        (mention.name, mention.end, mention.head) = (name, name.1, Head::Role);
        (mention.gender, mention.agreement) = (form.gender, form.agreement.gender().or(Agreement::SINGULAR));
        rest.at = name.1;
    }
    if let Some(name) = titled(*rest, mention) {
        (mention.name, mention.end, mention.head) = (name, name.1, Head::Organisation);
        rest.at = name.1;
    }
    if let Some(after) = out_of(*rest, mention) {
        (*rest, mention.end) = (after, after.at);
        let phrase = if mention.has_name() { &mut mention.name } else { &mut mention.role };
        phrase.1 = after.at;
        // près d'un élu sur trois
        mention.start = at_least(rest.tokens, mention.start);
    }
}

/// One phrase without what stands behind a comma or in brackets. Each is told by its first word, so that none is tried in vain.
fn alone(input: Cursor<'_>) -> Parsed<'_, Mention> {
    let token = input.token();
    if input.tokens.told_at(input.at).is_some() {
        if let Ok(found) = told(input) {
            return Ok(found);
        }
    }
    let majesty = || token.has(Classes::DET_POSS) && token.is_capital() && input.skip(1).token().is_capital();
    if token.has(Classes::CIVILITY) || majesty() && input.skip(1).has(Classes::CIVILITY) {
        if let Ok(found) = civil_office(input) {
            return Ok(found);
        }
    }
    // Ah ! il est parti.
    let cry = || input.is_of(Fields::UTTERED) && input.skip(1).kind() == Kind::Exclamation;
    if (token.is_capital() || token.has(Classes::CIVILITY.or(Classes::BRAND))) && !cry() {
        if let Ok(found) = named(input) {
            return Ok(found);
        }
    }
    let bare = token.has(BARE) || token.has(MEMBERS) && is_bare_pair(input);
    if bare { determined(input).or_else(|_| bare_role(input)) } else { determined(input) }
}

/// *Mme le maire*, *M. le préfet*: an office behind the civility of whoever has it, which tells the sex; *Sa Majesté le roi*; but
/// *M. Le Maire*.
fn civil_office(input: Cursor<'_>) -> Parsed<'_, Mention> {
    let whose = input.has(Classes::DET_POSS);
    let civil = input.skip(usize::from(whose));
    let title = civil.word().agreement;
    if input.tokens.is_capital(civil.at + 1) || !civil.skip(1).has(Classes::DET_DEF) {
        return Err(nom::Err::Error(()));
    }
    let (rest, mut mention) = determined(civil.skip(1))?;
    let office = mention.head == Head::Role && mention.determiner == Determiner::Definite && !mention.is_plural();
    if !office || title.told_gender().is_none() && !whose || title.any(Agreement::PLURAL) {
        return Err(nom::Err::Error(()));
    }
    mention.start = input.at;
    if whose {
        return Ok((rest, mention));
    }
    mention.agreement = title.gender().or(Agreement::SINGULAR);
    mention.gender = Some(GenderEvidence::Civility);
    Ok((rest, mention))
}

/// A phrase that the caller told of, as the grammar reads it where it does, as a name otherwise.
fn told(input: Cursor<'_>) -> Parsed<'_, Mention> {
    let told = input.tokens.told_at(input.at).map(|told| input.tokens.told[told]).filter(|told| told.end <= input.end);
    let Some(told) = told else { return Err(nom::Err::Error(())) };
    // Les Amis du quai a dit: a name in the plural is one body
    let body = told.kind == Some(SpeakerKind::Organisation) && input.tokens.is_capital(input.at);
    if let Some(found) = named(input).ok().filter(|_| body) {
        return Ok(found);
    }
    let whole = Cursor { end: told.end, ..input };
    for cursor in [input, whole] {
        match alt((determined, bare_role, named)).parse(cursor) {
            Ok((rest, mention)) if rest.at >= told.end => return Ok((Cursor { end: input.end, ..rest }, mention)),
            _ => {}
        }
    }
    let mut mention = Mention::new(input.at, told.end, told.end - 1, Head::Name);
    mention.name = (input.at, told.end);
    mention.agreement = Agreement::EPICENE.or(Agreement::SINGULAR);
    Ok((Cursor { at: told.end, ..input }, mention))
}

/// The phrase behind *du*, *des*, *au*, *aux*: read as if an article stood alone.
pub(crate) fn contracted(input: Cursor<'_>) -> Parsed<'_, Mention> {
    let article = input.word().agreement;
    // ont crié des dizaines de dockers
    if let Some(found) = counted(input.skip(1), input.skip(2)) {
        return Ok(found);
    }
    let some = behind_some(input.skip(1));
    let (rest, mut mention) = noun(some, input.at + 1, Determiner::Definite)?;
    let several = article.is_plural() || input.one_of(words!["des", "aux"]);
    let gender = match mention.agreement.gender() {
        Agreement::FEMININE => Agreement::FEMININE,
        own if several || mention.has_name() => own,
        _ => Agreement::MASCULINE,
    };
    mention.agreement = gender.or(if several { Agreement::PLURAL } else { Agreement::SINGULAR });
    if mention.gender.is_none() && gender.told_gender().is_some() && mention.head.is_human() && !mention.has_name() {
        mention.gender = Some(GenderEvidence::Determiner);
    }
    Ok(if may_join(rest, &mention) { coordination(rest, &mention) } else { (rest, mention) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::model::Gender;
    use crate::token::tokenize;

    fn read(text: &str) -> (String, Mention) {
        let tokens = tokenize(text, Lexicon::base());
        let (rest, mention) = mention(Cursor::new(&tokens, 0, tokens.len())).unwrap();
        (tokens.slice(0, rest.at).to_owned(), mention)
    }

    #[test]
    fn a_determiner_tells_the_gender() {
        for (text, whole, gender) in [
            ("le président parle", "le président", Gender::Masculine),
            ("la présidente du tribunal parle", "la présidente du tribunal", Gender::Feminine),
        ] {
            let (read, mention) = read(text);
            assert_eq!(read, whole);
            assert_eq!(
                (mention.agreement.told_gender(), mention.gender),
                (Some(gender), Some(GenderEvidence::Determiner)),
                "{text}"
            );
        }
    }

    #[test]
    fn an_age_makes_a_person_of_a_town() {
        for (text, head) in [("Constantine, 23 ans, dit", Head::Person), ("Constantine, vidée, dit", Head::Organisation)] {
            assert_eq!(read(text).1.head, head, "{text}");
        }
    }

    #[test]
    fn names_keep_their_particles_and_roles_their_names() {
        for (text, whole, name) in [
            (
                "Charles-Henri de La Tour d'Argenson dit",
                "Charles-Henri de La Tour d'Argenson",
                "Charles-Henri de La Tour d'Argenson",
            ),
            (
                "la présidente de la région Occitanie, Jeanne Dol, a",
                "la présidente de la région Occitanie, Jeanne Dol",
                "Jeanne Dol",
            ),
            ("le porte-parole des députés LR, Henri Dol, a", "le porte-parole des députés LR, Henri Dol", "Henri Dol"),
            ("Me Sarah Dol, avocate", "Me Sarah Dol", "Sarah Dol"),
            (
                "le délégué de la fédération (FDC), Jacques Dol, a",
                "le délégué de la fédération (FDC), Jacques Dol",
                "Jacques Dol",
            ),
        ] {
            let tokens = tokenize(text, Lexicon::base());
            let (rest, mention) = mention(Cursor::new(&tokens, 0, tokens.len())).unwrap();
            assert_eq!(tokens.slice(0, rest.at), whole);
            assert_eq!(tokens.slice(mention.name.0, mention.name.1), name);
        }
    }
}
