//! The tables of fitted weights in `src/weights.rs`, one named line a weight.

use std::fmt::Write as _;
use std::fs;
use std::io;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/weights.rs");

/// Puts a table in the place of the one of its name.
pub(crate) fn write(name: &str, labels: &[&str], weights: &[f64]) -> io::Result<()> {
    let text = fs::read_to_string(FILE)?;
    fs::write(FILE, with_table(&text, name, labels, weights))
}

/// The text of the file with a table in the place of the one of its name, or at the end.
pub(crate) fn with_table(text: &str, name: &str, labels: &[&str], weights: &[f64]) -> String {
    let mut table = format!("pub(crate) const {name}: [f32; {}] = [\n", labels.len());
    let texts: Vec<String> = weights.iter().map(|weight| format!("{weight:.2},")).collect();
    let width = texts.iter().map(String::len).max().unwrap_or(0);
    for (label, text) in labels.iter().zip(texts) {
        let _ = writeln!(table, "    {text:width$} // {label}");
    }
    let start = text.find(&format!("pub(crate) const {name}: "));
    let (before, after) = match start {
        Some(start) => (text[..start].to_owned(), text[start..].split_once("];\n").map_or("", |(_, after)| after)),
        None => (format!("{text}\n"), ""),
    };
    format!("{before}{table}];\n{after}")
}
