//! The noun of speech that governs the words behind it, and whose it is.
//!
//! ```text
//! governed = noun "de"/"par" author … words       la demande de X de voir « A », l'annonce par la mairie d'un « A »
//!          | noun author about … words            les critiques de X sur un budget « A », ses propos sur une crue « A »
//!          | "aux cris de" words                  la foule a défilé aux cris de « A »
//!          | "le mot" words                       X a employé le mot « A »
//! ```

use crate::attribution::{Cue, Rules, Source, Tie};
use crate::clause::What;
use crate::lexicon::{Classes, Frames, Reliability, VerbClasses};
use crate::mention::{self, Determiner, Head, Mention, OF};
use crate::model::{CueKind, Evidence};
use crate::token::{Words, tail, words};
use crate::verb::{Group, Mood};

/// What tells the subject of a noun of speech.
const ABOUT: Words = words!["sur", "contre", "concernant", "envers"];

impl Rules<'_> {
    /// *les critiques d'Anne Dol sur un budget « A »*, *la colère des élus contre un plan « A »*: the noun of speech and its
    /// author before the preposition at `about`.
    pub(super) fn spoken_of(&self, about: usize, first: usize, element: usize) -> Option<Tie> {
        let noun = about.checked_sub(3).filter(|&noun| noun >= first && self.is(about, ABOUT) && element <= about + 6)?;
        let (_, mention) = self.clauses.mention(noun)?;
        let author = self.author(noun, about)?;
        let cue = Cue::without_verb(mention.start, mention.end, CueKind::Noun, Reliability::Medium);
        Some(Tie::new(Some(cue), Source::Mention(author), Evidence::Agent))
    }

    /// *a dit après le discours du maire que « A »*: the noun tells when the verb before it was said, whose content *que* opens.
    pub(super) fn dates_verb(&self, noun: usize, first: usize) -> bool {
        let when = noun > first + 1 && self.is(noun - 1, words!["après", "avant", "depuis", "pendant"]);
        when && self.states(noun - 2)
    }

    /// *la demande d'Anne Dol de voir le quai « A »*, *l'appel lancé par les élus à bâtir un « A »*, *l'annonce par la mairie
    /// d'un plan « A »*, *… que le pont serait « A »*: the noun of speech, its author and what it says, which holds the words.
    pub(super) fn content_of(&self, noun: usize, element: usize) -> Option<Tie> {
        const CONTENT: usize = 24;
        let (_, mention) = self.clauses.mention(noun)?;
        let said = self.tokens.has(mention.at, Classes::SPEECH_NOUN) && mention.end == mention.at + 1;
        let near = element <= noun + CONTENT;
        let by = |at: usize| self.is(at, words!["par"]);
        let author = (noun + 1..element.min(noun + 4)).find(|&at| by(at) || self.has(at, OF)).filter(|_| said && near)?;
        let plain = author == noun + 1;
        let uttered = || by(author) && self.clauses.is_participle(noun + 1);
        // par des élus
        let person = author + 1 + usize::from(matches!(self.what(author + 1), What::Other | What::Prep));
        let (index, found) = self.clauses.mention(person).filter(|(_, found)| found.head.speaks() && (plain || uttered()))?;
        let next = person + 1;
        let infinitive = |at: usize| self.clauses.is_infinitive(at);
        let content = match self.what(next) {
            What::Que => true,
            What::Prep if self.is(next, words!["de", "d'", "à"]) && infinitive(next + 1) => true,
            // les propos tenus par Luc Rey « choquent »: the verb of the noun
            What::Quote(_) if self.opens_with_verb(next) => false,
            // l'annonce par la mairie d'un plan
            _ => by(author),
        };
        let content = content && next <= element;
        let clauses = (next..element).filter(|&at| self.clauses.is_finite(at)).count();
        let whole = content && clauses <= usize::from(matches!(self.what(next), What::Que));
        let cue = Cue::without_verb(mention.start, mention.end, CueKind::Noun, Reliability::Medium);
        (whole && found.head.acts()).then(|| Tie::new(Some(cue), Source::Mention(index), Evidence::Agent))
    }

    /// *Luc Dol est revenu sur ses propos sur une crue « A »*, *Luc Dol critique Anne Dol pour ses propos sur une crue « A »*:
    /// the words are those of whom the verb is about, else of its subject.
    pub(super) fn own_words(&self, about: usize, first: usize, element: usize) -> Option<Tie> {
        let noun = about.checked_sub(1).filter(|&noun| noun > first && self.is(about, ABOUT) && element <= about + 6)?;
        let (_, words) = self.clauses.mention(noun)?;
        let said = self.tokens.has(words.at, Classes::SAID);
        let own = self.tokens.one_of(words.start, words!["sa", "ses", "son"]) && said;
        let verb = self.clauses.last_finite(tail(first..noun, 12)).filter(|_| own)?;
        let blamed = self.is(noun - 1, words!["après", "pour"]);
        let other = |at: usize| self.clauses.mention(at).filter(|(_, found)| found.head.is_human()).map(|(index, _)| index);
        let other = (verb + 1..noun - 1).rev().find_map(other).filter(|_| blamed);
        let source = other.map_or_else(|| self.subject(verb), Source::Mention);
        let cue = Cue::without_verb(words.start, words.end, CueKind::Noun, Reliability::Medium);
        (source != Source::Unknown).then(|| Tie::new(Some(cue), source, Evidence::Agent))
    }

    /// *les propos tenus jeudi par Anne Dol sur une crue « A »*: the noun of speech, what was done with it and by whom, `by`
    /// being *par*.
    pub(super) fn spoken_by(&self, by: usize, first: usize, element: usize) -> Option<Tie> {
        let verb = tail(first..by, 4).rev().find(|&at| !self.is_time(at)).filter(|_| self.is(by, words!["par"]))?;
        let uttered = self
            .clauses
            .group(verb)
            .is_some_and(|group| group.mood == Mood::Participle && self.tokens.verb(group.at).classes.any(VerbClasses::VOICES));
        let (_, noun) = self.clauses.mention(verb.checked_sub(1)?).filter(|_| uttered)?;
        let (author, found) = self.clauses.mention(by + 1)?;
        let said = (noun.start..noun.end).any(|at| self.tokens.has(at, Classes::SAID.or(Classes::OWNED)));
        let of = by + 2 < element && self.has(by + 2, OF);
        let next = by + if of { 4 } else { 2 };
        let about = next < element && (self.is(next, ABOUT) || self.is(next, words!["à", "au", "aux"]));
        let cue = Cue::without_verb(noun.start, noun.end, CueKind::Noun, Reliability::Medium);
        let tie = Tie::new(Some(cue), Source::Mention(author), Evidence::Agent);
        (said && about && found.head.speaks()).then_some(tie)
    }

    /// *l'appel d'Anne Dol à « A »*, *la promesse du maire de « A »*, *d'un « A »*: the noun of speech and its author just before
    /// the words.
    pub(super) fn noun_before(&self, element: usize, first: usize) -> Option<Tie> {
        let article =
            element > first && matches!(self.what(element - 1), What::Other) && self.has(element - 1, Classes::DET_INDEF);
        let prep = element.checked_sub(1 + usize::from(article))?;
        let noun = prep.checked_sub(3).filter(|&noun| noun >= first)?;
        let complement = matches!(self.what(prep), What::Prep) && self.is(prep, words!["à", "aux", "de", "d'"]);
        // X qualifie les propos de Y d'« injurieux »: what somebody else calls them
        let qualifies = |group: &Group| {
            group.frames(self.tokens).any(Frames::QUALIFY) || group.lexicon_verb(self.tokens).one_of(words!["juger"])
        };
        let called = noun > first && self.clauses.group(noun - 1).is_some_and(qualifies) && !self.is(prep, words!["à", "aux"]);
        let author = self.author(noun, element).filter(|_| complement && !called)?;
        let (_, mention) = self.clauses.mention(noun)?;
        let cue = Cue::without_verb(mention.start, mention.end, CueKind::Noun, Reliability::Medium);
        Some(Tie::new(Some(cue), Source::Mention(author), Evidence::Agent))
    }

    /// *X a employé le mot « A »*, *X n'a pas hésité à utiliser le terme de « A »*: who chooses the word.
    pub(super) fn word_chosen(&self, element: usize, first: usize) -> Option<Tie> {
        let of = usize::from(element > first && self.has(element - 1, OF));
        let noun = element.checked_sub(1 + of).filter(|&noun| noun > first)?;
        let (_, word) = self.clauses.mention(noun).filter(|(_, word)| self.tokens.has(word.at, Classes::TALKED_ABOUT))?;
        let group = self.clauses.group(noun - 1).filter(|group| !group.negated && group.mood == Mood::Finite)?;
        let chooses = group.lexicon_verb(self.tokens).one_of(words!["employer", "utiliser"]);
        let cue = Cue { reliability: Reliability::Medium, ..self.cue(group, CueKind::Verb) };
        let subject = self.subject(noun - 1);
        // certaines régions utilisent le mot « A »: who speaks so says nothing
        let somebody = |head: Head| head.is_somebody();
        let nobody = subject.mention(self.clauses).is_some_and(|found| !somebody(found.head));
        let one = word.determiner == Determiner::Definite && chooses && !nobody;
        one.then(|| Tie::new(Some(cue), subject, Evidence::Subject))
    }

    /// *La foule a défilé aux cris de « A »*, *Aux cris de « A », la foule a défilé*: who acts in the sentence utters the words;
    /// but *Le maire a été hué aux cris de « A »*, where others do.
    pub(super) fn cries(&self, element: usize, first: usize) -> Option<Tie> {
        let from = element.checked_sub(3).filter(|&from| from >= first && self.is(element - 1, words!["de", "d'"]))?;
        let (_, mention) = self.clauses.mention(from + 1)?;
        if !self.tokens.one_of(mention.at, words!["cri", "cris"]) || !self.is(from, words!["au", "aux"]) {
            return None;
        }
        let (_, last) = self.sentence(element);
        // des marins défilant aux cris de « A »
        let gerund = |at: &usize| self.clauses.group(*at).is_some_and(|group| group.mood == Mood::Gerund);
        let before = from.checked_sub(1).filter(gerund).or_else(|| self.clauses.last_finite(tail(first..from, 40)));
        let verb = before.or_else(|| self.clauses.first_finite(element + 1..last.min(element + 40)))?;
        // 8 000 personnes ont défilé aux cris de « A », le cortège est parti aux cris de « A »
        const CROWD: Words = words!["cortège", "cortèges", "personnes"];
        let crowd = |found: &Mention| self.tokens.one_of(found.at, CROWD);
        let cries = |source: &Source| !self.is_thing(*source) || source.mention(self.clauses).is_some_and(crowd);
        let suffers = self.clauses.group(verb).is_some_and(|group| group.passive);
        let source =
            if suffers { self.agent(verb, element).map(Source::Mention) } else { Some(self.subject(verb)).filter(cries) };
        let source = source.unwrap_or(Source::Unknown);
        let (start, end) = (self.clauses.elements[from].start, self.clauses.elements[element - 1].end);
        let cue = Cue::without_verb(start, end, CueKind::Noun, Reliability::High);
        Some(Tie::new(Some(cue), source, Evidence::Subject))
    }

    /// *le message d'Anne Dol à ses élus*, *l'arrêté de la ville*: with whose it is, a text is one mention.
    pub(crate) fn owned_text(&self, noun: usize) -> Option<(usize, &Mention)> {
        self.clauses.mention(noun).filter(|(_, found)| found.head == Head::Document && found.end > found.at + 1)
    }

    /// The author of the noun of speech at `noun`: *la réponse d'Anne Dol, le cri d'alarme des soignants*.
    pub(crate) fn author(&self, noun: usize, last: usize) -> Option<usize> {
        let (_, mention) = self.clauses.mention(noun)?;
        let nobody = matches!(mention.head, Head::Thing | Head::Document);
        let noun_of_speech = self.tokens.has(mention.at, Classes::SAID);
        let said = noun_of_speech || self.tokens.one_of(mention.at, words!["mots"]);
        if !nobody || !said {
            return None;
        }
        // la phrase lancée par Anne Dol
        let uttered = self.clauses.is_participle(noun + 1);
        if uttered && mention.end == mention.at + 1 && noun + 3 < last && self.is(noun + 2, words!["par"]) {
            return self.clauses.mention(noun + 3).filter(|(_, found)| found.head.speaks()).map(|(author, _)| author);
        }
        // la phrase prêtée à Anne Dol, attribuée au maire
        let lent = |group: &Group| group.lexicon_verb(self.tokens).one_of(words!["attribuer", "prêter"]);
        let lent = uttered && self.clauses.group(noun + 1).is_some_and(lent);
        if lent && noun + 3 < last && self.is(noun + 2, words!["à", "au", "aux"]) {
            return self.clauses.mention(noun + 3).filter(|(_, found)| found.head.speaks()).map(|(author, _)| author);
        }
        // le message clair d'Anne Dol, la réaction à chaud d'Anne Dol
        let qualified = noun + 2 < last
            && match self.what(noun + 1) {
                What::Verb(group) => self.clauses.groups[group].mood == Mood::Participle,
                _ => self.qualifies(noun + 1),
            };
        let mut at = noun + 1 + usize::from(qualified);
        while at + 1 < last.min(noun + 6) && self.is(at, words!["de", "d'", "du", "des", "à", "au"]) {
            let (author, found) = self.clauses.mention(at + 1)?;
            if found.head.speaks() && !self.is(at, words!["à", "au"]) {
                return Some(author);
            }
            // des mots à l'endroit d'Anne Dol: whom they are meant for
            if self.is(at, words!["à", "au"]) && self.tokens.one_of(found.at, mention::TOWARDS) {
                return None;
            }
            at += 2;
        }
        None
    }
}
