//! The column with the time of day of a column of dates.

use crate::format::Format;
use crate::kind::Kind;
use crate::mapping::{Mapping, fold};
use crate::probe::Probe;

/// Folded headings of a time of day. That of a length of time says so: “talk time”.
const HEADINGS: [&str; 16] = [
    "time",
    "calltime",
    "timeofcall",
    "starttime",
    "timeofday",
    "eventtime",
    "conversiontime",
    "время",
    "времязвонка",
    "времяначала",
    "времявызова",
    "времяначалазвонка",
    "時刻",
    "通話時刻",
    "着信時刻",
    "開始時刻",
];

/// By column: where the time of day of its dates stands, if just one column is headed and filled so.
pub(super) fn columns(probe: &Probe, mapping: &Mapping, target: &Format) -> Vec<Option<usize>> {
    let mut found = vec![None; probe.columns.len()];
    let dates: Vec<usize> = mapping
        .entries
        .iter()
        .filter(|entry| matches!(target.fields[entry.field].kind, Kind::Timestamp(_)))
        .map(|entry| entry.column)
        .filter(|&column| probe.profile.get(column).is_some_and(|profile| profile.clocks().dated == 0))
        .collect();
    let is_clock = |&column: &usize| {
        let filled = probe.profile.get(column).map(crate::profile::Shapes::clocks);
        HEADINGS.contains(&fold(&probe.columns[column]).as_str())
            && mapping.entry_of(column).is_none()
            && filled.is_some_and(|clocks| clocks.bare > 0 && clocks.bare * 10 >= clocks.filled * 9)
    };
    let clocks: Vec<usize> = (0..probe.columns.len()).filter(is_clock).collect();
    // Two dates, or two times: which belong together is not said.
    if let ([date], [clock]) = (dates.as_slice(), clocks.as_slice()) {
        found[*date] = Some(*clock);
    }
    found
}
