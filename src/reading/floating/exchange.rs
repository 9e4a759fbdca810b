//! Questions and answers: whether words without a cue answer somebody, and who asks.

use crate::attribution::Cue;
use crate::clause::{Sentence, What};
use crate::lexicon::{Agreement, Classes, Fields, Forms};
use crate::model::{CueKind, Evidence, QuoteKind};
use crate::reading::{Item, Reader};
use crate::speaker::Speakers;
use crate::token::{Kind, Words, YOU, tail, words};

use super::BEHIND;

/// How many words and signs a bare reply has: *Toutes.*, *Non, jamais.*
const REPLY: usize = 4;

/// How many sentences a question of an interview has, and how many quotations stand in it and in the answer before.
const QUESTION: usize = 6;

impl Reader<'_> {
    /// *Pourquoi partez-vous ?* ⏎ *« A. »*: the words stand behind a question that is a paragraph of its own or asks somebody; a
    /// turn answers only the latter.
    pub(in crate::reading) fn answers(&self, index: usize) -> bool {
        let (clauses, item) = (&self.rules.clauses, &self.items[index]);
        let (element, own) = (item.stretch.map(|stretch| clauses.element_of[stretch]), clauses.sentences[item.sentence]);
        let Some((above, element)) = clauses.sentences.above(item.sentence).zip(element) else { return false };
        let opens = (own.first..element).all(|at| matches!(self.what(at), What::Dash));
        let question = self.is_question(above);
        let (below, turn) = (above.paragraph < own.paragraph, self.is_turn(index));
        opens && (question && (below && !turn || self.asks_you(above)) || below && !turn && self.is_addressed(index))
    }

    /// *vous*, *votre* in what the narrator says.
    fn asks_you(&self, above: &Sentence) -> bool {
        let elements = &self.rules.clauses.elements;
        let (from, to) = (elements[above.first].start, elements[above.last - 1].start);
        tail(from..to, BEHIND).any(|at| self.rules.tokens.one_of(at, words!["vous", "votre", "vos"]))
    }

    /// The sentence that ends the paragraph above.
    fn line_above(&self, index: usize) -> Option<&Sentence> {
        let (sentences, own) = (&self.rules.clauses.sentences, self.items[index].sentence);
        sentences.above(own).filter(|above| above.paragraph < sentences[own].paragraph)
    }

    fn is_question(&self, sentence: &Sentence) -> bool {
        self.rules.tokens.kind(self.rules.clauses.elements[sentence.last - 1].start) == Kind::Question
    }

    /// *Partez-vous ?* ⏎ *« A. »*, *Partez-vous ?* ⏎ *Anne Dol : « A. »*: somebody is asked in the paragraph above.
    pub(in crate::reading) fn is_interviewed(&self, index: usize) -> bool {
        let asks = |above: &Sentence| self.asks_you(above) && (self.is_question(above) || self.is_addressed(index));
        self.line_above(index).is_some_and(asks)
    }

    /// *R : Pourquoi ?* ⏎ *Q : « A. »*: the paragraph above asks, whatever the label of the words.
    pub(in crate::reading) fn answers_above(&self, index: usize) -> bool {
        self.line_above(index).is_some_and(|above| self.is_question(above))
    }

    /// *Le maire vous accuse.* ⏎ *« A. »*: the words open the paragraph below a sentence that tells somebody of himself.
    fn is_addressed(&self, index: usize) -> bool {
        let (clauses, item) = (&self.rules.clauses, &self.items[index]);
        let first = clauses.sentences[item.sentence].first;
        let opens = item.stretch.is_some_and(|stretch| clauses.element_of[stretch] == first);
        let marks = |above: &Sentence| (above.first..above.last).any(|at| matches!(self.what(at), What::Quote(_)));
        opens && self.line_above(index).is_some_and(|above| !marks(above) && self.asks_you(above))
    }

    /// *Partez-vous ?* ⏎ *« A. »* ⏎ *Luc Rey est parti.* ⏎ *« B. »*: who was asked answers what the paragraph below his words
    /// says, too.
    pub(super) fn interview_goes_on(&self, index: usize, speakers: &Speakers<'_>) -> bool {
        let clauses = &self.rules.clauses;
        let item = &self.items[index];
        let opens =
            item.stretch.is_some_and(|stretch| clauses.element_of[stretch] == self.sentence_first(clauses.element_of[stretch]));
        let (Some(interviewed), Some(own)) = (self.scene.interviewed, self.paragraph(item.sentence)) else { return false };
        let above = self.items[..index]
            .iter()
            .rev()
            .take(QUESTION)
            .find(|other| other.parent.is_none() && other.kind == QuoteKind::Direct);
        above.is_some_and(|above| {
            let answered =
                above.cue.is_none() && above.speaker.is_some_and(|speaker| speakers.root(speaker) == speakers.root(interviewed));
            opens && answered && !self.is_turn(index) && self.paragraph(above.sentence).is_some_and(|above| above + 2 == own)
        })
    }

    /// Where the paragraph of the question just above a sentence starts; the sentence itself where there is none.
    pub(in crate::reading) fn question_above(&self, sentence: usize) -> usize {
        let sentences = &self.rules.clauses.sentences;
        let Some(above) = sentence.checked_sub(1).filter(|&above| self.paragraph(above) != self.paragraph(sentence)) else {
            return sentence;
        };
        let asked = sentences.get(above).is_some_and(|above| above.inside.is_none());
        let first =
            (sentences.first()..above).rev().take(QUESTION).take_while(|&at| self.paragraph(at) == self.paragraph(above)).last();
        if asked { first.unwrap_or(above) } else { sentence }
    }

    /// *X lui demande si la digue tient. « A. »*, *X lui demande ce qu'il en pense.* ⏎ *« A. »*: whoever put a question without
    /// marks just before does not answer it.
    pub(super) fn asked_without_marks(&self, index: usize) -> bool {
        self.question_before(index).is_some()
    }

    /// The question without marks just before words, which may hold others in marks: *X lui demande où est « le Port ». « A. »*
    pub(in crate::reading) fn question_before(&self, index: usize) -> Option<usize> {
        const INNER: usize = 4;
        let tokens = self.rules.tokens;
        let own = &self.items[index];
        let before = (index.saturating_sub(INNER)..index).rev().find(|&at| self.items[at].parent.is_none())?;
        let item = &self.items[before];
        let near = item.kind == QuoteKind::Indirect && item.sentence + 1 == own.sentence;
        let start = item.pieces.first().map_or(0, |piece| piece.0);
        let what = tokens.one_of(start, words!["ce"]) && tokens.has(start + 1, Classes::QUE);
        // X lui demande de commenter le match. ⏎ « A »
        let speech = tokens.word(start).forms.any(Forms::INFINITIVE) && tokens.has(start, Classes::SPEECH);
        let to_him = |cue: Cue| (cue.start..cue.end).any(|at| tokens.one_of(at, words!["leur", "lui"]));
        let invited = speech && item.cue.is_some_and(to_him);
        let question = what
            || invited
            || tokens.one_of(start.max(1) - 1, words!["si", "s'"])
            || tokens.has(start, Classes::INTERROG)
            || tokens.one_of(start, words!["où"]);
        // X lui demande où elle va. ⏎ — Où vas-tu ?
        let again = self.is_turn(index) && self.ends_in_question(own);
        let asked = near && question && !again && item.cue.is_some_and(|cue| self.asks(&cue));
        (asked && self.sentence_above(index).is_some()).then_some(before)
    }

    fn ends_in_question(&self, item: &Item) -> bool {
        item.pieces.last().is_some_and(|&(_, to)| self.rules.tokens.kind(to.max(1) - 1) == Kind::Question)
    }

    /// *demande*; but *se demande*: he asks himself.
    pub(super) fn asks(&self, cue: &Cue) -> bool {
        let tokens = self.rules.tokens;
        tokens.lexicon.verb(cue.verb).asks && !(cue.start..cue.end).any(|at| tokens.one_of(at, words!["se", "s'"]))
    }

    /// *« Où étiez-vous ? », demande X. « A. »*, *« Où étiez-vous ? » « A. »*: the words before put a question to somebody, who
    /// answers.
    pub(in crate::reading) fn asked(&self, index: usize) -> bool {
        let tokens = self.rules.tokens;
        let Some(before) = index.checked_sub(1).map(|before| &self.items[before]) else { return false };
        let own = &self.items[index];
        let ends = |item: &Item| self.ends_in_question(item);
        let you = |&(from, to): &(usize, usize)| tail(from..to, BEHIND).any(|at| tokens.one_of(at, YOU));
        let put = before.pieces.last().is_some_and(you) && !own.pieces.last().is_some_and(you);
        // « A ? », relance X. Silence. « B. »
        let silence = self.waits_between(before.sentence, own.sentence);
        let presses = |cue: Cue| tokens.lexicon.verb(cue.verb).one_of(words!["insister", "relancer"]);
        let asks = || before.cue.is_some_and(|cue| self.asks(&cue) || presses(cue));
        let beside = || before.pieces.last().zip(own.pieces.first()).is_some_and(|(above, own)| above.1 + 2 >= own.0);
        let near = before.parent.is_none() && (silence || own.sentence <= before.sentence + 1);
        // « Vous maintenez ? », relance X. « Toujours. »
        let short = || own.pieces.len() == 1 && own.pieces[0].1 - own.pieces[0].0 <= REPLY;
        // « Depuis quand ? », demande X. « Mardi. »
        // « Combien ? » « Deux verres. »
        let bare = || before.cue.is_none() && beside() && short();
        let told = !ends(own) && (put && (asks() || beside() || short()) || asks() && (short() || silence) || bare());
        near && ends(before) && (told || self.opens_dialogue(index))
    }

    /// *« A ? », demande X.* ⏎ *« B », répond Y.* ⏎ *« C ? »* ⏎ *« D. »*: who asked the question before the last answer asks the
    /// next one, which he answers who answered before.
    pub(super) fn exchanged(&self, index: usize, speakers: &Speakers<'_>) -> Option<usize> {
        let (own, last, before) =
            (&self.items[index], self.items.get(index.checked_sub(1)?)?, &self.items[index.checked_sub(2)?]);
        let asks = |item: &Item| self.ends_in_question(item);
        let below = |item: &Item, above: &Item| {
            let (item, above) = (self.paragraph(item.sentence), self.paragraph(above.sentence));
            item.zip(above).is_some_and(|(item, above)| above + 1 == item)
        };
        let opens = |item: &Item| {
            let element = item.stretch.map(|stretch| self.rules.clauses.element_of[stretch]);
            item.parent.is_none() && element.is_some_and(|element| element == self.sentence_first(element))
        };
        let (one, other) = (before.speaker?, last.speaker?);
        let turns = asks(own) == asks(before) && asks(own) != asks(last) && below(own, last) && below(last, before);
        let told = last.evidence == Evidence::Alternation || asks(own) && before.cue.is_some() && last.cue.is_some();
        let two = speakers.root(one) != speakers.root(other);
        (turns && told && two && opens(own) && speakers.is_somebody(one)).then_some(one)
    }

    /// *Silence.*, *Un long silence.*, *Une pause.*: nothing else stands between the words of one sentence and those of another.
    pub(in crate::reading) fn waits_between(&self, above: usize, below: usize) -> bool {
        const BRIEF: usize = 4;
        let clauses = &self.rules.clauses;
        let between = clauses.sentences.get(above + 1).filter(|_| below == above + 2);
        between.is_some_and(|between| {
            let elements = between.first..between.last.min(between.first + BRIEF + 1);
            let pause = |at: usize| {
                let words = clauses.elements[at];
                (words.start..words.end).any(|at| self.rules.tokens.is_of(at, Fields::PAUSE))
            };
            between.inside.is_none()
                && elements.len() <= BRIEF
                && elements.clone().any(pause)
                && !elements.into_iter().any(|at| matches!(self.what(at), What::Verb(_) | What::Quote(_)))
        })
    }

    /// *« A ? », s'étonne X. « B* ⏎ *– C »*: turns go on behind the words, which are the first of them.
    fn opens_dialogue(&self, index: usize) -> bool {
        const SIGNS: usize = 4;
        let Some(before) = index.checked_sub(1) else { return false };
        let turns = index + 1 < self.items.len() && self.is_turn(index + 1) && !self.is_turn(before);
        let end = self.items[index].pieces.last().map_or(0, |piece| piece.1);
        let near = || (end..=end + SIGNS).contains(&self.items[index + 1].pieces[0].0);
        turns && self.items[before].cue.is_some() && near()
    }

    /// *« Il n'y a pas de tiroir. » « Alors ouvrez-le ! »*: two whole utterances, one right behind the other, are those of two
    /// people; but *« A, dit X. » « B. »*, *« A », dit X. « B. » « C. »* have an incise for whoever goes on.
    pub(super) fn replies(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1).map(|before| &self.items[before]) else { return false };
        let own = &self.items[index];
        let goes_on = before.cue.is_some_and(|cue| cue.kind == CueKind::Incise) || before.evidence == Evidence::Floating;
        let whole = |item: &Item| item.kind == QuoteKind::Direct && item.parent.is_none();
        let beside = |(above, own): (&(usize, usize), &(usize, usize))| {
            let marks = (above.1..own.0).all(|at| self.rules.tokens.kind(at).is_mark());
            above.1 + 2 == own.0 && marks && self.rules.tokens.kind(above.1 - 1).ends_sentence()
        };
        !goes_on && whole(before) && whole(own) && before.pieces.last().zip(own.pieces.first()).is_some_and(beside)
    }

    /// *Le prévenu jure que P. « Vous mentez, monsieur. »*, *« Vous mentez, madame la maire. »*: the sex of the one whom the
    /// words call so.
    pub(super) fn civility_called(&self, index: usize) -> Option<Agreement> {
        let tokens = self.rules.tokens;
        let (from, to) = self.items[index].pieces[0];
        let near = from..to.min(from + BEHIND);
        let you = || near.clone().any(|at| tokens.one_of(at, words!["vous", "votre", "vos"]));
        let apart = |&at: &usize| {
            let opens = at > from && tokens.kind(at - 1) == Kind::Comma;
            // madame le maire, madame Dol
            let office = tokens.has(at + 1, Classes::DET_DEF) && tokens.has(at + 2, Classes::ROLE);
            let end = at + 1 + if office { 2 } else { usize::from(tokens.is_capital(at + 1)) };
            opens && (end >= to || matches!(tokens.kind(end), Kind::Comma | Kind::Period | Kind::Exclamation | Kind::Question))
        };
        near.clone().filter(apart).find_map(|at| self.civility_at(at)).filter(|_| you())
    }

    /// *monsieur*, *madame*: the sex that a civility in full tells.
    pub(in crate::reading) fn civility_at(&self, at: usize) -> Option<Agreement> {
        let tokens = self.rules.tokens;
        match () {
            () if tokens.one_of(at, words!["monsieur"]) => Some(Agreement::MASCULINE),
            () if tokens.one_of(at, words!["madame", "mademoiselle"]) => Some(Agreement::FEMININE),
            () => None,
        }
    }

    /// *« Je suis contente »*, *« Il m'a sauvée »*: what the words tell of whoever says them.
    pub(super) fn told_sex(&self, index: usize) -> Option<Agreement> {
        let tokens = self.rules.tokens;
        let (from, to) = self.items[index].pieces[0];
        (from..to.min(from + BEHIND)).find_map(|at| {
            let verb = (at + 1..at + 3).find(|&verb| tokens.has(verb, Classes::ETRE.or(Classes::AVOIR)))?;
            let told = (verb + 1..to.min(verb + 4))
                .find(|&told| !tokens.has(told, Classes::ADVERB.or(Classes::PAS).or(Classes::ETRE)))?;
            let word = tokens.word(told);
            let participle = word.forms.any(Forms::PARTICIPLE);
            if tokens.one_of(at, words!["je", "j'"]) && tokens.has(verb, Classes::ETRE) {
                let gender = word.agreement.told_gender().filter(|_| participle || word.classes.any(Classes::ADJECTIVE));
                return gender.map(|gender| Agreement::NONE.of(gender));
            }
            let object = tokens.one_of(at, words!["m'"]) && tokens.has(verb, Classes::AVOIR) && verb == at + 1;
            (object && word.forms.any(Forms::PARTICIPLE_FS)).then_some(Agreement::FEMININE)
        })
    }

    /// *À la question « A », X répond « B »*, *À la question : « A », X répond*, *« A ? », c'est la question posée aux élus*: who
    /// asked, nobody tells.
    pub(in crate::reading) fn is_question_asked(&self, index: usize) -> bool {
        const TO: [Words; 3] = [words!["à", "a"], words!["la"], words!["question"]];
        const THIS_IS: [Words; 4] = [words!["c'"], words!["est", "était"], words!["la"], words!["question"]];
        let (tokens, item) = (self.rules.tokens, &self.items[index]);
        let Some(stretch) = item.stretch.map(|stretch| &self.rules.stretches[stretch]) else { return false };
        let reads = |from: usize, words: &[Words]| (from..).zip(words).all(|(at, words)| tokens.one_of(at, words));
        let colon = usize::from(stretch.open > 0 && tokens.kind(stretch.open - 1) == Kind::Colon);
        let behind = stretch.after + usize::from(matches!(tokens.kind(stretch.after), Kind::Comma | Kind::Colon));
        let told = item.tie.is_none() && reads(behind, &THIS_IS);
        told || stretch.open.checked_sub(3 + colon).is_some_and(|lead| reads(lead, &TO))
    }

    pub(super) fn asks_above(&self, index: usize) -> bool {
        self.above(index).is_some_and(|above| self.is_question(above))
    }

    /// *Nous tenons*, *notre port*: what several say, or one for them.
    pub(super) fn says_nous(&self, index: usize) -> bool {
        let (from, to) = self.items[index].pieces[0];
        (from..to.min(from + BEHIND)).any(|at| self.rules.tokens.one_of(at, words!["nos", "notre", "nous"]))
    }

    /// « Je ne dors plus »: no group says so.
    pub(in crate::reading) fn says_je(&self, index: usize) -> bool {
        let (from, to) = self.items[index].pieces[0];
        (from..to.min(from + BEHIND)).any(|at| self.rules.tokens.one_of(at, words!["je", "j'"]))
    }
}
