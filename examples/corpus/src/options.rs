//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;
use serde::Serialize;

pub(crate) const HELP: &str = "\
Quotations and their speakers in a corpus of French articles.

  dixit-corpus INPUT… --out FILE [options]

INPUT     folders (read with their subfolders) or files: .txt (an article each), .jsonl, .csv, .parquet
          A .csv may be cut by commas, semicolons or tabs.
--out     the result; its ending chooses the form:
            .jsonl    one line an article, with its own fields and the analysis under `dixit`
            .csv      one row a quotation, for a spreadsheet
            .parquet  one row a quotation
          Records that cannot be read go to FILE.rejects.jsonl with the reason, the summary to FILE.summary.json
          (the ending of FILE replaced).

--resume            go on after the last finished part of an interrupted run
--text-field NAME   field that holds the text (text)
--id-field NAME     field that holds the identifier (id); a record without one is named by its file and line
--with-text         copy the text into a .jsonl result
--separator CHAR    separator of a .csv result: , or ; or tab (,)
--part N            articles a finished part holds at most (2000)
--help              this text

Exit status: 0 all read, 1 failed (what is finished is kept for --resume), 2 done but some records were rejected.
RAYON_NUM_THREADS=N limits the number of cores.
";

/// The form of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Form {
    Jsonl,
    Csv,
    Parquet,
}

#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) inputs: Vec<PathBuf>,
    pub(crate) out: PathBuf,
    pub(crate) resume: bool,
    pub(crate) part: usize,
    pub(crate) shape: Shape,
}

/// The options that change the result: a resumed run must have the same.
#[derive(Debug, Serialize)]
pub(crate) struct Shape {
    pub(crate) form: Form,
    pub(crate) text_field: String,
    pub(crate) id_field: String,
    pub(crate) with_text: bool,
    pub(crate) separator: u8,
}

/// The options, or nothing when the help is asked for.
pub(crate) fn read() -> Result<Option<Options>, String> {
    parse(std::env::args_os().skip(1))
}

fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Option<Options>, String> {
    let mut parser = lexopt::Parser::from_args(args);
    let mut inputs = Vec::new();
    let mut out = None;
    let mut resume = false;
    let mut part = 2000;
    let mut shape =
        Shape { form: Form::Jsonl, text_field: "text".into(), id_field: "id".into(), with_text: false, separator: b',' };
    while let Some(arg) = parser.next().map_err(plain)? {
        match arg {
            Long("help") | Short('h') => return Ok(None),
            Long("out") | Short('o') => out = Some(PathBuf::from(parser.value().map_err(plain)?)),
            Long("resume") => resume = true,
            Long("text-field") => shape.text_field = text(&mut parser)?,
            Long("id-field") => shape.id_field = text(&mut parser)?,
            Long("with-text") => shape.with_text = true,
            Long("separator") => shape.separator = separator(&text(&mut parser)?)?,
            Long("part") => part = count(&text(&mut parser)?)?,
            Value(path) => inputs.push(PathBuf::from(path)),
            other => return Err(plain(other.unexpected())),
        }
    }
    if inputs.is_empty() {
        return Err("no input: name a folder or a file".into());
    }
    let out = out.ok_or("no result file: add --out FILE")?;
    shape.form = form(&out)?;
    if shape.with_text && shape.form != Form::Jsonl {
        return Err("--with-text is for a .jsonl result: the others have one row a quotation".into());
    }
    Ok(Some(Options { inputs, out, resume, part, shape }))
}

fn plain(error: lexopt::Error) -> String {
    error.to_string()
}

fn text(parser: &mut lexopt::Parser) -> Result<String, String> {
    parser.value().map_err(plain)?.into_string().map_err(|_| "an option's value is not UTF-8".into())
}

fn separator(text: &str) -> Result<u8, String> {
    match text {
        "," => Ok(b','),
        ";" => Ok(b';'),
        "tab" | "\t" => Ok(b'\t'),
        _ => Err(format!("--separator {text:?}: choose , or ; or tab")),
    }
}

fn count(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(number) if number > 0 => Ok(number),
        _ => Err(format!("--part {text:?}: give a number of articles, 1 or more")),
    }
}

fn form(out: &std::path::Path) -> Result<Form, String> {
    match out.extension().and_then(|ending| ending.to_str()) {
        Some("jsonl") => Ok(Form::Jsonl),
        Some("csv") => Ok(Form::Csv),
        Some("parquet") => Ok(Form::Parquet),
        _ => Err(format!("--out {}: end the name with .jsonl, .csv or .parquet", out.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(line: &str) -> Result<Option<Options>, String> {
        parse(line.split(' ').map(OsString::from))
    }

    #[test]
    fn options_are_read() {
        let options = options("in --out a.csv --separator ; --part 7 --resume").unwrap().unwrap();
        assert_eq!((options.shape.form, options.shape.separator, options.part, options.resume), (Form::Csv, b';', 7, true));
    }

    #[test]
    fn bad_options_say_what_to_do() {
        for (line, reason) in [
            ("--out a.csv", "no input"),
            ("in", "--out FILE"),
            ("in --out a.xlsx", ".jsonl, .csv or .parquet"),
            ("in --out a.csv --with-text", "for a .jsonl"),
            ("in --out a.csv --part 0", "1 or more"),
            ("in --out a.csv --separator x", "choose"),
            ("in --out a.csv --nonsense", "nonsense"),
        ] {
            let error = options(line).unwrap_err();
            assert!(error.contains(reason), "{line}: {error}");
        }
    }
}
