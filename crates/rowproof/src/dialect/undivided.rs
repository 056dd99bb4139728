//! What may separate cells in a file of which no delimiter makes columns.

use super::candidates::LINES;
use super::unusual::{is_between_values, is_separating, signs};
use crate::text::lines;
use std::collections::BTreeMap;

/// Signs or blanks that stand equally often in every line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undivided {
    /// The signs; two blanks for any number of them.
    pub signs: String,
    /// How often they stand in each line.
    pub count: usize,
}

/// As columns of fixed width have them, and values of one column hardly ever.
const BLANKS: &str = "  ";

/// The signs that stand together, or the several blanks, that each line has equally often; if it is none in quotes.
pub(super) fn undivided(start: &str) -> Option<Undivided> {
    const LEAST: usize = 3;
    let lines: Vec<&str> = lines(start).filter(|line| !line.trim().is_empty()).take(LINES).collect();
    let (first, rest) = lines.split_first().filter(|(_, rest)| rest.len() + 1 >= LEAST)?;
    if lines.iter().any(|line| line.contains('"')) {
        return None;
    }
    let mut common = runs(first);
    for line in rest {
        let of_line = runs(line);
        common.retain(|run, count| of_line.get(run) == Some(count));
    }
    let (signs, count) = common.into_iter().max_by_key(|&(_, count)| count)?;
    Some(Undivided { signs: signs.to_owned(), count })
}

fn runs(line: &str) -> BTreeMap<&str, usize> {
    let mut runs = BTreeMap::new();
    for run in signs(line, is_separating).filter(|run| is_between_values(line, run)) {
        *runs.entry(run).or_default() += 1;
    }
    let blanks = line.trim().split(BLANKS).filter(|piece| !piece.is_empty()).count() - 1;
    if blanks > 0 {
        runs.insert(BLANKS, blanks);
    }
    runs
}
