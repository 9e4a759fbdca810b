//! Turns of a dialogue: whom the line before announces, and who answers whom.
//!
//! | text | the turn is said by |
//! |---|---|
//! | *— Tu mens, dit-il.* | the subject of its incise |
//! | *Anne se retourna et dit :* ⏎ *— Viens.* | the subject of the sentence that a colon ends |
//! | *Le vieux la regarda.* ⏎ *— Tu mens.* | the subject of the sentence just above |
//! | *— Tu mens.* ⏎ *— Non.* ⏎ *— Si.* | the one who did not say the turn before |
//! | *— Tu mens, lui dit-il.* ⏎ *— Non.* | whom the incise before addresses |
//! | *— Tu mens, Marc.* ⏎ *— Non.* | whom the turn before calls |
//! | *— Il m'a dit : « Tu mens.* ⏎ *« — Non. »* ⏎ *— Et alors ?* | the one who did not say the turn that tells a dialogue |
//! | *— Tu mens, dit-il.* ⏎ *Anne le regarda.* ⏎ *— Avoue, dit-il.* ⏎ *— Non.* | whom the narrative between the turns tells of |

use super::Reader;
use crate::attribution::{Cue, Source, Tie};
use crate::clause::{Sentence, What};
use crate::lexicon::{Forms, Reliability, VerbClasses};
use crate::mention::Mention;
use crate::model::{CueKind, Evidence};
use crate::quotation::{Stretch, Style};
use crate::speaker::Speakers;
use crate::token::{Kind, words};
use crate::verb::{Group, Mood, is_unknown_past};

/// The two who talk to each other.
#[derive(Debug, Default)]
pub(super) struct Scene {
    pub(super) last: Option<usize>,
    pub(super) other: Option<usize>,
    /// First token behind the last turn.
    pub(super) end: usize,
    /// The sentence of the narrator's that holds it.
    pub(super) sentence: usize,
    /// The entity of *je* outside the words.
    pub(super) narrator: Option<usize>,
    /// The entity that the label of an answer stands for.
    pub(super) interviewed: Option<usize>,
}

/// How far apart two turns of one scene stand, in tokens.
const SCENE: usize = 240;

/// How many sentences above a turn tell of whom it is said to.
const ABOVE: usize = 6;

/// How many elements of a sentence are read.
const SENTENCE: usize = 40;

/// How many elements behind a cue, or before a colon, whom it addresses stands; how many before a colon whatever verb is between.
const ADDRESSED: usize = 10;
const BESIDE: usize = 5;

impl Reader<'_> {
    /// The tie of a turn: its incise, or the sentence before it that a colon ends.
    pub(super) fn turn_tie(&self, stretch: &Stretch, element: usize) -> Option<Tie> {
        let sentence = self.rules.clauses.sentences[self.rules.clauses.sentence_of(element)];
        if let Some(incise) = self.incise_after(element, sentence.last, stretch) {
            return Some(incise.tie);
        }
        let aside = |at: &usize| matches!(self.what(*at), What::Comma | What::Stop);
        let open = element + 1 + (element + 1..sentence.last.min(element + 3)).take_while(aside).count();
        let told = || self.rules.told_at(open, sentence.last);
        if let Some(tie) = self.unknown_incise(element, sentence.last).or_else(told) {
            return Some(tie);
        }
        if stretch.continues.is_some() {
            return None;
        }
        self.announcement(element).or_else(|| self.beat(stretch, element)).or_else(|| self.action(element))
    }

    /// *— Pas faim. Léo jeta son sac. Papa est là ?*: whoever acts in the narrator's sentence just behind the words of a turn.
    fn beat(&self, stretch: &Stretch, element: usize) -> Option<Tie> {
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        let ended = tokens.kind(stretch.end.saturating_sub(1)).ends_sentence();
        let (index, mention) = clauses.mention(element + 1).filter(|_| ended && element + 1 < clauses.elements.len())?;
        let acts = mention.head.is_human() || tokens.one_of(mention.at, words!["il", "elle"]);
        let near = (stretch.end..mention.start).all(|at| tokens.kind(at) != Kind::Break) && tokens.is_capital(mention.start);
        let told = |at: usize| match clauses.group(at) {
            Some(group) => tokens.word(group.at).forms.any(Forms::PAST) && !group.negated,
            None => is_unknown_past(tokens, clauses.elements[at].end - 1),
        };
        let behind = element + 2..clauses.elements.len().min(element + 5);
        let told = behind.into_iter().find(|&at| clauses.group(at).is_some() || told(at)).is_some_and(told);
        (acts && near && told).then(|| Tie::new(None, Source::Mention(index), Evidence::Introduced))
    }

    /// *— Oui, trompeta le meunier.*: a verb that the lexicon does not know, before whoever speaks.
    fn unknown_incise(&self, element: usize, last: usize) -> Option<Tie> {
        let clauses = &self.rules.clauses;
        let aside = |at: usize| matches!(self.what(at), What::Comma | What::Stop);
        let open = (element + 1..last.min(element + 3)).find(|&at| !aside(at))?;
        let start = clauses.elements[open].start;
        // se renfrogna le meunier
        let verb = open + usize::from(self.rules.tokens.one_of(start, words!["se", "s'"]) && open + 1 < last);
        let end = clauses.elements[verb].end;
        if !matches!(self.what(verb), What::Other) || !is_unknown_past(self.rules.tokens, end - 1) {
            return None;
        }
        let behind = verb + 1 + usize::from(verb + 2 < last && matches!(self.what(verb + 1), What::Adverb));
        let (subject, mention) = clauses.mention(behind).filter(|_| behind < last)?;
        let cue = Cue::without_verb(start, end, CueKind::Incise, Reliability::Low);
        mention.head.speaks().then(|| Tie::new(Some(cue), Source::Mention(subject), Evidence::Incise))
    }

    /// The subject of the narrator's sentence just above a turn: *Le vieux la regarda.* ⏎ *— Tu mens.*
    fn action(&self, element: usize) -> Option<Tie> {
        let clauses = &self.rules.clauses;
        let own = clauses.sentence_of(element);
        let (turn, above) = (clauses.sentences[own], *clauses.sentences.above(own)?);
        let near = element == turn.first && turn.paragraph <= above.paragraph + 1 && above.last - above.first < 60;
        if !near
            || self.is_scene_break(above, element)
            || (above.first..above.last).any(|at| matches!(self.what(at), What::Quote(_)))
        {
            return None;
        }
        let subject = (above.first..above.last).find_map(|at| {
            let (index, mention) = clauses.mention(at)?;
            let acts = mention.head.is_somebody();
            let verb = clauses.any_finite(at + 1..above.last.min(at + 24));
            let main = !clauses.is_governed(at, above.first) && !self.hangs_on(at, above);
            (acts && verb && main && !self.rules.is_time(at)).then_some(index)
        });
        if self.asks_who_answers(element) || self.answers_who_asks(element, above) {
            return None;
        }
        // On toussa.: nobody who could say the words
        let subject = subject.filter(|&index| !self.rules.tokens.one_of(clauses.mentions[index].at, words!["on"]))?;
        Some(Tie::new(None, Source::Mention(subject), Evidence::Introduced))
    }

    /// *Anne Dol répond au Phare.* ⏎ *– Partez-vous ?*: who the line above says answers is not who asks.
    pub(super) fn asks_who_answers(&self, element: usize) -> bool {
        let clauses = &self.rules.clauses;
        let own = clauses.sentence_of(element);
        let Some(above) = own.checked_sub(1).and_then(|above| clauses.sentences.get(above)) else { return false };
        let What::Quote(stretch) = self.what(element) else { return false };
        let end = self.rules.stretches[stretch].end;
        let asks = element == clauses.sentences[own].first && self.rules.tokens.kind(end.max(1) - 1) == Kind::Question;
        let answers = |group: &Group| {
            let aspect = group.mood == Mood::Finite && !group.negated;
            aspect && group.lexicon_verb(self.rules.tokens).classes.any(VerbClasses::ANSWERS)
        };
        let near = above.first..above.last.min(above.first + SENTENCE);
        asks && above.inside.is_none() && near.into_iter().any(|at| clauses.group(at).is_some_and(answers))
    }

    /// *Anne demanda à Luc s'il venait.* ⏎ *— Non.*: who the line above says asks is not who answers.
    fn answers_who_asks(&self, element: usize, above: Sentence) -> bool {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let What::Quote(stretch) = self.what(element) else { return false };
        let asked = tokens.kind(self.rules.stretches[stretch].end.max(1) - 1) == Kind::Question;
        let asks = |group: &Group| {
            let reflexive = (group.start..group.at).any(|at| tokens.one_of(at, words!["se", "s'"]));
            !group.negated && !reflexive && group.lexicon_verb(tokens).asks
        };
        let question = |at: usize| match self.what(at) {
            What::Si | What::Interrogative => true,
            What::Relative => tokens.one_of(clauses.elements[at].start, words!["où", "qui"]),
            _ => false,
        };
        let near = above.first..above.last.min(above.first + SENTENCE);
        !asked
            && near.into_iter().any(|at| {
                let behind = at + 1..above.last.min(at + BESIDE);
                clauses.group(at).is_some_and(asks) && behind.into_iter().any(question)
            })
    }

    /// Whom the pronoun in the incise of a turn means: *— A, dit Anne.* ⏎ *— B, dit-il.* whoever was addressed; *Luc se leva.* ⏎
    /// *— A, dit-il.* whoever acts in the sentence above.
    pub(super) fn likely_voice(&self, index: usize, speakers: &mut Speakers<'_>) -> Option<usize> {
        let item = &self.items[index];
        let stretch = item.stretch.filter(|_| self.is_turn(index))?;
        let actor = match self.action(self.rules.clauses.element_of[stretch]).map(|tie| tie.source) {
            Some(Source::Mention(mention)) => speakers.mention(mention, item.sentence.checked_sub(1)?),
            _ => None,
        };
        match self.said_above(index) {
            // me dit-elle: she is not je
            Some(last) => {
                let other = self.scene.other.filter(|&other| self.scene.narrator != Some(other));
                actor.filter(|&actor| actor != speakers.root(last)).or(other)
            }
            None => actor,
        }
    }

    /// Asterisks or empty lines between a sentence and the turn below it.
    fn is_scene_break(&self, above: Sentence, element: usize) -> bool {
        let elements = &self.rules.clauses.elements;
        self.parts_scenes(elements[above.last - 1].end, elements[element].start)
    }

    /// `* * *`, or more than one empty line more than a paragraph has.
    fn parts_scenes(&self, from: usize, to: usize) -> bool {
        let tokens = self.rules.tokens;
        (from..to).any(|at| match tokens.kind(at) {
            Kind::Other => tokens.str(at).starts_with(['*', '⁂']),
            Kind::Break => tokens.str(at).matches('\n').count() > 3,
            _ => false,
        })
    }

    /// A colon just before the words, at the end of the line before them too.
    fn announcement(&self, element: usize) -> Option<Tie> {
        let colon = element.checked_sub(1)?;
        let sentence = self.rules.clauses.sentences[self.rules.clauses.sentence_of(colon)];
        if !matches!(self.what(colon), What::Colon) || sentence.inside.is_some() {
            return None;
        }
        let tie = self.announced(colon);
        // A verb that the lexicon does not know leaves the gerund without subject: *Anne s'agenouilla en murmurant :*
        let lost = tie.is_none_or(|tie| self.is_lost(&tie));
        // Lorsqu'elle eut fini, Anne l'embrassa :, puis, aux caresses qu'on lui faisait : the main clause has the subject.
        let subordinate = tie.is_some_and(|tie| {
            tie.cue.is_none() && matches!(tie.source, Source::Mention(mention) if self.is_subordinate(mention, sentence))
        });
        let subject = if lost || subordinate { self.opening_subject(sentence, colon) } else { None };
        match (tie, subject) {
            (Some(tie), Some(subject)) => Some(Tie { source: Source::Mention(subject), ..tie }),
            (None, Some(subject)) => Some(Tie::new(None, Source::Mention(subject), Evidence::Colon)),
            (tie, None) => tie,
        }
    }

    /// No subject was found for the cue, nor does a pronoun behind it tell who that is.
    pub(super) fn is_lost(&self, tie: &Tie) -> bool {
        tie.source == Source::Unknown && self.rules.pronoun_of_tie(tie).is_none()
    }

    /// The first mention of somebody that no preposition governs.
    pub(super) fn opening_subject(&self, sentence: Sentence, last: usize) -> Option<usize> {
        (sentence.first..last.min(sentence.first + 60)).find_map(|at| {
            let (index, mention) = self.rules.clauses.mention(at)?;
            let acts = mention.head.is_somebody();
            let main = !self.rules.clauses.is_governed(at, sentence.first)
                && !self.hangs_on(at, sentence)
                && !self.rules.is_told_in_relative(at, sentence.first);
            (acts && main && !self.rules.is_time(at)).then_some(index)
        })
    }

    /// The subject of a clause that a conjunction or a relative opens: *lorsqu'elle*, *qu'on*
    fn hangs_on(&self, element: usize, sentence: Sentence) -> bool {
        element > sentence.first && matches!(self.what(element - 1), What::Subord | What::Que | What::Relative | What::Si)
    }

    fn is_subordinate(&self, mention: usize, sentence: Sentence) -> bool {
        (sentence.first..sentence.last)
            .find(|&at| self.rules.clauses.mention(at).is_some_and(|(index, _)| index == mention))
            .is_some_and(|at| self.hangs_on(at, sentence))
    }

    pub(super) fn is_turn(&self, index: usize) -> bool {
        let turn = |stretch: &Stretch| stretch.style == Style::Turn || self.dashed && self.is_behind_dash(stretch);
        self.items[index].stretch.is_some_and(|stretch| turn(&self.rules.stretches[stretch]))
    }

    /// *— « A », dit Anne.* ⏎ *— « B. »*: marks that open behind the dash of a line.
    pub(super) fn is_behind_dash(&self, stretch: &Stretch) -> bool {
        let tokens = self.rules.tokens;
        let opens = |dash: usize| tokens.kind(dash) == Kind::Dash && (dash == 0 || tokens.kind(dash - 1) == Kind::Break);
        stretch.style == Style::Marks && stretch.parent.is_none() && stretch.open.checked_sub(1).is_some_and(opens)
    }

    pub(super) fn took_turn(&mut self, index: usize, speakers: &mut Speakers<'_>) {
        let addressed = self.addressed(index, speakers).or_else(|| self.called(index, speakers));
        let addressed = addressed.or_else(|| self.spoken_to(index, speakers));
        let told = self.told_of(index, speakers);
        let near = self.goes_on(index);
        // « A ? », dit X. « B ⏎ – C »; « A », dit X. ⏎ – B, dit Y.
        let asker = if !near && (self.asked(index) || self.answers_marks(index)) { self.items[index - 1].speaker } else { None };
        if !near {
            (self.scene.last, self.scene.other) = (None, None);
        }
        let item = &self.items[index];
        let again = item.speaker.is_some() && item.speaker == self.scene.last;
        let new = item.speaker != self.scene.other;
        if !again {
            self.scene.other = self.scene.last;
            self.scene.last = item.speaker;
        }
        // Luc regardait la mer. — Et toi ? dit Anne.: whoever the sentence above tells of
        let told = told.filter(|&(_, above)| again || above && new || self.scene.other.is_none()).map(|(told, _)| told);
        self.scene.other = addressed.or(told).or(asker).filter(|&other| Some(other) != item.speaker).or(self.scene.other);
        self.scene.end = item.pieces.last().map_or(0, |piece| piece.1);
        self.scene.sentence = item.sentence;
    }

    /// *« A », dit X.* ⏎ *– B, dit Y.*: the turn stands right below a line that words in marks open, with an incise.
    fn answers_marks(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1).map(|before| &self.items[before]) else { return false };
        let opens = |element: usize| element == self.rules.clauses.sentences[before.sentence].first;
        let told = before.tie.is_some_and(|tie| tie.evidence == Evidence::Incise) && before.parent.is_none();
        let element = before.stretch.map(|stretch| self.rules.clauses.element_of[stretch]);
        told && element.is_some_and(opens) && self.is_line_below(before.sentence, self.items[index].sentence)
    }

    /// Whom the cue of a turn addresses: *lui dit-il*, *me demanda Anne*, *dit Anne à Paul*, *Anne se tourna vers Paul :*
    fn addressed(&mut self, index: usize, speakers: &mut Speakers<'_>) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        let sentence = self.items[index].sentence;
        let speaker = self.items[index].speaker?;
        let turned = |at: usize| tokens.one_of(clauses.elements[at].start, words!["à", "au", "vers"]);
        let person = |found: &Mention| (found.head.is_human() || found.has_name()) && !found.is_plural();
        let somebody = |at: usize| clauses.mention(at).filter(|(_, found)| person(found));
        let element = clauses.element_of[self.items[index].stretch?];
        if let Some(colon) = element.checked_sub(1).filter(|&colon| matches!(self.what(colon), What::Colon)) {
            let own = clauses.sentence_of(colon);
            let near = clauses.sentences[own].first.max(colon.saturating_sub(ADDRESSED))..colon;
            // Anne dit à Marc de rester, puis s'approcha :
            let open = |at: &usize| clauses.group(*at).is_none() || *at + BESIDE > colon;
            let to = |&at: &usize| matches!(self.what(at), What::Prep) && turned(at) && somebody(at + 1).is_some();
            let to = near.rev().take_while(open).find(to);
            if let Some((mention, _)) = to.and_then(|to| somebody(to + 1)) {
                return speakers.mention(mention, own);
            }
        }
        let cue = self.items[index].cue?;
        if let Some(me) = (cue.start..cue.end).find(|&at| tokens.one_of(at, words!["me", "m'"])) {
            return Some(self.narrator_from(me, speakers));
        }
        if (cue.start..cue.end).any(|at| tokens.one_of(at, words!["lui"])) {
            return speakers.answerer(speaker, sentence);
        }
        let own = clauses.sentences.get(sentence)?;
        let behind = own.first + clauses.elements[own.first..own.last].partition_point(|element| element.start < cue.end);
        let to = |&at: &usize| matches!(self.what(at), What::Prep) && turned(at);
        let to = (behind..own.last.min(behind + ADDRESSED)).find(to)?;
        let (mention, _) = somebody(to + 1).filter(|_| to + 1 < own.last)?;
        speakers.mention(mention, sentence)
    }

    /// The person besides who speaks of whom the narrative between two turns tells last, unless it tells of the other one as
    /// well, or else who tells it; and whether the sentence just above does so.
    fn told_of(&mut self, index: usize, speakers: &mut Speakers<'_>) -> Option<(usize, bool)> {
        let item = &self.items[index];
        let speaker = item.speaker;
        let above = if self.scene.end > 0 { self.scene.sentence + 1 } else { 0 };
        let between = above.max(item.sentence.saturating_sub(ABOVE))..item.sentence;
        let other = self.scene.other.filter(|&other| Some(other) != speaker).map(|other| speakers.root(other));
        if other.is_some_and(|other| between.contains(&speakers.cast.entities[other].subject())) {
            return None;
        }
        if let Some((told, sentence)) = speakers.told_of_between(speaker, between.clone()) {
            return Some((told, sentence + 1 == item.sentence));
        }
        let clauses = &self.rules.clauses;
        let me = between.filter_map(|sentence| clauses.sentences.get(sentence)).find_map(|own| {
            let tokens = (own.first..own.last.min(own.first + SENTENCE)).map(|at| clauses.elements[at].start);
            tokens.into_iter().find(|&at| self.rules.tokens.one_of(at, words!["je", "j'"]))
        });
        Some((self.narrator_from(me?, speakers), false))
    }

    /// Who said the turn above, when nothing but its narrative stands between.
    pub(super) fn said_above(&self, index: usize) -> Option<usize> {
        let below = || self.is_line_below(self.scene.sentence, self.items[index].sentence);
        self.scene.last.filter(|_| self.is_turn(index) && self.scene.end > 0 && below())
    }

    /// Whether a sentence stands in the paragraph right below that of another.
    pub(super) fn is_line_below(&self, above: usize, own: usize) -> bool {
        self.paragraph(above).zip(self.paragraph(own)).is_some_and(|(above, own)| above + 1 == own)
    }

    /// Whether the turn stands in the scene of the turn before.
    pub(super) fn goes_on(&self, index: usize) -> bool {
        let (from, to) = (self.scene.end, self.items[index].pieces[0].0);
        from > 0 && from <= to && to - from <= SCENE && !self.parts_scenes(from, to)
    }

    /// A turn that nothing ties is the other speaker's.
    pub(super) fn alternate(&mut self, index: usize, speakers: &Speakers<'_>) -> bool {
        if !self.is_turn(index) || self.scene.end == 0 {
            return false;
        }
        if self.is_told_turn(index) {
            self.alternate_within(index);
            return true;
        }
        if let Some(speaker) = self.turns_to_another(index) {
            let item = &mut self.items[index];
            (item.speaker, item.evidence) = (Some(speaker), Evidence::Introduced);
            return true;
        }
        let other = if self.goes_on(index) {
            self.scene.other
        } else if self.parts_scenes(self.scene.end, self.items[index].pieces[0].0) {
            None
        } else {
            return false;
        };
        let may = |&speaker: &usize| !self.cannot_say(index, speaker, speakers);
        let goes_on = |last: &usize| match other {
            Some(other) => !self.says_next(index, other, speakers) || !self.said_last(index, *last, speakers),
            None => self.silence_above(index),
        };
        let last = self.scene.last.filter(goes_on);
        let other = other.into_iter().chain(last).find(may);
        self.items[index].speaker = other;
        self.items[index].evidence = if other.is_some() { Evidence::Alternation } else { Evidence::None };
        true
    }
}
