//! What all times of a column together show, and none of them alone: times of day that were cut off, and half a day that
//! is not written.

use super::super::Fault;
use super::filled_down::FilledDown;
use super::noon::Noon;
use super::one_clock::{ONE_CLOCK, OneClock};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};
use chrono::{Datelike, NaiveDateTime, Timelike};
use xxhash_rust::xxh3::xxh3_64;

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

pub(super) const TO_THE_MINUTE: Rule = Rule {
    code: "timestamp-to-the-minute",
    severity: Severity::Info,
    title: "Times to the minute only",
    what: "None of the {count} times of {column} has seconds, or others than 00.",
    why: "Spreadsheets show and save times without their seconds. The target takes moments to the second and reads 00, up to 59 seconds before the call.",
    remedy: "Export the column with its seconds, if your source has them.",
    fix: Safety::Hint,
    fix_safety: "No fix: the seconds are not in the column.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::file(
        "impact-conversions",
        "CampaignId,ActionTrackerId,EventDate,OrderId\n1,2,2026-11-18 09:05 +03:00,a\n1,2,2026-11-19 14:20 +03:00,b\n1,2,2026-11-20 10:45 +03:00,c\n",
    ),
};

pub(super) const ALL_SAME: Rule = Rule {
    code: "timestamp-all-same",
    severity: Severity::Warning,
    title: "Every call at the same moment",
    what: "All {count} times of {column} are one and the same.",
    why: "Calls do not all begin in one second. The time of the export, a formula like NOW(), or a date that was filled down stands in place of the calls' own times.",
    remedy: "Export the column with the time of each call, or map the column that has it.",
    fix: Safety::Hint,
    fix_safety: "No fix: the times are not in the column.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::file(
        "metrica-calls",
        "ClientId,DateTime\n133591247640966458,1793606400\n133591247640966459,1793606400\n133591247640966460,1793606400\n133591247640966461,1793606400\n133591247640966462,1793606400\n133591247640966463,1793606400\n133591247640966464,1793606400\n133591247640966465,1793606400\n133591247640966466,1793606400\n133591247640966467,1793606400\n",
    ),
};

/// From so many times on, a pattern is no accident.
const SOME: u64 = 3;

/// The same, where half of all times are as the pattern has them.
const MANY: u64 = 20;

/// So many in one second are no busy minute.
const TEN: u64 = 10;

/// Counts over a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Habits {
    /// A fingerprint of the first value.
    first: u64,
    values: u64,
    /// Values like the first one.
    same: u64,
    times: u64,
    midnights: u64,
    /// With 00 seconds, written or not.
    whole_minutes: u64,
    /// Without seconds.
    without_seconds: u64,
    /// Between 1:00 and 12:59, without a word for the half of the day.
    halves: u64,
    /// By hour, as bits: which were met.
    hours: u32,
    clock: OneClock,
    filled_down: FilledDown,
    noon: Noon,
}

impl Habits {
    /// Notes a value, whatever it comes to.
    pub(super) fn note_value(&mut self, value: &str) {
        // Two different ones with one fingerprint would only look the same where all others are.
        let fingerprint = xxh3_64(value.as_bytes());
        if self.values == 0 {
            self.first = fingerprint;
        }
        self.values += 1;
        self.same += u64::from(fingerprint == self.first);
        self.filled_down.note(fingerprint);
    }

    /// Notes a time.
    pub(super) fn note(&mut self, value: &str, wall: NaiveDateTime, has_seconds: bool) {
        let hour = wall.hour();
        let has_half = || value.bytes().any(|byte| matches!(byte, b'm' | b'M')) || !value.is_ascii();
        self.times += 1;
        self.note_clock(wall.num_seconds_from_midnight());
        self.midnights += u64::from(wall.num_seconds_from_midnight() == 0);
        self.whole_minutes += u64::from(wall.second() == 0 && wall.nanosecond() == 0);
        self.without_seconds += u64::from(!has_seconds);
        self.halves += u64::from((1..=12).contains(&hour) && !has_half());
        self.hours |= 1 << hour;
        self.note_order(i64::from(wall.num_days_from_ce()), wall.num_seconds_from_midnight());
    }

    /// The same of a value like `2026-11-21T14:05:00…`, whose figures stand in their places.
    pub(super) fn note_exact(&mut self, value: &str) {
        let number = |at: usize| value.get(at..at + 2).and_then(|digits| digits.parse::<u32>().ok()).unwrap_or_default();
        let hour = number(11);
        let seconds = hour * 3600 + number(14) * 60 + number(17);
        self.times += 1;
        self.note_clock(seconds);
        self.midnights += u64::from(hour + number(14) + number(17) == 0);
        self.whole_minutes += u64::from(number(17) == 0 && value.as_bytes().get(19) != Some(&b'.'));
        self.halves += u64::from((1..=12).contains(&hour));
        self.hours |= 1 << hour.min(31);
        self.note_order(i64::from((number(2) * 12 + number(5)) * 31 + number(8)), seconds);
    }

    /// Notes unix seconds, which say a time of day of UTC.
    pub(super) fn note_unix(&mut self, seconds: i64) {
        self.note_clock(seconds.rem_euclid(86_400) as u32);
    }

    /// Notes in which order the times stand, as long as all may lack their half of the day.
    fn note_order(&mut self, day: i64, seconds: u32) {
        if self.halves == self.times {
            self.noon.note(day, seconds);
        }
    }

    fn note_clock(&mut self, seconds: u32) {
        self.clock.note(seconds);
        if !seconds.is_multiple_of(60) {
            self.filled_down.note_seconds();
        }
    }

    /// What a column shows that says when calls began. Several conversions may well have one moment.
    pub fn fault_of_calls(&self) -> Option<Fault> {
        self.filled_down.fault()
    }

    /// Whether no time says its second. Some without seconds are enough; a few that are written with 00 may be chance.
    fn are_to_the_minute(&self) -> bool {
        self.whole_minutes == self.times && self.times >= if self.without_seconds == self.times { SOME } else { MANY }
    }

    /// What the whole column shows.
    pub fn faults(&self) -> Vec<Fault> {
        let fault = |rule, count: u64| Fault::new(rule, Fix::None).with("count", count.to_string());
        let mut faults = Vec::new();
        if self.times >= SOME && self.midnights == self.times {
            faults.push(fault(&ALL_MIDNIGHT, self.times));
        } else if self.values >= TEN && self.same == self.values {
            faults.push(fault(&ALL_SAME, self.values));
        } else if let Some(count) = self.clock.count() {
            faults.push(fault(&ONE_CLOCK, count));
        } else if self.are_to_the_minute() {
            faults.push(fault(&TO_THE_MINUTE, self.times));
        }
        let is_half = || self.times >= MANY && self.hours.count_ones() >= 8;
        if self.halves == self.times {
            faults.extend(self.noon.fault().or_else(|| is_half().then(|| fault(&HALF_OF_DAY, self.times))));
        }
        faults
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::{Style, judge};
    use crate::kind::{Answers, Evidence};

    /// Checks what the values of a column show together, by the codes of the rules.
    pub(in super::super) fn check(values: &[String], expect: &[&str]) {
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
    fn filled_down() {
        let check = |pattern: fn(u32) -> String, expect: bool| {
            let mut evidence = Evidence::default();
            for value in column(pattern) {
                let _ = judge(Style::UnixSeconds, &value, &Answers::default(), &mut evidence);
            }
            assert_eq!(evidence.habits.fault_of_calls().is_some(), expect, "{}", pattern(12));
        };
        check(|at| (1_793_606_417 + if at < 10 { 97 * at } else { 0 }).to_string(), true);
        check(|at| format!("2026-11-{:02}T10:17:43-05:00", if at < 20 { at + 1 } else { 27 }), true);
        check(|at| (1_793_606_417 + if at < 31 { 97 * at } else { 0 }).to_string(), false);
        check(|at| (1_793_606_417 + 97 * at).to_string(), false);
        check(|at| (1_793_606_400 + if at < 10 { 97 * at } else { 0 }).to_string(), false);
        check(|_| "1793606417".to_owned(), false);
    }

    #[test]
    fn columns() {
        check(&column(|at| format!("2026-11-{:02}T00:00:00+03:00", at % 28 + 1)), &["timestamp-all-midnight"]);
        check(&column(|at| format!("{:02}.11.2026 0:00", at % 28 + 1)), &["timestamp-all-midnight"]);
        check(&column(|at| format!("2026-11-{:02}T{:02}:00:00+03:00", at % 28 + 1, at % 24)), &["timestamp-to-the-minute"]);
        check(&column(|at| format!("2026-11-{:02}T{:02}:00:{:02}+03:00", at % 28 + 1, at % 24, at / 39)), &[]);
        check(&column(|at| format!("2026-11-{:02}T{:02}:00:00.5+03:00", at % 28 + 1, at % 24)), &[]);
        check(&column(|at| format!("2026-11-{:02} {:02}:{:02}", at % 28 + 1, at % 24, at))[..3], &["timestamp-to-the-minute"]);
        check(&column(|at| format!("2026-11-{:02} {:02}:{:02}", at % 28 + 1, at % 24, at))[..2], &[]);
        check(&column(|at| format!("2026-11-{:02} {:02}:{:02}:00", at % 28 + 1, at % 24, at))[..19], &[]);
        check(&column(|at| format!("2026-11-{:02} {}:05:01", at % 28 + 1, at % 12 + 1)), &["timestamp-half-of-day"]);
        check(&column(|at| format!("2026-11-{:02} {}:05:01 PM", at % 28 + 1, at % 12 + 1)), &[]);
        check(&column(|at| format!("2026-11-{:02} {}:05:01", at % 28 + 1, at % 3 + 9)), &[]);
        check(&column(|at| format!("{}/11/2026 14:05:0{}", at % 28 + 1, at % 2)), &[]);
        check(&column(|at| format!("{}/11/2026 14:05:01", at % 28 + 1)), &["timestamp-one-time-of-day"]);
        check(&column(|at| format!("2026-11-{:02}T10:17:43-05:00", at % 28 + 1)), &["timestamp-one-time-of-day"]);
        check(&column(|at| (1_793_606_463 + 86_400 * u64::from(at)).to_string()), &["timestamp-one-time-of-day"]);
        check(&column(|at| format!("2026-11-{:02}T10:17:43-05:00", at % 28 + 1))[..9], &[]);
        check(&column(|at| format!("2026-11-{:02}T10:17:4{}-05:00", at % 28 + 1, 3 + at / 39)), &[]);
        check(&column(|_| "2026-11-19T14:03:27-05:00".to_owned()), &["timestamp-all-same"]);
        check(&column(|_| "1793606400".to_owned()), &["timestamp-all-same"]);
        check(&column(|_| "2026-11-19T00:00:00-05:00".to_owned()), &["timestamp-all-midnight"]);
        check(&column(|_| "1793606400".to_owned())[..9], &[]);
        check(&column(|at| format!("179360640{}", at / 39)), &[]);
        check(&[], &[]);
    }
}
