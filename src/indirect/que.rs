//! The clause behind *que*: what a verb of speech says, or a comparison, a number, whom a noun is told by.

use super::Finder;
use crate::clause::What;
use crate::lexicon::{Classes, Frames};
use crate::mention::{Head, Mention, OF};
use crate::token::{Kind, Words, words};
use crate::verb::Group;

impl Finder<'_> {
    /// The content behind the *que* at `next`: *a dit que P*, *a rappelé que, selon la loi, P*, *demande ce que P*; but *a
    /// confirmé ce qu'il avait dit* has a thing.
    pub(super) fn behind_que(&self, at: usize, next: usize, limit: usize, frames: Frames) -> Option<usize> {
        if self.is_whichever(next, limit) || self.tells_who_it_is(at, next, limit) || self.is_object_dwelt_on(at, next) {
            return None;
        }
        // plaide pour que P; appelle à ce que P, s'est engagé à ce que P
        let to = next > at + 2 && self.is_ce(next - 1) && self.is_word(next - 2, words!["à"]);
        if self.tells_of(at, next) || next > at + 1 && self.pleads(at, next - 1) || to && frames.any(Frames::A_INF) {
            return Some(next + 1);
        }
        let before = self.what(next - 1);
        // a dit sa peine avant même que P
        let even = self.is_word(next - 1, words!["même"]) && self.is_word(next - 2, words!["avant"]);
        // a proposé un aperçu de ce que le pont sera; but se plaint de ce que le pont tremble
        // l'a alerté de ce que vivait son fils
        let lived = || next + 1 < limit && self.clauses.is_finite(next + 1);
        let of_what = || self.is_ce(next - 1) && matches!(self.what(next - 2), What::Prep) && (next > at + 3 || lived());
        // l'a redit dans un courrier que P; but l'a prévenu que P
        let taken_up = || self.has_object_clitic(at) && !frames.any(Frames::PERSON) && matches!(before, What::Mention(_));
        let object_before = || matches!(before, What::Comma) && self.lacks_object(next);
        if matches!(before, What::Subord | What::Prep)
            || object_before()
            || even
            || self.is_que_of_comparison(at, next)
            || of_what()
            || taken_up()
            || self.is_que_of_object(at, next)
        {
            return None;
        }
        if self.is_what(at, next) {
            return frames.any(Frames::QUESTION).then_some(next - 1);
        }
        let comma = next + 1 < limit && matches!(self.what(next + 1), What::Comma);
        let fact = frames.any(Frames::NOUN) && self.is_fact(next - 1);
        (fact || frames.any(Frames::QUE)).then_some(next + 1 + usize::from(comma))
    }

    /// *a maintenu la veille, que ce soit pour les crues ou le vent*: whichever it is
    fn is_whichever(&self, que: usize, limit: usize) -> bool {
        let apart = matches!(self.what(que - 1), What::Comma) && que + 2 < limit;
        apart && self.is_ce(que + 1) && self.is_word(que + 2, words!["soit", "fût"])
    }

    /// *est soutenu par les élus que sont Luc Rey et Anne Dol*, *rapportent des médias que cite la radio*: who they are, or whom
    /// another cites.
    fn tells_who_it_is(&self, at: usize, que: usize, limit: usize) -> bool {
        let being = |group: &Group| group.end == group.start + 1 && self.tokens.has(group.at, Classes::ETRE);
        let are = que > at + 1 && self.clauses.group(que + 1).is_some_and(being);
        let cites = que == at + 2 && self.clauses.is_finite(que + 1);
        let somebody = |at: usize| matches!(self.what(at), What::Mention(_));
        somebody(que - 1) && (are || cites) && que + 2 < limit && somebody(que + 2)
    }

    /// *dénonce les torts que P*; but *dénonce que P*, *dénonce le fait que P*
    fn is_object_dwelt_on(&self, at: usize, que: usize) -> bool {
        let seldom = |group: &Group| group.lexicon_verb(self.tokens).one_of(words!["dénoncer", "fustiger"]);
        let beside = || (at + 1..que).all(|at| matches!(self.what(at), What::Adverb)) || self.is_fact(que - 1);
        self.clauses.group(at).is_some_and(seldom) && !beside()
    }

    /// *anticipe un été plus chaud que la normale*, *dit si bas qu'on l'entend à peine*, *conteste les horaires tels qu'ils sont
    /// notés*: *que* belongs to a comparison or tells what came of it.
    fn is_que_of_comparison(&self, at: usize, que: usize) -> bool {
        const SUCH: Words = words!["tel", "telle", "telles", "tels"];
        let tokens = self.tokens;
        let (end, word) = (self.clauses.elements[at].end, self.clauses.elements[que].start - 1);
        let clause = || self.has_verb(que + 1, self.sentence.last);
        // but précise plus tôt, plus largement que P; affirme, lui aussi, que P
        let graded = word > end && tokens.kind(word) == Kind::Word && tokens.one_of(word - 1, words!["plus", "moins", "aussi"]);
        // sort plus souvent qu'il ne le faudrait
        let graded = graded && (self.is_expletive(que + 1) || !(tokens.has(word, Classes::ADVERB) && clause()));
        // d'une voix si sourde que P, si fort, que P
        let how = word.saturating_sub(usize::from(tokens.kind(word) == Kind::Comma));
        let so = || tokens.one_of(how - 1, words!["si", "tellement"]) || tokens.one_of(how, words!["tant", "tellement"]);
        // dispose d'un quai ainsi que de grues, rappelle les dates ainsi que le lieu qui a été choisi; but précise ainsi que P
        let object = |at: usize| self.clauses.mention(at).is_some_and(|(_, mention)| mention.head == Head::Thing);
        let listed = || tokens.one_of(word, words!["ainsi"]) && (!clause() || (at + 1..que).any(object));
        // m'ont appris autant que je leur ai appris, comprend mieux que personne
        tokens.one_of(word, words!["autant", "mieux"])
            || graded
            || how > end && so()
            || listed()
            || self.is_que_of_number(at, que)
            || tokens.one_of(word, SUCH)
    }

    /// *déplorait deux fois moins de morts que la France*; but *a dit à plus de cent élus que P*
    fn is_que_of_number(&self, at: usize, que: usize) -> bool {
        const NEAR: usize = 8;
        let tokens = self.tokens;
        let (end, word) = (self.clauses.elements[at].end, self.clauses.elements[que].start - 1);
        let counts = |at: usize| {
            tokens.one_of(at, words!["plus", "moins", "autant", "davantage"])
                && tokens.one_of(at + 1, words!["de", "d'"])
                && !tokens.has(at - 1, Classes::PREP.or(OF))
                && !tokens.one_of(at - 1, words!["à"])
                && !(tokens.has(at + 2, Classes::NUMBER) || tokens.kind(at + 2) == Kind::Number)
        };
        matches!(self.what(que - 1), What::Mention(_) | What::Other | What::Adverb)
            && (end..word.max(end)).rev().take(NEAR).any(counts)
    }

    /// *Elle dit de sa voix qu'elle est lasse*, *dit du projet qu'il est mort*: of whom or what one says that P; but *dit du bien
    /// d'un livre qu'elle a lu*.
    fn tells_of(&self, at: usize, que: usize) -> bool {
        let says = |group: &Group| group.lexicon_verb(self.tokens).one_of(words!["dire"]) && !group.reflexive;
        let of = que == at + 3 && self.is_word(at + 1, words!["d'", "de", "du"]);
        let good = |mention: &Mention| self.tokens.one_of(mention.at, words!["bien", "mal"]);
        let whom = self.clauses.mention(at + 2).filter(|(_, whom)| of && !good(whom) && self.clauses.group(at).is_some_and(says));
        // dit de la maison qu'elle a vue: the pronoun takes up the noun
        let subject = self.clauses.mention(que + 1).filter(|(_, mention)| mention.head == Head::Pronoun);
        let takes_up = |whom: &Mention, pronoun: &Mention| whom.agreement.gender().any(pronoun.agreement.gender());
        whom.zip(subject).is_some_and(|((_, whom), (_, pronoun))| takes_up(whom, pronoun))
    }

    /// *qu'il n'était nécessaire*: behind *plus* and *moins* the clause has *ne* without *pas*.
    fn is_expletive(&self, at: usize) -> bool {
        let last = self.sentence.last;
        let verb = self.clauses.first_finite(at..last.min(at + 3));
        let ne = |group: &Group| (group.start..group.at).any(|at| self.tokens.has(at, Classes::NE));
        let denied = |group: &Group| {
            (group.start..group.end + 2)
                .any(|at| self.tokens.one_of(at, words!["aucun", "aucune", "jamais", "pas", "plus", "rien"]))
        };
        verb.and_then(|verb| self.clauses.group(verb)).is_some_and(|group| ne(group) && !denied(group))
    }
}
