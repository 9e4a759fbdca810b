//! Whose a turn cannot be, by what stands around it, and whose it is by the turns below.
//!
//! | text | the first turn is |
//! |---|---|
//! | *Marc salua.* ⏎ *— A.* ⏎ *— B, dit Marc.* | not Marc's: the turn below is |
//! | *Marc salua Odile.* ⏎ *— A, monsieur.* | not Marc's: of the two who talk, *monsieur* is he |
//! | *Marc ne répondit rien.* ⏎ *— A.* | not Marc's |
//! | *Marc demanda à Odile si elle venait.* ⏎ *— A.* | not Marc's |
//! | *— A.* ⏎ *— B, dit Marc.* ⏎ *— C, dit Odile.* | Odile's, where nobody spoke before |

use super::{Item, Reader};
use crate::attribution::Source;
use crate::clause::What;
use crate::lexicon::{Agreement, Classes};
use crate::mention::{Head, Mention};
use crate::model::Evidence;
use crate::speaker::Speakers;
use crate::token::{Kind, THEN, Words, words};

/// How many quotations inside a turn, or signs, stand between it and the next one.
const INNER: usize = 8;

/// How many sentences of a turn are asked whom they call, and how many elements or words of each.
const CALLS: usize = 8;
const LONG: usize = 60;

/// What hails somebody whose name follows without a comma.
const HAILS: Words = words![
    "adieu", "allez", "allons", "bonjour", "bonsoir", "dis", "dites", "eh", "hé", "merci", "oh", "pardon", "salut", "tenez",
    "tiens", "voyons", "ah",
];

impl Reader<'_> {
    /// Whether somebody does not say a turn: its words call him, the turn below is his, or he has just kept silent.
    pub(super) fn cannot_say(&self, index: usize, entity: usize, speakers: &Speakers<'_>) -> bool {
        self.is_called(index, entity, speakers)
            || self.is_called_by_sex(index, entity, speakers)
            || self.says_next(index, entity, speakers)
            || self.kept_silent(index, entity, speakers)
            || self.asks_above_without_marks(index, entity, speakers)
    }

    /// *Marc demanda à Odile si elle venait.* ⏎ *— Non.*
    fn asks_above_without_marks(&self, index: usize, entity: usize, speakers: &Speakers<'_>) -> bool {
        let asker = self.question_before(index).and_then(|question| self.items[question].speaker);
        asker.is_some_and(|asker| speakers.root(asker) == speakers.root(entity))
    }

    /// *— Il m'a dit : « A.* ⏎ *« — B.* ⏎ *« — C. »* ⏎ *— D.*: a guillemet before the dash, right below a turn, has whoever said
    /// that one tell a dialogue, which is no part of his own.
    pub(super) fn is_told_turn(&self, index: usize) -> bool {
        let tokens = self.rules.tokens;
        let open = |index: usize| self.items[index].stretch.map(|stretch| self.rules.stretches[stretch].open);
        let marked = |index: usize| {
            open(index).is_some_and(|open| {
                tokens.kind(open) == Kind::GuillemetOpen && matches!(tokens.kind(open + 1), Kind::Dash | Kind::Hyphen)
            })
        };
        let above = (index.saturating_sub(INNER)..index).rev().find(|&above| self.is_turn(above));
        let below = |above: usize| self.is_line_below(self.items[above].sentence, self.items[index].sentence);
        self.is_turn(index) && marked(index) && above.is_some_and(|above| below(above) && self.scene.end > 0)
    }

    /// Of a told dialogue whoever tells it answers what he quotes last.
    pub(super) fn alternate_within(&mut self, index: usize) {
        let before = index.checked_sub(1).and_then(|before| self.items[before].speaker);
        let teller = self.scene.last;
        let quoted =
            (index.saturating_sub(INNER)..index).rev().find(|&at| self.items[at].speaker.is_some_and(|one| Some(one) != teller));
        let speaker = if before == teller { quoted.and_then(|at| self.items[at].speaker) } else { teller };
        let item = &mut self.items[index];
        (item.speaker, item.evidence) = (speaker, if speaker.is_some() { Evidence::Alternation } else { Evidence::None });
    }

    /// *— A, dit Anne. — B.* *Anne se leva.*: whoever said the turn right above does not say this one as well.
    pub(super) fn said_last(&self, index: usize, entity: usize, speakers: &Speakers<'_>) -> bool {
        let last = self.scene.last.filter(|_| self.scene.end > 0 && self.items[index].sentence <= self.scene.sentence + 1);
        last.is_some_and(|last| speakers.root(last) == speakers.root(entity))
    }

    /// *— A, dit Anne. — B. Elle rit. — C.*: of the two who talk, only whoever said the turn right above is of the sex of the
    /// pronoun.
    pub(super) fn means_last(&self, index: usize, speakers: &Speakers<'_>) -> bool {
        let Some(Source::Mention(mention)) = self.items[index].tie.map(|tie| tie.source) else { return false };
        let mention = &self.rules.clauses.mentions[mention];
        let sex = mention.agreement.gender();
        let (Some(last), Some(other)) = (self.scene.last, self.scene.other) else { return false };
        mention.head == Head::Pronoun
            && self.said_last(index, last, speakers)
            && speakers.may_be_of(last, sex)
            && !speakers.may_be_of(other, sex)
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

    /// The sex of the one whom the words of a turn call: *monsieur*, *ma voisine*.
    fn called_sex(&self, index: usize) -> Option<Agreement> {
        let tokens = self.rules.tokens;
        let lord = |at: usize| tokens.one_of(at, words!["monseigneur"]).then_some(Agreement::MASCULINE);
        let civility = |at: usize| self.civility_at(at).or_else(|| lord(at));
        self.words_apart(index).find_map(civility).or_else(|| {
            let own = |mention: &&Mention| tokens.one_of(mention.start, words!["mon", "ma"]) && !mention.has_name();
            let called = self.calls(index).filter(own).find_map(|mention| mention.agreement.told_gender())?;
            Some(Agreement::NONE.of(called))
        })
    }

    /// *— Voyons, monseigneur, dit Anne.*, where the one who spoke before her is a woman: of those who spoke last, a man.
    pub(super) fn spoken_to(&self, index: usize, speakers: &Speakers<'_>) -> Option<usize> {
        let item = &self.items[index];
        let sex = self.called_sex(index).filter(|_| self.is_turn(index))?;
        let fits =
            |one: usize| speakers.may_be_of(one, sex) && Some(speakers.root(one)) != item.speaker.map(|own| speakers.root(own));
        let pair = [self.scene.last, self.scene.other];
        let lost = self.goes_on(index) && pair.iter().any(Option::is_some) && !pair.into_iter().flatten().any(fits);
        if lost { speakers.voice_of(sex, item.speaker, item.sentence) } else { None }
    }

    /// *— Viens, Anne !*, *— Anne, viens.*, *— Venez, docteur.*: whom the words of a turn call by name, or by what they are.
    pub(super) fn called(&self, index: usize, speakers: &Speakers<'_>) -> Option<usize> {
        let human = |called: &usize| speakers.cast.entities[*called].human;
        if let Some(mention) = self.calls(index).find(|mention| mention.has_name()) {
            return speakers.bearer_named(mention).filter(human);
        }
        let own = &self.items[index];
        let known = |noun: usize| speakers.going_by(noun, own.speaker, own.sentence);
        let bare = || self.words_apart(index).filter(|&at| self.rules.tokens.has(at, Classes::ROLE)).find_map(known);
        self.calls(index).find_map(|mention| known(mention.at)).or_else(bare)
    }

    /// The words of a turn that stand by themselves between signs: *— Oui, docteur.*
    fn words_apart(&self, index: usize) -> impl Iterator<Item = usize> {
        let tokens = self.rules.tokens;
        let signs = |at: usize| matches!(tokens.kind(at), Kind::Comma | Kind::Exclamation | Kind::Question | Kind::Ellipsis);
        let ends = move |at: usize| signs(at) || matches!(tokens.kind(at), Kind::Period | Kind::Semicolon);
        let apart = move |from: usize, to: usize, at: usize| (at == from || ends(at - 1)) && (at + 1 == to || ends(at + 1));
        let pieces = self.items[index].pieces.iter().take(INNER);
        let words = pieces.flat_map(|&(from, to)| (from..to.min(from + LONG)).map(move |at| (from, to, at)));
        words.filter(move |&(from, to, at)| apart(from, to, at)).map(|(.., at)| at)
    }

    /// *— Merci, Anne.*, *— Oui, ma tante.*: the words of a turn call somebody by name, or by what they are.
    fn is_called(&self, index: usize, entity: usize, speakers: &Speakers<'_>) -> bool {
        self.calls(index).any(|mention| self.is_borne(mention, entity, speakers))
    }

    /// Those who are spoken to in the words of a turn, set apart by commas: *Anne, viens !*, *Oui, ma tante.*
    fn calls(&self, index: usize) -> impl Iterator<Item = &Mention> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let first = self.items[index].stretch.unwrap_or(self.rules.stretches.len());
        let near = first..self.rules.stretches.len().min(first + CALLS);
        let further = move |&stretch: &usize| stretch == first || !self.rules.stretches[stretch].is_turn();
        let own = near
            .take_while(further)
            .filter(move |&stretch| stretch == first || self.rules.stretches[stretch].continues.is_some());
        let sentences = own.flat_map(|stretch| self.rules.sentences_inside(stretch).take(CALLS));
        sentences.flat_map(move |(first, last)| {
            (first..last.min(first + LONG)).filter_map(move |at| {
                let (_, mention) = clauses.mention(at)?;
                // Voyons Firmin, tu sais tout: a word that hails him needs no comma
                let hails = || at == first + 1 && tokens.one_of(clauses.elements[first].start, HAILS);
                let opens = at == first || matches!(self.what(at - 1), What::Comma) || hails();
                let closes = match clauses.what(at + 1).filter(|_| at + 1 < last) {
                    // C'est vrai, monsieur le maire, dit Anne: before an incise
                    None => tokens.kind(clauses.elements[at].end) == Kind::Comma,
                    Some(What::Comma) => true,
                    Some(What::Stop) => at > first || tokens.kind(clauses.elements[at + 1].start) == Kind::Exclamation,
                    Some(_) => false,
                };
                let somebody = mention.has_name() || mention.head.is_human();
                // M. Rey, mon voisin, est parti: nobody is called by an abbreviation
                let short = tokens.str(mention.start).ends_with('.') || tokens.one_of(mention.start, words!["mme", "mlle"]);
                // Rey, mon voisin, est parti: what somebody is
                let told = opens && at > first + 1 && clauses.mention(at - 2).is_some_and(|(_, named)| named.has_name());
                let apposed = told && !mention.has_name();
                (opens && closes && somebody && !mention.coordinated && !short && !apposed).then_some(mention)
            })
        })
    }

    /// The turn behind this one, if a turn comes next, and where the words of this one end and those of that one start.
    fn turn_behind(&self, index: usize) -> Option<(usize, usize, usize)> {
        let end = self.items[index].pieces.last()?.1;
        let next = (index + 1..self.items.len().min(index + INNER)).find(|&next| self.items[next].pieces[0].0 >= end)?;
        self.is_turn(next).then_some((next, end, self.items[next].pieces[0].0))
    }

    /// The turn right below, no word of the narrator's between.
    fn next_turn(&self, index: usize) -> Option<usize> {
        let (next, end, start) = self.turn_behind(index)?;
        let word = |at: usize| matches!(self.rules.tokens.kind(at), Kind::Word | Kind::Number);
        (start <= end + INNER && !(end..start).any(word)).then_some(next)
    }

    /// The turn of the line below, whatever incise this one has.
    fn turn_below(&self, index: usize) -> Option<usize> {
        let (next, ..) = self.turn_behind(index)?;
        self.is_line_below(self.items[index].sentence, self.items[next].sentence).then_some(next)
    }

    /// *— A.* ⏎ *Marc salua.* ⏎ *— B.*: what the narrator tells below a turn leads to the next one.
    pub(super) fn leads_to_turn(&self, index: usize, told: usize) -> bool {
        let below = |(next, ..): (usize, usize, usize)| self.is_line_below(told, self.items[next].sentence);
        self.is_turn(index) && self.turn_behind(index).is_some_and(below)
    }

    /// *— A, dit Marc.* ⏎ *— B, dit le meunier.*: two who say one turn right below the other are not one.
    pub(super) fn part_talkers(&self, speakers: &mut Speakers<'_>) {
        let mut above: Option<&Item> = None;
        for (index, item) in self.items.iter().enumerate() {
            if item.parent.is_some() || !self.is_turn(index) {
                continue;
            }
            let told = |above: &Item| [above.evidence, item.evidence].contains(&Evidence::Incise);
            let near = |above: &&Item| told(above) && self.is_line_below(above.sentence, item.sentence);
            if let Some((one, other)) = above.filter(near).and_then(|above| above.speaker).zip(item.speaker) {
                speakers.part(one, other);
            }
            above = Some(item);
        }
    }

    /// Whether an incise of the turn right below names him.
    pub(super) fn says_next(&self, index: usize, entity: usize, speakers: &Speakers<'_>) -> bool {
        let next = if self.is_turn(index) { self.next_turn(index) } else { None };
        let tie = next.and_then(|next| self.items[next].tie).filter(|tie| tie.evidence == Evidence::Incise);
        let Some(Source::Mention(mention)) = tie.map(|tie| tie.source) else { return false };
        let mention = &self.rules.clauses.mentions[mention];
        mention.head != Head::Pronoun && self.is_borne(mention, entity, speakers)
    }

    /// *— A, dit le meunier.* ⏎ *— B, dit Marc.*: whom the incise of the turn of the line below names.
    pub(super) fn named_below(&self, index: usize, speakers: &Speakers<'_>) -> Option<usize> {
        let below = self.turn_below(index).filter(|_| self.is_turn(index))?;
        let tie = self.items[below].tie.filter(|tie| tie.evidence == Evidence::Incise)?;
        let Source::Mention(mention) = tie.source else { return None };
        let mention = &self.rules.clauses.mentions[mention];
        if mention.has_name() { speakers.bearer_named(mention) } else { None }
    }

    /// Whether a name is his, or a description fits him.
    fn is_borne(&self, mention: &Mention, entity: usize, speakers: &Speakers<'_>) -> bool {
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
        let above = self.rules.clauses.sentences.above(self.items[index].sentence).filter(|_| self.is_turn(index));
        above.is_some_and(|above| self.keeps_silent(above))
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
        // Un silence. Puis :
        let paused = || self.waits_between(self.scene.sentence, number);
        // — Je pars, dit Marc. Allons. Puis, à Zoé :
        let same = || {
            self.rules.tokens.one_of(clauses.elements[sentence.first].start, THEN)
                && self.paragraph(number).is_some_and(|own| self.paragraph(self.scene.sentence) == Some(own))
        };
        let below = self.scene.end > 0 && (number == self.scene.sentence + 1 || same() || paused());
        // Puis, à son cocher, qui tenait la portière :
        let acts = |at: usize| clauses.is_finite(at) && self.rules.relative_of(at, sentence.first).is_none();
        let nobody =
            !(sentence.first..colon.min(sentence.first + LONG)).any(acts) && self.opening_subject(sentence, colon).is_none();
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
            // s'écrièrent Anne et Luc: not both of them again
            let one = |other: usize| !speakers.cast.entities[speakers.root(other)].plural;
            if let Some(other) = other.filter(|&other| one(other) && !self.is_called(index, other, speakers)) {
                let item = &mut self.items[index];
                (item.speaker, item.evidence) = (Some(other), Evidence::Alternation);
            }
        }
    }
}
