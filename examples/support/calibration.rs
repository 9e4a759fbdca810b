//! The weights behind `confidence`, fitted on the attributions of scored articles.
//!
//! Logistic regression with a ridge penalty: one weight for each kind of evidence, kind of quotation and clue. An attribution counts
//! as right when its words and its speaker are. Each fold is judged by the weights of the other four. Fit on articles that nobody had
//! in view when the rules were written: on the others attributions are right more often.

use std::io;

use dixit::{Clue, Evidence, QuoteKind};

use crate::score::{self, Outcome, Prediction, Verdict, percent};
use crate::table;

/// How much a weight without examples is kept at zero.
const RIDGE: f64 = 1.0;
const ROUNDS: usize = 60;
const FEATURES: usize = Evidence::ALL.len() + QuoteKind::ALL.len() + Clue::ALL.len();

/// One attribution: the features that hold, and whether it is right.
struct Example {
    features: Vec<usize>,
    right: bool,
    fold: usize,
}

/// How often attributions of a given confidence are right, cross-validated, and the weights: of evidence, kinds and clues.
pub(crate) fn calibrate(outcomes: &[Outcome<'_>]) -> (String, Vec<f64>) {
    let fold_of = score::folds(outcomes.iter().map(|outcome| outcome.article));
    let attributed = outcomes.iter().filter_map(|outcome| {
        let prediction = outcome.predicted?.quote;
        prediction.name.as_ref()?;
        let features = features(prediction)?;
        Some(Example { features, right: outcome.verdict == Verdict::Right, fold: fold_of(outcome.article) })
    });
    let examples: Vec<Example> = attributed.collect();
    let judged: Vec<(f64, bool)> = (0..score::FOLDS)
        .flat_map(|fold| {
            let (test, train): (Vec<_>, Vec<_>) = examples.iter().partition(|example| example.fold == fold);
            let weights = fit(&train);
            test.into_iter().map(move |example| (probability(&weights, &example.features), example.right))
        })
        .collect();
    (reliability(&judged), fit(&examples.iter().collect::<Vec<_>>()))
}

fn features(prediction: &Prediction) -> Option<Vec<usize>> {
    let evidence = Evidence::ALL.iter().position(|known| Some(known.as_str()) == prediction.evidence.as_deref())?;
    let kind = QuoteKind::ALL.iter().position(|known| known.as_str() == prediction.kind.as_str())?;
    let clues = prediction.clues.iter().filter_map(|clue| Clue::ALL.iter().position(|known| known.as_str() == clue));
    let first_clue = Evidence::ALL.len() + QuoteKind::ALL.len();
    Some([evidence, Evidence::ALL.len() + kind].into_iter().chain(clues.map(|clue| first_clue + clue)).collect())
}

fn probability(weights: &[f64], features: &[usize]) -> f64 {
    let odds: f64 = features.iter().map(|&feature| weights[feature]).sum();
    1.0 / (1.0 + (-odds).exp())
}

/// Newton's method, one weight at a time.
fn fit(examples: &[&Example]) -> Vec<f64> {
    let mut weights = vec![0.0; FEATURES];
    for _ in 0..ROUNDS {
        for feature in 0..FEATURES {
            let (mut slope, mut bend) = (-RIDGE * weights[feature], RIDGE);
            for example in examples.iter().filter(|example| example.features.contains(&feature)) {
                let p = probability(&weights, &example.features);
                slope += f64::from(u8::from(example.right)) - p;
                bend += p * (1.0 - p);
            }
            weights[feature] += slope / bend;
        }
    }
    weights
}

/// Lower bounds of the bins of confidence.
pub(crate) const BINS: [f64; 7] = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

fn reliability(judged: &[(f64, bool)]) -> String {
    let mut out = String::from("confidence      n   mean   right\n");
    let line = |label: &str, low: f64, high: f64| {
        let bin: Vec<_> = judged.iter().filter(|(p, _)| (low..high).contains(p)).collect();
        let mean = bin.iter().map(|(p, _)| 100.0 * p).sum::<f64>() / bin.len().max(1) as f64;
        let right = bin.iter().filter(|(_, right)| *right).count();
        format!("{label:10} {:6} {mean:6.1} {:7.1}\n", bin.len(), percent(right, bin.len()))
    };
    for (at, &low) in BINS.iter().enumerate() {
        let high = BINS.get(at + 1).copied().unwrap_or(f64::INFINITY);
        out += &line(&format!("{low}-{}", high.min(1.0)), low, high);
    }
    out + &line("0.9 and up", 0.9, f64::INFINITY) + &line("all", 0.0, f64::INFINITY)
}

/// Writes the weights of evidence, kinds and clues.
pub(crate) fn write(weights: &[f64]) -> io::Result<()> {
    let (evidence, rest) = weights.split_at(Evidence::ALL.len());
    let (kinds, clues) = rest.split_at(QuoteKind::ALL.len());
    table::write("EVIDENCE", &Evidence::ALL.iter().map(|value| value.as_str()).collect::<Vec<_>>(), evidence)?;
    table::write("KIND", &QuoteKind::ALL.iter().map(|value| value.as_str()).collect::<Vec<_>>(), kinds)?;
    table::write("CLUE", &Clue::ALL.iter().map(|value| value.as_str()).collect::<Vec<_>>(), clues)
}
