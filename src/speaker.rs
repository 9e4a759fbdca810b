//! Mentions joined into speakers, and quotations without a cue given theirs.
//!
//! The narrator's mentions are read in order. A name joins the speaker that bears it (surname, civility + surname, acronym); a
//! role joins the speaker it was given to; a pronoun joins the most salient speaker that its gender and number allow.

use std::collections::HashMap;

use crate::attribution::{Rules, Source};
use crate::clause::What;
use crate::known::{Told, Who};
use crate::lexicon::{Agreement, Classes, FoldBuffer, fold};
use crate::mention::{Determiner, Head, Mention};
use crate::model::{Gender, GenderEvidence, SpeakerKind};
use crate::token::{Kind, Tokens, Words, shape, words};

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
    /// Sentence of the last mention, and of the last mention as a subject.
    seen: usize,
    subject: usize,
    spoke: usize,
    pub(crate) mentions: Vec<(usize, usize)>,
    /// Whom the caller says it is.
    pub(crate) who: Option<Who>,
}

/// How many speakers back a pronoun or a role can reach.
const REACH: usize = 16;
const NEVER: usize = usize::MAX / 2;

pub(crate) struct Speakers<'a> {
    rules: &'a Rules<'a>,
    tokens: &'a Tokens<'a>,
    pub(crate) entities: Vec<Entity>,
    /// Entity of each mention read so far.
    of_mention: Vec<Option<usize>>,
    by_name: HashMap<u64, usize>,
    by_role: HashMap<u64, usize>,
    by_text: HashMap<u64, usize>,
    by_who: HashMap<Who, usize>,
    /// Entities, the last seen at the end.
    recent: Vec<usize>,
    buffer: FoldBuffer,
    pub(crate) last_speaker: Option<(usize, usize)>,
    /// The person that the last sentences were about: entity and sentence.
    pub(crate) last_subject: Option<(usize, usize)>,
}

impl<'a> Speakers<'a> {
    pub(crate) fn new(rules: &'a Rules<'a>) -> Self {
        Self {
            rules,
            tokens: rules.tokens,
            entities: Vec::new(),
            of_mention: vec![None; rules.clauses.mentions.len()],
            by_name: HashMap::new(),
            by_role: HashMap::new(),
            by_text: HashMap::new(),
            by_who: HashMap::new(),
            recent: Vec::new(),
            buffer: FoldBuffer::default(),
            last_speaker: None,
            last_subject: None,
        }
    }

    /// Reads the mentions of a sentence of the narrator's.
    pub(crate) fn sentence(&mut self, sentence: usize) {
        let clauses = self.rules.clauses;
        let bounds = clauses.sentences[sentence];
        let mut subject = None;
        let mut verb_seen = false;
        for element in bounds.first..bounds.last {
            match clauses.elements[element].what {
                What::Verb(_) if clauses.is_finite(element) => verb_seen = true,
                What::Mention(index) => {
                    let mention = clauses.mentions[index];
                    let governed = clauses.is_governed(element, bounds.first);
                    let candidate = !governed && !verb_seen && subject.is_none() && !self.rules.is_time(element);
                    let Some(entity) = self.mention(index, sentence) else { continue };
                    self.entities[entity].oblique = governed;
                    // le Comité des sages (CDS): the acronym in brackets is the same speaker.
                    let bracket = mention.end;
                    let acronym = self.tokens.kind(bracket) == Kind::ParenOpen
                        && self.tokens.is(bracket + 1, shape::ALL_CAPITALS)
                        && self.tokens.kind(bracket + 2) == Kind::ParenClose;
                    if acronym && !mention.head.is_human() {
                        let letters = self.key(bracket + 1);
                        self.by_name.insert(letters, entity);
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
            return Some(entity);
        }
        let mention = self.rules.clauses.mentions[index];
        let told = mention.told.map(|told| self.tokens.told[told]);
        let entity = match (mention.head, self.known(&mention)) {
            (Head::Thing, _) => return None,
            (Head::Pronoun, Some(known)) => known,
            (Head::Pronoun, None) if told.is_some_and(|told| told.who.is_some()) => {
                self.entity((mention.start, mention.end), 1, SpeakerKind::Person, true, mention.is_plural())
            }
            (Head::Pronoun, None) => self.pronoun(mention.at, mention.agreement, sentence)?,
            (_, known) if mention.has_name() && !mention.coordinated => self.named(&mention, known),
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
        self.by_who.get(&self.tokens.told[mention.told?].who?).copied()
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
        if let Some(entity) = self.mention(index, sentence) {
            return entity;
        }
        let mention = self.rules.clauses.mentions[index];
        let mut promoted = mention;
        promoted.head = if mention.is_plural() { Head::Group } else { Head::Human };
        if mention.head == Head::Pronoun {
            promoted.role = (mention.start, mention.end);
        }
        let entity = self.described(&promoted, None, sentence);
        self.of_mention[index] = Some(entity);
        self.note(entity, &promoted, sentence);
        entity
    }

    fn note(&mut self, entity: usize, mention: &Mention, sentence: usize) {
        let (start, end) = (mention.start, mention.end);
        self.touch(entity, sentence);
        let record = &mut self.entities[entity];
        record.mentions.push((start, end));
        if mention.head != Head::Pronoun && record.form & 3 == 0 {
            record.form = mention.agreement.0 & 3;
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
        let record = &mut self.entities[entity];
        if record.kind == SpeakerKind::Organisation || record.plural {
            return;
        }
        if record.gender.is_none_or(|(_, known, _)| evidence < known) {
            record.gender = Some((gender, evidence, share));
        }
    }

    fn touch(&mut self, entity: usize, sentence: usize) {
        self.entities[entity].seen = sentence;
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
        self.entities[entity].spoke = sentence;
        self.entities[entity].human |= self.entities[entity].kind == SpeakerKind::Person;
        self.touch(entity, sentence);
        self.last_speaker = Some((entity, sentence));
    }

    fn key(&mut self, at: usize) -> u64 {
        let text = self.tokens.str(at);
        if fold(text.trim_end_matches('.'), &mut self.buffer) { key(self.buffer.as_bytes()) } else { at as u64 }
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
            seen: 0,
            subject: NEVER,
            spoke: NEVER,
            mentions: Vec::new(),
            who: None,
        });
        self.entities.len() - 1
    }

    fn named(&mut self, mention: &Mention, known: Option<usize>) -> usize {
        let (from, to) = mention.name;
        let human = mention.head == Head::Person || mention.head.is_human() && mention.has_role();
        let last = self.key(to - 1);
        let first = self.key(from);
        let single = to - from == 1;
        // H. Dol is Henri Dol.
        let initials = !single && self.tokens.is(from, shape::INITIALS);
        let found = self
            .by_name
            .get(&last)
            .copied()
            .or_else(|| if single { None } else { self.by_name.get(&first).copied().filter(|_| !human) });
        let found = found.filter(|&entity| {
            let known = &self.entities[entity];
            let organisation = known.kind == SpeakerKind::Organisation;
            if mention.head == Head::Organisation {
                return organisation || !known.human && !single;
            }
            if organisation && mention.head != Head::Name {
                return false;
            }
            let gender_clash = matches!(mention.gender, Some(evidence) if evidence <= GenderEvidence::Determiner)
                && known.gender.is_some_and(|(gender, evidence, _)| {
                    evidence <= GenderEvidence::Determiner && (gender == Gender::Masculine) != (mention.agreement.0 & 3 == 1)
                });
            (single || initials || known.given.is_none() || known.given == Some(first)) && !gender_clash
        });
        // A whole organisation name is matched by its text as well.
        let text = self.text_key(from, to);
        let unnamed = if found.is_none() && mention.has_role() && human { self.unnamed_bearer(mention) } else { None };
        // le FN … le Front national
        let spelled = self
            .acronym(from, to)
            .filter(|_| found.is_none() && !human && !single)
            .and_then(|acronym| self.by_name.get(&acronym).copied())
            .filter(|&entity| self.entities[entity].kind == SpeakerKind::Organisation);
        let found = found.or(spelled).or_else(|| self.by_text.get(&text).copied()).or(unnamed);
        let entity = known.or(found.filter(|&found| self.may_be(mention, found))).unwrap_or_else(|| {
            let kind = if mention.head == Head::Organisation { SpeakerKind::Organisation } else { SpeakerKind::Person };
            self.entity(mention.name, 0, kind, human, mention.is_plural())
        });
        // Castelnau, Mer Propre: a bare name is a person's once it speaks, or acts as a subject under two words.
        // An acronym is no fuller form than the description it stands for.
        let acronym = single && self.tokens.is(from, shape::ALL_CAPITALS) && !human;
        let score = if acronym { 12 } else { 100 + 10 * (to - from) as u32 + u32::from(human) - if initials { 5 } else { 0 } };
        if let (true, Some(acronym)) = (mention.head != Head::Person && !single, self.acronym(from, to)) {
            self.by_name.entry(acronym).or_insert(entity);
        }
        let record = &mut self.entities[entity];
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
        self.by_name.insert(last, entity);
        if !single {
            self.by_name.entry(first).or_insert(entity);
        }
        self.by_text.insert(text, entity);
        if mention.has_role() {
            self.give_role(entity, mention);
        }
        entity
    }

    /// The key of the initials of a name: *Front national* is the FN, *Organisation des Nations unies* the ONU.
    fn acronym(&self, from: usize, to: usize) -> Option<u64> {
        let mut initials = [0u8; 8];
        let mut length = 0;
        for at in from..to {
            if self.tokens.has(at, Classes::PREP.or(Classes::DET_DEF).or(Classes::COORD)) {
                continue;
            }
            let first = self.tokens.str(at).bytes().next().filter(u8::is_ascii_alphabetic)?;
            *initials.get_mut(length)? = first.to_ascii_lowercase();
            length += 1;
        }
        (length >= 2).then(|| key(&initials[..length]))
    }

    /// A role that had no name so far gets it: *le préfet … le préfet de l'Aude, Jean Dol*.
    fn unnamed_bearer(&mut self, mention: &Mention) -> Option<usize> {
        if !matches!(mention.determiner, Determiner::Definite | Determiner::None) {
            return None;
        }
        let text = self.text_key(mention.role.0, mention.role.1);
        let same = self.by_text.get(&text).copied();
        let head = (mention.role.0..mention.role.1.min(mention.role.0 + 3))
            .find(|&at| self.tokens.has(at, Classes::ROLE.or(Classes::PERSON)))?;
        let head = self.key(head);
        let entity = same.or_else(|| self.by_role.get(&head).copied())?;
        let known = &self.entities[entity];
        let short = known.label.1 - known.label.0 <= 2 || same.is_some();
        (known.score < 100
            && known.human
            && !known.plural
            && known.kind == SpeakerKind::Person
            && short
            && compatible(known, mention.agreement))
        .then_some(entity)
    }

    /// Remembers that an entity bears a role: by its whole text and by its head noun.
    fn give_role(&mut self, entity: usize, mention: &Mention) {
        let (from, to) = mention.role;
        let text = self.text_key(from, to);
        self.by_text.insert(text, entity);
        for at in from..to.min(from + 4) {
            if self
                .tokens
                .has(at, Classes::ROLE.or(Classes::PERSON).or(Classes::ORGANISATION).or(Classes::DOCUMENT).or(Classes::GROUP))
            {
                let head = self.key(at);
                self.by_role.insert(head, entity);
                break;
            }
        }
    }

    fn described(&mut self, mention: &Mention, told: Option<usize>, sentence: usize) -> usize {
        let label = if mention.coordinated || !mention.has_role() && !mention.has_name() {
            (mention.start, mention.end)
        } else if mention.has_name() {
            mention.name
        } else {
            (mention.start, mention.end)
        };
        let kind = match mention.head {
            Head::Organisation | Head::Document => SpeakerKind::Organisation,
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
        let known = if new { None } else { self.by_text.get(&text).copied().or_else(|| self.bearer(mention, sentence)) };
        // le FN … le Front national: an acronym and the name it is made of.
        let organisation = mention.head == Head::Organisation && mention.has_role() && !new;
        let letters = if organisation { self.letters(mention.role.0, mention.role.1) } else { None };
        let known = known.or_else(|| {
            let found = self.by_name.get(&letters?).copied()?;
            (self.entities[found].kind == SpeakerKind::Organisation).then_some(found)
        });
        let known = told.or(known.filter(|&known| self.may_be(mention, known)));
        let score = if mention.head == Head::Pronoun { 1 } else { 10 + (mention.end - mention.start).min(20) as u32 };
        let human = mention.head.is_human();
        let entity = known.unwrap_or_else(|| self.entity(label, score, kind, human, mention.is_plural()));
        let record = &mut self.entities[entity];
        if score > record.score {
            record.score = score;
            record.label = label;
        }
        self.by_text.insert(text, entity);
        if let Some(letters) = letters {
            self.by_name.entry(letters).or_insert(entity);
        }
        if mention.has_role() {
            self.give_role(entity, mention);
        }
        entity
    }

    /// The key of an acronym, or of the initials of a name.
    fn letters(&mut self, from: usize, to: usize) -> Option<u64> {
        if to - from == 1 { self.tokens.is(from, shape::ALL_CAPITALS).then(|| self.key(from)) } else { self.acronym(from, to) }
    }

    /// The entity that a definite description means: one that bears its head noun, or the only person in play that fits.
    fn bearer(&mut self, mention: &Mention, sentence: usize) -> Option<usize> {
        let mut head = None;
        for at in mention.role.0..mention.role.1.min(mention.role.0 + 4) {
            let classes = self.tokens.word(at).classes;
            if classes.any(
                Classes::ROLE
                    .or(Classes::PERSON)
                    .or(Classes::ORGANISATION)
                    .or(Classes::DOCUMENT)
                    .or(Classes::GROUP)
                    .or(Classes::METONYM),
            ) {
                let key = self.key(at);
                if let Some(&entity) = self.by_role.get(&key) {
                    head = Some(entity);
                    break;
                }
            }
        }
        let fits = |entity: &Entity| {
            entity.plural == mention.is_plural()
                && (mention.head.is_human() == entity.human || entity.kind == SpeakerKind::Person && mention.head.is_human())
                && compatible(entity, mention.agreement)
        };
        if let Some(entity) = head {
            let long = mention.role.1 - mention.role.0 > 2;
            let other_long = {
                let label = self.entities[entity].label;
                label.1 - label.0 > 3 && self.entities[entity].score < 100
            };
            // Two descriptions with complements of their own are two people: le maire de Lyon, le maire de Nice.
            if fits(&self.entities[entity]) && !(long && other_long) {
                return Some(entity);
            }
        }
        if mention.head == Head::Organisation {
            return self.named_organisation(mention, sentence);
        }
        // cet élu, le quinquagénaire, la star: the person in play.
        if !mention.head.is_human() || mention.is_plural() || mention.determiner == Determiner::Possessive {
            return None;
        }
        // le procureur, la présidente: an office that an article may well leave without a name.
        let office = head_is_office(self.tokens, mention);
        let nameless = office && mention.determiner != Determiner::Demonstrative && !self.is_modified(mention);
        let from = self.recent.len().saturating_sub(REACH);
        let candidates: Vec<usize> = self.recent[from..]
            .iter()
            .rev()
            .copied()
            .filter(|&entity| {
                let known = &self.entities[entity];
                known.human && known.score >= 100 && fits(known) && sentence.saturating_sub(known.seen) <= 8
            })
            .collect();
        if nameless {
            let court = (mention.role.0..mention.role.1.min(mention.role.0 + 2)).any(|at| {
                self.tokens.one_of(
                    at,
                    words![
                        "procureur",
                        "procureure",
                        "juge",
                        "avocat",
                        "avocate",
                        "avocats",
                        "président",
                        "présidente",
                        "porte-parole",
                        "préfet",
                        "préfète",
                        "témoin",
                        "victime",
                        "voisin",
                        "voisine",
                    ],
                )
            });
            return match candidates.as_slice() {
                [one] if !court && self.entities[*one].mentions.len() >= 3 && self.entities[*one].gender.is_some() => Some(*one),
                _ => None,
            };
        }
        let subject = candidates.iter().copied().find(|&entity| ago(self.entities[entity].subject, sentence) <= 2);
        subject.or(match candidates.as_slice() {
            [one] => Some(*one),
            _ => None,
        })
    }

    /// *l'hebdomadaire*, *le groupe*, *cette association*: the organisation named last.
    fn named_organisation(&self, mention: &Mention, sentence: usize) -> Option<usize> {
        const GENERIC: Words = words![
            "hebdomadaire",
            "quotidien",
            "journal",
            "magazine",
            "mensuel",
            "chaîne",
            "radio",
            "site",
            "agence",
            "entreprise",
            "groupe",
            "société",
            "association",
            "parti",
            "syndicat",
            "club",
            "ong",
            "organisation",
            "institution",
            "institut",
            "compagnie",
            "firme",
            "marque",
            "start-up",
            "collectif",
            "mouvement",
            "fondation",
            "fédération",
            "organisme",
            "établissement",
            "constructeur",
            "enseigne",
        ];
        let bare = mention.role.1 - mention.role.0 == 1 && self.tokens.one_of(mention.at, GENERIC);
        if !bare || !matches!(mention.determiner, Determiner::Definite | Determiner::Demonstrative) {
            return None;
        }
        let from = self.recent.len().saturating_sub(REACH);
        let named = |entity: &Entity| {
            let at = entity.label.0;
            let country = self.tokens.has(at, Classes::COUNTRY);
            entity.kind == SpeakerKind::Organisation
                && !country
                && self.tokens.list[at..entity.label.1].iter().any(|token| token.is(shape::CAPITAL))
        };
        let near: Vec<usize> = self.recent[from..]
            .iter()
            .rev()
            .copied()
            .filter(|&entity| named(&self.entities[entity]) && sentence.saturating_sub(self.entities[entity].seen) <= 5)
            .collect();
        near.iter()
            .copied()
            .find(|&entity| ago(self.entities[entity].spoke, sentence) <= 3 || ago(self.entities[entity].subject, sentence) <= 3)
    }

    /// *l'ancien ministre*, *l'ex-boxeur*: what somebody was is said of somebody known.
    fn is_modified(&self, mention: &Mention) -> bool {
        (mention.role.0..mention.role.1.min(mention.role.0 + 2))
            .any(|at| self.tokens.has(at, Classes::ROLE_MODIFIER) || self.tokens.str(at).starts_with("ex-"))
    }

    /// The speaker that a third-person pronoun means.
    pub(crate) fn pronoun(&mut self, at: usize, agreement: Agreement, sentence: usize) -> Option<usize> {
        if self.tokens.one_of(
            at,
            words!["on", "je", "j'", "nous", "vous", "tu", "ce", "c'", "cela", "ça", "ceci", "quelqu'un", "chacun", "chacune"],
        ) {
            return None;
        }
        let plural = agreement.any(Agreement::PLURAL) && !agreement.any(Agreement::SINGULAR);
        let last = self.tokens.one_of(at, words!["dernier", "dernière", "celui-ci", "celle-ci"]);
        let from = self.recent.len().saturating_sub(REACH);
        let mut best: Option<(f32, usize)> = None;
        for (rank, &entity) in self.recent[from..].iter().rev().enumerate() {
            let known = &self.entities[entity];
            if known.plural != plural && !(plural && known.kind == SpeakerKind::Organisation) || !compatible(known, agreement) {
                continue;
            }
            let distance = sentence.saturating_sub(known.seen) as f32;
            let mut score = -0.9 * distance - 0.25 * rank as f32;
            if !last {
                if ago(known.subject, sentence) <= 2 {
                    score += 2.0 - 0.6 * ago(known.subject, sentence) as f32;
                }
                if ago(known.spoke, sentence) <= 3 {
                    score += 2.4 - 0.4 * ago(known.spoke, sentence) as f32;
                }
            }
            let asked = agreement.0 & 3;
            let told = known.gender.is_some_and(|(gender, ..)| (gender == Gender::Masculine) == (asked == 1));
            score += if told { 1.0 } else { 0.0 };
            score += if known.human || plural { 1.5 } else { -2.5 };
            score -= if known.oblique { 0.7 } else { 0.0 };
            score += if known.score >= 100 { 0.5 } else { 0.0 };
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
        if let Some(&entity) = self.by_text.get(&text) {
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
                    return Some(entity);
                }
                let agreement = match self.tokens.str(at) {
                    "elle" | "Elle" => Agreement(Agreement::FEMININE.0 | Agreement::SINGULAR.0),
                    "eux" | "ils" | "Ils" => Agreement(Agreement::MASCULINE.0 | Agreement::PLURAL.0),
                    "elles" => Agreement(Agreement::FEMININE.0 | Agreement::PLURAL.0),
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

    pub(crate) fn is_named(&self, entity: usize) -> bool {
        self.entities[entity].score >= 100
    }
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

/// Offices whose bearer an article may never name.
fn head_is_office(tokens: &Tokens<'_>, mention: &Mention) -> bool {
    const OFFICES: Words = words![
        "procureur",
        "procureure",
        "juge",
        "juges",
        "président",
        "présidente",
        "avocat",
        "avocate",
        "avocats",
        "porte-parole",
        "préfet",
        "préfète",
        "policier",
        "policière",
        "gendarme",
        "expert",
        "experte",
        "médecin",
        "directeur",
        "directrice",
        "responsable",
        "gérant",
        "gérante",
        "conducteur",
        "conductrice",
        "témoin",
        "voisin",
        "voisine",
        "victime",
        "père",
        "mère",
        "fils",
        "fille",
        "frère",
        "soeur",
        "sœur",
        "maire",
        "ministre",
        "source",
        "enfant",
        "chauffeur",
        "pilote",
        "journaliste",
        "éditorialiste",
        "proche",
        "ami",
        "amie",
        "homme",
        "femme",
        "coach",
        "entraîneur",
        "agent",
        "patron",
        "patronne",
        "prévenu",
        "prévenue",
        "accusé",
        "accusée",
        "suspect",
        "suspecte",
        "plaignant",
        "plaignante",
        "riverain",
        "riveraine",
    ];
    (mention.role.0..mention.role.1.min(mention.role.0 + 3)).any(|at| tokens.one_of(at, OFFICES))
}

fn key(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3))
}
