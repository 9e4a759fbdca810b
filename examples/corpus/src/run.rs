//! The run: read, analyse on all cores, write a part, go on.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::sync_channel;
use std::thread;
use std::time::Instant;

use dixit::Extractor;
use rayon::prelude::*;
use serde_json::json;

use crate::article::Article;
use crate::columns::Columns;
use crate::input::{Batch, Inputs, Limit, Raw, Record, batches};
use crate::options::Options;
use crate::output::{Entry, Output};
use crate::progress::Progress;
use crate::store::{Part, Paths, Start, Store, identity};
use crate::summary::Summary;

/// Bytes of records that a part holds at most, but for its last record.
const PART_BYTES: u64 = 16 << 20;

/// Runs to the end and prints the summary.
pub(crate) fn run(options: &Options) -> Result<Summary, String> {
    let paths = Paths::of(&options.out);
    let inputs = Inputs::list(&options.inputs, &paths.all())?;
    if inputs.other > 0 {
        eprintln!("files of other kinds left out: {}", inputs.other);
    }
    let run = identity(&inputs, &options.shape);
    let began = Instant::now();
    let summary = match Store::open(&paths, options, run)? {
        Start::Done(summary) => {
            eprintln!("{} is finished already", paths.result.display());
            summary
        }
        Start::Work(store) => work(&inputs, options, store)?,
    };
    eprintln!("{} in {:.1} s", paths.result.display(), began.elapsed().as_secs_f64());
    print!("{summary}");
    if summary.rejects > 0 {
        println!("rejected:    {}, with the reasons in {}", summary.rejects, paths.rejects.display());
    }
    Ok(summary)
}

fn work(inputs: &Inputs, options: &Options, mut store: Store<'_>) -> Result<Summary, String> {
    let output = Output { shape: &options.shape, columns: Columns::find(inputs, &options.shape) };
    let start = store.next();
    let done = store.summary().articles + store.summary().rejects;
    if done > 0 {
        eprintln!("resuming: {done} records are done");
    }
    let extractor = Extractor::new();
    let limit = Limit { records: options.part, bytes: PART_BYTES };
    let progress = Progress::start(inputs.bytes(), start.bytes, done);
    thread::scope(|scope| {
        // One batch waits while another is analysed: more would only fill the memory.
        let (sender, receiver) = sync_channel::<Batch>(1);
        scope.spawn(move || batches(inputs, start, limit, |batch| sender.send(batch).is_ok()));
        receiver.iter().try_for_each(|batch| store.add(&output, analyse(batch, &output, &extractor, &progress)))
    })?;
    progress.end();
    store.finish(&output)
}

fn analyse(batch: Batch, output: &Output<'_>, extractor: &Extractor, progress: &Progress) -> Part {
    let done: Vec<Result<(Entry, Summary), Vec<u8>>> = batch
        .records
        .par_iter()
        .map(|record| {
            let done = one(record, output, extractor).map_err(|reason| reject(record, &reason));
            progress.advance(record.weight);
            done
        })
        .collect();
    let mut part = Part { entries: Vec::new(), rejects: Vec::new(), summary: Summary::default(), next: batch.next };
    for done in done {
        match done {
            Ok((entry, summary)) => {
                part.entries.push(entry);
                part.summary.add(summary);
            }
            Err(line) => {
                part.rejects.extend(line);
                part.summary.rejects += 1;
            }
        }
    }
    part
}

fn one(record: &Record, output: &Output<'_>, extractor: &Extractor) -> Result<(Entry, Summary), String> {
    let article = Article::read(&record.raw, &record.place, output.shape)?;
    guarded(|| {
        let analysis = extractor.analyze(&article.text);
        let mut summary = Summary::default();
        summary.count(&analysis);
        output.entry(&article, &analysis).map(|entry| (entry, summary)).map_err(|error| error.to_string())
    })
}

/// One article must not end a run of millions, even if the analysis has a fault.
fn guarded<T>(analysis: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(analysis))
        .unwrap_or_else(|_| Err("the analysis panicked, which is a fault of dixit: please report it with the record".into()))
}

/// A line for the rejects: place, reason and the record itself, so that nothing is lost.
fn reject(record: &Record, reason: &str) -> Vec<u8> {
    let mut line = json!({ "place": record.place, "reason": reason });
    let kept = match &record.raw {
        Raw::Line(bytes) => Some(kept(bytes)),
        Raw::Cells { cells, .. } => Some(cells.iter().map(kept).collect()),
        Raw::Row(row) => Some(guarded(|| Ok(row.to_json_value())).unwrap_or_default()),
        // The text stays where it is.
        Raw::Text(_) | Raw::Unreadable(_) => None,
    };
    if let Some(record) = kept {
        line["record"] = record;
    }
    let mut line = line.to_string().into_bytes();
    line.push(b'\n');
    line
}

/// The bytes as text; those that are no UTF-8 as Latin-1, which has a character for every byte and loses none.
fn kept(bytes: &[u8]) -> serde_json::Value {
    match std::str::from_utf8(bytes) {
        Ok(text) => json!(text),
        Err(_) => json!({ "latin1": bytes.iter().map(|&byte| char::from(byte)).collect::<String>() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_reason() {
        let reason = guarded::<()>(|| panic!("a fault made for this test")).unwrap_err();
        assert!(reason.contains("please report"));
    }

    #[test]
    fn bytes_that_are_no_utf8_are_kept() {
        assert_eq!(kept(b"\xe9t\xe9"), json!({ "latin1": "été" }));
        assert_eq!(kept("été".as_bytes()), json!("été"));
    }
}
