//! The subject of an infinitive that is another verb's object, or stands before *de*.

use crate::attribution::Rules;
use crate::clause::What;
use crate::lexicon::{Classes, Forms, Frames, VerbClasses};
use crate::mention::{Head, Mention, OF};
use crate::token::{Kind, tail, words};
use crate::verb::{Group, Mood};

impl Rules<'_> {
    /// *les élus ont entendu hier un expert expliquer que P*, *On voit une élue s'indigner*: the object of a verb of perception
    /// is the subject of the infinitive.
    pub(crate) fn heard(&self, verb: usize, first: usize) -> Option<usize> {
        let clitics = |group: &Group| (group.start..group.at).all(|at| self.tokens.has(at, Classes::CLITIC));
        let bare = |at: usize| self.clauses.group(at).is_some_and(|group| group.mood == Mood::Infinitive && clitics(group));
        let object = self.clauses.before_adverbs(tail(first..verb, 3))?;
        // on entendit une voix crier
        let speaks = |mention: &Mention| mention.head.speaks() || self.tokens.one_of(mention.at, words!["voix"]);
        let (index, _) = self.clauses.mention(object).filter(|(_, mention)| bare(verb) && speaks(mention))?;
        let article = |at: usize| matches!(self.what(at), What::Prep) && self.is(at, words!["des", "d'"]);
        let between = |at: usize| matches!(self.what(at), What::Adverb | What::Other) || self.is_time(at) || article(at);
        let hears = tail(first..object, 4).rev().find(|&at| !between(at))?;
        let perceives = |group: &Group| group.lexicon_verb(self.tokens).classes.any(VerbClasses::PERCEIVES);
        self.clauses.group(hears).is_some_and(perceives).then_some(index)
    }

    /// *Des témoins l'ont entendu crier : « A »*, *Je l'entendis dire que P*: the pronoun before a verb of perception is the
    /// subject of the infinitive at `verb`.
    pub(super) fn heard_pronoun(&self, verb: usize) -> Option<usize> {
        let own = self.clauses.group(verb)?;
        let above = verb.checked_sub(1).and_then(|above| self.clauses.group(above)).filter(|above| above.end == own.start);
        let infinitive = self.tokens.word(own.at).forms.any(Forms::INFINITIVE);
        let from = above.filter(|_| own.start == own.at).map_or(own.start, |above| above.start);
        let hears = |at: &usize| self.tokens.verb(*at).one_of(words!["entendre", "voir", "écouter"]);
        let hears = (from..own.at).rev().find(hears).filter(|_| infinitive)?;
        (from..hears).rev().find(|&at| self.tokens.one_of(at, words!["l'", "la", "le", "les"]))
    }

    /// *La crue a poussé la maire à demander*, *a permis à la maire de rappeler*, *contraignant le parti et sa cheffe, Anne Dol,
    /// à dénoncer*, *n'a pas empêché la maire de dénoncer*: who is made to do what the infinitive at `verb` says.
    pub(super) fn driven(&self, verb: usize, first: usize) -> Option<usize> {
        let group = self.clauses.group(verb).filter(|group| group.mood == Mood::Infinitive)?;
        let hangs =
            verb > first + 1 && self.is(verb - 1, words!["à", "de", "d'"]) && group.start == self.clauses.elements[verb].start;
        let from = first.max(verb.saturating_sub(12));
        let drives = (from..verb - usize::from(hangs)).rev().find(|&at| self.clauses.group(at).is_some()).filter(|_| hangs)?;
        let group = self.clauses.group(drives).filter(|group| !group.passive && group.mood != Mood::Participle)?;
        // empêcher la maire de dénoncer: she does not
        let lemma = group.lexicon_verb(self.tokens);
        let kept = lemma.one_of(words!["empêcher"]) && !group.negated;
        if !lemma.classes.any(VerbClasses::DRIVES) || group.reflexive || kept {
            return None;
        }
        let object = self.clauses.behind_adverbs(drives + 1..verb)?;
        let object = object + usize::from(self.is(object, words!["à", "au", "aux"]));
        self.clauses.mention(object).filter(|(_, mention)| mention.head.speaks()).map(|(index, _)| index)
    }

    /// *X accuse la maire d'avoir parlé de « A »*, *reproche à la maire d'avoir menti et d'avoir dit « A »*: who is blamed or
    /// thanked for what the infinitive at `verb` says was said.
    pub(super) fn blamed(&self, verb: usize, first: usize) -> Option<usize> {
        let said = |at: usize| {
            self.clauses
                .group(at)
                .is_some_and(|group| group.mood == Mood::Infinitive && self.tokens.has(group.start, Classes::AVOIR))
        };
        let hangs = verb > first + 1 && self.is(verb - 1, words!["de", "d'"]) && said(verb);
        let from = first.max(verb.saturating_sub(16));
        let blames = (from..verb).rev().find(|&at| self.clauses.group(at).is_some() && !said(at)).filter(|_| hangs)?;
        let group = self.clauses.group(blames).filter(|group| !group.passive && !group.reflexive)?;
        let to = group.lexicon_verb(self.tokens).one_of(words!["reprocher"]);
        let person = group.frames(self.tokens).any(Frames::PERSON) || to;
        let object = self.clauses.behind_adverbs(blames + 1..verb).filter(|_| person)?;
        let object = object + usize::from(to && self.is(object, words!["à", "au", "aux"]));
        self.clauses.mention(object).filter(|(_, mention)| mention.head.speaks()).map(|(index, _)| index)
    }

    /// *Un homme, soupçonné d'avoir crié « A »*, *un élu accusé d'avoir fui en criant « A »*: who the participle is said of that
    /// the infinitive at `verb`, or that of the gerund there, hangs on.
    pub(super) fn accused(&self, verb: usize, first: usize) -> Option<usize> {
        let hangs = |at: &usize| {
            let led = *at > first + 1 && matches!(self.what(at - 1), What::Prep);
            self.clauses.is_infinitive(*at) && led && self.is(at - 1, words!["d'", "de", "pour", "à"])
        };
        let plain = |at: &usize| !matches!(self.what(*at), What::Comma | What::Que | What::Relative | What::Colon);
        let group = self.clauses.group(verb)?;
        let infinitive = if group.mood == Mood::Gerund && self.tokens.one_of(group.start, words!["en"]) {
            let before = tail(first..verb, 8).rev().take_while(plain);
            before.clone().find(|&at| self.clauses.group(at).is_some()).filter(hangs)?
        } else {
            Some(verb).filter(hangs)?
        };
        // un docker accusé d'avoir crié « A »: one phrase
        let past = |group: &Group| self.tokens.has(group.start, Classes::AVOIR);
        let within = |mention: &Mention| {
            let end = mention.end - 1;
            mention.head.is_human() && end > mention.at && self.tokens.word(end).forms.any(Forms::PARTICIPLE)
        };
        if let Some((index, _)) = self.clauses.mention(infinitive - 2).filter(|(_, mention)| within(mention)) {
            return self.clauses.group(infinitive).is_some_and(past).then_some(index);
        }
        // X, épinglé dans un livre pour avoir menti
        let place =
            infinitive > first + 5 && self.is(infinitive - 1, words!["pour"]) && self.is(infinitive - 3, words!["dans", "à"]);
        let participle = infinitive.checked_sub(if place { 4 } else { 2 }).filter(|&at| at > first)?;
        let comma = usize::from(matches!(self.what(participle - 1), What::Comma));
        // X a reçu Y, accusé de mentir, Il a reçu Zoé Rey, chargée d'expliquer que P; but X a reçu Y, ravi de dire que P: either
        let other = |group: &Group| {
            let above = (first..participle - 1 - comma).find_map(|at| self.clauses.mention(at));
            comma > 0 && above.is_none_or(|(_, above)| !self.agrees_with(group.at, above))
        };
        let apart = |group: &Group| comma == 0 && !self.is(infinitive - 1, words!["pour"]) || other(group);
        let takes = |group: &Group| apart(group) || group.frames(self.tokens).any(Frames::DE_INF.or(Frames::PERSON));
        let group = self.clauses.group(participle).filter(|group| group.mood == Mood::Participle && takes(group))?;
        let noun = participle.checked_sub(1 + comma).filter(|&noun| noun >= first)?;
        let named = |mention: &Mention| mention.head.speaks() && mention.head != Head::Pronoun;
        let (index, mention) = self.clauses.mention(noun).filter(|(_, mention)| named(mention))?;
        self.agrees_with(group.at, mention).then_some(index)
    }

    /// *C'est au tour de X de réagir*, *Vient le tour de la maire, X, de dire*, *L'occasion pour X de rappeler*, *Une façon, pour
    /// X, de dire*: whose turn or chance it is.
    pub(super) fn in_turn(&self, verb: usize, first: usize) -> Option<usize> {
        let hangs = verb > first + 2 && self.clauses.is_infinitive(verb) && self.is(verb - 1, words!["de", "d'"]);
        let close = verb.checked_sub(2).filter(|_| hangs)?;
        let holder = if matches!(self.what(close), What::Comma) {
            let open = self.parenthesis(close, first)?;
            if self.is(open + 1, words!["pour"]) { open + 2 } else { open.checked_sub(1)? }
        } else {
            close
        };
        let (index, mention) = self.clauses.mention(holder).filter(|(_, mention)| mention.head.speaks())?;
        // au tour du maire: the article is in the preposition
        let turn = || {
            let of = (mention.start.saturating_sub(1)..=mention.start).find(|&at| self.tokens.has(at, OF))?;
            of.checked_sub(1).filter(|&at| self.tokens.one_of(at, words!["tour"]))
        };
        let chance = || {
            let before = mention.start.checked_sub(2).filter(|&at| self.tokens.one_of(at + 1, words!["pour"]))?;
            let noun = before.checked_sub(usize::from(self.tokens.kind(before) == Kind::Comma))?;
            self.tokens.one_of(noun, words!["façon", "manière", "moyen", "occasion", "opportunité"]).then_some(noun)
        };
        turn().or_else(chance).map(|_| index)
    }

    /// *et X d'ajouter*, *X de conclure*, *et à X de conclure*: the infinitive of narration.
    pub(crate) fn narrated(&self, verb: usize, first: usize) -> Option<usize> {
        let infinitive = self.clauses.is_infinitive(verb);
        if !infinitive || verb < first + 2 || !matches!(self.what(verb - 1), What::Prep) || !self.is(verb - 1, words!["de", "d'"])
        {
            return None;
        }
        // Et X, maire de Lans, de conclure
        let close = verb - 2;
        let comma = matches!(self.what(close), What::Comma) && close > first;
        let apposed = if comma { Some(self.parenthesis(close, first).unwrap_or(close)) } else { None };
        let subject = apposed.map_or(close, |open| open - usize::from(open > first));
        // Et à la maire d'ajouter, Puis au maire d'ajouter
        let handed = subject > first + 1
            && self.is(subject - 1, words!["à", "au", "aux"])
            && matches!(self.what(subject - 2), What::Coord | What::Adverb);
        let open = subject - usize::from(handed);
        let before = open.checked_sub(1).filter(|_| open > first).map(|before| self.what(before));
        let opens = match before {
            Some(What::Adverb) => handed,
            None => true,
            Some(What::Coord) => true,
            Some(What::Comma | What::Quote(_) | What::Stop) => apposed.is_none(),
            _ => false,
        };
        self.clauses.mention(subject).filter(|(_, mention)| opens && mention.head.speaks()).map(|(index, _)| index)
    }
}
