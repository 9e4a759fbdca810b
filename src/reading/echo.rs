//! Headings and headlines: words that the article attributes further down.
//!
//! | text | speaker |
//! |---|---|
//! | *« Une honte »* ⏎ *… « C'est une honte », dit X* | the speaker of the same words elsewhere |
//! | *Des quais « propices au vol »* ⏎ *… « Le quai est propice au vol », dit X* | who says below the same words in other forms |
//! | *X et ses « regrets »* ⏎ | the person named in the line |
//! | *X, un garçon « sans histoires »* ⏎ *… « un garçon sans histoires », dit Y* | the speaker of the same words elsewhere |
//! | *« Une honte »... X s'inquiète* ⏎ | who acts in what is left of the line |
//! | *« Trop cher ? » : X répond* ⏎ *… Y juge la ligne « trop cher »* | the speaker of the same words elsewhere, not the label |
//! | *« Tenir bon »* ⏎ *« Nous tiendrons », dit X* | the speaker of the quotation below |
//! | *« Nous tiendrons », dit X* ⏎ *« Tenir bon »*, the last words of the text | whoever spoke before |

use core::iter;

use super::around::{Echoes, Search};
use super::{Item, Reader};
use crate::attribution::Source;
use crate::clause::{Sentence, What};
use crate::lexicon::{Classes, Fields, Reliability};
use crate::mention::{Determiner, Head};
use crate::model::{Evidence, GenderEvidence, PassageKind, QuoteKind};
use crate::order;
use crate::passage;
use crate::quotation::Style;
use crate::speaker::Speakers;
use crate::token::{Kind, Memory, shape, tail, words};

/// How many quotations below a heading may be what it announces.
const BELOW: usize = 8;

/// How many elements behind words that are known others may be of the same account.
const BESIDE: usize = 24;

/// The fewest letters of a word that is known in another form.
const STEM: usize = 5;

/// How many words of a quotation are compared with the forms of a line's.
const UTTERED: usize = 96;

/// The fewest words that two people do not say alike.
const UTTERANCE: usize = 5;

/// How loosely words are tied.
struct LooselyTied {
    /// To nobody.
    open: bool,
    /// To somebody of whom they need not be.
    weak: bool,
    /// To whom their line tells of.
    told: bool,
    /// A verb shows where they stand.
    shown: bool,
    /// They may announce what is said below.
    announces: bool,
}

impl Reader<'_> {
    /// Gives the words that nothing ties the speaker of the same words elsewhere; headings, that of the quotation they announce.
    pub(super) fn echoes(&mut self, echoes: &Echoes<'_>, speakers: &mut Speakers<'_>) {
        for index in 0..self.items.len() {
            self.said_again(index, echoes, speakers);
            let item = &self.items[index];
            let Some(stretch) = item.stretch.filter(|_| item.parent.is_none()) else { continue };
            let Some(tied) = self.loosely_tied(index, stretch) else { continue };
            let elsewhere = self.is_of_another_page(index);
            let person = if tied.open && !elsewhere { self.person_above(index, stretch, speakers) } else { None };
            let direct = item.kind == QuoteKind::Direct;
            if let Some(speaker) = self.echoed(index, stretch, &tied, person, echoes, speakers) {
                let item = &mut self.items[index];
                // Retraites : « Il faut tenir », dit plus bas X: what the line names is nobody who says it.
                if item.speaker.is_none_or(|own| speakers.root(own) != speakers.root(speaker)) {
                    (item.mention, item.cue) = (None, None);
                }
                item.speaker = Some(speaker);
                item.evidence = if person == Some(speaker) { Evidence::Introduced } else { Evidence::Echo };
            } else if tied.open && !elsewhere && direct && (!self.announces(index) || self.is_last_word(index)) {
                if let Some(person) = self.only_person_of(index, stretch, speakers) {
                    self.items[index].speaker = Some(person);
                    self.items[index].evidence = Evidence::Introduced;
                }
            }
        }
    }

    /// How loosely words are tied that may be somebody's who says them elsewhere; none if what ties them is sure.
    fn loosely_tied(&self, index: usize, stretch: usize) -> Option<LooselyTied> {
        let item = &self.items[index];
        let (direct, line) = (item.kind == QuoteKind::Direct, self.rules.is_line(item.sentence));
        let open = item.speaker.is_none() && item.tie.is_none_or(|tie| tie.source == Source::Unknown);
        // R : « A »
        let answer = item.tie.is_some_and(|tie| self.is_answer(&tie)) && item.speaker.is_some();
        let topic = !answer && self.is_topic(index);
        let label = topic || !answer && self.is_thing_label(index);
        // Un garçon « sans histoires » ⏎ … « un garçon sans histoires », dit X
        let told =
            !direct && item.evidence == Evidence::Introduced && line && !self.is_wished(index) && !self.reports(item.sentence);
        // « Nous resterons ici ». Le maire veut vider le quai. … « Nous resterons ici et nous bâtirons », dit X
        let long = || item.pieces[0].1 - item.pieces[0].0 >= UTTERANCE;
        let weak = match item.evidence {
            // X doit présenter un plan « ambitieux » … Y a promis un plan « ambitieux »
            Evidence::Subject if !direct => item.cue.is_none_or(|cue| cue.reliability < Reliability::Medium),
            Evidence::Introduced if !direct => told,
            // « Tenons bon ! » La gauche s'en est pris au préfet. … « Tenons bon », a lancé X
            Evidence::Introduced => item.tie.is_none(),
            Evidence::Floating => direct && (long() || line),
            // La mairie a pris cette mesure pour « aider les marins » … pour « aider les marins », a dit X
            Evidence::Agent => self.is_aim(&self.rules.stretches[stretch]),
            _ => false,
        };
        let weak = weak || !label && !answer && self.is_loose_label(index);
        let loose = item.evidence == Evidence::Floating && !direct;
        if !open && !loose && !label && !weak
            || self.is_question_asked(index)
            || open && (self.is_received(index) || self.is_met_with(index))
            || self.is_before_label(index)
            || self.rules.stretches[stretch].style == Style::Turn
        {
            return None;
        }
        // Sur la porte, on peut lire : « A »: nor do words that a verb shows where they stand
        let shown = item.tie.is_some_and(|tie| tie.cue.is_some()) && !line;
        // A fragment in running text announces nothing: before anybody speaks it is nobody's.
        let announces = open && !shown && direct || (open || topic) && line;
        Some(LooselyTied { open, weak, told, shown, announces })
    }

    /// Who says words elsewhere that are tied loosely here: the same words, those that a heading announces, or whoever alone
    /// speaks; `person` is named above them.
    fn echoed(
        &self,
        index: usize,
        stretch: usize,
        tied: &LooselyTied,
        person: Option<usize>,
        echoes: &Echoes<'_>,
        speakers: &mut Speakers<'_>,
    ) -> Option<usize> {
        let item = &self.items[index];
        let (open, elsewhere, line) = (tied.open, self.is_of_another_page(index), self.rules.is_line(item.sentence));
        let said = self.echo(index, tied.weak, person.is_some(), echoes, speakers).or(person);
        let announced = |speakers: &mut Speakers<'_>| {
            let mut left = || self.named_in_line(index, speakers).or_else(|| self.told_in_line(index, speakers));
            let named = if open { left() } else { None };
            // Anne Dol, « des voix qui ne s'entendent pas » ⏎
            let heading = line && !(tied.told && item.speaker.is_some_and(|own| speakers.is_named(own)));
            let named = named.or_else(|| if heading { self.inflected(index, speakers) } else { None });
            named
                .or_else(|| if heading && open { self.interviewed_below(index, speakers) } else { None })
                .or_else(|| if tied.announces && !self.is_catchword(index, echoes) { self.below(index, speakers) } else { None })
        };
        let said = said.or_else(|| if elsewhere { None } else { announced(speakers) });
        let alone = open && !elsewhere && self.announces(index);
        // Crue : « Le pont va céder » ⏎ X demande de partir.
        let headed = || open && !elsewhere && !tied.shown && self.is_headline(index, stretch);
        let said = said.or_else(|| if alone || headed() { self.only_voice(index, speakers) } else { None });
        // « A », dit X. ⏎ « B » ⏎, the end: no heading of what follows
        let last = alone && tied.announces && index + 1 == self.items.len();
        let ends = || self.items[..index].iter().rfind(|item| item.parent.is_none()).and_then(|item| item.speaker);
        let said = said.or_else(|| if last { ends() } else { None });
        // « Jean Dol a gagné ! »: not his words
        let said = said.filter(|&speaker| item.kind != QuoteKind::Direct || !speakers.names(stretch, speaker));
        said.or_else(|| if open { self.beside(index) } else { None })
    }

    /// *le rejet « des rumeurs » et de « la hâte » du maire* ⏎ *… « des rumeurs », dit X*: words behind those of one who is known
    /// by them, in their sentence, before it has another verb.
    fn beside(&self, index: usize) -> Option<usize> {
        let (item, before) = (&self.items[index], &self.items[index.checked_sub(1)?]);
        let clauses = self.rules.clauses;
        let (from, to) = (clauses.element_of[before.stretch?], clauses.element_of[item.stretch?]);
        let near = before.sentence == item.sentence && to < from + BESIDE && !clauses.any_finite(from..to);
        let told = before.evidence == Evidence::Echo && before.kind == QuoteKind::Mixed && item.kind == QuoteKind::Mixed;
        before.speaker.filter(|_| told && near)
    }

    /// *X parle du port. Sur les travaux : « A »*: the only person named up to the words, whom they do not name.
    fn only_person_of(&self, index: usize, stretch: usize, speakers: &mut Speakers<'_>) -> Option<usize> {
        let only = speakers.only_named(self.items[index].sentence)?;
        // « Nous luttons sur Valmer »: only a given name tells that it is no body that the words name
        let gender = speakers.cast.entities[only].gender;
        let given = gender.is_some_and(|(_, evidence, _)| evidence == GenderEvidence::FirstName);
        (!given || !speakers.names(stretch, only)).then_some(only)
    }

    /// *Au port, X attend. La crue est là. « A. »* ⏎ *« B », dit Y*: whom alone the text names up to the sentence before the
    /// words in their paragraph; a heading stands in a line of its own, without a full stop.
    fn person_above(&self, index: usize, stretch: usize, speakers: &mut Speakers<'_>) -> Option<usize> {
        let closed = self.rules.tokens.kind(self.rules.stretches[stretch].end - 1).ends_sentence();
        let running = closed || !self.rules.is_line(self.items[index].sentence);
        let next = self.rules.clauses.element_of[stretch] + 1;
        let alone =
            next >= self.rules.clauses.sentences[self.items[index].sentence].last || matches!(self.what(next), What::Stop);
        let above = self.above(index).filter(|_| running && alone);
        above.and_then(|_| self.only_person_of(index, stretch, speakers))
    }

    /// *X témoigne. « A »* ⏎: the last words of the text, behind a sentence in their paragraph, are no heading for want of a
    /// stop.
    fn is_last_word(&self, index: usize) -> bool {
        index + 1 == self.items.len() && self.above(index).is_some()
    }

    /// *Crue : « Le pont va céder »* ⏎: a line that opens its paragraph and holds a whole utterance, without a full stop.
    fn is_headline(&self, index: usize, stretch: usize) -> bool {
        let item = &self.items[index];
        let opens = item.sentence.checked_sub(1).is_none_or(|above| self.paragraph(above) != self.paragraph(item.sentence));
        let stops = self.rules.tokens.kind(self.rules.stretches[stretch].end - 1) == Kind::Period;
        opens && !stops && item.kind == QuoteKind::Direct && self.rules.is_line(item.sentence)
    }

    /// *« A », martèle un médecin* ⏎ *… « A », dit Jean Dol*: whoever says the same words under a name is who was only described.
    fn said_again(&self, index: usize, echoes: &Echoes<'_>, speakers: &mut Speakers<'_>) {
        let item = &self.items[index];
        let (from, to) = item.pieces[0];
        let tied = item.tie.is_some() && item.kind == QuoteKind::Direct && item.parent.is_none();
        let Some(speaker) = item.speaker.filter(|_| tied && to - from >= UTTERANCE) else { return };
        if let Some(named) = self.teller(index, false, false, echoes.places(from, to), speakers) {
            speakers.unite(speaker, named);
        }
    }

    /// Takes back the words that the reading shows to be nobody's: *Les « marins du roc » votent* ⏎ above *les « marins du
    /// roc »*, a name in the text; a few words that nothing ties.
    pub(super) fn withdraw(&mut self, echoes: &Echoes<'_>, speakers: &Speakers<'_>) {
        let (mut kept, mut unsaid) = (Vec::new(), Vec::new());
        for index in 0..self.items.len() {
            if let Some(kind) = self.passage_below(index, echoes).or_else(|| self.unvoiced(index, speakers)) {
                let (from, to) = self.items[index].pieces[0];
                unsaid.push((from, to, kind));
                kept.resize(self.items.len(), true);
                kept[index] = false;
            }
        }
        if unsaid.is_empty() {
            return;
        }
        self.passages.append(&mut unsaid);
        order::sort_by_key(&mut self.passages, |passage| (passage.0, 0));
        let count = |count: &mut usize, &kept: &bool| {
            *count += usize::from(kept);
            Some(*count - usize::from(kept))
        };
        let places: Vec<usize> = kept.iter().scan(0, count).collect();
        let parents: Vec<Option<usize>> = self.items.iter().map(|item| item.parent).collect();
        for item in &mut self.items {
            let parent = iter::successors(item.parent, |&parent| parents[parent]).find(|&parent| kept[parent]);
            item.parent = parent.map(|parent| places[parent]);
        }
        let mut kept = kept.into_iter();
        self.items.retain(|_| kept.next().unwrap_or(true));
    }

    /// *Les « marins du roc » votent* ⏎: what kind of passage the words of a heading are below it. *« La Digue » sort mardi … le
    /// film « La Digue »*: a title, a name or a nickname is one wherever no verb announces it.
    fn passage_below(&self, index: usize, echoes: &Echoes<'_>) -> Option<PassageKind> {
        let item = &self.items[index];
        let stretch = item.stretch.filter(|_| item.kind == QuoteKind::Mixed && item.cue.is_none() && item.pieces.len() == 1)?;
        let open = item.speaker.is_none() || item.evidence == Evidence::Echo;
        let heading = open && self.rules.is_line(item.sentence) && passage::is_nominal(self.rules, stretch);
        let (from, to) = item.pieces[0];
        let mut search = Search::default();
        let mut kind = None;
        for place in echoes.places(from, to) {
            if let Some(other) = self.item_at(place, &mut search).filter(|&other| other != index) {
                let other = &self.items[other];
                let said = other.cue.is_some() || heading && !self.rules.is_line(other.sentence);
                if other.pieces[0].1 - other.pieces[0].0 == to - from && said {
                    return None;
                }
            }
            let next = self.passages.partition_point(|passage| passage.0 <= place);
            let below = self.passages[..next].last().filter(|below| place < below.1 && below.1 - below.0 == to - from);
            // "J'ai appelé ce port +Petit Lans+": the heading « Petit Lans » is theirs who say all of it
            let below = below.filter(|below| !self.rules.tokens.is_plus(below.0.max(1) - 1));
            // veut « ramer », beside the film « Ramer »
            let alike = self.rules.tokens.is_capital(from) == self.rules.tokens.is_capital(place);
            kind = kind.or(below.map(|below| (below.2, alike)));
        }
        let named = |kind| matches!(kind, PassageKind::Title | PassageKind::Name | PassageKind::Nickname);
        kind.filter(|&(kind, alike)| heading || alike && named(kind)).map(|(kind, _)| kind)
    }

    /// *Le scénario « à l'italienne »*: a few words that nothing ties are the narrator's, unless who spoke last did so just
    /// before or is in the sentence.
    pub(super) fn unvoiced(&self, index: usize, speakers: &Speakers<'_>) -> Option<PassageKind> {
        const FEW: usize = 4;
        /// Tokens that hold so few words, signs and articles among them.
        const LONGEST: usize = 16;
        let item = &self.items[index];
        if self.is_inner_term(index) {
            return Some(PassageKind::Term);
        }
        let loose = item.kind == QuoteKind::Mixed && item.tie.is_none() && item.cue.is_none() && item.pieces.len() == 1;
        let (from, to) = item.pieces[0];
        let tokens = self.rules.tokens;
        let counts = |at: &usize| matches!(tokens.kind(*at), Kind::Word | Kind::Number) && !tokens.is(*at, shape::ELIDED);
        // Il lui est reproché d'avoir « menti »
        let reported = || (from.saturating_sub(1 + FEW)..from).any(|at| tokens.has(at, Classes::SPEECH));
        let own = |speaker| item.evidence != Evidence::Floating || self.is_at_hand(index, speaker, speakers);
        let few = to - from <= LONGEST && (from..to).filter(counts).count() <= FEW;
        let unsaid = loose && few && !reported();
        // Près de 60 « renforts » sont arrivés.
        let number =
            |at: usize| tokens.kind(at) == Kind::Number || tokens.has(at, Classes::NUMBER) && !tokens.has(at, Classes::DET_INDEF);
        let counted = || to == from + 1 && from >= 2 && number(from - 2);
        (unsaid && (!item.speaker.is_some_and(own) || counted())).then_some(PassageKind::Irony)
    }

    /// *« On veut que ces “bricoleurs” partent », dit X*: a noun that marks inside somebody's words set apart, and that no verb
    /// there tells, is a term of his.
    fn is_inner_term(&self, index: usize) -> bool {
        let item = &self.items[index];
        let tokens = self.rules.tokens;
        // Si tu dis juste « oui »
        let touches = |open: usize| {
            item.cue.is_some_and(|cue| cue.end == open || cue.end + 1 == open && tokens.has(cue.end, Classes::ADVERB))
        };
        let direct = |outer: usize| self.items[outer].kind == QuoteKind::Direct;
        let fragment = item.kind == QuoteKind::Mixed && item.speaker.is_none() && item.parent.is_some_and(direct);
        let said = |stretch: usize| touches(self.rules.stretches[stretch].open) || !passage::is_nominal(self.rules, stretch);
        fragment && item.stretch.is_some_and(|stretch| !said(stretch))
    }

    /// Whether somebody spoke just before some words in their paragraph, or is a person of name in their sentence.
    fn is_at_hand(&self, index: usize, speaker: usize, speakers: &Speakers<'_>) -> bool {
        let (clauses, speaker) = (&self.rules.clauses, speakers.root(speaker));
        let own = clauses.sentences[self.items[index].sentence];
        let within = clauses.elements[own.first].start..clauses.elements[own.last - 1].end;
        let spoke = || {
            let before = index.checked_sub(1).map(|before| &self.items[before]);
            before.is_some_and(|before| {
                let same = before.speaker.is_some_and(|known| speakers.root(known) == speaker);
                same && clauses.sentences[before.sentence].paragraph == own.paragraph
            })
        };
        let named = speakers.is_named(speaker) && speakers.cast.entities[speaker].human;
        spoke() || named && speakers.last_places(speaker).any(|(start, _)| within.contains(&start))
    }

    /// The speaker of a quotation that holds these words, or most of them when they are a heading or stand in one, unless
    /// somebody before them is `known` to say them.
    fn echo(&self, index: usize, weak: bool, known: bool, echoes: &Echoes<'_>, speakers: &Speakers<'_>) -> Option<usize> {
        let (from, to) = self.items[index].pieces[0];
        let uttered = !weak || to - from >= UTTERANCE;
        let first = self.teller(index, weak, uttered, echoes.places(from, to), speakers);
        first.or_else(|| self.said_by_on(index, echoes.places(from, to), speakers)).or_else(|| {
            let line = !weak && self.rules.is_line(self.items[index].sentence);
            // « On tient, mais jusqu'à quand ? » : les ports saturent. … « On tient, mais jusqu'à quand ? », demande X
            let opens = !weak && self.items[index].kind == QuoteKind::Direct && self.items[index].speaker.is_none();
            let line = line || opens || self.announces(index);
            // « Un gâchis » ⏎ … X dénonce « le gâchis »
            let bare = line && to > from + 1 && self.rules.tokens.has(from, Classes::DET_DEF.or(Classes::DET_INDEF));
            let bare = if bare { self.teller(index, weak, true, echoes.places(from + 1, to), speakers) } else { None };
            bare.or_else(|| {
                let alike = if line && !known { echoes.alike(from, to) } else { Vec::new() };
                self.teller(index, weak, true, alike.into_iter(), speakers)
            })
        })
    }

    /// *« On tient »* ⏎ … *« On tient, c'est tout », lâche-t-on au port*: the words of a heading that nobody in particular says.
    fn said_by_on(&self, index: usize, places: impl Iterator<Item = usize>, speakers: &Speakers<'_>) -> Option<usize> {
        if self.items[index].kind != QuoteKind::Direct || !self.announces(index) {
            return None;
        }
        let mut search = Search::default();
        let items = places.filter_map(|at| self.item_at(at, &mut search)).filter(|&other| other != index);
        let tied = items.filter_map(|other| self.items[other].tie.and(self.items[other].speaker));
        tied.into_iter().find(|&speaker| self.is_on(speaker, speakers))
    }

    /// The speaker of the first quotation at these places that is tied; of the first one without a cue otherwise, which tells
    /// more than whoever speaks below.
    fn teller(
        &self,
        index: usize,
        weak: bool,
        uttered: bool,
        places: impl Iterator<Item = usize>,
        speakers: &Speakers<'_>,
    ) -> Option<usize> {
        let (mut utterance, mut search) = (None, Search::default());
        for other in places.filter_map(|at| self.item_at(at, &mut search)).filter(|&other| other != index) {
            let item = &self.items[other];
            let sure = !weak || item.cue.is_some_and(|cue| cue.reliability >= Reliability::Medium);
            // Words quoted inside these are another's.
            let apart = sure && !self.holds(index, item.pieces[0].0);
            if let Some(speaker) = self.voice(other, speakers).filter(|_| apart) {
                return Some(speaker);
            }
            // Le « siège de Lans » ⏎ … les élus préparent « le siège de Lans »
            let held = !weak && item.evidence == Evidence::Introduced && self.rules.is_line(self.items[index].sentence);
            let own = held || item.kind == QuoteKind::Direct || self.announces(index) && item.evidence != Evidence::Echo;
            let speaker = item.speaker.filter(|_| uttered && own && item.parent.is_none() && utterance.is_none());
            utterance = utterance.or(speaker.filter(|&speaker| !self.is_on(speaker, speakers) && !self.announces(other)));
        }
        utterance
    }

    /// A heading waits for the words below it.
    pub(super) fn announces(&self, index: usize) -> bool {
        self.items[index].stretch.is_some_and(|stretch| self.is_heading(stretch))
    }

    /// The quotation in marks that holds a token.
    fn item_at(&self, token: usize, search: &mut Search) -> Option<usize> {
        let next = search.partition_point(&self.items, |item| item.pieces[0].0 <= token);
        (next.saturating_sub(8)..next).rev().find(|&item| self.items[item].kind != QuoteKind::Indirect && self.holds(item, token))
    }

    /// The person whom a headline names before the marks.
    fn named_in_line(&self, index: usize, speakers: &mut Speakers<'_>) -> Option<usize> {
        let element = self.rules.clauses.element_of[self.items[index].stretch?];
        let first = self.sentence_first(element);
        if matches!(self.what(element.checked_sub(1)?), What::Colon) && self.rules.is_topic(first, element - 1)
            || self.suffers(index)
            || self.is_hearsay(index)
        {
            return None;
        }
        let mention = tail(first..element, 20).rev().find_map(|at| {
            let (mention, found) = self.rules.clauses.mention(at)?;
            // Algues : les rejets du port « sont ignorés »: a name before a colon, of no person for sure, tells what the line is
            // about.
            let unknown = found.head == Head::Name && !found.is_person(self.rules.tokens);
            let topic = unknown && matches!(self.what(at + 1), What::Colon);
            (found.names_somebody() && !topic && !self.rules.clauses.is_governed(at, first)).then_some(mention)
        })?;
        speakers.mention(mention, self.items[index].sentence)
    }

    /// *« A »... X s'inquiète* ⏎: whoever acts in what is left of a headline behind the words, which is no answer to them.
    fn told_in_line(&self, index: usize, speakers: &mut Speakers<'_>) -> Option<usize> {
        let (rules, clauses) = (self.rules, &self.rules.clauses);
        let own = clauses.sentences[self.items[index].sentence];
        let next = self.items[index].sentence + 1;
        let behind = clauses.sentences.below(next - 1).filter(|behind| behind.paragraph == own.paragraph)?;
        let quotes = (own.first..own.last - 1).all(|at| matches!(self.what(at), What::Quote(_) | What::Comma | What::Coord));
        let asks = rules.tokens.kind(clauses.elements[own.last - 1].start) == Kind::Question;
        if !quotes || asks || own.last < own.first + 2 || !rules.is_line(next) {
            return None;
        }
        let Source::Mention(mention) = self.author_behind_colon(own.last - 1, behind.last)?.tie.source else { return None };
        let suffers = (behind.first..behind.last).filter_map(|at| clauses.group(at)).any(|group| group.passive);
        if suffers { None } else { speakers.mention(mention, next) }
    }

    /// *Des quais « propices au vol »* ⏎ *« Le quai est propice au vol », dit X*: who says below, in other forms, all the longer
    /// words of a line; without marks too, *« Fausse manœuvre »* ⏎ *X parle d'une fausse manœuvre*, if nobody says them in marks.
    fn inflected(&self, index: usize, speakers: &Speakers<'_>) -> Option<usize> {
        let tokens = self.rules.tokens;
        let long = |at: &usize| tokens.kind(*at) == Kind::Word && tokens.str(*at).chars().count() >= STEM;
        let (from, to) = self.items[index].pieces[0];
        let words = (from..to.min(from + 16)).filter(long);
        words.clone().next()?;
        let said = |item: &Item, own: usize| {
            let (from, to) = item.pieces[0];
            (from..to.min(from + UTTERED)).any(|at| long(&at) && is_form(tokens.str(own), tokens.str(at)))
        };
        let below = index + 1..self.items.len().min(index + 1 + 2 * BELOW);
        let teller = |marked: bool| {
            below.clone().find_map(|other| {
                let item = &self.items[other];
                let echoes = (item.kind != QuoteKind::Indirect) == marked && words.clone().all(|own| said(item, own));
                self.voice(other, speakers).filter(|_| echoes)
            })
        };
        teller(true).or_else(|| teller(false))
    }

    /// *Les marins, la « garde rapprochée » du maire* ⏎: a noun that a headline sets apart, and that is nowhere in marks below.
    fn is_catchword(&self, index: usize, echoes: &Echoes<'_>) -> bool {
        let item = &self.items[index];
        let (from, to) = item.pieces[0];
        let held = |open: usize| open > 0 && self.rules.tokens.has(open - 1, Classes::DET_DEF);
        let noun = |stretch: usize| held(self.rules.stretches[stretch].open) && passage::is_nominal(self.rules, stretch);
        item.kind == QuoteKind::Mixed && item.stretch.is_some_and(noun) && echoes.places(from, to).next().is_none()
    }

    /// *« A »* ⏎ *X dénonce les promesses du maire. Entretien.*: whom the lines below a headline say was interviewed.
    fn interviewed_below(&self, index: usize, speakers: &mut Speakers<'_>) -> Option<usize> {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let own = self.items[index].sentence;
        let mut below = (own + 1..own + BELOW).take_while(|&at| self.paragraph(at) == self.paragraph(own + 1));
        let interview = |at: &usize| {
            clauses.sentences.get(*at).is_some_and(|last| {
                let word = clauses.elements[last.first].start;
                last.last <= last.first + 2 && tokens.one_of(word, words!["entretien", "interview"])
            })
        };
        let end = below.find(interview)?;
        (own + 1..end).find_map(|at| {
            let sentence = clauses.sentences.get(at)?;
            let verb = clauses.first_finite(sentence.first..sentence.last)?;
            let (subject, found) = self.rules.subject_mention(verb)?;
            if found.names_somebody() { speakers.mention(subject, at) } else { None }
        })
    }

    /// The first speaker below who is tied to his words.
    fn below(&self, index: usize, speakers: &Speakers<'_>) -> Option<usize> {
        // « Ma mère dit : “Viens” », raconte X: whom the words of another quote
        let inner = |item: &Item| item.parent.is_some_and(|outer| self.items[outer].kind == QuoteKind::Direct);
        // « Je ne dors plus »
        let one = self.items[index].kind == QuoteKind::Direct && self.says_je(index);
        self.items[index + 1..]
            .iter()
            .filter(|item| item.kind != QuoteKind::Indirect && !inner(item) && !self.is_told_to_me(item))
            .take(BELOW)
            .filter_map(|item| item.tie.and(item.speaker).filter(|&speaker| !self.is_on(speaker, speakers)))
            .find(|&speaker| !one || speakers.is_somebody(speaker))
    }

    /// *« A », dit X.* ⏎ *« B »* ⏎: the only person whom the text quotes.
    fn only_voice(&self, index: usize, speakers: &Speakers<'_>) -> Option<usize> {
        let near = self.items[index.saturating_sub(BELOW)..].iter().take(3 * BELOW).filter(|item| item.parent.is_none());
        let mut voices = near.filter_map(|item| item.speaker).map(|voice| speakers.root(voice));
        let voice = voices.next().filter(|&voice| speakers.cast.entities[voice].human && !self.is_on(voice, speakers))?;
        voices.all(|other| other == voice).then_some(voice)
    }

    /// *Le maire m'a dit : « A »*: what whoever is interviewed was told.
    fn is_told_to_me(&self, item: &Item) -> bool {
        item.cue.is_some_and(|cue| (cue.start..cue.end).any(|at| self.rules.tokens.one_of(at, words!["me", "m'"])))
    }

    /// Who says the words of a quotation for sure: its tie tells, and is neither *on* nor the subject of a headline.
    fn voice(&self, index: usize, speakers: &Speakers<'_>) -> Option<usize> {
        let item = &self.items[index];
        item.tie.and(item.speaker).filter(|&speaker| !self.is_on(speaker, speakers) && !self.is_thing_label(index))
    }

    pub(super) fn is_on(&self, speaker: usize, speakers: &Speakers<'_>) -> bool {
        Memory::new(self.rules.tokens).one_of(speakers.cast.entities[speaker].label().0, words!["ceux", "celles", "on"])
    }

    /// *« Trop cher ? » : X répond*, *Affaire X : « A »*, *X cède à Lans : « A »*: a headline's label says who speaks only as
    /// *X : « A »*.
    fn is_loose_label(&self, index: usize) -> bool {
        let (item, clauses) = (&self.items[index], &self.rules.clauses);
        let tells = item.evidence == Evidence::Label || item.evidence == Evidence::Colon && item.cue.is_none();
        let label = tells && self.rules.is_line(item.sentence);
        label
            && item.stretch.is_some_and(|stretch| {
                let (element, first) = (clauses.element_of[stretch], clauses.sentences[item.sentence].first);
                element != first + 2 || clauses.mention(first).is_none_or(|(_, mention)| !mention.head.is_human())
            })
    }

    /// *« A » : l'Union promet …*, a headline that names no person
    fn is_thing_label(&self, index: usize) -> bool {
        let item = &self.items[index];
        let human = |mention: usize| self.rules.clauses.mentions[mention].head.is_human();
        item.evidence == Evidence::Label
            && matches!(item.tie.map(|tie| tie.source), Some(Source::Mention(mention)) if !human(mention))
    }

    /// *Une criée inaugurée à Lans : « A »*, *Café Valmer : « A »*: what the article is about, when it says nothing below.
    fn is_topic(&self, index: usize) -> bool {
        let item = &self.items[index];
        let Some(Source::Mention(mention)) = item.tie.map(|tie| tie.source).filter(|_| item.evidence == Evidence::Label) else {
            return false;
        };
        let mention = &self.rules.clauses.mentions[mention];
        // Dol (capitaine de Lans) : « Nous avons gagné. »: no headline ends its words so, or says what its topic is.
        let ends = item.pieces.last().is_some_and(|&(_, to)| self.rules.tokens.kind(to - 1) == Kind::Period);
        let told = match mention.head {
            Head::Name => !ends && !mention.is_person(self.rules.tokens),
            // Espagne : « Nous sommes seuls », un mois après la crue
            Head::Organisation if mention.determiner == Determiner::None => self.rules.tokens.has(mention.at, Classes::COUNTRY),
            Head::Organisation | Head::Group => mention.determiner == Determiner::Indefinite,
            _ => false,
        };
        // Dol : « A » ⏎ Rey : « B »: a list of voices
        let labels = |other: usize| {
            let other = self.items.get(other).filter(|other| other.evidence == Evidence::Label);
            other.is_some_and(|other| self.paragraph(other.sentence).is_some_and(|at| self.paragraph(item.sentence) != Some(at)))
        };
        let listed = labels(index + 1) || index > 0 && labels(index - 1);
        let mut below = self.items[index + 1..].iter().take(4 * BELOW);
        told && !listed && below.all(|other| other.speaker != item.speaker || other.evidence == Evidence::Label)
    }

    /// A short sentence of nothing but the marked words, without a full stop: a heading, not an utterance, be it that of an hour,
    /// *16h50 – « A »*. Flattened copy leaves headings at the end of the paragraph above.
    pub(super) fn is_heading(&self, stretch: usize) -> bool {
        let tokens = self.rules.tokens;
        let elements = &self.rules.clauses.elements;
        let own = &self.rules.stretches[stretch];
        if own.style != Style::Marks || own.end - own.start > 14 || tokens.kind(own.end - 1) == Kind::Period {
            return false;
        }
        let sentence = self.rules.clauses.sentences[self.outer_sentence(stretch)];
        // A sentence of a thousand marked words is asked of each of them: a heading is short.
        let hour = |at: usize| {
            let start = elements[at].start;
            at < sentence.first + 3
                && (tokens.str(start).starts_with(|first: char| first.is_ascii_digit()) || tokens.one_of(start, words!["h"]))
        };
        let within = |at: usize| match self.what(at) {
            What::Quote(_) | What::Dash => true,
            What::Colon => at > sentence.first && hour(at - 1),
            _ => hour(at),
        };
        let alone = sentence.last - sentence.first <= 14 && (sentence.first..sentence.last).all(within);
        if !alone {
            return self.is_run_in(stretch, &sentence);
        }
        if self.is_among_replies(stretch) {
            return false;
        }
        let opening = elements[sentence.first].start;
        let before = tokens.kind(opening.wrapping_sub(1));
        // X appela : ⏎ « Courtin ! »: the line above announces the words.
        let announced = || opening > 1 && tokens.kind(opening - 2) == Kind::Colon || self.is_asked_below(stretch);
        let starts = sentence.first == 0 || before == Kind::Break && !announced();
        let glued = before.ends_sentence() && !tokens.kind(own.end - 1).ends_sentence() && tokens.is_capital(own.start);
        let ends = tokens.kind(elements[sentence.last - 1].end) == Kind::Break;
        (starts || glued) && ends
    }

    /// *« Odeur ». Les récits se ressemblent.*: a noun that opens its paragraph, its full stop outside the marks, heads it.
    fn is_run_in(&self, stretch: usize, sentence: &Sentence) -> bool {
        let (tokens, elements, own) = (self.rules.tokens, &self.rules.clauses.elements, &self.rules.stretches[stretch]);
        let start = elements[sentence.first].start;
        let opens = own.open == start && (start == 0 || tokens.kind(start - 1) == Kind::Break);
        let noun = own.end == own.start + 1
            && tokens.has(own.start, Classes::NOUN)
            && !tokens.has(own.start, Classes::ADJECTIVE)
            && !tokens.is_of(own.start, Fields::REPLY)
            && tokens.is_capital(own.start);
        let stop = tokens.kind(own.after) == Kind::Period && sentence.last == sentence.first + 2;
        opens && noun && stop && tokens.kind(own.after + 1) != Kind::Break
    }

    /// *X a riposté.* ⏎ *« Est-il prêt ? »*: a cry or a question below a verb of speech that has no other words.
    fn is_asked_below(&self, stretch: usize) -> bool {
        let (tokens, clauses) = (self.rules.tokens, &self.rules.clauses);
        let Some(number) = self.outer_sentence(stretch).checked_sub(1) else { return false };
        let above = clauses.sentences[number];
        let cries = matches!(tokens.kind(self.rules.stretches[stretch].end - 1), Kind::Question | Kind::Exclamation);
        let Some(stop) = above.last.checked_sub(1).filter(|&at| matches!(self.what(at), What::Stop)) else { return false };
        let behind = tail(above.first..stop, 4).rev();
        let said = behind.take_while(|&at| matches!(self.what(at), What::Verb(_) | What::Adverb | What::Prep));
        let said = said.filter(|&at| clauses.group(at).is_some()).last();
        cries && above.inside.is_none() && said.is_some() && self.reports(number)
    }

    /// *« Je dérange ? »* ⏎ *« Moi ? »* ⏎ *« Oui. »*: a cry or a question below the words of a paragraph and above others.
    fn is_among_replies(&self, stretch: usize) -> bool {
        const SHORT: usize = 30;
        let (tokens, stretches) = (self.rules.tokens, self.rules.stretches);
        let reply = |at: usize| {
            stretches.get(at).is_some_and(|found| {
                let before = found.open.checked_sub(1).map_or(Kind::Break, |before| tokens.kind(before));
                // X répond : « Oui. »; « Oui », répond X.
                let opens = before == Kind::Break || at < stretch && before == Kind::Colon;
                let ends = found.end > found.start && tokens.kind(found.end - 1).ends_sentence();
                let told = at < stretch && tokens.kind(found.after) == Kind::Comma;
                opens && (ends || told) && found.end - found.start <= SHORT
            })
        };
        // Behind the words above, an incise at most.
        let near = |above: usize| {
            let (from, to) = (stretches[above].after, stretches[above + 1].open);
            to - from.min(to) <= SHORT && (from..to).filter(|&at| tokens.kind(at) == Kind::Break).count() == 1
        };
        let cries = matches!(tokens.kind(stretches[stretch].end - 1), Kind::Question | Kind::Exclamation);
        let above = stretch.checked_sub(1).filter(|&above| cries && reply(above) && near(above));
        above.is_some() && reply(stretch + 1) && near(stretch)
    }
}

/// *propice* and *propices*, *érodée* and *éroder*: forms of one word differ in a few last letters.
fn is_form(one: &str, other: &str) -> bool {
    const ENDING: usize = 4;
    let (short, long) = (one.chars().count().min(other.chars().count()), one.chars().count().max(other.chars().count()));
    let alike = |(one, other): &(char, char)| one == other || one.to_lowercase().eq(other.to_lowercase());
    let stem = one.chars().zip(other.chars()).take_while(alike).count();
    stem + 2 >= short && stem + ENDING >= long && stem >= STEM - 1
}
