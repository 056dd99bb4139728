//! What is to be said about a quoted cell that runs over lines by accident: a stray quote opened it, and one of a later
//! record closed it, so that the number of cells happens to fit.

use super::structure::{certainty, field_of};
use super::{Mark, Place};
use crate::align::{LEAD, VALUES};
use crate::fix::Fix;
use crate::kind::Fault;
use crate::record::{Found, Reader, Record};
use crate::rule::Certainty;
use crate::shape::Shape;
use crate::structure::QUOTE_OVER_RECORDS;

/// Says so where each line of the record is a record of its own, whose values fit their columns much better.
pub(super) fn judge(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    let plan = place.plan;
    let known = || plan.probe.profile.len() == record.cells.len() && plan.probe.profile.iter().all(|column| column.values() >= VALUES);
    if record.lines_inside() == 0 || record.wrapped || !record.faults.is_empty() || !known() {
        return;
    }
    let has_line_end = |raw: &str| raw.contains(['\n', '\r']);
    let Some(column) = record.cells.iter().position(|cell| has_line_end(cell.raw(place.text))) else {
        return;
    };
    let lines = place.text[record.span()].split(['\n', '\r']).filter(|line| !line.is_empty());
    let as_read = fit(place, record.cells.iter().map(|cell| cell.value(place.text)));
    if !lines.into_iter().all(|line| line_fit(place, line).is_some_and(|fit| fit >= as_read + LEAD)) {
        return;
    }
    let fault = Fault::new(&QUOTE_OVER_RECORDS, Fix::None).with("lines", (record.lines_inside() + 1).to_string());
    let certainty = if plan.converting { certainty(place) } else { Certainty::Inferred };
    marks.push(place.mark(fault, field_of(plan, column), Some(column), certainty));
}

/// How well a line fits the columns as a record of its own, if it is as wide.
fn line_fit(place: &Place, line: &str) -> Option<f64> {
    let mut reader = Reader::new(place.plan.probe.dialect.syntax, 1);
    reader.expect_width(place.plan.probe.profile.len());
    let mut record = Record::default();
    let is_record = reader.read(line, 0, true, &mut record) == Found::Record && record.other_delimiter.is_none();
    let fits = is_record && record.cells.len() == place.plan.probe.profile.len();
    fits.then(|| fit(place, record.cells.iter().map(|cell| cell.value(line))))
}

/// How well values fit their columns; a quote at an edge is taken for a stray one.
fn fit<V: AsRef<str>>(place: &Place, values: impl Iterator<Item = V>) -> f64 {
    let shapes = values.map(|value| Shape::of(value.as_ref().trim_matches('"')));
    place.plan.probe.profile.iter().zip(shapes).map(|(column, shape)| column.fit(shape)).sum()
}
