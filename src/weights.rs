//! Weights behind the confidence of an attribution, in the order of the declarations in `model`, and behind the choice of whom a
//! pronoun means, in that of `speaker::pronoun`.
//!
//! Written by the example `evaluate`, with `--calibrate` and with `--pronouns`.

pub(crate) const EVIDENCE: [f32; 17] = [
    1.61,  // incise
    1.35,  // subject
    -0.61, // colon
    0.43,  // label
    0.87,  // preposition
    0.82,  // participle
    -1.05, // agent
    0.00,  // noun
    0.00,  // continuation
    -1.10, // floating
    0.34,  // introduced
    0.00,  // alternation
    -1.09, // clause
    0.38,  // echo
    0.04,  // signature
    0.00,  // narrator
    0.00,  // none
];

pub(crate) const KIND: [f32; 3] = [
    0.44,  // direct
    0.42,  // mixed
    -0.11, // indirect
];

pub(crate) const CLUE: [f32; 14] = [
    0.82,  // named
    0.75,  // described
    -0.23, // pronoun
    0.54,  // speech_verb
    0.40,  // doubtful_verb
    0.60,  // no_cue
    -0.19, // short
    -0.16, // nested
    -0.50, // never_named
    -0.34, // no_person
    -0.18, // once
    -0.31, // rival
    -0.07, // far
    1.01,  // same_as_before
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
