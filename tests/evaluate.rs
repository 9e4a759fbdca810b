//! The figures of the example `evaluate`, on fixed predictions for three invented articles and a chapter, and what it fits.
//!
//! The expected figures are those that the reference scorer of the gold prints for the same files, rounding included.

#[path = "../examples/support/pronouns.rs"]
#[allow(dead_code, reason = "the example reads gold with it")]
mod pronouns;
#[path = "../examples/support/score.rs"]
#[allow(dead_code, reason = "the example reads more of it")]
mod score;
#[path = "../examples/support/table.rs"]
#[allow(dead_code, reason = "the example writes it")]
mod table;

use std::fs;
use std::path::{Path, PathBuf};

use score::{Article, Figure, Gold, Prediction, Scorer, Share, SpeechFigures, Verdict};
use serde_json::{Value, json};

/// A text in which words are found by what they are, so that the annotations below can be read.
struct Text(&'static str);

impl Text {
    fn byte(&self, words: &str) -> usize {
        let mut found = self.0.match_indices(words);
        let (at, _) = found.next().unwrap_or_else(|| panic!("{words:?} is not in the text"));
        assert!(found.next().is_none(), "{words:?} is in the text twice");
        at
    }

    /// The words in code points, as in the gold.
    fn chars(&self, words: &str) -> Value {
        let start = self.0[..self.byte(words)].chars().count();
        json!([start, start + words.chars().count()])
    }

    /// The words in bytes, as in an analysis.
    fn bytes(&self, words: &str) -> Value {
        json!({"start": self.byte(words), "end": self.byte(words) + words.len()})
    }

    fn gold(&self, kind: &str, words: &[&str], speaker: Option<&str>, mention: Option<&str>, cue: &[&str]) -> Value {
        let all = |parts: &[&str]| parts.iter().map(|part| self.chars(part)).collect::<Value>();
        let cue = if cue.is_empty() { Value::Null } else { all(cue) };
        json!({"kind": kind, "spans": all(words), "speaker": speaker, "mention": mention.map(|m| self.chars(m)), "cue": cue})
    }

    fn predicted(&self, kind: &str, words: &[&str], speaker: Option<usize>, mention: Option<&str>, cue: Option<&str>) -> Value {
        let spans: Value = words.iter().map(|part| self.bytes(part)).collect();
        let (mention, cue) = (mention.map(|m| self.bytes(m)), cue.map(|c| self.bytes(c)));
        json!({"kind": kind, "spans": spans, "speaker": speaker, "mention": mention, "cue": cue})
    }
}

/// One article on disk: text, gold and prediction.
struct Example {
    name: &'static str,
    text: &'static str,
    gold: Value,
    predicted: Value,
}

/// Words joined over an incise, a kind mistaken, a surname alone, a title of a work, a voice that nobody knows.
fn bridge() -> Example {
    let t = Text(
        "« Le pont tiendra », a assuré la maire, Élise Fauconnier, devant le conseil. « Il a, reconnaît-elle, besoin d'une \
         couche de peinture neuve. » Son frère Hugo Fauconnier, architecte, a parlé d'un « chantier d’école ». Selon le port \
         de Sainte-Ybe, les travaux dureront six mois. Dans le roman « La Digue », tout finit bien. « On verra bien », disait \
         une voix au marché. « Comme toujours », ajoutait une autre.",
    );
    let gold = json!({
        "speakers": {
            "E1": {"kind": "person", "gender": "f", "names": ["Élise Fauconnier", "la maire, Élise Fauconnier", "la maire"]},
            "E2": {"kind": "person", "gender": "m", "names": ["Hugo Fauconnier", "Son frère Hugo Fauconnier"]},
            "E3": {"kind": "organisation", "gender": null, "names": ["le port de Sainte-Ybe", "le port"]},
        },
        "quotes": [
            t.gold("direct", &["Le pont tiendra"], Some("E1"), Some("la maire, Élise Fauconnier"), &["a assuré"]),
            t.gold("direct", &["Il a", "besoin d'une couche de peinture neuve."], Some("E1"), Some("elle"), &["reconnaît-elle"]),
            t.gold("mixed", &["chantier d’école"], Some("E2"), Some("Son frère Hugo Fauconnier"), &["a parlé"]),
            t.gold("indirect", &["les travaux dureront six mois"], Some("E3"), Some("le port de Sainte-Ybe"), &["Selon"]),
            t.gold("direct", &["On verra bien"], None, Some("une voix"), &["disait"]),
            t.gold("mixed", &["Comme toujours"], None, None, &["ajoutait"]),
        ],
        "not_speech": [{"span": t.chars("La Digue"), "why": "title"}],
    });
    let predicted = json!({
        // The name is spelt with a combining accent, and is the same name.
        "speakers": [
            {"name": "E\u{301}lise Fauconnier", "gender": "feminine"}, {"name": "Fauconnier", "gender": "feminine"},
            {"name": "Le Port", "gender": null},
        ],
        "quotes": [
            t.predicted("direct", &["« Le pont tiendra »"], Some(0), Some("Élise Fauconnier"), Some("a assuré la maire")),
            t.predicted("direct", &["Il a, reconnaît-elle, besoin d'une couche de peinture neuve."], Some(0), Some("elle"), None),
            t.predicted("direct", &["chantier d’école"], Some(1), Some("Hugo"), Some("parlé")),
            t.predicted("indirect", &["les travaux dureront"], Some(2), Some("le port"), Some("Selon")),
            t.predicted("mixed", &["La Digue"], Some(1), None, None),
            t.predicted("direct", &["On verra bien"], None, Some("une voix"), Some("disait")),
            t.predicted("mixed", &["Comme toujours"], Some(1), None, Some("autre")),
        ],
    });
    Example { name: "gazette_1", text: t.0, gold, predicted }
}

/// A role around a name, an organisation that may not have one, wrong and missing speakers, a cue in two pieces.
fn hospital() -> Example {
    let t = Text(
        "« Les urgences débordent », alerte le docteur Jean-Rémi Oustal.\n« On trie », ajoute, lassé, « et on attend ».\n\
         La coopérative Blé d'Or promet de livrer des repas. Elle juge la situation \"inédite\" et affirme \"comprendre la colère\", \
         assure que rien ne manque. \"Tout va bien\", a-t-elle, hier encore, répété. La direction nie \"toute pénurie\". \"Faux !\" \
         répond un soignant, qui cite sa fille : \"Papa dort debout\".",
    );
    let gold = json!({
        "speakers": {
            "E1": {"kind": "person", "gender": "m", "names": ["Jean-Rémi Oustal", "le docteur Jean-Rémi Oustal"]},
            "E2": {"kind": "organisation", "gender": null, "names": ["La coopérative Blé d'Or", "La direction"]},
            "E3": {"kind": "anonymous", "gender": "m", "names": ["un soignant"]},
            "E4": {"kind": "person", "gender": "f", "names": ["sa fille"]},
        },
        "quotes": [
            t.gold("direct", &["Les urgences débordent"], Some("E1"), Some("le docteur Jean-Rémi Oustal"), &["alerte"]),
            t.gold("direct", &["On trie", "et on attend"], Some("E1"), None, &["ajoute"]),
            t.gold("indirect", &["livrer des repas"], Some("E2"), Some("La coopérative Blé d'Or"), &["promet"]),
            t.gold("mixed", &["inédite"], Some("E2"), Some("Elle"), &["juge"]),
            t.gold("mixed", &["comprendre la colère"], Some("E2"), Some("Elle"), &["affirme"]),
            t.gold("indirect", &["rien ne manque"], Some("E2"), Some("Elle"), &["assure"]),
            t.gold("direct", &["Tout va bien"], Some("E2"), Some("elle, hier"), &["a-t-elle", "répété"]),
            t.gold("mixed", &["toute pénurie"], Some("E2"), Some("La direction"), &["nie"]),
            t.gold("direct", &["Faux !"], Some("E3"), Some("un soignant"), &["répond"]),
            t.gold("direct", &["Papa dort debout"], Some("E4"), Some("sa fille"), &["cite"]),
        ],
        "not_speech": [],
    });
    let predicted = json!({
        "speakers": [
            {"name": "le docteur Jean-Rémi Oustal, urgentiste", "gender": "masculine"},
            {"name": "la direction de la coopérative Blé d'Or", "gender": null}, {"name": "un soignant", "gender": null},
            {"name": "LA COOPÉRATIVE BLÉ D'OR", "gender": null}, {"name": "Oustal", "gender": "masculine"},
        ],
        "quotes": [
            t.predicted("direct", &["Les urgences débordent"], Some(0), Some("Jean-Rémi Oustal"), Some("alerte")),
            t.predicted("direct", &["On trie", "et on attend"], Some(4), None, Some("ajoute")),
            t.predicted("indirect", &["La coopérative Blé d'Or promet de livrer"], Some(3), Some("La coopérative"), Some("promet")),
            t.predicted("mixed", &["inédite"], Some(1), Some("Elle"), Some("juge")),
            t.predicted("mixed", &["comprendre la colère"], None, None, Some("affirme")),
            t.predicted("indirect", &["que rien ne manque"], Some(3), Some("Elle"), Some("assure")),
            t.predicted("direct", &["Tout va bien"], Some(3), Some("elle"), Some("a-t-elle, hier encore, répété")),
            t.predicted("mixed", &["toute pénurie"], Some(3), Some("direction"), Some("nie")),
            t.predicted("direct", &["Faux !"], Some(2), Some("un soignant"), Some("répond")),
            t.predicted("mixed", &["Papa dort debout"], Some(2), Some("un soignant"), Some("cite")),
            t.predicted("mixed", &["hier encore"], Some(2), None, None),
        ],
    });
    Example { name: "gazette_2", text: t.0, gold, predicted }
}

/// Gold that tells mentions but no speakers.
fn novel() -> Example {
    let t = Text(
        "— Vous partez ? demanda Aurore.\n— Demain, dit le colonel en posant sa canne.\n— Si tôt ! fit-elle. Et vos roses ?\n\
         — Elles attendront.",
    );
    let gold = json!({
        "layers": ["spans", "mention", "cue"],
        "speakers": {},
        "quotes": [
            t.gold("direct", &["Vous partez ?"], None, Some("Aurore"), &["demanda"]),
            t.gold("direct", &["Demain"], None, Some("le colonel"), &["dit"]),
            t.gold("direct", &["Si tôt !", "Et vos roses ?"], None, Some("elle"), &["fit"]),
            t.gold("direct", &["Elles attendront"], None, None, &[]),
        ],
    });
    let predicted = json!({
        "speakers": [{"name": "Aurore", "gender": "feminine"}],
        "quotes": [
            t.predicted("direct", &["Vous partez ?"], Some(0), Some("Aurore"), Some("demanda")),
            t.predicted("direct", &["Demain, dit le colonel"], Some(0), Some("Aurore"), None),
            t.predicted("direct", &["Si tôt !"], Some(0), Some("Aurore"), Some("fit-elle")),
            t.predicted("direct", &["Et vos roses ?"], None, None, None),
            t.predicted("direct", &["Elles attendront."], None, None, None),
        ],
    });
    Example { name: "roman_1", text: t.0, gold, predicted }
}

/// Gold that tells only the words of direct speech.
fn chapter() -> Example {
    let t = Text("— Qui vient là ? cria l'éclusier.\n— C'est moi, Bertille. Ouvre !\nIl ouvrit. — Entre donc, et dis-moi tout.");
    let gold = json!({
        "layers": ["spans"],
        "spans": [
            t.chars("— Qui vient là ?"), t.chars("— C'est moi, Bertille. Ouvre !"), t.chars("Entre donc"), t.chars("et dis-moi tout"),
        ],
    });
    let predicted = json!({
        "speakers": [],
        "quotes": [
            t.predicted("direct", &["Qui vient là ? cria"], None, None, None),
            t.predicted("mixed", &["C'est moi, Bertille", "Ouvre !"], None, None, None),
            t.predicted("indirect", &["Il ouvrit"], None, None, None),
            t.predicted("direct", &["Entre donc, et dis-moi tout."], None, None, None),
        ],
    });
    Example { name: "chapitre_1", text: t.0, gold, predicted }
}

/// Writes the examples as a folder of gold and one of predictions; where they are.
fn write(folder: &str, examples: &[Example]) -> (PathBuf, PathBuf) {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("evaluate").join(folder);
    let (gold, predicted) = (root.join("gold"), root.join("pred"));
    // What an earlier version of the examples wrote is none of them.
    let _ = fs::remove_dir_all(&root);
    for folder in [&gold, &predicted] {
        fs::create_dir_all(folder).unwrap();
    }
    for example in examples {
        fs::write(gold.join(format!("{}.txt", example.name)), example.text).unwrap();
        fs::write(gold.join(format!("{}.json", example.name)), example.gold.to_string()).unwrap();
        fs::write(predicted.join(format!("{}.json", example.name)), example.predicted.to_string()).unwrap();
    }
    (gold, predicted)
}

/// The articles whose names begin with `prefix`, read back, with their predictions.
fn read(folder: &str, examples: &[Example], prefix: &str) -> (Vec<Article>, Vec<Vec<Prediction>>) {
    let (gold, predicted) = write(folder, examples);
    let articles = score::read_folder(&gold, &[prefix.to_owned()]).unwrap();
    let predictions = articles.iter().map(|article| {
        let analysis = score::read_json(&predicted.join(format!("{}.json", article.name))).unwrap();
        Prediction::read_all(&analysis, &article.text).unwrap()
    });
    let predictions = predictions.collect();
    (articles, predictions)
}

fn scored<'a>(articles: &'a [Article], predictions: &'a [Vec<Prediction>]) -> Scorer<'a> {
    let mut scorer = Scorer::default();
    for (article, predictions) in articles.iter().zip(predictions) {
        let Gold::Quotes(gold) = &article.gold else { panic!("{} has no quotations", article.name) };
        scorer.add(article, gold, predictions);
    }
    scorer
}

/// The figures of the articles whose name has the prefix, as the example prints them.
fn figures(folder: &str, prefix: &str) -> String {
    let (articles, predictions) = read(folder, &[bridge(), hospital(), novel()], prefix);
    scored(&articles, &predictions).figures.to_string()
}

#[test]
fn figures_are_those_of_the_reference() {
    assert_eq!(
        figures("all", ""),
        "\
articles             3
attributed           P  56.2 R  60.0 F  58.1   gold 15, predicted 16
named                P  37.5 R  40.0 F  38.7   gold 15, predicted 16
all.attributed       P  57.9 R  61.1 F  59.5   gold 18, predicted 19
mention.attributed   P  61.9 R  65.0 F  63.4   gold 20, predicted 21
marked.exact         P  81.0 R  85.0 F  82.9   gold 20, predicted 21
marked.overlap       P  81.0 R  85.0 F  82.9   gold 20, predicted 21
marked.kind          88.2
indirect             P  66.7 R  66.7 F  66.7   gold 3, predicted 3
mention              73.3
speaker              76.9
cue                  88.9
gender               66.7
ggt.3                P  87.0 R 100.0 F  93.0   gold 20, predicted 23
ggt.8                P  73.9 R  85.0 F  79.1   gold 20, predicted 23
ggt.speaker          80.0
"
    );
}

#[test]
fn a_prefix_chooses_articles() {
    assert_eq!(
        figures("prefix", "gazette_1"),
        "\
articles             1
attributed           P  50.0 R  50.0 F  50.0   gold 6, predicted 6
named                P  33.3 R  33.3 F  33.3   gold 6, predicted 6
all.attributed       P  57.1 R  57.1 F  57.1   gold 7, predicted 7
mention.attributed   P  66.7 R  66.7 F  66.7   gold 6, predicted 6
marked.exact         P  66.7 R  66.7 F  66.7   gold 6, predicted 6
marked.overlap       P  66.7 R  66.7 F  66.7   gold 6, predicted 6
marked.kind          75.0
indirect             P 100.0 R 100.0 F 100.0   gold 1, predicted 1
mention              100.0
speaker              100.0
cue                  80.0
gender               50.0
ggt.3                P  85.7 R 100.0 F  92.3   gold 6, predicted 7
ggt.8                P  71.4 R  83.3 F  76.9   gold 6, predicted 7
ggt.speaker          100.0
"
    );
}

#[test]
fn words_of_direct_speech_alone() {
    let (articles, predictions) = read("speech", &[chapter()], "");
    let Gold::Spans(spans) = &articles[0].gold else { panic!("no spans") };
    let mut figures = SpeechFigures::default();
    figures.add(&articles[0].text, spans, &predictions[0]);
    assert_eq!(
        figures.to_string(),
        "\
token    P  93.3 R 100.0 F  96.6   gold 14, predicted 15
strict   P  66.7 R  66.7 F  66.7   gold 3, predicted 3
"
    );
}

#[test]
fn every_quotation_has_its_verdict() {
    let (articles, predictions) = read("verdicts", &[bridge()], "");
    let verdicts: Vec<Verdict> = scored(&articles, &predictions).outcomes.iter().map(|outcome| outcome.verdict).collect();
    use Verdict::*;
    let marked = [Right, Right, Right, WrongSpeaker];
    // The pieces around an incise, joined: compared with the longer one, which shares too little.
    let unmatched = [Missed, WrongWords, NotSpeech];
    let indirect = [Right];
    assert_eq!(verdicts, [marked.as_slice(), &unmatched, &indirect].concat());
}

/// A tie goes to the even digit, as the reference rounds.
#[test]
fn shares_are_rounded_half_to_even() {
    let shown = |right, of| Figure::Share(Share { right, of }).to_string();
    assert_eq!([shown(1, 16), shown(3, 16), shown(1, 3), shown(0, 0), shown(7, 7)], ["6.2", "18.8", "33.3", "0.0", "100.0"]);
}

#[test]
fn a_byte_inside_a_character_is_refused() {
    let analysis = json!({"quotes": [{"kind": "direct", "spans": [{"start": 1, "end": 2}]}], "speakers": []});
    assert_eq!(Prediction::read_all(&analysis, "é !").unwrap_err(), "byte 1 is no character boundary of the text");
}

/// Five pronouns: four mean who spoke before, two whoever stands nearest.
#[test]
fn pronouns_weigh_what_tells_their_speaker() {
    let choice = |fold, candidates: &[([f64; 2], bool)]| pronouns::Choice {
        candidates: candidates.iter().map(|(features, right)| (features.to_vec(), *right)).collect(),
        fold,
    };
    let choices = [
        choice(0, &[([1.0, 0.0], true), ([0.0, 1.0], false)]),
        choice(1, &[([1.0, 1.0], true), ([0.0, 0.0], false)]),
        choice(2, &[([0.0, 1.0], false), ([1.0, 0.0], true), ([0.0, 0.0], false)]),
        choice(3, &[([0.0, 1.0], false), ([1.0, 0.0], true)]),
        choice(4, &[([1.0, 0.0], false), ([0.0, 1.0], true)]),
    ];
    let (hits, weights) = pronouns::calibrate(&choices, &[0.0, 0.0], &[0.0, 0.0]);
    // At the maximum the ridge holds against what is left to explain, 300 w = 1 - p with two candidates; what nothing tells of
    // stays.
    let alone = pronouns::fit(&[&choice(0, &[([1.0], true), ([0.0], false)].map(|([x], right)| ([x, 0.0], right)))], &[0.0, 0.5]);
    assert!((300.0 * alone[0] - 1.0 / (1.0 + alone[0].exp())).abs() < 1e-9 && alone[1] == 0.5, "{alone:?}");
    assert!(weights[0] > 0.0 && weights[0] > weights[1], "{weights:?}");
    assert_eq!(hits.lines().last().unwrap().split_whitespace().collect::<Vec<_>>(), ["all", "5", "40.0", "80.0"], "{hits}");
}

#[test]
fn a_table_of_weights_takes_the_place_of_its_own() {
    let file = table::with_table("//! Weights.\n", "KIND", &["direct", "mixed"], &[0.5, -1.25]);
    assert_eq!(file, "//! Weights.\n\npub(crate) const KIND: [f32; 2] = [\n    0.50,  // direct\n    -1.25, // mixed\n];\n");
    let both = table::with_table(&file, "CLUE", &["far"], &[1.0]);
    let again = table::with_table(&both, "KIND", &["direct", "mixed"], &[0.25, 2.0]);
    assert_eq!(again, both.replace("0.50,  //", "0.25, //").replace("-1.25, //", "2.00, //"));
}

/// Names and order of the features are those of the file that the compiler reads.
#[cfg(feature = "fitting")]
#[test]
fn pronouns_are_read_from_the_gold() {
    let text = "Anne Dol a reçu Lise Rey. « Le pont tiendra », a-t-elle dit.";
    let gold = json!({
        "speakers": {"E1": {"kind": "person", "gender": "f", "names": ["Anne Dol"]}},
        "quotes": [{"kind": "direct", "spans": [[28, 43]], "speaker": "E1", "mention": [51, 55], "cue": [[47, 60]]}],
    });
    let (articles, _) = read("pronouns", &[Example { name: "digue_1", text, gold, predicted: json!({"quotes": []}) }], "");
    let (choices, labels) = pronouns::choices(&articles);
    let right: Vec<Vec<bool>> =
        choices.iter().map(|choice| choice.candidates.iter().map(|(_, right)| *right).collect()).collect();
    assert_eq!(right, [[false, true]]);
    let weights = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/weights.rs")).unwrap();
    let table = weights.split_once("const PRONOUN").unwrap().1;
    let names = table.lines().filter_map(|line| line.split_once("// ")).map(|(_, name)| name);
    assert_eq!(names.collect::<Vec<_>>(), labels);
}
