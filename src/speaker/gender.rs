//! What tells whether a speaker is a man or a woman: given names, civilities, determiners, participles that agree, pronouns.

use crate::clause::What;
use crate::lexicon::Forms;
use crate::mention::Mention;
use crate::model::{Gender, GenderEvidence, SpeakerKind};
use crate::token::{Words, words};
use crate::verb::{Group, Mood};

use super::Speakers;

/// Keys of the surnames that stand behind a civility in the part, sorted, each with the gender that all of these tell.
#[derive(Default)]
pub(super) struct Titled(Vec<(u64, Option<Gender>)>);

impl Titled {
    fn gender(&self, surname: u64) -> Option<Gender> {
        let at = self.0.binary_search_by_key(&surname, |&(known, _)| known).ok()?;
        self.0[at].1
    }
}

impl Speakers<'_> {
    /// Stronger evidence replaces weaker; the first of two equals stays.
    pub(crate) fn gender(&mut self, entity: usize, gender: Gender, evidence: GenderEvidence, share: f32) {
        let entity = self.root(entity);
        let record = &mut self.cast.entities[entity];
        if record.kind == SpeakerKind::Organisation || record.plural || self.neuter {
            return;
        }
        if record.gender.is_none_or(|(_, known, _)| evidence < known) {
            record.gender = Some((gender, evidence, share));
        }
    }

    /// Takes over what the words of a mention tell.
    pub(super) fn tell_gender(&mut self, entity: usize, mention: &Mention) {
        let Some((evidence, gender)) = mention.gender.zip(mention.agreement.told_gender()) else { return };
        // le procureur Anne Dol … le procureur: a title tells less than a given name.
        let known = self.cast.entities[entity].gender;
        let given = known.filter(|&(_, evidence, share)| evidence == GenderEvidence::FirstName && share >= 0.95);
        if gender == Gender::Masculine && !mention.has_name() && given.is_some_and(|(known, ..)| known != gender) {
            return;
        }
        let share = if evidence == GenderEvidence::FirstName {
            let male = f32::from(self.tokens.word(mention.name.0).male_share.min(100)) / 100.0;
            male.max(1.0 - male)
        } else if gender == Gender::Masculine && self.is_title_of_both(mention) {
            0.8
        } else {
            0.97
        };
        self.gender(entity, gender, evidence, share);
    }

    /// *le Dr Anne Dol*, *ce médecin*: women bear the title with the article of men.
    fn is_title_of_both(&self, mention: &Mention) -> bool {
        let title = words!["docteur", "dr", "médecin", "pr", "professeur"];
        self.tokens.one_of(mention.at, title) || self.tokens.one_of(mention.name.0.max(1) - 1, title)
    }

    /// *M. Varn*, *Mme Varn* anywhere in the part: what a civility tells of a surname.
    pub(super) fn titles(&self) -> Titled {
        let told =
            |mention: &&Mention| mention.gender == Some(GenderEvidence::Civility) && mention.has_name() && !mention.is_plural();
        let named = self.rules.clauses.mentions.iter().filter(told);
        let mut titled: Vec<_> = named.map(|mention| (self.key(mention.name.1 - 1), mention.agreement.told_gender())).collect();
        titled.sort_unstable_by_key(|&(surname, _)| surname);
        titled.dedup_by(|other, one| {
            let same = one.0 == other.0;
            if same && one.1 != other.1 {
                one.1 = None;
            }
            same
        });
        Titled(titled)
    }

    /// *Ysolde Varn se tait. « A », dit Mme Varn.*: a civility further on tells what no word has told so far.
    pub(super) fn tell_titled(&mut self, entity: usize, mention: &Mention) {
        if !self.is_of_unknown_gender(entity) {
            return;
        }
        if let Some(gender) = self.titled.gender(self.key(mention.name.1 - 1)) {
            self.gender(entity, gender, GenderEvidence::Civility, 0.97);
        }
    }

    /// *Ysolde Varn est arrivée*, *Ysolde Varn a été réélue*: the participle behind *être* agrees with the subject; of a
    /// reflexive verb no more than the feminine tells, *Ysolde Varn s'est dit prête*.
    pub(super) fn tell_agreeing(&mut self, subject: usize, group: &Group) {
        let told = group.feminine.filter(|&feminine| feminine || !group.reflexive);
        if let Some(feminine) = told {
            self.tell_by_participle(subject, feminine);
        }
    }

    /// *Interrogée par la presse, Ysolde Varn …*, *Ysolde Varn, élue en mai, …*: a participle without *être* agrees as well; but
    /// *Vu les délais, Ysolde Varn …*
    pub(super) fn tell_apposed(&mut self, entity: usize, participle: &Group) {
        const INVARIABLE: Words =
            words!["attendu", "compris", "compte", "donné", "excepté", "hormis", "passé", "supposé", "tenu", "vu"];
        let forms = self.rules.tokens.word(participle.at).forms;
        let (feminine, masculine) = (forms.any(Forms::PARTICIPLE_FS), forms.any(Forms::PARTICIPLE_MS));
        if feminine != masculine && participle.mood == Mood::Participle && !self.rules.tokens.one_of(participle.at, INVARIABLE) {
            self.tell_by_participle(entity, feminine);
        }
    }

    fn tell_by_participle(&mut self, entity: usize, feminine: bool) {
        if self.is_of_unknown_gender(entity) && self.is_named(entity) {
            let gender = if feminine { Gender::Feminine } else { Gender::Masculine };
            self.gender(entity, gender, GenderEvidence::Agreement, 0.97);
        }
    }

    fn is_of_unknown_gender(&self, entity: usize) -> bool {
        let known = &self.cast.entities[entity];
        (known.human || known.given().is_some()) && !known.plural && (known.gender.is_none() || known.is_of_doubtful_gender())
    }

    /// Whom the participle at `element` is apposed to: *Ysolde Varn, élue en mai, …*
    pub(super) fn apposed_to(&self, element: usize, first: usize) -> Option<usize> {
        let clauses = self.rules.clauses;
        let before = element.checked_sub(2).filter(|&at| at >= first && matches!(clauses.elements[at + 1].what, What::Comma))?;
        let (index, mention) = clauses.mention(before)?;
        let one = mention.names_somebody() && !mention.is_plural();
        self.of_mention[index].filter(|_| one).map(|entity| self.root(entity))
    }
}
