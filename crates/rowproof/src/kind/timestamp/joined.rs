//! A moment whose date and whose time of day stand in two columns, as PBX and accounting programs write it.

use super::parse::{self, Stated};
use crate::fix::Safety;
use crate::kind::empty_date;
use crate::rule::{Example, Rule, Severity, source};
use chrono::NaiveTime;

/// Said once of such a pair of columns.
pub const TWO_COLUMNS: Rule = Rule {
    code: "timestamp-in-two-columns",
    severity: Severity::Info,
    title: "Date and time of day in two columns",
    what: "The time of day of “{column}” is taken from “{clock}”, record by record.",
    why: "The target wants the moment in one field. A date alone would be read as midnight, or not at all.",
    remedy: "Nothing, if the two columns belong together; otherwise give another column for the moment.",
    fix: Safety::Hint,
    fix_safety: "No fix: nothing is wrong. The headings name the two halves, and no date of the column has a time of its own.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::file("impact-calls", "ClientId,Date,Time\n133591247640966458,2026-11-10,10:00:12\n"),
};

/// The date with the time of day, as one value; `None` if either is something else, or the date has a time already.
pub fn joined(date: &str, clock: &str) -> Option<String> {
    let wall = parse::wall(date)?;
    let day = match wall.time {
        None => date,
        Some(_) if has_clock(date) || !matches!(wall.stated, Stated::Nothing) => return None,
        Some(_) => date.split([' ', 'T']).next()?,
    };
    let joined = format!("{} {}", day.trim(), time_of(clock));
    (is_clock(clock) && parse::wall(&joined)?.time.is_some()).then_some(joined)
}

/// Where a column's times of day stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Clocks {
    /// Values that are a time of day and nothing more.
    pub bare: u32,
    /// Values that are AM or PM alone.
    pub halves: u32,
    /// Values that are a date with one other than midnight.
    pub dated: u32,
    /// Values that are there.
    pub filled: u32,
}

impl Clocks {
    /// Counts one more value.
    pub fn add(&mut self, value: &str) {
        self.filled += u32::from(!value.trim().is_empty());
        self.halves += u32::from(is_half(value));
        if value.contains(':') {
            self.bare += u32::from(is_clock(value));
            self.dated += u32::from(has_clock(value));
        }
    }
}

/// A time of day without the day that says that there is none: Access, Power Query and SQL Server write `1899-12-30` before it.
fn time_of(clock: &str) -> &str {
    let clock = clock.trim();
    empty_date::split(clock).map_or(clock, |(_, time)| time)
}

/// Whether a value is a time of day and nothing more.
fn is_clock(value: &str) -> bool {
    let value = time_of(value);
    let may_be = (4..=20).contains(&value.len()) && value.contains(':') && value.starts_with(|sign: char| sign.is_ascii_digit());
    may_be && parse::wall(&format!("2000-01-01 {value}")).is_some_and(|wall| wall.time.is_some() && matches!(wall.stated, Stated::Nothing))
}

/// Whether a value says nothing but the half of the day.
fn is_half(value: &str) -> bool {
    const WORDS: [&str; 6] = ["am", "pm", "a.m.", "p.m.", "午前", "午後"];
    let value = value.trim();
    value.len() <= 6 && WORDS.iter().any(|word| word.eq_ignore_ascii_case(value))
}

/// Whether a value is a date with a time of day that is not midnight, which is how programs write a date alone.
fn has_clock(value: &str) -> bool {
    value.contains(':') && parse::wall(value).and_then(|wall| wall.time).is_some_and(|clock| clock.time != NaiveTime::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_joined() {
        let check = |date: &str, clock: &str, expect: Option<&str>| {
            assert_eq!(joined(date, clock).as_deref(), expect, "{date} and {clock}");
        };
        check("2026-11-10", "10:00:12", Some("2026-11-10 10:00:12"));
        check("10.11.2026", "10:00", Some("10.11.2026 10:00"));
        check("11/10/2026", "2:05 PM", Some("11/10/2026 2:05 PM"));
        check("2026-11-10 00:00:00", "10:00:12", Some("2026-11-10 10:00:12"));
        check("2026-11-10T00:00:00", " 10:00:12 ", Some("2026-11-10 10:00:12"));
        check("2026-11-10T00:00:00.000", "1899-12-30T10:05:02.000", Some("2026-11-10 10:05:02.000"));
        check("10.11.2026", "30.12.1899 10:05:02", Some("10.11.2026 10:05:02"));
        check("11/10/2026", "12/30/1899 2:05:02 PM", Some("11/10/2026 2:05:02 PM"));
        check("2026-11-10", "1900-01-01 10:05:02", Some("2026-11-10 10:05:02"));
        // Put into UTC, the time of day is moved by hours.
        check("2026-11-10", "1899-12-30T10:05:02.000Z", None);
        check("2026-11-10", "2026-11-09 10:05:02", None);
        check("2026-11-10 09:00:00", "10:00:12", None);
        check("2026-11-10T00:00:00+03:00", "10:00:12", None);
        check("2026-11-10", "", None);
        check("2026-11-10", "25:00", None);
        check("2026-11-10", "263", None);
        check("Monday", "10:00", None);
        check("", "10:00", None);
    }
}
