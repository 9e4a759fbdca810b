//! The weights by which a pronoun finds its speaker, fitted on the pronouns whose speaker the gold tells.
//!
//! A conditional logit with a ridge penalty: the weights make the right candidate likely among those that the crate compares, where
//! the odds of each are the exponential of its weighted features. The penalty holds each weight at what a grammar of reference lets
//! expect, set by hand: who spoke or acted rather than who was named, a person rather than an institution, the nearer rather than the
//! farther. Articles have too few pronouns to tell more than how far to go from there. Each fold is judged by the weights of the other four. Whom the
//! crate took the pronouns before for is among the features: a second run starts from the choices that the first one's weights make.

use std::fmt::Write as _;

#[cfg(feature = "fitting")]
use crate::score::{self, Article, Gold};
use crate::score::{FOLDS, percent};

/// How much a weight is kept at its prior.
const RIDGE: f64 = 300.0;

/// What is expected of each feature, in the order of `src/weights.rs`: sentences, others, spoke, acted, subject, here, bound, gender,
/// named, oblique, mentions, bare name, organisation.
#[cfg(feature = "fitting")]
pub(crate) const PRIOR: [f64; dixit::fitting::WEIGHTS.len()] =
    [-0.5, -0.06, 1.5, 0.6, 0.3, 0.8, 0.8, 1.0, 0.55, -0.35, 0.3, -0.8, -1.5];

const ROUNDS: usize = 60;

/// A pronoun with those whom it may mean.
pub(crate) struct Choice {
    /// The features of each, and whether it is the speaker of the gold.
    pub(crate) candidates: Vec<(Vec<f64>, bool)>,
    pub(crate) fold: usize,
}

/// The pronouns of some articles that have the speaker of the gold among the candidates, and the names of the features.
#[cfg(feature = "fitting")]
pub(crate) fn choices(articles: &[Article]) -> (Vec<Choice>, Vec<&'static str>) {
    let fold_of = score::folds(articles.iter());
    let (mut choices, mut labels) = (Vec::new(), Vec::new());
    for article in articles {
        let Gold::Quotes(gold) = &article.gold else { continue };
        let offsets = dixit::Offsets::new(&article.text);
        for choice in dixit::fitting::choices(&article.text) {
            let Some(speaker) = gold.told_by(&offsets.chars(choice.pronoun)) else { continue };
            let candidates: Vec<_> = choice
                .candidates
                .iter()
                .map(|(name, features)| {
                    labels = features.iter().map(|(label, _)| *label).collect();
                    (features.iter().map(|(_, value)| f64::from(*value)).collect(), speaker.is(Some(name)))
                })
                .collect();
            if candidates.iter().any(|(_, right)| *right) {
                choices.push(Choice { candidates, fold: fold_of(article) });
            }
        }
    }
    (choices, labels)
}

/// How often the right candidate is chosen by the present weights and by fitted ones, cross-validated, and the weights fitted on all.
pub(crate) fn calibrate(choices: &[Choice], present: &[f64], prior: &[f64]) -> (String, Vec<f64>) {
    let mut out = String::from("               n  present  fitted\n");
    let (mut by_present, mut by_fitted) = (0, 0);
    let mut line = |label: &str, n, present, fitted| {
        let _ = writeln!(out, "{label:10} {n:5} {:8.1} {:7.1}", percent(present, n), percent(fitted, n));
    };
    for fold in 0..FOLDS {
        let (test, train): (Vec<_>, Vec<_>) = choices.iter().partition(|choice| choice.fold == fold);
        let fitted = fit(&train, prior);
        let hits = |weights: &[f64]| test.iter().filter(|choice| choice.is_hit(weights)).count();
        let (present, fitted) = (hits(present), hits(&fitted));
        line(&format!("fold {}", fold + 1), test.len(), present, fitted);
        (by_present, by_fitted) = (by_present + present, by_fitted + fitted);
    }
    line("all", choices.len(), by_present, by_fitted);
    (out, fit(&choices.iter().collect::<Vec<_>>(), prior))
}

impl Choice {
    /// Whether the candidate of the highest score is right; the first of several.
    fn is_hit(&self, weights: &[f64]) -> bool {
        let scored = self.candidates.iter().map(|(features, right)| (score_of(features, weights), *right));
        scored.reduce(|best, next| if next.0 > best.0 { next } else { best }).is_some_and(|(_, right)| right)
    }
}

fn score_of(features: &[f64], weights: &[f64]) -> f64 {
    features.iter().zip(weights).map(|(value, weight)| value * weight).sum()
}

/// Newton's method, one weight at a time.
pub(crate) fn fit(choices: &[&Choice], prior: &[f64]) -> Vec<f64> {
    let mut weights = prior.to_vec();
    for _ in 0..ROUNDS {
        for feature in 0..prior.len() {
            let (mut slope, mut bend) = (-RIDGE * (weights[feature] - prior[feature]), RIDGE);
            for choice in choices {
                let (all, spread) = moments(&choice.candidates, &weights, feature);
                let (right, _) = moments(choice.candidates.iter().filter(|(_, right)| *right), &weights, feature);
                slope += right - all;
                bend += spread;
            }
            weights[feature] += slope / bend;
        }
    }
    weights
}

/// Mean and variance of a feature over candidates, by their odds.
fn moments<'c>(candidates: impl IntoIterator<Item = &'c (Vec<f64>, bool)>, weights: &[f64], feature: usize) -> (f64, f64) {
    let (mut total, mut first, mut second) = (0.0, 0.0, 0.0);
    for (features, _) in candidates {
        let (odds, value) = (score_of(features, weights).exp(), features[feature]);
        total += odds;
        first += odds * value;
        second += odds * value * value;
    }
    let mean = first / total;
    (mean, second / total - mean * mean)
}
