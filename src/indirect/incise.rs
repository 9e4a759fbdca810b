//! Clauses whose cue stands beside them: what is on both sides of it, and which of the two sides is its speaker's.
//!
//! | construction | content |
//! |---|---|
//! | P, a expliqué X. P, dit-il, Q. | P ⟂ Q |
//! | Selon X, P. P, selon X, Q. | P ⟂ Q |
//! | Comme l'a dit X, P | P |

use crate::attribution::{Cue, Incise, Source};
use crate::clause::What;
use crate::few::Few;
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, VerbClasses};
use crate::mention::{Determiner, Head, Mention};
use crate::model::{CueKind, Evidence};
use crate::token::{Kind, words};
use crate::verb::{Group, Mood};

use super::{Around, Finder};

/// The two sides of an incise.
struct Sides<'a> {
    incise: &'a Incise,
    /// It is a preposition of source.
    preposition: bool,
    /// What stands before it, in elements.
    left: Option<(usize, usize)>,
    /// That is a clause.
    whole: bool,
    /// That is but the end of a clause, which the source belongs to: *un chiffre stable selon X*.
    tight: bool,
}

impl Finder<'_> {
    /// A sentence whose cue stands in front, in the middle or at the end: *selon X*, *dit-il*, *a expliqué X*, *comme l'a dit X*.
    pub(super) fn around_cue(&self) -> Option<Around> {
        let (first, last) = (self.sentence.first, self.sentence.last);
        // Pour X, P, confie Y: the words are Y's, unless a newspaper hands them on.
        let mut held = None;
        let mut boundary = true;
        for (at, element) in (first..last.min(first + 120)).zip(&self.rules.clauses.elements[first..last]) {
            let behind = matches!(element.what, What::Comma | What::Coord);
            let opens = match element.what {
                What::Prep => true,
                What::Verb(_) => boundary || self.follows_clause(at),
                What::Subord => boundary || self.takes_up(at),
                _ => boundary,
            };
            boundary = behind;
            if !opens {
                continue;
            }
            let figure = || self.quantity_before(at).is_some();
            let Some(incise) = self.rules.incise_at(at, last, false).filter(|incise| self.carries(incise, at) && !figure())
            else {
                continue;
            };
            let someone = |index: usize| self.rules.clauses.mentions[index].head.is_human();
            if held.is_some() && !matches!(incise.tie.source, Source::Mention(index) if someone(index)) {
                continue;
            }
            if self.is_governed_clause(&incise) {
                return held;
            }
            if let Some(pieces) = self.split(&incise) {
                let closes = pieces.iter().all(|piece| piece.1 <= incise.first);
                let weak = incise.tie.cue.is_some_and(|cue| cue.reliability == Reliability::Low);
                let found = Around { pieces, tie: incise.tie, closes };
                if !(weak && incise.tie.evidence == Evidence::Preposition) {
                    return Some(found);
                }
                held = Some(found);
            }
        }
        held
    }

    /// *mille personnes selon la police, deux mille selon la ville*: figures that each source has for itself, no comma between.
    pub(super) fn quantity_before(&self, at: usize) -> Option<usize> {
        if !matches!(self.what(at), What::Prep) || !self.is_word(at, words!["selon"]) {
            return None;
        }
        let figure = (self.sentence.first + 1..at)
            .rev()
            .find(|&at| !matches!(self.what(at), What::Adverb | What::Other | What::Mention(_)))?;
        let apart = matches!(self.what(figure), What::ParenOpen | What::Semicolon);
        let other = |from: usize, to: usize| {
            (from..to).any(|at| matches!(self.what(at), What::Prep) && self.is_word(at, words!["selon"]))
        };
        let (before, behind) = (self.sentence.first.max(at.saturating_sub(8)), self.sentence.last.min(at + 8));
        let bounded = apart
            || matches!(self.what(figure), What::Comma | What::Dash | What::Coord)
                && (other(before, at) || other(at + 1, behind));
        let tokens = self.rules.tokens;
        let counts = |at: usize| {
            let start = self.rules.clauses.elements[at].start;
            tokens.kind(start) == Kind::Number || tokens.has(start, Classes::NUMBER)
        };
        (bounded && figure + 1 < at && at <= figure + 3 && (figure + 1..at).any(counts)).then_some(figure + 1)
    }

    /// The cue at `at` has the clause around it for its content.
    #[inline(never)]
    fn carries(&self, incise: &Incise, at: usize) -> bool {
        let Some(cue) = incise.tie.cue else { return false };
        match cue.kind {
            CueKind::Preposition if self.qualifies_marks(incise, &cue, at) => false,
            // pour reprendre les mots de X: the words in marks are X's, the clause is the narrator's
            CueKind::Preposition if cue.reliability == Reliability::High => {
                !self.is_of_noun(incise)
                    && !self.is_set_apart(incise)
                    && !self.rules.tokens.one_of(cue.start + 1, words!["reprendre"])
            }
            CueKind::Preposition => self.is_opinion(incise, &cue, at),
            // comme en témoigne le panneau, comme le souhaite le maire: nobody says it; comme l'avait décrite X: the pronoun, a thing
            CueKind::Comparison => {
                let verb = self.rules.tokens.lexicon.verb(cue.verb);
                !self.rules.tokens.one_of(cue.start, words!["en", "la", "les"])
                    && !self.rules.tokens.word(cue.end - 1).forms.any(Forms::PARTICIPLE_FS)
                    && !verb.classes.any(VerbClasses::WISHED)
            }
            _ => self.tells_clause(incise, &cue, at),
        }
    }

    /// Nothing but a conjunction or an adverb stands before the cue at `at`; or a title: *Blessés du port : pour X, le maire doit partir*.
    fn opens(&self, incise: &Incise, at: usize) -> bool {
        let somebody = matches!(incise.tie.source, Source::Mention(index) if self.rules.clauses.mentions[index].head.is_human());
        let titled = somebody && at > self.sentence.first && matches!(self.what(at - 1), What::Colon);
        titled || self.is_opening(at)
    }

    fn is_opening(&self, to: usize) -> bool {
        (self.sentence.first..to).all(|at| matches!(self.what(at), What::Coord | What::Adverb | What::Comma))
    }

    /// *un projet à ses yeux « indigne »*, *au « parc », selon ses mots*, *selon ses mots, un « parc »*; but *Il serait, selon ses dires,
    /// prêt*.
    fn qualifies_marks(&self, incise: &Incise, cue: &Cue, at: usize) -> bool {
        let tokens = self.rules.tokens;
        let possessive = cue.end - cue.start > 2 && tokens.has(cue.start + 1, Classes::DET_POSS);
        let marks =
            || (at.saturating_sub(2)..self.sentence.last.min(incise.last + 3)).any(|at| matches!(self.what(at), What::Quote(_)));
        let aside = || tokens.one_of(cue.start, words!["selon"]) && matches!(self.what(at - 1), What::Comma) && !marks();
        possessive && !self.opens(incise, at) && !aside()
    }

    /// *Pour X, P*; *Pour la mairie c'est une chance*; *Pour X, fondatrice du club qui gère le port, P*; but neither *heureusement pour lui*
    /// nor *pour sa défense* is a source.
    fn is_opinion(&self, incise: &Incise, cue: &Cue, at: usize) -> bool {
        let (tokens, last) = (self.rules.tokens, self.sentence.last);
        let adverb = at > self.sentence.first && matches!(self.what(at - 1), What::Adverb);
        let plea = tokens.has(cue.end, Classes::DET_POSS) && tokens.one_of(cue.end + 1, words!["défense"]);
        if adverb || plea || !self.opens(incise, at) {
            return false;
        }
        let cleft = || incise.last < last && self.is_word(incise.last, words!["c'"]);
        let named = matches!(incise.tie.source, Source::Mention(index) if self.rules.clauses.mentions[index].has_name());
        let told = || named && incise.last < last && matches!(self.what(incise.last), What::Relative);
        let closed = || (incise.last..last).take(24).any(|at| matches!(self.what(at), What::Comma));
        (cleft() || self.comma_follows(incise.last) || told() && closed()) && !self.is_topic(incise)
    }

    /// *P, a expliqué X*; but *dit-on* say people in general, and *« A », dixit X* has the marks alone.
    fn tells_clause(&self, incise: &Incise, cue: &Cue, at: usize) -> bool {
        let speaks = match incise.tie.source {
            Source::Mention(index) => self.rules.clauses.mentions[index].head.speaks(),
            Source::Unknown => false,
            _ => true,
        };
        let joined = at > self.sentence.first && matches!(self.what(at - 1), What::Comma);
        let marked = || joined && at > self.sentence.first + 1 && matches!(self.what(at - 2), What::Quote(_));
        let quoted = self.rules.tokens.one_of(cue.start, words!["dixit"]) && marked();
        (joined && !quoted || self.follows_clause(at) && self.closes(incise))
            && speaks
            && !self.is_witness(incise, at)
            && cue.reliability >= Reliability::Medium
            && self.content_of(at).is_none()
    }

    /// *dénonce un plan selon elle trop flou*, *une force selon lui « incontournable »*: the source of the adjective behind it alone.
    fn is_of_noun(&self, incise: &Incise) -> bool {
        let noun = |at: usize| {
            let mention = self.rules.clauses.mention(at);
            mention.is_some_and(|(_, mention)| {
                // a dénoncé la gestion selon lui « archaïque » des ports
                let definite = || incise.last < self.sentence.last && matches!(self.what(incise.last), What::Quote(_));
                let object = mention.determiner == Determiner::Indefinite
                    || !mention.has_name() && definite() && self.has_verb(self.sentence.first, at);
                object && !self.rules.is_time(at)
            })
        };
        let lequel = matches!(self.what(incise.last - 1), What::Relative);
        let pronoun = matches!(incise.tie.source, Source::Pronoun(_));
        let behind = (incise.last..self.sentence.last).find(|&at| !matches!(self.what(at), What::Adverb) && !lequel);
        let Some(behind) = behind.filter(|_| incise.first > self.sentence.first && noun(incise.first - 1)) else { return false };
        match self.what(behind) {
            What::Quote(stretch) => !self.is_utterance(stretch),
            What::Verb(group) => pronoun && self.rules.clauses.groups[group].mood == Mood::Participle,
            What::Other => pronoun && self.rules.tokens.kind(self.rules.clauses.elements[behind].start) == Kind::Word,
            _ => false,
        }
    }

    /// *X, informé de la crue selon Y, a promis de venir*: the source of what is set apart between the subject and its verb.
    fn is_set_apart(&self, incise: &Incise) -> bool {
        let (first, last) = (self.sentence.first, self.sentence.last);
        let closed = incise.last + 1 < last
            && matches!(self.what(incise.last), What::Comma)
            && self.rules.clauses.is_finite(incise.last + 1);
        let comma =
            (first.max(incise.first.saturating_sub(16))..incise.first).rev().find(|&at| matches!(self.what(at), What::Comma));
        comma.filter(|&comma| closed && comma > first).is_some_and(|comma| {
            let head = (comma + 1..incise.first).find(|&at| !matches!(self.what(at), What::Adverb));
            let participle = |at: usize| self.rules.clauses.group(at).is_some_and(|group| group.mood == Mood::Participle);
            head.is_some_and(participle) && !(comma..incise.first).any(|at| self.rules.clauses.is_finite(at))
        })
    }

    /// *Pour les aînés, le taux baisse, selon l'institut*: where the sentence names its source, *pour* tells whom it is about.
    fn is_topic(&self, incise: &Incise) -> bool {
        let named = matches!(incise.tie.source, Source::Mention(index) if self.rules.clauses.mentions[index].has_name());
        let sources = |at: usize| {
            matches!((self.what(at - 1), self.what(at)), (What::Comma, What::Prep))
                && self.rules.preposition_at(at, self.sentence.last).is_some_and(|found| {
                    found.tie.cue.is_some_and(|cue| cue.reliability == Reliability::High) && self.closes(&found)
                })
        };
        // Pour les usagers, elle promet que P: somebody tells it
        let tells = |at: usize| {
            let subject = || match self.rules.subject(at) {
                Source::Pronoun(_) => true,
                Source::Mention(index) => {
                    let head = self.rules.clauses.mentions[index].head;
                    head.is_human() || head == Head::Pronoun
                }
                _ => false,
            };
            self.rules.clauses.is_finite(at) && self.content_of(at).is_some() && subject()
        };
        let main = |&at: &usize| self.rules.clauses.is_finite(at) && self.rules.relative_of(at, self.sentence.first).is_none();
        let clause = || (incise.last..self.sentence.last).take(8).find(main);
        let named = named || matches!(incise.tie.source, Source::Pronoun(_));
        !named && ((incise.last + 1..self.sentence.last.min(incise.last + 80)).any(sources) || clause().is_some_and(tells))
    }

    /// *Le pont a cédé annonce mardi la ville*: behind a clause, a second conjugated verb that nothing joins to it needs no comma.
    fn follows_clause(&self, at: usize) -> bool {
        let first = self.sentence.first.max(at.saturating_sub(40));
        let group = self.rules.clauses.group(at).filter(|group| group.mood == Mood::Finite && at > first);
        let pronoun = |(_, mention): (usize, &Mention)| mention.head == Head::Pronoun;
        group.is_some_and(|group| group.reliability(self.rules.tokens) == Reliability::High)
            && !matches!(self.what(at - 1), What::Prep)
            && !self.rules.clauses.mention(at - 1).is_some_and(pronoun)
            && !(first..at).any(|at| matches!(self.what(at), What::Quote(_)))
            && (first..at)
                .rev()
                .take_while(|&at| {
                    matches!(self.what(at), What::Mention(_) | What::Prep | What::Adverb | What::Other | What::Verb(_))
                })
                .find(|&at| self.rules.clauses.is_finite(at))
                .is_some_and(|verb| self.rules.clauses.group(verb).is_some_and(|group| group.pronoun.is_none()) && verb + 1 < at)
    }

    /// *Le pont a cédé comme le rappelle X, comme il l'écrit*
    fn takes_up(&self, at: usize) -> bool {
        let pronoun = |(_, mention): (usize, &Mention)| mention.head == Head::Pronoun;
        matches!(self.what(at), What::Subord)
            && at + 2 < self.sentence.last
            && self.has_object_clitic(at + 1 + usize::from(self.rules.clauses.mention(at + 1).is_some_and(pronoun)))
    }

    /// Nothing but the end of the sentence or a colon stands behind the incise.
    fn closes(&self, incise: &Incise) -> bool {
        incise.last >= self.sentence.last || matches!(self.what(incise.last), What::Stop | What::Colon)
    }

    /// *a appris l'AFP*, *a pu constater une journaliste*: who learns, and a witness of the press, says nothing;
    /// *constate le maire* judges aloud.
    fn is_witness(&self, incise: &Incise, at: usize) -> bool {
        let Some(group) = self.rules.clauses.group(at) else { return false };
        let Source::Mention(source) = incise.tie.source else { return false };
        let mention = &self.rules.clauses.mentions[source];
        let press = || (mention.start..mention.end).any(|at| self.rules.tokens.is_of(at, Fields::AGENCY.or(Fields::REPORTER)));
        match &*group.lexicon_verb(self.rules.tokens).lemma {
            // a appris l'AFP auprès du parquet, de source policière: somebody told it
            "apprendre" => {
                let told = (group.end..mention.end).any(|at| self.rules.tokens.one_of(at, words!["auprès", "source", "sources"]));
                group.pronoun.is_none() && !told
            }
            "constater" => press(),
            _ => false,
        }
    }

    /// The incise stands among the words that a verb before it governs: *X a rappelé que, selon la loi, P*. One that ends the
    /// sentence reports the whole of it: *X s'est engagé à payer, selon le journal.*
    fn is_governed_clause(&self, incise: &Incise) -> bool {
        let (first, last) = (self.sentence.first, self.sentence.last);
        let ends = incise.first > first
            && matches!(self.what(incise.first - 1), What::Comma)
            && !(incise.last..last).any(|at| self.rules.clauses.is_finite(at) || matches!(self.what(at), What::Quote(_)))
            && incise.tie.cue.is_some_and(|cue| cue.kind != CueKind::Comparison);
        // Dix témoins sont appelés à parler, a précisé X: a passive without agent is nobody's
        let passive = |at: usize| {
            let group = self.rules.clauses.group(at);
            group.is_some_and(|group| group.passive && !group.reflexive) && !self.is_word(at + 1, words!["par"])
        };
        let further = self.is_told_further(incise);
        let infinitive = |at: usize| self.rules.clauses.group(at).is_some_and(|group| group.mood == Mood::Infinitive);
        let complete = |start: usize| infinitive(start) || self.has_verb(start, incise.first);
        let governs = |start: usize| start <= incise.first && !(further && complete(start));
        !ends && (first..incise.first).any(|at| !passive(at) && self.content_of(at).is_some_and(governs))
    }

    /// *X a dit qu'il viendra, selon Y, qui s'inquiète*; *X a promis de venir, a rapporté Y, ajoutant que P*: what the narrator says of
    /// the source behind it.
    fn is_told_further(&self, incise: &Incise) -> bool {
        let close = incise.last;
        let apart = incise.first > self.sentence.first && matches!(self.what(incise.first - 1), What::Comma);
        let who = |at: usize| matches!(self.what(at), What::Relative) && self.is_word(at, words!["qui"]);
        apart
            && matches!(incise.tie.source, Source::Mention(_))
            && close + 1 < self.sentence.last
            && matches!(self.what(close), What::Comma)
            && (who(close + 1) || self.is_gerund(close + 1))
    }

    /// *Pour X, P, Y dénonçant « A »*: a clause of its own with somebody named.
    fn names_another(&self, at: usize) -> bool {
        let named = |(_, mention): (usize, &Mention)| mention.has_name() && mention.head.is_human();
        at < self.sentence.last && self.rules.clauses.mention(at).is_some_and(named) && self.another_speaks(at, Mood::Gerund)
    }

    /// The words on both sides of an incise, in elements.
    fn split(&self, incise: &Incise) -> Option<Few<(usize, usize)>> {
        let (first, last) = (self.sentence.first, self.sentence.last);
        let preposition = incise.tie.evidence == Evidence::Preposition;
        if preposition && incise.first > first && matches!(self.what(incise.last - 1), What::Relative) {
            return self.behind_relative(incise);
        }
        if preposition && self.governs_marks(incise.first) {
            return None;
        }
        let mut left = self.left_part(incise, preposition);
        if !preposition && left.is_none() && incise.first > first {
            return None;
        }
        let whole = left.is_some_and(|(from, to)| {
            self.has_verb(from, to)
                || (from..to).any(|at| matches!(self.what(at), What::Quote(stretch) if self.is_utterance(stretch)))
        });
        // La raison, selon X : P: what the noun announces
        if preposition && !whole && incise.last + 1 < last && matches!(self.what(incise.last), What::Colon) {
            if matches!(self.what(incise.last + 1), What::Quote(_)) {
                return None;
            }
            left = None;
        }
        let tight = preposition && left.is_some_and(|(from, _)| from > first && !matches!(self.what(from - 1), What::Colon));
        let sides = Sides { incise, preposition, left, whole, tight };
        let from = self.right_start(&sides);
        let object = self.has_object(&sides, from);
        let from = if whole && !tight && !object { self.behind_source(incise, from) } else { from };
        let end = self.right_end(&sides, from);
        // Le pont tient, comme l'a dit X, et le quai cède: what the comparison takes up stands before it.
        let compared = whole && self.takes_up_left(incise);
        let under = whole && matches!(self.what(first), What::Si | What::Subord);
        if compared && under && from < end {
            return None;
        }
        // S'il n'a rien pris, selon ses dires, il admet que P: the clause behind has a cue of its own
        let cued = || (from..end).any(|at| self.content_of(at).is_some());
        let right =
            from < end && !compared && !(under && cued()) && (left.is_none() || object || self.resumes(incise, from, whole));
        let right = right.then_some((from, end));
        // qui, selon X, P: the pronoun alone
        let pronoun = |(from, to): (usize, usize)| to == from + 1 && matches!(self.what(from), What::Relative);
        let left = left.filter(|&left| right.is_none() || !pronoun(left));
        let pieces: Few<_> = left.into_iter().chain(right).collect();
        self.are_told(&pieces, incise, tight).then_some(pieces)
    }

    /// *X, selon qui P, a …*: not the clause that X stands in.
    fn behind_relative(&self, incise: &Incise) -> Option<Few<(usize, usize)>> {
        let last = self.sentence.last;
        // X, selon qui, P
        let from = incise.last + usize::from(incise.last < last && matches!(self.what(incise.last), What::Comma));
        let end = if self.has_verb(self.sentence.first, incise.first) {
            (from..last).find(|&at| matches!(self.what(at), What::Comma | What::Semicolon)).unwrap_or(last)
        } else {
            self.relative_end(from)
        };
        // la rumeur selon laquelle P tout en disant que Q
        let gerund = |&at: &usize| self.is_word(at, words!["tout"]) && self.is_gerund(at + 1);
        let end = (from..end).find(gerund).unwrap_or(end);
        self.has_verb(from, end).then_some(Few::One((from, end)))
    }

    /// Where what stands behind the incise starts: behind the complements of a source that opens its clause.
    fn right_start(&self, sides: &Sides<'_>) -> usize {
        let incise = sides.incise;
        let comma = || incise.last < self.sentence.last && matches!(self.what(incise.last), What::Comma);
        let opens = incise.first == self.sentence.first || sides.preposition && (sides.left.is_none() || !sides.whole && comma());
        if opens { self.source_end(incise) } else { incise.last }
    }

    /// *La foule réunissait selon la police trois mille personnes*: the verb before the source has its object behind it, at `from`.
    fn has_object(&self, sides: &Sides<'_>, from: usize) -> bool {
        let incise = sides.incise;
        let verb = || self.rules.clauses.group(incise.first - 1).is_some_and(|group| group.mood != Mood::Participle);
        sides.preposition
            && incise.first > self.sentence.first
            && verb()
            && from < self.sentence.last
            && (matches!(self.what(from), What::Mention(_) | What::Adverb)
                // au moins dix mille, près de dix mille
                || self.is_word(from, words!["près"])
                || self.rules.tokens.one_of(self.rules.clauses.elements[from].start + 1, words!["moins", "total"]))
            && !self.rules.is_time(from)
    }

    /// *selon le bilan lundi de l'université, P*: up to the comma the words are the source's, and up to its end those of the narrator:
    /// *a dit X tout en réfutant « A » et « B »*.
    fn behind_source(&self, incise: &Incise, from: usize) -> usize {
        let last = self.sentence.last;
        if !matches!(incise.tie.source, Source::Mention(_)) {
            return from;
        }
        // P, assure un élu qui, hier, Q: of the élu
        let relative = |at: usize| at < last && matches!(self.what(at), What::Relative);
        if incise.tie.evidence == Evidence::Incise && (relative(from) || relative(from - 1)) {
            return last;
        }
        let ends = |at: usize| matches!(self.what(at), What::Comma | What::Colon | What::Quote(_) | What::Stop);
        (from..last).find(|&at| ends(at) || self.is_gerund(at)).filter(|&at| !self.is_gerund(at)).unwrap_or(last)
    }

    /// Where what starts at `from` behind the incise ends: where the narrator speaks again.
    fn right_end(&self, sides: &Sides<'_>, from: usize) -> usize {
        let last = self.sentence.last;
        let opens = self.is_opening(sides.incise.first);
        let resumes = |at: usize| match self.what(at) {
            What::Semicolon => true,
            What::Colon if at + 1 < last && matches!(self.what(at + 1), What::Quote(_)) => true,
            // Mais selon X, le maire a refusé, estimant Q: behind an opening cue a gerund is the maire's
            What::Comma => self.narrator_resumes(at + 1) && !(opens && self.is_gerund(at + 1)) || self.names_another(at + 1),
            _ => self.says_next(at),
        };
        let end = (from..last).find(|&at| resumes(at)).unwrap_or(last);
        // les débats marqués selon lui par A, …: the clause that holds the incise ends at its comma.
        let comma = || (from + 1..end).find(|&at| matches!(self.what(at), What::Comma));
        if sides.tight { comma().unwrap_or(end) } else { end }
    }

    /// *Le pont tient, comme l'a dit X, et le quai cède*; but *C'est, comme l'a dit X, que P*.
    fn takes_up_left(&self, incise: &Incise) -> bool {
        let next = (incise.last..self.sentence.last).find(|&at| !matches!(self.what(at), What::Comma));
        let cleft = next.is_some_and(|at| matches!(self.what(at), What::Que));
        !cleft && incise.tie.cue.is_some_and(|cue| cue.kind == CueKind::Comparison)
    }

    /// The pieces are a clause, or what stands for one.
    fn are_told(&self, pieces: &[(usize, usize)], incise: &Incise, tight: bool) -> bool {
        // « A » qui se trouve là, a dit X; Dans ce cas, « A », a dit X: what stands around an utterance in marks is no clause.
        let uttered = |&(from, to): &(usize, usize)| (from..to).any(|at| self.is_uttered(at, from, to));
        if pieces.iter().any(uttered) && !pieces.iter().any(|&(from, to)| self.is_narrated(from, to)) {
            return false;
        }
        if pieces.first().is_some_and(|&(from, _)| self.is_subject(from, incise)) {
            return false;
        }
        let narrated =
            |&(from, to): &(usize, usize)| self.cut(from, to).is_some_and(|(from, to)| !self.rules.marks_hold(from, to));
        let verb = |&(from, to): &(usize, usize)| self.has_verb(from, to);
        pieces.iter().any(narrated)
            && (pieces.iter().any(verb)
                || tight
                || matches!(*pieces, [piece] if self.is_phrase(piece, incise))
                || pieces.iter().any(|&piece| self.has_unknown_verb(piece) || self.is_reply(piece)))
    }

    /// *Un choix longuement pesé, explique-t-il*: a noun phrase alone before the incise that ends its sentence.
    fn is_phrase(&self, (from, to): (usize, usize), incise: &Incise) -> bool {
        let opens = from == self.sentence.first || matches!(self.what(from - 1), What::Colon);
        opens && to < incise.first && (self.is_noun_phrase(from, to) || self.is_headline(from, to, incise))
    }

    /// *Le maire appose sa signature, remarque X*: a verb that the lexicon does not know.
    fn has_unknown_verb(&self, (from, to): (usize, usize)) -> bool {
        (from + 1..to).any(|at| matches!(self.what(at), What::Other) && matches!(self.what(at - 1), What::Mention(_)))
            && !(from..to).any(|at| matches!(self.what(at), What::Quote(_)))
    }

    /// *Non, ont répondu les élus.*
    fn is_reply(&self, (from, to): (usize, usize)) -> bool {
        (from + 1..to).all(|at| matches!(self.what(at), What::Stop | What::Comma))
            && self.rules.tokens.is_of(self.rules.clauses.elements[from].start, Fields::REPLY)
    }

    /// Marks that hold a whole utterance, nothing outside tied to it: not *les « élus du port sont là »*, *que « P »*, *« Il est rare »
    /// que P*.
    pub(super) fn is_uttered(&self, at: usize, from: usize, to: usize) -> bool {
        let determiner = Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_POSS).or(Classes::DET_DEM);
        let What::Quote(stretch) = self.what(at) else { return false };
        let inside = self.rules.words_inside(stretch);
        // Les enquêtes « en cours à Brest ont abouti »: what the marks hold goes on with the noun before them.
        let starts = at == from
            || matches!(self.what(inside.start), What::Mention(_))
            || !matches!(self.what(at - 1), What::Mention(_) | What::Verb(_) | What::Other | What::Quote(_));
        self.is_utterance(stretch)
            && starts
            && self.has_main_verb(inside.start, inside.end)
            // plus de fonds: a noun
            && inside.clone().any(|at| self.rules.clauses.is_finite(at) && !self.is_bare_noun(at))
            && !(at + 1 < to && matches!(self.what(at + 1), What::Que))
            && !(at > from
                && (matches!(self.what(at - 1), What::Que | What::Si | What::Relative | What::Interrogative)
                    || self.rules.tokens.has(self.rules.clauses.elements[at].start - 1, determiner)))
    }

    /// A conjugated verb that no relative pronoun and no conjunction subordinates.
    pub(super) fn has_main_verb(&self, from: usize, to: usize) -> bool {
        let (mut joined, mut under) = (false, false);
        (from..to).any(|at| match self.what(at) {
            What::Que | What::Relative | What::Subord | What::Si | What::Interrogative => {
                joined = true;
                false
            }
            What::Verb(_) if self.rules.clauses.is_finite(at) => {
                // avant que l'eau ne monte et n'atteigne le quai: the second verb hangs where the first does
                under = std::mem::replace(&mut joined, false) || under && matches!(self.what(at - 1), What::Coord);
                !under
            }
            _ => false,
        })
    }

    /// Such a verb outside marks, or in marks that go on with the clause: *La mer, hier, « montait encore »*.
    fn is_narrated(&self, from: usize, to: usize) -> bool {
        self.has_main_verb(from, to)
            || (from..to).any(|at| {
                let What::Quote(stretch) = self.what(at) else { return false };
                let mut inside = self.rules.words_inside(stretch);
                // « Il est rare », au port, « que le lac gèle »; but « A », plan de Brest, « tient »: a second pair goes on with the first.
                let que = inside.clone().next().is_some_and(|first| matches!(self.what(first), What::Que));
                !self.is_uttered(at, from, to)
                    && (que || !self.is_uttered(from, from, to))
                    && inside.any(|at| self.rules.clauses.is_finite(at))
            })
    }

    /// *La note selon laquelle le pont que gère la ville tient a rassuré*: the verb too many is the antecedent's.
    fn relative_end(&self, from: usize) -> usize {
        let mut verbs = 0_usize;
        let mut clauses = 1;
        (from..self.sentence.last)
            .find(|&at| match self.what(at) {
                What::Comma | What::Semicolon => true,
                What::Que | What::Relative | What::Subord | What::Si | What::Coord => {
                    clauses += 1;
                    false
                }
                // les traces, plus aucun: forms that are something else as well
                What::Verb(group) => {
                    let group = &self.rules.clauses.groups[group];
                    let other = Classes::NOUN.or(Classes::ADJECTIVE).or(Classes::ADVERB);
                    let sure = group.end > group.start + 1 || !self.rules.tokens.has(group.at, other);
                    verbs += usize::from(group.mood == Mood::Finite && sure);
                    verbs > clauses
                }
                What::Quote(_) => {
                    verbs +=
                        usize::from(at > from && !matches!(self.what(at - 1), What::Verb(_)) && self.has_verb(at - 1, at + 1));
                    false
                }
                _ => false,
            })
            .unwrap_or(self.sentence.last)
    }

    /// *Le maire défend son projet, synonyme de « censure » selon X*: the marks alone are X's.
    fn governs_marks(&self, to: usize) -> bool {
        let first = self.sentence.first;
        to > first
            && matches!(self.what(to - 1), What::Quote(_))
            && (first + 1..to)
                .rev()
                .find(|&at| matches!(self.what(at - 1), What::Comma | What::Dash))
                .is_some_and(|phrase| !self.has_verb(phrase, to) && self.has_verb(first, phrase))
    }

    /// What stands before the incise and belongs to its speaker.
    fn left_part(&self, incise: &Incise, preposition: bool) -> Option<(usize, usize)> {
        let mut from = self.sentence.first;
        let mut to = incise.first;
        let comma = to > from && matches!(self.what(to - 1), What::Comma);
        to -= usize::from(comma);
        let marks = |at: usize| {
            matches!(self.what(at), What::Quote(_) | What::Comma | What::Stop | What::Coord | What::Dash | What::ParenOpen)
        };
        // Toujours selon la préfecture, P. Enfin, selon elle, P
        if (from..to).all(marks) || preposition && self.is_opening(to) {
            return None;
        }
        if preposition {
            from = self.clause_before(to, comma, incise.last);
        }
        // Transports : la ligne rouvre, annonce X. Le bilan est lourd : deux blessés sont morts, selon X. Elle insiste : « A », et B, dit-elle.
        if let Some(colon) = (from..to).rev().find(|&at| matches!(self.what(at), What::Colon)) {
            if colon + 1 < to && (preposition || !self.has_verb(from, colon) || matches!(self.what(colon + 1), What::Quote(_))) {
                from = colon + 1;
            }
        }
        // « A », criait-on, dis-je: words that have their incise already
        let quoted = from < to && matches!(self.what(from), What::Quote(_));
        if quoted && self.rules.incise_at(from + 1 + usize::from(matches!(self.what(from + 1), What::Comma)), to, true).is_some()
        {
            return None;
        }
        // The whole of P « A », comme l'a dit X, is told.
        let compares = incise.tie.cue.is_some_and(|cue| cue.kind == CueKind::Comparison) && self.has_main_verb(from, to);
        let to = if compares { to } else { self.before_utterance(from, to, preposition && !comma)? };
        let from = self.behind_utterance(from, to)?;
        (from < to).then_some((from, to))
    }

    /// *A, mais « B », a dit X*: the utterance in marks that ends what stands before the incise is a quotation of its own.
    fn before_utterance(&self, from: usize, to: usize, tight: bool) -> Option<usize> {
        let What::Quote(stretch) = self.what(to - 1) else { return Some(to) };
        if tight && to - 1 > from && matches!(self.what(to - 2), What::Comma) {
            return None;
        }
        let joint = (from..to - 1).rev().find(|&at| !matches!(self.what(at), What::Adverb | What::Comma));
        match joint.map(|joint| (joint, self.what(joint))) {
            Some((_, What::Colon)) => None,
            None => Some(to),
            _ if !self.is_utterance(stretch) => Some(to),
            Some((joint, What::Coord)) => Some(joint),
            Some((_, What::Stop)) => None,
            _ => (!self.is_capital(stretch)).then_some(to),
        }
    }

    /// *« A », et B, a dit X*: the same where it begins it.
    fn behind_utterance(&self, from: usize, to: usize) -> Option<usize> {
        let What::Quote(stretch) = self.what(from) else { return Some(from) };
        let joint = (from + 1..to).find(|&at| !matches!(self.what(at), What::Comma));
        let joint = joint.filter(|&at| matches!(self.what(at), What::Coord) && self.is_utterance(stretch));
        joint.map_or(Some(from), |joint| self.has_verb(joint + 1, to).then_some(joint + 1))
    }

    /// Whether the words behind the incise go on with those before it, and not with its subject: *P, a dit X, qui dirige le site.*
    fn resumes(&self, incise: &Incise, from: usize, whole: bool) -> bool {
        let preposition = incise.tie.evidence == Evidence::Preposition;
        // Une première, selon le quotidien de la ville: what no comma parts from the source is its complement
        let joined = incise.first > self.sentence.first && matches!(self.what(incise.first - 1), What::Comma);
        let tail = !preposition || joined && !self.has_verb(from, self.sentence.last);
        if tail && !matches!(self.what(from), What::Comma | What::Quote(_)) {
            return false;
        }
        let Some(next) = (from..self.sentence.last).find(|&at| !matches!(self.what(at), What::Comma)) else { return false };
        // La loi qui a créé le port, rappelle X, sera revue: the main verb is still to come.
        let main = |at: usize| {
            !preposition && self.rules.clauses.is_finite(at) && !self.has_main_verb(self.sentence.first, incise.first)
        };
        let open = !whole || matches!(incise.tie.source, Source::Pronoun(_)) || main(next);
        match self.what(next) {
            What::Colon | What::Dash | What::ParenOpen => false,
            What::Coord | What::Subord | What::Que | What::Si | What::Quote(_) | What::Stop => true,
            // La ville présente, selon une étude, le taux le plus haut.
            What::Mention(index) => {
                let mention = &self.rules.clauses.mentions[index];
                let object = incise.first >= 2 && matches!(self.what(incise.first - 2), What::Verb(_));
                // selon le rapport du régulateur, l'Arcot, publié jeudi: a definite somebody is the source's other name
                let other_name = mention.head.speaks() && (mention.has_name() || mention.determiner == Determiner::Definite);
                open || self.rules.clauses.is_finite(next + 1) || preposition && object && !other_name
            }
            // a-t-il indiqué, dans un communiqué: where it was said
            What::Prep if whole && !preposition && self.is_occasion(next) => false,
            // a-t-il ajouté, sans donner de détails: how it was said
            What::Prep
                if whole
                    && self.is_word(next, words!["sans"])
                    && self.rules.clauses.group(next + 1).is_some_and(|group| group.mood == Mood::Infinitive) =>
            {
                false
            }
            What::Prep | What::Adverb | What::Other => open || preposition,
            // a-t-elle dit, contactée par la radio; selon les chiffres réunis par la radio
            // La route restera, selon la préfecture, fermée.
            What::Verb(group) if self.rules.clauses.groups[group].mood == Mood::Participle => {
                let state = incise.first >= 2
                    && self
                        .rules
                        .clauses
                        .group(incise.first - 2)
                        .is_some_and(|group| group.lexicon_verb(self.rules.tokens).classes.any(VerbClasses::STATE));
                (!whole || preposition && state) && !(preposition && next == from)
            }
            // Non, ont répondu les élus, quittant la salle
            What::Verb(_) if !preposition && self.is_gerund(next) => matches!(incise.tie.source, Source::Pronoun(_)),
            // Dix blessés sont soignés, selon la mairie, dont deux enfants
            What::Relative if preposition && self.is_word(next, words!["dont"]) && !self.has_verb(next, self.sentence.last) => {
                true
            }
            // Une première, selon l'office, qui a enquêté
            What::Relative if preposition => matches!(incise.tie.source, Source::Pronoun(_)),
            // Un « oui » à la paix, a ajouté le maire, dont la ville a souffert: of the maire, where no main verb is still to come
            What::Relative => open && self.has_main_verb(next, self.sentence.last),
            What::Verb(_) => open,
            _ => true,
        }
    }

    /// *dans un communiqué*, *sur un tract*, *lors d'une réunion*
    fn is_occasion(&self, at: usize) -> bool {
        self.is_word(at, words!["lors"]) || self.is_told_in(at)
    }

    /// *dans un communiqué*, *sur un tract*
    pub(super) fn is_told_in(&self, at: usize) -> bool {
        let document = |(_, mention): (usize, &Mention)| self.rules.tokens.has(mention.at, Classes::DOCUMENT);
        self.is_word(at, words!["dans", "sur", "par"])
            && at + 1 < self.sentence.last
            && self.rules.clauses.mention(at + 1).is_some_and(document)
    }

    /// *Port : une mesure trop chère, selon les élus*, *Mort de dix phoques, selon un bilan*: a line without a full stop that the
    /// source ends, of nothing but a noun and what belongs to it.
    fn is_headline(&self, from: usize, to: usize, incise: &Incise) -> bool {
        incise.last == self.sentence.last
            && !matches!(self.what(incise.last - 1), What::Stop)
            && from + 2 < to
            && !self.rules.clauses.mention(from).is_some_and(|(_, mention)| mention.head.is_human())
            && self.rules.tokens.kind(self.rules.clauses.elements[incise.last - 1].end.min(self.rules.tokens.len() - 1))
                == Kind::Break
            && (from..to).all(|at| match self.what(at) {
                What::Mention(_) | What::Prep | What::Adverb | What::Other | What::Coord | What::Comma => true,
                What::Verb(group) => self.rules.clauses.groups[group].mood == Mood::Participle,
                _ => false,
            })
    }

    /// A thing or an unknown somebody with its complements, nothing detached from it: *Une première en dix ans*.
    fn is_noun_phrase(&self, from: usize, to: usize) -> bool {
        let head = self.rules.clauses.mention(from).is_some_and(|(_, mention)| {
            mention.determiner != Determiner::None && (!mention.head.speaks() || mention.determiner == Determiner::Indefinite)
        });
        head && !self.rules.is_time(from)
            && !(from..to).any(|at| matches!(self.what(at), What::Comma | What::Colon) || self.is_uttered(at, from, to))
    }

    /// *Sa chanson « Le Port », critique le maire*: a definite thing before a verb that takes no clause is its subject.
    fn is_subject(&self, from: usize, incise: &Incise) -> bool {
        let definite = |(_, mention): (usize, &Mention)| {
            !mention.head.is_human() && !matches!(mention.determiner, Determiner::None | Determiner::Indefinite)
        };
        let objects = |group: &Group| !group.frames(self.rules.tokens).any(Frames::QUE);
        self.rules.clauses.group(incise.first).is_some_and(objects)
            && from < incise.first
            && matches!(incise.tie.source, Source::Mention(_))
            && self.rules.clauses.mention(from).is_some_and(definite)
            && !self.has_verb(from, incise.first)
    }

    /// Whether marked words stand alone: a conjugated verb behind its subject.
    fn is_utterance(&self, stretch: usize) -> bool {
        let mut subject = false;
        for at in self.rules.words_inside(stretch) {
            match self.what(at) {
                What::Mention(_) => subject = true,
                What::Que | What::Relative if !subject => return false,
                What::Verb(_) if self.rules.clauses.is_finite(at) => {
                    let group = self.rules.clauses.group(at);
                    // nous tenons: nous may be an object as well
                    let ours =
                        |group: &Group| (group.start..group.end).any(|at| self.rules.tokens.word(at).forms.any(Forms::FIRST_P));
                    return subject || group.is_some_and(|group| group.first_person || group.second_person || ours(group));
                }
                _ => {}
            }
        }
        false
    }

    fn is_capital(&self, stretch: usize) -> bool {
        self.rules.tokens.is_capital(self.rules.stretches[stretch].start)
    }
}
