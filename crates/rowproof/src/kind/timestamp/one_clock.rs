//! Times of a column that are all at one time of day, on different days: a date that was dragged down, or a time that a
//! program put where it knew the day only.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

pub(super) const ONE_CLOCK: Rule = Rule {
    code: "timestamp-one-time-of-day",
    severity: Severity::Warning,
    title: "Every call at the same time of day",
    what: "All {count} times of {column} have the same hour, minute and second, on different days.",
    why: "Calls do not all begin in the same second of the day. Spreadsheets count up the days where a date is dragged down, and programs put one time where they know the day only.",
    remedy: "Export the column with the time of each call, or map the column that has it.",
    fix: Safety::Hint,
    fix_safety: "No fix: the times are not in the column.",
    sources: &[source::EXCEL_FILL, source::METRICA_CALLS],
    example: Example::file(
        "metrica-calls",
        "ClientId,DateTime\n133591247640966458,1793606463\n133591247640966459,1793692863\n133591247640966460,1793779263\n133591247640966461,1793865663\n133591247640966462,1793952063\n133591247640966463,1794038463\n133591247640966464,1794124863\n133591247640966465,1794211263\n133591247640966466,1794297663\n133591247640966467,1794384063\n",
    ),
};

/// From so many times on, one time of day is no accident, nor a few calls that a timer made.
const TEN: u64 = 10;

/// Counts over a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct OneClock {
    /// Seconds from midnight of the first time, where its zone is the others'.
    first: u32,
    same: u64,
    times: u64,
}

impl OneClock {
    /// Notes a time of day.
    pub(super) fn note(&mut self, seconds: u32) {
        if self.times == 0 {
            self.first = seconds;
        }
        self.times += 1;
        self.same += u64::from(seconds == self.first);
    }

    /// How many times there are, if all are at one time of day.
    pub(super) fn count(&self) -> Option<u64> {
        (self.times >= TEN && self.same == self.times).then_some(self.times)
    }
}
