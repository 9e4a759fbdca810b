//! Weights behind the confidence of an attribution, in the order of the declarations in `model`, and behind the choice of whom a
//! pronoun means, in that of `speaker::pronoun`.
//!
//! Written by the example `evaluate`, with `--calibrate` and with `--pronouns`.

pub(crate) const EVIDENCE: [f32; 17] = [
    1.55,  // incise
    1.36,  // subject
    -0.61, // colon
    0.47,  // label
    0.76,  // preposition
    0.92,  // participle
    -1.06, // agent
    0.00,  // noun
    0.00,  // continuation
    -1.13, // floating
    0.32,  // introduced
    0.00,  // alternation
    -1.05, // clause
    0.42,  // echo
    0.04,  // signature
    0.00,  // narrator
    0.00,  // none
];

pub(crate) const KIND: [f32; 3] = [
    0.89, // direct
    0.81, // mixed
    0.25, // indirect
];

pub(crate) const CLUE: [f32; 14] = [
    0.83,  // named
    0.70,  // described
    -0.21, // pronoun
    0.55,  // speech_verb
    0.17,  // doubtful_verb
    0.44,  // no_cue
    -0.35, // short
    -0.22, // nested
    -0.50, // never_named
    -0.31, // no_person
    -0.21, // once
    -0.27, // rival
    -0.06, // far
    1.11,  // same_as_before
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
