//! Weights behind the confidence of an attribution, in the order of the declarations in `model`, and behind the choice of whom a
//! pronoun means, in that of `speaker::pronoun`.
//!
//! Written by the example `evaluate`, with `--calibrate` and with `--pronouns`.

pub(crate) const EVIDENCE: [f32; 17] = [
    1.67,  // incise
    1.30,  // subject
    -0.61, // colon
    0.45,  // label
    0.85,  // preposition
    0.78,  // participle
    -1.07, // agent
    0.00,  // noun
    0.00,  // continuation
    -1.07, // floating
    0.32,  // introduced
    0.00,  // alternation
    -0.91, // clause
    0.34,  // echo
    0.04,  // signature
    0.00,  // narrator
    0.00,  // none
];

pub(crate) const KIND: [f32; 3] = [
    0.42,  // direct
    0.46,  // mixed
    -0.02, // indirect
];

pub(crate) const CLUE: [f32; 14] = [
    0.88,  // named
    0.74,  // described
    -0.26, // pronoun
    0.57,  // speech_verb
    0.39,  // doubtful_verb
    0.60,  // no_cue
    -0.22, // short
    -0.09, // nested
    -0.45, // never_named
    -0.33, // no_person
    -0.09, // once
    -0.34, // rival
    -0.16, // far
    0.98,  // same_as_before
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
