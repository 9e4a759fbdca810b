//! Which clause of its sentence the words stand in: a verb whose own clause ends before them does not govern them.
//!
//! | text | « A » is no content of |
//! |---|---|
//! | *Alors que Y affirme que P, X vit « A »* | the verb of a clause that opens the sentence |
//! | *contrairement à Y, qui juge que P, X veut « A »* | the verb of a relative clause that a comma ends |
//! | *X accuse Y, qui annonce un plan, d'avoir « A »* | one set between commas |
//! | *X prévient que la ville réagira « A »* | the verb inside the content of another |

use crate::attribution::Rules;
use crate::clause::What;
use crate::lexicon::{Classes, Frames};
use crate::mention::{Determiner, OF};
use crate::token::{Words, words};
use crate::verb::{Group, Mood};

impl Rules<'_> {
    /// *X soutient que Y s'est emporté pour « un rien »*, *X affirme que le parti défend « la vraie gauche »*: in the clause that
    /// another verb announces, how somebody behaves, in the words of whoever tells it.
    pub(super) fn is_stance(&self, at: usize, first: usize) -> bool {
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
    pub(super) fn tells_how_it_is_done(&self, at: usize, first: usize, element: usize) -> bool {
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

    /// *un réseau, dit « réseau K », était « A »*: between commas the participle names what stands before it.
    pub(super) fn names_in_marks(&self, verb: usize, element: usize) -> bool {
        verb > 1
            && verb + 3 < element
            && self.tokens.has(self.clauses.elements[verb].start, Classes::NAMED)
            && matches!(self.what(verb - 1), What::Comma)
            && matches!(self.what(verb + 1), What::Quote(_))
            && matches!(self.what(verb + 2), What::Comma)
            && self.clauses.is_finite(verb + 3)
    }

    /// *contrairement à ce que disent Y et Z, il est « A »*: a relative clause that a comma ends before the clause of the words.
    pub(super) fn is_in_relative(&self, verb: usize, first: usize, element: usize) -> bool {
        let what = |at: usize| at >= first && matches!(self.what(at), What::Que) && at > first && self.is(at - 1, words!["ce"]);
        (verb > first && what(verb - 1) || self.relative_of(verb, first).is_some())
            && (verb + 1..element.min(verb + 40)).any(|at| matches!(self.what(at), What::Comma))
    }

    /// *contrairement au préfet, qui juge que P, le maire veut « A »*: the relative clause of the verb, its content in it, ends
    /// at the comma before a subject with a verb of its own; *X, qui juge que P, « ne dort plus »*: or before its main verb.
    pub(super) fn ends_before(&self, verb: usize, first: usize, element: usize) -> bool {
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
    pub(super) fn is_set_between(&self, verb: usize, first: usize, element: usize) -> bool {
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
            let group = self.clauses.group(at).filter(|group| group.says(self.tokens));
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
    pub(super) fn is_in_fronted_clause(&self, verb: usize, first: usize, element: usize) -> bool {
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
    pub(super) fn is_verb_in_marks(&self, verb: usize, element: usize) -> bool {
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

    /// *(X) « ne vaut rien »*: the marks behind somebody start with a verb in the third person, whose subject stands before them.
    pub(super) fn opens_with_verb(&self, element: usize) -> bool {
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
}
