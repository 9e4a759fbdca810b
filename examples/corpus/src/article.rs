//! One record of the input turned into an article, or the reason why it cannot be.

use std::fmt;

use csv::ByteRecord;
use parquet::record::{Field, Row};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::{RawValue, to_raw_value};

use crate::input::{LONGEST, Raw};
use crate::options::Shape;

/// The field of a `.jsonl` result that holds the analysis.
pub(crate) const RESULT_FIELD: &str = "dixit";

/// The fields of a record in their order, each value kept as it was written.
pub(crate) type Fields = Vec<(String, Box<RawValue>)>;

/// A text with what the input says of it.
#[derive(Debug)]
pub(crate) struct Article {
    pub(crate) id: Box<RawValue>,
    pub(crate) text: String,
    pub(crate) fields: Fields,
}

impl Article {
    /// Reads a record found at `place`.
    pub(crate) fn read(raw: &Raw, place: &str, shape: &Shape) -> Result<Self, String> {
        match raw {
            Raw::Text(path) => Ok(Self { id: raw_text(place), text: read_text(path)?, fields: Vec::new() }),
            Raw::Line(line) => from_fields(fields_of_line(line)?, place, shape),
            Raw::Cells { names, cells } => from_fields(fields_of_cells(names, cells)?, place, shape),
            Raw::Row(row) => from_fields(fields_of_row(row)?, place, shape),
            Raw::Unreadable(reason) => Err(reason.clone()),
        }
    }
}

/// The text of a JSON value for a cell: a string without its quotes, nothing for null, else the JSON.
pub(crate) fn cell_text(value: &RawValue) -> String {
    match value.get() {
        "null" => String::new(),
        json => serde_json::from_str(json).unwrap_or_else(|_| json.to_owned()),
    }
}

fn raw_text(text: &str) -> Box<RawValue> {
    to_raw_value(text).expect("a string is always JSON")
}

fn read_text(path: &std::path::Path) -> Result<String, String> {
    let length = path.metadata().map_err(|error| format!("cannot be read: {error}"))?.len();
    if length > LONGEST as u64 {
        return Err(format!("longer than {} MiB: cut it into articles", LONGEST >> 20));
    }
    let bytes = std::fs::read(path).map_err(|error| format!("cannot be read: {error}"))?;
    let mut text = utf8(bytes)?;
    // A byte order mark is no part of the text.
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Ok(text)
}

fn utf8(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| not_utf8(error.utf8_error()))
}

fn not_utf8(error: std::str::Utf8Error) -> String {
    format!("not UTF-8 at byte {}: convert the file, for instance with iconv -f windows-1252 -t utf-8", error.valid_up_to())
}

fn fields_of_line(line: &[u8]) -> Result<Fields, String> {
    let line = std::str::from_utf8(line).map_err(not_utf8)?;
    let Ordered(fields) = serde_json::from_str(line).map_err(|error| {
        let reason = error.to_string();
        // The record is the whole input of the JSON reader: its line is always 1 and would mislead.
        let reason = reason.rsplit_once(" at line ").map_or(reason.as_str(), |(reason, _)| reason);
        format!("not a JSON object, column {}: {reason}", error.column())
    })?;
    Ok(fields)
}

fn fields_of_cells(names: &[String], cells: &ByteRecord) -> Result<Fields, String> {
    if cells.len() != names.len() {
        return Err(format!("{} cells where the header has {}: look for a stray quote or separator", cells.len(), names.len()));
    }
    let field =
        |(name, cell): (&String, &[u8])| std::str::from_utf8(cell).map(|text| (name.clone(), raw_text(text))).map_err(not_utf8);
    names.iter().zip(cells.iter()).map(field).collect()
}

fn fields_of_row(row: &Row) -> Result<Fields, String> {
    row.get_column_iter().map(|(name, field)| Ok((name.clone(), raw_field(field)?))).collect()
}

fn raw_field(field: &Field) -> Result<Box<RawValue>, String> {
    match field {
        Field::Str(text) => Ok(raw_text(text)),
        // Old writers leave text columns without the mark that says text.
        Field::Bytes(bytes) if std::str::from_utf8(bytes.data()).is_ok() => Ok(raw_text(&String::from_utf8_lossy(bytes.data()))),
        other => to_raw_value(&other.to_json_value()).map_err(|error| error.to_string()),
    }
}

fn from_fields(mut fields: Fields, place: &str, shape: &Shape) -> Result<Article, String> {
    let names = fields.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
    let text = take(&mut fields, &shape.text_field)
        .ok_or_else(|| format!("no field `{}` among {names}: name the text with --text-field", shape.text_field))?;
    if text.get() == "null" {
        return Err(format!("the field `{}` is empty (null)", shape.text_field));
    }
    let text = serde_json::from_str(text.get()).map_err(|_| format!("the field `{}` is not a text", shape.text_field))?;
    let id = match take(&mut fields, &shape.id_field) {
        None => raw_text(place),
        Some(id) => match id.get().as_bytes()[0] {
            b'n' => raw_text(place),
            b'"' | b'-' | b'0'..=b'9' => id,
            _ => return Err(format!("the field `{}` is neither a text nor a number", shape.id_field)),
        },
    };
    if fields.iter().any(|(name, _)| name == RESULT_FIELD) {
        return Err(format!("has a field `{RESULT_FIELD}`, where the result goes: rename it"));
    }
    Ok(Article { id, text, fields })
}

/// The last field of this name, as JSON readers have it.
fn take(fields: &mut Fields, name: &str) -> Option<Box<RawValue>> {
    let at = fields.iter().rposition(|(other, _)| other == name)?;
    Some(fields.remove(at).1)
}

/// An object whose members keep their order and their spelling.
struct Ordered(Fields);

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Ordered;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with the fields of an article")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ordered, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Ordered(fields))
            }
        }
        deserializer.deserialize_map(Members)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Form;

    fn read(line: &str) -> Result<Article, String> {
        let shape =
            Shape { form: Form::Jsonl, text_field: "text".into(), id_field: "id".into(), with_text: false, separator: b',' };
        Article::read(&Raw::Line(line.as_bytes().to_vec()), "a.jsonl:4", &shape)
    }

    #[test]
    fn other_fields_keep_order_and_spelling() {
        let article = read(r#"{"z": 1.10, "id": 7, "text": "t\u00e9", "a": {"b": [1, 2]}}"#).unwrap();
        assert_eq!((article.id.get(), article.text.as_str()), ("7", "té"));
        let fields: Vec<_> = article.fields.iter().map(|(name, value)| (name.as_str(), value.get())).collect();
        assert_eq!(fields, [("z", "1.10"), ("a", r#"{"b": [1, 2]}"#)]);
    }

    #[test]
    fn a_record_without_identifier_is_named_by_its_place() {
        for line in [r#"{"text": ""}"#, r#"{"text": "", "id": null}"#] {
            assert_eq!(read(line).unwrap().id.get(), r#""a.jsonl:4""#);
        }
    }

    #[test]
    fn bad_records_say_why() {
        for (line, reason) in [
            ("{\"id\": 1, \"text\"", "not a JSON object, column 16"),
            ("[1]", "not a JSON object"),
            (r#"{"id": 1, "body": "x"}"#, "no field `text` among id, body"),
            (r#"{"id": 1, "text": 3}"#, "not a text"),
            (r#"{"id": 1, "text": null}"#, "is empty"),
            (r#"{"id": [1], "text": "x"}"#, "neither a text nor a number"),
            (r#"{"id": 1, "text": "x", "dixit": 1}"#, "rename it"),
        ] {
            let error = read(line).unwrap_err();
            assert!(error.contains(reason), "{line}: {error}");
        }
    }

    #[test]
    fn cells_show_strings_bare_and_null_empty() {
        for (json, cell) in [(r#""a \" b""#, "a \" b"), ("null", ""), ("1.50", "1.50"), ("[1,2]", "[1,2]")] {
            assert_eq!(cell_text(&RawValue::from_string(json.into()).unwrap()), cell);
        }
    }
}
