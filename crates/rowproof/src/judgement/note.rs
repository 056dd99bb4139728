//! Notes: what reports and database tools write around their tables, told from records that lack values.

use super::Place;
use super::line::Before;
use crate::align;
use crate::profile::Shapes;
use crate::record::Record;
use crate::remark::{self, is_ruling};
use crate::shape::Shape;

/// What the line looks like, if it is clearly no record.
pub(super) fn of(place: &Place, record: &Record, before: &Before) -> Option<&'static str> {
    let width = place.plan.probe.columns.len();
    if place.text[record.span()].bytes().all(|byte| byte == 0) {
        return Some("a block of NUL bytes");
    }
    if is_ruler(place, record) {
        let under_header = record.number == 1 && place.plan.probe.dialect.header;
        return (width > 1 || under_header).then_some("a ruler");
    }
    if width == 1 {
        return None;
    }
    let mut filled = record.cells.iter().enumerate().filter(|(_, cell)| cell.end > cell.start);
    let (at, value) = filled.next().map(|(at, cell)| (at, cell.value(place.text)))?;
    let value = value.trim();
    if record.cells.len() < width && remark::is_of_program(value) {
        return Some("a line of the program that wrote the file");
    }
    if record.cells.len() < width && remark::is_markup(value) {
        return Some("a piece of a web page");
    }
    if filled.next().is_some() {
        return (!before.may_be_piece(record) && is_sentence(place, record)).then_some("a note");
    }
    match () {
        () if remark::is_separator_line(value) => Some("a line for spreadsheets that names the delimiter"),
        () if remark::is_count(value) => Some("a count of the rows"),
        () if remark::is_page(value) => Some("a page number"),
        () if before.is_behind_short(record) || before.may_be_piece(record) => None,
        () if is_unlike(place, record, at, value, before.apart) => Some("a note"),
        () => None,
    }
}

/// Whether every cell is drawn, and one of them is longer than what stands for no value.
fn is_ruler(place: &Place, record: &Record) -> bool {
    let filled = || record.cells.iter().filter(|cell| cell.end > cell.start).map(|cell| cell.value(place.text));
    let is_drawn = |value: &str| value.chars().all(|character| is_ruling(character) || matches!(character, '+' | '|' | ' '));
    let is_long = |value: &str| value.split(|character| !is_ruling(character)).any(|run| run.chars().count() >= 3);
    filled().all(|value| is_drawn(&value)) && filled().any(|value| is_long(&value))
}

/// Whether a value that stands alone is clearly none of its column, in a table whose other columns are always filled.
fn is_unlike(place: &Place, record: &Record, at: usize, value: &str, apart: bool) -> bool {
    let profile = &place.plan.probe.profile;
    // A program that leaves out delimiters leaves them out at the end of records; a person who types a note types none.
    let is_bare = record.cells.len() == 1;
    // A line with all its delimiters is in the profile itself.
    let is_rare = |count: u32, of: u32| of > 1 && count <= u32::from(!is_bare) + of / 20;
    let is_full = |(column, shapes): &(usize, &Shapes)| *column != at && is_rare(shapes.count(Shape::Empty), shapes.values());
    let Some(own) = profile.get(at).filter(|_| profile.iter().enumerate().filter(is_full).count() > 1) else {
        return false;
    };
    // Japanese has no blanks; its sentences have marks.
    if is_bare && value.contains(['、', '。', '※']) {
        return true;
    }
    let words = value.split_whitespace().count();
    let is_other = is_rare(own.count(Shape::Text) + own.count(Shape::Word), own.values());
    Shape::of(value) == Shape::Text && (is_other || (is_bare && words > own.words() * if apart { 1 } else { 2 }))
}

/// Words of a sentence, at least; a name with a comma has fewer.
const SENTENCE: usize = 4;

/// Whether the cells are one sentence with delimiters for punctuation: a blank stands behind each, and a part of it stands
/// where no words are, or it is too short for a record.
fn is_sentence(place: &Place, record: &Record) -> bool {
    let mut rest = record.cells[1..].iter();
    if place.plan.probe.dialect.syntax.blanks || !rest.all(|cell| place.text.as_bytes().get(cell.start) == Some(&b' ')) {
        return false;
    }
    let line = place.text[record.span()].trim_end();
    let profile = &place.plan.probe.profile;
    let is_misplaced = |at: usize| {
        let value = place.value(record, at);
        matches!(Shape::of(&value), Shape::Word | Shape::Text) && profile.get(at).is_some_and(|column| align::stands_out(column, &value))
    };
    line.ends_with(['.', '!', '?'])
        && line.split_whitespace().count() >= SENTENCE
        && (record.cells.len() < profile.len() || (0..record.cells.len()).any(is_misplaced))
}
