//! Prints who said what.
//!
//! ```text
//! cargo run --release --example quotes                  # a sample article
//! cargo run --release --example quotes -- article.txt   # a file, a folder of .txt, or - for standard input
//! ```
//!
//! `-- --help` lists the options.

use std::collections::HashSet;
use std::ffi::OsString;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use dixit::{Analysis, Extractor, Quote};

const USAGE: &str = "\
usage: quotes [--json | --jsonl | --out DIR] [--lexicon FILE] [PATH...]

Prints the quotations of French texts: speaker, kind, words, cue.

  PATH       a text in UTF-8, a folder (its .txt files, sorted), or - for standard input;
             without PATH, a sample article
  --json     print JSON: one text gives its analysis; a folder or several texts an array
             of analyses, each with its \"path\"
  --jsonl    print one line of JSON for each text
  --out DIR  write DIR/NAME.json for each text, replacing an older one; DIR is made if need be
  --lexicon FILE
             know the words of this file too; the crate docs of ExtractorBuilder::lexicon tell its lines
  --help     print this

The table is as wide as COLUMNS says, 100 without it; colours on a terminal only, never with NO_COLOR.
Exit status: 0, 1 if a text could not be read or written, 2 for a wrong option or lexicon.
";

/// People and places are invented.
const SAMPLE: &str = "\
Le vieux bac de Port-Brévan ne traversera plus l'Ourlette avant l'été. « Nous n'avons pas le choix, la coque prend l'eau », \
a expliqué lundi la maire, Solène Kervadec, devant une cinquantaine d'habitants. « Les réparations, a-t-elle précisé, dureront \
quatre mois. »

« On nous avait promis un bateau neuf », s'est emporté Bastien Lorgeril, patron de l'auberge voisine. « Aujourd'hui, on nous \
demande de patienter. »

Le président du conseil départemental, Aurélien Tasquet, a été clair : « La sécurité ne se négocie pas. » Il a reconnu que la \
fermeture était « regrettable mais inévitable », ajoutant que le budget « n'est pas extensible ». « Il n'y aura pas de retard », \
a-t-il promis.

Selon la préfecture, onze mille passagers empruntaient le bac chaque saison. L'association Rives Vivantes a qualifié la décision \
d'« abandon pur et simple ».

« Ma grand-mère répétait : “Sans le bac, le bourg est une île” », raconte Maëlle Quérec, institutrice à la retraite, qui a joué \
dans le film « Les Marées lentes », tourné sur ces berges.

L'ingénieur Théo Vasnier a indiqué que la coque serait remplacée en deux étapes.
";

fn main() -> ExitCode {
    let options = match Options::parse(env::args_os().skip(1)) {
        Ok(options) => options,
        Err(problem) => {
            eprint!("quotes: {problem}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let extractor = match extractor(options.lexicon.as_deref()) {
        Ok(extractor) => extractor,
        Err(problem) => {
            eprintln!("quotes: {problem}");
            return ExitCode::from(2);
        }
    };
    match run(&options, &extractor) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // The reader has seen enough: `quotes … | head` is no failure.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("quotes: cannot write the result: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The extractor that knows the words of the caller's file.
fn extractor(lexicon: Option<&Path>) -> Result<Extractor, String> {
    let Some(path) = lexicon else { return Ok(Extractor::new()) };
    let told = |problem: &dyn std::fmt::Display| format!("{}: {problem}", path.display());
    let lists = std::fs::read_to_string(path).map_err(|error| told(&error))?;
    Extractor::builder().lexicon(lists).build().map_err(|error| told(&error))
}

/// Prints or writes everything asked for; whether every input could be done.
fn run(options: &Options, extractor: &Extractor) -> io::Result<bool> {
    let mut out = BufWriter::new(io::stdout().lock());
    if options.format == Format::Help {
        out.write_all(USAGE.as_bytes())?;
        return out.flush().map(|()| true);
    }
    let (inputs, mut all_done) = inputs(&options.paths);
    let mut output = Output::new(out, options, inputs.len())?;
    for input in &inputs {
        let done = input.read().and_then(|text| {
            let analysis = extractor.analyze(&text);
            output.document(input, &text, &analysis)
        });
        match done {
            Ok(()) => {}
            Err(Failure::Input(problem)) => {
                eprintln!("quotes: {}: {problem}", input.name());
                all_done = false;
            }
            Err(Failure::Output(error)) => return Err(error),
        }
    }
    output.finish()?;
    Ok(all_done)
}

/// What stops one input, or everything.
enum Failure {
    Input(String),
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

#[derive(PartialEq)]
enum Format {
    Help,
    Table,
    Json,
    JsonLines,
    Files(PathBuf),
}

struct Options {
    format: Format,
    lexicon: Option<PathBuf>,
    paths: Vec<OsString>,
}

impl Options {
    fn parse(mut args: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut options = Self { format: Format::Table, lexicon: None, paths: Vec::new() };
        while let Some(arg) = args.next() {
            let format = match arg.to_str() {
                Some("--help" | "-h") => return Ok(Self { format: Format::Help, ..options }),
                Some("--json") => Format::Json,
                Some("--jsonl") => Format::JsonLines,
                Some("--out") => Format::Files(args.next().ok_or("--out needs a folder")?.into()),
                Some("--lexicon") => {
                    options.lexicon = Some(args.next().ok_or("--lexicon needs a file")?.into());
                    continue;
                }
                Some("--") => {
                    options.paths.extend(args);
                    break;
                }
                Some(option) if option.starts_with('-') && option != "-" => return Err(format!("unknown option {option}")),
                _ => {
                    options.paths.push(arg);
                    continue;
                }
            };
            if options.format != Format::Table {
                return Err("--json, --jsonl and --out exclude each other".into());
            }
            options.format = format;
        }
        Ok(options)
    }

    /// Whether `--json` gives one object: the shape hangs on what was asked, not on what a folder happens to hold.
    fn one_document(&self) -> bool {
        match self.paths.as_slice() {
            [] => true,
            [path] => !Path::new(path).is_dir(),
            _ => false,
        }
    }
}

enum Input {
    Sample,
    Stdin,
    File(PathBuf),
}

impl Input {
    fn name(&self) -> String {
        match self {
            Self::Sample => "sample".into(),
            Self::Stdin => "-".into(),
            Self::File(path) => path.display().to_string(),
        }
    }

    /// The name of its result, without extension.
    fn stem(&self) -> String {
        match self {
            Self::Sample => "sample".into(),
            Self::Stdin => "stdin".into(),
            Self::File(path) => path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
        }
    }

    fn read(&self) -> Result<String, Failure> {
        let bytes = match self {
            Self::Sample => return Ok(SAMPLE.into()),
            Self::Stdin => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
            }
            Self::File(path) => fs::read(path),
        };
        let bytes = bytes.map_err(|error| Failure::Input(format!("{error}; check the path and its permissions")))?;
        String::from_utf8(bytes).map_err(|error| {
            let valid = error.utf8_error().valid_up_to();
            Failure::Input(format!("not UTF-8 (byte {valid}); convert it first, e.g. with iconv -f WINDOWS-1252 -t UTF-8"))
        })
    }
}

/// The texts behind the paths, in the order given, and whether every path led to one.
fn inputs(paths: &[OsString]) -> (Vec<Input>, bool) {
    if paths.is_empty() {
        return (vec![Input::Sample], true);
    }
    let (mut inputs, mut all_found) = (Vec::new(), true);
    for path in paths {
        if path == "-" {
            inputs.push(Input::Stdin);
            continue;
        }
        let path = PathBuf::from(path);
        if !path.is_dir() {
            inputs.push(Input::File(path));
            continue;
        }
        match texts_of(&path) {
            Ok(texts) if !texts.is_empty() => inputs.extend(texts.into_iter().map(Input::File)),
            Ok(_) => {
                eprintln!("quotes: {}: no .txt file in this folder; name the files one by one", path.display());
                all_found = false;
            }
            Err(error) => {
                eprintln!("quotes: {}: {error}; check the permissions of the folder", path.display());
                all_found = false;
            }
        }
    }
    (inputs, all_found)
}

/// The `.txt` files of a folder, sorted by name.
fn texts_of(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("txt")) && !path.is_dir() {
            texts.push(path);
        }
    }
    texts.sort();
    Ok(texts)
}

/// Where the results go, one document after the other.
struct Output<'o, W: Write> {
    out: W,
    options: &'o Options,
    several: bool,
    done: usize,
    /// Names of the files written, in lower case: some file systems see no difference of case.
    taken: HashSet<String>,
    style: Style,
    width: usize,
}

impl<'o, W: Write> Output<'o, W> {
    fn new(mut out: W, options: &'o Options, inputs: usize) -> io::Result<Self> {
        match &options.format {
            Format::Files(folder) => fs::create_dir_all(folder)
                .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", folder.display())))?,
            Format::Json if !options.one_document() => writeln!(out, "[")?,
            _ => {}
        }
        Ok(Self {
            out,
            options,
            several: inputs > 1,
            done: 0,
            taken: HashSet::new(),
            style: Style::of_terminal(),
            width: terminal_width(),
        })
    }

    fn document(&mut self, input: &Input, text: &str, analysis: &Analysis<'_>) -> Result<(), Failure> {
        match &self.options.format {
            Format::Help => {}
            Format::Table => {
                if self.several {
                    let gap = if self.done > 0 { "\n" } else { "" };
                    writeln!(self.out, "{gap}{}", self.style.title(&clean(&input.name())))?;
                }
                table(&mut self.out, &self.style, self.width, text, analysis)?;
            }
            Format::Json if self.options.one_document() => writeln!(self.out, "{}", pretty_json(analysis))?,
            Format::Json => {
                let comma = if self.done > 0 { ",\n" } else { "" };
                write!(self.out, "{comma}{}", with_path(input, &pretty_json(analysis), "\n  "))?;
            }
            Format::JsonLines => writeln!(self.out, "{}", with_path(input, &json(analysis), ""))?,
            Format::Files(folder) => {
                let path = folder.join(free_name(&mut self.taken, input));
                fs::write(&path, json(analysis) + "\n")
                    .map_err(|error| Failure::Input(format!("cannot write {}: {error}", path.display())))?;
            }
        }
        self.done += 1;
        Ok(())
    }

    fn finish(mut self) -> io::Result<()> {
        match &self.options.format {
            Format::Json if !self.options.one_document() => writeln!(self.out, "{}]", if self.done > 0 { "\n" } else { "" })?,
            Format::Files(folder) => {
                let files = if self.done == 1 { "file" } else { "files" };
                writeln!(self.out, "{} {files} written to {}", self.done, folder.display())?;
            }
            _ => {}
        }
        self.out.flush()
    }
}

fn json(analysis: &Analysis<'_>) -> String {
    serde_json::to_string(analysis).expect("an analysis has string keys only")
}

fn pretty_json(analysis: &Analysis<'_>) -> String {
    serde_json::to_string_pretty(analysis).expect("an analysis has string keys only")
}

/// The object with its path in front; spliced as text, because a parsed object would lose the order of its keys.
fn with_path(input: &Input, object: &str, indent: &str) -> String {
    let path = serde_json::Value::from(input.name());
    let space = if indent.is_empty() { "" } else { " " };
    format!("{{{indent}\"path\":{space}{path},{}", &object[1..])
}

/// The file name for an input's result, different from all those before.
fn free_name(taken: &mut HashSet<String>, input: &Input) -> String {
    let stem = input.stem();
    let mut name = format!("{stem}.json");
    let mut number = 1;
    while !taken.insert(name.to_lowercase()) {
        number += 1;
        name = format!("{stem}-{number}.json");
    }
    if number > 1 {
        eprintln!("quotes: {}: {stem}.json is taken by another text of that name; written as {name}", input.name());
    }
    name
}

/// Escape codes on a terminal, nothing elsewhere.
struct Style {
    coloured: bool,
}

impl Style {
    fn of_terminal() -> Self {
        let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
        Self { coloured: io::stdout().is_terminal() && !refused && !dumb }
    }

    fn paint(&self, code: &str, text: &str) -> String {
        if self.coloured && !code.is_empty() && !text.trim().is_empty() {
            format!("\x1b[{code}m{text}\x1b[0m")
        } else {
            text.into()
        }
    }

    fn title(&self, text: &str) -> String {
        self.paint("1;4", text)
    }

    fn heading(&self, text: &str) -> String {
        self.paint("2", text)
    }
}

fn terminal_width() -> usize {
    let columns = env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    columns.unwrap_or(100).clamp(MIN_WIDTH, 400)
}

/// Narrower, the columns would hold no word.
const MIN_WIDTH: usize = 40;
/// Lines of a cell; what is longer ends in an ellipsis and is whole in the JSON.
const MAX_LINES: usize = 3;
const HEADINGS: [&str; 4] = ["SPEAKER", "KIND", "WORDS", "CUE"];
const COLOURS: [&str; 4] = ["1", "2", "", "36"];
const GAP: &str = "  ";

/// Prints the quotations as rows, then what is not speech and what was odd.
fn table(out: &mut impl Write, style: &Style, width: usize, text: &str, analysis: &Analysis<'_>) -> io::Result<()> {
    let rows: Vec<[String; 4]> = analysis.quotes().iter().map(|quote| row(text, analysis, quote)).collect();
    let widths = column_widths(width, &rows);
    if !rows.is_empty() {
        write_row(out, &widths, &HEADINGS.map(String::from), |_, cell| style.heading(cell))?;
    }
    for row in &rows {
        write_row(out, &widths, row, |column, cell| style.paint(COLOURS[column], cell))?;
    }
    let count = |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    let quotations = count(rows.len(), "quotation", "quotations");
    let speakers = count(analysis.speakers().len(), "speaker", "speakers");
    writeln!(out, "{}", style.heading(&format!("{quotations}, {speakers}")))?;
    for passage in analysis.not_speech() {
        let line = format!("not speech ({}): {}", passage.kind(), clean(&text[passage.span().range()]));
        writeln!(out, "{}", style.heading(&shortened(&line, width)))?;
    }
    for warning in analysis.warnings() {
        writeln!(out, "{}", style.paint("33", &format!("warning: {} at bytes {}", warning.kind(), warning.span())))?;
    }
    Ok(())
}

/// The cells of one quotation.
fn row(text: &str, analysis: &Analysis<'_>, quote: &Quote<'_>) -> [String; 4] {
    let speaker = analysis.speaker_of(quote).map_or("?", |speaker| speaker.name());
    let inside = if quote.parent().is_some() { "↳ " } else { "" };
    let parts: Vec<&str> = quote.parts().collect();
    let cue = quote.cue().map_or("–", |cue| &text[cue.span().range()]);
    [clean(speaker), quote.kind().to_string(), format!("{inside}{}", clean(&parts.join(" […] "))), clean(cue)]
}

/// One line without control characters: a text must not steer the terminal.
fn clean(text: &str) -> String {
    let printable: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    printable.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// As wide as their longest cell, within limits that leave the words most of the room.
fn column_widths(width: usize, rows: &[[String; 4]]) -> [usize; 4] {
    let longest = |column: usize| {
        let cells = rows.iter().map(|row| columns_of(&row[column]));
        cells.max().unwrap_or(0).max(HEADINGS[column].len())
    };
    let speaker = longest(0).min(width * 28 / 100);
    let kind = longest(1);
    let cue = longest(3).min(width * 22 / 100);
    let words = width - speaker - kind - cue - 3 * GAP.len();
    [speaker, kind, words.min(longest(2)), cue]
}

/// Writes one row, each cell wrapped in its column.
fn write_row(
    out: &mut impl Write,
    widths: &[usize; 4],
    cells: &[String; 4],
    paint: impl Fn(usize, &str) -> String,
) -> io::Result<()> {
    let wrapped: [Vec<String>; 4] = std::array::from_fn(|column| wrap(&cells[column], widths[column]));
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    for line in 0..height {
        let last = (0..4).rfind(|&column| line < wrapped[column].len()).unwrap_or(0);
        for column in 0..=last {
            let cell = wrapped[column].get(line).map_or("", String::as_str);
            let padding = if column < last { widths[column] - columns_of(cell) + GAP.len() } else { 0 };
            write!(out, "{}{:padding$}", paint(column, cell), "")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The text in at most [`MAX_LINES`] lines of `width` columns.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let (mut lines, mut rest) = (Vec::new(), text);
    while columns_of(rest) > width && lines.len() + 1 < MAX_LINES {
        let limit = byte_at(rest, width);
        // The space after a word that just fits may stand one column beyond the edge.
        let edge = limit + rest[limit..].chars().next().map_or(0, char::len_utf8);
        let (line, next) = match rest[..edge].rfind(' ').filter(|&space| space > 0) {
            Some(space) => (&rest[..space], &rest[space + 1..]),
            None => rest.split_at(limit),
        };
        lines.push(line.to_owned());
        rest = next;
    }
    lines.push(shortened(rest, width));
    lines
}

/// The text, or its beginning and an ellipsis.
fn shortened(text: &str, width: usize) -> String {
    if columns_of(text) <= width {
        return text.into();
    }
    format!("{}…", text[..byte_at(text, width - 1)].trim_end())
}

/// The byte where the first `columns` columns end; after one character at least, so that cutting moves on.
fn byte_at(text: &str, columns: usize) -> usize {
    let mut used = 0;
    for (at, character) in text.char_indices() {
        used += columns_of(character.encode_utf8(&mut [0; 4]));
        if used > columns && at > 0 {
            return at;
        }
    }
    text.len()
}

/// Columns on the screen: combining accents and zero-width characters take none.
fn columns_of(text: &str) -> usize {
    let takes_none = |c: &char| matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
    text.chars().filter(|c| !takes_none(c)).count()
}
