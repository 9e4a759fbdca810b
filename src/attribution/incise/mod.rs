//! Cues that follow or interrupt the words: the incise, with its subject behind the verb.
//!
//! ```text
//! incise     = verb complement* subject            « A », a déclaré hier à la presse X
//!            | "de" infinitive subject             « A », d'ajouter X
//!            | verb-pronoun                        « A », a-t-il dit. « A, dit-elle, B. »
//!            | verb-t-on source                    « A », indique-t-on de source judiciaire
//!            | "dixit" subject                     « A », dixit X
//!            | pronoun "le" verb                   La digue, il le jure, tiendra
//! comparison = "comme" [clitic] verb subject       « A », comme l'a dit X
//! ```

mod comparison;
mod noun;

use super::{Cue, Incise, Rules, Source, Tie};
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability};
use crate::mention::{Determiner, Head, Mention};
use crate::model::{CueKind, Evidence};
use crate::token::{HE_OR_SHE, Kind, Words, tail, words};
use crate::verb::{Group, Mood, is_first_future};

/// Where an incise stands, which tells what its verb can be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Just behind marked words: any verb will do. *« A », sourit X*
    Beside,
    /// Anywhere else: a verb of speech that goes before its subject.
    Apart,
}

impl Place {
    pub(crate) fn beside(words: bool) -> Self {
        if words { Self::Beside } else { Self::Apart }
    }
}

/// A verb that may be an incise's, in a sentence that ends at `last`.
#[derive(Clone, Copy)]
struct Candidate<'a> {
    element: usize,
    last: usize,
    group: &'a Group,
    place: Place,
}

impl Candidate<'_> {
    /// Its incise, up to the element `last`.
    fn incise(self, cue: Cue, source: Source, last: usize) -> Incise {
        Incise { first: self.element, last, tie: Tie::of_verb(self.group, cue, source, Evidence::Incise) }
    }
}

impl Rules<'_> {
    /// The incise that starts at `element`.
    #[inline]
    pub(crate) fn incise_at(&self, element: usize, last: usize, place: Place) -> Option<Incise> {
        let opens = element < last && (place == Place::Beside || self.may_open(element));
        if opens { self.incise_from(element, last, place) } else { None }
    }

    /// Whether an incise can start at an element: few words are worth a closer look.
    #[inline]
    fn may_open(&self, element: usize) -> bool {
        let element = &self.clauses.elements[element];
        match element.what {
            What::Prep | What::Other | What::Adverb | What::Mention(_) => {
                self.opens_source(element.start)
                    || self
                        .tokens
                        .one_of(element.start, words!["ainsi", "comme", "dixit", "elle", "elles", "il", "ils", "de", "d'", "tel"])
            }
            What::Verb(_) | What::Si | What::Subord | What::Interrogative => true,
            _ => false,
        }
    }

    /// Whether a verb stands at an element that announces words seldom or never: it is no cue but just behind them. *A ses yeux*
    /// is read as a verb.
    #[inline]
    pub(crate) fn is_weak_verb(&self, element: usize) -> bool {
        // peut-on lire dans le rapport
        let read = |group: &Group| group.pronoun.is_some() && group.lexicon_verb(self.tokens).one_of(words!["entendre", "lire"]);
        let weak = |group: &Group| !group.says(self.tokens) && !self.tokens.is_capital(group.start) && !read(group);
        self.clauses.group(element).is_some_and(weak) && !self.is_shown_by_piece(element)
    }

    fn incise_from(&self, element: usize, last: usize, place: Place) -> Option<Incise> {
        match self.what(element) {
            What::Verb(_) => self.verb_incise(element, last, place),
            What::Prep | What::Other | What::Adverb | What::Mention(_) => {
                let token = self.tokens.get(self.clauses.elements[element].start);
                let cue = match token {
                    _ if token.one_of(words!["dixit"]) => self.dixit_at(element, last),
                    _ if token.one_of(HE_OR_SHE) => self.insistence_at(element, last),
                    _ if token.one_of(words!["ainsi", "comme", "tel"]) => self.comparison_at(element, last),
                    _ if token.one_of(words!["de", "d'"]) => {
                        self.narrated_incise(element, last, place).or_else(|| self.preposition_at(element, last))
                    }
                    _ => self.preposition_at(element, last),
                };
                if place == Place::Beside { cue.or_else(|| self.late_incise(element, last)) } else { cue }
            }
            // Si l'on en croit X, P
            What::Si => self.preposition_at(element, last),
            What::Coord if place == Place::Beside => self.narration_ends(element, last),
            What::Subord | What::Interrogative => self.comparison_at(element, last),
            _ => None,
        }
    }

    /// An adverb or a short phrase may stand before the verb of an incise: « A », ainsi déclaré X; « A », nous dit X.
    fn late_incise(&self, element: usize, last: usize) -> Option<Incise> {
        if matches!(self.what(element), What::Adverb) && element + 1 < last && matches!(self.what(element + 1), What::Verb(_)) {
            return self.verb_incise(element + 1, last, Place::Beside);
        }
        None
    }

    /// *a déclaré hier X*, *dit-il*
    pub(super) fn verb_incise(&self, element: usize, last: usize, place: Place) -> Option<Incise> {
        let group = self.clauses.group(element).filter(|group| group.mood == Mood::Finite)?;
        let verb = Candidate { element, last, group, place };
        if let Some(pronoun) = group.pronoun {
            return self.pronoun_incise(verb, pronoun);
        }
        if group.passive || !self.opens_incise(verb) {
            return None;
        }
        let (subject, end) = self.inverted_subject(element, last)?;
        // a appris l'AFP auprès du parquet, de source policière: who told it
        let learns = group.lexicon_verb(self.tokens).one_of(words!["apprendre"]);
        let learnt = learns && !self.clauses.mentions[subject].head.speaks();
        let teller = if learns { self.institution(end, last) } else { None };
        let (subject, end) = teller.unwrap_or((subject, end));
        // X, « abasourdi », a appris la nouvelle par la presse: an object
        if learnt || !self.tells(verb, &self.clauses.mentions[subject]) {
            return None;
        }
        let cue = self.cue(group, CueKind::Incise);
        let cue = if self.is_shown_by_piece(element) { Cue { reliability: Reliability::High, ..cue } } else { cue };
        Some(verb.incise(cue, Source::Mention(subject), self.incise_end(end, last)))
    }

    /// *Un élu sur quatre part, montre une étude du port*, *montrent des chiffres de l'État*: a piece of evidence behind the
    /// verb.
    fn is_shown_by_piece(&self, element: usize) -> bool {
        let Some(group) = self.clauses.group(element).filter(|group| !group.negated) else { return false };
        if !group.lexicon_verb(self.tokens).one_of(words!["démontrer", "montrer"]) {
            return false;
        }
        let last = self.sentence(element).1;
        let some = usize::from(element + 1 < last && self.is(element + 1, words!["des"]));
        let piece = |(_, found): (usize, &Mention)| {
            let evidence = self.tokens.has(found.at, Classes::PIECE) || found.head == Head::Document;
            evidence && found.determiner != Determiner::Possessive && group.plural == found.is_plural()
        };
        element + 1 + some < last && self.clauses.mention(element + 1 + some).is_some_and(piece)
    }

    /// *dit-il*, *ai-je répondu*, *a-t-on appris auprès du parquet*
    fn pronoun_incise(&self, verb: Candidate<'_>, pronoun: usize) -> Option<Incise> {
        let Candidate { element, last, group, place } = verb;
        let says = || {
            group.reliability(self.tokens) > Reliability::None
                || self.presents(group)
                || group.lexicon_verb(self.tokens).one_of(words!["croire"])
        };
        // « Alors, dit-il, que veux-tu ? »: what stands apart asks nothing; but « Ment-il, ou se trompe-t-il ? »
        let apart = || {
            let complement = |&at: &usize| match self.what(at) {
                What::Comma | What::Semicolon | What::Stop => false,
                What::Mention(_) => self.clauses.is_governed(at, element + 1) || self.is_time(at),
                _ => !self.clauses.is_finite(at),
            };
            let end = element + 1 + (element + 1..last.min(element + 8)).take_while(complement).count();
            element > 0
                && matches!(self.what(element - 1), What::Comma | What::Stop)
                && matches!(self.what_or_other(end, last), What::Comma | What::Semicolon)
                && group.says(self.tokens)
        };
        // Ce mot, « A », est-il de X ?: the question is the narrator's.
        let asks = || if place == Place::Apart { !apart() } else { !says() };
        // Le pont, faut-il le rappeler, date de 1960: whoever tells it asks; une folie, oserais-je dire: who speaks weighs his words
        let must = self.tokens.one_of(group.start, words!["faut"]) || is_first_future(self.tokens, pronoun.max(1) - 1);
        if must || self.ends_in_question(element, last) && asks() || place == Place::Apart && !says() {
            return None;
        }
        let mut cue = self.cue(group, CueKind::Incise);
        let impersonal = self.is_impersonal(group.start, pronoun);
        cue.passive &= !impersonal;
        let nobody = impersonal || self.tokens.one_of(pronoun, words!["on"]);
        let (source, end) = if group.first_person {
            (Source::Narrator, element + 1)
        } else if nobody {
            // Le collège a rendu un avis. « A », peut-on y lire; but Le port a publié un communiqué. « A », peut-on y lire:
            // whoever writes it says so
            let letter = |&document: &usize| self.tokens.is_of(self.clauses.mentions[document].at, Fields::LETTER);
            let there = || self.document_there(element).filter(|it| !letter(it)).map(|document| (document, element + 1));
            let found = self.institution(element + 1, last).or_else(there);
            found.map_or((Source::Unknown, element + 1), |(mention, end)| (Source::Mention(mention), end))
        } else {
            (Source::Pronoun(pronoun), element + 1)
        };
        Some(verb.incise(cue, source, self.incise_end(end, last)))
    }

    /// Whether a verb whose subject is a noun may open an incise.
    fn opens_incise(&self, candidate: Candidate<'_>) -> bool {
        let Candidate { element, last, group, place } = candidate;
        let (verb, apart) = (group.lexicon_verb(self.tokens), place == Place::Apart);
        let silent = group.reliability(self.tokens) == Reliability::None;
        let shown = silent && self.is_shown_by_piece(element);
        if apart && (silent || !verb.incise && !group.reflexive) && !shown || !group.singular && !group.plural {
            return false;
        }
        // La barque, dite « 003 », pourrait prendre un autre nom
        let modal = || group.modal || verb.one_of(words!["pouvoir", "devoir", "vouloir"]);
        // À ces heurts « inédits », s'ajoutent des incendies: what comes on top
        let adds = group.reflexive && verb.one_of(words!["ajouter"]);
        if silent && modal() || adds || group.first_person || group.second_person {
            return false;
        }
        // Le sujet, complexe, continue de bloquer les débats: what the verb hands on to is no speech.
        let infinitive = |at: usize| at < last && self.clauses.is_infinitive(at);
        let hands_on =
            matches!(self.what_or_other(element + 1, last), What::Prep) && self.is(element + 1, words!["de", "d'", "à"]);
        // Luc Dol, dit « Yeux verts », et Paul Rey ont fui, Luc Dol, dit Lulu, a fui: what somebody goes by
        let names = || {
            let named = self.tokens.has(self.clauses.elements[element].start, Classes::NAMED);
            named && (matches!(self.what_or_other(element + 1, last), What::Quote(_)) || self.is_nickname(element, last))
        };
        // « Oui, Mirza, dit le vieux, viens »: the name before the verb is who is spoken to.
        // Les filles, effrayées, appelèrent le garde: a verb that takes a person for object
        let person = group.frames(self.tokens).any(Frames::PERSON);
        let told = || self.is_told_by(element, last) && !person || self.is_told_by_name(candidate);
        let subject_before = || self.has_subject_before(element) && !told();
        if apart && (hands_on && infinitive(element + 2) || names() || subject_before() || self.is_in_row(element)) {
            return false;
        }
        // « Le Phare » raconte l'histoire d'une élue: a title
        let story = || {
            let touches = element > 0 && matches!(self.what(element - 1), What::Quote(_));
            let told = |(_, told): (usize, &Mention)| {
                let known = matches!(told.determiner, Determiner::Definite | Determiner::Possessive);
                known && matches!(told.head, Head::Document | Head::Thing)
            };
            let relates = verb.one_of(words!["conter", "narrer", "raconter", "relater", "retracer"]);
            touches && relates && self.clauses.mention(element + 1).is_some_and(told)
        };
        if story() {
            return false;
        }
        // Le parc, « Mer calme », va devenir une plage
        !(silent && infinitive(element + 1) || self.closes_relative(candidate) || self.closes_participle(candidate))
    }

    /// *Il se leva, ferma la porte, salua la maire*: one of several verbs in the simple past, the one before without a subject of
    /// its own either.
    fn is_in_row(&self, element: usize) -> bool {
        const FAR: usize = 12;
        let (first, _) = self.sentence(element);
        let past = |at: usize| {
            let told = |group: &Group| group.pronoun.is_none() && self.tokens.word(group.at).forms.is_simple_past();
            self.clauses.is_finite(at) && self.clauses.group(at).is_some_and(told)
        };
        if element < first + 2 || !matches!(self.what(element - 1), What::Comma) || !past(element) {
            return false;
        }
        let parts = |&at: &usize| matches!(self.what(at), What::Comma | What::Semicolon | What::Stop);
        let open = (first.max(element.saturating_sub(FAR))..element - 1).rev().find(parts);
        open.is_some_and(|open| past(open + 1))
    }

    /// *Le maire, accusé de « fraude », a critiqué la presse.*: the marks end the participle behind the subject; but *Le pont,
    /// jugé « sûr », a expliqué Anne Dol, tiendra*.
    fn closes_participle(&self, candidate: Candidate<'_>) -> bool {
        let Candidate { element, last, group, .. } = candidate;
        let (first, _) = self.sentence(element);
        if element < first + 3 || !matches!((self.what(element - 2), self.what(element - 1)), (What::Quote(_), What::Comma)) {
            return false;
        }
        let opening = first + usize::from(matches!(self.what(first), What::Coord | What::Adverb));
        let open =
            self.parenthesis(element - 1, first).filter(|&open| open == opening + 1 && self.clauses.is_participle(open + 1));
        let subject = self.clauses.mention(opening).filter(|_| open.is_some());
        let agrees = |mention: &Mention| if mention.is_plural() { group.plural } else { group.singular };
        let behind = |at: usize| matches!(self.what(at), What::Comma) && self.clauses.is_finite(at + 1);
        subject.is_some_and(|(_, mention)| mention.head.speaks() && agrees(mention))
            && !(element + 1..last.saturating_sub(1).min(element + 24)).any(behind)
    }

    /// *Le maire, qui se « terre », inquiète les élus.*: the marks end the relative clause behind the subject; but *« Le maire,
    /// qui se « terre », explique Anne Dol, a fui »*.
    fn closes_relative(&self, candidate: Candidate<'_>) -> bool {
        let Candidate { element, group, .. } = candidate;
        let (first, _) = self.sentence(element);
        element > first + 2
            && matches!((self.what(element - 2), self.what(element - 1)), (What::Quote(_), What::Comma))
            && group.reliability(self.tokens) < Reliability::High
            && self.has_relative_before(element, first)
    }

    /// *Luc Dol, dit Lulu, a fui*: between the name in full and the verb one word of which no list knows what it is.
    fn is_nickname(&self, element: usize, last: usize) -> bool {
        let (first, _) = self.sentence(element);
        if element < first + 2 || element + 3 >= last || !matches!(self.what(element - 1), What::Comma) {
            return false;
        }
        // le procès de Luc Dol
        let full = |(_, bearer): (usize, &Mention)| {
            let capital = |back: usize| bearer.end >= bearer.start + back && self.tokens.is_capital(bearer.end - back);
            capital(1) && capital(2)
        };
        let one = |(_, name): (usize, &Mention)| {
            let alone = name.has_name() && !name.has_role() && name.name.1 == name.name.0 + 1;
            alone && !self.tokens.has(name.at, Classes::METONYM.or(Classes::ORGANISATION))
        };
        self.clauses.mention(element - 2).is_some_and(full)
            && self.clauses.mention(element + 1).is_some_and(one)
            && matches!(self.what(element + 2), What::Comma)
            && self.clauses.is_finite(element + 3)
    }

    /// Whether what stands behind the verb may be who tells.
    fn tells(&self, verb: Candidate<'_>, mention: &Mention) -> bool {
        const WEAK: Words = words!["il", "elle", "ils", "elles", "on", "je", "nous", "vous", "tu", "ce", "c'", "cela", "ça"];
        let pointed = mention.determiner == Determiner::Demonstrative || self.tokens.has(mention.at, Classes::DET_DEM);
        if mention.head == Head::Pronoun && !pointed && self.tokens.one_of(mention.at, WEAK) {
            return false;
        }
        // Les marins, venus tôt, ont scandé des slogans: what one chants; but scande la tribune
        let chants = verb.group.lexicon_verb(self.tokens).one_of(words!["scander"]);
        let seats = || self.tokens.one_of(mention.at, words!["tribune", "tribunes"]);
        if chants && mention.head == Head::Document && !seats() {
            return false;
        }
        // où mille personnes, selon la police, ont dénoncé les violences; Son bureau « étroit », ne montre pas son goût
        let Candidate { element, group, place, .. } = verb;
        let narrated = || self.clauses.sentences[self.clauses.sentence_of(element)].inside.is_none();
        let silent = !mention.head.speaks() && !self.tokens.has(mention.at, Classes::PIECE);
        if silent && (group.negated || place == Place::Apart && narrated()) {
            return false;
        }
        // Son recueil (dont « A »), évoque les peines des marins: a plural behind a singular verb that takes no clause; Son
        // bureau, ouvert en mai, propose des cours, ses services
        let any = mention.determiner == Determiner::Possessive || self.tokens.one_of(mention.start, words!["des"]);
        let object = any && !mention.has_name() || !group.frames(self.tokens).any(Frames::QUE);
        if !group.plural && mention.is_plural() && !self.is_share(mention) && object {
            return false;
        }
        // les pièces « A » et « B » ont annoncé leur report: one thing is no subject of several
        let joined = || self.tokens.one_of(mention.reach, words!["et"]) || self.tokens.kind(mention.reach) == Kind::Comma;
        if group.plural && !group.singular && mention.head == Head::Thing && !mention.is_plural() && !joined() {
            return false;
        }
        // « A », effectuait ses débuts: an object
        let reliability = group.reliability(self.tokens);
        let voice = self.tokens.one_of(mention.at, words!["voix"]);
        let object = !voice
            && reliability == Reliability::None
            && matches!(mention.determiner, Determiner::Possessive | Determiner::Indefinite);
        reliability > Reliability::Low || mention.head != Head::Thing || place == Place::Beside && !object
    }

    /// *reprit le meunier*, *reprend le coach*, *commence une voisine*: behind a simple past, or a verb that takes no person for
    /// object, whoever acts is its subject.
    pub(super) fn is_told_by(&self, element: usize, last: usize) -> bool {
        let begins = words!["commencer", "entamer", "reprendre"];
        let past =
            |group: &Group| self.tokens.word(group.at).forms.any(Forms::PAST) || group.lexicon_verb(self.tokens).one_of(begins);
        self.clauses.group(element).is_some_and(past)
            && element + 1 < last
            && self.clauses.mention(element + 1).is_some_and(|(_, mention)| mention.head.is_human())
    }

    /// *La crue a noyé le quai, le port, deux bacs, a indiqué la SNCM*; *Son voisin, mineur alors, précise Le Phare, a fui*: the
    /// name, or the source, behind a verb that takes nobody for object is its subject, where the sentence has another verb.
    fn is_told_by_name(&self, verb: Candidate<'_>) -> bool {
        let Candidate { element, last, group, .. } = verb;
        let (first, _) = self.sentence(element);
        let some = element + 1 < last && group.plural && self.is(element + 1, words!["des"]);
        let behind = element + 1 + usize::from(some);
        let finite = |at: usize| self.clauses.is_finite(at);
        let closed = behind + 2 < last && matches!(self.what(behind + 1), What::Comma) && finite(behind + 2);
        behind < last
            && group.says(self.tokens)
            && !group.frames(self.tokens).any(Frames::PERSON)
            && self.clauses.mention(behind).is_some_and(|(_, mention)| {
                let source = self.tokens.one_of(mention.at, words!["source", "sources"]);
                (mention.has_name() || source) && mention.head.speaks()
            })
            && (closed || tail(first..element, 40).any(finite))
    }

    /// *Linda Dol, la directrice, a estimé*: the subject stands before the commas, the verb is no incise.
    pub(crate) fn has_subject_before(&self, verb: usize) -> bool {
        self.has_subject_behind(verb, |what| matches!(what, What::Comma | What::Coord | What::Semicolon | What::Stop))
    }

    /// The same, where the subject stands behind what opens its clause.
    fn has_subject_behind(&self, verb: usize, opening: impl Fn(What) -> bool) -> bool {
        let (first, _) = self.sentence(verb);
        // Le maire a fait valoir: nothing stands between subject and verb.
        if verb > first && self.clauses.may_speak(verb - 1) {
            return !self.clauses.is_governed(verb - 1, first);
        }
        if verb < first + 2 || !matches!(self.what(verb - 1), What::Comma) {
            return false;
        }
        // deux élus, Anne Dol et Paul Rey, a annoncé la radio
        let singular = self.clauses.group(verb).is_some_and(|group| group.singular && !group.plural);
        let agrees = |mention: &Mention| !(singular && mention.is_plural());
        let subject = |at: usize| {
            // le port où Anne Dol, en tête, défie le maire
            let Some((_, mention)) = self.clauses.mention(at) else { return false };
            // plus de mille marins, selon la police, ont dénoncé les heurts
            let from = at - usize::from(at > first && mention.start <= self.clauses.elements[at - 1].start);
            let opens = from == first || opening(self.what(from - 1)) || self.is(from - 1, words!["où"]);
            let opens = opens || self.opens_content(from - 1, first);
            opens && mention.head.speaks() && agrees(mention) && !self.clauses.is_governed(at, first)
        };
        // Anne Dol, « lasse » mais « heureuse », a salué la foule
        let marked = |at: &usize| matches!(self.what(*at), What::Quote(_) | What::Coord);
        let open = (first.max(verb.saturating_sub(10))..verb - 1).rev().find(|at| !marked(at));
        let open = open.filter(|&open| open > first && open + 2 < verb && matches!(self.what(open), What::Comma));
        let weak = || self.clauses.group(verb).is_some_and(|group| group.reliability(self.tokens) < Reliability::High);
        if open.is_some_and(|open| subject(open - 1) && weak()) {
            return true;
        }
        // L'expert, Jean Dol, a dit; L'expert, le docteur Jean Dol, a dit
        let comma = |at: usize| self.tokens.kind(at) == Kind::Comma;
        let named = |mention: &Mention| {
            let (start, name) = (mention.start, mention.name.0);
            mention.has_name() && (comma(name.saturating_sub(1)) || (start..name).any(comma))
        };
        // Anne Dol, maire de Lans (Eure), a dit
        let bracket = matches!(self.what(verb - 2), What::ParenClose);
        let opens = |&at: &usize| matches!(self.what(at), What::ParenOpen) && at > first;
        let open = (first.max(verb.saturating_sub(10))..verb - 2).rev().find(opens).filter(|_| bracket);
        let noun = open.map_or(verb - 2, |open| open - 1);
        let apposed = |at: usize| {
            self.clauses.mention(at).is_some_and(|(_, mention)| mention.reach > mention.end || named(mention)) && subject(at)
        };
        // Anne Dol, maire de Lans en Bretagne, a salué la ministre
        let phrase = |at: usize| {
            at > first + 1 && matches!(self.what(at), What::Mention(_) | What::Other) && matches!(self.what(at - 1), What::Prep)
        };
        // Le maire, Ivo Dol dit Kaz, appelle la population au calme
        let called = |at: usize| {
            let name = self.clauses.mention(at).is_some_and(|(_, mention)| mention.has_name() && !mention.has_role());
            let small = |at: usize| match self.what(at) {
                What::Other => true,
                _ => self.tokens.has(self.clauses.elements[at].start, Classes::NAMED),
            };
            at > first + 1 && name && small(at - 1)
        };
        let apposed = apposed(noun) || (phrase(noun) || called(noun)) && apposed(noun - 2);
        let detached = self.is_behind_parentheses(verb, first, subject);
        apposed || detached || self.has_relative_before(verb, first)
    }

    /// *La raison est que ma sœur, née ici, appelle la maire*, *C'est en ces termes que des élus, mardi, ont menacé X*: the *que*
    /// at `que` opens a clause behind a verb or what *c'est* points to; but *plus d'élus que de maires, selon X*.
    fn opens_content(&self, que: usize, first: usize) -> bool {
        let pointed = |(_, mention): (usize, &Mention)| mention.determiner == Determiner::Demonstrative;
        let pointed = || {
            que > first + 3
                && matches!(self.what(que - 2), What::Prep)
                && self.clauses.is_finite(que - 3)
                && self.clauses.mention(que - 1).is_some_and(pointed)
        };
        que > first + 1 && matches!(self.what(que), What::Que) && (self.clauses.is_finite(que - 1) || pointed())
    }

    /// *Anne Dol, en visite à Lans, lundi, a critiqué X*, *le maire qui, hier, dénonçait X*: commas set apart what stands between
    /// the verb and its subject.
    fn is_behind_parentheses(&self, verb: usize, first: usize, subject: impl Fn(usize) -> bool) -> bool {
        const MOST: usize = 3;
        // Le quai, qui date de 1950, ferlera, selon la maire: a word that no list holds may be a verb
        let unknown =
            |at: usize| matches!(self.what(at), What::Other) && self.tokens.classes(self.clauses.elements[at].start).is_unknown();
        let clause = |open: usize| self.clauses.is_finite(open + 1) || unknown(open + 1);
        let before = |&close: &usize| self.parenthesis(close, first).filter(|&open| open > first && !clause(open));
        let last = self.parenthesis(verb - 1, first).filter(|&open| open > first);
        let mut opens = core::iter::successors(last, before).take(MOST).enumerate();
        opens.any(|(nth, open)| subject(open - 1) || nth == 0 && self.is(open - 1, words!["qui"]))
    }

    /// *Le maire qui a vu le préfet, dénonce Y.*, *Le maire, qui a vu le préfet, lundi, rassure Y.*: but for a relative clause
    /// the sentence has no verb before, nor behind another comma.
    fn has_relative_before(&self, verb: usize, first: usize) -> bool {
        let (_, last) = self.sentence(verb);
        let opening = first + usize::from(matches!(self.what(first), What::Coord | What::Adverb));
        let plural = self.clauses.group(verb).is_some_and(|group| group.plural);
        let somebody = |mention: &Mention| {
            let indefinite = matches!(mention.determiner, Determiner::Indefinite | Determiner::Demonstrative);
            mention.head.speaks() && mention.head != Head::Document && !indefinite && (plural || !mention.is_plural())
        };
        let speaks = self.clauses.mention(opening).is_some_and(|(_, mention)| somebody(mention));
        let qui = opening + 1 + usize::from(matches!(self.what(opening + 1), What::Comma));
        if !speaks || qui + 1 >= verb || verb - opening > 40 || !self.is(qui, words!["qui"]) {
            return false;
        }
        let mut verbs = (qui + 1..verb).filter(|&at| self.clauses.is_finite(at));
        let joined = |at: usize| matches!(self.what(at - 1), What::Coord | What::Relative);
        let behind = |at: usize| matches!(self.what(at), What::Comma) && self.clauses.is_finite(at + 1);
        let own = verbs.next().is_some() || matches!(self.what(verb - 2), What::Quote(_));
        own && verbs.all(joined) && !(verb + 1..last.min(verb + 24)).any(behind)
    }

    pub(super) fn ends_in_question(&self, element: usize, last: usize) -> bool {
        let end = self.clauses.elements[last - 1];
        matches!(end.what, What::Stop) && self.tokens.kind(end.start) == Kind::Question && element < last
    }

    /// *Le pont, il le jure, tiendra*, *Le pont tiendra, elle l'a promis*
    fn insistence_at(&self, element: usize, last: usize) -> Option<Incise> {
        let (pronoun, _) = self.clauses.mention(element)?;
        let behind_comma = element > 0 && matches!(self.what(element - 1), What::Comma);
        let group = self.clauses.group(element + 1).filter(|_| behind_comma && element + 1 < last)?;
        let says =
            group.mood == Mood::Finite && !group.negated && group.says(self.tokens) && group.frames(self.tokens).any(Frames::QUE);
        let it = self.tokens.one_of(group.start, words!["l'", "le"]);
        let ends = matches!(self.what_or_other(element + 2, last), What::Comma | What::Stop) || element + 2 == last;
        let insistence = Candidate { element, last, group, place: Place::Apart };
        let source = Source::Mention(pronoun);
        (says && it && ends).then(|| insistence.incise(self.cue(group, CueKind::Incise), source, element + 2))
    }

    /// *— Tu viens ? elle demande.*, *— Viens, j'ai dit.*: behind a turn, in spoken narrative the subject stands before its verb,
    /// nothing behind it.
    pub(crate) fn told_at(&self, element: usize, last: usize) -> Option<Tie> {
        // Non, qu'il dit, je reste.
        let element = element + usize::from(element < last && matches!(self.what(element), What::Que));
        if element + 1 >= last {
            return None;
        }
        let start = self.clauses.elements[element].start;
        let group = self.clauses.group(element + 1)?;
        let says = group.mood == Mood::Finite
            && !group.negated
            && !group.passive
            && (group.says(self.tokens) && group.lexicon_verb(self.tokens).incise || self.presents(group));
        let ends = matches!(self.what_or_other(element + 2, last), What::Comma | What::Stop) || element + 2 == last;
        let gerund = || self.clauses.group(element + 2).is_some_and(|group| group.mood == Mood::Gerund);
        let (pronoun, _) = self.clauses.mention(element)?;
        let source = if self.tokens.one_of(start, words!["on"]) { Source::Unknown } else { Source::Mention(pronoun) };
        let apart = !self.tokens.is_capital(start) && says && (ends || gerund());
        apart.then(|| Tie::of_verb(group, self.cue(group, CueKind::Incise), source, Evidence::Incise))
    }

    /// *« A », d'ajouter X*, *Le pont tient, de préciser X*: the infinitive of narration, whose subject stands just behind it;
    /// but *« A », d'accuser X* has an object.
    pub(super) fn narrated_incise(&self, element: usize, last: usize, place: Place) -> Option<Incise> {
        let verb = element + 1;
        let group = self.clauses.group(verb).filter(|group| verb + 1 < last && group.mood == Mood::Infinitive)?;
        let least = if place == Place::Beside { Reliability::Medium } else { Reliability::High };
        let (denies, frames) = (group.lexicon_verb(self.tokens).denies, group.frames(self.tokens));
        let taken = !group.reflexive && (frames.any(Frames::PERSON) || denies || !frames.any(Frames::QUE));
        let asked = || place == Place::Apart && self.is_asked_before(element);
        let apart = element > 0
            && match self.what(element - 1) {
                What::Comma | What::Stop => true,
                What::Quote(_) => place == Place::Beside,
                _ => false,
            };
        if taken || !apart || group.negated || group.reliability(self.tokens) < least || asked() {
            return None;
        }
        let behind = self.clauses.behind_adverbs(verb + 1..last.min(verb + 3))?;
        let speaks = |mention: &Mention| mention.head.speaks() || self.tokens.has(mention.at, Classes::DET_DEM);
        let (subject, _) = self.clauses.mention(behind).filter(|(_, mention)| speaks(mention))?;
        let incise = Incise {
            first: element,
            last: self.incise_end(behind + 1, last),
            tie: Tie::of_verb(group, self.cue(group, CueKind::Incise), Source::Mention(subject), Evidence::Incise),
        };
        Some(incise)
    }

    /// *« A », et X de conclure*: the infinitive of narration has the words before it, where nothing stands behind it.
    fn narration_ends(&self, element: usize, last: usize) -> Option<Incise> {
        let verb = (element + 3..last.min(element + 10)).find(|&at| self.clauses.is_infinitive(at))?;
        let subject = self.narrated(verb, element)?;
        let group = self.clauses.group(verb).filter(|group| group.says(self.tokens))?;
        let ends = matches!(self.what_or_other(verb + 1, last), What::Stop) || verb + 1 == last;
        let cue = self.cue(group, CueKind::Incise);
        ends.then(|| Incise {
            first: element,
            last: verb + 1,
            tie: Tie::of_verb(group, cue, Source::Mention(subject), Evidence::Incise),
        })
    }

    /// *X a accusé hier Y, le maire, de dire P*: the infinitive behind *de* at `element` is what a verb before it asks for.
    fn is_asked_before(&self, element: usize) -> bool {
        let (first, _) = self.sentence(element);
        let asks = |group: &Group| group.frames(self.tokens).any(Frames::DE_INF.or(Frames::PERSON));
        tail(first..element, 24).any(|at| self.clauses.group(at).is_some_and(asks))
    }

    /// *dixit X*
    pub(super) fn dixit_at(&self, element: usize, last: usize) -> Option<Incise> {
        let start = self.clauses.elements[element].start;
        let What::Mention(index) = self.what_or_other(element + 1, last) else { return None };
        let cue = Cue::without_verb(start, start + 1, CueKind::Noun, Reliability::High);
        let tie = Tie::new(Some(cue), Source::Mention(index), Evidence::Incise);
        Some(Incise { first: element, last: element + 2, tie })
    }
}
