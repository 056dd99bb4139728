//! Moments that are numbers: unix time in some unit, a run of digits that is a date and a time, a spreadsheet's serial.

use super::rules::{IN_SMALLER_UNITS, UNREADABLE};
use super::{PLAUSIBLE, Style, judge_wall, parse, serial};
use crate::fix::Fix;
use crate::kind::{Answers, Evidence, Fault, Verdict};
use chrono::DateTime;

/// The years in which a run of digits is a date rather than some other number.
const YEARS: std::ops::Range<i32> = 2000..2040;

/// Whether a value has digits and at most one decimal sign; `01.03.2022` has two.
pub(super) fn is_number(value: &str) -> bool {
    let bytes = value.as_bytes();
    let signs = bytes.iter().filter(|byte| matches!(byte, b'.' | b',')).count();
    bytes.first().is_some_and(u8::is_ascii_digit)
        && signs <= 1
        && bytes.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

/// Judges such a number.
pub(super) fn judge(style: Style, value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    let whole = value.split(['.', ',']).next().unwrap_or_default();
    let Ok(number) = whole.parse::<i64>() else {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    };
    let (seconds, nanos, unit) = match whole.len() {
        9 | 10 => (number, part_of_second(&value[whole.len()..]), None),
        13 => (number / 1000, number % 1000 * 1_000_000, Some("milliseconds")),
        16 => (number / 1_000_000, number % 1_000_000 * 1000, Some("microseconds")),
        19 => (number / 1_000_000_000, number % 1_000_000_000, Some("nanoseconds")),
        5 => return serial::judge(style, value, answers, evidence),
        7 | 8 | 12 | 14 => {
            let likely = whole[..4].parse().is_ok_and(|year: i32| YEARS.contains(&year));
            let compact = parse::wall(value).filter(|_| likely);
            let unreadable = || Err(Fault::new(&UNREADABLE, Fix::None));
            return compact.map_or_else(unreadable, |wall| judge_wall(style, value, &wall, answers, evidence));
        }
        _ => return Err(Fault::new(&UNREADABLE, Fix::None)),
    };
    let Some(moment) = DateTime::from_timestamp(seconds, nanos as u32).filter(|_| PLAUSIBLE.contains(&seconds) && !whole.starts_with('0'))
    else {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    };
    evidence.habits.note_unix(seconds);
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
