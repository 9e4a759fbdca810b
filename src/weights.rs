//! Weights behind the confidence of an attribution, in the order of the declarations in `model`, and behind the choice of whom a
//! pronoun means, in that of `speaker::pronoun`.
//!
//! Written by the example `evaluate`, with `--calibrate` and with `--pronouns`.

pub(crate) const EVIDENCE: [f32; 17] = [
    1.25,  // incise
    0.80,  // subject
    0.27,  // colon
    0.82,  // label
    1.34,  // preposition
    0.32,  // participle
    -0.02, // agent
    0.00,  // noun
    0.00,  // continuation
    -0.15, // floating
    0.18,  // introduced
    -0.54, // alternation
    0.38,  // clause
    0.99,  // echo
    0.00,  // signature
    0.00,  // narrator
    0.00,  // none
];

pub(crate) const KIND: [f32; 3] = [
    1.25, // direct
    0.85, // mixed
    1.01, // indirect
];

pub(crate) const CLUE: [f32; 14] = [
    1.25,  // named
    0.27,  // described
    -0.47, // pronoun
    0.39,  // speech_verb
    -0.58, // doubtful_verb
    -0.12, // no_cue
    -0.38, // short
    0.05,  // nested
    0.29,  // never_named
    -0.56, // no_person
    0.23,  // once
    -0.40, // rival
    -0.02, // far
    0.74,  // same_as_before
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
    0.29,  // mentions
    -0.80, // bare_name
    -1.51, // organisation
];
