//! The subject of a conjugated verb: the way back from it, over what commas, dashes and relative clauses set apart.

use crate::attribution::{Rules, Source, Step, WINDOW};
use crate::clause::What;
use crate::lexicon::{Classes, Forms};
use crate::mention::{Determiner, HUMAN, Head, Mention, OF};
use crate::token::{Kind, Words, shape, tail, words};
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
    /// Somebody who opens the sentence, of another number than the verb.
    odd: Option<usize>,
    /// Somebody's name behind the comma that ends what a preposition governs.
    behind: Option<usize>,
}

impl Rules<'_> {
    pub(super) fn finite_subject(&self, verb: usize, depth: usize) -> Source {
        let found = self.subject_before(verb, depth);
        // Il s'agit de rappeler que P
        let own = verb.checked_sub(1).and_then(|at| self.clauses.mention(at).map(|(index, _)| (at, index)));
        if own.is_some_and(|(at, index)| found == Source::Mention(index) && self.is_nobody(at)) {
            return Source::Unknown;
        }
        let i = |index: usize| self.tokens.one_of(self.clauses.mentions[index].at, words!["je", "j'"]);
        let mine = matches!(found, Source::Mention(index) if i(index));
        let third = |group: &Group| mine && group.pronoun.is_none() && self.is_of_third(group);
        if !self.clauses.group(verb).is_some_and(third) {
            return found;
        }
        // Je vis le maire, qui montait, et s'empressa de dire que P: not je, but whom the relative clause tells of
        let (first, _) = self.sentence(verb);
        let qui = tail(first..verb, WINDOW).rev().find(|&at| self.is(at, words!["qui"]));
        qui.map_or(found, |qui| self.antecedent(qui, first, depth + 1))
    }

    fn subject_before(&self, verb: usize, depth: usize) -> Source {
        let (first, last) = self.sentence(verb);
        let Some(group) = self.clauses.group(verb) else { return Source::Unknown };
        if let Some(pronoun) = group.pronoun {
            return self.inverted(verb, group, pronoun, first);
        }
        let first = first.max(verb.saturating_sub(WINDOW));
        if let Some(joined) = self.joined_to(verb, first).or_else(|| self.row_before(verb, first)) {
            let inherited = self.finite_or_incise_subject(joined, depth + 1);
            if inherited != Source::Unknown {
                return inherited;
            }
        }
        let joined = verb > first + 1 && matches!(self.what(verb - 1), What::Coord);
        let main = if joined { self.clauses.first_finite(first..verb) } else { None };
        // elle zorgla la porte et dit: a pronoun has a verb behind it, seen or not
        let pronoun = |index: usize| self.clauses.mentions[index].head == Head::Pronoun;
        let mut seen = Seen::default();
        let mut at = self.few_of_them(verb, first).unwrap_or(verb);
        while at > first {
            at -= 1;
            let step = match self.what(at) {
                // X relève son usine, détruite hier, mais vit mal: the verb has no subject of its own
                What::Mention(index) if main.is_some_and(|main| main < at) && !pronoun(index) => Step::On(at),
                What::Mention(index) => self.mention_before(at, index, verb, first, &mut seen),
                // les constats dont avait fait état le procureur, une sortie à laquelle a répliqué le préfet: behind an object's
                // relative the subject follows the verb.
                What::Relative if at + 1 == verb && (self.is(at, words!["dont"]) || self.is_oblique(at, first)) => Step::End,
                // Trois des sept villes, dont Lans, la plus peuplée, ont dit: no verb, a part of the subject
                What::Relative if self.is_part(at, verb, first) => {
                    seen = Seen::default();
                    Step::On(at)
                }
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
                What::Subord if at + 1 < verb && self.is(at, words!["comme"]) && !self.clauses.any_finite(at + 1..verb) => {
                    Step::On(at)
                }
                // - Cabotine : dit ne rien savoir
                What::Colon if at + 1 == verb => return self.label_before(at, verb, first),
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
        let odd = seen.odd.or(seen.behind).map(Source::Mention);
        mention.or_else(other).or_else(|| self.subject_above(verb, first, depth)).or(odd).unwrap_or(Source::Unknown)
    }

    /// *à laquelle*, *contre lequel*, *à qui*: a relative that a preposition governs.
    fn is_oblique(&self, relative: usize, first: usize) -> bool {
        relative > first && matches!(self.what(relative - 1), What::Prep)
    }

    /// *s'empressa*, *dit*: a form that *je* does not have.
    fn is_of_third(&self, group: &Group) -> bool {
        let conjugated = (group.start..group.end).find(|&at| self.tokens.word(at).forms.any(Forms::FINITE_3));
        let third = |at: usize| self.tokens.str(at).ends_with(['a', 'd', 't']);
        (group.start..group.at).any(|at| self.tokens.one_of(at, words!["s'", "se"])) || conjugated.is_some_and(third)
    }

    /// *Anne Dol dirige le port. Et explique que P*: behind the conjunction that opens the sentence the verb has the subject of
    /// the sentence above.
    fn subject_above(&self, verb: usize, first: usize, depth: usize) -> Option<Source> {
        let opens = verb > first
            && verb <= first + 2
            && matches!(self.what(first), What::Coord)
            && (first + 1..verb).all(|at| matches!(self.what(at), What::Adverb));
        let own = self.clauses.sentence_of(verb);
        let (sentence, above) = (self.clauses.sentences[own], self.clauses.sentences.above(own).filter(|_| opens)?);
        let near = sentence.inside.is_none() && above.paragraph == sentence.paragraph;
        let main = |&at: &usize| self.clauses.is_finite(at) && self.relative_of(at, above.first).is_none();
        let main = (above.first..above.last.min(above.first + WINDOW)).find(main).filter(|_| near)?;
        let group = self.clauses.group(verb)?;
        let speaks = |mention: &Mention| {
            let agrees = if mention.is_plural() { group.plural } else { group.singular };
            mention.head.is_human() && agrees
        };
        let source = self.finite_or_incise_subject(main, depth + 1);
        source.mention(self.clauses).is_some_and(speaks).then_some(source)
    }

    /// *- Cabotine : dit ne rien savoir*: who heads the line has the verb behind the colon.
    fn label_before(&self, colon: usize, verb: usize, first: usize) -> Source {
        let label = colon.checked_sub(1).filter(|&at| at == first || at == first + 1 && matches!(self.what(first), What::Dash));
        let agrees = |mention: &Mention| {
            let group = self.clauses.group(verb);
            group.is_some_and(|group| if mention.is_plural() { group.plural } else { group.singular })
        };
        let speaks = |(_, mention): &(usize, &Mention)| mention.head.speaks() && agrees(mention);
        let found = label.and_then(|at| self.clauses.mention(at)).filter(speaks);
        found.map_or(Source::Unknown, |(index, _)| Source::Mention(index))
    }

    /// The mention at `at` as the subject of the verb behind it.
    fn mention_before(&self, at: usize, index: usize, verb: usize, first: usize, seen: &mut Seen) -> Step<Source> {
        let (mention, Some(group)) = (&self.clauses.mentions[index], self.clauses.group(verb)) else { return Step::On(at) };
        if let Some(relative) = self.inverted_in_relative(at, first) {
            return Step::On(relative);
        }
        if self.clauses.is_governed(at, first) && !self.opens_clause(at, first) && !self.is_second_calling(at, first)
            || self.is_time(at) && !mention.has_name()
            || self.is_object(at, verb, first)
            || self.is_object_of_qui(at, first)
            || self.is_carried(at, first)
            || self.is_object_of_infinitive(at, first)
            || self.shows_manner(at, first)
            || self.is_likened(at, first)
            || self.is_name_of_agent(at, verb, first)
            || self.is_denied(at, first)
        {
            // Interrogé par le préfet de la région, Anne Dol, élue de Lans, affirme: a verb has a subject
            let parted = mention.names_somebody() && self.tokens.kind(mention.name.0.max(1) - 1) == Kind::Comma;
            let one = group.singular && !mention.is_plural();
            seen.behind = seen.behind.or(Some(index).filter(|_| parted && one));
            return Step::On(at);
        }
        if self.is_name_of_place(at, verb, first) || self.is_house_behind_dash(at, verb, first) {
            seen.skipped = seen.skipped.or(Some(index));
            return Step::On(at);
        }
        let agrees = self.is_share(mention)
            || if mention.is_plural() { group.plural } else { group.singular || group.first_person || !group.plural };
        if !agrees && mention.head != Head::Thing {
            // Anne Dol, sa fille, et Luc Dol, son fils, ont annoncé; la mairie, l'office ou encore la région ont promis: the
            // first of several
            let object = at > first && matches!(self.what(at - 1), What::Verb(_));
            let named = |index: usize| self.clauses.mentions[index].has_name();
            if group.plural && mention.head.speaks() && !object && (mention.has_name() || !seen.loose.is_some_and(named)) {
                seen.loose = Some(index);
            }
            // Deux syndicats a appelé à la grève
            seen.odd = seen.odd.or(Some(index).filter(|_| at == first && at + 1 == verb && mention.head.speaks()));
            return Step::On(at);
        }
        if mention.head.speaks() {
            let named = || self.other_named(at, verb);
            let house = self.house(at, first).or_else(|| self.house_behind(at));
            return Step::Found(Source::Mention(house.or_else(named).unwrap_or(index)));
        }
        seen.candidate = seen.candidate.or(Some(index));
        // « une mesure qui … »: the thing itself is the subject unless a speaker precedes in the same segment.
        let opens = at == first || matches!(self.what(at - 1), What::Comma | What::Coord | What::Stop);
        if agrees && opens { Step::Found(Source::Mention(index)) } else { Step::On(at) }
    }

    /// *Un rapport remis par une députée, Anne Dol, affirme*: between its commas the name is that of who acts in the participle
    /// behind the subject.
    fn is_name_of_agent(&self, at: usize, verb: usize, first: usize) -> bool {
        let comma = |at: usize| matches!(self.what(at), What::Comma);
        if at < first + 2 || at + 1 >= verb || !comma(at - 1) || !comma(at + 1) {
            return false;
        }
        // menée par une chercheuse de Lans, Anne Dol,
        let before = at - if at >= first + 4 && self.has(at - 3, OF) { 4 } else { 2 };
        let (Some((_, name)), Some((_, subject))) = (self.clauses.mention(at), self.clauses.mention(before)) else {
            return false;
        };
        let agent = |par: usize| (par..subject.end).any(|at| self.tokens.has(at, HUMAN));
        let done =
            |par: &usize| self.tokens.one_of(*par, words!["par"]) && self.tokens.word(*par - 1).forms.any(Forms::PARTICIPLE);
        let governed = self.clauses.is_governed(before, first);
        name.names_somebody() && !governed && (subject.at + 2..subject.end).find(done).is_some_and(agent)
    }

    /// *Agricultrice dans le Valmer et avocate, Anne Dol estime*: *et* joins the second calling, with its bearer, to the one that
    /// opens the sentence, whatever preposition stands before.
    fn is_second_calling(&self, at: usize, first: usize) -> bool {
        let start = self.clauses.elements[first].start;
        let calling = matches!(self.what(first), What::Other) && self.tokens.has(start, HUMAN);
        let bearer = |(_, own): (usize, &Mention)| {
            let apposed = own.has_name() && self.tokens.kind(own.name.0.max(1) - 1) == Kind::Comma;
            own.head.is_human() && own.determiner == Determiner::None && own.role.0 == own.start && own.has_role() && apposed
        };
        calling && at > first + 1 && matches!(self.what(at - 1), What::Coord) && self.clauses.mention(at).is_some_and(bearer)
    }

    /// *Anne Dol, directrice de l'école de Lans – Ardel, affirme*: behind a dash the letters or the name of the house that the
    /// office before it is in.
    fn is_house_behind_dash(&self, at: usize, verb: usize, first: usize) -> bool {
        let dashed = at >= first + 2
            && at + 2 == verb
            && matches!(self.what(at - 1), What::Dash)
            && matches!(self.what(at + 1), What::Comma);
        let house = |(_, own): (usize, &Mention)| matches!(own.head, Head::Name | Head::Organisation) && !own.has_role();
        let told = |(_, bearer): (usize, &Mention)| bearer.head.is_human() && bearer.has_name() && bearer.reach > bearer.end;
        dashed && self.clauses.mention(at).is_some_and(house) && self.clauses.mention(at - 2).is_some_and(told)
    }

    /// *Anne Dol, qui vit dans la capitale, Valmer, affirme*, *Anne Dol, élue de la deuxième ville du pays, Valmer, affirme*:
    /// between its commas the name is that of the place, or the thing, that a preposition governs.
    fn is_name_of_place(&self, at: usize, verb: usize, first: usize) -> bool {
        let comma = |at: usize| matches!(self.what(at), What::Comma);
        // Valmer, où elle est née, affirme
        let where_from = || {
            let clause = at + 4 < verb && matches!(self.what(at + 2), What::Relative) && comma(verb - 1);
            clause && (at + 3..verb).filter(|&at| self.clauses.is_finite(at)).count() == 1
        };
        if at < first + 2 || !comma(at - 1) || !comma(at + 1) || at + 2 != verb && !where_from() {
            return false;
        }
        let name = |name: &Mention| {
            matches!(name.head, Head::Name | Head::Organisation) && !name.has_role() && name.determiner == Determiner::None
        };
        let (Some((_, own)), Some((_, before))) = (self.clauses.mention(at), self.clauses.mention(at - 2)) else { return false };
        let noun = Classes::NOUN.or(Classes::ORGANISATION);
        let thing = |at: usize| self.tokens.has(at, noun) && !self.tokens.has(at, HUMAN) && !self.tokens.is_capital(at);
        let place = matches!(before.head, Head::Thing | Head::Organisation) && !before.has_name();
        let place = place && before.determiner == Determiner::Definite && !before.is_plural();
        // dont le père dirige la mairie de la ville voisine
        let object = || {
            let verb = at.checked_sub(3).filter(|&verb| verb > first && self.clauses.is_finite(verb));
            let inside = (before.at + 1..before.end).any(|at| self.tokens.has(at, OF));
            inside && verb.is_some_and(|verb| self.relative_of(verb, first).is_some())
        };
        let bare = place && before.end == before.reach && thing(before.at);
        let governed = || bare && (self.clauses.is_governed(at - 2, first) || object());
        // élue du pays, élue de la ville
        let told = || {
            let noun = before.reach.checked_sub(1).filter(|_| before.reach > before.end + 3);
            noun.is_some_and(|noun| {
                let definite = self.tokens.one_of(noun - 1, words!["du"])
                    || self.tokens.one_of(noun - 1, words!["l'", "la", "le"]) && self.tokens.has(noun - 2, OF);
                thing(noun) && definite
            })
        };
        name(own) && (governed() || told())
    }

    /// *Celui de la victime, Zoé Dol, a dit*: whom the name behind the complement of the pronoun at `at` names.
    fn other_named(&self, at: usize, verb: usize) -> Option<usize> {
        let other = self.is(at, words!["celui", "celle"]) && at + 3 < verb && self.has(at + 1, OF);
        let (index, found) = self.clauses.mention(at + 2).filter(|_| other && matches!(self.what(verb - 1), What::Comma))?;
        let parted = (found.at..found.name.0).any(|at| self.tokens.kind(at) == Kind::Comma);
        (found.has_name() && found.head.is_human() && parted).then_some(index)
    }

    /// The comma at `at`: what it and another one set apart is passed over.
    fn comma_before(&self, at: usize, verb: usize, first: usize, seen: &mut Seen) -> Step<Source> {
        // L'opposition, Anne Dol en tête, dénonce
        let ahead = at >= first + 5 && self.is(at - 1, words!["tête"]) && self.is(at - 2, words!["en"]);
        if ahead && self.clauses.mention(at - 3).is_some() && matches!(self.what(at - 4), What::Comma) {
            return Step::On(at - 4);
        }
        if let Some(apposed) = self.apposed_up_to(at, first) {
            return Step::On(apposed + 1);
        }
        let Some(open) = self.parenthesis(at, first) else {
            return if seen.candidate.is_some() { Step::End } else { Step::On(at) };
        };
        // Le maire défend la digue, un chantier que la députée, Anne Dol, juge inutile: the relative clause waits for its verb
        let que = (open + 1..at).rev().find(|&within| self.is_relative_que(within, first));
        if que.is_some_and(|que| !self.clauses.any_finite(que..verb)) {
            return Step::On(at);
        }
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
        // X a reçu Y et a déclaré: the coordinated verb has the subject of the first, and its number.
        let own = self.clauses.group(verb);
        let agrees = own.is_none_or(|own| own.plural && other.plural || own.singular && other.singular);
        let joined = matches!(self.what(verb - 1), What::Coord);
        if (agrees || joined) && (at + 1..verb).any(|between| matches!(self.what(between), What::Coord | What::Comma)) {
            let inherited = self.finite_or_incise_subject(at, depth + 1);
            if inherited != Source::Unknown || other.pronoun.is_some() {
                return Step::Found(inherited);
            }
        }
        // les voisines qui ne se plaignent pas racontent: the relative clause belongs to the subject
        match self.relative_of(at, first) {
            Some(relative) if seen.candidate.is_none() => Step::On(self.first_relative(relative, first)),
            _ if other.pronoun.is_none() => Step::End,
            _ => Step::On(at),
        }
    }

    /// *Plusieurs radios dont Valmer et Lans ont annoncé*: the *dont* that names some of the subject; but *un parti dont les élus
    /// ont annoncé*.
    fn few_of_them(&self, verb: usize, first: usize) -> Option<usize> {
        if !self.clauses.group(verb)?.plural || verb < first + 3 || self.clauses.mention(verb - 1).is_none() {
            return None;
        }
        let listed = |at: &usize| match self.what(*at) {
            What::Mention(index) => self.clauses.mentions[index].has_name(),
            What::Coord | What::Comma => true,
            _ => false,
        };
        let dont = tail(first..verb, 8).rev().find(|at| !listed(at))?;
        let some = |(_, mention): (usize, &Mention)| mention.is_plural() && !mention.has_name();
        let several = dont > first && self.clauses.mention(dont - 1).is_some_and(some);
        (several && self.is(dont, words!["dont"])).then_some(dont)
    }

    /// *Trois villes, dont Lans, la plus grande, ont dit*: *dont* at `at` opens what two commas set apart, no clause.
    fn is_part(&self, at: usize, verb: usize, first: usize) -> bool {
        let comma = |at: usize| matches!(self.what(at), What::Comma);
        self.is(at, words!["dont"]) && at > first && comma(at - 1) && comma(verb - 1) && !self.clauses.any_finite(at..verb)
    }

    /// *Lui aussi a relevé des fautes*, *Lui affirme que P*; but *lui affirme* has it for object
    fn also_he(&self, verb: usize, first: usize) -> Option<Source> {
        let start = self.clauses.elements[first].start;
        let alone = self.tokens.one_of(start, words!["lui", "lui-même", "elle-même"])
            && (verb > first || self.tokens.is_capital(start))
            && (first + 1..verb).all(|at| matches!(self.what(at), What::Adverb));
        alone.then_some(Source::Pronoun(start))
    }

    /// *confie-t-on à la mairie, où l'on assure que P*: the body before the *où* at `relative` says what *on* does there.
    fn house_before(&self, relative: usize, first: usize) -> Option<usize> {
        let comma = relative > first && matches!(self.what(relative - 1), What::Comma);
        let before = relative.checked_sub(1 + usize::from(comma)).filter(|&before| before >= first)?;
        let (index, body) = self.clauses.mention(before)?;
        // à Bercy, où l'on dit; chez Valmer, où l'on dit; but à Lans, où l'on dit
        let power = || self.tokens.has(body.name.0, Classes::METONYM) && !self.tokens.has(body.name.0, Classes::COUNTRY);
        let firm = || before > first && self.is(before - 1, words!["chez"]);
        let seated = body.has_role() || body.has_name() && (power() || firm());
        let house = body.head == Head::Organisation || body.has_name() && body.head == Head::Name && firm();
        // dans l'entourage de Paul Rey, où l'on dit
        let circle = body.head == Head::Anonymous && self.tokens.has(body.at, Classes::ANONYMOUS);
        (house && seated || circle).then_some(index)
    }

    /// *On assure à la mairie que P*, *L'on estime, à la direction du port, que P*: the institution behind the verb says what
    /// *on*, at `on`, does; but *on explique à la mairie que P*.
    pub(crate) fn house_behind(&self, on: usize) -> Option<usize> {
        const THINKS: Words = words!["affirmer", "assurer", "estimer", "juger", "reconnaître"];
        let last = self.sentence(on).1;
        let comma = |at: usize| usize::from(at < last && matches!(self.what(at), What::Comma));
        let apart = comma(on + 2);
        let inner = on + 3 + apart;
        let told = |group: &Group| group.says(self.tokens);
        let thinks = |group: &Group| apart == 1 && told(group) || group.lexicon_verb(self.tokens).one_of(THINKS);
        let inside = inner < last && self.is(on, words!["on"]) && self.is(inner - 1, words!["au", "chez", "dans", "à"]);
        let (index, mention) = self.clauses.mention(inner).filter(|_| inside)?;
        let place = mention.has_name() && !mention.has_role() && !self.tokens.is(mention.name.0, shape::ALL_CAPITALS);
        let end = (inner + 1..last).find(|&at| self.clauses.elements[at].start >= mention.reach).unwrap_or(last);
        let que = end + comma(end);
        let house = mention.head == Head::Organisation && !place && que < last && matches!(self.what(que), What::Que);
        (house && self.clauses.group(on + 1).is_some_and(thinks)).then_some(index)
    }

    /// *À la mairie, rue du Port, on assure que P*, *Chez FO, c'est « A »*: the institution that opens the sentence says what
    /// *on*, at `on`, does, and what *c'est* tells.
    pub(crate) fn house(&self, on: usize, first: usize) -> Option<usize> {
        // À la mairie, l'on assure que P
        let start = on - usize::from(on > first && self.is(on - 1, words!["l'"]));
        if !self.is(on, words!["on", "c'"]) || start < first + 2 {
            return None;
        }
        if self.is(start - 1, words!["où"]) {
            return self.house_before(start - 1, first);
        }
        if start < first + 3 || !matches!(self.what(start - 1), What::Comma) {
            return None;
        }
        let opening = first + usize::from(matches!(self.what(first), What::Coord | What::Adverb));
        // du côté de la mairie, on dit que
        let side = self.is(opening, words!["du"]) && self.is(opening + 1, words!["côté"]);
        let inner = opening + if side { 3 } else { 1 };
        let (index, mention) = self.clauses.mention(inner)?;
        // À Lans, on dit que: those who live there
        let letters = mention.has_name() && self.tokens.is(mention.name.0, shape::ALL_CAPITALS);
        // à l'Insep: no town has such an article
        let body =
            letters || self.tokens.has(mention.name.0, Classes::METONYM) || self.tokens.one_of(mention.start, words!["l'"]);
        let place = mention.has_name() && !body && !mention.has_role();
        // dans l'entourage de Paul Rey: those around him
        let circle = mention.head == Head::Anonymous && self.tokens.has(mention.at, Classes::ANONYMOUS);
        // chez les pompiers, on confirme
        let people = mention.is_plural() && mention.head.is_human() && !mention.has_name();
        // chez Durval, chez le ministre, du côté de Paul Rey: who is with them speaks for them
        let at_home = self.is(opening, words!["chez"]);
        let known = at_home || mention.has_role() || mention.name.1 > mention.name.0 + 1;
        let person = (at_home || side) && known && mention.head.speaks() && (mention.has_name() || mention.head.is_human());
        // de source policière, on indique
        let source = circle && self.is(opening, words!["de"]) && self.tokens.one_of(mention.at, words!["source", "sources"]);
        let house = (matches!(mention.head, Head::Organisation | Head::Group) || letters || people) && !place || circle || person;
        // côté syndicats, on dénonce
        let inside = side || source || at_home || self.is(opening, words!["à", "a", "au", "aux", "côté", "dans"]);
        let plain = |at| !self.clauses.is_finite(at) && !matches!(self.what(at), What::Stop | What::Semicolon | What::Colon);
        (house && inside && inner < on && (inner + 1..on.min(opening + 16)).all(plain)).then_some(index)
    }
}
