//! What a description asks of whom it means.

use core::ops::Range;

use crate::lexicon::{Agreement, Classes, Fields};
use crate::mention::{Head, Mention};
use crate::model::SpeakerKind;
use crate::token::{Words, words};

use super::office::Office;
use super::standing::Standing;
use super::{Speakers, compatible};

/// A description, *la maire de Lans*, *ce marin de 42 ans*, and what it asks of whom it means.
pub(super) struct Sought<'m> {
    pub(super) mention: &'m Mention,
    /// What its noun says that somebody is.
    pub(super) office: &'m Office,
    /// The key of its words.
    pub(super) text: u64,
    /// Where it stands.
    pub(super) sentence: usize,
    /// *la maire*: one woman.
    pub(super) form: Form,
    /// *ce marin de 42 ans*, *le trentenaire*
    pub(super) age: Option<Range<u32>>,
}

/// The number, the humanity and the gender of whom a mention means.
#[derive(Clone, Copy)]
pub(super) struct Form {
    plural: bool,
    human: bool,
    agreement: Agreement,
}

impl Speakers<'_> {
    pub(super) fn sought<'m>(&self, mention: &'m Mention, office: &'m Office, text: u64, sentence: usize) -> Sought<'m> {
        let age = self.asked_age(mention, office);
        Sought { mention, office, text, sentence, form: self.form_of(mention), age }
    }

    pub(super) fn form_of(&self, mention: &Mention) -> Form {
        // la juridiction may be le tribunal, ce document une étude: a body and a text have the gender of whatever they are called
        let thing = matches!(mention.head, Head::Organisation | Head::Document);
        // l'auteur: no article tells that it is a man
        let unsaid = self.tokens.one_of(mention.start, words!["l'"]) && self.tokens.is_of(mention.at, Fields::EPICENE);
        let either = thing || unsaid || self.tokens.is_of(mention.at, Fields::EITHER);
        let agreement = if either { Agreement::NONE } else { mention.agreement };
        Form { plural: mention.is_plural(), human: mention.head.is_human(), agreement }
    }

    /// Whether an entity has the number, the humanity and the gender of a mention.
    pub(super) fn has_form(&self, entity: usize, form: Form) -> bool {
        let known = &self.cast.entities[entity];
        known.plural == form.plural
            && !self.ahead.contains(&entity)
            && (form.human == known.human || known.kind == SpeakerKind::Person && form.human)
            && compatible(known, form.agreement)
    }

    /// Whether a description may mean an entity, by its number, its humanity and its gender.
    pub(super) fn fits(&self, sought: &Sought<'_>, entity: usize) -> bool {
        self.has_form(entity, sought.form) && !self.is_passer_by(entity, sought.office)
    }

    /// *« A », dit Zoé, 34 ans. La préfète …*: of whom the text tells no more than a given name holds no public office, unless it
    /// tells so.
    pub(super) fn is_passer_by(&self, entity: usize, office: &Office) -> bool {
        const PUBLIC: Words = words![
            "bourgmestre",
            "candidat",
            "candidate",
            "député",
            "députée",
            "expert",
            "experte",
            "gouverneur",
            "gouverneure",
            "greffier",
            "greffière",
            "huissier",
            "huissière",
            "juge",
            "magistrat",
            "magistrate",
            "maire",
            "mairesse",
            "ministre",
            "médecin-expert",
            "préfet",
            "préfète",
            "procureur",
            "procureure",
            "sous-préfet",
            "sous-préfète",
            "sénateur",
            "sénatrice"
        ];
        let (from, to) = self.cast.entities[entity].label();
        let given = to == from + 1 && self.tokens.has(from, Classes::FIRST_NAME) && self.tokens.is_capital(from);
        let public = || office.from > 0 && self.tokens.one_of(office.from - 1, PUBLIC);
        given && public() && self.standing(entity, office) != Standing::Same
    }

    /// Whether the text tells of no other age than a description does: *ce maçon de 42 ans … ce maçon de 36 ans* are two.
    pub(super) fn is_of_its_age(&self, sought: &Sought<'_>, entity: usize) -> bool {
        sought.age.as_ref().is_none_or(|age| !self.is_of_other_age(entity, age))
    }
}
