//! Whom the narrator names behind the words, without a verb of speech; and the label of an answer.
//!
//! | text | author |
//! |---|---|
//! | *« A » : X regrette …*, *« A » : à Lans, X regrette …*, *« A », « B » : la colère de X* | behind the colon |
//! | *« A » : X accusé par Y*, *« A » : quand Y s'emporte* | the same: who does what stands there |
//! | *« A », le coup de gueule de X*, *« A », tel est le message de X* | of the noun that sums the words up |
//! | *Q : « A ? »*, *« A ? »* ⏎ *X : « B »* | whoever asks, whom nobody names |
//! | *« A » — X*, *« A » (X)*, *« A », X, maire de Lans*, *« A. » X, maire de Lans.* | the signature |

use super::Reader;
use crate::attribution::{Cue, Incise, Place, Source, Tie};
use crate::clause::{Sentence, What};
use crate::lexicon::{Classes, Fields, Reliability, VerbClasses};
use crate::mention::{Determiner, Head, Mention, OF};
use crate::model::{CueKind, Evidence, QuoteKind};
use crate::token::{Kind, Words, tail, words};
use crate::verb::{Group, Mood};

/// How many elements words and the dash, the name and the offices that sign them have.
const SIGNED: usize = 14;

/// How many elements a bracket of marked words has.
const BRACKET: usize = 10;

impl Reader<'_> {
    /// The colon behind words that open their sentence; in a headline, behind a row of them: *« A », « B » et « C » : les mots de
    /// X*
    pub(super) fn colon_behind(&self, element: usize, last: usize) -> Option<usize> {
        let joins = |at: &usize| matches!(self.what(*at), What::Quote(_) | What::Comma | What::Coord);
        let colon =
            (element + 1..last.min(element + 8)).find(|at| !joins(at)).filter(|&at| matches!(self.what(at), What::Colon))?;
        let first = self.sentence_first(element);
        let alone = element == first && colon == element + 1;
        let row = || element - first < 8 && (first..element).all(|at| joins(&at));
        // « A », « B », « C » : les mots de X sont durs.
        let summed = || self.rules.author(colon + 1, last).is_some();
        let line = || self.rules.is_line(self.rules.clauses.sentence_of(element)) || self.is_voiced(colon, last) || summed();
        (colon + 1 < last && (alone || row() && line())).then_some(colon)
    }

    /// *« A », « B » : mille marins ont défilé*, *« Inutile », « indigne » : l'opposition n'a pas de mots assez durs*: whoever acts
    /// behind a row of words says them.
    fn is_voiced(&self, colon: usize, last: usize) -> bool {
        let clauses = &self.rules.clauses;
        let subject = self.behind_measure(colon + 1, last);
        let speaks = |(_, found): (usize, &Mention)| found.head.is_people() || found.head == Head::Organisation;
        subject + 1 < last
            && clauses.mention(subject).is_some_and(speaks)
            && clauses.any_finite(subject + 1..last.min(subject + 4))
    }

    /// *environ mille marins*, *près de mille marins*: those who are counted, behind what measures their number.
    fn behind_measure(&self, from: usize, last: usize) -> usize {
        let counted =
            |at: usize| self.rules.clauses.mention(at).is_some_and(|(_, found)| found.determiner == Determiner::Quantity);
        let measure = |at: usize| matches!(self.what(at), What::Adverb | What::Prep | What::Other);
        let at = from + (from..last.min(from + 2)).take_while(|&at| measure(at)).count();
        if at < last && counted(at) { at } else { from }
    }

    /// *« A », un témoin raconte*: the subject of a verb of speech that ends a headline, or has a noun for object.
    fn teller_behind(&self, element: usize, from: usize, last: usize) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let (mention, found) =
            clauses.mention(from).filter(|_| from + 1 < last && self.rules.is_line(clauses.sentence_of(element)))?;
        let says = clauses.is_finite(from + 1) && clauses.group(from + 1).is_some_and(|group| group.says(self.rules.tokens));
        // « A », Anne Dol savoure
        let acts = clauses.is_finite(from + 1) && found.has_name() && found.head.is_human();
        let says = says || acts && self.quote(element).is_some_and(|quote| self.holds_clause(quote));
        // « A », Anne Dol rend (enfin) les armes
        let plain = |at: usize| {
            let bracket = matches!(self.what(at), What::ParenOpen | What::ParenClose);
            bracket || matches!(self.what(at), What::Mention(_) | What::Prep | What::Adverb | What::Other)
        };
        let object = (from + 2..last).all(plain);
        (says && object && found.head.speaks()).then_some(mention)
    }

    /// *« A », le coup de gueule de X*, *Lans : « A », la colère de X*: the noun of speech that sums up a whole clause, where no
    /// verb follows.
    fn heard(&self, element: usize, from: usize, last: usize) -> Option<usize> {
        let opens = element == self.sentence_first(element) || matches!(self.what(element - 1), What::Colon);
        // « Une honte », le coup de gueule de X ⏎
        let line = || self.rules.is_line(self.rules.clauses.sentence_of(element));
        let whole = opens && (self.quote(element).is_some_and(|quote| self.holds_clause(quote)) || line());
        let verb = |at: usize| matches!(self.what(at), What::Verb(_) | What::Quote(_) | What::Comma);
        (whole && !(from..last).any(verb)).then(|| self.author(from, last)).flatten()
    }

    /// *la colère de X*, *réaction à chaud de X*: whose the noun of speech is that sums up the words before it.
    fn author(&self, noun: usize, last: usize) -> Option<usize> {
        self.rules.author(noun, last).or_else(|| self.rules.bare_author(noun, last))
    }

    /// *« A » : X, jugé hier, regrette …*, *« A » : la colère de X*, *« A » : à Lans, les élus s'inquiètent*
    pub(super) fn author_behind_colon(&self, colon: usize, last: usize) -> Option<Incise> {
        // « A » : pour X, rien ne bouge
        if let Some(source) = self.rules.preposition_at(colon + 1, last).filter(|found| found.tie.source != Source::Unknown) {
            return Some(source);
        }
        let author = self.presented(colon + 1, last).or_else(|| self.author(colon + 1, last));
        let author = author.or_else(|| self.interviewee(colon + 1, last));
        let placed = colon + 5 < last && matches!((self.what(colon + 1), self.what(colon + 3)), (What::Prep, What::Comma));
        let adverbial = self.behind_adverbial(colon + 1, last).filter(|_| !placed);
        // « A » : quand X s'emporte
        let when = usize::from(
            colon + 2 < last && self.rules.tokens.one_of(self.rules.clauses.elements[colon + 1].start, words!["quand"]),
        );
        let subject = adverbial.unwrap_or_else(|| self.behind_measure(colon + if placed { 4 } else { 1 + when }, last));
        let author =
            author.or_else(|| self.teller_of(subject, last)).or_else(|| self.teller_of(self.presented_noun(colon, last)?, last));
        let author = author.or_else(|| self.moved(colon + 1, last));
        let mention = author.or_else(|| Some(self.rules.clauses.mention(subject)?.0))?;
        let head = self.rules.clauses.mentions[mention].head;
        let people = head.is_human() || head == Head::Group;
        let speaks = people || (author.is_some() || !placed) && matches!(head, Head::Organisation | Head::Document);
        let tie = Tie::new(None, Source::Mention(mention), Evidence::Label);
        speaks.then_some(Incise { first: colon, last: colon + 2, tie })
    }

    /// *« A » : le projet inquiète X*, *« A » : la crue bouleverse X* ⏎, *La crue a laissé X sans voix. « A »*: somebody whom a thing
    /// moves, as *X s'inquiète* says it.
    pub(super) fn moved(&self, from: usize, last: usize) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let verb = clauses.first_finite(from..last)?;
        let object = clauses.behind_adverbs(verb + 1..last)?;
        let (group, (mention, found)) = (clauses.group(verb)?, clauses.mention(object)?);
        let own = group.lexicon_verb(tokens);
        let speaks = own.reflexive.is_some_and(|(reliability, _)| reliability >= Reliability::Medium);
        // laisse X perplexe, laisse X sans voix
        let stance = || tokens.is_of(found.end, Fields::STANCE) || tokens.one_of(found.end, words!["sans"]);
        let moves = speaks && own.reliability == Reliability::None || own.one_of(words!["laisser", "rendre"]) && stance();
        let moves = moves && !group.reflexive && !group.passive && !group.negated;
        (moves && self.rules.is_thing(self.rules.subject(verb)) && found.head.is_human()).then_some(mention)
    }

    /// *« A » : c'est le but annoncé par X*: the noun that the words are said to be.
    fn presented_noun(&self, colon: usize, last: usize) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let is = self.rules.tokens.one_of(clauses.elements[colon + 1].start, words!["c'", "tel", "telle"]);
        (colon + 2..last.min(colon + 5)).find(|&at| is && clauses.mention(at).is_some())
    }

    /// *« A » : X accusé par Y* ⏎: who says so of the subject, where no other verb follows.
    fn teller_of(&self, subject: usize, last: usize) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let by = |at: usize| self.rules.tokens.one_of(clauses.elements[at].start, words!["par"]);
        let told = subject + 3 < last && clauses.is_participle(subject + 1) && by(subject + 2);
        let group = clauses.group(subject + 1).filter(|_| told)?;
        let (agent, found) = clauses.mention(subject + 3)?;
        let says = group.says(self.rules.tokens) && found.head.speaks();
        (says && !clauses.any_finite(subject + 3..last)).then_some(agent)
    }

    /// *« A » : rencontre avec X*, *« A. » Témoignage d'une infirmière.*, *« A. » Retrouvez l'interview de X.*, *« A. » Les
    /// explications de X.*: whom the words were heard from.
    pub(super) fn interviewee(&self, from: usize, last: usize) -> Option<usize> {
        const HEARD: Words = words!["entretien", "interview", "rencontre", "témoignage"];
        const TOLD: Words = words!["analyse", "décryptage", "explications", "précisions", "éclairage"];
        const CALLS: Words = words!["découvrez", "lisez", "regardez", "retrouvez", "réécoutez", "écoutez"];
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let called = tokens.one_of(clauses.elements[from].start, CALLS);
        let from = from + usize::from(called);
        let of = clauses.elements.get(from + 1).filter(|_| from + 2 < last)?.start;
        // Les explications de X.; but L'analyse de X est juste.
        let whole = |(_, noun): (usize, &Mention)| {
            let words = tokens.one_of(noun.at, HEARD) || tokens.one_of(noun.at, TOLD);
            words && noun.determiner == Determiner::Definite && !(from..last).take(24).any(|at| clauses.is_finite(at))
        };
        let noun = clauses.mention(from).is_some_and(whole) || tokens.one_of(clauses.elements[from].start, HEARD);
        let heard = noun && (tokens.has(of, OF) || tokens.one_of(of, words!["avec"]));
        let (person, found) = clauses.mention(from + 2).filter(|_| heard)?;
        (found.head.is_human() && !found.is_plural()).then_some(person)
    }

    /// *« A » : six mois après le vote, X se confie*, *« On tient » : après la crue, les élus se relaient*: the subject behind
    /// what the headline sets before it; but *« Je tiens » : après la crue, les élus se relaient*.
    fn behind_adverbial(&self, from: usize, last: usize) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let apart = |&at: &usize| !clauses.is_finite(at) && !matches!(self.what(at), What::Quote(_) | What::Comma | What::Stop);
        let comma = from + (from..last.min(from + 8)).take_while(apart).count();
        let named = |at: usize| clauses.mention(at).is_some_and(|(_, found)| found.names_somebody());
        let people = |at: usize| clauses.mention(at).is_some_and(|(_, found)| found.head.is_human() || found.head == Head::Group);
        let subject = comma + 1;
        // des pêcheurs de Lans, port de la rade, menacent de partir
        let apposed = || {
            let open = subject + 1;
            let close = (open + 1..last.min(open + 8)).find(|&at| matches!(self.what(at), What::Comma) || clauses.is_finite(at));
            let close = close.filter(|&close| matches!((self.what(open), self.what(close)), (What::Comma, What::Comma)));
            close.is_some_and(|close| close + 1 < last && clauses.is_finite(close + 1))
        };
        let acts = comma > from
            && subject + 1 < last
            && matches!(self.what(comma), What::Comma)
            && (clauses.is_finite(subject + 1) || apposed());
        let one = || from.checked_sub(2).and_then(|words| self.quote(words)).is_none_or(|quote| self.rules.is_of_one(quote));
        (acts && !named(from) && (named(subject) || people(subject) && !one())).then_some(subject)
    }

    /// *le « non » d'X*, *le « oui » franc de X*: the answer is its author's.
    fn answered(&self, element: usize, last: usize) -> Option<Incise> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let own = &self.rules.stretches[self.quote(element)?];
        let reply =
            own.end == own.start + 1 && tokens.is_of(own.start, Fields::REPLY) && !tokens.has(own.start, Classes::ADJECTIVE);
        let of = (element + 1..last.min(element + 3)).find(|&at| tokens.has(clauses.elements[at].start, OF))?;
        let plain = of == element + 1 || tokens.has(clauses.elements[element + 1].start, Classes::ADJECTIVE);
        let (author, found) = clauses.mention(of + 1).filter(|_| plain && reply)?;
        let tie = Tie::new(None, Source::Mention(author), Evidence::Label);
        found.head.speaks().then_some(Incise { first: element + 1, last: of + 2, tie })
    }

    /// *« A » (dixit X)*, *« A » (selon X)*
    pub(super) fn in_brackets(&self, element: usize, last: usize) -> Option<Incise> {
        let open = Some(element + 1).filter(|&open| open + 2 < last && matches!(self.what(open), What::ParenOpen))?;
        let close = (open + 2..last.min(open + 12)).find(|&at| matches!(self.what(at), What::ParenClose))?;
        // « A » (pour X)
        let whose = self.rules.clauses.mention(open + 2).filter(|(_, found)| found.head.speaks() && close == open + 3);
        let start = self.rules.clauses.elements[open + 1].start;
        if let Some((mention, _)) = whose.filter(|_| self.rules.tokens.one_of(start, words!["pour"])) {
            let cue = Cue::without_verb(start, start + 1, CueKind::Preposition, Reliability::Medium);
            let tie = Tie::new(Some(cue), Source::Mention(mention), Evidence::Preposition);
            return Some(Incise { first: open, last: close + 1, tie });
        }
        let incise = self.rules.incise_at(open + 1, close, Place::Apart)?;
        let source = incise.tie.cue.is_some_and(|cue| matches!(cue.kind, CueKind::Preposition | CueKind::Noun));
        (source && incise.last == close).then_some(Incise { first: open, last: close + 1, ..incise })
    }

    /// *le curé, l'abbé Paul Rey (« Je reste »), et X*: an utterance in brackets behind somebody's name is theirs; *la réponse du
    /// maire (« Je reste »)*, *X multiplie les promesses (« Je reste », « On y va »)*: behind a noun of speech, its author's or
    /// the subject's.
    pub(super) fn bracketed(&self, element: usize, sentence: Sentence) -> Option<Tie> {
        let inside = element >= sentence.first + 2 && element + 1 < sentence.last;
        let row = |at: &usize| matches!(self.what(*at), What::Quote(_) | What::Comma | What::Coord);
        let closed = (element + 1..sentence.last.min(element + BRACKET)).find(|at| !row(at));
        let closes = || closed.is_some_and(|close| matches!(self.what(close), What::ParenClose));
        let around = || matches!(self.what(element - 1), What::ParenOpen) && closes();
        let clause = || self.quote(element).is_some_and(|quote| self.holds_clause(quote));
        let open = element.checked_sub(1).filter(|_| inside && around() && clause())?;
        if let Some(author) = self.voiced_before(open, sentence.first) {
            return Some(Tie::new(None, author, Evidence::Label));
        }
        let (mention, found) = self.rules.clauses.mention(open - 1)?;
        let said = found.has_name() && found.head.is_human() && !found.weak;
        // un livre d'entretiens avec X (« Je reste »): its title
        let tokens = self.rules.tokens;
        let work = (found.start.saturating_sub(8)..found.start).any(|at| tokens.has(at, Classes::WORK));
        (said && !work).then(|| Tie::new(None, Source::Mention(mention), Evidence::Label))
    }

    /// *la réponse du maire (*, *X multiplie les promesses (*: whose words the noun of speech before the bracket tells.
    fn voiced_before(&self, open: usize, first: usize) -> Option<Source> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let of = open >= first + 3 && tokens.has(clauses.elements[open - 2].start, OF);
        let author = if of { self.rules.author(open - 3, open) } else { None };
        if let Some(author) = author {
            return Some(Source::Mention(author));
        }
        let noun = clauses.mention(open - 1).map_or(clauses.elements[open - 1].start, |(_, found)| found.at);
        let verb = clauses.last_finite(tail(first..open, SIGNED))?;
        let (subject, person) = self.rules.subject_mention(verb)?;
        let spoken = tokens.has(noun, Classes::SAID.or(Classes::TALKED_ABOUT));
        (spoken && person.head.acts()).then_some(Source::Mention(subject))
    }

    /// *La réponse de X, « Je reste », a surpris*, *la phrase prêtée à X – « Je reste » –*: an utterance set apart
    /// behind a noun of speech is its author's.
    pub(super) fn apposed_to_noun(&self, element: usize, sentence: Sentence) -> Option<Tie> {
        const PHRASE: usize = 8;
        let clauses = &self.rules.clauses;
        let apart = |at: usize| matches!(self.what(at), What::Comma | What::Dash);
        let open = element.checked_sub(1).filter(|&open| open > sentence.first && apart(open))?;
        let closed = element + 1 < sentence.last && apart(element + 1);
        let whole = closed && self.quote(element).is_some_and(|quote| self.holds_clause(quote));
        let (last, _) = clauses.mention(open - 1).filter(|_| whole)?;
        let mut nouns = tail(sentence.first..open, PHRASE).rev();
        let said = nouns.any(|noun| self.rules.author(noun, open) == Some(last));
        said.then(|| Tie::new(None, Source::Mention(last), Evidence::Label))
    }

    /// *Le « je reste » de X a surpris*: whose utterance it is.
    pub(super) fn owner(&self, element: usize, last: usize) -> Option<Tie> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let before = self.rules.before_marks(element)?;
        let held = tokens.has(before, Classes::DETERMINED.or(Classes::BORROWED))
            || before > 0 && tokens.has(before - 1, Classes::DETERMINED);
        let of = Some(element + 1).filter(|&of| held && of + 1 < last && tokens.has(clauses.elements[of].start, OF))?;
        let (mention, found) = clauses.mention(of + 1)?;
        let said = found.head.acts() && self.quote(element).is_some_and(|quote| self.holds_clause(quote));
        said.then(|| Tie::new(None, Source::Mention(mention), Evidence::Agent))
    }

    /// *« A », tel est le message de X*, *« A », la colère de X*, the headline *« A », un témoin raconte*
    pub(super) fn told_behind(&self, element: usize, last: usize) -> Option<Incise> {
        if let Some(answered) = self.answered(element, last) {
            return Some(answered);
        }
        if let Some(author) = self.owner_told(element, last) {
            let tie = Tie::new(None, Source::Mention(author), Evidence::Label);
            return Some(Incise { first: element + 1, last: element + 3, tie });
        }
        if let Some(crowd) = self.heard_among(element, last) {
            let tie = Tie::new(None, Source::Mention(crowd), Evidence::Label);
            return Some(Incise { first: element + 1, last: element + 3, tie });
        }
        let comma = Some(element + 1).filter(|&comma| comma < last && matches!(self.what(comma), What::Comma))?;
        let author = self.presented(comma + 1, last).or_else(|| self.heard(element, comma + 1, last));
        let author = author.or_else(|| self.teller_behind(element, comma + 1, last))?;
        let tie = Tie::new(None, Source::Mention(author), Evidence::Label);
        Some(Incise { first: comma, last: comma + 2, tie })
    }

    /// *« A », fuse dans le public*, *« A » et « B » s'échappent des rangs des élus*: those among whom the words are heard.
    fn heard_among(&self, element: usize, last: usize) -> Option<usize> {
        const RISES: Words = words!["fuser", "jaillir", "monter", "résonner", "retentir", "échapper", "élever"];
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let end = self.row(element).1 + 1;
        let verb = end + usize::from(end < last && matches!(self.what(end), What::Comma));
        let rises = |group: &Group| group.mood == Mood::Finite && group.lexicon_verb(tokens).one_of(RISES);
        let among = verb + 2 < last && clauses.group(verb).is_some_and(rises) && matches!(self.what(verb + 1), What::Prep);
        let place = clauses.mention(verb + 2).filter(|_| among);
        let crowd = |(_, found): &(usize, &Mention)| {
            let there = tokens.one_of(found.at, words!["rang", "rangs", "salle", "tribune", "tribunes"]);
            there || found.head == Head::Group || found.head.is_human() && found.is_plural()
        };
        // s'échappent des rangs des élus
        let within = || clauses.mention(verb + 4).filter(|_| verb + 4 < last && tokens.has(clauses.elements[verb + 3].start, OF));
        place.filter(crowd).or_else(|| place.and_then(|_| within()).filter(crowd)).map(|(index, _)| index)
    }

    /// *« A » est le mot d'ordre de X*, *« A » est l'un des slogans de X*: whose words they are said to be.
    fn owner_told(&self, element: usize, last: usize) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let is = |group: &Group| tokens.has(group.at, Classes::ETRE) && !group.negated;
        let verb = Some(element + 1).filter(|&verb| clauses.is_finite(verb) && clauses.group(verb).is_some_and(is))?;
        // le message de X: one phrase, whose owner it is
        let owned = || clauses.mention(verb + 1).filter(|(_, found)| tokens.has(found.at, Classes::SAID));
        let author = (verb + 1..last.min(verb + 5)).find_map(|noun| self.rules.author(noun, last));
        author.or_else(|| owned().filter(|(_, found)| found.end > found.at + 1).map(|(index, _)| index))
    }

    /// *c'est l'avis de X*, *tel est le message de X*, *voilà le credo de X*: whose words these are said to be.
    fn presented(&self, from: usize, last: usize) -> Option<usize> {
        let tokens = self.rules.tokens;
        let start = self.rules.clauses.elements.get(from).filter(|_| from < last)?.start;
        let shows = tokens.one_of(start, words!["c'", "ce", "tel", "telle", "telles", "tels", "voilà"]);
        let clauses = &self.rules.clauses;
        const WORDED: Classes = Classes::SPEECH_NOUN.or(Classes::OWNED).or(Classes::TALKED_ABOUT).or(Classes::VOICED);
        let worded = |found: &Mention| tokens.has(found.at, WORDED) || tokens.one_of(found.at, words!["idée"]);
        if let Some(teller) = self.told_so(from, last).filter(|_| shows) {
            return Some(teller);
        }
        let noun = (from + 1..last.min(from + 4)).find(|&at| clauses.mention(at).is_some()).filter(|_| shows)?;
        // telles sont les paroles lancées mardi par X
        let by = || {
            let voices = |group: &Group| {
                let verb = tokens.verb(group.at);
                let shows = words!["afficher", "choisir", "défendre", "employer", "envoyer", "utiliser"];
                verb.classes.any(VerbClasses::VOICES) || verb.one_of(shows)
            };
            let uttered = clauses.is_participle(noun + 1)
                && clauses.group(noun + 1).is_some_and(voices)
                && clauses.mention(noun).is_some_and(|(_, found)| worded(found));
            let by = (noun + 2..last.min(noun + 9)).find(|&at| tokens.one_of(clauses.elements[at].start, words!["par"]));
            by.filter(|_| uttered).and_then(|by| clauses.mention(by + 1)).filter(|(_, found)| found.head.is_people())
        };
        if let Some((author, _)) = by() {
            return Some(author);
        }
        let of = tokens.has(clauses.elements.get(noun + 1)?.start, OF) && noun + 2 < last;
        let owner = clauses.mention(noun + 2).filter(|(_, found)| of && found.head.is_people()).map(|(owner, _)| owner);
        // c'est la réaction à chaud de X; but ce sont des témoignages recueillis par X
        let definite = clauses.mention(noun).is_some_and(|(_, found)| found.determiner == Determiner::Definite);
        owner.or_else(|| if definite { self.rules.author(noun, last) } else { None })
    }

    /// *c'est ce qu'a déclaré X*, *voilà ce que X a répondu*, *c'est en ces termes que X a répondu*, *c'est ainsi que X décrit le
    /// port*, *voilà comment X le décrit*: who says so.
    fn told_so(&self, from: usize, last: usize) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let how = |at: usize| {
            matches!(self.what(at), What::Interrogative) && tokens.one_of(clauses.elements[at].start, words!["comment"])
        };
        let que = (from + 1..last.min(from + 6)).find(|&at| matches!(self.what(at), What::Que) || how(at))?;
        let start = clauses.elements[que - 1].start;
        let worded = |(_, mention): (usize, &Mention)| tokens.has(mention.at, Classes::SPEECH_NOUN.or(Classes::OWNED));
        let verb = clauses.first_finite(que + 1..last.min(que + 5))?;
        let says = clauses.group(verb).is_some_and(|group| group.says(tokens));
        let thus = tokens.one_of(start, words!["ainsi"]) || how(que);
        let so = thus || tokens.one_of(start, words!["ce"]) && says || clauses.mention(que - 1).is_some_and(worded);
        let (index, found) = self.rules.subject_mention(verb)?;
        let head = found.head;
        (so && if thus { head.is_people() } else { head.speaks() }).then_some(index)
    }

    /// *« A » — X*, *« A » (X, CGT)*, *« A » (un passant)*, *« A », X, maire de Lans*, or the name alone on the line below: a pull
    /// quote with its author.
    pub(super) fn signature(&self, element: usize, last: usize) -> Option<Incise> {
        let clauses = &self.rules.clauses;
        // « A » – X, députée et maire de Lans.
        let offices = || {
            let bare = |at: usize| !matches!(self.what(at), What::Verb(_) | What::Quote(_) | What::Colon | What::Dash);
            let alone = element == self.sentence_first(element) && last - element <= SIGNED;
            let ends = self.rules.tokens.kind(clauses.elements[last - 1].end) == Kind::Break;
            // X, éleveur à Lans
            let office = |(_, found): (usize, &Mention)| found.reach > found.end;
            let parted =
                matches!(self.what(element + 3), What::Comma | What::Stop) || clauses.mention(element + 2).is_some_and(office);
            alone && ends && parted && (element + 3..last).all(bare)
        };
        let dash = element + 3 <= last && matches!(self.what(element + 1), What::Dash);
        // « A » — Une citation de X, maire de Lans
        let cited = if dash { self.behind_citation(element + 2, last) } else { element + 2 };
        let dashed = dash && (element + 3 == last || cited > element + 2 || offices());
        // « A » (X)
        let bracketed = || {
            let close = (element + 3..last.min(element + 9)).find(|&at| matches!(self.what(at), What::ParenClose));
            let bare = close.is_some_and(|close| self.is_bare(element + 2, close));
            matches!(self.what(element + 1), What::ParenOpen) && bare && !self.is_told_before(element)
        };
        let at = if dashed || element + 3 < last && bracketed() {
            cited
        } else if let Some(signed) = self.signed(element, last).or_else(|| self.apposed_author(element, last)) {
            signed
        } else {
            let own = clauses.sentence_of(element);
            let below = clauses.sentences.below(own)?;
            // « A » ⏎ Anne, ⏎
            let comma = usize::from(matches!(self.what(below.last - 1), What::Comma));
            if below.last != below.first + 1 + comma {
                return None;
            }
            let alone = element == clauses.sentences[own].first && element + 1 == last;
            let lines = below.paragraph == clauses.sentences[own].paragraph + 1;
            let ends = self.rules.tokens.kind(clauses.elements[below.last - 1].end) == Kind::Break;
            // A name at the end of the text is the journalist's.
            let pulled = self.is_heading(self.quote(element)?) && own + 2 < clauses.sentences.end();
            Some(below.first).filter(|_| alone && lines && ends && pulled && self.presented_above(element).is_none())?
        };
        let (mention, found) = clauses.mention(at)?;
        // « A » (Le Matin); but « Quai libre » (QL), « On coule » (Morbihan), « On coule » (AFP)
        let bracket = || matches!(self.what(at - 1), What::ParenOpen) && matches!(self.what(at + 1), What::ParenClose);
        let whole = || self.quote(element).is_some_and(|quote| self.holds_clause(quote));
        let tokens = self.rules.tokens;
        let town = || {
            tokens
                .lexicon
                .phrase(tokens.words(found.start, found.end))
                .is_some_and(|(_, town)| town.classes.any(Classes::COUNTRY))
        };
        let article = || tokens.has(found.start, Classes::DET_DEF) && tokens.is_capital(found.start) && !town();
        let paper = || found.head == Head::Organisation && bracket() && (article() && whole() || self.is_known_medium(found));
        let named = found.has_name() && (found.head.is_human() && !found.weak || paper());
        // « On coule » (un marin)
        let someone = || found.head.is_human() && found.determiner == Determiner::Indefinite && bracket() && whole();
        let tie = Tie::new(None, Source::Mention(mention), Evidence::Signature);
        (named || someone()).then_some(Incise { first: at, last: at + 1, tie })
    }

    /// *X, maire de Lans : « A » (Le Matin)*: somebody is told of before the colon.
    fn is_told_before(&self, element: usize) -> bool {
        let first = self.sentence_first(element);
        let person = |at: usize| self.rules.clauses.mention(at).is_some_and(|(_, found)| found.head.is_human());
        element > first
            && matches!(self.what(element - 1), What::Colon)
            && (first.max(element.saturating_sub(24))..element - 1).any(person)
    }

    /// *Le Figaro*, *Nice-Matin*: a name that the lexicon knows for a medium's, and for no agency's.
    fn is_known_medium(&self, found: &Mention) -> bool {
        let (tokens, (from, to)) = (self.rules.tokens, found.name);
        tokens.names_medium(from, to) && !(to == from + 1 && tokens.is_of(from, Fields::AGENCY))
    }

    /// *« A. » Anne Dol, maire de Lans.*, *« A. » Anne Dol au conseil du 3 mai*, *« A »* ⏎ *— Anne Dol (@dol) 3 mai*: nothing but
    /// the name and the office or the occasion behind the words, where the paragraph ends.
    fn signed(&self, element: usize, last: usize) -> Option<usize> {
        let clauses = &self.rules.clauses;
        let own = clauses.sentence_of(element);
        let behind = clauses.sentences.below(own)?;
        let stop = usize::from(element + 2 == last && matches!(self.what(element + 1), What::Stop));
        let alone = element == clauses.sentences[own].first && element + 1 + stop == last;
        let sign = self.rules.tokens.kind(clauses.elements[behind.first].start);
        let dash = usize::from(matches!(sign, Kind::Dash | Kind::Hyphen));
        let below = behind.paragraph.checked_sub(clauses.sentences[own].paragraph)?;
        // « A. » ⏎ Anne Dol, maire de Lans ⏎
        let line = below == 1 && self.rules.is_line(own + 1) && self.presented_above(element).is_none();
        // « A. » ⏎ Anne Dol, maire de Lans. ⏎
        let period = below == 1 && matches!(self.what(behind.last - 1), What::Stop) && self.presented_above(element).is_none();
        let near = (below <= dash || line || period) && behind.last - behind.first <= 12;
        let near = near && !(below > 0 && self.ends_account(own)) && !self.is_byline(behind.first + dash, behind.last);
        let at = self.behind_citation(behind.first + dash, behind.last);
        let (_, found) = clauses.mention(at).filter(|_| alone && near)?;
        let ends = self.rules.tokens.kind(clauses.elements[behind.last - 1].end) == Kind::Break;
        // « A. » Anne Dol au conseil du 3 mai
        let occasion = || below == 0 && at + 1 < behind.last && matches!(self.what(at + 1), What::Prep);
        let alone = below == 0 && behind.last <= behind.first + 2;
        let office = found.reach > found.end || dash > 0 || at > behind.first || alone || occasion();
        // « A. » ⏎ Anne Dol, Lans ⏎ « B. »: a letter, with where it comes from
        let town = || {
            let two = behind.last == behind.first + 3 && matches!(self.what(at + 1), What::Comma);
            let capital = two && self.rules.tokens.is_capital(clauses.elements[at + 2].start);
            let letter = |next: &Sentence| matches!(self.what(next.first), What::Quote(_));
            line && capital && (clauses.sentences.get(own + 2).is_some_and(letter) || self.signs_above(element))
        };
        let office = office || town();
        (ends && office && found.has_name() && self.is_bare(at, behind.last)).then_some(at)
    }

    /// *Une citation de Anne Dol, maire*, *Citation : Anne Dol*: where whoever signs is named.
    fn behind_citation(&self, from: usize, last: usize) -> usize {
        const NEAR: usize = 4;
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let start = clauses.elements[from.min(last - 1)].start;
        let cited = (start..start + 2).any(|at| tokens.one_of(at, words!["citation"]));
        let named = |&at: &usize| clauses.mention(at).is_some_and(|(_, found)| found.names_somebody());
        (from..last.min(from + NEAR)).find(|at| cited && named(at)).unwrap_or(from)
    }

    /// *« A », dit X. « B. »* ⏎ *Luc Rey, journaliste*: below the words that end an account stands who wrote it.
    fn ends_account(&self, own: usize) -> bool {
        let sentences = &self.rules.clauses.sentences;
        let marks = |at: usize| matches!(self.what(at), What::Quote(_) | What::Stop);
        own.checked_sub(1)
            .and_then(|before| sentences.get(before))
            .is_some_and(|before| before.paragraph == sentences[own].paragraph && !(before.first..before.last).all(marks))
    }

    /// *Luc Rey (avec AFP)*, *Luc Rey (AFP)*: whom the brackets make a journalist.
    fn is_byline(&self, name: usize, last: usize) -> bool {
        let tokens = self.rules.tokens;
        let agency = |start: usize| tokens.one_of(start, words!["avec"]) || tokens.is_of(start, Fields::AGENCY);
        let bracket = name + 2 < last && matches!(self.what(name + 1), What::ParenOpen);
        bracket && agency(self.rules.clauses.elements[name + 2].start)
    }

    /// A signature gives the words before these their author.
    fn signs_above(&self, element: usize) -> bool {
        let above = self.quote(element).and_then(|own| self.found[own.checked_sub(1)?].tie);
        above.is_some_and(|tie| tie.evidence == Evidence::Signature)
    }

    /// *Anne Dol, maire de Lans* ⏎ *« A. »* ⏎ *Luc Rey, pêcheur*: the line above, which signs no words further up, tells who
    /// speaks.
    fn presented_above(&self, element: usize) -> Option<(usize, &Mention)> {
        let clauses = &self.rules.clauses;
        let own = clauses.sentence_of(element).checked_sub(1)?;
        let above = clauses.sentences.get(own)?;
        let signed = self.signs_above(element);
        // La plus lucide : Anne Dol (Lans)
        let colon = (above.first + 1..above.last.min(above.first + 8)).find(|&at| matches!(self.what(at), What::Colon));
        let from = colon.filter(|&colon| self.is_bare(above.first, colon)).map_or(above.first, |colon| colon + 1);
        let (mention, found) = clauses.mention(from).filter(|_| !signed && from < above.last)?;
        let named = found.has_name() && found.head.is_human() && !found.is_plural();
        (named && self.rules.is_line(own) && self.is_bare(from, above.last)).then_some((mention, found))
    }

    /// The words that stand alone below a line with a name and an office: *Anne Dol, maire de Lans* ⏎ *« A »* ⏎
    pub(super) fn headed(&self, element: usize) -> Option<Tie> {
        let clauses = &self.rules.clauses;
        let own = clauses.sentences[clauses.sentence_of(element)];
        let alone = element == own.first && (element + 1..own.last).all(|at| matches!(self.what(at), What::Stop));
        let ends = self.rules.tokens.kind(clauses.elements[own.last - 1].end) == Kind::Break;
        let office = || self.presented_above(element).filter(|(_, found)| found.reach > found.end).map(|(mention, _)| mention);
        let mention = Some(()).filter(|()| alone && ends).and_then(|()| office().or_else(|| self.interviewed_above(element)))?;
        Some(Tie::new(None, Source::Mention(mention), Evidence::Label))
    }

    /// *Entretien avec Anne Dol* ⏎ *« A »*, *Anne Dol à « La Vigie »* ⏎ *« A »*: whom the line above says was interviewed.
    fn interviewed_above(&self, element: usize) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let own = clauses.sentence_of(element).checked_sub(1).filter(|&above| self.rules.is_line(above))?;
        let above = clauses.sentences.get(own)?;
        if let Some(guest) = self.interviewee(above.first, above.last) {
            return Some(guest);
        }
        let to = above.last.checked_sub(2).filter(|&to| to > above.first)?;
        let paper = match self.what(above.last - 1) {
            What::Quote(_) => true,
            What::Mention(index) => tokens.is_press(clauses.mentions[index].at),
            _ => false,
        };
        let told = paper && tokens.one_of(clauses.elements[to].start, words!["à", "au"]) && self.is_bare(above.first, to);
        let (mention, found) = clauses.mention(above.first).filter(|_| told)?;
        (found.has_name() && found.head.is_human() && !found.is_plural()).then_some(mention)
    }

    /// *« A », Anne Dol, maire de Lans*, *« A » Anne Dol, maire de Lans* ⏎, *Tribune. « A », par Anne Dol*, *Le mot du jour : « A
    /// », Anne Dol, hier à Lans*: the name, and nothing said of it.
    fn apposed_author(&self, element: usize, last: usize) -> Option<usize> {
        let first = element == self.sentence_first(element);
        if element + 1 < last && first && matches!(self.what(element + 1), What::Mention(_)) {
            let ends = self.rules.tokens.kind(self.rules.clauses.elements[last - 1].end) == Kind::Break;
            return self.bare_author(element, element + 1, last).filter(|_| ends);
        }
        let by = element + 2 < last && self.rules.tokens.one_of(self.rules.clauses.elements[element + 2].start, words!["par"]);
        let at = element + 2 + usize::from(by);
        let apart = at < last && matches!(self.what(element + 1), What::Comma);
        let opens = apart && (first || matches!(self.what(element - 1), What::Colon));
        self.bare_author(element, at, last).filter(|_| opens)
    }

    /// The name at `at`, with an office or alone, behind a whole clause in marks.
    fn bare_author(&self, element: usize, at: usize, last: usize) -> Option<usize> {
        let (_, found) = self.rules.clauses.mention(at).filter(|_| at < last && last - at <= 12)?;
        let office = found.reach > found.end || at + 1 == last || matches!(self.what(at + 1), What::Comma | What::Stop);
        let whole = || self.quote(element).is_some_and(|quote| self.holds_clause(quote));
        (office && found.has_name() && self.is_bare(at, last) && whole()).then_some(at)
    }

    fn is_bare(&self, from: usize, to: usize) -> bool {
        (from..to).all(|at| !matches!(self.what(at), What::Verb(_) | What::Quote(_) | What::Colon | What::Coord))
    }

    /// *R : « Nous rouvrons »*, *RÉPONSE : « A »*, *A. D. : « A »*: the label of an answer stands for whoever is interviewed.
    pub(super) fn is_answer(&self, tie: &Tie) -> bool {
        let Source::Mention(mention) = tie.source else { return false };
        let (from, to) = self.rules.clauses.mentions[mention].name;
        let initials = |at: usize| self.rules.tokens.str(at).split('.').all(|letter| letter.len() <= 1);
        let label = || to == from + 1 && self.rules.tokens.is_answer_label(from);
        tie.cue.is_none() && from < to && to <= from + 3 && ((from..to).all(initials) || label())
    }

    /// *Q : « Pourquoi partir ? »*: the label of a question stands for whoever asks it, whom nobody names.
    pub(super) fn is_question_label(&self, tie: &Tie) -> bool {
        let Source::Mention(mention) = tie.source else { return false };
        let (from, to) = self.rules.clauses.mentions[mention].name;
        let alone = tie.cue.is_none() && tie.evidence == Evidence::Label && to == from + 1;
        alone && self.rules.tokens.is_question_label(from)
    }

    /// *« Pourquoi partir ? »* ⏎ *Anne Dol : « A. »*, *Anne Dol : « A. »* ⏎ *« B. »* ⏎ *Anne Dol : « C. »*: who is labelled has
    /// the floor again, so that the question or the words before, alone in their paragraph, are whoever asks'.
    pub(super) fn is_before_label(&self, index: usize) -> bool {
        let clauses = &self.rules.clauses;
        let item = &self.items[index];
        let Some(element) = item.stretch.map(|stretch| clauses.element_of[stretch]) else { return false };
        let own = clauses.sentences[item.sentence];
        let alone = item.tie.is_none()
            && item.kind == QuoteKind::Direct
            && element == own.first
            && (element + 1..own.last).all(|at| matches!(self.what(at), What::Stop));
        if !alone {
            return false;
        }
        let labelled = |other: usize, paragraph: usize| {
            let mention = self.labelled(other)?;
            (clauses.sentences[self.items[other].sentence].paragraph == paragraph).then(|| &clauses.mentions[mention])
        };
        let Some(next) = labelled(index + 1, own.paragraph + 1) else { return false };
        let asks = || item.pieces.last().is_some_and(|&(_, to)| self.rules.tokens.kind(to.max(1) - 1) == Kind::Question);
        let same = |above: &Mention| self.rules.tokens.bare(above.at) == self.rules.tokens.bare(next.at);
        let above = || labelled(index.checked_sub(1)?, own.paragraph.checked_sub(1)?);
        asks() || above().is_some_and(same)
    }
}
