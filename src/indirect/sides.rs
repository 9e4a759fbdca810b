//! What on both sides of a cue belongs to its speaker, and where each side begins and ends.

use crate::attribution::{Incise, Place, Source};
use crate::clause::What;
use crate::few::Few;
use crate::lexicon::{Agreement, Classes, Fields, Forms, Reliability, VerbClasses, phrases};
use crate::mention::{Determiner, Head, Mention};
use crate::model::{CueKind, Evidence};
use crate::token::{Kind, shape, tail, words};
use crate::verb::Mood;

use super::Finder;

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
    /// The words on both sides of an incise, in elements.
    pub(super) fn split(&self, incise: &Incise) -> Option<Few<(usize, usize)>> {
        let first = self.sentence.first;
        let preposition = incise.tie.evidence == Evidence::Preposition;
        if preposition && incise.first > first && matches!(self.what(incise.last - 1), What::Relative) {
            return self.behind_relative(incise);
        }
        if preposition && (self.governs_marks(incise) || self.is_of_opening(incise) || self.is_of_apposition(incise)) {
            return None;
        }
        let sides = self.left_side(incise, preposition)?;
        let Sides { left, whole, tight, .. } = sides;
        let from = self.right_start(&sides);
        let object = self.has_object(&sides, from);
        let from = if whole && !tight && !object { self.behind_source(incise, from) } else { from };
        let end = self.before_main(incise, from, self.right_end(&sides, from));
        // Le pont tient, comme l'a dit X, et le quai cède: what the comparison takes up stands before it.
        // Un homme est mort, comme l'a dit X, pris par la crue
        let goes_on = || {
            let next = from + usize::from(from < end && matches!(self.what(from), What::Comma));
            next < end && self.clauses.is_participle(next) && self.tells_of_subject(next, incise)
        };
        let compared = whole && self.takes_up_left(incise) && !self.is_unfinished(incise) && !goes_on();
        let under = whole && matches!(self.what(first), What::Si | What::Subord);
        if let Some((condition, to)) = left.filter(|_| compared && under && from < end) {
            return self.under_conjunction(condition, to).map(Few::One);
        }
        if let Some(pieces) = left.filter(|_| preposition && under).and_then(|left| self.parted_under(left, from)) {
            return Some(pieces);
        }
        // S'il n'a rien pris, selon ses dires, il admet que P: the clause behind has a cue of its own
        let cued = || (from..end).any(|at| self.content_of(at).is_some());
        let closed = compared || under && cued() || self.is_closed(&sides, from, end);
        let resumed = !closed && (left.is_none() || object || self.resumes(incise, from, whole));
        let told = !resumed || self.is_of_source(&sides, from, end);
        let right =
            Some((from, end)).filter(|&right| !told && !left.is_some_and(|left| self.is_own_utterance(left, incise, right)));
        let right = right.filter(|&(from, _)| !self.is_incise_alone(from));
        let left = left.filter(|&left| right.is_none() || !self.is_relative_alone(left));
        let pieces: Few<_> = left.into_iter().chain(right).collect();
        self.are_told(&pieces, incise, tight).then_some(pieces)
    }

    /// *Si, comme l'a dit X, P, Q*: what a comparison behind the conjunction takes up ends where the main clause starts.
    fn before_main(&self, incise: &Incise, from: usize, end: usize) -> usize {
        let first = self.sentence.first;
        let under = matches!(self.what(first), What::Si) && incise.first <= first + 2;
        let opens = |&at: &usize| matches!(self.what(at), What::Comma) && self.has_verb(from, at) && self.main_clause(at + 1);
        let main = if under && self.compares(incise) { (from + 1..end.saturating_sub(1)).find(opens) } else { None };
        main.unwrap_or(end)
    }

    /// What stands before an incise, which nobody says where neither a clause nor the start of one stands there.
    fn left_side<'i>(&self, incise: &'i Incise, preposition: bool) -> Option<Sides<'i>> {
        let (first, last) = (self.sentence.first, self.sentence.last);
        let mut left = self.left_part(incise, preposition).filter(|&part| !self.is_connective(part));
        // Mais, dit X, P; d'autant que, comme l'a dit X, P; but « A », dit X
        let joint = self.before_comma(incise.first);
        let reason = self.is_behind_reason(joint);
        let joined = || self.compares(incise) && self.is_behind_conjunction(joint) || reason;
        left = left.filter(|_| preposition || !reason);
        if !preposition && left.is_none() && !self.is_opening(incise.first) && !joined() {
            return None;
        }
        let clause = |(from, to): (usize, usize)| {
            let uttered = |at: usize| matches!(self.what(at), What::Quote(stretch) if self.is_utterance(stretch));
            (self.has_verb(from, to) || (from..to).any(uttered)) && !self.parts_subject(from, to, incise)
        };
        // Un rituel du port, explique la radio qui l'a vu, la veille de la fête: the phrase is all
        let alone = || !preposition && !self.has_main_verb(incise.last, last);
        // Non, répond X, très déçue
        let answer =
            |(from, to): (usize, usize)| to == from + 1 && self.tokens.is_of(self.clauses.elements[from].start, Fields::REPLY);
        let whole = left.is_some_and(clause) || alone() && left.is_some_and(|left| answer(left) || self.is_phrase(left, incise));
        if !preposition && !whole && left.is_some_and(|left| self.is_nickname(left, incise) || self.is_predicate(left, incise)) {
            return None;
        }
        // La raison, selon X : P: what the noun announces
        if preposition && !whole && incise.last + 1 < last && matches!(self.what(incise.last), What::Colon) {
            if matches!(self.what(incise.last + 1), What::Quote(_)) {
                return None;
            }
            left = None;
        }
        // Problème : comme le dit X, P
        let colon = || incise.first > first && matches!(self.what(incise.first - 1), What::Colon);
        if !preposition && !whole && self.compares(incise) && colon() {
            left = None;
        }
        let tight = left.is_some_and(|(from, to)| {
            let clause = preposition || self.is_relative_alone((from, to));
            clause && from > first && !matches!(self.what(from - 1), What::Colon)
        });
        Some(Sides { incise, preposition, left, whole, tight })
    }

    /// *Un plan de la ville, menace une espèce, dénonce X*: what stands from `from` on is nothing but another incise.
    fn is_incise_alone(&self, from: usize) -> bool {
        let last = self.sentence.last;
        let verb = from + usize::from(from < last && matches!(self.what(from), What::Comma));
        let opens = verb < last && verb > from && matches!(self.what(verb), What::Verb(_));
        let found = if opens { self.rules.incise_at(verb, last, Place::Apart) } else { None };
        found.is_some_and(|found| self.carries(&found, verb) && self.closes(&found))
    }

    /// *une loi qui selon X, changera tout*: the pronoun alone
    fn is_relative_alone(&self, (from, to): (usize, usize)) -> bool {
        to == from + 1 && matches!(self.what(from), What::Relative)
    }

    /// Whether what an incise says ends before it.
    fn is_closed(&self, sides: &Sides<'_>, from: usize, end: usize) -> bool {
        let Sides { incise, preposition, left, whole, tight } = *sides;
        let last = self.sentence.last;
        // Le jour de la crue, qui a fait dix morts selon X, la mairie a fermé: the comma ends the clause of the source.
        let ended = tight
            && matches!(self.what(from.min(last - 1)), What::Comma)
            && !matches!(self.what(incise.first - 1), What::Comma)
            && !left.is_some_and(|left| self.is_relative_alone(left));
        // P, selon X, rapporte Y
        let handed_on = || {
            let verb = from + 1;
            let comma = preposition && verb < end && matches!(self.what(from), What::Comma) && self.clauses.is_finite(verb);
            comma && self.rules.incise_at(verb, last, Place::Apart).is_some_and(|incise| self.closes(&incise))
        };
        (from..end).all(|at| matches!(self.what(at), What::Stop))
            || ended
            || whole && self.has_other_voice(from, end)
            || left.is_some() && handed_on()
    }

    /// *« A », écrivait X selon le journal, qui a vu le message*, *« A », selon X, cité par la radio*, *Pour X, Y admet : « A »*:
    /// what stands behind an incise is the narrator's word on its source.
    fn is_of_source(&self, sides: &Sides<'_>, from: usize, end: usize) -> bool {
        let Sides { incise, preposition, left, .. } = *sides;
        let participle = |at: usize| matches!(self.what(at), What::Verb(_)) && !self.clauses.is_finite(at) && !self.is_gerund(at);
        let told = |at: usize| {
            let relative = || matches!(self.what(at), What::Relative) || participle(at) && !self.has_main_verb(at, end);
            preposition && left.is_none() && at < end && relative()
        };
        from + 1 < self.sentence.last && !self.is_opening(incise.first) && (told(from) || told(from + 1))
            || left.is_none() && (self.announces_marks(from, end) || self.compares(incise) && self.is_cited(from, end))
    }

    /// *A, a dit X, « B »*: behind an incise that parts no clause the words in marks up to the end are a quotation of their own.
    fn is_own_utterance(&self, left: (usize, usize), incise: &Incise, (from, end): (usize, usize)) -> bool {
        let next = from + usize::from(matches!(self.what(from.min(end - 1)), What::Comma));
        let ends = || (next + 1..end).all(|at| matches!(self.what(at), What::Stop));
        // A, a dit X, « car B »; un port, a dit X, « c'est B »
        let resumes = Classes::COORD.or(Classes::SUBORD).or(Classes::PREP);
        let apart = |stretch: usize| {
            let start = self.rules.stretches[stretch].start;
            self.is_utterance(stretch) && !self.tokens.has(start, resumes) && !self.tokens.one_of(start, words!["c'", "ce", "ça"])
        };
        incise.tie.evidence == Evidence::Incise
            && next < end
            && (left.0..left.1).any(|at| matches!(self.what(at), What::Verb(_)))
            && matches!(self.what(next), What::Quote(stretch) if apart(stretch))
            && ends()
    }

    /// *Si rien n'est fait, la digue, dit X, cédera*, *C'est la première fois qu'un pont, dit X, cède*: the incise stands between
    /// the verb of the last clause, still to come, and its subject.
    fn parts_subject(&self, from: usize, to: usize, incise: &Incise) -> bool {
        let opens = |&at: &usize| matches!(self.what(at), What::Que | What::Subord | What::Comma | What::Coord | What::Si);
        let open = tail(from..to, 8).rev().find(opens).filter(|&open| open > from);
        let subject = open.is_some_and(|open| {
            !self.has_verb(open, to) && self.clauses.mention(open + 1).is_some() && !self.clauses.is_governed(open + 1, from)
        });
        subject
            && self.is_before_verb(incise.last)
            && self.rules.incise_at(incise.last + 1, self.sentence.last, Place::Apart).is_none()
    }

    /// *Ronaldo Rey, dit Ronal, et son frère sont libres*: the other name of whom the sentence is about.
    fn is_nickname(&self, (_, to): (usize, usize), incise: &Incise) -> bool {
        let (Source::Mention(index), Some(cue)) = (incise.tie.source, incise.tie.cue) else { return false };
        let named = |length: usize| move |name: (usize, usize)| name.1 - name.0 == length;
        let (source, bearer) = (&self.clauses.mentions[index], self.clauses.mention(to - 1));
        cue.end == cue.start + 1
            && self.tokens.one_of(cue.start, words!["dit"])
            && source.start == cue.end
            && named(1)(source.name)
            && !self.tokens.has(source.name.0, Classes::FIRST_NAME)
            && bearer.is_some_and(|(_, bearer)| bearer.head.is_human() && bearer.has_name() && !named(1)(bearer.name))
            && !self.closes(incise)
    }

    /// *Sa chanson, critique d'ailleurs le maire, et son film*: behind a subject without a verb, and before what is no verb of it,
    /// the verb with its adverb and its object.
    fn is_predicate(&self, (from, to): (usize, usize), incise: &Incise) -> bool {
        let (Source::Mention(index), Some(cue)) = (incise.tie.source, incise.tie.cue) else { return false };
        let source = self.clauses.mentions[index].start;
        let adverb = |at: usize| self.tokens.has(at, Classes::ADVERB) || self.tokens.phrase(at, &phrases::ADVERB).is_some();
        let subject = |(_, mention): (usize, &Mention)| !matches!(mention.determiner, Determiner::Indefinite | Determiner::None);
        self.clauses.mention(from).is_some_and(subject)
            && !self.clauses.any_finite(from..to)
            && (cue.start..source).any(adverb)
            && !self.closes(incise)
            && !self.is_before_verb(incise.last)
    }

    /// *Le maire écrit un livre car, dit-il, P*, *parce que, dit-il, P*: what stands before the conjunction that ends at `to` is
    /// told by the narrator.
    fn is_behind_reason(&self, to: usize) -> bool {
        let first = self.sentence.first;
        let que = usize::from(to > first + 1 && matches!(self.what(to - 1), What::Que));
        let last = to.checked_sub(1 + que).filter(|&last| last > first);
        last.is_some_and(|last| matches!(self.what(last), What::Subord) || self.is_word(last, words!["car", "mais"]))
    }

    /// *Qui plus est, note X, « A »*, *Autrement dit, résume X, P*: nothing but a phrase that joins what follows.
    fn is_connective(&self, (from, to): (usize, usize)) -> bool {
        let (start, end) = (self.clauses.elements[from].start, self.clauses.elements[to.max(from + 1) - 1].end);
        from == self.sentence.first && self.tokens.phrase(start, &phrases::ADVERB).is_some_and(|length| start + length == end)
    }

    /// *P, selon X, mais le maire dément*, *P, affirme X, le maire répliquant que Q*: behind the conjunction somebody else
    /// speaks, or in a clause without conjugated verb.
    fn has_other_voice(&self, from: usize, end: usize) -> bool {
        let comma = usize::from(from < end && matches!(self.what(from), What::Comma));
        let replies = from + comma + 1;
        let somebody = |(_, mention): (usize, &Mention)| mention.head.speaks() && mention.head != Head::Pronoun;
        if replies < end && self.is_gerund(replies) && self.clauses.mention(replies - 1).is_some_and(somebody) {
            return self.content_of(replies).is_some();
        }
        let opens = from + comma < end && self.is_word(from + comma, words!["mais", "tandis", "alors"]);
        let Some(verb) = self.clauses.first_finite(from + comma..end).filter(|_| opens) else { return false };
        let says = self.clauses.group(verb).is_some_and(|group| group.says(self.tokens));
        let speaks = |mention: &Mention| mention.head.speaks() && mention.head != Head::Pronoun;
        says && self.rules.subject(verb).mention(self.clauses).is_some_and(speaks)
    }

    /// *Si le masque sert, comme l'a dit X, il ne suffit pas*: of the clause under the conjunction at `from` what X said.
    fn under_conjunction(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        let simple = matches!(self.what(from), What::Si) && !(from..to).any(|at| matches!(self.what(at), What::Comma));
        (simple && self.has_verb(from + 1, to)).then_some((from + 1, to))
    }

    /// *Si le quai a coûté, selon X, deux millions, il est vide*: the source parts the verb under the conjunction from its
    /// complement, and the main clause is the narrator's.
    fn parted_under(&self, (from, to): (usize, usize), behind: usize) -> Option<Few<(usize, usize)>> {
        let last = self.sentence.last;
        let start = behind + usize::from(behind < last && matches!(self.what(behind), What::Comma));
        let close = (start..last).find(|&at| matches!(self.what(at), What::Comma))?;
        let open = from + 1 + usize::from(matches!(self.what(from + 1), What::Que));
        let parted = self.clauses.is_finite(to - 1) && open < to - 1 && start < close;
        let pieces = [(open, to), (start, close)].into_iter().collect();
        (parted && !self.has_verb(start, close) && self.main_clause(close + 1)).then_some(pieces)
    }

    /// *X, selon qui P, a …*: not the clause that X stands in.
    fn behind_relative(&self, incise: &Incise) -> Option<Few<(usize, usize)>> {
        let last = self.sentence.last;
        // X, selon qui, P
        let from = incise.last + usize::from(incise.last < last && matches!(self.what(incise.last), What::Comma));
        // alors qu'une rumeur selon laquelle P inquiète: the verb of the antecedent is still to come
        let open = (self.sentence.first + 1..incise.first).rev().find(|&at| matches!(self.what(at), What::Que | What::Subord));
        let told = self.has_verb(open.unwrap_or(self.sentence.first), incise.first);
        // X dément la rumeur selon laquelle P, mais assure que Q
        let verb = self.clauses.last_finite(self.sentence.first..incise.first).unwrap_or(incise.first);
        let end = if told { self.clause_end(from, verb) } else { self.relative_end(from) };
        // la rumeur selon laquelle P tout en disant que Q; le maire, selon qui P, donnant les mêmes chiffres
        let described = |at: usize| self.is_gerund(at) || at < last && self.clauses.is_participle(at);
        let ends = |&at: &usize| match self.what(at) {
            What::Comma => told && described(at + 1) && self.has_verb(from, at),
            _ => self.is_word(at, words!["tout"]) && self.is_gerund(at + 1),
        };
        let end = (from..end).find(ends).unwrap_or(end);
        self.has_verb(from, end).then_some(Few::One((from, end)))
    }

    /// *La note selon laquelle le pont que gère la ville tient a rassuré*: the verb too many is the antecedent's.
    fn relative_end(&self, from: usize) -> usize {
        let (mut verbs, mut told) = (0_usize, false);
        let mut clauses = 1;
        (from..self.sentence.last)
            .find(|&at| match self.what(at) {
                What::Comma => told,
                What::Semicolon => true,
                What::Que | What::Relative | What::Subord | What::Si | What::Coord => {
                    clauses += 1;
                    false
                }
                // les traces, plus aucun: forms that are something else as well
                What::Verb(group) => {
                    let group = &self.clauses.groups[group];
                    let other = Classes::NOUN.or(Classes::ADJECTIVE).or(Classes::ADVERB);
                    let sure = group.end > group.start + 1 || !self.tokens.has(group.at, other);
                    verbs += usize::from(group.mood == Mood::Finite && sure);
                    told |= group.mood == Mood::Finite;
                    verbs > clauses
                }
                What::Quote(_) => {
                    told = true;
                    verbs +=
                        usize::from(at > from && !matches!(self.what(at - 1), What::Verb(_)) && self.has_verb(at - 1, at + 1));
                    false
                }
                _ => false,
            })
            .unwrap_or(self.sentence.last)
    }

    /// What stands before the incise and belongs to its speaker.
    fn left_part(&self, incise: &Incise, preposition: bool) -> Option<(usize, usize)> {
        let first = self.sentence.first;
        // P, toujours selon X: the adverb is the source's
        let again = preposition
            && incise.first > first + 1
            && self.is_word(incise.first - 1, words!["encore", "notamment", "toujours"])
            && matches!(self.what(incise.first - 2), What::Comma);
        let to = self.before_comma(incise.first - usize::from(again));
        let comma = to < incise.first;
        if self.has_nothing_before(incise, preposition, to) {
            return None;
        }
        let from = self.behind_dateline(first, to);
        // le bac qui, dit X, P
        if !preposition && to > from + 1 && matches!(self.what(to - 1), What::Relative) {
            return Some((to - 1, to));
        }
        let from = if preposition { self.clause_of_source(from, to, incise) } else { from };
        if from == to {
            return None;
        }
        let from = self.behind_label(from, to, incise, preposition);
        let own = (from..to.saturating_sub(1)).any(|at| self.has_own_incise(at, from, to, preposition));
        let compares = self.compares(incise);
        if own || !preposition && !compares && self.is_own_deed(from, to, incise) {
            return None;
        }
        // The whole of P « A », comme l'a dit X, is told.
        let to =
            if compares && self.has_main_verb(from, to) { to } else { self.before_utterance(from, to, preposition && !comma)? };
        let from = self.behind_utterance(from, to)?;
        (from < to).then_some((from, to))
    }

    /// Whether nothing up to `to` is said by the speaker of the incise behind it: *Enfin, dit-elle, P*, *Toujours selon X, P*.
    fn has_nothing_before(&self, incise: &Incise, preposition: bool, to: usize) -> bool {
        let (first, comma) = (self.sentence.first, to < incise.first);
        let marks = |at: usize| {
            matches!(self.what(at), What::Quote(_) | What::Comma | What::Stop | What::Coord | What::Dash | What::ParenOpen)
        };
        // « A » mais là « B », a-t-il dit
        let joins = |at: usize| {
            let adverb = matches!(self.what(at), What::Adverb | What::Other) && at > first + 1 && at + 1 < to;
            let quoted = |at: usize| matches!(self.what(at), What::Quote(_));
            adverb && matches!(self.what(at - 1), What::Coord) && quoted(at - 2) && quoted(at + 1)
        };
        // but Non, ont répondu les élus
        let replies = || (!preposition || self.closes(incise)) && self.is_reply((first, to));
        // a salué les élus pour, a-t-il dit, « l'ensemble du plan »: the words behind the preposition alone
        let bare = words!["à", "d'", "dans", "de", "par", "pour", "sur"];
        let hung = !preposition && comma && to > first && matches!(self.what(to - 1), What::Prep) && self.is_word(to - 1, bare);
        // LANS Selon X, P: a label stands before the capital
        let cue = self.clauses.elements[incise.first].start;
        let label = preposition && self.tokens.is_capital(cue) && !self.tokens.is(cue, shape::ALL_CAPITALS) && !comma;
        let label = label && to > first && matches!(self.what(to - 1), What::Mention(_) | What::Other);
        hung || label
            || self.is_opening(to) && !replies()
            || (first..to).all(|at| marks(at) || joins(at))
            || self.compares(incise) && self.is_behind_conjunction(to)
    }

    /// *BILAN LANS - P, selon X*: where the words start behind the dash of a line's opening.
    fn behind_dateline(&self, from: usize, to: usize) -> usize {
        let dash = (from + 1..to.min(from + 6)).find(|&at| matches!(self.what(at), What::Dash)).filter(|&dash| dash + 1 < to);
        let capitals = |at: usize| self.tokens.is(at, shape::ALL_CAPITALS);
        let elements = &self.clauses.elements;
        dash.filter(|&dash| (elements[from].start..elements[dash].start).all(capitals)).map_or(from, |dash| dash + 1)
    }

    /// Where the clause of a source behind it starts: *P ; selon X, Q*, *des élus - qui sont dix, selon X - ont voté*.
    fn clause_of_source(&self, from: usize, to: usize, incise: &Incise) -> usize {
        let from = (from..to).rev().find(|&at| matches!(self.what(at), What::Semicolon)).map_or(from, |at| at + 1);
        if from == to {
            return from;
        }
        let from = from.max(self.clause_before(to, to < incise.first, incise.last));
        let closed = incise.last < self.sentence.last && matches!(self.what(incise.last), What::Dash);
        let dash = (from + 1..to).rev().find(|&at| matches!(self.what(at), What::Dash)).filter(|_| closed);
        dash.filter(|&dash| self.has_verb(dash + 1, to)).map_or(from, |dash| dash + 1)
    }

    /// *Transports : la ligne rouvre, annonce X.*, *Le bilan est lourd : deux blessés sont morts, selon X.*, *Elle insiste :
    /// « A », et B, dit-elle.*: where the words start behind a colon.
    fn behind_label(&self, from: usize, to: usize, incise: &Incise, preposition: bool) -> usize {
        let Some(colon) = (from..to).rev().find(|&at| matches!(self.what(at), What::Colon)) else { return from };
        let comma = to < incise.first;
        let told = || self.presents_speaker(from, colon, incise);
        // La raison est simple : le pont, explique X, est laid
        // Il faut partir : à ce rythme, explique X, le pont cédera
        let behind = || matches!(self.what(incise.last), What::Comma) && self.main_clause(incise.last + 1);
        let fronted = || !preposition && incise.last < self.sentence.last && behind();
        let parted = || (self.is_before_verb(incise.last) || fronted()) && !self.has_verb(colon + 1, to);
        // but Le nombre de blessés recule : dix de moins, selon X: no clause of its own
        let apart = || preposition && (!comma || self.has_verb(colon + 1, to));
        // sous le thème : « La mer », le forum a réuni dix élus, dit X
        let called =
            || self.tokens.one_of(self.clauses.elements[colon].start.wrapping_sub(1), words!["slogan", "thème", "thématique"]);
        let quoted = || matches!(self.what(colon + 1), What::Quote(_));
        // En cause : la tempête, dit-elle; but Bilan : deux morts, selon X
        let label =
            || !self.has_verb(from, colon) && (!matches!(self.what(from), What::Prep) || self.has_main_verb(colon + 1, to));
        let behind = colon + 1 < to && !called() && (apart() || label() || quoted() || told() || parted());
        if behind { colon + 1 } else { from }
    }

    /// *« A », criait-on, dis-je*, *le port est morose « A », titre X qui dit « B », juge Y*: words at `at` that have their
    /// incise already.
    fn has_own_incise(&self, at: usize, from: usize, to: usize, preposition: bool) -> bool {
        if !matches!(self.what(at), What::Quote(_)) {
            return false;
        }
        let behind = at + 1 + usize::from(at + 1 < to && matches!(self.what(at + 1), What::Comma));
        let simple = |found: &Incise| {
            let Source::Mention(index) = found.tie.source else { return false };
            let cue = found.tie.cue.filter(|cue| found.tie.evidence == Evidence::Incise && cue.end == cue.start + 1);
            cue.is_some_and(|cue| {
                let helper = Classes::AVOIR.or(Classes::ETRE);
                let beside = cue.start == self.clauses.elements[behind].start && !self.tokens.has(cue.start, helper);
                beside && (cue.end..cue.end + 2).contains(&self.clauses.mentions[index].start)
            })
        };
        let found = self.rules.incise_at(behind, to, Place::Beside);
        // « La peur » gagne la ville, selon X: the marks are the subject of a verb that announces nothing
        let says = |found: &Incise| found.tie.cue.is_some_and(|cue| cue.reliability > Reliability::None);
        found.is_some_and(|found| at == from && says(&found) || !preposition && simple(&found))
    }

    /// *Luc Rey a vendu son bac, mais « rien n'est fini », assure-t-il*: what the narrator tells of whoever speaks ends at the
    /// conjunction before a clause in marks.
    fn is_own_deed(&self, from: usize, to: usize, incise: &Incise) -> bool {
        let What::Quote(stretch) = self.what(to - 1) else { return false };
        let joint = to.checked_sub(2).filter(|&joint| joint > from).unwrap_or(from);
        let joins = matches!(self.what(joint), What::Coord) || self.is_word(joint, words!["car"]);
        let clause = self.rules.words_inside(stretch).any(|at| self.clauses.is_finite(at) && !self.is_bare_noun(at));
        let pronoun = matches!(incise.tie.source, Source::Pronoun(_));
        // Il ne viendra pas, car « la mer est haute », dit-il: what he says he will do
        let done = self.clauses.first_finite(from..joint).is_some_and(|verb| {
            let later = self.clauses.group(verb).is_some_and(|group| self.tokens.word(group.start).forms.any(Forms::FUTURE));
            let named = |found: &Mention| found.head != Head::Pronoun;
            !later && self.rules.subject(verb).mention(self.clauses).is_some_and(named)
        });
        joins && clause && pronoun && done && self.presents_speaker(from, joint, incise)
    }

    /// *Luc Rey se veut confiant : le pont, dit-il, tiendra*, *Luc Rey relativise : P, assure l'élu*: what the narrator tells of
    /// whoever speaks ends at the colon.
    fn presents_speaker(&self, from: usize, colon: usize, incise: &Incise) -> bool {
        let Some(verb) = self.clauses.first_finite(from..colon) else { return false };
        let Some((_, subject)) = self.rules.subject_mention(verb) else { return false };
        let same = match incise.tie.source {
            Source::Pronoun(pronoun) => {
                let agreement = self.tokens.word(pronoun).agreement;
                let gender = agreement.gender().any(subject.agreement) || subject.head == Head::Name;
                gender && subject.determiner != Determiner::Possessive && agreement.any(Agreement::PLURAL) == subject.is_plural()
            }
            Source::Mention(source) => {
                let source = &self.clauses.mentions[source];
                let office = source.determiner == Determiner::Definite && !source.has_name() && source.head.is_human();
                office
                    && subject.has_name()
                    && source.is_plural() == subject.is_plural()
                    && source.agreement.gender().any(subject.agreement)
            }
            _ => false,
        };
        subject.head.speaks() && same
    }

    /// *Le maire défend son projet, synonyme de « censure » selon X*; *« Brutal » selon X, le maire était craint*; *Le maire,
    /// « brutal » selon X, est craint*, *Il égratigne le maire qui « a peur » selon lui*: the marks alone are X's.
    fn governs_marks(&self, incise: &Incise) -> bool {
        let to = incise.first;
        let first = self.sentence.first;
        let relative = to >= first + 2 && self.is_word(to - 2, words!["qui"]) && matches!(self.what(to - 1), What::Quote(_));
        if relative && self.has_verb(first, to - 2) {
            return true;
        }
        // « Acte premier » Selon X, P: a title
        let joined = to == first + 1 && !self.tokens.is_capital(self.clauses.elements[to].start);
        joined && matches!(self.what(first), What::Quote(stretch) if !self.is_utterance(stretch))
            || to > first
                && matches!(self.what(to - 1), What::Quote(_))
                && (first + 1..to).rev().find(|&at| matches!(self.what(at - 1), What::Comma | What::Dash)).is_some_and(|phrase| {
                    let apart = self.has_verb(first, phrase) || self.is_before_verb(incise.last);
                    !self.has_verb(phrase, to) && apart
                })
    }

    /// *Anne Dol a fermé son atelier, « un lieu sacré », selon elle*: the pronoun takes up whom the sentence is about, and the
    /// marks between commas alone are hers.
    fn is_of_apposition(&self, incise: &Incise) -> bool {
        let first = self.sentence.first;
        let Some(marks) = incise.first.checked_sub(2).filter(|&marks| marks > first + 2) else { return false };
        let comma = |at: usize| matches!(self.what(at), What::Comma);
        let apposed = comma(marks - 1) && comma(marks + 1) && matches!(self.what(marks - 2), What::Mention(_) | What::Other);
        let What::Quote(stretch) = self.what(marks) else { return false };
        let names = || {
            let inside = self.rules.words_inside(stretch);
            self.clauses.mention(inside.start).is_some() && !self.is_utterance(stretch)
        };
        apposed && self.closes(incise) && self.is_stressed_pronoun(incise) && names() && self.has_main_verb(first, marks)
    }

    /// *Après un échange trop vif selon le maire, le juge est parti*: the source of the phrase that opens the sentence.
    fn is_of_opening(&self, incise: &Incise) -> bool {
        let (first, last) = (self.sentence.first, self.sentence.last);
        let parted = incise.first > first + 1 && incise.last < last && matches!(self.what(incise.last), What::Comma);
        let phrase = |at: usize| match self.what(at) {
            What::Mention(_) | What::Prep | What::Adverb | What::Other => true,
            What::Verb(_) => !self.clauses.is_finite(at),
            _ => false,
        };
        parted
            && matches!((self.what(first), self.what(incise.first - 1)), (What::Prep, What::Mention(_) | What::Other))
            && (first..incise.first).all(phrase)
            && self.has_main_verb(incise.last, last)
    }

    /// *Pour X, P, Y dénonçant « A »*: a clause of its own with somebody named.
    fn names_another(&self, at: usize) -> bool {
        let named = |(_, mention): (usize, &Mention)| mention.has_name() && mention.head.is_human();
        at < self.sentence.last && self.clauses.mention(at).is_some_and(named) && self.another_speaks(at, Mood::Gerund)
    }

    /// Where what stands behind the incise starts: behind the complements of a source that opens its clause.
    fn right_start(&self, sides: &Sides<'_>) -> usize {
        let incise = sides.incise;
        let comma = || incise.last < self.sentence.last && matches!(self.what(incise.last), What::Comma);
        let governs = sides.preposition || self.compares(incise);
        let opens = incise.first == self.sentence.first
            || governs && sides.left.is_none()
            || sides.preposition && !sides.whole && (comma() || self.is_behind_circumstance(incise.first));
        if opens {
            return self.source_end(incise);
        }
        // Le quai, explique la maire, qui dirige le port, sera fermé: the narrator's word on her
        let told = comma() && incise.last + 1 < self.sentence.last;
        let who = !sides.whole && told && matches!(self.what(incise.last + 1), What::Relative);
        // Le quai, explique la maire, élue en mai, sera fermé
        let state = told && self.rules.is_told_of_speaker(incise.first, incise, self.sentence.first);
        let behind = |at: usize| {
            let comma = matches!(self.what(at), What::Comma);
            if sides.whole || sides.left.is_none() { comma } else { self.is_before_verb(at) || comma && self.main_clause(at + 1) }
        };
        let close = || (incise.last + 2..self.sentence.last.min(incise.last + 32)).find(|&at| behind(at));
        match () {
            () if who || state => close().unwrap_or(incise.last),
            // P, selon un article de « A »
            () if sides.preposition => self.behind_medium(incise.last),
            () => incise.last,
        }
    }

    /// *Au total, selon le relevé de la ville mardi, dix ponts ont cédé*, *un plan qui, selon une note lue par la radio, change
    /// tout*: between commas the words behind the source, at `to`, are its own; but *un bac loué, selon la ville, à dix marins*.
    fn is_behind_circumstance(&self, to: usize) -> bool {
        let noun = to.checked_sub(2).filter(|&noun| noun >= self.sentence.first && matches!(self.what(noun + 1), What::Comma));
        noun.is_some_and(|noun| matches!(self.what(noun), What::Mention(_) | What::Relative))
    }

    /// *La foule réunissait selon la police trois mille personnes*: the verb before the source has its object behind it, at
    /// `from`.
    fn has_object(&self, sides: &Sides<'_>, from: usize) -> bool {
        let incise = sides.incise;
        let verb = || {
            let group = self.clauses.group(incise.first - 1);
            group.is_some_and(|group| group.mood != Mood::Participle) || self.is_verb_of_qui(incise.first - 1)
        };
        sides.preposition
            && incise.first > self.sentence.first
            && verb()
            && from < self.sentence.last
            && (matches!(self.what(from), What::Mention(_) | What::Adverb)
                // au moins dix mille, près de dix mille
                || self.is_word(from, words!["près"])
                || self.tokens.one_of(self.clauses.elements[from].start + 1, words!["moins", "total"])
                || self.is_attribute(incise.first - 1, from)
                // Le projet doit selon la mairie loger cent familles, ne cesse selon elle de grandir
                || self.is_infinitive(from))
            && !self.rules.is_time(from)
    }

    /// *(Pour X,) Y admet : « A »*: what announces the marks behind it is the narrator's.
    fn announces_marks(&self, from: usize, end: usize) -> bool {
        let marks = end + 1 < self.sentence.last && matches!((self.what(end), self.what(end + 1)), (What::Colon, What::Quote(_)));
        let says = || {
            let group = self.clauses.group(end - 1);
            group.is_some_and(|group| group.mood == Mood::Finite && group.says(self.tokens))
        };
        marks && end > from && says()
    }

    /// *Comme le dit X, « il faut rire de tout », et la salle a ri*: the marks hold all that X said.
    fn is_cited(&self, from: usize, end: usize) -> bool {
        let comma = |at: usize| at < end && matches!(self.what(at), What::Comma);
        comma(from) && comma(from + 2) && matches!(self.what(from + 1), What::Quote(stretch) if self.is_utterance(stretch))
    }

    /// *serait selon X inutile*, *aurait selon X fui*
    fn is_attribute(&self, verb: usize, at: usize) -> bool {
        let state = self.clauses.group(verb).is_some_and(|group| {
            self.tokens.has(group.at, Classes::ETRE) || group.lexicon_verb(self.tokens).classes.any(VerbClasses::STATE)
        });
        let helper = || self.clauses.group(verb).is_some_and(|group| self.tokens.has(group.at, Classes::AVOIR));
        (state || helper() && matches!(self.what(at), What::Verb(_)))
            && match self.what(at) {
                What::Verb(group) => self.clauses.groups[group].mood == Mood::Participle,
                What::Other => self.tokens.has(self.clauses.elements[at].start, Classes::ADJECTIVE),
                _ => false,
            }
    }

    /// *selon le bilan lundi de l'université, P*: up to the comma the words are the source's, and up to its end those of the
    /// narrator: *a dit X tout en réfutant « A » et « B »*.
    fn behind_source(&self, incise: &Incise, from: usize) -> usize {
        let last = self.sentence.last;
        // P, a ajouté X qui a salué « A »; P, a-t-il dit en saluant « A »: the marks stand in the narrator's clause
        let marked = from < last && from > incise.first + 1 && matches!(self.what(from), What::Quote(_));
        // P, a ajouté X qui salue un « A »
        let determined = || self.tokens.has(self.clauses.elements[from].start - 1, Classes::DETERMINED);
        let held = || matches!(self.what(from - 1), What::Prep | What::Verb(_) | What::Que) || determined();
        if marked && (held() || self.names_source(incise, from)) {
            return last;
        }
        // P selon lui alors que Q: what goes on meanwhile
        if !matches!(incise.tie.source, Source::Mention(_)) {
            return if self.is_background(from) { last } else { from };
        }
        // P, assure un élu qui, hier, Q: of the élu
        let relative = |at: usize| at < last && matches!(self.what(at), What::Relative);
        // P, selon le maire qui note que Q
        let says = || {
            // selon le journal qui dévoile, dans son édition du jour, les mesures
            let parted = from + 2 < last && matches!(self.what(from + 2), What::Comma) && self.clauses.is_finite(from + 1);
            parted || (from + 1..last.min(from + 4)).any(|at| self.content_of(at).is_some())
        };
        if incise.tie.evidence == Evidence::Incise && (relative(from) || relative(from - 1)) || relative(from) && says() {
            return last;
        }
        // selon le parquet qui enquête pour « vol »: the marks stand in the clause of the narrator's
        let marks = !relative(from);
        let ends = |at: usize| match self.what(at) {
            What::Comma | What::Colon | What::Stop => true,
            What::Quote(_) => marks,
            _ => false,
        };
        // a réagi X alors que le maire, Y, avait annoncé le contraire: its verb is still to come
        let background = (incise.first + 1..incise.last).find(|&at| self.is_background(at));
        if background.is_some_and(|open| !self.clauses.any_finite(open..incise.last)) {
            return last;
        }
        (from..last).find(|&at| ends(at) || self.is_gerund(at)).filter(|&at| !self.is_gerund(at)).unwrap_or(last)
    }

    /// *P, a annoncé l'association « Quais ouverts »*, *P, dévoile l'ouvrage « Quais »*: the marks at `marks` hold the name of what
    /// speaks.
    fn names_source(&self, incise: &Incise, marks: usize) -> bool {
        let body = |index: usize| matches!(self.clauses.mentions[index].head, Head::Organisation | Head::Document);
        matches!((self.what(marks - 1), self.what(marks)), (What::Mention(index), What::Quote(stretch))
            if incise.tie.source == Source::Mention(index) && body(index) && self.is_capital(stretch))
    }

    /// Where what starts at `from` behind the incise ends: where the narrator speaks again.
    fn right_end(&self, sides: &Sides<'_>, from: usize) -> usize {
        let last = self.sentence.last;
        let opens = self.is_opening(sides.incise.first);
        // the source parts a verb from its complement, no attribute from its copula
        let before = self.before_comma(sides.incise.first);
        let copula = Classes::AVOIR.or(Classes::ETRE);
        let parted = sides.preposition
            && sides.left.is_some()
            && before > self.sentence.first
            && self.clauses.group(before - 1).is_some_and(|group| !self.tokens.has(group.at, copula));
        // Selon X, la baisse (8 % selon Y, plus de 10 % selon Z) durera: within the aside
        let in_brackets = |at: usize| self.rules.is_in_brackets(from.max(at.saturating_sub(40)), at);
        let resumes = |at: usize| match self.what(at) {
            What::Semicolon => true,
            What::Colon if at + 1 < last && matches!(self.what(at + 1), What::Quote(_)) => true,
            What::ParenOpen => at > from && self.is_remark(at),
            // Mais selon X, le maire a refusé, estimant Q: behind an opening cue a gerund is the maire's
            // Les riverains, dit-il, dénoncent un scandale: their verb
            What::Comma if at == from && !sides.whole && self.is_before_verb(at) => false,
            // Selon X, alors que P, Q; Selon X, même si P, Q
            What::Comma if at == from && opens && (self.is_background(at + 1) || self.is_word(at + 1, words!["même"])) => false,
            What::Comma => {
                // Selon X, P, tandis que Q; Selon X, le maire a fui, avant de céder
                let goes_on = || self.is_gerund(at + 1) || sides.preposition && self.is_word(at + 1, words!["avant", "tandis"]);
                self.narrator_resumes(at + 1) && !(opens && goes_on())
                    || self.names_another(at + 1)
                    || self.counts_apart(at + 1) && !in_brackets(at)
                    || sides.preposition && self.contradicts(at + 1, sides.incise)
                    || sides.preposition && at > from && self.others_say_meanwhile(at + 1, sides.incise)
            }
            // Pour 22 % d'entre eux, P et seuls 6 % jugent que Q
            What::Coord if sides.preposition && self.counts_others(at + 1, sides.incise) => true,
            What::Coord if sides.preposition && self.contradicts(at, sides.incise) => true,
            // Le plan vise, selon X, à rouvrir le port, mais fâche les marins
            What::Coord if parted => {
                at + 1 < last && self.clauses.is_finite(at + 1) && !self.is_noun(at + 1) && !self.goes_on(at + 1)
            }
            _ => self.says_next(at),
        };
        let end = (from..last).find(|&at| resumes(at)).unwrap_or(last);
        // les débats marqués selon lui par A, …: the clause that holds the incise ends at its comma.
        // marqués selon lui par des vols, des heurts et des morts: but the last of a row
        let comma = || (from + 1..end).find(|&at| matches!(self.what(at), What::Comma));
        if sides.tight { comma().map_or(end, |comma| self.row_end(comma, end)) } else { end }
    }

    /// *Pour la moitié des habitants, P et seuls 6 % jugent que Q*: others of those who are counted, with what they say.
    fn counts_others(&self, at: usize, incise: &Incise) -> bool {
        let last = self.sentence.last;
        let share = |mention: &Mention| {
            mention.determiner == Determiner::Quantity
                || (mention.start..mention.end).any(|at| self.tokens.kind(at) == Kind::Number)
        };
        let counted = incise.tie.source.mention(self.clauses).is_some_and(share);
        let noun = at + usize::from(at < last && self.is_word(at, words!["seul", "seule", "seulement", "seules", "seuls"]));
        let other = noun < last && self.clauses.mention(noun).is_some_and(|(_, mention)| share(mention));
        counted && other && self.another_speaks(noun, Mood::Finite)
    }

    /// *des vols, des heurts et des morts*: where the row whose first comma is at `comma` ends, or the comma.
    fn row_end(&self, comma: usize, end: usize) -> usize {
        let several = |at: usize| at < end && self.is_word(at, words!["d'", "de", "des", "un", "une"]);
        let noun = |at: usize| at < end && self.clauses.mention(at).is_some_and(|(_, mention)| mention.head == Head::Thing);
        let item = |at: usize| {
            let noun_at = at + usize::from(several(at) && matches!(self.what(at), What::Prep));
            noun(noun_at).then_some(noun_at + 1)
        };
        let mut next = comma;
        while next + 1 < end {
            let joined = matches!(self.what(next), What::Coord);
            let Some(behind) = item(next + 1).filter(|_| joined || matches!(self.what(next), What::Comma)) else { break };
            if joined {
                return behind;
            }
            next = behind;
        }
        comma
    }

    /// *Selon X, P, mais la mairie assure que Q*, *tandis que la mairie juge que Q*, *ce que la mairie conteste*: behind the
    /// comma, or from the conjunction on, the narrator tells what another says; who hands on the words of all goes on.
    fn contradicts(&self, at: usize, incise: &Incise) -> bool {
        let named = |(_, mention): (usize, &Mention)| mention.head != Head::Pronoun;
        // tandis que, alors que
        let que = usize::from(at + 1 < self.sentence.last && matches!(self.what(at + 1), What::Que));
        let other = at + 1 + que < self.sentence.last
            && (self.is_word(at, words!["mais", "quand"]) || self.is_background(at))
            && self.clauses.mention(at + 1 + que).is_some_and(named)
            && self.another_speaks(at + 1 + que, Mood::Finite);
        self.is_of_one(incise) && (other || self.is_word(at, words!["ce"]) && self.narrator_adds(at))
    }

    /// The source is one of those who speak, no paper that hands on the words of all.
    fn is_of_one(&self, incise: &Incise) -> bool {
        let hands_on = |mention: &Mention| mention.head == Head::Document || self.tokens.has(mention.at, Classes::MEDIUM);
        incise.tie.source.mention(self.clauses).is_some_and(|found| !hands_on(found))
    }

    /// *Selon X, P, les élus indiquant que Q*: who says so has a gerund of their own; who hands on the words of all goes on.
    fn others_say_meanwhile(&self, at: usize, incise: &Incise) -> bool {
        let gerund = at + 1;
        let named = |(_, mention): (usize, &Mention)| mention.head.speaks() && mention.head != Head::Pronoun;
        gerund < self.sentence.last
            && self.clauses.mention(at).is_some_and(named)
            && self.is_gerund(gerund)
            && self.is_of_one(incise)
            && self.content_of(gerund).is_some()
    }

    /// *comme l'a dit X*
    pub(super) fn compares(&self, incise: &Incise) -> bool {
        incise.tie.cue.is_some_and(|cue| cue.kind == CueKind::Comparison)
    }

    /// The element, or the comma before it.
    fn before_comma(&self, at: usize) -> usize {
        at - usize::from(at > self.sentence.first && matches!(self.what(at - 1), What::Comma))
    }

    /// *Le pont tient, comme l'a dit X, et le quai cède*; but *C'est, comme l'a dit X, que P*.
    fn takes_up_left(&self, incise: &Incise) -> bool {
        let next = (incise.last..self.sentence.last).find(|&at| !matches!(self.what(at), What::Comma));
        let cleft = next.is_some_and(|at| matches!(self.what(at), What::Que));
        // Le maire a écrit, comme l'a dit X, une lettre
        let parted = next.is_some_and(|at| {
            let object = self.clauses.mention(at).is_some() && !self.main_clause(at);
            object && incise.first > self.sentence.first + 1 && matches!(self.what(incise.first - 2), What::Verb(_))
        });
        !cleft && !parted && self.compares(incise)
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
            // X promet que P, mais « A », dit-il: what stands before has its own cue.
            Some((joint, What::Coord)) if !tight && self.is_announced(from, joint) => None,
            _ if !self.is_utterance(stretch) => Some(to),
            Some((joint, What::Coord)) => Some(joint),
            Some((_, What::Stop)) => None,
            _ => (!self.is_capital(stretch)).then_some(to),
        }
    }

    /// A verb of speech in `from..to` has its content there.
    fn is_announced(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| {
            let group = self.clauses.group(at).filter(|group| group.reliability(self.tokens) == Reliability::High);
            group.is_some() && self.content_of(at).is_some_and(|start| start < to)
        })
    }

    /// *« A », et B, a dit X*: the same where it begins it.
    fn behind_utterance(&self, from: usize, to: usize) -> Option<usize> {
        let What::Quote(stretch) = self.what(from) else { return Some(from) };
        let joint = (from + 1..to).find(|&at| !matches!(self.what(at), What::Comma));
        let joint = joint.filter(|&at| matches!(self.what(at), What::Coord) && self.is_utterance(stretch));
        joint.map_or(Some(from), |joint| self.has_verb(joint + 1, to).then_some(joint + 1))
    }
}
