//! Mentions joined into speakers, and quotations without a cue given theirs.
//!
//! The narrator's mentions are read in order. What joins two of them, the surest first:
//!
//! | mention | joins | | in |
//! |---|---|---|---|
//! | name | the bearer of the surname, of the given name when nothing else is known, of the acronym | *Paul Kermadec … M. Kermadec* | `name` |
//! | role | whoever was given that office, by apposition, by *est*, or by a more precise word | *le maire de Nice, Jean Dol … l'élu* | `bearer` |
//! | role | whoever was speaking | *« A », dit Anne Dol. « B », ajoute la maire* | `goes_on` |
//! | role | the only one whom the sentence before named for the first time | *Zoé Rey se lève. L'élue écologiste refuse* | `bearer` |
//! | role | the organisation that was named | *Valmer Hebdo … l'hebdomadaire* | `organisation` |
//! | role | the person in play who came without an office | *Anne Dol a réuni la presse. La maire de Lans …* | `in_play` |
//! | name | the office that the lines above left without a bearer | *Un gardien a sauvé un enfant. Jean Dol, 59 ans, …* | `unnamed` |
//! | role | when the part is read, whom it is about | *Anne Dol a gagné. … La présidente du club rit* | `protagonist` |
//! | pronoun | the most salient speaker that gender and number allow | *elle* | `pronoun` |
//!
//! A speaker found later to be another one is joined to it: [`Speakers::root`] tells who it is in the end.

mod age;
mod ahead;
mod apart;
mod apposed;
mod author;
mod bearer;
mod description;
mod elsewhere;
mod entity;
mod gender;
mod goes_on;
mod in_play;
mod inner;
mod key;
mod met;
mod misspelt;
mod name;
mod office;
mod organisation;
mod origin;
mod party;
mod presented;
mod pronoun;
mod protagonist;
mod quoted;
mod related;
mod sentence;
mod sought;
mod source;
mod standing;
mod turn;
mod unnamed;

use std::cell::Cell;
use std::collections::HashMap;
use std::ops::Range;

use crate::attribution::Rules;
use crate::chain::Chains;
use crate::known::{Told, Who};
use crate::lexicon::{Agreement, Classes, Fields};
use crate::mention::{Determiner, Head, Mention};
use crate::model::{Gender, GenderEvidence, SpeakerKind};
use crate::part;
use crate::token::{KEPT, Kept, Kind, Memory, shape, words};

use entity::{Entity, NEVER, ago, compatible};
use gender::Titled;
use key::{Keyed, Seed};
use office::{OFFICES, Office};

/// What stands before a noun: *les*, *trois*
const DETERMINERS: Classes = Classes::DETERMINERS.or(Classes::NUMBER);

/// How many words of an office go on into the next part: more than any office has.
const OFFICE: usize = 64;

/// How many words apart two are whose keys are not kept side by side.
const KEYS: usize = 32;

/// How many speakers back a pronoun or a role can reach.
const REACH: usize = 16;

/// How many turns a tale has at least.
const TURNS: usize = 4;

/// How many mentions back of a speaker are looked at.
const PLACES: usize = 8;

/// The words of a mention.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// Number of its first token, counted through the text.
    token: u32,
    /// Bytes of the view.
    start: u32,
    end: u32,
    /// Whom it was taken for.
    entity: u32,
}

/// The speakers of a text, of which a part is read.
pub(crate) struct Speakers<'a> {
    rules: &'a Rules<'a>,
    tokens: Memory<'a>,
    pub(crate) cast: Cast,
    /// Entity of each mention of the part read so far.
    of_mention: Vec<Option<usize>>,
    /// Words last asked for, each with its key.
    keys: [Cell<(usize, u64)>; KEYS],
    /// Entities that the sentence being read has named so far.
    present: Vec<usize>,
    /// Whom the sentence names behind the mention being read, which describes somebody else.
    ahead: Vec<usize>,
    /// Who said the turn above the one being read, which is another's.
    pub(crate) turned: Option<usize>,
    /// Whom the incise of the turn right below names.
    pub(crate) replying: Option<usize>,
    /// Whom the pronoun of an incise of the turn being read means, if it may: whoever was addressed, or acts in the sentence
    /// above.
    pub(crate) likely: Option<usize>,
    /// The text is a tale, with many turns of a dialogue: whom it tells of by an office is not the person in play.
    tale: bool,
    /// Mentions of the sentence that say the words of a stretch in marks.
    pub(crate) said: Vec<(usize, usize)>,
    /// Mentions of the part that describe somebody, each with that of the name in apposition.
    apposed: Vec<(usize, usize)>,
    /// The labels of words in the sentence, each with that of the words beside: *Anne Dol : « A »* ⏎ *Le procureur : « B »*.
    pub(crate) beside: Vec<(usize, usize)>,
    /// Who was speaking, where the mention being read follows a verb of speech, and whether this goes on with it: *ajoute la
    /// maire*.
    voice: Option<(usize, bool)>,
    /// The *il* being read is nobody, and tells nobody's sex: *Dominique Dol juge qu'il est temps de partir*.
    neuter: bool,
    /// *Quand Anne Dol arrive, …*: who acts in the clause of time that opens a sentence, and which.
    fronted: Option<(usize, usize)>,
    /// Surnames behind a civility, with the gender that it tells.
    titled: Titled,
    /// Entities of the parts before that the part gave another label.
    relabelled: Vec<usize>,
    /// How many entities the parts before had.
    known: usize,
    #[cfg(feature = "fitting")]
    pub(crate) rankings: crate::fitting::Rankings,
}

/// Everybody whom the text has spoken of, from its first part to the one that is read.
#[derive(Debug, Default)]
pub(crate) struct Cast {
    pub(crate) entities: Vec<Entity>,
    /// Entities by a word of their names, by letters that stand for one and by whole phrases.
    by_words: Keyed,
    by_who: HashMap<Who, usize>,
    offices: Chains<Office>,
    places: Chains<Place>,
    /// Entities, the last seen at the end.
    recent: Vec<usize>,
    pub(crate) last_speaker: Option<(usize, usize)>,
    /// Sentence that speaks of a letter by which somebody says something.
    letter: Option<usize>,
    /// Who wrote the last one: entity and sentence.
    writer: Option<(usize, usize)>,
    /// Who is told to have signed or published one: entity and sentence.
    signatory: Option<(usize, usize)>,
    /// Whom a sentence was there to name, and which: *Même constat chez Anne Dol.*
    presented: Option<(usize, usize)>,
    /// The person that the last sentences were about: entity and sentence.
    pub(crate) last_subject: Option<(usize, usize)>,
    /// Whom the last headline is about: entity and sentence.
    headed: Option<(usize, usize)>,
    /// Who is the second of two of whom a sentence told the first: *La première est avocate.*
    second: Option<(usize, usize)>,
}

impl Cast {
    /// Nobody yet, in a text whose first part has so many mentions.
    fn new(mentions: usize) -> Self {
        // The speakers of a long text are few for its mentions.
        let few = (mentions * 2 / 5).min(64).max(mentions / 10);
        Self {
            entities: Vec::with_capacity(few),
            by_words: HashMap::with_capacity_and_hasher(mentions.min(512), Seed::default()),
            by_who: HashMap::new(),
            offices: Chains::with_capacity(few),
            places: Chains::with_capacity(mentions * 2 / 3),
            recent: Vec::with_capacity(4 * REACH + 1),
            ..Self::default()
        }
    }

    /// The same people, of whom none is in play.
    pub(crate) fn apart(self) -> Self {
        let Self { entities, by_words, by_who, offices, places, recent, .. } = self;
        Self { entities, by_words, by_who, offices, places, recent, ..Self::default() }
    }

    /// Nobody any more: the room of the lists is left to another text.
    pub(crate) fn emptied(self) -> Self {
        let mut cast = self.apart();
        let Self { entities, by_words, by_who, offices, places, recent, .. } = &mut cast;
        entities.clear();
        by_words.clear();
        by_who.clear();
        offices.clear();
        places.clear();
        recent.clear();
        cast
    }
}

impl<'a> Speakers<'a> {
    pub(crate) fn new(rules: &'a Rules<'a>, cast: Option<Cast>) -> Self {
        let mentions = rules.clauses.mentions.len();
        let cast = match cast {
            None => Cast::new(mentions),
            Some(mut cast) => {
                let share = rules.tokens.share();
                part::make_room(&mut cast.entities, mentions / 4, share);
                cast.places.make_room(mentions, share);
                let words = part::room(cast.by_words.len(), cast.by_words.capacity(), 0, share);
                cast.by_words.reserve(words);
                cast
            }
        };
        let mut speakers = Self {
            rules,
            tokens: Memory::new(rules.tokens),
            known: cast.entities.len(),
            cast,
            of_mention: vec![None; mentions],
            keys: [const { Cell::new((usize::MAX, 0)) }; KEYS],
            present: Vec::with_capacity(16),
            ahead: Vec::new(),
            turned: None,
            replying: None,
            likely: None,
            tale: rules.stretches.iter().filter(|stretch| stretch.is_turn()).nth(TURNS - 1).is_some(),
            said: Vec::new(),
            apposed: Vec::new(),
            beside: Vec::new(),
            voice: None,
            neuter: false,
            fronted: None,
            titled: Titled::default(),
            relabelled: Vec::new(),
            #[cfg(feature = "fitting")]
            rankings: Default::default(),
        };
        speakers.titled = speakers.titles();
        speakers
    }

    /// Ends the part. Behind it stay the speakers with the words of their labels, and the offices of those whom it spoke of with
    /// the words of these: [`Kept`].
    pub(crate) fn leave(mut self) -> (Cast, Kept) {
        self.forget_offices();
        let tokens = self.rules.tokens;
        let mut kept = Kept::default();
        for entity in self.relabelled.into_iter().chain(self.known..self.cast.entities.len()) {
            let entity = &mut self.cast.entities[entity];
            if entity.label().0 < KEPT {
                // What stands before the words is asked for too: *le Courrier*; *Zoé Roz, Anne Dol et Paul Rey*.
                let label = entity.label();
                let comma = label.0 > 0 && tokens.kind(label.0 - 1) == Kind::Comma;
                entity.set_label(kept.last(tokens, label, 1 + usize::from(comma)));
            }
        }
        for office in self.cast.offices.iter_mut() {
            let to = office.to.min(office.from + OFFICE);
            (office.from, office.to) = kept.pass(tokens, (office.from, to), 1);
        }
        (self.cast, kept)
    }

    /// Forgets the offices of those of whom the part did not speak, and of the others those that nothing asks for any more.
    fn forget_offices(&mut self) {
        let first = self.rules.clauses.sentences.first();
        let mut bearers = Vec::new();
        for (index, office) in self.cast.offices.iter_mut().enumerate() {
            office.entity = root(&self.cast.entities, office.entity);
            if self.cast.entities[office.entity].offices.ends_at(index) {
                bearers.push(office.entity);
            }
        }
        let seen = bearers.iter().map(|&bearer| &self.cast.entities[bearer]).filter(|bearer| bearer.seen() >= first);
        let moved = self.cast.offices.keep(seen.map(|bearer| bearer.offices), OFFICES);
        for entity in bearers {
            let offices = &mut self.cast.entities[entity].offices;
            *offices = moved.chain(*offices);
        }
    }

    /// The words of each mention of an entity in bytes of the view, the last first.
    pub(crate) fn places(&self, entity: usize) -> impl Iterator<Item = (usize, usize)> {
        self.cast.places.of(self.cast.entities[entity].mentions).map(|place| (place.start as usize, place.end as usize))
    }

    /// Number of the first token and entity of each mention of the text, sorted.
    pub(crate) fn mentions(&self) -> Vec<(u32, u32)> {
        const NEAR: usize = 8;
        let mut mentions = Vec::with_capacity(self.cast.places.len());
        // They were met nearly in order: the names inside a phrase before it.
        let mut nearly = true;
        for place in self.cast.places.iter() {
            let own = (place.token, self.root(place.entity as usize) as u32);
            let behind = mentions.iter().rev().take(NEAR).take_while(|&&other| other > own).count();
            nearly &= behind < NEAR;
            mentions.insert(mentions.len() - behind, own);
        }
        if !nearly {
            mentions.sort_unstable();
        }
        mentions
    }

    /// First token and end of those of the last mentions of an entity that the part holds.
    pub(crate) fn last_places(&self, entity: usize) -> impl Iterator<Item = (usize, usize)> {
        let tokens = self.tokens;
        self.cast.places.of(self.cast.entities[entity].mentions).take(PLACES).filter_map(move |place| {
            let start = tokens.at(place.token as usize)?;
            let within = |at: &usize| tokens.bytes(*at, at + 1).1 <= place.end as usize;
            Some((start, start + (start..tokens.len()).take(PLACES).take_while(within).count()))
        })
    }

    /// The speaker of a mention, made or found.
    pub(crate) fn mention(&mut self, index: usize, sentence: usize) -> Option<usize> {
        if let Some(entity) = self.of_mention[index] {
            return Some(self.root(entity));
        }
        let mention = &self.rules.clauses.mentions[index];
        if mention.coordinated {
            self.members(mention, sentence);
        }
        let told = mention.told.map(|told| self.tokens.told[told]);
        let entity = match (mention.head, self.known(mention)) {
            (Head::Thing, _) => return None,
            (Head::Pronoun, Some(known)) => known,
            (Head::Pronoun, None) if told.is_some_and(|told| told.who.is_some()) => {
                self.entity((mention.start, mention.end), 1, SpeakerKind::Person, true, mention.is_plural())
            }
            (Head::Pronoun, None) => {
                let found = self.pronoun(mention.at, mention.agreement, sentence);
                // L'intéressée a réagi: somebody, of whom the text has not told
                let concerned = self.tokens.one_of(mention.at, crate::mention::CONCERNED);
                found.or_else(|| concerned.then(|| self.unnamed(mention.at)))?
            }
            (_, None) if self.is_staff(mention) => {
                let whole = Mention { name: (mention.start, mention.start), role: (mention.role.0, mention.end), ..*mention };
                self.described(&whole, None, sentence)
            }
            (_, known) if mention.has_name() && !mention.coordinated => self.named(mention, known, sentence),
            (_, known) => self.described(mention, known, sentence),
        };
        if let Some(told) = told {
            self.believe(entity, &told);
        }
        self.of_mention[index] = Some(entity);
        self.note(entity, mention, sentence);
        if mention.names_somebody() {
            self.tell_titled(entity, mention);
        }
        // « A, explique le président de la Ligue des ports, Luc Rey. B »
        if mention.has_role() && self.rules.clauses.is_inside(index) {
            self.inner_names(mention, sentence);
        }
        Some(entity)
    }

    /// The entity of whom the caller says a mention is.
    fn known(&self, mention: &Mention) -> Option<usize> {
        let who = self.tokens.told[mention.told?].who?;
        self.cast.by_who.get(&who).map(|&entity| self.root(entity))
    }

    /// Whether a mention may be of an entity found by its words: the caller never says that two are one.
    fn may_be(&self, mention: &Mention, entity: usize) -> bool {
        mention.told.is_none_or(|told| self.tokens.told[told].who.is_none()) || self.cast.entities[entity].who.is_none()
    }

    /// Takes over what the caller says of an entity.
    fn believe(&mut self, entity: usize, told: &Told) {
        let record = &mut self.cast.entities[entity];
        if let Some(who) = told.who {
            record.who = Some(who);
            self.cast.by_who.insert(who, entity);
        }
        if let Some(kind) = told.kind {
            record.kind = kind;
            record.human = kind == SpeakerKind::Person;
        }
        if let Some(gender) = told.gender {
            record.form = Agreement::NONE.of(gender);
            record.gender = Some((gender, GenderEvidence::Caller, 1.0));
        }
    }

    /// Who an entity turned out to be.
    pub(crate) fn root(&self, entity: usize) -> usize {
        root(&self.cast.entities, entity)
    }

    /// Makes one speaker of two: `from` is `into`.
    fn join(&mut self, from: usize, into: usize) {
        let (from, into) = (self.root(from), self.root(into));
        let two = self.cast.entities[from].who.is_some() && self.cast.entities[into].who.is_some();
        if from == into || two || self.is_object_of(from, into) || self.is_object_of(into, from) {
            return;
        }
        // la Gadem … la première organisation du port: the name of a body stays, whatever it is called
        let named = self.is_named_organisation(into) && !self.is_named_organisation(from);
        let mentions = std::mem::take(&mut self.cast.entities[from].mentions);
        let offices = std::mem::take(&mut self.cast.entities[from].offices);
        let old = self.cast.entities[from].clone();
        self.cast.entities[from].joined = Some(into as u32);
        let new = &mut self.cast.entities[into];
        self.cast.places.append(&mut new.mentions, mentions);
        self.cast.offices.append(&mut new.offices, offices);
        new.take_over(&old);
        if old.score > new.score && !named {
            self.relabel(into, old.label(), old.score);
            self.cast.entities[into].votes = old.votes;
        }
        if let Some((gender, evidence, share)) = old.gender {
            self.gender(into, gender, evidence, share);
        }
        let from_recent = self.cast.recent.len().saturating_sub(REACH);
        for known in &mut self.cast.recent[from_recent..] {
            if *known == from {
                *known = into;
            }
        }
        for known in [&mut self.cast.last_speaker, &mut self.cast.last_subject].into_iter().flatten() {
            if known.0 == from {
                known.0 = into;
            }
        }
    }

    /// *Le maire accuse Jean Dol*: whether the text told what one did to the other.
    fn is_object_of(&self, object: usize, subject: usize) -> bool {
        self.cast.entities[object].object_of.is_some_and(|known| self.root(known as usize) == subject)
    }

    /// Gives an entity a better name.
    fn relabel(&mut self, entity: usize, label: (usize, usize), score: u32) {
        let record = &mut self.cast.entities[entity];
        record.set_label(label);
        (record.score, record.votes) = (score, 1);
        if entity < self.known {
            self.relabelled.push(entity);
        }
    }

    fn note(&mut self, entity: usize, mention: &Mention, sentence: usize) {
        let (start, end) = (mention.start, mention.end);
        let bytes = self.tokens.bytes(start, end);
        self.touch(entity, sentence);
        let age = self.cast.entities[entity].age.or_else(|| self.age_beside(start, end));
        let credited = mention.has_name() && self.is_credited(mention.name);
        let record = &mut self.cast.entities[entity];
        record.age = age;
        let place =
            Place { token: self.tokens.number(start) as u32, start: bytes.0 as u32, end: bytes.1 as u32, entity: entity as u32 };
        if mention.head != Head::Pronoun {
            record.named = self.cast.places.len() as u32;
        }
        self.cast.places.push(&mut record.mentions, place);
        record.credits += u32::from(credited);
        // les ports de Lans (AB-PL) … l'AB-PL … elle: the letters are one body, whatever they stand for
        let letters = mention.determiner == Determiner::Definite && self.tokens.is(end - 1, shape::ALL_CAPITALS);
        if letters && record.plural && record.kind == SpeakerKind::Organisation && !mention.is_plural() {
            record.plural = false;
            record.form = Agreement::NONE;
        }
        // La Poste … Le groupe … il: a name has the gender of each noun that takes it up.
        let taken_up = mention.head == Head::Organisation && mention.has_role() && !self.tokens.is_capital(mention.at);
        // la star du club tells no gender.
        let either = self.tokens.is_of(mention.at, Fields::EITHER);
        if mention.head != Head::Pronoun
            && !either
            && (record.form == Agreement::NONE || record.kind == SpeakerKind::Organisation && taken_up)
        {
            record.form = record.form.or(mention.agreement.gender());
        }
        // X, procureur … la même source: the noun tells nothing of him.
        let source = mention.head == Head::Anonymous && record.kind == SpeakerKind::Person;
        if !source && !either {
            self.tell_gender(entity, mention);
        }
    }

    /// Whose mention or name starts at a token, and its tokens.
    pub(crate) fn mentioned_at(&self, token: usize) -> Option<(usize, (usize, usize))> {
        let here = |entity: usize| self.last_places(entity).find(|&(start, _)| start == token).map(|place| (entity, place));
        // les lettres de Zoé: a given name alone inside a phrase
        let called = |entity: &usize| {
            let (from, to) = self.cast.entities[*entity].label();
            self.tokens.is_capital(token) && (from..to).any(|at| self.tokens.str(at) == self.tokens.str(token))
        };
        let known = || self.recent().find(called).map(|entity| (entity, (token, token + 1)));
        self.recent().find_map(here).or_else(known)
    }

    /// Those of whom the text spoke last, the last first.
    #[inline]
    fn recent(&self) -> impl Iterator<Item = usize> + Clone {
        self.cast.recent.iter().rev().take(REACH).copied().filter(|&entity| !self.cast.entities[entity].is_credit())
    }

    /// *© Anne Dol*, *Photo : Anne Dol*, *Photo Lans Presse Anne Dol*, *Vidéo : Anne Dol*, *Le port, en mars. Anne Dol / AFP*,
    /// *AFP / Anne Dol*, *Anne Dol via Lans Presse*, *Propos recueillis par Anne Dol*: whether what stands beside a name tells
    /// that its bearer took a picture, or wrote down what is said.
    fn is_credited(&self, (from, to): (usize, usize)) -> bool {
        const HOUSE: usize = 5;
        let tokens = self.tokens;
        let colon = usize::from(from > 0 && tokens.kind(from - 1) == Kind::Colon);
        let sign = |at: usize| match tokens.kind(at) {
            Kind::Word => tokens.one_of(at, words!["photo", "photos", "crédit", "crédits"]),
            kind => kind == Kind::Other && tokens.str(at) == "©",
        };
        if from > colon && sign(from - colon - 1) {
            return true;
        }
        let stroke = |at: usize| tokens.kind(at) == Kind::Other && tokens.str(at) == "/";
        let parts = |at: usize| stroke(at) || matches!(tokens.kind(at), Kind::Dash | Kind::Hyphen);
        let ends = |at: usize| at >= tokens.len() || matches!(tokens.kind(at), Kind::Break | Kind::Period | Kind::ParenClose);
        let opens = |at: usize| at == 0 || matches!(tokens.kind(at - 1), Kind::Break | Kind::Period | Kind::ParenOpen);
        let apart = opens(from);
        let house = |at: usize| (at..at + HOUSE).find(|&at| ends(at)).is_some_and(|end| end > at);
        let behind = stroke(to) && apart && house(to + 1) || parts(to) && tokens.is_press(to + 1) && ends(to + 2);
        let via = || apart && tokens.one_of(to, words!["via"]) && tokens.is_capital(to + 1) && house(to + 1);
        if (behind || via()) && to > from + 1 || from > 1 && parts(from - 1) && tokens.is_press(from - 2) && ends(to) {
            return true;
        }
        if from < 2 || !ends(to) && !stroke(to) {
            return false;
        }
        // The first of the capitals before what stands there.
        let capitals = |at: usize| (at.saturating_sub(HOUSE)..at).rev().find(|&at| !tokens.is_capital(at)).map_or(0, |at| at + 1);
        let shows = words!["image", "images", "vidéo", "vidéos", "dessin", "illustration", "infographie", "montage", "visuel"];
        let shown = || colon > 0 && opens(from - 2) && tokens.one_of(from - 2, shows);
        let heard = || tokens.one_of(from - 1, words!["par"]) && tokens.one_of(from - 2, words!["recueillis"]);
        let pictured = || {
            let first = capitals(from);
            first < from && tokens.one_of(first, words!["photo", "photos"]) || first > 0 && first < from && sign(first - 1)
        };
        let housed = || stroke(from - 1) && to > from + 1 && capitals(from - 1) < from - 1 && opens(capitals(from - 1));
        shown() || heard() || housed() || pictured()
    }

    fn touch(&mut self, entity: usize, sentence: usize) {
        let record = &mut self.cast.entities[entity];
        record.set_seen(sentence);
        record.set_first(record.first().min(sentence));
        let new = record.mentions.len() == 0 && record.spoke() == NEVER;
        let from = self.cast.recent.len().saturating_sub(REACH);
        let before = if new { None } else { self.cast.recent[from..].iter().rposition(|&known| known == entity) };
        if let Some(at) = before {
            self.cast.recent.remove(from + at);
        }
        self.cast.recent.push(entity);
        if self.cast.recent.len() > 4 * REACH {
            self.cast.recent.drain(..3 * REACH);
        }
    }

    pub(crate) fn spoke(&mut self, entity: usize, sentence: usize) {
        let entity = self.root(entity);
        self.cast.entities[entity].set_spoke(sentence);
        self.cast.entities[entity].human |= self.cast.entities[entity].kind == SpeakerKind::Person;
        self.touch(entity, sentence);
        self.cast.last_speaker = Some((entity, sentence));
        if self.cast.letter == Some(sentence) {
            self.cast.writer = Some((entity, sentence));
        }
    }

    fn entity(&mut self, label: (usize, usize), score: u32, kind: SpeakerKind, human: bool, plural: bool) -> usize {
        self.cast.entities.push(Entity::new(label, score, kind, human, plural));
        self.cast.entities.len() - 1
    }

    /// Whether a pronoun for one speaker could mean the other as well.
    pub(crate) fn alike(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.cast.entities[one], &self.cast.entities[other]);
        let genders = one.gender.zip(other.gender).is_none_or(|((one, ..), (other, ..))| one == other);
        one.plural == other.plural && one.human == other.human && genders
    }

    pub(crate) fn has_spoken(&self, entity: usize) -> bool {
        self.cast.entities[entity].spoke() != NEVER
    }

    /// Whether somebody of this surname was met before.
    pub(crate) fn knows(&mut self, mention: &Mention) -> bool {
        let surname = self.key(mention.name.1.saturating_sub(1));
        self.cast.by_words.contains_key(&surname)
    }

    /// Whether the noun at a token is what somebody is called: *sa tante … Oui, ma tante.*
    pub(crate) fn goes_by(&self, entity: usize, noun: usize) -> bool {
        let (from, to) = self.cast.entities[entity].label();
        let key = self.key(noun);
        let named = self.is_named(entity);
        !named && (from..to.min(from + KEYS)).any(|at| self.key(at) == key)
            || self.offices_of(entity).any(|office| office.key == key || office.noun == key)
    }

    /// The person that the sentences of a range told of last, besides the one who speaks, and the last of them.
    pub(crate) fn told_of_between(&self, speaker: Option<usize>, sentences: Range<usize>) -> Option<(usize, usize)> {
        let told = |entity: &usize| {
            let known = &self.cast.entities[*entity];
            known.human && !known.plural && sentences.contains(&known.subject())
        };
        let speaker = speaker.map(|speaker| self.root(speaker));
        let found = self.recent().filter(|&entity| Some(entity) != speaker).find(told);
        found.map(|entity| (entity, self.cast.entities[entity].subject()))
    }

    /// Whether words for an entity leave no doubt that it is a man.
    pub(crate) fn is_man(&self, entity: usize) -> bool {
        let known = &self.cast.entities[self.root(entity)];
        known.human && known.gender.is_some_and(|(gender, ..)| gender == Gender::Masculine) && !known.is_of_doubtful_gender()
    }

    /// Who answers a question: the person met last besides the one who asks, who has spoken or of whom the text told.
    pub(crate) fn answerer(&self, asker: usize, sentence: usize) -> Option<usize> {
        let asker = self.root(asker);
        let may = |&entity: &usize| {
            let known = &self.cast.entities[entity];
            let person = known.human && !known.plural && known.joined.is_none() && entity != asker;
            // demande X à Y
            let addressed = || known.score >= 100 && ago(known.seen(), sentence) == 1;
            let acts = || self.has_spoken(entity) || known.subject() != NEVER;
            person && ago(known.seen(), sentence) <= sentence::LATELY && (acts() || addressed())
        };
        let met = self.recent().find(may)?;
        // Y raconte les disputes avec Z. « A ? », demande X: rather whom the sentence that names both is about
        let subject = self.cast.last_subject.map(|(subject, then)| (self.root(subject), then));
        let known = |subject: usize| self.is_named(subject) || self.has_spoken(subject);
        let acting = subject.filter(|&(subject, then)| may(&subject) && known(subject) && then == self.cast.entities[met].seen());
        Some(acting.map_or(met, |(subject, _)| subject))
    }

    /// *Anne Dol parle de sa mère, Zoé Rey : « Elle disait : “Tiens bon !” »*: whom the words of a speaker mean by *il* or *elle*
    /// without a name, the last person of that gender of whom the text spoke before.
    pub(crate) fn meant_inside(&self, pronoun: &Mention, speaker: usize, sentence: usize) -> Option<usize> {
        let (speaker, asked) = (self.root(speaker), pronoun.agreement.told_gender()?);
        self.recent().filter(|_| self.tokens.one_of(pronoun.at, words!["il", "elle"])).find(|&entity| {
            let known = &self.cast.entities[entity];
            let person = known.human && !known.plural && known.joined.is_none() && entity != speaker;
            let alike = known.gender.is_some_and(|(gender, ..)| gender == asked);
            let acts = || known.subject() != NEVER || self.has_spoken(entity);
            // Paul Rey filme Zoé Dol. « Elle m'a dit : “Non” », raconte-t-il
            let met = || known.score >= 100 && known.given().is_some() && ago(known.seen(), sentence) <= 1;
            person && alike && ago(known.seen(), sentence) <= sentence::LATELY && (acts() || met())
        })
    }

    /// Who answers the question of an interview that starts at a sentence: whoever spoke, or the person whom the lines above it
    /// are about, rather than whom it tells of.
    pub(crate) fn interviewed(&self, question: usize) -> Option<usize> {
        let above = |&(_, then): &(usize, usize)| then < question;
        let known = self.cast.last_speaker.filter(above).or(self.cast.last_subject.filter(above));
        let acted = |&entity: &usize| {
            let known = &self.cast.entities[entity];
            let person = known.human && !known.plural && known.joined.is_none() && known.score >= 100;
            person && known.first() < question && (known.seen() < question || self.has_spoken(entity))
        };
        known.map(|(entity, _)| entity).or_else(|| self.recent().find(acted)).or_else(|| self.only_named(NEVER))
    }

    /// *Anne Dol … A. D. : « A »*: the one person met lately whose full name starts with these letters.
    pub(crate) fn initialled(&self, from: usize, to: usize) -> Option<usize> {
        let first = |at: usize| self.tokens.str(at).chars().next();
        let letters = (from..to).flat_map(|at| self.tokens.str(at).chars()).filter(|letter| letter.is_alphabetic());
        only(self.recent().filter(|&entity| {
            let known = &self.cast.entities[entity];
            let (start, end) = known.label();
            let full =
                known.human && !known.plural && known.score >= 100 && end == start + 2 && !self.tokens.str(start).ends_with('.');
            full && letters.clone().eq([start, end - 1].into_iter().filter_map(first))
        }))
    }

    /// The only person whom the start of the text has named before a sentence; but *place Jean Dol*.
    pub(crate) fn only_named(&self, sentence: usize) -> Option<usize> {
        let named = |&entity: &usize| {
            let known = &self.cast.entities[entity];
            let place = known.label().0.checked_sub(1).is_some_and(|noun| self.tokens.is_of(noun, Fields::NAMESAKE));
            !place && known.human && !known.plural && known.joined.is_none() && known.first() < sentence && self.is_named(entity)
        };
        let mut people = (0..self.cast.entities.len().min(REACH)).filter(named);
        people.next().filter(|_| people.next().is_none())
    }

    /// Who spoke last of that sex, not long before a sentence, besides somebody.
    pub(crate) fn voice_of(&self, sex: Agreement, besides: Option<usize>, sentence: usize) -> Option<usize> {
        /// How many sentences back, the turns of a dialogue among them.
        const LONG: usize = 40;
        let besides = besides.map(|entity| self.root(entity));
        self.recent().find(|&entity| {
            let known = &self.cast.entities[entity];
            let person = known.human && !known.plural && known.joined.is_none() && Some(entity) != besides;
            let of_sex = known.gender.is_some() && compatible(known, sex);
            person && of_sex && self.has_spoken(entity) && ago(known.spoke(), sentence) <= LONG
        })
    }

    /// *le docteur … — Venez, docteur.*: who goes by the noun at a token, of those met not long before a sentence, besides
    /// somebody.
    pub(crate) fn going_by(&self, noun: usize, besides: Option<usize>, sentence: usize) -> Option<usize> {
        let besides = besides.map(|entity| self.root(entity));
        self.recent().find(|&entity| {
            let known = &self.cast.entities[entity];
            let person = known.human && !known.plural && known.joined.is_none() && Some(entity) != besides;
            person && ago(known.seen(), sentence) <= sentence::LATELY && self.goes_by(entity, noun)
        })
    }

    /// Whether what is known of somebody's sex allows another word for it.
    pub(crate) fn may_be_of(&self, entity: usize, sex: Agreement) -> bool {
        compatible(&self.cast.entities[self.root(entity)], sex)
    }

    /// *l'homme*, *le juge*: a definite noun alone tells who somebody is.
    pub(crate) fn is_bare_noun(&self, entity: usize) -> bool {
        let known = &self.cast.entities[entity];
        let (from, to) = known.label();
        known.introduced == Determiner::Definite && to <= from + 2
    }

    /// *Booba*: a name that tells neither a person nor a body.
    pub(crate) fn is_name_alone(&self, entity: usize) -> bool {
        let known = &self.cast.entities[entity];
        !known.human && known.kind == SpeakerKind::Person
    }

    pub(crate) fn is_named(&self, entity: usize) -> bool {
        self.cast.entities[entity].score >= 100
    }
}

fn root(entities: &[Entity], entity: usize) -> usize {
    let mut entity = entity;
    while let Some(next) = entities[entity].joined {
        entity = next as usize;
    }
    entity
}

/// The only one of several, if there is one and no other.
pub(crate) fn only<T>(mut found: impl Iterator<Item = T>) -> Option<T> {
    found.next().filter(|_| found.next().is_none())
}
