//! Runs the command line over a public corpus, and scores what it finds by that corpus's own formula.
//!
//! A score is a measurement: a low one is printed, and is no failure of the command.

mod calibration;
mod csvsniffer;
mod csvw;
mod encodings;
mod pollock;
mod spectrum;
mod tool;

use crate::project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Mutex;
use std::thread;
use tool::Tool;
use xshell::{Shell, cmd};

/// How many files are looked at at once; machines that build for others often have no more cores.
const AT_ONCE: usize = 2;

/// A sort of corpus: what its folder looks like, and how it scores.
#[derive(Clone, Copy)]
pub enum Kind {
    /// <https://github.com/HPI-Information-Systems/Pollock>: one table, spoilt in 2290 ways.
    Pollock,
    /// <https://github.com/ws-garcia/CSVsniffer>: files whose delimiter and quote are known.
    Csvsniffer,
    /// <https://github.com/max-mapper/csv-spectrum>: small files and their records.
    Spectrum,
    /// <https://github.com/w3c/csvw>: the tests of CSV on the Web.
    Csvw,
    /// <https://github.com/chardet/chardet>: text in encodings that are known.
    Encodings,
    /// Files that are made here, with all that there is to know about them.
    Calibration {
        /// Other seeds make other files.
        seed: u64,
    },
}

impl Kind {
    /// Whether there is no folder to look into.
    pub fn is_generated(self) -> bool {
        matches!(self, Kind::Calibration { .. })
    }
}

impl FromStr for Kind {
    type Err = String;

    fn from_str(name: &str) -> Result<Kind, String> {
        match name {
            "pollock" => Ok(Kind::Pollock),
            "csvsniffer" => Ok(Kind::Csvsniffer),
            "spectrum" => Ok(Kind::Spectrum),
            "csvw" => Ok(Kind::Csvw),
            "encodings" => Ok(Kind::Encodings),
            "calibration" => Ok(Kind::Calibration { seed: 1 }),
            _ => Err(format!("there is no corpus {name:?}")),
        }
    }
}

/// Scores the program `with`, or else the one that is built from here, on the corpus in `dir`, if it is not generated.
pub fn run(kind: Kind, dir: Option<&Path>, with: Option<&Path>) -> Result<()> {
    let dir = dir.unwrap_or_else(|| Path::new(""));
    if !kind.is_generated() && !dir.is_dir() {
        bail!("{} is no folder", dir.display());
    }
    let program = match with {
        Some(program) => program.canonicalize().with_context(|| format!("there is no {}", program.display()))?,
        None => build()?,
    };
    let tool = Tool::new(program)?;
    match kind {
        Kind::Pollock => pollock::run(&tool, dir),
        Kind::Csvsniffer => csvsniffer::run(&tool, dir),
        Kind::Spectrum => spectrum::run(&tool, dir),
        Kind::Csvw => csvw::run(&tool, dir),
        Kind::Encodings => encodings::run(&tool, dir),
        Kind::Calibration { seed } => calibration::run(&tool, seed),
    }
}

fn build() -> Result<PathBuf> {
    let sh = Shell::new()?;
    sh.change_dir(project::root());
    cmd!(sh, "cargo build --locked --release --package rowproof-cli").run()?;
    Ok(project::root().join("target/release").join(format!("rowproof{}", std::env::consts::EXE_SUFFIX)))
}

/// Does `work` for each item, a few at a time; the results are in the order of the items.
fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> Result<R> + Sync) -> Result<Vec<R>> {
    let next = Mutex::new(items.iter().enumerate());
    let done = Mutex::new(Vec::with_capacity(items.len()));
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                let take = || next.lock().ok()?.next();
                while let Some((index, item)) = take() {
                    let result = work(item);
                    if let Ok(mut done) = done.lock() {
                        done.push((index, result));
                    }
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_default();
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

/// The files and folders directly in a folder, by name.
fn entries(dir: &Path) -> Result<Vec<PathBuf>> {
    let read = fs::read_dir(dir).with_context(|| format!("cannot list {}", dir.display()))?;
    let mut paths = read.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// The content of a file of the corpus.
fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The last part of a path, as text.
fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A part of a whole; of nothing, none.
#[expect(clippy::cast_precision_loss, reason = "counts of files and cells are far below 2^52")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The harmonic mean of precision and recall.
fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall == 0.0 { 0.0 } else { precision * recall / (precision + recall) * 2.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order_of_the_items() {
        let items: Vec<usize> = (0..100).collect();
        assert_eq!(each(&items, |item| Ok(item * 2)).unwrap(), (0..100).map(|item| item * 2).collect::<Vec<_>>());
    }

    #[test]
    fn f1_is_the_harmonic_mean() {
        assert!((f1(0.5, 1.0) - 2.0 / 3.0).abs() < 1e-12);
        assert!(f1(0.0, 0.0).abs() < 1e-12);
    }
}
