//! The construction that ties marked words to their cue, the closest and clearest first.
//!
//! | text | tie |
//! |---|---|
//! | *« A », a dit X* | the incise just behind the words |
//! | *X a dit que « A »*, *X dénonce « A »*, *X : « A »* | the verb or the colon before them |
//! | *Ils étaient « A », parfois « B », souligne X* | an incise farther right |
//! | *X dénonce « A » et « B »* | the tie of the words they are joined to |

use super::{Barren, Reader};
use crate::attribution::{BETWEEN, Cue, Incise, Place, Source, Tie};
use crate::clause::{Sentence, What};
use crate::lexicon::{Classes, Fields, Forms, Frames, Reliability, VerbClasses};
use crate::mention::{Determiner, Head, Mention};
use crate::model::{CueKind, Evidence};
use crate::quotation::{Stretch, Style};
use crate::token::{Kind, THOSE, tail, words};
use crate::verb::Mood;

/// How far from the head of its sentence somebody is looked for who speaks of those who do something.
const OF_THOSE: usize = 40;

impl Reader<'_> {
    /// The tie of a stretch, the closest and clearest construction first.
    pub(super) fn tie(&self, stretch: &Stretch, element: usize) -> Option<Tie> {
        let clauses = &self.rules.clauses;
        let sentence = clauses.sentences[clauses.sentence_of(element)];
        if stretch.continues.is_some() && element == sentence.first && !self.opens_incise(element, sentence.last, stretch) {
            return None;
        }
        if let Some(tie) = self.between_dashes(element, sentence) {
            return Some(tie);
        }
        let governed = self.is_governed_fragment(element, sentence.first);
        let theirs = || self.rules.agent_behind(element).or_else(|| self.owner(element, sentence.last));
        if let Some(tie) = if governed { theirs() } else { None } {
            return Some(tie);
        }
        if self.rules.is_met_with(element) {
            return Some(Tie::new(None, Source::Unknown, Evidence::Label));
        }
        let incise = self.incise_after(element, sentence.last, stretch);
        if let Some(tie) = self.gapped(element, sentence, stretch).filter(|_| incise.is_none()) {
            return Some(tie);
        }
        let governor = self.before(element, sentence.first).filter(|tie| !self.is_of_thing(tie, element, sentence.last));
        let chanted = if governor.is_none() { self.rules.chanted(element) } else { None };
        if let Some(source) = chanted {
            return Some(Tie::new(None, source, Evidence::Label));
        }
        match (incise, governor) {
            (Some(incise), Some(governor)) if self.is_said_for(&governor, &incise) => {
                Some(Tie { source: incise.tie.source, ..governor })
            }
            (Some(incise), Some(governor)) => {
                let governs = self.governs_rather(&governor, &incise, governed, element);
                Some(if governs { governor } else { incise.tie })
            }
            (Some(incise), None) => Some(incise.tie),
            (None, Some(governor)) => Some(self.framed(governor, element, sentence)),
            (None, None) => self.loose_tie(stretch, element, sentence),
        }
    }

    /// *La gauche dénonce « A » (Zoé Dol)*, *on salue « A » (Zoé Dol)*: one person's name behind the words tells who said them
    /// for a party, a group or nobody in particular.
    fn is_said_for(&self, governor: &Tie, incise: &Incise) -> bool {
        let Source::Mention(mention) = governor.source else { return false };
        let found = &self.rules.clauses.mentions[mention];
        let several = || found.is_plural() && !found.has_name() || self.rules.tokens.one_of(found.at, words!["on"]);
        incise.tie.evidence == Evidence::Signature && (!found.head.is_human() || several())
    }

    /// Whether what stands before words has them rather than the incise behind them; they are a fragment that it governs, or not.
    fn governs_rather(&self, governor: &Tie, incise: &Incise, governed: bool, element: usize) -> bool {
        let clauses = &self.rules.clauses;
        let sentence = clauses.sentences[clauses.sentence_of(element)];
        let reliability = |tie: &Tie| tie.cue.map_or(Reliability::None, |cue| cue.reliability);
        let sourced = incise.tie.evidence == Evidence::Preposition;
        // refuse la parole (« A », avait dit X) aux élus: brackets hold the words and their incise
        let opens = element > sentence.first && matches!(self.what(element - 1), What::ParenOpen);
        if opens && incise.last < sentence.last && matches!(self.what(incise.last), What::ParenClose) {
            return false;
        }
        // « Honteux », juge X, « flou », estime Y; « honteux », selon X, « flou », selon Y: the cue of the words before is theirs
        let spent = |own: Tie| {
            let sources = own.evidence == Evidence::Preposition && sourced;
            (own.evidence == Evidence::Incise || sources) && own.cue.map(|cue| cue.start) == governor.cue.map(|cue| cue.start)
        };
        if self.neighbour(element, sentence.first).is_some_and(spent) {
            return false;
        }
        // Pour X, c'est « A », pour Y « B »; selon X, « A », selon Y, « B »: the source of the next words is not that of these.
        let quote = |at: usize| at < sentence.last && matches!(self.what(at), What::Quote(_));
        let comma = incise.last < sentence.last && matches!(self.what(incise.last), What::Comma);
        let next = sourced && quote(incise.last + usize::from(comma));
        if next && governor.evidence == Evidence::Preposition {
            return true;
        }
        // Comme Le Phare le relatait, le syndicat espère, « car A », assurait X
        let likened = |cue: Cue| {
            let found = self.rules.comparison_at(sentence.first, element).and_then(|found| found.tie.cue);
            found.is_some_and(|found| found.start == cue.start)
        };
        if incise.tie.evidence == Evidence::Incise && governor.cue.is_some_and(likened) {
            return false;
        }
        // Le maire répondait : « A », selon le journal, rapporte le journal: who passes on what he said
        let announced = element > sentence.first && matches!(self.what(element - 1), What::Colon);
        let speaks = governor.cue.is_some_and(|cue| cue.kind == CueKind::Verb && cue.reliability >= Reliability::Medium)
            && governor.source != Source::Unknown
            && !self.rules.is_thing(governor.source);
        if announced && speaks && (sourced || self.is_passed_on(governor, incise)) {
            return true;
        }
        let opens = clauses.elements[sentence.first].start;
        let framed = governor.evidence == Evidence::Preposition && governor.cue.is_some_and(|cue| cue.start == opens);
        if framed && self.is_passed_on(governor, incise) {
            return true;
        }
        let starts_clause = || governor.cue.is_some_and(|cue| self.starts_clause_behind(cue.end, element));
        let strong = reliability(governor) >= Reliability::Medium && !starts_clause();
        let sure = reliability(&incise.tie) == Reliability::High;
        // ont réclamé le retrait, « une mesure injuste » selon eux
        let beside = incise.first == element + 1 && sourced;
        // Le maire n'a pas prévenu l'État car « A », dit X: a clause of its own
        let reason = || sure && (self.is_reason(element) || self.is_clause_joined(element, governor));
        // Selon le journal, le père « est tombé », ont précisé les gendarmes
        let relayed = framed && incise.tie.evidence == Evidence::Incise && sure;
        let act = || self.is_manner(governor, element) || self.is_of_act(governor, element);
        let taken = governed && strong && !beside && !relayed && governor.source != Source::Unknown;
        taken && !reason() && (sourced || !act()) && !self.is_to_be_said(governor, element)
    }

    /// *Selon le maire, « A », rapporte Lans Matin*: the paper of the incise passes on what the source of the sentence says.
    fn is_passed_on(&self, governor: &Tie, incise: &Incise) -> bool {
        let tokens = self.rules.tokens;
        let mention = |source: Source| source.mention(self.rules.clauses);
        let press = |mention: &Mention| {
            mention.head == Head::Organisation && (mention.start..mention.end).any(|at| tokens.tells_of_press(at))
        };
        let somebody = matches!(governor.source, Source::Pronoun(_))
            || mention(governor.source).is_some_and(|source| source.head.speaks() && !press(source));
        let heard = governor.cue.is_some_and(|cue| cue.reliability == Reliability::High);
        heard && somebody && incise.tie.evidence == Evidence::Incise && mention(incise.tie.source).is_some_and(press)
    }

    /// The tie of words that neither an incise beside them nor a verb before them has.
    fn loose_tie(&self, stretch: &Stretch, element: usize, sentence: Sentence) -> Option<Tie> {
        self.sentence_incise(element, sentence.last)
            .or_else(|| self.rules.agent_of_subject(element))
            .or_else(|| self.uttered_by(element, sentence.first))
            .or_else(|| self.bracketed(element, sentence))
            .or_else(|| self.apposed_to_noun(element, sentence))
            .or_else(|| self.neighbour(element, sentence.first))
            .or_else(|| self.opened(element, sentence))
            .or_else(|| self.motive(stretch, element, sentence.first))
            .or_else(|| self.pretext(element, sentence.first))
            .or_else(|| self.housed(element, sentence.first))
            .or_else(|| self.headed(element))
    }

    /// *Les mots « je pars », lâchés par X*: whole words behind the noun that names them have the agent of its participle.
    fn uttered_by(&self, element: usize, first: usize) -> Option<Tie> {
        let noun = element.checked_sub(1).filter(|&noun| noun >= first)?;
        let worded =
            |(_, mention): (usize, &Mention)| self.rules.tokens.has(mention.at, Classes::TALKED_ABOUT.or(Classes::OWNED));
        if self.rules.clauses.mention(noun).is_some_and(worded) { self.rules.agent_behind(element) } else { None }
    }

    /// *Pour X, le maire envisage « une fuite »*, *Le maire « a fui », juge X*: a frame around the sentence against a weak verb
    /// in it.
    fn framed(&self, governor: Tie, element: usize, sentence: Sentence) -> Tie {
        // Quant aux hausses promises, « A » est prévu, dit X: a participle without author leaves the words to the incise; a
        // gerund has its own: une foule scandant « A ».
        let tokens = self.rules.tokens;
        let undone = |cue: &Cue| tokens.lexicon.verb(cue.verb).classes.any(VerbClasses::UNDONE);
        let reliable = |tie: &Tie| tie.cue.is_some_and(|cue| cue.reliability >= Reliability::Medium && !undone(&cue));
        let untold = governor.source == Source::Unknown
            && governor.cue.is_some_and(|cue| {
                cue.kind == CueKind::Participle && !tokens.word(cue.end - 1).forms.any(Forms::PRESENT_PARTICIPLE)
            });
        let manner = self.is_manner(&governor, element);
        let to_come = self.is_to_be_said(&governor, element);
        if !untold
            && !manner
            && !to_come
            && governor.cue.is_some_and(|cue| cue.reliability >= Reliability::High || cue.kind == CueKind::Preposition)
        {
            return governor;
        }
        if let Some(tie) = if reliable(&governor) { None } else { self.pretext(element, sentence.first) } {
            return tie;
        }
        // Selon X, P ; un marin évoque « A »: behind the semicolon somebody else speaks
        let speaker = |source: Source| match source {
            Source::Mention(index) => self.rules.clauses.mentions[index].head.speaks() && governor.cue.is_some(),
            _ => false,
        };
        let parted = |last: usize| (last..element).any(|at| matches!(self.what(at), What::Semicolon)) && speaker(governor.source);
        let opening = self.rules.preposition_at(sentence.first, element).filter(|found| !parted(found.last));
        let opening = opening.filter(|found| matches!(self.what(found.last), What::Comma)).map(|found| found.tie);
        let opening =
            opening.filter(|opening| !self.rules.is_represented(opening, &governor) && !self.is_told_of_source(&governor));
        // A verb inside the marks is no cue of its own.
        let ending = || {
            let weak = governor.cue.is_none() && (governor.evidence == Evidence::Subject || governor.source == Source::Unknown);
            let act = manner || to_come || self.is_of_act(&governor, element);
            let incise = if untold || weak || act { self.sentence_incise(element, sentence.last) } else { None };
            incise.filter(|incise| untold || weak || incise.evidence != Evidence::Preposition)
        };
        opening.or_else(|| self.behind_colon(&governor, element, sentence)).or_else(ending).unwrap_or(governor)
    }

    /// *Le maire devrait annoncer une « prime », a dit X*: what nobody has said yet is told by whoever foresees it; but *devra
    /// répondre de « vol »* is in the words of the law.
    fn is_to_be_said(&self, governor: &Tie, element: usize) -> bool {
        let clauses = &self.rules.clauses;
        let answers = |cue: &Cue| self.rules.tokens.lexicon.verb(cue.verb).one_of(words!["répondre"]);
        let cue = governor.cue.filter(|cue| cue.kind == CueKind::Verb && !answers(cue));
        cue.is_some_and(|cue| {
            let verb = (element.saturating_sub(BETWEEN)..element).rev().find(|&at| clauses.elements[at].start <= cue.start);
            verb.is_some_and(|verb| self.rules.is_unsaid(verb))
        })
    }

    /// *Selon l'enquête, P, a dit le procureur, qui n'exclut « rien »*: the words stand in what tells of another source.
    fn is_told_of_source(&self, tie: &Tie) -> bool {
        let (tokens, mentions) = (self.rules.tokens, &self.rules.clauses.mentions);
        let Source::Mention(index) = tie.source else { return false };
        let before = mentions[index].start.checked_sub(1);
        before.is_some_and(|at| tokens.one_of(at, words!["selon"]) || tokens.has(at, Classes::SPEECH))
    }

    /// *Le salon réduit sa voilure : « A » pour durer, explique sa directrice*: where no verb of speech stands before the colon,
    /// the incise has the words that the sentence goes on from.
    fn behind_colon(&self, governor: &Tie, element: usize, sentence: Sentence) -> Option<Tie> {
        let announced = element > sentence.first && matches!(self.what(element - 1), What::Colon);
        if !announced || governor.cue.is_some_and(|cue| cue.reliability >= Reliability::Medium) {
            return None;
        }
        let incise = self.sentence_incise(element, sentence.last).filter(|tie| tie.evidence == Evidence::Incise)?;
        let elements = &self.rules.clauses.elements;
        let mut tail =
            (element + 1..sentence.last).take_while(|&at| incise.cue.is_some_and(|cue| elements[at].start < cue.start));
        let goes_on = |at: usize| !self.rules.clauses.is_finite(at) && !matches!(self.what(at), What::Quote(_));
        tail.all(goes_on).then_some(incise)
    }

    /// *La ville s'est engagée à bâtir un « toit », a indiqué X*, *La loi exclut « les marins », a indiqué X*: words inside the
    /// complement of what one does, or of what a document says, are the teller's; but *Les élus ont reçu une lettre affirmant que
    /// « A », révèle X*.
    fn is_of_act(&self, tie: &Tie, element: usize) -> bool {
        let clauses = &self.rules.clauses;
        let document = |found: &Mention| found.head == Head::Document;
        if tie.cue.is_some() && tie.source.mention(clauses).is_some_and(document) {
            return !self.is_stated(tie, element);
        }
        // accuse Y de laisser « pourrir » le conflit: the charge is in his words
        let blames = |cue: &Cue| self.rules.tokens.lexicon.verb(cue.verb).frames.any(Frames::PERSON);
        let Some(cue) = tie.cue.filter(|cue| cue.reliability <= Reliability::Medium && !blames(cue)) else { return false };
        (element.saturating_sub(12)..element)
            .rev()
            .filter_map(|at| clauses.group(at))
            .take_while(|group| group.start >= cue.end)
            .any(|group| group.mood == Mood::Infinitive)
    }

    /// *Le pont présente un risque « grave »*, *L'aide doit répondre « à tout », dit X*: a thing is no speaker where its verb is
    /// seldom one of speech, or where an incise tells who speaks; but *plusieurs personnes évoquant « un drame »*.
    fn is_of_thing(&self, tie: &Tie, element: usize, last: usize) -> bool {
        let people = matches!(tie.source, Source::Mention(index)
            if self.rules.tokens.one_of(self.rules.clauses.mentions[index].at, words!["personnes"]));
        let surest = if people { Reliability::Low } else { Reliability::Medium };
        let low = tie.cue.is_some_and(|cue| cue.reliability <= surest);
        self.rules.is_thing(tie.source)
            && tie.cue.is_some()
            && (low || self.sentence_incise(element, last).is_some())
            && !(self.rules.is_heard_noun(tie.source) && self.is_stated(tie, element))
    }

    /// *affirmant que « A »*, *affirmant « que A »*: words that a gerund that is surely one of speech has for its clause.
    fn is_stated(&self, tie: &Tie, element: usize) -> bool {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let sure = tie.cue.filter(|cue| cue.kind == CueKind::Participle && cue.reliability == Reliability::High);
        let que = |at: usize| matches!(self.what(at), What::Que);
        let inside = || self.quote(element).is_some_and(|quote| tokens.has(self.rules.stretches[quote].start, Classes::QUE));
        sure.is_some_and(|cue| {
            let behind = |at: usize| clauses.elements[at].end == cue.end;
            element > 1 && (que(element - 1) && behind(element - 2) || behind(element - 1) && inside())
        })
    }

    /// *Le préfet a répondu avec une « franchise rare » aux élus, note le journal*: how he did, not what he said.
    fn is_manner(&self, governor: &Tie, element: usize) -> bool {
        let clauses = &self.rules.clauses;
        let article = usize::from(element > 0 && matches!(self.what(element - 1), What::Other));
        let with = element.checked_sub(1 + article).map(|at| clauses.elements[at].start);
        let just_behind = |with: &usize| governor.cue.is_some_and(|cue| cue.end == *with);
        with.filter(just_behind).is_some_and(|with| self.rules.tokens.one_of(with, words!["avec"]))
    }

    /// *car « il est trop tard »*, *puisque « le pont a cédé »*: a conjunction stands before a whole clause in marks.
    fn is_reason(&self, element: usize) -> bool {
        let joined = element > self.sentence_first(element)
            && match self.what(element - 1) {
                What::Subord => true,
                _ => self.rules.tokens.one_of(self.rules.clauses.elements[element - 1].start, words!["car"]),
            };
        joined && self.quote(element).is_some_and(|quote| self.holds_clause(quote))
    }

    /// *Il admet avoir fui, et « c'est long », dit la présidente*: a whole clause in marks is not joined to what a verb before it
    /// governs.
    fn is_clause_joined(&self, element: usize, governor: &Tie) -> bool {
        let joined = element > self.sentence_first(element) && matches!(self.what(element - 1), What::Coord);
        let elements = &self.rules.clauses.elements;
        let mut between = (0..element).rev().take_while(|&at| governor.cue.is_some_and(|cue| elements[at].start >= cue.end));
        let mut apart = || !between.any(|at| matches!(self.what(at), What::Quote(_) | What::Que | What::Si | What::Colon));
        joined && apart() && self.quote(element).is_some_and(|quote| self.holds_clause(quote))
    }

    /// *Si X l'a soutenu, ses proches « ont eu du mal », dit Y*: behind the comma another clause has the words for its verb.
    fn starts_clause_behind(&self, cue: usize, element: usize) -> bool {
        let elements = &self.rules.clauses.elements;
        let comma = (element.saturating_sub(12)..element).rev().find(|&at| matches!(self.what(at), What::Comma));
        comma.is_some_and(|comma| {
            elements[comma].start >= cue && comma + 1 < element && self.rules.clauses.mention(comma + 1).is_some()
        })
    }

    fn opens_incise(&self, element: usize, last: usize, stretch: &Stretch) -> bool {
        self.incise_after(element, last, stretch).is_some()
    }

    /// A fragment that the narrator's grammar holds: behind *que*, a preposition, a determiner, a verb.
    fn is_governed_fragment(&self, element: usize, first: usize) -> bool {
        let What::Quote(stretch) = self.what(element) else { return false };
        let utterance = || self.holds_clause(stretch);
        element > first
            && match self.what(element - 1) {
                What::Colon | What::Stop | What::Quote(_) | What::Dash | What::ParenOpen => false,
                What::Mention(_) | What::Adverb | What::Comma | What::ParenClose => !utterance(),
                _ => true,
            }
    }

    pub(super) fn incise_after(&self, element: usize, last: usize, stretch: &Stretch) -> Option<Incise> {
        let next = element + 1;
        if let Some(colon) = self.colon_behind(element, last) {
            return self.author_behind_colon(colon, last);
        }
        let signature = if stretch.style == Style::Marks { self.signature(element, last) } else { None };
        let named = signature.or_else(|| self.told_behind(element, last));
        if let Some(named) = named.or_else(|| self.in_brackets(element, last)) {
            return Some(named);
        }
        // — À quoi bon ; dit X en se levant.
        let turn = stretch.style == Style::Turn;
        let parting = |at: &usize| match self.what(*at) {
            What::Comma | What::Dash | What::Stop => true,
            What::Semicolon => turn,
            _ => false,
        };
        let comma = (next..last.min(element + 4)).take_while(parting).count();
        let (next, comma) = (next + comma, comma > 0);
        // « A », même, pour X
        let aside = comma && next + 2 < last && matches!((self.what(next), self.what(next + 1)), (What::Adverb, What::Comma));
        let next = next + if aside { 2 } else { 0 };
        if next >= last
            || self.is_apposed(element, next)
            || self.ends_relative(element, next, last)
            || !comma && self.is_named(element, stretch)
        {
            return None;
        }
        let end = self.rules.tokens.kind(stretch.end.saturating_sub(1));
        let pause = comma || end.ends_sentence() || end == Kind::Comma;
        let free = element == self.sentence_first(element)
            || matches!(self.what(element - 1), What::Colon | What::Stop | What::Quote(_) | What::Coord | What::Comma);
        let incise = self.rules.incise_at(next, last, Place::beside(pause || free))?;
        let reliability = incise.tie.cue.map(|cue| cue.reliability);
        let refused = if incise.tie.evidence == Evidence::Preposition {
            let judges = || free && self.judges(element, &incise, last) || self.is_verdict(element, &incise);
            reliability == Some(Reliability::Low) && !comma && !judges()
        } else {
            !pause && self.has_words_for_subject(element, &incise, last) || self.is_no_teller(element, &incise, pause)
        };
        (!refused).then_some(incise)
    }

    /// *Un événement nommé « Sauvons le port ! » prévoit une marche*, *Le collectif « Sauvons le port » dénonce un projet*
    fn is_named(&self, element: usize, stretch: &Stretch) -> bool {
        if element == self.sentence_first(element) {
            return false;
        }
        let tokens = self.rules.tokens;
        let called = tokens.has(stretch.open - 1, Classes::ENTITLED.or(Classes::NAMED))
            && matches!(self.what(element - 1), What::Verb(_) | What::Adverb | What::Other);
        let bare = |noun: &Mention| noun.end == noun.at + 1 && !tokens.is_capital(noun.at);
        let organisation =
            |noun: &Mention| noun.determiner == Determiner::Definite && bare(noun) && tokens.has(noun.at, Classes::TAKES_UP);
        // le parti « est divisé » selon X
        let verb = tokens.word(stretch.start).forms.any(Forms::FINITE_3) && !tokens.is_capital(stretch.start);
        called || !verb && self.rules.clauses.mention(element - 1).is_some_and(|(_, noun)| organisation(noun))
    }

    /// What stands behind a verb as its object: *« A », a fait le tour du port*, *« Le pont des âmes » raconte une rupture*.
    fn is_no_teller(&self, element: usize, incise: &Incise, pause: bool) -> bool {
        let Some(cue) = incise.tie.cue else { return false };
        let found = incise.tie.source.mention(self.rules.clauses);
        // fit une voix: whom nobody sees
        let voice = |mention: &Mention| self.rules.tokens.one_of(mention.at, words!["voix"]);
        let thing = found.is_some_and(|mention| mention.head == Head::Thing && !voice(mention));
        let object = thing
            && (cue.reliability < Reliability::High || found.is_some_and(|mention| mention.determiner == Determiner::Indefinite))
            && !self.quote(element).is_some_and(|quote| self.holds_clause(quote));
        cue.reliability == Reliability::None && (thing || !pause)
            || !pause && object
            || cue.reliability <= Reliability::Low && self.has_object(element, incise)
    }

    /// *« A » réclame X*: without comma the verb may have the words for subject.
    fn has_words_for_subject(&self, element: usize, incise: &Incise, last: usize) -> bool {
        self.is_governed_fragment(element, self.sentence_first(element))
            && !matches!(self.what(element - 1), What::Comma | What::Coord)
            && !self.ends_narration(element, incise, last)
    }

    /// *La réforme, qui prévoit un « guichet », a provoqué la colère des élus*: a main verb with its object.
    fn has_object(&self, element: usize, incise: &Incise) -> bool {
        self.rules.is_thing(incise.tie.source) && self.is_governed_fragment(element, self.sentence_first(element))
    }

    /// *Le pont est interdit aux « piétons » a fait savoir la mairie*, *Le pont « cède » a dit le maire, qui s'inquiète*: behind
    /// a clause with its verb, one of speech with its subject ends the clause.
    fn ends_narration(&self, element: usize, incise: &Incise, last: usize) -> bool {
        let clauses = &self.rules.clauses;
        let first = self.sentence_first(element);
        let certain = incise.tie.cue.is_some_and(|cue| cue.kind == CueKind::Incise && cue.reliability == Reliability::High);
        let speaks = incise.tie.source.mention(clauses).is_some_and(|found| found.head.speaks());
        let ends = incise.last >= last || matches!(self.what(incise.last), What::Comma | What::Stop);
        let joined = |at: usize| matches!(self.what(at), What::Que | What::Relative | What::Subord | What::Si);
        // « n'a rien compris » estime X
        let conjugated = |stretch: usize| {
            let start = self.rules.stretches[stretch].start;
            let finite = self.rules.tokens.word(start).forms.any(Forms::FINITE_3)
                || self.rules.words_inside(stretch).next().is_some_and(|at| clauses.is_finite(at));
            finite && !self.rules.tokens.is_capital(start)
        };
        let told = clauses.any_finite(first..element) || self.quote(element).is_some_and(conjugated);
        certain && speaks && ends && told && !(first..element).any(joined)
    }

    pub(super) fn quote(&self, element: usize) -> Option<usize> {
        match self.what(element) {
            What::Quote(stretch) => Some(stretch),
            _ => None,
        }
    }

    /// The cue before the words: a colon's, or the verb that governs them.
    fn before(&self, element: usize, first: usize) -> Option<Tie> {
        let mut at = element;
        while at > first && matches!(self.what(at - 1), What::Dash) {
            at -= 1;
        }
        if at > first && matches!(self.what(at - 1), What::Colon) {
            return self.announced(at - 1);
        }
        if at == first {
            return self.colon_above(first);
        }
        if let Some(tie) = self.relative(at, first) {
            return Some(tie);
        }
        // Anne Dol « trouve incroyable » que …, l'élu de Lans « dit non »: the verb stands inside the marks.
        if let What::Quote(stretch) = self.what(element) {
            let clauses = &self.rules.clauses;
            // L'association, partie civile, « demande que P »; but the man, out of work, « a été arrêté »
            let verb = self.verb_inside(stretch);
            let says = self.rules.tokens.has(verb, Classes::SPEECH);
            let open =
                if matches!(self.what(at - 1), What::Comma) && says { self.rules.parenthesis(at - 1, first) } else { None };
            let mut subject = open.filter(|&open| open > first).unwrap_or(at) - 1;
            while subject >= first + 2 && matches!(self.what(subject - 1), What::Prep) && clauses.mention(subject).is_some() {
                subject -= 2;
            }
            let tells = || self.is_verb_of_speech(stretch, verb);
            if let Some((mention, found)) = clauses.mention(subject).filter(|_| tells()) {
                // La firme « joue sa survie » a dit X
                let said = clauses.is_finite(element + 1);
                // X évoque des signes montrant que Y « commence à douter »: it is X who tells of Y
                let told = subject > first && matches!(self.what(subject - 1), What::Que);
                if found.head.is_people()
                    && !said
                    && !told
                    && !clauses.is_governed(subject, first)
                    && self.rules.governor(element).is_none()
                {
                    return Some(Tie::new(None, Source::Mention(mention), Evidence::Subject));
                }
            }
        }
        if let Some(tie) = self.parted(element, first) {
            return Some(tie);
        }
        let shared = self.shared_group(element, at);
        // X s'est réjoui, comme Y, qui a « salué » l'accord: no verb before the relative clause has its words
        let near = shared.is_some_and(|(_, relative)| relative);
        let governor = if near { None } else { self.rules.governor(element) };
        let governor = governor.filter(|tie| !self.is_joined_verb(tie, element, at));
        let governor = governor.map(|tie| self.speaks_of_those(&tie, first).unwrap_or(tie));
        let governor = governor.map(|tie| self.told_before(&tie, element, first).unwrap_or(tie));
        governor.or(shared.map(|(tie, _)| tie))
    }

    /// The verb that the words of a stretch start with, behind its small words: *« s'étonne » de ce choix*, *« ne comprend
    /// pas »*.
    fn verb_inside(&self, stretch: usize) -> usize {
        let (tokens, start) = (self.rules.tokens, self.rules.stretches[stretch].start);
        (start..start + 3).find(|&at| !tokens.has(at, Classes::NE.or(Classes::CLITIC))).unwrap_or(start)
    }

    /// *« regrette »*, *« s'étonne »*: conjugated.
    fn is_verb_of_speech(&self, stretch: usize, verb: usize) -> bool {
        let (tokens, start) = (self.rules.tokens, self.rules.stretches[stretch].start);
        if !tokens.word(verb).forms.any(Forms::SINGULAR_3.or(Forms::PLURAL_3)) {
            return false;
        }
        let lexical = tokens.verb(verb);
        let reflexive = (start..verb).any(|at| tokens.one_of(at, words!["s'", "se"]));
        if reflexive { lexical.reflexive.is_some() } else { lexical.reliability > Reliability::None }
    }

    /// *La firme « joue sa survie » a déclaré X, qui attend « un geste »*: the verb before the words is the incise of those
    /// before it, whose author stands behind it.
    fn told_before(&self, tie: &Tie, element: usize, first: usize) -> Option<Tie> {
        let cue = tie.cue.filter(|cue| cue.kind == CueKind::Verb)?;
        let clauses = &self.rules.clauses;
        let behind = |at: &usize| clauses.elements[*at].start < cue.start;
        let before = tail(first..element, OF_THOSE).rev().find(behind)?;
        let known = self.quote(before).and_then(|quote| self.found[quote].tie)?;
        let same = known.evidence == Evidence::Incise && known.cue.is_some_and(|known| known.start == cue.start);
        (same && known.source != tie.source).then_some(Tie { source: known.source, ..*tie })
    }

    /// *X met en garde ceux qui promettent « un miracle »*: whoever speaks of those, unless they say so for certain.
    fn speaks_of_those(&self, tie: &Tie, first: usize) -> Option<Tie> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let Source::Mention(index) = tie.source else { return None };
        let those = &clauses.mentions[index];
        let doubtful = tie.cue.is_some_and(|cue| {
            let verb = tokens.lexicon.verb(cue.verb);
            let sure = cue.reliability == Reliability::High && verb.frames.any(Frames::NOUN);
            !sure && !verb.classes.any(VerbClasses::TELLS)
        });
        let those_who = tokens.one_of(those.at, THOSE) && tokens.one_of(those.end, words!["qui"]);
        if !doubtful || !those_who {
            return None;
        }
        let before = |at: &usize| clauses.elements[*at].start < those.start;
        let verb = (first..first + OF_THOSE).take_while(before).find(|&at| clauses.is_finite(at))?;
        let source = self.rules.subject(verb);
        let speaks = source.mention(clauses).is_some_and(|found| found.head.is_human());
        speaks.then_some(Tie { source, cue: None, ..*tie })
    }

    /// *La mairie a présenté son plan et « tient la barre », détaille X*: a conjugated verb in the marks goes with the one before
    /// them and is no object of it; but *X dit que le pont cède et « reste fermé »*.
    fn is_joined_verb(&self, tie: &Tie, element: usize, at: usize) -> bool {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let Some(start) = self.quote(element).map(|quote| self.rules.stretches[quote].start) else { return false };
        let word = tokens.word(start);
        let conjugated = word.forms.any(Forms::SINGULAR_3.or(Forms::PLURAL_3))
            && !word.classes.any(Classes::NOUN.or(Classes::ADJECTIVE).or(Classes::OFTEN_NOUN))
            && !tokens.is_capital(start);
        let Some(cue) = tie.cue.filter(|cue| conjugated && cue.kind == CueKind::Verb) else { return false };
        let verb = (self.sentence_first(element)..at).rev().find(|&at| clauses.elements[at].start <= cue.start);
        let tied = |at: usize| matches!(self.what(at), What::Que | What::Si | What::Interrogative | What::Relative);
        matches!(self.what(at - 1), What::Coord) && verb.is_some_and(|verb| !(verb..at).any(tied))
    }

    /// *L'essentiel, a souligné mardi X, « c'est de tenir »*: the incise between what the words take up and the words.
    fn parted(&self, element: usize, first: usize) -> Option<Tie> {
        let comma = |&at: &usize| matches!(self.what(at), What::Comma);
        element.checked_sub(1).filter(|at| *at > first && comma(at))?;
        let open = (first.max(element.saturating_sub(10)) + 1..element - 1).rev().find(comma)?;
        let utterance = self.quote(element).is_some_and(|quote| self.holds_clause(quote));
        let incise =
            self.rules.incise_at(open + 1, element, Place::Apart).filter(|incise| utterance && incise.last + 1 == element)?;
        let speaks = incise.tie.source.mention(self.rules.clauses).is_some_and(|found| found.head.speaks());
        (speaks && incise.tie.evidence == Evidence::Incise).then_some(incise.tie)
    }

    /// *Le maire s'est « félicité » du vote*, *ont, dans la foulée, « exhorté » les élus*: the auxiliary stands outside the
    /// marks, its participle inside; and whether it is that of a relative clause.
    fn shared_group(&self, element: usize, at: usize) -> Option<(Tie, bool)> {
        let What::Quote(stretch) = self.what(element) else { return None };
        let (clauses, tokens) = (&self.rules.clauses, self.rules.tokens);
        let stretch = &self.rules.stretches[stretch];
        // « fermement condamné »
        let verb = stretch.start + usize::from(tokens.has(stretch.start, Classes::ADVERB));
        let word = tokens.word(verb);
        if !word.forms.any(Forms::PARTICIPLE) {
            return None;
        }
        let first = self.sentence_first(element);
        let within = |at: usize| match self.what(at) {
            What::Adverb | What::Comma | What::Prep | What::Other => true,
            What::Mention(_) => clauses.is_governed(at, first) || self.rules.is_time(at),
            _ => false,
        };
        let auxiliary = tail(first..at, 8).rev().find(|&at| !within(at))?;
        let group = clauses.group(auxiliary).filter(|group| group.mood == Mood::Finite && group.pronoun.is_none())?;
        let own = tokens.has(group.at, Classes::AVOIR) || group.reflexive && tokens.has(group.at, Classes::ETRE);
        let relative = auxiliary > first && matches!(self.what(auxiliary - 1), What::Relative);
        let verb = tokens.lexicon.verb(word.verb);
        let reliability = match verb.reflexive {
            Some((reliability, _)) if group.reflexive => reliability,
            _ => verb.reliability,
        };
        if !own || reliability < Reliability::Medium {
            return None;
        }
        let source = self.rules.subject(auxiliary);
        let speaks = !matches!(source, Source::Unknown) && !self.rules.is_thing(source);
        let tie = Tie { cue: None, source, evidence: Evidence::Subject, feminine: group.feminine };
        speaks.then_some((tie, relative))
    }

    /// *la juge, pour qui « rien n'est dit »*: the words are those of whom the clause is about; but *la juge, qui « a menti »*
    /// may be told by anybody.
    fn relative(&self, at: usize, first: usize) -> Option<Tie> {
        // la juge, pour qui le vol « reste un mystère »
        let subject = |at: usize| matches!(self.what(at), What::Mention(_) | What::Prep | What::Adverb);
        let relative =
            (first..at).rev().take(5).find(|&at| !subject(at)).filter(|&at| matches!(self.what(at), What::Relative))?;
        let start = self.rules.clauses.elements[relative].start;
        let apart = relative + 1 == at || relative >= first + 2 && matches!(self.what(relative - 2), What::Comma);
        let judges =
            relative > first && apart && self.rules.tokens.one_of(start - 1, words!["pour"]) && self.rules.governor(at).is_none();
        let source = judges.then(|| self.rules.antecedent(relative, first, 0))?;
        let speaks = source.mention(self.rules.clauses).is_some_and(|found| found.head.speaks());
        speaks.then_some(Tie::new(None, source, Evidence::Subject))
    }

    /// The colon that ends the paragraph above: *Et la maire d'ajouter :* ⏎ *« A »*
    fn colon_above(&self, first: usize) -> Option<Tie> {
        let clauses = &self.rules.clauses;
        let own = clauses.sentence_of(first);
        let (before, sentence) = (clauses.sentences.above(own)?, clauses.sentences[own]);
        let ends = sentence.inside.is_none() && matches!(self.what(before.last - 1), What::Colon);
        if ends { self.announced(before.last - 1) } else { None }
    }

    /// An incise farther right in the sentence: *Ils étaient « stables », parfois « passionnés », souligne X.*
    fn sentence_incise(&self, element: usize, last: usize) -> Option<Tie> {
        let is_quote = |at: &usize| matches!(self.what(*at), What::Quote(_));
        let next = element + 1;
        // « A », « B » ou « C », pouvait-on lire; « A » ; « B », criaient les élus: what the last of a list has is said of all
        let list = (next..last.min(element + 2 * BETWEEN))
            .take_while(|&at| matches!(self.what(at), What::Comma | What::Semicolon | What::Coord | What::Quote(_)));
        if let Some(tail) = list.filter(is_quote).last() {
            let of_tail = self.quote(tail).and_then(|quote| self.incise_after(tail, last, &self.rules.stretches[quote]));
            let opens = element == self.sentence_first(element) || matches!(self.what(element - 1), What::Colon);
            if let Some(incise) = of_tail.filter(|_| opens) {
                return Some(incise.tie);
            }
        }
        let mut end = last.min(element + 60);
        let barren = Some(self.barren.get()).filter(|barren| barren.from <= next && next <= barren.to && barren.to <= end);
        let Barren { from, to, quotes } = barren.unwrap_or(Barren { from: next, to: next, quotes: 0 });
        let mut aside = false;
        let mut quotes = quotes - (from..next).filter(is_quote).count();
        for at in to..end {
            if is_quote(&at) {
                if quotes == BETWEEN {
                    end = at;
                    break;
                }
                quotes += 1;
            }
            aside = match self.what(at) {
                What::Relative => at > next && matches!(self.what(at - 1), What::Comma),
                What::Comma | What::Quote(_) => false,
                _ => aside,
            };
            match self.what(at) {
                What::Comma | What::Quote(_) if !self.rules.is_weak_verb(at + 1) => {
                    if let Some(incise) =
                        self.rules.incise_at(at + 1, last, Place::beside(matches!(self.what(at), What::Quote(_))))
                    {
                        let cue = incise.tie.cue?;
                        // Anne Dol, « très émue », apprécie la fête: her verb and its object
                        let close = self.row(element).1;
                        let own = self.is_seen_by_press(&incise.tie)
                            || at == close + 1
                                && (cue.reliability < Reliability::High || self.is_object(incise.tie.source))
                                && self.is_apposed(close, at + 1);
                        if cue.reliability >= Reliability::Medium && !own {
                            return Some(incise.tie);
                        }
                    }
                }
                // « A », le message du cortège, qui a réuni cent élus selon la police: what she says of the crowd
                What::Prep if !aside => {
                    if let Some(found) = self.rules.preposition_at(at, last) {
                        if found.tie.cue.is_some_and(|cue| cue.reliability == Reliability::High) {
                            return Some(found.tie);
                        }
                    }
                }
                What::Semicolon => {
                    end = at;
                    break;
                }
                _ => {}
            }
        }
        self.barren.set(Barren { from: next, to: end, quotes });
        None
    }

    /// *…, a constaté un journaliste de l'AFP*: what goes on, not what somebody there says.
    fn is_seen_by_press(&self, tie: &Tie) -> bool {
        let tokens = self.rules.tokens;
        let sees = tie.cue.is_some_and(|cue| (cue.start..cue.end).any(|at| tokens.verb(at).one_of(words!["constater"])));
        let Source::Mention(index) = tie.source else { return false };
        let mention = &self.rules.clauses.mentions[index];
        sees && (mention.start..mention.end).any(|at| tokens.is_of(at, Fields::AGENCY.or(Fields::REPORTER)))
    }

    /// What a verb of speech has for object rather than for subject: *la fête*, *une enquête*, *un recours*.
    fn is_object(&self, source: Source) -> bool {
        let Source::Mention(index) = source else { return false };
        let mention = &self.rules.clauses.mentions[index];
        let something = mention.determiner == Determiner::Indefinite && !mention.has_name() && !mention.head.is_human();
        something || mention.head == Head::Thing
    }

    fn names_another(&self, at: usize) -> bool {
        let named = |(_, mention): (usize, &Mention)| mention.head.is_human();
        self.rules.clauses.mention(at).is_some_and(named) && at > 0 && matches!(self.what(at - 1), What::Comma)
    }

    /// Words joined to others of the sentence have their tie: « A », « B » et « C », dit X.
    fn neighbour(&self, element: usize, first: usize) -> Option<Tie> {
        for at in tail(first..element, 40).rev() {
            match self.what(at) {
                What::Quote(other) => return self.found[other].tie,
                What::Semicolon | What::Stop => return None,
                // Si X juge l'accord « bon », son rival Y y voit « B »: another subject with its verb
                What::Verb(_) if at > first && self.rules.clauses.is_finite(at) && self.names_another(at - 1) => return None,
                _ => {}
            }
        }
        None
    }
}
