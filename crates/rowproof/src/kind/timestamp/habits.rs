//! What all times of a column together show, and none of them alone: times of day that were cut off, half a day that is
//! not written, days and months that a spreadsheet has exchanged in some cells.

use super::super::Fault;
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};
use chrono::{Datelike, NaiveDateTime, Timelike};

pub(super) const ALL_MIDNIGHT: Rule = Rule {
    code: "timestamp-all-midnight",
    severity: Severity::Warning,
    title: "Every call at midnight",
    what: "All {count} times of {column} are midnight.",
    why: "Programs write a day whose time was cut off as midnight. A call is matched to a visit or a click by its time.",
    remedy: "Export the column with its time of day, or map the column that has it.",
    fix: Safety::Hint,
    fix_safety: "No fix: the times are not in the column.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::file(
        "impact-conversions",
        "CampaignId,ActionTrackerId,EventDate,OrderId\n1,2,2026-11-18T00:00:00Z,a\n1,2,2026-11-19T00:00:00Z,b\n1,2,2026-11-20T00:00:00Z,c\n",
    ),
};

pub(super) const HALF_OF_DAY: Rule = Rule {
    code: "timestamp-half-of-day",
    severity: Severity::Warning,
    title: "No time after noon",
    what: "The {count} times of {column} all lie between 1:00 and 12:59, on many different hours.",
    why: "A clock of twelve hours that was written without AM and PM looks so. Calls of the afternoon would count as calls of the night.",
    remedy: "Look whether your source shows AM and PM, and export them, or 24 hours.",
    fix: Safety::Hint,
    fix_safety: "No fix: which half of the day is meant is not in the column.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::file(
        "impact-conversions",
        "CampaignId,ActionTrackerId,EventDate,OrderId\n1,2,2026-11-18T01:10:00Z,a\n1,2,2026-11-18T02:10:00Z,b\n1,2,2026-11-18T03:10:00Z,c\n1,2,2026-11-18T04:10:00Z,d\n1,2,2026-11-18T05:10:00Z,e\n1,2,2026-11-18T06:10:00Z,f\n1,2,2026-11-18T07:10:00Z,g\n1,2,2026-11-18T08:10:00Z,h\n1,2,2026-11-18T09:10:00Z,i\n1,2,2026-11-18T10:10:00Z,j\n1,2,2026-11-18T11:10:00Z,k\n1,2,2026-11-18T12:10:00Z,l\n1,2,2026-11-19T01:20:00Z,m\n1,2,2026-11-19T02:20:00Z,n\n1,2,2026-11-19T03:20:00Z,o\n1,2,2026-11-19T04:20:00Z,p\n1,2,2026-11-19T05:20:00Z,q\n1,2,2026-11-19T06:20:00Z,r\n1,2,2026-11-19T07:20:00Z,s\n1,2,2026-11-19T08:20:00Z,t\n",
    ),
};

pub(super) const HALF_SWAPPED: Rule = Rule {
    code: "timestamp-half-swapped",
    severity: Severity::Warning,
    title: "Day and month exchanged in some cells",
    what: "In {column}, every date with a day above 12 is written one way, and every one of the {count} others another way.",
    why: "A spreadsheet of another country reads 03/11/2026 as 11 March, and leaves 25/11/2026, which it cannot read, as text.",
    remedy: "Export the column again without opening it in a spreadsheet, or open it with the right country set.",
    fix: Safety::Hint,
    fix_safety: "No fix: which cells were exchanged is only to be suspected.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::file(
        "impact-calls",
        "EventDate\n2026-03-11 10:00\n2026-05-11 10:00\n2026-07-11 10:00\n13/11/2026 10:00\n17/11/2026 10:00\n25/11/2026 10:00\n",
    ),
};

/// From so many times on, a pattern is no accident.
const SOME: u64 = 3;

/// The same, where half of all times are as the pattern has them.
const MANY: u64 = 20;

/// Counts over a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Habits {
    times: u64,
    midnights: u64,
    /// Between 1:00 and 12:59, without a word for the half of the day.
    halves: u64,
    /// By hour, as bits: which were met.
    hours: u32,
    /// Dates in certain order, with a day above 12, and up to that.
    certain: (u64, u64),
    /// Dates of two numbers and a year, with a day above 12; others of them.
    pairs: (u64, u64),
}

impl Habits {
    /// Notes a time, and whether its date is of two numbers that could be exchanged.
    pub(super) fn note(&mut self, value: &str, wall: NaiveDateTime, is_pair: bool) {
        let (hour, day) = (wall.hour(), wall.day());
        let has_half = || value.bytes().any(|byte| matches!(byte, b'm' | b'M')) || !value.is_ascii();
        self.times += 1;
        self.midnights += u64::from(wall.num_seconds_from_midnight() == 0);
        self.halves += u64::from((1..=12).contains(&hour) && !has_half());
        self.hours |= 1 << hour;
        let dates = if is_pair { &mut self.pairs } else { &mut self.certain };
        if day > 12 {
            dates.0 += 1;
        } else {
            dates.1 += 1;
        }
    }

    /// The same of a value like `2026-11-21T14:05:00…`, whose figures stand in their places.
    pub(super) fn note_exact(&mut self, value: &str) {
        let number = |at: usize| value.get(at..at + 2).and_then(|digits| digits.parse::<u32>().ok()).unwrap_or_default();
        let (day, hour) = (number(8), number(11));
        self.times += 1;
        self.midnights += u64::from(hour + number(14) + number(17) == 0);
        self.halves += u64::from((1..=12).contains(&hour));
        self.hours |= 1 << hour.min(31);
        if day > 12 {
            self.certain.0 += 1;
        } else {
            self.certain.1 += 1;
        }
    }

    /// What the whole column shows.
    pub fn faults(&self) -> Vec<Fault> {
        let fault = |rule, count: u64| Fault::new(rule, Fix::None).with("count", count.to_string());
        let mut faults = Vec::new();
        if self.times >= SOME && self.midnights == self.times {
            faults.push(fault(&ALL_MIDNIGHT, self.times));
        }
        if self.times >= MANY && self.halves == self.times && self.hours.count_ones() >= 8 {
            faults.push(fault(&HALF_OF_DAY, self.times));
        }
        if self.pairs.0 >= SOME && self.pairs.1 == 0 && self.certain.1 >= SOME && self.certain.0 == 0 {
            faults.push(fault(&HALF_SWAPPED, self.certain.1));
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Style, judge};
    use crate::kind::{Answers, Evidence};

    fn check(values: &[String], expect: &[&str]) {
        let mut evidence = Evidence::default();
        for value in values {
            let _ = judge(Style::Iso8601, value, &Answers::default(), &mut evidence);
        }
        let found: Vec<&str> = evidence.habits.faults().iter().map(|fault| fault.rule.code).collect();
        assert_eq!(found, expect, "{values:?}");
    }

    fn column(pattern: impl Fn(u32) -> String) -> Vec<String> {
        (0..40).map(pattern).collect()
    }

    #[test]
    fn columns() {
        check(&column(|at| format!("2026-11-{:02}T00:00:00+03:00", at % 28 + 1)), &["timestamp-all-midnight"]);
        check(&column(|at| format!("{:02}.11.2026 0:00", at % 28 + 1)), &["timestamp-all-midnight"]);
        check(&column(|at| format!("2026-11-{:02}T{:02}:00:00+03:00", at % 28 + 1, at % 24)), &[]);
        check(&column(|at| format!("2026-11-{:02} {}:05", at % 28 + 1, at % 12 + 1)), &["timestamp-half-of-day"]);
        check(&column(|at| format!("2026-11-{:02} {}:05 PM", at % 28 + 1, at % 12 + 1)), &[]);
        check(&column(|at| format!("2026-11-{:02} {}:05", at % 28 + 1, at % 3 + 9)), &[]);
        let swapped =
            |at: u32| if at % 28 < 12 { format!("2026-{:02}-11 14:05", at % 28 + 1) } else { format!("{}/11/2026 14:05", at % 28 + 1) };
        check(&column(swapped), &["timestamp-half-swapped"]);
        check(&column(|at| format!("{}/11/2026 14:05", at % 28 + 1)), &[]);
        check(&[], &[]);
    }
}
