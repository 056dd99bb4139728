//! Durations: whole seconds.

mod rules;
mod scale;
mod units;

use super::{Answers, Evidence, Fault, Verdict};
use crate::fix::{Fix, Question, Safety};
use crate::rule::Rule;
use rules::{MINUTES_OR_HOURS, NEGATIVE, NOT_SECONDS, UNIT_UNSURE, UNREADABLE, VERY_LONG, WITH_FRACTION};

pub use scale::{Scale, Unit};

/// The rules of durations.
pub const RULES: &[&Rule] = &[&NOT_SECONDS, &MINUTES_OR_HOURS, &WITH_FRACTION, &UNIT_UNSURE, &VERY_LONG, &NEGATIVE, &UNREADABLE];

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
    if value.contains(':') {
        return judge_colons(value);
    }
    if let Some(number) = Number::parse(value) {
        return judge_number(&number, answers.scale, evidence);
    }
    Err(units::milliseconds(value).map_or_else(|| Fault::new(&UNREADABLE, Fix::None), in_milliseconds))
}

/// A number without a unit.
struct Number<'v> {
    whole: &'v str,
    decimals: Option<&'v str>,
}

impl<'v> Number<'v> {
    fn parse(value: &'v str) -> Option<Self> {
        let (whole, decimals) = value.split_once(['.', ',']).map_or((value, None), |(whole, decimals)| (whole, Some(decimals)));
        let digits = |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        // A spreadsheet writes the fraction of a day with up to 17 decimals.
        (digits(whole, 9) && decimals.is_none_or(|decimals| digits(decimals, 20))).then_some(Self { whole, decimals })
    }

    fn value(&self) -> f64 {
        format!("{}.{}", self.whole, self.decimals.unwrap_or("0")).parse().unwrap_or_default()
    }

    /// A number of three digits after the sign can be thousands.
    fn may_be_thousands(&self) -> bool {
        self.whole.len() <= 3 && self.whole != "0" && self.decimals.is_some_and(|decimals| decimals.len() == 3)
    }

    fn is_whole(&self) -> bool {
        self.decimals.is_none_or(|decimals| decimals.bytes().all(|byte| byte == b'0'))
    }
}

fn judge_number(number: &Number, scale: Scale, evidence: &mut Evidence) -> Verdict {
    if number.may_be_thousands() {
        return Err(Fault::new(&WITH_FRACTION, Fix::None));
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
        Scale::Stated(Unit::Seconds) | Scale::Decided(Unit::Seconds) if number.is_whole() => as_seconds(DAY),
        Scale::Doubted if number.is_whole() => Err(Fault::new(&UNIT_UNSURE, Fix::Decide(Question::Unit))),
        Scale::Assumed | Scale::Doubted => Err(Fault::new(&WITH_FRACTION, Fix::Decide(Question::Unit))),
        Scale::Stated(unit) => Err(in_seconds(unit.seconds(number.value()), false)),
        // No call lasts less than a second: this one is in seconds, whatever the others are.
        Scale::Decided(Unit::Milliseconds) if number.value() < 1000.0 => Err(Fault::new(&UNIT_UNSURE, Fix::None)),
        Scale::Decided(unit) => Err(in_seconds(unit.seconds(number.value()), true)),
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

/// Milliseconds whose unit is certain: whole seconds are safe, rounded ones are not.
fn in_milliseconds(milliseconds: u64) -> Fault {
    let seconds = (milliseconds + 500) / 1000;
    match milliseconds % 1000 {
        _ if seconds > DAY => Fault::new(&VERY_LONG, Fix::None),
        0 => Fault::new(&NOT_SECONDS, Fix::safe(seconds.to_string())),
        _ => Fault::new(&WITH_FRACTION, Fix::ask(seconds.to_string())),
    }
}

/// `h:mm:ss` is certain, `mm:ss` is not.
fn judge_colons(value: &str) -> Verdict {
    if let Some((whole, fraction)) = value.split_once(['.', ',']) {
        return judge_clock_with_fraction(whole, fraction);
    }
    let parts: Option<Vec<u64>> = value.split(':').map(|part| part.parse().ok().filter(|_| part.len() <= 4)).collect();
    match parts.as_deref() {
        // Excel turns 4:23 into 4:23:00; a call of hours that ends on the minute is rarer than that.
        Some(&[first, second, 0]) if first > 0 && second < 60 => {
            Err(Fault::new(&MINUTES_OR_HOURS, Fix::ask((first * 60 + second).to_string())))
        }
        Some(&[hours, minutes, seconds]) if minutes < 60 && seconds < 60 => {
            Err(Fault::new(&NOT_SECONDS, Fix::safe((hours * 3600 + minutes * 60 + seconds).to_string())))
        }
        Some(&[minutes, seconds]) if seconds < 60 => Err(Fault::new(&MINUTES_OR_HOURS, Fix::ask((minutes * 60 + seconds).to_string()))),
        _ => Err(Fault::new(&UNREADABLE, Fix::None)),
    }
}

/// `0:04:23.5`, and `04:23.0`, as Excel writes times without their hours.
fn judge_clock_with_fraction(whole: &str, fraction: &str) -> Verdict {
    let digits = (1..=9).contains(&fraction.len()) && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let thousandths = fraction.bytes().chain(*b"00").take(3).fold(0, |sum, digit| sum * 10 + u64::from(digit.wrapping_sub(b'0')));
    match judge_colons(whole) {
        Err(Fault { fix: Fix::Edit { value, safety }, rule, .. }) if digits => {
            let total = value.parse::<u64>().unwrap_or_default() * 1000 + thousandths;
            Err(if safety == Safety::Safe { in_milliseconds(total) } else { Fault::new(rule, Fix::ask(value)) })
        }
        _ => Err(Fault::new(&UNREADABLE, Fix::None)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, check_with};
    use super::super::{Answers, Kind};
    use super::{Scale, Unit};

    #[test]
    fn durations() {
        let kind = Kind::Duration;
        check(&kind, "263", "ok");
        check(&kind, "4m 23s", "duration-not-seconds → 263 (Safe)");
        check(&kind, "4 мин. 23 с", "duration-not-seconds → 263 (Safe)");
        check(&kind, "1時間2分", "duration-not-seconds → 3720 (Safe)");
        check(&kind, "0:04:23", "duration-not-seconds → 263 (Safe)");
        check(&kind, "4:23", "duration-minutes-or-hours → 263 (Ask)");
        check(&kind, "12.5", "duration-with-fraction ? unit");
        check(&kind, "0.00304398148148148", "duration-with-fraction ? unit");
        check(&kind, "0", "ok");
        check(&kind, "0.0", "duration-not-seconds → 0 (Safe)");
        check(&kind, "12.0", "duration-not-seconds → 12 (Safe)");
        check(&kind, "1,000", "duration-with-fraction");
        check(&kind, "4:23:00", "duration-minutes-or-hours → 263 (Ask)");
        check(&kind, "-5", "duration-negative");
        check(&kind, "23s 4m", "duration-unreadable");
        check(&kind, "0:04:23.5", "duration-with-fraction → 264 (Ask)");
        check(&kind, "00:04:23.000", "duration-not-seconds → 263 (Safe)");
        check(&kind, "04:23.0", "duration-minutes-or-hours → 263 (Ask)");
        check(&kind, "0:04:23.", "duration-unreadable");
        check(&kind, "0:04:23.1:2", "duration-unreadable");
        check(&kind, "14400", "ok");
        check(&kind, "14401", "duration-very-long");
        check(&kind, "4", "ok");
        check(&kind, "99999999999", "duration-unreadable");
        check(&kind, ":", "duration-unreadable");
    }

    #[test]
    fn with_units() {
        let seconds = [
            ("1h2m3s", 3723),
            ("263s", 263),
            ("263 сек.", 263),
            ("4 minutes, 23 seconds", 263),
            ("4 мин 23 с", 263),
            ("1 ч. 2 мин.", 3720),
            ("4分23秒", 263),
            ("PT4M23S", 263),
            ("PT1H", 3600),
            ("P0DT0H4M23S", 263),
            ("4.5 min", 270),
            ("4,5 мин", 270),
            ("263000 ms", 263),
            ("263000 мс", 263),
            ("4′23″", 263),
            ("4'23\"", 263),
        ];
        for (value, seconds) in seconds {
            check(&Kind::Duration, value, &format!("duration-not-seconds → {seconds} (Safe)"));
        }
        check(&Kind::Duration, "12.5 s", "duration-with-fraction → 13 (Ask)");
        check(&Kind::Duration, "PT4M23.4S", "duration-with-fraction → 263 (Ask)");
        check(&Kind::Duration, "1234 ms", "duration-with-fraction → 1 (Ask)");
        for wrong in ["P", "PT", "P1M", "PT4", "4m 23", "1.2.3s", "4 m 5 m", "263 ss", "30h", "s", "1,500 ms", "1.500 s"] {
            let expect = if wrong == "30h" { "duration-very-long" } else { "duration-unreadable" };
            check(&Kind::Duration, wrong, expect);
        }
    }

    #[test]
    fn of_a_column() {
        let check = |scale: Scale, value: &str, expect: &str| {
            check_with(&Kind::Duration, value, &Answers { scale, ..Answers::default() }, expect);
        };
        check(Scale::Doubted, "21437", "duration-unit-unsure ? unit");
        check(Scale::Doubted, "7", "duration-unit-unsure ? unit");
        check(Scale::Doubted, "0", "ok");
        check(Scale::Doubted, "4m 23s", "duration-not-seconds → 263 (Safe)");
        check(Scale::Decided(Unit::Seconds), "21437", "ok");
        check(Scale::Decided(Unit::Seconds), "86401", "duration-very-long");
        check(Scale::Decided(Unit::Seconds), "12.5", "duration-not-seconds → 13 (Safe)");
        check(Scale::Decided(Unit::Milliseconds), "21437", "duration-not-seconds → 21 (Safe)");
        check(Scale::Stated(Unit::Minutes), "4.5", "duration-not-seconds → 270 (Safe)");
        check(Scale::Stated(Unit::Minutes), "4", "duration-not-seconds → 240 (Safe)");
        check(Scale::Stated(Unit::Minutes), "0", "ok");
        check(Scale::Stated(Unit::Seconds), "12.5", "duration-with-fraction → 13 (Ask)");
        check(Scale::Decided(Unit::Milliseconds), "77", "duration-unit-unsure");
        check(Scale::Decided(Unit::Milliseconds), "1,234", "duration-with-fraction");
    }
}
