//! One row a quotation: the columns of the `.csv` and `.parquet` results.

use dixit::{Analysis, Quote, Span};

use crate::article::{Article, cell_text};
use crate::input::{Inputs, Kind, Raw, Reader};
use crate::options::Shape;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Text,
    Integer,
    Real,
}

/// One cell; a missing value is empty.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Text(String),
    Integer(i64),
    Real(f32),
    Empty,
}

pub(crate) type Row = Vec<Cell>;

/// The columns that the crate fills, before those of the input.
const OWN: &[(&str, Holds)] = &[
    ("article_id", Holds::Text),
    ("quote", Holds::Integer),
    ("kind", Holds::Text),
    ("words", Holds::Text),
    ("speaker", Holds::Text),
    ("speaker_kind", Holds::Text),
    ("gender", Holds::Text),
    ("gender_evidence", Holds::Text),
    ("gender_confidence", Holds::Real),
    ("cue", Holds::Text),
    ("cue_kind", Holds::Text),
    ("cue_lemma", Holds::Text),
    ("polarity", Holds::Text),
    ("modality", Holds::Text),
    ("mention", Holds::Text),
    ("evidence", Holds::Text),
    ("confidence", Holds::Real),
    ("inside_quote", Holds::Integer),
    ("start_byte", Holds::Integer),
    ("end_byte", Holds::Integer),
];

/// Holds, as a JSON object, the fields that the first record of each file did not announce.
const REST: &str = "other_fields";

/// The columns of a run, fixed before its first row is written.
#[derive(Debug)]
pub(crate) struct Columns {
    /// Fields of the input that have a column of their own.
    fields: Vec<String>,
    rest: bool,
}

impl Columns {
    /// Reads headers, and the first line of each `.jsonl`.
    pub(crate) fn find(inputs: &Inputs, shape: &Shape) -> Self {
        let mut fields: Vec<String> = Vec::new();
        for file in inputs.files.iter().filter(|file| file.kind != Kind::Text) {
            let mut reader = Reader::open(file);
            let names = if file.kind == Kind::Lines { first_names(&mut reader, shape) } else { reader.header() };
            for name in names {
                if name != shape.text_field && name != shape.id_field && !fields.contains(&name) {
                    fields.push(name);
                }
            }
        }
        Self { fields, rest: inputs.files.iter().any(|file| file.kind == Kind::Lines) }
    }

    /// Every column in order; a field of the input with the name of another column is marked as the input's.
    pub(crate) fn all(&self) -> Vec<(String, Holds)> {
        let mut all: Vec<_> = OWN.iter().map(|&(name, holds)| (name.to_owned(), holds)).collect();
        for field in &self.fields {
            let mut name = field.clone();
            while name == REST || all.iter().any(|(other, _)| *other == name) {
                name.insert_str(0, "input_");
            }
            all.push((name, Holds::Text));
        }
        if self.rest {
            all.push((REST.to_owned(), Holds::Text));
        }
        all
    }

    /// The rows of an article.
    pub(crate) fn rows(&self, article: &Article, analysis: &Analysis<'_>) -> Vec<Row> {
        let kept = self.kept(article);
        let id = cell_text(&article.id);
        let row = |(number, quote)| {
            let mut row = own_cells(&id, number, quote, analysis, &article.text);
            row.extend(kept.iter().cloned());
            row
        };
        analysis.quotes().iter().enumerate().map(row).collect()
    }

    fn kept(&self, article: &Article) -> Row {
        let mut cells = vec![Cell::Empty; self.fields.len()];
        let mut rest = String::new();
        for (name, value) in &article.fields {
            match self.fields.iter().position(|field| field == name) {
                // A name that comes twice in one record keeps its other values in the rest.
                Some(at) if cells[at] == Cell::Empty => cells[at] = text(cell_text(value)),
                _ => {
                    let name = serde_json::Value::from(name.as_str());
                    rest += &format!("{}{name}:{}", if rest.is_empty() { "" } else { "," }, value.get());
                }
            }
        }
        if self.rest {
            cells.push(if rest.is_empty() { Cell::Empty } else { Cell::Text(format!("{{{rest}}}")) });
        }
        cells
    }
}

fn first_names(reader: &mut Reader, shape: &Shape) -> Vec<String> {
    let Some(record) = reader.next() else { return Vec::new() };
    if !matches!(record.raw, Raw::Line(_)) {
        return Vec::new();
    }
    // A bad first line is told when its turn comes: here it only leaves its fields to the rest.
    let article = Article::read(&record.raw, &record.place, shape);
    article.map_or_else(|_| Vec::new(), |article| article.fields.into_iter().map(|(name, _)| name).collect())
}

fn own_cells(id: &str, number: usize, quote: &Quote<'_>, analysis: &Analysis<'_>, source: &str) -> Row {
    let speaker = analysis.speaker_of(quote);
    let cue = quote.cue();
    let label = |label: Option<&str>| label.map_or(Cell::Empty, |label| Cell::Text(label.to_owned()));
    let slice = |span: Option<Span>| label(span.map(|span| &source[span.range()]));
    let spans = quote.spans();
    vec![
        text(id.to_owned()),
        integer(number),
        label(Some(quote.kind().as_str())),
        text(quote.words().into_owned()),
        label(speaker.map(|speaker| speaker.name())),
        label(speaker.map(|speaker| speaker.kind().as_str())),
        label(speaker.and_then(|speaker| speaker.gender()).map(|gender| gender.as_str())),
        label(speaker.and_then(|speaker| speaker.gender_evidence()).map(|evidence| evidence.as_str())),
        speaker.filter(|speaker| speaker.gender().is_some()).map_or(Cell::Empty, |known| Cell::Real(known.gender_confidence())),
        slice(cue.map(|cue| cue.span())),
        label(cue.map(|cue| cue.kind().as_str())),
        label(cue.and_then(|cue| cue.lemma())),
        label(cue.map(|cue| cue.polarity().as_str())),
        label(cue.map(|cue| cue.modality().as_str())),
        slice(quote.mention()),
        label(Some(quote.evidence().as_str())),
        Cell::Real(quote.confidence()),
        quote.parent().map_or(Cell::Empty, integer),
        spans.first().map_or(Cell::Empty, |span| integer(span.start())),
        spans.last().map_or(Cell::Empty, |span| integer(span.end())),
    ]
}

fn text(text: String) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
}

fn integer(number: usize) -> Cell {
    i64::try_from(number).map_or(Cell::Empty, Cell::Integer)
}
