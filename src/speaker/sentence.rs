//! A sentence of the narrator's, element by element: whom it speaks of, who its subject is, and whom an attributive verb tells
//! of.

use crate::clause::{Element, What};
use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Forms, VerbClasses};
use crate::mention::{self, Determiner, Head, Mention};
use crate::model::SpeakerKind;
use crate::token::{Kind, Words, tail, words};
use crate::verb::{Group, Mood};

use super::{Speakers, compatible};

/// Where the sentence being read stands to the clauses that a conjunction opens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Subordinate {
    No,
    Opened,
    /// Its verb has been read: it goes on to the next comma.
    Entered,
}

/// How many elements behind its subject the verb of a sentence may stand.
const VERB: usize = 24;

/// How many elements that qualify somebody are read before what else tells of them.
const QUALIFIED: usize = 4;

/// How many words may stand between a subject and its verb.
const BESIDE: usize = 8;

/// How many sentences back who spoke last may still be speaking.
pub(super) const LATELY: usize = 5;

/// A sentence, and what its elements read so far tell of those to come.
pub(super) struct Sentence {
    pub(super) number: usize,
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) subject: Option<usize>,
    /// Where its subject ends.
    pub(super) acts: usize,
    /// The main verb has been read.
    pub(super) verbal: bool,
    /// Alors que X a cédé, Y …: the subject of the sentence stands outside the clauses that a conjunction opens.
    pub(super) subordinate: Subordinate,
    /// X est maire de Y: whom the attributive verb just read tells of.
    pub(super) copula: Option<usize>,
    /// X, qui est maire de Y
    pub(super) antecedent: Option<usize>,
    /// Si le maire P, X …; À la maire, qui P, X …: whom what stands in front of the subject describes.
    pub(super) fronted: Option<usize>,
    /// Alors que X se tait, le maire …: the subject named in the clause in front.
    pub(super) named: Option<usize>,
    /// Il s'appelait X: whom the verb just read gives the name that follows.
    pub(super) called: Option<usize>,
    pub(super) bracket: bool,
    /// Between the dashes of an aside: whether the main verb stands in front of it.
    pub(super) aside: Option<bool>,
}

impl Speakers<'_> {
    /// Reads the mentions of a sentence of the narrator's.
    pub(crate) fn sentence(&mut self, number: usize) {
        let clauses = self.rules.clauses;
        let bounds = clauses.sentences[number];
        let mut sentence = Sentence {
            number,
            first: bounds.first,
            last: bounds.last,
            subject: None,
            acts: 0,
            verbal: false,
            subordinate: Subordinate::No,
            copula: None,
            antecedent: None,
            fronted: None,
            named: None,
            called: None,
            bracket: false,
            aside: None,
        };
        self.present.clear();
        for (element, own) in (bounds.first..).zip(&clauses.elements[bounds.first..bounds.last]) {
            match own.what {
                What::Subord if clauses.likens(element, self.rules.tokens) => {}
                What::Que if self.adds(element, bounds.first) => {}
                What::Que | What::Relative | What::Subord | What::Si => {
                    sentence.subordinate = Subordinate::Opened;
                    sentence.antecedent = self.antecedent(element, bounds.first);
                }
                What::Comma => {
                    if sentence.subordinate == Subordinate::Entered {
                        sentence.subordinate = Subordinate::No;
                    }
                    sentence.copula = None;
                }
                What::Verb(group) => self.verb(&mut sentence, element, &clauses.groups[group]),
                What::ParenOpen => {
                    sentence.bracket = true;
                    self.defined(own.start);
                }
                What::Mention(index) => self.met(&mut sentence, element, index),
                What::ParenClose => sentence.bracket = false,
                What::Dash => match sentence.aside.take() {
                    Some(verbal) => (sentence.bracket, sentence.verbal) = (false, verbal),
                    None if self.opens_aside(element, &sentence) => {
                        (sentence.bracket, sentence.aside) = (true, Some(sentence.verbal));
                    }
                    None => {}
                },
                _ => {}
            }
        }
        if self.rules.is_byline(number) || self.rules.is_dateline(number) {
            return self.leave_authors(number);
        }
        if let Some(entity) = sentence.subject {
            let known = &self.cast.entities[entity];
            // Un proche du maire s'inquiète
            let somebody = known.kind == SpeakerKind::Anonymous && known.introduced == Determiner::Indefinite;
            if known.human || known.plural || somebody {
                self.cast.last_subject = Some((entity, number));
            }
        }
        if self.rules.is_line(number) {
            self.cast.headed = sentence.subject.map(|entity| (entity, number));
        }
    }

    /// *Sauf que la maire n'a rien dit*, *Peut-être que la maire ment*: the clause behind the conjunction at `que` is the
    /// main one.
    fn adds(&self, que: usize, first: usize) -> bool {
        const ADDS: Words = words!["autant", "heureusement", "peut-être", "sauf", "surtout"];
        let (tokens, elements) = (self.rules.tokens, &self.rules.clauses.elements);
        let (start, end) = (elements[first].start, elements[que].start);
        let opens = end > start && end <= start + 2;
        opens && tokens.one_of(end - 1, ADDS)
    }

    /// *À Lans - Anne Dol n'y était jamais venue - le maire a ri*: the dash at `element` opens a clause that another one closes,
    /// in front of the main verb.
    fn opens_aside(&self, element: usize, sentence: &Sentence) -> bool {
        const LONGEST: usize = 40;
        let clauses = self.rules.clauses;
        let dash = |at: &usize| matches!(clauses.elements[*at].what, What::Dash);
        let close = (element + 1..sentence.last.min(element + LONGEST)).find(dash);
        let clause = |close: usize| {
            let subject = clauses.mention(element + 1).is_some_and(|(_, found)| found.head.is_human());
            subject && clauses.any_finite(element + 1..close)
        };
        element > sentence.first && !sentence.verbal && close.is_some_and(clause)
    }

    #[inline(never)]
    fn verb(&mut self, sentence: &mut Sentence, element: usize, group: &Group) {
        let clauses = self.rules.clauses;
        let attributive = self.is_attributive(group);
        if !clauses.is_finite(element) {
            let party = if group.mood == Mood::Participle { self.party(group) } else { None };
            if let Some(entity) = self.apposed_to(element, sentence.first) {
                self.tell_apposed(entity, group);
            }
            if attributive || party.is_some() {
                let subject = self.shared_subject(sentence, element, group);
                if let Some((party, subject)) = party.zip(subject) {
                    self.takes_side(subject, party);
                }
                sentence.copula = self.attribute(subject.filter(|_| attributive), group);
            } else if group.mood == Mood::Participle {
                // L'assemblée s'est tout de même tenue et le maire a voté: no copula
                sentence.copula = None;
            }
        } else if sentence.subordinate == Subordinate::No {
            if let Some(subject) = sentence.subject.filter(|_| !sentence.verbal) {
                if let Some(apposed) = self.apposed(subject, element, sentence) {
                    self.join(subject, apposed);
                    sentence.subject = Some(apposed);
                }
                self.acts_by(sentence.subject.unwrap_or(subject), group, sentence);
            }
            sentence.verbal = true;
            let names = group.reflexive && group.lexicon_verb(self.rules.tokens).one_of(words!["appeler", "nommer"]);
            sentence.called = sentence.subject.filter(|_| names && !group.negated);
            sentence.copula = self.attribute(sentence.subject.filter(|_| attributive), group);
        } else {
            sentence.subordinate = Subordinate::Entered;
            if let Some(entity) = sentence.antecedent.take() {
                self.cast.entities[entity].set_acted(sentence.number);
                self.tell_agreeing(entity, group);
                sentence.copula = self.attribute(Some(entity).filter(|_| attributive), group);
            }
        }
    }

    /// *Un marin installé à Brest, Jean Dol, a réagi*, *Sa collègue de la brigade, la capitaine Anne Dol, a réagi*: whom the name
    /// between commas before the verb names is the subject.
    fn apposed(&self, subject: usize, verb: usize, sentence: &Sentence) -> Option<usize> {
        let (clauses, known) = (self.rules.clauses, &self.cast.entities[subject]);
        let comma = |at: usize| at > sentence.first && matches!(clauses.what(at), Some(What::Comma));
        let at = verb.checked_sub(2).filter(|&at| comma(at + 1) && comma(at.max(1) - 1))?;
        let (index, name) = clauses.mention(at)?;
        let alone = name.has_name() && name.head != Head::Organisation && !name.is_plural();
        let described = known.human && known.score < 100 && !known.plural && sentence.acts < name.start;
        let entity = self.of_mention[index].map(|entity| self.root(entity)).filter(|_| alone && described)?;
        let named = &self.cast.entities[entity];
        let gender = known.gender.zip(named.gender).is_none_or(|((one, ..), (other, ..))| one == other);
        (named.mentions.len() == 1 && named.kind == SpeakerKind::Person && gender && entity != subject).then_some(entity)
    }

    /// What the main verb tells of its subject: that it spoke, on which side of a case it stands.
    fn acts_by(&mut self, subject: usize, group: &Group, sentence: &Sentence) {
        // Le maire « a fui ses juges », ajoute-t-il: the verb is another's.
        let own = (sentence.acts..group.start).len() <= BESIDE
            && !(sentence.acts..group.start).any(|at| self.rules.tokens.kind(at).is_mark());
        if own {
            self.tell_agreeing(subject, group);
        }
        let tells = group.says(self.rules.tokens) && group.pronoun.is_none() && own;
        if tells && self.cast.entities[subject].human && !group.passive && !group.negated {
            self.cast.entities[subject].set_told(sentence.number);
        }
        let Some(party) = self.party(group) else { return };
        self.takes_side(subject, party);
        // Jean Dol et Luc Rey sont jugés: each of them
        if self.cast.entities[subject].plural {
            for at in 0..self.present.len() {
                self.takes_side(self.root(self.present[at]), party);
            }
        }
    }

    /// Whom an attributive participle or infinitive tells of: *X, élue maire de Y*, *X est réputé être un élu de terrain*, *X dit
    /// être médecin*; but *X nie être l'auteur*.
    fn shared_subject(&self, sentence: &Sentence, element: usize, group: &Group) -> Option<usize> {
        let clauses = self.rules.clauses;
        if element > sentence.first && matches!(clauses.elements[element - 1].what, What::Comma) {
            return self.bearer_before(element - 1, sentence.first);
        }
        // Un marin jugé pour vol; Paul Rey, un marin jugé pour vol
        let before = element.checked_sub(1).filter(|&at| at >= sentence.first).and_then(|at| clauses.mention(at));
        let told = |found: &Mention| found.determiner == Determiner::Indefinite || found.reach > found.end;
        if let Some((index, _)) = before.filter(|(_, found)| found.head.is_human() && told(found)) {
            return self.of_mention[index].map(|entity| self.root(entity)).filter(|_| self.party(group).is_some());
        }
        let asserts =
            |group: &Group| group.mood == Mood::Finite && !group.negated && !group.lexicon_verb(self.rules.tokens).denies;
        let mut near = tail(sentence.first..element, 2);
        let hangs = sentence.subordinate == Subordinate::No && near.any(|at| clauses.group(at).is_some_and(asserts));
        sentence.subject.filter(|_| hangs && group.mood == Mood::Infinitive)
    }

    /// *En visite à Lans, où il a été reçu, Jean Dol a dit …*; *Lorsqu'elle arrive, la maire Anne Dol promet …*: the pronoun of
    /// what opens the sentence is the subject, named behind the comma; *Dans un mémoire où il juge la vente légale, le ministère
    /// assure que P*: or only described, if it is a text of its own.
    pub(super) fn points_ahead(&mut self, sentence: &Sentence, element: usize, index: usize) {
        const AHEAD: usize = 24;
        let clauses = self.rules.clauses;
        let own = clauses.mentions[index];
        let start = clauses.elements[sentence.first].start;
        // Alors qu'il parlait, Jean Dol est sorti: two people as well as one
        let apart = self.rules.tokens.one_of(start, words!["alors", "mais", "même", "pendant", "si", "tandis"]);
        // but where the text has named nobody yet, one
        let other = || {
            let person =
                |entity: usize| self.cast.entities[entity].human && compatible(&self.cast.entities[entity], own.agreement);
            self.recent().any(person)
        };
        if apart && other() || !self.rules.tokens.one_of(own.at, words!["il", "elle"]) {
            return;
        }
        let text = |at: usize| clauses.mention(at).is_some_and(|(_, mention)| mention.head == Head::Document);
        let relative = (element.saturating_sub(3).max(sentence.first + 1)..element)
            .find(|&at| matches!(clauses.elements[at].what, What::Relative | What::Que));
        let paper = relative.is_some_and(|at| (sentence.first..at).any(text));
        let comma = (element + 1..sentence.last.min(element + AHEAD)).find(|&at| {
            let likely = |found: &Mention| found.has_name() && found.head.is_human() || paper && found.head.speaks();
            let named = clauses.mention(at + 1).is_some_and(|(_, found)| likely(found));
            matches!(clauses.elements[at].what, What::Comma) && named
        });
        let Some(comma) = comma else { return };
        let Some((subject, found)) = clauses.mention(comma + 1) else { return };
        let full = paper || found.has_role() || found.name.1 - found.name.0 > 1;
        let alike = own.agreement.gender().any(found.agreement);
        let apposed = (found.reach > found.end || found.has_role()) && matches!(clauses.what(comma + 2), Some(What::Comma));
        let verb = comma + 2 + if apposed { 1 } else { 0 };
        let acts = clauses.is_finite(verb) || apposed && clauses.any_finite(verb..verb + 4);
        if !full || !alike || found.is_plural() || found.coordinated || !acts {
            return;
        }
        if let Some(entity) = self.mention(subject, sentence.number) {
            self.of_mention[index] = Some(entity);
            self.note(entity, &own, sentence.number);
        }
    }

    /// *Boulangère à Lans depuis vingt ans, elle a tout vu*, *Nommée préfète en mars, Anne Dol a tout vu*: what stands in front
    /// says who the subject at `element` is.
    pub(super) fn fronted(&mut self, sentence: &Sentence, entity: usize, element: usize, subject: &Mention) {
        const BEFORE: usize = 8;
        let (clauses, tokens) = (self.rules.clauses, self.rules.tokens);
        let near = (sentence.first + 1..=sentence.first + BEFORE).contains(&element);
        let comma = near && matches!(clauses.elements[element - 1].what, What::Comma);
        if !comma || clauses.any_finite(sentence.first..element) {
            return;
        }
        let appoints = |group: &Group| group.mood == Mood::Participle && self.is_attributive(group);
        let start = clauses.elements[sentence.first].start;
        let office = |at: usize| mention::fronted_office(Cursor::new(tokens, at, subject.start));
        let appointed = || clauses.group(sentence.first).filter(|group| appoints(group)).and_then(|group| office(group.end));
        // Invité par la maire, Paul Rey …: what is done to him is no office
        let done = tokens.word(start).forms.any(Forms::PARTICIPLE) && tokens.one_of(start + 1, words!["par"]);
        // Maire de 2001 à 2008, il …: and no more; but maire depuis 2014
        let number = (start..subject.start).find(|&at| tokens.kind(at) == Kind::Number);
        let over = number.is_some_and(|number| !(start..number).any(|at| tokens.one_of(at, words!["depuis"])));
        // Boulangère à Lans, Anne Dol: where nothing stands between, a name is one phrase with what its bearer is
        let apart = |office: &Mention| subject.head == Head::Pronoun || tokens.kind(office.end) != Kind::Comma;
        let office = office(start).filter(|office| !over && !done && apart(office)).or_else(appointed);
        if let Some(office) = office.filter(|office| compatible(&self.cast.entities[entity], office.agreement)) {
            self.give_role(entity, &office, self.office(&office));
        }
    }

    /// *Quant au maire, il refuse*, *Du côté du maire, il refuse*: whom the pronoun at `element` takes up is named in front of
    /// its comma.
    pub(super) fn topic(&self, element: usize, first: usize) -> Option<usize> {
        const BEFORE: usize = 10;
        let clauses = self.rules.clauses;
        let opens = first + usize::from(matches!(clauses.elements[first].what, What::Coord));
        let near = element > opens + 2 && element <= opens + BEFORE && matches!(clauses.elements[element - 1].what, What::Comma);
        let tokens = self.rules.tokens;
        let start = clauses.elements[opens].start;
        let side = || tokens.one_of(start, words!["du"]) && tokens.one_of(start + 1, words!["côté"]);
        // Du côté du maire, on refuse
        let on = || tokens.one_of(clauses.elements[element].start, words!["on"]);
        if !near || !(tokens.one_of(start, words!["quant"]) || side() && !on()) {
            return None;
        }
        let verbal = clauses.any_finite(opens..element);
        let known = |at: usize| clauses.mention(at).filter(|(index, _)| self.of_mention[*index].is_some());
        let named = (opens..element - 1).find_map(known).filter(|_| !verbal)?;
        let pronoun = clauses.mention(element)?.1;
        let agrees = named.1.is_plural() == pronoun.is_plural()
            && (named.1.agreement.gender().any(pronoun.agreement) || named.1.agreement.gender() == Agreement::NONE);
        self.of_mention[named.0].filter(|_| agrees).map(|entity| self.root(entity))
    }

    /// *Marc, chauffeur routier, a aperçu la voiture*: a verb stands behind the mention, or behind what is said of it.
    pub(super) fn acts(&self, element: usize, mention: &Mention) -> bool {
        let clauses = self.rules.clauses;
        let apposed = mention.reach > mention.end && matches!(clauses.what(element + 1), Some(What::Comma));
        clauses.is_finite(element + 1 + usize::from(apposed))
    }

    /// Whether the mention at `element`, which no other goes before, is the subject of the sentence.
    pub(super) fn is_subject(&self, sentence: &Sentence, element: usize) -> bool {
        let clauses = self.rules.clauses;
        let verb = clauses.first_finite(element + 1..sentence.last.min(element + VERB));
        // • Anne Dol, de retour: the sign of a list is no word before her name.
        let listed = || {
            let name = clauses.mention(element).is_some_and(|(_, found)| found.name.1 > found.name.0 + 1);
            let sign = self.rules.tokens.kind(clauses.elements[sentence.first].start);
            name && element == sentence.first + 1 && matches!(sign, Kind::Dash | Kind::Hyphen | Kind::Other)
        };
        let Some(verb) = verb else { return element == sentence.first || listed() };
        // Face aux élus, il …; Chroniqueuse au journal, Anne Dol …: the pronoun, or the phrase between comma and verb, is the
        // subject.
        let mut between = (element + 1..verb - 1).map(|at| clauses.elements[at].what);
        let behind = matches!(between.clone().next_back(), Some(What::Comma));
        let other = clauses
            .mention(verb - 1)
            .is_some_and(|(_, mention)| mention.head == Head::Pronoun || behind && mention.head.is_human());
        !other
            || !between.clone().any(|what| matches!(what, What::Comma))
            || between.any(|what| matches!(what, What::Que | What::Relative | What::Subord))
    }

    /// *est maire*, *devenue maire*, *a été élue maire*, *se présente comme la maire*, *travaille comme infirmière*: what
    /// follows says who the subject is.
    pub(super) fn is_attributive(&self, group: &Group) -> bool {
        let classes = group.lexicon_verb(self.rules.tokens).classes;
        let named = || group.passive || group.mood == Mood::Participle;
        let like = || self.rules.tokens.one_of(group.end, words!["comme"]);
        let seen = || (group.reflexive || named()) && like();
        let works = || group.lexicon_verb(self.rules.tokens).one_of(words!["exercer", "officier", "travailler"]) && like();
        !group.negated
            && (classes.any(VerbClasses::ATTRIBUTIVE)
                || classes.any(VerbClasses::APPOINTS) && named()
                || classes.any(VerbClasses::SEEN) && seen()
                || works())
    }

    /// Gives the subject of an attributive verb the office that follows without article; who it is if none does.
    fn attribute(&mut self, subject: Option<usize>, group: &Group) -> Option<usize> {
        let entity = subject?;
        let tokens = self.rules.tokens;
        let passed = |at: usize| tokens.has(at, Classes::ADVERB) || tokens.one_of(at, words!["comme"]);
        let at = (group.end..group.end + 3).find(|&at| !passed(at)).unwrap_or(group.end);
        let Some(office) = mention::bare_office(Cursor::new(tokens, at, tokens.len().min(at + 24))) else { return subject };
        self.give_role(entity, &office, self.office(&office));
        None
    }

    /// Whoever a relative clause whose subject is *qui* tells of.
    fn antecedent(&self, relative: usize, first: usize) -> Option<usize> {
        let elements = &self.rules.clauses.elements;
        let subject = matches!(elements[relative].what, What::Relative)
            && self.rules.tokens.one_of(elements[relative].start, words!["qui"]);
        let comma = relative > first && matches!(elements[relative - 1].what, What::Comma);
        if subject { self.bearer_before(relative - usize::from(comma), first) } else { None }
    }

    /// The entity of the mention before an element and before what qualifies it.
    fn bearer_before(&self, element: usize, first: usize) -> Option<usize> {
        let clauses = self.rules.clauses;
        // ce quinquagénaire au crâne rasé, jugé pour vol: what qualifies somebody stands between
        let qualifies = |&at: &usize| match clauses.elements[at].what {
            What::Prep => true,
            What::Mention(index) => clauses.mentions[index].head == Head::Thing,
            What::Verb(group) => clauses.groups[group].mood == Mood::Participle,
            _ => false,
        };
        let before = (first..element).rev().take(QUALIFIED).find(|at| !qualifies(at))?;
        match clauses.elements[before].what {
            What::Mention(index) => self.of_mention[index].map(|entity| self.root(entity)),
            _ => None,
        }
    }

    /// *c'est cette fois Anne Dol qui plaide*: what *être* presents is the subject.
    pub(super) fn is_cleft(&self, element: usize, first: usize) -> bool {
        let clauses = self.rules.clauses;
        // c'est enfin Anne Dol, la maire de Lans, qui plaide
        let reach = clauses.mention(element).map_or(0, |(_, mention)| mention.reach);
        let behind = |next: &&Element| next.start >= reach && !matches!(next.what, What::Comma);
        let next = clauses.elements[element + 1..].iter().take(QUALIFIED).find(behind);
        let next = next.filter(|next| matches!(next.what, What::Relative));
        if next.is_none_or(|next| !self.rules.tokens.one_of(next.start, words!["qui"])) {
            return false;
        }
        let time = |at: &usize| matches!(clauses.elements[*at].what, What::Adverb) || self.rules.is_time(*at);
        let verb = (first..element).rev().take(3).find(|at| !time(at));
        verb.and_then(|at| clauses.group(at)).is_some_and(|group| {
            group.lexicon_verb(self.rules.tokens).one_of(words!["être"])
                && self.rules.tokens.one_of(group.start.max(1) - 1, words!["c'", "ce"])
        })
    }
}
