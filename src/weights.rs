//! Weights behind the confidence of an attribution, in the order of the declarations in `model`.
//!
//! Written by the example `evaluate --calibrate`; not edited by hand.

pub(crate) const EVIDENCE: [f32; 17] = [
    0.93,  // incise
    1.36,  // subject
    -0.56, // colon
    -0.30, // label
    0.23,  // preposition
    0.57,  // participle
    -0.52, // agent
    0.00,  // noun
    0.00,  // continuation
    -0.96, // floating
    0.14,  // introduced
    0.00,  // alternation
    -0.61, // clause
    0.57,  // echo
    0.03,  // signature
    0.00,  // narrator
    0.00,  // none
];

pub(crate) const KIND: [f32; 3] = [
    0.86,  // direct
    0.38,  // mixed
    -0.03, // indirect
];

pub(crate) const CLUE: [f32; 14] = [
    1.34,  // named
    0.98,  // described
    0.07,  // pronoun
    0.47,  // speech_verb
    0.26,  // doubtful_verb
    0.54,  // no_cue
    -0.53, // short
    0.14,  // nested
    -0.58, // never_named
    -0.36, // no_person
    -0.30, // once
    -0.17, // rival
    -0.37, // far
    0.87,  // same_as_before
];
