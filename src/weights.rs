//! Weights behind the confidence of an attribution, in the order of the declarations in `model`, and behind the choice of whom a
//! pronoun means, in that of `speaker::pronoun`.
//!
//! Written by the example `evaluate`, with `--calibrate` and with `--pronouns`.

pub(crate) const EVIDENCE: [f32; 17] = [
    1.31,  // incise
    1.32,  // subject
    -0.59, // colon
    0.56,  // label
    0.64,  // preposition
    0.75,  // participle
    -1.02, // agent
    0.00,  // noun
    0.00,  // continuation
    -1.20, // floating
    0.24,  // introduced
    0.00,  // alternation
    -1.10, // clause
    0.36,  // echo
    0.04,  // signature
    0.00,  // narrator
    0.00,  // none
];

pub(crate) const KIND: [f32; 3] = [
    0.68,  // direct
    0.74,  // mixed
    -0.14, // indirect
];

pub(crate) const CLUE: [f32; 14] = [
    0.70,  // named
    0.50,  // described
    -0.15, // pronoun
    0.65,  // speech_verb
    0.22,  // doubtful_verb
    0.50,  // no_cue
    -0.38, // short
    -0.25, // nested
    -0.37, // never_named
    -0.38, // no_person
    -0.02, // once
    -0.27, // rival
    0.08,  // far
    1.16,  // same_as_before
];

pub(crate) const PRONOUN: [f32; 13] = [
    -0.48, // sentences
    -0.06, // others
    1.52,  // spoke
    0.61,  // acted
    0.31,  // subject
    0.80,  // here
    0.80,  // bound
    1.01,  // gender
    0.55,  // named
    -0.36, // oblique
    0.30,  // mentions
    -0.80, // bare_name
    -1.51, // organisation
];
