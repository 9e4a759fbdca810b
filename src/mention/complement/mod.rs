//! What belongs to a noun behind it: adjectives, *de* phrases, and the *à* phrases of some roles. [`Tail::next`] asks each kind
//! in turn.

pub(super) mod addressee;
mod adjective;
mod bracket;
mod of_phrase;
mod party;
mod restriction;
pub(super) mod tied;

pub(super) use of_phrase::of_phrase;
pub(super) use restriction::{dated, restriction};

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Fields, Forms, Frames, phrases};
use crate::token::{Kind, Token, Words, shape, words};
use crate::verb::is_infinitive_unknown;

use super::cause::phrase_name;
use super::head::is_finite;
use super::name::name;
use super::whose::{bearer, is_named_by_form};
use super::{HUMAN, Head, OF};
use adjective::{each_of_several, is_adjectival_noun};
use bracket::bracketed;
use of_phrase::listed;

/// What a small word behind a noun must be to go on with its phrase, if it is no participle and the lexicon knows it.
const OPEN: Classes = Classes::PREP
    .or(Classes::COORD)
    .or(Classes::ADJECTIVE)
    .or(Classes::ADVERB)
    .or(Classes::DEMONYM)
    .or(Classes::ROLE)
    .or(Classes::ROLE_MODIFIER);

/// Adjectives, *de* phrases, and the *à* phrases of some roles.
pub(super) fn complements(start: Cursor<'_>, head: Head) -> Cursor<'_> {
    // Nothing belongs to most nouns: their next word tells.
    let token = start.token();
    let more = match token.kind {
        Kind::Word => is_open(token) || token.one_of(MEMBER) || is_adjectival_noun(start, head),
        Kind::Number => head == Head::Document || is_department(start) || is_numbered(start),
        kind => kind == Kind::ParenOpen,
    };
    if more { Tail::new(start, head).end() } else { start }
}

/// Whether a word may go on with the phrase of the noun before it.
#[inline]
fn is_open(token: &Token) -> bool {
    let word = token.word();
    token.is_capital() || word.classes.any(OPEN) || word.classes.is_unknown() || word.forms.any(Forms::PARTICIPLE)
}

/// Nouns of people that stand behind another one with what they belong to.
const MEMBER: Words = words![
    "adhérent",
    "adhérente",
    "adhérentes",
    "adhérents",
    "client",
    "cliente",
    "clientes",
    "clients",
    "membre",
    "membres",
    "partisan",
    "partisane",
    "partisanes",
    "partisans"
];

/// *le Samu 68*, *la présidente des Jeunes Marins 29, Anne Dol*: the number of a department behind a capital, no noun behind it.
fn is_department(number: Cursor<'_>) -> bool {
    let (tokens, behind) = (number.tokens, number.skip(1));
    let closed = behind.is_empty() || matches!(behind.kind(), Kind::Comma | Kind::ParenOpen) || behind.kind().ends_sentence();
    let acts = || behind.kind() == Kind::Word && (is_finite(behind) || behind.has(Classes::AVOIR.or(Classes::NE)));
    let digits = tokens.str(number.at).len() == 2 && number.at > 0 && number.kind() == Kind::Number;
    digits && tokens.is_capital(number.at - 1) && !tokens.has(number.at - 1, Classes::COUNTRY) && (closed || acts())
}

/// *le numéro 27*, *le n° 10*: who wears it.
fn is_numbered(number: Cursor<'_>) -> bool {
    number.at > 0 && number.tokens.one_of(number.at - 1, words!["no", "numéro", "n°", "nº"])
}

/// What was read behind a noun.
struct Tail<'a> {
    start: Cursor<'a>,
    head: Head,
    cursor: Cursor<'a>,
    /// How many adjectives stand behind the last noun.
    adjectives: u32,
    /// The noun of the last complement, for a name behind it.
    complement: usize,
    /// A Centre or an Office whose name goes on behind a preposition.
    common: bool,
}

impl<'a> Tail<'a> {
    fn new(start: Cursor<'a>, head: Head) -> Self {
        let tokens = start.tokens;
        let institution = head == Head::Organisation && start.at > 0 && tokens.is_capital(start.at - 1);
        let common = institution && tokens.has(start.at - 1, Classes::ORGANISATION.or(Classes::NOUN));
        Self { start, head, cursor: start, adjectives: 0, complement: start.at, common }
    }

    #[inline(never)]
    fn end(mut self) -> Cursor<'a> {
        while let Some(next) = self.next() {
            self.cursor = next;
        }
        self.cursor
    }

    fn is_complemented(&self) -> bool {
        self.complement > self.start.at
    }

    /// Where what stands at the cursor ends, if it belongs to the noun.
    fn next(&mut self) -> Option<Cursor<'a>> {
        let Self { start, head, cursor, .. } = *self;
        let tokens = cursor.tokens;
        // l'article 12 du Code du travail, l'article L 120 du code
        if head == Head::Document && cursor.at == start.at {
            if let Some(next) = numbered(cursor) {
                return Some(next);
            }
        }
        let token = cursor.token();
        match token.kind {
            Kind::Word => {}
            // les ministères de la Mer, de la Santé et du Budget; les maires de Lans, de Dol et de Brive
            Kind::Comma => {
                let several = cursor.at > start.at && tokens.word(start.at - 1).agreement.any(Agreement::PLURAL);
                let bodies = || if matches!(head, Head::Role | Head::Organisation) { listed(cursor) } else { None };
                // le ministère de la Mer, de la Santé et du Budget: the fields of one, which capitals or its nouns show
                let towns = || if head == Head::Role { self.towns() } else { None };
                return if several {
                    bodies().or_else(|| each_of_several(cursor)).or_else(towns)
                } else if self.has_fields() && self.is_field_like_first() {
                    listed(cursor)
                } else {
                    self.members()
                };
            }
            Kind::ParenOpen => return bracketed(start, cursor, head),
            Kind::Number if is_numbered(cursor) => return Some(cursor.skip(1)),
            Kind::Number if head != Head::Document && (is_department(cursor) || self.is_ranked()) => return Some(cursor.skip(1)),
            _ => return None,
        }
        if token.has(OF) {
            return self.of();
        }
        // les élus de droite comme de gauche
        if token.one_of(words!["comme"]) && self.is_complemented() && cursor.skip(1).has(OF) {
            return of_phrase(cursor.skip(2));
        }
        // une députée membre de la commission, plusieurs restaurateurs clients de la banque
        if head.is_people() && token.one_of(MEMBER) && cursor.skip(1).has(OF) {
            return Some(cursor.skip(1));
        }
        if !is_open(token) {
            return is_adjectival_noun(cursor, head).then(|| self.qualify());
        }
        let (classes, capital) = (token.word().classes, token.is_capital());
        let found = if capital { self.named() } else { None };
        let found = found.or_else(|| if classes.any(Classes::PREP.or(Classes::COORD)) { self.tied() } else { None });
        let found = found.or_else(|| if capital { self.labelled() } else { self.sided() });
        let found = found.or_else(|| if token.one_of(words!["sur"]) { self.about() } else { None });
        found.or_else(|| self.graded()).or_else(|| self.qualified())
    }

    /// *un collectif de 600 éditeurs, auteurs et libraires*, *un groupe d'élus, de marins et de dockers*: the further members of
    /// a body, none of whom has an article.
    pub(super) fn members(&self) -> Option<Cursor<'a>> {
        let tokens = self.cursor.tokens;
        let people = |at: usize| {
            let several = tokens.has(at, HUMAN) && tokens.word(at).agreement.any(Agreement::PLURAL) && !tokens.is_capital(at);
            several && !tokens.word(at).agreement.any(Agreement::SINGULAR)
        };
        let noun = |at: usize| at + usize::from(tokens.one_of(at, words!["d'", "de"]));
        let body = matches!(self.head, Head::Organisation | Head::Group) && self.is_complemented();
        if !body || !people(self.cursor.at - 1) {
            return None;
        }
        let mut at = self.cursor.at;
        while tokens.kind(at) == Kind::Comma && people(noun(at + 1)) {
            at = noun(at + 1) + 1;
        }
        let last = noun(at + 1);
        let joined = tokens.one_of(at, words!["et"]) && people(last) && last < self.cursor.end;
        // Selon un collectif d'élus, marins et dockers ont tort: the subject of a plural
        let acts = || tokens.word(last + 1).forms.any(Forms::PLURAL_3);
        (joined && !acts()).then(|| Cursor { at: last + 1, ..self.cursor })
    }

    /// *la candidate au siège 3, Lise Dol*, *la conseillère du district 12, Anne Dol*: which one of several, before an
    /// apposition.
    fn is_ranked(&self) -> bool {
        let (tokens, number) = (self.cursor.tokens, self.cursor.at);
        let apposed = tokens.kind(number + 1) == Kind::Comma && tokens.is_capital(number + 2);
        self.head == Head::Role && number > self.start.at && apposed && tokens.str(number).len() <= 2
    }

    /// *le ministère de la Mer*, *la Direction générale des eaux*: one office or body that may have several fields.
    fn has_fields(&self) -> bool {
        let (tokens, start) = (self.cursor.tokens, self.start.at);
        let body = self.head == Head::Organisation && (self.common || tokens.is_of(start - 1, Fields::PORTFOLIO));
        self.is_complemented() && (body || self.head == Head::Role && tokens.is_of(start - 1, Fields::PORTFOLIO))
    }

    /// *l'Agence de contrôle, de secours et d'aide*, *le ministère de la Mer, des Ports et du Budget*; but *le Département de
    /// géographie, des étudiants et des élus*: behind a field without an article the next ones have none.
    fn is_field_like_first(&self) -> bool {
        let bare = |of: Cursor<'_>| of.one_of(words!["d'", "de"]) && !of.skip(1).has(Classes::DETERMINERS);
        !bare(self.start) || bare(self.cursor.skip(1))
    }

    /// *de la mairie*, *des ports*
    fn of(&mut self) -> Option<Cursor<'a>> {
        let tokens = self.cursor.tokens;
        if self.head == Head::Organisation && is_source(self.start, self.cursor) {
            return None;
        }
        // rappel au règlement de X, mise au point du maire: theirs is what is said so
        let noun = self.cursor.at - 1;
        let said = || (noun.saturating_sub(3)..noun).any(|at| tokens.one_of(at, words!["mise", "rappel"]));
        if tokens.one_of(noun, words!["ordre", "point", "règlement"]) && said() {
            return None;
        }
        // l'annonce par la mairie d'un plan: the noun of speech has it
        let by = self.start.at.checked_sub(3).filter(|&by| tokens.one_of(by, words!["par"]) && self.cursor.at == self.start.at);
        if self.cursor.skip(1).has(Classes::DET_INDEF) && by.is_some_and(|by| by > 0 && tokens.has(by - 1, Classes::SPEECH_NOUN))
        {
            return None;
        }
        // a répondu le maire de son côté; but plus de cent marins
        if tokens.phrase(self.cursor.at, &phrases::ADVERB).is_some_and(|length| !self.cursor.skip(length).has(OF)) {
            return None;
        }
        // dit la servante d'un ton sec, hurla le garde de sa voix rauque: how they say it
        let noun = self.cursor.at + 2 + usize::from(self.cursor.skip(2).has(Classes::ADJECTIVE));
        if self.cursor.skip(1).has(Classes::DET_INDEF.or(Classes::DET_POSS)) && tokens.is_of(noun, Fields::MANNER) {
            return None;
        }
        // demande au maire de conditionner les aides, aux élus de reporter le débat: an infinitive and its object
        let verb = is_infinitive_unknown(tokens, self.cursor.at + 1) || self.cursor.skip(1).word().forms.any(Forms::INFINITIVE);
        let infinitive = verb && self.cursor.one_of(words!["d'", "de"]);
        if infinitive && self.cursor.skip(2).has(Classes::DETERMINERS) && !self.cursor.skip(2).has(OF) {
            return None;
        }
        // accuse les gardiens de tricher, demande au maire de reporter « son » débat: nor has somebody the trade of a verb that
        // another asks for
        let addressed = (self.start.at.saturating_sub(3)..self.start.at).any(|at| tokens.one_of(at, words!["au", "aux", "à"]));
        let asks = |at: usize| {
            let frames = tokens.verb(at).frames;
            (frames.any(Frames::PERSON) || addressed) && frames.any(Frames::DE_INF)
        };
        if infinitive && self.head.is_people() && (self.start.at.saturating_sub(4)..self.start.at - 1).any(asks) {
            return None;
        }
        // le collectif du 10 mai, le Mouvement du 22-Mars; but le mouvement du 10 mai
        let hyphen = usize::from(tokens.kind(self.cursor.at + 2) == Kind::Hyphen);
        let (noun, month) = (self.start.at - 1, self.cursor.skip(2 + hyphen));
        let dated =
            self.cursor.one_of(words!["du"]) && tokens.kind(self.cursor.at + 1) == Kind::Number && month.has(Classes::MONTH);
        let body = || tokens.is_of(noun, Fields::CAUSE) && (tokens.is_capital(noun) || !tokens.is_of(noun, Fields::MANNER));
        if dated && self.cursor.at == self.start.at && body() {
            return Some(month.skip(1));
        }
        if self.opens_object() {
            return None;
        }
        let next = of_phrase(self.cursor.skip(1))?;
        self.adjectives = 0;
        self.complement = next.at - 1;
        self.common |= (self.cursor.at + 1..next.at)
            .find(|&at| !tokens.has(at, Classes::DETERMINERS))
            .is_some_and(|at| tokens.is_capital(at) && tokens.has(at, Classes::ORGANISATION));
        Some(next)
    }

    /// *accueille selon le maire des milliers de marins*, *a besoin selon le ministre de la Mer de plus de dix ports*: how many,
    /// no complement of an office that no commas set apart; but *selon l'auteur de nombreux romans*.
    fn opens_object(&self) -> bool {
        const MANY: Words = words!["centaines", "dizaines", "milliers", "millions"];
        let (tokens, of) = (self.cursor.tokens, self.cursor);
        let number = of.skip(1);
        // selon le président de la République de plus de dix ports: a head of several words
        let near = self.start.at.saturating_sub(6)..self.start.at.saturating_sub(2);
        let source = near.rev().find(|&at| tokens.one_of(at, words!["selon"])).unwrap_or_default();
        let inside = source > 0 && tokens.kind(source - 1) == Kind::Word;
        let complemented = self.is_complemented() || inside && self.start.at > source + 3;
        let many = of.one_of(words!["des"]) && number.one_of(MANY)
            || of.one_of(words!["de"])
                && complemented
                && number.one_of(words!["moins", "nombreuses", "nombreux", "plus", "près"]);
        self.head == Head::Role && inside && many
    }

    /// *la région Occitanie*, *le groupe breton Valmer*: the name belongs to the complement.
    #[inline(never)]
    fn named(&mut self) -> Option<Cursor<'a>> {
        let Self { start, head, cursor, complement, .. } = *self;
        let tokens = cursor.tokens;
        // lors d'une réunion de presse Anne Dol, l'éditeur de presse Ivo Dol: nobody gives a thing of a kind a name.
        let full = tokens.is_capital(cursor.at + 1) && !tokens.is(cursor.at, shape::ALL_CAPITALS);
        let own = complement == start.at + 1 && tokens.one_of(start.at, words!["de", "d'"]);
        let kind = (head == Head::Thing || head.is_human()) && full && own;
        let bearing = self.is_complemented()
            && !kind
            && !self.is_kind()
            && !tokens.is_capital(complement)
            && (tokens.has(complement, Classes::ORGANISATION.or(Classes::TITLE_HEAD))
                || tokens.is_of(complement, Fields::TERRITORY.or(Fields::NAMESAKE))
                || tokens.is_of(complement, Fields::HOUSEHOLD)
                // une enquête de l'institut de sondage Statmar
                || complement >= start.at + 2
                    && tokens.has(complement - 1, OF)
                    && tokens.has(complement - 2, Classes::TAKES_UP));
        // du journal Le Monde, de l'association Justine: neither an article nor a word alone is somebody's given name.
        let alone = || !tokens.is_capital(cursor.at + 1) && !tokens.has(cursor.at + 1, Classes::PARTICLE);
        // le président de l'association France Marées, Jean Dol: what a body is called that has a country in its name
        let given = || cursor.has(Classes::FIRST_NAME) && !cursor.has(Classes::DET_DEF.or(Classes::COUNTRY));
        if !bearing || given() && !alone() {
            return None;
        }
        // le porte-parole du gouvernement nippon Ito Dol: behind an adjective, the name in full of one who has the office.
        // Anne Dol, gérante de la boulangerie bretonne Bleu Roc: in an apposition he is named already.
        let apposed = start.at > 2 && tokens.kind(start.at - 2) == Kind::Comma && tokens.is_capital(start.at - 3);
        let one = head.is_human() && !apposed && tokens.word(start.at - 1).agreement.any(Agreement::SINGULAR);
        // la porte-parole du gouvernement Ilse Marken: powers are named after nobody in full.
        // l'avocat de la famille Ysolde Varn: nor are courts and families
        let nobody = tokens.is_of(complement, Fields::POWER.or(Fields::COURT).or(Fields::HOUSEHOLD));
        let (cause, qualified) = (tokens.is_of(complement, Fields::CAUSE), self.adjectives > 0);
        self.complement = start.at;
        let others = |end: usize| qualified && end - cursor.at > 1 || nobody && is_named_by_form(tokens, cursor.at, end);
        let (end, _) = name(cursor).filter(|&(end, _)| !one || !others(end))?;
        let end = if cause { phrase_name(cursor, Some(end)) } else { None }.unwrap_or(end);
        Some(Cursor { at: bearer(cursor, end).filter(|_| head.is_human()).unwrap_or(end), ..cursor })
    }

    /// *le syndicat de police Valmer*, *la société de conseil Valmer*: a complement without article tells what kind of body the
    /// noun names.
    fn is_kind(&self) -> bool {
        let (tokens, start) = (self.cursor.tokens, self.start.at);
        self.head == Head::Organisation
            && self.complement == start + 1
            && self.cursor.at == self.complement + 1
            && tokens.one_of(start, words!["de", "d'"])
            && tokens.has(start - 1, Classes::TAKES_UP)
            && !tokens.is_capital(self.complement)
    }

    /// What *sur* ties to the noun.
    #[inline(never)]
    fn about(&mut self) -> Option<Cursor<'a>> {
        let Self { start, head, cursor, complement, .. } = *self;
        let tokens = cursor.tokens;
        // le réseau mondial sur les marées, les membres de la mission sur le littoral; un rapport sur la pêche
        let inquires = if self.is_complemented() { complement } else { start.at.saturating_sub(1) };
        let known = head == Head::Document || cursor.at > 0 && tokens.is_of(inquires, Fields::INQUIRY);
        if let Some(next) = if known { subject(cursor) } else { None } {
            self.complement = next.at - 1;
            return Some(next);
        }
        // un témoin présent sur place, le correspondant de l'AFP sur place
        let reports = || {
            tokens.one_of(cursor.at - 1, words!["présent", "présente", "présents", "présentes"])
                || tokens.is_of(start.at - 1, Fields::REPORTER)
        };
        (head.is_human() && cursor.skip(1).one_of(words!["place"]) && reports()).then(|| cursor.skip(2))
    }
}

/// Whether *de* behind an institution tells of something else.
fn is_source(start: Cursor<'_>, of: Cursor<'_>) -> bool {
    let tokens = of.tokens;
    // a reçu à l'Élysée des élus: a place of power has no complement of several.
    let metonym = of.at == start.at
        && of.one_of(words!["des"])
        && tokens.has(start.at - 1, Classes::METONYM)
        && !tokens.has(start.at - 1, Classes::ORGANISATION)
        && tokens.is_capital(start.at - 1)
        && !tokens.is_capital(of.at + 1);
    // a appris l'AFP de source judiciaire: where from
    metonym || of.one_of(words!["de"]) && of.skip(1).one_of(words!["source", "sources"])
}

/// What a document is about: *sur la pêche*, but *sur Twitter*, *sur le site*.
fn subject(input: Cursor<'_>) -> Option<Cursor<'_>> {
    let noun = input.skip(2);
    let about = input.one_of(words!["sur"]) && input.skip(1).has(Classes::DET_DEF) && !input.tokens.is_capital(noun.at);
    if about && !noun.is_of(Fields::SHOWN) { of_phrase(input.skip(1)) } else { None }
}

/// The number of an article of law, with its letter: *12*, *L 120-4*.
fn numbered(input: Cursor<'_>) -> Option<Cursor<'_>> {
    let tokens = input.tokens;
    if input.at == 0 || !tokens.one_of(input.at - 1, words!["alinéa", "article", "articles"]) {
        return None;
    }
    let letter = tokens.is_capital(input.at) && tokens.str(input.at).trim_end_matches('.').len() == 1;
    let number = if letter { input.skip(1) } else { input };
    if number.kind() != Kind::Number {
        return None;
    }
    let parted = tokens.kind(number.at + 1) == Kind::Hyphen && tokens.kind(number.at + 2) == Kind::Number;
    Some(number.skip(if parted { 3 } else { 1 }))
}
