//! The reading turned into the public result: tokens into bytes of the caller's text.

use std::borrow::Cow;

use crate::confidence;
use crate::few::Few;
use crate::known::Identities;
use crate::model::{Analysis, Clue, Cue, Evidence, Passage, Quote, QuoteKind, Speaker, Warning};
use crate::order;
use crate::part;
use crate::quotation::Oddity;
use crate::reading::{Item, Reading};
use crate::span::Span;
use crate::speaker::Speakers;
use crate::token::{Kind, Tokens};
use crate::view::View;

/// The result of the parts read so far.
pub(crate) struct Results<'v, 't> {
    view: &'v View<'t>,
    quotes: Vec<Quote<'t>>,
    /// Every quotation read, whether it is returned or not.
    read: Vec<Read>,
    /// Entity and mention of those left out.
    left_out: Vec<(usize, Span)>,
    not_speech: Vec<Passage>,
    pub(crate) warnings: Vec<Warning>,
}

/// What the end of a text has to know of a quotation: who speaks is only sure there.
struct Read {
    /// Its number among those returned, or that of the one around it.
    quote: Option<u32>,
    returned: bool,
    /// Byte of the view at which its words start.
    start: u32,
    /// The entity that its speaker was taken for.
    entity: Option<u32>,
    /// Number of the first token of its mention, of its words if it has none.
    place: u32,
}

impl<'v, 't> Results<'v, 't> {
    pub(crate) fn new(view: &'v View<'t>, warnings: Vec<Warning>) -> Self {
        Self { view, quotes: Vec::new(), read: Vec::new(), left_out: Vec::new(), not_speech: Vec::new(), warnings }
    }

    /// Whether nothing was said so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.read.is_empty()
    }

    /// Takes in what was found in a part.
    pub(crate) fn take(
        &mut self,
        tokens: &Tokens<'_>,
        reading: &Reading<'_>,
        oddities: &[Oddity],
        keep: impl Fn(QuoteKind, &mut dyn Iterator<Item = usize>) -> bool,
    ) {
        let view = self.view;
        let span = |from: usize, to: usize| span(tokens, view, (from, to));
        let first = self.read.len();
        let share = tokens.share();
        part::make_room(&mut self.quotes, reading.items.len(), share);
        part::make_room(&mut self.read, reading.items.len(), share);
        for item in &reading.items {
            let mut words = item
                .pieces
                .iter()
                .flat_map(|&(from, to)| from..to)
                .filter(|&at| matches!(tokens.kind(at), Kind::Word | Kind::Number));
            let returned = keep(item.kind, &mut words);
            let parent = item.parent.and_then(|parent| self.read[first + parent].quote);
            let mention = item.mention.map(|(from, to)| span(from, to));
            self.read.push(Read {
                // What stands inside a quotation left out stands inside the one around that.
                quote: if returned { Some(self.quotes.len() as u32) } else { parent },
                returned,
                start: tokens.bytes(item.pieces[0].0, item.pieces[0].0 + 1).0 as u32,
                entity: item.speaker.map(|entity| entity as u32),
                place: tokens.number(item.mention.map_or(item.pieces[0].0, |mention| mention.0)) as u32,
            });
            if !returned {
                self.left_out.extend(item.speaker.zip(mention));
                continue;
            }
            self.quotes.push(quote(tokens, view, item, mention, parent));
        }
        self.not_speech.extend(reading.passages.iter().map(|&(from, to, kind)| Passage { span: span(from, to), kind }));
        let warnings = oddities.iter().map(|oddity| Warning { span: span(oddity.token, oddity.token + 1), kind: oddity.kind });
        self.warnings.extend(warnings);
    }

    /// Puts what was read behind the text where it stands in it.
    fn arrange(&mut self) {
        let place = |quote: &Quote<'_>| quote.spans[0].start();
        if self.quotes.is_sorted_by_key(place) {
            return;
        }
        let mut order: Vec<usize> = (0..self.quotes.len()).collect();
        order::sort_by_key(&mut order, |&quote| (place(&self.quotes[quote]), 0));
        let mut moved = vec![0; order.len()];
        order.iter().enumerate().for_each(|(new, &old)| moved[old] = new);
        order::sort_by_key(&mut self.quotes, |quote| (place(quote), 0));
        for quote in &mut self.quotes {
            quote.parent = quote.parent.map(|parent| moved[parent]);
        }
        order::sort_by_key(&mut self.read, |read| (read.start as usize, 0));
        for read in &mut self.read {
            read.quote = read.quote.map(|quote| moved[quote as usize] as u32);
        }
    }

    /// The result of the whole text.
    pub(crate) fn end(mut self, tokens: &Tokens<'_>, speakers: &Speakers<'_>, identities: &Identities<'_, '_>) -> Analysis<'t> {
        self.arrange();
        let Self { view, mut quotes, read, left_out, mut not_speech, mut warnings } = self;
        let circumstances = confidence::Circumstances::new(speakers);
        let mut index_of: Vec<Option<usize>> = vec![None; speakers.cast.entities.len()];
        let mut order: Vec<usize> = Vec::with_capacity(quotes.len().min(8));
        let mut before = None;
        for read in read {
            let entity = read.entity.map(|entity| speakers.root(entity as usize));
            let same = std::mem::replace(&mut before, entity) == entity;
            let (Some(entity), Some(quote)) = (entity, read.quote.filter(|_| read.returned)) else { continue };
            let quote = &mut quotes[quote as usize];
            quote.speaker = Some(*index_of[entity].get_or_insert_with(|| {
                order.push(entity);
                order.len() - 1
            }));
            circumstances.add(entity, read.place as usize, &mut quote.clues);
            if same {
                quote.clues.add(Clue::SameAsBefore);
            }
            quote.confidence = confidence::of(quote.evidence, quote.kind, quote.clues);
        }
        let left_out = left_out.into_iter().map(|(entity, mention)| (speakers.root(entity), mention));
        let mut speakers: Vec<_> = order
            .iter()
            .map(|&entity| {
                let places = speakers.places(entity);
                let entity = &speakers.cast.entities[entity];
                let (from, to) = entity.label();
                let (start, end) = tokens.bytes(from, to);
                // Room for a pronoun or two of the incises.
                let mut mentions = Vec::with_capacity(entity.mentions.len() + 2);
                mentions.extend(places.map(|(start, end)| view.span(start, end)));
                if mentions.is_empty() {
                    mentions.push(view.span(start, end));
                }
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
        let left_out = left_out.filter_map(|(entity, mention)| index_of[entity].zip(Some(mention)));
        for (speaker, mention) in quotes.iter().filter_map(|quote| quote.speaker.zip(quote.mention)).chain(left_out) {
            speakers[speaker].mentions.push(mention);
        }
        for speaker in &mut speakers {
            speaker.mentions.sort_unstable();
            speaker.mentions.dedup();
        }
        for quote in quotes.iter_mut().filter(|quote| quote.mention.is_none()) {
            quote.mention = quote.speaker.and_then(|speaker| nearest(&speakers[speaker].mentions, quote.spans[0].start()));
        }
        order::sort_by_key(&mut not_speech, |passage| (passage.span.start(), passage.span.end()));
        order::sort_by_key(&mut warnings, |warning| (warning.span.start(), warning.span.end()));
        Analysis { quotes, speakers, not_speech, warnings }
    }
}

/// The last of the mentions, which are sorted, before a place in the text, the first of them where all stand behind it.
fn nearest(mentions: &[Span], place: usize) -> Option<Span> {
    let behind = mentions.partition_point(|mention| mention.start() < place);
    mentions.get(behind.saturating_sub(1)).copied()
}

fn span(tokens: &Tokens<'_>, view: &View<'_>, (from, to): (usize, usize)) -> Span {
    let (start, end) = tokens.bytes(from, to);
    view.span(start, end)
}

/// A quotation, whose speaker is not known before the end of the text.
fn quote<'t>(tokens: &Tokens<'_>, view: &View<'t>, item: &Item, mention: Option<Span>, parent: Option<u32>) -> Quote<'t> {
    let spans: Few<_> = item.pieces.iter().map(|&piece| span(tokens, view, piece)).collect();
    let cue = item.cue.map(|cue| {
        let lemma = &tokens.lexicon.verb(cue.verb).lemma;
        Cue {
            span: span(tokens, view, (cue.start, cue.end)),
            kind: cue.kind,
            lemma: (!lemma.is_empty()).then(|| match lemma {
                Cow::Borrowed(lemma) => Cow::Borrowed(*lemma),
                Cow::Owned(lemma) => Cow::Owned(lemma.clone()),
            }),
            polarity: cue.polarity,
            modality: cue.modality,
        }
    });
    Quote {
        kind: item.kind,
        words: spans.iter().map(|&span| Cow::Borrowed(view.slice(span))).collect(),
        spans,
        cue,
        mention,
        speaker: None,
        evidence: if item.speaker.is_some() { item.evidence } else { Evidence::None },
        clues: confidence::clues(item, tokens),
        confidence: 0.0,
        parent: parent.map(|parent| parent as usize),
    }
}
