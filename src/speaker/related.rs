//! Offices told by somebody else's: *son prédécesseur*, *son homologue de Brest*, *celui de Brest*; kin told by theirs: *sa
//! fille*.

use crate::lexicon::{Agreement, Classes, Fields, bare, hash};
use crate::mention::{self, Determiner, Mention};
use crate::token::{Kind, Words, words};

use super::name::phrase_key;
use super::office::Office;
use super::party::Party;
use super::sought::Sought;
use super::{Entity, REACH, Speakers, only};

/// How many words before a name *celui* stands.
const BEFORE: usize = 8;

/// How many sentences back somebody is at hand for what they are to another, and for what they have made.
const NEAR: usize = 3;
const MADE: usize = 8;

/// Kin and counsel, and what a man and a woman are to them.
const KIN: [(Words, &str, &str); 9] = [
    (words!["avocat", "avocate", "conseil", "défenseur"], "client", "cliente"),
    (words!["fils", "fille"], "père", "mère"),
    (words!["petit-fils", "petite-fille"], "grand-père", "grand-mère"),
    (words!["père", "mère"], "fils", "fille"),
    (words!["grand-père", "grand-mère"], "petit-fils", "petite-fille"),
    (words!["neveu", "nièce"], "oncle", "tante"),
    (words!["oncle", "tante"], "neveu", "nièce"),
    (words!["épouse", "femme"], "mari", "épouse"),
    (words!["mari", "époux"], "époux", "épouse"),
];

impl Speakers<'_> {
    /// What somebody named is by the office of whoever was spoken of last, and what that one is to them.
    pub(super) fn give_related_role(&mut self, entity: usize, mention: &Mention, office: Option<Office>) {
        let Some(own) = office.filter(|own| own.from > 0 && mention.role.0 > 0) else { return };
        if !(mention.role.0 - 1..own.from).any(|at| self.tokens.has(at, Classes::DET_POSS)) {
            return;
        }
        self.give_relative(entity, mention, &own);
        self.give_successive_role(entity, own);
    }

    /// *Luc Aubin est mort. Marie Aubin se lève. « A », dit la mère de Luc*, *la sœur de la victime*: the only one at hand who
    /// has the surname of whose kin the description tells.
    pub(super) fn kin_by_surname(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, office, sentence, .. } = *sought;
        const NAMESAKES: Words =
            words!["femme", "fille", "fils", "frère", "mari", "mère", "père", "sœur", "veuve", "épouse", "époux"];
        if mention.determiner != Determiner::Definite || !self.tokens.one_of(mention.at, NAMESAKES) {
            return None;
        }
        let victim = (office.from..office.to).any(|at| self.tokens.is_of(at, Fields::VICTIM));
        let named = |known: &Entity| known.human && !known.plural && known.given().is_some();
        let meant = |known: &Entity| match known.party {
            Some(Party::Victim) if victim => true,
            _ => known.given().is_some_and(|given| office.words().contains(&given)),
        };
        let kin = self.recent().find(|&entity| named(&self.cast.entities[entity]) && meant(&self.cast.entities[entity]))?;
        let surname = self.cast.entities[kin].surname()?;
        let shares = |&entity: &usize| {
            let known = &self.cast.entities[entity];
            let near = sentence.saturating_sub(known.seen()) <= NEAR;
            entity != kin && near && named(known) && known.surname() == Some(surname) && self.fits(sought, entity)
        };
        only(self.recent().filter(shares))
    }

    /// *Ivo Dol et ses filles prennent le bac. « A », dit le père*, *Zoé Roy attend son fils. « A », dit la mère*: the only one
    /// at hand whose children the text has just told of, but no victim.
    pub(super) fn parent(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, sentence, .. } = *sought;
        const PARENTS: Words = words!["maman", "mère", "papa", "père"];
        let bare = mention.determiner == Determiner::Definite && mention.end == mention.start + 2;
        if !bare || !self.tokens.one_of(mention.at, PARENTS) {
            return None;
        }
        let parent = |&entity: &usize| {
            let known = &self.cast.entities[entity];
            let near = sentence.saturating_sub(known.seen()) <= NEAR;
            let one = near && known.human && !known.plural && known.score >= 100 && known.party != Some(Party::Victim);
            one && self.fits(sought, entity) && self.last_places(entity).any(|(_, end)| self.leads_to_children(end))
        };
        only(self.recent().filter(parent))
    }

    /// *(Ivo Dol) et ses deux filles*, *(Zoé Roy) attend son fils*: behind somebody, nobody else between, a child of theirs.
    fn leads_to_children(&self, end: usize) -> bool {
        const CHILDREN: Words = words!["bébé", "enfant", "enfants", "fille", "filles", "fillette", "fillettes", "fils"];
        const FAR: usize = 8;
        let tokens = self.tokens;
        let child = |at: usize| tokens.one_of(at, CHILDREN);
        let plain = |at: &usize| {
            let another = tokens.is_capital(*at) || tokens.has(*at, mention::HUMAN) && !child(*at);
            tokens.kind(*at) == Kind::Word && !another
        };
        let mut own = (end..end + FAR).take_while(plain).filter(|&at| tokens.one_of(at, words!["sa", "ses", "son"]));
        own.any(|own| (own + 1..own + 3).any(child))
    }

    /// *Zoé Roy brasse une bière « ronde », dixit sa créatrice*: the only one of late who may have made what is spoken of.
    pub(super) fn maker(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, sentence, .. } = *sought;
        const MAKERS: Words = words![
            "auteur",
            "auteure",
            "autrice",
            "concepteur",
            "conceptrice",
            "créateur",
            "créatrice",
            "fondateur",
            "fondatrice",
            "initiateur",
            "initiatrice",
            "inventeur",
            "inventrice"
        ];
        let own = self.tokens.one_of(mention.start, words!["sa", "son"]) && mention.end == mention.start + 2;
        if !own || !self.tokens.one_of(mention.at, MAKERS) {
            return None;
        }
        let may = |&entity: &usize| {
            let known = &self.cast.entities[entity];
            let lately = sentence.saturating_sub(known.seen()) <= MADE;
            lately && known.human && !known.plural && known.score >= 100 && self.fits(sought, entity)
        };
        // of several, whom the headline names and the text above all
        let main = |&entity: &usize| {
            let told = self.cast.entities[entity].mentions.len();
            let less = |other: usize| other == entity || self.cast.entities[other].mentions.len() < told;
            self.cast.entities[entity].first() == 0 && self.recent().filter(may).all(less)
        };
        only(self.recent().filter(may)).or_else(|| self.recent().filter(may).find(main))
    }

    /// *« A », dit la présidente Anne Dol. « B », dit Zoé Roy, de l'association Eaux vives. La militante …*: whoever just spoke
    /// for a body, rather than whom an office makes one.
    pub(super) fn member(&self, sought: &Sought<'_>) -> Option<usize> {
        let Sought { mention, sentence, .. } = *sought;
        const MEMBERS: Words = words!["activiste", "adhérent", "adhérente", "bénévole", "militant", "militante", "syndicaliste"];
        let tokens = self.tokens;
        let described = mention.determiner == Determiner::Definite && mention.end == mention.start + 2;
        let asked = described && tokens.one_of(mention.at, MEMBERS);
        let (voice, spoke) = self.cast.last_speaker.filter(|_| asked).map(|(voice, spoke)| (self.root(voice), spoke))?;
        let of_body = |(_, end): (usize, usize)| {
            let of = end + 1 + usize::from(tokens.one_of(end + 1, words!["membre"]));
            let noun = of + 1 + usize::from(tokens.has(of + 1, Classes::DET_DEF));
            tokens.kind(end) == Kind::Comma && tokens.has(of, mention::OF) && tokens.is_of(noun, Fields::CAUSE.or(Fields::CIVIL))
        };
        (spoke + 1 >= sentence && self.fits(sought, voice) && self.last_places(voice).any(of_body)).then_some(voice)
    }

    /// *Anne Dol a tourné deux films. La fille de Paul Dol en rit*: readers know her by her kin as well.
    pub(super) fn is_kin_of_named(&self, mention: &Mention, office: &Office) -> bool {
        const NOUNS: Words = words![
            "ami",
            "amie",
            "compagne",
            "compagnon",
            "femme",
            "fille",
            "fils",
            "frère",
            "mari",
            "sœur",
            "veuf",
            "veuve",
            "épouse",
            "époux",
        ];
        let kin = mention.determiner == Determiner::Definite && self.tokens.one_of(mention.at, NOUNS);
        kin && self.is_governed(office) && self.is_proper(office)
    }

    /// Whoever was spoken of last, besides somebody.
    fn spoken_of(&self, entity: usize) -> impl Iterator<Item = usize> {
        // « A », dit le maire Jean Dol. « B », dit son homologue de Brest, Paul Rey: who spoke is spoken of
        let (subject, speaker) = (self.cast.last_subject, self.cast.last_speaker);
        let then = |last: Option<(usize, usize)>| last.map(|(_, then)| then);
        let last = if then(speaker) > then(subject) { [speaker, subject] } else { [subject, speaker] };
        let last = last.into_iter().flatten().map(|(other, _)| other);
        let near = self.present.iter().rev().copied().chain(last).take(REACH);
        near.map(|other| self.root(other)).filter(move |&other| other != entity)
    }

    /// *La maire Anne Dol et son prédécesseur, Luc Morel, … l'ancien maire*; *Le maire Luc Morel et son successeur, Paul Rey, …
    /// le nouveau maire*; *La maire de Lans, Anne Dol, et son homologue de Brest, Luc Morel, … le maire de Brest*
    fn give_successive_role(&mut self, entity: usize, own: Office) {
        let tokens = self.tokens;
        let before = tokens.one_of(own.from - 1, words!["prédécesseur", "prédécesseure"]);
        let after = tokens.one_of(own.from - 1, words!["successeur", "successeure"]);
        let same = tokens.one_of(own.from - 1, words!["homologue"]);
        if !before && !after && !same {
            return;
        }
        let found = self.spoken_of(entity).find_map(|other| {
            let offices = self.offices_of(other).filter(|office| office.classes.any(Classes::ROLE));
            offices.filter(|office| !after || office.former || !office.borrowed).last().map(|office| (other, *office))
        });
        let Some((other, office)) = found else { return };
        if after && !office.former {
            // Le maire et son successeur … l'ancien maire
            let office = Office { entity: other, former: true, ..office };
            self.cast.offices.push(&mut self.cast.entities[other].offices, office);
        }
        let office = match same {
            // son homologue polonaise, son homologue de Brest: whose it is, the own words tell
            true => {
                let Office { head, key, noun, classes, .. } = office;
                Office { entity, head, key, noun, classes, borrowed: true, ..own }
            }
            false => Office { entity, former: before, borrowed: after && !office.former, ..office },
        };
        self.cast.offices.push(&mut self.cast.entities[entity].offices, office);
    }

    /// *Rose Dol a revu son grand-père. « A », dit sa petite-fille*: what somebody named is to an elder without a name.
    pub(super) fn give_elder(&mut self, entity: usize, mention: &Mention, own: &Office) {
        const ELDERS: Words = words!["grand-mère", "grand-père", "mère", "oncle", "père", "tante"];
        let one = self.tokens.one_of(mention.start, words!["sa", "son"]) && own.length == 0;
        // le nom de son père: whom nothing more is told of; Luc Rey serait son père
        let before = mention.start.max(1) - 1;
        let aside = self.tokens.one_of(before, words!["d'", "de", "à"]) || self.tokens.has(before, Classes::ETRE);
        let elder = one && !aside && self.tokens.one_of(own.from - 1, ELDERS);
        let person = |&other: &usize| self.cast.entities[other].human && !self.cast.entities[other].plural;
        let holder = if elder { self.spoken_of(entity).find(person) } else { None };
        if let Some(holder) = holder.filter(|&holder| self.cast.entities[holder].score >= 100) {
            self.be_relative(holder, own);
        }
    }

    /// *Rose Dol et sa petite-fille, Lou, … la grand-mère*
    fn give_relative(&mut self, entity: usize, mention: &Mention, own: &Office) {
        let tokens = self.tokens;
        let one = tokens.one_of(mention.start, words!["sa", "son"]) && own.length == 0;
        let person = |&other: &usize| self.cast.entities[other].human && !self.cast.entities[other].plural;
        if let Some(holder) = if one { self.spoken_of(entity).find(person) } else { None } {
            self.be_relative(holder, own);
        }
    }

    /// *Rose Dol, épouse de Luc Rey, … son mari*: who is named in the complement of a word for kin.
    pub(super) fn give_kin(&mut self, outer: &Mention, inner: &Mention, holder: usize) {
        let kin = outer.has_name() && outer.role.0 + 2 == inner.start && self.tokens.has(outer.role.0 + 1, mention::OF);
        let office = if kin { self.office(outer) } else { None };
        if let Some(own) = office.filter(|own| own.from == outer.role.0 + 1) {
            self.be_relative(holder, &own);
        }
    }

    /// *Ivo Dol et sa fille Zoé*: that he is a father, her word for kin tells; *l'avocate de Luc Rey*: he is no advocate.
    pub(super) fn is_told_by_kin(&self, office: &Office) -> bool {
        let noun = office.from.max(1) - 1;
        KIN.iter().any(|(kin, ..)| self.tokens.one_of(noun, kin)) && office.noun != self.text_key(noun, noun + 1)
    }

    /// What somebody is to whom a word for kin tells of.
    fn be_relative(&mut self, holder: usize, own: &Office) {
        let tokens = self.tokens;
        let Some((_, his, her)) = KIN.iter().find(|(kin, ..)| tokens.one_of(own.from - 1, kin)) else { return };
        for (noun, gender) in [(his, Agreement::MASCULINE), (her, Agreement::FEMININE)] {
            if super::compatible(&self.cast.entities[holder], gender) {
                let id = tokens.lexicon.find(hash(noun.as_bytes()));
                let key = phrase_key([bare(noun, 0, noun.len())]);
                let classes = tokens.lexicon.word(id).classes;
                let office = Office { entity: holder, head: id.into(), key, noun: key, classes, borrowed: false, ..*own };
                self.cast.offices.push(&mut self.cast.entities[holder].offices, office);
            }
        }
    }

    /// *La maire de Lans, Anne Dol, et celle de Brest, Zoé Morel*: the name behind *celui*, *celle* and whose it is bears the
    /// office told last.
    pub(super) fn give_same_role(&mut self, entity: usize, mention: &Mention) {
        let tokens = self.tokens;
        let Some(comma) = mention.start.checked_sub(1).filter(|&at| tokens.kind(at) == Kind::Comma) else { return };
        let goes_on = |at: &usize| tokens.kind(*at) == Kind::Word;
        let back = (comma.saturating_sub(BEFORE)..comma).rev().take_while(goes_on);
        let same = back.clone().find(|&at| tokens.one_of(at, words!["celle", "celui"]) && tokens.has(at + 1, mention::OF));
        let Some(same) = same.filter(|_| !mention.has_role() && mention.determiner == Determiner::None) else { return };
        let told = |office: &&Office| office.entity != entity && office.classes.any(Classes::ROLE);
        let Some(&known) = self.cast.offices.latest().take(REACH).find(told) else { return };
        let mut office = Office { entity, words: [0; 6], length: 0, own: 0, people: 0, from: same + 1, to: comma, ..known };
        self.tell(&mut office, same + 1, same + 1);
        self.cast.offices.push(&mut self.cast.entities[entity].offices, office);
    }
}
