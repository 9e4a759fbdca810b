//! Build script: reads the lists and writes the image of the lexicon, from which the crate sets it up in no time, and the fixed
//! phrases as Rust.
//!
//! A form that follows from a stem and endings is not written. Which ones do is found by trying: the image is read as the crate
//! will read it, and each word that comes out otherwise than the lists have it is written by itself, before the stems.

#![allow(dead_code, unreachable_pub, reason = "the crate uses of these modules what the script does not")]

mod builder;
mod conjugation;
mod fold;
mod hash;
mod image;
mod lists;
mod own;
mod tables;
mod word;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use builder::without_first_accent;
use conjugation::conjugate;
use fold::{FoldBuffer, fold};
use hash::hash;
use image::Image;
use tables::{Lexicon, NUMBER, Node, Table};
use word::{Classes, Entry, Forms, Frames, Phrase, Reading, Reliability, VerbId, Word};

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=src/lexicon");
    let folder = std::env::var_os("OUT_DIR").unwrap_or_default();
    let write = |name: &str, bytes: Vec<u8>| std::fs::write(Path::new(&folder).join(name), bytes);
    match image().and_then(|image| Ok((image, own::phrases()?))) {
        Ok((image, phrases)) => {
            write("lexicon.bin", image)?;
            for (kind, phrases) in own::PHRASE_KINDS.iter().zip(phrases) {
                let list: Vec<_> = phrases.iter().map(|words| format!("{words:?}")).collect();
                write(&format!("{kind}.rs"), format!("crate::token::phrases![{}]", list.join(", ")).into_bytes())?;
            }
        }
        Err(line) => println!("cargo::error=src/lexicon/data/{line}"),
    }
    Ok(())
}

fn image() -> Result<Vec<u8>, String> {
    let told = own::read(Table::for_entries(0), 1)?;
    let mut readings = Readings::default();
    for reading in (0..told.words.len()).map(|id| told.reading(id)).chain(told.nodes.iter().filter_map(together)) {
        readings.number(reading);
    }
    let stems = stems(&told, &mut readings);
    let mut alone = vec![false; told.words.len()];
    loop {
        let words = write_words(&told, &alone, &stems, &mut readings);
        let (places, made) = Image(&words).words();
        let made: Vec<Reading> = made.iter().map(|&entry| readings.of(entry)).collect();
        let wrong = wrong(&told, &places, &made);
        if wrong.is_empty() {
            // The lists are read once more, for phrases and kin by the numbers that the words will have.
            let numbered = own::read(places, made.len())?;
            assert!((0..made.len()).all(|id| numbered.reading(id) == made[id]), "the image makes the words of the lists");
            return Ok(write(&numbered, &words, &mut readings));
        }
        wrong.into_iter().for_each(|word| alone[word] = true);
    }
}

/// What is known of a phrase, as of a word.
fn together(node: &Node) -> Option<Reading> {
    node.phrase.map(|Phrase { classes, agreement, .. }| Word { classes, agreement, ..Word::UNKNOWN }.into())
}

/// What is known of words, but for their verbs.
#[derive(Default)]
struct Readings {
    list: Vec<Reading>,
    numbers: HashMap<Reading, u16>,
}

impl Readings {
    fn of(&self, Entry { reading, verb }: Entry) -> Reading {
        let Reading { word, fields } = self.list[usize::from(reading)];
        Reading { word: Word { verb, ..word }, fields }
    }

    fn number(&mut self, Reading { word, fields }: Reading) -> u16 {
        let reading = Reading { word: Word { verb: VerbId::NONE, ..word }, fields };
        *self.numbers.entry(reading).or_insert_with(|| {
            self.list.push(reading);
            u16::try_from(self.list.len() - 1).expect("words are known in fewer ways")
        })
    }
}

/// Endings of at most eight letters and the numbers of their readings, with the stems that take them.
type Stems = BTreeMap<Vec<(String, u16)>, Vec<(String, VerbId)>>;

/// The stems and endings of every verb, as if no other word were spelled like one of its forms.
fn stems(told: &Lexicon, readings: &mut Readings) -> Stems {
    let mut stems = Stems::new();
    for (id, verb) in told.verbs.iter().enumerate().filter(|(_, verb)| !verb.lemma.contains(' ')) {
        let mut forms = BTreeMap::<String, Forms>::new();
        conjugate(&folded(&verb.lemma), |form, bits| {
            let before = forms.entry(form.to_owned()).or_default();
            *before = before.or(bits);
        });
        let classes = |form: &String| told.word(told.find(hash(form.as_bytes()))).classes.0;
        let classes = Classes(forms.keys().map(classes).fold(u64::MAX, |all, classes| all & classes));
        let verb = VerbId(id as u16);
        let forms: Vec<(String, u16)> = forms
            .into_iter()
            .map(|(form, forms)| (form, readings.number(Word { classes, forms, ..Word::UNKNOWN }.into())))
            .collect();
        cut(&forms, &mut |stem, endings| stems.entry(endings).or_default().push((stem.to_owned(), verb)));
    }
    stems
}

fn folded(word: &str) -> String {
    let mut buffer = FoldBuffer::default();
    fold(word, &mut buffer);
    String::from_utf8_lossy(buffer.as_bytes()).into_owned()
}

/// Cuts sorted forms behind what all have in common, by groups if an ending would be too long: ven-ait, vien-drait.
fn cut(forms: &[(String, u16)], add: &mut impl FnMut(&str, Vec<(String, u16)>)) {
    let [(first, _), .., (last, _)] = forms else {
        return forms.iter().for_each(|(form, reading)| add(form, vec![(String::new(), *reading)]));
    };
    let common =
        first.char_indices().zip(last.chars()).find(|((_, one), other)| one != other).map_or(first.len(), |((at, _), _)| at);
    if forms.iter().all(|(form, _)| form.len() - common <= 8) {
        return add(&first[..common], forms.iter().map(|(form, reading)| (form[common..].to_owned(), *reading)).collect());
    }
    forms
        .chunk_by(|one, other| one.0[common..].chars().next() == other.0[common..].chars().next())
        .for_each(|group| cut(group, add));
}

/// The words that the image makes otherwise than the lists, by their numbers.
fn wrong(told: &Lexicon, places: &Table, made: &[Reading]) -> Vec<usize> {
    let (mut there, mut back) = (vec![0; told.words.len()], vec![0; made.len()]);
    let wrong = |place: u64| {
        let (word, found) = ((place & NUMBER) as usize, places.get(place) as usize);
        let (to, from) = (std::mem::replace(&mut there[word], found), std::mem::replace(&mut back[found], word));
        let right = found != 0 && made[found] == told.reading(word) && (to == 0 || to == found) && (from == 0 || from == word);
        (!right).then_some(word)
    };
    told.places.entries().filter_map(wrong).collect()
}

/// Words of grammar.
const CLOSED: [Classes; 16] = [
    Classes::DET_DEF,
    Classes::DET_INDEF,
    Classes::DET_POSS,
    Classes::DET_DEM,
    Classes::CONTRACTION,
    Classes::PREP,
    Classes::SUBJECT_PRONOUN,
    Classes::CLITIC,
    Classes::NE,
    Classes::PAS,
    Classes::QUE,
    Classes::COORD,
    Classes::SUBORD,
    Classes::REL,
    Classes::AVOIR,
    Classes::ETRE,
];

/// The words as [`Image::words`] reads them; those that stand alone are told one by one.
fn write_words(told: &Lexicon, alone: &[bool], stems: &Stems, readings: &mut Readings) -> Vec<u8> {
    let (mut plain, mut verbal, mut spellings) = (Vec::new(), Vec::new(), Vec::new());
    let mut seen = vec![false; told.words.len()];
    let mut places: Vec<u64> = told.places.entries().filter(|place| alone[(place & NUMBER) as usize]).collect();
    // The words that half of any text is made of come first: they stand where they are looked for first, and close together.
    let closed = CLOSED.into_iter().fold(Classes::NONE, Classes::or);
    let open = |place: u64| !told.reading((place & NUMBER) as usize).word.classes.any(closed);
    places.sort_unstable_by_key(|&place| (open(place), place));
    for place in places {
        let word = (place & NUMBER) as usize;
        let list = match told.words[word].verb {
            _ if std::mem::replace(&mut seen[word], true) => &mut spellings,
            VerbId::NONE => &mut plain,
            _ => &mut verbal,
        };
        list.push((place & !NUMBER, word));
    }
    let numbers: HashMap<usize, u64> =
        (1..).zip(plain.iter().chain(&verbal)).map(|(number, &(_, word))| (word, number)).collect();

    let mut out = Out::default();
    out.u32(told.places.entries().count());
    out.u32(told.words.len());
    out.run(&plain, |out, &(place, word)| out.u64(place | u64::from(readings.number(told.reading(word)))));
    out.run(&verbal, |out, &(place, word)| {
        out.u64(place | u64::from(readings.number(told.reading(word))));
        out.u16(told.words[word].verb.0);
    });
    out.run(&spellings, |out, (place, word)| out.u64(place | numbers[word]));
    let needed = |stem: &str, ending: &str| !alone[told.find(hash([stem, ending].concat().as_bytes())).0 as usize];
    let stems: Vec<_> = stems
        .iter()
        .map(|(endings, stems)| {
            let needed = |stem: &&(String, VerbId)| endings.iter().any(|(ending, _)| needed(&stem.0, ending));
            (endings, stems.iter().filter(needed).collect::<Vec<_>>())
        })
        .filter(|(_, stems)| !stems.is_empty())
        .collect();
    out.run(&stems, |out, (endings, stems)| {
        out.run(endings, |out, (ending, reading)| {
            out.text(ending);
            out.u16(*reading);
        });
        out.run(stems, |out, (stem, verb)| {
            let accented = without_first_accent(&told.verb(*verb).lemma).is_some();
            out.text(stem);
            out.text(&without_first_accent(stem).filter(|_| accented).unwrap_or_default());
            out.u16(verb.0);
        });
    });
    out.0
}

fn write(lexicon: &Lexicon, words: &[u8], readings: &mut Readings) -> Vec<u8> {
    let mut out = Out::default();
    out.run(&readings.list, |out, Reading { word, fields }| {
        out.u64(word.classes.0);
        out.u32(word.forms.0 as usize);
        out.0.extend([word.agreement.0, word.male_share]);
        out.u64(fields.0);
    });
    out.0.extend(words);
    out.run(&lexicon.verbs, |out, verb| {
        let (reliability, frames) = verb.reflexive.unwrap_or_default();
        out.text(&verb.lemma);
        out.government(verb.reliability, verb.frames);
        out.government(reliability, frames);
        out.u32(verb.classes.0 as usize);
        let flags = [
            (verb.reflexive.is_some(), image::REFLEXIVE),
            (verb.incise, image::INCISE),
            (verb.denies, image::DENIES),
            (verb.asks, image::ASKS),
            (verb.leads, image::LEADS),
        ];
        out.0.push(flags.iter().filter(|(set, _)| *set).map(|(_, flag)| flag).sum());
    });
    for table in [&lexicon.edges, &lexicon.kin] {
        out.run(&table.entries().collect::<Vec<_>>(), |out, place| out.u64(*place));
    }
    out.run(&lexicon.nodes, |out, node| {
        out.u16(node.verb.0);
        out.u16(together(node).map_or(u16::MAX, |reading| readings.number(reading)));
    });
    out.run(&lexicon.walks, |out, &(head, walk)| {
        out.u32(head as usize);
        out.u16(walk);
    });
    out.0
}

/// Numbers, least byte first.
#[derive(Default)]
struct Out(Vec<u8>);

impl Out {
    fn run<T>(&mut self, list: &[T], mut write: impl FnMut(&mut Self, &T)) {
        self.u32(list.len());
        list.iter().for_each(|item| write(self, item));
    }

    fn government(&mut self, reliability: Reliability, frames: Frames) {
        self.0.push(reliability as u8);
        self.u16(frames.0);
    }

    fn text(&mut self, text: &str) {
        self.0.push(u8::try_from(text.len()).expect("words are short"));
        self.0.extend(text.as_bytes());
    }

    fn u16(&mut self, number: u16) {
        self.0.extend(number.to_le_bytes());
    }

    fn u32(&mut self, number: usize) {
        self.0.extend(u32::try_from(number).expect("lists are short").to_le_bytes());
    }

    fn u64(&mut self, number: u64) {
        self.0.extend(number.to_le_bytes());
    }
}
