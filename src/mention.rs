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

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::multi::many0_count;

use crate::grammar::{Cursor, Parsed, class, kind, lower, token};
use crate::lexicon::{Agreement, Classes, Forms};
use crate::model::{GenderEvidence, SpeakerKind};
use crate::token::{Kind, Tokens, Words, shape, words};

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

    pub(crate) fn has_role(&self) -> bool {
        self.role.0 < self.role.1
    }

    pub(crate) fn is_plural(&self) -> bool {
        self.coordinated || (self.agreement.any(Agreement::PLURAL) && !self.agreement.any(Agreement::SINGULAR))
    }

    fn new(start: usize, end: usize, at: usize, head: Head) -> Self {
        Self {
            start,
            end,
            reach: end,
            head,
            at,
            name: (at, at),
            role: (at, at),
            determiner: Determiner::None,
            agreement: Agreement::default(),
            gender: None,
            coordinated: false,
            weak: false,
            told: None,
        }
    }

    /// Takes in what the caller told of its name or, when it has none, of its head.
    fn identify(&mut self, tokens: &Tokens<'_>) {
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

    /// What is told of the name. Somebody's name behind the head of an organisation names the organisation: *la fondation Anne Dol*.
    fn told_name(&self, tokens: &Tokens<'_>) -> Option<usize> {
        let number = tokens.told_at(self.name.0)?;
        let told = &tokens.told[number];
        let namesake = told.kind == Some(SpeakerKind::Person) && self.has_role() && !self.head.is_human();
        (told.end == self.name.1 && !namesake).then_some(number)
    }
}

const DETERMINERS: Classes =
    Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_POSS).or(Classes::DET_DEM).or(Classes::DET_QUANT);
const HUMAN: Classes = Classes::ROLE.or(Classes::PERSON).or(Classes::GROUP);
const HEADS: Classes = HUMAN.or(Classes::ORGANISATION).or(Classes::DOCUMENT).or(Classes::ANONYMOUS);
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
const OF: Words = words!["de", "d'", "du", "des"];

/// A mention at the cursor, with its coordination.
pub(crate) fn mention(input: Cursor<'_>) -> Parsed<'_, Mention> {
    if !starts(input) {
        return Err(nom::Err::Error(()));
    }
    let (rest, first) = alt((pronoun, phrase)).parse(input)?;
    if first.head == Head::Pronoun {
        return Ok((rest, first));
    }
    Ok(coordination(rest, first))
}

/// Whether a mention can start at the cursor: few words are worth a closer look.
fn starts(input: Cursor<'_>) -> bool {
    const WORDS: Classes = Classes::SUBJECT_PRONOUN
        .or(DETERMINERS)
        .or(Classes::CIVILITY)
        .or(Classes::NUMBER)
        .or(HUMAN)
        .or(Classes::ROLE_MODIFIER)
        .or(Classes::BRAND);
    let tokens = input.tokens;
    input.has(WORDS)
        || tokens.is_capital(input.at)
        || input.kind() == Kind::Number
        || input.one_of(OF)
        || tokens.told_at(input.at).is_some()
}

/// *Maud Rey et Cyril Pons*: several named people, or several heads that can speak, act as one speaker.
fn coordination<'a>(rest: Cursor<'a>, first: Mention) -> (Cursor<'a>, Mention) {
    if !first.head.speaks() || first.weak {
        return (rest, first);
    }
    let mut whole = first;
    let mut cursor = rest;
    loop {
        let joint = parenthesis(cursor).unwrap_or(cursor);
        let Ok((after, _)) = token(|input| input.one_of(words!["et", "ainsi"]) || input.tokens.str(input.at) == "&").parse(joint)
        else {
            break;
        };
        let after = if after.tokens.one_of(after.at - 1, words!["ainsi"]) {
            if !after.one_of(words!["que"]) {
                break;
            }
            after.skip(1)
        } else {
            after
        };
        let Ok((next, second)) = phrase(after) else { break };
        let alike = second.head.speaks()
            && !second.weak
            && (first.has_name() == second.has_name() || (first.has_role() && second.has_role()))
            && joins(&first, &second);
        if !alike {
            break;
        }
        let last = parenthesis(next).map_or(second.end, |after| after.at);
        whole.end = last;
        whole.reach = second.reach.max(last);
        whole.coordinated = true;
        whole.told = None;
        let both = |bit: Agreement| first.agreement.any(bit) && second.agreement.any(bit);
        let gender = if both(Agreement::FEMININE) && !first.agreement.any(Agreement::MASCULINE) {
            Agreement::FEMININE
        } else {
            Agreement::MASCULINE
        };
        whole.agreement = gender.or(Agreement::PLURAL);
        cursor = Cursor { at: last, ..next };
    }
    (cursor, whole)
}

/// Whether two phrases are put alike: with their determiners, or people by their names; *leur professeure* joins whom it belongs to.
fn joins(first: &Mention, second: &Mention) -> bool {
    let people = |mention: &Mention| mention.head.is_human() || mention.head == Head::Group;
    (second.determiner == Determiner::None) == (first.determiner == Determiner::None)
        || people(first)
            && people(second)
            && (first.has_name() && second.has_name() || second.determiner == Determiner::Possessive)
}

fn pronoun(input: Cursor<'_>) -> Parsed<'_, Mention> {
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
    let last = (lower(words!["ce", "cette", "ces"]), lower(words!["dernier", "dernière", "derniers", "dernières"]));
    let concerned = (lower(words!["l'", "le", "la"]), lower(words!["intéressé", "intéressée"]));
    let (rest, (_, at)) = alt((last, concerned)).parse(input)?;
    Ok((rest, at))
}

/// One phrase without coordination.
pub(crate) fn phrase(input: Cursor<'_>) -> Parsed<'_, Mention> {
    let (rest, mut mention) = alt((told, named, determined, bare_role)).parse(input)?;
    mention.identify(input.tokens);
    let reach = apposition(rest, &mut mention);
    mention.reach = reach;
    Ok((rest, mention))
}

/// A phrase that the caller told of, as the grammar reads it where it does, as a name otherwise.
fn told(input: Cursor<'_>) -> Parsed<'_, Mention> {
    let told = input.tokens.told_at(input.at).map(|told| input.tokens.told[told]).filter(|told| told.end <= input.end);
    let Some(told) = told else { return Err(nom::Err::Error(())) };
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

/// [civility] name
fn named(input: Cursor<'_>) -> Parsed<'_, Mention> {
    if !input.has(Classes::CIVILITY.or(Classes::BRAND)) && !input.tokens.is_capital(input.at) {
        return Err(nom::Err::Error(()));
    }
    let civil = civility(input);
    let (from, titled) = civil.map_or((input, None), |(rest, at)| (rest, Some(at)));
    let Some((end, form)) = name(from, titled.is_some()) else { return Err(nom::Err::Error(())) };
    let mut mention = Mention::new(input.at, end, end - 1, form.head);
    mention.name = (from.at, end);
    mention.weak = form.weak && titled.is_none();
    mention.agreement = form.agreement.or(Agreement::SINGULAR);
    mention.gender = form.gender;
    if let Some(at) = titled {
        mention.head = Head::Person;
        let title = input.tokens.word(at).agreement;
        mention.agreement = Agreement(title.0 & 3 | Agreement::SINGULAR.0);
        if title.any(Agreement::PLURAL) {
            mention.agreement = Agreement(title.0 & 3 | Agreement::PLURAL.0);
            return Ok(titled_pair(input, mention));
        }
        if title.0 & 3 == 3 || title.0 & 3 == 0 {
            mention.agreement = form.agreement.or(Agreement::SINGULAR);
        } else {
            mention.gender = Some(GenderEvidence::Civility);
        }
    }
    let rest = Cursor { at: end, ..input };
    Ok((rest, mention))
}

/// *MM. Arnoux et Pradel*
fn titled_pair<'a>(input: Cursor<'a>, mut mention: Mention) -> (Cursor<'a>, Mention) {
    let mut rest = Cursor { at: mention.end, ..input };
    while rest.one_of(words!["et"]) || rest.kind() == Kind::Comma {
        let Some((end, _)) = name(rest.skip(1), true) else { break };
        mention.end = end;
        mention.coordinated = true;
        rest = Cursor { at: end, ..input };
    }
    (rest, mention)
}

fn civility(input: Cursor<'_>) -> Option<(Cursor<'_>, usize)> {
    if !input.has(Classes::CIVILITY) {
        return None;
    }
    let next_is_name = capital_behind(input.skip(1)).is_some();
    // `Me` before a capital is Maître; `maître` and `monsieur` need no capital of their own.
    let written = input.tokens.is_capital(input.at) || input.tokens.str(input.at).len() > 3;
    (next_is_name && written).then(|| (input.skip(1), input.at))
}

/// The capital that starts a name, lower-case particles before it: *von der Dol*.
fn capital_behind(input: Cursor<'_>) -> Option<usize> {
    let tokens = input.tokens;
    let at = (input.at..input.end.min(input.at + 3)).find(|&at| tokens.is_capital(at) || !tokens.has(at, Classes::PARTICLE))?;
    tokens.is_capital(at).then_some(at)
}

struct Form {
    head: Head,
    agreement: Agreement,
    gender: Option<GenderEvidence>,
    weak: bool,
}

/// Whether a token stands where any word takes a capital.
fn starts_sentence(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    match tokens.kind(before) {
        Kind::Word => tokens.is(before, shape::ELIDED) && tokens.is_capital(before) && starts_sentence(tokens, before),
        Kind::Number | Kind::Comma | Kind::Semicolon | Kind::ParenClose | Kind::Other => false,
        Kind::GuillemetClose | Kind::CurlyClose | Kind::AngleClose => true,
        _ => true,
    }
}

/// Whether a capital word can be the start of a name.
fn starts_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    if !tokens.is_capital(at) {
        return word.classes.any(Classes::BRAND);
    }
    let proper = Classes::FIRST_NAME.or(Classes::METONYM).or(Classes::COUNTRY);
    let common = DETERMINERS.or(CLOSED).or(Classes::ADVERB).or(Classes::CONTRACTION).or(Classes::CLITIC).or(Classes::NOT_NAME);
    let next_capital = tokens.is_capital(at + 1);
    // Trois élus, Soixante-quinze salariés: a number counts.
    if word.classes.any(common) || word.classes.any(Classes::NUMBER) && !next_capital {
        // Le Monde, La Gazette, Le Pen: the article belongs to the name inside a sentence.
        let article = word.classes.any(Classes::DET_DEF) && next_capital && !starts_sentence(tokens, at);
        return article || (word.classes.any(Classes::FIRST_NAME) && next_capital && !word.classes.any(DETERMINERS));
    }
    if starts_sentence(tokens, at) {
        let known = Classes::VERB.or(HEADS).or(Classes::ADJECTIVE).or(Classes::NOUN).or(Classes::DEMONYM).or(Classes::TITLE_HEAD);
        return word.classes.any(proper) || !word.classes.any(known) || (next_capital && !word.classes.any(HUMAN));
    }
    true
}

/// The end of the name at the cursor and what its form tells.
fn name(input: Cursor<'_>, titled: bool) -> Option<(usize, Form)> {
    let tokens = input.tokens;
    if input.is_empty() {
        return None;
    }
    if let Some(told) = tokens.told_at(input.at).map(|told| &tokens.told[told]).filter(|told| told.end <= input.end) {
        return Some((told.end, form(tokens, told.start, told.end, told.kind == Some(SpeakerKind::Organisation))));
    }
    let led = if titled { capital_behind(input) } else { None };
    if !starts_name(tokens, input.at) && led.is_none() {
        return None;
    }
    let start = input.at;
    let first = tokens.word(start);
    // Marine is a first name before a capital, an army elsewhere.
    let given = first.classes.any(Classes::FIRST_NAME) && tokens.is_capital(start + 1);
    let institution = first.classes.any(Classes::ORGANISATION) && !given
        || phrase_classes(input).is_some_and(|(_, classes)| classes.any(Classes::METONYM));
    let mut end = led.unwrap_or(start) + 1;
    if let Some((length, _)) = phrase_classes(input) {
        end = start + length.max(1);
    }
    let known = phrase_classes(input)
        .filter(|&(length, classes)| classes.any(Classes::METONYM) && (length > 1 || !given))
        .map_or(0, |found| start + found.0);
    let mut particle = false;
    while end < input.end && tokens.told_at(end).is_none() {
        if tokens.is_capital(end) && tokens.is(end, shape::SPACE_BEFORE | shape::TIED)
            || tokens.is_capital(end) && tokens.is(end - 1, shape::ELIDED)
        {
            // l'AFP Anne Dol, au Parisien Anne Dol, France Info Hugo Dol: a known medium is complete by itself.
            let alone = tokens.is(start, shape::ALL_CAPITALS) || first.classes.any(Classes::DEMONYM);
            let acronym = end == start + 1 && alone && first.classes.any(Classes::METONYM);
            let bearer = end == known && tokens.has(end, Classes::FIRST_NAME) && tokens.is_capital(end + 1);
            if acronym || bearer {
                break;
            }
            // Francis Van De Woude: a particle may have its capital inside a name.
            let particle_inside =
                tokens.has(end, Classes::PARTICLE) && tokens.is_capital(end + 1) && !tokens.is(end + 1, shape::ALL_CAPITALS);
            // Grand Est: the east, not the verb.
            let east = tokens.one_of(end, words!["est"]) && tokens.one_of(end - 1, words!["grand", "nord", "sud"]);
            let proper = tokens.has(end, Classes::FIRST_NAME) || tokens.is(end, shape::ALL_CAPITALS) || east;
            let closed = tokens.has(end, CLOSED) && !proper;
            let common = closed && !particle_inside;
            if common || tokens.has(end, Classes::CIVILITY) && tokens.str(end).ends_with('.') {
                break;
            }
            end += 1;
            continue;
        }
        if tokens.kind(end) == Kind::Number
            && tokens.has(end - 1, Classes::COUNTRY.or(Classes::METONYM))
            && tokens.str(end).len() <= 2
        {
            end += 1;
            continue;
        }
        if institution
            && end < start + 4
            && !tokens.is_capital(end)
            && is_adjective(Cursor { at: end, ..input })
            && !is_finite(Cursor { at: end, ..input })
        {
            end += 1;
            continue;
        }
        // Lower-case particles, when a capital follows them.
        let mut next = end;
        while next < input.end && next < end + 3 && tokens.has(next, Classes::PARTICLE) && !tokens.is_capital(next) {
            next += 1;
        }
        let of = tokens.one_of(end, OF);
        let joins = next > end
            && next < input.end
            && tokens.is_capital(next)
            && (!of
                || particle
                || institution
                // La Voix du Marais
                || (end == start + 2 && first.classes.any(Classes::DET_DEF))
                || (end == start + 1 && first.classes.any(Classes::FIRST_NAME)));
        if joins {
            particle = true;
            end = next + 1;
            continue;
        }
        if institution && of && tokens.kind(end + 1) == Kind::Word && !tokens.has(end + 1, CLOSED) && end + 1 < input.end {
            let (after, _) = opt(class(DETERMINERS)).parse(Cursor { at: end + 1, ..input }).ok()?;
            if after.is_empty() || after.has(CLOSED) {
                break;
            }
            end = after.at + 1;
            continue;
        }
        break;
    }
    Some((end, form(tokens, start, end, institution)))
}

fn form(tokens: &Tokens<'_>, start: usize, end: usize, institution: bool) -> Form {
    let first = tokens.word(start);
    let any = |classes: Classes| (start..end).any(|at| tokens.has(at, classes));
    let length = end - start;
    let acronym = length == 1 && tokens.is(start, shape::ALL_CAPITALS) && !first.classes.any(Classes::FIRST_NAME);
    let given = first.classes.any(Classes::FIRST_NAME) || tokens.is(start, shape::INITIALS);
    let place = first.classes.any(Classes::METONYM.or(Classes::COUNTRY)) && (length == 1 || !given);
    let article = first.classes.any(Classes::DET_DEF);
    // France 3: a channel has its number.
    let institution = institution || (start..end).any(|at| tokens.kind(at) == Kind::Number);
    let head = if tokens.is(start, shape::HANDLE) {
        Head::Person
    } else if institution
        || acronym
        || place
        || (any(Classes::ORGANISATION) && !given)
        || (article && length > 1 && !tokens.one_of(start + 1, words!["pen"]))
    {
        Head::Organisation
    } else if given {
        Head::Person
    } else {
        Head::Name
    };
    let mut agreement = Agreement::EPICENE;
    let mut gender = None;
    if matches!(head, Head::Person) && first.male_share <= 100 {
        if first.male_share >= 80 {
            agreement = Agreement::MASCULINE;
            gender = Some(GenderEvidence::FirstName);
        } else if first.male_share <= 20 {
            agreement = Agreement::FEMININE;
            gender = Some(GenderEvidence::FirstName);
        }
    }
    let weak = length == 1 && starts_sentence(tokens, start) && !given && !place && !acronym;
    Form { head, agreement, gender, weak }
}

/// Length and classes of the phrase of the lexicon at the cursor.
fn phrase_classes(input: Cursor<'_>) -> Option<(usize, Classes)> {
    if !input.has(Classes::STARTS_PHRASE) {
        return None;
    }
    let (length, phrase) = input.tokens.lexicon.phrase(input.tokens.list[input.at..input.end].iter().map(|token| token.word))?;
    let metonym = phrase.classes.any(Classes::METONYM);
    if metonym && !(input.at..input.at + length).any(|at| input.tokens.is_capital(at)) {
        return None;
    }
    Some((length, phrase.classes))
}

/// determiner modifier* head complement* [name]
fn determined(input: Cursor<'_>) -> Parsed<'_, Mention> {
    let tokens = input.tokens;
    if !input.has(DETERMINERS.or(Classes::NUMBER)) && input.kind() != Kind::Number && !input.one_of(OF) {
        return Err(nom::Err::Error(()));
    }
    let start = input.at;
    let partitive = (token(|input: Cursor<'_>| input.one_of(words!["des", "d'", "du"])), opt(lower(words!["la", "l'"])));
    let (rest, at) = alt((class(DETERMINERS), partitive.map(|(at, _)| at), kind(Kind::Number), number)).parse(input)?;
    let determiner = match tokens.word(at).classes {
        classes if classes.any(Classes::DET_POSS) => Determiner::Possessive,
        classes if classes.any(Classes::DET_DEM) => Determiner::Demonstrative,
        classes if classes.any(Classes::DET_DEF) && !tokens.one_of(at, words!["des"]) => Determiner::Definite,
        classes
            if classes.any(Classes::DET_QUANT.or(Classes::NUMBER)) && !classes.any(Classes::DET_INDEF)
                || tokens.kind(at) == Kind::Number =>
        {
            Determiner::Quantity
        }
        _ => Determiner::Indefinite,
    };
    // l'un d'entre eux, Jean Dol
    let among = (lower(words!["un", "une"]), lower(words!["d'"]), lower(words!["entre"]), lower(words!["eux", "elles"]));
    if let Ok((after, (one, ..))) = { among }.parse(rest) {
        let mut mention = Mention::new(start, after.at, one, Head::Human);
        mention.role = (start, after.at);
        mention.determiner = Determiner::Indefinite;
        mention.agreement = Agreement(tokens.word(one).agreement.0 & 3 | Agreement::SINGULAR.0);
        let Some((name, form)) = close_name(after) else { return Ok((after, mention)) };
        mention.name = name;
        mention.role = (start, start);
        mention.end = name.1;
        mention.gender = form.gender;
        return Ok((Cursor { at: name.1, ..input }, mention));
    }
    // l'un des gendarmes, la plupart des élus, deux de ses avocats, une des leurs
    let share =
        |at: usize| tokens.one_of(at, words!["un", "une", "deux", "trois", "plupart", "plusieurs", "certains", "certaines"]);
    let counted = if share(at) && rest.one_of(OF) { Some((at, rest.skip(1))) } else { None };
    let counted = counted.or_else(|| (share(rest.at) && rest.skip(1).one_of(OF)).then(|| (rest.at, rest.skip(2))));
    if let Some((one, inner)) = counted {
        let (after, _) = opt(class(DETERMINERS)).parse(inner)?;
        if let Ok((end, mut part)) = noun(after, start, Determiner::Indefinite) {
            if tokens.one_of(one, words!["un", "une"]) {
                part.agreement = Agreement(tokens.word(one).agreement.0 & 3 | Agreement::SINGULAR.0);
            }
            part.determiner = Determiner::Indefinite;
            return Ok((end, part));
        }
    }
    let (end, mut mention) = noun(rest, start, determiner)?;
    let article = tokens.word(at).agreement;
    let own = mention.agreement;
    let number = if article.0 & 12 != 0 && article.0 & 12 != 12 { article.0 & 12 } else { own.0 & 12 };
    let told = article.0 & 3 == 1 || article.0 & 3 == 2;
    if !mention.has_name() || mention.gender.is_none_or(|evidence| evidence > GenderEvidence::Determiner) {
        let mut gender = if told && !tokens.is(at, shape::ELIDED) { article.0 & 3 } else { own.0 & 3 };
        // A feminine form needs no article: l'avocate, d'anciennes élues.
        if own.0 & 3 == 2 {
            gender = 2;
        }
        if gender == 1 || gender == 2 {
            let masculine_role_for_a_named_woman = gender == 1 && mention.has_name() && mention.agreement.0 & 3 == 2;
            if !masculine_role_for_a_named_woman {
                mention.agreement = Agreement(gender | mention.agreement.0 & 12);
                if mention.gender.is_none() && mention.head != Head::Organisation {
                    mention.gender = Some(if told { GenderEvidence::Determiner } else { GenderEvidence::RoleForm });
                }
            }
        }
    }
    mention.agreement = Agreement(mention.agreement.0 & 3 | if number == 0 { Agreement::SINGULAR.0 } else { number });
    Ok((end, mention))
}

/// *trois*, *soixante-quinze* before a lower-case noun, *deux* before *de ses avocats*
fn number(input: Cursor<'_>) -> Parsed<'_, usize> {
    let (rest, at) = class(Classes::NUMBER).parse(input)?;
    let share = rest.one_of(words!["des"]) || rest.one_of(OF) && rest.skip(1).has(DETERMINERS);
    if share || rest.kind() == Kind::Word && !rest.tokens.is_capital(rest.at) && !rest.has(CLOSED) {
        Ok((rest, at))
    } else {
        Err(nom::Err::Error(()))
    }
}

/// A role that takes no determiner before a name: *Président Dol*, *Maître Dol*.
fn bare_role(input: Cursor<'_>) -> Parsed<'_, Mention> {
    if !input.has(HUMAN.or(Classes::ROLE_MODIFIER)) || input.has(Classes::VERB) && !input.tokens.is_capital(input.at) {
        return Err(nom::Err::Error(()));
    }
    let (rest, mention) = noun(input, input.at, Determiner::None)?;
    // indique-t-on de source policière
    let source = mention.head == Head::Anonymous && input.one_of(words!["source", "sources"]);
    // Maman sourit, oncle meunier rit: kin that the family calls without determiner
    let kin = input.one_of(words!["papa", "maman", "oncle", "tante", "grand-père", "grand-mère"]);
    if mention.has_name() || mention.head == Head::Group || source || kin {
        Ok((rest, mention))
    } else {
        Err(nom::Err::Error(()))
    }
}

/// modifier* head complement* [name | "," name]
fn noun(input: Cursor<'_>, start: usize, determiner: Determiner) -> Parsed<'_, Mention> {
    let tokens = input.tokens;
    let modifier = token(|input: Cursor<'_>| {
        let next = Cursor { at: input.at + 1, ..input };
        !next.is_empty()
            && next.kind() == Kind::Word
            && (input.has(Classes::ROLE_MODIFIER.or(Classes::NUMBER))
                || input.kind() == Kind::Number
                || is_adjective(input)
                || input.one_of(words!["même", "mêmes"]))
            // son délégué Nicolas Dol, le Parti socialiste, le quotidien breton: the adjective is the noun.
            && !(input.has(HUMAN) && input.tokens.is_capital(next.at))
            && !(input.has(Classes::ORGANISATION) && (next.has(Classes::DEMONYM) || input.tokens.is_capital(input.at)))
            // les Dernières Heures d'Armor: the capitals are those of a name.
            && (next.has(HUMAN)
                || starts_sentence(input.tokens, input.at)
                || !input.tokens.is_capital(input.at)
                || !input.tokens.is_capital(next.at))
            // un responsable local, l'hebdomadaire satirique
            && (!input.has(HEADS) || next.has(HEADS.or(Classes::NOUN).or(Classes::OFTEN_NOUN).or(Classes::ROLE_MODIFIER)))
            // le premier affirmant que
            && (!next.word().forms.any(Forms::PRESENT_PARTICIPLE) || next.has(HEADS.or(Classes::NOUN).or(Classes::ADJECTIVE)))
            && !next.has(CLOSED.or(Classes::CLITIC))
            && (next.has(HEADS.or(Classes::ROLE_MODIFIER).or(Classes::NOUN).or(Classes::OFTEN_NOUN)) || !is_finite(next))
    });
    let (rest, _) = many0_count(modifier).parse(input)?;
    let Some((head_end, classes, agreement)) = head(rest) else {
        // A determiner before a name: l'Élysée, la CGT, l'Ukrainien Petro Dan, le Comité
        return article_name(rest, start, determiner);
    };
    let kind_of_head = if classes.any(Classes::ANONYMOUS) && !classes.any(Classes::ROLE) {
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
    };
    let mut mention = Mention::new(start, head_end, head_end - 1, kind_of_head);
    mention.at = rest.at;
    mention.determiner = determiner;
    mention.agreement = agreement;
    // l'ancienne secrétaire: the adjective tells what the noun does not.
    if agreement.0 & 3 == 3 {
        let told = (input.at..rest.at).map(|at| tokens.word(at).agreement.0 & 3).find(|gender| matches!(gender, 1 | 2));
        mention.agreement = Agreement(agreement.0 & !3 | told.unwrap_or(3));
    }
    let mut after = complements(Cursor { at: head_end, ..input }, kind_of_head);
    mention.role = (input.at, after.at);
    mention.end = after.at;
    // la jeune Vaunageole: a people's name, known or not.
    let young = after.at == rest.at + 1
        && tokens.one_of(rest.at, words!["jeune", "jeunes"])
        && tokens.is_capital(after.at)
        && !tokens.is_capital(after.at + 1)
        && !after.has(Classes::FIRST_NAME);
    if young && !after.is_empty() {
        after = after.skip(1);
        mention.role.1 = after.at;
        mention.end = after.at;
    } else if kind_of_head.is_human() {
        let alone = after.at > head_end;
        if let Some((end, form)) =
            close_name(after).filter(|(name, form)| form.head == Head::Person || name.1 - name.0 > 1 || !alone)
        {
            mention.name = (end.0, end.1);
            mention.end = end.1;
            mention.head = if kind_of_head == Head::Human { Head::Human } else { Head::Role };
            if let Some(evidence) = form.gender {
                mention.gender = Some(evidence);
                mention.agreement = Agreement(form.agreement.0 & 3 | mention.agreement.0 & 12);
            }
            after = Cursor { at: end.1, ..input };
        } else if let Some((name, form)) =
            far_name(after).filter(|_| matches!(determiner, Determiner::Definite | Determiner::Possessive))
        {
            mention.role.1 = name.0 - 1;
            mention.name = name;
            mention.end = name.1;
            mention.head = Head::Role;
            if let Some(evidence) = form.gender {
                mention.gender = Some(evidence);
                mention.agreement = Agreement(form.agreement.0 & 3 | mention.agreement.0 & 12);
            }
            after = Cursor { at: name.1, ..input };
        }
    } else if let Some(end) = expansion(rest, after.at)
        .or_else(|| before_acronym(after).filter(|_| kind_of_head == Head::Organisation && tokens.is_capital(rest.at)))
    {
        // le Comité des Nations unies pour l'enfance (CNUE)
        mention.end = end;
        mention.role.1 = end;
        after = Cursor { at: end, ..input };
    } else if kind_of_head == Head::Organisation && !after.is_empty() && civility(after).is_none() {
        // le groupe Valmer, l'association Mer Propre, le site l'Envol
        let titled = after.has(Classes::DET_DEF) && tokens.has(rest.at, Classes::TAKES_UP) && tokens.is_capital(after.at + 1);
        let title = if titled && !tokens.is_capital(after.at) { after.skip(1) } else { after };
        if let Some((end, _)) = name(title, true).filter(|_| tokens.is_capital(title.at) || title.has(Classes::BRAND)) {
            mention.name = (title.at, end);
            mention.end = end;
            after = Cursor { at: end, ..input };
        }
    }
    Ok((after, mention))
}

/// *l'Élysée*, *la CGT*, *l'Ukrainienne Olena Dan*, *les Verts*
fn article_name(input: Cursor<'_>, start: usize, determiner: Determiner) -> Parsed<'_, Mention> {
    let tokens = input.tokens;
    if input.is_empty() || determiner == Determiner::None {
        return Err(nom::Err::Error(()));
    }
    if tokens.is_capital(input.at) {
        // l'Américaine Jane Doe: a people's name in apposition; au Parisien: a newspaper.
        let people = input.has(Classes::DEMONYM) && !(input.has(Classes::METONYM) && tokens.is_capital(input.at + 1));
        if people {
            if let Some((end, form)) = close_name(input.skip(1)) {
                let mut mention = Mention::new(start, end.1, input.at, Head::Role);
                mention.name = end;
                mention.role = (input.at, input.at + 1);
                mention.determiner = determiner;
                mention.agreement = tokens.word(input.at).agreement;
                mention.gender = form.gender.or(Some(GenderEvidence::RoleForm));
                return Ok((Cursor { at: end.1, ..input }, mention));
            }
        }
        let Some((end, _)) = name(input, true) else { return Err(nom::Err::Error(())) };
        // 20 Minutes: a number counts what it stands before; au festival 2019 Anne Dol …: no name is counted.
        let counted = start < input.at && tokens.kind(input.at - 1) == Kind::Number && !people;
        if counted && !(tokens.has(input.at, Classes::TIME) || tokens.str(input.at).ends_with('s')) {
            return Err(nom::Err::Error(()));
        }
        // People take no article: le Jamel Comedy Club is a place.
        let head = if people { Head::Human } else { Head::Organisation };
        let mut mention = Mention::new(start, end, input.at, head);
        mention.name = (input.at - usize::from(counted), end);
        mention.determiner = determiner;
        mention.agreement = Agreement(tokens.word(input.at).agreement.0 & 3);
        let mut rest = Cursor { at: end, ..input };
        if people {
            // les Bretons d'Armor Avenir
            if rest.one_of(OF) {
                rest = complements(rest, Head::Human);
                mention.end = rest.at;
            }
            mention.name = (input.at, input.at);
            mention.role = (input.at, rest.at);
        }
        return Ok((rest, mention));
    }
    // le « boxeur »: the noun stands between marks.
    if input.kind().is_mark()
        && tokens.kind(input.at + 1) == Kind::Word
        && tokens.kind(input.at + 2).is_mark()
        && input.at + 3 <= input.end
    {
        let inner = tokens.word(input.at + 1);
        if inner.classes.any(HUMAN) {
            let mut mention = Mention::new(start, input.at + 3, input.at + 1, Head::Human);
            mention.role = (input.at + 1, input.at + 2);
            mention.determiner = determiner;
            mention.agreement = inner.agreement;
            return Ok((input.skip(3), mention));
        }
    }
    // Any other lower-case word behind a determiner is a noun.
    if input.kind() != Kind::Word
        || input.has(CLOSED.or(DETERMINERS)) && !input.has(Classes::NOUN.or(Classes::TIME))
        || only_verb(input)
    {
        return Err(nom::Err::Error(()));
    }
    let mut mention = Mention::new(start, input.at + 1, input.at, Head::Thing);
    mention.determiner = determiner;
    mention.agreement = input.word().agreement;
    let after = complements(input.skip(1), Head::Thing);
    mention.role = (input.at, after.at);
    mention.end = after.at;
    Ok((after, mention))
}

/// A head of the lexicon, of one word or several: its end, classes and agreement.
fn head(input: Cursor<'_>) -> Option<(usize, Classes, Agreement)> {
    if input.is_empty() || input.kind() != Kind::Word {
        return None;
    }
    if input.has(Classes::STARTS_PHRASE) {
        let found = input.tokens.lexicon.phrase(input.tokens.list[input.at..input.end].iter().map(|token| token.word));
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
fn only_verb(input: Cursor<'_>) -> bool {
    is_finite(input)
        && !input.has(Classes::NOUN.or(Classes::OFTEN_NOUN).or(HEADS).or(Classes::ADJECTIVE).or(Classes::SPEECH_NOUN))
}

fn is_finite(input: Cursor<'_>) -> bool {
    input.has(Classes::VERB) && input.word().forms.any(Forms::FINITE_3)
}

fn is_adjective(input: Cursor<'_>) -> bool {
    input.kind() == Kind::Word
        && !input.has(CLOSED.or(DETERMINERS).or(Classes::CLITIC).or(Classes::ADVERB))
        && (input.has(Classes::ADJECTIVE.or(Classes::DEMONYM).or(Classes::ROLE_MODIFIER))
            || input.word().forms.any(Forms::PARTICIPLE))
}

/// Roles whose complement stands behind *à*, *aux*, *en*, *pour*, *chargé de*.
const DELEGATED: Words = words![
    "délégué",
    "déléguée",
    "délégués",
    "adjoint",
    "adjointe",
    "adjoints",
    "conseiller",
    "conseillère",
    "candidat",
    "candidate",
    "professeur",
    "professeure",
    "chercheur",
    "chercheuse",
    "secrétaire",
    "chargé",
    "chargée",
    "chargés",
    "maître",
    "directeur",
    "directrice",
    "responsable",
    "commissaire",
    "porte-parole",
    "ambassadeur",
    "ambassadrice",
    "représentant",
    "représentante",
    "doctorant",
    "doctorante",
    "ministre",
    "avocat",
    "avocate",
    "avocats",
    "expert",
    "experte",
    "spécialiste",
    "correspondant",
    "ancien",
    "juge",
    "enseignant",
    "enseignante",
    "médecin",
    "sous-secrétaire",
    "haut-commissaire",
    "haute-commissaire",
    "participant",
    "participante",
    "participants",
];

/// Whether the role that ends here takes such a complement: *le délégué*, *la secrétaire d'État*.
fn is_delegated(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.one_of(at, DELEGATED) || at > 2 && tokens.one_of(at, words!["état", "etat"]) && tokens.one_of(at - 2, DELEGATED)
}

/// Nouns of places that a proper name follows.
const PLACES: Words = words![
    "région",
    "ville",
    "commune",
    "département",
    "province",
    "canton",
    "village",
    "quartier",
    "île",
    "guide",
    "comté",
    "état"
];
/// Endings of adjectives, for words that the lexicon does not know.
const ADJECTIVAL: &[&str] = &[
    "al", "ale", "aux", "ales", "el", "elle", "els", "elles", "eux", "euse", "euses", "if", "ive", "ifs", "ives", "ique",
    "iques", "iste", "istes", "aire", "aires", "ien", "ienne", "iens", "iennes", "ais", "aise", "aises", "ois", "oise", "oises",
    "able", "ables", "ible", "ibles", "ain", "aine", "ains", "aines", "é", "ée", "és", "ées", "ant", "ante", "ants", "antes",
    "ent", "ente", "ents", "entes", "eur", "eure", "eurs", "eures", "in", "ine", "ins", "ines",
];

/// Adjectives, *de* phrases, and the *à* phrases of some roles.
fn complements(start: Cursor<'_>, head: Head) -> Cursor<'_> {
    let tokens = start.tokens;
    let mut cursor = start;
    let mut adjectives = 0;
    loop {
        if cursor.is_empty() || !matches!(cursor.kind(), Kind::Word | Kind::Comma) {
            break;
        }
        let capital = tokens.is_capital(cursor.at);
        if cursor.one_of(OF) {
            let Some(next) = of_phrase(cursor.skip(1)) else { break };
            cursor = next;
            adjectives = 0;
            // la région Occitanie, le groupe Valmer: the name belongs to the complement.
            let bearer =
                tokens.has(cursor.at - 1, Classes::ORGANISATION.or(Classes::TITLE_HEAD)) || tokens.one_of(cursor.at - 1, PLACES);
            if bearer && tokens.is_capital(cursor.at) && !cursor.is_empty() && !tokens.has(cursor.at, Classes::FIRST_NAME) {
                if let Some((end, _)) = name(cursor, true) {
                    cursor = Cursor { at: end, ..cursor };
                }
            }
            continue;
        }
        if cursor.one_of(words!["à", "au", "aux", "en", "pour", "auprès", "chez", "sur"])
            && matches!(head, Head::Role)
            && is_delegated(tokens, cursor.at - 1)
            && !tokens.has(cursor.at + 1, Classes::WEEKDAY.or(Classes::METONYM).or(Classes::DET_POSS))
        {
            let inner = if cursor.one_of(words!["auprès"]) { cursor.skip(2) } else { cursor.skip(1) };
            let Some(next) = of_phrase(inner) else { break };
            cursor = next;
            continue;
        }
        // la déléguée du Québec à Paris, Line Dol: the place of the office, before its bearer's name.
        let place = cursor.one_of(words!["à", "en", "au", "aux"])
            && head == Head::Role
            && tokens.is_capital(cursor.at + 1)
            && tokens.kind(cursor.at + 2) == Kind::Comma;
        if place && close_name(cursor.skip(2)).is_some() {
            cursor = cursor.skip(2);
            continue;
        }
        // le Centre de lutte contre l'oubli, l'Office de protection des marais et des landes
        let institution = head == Head::Organisation && start.at > 0 && tokens.is_capital(start.at - 1);
        let common = institution && tokens.has(start.at - 1, Classes::ORGANISATION);
        if common && cursor.one_of(words!["contre", "pour"]) && cursor.skip(1).has(Classes::DET_DEF) {
            let Some(next) = of_phrase(cursor.skip(1))
                .filter(|next| !tokens.has(next.at - 1, Classes::TIME.or(Classes::NUMBER).or(Classes::ROLE_MODIFIER)))
            else {
                break;
            };
            cursor = next;
            continue;
        }
        // le ministère de l'Économie et des Finances, le ministère de l'Action et des comptes publics
        let departments = head == Head::Organisation
            && cursor.one_of(words!["et"])
            && tokens.is_capital(cursor.at - 1)
            && (tokens.one_of(start.at - 1, words!["ministère", "secrétariat"])
                || (cursor.at + 2..cursor.at + 4).any(|at| tokens.is_capital(at)));
        // les ministères de la Mer, de la Santé et du Budget; les maires de Lans, de Dol et de Brive
        let plural = tokens.word(start.at - 1).agreement.any(Agreement::PLURAL);
        if cursor.kind() == Kind::Comma && plural && cursor.at > start.at && matches!(head, Head::Role | Head::Organisation) {
            let Some(next) = listed(cursor) else { break };
            cursor = next;
            continue;
        }
        let joins = head == Head::Role || institution || departments || plural && head == Head::Organisation;
        if cursor.one_of(words!["et"]) && joins && cursor.skip(1).one_of(OF) && cursor.at > start.at {
            let Some(next) = of_phrase(cursor.skip(2)) else { break };
            cursor = next;
            continue;
        }
        // la secrétaire d'État à l'Énergie et aux transports
        let delegated = cursor.one_of(words!["et"]) && head == Head::Role && tokens.is_capital(cursor.at - 1);
        if delegated && cursor.skip(1).one_of(words!["à", "au", "aux"]) && is_delegated(tokens, start.at - 1) {
            let Some(next) = of_phrase(cursor.skip(2)).filter(|_| !cursor.skip(2).has(Classes::FIRST_NAME)) else { break };
            cursor = next;
            continue;
        }
        // l'acteur et réalisateur Ivo Dol, le porte-parole du gouvernement et ministre du Budget: one person, two offices.
        if cursor.one_of(words!["et"]) && matches!(head, Head::Role | Head::Human) {
            if let Some(next) = second_office(cursor.skip(1)) {
                cursor = next;
                continue;
            }
        }
        if cursor.one_of(words!["et"]) && head == Head::Role && cursor.skip(1).has(Classes::ADJECTIVE) && adjectives > 0 {
            cursor = cursor.skip(2);
            continue;
        }
        // les sénateurs LR, l'eurodéputée LREM Jane Doe: a party's label behind its members.
        let label = capital
            && tokens.is(cursor.at, shape::ALL_CAPITALS)
            && matches!(head, Head::Role | Head::Human)
            && tokens.str(cursor.at).len() <= 6;
        if label && !tokens.has(cursor.at, Classes::FIRST_NAME) {
            cursor = cursor.skip(1);
            // certains élus MDR et PCB
            if cursor.one_of(words!["et"])
                && tokens.is(cursor.at + 1, shape::ALL_CAPITALS)
                && tokens.str(cursor.at + 1).len() <= 6
            {
                cursor = cursor.skip(2);
            }
            continue;
        }
        // le député Les Républicains de l'Eure, Ivo Dol
        if head == Head::Role && capital && cursor.has(Classes::DET_DEF) {
            if let Some((length, _)) = phrase_classes(cursor).or_else(|| party(cursor)) {
                cursor = cursor.skip(length);
                continue;
            }
        }
        let unknown =
            cursor.word().classes == Classes::NONE && ADJECTIVAL.iter().any(|ending| tokens.str(cursor.at).ends_with(ending));
        // le suspect interpellé mardi: a participle opens a clause of its own, unless it is an adjective of the office.
        // l'un des pompiers blessés explique: a participle without complement.
        let next = cursor.skip(1);
        let alone =
            head.is_human() && (next.kind() != Kind::Word || is_finite(next) || next.has(Classes::AVOIR.or(Classes::ETRE)));
        let clause = cursor.word().forms.any(Forms::PARTICIPLE)
            && !cursor.has(Classes::ADJECTIVE.or(Classes::DEMONYM).or(Classes::ROLE_MODIFIER))
            && !cursor.one_of(DELEGATED)
            && !alone;
        // le quotidien précisant que: a present participle of speech
        let says = cursor.word().forms.any(Forms::PRESENT_PARTICIPLE) && cursor.has(Classes::SPEECH);
        let plain = !capital && adjectives < 3 && !clause && !says && (is_adjective(cursor) && !is_finite(cursor) || unknown);
        let role_again =
            !capital && matches!(head, Head::Role) && cursor.has(Classes::ROLE_MODIFIER.or(Classes::ROLE)) && !is_finite(cursor);
        let proche = head == Head::Anonymous && cursor.has(Classes::ADJECTIVE.or(Classes::ADVERB));
        if plain || role_again || proche {
            adjectives += 1;
            cursor = cursor.skip(1);
            continue;
        }
        break;
    }
    cursor
}

/// *, de la Santé et du Budget*: up to the last of several complements, before its *et*.
fn listed(input: Cursor<'_>) -> Option<Cursor<'_>> {
    let mut cursor = input;
    for _ in 0..6 {
        if cursor.kind() != Kind::Comma || !cursor.skip(1).one_of(OF) {
            return None;
        }
        let mut next = of_phrase(cursor.skip(2))?;
        while is_adjective(next) && !is_finite(next) {
            next = next.skip(1);
        }
        if next.one_of(words!["et"]) && next.skip(1).one_of(OF) {
            return Some(next);
        }
        cursor = next;
    }
    None
}

/// *les Républicains* behind who belongs to them, with the article that is part of the name.
fn party(input: Cursor<'_>) -> Option<(usize, Classes)> {
    let name = input.skip(1);
    let (length, classes) = phrase_classes(name).unwrap_or((1, name.word().classes));
    (input.tokens.is_capital(name.at) && classes.any(Classes::METONYM)).then_some((length + 1, classes))
}

/// What follows *et*: an office without article, *ministre de la Mer*, whose bearer has another one.
fn second_office(input: Cursor<'_>) -> Option<Cursor<'_>> {
    let tokens = input.tokens;
    let singular = input.word().agreement.any(Agreement::SINGULAR);
    if tokens.is_capital(input.at) || !input.has(Classes::ROLE) || !singular || is_finite(input) {
        return None;
    }
    Some(complements(input.skip(1), Head::Role))
}

/// Who owns the words or figures whose noun stands before the cursor: *(les informations) exclusives de X*, *(les termes) du maire*.
/// The owner fills the phrase of the noun, which goes as far as `least`.
pub(crate) fn owner(input: Cursor<'_>, least: usize) -> Option<Mention> {
    let mut of = input;
    while !of.is_empty() && !of.one_of(OF) {
        if !is_adjective(of) {
            return None;
        }
        of = of.skip(1);
    }
    if of.is_empty() {
        return None;
    }
    let (rest, mut owner) = if of.one_of(words!["du", "des"]) { contracted(of) } else { mention(of.skip(1)) }.ok()?;
    let speaks = !matches!(owner.head, Head::Thing | Head::Document | Head::Pronoun) && !owner.weak;
    // les informations de Télé Marais, les chiffres de Statmar: who gathers them is a medium or an institute.
    const GATHERED: Words = words!["information", "informations", "chiffres", "calculs", "prévisions", "estimations"];
    if owner.head == Head::Name && input.tokens.one_of(input.at - 1, GATHERED) {
        owner.head = Head::Organisation;
    }
    (speaks && rest.at >= least).then_some(owner)
}

/// The name of an institution behind its article, inside another phrase: *la pétition du Front breton*.
pub(crate) fn institution(input: Cursor<'_>) -> Option<Mention> {
    let before = Cursor { at: input.at.checked_sub(1)?, ..input };
    if !before.has(Classes::DET_DEF.or(Classes::CONTRACTION)) || input.has(Classes::FIRST_NAME.or(Classes::DEMONYM).or(HUMAN)) {
        return None;
    }
    let (end, _) = name(input, true)?;
    let mut mention = Mention::new(input.at, end, end - 1, Head::Organisation);
    mention.name = (input.at, end);
    (end - input.at > 1).then_some(mention)
}

/// An institution whose letters stand in brackets behind its name, inside another phrase: *les agents de l'office de lutte contre la
/// traite (OLT)*.
pub(crate) fn spelled_out(input: Cursor<'_>) -> Option<Mention> {
    if !input.has(Classes::ORGANISATION) {
        return None;
    }
    let end = expansion(input, input.at + 1)?;
    let mut mention = Mention::new(input.at, end, input.at, Head::Organisation);
    mention.role = (input.at, end);
    mention.determiner = Determiner::Definite;
    mention.agreement = input.word().agreement;
    Some(mention)
}

/// What follows *de*: [determiner] noun, name or number, with its own adjectives left to the caller.
fn of_phrase(input: Cursor<'_>) -> Option<Cursor<'_>> {
    let (mut rest, _) = many0_count(alt((class(DETERMINERS), kind(Kind::Number)))).parse(input).ok()?;
    if rest.is_empty() || rest.kind() != Kind::Word {
        return (rest.at > input.at && input.tokens.kind(rest.at - 1) == Kind::Number).then_some(rest);
    }
    if input.tokens.is_capital(rest.at) {
        if let Some((end, _)) = name(rest, true) {
            return Some(Cursor { at: bearer(rest, end).unwrap_or(end), ..rest });
        }
    }
    if rest.has(CLOSED) && !rest.has(Classes::NOUN.or(Classes::TIME).or(Classes::WEEKDAY))
        || rest.word().forms.any(Forms::INFINITIVE) && !rest.has(Classes::NOUN.or(HEADS))
    {
        return None;
    }
    if only_verb(rest) && rest.at == input.at {
        return None;
    }
    while rest.has(Classes::ROLE_MODIFIER.or(Classes::NUMBER))
        && rest.tokens.kind(rest.at + 1) == Kind::Word
        && rest.at + 1 < rest.end
        && !rest.skip(1).has(CLOSED)
    {
        rest = rest.skip(1);
    }
    Some(rest.skip(1))
}

/// Where the bearer's name starts behind the name of a place or a department: *le ministre du Travail Anne Dol*, *le maire de
/// Nice Jean Dol*, *la ministre des Armées Anne Dol*; but *le directeur de l'Institut Paul Dol*.
fn bearer(name: Cursor<'_>, end: usize) -> Option<usize> {
    let tokens = name.tokens;
    let place = name.has(Classes::COUNTRY.or(Classes::METONYM));
    let several = name.word().agreement.any(Agreement::PLURAL);
    let whole = name.has(Classes::ORGANISATION.or(Classes::TITLE_HEAD)) && !several || name.has(Classes::FIRST_NAME) && !place;
    let given = |at: usize| tokens.has(at, Classes::FIRST_NAME) && tokens.is_capital(at) && tokens.is(at, shape::SPACE_BEFORE);
    if whole { None } else { (name.at + 1..end.saturating_sub(1)).find(|&at| given(at) && !tokens.is(at, shape::ALL_CAPITALS)) }
}

/// Where the name of an institution ends, its acronym standing in brackets a few words on.
fn before_acronym(from: Cursor<'_>) -> Option<usize> {
    let tokens = from.tokens;
    let open = (from.at..from.end.min(from.at + 12))
        .find(|&at| tokens.kind(at) != Kind::Word || tokens.has(at, Classes::AVOIR.or(Classes::ETRE).or(Classes::REL)))?;
    let acronym = tokens.kind(open) == Kind::ParenOpen
        && tokens.is(open + 1, shape::ALL_CAPITALS)
        && tokens.kind(open + 2) == Kind::ParenClose;
    (acronym && open > from.at).then_some(open)
}

/// Where the name that starts at `head` ends, its letters standing in brackets behind it: *l'office de lutte contre la traite des
/// mineurs (OLTM)*, *la direction des études, de l'évaluation et des données (Deed)*.
fn expansion(head: Cursor<'_>, from: usize) -> Option<usize> {
    const LONGEST: usize = 26;
    let tokens = head.tokens;
    let open = (from..head.end.min(head.at + LONGEST))
        .find(|&at| !matches!(tokens.kind(at), Kind::Word | Kind::Comma) || tokens.has(at, Classes::AVOIR.or(Classes::REL)))?;
    let letters = tokens.str(open + 1);
    let brackets = tokens.kind(open) == Kind::ParenOpen && tokens.kind(open + 2) == Kind::ParenClose;
    if !brackets || !tokens.is_capital(open + 1) || !(3..=12).contains(&letters.len()) || !letters.is_ascii() {
        return None;
    }
    let mut letters = letters.bytes().map(|byte| byte.to_ascii_lowercase()).peekable();
    for at in head.at..open {
        if !tokens.has(at, Classes::PREP.or(Classes::DET_DEF).or(Classes::COORD).or(Classes::CONTRACTION)) {
            let initial = initial(tokens.str(at));
            if letters.next_if(|&letter| initial == Some(letter)).is_none() && at == head.at {
                return None;
            }
        }
    }
    letters.next().is_none().then_some(open)
}

/// The first letter of a word without its accent, as acronyms have it: *e* of *Études*.
pub(crate) fn initial(word: &str) -> Option<u8> {
    match word.chars().next()? {
        'é' | 'É' | 'è' | 'È' | 'ê' | 'Ê' => Some(b'e'),
        'à' | 'À' | 'â' | 'Â' => Some(b'a'),
        'î' | 'Î' => Some(b'i'),
        'œ' | 'Œ' | 'ô' | 'Ô' => Some(b'o'),
        letter if letter.is_ascii_alphabetic() => Some(letter.to_ascii_lowercase() as u8),
        _ => None,
    }
}

/// The name behind a role and a longer complement: *la secrétaire d'État chargée de l'égalité entre tous, Jeanne Dol*.
fn far_name(from: Cursor<'_>) -> Option<((usize, usize), Form)> {
    let tokens = from.tokens;
    let comma = (from.at..from.end.min(from.at + 12)).find(|&at| {
        tokens.kind(at) != Kind::Word
            || tokens.has(at, Classes::REL.or(Classes::QUE).or(Classes::AVOIR).or(Classes::ETRE).or(Classes::SUBJECT_PRONOUN))
    })?;
    let plain = (from.at..comma).all(|at| {
        !is_finite(Cursor { at, ..from })
            || tokens.has(at, Classes::PREP)
            || tokens.has(at, Classes::NOUN.or(Classes::OFTEN_NOUN).or(HEADS).or(Classes::ADJECTIVE))
    });
    let medium = (from.at..comma)
        .any(|at| tokens.has(at, Classes::WEEKDAY.or(Classes::TIME)) || tokens.one_of(at, words!["l'afp", "afp"]));
    if tokens.kind(comma) != Kind::Comma || comma == from.at || !plain || medium {
        return None;
    }
    let (name, form) = close_name(Cursor { at: comma, ..from })?;
    let closed = name.1 >= from.end
        || tokens.kind(name.1) != Kind::Word
        || tokens.has(name.1, Classes::PREP.or(Classes::VERB).or(Classes::REL));
    (form.head == Head::Person && name.1 - name.0 > 1 && closed).then_some((name, form))
}

/// What follows a short parenthesis at the cursor.
fn parenthesis(input: Cursor<'_>) -> Option<Cursor<'_>> {
    if input.kind() != Kind::ParenOpen {
        return None;
    }
    let close = (input.at..(input.at + 8).min(input.end)).find(|&at| input.tokens.kind(at) == Kind::ParenClose)?;
    Some(Cursor { at: close + 1, ..input })
}

/// A person's name right behind a role, or behind a comma: *, Jean Dupont*.
fn close_name(input: Cursor<'_>) -> Option<((usize, usize), Form)> {
    let tokens = input.tokens;
    // le délégué de la fédération (FDC), Jean Dupont
    let input = parenthesis(input).filter(|after| after.kind() == Kind::Comma).unwrap_or(input);
    let comma = input.kind() == Kind::Comma;
    let from = if comma { input.skip(1) } else { input };
    let (from, civil) = civility(from).map_or((from, None), |(rest, at)| (rest, Some(at)));
    let named = if civil.is_some() { capital_behind(from).is_some() } else { tokens.is_capital(from.at) };
    if from.is_empty() || !named || tokens.is(from.at, shape::HANDLE) {
        return None;
    }
    let (end, mut form) = name(from, true)?;
    let organisation = form.head == Head::Organisation && civil.is_none();
    let closed = !matches!(tokens.kind(end), Kind::Word) || end >= input.end || !tokens.is_capital(end);
    if organisation || !closed || comma && form.head == Head::Name && end - from.at < 2 && civil.is_none() {
        return None;
    }
    if let Some(at) = civil {
        let title = tokens.word(at).agreement.0 & 3;
        if title == 1 || title == 2 {
            form.gender = Some(GenderEvidence::Civility);
            form.agreement = Agreement(title);
        }
    }
    Some(((from.at, end), form))
}

/// The role behind a name, between commas: *, chef du parti,* *, 34 ans,*. Returns where it ends; notes it as the role.
fn apposition(rest: Cursor<'_>, mention: &mut Mention) -> usize {
    let tokens = rest.tokens;
    let mut cursor = rest;
    if mention.head.speaks() {
        cursor = parenthesis(cursor).unwrap_or(cursor);
    }
    let mut reach = cursor.at;
    for _ in 0..3 {
        if cursor.kind() != Kind::Comma || !mention.head.speaks() {
            break;
        }
        let inner = cursor.skip(1);
        let mut age = (kind(Kind::Number), lower(words!["ans"]));
        if let Ok((after, _)) = age.parse(inner) {
            reach = after.at;
            cursor = after;
            continue;
        }
        // interrogé par l'AFP, le maire: a role is no apposition to an institution.
        if !mention.has_name() || mention.head == Head::Organisation {
            break;
        }
        let (inner, _) =
            match opt(alt((class(Classes::DET_DEF), class(Classes::DET_POSS), class(Classes::DET_INDEF)))).parse(inner) {
                Ok(found) => found,
                Err(_) => break,
            };
        if !inner.has(HUMAN.or(Classes::ROLE_MODIFIER)) || tokens.is_capital(inner.at) && tokens.is_capital(inner.at + 1) {
            break;
        }
        let Ok((after, role)) = noun(inner, inner.at, Determiner::None) else { break };
        let closed = after.is_empty()
            || after.kind() != Kind::Word
            || after.has(Classes::PREP.or(Classes::REL).or(Classes::COORD).or(Classes::VERB));
        if role.has_name() || !role.head.is_human() || !closed {
            break;
        }
        if !mention.has_role() {
            mention.role = (inner.at, after.at);
            let gender = role.agreement.0 & 3;
            if mention.gender.is_none() && (gender == 2 || gender == 1 && has_feminine(tokens.str(role.at))) {
                mention.agreement = Agreement(gender | mention.agreement.0 & 12);
                mention.gender = Some(GenderEvidence::RoleForm);
            }
        }
        reach = after.at;
        cursor = after;
    }
    reach
}

/// Whether a masculine noun would give way to its feminine for a woman: *militant*, *gardien*, *directeur*; but *auteur*, *médecin*.
fn has_feminine(noun: &str) -> bool {
    const ENDINGS: &[&str] = &["ant", "ien", "ier", "teur"];
    const EPICENE: &[&str] = &["auteur", "docteur", "chevalier", "premier", "officier"];
    ENDINGS.iter().any(|ending| noun.ends_with(ending)) && !EPICENE.contains(&noun)
}

/// The phrase behind *du*, *des*, *au*, *aux*: read as if an article stood alone.
pub(crate) fn contracted(input: Cursor<'_>) -> Parsed<'_, Mention> {
    let article = input.word().agreement;
    let (rest, mut mention) = noun(input.skip(1), input.at + 1, Determiner::Definite)?;
    let number =
        if article.0 & 12 == 8 || input.one_of(words!["des", "aux"]) { Agreement::PLURAL.0 } else { Agreement::SINGULAR.0 };
    let gender = if number == Agreement::SINGULAR.0 && !mention.has_name() && mention.agreement.0 & 3 != 2 {
        1
    } else {
        mention.agreement.0 & 3
    };
    mention.agreement = Agreement(gender | number);
    if mention.gender.is_none() && (gender == 1 || gender == 2) && mention.head.is_human() && !mention.has_name() {
        mention.gender = Some(GenderEvidence::Determiner);
    }
    let rest = if mention.head.speaks() { coordination(rest, mention) } else { (rest, mention) };
    Ok(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::token::tokenize;

    fn read(text: &str) -> (String, Mention) {
        let tokens = tokenize(text, Lexicon::base());
        let (rest, mention) = mention(Cursor::new(&tokens, 0, tokens.len())).unwrap();
        (tokens.slice(0, rest.at).to_owned(), mention)
    }

    #[test]
    fn a_determiner_tells_the_gender() {
        for (text, whole, gender) in
            [("le président parle", "le président", 1), ("la présidente du tribunal parle", "la présidente du tribunal", 2)]
        {
            let (read, mention) = read(text);
            assert_eq!(read, whole);
            assert_eq!((mention.agreement.0 & 3, mention.gender), (gender, Some(GenderEvidence::Determiner)), "{text}");
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
