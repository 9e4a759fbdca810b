//! The source of words that is no speaker by its form: a document, the owner of figures, a source without a name.

use crate::attribution::Source;
use crate::clause::What;
use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Fields, VerbClasses};
use crate::mention::{self, Determiner, Head, Mention};
use crate::model::SpeakerKind;
use crate::token::{Kind, Words, shape, words};

use super::office::Office;
use super::sought::Sought;
use super::standing::Standing;
use super::{Speakers, compatible};

impl Speakers<'_> {
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
        let piece = Classes::OWNED.or(Classes::PIECE);
        let noun = self.tokens.has(mention.at, Classes::NOUN.or(Classes::SPEECH_NOUN).or(Classes::TITLE_HEAD).or(piece));
        promoted.head = match mention.is_plural() {
            true => Head::Group,
            // une personne proche du dossier
            false if noun && !self.tokens.one_of(mention.at, words!["personne"]) => Head::Document,
            false => Head::Human,
        };
        let entity = match mention.head {
            Head::Pronoun => {
                let meant = self.meant(mention.at, mention.agreement, sentence);
                meant.or_else(|| self.named_behind(&mention, sentence)).unwrap_or_else(|| self.unnamed(mention.at))
            }
            _ => self.described(&promoted, None, sentence),
        };
        self.of_mention[index] = Some(entity);
        self.note(entity, &promoted, sentence);
        entity
    }

    /// *Il l'a annoncé mercredi : Luc Rey part*: where the text has named nobody, the pronoun that opens the sentence is whom the
    /// content tells of.
    fn named_behind(&self, pronoun: &Mention, sentence: usize) -> Option<usize> {
        const NEAR: usize = 5;
        let clauses = self.rules.clauses;
        let own = clauses.sentences.get(sentence)?;
        let opens = clauses.elements[own.first].start == pronoun.start;
        let group = clauses.group(own.first + 1).filter(|_| opens)?;
        let it = (group.start..group.at).any(|at| self.tokens.one_of(at, words!["l'", "le"]));
        let mut near = own.first + 2..own.last.min(own.first + 2 + NEAR);
        let colon = near.find(|&at| matches!(clauses.elements[at].what, What::Colon)).filter(|_| it)?;
        let (index, _) = clauses.mention(colon + 1).filter(|(_, found)| found.names_somebody() && !found.is_plural())?;
        let entity = self.root(self.of_mention[index]?);
        compatible(&self.cast.entities[entity], pronoun.agreement).then_some(entity)
    }

    /// *selon les informations de X*, *selon ses propres termes*: who owns the words speaks.
    fn owner(&mut self, index: usize, sentence: usize) -> Option<usize> {
        let mention = self.rules.clauses.mentions[index];
        // selon nos confrères de X: the paper
        let gathers = || self.tokens.one_of(mention.start, words!["nos"]) && self.tokens.is_of(mention.at, Fields::GATHERED);
        // Anne Dol a écrit au ministre. Sa lettre dit : « A »
        let letter = || {
            const SENT: Words =
                words!["courriel", "courrier", "lettre", "mail", "message", "plainte", "post", "sms", "texto", "tweet"];
            let own = mention.determiner == Determiner::Possessive && self.tokens.is_of(mention.at, Fields::LETTER);
            // un tweet du maire, selon une lettre d'Anne Dol
            let acronym = self.tokens.is(mention.at, shape::ALL_CAPITALS);
            let theirs = self.tokens.one_of(mention.at, SENT) && (acronym || !self.tokens.is_capital(mention.at));
            let theirs = theirs && mention.end > mention.at + 1;
            own && !mention::follows_preposition(self.rules.tokens, mention.start) || theirs
        };
        if !self.tokens.has(mention.at, Classes::OWNED) && !gathers() && !letter()
            || mention.coordinated
            || mention.told.is_some()
        {
            return None;
        }
        self.owner_of(&mention, sentence)
    }

    /// *ses propres termes*, *les informations de X*, *les pancartes de X*
    fn owner_of(&mut self, mention: &Mention, sentence: usize) -> Option<usize> {
        // selon nos informations: the paper's; but selon nos confrères de X
        let ours = self.tokens.one_of(mention.start, words!["ma", "mes", "mon", "nos", "notre", "vos", "votre"]);
        if ours && mention.end == mention.at + 1 {
            return None;
        }
        if mention.determiner == Determiner::Possessive && !ours {
            let several = self.tokens.one_of(mention.start, words!["leur", "leurs"]);
            let number = if several { Agreement::PLURAL } else { Agreement::SINGULAR };
            return self.pronoun(mention.at, Agreement::EPICENE.or(number), sentence);
        }
        // les dires de celui-ci
        let (of, this) = (mention.at + 1, mention.at + 2);
        if self.tokens.has(of, mention::OF) && self.tokens.one_of(this, words!["celle-ci", "celles-ci", "celui-ci", "ceux-ci"]) {
            return self.pronoun(this, self.tokens.word(this).agreement, sentence);
        }
        // les informations relayées par France 3
        let words = |at: &usize| matches!(self.tokens.kind(*at), Kind::Word | Kind::Number);
        let end = (mention.end..mention.end + 16).take_while(words).last().map_or(mention.end, |at| at + 1);
        // le mot d'ordre des élus
        let order = self.tokens.one_of(mention.at + 2, words!["ordre"]);
        let behind = mention.at + if order { 3 } else { 1 };
        let owner = mention::owner(Cursor::new(self.rules.tokens, behind, end), mention.end)?;
        let entity = if owner.has_name() && !owner.coordinated {
            self.named(&owner, None, sentence)
        } else {
            self.described(&owner, None, sentence)
        };
        self.note(entity, &Mention { start: mention.start, end: mention.end, ..owner }, sentence);
        Some(entity)
    }

    /// *Des élèves tenaient une pancarte « A »*, *une banderole « A », déployée par des élèves*: who carries what bears the
    /// words; the people of the sentence before where its own names nobody.
    pub(crate) fn carrier(&mut self, index: usize, sentence: usize) -> Option<usize> {
        let rules = self.rules;
        let mention = rules.clauses.mentions[index];
        if !self.tokens.is_of(mention.at, Fields::CARRIED) {
            return None;
        }
        if let Some(owner) = self.owner_of(&mention, sentence) {
            return Some(owner);
        }
        let (clauses, own) = (rules.clauses, rules.clauses.sentences[sentence]);
        let people = |&index: &usize| {
            let mention = &clauses.mentions[index];
            let group = matches!(mention.head, Head::Group | Head::Pronoun) || mention.head.is_human();
            group && !self.tokens.one_of(mention.at, words!["on"])
        };
        let element = own.first + clauses.elements[own.first..own.last].partition_point(|element| element.start < mention.start);
        let by = |at: &usize| self.tokens.one_of(clauses.elements[*at].start, words!["par"]);
        let agent = (element + 1..own.last.min(element + 12)).find(by).and_then(|by| clauses.mention(by + 1));
        let subjects = (own.first..element).rev().take(24).filter(|&at| clauses.is_finite(at)).map(|verb| rules.subject(verb));
        let subjects = subjects.filter_map(|source| if let Source::Mention(person) = source { Some(person) } else { None });
        if let Some(person) = agent.map(|(person, _)| person).into_iter().chain(subjects).find(people) {
            return self.mention(person, sentence);
        }
        // Parmi eux, des élus, rassemblés derrière des pancartes « A ».
        let verbless = !clauses.any_finite(own.first..element);
        let mut before = (own.first..element).rev().take(24).filter_map(|at| clauses.mention(at));
        if let Some((person, _)) = if verbless { before.find(|(person, _)| people(person)) } else { None } {
            return self.mention(person, sentence);
        }
        let (people, then) = self.cast.last_subject?;
        (then + 1 == sentence && self.cast.entities[people].plural).then(|| self.root(people))
    }

    /// *un rapport*, *un sondage*: nobody who says *je*.
    pub(crate) fn is_paper(&self, entity: usize) -> bool {
        self.offices_of(entity).any(|office| office.classes.any(Classes::DOCUMENT))
    }

    /// Whether an entity may say *je*: one person, no paper.
    pub(crate) fn is_somebody(&self, entity: usize) -> bool {
        let known = &self.cast.entities[self.root(entity)];
        known.human && !known.plural && !self.is_paper(entity)
    }

    /// *conclut le communiqué*: whoever spoke by it; *le texte* is that, where no other paper is spoken of.
    pub(super) fn writer(&self, mention: &Mention, sentence: usize) -> Option<usize> {
        let tokens = self.tokens;
        // La Tribune is a newspaper.
        let letter = tokens.is_of(mention.at, Fields::LETTER) && !tokens.is_capital(mention.at);
        if mention.head != Head::Document || !letter || mention.end > mention.at + 1 {
            return None;
        }
        let (writer, then) = self.cast.writer.filter(|&(_, then)| sentence.saturating_sub(then) <= 12)?;
        let paper =
            |office: &Office| office.classes.any(Classes::DOCUMENT) && !tokens.is_of(office.from.wrapping_sub(1), Fields::LETTER);
        let vague = tokens.one_of(mention.at, words!["texte"]) && self.latest_offices(paper).next().is_some();
        (!vague && then < sentence).then(|| self.root(writer))
    }

    /// *Dans une lettre, cent élus exigent … « A », ajoutent les signataires*, *Un collectif a publié une tribune … les
    /// signataires*: the several who spoke by it, or are told to have written it.
    pub(super) fn signatories(&self, mention: &Mention, sentence: usize) -> Option<usize> {
        const REACH: usize = 24;
        if !self.tokens.one_of(mention.at, words!["signataires"]) || mention.determiner != Determiner::Definite {
            return None;
        }
        let near = |&(_, then): &(usize, usize)| then < sentence && sentence - then <= REACH;
        let latest = [self.cast.writer, self.cast.signatory].into_iter().flatten().filter(near).max_by_key(|&(_, then)| then);
        let writer = latest.map(|(writer, _)| self.root(writer))?;
        let known = &self.cast.entities[writer];
        (known.plural || known.kind != SpeakerKind::Person).then_some(writer)
    }

    /// *la même source*, *cette source*: the source that spoke last.
    pub(super) fn same_source(&self, mention: &Mention, sentence: usize) -> Option<usize> {
        let tokens = self.tokens;
        // « A », dit un ministre. « B », souligne le même
        if tokens.one_of(mention.at, words!["même"]) && mention.end == mention.start + 2 && mention.at == mention.start + 1 {
            let spoke = self.cast.last_speaker.filter(|&(_, then)| sentence.saturating_sub(then) <= 3);
            return spoke.map(|(entity, _)| self.root(entity));
        }
        if !tokens.one_of(mention.at, words!["source", "sources"]) || mention.end > mention.at + 1 {
            return None;
        }
        let same = tokens.one_of(mention.at.wrapping_sub(1), words!["même", "mêmes"]);
        let near = |entity: &usize| sentence.saturating_sub(self.cast.entities[*entity].seen()) <= 6;
        let last = || self.cast.last_speaker.filter(|_| same).map(|(entity, _)| self.root(entity)).filter(near);
        // « A », dit une source policière. « B », indique le parquet. « C », précise la même source: the body that spoke since
        let body = |entity: &usize| !self.cast.entities[*entity].human;
        // « A », dit un diplomate. « B », ajoute cette source
        let pointed = tokens.one_of(mention.start, words!["cette", "ces"]) && mention.start + 1 == mention.at;
        let told = || {
            let (entity, _) = self.cast.last_speaker.filter(|&(_, then)| pointed && sentence.saturating_sub(then) <= 2)?;
            Some(self.root(entity)).filter(|&entity| self.cast.entities[entity].plural == mention.is_plural())
        };
        let unnamed = |entity: &usize| {
            let known = &self.cast.entities[*entity];
            known.human && known.introduced == Determiner::Indefinite && (2..100).contains(&known.score)
        };
        // Des familles fuient. « A », affirme notre source
        let one = |entity: &usize| same || self.cast.entities[*entity].plural == mention.is_plural();
        let found = last().filter(body).or_else(|| told().filter(unnamed));
        found.or_else(|| self.hidden(sentence, 6).filter(one)).or_else(last).or_else(told)
    }

    /// Who is pointed at without a name was spoken of: *un conseiller … ce proche du maire*, *Jean Dol … ce proche du maire*,
    /// *une source diplomatique … la même source de Lans*.
    pub(super) fn pointed(&self, mention: &Mention, office: &Office, text: u64, sentence: usize) -> Option<usize> {
        let source = self.tokens.one_of(mention.at, words!["source", "sources"]);
        if source && self.tokens.one_of(mention.at.wrapping_sub(1), words!["même", "mêmes"]) {
            return self.hidden(sentence, 6).filter(|&entity| self.cast.entities[entity].plural == mention.is_plural());
        }
        if mention.head != Head::Anonymous || mention.determiner != Determiner::Demonstrative || mention.is_plural() {
            return None;
        }
        let hidden = self.hidden(sentence, 2);
        // « A », a dit Jean Dol. « B », a répondu ce proche du maire: another
        let verb = self.tokens.word(mention.start.max(1) - 1).verb;
        if hidden.is_some() || self.tokens.lexicon.verb(verb).classes.any(VerbClasses::ANSWERS) {
            return hidden;
        }
        let person = Mention { head: Head::Human, ..*mention };
        let sought = self.sought(&person, office, text, sentence);
        let spoke = self.cast.last_speaker.is_some_and(|(_, then)| sentence.saturating_sub(then) <= 2);
        let known = |entity: &usize| {
            let known = &self.cast.entities[*entity];
            known.score >= 100 || known.introduced == Determiner::Indefinite
        };
        let in_play = || if spoke { None } else { self.bearer(&sought) };
        self.voice.map(|(voice, _)| voice).filter(|&voice| self.fits(&sought, voice)).or_else(in_play).filter(known)
    }

    /// *« A », raconte un diplomate. Jean Dol se tait. « B », prévient ce responsable*: who spoke last has no name, and is
    /// pointed at.
    pub(super) fn unnamed_voice(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        if mention.determiner != Determiner::Demonstrative || mention.is_plural() || !mention.head.is_human() {
            return None;
        }
        let (voice, then) = self.cast.last_speaker.filter(|&(_, then)| sentence.saturating_sub(then) <= 3)?;
        let voice = self.root(voice);
        let known = &self.cast.entities[voice];
        let source = || self.offices_of(voice).any(|office| office.classes.any(Classes::ANONYMOUS));
        let sex = self.tokens.is_of(mention.at, Fields::ANYBODY);
        let same = || self.fits(sought, voice) && (sex || self.standing(voice, office) == Standing::Same);
        let unnamed = known.introduced == Determiner::Indefinite && known.score < 100 && known.score > 1 && then < sentence;
        // ce Malien tells more than that somebody spoke.
        let noun = office.is_bare() && !self.tokens.is_capital(mention.at);
        // a ajouté ce responsable régional: no more than that, said of a source
        let adjective = || {
            let word = office.length <= office.own + 1 && office.to == mention.at + 2;
            word && self.tokens.has(mention.start.max(1) - 1, Classes::SPEECH)
                && self.tokens.has(office.to - 1, Classes::ADJECTIVE.or(Classes::DEMONYM))
        };
        let told_by = |people: u64| self.offices_of(voice).any(|own| own.people != 0 && own.people != people);
        let takes_up = || office.general && source() && (noun || adjective() && !told_by(office.people));
        // ce même ami
        let even = self.tokens.one_of(mention.at.max(1) - 1, words!["même"]);
        (unnamed && (noun && even || takes_up() || noun && same())).then_some(voice)
    }

    /// The last source without a name that was spoken of no more than so many sentences ago.
    fn hidden(&self, sentence: usize, sentences: usize) -> Option<usize> {
        let unnamed = |entity: usize| self.offices_of(entity).any(|office| office.classes.any(Classes::ANONYMOUS));
        let near = |entity: usize| sentence.saturating_sub(self.cast.entities[entity].seen()) <= sentences;
        // La maison est à une famille, selon la même source: who is told of there is no source
        let told_of = |entity: usize| self.cast.entities[entity].first() == sentence && !self.has_spoken(entity);
        self.recent().find(|&entity| near(entity) && unnamed(entity) && !told_of(entity))
    }
}
