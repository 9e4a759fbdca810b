//! Who is behind a passive or a participle beside the words, and whose they are in a relative clause just behind them.
//!
//! | text | whose |
//! |---|---|
//! | *les « gueux » dénoncés hier par X* | the agent of the participle behind the words |
//! | *les « lenteurs » que déplore X* | the subject of the relative clause behind them |
//! | *la « ville lente » chère à X* | to whom they are dear |
//! | *La gratuité « totale » des cars est réclamée par X* | the agent of the verb whose subject they describe |
//! | *Y, accusé par X d'avoir « A »* | the agent of the verb that governs them |

use super::{Cue, Rules, Source, Tie};
use crate::clause::What;
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, VerbClasses};
use crate::mention::{Head, Mention, OF};
use crate::model::{CueKind, Evidence, Gender};
use crate::token::{Words, tail, words};
use crate::verb::{self, Group, Mood};

/// How far the words of a row are looked for, in elements.
const ROW: usize = 8;

impl Rules<'_> {
    /// *le « plan » promis par X*, *les « gueux » dénoncés hier par X*, *le mot « gueux », lâché par X*, *les « dehors » repris en
    /// chœur par X*: the agent of a participle of speech just behind the words; but *le ton « aigre » employé par X*, where the noun before them has the
    /// participle.
    pub(crate) fn agent_behind(&self, element: usize) -> Option<Tie> {
        let (first, last) = self.sentence(element);
        let titled = || self.titled_by(element).or_else(|| self.written_by(element, last));
        if let Some(tie) = self.relative_behind(element, last).or_else(|| self.dear_to(element, last)).or_else(titled) {
            return Some(tie);
        }
        let row = self.row_of_words(element, first, last);
        let behind = row.map_or(element + 1, |(_, end)| end);
        let before = row.map_or(element.checked_sub(1), |(noun, _)| Some(noun));
        let named = before.filter(|&at| at >= first).and_then(|at| self.clauses.mention(at));
        let spoken_of = |(_, noun): (usize, &Mention)| self.tokens.has(noun.at, Classes::TALKED_ABOUT.or(Classes::OWNED));
        let word = row.is_some() || named.is_some_and(spoken_of);
        let apart = |at: usize| matches!(self.what(at), What::Adverb) || word && matches!(self.what(at), What::Comma);
        let verb = (behind..last.min(behind + 2)).find(|&at| !apart(at)).filter(|_| word || named.is_none())?;
        let group = self.clauses.group(verb).filter(|group| group.mood == Mood::Participle)?;
        // lancé par X, cité par X: begun, or repeated
        let lemma = group.lexicon_verb(self.tokens);
        let worded = lemma.one_of(words!["employer", "utiliser"])
            || word && lemma.classes.any(VerbClasses::UTTERS.or(VerbClasses::VOICES));
        let told = self.is_told_surely(group) && !lemma.one_of(words!["lancer", "citer"]);
        // repris en chœur par X
        let chorus = self.tokens.one_of(group.end, words!["en"]) && self.tokens.one_of(group.end + 1, words!["chœur"]);
        let within = |at: usize| {
            let part = chorus && self.clauses.elements[at].start < group.end + 2;
            part || matches!(self.what(at), What::Adverb | What::Other)
        };
        let par = (verb + 1..last.min(verb + 4)).find(|&at| !within(at))?;
        let agrees = word || self.agrees_with_marked(element, group.at);
        let agent =
            if (worded || told || chorus) && agrees && self.is(par, words!["par"]) { self.agent(verb, verb) } else { None }?;
        let cue = self.cue(group, CueKind::Participle);
        Some(Tie::new(Some(cue), Source::Mention(agent), Evidence::Agent))
    }

    /// *interrompu par les « A » de la foule*, *accueilli par des « A » et des « B »*: nobody whom the sentence names has uttered
    /// the words that somebody meets with.
    pub(crate) fn is_met_with(&self, element: usize) -> bool {
        const MEETS: Words = words![
            "acclamer",
            "accueillir",
            "applaudir",
            "chahuter",
            "conspuer",
            "couper",
            "huer",
            "interrompre",
            "ponctuer",
            "recevoir",
            "rythmer",
            "saluer",
            "siffler"
        ];
        const CALLS: Words = words!["des", "les", "quelques"];
        let first = self.sentence(element).0;
        let row = |&at: &usize| matches!(self.what(at), What::Quote(_) | What::Comma | What::Coord) || self.is(at, CALLS);
        let Some(par) = tail(first..element, ROW).rev().find(|at| !row(at)) else { return false };
        let called = par + 1 < element && self.is(par, words!["par"]) && self.is(element - 1, CALLS);
        let met =
            |group: &Group| (group.passive || group.mood == Mood::Participle) && group.lexicon_verb(self.tokens).one_of(MEETS);
        called && par > first && self.clauses.group(par - 1).is_some_and(met)
    }

    /// *les mots « A », « B » et « C » employés par X*, *les termes de « A » et « B »*: the noun, and the end, of the row that
    /// the words at `element` stand in.
    fn row_of_words(&self, element: usize, first: usize, last: usize) -> Option<(usize, usize)> {
        let row = |&at: &usize| matches!(self.what(at), What::Quote(_) | What::Comma | What::Coord) || self.has(at, OF);
        let head = (first..element).rev().take(ROW).find(|at| !row(at))?;
        let (_, noun) = self.clauses.mention(head)?;
        let spoken_of = self.tokens.has(noun.at, Classes::TALKED_ABOUT.or(Classes::OWNED));
        let tail =
            (element..last.min(element + ROW)).take_while(row).filter(|&at| matches!(self.what(at), What::Quote(_))).last()?;
        (spoken_of && tail > head + 2).then_some((head, tail + 1))
    }

    /// *sacré « voix du siècle » par X*, *vécu comme une « trahison » par X*: who gives the title, or says what it is like; but
    /// *élu « Homme de l'année » par X* has a name.
    fn titled_by(&self, element: usize) -> Option<Tie> {
        let What::Quote(stretch) = self.what(element) else { return None };
        const LIKENS: Words = words!["accueillir", "définir", "désigner", "fixer", "identifier", "vivre", "voir"];
        let named = self.tokens.is_capital(self.stretches[stretch].start);
        // fixé comme une « A » par X
        let first = self.sentence(element).0;
        let comme = (first + 1..element).rev().take(2).find(|&at| self.is(at, words!["comme"]));
        let verb = comme.unwrap_or(element).checked_sub(1).filter(|_| self.is_done_by(element) && !named)?;
        let given = |group: &&Group| group.passive || group.mood == Mood::Participle;
        let group = self.clauses.group(verb).filter(given)?;
        let titles = if comme.is_some() { LIKENS } else { words!["consacrer", "sacrer", "élire"] };
        let titles = group.lexicon_verb(self.tokens).one_of(titles);
        let agent = if titles { self.agent(verb, element) } else { None }?;
        let cue = Cue { reliability: Reliability::Medium, ..self.cue(group, CueKind::Participle) };
        Some(Tie::new(Some(cue), Source::Mention(agent), Evidence::Agent))
    }

    /// *la lettre de « soutien » envoyée hier par X*: who wrote the letter that the words describe.
    fn written_by(&self, element: usize, last: usize) -> Option<Tie> {
        let noun = element.checked_sub(2).filter(|_| self.has(element - 1, OF))?;
        let (_, letter) = self.clauses.mention(noun).filter(|(_, letter)| self.tokens.is_of(letter.at, Fields::LETTER))?;
        let verb = Some(element + 1).filter(|&verb| verb + 2 < last)?;
        let group = self.clauses.group(verb).filter(|group| group.mood == Mood::Participle)?;
        let several = self.tokens.word(group.at).forms.any(Forms::PARTICIPLE_MP.or(Forms::PARTICIPLE_FP));
        let written = group.lexicon_verb(self.tokens).one_of(verb::PUTS_IN_LETTERS) && several == letter.is_plural();
        let agent = if written { self.agent(verb, verb) } else { None }?;
        let cue = Cue { reliability: Reliability::Medium, ..self.cue(group, CueKind::Participle) };
        Some(Tie::new(Some(cue), Source::Mention(agent), Evidence::Agent))
    }

    /// *la « ville lente » chère à X*: whose favourite words they are.
    fn dear_to(&self, element: usize, last: usize) -> Option<Tie> {
        let dear = element + 3 < last && self.is(element + 1, words!["cher", "chère", "chers", "chères"]);
        let to = dear && self.is(element + 2, words!["à", "au", "aux"]);
        let (author, found) = self.clauses.mention(element + 3).filter(|_| to)?;
        let (start, end) = (self.clauses.elements[element + 1].start, self.clauses.elements[element + 2].end);
        let cue = Cue::without_verb(start, end, CueKind::Noun, Reliability::Medium);
        let tie = Tie::new(Some(cue), Source::Mention(author), Evidence::Agent);
        found.head.acts().then_some(tie)
    }

    /// What is done with a noun is speech for certain: *promis par X*, *réclamé par X*.
    fn is_told_surely(&self, group: &Group) -> bool {
        match group.reliability(self.tokens) {
            Reliability::High => true,
            Reliability::Medium => group.frames(self.tokens).any(Frames::QUE.or(Frames::DE_INF)),
            _ => false,
        }
    }

    /// *La gratuité « totale » des cars a été réclamée par X*: the agent of a passive of speech whose subject the words describe.
    pub(crate) fn agent_of_subject(&self, element: usize) -> Option<Tie> {
        let (first, last) = self.sentence(element);
        let noun =
            tail(first..element, 6).rev().find(|&at| !matches!(self.what(at), What::Quote(_) | What::Coord | What::Comma))?;
        // La « dérive » de la ligue est dénoncée par X
        let determiner = self.before_marks(element)?;
        let headed = self.tokens.has(determiner, Classes::DETERMINED) && !self.clauses.is_governed(noun, first);
        let subject = self.clauses.mention(noun).filter(|_| !headed);
        let plural = match subject {
            Some((_, subject)) if !subject.head.speaks() => subject.is_plural(),
            None if headed => self.tokens.word(determiner).agreement.is_plural(),
            _ => return None,
        };
        let opens = headed || noun == first || matches!(self.what(noun - 1), What::Comma | What::Coord | What::Adverb);
        let verb = (element + 1..last.min(element + 16)).find(|&at| {
            !matches!(self.what(at), What::Prep | What::Mention(_) | What::Adverb | What::Other | What::Quote(_) | What::Coord)
        })?;
        let group = self.clauses.group(verb).filter(|group| group.mood == Mood::Finite && group.passive && !group.negated)?;
        let agrees = if plural { group.plural } else { group.singular };
        if !opens || !agrees || !self.is_told_surely(group) {
            return None;
        }
        let agent = self.agent(verb, verb)?;
        Some(Tie::new(Some(self.cue(group, CueKind::Verb)), Source::Mention(agent), Evidence::Agent))
    }

    /// The token before the marked words at an element.
    pub(crate) fn before_marks(&self, element: usize) -> Option<usize> {
        match self.what(element) {
            What::Quote(stretch) => self.stretches[stretch].open.checked_sub(1),
            _ => None,
        }
    }

    /// Whether a participle has the gender of the first noun in marks: a *« versement de la prime » promise par X* is not what X
    /// promised.
    fn agrees_with_marked(&self, element: usize, participle: usize) -> bool {
        let What::Quote(stretch) = self.what(element) else { return true };
        let marked = &self.stretches[stretch];
        let names = |at: &usize| self.tokens.has(*at, Classes::NOUN) || self.tokens.classes(*at).is_unknown();
        let noun = (marked.start..marked.end.min(marked.start + 6)).find(names);
        let forms = self.tokens.word(participle).forms;
        match noun.and_then(|at| self.tokens.word(at).agreement.told_gender()) {
            Some(Gender::Masculine) => forms.any(Forms::PARTICIPLE_MS.or(Forms::PARTICIPLE_MP)),
            Some(Gender::Feminine) => forms.any(Forms::PARTICIPLE_FS.or(Forms::PARTICIPLE_FP)),
            None => true,
        }
    }

    /// *les « lenteurs » dont avait fait état X*, *le « pont » qu'évoque X*, *le « plan » que le maire a promis*: a relative
    /// clause whose verb tells of what was said.
    fn relative_behind(&self, element: usize, last: usize) -> Option<Tie> {
        let relative = element + 1 < last && self.is(element + 1, words!["dont", "que", "qu'"]);
        let before = |at: usize| matches!(self.what(at), What::Mention(_) | What::Adverb);
        let verb = (element + 2..last.min(element + 5)).find(|&at| !before(at)).filter(|_| relative)?;
        let group = self.clauses.group(verb).filter(|group| group.mood == Mood::Finite && !group.passive)?;
        let told = group.lexicon_verb(self.tokens).classes.any(VerbClasses::TELLS);
        // a jugé « sage » que le maire le dise: a clause of its own
        let headed =
            self.before_marks(element).is_some_and(|at| self.tokens.has(at, Classes::DETERMINED.or(Classes::CONTRACTION)));
        let subject = if verb > element + 2 {
            // dont le maire a parlé; but dont le maire a dit qu'il cède
            let object = headed && !group.modal && (told || self.is_told_surely(group) && !self.is(element + 1, words!["dont"]));
            self.clauses.mention(element + 2).filter(|_| object)?.0
        } else {
            self.inverted_subject(verb, last).filter(|_| told && group.pronoun.is_none())?.0
        };
        let speaks = self.clauses.mentions[subject].head.speaks();
        let tie = Tie::new(Some(self.cue(group, CueKind::Verb)), Source::Mention(subject), Evidence::Subject);
        speaks.then_some(tie)
    }

    /// The agent of a passive: *accusé par X d'avoir « A »*, *qualifié de « A » par X*.
    pub(crate) fn agent(&self, verb: usize, element: usize) -> Option<usize> {
        let (_, last) = self.sentence(verb);
        // qualifié d'« A » par X et de « B » par Y: the nearer one
        // de crainte d'« être vus » par les gardes: the infinitive in the marks has them
        let infinitive = match self.clauses.what(element) {
            Some(What::Quote(stretch)) => {
                let start = self.stretches[stretch].start;
                let verb = start + usize::from(self.tokens.one_of(start, words!["se", "s'"]));
                self.tokens.word(verb).forms.any(Forms::INFINITIVE)
            }
            _ => false,
        };
        let own = element > verb && element + 2 < last && self.is(element + 1, words!["par"]) && !infinitive;
        let mut at = if own && self.clauses.may_speak(element + 2) { element + 1 } else { verb + 1 };
        let end = if infinitive { element + 1 } else { element + 8 };
        while at + 1 < last && at < end {
            // jugé « A » dans un rapport: it judges
            let written = || {
                let document = self.clauses.mention(at + 1).is_some_and(|(_, mention)| mention.head == Head::Document);
                document && at == element + 1 && self.is(at, words!["dans"])
            };
            if matches!(self.what(at), What::Prep) && (self.is(at, words!["par"]) || written()) {
                if self.has_nearer_passive(verb, at) {
                    return None;
                }
                let next = (at + 1..last.min(at + 3)).find(|&next| matches!(self.what(next), What::Mention(_)))?;
                let (index, mention) = self.clauses.mention(next)?;
                return (mention.head.speaks() && !self.is_told_of(next, element)).then_some(index);
            }
            // s'est vu offrir « A », ce qui est interdit par la loi
            if at > element && self.clauses.group(at).is_some() {
                return None;
            }
            at += 1;
        }
        None
    }

    /// *accusés d'avoir vendu des montres saisies par la police*, *appelés à une marche qui a été interdite par la ville*: the
    /// nearer passive has the agent that the *par* at `par` leads to, and so has a clause of its own between, *appelés à
    /// partir car ils ont été jugés trop vieux par X*; but *accusé d'avoir menti par X*.
    fn has_nearer_passive(&self, verb: usize, par: usize) -> bool {
        let passive = |at: usize| self.clauses.group(at).filter(|group| group.passive || group.mood == Mood::Participle);
        let nearer = self.clauses.before_adverbs(verb + 1..par);
        let clause = |at: usize| self.clauses.is_finite(at) && passive(at).is_some();
        nearer.and_then(passive).is_some() || (verb + 1..par).any(clause)
    }

    /// *averti par la police, « qui ne dort jamais »*, *averti par la police qui « ne dort jamais »*: words that open with a
    /// relative pronoun, or that one opens, are about whom they stand behind.
    fn is_told_of(&self, mention: usize, element: usize) -> bool {
        let relative = match self.clauses.what(element) {
            Some(What::Quote(stretch)) => {
                self.tokens.one_of(self.stretches[stretch].start, words!["dont", "laquelle", "lequel", "qui"])
            }
            _ => false,
        };
        let opened = mention + 2 == element && matches!(self.what(mention + 1), What::Relative);
        (relative || opened)
            && mention < element
            && (mention + 1..element).all(|at| !matches!(self.what(at), What::Mention(_)) && self.clauses.group(at).is_none())
    }
}
