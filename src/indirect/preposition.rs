//! What is particular to *selon X*: the clause in front of it that it belongs to, and where its own complements end.

use crate::attribution::{Incise, Source};
use crate::clause::{Sentence, What};
use crate::lexicon::{Classes, Reliability};
use crate::mention::{Determiner, Mention};
use crate::model::{CueKind, Evidence};
use crate::token::words;
use crate::verb::Mood;

use super::{Around, Finder};

/// The longest sentence, in elements, that two sources may share.
const SHARED: usize = 160;

impl Finder<'_> {
    /// *P, selon X, et Q d'après Y*; *Selon X, P, et selon Y, Q*: where the second clause begins, which has a source of its own.
    pub(super) fn second_source(&self, around: &Around) -> Option<usize> {
        let Sentence { first, last, .. } = self.sentence;
        let cue = around.tie.cue.filter(|_| around.tie.evidence == Evidence::Preposition && last - first <= SHARED)?;
        let source = |at: usize| {
            let found = if matches!(self.what(at), What::Prep) { self.rules.preposition_at(at, last) } else { None };
            found.and_then(|found| found.tie.cue).is_some_and(|cue| cue.reliability == Reliability::High)
        };
        let joint = |&at: &usize| matches!(self.what(at), What::Coord) && matches!(self.what(at - 1), What::Comma);
        let behind = (first + 1..last).find(|&at| self.rules.clauses.elements[at].start >= cue.end)?;
        let joint = (behind..last).find(joint).filter(|&joint| self.has_verb(first, joint))?;
        let own = (joint + 1..last).find(|&at| source(at))?;
        (if own == joint + 1 { self.has_verb(own, last) } else { self.has_verb(joint + 1, own) }).then_some(joint)
    }

    /// A comma closes the phrase that starts the sentence: *Pour la ministre de la Ville et du Logement, P*.
    pub(super) fn comma_follows(&self, from: usize) -> bool {
        let end = self.sentence.last.min(from + 8);
        (from..end)
            .find(|&at| matches!(self.what(at), What::Comma | What::Quote(_)) || self.rules.clauses.is_finite(at))
            .is_some_and(|at| matches!(self.what(at), What::Comma))
    }

    /// Where the clause that *selon X* belongs to begins: the relative clause or the participle just before it, or the sentence.
    pub(super) fn clause_before(&self, to: usize, comma: bool, after: usize) -> usize {
        let first = self.sentence.first;
        let last = self.sentence.last;
        match self.what(to - 1) {
            // parce que, selon lui, P; et, selon lui, P
            What::Subord | What::Que | What::Si | What::Coord | What::Colon => return to,
            // ce qui, selon lui, P
            What::Relative => {
                let ce = to >= first + 2 && self.rules.tokens.one_of(self.rules.clauses.elements[to - 2].start, words!["ce"]);
                return to - 1 - usize::from(ce);
            }
            What::Verb(group) => {
                let next = (after..last).find(|&at| !matches!(self.what(at), What::Comma)).map(|next| self.what(next));
                match self.rules.clauses.groups[group].mood {
                    // un port loué selon X à la ville; but placé en garde à vue, selon X, à Lans: a noun
                    Mood::Participle
                        if matches!(next, Some(What::Prep))
                            && self.has_verb(first, to)
                            && !(to >= 2 && matches!(self.what(to - 2), What::Prep)) =>
                    {
                        return to - 1;
                    }
                    // sans que la police trouve, selon X, la moindre trace: an incise before the complement is in the clause of its verb
                    Mood::Finite if matches!(next, Some(What::Prep | What::Mention(_) | What::Adverb | What::Other)) => {
                        let clause = (first + 1..to - 1)
                            .rev()
                            .take_while(|&at| !self.rules.clauses.is_finite(at) && !matches!(self.what(at), What::Comma))
                            .find(|&at| matches!(self.what(at), What::Subord | What::Que | What::Si | What::Relative));
                        if let Some(clause) = clause.filter(|&clause| self.has_verb(first, clause)) {
                            return clause + usize::from(!matches!(self.what(clause), What::Relative));
                        }
                    }
                    _ => {}
                }
            }
            _ => {}
        }
        if comma {
            // Le pont, qui a coûté, selon la mairie, deux millions, rouvre: the clause between the subject and its verb
            let relative = (first + 1..to)
                .rev()
                .take_while(|&at| !matches!(self.what(at), What::Comma | What::Quote(_)))
                .find(|&at| matches!(self.what(at), What::Relative) && matches!(self.what(at - 1), What::Comma));
            let verbs = |from: usize| (from..to).filter(|&at| self.rules.clauses.is_finite(at)).count();
            return relative
                .filter(|&at| verbs(at) == 1 && !self.has_verb(first, at) && self.has_verb(after, self.sentence.last))
                .unwrap_or(first);
        }
        // Le parti compte mille membres, un chiffre stable selon X
        let phrase =
            (first + 1..to).rev().find(|&at| matches!(self.what(at), What::Comma | What::Quote(_))).map_or(to, |at| at + 1);
        let indefinite = |(_, mention): (usize, &Mention)| mention.determiner == Determiner::Indefinite;
        if phrase < to
            && self.rules.clauses.mention(phrase).is_some_and(indefinite)
            && matches!(self.what(phrase - 1), What::Comma)
            && !self.has_verb(phrase, to)
            && self.has_verb(first, phrase)
        {
            return phrase;
        }
        // une marche qui a réuni mille personnes selon X
        let Some(relative) = (first + 1..to)
            .rev()
            .take_while(|&at| !matches!(self.what(at), What::Comma | What::Quote(_)))
            .find(|&at| matches!(self.what(at), What::Relative))
        else {
            return first;
        };
        let verbs = (relative..to).filter(|&at| self.rules.clauses.is_finite(at)).count();
        let governed = matches!(self.what(relative - 1), What::Prep);
        if verbs == 1 { relative - usize::from(governed) } else { first }
    }

    /// The complements of the source up to the comma: selon X, directeur du site, P; selon une enquête menée en ligne, P.
    pub(super) fn source_end(&self, incise: &Incise) -> usize {
        let last = self.sentence.last;
        let compares = incise.tie.cue.is_some_and(|cue| cue.kind == CueKind::Comparison);
        if incise.tie.evidence != Evidence::Preposition && !compares {
            return incise.last;
        }
        let mut from = incise.last;
        // selon celle qui dirige le site, P
        let relative = from < last && matches!(self.what(from), What::Relative);
        let close = (from..last.min(from + 40))
            .take_while(|&at| relative || !self.rules.clauses.is_finite(at) && !matches!(self.what(at), What::Quote(_)))
            .find(|&at| matches!(self.what(at), What::Comma));
        let Some(close) = close else { return from };
        from = close;
        for _ in 0..3 {
            let Some(next) = (from + 1..last.min(from + 30)).find(|&at| matches!(self.what(at), What::Comma)) else { break };
            let head = match self.what(from + 1) {
                What::Adverb => self.what(from + 2),
                what => what,
            };
            let detached = match head {
                What::Relative => true,
                // joint par la radio: a participle that looks like a present
                What::Verb(group) => {
                    self.rules.clauses.groups[group].mood == Mood::Participle
                        || self.is_gerund(from + 1)
                        || self.is_word(from + 2, words!["par"])
                }
                // selon une étude menée par des marins, chercheurs et plongeurs, le pont tient
                What::Other => {
                    let role = self.rules.tokens.has(self.rules.clauses.elements[from + 1].start, Classes::ROLE);
                    let clause = || matches!(self.what(next + 1), What::Mention(_) | What::Si | What::Subord | What::Prep);
                    self.is_word(from + 2, words!["par"]) || role && next + 1 < last && clause()
                }
                What::Prep => {
                    self.rules.tokens.has(self.rules.clauses.elements[from + 1].start, Classes::CONTRACTION)
                        || self.rules.tokens.one_of(self.rules.clauses.elements[from + 1].start, words!["de", "d'"])
                }
                // selon Luc Dol, le directeur du site, le pont tient
                What::Mention(index) => {
                    let mention = &self.rules.clauses.mentions[index];
                    let bare = mention.determiner == Determiner::None;
                    let clause = self.rules.clauses.mention(next + 1).is_some() && self.main_clause(next + 1);
                    // selon la préfecture, les pompiers, les gendarmes et les élus sont là: an apposition has the number of its noun
                    let list = mention.is_plural()
                        && !bare
                        && matches!(incise.tie.source, Source::Mention(source) if !self.rules.clauses.mentions[source].is_plural());
                    !mention.has_name() && (bare || clause) && !list
                }
                _ => false,
            };
            // selon App Valmer, société qui mesure les marées, P: the verb of a clause inside
            let verb = !matches!(head, What::Relative) && self.has_main_verb(from + 2, next);
            if !detached || verb {
                break;
            }
            from = next;
        }
        from
    }
}
