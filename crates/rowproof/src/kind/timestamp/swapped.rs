//! Dates with the year first whose day and month are exchanged. A spreadsheet of another country turns 11/02/2026 into
//! a day of February, and leaves 11/13/2026 as it is, since there is no such month: what it turned has small days only,
//! what it left has large ones only. And few programs write the day before the month. What it turned may stand there as
//! its days since 1899, too.

use super::{PLAUSIBLE, serial};
use chrono::{DateTime, Datelike, TimeDelta};

/// What the dates of a column look like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Days {
    /// With the year first, as spreadsheets write them.
    year_first: u32,
    year_first_after_12: u32,
    year_day_month: u32,
    /// Written otherwise, or put right since.
    other_after_12: u32,
    other_either: u32,
}

impl Days {
    /// Counts one more value.
    pub fn add(&mut self, value: &str) {
        if let Some(moment) = serial::from_1900(value) {
            self.year_first += 1;
            self.year_first_after_12 += u32::from(moment.day() > 12);
        } else if let Some(days) = unix_days(value) {
            self.add_put_right(days);
        } else if let Some((second, third)) = year_first(value) {
            self.year_day_month += u32::from(second > 12 && third <= 12);
            if is_put_right(value) {
                self.add_other(second, third);
            } else {
                self.year_first += 1;
                self.year_first_after_12 += u32::from(third > 12);
            }
        } else if let Some((first, second)) = year_last(value) {
            self.add_other(first, second);
        }
    }

    /// Counts the day of a moment, in whichever zone it was.
    fn add_put_right(&mut self, days: [(u32, u32); 2]) {
        let latest = days[0].1.max(days[1].1);
        self.other_after_12 += u32::from(latest > 12);
        self.other_either += u32::from(days.iter().all(|&(month, day)| latest <= 12 && month != day));
    }

    fn add_other(&mut self, one: u32, other: u32) {
        self.other_after_12 += u32::from(one.max(other) > 12);
        self.other_either += u32::from(one.max(other) <= 12 && one != other);
    }

    /// Whether dates with the year first have the day and the month exchanged.
    pub fn are_exchanged(&self) -> bool {
        let half = self.year_first > 0 && self.other_after_12 > 0 && self.other_either == 0;
        self.year_first_after_12 == 0 && (half || self.year_day_month > 0)
    }
}

/// The date with its day and month exchanged, if that is another date.
pub(super) fn other_reading(value: &str) -> Option<String> {
    if let Some(moment) = serial::from_1900(value) {
        let other = moment.with_day(1)?.with_month(moment.day())?.with_day(moment.month())?;
        return (other != moment).then(|| other.format("%Y-%m-%d %H:%M:%S").to_string());
    }
    let (second, third) = year_first(value).filter(|(second, third)| second != third)?;
    let sign = &value[4..5];
    (third <= 12).then(|| format!("{}{sign}{third:02}{sign}{second:02}{}", &value[..4], &value[10..]))
}

/// Whether a date has its T, or its offset in four digits, as no spreadsheet writes it.
pub(super) fn is_put_right(value: &str) -> bool {
    let bytes = value.as_bytes();
    bytes.len() >= 20 && (bytes[10] == b'T' || (bytes.len() == 24 && matches!(bytes[19], b'+' | b'-')))
}

/// The months and days of unix seconds, or of their thousandths, millionths and billionths, at the earliest and the latest
/// clocks of the earth.
pub(super) fn unix_days(value: &str) -> Option<[(u32, u32); 2]> {
    const SECONDS: usize = 10;
    let is_unix = matches!(value.len(), SECONDS | 13 | 16 | 19) && value.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = value.get(..SECONDS).filter(|_| is_unix)?.parse().ok().filter(|seconds| PLAUSIBLE.contains(seconds))?;
    let moment = DateTime::from_timestamp(seconds, 0)?;
    let day = |hours| moment.checked_add_signed(TimeDelta::hours(hours)).map(|moment| (moment.month(), moment.day()));
    Some([day(-12)?, day(14)?])
}

/// The numbers after the year of `2026-02-11`.
fn year_first(value: &str) -> Option<(u32, u32)> {
    let [y0, y1, y2, y3, one @ (b'-' | b'/' | b'.'), a, b, two, c, d, rest @ ..] = value.as_bytes() else {
        return None;
    };
    let digits = [y0, y1, y2, y3, a, b, c, d].into_iter().all(u8::is_ascii_digit);
    let ends = rest.first().is_none_or(|next| matches!(next, b' ' | b'T'));
    (digits && one == two && ends).then(|| (pair(*a, *b), pair(*c, *d)))
}

/// The numbers before the year of `11/13/2026`.
fn year_last(value: &str) -> Option<(u32, u32)> {
    let date = value.split([' ', ',']).next()?;
    let mut numbers = date.split(['/', '.', '-']);
    let number = |text: Option<&str>| text.filter(|text| (1..=2).contains(&text.len()))?.parse().ok();
    let found = (number(numbers.next())?, number(numbers.next())?);
    numbers.next().filter(|year| year.len() == 4 && numbers.next().is_none()).map(|_| found)
}

fn pair(tens: u8, ones: u8) -> u32 {
    u32::from(tens - b'0') * 10 + u32::from(ones - b'0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        let check = |expect: bool, values: &[&str]| {
            let mut days = Days::default();
            values.iter().for_each(|value| days.add(value));
            assert_eq!(days.are_exchanged(), expect, "{values:?}");
        };
        check(true, &["2026-01-11 19:49", "2026-02-11 17:08", "11/13/2026 05:10"]);
        check(true, &["2026-02-11 17:08", "2026-25-11 17:08"]);
        // The same after the others were put right.
        check(true, &["2026-01-11 19:49", "2026-11-13T05:10:00-05:00"]);
        check(false, &["2026-01-11 19:49", "2026-11-13T05:10:00-05:00", "2026-11-02T05:10:00-05:00"]);
        // Two programs that write their dates in two ways; one that writes them in one.
        check(false, &["2026-01-11 19:49", "11/13/2026 05:10", "11/02/2026 05:10"]);
        check(false, &["2026-01-11 19:49", "2026-11-13 19:49", "11/13/2026 05:10"]);
        check(false, &["2026-01-11 19:49", "2026-02-11 19:49"]);
        check(true, &["46033.385416667", "46064.430555556", "13.11.2026 12:30"]);
        check(false, &["46339.385416667", "46033.385416667", "13.11.2026 12:30"]);
        // The same after the others were put right, as unix seconds.
        check(true, &["2026-01-11 19:49", "1794562200"]);
        check(false, &["2026-01-11 19:49", "1794562200", "1793698200"]);
        check(false, &["2026-01-11 19:49", "1794562200", "1793698200000"]);
        check(false, &["11/13/2026 05:10"]);
        check(false, &["", "2026", "13 Nov 2026", "\u{65e5}\u{672c}\u{8a9e}"]);
    }

    #[test]
    fn readings() {
        for (value, expect) in [
            ("2026-01-11 19:49", Some("2026-11-01 19:49")),
            ("2026/25/11", Some("2026/11/25")),
            ("2026-11-11 19:49", None),
            ("2026-11-13 19:49", None),
            ("46033.385416667", Some("2026-11-01 09:15:00")),
            ("46339.385416667", None),
            ("2026-01-11x", None),
            ("11/01/2026", None),
        ] {
            assert_eq!(other_reading(value).as_deref(), expect, "{value}");
        }
    }
}
