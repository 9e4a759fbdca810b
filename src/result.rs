//! The reading turned into the public result: tokens into bytes of the caller's text.

use std::borrow::Cow;

use crate::confidence;
use crate::few::Few;
use crate::known::Identities;
use crate::model::{Analysis, Cue, Evidence, Passage, Quote, QuoteKind, Speaker, Warning};
use crate::quotation::Oddity;
use crate::reading::Reading;
use crate::token::{Kind, Tokens};
use crate::view::View;

pub(crate) fn build<'t>(
    view: &View<'t>,
    tokens: &Tokens<'_>,
    reading: Reading<'_>,
    oddities: &[Oddity],
    identities: &Identities<'_, '_>,
    mut warnings: Vec<Warning>,
    keep: impl Fn(QuoteKind, &mut dyn Iterator<Item = usize>) -> bool,
) -> Analysis<'t> {
    let span = |from: usize, to: usize| {
        let (start, end) = tokens.bytes(from, to);
        view.span(start, end)
    };
    let circumstances = confidence::Circumstances::new(tokens, &reading.speakers);
    let entities = &reading.speakers.entities;
    let mut index_of: Vec<Option<usize>> = vec![None; entities.len()];
    let mut order: Vec<usize> = Vec::new();
    let mut kept: Vec<Option<usize>> = Vec::with_capacity(reading.items.len());
    let mut quotes = Vec::with_capacity(reading.items.len());
    for (index, item) in reading.items.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &reading.items[before]);
        let mut words = item
            .pieces
            .iter()
            .flat_map(|&(from, to)| from..to)
            .filter(|&at| matches!(tokens.kind(at), Kind::Word | Kind::Number));
        if !keep(item.kind, &mut words) {
            // What stands inside a quotation left out stands inside the one around that.
            kept.push(item.parent.and_then(|parent| kept[parent]));
            continue;
        }
        kept.push(Some(quotes.len()));
        let spans: Few<_> = item.pieces.iter().map(|&(from, to)| span(from, to)).collect();
        let speaker = item.speaker.map(|entity| {
            *index_of[entity].get_or_insert_with(|| {
                order.push(entity);
                order.len() - 1
            })
        });
        let cue = item.cue.map(|cue| {
            let lemma = &tokens.lexicon.verb(cue.verb).lemma;
            Cue {
                span: span(cue.start, cue.end),
                kind: cue.kind,
                lemma: (!lemma.is_empty()).then(|| match lemma {
                    Cow::Borrowed(lemma) => Cow::Borrowed(*lemma),
                    Cow::Owned(lemma) => Cow::Owned(lemma.clone()),
                }),
                polarity: cue.polarity,
                modality: cue.modality,
            }
        });
        let clues = circumstances.clues(item, before);
        let evidence = if speaker.is_some() { item.evidence } else { Evidence::None };
        quotes.push(Quote {
            kind: item.kind,
            words: spans.iter().map(|&span| Cow::Borrowed(view.slice(span))).collect(),
            spans,
            cue,
            mention: item.mention.map(|(from, to)| span(from, to)),
            speaker,
            evidence,
            clues,
            confidence: if speaker.is_some() { confidence::of(evidence, item.kind, clues) } else { 0.0 },
            parent: item.parent.and_then(|parent| kept[parent]),
        });
    }
    let mut speakers: Vec<_> = order
        .iter()
        .map(|&entity| {
            let places = reading.speakers.places(entity);
            let entity = &entities[entity];
            let (start, end) = tokens.bytes(entity.label.0, entity.label.1);
            // Room for a pronoun or two of the incises.
            let mut mentions = Vec::with_capacity(entity.mentions.length + 2);
            mentions.extend(places.map(|(from, to)| span(from, to)));
            let (name, id) = entity.who.map_or((None, None), |who| identities.of(who));
            Speaker {
                name: name.map_or_else(|| view.name(start, end), |name| Cow::Owned(name.to_owned())),
                kind: entity.kind,
                gender: entity.gender.map(|(gender, ..)| gender),
                gender_evidence: entity.gender.map(|(_, evidence, _)| evidence),
                gender_confidence: entity.gender.map_or(0.0, |(.., share)| share),
                mentions,
                id: id.map(|id| Cow::Owned(id.to_owned())),
            }
        })
        .collect();
    // The pronoun of an incise stands inside its cue: a-t-elle dit.
    for (entity, (from, to)) in reading.items.iter().filter_map(|item| item.speaker.zip(item.mention)) {
        if let Some(speaker) = index_of[entity] {
            speakers[speaker].mentions.push(span(from, to));
        }
    }
    for speaker in &mut speakers {
        speaker.mentions.sort_unstable();
        speaker.mentions.dedup();
    }
    let mut not_speech: Vec<Passage> =
        reading.passages.iter().map(|&(from, to, kind)| Passage { span: span(from, to), kind }).collect();
    not_speech.sort_by_key(|passage| passage.span);
    warnings.extend(oddities.iter().map(|oddity| Warning { span: span(oddity.token, oddity.token + 1), kind: oddity.kind }));
    warnings.sort_by_key(|warning| warning.span);
    Analysis { quotes, speakers, not_speech, warnings }
}
