//! Whether a verb has a content clause, and whether that is speech.
//!
//! | construction | content |
//! |---|---|
//! | X a affirmé, lundi, que P | P |
//! | X a demandé si P; comment P | P, the interrogative word included |
//! | X l'a souligné : P | P |
//! | X déclare « assumer » ses propos | the marks and the words behind them |

use crate::attribution::{Place, Source};
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, VerbClasses};
use crate::mention::{Determiner, Head, Mention, OF};
use crate::token::{Kind, THOSE, Words, tail, words};
use crate::verb::{Group, Mood};

use super::Finder;

impl Finder<'_> {
    /// Where the content of the speech verb at `at` begins, if it is one that reports.
    pub(super) fn content_of(&self, at: usize) -> Option<usize> {
        let group = self.clauses.group(at)?;
        let reliability = group.reliability(self.tokens);
        if reliability < Reliability::Medium
            || group.negated && (!group.lexicon_verb(self.tokens).denies || self.nobody_does(at))
            || group.modal && group.mood != Mood::Finite
        {
            return None;
        }
        let frames = group.frames(self.tokens);
        // a salué le plan, mais aussi regretté que P
        let adverb = at > self.sentence.first + 1 && matches!(self.what(at - 1), What::Adverb);
        let joint = at.saturating_sub(1 + usize::from(adverb));
        let joined = group.mood == Mood::Participle && joint >= self.sentence.first && matches!(self.what(joint), What::Coord);
        // n'ont ni confirmé ni démenti que P
        let neither = joined && self.is_word(joint, words!["ni"]);
        // ont été arrêtés et accusés de vol: nobody says it; but a rappelé que les fonds étaient versés et promis de payer, which
        // is done to no person
        let row = || group.mood == Mood::Participle && self.rules.row_before(at, self.sentence.first).is_some();
        let passive = || {
            let main = self.clauses.last_finite(tail(self.sentence.first..at, 20));
            let agrees = |main: &Group| self.tokens.word(main.at).forms.agree(self.tokens.word(group.at).forms);
            let personal = frames.any(Frames::PERSON);
            personal && main.and_then(|main| self.clauses.group(main)).is_some_and(|main| main.passive && agrees(main))
        };
        // Accusé par X de mentir, le maire …
        let agent = || {
            group.mood == Mood::Participle
                && frames.any(Frames::PERSON)
                && at + 2 < self.sentence.last
                && self.is_word(at + 1, words!["par"])
                && self.clauses.may_speak(at + 2)
        };
        if group.mood == Mood::Participle && (!joined || neither || passive()) && !agent() && !self.is_parted(at) && !row()
            || self.is_impersonal(at)
            // comme l'a annoncé X : P is the words of X
            || self.has_object_clitic(at)
                && at > self.sentence.first
                && self.rules.comparison_at(at - 1, self.sentence.last).is_some()
            || self.rules.is_unsaid(at) && !self.is_told_later(at)
            || self.is_undone(at)
            || self.cuts_cleft(at)
            // fut reconnaissant que P
            || group.mood == Mood::Gerund && at > self.sentence.first && self.was(at - 1)
            // si abondant que P: an adjective
            || group.mood == Mood::Gerund && at > self.sentence.first && self.is_word(at - 1, words!["aussi", "si", "très", "trop"])
            // sous quelque prétexte que ce fût: a noun
            || self.tokens.one_of(group.start.wrapping_sub(1), words!["quelque", "quelques"])
            || group.mood == Mood::Infinitive && !self.reports(at)
        {
            return None;
        }
        // *penser*, *savoir*, *espérer* that nobody utters
        if group.lexicon_verb(self.tokens).classes.any(VerbClasses::THOUGHT) || self.is_wish_or_sight(at) {
            return None;
        }
        // se révèle être un danger, s'ajoute à un plan, que les élus avaient approuvé
        if group.reflexive && group.lexicon_verb(self.tokens).one_of(words!["ajouter", "révéler"]) {
            return None;
        }
        let start = self.content_start(at, frames).filter(|&start| !self.is_to_reader(at, start))?;
        // X apprend que P: what somebody learns; X leur a appris que P, X apprend aux élus que P
        let learns = group.lexicon_verb(self.tokens).lemma == "apprendre"
            && !(group.start..group.at).any(|at| self.tokens.one_of(at, words!["leur", "lui", "m'", "me", "nous", "vous"]))
            && !(at + 1..start).any(|at| self.is_word(at, words!["à", "au", "aux"]));
        (!learns).then_some(start)
    }

    /// *Aucun élu ne conteste que P*, *personne ne nie avoir ri*: nobody says so.
    fn nobody_does(&self, at: usize) -> bool {
        let nobody = words!["aucun", "aucune", "nul", "nulle", "personne"];
        at > self.sentence.first && self.is_word(at - 1, nobody)
    }

    /// *Les élus espèrent que P*, *doutent que P*, *ont pu constater que P*: a state of mind, and what people see; but *a
    /// souhaité que P*, *le maire espère que P* was told to somebody, and so were marked words.
    fn is_wish_or_sight(&self, at: usize) -> bool {
        let Some(group) = self.clauses.group(at) else { return false };
        let verb = group.lexicon_verb(self.tokens);
        if !verb.one_of(words!["douter", "espérer", "souhaiter"]) {
            return group.modal && verb.one_of(words!["constater", "déterminer"]);
        }
        let compound = (group.start..group.at).any(|at| self.tokens.has(at, Classes::AVOIR));
        let marked = || (at + 1..self.sentence.last).any(|at| matches!(self.what(at), What::Quote(_)));
        let somebody = |mention: &Mention| {
            let definite = mention.determiner == Determiner::Definite && !mention.is_plural();
            mention.head == Head::Pronoun || mention.head.is_human() && (mention.has_name() || definite)
        };
        let told = || self.rules.subject_mention(at).is_none_or(|(_, mention)| somebody(mention));
        !compound && !marked() && !told()
    }

    /// *C'est au port, a-t-il dit, que P*: the conjunction behind the incise is the cleft's.
    fn cuts_cleft(&self, at: usize) -> bool {
        let (first, last) = (self.sentence.first, self.sentence.last);
        let comma = |at: usize| at < last && matches!(self.what(at), What::Comma);
        let opens = (first..at).find(|&at| !matches!(self.what(at), What::Coord | What::Adverb));
        let cleft = opens.is_some_and(|opens| self.awaits_clause(opens));
        let inverted = self.clauses.group(at).is_some_and(|group| group.pronoun.is_some());
        cleft && inverted && comma(at - 1) && comma(at + 1) && at + 2 < last && matches!(self.what(at + 2), What::Que)
    }

    /// *c'est*, *il est évident*, *il faut* at `at`: a clause with *que* follows.
    pub(super) fn awaits_clause(&self, at: usize) -> bool {
        let verb = self.clauses.group(at + 1).filter(|group| group.mood == Mood::Finite);
        let impersonal = |group: &Group| {
            group.at + 1 == group.end && group.lexicon_verb(self.tokens).one_of(words!["falloir", "sembler", "suffire", "être"])
        };
        self.is_word(at, words!["c'", "ce"]) && verb.is_some() || self.is_word(at, words!["il"]) && verb.is_some_and(impersonal)
    }

    /// *Le gardien leur a, selon eux, promis de partir*: the source parts the auxiliary from the participle at `at`.
    pub(super) fn is_parted(&self, at: usize) -> bool {
        let first = self.sentence.first.max(at.saturating_sub(10));
        let participle = self.clauses.is_participle(at);
        if !participle || at < first + 4 || !matches!(self.what(at - 1), What::Comma) {
            return false;
        }
        let helper = self.clauses.last_finite(first..at).filter(|&helper| helper + 2 < at);
        helper.is_some_and(|helper| {
            let has = self.clauses.group(helper).is_some_and(|group| self.tokens.has(group.at, Classes::AVOIR));
            let source = || matches!((self.what(helper + 1), self.what(helper + 2)), (What::Comma, What::Prep));
            has && source() && self.rules.preposition_at(helper + 2, at).is_some()
        })
    }

    /// *La radio vous propose de visiter le port*, *invite à vous inscrire*: the narrator speaks to his reader.
    fn is_to_reader(&self, at: usize, start: usize) -> bool {
        let infinitive = (start..self.sentence.last.min(start + 4)).find(|&at| self.clauses.is_infinitive(at));
        let you = |group: &Group| (group.start..group.at).any(|at| self.tokens.one_of(at, words!["vous"]));
        let speaks_to = |verb: usize| self.clauses.group(verb).is_some_and(you);
        infinitive.is_some_and(|infinitive| speaks_to(at) || speaks_to(infinitive))
    }

    /// *Plus tard, il avouera que le pont cédait déjà*, *il avouera avoir vu le pont céder*, *il avouera aux juges ne rien
    /// savoir*: behind a future the imperfect, a compound infinitive or a negated one tells that it has been said.
    fn is_told_later(&self, at: usize) -> bool {
        let last = self.sentence.last;
        let forms = |at: usize| self.tokens.word(at).forms;
        let says = |group: &Group| group.reliability(self.tokens) == Reliability::High && forms(group.start).any(Forms::FUTURE);
        let told = |group: &Group| (group.start..group.end).any(|at| forms(at).any(Forms::IMPERFECT));
        let said = |group: &Group| {
            let denies = group.start > 0 && self.tokens.one_of(group.start - 1, words!["jamais", "pas", "plus", "rien"]);
            group.mood == Mood::Infinitive && (denies || group.negated || self.tokens.has(group.start, Classes::AVOIR))
        };
        let next = |from: usize, to: usize| (from..last.min(to)).find_map(|at| self.clauses.group(at));
        let que = || (at + 1..last.min(at + 5)).any(|at| matches!(self.what(at), What::Que));
        self.clauses.group(at).is_some_and(says)
            && if que() { next(at + 2, at + 14).is_some_and(told) } else { next(at + 1, at + 6).is_some_and(said) }
    }

    /// *il faut dire que*, *on dit que*, *c'est dire que*, *c'est à dire que*
    fn is_impersonal(&self, at: usize) -> bool {
        let Some(group) = self.clauses.group(at) else { return false };
        let tokens = self.tokens;
        let start = group.start;
        // on dit que; but on lui a dit que was said to somebody
        let dative = tokens.one_of(group.start, words!["lui", "leur"]);
        let on = start > 0
            && tokens.one_of(start - 1, words!["on", "ce", "cela", "c'"])
            && !dative
            && !(at > self.sentence.first
                && self.rules.house(at - 1, self.sentence.first).or_else(|| self.rules.house_behind(at - 1)).is_some());
        // tout indique que P; but tout en indiquant que P
        let all = group.mood == Mood::Finite && start > 0 && tokens.one_of(start - 1, words!["tout"]);
        // elle se dit que P, nous nous sommes dit que P: what she thinks, what we thought
        // but s'est borné à dire que P
        let infinitive = tokens.word(group.at).forms.any(Forms::INFINITIVE);
        let been = || !infinitive && !group.passive && (start..group.at).any(|at| tokens.has(at, Classes::ETRE));
        let thought = || (group.reflexive || been()) && group.lexicon_verb(tokens).one_of(words!["dire"]);
        let rumoured =
            self.rules.is_rumoured(at) || thought() && matches!(self.clauses.what(at + 1), Some(What::Que | What::Adverb));
        let falloir = (start.saturating_sub(1)..group.end)
            .any(|token| tokens.one_of(token, words!["faut", "faudrait", "fallait", "faudra", "fallut", "fallu"]));
        // c'est à dire que, force est d'admettre que, ce n'est rien de dire que, inutile de préciser que
        const HARDLY: Words = words!["difficile", "est", "facile", "impossible", "inutile", "peu", "rien", "tentant"];
        let est = start > 1 && tokens.one_of(start - 1, words!["à", "d'", "de"]) && tokens.one_of(start - 2, HARDLY);
        // autant dire que, c'est peu dire que
        let est = est || start > 0 && tokens.one_of(start - 1, words!["autant", "peu"]);
        // Un geste qui en dit long sur l'accueil qu'a reçu X
        let tells = tokens.one_of(start, words!["en"]) && tokens.one_of(group.end, words!["long"]);
        // Ce qui indique que P: a thing
        let who = at > self.sentence.first && matches!(self.what(at - 1), What::Relative) && self.is_word(at - 1, words!["qui"]);
        let thing = who && tokens.one_of(self.clauses.elements[at - 1].start.max(1) - 1, words!["ce"]);
        // sans doute: a noun behind a preposition
        let noun = group.mood == Mood::Finite && at > self.sentence.first && matches!(self.what(at - 1), What::Prep);
        // La maire a-t-elle dit que P ?
        let last = self.clauses.elements[self.sentence.last - 1];
        let asked = group.pronoun.is_some() && tokens.kind(last.start) == Kind::Question;
        // À noter que P; maintenant que P
        let noted = group.mood == Mood::Infinitive && at == self.sentence.first + 1 && self.is_word(at - 1, words!["à", "a"])
            || tokens.one_of(start, words!["maintenant"]);
        // De quoi dire que P
        let enough = start > 1 && tokens.one_of(start - 1, words!["quoi"]) && tokens.one_of(start - 2, words!["de"]);
        // il convient de noter que P; but le maire convient d'avoir tardé
        let fits = start > 0 && tokens.one_of(start - 1, words!["il"]) && group.lexicon_verb(tokens).one_of(words!["convenir"]);
        let fits = fits && at + 1 < self.sentence.last && matches!(self.what(at + 1), What::Prep);
        on || all || rumoured || thing || fits || falloir || est || noun || asked || noted || enough || tells || self.is_due(at)
    }

    /// *il s'agit désormais de rappeler que P*, *il importe de dire que P*: the infinitive at `at` hangs on an *il* that is
    /// nobody.
    fn is_due(&self, at: usize) -> bool {
        let first = self.sentence.first;
        let small = |at: &usize| matches!(self.clauses.what(*at), Some(What::Adverb | What::Prep | What::Other));
        let hangs = self.clauses.is_infinitive(at) && at > first && matches!(self.what(at - 1), What::Prep);
        let verb = (first + 1..at).rev().take(4).find(|at| !small(at)).filter(|_| hangs);
        verb.is_some_and(|verb| self.clauses.is_finite(verb) && self.rules.is_nobody(verb - 1))
    }

    fn was(&self, at: usize) -> bool {
        let told = |group: &Group| {
            self.tokens.has(group.at, Classes::ETRE)
                && !self.tokens.word(group.at).forms.any(Forms::PRESENT_3S.or(Forms::PRESENT_3P))
        };
        self.clauses.group(at).is_some_and(told)
    }

    /// *refuse de dire que*, *s'apprête à annoncer que*, *hésite à dire que*: nobody has said it; but *n'a pas oublié de dire
    /// que*.
    fn is_undone(&self, at: usize) -> bool {
        let Some(group) = self.clauses.group(at) else { return false };
        let tokens = self.tokens;
        if group.mood != Mood::Infinitive {
            let lead = group.start..group.at;
            // entend demander aux élus de partir: he has not yet; but l'entend demander
            let planned = tokens.one_of(group.start, words!["compte", "comptent", "entend", "entendent", "veulent", "veut"]);
            if planned && group.lexicon_verb(tokens).one_of(words!["demander", "proposer", "réclamer"]) {
                return true;
            }
            return lead.clone().any(|at| tokens.verb(at).classes.any(VerbClasses::ENDLESS))
                && !lead.clone().any(|at| tokens.has(at, Classes::NE));
        }
        // renonce avant de dire que P: another clause
        let between = |at: usize| match self.what(at) {
            What::Prep => self.is_word(at, words!["de", "d'", "à", "au", "aux"]),
            What::Adverb | What::Mention(_) => true,
            _ => false,
        };
        let verb = tail(self.sentence.first..at, 5).rev().find(|&at| !between(at));
        verb.and_then(|verb| self.clauses.group(verb))
            .is_some_and(|verb| !verb.negated && verb.lexicon_verb(tokens).classes.any(VerbClasses::UNDONE))
    }

    /// An infinitive reports when a main verb carries it: *avant d'ajouter*, *pour dénoncer*, *et X de conclure*.
    fn reports(&self, at: usize) -> bool {
        // sans dire que P: nobody did; but non sans rappeler que P
        let without = at > self.sentence.first && self.is_word(at - 1, words!["sans"]);
        if without && !self.tokens.one_of(self.clauses.elements[at - 1].start.max(1) - 1, words!["non"]) {
            return false;
        }
        let before = at > self.sentence.first;
        // comme pour dire que P: nobody does
        if before && self.is_word(at - 1, words!["pour"]) {
            let lead = self.clauses.elements[at - 1].start;
            if lead > 0 && self.tokens.one_of(lead - 1, words!["comme"]) {
                return false;
            }
        }
        // pour remercier les élus et leur demander de venir
        let joined = |at: usize| {
            let parts = |&at: &usize| self.clauses.group(at).is_some() || matches!(self.what(at), What::Comma | What::Que);
            let other = (self.sentence.first.max(at.saturating_sub(16))..at - 1).rev().find(parts);
            other.filter(|&other| self.is_word(at - 1, words!["et"]) && self.clauses.is_infinitive(other))
        };
        let aimed = |at: usize| at > self.sentence.first && self.is_word(at - 1, words!["pour"]);
        let aim = before && (aimed(at) || joined(at).is_some_and(aimed));
        // jusqu'à lui demander de partir
        let far = before
            && self.is_word(at - 1, words!["à"])
            && self.tokens.one_of(self.clauses.elements[at - 1].start.wrapping_sub(1), words!["jusqu'"]);
        // est parti après avoir promis de revenir
        let done = before && self.is_word(at - 1, words!["après"]);
        // permettra de prévenir la mairie que; but viendra confirmer que
        let hangs = aim || far || before && matches!(self.what(at - 1), What::Prep);
        if hangs && self.is_yet_to_come(at) {
            return false;
        }
        // sont 66 % à juger que, sont nombreux à considérer que
        let counted = before && at > self.sentence.first + 1 && self.is_word(at - 1, words!["à"]) && {
            let word = self.clauses.elements[at - 2].start;
            self.tokens.kind(word) != Kind::Word
                || self.tokens.one_of(word, words!["majoritaires", "nombreuses", "nombreux", "plusieurs", "tiers", "unanimes"])
        };
        let says = |group: &Group| {
            let thought = !counted && group.lexicon_verb(self.tokens).classes.any(VerbClasses::THOUGHT);
            group.says(self.tokens) && !thought
        };
        let que = (counted || !self.is_hard(at))
            && self.clauses.group(at).is_some_and(says)
            && at + 1 < self.sentence.last
            && matches!(self.what(at + 1), What::Que);
        // Et Anne Dol de conclure, au point de menacer; but une manière de conclure
        let subject = |at: usize| {
            let speaks =
                |(_, mention): (usize, &Mention)| mention.head.speaks() || self.tokens.one_of(mention.at, words!["point"]);
            matches!(self.what(at), What::Prep | What::Coord) || self.clauses.mention(at).is_some_and(speaks)
        };
        let told = at > self.sentence.first + 1 && self.is_word(at - 1, words!["d'", "de"]) && subject(at - 2);
        que || before && matches!(self.what(at - 1), What::Prep | What::Coord) && (told || aim || done || far)
    }

    /// *il est difficile d'affirmer que*, *il serait temps de dire que*: nobody does; but *a pris soin de préciser que*, *a cru
    /// bon d'ajouter que*, *sont 66 % à juger que*.
    fn is_hard(&self, at: usize) -> bool {
        let tokens = self.tokens;
        if at < self.sentence.first + 3 || !matches!((self.what(at - 1), self.what(at - 2)), (What::Prep, What::Other)) {
            return false;
        }
        let word = self.clauses.elements[at - 2].start;
        let verb = self.clauses.group(at - 3);
        let being = verb.is_some_and(|group| tokens.has(group.at, Classes::ETRE));
        let fit = || verb.is_some() && tokens.one_of(word, words!["bon", "utile", "nécessaire", "opportun"]);
        being && tokens.kind(word) == Kind::Word || tokens.has(word, Classes::ADJECTIVE) && !fit()
    }

    /// *recevront un appel pour les prévenir que*: the main verb is in the future.
    fn is_yet_to_come(&self, at: usize) -> bool {
        let first = self.sentence.first.max(at.saturating_sub(20));
        // affirme que le pont tiendra, avant d'ajouter que Q: the verb of what was said is not the main one
        let main = |&at: &usize| self.clauses.is_finite(at) && !self.rules.is_told(at, self.sentence.first);
        (first..at).rev().find(main).is_some_and(|main| self.rules.is_unsaid(main))
    }

    /// *Le maire l'assure, le pont tiendra*: the pronoun stands for the clause behind the comma; but *Il l'avait promis, il l'a
    /// fait*.
    pub(super) fn announces(&self, at: usize, frames: Frames) -> bool {
        let last = self.sentence.last;
        let sure = || self.clauses.group(at).is_some_and(|group| group.reliability(self.tokens) == Reliability::High);
        let main = |at: usize| matches!(self.what(at), What::Mention(_) | What::Adverb | What::Coord);
        self.has_object_clitic(at)
            && frames.any(Frames::QUE)
            && !frames.any(Frames::PERSON)
            && sure()
            && self.main_clause(at + 2)
            && (self.sentence.first..at).all(main)
            && !(at + 2..last.min(at + 6)).any(|at| self.clauses.is_finite(at) && self.has_object_clitic(at))
    }

    /// *demande ce que fait le maire*, *explique ce qui s'est passé*: *ce* is the interrogative word; but *se plaint de ce que
    /// P*.
    pub(super) fn is_what(&self, at: usize, next: usize) -> bool {
        next > at + 1 && self.is_ce(next - 1) && !matches!(self.what(next - 2), What::Prep)
    }

    /// *dénonce le fait que P*: the noun that makes an object of a clause.
    pub(super) fn is_fact(&self, at: usize) -> bool {
        self.clauses.mention(at).is_some_and(|(_, mention)| self.tokens.one_of(mention.at, words!["fait"]))
    }

    /// *ce* alone; not *ce matin*.
    pub(super) fn is_ce(&self, at: usize) -> bool {
        let element = self.clauses.elements[at];
        element.end == element.start + 1 && self.is_word(at, words!["ce"])
    }

    /// *l'a souligné*, *le confirment*
    pub(super) fn has_object_clitic(&self, at: usize) -> bool {
        self.is_word(at, words!["l'", "le"])
    }

    /// *rappelle le lâcher de loups, qu'il qualifie d'erreur*, *répond à la nièce, que le maire avait trouvée belle*: whom or
    /// what the verb behind *que* speaks of stands before it.
    pub(super) fn lacks_object(&self, que: usize) -> bool {
        const OBJECTS: Words = words!["en", "l'", "la", "le", "les", "m'", "me", "nous", "t'", "te", "vous"];
        let verb = que + 2;
        let Some((_, subject)) = self.clauses.mention(que + 1) else { return false };
        let qualifies = |group: &Group| {
            let own = (group.start..group.at).any(|at| self.tokens.one_of(at, OBJECTS));
            group.frames(self.tokens).any(Frames::QUALIFY) && !group.passive && !group.reflexive && !own
        };
        // with avoir a participle agrees with the object before it
        let agrees = |group: &Group| {
            let forms = self.tokens.word(group.at).forms;
            let has = (group.start..group.at).any(|at| self.tokens.has(at, Classes::AVOIR));
            let own = (group.start..group.at).any(|at| self.tokens.one_of(at, OBJECTS));
            has && !own && !group.reflexive && !group.passive && forms.any(Forms::PARTICIPLE) && !forms.any(Forms::PARTICIPLE_MS)
        };
        let group = self.clauses.group(verb).filter(|_| verb < self.sentence.last && self.clauses.is_finite(verb));
        let of = || verb + 1 < self.sentence.last && self.is_word(verb + 1, words!["de", "d'"]);
        let named = |group: &Group| subject.head == Head::Pronoun && qualifies(group) && of();
        group.is_some_and(|group| named(group) || agrees(group))
    }

    /// *a annoncé un plan*, *a noté le renvoi*: a thing right behind the verb at `at`, which is told nothing of; but *a annoncé
    /// le jour même aux élus que P*, *a fait l'aveu aux élus que P*.
    pub(super) fn is_own_object(&self, at: usize, object: usize) -> bool {
        let group = self.clauses.group(at).filter(|group| !group.passive && group.pronoun.is_none());
        let takes_people = group.is_some_and(|group| group.frames(self.tokens).any(Frames::PERSON));
        let thing = |(_, found): (usize, &Mention)| {
            let said = self.tokens.has(found.at, Classes::SPEECH_NOUN);
            found.head == Head::Thing && !said && self.tokens.has(found.start, Classes::DETERMINED)
        };
        group.is_some() && !takes_people && !self.rules.is_time(object) && self.clauses.mention(object).is_some_and(thing)
    }

    /// *« A », a lancé X à propos du maire qu'il quitte*, *« A », a-t-il dit dans une lettre que la radio a lue*: the verb of an
    /// incise has its words before it.
    pub(super) fn follows_marks(&self, at: usize) -> bool {
        at > self.sentence.first + 1
            && matches!((self.what(at - 2), self.what(at - 1)), (What::Quote(_), What::Comma))
            && self.rules.incise_at(at, self.sentence.last, Place::Beside).is_some()
            && !self.rules.has_subject_before(at)
    }

    /// *a averti les élus des risques que court la ville*; but *a averti les élus de la ville que P*.
    fn is_what_one_is_warned_of(&self, at: usize, que: usize) -> bool {
        const WARNED_OF: Words = words![
            "conséquences",
            "danger",
            "dangers",
            "décision",
            "décisions",
            "difficultés",
            "effets",
            "menace",
            "menaces",
            "mesures",
            "risque",
            "risques"
        ];
        let noun = self.clauses.elements[que - 1].end - 1;
        let warns = |group: &Group| group.lexicon_verb(self.tokens).one_of(words!["alerter", "avertir", "informer", "prévenir"]);
        que > at + 1
            && self.tokens.one_of(noun, WARNED_OF)
            && (noun.saturating_sub(2)..noun).any(|at| self.tokens.has(at, OF) || self.tokens.one_of(at, words!["des", "du"]))
            && self.clauses.group(at).is_some_and(warns)
    }

    /// *alerte sur les dangers que court la ville*, *met en garde contre le choix que fait le maire*: what the verb behind *que*
    /// has for its object stands before it, its subject behind; but *a confirmé sur la radio que seront là les élus*.
    fn is_of_inverted_clause(&self, at: usize, que: usize) -> bool {
        let (verb, noun) = (que + 1, que - 1);
        let does = |group: &Group| {
            group.pronoun.is_none() && !group.passive && !group.reflexive && !self.tokens.has(group.at, Classes::ETRE)
        };
        verb + 1 < self.sentence.last
            && noun > at + 1
            && self.is_word(noun - 1, words!["contre", "sur"])
            && self.clauses.mention(noun).is_some_and(|(_, noun)| noun.head == Head::Thing)
            && self.clauses.is_finite(verb)
            && self.clauses.group(verb).is_some_and(does)
            && self
                .clauses
                .mention(verb + 1)
                .is_some_and(|(_, subject)| subject.determiner != Determiner::None || subject.has_name())
    }

    /// *réclame des précisions sur les mesures que*, *s'inquiète de l'effet que*: *que* behind the object is a relative pronoun.
    pub(super) fn is_que_of_object(&self, at: usize, que: usize) -> bool {
        // le départ de celui qu'il surnomme
        let that_one = || self.is_word(que - 1, THOSE);
        que > at + 1 && self.follows_marks(at)
            || that_one()
            || self.is_handed_on(que)
            || self.lacks_object(que)
            || self.is_what_one_is_warned_of(at, que)
            || self.is_of_inverted_clause(at, que)
            || self.is_manner(at, que)
            || self.is_person_of_object(at, que)
            || self.is_text_of_object(at, que)
            || self.is_thing_of_object(at, que)
    }

    /// *a dit ceci, que je livre au maire : « A »*
    fn is_handed_on(&self, que: usize) -> bool {
        let this = (que - 1).checked_sub(usize::from(matches!(self.what(que - 1), What::Comma)));
        let this = this.is_some_and(|this| self.is_word(this, words!["ça", "ceci", "cela"]));
        this && self.is_word(que + 1, words!["j'", "je", "nous"])
    }

    /// *dit avec la solennité qu'il mettait à tout*; but *dit avec le sourire que P*
    fn is_manner(&self, at: usize, que: usize) -> bool {
        let plain = |(_, mention): (usize, &Mention)| {
            mention.determiner == Determiner::Definite
                && mention.head == Head::Thing
                && mention.end == mention.start + 2
                && !self.tokens.one_of(mention.at, words!["recul", "sourire"])
        };
        que == at + 3 && self.is_word(at + 1, words!["avec", "par"]) && self.clauses.mention(que - 1).is_some_and(plain)
    }

    /// *a annoncé un plan pour les familles qu'il soutient*: the verb has its object; *pour juger l'homme qu'il avait devant
    /// lui*: an infinitive has its object behind it, never its subject.
    fn is_person_of_object(&self, at: usize, que: usize) -> bool {
        let people = self.clauses.mention(que - 1).is_some_and(|(_, mention)| mention.head.is_people());
        let own = || self.clauses.is_governed(que - 1, at) && self.is_own_object(at, at + 1);
        let judged = |group: &Group| group.mood == Mood::Infinitive && !group.frames(self.tokens).any(Frames::PERSON);
        people && (own() || que == at + 2 && self.clauses.group(at).is_some_and(judged))
    }

    /// *ont crié un slogan qu'ils avaient inventé*
    fn is_text_of_object(&self, at: usize, que: usize) -> bool {
        let text =
            |(_, mention): (usize, &Mention)| mention.head == Head::Document && mention.determiner == Determiner::Indefinite;
        let text = que == at + 2 && self.clauses.mention(que - 1).is_some_and(text);
        text && self.rules.subject(at) != Source::Unknown
    }

    /// *s'inquiète de l'effet que*, *répond aux questions que l'on pose*, *a insisté sur la part que prendra la ville*: a thing
    /// that is the object, or is felt, answered or insisted on.
    fn is_thing_of_object(&self, at: usize, que: usize) -> bool {
        let Some((_, mention)) = self.clauses.mention(que - 1) else { return false };
        if mention.head != Head::Thing || self.rules.is_time(que - 1) || self.is_fact(que - 1) {
            return false;
        }
        let verb = self.clauses.group(at);
        // a averti les navires qu'ils risquaient la tempête: who is warned
        let warns = |group: &Group| group.lexicon_verb(self.tokens).one_of(words!["alerter", "avertir", "informer"]);
        if matches!(self.what(at + 1), What::Mention(_)) && verb.is_some_and(warns) {
            return false;
        }
        let object = || {
            (at + 1..que).any(|element| {
                let article = element >= at + 2 && self.is_word(element - 1, words!["des", "du"]) && element - 2 == at;
                self.clauses.mention(element).is_some_and(|(_, mention)| mention.head == Head::Thing)
                    && !self.rules.is_time(element)
                    && (article || !self.clauses.is_governed(element, at))
            })
        };
        // s'inquiète aussi de l'effet que
        let adverbs = || (at + 1..que - 2).all(|at| matches!(self.what(at), What::Adverb));
        // se souvient avec émotion de l'effet que; but s'est plaint lors d'une réunion que P
        let feels = || {
            let then = que > at + 3 && self.is_word(que - 3, words!["lors", "marge"]);
            !then && verb.is_some_and(|group| group.reflexive && group.frames(self.tokens).any(Frames::DE_INF))
        };
        let of = || que >= at + 3 && self.tokens.has(self.clauses.elements[que - 2].start, Classes::OF);
        // répond aux questions que l'on pose: what is answered; but répond au micro que P
        let answers = || {
            (at + 3..=at + 4).contains(&que)
                && !self.tokens.is_of(mention.at, Fields::OCCASION)
                && self.is_word(at + 1, words!["à", "au", "aux"])
                && verb.is_some_and(|group| group.lexicon_verb(self.tokens).classes.any(VerbClasses::ANSWERS))
        };
        // but a insisté sur la nécessité que la ville paie
        let insists = || {
            self.is_word(que - 2, words!["sur"])
                && !self.tokens.one_of(mention.at, words!["besoin", "idée", "nécessité", "urgence"])
                && verb.is_some_and(|group| group.lexicon_verb(self.tokens).one_of(words!["insister"]))
        };
        object() || answers() || insists() || of() && (adverbs() || feels())
    }
}
