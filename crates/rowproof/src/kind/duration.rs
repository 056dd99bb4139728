//! Durations: whole seconds.

mod units;

use super::{Fault, Verdict};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};

/// The rules of durations.
pub const RULES: &[&Rule] = &[&NOT_SECONDS, &MINUTES_OR_HOURS, &WITH_FRACTION, &OVER_A_DAY, &NEGATIVE, &UNREADABLE];

const NOT_SECONDS: Rule = Rule {
    code: "duration-not-seconds",
    severity: Severity::Error,
    title: "Duration not in seconds",
    what: "{column} holds “{value}”; the target wants whole seconds.",
    why: "The documentation says “in seconds”; another spelling can be rejected or read as another length.",
    remedy: "Write the duration in seconds.",
    fix: Safety::Safe,
    fix_safety: "Safe: units or two colons say what each number means; only the spelling changes.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("impact-calls", "CallDuration", "4m 23s"),
};

const MINUTES_OR_HOURS: Rule = Rule {
    code: "duration-minutes-or-hours",
    severity: Severity::Error,
    title: "Duration in minutes or in hours",
    what: "{column} holds “{value}”: minutes and seconds, or hours and minutes.",
    why: "The two readings differ by a factor of sixty, and the cell does not tell which is meant.",
    remedy: "Accept minutes and seconds, as call trackers write them, or correct the column.",
    fix: Safety::Ask,
    fix_safety: "Asked: minutes and seconds is by far the usual meaning for calls, but not certain.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("impact-calls", "TalkDuration", "4:23"),
};

const WITH_FRACTION: Rule = Rule {
    code: "duration-with-fraction",
    severity: Severity::Error,
    title: "Duration with a fraction",
    what: "{column} holds “{value}”; the target wants whole seconds.",
    why: "A fraction is either a part of a second, or the sign that the column is in minutes.",
    remedy: "Accept rounding to whole seconds if the column is in seconds.",
    fix: Safety::Ask,
    fix_safety: "Asked: rounding loses less than a second, but a column in minutes would become sixty times too short.",
    sources: &[source::IMPACT_API, source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "TalkDuration", "12.5"),
};

const OVER_A_DAY: Rule = Rule {
    code: "duration-over-a-day",
    severity: Severity::Warning,
    title: "A call longer than a day",
    what: "{column} holds “{value}”: more than a day, if it is in seconds.",
    why: "Not documented: what the target makes of it. The column is probably in milliseconds, and then its shorter values are wrong too.",
    remedy: "Check in which unit your system exports the column.",
    fix: Safety::Hint,
    fix_safety: "No fix: the cells do not say their unit, and all of the column would have to be changed alike.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "TalkDuration", "263000"),
};

const NEGATIVE: Rule = Rule {
    code: "duration-negative",
    severity: Severity::Error,
    title: "Negative duration",
    what: "{column} holds “{value}”: a duration below zero.",
    why: "No call lasts less than nothing; the source has probably subtracted in the wrong order.",
    remedy: "Correct the value at its source.",
    fix: Safety::Hint,
    fix_safety: "No fix: the true length is not in the cell.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "HoldDuration", "-5"),
};

const UNREADABLE: Rule = Rule {
    code: "duration-unreadable",
    severity: Severity::Error,
    title: "Not a duration",
    what: "{column} holds “{value}”, which is no length of time.",
    why: "The target cannot read a number of seconds from it.",
    remedy: "Correct the value at its source.",
    fix: Safety::Hint,
    fix_safety: "No fix: any number would be invented.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("impact-calls", "CallDuration", "long"),
};

/// The longest duration that is not doubted, in seconds.
const DAY: u64 = 86_400;

/// Judges one duration.
pub fn judge(value: &str) -> Verdict {
    let bytes = value.as_bytes();
    if bytes.iter().all(u8::is_ascii_digit) {
        return match value.parse::<u64>() {
            Ok(seconds) if seconds <= DAY => Ok(()),
            Ok(_) if bytes.len() <= 9 => Err(Fault::new(&OVER_A_DAY, Fix::None)),
            _ => Err(Fault::new(&UNREADABLE, Fix::None)),
        };
    }
    if let Some(rest) = value.strip_prefix('-') {
        let number = !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b':');
        return Err(Fault::new(if number { &NEGATIVE } else { &UNREADABLE }, Fix::None));
    }
    if value.contains(':') {
        return judge_colons(value);
    }
    if let Some((whole, fraction)) = value.split_once(['.', ',']).filter(|_| !value.contains(char::is_alphabetic)) {
        return judge_fraction(whole, fraction);
    }
    Err(units::milliseconds(value).map_or_else(|| Fault::new(&UNREADABLE, Fix::None), in_milliseconds))
}

/// Milliseconds whose unit is certain: whole seconds are safe, rounded ones are not.
fn in_milliseconds(milliseconds: u64) -> Fault {
    let seconds = (milliseconds + 500) / 1000;
    match milliseconds % 1000 {
        _ if seconds > DAY => Fault::new(&OVER_A_DAY, Fix::None),
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

fn judge_fraction(whole: &str, fraction: &str) -> Verdict {
    let digits = |part: &str| !part.is_empty() && part.len() <= 9 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    }
    if fraction.len() == 3 && whole.len() <= 3 && whole != "0" {
        // Thousands, or a fraction: nothing to choose by.
        return Err(Fault::new(&WITH_FRACTION, Fix::None));
    }
    let seconds: u64 = whole.parse().unwrap_or_default();
    if fraction.bytes().all(|byte| byte == b'0') {
        return Err(Fault::new(&NOT_SECONDS, Fix::safe(seconds.to_string())));
    }
    let rounded = seconds + u64::from(fraction.as_bytes()[0] >= b'5');
    Err(Fault::new(&WITH_FRACTION, Fix::ask(rounded.to_string())))
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, tests::check};

    #[test]
    fn durations() {
        let kind = Kind::Duration;
        check(&kind, "263", "ok");
        check(&kind, "4m 23s", "duration-not-seconds → 263 (Safe)");
        check(&kind, "4 мин. 23 с", "duration-not-seconds → 263 (Safe)");
        check(&kind, "1時間2分", "duration-not-seconds → 3720 (Safe)");
        check(&kind, "0:04:23", "duration-not-seconds → 263 (Safe)");
        check(&kind, "4:23", "duration-minutes-or-hours → 263 (Ask)");
        check(&kind, "12.5", "duration-with-fraction → 13 (Ask)");
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
        check(&kind, "86400", "ok");
        check(&kind, "263000", "duration-over-a-day");
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
            let expect = if wrong == "30h" { "duration-over-a-day" } else { "duration-unreadable" };
            check(&Kind::Duration, wrong, expect);
        }
    }
}
