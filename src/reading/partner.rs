//! Whose a turn cannot be, by what stands around it, and whose it is by the turns below.
//!
//! | text | the first turn is |
//! |---|---|
//! | *Crevel salua.* ⏎ *— A.* ⏎ *— B, dit Crevel.* | not Crevel's: the turn below is |
//! | *Crevel salua Odile.* ⏎ *— A, monsieur.* | not Crevel's: of the two who talk, *monsieur* is he |
//! | *— A, dit Odile à Marc.* ⏎ *Marc ne répondit rien.* ⏎ *— B.* | not Marc's |
//! | *— A.* ⏎ *— B, dit Marc.* ⏎ *— C, dit Odile.* | Odile's, where nobody spoke before |

use super::Reader;
use crate::attribution::Source;
use crate::clause::What;
use crate::lexicon::Agreement;
use crate::mention::{Head, Mention};
use crate::model::Evidence;
use crate::speaker::Speakers;
use crate::token::{Kind, words};

/// How many quotations inside a turn stand between it and the next one.
const INNER: usize = 8;

/// How many elements of the sentence above a turn are read.
const ABOVE: usize = 60;

impl Reader<'_> {
    /// Whether somebody does not say a turn: its words call him, the turn below is his, or he has just kept silent.
    pub(super) fn cannot_say(&self, index: usize, entity: usize, speakers: &Speakers<'_>) -> bool {
        self.is_called(index, entity, speakers)
            || self.is_called_by_sex(index, entity, speakers)
            || self.says_next(index, entity, speakers)
            || self.kept_silent(index, entity, speakers)
    }

    /// *— Parlez, monsieur.*, *— Oui, ma fille.*: of the two who talk only one is of that sex.
    fn is_called_by_sex(&self, index: usize, entity: usize, speakers: &Speakers<'_>) -> bool {
        let entity = speakers.root(entity);
        let pair = [self.scene.last, self.scene.other].map(|one| one.map(|one| speakers.root(one)));
        let other = pair.into_iter().flatten().find(|&other| other != entity);
        let (Some(other), true) = (other, pair.contains(&Some(entity))) else { return false };
        let Some(sex) = self.called_sex(index) else { return false };
        speakers.may_be_of(entity, sex) && !speakers.may_be_of(other, sex)
    }

    /// The sex of the one whom the words of a turn call.
    fn called_sex(&self, index: usize) -> Option<Agreement> {
        let tokens = self.rules.tokens;
        let civility = |at: usize| match () {
            () if tokens.one_of(at, words!["monsieur"]) => Some(Agreement::MASCULINE),
            () if tokens.one_of(at, words!["madame", "mademoiselle"]) => Some(Agreement::FEMININE),
            () => None,
        };
        let pieces = self.items[index].pieces.iter().take(INNER);
        let apart = |from: usize, to: usize, at: usize| {
            let opens =
                at == from || matches!(tokens.kind(at - 1), Kind::Comma | Kind::Exclamation | Kind::Question | Kind::Ellipsis);
            let closes = at + 1 == to
                || matches!(
                    tokens.kind(at + 1),
                    Kind::Comma | Kind::Period | Kind::Exclamation | Kind::Question | Kind::Ellipsis | Kind::Semicolon
                );
            opens && closes
        };
        let called = pieces.flat_map(|&(from, to)| (from..to.min(from + ABOVE)).map(move |at| (from, to, at)));
        called.into_iter().find_map(|(from, to, at)| civility(at).filter(|_| apart(from, to, at)))
    }

    /// The turn right below, no word of the narrator's between.
    fn next_turn(&self, index: usize) -> Option<usize> {
        let end = self.items[index].pieces.last()?.1;
        let next = (index + 1..self.items.len().min(index + INNER)).find(|&next| self.items[next].pieces[0].0 >= end)?;
        let start = self.items[next].pieces[0].0;
        let near =
            start <= end + INNER && (end..start).all(|at| !matches!(self.rules.tokens.kind(at), Kind::Word | Kind::Number));
        (near && self.is_turn(next)).then_some(next)
    }

    /// The turn of the line below, whatever incise this one has.
    fn turn_below(&self, index: usize) -> Option<usize> {
        let end = self.items[index].pieces.last()?.1;
        let next = (index + 1..self.items.len().min(index + INNER)).find(|&next| self.items[next].pieces[0].0 >= end)?;
        let line = |item: usize| self.paragraph(self.items[item].sentence);
        (self.is_turn(next) && line(next)? == line(index)? + 1).then_some(next)
    }

    /// Whether an incise of the turn right below names him.
    fn says_next(&self, index: usize, entity: usize, speakers: &Speakers<'_>) -> bool {
        let next = if self.is_turn(index) { self.next_turn(index) } else { None };
        let tie = next.and_then(|next| self.items[next].tie).filter(|tie| tie.evidence == Evidence::Incise);
        let Some(Source::Mention(mention)) = tie.map(|tie| tie.source) else { return false };
        let mention = &self.rules.clauses.mentions[mention];
        mention.head != Head::Pronoun && self.is_borne(mention, entity, speakers)
    }

    /// Whether a name is his, or a description fits him.
    pub(super) fn is_borne(&self, mention: &Mention, entity: usize, speakers: &Speakers<'_>) -> bool {
        let entity = speakers.root(entity);
        if mention.has_name() { speakers.bearer_named(mention) == Some(entity) } else { speakers.goes_by(entity, mention.at) }
    }

    /// *Marc ne répondit rien.* ⏎ *— B.*: the sentence above a turn tells of him that he says nothing.
    fn kept_silent(&self, index: usize, entity: usize, speakers: &Speakers<'_>) -> bool {
        let told = speakers.cast.entities[speakers.root(entity)].subject();
        told + 1 == self.items[index].sentence && self.silence_above(index)
    }

    /// The sentence above a turn tells of somebody that he says nothing.
    pub(super) fn silence_above(&self, index: usize) -> bool {
        let above = self.items[index].sentence.checked_sub(1).filter(|_| self.is_turn(index));
        let above = above.and_then(|above| self.rules.clauses.sentences.get(above));
        above.is_some_and(|above| above.inside.is_none() && self.keeps_silent(above))
    }

    /// *— Je pars, dit Marc.* ⏎ *Puis, s'adressant à Zoé :* ⏎ *— Et toi ?*: who spoke goes on, for nobody else is told of.
    pub(super) fn turns_to_another(&self, index: usize) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let colon = clauses.element_of[self.items[index].stretch?].checked_sub(1)?;
        if !matches!(self.what(colon), What::Colon) {
            return None;
        }
        let number = clauses.sentence_of(colon);
        let sentence = clauses.sentences[number];
        let below = self.scene.end > 0 && number == self.scene.sentence + 1;
        let nobody = !(sentence.first..colon.min(sentence.first + ABOVE)).any(|at| clauses.is_finite(at))
            && self.opening_subject(sentence, colon).is_none();
        self.scene.last.filter(|_| below && sentence.inside.is_none() && nobody)
    }

    /// *— A.* ⏎ *— B, dit Marc.* ⏎ *— C, dit Odile.*: the turn that nothing gives to anybody is said by whoever does not say the
    /// one below, but the next.
    pub(super) fn alternate_upward(&mut self, speakers: &Speakers<'_>) {
        for index in (0..self.items.len()).rev() {
            let item = &self.items[index];
            if item.speaker.is_some() || item.parent.is_some() || item.cue.is_some() || !self.is_turn(index) {
                continue;
            }
            let Some(below) = self.next_turn(index) else { continue };
            let Some(next) = self.turn_below(below) else { continue };
            let (one, other) = (self.items[below].speaker, self.items[next].speaker);
            let other = other.filter(|&other| one.is_some_and(|one| speakers.root(one) != speakers.root(other)));
            if let Some(other) = other.filter(|&other| !self.is_called(index, other, speakers)) {
                let item = &mut self.items[index];
                (item.speaker, item.evidence) = (Some(other), Evidence::Alternation);
            }
        }
    }
}
