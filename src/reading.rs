//! The reading of a whole text: every stretch in marks is tied, cut and given a speaker, in text order.

use crate::attribution::{Cue, Incise, Rules, Source, Tie};
use crate::clause::{Sentence, What};
use crate::indirect::{self, Clause};
use crate::lexicon::{Classes, Forms, Reliability};
use crate::mention::Head;
use crate::model::{Clue, Clues, Evidence, Gender, GenderEvidence, PassageKind, QuoteKind};
use crate::passage;
use crate::quotation::{Stretch, Style};
use crate::speaker::Speakers;
use crate::token::Kind;

/// One quotation, in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) kind: QuoteKind,
    /// Stretches of words.
    pub(crate) pieces: Vec<(usize, usize)>,
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

/// What the reading found.
pub(crate) struct Reading<'a> {
    pub(crate) items: Vec<Item>,
    pub(crate) passages: Vec<(usize, usize, PassageKind)>,
    pub(crate) speakers: Speakers<'a>,
}

pub(crate) fn read<'a>(rules: &'a Rules<'a>, with_indirect: bool) -> Reading<'a> {
    let mut reader = Reader {
        rules,
        items: Vec::new(),
        passages: Vec::new(),
        tied: vec![None; rules.stretches.len()],
        incises: Vec::new(),
        item_of: vec![None; rules.stretches.len()],
        scene: Scene::default(),
    };
    for stretch in 0..rules.stretches.len() {
        reader.stretch(stretch);
    }
    if with_indirect {
        for clause in indirect::find(rules) {
            reader.clause(clause);
        }
    }
    reader.items.sort_by_key(|item| (item.pieces[0].0, core::cmp::Reverse(item.pieces.last().map_or(0, |piece| piece.1))));
    let mut speakers = Speakers::new(rules);
    reader.attribute(&mut speakers);
    Reading { items: reader.items, passages: reader.passages, speakers }
}

struct Reader<'a> {
    rules: &'a Rules<'a>,
    items: Vec<Item>,
    passages: Vec<(usize, usize, PassageKind)>,
    /// For each stretch, the tie found for it.
    tied: Vec<Option<Tie>>,
    incises: Vec<Incise>,
    /// For each stretch, the item that holds its words.
    item_of: Vec<Option<usize>>,
    scene: Scene,
}

/// The two who talk to each other.
#[derive(Debug, Default)]
struct Scene {
    last: Option<usize>,
    other: Option<usize>,
    /// First token behind the last turn.
    end: usize,
    /// The entity of *je* outside the words.
    narrator: Option<usize>,
}

/// How far apart two turns of one scene stand, in tokens.
const SCENE: usize = 240;

impl Reader<'_> {
    fn what(&self, element: usize) -> What {
        self.rules.clauses.elements[element].what
    }

    fn stretch(&mut self, index: usize) {
        let stretch = self.rules.stretches[index].clone();
        let element = self.rules.clauses.element_of[index];
        if element == usize::MAX || stretch.start >= stretch.end {
            return;
        }
        let tie = if stretch.style == Style::Turn { self.turn_tie(&stretch, element) } else { self.tie(&stretch, element) };
        let mut incises = std::mem::take(&mut self.incises);
        incises.clear();
        if stretch.style == Style::Marks {
            self.rules.inner_incises(index, &mut incises);
        }
        let pieces = self.pieces(&stretch, &incises);
        let inner = incises.first().map(|incise| incise.tie);
        self.incises = incises;
        let tie = inner.or(tie);
        if let Some(item) = self.continued(&stretch, tie.as_ref()) {
            return self.go_on(index, item, pieces, tie);
        }
        let direct = self.is_direct(&stretch, element, tie.as_ref());
        if let Some(why) = passage::why_not_speech(self.rules, &stretch, element, tie.as_ref(), direct) {
            self.passages.push((stretch.start, stretch.end, why));
            return;
        }
        if pieces.is_empty() {
            return;
        }
        if let Some(item) = self.resumed(&stretch, element, tie.as_ref()) {
            return self.go_on(index, item, pieces, tie);
        }
        self.tied[index] = tie;
        let sentence = self.outer_sentence(index);
        self.item_of[index] = Some(self.items.len());
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

    /// The quotation that these words are a further piece of: of the turn before, or re-opened at a paragraph.
    fn continued(&self, stretch: &Stretch, tie: Option<&Tie>) -> Option<usize> {
        let item = self.item_of[stretch.continues?]?;
        // « A, a dit X. ⏎ « B », a ajouté Y: a cue of its own parts the paragraph from the one above.
        let parted = stretch.style == Style::Marks && tie.is_some_and(|tie| tie.cue.is_some()) && self.items[item].cue.is_some();
        (!parted).then_some(item)
    }

    /// The quotation that these words resume behind an incise that did not end its sentence: *« Le plan », assure X, « sera
    /// appliqué »*.
    fn resumed(&self, stretch: &Stretch, element: usize, tie: Option<&Tie>) -> Option<usize> {
        let tokens = self.rules.tokens;
        if stretch.style == Style::Turn || tokens.kind(stretch.start) != Kind::Word || tokens.is_capital(stretch.start) {
            return None;
        }
        let cue = tie?.cue.filter(|cue| cue.kind == crate::model::CueKind::Incise)?;
        let first = self.sentence_first(element).max(element.saturating_sub(60));
        let before = (first..element).rev().find_map(|at| match self.what(at) {
            What::Quote(other) => Some(other),
            _ => None,
        })?;
        let other = &self.rules.stretches[before];
        let between = other.after <= cue.start && cue.end <= stretch.open;
        let open = !tokens.kind(other.end - 1).ends_sentence();
        if between && open && other.parent == stretch.parent { self.item_of[before] } else { None }
    }

    /// Adds pieces to a quotation; its cue may stand behind the last of them.
    fn go_on(&mut self, index: usize, item: usize, pieces: Vec<(usize, usize)>, tie: Option<Tie>) {
        self.item_of[index] = Some(item);
        let item = &mut self.items[item];
        item.pieces.extend(pieces);
        if let (Some(tie), true) = (tie, item.tie.is_none_or(|tie| tie.cue.is_none())) {
            item.tie = Some(tie);
            item.cue = tie.cue;
            item.evidence = tie.evidence;
        }
        self.tied[index] = item.tie;
    }

    /// The tie of a turn: its incise, or the sentence before it that a colon ends.
    fn turn_tie(&self, stretch: &Stretch, element: usize) -> Option<Tie> {
        let sentence = self.rules.clauses.sentences[self.rules.clauses.sentence_of[element]];
        if let Some(incise) = self.incise_after(element, sentence.last, stretch) {
            return Some(incise.tie);
        }
        if stretch.continues.is_some() {
            return None;
        }
        self.announcement(element).or_else(|| self.action(element))
    }

    /// The subject of the narrator's sentence just above a turn: *Le vieux la regarda.* ⏎ *— Tu mens.*
    fn action(&self, element: usize) -> Option<Tie> {
        let clauses = &self.rules.clauses;
        let own = clauses.sentence_of[element];
        let (turn, above) = (clauses.sentences[own], clauses.sentences[own.checked_sub(1)?]);
        let near = element == turn.first
            && above.inside.is_none()
            && turn.paragraph <= above.paragraph + 1
            && above.last - above.first < 60;
        if !near
            || self.is_scene_break(above, element)
            || (above.first..above.last).any(|at| matches!(self.what(at), What::Quote(_)))
        {
            return None;
        }
        let subject = (above.first..above.last).find_map(|at| {
            let (index, mention) = clauses.mention(at)?;
            let acts = mention.head.is_human() || mention.head == Head::Pronoun;
            let verb = (at + 1..above.last.min(at + 24)).any(|next| clauses.is_finite(next));
            (acts && verb && !clauses.is_governed(at, above.first) && !self.rules.is_time(at)).then_some(index)
        })?;
        Some(Tie { cue: None, source: Source::Mention(subject), evidence: Evidence::Introduced, feminine: None })
    }

    /// Asterisks or empty lines between a sentence and the turn below it.
    fn is_scene_break(&self, above: Sentence, element: usize) -> bool {
        let elements = &self.rules.clauses.elements;
        self.parts_scenes(elements[above.last - 1].end, elements[element].start)
    }

    /// `* * *`, or more than one empty line more than a paragraph has.
    fn parts_scenes(&self, from: usize, to: usize) -> bool {
        let tokens = self.rules.tokens;
        (from..to).any(|at| match tokens.kind(at) {
            Kind::Other => tokens.str(at).starts_with(['*', '⁂']),
            Kind::Break => tokens.str(at).matches('\n').count() > 3,
            _ => false,
        })
    }

    /// A colon just before the words, at the end of the line before them too.
    fn announcement(&self, element: usize) -> Option<Tie> {
        let colon = element.checked_sub(1)?;
        let sentence = self.rules.clauses.sentences[self.rules.clauses.sentence_of[colon]];
        if !matches!(self.what(colon), What::Colon) || sentence.inside.is_some() {
            return None;
        }
        let tie = self.rules.colon(colon);
        // A verb that the lexicon does not know leaves the gerund without subject: *Anne s'agenouilla en murmurant :*
        let lost = tie
            .is_none_or(|tie| tie.source == Source::Unknown && tie.cue.is_none_or(|cue| self.rules.pronoun_of(&cue).is_none()));
        let subject = if lost { self.opening_subject(sentence, colon) } else { None };
        match (tie, subject) {
            (Some(tie), Some(subject)) => Some(Tie { source: Source::Mention(subject), ..tie }),
            (None, Some(subject)) => {
                Some(Tie { cue: None, source: Source::Mention(subject), evidence: Evidence::Colon, feminine: None })
            }
            (tie, None) => tie,
        }
    }

    /// The first mention of somebody that no preposition governs.
    fn opening_subject(&self, sentence: Sentence, last: usize) -> Option<usize> {
        (sentence.first..last.min(sentence.first + 60)).find_map(|at| {
            let (index, mention) = self.rules.clauses.mention(at)?;
            let acts = mention.head.is_human() || mention.head == Head::Pronoun;
            (acts && !self.rules.clauses.is_governed(at, sentence.first) && !self.rules.is_time(at)).then_some(index)
        })
    }

    fn clause(&mut self, clause: Clause) {
        self.items.push(Item {
            kind: QuoteKind::Indirect,
            pieces: clause.pieces,
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

    fn outer_sentence(&self, stretch: usize) -> usize {
        let mut outer = stretch;
        let mut guard = 0;
        while let (Some(parent), true) = (self.rules.stretches[outer].parent, guard < 64) {
            outer = parent;
            guard += 1;
        }
        self.rules.clauses.sentence_of[self.rules.clauses.element_of[outer]]
    }

    /// The tie of a stretch, the closest and clearest construction first.
    fn tie(&self, stretch: &Stretch, element: usize) -> Option<Tie> {
        let clauses = &self.rules.clauses;
        let sentence = clauses.sentences[clauses.sentence_of[element]];
        if stretch.continues.is_some() && element == sentence.first && !self.opens_incise(element, sentence.last, stretch) {
            return None;
        }
        let governed = self.is_governed_fragment(element, sentence.first);
        let incise = self.incise_after(element, sentence.last, stretch);
        let governor = self.before(element, sentence.first);
        match (incise, governor) {
            (Some(incise), Some(governor)) => {
                let strong = governor.cue.is_some_and(|cue| cue.reliability >= Reliability::Medium);
                return Some(if governed && strong && governor.source != Source::Unknown { governor } else { incise.tie });
            }
            (Some(incise), None) => return Some(incise.tie),
            (None, Some(governor)) => return Some(governor),
            (None, None) => {}
        }
        if let Some(tie) = self.sentence_incise(element, sentence.last) {
            return Some(tie);
        }
        self.neighbour(element, sentence.first)
    }

    fn opens_incise(&self, element: usize, last: usize, stretch: &Stretch) -> bool {
        self.incise_after(element, last, stretch).is_some()
    }

    /// A fragment that the narrator's grammar holds: behind *que*, a preposition, a determiner, a verb.
    fn is_governed_fragment(&self, element: usize, first: usize) -> bool {
        let What::Quote(stretch) = self.what(element) else { return false };
        let utterance = || self.holds_clause(&self.rules.stretches[stretch]);
        element > first
            && match self.what(element - 1) {
                What::Colon | What::Stop | What::Quote(_) | What::Dash => false,
                What::Mention(_) | What::Adverb | What::Comma | What::ParenClose => !utterance(),
                _ => true,
            }
    }

    fn incise_after(&self, element: usize, last: usize, stretch: &Stretch) -> Option<Incise> {
        let mut next = element + 1;
        // « A » : X, jugé hier, regrette …
        if next + 1 < last && matches!(self.what(next), What::Colon) && element == self.sentence_first(element) {
            let (mention, found) = self.rules.clauses.mention(next + 1)?;
            let speaks = found.head.is_human() || matches!(found.head, Head::Group | Head::Organisation);
            let tie = Tie { cue: None, source: Source::Mention(mention), evidence: Evidence::Label, feminine: None };
            return speaks.then_some(Incise { first: next, last: next + 2, tie });
        }
        let mut comma = false;
        while next < last && next < element + 4 && matches!(self.what(next), What::Comma | What::Dash | What::Stop) {
            comma = true;
            next += 1;
        }
        if next >= last {
            return None;
        }
        let inner_end = self.rules.tokens.kind(stretch.end.saturating_sub(1)).ends_sentence()
            || self.rules.tokens.kind(stretch.end.saturating_sub(1)) == Kind::Comma;
        let free = element == self.sentence_first(element)
            || matches!(self.what(element - 1), What::Colon | What::Stop | What::Quote(_) | What::Coord | What::Comma);
        let touching = comma || inner_end || free;
        let incise = self.rules.incise_at(next, last, touching)?;
        let preposition = incise.tie.evidence == Evidence::Preposition;
        let weak = incise.tie.cue.is_some_and(|cue| cue.reliability == Reliability::None);
        // « A » réclame X: without comma the verb may have the words for subject.
        let plain_object = !comma
            && !inner_end
            && !preposition
            && self.is_governed_fragment(element, self.sentence_first(element))
            && !matches!(self.what(element - 1), What::Comma | What::Coord);
        let pour = preposition && incise.tie.cue.is_some_and(|cue| cue.reliability == Reliability::Low) && !comma;
        let loose = weak && !comma && !inner_end;
        if loose || plain_object || pour { None } else { Some(incise) }
    }

    fn sentence_first(&self, element: usize) -> usize {
        self.rules.clauses.sentences[self.rules.clauses.sentence_of[element]].first
    }

    /// The cue before the words: a colon's, or the verb that governs them.
    fn before(&self, element: usize, first: usize) -> Option<Tie> {
        let mut at = element;
        while at > first && matches!(self.what(at - 1), What::Dash) {
            at -= 1;
        }
        if at > first && matches!(self.what(at - 1), What::Colon) {
            return self.rules.colon(at - 1);
        }
        if at == first {
            return self.colon_above(first);
        }
        // Anne Dol « trouve incroyable » que …: the verb stands inside the marks.
        if let (Some((mention, found)), What::Quote(stretch)) = (self.rules.clauses.mention(at - 1), self.what(element)) {
            let verb =
                self.rules.tokens.word(self.rules.stretches[stretch].start).forms.any(Forms::SINGULAR_3.or(Forms::PLURAL_3));
            if verb
                && found.head.is_human()
                && !self.rules.clauses.is_governed(at - 1, first)
                && self.rules.governor(element).is_none()
            {
                return Some(Tie { cue: None, source: Source::Mention(mention), evidence: Evidence::Subject, feminine: None });
            }
        }
        self.rules.governor(element)
    }

    /// The colon that ends the paragraph above: *Et la maire d'ajouter :* ⏎ *« A »*
    fn colon_above(&self, first: usize) -> Option<Tie> {
        let clauses = &self.rules.clauses;
        let own = clauses.sentence_of[first];
        let above = own.checked_sub(1)?;
        let (before, sentence) = (clauses.sentences[above], clauses.sentences[own]);
        let ends = before.inside.is_none() && sentence.inside.is_none() && matches!(self.what(before.last - 1), What::Colon);
        if ends { self.rules.colon(before.last - 1) } else { None }
    }

    /// An incise farther right in the sentence: *Ils étaient « stables », parfois « passionnés », souligne X.*
    fn sentence_incise(&self, element: usize, last: usize) -> Option<Tie> {
        for at in element + 1..last.min(element + 60) {
            match self.what(at) {
                What::Comma | What::Quote(_) => {
                    if let Some(incise) = self.rules.incise_at(at + 1, last, matches!(self.what(at), What::Quote(_))) {
                        let cue = incise.tie.cue?;
                        if cue.reliability >= Reliability::Medium && (cue.reliability > Reliability::Low) {
                            return Some(incise.tie);
                        }
                    }
                }
                What::Prep => {
                    if let Some(found) = self.rules.preposition_at(at, last) {
                        if found.tie.cue.is_some_and(|cue| cue.reliability == Reliability::High) {
                            return Some(found.tie);
                        }
                    }
                }
                What::Semicolon => break,
                _ => {}
            }
        }
        None
    }

    /// Words joined to others of the sentence have their tie: « A », « B » et « C », dit X.
    fn neighbour(&self, element: usize, first: usize) -> Option<Tie> {
        for at in (first.max(element.saturating_sub(40))..element).rev() {
            match self.what(at) {
                What::Quote(other) => return self.tied[other],
                What::Semicolon | What::Stop => return None,
                _ => {}
            }
        }
        None
    }

    /// The words that are left when the incises are cut out.
    fn pieces(&self, stretch: &Stretch, incises: &[Incise]) -> Vec<(usize, usize)> {
        let clauses = &self.rules.clauses;
        let mut pieces = Vec::with_capacity(1 + incises.len());
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
    fn piece(&self, from: usize, to: usize, pieces: &mut Vec<(usize, usize)>) {
        let tokens = self.rules.tokens;
        let mut from = from;
        while from < to && matches!(tokens.kind(from), Kind::Comma | Kind::Period | Kind::Semicolon | Kind::Colon | Kind::Break) {
            from += 1;
        }
        let mut to = to;
        while to > from && tokens.kind(to - 1) == Kind::Break {
            to -= 1;
        }
        // Marks nested without a word between them hold nothing: a look at the first tokens tells.
        if (from..to.min(from + 64)).any(|at| matches!(tokens.kind(at), Kind::Word | Kind::Number)) {
            pieces.push((from, to));
        }
    }

    /// A whole utterance: a clause with its subject that no *que* ties, or a reply that an incise or a colon presents.
    fn is_direct(&self, stretch: &Stretch, element: usize, tie: Option<&Tie>) -> bool {
        let first = self.sentence_first(element);
        let before = if element > first { Some(self.what(element - 1)) } else { None };
        if stretch.style == Style::Turn {
            return true;
        }
        let tied = matches!(before, Some(What::Que | What::Prep | What::Si | What::Relative | What::Interrogative));
        if tied {
            return false;
        }
        let clause = self.holds_clause(stretch);
        let presented = matches!(before, None | Some(What::Colon | What::Stop | What::Quote(_) | What::Dash | What::Coord));
        let announced = tie.is_some_and(|tie| matches!(tie.evidence, Evidence::Incise | Evidence::Label))
            || matches!(before, Some(What::Colon));
        let sentence_end = self.rules.tokens.kind(stretch.end - 1).ends_sentence();
        clause || presented && (announced || sentence_end && element == first)
    }

    /// A finite verb with its subject before it, *c'est*, *il faut*, or an imperative.
    fn holds_clause(&self, stretch: &Stretch) -> bool {
        let tokens = self.rules.tokens;
        let mut subject = false;
        for at in stretch.start..stretch.end.min(stretch.start + 60) {
            let word = tokens.word(at);
            if word.classes.any(Classes::SUBJECT_PRONOUN)
                || matches!(tokens.kind(at), Kind::Word)
                    && word.classes.any(Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_POSS).or(Classes::DET_DEM))
            {
                subject = true;
            }
            if at == stretch.start && word.classes.any(Classes::REL.or(Classes::QUE)) {
                return false;
            }
            let finite = word.forms.any(Forms::FINITE_3.or(Forms::FIRST_S).or(Forms::FIRST_P).or(Forms::SECOND));
            if finite
                && (subject
                    || tokens.is_capital(stretch.start) && at > stretch.start
                    || at == stretch.start && tokens.is_capital(at) && word.forms.any(Forms::SECOND.or(Forms::FIRST_P)))
                && !word.classes.any(Classes::OFTEN_NOUN)
            {
                return at > stretch.start || word.forms.any(Forms::SECOND.or(Forms::FIRST_P));
            }
        }
        false
    }

    // ----- speakers --------------------------------------------------------------------------------------------------

    fn attribute(&mut self, speakers: &mut Speakers<'_>) {
        let clauses = &self.rules.clauses;
        let mut next = 0;
        // Indirect clauses that hold the quotations to come: (item, end).
        let mut around: Vec<(usize, usize)> = Vec::new();
        let mut read = 0;
        for index in 0..self.items.len() {
            let sentence = self.items[index].sentence;
            while next <= sentence && next < clauses.sentences.len() {
                if clauses.sentences[next].inside.is_none() {
                    self.look_back(index, next, speakers);
                    speakers.sentence(next);
                }
                next += 1;
            }
            read = read.max(next);
            let (start, end) = (self.items[index].pieces[0].0, self.items[index].pieces.last().map_or(0, |piece| piece.1));
            while around.last().is_some_and(|&(_, outer)| outer <= start) {
                around.pop();
            }
            let parent = around.iter().rev().take(8).map(|&(item, _)| item).find(|&item| self.holds(item, start));
            self.items[index].parent = parent;
            around.push((index, end));
            self.give(index, parent, speakers);
        }
        self.headings();
        self.look_ahead();
        for sentence in read..clauses.sentences.len() {
            if clauses.sentences[sentence].inside.is_none() {
                speakers.sentence(sentence);
            }
        }
    }

    /// The pronoun of an incise means somebody known before the sentence: the people named inside the words are no candidates.
    fn look_back(&mut self, from: usize, sentence: usize, speakers: &mut Speakers<'_>) {
        for index in from..self.items.len() {
            let item = &self.items[index];
            if item.sentence != sentence {
                break;
            }
            let Some(tie) = item.tie.filter(|tie| matches!(tie.evidence, Evidence::Incise | Evidence::Preposition)) else {
                continue;
            };
            let opens = item.stretch.is_none_or(|stretch| {
                let element = self.rules.clauses.element_of[stretch];
                element <= self.sentence_first(element) + 1
            });
            let pronoun = match tie.source {
                Source::Pronoun(at) => Some(at),
                Source::Unknown => tie.cue.as_ref().and_then(|cue| self.rules.pronoun_of(cue)),
                _ => None,
            };
            if let (Some(at), true) = (pronoun, opens) {
                self.items[index].speaker = speakers
                    .resolve(tie.source, Some(at), sentence)
                    .filter(|&entity| !speakers.entities[entity].mentions.is_empty());
            }
        }
    }

    /// Whether a token stands among the words of an item, not between its pieces.
    fn holds(&self, item: usize, token: usize) -> bool {
        let pieces = &self.items[item].pieces;
        let after = pieces.partition_point(|piece| piece.0 <= token);
        after > 0 && token < pieces[after - 1].1
    }

    fn give(&mut self, index: usize, parent: Option<usize>, speakers: &mut Speakers<'_>) {
        let sentence = self.items[index].sentence;
        let nested = self.items[index].stretch.is_some_and(|stretch| self.rules.stretches[stretch].parent.is_some());
        let floating;
        if let Some(tie) = self.items[index].tie {
            let pronoun = tie.cue.as_ref().and_then(|cue| self.rules.pronoun_of(cue));
            let mention = match tie.source {
                Source::Mention(mention) => {
                    let mention = &self.rules.clauses.mentions[mention];
                    Some((mention.start, mention.end))
                }
                Source::Pronoun(at) => Some((at, at + 1)),
                _ => pronoun.map(|at| (at, at + 1)),
            };
            let inner_pronoun = nested
                && matches!(tie.source, Source::Mention(mention) if self.rules.clauses.mentions[mention].head == Head::Pronoun);
            let known = self.items[index].speaker.filter(|_| !nested);
            let narrator = self.narrator(&tie, pronoun).filter(|_| !nested);
            let speaker = if inner_pronoun {
                None
            } else if let Some(at) = narrator {
                self.items[index].evidence = Evidence::Narrator;
                Some(*self.scene.narrator.get_or_insert_with(|| {
                    // The plain form names the entity, when one stands near.
                    let tokens = self.rules.tokens;
                    let plain = (at..tokens.len().min(at + 2000)).find(|&at| tokens.str(at) == "je");
                    speakers.unnamed(plain.unwrap_or(at))
                }))
            } else {
                known.or_else(|| speakers.resolve(tie.source, pronoun, sentence))
            };
            let form = match tie.source {
                Source::Mention(mention) => match &self.rules.clauses.mentions[mention] {
                    found if found.head == Head::Pronoun => Some(Clue::Pronoun),
                    found if found.has_name() => Some(Clue::Named),
                    _ => Some(Clue::Described),
                },
                _ => mention.map(|_| Clue::Pronoun),
            };
            let item = &mut self.items[index];
            item.mention = mention;
            form.into_iter().for_each(|form| item.clues.add(form));
            item.speaker = speaker;
            if let (Some(speaker), Some(feminine)) = (speaker, tie.feminine) {
                let gender = if feminine { Gender::Feminine } else { Gender::Masculine };
                speakers.gender(speaker, gender, GenderEvidence::Agreement, 0.97);
            }
            floating = speaker.is_none()
                && tie.source == Source::Unknown
                && !inner_pronoun
                && tie.cue.is_none_or(|cue| cue.verb.0 == 0 || !cue.passive);
        } else {
            floating = true;
        }
        if self.items[index].speaker.is_none() && floating {
            // The words inside an indirect clause are its speaker's.
            if let Some(parent) = parent.filter(|&parent| self.items[parent].kind == QuoteKind::Indirect) {
                self.items[index].speaker = self.items[parent].speaker;
                self.items[index].evidence = Evidence::Clause;
            } else if nested {
                let parent = parent.and_then(|parent| self.items[parent].speaker);
                self.items[index].speaker = parent;
                self.items[index].evidence = Evidence::Floating;
            } else if !self.alternate(index) {
                self.float(index, speakers);
            }
        }
        if self.is_turn(index) && !nested {
            self.took_turn(index);
        }
        if let (Some(speaker), false) = (self.items[index].speaker, nested) {
            speakers.spoke(speaker, sentence);
        }
    }

    /// The token of *je*, when the narrator is who speaks.
    fn narrator(&self, tie: &Tie, pronoun: Option<usize>) -> Option<usize> {
        let tokens = self.rules.tokens;
        let at = match tie.source {
            Source::Narrator => pronoun.or(tie.cue.map(|cue| cue.start))?,
            Source::Mention(index) => {
                Some(&self.rules.clauses.mentions[index]).filter(|mention| mention.head == Head::Pronoun)?.at
            }
            _ => return None,
        };
        tokens.one_of(at, &["je", "j'"]).then_some(at)
    }

    fn is_turn(&self, index: usize) -> bool {
        self.items[index].stretch.is_some_and(|stretch| self.rules.stretches[stretch].style == Style::Turn)
    }

    fn took_turn(&mut self, index: usize) {
        let item = &self.items[index];
        let near = self.goes_on(index);
        if !near {
            (self.scene.last, self.scene.other) = (None, None);
        }
        if item.speaker.is_none() || item.speaker != self.scene.last {
            self.scene.other = self.scene.last;
            self.scene.last = item.speaker;
        }
        self.scene.end = item.pieces.last().map_or(0, |piece| piece.1);
    }

    /// Whether the turn stands in the scene of the turn before.
    fn goes_on(&self, index: usize) -> bool {
        let (from, to) = (self.scene.end, self.items[index].pieces[0].0);
        from > 0 && from <= to && to - from <= SCENE && !self.parts_scenes(from, to)
    }

    /// A turn that nothing ties is the other speaker's.
    fn alternate(&mut self, index: usize) -> bool {
        if !self.is_turn(index) || self.scene.end == 0 {
            return false;
        }
        let other = if self.goes_on(index) {
            self.scene.other
        } else if self.parts_scenes(self.scene.end, self.items[index].pieces[0].0) {
            None
        } else {
            return false;
        };
        self.items[index].speaker = other;
        self.items[index].evidence = if other.is_some() { Evidence::Alternation } else { Evidence::None };
        true
    }

    /// A quotation without cue: the speaker whose words the reading continues.
    fn float(&mut self, index: usize, speakers: &mut Speakers<'_>) {
        let sentence = self.items[index].sentence;
        // X est venu apporter son « soutien »: the subject of the clause that holds a fragment.
        let holder = self.holder(index).and_then(|mention| Some((mention, speakers.mention(mention, sentence)?)));
        if let Some((mention, speaker)) = holder {
            let mention = &self.rules.clauses.mentions[mention];
            self.items[index].mention = Some((mention.start, mention.end));
            self.items[index].speaker = Some(speaker);
            self.items[index].evidence = Evidence::Introduced;
            return;
        }
        let continued = self.items[index].stretch.is_some_and(|stretch| self.rules.stretches[stretch].continues.is_some());
        let last = speakers.last_speaker;
        let subject = speakers.last_subject;
        let (speaker, evidence) = match (last, subject) {
            (Some((speaker, _)), _) if continued => (Some(speaker), Evidence::Continuation),
            (Some((speaker, spoken)), Some((subject, introduced)))
                if introduced > spoken && subject != speaker && self.items[index].kind == QuoteKind::Direct =>
            {
                let near = sentence - introduced <= 1;
                let same_paragraph = self.paragraph(introduced) == self.paragraph(sentence);
                if near || same_paragraph { (Some(subject), Evidence::Introduced) } else { (Some(speaker), Evidence::Floating) }
            }
            (Some((speaker, _)), _) => (Some(speaker), Evidence::Floating),
            (None, Some((subject, introduced))) if sentence - introduced <= 1 && speakers.is_named(subject) => {
                (Some(subject), Evidence::Introduced)
            }
            _ => (None, Evidence::None),
        };
        self.items[index].speaker = speaker;
        self.items[index].evidence = evidence;
    }

    /// The human subject of the finite verb before a fragment.
    fn holder(&self, index: usize) -> Option<usize> {
        let item = &self.items[index];
        let element = self.rules.clauses.element_of[item.stretch.filter(|_| item.kind == QuoteKind::Mixed)?];
        let first = self.sentence_first(element);
        let verb = (first.max(element.saturating_sub(20))..element).rev().find(|&at| self.rules.clauses.is_finite(at))?;
        // « X est “déçu” », « X devra “agir” » may be said by anybody.
        let group = self.rules.clauses.group(verb)?;
        let lemma = &*group.lexicon_verb(self.rules.tokens).lemma;
        if group.modal || matches!(lemma, "être" | "avoir" | "devoir" | "pouvoir" | "aller" | "falloir") {
            return None;
        }
        match self.rules.subject(verb) {
            Source::Mention(mention)
                if self.rules.clauses.mentions[mention].head.is_human()
                    || self.rules.clauses.mentions[mention].head == Head::Pronoun =>
            {
                Some(mention)
            }
            _ => None,
        }
    }

    fn paragraph(&self, sentence: usize) -> usize {
        self.rules.clauses.sentences[sentence].paragraph
    }

    /// Words in marks alone between two paragraphs announce those of the speaker below.
    fn headings(&mut self) {
        for index in 0..self.items.len() {
            if self.items[index].tie.is_some() || !self.is_heading(index) {
                continue;
            }
            let below = self.items[index + 1..]
                .iter()
                .take(8)
                .find(|item| item.speaker.is_some() && item.tie.is_some())
                .and_then(|item| item.speaker);
            if let Some(speaker) = self.echo(index).or(below) {
                self.items[index].speaker = Some(speaker);
                self.items[index].evidence = Evidence::Echo;
            }
        }
    }

    /// A short sentence of nothing but the marked words, without a full stop: a heading, not an utterance.
    fn is_heading(&self, index: usize) -> bool {
        let item = &self.items[index];
        let Some(stretch) = item.stretch else { return false };
        let tokens = self.rules.tokens;
        let sentence = self.rules.clauses.sentences[item.sentence];
        let own = &self.rules.stretches[stretch];
        let alone = (sentence.first..sentence.last).all(|at| matches!(self.what(at), What::Quote(_) | What::Dash));
        let starts =
            sentence.first == 0 || tokens.kind(self.rules.clauses.elements[sentence.first].start.wrapping_sub(1)) == Kind::Break;
        let ends = tokens.kind(self.rules.clauses.elements[sentence.last - 1].end) == Kind::Break;
        alone
            && starts
            && ends
            && own.style == Style::Marks
            && own.end - own.start <= 14
            && tokens.kind(own.end - 1) != Kind::Period
    }

    /// A headline that speaks before anybody does has the speaker of the same words below, or the first who speaks.
    fn look_ahead(&mut self) {
        let Some(first) = self.items.iter().position(|item| item.speaker.is_some()) else { return };
        for index in 0..first {
            let echo = self.echo(index);
            let speaker = echo.or(self.items[first].speaker);
            if self.items[index].tie.is_none_or(|tie| tie.source == Source::Unknown) {
                self.items[index].speaker = speaker;
                self.items[index].evidence = Evidence::Echo;
            }
        }
    }

    /// The speaker of a later quotation that holds these words.
    fn echo(&self, index: usize) -> Option<usize> {
        let (from, to) = self.items[index].pieces[0];
        let words = self.rules.tokens.slice(from, to);
        if words.len() < 8 || index > 40 {
            return None;
        }
        self.items[index + 1..]
            .iter()
            .take(60)
            .find(|item| item.pieces.iter().any(|&(from, to)| self.rules.tokens.slice(from, to).contains(words)))
            .and_then(|item| item.speaker)
    }
}
