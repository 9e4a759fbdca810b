//! *pour X* behind the words: whose verdict they are, or whom what they name serves.
//!
//! | text | |
//! |---|---|
//! | *« Le port est une chance » pour Anne Dol, élue* | a whole clause, somebody named |
//! | *Des propos « indignes » pour Anne Dol* | the adjective of a noun where no verb stands |
//! | *La loi est « un scandale » pour Anne Dol* | what is said of a thing, one person named |
//! | *« Un progrès » pour les uns, « un recul » pour les autres* | a pair |

use super::Reader;
use crate::attribution::{Incise, Source};
use crate::clause::What;
use crate::lexicon::{Classes, Forms};
use crate::mention::{Determiner, Head};
use crate::token::{tail, words};
use crate::verb::Mood;

impl Reader<'_> {
    /// *« Le port est une chance » pour Anne Dol, élue*, *« C'est dur » pour Zoé Rey qui perd tout*, *Port : « une chance » pour
    /// Anne Dol*: behind a whole clause or what is said of the topic of a headline, somebody named.
    pub(super) fn judges(&self, element: usize, incise: &Incise, last: usize) -> bool {
        let topic = |quote: usize| {
            let indefinite = self.rules.tokens.has(self.rules.stretches[quote].start, Classes::DET_INDEF);
            let parted = element > 0 && matches!(self.what(element - 1), What::Colon | What::Comma);
            indefinite && parted && self.rules.is_line(self.rules.clauses.sentence_of(element))
        };
        self.quote(element).is_some_and(|quote| self.holds_clause(quote) || topic(quote))
            && self.rules.is_named(incise.tie.source)
            && (incise.last >= last
                || matches!(self.what(incise.last), What::Comma | What::Stop | What::Relative)
                || self.is_presented(incise))
    }

    /// *« Le port tient » pour Anne Dol, déléguée CGT au port de Lans*
    fn is_presented(&self, incise: &Incise) -> bool {
        let Source::Mention(judge) = incise.tie.source else { return false };
        let judge = &self.rules.clauses.mentions[judge];
        judge.reach > judge.end && matches!(self.what(incise.last), What::Prep)
    }

    /// *Des propos « indignes » pour Anne Dol*, *…, une mesure « brutale » pour la CGT*: where no verb stands, the adjective of a
    /// noun is the verdict of somebody named, of an office or a body; but *une mesure « utile » pour les marins* tells whom it
    /// serves.
    pub(super) fn is_verdict(&self, element: usize, incise: &Incise) -> bool {
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let first = self.sentence_first(element);
        let Source::Mention(judge) = incise.tie.source else { return false };
        let judge = &clauses.mentions[judge];
        let one = judge.head.is_human() && (judge.has_name() || judge.determiner == Determiner::Definite && !judge.is_plural());
        let opens = (first..element).rev().find(|&at| matches!(self.what(at), What::Comma | What::Quote(_)));
        let segment = opens.map_or(first, |at| at + 1);
        let noun = |at: usize| {
            clauses.mention(at).is_some_and(|(_, noun)| !noun.head.speaks() && noun.determiner == Determiner::Indefinite)
        };
        // une mesure « brutale » pour X et « injuste » pour Y
        let joined = || element > first && matches!(self.what(element - 1), What::Coord);
        let held = element > first && (noun(element - 1) || joined());
        let participle = |at: usize| clauses.group(at).is_none_or(|group| group.mood == Mood::Participle);
        let verbless = (segment..element).all(participle);
        let attribute = self.quote(element).is_some_and(|quote| {
            let start = self.rules.stretches[quote].start;
            let word = tokens.word(start + usize::from(tokens.has(start, Classes::ADVERB)));
            word.classes.any(Classes::ADJECTIVE) || word.forms.any(Forms::PARTICIPLE.or(Forms::PRESENT_PARTICIPLE))
        });
        let judges = one || judge.head == Head::Organisation || judge.head == Head::Group && joined();
        let something = || {
            let start = self.quote(element).map(|quote| self.rules.stretches[quote].start);
            start.is_some_and(|start| tokens.has(start, Classes::DET_INDEF))
        };
        // La loi est « un scandale » pour Luc Rey
        let said = one && judge.has_name() && element > first && self.is_said_of_topic(element) && something();
        judges && held && verbless && attribute
            || said
            || judge.determiner != Determiner::Quantity && self.is_parallel(element, incise.last)
    }

    /// *La loi est « A »*, *Le port reste « A »*, *La loi du port : « A »*; but *Le bac offre « un abri »*
    fn is_said_of_topic(&self, element: usize) -> bool {
        match self.what(element - 1) {
            What::Colon => true,
            What::Verb(group) => {
                let group = &self.rules.clauses.groups[group];
                let remains = words!["demeurer", "devenir", "rester"];
                self.rules.tokens.has(group.at, Classes::ETRE) || group.lexicon_verb(self.rules.tokens).one_of(remains)
            }
            _ => false,
        }
    }

    /// *« Un progrès » pour les uns, « un recul » pour les autres*, *La loi est « un progrès » pour la maire, « un recul » selon
    /// Luc Rey*
    fn is_parallel(&self, element: usize, last: usize) -> bool {
        let (first, end) = self.rules.sentence(element);
        let parts = |at: usize| matches!(self.what(at), What::Comma | What::Coord | What::Semicolon);
        let pour =
            |at: usize| at < end && self.rules.tokens.one_of(self.rules.clauses.elements[at].start, words!["pour", "selon"]);
        let pair = |quote: usize| matches!(self.what(quote), What::Quote(_)) && pour(quote + 1);
        let opens = element == first || parts(element - 1) || self.is_said_of_topic(element);
        let before = || tail(first..element, 6).any(pair);
        opens && (last + 1 < end && parts(last) && pair(last + 1) || element > first && before())
    }
}
