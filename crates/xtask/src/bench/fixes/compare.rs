//! Compares what came out with what is true, by what the target reads.

use super::clean::{Sort, Target};
use super::damage::Truth;
use super::engine::Outcome;
use super::file::File;
use super::moment;

/// What became of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The target reads the fact.
    Right,
    /// It does not, or does not get it, and the user was told.
    Told,
    /// It reads something else, and nothing was said.
    Wrong,
}

/// A cell that is not right, for showing it.
pub struct Fault {
    pub column: &'static str,
    pub truth: String,
    pub was: String,
    pub came: Option<String>,
}

/// What became of the cell of a record.
pub fn fate(file: &File, outcome: &Outcome, record: usize, column: usize) -> (Fate, Option<String>) {
    let definition = &file.target.columns[column];
    let truth = &file.truth[record][column];
    let told = &outcome.told;
    let came = outcome.written.get(&record).map(|row| row.get(definition.name).cloned().unwrap_or_default());
    if came.as_deref().is_some_and(|came| is_same(file.target, definition.sort, came, truth)) {
        return (Fate::Right, came);
    }
    // A heading that feeds nothing is listed as such, under its own name.
    let unfed = file.order.iter().position(|&of| of == Some(column)).is_some_and(|at| told.fields.contains(file.headings[at].trim()));
    // A record whose key is damaged stands among those that cannot be told apart any more.
    let unknown = came.is_none() && told.others;
    let is_told = told.file
        || unknown
        || unfed
        || told.fields.contains(definition.name)
        || told.records.contains(&record)
        || told.cells.contains(&(record, definition.name.to_owned()));
    (if is_told { Fate::Told } else { Fate::Wrong }, came)
}

/// Whether a fact can be had back, and how; `None` for what is not damaged.
pub fn truth_of(file: &File, truths: &[Truth], record: usize, column: usize) -> Option<Truth> {
    file.hit[record][column].map(|index| truths[index])
}

fn is_same(target: &Target, sort: Sort, came: &str, truth: &str) -> bool {
    if came == truth {
        return true;
    }
    match sort {
        Sort::Moment => moment::is_same(came, truth),
        Sort::Amount => is_plain(came) && is_plain(truth) && came.parse::<f64>() == truth.parse::<f64>(),
        // The format of impact.com's file names no form; its API names three. The country is stated beside the number.
        Sort::National => is_same_number(target, came, truth),
        _ => false,
    }
}

fn is_plain(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

fn is_same_number(target: &Target, came: &str, truth: &str) -> bool {
    let signs = |character: char| character.is_ascii_digit() || (target.country == "US" && "+-. ()".contains(character));
    let digits: String = came.chars().filter(char::is_ascii_digit).collect();
    came.chars().all(signs) && (digits == truth || digits.strip_prefix('1') == Some(truth))
}
