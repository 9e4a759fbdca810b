//! Cues that stand before the words: the verb of speech that governs them.
//!
//! ```text
//! governed = verb complement* "que" … words        X a dit que « A »
//!          | verb complement* words                X dénonce « A »; X parle d'un « A »
//!          | participle … words                    …, ajoutant que « A »
//!          | "de" infinitive … words               Et X d'ajouter que « A »
//!          | participle "par" agent … words        Y, accusé par X d'avoir « A »
//!          | noun of speech … words               la demande de X de voir « A »: `noun`
//!          | source … words                        Le pont, selon X, est « A »: `source`
//! ```
//!
//! `clause` tells which verbs have their clause end before the words, `reader` which have a subject that only hears or reads
//! them.

mod clause;
mod noun;
mod reader;
mod source;

use super::{BETWEEN, Cue, Place, Rules, Source, Step, Tie, WINDOW};
use crate::clause::What;
use crate::lexicon::{Classes, Forms, Frames, Reliability};
use crate::model::{CueKind, Evidence};
use crate::token::{tail, words};
use crate::verb::{Group, Mood};

/// How many elements dashes set apart at most.
const ASIDE: usize = 24;

/// What stands between a verb and the words it may govern.
#[derive(Debug, Default)]
struct Way {
    /// *que*, *si*, an interrogative word
    que: bool,
    /// It asks: *si*, *ce que*, an interrogative word.
    asks: bool,
    /// Such a word behind *et*: a second clause of the same verb.
    second: bool,
    /// An infinitive behind *de* or *à*.
    infinitive: bool,
    /// That infinitive stands behind *et*: it has the verb of the one before it.
    sibling: bool,
    /// A finite verb that no *que* ties.
    clause: bool,
    /// Elements, punctuation and adverbs left out, verbs counted twice.
    distance: usize,
    /// The tie of a verb that may govern the words, unless a surer one stands before it.
    held: Option<Tie>,
}

impl Rules<'_> {
    /// The cue that governs what stands at `element`, in its sentence and before it.
    pub(crate) fn governor(&self, element: usize) -> Option<Tie> {
        let (first, _) = self.sentence(element);
        let word = || self.word_chosen(element, first);
        if let Some(tie) = self.noun_before(element, first).or_else(|| self.cries(element, first)).or_else(word) {
            return Some(tie);
        }
        // A verb may belong to the phrase of a preposition just before it.
        if self.is_silent(first.max(element.saturating_sub(WINDOW + 2)), element) {
            return self.frame(element, first);
        }
        let mut way = Way::default();
        let mut at = self.adverbial(element, first).or_else(|| self.asked(element, first)).unwrap_or(element);
        let mut quotes = 0;
        while at > first && element - at < WINDOW && quotes < BETWEEN {
            at -= 1;
            match self.what(at) {
                What::Verb(_) => match self.verb_on_the_way(at, first, element, &mut way) {
                    Step::Found(tie) => return Some(tie),
                    Step::End => break,
                    Step::On(_) => {}
                },
                What::Prep => {
                    if let Some(tie) = self.source_on_the_way(at, first, element, &way) {
                        return Some(tie);
                    }
                    way.distance += 1;
                }
                What::Que | What::Si | What::Interrogative => {
                    way.que = true;
                    let what = at > first && self.is(at - 1, words!["ce"]);
                    way.asks |= !matches!(self.what(at), What::Que) || what;
                    way.second |= at > first && matches!(self.what(at - 1), What::Coord);
                    way.clause = false;
                }
                What::Semicolon | What::Stop => break,
                What::Quote(_) => quotes += 1,
                // les élus - qui demandaient une prime - ont reçu « A »: what dashes set apart governs nothing behind them.
                What::Dash if at + 1 < element => {
                    let open = tail(first..at, ASIDE).rev().find(|&open| matches!(self.what(open), What::Dash));
                    at = open.unwrap_or(at);
                }
                What::Comma | What::Adverb => {}
                What::Mention(_) => {
                    if let Some(tie) = self.content_of(at, element).filter(|_| !self.dates_verb(at, first)) {
                        return Some(tie);
                    }
                    way.distance += 1;
                }
                _ => way.distance += 1,
            }
        }
        self.frame(element, first).or(way.held)
    }

    /// *Comme le dit X « A »*: a comparison just before the words that no comma parts from them; *Sauf que comme le dit X, « A
    /// »*: or that stands behind a conjunction.
    fn compared_before(&self, verb: usize, first: usize, element: usize) -> Option<Tie> {
        let open = verb.checked_sub(1).filter(|&open| open >= first)?;
        let compared = if self.is(open, words!["comme"]) { self.comparison_at(open, element) } else { None };
        let joined = open > first + 1 && self.is_bare_que(open - 1);
        let behind = |at: usize| at == element || joined && at + 1 == element && matches!(self.what(at), What::Comma);
        compared.filter(|incise| behind(incise.last)).map(|incise| incise.tie)
    }

    /// The verb at `at`: it governs the words, or the way goes on beyond it.
    fn verb_on_the_way(&self, at: usize, first: usize, element: usize, way: &mut Way) -> Step<Tie> {
        if let Some(tie) = self.verb_of_source(at, first, element).or_else(|| self.compared_before(at, first, element)) {
            return Step::Found(tie);
        }
        let Some(group) = self.clauses.group(at).filter(|_| !self.names_in_marks(at, element)) else { return Step::On(at) };
        if let Some(tie) = self.sees(at, element, way) {
            return Step::Found(tie);
        }
        // accusé par X de menacer la ville et d'être payé par des « A »: both are the charge
        if way.sibling && group.mood == Mood::Infinitive && self.hangs(at, first) {
            way.distance = 0;
            return Step::On(at);
        }
        if self.is_charged_with(at, first) {
            way.infinitive = true;
            return Step::On(at);
        }
        if way.held.is_none() {
            if let Some(tie) = self.told_by(at, first, element, way) {
                // X indique qu'il demandera « A »: what is still to be said is part of what is said.
                let unsaid = self.is_unsaid(at) || self.is_stance(at, first) || self.tells_how_it_is_done(at, first, element);
                if self.is_in_fronted_clause(at, first, element) {
                    return Step::End;
                }
                // Selon X, le pont ne répond à « aucun besoin »: a thing says less than the source of the sentence.
                if !unsaid && group.reliability(self.tokens) > Reliability::Low && !self.is_thing(tie.source) {
                    return Step::Found(tie);
                }
                // Les passagers doivent présenter « un test »: who has to, is told so
                way.held = Some(tie).filter(|_| !(unsaid && self.is_ordered(at)));
                if !unsaid {
                    return Step::End;
                }
            }
        } else if way.que && self.governs(at, element, way) && !self.is_unsaid(at) {
            return Step::Found(self.tie_of(at, element));
        }
        match group.mood {
            Mood::Finite if !way.que => way.clause = true,
            // accuse Y d'avoir interné Z dans des « A »: the infinitive is content, however long.
            Mood::Infinitive if self.hangs(at, first) => {
                let before = self.clauses.before_adverbs(first.max(at.saturating_sub(4))..at - 1);
                let sibling = before.is_some_and(|before| matches!(self.what(before), What::Coord));
                *way = Way { infinitive: true, sibling, held: way.held, ..Way::default() };
            }
            _ => {}
        }
        way.distance += 2;
        Step::On(at)
    }

    /// A verb that a clause behind *que* may follow.
    pub(crate) fn states(&self, verb: usize) -> bool {
        let group = self.clauses.group(verb).filter(|group| group.says(self.tokens));
        group.is_some_and(|group| group.frames(self.tokens).any(Frames::QUE))
    }

    /// *La députée y voit « un piège »*, *voit dans ce pont une « chance »*, *se voit comme « un passeur »*: what somebody makes
    /// of a thing, said aloud.
    fn sees(&self, at: usize, element: usize, way: &Way) -> Option<Tie> {
        let group = self.clauses.group(at).filter(|group| group.lexicon_verb(self.tokens).one_of(words!["voir"]))?;
        let there = |at: usize| self.tokens.one_of(at, words!["y"]);
        let there = there(group.start) || group.at > group.start && there(group.at - 1);
        let within = || at + 2 < element && self.is(at + 1, words!["dans"]);
        let likened = (at + 1..element).rev().take(2).any(|at| self.is(at, words!["comme"]));
        let near =
            !way.que && !way.clause && !way.infinitive && way.distance <= 6 && !group.passive && (likened || !group.reflexive);
        let tie = Some(at).filter(|_| near && (there || likened || within())).map(|at| self.tie_of(at, element))?;
        let speaks = match tie.source {
            Source::Mention(mention) => self.clauses.mentions[mention].head.acts(),
            source => source != Source::Unknown,
        };
        let cue = tie.cue.map(|cue| Cue { reliability: Reliability::Medium, ..cue });
        speaks.then_some(Tie { cue, ..tie })
    }

    /// The tie of the verb at `at`, if it governs the words and somebody tells them: neither *le sacrifice qui a été exigé est
    /// « rude »*, a passive without agent, nor *des élus accusés d'avoir pris « leur part »*, a participle.
    fn told_by(&self, at: usize, first: usize, element: usize, way: &Way) -> Option<Tie> {
        let group = self.clauses.group(at).filter(|group| group.reliability(self.tokens) > Reliability::None)?;
        let apart = || {
            way.clause && self.is_in_relative(at, first, element)
                || self.ends_before(at, first, element)
                || self.is_set_between(at, first, element)
                || self.is_verb_in_marks(at, element)
        };
        if !self.governs(at, element, way) || apart() {
            return None;
        }
        let tie = self.tie_of(self.carrier(at, first), element);
        let joined = at > first && matches!(self.what(at - 1), What::Coord);
        let told = match group.mood {
            Mood::Participle if way.infinitive => joined || tie.evidence == Evidence::Agent,
            Mood::Participle => tie.source != Source::Unknown,
            _ => !group.passive || tie.source != Source::Unknown,
        };
        told.then_some(tie)
    }

    /// *X dit que lorsque Y l'a demandé, « A »*: the element behind *que*, where an adverbial clause stands between it and the
    /// words.
    fn adverbial(&self, element: usize, first: usize) -> Option<usize> {
        let comma = element > first && matches!(self.what(element - 1), What::Comma);
        let nearest = || tail(first..element, 40).rev().find(|&at| matches!(self.what(at), What::Que));
        let que = if comma { nearest() } else { None }?;
        let compared = self.is(que + 1, words!["comme"]) && que > first && self.is_bare_que(que);
        let adverbial = matches!(self.what(que + 1), What::Subord | What::Si) || self.is(que + 1, words!["quand"]);
        (adverbial && !compared).then_some(que + 1)
    }

    /// *Sauf que*, *d'autant que*: no verb has what stands behind for its content.
    pub(super) fn is_bare_que(&self, que: usize) -> bool {
        matches!(self.what(que), What::Que) && !matches!(self.what(que - 1), What::Verb(_) | What::Mention(_))
    }

    /// *X invite les jeunes qui ont pris la salle à « réfléchir »*: the relative pronoun behind those whom the verb before them
    /// asks for what the words say.
    fn asked(&self, element: usize, first: usize) -> Option<usize> {
        let prep = element.checked_sub(1).filter(|&prep| prep > first && matches!(self.what(prep), What::Prep))?;
        let frame = match () {
            () if self.is(prep, words!["à"]) => Frames::A_INF,
            () if self.is(prep, words!["de", "d'"]) => Frames::DE_INF,
            () => return None,
        };
        let verb = self.clauses.last_finite(first.max(prep.saturating_sub(8))..prep - 1)?;
        let open = self.relative_of(verb, first).filter(|&open| open > first + 1 && self.is(open, words!["qui"]))?;
        let asks = |group: &Group| {
            let frames = group.frames(self.tokens);
            frames.any(Frames::PERSON) && frames.any(frame) && group.says(self.tokens)
        };
        let (_, object) = self.clauses.mention(open - 1)?;
        let above = (first.max(open.saturating_sub(4))..open - 1).rev().find_map(|at| self.clauses.group(at));
        (object.head.speaks() && above.is_some_and(asks)).then_some(open)
    }

    /// *X, accusé de défendre un plan « A »*: what somebody is charged with, in the words of whoever charges him; but *accusé
    /// d'avoir dénoncé « A »* tells of what he said.
    fn is_charged_with(&self, verb: usize, first: usize) -> bool {
        let charged = |group: &Group| {
            let participle = group.mood == Mood::Participle || group.passive;
            participle && group.lexicon_verb(self.tokens).one_of(words!["accuser", "soupçonner", "suspecter"])
        };
        let simple = self.clauses.group(verb).is_some_and(|group| !group.has_auxiliary(self.tokens));
        let hangs = simple && self.clauses.is_infinitive(verb) && self.hangs(verb, first);
        let before = verb.checked_sub(2).filter(|&at| at >= first && hangs);
        before.and_then(|at| self.clauses.group(at)).is_some_and(charged)
    }

    /// The infinitive at `verb` is the complement of a verb: *d'avoir interné*, *à renoncer*.
    fn hangs(&self, verb: usize, first: usize) -> bool {
        verb > first && matches!(self.what(verb - 1), What::Prep) && self.is(verb - 1, words!["de", "d'", "à"])
            // à partir de mardi: a preposition
            && !self.is(verb, words!["partir", "compter"])
    }

    /// The verb that the infinitive at `verb` is the content of: *assure soutenir « A »*, *menace d'en appeler à « A »*, *juge
    /// utile de lancer « A »*.
    fn carrier(&self, verb: usize, first: usize) -> usize {
        let infinitive = self.clauses.is_infinitive(verb);
        let hangs = self.hangs(verb, first);
        let mut at = verb - usize::from(hangs);
        // a expliqué ne pas souhaiter
        let negation = |at: usize| self.tokens.has(self.clauses.elements[at].start, Classes::NE.or(Classes::PAS));
        while at > first && (matches!(self.what(at - 1), What::Adverb) || negation(at - 1)) {
            at -= 1;
        }
        // juge indispensable d'obtenir « A »
        let judges = |group: &Group| {
            let attribute = group.frames(self.tokens).any(Frames::ATTRIBUTE);
            !group.passive && !group.reflexive && attribute && group.says(self.tokens)
        };
        let found = infinitive && hangs && at >= first + 2 && self.has(at - 1, Classes::ADJECTIVE);
        if found && self.clauses.group(at - 2).is_some_and(judges) {
            return at - 2;
        }
        let wanted = match (hangs, infinitive) {
            (_, false) => return verb,
            (true, _) if self.is(verb - 1, words!["à"]) => Frames::A_INF,
            (true, _) => Frames::DE_INF,
            _ => Frames::BARE_INF,
        };
        let carries = at > first
            && self.clauses.group(at - 1).is_some_and(|group| {
                !group.passive
                    && (group.mood != Mood::Participle || at >= first + 2 && matches!(self.what(at - 2), What::Coord))
                    && group.says(self.tokens)
                    && group.frames(self.tokens).any(wanted)
            });
        if carries { at - 1 } else { verb }
    }

    /// *a évoqué, lors d'une réunion tenue mardi, l'idée d'une « grève »*: how much of the way to `element` commas set apart
    /// right behind the verb.
    fn aside_behind(&self, verb: usize, element: usize) -> usize {
        const LONGEST: usize = 14;
        let open = verb + 1;
        if open >= element || !matches!(self.what(open), What::Comma) {
            return 0;
        }
        let ends = |&at: &usize| matches!(self.what(at), What::Comma | What::Que | What::Quote(_)) || self.clauses.is_finite(at);
        let close = (open + 1..element.min(open + LONGEST)).find(ends).filter(|&at| matches!(self.what(at), What::Comma));
        let length = |at: usize| match self.what(at) {
            What::Adverb => 0,
            What::Verb(_) => 2,
            _ => 1,
        };
        close.map_or(0, |close| (open + 1..close).map(length).sum())
    }

    /// Whether the speech verb at `verb` can take what stands at `element` as its content.
    fn governs(&self, verb: usize, element: usize, way: &Way) -> bool {
        let Some(group) = self.clauses.group(verb) else { return false };
        let frames = group.frames(self.tokens);
        let reliability = group.reliability(self.tokens);
        // un effort qu'il faut poursuivre « longtemps »: nobody does
        let needed = group.modal && self.tokens.verb(group.start).one_of(words!["falloir"]);
        if way.clause && reliability < Reliability::High || needed || self.means(verb) || self.learns(verb, element) {
            return false;
        }
        let comme = || (element.saturating_sub(2)..element).any(|at| at > verb && self.is(at, words!["comme"]));
        if group.mood == Mood::Participle && !group.passive {
            // qualifié de « A » par X, jugé « A » par X; interrogé par X is no cue.
            // salué par X comme « A »: whatever the verb takes, *comme* brings what it says.
            // Critiquée pour ses « retards » par les élus, la maire …: so does who does it, just behind the words; invité par X à
            // « A »
            const TAKES: Frames = Frames::QUALIFY.or(Frames::DE_INF).or(Frames::A_INF).or(Frames::ATTRIBUTE);
            let takes = frames.any(TAKES) || comme() || self.is_done_by(element);
            // les paniers tressés par X « ne tiennent pas »: the verb of its noun
            return takes && !self.opens_with_verb(element) && !way.clause && way.distance <= 6;
        }
        if way.que {
            // devant les élus, qui l'interrogeaient, que « A »: it takes a question
            let takes = if way.asks { Frames::QUE.or(Frames::QUESTION) } else { Frames::QUE };
            return frames.any(takes) || reliability == Reliability::High;
        }
        if way.infinitive && reliability >= Reliability::Medium && way.distance <= 8 {
            // juge utile d'obtenir « A »
            let judges = frames.any(Frames::ATTRIBUTE) && self.has(verb + 1, Classes::ADJECTIVE);
            return judges || frames.any(Frames::DE_INF.or(Frames::A_INF)) || reliability == Reliability::High;
        }
        // présente les élus de la vallée comme des « A »: *comme* brings the attribute, however long the object is.
        if !way.clause && way.distance <= 12 && frames.any(Frames::QUALIFY.or(Frames::ATTRIBUTE)) && comme() {
            return true;
        }
        match reliability {
            Reliability::High => way.distance <= if group.mood == Mood::Finite { 12 } else { 6 },
            Reliability::Medium => way.distance.saturating_sub(self.aside_behind(verb, element)) <= 8 && !way.clause,
            _ => {
                way.distance <= 2
                    && !way.clause
                    && frames.any(Frames::NOUN.or(Frames::ATTRIBUTE).or(Frames::QUALIFY))
                    && element > verb
            }
        }
    }

    /// *« A » par X*
    pub(super) fn is_done_by(&self, element: usize) -> bool {
        let speaks = || self.clauses.may_speak(element + 2);
        element + 2 < self.sentence(element).1 && self.is(element + 1, words!["par"]) && speaks()
    }

    /// The tie of the speech verb at `verb`, its words standing after it.
    pub(crate) fn tie_of(&self, verb: usize, element: usize) -> Tie {
        let Some(group) = self.clauses.group(verb) else { return self.none() };
        // L'homme, décrit par ses voisins comme « A »: the form of the present is a participle where a comma or nothing stands
        // before it.
        let (first, last) = self.sentence(verb);
        let apart = (verb == first || matches!(self.what(verb - 1), What::Comma))
            && verb + 1 < last
            && self.is(verb + 1, words!["comme", "par"]);
        let doubtful = apart && group.end == group.start + 1 && self.tokens.word(group.at).forms.any(Forms::PARTICIPLE_MS);
        let finite = group.mood == Mood::Finite && !(doubtful && self.agent(verb, element).is_some());
        let mut cue = self.cue(group, if finite { CueKind::Verb } else { CueKind::Participle });
        if self.is_rumoured(verb) {
            return Tie::new(Some(cue), Source::Unknown, Evidence::None);
        }
        if group.passive || !finite && group.mood != Mood::Gerund && group.mood != Mood::Infinitive {
            if let Some(agent) = self.agent(verb, element) {
                return Tie::new(Some(cue), Source::Mention(agent), Evidence::Agent);
            }
            if group.passive && !group.reflexive || self.is_undergone(verb, element) {
                return Tie::new(Some(cue), Source::Unknown, Evidence::None);
            }
        }
        let source = self.incise_before(verb, element).unwrap_or_else(|| self.subject(verb));
        let source = self.read_on(verb, source, element).unwrap_or(source);
        let evidence = if finite { Evidence::Subject } else { Evidence::Participle };
        if cue.kind == CueKind::Participle && finite {
            cue.kind = CueKind::Verb;
        }
        Tie::of_verb(group, cue, source, evidence)
    }

    /// *Le pont a cédé, rappelle X, dont une pile est « creuse »*: an incise between commas has its subject behind it.
    fn incise_before(&self, verb: usize, element: usize) -> Option<Source> {
        let (first, _) = self.sentence(verb);
        let comma = |at: usize| at > first && at < element && matches!(self.what(at), What::Comma);
        let clause = |comma: usize| self.clauses.any_finite(tail(first..comma, 24));
        if !comma(verb.checked_sub(1)?) || !clause(verb - 1) {
            return None;
        }
        let incise = self.incise_at(verb, element, Place::Apart).filter(|incise| comma(incise.last))?;
        let Source::Mention(index) = incise.tie.source else { return None };
        self.clauses.mentions[index].head.is_human().then_some(incise.tie.source)
    }

    /// *des élus accusés de « fraude »*, *une mesure jugée « rude »*: what is done to its noun, which has no words in it; but *X
    /// a rappelé P et dénoncé « A »* shares its auxiliary, and *X, persuadé que « A »*, thinks it.
    fn is_undergone(&self, verb: usize, element: usize) -> bool {
        let (first, _) = self.sentence(verb);
        let Some(group) = self.clauses.group(verb).filter(|group| group.mood == Mood::Participle) else { return false };
        let agrees = !self.tokens.word(group.at).forms.any(Forms::PARTICIPLE_MS);
        let joined = || {
            let opens = verb > first && matches!(self.what(verb - 1), What::Coord | What::Comma | What::Adverb);
            opens && self.clauses.any_finite(tail(first..verb, WINDOW))
        };
        let thinks = group.lexicon_verb(self.tokens).one_of(words!["convaincre", "persuader"]);
        let que = || (verb + 1..element.min(verb + 12)).any(|at| matches!(self.what(at), What::Que));
        (agrees || !joined()) && !thinks && !que()
    }
}
