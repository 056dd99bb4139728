//! Durations: whole seconds.

mod clock;
mod number;
mod rules;
mod scale;
mod units;
mod whole_minutes;

use super::{Answers, Evidence, Fault, Verdict, decimal, plain_number};
use crate::fix::{Fix, Question};
use crate::rule::Rule;
use number::Number;
use rules::{MINUTES_OR_HOURS, NEGATIVE, NOT_SECONDS, TO_THE_MINUTE, UNIT_UNLIKELY, UNIT_UNSURE, UNREADABLE, VERY_LONG, WITH_FRACTION};

pub use number::may_be_seconds;
pub use scale::{Form, Scale, Unit};
pub use whole_minutes::WholeMinutes;

/// Whether a value is a length in minutes, with the unit and without seconds: `5 min`.
pub fn is_in_minutes(value: &str) -> bool {
    let may_be = value.starts_with(|sign: char| sign.is_ascii_digit()) && value.len() <= 20 && value.contains(char::is_alphabetic);
    may_be && units::length(value).is_some_and(|length| length.to_the_minute)
}

/// The rules of durations.
pub const RULES: &[&Rule] =
    &[&NOT_SECONDS, &MINUTES_OR_HOURS, &TO_THE_MINUTE, &WITH_FRACTION, &UNIT_UNSURE, &UNIT_UNLIKELY, &VERY_LONG, &NEGATIVE, &UNREADABLE];

/// The longest duration that is not doubted, in seconds, where nothing says the unit.
const FOUR_HOURS: u64 = 4 * 3600;

/// The longest duration that is not doubted, in seconds, where the unit is certain.
const DAY: u64 = 86_400;

/// Judges one duration.
pub fn judge(value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    if let Some(rest) = value.strip_prefix('-') {
        let number = !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b':');
        return Err(Fault::new(if number { &NEGATIVE } else { &UNREADABLE }, Fix::None));
    }
    if let Some(number) = Number::parse(value) {
        return judge_number(&number, answers, evidence);
    }
    if value.contains(':') {
        return clock::judge(value, clock::Known { form: answers.form, minutes_doubted: answers.minutes_doubted });
    }
    if let Some(length) = units::length(value) {
        return Err(in_units(&length));
    }
    match plain_number::of(value) {
        Some(plain) => judge_plain(&plain, answers, evidence),
        None => Err(Fault::new(&UNREADABLE, Fix::None)),
    }
}

/// Judges the digits that a number stands for.
fn judge_plain(digits: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    let Some(number) = Number::parse(digits) else {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    };
    match judge_number(&number, answers, evidence) {
        Ok(()) => Err(Fault::new(&NOT_SECONDS, Fix::safe(digits))),
        verdict => verdict,
    }
}

fn judge_number(number: &Number, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    let scale = answers.scale;
    if let (Some(sign), true) = (number.sign, number.may_be_thousands()) {
        evidence.either_decimal += 1;
        match answers.decimal {
            None => return Err(Fault::new(&WITH_FRACTION, Fix::Decide(Question::Decimal))),
            Some(decimal) if decimal != sign => return judge_plain(&number.without_sign(), answers, evidence),
            Some(_) => {}
        }
    } else {
        evidence.comma += u64::from(number.sign == Some(decimal::Sign::Comma));
        evidence.dot += u64::from(number.sign == Some(decimal::Sign::Dot));
    }
    let whole: u64 = number.whole.parse().unwrap_or_default();
    let as_seconds = |longest: u64| match number.decimals {
        _ if whole > longest => Err(Fault::new(&VERY_LONG, Fix::None)),
        None => Ok(()),
        Some(_) => Err(Fault::new(&NOT_SECONDS, Fix::safe(whole.to_string()))),
    };
    if number.is_whole() && whole == 0 {
        // Nothing is nothing in every unit.
        return as_seconds(DAY);
    }
    evidence.without_unit += u64::from(!matches!(scale, Scale::Stated(_)) && (!number.is_whole() || scale != Scale::Assumed));
    match scale {
        Scale::Assumed if number.is_whole() => as_seconds(FOUR_HOURS),
        Scale::Stated(Unit::Seconds) | Scale::Decided(Unit::Seconds) | Scale::Said(Unit::Seconds) if number.is_whole() => as_seconds(DAY),
        Scale::Doubted if number.is_whole() => Err(Fault::new(&UNIT_UNSURE, Fix::Decide(Question::Unit))),
        Scale::Assumed | Scale::Doubted => Err(Fault::new(&WITH_FRACTION, Fix::Decide(Question::Unit))),
        Scale::Stated(unit) => Err(match in_seconds(unit.seconds(number.value()), false) {
            // With two decimals, what is left out is less than a second.
            Fault { fix: Fix::Edit { value, .. }, .. } if unit == Unit::Minutes && number.decimals.is_none_or(|part| part.len() < 2) => {
                Fault::new(&TO_THE_MINUTE, Fix::ask(value))
            }
            fault => fault,
        }),
        // Hardly a call lasts less than a second: this one may be in seconds, whatever the others are.
        Scale::Decided(Unit::Milliseconds) | Scale::Said(Unit::Milliseconds) if number.value() < 1000.0 => {
            Err(in_unlikely(Unit::Milliseconds, number.value()))
        }
        Scale::Decided(Unit::MinutesSeconds) | Scale::Said(Unit::MinutesSeconds) if !number.may_have_seconds() => {
            Err(Fault::new(&UNIT_UNLIKELY, Fix::None))
        }
        Scale::Said(unit) if number.is_whole() => Err(in_unlikely(unit, number.value())),
        Scale::Decided(unit) | Scale::Said(unit) => Err(in_seconds(unit.seconds(number.value()), true)),
    }
}

/// Seconds whose unit is certain. Who has decided the unit has agreed to whole seconds.
fn in_seconds(seconds: f64, rounds: bool) -> Fault {
    // A spreadsheet's day has no exact second.
    const EXACT: f64 = 0.01;
    let rounded = seconds.round();
    let value = format!("{rounded:.0}");
    if rounded > DAY as f64 {
        Fault::new(&VERY_LONG, Fix::None)
    } else if rounds || (seconds - rounded).abs() < EXACT {
        Fault::new(&NOT_SECONDS, Fix::safe(value))
    } else {
        Fault::new(&WITH_FRACTION, Fix::ask(value))
    }
}

/// So many of a unit that the user said and the cells speak against.
fn in_unlikely(unit: Unit, count: f64) -> Fault {
    match in_seconds(unit.seconds(count), true).fix {
        Fix::Edit { value, .. } => Fault::new(&UNIT_UNLIKELY, Fix::ask(value)),
        _ => Fault::new(&UNIT_UNLIKELY, Fix::None),
    }
}

/// A length whose units are written. Seconds that are not may be zero, or cut off.
fn in_units(length: &units::Length) -> Fault {
    match in_milliseconds(length.milliseconds) {
        Fault { fix: Fix::Edit { value, .. }, .. } if length.to_the_minute => Fault::new(&TO_THE_MINUTE, Fix::ask(value)),
        fault => fault,
    }
}

/// Milliseconds whose unit is certain: whole seconds are safe, rounded ones are not.
fn in_milliseconds(milliseconds: u64) -> Fault {
    let seconds = (milliseconds + 500) / 1000;
    match milliseconds % 1000 {
        _ if seconds > DAY => Fault::new(&VERY_LONG, Fix::None),
        0 => Fault::new(&NOT_SECONDS, Fix::safe(seconds.to_string())),
        _ => Fault::new(&WITH_FRACTION, Fix::ask(seconds.to_string())),
    }
}

#[cfg(test)]
mod tests;
