//! Durations: whole seconds.

use super::{Fault, Verdict};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};

/// The rules of durations.
pub const RULES: &[&Rule] = &[&NOT_SECONDS, &MINUTES_OR_HOURS, &WITH_FRACTION, &NEGATIVE, &UNREADABLE];

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

/// Judges one duration.
pub fn judge(value: &str) -> Verdict {
    let bytes = value.as_bytes();
    if bytes.iter().all(u8::is_ascii_digit) {
        return if bytes.len() <= 9 { Ok(()) } else { Err(Fault::new(&UNREADABLE, Fix::None)) };
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
    match with_units(value) {
        Some(seconds) => Err(Fault::new(&NOT_SECONDS, Fix::safe(seconds.to_string()))),
        None => Err(Fault::new(&UNREADABLE, Fix::None)),
    }
}

/// `h:mm:ss` is certain, `mm:ss` is not.
fn judge_colons(value: &str) -> Verdict {
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

/// `1h 2m 3s`, `4 min 23 sec`, `4 мин 23 с`, `1時間2分`: each unit once, from large to small.
fn with_units(value: &str) -> Option<u64> {
    let mut rest = value.trim();
    let mut total = 0;
    let mut last = u64::MAX;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number: u64 = rest[..digits].parse().ok().filter(|_| digits <= 6)?;
        rest = rest[digits..].trim_start();
        let letters = rest.find(|character: char| !character.is_alphabetic()).unwrap_or(rest.len());
        let size = unit(&rest[..letters].to_lowercase()).filter(|&size| size < last)?;
        rest = rest[letters..].trim_start_matches('.').trim_start();
        total += number * size;
        last = size;
    }
    (last < u64::MAX).then_some(total)
}

fn unit(word: &str) -> Option<u64> {
    match word {
        "h" | "hr" | "hrs" | "hour" | "hours" | "ч" | "час" | "часа" | "часов" | "時間" => Some(3600),
        "m" | "min" | "mins" | "minute" | "minutes" | "м" | "мин" | "минута" | "минуты" | "минут" | "分" => Some(60),
        "s" | "sec" | "secs" | "second" | "seconds" | "с" | "сек" | "секунда" | "секунды" | "секунд" | "秒" => {
            Some(1)
        }
        _ => None,
    }
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
        check(&kind, "4", "ok");
        check(&kind, "99999999999", "duration-unreadable");
        check(&kind, ":", "duration-unreadable");
    }
}
