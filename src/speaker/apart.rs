//! Whom a description cannot mean, whichever way leads to them: *le Slovène* is nobody who was called *le Norvégien*.

use crate::lexicon::Classes;
use crate::mention::{Mention, OF};
use crate::token::{Kind, THOSE, Words, words};

use super::office::Office;
use super::party::Party;
use super::standing::Standing;
use super::{NEVER, Speakers};

impl Speakers<'_> {
    /// Whether somebody is kept from an office while the text is read: by what it tells of him, as whom the court tries,
    /// or as he bears it elsewhere.
    pub(super) fn is_kept_from(&self, entity: usize, office: &Office) -> bool {
        self.is_set_apart_from(entity, office) || self.is_tried_by(entity, office) || self.bears_elsewhere(entity, office)
    }

    /// Whether what the text tells of somebody sets him apart from whoever bears an office, be that told before him or behind:
    /// *le Slovène* is nobody who was called *le Norvégien*.
    pub(super) fn is_set_apart_from(&self, entity: usize, office: &Office) -> bool {
        self.offices_of(entity).any(|other| self.is_foreign(office, other) || self.presides_below(office, other))
            || self.is_victim_of(entity, office)
            || self.is_counsel_beside(entity, office)
            || self.is_far_from(entity, office)
            || self.is_told_below(entity, office)
            || self.is_named_below(entity, office)
            || self.is_compared(entity)
            || self.is_of_others_people(entity, office)
    }

    /// *la mère de Jean Dol* is not Jean Dol, but may be Anne Dol.
    pub(super) fn is_named_in(&self, office: &Office, entity: usize) -> bool {
        let known = &self.cast.entities[entity];
        let bears = |name: Option<u64>| name.is_some_and(|name| office.words().contains(&name));
        bears(known.surname()) && (known.given().is_none() || bears(known.given()))
    }

    /// *La chanteuse a choisi le même studio qu'Anne Dol*, *un disque plus doux que ceux d'Anne Dol*: with whom the text only
    /// compares somebody.
    pub(super) fn is_compared(&self, entity: usize) -> bool {
        const MEASURE: usize = 8;
        let tokens = self.tokens;
        let known = &self.cast.entities[entity];
        let once = known.mentions.len() == 1 && known.spoke().min(known.acted()) == NEVER;
        let Some((start, _)) = self.last_places(entity).next().filter(|_| once) else { return false };
        let one = start > 2 && tokens.has(start - 1, OF) && tokens.one_of(start - 2, THOSE);
        let than = start.saturating_sub(if one { 3 } else { 1 });
        let measures = words!["aussi", "autant", "moins", "même", "mêmes", "plus"];
        let word = |at: &usize| tokens.kind(*at) == Kind::Word;
        let mut before = (than.saturating_sub(MEASURE)..than).rev().take_while(word);
        tokens.has(than, Classes::QUE) && before.any(|at| tokens.one_of(at, measures))
    }

    /// *Paul Rey est venu. Un plan du président de la République … « A », dit le président de la région Paul Rey*: nobody whose
    /// name the text below has with an office that *le chef de l'État* does not hold.
    fn is_told_below(&self, entity: usize, office: &Office) -> bool {
        const BELOW: usize = 96;
        let surname = self.cast.entities[entity].surname().filter(|_| office.is_unique() && !office.former);
        let Some(surname) = surname else { return false };
        let below = self.rules.clauses.told_around(office.at + 1).1.iter().take(BELOW);
        let theirs = |mention: &&Mention| {
            let one = mention.names_somebody() && mention.has_role() && !mention.coordinated;
            one && self.key(mention.name.1 - 1) == surname
        };
        below.filter(theirs).filter_map(|mention| self.office(mention)).any(|own| self.bars(&own, office))
    }

    /// *Zoé Roy, 71 ans*: nobody of whom the text tells an age and no trade is *le ministre du Travail*, *le chef de l'État*;
    /// nor is *un habitant*, *une retraitée* these, *le maire* or *la préfète*.
    pub(super) fn is_far_from(&self, entity: usize, office: &Office) -> bool {
        const COMMON: Words = words![
            "chômeur",
            "chômeuse",
            "collégien",
            "collégienne",
            "gréviste",
            "habitant",
            "habitante",
            "lycéen",
            "lycéenne",
            "passant",
            "passante",
            "retraité",
            "retraitée",
            "riverain",
            "riveraine",
            "sympathisant",
            "sympathisante",
            "touriste",
            "étudiant",
            "étudiante"
        ];
        let minister = |at: usize| self.tokens.one_of(at, words!["ministre"]);
        let state = office.classes.any(Classes::SUPREME) || office.from.checked_sub(1).is_some_and(minister);
        let aged = || {
            let aged = state && self.cast.entities[entity].age.is_some();
            aged && !self.offices_of(entity).any(|office| office.classes.any(Classes::ROLE))
        };
        let common =
            || (state || self.sits_alone(office)) && self.offices_of(entity).any(|own| self.tokens.one_of(own.at, COMMON));
        !office.former && (aged() || common())
    }

    /// *la robe noire*, *l'homme de loi*: other words for a lawyer.
    pub(super) fn is_robe(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let law = || tokens.one_of(at + 1, words!["de"]) && tokens.one_of(at + 2, words!["droit", "loi"]);
        tokens.one_of(at, words!["robe"]) && tokens.one_of(at + 1, words!["noire"])
            || tokens.one_of(at, words!["femme", "homme"]) && law()
    }

    /// *Me Jean Dol a plaidé. Le procureur …, l'expert …*: of whoever is called *Me* nothing else is told, and no trade but those
    /// of the law.
    pub(super) fn is_counsel_beside(&self, entity: usize, office: &Office) -> bool {
        const LAW: Words = words![
            "associé",
            "associée",
            "avocat",
            "avocate",
            "bâtonnier",
            "bâtonnière",
            "confrère",
            "conseil",
            "consœur",
            "défenseur",
            "défenseure",
            "défenseuse",
            "fiscaliste",
            "huissier",
            "huissière",
            "juriste",
            "notaire",
            "pénaliste",
            "représentant",
            "représentante",
            "spécialiste",
            "ténor"
        ];
        let lawyer = |own: &Office| self.tokens.one_of(own.at, LAW) || self.is_robe(own.at);
        let title = |(start, _): (usize, usize)| {
            (start.saturating_sub(1)..=start).any(|at| self.tokens.one_of(at, words!["me", "mᵉ", "maître"]))
        };
        let trade = || office.classes.any(Classes::ROLE) && !office.former && !lawyer(office);
        trade() && title(self.cast.entities[entity].label()) && self.offices_of(entity).all(lawyer)
    }

    /// *Jean Dol est jugé. « A », lui demande le président du tribunal*, *« A », avoue Jean Dol. « B », demande le juge*: whoever
    /// is tried is not of the court, nor is who spoke just before and has a name but no office.
    pub(super) fn is_tried_by(&self, entity: usize, office: &Office) -> bool {
        let known = &self.cast.entities[entity];
        let spoke = || self.cast.last_speaker.is_some_and(|(speaker, _)| self.root(speaker) == entity);
        let bare = || known.human && known.score >= 100 && self.offices_of(entity).next().is_none();
        let tries = || self.tries(office) && !office.former;
        (known.party == Some(Party::Accused) || bare() && spoke()) && (tries() || self.is_of_court(office))
    }

    pub(super) fn tries(&self, office: &Office) -> bool {
        const TRIES: Words = words!["greffier", "greffière", "juge", "magistrat", "magistrate", "procureur", "procureure"];
        let tries = |at: Option<usize>| at.is_some_and(|at| self.tokens.one_of(at, TRIES));
        // procureur de la République
        let whole = || office.from.checked_sub(4).filter(|&at| self.tokens.has(at + 1, OF));
        tries(office.from.checked_sub(1)) || tries(whole())
    }

    /// *« A », dit Anne Dol. ⏎ La ministre demande « du temps » ⏎ La ministre Zoé Rey …*: whether the next lines give the office
    /// of a heading with another's name.
    pub(super) fn is_named_below(&self, entity: usize, office: &Office) -> bool {
        const BELOW: usize = 12;
        const LINE: usize = 40;
        let tokens = self.tokens;
        let mut line = office.to..(office.to + LINE).min(tokens.len());
        // No stop ends a heading.
        let heading = line.find(|&at| tokens.kind(at) == Kind::Period || tokens.kind(at) == Kind::Break);
        if !heading.is_some_and(|at| tokens.kind(at) == Kind::Break) || self.standing(entity, office) == Standing::Same {
            return false;
        }
        let below = self.rules.clauses.told_around(office.to).1.iter().take(BELOW);
        let surname = self.cast.entities[entity].surname();
        let other = |named: &&Mention| {
            let one = named.names_somebody() && named.has_role() && !named.coordinated;
            one && Some(self.key(named.name.1 - 1)) != surname
        };
        below.filter(other).filter_map(|named| self.office(named)).any(|own| own.key == office.key && self.agrees(office, &own))
    }

    /// *le président Luc Rey, l'hôte mauritanien Ivo Dol … le président mauritanien*: rather of whom the text has told the people
    /// than whoever is of none.
    pub(super) fn is_of_others_people(&self, entity: usize, office: &Office) -> bool {
        let own = || self.offices_of(entity).any(|own| own.people == office.people);
        office.people != 0 && self.cast.entities[entity].human && !own() && self.natives(office).any(|native| native != entity)
    }
}
