//! Weights behind the confidence of an attribution, in the order of the declarations in `model`, and behind the choice of whom a
//! pronoun means, in that of `speaker::pronoun`.
//!
//! Written by the example `evaluate`, with `--calibrate` and with `--pronouns`.

pub(crate) const EVIDENCE: [f32; 17] = [
    1.57,  // incise
    1.32,  // subject
    -0.61, // colon
    0.42,  // label
    0.85,  // preposition
    0.92,  // participle
    -1.05, // agent
    0.00,  // noun
    0.00,  // continuation
    -1.14, // floating
    0.35,  // introduced
    0.00,  // alternation
    -1.07, // clause
    0.37,  // echo
    0.04,  // signature
    0.00,  // narrator
    0.00,  // none
];

pub(crate) const KIND: [f32; 3] = [
    0.84, // direct
    0.78, // mixed
    0.31, // indirect
];

pub(crate) const CLUE: [f32; 14] = [
    0.78,  // named
    0.73,  // described
    -0.17, // pronoun
    0.55,  // speech_verb
    0.40,  // doubtful_verb
    0.59,  // no_cue
    -0.22, // short
    -0.17, // nested
    -0.49, // never_named
    -0.37, // no_person
    -0.26, // once
    -0.35, // rival
    0.06,  // far
    1.04,  // same_as_before
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
