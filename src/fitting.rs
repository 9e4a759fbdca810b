//! The choices among speakers that `evaluate --pronouns` fits its weights to. No part of the API: anything may change.

use std::collections::BTreeMap;

use crate::attribution::Rules;
use crate::extractor::Entities;
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::token::Tokens;
use crate::view::View;
use crate::{clause, quotation, reading, weights};

/// For each token of a pronoun, the entities that it may mean, as it was read last.
pub(crate) type Rankings = BTreeMap<usize, Vec<(usize, Features)>>;

/// What speaks for or against a candidate, by name.
pub type Features = [(&'static str, f32); WEIGHTS.len()];

/// What each feature weighs today.
pub const WEIGHTS: [f32; weights::PRONOUN.len()] = weights::PRONOUN;

/// A pronoun, and whom it may mean: the names by which the analysis calls them in the end.
#[derive(Clone, Debug)]
pub struct Choice {
    pub pronoun: Span,
    pub candidates: Vec<(String, Features)>,
}

/// The pronouns of a text that may mean somebody.
#[must_use]
pub fn choices(text: &str) -> Vec<Choice> {
    let view = View::new(text, Entities::Keep, Lexicon::base());
    let mut tokens = Tokens::new(view.text(), Lexicon::base());
    // In one part, however long.
    tokens.read(0, view.text().len());
    let (stretches, _) = quotation::find(&tokens);
    let clauses = clause::cut(&tokens, &stretches, 0, clause::Clauses::default());
    let rules = Rules::new(&tokens, &clauses, &stretches);
    let speakers = reading::read(&rules, reading::Past::default(), false).speakers;
    let bytes = |(from, to)| tokens.bytes(from, to);
    let candidate = |&(entity, features): &(usize, Features)| {
        let (start, end) = bytes(speakers.cast.entities[speakers.root(entity)].label());
        (view.name(start, end).into_owned(), features)
    };
    let choice = |(&at, ranked): (&usize, &Vec<_>)| {
        let (start, end) = bytes((at, at + 1));
        Choice { pronoun: view.span(start, end), candidates: ranked.iter().map(candidate).collect() }
    };
    speakers.rankings.iter().map(choice).collect()
}
