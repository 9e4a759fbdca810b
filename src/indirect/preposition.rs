//! What is particular to *selon X*: the clause in front of it that it belongs to, and where its own complements end.

use crate::attribution::{Incise, Place, Source};
use crate::clause::{Element, Sentence, What};
use crate::lexicon::{Classes, Forms, Reliability};
use crate::mention::{Determiner, Mention, OF};
use crate::model::{CueKind, Evidence};
use crate::token::{HIM, Kind, Phrases, phrases, words};
use crate::verb::{Group, Mood};

use super::{Around, Finder, OWED};

/// The longest sentence, in elements, that two sources may share.
const SHARED: usize = 160;

impl Finder<'_> {
    /// *P, selon X, et Q d'après Y*; *Selon X, P, et selon Y, Q*; *Y dit que P, mais selon X, Q*: where the second clause begins,
    /// which has a source of its own.
    pub(super) fn second_source(&self, around: Option<&Around>) -> Option<usize> {
        let Sentence { first, last, .. } = self.sentence;
        if last - first > SHARED {
            return None;
        }
        if let Some(second) = around.and_then(|around| self.second_voice(around)) {
            return Some(second);
        }
        let Some(cue) = around.filter(|around| around.tie.evidence == Evidence::Preposition).and_then(|around| around.tie.cue)
        else {
            let near = self.clauses.elements.get(first + 1..last - 1).unwrap_or_default().windows(3);
            let apart =
                |near: &[Element]| matches!([near[0].what, near[1].what, near[2].what], [What::Comma, What::Coord, What::Prep]);
            let apart = (first + 2..).zip(near).filter(|(_, near)| apart(near)).map(|(at, _)| at);
            return apart.into_iter().find(|&at| self.is_sourced(at)).filter(|&at| self.has_verb(first, at));
        };
        let source = |at: usize| {
            let found = if matches!(self.what(at), What::Prep) { self.rules.preposition_at(at, last) } else { None };
            found.and_then(|found| found.tie.cue).is_some_and(|cue| cue.reliability == Reliability::High)
        };
        let joint = |&at: &usize| matches!(self.what(at), What::Coord) && matches!(self.what(at - 1), What::Comma);
        let behind = (first + 1..last).find(|&at| self.clauses.elements[at].start >= cue.end)?;
        if let Some(semicolon) = self.cut_by_incise(behind) {
            return Some(semicolon);
        }
        let joint = (behind..last).find(joint).filter(|&joint| self.has_verb(first, joint))?;
        let own = (joint + 1..last).find(|&at| source(at))?;
        (if own == joint + 1 { self.has_verb(own, last) } else { self.has_verb(joint + 1, own) }).then_some(joint)
    }

    /// *P, selon X, et Q, selon Y*; *P, dit X, Q, répond Y*; *selon X, P ; selon Y, Q*: where the clause of Y begins.
    fn second_voice(&self, around: &Around) -> Option<usize> {
        const NEAR: usize = 16;
        let Sentence { first, last, .. } = self.sentence;
        let (cue, source) = (around.tie.cue?, around.tie.source);
        let behind = (first..last).find(|&at| self.clauses.elements[at].start >= cue.end)?;
        let carried = |at: usize| self.rules.incise_at(at, last, Place::Apart).filter(|found| self.carries(found, at));
        if let Some(semicolon) = (behind..last - 1).find(|&at| matches!(self.what(at), What::Semicolon)) {
            let joint = usize::from(matches!(self.what(semicolon + 1), What::Coord));
            let own =
                |at: usize| at < last && matches!(self.what(at), What::Prep) && self.rules.preposition_at(at, last).is_some();
            if own(semicolon + 1 + joint) && self.has_verb(first, semicolon) && self.has_verb(semicolon + 2, last) {
                return Some(semicolon);
            }
        }
        let told = |&(from, to): &(usize, usize)| to <= behind && self.has_verb(from, to);
        if !around.pieces.iter().next().is_some_and(told) {
            return None;
        }
        let clause = |at: usize| at < last && self.clauses.mention(at).is_some() && self.main_clause(at);
        let joins = |&at: &usize| {
            let joint = usize::from(at + 1 < last && matches!(self.what(at + 1), What::Coord));
            matches!(self.what(at), What::Comma | What::Semicolon | What::Coord) && clause(at + 1 + joint)
        };
        let joint = (behind..last.min(behind + NEAR)).find(joins)?;
        let other =
            |found: &Incise| matches!((found.tie.source, source), (Source::Mention(one), Source::Mention(two)) if one != two);
        let opens = |&at: &usize| match self.what(at) {
            What::Verb(_) => matches!(self.what(at - 1), What::Comma),
            What::Prep => true,
            _ => false,
        };
        let mut closing = (joint + 3..last).filter(opens).filter_map(carried);
        closing.find(|found| self.closes(found) && other(found) && self.has_verb(joint + 1, found.first)).map(|_| joint)
    }

    /// *Pour X, P; Q, a-t-il ajouté*: the semicolon from `from` on that parts the clause of a source from one with an incise.
    fn cut_by_incise(&self, from: usize) -> Option<usize> {
        let last = self.sentence.last;
        let semicolon = (from..last).find(|&at| matches!(self.what(at), What::Semicolon))?;
        let opens = |&at: &usize| matches!((self.what(at - 1), self.what(at)), (What::Comma, What::Verb(_)));
        let mut verbs = (semicolon + 2..last).filter(opens);
        let incise = verbs.find_map(|at| self.rules.incise_at(at, last, Place::Apart).filter(|found| self.carries(found, at)))?;
        (self.has_verb(from, semicolon) && self.has_verb(semicolon, incise.first)).then_some(semicolon)
    }

    /// A comma closes the phrase that starts the sentence: *Pour la ministre de la Ville et du Logement, P*.
    pub(super) fn comma_follows(&self, from: usize) -> bool {
        let end = self.sentence.last.min(from + 8);
        (from..end)
            .find(|&at| matches!(self.what(at), What::Comma | What::Quote(_)) || self.clauses.is_finite(at))
            .is_some_and(|at| matches!(self.what(at), What::Comma))
    }

    /// *parce que, selon lui, P*; *et, comme le dit X, P*; *d'autant que, selon X, P*
    pub(super) fn is_behind_conjunction(&self, to: usize) -> bool {
        to > self.sentence.first && matches!(self.what(to - 1), What::Subord | What::Que | What::Si | What::Coord)
    }

    /// Where the clause that *selon X* belongs to begins: the relative clause or the participle just before it, or the sentence.
    pub(super) fn clause_before(&self, to: usize, comma: bool, after: usize) -> usize {
        let first = self.sentence.first;
        match self.what(to - 1) {
            _ if self.is_behind_conjunction(to) || matches!(self.what(to - 1), What::Colon) => return to,
            // en veulent au maire pour, selon eux, son silence
            What::Prep if comma && self.is_word(to - 1, words!["à", "avec", "contre", "dans", "de", "par", "pour", "sur"]) => {
                return to;
            }
            // ce qui, selon lui, P
            What::Relative => {
                let ce = to >= first + 2 && self.is_ce(to - 2);
                return to - 1 - usize::from(ce);
            }
            What::Verb(group) => {
                let mood = self.clauses.groups[group].mood;
                if let Some(start) = self.complement_clause(mood, to, comma, after) {
                    return start;
                }
            }
            _ => {}
        }
        let tight = || self.phrase_before(to).or_else(|| self.relative_to(to)).or_else(|| self.phrase_aside(to, after));
        let own = if comma { self.relative_aside(to, after) } else { tight() };
        own.unwrap_or(first)
    }

    /// The source stands between a verb and its complement: *un port loué selon X à la ville*, but *placé en garde à vue, selon
    /// X, à Lans* has a noun; *sans que la police trouve, selon X, la moindre trace*, where the clause of the verb begins.
    fn complement_clause(&self, mood: Mood, to: usize, comma: bool, after: usize) -> Option<usize> {
        let (first, last) = (self.sentence.first, self.sentence.last);
        // dix cas confirmés, selon une note à partir de relevés: a comma alone parts nothing from its complement
        if comma != (after < last && matches!(self.what(after), What::Comma)) {
            return None;
        }
        let next = self.what((after..last).find(|&at| !matches!(self.what(at), What::Comma))?);
        match mood {
            Mood::Participle => {
                let noun = to >= 2 && matches!(self.what(to - 2), What::Prep);
                // Les heurts, dus selon X à une rumeur, ont cessé
                let aside = || to >= first + 2 && matches!(self.what(to - 2), What::Comma);
                (!noun && matches!(next, What::Prep) && (self.has_verb(first, to) || aside())).then_some(to - 1)
            }
            // puni pour avoir, selon lui, parlé; rejeté car n'ayant, selon lui, aucun sens
            Mood::Gerund if to >= 2 && !matches!(self.what(to - 2), What::Comma) => {
                // la faute étant, selon lui, partagée
                let own = to >= first + 3 && matches!((self.what(to - 3), self.what(to - 2)), (What::Comma, What::Mention(_)));
                self.has_verb(first, to - 1).then_some(to - 1 - usize::from(own))
            }
            // but n'a pu être réanimé, selon le journal, cité par la radio
            Mood::Infinitive => {
                let helper = |group: &Group| self.tokens.has(group.at, Classes::AVOIR.or(Classes::ETRE));
                let open = self.clauses.group(to - 1).is_some_and(helper) && matches!(next, What::Verb(_));
                (open && self.has_verb(first, to - 1)).then_some(to - 1)
            }
            // un port qui doit, selon X, fermer
            Mood::Finite
                if matches!(next, What::Prep | What::Mention(_) | What::Adverb | What::Other | What::Quote(_))
                    || self.is_nonfinite(next) =>
            {
                let clause = (first + 1..to - 1)
                    .rev()
                    .take_while(|&at| !self.clauses.is_finite(at) && !matches!(self.what(at), What::Comma))
                    .find(|&at| matches!(self.what(at), What::Subord | What::Que | What::Si | What::Relative))?;
                let start = clause + usize::from(!matches!(self.what(clause), What::Relative));
                self.has_verb(first, clause).then_some(start)
            }
            _ => None,
        }
    }

    fn is_nonfinite(&self, what: What) -> bool {
        matches!(what, What::Verb(group) if self.clauses.groups[group].mood != Mood::Finite)
    }

    /// *Le pont, qui a coûté, selon la mairie, deux millions, rouvre*: the clause between the subject and its verb; *Le maire
    /// vend le bac, qui a coûté, selon lui, deux millions*: the pronoun takes up the subject of the main clause, which is told of
    /// him.
    fn relative_aside(&self, to: usize, after: usize) -> Option<usize> {
        let (first, last) = (self.sentence.first, self.sentence.last);
        let relative = self.relative_before(to)?;
        let aside = matches!(self.what(relative - 1), What::Comma) && self.verbs(relative, to) == 1;
        let main = self.has_verb(first, relative);
        let told = || main && self.is_word(after - 1, HIM);
        (aside && (!main && self.has_verb(after, last) || told())).then_some(relative)
    }

    /// *Le parti compte mille membres, un chiffre stable selon X*, *Le pont a rouvert, événement « rare » et heureux selon X*
    fn phrase_before(&self, to: usize) -> Option<usize> {
        let first = self.sentence.first;
        let comma = (first + 1..to).rev().find(|&at| matches!(self.what(at), What::Comma))?;
        let phrase = comma + 1;
        let bare = |noun: usize| {
            let word = self.tokens.word(noun);
            word.classes.any(Classes::NOUN)
                && !word.classes.any(Classes::ADVERB.or(Classes::TIME))
                && !self.tokens.is_capital(noun)
        };
        let judged = match self.what(phrase) {
            What::Mention(index) => self.clauses.mentions[index].determiner == Determiner::Indefinite,
            What::Other => bare(self.clauses.elements[phrase].start),
            _ => false,
        };
        // « A », « B » selon X: a row of marked words
        let row = matches!(self.what(comma - 1), What::Quote(_)) || matches!(self.what(to - 1), What::Quote(_));
        (phrase < to && judged && !row && !self.has_verb(phrase, to) && self.has_verb(first, phrase)).then_some(phrase)
    }

    /// *Le chômage, en hausse de 3 % selon X, inquiète*, *Le suspect, un homme de 40 ans selon X, a fui*, *Le pont, fermé depuis
    /// mai selon X, rouvre*: what stands between the subject and its verb.
    fn phrase_aside(&self, to: usize, after: usize) -> Option<usize> {
        let first = self.sentence.first;
        let comma = (first + 1..to).rev().find(|&at| matches!(self.what(at), What::Comma | What::Quote(_)))?;
        // très ferme selon X
        let head = comma + 1 + usize::from(matches!(self.what(comma + 1), What::Adverb));
        let phrase = matches!(self.what(comma), What::Comma)
            && match self.what(head) {
                What::Prep => true,
                What::Mention(index) => self.clauses.mentions[index].determiner == Determiner::Indefinite,
                What::Other => {
                    let word = self.tokens.word(self.clauses.elements[head].start);
                    word.classes.any(Classes::ADJECTIVE) || word.forms.any(Forms::PARTICIPLE) || self.is_word(head, OWED)
                }
                What::Verb(_) => self.clauses.is_participle(head),
                _ => false,
            };
        (phrase && self.is_before_verb(after) && !self.has_verb(first, to)).then_some(comma + 1)
    }

    /// A comma, and behind it the verb of the sentence.
    pub(super) fn is_before_verb(&self, at: usize) -> bool {
        at + 1 < self.sentence.last && matches!(self.what(at), What::Comma) && self.clauses.is_finite(at + 1)
    }

    /// *une marche qui a réuni mille personnes selon X*
    fn relative_to(&self, to: usize) -> Option<usize> {
        let first = self.sentence.first;
        let told = |&relative: &usize| self.verbs(relative, to) == 1 || self.is_verb_of_qui(to - 1);
        let relative = self.relative_before(to).filter(told)?;
        // Un bac qui coule selon X: the sentence has no other verb
        if !self.has_verb(first, relative) && !self.has_verb(to, self.sentence.last) {
            return None;
        }
        Some(relative - usize::from(matches!(self.what(relative - 1), What::Prep)))
    }

    /// *une taxe qui grève le budget*: right behind *qui* a noun is a verb.
    pub(super) fn is_verb_of_qui(&self, at: usize) -> bool {
        let behind =
            at > self.sentence.first && matches!(self.what(at - 1), What::Relative) && self.is_word(at - 1, words!["qui"]);
        behind && matches!(self.what(at), What::Other)
    }

    /// The relative pronoun before the source, no comma between.
    fn relative_before(&self, to: usize) -> Option<usize> {
        (self.sentence.first + 1..to)
            .rev()
            .take_while(|&at| !matches!(self.what(at), What::Comma))
            .find(|&at| matches!(self.what(at), What::Relative))
    }

    /// How many conjugated verbs stand among these elements.
    fn verbs(&self, from: usize, to: usize) -> usize {
        (from..to).filter(|&at| self.clauses.is_finite(at)).count()
    }

    /// The complements of the source up to the comma: selon X, directeur du site, P; selon une enquête menée en ligne, P.
    pub(super) fn source_end(&self, incise: &Incise) -> usize {
        let last = self.sentence.last;
        let compares = incise.tie.cue.is_some_and(|cue| cue.kind == CueKind::Comparison);
        if incise.tie.evidence != Evidence::Preposition && !compares {
            return incise.last;
        }
        let mut from = self.behind_medium(incise.last);
        // selon les syndicats (CFDT et CGT) le port ferme
        if from < last && matches!(self.what(from), What::ParenOpen) {
            from = self.bracket_end(from).map_or(from, |close| close + 1);
        }
        // selon celle qui dirige le site, P
        // selon le journal que cite la radio, P
        // selon une note lue en conseil et que la radio cite, P
        let mut relative = false;
        let mut own = true;
        let close = (from..last.min(from + 40))
            .take_while(|&at| {
                let words = matches!(self.what(at), What::Quote(_)) && !self.is_work_of_source(at);
                own &= !matches!(self.what(at), What::Mention(_)) || self.clauses.is_governed(at, from) || self.rules.is_time(at);
                relative |= own && matches!(self.what(at), What::Relative | What::Que);
                // selon le récit fait par le marin, P
                let made = at == from && at + 1 < last && self.is_word(at + 1, words!["par"]);
                relative || made || !self.clauses.is_finite(at) && !words
            })
            .find(|&at| matches!(self.what(at), What::Comma) && !self.is_in_brackets(at));
        let Some(close) = close else { return from };
        from = close;
        for _ in 0..3 {
            let comma = |&at: &usize| matches!(self.what(at), What::Comma) && !self.is_in_brackets(at);
            let next = (from + 1..(last - 1).min(from + 30)).find(comma);
            let Some(next) = next.filter(|&next| self.describes_source(incise, from + 1, next)) else { break };
            from = next;
        }
        from
    }

    /// *selon un article du « Quai »*, *selon un sondage pour « Lans Matin »*: where the source that ends before `from` ends
    /// with the name in marks of a medium.
    pub(super) fn behind_medium(&self, from: usize) -> usize {
        const LONGEST: usize = 6;
        let last = self.sentence.last;
        // selon « Le Phare » et « La Digue », P
        let second = from + 2 < last && self.is_word(from, words!["et"]) && matches!(self.what(from + 2), What::Comma);
        let paper =
            |at: usize| matches!(self.what(at), What::Quote(stretch) if self.is_capital(stretch) && !self.is_utterance(stretch));
        let from = from + if second && paper(from + 1) { 2 } else { 0 };
        // selon un rapport intitulé « La rade à vif », P
        let entitled = |at: usize| self.tokens.has(self.clauses.elements[at].end - 1, Classes::ENTITLED);
        let goes_on = |&at: &usize| match self.what(at) {
            What::Prep | What::Mention(_) | What::Other | What::Adverb => true,
            What::Verb(group) => self.clauses.groups[group].mood == Mood::Participle,
            What::Quote(stretch) => self.is_medium(at, stretch) || self.is_body_in_marks(at, stretch) || entitled(at - 1),
            _ => false,
        };
        let on = (from..last.min(from + LONGEST)).take_while(goes_on);
        on.filter(|&at| matches!(self.what(at), What::Quote(_))).last().map_or(from, |at| at + 1)
    }

    /// *selon X, sociologue et autrice de « Nos ponts », P*: the work in marks of the source, which a comma closes.
    fn is_work_of_source(&self, at: usize) -> bool {
        let What::Quote(stretch) = self.what(at) else { return false };
        let closed = at + 1 < self.sentence.last && matches!(self.what(at + 1), What::Comma);
        let of = at > self.sentence.first && self.is_word(at - 1, words!["d'", "de", "du"]);
        closed && of && self.is_capital(stretch) && !self.is_utterance(stretch)
    }

    /// *selon une étude du réseau « Marées unies », P*: the name in marks of a body, which a comma closes.
    fn is_body_in_marks(&self, at: usize, stretch: usize) -> bool {
        const LONGEST: usize = 6;
        let last = self.sentence.last;
        // selon un membre du collectif « Mer propre » (60 adhérents), P
        let bracket = at + 1 < last && matches!(self.what(at + 1), What::ParenOpen);
        let close = (at + 2..last.min(at + LONGEST + 4)).find(|&at| matches!(self.what(at), What::ParenClose));
        let next = if bracket { close.map_or(last, |close| close + 1) } else { at + 1 };
        let closed = next < last && matches!(self.what(next), What::Comma);
        let named = matches!(self.what(at - 1), What::Mention(_)) && self.is_capital(stretch) && !self.is_utterance(stretch);
        closed && named && self.rules.stretches[stretch].end - self.rules.stretches[stretch].start <= LONGEST
    }

    /// *selon X, auteur du Retour (Valmer, 2022), P*: a comma that brackets hold.
    fn is_in_brackets(&self, comma: usize) -> bool {
        const LONGEST: usize = 12;
        self.rules.is_in_brackets(self.sentence.first.max(comma.saturating_sub(LONGEST)), comma)
    }

    /// Whether what stands at `at`, between two commas, goes with the source and not with the clause behind the comma at `next`.
    fn describes_source(&self, incise: &Incise, at: usize, next: usize) -> bool {
        let clauses = self.clauses;
        let start = clauses.elements[at].start;
        // selon Anne Dol, lui aussi marin, P
        let too = self.is_word(at, words!["elle", "lui"]) && matches!(self.what(at + 1), What::Adverb);
        let head = at + if too { 2 } else { usize::from(matches!(self.what(at), What::Adverb)) };
        let detached = match self.what(head) {
            What::Relative => return true,
            What::Que if head == at + 1 && self.is_joined_source(at, next) => return true,
            // selon un rapport, que le journal a lu, P; but selon X, bien que P, Q
            What::Que if head == at => return true,
            // joint par la radio: a participle that looks like a present
            // présente à l'audience: a finite verb in form
            What::Verb(group) => {
                clauses.groups[group].mood == Mood::Participle
                    // selon X, en venant au port, Y a ri: what another does
                    || self.is_gerund(at) && !self.tokens.one_of(start, words!["en"])
                    || self.is_word(at + 1, words!["par"])
                    || self.is_state_of_source(incise, at) && matches!(self.what(next + 1), What::Mention(_) | What::Quote(_))
                    // figure du mouvement: a noun that looks like a verb
                    || clauses.groups[group].end == start + 1 && self.is_noun_of_source(incise, at, head, next)
            }
            What::Other => self.is_noun_of_source(incise, at, head, next) || self.ends_relative(at, next),
            // selon la maire, et selon son adjoint, P; pour la maire, comme pour son adjoint, P
            What::Coord | What::Subord if self.is_second_source(at, next) => true,
            // selon une source, et confirmant un récit, P; selon les notes de X, et lues par la radio, P
            What::Coord if self.is_gerund(at + 1) || clauses.is_participle(at + 1) => {
                clauses.mention(next + 1).is_some() && self.main_clause(next + 1)
            }
            // selon la maire, Anne Dol, et son adjoint, Luc Rey, P
            What::Coord => {
                let other = |(_, mention): (usize, &Mention)| mention.head.is_human() && mention.determiner != Determiner::None;
                clauses.mention(at + 1).is_some_and(other) && !self.has_verb(at, next)
            }
            // selon X, pour qui P, Q
            What::Prep if matches!(self.what(at + 1), What::Relative) => return true,
            // comme le révèle X, dans un article paru lundi, P
            What::Prep if self.compares(incise) && self.is_told_in(at) => true,
            What::Prep if self.is_office(at) => true,
            // selon X, du port de Lans, P; but selon X, au 1er avril, P
            What::Prep => self.tokens.has(start, OF),
            What::Mention(_) if self.is_list_of_sources(at, next) => return true,
            What::Mention(index) => self.is_apposed_to_source(incise, at, &clauses.mentions[index], next),
            _ => false,
        };
        // selon App Valmer, société qui mesure les marées, P: the verb of a clause inside
        detached && !self.has_main_verb(at + 1, next)
    }

    /// *selon X, qui a vu la mer, calme et bleue, P*: adjectives that set apart the last noun of the relative clause.
    fn ends_relative(&self, at: usize, next: usize) -> bool {
        const LONGEST: usize = 30;
        let comma = |&at: &usize| matches!(self.what(at), What::Comma);
        let before = (self.sentence.first.max(at.saturating_sub(LONGEST))..at - 1).rev().find(comma);
        let relative = before.is_some_and(|before| matches!(self.what(before + 1), What::Relative));
        let start = self.clauses.elements[at].start;
        let adjective = self.tokens.has(start, Classes::ADJECTIVE) && !self.tokens.has(start, Classes::NOUN);
        relative
            && adjective
            && !self.has_verb(at, next)
            && self.clauses.mention(next + 1).is_some()
            && self.main_clause(next + 1)
    }

    /// *selon Anne Dol, également maire, P*, *selon Anne Dol, point focal du réseau, P*, *selon une étude menée par des marins,
    /// chercheurs et plongeurs, le pont tient*: a noun without an article, behind its adverb if it has one.
    fn is_noun_of_source(&self, incise: &Incise, at: usize, noun: usize, next: usize) -> bool {
        let (tokens, clauses) = (self.tokens, self.clauses);
        let start = clauses.elements[at].start;
        // ce sont dix éclairs qui
        let cleft = || self.is_word(next + 1, words!["ce"]) && next + 2 < self.sentence.last && clauses.is_finite(next + 2);
        let clause =
            || matches!(self.what(next + 1), What::Mention(_) | What::Si | What::Subord | What::Prep | What::Quote(_)) || cleft();
        // observatoire français des orages
        let of = start + 1 + usize::from(tokens.has(start + 1, Classes::ADJECTIVE.or(Classes::DEMONYM)));
        let body = || tokens.has(start, Classes::ORGANISATION) && tokens.has(of, OF) && self.is_named_source(incise);
        let role = tokens.has(clauses.elements[noun].start, Classes::ROLE);
        let common = || {
            let word = tokens.word(start);
            let unknown = tokens.kind(start) == Kind::Word && word.classes.is_unknown() && !tokens.str(start).ends_with("ment");
            let common = (unknown || word.classes.any(Classes::NOUN)) && !word.classes.any(Classes::ADVERB.or(Classes::TIME));
            common && !tokens.is_capital(start) && !tokens.has(start + 1, Classes::DET_DEF) && self.is_named_source(incise)
        };
        self.is_word(at + 1, words!["par"])
            || self.is_state_of_source(incise, at) && clause()
            || (role || body() || common()) && next + 1 < self.sentence.last && clause()
    }

    /// *selon Luc Dol, le directeur du site, le pont tient*; but *selon la préfecture, les pompiers, les gendarmes et les
    /// élus sont là*: an apposition has the number of its noun.
    fn is_apposed_to_source(&self, incise: &Incise, at: usize, mention: &Mention, next: usize) -> bool {
        let clauses = self.clauses;
        let bare = mention.determiner == Determiner::None;
        // but selon X, le site qui assemble les modèles A, B et C, a fermé
        let row = |(_, mention): (usize, &Mention)| mention.coordinated && mention.determiner == Determiner::None;
        let listed = || {
            let comma = next + 2 < self.sentence.last && matches!(self.what(next + 2), What::Comma);
            comma && clauses.mention(next + 1).is_some_and(row)
        };
        // but selon X, le départ du maire, Luc Dol, sera long
        let named = || {
            let verb = next + 3 < self.sentence.last && clauses.is_finite(next + 3);
            verb && matches!(self.what(next + 2), What::Comma)
                && clauses.mention(next + 1).is_some_and(|(_, name)| name.has_name())
        };
        let clause = || clauses.mention(next + 1).is_some() && self.main_clause(next + 1) && !listed() && !named();
        let list = mention.is_plural() && !bare && incise.tie.source.mention(clauses).is_some_and(|found| !found.is_plural());
        !mention.has_name() && !list && !self.rules.is_time(at) && (bare || clause())
    }

    /// *ainsi que les marins*, *ainsi que pour la mairie*: up to the comma at `next` somebody whom the source is joined to.
    fn is_joined_source(&self, at: usize, next: usize) -> bool {
        let somebody = |(_, mention): (usize, &Mention)| mention.head.speaks();
        let noun = at + 2 + usize::from(at + 2 < next && matches!(self.what(at + 2), What::Prep));
        self.is_word(at, words!["ainsi"])
            && matches!(self.what(at + 1), What::Que)
            && noun < next
            && self.clauses.mention(noun).is_some_and(somebody)
            && !self.has_verb(noun, next)
    }

    /// *et selon son adjoint*, *comme pour son adjoint*, *et non selon son adjoint*: another source up to the comma at `next`.
    fn is_second_source(&self, at: usize, next: usize) -> bool {
        let preposition = at + 1 + usize::from(matches!(self.what(at + 1), What::Adverb));
        let joins = matches!(self.what(at), What::Coord) || self.is_word(at, words!["comme"]);
        let source = |at| self.rules.preposition_at(at, next).is_some_and(|found| found.last == next);
        joins && preposition < next && source(preposition)
    }

    /// *selon Lans Matin, le Phare et la Digue, P*; *selon un sondage pour Lans Matin, Valmer et Dol, P*: what ends with *et*
    /// between two commas, names or several of a kind, where a clause begins behind.
    fn is_list_of_sources(&self, at: usize, next: usize) -> bool {
        let clauses = self.clauses;
        let clause = self.is_gerund(next + 1) || clauses.mention(next + 1).is_some() && self.main_clause(next + 1);
        let several = |(_, mention): (usize, &Mention)| mention.coordinated && mention.has_name() && !mention.head.is_human();
        if next == at + 1 {
            return clause && clauses.mention(at).is_some_and(several);
        }
        let Some(joint) = (at + 1..next).find(|&at| matches!(self.what(at), What::Coord)) else { return false };
        let behind = joint + 1 + usize::from(matches!(self.what(joint + 1), What::Prep));
        let speaks = |at: usize| clauses.mention(at).is_some_and(|(_, mention)| mention.head.speaks() && mention.has_name());
        joint == at + 1 && behind + 1 == next && speaks(at) && speaks(behind) && clause
    }

    /// *à la tête du port*, *en charge des quais*: what somebody does, as a noun would tell.
    pub(super) fn is_office(&self, at: usize) -> bool {
        static OFFICES: Phrases = phrases![
            ["à", "l'", "initiative"],
            ["à", "l'", "origine"],
            ["à", "la", "tête"],
            ["en", "charge"],
            ["en", "poste"],
            ["pour", "le", "compte"]
        ];
        self.tokens.phrase(self.clauses.elements[at].start, &OFFICES).is_some()
    }

    /// *selon la victime, âgée de 19 ans, l'homme a fui*: an adjective with its complement, of the gender and number of the
    /// source.
    fn is_state_of_source(&self, incise: &Incise, at: usize) -> bool {
        let (tokens, clauses) = (self.tokens, self.clauses);
        let start = clauses.elements[at].start;
        let Source::Mention(source) = incise.tie.source else { return false };
        let (source, state) = (&clauses.mentions[source], tokens.word(start).agreement);
        tokens.has(start, Classes::ADJECTIVE)
            && tokens.has(start + 1, Classes::PREP)
            && source.head.speaks()
            && state.gender().any(source.agreement)
            && state.number().any(source.agreement)
    }
}
