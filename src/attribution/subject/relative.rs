//! Relative clauses: the pronoun that opens one, and the antecedent that is its subject.

use crate::attribution::{Rules, Source};
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Forms};
use crate::mention::{Determiner, HUMAN, Head, Mention, OF};
use crate::token::{HIM, Words, tail, words};
use crate::verb::{Group, Mood};

/// What stands before where somebody is from, or works.
const WITHIN: Words = words!["au", "aux", "dans", "en", "à"];

impl Rules<'_> {
    /// The pronoun that opens the relative clause of the finite verb at `verb`: *qui ne se plaignent pas*, *que le maire a
    /// reçues*, *dont le toit et le mur sont couverts*.
    pub(crate) fn relative_of(&self, verb: usize, first: usize) -> Option<usize> {
        let at = tail(first..verb, 4)
            .rev()
            .find(|&at| !matches!(self.what(at), What::Adverb | What::Mention(_) | What::Coord) && !self.is_on(at))?;
        let relative = matches!(self.what(at), What::Relative) || self.is_relative_que(at, first);
        (relative || self.relative_joined(at, first).is_some()).then_some(at)
    }

    /// The article of *l'on*.
    fn is_on(&self, at: usize) -> bool {
        let start = self.clauses.elements[at].start;
        self.tokens.one_of(start, words!["l'"]) && self.tokens.one_of(start + 1, words!["on"])
    }

    /// *une note que les élus ont lue et que personne n'a signée*: the pronoun before the one at `at`, which *et* or a comma
    /// joins to it.
    fn relative_joined(&self, at: usize, first: usize) -> Option<usize> {
        let joined = at > first + 1 && matches!(self.what(at - 1), What::Coord | What::Comma);
        let open = |&at: &usize| matches!(self.what(at), What::Que | What::Relative);
        let before = tail(first..at, 24).rev().find(open).filter(|_| joined && open(&at))?;
        // Avec sa mère, pour qui P, la maire prie pour que Q et qu'on vienne: a comma between ends the clause
        if (before..at - 1).any(|at| matches!(self.what(at), What::Comma)) {
            return None;
        }
        (matches!(self.what(before), What::Relative) || self.is_relative_que(before, first)).then_some(before)
    }

    /// The first of the relative clauses that stand beside each other before a verb, that at `relative` the last of them.
    pub(super) fn first_relative(&self, relative: usize, first: usize) -> usize {
        const MOST: usize = 4;
        let before = |&at: &usize| self.relative_joined(at, first);
        core::iter::successors(Some(relative), before).take(MOST).last().unwrap_or(relative)
    }

    /// *le port que gère Luc Rey affirme*, *le parti auquel appartient Luc Rey*: the subject behind the verb of a relative
    /// clause, and the pronoun that opens it.
    pub(super) fn inverted_in_relative(&self, at: usize, first: usize) -> Option<usize> {
        let aside = |&at: &usize| matches!(self.what(at), What::Adverb) || self.is_time(at);
        let verb = tail(first..at, 4).rev().find(|at| !aside(at))?;
        let open = verb.checked_sub(1).filter(|&open| open > first && self.clauses.is_finite(verb))?;
        let relative = matches!(self.what(open), What::Relative) && !self.is(open, words!["qui"]);
        (relative || self.is_relative_que(open, first)).then_some(open)
    }

    /// *accuse le collectif, dont la porte-parole, Anne Dol, promet*, *le collectif, dont la porte-parole, Anne Dol, promet
    /// de rester, s'en va*: where the main clause has its verb, the noun behind *dont* has this.
    pub(super) fn subject_behind_dont(&self, dont: usize, verb: usize, first: usize) -> Option<usize> {
        const BEHIND: usize = 16;
        if !self.is(dont, words!["dont"]) {
            return None;
        }
        let (index, mention) = self.clauses.mention(dont + 1)?;
        let group = self.clauses.group(verb)?;
        let agrees = if mention.is_plural() { group.plural } else { group.singular };
        let opens = |&at: &usize| matches!(self.what(at), What::Que | What::Relative) || self.clauses.is_finite(at);
        let before = (first..dont).rev().find(opens).is_some_and(|main| self.clauses.is_finite(main));
        let last = self.sentence(verb).1;
        let comma = (verb + 1..last.min(verb + BEHIND)).find(|&at| matches!(self.what(at), What::Comma));
        let behind = || comma.is_some_and(|comma| comma + 1 < last && self.clauses.is_finite(comma + 1));
        (agrees && mention.head.speaks() && (before || behind())).then_some(index)
    }

    /// *que* behind a noun, or behind its comma: *le rapport que la presse a lu, l'enquête, que la presse a lue,*
    pub(crate) fn is_relative_que(&self, at: usize, first: usize) -> bool {
        let comma = at > first && matches!(self.what(at - 1), What::Comma);
        let before = at.checked_sub(1 + usize::from(comma)).filter(|&before| before >= first);
        matches!(self.what(at), What::Que) && before.is_some_and(|before| self.clauses.mention(before).is_some())
    }

    /// The antecedent of the relative pronoun at `relative`: the mention just before it.
    pub(crate) fn antecedent(&self, relative: usize, first: usize, depth: usize) -> Source {
        if !self.is(relative, words!["qui", "lequel", "laquelle", "lesquels", "lesquelles"]) {
            // dont, où: the subject stands between the relative and the verb, or behind the verb.
            return Source::Unknown;
        }
        // C'est elle qui a promis de partir
        let pronoun = self.clauses.elements[relative].start.wrapping_sub(1);
        if relative > first && self.tokens.one_of(pronoun, HIM) {
            return Source::Pronoun(pronoun);
        }
        // Le premier a réagi aux propos du second, qui considère que P
        let comma = usize::from(relative > first && matches!(self.what(relative - 1), What::Comma));
        let other = pronoun.wrapping_sub(comma);
        let of = |of: Words| other > 1 && self.tokens.one_of(other - 1, of);
        if self.tokens.one_of(other, words!["premier", "second"]) && of(words!["au", "du"])
            || self.tokens.one_of(other, words!["première", "seconde"]) && of(words!["la"]) && self.tokens.has(other - 2, OF)
        {
            return Source::Pronoun(other);
        }
        if let Some(verb) = self.is_one_of_those(relative, first) {
            return self.subject_within(verb, depth + 1);
        }
        // les élus qui ont vu le préfet et qui promettent: the same antecedent
        if relative > first && matches!(self.what(relative - 1), What::Coord) && depth < 3 {
            let before = tail(first..relative, 24).rev().find(|&at| self.is(at, words!["qui"]));
            if let Some(before) = before {
                return self.antecedent(before, first, depth + 1);
            }
            // une note que les élus ont lue et qui vient du port
            let open = self.first_relative(relative, first);
            let open = if open == relative { self.participle_joined(relative, first).unwrap_or(relative) } else { open };
            return self.antecedent_before(open, relative, first, depth);
        }
        self.antecedent_before(relative, relative, first, depth)
    }

    /// *la maire a cédé, ce que dément son cabinet, qui affirme que P*, *un choix que dément son cabinet, qui affirme que P*:
    /// behind the comma what takes up the clause, and no apposition.
    fn resumes_clause(&self, at: usize) -> bool {
        let relative = |at: usize| matches!(self.what(at), What::Que | What::Relative) || self.is(at, words!["dont"]);
        let thing = || self.clauses.mention(at).is_none_or(|(_, mention)| mention.head == Head::Thing);
        let que = || matches!(self.what(at + 1), What::Que) && self.clauses.is_finite(at + 2) && thing();
        at + 2 < self.clauses.elements.len() && (self.is(at, words!["ce"]) && relative(at + 1) || que())
    }

    /// *Luc Rey est de ceux qui ont promis*, *Luc Rey fait partie de ceux qui*: the verb whose subject does what the relative
    /// clause tells.
    fn is_one_of_those(&self, relative: usize, first: usize) -> Option<usize> {
        let those = relative.checked_sub(1).filter(|&at| at >= first + 2 && self.is(at, words!["celles", "ceux"]))?;
        let verb = self.clauses.last_finite(first.max(those.saturating_sub(3))..those - 1)?;
        let group = self.clauses.group(verb).filter(|group| !group.negated && !group.passive)?;
        let end = self.clauses.elements[those - 1].start;
        let part = (group.start..end).any(|at| self.tokens.one_of(at, words!["partie"]));
        let is = verb + 2 == those && self.tokens.has(group.at, Classes::ETRE);
        (self.has(those - 1, OF) && (is || part)).then_some(verb)
    }

    /// *un docker contraint de vendre son bateau et qui dit P*: *et* joins the relative clause to what qualifies its antecedent
    /// before, a participle.
    fn participle_joined(&self, relative: usize, first: usize) -> Option<usize> {
        let goes_on = |&at: &usize| !matches!(self.what(at), What::Stop | What::Colon | What::Semicolon | What::Comma);
        let qualifies = |at: usize| {
            let behind =
                at > first && matches!(self.what(at - 1), What::Mention(_) | What::Other | What::Comma | What::ParenClose);
            behind && self.tokens.word(self.clauses.elements[at].start).forms.any(Forms::PARTICIPLE)
        };
        // une femme jugée pour vol, mais qui nie
        let joint = relative - 1;
        let comma = usize::from(joint > first && matches!(self.what(joint - 1), What::Comma));
        let near = (first.max(relative.saturating_sub(20))..joint - comma).rev().take_while(goes_on);
        near.into_iter().find(|&at| qualifies(at))
    }

    /// The mention before the relative pronoun at `relative` that speaks and agrees with the verb of that at `clause`: *les élus
    /// de la ville, qui promettent*.
    fn antecedent_before(&self, relative: usize, clause: usize, first: usize, depth: usize) -> Source {
        let verb = (clause + 1..self.clauses.elements.len().min(clause + 4)).find_map(|at| self.clauses.group(at));
        let agrees = |mention: &Mention| {
            verb.is_none_or(
                |verb| if mention.is_plural() { verb.plural || !verb.singular } else { verb.singular || !verb.plural },
            )
        };
        // X, interrogée sur les chiffres de Y selon lesquels P: what states it
        let source = clause == relative && self.is(relative, words!["laquelle", "lequel", "lesquelles", "lesquels"]);
        let source = source && relative > first && self.is(relative - 1, words!["selon"]);
        let mut at = self.before_inverted(relative, first).unwrap_or(relative);
        // A speaker of another number; a thing.
        let (mut other, mut thing) = (None, None);
        while at > first && relative - at < 16 {
            at -= 1;
            match self.what(at) {
                What::ParenClose => at = self.before_acronym(at, first).unwrap_or(at),
                What::Mention(index) if self.listens(at, index, first) || self.is_seat(at, relative, first) => {}
                What::Mention(_) if self.is_workplace(at, relative, first) || self.is_denied(at, first) => {}
                What::Mention(_) if self.is_origin(at, relative, first) => {}
                What::Mention(index) => {
                    let mention = &self.clauses.mentions[index];
                    if source && !mention.head.speaks() && self.evidence_noun(mention.at) {
                        return Source::Mention(index);
                    }
                    if !mention.head.speaks() {
                        thing = thing.or(Some(index));
                    // né à Lans, d'un père docker et d'une mère élue qui répétait: the last of the pair
                    } else if agrees(mention) && !self.is_in_apposition(at, relative, first)
                        || mention.coordinated && at + 1 == relative
                    {
                        return Source::Mention(index);
                    } else {
                        other = other.or(Some(index));
                    }
                }
                What::Comma => match self.parenthesis(at, first) {
                    // Cheffe du service, la médecin, qui: a person is no body
                    Some(open) if at + 1 == relative && self.is_other_person(open, at, first) => {
                        return self.clauses.mention(open + 1).map_or(Source::Unknown, |(index, _)| Source::Mention(index));
                    }
                    // Jean Dol, maire de Saint-Aubry, qui: an apposition
                    Some(open) if self.resumes_clause(open + 1) => {}
                    // des élus, tels que Jean Dol, qui: the example
                    Some(open) if self.is(open + 1, words!["tel", "telle", "telles", "tels"]) => {}
                    Some(open) if thing.is_none() && matches!(self.what(open + 1), What::Mention(_) | What::Other) => at = open,
                    Some(open) if self.is_presented(open, first) || self.is_office_like_verb(open, first) => at = open,
                    // Jean Dol, élu à Lans, en Bretagne, qui: the comma before the place ends what stands before it.
                    Some(open) if self.is_place(open + 1, at) => at = open + 1,
                    Some(open) if at + 1 == relative && self.is_member(open, at, first) => at = open,
                    _ => {}
                },
                // les élus dont la route est coupée, qui promettent: both clauses are theirs
                What::Relative if self.is(at, words!["dont", "où"]) => (other, thing) = (None, None),
                What::Relative if depth < 3 && other.is_none() => return self.antecedent(at, first, depth + 1),
                What::Verb(_) if self.clauses.is_finite(at) && thing.or(other).is_some() => break,
                What::Stop | What::Semicolon | What::Colon => break,
                _ => {}
            }
        }
        // Paul Rey et les gens qui crient: what stands nearer and agrees
        let nearer = |thing: &usize| other.is_some_and(|other| other < *thing) && agrees(&self.clauses.mentions[*thing]);
        thing.filter(nearer).or(other).or(thing).map_or(Source::Unknown, Source::Mention)
    }

    /// *le sondage que publie lundi Le Matin, selon lequel P*: the *que* of the clause whose subject stands before the comma.
    fn before_inverted(&self, relative: usize, first: usize) -> Option<usize> {
        let subject = relative.checked_sub(3).filter(|&at| at > first + 2 && matches!(self.what(at + 1), What::Comma))?;
        let lequel = self.is(relative, words!["lequel", "laquelle"]) && self.clauses.mention(subject).is_some();
        let verb = self.clauses.last_finite(tail(first..subject, 4))?;
        let between = (verb + 1..subject).all(|at| self.is_time(at) || matches!(self.what(at), What::Adverb | What::Other));
        (verb > first && lequel && between && self.is_relative_que(verb - 1, first)).then(|| verb - 1)
    }

    /// *C'est une avocate, citée par la radio, qui l'affirme*: whom *c'est* presents, before a participle between the commas that
    /// open at `open`.
    fn is_presented(&self, open: usize, first: usize) -> bool {
        let participle = |at: usize| self.clauses.is_participle(at);
        let presents = |group: &Group| self.tokens.one_of(group.start.max(1) - 1, words!["c'", "ce"]);
        let mut before = tail(first..open, 6).rev();
        participle(open + 1) && before.find_map(|at| self.clauses.group(at)).is_some_and(presents)
    }

    /// *au préfet Ivo Dol, élu de Lans, qui*, *Anne Dol, habitant Lans, qui*: between commas behind a person, what the person is,
    /// by a word that is spelt as a verb is.
    fn is_office_like_verb(&self, open: usize, first: usize) -> bool {
        let somebody =
            |(_, mention): (usize, &Mention)| mention.is_person(self.tokens) || mention.head.is_human() && mention.has_name();
        let person = open > first && self.clauses.mention(open - 1).is_some_and(somebody);
        let noun = matches!(self.what(open + 1), What::Verb(_)) && self.tokens.has(self.clauses.elements[open + 1].start, HUMAN);
        person && noun && !self.is(open + 2, words!["par"])
    }

    /// *Cheffe du service, la médecin, qui*: between the commas at `open` and `close` somebody stands who is not the body before
    /// them.
    fn is_other_person(&self, open: usize, close: usize, first: usize) -> bool {
        let before = open.checked_sub(1).filter(|&at| at >= first).and_then(|at| self.clauses.mention(at));
        let body =
            before.is_some_and(|(_, before)| !before.head.is_human() && before.head != Head::Pronoun && !before.coordinated);
        let person = |(_, mention): (usize, &Mention)| {
            matches!(mention.head, Head::Role | Head::Human | Head::Person) && mention.determiner == Determiner::Definite
        };
        open + 2 == close && body && self.clauses.mention(open + 1).is_some_and(person)
    }

    /// *Jean Dol, du Front breton, qui*, *Anne Dol, pour la CGT, qui*, *Anne Dol, à la tête de la chorale, qui*: between the
    /// commas at `open` and `close` the body stands that the person before them belongs to or leads.
    fn is_member(&self, open: usize, close: usize, first: usize) -> bool {
        const LEADS: Words = words!["barre", "charge", "commandes", "manettes", "origine", "tête"];
        let person = open > first && self.clauses.mention(open - 1).is_some_and(|(_, person)| person.is_person(self.tokens));
        let start = self.clauses.elements[open].end;
        let leads = matches!(self.what(open + 1), What::Prep) && (start + 1..start + 3).any(|at| self.tokens.one_of(at, LEADS));
        if person && leads && !self.clauses.any_finite(open..close) {
            return true;
        }
        let body = |(_, body): (usize, &Mention)| matches!(body.head, Head::Organisation | Head::Name | Head::Group);
        let of = self.is(open + 1, words!["de", "d'", "du", "des", "pour"]);
        // de l'association Les Merles à Lans
        let seated = open + 5 == close && self.is(open + 3, words!["à", "en"]);
        person && of && (open + 3 == close || seated) && self.clauses.mention(open + 2).is_some_and(body)
    }

    /// *Anne Dol, élue à Lans qui*: behind no comma a relative clause tells which one is meant, and that is no place.
    fn is_workplace(&self, at: usize, relative: usize, first: usize) -> bool {
        let behind_place = at + 1 == relative || matches!(self.what(at + 1), What::ParenOpen);
        let placed = at >= first + 2 && self.is(at - 1, words!["à", "en"]) && behind_place;
        let (Some((_, place)), true) = (self.clauses.mention(at), placed) else { return false };
        let bare = place.has_name() && !place.has_role() && place.determiner == Determiner::None;
        bare && !matches!(self.what(relative - 1), What::Comma)
            && self.tokens.has(self.clauses.elements[at - 1].start.max(1) - 1, HUMAN)
    }

    /// *un homme né à Lans qui*, *une femme employée à la mairie qui*, *un marin originaire du même port qui*: nor is what tells
    /// where somebody is from, behind a participle.
    fn is_origin(&self, at: usize, relative: usize, first: usize) -> bool {
        const NATIVE: Words = words!["natif", "natifs", "native", "natives", "originaire", "originaires"];
        let Some((_, place)) = self.clauses.mention(at).filter(|_| at + 1 == relative && at >= first + 3) else { return false };
        let person = self.clauses.mention(at - 3).is_some_and(|(_, person)| person.head.is_human() || person.head == Head::Group);
        let native = self.is(at - 2, NATIVE);
        let bare = place.has_name() && !place.has_role() && place.determiner == Determiner::None;
        let body = place.determiner == Determiner::Definite && matches!(place.head, Head::Organisation | Head::Thing);
        let within = self.is(at - 1, WITHIN);
        let from = self.has(at - 1, OF);
        let told = native || self.clauses.is_participle(at - 2) && (bare || body && within);
        person && told && (within || from) && (bare || body) && place.head != Head::Person
    }

    /// *Jean Dol, président du Front breton (FB), qui*: where the parenthesis opens behind a speaker.
    fn before_acronym(&self, close: usize, first: usize) -> Option<usize> {
        let open = tail(first..close, 8).rev().find(|&at| matches!(self.what(at), What::ParenOpen))?;
        let speaks = open > first && self.clauses.mention(open - 1).is_some_and(|(_, before)| before.head.speaks());
        speaks.then_some(open)
    }

    /// *l'agence installée à Lans, qui promet*: where the participle before it places the antecedent.
    fn is_seat(&self, at: usize, relative: usize, first: usize) -> bool {
        at >= first + 2
            && matches!(self.what(relative - 1), What::Comma)
            && self.is(at - 1, WITHIN)
            && self.clauses.mention(at).is_some_and(|(_, place)| matches!(place.head, Head::Organisation | Head::Name))
            && self.clauses.is_participle(at - 2)
    }

    /// *a dit sa sœur auprès de l'AFP, qui nie*: an agency listens.
    fn listens(&self, at: usize, index: usize, first: usize) -> bool {
        at >= first + 2 && self.is(at - 2, words!["auprès"]) && self.tokens.is_of(self.clauses.mentions[index].at, Fields::AGENCY)
    }

    /// *Anne Dol, chercheuse à Lans, qui*: what the apposition governs.
    fn is_in_apposition(&self, at: usize, relative: usize, first: usize) -> bool {
        at >= first + 2
            && matches!(self.what(at - 1), What::Prep)
            && matches!(self.what(relative - 1), What::Comma)
            && self.clauses.mention(at - 2).is_some_and(|(_, noun)| noun.reach > noun.end && noun.head.is_human())
    }

    /// A verb of speech has the verb at `at` in its content clause: *X déclare qu'à chaque fois, le pont cède, avant d'ajouter*,
    /// *X a déclaré, mardi à Lans, que le pont cédait*.
    pub(crate) fn is_told(&self, at: usize, first: usize) -> bool {
        let speech = |group: &Group| group.mood == Mood::Finite && group.says(self.tokens);
        tail(first..at, 24)
            .rev()
            .take_while(|&at| {
                !matches!(self.what(at), What::Quote(_)) && (!matches!(self.what(at), What::Coord) || self.is(at, words!["car"]))
            })
            .find(|&at| matches!(self.what(at), What::Que))
            .is_some_and(|que| self.before_adjunct(que, first).is_some_and(|at| self.clauses.group(at).is_some_and(speech)))
    }

    /// What stands before the conjunction at `que`, across an adjunct between commas: *a déclaré, mardi à Lans, que*.
    fn before_adjunct(&self, que: usize, first: usize) -> Option<usize> {
        const LONGEST: usize = 10;
        let before = que.checked_sub(1).filter(|&before| before >= first)?;
        if !matches!(self.what(before), What::Comma) {
            return Some(before);
        }
        let parts = |&at: &usize| matches!(self.what(at), What::Comma | What::Que) || self.clauses.is_finite(at);
        let open = tail(first..before, LONGEST).rev().find(parts)?;
        matches!(self.what(open), What::Comma).then(|| open.checked_sub(1).filter(|&at| at >= first)).flatten()
    }
}
