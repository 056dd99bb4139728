//! Postal codes in a column of integers.

use super::super::{Fault, Verdict};
use super::{POSTAL_LEADING_ZERO, POSTAL_NINE, POSTAL_NOT_DIGITS, POSTAL_SHORT, near};
use crate::fix::Fix;

/// Digits of a ZIP code.
const ZIP: usize = 5;

/// Judges one postal code; `digits` says that it has nothing else.
pub(super) fn judge(value: &str, digits: bool) -> Verdict {
    if digits {
        return judge_digits(value);
    }
    // A number that a program has written; without its first zero, it is no code.
    if let Some(Fault { rule, fix: Fix::Edit { value, safety }, facts }) = near(value) {
        let fix = if judge_digits(&value).is_ok() { Fix::Edit { value, safety } } else { Fix::None };
        return Err(Fault { rule, fix, facts });
    }
    let fix = match zip(value).map(str::to_owned).or_else(|| in_digits(value)) {
        Some(zip) if judge_digits(&zip).is_ok() => Fix::ask(zip),
        Some(_) => Fix::None,
        None => Fix::ask(""),
    };
    Err(Fault::new(&POSTAL_NOT_DIGITS, fix))
}

fn judge_digits(value: &str) -> Verdict {
    let fault = |rule, fix| Err(Fault::new(rule, fix));
    match value.len() {
        2.. if value.starts_with('0') => Err(Fault::new(&POSTAL_LEADING_ZERO, Fix::None).with("shortened", value.trim_start_matches('0'))),
        3..ZIP => fault(&POSTAL_SHORT, Fix::None),
        9 => fault(&POSTAL_NINE, Fix::ask(&value[..ZIP])),
        _ => Ok(()),
    }
}

/// The five digits of `850 04`, and of `85OO4` with letters that look like some of them.
fn in_digits(value: &str) -> Option<String> {
    let digit = |sign: char| match sign {
        '0'..='9' => Some(sign),
        'O' | 'o' | '\u{41E}' | '\u{43E}' => Some('0'),
        'I' | 'l' | '\u{406}' => Some('1'),
        '\u{417}' => Some('3'),
        _ => None,
    };
    let zip: String = value.chars().filter(|sign| !sign.is_whitespace()).map(digit).collect::<Option<_>>()?;
    let certain = value.bytes().filter(u8::is_ascii_digit).count();
    (zip.len() == ZIP && certain * 2 > ZIP).then_some(zip)
}

/// The five digits of `82225-1234` and `NY 82225`.
fn zip(value: &str) -> Option<&str> {
    let is_state = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    let code = value.split_once(' ').filter(|(state, _)| is_state(state)).map_or(value, |(_, code)| code.trim());
    let (zip, route) = code.split_once('-').unwrap_or((code, "0000"));
    let is_number = |text: &str, length: usize| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    (is_number(zip, ZIP) && is_number(route, 4)).then_some(zip)
}
