//! Lengths of time on a clock.

use super::Form;
use super::in_milliseconds;
use super::rules::{MINUTES_OR_HOURS, NOT_SECONDS, TO_THE_MINUTE, UNREADABLE, VERY_LONG};
use crate::fix::{Fix, Safety};
use crate::kind::{Fault, Verdict, empty_date};

/// What is known of a column's lengths with colons.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Known {
    /// How they are written, as the heading says.
    pub form: Option<Form>,
    /// Whether more of them end on the minute than do by chance.
    pub minutes_doubted: bool,
}

/// Judges a value with colons: `h:mm:ss`, `mm:ss`, and a length of time that was written as a moment.
pub(super) fn judge(value: &str, known: Known) -> Verdict {
    of_empty_date(value, known).or_else(|| of_half_day(value)).unwrap_or_else(|| judge_colons(value, known))
}

/// `12:15:50 AM`, as spreadsheets show 0:15:50 on a clock of twelve hours.
fn of_half_day(value: &str) -> Option<Verdict> {
    let lower = value.to_ascii_lowercase().replace(['.', ' ', '\u{A0}', '\u{202F}'], "");
    let (clock, noon) = lower.strip_suffix("am").map(|clock| (clock, 0)).or_else(|| lower.strip_suffix("pm").map(|clock| (clock, 12)))?;
    let (hour, rest) = clock.split_once(':').filter(|(_, rest)| rest.len() == 5)?;
    let hour: u64 = hour.parse().ok().filter(|hour| (1..=12).contains(hour))?;
    let hours = hour % 12 + noon;
    Some(match judge_colons(&format!("{hours}:{rest}"), Known::default()) {
        // 0:15 typed as minutes and seconds comes out as 0:15:00 as well.
        Err(Fault { fix: Fix::Edit { safety: Safety::Safe, value }, .. }) if rest.ends_with("00") && value != "0" => {
            Err(Fault::new(&MINUTES_OR_HOURS, Fix::None))
        }
        // Rather a time of day.
        Err(Fault { fix: Fix::Edit { safety: Safety::Safe, .. }, .. }) if hours >= FEW => Err(Fault::new(&VERY_LONG, Fix::None)),
        verdict => verdict,
    })
}

/// The hours from which a time is rather one of the day than a call's length.
const FEW: u64 = 4;

/// `1899-12-30 00:15:50`, `0 days 00:15:50`: the time since an empty date.
fn of_empty_date(value: &str, known: Known) -> Option<Verdict> {
    let (date, time) = empty_date::split(value)?;
    let (time, in_utc) = time.strip_suffix('Z').map_or((time, false), |time| (time, true));
    let verdict = if time.matches(':').count() == 2 {
        judge_colons(time, Known { form: None, ..known })
    } else {
        Err(Fault::new(&UNREADABLE, Fix::None))
    };
    // A time since 1970, or one that was put into UTC, is moved by hours where the clocks of its writer were.
    let may_be_moved = (in_utc || date == "1970-01-01") && !time.starts_with("00:");
    Some(match verdict {
        Err(Fault { fix: Fix::Edit { .. }, .. }) if may_be_moved => Err(Fault::new(&UNREADABLE, Fix::None)),
        Err(Fault { fix: Fix::Edit { value, .. }, rule, .. }) if in_utc => Err(Fault::new(rule, Fix::ask(value))),
        verdict => verdict,
    })
}

/// `h:mm:ss` is certain, `mm:ss` is where the heading says so.
fn judge_colons(value: &str, known: Known) -> Verdict {
    if let Some((whole, fraction)) = value.split_once(['.', ',']) {
        return judge_clock_with_fraction(whole, fraction, known);
    }
    let parts: Option<Vec<u64>> = value.split(':').map(|part| part.parse().ok().filter(|_| part.len() <= 4)).collect();
    let safe = |seconds: u64| Err(Fault::new(&NOT_SECONDS, Fix::safe(seconds.to_string())));
    match (parts.as_deref(), known.form) {
        (Some(&[hours, minutes] | &[hours, minutes, 0]), Some(Form::HoursMinutes)) if minutes < 60 => to_the_minute(hours, minutes),
        (Some(&[hours, minutes, 0]), Some(Form::HoursMinutesSeconds)) if minutes < 60 && hours < FEW => safe(hours * 3600 + minutes * 60),
        // Excel turns 4:23 into 4:23:00; a call of hours that ends on the minute is rarer than that.
        (Some(&[first, second, 0]), _) if first > 0 && second < 60 => {
            Err(Fault::new(&MINUTES_OR_HOURS, Fix::ask((first * 60 + second).to_string())))
        }
        // Waits of less than a minute have no first part to tell them by; that all of a column end on the minute does.
        (Some(&[0, seconds @ 1..60, 0]), form) if known.minutes_doubted || form == Some(Form::MinutesSeconds) => {
            Err(Fault::new(&MINUTES_OR_HOURS, Fix::ask(seconds.to_string())))
        }
        (Some(&[hours, minutes, seconds]), _) if minutes < 60 && seconds < 60 => safe(hours * 3600 + minutes * 60 + seconds),
        (Some(&[minutes, seconds]), Some(Form::MinutesSeconds)) if seconds < 60 => safe(minutes * 60 + seconds),
        (Some(&[minutes, seconds]), _) if seconds < 60 => {
            Err(Fault::new(&MINUTES_OR_HOURS, Fix::ask((minutes * 60 + seconds).to_string())))
        }
        _ => Err(Fault::new(&UNREADABLE, Fix::None)),
    }
}

/// `1:05` under `(hh:mm)`. So many hours are rather minutes, whatever the heading says.
fn to_the_minute(hours: u64, minutes: u64) -> Verdict {
    Err(match hours {
        FEW.. => Fault::new(&MINUTES_OR_HOURS, Fix::None),
        _ => Fault::new(&TO_THE_MINUTE, Fix::ask((hours * 3600 + minutes * 60).to_string())),
    })
}

/// `0:04:23.5`, and `04:23.0`, as Excel writes times without their hours.
fn judge_clock_with_fraction(whole: &str, fraction: &str, known: Known) -> Verdict {
    let digits = (1..=9).contains(&fraction.len()) && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let thousandths = fraction.bytes().chain(*b"00").take(3).fold(0, |sum, digit| sum * 10 + u64::from(digit.wrapping_sub(b'0')));
    match judge_colons(whole, known) {
        Err(Fault { fix: Fix::Edit { value, safety }, rule, .. }) if digits => {
            let total = value.parse::<u64>().unwrap_or_default() * 1000 + thousandths;
            Err(if safety == Safety::Safe { in_milliseconds(total) } else { Fault::new(rule, Fix::ask(value)) })
        }
        _ => Err(Fault::new(&UNREADABLE, Fix::None)),
    }
}
