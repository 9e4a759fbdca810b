//! A mention met in its sentence: whom it means, where it stands, and what the sentence makes of them.

use crate::clause::What;
use crate::lexicon::{Classes, Fields, Reliability, VerbClasses};
use crate::mention::{self, Determiner, Head, Mention};
use crate::token::{Kind, Words, tail, words};
use crate::verb::{self, Group, Mood};

use super::party::Party;
use super::sentence::{LATELY, Sentence, Subordinate};
use super::standing::Standing;
use super::{NEVER, Speakers, compatible};

/// How many elements of a sentence without a verb may stand before whom it is there to name.
const OPENING: usize = 4;

/// Where a mention stands in its sentence.
struct Met {
    before: Option<What>,
    /// A preposition stands before it.
    governed: bool,
    object: bool,
    acts: bool,
    /// Outside the clauses that a conjunction opens.
    main: bool,
    /// *C'est Anne Dol qui plaide*, *Même constat chez Anne Dol.*: the sentence is there to name whom it means.
    shown: bool,
    /// It is the subject of a second main clause.
    joined: bool,
    /// It is that of a clause beside the first, which has nobody for its subject.
    beside: bool,
    /// It may be the subject of the sentence.
    candidate: bool,
}

impl Speakers<'_> {
    #[inline(never)]
    pub(super) fn met(&mut self, sentence: &mut Sentence, element: usize, index: usize) {
        let mention = &self.rules.clauses.mentions[index];
        // A thing brings nobody into play but those whom its complements name.
        if mention.head == Head::Thing && !mention.coordinated && self.of_mention[index].is_none() {
            sentence.copula = None;
            return self.names_inside(sentence, mention);
        }
        // Selon le préfet, il s'agit d'un feu; elsewhere an impersonal il leaves whoever was spoken of at hand
        let nobody = mention.head == Head::Pronoun && self.rules.is_nobody(element);
        let credited = || self.rules.preposition_at(sentence.first, element).is_some();
        // une porte à droite: where
        if nobody && credited() || self.is_other_of_kind(mention.at) || self.rules.is_bench(index, element) && !credited() {
            return;
        }
        let met = self.place(sentence, element, index);
        if self.is_likened(mention) {
            sentence.copula = None;
            return;
        }
        match sentence.copula.take() {
            Some(entity) => self.told_of(entity, index, met.governed),
            // Avant de devenir un chanteur, Jean Dol …: what the subject to come was
            None if met.object && mention.determiner == Determiner::Indefinite && self.describes(met.before, mention) => return,
            None => {}
        }
        self.names_inside(sentence, mention);
        self.note_letter(sentence, element, mention);
        if mention.head == Head::Pronoun {
            self.pronoun_met(sentence, element, index);
        }
        self.voice = self.voice(sentence, element, mention);
        self.look_ahead(element, sentence.last);
        let inside = self.spoken_of_inside(index, sentence.number);
        let others = [self.owner_beside(mention), self.named_in_front(sentence, element, mention), inside];
        self.ahead.extend(others.into_iter().flatten());
        self.take_apposed(element, index, (sentence.number, sentence.last));
        self.neuter = nobody;
        let entity = self.mention(index, sentence.number);
        self.neuter = false;
        self.voice = None;
        self.ahead.clear();
        let credit = |&entity: &usize| self.cast.entities[entity].is_credit();
        let Some(entity) = entity.filter(|entity| !nobody && !credit(entity)) else { return };
        let bounds = (sentence.first, sentence.last);
        let called = sentence.called.take().or_else(|| self.borne_across_marks(element, bounds));
        let called = called.or_else(|| if mention.has_name() { self.christened(element) } else { None });
        let entity = self.takes_name(called, entity, mention);
        if mention.names_somebody() && met.candidate || self.rules.tokens.one_of(mention.at, words!["il", "elle"]) {
            self.fronted(sentence, entity, element, mention);
        }
        self.tell_apart(sentence, entity, element, &met, mention);
        self.tell_fronted(sentence, entity, element, &met, mention);
        self.concerned(entity, element, mention);
        self.tell_listener(entity, mention, sentence.number);
        self.tell_others(entity, others);
        if let Some(party) = self.party_of_object(met.before, met.governed, mention) {
            self.takes_side(entity, party);
        }
        self.stands(sentence, entity, &met);
        if self.rules.tokens.kind(mention.end) == Kind::ParenOpen {
            if !mention.head.is_human() {
                self.bracketed(entity, mention);
            }
            self.defined(mention.end);
        }
        if met.candidate && mention.head != Head::Thing && self.is_subject(sentence, element) {
            sentence.acts = mention.reach.max(mention.end);
            self.becomes_subject(sentence, element, entity);
            // Son président, lui, y croit. « A », dit-il
            if self.is_contrasted(mention) {
                self.cast.presented = Some((entity, sentence.number));
            }
            // Anne Dol et son mari se taisent: she acts as well
            if let Some(first) = self.first_with_hers(mention) {
                self.cast.entities[first].set_subject(sentence.number);
                self.cast.entities[first].set_acted(sentence.number);
            }
        }
    }

    /// *Tout est parti d'une lettre d'Anne Dol. Elle dénonce*: whoever is named in the complement of a noun, and whose words it
    /// stands for, where nobody acts before it in the sentence; but *une réponse au tweet d'Anne Dol*.
    fn names_inside(&mut self, sentence: &Sentence, mention: &Mention) {
        let tokens = self.rules.tokens;
        let known = self.present.len();
        self.inner_names(mention, sentence.number);
        let said = tokens.has(mention.at, Classes::SPEECH_NOUN) || tokens.is_of(mention.at, Fields::LETTER);
        let answered = mention.start > 0 && tokens.one_of(mention.start - 1, words!["au", "aux", "contre", "sur", "à"]);
        let whose = |&owner: &usize| {
            let person = self.cast.entities[owner].human && !self.cast.entities[owner].plural;
            person && self.last_places(owner).next().is_some_and(|(start, _)| start <= mention.at + 2)
        };
        if let Some(owner) =
            self.present.get(known).copied().filter(|_| said && !answered && sentence.subject.is_none()).filter(whose)
        {
            self.cast.entities[owner].set_told(sentence.number);
        }
    }

    /// *un marin prénommé Ivo*, *une voisine, nommée Zoé*, *une voisine qui dit s'appeler Zoé*: whom the words before the name at
    /// `element` give it.
    fn christened(&self, element: usize) -> Option<usize> {
        const CALLS: Words = words!["appeler", "nommer", "prénommer"];
        let (clauses, tokens) = (self.rules.clauses, self.rules.tokens);
        let by = element.checked_sub(1)?;
        let calls = |group: &Group| group.mood == Mood::Infinitive && group.reflexive && group.lexicon_verb(tokens).one_of(CALLS);
        let relative = by > 1 && matches!(clauses.what(by - 2), Some(What::Relative)) && clauses.group(by).is_some_and(calls);
        let participle = tokens.one_of(clauses.elements[by].start, words!["dénommé", "dénommée", "prénommé", "prénommée"]);
        let described = if relative { by.checked_sub(3)? } else { by.checked_sub(1).filter(|_| participle)? };
        let nameless = |at: usize| clauses.mention(at).filter(|(_, mention)| !mention.has_name()).map(|(index, _)| index);
        // une voisine, prénommée Zoé; la jeune femme, une élève prénommée Zoé
        let comma = |at: usize| matches!(clauses.what(at), Some(What::Comma));
        let described = described - usize::from(described > 0 && comma(described));
        let apposed = described.checked_sub(2).filter(|_| comma(described - 1)).and_then(nameless);
        let index = apposed.or_else(|| nameless(described))?;
        self.of_mention[index]
    }

    /// *Un vieux passeur vivait là. Il s'appelait Thomas Rey.*: who was only described gets the name that comes for the first
    /// time.
    fn takes_name(&mut self, called: Option<usize>, named: usize, mention: &Mention) -> usize {
        let one = called.map(|called| self.root(called)).filter(|&called| called != named && mention.has_name());
        let Some(described) = one else { return named };
        let (known, new) = (&self.cast.entities[described], &self.cast.entities[named]);
        let fits = known.human && known.score < 100 && !known.plural && !new.plural && compatible(new, known.agreement());
        if fits && new.mentions.len() == 1 && mention.head != Head::Organisation {
            self.join(described, named);
        }
        self.root(named)
    }

    /// Where the mention at `element` stands in its sentence.
    fn place(&self, sentence: &Sentence, element: usize, index: usize) -> Met {
        let (clauses, first) = (self.rules.clauses, sentence.first);
        let mention = &clauses.mentions[index];
        let likened = element > first && clauses.likens(element - 1, self.rules.tokens);
        let governed = likened || clauses.is_governed(element, first);
        let before = if element > first { clauses.what(element - 1) } else { None };
        // Évoquant X, il …; en costume Valmer, le maire …
        let object =
            matches!(before, Some(What::Verb(_))) || matches!(before, Some(What::Mention(_))) && mention.head == Head::Name;
        // c'est Anne Dol qui plaide
        let cleft = self.is_cleft(element, first);
        let free = !governed && !sentence.bracket && !object;
        let acts = cleft || free && self.acts(element, mention);
        let (main, open) = (sentence.subordinate == Subordinate::No, sentence.subject.is_none());
        // Une décision saluée par Anne Dol.
        let paper = || sentence.subject.is_some_and(|subject| !sentence.verbal && !self.cast.entities[subject].human);
        // La ville se tait, et Anne Dol veut partir; Le temps presse : Anne Dol veut partir: the second main clause has a subject
        // as well.
        let comma = || element > first + 1 && matches!(clauses.what(element - 2), Some(What::Comma));
        // On lui offre un siège, elle refuse.
        let beside = acts && main && open && sentence.verbal && matches!(before, Some(What::Comma));
        let beside = beside && self.rules.tokens.one_of(mention.at, words!["il", "elle"]);
        let second = match before {
            Some(What::Coord) => comma(),
            Some(What::Colon | What::Semicolon) => true,
            _ => false,
        };
        // Le maire s'inquiète, tandis qu'Anne Dol rit
        let tandis = |at: usize| self.rules.tokens.one_of(clauses.elements[at].start, words!["tandis"]);
        let whereas = sentence.verbal && element > first + 2 && tandis(element - 2);
        Met {
            before,
            governed,
            object,
            acts,
            main,
            shown: open && (cleft || self.is_called_up(sentence, element, mention) || self.enters(sentence, element, mention))
                || (open || paper()) && self.is_presented(sentence, element, mention)
                || self.is_pivot(sentence, element, mention),
            joined: acts && (main && second || whereas) || beside,
            beside,
            candidate: free && main && !sentence.verbal && open && !self.rules.is_time(element),
        }
    }

    /// Notes of somebody how the sentence speaks of him.
    fn stands(&mut self, sentence: &mut Sentence, entity: usize, met: &Met) {
        let known = &mut self.cast.entities[entity];
        known.oblique = met.governed && !met.shown;
        if met.acts || met.shown {
            known.set_acted(sentence.number);
        }
        if met.joined || met.shown {
            known.set_subject(sentence.number);
        }
        let first = self.rules.clauses.elements[sentence.first].start;
        let fronted = sentence.subordinate == Subordinate::Opened && sentence.subject.is_none() && !sentence.verbal;
        if met.acts && fronted && self.rules.tokens.one_of(first, words!["lorsqu'", "lorsque", "quand"]) {
            self.fronted = Some((entity, sentence.number));
        }
        if met.beside {
            sentence.subject = Some(entity);
        }
        if met.shown {
            sentence.subject = Some(entity);
            self.cast.presented = Some((entity, sentence.number));
        }
        // Quand il a vu Jean Dol, le maire …: nor is whom the clause beside it names for its object the subject
        let deed = |group: usize| self.rules.clauses.groups[group].reliability(self.rules.tokens) < Reliability::Medium;
        if met.main || matches!(met.before, Some(What::Verb(group)) if deed(group)) {
            self.present.push(entity);
        }
    }

    /// *Même constat chez Anne Dol.*, *Un avis partagé par Anne Dol : « A », dit-elle.*: whom a sentence without a verb is there
    /// to name; in a headline it names whom it is about.
    fn is_presented(&self, sentence: &Sentence, element: usize, mention: &Mention) -> bool {
        let clauses = self.rules.clauses;
        let known = mention.head.is_human() && (mention.has_name() || mention.has_role()) && !mention.is_plural();
        let before = element.checked_sub(1).filter(|&at| known && at > sentence.first && at <= sentence.first + OPENING);
        let Some(before) = before else { return false };
        let start = clauses.elements[before].start;
        let participle = || clauses.is_participle(before - 1);
        let tokens = self.rules.tokens;
        // À commencer par Anne Dol, rentrée hier.
        let begins = || clauses.group(before - 1).is_some_and(|group| group.lexicon_verb(tokens).one_of(words!["commencer"]));
        // Même réserve du côté du maire Luc Rey.
        let of = mention.start.saturating_sub(usize::from(!tokens.has(mention.start, mention::OF)));
        let side = || of > 2 && tokens.one_of(of - 1, words!["côté"]) && tokens.one_of(of - 2, words!["du"]);
        let presents = tokens.one_of(start, words!["chez", "pour"])
            || side()
            || tokens.one_of(start, words!["par"]) && (participle() || begins());
        if !presents {
            return false;
        }
        let ends = |&at: &usize| matches!(clauses.elements[at].what, What::Colon | What::Stop);
        let Some(end) = (sentence.first..sentence.last).find(ends) else { return false };
        let verbal = |what: What| matches!(what, What::Relative | What::Subord | What::Quote(_));
        element < end && !(sentence.first..end).any(|at| verbal(clauses.elements[at].what) || clauses.is_finite(at))
    }

    /// *Et Anne Dol ?*, *Reste Anne Dol.*: whom a sentence of no more than a word and the name turns to. *De quoi agacer Anne
    /// Dol.*, *Pas de quoi émouvoir le procureur.*: whom alone it names for what was told before.
    fn is_called_up(&self, sentence: &Sentence, element: usize, mention: &Mention) -> bool {
        let (clauses, tokens) = (self.rules.clauses, self.rules.tokens);
        let known = mention.head.is_human() && (mention.has_name() || mention.has_role()) && !mention.is_plural();
        let start = clauses.elements[sentence.first].start;
        let asks = tokens.kind(clauses.elements[sentence.last - 1].start) == Kind::Question;
        let opens = asks && tokens.one_of(start, words!["et"]) || tokens.one_of(start, words!["restait", "reste"]);
        let told = |at: usize| clauses.is_finite(at) || matches!(clauses.elements[at].what, What::Relative);
        let moves = element > sentence.first && clauses.is_infinitive(element - 1) && {
            let verb = clauses.elements[element - 1].start;
            let de = start + usize::from(tokens.one_of(start, words!["pas"]));
            tokens.one_of(de, words!["de"]) && tokens.one_of(de + 1, words!["quoi"]) && verb == de + 2
        };
        let called = moves || opens && element == sentence.first + 1;
        known && called && !(element + 1..sentence.last).any(told)
    }

    /// *Peu après s'avance Anne Dol, ingénieure.*, *Dans la salle se tient le maire.*: the subject behind the only verb of a main
    /// clause, one of coming or being somewhere, that nobody stands in front of.
    fn enters(&self, sentence: &Sentence, element: usize, mention: &Mention) -> bool {
        const COMES: Words = words![
            "apparaître",
            "arriver",
            "avancer",
            "débarquer",
            "entrer",
            "figurer",
            "intervenir",
            "marcher",
            "paraître",
            "passer",
            "présenter",
            "siéger",
            "sortir",
            "suivre",
            "surgir",
            "tenir",
            "trouver",
            "venir",
            "vivre",
        ];
        const REFLEXIVE: Words = words!["avancer", "présenter", "tenir", "trouver"];
        let (clauses, tokens) = (self.rules.clauses, self.rules.tokens);
        let known = mention.head.is_human() && (mention.has_name() || mention.has_role()) && !mention.is_plural();
        let adverb = |at: &usize| matches!(clauses.elements[*at].what, What::Adverb);
        let before = (sentence.first..element).rev().find(|at| !adverb(at));
        let Some(verb) = before.filter(|_| known && sentence.subordinate == Subordinate::No) else { return false };
        let comes = |group: &Group| {
            let reflexive = group.lexicon_verb(tokens).one_of(REFLEXIVE);
            let third = group.singular && group.mood == Mood::Finite && group.pronoun.is_none() && !group.first_person;
            third && group.lexicon_verb(tokens).one_of(COMES) && group.reflexive == reflexive && !group.negated && !group.modal
        };
        let joined = verb > sentence.first && matches!(clauses.elements[verb - 1].what, What::Coord);
        let other = |at: usize| {
            let subject = clauses.mention(at).is_some() && !clauses.is_governed(at, sentence.first) && !self.rules.is_time(at);
            subject || clauses.is_finite(at)
        };
        clauses.group(verb).is_some_and(comes) && !joined && !(sentence.first..verb).any(other)
    }

    /// *Un plan que ne soutient guère Anne Dol.*, *C'est ce qu'a dénoncé Anne Dol.*, *Une décision qui a fait bondir Anne Dol.*,
    /// *Cette réponse irrite Anne Dol.*, *On reconnaît Anne Dol, foulard rouge.*, *Un plan salué par tous, mais qui irrite Anne
    /// Dol.*: whom the only clause of a sentence, all of it about a thing or nobody's, has for subject or for object at
    /// `element`.
    fn is_pivot(&self, sentence: &Sentence, element: usize, mention: &Mention) -> bool {
        let clauses = self.rules.clauses;
        if !mention.head.is_human() || mention.is_plural() || !mention.has_name() && !mention.has_role() {
            return false;
        }
        let between = |at: usize| match clauses.elements[at].what {
            What::Adverb => true,
            What::Verb(group) => clauses.groups[group].mood == Mood::Infinitive,
            _ => false,
        };
        let verb = (sentence.first..element).rev().take(OPENING).find(|&at| !between(at));
        let opening = sentence.first + 1..=sentence.first + OPENING;
        let qui = |at: usize| self.rules.tokens.one_of(clauses.elements[at].start, words!["qui"]);
        let joined = |relative: usize| {
            relative > sentence.first && qui(relative) && matches!(clauses.elements[relative - 1].what, What::Coord)
        };
        let placed = |verb: usize| opening.contains(&verb) || verb > sentence.first && joined(verb - 1);
        let Some(verb) = verb.filter(|&verb| placed(verb) && clauses.is_finite(verb)) else { return false };
        let behind = |at: usize| at >= sentence.last || matches!(clauses.elements[at].what, What::Stop | What::Comma);
        let opener = verb - 1;
        let subject = match clauses.elements[opener].what {
            What::Que => opener.checked_sub(1),
            What::Relative if joined(opener) && behind(element + 1) => Some(sentence.first),
            What::Relative if qui(opener) && behind(element + 1) => opener.checked_sub(1),
            // Cette réponse ne satisfait pas Anne Dol.
            What::Mention(subject)
                if clauses.mentions[subject].determiner == Determiner::Demonstrative && behind(element + 1) =>
            {
                Some(opener)
            }
            _ => None,
        };
        let thing = subject
            .filter(|&at| at >= sentence.first)
            .and_then(|at| clauses.mention(at))
            .is_some_and(|(_, found)| matches!(found.head, Head::Thing | Head::Document));
        let sees = |group: &Group| {
            const SEES: Words = words!["apercevoir", "croiser", "distinguer", "reconnaître", "remarquer", "retrouver", "voir"];
            group.lexicon_verb(self.rules.tokens).one_of(SEES)
        };
        let watched = || {
            let anybody = self.rules.tokens.one_of(clauses.elements[opener].start, words!["on"]);
            anybody && behind(element + 1) && clauses.group(verb).is_some_and(sees)
        };
        // C'est ce qu'a dénoncé Anne Dol
        let start = clauses.elements[sentence.first].start;
        let cleft = self.rules.tokens.one_of(start, words!["c'", "ce"])
            && matches!(clauses.elements[opener].what, What::Que)
            && clauses.group(sentence.first + 1).is_some_and(|group| self.rules.tokens.has(group.at, Classes::ETRE));
        let ends = |&at: &usize| matches!(clauses.elements[at].what, What::Colon | What::Stop);
        let end = (element..sentence.last).find(ends).unwrap_or(sentence.last);
        let verbs = (sentence.first..end).filter(|&at| clauses.is_finite(at)).count();
        (thing || cleft || watched()) && verbs == 1 + usize::from(cleft)
    }

    /// *Le maire accuse Jean Dol*, *Le maire parle avec Jean Dol*, *Le marin qui a vu Jean Dol*: who is only described is not
    /// whom the sentence names behind it; but *Le maire a cédé, annonce Jean Dol*.
    fn tell_apart(&mut self, sentence: &Sentence, entity: usize, element: usize, met: &Met, mention: &Mention) {
        let read = sentence.verbal || sentence.subordinate != Subordinate::No;
        if sentence.subject.is_none() && mention.has_name() {
            return self.tell_from_pronoun(sentence, entity, element, met);
        }
        let Some(subject) = sentence.subject.filter(|&subject| read && subject != entity) else { return };
        let known = &self.cast.entities[subject];
        // Jean Dol accuse le maire
        let office = mention.head == Head::Role && mention.determiner == Determiner::Definite && !mention.is_plural();
        let two = if known.score >= 100 { office && !mention.has_name() } else { mention.has_name() };
        if !known.human || !two {
            return;
        }
        let own = |office: bool| !office || sentence.subordinate == Subordinate::No;
        if element > sentence.first + 1 && self.is_apart(element) || met.governed && own(!mention.has_name()) {
            self.cast.entities[entity].object_of = Some(subject as u32);
        }
    }

    /// *Le maire est venu. « A », a-t-il dit à Paul Rey*, *Le maire est venu. Saluant Paul Rey, il …*: who was only described,
    /// and whom a pronoun takes up, is not whom the same clause names.
    fn tell_from_pronoun(&mut self, sentence: &Sentence, entity: usize, element: usize, met: &Met) {
        const NEAR: usize = 8;
        let (clauses, tokens) = (self.rules.clauses, self.rules.tokens);
        let acts = |group: &Group| matches!(group.mood, Mood::Gerund | Mood::Infinitive);
        let inside =
            |at: &usize| !matches!(clauses.elements[*at].what, What::Comma | What::Quote(_) | What::Relative | What::Que);
        let before = (sentence.first..element).rev().take(NEAR).take_while(inside);
        let Some((at, group)) = before.filter_map(|at| Some((at, clauses.group(at)?))).last() else { return };
        let fronted = group.mood == Mood::Gerund && at <= sentence.first + 2;
        if !fronted && !met.governed && !clauses.group(element - 1).is_some_and(acts) {
            return;
        }
        let Some((subject, then)) = self.cast.last_subject else { return };
        let subject = self.root(subject);
        let known = &self.cast.entities[subject];
        let he = |at: usize| tokens.one_of(at, words!["elle", "il"]) && compatible(known, tokens.word(at).agreement);
        let taken_up = group.pronoun.map_or(fronted, he) && sentence.number - then <= 2;
        if subject != entity && taken_up && known.human && known.score < 100 {
            self.cast.entities[entity].object_of = Some(subject as u32);
        }
    }

    /// *Si la maire affirme que P, la députée Anne Dol en doute*, *À la maire, qui affirme que P, Anne Dol répond que Q*: the
    /// subject named behind the comma is not who is described in front of it, where a pronoun would stand.
    fn tell_fronted(&mut self, sentence: &mut Sentence, entity: usize, element: usize, met: &Met, mention: &Mention) {
        let clauses = self.rules.clauses;
        let verb = clauses.is_finite(element + 1);
        let office = mention.head == Head::Role && mention.determiner == Determiner::Definite && !mention.is_plural();
        if sentence.verbal || !mention.head.is_human() {
            return;
        }
        if office && !mention.has_name() {
            let under = sentence.subordinate == Subordinate::Opened && verb;
            if under || met.governed && element <= sentence.first + 2 {
                sentence.fronted = Some(entity);
            }
            return;
        }
        let heads = || matches!(clauses.elements[element.max(1) - 1].what, What::Que | What::Subord);
        let opened = sentence.subordinate == Subordinate::Opened && (met.acts || heads());
        let opener = clauses.elements[sentence.first].start;
        // À Paul Rey, qui s'inquiète, le maire répond que P
        let addressed = met.governed && element <= sentence.first + 2 && self.rules.tokens.one_of(opener, words!["à"]);
        if (opened || addressed) && mention.has_name() && !self.rules.tokens.one_of(opener, words!["comme"]) {
            sentence.named = Some(entity);
        }
        if mention.has_name() && verb && element > sentence.first && matches!(clauses.elements[element - 1].what, What::Comma) {
            let fronted = sentence.fronted.take().filter(|&fronted| sentence.subordinate == Subordinate::No && fronted != entity);
            if let Some(fronted) = fronted {
                self.cast.entities[entity].object_of = Some(fronted as u32);
            }
        }
    }

    /// *Alors que Paul Rey se tait, le maire de Lans dénonce une « farce »*: whom the clause in front names, where a pronoun
    /// would stand for him; but *Alors que le maire Paul Rey se tait, l'élu …*
    fn named_in_front(&self, sentence: &Sentence, element: usize, mention: &Mention) -> Option<usize> {
        let clauses = self.rules.clauses;
        let described = mention.head == Head::Role && mention.determiner == Determiner::Definite && !mention.has_name();
        let behind = element > sentence.first && matches!(clauses.elements[element - 1].what, What::Comma);
        let main = behind && sentence.subordinate == Subordinate::No && clauses.is_finite(element + 1);
        let named = sentence.named.filter(|_| described && main).map(|named| self.root(named))?;
        let office = self.office(mention)?;
        let bears =
            self.standing(named, &office) == Standing::Same || self.offices_of(named).any(|own| self.agrees(&office, own));
        (!bears).then_some(named)
    }

    /// *Le directeur est suspendu. « A », dit l'intéressé, Paul Rey*: whom the pronoun means gets the name behind it.
    fn concerned(&mut self, entity: usize, element: usize, mention: &Mention) {
        let clauses = self.rules.clauses;
        let Some(before) = element.checked_sub(2).filter(|&at| matches!(clauses.elements[at + 1].what, What::Comma)) else {
            return;
        };
        let Some((index, pronoun)) = clauses.mention(before) else { return };
        let told = self.rules.tokens.one_of(pronoun.at, mention::CONCERNED) && mention.names_somebody();
        let Some(known) = self.of_mention[index].map(|known| self.root(known)).filter(|_| told) else { return };
        if self.cast.entities[known].score < 100 && super::compatible(&self.cast.entities[entity], pronoun.agreement) {
            self.join(known, entity);
        }
    }

    /// On which side the verb before a mention puts it, or what is done against it.
    fn party_of_object(&self, before: Option<What>, governed: bool, mention: &Mention) -> Option<Party> {
        match before {
            Some(What::Verb(group)) if !governed => self.object_party(&self.rules.clauses.groups[group], mention),
            _ if governed && self.is_prosecuted(mention) => Some(Party::Accused),
            _ => None,
        }
    }

    fn becomes_subject(&mut self, sentence: &mut Sentence, element: usize, entity: usize) {
        sentence.subject = Some(entity);
        let known = &mut self.cast.entities[entity];
        known.set_subject(sentence.number);
        known.set_acted(sentence.number);
        // Jugée pour vol, Anne Dol a pleuré
        let opening = self.rules.clauses.group(sentence.first).filter(|group| group.mood == Mood::Participle);
        if let Some(group) = opening.filter(|_| element > sentence.first) {
            self.tell_apposed(entity, group);
            if let Some(party) = self.party(group) {
                self.takes_side(entity, party);
            }
        }
        if self.is_at_own_trial(sentence.first, element) {
            self.takes_side(entity, Party::Accused);
        }
    }

    /// *Anne Dol et son mari*, *Anne Dol et ses collègues*: her whose the others are.
    fn first_with_hers(&self, mention: &Mention) -> Option<usize> {
        let theirs = |at: usize| self.rules.tokens.has(at, Classes::COORD) && self.rules.tokens.has(at + 1, Classes::DET_POSS);
        let both = mention.coordinated && mention.has_name() && (mention.name.1..mention.end).any(theirs);
        if both { self.by_words(self.text_key(mention.name.0, mention.name.1)) } else { None }
    }

    /// *devenir un chanteur*, *devenu un chanteur*: somebody in general, behind a verb whose subject is not known yet.
    fn describes(&self, before: Option<What>, mention: &Mention) -> bool {
        let Some(What::Verb(group)) = before else { return false };
        let group = &self.rules.clauses.groups[group];
        group.mood != Mood::Finite && mention.head.is_human() && !mention.has_name() && self.is_attributive(group)
    }

    /// *Il la décrit comme une élève douée*, *Il s'en souvient comme d'une élève*: what is told of somebody else.
    fn is_likened(&self, mention: &Mention) -> bool {
        let tokens = self.rules.tokens;
        let before = mention.start.saturating_sub(1);
        let like = before - usize::from(before > 0 && tokens.has(before, mention::OF));
        let somebody = mention.determiner == Determiner::Indefinite && !mention.has_name() && mention.head.is_human();
        somebody && tokens.one_of(like, words!["comme"])
    }

    /// Whom a pronoun means that the words behind it or before it tell: see [`Self::points_ahead`] and [`Self::topic`].
    fn pronoun_met(&mut self, sentence: &Sentence, element: usize, index: usize) {
        if sentence.subordinate != Subordinate::No && !sentence.verbal && sentence.subject.is_none() {
            self.points_ahead(sentence, element, index);
        }
        self.of_mention[index] = self.of_mention[index].or_else(|| self.topic(element, sentence.first));
    }

    /// *annonce la mairie dans un communiqué*: the sentence that speaks of a letter last; *Un collectif a publié une tribune*:
    /// who signed one.
    fn note_letter(&mut self, sentence: &Sentence, element: usize, mention: &Mention) {
        const NEAR: usize = 4;
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        if mention.head != Head::Document || !tokens.is_of(mention.at, Fields::LETTER) {
            return;
        }
        if mention.start > 0 && tokens.one_of(mention.start - 1, words!["dans", "par"]) {
            self.cast.letter = Some(sentence.number);
        }
        let verb = tail(sentence.first..element, NEAR).rev().find_map(|at| clauses.group(at));
        let writes =
            verb.is_some_and(|verb| verb.lexicon_verb(tokens).one_of(verb::PUTS_IN_LETTERS) && !verb.passive && !verb.negated);
        if let Some(subject) = sentence.subject.filter(|_| writes && mention.determiner == Determiner::Indefinite) {
            self.cast.signatory = Some((subject, sentence.number));
        }
    }

    /// *« A », a dit Anne Dol. « B », ajoute la maire*: who spoke last, and whether the verb goes on with what was said.
    fn voice(&self, sentence: &Sentence, element: usize, mention: &Mention) -> Option<(usize, bool)> {
        let described = matches!(mention.head, Head::Role | Head::Human | Head::Anonymous) && !mention.has_name();
        if !described || element == sentence.first || self.is_said_to_him(mention) {
            return None;
        }
        let (tells, goes_on) = self.tells_on(sentence, element)?;
        let last = self.cast.last_speaker.filter(|&(_, spoke)| tells && sentence.number.saturating_sub(spoke) <= LATELY);
        if let Some(confirms) = self.confirms(sentence.number).filter(|_| tells) {
            return Some((confirms, true));
        }
        let (entity, spoke) = last.map(|(entity, spoke)| (self.root(entity), spoke))?;
        // « A », a dit Anne Dol. Paul Rey était là. « B », ajoute le médecin
        let another = |other: usize| {
            let known = &self.cast.entities[other];
            other != entity
                && known.human
                && !known.plural
                && known.score >= 100
                && known.acted() > spoke
                && known.acted() < NEVER
        };
        (!self.recent().any(another)).then_some((entity, goes_on))
    }

    /// *Son éditeur, Paul Rey, confirme. « A », relate le patron du Quai*: who the sentence before says has spoken, but not what.
    fn confirms(&self, number: usize) -> Option<usize> {
        let (subject, then) = self.cast.last_subject.filter(|&(_, then)| self.is_just_before(then, number))?;
        let known = &self.cast.entities[self.root(subject)];
        (known.told() == then && known.spoke() < then && known.human && !known.plural && known.score >= 100)
            .then(|| self.root(subject))
    }

    /// Whether the verb of the mention at `element` tells words, and goes on with what was said: *ajoute au Courrier la maire*,
    /// *a précisé ensuite le préfet*, *Et la maire d'ironiser*.
    fn tells_on(&self, sentence: &Sentence, element: usize) -> Option<(bool, bool)> {
        let clauses = self.rules.clauses;
        let between = |at: usize| matches!(clauses.elements[at].what, What::Adverb | What::Prep | What::Other | What::Mention(_));
        let behind = matches!(clauses.elements[element - 1].what, What::Coord) && element == sentence.first + 1;
        let infinitive = (behind && self.rules.narrated(element + 2, sentence.first).is_some()).then_some(element + 2);
        let verb = infinitive.or_else(|| tail(sentence.first..element, 8).rev().find(|&at| !between(at)))?;
        let finite = |group: &&Group| group.mood == Mood::Finite && group.pronoun.is_none();
        let group = clauses.group(verb).filter(|group| infinitive.is_some() || finite(group))?;
        let inverted = infinitive.is_some() || verb == sentence.first || !between(verb - 1);
        let classes = group.lexicon_verb(self.rules.tokens).classes;
        let goes_on = classes.any(VerbClasses::GOES_ON) || infinitive.is_some();
        let said = goes_on || group.says(self.rules.tokens);
        Some((inverted && !classes.any(VerbClasses::ANSWERS) && said, goes_on))
    }

    /// Gives the entity that an attributive verb tells of the office of a mention behind the verb: *X est le maire*.
    fn told_of(&mut self, entity: usize, index: usize, governed: bool) {
        let mention = self.rules.clauses.mentions[index];
        let as_such = mention.start > 0 && self.rules.tokens.one_of(mention.start - 1, words!["comme"]);
        let office = mention.has_role() && mention.head.is_human() && !mention.has_name() && !mention.is_plural();
        if office && (!governed || as_such) {
            self.of_mention[index] = Some(entity);
            let office = self.office(&mention);
            self.give_role(entity, &mention, office);
        }
    }
}
