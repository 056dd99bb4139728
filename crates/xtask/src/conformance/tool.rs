//! The program that is scored: runs it, and reads what it wrote.

use crate::project;
use anyhow::{Context, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A `rowproof` command line, and the folder for what it writes.
pub struct Tool {
    program: PathBuf,
    outputs: PathBuf,
    runs: AtomicUsize,
}

/// What `rowproof detect --json` says, as far as corpora ask.
#[derive(Debug, Deserialize)]
pub struct Found {
    /// Name of the encoding.
    pub encoding: String,
    /// The character between cells.
    pub delimiter: Option<char>,
    /// The character around cells.
    pub quote: Option<char>,
}

/// What a file gave; `Err` has the reason, in a few words, why it gave nothing.
pub type Outcome<T> = Result<T, String>;

impl Tool {
    /// Scores `program`. What it writes goes below `target/conformance`, and is removed once it is read.
    pub fn new(program: PathBuf) -> Result<Tool> {
        let outputs = project::root().join(format!("target/conformance/{}", std::process::id()));
        fs::create_dir_all(&outputs).with_context(|| format!("cannot make {}", outputs.display()))?;
        Ok(Tool { program, outputs, runs: AtomicUsize::new(0) })
    }

    /// What a file is found to be. `Err` if the program could not be started.
    pub fn detect(&self, file: &Path) -> Result<Outcome<Found>> {
        self.detect_as(file)
    }

    /// The same, in more or fewer words.
    pub fn detect_as<T: DeserializeOwned>(&self, file: &Path) -> Result<Outcome<T>> {
        let output = self.run(Command::new(&self.program).arg("detect").arg(file).arg("--json"))?;
        Ok(serde_json::from_slice(&output.stdout).map_err(|_| failure(&output)))
    }

    /// The file, converted into a table in automatic mode, as text. `Err` if the program could not be started.
    pub fn convert(&self, file: &Path) -> Result<Outcome<String>> {
        let out = self.outputs.join(self.runs.fetch_add(1, Ordering::Relaxed).to_string());
        let output = self.run(Command::new(&self.program).arg("convert").arg(file).args(["--to", "table", "-o"]).arg(&out))?;
        // 1 says that the file has errors; what could be read of it is written all the same.
        let text = match output.status.code() {
            Some(0 | 1) => fs::read(&out).map_err(|_| "nothing written".to_owned()),
            _ => Err(failure(&output)),
        };
        // A file that is not there is no loss.
        let _ = fs::remove_file(&out);
        Ok(text.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    }

    fn run(&self, command: &mut Command) -> Result<Output> {
        command.output().with_context(|| format!("cannot start {}", self.program.display()))
    }
}

impl Drop for Tool {
    fn drop(&mut self) {
        // What stays behind lies below target/, and does no harm.
        let _ = fs::remove_dir_all(&self.outputs);
    }
}

/// The first line of what the program complained, and how it ended.
fn failure(output: &Output) -> String {
    let words = String::from_utf8_lossy(&output.stderr);
    format!("{}: {}", output.status, words.lines().next().unwrap_or("no result"))
}

/// The records of a table that `convert` wrote; they may differ in width.
pub fn records(text: &str) -> Result<Vec<Vec<String>>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|record| Ok(record?.iter().map(str::to_owned).collect())).collect()
}
