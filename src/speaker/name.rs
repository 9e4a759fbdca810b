//! Names joined into speakers: full names, surnames, acronyms, short names.

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Fields, bare, hash};
use crate::mention::{self, Determiner, Head, Mention};
use crate::model::{Gender, GenderEvidence, SpeakerKind};
use crate::token::{Kind, Words, shape, words};

use super::party::Party;
use super::{Entity, Speakers};

/// What opens a name or an office inside a phrase, besides a capital.
const OPENS: Classes = Classes::ORGANISATION.or(Classes::CIVILITY);

/// What stands before an office or a noun that a name follows.
const ARTICLE: Classes = Classes::DET_DEF.or(Classes::CONTRACTION);

/// What opens the office of somebody inside a complement.
const OFFICE: Classes = Classes::ROLE.or(Classes::ROLE_MODIFIER);

/// How good a name the letters are behind a description that holds none.
const ACRONYM: u32 = 40;

/// A name as a mention has it.
struct Name {
    /// Its words, without the particles before a surname.
    from: usize,
    to: usize,
    /// Keys of the first word and of the last.
    first: u64,
    last: u64,
    /// Who has the last word for a surname.
    surname: Option<usize>,
    article: bool,
    /// It is the end of that one's full name.
    ends: bool,
    /// It holds no given name.
    single: bool,
    /// *H. Dol*
    initials: bool,
    human: bool,
}

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
            for whole in [false, true] {
                if let Some(letters) = self.acronym(name.from, name.to, whole) {
                    self.cast.by_words.entry(letters).or_insert(entity);
                }
            }
        }
        self.call(entity, &name, mention);
        self.learn(entity, &name, sentence);
        if mention.has_role() {
            self.give_role(entity, mention, office);
            self.give_second_role(entity, mention);
            self.give_related_role(entity, mention, office);
        }
        if name.human {
            self.alias(entity, name.to);
        }
        entity
    }

    /// What the name of a mention tells.
    fn read(&self, mention: &Mention) -> Name {
        let (tokens, (start, to)) = (self.tokens, mention.name);
        // Mme von der Dol: a surname alone.
        let capital = |&at: &usize| !tokens.has(at, Classes::PARTICLE) || tokens.is_capital(at);
        let from = (start..to - 1).find(capital).unwrap_or(to - 1);
        let (first, last) = (self.key(from), self.key(to - 1));
        let surname = self.by_words(last).map(|bearer| self.namesake(bearer, last, mention));
        // Jean Vela Dol … M. Vela Dol: several words can be a surname alone.
        let article = tokens.has(from, Classes::DET_DEF);
        let whole = tokens.has(from, Classes::FIRST_NAME) && !article && mention.gender != Some(GenderEvidence::Civility);
        let ends = !whole && surname.is_some_and(|entity| self.ends_name(entity, from, to));
        let single = to - from == 1 || ends;
        Name {
            from,
            to,
            first,
            last,
            surname,
            article,
            ends,
            single,
            initials: !single && tokens.is(from, shape::INITIALS),
            human: mention.head == Head::Person || mention.head.is_human() && mention.has_role(),
        }
    }

    /// Whoever is known by the last word of a name, or by its first: *Narimen … Narimen Amrani*, a name of one word is later found to be
    /// the first of two; but *Chine nouvelle* is not China.
    fn bearer_of_name(&self, name: &Name, mention: &Mention) -> Option<usize> {
        let given = || {
            let country = !name.human && self.tokens.has(name.from, Classes::COUNTRY);
            let entity = if name.single || country { None } else { self.by_words(name.first) }?;
            let known = &self.cast.entities[entity];
            (!name.human || known.surname == Some(name.first) && known.given.is_none()).then_some(entity)
        };
        let found = name.surname.or_else(given).or_else(|| self.of_two_surnames(name, mention));
        found.filter(|&entity| self.may_be_called(entity, name, mention))
    }

    /// *José Luis Dol Rey … M. Dol*: the first of two surnames, where no other word says whose it is.
    fn of_two_surnames(&self, name: &Name, mention: &Mention) -> Option<usize> {
        let tokens = self.tokens;
        let other = Classes::FIRST_NAME.or(Classes::PARTICLE).or(Classes::METONYM).or(Classes::COUNTRY);
        let person = matches!(mention.head, Head::Person | Head::Name) && !tokens.is(name.from, shape::ALL_CAPITALS);
        if !person || name.to - name.from != 1 || tokens.has(name.from, other) {
            return None;
        }
        let bears = |entity: &usize| {
            let known = &self.cast.entities[*entity];
            let (start, end) = known.label();
            known.kind == SpeakerKind::Person
                && known.given.is_some()
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
        if !known.human && self.is_other_thing(known.label(), name, mention) {
            return false;
        }
        // le Front breton is not le Front normand, but may be the Front.
        let other = !name.single && name.surname != Some(entity);
        if organisation && other && !self.starts_alike((name.from, name.to), known.label()) {
            return false;
        }
        // Marie Le Goff … Le Goff: the article is the surname's.
        if mention.head == Head::Organisation && !name.ends {
            return organisation || !known.human && !name.single;
        }
        (!organisation || mention.head == Head::Name)
            && (name.single || self.shares_given_name(known, name))
            && !self.clashes(entity, mention)
    }

    /// *la Bugatto Vega* is a model of Bugatto; New York is not the New York Times.
    fn is_other_thing(&self, (start, end): (usize, usize), name: &Name, mention: &Mention) -> bool {
        let (words, known) = (name.to - name.from, end - start);
        let bare = mention.determiner == Determiner::None;
        let articled = || start > 0 && self.tokens.has(start - 1, mention::DETERMINED);
        let shorter = words == 1 && known > 1 && bare && articled();
        let longer = || words > 1 && known == 1 && !bare && !articled();
        let model = (shorter || longer()) && self.key(start) == name.first;
        let town =
            || self.tokens.has(name.from, Classes::COUNTRY.or(Classes::STARTS_PHRASE)) && self.is_place(name.from, name.to);
        model || known > words && town()
    }

    /// Whether a full name has the given name of somebody, as far as it is known: Anouk Dol is neither Paul Dol nor Anouk Pieters, even
    /// where nothing tells that Anouk is a given name.
    fn shares_given_name(&self, known: &Entity, name: &Name) -> bool {
        let (start, end) = known.label();
        let full = known.score >= 100 && end - start > 1;
        let apart =
            full && known.kind != SpeakerKind::Organisation && known.surname == Some(name.last) && self.differ(start, name.from);
        let two = || {
            name.surname.is_none() && known.surname != Some(name.first) && !self.starts_alike((name.from, name.to), (start, end))
        };
        let short = || full && (self.cut_short(start, name.from) || self.cut_short(name.from, start));
        let given = || name.initials || known.given.is_none_or(|given| given == name.first) || short();
        !apart && given() && !two()
    }

    /// Whoever was written so: *le FN … le Front national*, *les chiffres du Courrier … Le Courrier*.
    fn written(&self, name: &Name, mention: &Mention) -> Option<usize> {
        let &Name { from, to, .. } = name;
        let letters = |whole| self.spelled(self.acronym(from, to, whole)?);
        let spelled = if name.human || name.single { None } else { letters(false).or_else(|| letters(true)) };
        let article =
            name.article && mention.head == Head::Organisation && to - from > 1 && !self.tokens.is(from + 1, shape::ALL_CAPITALS);
        let bare = || if article { self.by_words(self.text_key(from + 1, to)) } else { None };
        let organisation = |entity: &usize| self.is_named_organisation(*entity);
        let same = || self.by_words(self.text_key(from, to)).filter(|&entity| !self.clashes(entity, mention));
        spelled.or_else(same).or_else(|| bare().filter(organisation))
    }

    /// *Narimen … l'affaire Amrani … Narimen Amrani*: who was met by the given name alone.
    fn join_given_name(&mut self, name: &Name, entity: usize) {
        let alone = |other: &usize| {
            let known = &self.cast.entities[*other];
            known.surname == Some(name.first) && known.given.is_none() && known.kind == SpeakerKind::Person && known.who.is_none()
        };
        if let Some(other) = self.by_words(name.first).filter(|&other| other != entity).filter(alone) {
            self.join(other, entity);
        }
    }

    /// Keeps the better of the names that somebody goes by, and what they tell of them.
    fn call(&mut self, entity: usize, name: &Name, mention: &Mention) {
        let (tokens, &Name { from, to, single, .. }) = (self.tokens, name);
        let record = &mut self.cast.entities[entity];
        // An acronym is no fuller form than the description it stands for.
        let acronym = single && !name.human && tokens.is(from, shape::ALL_CAPITALS);
        record.lettered |= acronym;
        // J. P. Dol is no fuller than Jean-Pierre Dol.
        let whole = (from..to).filter(|&at| !name.initials || !tokens.is(at, shape::INITIALS)).count();
        let full = 100 + 10 * whole as u32 + u32::from(name.human) + if name.initials { 5 } else { 0 };
        let score = if acronym { 12 } else { full };
        // la Caisse nautique … la Canau
        let short = single && record.kind == SpeakerKind::Organisation && record.score > 0;
        let score = if short { score.min(record.score - 1) } else { score };
        if name.human {
            record.human = true;
            record.kind = SpeakerKind::Person;
        }
        // Ventis supprime un poste … Le groupe Ventis: the noun tells what the bare name is.
        let noun = mention.head == Head::Organisation && mention.has_role() && single;
        if noun && record.given.is_none() && record.gender.is_none() {
            record.human = false;
            record.kind = SpeakerKind::Organisation;
        }
        // le prince Harald: the title is part of the name.
        let titled = single && mention.has_role() && mention.role.1 == from && tokens.is_of(from - 1, Fields::TITLE);
        let (own, score) = if titled { ((from - 1, to), score + 1) } else { (mention.name, score) };
        let (known, known_score) = (record.label(), record.score);
        // LUC DOL … Luc Dol
        let shouts = |(from, to): (usize, usize)| whole > 1 && (from..to).all(|at| tokens.is(at, shape::ALL_CAPITALS));
        let written = || self.cut_short(known.0, from) || name.human && shouts(known) && !shouts(own);
        if score > known_score || score == known_score && written() {
            self.relabel(entity, own, score);
        } else if score == known_score && !self.cut_short(from, known.0) {
            // Two spellings of one length (Félicia, Felicia): the one that the text uses most.
            let record = &mut self.cast.entities[entity];
            record.votes += if tokens.slice(known.0, known.1) == tokens.slice(own.0, own.1) { 1 } else { -1 };
            if record.votes < 0 {
                self.relabel(entity, own, score);
                self.cast.entities[entity].votes = 0;
            }
        }
    }

    /// Has the words of a name mean its bearer from now on.
    fn learn(&mut self, entity: usize, name: &Name, sentence: usize) {
        let &Name { from, to, first, last, .. } = name;
        let record = &mut self.cast.entities[entity];
        record.surname = Some(last);
        if !name.single && name.human && !name.initials {
            record.given = Some(first);
        }
        record.first = record.first.min(sentence);
        self.cast.by_words.insert(last, entity);
        // Valmer Vie is not Valmer, where that is a country.
        if !name.single && !name.article && !self.tokens.has(from, Classes::COUNTRY) {
            // Kim Dol … Kim Rey … Kim: the last of two.
            let namesake = |other: usize| {
                let known = &self.cast.entities[other];
                known.given == Some(first) && known.surname != Some(last)
            };
            if self.by_words(first).is_none_or(namesake) {
                self.cast.by_words.insert(first, entity);
            }
        }
        self.cast.by_words.insert(self.text_key(from, to), entity);
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
        let text = self.text_key(label.0, label.1);
        let entity = self.by_words(text).unwrap_or_else(|| self.entity(label, 120, SpeakerKind::Organisation, false, false));
        self.cast.by_words.insert(text, entity);
        let office = self.office(mention);
        self.give_role(entity, mention, office);
        Some(entity)
    }

    /// *Jean Dol, dit Jeannot, …*, *Anne Dol, alias « Mère Courage », …*: what somebody goes by, behind the name that ends at `at`.
    fn alias(&mut self, entity: usize, at: usize) {
        const GOES_BY: Words = words!["alias", "dit", "dite", "surnommé", "surnommée"];
        let tokens = self.tokens;
        let from = if matches!(tokens.kind(at), Kind::Comma | Kind::ParenOpen) { at + 1 } else { at };
        if !tokens.one_of(from, GOES_BY) {
            return;
        }
        let marked = tokens.kind(from + 1).is_mark();
        let start = from + 1 + usize::from(marked);
        let end = (start..start + 4).find(|&at| !tokens.is_capital(at)).unwrap_or(start);
        // Il ment, Anne Dol, dit Paul.
        let said = tokens.one_of(from, words!["dit", "dite"]);
        let closes = match tokens.kind(end) {
            kind if marked => kind.is_mark(),
            Kind::Comma | Kind::ParenClose => true,
            kind => !said && kind.ends_sentence(),
        };
        let said = said && tokens.has(start, Classes::FIRST_NAME) && end - start > 1;
        if start == end || !closes || said {
            return;
        }
        let key = self.key(end - 1);
        match self.by_words(key) {
            Some(other) if other != entity && self.cast.entities[other].kind == SpeakerKind::Person => self.join(other, entity),
            Some(_) => {}
            None => {
                self.cast.by_words.insert(key, entity);
            }
        }
    }

    /// Whether the words before a name tell another gender than somebody's.
    fn clashes(&self, entity: usize, mention: &Mention) -> bool {
        let told = |evidence| evidence <= GenderEvidence::Determiner;
        let Some((new, (gender, known, share))) = mention.gender.zip(self.cast.entities[entity].gender) else {
            return false;
        };
        let sure = match (new, known) {
            (GenderEvidence::Civility, GenderEvidence::FirstName) => share >= 0.97,
            // Paul Dol … Mme Dol … Paul Dol
            (GenderEvidence::FirstName, GenderEvidence::Civility) => {
                matches!(self.tokens.word(mention.name.0).male_share, 0..=3 | 97..=100)
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
        let fits = |entity: &usize| self.cast.entities[*entity].surname == Some(surname) && !self.clashes(*entity, mention);
        self.recent().find(fits).unwrap_or(bearer)
    }

    /// Whether two words before one surname are given names of two people: neither *Affaire Dol* nor another spelling is somebody else.
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
    fn starts_alike(&self, one: (usize, usize), other: (usize, usize)) -> bool {
        let words = |(from, to): (usize, usize)| (from..to).filter(|&at| !self.tokens.has(at, Classes::DET_DEF)).take(8);
        words(one).zip(words(other)).all(|(one, other)| self.key(one) == self.key(other))
    }

    /// Whether these words are the last of a person's full name.
    fn ends_name(&self, entity: usize, from: usize, to: usize) -> bool {
        let known = &self.cast.entities[entity];
        let (start, end) = known.label();
        let shorter = known.score >= 100 && known.kind == SpeakerKind::Person && to - from < end - start;
        shorter && (0..to - from).all(|back| self.tokens.str(to - 1 - back) == self.tokens.str(end - 1 - back))
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
        (known.kind == SpeakerKind::Organisation && known.lettered).then_some(entity)
    }

    // ----- offices ---------------------------------------------------------------------------------------------------

    /// *le secrétaire de Reporters sans limites (RSL)*: a name that brackets shorten, wherever it stands, is what its letters stand for.
    pub(super) fn defined(&mut self, open: usize) {
        let brackets = self.tokens.kind(open) == Kind::ParenOpen && self.tokens.kind(open + 2) == Kind::ParenClose;
        if !brackets || !self.tokens.is_capital(open + 1) {
            return;
        }
        let letters = self.key(open + 1);
        let known = self.by_words(letters);
        let Some(start) = mention::spelled_before(self.tokens, open) else { return };
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

    /// *le Comité des sages (CDS)*, *la Caisse nautique (Canau)*: the acronym in brackets is the same speaker.
    pub(super) fn bracketed(&mut self, entity: usize, mention: &Mention) {
        let at = mention.end + 1;
        let brackets = self.tokens.kind(at - 1) == Kind::ParenOpen && self.tokens.kind(at + 1) == Kind::ParenClose;
        // un rapport de l'Office des ports (ODP): the letters are those of the office.
        let inner = || mention::spelled_before(self.tokens, at - 1).is_some_and(|start| start > mention.at);
        if !brackets || !self.tokens.is_capital(at) || inner() {
            return;
        }
        let place = self.tokens.has(at, Classes::COUNTRY.or(Classes::FIRST_NAME)) || self.tokens.str(at).len() > 8;
        if self.tokens.is(at, shape::ALL_CAPITALS)
            || !place && mention::initial(self.tokens.str(at)) == mention::initial(self.tokens.str(mention.at))
        {
            let letters = self.key(at);
            self.cast.by_words.insert(letters, entity);
            self.cast.entities[entity].lettered = true;
        }
        // la fédération du secteur (UTP): the letters of other words name whom common ones describe; le parquet antiterroriste (PNAT)
        // is a name spelled out, l'agence américaine (FDA) one translated.
        let silent = Classes::DET_DEF.or(Classes::COORD).or(Classes::PREP);
        let letters = self.tokens.str(at);
        let mut described = mention.at..mention.end.min(mention.at + 12);
        let common = described.clone().all(|word| !self.tokens.is_capital(word) && !self.tokens.has(word, Classes::DEMONYM));
        let other = |word: usize| {
            !self.tokens.has(word, silent)
                && mention::initial(self.tokens.str(word))
                    .is_some_and(|initial| !letters.contains(initial.to_ascii_uppercase() as char))
        };
        let own = self.tokens.is(at, shape::ALL_CAPITALS) && letters.len() >= 3 && !mention.is_plural();
        // les ports de Lans (AB-PL): more letters than words
        let words = described.clone().filter(|&word| !self.tokens.has(word, silent)).count();
        let more = letters.contains('-') && letters.bytes().filter(u8::is_ascii_uppercase).count() > words && !mention.has_name();
        if more && mention.head == Head::Organisation && self.cast.entities[entity].score < ACRONYM {
            self.relabel(entity, (at, at + 1), ACRONYM);
        }
        let better = own && self.cast.entities[entity].score < ACRONYM;
        if better && common && mention.head == Head::Organisation && described.any(other) {
            self.relabel(entity, (at, at + 1), ACRONYM);
        }
    }

    /// *l'Union des marins et la Ligue des pêcheurs, … la ligue*: of several bodies, one that its noun may take up.
    fn body(&mut self, member: &Mention, sentence: usize) {
        if !member.has_role() || member.is_plural() || member.determiner != Determiner::Definite {
            return;
        }
        let entity = if member.has_name() { self.named(member, None, sentence) } else { self.described(member, None, sentence) };
        self.note(entity, member, sentence);
    }

    /// *l'ultimatum d'Anne Dol*, *la pétition du Front breton*: who is named in the complement of a noun is in play too.
    pub(super) fn inner_names(&mut self, mention: &Mention, sentence: usize) {
        if mention.head == Head::Pronoun || mention.coordinated {
            return;
        }
        let end = if mention.has_name() { mention.role.1 } else { mention.end }.min(mention.start + 24);
        let mut from = mention.at + 1;
        while let Some(at) = (from..end).find(|&at| self.may_open_inner(at)) {
            from = self.inner_name(mention, at, end, sentence).unwrap_or(at) + 1;
        }
    }

    /// Whether a name or an office may start at a token: few words are worth a closer look, and few articles.
    #[inline]
    fn may_open_inner(&self, at: usize) -> bool {
        const BEHIND_ARTICLE: Classes = OFFICE.or(Classes::TAKES_UP);
        let token = self.tokens.get(at);
        let article = || {
            let next = self.tokens.get(at + 1);
            token.has(ARTICLE) && (next.is_capital() || next.has(BEHIND_ARTICLE))
        };
        token.is_capital() || token.has(OPENS) || article()
    }

    /// Whoever is named by the words at `at` inside a phrase; returns where their mention ends.
    fn inner_name(&mut self, outer: &Mention, at: usize, end: usize, sentence: usize) -> Option<usize> {
        let spelled = mention::spelled_out(Cursor::new(self.tokens, at, self.tokens.len()));
        let given = self.tokens.has(at, Classes::FIRST_NAME) && self.tokens.is_capital(at) && self.tokens.is_capital(at + 1);
        let cursor = Cursor::new(self.tokens, at, end);
        // une conseillère du maire Jean Dol
        let office = self.tokens.has(at, Classes::DET_DEF.or(Classes::CONTRACTION)) && self.tokens.has(at + 1, OFFICE);
        // un rapport du Centre de lutte contre l'oubli; du Courrier du Marais is a name.
        let body = self.tokens.has(at, Classes::CONTRACTION)
            && self.tokens.is_capital(at + 1)
            && self.tokens.has(at + 1, Classes::ORGANISATION)
            && self.tokens.has(at + 2, mention::OF)
            && mention::institution(Cursor::new(self.tokens, at + 1, end))
                .is_none_or(|inner| !self.tokens.is_capital(inner.end - 1));
        let person = |cursor| match office || body {
            true if self.tokens.has(at, Classes::CONTRACTION) => mention::contracted(cursor).ok(),
            _ if office || given || self.tokens.has(at, Classes::CIVILITY) => mention::phrase(cursor).ok(),
            _ => None,
        };
        // un discours d'Anne Dol, présidente du club: the apposition stands behind the phrase.
        let whole = if given && !office { person(Cursor::new(self.tokens, at, self.tokens.len())) } else { None };
        let person = whole.filter(|(_, inner)| inner.end == end).or_else(|| person(cursor));
        let person = person.map(|(_, inner)| inner).filter(|inner| {
            body && inner.head == Head::Organisation && inner.has_role()
                || inner.has_name() && (inner.head == Head::Person || office && inner.head == Head::Role && !inner.coordinated)
        });
        let institution = || if self.tokens.is_capital(at) { mention::institution(cursor) } else { None };
        // les chiffres de l'entreprise Valmer
        let noun = self.tokens.has(at + 1, Classes::TAKES_UP) && !self.tokens.is_capital(at + 1);
        let titled = noun && self.tokens.is_capital(at + 2) && self.tokens.has(at, Classes::DET_DEF);
        let titled = || if titled { mention::phrase(cursor).ok() } else { None };
        let titled = || titled().map(|(_, inner)| inner).filter(|inner| inner.has_name());
        let of = (at - 1).saturating_sub(usize::from(self.tokens.has(at - 1, Classes::DET_DEF)));
        let runs = outer.head.is_human()
            && self.tokens.has(of, mention::OF)
            && (outer.role.0..of).any(|at| self.tokens.is_of(at, Fields::RUNS))
            // le président de la République is no club's.
            && !self.office(outer).is_some_and(|office| office.is_unique());
        let firm = || if runs { mention::firm(cursor) } else { None };
        let tried = self.tokens.one_of(outer.at, words!["procès"]);
        let inner = spelled.or(person).or_else(institution).or_else(titled).or_else(firm)?;
        let entity = if inner.has_name() {
            self.named(&inner, None, sentence)
        } else {
            let entity = self.described(&inner, None, sentence);
            self.bracketed(entity, &inner);
            entity
        };
        self.note(entity, &inner, sentence);
        self.cast.entities[entity].oblique = true;
        self.cast.entities[entity].run = runs;
        if tried && inner.has_name() && inner.head != Head::Organisation {
            self.takes_side(entity, Party::Accused);
        }
        self.present.push(entity);
        Some(inner.end)
    }

    /// Maud Rey et Cyril Pons are two people, besides the one voice they have together.
    pub(super) fn members(&mut self, mention: &Mention, sentence: usize) {
        let governed = mention::follows_preposition(self.tokens, mention.start);
        let mut cursor = Cursor::new(self.tokens, mention.start, mention.end);
        for _ in 0..8 {
            let Ok((rest, mut member)) = mention::phrase(cursor) else { break };
            // les députés Anne Dol et Luc Morel: the first is one, whatever the number of the role
            if member.is_plural() && member.has_name() {
                if let Ok((_, alone)) = mention::phrase(Cursor::new(self.tokens, member.name.0, member.name.1)) {
                    member = alone;
                }
            }
            // Anne Dol et Luc Morel, maire de Lans: what is said of one alone; but face à Anne Dol et Luc Morel, le maire a ri
            if rest.at >= mention.end && !governed {
                let whole = Cursor::new(self.tokens, cursor.at, mention.reach.max(mention.end));
                let told = mention::phrase(whole).ok().map(|(_, told)| told).filter(|told| {
                    let one = |at: usize| self.tokens.word(at).agreement.any(Agreement::SINGULAR);
                    told.name == member.name && !member.has_role() && told.has_role() && one(told.role.0)
                });
                member = told.unwrap_or(member);
            }
            if member.head == Head::Organisation {
                self.body(&member, sentence);
            } else if member.has_name() {
                let entity = self.named(&member, None, sentence);
                self.note(entity, &member, sentence);
                self.present.push(entity);
            }
            let joint = |at: &usize| self.tokens.has(*at, Classes::COORD) || self.tokens.kind(*at) == Kind::Comma;
            let from = (member.reach.max(rest.at)..mention.end).find(joint).unwrap_or(mention.end);
            let next = (from..mention.end).find(|at| !joint(at)).unwrap_or(mention.end);
            cursor = Cursor::new(self.tokens, next, mention.end);
        }
    }
}
