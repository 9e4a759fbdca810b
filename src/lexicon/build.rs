//! Reads the lists and fills the tables.

use std::borrow::Cow;

use super::conjugation::{Parts, conjugate};
use super::{
    Agreement, Classes, FoldBuffer, Forms, Frames, Lexicon, Node, Phrase, Reliability, Table, VERBS, Verb, VerbId, Word, edge,
    fold, hash,
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

pub(super) fn base() -> Lexicon {
    let mut builder = Builder::new();
    builder.function_words();
    builder.common_verbs();
    builder.speech_verbs();
    builder.nouns();
    builder.roles();
    builder.organisations();
    builder.places();
    builder.metonyms();
    builder.first_names();
    builder.verb_phrases();
    builder.lexicon
}

pub(super) fn with_extras(verbs: &[String], roles: &[String], organisations: &[String]) -> Result<Lexicon, ErrorKind> {
    let mut builder = Builder { lexicon: Lexicon::clone(Lexicon::base()), buffer: FoldBuffer::default(), priority: Vec::new() };
    builder.priority.resize(builder.lexicon.verbs.len(), 0);
    for verb in verbs {
        let infinitive = verb.trim().to_lowercase();
        let bare = infinitive.strip_prefix("se ").or_else(|| infinitive.strip_prefix("s'")).unwrap_or(&infinitive);
        if bare.is_empty() {
            return Err(ErrorKind::EmptyVerb(verb.clone()));
        }
        if bare.contains(' ') || !["er", "ir", "re"].iter().any(|ending| bare.len() > 3 && bare.ends_with(ending)) {
            return Err(ErrorKind::NotAnInfinitive(verb.clone()));
        }
        let frames = Frames(Frames::QUE.0 | Frames::NOUN.0);
        let reflexive = (bare.len() < infinitive.len()).then_some((Reliability::High, frames));
        let record = Verb {
            lemma: Cow::Owned(bare.to_owned()),
            reliability: Reliability::High,
            frames,
            reflexive,
            incise: true,
            denies: false,
            asks: false,
        };
        let id = builder.verb(record, u32::MAX);
        builder.conjugated(bare, None, id, Classes::SPEECH.or(Classes::VERB));
    }
    for (entries, what, classes) in
        [(roles, "extra role", Classes::ROLE), (organisations, "extra organisation", Classes::METONYM.or(Classes::ORGANISATION))]
    {
        for entry in entries {
            if !entry.chars().any(char::is_alphabetic) {
                return Err(ErrorKind::NoLetter { what, entry: entry.clone() });
            }
            builder.entry(entry.trim(), classes, Agreement::EPICENE);
        }
    }
    Ok(builder.lexicon)
}

/// The entries of a list: one a line, fields parted by tabs, `#` for comments.
fn entries(list: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.split('\t').collect())
}

struct Builder {
    lexicon: Lexicon,
    buffer: FoldBuffer,
    /// For each verb, how readily a shared form is taken for it.
    priority: Vec<u32>,
}

impl Builder {
    fn new() -> Self {
        let lexicon = Lexicon {
            places: Table::new(1 << 17),
            words: Vec::with_capacity(60_000),
            verbs: vec![Verb::default()],
            edges: Table::new(1 << 13),
            nodes: vec![Node::default()],
        };
        let mut builder = Self { lexicon, buffer: FoldBuffer::default(), priority: vec![0] };
        builder.lexicon.words.push(Word { male_share: 255, ..Word::default() });
        builder
    }

    /// The word of a form, made if need be; also under its spelling without the accent of a capital (Etat for État).
    fn word(&mut self, form: &str) -> usize {
        if !fold(form, &mut self.buffer) {
            return 0;
        }
        let key = hash(self.buffer.as_bytes());
        let known = self.lexicon.places.get(key);
        if known != 0 {
            return known as usize;
        }
        let id = self.lexicon.words.len();
        self.lexicon.words.push(Word { male_share: 255, ..Word::default() });
        self.place(key, id);
        let bare = match form.chars().next() {
            Some('é' | 'É' | 'è' | 'È' | 'ê' | 'Ê') => "e",
            Some('à' | 'À' | 'â' | 'Â') if form.chars().count() > 1 => "a",
            Some('î' | 'Î') => "i",
            Some('ô' | 'Ô') => "o",
            Some('ç' | 'Ç') => "c",
            _ => return id,
        };
        let rest = form.char_indices().nth(1).map_or("", |(at, _)| &form[at..]);
        if fold(&format!("{bare}{rest}"), &mut self.buffer) {
            let key = hash(self.buffer.as_bytes());
            if self.lexicon.places.get(key) == 0 {
                self.place(key, id);
            }
        }
        id
    }

    fn place(&mut self, key: u64, id: usize) {
        self.lexicon.places.insert(key, id as u32);
    }

    fn mark(&mut self, form: &str, classes: Classes, agreement: Agreement) -> usize {
        let id = self.word(form);
        let word = &mut self.lexicon.words[id];
        word.classes = word.classes.or(classes);
        word.agreement = if word.agreement == Agreement::default() { agreement } else { word.agreement.or(agreement) };
        id
    }

    /// A word or, when it has several, a phrase.
    fn entry(&mut self, form: &str, classes: Classes, agreement: Agreement) {
        let pieces = cut(form);
        if let [one] = pieces.as_slice() {
            self.mark(one, classes, agreement);
            return;
        }
        let node = self.path(0, &pieces);
        let first = self.word(pieces[0]);
        let word = &mut self.lexicon.words[first];
        word.classes = word.classes.or(Classes::STARTS_PHRASE);
        let node = &mut self.lexicon.nodes[node as usize];
        let before = node.phrase.unwrap_or_default();
        node.phrase = Some(Phrase { classes: before.classes.or(classes), agreement: before.agreement.or(agreement) });
    }

    fn path(&mut self, root: u32, pieces: &[&str]) -> u32 {
        let mut node = root;
        for piece in pieces {
            let word = self.word(piece) as u32;
            node = self.step(node, word);
        }
        node
    }

    fn step(&mut self, node: u32, word: u32) -> u32 {
        let key = edge(node, word);
        let next = self.lexicon.edges.get(key);
        if next != 0 {
            return next;
        }
        let next = self.lexicon.nodes.len() as u32;
        self.lexicon.nodes.push(Node::default());
        self.lexicon.edges.insert(key, next);
        next
    }

    fn verb(&mut self, verb: Verb, priority: u32) -> VerbId {
        let id = VerbId(self.lexicon.verbs.len() as u16);
        self.lexicon.verbs.push(verb);
        self.priority.push(priority);
        id
    }

    fn conjugated(&mut self, infinitive: &str, given: Option<&str>, verb: VerbId, classes: Classes) {
        let Some(parts) = Parts::read(infinitive, given) else { return };
        conjugate(infinitive, &parts, |form, forms| {
            self.verb_form(form, forms, verb, classes);
            // 1990 spelling: reconnait, enchaine
            if form.contains('î') {
                self.verb_form(&form.replace('î', "i"), forms, verb, classes);
            }
        });
    }

    fn verb_form(&mut self, form: &str, forms: Forms, verb: VerbId, classes: Classes) {
        let id = self.word(form);
        let word = &mut self.lexicon.words[id];
        word.classes = word.classes.or(classes);
        word.forms = word.forms.or(forms);
        if word.verb == VerbId::NONE || self.priority[word.verb.0 as usize] < self.priority[verb.0 as usize] {
            word.verb = verb;
        }
    }

    fn speech_verbs(&mut self) {
        let mut records: Vec<(&'static str, VerbId)> = Vec::new();
        for fields in entries(VERBS_OF_SPEECH) {
            let [infinitive, reliability, frames, flags, rank, parts @ ..] = fields.as_slice() else { continue };
            let (reliability, frames) = (read_reliability(reliability), read_frames(frames));
            let rank: u32 = 10 + rank.parse::<u32>().unwrap_or(0);
            let id = match records.iter().find(|(known, _)| known == infinitive) {
                Some((_, id)) => *id,
                None => {
                    let id = self.verb(Verb { lemma: Cow::Borrowed(infinitive), ..Verb::default() }, rank);
                    records.push((infinitive, id));
                    id
                }
            };
            let verb = &mut self.lexicon.verbs[id.0 as usize];
            if flags.contains('r') {
                verb.reflexive = Some((reliability, frames));
            } else {
                verb.reliability = reliability;
                verb.frames = frames;
            }
            verb.incise |= flags.contains('i');
            verb.denies |= flags.contains('d');
            verb.asks |= flags.contains('a');
            self.conjugated(infinitive, parts.first().copied(), id, Classes::SPEECH.or(Classes::VERB));
        }
    }

    fn common_verbs(&mut self) {
        for fields in entries(COMMON_VERBS) {
            let [infinitive, parts @ ..] = fields.as_slice() else { continue };
            let id = self.verb(Verb { lemma: Cow::Borrowed(infinitive), ..Verb::default() }, 5);
            let modal = ["pouvoir", "devoir", "vouloir", "aller", "venir", "tenir", "falloir"].contains(infinitive);
            let classes = if modal { Classes::VERB.or(Classes::MODAL) } else { Classes::VERB };
            self.conjugated(infinitive, parts.first().copied(), id, classes);
        }
        self.auxiliaries();
    }

    /// être and avoir, whose forms no rule makes.
    fn auxiliaries(&mut self) {
        const FORMS: [Forms; 18] = [
            Forms::PRESENT_3S,
            Forms::PRESENT_3P,
            Forms::IMPERFECT_3S,
            Forms::IMPERFECT_3P,
            Forms::PAST_3S,
            Forms::PAST_3P,
            Forms::FUTURE_3S,
            Forms::FUTURE_3P,
            Forms::CONDITIONAL_3S,
            Forms::CONDITIONAL_3P,
            Forms::SUBJUNCTIVE_3S,
            Forms::SUBJUNCTIVE_3P,
            Forms::PRESENT_PARTICIPLE,
            Forms::INFINITIVE,
            Forms::FIRST_S,
            Forms::FIRST_S,
            Forms::FIRST_P,
            Forms::SECOND,
        ];
        const ETRE: &str =
            "est sont était étaient fut furent sera seront serait seraient soit soient étant être suis étais sommes êtes";
        const AVOIR: &str =
            "a ont avait avaient eut eurent aura auront aurait auraient ait aient ayant avoir ai avais avons avez";
        for (lemma, class, list) in [("être", Classes::ETRE, ETRE), ("avoir", Classes::AVOIR, AVOIR)] {
            // étaient is être before it is étayer.
            let id = self.verb(Verb { lemma: Cow::Borrowed(lemma), ..Verb::default() }, u32::MAX);
            for (form, forms) in list.split(' ').zip(FORMS) {
                self.verb_form(form, forms, id, Classes::VERB.or(class));
            }
        }
    }

    fn verb_phrases(&mut self) {
        for fields in entries(VERB_PHRASES) {
            let [words, reliability, frames, flags] = fields.as_slice() else { continue };
            let Some((head, tail)) = words.split_once(' ') else { continue };
            let head = self.word(head);
            let head = self.lexicon.words[head].verb;
            let (reliability, frames) = (read_reliability(reliability), read_frames(frames));
            let record = Verb {
                lemma: Cow::Borrowed(words),
                reliability,
                frames,
                reflexive: flags.contains('r').then_some((reliability, frames)),
                incise: flags.contains('i'),
                ..Verb::default()
            };
            let id = self.verb(record, 0);
            let root = self.step(VERBS, u32::from(head.0));
            let node = self.path(root, &cut(tail));
            self.lexicon.nodes[node as usize].verb = id;
        }
    }

    fn function_words(&mut self) {
        for fields in entries(FUNCTION_WORDS) {
            let [form, classes, agreement] = fields.as_slice() else { continue };
            let classes = classes.split(',').fold(Classes::NONE, |all, name| all.or(class_of(name)));
            self.mark(form, classes, read_agreement(agreement));
        }
    }

    fn nouns(&mut self) {
        for fields in entries(NOUNS) {
            let [form, kinds, gender] = fields.as_slice() else { continue };
            let noun = if kinds.contains('N') { Classes::NOUN } else { Classes::NONE };
            let adjective = if kinds.contains('A') { Classes::ADJECTIVE } else { Classes::NONE };
            self.mark(form, noun.or(adjective), read_agreement(gender));
            if kinds.contains('N') && !form.ends_with(['s', 'x', 'z']) {
                self.mark(&format!("{form}s"), noun.or(adjective), read_agreement(gender));
            }
        }
    }

    fn roles(&mut self) {
        for fields in entries(ROLES) {
            let [form, kinds, gender, number] = fields.as_slice() else { continue };
            let mut classes = Classes::NONE;
            for kind in kinds.chars() {
                classes = classes.or(match kind {
                    'C' => Classes::CIVILITY,
                    'M' => Classes::ROLE_MODIFIER,
                    'G' => Classes::GROUP,
                    'P' => Classes::PERSON,
                    _ => Classes::ROLE,
                });
            }
            let form = form.strip_suffix('.').unwrap_or(form);
            self.entry(form, classes, read_agreement(gender).or(read_agreement(number)));
        }
    }

    fn organisations(&mut self) {
        for fields in entries(ORGANISATIONS) {
            let [form, kind, gender] = fields.as_slice() else { continue };
            let classes = match *kind {
                "D" => Classes::DOCUMENT,
                "A" => Classes::ANONYMOUS,
                "G" => Classes::GROUP,
                _ => Classes::ORGANISATION,
            };
            self.entry(form, classes, read_agreement(gender));
            if !form.contains(' ') && !form.ends_with(['s', 'x', 'z']) {
                self.mark(&format!("{form}s"), classes, read_agreement(gender).or(Agreement::PLURAL));
            }
        }
    }

    fn places(&mut self) {
        for fields in entries(PLACES) {
            match fields.as_slice() {
                [form, "C"] => self.entry(form, Classes::COUNTRY, Agreement::default()),
                [form, "D", agreement] => {
                    self.mark(form, Classes::DEMONYM.or(Classes::ADJECTIVE), read_agreement(agreement));
                }
                _ => {}
            }
        }
    }

    fn metonyms(&mut self) {
        for fields in entries(METONYMS) {
            let [form, gender, kind] = fields.as_slice() else { continue };
            let group = if *kind == "G" { Classes::GROUP } else { Classes::NONE };
            self.entry(form, Classes::METONYM.or(group), read_agreement(gender));
        }
    }

    fn first_names(&mut self) {
        for line in FIRST_NAMES.lines().filter(|line| !line.starts_with('#')) {
            let Some((share, names)) = line.split_once(' ') else { continue };
            let share = share.parse().unwrap_or(50);
            for name in names.split(' ') {
                let id = self.word(name);
                let word = &mut self.lexicon.words[id];
                word.classes = word.classes.or(Classes::FIRST_NAME);
                word.male_share = share;
            }
        }
    }
}

/// A form cut as the tokens are: elisions are words of their own.
fn cut(form: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for word in form.split(' ').filter(|word| !word.is_empty()) {
        match word.find(['\'', '’']) {
            Some(at) if at <= 2 && at + 1 < word.len() => {
                let apostrophe = word[at..].chars().next().map_or(1, char::len_utf8);
                pieces.push(&word[..at + apostrophe]);
                pieces.push(&word[at + apostrophe..]);
            }
            _ => pieces.push(word),
        }
    }
    pieces
}

fn read_reliability(text: &str) -> Reliability {
    match text {
        "3" => Reliability::High,
        "2" => Reliability::Medium,
        _ => Reliability::Low,
    }
}

fn read_frames(text: &str) -> Frames {
    Frames(text.chars().fold(0, |all, letter| {
        all | match letter {
            'Q' => Frames::QUE.0,
            'S' => Frames::QUESTION.0,
            'D' => Frames::DE_INF.0,
            'E' => Frames::A_INF.0,
            'I' => Frames::BARE_INF.0,
            'N' => Frames::NOUN.0,
            'O' => Frames::PERSON.0,
            'K' => Frames::QUALIFY.0,
            'A' => Frames::ATTRIBUTE.0,
            _ => 0,
        }
    }))
}

fn read_agreement(text: &str) -> Agreement {
    text.chars().fold(Agreement::default(), |all, letter| {
        all.or(match letter {
            'm' => Agreement::MASCULINE,
            'f' => Agreement::FEMININE,
            'e' => Agreement::EPICENE,
            's' => Agreement::SINGULAR,
            'p' => Agreement::PLURAL,
            'x' => Agreement(12),
            _ => Agreement::default(),
        })
    })
}

fn class_of(name: &str) -> Classes {
    match name {
        "DET_DEF" => Classes::DET_DEF,
        "DET_INDEF" => Classes::DET_INDEF,
        "DET_POSS" => Classes::DET_POSS,
        "DET_DEM" => Classes::DET_DEM,
        "CONTRACTION" => Classes::CONTRACTION,
        "DET_QUANT" => Classes::DET_QUANT,
        "PREP" => Classes::PREP,
        "SUBJECT_PRONOUN" => Classes::SUBJECT_PRONOUN,
        "CLITIC" => Classes::CLITIC,
        "NE" => Classes::NE,
        "PAS" => Classes::PAS,
        "QUE" => Classes::QUE,
        "SI" => Classes::SI,
        "COORD" => Classes::COORD,
        "SUBORD" => Classes::SUBORD,
        "REL" => Classes::REL,
        "INTERROG" => Classes::INTERROG,
        "ADVERB" => Classes::ADVERB,
        "WEEKDAY" => Classes::WEEKDAY,
        "MONTH" => Classes::MONTH,
        "TIME" => Classes::TIME,
        "NUMBER" => Classes::NUMBER,
        "PARTICLE" => Classes::PARTICLE,
        "ETRE" => Classes::ETRE,
        "AVOIR" => Classes::AVOIR,
        "NAMED" => Classes::NAMED,
        "SPEECH_NOUN" => Classes::SPEECH_NOUN.or(Classes::NOUN),
        "TITLE_HEAD" => Classes::TITLE_HEAD.or(Classes::NOUN),
        "NOT_NAME" => Classes::NOT_NAME,
        "OFTEN_NOUN" => Classes::OFTEN_NOUN,
        _ => Classes::NONE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::WordId;

    #[test]
    fn the_lists_are_sorted_and_whole() {
        for (name, list, fields) in [
            ("verbs", VERBS_OF_SPEECH, 5..=6),
            ("verb_phrases", VERB_PHRASES, 4..=4),
            ("common_verbs", COMMON_VERBS, 1..=2),
            ("roles", ROLES, 4..=4),
            ("organisations", ORGANISATIONS, 3..=3),
            ("metonyms", METONYMS, 3..=3),
            ("function_words", FUNCTION_WORDS, 3..=3),
            ("nouns", NOUNS, 3..=3),
            ("places", PLACES, 2..=3),
            ("first_names", FIRST_NAMES, 1..=1),
        ] {
            let lines: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
            assert!(lines.windows(2).all(|pair| pair[0] < pair[1]), "{name} is not sorted");
            for line in lines {
                assert!(fields.contains(&line.split('\t').count()), "{name}: {line}");
            }
        }
    }

    #[test]
    fn at_least_500_verbs_of_speech() {
        assert!(entries(VERBS_OF_SPEECH).count() >= 500);
    }

    #[test]
    fn words_are_found_in_every_spelling() {
        let lexicon = Lexicon::base();
        let find = |text: &str| {
            let mut buffer = FoldBuffer::default();
            assert!(fold(text, &mut buffer));
            *lexicon.word(lexicon.find(buffer.as_bytes()))
        };
        assert!(find("déclaré").forms.any(Forms::PARTICIPLE_MS));
        assert_eq!(lexicon.verb(find("DÉCLARÉ").verb).lemma, "déclarer");
        assert!(find("Elysée").classes.any(Classes::METONYM));
        assert!(find("sœur").classes.any(Classes::PERSON) && find("soeur").classes.any(Classes::PERSON));
        assert!(find("reconnait").classes.any(Classes::SPEECH));
        assert_eq!(find("zzyzx").classes, Classes::NONE);
        assert_eq!(find("camille").male_share, 27);
    }

    #[test]
    fn phrases_are_found() {
        let lexicon = Lexicon::base();
        let words = |text: &str| -> Vec<WordId> {
            text.split(' ')
                .map(|word| {
                    let mut buffer = FoldBuffer::default();
                    assert!(fold(word, &mut buffer));
                    lexicon.find(buffer.as_bytes())
                })
                .collect()
        };
        let (length, phrase) = lexicon.phrase(words("garde des Sceaux a").into_iter()).unwrap();
        assert_eq!(length, 3);
        assert!(phrase.classes.any(Classes::ROLE));
        let faire = lexicon.word(words("fait")[0]).verb;
        let (length, verb) = lexicon.verb_phrase(faire, words("valoir que").into_iter()).unwrap();
        assert_eq!((length, &*lexicon.verb(verb).lemma), (1, "faire valoir"));
    }
}
