//! Where the records of a file without a header begin: a damaged record is no note.

use super::layout::{filled, is_pairs};
use super::score::{Row, Rows};
use crate::shape::Shape;

/// Records that a row is compared with.
const RECORDS: usize = 50;

/// The first record, if the row at `first` is one and has no header above it. The rows right above it belong to the records
/// as well, though they are not as wide, if their values are those of the columns.
pub(super) fn first_record(rows: &Rows, first: usize, width: usize) -> usize {
    let below = rows.rows.get(first..rows.at_start).unwrap_or_default();
    let below: Vec<&Row> = below.iter().filter(|row| row.values.len() == width).take(RECORDS).collect();
    let shapes = |column: usize| below.iter().map(|row| Shape::of(&row.values[column])).collect();
    let columns: Vec<Vec<Shape>> = (0..width).map(shapes).collect();
    let is_record = |at: &usize| rows.rows[*at].last_line() + 1 == rows.rows[*at + 1].line && is_record(&rows.rows[*at], &columns);
    (0..first).rev().take_while(is_record).last().unwrap_or(first)
}

/// Whether a row is a record that lacks cells, or is a piece of one: from its left or from its right, all of its values but
/// one stand where such values stand, and one of them is no mere word, unless the table is of words alone.
fn is_record(row: &Row, columns: &[Vec<Shape>]) -> bool {
    let (own, width) = (row.values.len(), columns.len());
    if filled(row) < 2 || own > width || is_pairs(row) {
        return false;
    }
    let is_word = |shape: &Shape| matches!(shape, Shape::Word | Shape::Text | Shape::Empty);
    let of_words = columns.iter().flatten().all(is_word);
    [0, width - own].into_iter().any(|moved| {
        let stands = |(index, value): (usize, &String)| {
            let shape = Shape::of(value);
            columns[index + moved].iter().any(|other| other.is_near(shape)).then_some(shape)
        };
        let standing: Vec<Shape> = row.values.iter().enumerate().filter_map(stands).collect();
        standing.len() >= 2 && standing.len() + 1 >= own && (of_words || !standing.iter().all(is_word))
    })
}
