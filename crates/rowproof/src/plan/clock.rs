//! The columns with the time of day of a column of dates.

use crate::format::Format;
use crate::kind::Kind;
use crate::kind::timestamp::joined::Clocks;
use crate::mapping::{Mapping, fold};
use crate::probe::Probe;
use crate::profile::Shapes;

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

/// Where the time of day of a column of dates stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// The column with the dates.
    pub date: usize,
    /// The column with the time.
    pub time: usize,
    /// The column that says AM or PM of it.
    pub half: Option<usize>,
}

impl Clock {
    /// Whether a column says the time or its half.
    pub fn has(&self, column: usize) -> bool {
        self.time == column || self.half == Some(column)
    }
}

/// Where the time of day of the dates stands, if just one column has dates and one is headed and filled so.
pub(super) fn find(probe: &Probe, mapping: &Mapping, target: &Format) -> Option<Clock> {
    let dates: Vec<usize> = mapping
        .entries
        .iter()
        .filter(|entry| matches!(target.fields[entry.field].kind, Kind::Timestamp(_)))
        .map(|entry| entry.column)
        .filter(|&column| probe.profile.get(column).is_some_and(|profile| profile.clocks().dated == 0))
        .collect();
    let is_filled = |column: usize, count: fn(Clocks) -> u32| {
        let clocks = probe.profile.get(column).map(Shapes::clocks).filter(|_| mapping.entry_of(column).is_none());
        clocks.is_some_and(|clocks| count(clocks) > 0 && count(clocks) * 10 >= clocks.filled * 9)
    };
    let is_time = |&column: &usize| HEADINGS.contains(&fold(&probe.columns[column]).as_str()) && is_filled(column, |clocks| clocks.bare);
    let is_half = |&column: &usize| is_filled(column, |clocks| clocks.halves);
    let times: Vec<usize> = (0..probe.columns.len()).filter(is_time).collect();
    let halves: Vec<usize> = (0..probe.columns.len()).filter(is_half).collect();
    // Two dates, two times, or two halves of the day: which belong together is not said.
    match (dates.as_slice(), times.as_slice(), halves.as_slice()) {
        (&[date], &[time], [] | [_]) => Some(Clock { date, time, half: halves.first().copied() }),
        _ => None,
    }
}
