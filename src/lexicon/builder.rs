//! Puts words, phrases and verbs into the tables.

use std::collections::HashMap;

use super::conjugation::conjugate;
use super::fold::{FoldBuffer, fold};
use super::hash::hash;
use super::lists::pieces;
use super::tables::{Lexicon, Node, edge, opened_by};
use super::word::{Agreement, Classes, Entry, Forms, HeadId, Phrase, Reading, Verb, VerbId, Word, WordId};

/// A verb of speech goes before a common verb for the forms they share, and être and avoir before all: *suis*, *fut*, *as*.
pub(super) const AUXILIARY: u32 = u32::MAX;

pub(super) struct Builder {
    pub(super) lexicon: Lexicon,
    buffer: FoldBuffer,
    /// The numbers of the readings.
    readings: HashMap<Reading, u16>,
    /// For each verb, how readily a shared form is taken for it.
    pub(super) priority: Vec<u32>,
    /// Other spellings, given to a word at the end if they are no word of their own: Etat, maitre.
    spellings: Vec<(u64, u32)>,
}

impl Builder {
    pub(super) fn over(lexicon: Lexicon) -> Self {
        let auxiliary = |verb: &Verb| ["avoir", "être"].contains(&&*verb.lemma);
        let priority = lexicon.verbs.iter().map(|verb| if auxiliary(verb) { AUXILIARY } else { 0 }).collect();
        let readings = (0..).zip(&lexicon.readings).map(|(number, &reading)| (reading, number)).collect();
        Self { lexicon, buffer: FoldBuffer::default(), readings, priority, spellings: Vec::new() }
    }

    pub(super) fn finish(mut self) -> Lexicon {
        for (key, word) in self.spellings {
            self.lexicon.places.get_or_insert(key, word);
        }
        self.lexicon
    }

    /// The word of a form, made if need be; none for a form too long to be looked up.
    pub(super) fn word(&mut self, form: &str) -> Option<usize> {
        if !fold(form, &mut self.buffer) {
            return None;
        }
        let (id, new) = self.keyed(self.buffer.hash());
        if new {
            self.other_spellings(id as u32);
        }
        Some(id)
    }

    /// The word under a key, made if need be; whether it is new.
    fn keyed(&mut self, key: u64) -> (usize, bool) {
        let next = self.lexicon.words.len();
        let id = self.lexicon.places.get_or_insert(key, next as u32) as usize;
        if id == next {
            self.lexicon.words.push(Entry::default());
        }
        (id, id == next)
    }

    /// The folded form in the buffer without the accent of its first letter (Etat), as capitals are often set, and without
    /// the circumflexes that the reform of 1990 took away (maitre, cout).
    fn other_spellings(&mut self, id: u32) {
        let Ok(form) = std::str::from_utf8(self.buffer.as_bytes()) else { return };
        // à and ô alone keep theirs.
        if let Some(bare) = without_first_accent(form).filter(|_| form.len() > 3) {
            self.spellings.push((hash(bare.as_bytes()), id));
        }
        let reformed: String = form.chars().enumerate().map(|(at, letter)| reformed(at, letter)).collect();
        if reformed != form {
            self.spellings.push((hash(reformed.as_bytes()), id));
        }
    }

    pub(super) fn mark(&mut self, id: usize, classes: Classes, agreement: Agreement) {
        self.change(id, |word| {
            word.classes = word.classes.or(classes);
            word.agreement = word.agreement.or(agreement);
        });
    }

    /// Changes what is known of a word.
    pub(super) fn change(&mut self, id: usize, change: impl FnOnce(&mut Word)) {
        let mut reading = self.lexicon.reading(id);
        change(&mut reading.word);
        self.tell(id, reading);
    }

    /// Makes this what is known of a word.
    pub(super) fn tell(&mut self, id: usize, Reading { word, fields }: Reading) {
        let (verb, reading) = (word.verb, Reading { word: Word { verb: VerbId::NONE, ..word }, fields });
        // A caller who knew words in more ways than there are numbers would know no more.
        let Ok(next) = u16::try_from(self.lexicon.readings.len()) else { return };
        let number = *self.readings.entry(reading).or_insert(next);
        if number == next {
            self.lexicon.readings.push(reading);
        }
        self.lexicon.words[id] = Entry { reading: number, verb };
    }

    /// A word or, when it has several, a phrase.
    pub(super) fn entry(&mut self, form: &str, classes: Classes, agreement: Agreement) {
        let Some((first, rest)) = several(form) else {
            return self.word(form).into_iter().for_each(|id| self.mark(id, classes, agreement));
        };
        self.word(first).into_iter().for_each(|id| self.mark(id, Classes::STARTS_PHRASE, Agreement::NONE));
        let Some(node_id) = self.phrase(first, rest) else { return };
        let node = &mut self.lexicon.nodes[node_id as usize];
        let before = node.phrase.unwrap_or_default();
        let id = HeadId::phrase(node_id);
        node.phrase = Some(Phrase { classes: before.classes.or(classes), agreement: before.agreement.or(agreement), id });
    }

    /// The place in the trie of a phrase.
    pub(super) fn phrase<'a>(&mut self, first: &str, rest: impl Iterator<Item = &'a str>) -> Option<u32> {
        let first = self.word(first)?;
        self.path(opened_by(WordId(first as u32)), rest)
    }

    /// The place in the trie that the words lead to.
    pub(super) fn path<'a>(&mut self, root: u32, pieces: impl Iterator<Item = &'a str>) -> Option<u32> {
        let mut node = root;
        for piece in pieces {
            let word = self.word(piece)? as u32;
            let next = self.lexicon.nodes.len() as u32;
            node = self.lexicon.edges.get_or_insert(edge(node, word), next);
            if node == next {
                self.lexicon.nodes.push(Node::default());
            }
        }
        Some(node)
    }

    pub(super) fn verb(&mut self, verb: Verb, priority: u32) -> VerbId {
        let id = VerbId(self.lexicon.verbs.len() as u16);
        self.lexicon.verbs.push(verb);
        self.priority.push(priority);
        id
    }

    /// A verb that the lexicon has already.
    pub(super) fn known_verb(&self, infinitive: &str) -> Option<VerbId> {
        (1..self.lexicon.verbs.len()).find(|id| self.lexicon.verbs[*id].lemma == infinitive).map(|id| VerbId(id as u16))
    }

    /// Gives a verb all its forms; false when it is no infinitive.
    pub(super) fn conjugated(&mut self, infinitive: &str, verb: VerbId, classes: Classes) -> bool {
        // The forms of a folded infinitive are folded, and its first letter is theirs.
        if !fold(infinitive, &mut self.buffer) {
            return false;
        }
        let Ok(folded) = std::str::from_utf8(self.buffer.as_bytes()).map(str::to_owned) else { return false };
        let accented = without_first_accent(&folded).is_some();
        conjugate(&folded, |form, forms| {
            let word = self.form(form, forms, verb, classes);
            let bare = without_first_accent(form).filter(|_| accented);
            self.spellings.extend(bare.map(|bare| (hash(bare.as_bytes()), word)));
        })
    }

    fn form(&mut self, form: &str, forms: Forms, verb: VerbId, classes: Classes) -> u32 {
        let (id, _) = self.keyed(hash(form.as_bytes()));
        let before = self.lexicon.words[id].verb;
        let goes_first = self.priority[before.0 as usize] < self.priority[verb.0 as usize];
        self.change(id, |word| {
            word.classes = word.classes.or(classes);
            word.forms = word.forms.or(forms);
            word.verb = if goes_first { verb } else { before };
        });
        id as u32
    }
}

/// The first word of a phrase of several, and the others.
pub(super) fn several(form: &str) -> Option<(&str, impl Iterator<Item = &str>)> {
    let mut rest = pieces(form).peekable();
    let first = rest.next()?;
    rest.peek()?;
    Some((first, rest))
}

/// A folded form whose first letter loses its accent; none when it has none.
pub(super) fn without_first_accent(form: &str) -> Option<String> {
    let mut letters = form.chars();
    let bare = match letters.next()? {
        'à' | 'â' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' => 'o',
        'û' => 'u',
        _ => return None,
    };
    Some(String::from(bare) + letters.as_str())
}

/// A letter as the reform of 1990 writes it, unless it is the first.
fn reformed(at: usize, letter: char) -> char {
    match letter {
        'î' if at > 0 => 'i',
        'û' if at > 0 => 'u',
        _ => letter,
    }
}
