//! Verbs whose words nobody has said: in the future, ordered, rumoured, meant.

use super::{Rules, WINDOW};
use crate::clause::What;
use crate::lexicon::{Classes, Forms, Reliability, VerbClasses};
use crate::token::{Words, tail, words};
use crate::verb::{Group, Mood};

impl Rules<'_> {
    /// What is only to be said, or may be: *pourrait dire que*, *devrait annoncer que*, *annoncera que*, *disons que*.
    pub(crate) fn is_unsaid(&self, at: usize) -> bool {
        let Some(group) = self.clauses.group(at) else { return false };
        let tokens = self.tokens;
        let finite = (group.start..group.end).find(|&token| tokens.word(token).forms.any(Forms::FINITE_3));
        let lead = finite.map_or(Forms::NONE, |token| tokens.word(token).forms);
        let has = tokens.word(finite.unwrap_or(group.start)).classes.any(Classes::AVOIR);
        // Notons que, dites que; but a donné l'ordre de, whose last word is no verb
        const SAID: Forms = Forms::FINITE_3.or(Forms::PARTICIPLE).or(Forms::INFINITIVE);
        let imperative = group.mood == Mood::Finite
            && !(group.start..group.end).any(|token| tokens.word(token).forms.any(SAID))
            && group.pronoun.is_none()
            && !tokens.one_of(group.start, words!["nous", "vous", "je", "j'", "tu"])
            && !self.says_i(group);
        let future = lead.any(Forms::FUTURE) && !has && !self.is_narrated_later(at);
        let verb = finite.map(|token| tokens.verb(token));
        // regrette qu'il n'ait recommandé « A »
        let wished = finite.is_some_and(|token| token != group.at && tokens.one_of(token, words!["ait", "aient"]));
        // cherche qui aurait pu prévenir le maire: nobody did
        let missed = group.modal && group.conditional && has;
        // devait annoncer « A »: was to
        let modal = !lead.any(Forms::PAST)
            && !has
            && verb.is_some_and(|verb| {
                group.modal && verb.classes.any(VerbClasses::UNCERTAIN)
                    || finite != Some(group.at) && verb.one_of(words!["aller"])
            });
        imperative || future || wished || modal || missed || self.is_aimed_at(at)
    }

    /// *X écrit au maire afin que l'élu dénonce « A »*, *pour que l'élu annonce que P*: what somebody wants another to do.
    fn is_aimed_at(&self, at: usize) -> bool {
        const REACH: usize = 8;
        let first = self.sentence(at).0;
        let ends =
            |&at: &usize| matches!(self.what(at), What::Verb(_) | What::Que | What::Relative | What::Colon | What::Quote(_));
        let open = (first..at).rev().take(REACH).find(ends).filter(|&open| open > first && self.is_bare_que(open));
        open.is_some_and(|que| self.clauses.is_finite(at) && self.is(que - 1, words!["afin", "pour"]))
    }

    /// *Je répondis que P*, *je lui demandai de partir*: a verb of plain speech behind *je*, which is a mention of its own; but
    /// *je regrettai que P*, *je me demandai si P*.
    fn says_i(&self, group: &Group) -> bool {
        let verb = group.lexicon_verb(self.tokens);
        let thought = verb.classes.any(VerbClasses::THOUGHT.or(VerbClasses::WISHED));
        let plain = group.reliability(self.tokens) == Reliability::High && !group.reflexive && !thought;
        plain && self.tokens.one_of(group.start.wrapping_sub(1), words!["j'", "je"])
    }

    /// *« L'eau est là », dira le maire. Il ajoutera que P*: where the text tells of speech in the future, the tense is that of
    /// the narrative; but *il annoncera demain que P*, *le juge dira si P*, *quand il dira que P* is still to come.
    fn is_narrated_later(&self, at: usize) -> bool {
        const BEHIND: usize = 8;
        let Some(group) = self.clauses.group(at) else { return false };
        let says = group.mood == Mood::Finite && !group.modal && group.says(self.tokens);
        if !says || !self.tells_in_future() {
            return false;
        }
        let (first, last) = self.sentence(at);
        let clause = tail(first..at, WINDOW);
        let hangs = clause.clone().any(|at| matches!(self.what(at), What::Subord | What::Si));
        let opens = |&at: &usize| matches!(self.what(at), What::Que | What::Si | What::Colon | What::Quote(_));
        let content = (at + 1..last.min(at + BEHIND)).find(opens).unwrap_or(last.min(at + BEHIND));
        let open = content < last && matches!(self.what(content), What::Si) && !group.lexicon_verb(self.tokens).asks;
        let dated = (at + 1..content).any(|at| self.is_time(at) && !self.is(at, words!["hier"]));
        !hangs && !open && !dated && !clause.chain(at..content).any(|at| self.is_to_come(at))
    }

    /// *demain*, *bientôt*, *la semaine prochaine*
    fn is_to_come(&self, element: usize) -> bool {
        const COMING: Words = words![
            "après-demain",
            "bientôt",
            "demain",
            "lendemain",
            "prochain",
            "prochaine",
            "prochainement",
            "prochaines",
            "prochains"
        ];
        let element = self.clauses.elements[element];
        (element.start..element.end).any(|at| self.tokens.one_of(at, COMING))
    }

    /// Whether an incise of the text stands in the future, *« L'eau est là », dira le maire*, or one goes on so, *il ajoutera que
    /// P*, or somebody has the floor, *a pris la parole*.
    fn tells_in_future(&self) -> bool {
        *self.later.get_or_init(|| {
            self.clauses.sentences.iter().any(|(_, sentence)| {
                sentence.inside.is_none()
                    && (sentence.first..sentence.last)
                        .any(|at| at > sentence.first && self.is_future_cue(at, sentence.last) || self.takes_the_floor(at))
            })
        })
    }

    /// *a pris la parole*, *prenant la parole*; but *prendra la parole* is still to come.
    fn takes_the_floor(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let takes = |group: &Group| {
            let taken = (group.start..group.end).any(|at| tokens.one_of(at, words!["prenant", "pris"]));
            let floor = (group.start..group.end + 2).any(|at| tokens.one_of(at, words!["parole"]));
            taken && floor && !group.negated
        };
        self.clauses.group(at).is_some_and(takes)
    }

    /// *« A », dira le maire*, *P, dira-t-il, Q*, *elle ajoutera que P*, *il expliquera que « A »*, *Zoé lui répliquera :
    /// « A »*; but *dira-t-on*, *on ajoutera que P*.
    fn is_future_cue(&self, at: usize, last: usize) -> bool {
        let Some(group) = self.clauses.group(at) else { return false };
        let tokens = self.tokens;
        let future = tokens.word(group.at).forms.any(Forms::FUTURE) && !tokens.has(group.at, Classes::AVOIR.or(Classes::ETRE));
        if !future || group.mood != Mood::Finite || group.negated || !group.says(tokens) {
            return false;
        }
        let anybody = |token: usize| tokens.one_of(token, words!["on"]);
        let subject = match group.pronoun {
            Some(pronoun) => !anybody(pronoun),
            None => at + 1 < last && self.clauses.may_speak(at + 1),
        };
        let comma = matches!(self.what(at - 1), What::Comma);
        let marked = |at: usize| matches!(self.what(at), What::Quote(_));
        let incise = || subject && (comma && group.pronoun.is_some() || marked(at - 1) || comma && at > 1 && marked(at - 2));
        let adds = || {
            let que = at + 1 < last && matches!(self.what(at + 1), What::Que);
            let said = || at + 2 < last && marked(at + 2) || group.lexicon_verb(tokens).one_of(words!["ajouter"]);
            que && !group.reflexive && said() && !anybody(group.start.max(1) - 1)
        };
        let colon = |at: usize| at + 1 < last && matches!(self.what(at), What::Colon) && marked(at + 1);
        let announces = || (at + 1..at + 4).any(colon) && !group.modal && !anybody(group.start.max(1) - 1);
        (incise() || adds() || announces()) && !(at + 1..last.min(at + 4)).any(|at| self.is_to_come(at))
    }

    /// *il se murmure que P*, *il se raconte que « A »*: nobody is known to say so.
    pub(crate) fn is_rumoured(&self, verb: usize) -> bool {
        let Some(group) = self.clauses.group(verb).filter(|group| group.reflexive) else { return false };
        let il = verb > self.sentence(verb).0 && self.is(verb - 1, words!["il"]);
        il && group.lexicon_verb(self.tokens).one_of(words!["chuchoter", "murmurer", "raconter"])
    }

    /// *Cela veut dire que « A »*, *ce qui voudrait dire que « A »*: what something means.
    pub(super) fn means(&self, verb: usize) -> bool {
        let Some(group) = self.clauses.group(verb).filter(|group| group.modal) else { return false };
        let wants = self.tokens.verb(group.start).one_of(words!["vouloir"]);
        let pronoun = || {
            let before = verb.checked_sub(1).map(|at| self.clauses.elements[at].start);
            before.is_some_and(|at| self.tokens.one_of(at, words!["cela", "ça", "ceci", "ce", "qui"]))
        };
        wants && self.tokens.one_of(group.at, words!["dire"]) && pronoun()
    }

    /// *doit présenter*, *devra fournir*: a verb that is seldom one of speech, behind *devoir*.
    pub(super) fn is_ordered(&self, at: usize) -> bool {
        self.clauses.group(at).is_some_and(|group| {
            let lead = self.tokens.verb(group.start);
            group.modal && group.reliability(self.tokens) < Reliability::High && lead.one_of(words!["devoir"])
        })
    }
}
