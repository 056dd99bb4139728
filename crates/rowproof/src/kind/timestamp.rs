//! Timestamps: a moment, written in ISO 8601 or as unix seconds.

mod habits;
pub mod joined;
mod parse;
mod rules;
mod serial;
mod zone;

pub use habits::Habits;
pub use rules::RULES;
pub use zone::Zone;

use super::{Answers, Evidence, Fault, Verdict};
use crate::fix::{Fix, Question};
use crate::rule::Rule;
use chrono::{DateTime, FixedOffset, LocalResult, NaiveDateTime, Utc};
use parse::{Form, Wall};
use rules::{
    ABBREVIATED_ZONE, CONTRADICTS_ORDER, IN_GAP, IN_SMALLER_UNITS, NOT_ISO, NOT_SPACED, NOT_UNIX, REPEATED_HOUR, SHORT_YEAR, UNREADABLE,
    WITHOUT_TIME, WITHOUT_ZONE,
};

/// How a target wants its moments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `2022-03-01T04:10:49-05:00`
    Iso8601,
    /// Whole seconds since 1970 in UTC.
    UnixSeconds,
    /// `2022-03-01 04:10:49-0500`
    Spaced,
}

impl Style {
    /// Writes a moment in this style: unix seconds as whole ones, ISO 8601 with the part of a second that there is.
    pub fn print(self, moment: DateTime<FixedOffset>) -> String {
        match self {
            Self::Iso8601 => moment.format("%Y-%m-%dT%H:%M:%S%.f%:z").to_string(),
            Self::UnixSeconds => moment.timestamp().to_string(),
            Self::Spaced => moment.format(SPACED).to_string(),
        }
    }

    /// The moment that a value in this style names; `None` where it names none.
    pub fn read(self, value: &str) -> Option<DateTime<Utc>> {
        match self {
            Self::Iso8601 => DateTime::parse_from_rfc3339(value).ok().map(|moment| moment.to_utc()),
            Self::UnixSeconds => value.parse().ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0)),
            Self::Spaced => DateTime::parse_from_str(value, SPACED).ok().map(|moment| moment.to_utc()),
        }
    }

    /// The rule that a moment in another spelling breaks.
    fn other_spelling(self) -> &'static crate::rule::Rule {
        match self {
            Self::Iso8601 => &NOT_ISO,
            Self::UnixSeconds => &NOT_UNIX,
            Self::Spaced => &NOT_SPACED,
        }
    }
}

/// [`Style::Spaced`], for chrono.
const SPACED: &str = "%Y-%m-%d %H:%M:%S%z";

/// Whether the day or the month comes first in a date like `03/04/2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// 3 April.
    DayFirst,
    /// March 4.
    MonthFirst,
}

/// The bit of the dot in [`Evidence::separators`]; dotted dates are written day first everywhere.
pub const DOT: u8 = 1;

impl Order {
    /// Both answers with their names.
    pub const CHOICES: [(&'static str, Self); 2] = [("day-first", Self::DayFirst), ("month-first", Self::MonthFirst)];
}

/// The day that a value names under an order, as `2026-04-03`.
pub fn day_of(value: &str, order: Order) -> Option<String> {
    parse::wall(value)?.naive(order).map(|moment| moment.date().to_string())
}

/// Judges one moment.
pub fn judge(style: Style, value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    if (style == Style::Iso8601 && is_exact_iso(value)) || (style == Style::Spaced && is_exact_spaced(value)) {
        evidence.exact_moments += 1;
        evidence.habits.note_exact(value);
        return Ok(());
    }
    if is_number(value) {
        return judge_number(style, value, answers, evidence);
    }
    match parse::wall(value) {
        Some(wall) => {
            note(value, &wall, answers, evidence);
            judge_wall(style, &wall, answers, evidence)
        }
        None => Err(Fault::new(&UNREADABLE, Fix::None)),
    }
}

/// Notes what a time adds to the picture of its column.
fn note(value: &str, wall: &Wall, answers: &Answers, evidence: &mut Evidence) {
    let (order, is_pair) = match wall.order() {
        Form::Certain(order) => (order, wall.separator() > 0),
        Form::Either => (answers.order, true),
        Form::Impossible => return,
    };
    if let Some(naive) = wall.naive(order.unwrap_or(Order::DayFirst)) {
        evidence.habits.note(value, naive, is_pair);
    }
}

/// Digits with at most one decimal sign; `01.03.2022` has two.
fn is_number(value: &str) -> bool {
    let bytes = value.as_bytes();
    let signs = bytes.iter().filter(|byte| matches!(byte, b'.' | b',')).count();
    bytes[0].is_ascii_digit() && signs <= 1 && bytes.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

/// `YYYY-MM-DDThh:mm:ss[.f](Z|±hh:mm)` with a moment that exists.
fn is_exact_iso(value: &str) -> bool {
    let bytes = value.as_bytes();
    bytes.len() >= 20 && bytes[10] == b'T' && !bytes.ends_with(b"z") && DateTime::parse_from_rfc3339(value).is_ok()
}

/// `YYYY-MM-DD hh:mm:ss±hhmm` with a moment that exists.
fn is_exact_spaced(value: &str) -> bool {
    Style::Spaced.read(value).is_some() && value.len() == 24 && value.as_bytes()[10] == b' '
}

/// Unix seconds that can be a call's: from 2000 to 2033. Above that, ten digits are rather a calendar date
/// (2026112014) than a moment.
const PLAUSIBLE: std::ops::Range<i64> = 946_684_800..2_000_000_000;

/// The years in which a run of digits is a date rather than some other number.
const YEARS: std::ops::Range<i32> = 2000..2040;

/// Unix time in some unit, a run of digits that is a date and a time, or a spreadsheet's serial number.
fn judge_number(style: Style, value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    let whole = value.split(['.', ',']).next().unwrap_or_default();
    let Ok(number) = whole.parse::<i64>() else {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    };
    let (seconds, nanos, unit) = match whole.len() {
        9 | 10 => (number, part_of_second(&value[whole.len()..]), None),
        13 => (number / 1000, number % 1000 * 1_000_000, Some("milliseconds")),
        16 => (number / 1_000_000, number % 1_000_000 * 1000, Some("microseconds")),
        5 => return serial::judge(style, value, answers, evidence),
        7 | 8 | 12 | 14 => {
            let likely = whole[..4].parse().is_ok_and(|year: i32| YEARS.contains(&year));
            let compact = parse::wall(value).filter(|_| likely);
            let unreadable = || Err(Fault::new(&UNREADABLE, Fix::None));
            return compact.map_or_else(unreadable, |wall| judge_wall(style, &wall, answers, evidence));
        }
        _ => return Err(Fault::new(&UNREADABLE, Fix::None)),
    };
    let Some(moment) = DateTime::from_timestamp(seconds, nanos as u32).filter(|_| PLAUSIBLE.contains(&seconds) && !whole.starts_with('0'))
    else {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    };
    let printed = style.print(moment.fixed_offset());
    match (style, unit) {
        (Style::UnixSeconds, None) if value == printed => {
            evidence.exact_moments += 1;
            Ok(())
        }
        (Style::UnixSeconds, unit) => {
            Err(Fault::new(&IN_SMALLER_UNITS, Fix::safe(printed)).with("unit", unit.unwrap_or("parts of a second")))
        }
        (style, _) => Err(Fault::new(style.other_spelling(), Fix::safe(printed))),
    }
}

/// The nanoseconds of `.5`, or of nothing.
fn part_of_second(decimals: &str) -> i64 {
    let digits = decimals.get(1..).unwrap_or_default();
    digits.bytes().chain(std::iter::repeat(b'0')).take(9).fold(0, |nanos, digit| nanos * 10 + i64::from(digit - b'0'))
}

fn judge_wall(style: Style, wall: &Wall, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    let rule = style.other_spelling();
    let order = match wall.order() {
        Form::Certain(order) => {
            evidence.separators |= wall.separator();
            match order {
                Some(Order::DayFirst) => evidence.day_first += 1,
                Some(Order::MonthFirst) => evidence.month_first += 1,
                None => {}
            }
            order
        }
        Form::Either => {
            evidence.either_order += 1;
            evidence.separators |= wall.separator();
            answers.order
        }
        Form::Impossible => return Err(Fault::new(&UNREADABLE, Fix::None)),
    };
    let contradicts = answers.order.is_some() && order.is_some() && answers.order != order;
    if wall.time.is_none() {
        return Err(Fault::new(&WITHOUT_TIME, Fix::None));
    }
    let undecided = order.is_none() && matches!(wall.order(), Form::Either);
    let naive = wall.naive(order.unwrap_or(Order::DayFirst));
    let Some(naive) = naive else {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    };
    let verdict = match wall.zone {
        Some(zone) => moment_in(style, rule, naive, zone),
        None => place(style, rule, naive, answers, evidence),
    };
    match verdict {
        // Whatever came of one order is nothing to go by.
        Err(Fault { fix: Fix::Edit { .. } | Fix::None, .. }) if undecided => Err(Fault::new(rule, Fix::Decide(Question::Order))),
        Err(Fault { fix: Fix::Edit { value, .. }, .. }) if contradicts => Err(Fault::new(&CONTRADICTS_ORDER, Fix::ask(value))),
        Err(Fault { fix: Fix::Edit { value, .. }, .. }) if wall.short_year => Err(Fault::new(&SHORT_YEAR, Fix::ask(value))),
        Err(Fault { fix: Fix::Edit { value, .. }, .. }) if wall.abbreviated => Err(Fault::new(&ABBREVIATED_ZONE, Fix::ask(value))),
        verdict => verdict,
    }
}

/// Puts a wall time into the column's zone, if that is known.
fn place(style: Style, rule: &'static Rule, wall: NaiveDateTime, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    evidence.without_zone += u64::from(!answers.zone_stated);
    let Some(zone) = answers.zone else {
        let rule = if style == Style::UnixSeconds { rule } else { &WITHOUT_ZONE };
        return Err(Fault::new(rule, Fix::Decide(Question::TimeZone)));
    };
    moment_in(style, rule, wall, zone)
}

/// The moment at which the clocks of a zone show a time.
fn moment_in(style: Style, rule: &'static Rule, wall: NaiveDateTime, zone: Zone) -> Verdict {
    Err(match zone.moments(wall) {
        LocalResult::Single(moment) => Fault::new(rule, Fix::safe(style.print(moment))),
        LocalResult::Ambiguous(first, _) => Fault::new(&REPEATED_HOUR, Fix::ask(style.print(first))).with("zone", zone.to_string()),
        LocalResult::None => Fault::new(&IN_GAP, Fix::None).with("zone", zone.to_string()),
    })
}

#[cfg(test)]
mod tests;
