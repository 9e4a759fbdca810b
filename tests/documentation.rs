//! The README and the pages of the crate say what the crate does.

#![cfg(feature = "serde")]

use dixit::{
    Clue, CueKind, Evidence, Gender, GenderEvidence, Modality, PassageKind, Polarity, QuoteKind, SpeakerKind, WarningKind,
};
use serde_json::Value;

const README: &str = include_str!("../README.md");
const LIMITS: &str = include_str!("../src/docs/limits.md");

/// Takes the confidence of the first quotation out: its weights are fitted now and then.
fn confidence(analysis: &mut Value) -> f64 {
    analysis["quotes"][0]["confidence"].take().as_f64().unwrap()
}

#[test]
fn the_readme_shows_the_json_of_its_sentence() {
    let shown = README.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let text = "« Nous rouvrirons en mai », a déclaré mardi Claire Vasseur.";
    let mut given = serde_json::to_value(dixit::analyze(text)).unwrap();
    let mut shown: Value = serde_json::from_str(shown).unwrap();
    assert!((confidence(&mut given) - confidence(&mut shown)).abs() < 0.05);
    assert_eq!(given, shown);
}

/// A value is renamed or taken away only with a breaking version: then this list changes with it.
#[test]
fn the_values_of_the_json_are_a_contract() {
    macro_rules! values {
        ($($name:ident: $values:literal),+ $(,)?) => {$(
            let found: Vec<&str> = $name::ALL.iter().map(|value| value.as_str()).collect();
            assert_eq!(found.join(" "), $values);
            for value in $name::ALL {
                assert_eq!(serde_json::to_value(value).unwrap(), value.as_str());
            }
        )+};
    }
    values! {
        QuoteKind: "direct mixed indirect",
        CueKind: "incise verb participle preposition comparison noun",
        Polarity: "asserted denied",
        Modality: "plain conditional asked",
        SpeakerKind: "person organisation group anonymous",
        Gender: "masculine feminine",
        GenderEvidence: "caller pronoun agreement civility determiner role_form first_name",
        PassageKind: "title nickname term irony name subheading other",
        WarningKind: "unclosed_mark stray_mark repaired_pairing text_too_long bad_mention",
        Evidence: "incise subject colon label preposition participle agent noun continuation floating introduced alternation clause echo signature narrator none",
        Clue: "named described pronoun speech_verb doubtful_verb no_cue short nested never_named no_person once rival far same_as_before",
    }
}

#[test]
fn the_readme_lists_the_values() {
    let table: String = README.lines().filter(|line| line.starts_with("| `")).collect();
    let listed = [
        QuoteKind::ALL.iter().map(|value| value.as_str()).collect::<Vec<_>>(),
        CueKind::ALL.iter().map(|value| value.as_str()).collect(),
        SpeakerKind::ALL.iter().map(|value| value.as_str()).collect(),
        PassageKind::ALL.iter().map(|value| value.as_str()).collect(),
        WarningKind::ALL.iter().map(|value| value.as_str()).collect(),
        Polarity::ALL.iter().map(|value| value.as_str()).collect(),
        Modality::ALL.iter().map(|value| value.as_str()).collect(),
        Gender::ALL.iter().map(|value| value.as_str()).collect(),
    ];
    for value in listed.concat() {
        assert!(table.contains(&format!("`{value}`")), "{value} is not in the README");
    }
}

#[test]
fn the_page_on_limits_has_the_figures_of_the_readme() {
    let figures: Vec<_> = LIMITS.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| what")).collect();
    assert!(figures.len() > 5);
    for row in figures {
        assert!(README.contains(row), "the README has other figures than: {row}");
    }
}

/// The line of every public function, method and type of the sources that has no example.
#[test]
fn every_public_item_has_an_example() {
    let model = ["model/kinds", "model/mod", "model/quote", "model/speaker"];
    let sources = ["error", "extractor", "known", "lib", "offsets", "span", "voices"].into_iter().chain(model);
    let mut bare = Vec::new();
    for source in sources {
        let text = std::fs::read_to_string(format!("{}/src/{source}.rs", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let (mut documented, mut linked) = (false, false);
        for line in text.lines().map(str::trim_start) {
            if let Some(doc) = line.strip_prefix("///") {
                documented |= doc.trim() == "```";
                // An accessor of one word sends to the type or page whose example shows it.
                linked |= doc.contains("; see [`") || doc.contains("See [`");
            } else if !line.starts_with("#[") {
                let public = ["pub fn ", "pub const fn ", "pub struct ", "pub enum "].iter().any(|start| line.starts_with(start));
                if public
                    && !documented
                    && !linked
                    && !line.starts_with("pub enum $")
                    && !line.contains("fn as_str")
                    && line != "pub struct ReadmeDoctests;"
                {
                    bare.push(format!("{source}: {line}"));
                }
                (documented, linked) = (false, false);
            }
        }
    }
    assert!(bare.is_empty(), "without example: {bare:#?}");
}
