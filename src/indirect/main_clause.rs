//! Where a clause of the narrator's own stands behind reported words: with what it begins, and which form of a verb tells it.

use super::Finder;
use super::extent::Content;
use super::next_clause::agrees;
use crate::clause::{Sentence, What};
use crate::lexicon::{Classes, Fields, Forms};
use crate::mention::OF;
use crate::token::{tail, words};
use crate::verb::{Group, Mood};

impl Finder<'_> {
    /// *estime que « P », mais refuse Q*: marks with a verb, whose subject they hold as well.
    pub(super) fn is_clause_in_marks(&self, at: usize) -> bool {
        let told = |stretch| self.rules.words_inside(stretch).any(|at| self.clauses.is_finite(at));
        matches!(self.what(at), What::Quote(stretch) if told(stretch))
    }

    /// *ont annoncé qu'ils partaient, « rien ne les retient »*: behind the comma of a content that has its verb.
    pub(super) fn is_clause_in_marks_beyond(&self, comma: usize, start: usize) -> bool {
        comma + 1 < self.sentence.last && self.is_clause_in_marks(comma + 1) && self.has_verb(start, comma)
    }

    /// *alors que la digue cédait*: the imperfect and the conditional tell of the time that the words tell of, other tenses of
    /// what goes on while they are said: *alors que la crue monte*.
    pub(super) fn tells_of_the_past(&self, at: usize) -> bool {
        let last = self.sentence.last;
        let verb = self.clauses.first_finite(at..last.min(at + 20));
        self.is_background(at) && verb.is_some_and(|verb| self.is_shifted(verb))
    }

    /// Whether the content that starts at `start` has verbs in front of `end`, all of them in the tenses that a past asks for.
    pub(super) fn is_told_in_past(&self, start: usize, end: usize) -> bool {
        const FAR: usize = 80;
        let finite = |&at: &usize| self.clauses.is_finite(at);
        let mut inside = tail(start..end, FAR).filter(finite).peekable();
        inside.peek().is_some() && inside.all(|at| self.is_shifted(at))
    }

    /// A verb in the tenses that a past asks for.
    pub(super) fn is_shifted(&self, verb: usize) -> bool {
        let past = Forms::IMPERFECT.or(Forms::CONDITIONAL);
        let shifted = |group: &Group| (group.start..group.end).any(|at| self.tokens.word(at).forms.any(past));
        self.clauses.group(verb).is_some_and(shifted)
    }

    /// *propose que le port soit vendu, mais le conseil a refusé*: what is wished stands in the subjunctive, and behind *mais* a
    /// clause in another mood is the narrator's.
    pub(super) fn is_behind_wish(&self, comma: usize, content: &Content) -> bool {
        let (start, mais) = (content.start, comma + 1);
        if mais + 1 >= self.sentence.last || !self.is_word(mais, words!["mais"]) || !self.main_clause(mais + 1) {
            return false;
        }
        // que le port soit vendu: read as the conjunction
        let be = |at: usize| self.is_word(at, words!["soit"]);
        let wished = (start..comma).find(|&at| self.clauses.is_finite(at) || be(at));
        let told = self.clauses.first_finite(mais + 1..self.sentence.last);
        let only = |at: usize, own: Forms, other: Forms| self.mood_of(at).any(own) && !self.mood_of(at).any(other);
        wished.is_some_and(|at| be(at) || only(at, Forms::SUBJUNCTIVE, Forms::INDICATIVE))
            && told.is_some_and(|at| only(at, Forms::INDICATIVE, Forms::SUBJUNCTIVE))
    }

    /// The forms that the conjugated word of a verb group can be: *soit* of *soit vendu*.
    fn mood_of(&self, at: usize) -> Forms {
        const MOODS: Forms = Forms::SUBJUNCTIVE.or(Forms::INDICATIVE);
        let word = |group: &Group| (group.start..group.end).map(|at| self.tokens.word(at).forms).find(|forms| forms.any(MOODS));
        self.clauses.group(at).and_then(word).unwrap_or(Forms::NONE)
    }

    /// *X, qui assure que P, a démissionné*: behind the comma at `at` the main clause goes on.
    pub(super) fn main_resumes(&self, at: usize, content: &Content) -> bool {
        let (start, infinitive) = (content.start, content.infinitive);
        // qui estime que, si le pont cède, le quai fermera: the first comma ends no clause of the narrator's
        let under = matches!(self.what(start), What::Si | What::Subord);
        let first = under && !(start..at).any(|at| matches!(self.what(at), What::Comma));
        // Anne Dol, qui dit avoir fui, « ne dort plus »
        let said_of = |at: usize| match self.what(at) {
            What::Quote(stretch) => self.rules.words_inside(stretch).next().is_some_and(|first| self.tells_of_a_subject(first)),
            _ => false,
        };
        let marked = || {
            at + 1 < self.sentence.last
                && (infinitive || self.has_verb(start, at))
                && (said_of(at + 1) || self.is_uttered(at + 1, at, self.sentence.last))
        };
        // lorsqu'elle dit que son père, Paul Rey, chante: the comma stands before the verb of the content
        // note que le quai, qui rouvre en mai, accueillera: the verb of the content is still to come
        let bare = at + 1 < self.sentence.last && self.clauses.is_finite(at + 1) && !self.has_main_verb(start, at);
        let verb = |at: usize| match self.what(at) {
            What::Verb(group) => self.clauses.groups[group].mood != Mood::Infinitive,
            What::Quote(_) => true,
            _ => false,
        };
        let relative = || (start..at).any(|at| matches!(self.what(at), What::Relative));
        let told = || infinitive || (start..at).any(verb) && !(bare && relative());
        !first
            && (self.main_clause(at + 1) || self.is_clause_of_thing(at + 1) || marked() || self.is_main_behind(at, content))
            && told()
    }

    /// *Si X assure que P, un tiers des riverains (30 %) en doute*: the clause that *si*, *alors que* opens the sentence with
    /// ends at the comma before the noun that begins what has a verb of its own.
    fn is_main_behind(&self, comma: usize, content: &Content) -> bool {
        let Sentence { first, last, .. } = self.sentence;
        let open = (first..last).find(|&at| !matches!(self.what(at), What::Adverb | What::Comma | What::Coord));
        // Si X assure que P, à aucun moment il n'a promis une aide; jamais elle n'y renoncera
        let adjunct = || matches!(self.what(comma + 1), What::Adverb | What::Prep);
        open.is_some_and(|open| matches!(self.what(open), What::Si | What::Subord))
            && (first..content.start).filter(|&at| self.clauses.is_finite(at)).count() == 1
            && (content.infinitive || self.has_verb(content.start, comma))
            && comma + 1 < last
            && (self.clauses.mention(comma + 1).is_some() || self.opens_phrase(comma + 1) || adjunct())
            && self.has_main_verb(comma + 1, last)
    }

    /// *un départ se profile*, *ce sera au juge de trancher*: a noun that is nobody, or *ce* before its verb.
    fn opens_phrase(&self, at: usize) -> bool {
        let article =
            || matches!(self.what(at), What::Other) && self.tokens.has(self.clauses.elements[at].start, Classes::DETERMINERS);
        let this = || self.is_word(at, words!["c'", "ce"]) && at + 1 < self.sentence.last && self.clauses.is_finite(at + 1);
        article() || this()
    }

    /// *Si X dit P, la digue, vétuste mais solide, cède*: a subject, what describes it between commas, and its verb.
    fn is_clause_of_thing(&self, at: usize) -> bool {
        let last = self.sentence.last;
        let parted = at + 3 < last && matches!(self.what(at + 1), What::Comma) && self.clauses.mention(at).is_some();
        let described = parted && !matches!(self.what(at + 2), What::Coord | What::Mention(_));
        let ends = |&at: &usize| matches!(self.what(at), What::Comma) || self.clauses.is_finite(at);
        let close = (at + 2..last.min(at + 14)).find(ends).filter(|_| described);
        close.is_some_and(|close| matches!(self.what(close), What::Comma) && self.clauses.is_finite(close + 1))
    }

    /// An infinitive ends at the comma at `at`: *demande à ses élèves de sortir, mettant fin à la visite*, *menace de partir,
    /// évoque un procès*, *les exhorte à fournir des preuves, la mairie fixant un délai*; but *dit avoir fui, la digue ayant
    /// cédé*: why, in the same past.
    pub(super) fn ends_infinitive(&self, at: usize, content: &Content) -> bool {
        let verb = at + 1;
        let past = |gerund: usize| self.clauses.group(gerund).is_some_and(|group| group.has_auxiliary(self.tokens));
        let report = !content.simple && !matches!(self.what(content.start - 1), What::Prep);
        let sure = |at: usize| at < self.sentence.last && self.clauses.is_finite(at) && !self.goes_on(at) && !self.is_noun(at);
        let finite = || sure(verb);
        let subject = || {
            self.clauses.mention(verb).is_some()
                && (self.is_gerund(verb + 1) && !(report && past(verb + 1)) || sure(verb + 1) && self.main_clause(verb))
        };
        // C'est en appelant à résister, que le maire a percé
        let cleft = || {
            verb < self.sentence.last && matches!(self.what(verb), What::Que) && self.is_word(self.sentence.first, words!["c'"])
        };
        self.is_gerund(verb) || !content.joined && (finite() || subject() || cleft())
    }

    /// *lui reproche de mentir et le conseil exige*, *et l'invite*: a conjugated verb is not joined to an infinitive.
    pub(super) fn is_main_clause_joined(&self, at: usize, start: usize) -> bool {
        if self.is_street(at) {
            return false;
        }
        let finite = || self.outside_brackets(start.max(at.saturating_sub(81)), at - 1).any(|at| self.clauses.is_finite(at));
        // et après la crue, il a avoué; mais hier, la mairie a avoué; mais, ce mardi, rien n'est fait
        let last = self.sentence.last;
        let parted = at < last && matches!(self.what(at), What::Comma);
        let opens = at + usize::from(parted);
        let time = |at: usize| at < last && self.rules.is_time(at);
        let detached = |at: usize| {
            matches!(self.what(at), What::Prep | What::Adverb) || time(at) || matches!(self.what(at), What::Other) && time(at + 1)
        };
        if opens < last && detached(opens) {
            let ends = |&at: &usize| matches!(self.what(at), What::Comma) || self.clauses.is_finite(at);
            let comma = (opens..last.min(opens + 10)).find(ends).filter(|&at| matches!(self.what(at), What::Comma));
            return comma
                .is_some_and(|comma| comma + 1 < last && !self.clauses.is_finite(comma + 1) && self.main_clause(comma + 1));
        }
        self.main_clause(at) && (self.clauses.mention(at).is_some() || !self.goes_on(at) && !finite())
    }

    /// *place de la Digue*: no verb, but where it is.
    fn is_street(&self, at: usize) -> bool {
        const LONGEST: usize = 4;
        let tokens = self.tokens;
        let noun = self.clauses.elements.get(at).map_or(0, |element| element.start);
        let named = || {
            (noun + 2..noun + LONGEST).find(|&at| !tokens.has(at, Classes::DETERMINERS)).is_some_and(|at| tokens.is_capital(at))
        };
        at < self.sentence.last && tokens.is_of(noun, Fields::NAMESAKE) && tokens.has(noun + 1, OF) && named()
    }

    pub(super) fn is_gerund(&self, at: usize) -> bool {
        at < self.sentence.last && self.clauses.group(at).is_some_and(|group| group.mood == Mood::Gerund)
    }

    /// A main clause starts at `at`: a conjugated verb, with its subject and the complements of it or without.
    pub(super) fn main_clause(&self, at: usize) -> bool {
        let last = self.sentence.last;
        if at >= last || self.clauses.is_finite(at) {
            return at < last;
        }
        // rien n'est fait, personne n'y croit
        let nobody = words!["aucun", "aucune", "nul", "personne", "rien"];
        if self.is_word(at, nobody) && at + 1 < last && self.clauses.group(at + 1).is_some_and(|group| group.negated) {
            return self.clauses.is_finite(at + 1);
        }
        // tout est fini
        if self.is_word(at, words!["tout"]) && at + 1 < last && self.clauses.is_finite(at + 1) {
            return true;
        }
        let Some((_, subject)) = self.clauses.mention(at) else { return false };
        // Jean Dol, maire de Lans, promet
        let apposed = at + 2 < last
            && matches!(self.what(at + 1), What::Comma)
            && !matches!(self.what(at + 2), What::Coord)
            && subject.head.is_people();
        let close = match apposed {
            // l'un de leurs avocats, Jean Dol, promet: the mention holds the name
            true if self.rules.is_read_with_apposition(at) => Some(at + 1),
            true => (at + 2..last.min(at + 14)).find(|&at| matches!(self.what(at), What::Comma) || self.clauses.is_finite(at)),
            false => None,
        };
        close.is_some_and(|close| matches!(self.what(close), What::Comma) && self.clauses.is_finite(close + 1))
            || (at + 1..last.min(at + 6))
                .find(|&at| !matches!(self.what(at), What::Prep | What::Mention(_) | What::Adverb))
                .is_some_and(|verb| self.clauses.group(verb).is_some_and(|group| agrees(subject, group)))
    }

    /// A form alone that may be a noun: *les traces*
    pub(super) fn is_noun(&self, at: usize) -> bool {
        self.clauses
            .group(at)
            .is_some_and(|group| group.end == group.start + 1 && self.tokens.has(group.at, Classes::NOUN.or(Classes::ADJECTIVE)))
    }

    /// A noun that no third person shares its form with: *les fonds*, *un discours*
    pub(super) fn is_bare_noun(&self, at: usize) -> bool {
        self.is_noun(at) && self.goes_on(at)
    }

    /// A form that may be a participle or no third person: *avoir pris les plans et fait le pont*, *les trains et avions*
    pub(super) fn goes_on(&self, at: usize) -> bool {
        self.clauses.group(at).is_some_and(|group| {
            let forms = self.tokens.word(group.at).forms;
            group.end == group.start + 1 && (forms.any(Forms::PARTICIPLE) || !forms.any(Forms::FINITE_3))
        })
    }
}
