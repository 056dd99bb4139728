//! Dates whose year has two digits and may stand first as well as last: `26-11-06`. The dates of a column lie together
//! in one of the two readings, and near to the moment of the check; in the other, their days scatter over the years.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

/// By so many days a reading has to lie closer together than the other one: less may be chance.
const CLEARLY: i32 = 366;

/// From when to when the days of a column lie, in each reading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ShortYears {
    first: Span,
    last: Span,
    /// Whether one of the dates has no such reading.
    never_first: bool,
    never_last: bool,
}

impl ShortYears {
    /// Counts one more value.
    pub fn add(&mut self, value: &str) {
        let Some([one, two, three]) = numbers(value) else {
            return;
        };
        let first = day(one, two, three);
        let last = day(three, two, one).or_else(|| day(three, one, two));
        self.first.add(first);
        self.last.add(last);
        self.never_first |= first.is_none();
        self.never_last |= last.is_none();
    }

    /// Whether the year stands first.
    pub fn are_first(self, now: Option<DateTime<Utc>>) -> bool {
        let now = now.map(|now| now.date_naive().num_days_from_ce());
        let length = |mut span: Span| {
            span.add(now);
            span.length()
        };
        !self.never_first && self.first != Span::default() && (self.never_last || length(self.first) + CLEARLY < length(self.last))
    }
}

/// Some days, by their first and their last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Span(Option<(i32, i32)>);

impl Span {
    fn add(&mut self, day: Option<i32>) {
        if let Some(day) = day {
            self.0 = Some(self.0.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
        }
    }

    fn length(self) -> i32 {
        self.0.map_or(0, |(first, last)| last - first)
    }
}

/// The date with the four digits of a year that stands first.
pub(super) fn written_out(value: &str) -> Option<String> {
    numbers(value).map(|_| format!("20{}-{}-{}{}", &value[..2], &value[3..5], &value[6..8], &value[8..]))
}

/// The numbers of `26-11-06`, with two digits each.
fn numbers(value: &str) -> Option<[i32; 3]> {
    let [a, b, one @ (b'-' | b'/' | b'.'), c, d, two, e, f, rest @ ..] = value.as_bytes() else {
        return None;
    };
    let digits = [a, b, c, d, e, f].into_iter().all(u8::is_ascii_digit);
    let ends = rest.first().is_none_or(|next| matches!(next, b' ' | b'T' | b','));
    let pair = |tens: &u8, ones: &u8| i32::from(tens - b'0') * 10 + i32::from(ones - b'0');
    (digits && one == two && ends).then(|| [pair(a, b), pair(c, d), pair(e, f)])
}

/// The day, counted from any other.
fn day(year: i32, month: i32, day: i32) -> Option<i32> {
    let date = NaiveDate::from_ymd_opt(2000 + year, u32::try_from(month).ok()?, u32::try_from(day).ok()?);
    date.map(|date| date.num_days_from_ce())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years() {
        let now = DateTime::parse_from_rfc3339("2026-11-20T00:00:00Z").ok().map(|now| now.to_utc());
        let check = |expect: bool, now, values: &[&str]| {
            let mut years = ShortYears::default();
            values.iter().for_each(|value| years.add(value));
            assert_eq!(years.are_first(now), expect, "{values:?}");
        };
        check(true, None, &["26-11-06 07:16:22", "26-11-13 22:50:51"]);
        check(true, now, &["26-11-06 07:16:22"]);
        check(true, now, &["26/10/25", "26/11/19"]);
        check(false, None, &["26-11-06 07:16:22"]);
        check(false, None, &["06.11.26 07:16", "13.11.26 22:50"]);
        check(false, now, &["21.11.26"]);
        check(false, now, &["11/06/26", "11/13/26"]);
        // Both readings are near.
        check(false, now, &["26-10-25", "26-10-26"]);
        check(false, now, &["", "26-11", "26-11-061", "2026-11-06", "26-11.06", "\u{65e5}\u{672c}\u{8a9e}"]);
    }
}
