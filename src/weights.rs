//! Weights behind the confidence of an attribution, in the order of the declarations in `model`, and behind the choice of whom a
//! pronoun means, in that of `speaker::pronoun`.
//!
//! Written by the example `evaluate`, with `--calibrate` and with `--pronouns`.

pub(crate) const EVIDENCE: [f32; 17] = [
    1.44,  // incise
    1.36,  // subject
    -0.59, // colon
    0.48,  // label
    0.77,  // preposition
    0.90,  // participle
    -1.07, // agent
    0.00,  // noun
    0.00,  // continuation
    -1.08, // floating
    0.30,  // introduced
    0.00,  // alternation
    -1.05, // clause
    0.41,  // echo
    0.04,  // signature
    0.00,  // narrator
    0.00,  // none
];

pub(crate) const KIND: [f32; 3] = [
    0.82, // direct
    0.80, // mixed
    0.27, // indirect
];

pub(crate) const CLUE: [f32; 14] = [
    0.85,  // named
    0.62,  // described
    -0.16, // pronoun
    0.63,  // speech_verb
    0.01,  // doubtful_verb
    0.49,  // no_cue
    -0.34, // short
    -0.17, // nested
    -0.47, // never_named
    -0.37, // no_person
    -0.21, // once
    -0.29, // rival
    -0.02, // far
    1.05,  // same_as_before
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
