//! The input files in their order, read one record at a time.

use std::cell::Cell;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use csv::ByteRecord;
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::reader::RowIter;
use parquet::record::{Field, Row};
use serde::{Deserialize, Serialize};

/// Bytes that one record may hold: a lost quote must not draw a whole file into memory.
pub(crate) const LONGEST: usize = 64 << 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Lines,
    Table,
    Parquet,
}

fn kind(path: &Path) -> Option<Kind> {
    match path.extension()?.to_str()? {
        "txt" => Some(Kind::Text),
        "jsonl" => Some(Kind::Lines),
        "csv" => Some(Kind::Table),
        "parquet" => Some(Kind::Parquet),
        _ => None,
    }
}

#[derive(Debug)]
pub(crate) struct InputFile {
    pub(crate) path: PathBuf,
    pub(crate) kind: Kind,
    pub(crate) bytes: u64,
    pub(crate) modified: u64,
}

/// The files to read and the number of files in folders that are of another kind.
#[derive(Debug, Default)]
pub(crate) struct Inputs {
    pub(crate) files: Vec<InputFile>,
    pub(crate) other: u64,
}

impl Inputs {
    /// Lists the inputs, folders in the order of their names; leaves out the paths that the run itself writes.
    pub(crate) fn list(paths: &[PathBuf], own: &[PathBuf]) -> Result<Self, String> {
        let mut inputs = Self::default();
        for path in paths {
            if own.iter().any(|own| same_path(own, path)) {
                return Err(format!("{} is where the result goes: choose another --out", path.display()));
            }
            let facts = fs::metadata(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
            if facts.is_dir() {
                inputs.list_folder(path, own)?;
            } else {
                let kind =
                    kind(path).ok_or_else(|| format!("{}: give it the ending .txt, .jsonl, .csv or .parquet", path.display()))?;
                inputs.files.push(input_file(path.clone(), kind, &facts));
            }
        }
        if inputs.files.is_empty() {
            return Err("the folders hold no .txt, .jsonl, .csv or .parquet file".into());
        }
        Ok(inputs)
    }

    fn list_folder(&mut self, folder: &Path, own: &[PathBuf]) -> Result<(), String> {
        let told = |error: io::Error| format!("cannot read the folder {}: {error}", folder.display());
        let mut entries = fs::read_dir(folder).map_err(told)?.collect::<Result<Vec<_>, _>>().map_err(told)?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            if own.iter().any(|own| same_path(own, &path)) {
                continue;
            }
            // The link is not followed here: a link to a folder above would never end.
            if entry.file_type().map_err(told)?.is_dir() {
                self.list_folder(&path, own)?;
                continue;
            }
            match (kind(&path), fs::metadata(&path)) {
                (Some(kind), Ok(facts)) if facts.is_file() => self.files.push(input_file(path, kind, &facts)),
                _ => self.other += 1,
            }
        }
        Ok(())
    }

    pub(crate) fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.bytes).sum()
    }
}

fn same_path(one: &Path, other: &Path) -> bool {
    one == other || matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

fn input_file(path: PathBuf, kind: Kind, facts: &fs::Metadata) -> InputFile {
    let modified = facts.modified().ok().and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    InputFile { path, kind, bytes: facts.len(), modified: modified.map_or(0, |time| time.as_secs()) }
}

/// Where reading stands: `record` records of the file at `file` are behind, and `bytes` bytes of all files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Position {
    pub(crate) file: usize,
    pub(crate) record: u64,
    pub(crate) bytes: u64,
}

/// One record as it stands in the file: reading it further is left to the cores.
#[derive(Debug)]
pub(crate) enum Raw {
    Text(PathBuf),
    Line(Vec<u8>),
    Cells {
        names: Arc<Vec<String>>,
        cells: ByteRecord,
    },
    Row(Row),
    /// The record, or the rest of the file, cannot be read.
    Unreadable(String),
}

impl Raw {
    /// Bytes of memory that it stands for, roughly.
    fn size(&self, weight: u64) -> u64 {
        match self {
            Self::Row(row) => row.get_column_iter().map(|(_, field)| field_size(field)).sum(),
            _ => weight,
        }
    }
}

fn field_size(field: &Field) -> u64 {
    match field {
        Field::Str(text) => text.len() as u64,
        Field::Bytes(bytes) => bytes.len() as u64,
        _ => 16,
    }
}

/// A record with the place to name in messages and its share of the bytes of the input.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) place: String,
    pub(crate) weight: u64,
    pub(crate) raw: Raw,
}

/// Records to analyse together, and where reading stands after them.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    pub(crate) records: Vec<Record>,
    pub(crate) next: Position,
}

/// How much a batch may hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    pub(crate) records: usize,
    pub(crate) bytes: u64,
}

/// Hands over the records after `start` in batches until the end or until `send` says that nobody listens.
pub(crate) fn batches(inputs: &Inputs, start: Position, limit: Limit, mut send: impl FnMut(Batch) -> bool) {
    let mut batch = Batch::default();
    let mut size = 0;
    let mut read = start.bytes;
    for (index, file) in inputs.files.iter().enumerate().skip(start.file) {
        let mut reader = Reader::open(file);
        let mut number = 0;
        while let Some(record) = reader.next() {
            number += 1;
            if index == start.file && number <= start.record {
                continue;
            }
            size += record.raw.size(record.weight);
            read += record.weight;
            batch.records.push(record);
            batch.next = Position { file: index, record: number, bytes: read };
            if batch.records.len() >= limit.records || size >= limit.bytes {
                size = 0;
                if !send(std::mem::take(&mut batch)) {
                    return;
                }
            }
        }
    }
    if !batch.records.is_empty() {
        send(batch);
    }
}

/// The records of one file.
pub(crate) struct Reader {
    name: String,
    records: Records,
}

enum Records {
    Text { path: PathBuf, bytes: u64 },
    Lines(Lines),
    Table(Box<Table>),
    Parquet(Box<Rows>),
    Broken(String),
    Ended,
}

impl Reader {
    /// A file that cannot be opened gives one record that says why.
    pub(crate) fn open(file: &InputFile) -> Self {
        let name = file.path.display().to_string();
        let records = match file.kind {
            Kind::Text => Ok(Records::Text { path: file.path.clone(), bytes: file.bytes }),
            Kind::Lines => Lines::open(&file.path).map(Records::Lines),
            Kind::Table => Table::open(&file.path).map(|table| Records::Table(Box::new(table))),
            Kind::Parquet => Rows::open(file).map(|rows| Records::Parquet(Box::new(rows))),
        };
        Self { name, records: records.unwrap_or_else(|reason| Records::Broken(format!("cannot read the file: {reason}"))) }
    }

    pub(crate) fn next(&mut self) -> Option<Record> {
        let name = &self.name;
        let numbered = |(line, weight, raw)| Record { place: format!("{name}:{line}"), weight, raw };
        let record = match &mut self.records {
            Records::Lines(lines) => lines.next().map(numbered),
            Records::Table(table) => table.next().map(numbered),
            Records::Parquet(rows) => rows.next().map(numbered),
            Records::Text { path, bytes } => {
                Some(Record { place: name.clone(), weight: *bytes, raw: Raw::Text(std::mem::take(path)) })
            }
            Records::Broken(reason) => {
                Some(Record { place: name.clone(), weight: 0, raw: Raw::Unreadable(std::mem::take(reason)) })
            }
            Records::Ended => None,
        };
        // What follows a failure cannot be trusted: the reason names the place where the file was left.
        let last = matches!(self.records, Records::Text { .. } | Records::Broken(_))
            || matches!(&record, Some(Record { raw: Raw::Unreadable(reason), .. }) if reason.ends_with(NOT_READ));
        if last {
            self.records = Records::Ended;
        }
        record
    }

    /// The names of the columns, for the forms that have a header.
    pub(crate) fn header(&self) -> Vec<String> {
        match &self.records {
            Records::Table(table) => table.names.to_vec(),
            Records::Parquet(rows) => rows.names.clone(),
            _ => Vec::new(),
        }
    }
}

/// Ends the reasons after which a file is left.
const NOT_READ: &str = "the rest of the file was not read";

/// A record's number from 1, its bytes in the file, its content.
type Numbered = (u64, u64, Raw);

/// Lines that are not blank.
struct Lines {
    input: BufReader<File>,
    line: u64,
    offset: u64,
}

impl Lines {
    fn open(path: &Path) -> Result<Self, String> {
        let file = File::open(path).map_err(|error| error.to_string())?;
        Ok(Self { input: BufReader::with_capacity(1 << 16, file), line: 0, offset: 0 })
    }

    fn next(&mut self) -> Option<Numbered> {
        loop {
            let mut line = Vec::new();
            self.line += 1;
            let start = self.offset;
            match (&mut self.input).take(LONGEST as u64).read_until(b'\n', &mut line) {
                Ok(0) => return None,
                Ok(read) => self.offset += read as u64,
                Err(error) => return Some((self.line, 0, Raw::Unreadable(format!("{error}; {NOT_READ}")))),
            }
            if line.len() == LONGEST && line.last() != Some(&b'\n') {
                return Some(self.leave_long_line(start));
            }
            if self.line == 1 && line.starts_with("\u{feff}".as_bytes()) {
                line.drain(..3);
            }
            if !line.trim_ascii().is_empty() {
                line.truncate(line.trim_ascii_end().len());
                return Some((self.line, self.offset - start, Raw::Line(line)));
            }
        }
    }

    fn leave_long_line(&mut self, start: u64) -> Numbered {
        let raw = match self.input.skip_until(b'\n') {
            Ok(read) => {
                self.offset += read as u64;
                let end = self.offset;
                Raw::Unreadable(format!("longer than {} MiB; it stays in the input, bytes {start} to {end}", LONGEST >> 20))
            }
            Err(error) => Raw::Unreadable(format!("{error}; {NOT_READ}")),
        };
        (self.line, self.offset - start, raw)
    }
}

/// Rows of a `.csv` with a header.
struct Table {
    reader: csv::Reader<Guard<File>>,
    names: Arc<Vec<String>>,
    since: Rc<Cell<usize>>,
}

impl Table {
    fn open(path: &Path) -> Result<Self, String> {
        let delimiter = delimiter(path).map_err(|error| error.to_string())?;
        let since = Rc::new(Cell::new(0));
        let file = File::open(path).map_err(|error| error.to_string())?;
        let guard = Guard { input: file, since: Rc::clone(&since) };
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(guard);
        let header = reader.headers().map_err(|error| error.to_string())?;
        let names = Arc::new(unlike(header.iter()));
        Ok(Self { reader, names, since })
    }

    fn next(&mut self) -> Option<Numbered> {
        let start = self.reader.position().clone();
        self.since.set(0);
        let mut cells = ByteRecord::new();
        let raw = match self.reader.read_byte_record(&mut cells) {
            Ok(false) => return None,
            Ok(true) => Raw::Cells { names: Arc::clone(&self.names), cells },
            Err(error) => Raw::Unreadable(format!("{error}; {NOT_READ}")),
        };
        let line = if let Raw::Cells { cells, .. } = &raw { cells.position().map(csv::Position::line) } else { None };
        Some((line.unwrap_or(start.line()), self.reader.position().byte() - start.byte(), raw))
    }
}

/// French spreadsheets cut by semicolons: the most frequent separator of the header is the file's.
fn delimiter(path: &Path) -> io::Result<u8> {
    let mut header = Vec::new();
    BufReader::new(File::open(path)?).take(1 << 16).read_until(b'\n', &mut header)?;
    let count = |separator: u8| header.iter().filter(|&&byte| byte == separator).count();
    // `max_by_key` keeps the last of equals: the comma stands last.
    Ok([b'\t', b';', b','].into_iter().max_by_key(|&separator| count(separator)).unwrap_or(b','))
}

/// The names with a number behind those that came before: two cells must not become one field.
fn unlike<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for name in names {
        let mut unlike = name.to_owned();
        let mut number = 2;
        while seen.contains(&unlike) {
            unlike = format!("{name}_{number}");
            number += 1;
        }
        seen.push(unlike);
    }
    seen
}

/// Fails once a single record has drawn more than [`LONGEST`] bytes: in a table that is a quote never closed.
struct Guard<R> {
    input: R,
    since: Rc<Cell<usize>>,
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.since.set(self.since.get() + read);
        if self.since.get() > LONGEST {
            return Err(io::Error::other(format!("a record longer than {} MiB: look for a quote never closed", LONGEST >> 20)));
        }
        Ok(read)
    }
}

/// Rows of a `.parquet`.
struct Rows {
    rows: RowIter<'static>,
    names: Vec<String>,
    row: u64,
    count: u64,
    bytes: u64,
}

impl Rows {
    fn open(file: &InputFile) -> Result<Self, String> {
        let reader = File::open(&file.path).map_err(|error| error.to_string())?;
        let reader = SerializedFileReader::new(reader).map_err(|error| error.to_string())?;
        let facts = reader.metadata().file_metadata();
        let names = facts.schema().get_fields().iter().map(|field| field.name().to_owned()).collect();
        let count = u64::try_from(facts.num_rows()).unwrap_or(0).max(1);
        Ok(Self { rows: RowIter::from_file_into(Box::new(reader)), names, row: 0, count, bytes: file.bytes })
    }

    fn next(&mut self) -> Option<Numbered> {
        // The row reader panics on some types that it does not know.
        let row = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| self.rows.next()));
        let raw = match row.unwrap_or_else(|_| Some(Err(ParquetError::NYI("a type of column".into()))))? {
            Ok(row) => Raw::Row(row),
            Err(error) => Raw::Unreadable(format!("{}; {NOT_READ}", plain(&error))),
        };
        self.row += 1;
        Some((self.row, self.share(self.row) - self.share(self.row - 1), raw))
    }

    /// Bytes of the file that the first `row` rows stand for.
    fn share(&self, row: u64) -> u64 {
        u64::try_from(u128::from(self.bytes) * u128::from(row.min(self.count)) / u128::from(self.count)).unwrap_or(self.bytes)
    }
}

/// A compression that was left out of the build is the one failure that the user can mend.
fn plain(error: &ParquetError) -> String {
    let error = error.to_string();
    match error.split_once("Disabled feature at compile time: ") {
        Some((_, compression)) => {
            format!("compressed with {compression}: write the file again with snappy, zstd, gzip, lz4 or no compression")
        }
        None => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubled_names_are_told_apart() {
        assert_eq!(unlike(["a", "b", "a", "a"].into_iter()), ["a", "b", "a_2", "a_3"]);
    }

    #[test]
    fn a_compression_that_is_left_out_says_what_to_do() {
        let error = ParquetError::General("Disabled feature at compile time: brotli".into());
        assert!(plain(&error).starts_with("compressed with brotli: write the file again with snappy"));
    }

    #[test]
    fn the_guard_counts_since_it_was_set_back() {
        let since = Rc::new(Cell::new(0));
        let mut guard = Guard { input: io::repeat(b'x'), since: Rc::clone(&since) };
        let mut buffer = vec![0; LONGEST];
        assert!(guard.read_exact(&mut buffer).is_ok());
        assert!(guard.read_exact(&mut buffer[..1]).is_err());
        since.set(0);
        assert!(guard.read_exact(&mut buffer[..1]).is_ok());
    }
}
