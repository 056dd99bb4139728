//! Fixes that would leave nothing of a record: a line without any value is none, and nobody would miss it.

use super::{Mark, Place};
use crate::fix::Fix;
use crate::record::{Cell, Record};
use crate::rule::Certainty;
use std::collections::HashSet;

/// Withdraws the fixes that empty cells, if together they would empty the record, whichever of them are accepted. Where a
/// conversion writes the fields of a format, constants may stand in a record besides.
pub(super) fn judge(place: &Place, record: &Record, marks: &mut [Mark]) {
    if !marks.iter().any(empties) || (place.plan.converting && !place.plan.target.is_table()) {
        return;
    }
    let emptied: HashSet<usize> = marks.iter().filter(|mark| empties(mark)).filter_map(|mark| mark.column).collect();
    let is_left = |(column, cell): (usize, &Cell)| !cell.is_empty() && !emptied.contains(&column);
    if record.cells.iter().enumerate().any(is_left) {
        return;
    }
    for mark in marks.iter_mut().filter(|mark| empties(mark)) {
        if place.plan.converting && mark.accepted {
            mark.severity = mark.rule.severity.min(Certainty::Inferred.cap());
        }
        (mark.fix, mark.accepted) = (Fix::None, false);
    }
}

fn empties(mark: &Mark) -> bool {
    matches!(&mark.fix, Fix::Edit { value, .. } if value.is_empty())
}
