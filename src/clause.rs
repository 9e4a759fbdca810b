//! Sentences cut into what the attribution rules speak of: mentions, verb groups, connectors, quoted stretches.
//!
//! A sentence of the narrator's goes on across the quotations it holds, whatever full stops stand inside their marks; the words
//! of a quotation are cut into sentences of their own, at their own level.

use std::ops::Index;

use crate::grammar::Cursor;
use crate::lexicon::{Agreement, Classes, Forms, Reliability};
use crate::mention::{self, Determiner, Head, Mention};
use crate::quotation::{Stretch, Style};
use crate::token::{Kind, Tokens, shape, words};
use crate::verb::{self, ADVERBIALS, Group, Mood};

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
    /// Paragraph number of its first token.
    pub(crate) paragraph: usize,
    /// The stretch whose words these are; `None` for the narrator's.
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
    pub(crate) mentions: Vec<Mention>,
    pub(crate) groups: Vec<Group>,
    /// For each stretch, its element.
    pub(crate) element_of: Vec<usize>,
    /// For each stretch, where the sentences inside it start.
    pub(crate) inside: Vec<u32>,
    /// For each element, its sentence.
    pub(crate) sentence_of: Vec<usize>,
}

/// What a word must be to connect clauses or to stand before a verb.
const SMALL: Classes = Classes::QUE
    .or(Classes::SI)
    .or(Classes::NE)
    .or(Classes::CLITIC)
    .or(Classes::REL)
    .or(Classes::COORD)
    .or(Classes::SUBORD)
    .or(Classes::INTERROG);

/// From how many tokens on the room that was not used is given back.
const LONG: usize = 10_000;

/// Cuts the part, before which the narrator has so many sentences.
pub(crate) fn cut(tokens: &Tokens<'_>, stretches: &[Stretch], before: usize) -> Clauses {
    let mut cutter = Cutter {
        tokens,
        stretches,
        next: vec![NONE; 2 * stretches.len() + 1],
        clauses: Clauses {
            element_of: vec![usize::MAX; stretches.len()],
            inside: Vec::with_capacity(stretches.len()),
            sentences: Sentences { before, list: Vec::new() },
            ..Clauses::default()
        },
        first: 0,
        paragraph: 0,
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
    for (index, stretch) in stretches.iter().enumerate() {
        cutter.clauses.inside.push(cutter.clauses.sentences.end() as u32);
        cutter.level(stretch.start, stretch.end, Some(index), cutter.next[first(Some(index))]);
    }
    let mut clauses = cutter.clauses;
    clauses.narrated = narrated;
    if tokens.len() > LONG {
        clauses.elements.shrink_to_fit();
        clauses.mentions.shrink_to_fit();
        clauses.groups.shrink_to_fit();
        clauses.sentences.list.shrink_to_fit();
    }
    clauses.sentence_of = vec![usize::MAX; clauses.elements.len()];
    for (index, sentence) in clauses.sentences.iter() {
        clauses.sentence_of[sentence.first..sentence.last].fill(index);
    }
    clauses
}

const TIME: Classes = Classes::WEEKDAY.or(Classes::MONTH).or(Classes::TIME);

/// What a word with a capital is before it is a verb.
const NAMES: Classes = Classes::FIRST_NAME.or(Classes::ROLE).or(Classes::NOUN).or(Classes::OFTEN_NOUN).or(Classes::METONYM);

/// What opens a noun phrase and no number stands before.
const DETERMINED: Classes = Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_POSS).or(Classes::DET_DEM);

/// No stretch.
const NONE: u32 = u32::MAX;

struct Cutter<'a> {
    tokens: &'a Tokens<'a>,
    stretches: &'a [Stretch],
    /// For each stretch, the next one inside the same stretch; then the first inside none, and the first inside each.
    next: Vec<u32>,
    clauses: Clauses,
    /// The first element of the sentence that is being cut.
    first: usize,
    paragraph: usize,
}

impl Cutter<'_> {
    fn level(&mut self, from: usize, to: usize, inside: Option<usize>, inner: u32) {
        let (tokens, stretches) = (self.tokens, self.stretches);
        let opens = |inner: usize| stretches.get(inner).map_or(usize::MAX, |stretch| stretch.open);
        let mut inner = inner as usize;
        let mut open = opens(inner);
        let mut at = from;
        self.first = self.clauses.elements.len();
        let mut paragraph = if inside.is_none() { 0 } else { self.paragraph };
        let mut sentence_paragraph = paragraph;
        while at < to {
            if open == at || open == at + 1 {
                let (stretch, own) = (inner, &stretches[inner]);
                let after = own.after.max(at + 1);
                if open == at {
                    inner = self.next[inner] as usize;
                    open = opens(inner);
                    self.clauses.element_of[stretch] = self.clauses.elements.len();
                    self.push(What::Quote(stretch), at, after);
                    at = after;
                    if self.quote_ends_sentence(stretch, at, to) {
                        self.end_sentence(sentence_paragraph, inside);
                    }
                    continue;
                }
                // le « boxeur » a répondu, des « gilets jaunes » ont crié: a determiner, and a human being named between marks.
                let named = self.is_nickname(at, own);
                if !named && self.speaks_between_marks(at, own) {
                    self.mention(mention::between_marks(tokens, at, own.start, own.after));
                    inner = self.next[inner] as usize;
                    open = opens(inner);
                    at = own.after;
                    continue;
                }
                if named {
                    let end = self.word(at, own.after);
                    if end > open {
                        inner = self.next[inner] as usize;
                        open = opens(inner);
                        at = end.max(own.after);
                        continue;
                    }
                    at = end;
                    continue;
                }
            }
            let limit = open.max(at + 1).min(to);
            let kind = tokens.kind(at);
            match kind {
                Kind::Break => {
                    self.end_sentence(sentence_paragraph, inside);
                    paragraph += 1;
                    sentence_paragraph = paragraph;
                    at += 1;
                }
                Kind::Word | Kind::Number => {
                    if self.starts_here() {
                        sentence_paragraph = paragraph;
                    }
                    at = self.word(at, limit);
                }
                _ => {
                    // alertent… les éleveurs: dots that only hold the reader back
                    let pause = kind == Kind::Ellipsis && inside.is_none() && !self.ends_here(at + 1, to);
                    self.push(if pause { What::Comma } else { punctuation(kind) }, at, at + 1);
                    at += 1;
                    if kind.ends_sentence() && self.ends_here(at, to) {
                        self.end_sentence(sentence_paragraph, inside);
                    }
                }
            }
        }
        self.end_sentence(sentence_paragraph, inside);
    }

    /// The words of a stretch name the human being that the determiner at `at` stands before.
    fn is_nickname(&self, at: usize, own: &Stretch) -> bool {
        let tokens = self.tokens;
        let length = own.end.saturating_sub(own.start);
        let known = tokens.has(at, Classes::DET_DEF.or(Classes::DET_DEM).or(Classes::DET_POSS));
        length == 1 && known && tokens.has(own.start, Classes::ROLE.or(Classes::PERSON))
            || (2..5).contains(&length)
                && (known || tokens.has(at, Classes::DET_INDEF.or(Classes::CONTRACTION)))
                && mention::is_human_phrase(Cursor::new(tokens, own.start, own.end))
    }

    /// *Les « marcheurs » ont jugé*, *« A », a déploré une « marcheuse »*: whoever is named between marks speaks.
    fn speaks_between_marks(&self, at: usize, own: &Stretch) -> bool {
        const DETERMINERS: Classes = Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_DEM).or(Classes::DET_QUANT);
        let tokens = self.tokens;
        let noun = own.end == own.start + 1 && tokens.kind(own.start) == Kind::Word && !tokens.is_capital(own.start);
        if !noun || !tokens.has(at, DETERMINERS) {
            return false;
        }
        let verb = own.after + usize::from(tokens.has(own.after, Classes::CLITIC));
        let said = verb + usize::from(tokens.has(verb, Classes::AVOIR));
        let subject = tokens.one_of(at, words!["les", "ces", "des", "certains", "plusieurs"])
            && tokens.word(verb).forms.any(Forms::PLURAL_3)
            && tokens.has(said, Classes::SPEECH);
        let elements = &self.clauses.elements;
        let incise = || match elements.last().map(|element| element.what) {
            Some(What::Verb(group)) => {
                let before = elements.iter().rev().skip(1).find(|element| !matches!(element.what, What::Comma));
                before.is_some_and(|element| matches!(element.what, What::Quote(_)))
                    && self.clauses.groups[group].mood == Mood::Finite
                    && self.clauses.groups[group].reliability(tokens) == Reliability::High
            }
            _ => false,
        };
        subject || incise()
    }

    fn push(&mut self, what: What, start: usize, end: usize) {
        self.clauses.elements.push(Element { what, start, end });
    }

    fn end_sentence(&mut self, paragraph: usize, inside: Option<usize>) {
        let last = self.clauses.elements.len();
        if last > self.first {
            self.clauses.sentences.list.push(Sentence { first: self.first, last, paragraph, inside });
        }
        self.first = last;
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
        if stretch.style == Style::Turn && at < to && matches!(tokens.kind(at), Kind::Dash | Kind::Hyphen) {
            return true;
        }
        if at >= to || stretch.end == stretch.start {
            return true;
        }
        let last = tokens.kind(stretch.end - 1);
        let capital = match tokens.kind(at) {
            Kind::Word => tokens.is_capital(at),
            kind => kind.is_mark(),
        };
        last.ends_sentence() && capital && last != Kind::Ellipsis || (last == Kind::Ellipsis && tokens.is_capital(at))
    }

    /// One element that starts with the word at `at`; returns where it ends.
    #[inline(never)]
    fn word(&mut self, at: usize, limit: usize) -> usize {
        let tokens = self.tokens;
        let cursor = Cursor { tokens, at, end: limit };
        let token = tokens.get(at);
        let classes = token.word().classes;
        let previous = if self.starts_here() { None } else { self.clauses.elements.last().map(|element| element.what) };
        let after_preposition = matches!(previous, Some(What::Prep));
        if tokens.told_at(at).is_some() {
            if let Ok((_, mention)) = mention::mention(cursor) {
                return self.mention(mention);
            }
        }
        // a déploré d'ailleurs le sénateur: a fixed phrase governs nothing.
        let phrase = if classes.any(Classes::PREP.or(Classes::PAS)) { tokens.phrase(at, &ADVERBIALS) } else { None };
        if let Some(length) = phrase.filter(|length| at + length <= limit) {
            self.push(What::Adverb, at, at + length);
            return at + length;
        }
        // soulignait en 2019 un responsable: a year before an article; but 20 des élus
        if tokens.kind(at) == Kind::Number && tokens.has(at + 1, DETERMINED) && !tokens.one_of(at + 1, words!["des"]) {
            self.push(What::Other, at, at + 1);
            return at + 1;
        }
        // une crise qui selon lui dure: no clitic; but pour lui dire
        if after_preposition && token.one_of(words!["lui"]) && tokens.word(at + 1).forms.any(Forms::FINITE_3) {
            self.push(What::Other, at, at + 1);
            return at + 1;
        }
        // près de 300 pêcheurs, plus d'un tiers: the noun that is counted is the head.
        let about = classes.any(Classes::PAS.or(Classes::ADVERB)) && token.one_of(words!["près", "plus", "moins"]);
        if about && cursor.skip(1).one_of(words!["de", "d'"]) {
            let counted = cursor.skip(2);
            let half = counted.one_of(words!["la"]) && counted.skip(1).one_of(words!["moitié"]);
            if half || counted.has(Classes::NUMBER) || counted.kind() == Kind::Number {
                self.push(What::Adverb, at, at + 2);
                return at + 2;
            }
        }
        if classes.any(SMALL) {
            if let Some(end) = self.small_word(cursor, classes) {
                return end;
            }
        }
        let noun = classes.any(Classes::SUBJECT_PRONOUN) && !after_preposition || self.starts_noun(cursor, previous);
        if noun {
            if let Ok((_, mention)) = mention::mention(cursor) {
                return self.mention(mention);
            }
        }
        let misspelt = matches!(previous, Some(What::Mention(_))) && verb::has_misspelt(cursor);
        let verb = (classes.any(Classes::VERB) || misspelt)
            && !self.is_noun_here(at, previous)
            && !(classes.any(Classes::PREP.or(Classes::PAS)) && self.is_closed_here(at))
            && !(classes.any(Classes::PREP) && !misspelt && self.is_preposition_here(at, previous));
        if verb {
            if let Some(group) = verb::group(cursor) {
                return self.verb(group);
            }
        }
        if classes.any(Classes::PREP) {
            // des riverains, d'anciens salariés: an article, not a preposition, where a subject can stand.
            let many = token.one_of(words!["de"])
                && cursor.skip(1).has(Classes::ADJECTIVE)
                && cursor.skip(1).word().agreement.any(Agreement::PLURAL);
            if (token.one_of(words!["des", "d'"]) || many)
                && (self.is_behind_time()
                    || !matches!(previous, Some(What::Mention(_) | What::Verb(_) | What::Prep | What::Other | What::Quote(_))))
            {
                if let Ok((_, mention)) = mention::mention(cursor) {
                    if mention.is_plural() {
                        return self.mention(mention);
                    }
                }
            }
            self.push(What::Prep, at, at + 1);
            let inner = Cursor::new(tokens, at + 1, limit);
            if classes.any(Classes::CONTRACTION) && !inner.is_empty() {
                // The article is inside the preposition: read the rest as behind a determiner.
                if let Ok((_, mention)) = contracted(cursor) {
                    return self.mention(mention);
                }
            }
            return at + 1;
        }
        if token.kind == Kind::Word && !classes.any(Classes::ADVERB) || token.kind == Kind::Number {
            // rendu public, jugé responsable: the adjective behind the verb
            let attribute = matches!(previous, Some(What::Verb(_))) && classes.any(Classes::ADJECTIVE) && !token.is_capital();
            if let Some((_, mention)) = if noun || attribute { None } else { mention::mention(cursor).ok() } {
                return self.mention(mention);
            }
            // teintée de regret: a bare noun
            let group = if verb { None } else { verb::group(cursor) };
            if let Some(group) = group.filter(|_| !self.is_noun_here(at, previous)) {
                return self.verb(group);
            }
        }
        self.push(if classes.any(Classes::ADVERB.or(Classes::PAS)) { What::Adverb } else { What::Other }, at, at + 1);
        at + 1
    }

    /// A connector, or the pronouns and the negation that open a verb group; returns where the element ends.
    fn small_word(&mut self, cursor: Cursor<'_>, classes: Classes) -> Option<usize> {
        let (tokens, at) = (self.tokens, cursor.at);
        if classes.any(Classes::QUE) {
            // en tant que maire: no clause follows
            let role = at > 1 && tokens.one_of(at - 1, words!["tant"]) && tokens.one_of(at - 2, words!["en"]);
            self.push(if role { What::Prep } else { What::Que }, at, at + 1);
            return Some(at + 1);
        }
        if classes.any(Classes::SI) && !self.is_reflexive(at) && !tokens.has(at + 1, Classes::ADJECTIVE.or(Classes::ADVERB)) {
            self.push(What::Si, at, at + 1);
            return Some(at + 1);
        }
        if self.is_clitic_group(at, cursor.end) {
            if let Some(group) = verb::group(cursor) {
                return Some(self.verb(group));
            }
        }
        if classes.any(Classes::REL) && !(classes.any(Classes::INTERROG) && at_question(tokens, at)) {
            self.push(What::Relative, at, at + 1);
            return Some(at + 1);
        }
        if classes.any(Classes::COORD) {
            self.push(What::Coord, at, at + 1);
            return Some(at + 1);
        }
        // lance alors le président: an adverb without *que*
        let adverb = classes.any(Classes::ADVERB) && !tokens.has(at + 1, Classes::QUE);
        if classes.any(Classes::SUBORD) && !adverb {
            self.push(What::Subord, at, at + 1);
            return Some(at + 1);
        }
        if classes.any(Classes::INTERROG) {
            self.push(What::Interrogative, at, at + 1);
            return Some(at + 1);
        }
        None
    }

    fn mention(&mut self, mut mention: Mention) -> usize {
        self.leave_author(&mut mention);
        self.leave_bearer(&mut mention);
        let index = self.clauses.mentions.len();
        self.clauses.mentions.push(mention);
        // The apposition is read with its mention: Jean Dol, chef du parti
        let end = mention.reach.max(mention.end).max(mention.start + 1);
        self.push(What::Mention(index), mention.start, end);
        end
    }

    /// *la déclaration d'Anne Dol*: the noun of speech and its author are two mentions.
    fn leave_author(&self, mention: &mut Mention) {
        // A bare noun has no author with it.
        if mention.end <= mention.at + 1 {
            return;
        }
        let tokens = self.tokens;
        // selon un bilan du ministère: the document speaks.
        let source = || {
            let before = mention.start.wrapping_sub(1);
            tokens.one_of(before, words!["selon"])
                || tokens.one_of(before, words!["après"]) && tokens.one_of(before.wrapping_sub(1), words!["d'"])
        };
        // aux yeux de la sociologue, P; indique-t-on du côté de la mairie
        let seen = || {
            let before = mention.at.wrapping_sub(1);
            tokens.one_of(mention.at, words!["yeux"]) && tokens.one_of(before, words!["aux"])
                || tokens.one_of(mention.at, words!["côté"]) && tokens.one_of(before, words!["du"])
        };
        // de l'avis du maire, P
        let opinion =
            tokens.one_of(mention.at, words!["avis"]) && mention.start > 0 && tokens.one_of(mention.start - 1, words!["de"]);
        // « A », tel est le message de X
        let shown = {
            let before = mention.start.wrapping_sub(1);
            let is = tokens.has(before, Classes::ETRE) && tokens.one_of(before.wrapping_sub(1), words!["c'", "tel", "telle"]);
            (is || tokens.one_of(before, words!["voilà"])) && matches!(mention.head, Head::Thing | Head::Document)
        };
        let said = tokens.has(mention.at, Classes::SPEECH_NOUN.or(Classes::VOICED)) || seen() || opinion || shown;
        if mention.head != Head::Thing && !opinion && !shown || source() {
            return;
        }
        let Some(number) = (if said { Some(None) } else { self.relative_number(mention.end).map(Some) }) else { return };
        let author = |of: usize| {
            let inner = Cursor::new(tokens, of + 1, tokens.len());
            let bare = tokens.one_of(of, words!["de", "d'"]);
            if bare { mention::mention(inner) } else { contracted(Cursor::new(tokens, of, tokens.len())) }
        };
        let speaks = |of: &usize| {
            author(*of).is_ok_and(|(_, author)| {
                let group = (number.is_some() || seen()) && author.head == Head::Group;
                let people = author.head.is_human() || author.head == Head::Organisation || group;
                people && number.is_none_or(|plural| plural == author.is_plural() && author.end == mention.end)
            })
        };
        // le cri du cœur des soignants
        let mut of =
            (mention.at + 1..mention.end.min(mention.at + 6)).filter(|&at| tokens.one_of(at, words!["de", "d'", "du", "des"]));
        if let Some(of) = of.find(speaks) {
            (mention.end, mention.reach) = (of, of);
            mention.role = (mention.role.0.min(of), mention.role.1.min(of));
        }
    }

    /// Whether *qui* stands at `at` before a verb of speech, and whether that is plural: *(la maison du maire), qui dénonce*.
    fn relative_number(&self, at: usize) -> Option<bool> {
        let tokens = self.tokens;
        let who = if tokens.kind(at) == Kind::Comma { at + 1 } else { at };
        if !tokens.one_of(who, words!["qui"]) {
            return None;
        }
        let small = Classes::NE.or(Classes::CLITIC).or(Classes::ADVERB);
        let verb = (who + 1..who + 5).find(|&at| !tokens.has(at, small) || tokens.has(at, Classes::AVOIR.or(Classes::ETRE)))?;
        let helped = tokens.has(verb, Classes::AVOIR.or(Classes::ETRE));
        let speech = if helped { (verb + 1..verb + 4).find(|&at| !tokens.has(at, small))? } else { verb };
        let forms = tokens.word(verb).forms;
        (tokens.has(speech, Classes::SPEECH) && forms.any(Forms::FINITE_3)).then(|| forms.any(Forms::PLURAL_3))
    }

    /// *explique à Radio Armor Anne Dol*, *a dit aux journalistes Hugo Rey*: behind the complement of an incise its subject starts.
    fn leave_bearer(&self, mention: &mut Mention) {
        if !mention.has_name() || mention.coordinated || !self.wants_subject() {
            return;
        }
        let tokens = self.tokens;
        let capital = |at: usize| at < mention.name.1 && tokens.is_capital(at);
        let several = mention.is_plural() && (mention.head.is_human() || mention.head == Head::Group);
        let given = |&at: &usize| {
            capital(at)
                && (several && at + 1 < mention.name.1
                    || capital(at + 1)
                        && tokens.is(at, shape::SPACE_BEFORE)
                        && tokens.has(at, Classes::FIRST_NAME)
                        && !tokens.has(at, Classes::COUNTRY.or(Classes::DET_DEF))
                    || tokens.has(at, Classes::CIVILITY))
        };
        // devant la presse Anne Dol: no part of the name stands in what is spoken to.
        let apart = several || mention.head == Head::Organisation && mention.at < mention.name.0;
        let from = mention.name.0 + usize::from(!apart);
        let Some(at) = (from..mention.name.1).find(given).or_else(|| self.behind_medium(mention)) else { return };
        (mention.end, mention.reach, mention.at) = (at, at, mention.at.min(at - 1));
        mention.name = (mention.name.0.min(at), at);
        mention.role = (mention.role.0.min(at), mention.role.1.min(at));
    }

    /// *a écrit sur Twitter Zeynep Altan.*: two capitals behind the name of a known medium are another name, where nothing but
    /// they can be the subject.
    fn behind_medium(&self, mention: &Mention) -> Option<usize> {
        let tokens = self.tokens;
        let words = tokens.words(mention.name.0, mention.name.1);
        let phrase = tokens.lexicon.phrase(words).filter(|(_, phrase)| phrase.classes.any(Classes::METONYM));
        let length = phrase.map_or(usize::from(tokens.has(mention.name.0, Classes::METONYM)), |(length, _)| length);
        let at = mention.name.0 + length;
        let name = (at..at + 2).all(|at| at < mention.name.1 && tokens.is_capital(at) && tokens.is(at, shape::SPACE_BEFORE));
        let place = Classes::COUNTRY.or(Classes::METONYM);
        let last = tokens.kind(mention.name.1) != Kind::Word;
        (last
            && length > 0
            && name
            && !tokens.has(mention.name.0, Classes::COUNTRY)
            && !(at..at + 2).any(|at| tokens.has(at, place)))
        .then_some(at)
    }

    /// The last element is a preposition behind the verb of an incise, no subject standing between them.
    fn wants_subject(&self) -> bool {
        let elements = &self.clauses.elements;
        if !matches!(elements.last(), Some(Element { what: What::Prep, .. })) {
            return false;
        }
        for (at, element) in elements.iter().enumerate().rev().take(12) {
            match element.what {
                What::Prep | What::Adverb | What::Other => {}
                What::Mention(index) => {
                    let governed = at > 0 && matches!(elements[at - 1].what, What::Prep);
                    if !governed && !self.tokens.has(self.clauses.mentions[index].at, TIME) {
                        return false;
                    }
                }
                What::Verb(group) => {
                    let group = &self.clauses.groups[group];
                    let opens = at > 0 && matches!(elements[at - 1].what, What::Comma | What::Quote(_) | What::Stop);
                    return opens && group.mood == Mood::Finite && group.pronoun.is_none();
                }
                _ => return false,
            }
        }
        false
    }

    fn verb(&mut self, group: Group) -> usize {
        let index = self.clauses.groups.len();
        self.clauses.groups.push(group);
        self.push(What::Verb(index), group.start, group.end);
        group.end.max(group.start + 1)
    }

    /// s' before anything but il(s) is the reflexive pronoun.
    fn is_reflexive(&self, at: usize) -> bool {
        self.tokens.is(at, shape::ELIDED) && !self.tokens.one_of(at + 1, words!["il", "ils"])
    }

    /// Clitics or *ne* before a verb: *l'a dit*, *se félicite*, *n'exclut*; but *le juge* is a noun.
    fn is_clitic_group(&self, at: usize, limit: usize) -> bool {
        let tokens = self.tokens;
        if tokens.has(at, Classes::NE) {
            return true;
        }
        if !tokens.has(at, Classes::CLITIC) || tokens.is(at, shape::TIED) {
            return false;
        }
        let mut next = at + 1;
        while next < limit && next < at + 3 && tokens.has(next, Classes::CLITIC) && !tokens.word(next).forms.any(Forms::FINITE_3)
        {
            next += 1;
        }
        if next >= limit || tokens.kind(next) != Kind::Word {
            return false;
        }
        let word = tokens.word(next);
        let verbal = word.classes.any(Classes::AVOIR.or(Classes::ETRE))
            || word.classes.any(Classes::VERB)
                && word.forms.any(
                    Forms::FINITE_3
                        .or(Forms::INFINITIVE)
                        .or(Forms::PRESENT_PARTICIPLE)
                        .or(Forms::FIRST_S)
                        .or(Forms::FIRST_P)
                        .or(Forms::SECOND),
                );
        if !verbal || tokens.is_capital(next) || self.is_closed_here(next) {
            return false;
        }
        let article = next == at + 1 && tokens.one_of(at, words!["le", "la", "les", "l'"]);
        let pronoun = tokens.one_of(at, words!["nous", "vous"]);
        if tokens.one_of(at, words!["en"]) {
            return word.forms.any(Forms::FINITE_3.or(Forms::PRESENT_PARTICIPLE))
                && !word.classes.any(Classes::OFTEN_NOUN.or(Classes::NOUN).or(Classes::ROLE));
        }
        if article {
            let noun = word.classes.any(
                Classes::NOUN
                    .or(Classes::ROLE)
                    .or(Classes::PERSON)
                    .or(Classes::OFTEN_NOUN)
                    .or(Classes::SPEECH_NOUN)
                    .or(Classes::DOCUMENT)
                    .or(Classes::ORGANISATION)
                    .or(Classes::ADJECTIVE)
                    .or(Classes::ROLE_MODIFIER)
                    .or(Classes::TITLE_HEAD)
                    .or(Classes::GROUP),
            );
            // comme le note X, il le précise: what has another gender than the article is no noun; but le critique, la garde
            let (own, other) = (tokens.word(at).agreement.0 & 3, word.agreement.0 & 3);
            let clash = own & other == 0 && own != 0 && other != 0;
            let sure = at > 0 && tokens.one_of(at - 1, words!["comme"])
                || !word.classes.any(Classes::NOUN.or(Classes::OFTEN_NOUN).or(Classes::ROLE).or(Classes::PERSON));
            let noun = noun && !(clash && sure);
            // les épaules, les rides: *je* or *tu* would stand before the verb
            let noun = noun || !word.forms.any(Forms::FINITE_3.or(Forms::INFINITIVE).or(Forms::PRESENT_PARTICIPLE));
            return word.classes.any(Classes::AVOIR.or(Classes::ETRE)) && !tokens.one_of(next, words!["été", "avoir", "être"])
                || !noun;
        }
        if pronoun && !word.forms.any(Forms::FINITE_3.or(Forms::FIRST_P).or(Forms::SECOND).or(Forms::INFINITIVE)) {
            return false;
        }
        // leur demande: a possessive before a noun.
        !(tokens.one_of(at, words!["leur"])
            && word.classes.any(Classes::NOUN.or(Classes::OFTEN_NOUN).or(Classes::SPEECH_NOUN).or(Classes::ROLE)))
    }

    fn starts_noun(&self, cursor: Cursor<'_>, previous: Option<What>) -> bool {
        const DETERMINERS: Classes =
            Classes::DET_DEF.or(Classes::DET_INDEF).or(Classes::DET_POSS).or(Classes::DET_DEM).or(Classes::DET_QUANT);
        let token = self.tokens.get(cursor.at);
        if token.has(Classes::CONTRACTION) || token.one_of(words!["de", "d'"]) {
            return false;
        }
        token.has(DETERMINERS.or(Classes::NUMBER).or(Classes::CIVILITY))
            || token.is_capital() && !token.has(Classes::PREP.or(Classes::ADVERB)) && !self.is_noun_free_verb(cursor, previous)
            || token.has(Classes::GROUP) && mention::is_bare_pair(cursor)
    }

    /// A capital word that opens a sentence as a verb: *Interrogé*, *Contactée*, *Estimant*; but *Axa a estimé* is a name.
    fn is_noun_free_verb(&self, cursor: Cursor<'_>, previous: Option<What>) -> bool {
        let word = cursor.word();
        let opens = previous.is_none_or(|what| matches!(what, What::Stop | What::Colon | What::Quote(_) | What::Dash))
            || self.starts_here();
        opens
            && word.classes.any(Classes::VERB)
            && !(word.forms.any(Forms::FINITE_3) && self.tokens.has(cursor.at + 1, Classes::AVOIR.or(Classes::ETRE)))
            && !word.classes.any(NAMES)
    }

    /// *dimanche des élus annoncent*
    fn is_behind_time(&self) -> bool {
        self.clauses.elements.last().is_some_and(|last| matches!(last.what, What::Other) && self.tokens.has(last.start, TIME))
    }

    fn starts_here(&self) -> bool {
        self.first == self.clauses.elements.len()
    }

    /// *devant la presse*, *plus haut*: a preposition or an adverb that shares its form with a verb.
    fn is_closed_here(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let gerund = word.classes.any(Classes::PREP) && word.forms.any(Forms::PRESENT_PARTICIPLE);
        gerund && !self.tokens.word(at + 1).forms.any(Forms::INFINITIVE)
            || word.classes.any(Classes::PAS) && !word.forms.any(Forms::FINITE_3)
    }

    /// *entre les élus et nous*, *une motion contre la loi*; but *il entre*, *la loi entre en vigueur*
    fn is_preposition_here(&self, at: usize, previous: Option<What>) -> bool {
        let word = self.tokens.word(at);
        let pronoun = matches!(previous, Some(What::Mention(index)) if self.clauses.mentions[index].head == Head::Pronoun);
        word.classes.any(Classes::PREP)
            && word.forms.any(Forms::FINITE_3)
            && !pronoun
            && !self.tokens.has(at + 1, Classes::PREP.or(Classes::CONTRACTION))
    }

    /// A form that is a verb or a noun is a noun behind a preposition or an adjective without subject.
    fn is_noun_here(&self, at: usize, previous: Option<What>) -> bool {
        let word = self.tokens.word(at);
        if !word.forms.any(Forms::FINITE_3) {
            return false;
        }
        let noun = word.classes.any(Classes::OFTEN_NOUN.or(Classes::NOUN).or(Classes::ROLE).or(Classes::PERSON));
        // au bout de
        let article = at > 0 && self.tokens.has(at - 1, Classes::CONTRACTION) && !word.forms.any(Forms::INFINITIVE);
        // d'une voix calme, d'un ton ferme
        let toned = word.classes.any(Classes::ADJECTIVE)
            && matches!(previous, Some(What::Mention(index)) if self.clauses.mentions[index].head == Head::Thing
                && self.clauses.mentions[index].determiner == Determiner::Indefinite
                && self.clauses.is_governed(self.clauses.elements.len() - 1, 0));
        // en bout de file, sans conteste: no preposition but *en*, which is a pronoun too, can stand before a conjugated verb.
        let governed = matches!(previous, Some(What::Prep)) && !word.forms.any(Forms::INFINITIVE);
        let sure =
            || at > 0 && self.tokens.one_of(at - 1, words!["de", "d'", "sans", "par", "sous", "sur", "avec", "dans", "pour"]);
        let plain = !word.forms.any(Forms::PARTICIPLE) && !word.classes.any(Classes::AVOIR.or(Classes::ETRE));
        // Très précise, la note: an adjective
        let graded = word.classes.any(Classes::ADJECTIVE)
            && at > 0
            && self.tokens.one_of(at - 1, words!["assez", "moins", "peu", "plus", "si", "trop", "très"]);
        toned || article || graded || governed && (noun || plain && sure())
    }
}

/// The mention behind *du*, *des*, *au*, *aux*, whose article is in the preposition; the preposition is left outside.
fn contracted(input: Cursor<'_>) -> crate::grammar::Parsed<'_, Mention> {
    let (rest, mut mention) = mention::contracted(input)?;
    mention.start = input.at + 1;
    Ok((rest, mention))
}

fn at_question(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.one_of(at, words!["quel", "quelle", "quels", "quelles", "comment", "pourquoi", "combien"])
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
    /// The mention of an element.
    pub(crate) fn mention(&self, element: usize) -> Option<(usize, &Mention)> {
        match self.elements.get(element)?.what {
            What::Mention(index) => Some((index, &self.mentions[index])),
            _ => None,
        }
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

    /// A finite verb group.
    pub(crate) fn is_finite(&self, element: usize) -> bool {
        self.group(element).is_some_and(|group| group.mood == Mood::Finite)
    }
}
