//! The subject of a participle or an infinitive: its own, the noun's that it describes, or that of the clause it hangs on.

use crate::attribution::{Rules, Source, Step, WINDOW};
use crate::clause::What;
use crate::lexicon::{Classes, Reliability, VerbClasses};
use crate::mention::{Determiner, Head, Mention, OF};
use crate::token::{Words, tail, words};
use crate::verb::{Group, Mood};

/// A gerund or an infinitive whose subject is looked for before it.
struct Gerund {
    verb: usize,
    first: usize,
    depth: usize,
    /// No *en* stands before it: *ajoutant*
    joined: bool,
    /// Without comma it belongs to the verb before it: *X dit que Y a menacé Z en criant*
    leans: bool,
    /// The verb that hands the act on to it.
    carrier: Option<usize>,
    /// Who is made to do what it goes with: *La crue a permis au maire de parler, ajoutant que P*
    made: Option<usize>,
    /// The subject of a relative clause, who has the words if nobody else has.
    antecedent: Option<Source>,
    /// A thing that is the subject of a verb before it, which has the words if nobody has them.
    thing: Option<Source>,
}

impl Rules<'_> {
    /// Who publishes the text at `paper`: *X a publié hier sur son compte un message dénonçant*.
    fn writer(&self, paper: usize, first: usize, depth: usize) -> Option<Source> {
        // sur son compte
        let governed = |at: usize| matches!(self.what(at), What::Mention(_)) && self.clauses.is_governed(at, first);
        let between =
            |at: usize| matches!(self.what(at), What::Prep | What::Adverb | What::Other) || self.is_time(at) || governed(at);
        let verb = tail(first..paper, 8).rev().find(|&at| !between(at))?;
        let group = self.clauses.group(verb).filter(|group| !group.passive && group.mood != Mood::Participle)?;
        if !group.lexicon_verb(self.tokens).classes.any(VerbClasses::WRITES) {
            return None;
        }
        Some(self.subject_within(verb, depth + 1)).filter(|&source| source != Source::Unknown)
    }

    /// The conjunction that opens, behind a comma, the clause of the finite verb at `at`, which another comma parts from what
    /// stands at `behind`; *alors que* opens one if the main clause resumes there: *X voulait, alors que Y partait, calmer Z en
    /// promettant que P*.
    fn set_apart(&self, at: usize, behind: usize, first: usize) -> Option<usize> {
        let comma = (at + 1..behind.min(at + 8)).find(|&between| matches!(self.what(between), What::Comma));
        let comma = comma.filter(|_| self.clauses.is_finite(at))?;
        // X salue un choix, notamment car il plaît, tout en annonçant que P
        let en = || self.clauses.group(behind).is_some_and(|group| self.tokens.one_of(group.start, words!["en"]));
        let car = |at: usize| matches!(self.what(at), What::Coord) && self.is(at, words!["car"]) && en();
        let opens = (first + 1..at).rev().take(6).find(|&at| matches!(self.what(at), What::Subord | What::Comma) || car(at))?;
        if car(opens) {
            let adverb = opens > first + 1 && matches!(self.what(opens - 1), What::Adverb);
            let before = opens - 1 - usize::from(adverb);
            return (before > first && matches!(self.what(before), What::Comma)).then_some(before + 1);
        }
        let resumes = || {
            let infinitive = |at: usize| self.clauses.is_infinitive(at);
            let next = comma + 1 + usize::from(matches!(self.what(comma + 1), What::Prep));
            next < behind && infinitive(next)
        };
        let conjunction = matches!(self.what(opens), What::Subord) && (!matches!(self.what(opens + 1), What::Que) || resumes());
        (conjunction && opens > first + 1 && matches!(self.what(opens - 1), What::Comma)).then_some(opens)
    }

    /// The subject of a participle or an infinitive is that of the clause it hangs on.
    pub(super) fn inherited_subject(&self, verb: usize, depth: usize) -> Source {
        let (first, last) = self.sentence(verb);
        let first = first.max(verb.saturating_sub(WINDOW));
        let own = self
            .narrated(verb, first)
            .or_else(|| self.heard(verb, first))
            .or_else(|| self.driven(verb, first))
            .or_else(|| self.blamed(verb, first))
            .or_else(|| self.accused(verb, first))
            .or_else(|| self.in_turn(verb, first))
            .or_else(|| self.credited_before(verb, first))
            .map(Source::Mention)
            .or_else(|| self.described_noun(verb, first, depth))
            .or_else(|| self.own_subject(verb, first).map(Source::Mention))
            .or_else(|| self.cleft_subject(verb, first, last).map(Source::Mention));
        let mut antecedent = None;
        own.or_else(|| self.main_before(verb, first, depth, &mut antecedent))
            .or_else(|| self.interrupted(verb, first).map(Source::Mention))
            .or_else(|| self.subject_to_come(verb, first, last).map(Source::Mention))
            .or_else(|| self.main_to_come(verb, first, last, depth))
            .or(antecedent)
            .unwrap_or(Source::Unknown)
    }

    /// *des appels affirmant que P*: what says something by itself.
    pub(crate) fn is_heard_noun(&self, source: Source) -> bool {
        const HEARD: Words = words!["appel", "appels", "commentaire", "commentaires", "personnes", "rumeur", "rumeurs", "voix"];
        source.mention(self.clauses).is_some_and(|found| self.tokens.one_of(found.at, HEARD))
    }

    /// *un communiqué regrettant*, *une étude « bidon » suggérant que P*: the noun just before a gerund that no comma parts.
    fn described_noun(&self, verb: usize, first: usize, depth: usize) -> Option<Source> {
        let group = self.clauses.group(verb).filter(|group| group.mood == Mood::Gerund && verb > first)?;
        if self.tokens.one_of(group.start, words!["en"]) {
            return None;
        }
        let noun = verb - 1 - usize::from(verb - 1 > first && matches!(self.what(verb - 1), What::Quote(_)));
        // une vidéo en anglais affirmant que P
        let tongue = noun > first + 1 && self.is(noun - 1, words!["en"]) && self.is_document(noun - 2);
        let noun = noun - if tongue { 2 } else { 0 };
        let (index, mention) = self.clauses.mention(noun)?;
        // Un club a envoyé une lettre à X demandant que P: the letter asks, not whom it is sent to.
        let sent = noun > first + 1 && self.is(noun - 1, words!["à", "au", "aux"]) && self.is_document(noun - 2);
        let paper = if sent { noun - 2 } else { noun };
        let writer = if sent || mention.head == Head::Document { self.writer(paper, first, depth) } else { None };
        // X a parlé sur Radio Valmer promettant « A »: where it was said
        let within = noun > first && self.is(noun - 1, words!["dans", "sur", "chez"]) && mention.head == Head::Organisation;
        // plusieurs personnes évoquant « A »; Le texte divise, plusieurs philosophes évoquant « A »: a clause of their own
        let apart = noun > first && matches!(self.what(noun - 1), What::Comma) && mention.is_plural();
        let speaks = mention.head.speaks() || apart || self.is_heard_noun(Source::Mention(index));
        let speaks = speaks && !self.is_meant_by_clitic(verb, noun, mention, first, depth);
        writer.or_else(|| (speaks && !within).then_some(Source::Mention(index)))
    }

    /// *X a attaqué la maire Anne Dol l'accusant de mentir*, *X a écrit à Anne Dol lui demandant de partir*: the pronoun of the
    /// gerund at `verb` stands for whoever the element `noun` names, who cannot be its subject then; but *X a répondu à Anne Dol
    /// l'accusant de mentir*.
    fn is_meant_by_clitic(&self, verb: usize, noun: usize, mention: &Mention, first: usize, depth: usize) -> bool {
        const REPLIES: Words = words!["réagir", "répliquer", "répondre", "riposter"];
        let Some(gerund) = self.clauses.group(verb) else { return false };
        let clitic = |words: Words| (gerund.start..gerund.at).any(|at| self.tokens.one_of(at, words));
        let meant = if mention.is_plural() { clitic(words!["les", "leur"]) } else { clitic(words!["l'", "la", "le", "lui"]) };
        let someone = mention.head.is_human() || matches!(mention.head, Head::Organisation | Head::Group);
        if !meant || !someone || mention.determiner == Determiner::Indefinite {
            return false;
        }
        let between = |at: usize| matches!(self.what(at), What::Prep | What::Adverb | What::Mention(_) | What::Other);
        let Some(main) = tail(first..noun, 8).rev().find(|&at| !between(at)) else { return false };
        // a reçu un appel de X lui demandant de partir: theirs whose call it is
        let own = self.is(noun - 1, words!["d'", "de"]) && noun > main + 2;
        let against = self.is(noun - 1, words!["contre", "envers"]);
        let turns = |group: &Group| {
            let verb = group.lexicon_verb(self.tokens);
            let told = group.reliability(self.tokens) > Reliability::None || verb.classes.any(VerbClasses::WRITES);
            group.mood == Mood::Finite && !group.passive && (told || against) && !verb.one_of(REPLIES)
        };
        if own || !self.clauses.group(main).is_some_and(turns) || self.relative_of(main, first).is_some() {
            return false;
        }
        match self.subject_within(main, depth + 1) {
            Source::Mention(index) => self.clauses.mentions[index].head.speaks(),
            source => matches!(source, Source::Pronoun(_)),
        }
    }

    /// *Le port a rouvert, selon la mairie, ajoutant que P*: the gerund behind a source has it for subject.
    fn credited_before(&self, verb: usize, first: usize) -> Option<usize> {
        let group = self.clauses.group(verb).filter(|group| group.mood == Mood::Gerund)?;
        let own =
            !self.tokens.one_of(group.start, words!["en"]) && verb > first + 3 && matches!(self.what(verb - 1), What::Comma);
        let (index, mention) = self.clauses.mention(verb.checked_sub(2).filter(|_| own)?)?;
        let lead = (first.max(verb.saturating_sub(8))..verb - 2).rev().find(|&at| self.is_selon(at))?;
        let source = self.preposition_at(lead, verb - 1)?.tie.source == Source::Mention(index);
        (source && mention.head.speaks()).then_some(index)
    }

    /// *C'est alors que X intervient*, *C'est ainsi que X*: what *c'est* and an adverb point to, its verb at `verb`.
    fn is_pointed_to(&self, verb: usize, first: usize) -> bool {
        let Some(que) = tail(first..verb, 2).rev().find(|&at| matches!(self.what(at), What::Que)) else {
            return false;
        };
        let being = self.clauses.before_adverbs(tail(first..que, 2));
        let points = |group: &Group| {
            let start = self.tokens.one_of(group.start.max(1) - 1, words!["c'", "ce"]);
            start && (group.start..group.end).any(|at| self.tokens.has(at, Classes::ETRE))
        };
        being.and_then(|at| self.clauses.group(at)).is_some_and(points)
    }

    fn is_document(&self, at: usize) -> bool {
        self.clauses.mention(at).is_some_and(|(_, mention)| mention.head == Head::Document)
    }

    /// *Le pont a rouvert, la maire, Zoé Morel, ayant promis que P*, *Pékin se tait, un porte-parole, X, assurant que P*: a
    /// subject of the gerund's own.
    fn own_subject(&self, verb: usize, first: usize) -> Option<usize> {
        let group = self.clauses.group(verb).filter(|group| group.mood == Mood::Gerund && verb >= first + 3)?;
        let compound = group.start != group.at && verb >= first + 4;
        let comma = |at: usize| matches!(self.what(at), What::Comma);
        // Yves Dol – le patron de Valmer – ayant promis que P
        let dash = |at: usize| matches!(self.what(at), What::Dash);
        if dash(verb - 1) {
            let open = (first + 1..verb - 1).rev().take(8).find(|&at| dash(at)).unwrap_or(verb - 1);
            let (index, mention) = self.clauses.mention(open - 1)?;
            let opens = open == first + 1 || comma(open - 2);
            return (opens && mention.head.is_human()).then_some(index);
        }
        let (index, mention) = self.clauses.mention(verb - 2).filter(|_| comma(verb - 1) && comma(verb - 3))?;
        let indefinite = mention.head.is_human() && mention.determiner == Determiner::Indefinite;
        (mention.has_role() && mention.has_name() && (compound || indefinite)).then_some(index)
    }

    /// *Le maire s'est tu, ajoutant que P*: the subject of the finite verb before; that of a relative clause (*X dit que Y ment,
    /// ajoutant que P*) is left as the `antecedent`, which has the words if nobody else has.
    fn main_before(&self, verb: usize, first: usize, depth: usize, antecedent: &mut Option<Source>) -> Option<Source> {
        let group = self.clauses.group(verb)?;
        let before = self.clauses.before_adverbs(first..verb);
        let parted = |at: usize| matches!(self.what(at), What::Comma | What::Coord);
        let mut gerund = Gerund {
            verb,
            first,
            depth,
            joined: group.start == group.at,
            leans: self.tokens.one_of(group.start, words!["en"]) && before.is_some_and(|at| at + 1 == verb && !parted(at)),
            carrier: self.handed_on_by(verb, first),
            made: None,
            antecedent: *antecedent,
            thing: None,
        };
        let mut at = verb;
        let mut found = None;
        while at > first && found.is_none() {
            at -= 1;
            match self.what(at) {
                What::Verb(_) => match self.main_at(at, &mut gerund) {
                    Step::Found(source) => found = Some(source),
                    Step::On(next) => at = next,
                    Step::End => break,
                },
                What::Stop | What::Semicolon => break,
                _ => {}
            }
        }
        *antecedent = gerund.antecedent;
        found.or(gerund.thing)
    }

    /// Whether the verb at `at` is the one whose subject a gerund behind it has.
    fn main_at(&self, at: usize, gerund: &mut Gerund) -> Step<Source> {
        let &mut Gerund { verb, first, depth, joined, carrier, .. } = gerund;
        let Some(other) = self.clauses.group(at) else { return Step::On(at) };
        if carrier == Some(at) && other.mood == Mood::Gerund {
            let source = self.subject_within(at, depth + 1);
            return if self.is_thing(source) { Step::End } else { Step::Found(source) };
        }
        // Elle se rétracte, quand son frère est arrêté, en jurant que P
        if let Some(opens) = self.set_apart(at, verb, first) {
            return Step::On(opens);
        }
        gerund.made = gerund.made.or_else(|| self.driven(at, first));
        // On voit des hommes courir, appelant à « fuir »
        if let Some(seen) = self.heard(at, first) {
            return Step::Found(Source::Mention(seen));
        }
        if other.mood != Mood::Finite {
            return Step::On(at);
        }
        if let Some(agent) = self.agent_with_purpose(at, verb, first) {
            return Step::Found(Source::Mention(agent));
        }
        let source = self.finite_or_incise_subject(at, depth + 1);
        if let Some(acts) = self.acts_instead(at, source, gerund) {
            return Step::Found(Source::Mention(acts));
        }
        // X n'a pas prédit quand la ligne rouvrira, assurant que P
        if joined && self.is_thing(source) && self.is_asked_clause(at, first) {
            return Step::On(at);
        }
        let bound = |at: usize| matches!(self.what(at), What::Relative | What::Que);
        let relative = tail(first..at, 2).any(bound) || joined && self.is_told(at, first);
        let leans = gerund.leans || carrier == Some(at);
        let done_to = |group: &Group| self.is_done_to(source, group, at, verb);
        if leans && relative && self.clauses.group(verb).is_some_and(done_to) {
            return Step::On(at);
        }
        // Le port ferme alors que la mairie juge que P, tout en dénonçant « A »
        let tells = other.says(self.tokens) && self.opens_aside(at, first);
        if tells && source != Source::Unknown && !self.is_thing(source) {
            return Step::Found(source);
        }
        if let Some(antecedent) = gerund.antecedent {
            if self.is_cleft(source) || !relative && self.is_speechless(source) {
                return Step::Found(antecedent);
            }
        } else if relative && self.goes_on_from_relative(at, verb, first, other) {
            return Step::Found(source);
        }
        // X rejette l'idée selon laquelle les hausses du prix seront fortes, affirmant que P
        if joined && !relative && self.is_thing(source) && self.is_behind_relative(at, first) {
            gerund.thing = gerund.thing.or(Some(source));
            return Step::On(at);
        }
        if (source != Source::Unknown || other.pronoun.is_some()) && (leans || !relative) {
            return Step::Found(source);
        }
        if relative && (self.relative_of(at, first).is_some() || self.is_pointed_to(at, first)) {
            let speaks = source != Source::Unknown && !self.is_thing(source);
            gerund.antecedent = gerund.antecedent.or(speaks.then_some(source));
        }
        Step::On(at)
    }

    /// *l'idée selon laquelle les hausses du prix du pain seront fortes*: in front of a long subject a relative pronoun opens the
    /// clause of the verb at `at`.
    fn is_behind_relative(&self, at: usize, first: usize) -> bool {
        const LONGEST: usize = 8;
        let plain = |at: &usize| matches!(self.what(*at), What::Mention(_) | What::Prep | What::Adverb | What::Other);
        let opens = (first.max(at.saturating_sub(LONGEST))..at).rev().find(|at| !plain(at));
        opens.is_some_and(|at| matches!(self.what(at), What::Relative))
    }

    /// *L'occasion a été saisie par X pour exiger « A »*: who acts has the purpose.
    fn agent_with_purpose(&self, at: usize, verb: usize, first: usize) -> Option<usize> {
        let passive = self.clauses.group(at).is_some_and(|group| group.passive);
        let pour = Some(verb - 1).filter(|&pour| passive && self.is(pour, words!["pour"]))?;
        let joined = !(at..pour).any(|at| matches!(self.what(at), What::Comma));
        if joined && self.relative_of(at, first).is_none() { self.agent(at, at) } else { None }
    }

    /// Who has the gerund where the subject of the verb at `at` cannot: *Le recours est rejeté par la cour, estimant que P*, *La
    /// crue a permis au maire de parler, ajoutant que P*.
    fn acts_instead(&self, at: usize, subject: Source, gerund: &Gerund) -> Option<usize> {
        let passive = self.clauses.group(at).is_some_and(|group| group.passive);
        let apart = passive && gerund.joined && matches!(self.what(gerund.verb - 1), What::Comma) && self.is_speechless(subject);
        let agent = if apart { self.agent(at, at) } else { None };
        let made = || gerund.made.filter(|_| self.is_thing(subject) || self.is_neuter(subject));
        agent.or_else(|| self.presented_before(at, gerund.verb, subject)).or_else(made)
    }

    /// *prédire quand la ligne rouvrira*, *ignore si la ligne rouvrira*: the verb at `at` is that of a question which another verb
    /// holds.
    fn is_asked_clause(&self, at: usize, first: usize) -> bool {
        let opens = |&at: &usize| matches!(self.what(at), What::Subord | What::Si | What::Interrogative | What::Comma);
        let open = tail(first..at, 6).rev().find(opens).filter(|&open| open > first);
        open.is_some_and(|open| {
            let asks =
                matches!(self.what(open), What::Si) || self.is(open, words!["comment", "combien", "où", "pourquoi", "quand"]);
            asks && matches!(self.what(open - 1), What::Verb(_))
        })
    }

    /// *Le dossier est celui d'un homme jeune, assurant que P*, *Le procès fut long : une femme en larmes, affirmant que P*: whom
    /// the clause of the verb at `at`, whose subject is a thing, brings in before the gerund at `verb`.
    fn presented_before(&self, at: usize, verb: usize, subject: Source) -> Option<usize> {
        const NEAR: usize = 8;
        if !matches!(self.what(verb - 1), What::Comma) || verb > at + NEAR {
            return None;
        }
        let person = |at: usize| self.clauses.mention(at).filter(|(_, found)| found.head.is_human()).map(|(index, _)| index);
        let colon = (at + 1..verb).rev().find(|&at| matches!(self.what(at), What::Colon));
        if let Some(colon) = colon {
            return person(colon + 1).filter(|_| !self.clauses.any_finite(colon..verb));
        }
        let is = self.clauses.group(at).is_some_and(|group| self.tokens.has(group.at, Classes::ETRE) && !group.passive);
        let those = is && at + 4 < verb && self.is(at + 1, words!["celle", "celui", "ceux"]) && self.has(at + 2, OF);
        person(at + 3).filter(|_| those && self.is_thing(subject))
    }

    /// *X a vu Y, qui a protesté, dénonçant « A »*: a relative clause behind a comma whose verb tells of what was said.
    fn goes_on_from_relative(&self, at: usize, verb: usize, first: usize, group: &Group) -> bool {
        let Some(relative) = self.relative_of(at, first) else { return false };
        let apart = relative > first && matches!(self.what(relative - 1), What::Comma);
        let tells = group.reliability(self.tokens) >= Reliability::Low;
        let closed = verb > at + 1 && matches!(self.what(verb - 1), What::Comma);
        // X met en garde les élus, qui protestent, leur rappelant que P
        let start = self.clauses.elements[verb].start;
        let them = self.tokens.one_of(start, words!["leur", "lui"]) || self.tokens.one_of(start + 1, words!["leur", "lui"]);
        apart && tells && closed && !them
    }

    /// *alors que X s'apprête à annoncer*, *X s'accordant à dire*, *X allant jusqu'à dire*: the verb that the infinitive at
    /// `verb` hangs on.
    fn handed_on_by(&self, verb: usize, first: usize) -> Option<usize> {
        let infinitive = self.clauses.is_infinitive(verb);
        let hangs = infinitive && verb >= first + 2 && self.is(verb - 1, words!["à", "de", "d'"]);
        // une loi permettant d'agir: somebody else acts
        let drives = |group: &Group| group.lexicon_verb(self.tokens).classes.any(VerbClasses::DRIVES);
        let far = usize::from(hangs && verb > first + 2 && self.is(verb - 2, words!["jusqu'"]));
        verb.checked_sub(2 + far).filter(|&carrier| hangs && self.clauses.group(carrier).is_some_and(|group| !drives(group)))
    }

    /// *X remercie ceux qui fleurissent le quai en les invitant à boire*: the pronoun of the gerund at `verb` stands for the only
    /// people before it, who are no subject of it then.
    fn is_done_to(&self, source: Source, gerund: &Group, at: usize, verb: usize) -> bool {
        let them = (gerund.start..gerund.at).any(|at| self.tokens.one_of(at, words!["les", "leur"]));
        let other = |at: usize| self.clauses.mention(at).is_some_and(|(_, other)| other.is_plural() && other.head.speaks());
        let several = source.mention(self.clauses).is_some_and(|found| found.is_plural());
        them && several && !(at + 1..verb).any(other)
    }

    /// *C'est X qui a parlé le premier, en demandant que P*
    fn is_cleft(&self, source: Source) -> bool {
        source.mention(self.clauses).is_some_and(|found| self.tokens.one_of(found.at, words!["c'", "ce"]))
    }

    /// *L'épisode a irrité X, qui n'a rien dit, ajoutant que P*: what cannot talk has no words of its own.
    fn is_speechless(&self, source: Source) -> bool {
        source.mention(self.clauses).is_some_and(|found| matches!(found.head, Head::Document | Head::Thing))
    }

    /// *alors que la mairie juge*: the clause of the verb at `at` is one beside the main clause.
    fn opens_aside(&self, at: usize, first: usize) -> bool {
        let opens = tail(first..at, 4).rev().find(|&at| !matches!(self.what(at), What::Mention(_) | What::Adverb));
        let Some(opens) = opens else { return false };
        let open = opens - usize::from(matches!(self.what(opens), What::Que) && opens > first);
        open > first && self.is(open, words!["alors", "tandis"])
    }

    /// *La mairie, tout en estimant que « A », a saisi le juge*
    fn interrupted(&self, verb: usize, first: usize) -> Option<usize> {
        let comma = self.clauses.before_adverbs(first..verb).filter(|&at| at > first && matches!(self.what(at), What::Comma))?;
        let (index, mention) = self.clauses.mention(comma - 1)?;
        // Visant la préfète, estimant que P, le maire …: an object
        // but Malgré ce que disait la mairie, estimant que P, le maire …
        let inverted = || self.clauses.is_finite(comma - 2) && self.subject_within(comma - 2, 4) == Source::Mention(index);
        let object = comma > first + 1 && matches!(self.what(comma - 2), What::Verb(_)) && !inverted();
        // Une lettre signée par un collectif, dénonçant P
        let signs = comma > first + 2 && self.is(comma - 2, words!["par"]) && self.clauses.is_participle(comma - 3);
        (mention.head.speaks() && !object && (signs || !self.clauses.is_governed(comma - 1, first))).then_some(index)
    }

    /// *C'est en évoquant « A » que X a ouvert la séance*, *C'est avec ces mots, appelant les élus à partir, que X a surpris*: who
    /// does what the gerund tells how.
    fn cleft_subject(&self, verb: usize, first: usize, last: usize) -> Option<usize> {
        let gerund = self.clauses.group(verb).is_some_and(|group| group.mood == Mood::Gerund);
        let led = gerund && self.is(first, words!["c'"]);
        let que = (verb + 2..last.min(verb + WINDOW)).find(|&at| led && matches!(self.what(at), What::Que))?;
        let (index, mention) = self.clauses.mention(que + 1).filter(|_| !self.clauses.any_finite(verb..que))?;
        let acts = que + 2 < last && self.clauses.any_finite(que + 2..last.min(que + 5));
        (acts && mention.head.speaks()).then_some(index)
    }

    /// *Estimant que « A », X a quitté la salle*: the subject of the verb to come.
    fn subject_to_come(&self, verb: usize, first: usize, last: usize) -> Option<usize> {
        // Et d'ajouter que le jour venu, Y partira: whoever spoke
        let told = self.clauses.is_infinitive((first + 2).min(verb));
        if told && verb >= first + 2 && matches!((self.what(first), self.what(first + 1)), (What::Coord, What::Prep)) {
            return None;
        }
        // Avant d'ajouter qu'avec ce prix, le couple partira: what follows is of the content.
        let governs = verb + 1 < last && matches!(self.what(verb + 1), What::Que);
        let told = |&at: &usize| self.clauses.is_finite(at) || matches!(self.what(at), What::Quote(_));
        let from = if governs { (verb + 1..last.min(verb + WINDOW)).find(told).unwrap_or(last) } else { verb + 1 };
        (from..last.min(verb + WINDOW)).find_map(|at| {
            let (index, mention) = self.clauses.mention(at)?;
            // Après avoir nié deux vols, dix tentatives de vol et un incendie, il a avoué: a thing of a row is no subject
            let speaks = mention.head.speaks();
            let of_row = || {
                let other = at + 3 < last && matches!(self.what(at + 1), What::Comma) && self.clauses.mention(at + 2).is_some();
                !speaks && other && self.clauses.is_finite(at + 3)
            };
            let subject = (speaks || mention.determiner != Determiner::None)
                && !self.clauses.is_governed(at, first)
                && !of_row()
                && self.clauses.any_finite(at + 1..last.min(at + 4))
                && matches!(self.what(at - 1), What::Comma | What::Quote(_) | What::Adverb)
                // laissant entendre que rien n'abîme pas la mer, elle a ri: an object
                && !(matches!(self.what(at - 1), What::Adverb) && matches!(self.what(at - 2), What::Verb(_)));
            subject.then_some(index)
        })
    }

    /// *Évoquant une lettre, Anne Dol, du syndicat des ports, affirme que P*: the first verb that no relative pronoun has.
    fn main_to_come(&self, verb: usize, first: usize, last: usize, depth: usize) -> Option<Source> {
        let gerund = self.clauses.group(verb).is_some_and(|group| group.mood == Mood::Gerund);
        if !gerund || !(first..verb).all(|at| matches!(self.what(at), What::Coord | What::Adverb)) {
            return None;
        }
        // En ajoutant que P: the verb of the clause it governs has another subject.
        let governs = verb + 1 < last && matches!(self.what(verb + 1), What::Que);
        let main = (verb + 1..last.min(verb + WINDOW))
            .filter(|&at| self.clauses.is_finite(at) && self.relative_of(at, first).is_none())
            .nth(usize::from(governs))?;
        Some(self.subject_within(main, depth + 1)).filter(|&source| !self.is_thing(source))
    }
}
