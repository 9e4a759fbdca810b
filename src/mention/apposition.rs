//! The name behind a role and the role behind a name, between commas or not.

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Fields, Forms, VerbClasses, phrases};
use crate::model::{Gender, GenderEvidence};
use crate::token::{Kind, Tokens, Words, shape, words};

use super::complement::addressee::governs_medium;
use super::complement::tied::is_delegated;
use super::determined::determined;
use super::head::{head, is_adjective, is_finite};
use super::name::{Form, RANKS, capital_behind, civility, form, is_full_name, is_office, name};
use super::noun::noun;
use super::opening::starts_sentence;
use super::whose::{is_branch, is_named_by_form, is_stranger};
use super::{Determiner, HEADS, HUMAN, Head, Mention, follows_preposition};

/// How many words the complement of a role has at most that its name stands behind: *l'adjoint à la maire de Lans chargé des
/// transports et de l'espace public, Jean Dol*.
const COMPLEMENT: usize = 18;

/// The name behind a role and a longer complement, and where this ends: *la secrétaire d'État chargée de l'égalité entre tous,
/// Jeanne Dol*, *le chercheur au CNRS et spécialiste des marées Paul Rey*.
pub(super) fn far_name(from: Cursor<'_>) -> Option<(usize, (usize, usize), Form)> {
    let tokens = from.tokens;
    let goes_on = Classes::PREP.or(Classes::VERB).or(Classes::REL).or(Classes::AVOIR).or(Classes::ETRE).or(Classes::NE);
    let named = |complement: usize| {
        let (name, form) = close_name(Cursor { at: complement, ..from })?;
        let closed = name.1 >= from.end || tokens.kind(name.1) != Kind::Word || tokens.has(name.1, goes_on);
        // le chef de service chargé des urgences, le Dr Dol
        // l'émissaire pour la mer du Nord, Ysold Varn: two words that no list has
        let unknown = || {
            let apposed = tokens.kind(complement) == Kind::Comma && !tokens.has(complement - 1, Classes::ORGANISATION);
            apposed && (name.0..name.1).all(|at| tokens.classes(at).is_unknown() && !tokens.is(at, shape::ALL_CAPITALS))
        };
        let by_form = || complement == name.0 && is_named_by_form(tokens, name.0, name.1);
        let whole = name.1 - name.0 > 1 && (form.head == Head::Person || form.head == Head::Name && (unknown() || by_form()));
        let full = whole || tokens.has(name.0 - 1, Classes::CIVILITY);
        (full && closed).then_some((complement, name, form))
    };
    let comma = comma_behind(from).or_else(|| term_behind(from)).or_else(|| status_behind(from));
    comma.and_then(named).or_else(|| name_behind(from).and_then(named))
}

/// *l'ancienne directrice du musée, aujourd'hui maire de Lans, Anne Dol*: the comma behind what somebody is now.
fn status_behind(from: Cursor<'_>) -> Option<usize> {
    const NOW: Words = words!["aujourd'hui", "devenu", "devenue", "désormais"];
    let (tokens, role) = (from.tokens, from.skip(2));
    let opens = from.kind() == Kind::Comma && from.skip(1).one_of(NOW) && role.has(HUMAN);
    let end = if opens { complement_up_to(role, |_| false)? } else { return None };
    (tokens.kind(end) == Kind::Comma && !leads_to_another(role, end)).then_some(end)
}

/// *le directeur du port depuis dix ans, Anne Dol*, *la maire de Lans de 2008 à 2014, Zoé Rey*: the comma behind the time in
/// which somebody has an office.
fn term_behind(from: Cursor<'_>) -> Option<usize> {
    const TERM: usize = 6;
    let tokens = from.tokens;
    let number = |at: usize| tokens.kind(at) == Kind::Number || tokens.has(at, Classes::NUMBER.or(Classes::MONTH));
    // de 2008 is read with the place: de Lans de 2008 | à 2014
    let opens = from.one_of(words!["depuis", "pendant"]) || from.one_of(words!["à"]) && from.at > 0 && number(from.at - 1);
    let within = |at: &usize| tokens.kind(*at) == Kind::Word || number(*at);
    let end = from.at + (from.at..from.end.min(from.at + TERM)).take_while(within).count();
    let plain = !(from.at..end).any(|at| is_finite(Cursor { at, ..from }));
    (opens && plain && tokens.kind(end) == Kind::Comma && (from.at..end).any(number)).then_some(end)
}

/// The comma behind a longer complement.
fn comma_behind(from: Cursor<'_>) -> Option<usize> {
    let end = complement_up_to(from, |_| false)?;
    // la responsable Afrique de l'Agence des marées (ADM), Anne Dol
    let end = parenthesis(Cursor { at: end, ..from }).map_or(end, |after| after.at);
    (from.tokens.kind(end) == Kind::Comma && !leads_to_another(from, end)).then_some(end)
}

/// *dit le préfet au maire de Lans, Paul Rey*, *le préfet et la maire de Lans, Zoé Rey*, *dit le préfet à l'issue d'un entretien
/// avec la maire, Zoé Rey*: somebody else stands nearer to the name; but *l'adjoint à la maire de Lans, Paul Rey*, *la ministre
/// des Marins à l'étranger, Zoé Rey*.
fn leads_to_another(from: Cursor<'_>, comma: usize) -> bool {
    let tokens = from.tokens;
    let abroad = |at: usize| tokens.one_of(at, words!["international", "étranger"]) && tokens.is(at - 1, shape::ELIDED);
    let person = |at: usize| tokens.has(at, HUMAN) && !tokens.has(at, Classes::ROLE_MODIFIER) && !abroad(at);
    let opens = |at: usize| {
        tokens.one_of(at, words!["au", "aux"])
            || tokens.has(at, Classes::DET_DEF.or(Classes::DET_POSS)) && at > 0 && tokens.one_of(at - 1, words!["à", "et"])
    };
    let meets = |at: usize| person(at) && is_met(tokens, at) || tokens.one_of(at, words!["lors"]);
    let near = |at: usize| person(at) && opens(at - 1) || opens_circumstance(tokens, at);
    (from.at..comma).any(meets) || !is_delegated(tokens, from.at - 1) && (from.at..comma).any(near)
}

/// *avec le maire*, *chez la préfète*: somebody whom another meets; but *des relations avec le maire*.
fn is_met(tokens: &Tokens<'_>, person: usize) -> bool {
    let with = person.saturating_sub(2);
    let meets = tokens.one_of(with, words!["avec", "chez"]) && tokens.has(person - 1, Classes::DET_DEF.or(Classes::DET_POSS));
    let field = || with > 0 && tokens.one_of(with - 1, words!["dialogue", "relation", "relations"]);
    meets && tokens.word(person).agreement.any(Agreement::SINGULAR) && !field()
}

/// *à l'issue d'un entretien*, *en présence du préfet*: when and where somebody speaks; but *en fin de mandat*.
fn opens_circumstance(tokens: &Tokens<'_>, at: usize) -> bool {
    let noun = at + 1 + usize::from(tokens.has(at + 1, Classes::DET_DEF.or(Classes::DET_POSS)));
    let occasion = tokens.is_of(noun, Fields::OCCASION) && !tokens.one_of(noun, words!["fin"]);
    tokens.one_of(at, words!["au", "en", "à"]) && occasion
}

/// The name in full that no comma parts from a longer complement: *la conseillère municipale (FDC) et ancienne ministre Anne
/// Dol*; but *le professeur au lycée Anne Dol*, *dit le maire à la députée Anne Dol*.
fn name_behind(from: Cursor<'_>) -> Option<usize> {
    let tokens = from.tokens;
    let from = parenthesis(from).unwrap_or(from);
    // la tête de liste aux européennes Ysolde Varn, l'émissaire pour la Syrie Ysolde Varn; but sur Radio Varn Dol
    let proper = |at: usize| tokens.is_capital(at) && !tokens.has(at - 1, Classes::DETERMINED.or(Classes::CONTRACTION));
    let stranger = |at: usize| is_named_by_form(tokens, at, at + 2) && at > from.at && !proper(at - 1);
    let first = |at: usize| is_full_name(tokens, at) || stranger(at);
    // Marins France Paul Rey: a country before another given name is the body's
    let given = |at: usize| first(at) && !(tokens.has(at, Classes::COUNTRY) && first(at + 1));
    let start = complement_up_to(from, given).filter(|&at| given(at))?;
    let (last, determined) = (start - 1, Classes::DETERMINED.or(Classes::CONTRACTION));
    // le préfet et la députée Anne Dol, le parrain de l'actuel maire Paul Rey: somebody else's name; a dit le maire en saluant
    // Paul Rey
    let lead = |at: usize| (at.saturating_sub(3)..at).rev().find(|&at| !tokens.has(at, Classes::ROLE_MODIFIER));
    let acts = Forms::PRESENT_PARTICIPLE.or(Forms::INFINITIVE);
    let other = |at: usize| {
        tokens.has(at, HUMAN) && lead(at).is_some_and(|at| tokens.has(at, determined))
            || tokens.word(at).forms.any(acts) && !tokens.has(at, Classes::NOUN.or(HEADS).or(Classes::ADJECTIVE))
            || tokens.is_of(at, Fields::OCCASION)
    };
    // le quartier Paul Rey, l'affaire Anne Dol; but le maire et vice-président de la commission Paul Rey
    let office = |at: usize| tokens.has(at, Classes::ROLE) && lead(at).is_some_and(|at| tokens.one_of(at, words!["et"]));
    let one = tokens.word(last).agreement.any(Agreement::SINGULAR) && tokens.has(last - 1, determined);
    // dit le maire au Los Angeles Times
    let medium = || governs_medium(Cursor { at: last - 1, ..from });
    let namesake = tokens.is_of(last, Fields::NAMESAKE) || one && !tokens.is_capital(last) && !(from.at..start).any(office);
    let opens = super::CLOSED.or(Classes::DETERMINERS).or(Classes::CIVILITY).or(Classes::FIRST_NAME).or(Classes::WORK);
    (!tokens.has(last, opens) && !namesake && !(from.at..start).any(other) && !medium()).then_some(start)
}

/// Where a longer complement ends that holds no clause and does not tell when or to whom somebody speaks.
fn complement_up_to(from: Cursor<'_>, ends: impl Fn(usize) -> bool) -> Option<usize> {
    const CLAUSE: Classes = Classes::REL.or(Classes::QUE).or(Classes::AVOIR).or(Classes::ETRE).or(Classes::SUBJECT_PRONOUN);
    let tokens = from.tokens;
    let within = from.at..from.end.min(from.at + COMPLEMENT);
    // la candidate dans la 2e circonscription de l'Eure
    let ordinal = |at: usize| tokens.kind(at) == Kind::Number && tokens.str(at).ends_with(['e', 'r']);
    let word = |at: usize| tokens.kind(at) == Kind::Word || ordinal(at);
    let end = within.clone().find(|&at| ends(at) || !word(at) || tokens.has(at, CLAUSE))?;
    // Le maire réplique au patron, Luc Dol: behind no determiner, and before somebody, a form that says is a verb
    let object = Classes::CONTRACTION.or(Classes::DETERMINERS);
    let says = |at: usize| {
        let governs = tokens.has(at + 1, object) || tokens.one_of(at + 1, words!["à"]);
        tokens.has(at, Classes::SPEECH)
            && governs
            && !tokens.has(at - 1, object.or(Classes::PREP))
            && !tokens.is_of(at, Fields::BRANCH)
    };
    // Le maire attaque Luc Dol: a bare noun right behind the role is its branch, or else the verb
    let acts = |at: usize| at == from.at && !tokens.has(at, HEADS.or(Classes::ADJECTIVE)) && !tokens.is_of(at, Fields::BRANCH);
    let plain = (from.at..end).all(|at| {
        !is_finite(Cursor { at, ..from })
            || tokens.has(at, Classes::PREP)
            || !says(at) && !acts(at) && tokens.has(at, Classes::NOUN.or(Classes::OFTEN_NOUN).or(HEADS).or(Classes::ADJECTIVE))
    });
    let time = Classes::WEEKDAY.or(Classes::TIME);
    // a dit le maire selon un porte-parole, Luc Dol
    let other = |at: usize| tokens.is_of(at, Fields::AGENCY) || tokens.one_of(at, words!["selon"]);
    let said = (from.at..end).any(|at| tokens.has(at, time) || other(at));
    (end > from.at && plain && !said).then_some(end)
}

/// What follows a short parenthesis at the cursor.
pub(super) fn parenthesis(input: Cursor<'_>) -> Option<Cursor<'_>> {
    if input.kind() != Kind::ParenOpen {
        return None;
    }
    let close = (input.at..(input.at + 8).min(input.end)).find(|&at| input.tokens.kind(at) == Kind::ParenClose)?;
    Some(Cursor { at: close + 1, ..input })
}

/// A person's name right behind a role, or behind a comma: *, Jean Dupont*.
pub(super) fn close_name(input: Cursor<'_>) -> Option<((usize, usize), Form)> {
    let tokens = input.tokens;
    if input.kind() == Kind::Word && !tokens.is_capital(input.at) && !input.has(Classes::CIVILITY) {
        return None;
    }
    // le délégué de la fédération (FDC), Jean Dupont
    // le conseiller national (UDC/VD) Ivo Dol
    let label = || tokens.is(input.at + 1, shape::ALL_CAPITALS);
    let behind = |after: &Cursor<'_>| after.kind() == Kind::Comma || label() && is_full_name(tokens, after.at);
    let input = parenthesis(input).filter(behind).unwrap_or(input);
    let comma = input.kind() == Kind::Comma;
    let from = if comma { input.skip(1) } else { input };
    // le jeune Breton Ivo Dol, la députée Verte Zoé Dol: where somebody is from, or the party
    let people = from.has(Classes::DEMONYM) && !from.has(Classes::METONYM.or(Classes::FIRST_NAME)) || is_green(from);
    let origin = people && tokens.is_capital(from.at) && tokens.is_capital(from.at + 1) && tokens.is_capital(from.at + 2);
    let from = if origin || !comma && is_branch(tokens, from.at) { from.skip(1) } else { from };
    // le chef du service, le Dr Luc Rey
    let led = comma && from.one_of(words!["le", "la"]) && from.skip(1).has(Classes::CIVILITY);
    let from = if led { from.skip(1) } else { from };
    let from = if comma { behind_epithet(from).unwrap_or(from) } else { from };
    // le médecin chef, Docteur Luc Rey; le commandant de la base, colonel Luc Rey
    let titled = tokens.is_capital(from.at) || from.one_of(RANKS);
    let rank = comma && titled && !tokens.has(from.at + 1, super::OF) && is_office(from);
    let from = if rank { from.skip(1) } else { from };
    let (from, civil) = civility(from).map_or((from, None), |(rest, at)| (rest, Some(at)));
    let named = if civil.is_some() { capital_behind(from).is_some() } else { tokens.is_capital(from.at) };
    if from.is_empty() || !named || tokens.is(from.at, shape::HANDLE) || comma && is_title(from) {
        return None;
    }
    // le père Le Meur
    let article = !comma && civil.is_none() && tokens.one_of(from.at, words!["le"]) && tokens.classes(from.at + 1).is_unknown();
    let (mut end, mut form) = name(if article && tokens.is_capital(from.at + 1) { from.skip(1) } else { from })?;
    // le procureur, Dappola de Livra, …: between commas the particle is the name's
    let particle = end + 2 < tokens.len()
        && tokens.one_of(end, words!["de", "d'"])
        && tokens.is_capital(end + 1)
        && tokens.kind(end + 2) == Kind::Comma;
    if comma && particle && end == from.at + 1 && form.head == Head::Name && !tokens.has(end + 1, Classes::COUNTRY) {
        end += 2;
    }
    // l'éditeur, Simon & Dol: a firm
    if tokens.is_ampersand(end) {
        return None;
    }
    let organisation = form.head == Head::Organisation && civil.is_none();
    let closed = !matches!(tokens.kind(end), Kind::Word) || end >= input.end || !tokens.is_capital(end);
    if organisation || !closed || comma && form.head == Head::Name && end - from.at < 2 && civil.is_none() {
        return None;
    }
    if let Some(at) = civil {
        let title = tokens.word(at).agreement;
        if title.told_gender().is_some() {
            form.gender = Some(GenderEvidence::Civility);
            form.agreement = title.gender();
        }
    }
    Some(((from.at, end), form))
}

/// *sa mère, l'inénarrable Anne Dol*, *le maire, le très discret Ivo Dol*: the name in full behind what the text thinks of its
/// bearer.
fn behind_epithet(article: Cursor<'_>) -> Option<Cursor<'_>> {
    let word = article.skip(1);
    let word = word.skip(usize::from(word.has(Classes::ADVERB)));
    let epithet = word.has(Classes::ADJECTIVE) || word.word().classes.is_unknown();
    let name = word.skip(1);
    let full = is_full_name(name.tokens, name.at) || is_stranger(name.tokens, name.at, name.at + 2);
    let apart = article.one_of(words!["le", "la", "l'"]) && !word.token().is_capital() && !word.has(HEADS);
    (apart && epithet && full).then_some(name)
}

/// *la Verte Zoé Dol*, *le Vert Ivo Dol*: of the party.
pub(super) fn is_green(word: Cursor<'_>) -> bool {
    word.one_of(words!["vert", "vert'libéral", "vert'libérale", "verte"]) && word.tokens.is_capital(word.at)
}

/// The letters of parties that have members.
pub(crate) const PARTIES: Words = words![
    "cdh", "eelv", "fdf", "fn", "lfi", "lr", "lrem", "modem", "mr", "pcf", "pdc", "plr", "prg", "ps", "psc", "ptb", "rn", "udc",
    "udf", "udi", "ump"
];

/// *le LR Ivo Dol*, *la PS Zoé Dol*
pub(super) fn is_party_label(word: Cursor<'_>) -> bool {
    word.one_of(PARTIES) && word.tokens.is_capital(word.at)
}

/// *le père, Ysold, dit*: behind one of the family a comma can hold a given name that no list has; but *le père, Ysold et Anne*.
pub(super) fn given_name(input: Cursor<'_>) -> Option<((usize, usize), Form)> {
    let tokens = input.tokens;
    let name = input.skip(1);
    let behind = name.skip(1);
    let given = tokens.is_capital(name.at) && name.word().classes.is_unknown() && !tokens.is(name.at, shape::ALL_CAPITALS);
    let comma = behind.kind() == Kind::Comma;
    let closed = behind.is_empty() || behind.kind().ends_sentence() || comma;
    let list = comma && (tokens.is_capital(behind.at + 1) || behind.skip(1).one_of(words!["et"]));
    (input.kind() == Kind::Comma && given && closed && !list)
        .then(|| ((name.at, behind.at), form(tokens, name.at, behind.at, false)))
}

/// The bearer of an office under another one, between commas: *le fondateur du festival, l'acteur Ivo Dol, cité hier*, *le père
/// de la femme mordue par un chien, le poète Ivo Dol*.
pub(super) fn renamed<'a>(rest: Cursor<'a>, mention: &Mention) -> Option<(Cursor<'a>, Mention)> {
    // son voisin, le Slovaque Ivo Dol
    let theirs = mention.head == Head::Human && mention.determiner == Determiner::Possessive;
    // l'une des figures de l'opposition, l'ancien maire Ivo Dol
    let (tokens, start) = (rest.tokens, mention.start);
    let one_of = tokens.one_of(start, words!["l'"]) && tokens.one_of(start + 1, words!["un", "une"]);
    let either = tokens.is_of(mention.at, Fields::EITHER);
    let theirs = theirs || matches!(mention.head, Head::Human | Head::Thing) && one_of && either;
    if mention.head != Head::Role && !theirs || mention.has_name() || mention.is_plural() {
        return None;
    }
    let undergone = rest.word().forms.any(Forms::PARTICIPLE) && rest.skip(1).has(Classes::PREP);
    let rest = if undergone { Cursor { at: comma_behind(rest)?, ..rest } } else { rest };
    if rest.kind() != Kind::Comma {
        return None;
    }
    // Après un entretien avec le maire, le préfet Jean Dol, …: behind a preposition the comma ends what it governs.
    let source = super::joined::follows_source(rest.tokens, mention);
    if follows_preposition(rest.tokens, mention.start) && !source {
        return None;
    }
    let (after, bearer) = if rest.skip(1).has(Classes::DET_DEF) { determined(rest.skip(1)).ok()? } else { titles(rest)? };
    let next = if after.kind() == Kind::Comma { after.skip(1) } else { after };
    // Le maire de Lans, le député Ivo Dol a dit: the comma that closes is missing
    let acts = starts_sentence(rest.tokens, start) && !source && (is_finite(after) || after.has(Classes::AVOIR));
    let enumerated = next.one_of(words!["et"]) || after.kind() == Kind::Word && !acts || after.kind().is_mark();
    // Selon le chef du service, le docteur Ivo Dol, « A »; but selon le maire, le préfet Ivo Dol, en poste à Lans, a menti
    let told = || {
        let closed = after.is_empty() || after.kind().ends_sentence();
        let marked = next.is_empty() && rest.tokens.kind(next.at).is_mark();
        let (from, to) = bearer.name;
        let given = rest.tokens.has(from, Classes::FIRST_NAME) || is_stranger(rest.tokens, from, to);
        given && (closed || marked || next.has(Classes::DETERMINERS.or(Classes::SUBJECT_PRONOUN)))
    };
    let one = bearer.has_name() && bearer.has_role() && bearer.head.is_human() && !bearer.is_plural();
    let agrees = either || bearer.agreement.gender().any(mention.agreement);
    (one && !enumerated && (!source || told()) && agrees).then_some((after, bearer))
}

/// The bearer of an office, or the bearers of an office of several, between dashes or in brackets: *la rapporteure – Anne Dol –
/// propose*, *le maire (Paul Rey)*, *Les auteurs - Anne Dol et Paul Rey - notent*. Returns what follows the sign that closes.
pub(super) fn set_apart<'a>(rest: Cursor<'a>, mention: &Mention) -> Option<(Cursor<'a>, Mention)> {
    let tokens = rest.tokens;
    let person = matches!(mention.head, Head::Role | Head::Human) && mention.determiner != Determiner::None;
    let closing = match rest.kind() {
        Kind::ParenOpen => Kind::ParenClose,
        sign @ (Kind::Dash | Kind::Hyphen) => sign,
        _ => return None,
    };
    if !person || mention.has_name() {
        return None;
    }
    let inner = rest.skip(1);
    let close = (inner.at..rest.end.min(inner.at + COMPLEMENT)).find(|&at| tokens.kind(at) == closing)?;
    let (after, bearer) = super::mention(Cursor { end: close, ..inner }).ok()?;
    // la chancelière (Anne Dol, ndlr)
    let noted = after.kind() == Kind::Comma && close == after.at + 2;
    let whole = bearer.name.1 > bearer.name.0 + 1 || tokens.has(bearer.name.0.wrapping_sub(1), Classes::CIVILITY);
    let alike = mention.is_plural() == bearer.is_plural() && mention.agreement.gender().any(bearer.agreement.gender());
    let named = bearer.head.is_human() && bearer.has_name() && whole && alike && (after.at == close || noted);
    let end = if closing == Kind::ParenClose { close + 1 } else { close };
    named.then_some((Cursor { at: close + 1, ..rest }, Mention { end, ..bearer }))
}

/// *son conseil, Me Ivo Dol*: the counsel and his name; *le conseil* without one may be a council.
pub(super) fn counsel(rest: Cursor<'_>, mention: &Mention) -> Option<((usize, usize), Form)> {
    let conseil = mention.head == Head::Organisation && !mention.has_name() && rest.tokens.one_of(mention.at, words!["conseil"]);
    let civil = rest.kind() == Kind::Comma && rest.skip(1).has(Classes::CIVILITY);
    if conseil && civil { close_name(rest) } else { None }
}

/// *le ministre d'État, ministre de la Mer, garde des Sceaux, Ivo Dol*: further offices without article, and behind the last
/// comma who bears them.
fn titles(rest: Cursor<'_>) -> Option<(Cursor<'_>, Mention)> {
    let mut rest = rest;
    for _ in 0..3 {
        let office = rest.skip(1);
        if rest.kind() != Kind::Comma || !office.has(Classes::ROLE.or(Classes::ROLE_MODIFIER).or(Classes::STARTS_PHRASE)) {
            return None;
        }
        let (after, found) = noun(office, office.at, Determiner::None).ok()?;
        if found.head != Head::Role {
            return None;
        }
        if found.has_name() {
            return (rest.tokens.kind(found.name.0 - 1) == Kind::Comma).then_some((after, found));
        }
        rest = after;
    }
    None
}

/// What firms and clubs are called by what they do, as people are.
pub(super) const TRADES: Words = words![
    "actionnaire",
    "concurrent",
    "concurrente",
    "exploitant",
    "exploitante",
    "organisateur",
    "organisatrice",
    "producteur",
    "promoteur",
    "propriétaire",
    "repreneur",
];

/// The name of an institution behind a phrase for it, between commas: *son parti, le Front breton, …*, *une ONG, Mer Propre.*,
/// *l'exploitant, la société Valmer.*
pub(super) fn titled(rest: Cursor<'_>, mention: &Mention) -> Option<(usize, usize)> {
    let tokens = rest.tokens;
    // l'éditeur du jeu, l'Américain Valmer Games: a firm may be called as people are.
    let trade = || tokens.has(mention.at, Classes::ORGANISATION) || tokens.one_of(mention.at, TRADES);
    let firm = mention.head == Head::Organisation || mention.head == Head::Role && trade();
    let phrase = firm && !mention.has_name() && !mention.is_plural() && mention.determiner != Determiner::None;
    if rest.kind() != Kind::Comma || !phrase || tokens.is_capital(mention.at) {
        return None;
    }
    let from = rest.skip(1);
    let from = if from.has(Classes::DET_DEF) && !tokens.is_capital(from.at) { from.skip(1) } else { from };
    if from.has(Classes::TAKES_UP) && !tokens.is_capital(from.at) {
        let (_, body) = determined(rest.skip(1)).ok()?;
        let closed = || is_closed(Cursor { at: body.end, ..rest }, mention);
        return (body.head == Head::Organisation && body.has_name() && closed()).then_some((body.name.0, body.end));
    }
    let people = from.has(Classes::DEMONYM) && tokens.is_capital(from.at + 1) && !from.has(Classes::METONYM);
    let from = if people { from.skip(1) } else { from };
    let place = from.has(Classes::COUNTRY) || is_full_name(tokens, from.at);
    if !tokens.is_capital(from.at) || place || from.has(Classes::CIVILITY.or(Classes::WEEKDAY)) {
        return None;
    }
    let (mut end, form) = name(from)?;
    // sa maison d'édition, Dol & Dorval
    let firm = end + 1 < from.end && tokens.is_ampersand(end) && tokens.is_capital(end + 1);
    if firm {
        end = name(Cursor { at: end + 1, ..from })?.0;
    }
    // son parti, le Front breton
    while end < from.end && is_adjective(Cursor { at: end, ..from }) && !is_finite(Cursor { at: end, ..from }) {
        end += 1;
    }
    let whole = end - from.at > 1 || tokens.is(from.at, shape::ALL_CAPITALS) || form.head == Head::Organisation;
    let closed = is_closed(Cursor { at: end, ..from }, mention);
    (whole && (firm || form.head != Head::Person) && closed).then_some((from.at, end))
}

/// Whether the name before the cursor is set apart. *Selon le syndicat, Valmer, Lans et Dol ferment*; *selon le groupe, Mer
/// Propre, qui perd, …*: behind a preposition only a new subject shows that the comma closes.
fn is_closed(behind: Cursor<'_>, mention: &Mention) -> bool {
    let next = behind.skip(1);
    let small = behind.kind() == Kind::Comma && !behind.tokens.is_capital(next.at);
    let goes_on = if follows_preposition(behind.tokens, mention.start) {
        next.has(Classes::SUBJECT_PRONOUN.or(Classes::DETERMINERS))
    } else {
        !next.one_of(words!["et", "ou"])
    };
    behind.is_empty() || behind.kind().ends_sentence() || behind.kind() == Kind::Colon || small && goes_on
}

/// The role behind a name, between commas: *, chef du parti,* *, 34 ans,*. Returns where it ends; notes it as the role.
pub(super) fn apposition(rest: Cursor<'_>, mention: &mut Mention) -> usize {
    // Ils étaient cent à Lans (deux cents selon le maire): what somebody says
    let tokens = rest.tokens;
    let source = |at: usize| {
        let according = tokens.one_of(at, words!["d'"]) && tokens.one_of(at + 1, words!["après"]);
        let counted = || tokens.one_of(at, words!["pour"]) && tokens.kind(at - 1) == Kind::Number;
        tokens.one_of(at, words!["selon"]) || according || counted()
    };
    let mut cursor = parenthesis(rest).filter(|after| !(rest.at..after.at).any(source)).unwrap_or(rest);
    if cursor.at > rest.at {
        bracketed(rest.skip(1), cursor.at, mention);
    }
    if let Some(after) = between_dashes(rest, mention).or_else(|| whose_name(cursor, mention)) {
        return after;
    }
    let mut reach = cursor.at;
    for _ in 0..3 {
        if cursor.kind() != Kind::Comma {
            break;
        }
        let inner = cursor.skip(1);
        if let Some(after) = age(inner) {
            be_person(mention);
            (reach, cursor) = (after.at, after);
            continue;
        }
        if is_born(inner, mention) {
            break;
        }
        if mention.head == Head::Organisation {
            return body(inner, mention).unwrap_or(reach);
        }
        // Podium, le parti de gauche, refuse: a bare name may be a body's.
        if let Some(after) = if mention.head == Head::Name { body(inner, mention) } else { None } {
            return after;
        }
        if let Some(after) = letters(inner, mention) {
            (reach, cursor) = (after.at, after);
            continue;
        }
        // interrogé par l'AFP, le maire: a role is no apposition to an institution.
        if !mention.has_name() || is_place(inner, mention) {
            break;
        }
        let inner = inner.skip(usize::from(inner.has(Classes::DET_DEF.or(Classes::DET_POSS).or(Classes::DET_INDEF))));
        if is_said_to_be_firm(inner, mention) {
            return firm(inner, mention).unwrap_or(reach);
        }
        let Some(after) = office(behind_adverb(inner), mention).or_else(|| one_among(inner)) else { break };
        (reach, cursor) = (after.at, after);
    }
    reach
}

/// *Anne Dol, désormais maire de Lans*, *Anne Dol, toute nouvelle maire de Lans*: what tells since when, or how, somebody has an
/// office; but *Anne Dol, alors maire de Lans* no longer has it.
fn behind_adverb(inner: Cursor<'_>) -> Cursor<'_> {
    const PAST: Words = words!["alors", "autrefois", "jadis", "longtemps", "naguère"];
    let adverb = inner.has(Classes::ADVERB) || inner.one_of(words!["aujourd'hui", "tout", "toute"]);
    let office = inner.skip(1).has(HUMAN.or(Classes::ROLE_MODIFIER));
    inner.skip(usize::from(adverb && office && !inner.one_of(PAST)))
}

/// *Ysold Varn (34 ans)*, *Anne Dol (maire de Lans)*: what brackets that end at `end` tell of somebody.
fn bracketed(inner: Cursor<'_>, end: usize, mention: &mut Mention) {
    if age(inner).is_some() {
        be_person(mention);
    }
    let inner = Cursor { end: end.max(inner.at + 1) - 1, ..inner };
    let noun = inner.skip(usize::from(inner.has(Classes::DET_DEF)));
    if mention.names_somebody() && !mention.has_role() && !noun.is_empty() {
        office(noun, mention);
    }
}

/// *Anne Dol – maire de Lans – et Luc Rey*: what stands between dashes behind a name. Returns where it ends.
fn between_dashes(rest: Cursor<'_>, mention: &mut Mention) -> Option<usize> {
    let inner = rest.skip(1);
    let inner = inner.skip(usize::from(inner.has(Classes::DET_DEF)));
    if rest.kind() != Kind::Dash
        || !mention.names_somebody()
        || mention.has_role()
        || !inner.has(HUMAN.or(Classes::ROLE_MODIFIER))
    {
        return None;
    }
    let last = rest.tokens.len().min(inner.at + COMPLEMENT);
    let close = (inner.at..last).find(|&at| rest.tokens.kind(at) == Kind::Dash)?;
    office(Cursor { end: close, ..inner }, mention).map(|_| close)
}

/// *l'entourage de la ministre, Anne Dol, dément*, *le cabinet du maire, Paul Rey.*: between commas behind a body, who it is that
/// it belongs to. Returns where the name ends.
fn whose_name(comma: Cursor<'_>, mention: &Mention) -> Option<usize> {
    let tokens = comma.tokens;
    let body = matches!(mention.head, Head::Organisation | Head::Group | Head::Anonymous) && !mention.has_name();
    let one = |at: usize| tokens.has(at, Classes::ROLE.or(Classes::PERSON)) && tokens.word(at).agreement.any(Agreement::SINGULAR);
    // du ministre, de la ministre, du premier ministre
    let somebody = |at: usize| one(at) && (at - 2..at).any(|at| tokens.has(at, super::OF));
    let theirs = body && comma.kind() == Kind::Comma && (mention.at + 2..mention.end).any(somebody);
    let (name, form) = if theirs { close_name(comma)? } else { return None };
    let closed = name.1 >= comma.end || tokens.kind(name.1) == Kind::Comma || tokens.kind(name.1).ends_sentence();
    (form.head == Head::Person && name.1 - name.0 > 1 && closed).then_some(name.1)
}

/// *la FDCM, le syndicat des marins, refuse*, *Les Amis du marais, une association de Lans*: what a body is said to be, noted as
/// the role; but *selon la FDCM, le groupe, qui ferme, …*.
fn body(inner: Cursor<'_>, mention: &mut Mention) -> Option<usize> {
    let tokens = inner.tokens;
    let noun = inner.skip(usize::from(inner.has(Classes::DET_DEF.or(Classes::DET_INDEF))));
    // la CGT, premier syndicat du pays
    let ranks = |word: Cursor<'_>| word.has(Classes::ROLE_MODIFIER) || tokens.str(word.at).ends_with("ième");
    let noun = noun.skip(usize::from(ranks(noun)));
    let known = mention.end == mention.at + 1 && tokens.is_capital(mention.at) && tokens.has(mention.at, Classes::METONYM);
    let named = mention.has_name() && !mention.has_role() || !mention.has_name() && known;
    if !named || tokens.has(mention.at, Classes::COUNTRY) || !noun.has(Classes::TAKES_UP) || !is_common(noun) {
        return None;
    }
    let mut told = *mention;
    let after = Cursor { at: firm(noun, &mut told)?, ..noun };
    let next = after.skip(1);
    // selon la CGT, syndicat du port, le pont tiendra: without an article it opens no clause
    let bare = noun.at == inner.at || noun.at == inner.at + 1 && ranks(inner);
    let goes_on = after.kind() == Kind::Comma
        && if follows_preposition(tokens, mention.start) {
            bare
        } else {
            !tokens.is_capital(next.at) && !next.has(Classes::DETERMINERS.or(Classes::COORD))
        };
    // Mer Propre, une association qui défend le port; Mer Propre, une école unique en Bretagne, ouvrira
    let told_of = inner.has(Classes::DET_INDEF)
        && !follows_preposition(tokens, mention.start)
        && (after.has(Classes::REL) || after.has(Classes::PREP) && starts_sentence(tokens, mention.start));
    if !goes_on && !told_of && !after.is_empty() && !after.kind().ends_sentence() {
        return None;
    }
    if mention.has_name() {
        *mention = told;
    }
    Some(after.at)
}

/// *Anne Dol, FDCM, refuse*: the letters of the party or the union that somebody speaks for.
fn letters<'a>(inner: Cursor<'a>, mention: &Mention) -> Option<Cursor<'a>> {
    let tokens = inner.tokens;
    let full = mention.head == Head::Person && mention.name.1 > mention.name.0 + 1;
    let (comma, verb) = (inner.skip(1), inner.skip(2));
    let closed = comma.is_empty() || comma.kind().ends_sentence() || comma.kind() == Kind::Comma && verb.has(Classes::VERB);
    (full && tokens.is(inner.at, shape::ALL_CAPITALS) && !inner.has(Classes::FIRST_NAME) && closed).then_some(comma)
}

/// *Anne Dol, l'une des trois élues du port*: one of many, which is nobody's office.
fn one_among(inner: Cursor<'_>) -> Option<Cursor<'_>> {
    let of = inner.skip(1);
    let own = Classes::DET_POSS.or(Classes::DET_DEM);
    let those = match of.token() {
        _ if !inner.one_of(words!["un", "une"]) => return None,
        token if token.one_of(words!["des"]) => of.skip(1),
        token if token.one_of(words!["de"]) && of.skip(1).has(own) => of.skip(2),
        _ => return None,
    };
    let counted = those.has(Classes::NUMBER) || those.kind() == Kind::Number;
    let those = if counted { those.skip(1) } else { those };
    let (after, group) = noun(those, those.at, Determiner::None).ok()?;
    let closed = after.is_empty() || after.kind() == Kind::Comma || after.kind().ends_sentence();
    (group.head.speaks() && !group.has_name() && closed).then_some(after)
}

/// *Anne Dol députée bretonne LR répond*: behind a name in full and no comma what its bearer is, up to the letters of the party
/// before the verb. Returns where these end, the office noted as the role.
pub(super) fn member_of_party(rest: Cursor<'_>, mention: &mut Mention) -> Option<usize> {
    let full = mention.head == Head::Person && mention.name.1 > mention.name.0 + 1 && !mention.has_role();
    if !full || !rest.has(Classes::ROLE) || rest.token().is_capital() || is_finite(rest) {
        return None;
    }
    let mut told = *mention;
    let after = office(rest, &mut told)?;
    let verb = after.has(Classes::AVOIR.or(Classes::NE).or(Classes::CLITIC)) || is_finite(after);
    let party = verb && after.at > rest.at + 1 && rest.tokens.is(after.at - 1, shape::ALL_CAPITALS);
    *mention = if party { told } else { *mention };
    party.then_some(after.at)
}

/// *34 ans*
fn age(input: Cursor<'_>) -> Option<Cursor<'_>> {
    (input.kind() == Kind::Number && input.skip(1).one_of(words!["ans"])).then(|| input.skip(2))
}

/// *Ysold Varn, 34 ans*: nobody but a person has an age.
fn be_person(mention: &mut Mention) {
    // Constantine, 23 ans: a town's name
    let bare = mention.head == Head::Organisation && mention.determiner == Determiner::None && !mention.has_role();
    if mention.head == Head::Name || bare {
        mention.head = Head::Person;
    }
}

/// *Ysold Varn, né à Lans*, *âgée de 34 ans*
fn is_born(inner: Cursor<'_>, mention: &mut Mention) -> bool {
    let untold = mention.head == Head::Name || mention.head == Head::Person && mention.gender.is_none();
    let born = untold && inner.one_of(words!["né", "née", "âgé", "âgée"]);
    if born {
        mention.head = Head::Person;
        if mention.gender.is_none() {
            let gender = if inner.one_of(words!["né", "âgé"]) { Gender::Masculine } else { Gender::Feminine };
            mention.agreement = mention.agreement.of(gender);
            mention.gender = Some(GenderEvidence::RoleForm);
        }
    }
    born
}

/// *Depuis Lans, le maire, accompagné de X, a dit*: a bare name behind a preposition of place.
fn is_place(inner: Cursor<'_>, mention: &Mention) -> bool {
    const FROM: Words = words!["a", "à", "de", "d'", "depuis", "du", "en", "et", "vers"];
    mention.head == Head::Name
        && mention.end - mention.start == 1
        && mention.start > 0
        && inner.tokens.one_of(mention.start - 1, FROM)
        && inner.has(Classes::DET_DEF.or(Classes::DET_INDEF))
}

/// *HK Leaks, un site de Lans, a fermé*; *Mer Propre, association de défense du port, …*: what a bare name is said to be.
fn is_said_to_be_firm(noun: Cursor<'_>, mention: &Mention) -> bool {
    let institution = mention.head == Head::Name && !noun.has(HUMAN) && noun.has(Classes::ORGANISATION);
    let article = || noun.tokens.has(noun.at - 1, Classes::DET_DEF.or(Classes::DET_POSS));
    // Marins sans Frontières, une ONG
    let inside = || mention.start > 0 && noun.tokens.one_of(mention.start - 1, words!["sans"]);
    institution && is_common(noun) && !article() && !inside()
}

/// *association*, *ONG*: a common noun, in letters or not.
fn is_common(noun: Cursor<'_>) -> bool {
    !noun.tokens.is_capital(noun.at) || noun.tokens.is(noun.at, shape::ALL_CAPITALS) && noun.has(Classes::TAKES_UP)
}

/// The end of such a phrase, noted as the role.
fn firm(inner: Cursor<'_>, mention: &mut Mention) -> Option<usize> {
    let (mut after, firm) = noun(inner, inner.at, Determiner::None).ok()?;
    // un site très visité
    if after.has(Classes::ADVERB) && is_adjective(after.skip(1)) {
        after = after.skip(2);
    }
    let closed = after.is_empty() || after.kind() != Kind::Word || after.has(Classes::PREP.or(Classes::REL));
    if firm.head != Head::Organisation || firm.has_name() || firm.is_plural() || !closed {
        return None;
    }
    (mention.head, mention.role) = (Head::Organisation, (inner.at, after.at));
    Some(after.at)
}

/// *Anne Dol, cheffe du parti*: what somebody is, noted as the role.
fn office<'a>(inner: Cursor<'a>, mention: &mut Mention) -> Option<Cursor<'a>> {
    const CLOSES: Classes = Classes::PREP.or(Classes::REL).or(Classes::QUE).or(Classes::COORD).or(Classes::VERB);
    let tokens = inner.tokens;
    // Anne Dol, une Bretonne de 69 ans
    let people = inner.has(Classes::DEMONYM) && tokens.is_capital(inner.at) && tokens.has(inner.at - 1, Classes::DET_INDEF);
    // Anne Dol, troisième adjointe de Lans
    let ranked = tokens.str(inner.at).ends_with("ième") && inner.skip(1).has(HUMAN) && !tokens.is_capital(inner.at + 1);
    let human = people || ranked || inner.has(HUMAN.or(Classes::ROLE_MODIFIER)) || is_title(inner);
    // Anne Dol, vice-présidente, juge « A », Anne Dol, au port, juge que P: the verb of the sentence
    let marked = || mention.has_role() && tokens.kind(inner.at + 1).is_mark();
    // juge d'ailleurs que P
    let adverb = || tokens.phrase(inner.at + 1, &phrases::ADVERB).unwrap_or(0);
    let judges = is_finite(inner) && (inner.skip(1 + adverb()).has(Classes::QUE) || marked());
    if !human || judges || tokens.is_capital(inner.at) && tokens.is_capital(inner.at + 1) && !is_title(inner) {
        return None;
    }
    let determiner = if people { Determiner::Indefinite } else { Determiner::None };
    let (after, role) = noun(inner, inner.at, determiner).ok()?;
    // Jean Dol, maire de Lans, Anne Rey, préfète, et …: the name behind the comma is the next one's.
    let bare = !tokens.has(inner.at - 1, Classes::DET_DEF.or(Classes::DET_POSS).or(Classes::DET_INDEF));
    let parted = mention.head.is_human() && bare && role.has_name() && tokens.kind(role.name.0 - 1) == Kind::Comma;
    let after = if parted { Cursor { at: role.name.0 - 1, ..after } } else { after };
    // Anne Dol, la maire n'écoute pas, Anne Dol, la maire se tait
    let acts = || mention.head == Head::Person && (after.has(Classes::NE) || after.one_of(words!["s'", "se"]));
    let closed = after.is_empty() || after.kind() != Kind::Word || after.has(CLOSES) || acts();
    let named = role.has_name() && !parted && !(bare && is_party(tokens, mention, &role));
    let goes_on = runs_on(after, mention.start) || !bare && resumes(after, mention.start);
    if named || !role.head.is_human() || !closed || goes_on {
        return None;
    }
    if !mention.has_role() {
        mention.role = (inner.at, after.at);
        let told = |gender: &Gender| *gender == Gender::Feminine || has_feminine(tokens, role.at);
        if let Some(gender) = role.agreement.told_gender().filter(|gender| mention.gender.is_none() && told(gender)) {
            mention.agreement = mention.agreement.of(gender);
            mention.gender = Some(GenderEvidence::RoleForm);
        }
    }
    // Anne Dol, accusée par X, jugée pour vol: what is done to her ends what she is
    let charged = || tokens.verb(role.at).classes.any(VerbClasses::CHARGES) && tokens.has(role.at + 1, Classes::PREP);
    let done =
        bare && tokens.word(role.at).forms.any(Forms::PARTICIPLE) && (tokens.one_of(role.at + 1, words!["par"]) || charged());
    (!done).then_some(after)
}

/// *Anne Dol, Directrice Générale du port, …*: an office of several words, whatever capitals it has.
fn is_title(from: Cursor<'_>) -> bool {
    from.has(Classes::STARTS_PHRASE)
        && head(from).is_some_and(|(end, classes, _)| end > from.at + 1 && classes.any(Classes::ROLE))
}

/// *Anne Dol, députée Azur, refuse*: whom a whole name has named, one word more behind the role does not name again: it is the
/// party's.
fn is_party(tokens: &Tokens<'_>, mention: &Mention, role: &Mention) -> bool {
    let (from, to) = role.name;
    matches!(mention.head, Head::Name | Head::Person)
        && mention.name.1 > mention.name.0 + 1
        && to == from + 1
        && !tokens.has(from, Classes::FIRST_NAME)
}

/// *Selon Anne Dol, le maire a menti*, *Comme le rappelle Anne Dol, le maire a menti*: behind a complement or the subject of a
/// comparison the comma opens the clause whose verb stands at the cursor, in marks or not.
pub(super) fn runs_on(after: Cursor<'_>, start: usize) -> bool {
    // Après avoir vu Anne Dol, le maire est parti: nor is she whose deed a verb undergoes; but a dit Anne Dol, la maire
    let tokens = after.tokens;
    let bare = Forms::INFINITIVE.or(Forms::PRESENT_PARTICIPLE);
    let acts = |at: usize| tokens.word(at).forms.any(bare) || tokens.has(at, Classes::SUBJECT_PRONOUN);
    let told = |at: usize| !tokens.has(at, Classes::SPEECH) || (at.saturating_sub(2)..at + 1).any(acts);
    let verb = |at: usize| tokens.has(at, Classes::VERB) && !tokens.has(at, Classes::NOUN) && told(at);
    // En présence du préfet Luc Rey et de la députée Anne Dol, le maire a ri
    let led = tokens.one_of(start, words!["d'", "de"]);
    // Face à Anne Dol et Luc Rey, le maire a ri
    let start = start_of_two(tokens, start);
    let compared = || (start.saturating_sub(5)..start).any(|at| tokens.one_of(at, words!["comme"]));
    // Saisi de l'affaire Anne Dol, le procureur a menti: nor she after whom something is called
    let called = |at: usize| tokens.has(at, Classes::NOUN) && !tokens.has(at, HUMAN) && !tokens.is_capital(at);
    let governed = follows_preposition(tokens, start) || start > 0 && (verb(start - 1) || called(start - 1)) || compared();
    let governed = governed || led || is_bearer_of_governed(tokens, start);
    // Words in marks are no part of what the cursor reads.
    let marked = after.is_empty() && after.tokens.kind(after.at).is_mark();
    let after = if marked { Cursor { at: after.at + 1, end: after.tokens.len().min(after.at + 3), ..after } } else { after };
    governed && (opens_clause(after) || opens_second_subject(after))
}

/// *Selon Anne Dol, l'homme* **et** *l'enfant ont fui*: whether a second subject of the clause stands at the cursor.
fn opens_second_subject(after: Cursor<'_>) -> bool {
    const LONGEST: usize = 6;
    let tokens = after.tokens;
    let noun = after.at + 2;
    let near = noun..after.end.min(noun + LONGEST);
    let verb = |&at: &usize| tokens.kind(at) != Kind::Word || tokens.has(at, Classes::AVOIR.or(Classes::ETRE).or(Classes::NE));
    after.one_of(words!["et"])
        && after.skip(1).has(Classes::DETERMINERS)
        && near.into_iter().find(verb).is_some_and(|at| at > noun && tokens.kind(at) == Kind::Word)
}

/// *« Oui, a dit hier Anne Dol, le maire a menti »*: behind the subject of an incise, which starts at `start`, the words go on
/// with the verb at the cursor.
pub(super) fn resumes(after: Cursor<'_>, start: usize) -> bool {
    const BETWEEN: Classes = Classes::ADVERB.or(Classes::WEEKDAY).or(Classes::TIME);
    let tokens = after.tokens;
    let verb = (start.saturating_sub(3)..start).rev().find(|&at| !tokens.has(at, BETWEEN) || tokens.kind(at) != Kind::Word);
    verb.is_some_and(|verb| tokens.has(verb, Classes::SPEECH)) && opens_clause(after)
}

/// *Selon Anne Dol, la mairie* **a** *menti*: whether a verb stands at the cursor.
fn opens_clause(after: Cursor<'_>) -> bool {
    // Interrogée par l'avocat, Mme Dol s'est défendue
    let reflexive = || after.one_of(words!["se", "s'"]) && is_finite(after.skip(1));
    // en a assez; but le président en exercice
    let of_it =
        || after.one_of(words!["en"]) && is_finite(after.skip(1)) && !after.skip(1).has(Classes::NOUN.or(Classes::OFTEN_NOUN));
    let auxiliary = after.has(Classes::AVOIR.or(Classes::ETRE).or(Classes::NE));
    !after.is_empty() && (auxiliary || is_finite(after) && !after.has(Classes::PREP) || reflexive() || of_it())
}

/// *Dans une lettre au maire, l'écologiste Luc Dol, la préfète dénonce …*: behind the comma stands who the one is that a
/// preposition governs; but *Parmi les marins, Luc Dol, un mousse de 20 ans explique …*.
fn is_bearer_of_governed(tokens: &Tokens<'_>, start: usize) -> bool {
    const NEAR: usize = 5;
    let comma = start.checked_sub(1).filter(|&comma| tokens.kind(comma) == Kind::Comma);
    let Some(comma) = comma else { return false };
    let human = |at: usize| tokens.has(at, HUMAN) && !tokens.word(at).agreement.is_plural();
    let plain = |at: usize| tokens.kind(at) == Kind::Word && !tokens.has(at, Classes::VERB.or(Classes::REL));
    let office = (comma.saturating_sub(NEAR)..comma).rev().take_while(|&at| human(at) || plain(at)).find(|&at| human(at));
    let led = |at: usize| {
        let behind = usize::from(at > 0 && tokens.has(at - 1, Classes::DET_DEF.or(Classes::DET_POSS)));
        follows_preposition(tokens, at - behind)
    };
    office.is_some_and(led)
}

/// Where the two names start of whom the second does at `start`: *Anne Dol et Luc Rey*.
fn start_of_two(tokens: &Tokens<'_>, start: usize) -> usize {
    const LONGEST: usize = 4;
    if start == 0 || !tokens.one_of(start - 1, words!["et"]) {
        return start;
    }
    let named = |at: &usize| tokens.is_capital(*at) && !tokens.has(*at, Classes::PREP);
    let name = (start.saturating_sub(1 + LONGEST)..start - 1).rev().take_while(named).last();
    name.unwrap_or(start)
}

/// Whether a masculine noun would give way to its feminine for a woman: *militant*, *gardien*, *professeur*; but *auteur*,
/// *médecin*.
fn has_feminine(tokens: &Tokens<'_>, at: usize) -> bool {
    const ENDINGS: &[&str] = &["ant", "ien", "er", "eur", "é", "isan"];
    ENDINGS.iter().any(|ending| tokens.str(at).ends_with(ending)) && !tokens.is_of(at, Fields::EPICENE)
}
