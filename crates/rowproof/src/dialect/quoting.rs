//! How well a syntax explains the quotes of a sample.

use super::candidates::OTHER_QUOTES;
use super::score::{Row, Rows};

/// How well quotes stand at the edges of cells, from 0 to 1.
pub(super) fn quoting(rows: &Rows) -> f64 {
    let quoted: usize = rows.rows.iter().map(|row| row.quoted).sum();
    let faults: usize = rows.rows.iter().map(|row| row.faults).sum();
    let over: usize = rows.rows.iter().map(|row| row.over).sum();
    let lines = rows.rows.len() as f64;
    let right = if tears(rows) { 0.0 } else { (1.0 + quoted as f64) / (1.0 + quoted as f64 + 2.0 * faults as f64) };
    (0.2 + 0.8 * right) * (lines / (lines + over as f64)).powf(0.3)
}

/// Whether most records have a cell that begins with another quote, and a later one that ends with it: the delimiters between
/// them are text, and each such record has more cells than the first one, as of a header. Else they are apostrophes, or signs of
/// feet and minutes.
fn tears(rows: &Rows) -> bool {
    let width = rows.rows.iter().map(|row| row.values.len()).find(|&cells| cells > 1).unwrap_or_default();
    let count_of = |quote: char| rows.rows.iter().filter(|row| row.values.len() > width && is_torn(row, quote)).count();
    OTHER_QUOTES.into_iter().filter(|&quote| rows.syntax.quote != Some(quote as u8)).any(|quote| count_of(quote) * 2 > rows.rows.len())
}

fn is_torn(row: &Row, quote: char) -> bool {
    let edges = |value: &str| (value.len() > 1 && value.starts_with(quote), value.len() > 1 && value.ends_with(quote));
    let mut edges = row.values.iter().map(|value| edges(value.trim()));
    edges.any(|edges| edges == (true, false)) && edges.any(|edges| edges == (false, true))
}
