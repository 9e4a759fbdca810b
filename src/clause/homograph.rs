//! Words that may be a verb or a noun: *la ferme*, *il ferme*; *place du Port*, *il place le port*.

use super::{Cutter, What};
use crate::lexicon::{Classes, Forms, VerbClasses, Word};
use crate::mention::{self, Determiner, Head};
use crate::token::{Kind, Tokens, Words, words};
use crate::verb::{Group, Mood};

/// What may be a noun as well.
const NOUNS: Classes = Classes::OFTEN_NOUN.or(Classes::NOUN).or(Classes::ROLE).or(Classes::PERSON);
const HELPERS: Classes = Classes::AVOIR.or(Classes::ETRE);

impl Cutter<'_> {
    /// Whether a form that is a verb or a noun, or an adjective, is none of a verb where it stands.
    pub(super) fn is_noun_here(&self, at: usize, previous: What) -> bool {
        let word = self.tokens.word(at);
        let finite = word.forms.any(Forms::FINITE_3.or(Forms::SECOND));
        finite && Homograph { cutter: self, tokens: self.tokens, at, word, previous }.is_noun()
    }
}

/// A conjugated form that may be a noun or an adjective, and what stands before it.
struct Homograph<'c> {
    cutter: &'c Cutter<'c>,
    tokens: &'c Tokens<'c>,
    at: usize,
    word: &'c Word,
    previous: What,
}

impl Homograph<'_> {
    fn is_noun(&self) -> bool {
        let (noun, adjective) = (self.word.classes.any(NOUNS), self.word.classes.any(Classes::ADJECTIVE));
        adjective && (self.is_toned() || self.is_graded() || self.closes_marks() || self.is_paired() || self.opens_apart())
            || self.is_behind_contraction()
            || self.is_same()
            || noun && self.is_label()
            || self.is_placed()
            || self.is_carried()
            || self.is_qualified()
            || (noun || adjective) && (self.is_attribute() || self.lacks_person())
            || self.is_governed() && (noun || self.is_plain() && self.is_governed_for_sure())
            || noun && (self.is_determined() || self.is_titled() || self.is_apart_behind_verb() || self.is_joined_to_office())
    }

    /// The words stand right before.
    fn follows(&self, words: Words) -> bool {
        self.at > 0 && self.tokens.one_of(self.at - 1, words)
    }

    /// The verb that stands before.
    fn verb_before(&self) -> Option<&Group> {
        match self.previous {
            What::Verb(group) => Some(&self.cutter.clauses.groups[group]),
            _ => None,
        }
    }

    fn is_plain(&self) -> bool {
        !self.word.forms.any(Forms::PARTICIPLE) && !self.word.classes.any(HELPERS)
    }

    /// *d'une voix calme*, *d'un ton ferme*
    fn is_toned(&self) -> bool {
        let clauses = &self.cutter.clauses;
        matches!(self.previous, What::Mention(index) if clauses.mentions[index].head == Head::Thing
            && clauses.mentions[index].determiner == Determiner::Indefinite
            && clauses.is_governed(clauses.elements.len() - 1, 0))
    }

    /// *Très précise, la note*
    fn is_graded(&self) -> bool {
        self.follows(words!["assez", "moins", "peu", "plus", "si", "trop", "très"])
    }

    /// *« Un journal intime »*: behind a thing at the end of the marks.
    fn closes_marks(&self) -> bool {
        matches!(self.previous, What::Mention(index) if self.cutter.clauses.mentions[index].head == Head::Thing)
            && self.tokens.kind(self.at + 1).is_mark()
    }

    /// *bâtir une ville propre et calme*: behind another one, without an object.
    fn is_paired(&self) -> bool {
        let joint = self.follows(words!["et"]) && self.at > 1 && self.tokens.has(self.at - 2, Classes::ADJECTIVE);
        joint && self.tokens.kind(self.at + 1) != Kind::Word
    }

    /// *Présente à Lans, Zoé Dol a tout vu*, *Calme, le maire a répondu*: what opens the sentence, before a preposition or a comma.
    fn opens_apart(&self) -> bool {
        let opens = self.tokens.is_capital(self.at) && (self.at == 0 || self.tokens.kind(self.at - 1) != Kind::Word);
        let next = self.at + 1;
        opens && (self.tokens.kind(next) == Kind::Comma || self.tokens.has(next, Classes::PREP))
    }

    /// *au bout de*
    fn is_behind_contraction(&self) -> bool {
        let article = self.at > 0 && self.tokens.has(self.at - 1, Classes::CONTRACTION);
        article && !self.word.forms.any(Forms::INFINITIVE)
    }

    /// *Même réserve chez Anne Dol.*
    fn is_same(&self) -> bool {
        let same = self.follows(words!["même"]) && self.tokens.is_capital(self.at - 1);
        same && self.tokens.has(self.at + 1, Classes::PREP) && !self.word.forms.any(Forms::PARTICIPLE)
    }

    /// *Principal reproche : le prix*, *Autre annonce : le pont ferme*: behind the adjective that opens the line.
    fn is_label(&self) -> bool {
        let opens = self.at.checked_sub(1).filter(|&at| at == 0 || self.tokens.kind(at - 1) != Kind::Word);
        opens.is_some_and(|adjective| {
            let classes = self.tokens.classes(adjective);
            let ordinal = self.tokens.one_of(adjective, words!["autre", "dernier", "dernière", "premier", "première"]);
            (ordinal || classes.any(Classes::ADJECTIVE.or(Classes::ROLE_MODIFIER)) && !classes.any(Classes::FIRST_NAME))
                && self.tokens.is_capital(adjective)
                && self.tokens.kind(self.at + 1) == Kind::Colon
        })
    }

    /// *se rassembler place du Port*, *a défilé rue Verte*: one verb does not follow another.
    fn is_placed(&self) -> bool {
        let next = self.at + 1;
        let named = self.tokens.has(next, Classes::OF.or(Classes::CONTRACTION)) || self.tokens.is_capital(next);
        let noun = self.word.classes.any(Classes::NOUN.or(Classes::OFTEN_NOUN));
        self.verb_before().is_some() && named && noun && !self.word.classes.any(Classes::SPEECH.or(Classes::ROLE))
    }

    /// *ont pris part à la fête*, *fait polémique*, *a rendu visite à X*; but *ce qu'il fait montre que P*
    fn is_carried(&self) -> bool {
        const LIGHT: Words = words!["demander", "faire", "laisser", "porter", "prendre", "rendre", "tenir"];
        let light = |group: &Group| group.lexicon_verb(self.tokens).one_of(LIGHT) && group.pronoun.is_none();
        let noun = self.word.classes.any(Classes::NOUN.or(Classes::OFTEN_NOUN));
        noun && self.verb_before().is_some_and(light) && !self.tokens.has(self.at + 1, Classes::QUE)
    }

    /// *Il donne une petite tape*: behind the object of a verb that is an adjective alone, the noun that this one belongs to.
    fn is_qualified(&self) -> bool {
        let clauses = &self.cutter.clauses;
        let [.., before, object] = &clauses.elements[self.cutter.first..] else { return false };
        let (What::Verb(_), What::Mention(index)) = (before.what, object.what) else { return false };
        let found = &clauses.mentions[index];
        let alone = found.head == Head::Thing && found.end == found.at + 1 && found.end == self.at;
        let adjective = self.tokens.has(found.at, Classes::ADJECTIVE) && !self.tokens.has(found.at, NOUNS);
        alone && adjective && found.determiner == Determiner::Indefinite && self.is_plain()
    }

    /// *est prête*, *a été élu président*, *devient juge*
    fn is_attribute(&self) -> bool {
        self.verb_before().is_some_and(|group| {
            let verb = group.lexicon_verb(self.tokens);
            let named = group.passive || group.mood == Mood::Participle;
            verb.one_of(words!["être"])
                || verb.classes.any(VerbClasses::ATTRIBUTIVE)
                || named && verb.classes.any(VerbClasses::APPOINTS)
        })
    }

    /// *a suscité de nombreuses critiques*, *un faux discours*: no first or second person without its pronoun.
    fn lacks_person(&self) -> bool {
        const PERSONS: Words = words!["j'", "je", "nous", "toi", "tu", "vous"];
        let spoken_to = || (self.at.saturating_sub(3)..self.at).any(|at| self.tokens.one_of(at, PERSONS));
        !self.word.forms.any(Forms::FINITE_3) && !spoken_to()
    }

    /// *en bout de file*, *sans conteste*, *à double titre*: no preposition but *en*, which is a pronoun too, can stand before a
    /// conjugated verb, nor can one with an adjective between.
    fn is_governed(&self) -> bool {
        let qualified = || {
            let adjective = self.at > 1 && self.tokens.has(self.at - 1, Classes::ADJECTIVE);
            adjective && self.tokens.one_of(self.at - 2, words!["à"])
        };
        (matches!(self.previous, What::Prep) || qualified()) && !self.word.forms.any(Forms::INFINITIVE)
    }

    fn is_governed_for_sure(&self) -> bool {
        self.follows(words!["de", "d'", "sans", "par", "sous", "sur", "avec", "dans", "pour"])
    }

    /// *à cette polémique*, *Nouvelle annonce*, *d'autre part*
    fn is_determined(&self) -> bool {
        const LEAD: Words = words!["cet", "cette", "double", "ma", "mon", "nouveau", "nouvelle", "sa", "son"];
        let other = || self.follows(words!["autre"]) && self.at > 1 && self.tokens.one_of(self.at - 2, words!["d'"]);
        self.follows(LEAD) && !self.word.classes.any(HELPERS) || other()
    }

    /// *Le maire, Président du port, a ri*: an office with a capital inside the sentence.
    fn is_titled(&self) -> bool {
        let inside = matches!(self.previous, What::Comma | What::Mention(_) | What::Other | What::Coord);
        inside && self.tokens.is_capital(self.at) && self.word.classes.any(Classes::ROLE)
    }

    /// *a conclu, philosophe, le doyen*: one word between commas behind a verb tells how.
    fn is_apart_behind_verb(&self) -> bool {
        let elements = &self.cutter.clauses.elements[self.cutter.first..];
        let behind = matches!(elements, [.., verb, comma] if matches!((verb.what, comma.what), (What::Verb(_), What::Comma)));
        behind && self.tokens.kind(self.at + 1) == Kind::Comma
    }

    /// *Anne Dol, autrice et critique au Phare*: *et* joins a noun to the bare one that tells what somebody named is.
    fn is_joined_to_office(&self) -> bool {
        let clauses = &self.cutter.clauses;
        let [.., before, joint] = &clauses.elements[self.cutter.first..] else { return false };
        let What::Mention(index) = before.what else { return false };
        let (tokens, found) = (self.tokens, &clauses.mentions[index]);
        let office = found.has_name()
            && found.reach > found.end
            && found.reach == joint.start
            && tokens.has(found.reach - 1, mention::HUMAN);
        let bare = || tokens.kind(found.reach - 2) == Kind::Comma;
        let next = tokens.has(self.at + 1, Classes::PREP) || tokens.kind(self.at + 1) == Kind::Comma;
        matches!(joint.what, What::Coord) && self.follows(words!["et"]) && office && bare() && next
    }
}
