//! Offices: what a speaker is said to be, and when two descriptions are of one.

use crate::lexicon::{Classes, Fields, HeadId, WordId, bare, hash};
use crate::mention::{Determiner, Mention, OF, PARTIES};
use crate::model::Gender;
use crate::token::{Kind, Words, shape, words};

use super::Speakers;
use super::name::phrase_key;

/// What an office or a body is told by.
const HEADS: Classes =
    Classes::ROLE.or(Classes::PERSON).or(Classes::ORGANISATION).or(Classes::DOCUMENT).or(Classes::GROUP).or(Classes::ANONYMOUS);

/// What stands before the noun of an office that is no more.
const EX: &str = "ex-";

/// How many offices back a description looks.
pub(super) const OFFICES: usize = 48;

/// What a speaker is said to be: *l'ancienne ministre de la Culture*.
#[derive(Clone, Copy, Debug)]
pub(super) struct Office {
    pub(super) entity: usize,
    pub(super) head: HeadId,
    pub(super) key: u64,
    /// Key of the first word of the head: *conseil* of *conseil scientifique*.
    pub(super) noun: u64,
    pub(super) classes: Classes,
    /// Keys of the words that go with the head, articles and prepositions left out.
    pub(super) words: [u64; 6],
    pub(super) length: usize,
    /// How many of them are part of the head: *État* of *chef de l'État*.
    pub(super) own: usize,
    /// Key of the people's name among them: *le président français*.
    pub(super) people: u64,
    /// The noun of the head.
    pub(super) at: usize,
    /// Tokens of those words.
    pub(super) from: usize,
    pub(super) to: usize,
    /// They are the bare kind of what the head is: *de presse*.
    pub(super) common: bool,
    /// *ancien*, *ex-*
    pub(super) former: bool,
    /// Nobody has it any more who is so called: *policier à la retraite*, *maire de 2008 à 2020*.
    pub(super) over: bool,
    /// Its article or its noun is masculine, whoever bears it: *le maire Anne Dol*, *le procureur Anne Dol*.
    pub(super) masculine: bool,
    /// It takes up more precise ones: *élu*.
    pub(super) general: bool,
    /// It is somebody else's of the kind: *son homologue polonais*.
    pub(super) borrowed: bool,
    /// It is that of several whom one phrase names: *les députés Anne Dol et Luc Rey*.
    pub(super) shared: bool,
}

impl Office {
    pub(super) fn words(&self) -> &[u64] {
        &self.words[..self.length]
    }

    /// *le maire … le maire*: all that one says of the same speaker, the other says.
    fn repeats(&self, other: &Self) -> bool {
        let told = |office: &Self| {
            let Self { entity, key, own, people, former, over, masculine, general, borrowed, shared, .. } = *office;
            (entity, key, own, people, [former, over, masculine, general, borrowed, shared])
        };
        told(self) == told(other) && self.words() == other.words()
    }

    /// The same without the words of the head behind its noun.
    fn behind_head(&self, own: usize) -> Self {
        let mut behind = *self;
        behind.words.rotate_left(own);
        behind.length -= own;
        behind
    }

    /// *l'hebdomadaire*, *le quotidien breton*, *la chaîne d'information*
    pub(super) fn takes_up_names(&self) -> bool {
        self.classes.any(Classes::TAKES_UP) && self.to - self.from <= if self.common { 3 } else { 1 }
    }

    /// *l'accusé*, *le souverain pontife*: nothing is said of whom or what.
    pub(super) fn is_bare(&self) -> bool {
        self.length == self.own && self.people == 0
    }

    pub(super) fn is_supreme(&self) -> bool {
        self.classes.any(Classes::SUPREME) && self.length == 0
    }

    /// *le procureur général de Lans*: an office of several words, and where.
    pub(super) fn has_seat(&self) -> bool {
        self.own > 0 && self.length > self.own
    }

    /// *le président*, *le Premier ministre*, *le chef de l'État*: readers know who that is.
    pub(super) fn is_unique(&self) -> bool {
        self.classes.any(Classes::SUPREME) && self.length == self.own
    }
}

impl Speakers<'_> {
    /// What the role of a mention says: its head noun, and the words that tell it from others of its kind.
    pub(super) fn office(&self, mention: &Mention) -> Option<Office> {
        let tokens = self.tokens;
        let (from, to) = mention.role;
        // la chaîne d'information en continu is la chaîne d'information.
        let offered = to > from + 2 && tokens.is_way_of_offer(to - 2);
        let to = if offered { to - 2 } else { to };
        let at = self.office_head(mention)?;
        // le Lansois de 30 ans: an age is no part of what somebody is
        let to = if to > at + 3 && self.age_of(to - 3).is_some() { to - 3 } else { to };
        let (end, head, classes) = match self.office_phrase(at, to) {
            Some(found) => found,
            None => (at + 1, self.root_word(at).into(), tokens.word(at).classes),
        };
        // l'ex-président is the former président.
        let root = self.root_key(at);
        let key = phrase_key(std::iter::once(root).chain((at + 1..end).map(|at| self.key(at))).take(12));
        // l'avocate de formation: what somebody has learnt says no more than what they were
        let learnt = tokens.one_of(end, words!["de"]) && tokens.one_of(end + 1, words!["formation", "métier", "profession"]);
        let former = learnt || (from..=at).any(|at| tokens.is_of(at, Fields::FORMER) || self.is_ex(at));
        let mut office = Office {
            entity: 0,
            head,
            key,
            noun: phrase_key(std::iter::once(root)),
            classes,
            words: [0; 6],
            length: 0,
            own: 0,
            people: 0,
            at,
            from: end,
            to,
            common: self.is_of_a_kind(at, end, to),
            former,
            over: self.is_over(end, to),
            masculine: mention.head.is_human() && [at.max(1) - 1, at].iter().any(|&at| self.is_masculine(at)),
            general: tokens.lexicon.is_general(head),
            borrowed: false,
            shared: false,
        };
        self.tell(&mut office, at + 1, end);
        Some(office)
    }

    /// *l'agence de presse*, *le groupe pharmaceutique américain*, *l'entreprise du nucléaire*: whether what stands behind the
    /// head tells of what kind a body is, and not whose.
    fn is_of_a_kind(&self, at: usize, end: usize, to: usize) -> bool {
        const TRADE: Words = words!["constructeur", "fabricant", "géant", "leader", "numéro", "opérateur", "spécialiste"];
        let tokens = self.tokens;
        let plain = !(end..to).any(|at| tokens.is_capital(at));
        let kind = tokens.one_of(end, words!["d'", "de"]) && !(end..to).any(|at| tokens.has(at, Classes::DET_DEF));
        let adjective = |at: usize| tokens.has(at, Classes::ADJECTIVE.or(Classes::DEMONYM).or(Classes::ROLE_MODIFIER));
        let trade = tokens.is_of(at, Fields::GENERAL) || tokens.one_of(at, TRADE);
        // le site de l'hebdomadaire: it stands for the paper; le site de l'usine is nobody
        let trade = trade && (!tokens.one_of(at, words!["site"]) || to > end && tokens.is_of(to - 1, Fields::MEDIUM));
        let sector = trade && (tokens.one_of(end, words!["du"]) || kind || tokens.one_of(end, words!["de"]));
        plain && (kind || sector || to > end && (end..to).all(adjective))
    }

    /// *le policier à la retraite*, *l'institutrice retraitée*, *maire de Lans de 2008 à 2020*: whether the words behind the head
    /// of an office, which ends at `to`, say that it is no more.
    fn is_over(&self, from: usize, to: usize) -> bool {
        const BEHIND: usize = 4;
        let tokens = self.tokens;
        let number = |at: usize| tokens.kind(at) == Kind::Number;
        let span = |at: usize| tokens.has(at, OF) && tokens.one_of(at + 2, words!["à"]);
        let between = |at: usize| tokens.one_of(at, words!["entre"]) && tokens.one_of(at + 2, words!["et"]);
        let years = |at: usize| number(at + 1) && number(at + 3) && (span(at) || between(at));
        let retired = |at: usize| tokens.one_of(at, words!["retraite"]) && at > 1 && tokens.one_of(at - 2, words!["à"]);
        let within = |at: &usize| matches!(tokens.kind(*at), Kind::Word | Kind::Number);
        let mut words = (from..to.min(from + 14) + BEHIND).take_while(within);
        words.any(|at| tokens.one_of(at, words!["retraité", "retraitée"]) || retired(at) || years(at))
    }

    /// *le*, *procureur*; but *maire*, which goes with *la* as well
    fn is_masculine(&self, at: usize) -> bool {
        self.tokens.word(at).agreement.told_gender() == Some(Gender::Masculine)
    }

    /// Notes the words from `from` on, which tell an office from others of its kind; its head goes as far as `end`.
    pub(super) fn tell(&self, office: &mut Office, from: usize, end: usize) {
        const EMPTY: Classes = Classes::PREP.or(Classes::DET_DEF).or(Classes::COORD);
        let tokens = self.tokens;
        // l'article 11 is not l'article 12.
        // la police locale is that of the place, le maire sortant the one in office.
        const SILENT: Words = words!["local", "locale", "locales", "locaux", "sortant", "sortante", "sortantes", "sortants"];
        // la chanteuse de 24 ans is la chanteuse.
        let age = |at: usize| {
            let years = |at: usize| tokens.one_of(at, words!["ans"]) && tokens.kind(at - 1) == Kind::Number;
            tokens.kind(at) == Kind::Number && years(at + 1) || years(at)
        };
        let tells = |at: &usize| {
            matches!(tokens.kind(*at), Kind::Word | Kind::Number)
                && !tokens.has(*at, EMPTY)
                && !tokens.one_of(*at, SILENT)
                && !age(*at)
        };
        for at in (from..office.to.min(end + 14)).filter(tells) {
            let key = self.key(at);
            // la Commission européenne: its own word, no people
            if tokens.has(at, Classes::DEMONYM) && !tokens.is_capital(at) && at >= end {
                office.people = key;
            } else if office.length < office.words.len() {
                office.words[office.length] = key;
                office.length += 1;
                office.own += usize::from(at < end);
            }
        }
    }

    /// The head noun of a role: *le fumiste du service des eaux* is not the service.
    fn office_head(&self, mention: &Mention) -> Option<usize> {
        let (tokens, (from, to)) = (self.tokens, mention.role);
        let own = (from..to).contains(&mention.at).then_some(mention.at);
        let listed = (from..to.min(from + 5)).find(|&at| tokens.has(at, HEADS) || self.office_phrase(at, to).is_some());
        let governed = |own: usize, at: usize| (own + 1..at).any(|at| tokens.has(at, Classes::PREP));
        own.filter(|&own| listed.is_none_or(|at| governed(own, at))).or(listed)
    }

    /// Where the phrase of the lexicon for an office or a body ends that starts at `at`, *chef de l'État*, and what it is.
    fn office_phrase(&self, at: usize, to: usize) -> Option<(usize, HeadId, Classes)> {
        let (tokens, first) = (self.tokens, self.root_word(at));
        if !tokens.lexicon.word(first).classes.any(Classes::STARTS_PHRASE) {
            return None;
        }
        // le numéro 2 du parti is its numéro deux
        let spelled = match tokens.str(at + 1) {
            "1" => Some("un"),
            "2" => Some("deux"),
            "3" => Some("trois"),
            _ => None,
        };
        if let Some(spelled) = spelled.filter(|_| tokens.one_of(at, words!["numéro"])) {
            let words = [first, tokens.lexicon.find(hash(spelled.as_bytes()))];
            let id = tokens.lexicon.phrase(words.into_iter()).map_or(first.into(), |(_, phrase)| phrase.id);
            return Some((at + 2, id, Classes::ROLE));
        }
        let words = std::iter::once(first).chain(tokens.words(at + 1, to));
        let (length, phrase) = tokens.lexicon.phrase(words)?;
        phrase.classes.any(HEADS).then_some((at + length, phrase.id, phrase.classes))
    }

    /// *l'ex-président*
    #[inline]
    fn is_ex(&self, at: usize) -> bool {
        // Letters alone: nearly every word has no hyphen.
        !self.tokens.is(at, shape::BARE) && self.tokens.str(at).starts_with(EX)
    }

    /// *président* of *l'ex-président*
    fn root_word(&self, at: usize) -> WordId {
        if !self.is_ex(at) {
            return self.tokens.word_id(at);
        }
        self.tokens.lexicon.find(hash(self.tokens.str(at)[EX.len()..].to_lowercase().as_bytes()))
    }

    /// The key of the same.
    fn root_key(&self, at: usize) -> u64 {
        if !self.is_ex(at) {
            return self.key(at);
        }
        let (start, end) = self.tokens.bytes(at, at + 1);
        bare(self.tokens.text, start + EX.len(), end)
    }

    /// Remembers that an entity bears a role.
    pub(super) fn give_role(&mut self, entity: usize, mention: &Mention, office: Option<Office>) {
        let text = self.text_key(mention.role.0, mention.role.1);
        self.cast.by_words.insert(text, entity);
        self.give_office(entity, office);
    }

    /// Remembers an office alone, whose words are known.
    pub(super) fn give_office(&mut self, entity: usize, office: Option<Office>) {
        if let Some(office) = office {
            // le syndicat des marins … le syndicat: the short form tells nothing new, and is not that of le syndicat des dockers;
            // but the text may call an élu du Parti breton l'élu, and l'élu de Lans as well.
            let person = self.cast.entities[entity].human && !self.cast.entities[entity].plural;
            let fuller = |known: &&Office| {
                known.key == office.key
                    && known.former == office.former
                    && (known.length, known.people) != (office.length, office.people)
                    && (office.people == 0 || office.people == known.people)
                    && office.words().iter().all(|word| known.words().contains(word))
            };
            let known = self.offices_of(entity).find(fuller).copied();
            let known = known.filter(|_| !person);
            let office = Office { entity, ..known.unwrap_or(office) };
            match self.cast.offices.last_mut() {
                Some(last) if last.repeats(&office) => *last = office,
                _ => self.cast.offices.push(&mut self.cast.entities[entity].offices, office),
            }
        }
    }

    /// What an entity is said to be, the last told first.
    #[inline]
    pub(super) fn offices_of(&self, entity: usize) -> impl Iterator<Item = &Office> {
        self.cast.offices.of(self.cast.entities[entity].offices).take(OFFICES)
    }

    /// Those of the latest offices that pass a test, each with who bears it.
    pub(super) fn latest_offices(&self, test: impl Fn(&Office) -> bool) -> impl Iterator<Item = (usize, &Office)> {
        let latest = self.cast.offices.latest().take(OFFICES);
        latest.filter(move |office| test(office)).map(|office| (self.root(office.entity), office))
    }

    /// Whether a description can mean the bearer of an office: *le ministre*, of the *ministre de l'Intérieur*; *la présidente du
    /// RN*, of that of the *Rassemblement national*; but not *le maire de Nice*, of the *maire de Lyon*.
    #[inline(always)]
    pub(super) fn agrees(&self, description: &Office, office: &Office) -> bool {
        let akin = description.general || office.general || description.key == office.key || description.key == office.noun;
        (akin || self.is_of_woman(description, office))
            && self.agrees_by_its_words(description, office)
            && !self.is_of_other_chamber(description, office)
    }

    /// *son père*: whose, no priest.
    fn is_own_kin(&self, office: &Office) -> bool {
        let whose = office.from.checked_sub(2).is_some_and(|at| self.tokens.has(at, Classes::DET_POSS));
        whose && self.is_kin(office)
    }

    #[inline(never)]
    fn agrees_by_its_words(&self, description: &Office, office: &Office) -> bool {
        // son père … le prêtre
        if description.key != office.key && self.is_own_kin(office) && !self.is_kin(description) {
            return false;
        }
        // le père Goriot … mon père: so called, whoever he is
        let called = office.length == 0 && self.tokens.is_capital(office.to) && self.is_kin(office) && !self.is_own_kin(office);
        if called && self.is_own_kin(description) {
            return false;
        }
        // le conseil scientifique … le conseil; le président du conseil … le président
        let presides = || description.is_supreme() && description.people == 0 && !office.classes.any(Classes::SUPREME);
        // le demi de mêlée … le demi; but l'avocat général … l'avocat
        let role = || description.classes.any(Classes::ROLE) && office.classes.any(Classes::ROLE);
        let walk = || self.tokens.lexicon.akin(description.head, office.head);
        let longer = || !office.is_unique() && (walk() || role() && !description.classes.any(Classes::NAMELESS));
        let begins = || office.classes.any(Classes::ORGANISATION) || presides() || longer();
        let short = || description.length == 0 && description.key == office.noun && begins();
        // l'élu de Nice is none of those who are maire of no known place.
        // le président du club is not le président de la République.
        // le pape Luc Rey … le souverain pontife; le chef de l'État, Luc Rey … le président
        let named = || self.cast.entities[self.root(office.entity)].score >= 100;
        // le président ukrainien Luc Rey … le chef de l'État; but … le président de la République, that of France
        let republic = || self.tokens.one_of(description.from.max(1) - 1, words!["république"]);
        let realm = office.people == description.people || description.people == 0 && !republic();
        let peer = description.is_unique() && office.is_unique() && realm && named();
        let own = if description.classes.any(Classes::SUPREME) && !peer { 0 } else { description.own };
        let general = || {
            description.general
                && self.tokens.lexicon.takes_up(description.head, office.head)
                && (peer || if description.is_supreme() { office.length == 0 } else { description.length - own <= office.length })
        };
        let woman = || self.is_of_woman(description, office) && (office.own == 0 || description.length == 0 && begins());
        if description.key == office.key || short() || woman() {
            return self.is_alike(description, office);
        }
        if self.is_shortened(description, office) {
            return self.is_alike(description, &office.behind_head(office.own));
        }
        // le ministère public … le parquet de Lans: the words of the general head are no part of the other's
        // le procureur de Lans … le procureur de la République: the same in full
        let known = !description.classes.any(Classes::SUPREME) && self.tokens.lexicon.takes_up(office.head, description.head);
        let full = || description.noun == office.key && known;
        general() && self.is_seat(description, office) && self.is_alike(&description.behind_head(own), office)
            || office.general
                && (self.is_told_closer(description, office)
                    || full() && self.is_alike(&description.behind_head(description.own), office))
    }

    /// *le directeur général de l'Office des eaux … le directeur de l'Office*, *le chef du Parti libéral … le chef libéral*: the
    /// head of an office without what tells nothing of its rank below another.
    pub(super) fn is_shortened(&self, description: &Office, office: &Office) -> bool {
        const SILENT: Words = words!["exécutif", "exécutive", "général", "générale", "parti"];
        let told = description.own == 0 && description.length > 0 && office.own > 0 && office.length > office.own;
        let head = || (office.at + 1..office.from).filter(|&at| !self.tokens.has(at, OF.or(Classes::CONTRACTION)));
        told && description.key == office.noun
            && description.classes.any(Classes::ROLE)
            && !description.classes.any(Classes::NAMELESS)
            && head().all(|at| self.tokens.one_of(at, SILENT))
    }

    /// *la patronne du FMI, Anne Dol … la directrice générale du FMI*: the general word stood first, for who leads the same body;
    /// but *un dirigeant du FMI* need not be its *directeur général*, nor *l'élue de Lans* its *maire*.
    fn is_told_closer(&self, description: &Office, office: &Office) -> bool {
        let tokens = self.tokens;
        let Some(article) = office.from.checked_sub(2).filter(|_| office.own == 0 && office.length > 0) else { return false };
        let leads = tokens.one_of(article + 1, words!["chef", "cheffe", "leader"]) || tokens.is_of(article + 1, Fields::RUNS);
        let only = tokens.has(article, Classes::DET_DEF) || tokens.kind(article) == Kind::Comma;
        leads
            && only
            && tokens.lexicon.takes_up(office.head, description.head)
            && description.classes.any(Classes::ROLE)
            && description.behind_head(description.own).words() == office.words()
            && description.people == office.people
            && self.is_alike(&description.behind_head(description.own), office)
    }

    /// *le maire de Lans … le maire de la ville*, *le PDG de Valmer … le patron du groupe*: whether an office tells whose it is
    /// by a noun that takes up the name which another has; but *la présidente de la Commission bretonne … du club*.
    fn takes_up_whose(&self, office: &Office, other: &Office) -> bool {
        let tokens = self.tokens;
        let behind = |office: &Office| {
            let article = usize::from(tokens.has(office.from, OF) && tokens.has(office.from + 1, Classes::DET_DEF));
            (office.from + 1 + article, article > 0 || tokens.one_of(office.from, words!["du"]))
        };
        let ((at, definite), (first, _)) = (behind(office), behind(other));
        let proper = first < other.to && tokens.has(other.from, OF) && self.is_proper(other);
        // le président de l'association bretonne des marins: the noun with what tells of what kind it is
        let told = || tokens.has(at, Classes::TAKES_UP) && !(at + 1..office.to).any(|at| tokens.is_capital(at));
        let whole = at + 1 == office.to || at + 1 < office.to && told();
        if !definite || !proper || !whole || !office.classes.any(Classes::ROLE) {
            return false;
        }
        // le gouverneur du Texas … le gouverneur de l'État
        let noun = !tokens.is_capital(at) || tokens.is(at, shape::ALL_CAPITALS) || tokens.one_of(at, words!["etat", "état"]);
        if !noun || tokens.word(office.from.max(1) - 1).agreement.is_plural() {
            return false;
        }
        let body = |at: usize| tokens.has(at, Classes::ORGANISATION) && !tokens.is(at, shape::ALL_CAPITALS);
        let kin = || tokens.lexicon.takes_up(tokens.word_id(at).into(), tokens.word_id(first).into());
        let named = tokens.is_capital(first);
        match () {
            () if tokens.has(at, Classes::TAKES_UP) => named && !body(first) && !tokens.has(first, Classes::COUNTRY) || kin(),
            () if tokens.is_of(at, Fields::TERRITORY) => named && !body(first),
            () => false,
        }
    }

    /// *Anne Dol, procureur de Lans … la procureure*: the text has the masculine of a title for a woman, and its feminine.
    fn is_of_woman(&self, description: &Office, office: &Office) -> bool {
        const ENDINGS: [(&str, &str); 7] =
            [("trice", "teur"), ("euse", "eur"), ("ère", "er"), ("ète", "et"), ("enne", "en"), ("effe", "ef"), ("e", "")];
        if !office.masculine || description.masculine || description.own > 0 || description.at == office.at {
            return false;
        }
        let (own, other) = (self.tokens.str(description.at), self.tokens.str(office.at));
        let same =
            |(woman, man): &(&str, &str)| own.strip_suffix(woman).is_some_and(|stem| other.strip_suffix(man) == Some(stem));
        description.classes.any(Classes::ROLE) && ENDINGS.iter().any(same)
    }

    /// *l'Élysée … la présidence française*: of a power that is called by its place, nothing else is said; but *la présidence du
    /// G20*, *la présidence espagnole*.
    fn is_seat(&self, description: &Office, office: &Office) -> bool {
        let place = |office: &Office| office.classes.any(Classes::METONYM) && !office.classes.any(Classes::ORGANISATION);
        let alone = |office: &Office| {
            let french = |at: usize| self.tokens.one_of(at, words!["français", "française"]);
            office.length == office.own && (office.people == 0 || (office.from..office.to.min(office.from + 3)).any(french))
        };
        !(place(description) || place(office)) || alone(description) && alone(office)
    }

    /// Whether the words of a description and of an office that its head can mean are those of one.
    fn is_alike(&self, description: &Office, office: &Office) -> bool {
        // Valmer nouvelle is not Valmer.
        let name = description.classes.any(Classes::COUNTRY) && description.length != office.length;
        // les autorités chinoises are not les autorités sanitaires
        let group = description.classes.any(Classes::GROUP) && (description.people == 0) != (office.people == 0);
        let bare = |office: &Office| office.length == 0 && office.people == 0;
        let other = group && !bare(description) && !bare(office);
        !name
            && !other
            && (description.former == office.former || description.former && office.over || description.over && office.former)
            && !self.is_above(description, office)
            && !self.is_led(office, description)
            && self.words_agree(description, office)
    }

    /// *le chef de l'État* is nobody who presides a region or a club; *l'ancien chef de l'État* may be.
    pub(super) fn exceeds(&self, description: &Office, office: &Office) -> bool {
        let realm = |at: usize| self.tokens.has(at, Classes::COUNTRY) && !self.tokens.is_of(at, Fields::REGION);
        description.is_unique()
            && !description.former
            && office.length > office.own
            && office.people == 0
            && !(office.from..office.to.min(office.from + 8)).any(realm)
    }

    /// *le président américain* is nobody who presides a committee, *la commission des Ports*, but he who presides *la
    /// République* or *les États-Unis*.
    pub(super) fn is_above(&self, description: &Office, office: &Office) -> bool {
        const REALMS: Words = words!["confédération", "etat", "fédération", "république", "royaume", "union", "état"];
        let tokens = self.tokens;
        let country = |at: usize| tokens.has(at, Classes::COUNTRY) && !tokens.is_of(at, Fields::REGION);
        let realm = |at: usize| tokens.is_capital(at) && (country(at) || tokens.one_of(at, REALMS));
        let state = description.is_supreme() && description.people != 0;
        let below = || !(office.from..office.to.min(office.from + 8)).any(realm);
        state && office.head == description.head && office.people == 0 && office.length > 0 && below()
    }

    /// *le maire*, *l'élu*: the same post, as far as the nouns tell.
    pub(super) fn is_same(&self, one: &Office, other: &Office) -> bool {
        let lexicon = self.tokens.lexicon;
        one.key == other.key
            || lexicon.takes_up(one.head, other.head)
            || lexicon.takes_up(other.head, one.head)
            || self.practises(one, other)
            || self.practises(other, one)
    }

    /// *le pneumologue* may be *le chef du service de pneumologie*, *la psychiatre* whoever has a chair *de psychiatrie*.
    fn practises(&self, one: &Office, other: &Office) -> bool {
        let Some(head) = one.from.checked_sub(1).map(|head| self.tokens.str(head)) else { return false };
        let learned = |stem: &&str| ["graph", "iatr", "log", "nom"].iter().any(|end| stem.ends_with(end));
        let field = |at: usize| self.tokens.str(at).strip_suffix("ie").filter(learned);
        (other.from..other.to.min(other.from + 8)).filter_map(field).any(|stem| head.starts_with(stem))
    }

    /// *l'ex-ministre de la Pêche … l'ancien ministre socialiste*: one tells whose side he is on alone, the other what he is over
    /// or where he is from alone.
    fn tells_side_beside(&self, one: &Office, other: &Office) -> bool {
        let side = |at: usize| !self.tokens.is_capital(at) && self.tokens.is_of(at, Fields::SIDE);
        let within = |office: &Office| office.from..office.to.min(office.from + 6);
        let seat = || self.tokens.has(other.from, OF) && self.is_proper(other);
        one.key == other.key && one.to > one.from && within(one).all(side) && seat() && !within(other).any(side)
    }

    /// *le maire de Lans*: a proper name tells whose office it is.
    pub(super) fn is_proper(&self, office: &Office) -> bool {
        (office.from..office.to.min(office.from + 8)).any(|at| self.tokens.is_capital(at))
    }

    /// *le candidat démocrate* is not *le candidat républicain*.
    pub(super) fn opposes(&self, one: &Office, other: &Office) -> bool {
        // conservateur, conservatrice: the gender tells no side.
        let side = |office: &Office| {
            let at = (office.from..office.to.min(office.from + 6))
                .find(|&at| !self.tokens.is_capital(at) && self.tokens.is_of(at, Fields::SIDE))?;
            self.tokens.str(at).get(..6)
        };
        side(one).zip(side(other)).is_some_and(|(one, other)| one != other)
            || self.is_foreign(one, other)
            || self.is_of_other_party(one, other)
            || self.presides_below(one, other)
            || self.governs_against(one, other)
            || self.governs_against(other, one)
    }

    /// *le ministre*, *la porte-parole du gouvernement* is not *l'opposant*, *l'élue de l'opposition*.
    fn governs_against(&self, one: &Office, other: &Office) -> bool {
        let tokens = self.tokens;
        let tells = |office: &Office, words| (office.at..office.to.min(office.at + 6)).any(|at| tokens.one_of(at, words));
        let governs = !one.former && tells(one, words!["gouvernement", "ministre"]);
        governs && tells(other, words!["opposant", "opposante", "opposition"])
    }

    /// *le Slovène* is not *le Norvégien*; but *la Française* may be *la Bretonne*.
    pub(super) fn is_foreign(&self, one: &Office, other: &Office) -> bool {
        // le Français, la Française: the gender tells no people. La Française is no homologue allemande.
        let people = |office: &Office| {
            let nation = |at: &usize| self.tokens.is_of(*at, Fields::NATION);
            let adjective =
                || (office.from..office.to.min(office.from + 2)).find(|at| nation(at) && !self.tokens.is_capital(*at));
            let at = office.from.checked_sub(1).filter(nation).or_else(adjective)?;
            self.tokens.str(at).get(..6)
        };
        people(one).zip(people(other)).is_some_and(|(one, other)| !one.eq_ignore_ascii_case(other)) || self.plays_for(one, other)
    }

    /// *l'attaquant* is not *l'entraîneur*; *l'ancien attaquant* may be.
    fn plays_for(&self, one: &Office, other: &Office) -> bool {
        let is = |office: &Office, field| office.from > 0 && self.tokens.is_of(office.from - 1, field);
        let apart = |player, coach| is(player, Fields::PLAYER) && is(coach, Fields::COACH);
        !one.former && !other.former && (apart(one, other) || apart(other, one))
    }

    /// *la maire de Lans*, *le président du tribunal*: whose office it is; but not *le député souverainiste*.
    pub(super) fn is_governed(&self, office: &Office) -> bool {
        (office.from..office.to).any(|at| self.tokens.has(at, Classes::PREP))
    }

    /// Whom articles often leave without a name: *le procureur*, *un porte-parole*; but there is one *porte-parole du
    /// gouvernement*.
    pub(super) fn is_nameless(&self, office: &Office, determiner: Determiner) -> bool {
        let definite = determiner == Determiner::Definite;
        let only = definite && self.tokens.one_of(office.from.max(1) - 1, words!["porte-parole"]);
        // le magistrat PLR: elected, and no judge
        let elected = office.own == 0 && self.tokens.is_capital(office.from) && self.tokens.one_of(office.from, PARTIES);
        let advocate = definite && self.is_advocate_alone(office);
        office.classes.any(Classes::NAMELESS) && !only && !elected && !advocate
    }

    /// *Anne Dol conteste la loi. « A », dit l'avocate*: that of nobody the text told of.
    pub(super) fn is_advocate_alone(&self, office: &Office) -> bool {
        office.length == 0 && office.is_bare() && self.tokens.one_of(office.at, words!["avocat", "avocate"])
    }

    /// *le journaliste*, *le chauffeur*: at work nobody asks their names, but articles are written about them, too; not *le
    /// journaliste lui demande*, *a demandé le journaliste*, who asks whom the text is about.
    pub(super) fn is_of_trade(&self, office: &Office, start: usize, end: usize) -> bool {
        const TRADES: Words = words!["chauffeur", "employé", "employée", "journaliste", "reporter", "salarié", "salariée"];
        let asked = || self.tokens.one_of(end, words!["l'", "leur", "lui", "m'", "me", "nous"]);
        let asks = || asked() || self.tokens.verb(start.max(1) - 1).asks;
        office.from > 0 && self.tokens.one_of(office.from - 1, TRADES) && !asks()
    }

    /// *l'avocate et ancienne ministre*: nobody who is met in passing is told to be two things at once.
    pub(super) fn is_twofold(&self, office: &Office) -> bool {
        let tokens = self.tokens;
        let other = (office.from + 1..office.to).find(|&at| !tokens.has(at, Classes::ROLE_MODIFIER));
        let role = |at: usize| tokens.lexicon.word(self.root_word(at)).classes.any(Classes::ROLE);
        tokens.one_of(office.from, words!["et"]) && other.is_some_and(role)
    }

    /// *le procureur*, *la préfète*: had in one place only.
    pub(super) fn sits_alone(&self, office: &Office) -> bool {
        office.from > 0 && self.tokens.is_of(office.from - 1, Fields::SEAT)
    }

    /// *le propriétaire*, *la locataire*: of a house that the text tells of, nobody who was told by another office.
    pub(super) fn is_of_house(&self, office: &Office) -> bool {
        const HOLDERS: Words =
            words!["acheteur", "acheteuse", "acquéreur", "locataire", "occupant", "occupante", "propriétaire", "vendeur"];
        office.is_bare() && !office.former && self.tokens.one_of(office.at, HOLDERS)
    }

    /// *l'habitant d'une maison du port*: of what nobody has heard of, nobody of whom the text spoke.
    pub(super) fn is_new(&self, office: &Office) -> bool {
        let tokens = self.tokens;
        (office.from + 1..office.to).any(|at| tokens.one_of(at, words!["un", "une"]) && tokens.one_of(at - 1, words!["d'", "de"]))
    }

    /// *la femme de Jean Dol* is no woman of whom the text spoke.
    pub(super) fn is_wife(&self, office: &Office) -> bool {
        self.tokens.one_of(office.from.max(1) - 1, words!["femme"])
            && (office.from..office.to).any(|at| self.tokens.has(at, Classes::FIRST_NAME) && self.tokens.is_capital(at))
    }

    pub(super) fn words_agree(&self, one: &Office, other: &Office) -> bool {
        if one.people != 0 && other.people != 0 && one.people != other.people {
            return false;
        }
        let (short, long) = if one.length <= other.length { (one, other) } else { (other, one) };
        if short.words().iter().all(|word| long.words().contains(word)) {
            return true;
        }
        if self.takes_up_whose(one, other) || self.takes_up_whose(other, one) {
            return true;
        }
        if self.tells_side_beside(one, other) || self.tells_side_beside(other, one) {
            return true;
        }
        // le chef de la Ligue des marins … le chef de la LDM; le chef de la Mer libre (LML) … le chef de LML
        let spelled = |name: &Office, letters: u64| {
            let inner = name.from + usize::from(self.tokens.has(name.from, OF));
            let told = self.tokens.kind(name.to) == Kind::ParenOpen && self.key(name.to + 1) == letters;
            told || self.acronym(name.from, name.to, false) == Some(letters)
                || self.acronym(inner, name.to, true) == Some(letters)
        };
        let spells = |acronym: &Office, name: &Office| {
            acronym.length == 1
                && (acronym.from..acronym.to).any(|at| {
                    self.tokens.is(at, shape::ALL_CAPITALS) && acronym.words().iter().any(|&letters| spelled(name, letters))
                })
        };
        spells(one, other) || spells(other, one)
    }
}
