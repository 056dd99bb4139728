//! What is to be said about a record as wide as the header into which an empty cell was put: what stood last is lost.

use super::structure::{certainty, field_of};
use super::{Mark, Place};
use crate::align;
use crate::fix::Fix;
use crate::kind::Fault;
use crate::record::{Cell, Record};
use crate::structure::RECORD_PUSHED;

/// Says from which cell on the values stand too far right, if they do. Only a cell that is empty where hardly any other is
/// makes the look worth while.
pub(super) fn judge(place: &Place, record: &Record) -> Option<Mark> {
    let probe = &place.plan.probe;
    let is_empty = |&column: &usize| record.cells.get(column).is_some_and(Cell::is_empty);
    let mut empty = probe.seldom_empty.iter().copied().filter(|column| record.faults.is_empty() && is_empty(column));
    let at = empty.find(|&column| align::is_pushed(&probe.profile, place.text, record, column))?;
    let moved = (at + 1..record.cells.len()).find(|&column| align::stands_out(&probe.profile[column], &place.value(record, column)))?;
    let fault = Fault::new(&RECORD_PUSHED, Fix::None)
        .with("moved", place.value(record, moved))
        .with("fits", probe.columns.get(moved - 1).cloned().unwrap_or_default());
    Some(place.mark(fault, field_of(place.plan, at), Some(at), certainty(place)))
}
