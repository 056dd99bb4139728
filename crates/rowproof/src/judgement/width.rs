//! What is to be said about a record that is not as wide as the header.

use super::line::Lines;
use super::structure::{certainty, field_of};
use super::{Mark, Place, curved, filled, pushed};
use crate::align::{self, Misfit};
use crate::fix::Fix;
use crate::kind::{Fault, text};
use crate::plan::Mode;
use crate::probe::short_header::{Joints, ShortHeader};
use crate::record::{Cell, Record};
use crate::rule::{Certainty, Severity};
use crate::shift::{self, Shift};
use crate::structure::{
    CELL_EXTRA, CELL_MISSING, DELIMITER_UNQUOTED, RECORD_SHIFTED, RECORD_SPLIT, RECORD_TOO_LONG, RECORD_TOO_SHORT, RECORDS_JOINED,
};
use std::ops::Range;

/// Judges the width of a record; `split` are the lines that it may be one record with.
pub(super) fn judge(place: &Place, record: &mut Record, split: Option<Lines>, marks: &mut Vec<Mark>) {
    let (cells, width) = (record.cells.len(), place.plan.probe.columns.len());
    if let Some(lines) = split {
        return marks.push(piece(place, record, lines));
    }
    if record.cut {
        return;
    }
    if cells == width {
        let told = marks.len();
        filled::judge(place, record, marks);
        marks.extend(pushed::judge(place, record).filter(|_| marks.len() == told));
        return;
    }
    // Quoting faults name their cells by number, so the cells of such a record stay as they are.
    let by_shape = || align::find(&place.plan.probe.profile, place.text, record);
    if let Some(ShortHeader::Cut(joints)) = &place.plan.probe.short_header
        && record.faults.is_empty()
        && cells == width + joints.count()
        && joints.are_in(place.text, record)
    {
        return cut_in_each(place, record, joints, marks);
    }
    let by_quotes = curved::cut(place, record, cells.saturating_sub(width)).filter(|_| cells > width);
    let misfit = if record.faults.is_empty() { by_quotes.or_else(by_shape) } else { None };
    if cells > width {
        too_long(place, record, misfit, marks);
    } else {
        too_short(place, record, misfit, marks);
    }
}

fn with_widths(fault: Fault, place: &Place, record: &Record) -> Fault {
    fault.with("cells", record.cells.len().to_string()).with("width", place.plan.probe.columns.len().to_string())
}

/// What is to be said of a value that is cut into these cells of the record as it stands, and belongs to a column.
fn cut(place: &Place, record: &Record, cells: Range<usize>, column: usize, fix: impl Fn(String) -> Fix) -> Mark {
    let value = Cell::joined(&record.cells[cells.clone()]).value(place.text).into_owned();
    let fault = Fault::new(&DELIMITER_UNQUOTED, fix(value.clone())).with("pieces", cells.len().to_string());
    let mark = place.mark(fault, field_of(place.plan, column), Some(column), Certainty::Documented);
    Mark { cell: Some(cells.start), value: Some(value), ..mark }
}

/// The pieces of a value become one cell.
fn join(record: &mut Record, cells: Range<usize>) {
    let joined = Cell::joined(&record.cells[cells.clone()]);
    record.cells.splice(cells, [joined]);
}

/// The values that are cut in each record. There is no other evidence to find in the fixed file, so each mode asks. They
/// are joined together or not at all: where one of them stays cut, the others stand in no column of their own.
fn cut_in_each(place: &Place, record: &mut Record, joints: &Joints, marks: &mut Vec<Mark>) {
    let is_apart = place.is_apart(record);
    let fix = |value| if is_apart { Fix::ask(value) } else { offered(place, value) };
    let cuts: Vec<Mark> = joints.cut().map(|(column, cells)| cut(place, record, cells, column, fix)).collect();
    if cuts.iter().all(|mark| mark.accepted) {
        joints.cells().into_iter().rev().for_each(|cells| join(record, cells));
        return marks.extend(cuts);
    }
    let severity = DELIMITER_UNQUOTED.severity;
    marks.extend(cuts.into_iter().map(|mark| Mark { accepted: false, severity, ..mark }));
}

fn too_long(place: &Place, record: &mut Record, misfit: Option<Misfit>, marks: &mut Vec<Mark>) {
    let width = place.plan.probe.columns.len();
    let as_it_is = record.cells.first().zip(record.cells.last()).map_or("", |(first, last)| &place.text[first.start..last.end]);
    match misfit {
        Some(Misfit::Cut { at, pieces }) => {
            let mark = cut(place, record, at..at + pieces, at, |value| offered(place, value));
            if mark.accepted {
                join(record, at..at + pieces);
            }
            marks.push(mark);
        }
        Some(Misfit::Extra { at, places }) => {
            let mut cells = record.cells.clone();
            cells.drain(at..at + places);
            let fault = with_widths(Fault::new(&CELL_EXTRA, offered(place, raw(place, &cells))), place, record);
            let column = at.min(width - 1);
            // Where all that is beyond the header is empty, a plain table loses nothing.
            let beyond = record.cells[width..].iter().any(|cell| !cell.raw(place.text).is_empty());
            let certainty = if beyond { Certainty::Documented } else { certainty(place) };
            let mark = place.mark(fault, field_of(place.plan, column), Some(column), certainty);
            if mark.accepted {
                record.cells = cells;
            }
            marks.push(Mark { value: Some(as_it_is.to_owned()), ..mark });
        }
        _ => {
            let extra = record.cells[width..].iter().map(|cell| cell.value(place.text));
            let Some(first) = extra.into_iter().find(|value| !text::is_unseen(value)) else {
                return;
            };
            let is_two = width > 2 && (record.cells.len() == 2 * width || record.cells.len() == 2 * width - 1);
            let rule = if is_two { &RECORDS_JOINED } else { &RECORD_TOO_LONG };
            let fault = with_widths(Fault::new(rule, Fix::None), place, record);
            marks.push(Mark { value: Some(first.into_owned()), ..place.mark(fault, None, None, Certainty::Documented) });
        }
    }
}

/// A line that may be a piece of a record. Where the first piece looks like a record, a plain table would get a cut one; above
/// a whole record, a remark or a short record is likelier than the start of its first cell.
fn piece(place: &Place, record: &Record, lines: Lines) -> Mark {
    let fault = with_widths(Fault::new(&RECORD_SPLIT, Fix::None), place, record);
    let fault = fault.with("from", lines.from.to_string()).with("upto", lines.upto.to_string());
    let certainty = if lines.whole { Certainty::Documented } else { certainty(place) };
    Mark { value: Some(raw(place, &record.cells)), ..place.mark(fault, None, None, certainty) }
}

fn too_short(place: &Place, record: &mut Record, misfit: Option<Misfit>, marks: &mut Vec<Mark>) {
    let plan = place.plan;
    let cells = record.cells.len();
    let by_shape = match misfit {
        Some(Misfit::Missing { at, places }) if at < cells && plan.target.is_table() && plan.mode != Mode::Fix => {
            Some(Shift { at, places })
        }
        _ => None,
    };
    match shift::find(plan, place.text, record).or(by_shape) {
        Some(shift) => shifted(place, record, shift, marks),
        None if missing_before_end(place, record, marks) => {}
        None => {
            let fault = with_widths(Fault::new(&RECORD_TOO_SHORT, Fix::None), place, record);
            let mark = place.mark(fault, None, Some(cells), Certainty::Inferred);
            let severity = if plan.converting { Severity::Info } else { mark.severity };
            marks.push(Mark { severity, value: Some(String::new()), ..mark });
        }
    }
}

/// Says between which columns a cell is missing, where the end of the record tells that one is. A conversion to a format
/// would write values into wrong fields, so it leaves the record out.
fn missing_before_end(place: &Place, record: &Record, marks: &mut Vec<Mark>) -> bool {
    let plan = place.plan;
    let gap = if record.faults.is_empty() { align::gap(&plan.probe.profile, place.text, record) } else { None };
    let Some((first, last)) = gap else {
        return false;
    };
    let column = |index: usize| plan.probe.columns.get(index).cloned().unwrap_or_default();
    let fault = with_widths(Fault::new(&CELL_MISSING, Fix::None), place, record).with("from", column(first)).with("upto", column(last));
    let certainty = if plan.converting { certainty(place) } else { Certainty::Inferred };
    marks.push(Mark { value: Some(raw(place, &record.cells)), ..place.mark(fault, field_of(plan, first), Some(first), certainty) });
    true
}

/// What is inferred from shapes is offered where that is made use of.
fn offered(place: &Place, value: String) -> Fix {
    if place.plan.infers() { Fix::ask(value) } else { Fix::None }
}

pub(super) fn raw(place: &Place, cells: &[Cell]) -> String {
    cells.iter().map(|cell| cell.raw(place.text)).collect::<Vec<_>>().join(place.plan.probe.dialect.syntax.delimiter.as_str())
}

/// What is to be said about a record whose values stand too far left.
pub(super) fn shifted_by(place: &Place, record: &Record, shift: Shift, fix: Fix) -> Fault {
    let column = |index: usize| place.plan.probe.columns.get(index).cloned().unwrap_or_default();
    Fault::new(&RECORD_SHIFTED, fix)
        .with("places", shift.places.to_string())
        .with("from", column(shift.at))
        .with("moved", record.cells[shift.at].value(place.text))
        .with("fits", column(shift.at + shift.places))
}

fn shifted(place: &Place, record: &mut Record, shift: Shift, marks: &mut Vec<Mark>) {
    let plan = place.plan;
    let as_it_is = raw(place, &record.cells);
    let mut cells = record.cells.clone();
    let gap = cells[shift.at].empty_before();
    cells.splice(shift.at..shift.at, std::iter::repeat_n(gap, shift.places));
    let fix = if plan.converting || place.is_apart(record) { Fix::ask(raw(place, &cells)) } else { Fix::None };
    let fault = shifted_by(place, record, shift, fix);
    let mark = place.mark(fault, field_of(plan, shift.at), Some(shift.at), Certainty::Documented);
    if mark.accepted {
        record.cells = cells;
    }
    marks.push(Mark { value: Some(as_it_is), ..mark });
}
