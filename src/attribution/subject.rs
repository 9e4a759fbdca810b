//! The subject of a verb, wherever its clause keeps it.
//!
//! ```text
//! subject = mention parenthesis* verb              X, en visite à Z, a dit
//!         | subject verb … "et" verb               X a reçu Y et a dit
//!         | antecedent relative … verb             Z, qui dit
//!         | clause … participle | infinitive       X est parti en ajoutant; et X d'ajouter
//!         | verb mention                           Suit une mise au point; ce qu'affirme X
//! ```

use super::{Rules, Source, Step, WINDOW};
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, VerbClasses};
use crate::mention::{Determiner, Head, Mention};
use crate::token::{shape, words};
use crate::verb::{Group, Mood};

/// What the way back from a verb has met that may be its subject.
#[derive(Default)]
struct Seen {
    /// A noun that is nobody.
    candidate: Option<usize>,
    /// The first of several that are the subject together.
    loose: Option<usize>,
    /// Somebody between two commas.
    skipped: Option<usize>,
}

impl Rules<'_> {
    /// The subject of the verb at `verb`.
    pub(crate) fn subject(&self, verb: usize) -> Source {
        self.subject_within(verb, 0)
    }

    fn subject_within(&self, verb: usize, depth: usize) -> Source {
        let Some(group) = self.clauses.group(verb) else { return Source::Unknown };
        if depth > 4 {
            return Source::Unknown;
        }
        if group.first_person && group.pronoun.is_none() && self.tokens.one_of(group.start, words!["je", "j'"]) {
            return Source::Narrator;
        }
        match group.mood {
            Mood::Finite => self.finite_subject(verb, depth),
            Mood::Gerund | Mood::Infinitive | Mood::Participle => self.inherited_subject(verb, depth),
        }
    }

    /// *dit-il*, *dis-je*; *dit-on* tells nobody, and *La cheffe a elle dénoncé*, without hyphen, insists on the subject.
    fn inverted(&self, verb: usize, group: &Group, pronoun: usize, first: usize) -> Source {
        let before = verb.checked_sub(1).filter(|&before| before >= first && self.tokens.is(pronoun, shape::SPACE_BEFORE));
        let subject = before.and_then(|before| self.clauses.mention(before)).filter(|(_, mention)| mention.head.speaks());
        if let Some((index, _)) = subject.filter(|_| !self.clauses.is_governed(verb - 1, first)) {
            return Source::Mention(index);
        }
        if group.first_person {
            Source::Narrator
        } else if self.tokens.one_of(pronoun, words!["il", "elle", "ils", "elles"]) {
            Source::Pronoun(pronoun)
        } else {
            Source::Unknown
        }
    }

    fn finite_subject(&self, verb: usize, depth: usize) -> Source {
        let (first, last) = self.sentence(verb);
        let Some(group) = self.clauses.group(verb) else { return Source::Unknown };
        if let Some(pronoun) = group.pronoun {
            return self.inverted(verb, group, pronoun, first);
        }
        let first = first.max(verb.saturating_sub(WINDOW));
        if let Some(joined) = self.joined_to(verb, first) {
            let inherited = self.finite_or_incise_subject(joined, depth + 1);
            if inherited != Source::Unknown {
                return inherited;
            }
        }
        let mut seen = Seen::default();
        let mut at = verb;
        while at > first {
            at -= 1;
            let step = match self.what(at) {
                What::Mention(index) => self.mention_before(at, index, verb, first, &mut seen),
                // les constats dont avait fait état le procureur: behind an object's relative the subject follows the verb.
                What::Relative if at + 1 == verb && self.is(at, words!["dont"]) => Step::End,
                What::Relative => match self.antecedent(at, first, depth) {
                    // une offre à laquelle ne croit guère X
                    Source::Unknown if at + 1 == verb => Step::End,
                    source => Step::Found(source),
                },
                What::Comma => self.comma_before(at, verb, first, &mut seen),
                What::ParenClose => {
                    Step::On((first..at).rev().find(|&open| matches!(self.what(open), What::ParenOpen)).unwrap_or(first))
                }
                // – … – between subject and verb
                What::Dash => Step::On((first..at).rev().find(|&open| matches!(self.what(open), What::Dash)).unwrap_or(at)),
                What::Verb(_) => self.verb_before(at, verb, first, depth, &seen),
                // les marins du nord comme du sud ont jugé
                What::Subord
                    if at + 1 < verb
                        && self.is(at, words!["comme"])
                        && !(at + 1..verb).any(|between| self.clauses.is_finite(between)) =>
                {
                    Step::On(at)
                }
                What::Semicolon | What::Stop | What::Que | What::Si | What::Subord | What::Colon => Step::End,
                _ => Step::On(at),
            };
            match step {
                Step::Found(source) => return source,
                Step::On(to) => at = to,
                Step::End => break,
            }
        }
        let mention = seen.loose.or(seen.candidate).or(seen.skipped).map(Source::Mention);
        let other = || self.also_he(verb, first).or_else(|| self.subject_behind(verb, first, last));
        mention.or_else(other).unwrap_or(Source::Unknown)
    }

    /// The mention at `at` as the subject of the verb behind it.
    fn mention_before(&self, at: usize, index: usize, verb: usize, first: usize, seen: &mut Seen) -> Step<Source> {
        let (mention, Some(group)) = (&self.clauses.mentions[index], self.clauses.group(verb)) else { return Step::On(at) };
        if self.clauses.is_governed(at, first) && !self.opens_clause(at, first)
            || self.is_time(at) && !mention.has_name()
            || self.is_object(at, verb, first)
            || self.is_object_of_qui(at, first)
            || self.is_carried(at, first)
            || self.is_likened(at, first)
        {
            return Step::On(at);
        }
        let agrees = if mention.is_plural() { group.plural } else { group.singular || group.first_person || !group.plural };
        if !agrees && mention.head != Head::Thing {
            // Anne Dol, sa fille, et Luc Dol, son fils, ont annoncé: the first of several.
            if group.plural && mention.has_name() {
                seen.loose = Some(index);
            }
            return Step::On(at);
        }
        if mention.head.speaks() {
            return Step::Found(Source::Mention(self.house(at, first).unwrap_or(index)));
        }
        seen.candidate = seen.candidate.or(Some(index));
        // « une mesure qui … »: the thing itself is the subject unless a speaker precedes in the same segment.
        let opens = at == first || matches!(self.what(at - 1), What::Comma | What::Coord | What::Stop);
        if agrees && opens { Step::Found(Source::Mention(index)) } else { Step::On(at) }
    }

    /// The comma at `at`: what it and another one set apart is passed over.
    fn comma_before(&self, at: usize, verb: usize, first: usize, seen: &mut Seen) -> Step<Source> {
        let Some(open) = self.parenthesis(at, first) else {
            return if seen.candidate.is_some() { Step::End } else { Step::On(at) };
        };
        if let Some(index) = self.subject_behind_dont(open + 1, verb, first) {
            return Step::Found(Source::Mention(index));
        }
        // À Valmer, l'adolescent, élève du lycée, affirme: commas that pair otherwise
        let plural = self.clauses.group(verb).is_some_and(|group| group.plural);
        let speaks = |mention: &Mention| mention.head.speaks() && mention.is_plural() == plural;
        let apposed = self.clauses.mention(open + 1).filter(|(_, mention)| speaks(mention) && !self.is_time(open + 1));
        seen.skipped = seen.skipped.or(apposed.map(|(index, _)| index));
        Step::On(open)
    }

    /// The verb at `at`, before the one whose subject is looked for.
    fn verb_before(&self, at: usize, verb: usize, first: usize, depth: usize, seen: &Seen) -> Step<Source> {
        let finite = self.clauses.group(at).filter(|group| group.mood == Mood::Finite);
        let Some(other) = finite.filter(|_| !matches!(self.what(at + 1), What::Que)) else { return Step::On(at) };
        // X a reçu Y et a déclaré: the coordinated verb has the subject of the first.
        if (at + 1..verb).any(|between| matches!(self.what(between), What::Coord | What::Comma)) {
            let inherited = self.finite_or_incise_subject(at, depth + 1);
            if inherited != Source::Unknown || other.pronoun.is_some() {
                return Step::Found(inherited);
            }
        }
        // les voisines qui ne se plaignent pas racontent: the relative clause belongs to the subject
        match self.relative_of(at, first) {
            Some(relative) if seen.candidate.is_none() => Step::On(relative),
            _ if other.pronoun.is_none() => Step::End,
            _ => Step::On(at),
        }
    }

    /// *Lui aussi a relevé des fautes*, *Lui affirme que P*; but *lui affirme* has it for object
    fn also_he(&self, verb: usize, first: usize) -> Option<Source> {
        let start = self.clauses.elements[first].start;
        let alone = self.tokens.one_of(start, words!["lui", "lui-même", "elle-même"])
            && (verb > first || self.tokens.is_capital(start))
            && (first + 1..verb).all(|at| matches!(self.what(at), What::Adverb));
        alone.then_some(Source::Pronoun(start))
    }

    /// *Suit une mise au point*, *C'est ce qu'affirme X*: inversion behind *que*, *où*, *dont* or at the start.
    fn subject_behind(&self, verb: usize, first: usize, last: usize) -> Option<Source> {
        const OPENS: fn(What) -> bool =
            |what| matches!(what, What::Que | What::Relative | What::Subord | What::Comma | What::Adverb | What::Prep);
        let (subject, _) = self.inverted_subject(verb, last)?;
        // ce que démentent les élus : « A », comme l'explique X : « A »
        let said = verb > first && matches!(self.what(verb - 1), What::Que | What::Subord);
        let content = (verb + 1..last.min(verb + 3)).any(|at| match self.what(at) {
            What::Quote(_) | What::Que => true,
            What::Colon => !said || at == verb + 1,
            _ => false,
        });
        let opens = verb == first || OPENS(self.what(verb - 1));
        (!content && opens && self.clauses.mentions[subject].head.speaks()).then_some(Source::Mention(subject))
    }

    /// *À la mairie, rue du Port, on assure que P*: the institution that opens the sentence says what *on*, at `on`, does.
    pub(crate) fn house(&self, on: usize, first: usize) -> Option<usize> {
        if !self.is(on, words!["on"]) || on < first + 3 || !matches!(self.what(on - 1), What::Comma) {
            return None;
        }
        let opening = first + usize::from(matches!(self.what(first), What::Coord | What::Adverb));
        // du côté de la mairie, on dit que
        let side = self.is(opening, words!["du"]) && self.is(opening + 1, words!["côté"]);
        let inner = opening + if side { 3 } else { 1 };
        let (index, mention) = self.clauses.mention(inner)?;
        // À Lans, on dit que: those who live there
        let place = mention.has_name() && !self.tokens.has(mention.name.0, Classes::METONYM) && !mention.has_role();
        let house = matches!(mention.head, Head::Organisation | Head::Group) && !place && inner < on;
        let inside = side || self.is(opening, words!["à", "a", "au", "aux", "chez", "dans"]);
        let plain = |at| !self.clauses.is_finite(at) && !matches!(self.what(at), What::Stop | What::Semicolon | What::Colon);
        (house && inside && (inner + 1..on.min(opening + 12)).all(plain)).then_some(index)
    }

    /// The pronoun that opens the relative clause of the finite verb at `verb`: *qui ne se plaignent pas*, *que le maire a reçues*.
    pub(crate) fn relative_of(&self, verb: usize, first: usize) -> Option<usize> {
        let at = (first.max(verb.saturating_sub(4))..verb)
            .rev()
            .find(|&at| !matches!(self.what(at), What::Adverb | What::Mention(_)))?;
        let relative = matches!(self.what(at), What::Relative) || self.is_relative_que(at, first);
        relative.then_some(at)
    }

    /// *accuse le collectif, dont la porte-parole, Anne Dol, promet*: where the main clause has its verb, the noun behind *dont* has this.
    fn subject_behind_dont(&self, dont: usize, verb: usize, first: usize) -> Option<usize> {
        if !self.is(dont, words!["dont"]) {
            return None;
        }
        let (index, mention) = self.clauses.mention(dont + 1)?;
        let group = self.clauses.group(verb)?;
        let agrees = if mention.is_plural() { group.plural } else { group.singular };
        let main =
            (first..dont).rev().find(|&at| matches!(self.what(at), What::Que | What::Relative) || self.clauses.is_finite(at))?;
        (agrees && mention.head.speaks() && self.clauses.is_finite(main)).then_some(index)
    }

    /// *que* behind a noun, or behind its comma: *le rapport que la presse a lu, l'enquête, que la presse a lue,*
    pub(crate) fn is_relative_que(&self, at: usize, first: usize) -> bool {
        let comma = at > first && matches!(self.what(at - 1), What::Comma);
        let before = at.checked_sub(1 + usize::from(comma)).filter(|&before| before >= first);
        matches!(self.what(at), What::Que) && before.is_some_and(|before| self.clauses.mention(before).is_some())
    }

    /// The mention at `at` is what a verb before it has for object, a comma standing before the verb at `verb`: *X, qui contestera
    /// mardi la procédure, s'est dite « A »*.
    fn is_object(&self, at: usize, verb: usize, first: usize) -> bool {
        let parted = (at + 1..verb).any(|between| matches!(self.what(between), What::Comma));
        parted
            && (first.max(at.saturating_sub(12))..at)
                .rev()
                .find(|&before| {
                    !matches!(self.what(before), What::Mention(_) | What::Prep | What::Adverb | What::Other | What::Quote(_))
                })
                .is_some_and(|before| self.clauses.is_finite(before))
    }

    /// *Elle se plaint du port et le maire a promis*: behind *et* and a clause that has its verb a noun starts the next clause, whatever
    /// preposition stands before.
    fn opens_clause(&self, at: usize, first: usize) -> bool {
        let inside =
            |at: usize| matches!(self.what(at), What::Mention(_) | What::Prep | What::Coord | What::Adverb | What::Other);
        let own = self.clauses.mention(at).is_some_and(|(_, own)| own.has_name() || own.determiner != Determiner::None);
        own && at > first
            && matches!(self.what(at - 1), What::Coord)
            && (first.max(at.saturating_sub(24))..at - 1)
                .rev()
                .find(|&before| !inside(before))
                .is_some_and(|verb| self.clauses.is_finite(verb) && self.relative_of(verb, first).is_none())
    }

    /// *Jean Dol, remarqué en ne quittant jamais ses gants a dit*: what stands just behind a gerund is its object.
    fn is_carried(&self, at: usize, first: usize) -> bool {
        let before = (first..at).rev().find(|&at| !matches!(self.what(at), What::Adverb));
        before.and_then(|at| self.clauses.group(at)).is_some_and(|group| group.mood == Mood::Gerund)
    }

    /// *perçu comme un modéré*: what somebody is taken for.
    fn is_likened(&self, at: usize, first: usize) -> bool {
        let taken = |verb: usize| self.clauses.group(verb).is_some_and(|group| group.mood == Mood::Participle);
        at > first + 1 && self.is(at - 1, words!["comme"]) && taken(at - 2)
    }

    /// *L'Afrique du Nord, qui préside l'Union a dit*: behind *qui* and its verb a mention is the object, whatever verb follows.
    fn is_object_of_qui(&self, at: usize, first: usize) -> bool {
        at >= first + 2
            && self.clauses.is_finite(at - 1)
            && self.relative_of(at - 1, first).is_some_and(|relative| relative + 1 == at - 1 && self.is(relative, words!["qui"]))
    }

    /// The verb whose subject a verb shares that *et* alone announces: *X accuse le conseil d'inertie et menace de partir*.
    fn joined_to(&self, verb: usize, first: usize) -> Option<usize> {
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
        let speaks = |group: &Group| group.reliability(self.tokens) >= Reliability::Medium;
        for at in (first..at - 1).rev() {
            match self.what(at) {
                What::Comma => parted = true,
                What::Que | What::Relative | What::Subord | What::Si => bound = true,
                // Contrairement à X qui a dit « A », Y ne veut rien changer et a promis: a clause that a comma ends is over.
                What::Verb(_) if parted && self.relative_of(at, first).is_some() => {}
                What::Verb(other) => {
                    let other = &self.clauses.groups[other];
                    let agrees = own.plural && other.plural || own.singular && other.singular;
                    let que = matches!(self.what(at + 1), What::Que);
                    // a dit que Y avait menti et l'a invité à partir; but avait dit que P et a promis
                    let tense = imperfect(other) <= imperfect(own) || que && speaks(other);
                    let alike = other.mood == Mood::Finite && agrees && compound(own) == compound(other) && tense;
                    // X dit que Y baisse et estime que: what is said goes with what is said.
                    if alike && (!speaks(own) || speaks(other) && (near.is_none() || que)) {
                        return Some(at);
                    }
                    near = near.or(alike.then_some(at));
                    let free = other.mood == Mood::Finite && agrees && !bound && !parted;
                    sole = sole.or(free.then_some(at));
                    bound |= other.mood == Mood::Finite;
                }
                What::Semicolon | What::Stop | What::Colon => break,
                _ => {}
            }
        }
        near.or(sole)
    }

    /// The subject of another verb of the sentence, an incise's included.
    fn finite_or_incise_subject(&self, verb: usize, depth: usize) -> Source {
        let (first, last) = self.sentence(verb);
        // X accuse et menace Y, allant jusqu'à …: an incise opens behind the words or a comma.
        let opens = |at: usize| matches!(self.what(at), What::Comma | What::Quote(_) | What::Stop | What::Dash | What::Adverb);
        if verb == first || opens(verb - 1) {
            if let Some(incise) = self.incise_at(verb, last, self.follows_quote(verb)) {
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

    /// The antecedent of the relative pronoun at `relative`: the mention just before it.
    pub(crate) fn antecedent(&self, relative: usize, first: usize, depth: usize) -> Source {
        if !self.is(relative, words!["qui", "lequel", "laquelle", "lesquels", "lesquelles"]) {
            // dont, où: the subject stands between the relative and the verb, or behind the verb.
            return Source::Unknown;
        }
        // les élus qui ont vu le préfet et qui promettent: the same antecedent
        if relative > first && matches!(self.what(relative - 1), What::Coord) && depth < 3 {
            let before = (first.max(relative.saturating_sub(24))..relative).rev().find(|&at| self.is(at, words!["qui"]));
            if let Some(before) = before {
                return self.antecedent(before, first, depth + 1);
            }
        }
        // les élus de la ville, qui promettent: the number of the verb tells.
        let verb = (relative + 1..self.clauses.elements.len().min(relative + 4)).find_map(|at| self.clauses.group(at));
        let agrees = |mention: &Mention| {
            verb.is_none_or(
                |verb| if mention.is_plural() { verb.plural || !verb.singular } else { verb.singular || !verb.plural },
            )
        };
        let mut at = relative;
        // A speaker of another number; a thing.
        let (mut other, mut thing) = (None, None);
        while at > first && relative - at < 12 {
            at -= 1;
            match self.what(at) {
                What::ParenClose => at = self.before_acronym(at, first).unwrap_or(at),
                What::Mention(index) if self.listens(at, index, first) || self.is_seat(at, relative, first) => {}
                What::Mention(index) => {
                    let mention = &self.clauses.mentions[index];
                    if !mention.head.speaks() {
                        thing = thing.or(Some(index));
                    } else if agrees(mention) && !self.is_in_apposition(at, relative, first) {
                        return Source::Mention(index);
                    } else {
                        other = other.or(Some(index));
                    }
                }
                What::Comma => match self.parenthesis(at, first) {
                    // Jean Dol, maire de Saint-Aubry, qui: an apposition
                    Some(open) if thing.is_none() && matches!(self.what(open + 1), What::Mention(_) | What::Other) => at = open,
                    // Jean Dol, élu à Lans, en Bretagne, qui: the comma before the place ends what stands before it.
                    Some(open) if self.is_place(open + 1, at) => at = open + 1,
                    _ => {}
                },
                What::Relative if depth < 3 && other.is_none() => return self.antecedent(at, first, depth + 1),
                What::Verb(_) if self.clauses.is_finite(at) && thing.or(other).is_some() => break,
                What::Stop | What::Semicolon | What::Colon => break,
                _ => {}
            }
        }
        other.or(thing).map_or(Source::Unknown, Source::Mention)
    }

    /// *Jean Dol, président du Front breton (FB), qui*: where the parenthesis opens behind a speaker.
    fn before_acronym(&self, close: usize, first: usize) -> Option<usize> {
        let open = (first.max(close.saturating_sub(8))..close).rev().find(|&at| matches!(self.what(at), What::ParenOpen))?;
        let speaks = open > first && self.clauses.mention(open - 1).is_some_and(|(_, before)| before.head.speaks());
        speaks.then_some(open)
    }

    /// *l'agence installée à Lans, qui promet*: where the participle before it places the antecedent.
    fn is_seat(&self, at: usize, relative: usize, first: usize) -> bool {
        at >= first + 2
            && matches!(self.what(relative - 1), What::Comma)
            && self.is(at - 1, words!["à", "au", "aux", "dans", "en"])
            && self.clauses.mention(at).is_some_and(|(_, place)| matches!(place.head, Head::Organisation | Head::Name))
            && self.clauses.group(at - 2).is_some_and(|group| group.mood == Mood::Participle)
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

    /// *en Bretagne*, *au Pérou*, *dans l'Eure*: the preposition at `at` and a place, nothing else up to `end`.
    fn is_place(&self, at: usize, end: usize) -> bool {
        let inside = end == at + 2 && self.is(at, words!["en", "à", "au", "aux", "dans"]);
        inside && self.clauses.mention(at + 1).is_some_and(|(_, mention)| mention.has_name() && !mention.has_role())
    }

    /// The comma that opens the parenthesis closed at `close`: an apposition, a relative clause, a participle, a date, a preposition.
    pub(crate) fn parenthesis(&self, close: usize, first: usize) -> Option<usize> {
        let open = (first.max(close.saturating_sub(40))..close).rev().find(|&at| matches!(self.what(at), What::Comma))?;
        if open + 1 == close {
            return Some(open);
        }
        let head = open + 1;
        let detached = match self.what(head) {
            // où le maire, Jean Dol, a dit: no clause stands between the commas; but des élus, dont le maire, ont dit
            What::Relative | What::Subord => {
                self.is(head, words!["dont", "comme"]) || (head..close).any(|at| self.clauses.is_finite(at))
            }
            What::Que => self.is_relative_que(head, first) && (head..close).any(|at| self.clauses.is_finite(at)),
            What::Adverb => true,
            What::Prep => true,
            What::Coord => false,
            What::Verb(group) if self.clauses.groups[group].mood != Mood::Finite => true,
            // le collectif, dont la porte-parole, Anne Dol, est absente, promet: an apposition inside the relative clause
            What::Verb(_) => {
                let inside =
                    |at: usize| matches!(self.what(at), What::Mention(_) | What::Adverb | What::Prep | What::Other | What::Comma);
                let relative = (first.max(open.saturating_sub(8))..open).rev().find(|&at| !inside(at))?;
                let opens = matches!(self.what(relative), What::Relative) || self.is_relative_que(relative, first);
                return (opens && relative > first && matches!(self.what(relative - 1), What::Comma)).then(|| relative - 1);
            }
            What::Mention(index) => {
                let mention = &self.clauses.mentions[index];
                // l'homme qu'on voit sur les images qui circulent
                let alone = head + 1 == close
                    || !(head..close).any(|at| self.clauses.is_finite(at) && self.relative_of(at, head).is_none());
                // Tenant une photo, la préfète, 49 ans, a dit: a person is no other name of a thing
                let object = |at: usize| {
                    self.clauses.mention(at).is_some_and(|(_, mention)| matches!(mention.head, Head::Thing | Head::Document))
                        && self.clauses.group(at - 1).is_some_and(|group| group.mood == Mood::Gerund)
                };
                let apart = mention.head.is_human() && open > first + 1 && object(open - 1);
                // , chef du parti, — , 34 ans, — , une première,
                alone
                    && !apart
                    && !mention.has_name()
                    && mention.determiner != Determiner::Demonstrative
                    && open > first
                    && matches!(self.what(open - 1), What::Mention(_) | What::ParenClose | What::Quote(_) | What::Other)
                    || self.is_time(head)
            }
            What::Other => true,
            _ => false,
        };
        detached.then_some(open)
    }

    /// A verb of speech has the verb at `at` in its content clause: *X déclare qu'à chaque fois, le pont cède, avant d'ajouter*.
    pub(super) fn is_told(&self, at: usize, first: usize) -> bool {
        let speech = |group: &Group| group.mood == Mood::Finite && group.reliability(self.tokens) == Reliability::High;
        (first.max(at.saturating_sub(24))..at)
            .rev()
            .take_while(|&at| !matches!(self.what(at), What::Quote(_) | What::Coord))
            .find(|&at| matches!(self.what(at), What::Que))
            .is_some_and(|que| que > first && self.clauses.group(que - 1).is_some_and(speech))
    }

    /// Who publishes the text at `paper`: *X a publié hier un message dénonçant*.
    fn writer(&self, paper: usize, first: usize, depth: usize) -> Option<Source> {
        let between = |at: usize| matches!(self.what(at), What::Prep | What::Adverb | What::Other) || self.is_time(at);
        let verb = (first.max(paper.saturating_sub(5))..paper).rev().find(|&at| !between(at))?;
        let group = self.clauses.group(verb).filter(|group| !group.passive && group.mood != Mood::Participle)?;
        if !group.lexicon_verb(self.tokens).classes.any(VerbClasses::WRITES) {
            return None;
        }
        Some(self.subject_within(verb, depth + 1)).filter(|&source| source != Source::Unknown)
    }

    /// *les élus ont entendu hier un expert expliquer que P*: the object of a verb of perception is the subject of the infinitive.
    fn heard(&self, verb: usize, first: usize) -> Option<usize> {
        let bare =
            |at: usize| self.clauses.group(at).is_some_and(|group| group.mood == Mood::Infinitive && group.start == group.at);
        let object = (first.max(verb.saturating_sub(3))..verb).rev().find(|&at| !matches!(self.what(at), What::Adverb))?;
        // on entendit une voix crier
        let speaks = |mention: &Mention| mention.head.speaks() || self.tokens.one_of(mention.at, words!["voix"]);
        let (index, _) = self.clauses.mention(object).filter(|(_, mention)| bare(verb) && speaks(mention))?;
        let article = |at: usize| matches!(self.what(at), What::Prep) && self.is(at, words!["des", "d'"]);
        let between = |at: usize| matches!(self.what(at), What::Adverb | What::Other) || self.is_time(at) || article(at);
        let hears = (first.max(object.saturating_sub(4))..object).rev().find(|&at| !between(at))?;
        let perceives = |group: &Group| group.lexicon_verb(self.tokens).classes.any(VerbClasses::PERCEIVES);
        self.clauses.group(hears).is_some_and(perceives).then_some(index)
    }

    /// *La crue a poussé la maire à demander*, *contraignant le parti et sa cheffe, Anne Dol, à dénoncer*: who is made to do what the
    /// infinitive at `verb` says.
    fn driven(&self, verb: usize, first: usize) -> Option<usize> {
        let group = self.clauses.group(verb).filter(|group| group.mood == Mood::Infinitive)?;
        let hangs = verb > first + 1 && self.is(verb - 1, words!["à"]) && group.start == self.clauses.elements[verb].start;
        let from = first.max(verb.saturating_sub(12));
        let drives = (from..verb - usize::from(hangs)).rev().find(|&at| self.clauses.group(at).is_some()).filter(|_| hangs)?;
        let group = self.clauses.group(drives).filter(|group| !group.passive && group.mood != Mood::Participle)?;
        if !group.lexicon_verb(self.tokens).classes.any(VerbClasses::DRIVES) || group.reflexive {
            return None;
        }
        let object = (drives + 1..verb).find(|&at| !matches!(self.what(at), What::Adverb))?;
        self.clauses.mention(object).filter(|(_, mention)| mention.head.speaks()).map(|(index, _)| index)
    }

    /// *X accuse la maire d'avoir parlé de « A »*, *reproche à la maire d'avoir menti et d'avoir dit « A »*: who is blamed or thanked
    /// for what the infinitive at `verb` says was said.
    fn blamed(&self, verb: usize, first: usize) -> Option<usize> {
        let said = |at: usize| {
            self.clauses
                .group(at)
                .is_some_and(|group| group.mood == Mood::Infinitive && self.tokens.has(group.start, Classes::AVOIR))
        };
        let hangs = verb > first + 1 && self.is(verb - 1, words!["de", "d'"]) && said(verb);
        let from = first.max(verb.saturating_sub(16));
        let blames = (from..verb).rev().find(|&at| self.clauses.group(at).is_some() && !said(at)).filter(|_| hangs)?;
        let group = self.clauses.group(blames).filter(|group| !group.passive && !group.reflexive)?;
        let to = group.lexicon_verb(self.tokens).one_of(words!["reprocher"]);
        let person = group.frames(self.tokens).any(Frames::PERSON) || to;
        let object = (blames + 1..verb).find(|&at| !matches!(self.what(at), What::Adverb)).filter(|_| person)?;
        let object = object + usize::from(to && self.is(object, words!["à", "au", "aux"]));
        self.clauses.mention(object).filter(|(_, mention)| mention.head.speaks()).map(|(index, _)| index)
    }

    /// The conjunction that opens, behind a comma, the clause of the finite verb at `at`, which another comma parts from what stands
    /// at `behind`.
    fn set_apart(&self, at: usize, behind: usize, first: usize) -> Option<usize> {
        let closed =
            self.clauses.is_finite(at) && (at + 1..behind.min(at + 8)).any(|between| matches!(self.what(between), What::Comma));
        let opens =
            (first + 1..at).rev().take(6).find(|&at| matches!(self.what(at), What::Subord | What::Comma)).filter(|_| closed)?;
        let conjunction = matches!(self.what(opens), What::Subord) && !matches!(self.what(opens + 1), What::Que);
        (conjunction && opens > first + 1 && matches!(self.what(opens - 1), What::Comma)).then_some(opens)
    }

    /// The subject of a participle or an infinitive is that of the clause it hangs on.
    fn inherited_subject(&self, verb: usize, depth: usize) -> Source {
        let (first, last) = self.sentence(verb);
        let first = first.max(verb.saturating_sub(WINDOW));
        let own = self
            .narrated(verb, first)
            .or_else(|| self.heard(verb, first))
            .or_else(|| self.driven(verb, first))
            .or_else(|| self.blamed(verb, first))
            .map(Source::Mention)
            .or_else(|| self.described_noun(verb, first, depth))
            .or_else(|| self.own_subject(verb, first).map(Source::Mention));
        let mut antecedent = None;
        own.or_else(|| self.main_before(verb, first, depth, &mut antecedent))
            .or_else(|| self.interrupted(verb, first).map(Source::Mention))
            .or_else(|| self.subject_to_come(verb, first, last).map(Source::Mention))
            .or_else(|| self.main_to_come(verb, first, last, depth))
            .or(antecedent)
            .unwrap_or(Source::Unknown)
    }

    /// *et X d'ajouter*, *X de conclure*: the infinitive of narration.
    fn narrated(&self, verb: usize, first: usize) -> Option<usize> {
        let infinitive = self.clauses.group(verb).is_some_and(|group| group.mood == Mood::Infinitive);
        if !infinitive || verb < first + 2 || !matches!(self.what(verb - 1), What::Prep) || !self.is(verb - 1, words!["de", "d'"])
        {
            return None;
        }
        let opens = verb - 2 == first || matches!(self.what(verb - 3), What::Coord | What::Comma | What::Quote(_) | What::Stop);
        self.clauses.mention(verb - 2).filter(|(_, mention)| opens && mention.head.speaks()).map(|(index, _)| index)
    }

    /// *un communiqué regrettant*, *une étude « bidon » suggérant que P*: the noun just before a gerund that no comma parts.
    fn described_noun(&self, verb: usize, first: usize, depth: usize) -> Option<Source> {
        let group = self.clauses.group(verb).filter(|group| group.mood == Mood::Gerund && verb > first)?;
        if self.tokens.one_of(group.start, words!["en"]) {
            return None;
        }
        let noun = verb - 1 - usize::from(verb - 1 > first && matches!(self.what(verb - 1), What::Quote(_)));
        let (index, mention) = self.clauses.mention(noun)?;
        // Un club a envoyé une lettre à X demandant que P: the letter asks, not whom it is sent to.
        let sent = noun > first + 1 && self.is(noun - 1, words!["à", "au", "aux"]) && self.is_document(noun - 2);
        let paper = if sent { noun - 2 } else { noun };
        let writer = if sent || mention.head == Head::Document { self.writer(paper, first, depth) } else { None };
        // X a parlé sur Radio Valmer promettant « A »: where it was said
        let within = noun > first && self.is(noun - 1, words!["dans", "sur", "chez"]) && mention.head == Head::Organisation;
        writer.or_else(|| (mention.head.speaks() && !within).then_some(Source::Mention(index)))
    }

    fn is_document(&self, at: usize) -> bool {
        self.clauses.mention(at).is_some_and(|(_, mention)| mention.head == Head::Document)
    }

    /// *Le pont a rouvert, la maire, Zoé Morel, ayant promis que P*, *Pékin se tait, un porte-parole, X, assurant que P*: a subject of the
    /// gerund's own.
    fn own_subject(&self, verb: usize, first: usize) -> Option<usize> {
        let group = self.clauses.group(verb).filter(|group| group.mood == Mood::Gerund && verb >= first + 3)?;
        let compound = group.start != group.at && verb >= first + 4;
        let comma = |at: usize| matches!(self.what(at), What::Comma);
        let (index, mention) = self.clauses.mention(verb - 2).filter(|_| comma(verb - 1) && comma(verb - 3))?;
        let indefinite = mention.head.is_human() && mention.determiner == Determiner::Indefinite;
        (mention.has_role() && mention.has_name() && (compound || indefinite)).then_some(index)
    }

    /// *Le maire s'est tu, ajoutant que P*: the subject of the finite verb before; that of a relative clause (*X dit que Y ment,
    /// ajoutant que P*) is left as the `antecedent`, which has the words if nobody else has.
    fn main_before(&self, verb: usize, first: usize, depth: usize, antecedent: &mut Option<Source>) -> Option<Source> {
        let group = self.clauses.group(verb)?;
        // X dit que Y ment, ajoutant que; but X dit que Y l'a abordé en lui disant
        let joined = group.start == group.at;
        // X dit que Y a menacé Z en criant: without comma the gerund belongs to the verb before it.
        let leans = self.tokens.one_of(group.start, words!["en"])
            && self.word_before(verb, first).is_some_and(|at| at + 1 == verb && !matches!(self.what(at), What::Comma));
        let mut at = verb;
        while at > first {
            at -= 1;
            match self.what(at) {
                What::Verb(other) => {
                    // Elle se rétracte, quand son frère est arrêté, en jurant que P
                    if let Some(opens) = self.set_apart(at, verb, first) {
                        at = opens;
                        continue;
                    }
                    let other = &self.clauses.groups[other];
                    // On voit des hommes courir, appelant à « fuir »
                    if let Some(seen) = self.heard(at, first) {
                        return Some(Source::Mention(seen));
                    }
                    if other.mood != Mood::Finite {
                        continue;
                    }
                    let source = self.finite_or_incise_subject(at, depth + 1);
                    let bound = |at: usize| matches!(self.what(at), What::Relative | What::Que);
                    let relative = (first.max(at.saturating_sub(2))..at).any(bound) || joined && self.is_told(at, first);
                    if antecedent.is_some() && (self.is_cleft(source) || !relative && self.is_speechless(source)) {
                        return *antecedent;
                    }
                    if (source != Source::Unknown || other.pronoun.is_some()) && (leans || !relative) {
                        return Some(source);
                    }
                    if relative && self.relative_of(at, first).is_some() {
                        let speaks = source != Source::Unknown && !self.is_thing(source);
                        *antecedent = antecedent.or(speaks.then_some(source));
                    }
                }
                What::Stop | What::Semicolon => break,
                _ => {}
            }
        }
        None
    }

    /// *C'est X qui a parlé le premier, en demandant que P*
    fn is_cleft(&self, source: Source) -> bool {
        matches!(source, Source::Mention(index) if self.tokens.one_of(self.clauses.mentions[index].at, words!["c'", "ce"]))
    }

    /// *L'épisode a irrité X, qui n'a rien dit, ajoutant que P*: what cannot talk has no words of its own.
    fn is_speechless(&self, source: Source) -> bool {
        matches!(source, Source::Mention(index) if matches!(self.clauses.mentions[index].head, Head::Document | Head::Thing))
    }

    /// What stands before an element, adverbs left out.
    fn word_before(&self, element: usize, first: usize) -> Option<usize> {
        (first..element).rev().find(|&at| !matches!(self.what(at), What::Adverb))
    }

    /// *La mairie, tout en estimant que « A », a saisi le juge*
    fn interrupted(&self, verb: usize, first: usize) -> Option<usize> {
        let comma = self.word_before(verb, first).filter(|&at| at > first && matches!(self.what(at), What::Comma))?;
        let (index, mention) = self.clauses.mention(comma - 1)?;
        (mention.head.speaks() && !self.clauses.is_governed(comma - 1, first)).then_some(index)
    }

    /// *Estimant que « A », X a quitté la salle*: the subject of the verb to come.
    fn subject_to_come(&self, verb: usize, first: usize, last: usize) -> Option<usize> {
        (verb + 1..last.min(verb + WINDOW)).find_map(|at| {
            let (index, mention) = self.clauses.mention(at)?;
            let subject = (mention.head.speaks() || mention.determiner != Determiner::None)
                && !self.clauses.is_governed(at, first)
                && (at + 1..last.min(at + 4)).any(|after| self.clauses.is_finite(after))
                && matches!(self.what(at - 1), What::Comma | What::Quote(_) | What::Adverb);
            subject.then_some(index)
        })
    }

    /// *Évoquant une lettre, Anne Dol, du syndicat des ports, affirme que P*: the first verb that no relative pronoun has.
    fn main_to_come(&self, verb: usize, first: usize, last: usize, depth: usize) -> Option<Source> {
        let gerund = self.clauses.group(verb).is_some_and(|group| group.mood == Mood::Gerund);
        if !gerund || !(first..verb).all(|at| matches!(self.what(at), What::Coord | What::Adverb)) {
            return None;
        }
        let main = (verb + 1..last.min(verb + WINDOW))
            .find(|&at| self.clauses.is_finite(at) && self.relative_of(at, first).is_none())?;
        Some(self.subject_within(main, depth + 1)).filter(|&source| !self.is_thing(source))
    }
}
