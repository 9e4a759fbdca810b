//! Reported speech without marks: where the content of a cue begins and ends.
//!
//! | construction | content | file |
//! |---|---|---|
//! | X a affirmé que P et que Q | P et que Q | `content`, `start`, `que`, `between` |
//! | X a demandé si P; comment P | P, the interrogative word included | `start` |
//! | X a promis de I, appelle à I, dit I | the infinitive with its complements | `infinitive` |
//! | Selon X, P. P, selon X. P, selon X, Q. | P ⟂ Q | `incise`, `source`, `preposition` |
//! | P, a expliqué X. P, dit-il, Q. | P ⟂ Q | `incise` |
//! | what stands on both sides of an incise | P ⟂ Q in *P, dit-il, Q* | `sides`, `resumption`, `phrase` |
//! | P, ajoutant que Q | Q, with the subject of P | `content` |
//! | where any of these ends | P in *X a dit P et a ajouté Q* | `extent`, `next_clause`, `main_clause`, `remark` |
//!
//! `verbs` tells whether a stretch of the sentence has a verb of its own.

mod between;
mod content;
mod extent;
mod incise;
mod infinitive;
mod main_clause;
mod next_clause;
mod phrase;
mod preposition;
mod que;
mod remark;
mod resumption;
mod sides;
mod source;
mod start;
mod verbs;

use crate::attribution::{Incise, Rules, Source, Tie};
use crate::clause::{Clauses, Element, Sentence, What};
use crate::few::Few;
use crate::lexicon::{Classes, Forms, Frames, Reliability, VerbClasses};
use crate::mention::{Head, Mention};
use crate::model::Evidence;
use crate::token::{Kind, Tokens, Words, words};
use crate::verb::{Group, Mood};

/// One indirect quotation, in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Clause {
    pub(crate) pieces: Few<(usize, usize)>,
    pub(crate) tie: Tie,
    pub(crate) sentence: usize,
}

/// All the indirect quotations of the narrator's sentences.
pub(crate) fn find(rules: &Rules<'_>) -> Vec<Clause> {
    let mut found = Vec::new();
    for (index, sentence) in rules.clauses.sentences.iter() {
        if sentence.inside.is_none() && sentence.last - sentence.first >= 3 {
            Finder { rules, tokens: rules.tokens, clauses: rules.clauses, sentence: *sentence, index, found: &mut found }.run();
        }
    }
    found
}

/// The words around an incise, in elements.
struct Around {
    pieces: Few<(usize, usize)>,
    tie: Tie,
    /// The cue ends the sentence.
    closes: bool,
}

impl Around {
    fn holds(&self, element: usize) -> bool {
        self.pieces.iter().any(|&(from, to)| from <= element && element < to)
    }
}

struct Finder<'a> {
    rules: &'a Rules<'a>,
    tokens: &'a Tokens<'a>,
    clauses: &'a Clauses,
    sentence: Sentence,
    index: usize,
    found: &'a mut Vec<Clause>,
}

/// What it is said that somebody or something has to do: *un plan censé réduire la dette*.
const OWED: Words = words!["censé", "censée", "censées", "censés", "supposé", "supposée", "supposées", "supposés"];

/// Verbs of what somebody thinks or wishes, and need not say.
const MINDS: VerbClasses = VerbClasses::THOUGHT.or(VerbClasses::WISHED);

impl Finder<'_> {
    fn what(&self, element: usize) -> What {
        self.clauses.elements[element].what
    }

    fn run(&mut self) {
        let around = self.around_cue();
        if let Some(second) = self.second_source(around.as_ref()) {
            for (first, last) in [(self.sentence.first, second), (second, self.sentence.last)] {
                Finder { sentence: Sentence { first, last, ..self.sentence }, found: &mut *self.found, ..*self }.run();
            }
            return;
        }
        let before = self.found.len();
        let Clauses { elements, .. } = self.clauses;
        let opens = |element: &Element| match element.what {
            What::Verb(group) => self.clauses.groups[group].reliability(self.tokens) >= Reliability::Medium,
            What::Prep | What::Si => self.rules.opens_source(element.start),
            _ => false,
        };
        let mut next = self.sentence.first;
        while let Some(found) = elements[next..self.sentence.last].iter().position(opens) {
            let at = next + found;
            next = at + 1;
            if matches!(self.what(at), What::Prep | What::Si) {
                let source = || self.rules.preposition_at(at, self.sentence.last);
                let pieces = self.quantity_before(at).and_then(|figure| self.cut(figure, at));
                if let Some((pieces, source)) = pieces.and_then(|pieces| Some((pieces, source()?))) {
                    self.found.push(Clause { pieces: Few::One(pieces), tie: source.tie, sentence: self.index });
                }
                continue;
            }
            // What the words of an incise or of *selon X* hold is theirs: Selon un sondage, les lecteurs disent préférer …
            let held = around.as_ref().is_some_and(|around| around.holds(at));
            let handed_on = || {
                around.as_ref().is_some_and(|around| around.closes || self.is_relayed_statement(at, around.tie.source))
                    || self.is_hearsay(at)
            };
            let told = !held || handed_on() && self.is_told(at) || self.is_parted(at);
            next = told.then(|| self.complement(at)).flatten().unwrap_or(next);
        }
        if let Some(told) = around.as_ref().and_then(|around| self.told_source(around)) {
            self.found.push(told);
        }
        if let Some(mut around) = around {
            let resumed = self.resumed(&mut around);
            let relayed = self.relayed(&around);
            let pieces: Few<_> = around.pieces.iter().filter_map(|&(from, to)| self.cut(from, to)).collect();
            if !pieces.is_empty() {
                // Luc Rey insiste : le pont tient, assure l'élu: said once
                let twice = (before..self.found.len()).find(|&at| self.found[at].pieces.iter().eq(pieces.iter()));
                if let Some(twice) = twice {
                    self.found.remove(twice);
                }
                self.found.insert(before, Clause { pieces, tie: around.tie, sentence: self.index });
            }
            if let Some(relayed) = relayed {
                self.found.insert(before, relayed);
            }
            self.found.extend(resumed);
        }
    }

    /// *P, précise la mairie, selon qui Q*; *P, selon Anne Dol, pour qui Q*: what whoever an incise names says further.
    fn told_source(&self, around: &Around) -> Option<Clause> {
        let apart = match around.tie.evidence {
            Evidence::Incise => true,
            Evidence::Preposition => around.tie.source.mention(self.clauses).is_some_and(|found| found.has_name()),
            _ => false,
        };
        let cue = around.tie.cue.filter(|_| apart && around.closes)?;
        let last = self.sentence.last;
        let behind = (self.sentence.first..last).find(|&at| self.clauses.elements[at].start >= cue.end)?;
        let found = (behind..last.min(behind + 12))
            .filter(|&at| matches!(self.what(at), What::Prep))
            .filter_map(|at| self.rules.preposition_at(at, last))
            .find(|found| matches!(self.what(found.last - 1), What::Relative))?;
        let end = (found.last..last).find(|&at| matches!(self.what(at), What::Comma | What::Semicolon)).unwrap_or(last);
        let piece = self.cut(found.last, end).filter(|_| self.has_verb(found.last, end))?;
        Some(Clause { pieces: Few::One(piece), tie: found.tie, sentence: self.index })
    }

    /// Somebody of whom another tells what they said: *Le maire a dit que P, selon le journal*; not what he undertook (*s'engage
    /// à*).
    fn is_told(&self, at: usize) -> bool {
        let Some(group) = self.clauses.group(at) else { return false };
        let tokens = self.tokens;
        let frames = group.frames(tokens);
        let states = || frames.any(Frames::QUE) && !group.lexicon_verb(tokens).classes.any(MINDS);
        let tells = !group.reflexive && (frames.any(Frames::PERSON) || states());
        let least = if tells { Reliability::Medium } else { Reliability::High };
        matches!(group.mood, Mood::Finite | Mood::Gerund)
            && group.reliability(tokens) >= least
            && match self.rules.subject(at) {
                Source::Mention(index) => self.clauses.mentions[index].head.speaks(),
                Source::Pronoun(_) => true,
                _ => false,
            }
    }

    /// *Selon une note, le maire aurait dit que P*, *Selon le journal, le maire a dit que P*, *… a reconnu avoir menti*: what
    /// another is reported to have said; but *Selon un sondage, les élus disent que P*.
    fn is_hearsay(&self, at: usize) -> bool {
        let past = |at: usize| {
            let forms = self.tokens.word(at).forms;
            self.tokens.has(at, Classes::AVOIR) || forms.any(Forms::IMPERFECT.or(Forms::PAST)) && !forms.any(Forms::PRESENT_3S)
        };
        // Selon X, Y a reconnu avoir menti; but Y, qui a reconnu avoir menti, …
        let main = || self.rules.relative_of(at, self.sentence.first).is_none();
        let done = |group: &Group| group.has_auxiliary(self.tokens);
        let que =
            |start: usize| matches!(self.what(start - 1), What::Que) || self.clauses.group(start).is_some_and(done) && main();
        self.clauses.group(at).is_some_and(|group| (group.start..=group.at).any(past)) && self.content_of(at).is_some_and(que)
    }

    /// *Comme le rapporte le journal, le maire assure que P*; but *Selon un sondage, les élus disent que P*.
    fn is_relayed_statement(&self, at: usize, source: Source) -> bool {
        let head = |source: Source| match source {
            Source::Mention(index) => Some(self.clauses.mentions[index].head),
            _ => None,
        };
        let relays = matches!(head(source), Some(Head::Person | Head::Name | Head::Organisation | Head::Role | Head::Human));
        let told = || {
            head(self.rules.subject(at)).is_some_and(Head::is_human) && self.rules.relative_of(at, self.sentence.first).is_none()
        };
        let que = |start: usize| matches!(self.what(start - 1), What::Que);
        relays && self.clauses.is_finite(at) && self.content_of(at).is_some_and(que) && told()
    }

    /// *L'accident rappelle que P*, *un regain qui confirme que P*: what is to be learnt from it; but *l'autopsie confirme que
    /// P*.
    fn is_lesson(&self, group: &Group, source: Source) -> bool {
        let Source::Mention(index) = source else { return false };
        let teaches = group.mood == Mood::Finite && group.lexicon_verb(self.tokens).one_of(words!["confirmer", "rappeler"]);
        let evidence = self.tokens.has(self.clauses.mentions[index].at, Classes::OWNED.or(Classes::PIECE));
        teaches && self.rules.is_thing(source) && !evidence
    }

    /// A verb of speech with its content clause behind it; returns where the clause ends.
    #[inline(never)]
    fn complement(&mut self, at: usize) -> Option<usize> {
        let start = self.content_of(at).filter(|&start| start < self.sentence.last)?;
        let end = self.clause_end(start, at);
        if end <= start || self.is_all_marked(start, end) || self.is_compared(start, end) {
            return None;
        }
        let tie = self.rules.tie_of(at, end);
        // accusé d'avoir menti par X: the agent is no part of what is said.
        let agent = (start + 2..end).find(|&at| {
            tie.evidence == Evidence::Agent
                && self.clauses.mention(at).is_some_and(|(index, _)| tie.source == Source::Mention(index))
        });
        let end = agent.map_or(end, |agent| agent - 1);
        if tie.evidence == Evidence::None && tie.cue.is_some_and(|cue| cue.passive) || self.is_tone(start, end, tie.source) {
            return None;
        }
        // Le bateau menace de se briser, la soirée promet d'être belle, un plan qui suppose que P
        let foreseen = |group: &Group| {
            let verb = group.lexicon_verb(self.tokens).one_of(words!["menacer", "promettre", "supposer"]);
            let simple = group.end == group.start + 1;
            verb && matches!(group.mood, Mood::Finite | Mood::Gerund)
                && (self.rules.is_thing(tie.source) || simple && tie.source == Source::Unknown)
        };
        if self.clauses.group(at).is_some_and(|group| foreseen(group) || self.is_lesson(group, tie.source)) {
            return None;
        }
        let pieces = Few::One(self.cut(start, end)?);
        self.found.push(Clause { pieces, tie, sentence: self.index });
        self.found.extend(self.sourced_inside(start, end));
        self.found.extend(self.sourced_in_relative(start, end));
        // Le journal révèle que le marin a assuré que P
        let another = |at: usize| self.rules.subject_mention(at).is_some_and(|(_, mention)| mention.head != Head::Pronoun);
        if let Some(inner) = (start..end).find(|&at| self.is_told(at) && another(at) && self.is_hearsay(at)) {
            self.complement(inner);
        }
        Some(end.max(at + 1))
    }

    /// *« A », dit espérer X*, *X dit espérer : « A »*: how the words in marks are meant, and nothing else that is said; but *X
    /// appelle les siens à partir : « A »*, *X dit avoir ri : « A »*.
    fn is_tone(&self, start: usize, end: usize, source: Source) -> bool {
        let infinitive = self.clauses.is_infinitive(start);
        let speaker = |at: usize| self.clauses.mention(at).is_some_and(|(index, _)| source == Source::Mention(index));
        let colon = start + 1 == end && end + 1 < self.sentence.last && matches!(self.what(end), What::Colon);
        let past = || self.clauses.group(start).is_some_and(|group| group.has_auxiliary(self.tokens));
        let told = || (past() || matches!(self.what(start - 1), What::Prep)) && !self.rules.states(start);
        let announces = colon && matches!(self.what(end + 1), What::Quote(_)) && !told();
        infinitive && (announces || start + 1 < end && speaker(start + 1))
    }

    /// *mise plutôt sur les grues que sur les barques*: what ends the sentence behind *que* has no verb.
    fn is_compared(&self, start: usize, end: usize) -> bool {
        const FINITE: Forms = Forms::FINITE_3.or(Forms::FIRST_S).or(Forms::FIRST_P).or(Forms::SECOND);
        let told = |at: usize| {
            let Element { start, end, what, .. } = self.clauses.elements[at];
            // que le port s'ensable
            let unknown = match what {
                What::Other => self.tokens.classes(start).is_unknown(),
                What::Verb(_) => self.clauses.is_finite(at) && self.tokens.classes(end - 1).is_unknown(),
                _ => false,
            };
            // que son âge la tourmente: a noun that is a verb
            let object = at > self.sentence.first && matches!((what, self.what(at - 1)), (What::Mention(_), What::Mention(_)));
            unknown
                || object
                || matches!(what, What::Quote(_) | What::Adverb)
                || (start..end).any(|at| self.tokens.word(at).forms.any(FINITE))
        };
        let closes = end == self.sentence.last || matches!(self.what(end), What::Stop);
        matches!(self.what(start - 1), What::Que) && closes && !(start..end).any(told)
    }

    /// *X souligne que, selon Y, P et que Q*: of the content of a verb the clause that somebody else opens; but *que, selon la
    /// loi, P* is X's.
    fn sourced_inside(&self, start: usize, end: usize) -> Option<Clause> {
        let found = matches!(self.what(start), What::Prep).then(|| self.rules.preposition_at(start, end)).flatten()?;
        // X souligne qu'à son sens, P: X again
        let other = |found: &Mention| {
            found.start > self.clauses.elements[start].start && !matches!(found.head, Head::Document | Head::Thing)
        };
        let somebody = found.tie.source.mention(self.clauses).is_some_and(other);
        let sure = found.tie.cue.is_some_and(|cue| cue.reliability == Reliability::High);
        let next = |&at: &usize| matches!((self.what(at), self.what(at + 1)), (What::Coord, What::Que));
        let stop = (found.last..end.saturating_sub(1)).find(next).unwrap_or(end);
        let from = self.source_end(&found).min(stop);
        let piece = self.cut(from, stop).filter(|_| somebody && sure && self.has_verb(from, stop))?;
        Some(Clause { pieces: Few::One(piece), tie: found.tie, sentence: self.index })
    }

    /// *X accuse Y d'avoir caché une fuite qui, selon une enquête, a coûté la vie à dix marins*: of the content of a verb the
    /// relative clause that a source cuts.
    fn sourced_in_relative(&self, start: usize, end: usize) -> Option<Clause> {
        const FAR: usize = 80;
        let comma = |at: usize| at < end && matches!(self.what(at), What::Comma);
        let opens =
            |&at: &usize| matches!(self.what(at), What::Prep) && comma(at - 1) && matches!(self.what(at - 2), What::Relative);
        let at = (start + 3..end.min(start + FAR)).find(opens)?;
        let found = self.rules.preposition_at(at, end).filter(|found| comma(found.last))?;
        let sure = found.tie.cue.is_some_and(|cue| cue.reliability == Reliability::High);
        let stop = (found.last + 1..end).find(|&at| matches!(self.what(at), What::Comma | What::Semicolon)).unwrap_or(end);
        let somebody = matches!(found.tie.source, Source::Mention(_));
        let piece = self.cut(found.last, stop).filter(|_| sure && somebody && self.clauses.is_finite(found.last + 1))?;
        Some(Clause { pieces: Few::One(piece), tie: found.tie, sentence: self.index })
    }

    fn is_word(&self, element: usize, words: Words) -> bool {
        self.clauses.elements.get(element).is_some_and(|element| self.tokens.one_of(element.start, words))
    }

    /// Whether the source of an incise has a name of its own.
    fn is_named_source(&self, incise: &Incise) -> bool {
        incise.tie.source.mention(self.clauses).is_some_and(|found| found.has_name())
    }

    /// Tokens of the elements `from..to`, commas at the edges left out.
    fn cut(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        let elements = &self.clauses.elements[from..to];
        let (first, last) = (elements.first()?, elements.last()?);
        let (mut start, mut end) = (first.start, last.end);
        let tokens = self.tokens;
        let edge = |at: usize| {
            matches!(
                tokens.kind(at),
                Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Period | Kind::Break | Kind::Hyphen | Kind::Dash
            )
        };
        // Le pont (selon la ville) tient
        while start < end
            && (edge(start)
                || tokens.is_bullet(start)
                || tokens.kind(start) == Kind::ParenClose
                || tokens.has(start, Classes::COORD)
                    && tokens.one_of(start, words!["et", "mais"])
                    && (start == first.start || from == self.sentence.first && (first.start..start).all(edge)))
        {
            start += 1;
        }
        // la taxe sera votée mais, dit-il, « s'il le faut »
        let joins = |at: usize| tokens.has(at, Classes::COORD) && tokens.one_of(at, words!["et", "mais"]);
        let closes = |at: usize| edge(at) || tokens.kind(at) == Kind::ParenOpen || tokens.kind(at).ends_sentence() || joins(at);
        while end > start && closes(end - 1) {
            end -= 1;
        }
        (start < end).then_some((start, end))
    }
}
