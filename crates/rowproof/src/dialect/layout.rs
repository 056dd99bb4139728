//! What stands before the records: the line `sep=`, titles and notes, the header.

use super::header;
use super::score::{Row, Rows, known_headings};
use crate::limits;
use crate::shape::Shape;
use crate::syntax::Delimiter;
use crate::text::lines;
use std::collections::HashSet;

/// Excel's `sep=;` in the first line.
pub(super) fn separator_line(sample: &str) -> Option<Delimiter> {
    let line = lines(sample).next()?.trim_matches('"');
    let prefix = line.get(..4).filter(|prefix| prefix.eq_ignore_ascii_case("sep="))?;
    let mut rest = line[prefix.len()..].chars();
    match (rest.next(), rest.next()) {
        (Some(delimiter), None) => Delimiter::new(delimiter.encode_utf8(&mut [0; 4])),
        _ => None,
    }
}

/// The row with the most known headings among the first; else the first one that is as wide and as full as the others.
pub(super) fn first_row(rows: &Rows, width: usize, from: usize) -> usize {
    let start = || rows.rows[..rows.at_start].iter().enumerate().take(limits::HEADER_LINES).skip(from);
    let known = start().map(|(index, row)| (known_headings(&row.values), index)).rev().max_by_key(|&(known, _)| known);
    if let Some((known, index)) = known
        && known >= 2
        && rows.rows[from..index].iter().all(|row| is_before(row, &rows.rows[index]))
    {
        return index;
    }
    if let Some(first) = start().map(|(index, _)| index).find(|&index| is_below_notes(rows, from, index, width)) {
        return first;
    }
    if let Some(first) = rows.below_notes().filter(|&first| first >= limits::HEADER_LINES) {
        return first;
    }
    // In a list, a line with the delimiter is no table.
    let least = if is_list(rows) { 1 } else { width.max(2) };
    let wide = |row: &Row| row.values.len() >= least;
    // A title that a spreadsheet padded with empty cells is no header: what follows it, or the last of several, is fuller.
    let is_title = |index: usize, row: &Row| {
        // So is a line of as many words as there are columns, above a header.
        if row.at_blanks && header::header(&rows.rows, index + 1, width).is_header {
            return true;
        }
        let next = rows.rows[index + 1..].iter().map(filled).find(|&filled| filled != 1).unwrap_or(0);
        let text = row.values.iter().all(|value| value.trim().is_empty() || value.contains(char::is_alphabetic));
        row.values.len() > 2 && filled(row) <= 1 && (next > 1 || next == 0) && text
    };
    let titled = start().find(|&(index, row)| wide(row) && !is_title(index, row)).map(|(index, _)| index);
    let first = titled.or_else(|| start().find(|(_, row)| wide(row)).map(|(index, _)| index)).unwrap_or(0);
    let above = first.checked_sub(1).filter(|&above| above >= from && is_narrow_header(rows, above, width));
    let first = above.unwrap_or(first);
    let first = first_full(rows, first, width).unwrap_or(first);
    (first..rows.at_start).take(limits::HEADER_LINES).find(|&index| !is_above_header(rows, index, width)).unwrap_or(first)
}

/// Whether the lines are one value each, but for a few with the delimiter in them. A table below many notes goes to the end.
fn is_list(rows: &Rows) -> bool {
    const FEW: usize = 4;
    let wide = rows.rows.iter().filter(|row| row.values.len() > 1).count();
    wide * FEW <= rows.rows.len() && rows.rows.last().is_some_and(|row| row.values.len() == 1)
}

/// Whether a row stands before the header: it is not as full as that one, or numbers the columns.
fn is_before(row: &Row, header: &Row) -> bool {
    row.at_blanks || (filled(row) < filled(header) && !is_repeated(row, header)) || is_numbered(row)
}

/// Whether a row is the header for certain, below notes that are as full as it is: pairs, as `Account:,Acme`, or what a blank line
/// parts from it and has fewer known headings.
fn is_below_notes(rows: &Rows, from: usize, index: usize, width: usize) -> bool {
    let [above, row] = [&rows.rows[from..index], &rows.rows[index..=index]];
    let known = |row: &Row| known_headings(&row.values);
    let is_parted = above.last().is_some_and(|last| last.last_line() + 1 < row[0].line);
    let is_note = |note: &Row| is_pairs(note) || (is_parted && known(note) < known(&row[0]));
    !above.is_empty() && row[0].values.len() == width && above.iter().all(is_note) && header::header(&rows.rows, index, width).is_certain()
}

/// Whether a row is labels with their values: `Account:,Acme,Period:,November`.
pub(super) fn is_pairs(row: &Row) -> bool {
    let mut pairs = row.values.chunks(2).filter(|pair| pair.iter().any(|value| !value.trim().is_empty())).peekable();
    pairs.peek().is_some()
        && pairs.all(|pair| pair[0].trim_end().ends_with(':') && pair.get(1).is_some_and(|value| !value.trim_end().ends_with(':')))
}

/// Whether a row is the header though it is narrower than the records: each of them ends in a delimiter, or some of their
/// columns have no heading.
fn is_narrow_header(rows: &Rows, index: usize, width: usize) -> bool {
    const NARROWER: usize = 2;
    let Some([row, below @ ..]) = rows.rows.get(index..rows.at_start) else {
        return false;
    };
    let below: Vec<&Row> = below.iter().filter(|row| row.values.len() == width).take(50).collect();
    let (own, distinct) = (row.values.len(), row.values.iter().collect::<HashSet<_>>().len());
    let names = |row: &Row| row.values.iter().all(|value| is_name(value));
    let names_values = |row: &Row, below: &[&Row]| (0..own).any(|column| differs(&row.values[column], column, below));
    if own < 2 || own >= width || distinct < own || !names(row) {
        return false;
    }
    let Some((next, rest)) = below.split_first().filter(|(next, rest)| !names(next) || !names_values(next, rest)) else {
        return false;
    };
    let is_open =
        (own..width).all(|column| next.values[column].trim().is_empty() && rest.iter().all(|row| row.values[column].trim().is_empty()));
    // Over columns of words, the headings that are known tell which of two rows is the header; else it is the one that is no title.
    let known = |row: &Row| known_headings(&row.values);
    let is_named = || known(row) > known(next) || (known(row) == known(next) && own > 2 && !names_values(next, rest));
    is_open || (own + NARROWER >= width && (names_values(row, &below) || is_named()))
}

/// The first row that is full, if it has names over values and all above it lack some: remarks about the table, which a
/// spreadsheet has filled up with empty cells.
fn first_full(rows: &Rows, first: usize, width: usize) -> Option<usize> {
    let is_full = |row: &Row| row.values.len() == width && filled(row) == width;
    let index = (first..rows.at_start).take(limits::HEADER_LINES).find(|&index| is_full(&rows.rows[index]))?;
    let row = &rows.rows[index];
    let below: Vec<&Row> = rows.rows[index + 1..rows.at_start].iter().filter(|row| row.values.len() == width).take(50).collect();
    let over_values = (0..width).filter(|&column| differs(&row.values[column], column, &below)).count();
    let distinct = row.values.iter().collect::<HashSet<_>>().len() == width;
    (width > 2 && distinct && over_values >= 2 && row.values.iter().all(|value| is_name(value))).then_some(index)
}

/// Whether most headings of a row stand in a later one as well: that one begins a file that was joined to this one.
fn is_repeated(row: &Row, later: &Row) -> bool {
    let repeated = row.values.iter().filter(|value| !value.trim().is_empty() && later.values.contains(value)).count();
    repeated >= 2 && repeated * 2 > filled(row)
}

/// Whether a row is a title with delimiters in it, numbers the columns, as Power Query does before it is told of the header,
/// or names groups of columns, once or for each: headings stand below it.
fn is_above_header(rows: &Rows, index: usize, width: usize) -> bool {
    let Some([row, next, below @ ..]) = rows.rows.get(index..rows.at_start) else {
        return false;
    };
    let is_whole = |row: &Row| row.values.len() == width && filled(row) == width;
    let is_spaced = |row: &Row| row.values[1..].iter().all(|value| value.starts_with(' '));
    let repeats = |row: &Row| row.values.windows(2).any(|pair| pair[0] == pair[1]);
    if width < 2 || row.values.len() != width || !is_whole(next) || !next.values.iter().all(|value| is_name(value)) {
        return false;
    }
    let below: Vec<&Row> = below.iter().filter(|row| row.values.len() == width).take(50).collect();
    if !is_whole(row) {
        return names_groups(row, next, &below);
    }
    let is_title = is_spaced(row) && !is_spaced(next);
    let is_group = repeats(row) && next.values.iter().collect::<HashSet<_>>().len() == width;
    let names_values = || next.values.iter().enumerate().any(|(column, value)| differs(value, column, &below));
    (is_title || is_group || is_numbered(row)) && (names_values() || known_headings(&next.values) > known_headings(&row.values))
}

/// Whether a row names groups, each at its first column, as merged cells are saved: over values that it leaves without a name,
/// the row below it has one.
fn names_groups(row: &Row, next: &Row, below: &[&Row]) -> bool {
    let is_open = |column: &usize| row.values[*column].trim().is_empty();
    let is_named = |column: usize| differs(&next.values[column], column, below);
    row.values.iter().all(|value| value.trim().is_empty() || is_name(value)) && (0..next.values.len()).filter(is_open).any(is_named)
}

pub(super) fn filled(row: &Row) -> usize {
    row.values.iter().filter(|value| !value.trim().is_empty()).count()
}

/// Whether a cell is text over a column of numbers, times or addresses.
fn differs(value: &str, column: usize, below: &[&Row]) -> bool {
    let filled = |row: &&Row| Some(Shape::of(row.values.get(column)?)).filter(|&shape| shape != Shape::Empty);
    let shapes: Vec<Shape> = below.iter().filter_map(filled).collect();
    header::is_over_values(&shapes) && header::differs(value, &shapes)
}

pub(super) fn is_year(value: &str) -> bool {
    let value = value.trim();
    value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit()) && (value.starts_with("19") || value.starts_with("20"))
}

/// Names that are numbered, as `V1`, `V2` or `q01`, `q02`.
pub(super) fn is_numbered(row: &Row) -> bool {
    let prefix = |value: &str| value.trim().trim_end_matches(|character: char| character.is_ascii_digit()).to_owned();
    let first = prefix(&row.values[0]);
    let mut seen = HashSet::new();
    first.chars().any(char::is_alphabetic)
        && row.values.len() > 1
        && row.values.iter().all(|value| seen.insert(value) && prefix(value) == first)
}

/// A name has a letter, and is no number, address or date.
pub(super) fn is_name(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let letters = value.chars().filter(|character| character.is_alphabetic()).count();
    letters > digits && !value.contains(['@']) && !value.contains("://")
}
