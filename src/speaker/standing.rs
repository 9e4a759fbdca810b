//! How what is known of somebody stands to an office: the same, akin, another.

use crate::lexicon::{Classes, Fields};
use crate::mention::{self, Mention, OF, PARTIES};
use crate::token::{Kind, Words, shape, words};

use super::office::Office;
use super::{NEVER, Speakers};

/// What is known of the office of somebody that a description may mean.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// Of another walk of life.
    Other,
    /// Of the same: a deputy may head a party.
    Akin,
    /// Not known.
    Bare,
    /// The same, in other words.
    Same,
}

/// What somebody of any office may be called besides, for what they do or for what they are to another.
const TRAITS: Words = words![
    "adversaire",
    "challenger",
    "champion",
    "championne",
    "collègue",
    "confrère",
    "consœur",
    "favori",
    "favorite",
    "gagnant",
    "gagnante",
    "homologue",
    "légende",
    "milliardaire",
    "millionnaire",
    "patriarche",
    "rival",
    "rivale",
    "star",
    "vainqueur",
    "vedette",
    "vétéran",
];

impl Speakers<'_> {
    /// How what is known of somebody stands to an office: the same if one of their own is, the least of what each does otherwise.
    pub(super) fn standing(&self, entity: usize, office: &Office) -> Standing {
        let lexicon = self.tokens.lexicon;
        let offices = self.offices_of(entity);
        let stands = |other: &Office| {
            if self.bars(other, office) {
                Standing::Other
            } else if (office.former || office.over)
                && !other.former
                && !other.over
                && office.key != other.key
                && !office.is_unique()
            {
                // Paul Rey, éleveur, … l'ancien vacher, l'enseignant à la retraite: what somebody is does not tell what he was
                Standing::Bare
            } else if self.is_same(office, other) {
                // le président Jean Dol, whom readers know, is not le leader du Front breton
                if other.is_supreme() && office.key != other.key && self.is_proper(office) {
                    return Standing::Bare;
                }
                if self.is_same_elsewhere(office, other) { Standing::Other } else { Standing::Same }
            } else if self.is_of_court(office) && !self.is_of_court(other) || self.is_of_other_body(office, other) {
                Standing::Other
            } else if (office.former || other.former) && !office.is_unique() {
                Standing::Bare
            } else if office.former || !office.is_unique() && lexicon.akin(office.head, other.head) {
                Standing::Akin
            } else if self.shares_house(office, other) || self.shares_field(office, other) {
                Standing::Bare
            } else {
                Standing::Other
            }
        };
        let mut stand = None;
        // Le sculpteur a ri. Ivo Dol et sa fille Zoé …, Ivo Dol, père de deux enfants, …: that he is a father says nothing of his
        // trade
        let kin = |other: &Office| self.is_kin(other) && !self.is_priest(other) || self.is_told_by_kin(other);
        let besides = |other: &Office| self.tokens.one_of(other.at, TRAITS);
        let tells =
            |other: &&Office| other.classes.any(Classes::ROLE) && (other.key == office.key || !kin(other) && !besides(other));
        for other in offices.filter(tells) {
            let next = stands(other);
            // le colonel Jean Dol, responsable de la base … l'officier
            // le ministre Luc Rey, conseiller d'Etat, … le magistrat PLR: a party tells of no other office
            let sided = office.own == 0 && office.length == 1 && self.tokens.is(office.from, shape::ALL_CAPITALS);
            let alike = || sided || self.words_agree(office, other) || office.is_unique() && other.is_unique();
            if next == Standing::Same && alike() {
                return next;
            }
            stand = Some(stand.map_or(next, |stand: Standing| stand.min(next)));
        }
        stand.unwrap_or(Standing::Bare)
    }

    /// Whether somebody bears an office beside which nobody has another: *le ministre de la Mer* is not *le ministre des Ports*.
    pub(super) fn is_barred(&self, entity: usize, office: &Office) -> bool {
        let roles = |other: &&Office| other.classes.any(Classes::ROLE);
        let bars =
            |other: &Office| self.bars(other, office) || self.is_same(office, other) && self.is_same_elsewhere(office, other);
        self.offices_of(entity).filter(roles).any(bars)
    }

    /// Whether nobody who bears one office has the other.
    pub(super) fn bars(&self, other: &Office, office: &Office) -> bool {
        self.is_lesser(other, office)
            || self.is_led(other, office)
            || self.is_above(office, other)
            || self.exceeds(office, other)
            || self.opposes(office, other)
            || self.is_of_other_ministry(office, other)
            || self.is_of_other_state(office, other)
            || self.is_of_other_chamber(office, other)
            // le président Jean Dol is not l'ancien chef de l'État
            || office.former && !other.former && office.is_unique() && other.is_unique()
    }

    /// *le maire de Lans … le maire de Nice*, *le patron de la CGT … celui de FO*: the same office in another place or house.
    fn is_same_elsewhere(&self, office: &Office, other: &Office) -> bool {
        self.is_elsewhere(office, other) || self.is_of_other_house(office, other)
    }

    /// *Luc Rey, responsable du port de Lans, … le responsable du port de Valmer*: of no place else is he told to bear it.
    pub(super) fn bears_elsewhere(&self, entity: usize, office: &Office) -> bool {
        let mut same = self.offices_of(entity).filter(|other| other.key == office.key).peekable();
        same.peek().is_some() && same.all(|other| self.is_same_elsewhere(office, other))
    }

    /// *le père Jean Dol*, *le père supérieur*
    fn is_priest(&self, office: &Office) -> bool {
        let at = office.from.max(1) - 1;
        office.length == 0 && self.tokens.one_of(at, words!["père"]) && !self.tokens.has(at.max(1) - 1, Classes::DET_INDEF)
    }

    /// *« A », dit le maire, Jean Dol. « B », lance le patron du bar*: somebody whose office was just told beside another one in
    /// full.
    pub(super) fn is_just_told_other(&self, entity: usize, mention: &Mention, office: &Office) -> bool {
        const NEAR: usize = 60;
        let told = |other: &Office| {
            let near = (mention.start.saturating_sub(NEAR)..mention.start).contains(&other.from);
            near && other.classes.any(Classes::ROLE) && !other.borrowed && !other.former
        };
        let article = usize::from(self.tokens.one_of(office.from, words!["de"]));
        let house =
            self.tokens.has(office.from, OF) && self.tokens.has(office.from + article, Classes::DET_DEF.or(Classes::CONTRACTION));
        let full = house && !(office.from..office.to).any(|at| self.tokens.is_capital(at));
        let spoke = self.cast.entities[entity].spoke() != NEVER;
        spoke && full && self.offices_of(entity).any(told) && self.standing(entity, office) < Standing::Same
    }

    /// *le président de la Ligue, Jean Dol … le président de la République*; but *le président du Mexique … le chef de l'État*
    fn is_lesser(&self, one: &Office, state: &Office) -> bool {
        let country = |at: usize| self.tokens.has(at, Classes::COUNTRY);
        let apart = one.length > one.own && !one.is_unique() && !(one.from..one.to).any(country);
        apart && state.is_unique() && state.length > 0 && !state.former
    }

    /// *le président du Sénat*, *de la commission des lois* is not *le chef de l'État* or *le président français*.
    pub(super) fn presides_below(&self, one: &Office, state: &Office) -> bool {
        let told = state.own > 0 || state.people != 0;
        let minister = || self.tokens.one_of(state.from.max(1) - 1, words!["ministre"]);
        self.tokens.one_of(one.at, words!["président", "présidente"]) && told && self.exceeds(state, one) && !minister()
    }

    /// *le premier adjoint*, *la conseillère municipale*, *l'élu d'opposition*, *l'opposant* is not *le maire*, *l'échevin* not
    /// *le bourgmestre*; nor *le procureur adjoint* *le procureur*; but *l'opposant* may be *le maire de Lans*.
    pub(super) fn is_led(&self, one: &Office, seat: &Office) -> bool {
        const LED: Words = words![
            "adjoint",
            "adjointe",
            "échevin",
            "échevine",
            "minoritaire",
            "minorité",
            "municipal",
            "municipale",
            "opposition",
            "suppléant",
            "suppléante"
        ];
        let led = |office: &Office| {
            (office.from.saturating_sub(2)..office.to.min(office.from + 8)).any(|at| self.tokens.one_of(at, LED))
        };
        let opposes = || seat.is_bare() && self.tokens.one_of(one.at, words!["opposant", "opposante"]);
        self.sits_alone(seat) && (led(one) || opposes()) && !led(seat)
    }

    /// *le maire de Lans* is not *le maire de Brest*, nor *le député du Var* that of the Orne; but *le député du Front breton*
    /// may be that of Lans.
    fn is_elsewhere(&self, one: &Office, other: &Office) -> bool {
        let seated = |office: &Office| self.sits_alone(office) && self.tokens.has(office.from, OF) && self.is_proper(office);
        // du club Lans Plage; but de la région Valmer
        let body = |at: usize| {
            let named = self.tokens.has(at, Classes::ORGANISATION) && !self.tokens.is_of(at, Fields::TERRITORY);
            named && !self.tokens.is_capital(at)
        };
        let placed = |office: &Office| {
            let place = |&at: &usize| {
                let noun = at - usize::from(body(at - 1));
                let behind = noun - 1 - usize::from(self.tokens.has(noun - 1, Classes::DET_DEF));
                let plain = self.tokens.has(at, Classes::COUNTRY) || self.tokens.classes(at).is_unknown();
                plain && self.tokens.is_capital(at) && !self.tokens.is(at, shape::ALL_CAPITALS) && self.tokens.has(behind, OF)
            };
            (office.from.max(3)..office.to).any(|at| place(&at))
        };
        // du port de Lans, du port de Valmer: the kind of house tells nothing
        let kind = |office: &Office, word: u64| {
            let common = |at: &usize| !self.tokens.is_capital(*at) && !self.tokens.is_of(*at, Fields::TERRITORY);
            (office.from..office.to).find(|&at| self.key(at) == word).is_some_and(|at| common(&at))
        };
        let apart = || {
            let shared = |&&word: &&u64| other.words().contains(&word) && !(kind(one, word) && kind(other, word));
            !one.words().iter().any(|word| shared(&word))
        };
        // le porte-parole de la police … du gouvernement; but le directeur de l'établissement, le maire de la ville rose
        let house = |office: &Office| {
            let article = usize::from(self.tokens.has(office.from, OF) && self.tokens.has(office.from + 1, Classes::DET_DEF));
            let at = office.from + 1 + article;
            let body =
                self.tokens.has(at, Classes::ORGANISATION) && !self.tokens.has(at, Classes::TAKES_UP) && at + 1 == office.to;
            (self.tokens.has(office.from, OF) && at < office.to).then_some((self.tokens.is_capital(at), body))
        };
        let housed = || match house(one).zip(house(other)) {
            Some(((false, true), (named, body)) | ((named, body), (false, true))) => named || body,
            _ => false,
        };
        one.key == other.key
            && (seated(one) && seated(other) && !self.words_agree(one, other)
                || placed(one) && placed(other) && apart()
                || housed() && !self.words_agree(one, other))
    }

    /// *le secrétaire général de la CGT* is not that of *FO*, nor *le patron de la SNCF* *le directeur de la RATP*; but *le
    /// patron de la CGT* may be *le secrétaire général de la CGT-Cheminots*.
    fn is_of_other_house(&self, one: &Office, other: &Office) -> bool {
        let house = |office: &Office| (office.from..office.to.min(office.from + 6)).find(|&at| self.is_house(at));
        let related = |one: usize, other: usize| {
            let (one, other) = (self.tokens.str(one), self.tokens.str(other));
            one.starts_with(other) || other.starts_with(one)
        };
        // le groupe LR … les députés Les Républicains
        let spells = |letters: usize, other: &Office| {
            (other.from..other.to)
                .find(|&at| self.tokens.is_capital(at))
                .is_some_and(|from| self.is_spelled(letters, from, other.to))
        };
        let apart = |(own, their): (usize, usize)| {
            !related(own, their) && !self.words_agree(one, other) && !spells(own, other) && !spells(their, one)
        };
        // le président de l'ADQ … l'élu FDB: letters right behind the noun are a party's, and tell nothing of a body that is none
        let sided = |one: &Office, other: &Office| {
            let party = |at: usize| self.tokens.one_of(at, PARTIES) || self.tokens.one_of(at, words!["parti"]);
            let lettered = one.own == 0 && self.tokens.is(one.from, shape::ALL_CAPITALS);
            lettered && self.tokens.has(other.from, OF) && !(other.from..other.to.min(other.from + 6)).any(party)
        };
        let sided = one.key != other.key && (sided(one, other) || sided(other, one));
        let shared = || one.words()[one.own..].iter().any(|word| other.words().contains(word));
        !sided && !one.former && !other.former && !shared() && house(one).zip(house(other)).is_some_and(apart)
    }

    /// *le président du groupe LR au Sénat* is not *le patron du groupe LR à l'Assemblée*, nor *le sénateur* *la députée du Var*:
    /// nobody sits in both chambers.
    pub(super) fn is_of_other_chamber(&self, one: &Office, other: &Office) -> bool {
        const REACH: usize = 4;
        const UPPER: Words = words!["sénat", "sénateur", "sénateurs", "sénatrice", "sénatrices"];
        const LOWER: Words = words!["député", "députée", "députées", "députés"];
        let tokens = self.tokens;
        let assembly = |at: usize| tokens.one_of(at, words!["assemblée"]) && tokens.is_capital(at);
        // le président du groupe au Sénat: where it is stands behind the description
        let upper = |office: &Office| {
            let end = office.to + (office.to..office.to + REACH).take_while(|&at| tokens.kind(at) == Kind::Word).count();
            let within = || office.at..end.min(office.at + 3 * REACH);
            let holds = |chamber: &dyn Fn(usize) -> bool| within().any(chamber);
            let (up, low) = (holds(&|at| tokens.one_of(at, UPPER)), holds(&|at| tokens.one_of(at, LOWER) || assembly(at)));
            (up != low).then_some(up)
        };
        !one.former && !other.former && upper(one).zip(upper(other)).is_some_and(|(one, other)| one != other)
    }

    /// *le député PS* is not *le président du groupe LR*, nor *le chef du Parti communiste*.
    pub(super) fn is_of_other_party(&self, one: &Office, other: &Office) -> bool {
        let party = |office: &Office| {
            let named = |at: usize| self.tokens.one_of(at, PARTIES) || self.tokens.one_of(at, words!["parti"]);
            (office.from..office.to.min(office.from + 6)).any(|at| self.tokens.is_capital(at) && named(at))
        };
        party(one) && party(other) && self.is_of_other_house(one, other)
    }

    /// *LR*, *FO*: whether letters stand for the words from `from` to `to`, with their articles and prepositions or without.
    fn is_spelled(&self, letters: usize, from: usize, to: usize) -> bool {
        const SILENT: Classes = Classes::DET_DEF.or(Classes::PREP).or(Classes::COORD);
        let tokens = self.tokens;
        let mut letters = tokens.str(letters).bytes().map(|letter| letter.to_ascii_lowercase()).peekable();
        (from..to).all(|at| {
            let next = mention::initial(tokens.str(at)).map(|letter| letter.to_ascii_lowercase());
            letters.next_if(|&letter| Some(letter) == next).is_some() || tokens.has(at, SILENT)
        }) && letters.next().is_none()
    }

    /// *CGT*, *Medef*, *Ligue*: the name of a body and of no place.
    fn is_house(&self, at: usize) -> bool {
        let body = Classes::METONYM.or(Classes::ORGANISATION).or(Classes::STARTS_PHRASE);
        let named = self.tokens.is(at, shape::ALL_CAPITALS) || self.tokens.has(at, body);
        named && self.tokens.is_capital(at) && !self.tokens.has(at, Classes::COUNTRY)
    }

    /// *le directeur du lycée* is not *le président du club*; but *le directeur du musée* may be that of the Louvre, *le patron
    /// du groupe* that of the firm.
    fn is_of_other_body(&self, one: &Office, other: &Office) -> bool {
        let (tokens, lexicon) = (self.tokens, self.tokens.lexicon);
        let body = |office: &Office| {
            let article = usize::from(tokens.has(office.from + 1, Classes::DET_DEF));
            let noun = office.from + 1 + article;
            let definite = article > 0 || tokens.one_of(office.from, words!["du"]);
            let common = tokens.has(noun, Classes::ORGANISATION) && !tokens.is_capital(noun);
            (tokens.has(office.from, OF) && definite && common && noun < office.to).then_some(noun)
        };
        let Some((own, their)) = body(one).zip(body(other)) else { return false };
        let takes_up = |noun: usize, taken: usize| lexicon.takes_up(tokens.word_id(noun).into(), tokens.word_id(taken).into());
        !tokens.has(own, Classes::TAKES_UP)
            && self.key(own) != self.key(their)
            && !takes_up(own, their)
            && !takes_up(their, own)
            && !self.words_agree(one, other)
    }

    /// *le ministre de la Santé* is not *le ministre de la Culture*, nor *le Premier ministre*.
    pub(super) fn is_of_other_ministry(&self, one: &Office, other: &Office) -> bool {
        let minister =
            |office: &Office| office.from > 0 && self.tokens.one_of(office.from - 1, words!["ministre"]) && !office.former;
        let seated = |office: &Office| self.tokens.has(office.from, OF) && self.is_proper(office);
        let apart = || match (one.is_unique(), other.is_unique()) {
            (true, false) => seated(other),
            (false, true) => seated(one),
            _ => one.key == other.key && seated(one) && seated(other) && !self.words_agree(one, other),
        };
        minister(one) && minister(other) && apart()
    }

    /// *le président américain* is not *le président chinois*, nor *l'ancien militaire russe*; without a country, *le président
    /// de la République* is that of France.
    fn is_of_other_state(&self, state: &Office, other: &Office) -> bool {
        let french = |at: usize| self.tokens.one_of(at, words!["français", "française"]);
        let republic = || {
            let ours = self.tokens.one_of(state.from.max(1) - 1, words!["république"]) && state.people == 0;
            ours && other.is_unique() && !(other.from..other.to.min(other.from + 4)).any(french)
        };
        let apart = state.people != 0 && state.people != other.people;
        state.is_unique() && !state.former && other.people != 0 && (apart || republic())
    }

    /// *la présidente de la cour*, *le greffier du tribunal*: whoever is tried there was something else.
    pub(super) fn is_of_court(&self, office: &Office) -> bool {
        // la présidente du conseil régional, du conseil de surveillance
        let council = |at: usize| {
            const COURTS: Words = words!["constitutionnel", "d'", "prud'hommes", "discipline", "guerre", "supérieur"];
            let noun = at + 1 + usize::from(self.tokens.one_of(at + 1, words!["de"]));
            self.tokens.one_of(at, words!["conseil"]) && !self.tokens.one_of(noun, COURTS)
        };
        (office.from..office.to.min(office.from + 6)).any(|at| self.tokens.is_of(at, Fields::COURT) && !council(at))
    }

    /// *le représentant syndical … le dirigeant syndical*: the same adjective tells both; but *l'avocat général … le secrétaire
    /// général*, a rank.
    fn shares_field(&self, one: &Office, other: &Office) -> bool {
        const RANKS: Words = words![
            "adjoint",
            "adjointe",
            "associé",
            "associée",
            "délégué",
            "déléguée",
            "général",
            "générale",
            "principal",
            "principale"
        ];
        // porte-parole adjoint, représentant syndical: the adjective is part of the head
        let last = |office: &Office| if office.own > 0 { office.from.wrapping_sub(1) } else { office.from };
        let told = |office: &Office| {
            let adjective = office.length == 1 && office.people == 0 && self.tokens.has(last(office), Classes::ADJECTIVE);
            adjective && !self.tokens.one_of(last(office), RANKS) && !self.tokens.is_capital(last(office))
        };
        told(one) && told(other) && self.words_agree(one, other)
    }

    /// *le chef des ventes chez Valmer … le spécialiste de Valmer*: two offices in one house, which is no place.
    fn shares_house(&self, one: &Office, other: &Office) -> bool {
        let house = |at: usize| self.tokens.is_capital(at) && self.tokens.classes(at).is_unknown();
        (one.from..one.to.min(one.from + 14)).any(|at| house(at) && other.words().contains(&self.key(at)))
    }
}
