//! Reads the lists and fills the tables.

use std::borrow::Cow;
use std::fmt;

use super::conjugation::conjugate;
use super::{
    Agreement, Classes, Ending, Fields, FoldBuffer, Forms, Frames, HeadId, Letters, Lexicon, Node, Phrase, Reliability, SEED,
    Stem, Table, VERBS, Verb, VerbClasses, VerbId, Word, edge, fold, hash, stir,
};
use crate::error::ErrorKind;

const VERBS_OF_SPEECH: &str = include_str!("data/verbs.txt");
const VERB_PHRASES: &str = include_str!("data/verb_phrases.txt");
const COMMON_VERBS: &str = include_str!("data/common_verbs.txt");
const ROLES: &str = include_str!("data/roles.txt");
const ORGANISATIONS: &str = include_str!("data/organisations.txt");
const METONYMS: &str = include_str!("data/metonyms.txt");
const FIRST_NAMES: &str = include_str!("data/first_names.txt");
const FUNCTION_WORDS: &str = include_str!("data/function_words.txt");
const NOUNS: &str = include_str!("data/nouns.txt");
const PLACES: &str = include_str!("data/places.txt");
const DEMONYMS: &str = include_str!("data/demonyms.txt");
const KIN: &str = include_str!("data/kin.txt");
const FRAMES: &str = include_str!("data/frames.txt");
const FIELDS: &str = include_str!("data/fields.txt");
const VERB_CLASSES: &str = include_str!("data/verb_classes.txt");

type List = fn(&mut Builder, &str) -> Result<(), BadLine>;

/// A line of a list that cannot be read.
#[derive(Debug, PartialEq, Eq)]
struct BadLine {
    line: usize,
    reason: String,
}

impl fmt::Display for BadLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

/// The lists in the order they are read: phrases need the verbs they start with.
const LISTS: [(&str, &str, List); 15] = [
    ("function_words", FUNCTION_WORDS, Builder::function_words),
    ("common_verbs", COMMON_VERBS, Builder::common_verbs),
    ("verbs", VERBS_OF_SPEECH, Builder::speech_verbs),
    ("nouns", NOUNS, Builder::nouns),
    ("roles", ROLES, Builder::roles),
    ("organisations", ORGANISATIONS, Builder::organisations),
    ("places", PLACES, Builder::places),
    ("demonyms", DEMONYMS, Builder::demonyms),
    ("metonyms", METONYMS, Builder::metonyms),
    ("kin", KIN, Builder::kin),
    ("first_names", FIRST_NAMES, Builder::first_names),
    ("verb_phrases", VERB_PHRASES, Builder::verb_phrases),
    ("frames", FRAMES, Builder::function_words),
    ("fields", FIELDS, Builder::fields),
    ("verb_classes", VERB_CLASSES, Builder::verb_classes),
];

/// The lists that a caller may add to.
const EXTENSIBLE: [&str; 9] =
    ["verbs", "verb_phrases", "roles", "organisations", "metonyms", "places", "demonyms", "first_names", "nouns"];

/// A verb of speech goes before a common verb for the forms they share, and être and avoir before all: *suis*, *fut*, *as*.
const AUXILIARY: u32 = u32::MAX;
const COMMON: u32 = 1;
const SPEECH: u32 = 2;

pub(super) fn base() -> Lexicon {
    let mut builder = Builder::new();
    for (name, list, read) in LISTS {
        // A test reads every list, so that none is wrong in a build that passed.
        if let Err(error) = read(&mut builder, list) {
            unreachable!("{name}: {error}");
        }
    }
    let mut lexicon = builder.finish();
    // The crate's own lexicon lasts as long as the process, and results can borrow from it.
    for verb in &mut lexicon.verbs {
        verb.lemma = Cow::Borrowed(String::leak(std::mem::take(&mut verb.lemma).into_owned()));
    }
    lexicon
}

pub(super) fn with_extras(
    lists: &[String],
    verbs: &[String],
    roles: &[String],
    organisations: &[String],
) -> Result<Lexicon, ErrorKind> {
    let mut builder = Builder::over(Lexicon::base());
    lists.iter().try_for_each(|list| builder.extra_lists(list))?;
    verbs.iter().try_for_each(|verb| builder.extra_verb(verb))?;
    roles.iter().try_for_each(|role| builder.extra_entry(ROLE, role))?;
    organisations.iter().try_for_each(|organisation| builder.extra_entry(ORGANISATION, organisation))?;
    Ok(builder.finish())
}

/// What an entry of the caller's is when nothing but the word is given.
type Extra = (&'static str, Classes);

const ROLE: Extra = ("extra role", Classes::ROLE);
const ORGANISATION: Extra = ("extra organisation", Classes::METONYM.or(Classes::ORGANISATION));

/// Reads the entries of a list: one a line, a form and `N` fields parted by tabs, `#` for comments.
fn entries<'a, const N: usize>(
    list: &'a str,
    mut take: impl FnMut(Form<'a>, [&'a str; N]) -> Result<(), String>,
) -> Result<(), BadLine> {
    let (mut line, mut rest) = (0, list);
    while !rest.is_empty() {
        line += 1;
        if rest.starts_with(['#', '\n']) {
            rest = behind(rest, until(rest, [b'\n'; 2]));
            continue;
        }
        let form = Form::before(rest, *b"\t\n");
        let (mut fields, mut found, mut end) = ([""; N], 0, form.text.len());
        while rest.as_bytes().get(end) == Some(&b'\t') {
            rest = behind(rest, end);
            end = until(rest, *b"\t\n");
            if let Some(place) = fields.get_mut(found) {
                *place = &rest[..end];
            }
            found += 1;
        }
        rest = behind(rest, end);
        let read = if found == N { take(form, fields) } else { Err(format!("{} fields where {} are due", found + 1, N + 1)) };
        read.map_err(|reason| BadLine { line, reason })?;
    }
    Ok(())
}

/// Where the first of the marks stands, the end if none does. Eight bytes are asked at once: most parts are hardly longer.
fn until(text: &str, marks: [u8; 2]) -> usize {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    let zero = |eight: u64| eight.wrapping_sub(EACH) & !eight & EACH << 7;
    let [first, second] = marks.map(|mark| u64::from(mark) * EACH);
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(block) = bytes[at..].first_chunk() {
        let eight = u64::from_le_bytes(*block);
        let found = zero(eight ^ first) | zero(eight ^ second);
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    at + bytes[at..].iter().position(|byte| marks.contains(byte)).unwrap_or(bytes.len() - at)
}

/// The text behind a mark.
fn behind(text: &str, mark: usize) -> &str {
    text.get(mark + 1..).unwrap_or_default()
}

/// What stands between the marks.
fn parts(text: &str, mark: u8) -> impl Iterator<Item = Form<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let form = Form::before(rest, [mark; 2]);
        rest = behind(rest, form.text.len());
        while let Some(next) = rest.strip_prefix(' ') {
            rest = next;
        }
        (!form.text.is_empty()).then_some(form)
    })
}

/// A word or a phrase of a list.
#[derive(Clone, Copy)]
struct Form<'a> {
    text: &'a str,
    /// The word folded, if it is a few letters and nothing else: most are.
    letters: Option<u128>,
}

impl<'a> Form<'a> {
    fn new(text: &'a str) -> Self {
        let letters = Letters::read(text.as_bytes()).filter(|letters| letters.length == text.len());
        Self { text, letters: letters.map(|letters| letters.folded) }
    }

    /// The form that ends before one of the marks.
    fn before(text: &'a str, marks: [u8; 2]) -> Self {
        let ends = |at: usize| text.as_bytes().get(at).is_none_or(|next| marks.contains(next));
        let letters = Letters::read(text.as_bytes()).filter(|letters| ends(letters.length));
        let end = letters.map_or_else(|| until(text, marks), |letters| letters.length);
        Self { text: &text[..end], letters: letters.map(|letters| letters.folded) }
    }
}

struct Builder {
    lexicon: Lexicon,
    buffer: FoldBuffer,
    /// Room for the stems of a verb.
    stem: String,
    /// Whether the words come on top of those of the crate.
    extends: bool,
    /// For each verb, how readily a shared form is taken for it.
    priority: Vec<u32>,
    /// Other spellings, given to a word at the end if they are no word of their own: Etat, maitre.
    spellings: Vec<(u64, u32)>,
}

impl Builder {
    fn new() -> Self {
        let (mut words, mut verbs, mut nodes) =
            (Vec::with_capacity(1 << 17), Vec::with_capacity(1 << 12), Vec::with_capacity(1 << 12));
        words.push(Word::UNKNOWN);
        verbs.push(Verb::default());
        nodes.push(Node::default());
        let lexicon = Lexicon {
            places: Table::new(160_000),
            words,
            verbs,
            edges: Table::new(1 << 12),
            nodes,
            kin: Table::new(5_000),
            walks: Vec::with_capacity(512),
            fields: Vec::with_capacity(512),
        };
        Self {
            lexicon,
            buffer: FoldBuffer::default(),
            stem: String::new(),
            extends: false,
            priority: vec![0],
            spellings: Vec::with_capacity(1 << 12),
        }
    }

    fn over(lexicon: &Lexicon) -> Self {
        let auxiliary = |verb: &Verb| ["avoir", "être"].contains(&&*verb.lemma);
        let priority = lexicon.verbs.iter().map(|verb| if auxiliary(verb) { AUXILIARY } else { 0 }).collect();
        Self {
            lexicon: lexicon.clone(),
            buffer: FoldBuffer::default(),
            stem: String::new(),
            extends: true,
            priority,
            spellings: Vec::new(),
        }
    }

    fn finish(mut self) -> Lexicon {
        for (key, word) in self.spellings {
            self.lexicon.places.get_or_insert(key, word);
        }
        self.lexicon
    }

    /// The word of a form, made if need be; none for a form too long to be looked up.
    fn word(&mut self, form: Form<'_>) -> Option<usize> {
        self.short(form, Ending::NONE).or_else(|| {
            if !fold(form.text, &mut self.buffer) {
                return None;
            }
            let (id, new) = self.keyed(self.buffer.hash());
            if new {
                self.other_spellings(id as u32);
            }
            Some(id)
        })
    }

    /// The same for sixteen letters at most, those of an ending among them.
    fn short(&mut self, form: Form<'_>, ending: Ending) -> Option<usize> {
        const NOT_ASCII: u128 = u128::from_ne_bytes([0x80; 16]);
        let letters = form.letters?;
        let length = form.text.len() + ending.length as usize;
        let folded = letters | u128::from(ending.letters) << (8 * form.text.len());
        let (id, new) = self.keyed(if length <= 16 { stir(SEED, folded) } else { return None });
        if new && folded & NOT_ASCII != 0 {
            self.buffer.bytes[..16].copy_from_slice(&folded.to_le_bytes());
            self.buffer.length = length;
            self.other_spellings(id as u32);
        }
        Some(id)
    }

    /// The word under a key, made if need be; whether it is new.
    fn keyed(&mut self, key: u64) -> (usize, bool) {
        let next = self.lexicon.words.len();
        let id = self.lexicon.places.get_or_insert(key, next as u32) as usize;
        if id == next {
            self.lexicon.words.push(Word::UNKNOWN);
        }
        (id, id == next)
    }

    /// The folded form in the buffer without the accent of its first letter (Etat), as capitals are often set, and without
    /// the circumflexes that the reform of 1990 took away (maitre, cout).
    fn other_spellings(&mut self, id: u32) {
        let bytes = self.buffer.as_bytes();
        if bytes.is_ascii() {
            return;
        }
        // à and ô alone keep theirs.
        if let Some(bare) = without_first_accent(bytes).filter(|_| bytes.len() > 3) {
            self.spellings.push((bare.with(Ending::NONE), id));
        }
        if !bytes.iter().skip(2).any(|byte| matches!(byte, 0xAE | 0xBB)) {
            return;
        }
        let mut other = [0; 64];
        let (mut length, mut at) = (0, 0);
        while at < bytes.len() {
            let (letter, step) = match bytes[at..] {
                [0xC3, 0xAE, ..] if at > 0 => (b'i', 2),
                [0xC3, 0xBB, ..] if at > 0 => (b'u', 2),
                _ => (bytes[at], 1),
            };
            other[length] = letter;
            length += 1;
            at += step;
        }
        if length < bytes.len() {
            self.spellings.push((hash(&other[..length]), id));
        }
    }

    fn mark(&mut self, id: usize, classes: Classes, agreement: Agreement) {
        let word = &mut self.lexicon.words[id];
        word.classes = word.classes.or(classes);
        word.agreement = word.agreement.or(agreement);
    }

    /// A word or, when it has several, a phrase.
    fn entry(&mut self, form: Form<'_>, classes: Classes, agreement: Agreement) {
        if let Some(id) = self.short(form, Ending::NONE) {
            return self.mark(id, classes, agreement);
        }
        let mut pieces = pieces(form.text);
        let (Some(first), Some(second)) = (pieces.next(), pieces.next()) else {
            return self.word(form).into_iter().for_each(|id| self.mark(id, classes, agreement));
        };
        self.word(first).into_iter().for_each(|id| self.mark(id, Classes::STARTS_PHRASE, Agreement::NONE));
        let Some(node_id) = self.path(0, [first, second].into_iter().chain(pieces)) else { return };
        let node = &mut self.lexicon.nodes[node_id as usize];
        let before = node.phrase.unwrap_or_default();
        let id = HeadId(node_id | HeadId::PHRASE);
        node.phrase = Some(Phrase { classes: before.classes.or(classes), agreement: before.agreement.or(agreement), id });
    }

    fn path<'a>(&mut self, root: u32, pieces: impl Iterator<Item = Form<'a>>) -> Option<u32> {
        let mut node = root;
        for piece in pieces {
            let word = self.word(piece)? as u32;
            node = self.step(node, word);
        }
        Some(node)
    }

    fn step(&mut self, node: u32, word: u32) -> u32 {
        let next = self.lexicon.nodes.len() as u32;
        let found = self.lexicon.edges.get_or_insert(edge(node, word), next);
        if found == next {
            self.lexicon.nodes.push(Node::default());
        }
        found
    }

    fn verb(&mut self, verb: Verb, priority: u32) -> VerbId {
        let id = VerbId(self.lexicon.verbs.len() as u16);
        self.lexicon.verbs.push(verb);
        self.priority.push(priority);
        id
    }

    fn conjugated(&mut self, infinitive: &str, verb: VerbId, classes: Classes) -> bool {
        // The forms of a folded infinitive are folded, and its first letter is theirs.
        if !fold(infinitive, &mut self.buffer) {
            return false;
        }
        let folded = self.buffer.clone();
        let folded = std::str::from_utf8(folded.as_bytes()).unwrap_or_default();
        let accented = without_first_accent(folded.as_bytes()).is_some();
        let mut stems = std::mem::take(&mut self.stem);
        let made = conjugate(folded, &mut stems, |form, endings| {
            let stem = Stem::new(form.as_bytes());
            self.forms(stem, endings, verb, classes);
            if let Some(bare) = if accented { without_first_accent(form.as_bytes()) } else { None } {
                let places = &self.lexicon.places;
                let spelling = |ending: &Ending| (bare.with(*ending), places.get(stem.with(*ending)));
                self.spellings.extend(endings.iter().copied().flatten().map(spelling));
            }
        });
        self.stem = stems;
        made
    }

    fn forms(&mut self, stem: Stem, endings: &[&[Ending]], verb: VerbId, classes: Classes) {
        let Lexicon { places, words, .. } = &mut self.lexicon;
        let priority = self.priority[verb.0 as usize];
        for &ending in endings.iter().copied().flatten() {
            let next = words.len() as u32;
            let id = places.get_or_insert(stem.with(ending), next);
            if id == next {
                words.push(Word { classes, forms: ending.forms, verb, ..Word::UNKNOWN });
                continue;
            }
            let word = &mut words[id as usize];
            word.classes = word.classes.or(classes);
            word.forms = word.forms.or(ending.forms);
            if word.verb != verb && self.priority[word.verb.0 as usize] < priority {
                word.verb = verb;
            }
        }
    }

    /// The caller's lists, each under its name in brackets: lines of the lists of the crate, or the first column alone.
    fn extra_lists(&mut self, text: &str) -> Result<(), ErrorKind> {
        let mut list = None;
        for (at, line) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
            let line = line.trim();
            let bad = |reason: String| ErrorKind::BadLine { line: at + 1, reason };
            if let Some(name) = line.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
                let known = EXTENSIBLE.contains(&name).then(|| LISTS.iter().find(|known| known.0 == name)).flatten();
                list = Some(known.ok_or_else(|| bad(format!("{name:?} is none of the lists {}", EXTENSIBLE.join(", "))))?);
                continue;
            }
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let &(name, _, read) = list.ok_or_else(|| bad("no list, such as [verbs], is named above".to_owned()))?;
            let read = match (name, line.matches('\t').count()) {
                ("verbs", 0) => self.extra_verb(line).map_err(|error| error.to_string()),
                ("roles", 0) => self.extra_entry(ROLE, line).map_err(|error| error.to_string()),
                ("organisations" | "metonyms", 0) => self.extra_entry(ORGANISATION, line).map_err(|error| error.to_string()),
                // How often a verb is seen only matters between the verbs of the crate.
                ("verbs", 3) => read(self, &format!("{line}\t0")).map_err(|error| error.reason),
                _ => read(self, line).map_err(|error| error.reason),
            };
            read.map_err(bad)?;
        }
        Ok(())
    }

    /// A role or an organisation of the caller's.
    fn extra_entry(&mut self, (what, classes): Extra, entry: &str) -> Result<(), ErrorKind> {
        if !entry.chars().any(char::is_alphabetic) {
            return Err(ErrorKind::NoLetter { what, entry: entry.to_owned() });
        }
        self.entry(Form::new(entry.trim()), classes, Agreement::EPICENE);
        Ok(())
    }

    /// A verb that the lexicon has already.
    fn known_verb(&self, infinitive: &str) -> Option<VerbId> {
        (1..self.lexicon.verbs.len()).find(|id| self.lexicon.verbs[*id].lemma == infinitive).map(|id| VerbId(id as u16))
    }

    /// A verb of the caller's. One that is known becomes surer and keeps the frames it has.
    fn extra_verb(&mut self, given: &str) -> Result<(), ErrorKind> {
        let infinitive = given.trim_start().to_lowercase();
        let pronominal = ["se ", "s'", "s’"].iter().find_map(|prefix| infinitive.strip_prefix(prefix));
        let bare = pronominal.unwrap_or(&infinitive).trim();
        if bare.is_empty() {
            return Err(ErrorKind::EmptyVerb(given.to_owned()));
        }
        if bare.chars().count() < 3 || !bare.chars().all(|ch| ch.is_alphabetic() || ch == '-') {
            return Err(ErrorKind::NotAnInfinitive(given.to_owned()));
        }
        let id = self.known_verb(bare).unwrap_or_else(|| self.verb(Verb::new(bare), 0));
        self.priority[id.0 as usize] = u32::MAX;
        let verb = &mut self.lexicon.verbs[id.0 as usize];
        verb.incise = true;
        let frames = Frames::QUE.or(Frames::NOUN);
        if pronominal.is_some() {
            let before = verb.reflexive.map_or(frames, |(_, before)| before.or(frames));
            verb.reflexive = Some((Reliability::High, before));
        } else {
            verb.reliability = Reliability::High;
            verb.frames = verb.frames.or(frames);
        }
        let classes = Classes::SPEECH.or(Classes::VERB);
        if self.conjugated(bare, id, classes) { Ok(()) } else { Err(ErrorKind::NotAnInfinitive(given.to_owned())) }
    }

    fn speech_verbs(&mut self, list: &str) -> Result<(), BadLine> {
        let mut last = VerbId::NONE;
        entries(list, |Form { text: infinitive, .. }, [reliability, frames, flags, rank]| {
            let (reliability, frames, flags) = (read_reliability(reliability)?, read_frames(frames)?, Flags::read(flags)?);
            let rank: u32 = rank.parse().map_err(|_| format!("{rank:?} is no rank"))?;
            // The pronominal use has a line of its own, next to the plain one.
            let again = self.lexicon.verbs[last.0 as usize].lemma == infinitive;
            if !again {
                let known = if self.extends { self.known_verb(infinitive) } else { None };
                last = known.unwrap_or_else(|| self.verb(Verb::new(infinitive), 0));
            }
            let before = self.priority[last.0 as usize];
            let priority = before.max(SPEECH + rank);
            self.priority[last.0 as usize] = priority;
            let verb = &mut self.lexicon.verbs[last.0 as usize];
            if flags.reflexive {
                verb.reflexive = Some((reliability, frames));
            } else {
                verb.reliability = reliability;
                verb.frames = frames;
            }
            verb.incise |= flags.incise;
            verb.denies |= flags.denies;
            verb.asks |= flags.asks;
            let classes = Classes::SPEECH.or(Classes::VERB);
            let done = again && priority == before || self.conjugated(infinitive, last, classes);
            if done { Ok(()) } else { Err(format!("{infinitive:?} is no infinitive")) }
        })
    }

    fn common_verbs(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |Form { text: infinitive, .. }, []| {
            let (classes, priority) = match infinitive {
                "avoir" => (Classes::AVOIR, AUXILIARY),
                "être" => (Classes::ETRE, AUXILIARY),
                _ => (Classes::NONE, COMMON),
            };
            let verb = self.verb(Verb::new(infinitive), priority);
            let classes = classes.or(Classes::VERB);
            if self.conjugated(infinitive, verb, classes) { Ok(()) } else { Err(format!("{infinitive:?} is no infinitive")) }
        })
    }

    fn verb_phrases(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |Form { text: words, .. }, [reliability, frames, flags]| {
            let (reliability, frames, flags) = (read_reliability(reliability)?, read_frames(frames)?, Flags::read(flags)?);
            let (head, tail) = words.split_once(' ').ok_or_else(|| format!("{words:?} is one word"))?;
            let id = self.verb_of(head).ok_or_else(|| format!("{head:?} is no verb"))?;
            let record = Verb {
                reliability,
                frames,
                reflexive: flags.reflexive.then_some((reliability, frames)),
                incise: flags.incise,
                denies: flags.denies,
                asks: flags.asks,
                ..Verb::new(words)
            };
            let verb = self.verb(record, 0);
            self.lexicon.verbs[id.0 as usize].leads = true;
            let root = self.step(VERBS, u32::from(id.0));
            if let Some(node) = self.path(root, pieces(tail)) {
                self.lexicon.nodes[node as usize].verb = verb;
            }
            Ok(())
        })
    }

    /// The verb of an infinitive.
    fn verb_of(&mut self, infinitive: &str) -> Option<VerbId> {
        let word = self.word(Form::new(infinitive))?;
        let id = self.lexicon.words[word].verb;
        (self.lexicon.verbs[id.0 as usize].lemma == infinitive).then_some(id)
    }

    fn verb_classes(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |Form { text: infinitive, .. }, [names]| {
            let id = match infinitive.split_once(' ') {
                None => self.verb_of(infinitive),
                Some((head, tail)) => self.verb_of(head).and_then(|head| {
                    let root = self.step(VERBS, u32::from(head.0));
                    let node = self.path(root, pieces(tail))?;
                    Some(self.lexicon.nodes[node as usize].verb).filter(|&verb| verb != VerbId::NONE)
                }),
            };
            let id = id.ok_or_else(|| format!("{infinitive:?} is no verb"))?;
            self.lexicon.verbs[id.0 as usize].classes = VerbClasses::read(names)?;
            Ok(())
        })
    }

    fn fields(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |form, [names]| {
            let fields = Fields::read(names)?;
            let id = self.word(form).ok_or_else(|| format!("{:?} is no word", form.text))?;
            self.mark(id, Classes::FIELD, Agreement::NONE);
            self.lexicon.fields.push((id as u32, fields));
            Ok(())
        })?;
        self.lexicon.fields.sort_unstable_by_key(|&(word, _)| word);
        Ok(())
    }

    fn function_words(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |form, [names, agreement]| {
            self.entry(form, Classes::read(names)?, read_agreement(agreement)?);
            Ok(())
        })
    }

    fn nouns(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |form, [kinds, agreement]| {
            let mut classes = Classes::NONE;
            for kind in kinds.chars() {
                classes = classes.or(match kind {
                    'N' => Classes::NOUN,
                    'A' => Classes::ADJECTIVE,
                    'S' => Classes::SPEECH_NOUN.or(Classes::NOUN),
                    'T' => Classes::TITLE_HEAD.or(Classes::NOUN),
                    'O' => Classes::OFTEN_NOUN,
                    'X' => Classes::NOT_NAME,
                    'H' => Classes::TIME,
                    other => return Err(format!("{other:?} is no kind of noun")),
                });
            }
            self.with_plural(form, classes, read_agreement(agreement)?);
            Ok(())
        })
    }

    /// A form and, when it is not said to be singular or plural, its regular plural.
    fn with_plural(&mut self, form: Form<'_>, classes: Classes, agreement: Agreement) {
        if agreement.any(Agreement::SINGULAR.or(Agreement::PLURAL)) {
            return self.entry(form, classes, agreement);
        }
        if form.text.ends_with(['s', 'x', 'z']) {
            return self.entry(form, classes, agreement.or(Agreement::SINGULAR).or(Agreement::PLURAL));
        }
        self.entry(form, classes, agreement.or(Agreement::SINGULAR));
        let (stem, ending) = match form.text.as_bytes() {
            [stem @ .., b'a', b'l'] if agreement != Agreement::FEMININE => (Form::new(&form.text[..=stem.len()]), "ux"),
            [.., b'a' | b'e', b'u'] => (form, "x"),
            _ => (form, "s"),
        };
        let agreement = agreement.or(Agreement::PLURAL);
        match self.short(stem, Ending::new(ending, Forms::NONE)) {
            Some(id) => self.mark(id, classes, agreement),
            None => self.entry(Form::new(&[stem.text, ending].concat()), classes, agreement),
        }
    }

    fn roles(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |form, [kinds, agreement]| {
            let mut classes = Classes::NONE;
            for kind in kinds.chars() {
                classes = classes.or(match kind {
                    'C' => Classes::CIVILITY,
                    'M' => Classes::ROLE_MODIFIER,
                    'G' => Classes::GROUP,
                    'P' => Classes::PERSON,
                    'R' => Classes::ROLE,
                    'N' => Classes::NAMELESS,
                    'S' => Classes::SUPREME,
                    other => return Err(format!("{other:?} is no kind of role")),
                });
            }
            // The tokens M and MM come without their full stop.
            let form = form.text.strip_suffix('.').map_or(form, Form::new);
            self.entry(form, classes, read_agreement(agreement)?);
            Ok(())
        })
    }

    fn organisations(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |form, [kind, agreement]| {
            let classes = match kind {
                "O" => Classes::ORGANISATION,
                "T" => Classes::ORGANISATION.or(Classes::TAKES_UP),
                "D" => Classes::DOCUMENT,
                "A" => Classes::ANONYMOUS,
                "G" => Classes::GROUP,
                other => return Err(format!("{other:?} is no kind of organisation")),
            };
            let agreement = read_agreement(agreement)?;
            if form.text.contains(' ') {
                self.entry(form, classes, agreement)
            } else {
                self.with_plural(form, classes, agreement)
            }
            Ok(())
        })
    }

    fn places(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |form, []| {
            self.entry(form, Classes::COUNTRY, Agreement::NONE);
            Ok(())
        })
    }

    fn demonyms(&mut self, list: &str) -> Result<(), BadLine> {
        let classes = Classes::DEMONYM.or(Classes::ADJECTIVE);
        entries(list, |masculine, [feminine]| {
            if masculine.text == feminine {
                self.with_plural(masculine, classes, Agreement::EPICENE);
            } else {
                self.with_plural(masculine, classes, Agreement::MASCULINE);
                self.with_plural(Form::new(feminine), classes, Agreement::FEMININE);
            }
            Ok(())
        })
    }

    fn metonyms(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |form, [agreement, kind]| {
            let group = match kind {
                "O" => Classes::NONE,
                "M" => Classes::MEDIUM,
                "G" => Classes::GROUP,
                other => return Err(format!("{other:?} is no kind of metonym")),
            };
            let brand = if form.text.starts_with(char::is_lowercase) { Classes::BRAND } else { Classes::NONE };
            self.entry(form, Classes::METONYM.or(group).or(brand), read_agreement(agreement)?);
            Ok(())
        })
    }

    fn kin(&mut self, list: &str) -> Result<(), BadLine> {
        let (mut heads, mut walk) = (Vec::with_capacity(64), 0);
        entries(list, |general, [precise]| {
            heads.clear();
            for precise in parts(precise, b',') {
                heads.push(self.head(precise).ok_or_else(|| format!("{:?} is no word", precise.text))?);
            }
            if general.text != "≈" {
                let general = self.head(general).ok_or("no word")?;
                heads.iter().for_each(|precise| _ = self.lexicon.kin.get_or_insert(edge(general.0, precise.0), 1));
                return Ok(());
            }
            walk += 1;
            self.lexicon.walks.extend(heads.iter().map(|head| (head.0, walk)));
            Ok(())
        })?;
        self.lexicon.walks.sort_unstable();
        Ok(())
    }

    fn head(&mut self, form: Form<'_>) -> Option<HeadId> {
        if form.letters.is_some() || pieces(form.text).nth(1).is_none() {
            return Some(HeadId(self.word(form)? as u32));
        }
        Some(HeadId(self.path(0, pieces(form.text))? | HeadId::PHRASE))
    }

    fn first_names(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |Form { text: line, .. }, []| {
            let mut names = parts(line, b' ');
            let share = names.next().map_or("", |share| share.text);
            let share: u8 =
                share.parse().ok().filter(|share| *share <= 100).ok_or_else(|| format!("{share:?} is no percentage"))?;
            for name in names {
                if let Some(id) = self.word(name) {
                    let word = &mut self.lexicon.words[id];
                    word.classes = word.classes.or(Classes::FIRST_NAME);
                    word.male_share = share;
                }
            }
            Ok(())
        })
    }
}

/// A folded form, or the stem of one, whose first letter loses its accent; none when it has none.
fn without_first_accent(bytes: &[u8]) -> Option<Stem> {
    let [0xC3, letter, rest @ ..] = bytes else { return None };
    let letter = bare(*letter)?;
    let mut other = [0; 64];
    other[0] = letter;
    other.get_mut(1..=rest.len())?.copy_from_slice(rest);
    Some(Stem::new(&other[..=rest.len()]))
}

/// The second byte of a Latin-1 letter in UTF-8, without its accent.
fn bare(byte: u8) -> Option<u8> {
    match byte {
        0xA0 | 0xA2 => Some(b'a'),
        0xA7 => Some(b'c'),
        0xA8..=0xAB => Some(b'e'),
        0xAE | 0xAF => Some(b'i'),
        0xB4 => Some(b'o'),
        0xBB => Some(b'u'),
        _ => None,
    }
}

/// A form cut as the tokens are: elisions are words of their own.
fn pieces(form: &str) -> impl Iterator<Item = Form<'_>> {
    let mut rest = form;
    std::iter::from_fn(move || {
        let word = Form::before(rest, [b' '; 2]);
        let elision = if word.letters.is_none() { elision(word.text) } else { None };
        let piece = elision.map_or(word, Form::new);
        rest = rest[piece.text.len()..].trim_start_matches(' ');
        (!piece.text.is_empty()).then_some(piece)
    })
}

/// The elided word that a form starts with: *d'*, *qu'*.
fn elision(text: &str) -> Option<&str> {
    let (at, mark) = text.char_indices().find(|(_, ch)| ['\'', '’'].contains(ch))?;
    let (elided, rest) = text.split_at(at + mark.len_utf8());
    ((1..=2).contains(&elided[..at].chars().count()) && !rest.is_empty()).then_some(elided)
}

fn read_reliability(text: &str) -> Result<Reliability, String> {
    match text {
        "0" => Ok(Reliability::None),
        "1" => Ok(Reliability::Low),
        "2" => Ok(Reliability::Medium),
        "3" => Ok(Reliability::High),
        _ => Err(format!("{text:?} is no reliability")),
    }
}

fn read_frames(text: &str) -> Result<Frames, String> {
    text.chars().filter(|letter| *letter != '-').try_fold(Frames::NONE, |all, letter| {
        Ok(all.or(match letter {
            'Q' => Frames::QUE,
            'S' => Frames::QUESTION,
            'D' => Frames::DE_INF,
            'E' => Frames::A_INF,
            'I' => Frames::BARE_INF,
            'N' => Frames::NOUN,
            'O' => Frames::PERSON,
            'K' => Frames::QUALIFY,
            'A' => Frames::ATTRIBUTE,
            _ => return Err(format!("{letter:?} is no frame")),
        }))
    })
}

#[derive(Default)]
struct Flags {
    reflexive: bool,
    incise: bool,
    denies: bool,
    asks: bool,
}

impl Flags {
    fn read(text: &str) -> Result<Self, String> {
        let mut flags = Self::default();
        for letter in text.chars().filter(|letter| *letter != '-') {
            match letter {
                'r' => flags.reflexive = true,
                'i' => flags.incise = true,
                'd' => flags.denies = true,
                'a' => flags.asks = true,
                _ => return Err(format!("{letter:?} is no flag")),
            }
        }
        Ok(flags)
    }
}

fn read_agreement(text: &str) -> Result<Agreement, String> {
    text.chars().filter(|letter| *letter != '-').try_fold(Agreement::NONE, |all, letter| {
        Ok(all.or(match letter {
            'm' => Agreement::MASCULINE,
            'f' => Agreement::FEMININE,
            'e' => Agreement::EPICENE,
            's' => Agreement::SINGULAR,
            'p' => Agreement::PLURAL,
            'x' => Agreement::SINGULAR.or(Agreement::PLURAL),
            _ => return Err(format!("{letter:?} is no gender or number")),
        }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::WordId;

    #[test]
    fn the_lists_are_sorted_and_whole() {
        let mut builder = Builder::new();
        for (name, list, read) in LISTS {
            assert!(list.starts_with("# "), "{name} has no source");
            let lines: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
            for pair in lines.windows(2) {
                assert!(pair[0] < pair[1], "{name} is not sorted: {:?} {:?}", pair[0], pair[1]);
            }
            assert_eq!(read(&mut builder, list), Ok(()), "{name}");
        }
    }

    #[test]
    fn a_bad_line_is_named() {
        let mut builder = Builder::new();
        let error = |result: Result<(), BadLine>| result.unwrap_err().to_string();
        assert_eq!(error(builder.speech_verbs("# verbs\ndire\t3\tQ\ti")), "line 2: 4 fields where 5 are due");
        assert_eq!(error(builder.speech_verbs("parole\t3\tQ\ti\t0")), "line 1: \"parole\" is no infinitive");
        assert_eq!(error(builder.roles("maire\tZ\tes")), "line 1: 'Z' is no kind of role");
        assert_eq!(error(builder.first_names("200 anne")), "line 1: \"200\" is no percentage");
    }

    #[test]
    fn the_lists_are_long_enough() {
        let speech =
            Lexicon::base().verbs.iter().filter(|verb| verb.reliability != Reliability::None || verb.reflexive.is_some());
        assert!(speech.filter(|verb| !verb.lemma.contains(' ')).count() >= 500);
        assert!(Lexicon::base().verbs.len() >= 1_600);
    }

    fn id(text: &str) -> WordId {
        let mut buffer = FoldBuffer::default();
        assert!(fold(text, &mut buffer));
        Lexicon::base().find(hash(buffer.as_bytes()))
    }

    fn word(text: &str) -> Word {
        *Lexicon::base().word(id(text))
    }

    fn ids(text: &str) -> impl Iterator<Item = WordId> {
        pieces(text).map(|piece| id(piece.text))
    }

    #[test]
    fn words_are_found_in_every_spelling() {
        let lexicon = Lexicon::base();
        assert!(word("déclaré").forms.any(Forms::PARTICIPLE_MS));
        assert_eq!(lexicon.verb(word("DÉCLARÉ").verb).lemma, "déclarer");
        assert!(word("Elysée").classes.any(Classes::METONYM));
        assert!(word("sœur").classes.any(Classes::PERSON) && word("soeur").classes.any(Classes::PERSON));
        assert!(word("reconnait").classes.any(Classes::SPEECH));
        assert!(word("entraineur").classes.any(Classes::ROLE) && word("entraîneur").classes.any(Classes::ROLE));
        assert!(!word("sur").classes.any(Classes::ADJECTIVE) && !word("du").classes.any(Classes::VERB));
        assert_eq!(id("zzyzx"), WordId(0));
        assert_eq!(word("zzyzx").male_share, 255);
        assert_eq!(word("camille").male_share, 27);
    }

    #[test]
    fn classes_are_whole() {
        for (form, classes) in [
            ("le", Classes::DET_DEF.or(Classes::CLITIC)),
            ("l’", Classes::DET_DEF.or(Classes::CLITIC)),
            ("des", Classes::CONTRACTION.or(Classes::PREP)),
            ("qu'", Classes::QUE),
            ("où", Classes::REL.or(Classes::INTERROG)),
            ("celle-ci", Classes::SUBJECT_PRONOUN),
            ("jeudi", Classes::WEEKDAY),
            ("M", Classes::CIVILITY),
            ("ministre", Classes::ROLE),
            ("octogénaire", Classes::PERSON),
            ("manifestants", Classes::GROUP),
            ("parquet", Classes::ORGANISATION),
            ("communiqué", Classes::DOCUMENT),
            ("entourage", Classes::ANONYMOUS),
            ("CGT", Classes::METONYM),
            ("Etats-Unis", Classes::COUNTRY),
            ("australiennes", Classes::DEMONYM.or(Classes::ADJECTIVE)),
            ("annonce", Classes::OFTEN_NOUN.or(Classes::SPEECH_NOUN).or(Classes::SPEECH)),
            ("opération", Classes::TITLE_HEAD.or(Classes::NOUN)),
            ("surnommée", Classes::NAMED),
            ("Publicité", Classes::NOT_NAME),
            ("peut", Classes::VERB),
            ("été", Classes::ETRE.or(Classes::TIME)),
            ("van", Classes::PARTICLE),
            ("mange", Classes::VERB),
        ] {
            assert_eq!(word(form).classes.0 & classes.0, classes.0, "{form}");
        }
        assert!(!word("mange").classes.any(Classes::SPEECH));
        assert!(word("riveraine").agreement.any(Agreement::FEMININE) && !word("riveraine").agreement.any(Agreement::MASCULINE));
        assert_eq!(word("tribunaux").agreement, Agreement::MASCULINE.or(Agreement::PLURAL));
    }

    #[test]
    fn a_shared_form_goes_to_the_likelier_verb() {
        for (form, lemma) in [
            ("suis", "être"),
            ("a", "avoir"),
            ("dit", "dire"),
            ("vont", "aller"),
            ("font", "faire"),
            ("peut", "pouvoir"),
            ("fut", "être"),
        ] {
            assert_eq!(Lexicon::base().verb(word(form).verb).lemma, lemma);
        }
    }

    #[test]
    fn the_pronominal_use_is_kept_apart() {
        let verb = |form: &str| Lexicon::base().verb(word(form).verb);
        assert_eq!(verb("agace").reliability, Reliability::None);
        assert_eq!(verb("agace").reflexive.map(|(reliability, _)| reliability), Some(Reliability::High));
        assert!(verb("disent").reflexive.is_some_and(|(_, frames)| frames.any(Frames::ATTRIBUTE)));
        assert!(verb("demande").asks && verb("dément").denies && verb("explique").incise);
        assert!(verb("appelle").frames.any(Frames::A_INF));
    }

    #[test]
    fn phrases_are_found() {
        let lexicon = Lexicon::base();
        let (length, phrase) = lexicon.phrase(ids("garde des Sceaux a")).unwrap();
        assert_eq!(length, 3);
        assert!(phrase.classes.any(Classes::ROLE));
        let (length, phrase) = lexicon.phrase(ids("Quai d'Orsay précise")).unwrap();
        assert_eq!(length, 3);
        assert!(phrase.classes.any(Classes::METONYM));
        assert!(word("quai").classes.any(Classes::STARTS_PHRASE));
        assert!(lexicon.phrase(ids("Maison du peuple")).is_none());
        let (length, verb) = lexicon.verb_phrase(word("fait").verb, ids("valoir que")).unwrap();
        assert_eq!((length, &*lexicon.verb(verb).lemma), (1, "faire valoir"));
        assert!(lexicon.verb_phrase(word("mange").verb, ids("valoir")).is_none());
    }

    #[test]
    fn extras_are_added() {
        let list = |words: &[&str]| -> Vec<String> { words.iter().map(|word| (*word).to_owned()).collect() };
        let extended =
            with_extras(&[], &list(&["Slamer", "s’ébrouer", "feindre"]), &list(&["dompteuse de puces"]), &list(&["Zorgl"]))
                .unwrap();
        let find = |form: &str| {
            let mut buffer = FoldBuffer::default();
            fold(form, &mut buffer);
            *extended.word(extended.find(hash(buffer.as_bytes())))
        };
        let verb = extended.verb(find("slama").verb);
        assert_eq!((&*verb.lemma, verb.reliability, verb.incise), ("slamer", Reliability::High, true));
        assert!(find("slama").forms.any(Forms::PAST_3S));
        assert_eq!(extended.verb(find("feignit").verb).reliability, Reliability::High);
        let shaken = extended.verb(find("ébrouait").verb);
        assert_eq!((shaken.reliability, shaken.reflexive.is_some()), (Reliability::None, true));
        assert!(find("zorgl").classes.any(Classes::METONYM) && find("dompteuse").classes.any(Classes::STARTS_PHRASE));
        assert!(find("dire").classes.any(Classes::SPEECH));
        let error = |verb: &str| with_extras(&[], &list(&[verb]), &[], &[]).unwrap_err();
        assert_eq!(error("se "), ErrorKind::EmptyVerb("se ".to_owned()));
        assert_eq!(error(" "), ErrorKind::EmptyVerb(" ".to_owned()));
        assert_eq!(error("parole"), ErrorKind::NotAnInfinitive("parole".to_owned()));
        assert_eq!(error("faire valoir"), ErrorKind::NotAnInfinitive("faire valoir".to_owned()));
        let error = with_extras(&[], &[], &list(&["—"]), &[]).unwrap_err();
        assert_eq!(error, ErrorKind::NoLetter { what: "extra role", entry: "—".to_owned() });
    }
}
