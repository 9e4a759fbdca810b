//! The reading of a part: every stretch in marks is tied, cut and given a speaker, in text order.

mod announced;
mod apart;
mod around;
mod echo;
mod elliptic;
mod floating;
mod given;
mod kind;
mod label;
mod partner;
mod tie;
mod turn;
mod verdict;

use std::cell::Cell;

use around::Echoes;
use turn::Scene;

use crate::attribution::{Cue, Incise, Rules, Source, Tie};
use crate::clause::{Clauses, What};
use crate::few::Few;
use crate::indirect::{self, Clause};
use crate::lexicon::{Classes, Forms, Frames, Reliability};
use crate::mention::Head;
use crate::model::{Clues, CueKind, Evidence, PassageKind, QuoteKind};
use crate::order;
use crate::passage::{self, Around, Marked};
use crate::quotation::{Stretch, Style};
use crate::speaker::{Cast, Speakers};
use crate::token::{Kept, Kind, words};

/// One quotation, in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) kind: QuoteKind,
    /// Stretches of words.
    pub(crate) pieces: Few<(usize, usize)>,
    pub(crate) cue: Option<Cue>,
    pub(crate) mention: Option<(usize, usize)>,
    pub(crate) speaker: Option<usize>,
    pub(crate) evidence: Evidence,
    /// What the form of the mention tells.
    pub(crate) clues: Clues,
    pub(crate) parent: Option<usize>,
    /// Sentence of the narrator's that holds it.
    sentence: usize,
    tie: Option<Tie>,
    stretch: Option<usize>,
}

/// What the reading of a part found.
pub(crate) struct Reading<'a> {
    pub(crate) items: Vec<Item>,
    pub(crate) passages: Vec<(usize, usize, PassageKind)>,
    pub(crate) speakers: Speakers<'a>,
    scene: Scene,
}

/// How many lines whose words stand in marks behind a dash make a dialogue of them.
const DASHED: usize = 4;

/// What the parts of a text read before leave to the next one.
#[derive(Debug, Default)]
pub(crate) struct Past {
    cast: Option<Cast>,
    scene: Scene,
    /// How many sentences of the narrator's they have.
    pub(crate) sentences: usize,
    /// What is read next is none of their text: nobody goes on in it.
    elsewhere: bool,
}

impl Past {
    /// The start of a text, in the lists of one that has been read.
    pub(crate) fn within(cast: Option<Cast>) -> Self {
        Self { cast, ..Self::default() }
    }

    /// What they leave to a line that is none of their text: whom they name, and nobody whose turn it is.
    pub(crate) fn apart(self) -> Self {
        Self { cast: self.cast.map(Cast::apart), scene: Scene::default(), elsewhere: true, ..self }
    }
}

impl Reading<'_> {
    /// Ends a part that others follow: what is left to them, and which tokens stay.
    pub(crate) fn leave(self, clauses: &Clauses) -> (Past, Kept) {
        let (cast, kept) = self.speakers.leave();
        // The next part starts another scene, of the same people.
        let scene = Scene { end: 0, ..self.scene };
        (Past { cast: Some(cast), scene, sentences: clauses.narrated, elsewhere: false }, kept)
    }
}

/// `silent` when nothing was said in the parts before and no part follows: whoever such a text speaks of, nobody asks for them.
pub(crate) fn read<'a>(rules: &'a Rules<'a>, past: Past, silent: bool) -> Reading<'a> {
    let mut reader = Reader {
        rules,
        items: Vec::new(),
        passages: Vec::new(),
        found: vec![Found::default(); rules.stretches.len()],
        barren: Cell::default(),
        incises: Vec::new(),
        scene: past.scene,
        elsewhere: past.elsewhere,
        voices: Vec::new(),
        charge: None,
        listed: None,
        dashed: false,
    };
    reader.dashed = rules.stretches.iter().filter(|stretch| reader.is_behind_dash(stretch)).nth(DASHED - 1).is_some();
    let mut candidates = Vec::with_capacity(rules.stretches.len());
    candidates.extend((0..rules.stretches.len()).filter_map(|stretch| reader.candidate(stretch)));
    let echoes = Echoes::new(rules.tokens, rules.stretches);
    let clauses = indirect::find(rules);
    around::look(rules, &mut candidates, &echoes, &clauses);
    reader.items.reserve(candidates.len() + clauses.len());
    for candidate in candidates {
        reader.settle(candidate);
    }
    for clause in clauses {
        reader.clause(clause);
    }
    order::sort_by_key(&mut reader.items, |item| (item.pieces[0].0, !item.pieces.last().map_or(0, |piece| piece.1)));
    reader.voices = reader.tied_voices();
    let mut speakers = Speakers::new(rules, past.cast);
    if !silent || !reader.items.is_empty() {
        reader.attribute(&echoes, &mut speakers);
        for item in &reader.items {
            if let (Some(stretch), Some(speaker)) = (item.stretch, item.speaker) {
                speakers.keep_apart(speaker, stretch);
            }
        }
        reader.part_talkers(&mut speakers);
        speakers.settle();
    }
    Reading { items: reader.items, passages: reader.passages, speakers, scene: reader.scene }
}

/// A stretch with its tie, before it is known whether somebody said it.
struct Candidate {
    marked: Marked,
    around: Around,
    pieces: Few<(usize, usize)>,
}

/// The tie of a stretch and the item that holds its words.
#[derive(Clone, Copy, Default)]
struct Found {
    tie: Option<Tie>,
    item: Option<usize>,
}

/// Elements without an incise.
#[derive(Clone, Copy, Default)]
struct Barren {
    from: usize,
    to: usize,
    /// How many of them are quotations.
    quotes: usize,
}

struct Reader<'a> {
    rules: &'a Rules<'a>,
    items: Vec<Item>,
    passages: Vec<(usize, usize, PassageKind)>,
    /// For each stretch, what was found for it.
    found: Vec<Found>,
    /// Elements among which the marked words last read have no incise: those behind them have none there either.
    barren: Cell<Barren>,
    incises: Vec<Incise>,
    scene: Scene,
    /// The part is none of the text.
    elsewhere: bool,
    /// Keys of the names and roles that cues are tied to, sorted.
    voices: Vec<u64>,
    /// The element of the last charge.
    charge: Option<usize>,
    /// The element of the last words that are a passage, and its kind.
    listed: Option<(usize, PassageKind)>,
    /// The turns of the text stand in marks behind their dashes.
    dashed: bool,
}

impl Reader<'_> {
    fn what(&self, element: usize) -> What {
        self.rules.clauses.elements[element].what
    }

    /// The tie of a stretch, and its words without the incises.
    fn candidate(&mut self, index: usize) -> Option<Candidate> {
        let stretch = &self.rules.stretches[index];
        let element = self.rules.clauses.element_of[index];
        // Marks nested without a word between them hold nothing.
        let bare = self.rules.tokens.kind(stretch.start).is_mark() && !self.holds_words(stretch.start, stretch.end);
        if element == usize::MAX || stretch.start >= stretch.end || bare {
            return None;
        }
        let tie = match self.what(element) {
            // « Le Monde » écrit que P
            What::Mention(_) => None,
            _ if stretch.style == Style::Turn => self.turn_tie(stretch, element),
            _ => self.tie(stretch, element),
        };
        let mut incises = std::mem::take(&mut self.incises);
        incises.clear();
        if stretch.style == Style::Marks {
            self.rules.inner_incises(index, &mut incises);
            let cited = tie.is_some_and(|tie| tie.cue.is_some() && matches!(tie.source, Source::Mention(_)));
            incises.retain(|incise| !self.rules.is_saying(incise, cited));
            incises.retain(|incise| !self.is_of_inner(incise, index, tie.as_ref()));
            if self.hands_on(index, &incises, tie.as_ref()) {
                incises.clear();
            }
            if let Some(&teller) = incises.first() {
                incises.retain(|incise| !self.is_relayed(incise, &teller));
            }
        }
        let pieces = self.pieces(stretch, &incises);
        let tie = incises.first().map(|incise| incise.tie).or(tie);
        self.incises = incises;
        let above = stretch.continues.and_then(|above| self.found[above].tie);
        self.found[index].tie = tie.or(above);
        let direct = self.is_direct(index, element, tie.as_ref());
        Some(Candidate { marked: Marked { stretch: index, element, tie, direct }, around: Around::default(), pieces })
    }

    /// *« “A”, a dit X », rapporte Y*: the one incise belongs to the words of another, behind which it ends the marks.
    fn hands_on(&self, stretch: usize, incises: &[Incise], tie: Option<&Tie>) -> bool {
        let (&[incise], Some(cue)) = (incises, tie.and_then(|tie| tie.cue)) else { return false };
        let behind = cue.kind == CueKind::Incise && cue.start >= self.rules.stretches[stretch].after;
        let inside = self.rules.sentence(incise.first);
        let whole = self.rules.sentences_inside(stretch).count() == 1 && incise.last == inside.1;
        let marks = inside.0 + 2 == incise.first && matches!(self.what(inside.0), What::Quote(_));
        behind && whole && marks
    }

    /// *« Il est venu. “Pars”, m'a-t-il dit. J'ai ri »*, *« Elle est venue. “Pars”, dit-elle. J'ai ri », raconte X*: an incise
    /// just behind inner marks that speaks to whoever tells of it, or where another one behind the words tells who that is.
    fn is_of_inner(&self, incise: &Incise, outer: usize, tie: Option<&Tie>) -> bool {
        let after = self.rules.stretches[outer].after;
        let told = tie.and_then(|tie| tie.cue).is_some_and(|cue| cue.kind == CueKind::Incise && cue.start >= after);
        let comma = usize::from(matches!(self.what(incise.first - 1), What::Comma));
        let inner = incise.first.checked_sub(1 + comma).and_then(|at| self.quote(at));
        let to_me = |cue: Cue| (cue.start..cue.end).any(|at| self.rules.tokens.one_of(at, words!["m'", "me", "nous"]));
        let inside = inner.is_some_and(|inner| self.rules.stretches[inner].parent == Some(outer) && self.holds_clause(inner));
        inside && (told || incise.tie.cue.is_some_and(to_me))
    }

    /// *« A, pointe Le Matin. B, a commenté X. C »*: whoever speaks in what a body or a paper tells.
    fn is_relayed(&self, incise: &Incise, teller: &Incise) -> bool {
        let mention = |incise: &Incise| incise.tie.source.mention(self.rules.clauses);
        let body = mention(teller).is_some_and(|teller| matches!(teller.head, Head::Organisation | Head::Document));
        body && mention(incise).is_some_and(|speaker| speaker.head.is_human() && speaker.has_name())
    }

    /// Makes a candidate a quotation, a piece of the one before, or a passage that nobody said.
    fn settle(&mut self, candidate: Candidate) {
        let Candidate { marked, around, pieces } = candidate;
        let Marked { stretch: index, element, tie, direct } = marked;
        let stretch = &self.rules.stretches[index];
        if let Some(item) = self.continued(stretch, tie.as_ref()) {
            // « Mon cher ami, ⏎ « Je pars. »: a letter, whose second paragraph could stand alone
            let salutes = self.items[item].pieces.last().is_some_and(|piece| self.rules.tokens.kind(piece.1 - 1) == Kind::Comma);
            if direct && salutes && self.items[item].pieces.len() == 1 {
                self.items[item].kind = QuoteKind::Direct;
            }
            return self.go_on(index, item, pieces, tie);
        }
        let own = self.rules.clauses.sentence_of(element);
        let here = |element: usize| self.rules.clauses.sentence_of(element) == own;
        let charged = self.charge.filter(|&charge| here(charge));
        let told = |item: &Item| {
            let loose = item.cue.is_none() && item.sentence == own;
            loose && item.stretch.is_some_and(|stretch| passage::is_predicate(self.rules, stretch))
        };
        let beside = stretch.parent.is_none() && self.items.last().is_some_and(told);
        let around = Around { charged, listed: self.listed.filter(|&(above, _)| here(above)), beside, ..around };
        if let Some(why) = passage::why_not_speech(self.rules, &marked, around) {
            if why == PassageKind::Term && passage::is_charge(self.rules, &marked, around) {
                self.charge = Some(element);
            }
            if why != PassageKind::Other {
                self.listed = Some((element, why));
            }
            self.passages.push((stretch.start, stretch.end, why));
            return;
        }
        if pieces.is_empty() || self.is_inner_mark(stretch, tie.as_ref()) {
            return;
        }
        if let Some(item) = self.resumed(stretch, element, tie.as_ref()) {
            return self.go_on(index, item, pieces, tie);
        }
        let sentence = self.outer_sentence(index);
        self.found[index].item = Some(self.items.len());
        self.items.push(Item {
            kind: if direct { QuoteKind::Direct } else { QuoteKind::Mixed },
            pieces,
            cue: tie.and_then(|tie| tie.cue),
            mention: None,
            speaker: None,
            evidence: tie.map_or(Evidence::None, |tie| tie.evidence),
            clues: Clues::default(),
            parent: None,
            sentence,
            tie,
            stretch: Some(index),
        });
    }

    /// *« Les “pro” et les “anti” se déchirent », dit X*: marks inside a quotation are its speaker's, unless he quotes somebody.
    fn is_inner_mark(&self, stretch: &Stretch, tie: Option<&Tie>) -> bool {
        let weak = |tie: &Tie| tie.cue.is_none_or(|cue| cue.reliability < Reliability::Medium);
        // « Je dis : “Non” », « J'ai refusé “Le Roi” », dit X: his own words again stand just behind a verb that can tell them.
        let tells = Frames::QUE.or(Frames::QUESTION);
        let sure = |tie: &Tie| {
            tie.cue.is_some_and(|cue| cue.end + 1 >= stretch.open && self.rules.tokens.lexicon.verb(cue.verb).frames.any(tells))
        };
        let untold = tie.is_none_or(|tie| {
            let nobody = tie.source == Source::Unknown || self.rules.is_thing(tie.source);
            weak(tie) && nobody || !sure(tie) && self.narrator(tie, None).is_some()
        });
        untold
            && stretch
                .parent
                .is_some_and(|parent| self.found[parent].item.is_some() && self.rules.stretches[parent].style == Style::Marks)
    }

    /// The quotation that these words are a further piece of: of the turn before, or re-opened at a paragraph.
    fn continued(&self, stretch: &Stretch, tie: Option<&Tie>) -> Option<usize> {
        let item = self.found[stretch.continues?].item?;
        // « A, a dit X. ⏎ « B », a ajouté Y: a cue of its own parts the paragraph from the one above.
        let parted = stretch.style == Style::Marks && tie.is_some_and(|tie| tie.cue.is_some()) && self.items[item].cue.is_some();
        // Marks that cross can make a paragraph go on with words that stand around it.
        let behind = self.items[item].pieces.last().is_none_or(|piece| piece.1 <= stretch.open);
        (!parted && behind).then_some(item)
    }

    /// The quotation that these words resume behind an incise that did not end its sentence: *« Le plan », assure X, « sera
    /// appliqué »*.
    fn resumed(&self, stretch: &Stretch, element: usize, tie: Option<&Tie>) -> Option<usize> {
        let tokens = self.rules.tokens;
        if stretch.style == Style::Turn || tokens.kind(stretch.start) != Kind::Word || tokens.is_capital(stretch.start) {
            return None;
        }
        let first = self.sentence_first(element).max(element.saturating_sub(60));
        let before = (first..element).rev().find_map(|at| match self.what(at) {
            What::Quote(other) => Some(other),
            _ => None,
        })?;
        let other = &self.rules.stretches[before];
        // « Notre parole a eu un poids », dit Anne Dol, « heureuse »: what she is
        let state = stretch.end == stretch.start + 1 && {
            let word = tokens.word(stretch.start);
            word.classes.any(Classes::ADJECTIVE) || word.forms.any(Forms::PARTICIPLE)
        };
        if state && self.rules.words_inside(before).any(|at| self.rules.clauses.is_finite(at)) {
            return None;
        }
        // Between two commas the incise of the words before is theirs too, whatever verb it has.
        let detached = matches!(self.what(element - 1), What::Comma);
        let joint = self.found[before].tie.filter(|_| detached && other.after + 1 < stretch.open);
        let cue =
            [tie.copied(), joint].into_iter().flatten().find_map(|tie| tie.cue.filter(|cue| cue.kind == CueKind::Incise))?;
        let behind = (self.rules.clauses.element_of[before] + 1..element)
            .filter(|&at| self.rules.clauses.group(at).is_some_and(|group| group.start >= cue.end));
        let between = other.after <= cue.start && cue.end <= stretch.open && behind.count() == 0;
        // « Bien ! » dit Anne Dol, « je pars. »: a small letter behind the comma goes on
        let open = detached || !tokens.kind(other.end - 1).ends_sentence();
        if between && open && other.parent == stretch.parent { self.found[before].item } else { None }
    }

    /// Adds pieces to a quotation; its cue may stand behind the last of them.
    fn go_on(&mut self, index: usize, item: usize, pieces: Few<(usize, usize)>, tie: Option<Tie>) {
        self.found[index].item = Some(item);
        let item = &mut self.items[item];
        item.pieces.extend(pieces);
        if let (Some(tie), true) = (tie, item.tie.is_none_or(|tie| tie.cue.is_none())) {
            item.tie = Some(tie);
            item.cue = tie.cue;
            item.evidence = tie.evidence;
        }
    }

    fn clause(&mut self, clause: Clause) {
        let pieces = clause.pieces.into_iter().map(|piece| self.without_stray(piece)).collect();
        self.items.push(Item {
            kind: QuoteKind::Indirect,
            pieces,
            cue: clause.tie.cue,
            mention: None,
            speaker: None,
            evidence: clause.tie.evidence,
            clues: Clues::default(),
            parent: None,
            sentence: clause.sentence,
            tie: Some(clause.tie),
            stretch: None,
        });
    }

    /// *Le pont est fermé », a dit X*: a mark without its other half is no part of a clause that it ends.
    fn without_stray(&self, mut piece: (usize, usize)) -> (usize, usize) {
        let (tokens, stretches) = (self.rules.tokens, self.rules.stretches);
        let last = piece.1 - 1;
        if piece.0 < last && tokens.kind(last).is_mark() {
            let near = stretches.partition_point(|stretch| stretch.open < last);
            let paired = stretches[near.saturating_sub(8)..near].iter().any(|stretch| stretch.after == piece.1);
            piece.1 -= usize::from(!paired);
        }
        piece
    }

    fn outer_sentence(&self, stretch: usize) -> usize {
        let mut outer = stretch;
        let mut guard = 0;
        // Marks around somebody's name belong to the mention: le “boxeur”.
        let cut = |parent: &usize| self.rules.clauses.element_of[*parent] != usize::MAX;
        while let (Some(parent), true) = (self.rules.stretches[outer].parent.filter(cut), guard < 16) {
            outer = parent;
            guard += 1;
        }
        self.rules.clauses.sentence_of(self.rules.clauses.element_of[outer])
    }

    fn sentence_first(&self, element: usize) -> usize {
        self.rules.sentence(element).0
    }

    /// The words that are left when the incises are cut out.
    fn pieces(&self, stretch: &Stretch, incises: &[Incise]) -> Few<(usize, usize)> {
        let clauses = &self.rules.clauses;
        let mut pieces = Few::default();
        let mut from = stretch.start;
        for incise in incises {
            let start = clauses.elements[incise.first].start;
            let end = if incise.last > incise.first { clauses.elements[incise.last - 1].end } else { start };
            self.piece(from, start, &mut pieces);
            from = end;
        }
        self.piece(from, stretch.end, &mut pieces);
        pieces
    }

    /// A stretch of words without the punctuation that the incise leaves at its edges.
    fn piece(&self, from: usize, to: usize, pieces: &mut Few<(usize, usize)>) {
        let tokens = self.rules.tokens;
        let parts = |at: usize| matches!(tokens.kind(at), Kind::Break | Kind::Dash | Kind::Hyphen);
        let stops = |at: usize| matches!(tokens.kind(at), Kind::Comma | Kind::Period | Kind::Semicolon | Kind::Colon);
        let mut from = from;
        while from < to && (parts(from) || stops(from)) {
            from += 1;
        }
        let mut to = to;
        while to > from && parts(to - 1) {
            to -= 1;
        }
        if self.holds_words(from, to) {
            pieces.push((from, to));
        }
    }

    /// Whether a word stands among these tokens: a look at the first ones tells.
    fn holds_words(&self, from: usize, to: usize) -> bool {
        (from..to.min(from + 64)).any(|at| matches!(self.rules.tokens.kind(at), Kind::Word | Kind::Number))
    }

    /// Whether a token stands among the words of an item, not between its pieces.
    fn holds(&self, item: usize, token: usize) -> bool {
        let pieces = &self.items[item].pieces;
        let after = pieces.partition_point(|piece| piece.0 <= token);
        after > 0 && token < pieces[after - 1].1
    }
}
