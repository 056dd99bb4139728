//! Where the records of a file without a header begin: a damaged record is no note.

use super::layout::{filled, is_pairs};
use super::score::{Row, Rows};
use crate::shape::Shape;

/// Records that a row is compared with.
const RECORDS: usize = 50;

/// The first record, if the row at `first` is one and has no header above it. The rows right above it belong to the records
/// as well, though they are not as wide, if their values are those of the columns.
pub(super) fn first_record(rows: &Rows, first: usize, width: usize) -> usize {
    let columns = columns(rows, first, width);
    let is_record = |at: &usize| rows.rows[*at].last_line() + 1 == rows.rows[*at + 1].line && is_damaged_record(&rows.rows[*at], &columns);
    (0..first).rev().take_while(is_record).last().unwrap_or(first)
}

/// Whether the row at `first`, which is wider than the records below it, is one with cells too many.
pub(super) fn is_too_wide(rows: &Rows, first: usize, width: usize) -> bool {
    let row = rows.rows.get(first).filter(|row| row.values.len() > width && width > 1);
    row.is_some_and(|row| is_damaged_record(row, &columns(rows, first + 1, width)))
}

/// The shapes of the values of each column, from a row on.
fn columns(rows: &Rows, from: usize, width: usize) -> Vec<Vec<Shape>> {
    let below = rows.rows.get(from..rows.at_start).unwrap_or_default();
    let below: Vec<&Row> = below.iter().filter(|row| row.values.len() == width).take(RECORDS).collect();
    (0..width).map(|column| below.iter().map(|row| Shape::of(&row.values[column])).collect()).collect()
}

/// Whether a row is a record that lacks cells or has too many, or is a piece of one: from its left or from its right, all of
/// the values but one stand where such values stand, and one of them is no mere word, unless the table is of words alone.
fn is_damaged_record(row: &Row, columns: &[Vec<Shape>]) -> bool {
    let (own, width) = (row.values.len(), columns.len());
    if filled(row) < 2 || is_pairs(row) {
        return false;
    }
    let (own, places) = (own.min(width), own.abs_diff(width));
    let is_word = |shape: &Shape| matches!(shape, Shape::Word | Shape::Text | Shape::Empty);
    // Names over words may be too many as well.
    let of_words = row.values.len() <= width && columns.iter().flatten().all(is_word);
    [0, places].into_iter().any(|moved| {
        let (in_row, in_columns) = if row.values.len() > width { (moved, 0) } else { (0, moved) };
        let stands = |(value, column): (&String, &Vec<Shape>)| {
            let shape = Shape::of(value);
            column.iter().any(|other| other.is_near(shape)).then_some(shape)
        };
        let standing: Vec<Shape> = row.values[in_row..].iter().zip(&columns[in_columns..]).filter_map(stands).collect();
        standing.len() >= 2 && standing.len() + 1 >= own && (of_words || !standing.iter().all(is_word))
    })
}
