//! Weights behind the confidence of an attribution, in the order of the declarations in `model`.
//!
//! Written by the example `evaluate --calibrate`; not edited by hand.

pub(crate) const EVIDENCE: [f32; 17] = [
    0.52,  // incise
    0.95,  // subject
    -0.75, // colon
    -0.42, // label
    0.41,  // preposition
    0.71,  // participle
    -0.28, // agent
    0.00,  // noun
    0.00,  // continuation
    -1.06, // floating
    -0.29, // introduced
    0.00,  // alternation
    0.71,  // clause
    -0.51, // echo
    0.00,  // signature
    0.00,  // narrator
    0.00,  // none
];

pub(crate) const KIND: [f32; 3] = [
    0.76,  // direct
    0.29,  // mixed
    -0.63, // indirect
];

pub(crate) const CLUE: [f32; 14] = [
    1.00,  // named
    0.35,  // described
    -0.06, // pronoun
    0.57,  // speech_verb
    -0.87, // doubtful_verb
    0.07,  // no_cue
    -0.53, // short
    -0.55, // nested
    -0.69, // never_named
    -0.03, // no_person
    -0.40, // once
    0.27,  // rival
    -0.16, // far
    0.80,  // same_as_before
];
