//! Whose the words behind a colon are where the verb before it announces none: *Les élus tiennent bon : « A »*.
//!
//! | text | « A » is said by |
//! |---|---|
//! | *X tient bon : « A »* | the subject |
//! | *Ces mots échappèrent à X : « A »*, *Ce refus agace X : « A »*, *L'été fut dur pour X : « A »* | whom a thing befalls |
//! | *Y a reçu une lettre de X : « A »*, *Y brandit le tract de X : « A »* | whose words are handed on |
//! | *Des élus portent une banderole : « A »* | who carries what bears the words |
//! | *Les cuisiniers manquent : « Je suis seul »*, *La maire a reçu un courrier : « A »* | nobody known |

use super::labelled;
use crate::attribution::{Rules, Source, Tie};
use crate::clause::What;
use crate::grammar::Cursor;
use crate::lexicon::{Classes, Fields, VerbClasses};
use crate::mention::{Determiner, Head, Mention, OF, owner};
use crate::model::{CueKind, Evidence};
use crate::token::{ME, Words, tail, words};
use crate::verb::{Group, Mood};

/// What slogans are written as.
const SIGNS: Words = words!["graffiti", "graffitis", "inscription", "inscriptions", "slogan", "slogans", "tag", "tags"];

impl Rules<'_> {
    /// *Les élus tiennent bon : « A »*: what ties the words that explain a verb of no speech.
    pub(super) fn behind_deed(&self, first: usize, verb: usize, colon: usize) -> Tie {
        // Les cuisiniers manquent : « Je suis seul »: a headline whose words are those of one
        if self.is_headline_of_one(verb, colon) {
            return Tie::new(None, Source::Unknown, Evidence::Colon);
        }
        let subject = self.subject(verb);
        if let Some(source) = self.escapes(verb, subject) {
            return Tie::new(None, source, Evidence::Label);
        }
        // Depuis, c'est la colère qui gagne le hameau : « A »: a thing says nothing by what it does.
        let says_nothing = || {
            self.is_thing(subject) || self.is_bare_message(subject, verb) || self.is_there(verb) || self.is_addressed(verb, colon)
        };
        let source = if self.is_outcry(subject) {
            subject
        } else {
            let otherwise = if says_nothing() { Source::Unknown } else { subject };
            self.author_of(subject, first, verb).map_or(otherwise, Source::Mention)
        };
        let source = self.relayed_author(verb, colon).map_or(source, Source::Mention);
        let told = || self.concerned(verb, colon).or_else(|| self.told_in_relative(verb, colon));
        let concerned = if source == Source::Unknown { told() } else { None };
        // X fit : « A », X lui fit d'un ton bourru : « A »
        let utters = |group: &&Group| {
            let object = verb + 1 < colon && !matches!(self.what(verb + 1), What::Prep | What::Comma | What::Adverb);
            let plain = group.mood == Mood::Finite && !group.passive && !group.reflexive && !group.negated;
            let joint = |at: usize| matches!(self.what(at), What::Que | What::Relative | What::Subord);
            let main = !tail(first..verb, 3).any(joint);
            plain && main && !object && group.lexicon_verb(self.tokens).one_of(words!["faire"])
        };
        let cue = self.clauses.group(verb).filter(utters).filter(|_| self.speaks(source));
        let cue = cue.map(|group| self.cue(group, CueKind::Verb));
        concerned.map_or(Tie::new(cue, source, Evidence::Colon), labelled)
    }

    /// *Ces mots lui échappèrent : « A »*: to whom the words come.
    fn escapes(&self, verb: usize, subject: Source) -> Option<Source> {
        const COMES: Words = words!["monter", "venir", "échapper"];
        let group = self.clauses.group(verb)?;
        let Source::Mention(index) = subject else { return None };
        let noun = &self.clauses.mentions[index];
        const HEARD: Words = words!["cri", "exclamation", "mot", "mots", "parole", "paroles", "phrase", "question", "réplique"];
        let comes = group.lexicon_verb(self.tokens).one_of(COMES) && self.tokens.one_of(noun.at, HEARD);
        let to = (group.start..group.at).find(|&at| self.tokens.one_of(at, words!["lui", "m'", "me"])).filter(|_| comes)?;
        Some(if self.tokens.one_of(to, words!["lui"]) { Source::Pronoun(to) } else { Source::Narrator })
    }

    /// *Des cris montent : « A »*: what is heard, where nobody is seen.
    fn is_outcry(&self, subject: Source) -> bool {
        let Source::Mention(index) = subject else { return false };
        let mention = &self.clauses.mentions[index];
        let heard = self.tokens.one_of(mention.at, words!["clameur", "clameurs", "cris", "huées", "slogans"]);
        heard && mention.end == mention.at + 1
    }

    /// *Le message est clair : « A »*: what somebody voiced is theirs who voiced it.
    fn is_bare_message(&self, subject: Source, verb: usize) -> bool {
        let Source::Mention(index) = subject else { return false };
        let mention = &self.clauses.mentions[index];
        let bare = mention.determiner == Determiner::Definite && mention.end == mention.start + 2;
        let is = self.is_being(verb);
        bare && is && mention.head == Head::Document && self.tokens.has(mention.at, Classes::VOICED)
    }

    /// *La maire a reçu un courrier anonyme : « A »*: whoever gets what somebody wrote has not written it.
    pub(crate) fn is_addressed(&self, verb: usize, colon: usize) -> bool {
        let gets = |group: &Group| group.lexicon_verb(self.tokens).one_of(words!["recevoir"]) && !group.passive;
        // a reçu des menaces de mort : « A »
        let said = |found: &Mention| {
            let threat = words!["injures", "insultes", "menaces"];
            self.tokens.one_of(found.at, threat)
                || self.tokens.is_of(found.at, Fields::LETTER)
                || self.tokens.has(found.at, Classes::SAID)
        };
        let letter = |(_, found): (usize, &Mention)| found.head == Head::Document || !found.head.is_people() && said(found);
        let several = usize::from(verb + 2 < colon && self.is(verb + 1, words!["d'", "de", "des"]));
        // un message de menace
        let clause = |at: usize| self.clauses.is_finite(at) && !matches!(self.what(at - 1), What::Prep);
        verb + 1 < colon
            && self.clauses.group(verb).is_some_and(gets)
            && self.clauses.mention(verb + 1 + several).is_some_and(letter)
            && !(verb + 2..colon).any(clause)
    }

    /// *Les cuisiniers manquent : « Je suis seul »*: in a headline several do what the verb says, and the words are of one.
    fn is_headline_of_one(&self, verb: usize, colon: usize) -> bool {
        let source = self.subject(verb);
        let plural = source.mention(self.clauses).is_some_and(|found| found.is_plural());
        let several = plural && !self.is_thing(source);
        let line = several && self.is_line(self.clauses.sentence_of(colon));
        matches!(self.clauses.what(colon + 1), Some(What::Quote(stretch)) if line && self.is_of_one(stretch))
    }

    /// *« Je tiens »*, *« Mon port »*: what one alone says.
    pub(crate) fn is_of_one(&self, stretch: usize) -> bool {
        let words = &self.stretches[stretch];
        (words.start..words.end.min(words.start + 24)).any(|at| self.tokens.one_of(at, ME))
    }

    /// *X s'est emporté, rapporte Le Phare : « Je m'en vais »*: the comma before the incise of a paper that hands on what one
    /// says of oneself.
    pub(super) fn relayed_at(&self, verb: usize, first: usize, colon: usize) -> Option<usize> {
        const RELAYS: Words = words!["raconter", "rapporter", "relater", "relayer", "révéler"];
        let comma = verb.checked_sub(1).filter(|&at| matches!(self.what(at), What::Comma))?;
        let relays = self.clauses.group(verb)?.lexicon_verb(self.tokens).one_of(RELAYS);
        let Source::Mention(index) = self.spoken(verb, first, colon).filter(|_| relays)?.source else { return None };
        let medium = self.is_press(&self.clauses.mentions[index]);
        let one = || matches!(self.clauses.what(colon + 1), Some(What::Quote(stretch)) if self.is_of_one(stretch));
        (medium && one()).then_some(comma)
    }

    /// *L'été fut dur pour X : « J'ai tout perdu »*, *La crue oblige X à partir : « Je reviendrai »*: whom a thing befalls
    /// speaks, where the words are of one.
    fn concerned(&self, verb: usize, colon: usize) -> Option<usize> {
        const OBLIGES: Words = words!["contraindre", "forcer", "inciter", "obliger", "pousser"];
        let Some(What::Quote(stretch)) = self.clauses.what(colon + 1) else { return None };
        let somebody = |at: usize| self.clauses.mention(at).filter(|(_, found)| found.names_somebody() && !found.is_plural());
        let ends = |at: usize| matches!(self.what(at + 1), What::Comma | What::Colon);
        let obliges = self.clauses.group(verb).is_some_and(|group| group.lexicon_verb(self.tokens).one_of(OBLIGES));
        let whom = somebody(verb + 1).filter(|_| obliges && verb + 1 < colon).or_else(|| {
            let pour = |&at: &usize| self.is(at, words!["pour"]) && somebody(at + 1).is_some() && ends(at + 1);
            somebody((verb + 1..colon).rev().take(16).find(pour)? + 1)
        });
        whom.filter(|_| self.is_of_one(stretch)).map(|(index, _)| index)
    }

    /// *Ce refus agace X, qui ne mâche pas ses mots : « A »*: of whom the relative clause in front of the colon tells something,
    /// where a thing is the subject of the main one.
    fn told_in_relative(&self, verb: usize, colon: usize) -> Option<usize> {
        const LONGEST: usize = 10;
        let inside = |&at: &usize| !matches!(self.what(at), What::Comma | What::Quote(_) | What::Que | What::Subord);
        let mut back = (verb + 2..colon).rev().take(LONGEST).take_while(inside);
        let qui = back.find(|&at| matches!(self.what(at), What::Relative)).filter(|&at| self.is(at, words!["qui"]))?;
        let told = (qui + 1..colon).filter(|&at| self.clauses.is_finite(at)).count() == 1;
        let before = qui - 1 - usize::from(matches!(self.what(qui - 1), What::Comma));
        let (index, met) = self.clauses.mention(before).filter(|_| told && before > verb)?;
        (met.names_somebody() && !met.is_plural()).then_some(index)
    }

    /// Whose words a verb hands on or has read: *rapporte ces mots de X*, *cite X*, *a reçu une lettre de X*.
    pub(super) fn relayed_author(&self, verb: usize, colon: usize) -> Option<usize> {
        const HANDLES: Words = words![
            "afficher",
            "attirer",
            "brandir",
            "conserver",
            "découvrir",
            "dévoiler",
            "diffuser",
            "essuyer",
            "exhiber",
            "garder",
            "lire",
            "montrer",
            "partager",
            "publier",
            "recevoir",
            "relire",
            "republier",
            "retrouver",
            "retweeter",
            "tweeter",
            "transmettre",
            "valoir",
        ];
        let group = self.clauses.group(verb).filter(|group| verb + 1 < colon && !group.passive)?;
        let lexicon = group.lexicon_verb(self.tokens);
        let (mention, found) = self.clauses.mention(verb + 1)?;
        if lexicon.one_of(words!["citer"]) {
            return found.head.is_human().then_some(mention);
        }
        let relays = lexicon.classes.any(VerbClasses::RELAYS)
            && self.tokens.has(found.at, Classes::SPEECH_NOUN.or(Classes::TALKED_ABOUT).or(Classes::OWNED));
        // a rappelé les mots de X, la conviction de X, reprend la formule de X
        const RECALLS: Words = words!["mettre en avant", "mettre en exergue", "rappeler", "reprendre", "répéter", "retenir"];
        const RECALLED: Words =
            words!["conviction", "formule", "mot", "mots", "parole", "paroles", "phrase", "phrases", "propos"];
        let recalls = lexicon.one_of(RECALLS) && self.tokens.one_of(found.at, RECALLED);
        let text = || found.head == Head::Document || self.tokens.has(found.at, Classes::SPEECH_NOUN.or(Classes::TALKED_ABOUT));
        let handed = relays || recalls || lexicon.one_of(HANDLES) && text();
        let owned = || owner(Cursor::new(self.tokens, found.at + 1, found.end), found.end).is_some();
        if handed && found.head == Head::Document && found.end > found.at + 1 && owned() {
            return Some(mention);
        }
        let of = handed && verb + 3 < colon && self.has(verb + 2, OF);
        let author = self.clauses.mention(verb + 3).filter(|(_, found)| of && found.head.speaks()).map(|(author, _)| author);
        // a reçu une réponse cinglante de X
        author.or_else(|| if handed { self.author(verb + 1, colon) } else { None })
    }

    /// *D'autres peignaient des slogans :*, *La façade est couverte de banderoles :*: who makes or carries what bears the words,
    /// else what bears them.
    pub(super) fn borne(&self, first: usize, colon: usize, finite: Option<usize>) -> Option<usize> {
        let carried = |(_, mention): &(usize, &Mention)| {
            self.tokens.is_of(mention.at, Fields::CARRIED) || self.tokens.one_of(mention.at, SIGNS)
        };
        let behind = finite.map_or(first, |verb| verb + 1).max(colon.saturating_sub(6));
        let (bearer, _) = (behind..colon).find_map(|at| self.clauses.mention(at).filter(carried))?;
        let doer = finite.map(|verb| self.subject(verb)).and_then(|source| match source {
            Source::Mention(index) if self.clauses.mentions[index].head.speaks() => Some(index),
            _ => None,
        });
        Some(doer.unwrap_or(bearer))
    }

    /// *Des slogans comme « A » ont été scandés par X*, *X a des panneaux avec des slogans tels que « A »*, *La banderole portait
    /// le slogan « A »*: who chants the slogan or carries what bears it.
    pub(crate) fn chanted(&self, element: usize) -> Option<Source> {
        const LIKE: Words = words!["comme", "que", "tel", "telle", "telles", "tels"];
        let (first, last) = self.sentence(element);
        let noun = tail(first..element, 3).rev().find(|&at| !self.is(at, LIKE))?;
        let like = noun + 1 < element;
        // Des slogans hostiles ont été scandés, comme « A »
        let passive = noun.checked_sub(1).filter(|&verb| like && verb > first && matches!(self.what(noun), What::Comma));
        let passive = passive.filter(|&verb| self.clauses.group(verb).is_some_and(|group| group.passive));
        if let Some(Source::Mention(slogans)) = passive.map(|verb| self.subject(verb)) {
            return self.tokens.one_of(self.clauses.mentions[slogans].at, SIGNS).then_some(Source::Mention(slogans));
        }
        self.clauses.mention(noun).filter(|(_, slogan)| self.tokens.one_of(slogan.at, SIGNS))?;
        let passive = Some(element + 1).filter(|&verb| like && verb < last && self.clauses.is_finite(verb));
        if let Some(agent) = passive.and_then(|verb| self.agent(verb, verb)) {
            return Some(Source::Mention(agent));
        }
        let verb = self.clauses.last_finite(tail(first..noun, 12))?;
        let (index, subject) = self.subject_mention(verb)?;
        let bears = self.tokens.is_of(subject.at, Fields::CARRIED);
        (bears || like && subject.head.speaks()).then_some(Source::Mention(index))
    }
}
