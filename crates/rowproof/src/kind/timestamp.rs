//! Timestamps: a moment, written in ISO 8601 or as unix seconds.

mod parse;
mod rules;
mod zone;

pub use rules::RULES;
pub use zone::Zone;

use super::{Answers, Evidence, Fault, Verdict};
use crate::fix::{Fix, Question};
use chrono::{DateTime, FixedOffset, NaiveDateTime, Utc};
use parse::{Form, Wall};
use rules::{
    CONTRADICTS_ORDER, EXCEL_SERIAL, IN_GAP, IN_SMALLER_UNITS, NOT_ISO, NOT_SPACED, NOT_UNIX, REPEATED_HOUR, UNREADABLE, WITHOUT_TIME,
    WITHOUT_ZONE,
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
    /// Writes a moment in this style, to the second.
    pub fn print(self, moment: DateTime<FixedOffset>) -> String {
        match self {
            Self::Iso8601 => moment.format("%Y-%m-%dT%H:%M:%S%:z").to_string(),
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
        return Ok(());
    }
    if value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && value.as_bytes()[0].is_ascii_digit() && !is_dotted_date(value) {
        return judge_number(style, value, answers, evidence);
    }
    match parse::wall(value) {
        Some(wall) => judge_wall(style, &wall, answers, evidence),
        None => Err(Fault::new(&UNREADABLE, Fix::None)),
    }
}

fn is_dotted_date(value: &str) -> bool {
    value.bytes().filter(|&byte| byte == b'.').count() == 2
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

/// Unix time in some unit, or a spreadsheet's serial number.
fn judge_number(style: Style, value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    let whole = value.split('.').next().unwrap_or_default();
    let Ok(number) = whole.parse::<i64>() else {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    };
    let (seconds, unit) = match whole.len() {
        9 | 10 => (number, None),
        13 => (number.div_euclid(1000), Some("milliseconds")),
        16 => (number.div_euclid(1_000_000), Some("microseconds")),
        5 => return judge_serial(style, value, answers, evidence),
        _ => return Err(Fault::new(&UNREADABLE, Fix::None)),
    };
    let Some(moment) = DateTime::from_timestamp(seconds, 0).filter(|_| PLAUSIBLE.contains(&seconds) && !whole.starts_with('0')) else {
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

/// Days since 1899-12-30 with the time as a fraction, as Excel and LibreOffice count them.
fn judge_serial(style: Style, value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    let serial = value.parse::<f64>().ok().filter(|serial| (30_000.0..60_000.0).contains(serial) && value.contains('.'));
    let wall = serial.and_then(|serial| {
        let seconds = (serial * 86_400.0).round() as i64 - 25_569 * 86_400;
        DateTime::from_timestamp(seconds, 0).map(|moment| moment.naive_utc())
    });
    let decimals = value.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    match wall {
        Some(wall) => match place(style, &EXCEL_SERIAL, wall, answers, evidence) {
            // Four decimals leave ±4 seconds open, one leaves more than an hour.
            Err(Fault { fix: Fix::Edit { value, .. }, rule, facts }) if decimals < 5 => Err(Fault { fix: Fix::ask(value), rule, facts }),
            verdict => verdict,
        },
        None => Err(Fault::new(&UNREADABLE, Fix::None)),
    }
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
    let verdict = match wall.offset {
        Some(offset) => match naive.and_local_timezone(offset).single() {
            Some(moment) => Err(Fault::new(rule, Fix::safe(style.print(moment)))),
            None => Err(Fault::new(&UNREADABLE, Fix::None)),
        },
        None => place(style, rule, naive, answers, evidence),
    };
    match verdict {
        Err(Fault { fix: Fix::Edit { .. }, rule, .. }) if undecided => Err(Fault::new(rule, Fix::Decide(Question::Order))),
        Err(Fault { fix: Fix::Edit { value, .. }, .. }) if contradicts => Err(Fault::new(&CONTRADICTS_ORDER, Fix::ask(value))),
        verdict => verdict,
    }
}

/// Puts a wall time into the column's zone, if that is known.
fn place(style: Style, rule: &'static crate::rule::Rule, wall: NaiveDateTime, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    evidence.without_zone += 1;
    let Some(zone) = answers.zone else {
        let rule = if style == Style::UnixSeconds { rule } else { &WITHOUT_ZONE };
        return Err(Fault::new(rule, Fix::Decide(Question::TimeZone)));
    };
    match zone.moments(wall) {
        chrono::LocalResult::Single(moment) => Err(Fault::new(rule, Fix::safe(style.print(moment)))),
        chrono::LocalResult::Ambiguous(first, _) => {
            Err(Fault::new(&REPEATED_HOUR, Fix::ask(style.print(first))).with("zone", zone.to_string()))
        }
        chrono::LocalResult::None => Err(Fault::new(&IN_GAP, Fix::None).with("zone", zone.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, check_with};
    use super::super::{Answers, Kind};
    use super::*;

    #[test]
    fn iso_8601() {
        let kind = Kind::Timestamp(Style::Iso8601);
        check(&kind, "2022-03-01T04:10:49-05:00", "ok");
        check(&kind, "2022-03-01T04:10:49Z", "ok");
        check(&kind, "2022-03-01T04:10:49.5+03:00", "ok");
        check(&kind, "2022-03-01T04:10:49+0300", "timestamp-not-iso-8601 → 2022-03-01T04:10:49+03:00 (Safe)");
        check(&kind, "2022-03-01 04:10 +03:00", "timestamp-not-iso-8601 → 2022-03-01T04:10:00+03:00 (Safe)");
        check(&kind, "1646125849", "timestamp-not-iso-8601 → 2022-03-01T09:10:49+00:00 (Safe)");
        check(&kind, "2022-03-01T04:10:49", "timestamp-without-zone ? timezone");
        check(&kind, "01.03.2022 04:10", "timestamp-without-zone ? timezone");
        check(&kind, "2022-03-01", "timestamp-without-time");
        check(&kind, "2022-02-30T04:10:49Z", "timestamp-unreadable");
        check(&kind, "soon", "timestamp-unreadable");
        check(&kind, "1.2.3", "timestamp-unreadable");
    }

    #[test]
    fn spaced() {
        let kind = Kind::Timestamp(Style::Spaced);
        check(&kind, "2022-03-01 04:10:49-0500", "ok");
        check(&kind, "2022-03-01T04:10:49-05:00", "timestamp-not-spaced → 2022-03-01 04:10:49-0500 (Safe)");
        check(&kind, "2022-03-01T04:10:49Z", "timestamp-not-spaced → 2022-03-01 04:10:49+0000 (Safe)");
        check(&kind, "1646125849", "timestamp-not-spaced → 2022-03-01 09:10:49+0000 (Safe)");
        check(&kind, "2022-03-01 04:10:49", "timestamp-without-zone ? timezone");
    }

    #[test]
    fn unix_seconds() {
        let kind = Kind::Timestamp(Style::UnixSeconds);
        check(&kind, "1646125849", "ok");
        check(&kind, "1646125849000", "timestamp-in-smaller-units → 1646125849 (Safe)");
        check(&kind, "1646125849.0", "timestamp-in-smaller-units → 1646125849 (Safe)");
        check(&kind, "2022-03-01T04:10:49-05:00", "timestamp-not-unix-seconds → 1646125849 (Safe)");
        check(&kind, "01/03/2022 04:10 AM +0000", "timestamp-not-unix-seconds ? order");
        check(&kind, "Mar 1, 2022 04:10:49 UTC", "timestamp-not-unix-seconds → 1646107849 (Safe)");
        check(&kind, "44621.17418", "timestamp-excel-serial ? timezone");
        check(&kind, "12", "timestamp-unreadable");
        check(&kind, "202611201405", "timestamp-unreadable");
        check(&kind, "2026112014", "timestamp-unreadable");
        check(&kind, "0179520000", "timestamp-unreadable");
    }

    #[test]
    fn answers_are_used() {
        let moscow = Answers { zone: Zone::parse("Europe/Moscow"), ..Answers::default() };
        let kind = Kind::Timestamp(Style::UnixSeconds);
        check_with(&kind, "21.11.2026 14:05", &moscow, "timestamp-not-unix-seconds → 1795259100 (Safe)");
        check_with(&kind, "44621.17418", &moscow, "timestamp-excel-serial → 1646097049 (Safe)");
        check_with(&kind, "44621.5", &moscow, "timestamp-excel-serial → 1646125200 (Ask)");
        let day_first = Answers { order: Some(Order::DayFirst), ..moscow };
        check_with(&kind, "03/04/2026 00:00:00", &day_first, "timestamp-not-unix-seconds → 1775163600 (Safe)");
        check_with(&kind, "12/31/2026 00:00:00", &day_first, "timestamp-contradicts-order → 1798664400 (Ask)");
        let berlin = Answers { zone: Zone::parse("Europe/Berlin"), ..Answers::default() };
        check_with(&kind, "2026-03-29 02:30:00", &berlin, "timestamp-in-gap");
        check_with(&kind, "2026-10-25 02:30:00", &berlin, "timestamp-in-repeated-hour → 1792888200 (Ask)");
    }
}
