//! The three forms of the result, written as parts and put together from them.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use dixit::Analysis;
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::column::writer::ColumnCloseResult;
use parquet::data_type::{ByteArray, ByteArrayType, DataType, FloatType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::Type;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::article::{Article, RESULT_FIELD};
use crate::columns::{Cell, Columns, Holds, Row};
use crate::options::{Form, Shape};

/// What an article adds to its part.
pub(crate) enum Entry {
    Bytes(Vec<u8>),
    Rows(Vec<Row>),
}

/// How a run writes.
pub(crate) struct Output<'r> {
    pub(crate) shape: &'r Shape,
    pub(crate) columns: Columns,
}

impl Output<'_> {
    /// Turns an article into its lines or rows; every core does this for its own articles.
    pub(crate) fn entry(&self, article: &Article, analysis: &Analysis<'_>) -> io::Result<Entry> {
        match self.shape.form {
            Form::Jsonl => self.line(article, analysis).map(Entry::Bytes),
            Form::Csv => self.table(&self.columns.rows(article, analysis)).map(Entry::Bytes),
            Form::Parquet => Ok(Entry::Rows(self.columns.rows(article, analysis))),
        }
    }

    fn line(&self, article: &Article, analysis: &Analysis<'_>) -> io::Result<Vec<u8>> {
        let mut line = serde_json::to_vec(&Line { shape: self.shape, article, analysis })?;
        line.push(b'\n');
        Ok(line)
    }

    fn table(&self, rows: &[Row]) -> io::Result<Vec<u8>> {
        let mut writer = csv::WriterBuilder::new().delimiter(self.shape.separator).from_writer(Vec::new());
        for row in rows {
            writer.write_record(row.iter().map(|cell| written(cell).into_owned()))?;
        }
        writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
    }

    fn header(&self) -> io::Result<Vec<u8>> {
        // Spreadsheets take a file without this mark for their old regional encoding.
        let mut header = "\u{feff}".as_bytes().to_vec();
        let names: Row = self.columns.all().into_iter().map(|(name, _)| Cell::Text(name)).collect();
        header.extend(self.table(&[names])?);
        Ok(header)
    }

    /// Writes a part.
    pub(crate) fn write_part(&self, path: &Path, entries: Vec<Entry>) -> io::Result<()> {
        let mut file = File::create(path)?;
        let mut rows = Vec::new();
        for entry in entries {
            match entry {
                Entry::Bytes(bytes) => file.write_all(&bytes)?,
                Entry::Rows(more) => rows.extend(more),
            }
        }
        if self.shape.form == Form::Parquet {
            write_parquet(&file, &self.columns.all(), &rows)?;
        }
        // The part counts as finished from its rename on: its bytes must be on the disk before.
        file.sync_all()
    }

    /// Writes the whole result from its parts.
    pub(crate) fn assemble(&self, path: &Path, parts: &[PathBuf]) -> io::Result<()> {
        let mut file = File::create(path)?;
        match self.shape.form {
            Form::Parquet => join_parquet(&file, &self.columns.all(), parts)?,
            Form::Csv => {
                file.write_all(&self.header()?)?;
                join(&mut file, parts)?;
            }
            Form::Jsonl => join(&mut file, parts)?,
        }
        file.sync_all()
    }
}

/// Copies files behind one another.
pub(crate) fn join(file: &mut File, parts: &[PathBuf]) -> io::Result<()> {
    parts.iter().try_for_each(|part| io::copy(&mut BufReader::new(File::open(part)?), file).map(drop))
}

/// The article's own fields as they were, then the analysis.
struct Line<'r> {
    shape: &'r Shape,
    article: &'r Article,
    analysis: &'r Analysis<'r>,
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(&self.shape.id_field, &self.article.id)?;
        for (name, value) in &self.article.fields {
            map.serialize_entry(name, value)?;
        }
        if self.shape.with_text {
            map.serialize_entry(&self.shape.text_field, &self.article.text)?;
        }
        map.serialize_entry(RESULT_FIELD, self.analysis)?;
        map.end()
    }
}

fn written(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) => harmless(text),
        Cell::Integer(number) => number.to_string().into(),
        Cell::Real(number) => number.to_string().into(),
        Cell::Empty => "".into(),
    }
}

/// The first characters by which a spreadsheet knows a formula, with their wide East Asian forms.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The cell with an apostrophe before it when a spreadsheet would run it.
fn harmless(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(FORMULA) { format!("'{cell}").into() } else { cell.into() }
}

fn schema(columns: &[(String, Holds)]) -> Result<Arc<Type>, ParquetError> {
    let field = |(name, holds): &(String, Holds)| {
        let (physical, logical) = match holds {
            Holds::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Holds::Integer => (Physical::INT64, None),
            Holds::Real => (Physical::FLOAT, None),
        };
        let field = Type::primitive_type_builder(name, physical).with_logical_type(logical);
        field.with_repetition(Repetition::OPTIONAL).build().map(Arc::new)
    };
    let fields = columns.iter().map(field).collect::<Result<_, _>>()?;
    Type::group_type_builder("quotation").with_fields(fields).build().map(Arc::new)
}

fn parquet_writer<'f>(file: &'f File, columns: &[(String, Holds)]) -> Result<SerializedFileWriter<&'f File>, ParquetError> {
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    SerializedFileWriter::new(file, schema(columns)?, Arc::new(properties))
}

fn write_parquet(file: &File, columns: &[(String, Holds)], rows: &[Row]) -> io::Result<()> {
    let mut writer = parquet_writer(file, columns)?;
    if !rows.is_empty() {
        let mut group = writer.next_row_group()?;
        for (at, (_, holds)) in columns.iter().enumerate() {
            match holds {
                Holds::Text => write_column::<ByteArrayType>(&mut group, rows, at, |cell| match cell {
                    Cell::Text(text) => Some(ByteArray::from(text.as_str())),
                    _ => None,
                })?,
                Holds::Integer => write_column::<Int64Type>(&mut group, rows, at, |cell| match cell {
                    Cell::Integer(number) => Some(*number),
                    _ => None,
                })?,
                Holds::Real => write_column::<FloatType>(&mut group, rows, at, |cell| match cell {
                    Cell::Real(number) => Some(*number),
                    _ => None,
                })?,
            }
        }
        group.close()?;
    }
    writer.close()?;
    Ok(())
}

fn write_column<D: DataType>(
    group: &mut SerializedRowGroupWriter<'_, &File>,
    rows: &[Row],
    at: usize,
    value: impl Fn(&Cell) -> Option<D::T>,
) -> io::Result<()> {
    let mut column = group.next_column()?.ok_or_else(|| io::Error::other("a row has more cells than there are columns"))?;
    let values: Vec<Option<D::T>> = rows.iter().map(|row| value(&row[at])).collect();
    let present: Vec<i16> = values.iter().map(|value| i16::from(value.is_some())).collect();
    let values: Vec<D::T> = values.into_iter().flatten().collect();
    column.typed::<D>().write_batch(&values, Some(&present), None)?;
    column.close()?;
    Ok(())
}

/// Copies the row groups of the parts as they are, without reading their values.
fn join_parquet(file: &File, columns: &[(String, Holds)], parts: &[PathBuf]) -> io::Result<()> {
    let mut writer = parquet_writer(file, columns)?;
    for part in parts {
        let part = File::open(part)?;
        let reader = SerializedFileReader::new(part.try_clone()?)?;
        for group in reader.metadata().row_groups() {
            let mut joined = writer.next_row_group()?;
            for column in group.columns() {
                let close = ColumnCloseResult {
                    bytes_written: u64::try_from(column.compressed_size()).unwrap_or(0),
                    rows_written: u64::try_from(group.num_rows()).unwrap_or(0),
                    metadata: column.clone(),
                    bloom_filter: None,
                    column_index: None,
                    offset_index: None,
                };
                joined.append_column(&part, close)?;
            }
            joined.close()?;
        }
    }
    writer.close()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_made_harmless() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+33", "'+33"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("a=1", "a=1"),
            ("« =1 »", "« =1 »"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell), expected);
        }
    }
}
