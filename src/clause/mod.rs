//! Sentences cut into what the attribution rules speak of: mentions, verb groups, connectors, quoted stretches.
//!
//! A sentence of the narrator's goes on across the quotations it holds, whatever full stops stand inside their marks; the words
//! of a quotation are cut into sentences of their own, at their own level.

mod ends;
mod homograph;
mod marked;
mod page;
mod word;

use std::cell::Cell;
use std::ops::{Index, Range};

use crate::lexicon::{Classes, Fields};
use crate::mention::{self, Mention};
use crate::quotation::{Stretch, Style};
use crate::token::{Kind, Tokens, Words, shape, words};
use crate::verb::{Group, Mood};

/// How many elements whom *comme* names has up to the comma.
const LIKENED: usize = 8;

/// One element of a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) enum What {
    /// Index in [`Clauses::mentions`].
    Mention(usize),
    /// Index in [`Clauses::groups`].
    Verb(usize),
    /// Index of the stretch.
    Quote(usize),
    Prep,
    Que,
    Si,
    Interrogative,
    Relative,
    Coord,
    Subord,
    Comma,
    Semicolon,
    Colon,
    Dash,
    ParenOpen,
    ParenClose,
    Adverb,
    Stop,
    Other,
}

/// An element with its tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Element {
    pub(crate) what: What,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// A sentence: a range of elements at one level.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sentence {
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// Paragraph number of its first token, counted from the start of its level.
    pub(crate) paragraph: usize,
    /// The stretch whose words these are, none of them for a caption's; `None` for the narrator's.
    pub(crate) inside: Option<usize>,
}

/// The sentences of a part, the narrator's before those of quotations; the narrator's are numbered through the whole text.
#[derive(Debug, Default)]
pub(crate) struct Sentences {
    /// How many the narrator has in the parts before.
    before: usize,
    list: Vec<Sentence>,
}

impl Sentences {
    /// A sentence of the part; none for a number of a part before.
    pub(crate) fn get(&self, number: usize) -> Option<&Sentence> {
        self.list.get(number.checked_sub(self.before)?)
    }

    /// The narrator's sentence right above one.
    pub(crate) fn above(&self, number: usize) -> Option<&Sentence> {
        self.get(number.checked_sub(1)?).filter(|above| above.inside.is_none())
    }

    /// The narrator's sentence right below one.
    pub(crate) fn below(&self, number: usize) -> Option<&Sentence> {
        self.get(number + 1).filter(|below| below.inside.is_none())
    }

    /// The sentences with their numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, &Sentence)> {
        (self.before..).zip(&self.list)
    }

    /// The number of the first sentence.
    pub(crate) fn first(&self) -> usize {
        self.before
    }

    /// The number behind the last sentence.
    pub(crate) fn end(&self) -> usize {
        self.before + self.list.len()
    }
}

impl Index<usize> for Sentences {
    type Output = Sentence;

    /// For a number of a part before, the first sentence.
    fn index(&self, number: usize) -> &Sentence {
        &self.list[number.saturating_sub(self.before)]
    }
}

#[derive(Debug, Default)]
pub(crate) struct Clauses {
    pub(crate) elements: Vec<Element>,
    pub(crate) sentences: Sentences,
    /// The number behind the last of the narrator's sentences.
    pub(crate) narrated: usize,
    /// The narrator's, sorted, before those of quotations.
    pub(crate) mentions: Vec<Mention>,
    /// How many of them are the narrator's.
    told: usize,
    pub(crate) groups: Vec<Group>,
    /// For each stretch, its element.
    pub(crate) element_of: Vec<usize>,
    /// For each stretch, where the sentences inside it start.
    pub(crate) inside: Vec<u32>,
    /// Place of the sentence whose element was asked for last.
    asked: Cell<usize>,
}

/// Cuts the part, before which the narrator has so many sentences, in lists that another part or text has left.
pub(crate) fn cut(tokens: &Tokens<'_>, stretches: &[Stretch], before: usize, room: Clauses) -> Clauses {
    let mut clauses = room;
    clauses.clear();
    clauses.sentences.before = before;
    clauses.element_of.resize(stretches.len(), usize::MAX);
    clauses.inside.reserve(stretches.len());
    let mut cutter = Cutter {
        tokens,
        stretches,
        next: vec![NONE; 2 * stretches.len() + 1],
        clauses,
        first: 0,
        previous: What::Stop,
        captions: Vec::new(),
    };
    // What news has, and some room.
    cutter.clauses.elements.reserve(tokens.len() * 2 / 3);
    cutter.clauses.mentions.reserve(tokens.len() / 4);
    cutter.clauses.groups.reserve(tokens.len() / 8);
    cutter.clauses.sentences.list.reserve(tokens.len() / 10);
    // Levels are cut one after another, never by recursion: a text may nest a million marks.
    let first = |parent: Option<usize>| stretches.len() + parent.map_or(0, |parent| parent + 1);
    for (index, stretch) in stretches.iter().enumerate().rev() {
        cutter.next[index] = std::mem::replace(&mut cutter.next[first(stretch.parent)], index as u32);
    }
    cutter.level(0, tokens.len(), None, cutter.next[first(None)]);
    let narrated = cutter.clauses.sentences.end();
    cutter.clauses.told = cutter.clauses.mentions.len();
    for (index, stretch) in stretches.iter().enumerate() {
        cutter.clauses.inside.push(cutter.clauses.sentences.end() as u32);
        cutter.level(stretch.start, stretch.end, Some(index), cutter.next[first(Some(index))]);
    }
    for (from, to) in std::mem::take(&mut cutter.captions) {
        cutter.level(from, to, Some(CAPTION), NONE);
    }
    cutter.clauses.narrated = narrated;
    cutter.clauses
}

const TIME: Classes = Classes::WEEKDAY.or(Classes::MONTH).or(Classes::TIME);

/// Months in short, before a full stop that may be missing.
const SHORT_MONTHS: Words = words!["avr", "déc", "févr", "janv", "juil", "nov", "oct", "sept"];

/// No stretch.
const NONE: u32 = u32::MAX;

/// What the words of captions are inside of: nobody's words, nor those of the text.
const CAPTION: usize = usize::MAX;

struct Cutter<'a> {
    tokens: &'a Tokens<'a>,
    stretches: &'a [Stretch],
    /// For each stretch, the next one inside the same stretch; then the first inside none, and the first inside each.
    next: Vec<u32>,
    clauses: Clauses,
    /// The first element of the sentence that is being cut.
    first: usize,
    /// What the last element of the sentence is, a full stop where it has none.
    previous: What,
    /// The tokens of each caption.
    captions: Vec<(usize, usize)>,
}

/// Where the cutting of a level stands.
struct Level {
    to: usize,
    /// The stretch whose words are cut.
    inside: Option<usize>,
    /// The next stretch inside it, and the token of its opening mark.
    inner: usize,
    open: usize,
    /// Paragraph of the token that is read, and of the first of its sentence.
    paragraph: usize,
    sentence_paragraph: usize,
}

/// How far before its nickname in marks a name may start, with the role before it, in tokens.
const NAMED: usize = 16;

impl Cutter<'_> {
    fn level(&mut self, from: usize, to: usize, inside: Option<usize>, inner: u32) {
        let mut level = Level { to, inside, inner: 0, open: 0, paragraph: 0, sentence_paragraph: 0 };
        self.turn_to(&mut level, inner);
        (self.first, self.previous) = (self.clauses.elements.len(), What::Stop);
        let mut at = self.behind_page(&level, from);
        while at < to {
            let another = level.open == at + 2 && self.tokens.one_of(at + 1, mention::NEXT);
            let quoted = if another || level.open == at || level.open == at + 1 { self.quoted(&mut level, at) } else { None };
            at = match quoted {
                Some(after) => after,
                None => self.element(&mut level, at),
            };
            if self.is_endless() {
                self.end_sentence(level.sentence_paragraph, inside);
            }
        }
        self.end_sentence(level.sentence_paragraph, inside);
    }

    /// The stretch that is to come next.
    #[inline]
    fn turn_to(&self, level: &mut Level, inner: u32) {
        level.inner = inner as usize;
        level.open = self.stretches.get(level.inner).map_or(usize::MAX, |stretch| stretch.open);
    }

    /// The stretch that opens at `at`, or behind the determiner there that stands before somebody named between marks; returns
    /// what stands behind.
    fn quoted(&mut self, level: &mut Level, at: usize) -> Option<usize> {
        let (stretch, own) = (level.inner, &self.stretches[level.inner]);
        let next = self.next[stretch];
        if level.open == at {
            let after = own.after.max(at + 1);
            if self.is_glued(at, own) {
                self.end_sentence(level.sentence_paragraph, level.inside);
            }
            self.turn_to(level, next);
            self.clauses.element_of[stretch] = self.clauses.elements.len();
            if let Some(medium) = self.medium(at, own) {
                return Some(self.marked_mention(medium, at, after));
            }
            self.push(What::Quote(stretch), at, after);
            if self.quote_ends_sentence(stretch, after, level.to) {
                self.end_sentence(level.sentence_paragraph, level.inside);
            }
            return Some(after);
        }
        // selon le « Figaro »
        if self.tokens.one_of(at, words!["l'", "la", "le"]) {
            if let Some(medium) = self.medium(at, own) {
                self.turn_to(level, next);
                self.clauses.element_of[stretch] = self.clauses.elements.len();
                return Some(self.marked_mention(medium, at, own.after));
            }
        }
        // le « boxeur » a répondu, des « gilets jaunes » ont crié: a determiner, and a human being named between marks.
        let nickname = self.is_nickname(at, own);
        if nickname && level.open == at + 1 {
            let end = self.word(at, own.after);
            if end <= level.open {
                return Some(end);
            }
            self.turn_to(level, next);
            return Some(end.max(own.after));
        }
        // explique un autre « gilet jaune »
        if !nickname && !self.speaks_between_marks(at, own) {
            return None;
        }
        self.mention(mention::between_marks(self.tokens, at, own.start, own.after));
        self.turn_to(level, next);
        Some(own.after)
    }

    /// *« Non », dit Anne Dol"Le pont tiendra", a ajouté X*, *dénonce « une honte »« Le pont tiendra », dit X*: the line end is
    /// lost between a heading and the words below.
    fn is_glued(&self, at: usize, own: &Stretch) -> bool {
        const SHORT: usize = 3;
        let tokens = self.tokens;
        let apart = at == 0 || own.style != Style::Marks || tokens.is(at, shape::SPACE_BEFORE);
        if apart || !tokens.is_capital(own.start) || own.end - own.start <= SHORT {
            return false;
        }
        let marked = |element: &Element| matches!(element.what, What::Quote(_));
        let sentence = &self.clauses.elements[self.first..];
        let word = tokens.kind(at - 1) == Kind::Word && !tokens.is(at - 1, shape::ELIDED);
        sentence.last().is_some_and(marked) || word && sentence.iter().any(marked)
    }

    /// The element at `at`, outside marks; returns what stands behind.
    #[inline]
    fn element(&mut self, level: &mut Level, at: usize) -> usize {
        let kind = self.tokens.kind(at);
        match kind {
            Kind::Break => {
                self.end_sentence(level.sentence_paragraph, level.inside);
                level.paragraph += 1;
                level.sentence_paragraph = level.paragraph;
                return self.behind_page(level, at + 1);
            }
            Kind::Word | Kind::Number => {
                if self.starts_here() {
                    level.sentence_paragraph = level.paragraph;
                }
                let inside = self.is_inside_name(level, at);
                let open = if inside { self.next_open(level) } else { level.open };
                let limit = open.max(at + 1).min(level.to);
                let end = if kind == Kind::Word { self.word(at, limit) } else { self.number(at, limit) };
                if end <= level.open {
                    return end;
                }
                let (after, next) = (self.stretches[level.inner].after, self.next[level.inner]);
                self.turn_to(level, next);
                return end.max(after);
            }
            _ => {
                if kind == Kind::Other && self.tokens.is_bullet(at) {
                    self.end_sentence(level.sentence_paragraph, level.inside);
                    return at + 1;
                }
                // alertent… les éleveurs: dots that only hold the reader back
                let goes_on = !self.ends_here(at + 1, level.to) || self.holds_back(at);
                let pause = kind == Kind::Ellipsis && level.inside.is_none() && goes_on;
                // sur Radio Armor/Valmer FM
                let joins = kind == Kind::Other && matches!(self.previous, What::Mention(_)) && self.tokens.str(at) == "/";
                let what = if joins { What::Coord } else { punctuation(kind) };
                self.push(if pause { What::Comma } else { what }, at, at + 1);
                let ends = match kind {
                    Kind::Dash | Kind::Hyphen | Kind::ParenClose => self.ends_dateline(level, at),
                    Kind::Other if self.tokens.str(at) == "|" || self.is_kicker_slash(at) => self.ends_dateline(level, at),
                    _ => kind.ends_sentence() && self.ends_here(at + 1, level.to) && !pause,
                };
                if ends {
                    self.end_sentence(level.sentence_paragraph, level.inside);
                }
            }
        }
        at + 1
    }

    /// *les élus, le préfet et… Anne Dol*: dots behind a conjunction hold the reader back before a name, too.
    fn holds_back(&self, at: usize) -> bool {
        at > 0 && self.tokens.one_of(at - 1, words!["et", "ou"]) && self.tokens.kind(at + 1) == Kind::Word
    }

    /// Where the stretch behind the next one opens.
    fn next_open(&self, level: &Level) -> usize {
        self.stretches.get(self.next[level.inner] as usize).map_or(usize::MAX, |next| next.open)
    }

    /// *Luc « Lulu » Rey*, *le rappeur Luc « Lulu » Rey*: the next marks from `at` on hold a nickname inside a name.
    fn is_inside_name(&self, level: &Level, at: usize) -> bool {
        let near = level.open != usize::MAX && level.open > at && level.open < at + NAMED;
        let own = if near { self.stretches.get(level.inner) } else { None };
        own.is_some_and(|own| mention::is_nickname_inside(self.tokens, own.open, own.after))
    }

    fn push(&mut self, what: What, start: usize, end: usize) {
        self.clauses.elements.push(Element { what, start, end });
        self.previous = what;
    }

    /// A text without full stops: its sentences end at a comma, and where it has none anywhere, so that every rule that reads to
    /// the end of a sentence is bounded. No sentence of the press or of a novel is half as long.
    fn is_endless(&self) -> bool {
        const ENDLESS: usize = 600;
        let length = self.clauses.elements.len() - self.first;
        length >= ENDLESS && (length >= 2 * ENDLESS || matches!(self.previous, What::Comma | What::Semicolon))
    }

    fn end_sentence(&mut self, paragraph: usize, inside: Option<usize>) {
        let last = self.clauses.elements.len();
        if last > self.first {
            self.clauses.sentences.list.push(Sentence { first: self.first, last, paragraph, inside });
        }
        (self.first, self.previous) = (last, What::Stop);
    }

    /// *CHRONIQUE / Le port ferme*
    fn is_kicker_slash(&self, at: usize) -> bool {
        let tokens = self.tokens;
        tokens.str(at) == "/" && at > 0 && tokens.is(at - 1, shape::ALL_CAPITALS) && tokens.is(at + 1, shape::SPACE_BEFORE)
    }

    /// *LYON, 3 mai (AFP) –*, *Québec —*, *QUÉBEC |*, *Lyon (Belga)*: the sign at `at` ends what tells where a report was
    /// written, and by whom.
    fn ends_dateline(&self, level: &Level, at: usize) -> bool {
        const OPENS: Classes =
            Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_QUANT).or(Classes::SUBJECT_PRONOUN).or(Classes::PREP);
        let (tokens, elements) = (self.tokens, &self.clauses.elements[self.first..]);
        let above = self.clauses.sentences.list.last();
        let dated = above.is_some_and(|above| self.is_cut_date(above));
        let opens = dated || above.is_none_or(|above| above.paragraph < level.sentence_paragraph);
        // CHRONIQUE, a form of a verb as well
        let word = |element: &Element| element.end == element.start + 1 && tokens.is(element.start, shape::ALL_CAPITALS);
        let part = |element: &Element| !matches!(element.what, What::Verb(_) | What::Quote(_) | What::Stop | What::Colon);
        let bare = |element: &Element| word(element) || part(element);
        if level.inside.is_some() || elements.len() > 12 || !opens || at + 1 >= level.to || !elements.iter().all(bare) {
            return false;
        }
        let (start, dash) = (elements[0].start, tokens.kind(at) != Kind::ParenClose);
        if dated {
            return dash && tokens.is_capital(at + 1) && (start..at).any(|at| tokens.kind(at) == Kind::ParenOpen);
        }
        // [Vidéo] « A »; VIDÉO – « A »
        let capitals = || at > start && (start..at).all(|at| tokens.is(at, shape::ALL_CAPITALS));
        let brackets = || elements.len() <= 4 && tokens.kind(start) == Kind::ParenOpen;
        // (Lans) Le maire
        let somewhere = || elements.len() == 3 && (start + 1..at).all(|at| tokens.is_capital(at)) && tokens.is_capital(at + 1);
        if !dash && at > start + 1 && brackets() && somewhere() {
            return true;
        }
        let kicker = || if dash { capitals() } else { brackets() };
        if tokens.kind(at + 1).is_mark() && kicker() {
            return true;
        }
        // LANS | Le port est fermé; (Valpress) - Le port est fermé
        let bar = tokens.kind(at) == Kind::Other;
        let house = || at > start + 2 && tokens.kind(at - 1) == Kind::ParenClose && brackets();
        let label = if house() { start + 1..at - 1 } else { start..at };
        if at > start && (bar || house()) && label.clone().all(|at| tokens.is_capital(at)) && self.opens_text(at + 1) {
            return true;
        }
        // LANS, Qc — Luc Rey a cédé; Lans, ats - Un quai a cédé
        let second = elements.get(2).filter(|_| elements.len() == 4 && matches!(elements[1].what, What::Comma));
        let written = second.is_some_and(|second| {
            let short = second.start + 3 >= at && tokens.is_capital(second.start);
            // L'ÎLE-HAUTE, Qc —
            let place = (start..elements[1].start).all(|at| tokens.is(at, shape::ALL_CAPITALS | shape::ELIDED));
            tokens.is_of(second.start, Fields::AGENCY) || short && place
        });
        if dash && written && tokens.is_capital(start) && self.opens_text(at + 1) {
            return true;
        }
        let agency = (start + 1..at).any(|at| tokens.kind(at - 1) == Kind::ParenOpen && tokens.is_of(at, Fields::AGENCY));
        if !dash || agency {
            return agency && !matches!(tokens.kind(at + 1), Kind::Dash | Kind::Hyphen) && self.ends_here(at + 1, level.to);
        }
        // Lans, 11 sept 2020 (AIP) –
        let short = |at: usize| tokens.one_of(at, SHORT_MONTHS) && tokens.kind(at - 1) == Kind::Number;
        let dated = tokens.is_capital(start) && (start + 1..at).any(|at| tokens.has(at, Classes::MONTH) || short(at));
        let place = elements.len() == 2 && at > start && matches!(elements[0].what, What::Mention(_) | What::Other);
        let place = place && (start..at).all(|at| tokens.is_capital(at)) && tokens.has(at + 1, OPENS);
        (dated || place) && tokens.is_capital(at + 1)
    }

    /// *LYON, 3 oct. (AFP) –*: the full stop of the month ends no sentence.
    fn is_cut_date(&self, above: &Sentence) -> bool {
        let elements = &self.clauses.elements[above.first..above.last];
        let short = above.inside.is_none() && elements.len() <= 8 && self.tokens.is_capital(elements[0].start);
        short && elements.iter().rev().take(2).any(|element| self.tokens.one_of(element.end - 1, SHORT_MONTHS))
    }

    /// *Le port*, *L'incendie*, *« Le port …*: how a text starts.
    fn opens_text(&self, at: usize) -> bool {
        self.tokens.is_capital(at) || self.tokens.kind(at).is_mark()
    }

    /// Whether the sentence ends before token `at`, a full stop standing behind it.
    fn ends_here(&self, at: usize, to: usize) -> bool {
        let tokens = self.tokens;
        if at >= to {
            return true;
        }
        // (...) and an incise in lower case go on.
        match tokens.kind(at) {
            Kind::Word => {
                tokens.is_capital(at)
                    || tokens.is(at, shape::ELIDED) && tokens.is_capital(at + 1) && !tokens.is(at, shape::SPACE_BEFORE)
            }
            Kind::ParenClose | Kind::Comma | Kind::Semicolon => false,
            kind if kind.ends_sentence() => false,
            _ => true,
        }
    }

    /// Whether the narrator's sentence ends with a quotation: « Il faut tenir. » Le maire …
    fn quote_ends_sentence(&self, stretch: usize, at: usize, to: usize) -> bool {
        let tokens = self.tokens;
        let stretch = &self.stretches[stretch];
        // — Que voulez-vous ? — demanda le soldat.
        let incise = || tokens.kind(at + 1) == Kind::Word && !tokens.is_capital(at + 1);
        if stretch.style == Style::Turn && at < to && matches!(tokens.kind(at), Kind::Dash | Kind::Hyphen) {
            return !incise();
        }
        if at >= to || stretch.end == stretch.start {
            return true;
        }
        let last = tokens.kind(stretch.end - 1);
        let capital = match tokens.kind(at) {
            Kind::Word => tokens.is_capital(at),
            // « Il faut tenir. » 60 % des élus …
            Kind::Number => last == Kind::Period,
            kind => kind.is_mark(),
        };
        // « Il faut tenir… » « Non »; but « Il faut tenir… » « mais sans nous »
        let word = at + usize::from(tokens.kind(at).is_mark());
        let goes_on = last == Kind::Ellipsis && !tokens.is_capital(word);
        last.ends_sentence() && capital && !goes_on
    }
}

fn punctuation(kind: Kind) -> What {
    match kind {
        Kind::Comma => What::Comma,
        Kind::Semicolon => What::Semicolon,
        Kind::Colon => What::Colon,
        Kind::Dash | Kind::Hyphen => What::Dash,
        Kind::ParenOpen => What::ParenOpen,
        Kind::ParenClose => What::ParenClose,
        kind if kind.ends_sentence() => What::Stop,
        _ => What::Other,
    }
}

impl Clauses {
    /// Empties the lists, whose room stays.
    fn clear(&mut self) {
        let Self { elements, sentences, narrated: _, mentions, told: _, groups, element_of, inside, asked: _ } = self;
        elements.clear();
        sentences.list.clear();
        mentions.clear();
        groups.clear();
        element_of.clear();
        inside.clear();
    }

    /// The narrator's mentions that start before a token, and the others.
    pub(crate) fn told_around(&self, at: usize) -> (&[Mention], &[Mention]) {
        let told = &self.mentions[..self.told];
        told.split_at(told.partition_point(|mention| mention.start < at))
    }

    /// Whether a mention stands between marks.
    pub(crate) fn is_inside(&self, mention: usize) -> bool {
        mention >= self.told
    }

    /// The mention of an element.
    pub(crate) fn mention(&self, element: usize) -> Option<(usize, &Mention)> {
        match self.elements.get(element)?.what {
            What::Mention(index) => Some((index, &self.mentions[index])),
            _ => None,
        }
    }

    /// The sentence of an element.
    #[inline]
    pub(crate) fn sentence_of(&self, element: usize) -> usize {
        let list = &self.sentences.list;
        let holds = |index: &usize| list.get(*index).is_some_and(|sentence| (sentence.first..sentence.last).contains(&element));
        // Nearly always the same sentence again, or the next one.
        let near = [self.asked.get(), self.asked.get() + 1].into_iter().find(holds);
        let found = near.unwrap_or_else(|| list.partition_point(|sentence| sentence.last <= element));
        self.asked.set(found);
        self.sentences.before + found
    }

    pub(crate) fn group(&self, element: usize) -> Option<&Group> {
        match self.elements.get(element)?.what {
            What::Verb(index) => Some(&self.groups[index]),
            _ => None,
        }
    }

    pub(crate) fn what(&self, element: usize) -> Option<What> {
        self.elements.get(element).map(|element| element.what)
    }

    /// Whether a preposition governs the element.
    pub(crate) fn is_governed(&self, element: usize, first: usize) -> bool {
        let mut at = element;
        while at > first {
            at -= 1;
            match self.elements[at].what {
                What::Prep => return true,
                What::Adverb => {}
                // à Jean et Paul: the preposition governs what is joined.
                What::Coord if at > first && matches!(self.elements[at - 1].what, What::Mention(_)) => {
                    at -= 1;
                }
                _ => return false,
            }
        }
        false
    }

    /// *Comme Zoé Rey, Paul Dol a tout perdu*: the *comme* at `element` likens, and opens no clause.
    pub(crate) fn likens(&self, element: usize, tokens: &Tokens<'_>) -> bool {
        if !tokens.one_of(self.elements[element].start, words!["comme"]) {
            return false;
        }
        let likened = self.elements[element + 1..]
            .iter()
            .take(LIKENED)
            .find(|own| !matches!(own.what, What::Mention(_) | What::Prep | What::Adverb | What::Coord | What::Other));
        likened.is_some_and(|own| matches!(own.what, What::Comma))
    }

    /// A finite verb group.
    #[inline]
    pub(crate) fn is_finite(&self, element: usize) -> bool {
        self.group(element).is_some_and(|group| group.mood == Mood::Finite)
    }

    /// The first finite verb group of a range of elements.
    pub(crate) fn first_finite(&self, mut range: Range<usize>) -> Option<usize> {
        range.find(|&at| self.is_finite(at))
    }

    /// The last finite verb group of a range of elements.
    pub(crate) fn last_finite(&self, range: Range<usize>) -> Option<usize> {
        range.rev().find(|&at| self.is_finite(at))
    }

    /// Whether a range of elements holds a finite verb group.
    pub(crate) fn any_finite(&self, range: Range<usize>) -> bool {
        self.first_finite(range).is_some()
    }

    /// What stands last in a range of elements, adverbs left out: *dit* of *dit hier encore*.
    pub(crate) fn before_adverbs(&self, range: Range<usize>) -> Option<usize> {
        range.rev().find(|&at| !matches!(self.elements[at].what, What::Adverb))
    }

    /// What stands first in a range of elements, adverbs left out: *Zoé Rey* of *hier encore Zoé Rey*.
    pub(crate) fn behind_adverbs(&self, mut range: Range<usize>) -> Option<usize> {
        range.find(|&at| !matches!(self.elements[at].what, What::Adverb))
    }

    /// An infinitive, simple or compound.
    pub(crate) fn is_infinitive(&self, element: usize) -> bool {
        self.group(element).is_some_and(|group| group.mood == Mood::Infinitive)
    }

    /// A participle without auxiliary.
    pub(crate) fn is_participle(&self, element: usize) -> bool {
        self.group(element).is_some_and(|group| group.mood == Mood::Participle)
    }

    /// A mention of somebody or something that may speak.
    pub(crate) fn may_speak(&self, element: usize) -> bool {
        self.mention(element).is_some_and(|(_, mention)| mention.head.speaks())
    }
}
