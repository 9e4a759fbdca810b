//! Whom the text is about, for a description that nothing else ties to a name: *Anne Dol a gagné. … La présidente du club rit.*

use crate::lexicon::Classes;
use crate::mention::Determiner;
use crate::token::{Words, words};

use super::office::Office;
use super::presented::MENTIONS;
use super::standing::Standing;
use super::unnamed::{LEAD, Nameless, VOICES};
use super::{NEVER, Place, Speakers, compatible, only};

/// How often a text speaks of whom it is about at least.
const OFTEN: usize = 3;

/// How many tokens above a description they are spoken of.
const ABOVE: u32 = 120;

impl Speakers<'_> {
    /// Of the people named in the part, the one whom it calls by the same noun, or else the one of whom it speaks most.
    pub(super) fn protagonist(&self, nameless: &Nameless) -> Option<usize> {
        let Nameless { entity, ref office, person, .. } = *nameless;
        let known = &self.cast.entities[entity];
        let pointed = match known.introduced {
            Determiner::Definite | Determiner::Demonstrative => true,
            // Un virologue est menacé ⏎ … Le scientifique …
            Determiner::Indefinite => known.first() < LEAD && known.mentions.len() > 1,
            _ => false,
        };
        if self.tale || known.joined.is_some() || !pointed || !person || self.is_told_apart(entity, office) {
            return None;
        }
        let agreement = known.agreement();
        let named = |other: &usize| {
            let named = &self.cast.entities[*other];
            let person = named.human && !named.plural && named.joined.is_none() && !named.is_credit();
            // la rue Ivo-Dol, le prix Ivo Dol: whoever does nothing in the text is not whom it is about
            let acts = named.acted().min(named.spoke()).min(named.told()) != NEVER;
            person && acts && named.score >= 100 && compatible(named, agreement)
        };
        let all = || (self.known..self.cast.entities.len()).take(2 * VOICES).filter(named);
        let other = |bearer: usize| {
            self.is_barred(bearer, office)
                || self.is_passer_by(bearer, office)
                || self.is_kept_from(bearer, office)
                || self.is_named_in(office, bearer)
                || self.is_beside(entity, bearer)
        };
        let so_called = |bearer: &usize| self.is_called_by_noun(*bearer, office);
        let may = || all().filter(|&bearer| !other(bearer));
        only(may().filter(so_called)).or_else(|| self.spoken_of_most(entity, office, may()))
    }

    /// *le porte-parole du club*, *l'avocat*, *le père de la victime*, *le maire, lui, …*, *le guide Valmer*: whom a text need
    /// not name, who speaks of others, is another, or no person.
    fn is_told_apart(&self, entity: usize, office: &Office) -> bool {
        const SPEAKS: Words = words!["auteur", "auteure", "autrice", "porte-parole", "rapporteur", "rapporteure"];
        let apart = |(start, end)| self.is_set_apart(end) || self.is_defined_behind(start, end) || self.is_of_children(start);
        let known = &self.cast.entities[entity];
        (self.is_nameless(office, known.introduced) || self.is_advocate_alone(office)) && known.first() > 0
            || self.is_kin(office)
            || self.is_of_court(office)
            || self.tokens.one_of(office.at, SPEAKS)
            || self.tokens.has(office.at, Classes::WORK.or(Classes::ORGANISATION))
            || self.last_places(entity).any(apart)
    }

    /// *le maire d'Anverne … Anne Dol, maire de la ville*: the noun of an office that one holds at a time, but no head of state.
    fn is_called_by_noun(&self, bearer: usize, office: &Office) -> bool {
        let alone = (office.has_seat() || self.sits_alone(office)) && office.length > 0 && !office.is_unique();
        alone && self.offices_of(bearer).any(|own| own.key == office.key && own.former == office.former)
    }

    /// Whoever is spoken of a third more often than anybody else, in the lines above or, of a description in the lead, anywhere;
    /// but *Le maire de Lans* is no cook, and who speaks for the court is not whom it tries.
    fn spoken_of_most(&self, entity: usize, office: &Office, all: impl Iterator<Item = usize>) -> Option<usize> {
        let often = |entity: usize| self.cast.entities[entity].mentions.len();
        let (mut most, mut second) = (None, 0);
        for other in all {
            match most {
                Some(first) if often(other) <= often(first) => second = second.max(often(other)),
                _ => second = most.replace(other).map_or(0, often),
            }
        }
        let most = most.filter(|&most| often(most) >= OFTEN && 3 * (often(most) + 1) >= 4 * (second + 1))?;
        let place = self.first_place(entity)?.token;
        let above = |named: &Place| named.token < place && place - named.token < ABOVE;
        let near = self.cast.entities[entity].first() < LEAD
            || self.cast.places.of(self.cast.entities[most].mentions).take(MENTIONS).any(above);
        let seated = || self.sits_alone(office) || self.tokens.one_of(office.at, words!["ministre"]);
        let apart = self.standing(most, office) == Standing::Other && (seated() || self.is_magistrate(most));
        (near && !apart).then_some(most)
    }
}
