//! The lists of the crate, which the build script reads: those that a caller cannot add to, and the order of all.

use super::builder::{AUXILIARY, Builder, several};
use super::lists::{BadLine, COMMON, List, entries, parts, pieces, read_agreement};
use super::tables::{Lexicon, Node, Table, edge, led_by};
use super::word::{Agreement, Classes, Entry, Fields, HeadId, Reading, Verb, VerbClasses, VerbId, Word};

/// The lists in the order they are read: phrases need the verbs they start with.
const LISTS: [(&str, &str, List); 16] = [
    ("function_words", include_str!("data/function_words.txt"), Builder::function_words),
    ("common_verbs", include_str!("data/common_verbs.txt"), Builder::common_verbs),
    ("verbs", include_str!("data/verbs.txt"), Builder::speech_verbs),
    ("nouns", include_str!("data/nouns.txt"), Builder::nouns),
    ("roles", include_str!("data/roles.txt"), Builder::roles),
    ("organisations", include_str!("data/organisations.txt"), Builder::organisations),
    ("places", include_str!("data/places.txt"), Builder::places),
    ("demonyms", include_str!("data/demonyms.txt"), Builder::demonyms),
    ("metonyms", include_str!("data/metonyms.txt"), Builder::metonyms),
    ("kin", include_str!("data/kin.txt"), Builder::kin),
    ("first_names", include_str!("data/first_names.txt"), Builder::first_names),
    ("world_names", include_str!("data/world_names.txt"), Builder::first_names),
    ("verb_phrases", include_str!("data/verb_phrases.txt"), Builder::verb_phrases),
    ("frames", include_str!("data/frames.txt"), Builder::function_words),
    ("fields", include_str!("data/fields.txt"), Builder::fields),
    ("verb_classes", include_str!("data/verb_classes.txt"), Builder::verb_classes),
];

/// The fixed phrases that rules ask for, which no lexicon holds: they are written as Rust.
const PHRASES: &str = include_str!("data/phrases.txt");
pub(super) const PHRASE_KINDS: [&str; 6] = ["ADVERB", "PAGE", "RECEIVED", "SOURCE", "SOURCE_OF", "SOURCE_OWN"];

/// The phrases of each kind, in pieces; else the line that cannot be read.
pub(super) fn phrases() -> Result<[Vec<Vec<&'static str>>; PHRASE_KINDS.len()], String> {
    let mut phrases = [const { Vec::new() }; PHRASE_KINDS.len()];
    let read = entries(PHRASES, |words, [kind]| {
        let kind =
            PHRASE_KINDS.iter().position(|known| *known == kind).ok_or_else(|| format!("{kind:?} is no kind of phrase"))?;
        let words: Vec<_> = pieces(words).collect();
        if words.len() < 2 {
            return Err(format!("{words:?} is one word"));
        }
        phrases[kind].push(words);
        Ok(())
    });
    read.map_err(|error| format!("phrases.txt, {error}"))?;
    Ok(phrases)
}

/// The lexicon as the lists tell it, its words numbered as `places` has them, the others behind; else the line that cannot be
/// read.
pub(super) fn read(places: Table, words: usize) -> Result<Lexicon, String> {
    let mut builder = nothing_of(places, words);
    for (name, list, read) in LISTS {
        read(&mut builder, list).map_err(|error| format!("{name}.txt, {error}"))?;
    }
    Ok(builder.finish())
}

/// Before anything is known of the words.
fn nothing_of(places: Table, words: usize) -> Builder {
    Builder::over(Lexicon {
        places,
        words: vec![Entry::default(); words],
        readings: vec![Word::UNKNOWN.into()],
        verbs: vec![Verb::default()],
        edges: Table::for_entries(0),
        nodes: vec![Node::default()],
        kin: Table::for_entries(0),
        walks: Vec::new(),
    })
}

impl Builder {
    fn common_verbs(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |infinitive, []| {
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

    fn verb_classes(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |infinitive, [names]| {
            let id = match infinitive.split_once(' ') {
                None => self.verb_of(infinitive),
                Some((head, tail)) => self.verb_of(head).and_then(|head| {
                    let node = self.path(led_by(head), pieces(tail))?;
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
            let id = self.word(form).ok_or_else(|| format!("{form:?} is no word"))?;
            self.mark(id, Classes::FIELD, Agreement::NONE);
            self.tell(id, Reading { fields, ..self.lexicon.reading(id) });
            Ok(())
        })
    }

    fn function_words(&mut self, list: &str) -> Result<(), BadLine> {
        entries(list, |form, [names, agreement]| {
            self.entry(form, Classes::read(names)?, read_agreement(agreement)?);
            Ok(())
        })
    }

    fn kin(&mut self, list: &str) -> Result<(), BadLine> {
        let (mut heads, mut walk) = (Vec::with_capacity(64), 0);
        entries(list, |general, [precise]| {
            heads.clear();
            for precise in parts(precise, ',') {
                heads.push(self.head(precise).ok_or_else(|| format!("{precise:?} is no word"))?);
            }
            if general != "≈" {
                let general = self.head(general).ok_or("no word")?;
                let none = [HeadId::default()];
                let heads = heads.iter().chain(&none);
                heads.for_each(|precise| _ = self.lexicon.kin.get_or_insert(edge(general.0, precise.0), 1));
                return Ok(());
            }
            walk += 1;
            self.lexicon.walks.extend(heads.iter().map(|head| (head.0, walk)));
            Ok(())
        })?;
        self.lexicon.walks.sort_unstable();
        Ok(())
    }

    fn head(&mut self, form: &str) -> Option<HeadId> {
        match several(form) {
            None => Some(HeadId(self.word(form)? as u32)),
            Some((first, rest)) => Some(HeadId::phrase(self.phrase(first, rest)?)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Reliability;

    #[test]
    fn the_lists_are_sorted_and_whole() {
        for (name, list) in LISTS.iter().map(|(name, list, _)| (*name, *list)).chain([("phrases", PHRASES)]) {
            assert!(list.starts_with("# "), "{name} has no source");
            let lines: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
            for pair in lines.windows(2) {
                assert!(pair[0] < pair[1], "{name} is not sorted: {:?} {:?}", pair[0], pair[1]);
            }
        }
        let mut builder = nothing_of(Table::for_entries(0), 1);
        for (name, list, read) in LISTS {
            assert_eq!(read(&mut builder, list), Ok(()), "{name}");
        }
        assert!(phrases().unwrap().iter().all(|phrases| !phrases.is_empty()));
    }

    #[test]
    fn a_bad_line_is_named() {
        let mut builder = nothing_of(Table::for_entries(0), 1);
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
}
