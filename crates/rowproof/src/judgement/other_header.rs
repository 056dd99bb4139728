//! The header of another table among the records, by what it is unlike: names stand in it where numbers and times stand.

use super::Place;
use crate::record::Record;
use crate::shape::Shape;
use std::collections::HashSet;

/// The most words of a heading.
const WORDS: usize = 4;

/// Columns that have to have a name where they have digits in all other records.
const COLUMNS: usize = 2;

/// Whether a record names columns, though none of its headings may be known: each of its cells holds another name, and none
/// of them a digit where the values of all others have some.
pub(super) fn is_one(place: &Place, record: &Record) -> bool {
    let (probe, columns) = (&place.plan.probe, &place.plan.probe.of_digits);
    let has_digit = |&column: &usize| place.value(record, column).bytes().any(|byte| byte.is_ascii_digit());
    if !probe.dialect.header || columns.len() < COLUMNS || record.cells.len() != probe.columns.len() || columns.iter().any(has_digit) {
        return false;
    }
    let mut names = HashSet::new();
    record.cells.iter().all(|cell| {
        let value = cell.value(place.text);
        is_name(&value) && names.insert(value.into_owned())
    })
}

fn is_name(value: &str) -> bool {
    value.starts_with(char::is_alphabetic)
        && matches!(Shape::of(value), Shape::Word | Shape::Text | Shape::Token)
        && value.split_whitespace().count() <= WORDS
}
