//! The subject that a verb shares with another one of its sentence.

use crate::attribution::{Place, Rules, Source};
use crate::clause::What;
use crate::lexicon::{Classes, Forms, Frames, Reliability, VerbClasses};
use crate::mention::Head;
use crate::token::{HIM, Words, words};
use crate::verb::{Group, Mood};

/// What somebody is who takes something for true.
const SURE: Words = words![
    "assuré",
    "assurée",
    "assurées",
    "assurés",
    "certain",
    "certaine",
    "certaines",
    "certains",
    "convaincu",
    "convaincue",
    "convaincues",
    "convaincus",
    "persuadé",
    "persuadée",
    "persuadées",
    "persuadés",
    "sûr",
    "sûre",
    "sûres",
    "sûrs"
];

impl Rules<'_> {
    /// The verb whose subject a verb shares that *et* alone announces: *X accuse le conseil d'inertie et menace de partir*.
    pub(super) fn joined_to(&self, verb: usize, first: usize) -> Option<usize> {
        let mut at = verb;
        while at > first && matches!(self.what(at - 1), What::Adverb) {
            at -= 1;
        }
        if at <= first || !matches!(self.what(at - 1), What::Coord) {
            return None;
        }
        let own = self.clauses.group(verb)?;
        let auxiliary = Classes::AVOIR.or(Classes::ETRE);
        let compound = |group: &Group| (group.start..group.at).any(|token| self.tokens.has(token, auxiliary));
        let imperfect = |group: &Group| (group.start..group.at).any(|token| self.tokens.word(token).forms.any(Forms::IMPERFECT));
        let mut parted = false;
        let mut near = None;
        // X a fondé la société et assure que: whatever its tense, the only verb before it in its clause.
        let (mut bound, mut sole) = (false, None);
        // X dit que les élus partent et exige que: no verb between has the number of this one.
        let mut other_number = false;
        // X affirme que le pont tient, et a demandé que Q: of a clause about things nobody says it.
        let (mut someone, mut teller) = (false, None);
        let speaks = |group: &Group| group.says(self.tokens);
        for at in (first..at - 1).rev() {
            match self.what(at) {
                What::Comma => parted = true,
                What::Que | What::Relative | What::Subord | What::Si => bound = true,
                What::Mention(index) => someone |= self.clauses.mentions[index].head != Head::Thing,
                // Contrairement à X qui a dit « A », Y ne veut rien changer et a promis: a clause that a comma ends is over.
                What::Verb(_) if parted && (self.relative_of(at, first).is_some() || self.is_fronted(at, verb, first)) => {}
                What::Verb(other) => {
                    let other = &self.clauses.groups[other];
                    let agrees = own.plural && other.plural || own.singular && other.singular;
                    // estime même que P, se dit convaincu que P
                    let sure = self.tokens.one_of(self.clauses.elements[at + 1].start, SURE);
                    let beside = usize::from(matches!(self.what(at + 1), What::Adverb) || sure);
                    let que = matches!(self.what(at + 1 + beside), What::Que);
                    // a dit que Y avait menti et l'a invité à partir; but avait dit que P et a promis
                    let tense = imperfect(other) <= imperfect(own) || que && speaks(other);
                    let alike = other.mood == Mood::Finite && agrees && compound(own) == compound(other) && tense;
                    // X dit que Y baisse et estime que: what is said goes with what is said.
                    // L'étude montre que le pont est vieux et révèle que Q: of a clause about things nobody says it.
                    let says = own.reliability(self.tokens) == Reliability::High;
                    let proves = que && near.is_some() && says && !someone;
                    // X est convaincu que P, mais reconnaît que Q
                    let believes = other.passive && other.lexicon_verb(self.tokens).one_of(words!["convaincre", "persuader"]);
                    let holds = que && agrees && other.mood == Mood::Finite && (sure || believes);
                    if holds || alike && (!speaks(own) || speaks(other) && (near.is_none() || que) || proves) {
                        return Some(at);
                    }
                    let tells = que && agrees && other.mood == Mood::Finite && speaks(other) && !someone;
                    // et a dénoncé « une folie »
                    let told = own.lexicon_verb(self.tokens).classes.any(VerbClasses::TELLS);
                    let sure = told || own.reliability(self.tokens) == Reliability::High;
                    teller = teller.or((tells && sure).then_some(at));
                    near = near.or(alike.then_some(at));
                    if agrees && other.mood == Mood::Finite && other_number && speaks(other) && near.is_none() {
                        return Some(at);
                    }
                    other_number = other.mood == Mood::Finite && !agrees || other_number && other.mood != Mood::Finite;
                    let free = other.mood == Mood::Finite && agrees && !bound && !parted;
                    sole = sole.or(free.then_some(at));
                    bound |= other.mood == Mood::Finite;
                }
                What::Semicolon | What::Stop | What::Colon => break,
                _ => {}
            }
        }
        near.or(teller).or(sole)
    }

    /// *Alors que la région hésite, Lans a nié et affirme que P*: the verb at `at` is that of the clause that *alors que* opens
    /// the sentence with, and behind its comma a subject with a verb of its own comes before the one at `verb`.
    fn is_fronted(&self, at: usize, verb: usize, first: usize) -> bool {
        const FAR: usize = 80;
        const SUBJECT: usize = 6;
        let opens = match self.what(first) {
            What::Subord | What::Si => true,
            What::Prep | What::Adverb => matches!(self.what(first + 1), What::Que),
            _ => false,
        };
        let plain = |&at: &usize| matches!(self.what(at), What::Mention(_) | What::Prep | What::Adverb | What::Other);
        let main = |comma: usize| {
            let behind = comma + 1 + (comma + 1..verb).take(SUBJECT).take_while(plain).count();
            behind < verb && self.clauses.mention(comma + 1).is_some() && self.clauses.is_finite(behind)
        };
        opens
            && !self.clauses.any_finite(first..at)
            && (at + 1..verb).take(FAR).any(|at| matches!(self.what(at), What::Comma) && main(at))
    }

    /// The verb beside which another stands in a row, each with what it says: *X estime que P, note que Q et promet de rester*:
    /// in front of the last comma the clause that a verb of speech opens.
    pub(crate) fn row_before(&self, verb: usize, first: usize) -> Option<usize> {
        const FAR: usize = 40;
        let own = self.clauses.group(verb).filter(|group| group.pronoun.is_none())?;
        // a affirmé que P, noté que Q: one auxiliary
        let shared = own.mood == Mood::Participle && self.tokens.word(own.at).forms.any(Forms::PARTICIPLE_MS);
        if own.mood != Mood::Finite && !shared {
            return None;
        }
        let comma = verb > first + 2 && matches!(self.what(verb - 1), What::Comma);
        let speaks = |group: &Group| group.says(self.tokens);
        if !comma || !speaks(own) || !self.announces(verb) {
            return None;
        }
        let auxiliary = Classes::AVOIR.or(Classes::ETRE);
        let compound = |group: &Group| (group.start..group.at).any(|token| self.tokens.has(token, auxiliary));
        let alike = |other: &Group| {
            let agrees = own.plural && other.plural || own.singular && other.singular;
            let beside = if shared { compound(other) && !other.passive } else { agrees && compound(own) == compound(other) };
            beside && other.mood == Mood::Finite && speaks(other)
        };
        let parts = |&at: &usize| !matches!(self.what(at), What::Stop | What::Semicolon | What::Colon | What::Relative);
        let mut before = (first.max(verb.saturating_sub(FAR))..verb - 1).rev().take_while(parts);
        let opens = |&at: &usize| matches!(self.what(at + 1), What::Que) && self.clauses.group(at).is_some_and(alike);
        let found = before.find(opens)?;
        // X avait dit que P, mais le maire, Paul Rey, a reconnu que Q: the comma closes what is set apart
        let aside = self.parenthesis(verb - 1, first).is_some_and(|open| open > found);
        let closes = aside || self.is_read_with_apposition(verb - 2);
        let told = |at: usize| self.clauses.is_finite(at) || matches!(self.what(at), What::Quote(_));
        (!closes && (found + 2..verb - 1).any(told)).then_some(found)
    }

    /// *note que*, *promet de rester*, *dénonce un « scandale »*: what a verb says stands just behind it.
    fn announces(&self, verb: usize) -> bool {
        let what = |at: usize| self.clauses.what(at);
        let group = self.clauses.group(verb).map(|group| group.frames(self.tokens));
        let infinitive = |frames: Frames| {
            frames.any(Frames::DE_INF) && self.is(verb + 1, words!["de", "d'"])
                || frames.any(Frames::A_INF) && self.is(verb + 1, words!["à"])
        };
        match what(verb + 1) {
            Some(What::Que | What::Quote(_)) => true,
            Some(What::Prep) => group.is_some_and(infinitive) && self.clauses.is_infinitive(verb + 2),
            Some(What::Mention(_) | What::Other) => matches!(what(verb + 2), Some(What::Quote(_))),
            _ => false,
        }
    }

    /// The subject of another verb of the sentence, an incise's included.
    pub(super) fn finite_or_incise_subject(&self, verb: usize, depth: usize) -> Source {
        let (first, last) = self.sentence(verb);
        // X accuse et menace Y, allant jusqu'à …: an incise opens behind the words or a comma.
        let opens = |at: usize| matches!(self.what(at), What::Comma | What::Quote(_) | What::Stop | What::Dash | What::Adverb);
        // X, lui, dénonce un plan: the subject stands before the pronoun that takes it up.
        let stressed = |at: usize| self.is(at, HIM) && matches!(self.what(at + 1), What::Comma);
        let taken_up = verb > first + 2 && stressed(verb - 2) && matches!(self.what(verb - 3), What::Comma);
        if verb == first || opens(verb - 1) && !taken_up {
            if let Some(incise) = self.incise_at(verb, last, Place::beside(self.follows_quote(verb))) {
                return incise.tie.source;
            }
        }
        self.subject_within(verb, depth)
    }

    fn follows_quote(&self, element: usize) -> bool {
        let (first, _) = self.sentence(element);
        (first..element)
            .rev()
            .find(|&at| !matches!(self.what(at), What::Comma | What::Dash | What::Stop))
            .is_some_and(|at| matches!(self.what(at), What::Quote(_)))
    }
}
