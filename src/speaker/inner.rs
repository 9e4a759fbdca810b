//! Names inside other phrases: *le secrétaire de Reporters sans limites (RSL)*, *un communiqué du ministère de la Mer*, *Maud Rey
//! et Cyril Pons*.

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Fields, bare, hash};
use crate::mention::{self, Determiner, Head, Mention};
use crate::model::SpeakerKind;
use crate::token::{Kind, Words, shape, words};

use super::name::phrase_key;
use super::office::Office;
use super::party::Party;
use super::pronoun::LAST;
use super::{Entity, Speakers, compatible};

/// What joins the last of several, besides a conjunction: *ainsi que*, *ou encore*.
const JOINTS: Words = words!["ainsi", "aussi", "encore", "que"];

/// What opens a name or an office inside a phrase, besides a capital.
const OPENS: Classes = Classes::ORGANISATION.or(Classes::CIVILITY);

/// What stands before an office or a noun that a name follows.
const ARTICLE: Classes = Classes::DET_DEF.or(Classes::CONTRACTION);

/// What opens the office of somebody inside a complement.
const OFFICE: Classes = Classes::ROLE.or(Classes::ROLE_MODIFIER);

/// How good a name the letters are behind a description that holds none.
const ACRONYM: u32 = 40;

impl Speakers<'_> {
    /// *le secrétaire de Reporters sans limites (RSL)*: a name that the brackets at `open` shorten, wherever it stands, is what
    /// its letters stand for.
    pub(super) fn defined(&mut self, open: usize) {
        self.spelled_out(open);
        if self.rules.tokens.kind(open + 2) != Kind::ParenClose || !self.rules.tokens.is_capital(open + 1) {
            return;
        }
        let letters = self.key(open + 1);
        let known = self.by_words(letters);
        let Some(start) = mention::spelled_before(self.rules.tokens, open) else { return };
        if known.is_some_and(|known| {
            self.cast.entities[known].kind != SpeakerKind::Organisation || self.cast.entities[known].score > 12
        }) {
            return;
        }
        let entity = known.unwrap_or_else(|| self.entity((start, open), 0, SpeakerKind::Organisation, false, false));
        self.relabel(entity, (start, open), 10 + (open - start) as u32);
        self.cast.by_words.insert(letters, entity);
        self.cast.entities[entity].lettered = true;
    }

    /// *la RSL (Reporters sans limites)*: brackets say what the letters before them stand for.
    fn spelled_out(&mut self, open: usize) {
        let Some(name) = mention::spelled_behind(self.rules.tokens, open) else { return };
        let score = 10 + (name.1 - name.0) as u32;
        let known = self.by_words(self.key(open - 1)).filter(|&known| {
            let organisation = self.cast.entities[known].kind == SpeakerKind::Organisation;
            organisation && self.cast.entities[known].score < score || self.is_read_as_word(known)
        });
        if let Some(entity) = known {
            self.relabel(entity, name, score);
            let record = &mut self.cast.entities[entity];
            (record.kind, record.human) = (SpeakerKind::Organisation, false);
            let text = self.text_key(name.0, name.1);
            self.cast.by_words.insert(text, entity);
        }
    }

    /// *l'Unap*, *la Canau*: letters that are read as a word, of which nothing tells that they are somebody's name.
    pub(super) fn is_read_as_word(&self, entity: usize) -> bool {
        let known = &self.cast.entities[entity];
        let (from, to) = known.label();
        let nobody = known.gender.is_none() && known.given().is_none() && known.offices.len() == 0 && !known.plural;
        known.lettered && nobody && to == from + 1 && !self.tokens.is(from, shape::ALL_CAPITALS)
    }

    /// *le Comité des sages (CDS)*, *la Caisse nautique (Canau)*: the acronym in brackets is the same speaker.
    pub(super) fn bracketed(&mut self, entity: usize, mention: &Mention) {
        let at = mention.end + 1;
        let brackets = self.rules.tokens.kind(at - 1) == Kind::ParenOpen && self.rules.tokens.kind(at + 1) == Kind::ParenClose;
        // un rapport de l'Office des ports (ODP): the letters are those of the office.
        let inner = || mention::spelled_before(self.rules.tokens, at - 1).is_some_and(|start| start > mention.at);
        // selon un communiqué de l'Observatoire (ESO): whatever they stand for, it is the body that has letters
        let tokens = self.rules.tokens;
        let body = |of: usize| {
            tokens.has(of, mention::OF) && (of + 1..of + 3).any(|at| at < mention.end && tokens.has(at, Classes::ORGANISATION))
        };
        let within = mention.head == Head::Document && (mention.at + 1..mention.end).any(body);
        if !brackets || !self.rules.tokens.is_capital(at) || inner() || within {
            return;
        }
        let head = if mention.has_role() { mention.at } else { mention.name.0.max(mention.start) };
        let place = self.rules.tokens.has(at, Classes::COUNTRY.or(Classes::FIRST_NAME)) || self.rules.tokens.str(at).len() > 8;
        if self.rules.tokens.is(at, shape::ALL_CAPITALS)
            || !place && mention::initial(self.rules.tokens.str(at)) == mention::initial(self.rules.tokens.str(head))
        {
            let letters = self.key(at);
            // selon la FIP ⏎ La Fédération de la santé (FIP) refuse
            let alone = |known: &usize| {
                let (from, to) = self.cast.entities[*known].label();
                let body = self.cast.entities[*known].kind == SpeakerKind::Organisation || self.is_read_as_word(*known);
                body && to == from + 1 && self.key(from) == letters
            };
            let known = self.by_words(letters).filter(|&known| known != self.root(entity)).filter(alone);
            if let Some(known) = known.filter(|_| self.cast.entities[self.root(entity)].kind == SpeakerKind::Organisation) {
                self.join(known, entity);
            }
            self.cast.by_words.insert(letters, entity);
            self.cast.entities[entity].lettered = true;
        }
        // la fédération du secteur (UTP): the letters of other words name whom common ones describe; le parquet antiterroriste
        // (PNAT) is a name spelled out, l'agence américaine (FDA) one translated.
        let silent = Classes::DET_DEF.or(Classes::COORD).or(Classes::PREP);
        let letters = self.rules.tokens.str(at);
        let mut described = mention.at..mention.end.min(mention.at + 12);
        let common =
            described.clone().all(|word| !self.rules.tokens.is_capital(word) && !self.rules.tokens.has(word, Classes::DEMONYM));
        let other = |word: usize| {
            !self.rules.tokens.has(word, silent)
                && mention::initial(self.rules.tokens.str(word))
                    .is_some_and(|initial| !letters.contains(initial.to_ascii_uppercase() as char))
        };
        let own = self.rules.tokens.is(at, shape::ALL_CAPITALS) && letters.len() >= 3 && !mention.is_plural();
        // les ports de Lans (AB-PL): more letters than words; but le Syndicat des ports et docks (SPD-FO) has its own name
        let words = described.clone().filter(|&word| !self.rules.tokens.has(word, silent)).count();
        let more = letters.contains('-') && letters.bytes().filter(u8::is_ascii_uppercase).count() > words;
        let more = more && !mention.has_name() && !self.rules.tokens.is_capital(mention.at);
        if more && mention.head == Head::Organisation && self.cast.entities[entity].score < ACRONYM {
            self.relabel(entity, (at, at + 1), ACRONYM);
        }
        let better = own && self.cast.entities[entity].score < ACRONYM;
        if better && common && mention.head == Head::Organisation && described.any(other) {
            self.relabel(entity, (at, at + 1), ACRONYM);
        }
    }

    /// *l'Union des marins et la Ligue des pêcheurs, … la ligue*: of several bodies, one that its noun may take up; *Le Phare et
    /// Radio Lans … la radio*.
    fn body(&mut self, member: &Mention, sentence: usize) {
        let medium = |at: usize| self.tokens.tells_of_press(at) || self.is_channel(at);
        let named = || member.determiner == Determiner::None && (member.start..member.end).any(medium);
        let called = || member.has_role() && member.determiner == Determiner::Definite;
        if member.is_plural() || !called() && !named() {
            return;
        }
        let entity = if member.has_name() { self.named(member, None, sentence) } else { self.described(member, None, sentence) };
        self.bracketed(entity, member);
        self.note(entity, member, sentence);
    }

    /// *l'ultimatum d'Anne Dol*, *la pétition du Front breton*: who is named in the complement of a noun is in play too.
    pub(super) fn inner_names(&mut self, mention: &Mention, sentence: usize) {
        if mention.head == Head::Pronoun || mention.coordinated {
            return;
        }
        let end = match self.rules.tokens.kind(mention.end) {
            _ if mention.has_name() => mention.role.1,
            // l'entourage de la ministre, Anne Dol
            Kind::Comma => mention.reach,
            _ => mention.end,
        };
        let end = end.min(mention.start + 24);
        let mut from = mention.at + 1;
        while let Some(at) = (from..end).find(|&at| self.may_open_inner(at)) {
            from = self.inner_name(mention, at, end, sentence).unwrap_or(at) + 1;
        }
    }

    /// Whether a name or an office may start at a token: few words are worth a closer look, and few articles.
    #[inline]
    fn may_open_inner(&self, at: usize) -> bool {
        const BEHIND_ARTICLE: Classes = OFFICE.or(Classes::ORGANISATION).or(Classes::TAKES_UP);
        let token = self.rules.tokens.get(at);
        let article = || {
            let next = self.rules.tokens.get(at + 1);
            token.has(ARTICLE) && (next.is_capital() || next.has(BEHIND_ARTICLE))
        };
        token.is_capital() || token.has(OPENS) || article() || self.is_some_person(at)
    }

    /// *la maison* **d'une voisine**: somebody behind an article that tells nobody apart.
    fn is_some_person(&self, at: usize) -> bool {
        let tokens = self.rules.tokens;
        tokens.one_of(at, words!["un", "une"]) && tokens.has(at - 1, mention::OF) && tokens.has(at + 1, mention::HUMAN)
    }

    /// *a quitté la maison de la directrice. Cette dernière …*, *chez le fils d'une voisine. Cette dernière …*: the sentence
    /// behind opens with what takes the office up, unless it may stand for somebody else, *l'avocate de la directrice*.
    fn is_latter_behind(&self, outer: &Mention, inner: &Mention, sentence: usize) -> bool {
        const OPENING: usize = 6;
        let clauses = self.rules.clauses;
        let Some(next) = clauses.sentences.below(sentence) else { return false };
        let start = clauses.elements[next.first].start;
        let latter = (start..self.tokens.len().min(start + OPENING)).find(|&at| self.tokens.one_of(at, LAST));
        let fits = |at: usize| self.tokens.word(at).agreement.gender() == inner.agreement.gender();
        let other = outer.head.is_human() && outer.agreement.gender() == inner.agreement.gender();
        matches!(inner.head, Head::Role | Head::Human) && !inner.is_plural() && !other && latter.is_some_and(fits)
    }

    /// Whoever is named by the words at `at` inside a phrase; returns where their mention ends.
    #[inline(never)]
    fn inner_name(&mut self, outer: &Mention, at: usize, end: usize, sentence: usize) -> Option<usize> {
        let spelled = mention::spelled_out(Cursor::new(self.rules.tokens, at, self.rules.tokens.len()));
        // de Paul Rey, de Paul de Kermel
        let given = mention::is_full_name(self.rules.tokens, at);
        let cursor = Cursor::new(self.rules.tokens, at, end);
        // une conseillère du maire Jean Dol
        let office = self.rules.tokens.has(at, Classes::DET_DEF.or(Classes::CONTRACTION))
            && self.rules.tokens.has(at + 1, OFFICE)
            || self.is_some_person(at);
        // un rapport du Centre de lutte contre l'oubli; du Courrier du Marais is a name.
        let body = self.rules.tokens.has(at, Classes::CONTRACTION)
            && self.rules.tokens.is_capital(at + 1)
            && self.rules.tokens.has(at + 1, Classes::ORGANISATION)
            && self.rules.tokens.has(at + 2, mention::OF)
            && mention::institution(Cursor::new(self.rules.tokens, at + 1, end))
                .is_none_or(|inner| !self.rules.tokens.is_capital(inner.end - 1));
        let person = |cursor| match office || body {
            true if self.rules.tokens.has(at, Classes::CONTRACTION) => mention::contracted(cursor).ok(),
            _ if office || given || mention::civility(cursor).is_some() => mention::phrase(cursor).ok(),
            _ => None,
        };
        // un discours d'Anne Dol, présidente du club: the apposition stands behind the phrase.
        let whole = if given && !office { person(Cursor::new(self.rules.tokens, at, self.rules.tokens.len())) } else { None };
        let person = whole.filter(|(_, inner)| inner.end == end).or_else(|| person(cursor));
        let person = person.map(|(_, inner)| inner).filter(|inner| {
            body && inner.head == Head::Organisation && inner.has_role()
                || office && self.is_latter_behind(outer, inner, sentence)
                || inner.has_name() && (inner.head == Head::Person || office && inner.head == Head::Role && !inner.coordinated)
        });
        let institution = || if self.rules.tokens.is_capital(at) { mention::institution(cursor) } else { None };
        let seat = || self.seat(at, end);
        let of = (at - 1).saturating_sub(usize::from(self.rules.tokens.has(at - 1, Classes::DET_DEF)));
        // la direction de Valmer … l'entreprise
        let runs = (outer.head.is_human() || outer.head == Head::Organisation)
            && self.rules.tokens.has(of, mention::OF)
            && (outer.role.0..of).any(|at| self.rules.tokens.is_of(at, Fields::RUNS))
            // le président de la République is no club's.
            && !self.office(outer).is_some_and(|office| office.is_unique());
        let firm = || if runs { mention::firm(cursor) } else { self.known_owner(outer, at, of) };
        let tried = self.rules.tokens.one_of(outer.at, words!["procès"]);
        let inner = spelled.or(person).or_else(institution).or_else(seat).or_else(firm)?;
        let entity = if inner.has_name() { self.named(&inner, None, sentence) } else { self.described(&inner, None, sentence) };
        // la Direction de la Mer (DDM): the letters are no shorter name of the Mer.
        let initial = |at: usize| mention::initial(self.rules.tokens.str(at));
        if inner.head == Head::Organisation && (!inner.has_name() || initial(inner.end + 1) == initial(inner.name.0)) {
            self.bracketed(entity, &inner);
        }
        self.note(entity, &inner, sentence);
        if office && !inner.has_name() && inner.head == Head::Role {
            self.cast.presented = Some((entity, sentence));
        }
        self.cast.entities[entity].oblique = true;
        self.give_kin(outer, &inner, entity);
        self.cast.entities[entity].run = runs;
        if tried && inner.has_name() && inner.head != Head::Organisation {
            self.takes_side(entity, Party::Accused);
        }
        self.present.push(entity);
        Some(if inner.has_name() { inner.end } else { inner.at })
    }

    /// *un rapport de Greenpeace*, *un train de la SNCF*: a body that the lexicon knows, behind what it has made or owns, which
    /// stands in front of `of`.
    fn known_owner(&self, outer: &Mention, at: usize, of: usize) -> Option<Mention> {
        let tokens = self.rules.tokens;
        let thing = matches!(outer.head, Head::Thing | Head::Document) && !outer.has_name() && of == outer.at + 1;
        let known = tokens.is_capital(at) && tokens.has(at, Classes::METONYM) && !tokens.has(at, Classes::COUNTRY);
        if !thing || !known || !tokens.one_of(of, words!["d'", "de"]) {
            return None;
        }
        let article = usize::from(tokens.has(at - 1, Classes::DET_DEF));
        let (_, owner) = mention::phrase(Cursor::new(tokens, at - article, outer.end)).ok()?;
        (owner.head == Head::Organisation && !owner.is_plural()).then_some(owner)
    }

    /// *les chiffres de l'entreprise Valmer*, *un communiqué du ministère de la Mer*: a body that a name or a complement tells
    /// from others.
    fn seat(&self, at: usize, end: usize) -> Option<Mention> {
        let tokens = self.rules.tokens;
        let contracted = tokens.one_of(at, words!["du"]);
        let of = contracted || tokens.has(at, Classes::DET_DEF) && tokens.has(at - 1, mention::OF);
        if !of || tokens.is_capital(at + 1) || !tokens.has(at + 1, Classes::ORGANISATION) {
            return None;
        }
        let cursor = Cursor::new(tokens, at, end);
        let found = if contracted { mention::contracted(cursor) } else { mention::phrase(cursor) };
        let (_, inner) = found.ok()?;
        // demander à des agents de la gendarmerie des précisions
        let speech = Classes::SPEECH_NOUN.or(Classes::OWNED);
        let other = tokens.one_of(inner.at + 1, words!["des"]) && tokens.has(inner.at + 2, speech);
        // l'avis du conseil scientifique: one of many of its kind
        let kind = || tokens.one_of(at + 1, words!["comité", "commission", "conseil"]) && inner.end > inner.at + 1;
        let told = inner.has_name() || (inner.end > inner.at + 2 || kind()) && !other;
        (inner.head == Head::Organisation && told && !inner.coordinated && !inner.is_plural()).then_some(inner)
    }

    /// Maud Rey et Cyril Pons are two people, besides the one voice they have together.
    pub(super) fn members(&mut self, mention: &Mention, sentence: usize) {
        let governed = mention::follows_preposition(self.rules.tokens, mention.start);
        let mut cursor = Cursor::new(self.rules.tokens, mention.start, mention.end);
        let shared = self.shared_role(mention);
        for _ in 0..8 {
            // à l'appel du Comité des ports et de la Ligue des marins
            let joined = cursor.has(mention::OF);
            let contracted = joined && cursor.has(Classes::CONTRACTION)
                || cursor.at > 0 && self.rules.tokens.has(cursor.at - 1, Classes::CONTRACTION);
            let first = cursor.skip(usize::from(joined));
            // de la visite du maire Anne Dol et du préfet Luc Rey: the article is in the preposition
            let official = || {
                let joint = (first.at..mention.end).find(|&at| self.rules.tokens.has(at, Classes::COORD)).unwrap_or(mention.end);
                let found = mention::contracted(Cursor::new(self.rules.tokens, first.at - 1, joint)).ok();
                found.filter(|(_, member)| member.head == Head::Role && member.has_name())
            };
            let found = if contracted { official() } else { None };
            let Some((rest, mut member)) = found.or_else(|| mention::phrase(first).ok()) else { break };
            let person = member.has_name() && member.head == Head::Role;
            if joined && member.head != Head::Organisation && !person {
                break;
            }
            if contracted && member.determiner == Determiner::None {
                member.determiner = Determiner::Definite;
            }
            // les députés Anne Dol et Luc Morel: the first is one, whatever the number of the role
            if member.is_plural() && member.has_name() {
                if let Ok((_, alone)) = mention::phrase(Cursor::new(self.rules.tokens, member.name.0, member.name.1)) {
                    member = alone;
                }
            }
            // Anne Dol et Luc Morel, maire de Lans: what is said of one alone; but face à Anne Dol et Luc Morel, le maire a ri
            if rest.at >= mention.end {
                let whole = Cursor::new(self.rules.tokens, cursor.at, mention.reach.max(mention.end));
                let told = mention::phrase(whole).ok().map(|(_, told)| told).filter(|told| {
                    let one = |at: usize| self.rules.tokens.word(at).agreement.any(Agreement::SINGULAR);
                    let bare = || self.rules.tokens.kind(told.role.0 - 1) == Kind::Comma;
                    let own = told.name == member.name && !member.has_role() && told.has_role() && one(told.role.0);
                    own && (!governed || bare())
                });
                member = told.unwrap_or(member);
            }
            if member.head == Head::Organisation {
                self.body(&member, sentence);
            } else if member.has_name() {
                let entity = self.named(&member, None, sentence);
                self.note(entity, &member, sentence);
                self.cast.entities[entity].oblique = governed;
                self.present.push(entity);
                if let Some(office) = shared.filter(|_| !member.has_role()) {
                    self.give_shared_role(entity, office);
                }
            }
            // un communiqué de la maire Anne Dol et du préfet Luc Rey: she is in play as he is
            if !member.has_name() {
                self.inner_names(&member, sentence);
            }
            // Anne Dol, Luc Rey ainsi que Zoé Roz
            let joint = |at: &usize| {
                let tokens = self.rules.tokens;
                tokens.has(*at, Classes::COORD) || tokens.kind(*at) == Kind::Comma || tokens.one_of(*at, JOINTS)
            };
            let from = (member.reach.max(rest.at)..mention.end).find(joint).unwrap_or(mention.end);
            let next = (from..mention.end).find(|at| !joint(at)).unwrap_or(mention.end);
            cursor = Cursor::new(self.rules.tokens, next, mention.end);
        }
    }

    /// *les députés de l'Orne Anne Dol et Luc Morel*: what each of several people is, by the singular of their noun.
    fn shared_role(&self, mention: &Mention) -> Option<Office> {
        let before = mention.has_name() && mention.has_role() && mention.role.1 <= mention.name.0;
        let office = self.office(mention).filter(|office| before && office.own == 0 && office.classes.any(Classes::ROLE))?;
        let tokens = self.tokens;
        let (start, end) = tokens.bytes(office.at, office.at + 1);
        let one = tokens.str(office.at).strip_suffix('s').filter(|_| tokens.word(office.at).agreement.is_plural())?;
        let word = tokens.lexicon.find(hash(one.to_lowercase().as_bytes()));
        let role = tokens.lexicon.word(word).classes.any(Classes::ROLE);
        let key = phrase_key(std::iter::once(bare(tokens.text, start, end - 1)));
        let head = word.into();
        role.then_some(Office { head, key, noun: key, shared: true, general: tokens.lexicon.is_general(head), ..office })
    }

    /// Has one of several people bear the office of all; but *les députés Anne Dol et Luc Morel* tells of no *députée*.
    fn give_shared_role(&mut self, entity: usize, office: Office) {
        let noun = self.tokens.word(office.at).agreement;
        let bears = |known: &Entity| known.human && known.gender.is_some() && compatible(known, noun);
        if bears(&self.cast.entities[entity]) {
            self.give_office(entity, Some(office));
        }
    }
}
