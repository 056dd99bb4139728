//! Days since an epoch with the time as a fraction, as spreadsheets store a moment.

use super::rules::{EXCEL_SERIAL, UNREADABLE};
use super::{Style, place};
use crate::fix::Fix;
use crate::kind::{Answers, Evidence, Fault, Verdict};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

/// The days from 1899-12-30, where most spreadsheets begin to count, to 1970.
const BEFORE_UNIX: i64 = 25_569;

/// The days by which the count from 1904 is behind, which old Excel for Mac and files that come from it use.
const FROM_1904: TimeDelta = TimeDelta::days(1462);

/// Calls that are uploaded are younger; impact.com documents this many days as its widest limit.
const RECENT: TimeDelta = TimeDelta::days(398);

/// Judges a serial number; the decimal sign may be a comma.
pub(super) fn judge(style: Style, value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    let Some(serial) = days(value) else {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    };
    let Some((_, decimals)) = value.split_once(['.', ',']) else {
        // A day without its time.
        return Err(fault(Fix::None, false));
    };
    let Some(from_1900) = moment_of(serial) else {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    };
    let (wall, later, certain) = epoch(from_1900, answers.now);
    match place(style, &EXCEL_SERIAL, wall, answers, evidence) {
        // Four decimals leave ±4 seconds open, one leaves more than an hour.
        Err(Fault { fix: Fix::Edit { value, .. }, rule, .. }) if rule == &EXCEL_SERIAL => {
            Err(fault(if certain && decimals.len() >= 5 { Fix::safe(value) } else { Fix::ask(value) }, later))
        }
        Err(Fault { fix: Fix::Decide(question), .. }) => Err(fault(Fix::Decide(question), later)),
        verdict => verdict,
    }
}

/// The moment of a serial number with a time, if it counts from 1900.
pub(super) fn from_1900(value: &str) -> Option<NaiveDateTime> {
    let has_time = value.len() > DAYS + 1 && matches!(value.as_bytes()[DAYS], b'.' | b',');
    has_time.then(|| days(value)).flatten().and_then(moment_of)
}

/// The digits of the days since an epoch, in our time.
const DAYS: usize = 5;

/// The number of a value that may be a serial one; the decimal sign may be a comma.
fn days(value: &str) -> Option<f64> {
    value.replace(',', ".").parse().ok().filter(|serial| (30_000.0..60_000.0).contains(serial))
}

fn moment_of(serial: f64) -> Option<NaiveDateTime> {
    let seconds = (serial * 86_400.0).round() as i64 - BEFORE_UNIX * 86_400;
    DateTime::from_timestamp(seconds, 0).map(|moment| moment.naive_utc())
}

/// The likelier of the two readings, whether it counts from 1904, and whether the other one is out of the question: a call
/// that has been made does not lie in the future.
fn epoch(from_1900: NaiveDateTime, now: Option<DateTime<Utc>>) -> (NaiveDateTime, bool, bool) {
    let from_1904 = from_1900 + FROM_1904;
    let Some(now) = now.map(|now| now.naive_utc()) else {
        return (from_1900, false, false);
    };
    let tomorrow = now + TimeDelta::days(1);
    match () {
        () if from_1904 > tomorrow => (from_1900, false, true),
        () if now - from_1904 < RECENT => (from_1904, true, false),
        () => (from_1900, false, false),
    }
}

fn fault(fix: Fix, from_1904: bool) -> Fault {
    Fault::new(&EXCEL_SERIAL, fix).with("epoch", if from_1904 { "1904-01-01" } else { "1899-12-30" })
}
