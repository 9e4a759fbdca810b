//! Whose the words are: in text order every quotation is given the speaker whom its tie means, and whoever spoke may speak on.

use std::iter;

use super::Reader;
use super::around::Echoes;
use crate::attribution::{Cue, Source, Tie};
use crate::clause::Sentence;
use crate::lexicon::{Agreement, Classes, Frames, Reliability, VerbClasses};
use crate::mention::{Head, Mention};
use crate::model::{Clue, CueKind, Evidence, Gender, GenderEvidence, QuoteKind, SpeakerKind};
use crate::speaker::Speakers;
use crate::token::words;

/// How many clauses around words are asked who tells them.
const NESTED: usize = 4;

/// How many quotations between words and the clause around them are asked whether it has their cue.
const BETWEEN: usize = 8;

/// How many mentions before a pronoun inside the words are asked whether it stands for them.
const INSIDE: usize = 12;

impl Reader<'_> {
    /// The last words of the names and the head nouns of the roles that the quotations are tied to.
    pub(super) fn tied_voices(&self) -> Vec<u64> {
        let tied = self.items.iter().filter_map(|item| match item.tie?.source {
            Source::Mention(index) => Some(&self.rules.clauses.mentions[index]),
            _ => None,
        });
        let speakers = tied.filter(|mention| mention.head.speaks());
        let mut voices = Vec::with_capacity(self.items.len());
        voices.extend(speakers.map(|mention| self.rules.tokens.bare(mention.at)));
        voices.sort_unstable();
        voices
    }

    pub(super) fn attribute(&mut self, echoes: &Echoes<'_>, speakers: &mut Speakers<'_>) {
        let clauses = &self.rules.clauses;
        let mut next = clauses.sentences.first();
        // Indirect clauses that hold the quotations to come: (item, end).
        let mut around: Vec<(usize, usize)> = Vec::new();
        let mut read = next;
        for index in 0..self.items.len() {
            let sentence = self.items[index].sentence;
            (speakers.turned, speakers.replying, speakers.likely) = (None, None, None);
            while next <= sentence && next < clauses.sentences.end() {
                if next == sentence {
                    speakers.turned = self.said_above(index).map(|speaker| speakers.root(speaker));
                    speakers.replying = self.named_below(index, speakers).map(|speaker| speakers.root(speaker));
                    speakers.likely = self.likely_voice(index, speakers).map(|speaker| speakers.root(speaker));
                }
                if clauses.sentences[next].inside.is_none() {
                    self.look_back(index, next, speakers);
                    self.note_said(index, next, speakers);
                    speakers.sentence(next);
                }
                next += 1;
            }
            read = read.max(next);
            let (start, end) = (self.items[index].pieces[0].0, self.items[index].pieces.last().map_or(0, |piece| piece.1));
            while around.last().is_some_and(|&(_, outer)| outer <= start) {
                around.pop();
            }
            let parent = around.iter().rev().take(8).map(|&(item, _)| item).find(|&item| self.holds(item, start));
            self.items[index].parent = parent;
            around.push((index, end));
            self.give(index, parent, speakers);
        }
        self.alternate_upward(speakers);
        self.echoes(echoes, speakers);
        self.withdraw(echoes, speakers);
        self.doers(speakers);
        for sentence in read..clauses.sentences.end() {
            if clauses.sentences[sentence].inside.is_none() {
                speakers.sentence(sentence);
            }
        }
        speakers.complete_names();
    }

    /// Tells which mentions of a sentence say words in marks.
    fn note_said(&self, from: usize, sentence: usize, speakers: &mut Speakers<'_>) {
        speakers.said.clear();
        speakers.beside.clear();
        for (index, item) in self.items.iter().enumerate().skip(from).take_while(|(_, item)| item.sentence == sentence) {
            if let (Some(stretch), Some(Source::Mention(mention))) = (item.stretch, item.tie.map(|tie| tie.source)) {
                speakers.said.push((mention, stretch));
            }
            let own = self.labelled(index);
            speakers.beside.extend(own.into_iter().flat_map(|own| self.labels_beside(index).map(move |other| (own, other))));
        }
        speakers.said.sort_unstable();
    }

    /// Whom the labels of the words before and behind name.
    fn labels_beside(&self, index: usize) -> impl Iterator<Item = usize> {
        let beside = [index.checked_sub(1), Some(index + 1)].into_iter().flatten();
        beside.filter_map(|other| self.labelled(other).filter(|&other| self.rules.clauses.mentions[other].has_name()))
    }

    /// Whom the label of some words mentions: *Anne Dol : « A »*, *Le procureur : « B »*.
    pub(super) fn labelled(&self, index: usize) -> Option<usize> {
        let tie = self.items.get(index)?.tie.filter(|tie| tie.evidence == Evidence::Label)?;
        if let Source::Mention(mention) = tie.source { Some(mention) } else { None }
    }

    /// The pronoun of an incise means somebody known before the sentence: the people named inside the words are no candidates.
    fn look_back(&mut self, from: usize, sentence: usize, speakers: &mut Speakers<'_>) {
        for index in from..self.items.len() {
            let item = &self.items[index];
            if item.sentence != sentence {
                break;
            }
            let Some(tie) = item.tie.filter(|tie| matches!(tie.evidence, Evidence::Incise | Evidence::Preposition)) else {
                continue;
            };
            let pronoun = match tie.source {
                Source::Pronoun(at) => Some(at),
                Source::Unknown => self.rules.pronoun_of_tie(&tie),
                _ => None,
            };
            let Some(at) = pronoun else { continue };
            // Selon lui, X part; « X part », dit-il; but in X refuse, faute, selon lui, de moyens, X is named before the pronoun.
            let first = self.rules.clauses.sentences[sentence].first;
            let words = match item.stretch {
                Some(stretch) => self.rules.clauses.element_of[stretch] <= first + 1,
                None => item.pieces[0].0 <= self.rules.clauses.elements[first].end + 1,
            };
            let opens = words || at <= self.rules.clauses.elements[first].end + 1;
            let told_of = item.stretch.is_none() && tie.evidence == Evidence::Incise && self.takes_the_floor(sentence);
            if opens && !told_of {
                // Le maire sera là, a-t-il dit: whoever said nothing so far is no likelier than those whom the words name.
                let marked = item.stretch.is_some() || tie.evidence == Evidence::Preposition;
                let speaker = speakers.saying(item.stretch, |speakers| speakers.resolve(tie.source, Some(at), sentence));
                self.items[index].speaker = speaker.filter(|&entity| {
                    speakers.cast.entities[entity].mentions.len() > 0 && (marked || speakers.has_spoken(entity))
                });
            }
        }
    }

    /// ⏎ *Jean Dol a tout vu, dit-il*, *De son côté, Jean Dol a tout vu, dit-il*: somebody of whom what stands before does not
    /// tell.
    fn takes_the_floor(&self, sentence: usize) -> bool {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let own = &clauses.sentences[sentence];
        let start = clauses.elements[own.first].start;
        let turn = tokens.one_of(start, words!["de", "pour"]) && tokens.has(start + 1, Classes::DET_POSS);
        let opens = turn || sentence == clauses.sentences.first() || self.paragraph(sentence - 1) != Some(own.paragraph);
        let verb = clauses.first_finite(own.first..own.last.min(own.first + 24));
        let subject = verb.filter(|_| opens).map(|verb| self.rules.subject(verb));
        matches!(subject, Some(Source::Mention(index)) if clauses.mentions[index].names_somebody())
    }

    fn give(&mut self, index: usize, parent: Option<usize>, speakers: &mut Speakers<'_>) {
        let nested = self.items[index].stretch.is_some_and(|stretch| self.rules.stretches[stretch].parent.is_some());
        let floating = if let Some(parent) = parent.filter(|&parent| self.is_told_in(index, parent)) {
            let outer = &self.items[parent];
            let (cue, mention, speaker) = (outer.cue, outer.mention, outer.speaker);
            let item = &mut self.items[index];
            (item.cue, item.mention, item.speaker, item.evidence) = (cue, mention, speaker, Evidence::Clause);
            false
        } else if let Some(tie) = self.items[index].tie {
            self.give_tied(index, &tie, parent, nested, speakers) || self.takes_back(index, speakers)
        } else {
            !self.is_before_label(index)
        };
        if self.items[index].speaker.is_none() && floating {
            self.give_untied(index, parent, nested, speakers);
        }
        if self.is_turn(index) && !nested && !self.is_told_turn(index) {
            self.took_turn(index, speakers);
        }
        if let (Some(label), Some(speaker)) = (self.labelled(index).filter(|_| !nested), self.items[index].speaker) {
            let described = !self.rules.clauses.mentions[label].has_name() && self.labels_beside(index).next().is_some();
            speakers.cast.entities[speaker].labelled |= described;
        }
        let answered = !nested && matches!(self.items[index].evidence, Evidence::Floating | Evidence::Label);
        if answered && self.items[index].speaker.is_some() && self.is_interviewed(index) {
            self.scene.interviewed = self.items[index].speaker;
        }
        if !nested {
            // M. X a dit qu'il « partait », relate Y. « A »: through each clause around the words
            let teller = self.outward(parent).filter(|&outer| self.is_retold(index, outer, speakers)).last();
            let teller = teller.and_then(|parent| self.items[parent].speaker).map(|teller| speakers.root(teller));
            self.spoke(index, speakers);
            if let Some(teller) = teller {
                speakers.cast.last_speaker = Some((teller, self.items[index].sentence));
            }
        }
    }

    /// *X concède que des riverains se disent « lassés ». « A »*: whom somebody's reported words quote is not who goes on
    /// speaking; but *Y est « lassé », relate un journal. « A »*.
    fn is_retold(&self, index: usize, parent: usize, speakers: &Speakers<'_>) -> bool {
        let (own, outer) = (&self.items[index], &self.items[parent]);
        let within = |at: usize| outer.pieces.iter().any(|piece| (piece.0..piece.1).contains(&at));
        let other = own.speaker.zip(outer.speaker).is_some_and(|(own, outer)| {
            let (own, outer) = (speakers.root(own), speakers.root(outer));
            let heard = self.items[index].tie.is_some_and(|tie| self.rules.is_heard_noun(tie.source));
            own != outer && (speakers.cast.entities[outer].human || heard)
        });
        other && outer.kind == QuoteKind::Indirect && own.cue.is_some_and(|cue| within(cue.start))
    }

    /// The speaker whom the tie of an item means; tells whether the words are nobody's so far, and may be those of somebody near.
    fn give_tied(&mut self, index: usize, tie: &Tie, parent: Option<usize>, nested: bool, speakers: &mut Speakers<'_>) -> bool {
        let sentence = self.items[index].sentence;
        let (asks, answered) = (self.is_question_label(tie), self.answers_above(index));
        if asks && !answered {
            self.items[index].evidence = Evidence::None;
            return false;
        }
        let pronoun = self.rules.pronoun_of_tie(tie);
        let source = tie.source.mention(self.rules.clauses);
        let answers = if !nested && (asks || self.is_answer(tie)) {
            let question = self.question_above(sentence);
            self.scene.interviewed = self.scene.interviewed.or_else(|| speakers.interviewed(question));
            source.and_then(|label| speakers.initialled(label.start, label.end)).or(self.scene.interviewed)
        } else {
            None
        };
        // L'imam « dit que le port doute », a-t-il dit: the clause and what it holds in marks are said by one
        let by_pronoun = !nested && (pronoun.is_some() || matches!(tie.source, Source::Pronoun(_)));
        let around = self.outward(parent.filter(|_| by_pronoun)).find(|&outer| self.shares_cue(outer, index));
        let inner = source.filter(|mention| nested && mention.head == Head::Pronoun);
        let speaker = if answers.is_some() {
            answers
        } else if nested {
            self.told_inside(index, tie, inner, parent, speakers)
        } else {
            self.told_outside(index, tie, around, speakers)
        };
        let item = &mut self.items[index];
        item.mention = match (source, tie.source) {
            (Some(mention), _) => Some((mention.start, mention.end)),
            (_, Source::Pronoun(at)) => Some((at, at + 1)),
            _ => pronoun.map(|at| (at, at + 1)),
        };
        let form = match source {
            Some(mention) if mention.head != Head::Pronoun && mention.has_name() => Some(Clue::Named),
            Some(mention) if mention.head != Head::Pronoun => Some(Clue::Described),
            _ => item.mention.map(|_| Clue::Pronoun),
        };
        form.into_iter().for_each(|form| item.clues.add(form));
        // « A », s'est insurgée la star: no man
        let man = tie.feminine == Some(true) && speaker.is_some_and(|speaker| speakers.is_man(speaker));
        let speaker = match source.filter(|_| man) {
            Some(mention) => speakers.pronoun(mention.at, Agreement::FEMININE.or(Agreement::SINGULAR), sentence),
            None => speaker,
        };
        if let (Some(around), true) = (around, speaker.is_some()) {
            self.items[around].speaker = speaker;
        }
        let item = &mut self.items[index];
        item.speaker = speaker;
        // Mme Dol s'est dit prête: only the feminine tells.
        if let (Some(speaker), Some(true)) = (speaker, tie.feminine) {
            speakers.gender(speaker, Gender::Feminine, GenderEvidence::Agreement, 0.97);
        }
        (tie.source == Source::Unknown
            || self.rules.is_neuter(tie.source)
            || tie.cue.is_none() && tie.evidence == Evidence::Colon)
            && inner.is_none()
            && tie.cue.is_none_or(|cue| cue.verb.0 == 0 || !cue.passive)
    }

    /// *« Il m'a dit : “Pars” », raconte X*: whom the tie of words inside others means; `inner` is the pronoun that it has for
    /// its source.
    fn told_inside(
        &self,
        index: usize,
        tie: &Tie,
        inner: Option<&Mention>,
        parent: Option<usize>,
        speakers: &mut Speakers<'_>,
    ) -> Option<usize> {
        let sentence = self.items[index].sentence;
        let pronoun = self.rules.pronoun_of_tie(tie);
        let outer = parent.and_then(|parent| self.items[parent].speaker);
        // « Ça m'a fait dire : “Non” », raconte X
        if self.narrator(tie, pronoun).is_some() || inner.is_some() && self.rules.is_neuter(tie.source) {
            return outer;
        }
        if let Some(inner) = inner {
            let named = self.named_inside(tie).and_then(|mention| speakers.mention(mention, sentence));
            let known = named.or_else(|| speakers.meant_inside(inner, outer?, sentence)).or_else(|| speakers.somebody(inner));
            // « On me répète : “Pars” », « Ils me disaient : “Pars” », raconte X
            let others = self.rules.tokens.one_of(inner.at, words!["on", "ils", "elles"]);
            return known.or_else(|| others.then(|| speakers.unnamed(inner.at)));
        }
        match pronoun.and_then(|at| self.named_around(index, at)) {
            Some(named) => speakers.mention(named, sentence),
            None => self.meant_by_tie(index, tie, None, speakers),
        }
    }

    /// Whom the tie of words that stand in no others means; `around` are words of the same cue.
    fn told_outside(&mut self, index: usize, tie: &Tie, around: Option<usize>, speakers: &mut Speakers<'_>) -> Option<usize> {
        let pronoun = self.rules.pronoun_of_tie(tie);
        if let Some(at) = self.narrator(tie, pronoun) {
            self.items[index].evidence = Evidence::Narrator;
            return Some(self.narrator_from(at, speakers));
        }
        let between = |around: usize| (around + 1..index).rev().take(BETWEEN);
        let shared = around.filter(|&around| between(around).any(|other| self.shares_cue(other, index)));
        let known = self.items[shared.unwrap_or(index)].speaker;
        self.meant_by_tie(index, tie, known, speakers)
    }

    /// Whom the source of a tie means, unless the speaker is known.
    fn meant_by_tie(&self, index: usize, tie: &Tie, known: Option<usize>, speakers: &mut Speakers<'_>) -> Option<usize> {
        let item = &self.items[index];
        let pronoun = self.rules.pronoun_of_tie(tie);
        let meant = |speakers: &mut Speakers<'_>| speakers.resolve(tie.source, pronoun, item.sentence);
        known.or_else(|| self.carrier(tie, item.sentence, speakers)).or_else(|| speakers.saying(item.stretch, meant))
    }

    /// A quotation and those around it, from the inmost.
    fn outward(&self, inmost: Option<usize>) -> impl Iterator<Item = usize> {
        iter::successors(inmost, |&outer| self.items[outer].parent).take(NESTED)
    }

    /// Whether one cue tells of both items.
    fn shares_cue(&self, one: usize, other: usize) -> bool {
        let cue = |item: usize| self.items[item].tie.as_ref().and_then(|tie| tie.cue.as_ref().map(|cue| cue.start));
        cue(one).is_some() && cue(one) == cue(other)
    }

    /// *Anne leva les yeux.* ⏎ *— Merci, Anne.*: whom the words call does not say them, whatever the sentence above tells.
    fn takes_back(&mut self, index: usize, speakers: &Speakers<'_>) -> bool {
        let item = &self.items[index];
        let other = |speaker: usize| {
            let above = self.said_last(index, speaker, speakers) || self.means_last(index, speakers);
            above || self.cannot_say(index, speaker, speakers)
        };
        let back = item.evidence == Evidence::Introduced && self.is_turn(index) && item.speaker.is_some_and(other);
        if back {
            let item = &mut self.items[index];
            (item.speaker, item.mention) = (None, None);
        }
        back
    }

    /// *on peut lire « A » sur les pancartes*, *« A » figure sur une banderole*: those who carry what the words stand on; but
    /// *« A », proclame une banderole* has it for its subject.
    fn carrier(&self, tie: &Tie, sentence: usize, speakers: &mut Speakers<'_>) -> Option<usize> {
        let Source::Mention(mention) = tie.source else { return None };
        let verb = tie.cue.map(|cue| self.rules.tokens.lexicon.verb(cue.verb))?;
        if verb.one_of(words!["lire", "figurer"]) { speakers.carrier(mention, sentence) } else { None }
    }

    /// The narrator who says *je* at a token.
    pub(super) fn narrator_from(&mut self, at: usize, speakers: &mut Speakers<'_>) -> usize {
        let tokens = self.rules.tokens;
        *self.scene.narrator.get_or_insert_with(|| {
            // The plain form names the entity, when one stands near.
            let plain = (at..tokens.len().min(at + 2000)).find(|&at| tokens.str(at) == "je");
            speakers.unnamed(plain.unwrap_or(at))
        })
    }

    /// The speaker of words that no tie gives to anybody.
    fn give_untied(&mut self, index: usize, parent: Option<usize>, nested: bool, speakers: &mut Speakers<'_>) {
        // The words inside an indirect clause are its speaker's.
        let clause = parent.filter(|&parent| self.items[parent].kind == QuoteKind::Indirect);
        if clause.is_some() || nested {
            self.items[index].speaker = parent.and_then(|parent| self.items[parent].speaker);
            self.items[index].evidence = if clause.is_some() { Evidence::Clause } else { Evidence::Floating };
        } else if self.is_turn(index) && self.answers(index) || !self.alternate(index, speakers) && !self.announces(index) {
            self.float(index, speakers);
        }
        self.show_narrator(index);
    }

    /// *Je me tus.* ⏎ *— Je pars.*: where the narrator last tells of himself before words that are his.
    fn show_narrator(&mut self, index: usize) {
        const ABOVE: usize = 12;
        let (tokens, clauses, item) = (self.rules.tokens, &self.rules.clauses, &self.items[index]);
        if item.speaker.is_none() || item.speaker != self.scene.narrator || item.mention.is_some() {
            return;
        }
        let words = item.pieces[0].0;
        let sentences = (item.sentence.saturating_sub(ABOVE)..=item.sentence).rev();
        let told = sentences.filter_map(|at| clauses.sentences.get(at)).filter(|own| own.inside.is_none());
        let said = |at: usize| [Some(clauses.elements[at].start), clauses.group(at).and_then(|group| group.pronoun)];
        let near = |own: &Sentence| (own.first..own.last.min(own.first + 100)).rev();
        let me = |at: &usize| *at < words && tokens.one_of(*at, words!["je", "j'"]);
        let me = told.flat_map(|own| near(own).flat_map(said)).flatten().find(me);
        self.items[index].mention = me.map(|at| (at, at + 1));
    }

    /// Whoever said the words may say the next ones.
    fn spoke(&self, index: usize, speakers: &mut Speakers<'_>) {
        // dit-on: nobody's words go on.
        let Some(speaker) = self.items[index].speaker.filter(|&speaker| !self.is_on(speaker, speakers)) else { return };
        // Devant le bar « le Port », Zoé attend: nor does who spoke before in a word set apart where another acts
        let loose = self.items[index].evidence == Evidence::Floating && self.items[index].kind == QuoteKind::Mixed;
        if loose && self.is_told_of_another(index, speaker, speakers) && self.unvoiced(index, speakers).is_some() {
            return;
        }
        let last = speakers.cast.last_speaker;
        speakers.spoke(speaker, self.sentence_of_source(index));
        // La ministre a réagi, rapporte la radio. « A »: who passes on what happened is not whose words follow.
        // Les critiques de X sur un « plan » ont irrité Y. « A »: nor who is only told of.
        let item = &self.items[index];
        let noun = item.cue.is_some_and(|cue| cue.kind == CueKind::Noun) && item.evidence == Evidence::Agent;
        let relays = self.relays(index) && speakers.cast.entities[speaker].kind == SpeakerKind::Organisation;
        // Selon Y, P, a dit X. « A »: nor is the source that X hands on.
        let indirect = |index: usize| self.items[index].kind == QuoteKind::Indirect;
        let handed = item.evidence == Evidence::Preposition && indirect(index) && item.parent.is_some_and(indirect);
        if relays || handed || noun && item.kind == QuoteKind::Mixed {
            speakers.cast.last_speaker = last;
        }
    }

    /// *« A. ⏎ B », dit X*: the sentence that tells who speaks, which is the next one where the words run over a line's end.
    fn sentence_of_source(&self, index: usize) -> usize {
        let (item, clauses) = (&self.items[index], &self.rules.clauses);
        let Some(Source::Mention(mention)) = item.tie.map(|tie| tie.source) else { return item.sentence };
        let next = item.sentence + 1;
        let begins = |next: usize| clauses.elements.get(clauses.sentences[next].first).map(|element| element.start);
        let told = next < clauses.sentences.end() && item.stretch.is_some() && clauses.sentences[next].inside.is_none();
        let behind = told && begins(next).is_some_and(|start| start <= clauses.mentions[mention].start);
        item.sentence + usize::from(behind)
    }

    /// *Devant le bar « le Port », Zoé attend*, *Cette femme sort du bar « le Port »*: the sentence of some words is about
    /// somebody named, and not their speaker.
    fn is_told_of_another(&self, index: usize, speaker: usize, speakers: &Speakers<'_>) -> bool {
        let sentence = self.items[index].sentence;
        let subject = speakers.cast.last_subject.filter(|&(_, then)| then == sentence).map(|(subject, _)| speakers.root(subject));
        subject.is_some_and(|subject| subject != speakers.root(speaker) && speakers.is_named(subject))
    }

    /// A clause without marks that somebody passes on: *P, rapporte la radio.*
    fn relays(&self, index: usize) -> bool {
        let item = &self.items[index];
        let verb = item.cue.map(|cue| self.rules.tokens.lexicon.verb(cue.verb));
        item.kind == QuoteKind::Indirect && verb.is_some_and(|verb| verb.classes.any(VerbClasses::RELAYS))
    }

    /// *« Ma mère appelle et elle me dit : “Viens” », raconte X*: whom the pronoun in the words stands for, if they name him
    /// before it.
    fn named_inside(&self, tie: &Tie) -> Option<usize> {
        let Source::Mention(pronoun) = tie.source else { return None };
        let mentions = &self.rules.clauses.mentions;
        let own = mentions[pronoun];
        if !self.rules.tokens.one_of(own.at, words!["il", "elle"]) {
            return None;
        }
        let gender = if own.agreement.any(Agreement::FEMININE) { Agreement::FEMININE } else { Agreement::MASCULINE };
        // quand Luc Dol a racheté Valmer, il dit: who acts, rather than whom it is done to
        let object = |mention: &Mention| self.rules.tokens.has(mention.start.max(1) - 1, Classes::VERB);
        let fits = |index: &usize| {
            let mention = &mentions[*index];
            mention.head.is_human()
                && !mention.is_plural()
                && mention.agreement.any(gender)
                && self.shares_marks(mention.at, own.at)
        };
        let near = (pronoun.saturating_sub(INSIDE)..pronoun).rev().filter(fits);
        near.clone().find(|&index| !object(&mentions[index])).or_else(|| near.clone().next())
    }

    /// *« Ma patronne m'appelle. “Viens”, me dit-elle »*: whom the inverted pronoun at `at` stands for among those of whom the
    /// words around tell.
    fn named_around(&self, index: usize, at: usize) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let outer = self.rules.stretches[self.items[index].stretch?].parent?;
        let sex = tokens.word(at).agreement.gender();
        let fits = |found: &Mention| found.head.is_human() && !found.is_plural() && found.agreement.any(sex) && found.at < at;
        let sentences = self.rules.sentences_inside(outer).take(NESTED);
        let elements = sentences.flat_map(|(first, last)| first..last.min(first + 2 * INSIDE));
        let known = elements.filter_map(|at| clauses.mention(at)).filter(|(_, found)| fits(found)).last();
        known.filter(|_| tokens.one_of(at, words!["il", "elle"])).map(|(mention, _)| mention)
    }

    /// Whether one pair of marks holds both tokens.
    fn shares_marks(&self, from: usize, to: usize) -> bool {
        let near = self.rules.stretches.partition_point(|stretch| stretch.open < from);
        self.rules.stretches[near.saturating_sub(4)..near].iter().any(|stretch| from < stretch.end && to < stretch.end)
    }

    /// *Y affirme que X souhaite voir « un signe »*: a weak verb inside the clause of an indirect quotation is no cue of its own.
    fn is_told_in(&self, index: usize, parent: usize) -> bool {
        let (outer, item) = (&self.items[parent], &self.items[index]);
        // X estime que la vidéo confirme que P: a thing has no words inside somebody's; X dit que Y n'a pas parlé d'« A »: nor
        // has who kept silent; but X dit que Y ne juge pas le pont « sûr ».
        let tokens = self.rules.tokens;
        let silent = |cue: &Cue| {
            let verb = tokens.lexicon.verb(cue.verb);
            let judges = verb.denies || verb.frames.any(Frames::QUALIFY.or(Frames::ATTRIBUTE));
            !judges && (cue.start..cue.end).any(|at| tokens.has(at, Classes::NE))
        };
        let thing = || {
            item.tie.is_some_and(|tie| {
                let nobody = self.rules.is_thing(tie.source) || self.rules.is_neuter(tie.source);
                // des appels affirmant que « A »
                nobody && !self.rules.is_heard_noun(tie.source)
            })
        };
        // Y dit que X espère voir « un signe »: what is thought has nobody's words but those of who tells it
        let thought = |cue: &Cue| {
            let verb = tokens.lexicon.verb(cue.verb);
            verb.classes.any(VerbClasses::THOUGHT) || verb.one_of(words!["espérer"])
        };
        let weak = |cue: &Cue| cue.reliability < Reliability::Medium || thing() || silent(cue) || thought(cue);
        // Selon l'autopsie, P, précise le parquet: the source keeps its words
        let strong = item.cue.is_some_and(|cue| cue.reliability == Reliability::High) || item.kind == QuoteKind::Indirect;
        let sourced = strong && item.tie.is_some_and(|tie| tie.evidence == Evidence::Preposition);
        let inner = !sourced && item.cue.is_some_and(|cue| weak(&cue) && self.holds(parent, cue.start));
        outer.kind == QuoteKind::Indirect && outer.speaker.is_some() && inner
    }

    /// The token of *je*, when the narrator is who speaks.
    pub(super) fn narrator(&self, tie: &Tie, pronoun: Option<usize>) -> Option<usize> {
        let tokens = self.rules.tokens;
        let at = match tie.source {
            Source::Narrator => pronoun.or(tie.cue.map(|cue| cue.start))?,
            Source::Mention(index) => {
                Some(&self.rules.clauses.mentions[index]).filter(|mention| mention.head == Head::Pronoun)?.at
            }
            _ => return None,
        };
        tokens.one_of(at, words!["je", "j'"]).then_some(at)
    }
}
