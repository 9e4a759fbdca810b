//! Whom the words right before a colon bring in, without a verb that says so.
//!
//! ```text
//! presented = example ":" words          À l'image de X : « A »; Même constat chez X : « A »
//!           | turn ":" words             Au tour de X : « A »; Le mot de la fin revient à X : « A »
//!           | origin ":" words           La charge vient de X : « A »
//!           | second ":" words           prévient Y, aussitôt rejointe par X : « A »; suscitant la colère de X : « A »
//!           | stand ":" words            Cette idée est écartée par X : « A »
//! ```

use super::{Rules, STIRS, Source, Tie};
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Forms, Reliability};
use crate::mention::{Head, OF};
use crate::model::{CueKind, Evidence};
use crate::token::{Kind, Words, words};
use crate::verb::{Group, Mood};

impl Rules<'_> {
    /// *Le pont cède, prévient X, aussitôt rejointe par Y : « A »*: who does what the participle says of another, just before the
    /// colon.
    pub(super) fn seconded(&self, first: usize, colon: usize) -> Option<usize> {
        let by = colon.checked_sub(2).filter(|&by| by > first + 2 && self.is(by, words!["par"]))?;
        let participle = self.clauses.is_participle(by - 1);
        let (index, mention) = self.clauses.mention(by + 1)?;
        let open = by - 2 - usize::from(matches!(self.what(by - 2), What::Adverb));
        (participle && matches!(self.what(open), What::Comma) && mention.head.is_human()).then_some(index)
    }

    /// *Y parle d'un piège, une version qui n'a pas été confirmée par X : « A »*, *Cette idée est écartée par X : « A »*: who
    /// takes a stand on what another has said, just before the colon.
    pub(super) fn disputed(&self, first: usize, colon: usize) -> Option<Tie> {
        const DISPUTES: Words = words![
            "balayer",
            "combattre",
            "confirmer",
            "contester",
            "contredire",
            "corroborer",
            "critiquer",
            "démentir",
            "infirmer",
            "nier",
            "nuancer",
            "partager",
            "rejeter",
            "récuser",
            "réfuter",
            "tempérer",
            "écarter",
        ];
        let by = colon.checked_sub(2).filter(|&by| by > first + 1 && self.is(by, words!["par"]))?;
        let (index, agent) = self.clauses.mention(by + 1)?;
        let verb = by - 1 - usize::from(matches!(self.what(by - 1), What::Adverb));
        let group = self.clauses.group(verb)?;
        let done = group.passive || group.mood == Mood::Participle;
        if !done || !group.lexicon_verb(self.tokens).one_of(DISPUTES) || !agent.head.speaks() || verb == first {
            return None;
        }
        let noun = match group.mood {
            Mood::Finite => self.subject_mention(verb)?.0,
            _ => self.clauses.mention(verb - 1)?.0,
        };
        let words = self.clauses.mentions[noun].at;
        const VIEW: Classes = Classes::SAID.or(Classes::OWNED).or(Classes::PIECE);
        let view = self.tokens.has(words, VIEW) || self.tokens.is_of(words, Fields::STANCE);
        let kind = if group.mood == Mood::Finite { CueKind::Verb } else { CueKind::Participle };
        view.then(|| Tie::new(Some(self.cue(group, kind)), Source::Mention(index), Evidence::Agent))
    }

    /// *…, a dit X, suscitant la colère de Y : « A »*: whose feelings are stirred just before the colon.
    pub(super) fn provoked(&self, first: usize, colon: usize) -> Option<usize> {
        let lead = (first + 1..colon).rev().take(12).find(|&at| matches!(self.what(at), What::Verb(_) | What::Quote(_)));
        let stirs = |at: &usize| {
            let group = self.clauses.group(*at).filter(|group| group.mood == Mood::Gerund);
            group
                .map(|group| group.lexicon_verb(self.tokens))
                .is_some_and(|verb| verb.one_of(STIRS) || verb.one_of(words!["attirer"]))
        };
        let lead = lead.filter(stirs)?;
        let (_, noun) = self.clauses.mention(lead + 1).filter(|_| lead + 3 < colon && self.has(lead + 2, OF))?;
        let voiced = self.tokens.has(noun.at, Classes::SAID);
        let felt = voiced || self.tokens.is_of(noun.at, Fields::FEELING);
        let (index, found) = self.clauses.mention(lead + 3).filter(|_| felt)?;
        let ends = found.reach.max(found.end) >= self.clauses.elements[colon].start;
        (ends && found.head.is_people()).then_some(index)
    }

    /// *Au tour de X, 20 ans : « A »*, *C'est au tour de X : « A »*, *Le suivant, c'est X : « A »*: whom his turn brings in,
    /// where no verb says what it is for.
    pub(super) fn called_up(&self, first: usize, colon: usize) -> Option<usize> {
        const NEXT: Words = words!["dernier", "dernière", "premier", "première", "second", "seconde", "suivant", "suivante"];
        let person = |at: usize| self.clauses.mention(at).filter(|(_, found)| at < colon && found.head.is_human());
        let tour = |at: &usize| self.is(*at, words!["au"]) && self.tokens.one_of(self.head_word(at + 1), words!["tour"]);
        let near = first..colon.min(first + 4);
        let turn = near.clone().find(tour).filter(|&at| at + 3 < colon && self.has(at + 2, OF)).and_then(|at| person(at + 3));
        let is = |at: &usize| {
            let it = self.tokens.one_of(self.clauses.elements[at - 1].start, words!["c'"]);
            it && self.clauses.group(*at).is_some_and(|group| self.tokens.has(group.at, Classes::ETRE) && !group.negated)
        };
        let ordered = near.clone().any(|at| self.tokens.one_of(self.head_word(at), NEXT));
        let named = || (first + 1..colon).take(12).find(is).filter(|_| ordered).and_then(|at| person(at + 1));
        let does = || (first..colon.min(first + 16)).any(|at| self.clauses.is_infinitive(at));
        turn.or_else(named).map(|(index, _)| index).filter(|_| !does())
    }

    /// *X cria : « A » et Y, d'une voix sourde : « B »*: who stands behind the words of another, and no verb.
    pub(super) fn next_speaker(&self, first: usize, colon: usize) -> Option<usize> {
        let words = (first..colon).rev().find(|&at| matches!(self.what(at), What::Quote(_)))?;
        let joint = words + 1 + usize::from(matches!(self.what(words + 1), What::Comma | What::Semicolon));
        let joined = matches!(self.what(joint), What::Coord | What::Semicolon) || matches!(self.what(joint - 1), What::Semicolon);
        let at = joint + usize::from(matches!(self.what(joint), What::Coord));
        let (index, mention) = self.clauses.mention(at).filter(|_| joined && at < colon)?;
        let silent = (at..colon).all(|at| !matches!(self.what(at), What::Verb(_)));
        (silent && mention.head.is_human()).then_some(index)
    }

    /// Whom the sentence takes as an example: *À l'image de X, C'est le cas de X, Même constat chez X*.
    pub(super) fn example(&self, first: usize, colon: usize, finite: Option<usize>) -> Option<usize> {
        let first = self.same(first, colon);
        let near = first..colon.min(first + 8);
        let find = |from: usize, words| near.clone().find(|&at| at >= from && self.tokens.one_of(self.head_word(at), words));
        let (from, end) = match finite {
            // C'est le cas de X
            Some(verb) => find(verb, words!["cas"]).map(|at| (at, at + 3))?,
            None if self.tokens.one_of(self.clauses.elements[first].start, words!["même"]) => (first, near.end),
            None => find(first, words!["exemple", "image", "instar"]).map(|at| (at, at + 3))?,
        };
        (from + 1..end.min(near.end)).find_map(|at| {
            let (index, mention) = self.clauses.mention(at)?;
            // Même son de cloche au syndicat, dans L'Humanité
            let prepared = self.is(at - 1, words!["de", "d'", "du", "des", "chez", "avec", "pour"])
                || from == first && self.is(at - 1, words!["à", "au", "aux", "dans"]);
            (prepared && mention.head.speaks() && mention.head != Head::Document).then_some(index)
        })
    }

    /// *Des pêcheurs s'inquiètent, comme X, capitaine :*, *à l'image de X :*: the one of several whom the sentence ends with;
    /// but *Y s'inquiète, comme X :*.
    pub(super) fn instance(&self, first: usize, colon: usize) -> Option<usize> {
        let named = |at: usize| {
            let like = matches!(self.what(at - 1), What::Comma) && self.is(at, words!["comme", "tel", "telle"]);
            let image =
                || self.is(at - 1, words!["à"]) && self.tokens.one_of(self.head_word(at), words!["exemple", "image", "instar"]);
            let own = usize::from(!matches!(self.what(at), What::Mention(_)));
            let name = if like { at + own } else { image().then_some(at + 2)? };
            let (index, mention) = self.clauses.mention(name).filter(|_| name < colon)?;
            let full = mention.head == Head::Name && mention.name.1 > mention.name.0 + 1;
            ((full || mention.head.is_human()) && !mention.is_plural()).then_some((at, name, index))
        };
        let (like, name, index) = (first + 2..colon).rev().take(16).find_map(named)?;
        let related = matches!(self.what(name + 1), What::Comma) && matches!(self.what(name + 2), What::Relative);
        let apposed = (name + 1..colon).all(|at| !matches!(self.what(at), What::Verb(_) | What::Quote(_) | What::Dash));
        let alone = |source: Source| match source {
            Source::Mention(index) => {
                let mention = &self.clauses.mentions[index];
                !mention.is_plural() && mention.head.is_somebody()
            }
            Source::Pronoun(at) => !self.tokens.one_of(at, words!["elles", "ils"]),
            _ => false,
        };
        let acts = self.clauses.last_finite(first..like);
        let several = acts.is_none_or(|verb| !alone(self.subject(verb)));
        ((apposed || related) && several).then_some(index)
    }

    /// *La parole à X :*, *Le mot de la fin revient à X :*, *Laissons le dernier mot à X :*, *À X de conclure :*: whom the floor
    /// is given to; but *Il adresse la parole à X :*.
    pub(super) fn handed(&self, first: usize, colon: usize) -> Option<usize> {
        const GIVES: Words = words!["céder", "donner", "laisser", "offrir", "passer", "redonner", "rendre", "revenir", "être"];
        let to = |at: usize| self.is(at, words!["à", "au", "aux", "pour"]);
        let speaks = |at: usize| self.clauses.mention(at).filter(|(_, mention)| mention.head.speaks()).map(|(index, _)| index);
        let says = |group: &Group| group.mood == Mood::Infinitive && group.reliability(self.tokens) == Reliability::High;
        // Et à X d'ajouter :, A X d'ajouter :
        let opens = first + usize::from(matches!(self.what(first), What::Coord));
        let turn = colon == opens + 4 && (to(opens) || self.is(opens, words!["a"])) && self.has(opens + 2, OF);
        if turn && self.clauses.group(opens + 3).is_some_and(says) {
            return speaks(opens + 1);
        }
        let preposition = colon.checked_sub(2).filter(|&at| at > first && to(at))?;
        let from = first.max(preposition.saturating_sub(8));
        let index = speaks(colon - 1)?;
        let floor = |at: usize| {
            let before = at.saturating_sub(1);
            let last = self.tokens.one_of(before, words!["dernier"]);
            let definite = last || self.tokens.has(before, Classes::DET_DEF);
            let end = self.tokens.one_of(at + 1, words!["de"]) && self.tokens.one_of(at + 3, words!["fin"]);
            self.tokens.one_of(at, words!["conclusion", "parole"]) && definite
                || self.tokens.one_of(at, words!["mot", "mots"]) && (end || last)
        };
        let (start, end) = (self.clauses.elements[from].start, self.clauses.elements[preposition].start);
        let mut verbs = (from..preposition).filter_map(|at| self.clauses.group(at));
        let given = verbs.all(|group| group.lexicon_verb(self.tokens).one_of(GIVES));
        (given && (start..end).any(floor)).then_some(index)
    }

    /// *La charge vient de X :*, *des propos qui émanent du maire :*: whom a thing comes from; but *Il vient de X :*.
    pub(super) fn origin(&self, first: usize, colon: usize) -> Option<usize> {
        const COMES: Words = words!["provenir", "venir", "émaner"];
        let verb = colon.checked_sub(3).filter(|&verb| verb >= first && self.has(colon - 2, OF))?;
        let comes = self.clauses.group(verb).is_some_and(|group| group.lexicon_verb(self.tokens).one_of(COMES));
        let (index, _) = self.clauses.mention(colon - 1).filter(|(_, mention)| comes && mention.head.speaks())?;
        self.is_thing(self.subject(verb)).then_some(index)
    }

    /// *Face à cette « crise de confiance », le maire promet P*: who says something behind the phrase that opens the sentence and
    /// holds the marked words at `element`; *Pour « sauver le port », le maire ferme le quai*: who does what has their aim.
    pub(crate) fn teller_behind(&self, element: usize) -> Option<usize> {
        const OPENING: usize = 8;
        let (first, last) = self.sentence(element);
        let opens = matches!(self.what(first), What::Prep) || self.is(first, words!["face"]);
        let ends = |&at: &usize| matches!(self.what(at), What::Comma | What::Colon);
        let comma = (element + 1..last.min(element + 1 + OPENING)).find(ends).filter(|&at| matches!(self.what(at), What::Comma));
        let comma = comma.filter(|&comma| opens && !self.clauses.any_finite(first..comma))?;
        let verb = self.clauses.first_finite(comma + 1..last.min(comma + OPENING))?;
        let (index, _) = self.clauses.mention(comma + 1).filter(|(_, mention)| mention.head.speaks())?;
        let aim = element > first && self.is(element - 1, words!["pour"]) && self.opens_with_infinitive(element);
        let says = |group: &Group| (aim || group.says(self.tokens)) && !group.passive;
        self.clauses.group(verb).is_some_and(says).then_some(index)
    }

    /// *« sauver le port »*
    fn opens_with_infinitive(&self, element: usize) -> bool {
        let What::Quote(stretch) = self.what(element) else { return false };
        self.tokens.word(self.stretches[stretch].start).forms.any(Forms::INFINITIVE)
    }

    /// *Du même, à son frère : « A »*, *Le même, mardi : « A »*: who spoke or wrote last; but *Du même auteur :*.
    pub(super) fn same_again(&self, first: usize, colon: usize) -> Option<usize> {
        let start = self.clauses.elements[first].start;
        let article = start + usize::from(self.tokens.one_of(start, words!["de"]));
        let one = self.tokens.one_of(article, words!["du", "la", "le"]);
        let same = Some(article + 1).filter(|&at| one && self.tokens.one_of(at, words!["même"]))?;
        let alone = self.tokens.kind(same + 1) != Kind::Word || self.tokens.one_of(same + 1, words!["au", "aux", "à"]);
        (alone && !self.clauses.any_finite(first..colon)).then_some(same)
    }

    /// *À Lans aussi, même constat chez X :*: where *même* opens what is behind a fronted phrase.
    fn same(&self, first: usize, colon: usize) -> usize {
        const FRONT: usize = 8;
        let behind = |&at: &usize| matches!(self.what(at - 1), What::Comma) && self.is(at, words!["même"]);
        (first + 1..colon.min(first + FRONT)).find(behind).unwrap_or(first)
    }

    /// *Le constat est le même pour X, gérante à Lans : « A »*, *Le ton est identique chez X : « A »*: who is said to be no
    /// other.
    pub(super) fn alike_for(&self, first: usize, colon: usize) -> Option<usize> {
        const ALIKE: Words = words!["identique", "même", "pareil", "pareille", "partagé", "partagée", "semblable", "similaire"];
        const NEAR: usize = 4;
        let being = |at: &usize| {
            let group = self.clauses.group(*at).filter(|group| !group.negated);
            group.is_some_and(|group| (group.start..group.end).any(|at| self.tokens.has(at, Classes::ETRE)))
        };
        let verb = (first..colon.min(first + NEAR)).find(being)?;
        let alike = |at: &usize| {
            (self.clauses.elements[*at].start..self.clauses.elements[*at].end).any(|at| self.tokens.one_of(at, ALIKE))
        };
        let same = (verb..colon.min(verb + NEAR)).find(alike)?;
        let prep = (same + 1..colon.min(same + NEAR)).find(|&at| self.is(at, words!["au", "chez", "pour", "à"]))?;
        let (index, found) = self.clauses.mention(prep + 1).filter(|_| prep + 1 < colon)?;
        let ends = !(prep + 2..colon).any(|at| self.clauses.is_finite(at) || matches!(self.what(at), What::Quote(_)));
        (found.head.is_people() && ends).then_some(index)
    }

    /// *Même galère pour X :*, *Même discours chez X :*: whatever form of a verb the noun is; but *Même X l'a dit :*.
    pub(super) fn same_for(&self, first: usize, colon: usize) -> Option<usize> {
        let first = self.same(first, colon);
        let start = self.clauses.elements[first].start;
        let noun = start + 1;
        let plain = !self.tokens.has(noun, Classes::DETERMINERS.or(Classes::PREP)) && !self.tokens.is_capital(noun);
        let same = self.tokens.one_of(start, words!["même"]) && plain;
        let acts = |at: usize| self.clauses.is_finite(at) && self.clauses.elements[at].start > noun;
        if same && !(first..colon).any(acts) { self.example(first, colon, None) } else { None }
    }
}
