//! Adjectives behind a noun: *l'hebdomadaire satirique*, *un proche bien informé*; but *le suspect interpellé mardi*.

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Fields, Forms};
use crate::mention::head::{is_adjective, is_finite};
use crate::mention::{CLOSED, HEADS, HUMAN, Head, OF};
use crate::token::{Kind, Tokens, Words, shape, words};

use super::Tail;

/// Endings of adjectives, for words that the lexicon does not know.
const ADJECTIVAL: &[&str] = &[
    "al", "ale", "aux", "ales", "el", "elle", "els", "elles", "eux", "euse", "euses", "if", "ive", "ifs", "ives", "ique",
    "iques", "iste", "istes", "aire", "aires", "ien", "ienne", "iens", "iennes", "ais", "aise", "aises", "ois", "oise", "oises",
    "ier", "ière", "iers", "ières", "cole", "coles", "able", "ables", "ible", "ibles", "ain", "aine", "ains", "aines", "é", "ée",
    "és", "ées", "ant", "ante", "ants", "antes", "ent", "ente", "ents", "entes", "eur", "eure", "eurs", "eures", "trice",
    "trices", "in", "ine", "ins", "ines", "oire", "oires", "ard", "arde", "ards", "ardes", "estre", "estres",
];

impl<'a> Tail<'a> {
    /// An adjective, or a noun that does its work.
    pub(super) fn qualified(&mut self) -> Option<Cursor<'a>> {
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
        // les insurgés fin février, l'association début mai: when
        let when =
            cursor.one_of(words!["début", "fin"]) && (next.has(Classes::MONTH.or(Classes::TIME)) || next.kind() == Kind::Number);
        // trois familles vivant à Lans: a participle does not agree
        let several = start.at > 0 && tokens.word(start.at - 1).agreement.is_plural();
        let present = several && cursor.at == start.at && tokens.str(cursor.at).ends_with("ant") && !cursor.has(HUMAN);
        if when || present {
            return None;
        }
        // Les mutins prêts à négocier, l'accusé incapable de répondre: what they are, not what they are called
        let ready = cursor.is_of(Fields::READY) && next.one_of(words!["à", "de", "d'"]);
        let adjective = || {
            is_adjectival(cursor, start)
                || is_adjective(cursor) && (!is_finite(cursor) || is_of_one(cursor, start))
                || is_adjectival_noun(cursor, head)
                || self.is_trade()
        };
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
        Some(self.qualify())
    }

    /// *un élu très proche du maire*, *un cadre bien placé de la banque*: a degree before an adjective that a complement follows.
    pub(super) fn graded(&mut self) -> Option<Cursor<'a>> {
        const DEGREES: Words = words!["assez", "bien", "plutôt", "très"];
        let adjective = self.cursor.skip(1);
        let word = adjective.word();
        let said = word.classes.any(Classes::ADJECTIVE) || word.forms.any(Forms::PARTICIPLE);
        let fits = self.head.is_human() && self.cursor.one_of(DEGREES) && said && adjective.skip(1).has(OF);
        (fits && !adjective.is_of(Fields::READY)).then(|| self.qualify().skip(1))
    }

    /// *la Fédération étudiante*, *le syndicat enseignant*: what people do, right behind the noun of a body, which it agrees
    /// with.
    fn is_trade(&self) -> bool {
        let (cursor, start) = (self.cursor, self.start);
        let body = self.head == Head::Organisation && cursor.at == start.at + self.adjectives as usize && start.at > 0;
        let people = body && cursor.has(Classes::ROLE.or(Classes::PERSON)) && !is_finite(cursor);
        let (own, noun) = (cursor.word().agreement, start.tokens.word(start.at - 1).agreement);
        let alike = |one: Agreement, other: Agreement| one == Agreement::NONE || other == Agreement::NONE || one.any(other);
        people && alike(own.gender(), noun.gender()) && own.is_plural() == noun.is_plural()
    }

    /// Behind the word at the cursor, an adjective.
    pub(super) fn qualify(&mut self) -> Cursor<'a> {
        self.adjectives += 1;
        self.cursor.skip(1)
    }

    /// *le suspect interpellé mardi*, *le quotidien précisant que P*: a participle opens a clause of its own, unless it is an
    /// adjective of the office or stands alone, as in *l'un des pompiers blessés explique*.
    fn opens_clause(&self) -> bool {
        let word = self.cursor.word();
        if word.forms.any(Forms::PRESENT_PARTICIPLE) && word.classes.any(Classes::SPEECH) {
            return true;
        }
        let next = self.cursor.skip(1);
        // trois familles vivant à Lans, un texte récompensant les élèves; des experts chargés de contrôler le port; le journal
        // daté du 4
        let governs = next.has(Classes::PREP.or(Classes::DETERMINERS).or(OF));
        let charged = self.cursor.is_of(Fields::DELEGATED) && next.has(OF) && next.skip(1).word().forms.any(Forms::INFINITIVE);
        let body = self.head == Head::Organisation && word.forms.any(Forms::PARTICIPLE) && next.one_of(words!["du", "par"]);
        let body = body && !self.cursor.is_of(Fields::DELEGATED);
        if word.forms.any(Forms::PRESENT_PARTICIPLE) && governs || charged || body {
            return true;
        }
        // Les marins entendus ⏎: a headline tells what was done, no longer name
        let tokens = self.start.tokens;
        let opens = |at: usize| at < 2 || tokens.kind(at - 2) == Kind::Break;
        let headline = || opens(self.start.at - 1) && next.at < tokens.len() && tokens.kind(next.at) == Kind::Break;
        let alone = || {
            (self.head.is_human() || self.head == Head::Group)
                && !headline()
                && (next.kind() != Kind::Word || is_finite(next) || next.has(Classes::AVOIR.or(Classes::ETRE)))
        };
        word.forms.any(Forms::PARTICIPLE)
            && !word.classes.any(Classes::ADJECTIVE.or(Classes::DEMONYM).or(Classes::ROLE_MODIFIER))
            && !self.cursor.is_of(Fields::DELEGATED)
            && !alone()
    }
}

/// *un élu influent du parti*, *un homme violent*: behind one, no verb of several; but *les élus influent sur le vote*.
fn is_of_one(input: Cursor<'_>, start: Cursor<'_>) -> bool {
    let one = start.at > 0 && start.tokens.word(start.at - 1).agreement.any(Agreement::SINGULAR);
    one && !start.tokens.word(start.at - 1).agreement.is_plural() && input.tokens.str(input.at).ends_with("ent")
}

/// A noun that does the work of an adjective. *Le groupe pétrolier Valmer*, *la compagnie minière canadienne Valmer*: between the
/// noun of a firm and its name, whatever else the word can be; but *le groupe achète Valmer*, *le journal hier Anne Dol*. *La
/// directrice sécurité du port*: the branch of an office.
#[inline]
pub(super) fn is_adjectival_noun(input: Cursor<'_>, head: Head) -> bool {
    let behind = |class: Classes| input.at > 0 && input.tokens.has(input.at - 1, class);
    match head {
        Head::Organisation => behind(Classes::TAKES_UP) && names_follow(input),
        Head::Role => behind(Classes::FIELD) && is_branch(input),
        _ => false,
    }
}

#[inline(never)]
fn is_branch(input: Cursor<'_>) -> bool {
    input.is_of(Fields::BRANCH) && input.tokens.is_of(input.at - 1, Fields::DELEGATED) && !input.tokens.is_capital(input.at)
}

#[inline(never)]
fn names_follow(input: Cursor<'_>) -> bool {
    const OTHER: Classes = CLOSED.or(Classes::DETERMINERS).or(Classes::CLITIC).or(Classes::ADVERB).or(Classes::CIVILITY);
    const WHEN: Classes = Classes::TIME.or(Classes::WEEKDAY).or(Classes::MONTH).or(Classes::NUMBER);
    let (tokens, next) = (input.tokens, input.skip(1));
    let known = Classes::NOUN.or(Classes::ADJECTIVE).or(HEADS).or(Classes::DEMONYM);
    // a word that the lexicon does not know may be a verb in -e: le groupe minier, la compagnie minière, la filiale vinicole
    let unknown = || {
        let word = tokens.str(input.at);
        input.word().classes.is_unknown() && ["er", "ière", "cole"].iter().any(|ending| word.ends_with(ending))
    };
    let named = if is_adjective(next) && !tokens.is_capital(next.at) { next.skip(1) } else { next };
    input.kind() == Kind::Word
        && !tokens.is_capital(input.at)
        && (input.has(known) || unknown())
        && !input.has(OTHER.or(WHEN))
        && !is_finite(input)
        && named.kind() == Kind::Word
        && tokens.is_capital(named.at)
        && !named.has(OTHER.or(Classes::FIRST_NAME))
}

/// *les clubs bleu et rouge*: behind a noun of several an adjective of one.
pub(super) fn tells_one(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    word.classes.any(Classes::ADJECTIVE.or(Classes::DEMONYM)) && !word.agreement.is_plural() && !tokens.is_capital(at)
}

/// *les dirigeants allemand, français et italien*, *les partis vert, libéral et breton*: each of several, behind the first.
pub(super) fn each_of_several(comma: Cursor<'_>) -> Option<Cursor<'_>> {
    let people =
        |at: usize| comma.tokens.has(at, Classes::DEMONYM) && !comma.tokens.is_capital(at) || tells_one(comma.tokens, at);
    if !people(comma.at - 1) {
        return None;
    }
    let mut at = comma.at;
    while comma.tokens.kind(at) == Kind::Comma && people(at + 1) {
        at += 2;
    }
    let joined = at > comma.at && comma.tokens.one_of(at, words!["et", "ou"]) && people(at + 1);
    joined.then(|| Cursor { at: at + 2, ..comma })
}

/// A word that the lexicon does not know, with the ending of an adjective; but *les pompiers du comté veillent*: behind several,
/// a verb of several.
fn is_adjectival(input: Cursor<'_>, start: Cursor<'_>) -> bool {
    if !input.word().classes.is_unknown() {
        return false;
    }
    let word = input.tokens.str(input.at).as_bytes();
    // The last letter settles most of the long list.
    let adjectival = |ending: &&str| word.last() == ending.as_bytes().last() && word.ends_with(ending.as_bytes());
    // la coalition helvéto-sarde
    let joined = || {
        let hyphen = word.iter().position(|&byte| byte == b'-');
        hyphen.is_some_and(|at| at > 2 && word[at - 1] == b'o' && word.len() > at + 3)
    };
    let acts = || word.ends_with(b"ent") && input.tokens.word(start.at - 1).agreement.any(Agreement::PLURAL);
    (ADJECTIVAL.iter().any(adjectival) || joined()) && !(start.at > 0 && acts())
}
