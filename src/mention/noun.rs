//! Phrases around a noun: *le maire de Saint-Aubry, Paul Kermadec*, *l'Élysée*, *trois avocats*.

use nom::Parser;

use crate::grammar::{Cursor, Parsed, class};
use crate::lexicon::{Agreement, Classes, Fields, Forms};
use crate::model::GenderEvidence;
use crate::token::{Kind, Token, Tokens, Words, shape, words};

use super::apposition::{close_name, far_name, given_name, runs_on};
use super::complement::{complements, of_phrase, restriction};
use super::institution::{before_acronym, expansion};
use super::name::{Form, civility, name, named, starts_sentence};
use super::{CLOSED, DETERMINERS, Determiner, HEADS, HUMAN, Head, Mention, OF, follows_preposition};

/// determiner modifier* head complement* [name]
pub(super) fn determined(input: Cursor<'_>) -> Parsed<'_, Mention> {
    let tokens = input.tokens;
    let (token, start) = (input.token(), input.at);
    let rest = match token {
        _ if token.has(DETERMINERS) || token.kind == Kind::Number => input.skip(1),
        _ if token.has(OF) => input.skip(1 + usize::from(input.skip(1).one_of(words!["la", "l'"]))),
        _ if token.has(Classes::NUMBER) => number(input)?.0,
        _ => return Err(nom::Err::Error(())),
    };
    // plus d'un se dit: a pronoun; l'ennemi numéro un de la ville: a rank
    if rest.has(Classes::CLITIC) && !rest.has(DETERMINERS) || start > 0 && tokens.one_of(start - 1, words!["numéro"]) {
        return Err(nom::Err::Error(()));
    }
    // un peu plus tôt, un peu partout; but un peu de monde
    if rest.one_of(words!["peu"]) && !rest.skip(1).has(OF) {
        return Err(nom::Err::Error(()));
    }
    if let Some(found) = one_of_them(rest, start).or_else(|| counted(input, rest)) {
        return Ok(found);
    }
    if token.kind == Kind::Number && !rest.is_empty() && is_percent(tokens, rest.at) {
        return share(rest, start).ok_or(nom::Err::Error(()));
    }
    let determiner = determiner(token);
    let mut found = noun(rest, start, determiner);
    if let Ok((end, mention)) = &mut found {
        // vivre à l'étranger: a place
        if token.is(shape::ELIDED) && rest.one_of(words!["étranger"]) && start > 0 && tokens.has(start - 1, Classes::PREP) {
            mention.head = Head::Thing;
        }
        let people = matches!(mention.head, Head::Role | Head::Human | Head::Group) && !mention.has_name();
        if determiner == Determiner::Quantity && people && end.at == mention.end {
            mention.start = at_least(tokens, start);
            if let Some(last) = enumeration(*end) {
                (*end, mention.end, mention.role.1) = (last, last.at, last.at);
            }
        }
        agree(mention, token);
    }
    found
}

fn determiner(token: &Token) -> Determiner {
    let classes = token.word().classes;
    let counts = classes.any(Classes::DET_QUANT.or(Classes::NUMBER)) && !classes.any(Classes::DET_INDEF);
    if classes.any(Classes::DET_POSS) {
        Determiner::Possessive
    } else if classes.any(Classes::DET_DEM) {
        Determiner::Demonstrative
    } else if classes.any(Classes::DET_DEF) && !token.one_of(words!["des"]) {
        Determiner::Definite
    } else if counts || token.kind == Kind::Number {
        Determiner::Quantity
    } else {
        Determiner::Indefinite
    }
}

/// *l'un d'entre eux, Jean Dol*
fn one_of_them(one: Cursor<'_>, start: usize) -> Option<(Cursor<'_>, Mention)> {
    let among = one.one_of(words!["un", "une"])
        && one.skip(1).one_of(words!["d'"])
        && one.skip(2).one_of(words!["entre"])
        && one.skip(3).one_of(words!["eux", "elles"]);
    if !among {
        return None;
    }
    let after = one.skip(4);
    let mut mention = Mention::new(start, after.at, one.at, Head::Human);
    mention.determiner = Determiner::Indefinite;
    mention.agreement = Agreement(one.word().agreement.0 & 3 | Agreement::SINGULAR.0);
    let Some((name, form)) = close_name(after) else {
        mention.role = (start, after.at);
        return Some((after, mention));
    };
    (mention.name, mention.end, mention.gender) = (name, name.1, form.gender);
    mention.role = (start, start);
    Some((Cursor { at: name.1, ..after }, mention))
}

/// *l'un des gendarmes*, *la plupart des élus*, *deux de ses avocats*, *une quinzaine de députés*, *68 % des sondés*
fn counted<'a>(input: Cursor<'a>, rest: Cursor<'a>) -> Option<(Cursor<'a>, Mention)> {
    let (tokens, next) = (input.tokens, rest.skip(1));
    let (one, inner) = if rest.has(OF) && is_share(tokens, input.at) {
        (input.at, next)
    } else if next.has(OF) && is_share(tokens, rest.at) {
        (rest.at, next.skip(1))
    } else {
        return None;
    };
    part(inner, input.at, one)
}

/// *43 % disent*: the share, its number at `start`, stands for the people asked.
fn share(percent: Cursor<'_>, start: usize) -> Option<(Cursor<'_>, Mention)> {
    let mut verb = percent.skip(1);
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

/// The determiner tells the number, and the gender unless the noun or the name tells more: *l'avocate*, *d'anciennes élues*.
fn agree(mention: &mut Mention, determiner: &Token) {
    let (article, own) = (determiner.word().agreement, mention.agreement);
    let told = article.0 & 3 == 1 || article.0 & 3 == 2;
    if !mention.has_name() || mention.gender.is_none_or(|evidence| evidence > GenderEvidence::Determiner) {
        let feminine = own.0 & 3 == 2;
        let gender = if feminine || !told || determiner.is(shape::ELIDED) { own.0 & 3 } else { article.0 & 3 };
        if gender == 1 || gender == 2 {
            mention.agreement = Agreement(gender | own.0 & 12);
            if mention.gender.is_none() && mention.head != Head::Organisation {
                mention.gender = Some(if told { GenderEvidence::Determiner } else { GenderEvidence::RoleForm });
            }
        }
    }
    // quelque 300 élus: about as many
    let about = determiner.one_of(words!["quelque"]);
    let number = if article.0 & 12 != 0 && article.0 & 12 != 12 && !about { article.0 & 12 } else { own.0 & 12 };
    mention.agreement = Agreement(mention.agreement.0 & 3 | if number == 0 { Agreement::SINGULAR.0 } else { number });
}

/// Whether what stands here is a part of those behind *de*.
fn is_share(tokens: &Tokens<'_>, at: usize) -> bool {
    const SHARES: Words =
        words!["plupart", "plusieurs", "certains", "certaines", "moitié", "poignée", "tiers", "quart", "beaucoup"];
    tokens.has(at, Classes::NUMBER) || tokens.one_of(at, SHARES) || is_percent(tokens, at)
}

/// Those behind *de* of whom `one` tells how many are meant.
fn part<'a>(inner: Cursor<'a>, start: usize, one: usize) -> Option<(Cursor<'a>, Mention)> {
    let tokens = inner.tokens;
    // plusieurs d'entre eux
    if inner.one_of(words!["entre"]) && inner.skip(1).one_of(words!["eux", "elles"]) {
        let mut mention = Mention::new(start, inner.at + 2, one, Head::Group);
        mention.role = (start, inner.at + 2);
        mention.determiner = Determiner::Quantity;
        mention.agreement = Agreement(inner.skip(1).word().agreement.0 & 3 | Agreement::PLURAL.0);
        return Some((inner.skip(2), mention));
    }
    let after = inner.skip(usize::from(inner.has(DETERMINERS)));
    let (mut end, mut part) = noun(after, start, Determiner::Indefinite).ok()?;
    let several = tokens.one_of(after.at - 1, words!["des", "les", "ses", "leurs", "nos", "vos", "ces"])
        || tokens.one_of(after.at - 1, words!["de", "d'"]) && part.agreement.any(Agreement::PLURAL);
    let number = if tokens.one_of(one, words!["un", "une"]) {
        tokens.word(one).agreement.0 & 3 | Agreement::SINGULAR.0
    } else {
        part.agreement.0 & 3 | Agreement::PLURAL.0
    };
    part.agreement = Agreement(number);
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

#[inline]
pub(super) fn is_percent(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.kind(at) == Kind::Other && tokens.str(at) == "%"
}

/// Where a quantity starts that a number gives the bound of: *plus de 300 élus*, *pas moins de 62 %*.
fn at_least(tokens: &Tokens<'_>, number: usize) -> usize {
    let bound = number > 1 && tokens.has(number - 1, OF) && tokens.one_of(number - 2, words!["plus", "moins", "près"]);
    match bound {
        true if number > 2 && tokens.one_of(number - 2, words!["moins"]) && tokens.one_of(number - 3, words!["pas"]) => {
            number - 3
        }
        true => number - 2,
        false => number,
    }
}

/// The last of several nouns of people under one quantity: *300 élus, pêcheurs et marins du port*.
fn enumeration(input: Cursor<'_>) -> Option<Cursor<'_>> {
    let mut cursor = input;
    for _ in 0..6 {
        let closes = cursor.one_of(words!["et"]);
        let joined = closes || !cursor.is_empty() && cursor.kind() == Kind::Comma;
        let (end, classes, agreement) = head(cursor.skip(1)).filter(|_| joined)?;
        let plural = agreement.any(Agreement::PLURAL) && !agreement.any(Agreement::SINGULAR);
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
    let share =
        rest.one_of(words!["des"]) || rest.has(OF) && (rest.skip(1).has(DETERMINERS) || rest.skip(1).one_of(words!["entre"]));
    if share || rest.kind() == Kind::Word && !rest.tokens.is_capital(rest.at) && !rest.has(CLOSED) {
        Ok((rest, at))
    } else {
        Err(nom::Err::Error(()))
    }
}

/// What a role without determiner starts with.
pub(super) const BARE: Classes = HUMAN.or(Classes::ANONYMOUS).or(Classes::ROLE_MODIFIER);

/// A role that takes no determiner before a name: *Président Dol*, *Maître Dol*.
pub(super) fn bare_role(input: Cursor<'_>) -> Parsed<'_, Mention> {
    if !input.has(BARE) || input.has(Classes::VERB) && !input.tokens.is_capital(input.at) && !is_bare_pair(input) {
        return Err(nom::Err::Error(()));
    }
    let (rest, mention) = noun(input, input.at, Determiner::None)?;
    // indique-t-on de source policière
    let source = mention.head == Head::Anonymous && input.one_of(words!["source", "sources"]);
    // Maman sourit, oncle meunier rit: kin that the family calls without determiner
    let kin = input.is_of(Fields::CALLED);
    if mention.has_name() || mention.head == Head::Group || source || kin || is_bare_pair(input) {
        Ok((rest, mention))
    } else {
        Err(nom::Err::Error(()))
    }
}

/// The office that a verb gives without article: *est maire de Lans*, *a été élue présidente*.
pub(crate) fn bare_office(input: Cursor<'_>) -> Option<Mention> {
    if input.tokens.is_capital(input.at) || !input.has(Classes::ROLE.or(Classes::ROLE_MODIFIER)) {
        return None;
    }
    let (_, mention) = noun(input, input.at, Determiner::None).ok()?;
    (mention.head == Head::Role && !mention.has_name() && !mention.is_plural()).then_some(mention)
}

/// *élus et habitants*: joined to a second group, a participle is the noun.
pub(crate) fn is_bare_pair(input: Cursor<'_>) -> bool {
    input.has(Classes::GROUP) && input.skip(1).one_of(words!["et"]) && input.skip(2).has(Classes::GROUP)
}

/// Whether a word can stand before the noun that it belongs to: few are worth a closer look.
#[inline]
fn may_modify(token: &Token) -> bool {
    const WORDS: Classes = Classes::ROLE_MODIFIER.or(Classes::NUMBER).or(Classes::ADJECTIVE).or(Classes::DEMONYM);
    let word = token.word();
    word.classes.any(WORDS)
        || word.forms.any(Forms::PARTICIPLE)
        || word.classes.is_unknown()
        || token.one_of(words!["même", "mêmes", "plus", "moins"])
}

/// A word before the noun that it belongs to: *l'ancienne ministre*, *trois jeunes élus*.
fn is_modifier(input: Cursor<'_>, determiner: Determiner) -> bool {
    let next = Cursor { at: input.at + 1, ..input };
    // au Parisien un riverain: an article opens another phrase.
    !next.is_empty()
        && next.kind() == Kind::Word
        && !next.has(CLOSED.or(Classes::CLITIC).or(Classes::DET_INDEF))
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
            // la plus haute juridiction
            || input.one_of(words!["plus", "moins"]) && is_adjective(next) && determiner != Determiner::None)
        // son délégué Nicolas Dol, le Parti socialiste, le quotidien breton: the adjective is the noun.
        && !(input.has(HUMAN) && input.tokens.is_capital(next.at))
        && !(input.has(Classes::ORGANISATION) && (next.has(Classes::DEMONYM) || input.tokens.is_capital(input.at)))
        // le quotidien sportif: a medium, no sportsman
        && !(input.has(Classes::TAKES_UP) && next.has(HUMAN))
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
        // la responsable politique: a noun of two words
        && !(input.has(HUMAN) && head(input).is_some_and(|(end, ..)| end > next.at))
        // le compromis retenu: a noun that is a participle too
        && (!(input.has(HEADS) || input.has(Classes::NOUN) && !input.has(Classes::ADJECTIVE.or(Classes::ROLE_MODIFIER)))
            || next.has(HEADS.or(Classes::NOUN).or(Classes::OFTEN_NOUN).or(Classes::ROLE_MODIFIER))
            // le jeune derviche, la vieille nourrice: an unknown word behind an adjective is the noun
            || input.has(Classes::ROLE_MODIFIER) && next.word().classes.is_unknown() && !input.tokens.is_capital(next.at))
        // l'élu demande, cette entreprise critique: the participle is a noun, what follows its verb
        && !(input.has(HEADS) && is_finite(next) && !input.has(Classes::ADJECTIVE.or(Classes::DEMONYM).or(Classes::ROLE_MODIFIER)))
        // le premier affirmant que
        && (!next.word().forms.any(Forms::PRESENT_PARTICIPLE) || next.has(HEADS.or(Classes::NOUN).or(Classes::ADJECTIVE)))
        && (next.has(HEADS.or(Classes::ROLE_MODIFIER).or(Classes::NOUN).or(Classes::OFTEN_NOUN)) || !is_finite(next))
}

/// modifier* head complement* [name | "," name]
pub(super) fn noun(input: Cursor<'_>, start: usize, determiner: Determiner) -> Parsed<'_, Mention> {
    let tokens = input.tokens;
    // la sœur d'Anne Dol: what follows is no civility.
    let capitals = tokens.is_capital(input.at) && tokens.is_capital(input.at + 1);
    if start < input.at && capitals && civility(input).is_some() {
        return doctor(input, start, determiner);
    }
    let mut rest = input;
    while may_modify(rest.token()) && is_modifier(rest, determiner) {
        rest = rest.skip(1);
    }
    let Some((end, classes, agreement)) = (if rest.has(HEADLIKE) { head(rest) } else { None }) else {
        // le Pr Ivo Dol
        if civility(rest).is_some() {
            let (after, mention) = named(rest)?;
            return Ok((after, Mention { start, determiner, ..mention }));
        }
        // A determiner before a name: l'Élysée, la CGT, l'Ukrainien Petro Dan, le Comité
        return article_name(rest, start, determiner);
    };
    // dans le cadre d'une enquête: a preposition, nobody's rank.
    let framework = tokens.one_of(rest.at, words!["cadre"]) && start > 0 && tokens.one_of(start - 1, words!["dans"]);
    let kind = if framework { Head::Thing } else { kind_of(classes) };
    let after = complements(Cursor { at: end, ..input }, kind);
    let role = (input.at, after.at);
    let mut noun = Noun { input, head: rest, end, classes, agreement, kind, after, determiner };
    if noun.may_be_restricted() {
        noun.after = restriction(after, kind).unwrap_or(after);
    }
    let mut mention = Mention::new(start, noun.after.at, rest.at, kind);
    (mention.determiner, mention.role, mention.agreement) = (determiner, role, noun.own_agreement());
    let after = noun.name(&mut mention);
    Ok((after, mention))
}

/// *le Dr Anne Dol*, *la Pr Dol*: the given name tells more than a masculine title.
fn doctor(input: Cursor<'_>, start: usize, determiner: Determiner) -> Parsed<'_, Mention> {
    let (rest, mut mention) = named(input)?;
    (mention.start, mention.determiner) = (start, determiner);
    let article = input.tokens.word(start).agreement.0 & 3;
    if article == 2 || article == 1 && mention.gender.is_none() {
        mention.agreement = Agreement(article | mention.agreement.0 & 12);
        mention.gender = Some(GenderEvidence::Determiner);
    }
    Ok((rest, mention))
}

/// What a head of these classes is.
fn kind_of(classes: Classes) -> Head {
    if classes.any(Classes::ANONYMOUS) && !classes.any(Classes::ROLE) {
        Head::Anonymous
    } else if classes.any(Classes::ROLE) {
        Head::Role
    } else if classes.any(Classes::PERSON) {
        Head::Human
    } else if classes.any(Classes::GROUP) {
        Head::Group
    } else if classes.any(Classes::DOCUMENT) {
        Head::Document
    } else if classes.any(Classes::ORGANISATION.or(Classes::METONYM).or(Classes::COUNTRY)) {
        Head::Organisation
    } else {
        Head::Thing
    }
}

/// A noun of the lexicon with its complements.
#[derive(Clone, Copy)]
struct Noun<'a> {
    /// Behind the determiner.
    input: Cursor<'a>,
    /// Behind the modifiers.
    head: Cursor<'a>,
    /// Where the head ends, of one word or several.
    end: usize,
    classes: Classes,
    agreement: Agreement,
    kind: Head,
    /// Behind the complements.
    after: Cursor<'a>,
    determiner: Determiner,
}

impl<'a> Noun<'a> {
    fn is_plural(&self) -> bool {
        self.agreement.any(Agreement::PLURAL) && !self.agreement.any(Agreement::SINGULAR)
    }

    fn behind(&self, at: usize) -> Cursor<'a> {
        Cursor { at, ..self.input }
    }

    /// *l'ancienne secrétaire*: the adjective tells what the noun does not; *l'ancienne procureur*: a woman under a masculine title.
    fn own_agreement(&self) -> Agreement {
        let own = self.agreement.0 & 3;
        let genders = || (self.input.at..self.head.at).map(|at| self.input.tokens.word(at).agreement.0 & 3);
        let told = if own == 1 || own == 3 { genders().find(|gender| matches!(gender, 1 | 2)) } else { None };
        if own == 3 || own == 1 && told == Some(2) && self.kind == Head::Role {
            Agreement(self.agreement.0 & !3 | told.unwrap_or(3))
        } else {
            self.agreement
        }
    }

    /// Whether a participle may tell which one is meant: *une étude publiée mardi*, *des experts interrogés par l'AFP*; it agrees with what
    /// it belongs to: *les proches de la femme tuée par un autre*.
    fn may_be_restricted(&self) -> bool {
        let bare = self.after.at == self.end;
        let may = match self.kind {
            Head::Document => bare,
            Head::Anonymous => self.determiner != Determiner::None,
            Head::Human | Head::Group | Head::Role => matches!(self.determiner, Determiner::Indefinite | Determiner::Quantity),
            _ => false,
        };
        let number = if self.is_plural() {
            Forms::PARTICIPLE_MP.or(Forms::PARTICIPLE_FP)
        } else {
            Forms::PARTICIPLE_MS.or(Forms::PARTICIPLE_FS)
        };
        let gender = match self.agreement.0 & 3 {
            2 => Forms::PARTICIPLE_FS.or(Forms::PARTICIPLE_FP),
            3 => number,
            _ => Forms::PARTICIPLE_MS.or(Forms::PARTICIPLE_MP),
        };
        let forms = self.after.word().forms;
        may && (bare || forms.any(number) && forms.any(gender))
    }

    /// Reads the name behind the complements, if it belongs to the phrase; returns what follows.
    fn name(&self, mention: &mut Mention) -> Cursor<'a> {
        let human = self.kind.is_human();
        let end = self
            .people()
            .or_else(|| if human { None } else { self.whose().or_else(|| self.spelled()).or_else(|| self.pollster()) });
        if let Some(end) = end {
            (mention.end, mention.role.1) = (end, end);
            self.behind(end)
        } else if human {
            self.bearer(mention)
        } else if self.kind == Head::Organisation {
            self.own_name(mention)
        } else {
            self.after
        }
    }

    /// *la jeune Vaunageole*: a people's name, known or not.
    fn people(&self) -> Option<usize> {
        let (tokens, after) = (self.input.tokens, self.after);
        let young = after.at == self.head.at + 1
            && tokens.one_of(self.head.at, words!["jeune", "jeunes"])
            && tokens.is_capital(after.at)
            && !tokens.is_capital(after.at + 1)
            && !after.has(Classes::FIRST_NAME);
        (young && !after.is_empty()).then_some(after.at + 1)
    }

    /// *l'entourage du ministre Jean Dol*
    fn whose(&self) -> Option<usize> {
        let (name, _) = close_name(self.after)?;
        self.is_named_by_complement(name).then_some(name.1)
    }

    /// The name is that of somebody in the complements, no comma between: *une conseillère du maire Jean Dol*.
    fn is_named_by_complement(&self, name: (usize, usize)) -> bool {
        let tokens = self.input.tokens;
        (self.after.at..name.0).all(|at| tokens.kind(at) == Kind::Word) && is_whose(tokens, self.end, self.after.at)
    }

    /// *le Comité des Nations unies pour l'enfance (CNUE)*
    fn spelled(&self) -> Option<usize> {
        let capital = self.kind == Head::Organisation && self.input.tokens.is_capital(self.head.at);
        expansion(self.head, self.after.at).or_else(|| if capital { before_acronym(self.after) } else { None })
    }

    /// *un sondage Statmar*
    fn pollster(&self) -> Option<usize> {
        let (tokens, after) = (self.input.tokens, self.after);
        let poll = after.at == self.end && tokens.is_capital(after.at) && tokens.is_of(self.head.at, Fields::POLL);
        let found = if poll { name(after, true) } else { None };
        found.filter(|(_, form)| form.head != Head::Person).map(|(end, _)| end)
    }

    /// *le maire de Saint-Aubry, Paul Kermadec*
    fn bearer(&self, mention: &mut Mention) -> Cursor<'a> {
        let after = self.after;
        // le ministre de la Mer Dol: a department has no name of its own
        let alone = after.at == self.end
            || self.input.tokens.one_of(self.head.at, words!["ministre"])
                && after.at <= self.end + 3
                && self.input.tokens.has(after.at - 1, Classes::NOUN)
                && self.input.tokens.classes(after.at).is_unknown();
        let start = mention.start;
        let kin = self.classes.any(Classes::NAMELESS);
        let familiar = || {
            if kin { given_name(after).filter(|(name, _)| !self.is_several(start) && self.is_known(*name, start)) } else { None }
        };
        // l'avocate des victimes, Me Dol, …
        let civil = |name: (usize, usize)| {
            let behind = self.input.tokens.kind(name.1);
            name.0 == after.at + 2 && after.kind() == Kind::Comma && (behind == Kind::Comma || behind.ends_sentence())
        };
        let close = close_name(after).or_else(familiar).filter(|(name, form)| {
            (form.head == Head::Person || name.1 - name.0 > 1 || alone || civil(*name)) && self.may_bear(*name, start)
        });
        let Some((name, form)) = close else {
            let far = far_name(after).filter(|(name, _)| self.is_known(*name, start) && self.may_bear(*name, start));
            let Some((name, form)) = far else { return after };
            mention.role.1 = name.0 - 1;
            mention.head = Head::Role;
            return self.behind(bear(mention, name, &form));
        };
        // l'avocate du marin Me Anne Dol: the title is that of her profession
        let tokens = self.input.tokens;
        let titled = tokens.one_of(after.at, words!["me", "mᵉ"]) && tokens.one_of(self.head.at, words!["avocat", "avocate"]);
        if !titled && self.is_named_by_complement(name) {
            // le fils du prince Ivo et de Lady Dol
            let behind = self.behind(name.1);
            let both = behind.one_of(words!["et"]) && behind.skip(1).has(OF);
            let last = if both { of_phrase(behind.skip(2)) } else { None };
            mention.end = last.map_or(name.1, |last| last.at);
            mention.role.1 = mention.end;
            return self.behind(mention.end);
        }
        mention.head = if self.kind == Head::Human { Head::Human } else { Head::Role };
        self.behind(bear(mention, name, &form))
    }

    fn is_several(&self, start: usize) -> bool {
        self.is_plural() && !(start..self.input.at).any(|at| self.input.tokens.one_of(at, words!["un", "une"]))
    }

    /// Whether the comma may part the phrase from its name: *la voisine, Anne Dol, …*; *une voyante installée à Lans, Anne Dol, …*, but
    /// *Devant un élu venu de Lans, Anne Dol, …*.
    fn is_known(&self, name: (usize, usize), start: usize) -> bool {
        let tokens = self.input.tokens;
        let opens = |at: usize| at == 0 || !matches!(tokens.kind(at - 1), Kind::Word | Kind::Number | Kind::Hyphen);
        let topic = || follows_preposition(tokens, start) && opens(start - 1);
        let behind = self.behind(name.1);
        let closed = || behind.kind() == Kind::Comma || behind.kind().ends_sentence() || behind.has(Classes::REL);
        match self.determiner {
            Determiner::Definite | Determiner::Possessive => true,
            Determiner::Indefinite => !self.is_several(start) && !topic() && closed(),
            _ => false,
        }
    }

    /// Whether the phrase can have this name: *aux élus Jean Dol*: several have more names than one.
    fn may_bear(&self, name: (usize, usize), start: usize) -> bool {
        let tokens = self.input.tokens;
        let behind = self.behind(name.1);
        let joined = || {
            behind.one_of(words!["et", "ou"])
                || behind.kind() == Kind::ParenOpen
                || behind.kind() == Kind::Comma && tokens.is_capital(behind.at + 1)
        };
        let one = name.1 - name.0 > 1 && self.is_several(start) && tokens.has(name.0, Classes::FIRST_NAME) && !joined();
        let parted = (self.after.at..name.0).any(|at| tokens.kind(at) == Kind::Comma);
        !(one || parted && runs_on(behind, start))
    }

    /// *le groupe Valmer*, *l'association Mer Propre*, *le site l'Envol*
    fn own_name(&self, mention: &mut Mention) -> Cursor<'a> {
        let (tokens, after, head) = (self.input.tokens, self.after, self.head.at);
        if after.is_empty() || civility(after).is_some() {
            return after;
        }
        let article = after.has(Classes::DET_DEF) && tokens.has(head, Classes::TAKES_UP) && tokens.is_capital(after.at + 1);
        let title = if article && !tokens.is_capital(after.at) { after.skip(1) } else { after };
        let found = name(title, true).filter(|_| tokens.is_capital(title.at) || title.has(Classes::BRAND));
        let Some((end, _)) = found else { return after };
        // l'Agence régionale des eaux Bretagne: the capital of the noun makes it a part of the name; l'ONG Mer Propre
        if !tokens.is_capital(head) || tokens.is(head, shape::ALL_CAPITALS) || mention.start == head {
            // l'association La Maison des marins: a common noun has its complement.
            let behind = self.behind(end);
            let dated = || behind.skip(1).has(Classes::WEEKDAY.or(Classes::MONTH).or(Classes::TIME));
            let common = article && tokens.has(end - 1, Classes::NOUN.or(Classes::ORGANISATION));
            let after = if common && behind.has(OF) && !dated() { complements(behind, self.kind) } else { behind };
            (mention.name, mention.end) = ((title.at, after.at), after.at);
            return after;
        }
        // l'Association Internationale des amis de la mer
        let after = complements(self.behind(end), self.kind);
        (mention.end, mention.role.1) = (after.at, after.at);
        after
    }
}

/// Gives a phrase its name, whose end it returns.
fn bear(mention: &mut Mention, name: (usize, usize), form: &Form) -> usize {
    (mention.name, mention.end) = (name, name.1);
    if let Some(evidence) = form.gender {
        mention.gender = Some(evidence);
        mention.agreement = Agreement(form.agreement.0 & 3 | mention.agreement.0 & 12);
    }
    name.1
}

/// Whether these complements speak of somebody with an office, whose name it is that follows: *une conseillère du maire Jean Dol*,
/// but *le maire de la ville Jean Dol*.
fn is_whose(tokens: &Tokens<'_>, from: usize, to: usize) -> bool {
    let somebody = |mut at: usize| {
        while at + 1 < to && tokens.has(at, Classes::ROLE_MODIFIER) {
            at += 1;
        }
        let word = tokens.word(at);
        at < to
            && word.classes.any(Classes::ROLE)
            && !word.classes.any(Classes::NOUN.or(Classes::ORGANISATION))
            && word.agreement.any(Agreement::SINGULAR)
    };
    // la secrétaire d'État auprès du ministre de la Mer Anne Dol
    let of = |at: &usize| !tokens.one_of(at - 1, words!["auprès"]);
    (from..to).filter(of).any(|at| {
        tokens.one_of(at, words!["du"]) && somebody(at + 1)
            || tokens.one_of(at, words!["de"]) && tokens.one_of(at + 1, words!["la", "l'"]) && somebody(at + 2)
    })
}

/// *l'Élysée*, *la CGT*, *l'Ukrainienne Olena Dan*, *les Verts*, *le « boxeur »*, *le pont*
fn article_name(input: Cursor<'_>, start: usize, determiner: Determiner) -> Parsed<'_, Mention> {
    if input.is_empty() || determiner == Determiner::None {
        return Err(nom::Err::Error(()));
    }
    let capital = input.tokens.is_capital(input.at);
    // au Parisien: a newspaper
    let people =
        capital && input.has(Classes::DEMONYM) && !(input.has(Classes::METONYM) && input.tokens.is_capital(input.at + 1));
    let found = match input.kind() {
        _ if people => compatriots(input, start),
        _ if capital => return proper(input, start, determiner),
        Kind::Word => return common(input, start, determiner),
        kind if kind.is_mark() => marked(input, start),
        _ => None,
    };
    let (after, mention) = found.ok_or(nom::Err::Error(()))?;
    Ok((after, Mention { determiner, ..mention }))
}

/// *l'Ukrainienne Olena Dan*, *les Bretons d'Armor Avenir*
fn compatriots(input: Cursor<'_>, start: usize) -> Option<(Cursor<'_>, Mention)> {
    let agreement = input.word().agreement;
    if let Some((name, form)) = close_name(input.skip(1)) {
        let mut mention = Mention::new(start, name.1, input.at, Head::Role);
        (mention.name, mention.role, mention.agreement) = (name, (input.at, input.at + 1), agreement);
        mention.gender = form.gender.or(Some(GenderEvidence::RoleForm));
        return Some((Cursor { at: name.1, ..input }, mention));
    }
    let (end, _) = name(input, true)?;
    let end = Cursor { at: end, ..input };
    let after = if end.has(OF) { complements(end, Head::Human) } else { end };
    let mut mention = Mention::new(start, after.at, input.at, Head::Human);
    (mention.role, mention.agreement) = ((input.at, after.at), Agreement(agreement.0 & 3));
    Some((after, mention))
}

/// *l'Élysée*, *la CGT*, *20 Minutes*: people take no article, *le Jamel Comedy Club* is a place.
fn proper(input: Cursor<'_>, start: usize, determiner: Determiner) -> Parsed<'_, Mention> {
    let (tokens, at) = (input.tokens, input.at);
    let Some((end, _)) = name(input, true) else { return Err(nom::Err::Error(())) };
    // 20 Minutes: a number counts what it stands before; au festival 2019 Anne Dol …: no name is counted.
    let counted = start < at && tokens.kind(at - 1) == Kind::Number;
    // vers 06h00 GMT: letters are no name either.
    let units = tokens.has(at, Classes::TIME) && !tokens.is(at, shape::ALL_CAPITALS);
    if counted && !(units || tokens.str(at).ends_with('s')) {
        return Err(nom::Err::Error(()));
    }
    // le Bureau breton pour la défense des marais
    let noun = end == at + 1 && input.has(Classes::NOUN) && !input.has(Classes::METONYM.or(Classes::FIRST_NAME));
    let end = Cursor { at: end, ..input };
    let after = if noun && determiner == Determiner::Definite { complements(end, Head::Organisation) } else { end };
    let mut mention = Mention::new(start, after.at, at, Head::Organisation);
    mention.name = (at - usize::from(counted), after.at);
    (mention.determiner, mention.agreement) = (determiner, Agreement(input.word().agreement.0 & 3));
    Ok((after, mention))
}

/// *le « boxeur »*, *les « gilets jaunes »*: the noun stands between marks.
fn marked(input: Cursor<'_>, start: usize) -> Option<(Cursor<'_>, Mention)> {
    let (end, classes, agreement) = head(input.skip(1))?;
    if end >= input.end || !classes.any(HUMAN) || !input.tokens.kind(end).is_mark() {
        return None;
    }
    let kind = if classes.any(Classes::GROUP) { Head::Group } else { Head::Human };
    let mut mention = Mention::new(start, end + 1, input.at + 1, kind);
    (mention.role, mention.agreement) = ((input.at + 1, end), agreement);
    Some((Cursor { at: end + 1, ..input }, mention))
}

/// *le pont*: any other lower-case word behind a determiner is a noun.
fn common(input: Cursor<'_>, start: usize, determiner: Determiner) -> Parsed<'_, Mention> {
    let closed = input.has(CLOSED.or(DETERMINERS)) && !input.has(Classes::NOUN.or(Classes::TIME));
    if closed || only_verb(input) {
        return Err(nom::Err::Error(()));
    }
    let tokens = input.tokens;
    let mut after = complements(input.skip(1), Head::Thing);
    // le bateau du préfet Jean Dol: the name belongs to the complement
    let whose = after.kind() == Kind::Word && tokens.is_capital(after.at) && is_whose(tokens, input.at + 1, after.at);
    if let Some((name, _)) = if whose { close_name(after).filter(|(_, form)| form.head == Head::Person) } else { None } {
        after = Cursor { at: name.1, ..input };
    }
    let mut mention = Mention::new(start, after.at, input.at, Head::Thing);
    (mention.determiner, mention.role, mention.agreement) = (determiner, (input.at, after.at), input.word().agreement);
    // a dit le trufficulteur de Lans, Jean Dol: whatever the word, behind its verb a given name between commas makes it somebody.
    let unknown = input.word().classes.is_unknown() && matches!(determiner, Determiner::Definite | Determiner::Possessive);
    let said = unknown && start > 0 && tokens.has(start - 1, Classes::SPEECH) && !tokens.has(start, Classes::CONTRACTION);
    let bearer = if said { close_name(after) } else { None }.filter(|(name, form)| {
        let behind = Cursor { at: name.1, ..input };
        name.0 == after.at + 1 && form.head == Head::Person && !behind.one_of(words!["et"])
    });
    if let Some((name, form)) = bearer {
        (mention.name, mention.end, mention.head, mention.gender) = (name, name.1, Head::Role, form.gender);
        mention.agreement = Agreement(form.agreement.0 & 3 | mention.agreement.0 & 12);
        after = Cursor { at: name.1, ..input };
    }
    Ok((after, mention))
}

/// The whole of the window is a human head of several words: *gilets jaunes*.
pub(crate) fn is_human_phrase(input: Cursor<'_>) -> bool {
    head(input).is_some_and(|(end, classes, _)| end == input.end && classes.any(HUMAN))
}

/// What a head of the lexicon starts with.
const HEADLIKE: Classes = HEADS.or(Classes::STARTS_PHRASE).or(Classes::METONYM).or(Classes::COUNTRY);

/// A head of the lexicon, of one word or several: its end, classes and agreement.
pub(super) fn head(input: Cursor<'_>) -> Option<(usize, Classes, Agreement)> {
    if input.is_empty() || input.kind() != Kind::Word {
        return None;
    }
    if input.has(Classes::STARTS_PHRASE) {
        let found = input.tokens.lexicon.phrase(input.tokens.words(input.at, input.end));
        if let Some((length, phrase)) = found {
            let metonym = phrase.classes.any(Classes::METONYM) && !phrase.classes.any(HEADS);
            let capital = (input.at..input.at + length).any(|at| input.tokens.is_capital(at));
            // la radio France Armor: no Radio France.
            let longer = !input.tokens.is_capital(input.at) && input.tokens.is_capital(input.at + length);
            if phrase.classes.any(HEADS) || metonym && capital && !longer {
                return Some((input.at + length, phrase.classes, phrase.agreement));
            }
        }
    }
    let word = input.word();
    let metonym = word.classes.any(Classes::METONYM.or(Classes::COUNTRY)) && input.tokens.is_capital(input.at);
    let capital_unknown = input.tokens.is_capital(input.at) && input.tokens.is_capital(input.at + 1) && !word.classes.any(HEADS);
    if capital_unknown || !(word.classes.any(HEADS) || metonym) {
        return None;
    }
    Some((input.at + 1, word.classes, word.agreement))
}

/// A word that can only be a conjugated verb here.
pub(super) fn only_verb(input: Cursor<'_>) -> bool {
    is_finite(input)
        && !input.has(Classes::NOUN.or(Classes::OFTEN_NOUN).or(HEADS).or(Classes::ADJECTIVE).or(Classes::SPEECH_NOUN))
}

pub(super) fn is_finite(input: Cursor<'_>) -> bool {
    input.has(Classes::VERB) && input.word().forms.any(Forms::FINITE_3)
}

pub(super) fn is_adjective(input: Cursor<'_>) -> bool {
    let token = input.token();
    token.kind == Kind::Word
        && !token.has(CLOSED.or(DETERMINERS).or(Classes::CLITIC).or(Classes::ADVERB))
        && (token.has(Classes::ADJECTIVE.or(Classes::DEMONYM).or(Classes::ROLE_MODIFIER))
            || token.word().forms.any(Forms::PARTICIPLE))
}

/// Where the bearer's name starts behind the name of a place or a department: *le ministre du Travail Anne Dol*, *le maire de
/// Nice Jean Dol*, *la ministre des Armées Anne Dol*; but *le directeur de l'Institut Paul Dol*.
pub(super) fn bearer(name: Cursor<'_>, end: usize) -> Option<usize> {
    let tokens = name.tokens;
    let place = name.has(Classes::COUNTRY.or(Classes::METONYM));
    let several = name.word().agreement.any(Agreement::PLURAL);
    // le président du Sénat Jean Dol: there is one Sénat, named after nobody; Marine can be a given name.
    let only = name.has(Classes::METONYM) && !name.has(Classes::FIRST_NAME);
    // le ministre de la Ville Jean Dol, l'inspecteur d'Académie Jean Dol: what such offices are of has no name of its own.
    let portfolio =
        || (name.at.saturating_sub(4)..name.at).any(|at| tokens.one_of(at, words!["ministre", "inspecteur", "inspectrice"]));
    let head = name.has(Classes::ORGANISATION.or(Classes::TITLE_HEAD)) && !only && !portfolio();
    let whole = head && !several || name.has(Classes::FIRST_NAME) && !place;
    let given = |at: usize| tokens.has(at, Classes::FIRST_NAME) && tokens.is_capital(at) && tokens.is(at, shape::SPACE_BEFORE);
    // la ministre de la Santé Ysolde Varn: behind a common noun with its article, two words that are none
    let common = Classes::NOUN.or(Classes::ADJECTIVE).or(HEADS).or(Classes::TITLE_HEAD).or(Classes::COUNTRY).or(CLOSED);
    let article = name.at > 0 && tokens.has(name.at - 1, Classes::DET_DEF.or(Classes::CONTRACTION));
    let department = article && name.has(Classes::NOUN) && !name.has(Classes::TITLE_HEAD);
    let proper = |at: usize| department && end - at == 2 && (at..end).all(|at| tokens.is_capital(at) && !tokens.has(at, common));
    // le président de l'ACMC Ysolde Varn: behind letters and their article, two words that are none
    let letters = article && tokens.is(name.at, shape::ALL_CAPITALS) && end - name.at == 3;
    let lettered = |at: usize| letters && at == name.at + 1 && (at..end).all(|at| !tokens.has(at, common));
    let starts = |at: &usize| (given(*at) || proper(*at) || lettered(*at)) && !tokens.is(*at, shape::ALL_CAPITALS);
    // l'avocat de Paul Rey Jean Dol: behind a name in full another one starts.
    let full = || {
        let other = name.at + 2..end.saturating_sub(1);
        other.filter(|at| !tokens.has(*at - 1, Classes::FIRST_NAME.or(Classes::PARTICLE))).find(|&at| given(at) && starts(&at))
    };
    // le ministre de l'Intérieur Dol: the surname alone
    let surname = || {
        let one = article && end == name.at + 2 && name.has(Classes::NOUN) && portfolio();
        (one && !tokens.has(end - 1, common) && !tokens.is(end - 1, shape::ALL_CAPITALS)).then_some(end - 1)
    };
    match whole {
        true if head => None,
        true => full(),
        false => (name.at + 1..end.saturating_sub(1)).find(starts).or_else(surname),
    }
}
