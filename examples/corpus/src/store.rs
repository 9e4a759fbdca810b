//! Finished parts on disk: what makes a run restartable and its result never half-written.
//!
//! `RESULT.partial/` holds, for each part, its data, its rejects and, written last, its receipt. A part counts from its
//! receipt on. The result is put together beside the parts and renamed when it is whole.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::input::{Inputs, Position};
use crate::options::{Options, Shape};
use crate::output::{Entry, Output, join};
use crate::summary::Summary;

/// The files that a run writes.
#[derive(Debug)]
pub(crate) struct Paths {
    pub(crate) result: PathBuf,
    pub(crate) rejects: PathBuf,
    pub(crate) summary: PathBuf,
    pub(crate) partial: PathBuf,
}

impl Paths {
    pub(crate) fn of(result: &Path) -> Self {
        let mut partial = result.as_os_str().to_owned();
        partial.push(".partial");
        Self {
            result: result.to_owned(),
            rejects: result.with_extension("rejects.jsonl"),
            summary: result.with_extension("summary.json"),
            partial: partial.into(),
        }
    }

    pub(crate) fn all(&self) -> [PathBuf; 4] {
        [self.result.clone(), self.rejects.clone(), self.summary.clone(), self.partial.clone()]
    }

    fn part(&self, number: usize, what: &str) -> PathBuf {
        self.partial.join(format!("{number:06}.{what}"))
    }
}

/// What a run reads and how, as one text: a run is resumed only when it is the same.
pub(crate) fn identity(inputs: &Inputs, shape: &Shape) -> String {
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
    for file in &inputs.files {
        hash.add(file.path.as_os_str().as_encoded_bytes());
        hash.add(&file.bytes.to_le_bytes());
        hash.add(&file.modified.to_le_bytes());
    }
    let shape = serde_json::to_string(shape).expect("plain options are always JSON");
    format!("{} files, {} bytes, {:016x}, {shape}", inputs.files.len(), inputs.bytes(), hash.0)
}

/// FNV-1a: the same on every machine and for every release of Rust, unlike the standard hasher.
struct Fnv(u64);

impl Fnv {
    fn add(&mut self, bytes: &[u8]) {
        for &byte in bytes.iter().chain(&[0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

/// Written last, it makes a part count.
#[derive(Debug, Serialize, Deserialize)]
struct Receipt {
    next: Position,
    summary: Summary,
}

/// The summary of a finished result.
#[derive(Debug, Serialize, Deserialize)]
struct Finished {
    run: String,
    summary: Summary,
}

/// The parts of a run.
pub(crate) struct Store<'r> {
    paths: &'r Paths,
    run: String,
    parts: usize,
    next: Position,
    summary: Summary,
}

/// What is there when a run begins.
pub(crate) enum Start<'r> {
    Work(Store<'r>),
    /// The result of the same run is there already.
    Done(Summary),
}

impl<'r> Store<'r> {
    /// Begins a run, or finds the finished parts of the one to resume.
    pub(crate) fn open(paths: &'r Paths, options: &Options, run: String) -> Result<Start<'r>, String> {
        let mut store = Self { paths, run, parts: 0, next: Position::default(), summary: Summary::default() };
        let partial = paths.partial.display();
        match (paths.partial.is_dir(), options.resume) {
            (true, false) => Err(format!(
                "{partial} holds the parts of an interrupted run: add --resume to go on, or remove that folder to start over"
            )),
            (true, true) => store.find_parts().map(|()| Start::Work(store)),
            (false, true) if paths.result.exists() => store.finished().map(Start::Done),
            (false, _) => match store.begin() {
                Ok(()) => Ok(Start::Work(store)),
                Err(error) => Err(format!("cannot make the folder {partial}: {error}")),
            },
        }
    }

    fn begin(&self) -> io::Result<()> {
        if let Some(folder) = self.paths.result.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::create_dir(&self.paths.partial)?;
        write_whole(&self.paths.partial.join("run"), self.run.as_bytes())
    }

    fn find_parts(&mut self) -> Result<(), String> {
        let path = self.paths.partial.join("run");
        match fs::read_to_string(&path) {
            Ok(run) if run == self.run => {}
            Ok(run) => return Err(self.unlike(&run, &self.paths.partial)),
            // The folder was made and nothing more.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return write_whole(&path, self.run.as_bytes()).map_err(|error| failed(&path, &error));
            }
            Err(error) => return Err(failed(&path, &error)),
        }
        loop {
            let path = self.paths.part(self.parts, "json");
            let receipt = match fs::read(&path) {
                Ok(receipt) => receipt,
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
                Err(error) => return Err(failed(&path, &error)),
            };
            let receipt: Receipt = serde_json::from_slice(&receipt)
                .map_err(|_| format!("{} is damaged: remove {} and start over", path.display(), self.paths.partial.display()))?;
            self.parts += 1;
            self.next = receipt.next;
            self.summary.add(receipt.summary);
        }
    }

    fn finished(&self) -> Result<Summary, String> {
        let path = &self.paths.summary;
        let finished: Finished = fs::read(path)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .ok_or_else(|| format!("{} has no readable summary beside it: run without --resume", self.paths.result.display()))?;
        if finished.run == self.run { Ok(finished.summary) } else { Err(self.unlike(&finished.run, &self.paths.result)) }
    }

    fn unlike(&self, run: &str, path: &Path) -> String {
        let path = path.display();
        format!("{path} comes from other inputs or options\n  then: {run}\n  now:  {}\nremove {path} to start over", self.run)
    }

    /// Where to go on reading.
    pub(crate) fn next(&self) -> Position {
        self.next
    }

    pub(crate) fn summary(&self) -> &Summary {
        &self.summary
    }

    /// Finishes a part: its receipt is written when its data are safe.
    pub(crate) fn add(&mut self, output: &Output<'_>, part: Part) -> Result<(), String> {
        let data = self.paths.part(self.parts, "data");
        output.write_part(&data, part.entries).map_err(|error| failed(&data, &error))?;
        let rejects = self.paths.part(self.parts, "rejects");
        write_whole(&rejects, &part.rejects).map_err(|error| failed(&rejects, &error))?;
        let receipt = Receipt { next: part.next, summary: part.summary };
        let path = self.paths.part(self.parts, "json");
        let json = serde_json::to_vec(&receipt).map_err(|error| error.to_string())?;
        write_whole(&path, &json).map_err(|error| failed(&path, &error))?;
        self.parts += 1;
        self.next = receipt.next;
        self.summary.add(receipt.summary);
        Ok(())
    }

    /// Puts the result together and removes the parts.
    pub(crate) fn finish(self, output: &Output<'_>) -> Result<Summary, String> {
        self.put_together(output).map_err(|error| failed(&self.paths.result, &error))?;
        Ok(self.summary)
    }

    fn put_together(&self, output: &Output<'_>) -> io::Result<()> {
        let parts = |what| (0..self.parts).map(|number| self.paths.part(number, what)).collect::<Vec<_>>();
        let whole = self.paths.partial.join("result");
        output.assemble(&whole, &parts("data"))?;
        self.put_rejects(&parts("rejects"))?;
        let finished = Finished { run: self.run.clone(), summary: self.summary.clone() };
        write_whole(&self.paths.summary, &serde_json::to_vec_pretty(&finished)?)?;
        fs::rename(&whole, &self.paths.result)?;
        fs::remove_dir_all(&self.paths.partial)
    }

    /// A file of rejects stands beside the result only when there are some: one of an earlier run goes.
    fn put_rejects(&self, parts: &[PathBuf]) -> io::Result<()> {
        if self.summary.rejects == 0 {
            return match fs::remove_file(&self.paths.rejects) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            };
        }
        let whole = self.paths.partial.join("rejects");
        let mut file = File::create(&whole)?;
        join(&mut file, parts)?;
        file.sync_all()?;
        fs::rename(whole, &self.paths.rejects)
    }
}

/// What a batch became.
pub(crate) struct Part {
    pub(crate) entries: Vec<Entry>,
    pub(crate) rejects: Vec<u8>,
    pub(crate) summary: Summary,
    pub(crate) next: Position,
}

/// Writes a file that is whole as soon as it bears its name.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".unfinished");
    let mut file = File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(unfinished, path)
}

fn failed(path: &Path, error: &io::Error) -> String {
    format!("cannot write {}: {error}\nwhat is finished is kept: mend the cause and run again with --resume", path.display())
}
