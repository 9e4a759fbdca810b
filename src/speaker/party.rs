//! Who stands against whom: *Paul Rey est jugé pour vol … l'accusé*; *Anne Dol a porté plainte … la plaignante*; *Anne Dol a
//! battu Zoé Morel … « B », dit son adversaire.*

use crate::lexicon::{Fields, Forms, VerbClasses};
use crate::mention::{Determiner, Head, Mention};
use crate::token::words;
use crate::verb::{Group, Mood};

use super::office::Office;
use super::sought::Sought;
use super::{Speakers, only};

/// On which side of a case somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Party {
    Accused,
    Plaintiff,
    Victim,
}

impl Party {
    /// Whose noun says on which side they stand: *prévenu*, *plaignante*.
    pub(super) fn of(fields: impl Fn(Fields) -> bool) -> Option<Self> {
        match () {
            () if fields(Fields::ACCUSED) => Some(Self::Accused),
            () if fields(Fields::PLAINTIFF) => Some(Self::Plaintiff),
            () => fields(Fields::VICTIM).then_some(Self::Victim),
        }
    }
}

/// How many sentences back somebody is still in play against another.
const MATCH: usize = 3;

/// How many words of the opening of a sentence are read.
const OPENING: usize = 8;

/// How many words before *contre* tell what the law does.
const AGAINST: usize = 8;

impl Speakers<'_> {
    /// On which side a verb puts its subject: *est jugé*, *a comparu*, *mis en examen*; *accuse*, *a porté plainte*.
    pub(super) fn party(&self, group: &Group) -> Option<Party> {
        let (tokens, verb) = (self.tokens, group.lexicon_verb(self.rules.tokens));
        let held =
            || tokens.one_of(group.end, words!["en"]) && tokens.one_of(group.end + 1, words!["détention", "examen", "garde"]);
        let undergone = group.passive || group.mood == Mood::Participle;
        let charged = undergone && (verb.classes.any(VerbClasses::CHARGES) || held()) || verb.one_of(words!["comparaître"]);
        let dies = || verb.one_of(words!["décéder", "mourir", "périr", "succomber"]);
        let sues = || verb.one_of(words!["accuser"]) || tokens.one_of(group.end, words!["plainte"]);
        match () {
            () if group.negated => None,
            () if charged => Some(Party::Accused),
            () if (undergone || dies()) && verb.classes.any(VerbClasses::HARMS) => Some(Party::Victim),
            () => (!undergone && sues()).then_some(Party::Plaintiff),
        }
    }

    /// *Paul Rey a été tué. Le meurtrier …, Le préfet …*: whom somebody hurt, or who died, is neither who did it nor, if nothing
    /// else is known of them, an authority.
    pub(super) fn is_victim_of(&self, entity: usize, office: &Office) -> bool {
        let head = |field: Fields| office.from > 0 && self.tokens.is_of(office.from - 1, field);
        let other = || head(Fields::ACCUSED) || head(Fields::SEAT) && office.is_bare();
        self.cast.entities[entity].party == Some(Party::Victim) && other()
    }

    /// On which side a verb puts its object: *a écroué Paul Rey*, *accuse Paul Rey de vol*, *a agressé Anne Dol*, *Le tribunal a
    /// condamné une infirmière*; but *« A », a accusé Paul Rey* has its subject behind it.
    pub(super) fn object_party(&self, group: &Group, object: &Mention) -> Option<Party> {
        let verb = group.lexicon_verb(self.rules.tokens);
        let court = |at: usize| self.tokens.one_of(at, words!["assises", "correctionnel", "cour", "juge", "juges", "tribunal"]);
        let tried = || (group.start.saturating_sub(4)..group.start).any(court);
        let of = verb.frames.0 == 0 || self.tokens.one_of(object.end, words!["à", "d'", "de"]) || tried();
        let charges = verb.classes.any(VerbClasses::CHARGES);
        let somebody = object.determiner == Determiner::Indefinite && object.head.is_human() && !object.is_plural();
        // jugée pour avoir agressé Anne Dol
        let done = || self.tokens.one_of(group.start, words!["avoir"]) && self.tokens.word(group.at).forms.any(Forms::PARTICIPLE);
        let acts = group.mood == Mood::Finite || group.mood == Mood::Infinitive && done();
        let active = acts && !group.passive && !group.reflexive && !group.negated;
        match () {
            () if !active || !of || object.head == Head::Organisation => None,
            () if !(object.has_name() || charges && somebody) => None,
            () if charges => Some(Party::Accused),
            () => verb.classes.any(VerbClasses::HARMS).then_some(Party::Victim),
        }
    }

    /// *a requis dix ans contre Paul Rey*, *une plainte contre Paul Rey*
    pub(super) fn is_prosecuted(&self, mention: &Mention) -> bool {
        let tokens = self.tokens;
        let Some(against) = mention.start.checked_sub(1).filter(|&at| tokens.one_of(at, words!["contre"])) else { return false };
        let law = words!["mandat", "plainte", "plaintes", "poursuites", "requiert", "requis", "requise"];
        let near = against.saturating_sub(AGAINST)..against;
        mention.has_name() && mention.head != Head::Organisation && near.rev().any(|at| tokens.one_of(at, law))
    }

    /// *Au deuxième jour de son procès, Paul Rey a parlé*: what opens the sentence of the subject at `element`.
    pub(super) fn is_at_own_trial(&self, first: usize, element: usize) -> bool {
        let (tokens, elements) = (self.rules.tokens, &self.rules.clauses.elements);
        let opening = elements[first].start..elements[element].start;
        opening.take(OPENING).any(|at| tokens.one_of(at, words!["procès"]) && at > 0 && tokens.one_of(at - 1, words!["son"]))
    }

    /// Remembers on which side somebody stands; who was called so before and has no name is meant too: *Le prévenu a comparu.
    /// Paul Rey est accusé de vol.*
    pub(super) fn takes_side(&mut self, entity: usize, party: Party) {
        self.cast.entities[entity].party = Some(party);
        let known = &self.cast.entities[entity];
        if known.score < 100 || known.plural || party == Party::Victim {
            return;
        }
        let side = |office: &Office| {
            office.from > 0 && office.is_bare() && Party::of(|field| self.tokens.is_of(office.from - 1, field)) == Some(party)
        };
        let unnamed = |&other: &usize| {
            let bearer = &self.cast.entities[other];
            let near = known.seen().saturating_sub(bearer.seen()) <= MATCH;
            other != entity
                && bearer.score < 100
                && near
                && bearer.introduced == Determiner::Definite
                && self.alike(entity, other)
        };
        let found = self.latest_offices(side).map(|(other, _)| other).find(unnamed);
        if let Some(other) = found {
            self.join(other, entity);
        }
    }

    /// *l'accusé*, *la plaignante*: the only one in play who stands on that side.
    pub(super) fn in_court(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, text, .. } = *sought;
        let party = Party::of(|field| self.tokens.is_of(mention.at, field))?;
        if mention.determiner != Determiner::Definite || !office.is_bare() || office.former {
            return None;
        }
        let stands = |&entity: &usize| {
            let known = &self.cast.entities[entity];
            // Un homme est écroué. Le suspect …: nobody has a name for him yet.
            let told = known.score >= 100 || known.introduced == Determiner::Indefinite;
            known.party == Some(party) && told && self.fits(sought, entity)
        };
        // L'assaillant a fui. Un complice est écroué: who was called so before
        let known = || self.by_words(text).filter(|&known| self.fits(sought, known));
        only(self.recent().filter(stands)).map(|one| known().unwrap_or(one))
    }

    /// *son adversaire*, *sa rivale*, *son homologue français*: the only other person at hand besides the one whose it is.
    pub(super) fn counterpart(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        let singular = self.tokens.one_of(mention.start, words!["sa", "son"]);
        if !singular || !self.tokens.is_of(mention.at, Fields::COUNTERPART) || office.length > 0 || office.former {
            return None;
        }
        // Le président russe a reçu le président turc … son homologue
        let homologue = self.tokens.one_of(mention.at, words!["homologue"]);
        let near = |then: usize| sentence.saturating_sub(then) <= MATCH;
        // Son collègue Paul Rey l'a suivi. « A », dit son collègue.
        let his = |known: &Office| {
            let owned = (2..4).any(|back| known.from >= back && self.tokens.one_of(known.from - back, words!["sa", "son"]));
            known.key == office.key && owned
        };
        let called = |&entity: &usize| {
            near(self.cast.entities[entity].seen()) && self.fits(sought, entity) && self.offices_of(entity).any(his)
        };
        if let Some(entity) = if homologue { None } else { self.recent().find(called) } {
            return Some(entity);
        }
        let here = self.present.iter().rev().copied().find(|&entity| self.cast.entities[entity].human);
        let last = || [self.cast.last_speaker, self.cast.last_subject].into_iter().flatten().find(|&(_, then)| near(then));
        let holder = here.or_else(|| last().map(|(entity, _)| entity)).map(|entity| self.root(entity))?;
        let other = |&entity: &usize| {
            let known = &self.cast.entities[entity];
            let another = entity != holder && !self.present.contains(&entity);
            let told = known.score >= 100 || homologue && known.introduced == Determiner::Definite;
            another && known.human && told && near(known.seen()) && self.fits(sought, entity)
        };
        only(self.recent().filter(other))
    }
}
