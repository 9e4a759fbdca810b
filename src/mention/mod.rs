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
mod name;
mod noun;
mod pronoun;
mod quantity;
mod whose;

pub(crate) use apposition::PARTIES;
pub(crate) use institution::{firm, initial, institution, known, owner, spelled_before, spelled_behind, spelled_out};

use nom::Parser;
use nom::branch::alt;

use crate::grammar::{Cursor, Parsed};
use crate::lexicon::{Agreement, Classes, Fields, Forms};
use crate::model::{GenderEvidence, SpeakerKind};
use crate::token::{Kind, Token, Tokens, Words, shape, words};

use apposition::{apposition, counsel, member_of_party, parenthesis, renamed, set_apart, titled};
use determined::{BARE, MEMBERS, bare_role, behind_some, determined};
pub(crate) use determined::{bare_office, fronted_office, is_bare_pair};
use head::is_finite;
pub(crate) use head::{is_human_phrase, is_party};
pub(crate) use name::{BORN, PAPERS, WIFE, civility, is_full_name, is_nickname_inside, is_participle_for_name, is_sir};
use name::{named, starts_sentence};
use noun::noun;
use pronoun::pronoun;
pub(crate) use pronoun::{CONCERNED, STRESSED, is_stressed};
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
        role: (noun, noun + usize::from(!body)),
        determiner: if definite { Determiner::Definite } else { Determiner::Indefinite },
        agreement: gender.unwrap_or_default().or(number),
        ..Mention::new(at, end, noun, head)
    }
}

/// Determiners of one noun or of several that are known or told of, quantities left out.
pub(crate) const DETERMINED: Classes = Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_POSS).or(Classes::DET_DEM);

pub(crate) const DETERMINERS: Classes = DETERMINED.or(Classes::DET_QUANT);

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
        .or(DETERMINERS)
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

/// Whether another phrase may be joined to the one before the cursor.
#[inline]
fn may_join(rest: Cursor<'_>, first: &Mention) -> bool {
    let token = rest.token();
    // A comma, a bracket, an ampersand
    let sign = || matches!(token.kind, Kind::Comma | Kind::ParenOpen | Kind::Other);
    let joint = || sign() || token.one_of(JOINTS) || token.one_of(COMPARED) || first.reach > first.end;
    // Lans et Valmer accusent
    let pair = || {
        let name = rest.kind() == Kind::Word && rest.tokens.is_capital(rest.at + 1);
        first.head == Head::Name
            && rest.one_of(words!["et"])
            && name
            && rest.skip(2).has(Classes::SPEECH)
            && is_plural_verb(rest.skip(2))
    };
    first.head.speaks() && (!first.weak || pair()) && joint()
}

/// What the words that join the last phrase to those before it start with.
const JOINTS: Words = words!["et", "ainsi", "ou", "mais"];

/// What the words of a comparison start with that joins two as *et* does.
const COMPARED: Words = words!["comme", "qu'", "que"];

/// Behind the words that join another phrase: *et*, *ainsi que*, *ou encore*, *mais aussi*, *&*.
fn joint(input: Cursor<'_>) -> Option<Cursor<'_>> {
    if input.one_of(words!["et"]) || !input.is_empty() && input.tokens.is_ampersand(input.at) {
        return Some(input.skip(1));
    }
    let second = input.skip(1);
    let two = input.one_of(words!["ainsi"]) && second.one_of(words!["que"])
        || input.one_of(words!["ou"]) && second.one_of(words!["encore"])
        || input.one_of(words!["mais"]) && second.one_of(words!["aussi"]);
    two.then(|| input.skip(2))
}

/// *le maire, le préfet et la députée ont dit*, *ont dit Anne Dol, maire, Paul Rey, élu, et le préfet*: three or more phrases of
/// one form, the last of any, and a plural verb that has them for its subject; the names of several, *les maires, Anne Dol, Paul
/// Rey et Luc Roz*; or the sources of a clause, *selon le maire, le préfet et la députée, P*.
fn enumeration<'a>(rest: Cursor<'a>, first: &Mention) -> Option<(Cursor<'a>, Mention)> {
    const LONGEST: usize = 32;
    /// How many words stand between the verb of an incise and its subjects, at most.
    const FAR: usize = 10;
    let tokens = rest.tokens;
    let named = first.has_name() && first.has_role() && first.is_plural();
    let behind = |after: Cursor<'a>, mention: &Mention| Cursor { at: after.at.max(mention.reach), ..after };
    let mut cursor = behind(rest, first);
    if cursor.kind() != Kind::Comma {
        return None;
    }
    let sourced = follows_source(tokens, first);
    if follows_preposition(tokens, first.start) && !named && !sourced {
        return None;
    }
    let parts = |at: &usize| !matches!(tokens.kind(*at), Kind::Word | Kind::Comma) || tokens.one_of(*at, JOINTS);
    (cursor.at..rest.end.min(cursor.at + LONGEST)).find(parts).filter(|&at| tokens.one_of(at, JOINTS))?;
    let alike = |next: &Mention| {
        let bare = |mention: &Mention| mention.determiner == Determiner::None;
        // selon Anne Dol, maire, chercheuse et élue: what she is
        let known = |mention: &Mention| mention.has_name() || mention.determiner == Determiner::Definite;
        // la CGT, FO et la FSU
        let letters = |mention: &Mention| tokens.is(mention.at, shape::ALL_CAPITALS);
        let form = if named { next.has_name() } else { bare(next) == bare(first) || letters(next) && letters(first) };
        next.head.speaks() && !next.weak && form && (!sourced || known(next))
    };
    let mut members = 1;
    while cursor.kind() == Kind::Comma && joint(cursor.skip(1)).is_none() {
        let (after, next) = phrase(cursor.skip(1)).ok().filter(|(_, next)| alike(next))?;
        cursor = behind(after, &next);
        members += 1;
    }
    let next = joint(if cursor.kind() == Kind::Comma { cursor.skip(1) } else { cursor }).filter(|_| members > 1)?;
    // Dockers, pêcheurs et riverains
    let bare = first.determiner == Determiner::None && !first.has_name() && next.has(MEMBERS);
    let last = if bare { noun(next, next.at, Determiner::None).ok() } else { phrase(next).ok() };
    let (after, last) = last.filter(|(_, last)| last.head != Head::Pronoun && !last.weak)?;
    let several = |at: usize| tokens.word(at).forms.any(Forms::PLURAL_3) && tokens.has(at, Classes::VERB);
    // a dit le maire, le préfet et la députée ont voté: the first has a verb of its own.
    let said = (first.start.saturating_sub(3)..first.start).rev().find(|&at| !tokens.word(at).forms.any(Forms::PARTICIPLE));
    let own = said.filter(|&said| (said..first.start).any(|at| tokens.has(at, Classes::SPEECH)));
    // ont dit mardi à la presse le maire, le préfet et la députée: the verb that opens an incise
    let incise = || {
        let words = (first.start.saturating_sub(FAR)..first.start).rev().take_while(|&at| tokens.kind(at) == Kind::Word);
        let speech = words.clone().find(|&at| tokens.has(at, Classes::SPEECH))?;
        let helped = tokens.word(speech).forms.any(Forms::PARTICIPLE) && tokens.has(speech.wrapping_sub(1), Classes::AVOIR);
        let verb = speech - usize::from(helped);
        let opens = verb > 0 && (tokens.kind(verb - 1) == Kind::Comma || tokens.kind(verb - 1).is_mark());
        Some(verb).filter(|&verb| opens && several(verb))
    };
    let small = Classes::NE.or(Classes::CLITIC);
    let from = behind(after, &last);
    let from = if from.at > after.at && from.kind() == Kind::Comma { from.skip(1) } else { from };
    let verb = || (from.at..from.end.min(from.at + 3)).find(|&at| !tokens.has(at, small)).filter(|_| alike(&last));
    // Selon la maire, le préfet et le député ont voté: the clause has them for its subject.
    let source = || alike(&last) && (after.is_empty() || after.kind() == Kind::Comma || after.kind().ends_sentence());
    let whole = named || if sourced { source() } else { own.or_else(incise).or_else(verb).is_some_and(several) };
    whole.then(|| (after, first.joined(&last, last.end)))
}

/// *selon Anne Dol*, *d'après le maire*: a definite or a named source.
fn follows_source(tokens: &Tokens<'_>, first: &Mention) -> bool {
    is_behind_source(tokens, first.start) && (first.has_name() || first.determiner == Determiner::Definite)
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

/// *Maud Rey et Cyril Pons*: several named people, or several heads that can speak, act as one speaker.
fn coordination<'a>(rest: Cursor<'a>, first: &Mention) -> (Cursor<'a>, Mention) {
    let mut whole = *first;
    let mut last = *first;
    let mut cursor = rest;
    loop {
        let set_apart = behind_apposition(cursor, &last).filter(|&from| joint(from).is_some());
        let from = set_apart.or_else(|| also(cursor)).or_else(|| parenthesis(cursor)).unwrap_or(cursor);
        let apart = set_apart.is_none() && cursor.kind() == Kind::Comma;
        // ces enseignants ou conseillers
        let or = || (from.one_of(words!["ou"]) && shares_article(rest.tokens, first)).then(|| from.skip(1));
        // tant le maire que la préfète, le maire comme la préfète
        let compared = || (from.at == cursor.at && is_compared(from, &last)).then(|| from.skip(1));
        let Some(after) = joint(from).or_else(or).or_else(compared) else { break };
        // Socialistes et Insoumis réclament, les pompiers et policiers disent: groups without article, in capitals or not
        let articled = first.determiner != Determiner::None && !shares_article(rest.tokens, first);
        let bare = !first.has_name() && !articled && after.has(MEMBERS);
        let group = if bare { noun(after, after.at, Determiner::None).ok() } else { None };
        let Some((next, second)) = group.or_else(|| phrase(after).ok()) else { break };
        let pair = Pair { first, second: &second, next };
        if pair.has_second_own_verb() || has_relative(next, &second) {
            break;
        }
        // une élue, Zoé Astier, et un ami sont venus: each for itself
        if set_apart.is_some() && last.reach == last.end && second.determiner == Determiner::Indefinite {
            break;
        }
        if apart && !pair.act_together() || !pair.is_one_subject() {
            break;
        }
        let end = parenthesis(next).map_or(second.end, |after| after.at);
        (whole, last) = (first.joined(&second, end), second);
        whole.start = as_much(rest.tokens, first.start).unwrap_or(first.start);
        cursor = Cursor { at: end, ..next };
    }
    (cursor, whole)
}

/// Two phrases with a conjunction between them.
struct Pair<'a> {
    first: &'a Mention,
    second: &'a Mention,
    /// Behind the second.
    next: Cursor<'a>,
}

impl Pair<'_> {
    /// *a rapporté le quotidien et les élus ont voté*, *parle aux dockers et le maire a promis*
    fn has_second_own_verb(&self) -> bool {
        let (next, tokens) = (self.next, self.next.tokens);
        let told = self.second.has_role() && self.second.has_name() && next.kind() == Kind::Comma;
        let verb = next.skip(usize::from(told));
        // pour le club et les élus lui ont dit
        let verb = verb.skip(usize::from(verb.has(Classes::CLITIC) && verb.skip(1).word().forms.any(Forms::FINITE_3)));
        let own = || is_finite(verb) || verb.has(Classes::AVOIR.or(Classes::ETRE).or(Classes::NE));
        let plural = || verb.word().forms.any(Forms::PLURAL_3);
        let parts = |at: usize| {
            tokens.has(at, Classes::SPEECH)
                || tokens.has(at, Classes::PREP) && !tokens.one_of(at, words!["entre"]) && plural() == self.second.is_plural()
        };
        self.first.start > 0 && !verb.has(Classes::PREP) && own() && parts(self.first.start - 1)
    }

    /// A verb in the plural behind them, *le maire, ainsi que la préfète, ont dit*, or before.
    fn act_together(&self) -> bool {
        acts(self.next.skip(usize::from(self.next.kind() == Kind::Comma))) || self.verb_before().is_some()
    }

    /// *ont indiqué jeudi l'État et le gouvernement local*: the verb in the plural before them, past what tells when.
    fn verb_before(&self) -> Option<usize> {
        let tokens = self.next.tokens;
        let when = Classes::WEEKDAY.or(Classes::TIME).or(Classes::ADVERB);
        let small = |at: &usize| tokens.has(*at, when) || tokens.word(*at).forms.any(Forms::PARTICIPLE);
        let verb = (self.first.start.saturating_sub(4)..self.first.start).rev().find(|at| !small(at));
        verb.filter(|&at| acts(Cursor { at, ..self.next }))
    }

    /// Whether they are put alike, or the verb tells that both are its subject.
    fn is_one_subject(&self) -> bool {
        let second = self.second;
        // ont fait savoir la mairie et le port, disent Anne Dol et la CSC
        let both = !self.first.is_plural() && self.is_one() && is_behind_plural(self.next.tokens, self.first.start);
        let speaks = second.head.speaks() || both && self.first.determiner == Determiner::Definite;
        speaks && !second.weak && (both || self.is_told_by_verb() || joins(self.next.tokens, self.first, second))
    }

    /// The second is one, of whom the text can have told before.
    fn is_one(&self) -> bool {
        self.is_known() && !self.second.is_plural()
    }

    fn is_known(&self) -> bool {
        self.second.has_name() || self.second.determiner == Determiner::Definite
    }

    /// *le maire de Lans et Anne Dol ont dit*, *la Caisse des ports et Cabotine ont dit*: the verb tells that both are its subject.
    fn is_told_by_verb(&self) -> bool {
        let (first, second, tokens) = (self.first, self.second, self.next.tokens);
        let people = first.head.is_human() && second.head == Head::Person;
        // le Bloc et les Centristes
        let members = |mention: &Mention| mention.is_plural() && mention.head.is_people() && tokens.is_capital(mention.at);
        let firm = |mention: &Mention| matches!(mention.head, Head::Organisation | Head::Name) || members(mention);
        let firms = firm(first) && firm(second) && (first.head, second.head) != (Head::Name, Head::Name);
        // Anne Dol et ses collègues ont dit, disent Anne Dol et son mari
        let other = second.determiner == Determiner::Possessive || tokens.one_of(second.start + 1, words!["autres"]);
        let theirs = first.is_person(tokens) && second.head.is_people() && other;
        let said = || first.start > 0 && acts(Cursor { at: first.start - 1, ..self.next });
        let had = || self.verb_before().is_some_and(|verb| verb + 1 < first.start);
        let before = || theirs && said() || (theirs || firms) && had();
        (people || firms || theirs) && is_finite(self.next) && acts(self.next) || before() || self.is_mixed_subject()
    }

    /// *Anne Dol et la CSC disent*, *selon le maire et la CSC, P*; but *ceux voulant punir Anne Dol et la CSC disent*: where no
    /// verb parts them from the start of the sentence, two of any kind.
    fn is_mixed_subject(&self) -> bool {
        let (first, next, tokens) = (self.first, self.next, self.next.tokens);
        // Anne Dol et les marins, réunis à Lans, disent
        let behind = || is_plural_verb(next) || next.kind() == Kind::Comma;
        let opens = || self.is_known() && starts_sentence(tokens, first.start) && behind();
        let sourced = || is_behind_source(tokens, first.start) || is_behind(tokens, first.start, words!["pour"]);
        let verbal = |at: usize| tokens.has(at, Classes::VERB) && !tokens.has(at, Classes::NOUN);
        let governed = || follows_preposition(tokens, first.start) || first.start > 0 && verbal(first.start - 1);
        let acts = || !governed() && is_plural_verb(next);
        opens() || self.is_one() && (next.kind() == Kind::Comma && sourced() || acts())
    }
}

/// A verb in the plural.
fn acts(verb: Cursor<'_>) -> bool {
    verb.word().forms.any(Forms::PLURAL_3) && verb.has(Classes::VERB)
}

/// Where two start of whom the first does at `start`: **tant** *le maire que la préfète*, **aussi bien** *Anne Dol que Luc Rey*.
fn as_much(tokens: &Tokens<'_>, start: usize) -> Option<usize> {
    let well = is_behind(tokens, start, words!["bien"]) && is_behind(tokens, start - 1, words!["aussi"]);
    if well { Some(start - 2) } else { is_behind(tokens, start, words!["tant"]).then(|| start - 1) }
}

/// *tant le maire* **que** *la préfète*; *le maire* **comme** *la préfète disent*, but *les élus comme Anne Dol disent*.
fn is_compared(joint: Cursor<'_>, first: &Mention) -> bool {
    let alike = |second: &Mention| !first.is_plural() || second.determiner == Determiner::Definite && !second.has_name();
    let like = || phrase(joint.skip(1)).is_ok_and(|(verb, second)| alike(&second) && is_plural_verb(verb));
    // Il aime tant le port que le maire est jaloux: the second has a verb of its own
    let acts = |verb: Cursor<'_>| is_finite(verb) || verb.has(Classes::AVOIR.or(Classes::ETRE).or(Classes::NE));
    let alone = || phrase(joint.skip(1)).is_ok_and(|(verb, _)| !acts(verb) || is_plural_verb(verb));
    let much = joint.one_of(words!["qu'", "que"]) && as_much(joint.tokens, first.start).is_some();
    much && alone() || joint.one_of(words!["comme"]) && like()
}

/// *disent*, *ont dit*, *n'ont pas dit*: more than one must be the subject of the verb here.
fn is_plural_verb(verb: Cursor<'_>) -> bool {
    let verb = verb.skip(usize::from(verb.has(Classes::NE.or(Classes::CLITIC))));
    verb.has(Classes::VERB) && verb.word().forms.any(Forms::PLURAL_3) && !verb.word().forms.any(Forms::SINGULAR_3)
}

/// *des passagers et un chauffeur qui leur avait dit de sortir*: behind *qui* the singular tells that the last of them did.
fn has_relative(behind: Cursor<'_>, last: &Mention) -> bool {
    let small = Classes::NE.or(Classes::CLITIC);
    let tokens = behind.tokens;
    let verb = (behind.at + 1..behind.end.min(behind.at + 4)).find(|&at| !tokens.has(at, small));
    let one = |at: usize| {
        let forms = tokens.word(at).forms;
        forms.any(Forms::SINGULAR_3) && !forms.any(Forms::PLURAL_3)
    };
    behind.one_of(words!["qui"]) && !last.is_plural() && verb.is_some_and(one)
}

/// *ont fait savoir*, *annoncent jeudi*: a verb of speech in the plural, behind a comma or words in marks, stands just before
/// `start`, so that more than one must follow.
fn is_behind_plural(tokens: &Tokens<'_>, start: usize) -> bool {
    let small = |at: usize| {
        let word = tokens.word(at);
        word.forms.any(Forms::PARTICIPLE.or(Forms::INFINITIVE))
            || word.classes.any(Classes::WEEKDAY.or(Classes::TIME).or(Classes::ADVERB))
    };
    let verb = (start.saturating_sub(5)..start).rev().find(|&at| !small(at));
    verb.is_some_and(|verb| {
        let opens = verb > 0 && (tokens.kind(verb - 1) == Kind::Comma || tokens.kind(verb - 1).is_mark());
        // ont fait savoir
        let says = (verb..start).any(|at| tokens.has(at, Classes::SPEECH) || tokens.one_of(at, words!["savoir", "valoir"]));
        opens && says && tokens.word(verb).forms.any(Forms::PLURAL_3)
    })
}

/// Behind the comma or the dash that closes what is said of somebody: *Éric Dol, fils du maire, et Zoé Astier*, *Éric Dol,
/// boulanger à Lans, et Zoé Astier*, *le maire, Éric Dol, et la préfète*.
fn behind_apposition<'a>(cursor: Cursor<'a>, last: &Mention) -> Option<Cursor<'a>> {
    const PLACE: usize = 5;
    let tokens = cursor.tokens;
    let told = last.reach > last.end;
    let named = last.has_name() && last.role.0 < last.name.0 && tokens.kind(last.name.0 - 1) == Kind::Comma;
    if !last.head.is_human() || !told && !named {
        return None;
    }
    let plain = |at: &usize| tokens.kind(*at) == Kind::Word && !tokens.has(*at, Classes::VERB.or(Classes::REL).or(Classes::QUE));
    let place = told && tokens.has(last.reach, Classes::PREP);
    let words = if place { (last.reach..cursor.end).take(PLACE).take_while(plain).count() } else { 0 };
    let close = last.reach + words;
    (close < cursor.end && matches!(tokens.kind(close), Kind::Comma | Kind::Dash)).then_some(Cursor { at: close + 1, ..cursor })
}

/// *le maire, ainsi que la préfète, …*: behind a comma that sets apart who is joined.
fn also(comma: Cursor<'_>) -> Option<Cursor<'_>> {
    let next = comma.skip(1);
    (comma.kind() == Kind::Comma && next.one_of(words!["ainsi", "mais"]) && joint(next).is_some()).then_some(next)
}

/// *les pompiers et policiers ont dit*, *selon les élus et riverains*: one article for several groups that act or tell.
fn shares_article(tokens: &Tokens<'_>, first: &Mention) -> bool {
    let people = first.head.is_human() || first.head == Head::Group;
    let several = first.determiner != Determiner::None && first.is_plural() && !first.has_name();
    // auprès des élus et dockers
    let contracted = || first.start > 0 && tokens.one_of(first.start - 1, words!["aux", "des"]);
    people && several && (!follows_preposition(tokens, first.start) || follows_source(tokens, first) || contracted())
}

/// Whether two phrases are put alike: with their determiners, or people by their names; *leur professeure* joins whom it belongs
/// to.
fn joins(tokens: &Tokens<'_>, first: &Mention, second: &Mention) -> bool {
    let people = |mention: &Mention| mention.head.is_human() || mention.head == Head::Group;
    // The Lans Reporter et le Valmer Soir, Cabotine et le Courrier
    let institution = |mention: &Mention| {
        mention.head == Head::Organisation && (mention.has_name() || tokens.is_capital(mention.at))
            || mention.head == Head::Name && mention.name.1 - mention.name.0 > 1
    };
    // syndicats d'enseignants et parents d'élèves: neither has an article or a capital
    let common = |mention: &Mention| mention.has_name() && !tokens.is_capital(mention.at) || mention.head == Head::Group;
    let named = first.has_name() == second.has_name()
        || first.has_role() && second.has_role()
        || first.determiner == Determiner::None && common(first) && common(second);
    let bare = second.determiner == Determiner::None && second.agreement.is_plural() && !second.has_name();
    let shared = shares_article(tokens, first) && bare && people(second);
    shared
        || institution(first) && institution(second)
        || named
            && ((second.determiner == Determiner::None) == (first.determiner == Determiner::None)
                || people(first)
                    && people(second)
                    && (first.has_name() && second.has_name() || second.determiner == Determiner::Possessive))
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
