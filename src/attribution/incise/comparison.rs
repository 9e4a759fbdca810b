//! *Comme l'a dit X*: a comparison that tells who said so, before, inside or behind the words.

use super::{Candidate, Place};
use crate::attribution::{Incise, OWN_WORD, Rules, Source};
use crate::clause::What;
use crate::lexicon::{Forms, Frames, Reliability, VerbClasses};
use crate::mention::{Determiner, Head};
use crate::model::CueKind;
use crate::token::words;
use crate::verb::{Group, Mood};

impl Rules<'_> {
    /// *comme l'a dit X*, *comme le souligne X*, *ainsi que l'a rappelé X*, *tel que l'a rappelé X*
    pub(crate) fn comparison_at(&self, element: usize, last: usize) -> Option<Incise> {
        // ainsi que le souligne X; but un pont, tel que l'a conçu X
        let opens = self.is(element, words!["tel"]) && self.tokens.is_capital(self.clauses.elements[element].start);
        if !opens && !self.is(element, words!["ainsi", "comme"]) {
            return None;
        }
        let ainsi = self.is(element, words!["ainsi", "tel"]);
        if ainsi && !(element + 1 < last && matches!(self.what(element + 1), What::Que)) {
            return None;
        }
        let open = element + usize::from(ainsi);
        let verb = (open + 1..last.min(open + 3)).find(|&at| matches!(self.what(at), What::Verb(_)))?;
        let group = self.clauses.group(verb)?;
        if group.mood == Mood::Participle && !ainsi {
            return self.announced_by(Candidate { element, last, group, place: Place::Apart }, verb);
        }
        // comme l'avait décrit X: the pronoun stands for the words.
        let refers = self.tokens.one_of(group.start, words!["l'", "le"]);
        if ainsi && !refers {
            return None;
        }
        // comme il se décrit
        let own = group.reflexive && group.lexicon_verb(self.tokens).one_of(OWN_WORD);
        let refers = refers || own;
        let least = if refers { Reliability::Low } else { Reliability::Medium };
        // comme il ne dit mot, une interprète est là: a cause; comme nous le révélions, le pont ferme: the narrator's
        let ours = group.pronoun.is_none() && !group.singular && !group.plural;
        if group.mood != Mood::Finite || group.reliability(self.tokens) < least || group.negated && !refers || ours {
            return None;
        }
        let mut cue = self.cue(group, CueKind::Comparison);
        cue.start = group.start;
        let comparison = Candidate { element, last, group, place: Place::Apart };
        // comme on l'appelle en Bretagne, comme on peut le constater: what people in general call somebody, or see
        if self.is(open + 1, words!["on", "l'on"]) {
            return None;
        }
        if let Some(pronoun) = (open + 1..verb).find_map(|at| self.clauses.mention(at)) {
            // Comme elle pensait cela, X entra: a clause of time, whose verb has its object.
            let object = (verb + 1..last.min(verb + 3)).find_map(|at| self.clauses.mention(at).map(|_| at));
            let cela = object.is_some_and(|at| self.tokens.one_of(self.clauses.elements[at].start, words!["cela", "ceci", "ça"]));
            // comme son nom l'indique: nobody says it
            let thing = self.is_thing(Source::Mention(pronoun.0)) && !self.evidence_noun(self.clauses.mentions[pronoun.0].at);
            // Comme on lui demandait si P, X a répondu: the verb has words of its own
            let tells = matches!(self.what_or_other(verb + 1, last), What::Si | What::Que | What::Interrogative);
            // Comme les pluies doivent cesser, X a dit: nor is a thing that does something itself a source; comme elle riait
            // toujours, X se fâcha: nor is who does what tells nothing
            let silent = !group.frames(self.tokens).any(Frames::QUE) || !self.clauses.mentions[pronoun.0].head.speaks();
            // comme Zoé Rey chantait, une voisine entra; comme il convient; comme il croyait
            let told = group.lexicon_verb(self.tokens);
            let il = self.is(open + 1, words!["il"]) && told.one_of(words!["convenir"]);
            let sung = il || told.one_of(words!["chanter", "croire"]);
            // s'habille comme elle l'entend: as she likes
            let likes = told.one_of(words!["entendre"]);
            let acts = !refers && (silent || sung || self.has_own_object(verb, last));
            if cela || tells || acts || likes || thing || object == Some(verb + 1) && !self.is_time(verb + 1) {
                return None;
            }
            return Some(comparison.incise(cue, Source::Mention(pronoun.0), self.incise_end(verb + 1, last)));
        }
        // comme le laissent penser les traces: nobody says it
        let thought = group.lexicon_verb(self.tokens).classes.any(VerbClasses::THOUGHT);
        let certain = group.says(self.tokens) && !thought;
        let speaks = |index: usize| certain || self.clauses.mentions[index].head.speaks();
        let (subject, end) = self.inverted_subject(verb, last).filter(|&(subject, _)| speaks(subject))?;
        Some(comparison.incise(cue, Source::Mention(subject), self.incise_end(end, last)))
    }

    /// *comme annoncé par X*, *comme indiqué hier dans un communiqué de X*, set apart; but *comme promis par X*.
    fn announced_by(&self, comparison: Candidate<'_>, participle: usize) -> Option<Incise> {
        let Candidate { element, last, group, .. } = comparison;
        let apart = element == self.sentence(element).0 || matches!(self.what(element - 1), What::Comma | What::Coord);
        let promised = group.lexicon_verb(self.tokens).one_of(words!["promettre"]);
        let dated = |at: usize| matches!(self.what(at), What::Adverb) || self.is_time(at);
        // comme signalé, hier, par X
        let prep = (participle + 1..last.min(participle + 5)).find(|&at| !dated(at) && !matches!(self.what(at), What::Comma))?;
        let (index, mention) = self.clauses.mention(prep + 1).filter(|_| prep + 1 < last && participle == element + 1)?;
        let said = apart
            && !promised
            && self.tokens.word(group.at).forms.any(Forms::PARTICIPLE_MS)
            && group.reliability(self.tokens) == Reliability::High;
        let written = mention.head == Head::Document;
        let source =
            self.is(prep, words!["par"]) && (written || mention.head.speaks()) || written && self.is(prep, words!["dans"]);
        let cue = self.cue(group, CueKind::Comparison);
        (said && source).then(|| comparison.incise(cue, Source::Mention(index), self.incise_end(prep + 2, last)))
    }

    /// *Comme la ville annonce pour mardi des pluies*: behind the verb something stands that it tells.
    fn has_own_object(&self, verb: usize, last: usize) -> bool {
        let near = (verb + 1..last.min(verb + 10)).take_while(|&at| !matches!(self.what(at), What::Comma));
        near.filter_map(|at| self.clauses.mention(at).map(|(_, mention)| (at, mention))).any(|(at, mention)| {
            let free = !self.clauses.is_governed(at, verb + 1) || self.is(at - 1, words!["des"]);
            let thing = mention.head == Head::Thing && !mention.has_name() && mention.determiner != Determiner::None;
            free && thing && !self.is_time(at)
        })
    }

    /// Verbs of novels that hand on words without saying so, in the simple past or a present that is no order: *fit-il*,
    /// *reprit-elle*, *fait X*.
    pub(in crate::attribution) fn presents(&self, group: &Group) -> bool {
        let forms = self.tokens.word(group.at).forms;
        let told = forms.any(Forms::PAST) || forms.any(Forms::PRESENT_3S) && !forms.any(Forms::FIRST_S.or(Forms::SECOND));
        told && group.lexicon_verb(self.tokens).classes.any(VerbClasses::PRESENTS)
    }
}
