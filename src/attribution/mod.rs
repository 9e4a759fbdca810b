//! Which cue announces which words, and which mention it ties them to.
//!
//! | construction | example | file |
//! |---|---|---|
//! | incise with a noun or a pronoun | « A », a déclaré hier X. « A, dit-elle, B. » | `incise` |
//! | *comme l'a dit X* | « A », comme l'a dit X. | `incise` |
//! | *selon X* | Selon X, « A ». « A », selon X. | `preposition` |
//! | colon | X a été clair : « A ». X : « A » | `colon` |
//! | verb before the words | X a dit que « A ». X dénonce « A ». | `governor` |
//! | participle, infinitive | …, ajoutant que « A ». Et X d'ajouter : « A » | `governor` |
//! | passive | Y, accusé par X d'avoir « A » | `agent` |
//! | the subject of any of these verbs | X, en visite à Z, a dit « A » | `subject/` |
//! | nobody | Il s'agit de dire « A » | `impersonal` |
//!
//! Every walk is bounded by [`WINDOW`] elements, so that the cost grows with the text and not with its sentences.

mod agent;
mod colon;
mod governor;
mod impersonal;
mod incise;
mod inner;
mod preposition;
mod presented;
mod shown;
mod subject;
mod unsaid;

pub(crate) use incise::Place;

use core::cell::{Cell, OnceCell};

use crate::clause::{Clauses, What};
use crate::lexicon::{Classes, Fields, Forms, Reliability, VerbId};
use crate::mention::{Head, Mention};
use crate::model::{CueKind, Evidence, Modality, Polarity};
use crate::quotation::{Stretch, tells_of_self};
use crate::token::{Kind, Tokens, Words, shape, words};
use crate::verb::Group;

/// How many elements a rule looks around at most: longer than any sentence a reader follows.
const WINDOW: usize = 160;

/// How many other quotations may stand between a cue and the words that it is tied to: no reader follows a longer list.
pub(crate) const BETWEEN: usize = 8;

/// *comme il se décrit*: what somebody calls himself, one word of the clause.
pub(crate) const OWN_WORD: Words = words!["décrire", "définir", "qualifier"];

/// *suscitant la colère des élus*: what stirs the feelings of others.
pub(crate) const STIRS: Words = words!["déclencher", "provoquer", "soulever", "susciter"];

/// The words that announce speech, in tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cue {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: CueKind,
    pub(crate) verb: VerbId,
    pub(crate) polarity: Polarity,
    pub(crate) modality: Modality,
    pub(crate) reliability: Reliability,
    /// The verb is in the passive.
    pub(crate) passive: bool,
}

impl Cue {
    /// A cue that is no verb: *selon*, *dixit*.
    pub(crate) fn without_verb(start: usize, end: usize, kind: CueKind, reliability: Reliability) -> Self {
        Self {
            passive: false,
            start,
            end,
            kind,
            verb: VerbId::NONE,
            polarity: Polarity::Asserted,
            modality: Modality::Plain,
            reliability,
        }
    }
}

/// Who a cue points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// A mention of [`Clauses::mentions`].
    Mention(usize),
    /// A pronoun that stands alone: *selon lui*.
    Pronoun(usize),
    /// *je*: the narrator, or the speaker of the words around.
    Narrator,
    /// The text gives a cue but no subject.
    Unknown,
}

impl Source {
    /// The mention that it is, if it is one.
    pub(crate) fn mention(self, clauses: &Clauses) -> Option<&Mention> {
        match self {
            Source::Mention(index) => Some(&clauses.mentions[index]),
            _ => None,
        }
    }
}

/// A cue with its subject.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tie {
    pub(crate) cue: Option<Cue>,
    pub(crate) source: Source,
    pub(crate) evidence: Evidence,
    /// Participle agreement with the subject told its gender.
    pub(crate) feminine: Option<bool>,
}

impl Tie {
    /// A tie of which no participle tells the gender of the subject.
    pub(crate) fn new(cue: Option<Cue>, source: Source, evidence: Evidence) -> Self {
        Self { cue, source, evidence, feminine: None }
    }

    /// A tie that a verb makes.
    pub(crate) fn of_verb(group: &Group, cue: Cue, source: Source, evidence: Evidence) -> Self {
        Self { cue: Some(cue), source, evidence, feminine: group.feminine }
    }
}

/// A cue that stands after, inside or between the words it announces.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Incise {
    /// Elements, the commas around left out.
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) tie: Tie,
}

/// What an element tells a walk from one to the next.
pub(crate) enum Step<T> {
    Found(T),
    /// The walk goes on from this element.
    On(usize),
    End,
}

pub(crate) struct Rules<'a> {
    pub(crate) tokens: &'a Tokens<'a>,
    pub(crate) clauses: &'a Clauses,
    pub(crate) stretches: &'a [Stretch],
    /// Elements of which none announces words, those asked for last.
    silent: Cell<(usize, usize)>,
    teller: OnceCell<bool>,
    /// Whether the text tells in the future what was said.
    later: OnceCell<bool>,
}

impl<'a> Rules<'a> {
    pub(crate) fn new(tokens: &'a Tokens<'a>, clauses: &'a Clauses, stretches: &'a [Stretch]) -> Self {
        Self { tokens, clauses, stretches, silent: Cell::default(), teller: OnceCell::new(), later: OnceCell::new() }
    }

    /// Whether who tells the text is one of those there.
    fn is_told_by_one_there(&self) -> bool {
        *self.teller.get_or_init(|| tells_of_self(self.tokens))
    }
}

impl Rules<'_> {
    /// Whether none of the elements `from..to` can announce words: of an endless list of marked words only the last ones are
    /// looked at.
    fn is_silent(&self, from: usize, to: usize) -> bool {
        let known = Some(self.silent.get()).filter(|known| known.0 <= to && from <= known.1);
        let (mut start, mut end) = known.unwrap_or((to, to));
        let speaks = |at: usize| match self.what(at) {
            What::Prep => true,
            What::Verb(group) => {
                let group = &self.clauses.groups[group];
                group.reliability(self.tokens) > Reliability::None || group.lexicon_verb(self.tokens).one_of(words!["voir"])
            }
            _ => false,
        };
        if let Some(last) = (end..to).rev().find(|&at| speaks(at)) {
            (start, end) = (last + 1, to);
        }
        end = end.max(to);
        while start > from && !speaks(start - 1) {
            start -= 1;
        }
        self.silent.set((start, end));
        start <= from
    }

    /// First element and end of the sentence of an element.
    pub(crate) fn sentence(&self, element: usize) -> (usize, usize) {
        let sentence = self.clauses.sentences[self.clauses.sentence_of(element)];
        (sentence.first, sentence.last)
    }

    /// Whether a source is a noun that is nobody: *le pont*, *la colère*.
    pub(crate) fn is_thing(&self, source: Source) -> bool {
        source.mention(self.clauses).is_some_and(|found| found.head == Head::Thing)
    }

    /// *le journal*, *Lans Matin*, *lepoint.fr*: a noun or a name of what hands on the words of others.
    pub(crate) fn is_press(&self, mention: &Mention) -> bool {
        let (from, to) = mention.name;
        let site = to == from + 1 && self.tokens.str(from).contains('.');
        site || self.tokens.names_medium(from, to) || self.tokens.tells_of_press(mention.at)
    }

    /// *(8 % selon X, plus de 10 % selon Y)*: the last bracket from `from` on that stands in front of an element opens.
    pub(crate) fn is_in_brackets(&self, from: usize, at: usize) -> bool {
        let bracket = |&at: &usize| matches!(self.what(at), What::ParenOpen | What::ParenClose);
        (from..at).rev().find(bracket).is_some_and(|before| matches!(self.what(before), What::ParenOpen))
    }

    /// *est*, *était*: the verb at an element tells what something is.
    pub(crate) fn is_being(&self, verb: usize) -> bool {
        self.clauses.group(verb).is_some_and(|group| self.tokens.has(group.at, Classes::ETRE))
    }

    /// *cela*, *ce*: no one.
    pub(crate) fn is_neuter(&self, source: Source) -> bool {
        let neuter = |mention: &Mention| {
            let pronoun = words!["ça", "ca", "cela", "ce", "c'", "ceci"];
            mention.head == Head::Pronoun && self.tokens.one_of(mention.at, pronoun)
        };
        source.mention(self.clauses).is_some_and(neuter)
    }

    /// *la moitié des élus*, *une poignée d'élus*: the verb agrees with the share or with those it is of.
    fn is_share(&self, mention: &Mention) -> bool {
        let start = mention.start;
        // plus d'un tiers des élus, près de la moitié des élus, plus du quart des élus
        let about = self.tokens.one_of(start, words!["moins", "plus", "près"]);
        let part = if about && self.tokens.one_of(start + 1, words!["d'", "de"]) { start + 2 } else { start };
        let one = self.tokens.one_of(part, words!["l'", "la", "le", "un", "une"]);
        mention.is_plural() && !mention.coordinated && (one || about && self.tokens.one_of(start + 1, words!["du"]))
    }

    /// A line without a full stop: a headline, an intertitle.
    pub(crate) fn is_line(&self, sentence: usize) -> bool {
        /// How many elements a headline has at most.
        const LINE: usize = 80;
        let Some(sentence) = self.clauses.sentences.get(sentence) else { return false };
        let last = self.clauses.elements[sentence.last - 1];
        let short = sentence.last - sentence.first <= LINE;
        // Vers un port « gratuit » ? ⏎
        let first = self.clauses.elements[sentence.first].start;
        let asks =
            || self.tokens.kind(last.start) == Kind::Question && (first == 0 || self.tokens.kind(first - 1) == Kind::Break);
        let open = !matches!(last.what, What::Stop) || asks();
        short && sentence.inside.is_none() && open && self.tokens.kind(last.end) == Kind::Break
    }

    /// Whether one pair of marks holds the tokens `from..to` from edge to edge.
    pub(crate) fn marks_hold(&self, from: usize, to: usize) -> bool {
        let near = self.stretches.partition_point(|stretch| stretch.open + 1 < from);
        self.stretches[near..]
            .iter()
            .take_while(|stretch| stretch.open <= from + 1)
            .any(|stretch| stretch.start <= from + 1 && to <= stretch.after + 1)
    }

    fn what(&self, element: usize) -> What {
        self.clauses.elements[element].what
    }

    fn is(&self, element: usize, words: Words) -> bool {
        let element = self.clauses.elements[element];
        element.end == element.start + 1 && self.tokens.one_of(element.start, words)
    }

    fn has(&self, element: usize, classes: Classes) -> bool {
        let element = self.clauses.elements[element];
        element.end == element.start + 1 && self.tokens.has(element.start, classes)
    }

    pub(crate) fn cue(&self, group: &Group, kind: CueKind) -> Cue {
        let verb = group.lexicon_verb(self.tokens);
        let modality = if group.conditional {
            Modality::Conditional
        } else if verb.asks {
            Modality::Asked
        } else {
            Modality::Plain
        };
        Cue {
            start: group.start,
            end: group.end,
            kind,
            verb: group.verb,
            polarity: if verb.denies && !group.negated { Polarity::Denied } else { Polarity::Asserted },
            modality,
            reliability: group.reliability(self.tokens),
            passive: group.passive,
        }
    }

    pub(crate) fn none(&self) -> Tie {
        Tie::new(None, Source::Unknown, Evidence::None)
    }

    /// *lundi*, *le 12 juin*, *ce matin*: a date is no subject.
    pub(crate) fn is_time(&self, element: usize) -> bool {
        let Some(element) = self.clauses.elements.get(element) else { return false };
        let time = Classes::WEEKDAY.or(Classes::MONTH).or(Classes::TIME);
        let What::Mention(index) = element.what else { return self.tokens.has(element.start, time) };
        let mention = &self.clauses.mentions[index];
        (self.tokens.has(mention.at, time) || self.tokens.kind(mention.at) == Kind::Number) && !mention.has_name()
    }

    /// The inverted pronoun of the cue of a tie.
    pub(crate) fn pronoun_of_tie(&self, tie: &Tie) -> Option<usize> {
        tie.cue.as_ref().and_then(|cue| self.pronoun_of(cue))
    }

    /// The inverted pronoun of an incise as the mention: tokens.
    pub(crate) fn pronoun_of(&self, cue: &Cue) -> Option<usize> {
        // « A », peut-on lire: who reads has not written it, nor on a banner; but « A », peut-on lire sur un mur, where nobody
        // else is told of.
        // peut-on lire sur fond noir, en lettres rouges: what they look like
        let next = cue.end + 1;
        let plain = self.tokens.has(next, Classes::NOUN) && !self.tokens.is_capital(next);
        let bare = self.tokens.has(cue.end, Classes::PREP) && (plain || self.tokens.is_of(next, Fields::CARRIED));
        let placed = !bare && self.tokens.one_of(cue.end, words!["sur", "dans", "à", "au", "aux"]);
        let read = !placed && self.tokens.lexicon.verb(cue.verb).one_of(words!["lire"]);
        (cue.start..cue.end).find(|&at| {
            let pronoun = self.tokens.one_of(at, words!["il", "elle", "ils", "elles", "on", "je"]);
            let reader = read && self.tokens.one_of(at, words!["on"]);
            pronoun && !reader && at > cue.start && !self.is_impersonal(cue.start, at) && {
                let before = self.tokens.word(at - 1);
                self.tokens.is(at, shape::TIED)
                    || before.forms.any(Forms::FINITE_3)
                    || self.tokens.one_of(at - 1, words!["t", "t'"])
            }
        })
    }

    /// *est-il précisé*, *est-il écrit dans le rapport*, *a-t-il été précisé*: nobody is *il*; but *s'est-il exclamé*.
    fn is_impersonal(&self, start: usize, pronoun: usize) -> bool {
        self.tokens.one_of(pronoun, words!["il"])
            && (self.tokens.has(pronoun - 1, Classes::ETRE) || self.tokens.one_of(pronoun + 1, words!["été"]))
            && !self.tokens.one_of(start, words!["s'"])
    }

    /// The elements of the first sentence inside marks.
    pub(crate) fn words_inside(&self, stretch: usize) -> core::ops::Range<usize> {
        self.sentences_inside(stretch).next().map_or(0..0, |(first, last)| first..last.min(first + WINDOW))
    }

    pub(crate) fn sentences_inside(&self, stretch: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        let first = self.clauses.inside[stretch] as usize;
        let sentences = (first..).map_while(|number| self.clauses.sentences.get(number));
        sentences.take_while(move |sentence| sentence.inside == Some(stretch)).map(|sentence| (sentence.first, sentence.last))
    }
}
