//! Cues that stand before the words: the verb of speech that governs them.
//!
//! ```text
//! governed = verb complement* "que" … words        X a dit que « A »
//!          | verb complement* words                X dénonce « A »; X parle d'un « A »
//!          | participle … words                    …, ajoutant que « A »
//!          | "de" infinitive … words               Et X d'ajouter que « A »
//!          | participle "par" agent … words        Y, accusé par X d'avoir « A »
//!          | noun "de"/"par" author … words       la demande de X de voir « A », l'annonce par X d'un « A »
//! ```

use super::{BETWEEN, Cue, Incise, Place, Rules, Source, Step, Tie, WINDOW};
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, VerbClasses};
use crate::mention::{self, Determiner, Head, Mention, OF};
use crate::model::{CueKind, Evidence};
use crate::token::{Words, tail, words};
use crate::verb::{Group, Mood};

/// How many elements dashes set apart at most.
const ASIDE: usize = 24;

/// What tells the subject of a noun of speech.
const ABOUT: Words = words!["sur", "contre", "concernant", "envers"];

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

    /// *X soutient que Y s'est emporté pour « un rien »*, *X affirme que le parti défend « la vraie gauche »*: in the clause that
    /// another verb announces, how somebody behaves, in the words of whoever tells it.
    fn is_stance(&self, at: usize, first: usize) -> bool {
        let Some(group) = self.clauses.group(at).filter(|group| group.mood == Mood::Finite) else { return false };
        // se dit « prêt », se sent « suivi »: his own word
        let own = group.frames(self.tokens).any(Frames::ATTRIBUTE) || group.lexicon_verb(self.tokens).one_of(words!["sentir"]);
        // X estime que la mairie refuse « le dialogue », menace « la survie » du port; but menace de « partir »
        let acts = || match self.clauses.what(at + 1) {
            Some(What::Quote(stretch)) => !self.tokens.has(self.stretches[stretch].start, OF),
            Some(What::Prep) => false,
            _ => true,
        };
        let verb = group.lexicon_verb(self.tokens);
        let behaves = group.reflexive && !own
            || verb.one_of(words!["critiquer", "défendre", "refuser"])
            || verb.one_of(words!["menacer"]) && acts();
        behaves && self.is_inside_content(at, first)
    }

    /// The clause of the verb at `at` is what another verb announces: *X a prévenu jeudi que la ville réagira*.
    fn is_inside_content(&self, at: usize, first: usize) -> bool {
        const REACH: usize = 24;
        let ends = |&at: &usize| matches!(self.what(at), What::Que | What::Relative | What::Semicolon | What::Colon);
        let between = |&at: &usize| match self.what(at) {
            What::Mention(_) | What::Prep | What::Other => true,
            What::Adverb => !self.is(at, words!["alors", "tandis"]),
            _ => false,
        };
        let que = (first..at).rev().take(REACH).find(ends).filter(|&que| matches!(self.what(que), What::Que));
        let verb = que.and_then(|que| (first..que).rev().take(REACH).find(|at| !between(at)));
        // Alors qu'un sondage montre que P, le maire s'est félicité: a comma has ended the clause
        let over = || {
            let mut told = false;
            (que.unwrap_or(at)..at).any(|at| {
                told |= self.clauses.is_finite(at);
                told && matches!(self.what(at), What::Comma)
            })
        };
        verb.is_some_and(|verb| self.states(verb)) && !over()
    }

    /// *X prévient que la ville réagira « immédiatement »*, *X dit que le maire plaidait « sans relâche » pour Lans*: in the
    /// clause that another verb announces, an adverb in the words of whoever tells it; but *que le maire plaidait « pour Lans »*.
    fn tells_how_it_is_done(&self, at: usize, first: usize, element: usize) -> bool {
        const WHEN_OR_HOW: Words =
            words!["avec", "conformément", "dans", "depuis", "durant", "dès", "en", "pendant", "sans", "sous"];
        let What::Quote(stretch) = self.what(element) else { return false };
        let inside = &self.stretches[stretch];
        let soon = self.tokens.one_of(inside.start, words!["au"]) && self.tokens.one_of(inside.start + 1, words!["plus"]);
        let adverb = soon || inside.start + 1 == inside.end && self.tokens.str(inside.start).ends_with("ment");
        let phrase =
            || self.tokens.one_of(inside.start, WHEN_OR_HOW) && !self.words_inside(stretch).any(|at| self.clauses.is_finite(at));
        let done = |group: &Group| match group.mood {
            Mood::Finite => true,
            Mood::Infinitive => self.hangs(at, first),
            _ => false,
        };
        // a écrit « à la hâte » son discours: between the verb and its object
        let object = |at: usize| self.clauses.mention(at).is_some_and(|(_, noun)| noun.determiner != Determiner::None);
        let apart = || {
            let last = self.sentence(element).1;
            self.tokens.one_of(inside.start, words!["à"]) && at + 1 == element && element + 1 < last && object(element + 1)
        };
        let with = || self.is(element - 1, words!["avec", "sans"]);
        let bare = || !matches!(self.what(element - 1), What::Prep) && (adverb || phrase() || apart());
        (bare() || with()) && self.clauses.group(at).is_some_and(done) && self.is_inside_content(at, first)
    }

    /// A verb that a clause behind *que* may follow.
    pub(crate) fn states(&self, verb: usize) -> bool {
        let group = self.clauses.group(verb).filter(|group| group.reliability(self.tokens) >= Reliability::Medium);
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

    /// *pour reprendre les mots de X*, *à en croire X*, *si l'on en croit X*: the verb at `at` is part of the phrase; *selon
    /// un élu n'ayant pas voulu être cité, « A »*: it tells of whoever the phrase names.
    pub(super) fn verb_of_source(&self, at: usize, first: usize, element: usize) -> Option<Tie> {
        let lead = tail(first..at, 3).find(|&lead| matches!(self.what(lead), What::Prep | What::Si))?;
        let found = self.preposition_at(lead, element).filter(|found| found.last <= element)?;
        let part = found.tie.cue.is_some_and(|cue| cue.end >= self.clauses.elements[at].end);
        let gerund = || self.clauses.group(at).is_some_and(|group| group.mood == Mood::Gerund);
        let closed = || matches!(self.what(element - 1), What::Comma) && !self.clauses.any_finite(at..element);
        (part || found.last == at && gerund() && closed()).then_some(found.tie)
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

    /// *Le pont, selon X, est « A »*, *les propos tenus par X sur une crue « A »*: the preposition at `at` leads to a source.
    fn source_on_the_way(&self, at: usize, first: usize, element: usize, way: &Way) -> Option<Tie> {
        let found = self
            .preposition_at(at, element)
            .filter(|found| found.last <= element && (!way.clause || self.cuts_in(at, found, first, element)))
            .filter(|found| !self.tells_how_known(found, first, element) && !self.is_closed_relative(found, element));
        // X dit que selon Y le pont tient et que la ville « surveille »: Y has the first clause alone.
        let closed = way.second && tail(first..at, 8).any(|at| matches!(self.what(at), What::Que));
        if let Some(found) = found.filter(|found| !closed && self.is_detached(at, found, first)) {
            return Some(found.tie);
        }
        if way.clause || way.que {
            return None;
        }
        let of = || self.spoken_of(at, first, element).or_else(|| self.own_words(at, first, element));
        self.spoken_by(at, first, element).or_else(of)
    }

    /// *Avec sa mère, pour qui P, la maire veut « un port »*: a comma has ended the relative clause.
    fn is_closed_relative(&self, source: &Incise, element: usize) -> bool {
        let weak = source.tie.cue.is_some_and(|cue| cue.reliability == Reliability::Low);
        let relative = matches!(self.what(source.last - 1), What::Relative);
        weak && relative && (source.last..element).any(|at| matches!(self.what(at), What::Comma))
    }

    /// *X affirme, de source syndicale, que « A »*: how X, whose verb governs the words, knows.
    fn tells_how_known(&self, source: &Incise, first: usize, element: usize) -> bool {
        let comma = |at: usize| at < element && matches!(self.what(at), What::Comma);
        let says = |group: &Group| group.reliability(self.tokens) >= Reliability::Medium;
        self.is(source.first, words!["de"])
            && source.first > first + 1
            && comma(source.first - 1)
            && self.clauses.group(source.first - 2).is_some_and(says)
            && comma(source.last)
            && matches!(self.what(source.last + 1), What::Que)
    }

    /// *les critiques d'Anne Dol sur un budget « A »*, *la colère des élus contre un plan « A »*: the noun of speech and its
    /// author before the preposition at `about`.
    fn spoken_of(&self, about: usize, first: usize, element: usize) -> Option<Tie> {
        let noun = about.checked_sub(3).filter(|&noun| noun >= first && self.is(about, ABOUT) && element <= about + 6)?;
        let (_, mention) = self.clauses.mention(noun)?;
        let author = self.author(noun, about)?;
        let cue = Cue::without_verb(mention.start, mention.end, CueKind::Noun, Reliability::Medium);
        Some(Tie::new(Some(cue), Source::Mention(author), Evidence::Agent))
    }

    /// *a dit après le discours du maire que « A »*: the noun tells when the verb before it was said, whose content *que* opens.
    fn dates_verb(&self, noun: usize, first: usize) -> bool {
        let when = noun > first + 1 && self.is(noun - 1, words!["après", "avant", "depuis", "pendant"]);
        when && self.states(noun - 2)
    }

    /// *la demande d'Anne Dol de voir le quai « A »*, *l'appel lancé par les élus à bâtir un « A »*, *l'annonce par la mairie
    /// d'un plan « A »*, *… que le pont serait « A »*: the noun of speech, its author and what it says, which holds the words.
    fn content_of(&self, noun: usize, element: usize) -> Option<Tie> {
        const CONTENT: usize = 24;
        let (_, mention) = self.clauses.mention(noun)?;
        let said = self.tokens.has(mention.at, Classes::SPEECH_NOUN) && mention.end == mention.at + 1;
        let near = element <= noun + CONTENT;
        let by = |at: usize| self.is(at, words!["par"]);
        let author = (noun + 1..element.min(noun + 4)).find(|&at| by(at) || self.has(at, OF)).filter(|_| said && near)?;
        let plain = author == noun + 1;
        let uttered = || by(author) && self.clauses.is_participle(noun + 1);
        // par des élus
        let person = author + 1 + usize::from(matches!(self.what(author + 1), What::Other | What::Prep));
        let (index, found) = self.clauses.mention(person).filter(|(_, found)| found.head.speaks() && (plain || uttered()))?;
        let next = person + 1;
        let infinitive = |at: usize| self.clauses.is_infinitive(at);
        let content = match self.what(next) {
            What::Que => true,
            What::Prep if self.is(next, words!["de", "d'", "à"]) && infinitive(next + 1) => true,
            // les propos tenus par Luc Rey « choquent »: the verb of the noun
            What::Quote(_) if self.opens_with_verb(next) => false,
            // l'annonce par la mairie d'un plan
            _ => by(author),
        };
        let content = content && next <= element;
        let clauses = (next..element).filter(|&at| self.clauses.is_finite(at)).count();
        let whole = content && clauses <= usize::from(matches!(self.what(next), What::Que));
        let cue = Cue::without_verb(mention.start, mention.end, CueKind::Noun, Reliability::Medium);
        (whole && found.head.acts()).then(|| Tie::new(Some(cue), Source::Mention(index), Evidence::Agent))
    }

    /// *Luc Dol est revenu sur ses propos sur une crue « A »*, *Luc Dol critique Anne Dol pour ses propos sur une crue « A »*:
    /// the words are those of whom the verb is about, else of its subject.
    fn own_words(&self, about: usize, first: usize, element: usize) -> Option<Tie> {
        let noun = about.checked_sub(1).filter(|&noun| noun > first && self.is(about, ABOUT) && element <= about + 6)?;
        let (_, words) = self.clauses.mention(noun)?;
        let said = self.tokens.has(words.at, Classes::SPEECH_NOUN.or(Classes::VOICED));
        let own = self.tokens.one_of(words.start, words!["sa", "ses", "son"]) && said;
        let verb = self.clauses.last_finite(tail(first..noun, 12)).filter(|_| own)?;
        let blamed = self.is(noun - 1, words!["après", "pour"]);
        let other = |at: usize| self.clauses.mention(at).filter(|(_, found)| found.head.is_human()).map(|(index, _)| index);
        let other = (verb + 1..noun - 1).rev().find_map(other).filter(|_| blamed);
        let source = other.map_or_else(|| self.subject(verb), Source::Mention);
        let cue = Cue::without_verb(words.start, words.end, CueKind::Noun, Reliability::Medium);
        (source != Source::Unknown).then(|| Tie::new(Some(cue), source, Evidence::Agent))
    }

    /// *les propos tenus jeudi par Anne Dol sur une crue « A »*: the noun of speech, what was done with it and by whom, `by`
    /// being *par*.
    fn spoken_by(&self, by: usize, first: usize, element: usize) -> Option<Tie> {
        let verb = tail(first..by, 4).rev().find(|&at| !self.is_time(at)).filter(|_| self.is(by, words!["par"]))?;
        let uttered = self
            .clauses
            .group(verb)
            .is_some_and(|group| group.mood == Mood::Participle && self.tokens.verb(group.at).classes.any(VerbClasses::VOICES));
        let (_, noun) = self.clauses.mention(verb.checked_sub(1)?).filter(|_| uttered)?;
        let (author, found) = self.clauses.mention(by + 1)?;
        let said =
            (noun.start..noun.end).any(|at| self.tokens.has(at, Classes::SPEECH_NOUN.or(Classes::VOICED).or(Classes::OWNED)));
        let of = by + 2 < element && self.has(by + 2, OF);
        let next = by + if of { 4 } else { 2 };
        let about = next < element && (self.is(next, ABOUT) || self.is(next, words!["à", "au", "aux"]));
        let cue = Cue::without_verb(noun.start, noun.end, CueKind::Noun, Reliability::Medium);
        let tie = Tie::new(Some(cue), Source::Mention(author), Evidence::Agent);
        (said && about && found.head.speaks()).then_some(tie)
    }

    /// *un réseau, dit « réseau K », était « A »*: between commas the participle names what stands before it.
    fn names_in_marks(&self, verb: usize, element: usize) -> bool {
        verb > 1
            && verb + 3 < element
            && self.tokens.has(self.clauses.elements[verb].start, Classes::NAMED)
            && matches!(self.what(verb - 1), What::Comma)
            && matches!(self.what(verb + 1), What::Quote(_))
            && matches!(self.what(verb + 2), What::Comma)
            && self.clauses.is_finite(verb + 3)
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
            frames.any(Frames::PERSON) && frames.any(frame) && group.reliability(self.tokens) >= Reliability::Medium
        };
        let (_, object) = self.clauses.mention(open - 1)?;
        let above = (first.max(open.saturating_sub(4))..open - 1).rev().find_map(|at| self.clauses.group(at));
        (object.head.speaks() && above.is_some_and(asks)).then_some(open)
    }

    /// *contrairement à ce que disent Y et Z, il est « A »*: a relative clause that a comma ends before the clause of the words.
    fn is_in_relative(&self, verb: usize, first: usize, element: usize) -> bool {
        let what = |at: usize| at >= first && matches!(self.what(at), What::Que) && at > first && self.is(at - 1, words!["ce"]);
        (verb > first && what(verb - 1) || self.relative_of(verb, first).is_some())
            && (verb + 1..element.min(verb + 40)).any(|at| matches!(self.what(at), What::Comma))
    }

    /// *contrairement au préfet, qui juge que P, le maire veut « A »*: the relative clause of the verb, its content in it, ends
    /// at the comma before a subject with a verb of its own; *X, qui juge que P, « ne dort plus »*: or before its main verb.
    fn ends_before(&self, verb: usize, first: usize, element: usize) -> bool {
        let relative = self.relative_of(verb, first).is_some_and(|at| matches!(self.what(at), What::Relative));
        let que = (verb + 1..element).find(|&at| matches!(self.what(at), What::Que)).unwrap_or(verb);
        // qui juge que le pont, vétuste, « ne tient plus »
        let whole = || que == verb || self.clauses.any_finite(que..element);
        let main = || element > verb + 1 && matches!(self.what(element - 1), What::Comma) && self.lacks_subject(element);
        if relative && main() && whole() {
            return true;
        }
        if !relative || verb + 3 >= element || matches!(self.what(verb + 2), What::Si | What::Subord) {
            return false;
        }
        let told = |at: usize| matches!(self.what(at), What::Quote(_)) || self.clauses.is_finite(at);
        let Some(content) = (verb + 1..element.min(verb + 40)).find(|&at| told(at)) else { return false };
        // X, qui juge que P, fait « fausse route »
        let own = self.clauses.is_finite(content) && self.relative_of(content, verb).is_none();
        (content + 1..element.min(verb + 40)).any(|at| {
            let main = || self.clauses.may_speak(at + 1) && self.clauses.is_finite(at + 2);
            matches!(self.what(at), What::Comma)
                && at + 2 < element + 1
                && (own && self.clauses.is_finite(at + 1) || at + 2 < element && main())
        })
    }

    /// *accuse le maire, qui annonce un plan, d'avoir « menti »*, *demande le départ du maire, qui défend le plan, à cause de
    /// « ses mots »*: the relative clause of the verb, with its object, stands between two commas inside what another verb
    /// governs.
    fn is_set_between(&self, verb: usize, first: usize, element: usize) -> bool {
        const BEFORE: usize = 24;
        let comma = |at: usize| matches!(self.what(at), What::Comma);
        let relative = self.relative_of(verb, first).filter(|&at| at > first + 1 && self.is(at, words!["qui"]) && comma(at - 1));
        let object = verb + 1 < element && self.clauses.mention(verb + 1).is_some() && !self.is_time(verb + 1);
        let Some(relative) = relative.filter(|_| object) else { return false };
        let plain = |&at: &usize| matches!(self.what(at), What::Mention(_) | What::Prep | What::Adverb | What::Other);
        let close = verb + 1 + (verb + 1..element).take_while(plain).count();
        if close + 1 >= element || !comma(close) || !matches!(self.what(close + 1), What::Prep) {
            return false;
        }
        let cause = self.tokens.one_of(self.clauses.elements[close + 1].start + 1, words!["cause", "raison"]);
        let asks = |at: usize| {
            let group = self.clauses.group(at).filter(|group| group.reliability(self.tokens) >= Reliability::Medium);
            group.is_some_and(|group| {
                let frames = group.frames(self.tokens);
                let of = frames.any(Frames::DE_INF) && self.is(close + 1, words!["d'", "de"]);
                let to = frames.any(Frames::A_INF) && self.is(close + 1, words!["à"]);
                cause || (of || to) && self.clauses.is_infinitive(close + 2)
            })
        };
        (first.max(relative.saturating_sub(BEFORE))..relative - 1).any(asks)
    }

    /// *Alors que la mairie affirme que P, les riverains vivent « un enfer »*: the clause that opens the sentence ends at the
    /// comma before a subject with a verb of its own; but *Si la mairie affirme que, depuis mardi, le quai est « sûr », …*
    fn is_in_fronted_clause(&self, verb: usize, first: usize, element: usize) -> bool {
        let opens = |at: &usize| !matches!(self.what(*at), What::Coord | What::Adverb | What::Comma | What::Dash);
        let Some(opening) = (first..verb.min(first + 4)).find(opens) else { return false };
        let conjunction = match self.what(opening) {
            What::Subord => !self.is(opening, words!["comme"]),
            What::Si => true,
            What::Prep | What::Interrogative => matches!(self.what(opening + 1), What::Que) || self.is(opening, words!["quand"]),
            _ => false,
        };
        let within = |at: &usize| matches!(self.what(*at), What::Comma);
        let bound = |at: usize| matches!(self.what(at), What::Que | What::Si | What::Relative | What::Subord | What::Colon);
        conjunction
            && (verb + 1..element.min(verb + 40)).filter(within).any(|comma| {
                let content = (verb + 1..comma).rev().find(|&at| matches!(self.what(at), What::Que | What::Si));
                let whole = content.is_none_or(|que| self.clauses.any_finite(que..comma));
                let own = (comma + 2..element).find(|&at| self.clauses.is_finite(at) || bound(at));
                let subject = self.clauses.mention(comma + 1).is_some_and(|(_, mention)| mention.head.speaks());
                whole && subject && own.is_some_and(|own| self.clauses.is_finite(own))
            })
    }

    /// *Le journal publie la lettre, l'écrivain « assume »*: behind the comma somebody has the marked verb for a verb of their
    /// own.
    fn is_verb_in_marks(&self, verb: usize, element: usize) -> bool {
        // l'écrivain « assume » et « endosse »
        let joined =
            element >= verb + 6 && matches!((self.what(element - 2), self.what(element - 1)), (What::Quote(_), What::Coord));
        let element = element - if joined { 2 } else { 0 };
        let clause = element >= verb + 4
            && matches!(self.what(element - 2), What::Comma)
            && self.clauses.mention(element - 1).is_some_and(|(_, mention)| mention.head.is_human() && !mention.has_name());
        let What::Quote(stretch) = self.what(element) else { return false };
        let start = self.words_inside(stretch).start;
        clause && self.clauses.is_finite(start) && self.clauses.group(start).is_some_and(|group| group.pronoun.is_none())
    }

    /// *l'appel d'Anne Dol à « A »*, *la promesse du maire de « A »*, *d'un « A »*: the noun of speech and its author just before
    /// the words.
    fn noun_before(&self, element: usize, first: usize) -> Option<Tie> {
        let article =
            element > first && matches!(self.what(element - 1), What::Other) && self.has(element - 1, Classes::DET_INDEF);
        let prep = element.checked_sub(1 + usize::from(article))?;
        let noun = prep.checked_sub(3).filter(|&noun| noun >= first)?;
        let complement = matches!(self.what(prep), What::Prep) && self.is(prep, words!["à", "aux", "de", "d'"]);
        // X qualifie les propos de Y d'« injurieux »: what somebody else calls them
        let qualifies = |group: &Group| {
            group.frames(self.tokens).any(Frames::QUALIFY) || group.lexicon_verb(self.tokens).one_of(words!["juger"])
        };
        let called = noun > first && self.clauses.group(noun - 1).is_some_and(qualifies) && !self.is(prep, words!["à", "aux"]);
        let author = self.author(noun, element).filter(|_| complement && !called)?;
        let (_, mention) = self.clauses.mention(noun)?;
        let cue = Cue::without_verb(mention.start, mention.end, CueKind::Noun, Reliability::Medium);
        Some(Tie::new(Some(cue), Source::Mention(author), Evidence::Agent))
    }

    /// *X a employé le mot « A »*, *X n'a pas hésité à utiliser le terme de « A »*: who chooses the word.
    fn word_chosen(&self, element: usize, first: usize) -> Option<Tie> {
        let of = usize::from(element > first && self.has(element - 1, OF));
        let noun = element.checked_sub(1 + of).filter(|&noun| noun > first)?;
        let (_, word) = self.clauses.mention(noun).filter(|(_, word)| self.tokens.has(word.at, Classes::TALKED_ABOUT))?;
        let group = self.clauses.group(noun - 1).filter(|group| !group.negated && group.mood == Mood::Finite)?;
        let chooses = group.lexicon_verb(self.tokens).one_of(words!["employer", "utiliser"]);
        let cue = Cue { reliability: Reliability::Medium, ..self.cue(group, CueKind::Verb) };
        let subject = self.subject(noun - 1);
        // certaines régions utilisent le mot « A »: who speaks so says nothing
        let somebody = |head: Head| head.is_somebody();
        let nobody = subject.mention(self.clauses).is_some_and(|found| !somebody(found.head));
        let one = word.determiner == Determiner::Definite && chooses && !nobody;
        one.then(|| Tie::new(Some(cue), subject, Evidence::Subject))
    }

    /// *La foule a défilé aux cris de « A »*, *Aux cris de « A », la foule a défilé*: who acts in the sentence utters the words.
    fn cries(&self, element: usize, first: usize) -> Option<Tie> {
        let from = element.checked_sub(3).filter(|&from| from >= first && self.is(element - 1, words!["de", "d'"]))?;
        let (_, mention) = self.clauses.mention(from + 1)?;
        if !self.tokens.one_of(mention.at, words!["cri", "cris"]) || !self.is(from, words!["au", "aux"]) {
            return None;
        }
        let (_, last) = self.sentence(element);
        let before = self.clauses.last_finite(tail(first..from, 40));
        let verb = before.or_else(|| self.clauses.first_finite(element + 1..last.min(element + 40)))?;
        // 8 000 personnes ont défilé aux cris de « A », le cortège est parti aux cris de « A »
        const CROWD: Words = words!["cortège", "cortèges", "personnes"];
        let crowd = |found: &Mention| self.tokens.one_of(found.at, CROWD);
        let cries = |source: &Source| !self.is_thing(*source) || source.mention(self.clauses).is_some_and(crowd);
        let source = Some(self.subject(verb)).filter(cries).unwrap_or(Source::Unknown);
        let (start, end) = (self.clauses.elements[from].start, self.clauses.elements[element - 1].end);
        let cue = Cue::without_verb(start, end, CueKind::Noun, Reliability::High);
        Some(Tie::new(Some(cue), source, Evidence::Subject))
    }

    /// *Selon X, les fonds que Y a reçus sont « A »*, *En attendant, pour X, il faut « A »*: the source that opens a sentence, or
    /// stands just behind what tells when or how, is that of all its clauses.
    fn frame(&self, element: usize, first: usize) -> Option<Tie> {
        let opens = |at: &usize| !matches!(self.what(*at), What::Coord | What::Adverb | What::Comma | What::Dash);
        let opening = (first..element.min(first + 4)).find(opens)?;
        let source = |opening: usize| self.preposition_at(opening, element).map(|found| (opening, found));
        let (opening, found) = source(opening).or_else(|| source(self.behind_circumstance(opening, element)?))?;
        (found.last < element && self.is_detached(opening, &found, first)).then_some(found.tie)
    }

    /// *En attendant,*, *Dans l'immédiat,*: what stands behind the comma of a short circumstance.
    fn behind_circumstance(&self, opening: usize, element: usize) -> Option<usize> {
        const SHORT: usize = 5;
        let within = |&at: &usize| match self.what(at) {
            What::Prep | What::Adverb | What::Other => true,
            What::Mention(index) => !self.clauses.mentions[index].head.speaks(),
            What::Verb(group) => self.clauses.groups[group].mood == Mood::Gerund,
            _ => false,
        };
        let comma = opening + (opening..element.min(opening + SHORT)).take_while(within).count();
        let led = matches!(self.what(opening), What::Prep | What::Verb(_));
        (led && comma + 1 < element && matches!(self.what(comma), What::Comma)).then_some(comma + 1)
    }

    /// *Le pont, selon X, est « A »*; *X, selon qui le pont est « A »*: a source that a comma sets apart is that of the clause
    /// around it; *; pour X, il est « A »*, *alors que pour X, il est « A »*: one behind a semicolon, or somebody named behind a
    /// conjunction, that of the clause it opens.
    fn cuts_in(&self, preposition: usize, found: &Incise, first: usize, element: usize) -> bool {
        // les reproches de X selon lesquels le pont est « A »: no comma ends the relative clause
        // but sa thèse selon laquelle on venait pour « A »: the thesis is his who tells it
        let own = |found: &Mention| found.determiner == Determiner::Possessive;
        let relative = matches!(self.what(found.last - 1), What::Relative)
            && found.tie.source.mention(self.clauses).is_some_and(|found| !own(found));
        if relative && !(found.last..element).any(|at| matches!(self.what(at), What::Comma)) {
            return true;
        }
        let strong = || found.tie.cue.is_some_and(|cue| cue.reliability > Reliability::Low);
        preposition > first
            && match self.what(preposition - 1) {
                What::Comma => strong(),
                What::Semicolon => true,
                _ => self.judges_apart(preposition, found),
            }
    }

    /// *alors que pour X*, *mais pour X*
    fn judges_apart(&self, preposition: usize, found: &Incise) -> bool {
        matches!(self.what(preposition - 1), What::Que | What::Subord | What::Coord) && self.is_named(found.tie.source)
    }

    /// *Pour la défense, Me X a plaidé « A »*: a body behind *pour* speaks by the mouth of somebody named.
    pub(crate) fn is_represented(&self, body: &Tie, speaker: &Tie) -> bool {
        let human = |found: &Mention| found.head.is_human();
        let reliability = |tie: &Tie| tie.cue.map_or(Reliability::None, |cue| cue.reliability);
        body.source.mention(self.clauses).is_some_and(|found| !human(found))
            && reliability(body) == Reliability::Low
            && reliability(speaker) >= Reliability::Low
            && self.is_named(speaker.source)
    }

    /// Whether a source is a person by name.
    pub(crate) fn is_named(&self, source: Source) -> bool {
        source.mention(self.clauses).is_some_and(|found| found.names_somebody())
    }

    /// *pour X* is a source between commas, a complement elsewhere: *une chance pour la ville*.
    pub(super) fn is_detached(&self, preposition: usize, found: &Incise, first: usize) -> bool {
        let weak = found.tie.cue.is_some_and(|cue| cue.reliability == Reliability::Low);
        let before = preposition == first
            || matches!(self.what(preposition - 1), What::Comma | What::Semicolon | What::Coord | What::Colon | What::Dash)
            || self.is_led_by_adverb(preposition, first);
        // Pour X, agent à Brenac spécialisé dans les ponts, « A »: what describes a person who opens the sentence may be long.
        let described = preposition == first && self.is_named(found.tie.source);
        let closes = |&at: &usize| matches!(self.what(at), What::Comma) || self.clauses.is_finite(at);
        let end = if described { (found.last..(found.last + 12).min(self.sentence(preposition).1)).find(closes) } else { None };
        let behind = match self.what(end.unwrap_or(found.last)) {
            What::Comma | What::Quote(_) | What::Colon => true,
            What::Mention(index) => self.clauses.mentions[index].head == Head::Pronoun,
            _ => false,
        };
        // un pêcheur pour qui « A »
        let relative = matches!(self.what(found.last - 1), What::Relative);
        !weak || relative || before && behind || preposition > first && self.judges_apart(preposition, found)
    }

    /// *Ainsi pour X, « A »*, *D'ailleurs pour X, « A »*; but *Heureusement pour X*
    fn is_led_by_adverb(&self, preposition: usize, first: usize) -> bool {
        let adverb = |at: usize| {
            matches!(self.what(at), What::Adverb) && !self.tokens.str(self.clauses.elements[at].start).ends_with("ment")
        };
        preposition == first + 1 && adverb(first)
    }

    /// The author of the noun of speech at `noun`: *la réponse d'Anne Dol, le cri d'alarme des soignants*.
    pub(crate) fn author(&self, noun: usize, last: usize) -> Option<usize> {
        let (_, mention) = self.clauses.mention(noun)?;
        let nobody = matches!(mention.head, Head::Thing | Head::Document);
        let noun_of_speech = self.tokens.has(mention.at, Classes::SPEECH_NOUN.or(Classes::VOICED));
        let said = noun_of_speech || self.tokens.one_of(mention.at, words!["mots"]);
        if !nobody || !said {
            return None;
        }
        // la phrase lancée par Anne Dol
        let uttered = self.clauses.is_participle(noun + 1);
        if uttered && mention.end == mention.at + 1 && noun + 3 < last && self.is(noun + 2, words!["par"]) {
            return self.clauses.mention(noun + 3).filter(|(_, found)| found.head.speaks()).map(|(author, _)| author);
        }
        // la phrase prêtée à Anne Dol, attribuée au maire
        let lent = |group: &Group| group.lexicon_verb(self.tokens).one_of(words!["attribuer", "prêter"]);
        let lent = uttered && self.clauses.group(noun + 1).is_some_and(lent);
        if lent && noun + 3 < last && self.is(noun + 2, words!["à", "au", "aux"]) {
            return self.clauses.mention(noun + 3).filter(|(_, found)| found.head.speaks()).map(|(author, _)| author);
        }
        // le message clair d'Anne Dol, la réaction à chaud d'Anne Dol
        let qualified = noun + 2 < last
            && match self.what(noun + 1) {
                What::Verb(group) => self.clauses.groups[group].mood == Mood::Participle,
                _ => self.qualifies(noun + 1),
            };
        let mut at = noun + 1 + usize::from(qualified);
        while at + 1 < last.min(noun + 6) && self.is(at, words!["de", "d'", "du", "des", "à", "au"]) {
            let (author, found) = self.clauses.mention(at + 1)?;
            if found.head.speaks() && !self.is(at, words!["à", "au"]) {
                return Some(author);
            }
            // des mots à l'endroit d'Anne Dol: whom they are meant for
            if self.is(at, words!["à", "au"]) && self.tokens.one_of(found.at, mention::TOWARDS) {
                return None;
            }
            at += 2;
        }
        None
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
            !group.passive && !group.reflexive && attribute && group.reliability(self.tokens) >= Reliability::Medium
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
                    && group.reliability(self.tokens) >= Reliability::Medium
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

    /// *X apprend l'existence d'un « litige »*: others tell X so; but *X leur apprend « la nouvelle »*, *X apprend aux élus …*,
    /// *On apprend que « A »*.
    fn learns(&self, verb: usize, element: usize) -> bool {
        let (first, last) = (self.sentence(verb).0, element);
        let told = words!["leur", "lui", "m'", "me", "nous", "vous"];
        let learns = |group: &Group| {
            group.lexicon_verb(self.tokens).one_of(words!["apprendre"])
                && group.mood == Mood::Finite
                && group.pronoun.is_none()
                && !group.passive
                && !(group.start..group.at).any(|at| self.tokens.one_of(at, told))
        };
        self.clauses.group(verb).is_some_and(learns)
            && verb > first
            && !self.is(verb - 1, words!["on"])
            && !(verb + 1..last).any(|at| self.is(at, words!["à", "au", "aux"]))
    }

    /// *(X) « ne vaut rien »*: the marks behind somebody start with a verb in the third person, whose subject stands before them.
    fn opens_with_verb(&self, element: usize) -> bool {
        matches!(self.what(element - 1), What::Mention(_)) && self.lacks_subject(element)
    }

    /// *« ne vaut rien »*: marks that start with a verb in the third person, whose subject they do not hold.
    fn lacks_subject(&self, element: usize) -> bool {
        let What::Quote(stretch) = self.what(element) else { return false };
        let group =
            self.words_inside(stretch).next().filter(|&at| self.clauses.is_finite(at)).and_then(|at| self.clauses.group(at));
        group.is_some_and(|group| {
            group.pronoun.is_none() && (group.singular || group.plural) && !group.first_person && !group.second_person
        })
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

    /// *Les élèves ont entendu :*, *Les passants peuvent lire :*, *Les élèves ont appris leur départ :*: another has said or
    /// written what the subject hears or reads.
    pub(super) fn is_heard_by_subject(&self, verb: usize) -> bool {
        let Some(group) = self.clauses.group(verb).filter(|group| group.mood == Mood::Finite && !group.passive) else {
            return false;
        };
        let lexicon = group.lexicon_verb(self.tokens);
        let can = |at: usize| self.tokens.verb(at).lemma == "pouvoir";
        let heard = lexicon.one_of(words!["entendre"]) && !group.reflexive && !self.clauses.is_infinitive(verb + 1);
        let words = |&at: &usize| matches!(self.what(at), What::Colon | What::Quote(_));
        let learns = || (verb + 1..self.sentence(verb).1).find(words).is_some_and(|words| self.learns(verb, words));
        heard || lexicon.one_of(words!["lire"]) && (group.start..group.at).any(can) || learns()
    }

    /// *Sur leurs pancartes, on pouvait lire « A »*, *une lettre où on lit « A »*, *On apprend que « A »*: what one reads stands
    /// on something, and nobody known wrote it otherwise.
    fn read_on(&self, verb: usize, reader: Source, element: usize) -> Option<Source> {
        let Source::Mention(index) = reader else { return None };
        let on = self.tokens.one_of(self.clauses.mentions[index].at, words!["on"]);
        if !on && !self.is_heard_by_subject(verb) {
            return None;
        }
        if self.clauses.group(verb).is_some_and(|group| group.lexicon_verb(self.tokens).one_of(words!["entendre"])) && !on {
            return Some(Source::Unknown);
        }
        // Un texte est voté. On y promet « A »
        if !self.clauses.group(verb).is_some_and(|group| group.lexicon_verb(self.tokens).one_of(words!["apprendre", "lire"])) {
            // but Au ministère, on prépare un décret. On y promet « A »: the same on, at the same place
            let document = self.document_there(verb)?;
            let before = self.clauses.mentions[document].start;
            let same = (before.saturating_sub(8)..before).any(|at| self.tokens.one_of(at, words!["on"]));
            return (!same).then_some(Source::Mention(document));
        }
        let (first, last) = self.sentence(verb);
        // On peut lire dans la Gazette de Lans : « A »
        let paper = |at: usize, mention: &Mention| {
            let medium = self.tokens.is_of(mention.at, Fields::MEDIUM) || self.tokens.has(mention.at, Classes::MEDIUM);
            medium && mention.head == Head::Organisation && at > verb && self.is(at - 1, words!["dans"])
        };
        // Le fisc peut lire les données « A »: an object
        let borne = |at: usize| on || at > first && self.is(at - 1, words!["dans", "par", "sur", "via"]);
        let document = |at: usize| {
            let found = self.clauses.mention(at)?;
            (found.1.head == Head::Document && borne(at) || paper(at, found.1)).then_some(found)
        };
        let behind = verb + 1..last.min(element.min(verb + 12) + 8);
        let mut near = tail(first..verb, 20).rev().chain(behind);
        let near = near.find_map(document).map(|(document, _)| document).or_else(|| self.document_there(verb));
        Some(near.map_or(Source::Unknown, Source::Mention))
    }

    /// *Une banderole barre la rue. On peut y lire « A »*, *Le collège a rendu un avis. Il est public. « A », y lit-on*: the
    /// document that *y* takes up, the last that the narrator's sentence or the two above it tell of.
    pub(super) fn document_there(&self, verb: usize) -> Option<usize> {
        const ABOVE: usize = 40;
        const SENTENCES: usize = 8;
        let group = self.clauses.group(verb)?;
        if !(group.start..group.end).any(|at| self.tokens.one_of(at, words!["y"])) {
            return None;
        }
        let own = self.clauses.sentence_of(verb);
        let paragraph = self.clauses.sentences[own].paragraph;
        let told = (own.saturating_sub(SENTENCES)..=own).rev().map(|above| self.clauses.sentences[above]);
        let told = told.filter(move |above| above.inside.is_none() && above.paragraph == paragraph).take(3);
        let mut elements = told.flat_map(|told| (told.first.max(told.last.saturating_sub(ABOVE))..told.last).rev());
        elements.find_map(|at| {
            let (index, mention) = self.clauses.mention(at)?;
            (at < verb && mention.head == Head::Document).then_some(index)
        })
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
