//! Whoever was speaking goes on under a description: *« A », dit Anne Dol. « B », ajoute la maire.*

use crate::lexicon::Classes;
use crate::mention::{Determiner, Mention};
use crate::model::SpeakerKind;

use super::age::DECADE;
use super::office::Office;
use super::sought::Sought;
use super::standing::Standing;
use super::{NEVER, Speakers};

impl Speakers<'_> {
    /// Whether who was speaking can be whom a description means.
    pub(super) fn may_go_on(&self, entity: usize, goes_on: bool, sought: &Sought<'_>) -> bool {
        let Sought { mention, office, .. } = *sought;
        let known = &self.cast.entities[entity];
        let pointed = matches!(mention.determiner, Determiner::Definite | Determiner::Demonstrative);
        let person = known.score >= 100 && known.human && (goes_on || known.kind == SpeakerKind::Person);
        let aged = self.tokens.is_of(mention.at, DECADE);
        let bench = || self.is_of_the_tried(mention) && self.is_of_bench(entity, aged);
        let bench = || bench() || !goes_on && self.is_tried_by(entity, office);
        let apart = || self.is_set_apart_from(entity, office);
        if !pointed || !person || self.is_named_in(office, entity) || self.is_new(office) || bench() || apart() {
            return false;
        }
        let standing = self.standing(entity, office);
        // la députée de Lans is no élue de Brest
        let rival = |other: &Office| {
            (!goes_on || self.is_same(office, other))
                && self.is_proper(other)
                && self.is_proper(office)
                && !self.words_agree(office, other)
        };
        let other = |other: &Office| {
            self.is_above(office, other) || self.exceeds(office, other) || self.opposes(office, other) || rival(other)
        };
        let mut offices = self.offices_of(entity).filter(|other| other.classes.any(Classes::ROLE));
        // le procureur, le Premier ministre: readers know that there is one
        let distant = standing == Standing::Other || office.has_seat() && standing < Standing::Same;
        let nameless = self.is_nameless(office, mention.determiner) && (!goes_on || distant);
        let unique = office.is_unique() && office.people == 0 && !office.is_supreme() && standing < Standing::Same;
        // « A », dit le capitaine Jean Dol. « B », lance le maire de Lans; « A », dit le procureur Ivo Dol. « B », lance le
        // livreur
        let seated =
            standing == Standing::Other && (self.sits_alone(office) || self.is_of_house(office) || self.is_magistrate(entity));
        let seated = seated || !goes_on && self.is_just_told_other(entity, mention, office);
        !nameless && !unique && !seated && !offices.any(other)
    }

    /// *« A », décrit une voisine. « B », confie la septuagénaire*: whoever spoke, where nobody who has a name is meant; no
    /// office, which might be another's.
    pub(super) fn nameless_voice(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, .. } = *sought;
        let (voice, _) = self.voice?;
        let known = &self.cast.entities[voice];
        let pointed = matches!(mention.determiner, Determiner::Definite | Determiner::Demonstrative);
        let one = known.human && (2..100).contains(&known.score) && known.introduced != Determiner::Possessive;
        // la cheffe du gouvernement … la Première ministre
        let peer = |own: &Office| own.is_unique() && own.own > 0 && own.people == office.people && self.is_same(own, office);
        let peer = office.is_unique() && office.own > 0 && self.offices_of(voice).any(peer);
        let plain = (peer || !office.classes.any(Classes::ROLE)) && !office.former && office.is_bare();
        (pointed && one && plain && self.fits(sought, voice)).then_some(voice)
    }

    /// *La réponse de Luc Rey est bonne, dit Anne Dol. « B », ajoute la Bretonne*: whoever goes on under the name of a people,
    /// where the text says of nobody else that he is of it.
    pub(super) fn native_voice(&self, sought: &Sought<'_>) -> Option<usize> {
        let (voice, _) = self.voice.filter(|&(_, goes_on)| goes_on && self.is_people(sought.office))?;
        let other = |other: usize| other != voice && self.is_said_so(other, sought.office);
        let one = self.cast.entities[voice].human && self.fits(sought, voice);
        (one && !self.recent().any(other)).then_some(voice)
    }

    /// *« A », dit le médecin Zoé Rey. « B », dit Jean Dol, docteur. « C », souligne ce médecin*: whoever is so pointed at just
    /// spoke.
    pub(super) fn is_pointed_at(&self, voice: usize, sought: &Sought<'_>) -> bool {
        let Sought { mention, office, .. } = *sought;
        mention.determiner == Determiner::Demonstrative && self.standing(voice, office) == Standing::Same
    }

    /// Whether a description means another than who was speaking: its bearer, who spoke before, or whom it suits better.
    pub(super) fn is_rather(&self, voice: usize, best: Option<usize>, sought: &Sought<'_>) -> bool {
        let Sought { office, sentence, .. } = *sought;
        let standing = self.standing(voice, office);
        // « A », dit l'ancien député. « B », insiste le préfet: who is something else is not the préfet where there is one
        let apart = || standing < Standing::Same && self.offices_of(voice).any(|known| known.classes.any(Classes::ROLE));
        let holds = |entity: usize| {
            let same = |known: &Office| known.key == office.key && known.former == office.former;
            self.offices_of(entity).any(same)
        };
        let meant = |entity: usize| {
            let bearer = &self.cast.entities[entity];
            let same = |known: &Office| known.key == office.key && self.agrees(office, known);
            // le dirigeant may be anybody, le chef de la diplomatie one of whom the text spoke
            let told = office.length + usize::from(office.people != 0) > 0 || sentence.saturating_sub(bearer.seen()) <= 6;
            // « A », dit le maire Paul Rey. « B », dit son homologue Jean Dol. « C », ajoute le maire
            let own = self.is_pointed_at(voice, sought) || self.offices_of(voice).any(&same);
            bearer.spoke() != NEVER && !own && self.latest_offices(same).any(|(other, _)| other == entity)
                || bearer.score >= 100 && told && (standing == Standing::Other || apart() && holds(entity))
        };
        // « A », dit Anne Dol. L'urgentiste Paul Rey s'en prend à la mairie. « B », ajoute le médecin
        let likelier = |other: usize| {
            let stands = self.standing(other, office);
            stands >= Standing::Akin && stands > standing || self.is_said_so(other, office) && !self.is_said_so(voice, office)
        };
        // « A », dit Luc Morel. « B », ajoute le ministre polonais: whose office is told apart so
        let exact = |entity: usize| {
            let told =
                |known: &Office| known.key == office.key && known.people == office.people && known.words() == office.words();
            let bearer = &self.cast.entities[entity];
            // « A », lance Luc Rey au président du club. « B », répond le président du club: two of one sentence
            let beside = bearer.seen() == self.cast.entities[voice].spoke();
            let heard = bearer.score >= 100 || bearer.spoke() != NEVER || beside;
            heard && !office.is_bare() && self.offices_of(entity).any(told)
        };
        best.is_some_and(|best| meant(best) || exact(best) && !exact(voice)) || self.in_play(sought).is_some_and(likelier)
    }

    /// *Un gardien a sauvé l'enfant. « A », dit Jean Dol. « B », ajoute le gardien*: whoever was so described is who goes on.
    pub(super) fn gather(&mut self, entity: usize, mention: &Mention, office: Option<&Office>) {
        let Some(office) = office.filter(|office| office.classes.any(Classes::ROLE)) else { return };
        let described = |&(other, _): &(usize, &Office)| {
            let known = &self.cast.entities[other];
            other != entity && known.score < 100 && known.spoke() == NEVER && self.has_form(other, self.form_of(mention))
        };
        let same = |known: &Office| known.key == office.key && self.agrees(office, known);
        let found = self.latest_offices(same).find(described).map(|(other, _)| other);
        if let Some(other) = found {
            self.join(other, entity);
        }
    }
}
