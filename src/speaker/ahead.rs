//! Whom the sentence names behind a description, or whoever speaks names: somebody else. *Le ministre trouve que Jean Dol ment*,
//! *a répondu la maire à Jean Dol*, *Le pompier qui avait insulté Jean Dol regrette*; *« Jean Dol ment », dit-elle*.

use crate::clause::What;
use crate::lexicon::{Agreement, Classes, Frames};
use crate::mention::{Determiner, Head, Mention, OF};
use crate::token::{Kind, words};

use super::office::Office;
use super::standing::Standing;
use super::{Speakers, compatible, only};

/// How many elements behind a description its sentence is read.
const AHEAD: usize = 32;

/// How many mentions of what is said are read.
const NAMES: usize = 32;

impl Speakers<'_> {
    /// Notes whom the sentence that ends at the element `last` names behind the description, or the pronoun, at `element`.
    pub(super) fn look_ahead(&mut self, element: usize, last: usize) {
        let clauses = self.rules.clauses;
        let Some((index, described)) = clauses.mention(element) else { return };
        let pronoun = described.head == Head::Pronoun && !self.rules.tokens.has(described.at, Classes::DET_DEM);
        if described.has_name() || described.head != Head::Pronoun && !described.head.is_human() {
            return;
        }
        let mut at = self.said.partition_point(|&(mention, _)| mention < index);
        while let Some(&(_, stretch)) = self.said.get(at).filter(|&&(mention, _)| mention == index) {
            self.look_inside(stretch);
            self.ahead.extend(self.turned.into_iter().chain(self.replying));
            at += 1;
        }
        // Anne Dol : « A » ⏎ Le procureur : « B »
        for at in 0..self.beside.len() {
            let (label, other) = self.beside[at];
            if label == index {
                self.note_named(&clauses.mentions[other]);
            }
        }
        // S'il le reconnaît, cela coûte à Jean Dol: behind its clause a pronoun may be named.
        let goes_on = |at: &usize| match clauses.elements[*at].what {
            What::Semicolon | What::Colon | What::Stop => false,
            What::Comma => !pronoun,
            _ => true,
        };
        for at in (element + 1..last.min(element + AHEAD)).take_while(goes_on) {
            let named = clauses.mention(at).filter(|(_, mention)| mention.names_somebody() && self.is_apart(at));
            if let Some((_, mention)) = named {
                self.note_named(mention);
            }
        }
    }

    /// Notes for good that whoever is described is none of the others whom the sentence sets beside.
    pub(super) fn tell_others(&mut self, entity: usize, others: [Option<usize>; 3]) {
        let free = self.cast.entities[entity].score < 100;
        if let Some(other) = others.into_iter().flatten().find(|&other| free && other != entity) {
            self.cast.entities[entity].object_of = Some(other as u32);
        }
    }

    /// Whom *lui* or *son* beside a description takes up, who is another: *« A », lui a dit le maire* where one person alone has
    /// been spoken of.
    pub(super) fn owner_beside(&self, described: &Mention) -> Option<usize> {
        let bare = described.head.is_human() && !described.has_name();
        if bare && (self.is_done_to_another(described.start) || self.is_set_beside(described)) {
            return self.taken_up_last();
        }
        let object = bare && (self.is_said_to_him(described) || self.acts_on_him(described.end));
        let mut people = self.recent().filter(|&entity| self.cast.entities[entity].human);
        let person = if object { people.next() } else { None };
        person.filter(|person| people.all(|other| other == *person))
    }

    /// *Le maire l'a salué*: to somebody else; but *Le maire l'a dit*.
    fn acts_on_him(&self, end: usize) -> bool {
        let tokens = self.tokens;
        tokens.one_of(end, words!["l'"]) && tokens.has(end + 1, Classes::AVOIR) && !tokens.verb(end + 2).frames.any(Frames::QUE)
    }

    /// *Nora Rey vit seule. « Elle ne parle à personne », dit la gardienne*: of whom the words speak from their first pronoun on,
    /// where nothing else of its gender stands before them.
    pub(super) fn spoken_of_inside(&self, index: usize, sentence: usize) -> Option<usize> {
        const BEFORE: usize = 40;
        const NEAR: usize = 4;
        let (rules, clauses, tokens) = (self.rules, self.rules.clauses, self.rules.tokens);
        let described = &clauses.mentions[index];
        let one = !described.has_name() && !described.is_plural() && !tokens.is_capital(described.at);
        let definite = one && described.determiner == Determiner::Definite;
        let said = self.said.get(self.said.partition_point(|&(mention, _)| mention < index));
        let (_, stretch) = *said.filter(|(mention, _)| *mention == index && definite && described.head.is_human())?;
        let (first, _) = rules.sentences_inside(stretch).next()?;
        let (_, pronoun) = clauses.mention(first).filter(|_| !rules.is_nobody(first))?;
        // Il faut partir, Il va y avoir du vent: nobody
        let group = clauses.group(first + 1).filter(|_| clauses.is_finite(first + 1))?;
        let nobody = |at: usize| tokens.one_of(at, words!["y"]) || tokens.verb(at).one_of(words!["falloir"]);
        if (group.start..group.end + 2).any(nobody) {
            return None;
        }
        let gender = match () {
            () if tokens.one_of(pronoun.at, words!["elle"]) => Agreement::FEMININE,
            () if tokens.one_of(pronoun.at, words!["il"]) => Agreement::MASCULINE,
            () => return None,
        };
        let open = rules.stretches[stretch].open;
        let mut near = clauses.told_around(open).0.iter().rev().take_while(|mention| mention.start + BEFORE > open);
        let other = |mention: &Mention| {
            let told = mention.agreement.gender();
            !mention.head.is_human()
                && mention.head != Head::Pronoun
                && !mention.is_plural()
                && (told == Agreement::NONE || told.any(gender))
        };
        if near.any(other) {
            return None;
        }
        let one = |entity: &usize| {
            let known = &self.cast.entities[*entity];
            known.human && !known.plural && sentence.saturating_sub(known.seen()) <= NEAR && compatible(known, gender)
        };
        let entity = only(self.recent().filter(one))?;
        let office = self.office(described).filter(|office| !office.former)?;
        (self.cast.entities[entity].score >= 100 && self.standing(entity, &office) != Standing::Same).then_some(entity)
    }

    /// Whom a pronoun of the third person takes up at once: the last subject, or who spoke since.
    pub(super) fn taken_up_last(&self) -> Option<usize> {
        let (subject, speaker) = (self.cast.last_subject, self.cast.last_speaker);
        let then = |last: Option<(usize, usize)>| last.map(|(_, then)| then);
        let last = if then(speaker) >= then(subject) { speaker } else { subject };
        last.map(|(entity, _)| self.root(entity))
    }

    /// *Le maire lui avait conseillé de partir*, *ce responsable de son équipe*: whom *lui* or *son* takes up is another.
    fn is_set_beside(&self, described: &Mention) -> bool {
        let (tokens, end) = (self.tokens, described.end);
        let to_him = tokens.one_of(end, words!["lui"]) && tokens.has(end + 1, Classes::VERB.or(Classes::AVOIR));
        // Interpellé par Luc Rey, le maire lui a répondu
        let near = || self.present.iter().any(|&entity| self.cast.entities[self.root(entity)].human);
        to_him && !near() || (described.start + 2..end).any(|at| tokens.one_of(at, words!["sa", "ses", "son"]))
    }

    /// *son renvoi par le ministre*, *ses échanges avec le maire*: who does something to whom *son* means, or with him, is
    /// another.
    fn is_done_to_another(&self, start: usize) -> bool {
        let tokens = self.tokens;
        let Some(prep) = start.checked_sub(1).filter(|&at| tokens.one_of(at, words!["avec", "contre", "par"])) else {
            return false;
        };
        let within = |at: &usize| tokens.kind(*at) == Kind::Word && !tokens.has(*at, Classes::PREP);
        let mut before = (prep.saturating_sub(3)..prep).rev().take_while(within).skip(1);
        before.any(|at| tokens.one_of(at, words!["sa", "ses", "son"]))
    }

    fn note_named(&mut self, mention: &Mention) {
        if mention.names_somebody() && !mention.coordinated {
            let named = self.bearer_named(mention);
            self.ahead.extend(named);
        }
    }

    /// Whom a name means, of those met so far.
    pub(crate) fn bearer_named(&self, mention: &Mention) -> Option<usize> {
        self.bearer_of_name(&self.read(mention), mention)
    }

    /// Notes whom the words of a stretch in marks name; but *« On me dit : Jean, tais-toi », dit-il*.
    fn look_inside(&mut self, stretch: usize) {
        let (rules, clauses) = (self.rules, self.rules.clauses);
        let own = |(first, last): (usize, usize)| {
            (first..last).take_while(|&at| !matches!(clauses.elements[at].what, What::Colon)).filter_map(|at| clauses.mention(at))
        };
        for (_, mention) in rules.sentences_inside(stretch).flat_map(own).take(NAMES) {
            self.note_named(mention);
        }
    }

    /// *« Zoé Dol doit partir », a dit la présidente*: notes that whoever says the words of a stretch, and was only described, is
    /// nobody whom they name.
    pub(crate) fn keep_apart(&mut self, speaker: usize, stretch: usize) {
        let described = self.root(speaker);
        let known = &self.cast.entities[described];
        if !known.human || known.plural || !(2..100).contains(&known.score) {
            return;
        }
        self.look_inside(stretch);
        for named in std::mem::take(&mut self.ahead) {
            let free = self.cast.entities[described].object_of.is_none();
            let (object, subject) = if free { (described, named) } else { (named, described) };
            self.cast.entities[object].object_of = Some(subject as u32);
        }
    }

    /// Notes of two who talk to each other that whoever of them is only described is not the other.
    pub(crate) fn part(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        let described = |entity: &usize| {
            let known = &self.cast.entities[*entity];
            known.human && !known.plural && (2..100).contains(&known.score) && known.object_of.is_none()
        };
        let Some(object) = [one, other].into_iter().find(described).filter(|_| one != other) else { return };
        let subject = if object == one { other } else { one };
        // le baron Jean Dol … dit le baron
        let same = |own: &Office| self.offices_of(subject).any(|other| other.noun == own.noun);
        if !self.offices_of(object).any(same) {
            self.cast.entities[object].object_of = Some(subject as u32);
        }
    }

    /// Asks whose the words of a stretch are: nobody whom they name.
    pub(crate) fn saying<T>(&mut self, stretch: Option<usize>, ask: impl FnOnce(&mut Self) -> T) -> T {
        if let Some(stretch) = stretch {
            self.look_inside(stretch);
            self.ahead.extend(self.turned.into_iter().chain(self.replying));
        }
        let answer = ask(self);
        self.ahead.clear();
        answer
    }

    /// Whether the words of a stretch in marks name an entity.
    pub(crate) fn names(&mut self, stretch: usize, entity: usize) -> bool {
        let entity = self.root(entity);
        self.saying(Some(stretch), |speakers| speakers.ahead.contains(&entity))
    }

    /// Whether the mention at an element is an object, or the subject of a clause that another holds; but *selon Jean Dol*, *les
    /// mots de Jean Dol*, *annonce Jean Dol*.
    pub(super) fn is_apart(&self, at: usize) -> bool {
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        let Some(before) = at.checked_sub(1).map(|at| &clauses.elements[at]) else { return false };
        match before.what {
            What::Prep => !tokens.has(before.start, OF) && !tokens.one_of(before.start, words!["après", "chez", "pour", "selon"]),
            What::Que => true,
            What::Verb(group) => {
                let ends = |at: usize| matches!(clauses.elements[at].what, What::Comma | What::Quote(_) | What::Stop);
                let group = &clauses.groups[group];
                !at.checked_sub(2).is_some_and(ends) && !group.reflexive && !self.is_attributive(group)
            }
            _ => false,
        }
    }
}
