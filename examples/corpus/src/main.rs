//! Quotations of a whole corpus: folders of `.txt`, `.jsonl`, `.csv` and `.parquet` in; `.jsonl`, `.csv` or `.parquet` out.
//!
//! One thread reads batches of articles, all cores analyse them, and each batch becomes a finished part on disk before the
//! next begins: memory holds three batches at most, and an interrupted run goes on after its last finished part.

mod article;
mod columns;
mod input;
mod options;
mod output;
mod progress;
mod run;
mod store;
mod summary;

use std::process::ExitCode;

/// Done, with records set aside.
const SOME_REJECTED: u8 = 2;

fn main() -> ExitCode {
    let summary = match options::read() {
        Ok(Some(options)) => run::run(&options),
        Ok(None) => {
            print!("{}", options::HELP);
            return ExitCode::SUCCESS;
        }
        Err(reason) => Err(format!("{reason}\nTry dixit-corpus --help.")),
    };
    match summary {
        Ok(summary) if summary.rejects == 0 => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(SOME_REJECTED),
        Err(reason) => {
            eprintln!("dixit-corpus: {reason}");
            ExitCode::FAILURE
        }
    }
}
