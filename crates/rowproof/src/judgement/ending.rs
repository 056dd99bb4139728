//! The end of a file that may have been cut: a download that broke off, a disk that was full.

use super::structure::field_of;
use super::{Mark, Place};
use crate::fix::Fix;
use crate::kind::Fault;
use crate::record::Record;
use crate::rule::{Certainty, Severity};
use crate::structure::VALUE_PERHAPS_CUT;

/// The share of short records from which on one more at the end says nothing.
const SHORT: f64 = 0.5;

/// Says of the last value of a file without a line end at its end that it may be cut: in a record that lacks cells, or where
/// all other values of its column are longer, or have more decimals. Many programs leave out the last line end.
pub(super) fn judge(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    let probe = &place.plan.probe;
    let Some((at, last)) = record.cells.iter().enumerate().next_back().filter(|_| record.next == record.end && !record.cut) else {
        return;
    };
    let is_plain = record.faults.is_empty() && record.other_delimiter.is_none() && !last.is_quoted() && !last.is_empty();
    let lacks_cells = at + 1 < probe.columns.len();
    let is_cut = if lacks_cells {
        at > 0 && probe.short < SHORT
    } else {
        probe.profile.get(at).is_some_and(|column| column.is_shortest(&last.value(place.text)))
    };
    if is_plain && is_cut && at < probe.columns.len() {
        let mark = place.mark(Fault::new(&VALUE_PERHAPS_CUT, Fix::None), field_of(place.plan, at), Some(at), Certainty::Inferred);
        let severity = if lacks_cells { mark.severity } else { Severity::Info };
        marks.push(Mark { severity, ..mark });
    }
}
