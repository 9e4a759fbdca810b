//! Mentions joined into speakers, and quotations without a cue given theirs.
//!
//! The narrator's mentions are read in order. What joins two of them, the surest first:
//!
//! | mention | joins | |
//! |---|---|---|
//! | name | the bearer of the surname, of the given name when nothing else is known, of the acronym | *Paul Kermadec … M. Kermadec* |
//! | role | whoever was given that office, by apposition, by *est*, or by a more precise word | *le maire de Nice, Jean Dol … l'élu* |
//! | role | the person in play who came without an office | *Anne Dol a réuni la presse. La maire de Lans …* |
//! | name | the office that the lines above left without a bearer | *Un gardien a sauvé un enfant. Jean Dol, 59 ans, …* |
//! | pronoun | the most salient speaker that gender and number allow | *elle* |
//!
//! A speaker found later to be another one is joined to it: [`Speakers::root`] tells who it is in the end.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};

use crate::attribution::{Rules, Source};
use crate::chain::{Chain, Chains};
use crate::clause::What;
use crate::grammar::Cursor;
use crate::known::{Told, Who};
use crate::lexicon::{Agreement, Classes, FoldBuffer, HeadId, fold, hash, mix};
use crate::mention::{self, Determiner, Head, Mention};
use crate::model::{Gender, GenderEvidence, SpeakerKind};
use crate::token::{Kind, Tokens, shape, words};

/// A speaker in the making.
#[derive(Clone, Debug)]
pub(crate) struct Entity {
    /// Tokens of its best name.
    pub(crate) label: (usize, usize),
    /// How good the label is: more words of a proper name, then a role, then a pronoun.
    score: u32,
    /// How much more often its best name is written so than otherwise.
    votes: i32,
    pub(crate) kind: SpeakerKind,
    pub(crate) gender: Option<(Gender, GenderEvidence, f32)>,
    plural: bool,
    human: bool,
    /// Grammatical gender of its nouns, as bits of [`Agreement`].
    form: u8,
    /// The last mention stood behind a preposition.
    oblique: bool,
    /// Words of the full name: first and last.
    given: Option<u64>,
    surname: Option<u64>,
    /// What it is said to be, in [`Speakers::offices`].
    offices: Chain,
    /// Determiner of the description that introduced it.
    introduced: Determiner,
    /// Sentence of the first mention, of the last, and of the last as a subject.
    first: usize,
    seen: usize,
    subject: usize,
    spoke: usize,
    /// The speaker that this one turned out to be.
    joined: Option<usize>,
    /// In [`Speakers::places`].
    pub(crate) mentions: Chain,
    /// Whom the caller says it is.
    pub(crate) who: Option<Who>,
}

/// What a speaker is said to be: *l'ancienne ministre de la Culture*.
#[derive(Clone, Copy, Debug)]
struct Office {
    entity: usize,
    head: HeadId,
    key: u64,
    classes: Classes,
    /// Keys of the words that go with the head, articles and prepositions left out.
    words: [u64; 6],
    length: usize,
    /// Key of the people's name among them: *le président français*.
    people: u64,
    /// Tokens of those words.
    from: usize,
    to: usize,
    /// *ancien*, *ex-*
    former: bool,
}

impl Office {
    fn words(&self) -> &[u64] {
        &self.words[..self.length]
    }

    /// *l'hebdomadaire*, *le quotidien breton*
    fn takes_up_names(&self) -> bool {
        self.classes.any(Classes::TAKES_UP) && self.to - self.from <= 1
    }

    fn is_supreme(&self) -> bool {
        self.classes.any(Classes::SUPREME) && self.length == 0
    }
}

/// Entities by a key that is a hash of their words.
type Keyed = HashMap<u64, usize, Seed>;

/// Spreads keys by a number that no text can know: one that is made to collide costs no more than another.
#[derive(Clone, Copy, Debug)]
struct Seed(u64);

impl Default for Seed {
    fn default() -> Self {
        Self(RandomState::new().build_hasher().finish())
    }
}

impl BuildHasher for Seed {
    type Hasher = Self;

    fn build_hasher(&self) -> Self {
        *self
    }
}

impl Hasher for Seed {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.write_u64(byte.into()));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = mix(self.0 ^ key);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

const DETERMINERS: Classes = Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_QUANT).or(Classes::NUMBER);
/// How many speakers are compared at the end of a text.
const VOICES: usize = 64;
/// How well somebody must stand to an office to be meant by it.
const FIRM: usize = 3;
/// How many offices back a description looks.
const OFFICES: usize = 48;
/// How many speakers back a pronoun or a role can reach.
const REACH: usize = 16;
const NEVER: usize = usize::MAX / 2;

pub(crate) struct Speakers<'a> {
    rules: &'a Rules<'a>,
    tokens: &'a Tokens<'a>,
    pub(crate) entities: Vec<Entity>,
    /// Entity of each mention read so far.
    of_mention: Vec<Option<usize>>,
    by_name: Keyed,
    by_text: Keyed,
    by_who: HashMap<Who, usize>,
    offices: Chains<Office>,
    /// First token and end of each mention.
    places: Chains<(u32, u32)>,
    /// Entities that the sentence being read has named so far.
    present: Vec<usize>,
    /// Entities, the last seen at the end.
    recent: Vec<usize>,
    buffer: FoldBuffer,
    pub(crate) last_speaker: Option<(usize, usize)>,
    /// The person that the last sentences were about: entity and sentence.
    pub(crate) last_subject: Option<(usize, usize)>,
}

impl<'a> Speakers<'a> {
    pub(crate) fn new(rules: &'a Rules<'a>) -> Self {
        let seed = Seed::default();
        Self {
            rules,
            tokens: rules.tokens,
            entities: Vec::with_capacity(rules.clauses.mentions.len() / 4),
            of_mention: vec![None; rules.clauses.mentions.len()],
            by_name: HashMap::with_capacity_and_hasher(rules.clauses.mentions.len() / 2, seed),
            by_text: HashMap::with_capacity_and_hasher(rules.clauses.mentions.len() / 2, seed),
            by_who: HashMap::new(),
            offices: Chains::with_capacity(rules.clauses.mentions.len() / 4),
            places: Chains::with_capacity(rules.clauses.mentions.len() / 2),
            present: Vec::with_capacity(16),
            recent: Vec::with_capacity(4 * REACH + 1),
            buffer: FoldBuffer::default(),
            last_speaker: None,
            last_subject: None,
        }
    }

    /// First token and end of each mention of an entity, the last first.
    pub(crate) fn places(&self, entity: usize) -> impl Iterator<Item = (usize, usize)> {
        self.places.of(self.entities[entity].mentions).map(|&(start, end)| (start as usize, end as usize))
    }

    /// Reads the mentions of a sentence of the narrator's.
    pub(crate) fn sentence(&mut self, sentence: usize) {
        let clauses = self.rules.clauses;
        let bounds = clauses.sentences[sentence];
        let mut subject = None;
        let mut verb_seen = false;
        // Alors que X a cédé, Y …: the subject of the sentence stands outside the clauses that a conjunction opens.
        let mut subordinate = Subordinate::No;
        // X est maire de Y: what the verb *être* says of its subject.
        let mut copula = None;
        self.present.clear();
        for element in bounds.first..bounds.last {
            match clauses.elements[element].what {
                What::Que | What::Relative | What::Subord | What::Si => subordinate = Subordinate::Opened,
                What::Comma => {
                    if subordinate == Subordinate::Entered {
                        subordinate = Subordinate::No;
                    }
                    copula = None;
                }
                What::Verb(_) if clauses.is_finite(element) => {
                    let group = clauses.group(element);
                    let is = group.is_some_and(|group| group.lexicon_verb(self.tokens).lemma == "être");
                    if subordinate == Subordinate::No {
                        verb_seen = true;
                        copula = subject.filter(|_| is);
                    } else {
                        subordinate = Subordinate::Entered;
                    }
                }
                What::Mention(index) => {
                    let mention = clauses.mentions[index];
                    let governed = clauses.is_governed(element, bounds.first);
                    let free = subordinate == Subordinate::No && !verb_seen && subject.is_none();
                    let candidate = free && !governed && !self.rules.is_time(element);
                    if let Some(entity) = copula.take() {
                        if !governed
                            && mention.has_role()
                            && mention.head.is_human()
                            && !mention.has_name()
                            && !mention.is_plural()
                        {
                            self.of_mention[index] = Some(entity);
                            self.give_role(entity, &mention);
                        }
                    }
                    self.inner_names(&mention, sentence);
                    let Some(entity) = self.mention(index, sentence) else { continue };
                    self.entities[entity].oblique = governed;
                    if subordinate == Subordinate::No {
                        self.present.push(entity);
                    }
                    if !mention.head.is_human() {
                        self.bracketed(entity, &mention);
                    }
                    if candidate && mention.head != Head::Thing {
                        let verb_follows = (element + 1..bounds.last.min(element + 24)).any(|next| clauses.is_finite(next));
                        if verb_follows || element == bounds.first {
                            subject = Some(entity);
                            self.entities[entity].subject = sentence;
                        }
                    }
                }
                _ => {}
            }
        }
        if let Some(entity) = subject {
            if self.entities[entity].human || self.entities[entity].plural {
                self.last_subject = Some((entity, sentence));
            }
        }
    }

    /// The speaker of a mention, made or found.
    pub(crate) fn mention(&mut self, index: usize, sentence: usize) -> Option<usize> {
        if let Some(entity) = self.of_mention[index] {
            return Some(self.root(entity));
        }
        let mention = self.rules.clauses.mentions[index];
        if mention.coordinated {
            self.members(&mention, sentence);
        }
        let told = mention.told.map(|told| self.tokens.told[told]);
        let entity = match (mention.head, self.known(&mention)) {
            (Head::Thing, _) => return None,
            (Head::Pronoun, Some(known)) => known,
            (Head::Pronoun, None) if told.is_some_and(|told| told.who.is_some()) => {
                self.entity((mention.start, mention.end), 1, SpeakerKind::Person, true, mention.is_plural())
            }
            (Head::Pronoun, None) => self.pronoun(mention.at, mention.agreement, sentence)?,
            (_, known) if mention.has_name() && !mention.coordinated => self.named(&mention, known, sentence),
            (_, known) => self.described(&mention, known, sentence),
        };
        if let Some(told) = told {
            self.believe(entity, &told);
        }
        self.of_mention[index] = Some(entity);
        self.note(entity, &mention, sentence);
        Some(entity)
    }

    /// The entity of whom the caller says a mention is.
    fn known(&self, mention: &Mention) -> Option<usize> {
        let who = self.tokens.told[mention.told?].who?;
        self.by_who.get(&who).map(|&entity| self.root(entity))
    }

    /// Whether a mention may be of an entity found by its words: the caller never says that two are one.
    fn may_be(&self, mention: &Mention, entity: usize) -> bool {
        mention.told.is_none_or(|told| self.tokens.told[told].who.is_none()) || self.entities[entity].who.is_none()
    }

    /// Takes over what the caller says of an entity.
    fn believe(&mut self, entity: usize, told: &Told) {
        let record = &mut self.entities[entity];
        if let Some(who) = told.who {
            record.who = Some(who);
            self.by_who.insert(who, entity);
        }
        if let Some(kind) = told.kind {
            record.kind = kind;
            record.human = kind == SpeakerKind::Person;
        }
        if let Some(gender) = told.gender {
            record.form = Agreement::default().of(gender).0;
            record.gender = Some((gender, GenderEvidence::Caller, 1.0));
        }
    }

    /// The speaker behind the source of a tie whose subject is no speaker by its form: *« A », a crié le skipper.*
    pub(crate) fn source(&mut self, index: usize, sentence: usize) -> usize {
        if let Some(owner) = self.owner(index, sentence) {
            self.of_mention[index] = Some(owner);
            return owner;
        }
        if let Some(entity) = self.mention(index, sentence) {
            return entity;
        }
        let mention = self.rules.clauses.mentions[index];
        let mut promoted = mention;
        // le skipper: a noun that the lexicon lacks may be a person; l'idée is none.
        let noun = self.tokens.has(mention.at, Classes::NOUN.or(Classes::SPEECH_NOUN).or(Classes::TITLE_HEAD));
        promoted.head = match mention.is_plural() {
            true => Head::Group,
            false if noun => Head::Document,
            false => Head::Human,
        };
        let entity =
            if mention.head == Head::Pronoun { self.unnamed(mention.at) } else { self.described(&promoted, None, sentence) };
        self.of_mention[index] = Some(entity);
        self.note(entity, &promoted, sentence);
        entity
    }

    /// *selon les informations de X*, *selon ses propres termes*: who owns the words speaks.
    fn owner(&mut self, index: usize, sentence: usize) -> Option<usize> {
        let mention = self.rules.clauses.mentions[index];
        if !self.tokens.has(mention.at, Classes::OWNED) || mention.coordinated || mention.told.is_some() {
            return None;
        }
        if mention.determiner == Determiner::Possessive {
            let several = self.tokens.one_of(mention.start, words!["leur", "leurs"]);
            let number = if several { Agreement::PLURAL } else { Agreement::SINGULAR };
            return self.pronoun(mention.at, Agreement::EPICENE.or(number), sentence);
        }
        let words = |at: &usize| self.tokens.kind(*at) == Kind::Word;
        let end = (mention.end..mention.end + 8).take_while(words).last().map_or(mention.end, |at| at + 1);
        let owner = mention::owner(Cursor::new(self.tokens, mention.at + 1, end), mention.end)?;
        let entity = if owner.has_name() { self.named(&owner, None, sentence) } else { self.described(&owner, None, sentence) };
        self.note(entity, &Mention { start: mention.start, end: mention.end, ..owner }, sentence);
        Some(entity)
    }

    /// *la même source*, *cette source*: the source that spoke last.
    fn same_source(&self, mention: &Mention, sentence: usize) -> Option<usize> {
        let tokens = self.tokens;
        if !tokens.one_of(mention.at, words!["source", "sources"]) || mention.end > mention.at + 1 {
            return None;
        }
        let same = tokens.one_of(mention.at - 1, words!["même", "mêmes"]);
        let unnamed = |entity: usize| {
            let mut offices = self.offices.of(self.entities[entity].offices).take(OFFICES);
            offices.any(|office| office.classes.any(Classes::ANONYMOUS))
        };
        let from = self.recent.len().saturating_sub(REACH);
        let near = |entity: usize| sentence - self.entities[entity].seen.min(sentence) <= 6;
        let source = self.recent[from..].iter().rev().copied().find(|&entity| near(entity) && unnamed(entity));
        source.or_else(|| self.last_speaker.filter(|_| same).map(|(entity, _)| self.root(entity)).filter(|&entity| near(entity)))
    }

    /// Who an entity turned out to be.
    pub(crate) fn root(&self, entity: usize) -> usize {
        let mut entity = entity;
        while let Some(next) = self.entities[entity].joined {
            entity = next;
        }
        entity
    }

    /// Makes one speaker of two: `from` is `into`.
    fn join(&mut self, from: usize, into: usize) {
        let (from, into) = (self.root(from), self.root(into));
        let two = self.entities[from].who.is_some() && self.entities[into].who.is_some();
        if from == into || two {
            return;
        }
        let mentions = std::mem::take(&mut self.entities[from].mentions);
        let offices = std::mem::take(&mut self.entities[from].offices);
        let old = self.entities[from].clone();
        self.entities[from].joined = Some(into);
        let new = &mut self.entities[into];
        self.places.append(&mut new.mentions, mentions);
        self.offices.append(&mut new.offices, offices);
        new.first = new.first.min(old.first);
        new.seen = new.seen.max(old.seen);
        new.subject = latest(new.subject, old.subject);
        new.spoke = latest(new.spoke, old.spoke);
        new.human |= old.human;
        new.who = new.who.or(old.who);
        if old.score > new.score {
            (new.label, new.score, new.votes) = (old.label, old.score, old.votes);
        }
        if let Some((gender, evidence, share)) = old.gender {
            self.gender(into, gender, evidence, share);
        }
        let from_recent = self.recent.len().saturating_sub(REACH);
        for known in &mut self.recent[from_recent..] {
            if *known == from {
                *known = into;
            }
        }
        for known in [&mut self.last_speaker, &mut self.last_subject].into_iter().flatten() {
            if known.0 == from {
                known.0 = into;
            }
        }
    }

    /// Maud Rey et Cyril Pons are two people, besides the one voice they have together.
    fn members(&mut self, mention: &Mention, sentence: usize) {
        let mut cursor = Cursor::new(self.tokens, mention.start, mention.end);
        for _ in 0..8 {
            let Ok((rest, member)) = mention::phrase(cursor) else { break };
            if member.has_name() && member.head != Head::Organisation {
                let entity = self.named(&member, None, sentence);
                self.note(entity, &member, sentence);
                self.present.push(entity);
            }
            let mut at = member.reach.max(rest.at);
            while at < mention.end && !self.tokens.has(at, Classes::COORD) && self.tokens.kind(at) != Kind::Comma {
                at += 1;
            }
            cursor = Cursor::new(self.tokens, at + 1, mention.end);
        }
    }

    /// *le Comité des sages (CDS)*, *la Caisse nautique (Canau)*: the acronym in brackets is the same speaker.
    fn bracketed(&mut self, entity: usize, mention: &Mention) {
        let at = mention.end + 1;
        let brackets = self.tokens.kind(at - 1) == Kind::ParenOpen && self.tokens.kind(at + 1) == Kind::ParenClose;
        if !brackets || !self.tokens.is_capital(at) {
            return;
        }
        let place = self.tokens.has(at, Classes::COUNTRY.or(Classes::FIRST_NAME)) || self.tokens.str(at).len() > 8;
        if self.tokens.is(at, shape::ALL_CAPITALS)
            || !place && mention::initial(self.tokens.str(at)) == mention::initial(self.tokens.str(mention.at))
        {
            let letters = self.key(at);
            self.by_name.insert(letters, entity);
        }
    }

    /// *l'ultimatum d'Anne Dol*, *la pétition du Front breton*: who is named in the complement of a noun is in play too.
    fn inner_names(&mut self, mention: &Mention, sentence: usize) {
        if mention.head == Head::Pronoun || mention.coordinated {
            return;
        }
        let end = if mention.has_name() { mention.role.1 } else { mention.end }.min(mention.start + 24);
        let mut at = mention.at + 1;
        while at < end {
            let spelled = mention::spelled_out(Cursor::new(self.tokens, at, self.tokens.len()));
            let given = self.tokens.has(at, Classes::FIRST_NAME) && self.tokens.is_capital(at) && self.tokens.is_capital(at + 1);
            let cursor = Cursor::new(self.tokens, at, end);
            let person = if given || self.tokens.has(at, Classes::CIVILITY) { mention::phrase(cursor).ok() } else { None };
            let person = person.map(|(_, inner)| inner).filter(|inner| inner.head == Head::Person && inner.has_name());
            let institution = || if self.tokens.is_capital(at) { mention::institution(cursor) } else { None };
            if let Some(inner) = spelled.or(person).or_else(institution) {
                let entity = if inner.has_name() {
                    self.named(&inner, None, sentence)
                } else {
                    let entity = self.described(&inner, None, sentence);
                    self.bracketed(entity, &inner);
                    entity
                };
                self.note(entity, &inner, sentence);
                self.entities[entity].oblique = true;
                self.present.push(entity);
                at = inner.end;
            }
            at += 1;
        }
    }

    fn note(&mut self, entity: usize, mention: &Mention, sentence: usize) {
        let (start, end) = (mention.start, mention.end);
        self.touch(entity, sentence);
        let record = &mut self.entities[entity];
        self.places.push(&mut record.mentions, (start as u32, end as u32));
        // La Poste … Le groupe … il: a name has the gender of each noun that takes it up.
        let taken_up = self.tokens.has(mention.at, Classes::TAKES_UP) && !self.tokens.is_capital(mention.at);
        if mention.head != Head::Pronoun && (record.form & 3 == 0 || record.kind == SpeakerKind::Organisation && taken_up) {
            record.form |= mention.agreement.0 & 3;
        }
        if let Some(evidence) = mention.gender {
            let gender = match mention.agreement.0 & 3 {
                1 => Gender::Masculine,
                2 => Gender::Feminine,
                _ => return,
            };
            let share = if evidence == GenderEvidence::FirstName {
                let male = f32::from(self.tokens.word(mention.name.0).male_share.min(100)) / 100.0;
                male.max(1.0 - male)
            } else {
                0.97
            };
            self.gender(entity, gender, evidence, share);
        }
    }

    /// Stronger evidence replaces weaker; the first of two equals stays.
    pub(crate) fn gender(&mut self, entity: usize, gender: Gender, evidence: GenderEvidence, share: f32) {
        let entity = self.root(entity);
        let record = &mut self.entities[entity];
        if record.kind == SpeakerKind::Organisation || record.plural {
            return;
        }
        if record.gender.is_none_or(|(_, known, _)| evidence < known) {
            record.gender = Some((gender, evidence, share));
        }
    }

    fn touch(&mut self, entity: usize, sentence: usize) {
        let record = &mut self.entities[entity];
        record.seen = sentence;
        record.first = record.first.min(sentence);
        let from = self.recent.len().saturating_sub(REACH);
        if let Some(at) = self.recent[from..].iter().position(|&known| known == entity) {
            self.recent.remove(from + at);
        }
        self.recent.push(entity);
        if self.recent.len() > 4 * REACH {
            self.recent.drain(..3 * REACH);
        }
    }

    pub(crate) fn spoke(&mut self, entity: usize, sentence: usize) {
        let entity = self.root(entity);
        self.entities[entity].spoke = sentence;
        self.entities[entity].human |= self.entities[entity].kind == SpeakerKind::Person;
        self.touch(entity, sentence);
        self.last_speaker = Some((entity, sentence));
    }

    fn key(&mut self, at: usize) -> u64 {
        let text = self.tokens.str(at);
        if !fold(text.trim_end_matches('.'), &mut self.buffer) {
            return at as u64;
        }
        self.buffer.strip_accents();
        self.buffer.hash()
    }

    fn text_key(&mut self, from: usize, to: usize) -> u64 {
        (from..to.min(from + 12)).fold(7, |all, at| all.wrapping_mul(0x100_0000_01B3) ^ self.key(at))
    }

    fn entity(&mut self, label: (usize, usize), score: u32, kind: SpeakerKind, human: bool, plural: bool) -> usize {
        self.entities.push(Entity {
            label,
            score,
            votes: 0,
            kind,
            gender: None,
            plural,
            human,
            oblique: false,
            form: 0,
            given: None,
            surname: None,
            offices: Chain::default(),
            introduced: Determiner::None,
            first: NEVER,
            seen: 0,
            subject: NEVER,
            spoke: NEVER,
            joined: None,
            mentions: Chain::default(),
            who: None,
        });
        self.entities.len() - 1
    }

    // ----- names -----------------------------------------------------------------------------------------------------

    fn by_name(&self, key: u64) -> Option<usize> {
        self.by_name.get(&key).map(|&entity| self.root(entity))
    }

    fn by_text(&self, key: u64) -> Option<usize> {
        self.by_text.get(&key).map(|&entity| self.root(entity))
    }

    fn named(&mut self, mention: &Mention, told: Option<usize>, sentence: usize) -> usize {
        let (from, to) = mention.name;
        // Mme von der Dol: a surname alone.
        let from =
            (from..to - 1).find(|&at| !self.tokens.has(at, Classes::PARTICLE) || self.tokens.is_capital(at)).unwrap_or(to - 1);
        let human = mention.head == Head::Person || mention.head.is_human() && mention.has_role();
        let last = self.key(to - 1);
        let first = self.key(from);
        let single = to - from == 1;
        // H. Dol is Henri Dol.
        let initials = !single && self.tokens.is(from, shape::INITIALS);
        // Narimen … Narimen Amrani: a name of one word is later found to be the first of two.
        let surname = self.by_name(last);
        let found = surname.or_else(|| {
            let entity = self.by_name(first).filter(|_| !single)?;
            let alone = self.entities[entity].surname == Some(first) && self.entities[entity].given.is_none();
            (!human || alone).then_some(entity)
        });
        let found = found.filter(|&entity| {
            let known = &self.entities[entity];
            let organisation = known.kind == SpeakerKind::Organisation;
            // Anouk Dol is not Paul Dol, even where nothing tells that Anouk is a given name.
            let other = (known.score >= 100 && known.label.1 - known.label.0 > 1).then_some(known.label.0);
            let apart = !single && !organisation && known.surname == Some(last) && other.is_some_and(|at| self.differ(at, from));
            if mention.head == Head::Organisation {
                return organisation || !known.human && !single;
            }
            if apart {
                return false;
            }
            if organisation && mention.head != Head::Name {
                return false;
            }
            let gender_clash = matches!(mention.gender, Some(evidence) if evidence <= GenderEvidence::Determiner)
                && known.gender.is_some_and(|(gender, evidence, _)| {
                    evidence <= GenderEvidence::Determiner && (gender == Gender::Masculine) != (mention.agreement.0 & 3 == 1)
                });
            // Bart Dol is not Bart Pieters, even where nothing tells that Bart is a given name.
            let two = !single && surname.is_none() && known.surname != Some(first);
            (single || initials || known.given.is_none() || known.given == Some(first)) && !gender_clash && !two
        });
        // A whole organisation name is matched by its text as well.
        let text = self.text_key(from, to);
        // le FN … le Front national
        let spelled = self
            .acronym(from, to)
            .filter(|_| found.is_none() && !human && !single)
            .and_then(|acronym| self.by_name(acronym))
            .filter(|&entity| self.entities[entity].kind == SpeakerKind::Organisation);
        let known = found.or(spelled).or_else(|| self.by_text(text));
        let office = if mention.has_role() { self.office(mention) } else { None };
        let bearer = office.filter(|_| human).and_then(|office| self.unnamed_bearer(mention, &office));
        let known = told.or_else(|| known.or(bearer).filter(|&found| self.may_be(mention, found)));
        let entity = known.unwrap_or_else(|| {
            let kind = if mention.head == Head::Organisation { SpeakerKind::Organisation } else { SpeakerKind::Person };
            self.entity(mention.name, 0, kind, human, mention.is_plural())
        });
        if let Some(bearer) = bearer {
            self.join(bearer, entity);
        }
        // Castelnau, Mer Propre: a bare name is a person's once it speaks, or acts as a subject under two words.
        // An acronym is no fuller form than the description it stands for.
        let acronym = single && self.tokens.is(from, shape::ALL_CAPITALS) && !human;
        let score = if acronym { 12 } else { 100 + 10 * (to - from) as u32 + u32::from(human) - if initials { 5 } else { 0 } };
        if let (true, Some(acronym)) = (mention.head != Head::Person && !single, self.acronym(from, to)) {
            self.by_name.entry(acronym).or_insert(entity);
        }
        let record = &mut self.entities[entity];
        // la Caisse nautique … la Canau
        let short = single && record.kind == SpeakerKind::Organisation && record.score > 0;
        let score = if short { score.min(record.score - 1) } else { score };
        if mention.has_role() && human || mention.head == Head::Person {
            record.human = true;
            record.kind = SpeakerKind::Person;
        }
        let tokens = self.tokens;
        let same = tokens.slice(record.label.0, record.label.1) == tokens.slice(from, to);
        if score > record.score {
            record.label = mention.name;
            record.score = score;
            record.votes = 0;
        } else if score == record.score {
            // Two spellings of one length (Félicia, Felicia): the one that the text uses most.
            record.votes += if same { 1 } else { -1 };
            if record.votes < 0 {
                record.label = mention.name;
                record.votes = 0;
            }
        }
        record.surname = Some(last);
        if !single && human && !initials {
            record.given = Some(first);
        }
        record.first = record.first.min(sentence);
        self.by_name.insert(last, entity);
        // Valmer Vie is not Valmer, where that is a country.
        if !single && !self.tokens.has(from, Classes::COUNTRY) {
            self.by_name.entry(first).or_insert(entity);
        }
        self.by_text.insert(text, entity);
        if mention.has_role() {
            self.give_role(entity, mention);
        }
        entity
    }

    /// Whether two words before one surname are given names of two people: neither *Affaire Dol* nor another spelling is somebody else.
    fn differ(&self, one: usize, other: usize) -> bool {
        let initial =
            |at: usize| self.tokens.str(at).chars().next().filter(|_| !self.tokens.has(at, Classes::NOUN.or(Classes::PARTICLE)));
        initial(one).zip(initial(other)).is_some_and(|(one, other)| one != other)
    }

    /// The key of the initials of a name: *Front national* is the FN, *Organisation des Nations unies* the ONU.
    fn acronym(&self, from: usize, to: usize) -> Option<u64> {
        let mut initials = [0u8; 8];
        let mut length = 0;
        for at in from..to {
            if self.tokens.has(at, Classes::PREP.or(Classes::DET_DEF).or(Classes::COORD)) {
                continue;
            }
            *initials.get_mut(length)? = mention::initial(self.tokens.str(at))?;
            length += 1;
        }
        (length >= 2).then(|| hash(&initials[..length]))
    }

    /// The key of an acronym, or of the initials of a name.
    fn letters(&mut self, from: usize, to: usize) -> Option<u64> {
        if to - from == 1 { self.tokens.is(from, shape::ALL_CAPITALS).then(|| self.key(from)) } else { self.acronym(from, to) }
    }

    // ----- offices ---------------------------------------------------------------------------------------------------

    /// What the role of a mention says: its head noun, and the words that tell it from others of its kind.
    fn office(&mut self, mention: &Mention) -> Option<Office> {
        const HEADS: Classes = Classes::ROLE
            .or(Classes::PERSON)
            .or(Classes::ORGANISATION)
            .or(Classes::DOCUMENT)
            .or(Classes::GROUP)
            .or(Classes::ANONYMOUS);
        const EMPTY: Classes = Classes::PREP.or(Classes::DET_DEF).or(Classes::COORD).or(Classes::CONTRACTION);
        let tokens = self.tokens;
        let (from, to) = mention.role;
        let phrase = |at: usize| {
            let starts = tokens.has(at, Classes::STARTS_PHRASE);
            let found = if starts { tokens.lexicon.phrase(tokens.list[at..to].iter().map(|token| token.word)) } else { None };
            found.filter(|(_, phrase)| phrase.classes.any(HEADS))
        };
        let own = (from..to).contains(&mention.at).then_some(mention.at);
        let listed = (from..to.min(from + 5)).find(|&at| tokens.has(at, HEADS) || phrase(at).is_some());
        // le fumiste du service des eaux is not the service.
        let governed = |own: usize, at: usize| (own + 1..at).any(|at| tokens.has(at, Classes::PREP.or(Classes::CONTRACTION)));
        let at = own.filter(|&own| listed.is_none_or(|at| governed(own, at))).or(listed)?;
        let (end, head, classes) = match phrase(at) {
            Some((length, phrase)) => (at + length, phrase.id, phrase.classes),
            None => (at + 1, tokens.list[at].word.into(), tokens.word(at).classes),
        };
        let former = (from..=at)
            .any(|at| tokens.one_of(at, words!["ancien", "ancienne", "ex", "feu"]) || tokens.str(at).starts_with("ex-"));
        let mut office = Office {
            entity: 0,
            head,
            key: self.text_key(at, end),
            classes,
            words: [0; 6],
            length: 0,
            people: 0,
            from: end,
            to,
            former,
        };
        for at in (at + 1..to.min(end + 14)).filter(|&at| tokens.kind(at) == Kind::Word && !tokens.has(at, EMPTY)) {
            let key = self.key(at);
            if tokens.has(at, Classes::DEMONYM) && !tokens.is_capital(at) {
                office.people = key;
            } else if office.length < office.words.len() {
                office.words[office.length] = key;
                office.length += 1;
            }
        }
        Some(office)
    }

    /// Remembers that an entity bears a role.
    fn give_role(&mut self, entity: usize, mention: &Mention) {
        let text = self.text_key(mention.role.0, mention.role.1);
        self.by_text.insert(text, entity);
        if let Some(mut office) = self.office(mention) {
            office.entity = entity;
            self.offices.push(&mut self.entities[entity].offices, office);
        }
    }

    /// The latest offices, each with who bears it.
    fn latest_offices(&self) -> impl Iterator<Item = (usize, &Office)> {
        self.offices.latest().take(OFFICES).map(|office| (self.root(office.entity), office))
    }

    /// Whether a description can mean the bearer of an office: *le ministre*, of the *ministre de l'Intérieur*; *la présidente du RN*,
    /// of that of the *Rassemblement national*; but not *le maire de Nice*, of the *maire de Lyon*.
    fn agrees(&self, description: &Office, office: &Office) -> bool {
        let same = description.key == office.key;
        // l'élu de Nice is none of those who are maire of no known place.
        // le président du club is not le président de la République.
        let general = self.tokens.lexicon.takes_up(description.head, office.head)
            && if description.is_supreme() { office.length == 0 } else { description.length <= office.length };
        // Valmer nouvelle is not Valmer.
        let name = description.classes.any(Classes::COUNTRY) && description.length != office.length;
        (same || general) && !name && description.former == office.former && self.words_agree(description, office)
    }

    fn words_agree(&self, one: &Office, other: &Office) -> bool {
        if one.people != 0 && other.people != 0 && one.people != other.people {
            return false;
        }
        let (short, long) = if one.length <= other.length { (one, other) } else { (other, one) };
        if short.words().iter().all(|word| long.words().contains(word)) {
            return true;
        }
        let spells = |acronym: &Office, name: &Office| {
            acronym.length == 1
                && (acronym.from..acronym.to).any(|at| {
                    self.tokens.is(at, shape::ALL_CAPITALS)
                        && self.acronym(name.from, name.to).is_some_and(|letters| acronym.words().contains(&letters))
                })
        };
        spells(one, other) || spells(other, one)
    }

    /// A role that had no name so far gets it: *le préfet … le préfet de l'Aude, Jean Dol*.
    fn unnamed_bearer(&self, mention: &Mention, office: &Office) -> Option<usize> {
        if !matches!(mention.determiner, Determiner::Definite | Determiner::None) {
            return None;
        }
        let (entity, _) = self.latest_offices().find(|(entity, known)| {
            let bearer = &self.entities[*entity];
            bearer.score < 100
                && bearer.human
                && !bearer.plural
                && bearer.kind == SpeakerKind::Person
                && compatible(bearer, mention.agreement)
                && (known.key == office.key || known.length > 0)
                && self.agrees(known, office)
                && !self.present.contains(entity)
        })?;
        Some(entity)
    }

    fn described(&mut self, mention: &Mention, told: Option<usize>, sentence: usize) -> usize {
        // les élus Anne Dol et Paul Pradel: the role of both stands outside the names.
        let joint = (mention.name.1..mention.end).find(|&at| self.tokens.has(at, Classes::COORD));
        let both = mention.has_name() && mention.has_role() && joint.is_some_and(|at| self.tokens.is_capital(at + 1));
        let label = match mention.coordinated {
            false if mention.has_name() => mention.name,
            true if both => (mention.name.0, mention.end),
            _ => (mention.start, mention.end),
        };
        let kind = match mention.head {
            Head::Organisation | Head::Document => SpeakerKind::Organisation,
            Head::Group => SpeakerKind::Group,
            Head::Anonymous if mention.is_plural() => SpeakerKind::Group,
            Head::Anonymous => SpeakerKind::Anonymous,
            _ if mention.is_plural() => SpeakerKind::Group,
            _ if mention.determiner == Determiner::Indefinite => SpeakerKind::Anonymous,
            _ => SpeakerKind::Person,
        };
        let text_from = if mention.has_role() { mention.role.0 } else { mention.start };
        let text = self.text_key(text_from, mention.end);
        let definite = matches!(
            mention.determiner,
            Determiner::Definite | Determiner::Demonstrative | Determiner::None | Determiner::Possessive
        );
        let new = !definite || mention.coordinated;
        let source = if new { None } else { self.same_source(mention, sentence) };
        let known = if new { None } else { source.or_else(|| self.bearer(mention, text, sentence)) };
        // le FN … le Front national: an acronym and the name it is made of.
        let organisation = mention.head == Head::Organisation && mention.has_role() && !new;
        let letters = if organisation { self.letters(mention.role.0, mention.role.1) } else { None };
        let known = known.or_else(|| {
            let found = self.by_name(letters?)?;
            (self.entities[found].kind == SpeakerKind::Organisation).then_some(found)
        });
        let known = told.or(known.filter(|&known| self.may_be(mention, known)));
        // la compagnie ferroviaire says less than SNCF.
        let common = self.tokens.has(mention.at, Classes::TAKES_UP) && !self.tokens.is_capital(mention.at);
        let taken_up = common && mention.end - mention.start <= 3;
        let score = match mention.head {
            Head::Pronoun => 1,
            // la même source is no name.
            _ if source.is_some() => 2,
            _ if taken_up => 8 + (mention.end - mention.start) as u32,
            _ => 10 + (mention.end - mention.start).min(20) as u32,
        };
        let human = mention.head.is_human();
        let entity = known.unwrap_or_else(|| {
            let entity = self.entity(label, score, kind, human, mention.is_plural());
            self.entities[entity].introduced = mention.determiner;
            entity
        });
        // l'entreprise de la région says less than Valmer Hebdo.
        let named = common && self.is_named_organisation(entity);
        let record = &mut self.entities[entity];
        if score > record.score && !named {
            record.score = score;
            record.label = label;
        }
        self.by_text.insert(text, entity);
        if let Some(letters) = letters {
            self.by_name.entry(letters).or_insert(entity);
        }
        if mention.has_role() && !mention.coordinated {
            self.give_role(entity, mention);
        }
        entity
    }

    /// Whether an entity has the number, the humanity and the gender of a description.
    fn fits(&self, entity: usize, mention: &Mention) -> bool {
        let known = &self.entities[entity];
        let human = mention.head.is_human();
        known.plural == mention.is_plural()
            && (human == known.human || known.kind == SpeakerKind::Person && human)
            && compatible(known, mention.agreement)
    }

    /// The entity that a definite description means: one that bears the office, or somebody in play that it fits.
    fn bearer(&mut self, mention: &Mention, text: u64, sentence: usize) -> Option<usize> {
        let Some(office) = self.office(mention) else {
            return self.by_text(text).filter(|&entity| self.fits(entity, mention) || !mention.head.is_human());
        };
        let mut best: Option<((bool, bool, usize), usize)> = None;
        for (entity, known) in self.latest_offices() {
            if !self.fits(entity, mention) || !self.agrees(&office, known) {
                continue;
            }
            let exact = office.length > 0 && known.words() == office.words() && known.people == office.people;
            let same = known.key == office.key;
            let rank = (exact, same, self.entities[entity].seen);
            if best.is_none_or(|(highest, _)| rank > highest) {
                best = Some((rank, entity));
            }
        }
        if let Some((_, entity)) = best {
            return Some(entity);
        }
        if mention.head == Head::Organisation {
            return self.by_text(text).or_else(|| self.named_organisation(mention, &office, sentence));
        }
        if !mention.head.is_human() || mention.is_plural() {
            return None;
        }
        self.in_play(mention, &office, sentence)
    }

    /// *cet élu*, *le quinquagénaire*, *la maire de Lans*: the person in play, when an article varies what it calls somebody.
    /// An office is joined to a single person who spoke or acted just before and is not known to bear another; words that tell
    /// no office may mean the more salient of two.
    fn in_play(&self, mention: &Mention, office: &Office, sentence: usize) -> Option<usize> {
        let ours = self.tokens.one_of(mention.start, words!["notre", "nos"]);
        let pointed = mention.determiner == Determiner::Demonstrative || ours;
        if mention.determiner == Determiner::Possessive && !ours || office.classes.any(Classes::NAMELESS) && !pointed {
            return None;
        }
        // le président: who it is, readers know without having been told; le président du club is an office like others.
        if office.is_supreme() {
            return None;
        }
        let strict = office.classes.any(Classes::ROLE) && !pointed;
        let from = self.recent.len().saturating_sub(REACH);
        let mut best: Option<(usize, usize)> = None;
        let (mut tie, mut count) = (false, 0);
        for &entity in self.recent[from..].iter().rev() {
            let known = &self.entities[entity];
            let near = sentence.saturating_sub(known.seen) <= 6;
            if !near || !known.human || known.score < 100 || !self.fits(entity, mention) || self.present.contains(&entity) {
                continue;
            }
            count += 1;
            let spoke = ago(known.spoke, sentence);
            let away = ago(known.subject, sentence).min(spoke).min(3);
            let standing = self.standing(entity, office);
            let spoke_last = 2 * usize::from(spoke <= 1);
            let rank = match standing {
                _ if !strict => 3 - away,
                // le médecin says no more than who speaks; le médecin de la ville is somebody else.
                Standing::Other if office.length > 0 || away > 1 => continue,
                Standing::Other => FIRM + spoke_last - 1,
                Standing::Akin => FIRM - 1 + spoke_last + usize::from(away <= 1),
                Standing::Bare => FIRM - 1 + spoke_last + usize::from(away <= 2),
                Standing::Same => FIRM + 2 + usize::from(away <= 2),
            };
            match best {
                Some((highest, _)) if rank < highest => {}
                Some((highest, _)) if rank == highest => tie = true,
                _ => (best, tie) = (Some((rank, entity)), false),
            }
        }
        let (rank, entity) = best?;
        let alone = count == 1 && sentence - self.entities[entity].seen <= 1;
        (!strict || !tie && (rank >= FIRM || alone)).then_some(entity)
    }

    /// How what is known of somebody stands to an office: the least of what each of their own does.
    fn standing(&self, entity: usize, office: &Office) -> Standing {
        let lexicon = self.tokens.lexicon;
        let offices = self.offices.of(self.entities[entity].offices).take(OFFICES);
        let stands = |other: &Office| {
            let same =
                other.key == office.key || lexicon.takes_up(office.head, other.head) || lexicon.takes_up(other.head, office.head);
            if same {
                Standing::Same
            } else if office.former || other.former {
                Standing::Bare
            } else if !office.is_supreme() && lexicon.akin(office.head, other.head) {
                Standing::Akin
            } else {
                Standing::Other
            }
        };
        offices.filter(|other| other.classes.any(Classes::ROLE)).map(stands).min().unwrap_or(Standing::Bare)
    }

    /// *l'hebdomadaire*, *le groupe*, *cette association*: the organisation named last.
    fn named_organisation(&self, mention: &Mention, office: &Office, sentence: usize) -> Option<usize> {
        // le collectif « Sauvons la digue »: the marks hold its own name.
        let marked = self.tokens.kind(mention.end).is_mark();
        if self.tokens.is_capital(mention.at)
            || marked
            || !office.takes_up_names()
            || !matches!(mention.determiner, Determiner::Definite | Determiner::Demonstrative)
        {
            return None;
        }
        let from = self.recent.len().saturating_sub(REACH);
        let find = |near: &dyn Fn(&Entity) -> bool| {
            self.recent[from..].iter().rev().copied().find(|&entity| {
                self.is_named_organisation(entity)
                    && near(&self.entities[entity])
                    && self.entities[entity].plural == mention.is_plural()
            })
        };
        let active = |known: &Entity| ago(known.spoke, sentence).min(ago(known.subject, sentence)) <= 3;
        // interrogé par Radio Valmer. La radio …
        find(&active).or_else(|| find(&|known| sentence.saturating_sub(known.seen) == 1))
    }

    fn is_named_organisation(&self, entity: usize) -> bool {
        let known = &self.entities[entity];
        let country = self.tokens.has(known.label.0, Classes::COUNTRY);
        let noun = (known.label.0..known.label.1).find(|&at| !self.tokens.has(at, DETERMINERS));
        let capital = || noun.is_some_and(|at| self.tokens.is_capital(at));
        known.kind == SpeakerKind::Organisation && !country && capital()
    }

    /// Speakers that are only described, and turn out to be the one named speaker whom they fit:
    /// *Le ministre a visité le port. Optimiste, Jean Dol a promis …*; *L'hebdomadaire révèle … « … », écrit Valmer Hebdo.*
    pub(crate) fn settle(&mut self) {
        let voices: Vec<usize> = (0..self.entities.len())
            .filter(|&entity| {
                let known = &self.entities[entity];
                let one = known.human && !known.plural || known.kind == SpeakerKind::Organisation;
                known.joined.is_none() && one && known.spoke.min(known.subject) != NEVER
            })
            .take(VOICES)
            .collect();
        for &entity in &voices {
            let known = &self.entities[entity];
            let named = if known.human { known.score >= 100 } else { self.is_named_organisation(entity) };
            if named || known.score <= 1 || known.spoke == NEVER || known.who.is_some() {
                continue;
            }
            let Some(&office) = self.offices.first(known.offices) else { continue };
            let nameless = office.classes.any(Classes::NAMELESS) || known.introduced == Determiner::Possessive;
            let person = known.human && !nameless && office.classes.any(Classes::ROLE.or(Classes::PERSON));
            let indefinite = known.introduced == Determiner::Indefinite;
            let general = !known.human && office.takes_up_names() && !indefinite;
            if !person && !general || indefinite && known.mentions.length < 2 {
                continue;
            }
            let fits = |other: &&usize| self.may_settle(entity, **other, &office);
            let only = |speaks: bool| {
                let mut found = voices.iter().filter(|other| !speaks || self.entities[**other].spoke != NEVER).filter(fits);
                found.next().copied().filter(|_| found.next().is_none())
            };
            if let Some(bearer) = only(true).or_else(|| if person { only(false) } else { None }) {
                self.join(entity, bearer);
            }
        }
    }

    /// Whether a speaker who is only described can be a named one.
    fn may_settle(&self, described: usize, named: usize, office: &Office) -> bool {
        let (known, bearer) = (&self.entities[described], &self.entities[named]);
        let gap = bearer.first.saturating_sub(known.seen).max(known.first.saturating_sub(bearer.seen));
        if bearer.joined.is_some() || gap > 12 || known.human != bearer.human || known.plural != bearer.plural {
            return false;
        }
        if !known.human {
            return self.is_named_organisation(named);
        }
        let agreement = known.gender.map_or(Agreement(known.form), |(gender, ..)| Agreement::default().of(gender));
        let below = bearer.first.saturating_sub(known.first);
        bearer.score >= 100
            && compatible(bearer, agreement)
            && (known.introduced != Determiner::Indefinite || (1..=4).contains(&below))
            && (below == 0 || !office.is_supreme() && bearer.spoke != NEVER)
            && self.standing(named, office) >= Standing::Akin
    }

    /// The speaker that a third-person pronoun means.
    pub(crate) fn pronoun(&mut self, at: usize, agreement: Agreement, sentence: usize) -> Option<usize> {
        if self.tokens.one_of(
            at,
            words![
                "on",
                "je",
                "j'",
                "nous",
                "vous",
                "tu",
                "ce",
                "c'",
                "cela",
                "ça",
                "ceci",
                "quelqu'un",
                "chacun",
                "chacune",
                "certains",
                "certaines",
                "plusieurs"
            ],
        ) {
            return None;
        }
        let plural = agreement.any(Agreement::PLURAL) && !agreement.any(Agreement::SINGULAR);
        let last = self.tokens.one_of(at, words!["dernier", "dernière", "celui-ci", "celle-ci"]);
        // a-t-il dit
        let inverted = self.tokens.is(at, shape::TIED);
        let from = self.recent.len().saturating_sub(REACH);
        let mut best: Option<(f32, usize)> = None;
        for (rank, &entity) in self.recent[from..].iter().rev().enumerate() {
            let known = &self.entities[entity];
            if known.plural != plural && !(plural && known.kind == SpeakerKind::Organisation) || !compatible(known, agreement) {
                continue;
            }
            let distance = sentence.saturating_sub(known.seen) as f32;
            let mut score = -0.9 * distance - 0.15 * rank as f32;
            score += if known.human || plural { 1.5 } else { -2.5 };
            // ce dernier, celle-ci: whoever stands nearest. il, elle: who spoke, then who acted, rather than who was named.
            if !last {
                if ago(known.subject, sentence) <= 2 {
                    score += if inverted { 2.0 } else { 2.6 } - 0.4 * ago(known.subject, sentence) as f32;
                }
                if ago(known.spoke, sentence) <= 3 {
                    score += if inverted { 2.6 } else { 3.0 } - 0.4 * ago(known.spoke, sentence) as f32;
                }
                let asked = agreement.0 & 3;
                let told = known.gender.is_some_and(|(gender, ..)| (gender == Gender::Masculine) == (asked == 1));
                score += if told { 0.7 } else { 0.0 };
                score -= if known.oblique { 0.7 } else { 0.0 };
                score += if known.score >= 100 { 0.5 } else { 0.0 };
            }
            if best.is_none_or(|(highest, _)| score > highest) {
                best = Some((score, entity));
            }
        }
        let (_, entity) = best?;
        if !last && !plural {
            let gender = if agreement.0 & 3 == 2 { Gender::Feminine } else { Gender::Masculine };
            if self.entities[entity].human {
                self.gender(entity, gender, GenderEvidence::Pronoun, 0.99);
            }
        }
        Some(entity)
    }

    /// An entity for words that only a pronoun stands for.
    pub(crate) fn unnamed(&mut self, at: usize) -> usize {
        let text = self.text_key(at, at + 1);
        if let Some(entity) = self.by_text(text) {
            return entity;
        }
        let plural = self.tokens.word(at).agreement.any(Agreement::PLURAL);
        let kind = if plural { SpeakerKind::Group } else { SpeakerKind::Anonymous };
        let entity = self.entity((at, at + 1), 1, kind, true, plural);
        self.by_text.insert(text, entity);
        entity
    }

    pub(crate) fn resolve(&mut self, source: Source, pronoun: Option<usize>, sentence: usize) -> Option<usize> {
        match source {
            Source::Mention(index) => {
                let mention = &self.rules.clauses.mentions[index];
                let neutral = mention.head == Head::Pronoun
                    && self.tokens.one_of(mention.at, words!["ce", "c'", "cela", "ça", "ceci", "ca"]);
                (!neutral).then(|| self.source(index, sentence))
            }
            Source::Narrator => None,
            Source::Pronoun(at) => {
                let told = self.tokens.told_at(at).and_then(|told| self.by_who.get(&self.tokens.told[told].who?));
                if let Some(&entity) = told {
                    return Some(self.root(entity));
                }
                // À ses yeux, à l'en croire: whoever spoke last, whose gender the word does not tell.
                if self.tokens.has(at, Classes::DET_POSS) || self.tokens.is(at, shape::ELIDED) {
                    return self.last_speaker.or(self.last_subject).map(|(entity, _)| self.root(entity));
                }
                let agreement = match self.tokens.str(at) {
                    "elle" | "Elle" | "celle" => Agreement(Agreement::FEMININE.0 | Agreement::SINGULAR.0),
                    "eux" | "ils" | "Ils" | "ceux" => Agreement(Agreement::MASCULINE.0 | Agreement::PLURAL.0),
                    "elles" | "celles" => Agreement(Agreement::FEMININE.0 | Agreement::PLURAL.0),
                    _ => Agreement(Agreement::MASCULINE.0 | Agreement::SINGULAR.0),
                };
                let inverted = self.tokens.has(at, Classes::SUBJECT_PRONOUN);
                self.pronoun(at, agreement, sentence).or_else(|| inverted.then(|| self.unnamed(at)))
            }
            Source::Unknown => {
                let at = pronoun?;
                let agreement = self.tokens.word(at).agreement;
                let entity = self.pronoun(at, agreement, sentence);
                Some(entity.unwrap_or_else(|| self.unnamed(at)))
            }
        }
    }

    /// Whether a pronoun for one speaker could mean the other as well.
    pub(crate) fn alike(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.entities[one], &self.entities[other]);
        let genders = one.gender.zip(other.gender).is_none_or(|((one, ..), (other, ..))| one == other);
        one.plural == other.plural && one.human == other.human && genders
    }

    pub(crate) fn has_spoken(&self, entity: usize) -> bool {
        self.entities[entity].spoke != NEVER
    }

    /// Whether somebody of this surname was met before.
    pub(crate) fn knows(&mut self, mention: &Mention) -> bool {
        let surname = self.key(mention.name.1.saturating_sub(1));
        self.by_name.contains_key(&surname)
    }

    pub(crate) fn is_named(&self, entity: usize) -> bool {
        self.entities[entity].score >= 100
    }
}

/// What is known of the office of somebody that a description may mean.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// Of another walk of life.
    Other,
    /// Of the same: a deputy may head a party.
    Akin,
    /// Not known.
    Bare,
    /// The same, in other words.
    Same,
}

/// Where the sentence being read stands to the clauses that a conjunction opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subordinate {
    No,
    Opened,
    /// Its verb has been read: it goes on to the next comma.
    Entered,
}

fn latest(one: usize, other: usize) -> usize {
    if one == NEVER || other == NEVER { one.min(other) } else { one.max(other) }
}

/// How many sentences ago, far away if never.
fn ago(then: usize, now: usize) -> usize {
    if then == NEVER { NEVER } else { now.saturating_sub(then) }
}

/// Whether gender allows an entity for these words.
fn compatible(entity: &Entity, agreement: Agreement) -> bool {
    let asked = agreement.0 & 3;
    if asked == 0 || asked == 3 {
        return true;
    }
    match entity.gender {
        Some((gender, evidence, share)) => {
            (gender == Gender::Masculine) == (asked == 1) || evidence == GenderEvidence::FirstName && share < 0.9
        }
        None => entity.human || entity.form == 0 || entity.form & asked != 0,
    }
}
