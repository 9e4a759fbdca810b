//! Every construction of the catalogue, and the typography of marks: `constructions.tsv` says what is right.
//!
//! `known_failures.txt` lists the cases read wrong today. The list may only shrink: a listed case that is read right fails the
//! test, and so does a case read wrong that is not listed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use dixit::{Entities, Extractor, QuoteKind};

const CASES: &str = include_str!("constructions.tsv");
const KNOWN_FAILURES: &str = include_str!("known_failures.txt");

/// One quotation that a case expects.
struct Expected {
    kinds: &'static [QuoteKind],
    may_be_missing: bool,
    parts: Vec<String>,
    speakers: Vec<String>,
    /// Mention and cue, where the case tells them.
    tied: Option<[&'static str; 2]>,
}

/// A quotation as it was read, in the shape of the table.
struct Found {
    kind: QuoteKind,
    parts: Vec<String>,
    speaker: String,
    tied: [String; 2],
}

struct Case {
    number: &'static str,
    text: String,
    quotes: Vec<Expected>,
}

/// `⏎` and `\u{…}` turned into what they mean.
fn unescape(written: &str) -> String {
    let mut pieces = written.split("\\u{");
    let mut text = pieces.next().unwrap_or_default().replace('⏎', "\n");
    for piece in pieces {
        let (number, rest) = piece.split_once('}').expect("a closing brace");
        text.push(u32::from_str_radix(number, 16).ok().and_then(char::from_u32).expect("the number of a character"));
        text.push_str(&rest.replace('⏎', "\n"));
    }
    text
}

fn expected(line: &'static str) -> Expected {
    let (kind, words, speaker, tied) = match *line.split('\t').collect::<Vec<_>>() {
        [kind, words, speaker] => (kind, words, speaker, None),
        [kind, words, speaker, mention, cue] => (kind, words, speaker, Some([mention, cue])),
        _ => panic!("kind, words, speaker, and both mention and cue or neither: {line}"),
    };
    let may_be_missing = kind.ends_with('?');
    Expected {
        kinds: match kind.trim_end_matches('?') {
            "direct" => &[QuoteKind::Direct],
            "mixed" => &[QuoteKind::Mixed],
            "indirect" => &[QuoteKind::Indirect],
            "marked" => &[QuoteKind::Direct, QuoteKind::Mixed],
            "any" => QuoteKind::ALL,
            other => panic!("unknown kind {other}"),
        },
        may_be_missing,
        parts: words.split(" | ").map(unescape).collect(),
        speakers: speaker.split(" / ").map(unescape).collect(),
        tied,
    }
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in CASES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(line) = line.strip_prefix('\t') {
            cases.last_mut().expect("a case above").quotes.push(expected(line));
        } else {
            let (number, text) = line.split_once('\t').expect("number and text");
            cases.push(Case { number, text: unescape(text), quotes: Vec::new() });
        }
    }
    cases
}

fn known_failures() -> BTreeMap<&'static str, &'static str> {
    let lines = KNOWN_FAILURES.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').expect("number and reason")).collect()
}

/// A comma at the edge belongs to the incise as much as to the words: either way is right.
fn bare(part: &str) -> &str {
    part.trim_matches(|letter: char| letter == ',' || letter.is_whitespace())
}

/// What was found, in the shape of the table.
fn found(text: &str, extractor: &Extractor) -> Vec<Found> {
    let analysis = extractor.analyze(text);
    let words = |span: Option<dixit::Span>| span.map_or("-", |span| &text[span.range()]).to_owned();
    let row = |quote: &dixit::Quote<'_>| Found {
        kind: quote.kind(),
        parts: quote.parts().map(str::to_owned).collect(),
        speaker: analysis.speaker_of(quote).map_or("-", |speaker| speaker.name()).to_owned(),
        tied: [words(quote.mention()), words(quote.cue().map(|cue| cue.span()))],
    };
    analysis.quotes().iter().map(row).collect()
}

/// What is wrong with the reading of a case, or nothing.
fn fault(case: &Case, extractor: &Extractor) -> Option<String> {
    let mut left = found(&case.text, extractor);
    let mut fault = String::new();
    for expected in &case.quotes {
        let at = left.iter().position(|found| {
            expected.kinds.contains(&found.kind)
                && found.parts.iter().map(|part| bare(part)).eq(expected.parts.iter().map(|part| bare(part)))
                && expected.speakers.iter().any(|name| name == "*" || *name == found.speaker)
                && expected.tied.is_none_or(|tied| tied == found.tied)
        });
        match at {
            Some(at) => drop(left.remove(at)),
            None if expected.may_be_missing => {}
            None => {
                let Expected { kinds, parts, speakers, tied, .. } = expected;
                let tied = tied.map_or(String::new(), |[mention, cue]| format!(" ({mention}; {cue})"));
                let _ = writeln!(fault, "    missing  {}: {} = {}{tied}", kinds[0], parts.join(" | "), speakers.join(" / "));
            }
        }
    }
    for Found { kind, parts, speaker, tied: [mention, cue] } in left {
        let _ = writeln!(fault, "    found    {kind}: {} = {speaker} ({mention}; {cue})", parts.join(" | "));
    }
    (!fault.is_empty()).then(|| format!("{} {}\n{fault}", case.number, case.text))
}

/// The numbers of the cases read wrong, with what is wrong.
fn faults() -> BTreeMap<&'static str, String> {
    let plain = Extractor::new();
    let decoding = Extractor::builder().entities(Entities::Decode).build().expect("no option that can fail");
    let extractor = |case: &Case| if case.number.starts_with('H') { &decoding } else { &plain };
    cases().iter().filter_map(|case| Some((case.number, fault(case, extractor(case))?))).collect()
}

#[test]
fn the_table_holds_every_construction_once() {
    let numbers: Vec<_> = cases().iter().map(|case| case.number).collect();
    for number in 1..=141 {
        let number = format!("C{number:03}");
        assert_eq!(numbers.iter().filter(|&&other| other == number).count(), 1, "{number}");
    }
    let mut once = numbers.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), numbers.len(), "a number stands twice");
}

#[test]
fn every_construction_is_read_right_but_for_the_known_failures() {
    let known = known_failures();
    let new: Vec<_> = faults().into_iter().filter(|(number, _)| !known.contains_key(number)).map(|(_, fault)| fault).collect();
    assert!(new.is_empty(), "{} cases are read wrong:\n{}", new.len(), new.join("\n"));
}

#[test]
fn the_known_failures_still_fail() {
    let faults = faults();
    let healed: Vec<_> = known_failures().into_keys().filter(|number| !faults.contains_key(number)).collect();
    assert!(healed.is_empty(), "read right now, or no such case: take them out of known_failures.txt: {}", healed.join(" "));
    for (number, reason) in known_failures() {
        assert!(!reason.trim().is_empty(), "{number} has no reason");
    }
}

#[test]
fn words_are_slices_of_the_text_in_order() {
    for case in cases() {
        let extractor = Extractor::builder().entities(Entities::Decode).build().expect("no option that can fail");
        let analysis = extractor.analyze(&case.text);
        for quote in analysis.quotes() {
            let slices: Vec<_> = quote.spans().iter().map(|span| &case.text[span.range()]).collect();
            assert_eq!(slices, quote.parts().collect::<Vec<_>>(), "{}", case.number);
            assert!(quote.spans().windows(2).all(|pair| pair[0].end() <= pair[1].start()), "{}", case.number);
        }
        let starts: Vec<_> = analysis.quotes().iter().map(|quote| quote.spans()[0].start()).collect();
        assert!(starts.is_sorted(), "{}", case.number);
    }
}
