//! Names joined into speakers: full names, surnames, acronyms, short names.

use crate::lexicon::{Agreement, Classes, Fields, bare, hash};
use crate::mention::{self, BORN, Determiner, Head, Mention, WIFE, is_stranger};
use crate::model::{Gender, GenderEvidence, SpeakerKind};
use crate::token::{Kind, Words, shape, words};

use super::{Entity, Speakers};

/// A name as a mention has it.
pub(super) struct Name {
    /// Its words, without the particles before a surname.
    pub(super) from: usize,
    pub(super) to: usize,
    /// Keys of the first word and of the last.
    first: u64,
    last: u64,
    /// Who has the last word for a surname.
    surname: Option<usize>,
    article: bool,
    /// It is the end of that one's full name.
    ends: bool,
    /// It holds no given name.
    pub(super) single: bool,
    /// *l'ADQ Bretagne*: the letters of a body and where it is.
    branch: bool,
    /// *H. Dol*
    initials: bool,
    human: bool,
    /// Key of all its words.
    whole: u64,
    /// Who has its first word for a name, if it holds several.
    pub(super) given: Option<usize>,
    /// Keys of its initials, without its prepositions and with them, if a body may be called by them.
    letters: [Option<u64>; 3],
}

/// What may lead to the name of a place.
const WHERE: Words = words!["d'", "dans", "de", "depuis", "en", "sur", "vers", "via", "à"];

/// What a phrase is found by whose words have these keys.
pub(super) fn phrase_key(words: impl IntoIterator<Item = u64>) -> u64 {
    words.into_iter().fold(7, |all, key| all.wrapping_mul(0x100_0000_01B3) ^ key)
}

impl Speakers<'_> {
    /// What a word is found by. The joining of one mention asks it again and again.
    #[inline]
    pub(super) fn key(&self, at: usize) -> u64 {
        if self.tokens.is(at, shape::BARE) { self.tokens.bare(at) } else { self.known_key(at) }
    }

    #[inline(never)]
    fn known_key(&self, at: usize) -> u64 {
        let place = &self.keys[at % self.keys.len()];
        if place.get().0 != at {
            place.set((at, self.new_key(at)));
        }
        place.get().1
    }

    fn new_key(&self, at: usize) -> u64 {
        let (start, end) = self.tokens.bytes(at, at + 1);
        let text = self.tokens.text;
        // l'ex-ministre is l'ancien ministre.
        let start = if text.as_bytes()[start..end].starts_with(b"ex-") { start + 3 } else { start };
        let abbreviated = end > start && text.as_bytes()[end - 1] == b'.';
        let end = if abbreviated { start + text[start..end].trim_end_matches('.').len() } else { end };
        // Saleh al-Barmani … M. Barmani
        let article = text.as_bytes()[start..end]
            .get(..4)
            .is_some_and(|four| matches!(four, [b'a' | b'A' | b'e' | b'E', b'l', b'-', capital] if capital.is_ascii_uppercase()));
        bare(text, start + if article { 3 } else { 0 }, end)
    }

    /// What a phrase is found by.
    pub(super) fn text_key(&self, from: usize, to: usize) -> u64 {
        phrase_key((from..to.min(from + 12)).map(|at| self.key(at)))
    }

    /// Whoever these words mean, by the key of one or of several.
    pub(super) fn by_words(&self, key: u64) -> Option<usize> {
        self.cast.by_words.get(&key).map(|&entity| self.root(entity))
    }

    pub(super) fn named(&mut self, mention: &Mention, told: Option<usize>, sentence: usize) -> usize {
        let name = self.read(mention);
        if let Some(entity) = if told.is_none() { self.called_after(mention, name.from) } else { None } {
            return entity;
        }
        let office = if mention.has_role() { self.office(mention) } else { None };
        let bearer = office.filter(|_| name.human).and_then(|office| self.unnamed_bearer(mention, &office));
        let known = told.or_else(|| {
            let known = self.bearer_of_name(&name, mention).or_else(|| self.written(&name, mention));
            known.or(bearer).filter(|&found| self.may_be(mention, found))
        });
        let entity = known.unwrap_or_else(|| {
            let kind = match mention.head {
                Head::Organisation => SpeakerKind::Organisation,
                // 81 %
                Head::Group => SpeakerKind::Group,
                _ => SpeakerKind::Person,
            };
            self.entity(mention.name, 0, kind, name.human, mention.is_plural())
        });
        if let Some(bearer) = bearer {
            self.join(bearer, entity);
        }
        if told.is_none() && mention.head != Head::Organisation && !name.single && !name.initials {
            self.join_given_name(&name, entity);
        }
        if mention.head != Head::Person && !name.single {
            let placeless = self.before_place(name.from, name.to).map_or([None; 3], |end| self.acronyms(name.from, end));
            for letters in name.letters.into_iter().chain(placeless).flatten() {
                self.cast.by_words.entry(letters).or_insert(entity);
            }
        }
        if let Some(initials) = if name.human { self.initials(name.from, name.to) } else { None } {
            self.cast.by_words.entry(initials).or_insert(entity);
        }
        if !name.single {
            self.forget_given(entity, mention);
        }
        self.call(entity, &name, mention);
        self.learn(entity, &name, sentence);
        if mention.has_role() {
            self.give_role(entity, mention, office);
            self.give_second_role(entity, mention);
            self.give_joined_role(entity, mention);
            self.give_related_role(entity, mention, office);
        } else {
            self.give_same_role(entity, mention);
        }
        if name.human {
            self.alias(entity, name.to);
            self.revealed(entity, mention);
            self.married(entity, name.to, mention);
        }
        entity
    }

    /// *Martin boude. … Zoé Martin …*: what was taken for a given name is the surname, and tells no sex.
    fn forget_given(&mut self, entity: usize, mention: &Mention) {
        let (from, to) = self.cast.entities[entity].label();
        let surname = to == from + 1 && self.key(from) == self.key(mention.name.1 - 1);
        let record = &mut self.cast.entities[entity];
        if surname && record.gender.is_some_and(|(_, evidence, _)| evidence == GenderEvidence::FirstName) {
            record.gender = None;
        }
    }

    /// What the name of a mention tells.
    pub(super) fn read(&self, mention: &Mention) -> Name {
        let (tokens, (start, to)) = (self.tokens, mention.name);
        // Valmer+ … Valmer: the sign is no word of its own
        let to = to - usize::from(to > start + 1 && tokens.kind(to - 1) == Kind::Other);
        // Mme von der Dol: a surname alone.
        let capital = |&at: &usize| !tokens.has(at, Classes::PARTICLE) || tokens.is_capital(at);
        let from = (start..to - 1).find(capital).unwrap_or(to - 1);
        let (first, last) = (self.key(from), self.key(to - 1));
        let surname = self.by_words(last).map(|bearer| self.namesake(bearer, last, mention));
        // Jean Vela Dol … M. Vela Dol: several words can be a surname alone.
        let article = tokens.has(from, Classes::DET_DEF);
        // Abdel ben Dol … Ben Dol, Luc Costa Dol … le Pr Costa Dol
        let titled = self.is_titled(start);
        let whole = self.is_given(from) && !titled;
        let ends = !whole && surname.is_some_and(|entity| self.ends_name(entity, from, to));
        // M. Van der Dol
        let single = to - from == 1 || ends || titled && tokens.has(from, Classes::PARTICLE);
        // Ysolde Varn a ri, l'aval d'Ysolde Varn, présidente du port: neither an article makes it a thing nor a preposition a
        // place
        let place = || tokens.has(from - 1, Classes::DETERMINERS.or(Classes::CONTRACTION)) || tokens.one_of(from - 1, WHERE);
        let bare = || from == 0 || mention.has_role() || !place();
        let stranger = || mention.head == Head::Name && bare() && is_stranger(self.rules.tokens, from, to);
        // élu dans Jean-Malvy: what a riding is called after
        let riding = single && from > 0 && tokens.one_of(from - 1, words!["dans"]);
        let human = mention.head == Head::Person && !riding || mention.head.is_human() && mention.has_role() || stranger();
        let letters = |at: usize| tokens.is(at, shape::ALL_CAPITALS);
        let branch = !single && !human && letters(from) && !letters(to - 1) && self.is_place(from + 1, to);
        let spelled = !single && !branch && mention.head != Head::Person;
        Name {
            from,
            to,
            first,
            last,
            surname: surname.filter(|_| !branch),
            article,
            ends,
            single,
            branch,
            initials: !single && tokens.is(from, shape::INITIALS),
            human,
            whole: self.text_key(from, to),
            given: if single || branch { None } else { self.by_words(first) },
            letters: if spelled { self.acronyms(from, to) } else { [None; 3] },
        }
    }

    /// Whoever is known by the last word of a name, or by its first: *Narimen … Narimen Amrani*, a name of one word is later
    /// found to be the first of two; but *Chine nouvelle* is not China.
    pub(super) fn bearer_of_name(&self, name: &Name, mention: &Mention) -> Option<usize> {
        let given = || {
            let country = !name.human && self.tokens.has(name.from, Classes::COUNTRY);
            let entity = name.given.filter(|_| !country)?;
            let known = &self.cast.entities[entity];
            let longer = || self.goes_on(known, name);
            (!name.human || known.surname() == Some(name.first) && known.given().is_none() || longer()).then_some(entity)
        };
        if self.is_relative(name, mention) {
            return None;
        }
        let found = name.surname.or_else(given).or_else(|| self.of_two_surnames(name, mention));
        found
            .filter(|&entity| self.may_be_called(entity, name, mention))
            .or_else(|| self.misspelt(name).or_else(|| self.written_apart(name)))
    }

    /// *Lucien Dol … le fils Dol*: another who has the surname, and no given name here.
    fn is_relative(&self, name: &Name, mention: &Mention) -> bool {
        const KIN: Words = words!["cadet", "cadette", "fille", "fils", "frère", "mère", "père", "sœur"];
        let one = mention.determiner == Determiner::Definite && mention.has_role() && name.to - name.from == 1;
        let full = |bearer: usize| self.cast.entities[bearer].given().is_some_and(|given| given != name.last);
        one && self.tokens.one_of(name.from - 1, KIN) && name.surname.is_some_and(full)
    }

    /// *La ministre Anne Dol se tait. Le cabinet Dol …*: those who work for whom the text names in full; but *le cabinet Valmer*.
    pub(super) fn is_staff(&self, mention: &Mention) -> bool {
        let (from, to) = mention.name;
        let noun = mention.head == Head::Organisation && mention.has_role() && to == from + 1 && from == mention.at + 1;
        let staff = noun && self.tokens.one_of(mention.at, words!["cabinet", "équipe"]);
        let named = |entity: usize| {
            let known = &self.cast.entities[entity];
            known.human && known.given().is_some() && known.surname() == Some(self.key(from))
        };
        staff && self.recent().any(named)
    }

    /// *Maria Luisa Dol … Maria Luisa*, *José Dol … José Dol Rey*: one full name is the beginning of the other.
    fn goes_on(&self, known: &Entity, name: &Name) -> bool {
        let (start, end) = known.label();
        let (words, own) = (name.to - name.from, end - start);
        let full = known.kind == SpeakerKind::Person && known.score >= 100 && own > 1 && words > 1 && own != words;
        let longer = if own > words { (start, end) } else { (name.from, name.to) };
        // Paul Dol Jr is his son, Paul Dol La Vague stands for a party
        let another = |at: usize| {
            self.tokens.has(at, Classes::DET_DEF.or(Classes::METONYM).or(Classes::COUNTRY))
                || self.tokens.one_of(at, words!["fils", "jr", "junior", "père", "senior", "sr"])
        };
        full && self.starts_alike((name.from, name.to), (start, end)) && !(longer.0 + own.min(words)..longer.1).any(another)
    }

    /// *José Luis Dol Rey … M. Dol*, *le général José Dol Rey … le général Dol*: the first of two surnames, where no other word
    /// says whose it is.
    fn of_two_surnames(&self, name: &Name, mention: &Mention) -> Option<usize> {
        let tokens = self.tokens;
        let other = Classes::FIRST_NAME.or(Classes::PARTICLE).or(Classes::METONYM).or(Classes::COUNTRY);
        let titled = mention.head == Head::Role && mention.role.0 + 1 == mention.role.1 && mention.role.1 == name.from;
        let person = (titled || matches!(mention.head, Head::Person | Head::Name)) && !tokens.is(name.from, shape::ALL_CAPITALS);
        if !person || name.to - name.from != 1 || tokens.has(name.from, other) {
            return None;
        }
        let bears = |entity: &usize| {
            let known = &self.cast.entities[*entity];
            let (start, end) = known.label();
            known.kind == SpeakerKind::Person
                && known.given().is_some()
                // Abdul Dol Rey: Abdul is half a given name.
                && (start + 1..end.saturating_sub(1))
                    .any(|at| self.key(at) == name.last && !tokens.one_of(at - 1, words!["abd", "abdel", "abdul", "abou"]))
        };
        self.recent().find(bears)
    }

    /// Whether one who is known by a word of a name may have the whole of it.
    fn may_be_called(&self, entity: usize, name: &Name, mention: &Mention) -> bool {
        let known = &self.cast.entities[entity];
        let organisation = known.kind == SpeakerKind::Organisation;
        if self.tokens.is(name.from, shape::ALL_CAPITALS) && self.is_shouted(known, name, mention) {
            return true;
        }
        if !known.human && self.is_other_thing(known.label(), name, mention) {
            return false;
        }
        // Valtex … son service de cartographie Valtex Cartes: the name of a thing, which its noun precedes
        let before = name.from.wrapping_sub(1);
        let noun =
            mention.start == name.from && self.tokens.has(before, Classes::NOUN) && !self.tokens.has(before, Classes::VERB);
        if organisation && !name.single && noun && self.starts_alike((name.from, name.to), known.label()) {
            return false;
        }
        // le Front breton is not le Front normand, but may be the Front.
        // nor is le nord de la France Météo-France: the lexicon knows its name.
        let listed = || self.is_listed(name.from, name.to) || self.is_listed(known.label().0, known.label().1);
        // Vivre à Lans is not Lans ensemble, which begins with its last word
        let (start, end) = known.label();
        let led = end > start + 1 && self.key(end - 1) != name.last;
        let other = !name.single && (name.surname != Some(entity) || led || listed());
        if organisation && other && !self.starts_alike((name.from, name.to), known.label()) {
            return false;
        }
        // Radio Valmer is not Presse Valmer
        let own = (name.from, name.to);
        let ends = || self.is_end_of(own, (start, end)) || self.is_end_of((start, end), own);
        let house = organisation && !name.single && end > start + 1 && self.tokens.is_capital(start);
        let figures = || self.tokens.str(name.to - 1).bytes().any(|byte| byte.is_ascii_digit());
        if house && self.key(start) != name.first && !figures() && !ends() {
            return false;
        }
        // Marie Le Goff … Le Goff: the article is the surname's.
        if mention.head == Head::Organisation && !name.ends {
            return organisation || !known.human && !name.single;
        }
        (!organisation || mention.head == Head::Name)
            && (name.single || self.shares_given_name(known, name) || self.is_titled(start) && self.is_end_of((start, end), own))
            && !self.clashes(entity, mention)
    }

    /// Where the name that the lexicon knows ends, of those that words begin with: *France Bleu* in *France Bleu Limousin*.
    fn listed_end(&self, from: usize, to: usize) -> Option<usize> {
        if !self.tokens.has(from, Classes::STARTS_PHRASE) {
            return None;
        }
        let (length, phrase) = self.tokens.lexicon.phrase(self.tokens.words(from, to))?;
        phrase.classes.any(Classes::METONYM).then_some(from + length)
    }

    /// Whether the lexicon knows the whole of a name.
    pub(super) fn is_listed(&self, from: usize, to: usize) -> bool {
        self.listed_end(from, to) == Some(to)
    }

    /// *France Bleu Limousin*: where the name of the house ends, before that of a branch.
    fn house_of(&self, from: usize, to: usize) -> Option<usize> {
        self.listed_end(from, to).filter(|&end| end < to)
    }

    /// *Anne Ferrand … FERRAND*, *Ride The Waves … RTW*, *Anne-Marie Rey … AMR*: a surname in capitals, the letters of a name of
    /// several words.
    fn is_shouted(&self, known: &Entity, name: &Name, mention: &Mention) -> bool {
        let (start, end) = known.label();
        let one = name.to - name.from == 1 && mention.determiner == Determiner::None && known.kind == SpeakerKind::Person;
        let surname = || known.given().is_some() && known.surname() == Some(name.last) && self.tokens.str(name.from).len() > 4;
        let letters = || known.given().is_none() && end - start > 2 && self.letters(start, end) == Some(name.last);
        one && (surname() || letters() || self.initials(start, end) == Some(name.last))
    }

    /// The key of the initials that stand for somebody of three names: *AMR* for *Anne-Marie Rey*.
    fn initials(&self, from: usize, to: usize) -> Option<u64> {
        // Two words of letters alone have two initials.
        if to < from + 2 || to == from + 2 && (from..to).all(|at| self.tokens.is(at, shape::BARE)) {
            return None;
        }
        let mut initials = [0u8; 8];
        let mut length = 0;
        let parts = (from..to).filter(|&at| !self.tokens.has(at, mention::OF)).flat_map(|at| self.tokens.str(at).split('-'));
        for part in parts {
            *initials.get_mut(length)? = mention::initial(part)?;
            length += 1;
        }
        (length >= 3).then(|| hash(&initials[..length]))
    }

    /// *la Bugatto Vega* is a model of Bugatto; New York is not the New York Times.
    fn is_other_thing(&self, (start, end): (usize, usize), name: &Name, mention: &Mention) -> bool {
        let (words, known) = (name.to - name.from, end - start);
        let bare = mention.determiner == Determiner::None;
        let articled = || start > 0 && self.tokens.has(start - 1, Classes::DETERMINED);
        let shorter = words == 1 && known > 1 && bare && articled();
        let longer = || words > 1 && known == 1 && !bare && !articled();
        let model = (shorter || longer()) && self.key(start) == name.first;
        let town =
            || self.tokens.has(name.from, Classes::COUNTRY.or(Classes::STARTS_PHRASE)) && self.is_place(name.from, name.to);
        model || known > words && town()
    }

    /// Whether a full name has the given name of somebody, as far as it is known: Anouk Dol is neither Paul Dol nor Anouk
    /// Pieters, even where nothing tells that Anouk is a given name.
    fn shares_given_name(&self, known: &Entity, name: &Name) -> bool {
        let (start, end) = known.label();
        let full = known.score >= 100 && end - start > 1;
        // M. Le Dol … Ludovic Le Dol: the surname alone was of several words
        if full && !self.is_given(start) && self.is_end_of((start, end), (name.from, name.to)) {
            return true;
        }
        let misspelt = || full && self.is_given_name_misspelt(start, name.from);
        let apart = full
            && known.kind != SpeakerKind::Organisation
            && known.surname() == Some(name.last)
            && self.differ(start, name.from)
            && !misspelt();
        let two = || {
            name.surname.is_none()
                && known.surname() != Some(name.first)
                && !self.starts_alike((name.from, name.to), (start, end))
        };
        let short = || full && (self.cut_short(start, name.from) || self.cut_short(name.from, start));
        let given = || name.initials || known.given().is_none_or(|given| given == name.first) || short() || misspelt();
        !apart && given() && !two()
    }

    /// Whoever was written so: *le FN … le Front national*, *les chiffres du Courrier … Le Courrier*.
    fn written(&self, name: &Name, mention: &Mention) -> Option<usize> {
        let &Name { from, to, .. } = name;
        let spelled = || name.letters.into_iter().flatten().find_map(|letters| self.spelled(letters));
        let spelled = if name.human { None } else { spelled() };
        let article =
            name.article && mention.head == Head::Organisation && to - from > 1 && !self.tokens.is(from + 1, shape::ALL_CAPITALS);
        let bare = || if article { self.by_words(self.text_key(from + 1, to)) } else { None };
        let organisation = |entity: &usize| self.is_named_organisation(*entity);
        let same = || self.by_words(name.whole).filter(|&entity| !self.clashes(entity, mention));
        // France Bleu … France Bleu Limousin; but France Bleu Limousin … France Bleu Maine
        let alike = |entity: &usize| self.starts_alike((from, to), self.cast.entities[*entity].label());
        let house = || self.by_words(self.text_key(from, self.house_of(from, to)?)).filter(alike);
        let branch = || if name.human { None } else { self.branch_by_letters(from, to) };
        let paper = || self.recent().find(|&known| self.is_short_for(name, known));
        spelled.or_else(branch).or_else(same).or_else(paper).or_else(|| bare().filter(organisation)).or_else(house)
    }

    /// *le Canard enchaîné … Le Canard*, *La Dépêche du Midi … La Dépêche*: the first word of a paper's name, with its article.
    fn is_short_for(&self, name: &Name, known: usize) -> bool {
        let (start, end) = self.cast.entities[known].label();
        let first = start + usize::from(self.tokens.has(start, Classes::DET_DEF));
        let begins = name.article && name.to == name.from + 2 && end > first + 1 && self.key(first) == name.last;
        begins && !self.cast.entities[known].plural && self.is_medium(known)
    }

    /// *Narimen … l'affaire Amrani … Narimen Amrani*: who was met by the given name alone.
    fn join_given_name(&mut self, name: &Name, entity: usize) {
        let alone = |other: &usize| {
            let known = &self.cast.entities[*other];
            known.surname() == Some(name.first)
                && known.given().is_none()
                && known.kind == SpeakerKind::Person
                && known.who.is_none()
        };
        let given = name.given.map(|other| self.root(other));
        if let Some(other) = given.filter(|&other| other != entity).filter(alone) {
            self.join(other, entity);
        }
    }

    /// Keeps the better of the names that somebody goes by, and what they tell of them.
    pub(super) fn call(&mut self, entity: usize, name: &Name, mention: &Mention) {
        let (tokens, &Name { from, to, single, .. }) = (self.tokens, name);
        let short_for = self.is_short_for(name, entity);
        let record = &mut self.cast.entities[entity];
        // An acronym is no fuller form than the description it stands for.
        let acronym = single && !name.human && tokens.is(from, shape::ALL_CAPITALS);
        // l'Unap … l'Union nationale des pêcheurs
        let read = || tokens.classes(from).is_unknown() && mention.start + 1 == from && tokens.has(from - 1, Classes::DET_DEF);
        record.lettered |= acronym || single && !name.human && read();
        // Ride The Waves … RTW: letters stand for bodies far more often than for people without a given name.
        if acronym && record.given().is_none() && !record.human {
            record.kind = SpeakerKind::Organisation;
        }
        // J. P. Dol is no fuller than Jean-Pierre Dol.
        let whole = (from..to).filter(|&at| !name.initials || !tokens.is(at, shape::INITIALS)).count();
        // Le Courrier is fuller than Courrier, but not than Courrier breton.
        let article = if name.article && whole > 1 { 5 } else { 0 };
        let full = 100 - article
            + 10 * whole as u32
            + u32::from(name.human && mention.head != Head::Name)
            + if name.initials { 5 } else { 0 };
        let score = if acronym || name.branch { 12 + u32::from(name.branch) } else { full };
        // la Caisse nautique … la Canau
        let short = single && record.kind == SpeakerKind::Organisation && record.score > 0;
        let score = if short { score.min(record.score - 1) } else { score };
        if name.human {
            record.human = true;
            record.kind = SpeakerKind::Person;
        }
        // Ventis supprime un poste … Le groupe Ventis: the noun tells what the bare name is.
        let noun = mention.head == Head::Organisation && mention.has_role() && single;
        if noun && record.given().is_none() && record.gender.is_none() {
            record.human = false;
            record.kind = SpeakerKind::Organisation;
        }
        // le prince Harald: the title is part of the name.
        let titled = single && mention.has_role() && mention.role.1 == from && tokens.is_of(from - 1, Fields::TITLE);
        let (own, score) = if titled { ((from - 1, to), score + 1) } else { (mention.name, score) };
        let (known, known_score) = (record.label(), record.score);
        let organisation = record.kind == SpeakerKind::Organisation;
        // LUC DOL, Luc DOL … Luc Dol
        let shouts = |(from, to): (usize, usize)| whole > 1 && to > from && tokens.is(to - 1, shape::ALL_CAPITALS);
        // a dit Cédric O. … Cédric O: the stop was the sentence's
        let stopped = |(_, to): (usize, usize)| to > 0 && tokens.str(to - 1).len() == 2 && tokens.str(to - 1).ends_with('.');
        let dotless = stopped(known) && !stopped(own);
        let written = || dotless || self.cut_short(known.0, from) || name.human && shouts(known) && !shouts(own);
        // le Parti communiste français … Parti communiste
        // le Centre des soins (CDS) de la Rive-Nord … le CDS de la Rive-Nord
        let spelled =
            || (known.0..known.1).any(|at| tokens.kind(at) == Kind::ParenOpen && tokens.bare(at + 1) == tokens.bare(from));
        let cut = short_for
            || organisation && spelled()
            || organisation
                && (12..100).contains(&known_score)
                && known.1 - known.0 > to - from + 1
                && self.starts_alike(own, known);
        if !cut && (score > known_score || score == known_score && written()) {
            self.relabel(entity, own, score);
        } else if score == known_score && !self.cut_short(from, known.0) && !self.is_alias(own, known) && !stopped(own) {
            // Two spellings of one length (Félicia, Felicia): the one that the text uses most.
            let record = &mut self.cast.entities[entity];
            record.votes += if tokens.slice(known.0, known.1) == tokens.slice(own.0, own.1) { 1 } else { -1 };
            if record.votes < 0 {
                self.relabel(entity, own, score);
                self.cast.entities[entity].votes = 0;
            }
        }
    }

    /// *Paul Dol dit Baba Zino … Baba Zino*: two names in full without a word in common.
    fn is_alias(&self, own: (usize, usize), known: (usize, usize)) -> bool {
        let shared = |at: usize| (known.0..known.1).any(|other| self.key(at) == self.key(other));
        own.1 > own.0 + 1 && known.1 > known.0 + 1 && !(own.0..own.1).any(shared)
    }

    /// Has the words of a name mean its bearer from now on.
    fn learn(&mut self, entity: usize, name: &Name, sentence: usize) {
        let &Name { from, first, last, .. } = name;
        let record = &mut self.cast.entities[entity];
        record.set_surname(last);
        if !name.single && name.human && !name.initials {
            record.set_given(first);
        }
        record.set_first(record.first().min(sentence));
        self.cast.by_words.insert(last, entity);
        // Valmer Vie is not Valmer, where that is a country.
        if !name.single && !name.article && !self.tokens.has(from, Classes::COUNTRY) {
            // Kim Dol … Kim Rey … Kim: the last of two.
            let namesake = |other: usize| {
                let known = &self.cast.entities[other];
                known.given() == Some(first) && known.surname() != Some(last)
            };
            if name.given.is_none_or(|other| namesake(self.root(other))) {
                self.cast.by_words.insert(first, entity);
            }
        }
        // Le Progrès du Causse … Le Progrès
        if name.article && name.to > from + 2 && self.tokens.is_capital(from) && !self.tokens.has(from + 1, Classes::COUNTRY) {
            let short = self.text_key(from, from + 2);
            self.cast.by_words.entry(short).or_insert(entity);
        }
        // France Bleu Limousin … France Bleu
        if let Some(end) = self.house_of(from, name.to) {
            let short = self.text_key(from, end);
            self.cast.by_words.entry(short).or_insert(entity);
        }
        self.cast.by_words.insert(name.whole, entity);
    }

    /// *le chef de l'armée, le général Jean Dol … le général*; *le maire Jean Dol, député du Var … le député*
    fn give_second_role(&mut self, entity: usize, mention: &Mention) {
        let (start, end) = (mention.role.1 + 2, mention.name.0);
        let above = start < end && self.tokens.kind(start - 2) == Kind::Comma && self.tokens.has(start - 1, Classes::DET_DEF);
        let role = if above { (start, end) } else { (mention.end + 1, mention.reach) };
        if mention.name.0 < mention.role.1 || role.0 >= role.1 {
            return;
        }
        let second = Mention { role, ..*mention };
        if let Some(office) = self.office(&second) {
            self.give_role(entity, &second, Some(office));
        }
    }

    /// *l'architecte et urbaniste Anne Dol … l'urbaniste*: the second of two offices before the name.
    fn give_joined_role(&mut self, entity: usize, mention: &Mention) {
        let (start, end) = mention.role;
        let office = |at: usize| self.tokens.has(at + 1, Classes::ROLE.or(Classes::ROLE_MODIFIER));
        let joint = (start + 1..end).find(|&at| self.tokens.one_of(at, words!["et"]) && office(at));
        let Some(joint) = joint.filter(|_| !mention.is_plural() && end <= mention.name.0) else { return };
        let second = Mention { role: (joint + 1, end), ..*mention };
        if let Some(office) = self.office(&second) {
            self.give_role(entity, &second, Some(office));
        }
    }

    /// *la fondation Anne Dol* is not Anne Dol.
    fn called_after(&mut self, mention: &Mention, from: usize) -> Option<usize> {
        let (tokens, to) = (self.tokens, mention.name.1);
        let namesake = mention.head == Head::Organisation
            && mention.has_role()
            && (to - from > 1 && tokens.has(from, Classes::FIRST_NAME) || tokens.is_of(mention.at, Fields::NAMESAKE))
            && !tokens.has(from, Classes::DET_DEF.or(Classes::PARTICLE).or(Classes::COUNTRY).or(Classes::METONYM))
            && mention.name.0 == mention.at + 1;
        if !namesake {
            return None;
        }
        let label = (mention.at, to);
        let score = 120 + (to - from).min(8) as u32;
        // le Comité Anne Dol … le comité Anne
        let (text, short) = (self.text_key(label.0, label.1), self.text_key(label.0, from + 1));
        let shorter = |entity: &usize| {
            let known = self.cast.entities[*entity].label();
            known.1 - known.0 != label.1 - label.0 && self.starts_alike(known, label)
        };
        let named = |at: usize| self.by_words(self.key(at)).filter(|&known| self.is_named_organisation(known));
        let longer = || named(mention.at).or_else(|| named(from));
        let known = self.by_words(text).or_else(|| self.by_words(short).or_else(longer).filter(shorter));
        let entity = known.unwrap_or_else(|| self.entity(label, score, SpeakerKind::Organisation, false, false));
        let (start, end) = self.cast.entities[entity].label();
        if score > self.cast.entities[entity].score && label.1 - label.0 >= end - start {
            self.relabel(entity, label, score);
        }
        self.cast.by_words.insert(text, entity);
        self.cast.by_words.entry(short).or_insert(entity);
        let office = self.office(mention);
        self.give_role(entity, mention, office);
        Some(entity)
    }

    /// *Jean Dol, dit Jeannot, …*, *Anne Dol, alias « Mère Courage », …*, *Anne Dol – ou « Nanou » –*, *Zako, de son vrai nom
    /// Jean Dol*: what somebody goes by, behind the name that ends at `at`.
    fn alias(&mut self, entity: usize, at: usize) {
        const GOES_BY: Words = words!["alias", "dit", "dite", "surnommé", "surnommée"];
        let tokens = self.tokens;
        let apart = matches!(tokens.kind(at), Kind::Comma | Kind::ParenOpen | Kind::Dash | Kind::Hyphen);
        let from = if apart { at + 1 } else { at };
        // Anne Dol, ou « Nanou », …
        let called =
            tokens.one_of(from, GOES_BY) || apart && tokens.one_of(from, words!["ou"]) && tokens.kind(from + 1).is_mark();
        if !called && !tokens.one_of(from, words!["connu", "connue", "de", "mieux", "plus"]) {
            return;
        }
        // plus connu sous le nom de Zako, de son vrai nom Jean Dol
        let known = from + usize::from(tokens.one_of(from, words!["mieux", "plus"]));
        let name = (known..known + 6).find(|&at| tokens.one_of(at, words!["nom"])).filter(|&at| {
            tokens.one_of(known, words!["connu", "connue"]) && tokens.one_of(at + 1, words!["de", "d'"])
                || tokens.one_of(at - 1, words!["vrai"]) && tokens.one_of(known, words!["de"])
        });
        let goes_by = match name {
            _ if called => from,
            Some(at) => at + usize::from(!tokens.is_capital(at + 1)),
            None => return,
        };
        let marked = tokens.kind(goes_by + 1).is_mark();
        let start = goes_by + 1 + usize::from(marked);
        let end = (start..start + 4).find(|&at| !tokens.is_capital(at)).unwrap_or(start);
        // Il ment, Anne Dol, dit Paul.
        let said = tokens.one_of(from, words!["dit", "dite"]);
        let closes = match tokens.kind(end) {
            kind if marked => kind.is_mark(),
            Kind::Comma | Kind::ParenClose => true,
            kind => !said && kind.ends_sentence(),
        };
        let said = said && apart && tokens.has(start, Classes::FIRST_NAME) && end - start > 1;
        if start == end || !closes || said {
            return;
        }
        let key = self.key(end - 1);
        match self.by_words(key) {
            Some(other) if other != entity && self.cast.entities[other].kind == SpeakerKind::Person => self.join(other, entity),
            Some(_) => {}
            None => {
                self.cast.by_words.insert(key, entity);
                // alias Mère Courage
                self.cast.by_words.insert(self.text_key(start, end), entity);
            }
        }
    }

    /// *Ross, Paul Dol de son vrai nom, …*, *Ross a ri. « A », dit le dessinateur, Paul Dol de son vrai nom*: who goes by one
    /// word otherwise.
    fn revealed(&mut self, entity: usize, mention: &Mention) {
        let tokens = self.tokens;
        let (from, to) = mention.name;
        let real =
            tokens.one_of(to, words!["de"]) && tokens.one_of(to + 2, words!["vrai"]) && tokens.one_of(to + 3, words!["nom"]);
        let comma = from.checked_sub(2).filter(|_| real && tokens.kind(from - 1) == Kind::Comma);
        let Some(before) = comma else { return };
        let by_name = || self.by_words(self.key(before)).filter(|_| tokens.is_capital(before));
        let last = || [self.cast.last_subject, self.cast.last_speaker].into_iter().flatten().map(|(last, _)| self.root(last));
        let pseudonym = |other: &usize| {
            let (known, (start, end)) = (&self.cast.entities[*other], self.cast.entities[*other].label());
            *other != entity && known.human && known.score >= 100 && end == start + 1
        };
        if let Some(other) = by_name().or_else(|| last().find(pseudonym)).filter(|&other| other != entity) {
            self.join(other, entity);
        }
    }

    /// *Anne Dol épouse Rey … Mme Rey*, *Anne Dol, née Rey, …*: the other name of whoever the phrase names up to `at`.
    fn married(&mut self, entity: usize, at: usize, mention: &Mention) {
        let tokens = self.tokens;
        let wife = |at: usize| tokens.one_of(at, BORN) || tokens.one_of(at, WIFE);
        let called = |at: usize| wife(at) || tokens.one_of(at, words!["alias", "dit", "dite"]);
        let comma = at + 3 < tokens.len() && tokens.kind(at) == Kind::Comma;
        let closed = |end: usize| matches!(tokens.kind(end), Kind::Comma | Kind::ParenClose) || tokens.kind(end).ends_sentence();
        let apart = comma && wife(at + 1) && tokens.is_capital(at + 2) && closed(at + 3);
        let (start, end) = match apart {
            true => (at + 2, at + 3),
            false if at + 1 < mention.end && called(at) => (at + 1, mention.end),
            false => return,
        };
        for key in [self.key(end - 1), self.text_key(start, end)] {
            self.cast.by_words.entry(key).or_insert(entity);
        }
    }

    /// Whether the words before a name tell another gender than somebody's.
    fn clashes(&self, entity: usize, mention: &Mention) -> bool {
        let told = |evidence| evidence <= GenderEvidence::Determiner;
        // la psychiatre Anne Dol … le Dr Dol: women bear the title with the article of men
        let titled = self.tokens.has(mention.name.0.max(1) - 1, Classes::CIVILITY) && mention.agreement.any(Agreement::MASCULINE);
        if titled && mention.gender == Some(GenderEvidence::Determiner) {
            return false;
        }
        let Some((new, (gender, known, share))) = mention.gender.zip(self.cast.entities[entity].gender) else {
            return false;
        };
        let sure = match (new, known) {
            (GenderEvidence::Civility, GenderEvidence::FirstName) => share >= 0.97,
            // Paul Dol … Mme Dol … Paul Dol; but Anne Colas … Mme Colas … Colas: her surname, whatever given name it is too
            (GenderEvidence::FirstName, GenderEvidence::Civility) => {
                let surname = mention.name.1 - mention.name.0 == 1 && self.cast.entities[entity].given().is_some();
                !surname && matches!(self.tokens.word(mention.name.0).male_share, 0..=3 | 97..=100)
            }
            _ => told(new) && told(known),
        };
        sure && (gender == Gender::Masculine) != (mention.agreement.gender() == Agreement::MASCULINE)
    }

    /// Anne Dol et son mari Paul Dol … Mme Dol: of those who have a surname, whoever the words before it may mean.
    fn namesake(&self, bearer: usize, surname: u64, mention: &Mention) -> usize {
        if !self.clashes(bearer, mention) {
            return bearer;
        }
        let fits = |entity: &usize| self.cast.entities[*entity].surname() == Some(surname) && !self.clashes(*entity, mention);
        self.recent().find(fits).unwrap_or(bearer)
    }

    /// Whether two words before one surname are given names of two people: neither *Affaire Dol* nor another spelling is somebody
    /// else.
    fn differ(&self, one: usize, other: usize) -> bool {
        let initial =
            |at: usize| self.tokens.str(at).chars().next().filter(|_| !self.tokens.has(at, Classes::NOUN.or(Classes::PARTICLE)));
        initial(one).zip(initial(other)).is_some_and(|(one, other)| one != other)
    }

    /// Whether a given name is the beginning of another: *Ben* of *Benjamin*, but *Jean* neither of *Jeanne* nor of *Jean-Paul*.
    fn cut_short(&self, short: usize, long: usize) -> bool {
        let longer =
            |text: &str| text.strip_prefix(self.tokens.str(short)).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        let share = |at: usize| self.tokens.word(at).male_share;
        short != long && longer(self.tokens.str(long)) && {
            let (short, long) = (share(short), share(long));
            short.max(long) <= 100 && (short < 50) == (long < 50)
        }
    }

    /// Whether the shorter of two names is the beginning of the other.
    pub(super) fn starts_alike(&self, one: (usize, usize), other: (usize, usize)) -> bool {
        let words = |(from, to): (usize, usize)| (from..to).filter(|&at| !self.tokens.has(at, Classes::DET_DEF)).take(8);
        words(one).zip(words(other)).all(|(one, other)| self.key(one) == self.key(other))
    }

    /// Whether a word is a given name wherever it opens a name: neither *Ben* nor *Le*.
    fn is_given(&self, at: usize) -> bool {
        self.tokens.has(at, Classes::FIRST_NAME) && !self.tokens.has(at, Classes::PARTICLE.or(Classes::DET_DEF))
    }

    /// *M. Dol Rey*: whether a civility stands before a name.
    fn is_titled(&self, name: usize) -> bool {
        name > 0 && self.tokens.has(name - 1, Classes::CIVILITY)
    }

    /// Whether these words are the last of a person's full name.
    fn ends_name(&self, entity: usize, from: usize, to: usize) -> bool {
        let known = &self.cast.entities[entity];
        known.score >= 100 && known.kind == SpeakerKind::Person && self.is_end_of((from, to), known.label())
    }

    /// Whether the words of a name are the last of a longer one.
    fn is_end_of(&self, (from, to): (usize, usize), (start, end): (usize, usize)) -> bool {
        to - from < end - start && (0..to - from).all(|back| self.key(to - 1 - back) == self.key(end - 1 - back))
    }

    /// The keys of the initials of a name, those with its prepositions only where it has any.
    pub(super) fn acronyms(&self, from: usize, to: usize) -> [Option<u64>; 3] {
        let prepositions = (from..to).any(|at| self.tokens.has(at, Classes::PREP));
        let whole = if prepositions { self.acronym(from, to, true) } else { None };
        // La République en marche is LREM
        let article = prepositions && to > from + 2 && self.tokens.is_capital(from) && self.tokens.has(from, Classes::DET_DEF);
        [self.acronym(from, to, false), whole, if article { self.initials(from, to) } else { None }]
    }

    /// The key of the initials of a name: *Front national* is the FN, *Organisation des Nations unies* the ONU, and with its
    /// prepositions, `whole`, *Journal du dimanche* the JDD.
    pub(super) fn acronym(&self, from: usize, to: usize, whole: bool) -> Option<u64> {
        let silent = Classes::DET_DEF.or(Classes::COORD).or(if whole { Classes::NONE } else { Classes::PREP });
        let mut initials = [0u8; 8];
        let mut length = 0;
        for at in from..to {
            if self.tokens.has(at, silent) {
                continue;
            }
            *initials.get_mut(length)? = mention::initial(self.tokens.str(at))?;
            length += 1;
        }
        (length >= 2).then(|| hash(&initials[..length]))
    }

    /// *la Société de pêche de Lans … la SP*, *l'agence des quais Bretagne … l'AQ*: where the words end whose letters stand for a
    /// body, without its place.
    pub(super) fn before_place(&self, from: usize, to: usize) -> Option<usize> {
        // de Lans, de l'Orne
        let place = |at: &usize| {
            let article = self.tokens.one_of(*at, words!["de"]) && self.tokens.one_of(at + 1, words!["l'", "la"]);
            self.tokens.has(*at, mention::OF) && self.tokens.is_capital(at + 1 + usize::from(article))
        };
        let bare = (to.saturating_sub(4).max(from + 2)..to).find(|&at| self.tokens.is_capital(at) && self.is_place(at, to));
        bare.or_else(|| (from + 2..to.saturating_sub(1)).rev().take(4).find(place))
    }

    /// The key of an acronym, or of the initials of a name.
    pub(super) fn letters(&self, from: usize, to: usize) -> Option<u64> {
        if to - from == 1 {
            self.tokens.is(from, shape::ALL_CAPITALS).then(|| self.key(from))
        } else {
            self.acronym(from, to, false)
        }
    }

    /// The organisation that the text calls by these letters: two names of the same initials are not one for that.
    pub(super) fn spelled(&self, letters: u64) -> Option<usize> {
        let entity = self.by_words(letters)?;
        let known = &self.cast.entities[entity];
        let organisation = known.kind == SpeakerKind::Organisation && known.lettered;
        (organisation || self.is_read_as_word(entity)).then_some(entity)
    }
}
