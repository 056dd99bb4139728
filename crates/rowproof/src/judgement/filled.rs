//! What is to be said about a record that is as wide as the header only because it was filled up with empty cells, as
//! spreadsheets do: where a cell is missing before them, values stand in wrong columns.

use super::structure::{certainty, field_of};
use super::width::{raw, shifted_by};
use super::{Mark, Place};
use crate::align;
use crate::fix::Fix;
use crate::halves::Halves;
use crate::kind::Fault;
use crate::record::{Cell, Record};
use crate::rule::Certainty;
use crate::shape::Shape;
use crate::shift::{self, Shift};
use crate::structure::{RECORD_OF_OTHER_LAYOUT, RECORDS_OF_TWO_LAYOUTS};

/// The most empty cells that a record is thought to be filled up with.
const CELLS: usize = 3;

/// Says from which cell on the values stand too far left, or that the record is of another layout.
pub(super) fn judge(place: &Place, record: &mut Record, marks: &mut Vec<Mark>) {
    if may_be_filled_up(place, record) && is_filled_up(place, record, marks) {
        return;
    }
    if let Some(halves) = place.plan.probe.halves {
        of_two_layouts(place, record, halves, marks);
    }
}

/// Says from which cell on the values of a record stand too far left that may have been filled up, if they do.
fn is_filled_up(place: &Place, record: &mut Record, marks: &mut Vec<Mark>) -> bool {
    let filled = record.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    let without = |empty: usize| record.without_last(empty);
    let empty = CELLS.min(record.cells.len() - filled);
    let by_shape = (1..=empty).find_map(|places| {
        let at = align::shift(&place.plan.probe.profile, place.text, &without(places))?;
        Some((Shift { at, places }, false))
    });
    let by_kind = || shift::find(place.plan, place.text, &without(record.cells.len() - filled)).map(|shift| (shift, true));
    let Some((shift, is_exact)) = by_kind().or(by_shape) else {
        return false;
    };
    let as_it_is = raw(place, &record.cells);
    let mut cells = record.cells.clone();
    cells.truncate(cells.len() - shift.places);
    let gap = cells[shift.at].empty_before();
    cells.splice(shift.at..shift.at, std::iter::repeat_n(gap, shift.places));
    // Where exactly the cell is missing, shapes alone do not tell; and a fix keeps what it cannot repair.
    let fix = if is_exact && place.plan.converting { Fix::ask(raw(place, &cells)) } else { Fix::None };
    let fault = shifted_by(place, record, shift, fix);
    let mark = place.mark(fault, field_of(place.plan, shift.at), Some(shift.at), certainty(place));
    if mark.accepted {
        record.cells = cells;
    }
    marks.push(Mark { value: Some(as_it_is), ..mark });
    true
}

/// Says that the record stands one column farther left than the others; where it is not clear which layout is right, of
/// both.
fn of_two_layouts(place: &Place, record: &Record, halves: Halves, marks: &mut Vec<Mark>) {
    let last = record.cells.len() - 1;
    let is_like = |column: usize| Shape::of(&place.value(record, column)) == halves.shape;
    let stands_left = record.cells[last].is_empty() && is_like(last - 1);
    if !(stands_left || halves.unclear && is_like(last)) {
        return;
    }
    let column = |index: usize| place.plan.probe.columns.get(index).cloned().unwrap_or_default();
    let fault = Fault::new(if halves.unclear { &RECORDS_OF_TWO_LAYOUTS } else { &RECORD_OF_OTHER_LAYOUT }, Fix::None)
        .with("from", column(last - 1))
        .with("fits", column(last));
    let at = if stands_left { last - 1 } else { last };
    marks.push(place.mark(fault, field_of(place.plan, at), Some(at), Certainty::Documented));
}

/// Whether a look is worth while: the last cell is empty where it seldom is, or a value that stands out if its record is
/// shifted does so.
fn may_be_filled_up(place: &Place, record: &Record) -> bool {
    let probe = &place.plan.probe;
    let Some(last) = probe.profile.last().filter(|_| record.faults.is_empty() && record.cells.last().is_some_and(Cell::is_empty)) else {
        return false;
    };
    let stands_out = |column: usize| align::stands_out(&probe.profile[column], &place.value(record, column));
    last.is_seldom_empty() || probe.telling.is_some_and(stands_out)
}
