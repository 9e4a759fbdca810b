//! Words whose verb of speech is left out: the clause tells who speaks all the same.
//!
//! | text | tie |
//! |---|---|
//! | *X prône « A », Y « B »*, *X prône « A », Y, lui, « B »* | the verb is not said again |
//! | *X a interdit la marche en raison de « A »* | whoever acts gives the reason |
//! | *Chez FO, c'est « A »* | the house that opens the sentence |
//! | *Revenant sur « A », X affirme que P*, *Persuadés que « A », les élus sont partis* | whom the opening is said of |

use super::Reader;
use crate::attribution::{Source, Tie};
use crate::clause::{Sentence, What};
use crate::lexicon::{Classes, Fields, Forms, VerbClasses};
use crate::mention::{Determiner, Head, OF};
use crate::model::{CueKind, Evidence};
use crate::quotation::Stretch;
use crate::token::{Words, tail, words};
use crate::verb::Mood;

impl Reader<'_> {
    /// *X prône « la rigueur », la maire « le dialogue »*, *X parle d'un « A » et Y d'un « B »*, *X dénonce « A », Y « déçu »*:
    /// the verb is not said again.
    pub(super) fn gapped(&self, element: usize, sentence: Sentence, stretch: &Stretch) -> Option<Tie> {
        const NOMINAL: Classes = Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_POSS);
        let (rules, first) = (&self.rules, sentence.first);
        if let Some(tie) = self.gapped_clause(element, first).or_else(|| self.gapped_sentence(element, sentence, stretch)) {
            return Some(tie);
        }
        let (leads, governed) = self.leading(element, first);
        let last = element.checked_sub(1 + leads)?;
        let comma = usize::from(matches!(self.what(last), What::Comma));
        let subject = self.before_aside(last, first).unwrap_or(last.saturating_sub(comma));
        if subject <= first + 1 {
            return None;
        }
        let before = subject - 2;
        let What::Quote(other) = self.what(before) else { return None };
        let (led, held) = self.leading(before, first);
        let joined = matches!(self.what(subject - 1), What::Comma | What::Coord) && held == governed;
        let whole = element + 1 >= sentence.last || matches!(self.what(element + 1), What::Comma | What::Coord | What::Stop);
        let word = rules.tokens.word(stretch.start);
        let adjective = word.classes.any(Classes::ADJECTIVE) || word.forms.any(Forms::PARTICIPLE);
        // X « A », Y « B », the headline
        let row = before > 0 && rules.clauses.may_speak(before - 1);
        let row = row && rules.is_line(rules.clauses.sentence_of(element));
        let noun = leads > 0 || word.classes.any(NOMINAL) || adjective && !word.forms.any(Forms::FINITE_3);
        // l'un dit « oui », l'autre « non »
        let reply = || rules.tokens.is_of(stretch.start, Fields::REPLY);
        let noun = noun || row && word.classes.any(Classes::PREP) || reply();
        let (index, mention) = rules.clauses.mention(subject).filter(|_| joined && whole && noun)?;
        // X dénonce un port « A », source de « B »
        let others = || rules.tokens.one_of(mention.at, words!["autres", "seconds", "secondes"]);
        if !mention.head.speaks() && !others() || mention.determiner == Determiner::None && !mention.has_name() && leads > 0 {
            return None;
        }
        // X veut « A », Y « B »: a verb that announces nothing
        let Some(tie) = self.found[other].tie else {
            let acts = || before.checked_sub(1 + led).is_some_and(|verb| rules.clauses.is_finite(verb));
            return (row || acts()).then(|| Tie::new(None, Source::Mention(index), Evidence::Subject));
        };
        let told = tie.evidence == Evidence::Subject
            && tie.source != Source::Unknown
            && tie.cue.is_some_and(|cue| cue.kind == CueKind::Verb && cue.end <= rules.stretches[other].open);
        told.then_some(Tie { source: Source::Mention(index), feminine: None, ..tie })
    }

    /// How many elements just before words hold them in the clause, and whether a preposition does: *de « A »*, *d'un « A »*,
    /// *au « A »*, *une « A »*.
    fn leading(&self, element: usize, first: usize) -> (usize, bool) {
        const ARTICLE: Classes = Classes::DET_INDEF.or(Classes::DET_DEF);
        let (tokens, elements) = (self.rules.tokens, &self.rules.clauses.elements);
        let other = element > first && matches!(self.what(element - 1), What::Other);
        let article = usize::from(other && tokens.has(elements[element - 1].start, ARTICLE));
        let before = element - article;
        let to = before > first && {
            let start = elements[before - 1].start;
            tokens.has(start, OF) || tokens.one_of(start, words!["à", "au", "aux"])
        };
        (article + usize::from(to), to)
    }

    /// *Y, lui, « B »*, *Y, quant à lui, « B »*: what stands before two commas, of which the second is at `close`.
    fn before_aside(&self, close: usize, first: usize) -> Option<usize> {
        const LONG: usize = 6;
        let comma = |at: &usize| matches!(self.what(*at), What::Comma);
        let open = tail(first..close, LONG).rev().find(comma).filter(|_| comma(&close))?;
        let short = |at: usize| !matches!(self.what(at), What::Quote(_)) && !self.rules.clauses.is_finite(at);
        open.checked_sub(1).filter(|_| (open + 1..close).all(short))
    }

    /// *Le maire craint « A ». Le préfet, « B ».*: a subject and its words, behind a sentence that ends in words of another's.
    fn gapped_sentence(&self, element: usize, sentence: Sentence, stretch: &Stretch) -> Option<Tie> {
        let clauses = &self.rules.clauses;
        let comma = usize::from(matches!(self.what(element.checked_sub(1)?), What::Comma));
        let stop = usize::from(element + 1 < sentence.last && matches!(self.what(element + 1), What::Stop));
        // Elles « ont tout vu »: the words hold the verb
        let finite = self.rules.tokens.word(stretch.start).forms.any(Forms::FINITE_3);
        let whole = element == sentence.first + 1 + comma && element + 1 + stop == sentence.last && !finite;
        let (index, mention) = clauses.mention(sentence.first).filter(|_| whole)?;
        let above = clauses.sentences.above(clauses.sentence_of(element))?;
        let near = sentence.inside.is_none() && above.paragraph == sentence.paragraph;
        let quote = |at: usize| match self.what(at) {
            What::Quote(stretch) => Some(stretch),
            _ => None,
        };
        let other = (above.first..above.last).rev().take(2).find_map(quote).filter(|_| near && mention.head.is_people())?;
        let tie = self.found[other].tie.filter(|tie| tie.evidence == Evidence::Subject && tie.source != Source::Unknown);
        let cue = tie.and_then(|tie| tie.cue).filter(|cue| cue.kind == CueKind::Verb);
        Some(Tie::new(cue, Source::Mention(index), Evidence::Subject))
    }

    /// *X parle d'un port « A » ; Y, d'un port « B »*, *X dénonce un accord « A », Y un texte « B »*: a subject and the noun that
    /// the words qualify, no verb between.
    fn gapped_clause(&self, element: usize, first: usize) -> Option<Tie> {
        let clauses = &self.rules.clauses;
        let from = first.max(element.saturating_sub(8));
        let opens = (from..element).rev().find(|&at| matches!(self.what(at), What::Semicolon)).or_else(|| {
            let thing = |at: usize| {
                clauses.mention(at).is_some_and(|(_, noun)| {
                    matches!(noun.head, Head::Thing | Head::Document) && noun.determiner != Determiner::None
                })
            };
            let opens = element.checked_sub(3).filter(|&opens| opens > from && thing(element - 1))?;
            let parted = matches!(self.what(opens), What::Comma | What::Coord) && matches!(self.what(opens - 1), What::Quote(_));
            parted.then_some(opens)
        })?;
        let (index, mention) = clauses.mention(opens + 1)?;
        let apart = !matches!(self.what(opens), What::Semicolon) || matches!(self.what(opens + 2), What::Comma);
        let bare = opens + 2 < element && apart && !clauses.any_finite(opens..element);
        let quote = |at: usize| match self.what(at) {
            What::Quote(stretch) => Some(stretch),
            _ => None,
        };
        let other = tail(first..opens, 6).rev().find_map(quote).filter(|_| bare)?;
        let tie = self.found[other].tie.filter(|tie| tie.evidence == Evidence::Subject && tie.source != Source::Unknown)?;
        let told = tie.cue.is_some_and(|cue| cue.kind == CueKind::Verb);
        (told && mention.head.acts()).then_some(Tie { source: Source::Mention(index), feminine: None, ..tie })
    }

    /// *La préfecture a interdit la marche pour des « raisons graves »*, *une barque saisie par la police en raison de
    /// « défauts »*: whoever acts gives the reason in words of his own.
    pub(super) fn motive(&self, stretch: &Stretch, element: usize, first: usize) -> Option<Tie> {
        const DETERMINER: Classes = Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_POSS).or(Classes::CONTRACTION);
        let (tokens, clauses) = (self.rules.tokens, self.rules.clauses);
        let bare = stretch.open.checked_sub(2)? + 1;
        let before = bare - usize::from(tokens.has(bare, DETERMINER));
        let of = |at: usize| {
            let noun = at > 0 && tokens.one_of(at - 1, words!["cause", "motif", "nom", "raison"]);
            noun && tokens.has(at, OF.or(Classes::CONTRACTION))
        };
        // pour « vol »: what the law calls it
        let pour = tokens.one_of(before, words!["pour"]) && (before < bare || tokens.has(stretch.start, DETERMINER));
        // a fermé la plage « par précaution », est sorti « pour ne pas pleurer »
        let start = stretch.start;
        let inside = match tokens.get(start) {
            word if word.one_of(words!["par"]) => tokens.has(start + 1, Classes::NOUN),
            word if word.one_of(words!["pour"]) => (start + 1..start + 4).any(|at| tokens.word(at).forms.any(Forms::INFINITIVE)),
            word => word.one_of(words!["afin", "faute"]),
        };
        let aim = self.is_aim(stretch);
        if !pour && !inside && !aim && !of(bare) && !of(before) {
            return None;
        }
        // la Norvège fixant un délai pour « apaiser » le port
        let moods = |mood| matches!(mood, Mood::Finite | Mood::Participle) || aim && mood == Mood::Gerund;
        let acts = |at: &usize| clauses.group(*at).is_some_and(|group| moods(group.mood));
        let verb = tail(first..element, 14).rev().find(acts)?;
        let group = clauses.group(verb)?;
        if group.negated || group.lexicon_verb(tokens).classes.any(VerbClasses::LIGHT) {
            return None;
        }
        let actor = if group.passive || group.mood == Mood::Participle {
            let last = self.rules.sentence(element).1.min(element + 2);
            let by = (verb + 1..last).find(|&at| tokens.one_of(clauses.elements[at].start, words!["par"]))?;
            clauses.mention(by + 1)?.0
        } else {
            let (subject, _) = self.rules.subject_mention(verb)?;
            subject
        };
        clauses.mentions[actor].head.acts().then_some(Tie::new(None, Source::Mention(actor), Evidence::Agent))
    }

    /// *La préfecture a interdit la marche au motif qu'elle risque de « troubler l'ordre »*, *sous prétexte qu'il est « vieux »*:
    /// whoever acts so gives what stands behind the conjunction for a reason.
    pub(super) fn pretext(&self, element: usize, first: usize) -> Option<Tie> {
        const FAR: usize = 14;
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let near = tail(first..element, FAR);
        let que = near.rev().find(|&at| matches!(self.what(at), What::Que))?;
        let noun = clauses.elements[que].start.checked_sub(1).filter(|&noun| tokens.one_of(noun, words!["motif", "prétexte"]))?;
        let verb = (first..que).rev().take(FAR).find(|&at| clauses.is_finite(at) && clauses.elements[at].end <= noun)?;
        clauses.group(verb).filter(|group| !group.passive && !group.negated)?;
        let source = self.rules.subject(verb);
        let acts = match source {
            Source::Mention(actor) => clauses.mentions[actor].head.acts(),
            Source::Pronoun(_) => true,
            _ => false,
        };
        acts.then(|| Tie::new(None, source, Evidence::Agent))
    }

    /// *pour « apaiser » le port*, *afin de ne pas « perdre la face »*: the infinitive in marks, in front of them what somebody
    /// does it for.
    pub(super) fn is_aim(&self, stretch: &Stretch) -> bool {
        const BETWEEN: Words = words!["bien", "mieux", "ne", "pas", "plus", "s'", "se"];
        let tokens = self.rules.tokens;
        let small = |at: &usize| tokens.one_of(*at, BETWEEN);
        let before = stretch.open.checked_sub(1).map(|last| last - (0..=last).rev().take(3).take_while(small).count().min(last));
        let leads = |at: usize| {
            tokens.one_of(at, words!["pour"]) || tokens.has(at, OF) && at > 0 && tokens.one_of(at - 1, words!["afin"])
        };
        let word = |at: usize| tokens.word(at).forms.any(Forms::INFINITIVE);
        before.is_some_and(leads) && (stretch.start..stretch.start + 2).any(word)
    }

    /// *Chez FO, c'est « la colère »*
    pub(super) fn housed(&self, element: usize, first: usize) -> Option<Tie> {
        let it = element.checked_sub(2).filter(|&it| it > first)?;
        let is = self.rules.tokens.one_of(self.rules.clauses.elements[it].start, words!["c'"]);
        let index = self.rules.house(it, first).filter(|_| is)?;
        Some(Tie::new(None, Source::Mention(index), Evidence::Subject))
    }

    /// *Revenant sur « A », X affirme que P*, *Persuadés qu'un pont « cédera », les élus sont partis*: the subject behind the
    /// comma, of whom a gerund or a conviction that opens the sentence is said; but *Étant jugé « vieux », le pont ferme*.
    pub(super) fn opened(&self, element: usize, sentence: Sentence) -> Option<Tie> {
        const LONG: usize = 12;
        const SURE: Words = words!["certain", "certaine", "certaines", "certains", "sûr", "sûre", "sûres", "sûrs"];
        let (tokens, clauses, first) = (self.rules.tokens, self.rules.clauses, sentence.first);
        let near = element > first && element - first <= LONG;
        let start = clauses.elements[first].start;
        let sure = || {
            let que = (first + 1..element).any(|at| matches!(self.what(at), What::Que));
            que && (tokens.verb(start).one_of(words!["convaincre", "persuader"]) || tokens.one_of(start, SURE))
        };
        let gerund = || {
            let group = clauses.group(first).filter(|group| group.mood == Mood::Gerund && !group.passive);
            group.is_some_and(|group| !tokens.has(group.at, Classes::ETRE.or(Classes::AVOIR)))
        };
        if !near || !(gerund() || sure()) || clauses.any_finite(first..element) {
            return None;
        }
        let comma = (element + 1..sentence.last.min(element + LONG)).find(|&at| matches!(self.what(at), What::Comma))?;
        let (index, subject) = clauses.mention(comma + 1)?;
        let plain = (element + 1..comma).all(|at| !clauses.is_finite(at));
        let acts = clauses.any_finite(comma + 2..sentence.last.min(comma + LONG));
        let speaks = subject.head.acts() || subject.head == Head::Pronoun;
        (plain && acts && speaks).then(|| Tie::new(None, Source::Mention(index), Evidence::Subject))
    }
}
