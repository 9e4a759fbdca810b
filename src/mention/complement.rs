//! What belongs to a noun behind it: adjectives, *de* phrases, and the *à* phrases of some roles.

use nom::Parser;
use nom::branch::alt;
use nom::multi::many0_count;

use crate::grammar::{Cursor, class, kind};
use crate::lexicon::{Agreement, Classes, Fields, Forms, VerbClasses};
use crate::token::{Kind, Token, Tokens, Words, shape, words};

use super::apposition::{close_name, parenthesis};
use super::institution::{expansion, spelled_before};
use super::name::{civility, name, phrase_classes};
use super::noun::{bearer, is_adjective, is_finite, is_percent, only_verb};
use super::{CLOSED, DETERMINERS, HEADS, HUMAN, Head, OF};

/// Whether the role that ends here takes such a complement: *le délégué*, *la secrétaire d'État*.
fn is_delegated(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is_of(at, Fields::DELEGATED)
        || at > 2 && tokens.one_of(at, words!["état", "etat"]) && tokens.is_of(at - 2, Fields::DELEGATED)
}

/// *a répondu le ministre au député, à la chaîne Valmer*: people and media are no field of an office.
fn is_spoken_to(to: Cursor<'_>) -> bool {
    let noun = if to.skip(1).has(Classes::DET_DEF) { to.skip(2) } else { to.skip(1) };
    // le ministre délégué à la mer; le ministre à l'issue du conseil
    let minister = to.tokens.one_of(to.at - 1, words!["ministre", "ministres"]);
    let medium = || minister || noun.has(Classes::TAKES_UP) && to.tokens.is_of(to.at - 1, Fields::GOVERNS);
    // sa porte-parole à l'AFP
    let named = noun.has(Classes::MEDIUM) || noun.is_of(Fields::AGENCY);
    to.one_of(words!["à", "au", "aux"]) && if to.tokens.is_capital(noun.at) { named } else { noun.has(HUMAN) || medium() }
}

/// The letters of a party or a union, alone or before the branch they stand for: *LR*, *SUD-Mer*.
fn is_label(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.str(at);
    let branch = || {
        let letters = text.split_once('-').map_or("", |(letters, _)| letters);
        letters.len() > 1 && letters.bytes().all(|letter| letter.is_ascii_uppercase())
    };
    tokens.is(at, shape::ALL_CAPITALS) && text.len() <= 6 || branch()
}

/// What stands behind *en* to tell the rank or the state of an office.
const RANKS: Words = words!["chef", "exercice", "retraite", "second"];

/// Endings of adjectives, for words that the lexicon does not know.
const ADJECTIVAL: &[&str] = &[
    "al", "ale", "aux", "ales", "el", "elle", "els", "elles", "eux", "euse", "euses", "if", "ive", "ifs", "ives", "ique",
    "iques", "iste", "istes", "aire", "aires", "ien", "ienne", "iens", "iennes", "ais", "aise", "aises", "ois", "oise", "oises",
    "able", "ables", "ible", "ibles", "ain", "aine", "ains", "aines", "é", "ée", "és", "ées", "ant", "ante", "ants", "antes",
    "ent", "ente", "ents", "entes", "eur", "eure", "eurs", "eures", "in", "ine", "ins", "ines",
];

/// What tells, before *à*, what somebody is about to do.
const READY: Words = words![
    "déterminée",
    "déterminées",
    "déterminé",
    "déterminés",
    "disposé",
    "disposée",
    "disposées",
    "disposés",
    "prêt",
    "prête",
    "prêtes",
    "prêts",
];

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
        Kind::Word => is_open(token) || token.one_of(MEMBER),
        Kind::Number => head == Head::Document,
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

const MEMBER: Words = words!["membre", "membres"];

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
                let several = cursor.at > start.at && matches!(head, Head::Role | Head::Organisation);
                let several = several && tokens.word(start.at - 1).agreement.any(Agreement::PLURAL);
                return if several { listed(cursor) } else { None };
            }
            Kind::ParenOpen => return bracketed(start, cursor, head),
            _ => return None,
        }
        if token.has(OF) {
            return self.of();
        }
        // les élus de droite comme de gauche
        if token.one_of(words!["comme"]) && self.is_complemented() && cursor.skip(1).has(OF) {
            return of_phrase(cursor.skip(2));
        }
        // une députée membre de la commission
        if head.is_human() && token.one_of(MEMBER) && cursor.skip(1).has(OF) {
            return Some(cursor.skip(1));
        }
        if !is_open(token) {
            return None;
        }
        let (classes, capital) = (token.word().classes, token.is_capital());
        let found = if capital { self.named() } else { None };
        let found = found.or_else(|| if classes.any(Classes::PREP.or(Classes::COORD)) { self.tied() } else { None });
        let found = found.or_else(|| if capital { self.labelled() } else { None });
        found.or_else(|| if token.one_of(words!["sur"]) { self.about() } else { None }).or_else(|| self.qualified())
    }

    /// *de la mairie*, *des ports*
    fn of(&mut self) -> Option<Cursor<'a>> {
        let tokens = self.cursor.tokens;
        if self.head == Head::Organisation && is_source(self.start, self.cursor) {
            return None;
        }
        // dit la servante d'un ton sec, hurla le garde de sa voix rauque: how they say it
        let noun = self.cursor.at + 2 + usize::from(self.cursor.skip(2).has(Classes::ADJECTIVE));
        if self.cursor.skip(1).has(Classes::DET_INDEF.or(Classes::DET_POSS)) && tokens.is_of(noun, Fields::MANNER) {
            return None;
        }
        let next = of_phrase(self.cursor.skip(1))?;
        self.adjectives = 0;
        self.complement = next.at - 1;
        self.common |= (self.cursor.at + 1..next.at)
            .find(|&at| !tokens.has(at, DETERMINERS))
            .is_some_and(|at| tokens.is_capital(at) && tokens.has(at, Classes::ORGANISATION));
        Some(next)
    }

    /// *la région Occitanie*, *le groupe breton Valmer*: the name belongs to the complement.
    #[inline(never)]
    fn named(&mut self) -> Option<Cursor<'a>> {
        let Self { start, head, cursor, complement, .. } = *self;
        let tokens = cursor.tokens;
        // lors d'une conférence de presse Anne Dol: nobody gives a thing of a kind a name.
        let full = tokens.is_capital(cursor.at + 1) && !tokens.is(cursor.at, shape::ALL_CAPITALS);
        let kind = head == Head::Thing && full && tokens.one_of(complement - 1, words!["de", "d'"]);
        let bearing = self.is_complemented()
            && !kind
            && (tokens.has(complement, Classes::ORGANISATION.or(Classes::TITLE_HEAD))
                || tokens.is_of(complement, Fields::TERRITORY)
                // une enquête de l'institut de sondage Statmar
                || complement >= start.at + 2
                    && tokens.has(complement - 1, OF)
                    && tokens.has(complement - 2, Classes::TAKES_UP));
        // du journal Le Monde, de l'association Justine: neither an article nor a word alone is somebody's given name.
        let alone = || !tokens.is_capital(cursor.at + 1) && !tokens.has(cursor.at + 1, Classes::PARTICLE);
        if !bearing || cursor.has(Classes::FIRST_NAME) && !cursor.has(Classes::DET_DEF) && !alone() {
            return None;
        }
        // le porte-parole du gouvernement nippon Ito Dol: behind an adjective, the name in full of one who has the office.
        let one = head.is_human() && tokens.word(start.at - 1).agreement.any(Agreement::SINGULAR);
        // la porte-parole du gouvernement Ilse Marken: powers are named after nobody in full.
        let power = self.adjectives > 0 || tokens.is_of(complement, Fields::POWER);
        self.complement = start.at;
        let (end, _) = name(cursor, true).filter(|(end, _)| !power || !one || end - cursor.at == 1)?;
        Some(Cursor { at: bearer(cursor, end).filter(|_| head.is_human()).unwrap_or(end), ..cursor })
    }

    /// What a small word besides *de* ties to the noun.
    #[inline(never)]
    fn tied(&self) -> Option<Cursor<'a>> {
        let Self { head, cursor, .. } = *self;
        let tokens = cursor.tokens;
        let token = cursor.token();
        let behind = |words| tokens.one_of(cursor.at - 1, words);
        if token.one_of(words!["à", "au", "aux", "en", "pour", "auprès", "chez", "sur"]) && self.opens_field() {
            return of_phrase(cursor.skip(if token.one_of(words!["auprès"]) { 2 } else { 1 }));
        }
        if token.one_of(words!["à", "au", "aux", "en"]) {
            return self.placed();
        }
        if token.one_of(words!["et", "ou"]) {
            return self.joined();
        }
        // le Centre de lutte contre l'oubli, l'Office de protection des marais et des landes
        // chargée de la lutte contre la faim, l'agence des Nations unies pour la faim
        if token.one_of(words!["contre", "pour"]) {
            let known = self.common || behind(if token.one_of(words!["pour"]) { words!["unies"] } else { words!["lutte"] });
            let object = if known && cursor.skip(1).has(Classes::DET_DEF) { of_phrase(cursor.skip(1)) } else { None };
            let vague = Classes::TIME.or(Classes::NUMBER).or(Classes::ROLE_MODIFIER);
            return object.filter(|next| !tokens.has(next.at - 1, vague));
        }
        // l'Association pour l'amitié entre la Bretagne et la Corse, la ministre de l'Égalité entre les uns et les autres
        if token.one_of(words!["entre"]) {
            let equals = || self.is_complemented() && tokens.one_of(self.complement, words!["égalité", "parité"]);
            let one = if self.common || equals() { of_phrase(cursor.skip(1)) } else { None };
            return one.filter(|one| one.one_of(words!["et"])).and_then(|one| of_phrase(one.skip(1)));
        }
        // le chef des ventes chez Valmer: the house of the office
        if token.one_of(words!["chez"]) && head == Head::Role && tokens.is_capital(cursor.at + 1) {
            let (end, _) = name(cursor.skip(1), true)?;
            return Some(Cursor { at: bearer(cursor.skip(1), end).unwrap_or(end), ..cursor });
        }
        // la ministre chargée des relations avec le Parlement
        let relation = token.one_of(words!["avec"]) && behind(words!["dialogue", "relation", "relations"]);
        if relation && head.is_human() && cursor.skip(1).has(DETERMINERS) {
            return of_phrase(cursor.skip(1));
        }
        None
    }

    /// *le ministre délégué à la mer*, *la candidate à la mairie*: the field of an office.
    fn opens_field(&self) -> bool {
        let Self { start, head, cursor, .. } = *self;
        let tokens = cursor.tokens;
        let stands = || {
            let to = cursor.skip(1 + usize::from(cursor.one_of(words!["à"])));
            cursor.one_of(words!["à", "au", "aux"])
                && to.is_of(Fields::ELECTION)
                && tokens.one_of(start.at - 1, words!["candidat", "candidate", "candidats", "candidates"])
        };
        (matches!(head, Head::Role | Head::Human) && (is_delegated(tokens, cursor.at - 1) || stands())
            || head == Head::Organisation && tokens.is_of(start.at - 1, Fields::DELEGATION))
            && !tokens.has(cursor.at + 1, Classes::WEEKDAY.or(Classes::METONYM).or(Classes::DET_POSS))
            && (head == Head::Organisation || !is_spoken_to(cursor))
            // a dit l'avocat au micro de Radio Valmer, a dit l'avocate à l'issue de l'audience
            && !(cursor.at + 1..cursor.at + 3).any(|at| tokens.is_of(at, Fields::OCCASION))
    }

    /// What *à* or *en* ties to the noun.
    fn placed(&self) -> Option<Cursor<'a>> {
        let Self { start, head, cursor, .. } = *self;
        let tokens = cursor.tokens;
        // l'ingénieure en chef du port: a rank
        if cursor.one_of(words!["en"]) && head.is_human() && cursor.skip(1).one_of(RANKS) {
            return Some(cursor.skip(2));
        }
        // la déléguée du Québec à Paris, Line Dol: the place of the office, before its bearer's name.
        let place = head == Head::Role && tokens.is_capital(cursor.at + 1) && tokens.kind(cursor.at + 2) == Kind::Comma;
        if place && close_name(cursor.skip(2)).is_some() {
            return Some(cursor.skip(2));
        }
        // l'opposition en Bretagne, les autorités au Pérou: the country of a body before what it does
        let country = matches!(head, Head::Group | Head::Organisation)
            && !cursor.one_of(words!["à"])
            && tokens.is_capital(cursor.at + 1)
            && cursor.skip(1).has(Classes::COUNTRY)
            && (is_finite(cursor.skip(2)) || cursor.skip(2).has(Classes::AVOIR.or(Classes::ETRE)));
        // une femme à terre, un homme à moto: the state somebody is in
        let state = || {
            head == Head::Human
                && cursor.one_of(words!["à"])
                && cursor.at == start.at
                && start.at > 1
                && tokens.has(start.at - 2, Classes::DET_INDEF)
                && cursor.skip(1).is_of(Fields::STATE)
                // mettre un homme à terre: where the verb puts him
                && !(start.at > 2 && tokens.has(start.at - 3, Classes::VERB) && !tokens.has(start.at - 3, Classes::SPEECH))
        };
        if country || state() {
            return Some(cursor.skip(2));
        }
        // l'association d'aide aux marins
        let serves = head == Head::Organisation && !cursor.one_of(words!["en"]) && tokens.is_of(cursor.at - 1, Fields::SERVICE);
        if serves { of_phrase(cursor.skip(1)) } else { None }
    }

    /// What *et* or *ou* ties to the noun.
    fn joined(&self) -> Option<Cursor<'a>> {
        let Self { start, head, cursor, complement, .. } = *self;
        let tokens = cursor.tokens;
        let both = cursor.one_of(words!["et"]);
        let role = head == Head::Role;
        let proper = both && tokens.is_capital(cursor.at - 1);
        // le ministère de l'Économie et des Finances, le ministère de l'Action et des comptes publics
        let departments = head == Head::Organisation
            && proper
            && (tokens.one_of(start.at - 1, words!["ministère", "secrétariat"])
                || (cursor.at + 2..cursor.at + 4).any(|at| tokens.is_capital(at)));
        // l'Office pour la défense de Valmer et Lans a dit: one institution, whose verb is singular; l'amitié entre Valmer et Lans
        // le procureur de Lans et Brive a dit
        let one = role
            && self.is_complemented()
            && tokens.word(start.at - 1).agreement.any(Agreement::SINGULAR)
            && !tokens.has(cursor.at + 1, Classes::FIRST_NAME);
        if (self.common || one) && proper && tokens.is_capital(cursor.at + 1) {
            let end = name(cursor.skip(1), true).map(|(end, _)| Cursor { at: end, ..cursor });
            let end = end.filter(|end| is_finite(*end) && !end.word().forms.any(Forms::PLURAL_3));
            if end.is_some() {
                return end;
            }
        }
        // le service chargé des marins et de leur famille; le ministère de la Mer et d'autres sources
        // d'un homme de 20 ans et d'une femme: the age is over.
        let joins = role || departments || self.is_complemented() && !tokens.has(complement, Classes::TIME);
        // les élus bretons et des pêcheurs, les élus du port et des pêcheurs: an article
        let governs = || {
            let people = cursor.skip(2).has(HUMAN) && !tokens.has(complement, HUMAN);
            !people && (start.at..cursor.at).any(|at| tokens.has(at, Classes::PREP.or(Classes::CONTRACTION)))
        };
        // les élus de droite et même de gauche
        let joint = if cursor.skip(1).one_of(words!["aussi", "même", "surtout"]) { cursor.skip(1) } else { cursor };
        let of = joins && cursor.at > start.at && joint.skip(1).has(OF) && !cursor.skip(2).one_of(words!["autres"]);
        if of && (!cursor.skip(1).one_of(words!["des"]) || governs()) {
            return of_phrase(joint.skip(2));
        }
        // la secrétaire d'État à l'Énergie et aux transports
        if role && proper && cursor.skip(1).one_of(words!["à", "au", "aux"]) && is_delegated(tokens, start.at - 1) {
            return of_phrase(cursor.skip(2)).filter(|_| !cursor.skip(2).has(Classes::FIRST_NAME));
        }
        // l'acteur et réalisateur Ivo Dol, le porte-parole du gouvernement et ministre du Budget: one person, two offices.
        let office = if both && matches!(head, Head::Role | Head::Human) { second_office(cursor.skip(1)) } else { None };
        let again = both && role && cursor.skip(1).has(Classes::ADJECTIVE) && self.adjectives > 0;
        office.or_else(|| again.then(|| cursor.skip(2)))
    }

    /// The party of a member.
    #[inline(never)]
    fn labelled(&self) -> Option<Cursor<'a>> {
        let Self { cursor, complement, .. } = *self;
        let tokens = cursor.tokens;
        let holder = matches!(self.head, Head::Role | Head::Human);
        // les sénateurs LR, l'eurodéputée LREM Jane Doe: a party's label behind its members.
        if holder && is_label(tokens, cursor.at) && !cursor.has(Classes::FIRST_NAME) {
            // certains élus MDR et PCB
            let two = cursor.skip(1).one_of(words!["et"]) && is_label(tokens, cursor.at + 2);
            return Some(cursor.skip(if two { 3 } else { 1 }));
        }
        // l'élue Insoumise Anne Dol
        if holder && tokens.is_capital(cursor.at) && tokens.is_of(cursor.at, Fields::SIDE) {
            return Some(cursor.skip(1));
        }
        // le député Les Républicains de l'Eure, Ivo Dol; le message d'un élu Les Républicains
        let member = holder || self.is_complemented() && tokens.has(complement, HUMAN);
        let (length, _) = if member { party(cursor) } else { None }?;
        Some(cursor.skip(length))
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

    /// An adjective, or a noun that does its work.
    fn qualified(&mut self) -> Option<Cursor<'a>> {
        let Self { start, head, cursor, adjectives, .. } = *self;
        let (tokens, token, next) = (cursor.tokens, cursor.token(), cursor.skip(1));
        let (classes, forms) = (token.word().classes, token.word().forms);
        // un proche alors que: a conjunction
        let proche = head == Head::Anonymous
            && (classes.any(Classes::ADJECTIVE.or(Classes::ADVERB))
                // une source bien informée
                || tokens.has(cursor.at - 1, Classes::ADVERB) && forms.any(Forms::PARTICIPLE))
            && !next.has(Classes::QUE);
        if token.is_capital() && !proche {
            return None;
        }
        // Les mutins prêts à négocier: what they are, not what they are called
        let ready = cursor.one_of(READY) && next.one_of(words!["à"]);
        let adjective = || is_adjectival(cursor, start) || is_adjective(cursor) && !is_finite(cursor);
        // l'OMS prudente: with letters goes only the name of a people.
        let letters = || {
            cursor.at == start.at
                && start.at > 0
                && tokens.is(start.at - 1, shape::ALL_CAPITALS)
                && tokens.has(start.at - 1, Classes::METONYM)
        };
        let plain = || adjectives < 3 && !ready && adjective() && !self.opens_clause();
        let plain = !token.is_capital() && plain() && (classes.any(Classes::DEMONYM) || !letters());
        let role_again = || {
            !token.is_capital()
                && head == Head::Role
                && classes.any(Classes::ROLE_MODIFIER.or(Classes::ROLE))
                && !is_finite(cursor)
        };
        if !plain && !proche && !role_again() {
            return None;
        }
        self.adjectives += 1;
        Some(next)
    }

    /// *le suspect interpellé mardi*, *le quotidien précisant que P*: a participle opens a clause of its own, unless it is an adjective of
    /// the office or stands alone, as in *l'un des pompiers blessés explique*.
    fn opens_clause(&self) -> bool {
        let word = self.cursor.word();
        if word.forms.any(Forms::PRESENT_PARTICIPLE) && word.classes.any(Classes::SPEECH) {
            return true;
        }
        let next = self.cursor.skip(1);
        let alone = || {
            (self.head.is_human() || self.head == Head::Group)
                && (next.kind() != Kind::Word || is_finite(next) || next.has(Classes::AVOIR.or(Classes::ETRE)))
        };
        word.forms.any(Forms::PARTICIPLE)
            && !word.classes.any(Classes::ADJECTIVE.or(Classes::DEMONYM).or(Classes::ROLE_MODIFIER))
            && !self.cursor.is_of(Fields::DELEGATED)
            && !alone()
    }
}

/// A word that the lexicon does not know, with the ending of an adjective; but *les pompiers du comté veillent*: behind several, a verb
/// of several.
fn is_adjectival(input: Cursor<'_>, start: Cursor<'_>) -> bool {
    if !input.word().classes.is_unknown() {
        return false;
    }
    let word = input.tokens.str(input.at).as_bytes();
    // The last letter settles most of the long list.
    let adjectival = |ending: &&str| word.last() == ending.as_bytes().last() && word.ends_with(ending.as_bytes());
    let acts = || word.ends_with(b"ent") && input.tokens.word(start.at - 1).agreement.any(Agreement::PLURAL);
    ADJECTIVAL.iter().any(adjectival) && !(start.at > 0 && acts())
}

/// What goes on behind brackets that belong to the phrase.
#[inline(never)]
fn bracketed<'a>(start: Cursor<'a>, cursor: Cursor<'a>, head: Head) -> Option<Cursor<'a>> {
    let tokens = cursor.tokens;
    // la députée (LR) de l'Eure, le maire (PS) Ivo Dol
    if head.is_human() {
        let behind = parenthesis(cursor).filter(|next| {
            let plain = (cursor.at + 1..next.at - 1)
                .all(|at| matches!(tokens.kind(at), Kind::Word | Kind::Comma) && !tokens.is(at, shape::HANDLE));
            let named = || next.kind() == Kind::Word && tokens.is_capital(next.at) && close_name(*next).is_some();
            plain && (next.has(OF) || named())
        });
        if behind.is_some() {
            return behind;
        }
    }
    // une étude de l'Institut des phares (IP): the letters of the maker belong to the phrase
    let letters = head == Head::Document
        && cursor.at > start.at
        && cursor.at + 2 < cursor.end
        && spelled_before(tokens, cursor.at).is_some_and(|from| from >= start.at);
    if letters {
        return Some(cursor.skip(3));
    }
    // une majorité de pêcheurs (53 %): their share
    let share = matches!(head, Head::Human | Head::Group)
        && cursor.at + 3 < cursor.end
        && tokens.kind(cursor.at + 1) == Kind::Number
        && is_percent(tokens, cursor.at + 2)
        && tokens.kind(cursor.at + 3) == Kind::ParenClose;
    share.then(|| cursor.skip(4))
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

/// What tells which one a noun means that has no other complement: *(une étude) publiée mardi par l'Office*, *(une source) citée par
/// Radio Valmer*, *(des experts) interrogés par l'AFP*. The date of people is that of what was done to them.
pub(super) fn restriction(input: Cursor<'_>, head: Head) -> Option<Cursor<'_>> {
    if !input.word().forms.any(Forms::PARTICIPLE) || is_finite(input) {
        return None;
    }
    let paper = head == Head::Document;
    // un document consulté par la radio: who reads it tells nothing of what it is.
    let made = !paper || input.tokens.verb(input.at).classes.any(VerbClasses::MAKES);
    let when = dated(input.skip(1));
    if !made && when.one_of(words!["par"]) {
        return None;
    }
    let shown = when.one_of(words!["par"]) || paper && when.one_of(words!["dans", "sur"]);
    let Some(mut whose) = (if shown { of_phrase(when.skip(1)) } else { None }) else {
        return (paper && when.at > input.at + 1).then_some(when);
    };
    // par l'agence de presse Valmer, par le quotidien breton Le Courrier
    if let Some(next) = if whose.has(OF) { of_phrase(whose.skip(1)) } else { None } {
        whose = next;
    }
    while is_adjective(whose) && !is_finite(whose) {
        whose = whose.skip(1);
    }
    let named = whose.kind() == Kind::Word && input.tokens.is_capital(whose.at) && !input.tokens.is_capital(whose.at - 1);
    let name = if named { name(whose, true) } else { None };
    let whose = Cursor { at: name.map_or(whose.at, |(end, _)| end), ..whose };
    // par l'Institut des phares (IP)
    let letters = whose.kind() == Kind::ParenOpen && spelled_before(input.tokens, whose.at).is_some();
    Some(if letters { whose.skip(3) } else { whose })
}

/// When or how something was made: *mardi 8 juillet*, *ce lundi soir*, *début août*, *en ligne*.
pub(super) fn dated(input: Cursor<'_>) -> Cursor<'_> {
    const DATE: Classes = Classes::WEEKDAY.or(Classes::MONTH).or(Classes::TIME);
    let mut cursor = input;
    for _ in 0..5 {
        let number = cursor.kind() == Kind::Number;
        let next = cursor.skip(1);
        let leads = cursor.one_of(words!["le", "ce", "cette", "en", "début", "fin"]);
        let opens = leads && (next.kind() == Kind::Number || next.has(DATE) || next.one_of(words!["ligne"]));
        if number || cursor.has(DATE) {
            cursor = next;
        } else if opens {
            cursor = next.skip(1);
        } else {
            break;
        }
    }
    cursor
}

/// *, de la Santé et du Budget*: up to the last of several complements, before its *et*.
fn listed(input: Cursor<'_>) -> Option<Cursor<'_>> {
    let mut cursor = input;
    for _ in 0..6 {
        if cursor.kind() != Kind::Comma || !cursor.skip(1).has(OF) {
            return None;
        }
        let mut next = of_phrase(cursor.skip(2))?;
        while is_adjective(next) && !is_finite(next) {
            next = next.skip(1);
        }
        if next.one_of(words!["et"]) && next.skip(1).has(OF) {
            return Some(next);
        }
        cursor = next;
    }
    None
}

/// *les Républicains* behind who belongs to them, with the article that is part of the name; *le conseiller Front breton Ivo Dol*.
fn party(input: Cursor<'_>) -> Option<(usize, Classes)> {
    let whole = phrase_classes(input);
    if !input.has(Classes::DET_DEF) {
        let named = |&(length, classes): &(usize, Classes)| {
            length > 1 && classes.any(Classes::METONYM) && input.tokens.is_capital(input.at + length)
        };
        return whole.filter(named);
    }
    if whole.is_some() {
        return whole;
    }
    let name = input.skip(1);
    let (length, classes) = phrase_classes(name).unwrap_or((1, name.word().classes));
    (input.tokens.is_capital(name.at) && classes.any(Classes::METONYM)).then_some((length + 1, classes))
}

/// What follows *et*: an office without article, *ministre de la Mer*, whose bearer has another one.
fn second_office(input: Cursor<'_>) -> Option<Cursor<'_>> {
    let tokens = input.tokens;
    // ancien ministre et actuel président du club
    let input = if input.has(Classes::ROLE_MODIFIER) { input.skip(1) } else { input };
    let singular = input.word().agreement.any(Agreement::SINGULAR);
    if tokens.is_capital(input.at) || !input.has(Classes::ROLE) || !singular || is_finite(input) {
        return None;
    }
    Some(complements(input.skip(1), Head::Role))
}

/// What follows *de*: [determiner] noun, name or number, with its own adjectives left to the caller.
pub(super) fn of_phrase(input: Cursor<'_>) -> Option<Cursor<'_>> {
    // le père d'un des marins, la mère de deux des élus
    let part = input.has(Classes::NUMBER) || input.one_of(words!["un", "une", "certains", "certaines", "plusieurs"]);
    let input = if part && input.skip(1).has(OF) { input.skip(2) } else { input };
    let (mut rest, _) = many0_count(alt((class(DETERMINERS), kind(Kind::Number)))).parse(input).ok()?;
    if rest.is_empty() || rest.kind() != Kind::Word {
        return (rest.at > input.at && input.tokens.kind(rest.at - 1) == Kind::Number).then_some(rest);
    }
    // la Direction des ports, des eaux et des rives (Dper)
    if let Some(end) = if rest.has(Classes::ORGANISATION) { expansion(rest, rest.at + 1) } else { None } {
        return Some(Cursor { at: end, ..rest });
    }
    // une étude du Pr Dol
    if let Some((name, _)) = civility(rest) {
        rest = name;
    }
    if input.tokens.is_capital(rest.at) {
        if let Some((end, _)) = name(rest, true) {
            return Some(Cursor { at: bearer(rest, end).unwrap_or(end), ..rest });
        }
    }
    if rest.has(CLOSED) && !rest.has(Classes::NOUN.or(Classes::TIME).or(Classes::WEEKDAY))
        || rest.word().forms.any(Forms::INFINITIVE) && !rest.has(Classes::NOUN.or(HEADS))
    {
        // la candidate à l'élection de 2007 a dit: a year ends its phrase.
        let year = rest.at == input.at + 1 && input.kind() == Kind::Number && input.tokens.str(input.at).len() == 4;
        return year.then_some(rest);
    }
    // demander aux autorités de se retirer
    if (only_verb(rest) || rest.has(Classes::CLITIC)) && rest.at == input.at {
        return None;
    }
    // les alertes de nombreux experts, de la prestigieuse revue Valmer
    let qualifies = |rest: Cursor<'_>| {
        // de haut niveau
        let high = rest.one_of(words!["haut", "hauts"]) && rest.skip(1).has(HEADS.or(Classes::NOUN));
        high || rest.has(Classes::ROLE_MODIFIER.or(Classes::NUMBER))
            || is_adjective(rest)
                && !is_finite(rest)
                && !rest.has(HEADS.or(Classes::NOUN).or(Classes::OFTEN_NOUN))
                && rest.skip(1).has(HEADS.or(Classes::NOUN))
                && !is_finite(rest.skip(1))
    };
    while qualifies(rest) && rest.tokens.kind(rest.at + 1) == Kind::Word && rest.at + 1 < rest.end && !rest.skip(1).has(CLOSED) {
        rest = rest.skip(1);
    }
    Some(rest.skip(1))
}
