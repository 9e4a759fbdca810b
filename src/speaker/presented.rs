//! How a text presents somebody where it first names them: *Anne Dol*, *le maire, Luc Rey*, *Zoé Rey, riveraine*, *Luc Rey, l'un
//! des avocats*.

use crate::lexicon::Classes;
use crate::mention::{Determiner, Head, OF};
use crate::token::{Kind, Words, words};

use super::office::Office;
use super::{Entity, Place, Speakers};

/// How many mentions of somebody are looked at for the first.
pub(super) const MENTIONS: usize = 256;

impl Speakers<'_> {
    /// The first of the last mentions of somebody.
    pub(super) fn first_place(&self, entity: usize) -> Option<&Place> {
        self.cast.places.of(self.cast.entities[entity].mentions).take(MENTIONS).min_by_key(|place| place.token)
    }

    /// The token at which it starts, of this part.
    pub(super) fn first_token(&self, entity: usize) -> Option<usize> {
        self.first_place(entity).and_then(|place| self.tokens.at(place.token as usize))
    }

    /// *La procureure a parlé d'un « drame ». Anne Dol a précisé …*: a full name without a word of who that is.
    pub(super) fn is_presented_bare(&self, named: &Entity) -> bool {
        let (from, to) = named.label();
        let told = matches!(self.tokens.kind(to), Kind::Comma | Kind::ParenOpen) || self.is_told_right_behind(named);
        to > from + 1 && !told
    }

    /// *Zoé Rey, qui préside le club, rit*, *Zoé Rey, riveraine, rit*
    pub(super) fn is_presented_behind(&self, entity: usize) -> bool {
        let end = self.cast.entities[entity].label().1;
        self.is_told_anew(entity) || self.tokens.kind(end) == Kind::Comma && self.tokens.one_of(end + 1, words!["qui"])
    }

    /// *Le porte-parole de Valmer a nié. Le vice-président, Luc Rey, rit*: a text that has told whose office somebody has
    /// presents another by his own, article and all.
    pub(super) fn is_presented_otherwise(&self, named: usize, office: &Office) -> bool {
        let at = self.first_token(named).unwrap_or(0);
        let mention = self.rules.clauses.told_around(at).1.first();
        let own = mention.filter(|mention| mention.start == at && mention.names_somebody() && mention.has_role());
        let definite = own.filter(|mention| mention.determiner == Determiner::Definite && mention.role.1 < mention.name.0);
        self.is_proper(office) && definite.and_then(|mention| self.office(mention)).is_some_and(|own| own.key != office.key)
    }

    /// *Le directeur a promis « A ». Zoé Rey, riveraine, rit*, *Zoé Rey (PS)*: whose name what she is stands behind is told of
    /// anew.
    pub(super) fn is_told_anew(&self, entity: usize) -> bool {
        const OTHER: Classes = Classes::PREP.or(Classes::REL).or(Classes::VERB).or(Classes::COORD);
        let end = self.cast.entities[entity].label().1;
        let next = self.tokens.kind(end + 1) == Kind::Word && !self.tokens.has(end + 1, OTHER);
        // Zoé (le prénom a été changé)
        let changed = (end + 1..end + 3).any(|at| self.tokens.one_of(at, words!["prénom", "nom"]));
        self.tokens.kind(end) == Kind::ParenOpen && !changed || self.tokens.kind(end) == Kind::Comma && next
    }

    /// *le commandant de la garde, Kerven a dit*: the office stands before the comma.
    pub(super) fn is_told_before(&self, named: usize) -> bool {
        let first = self.first_token(named).unwrap_or(0);
        let Some(comma) = first.checked_sub(1).filter(|&at| self.tokens.kind(at) == Kind::Comma) else { return false };
        let before = self.rules.clauses.told_around(first).0.last();
        before.is_some_and(|told| told.end == comma && told.head == Head::Role && !told.has_name() && !told.is_plural())
    }

    /// *Anne Dol présidente du syndicat*: the comma is missing.
    pub(super) fn is_told_right_behind(&self, named: &Entity) -> bool {
        let (tokens, to) = (self.tokens, named.label().1);
        tokens.has(to, Classes::ROLE) && !tokens.is_capital(to) && tokens.has(to + 1, OF)
    }

    /// *Paul Rey, le frère de la victime*
    pub(super) fn is_told_kin(&self, named: &Entity) -> bool {
        const KIN: Words = words![
            "aîné",
            "aînée",
            "cadet",
            "cadette",
            "compagne",
            "compagnon",
            "fille",
            "fils",
            "frère",
            "mari",
            "mère",
            "père",
            "sœur",
            "veuf",
            "veuve"
        ];
        let end = named.label().1;
        self.tokens.kind(end) == Kind::Comma && (end + 1..end + 3).any(|at| self.tokens.one_of(at, KIN))
    }

    /// *Luc Rey, l'un des avocats*, whom the text calls so where it first names him, is not *le président du tribunal*.
    pub(super) fn is_one_of_others(&self, named: usize, office: &Office) -> bool {
        let tokens = self.tokens;
        let first = self.first_token(named);
        let words = first.map_or(0, |first| (first..first + 4).take_while(|&at| tokens.is_capital(at)).count());
        let Some(comma) = first.map(|first| first + words).filter(|_| words > 0) else { return false };
        let one = tokens.kind(comma) == Kind::Comma && tokens.one_of(comma + 2, words!["un", "une"]);
        one && tokens.one_of(comma + 1, words!["l'"])
            && tokens.one_of(comma + 3, words!["des"])
            && !self.is_one_noun(comma + 4, office.at)
    }
}
