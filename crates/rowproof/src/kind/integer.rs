//! Integers: digits only.

mod postal;
mod rules;

use super::text::Habit;
use super::{Fault, Verdict, exponent};
use crate::fix::Fix;
use crate::rule::Rule;
pub use rules::PERHAPS_ROUNDED;
pub(super) use rules::{AT_LIMIT, ZERO};
use rules::{NOT_DIGITS, POSTAL_LEADING_ZERO, POSTAL_NINE, POSTAL_NOT_DIGITS, POSTAL_SHORT, ROUNDED};
use rules::{WITH_DECIMALS, WITH_SEPARATORS, WITH_SIGNS};

/// What an integer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// A quantity.
    Count,
    /// An identifier: every digit matters, however many there are.
    Identifier,
    /// A postal code that the target types as an integer.
    PostalCode,
}

/// The rules of integers.
pub const RULES: &[&Rule] = &[
    &NOT_DIGITS,
    &WITH_DECIMALS,
    &WITH_SEPARATORS,
    &ROUNDED,
    &AT_LIMIT,
    &rules::TOO_LARGE,
    &rules::SHORT,
    &ZERO,
    &PERHAPS_ROUNDED,
    &POSTAL_LEADING_ZERO,
    &POSTAL_SHORT,
    &POSTAL_NOT_DIGITS,
    &WITH_SIGNS,
    &POSTAL_NINE,
];

/// Judges one whole number.
pub fn judge(use_: Use, value: &str) -> Verdict {
    let bytes = value.as_bytes();
    let digits = bytes.iter().all(u8::is_ascii_digit);
    if use_ == Use::PostalCode {
        return postal::judge(value, digits);
    }
    if digits && use_ == Use::Identifier && is_perhaps_rounded(bytes) {
        return Err(Fault::new(&PERHAPS_ROUNDED, Fix::None));
    }
    if digits && use_ == Use::Identifier && LIMITS.contains(&value) {
        return Err(Fault::new(&AT_LIMIT, Fix::None));
    }
    if digits && use_ == Use::Identifier && is_too_large(value) {
        return Err(Fault::new(&rules::TOO_LARGE, Fix::None));
    }
    if digits && use_ == Use::Identifier && bytes.iter().all(|&digit| digit == b'0') {
        return Err(Fault::new(&ZERO, Fix::ask("")));
    }
    if digits {
        return Ok(());
    }
    Err(near(value).unwrap_or_else(|| Fault::new(&NOT_DIGITS, Fix::None)))
}

/// Judges an identifier of digits by those of its column. What is this short among long ones comes from another system, or
/// is the number of a row; longer ones may have a part that is counted without zeros before it, as Metrica's have.
pub(super) fn judge_length(value: &str, habit: Habit) -> Verdict {
    const SHORT: usize = 10;
    let is_short = habit.is_long && value.len() <= SHORT && is_digits(value);
    if is_short { Err(Fault::new(&rules::SHORT, Fix::None)) } else { Ok(()) }
}

/// The largest numbers that fit into the integers of databases: what is larger becomes one of them.
const LIMITS: [&str; 4] = ["2147483647", "4294967295", "9223372036854775807", "18446744073709551615"];

/// Whether a number is such a limit, whatever signs stand between its digits, with a country's code before it or without.
pub(super) fn is_dialled_limit(number: &str) -> bool {
    const CODE: usize = 3;
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    LIMITS.iter().any(|limit| {
        let mut digits = number.bytes().rev().filter(is_digit);
        limit.bytes().rev().all(|digit| digits.next() == Some(digit)) && digits.count() <= CODE
    })
}

/// Whether no number of 64 bits has so many digits, or such ones.
fn is_too_large(digits: &str) -> bool {
    digits.len() >= LIMITS[3].len() && digits.parse::<u64>().is_err()
}

/// Whether a spreadsheet may have filled up an identifier with zeros. Fewer than three of them are too often true.
pub(super) fn is_perhaps_rounded(digits: &[u8]) -> bool {
    digits.len() >= 18 && digits[15..].iter().all(|&digit| digit == b'0')
}

fn near(value: &str) -> Option<Fault> {
    if let Some((whole, decimals)) = value.split_once(['.', ','])
        && is_digits(whole)
        && is_digits(decimals)
        && decimals.bytes().all(|byte| byte == b'0')
        && decimals.len() != 3
        && exponent::is_kept(whole)
    {
        return Some(Fault::new(&WITH_DECIMALS, Fix::safe(whole)));
    }
    if exponent::is_scientific(value) {
        let exact = exponent::exact(value).filter(exponent::Written::is_whole);
        return Some(exact.map_or(Fault::new(&ROUNDED, Fix::None), |written| Fault::new(&WITH_DECIMALS, Fix::safe(written.whole))));
    }
    separated(value).or_else(|| signed(value))
}

fn separated(value: &str) -> Option<Fault> {
    without_separators(value).map(|digits| Fault::new(&WITH_SEPARATORS, Fix::ask(digits)))
}

/// The digits of a whole number whose thousands stand apart.
pub(super) fn without_separators(value: &str) -> Option<String> {
    let separator =
        value.chars().find(|character| matches!(character, ',' | '.' | ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '\'' | '_'))?;
    let mut groups = value.split(separator);
    let first = groups.next()?;
    let grouped = is_digits(first) && first.len() <= 3 && groups.clone().all(|group| group.len() == 3 && is_digits(group));
    grouped.then(|| value.replace(separator, ""))
}

/// `#123`, `№ 123`, `ID: 123`, `(123)`, `+123`, `123L`.
fn signed(value: &str) -> Option<Fault> {
    const BEFORE: [&str; 8] = ["#", "№", "+", "ID", "ID:", "ID=", "(", "NO."];
    const BEHIND: [&str; 4] = ["", "L", "LL", ")"];
    let start = value.find(|character: char| character.is_ascii_digit())?;
    let end = value.rfind(|character: char| character.is_ascii_digit())? + 1;
    let is_one_of = |signs: &[&str], text: &str| signs.iter().any(|sign| sign.eq_ignore_ascii_case(text));
    let (before, behind) = (value[..start].trim(), value[end..].trim());
    let is_known = (before.is_empty() || is_one_of(&BEFORE, before)) && is_one_of(&BEHIND, behind) && (before == "(") == (behind == ")");
    (is_known && is_digits(&value[start..end])).then(|| Fault::new(&WITH_SIGNS, Fix::ask(&value[start..end])))
}

pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::{Answers, Kind, tests::check, tests::check_with};
    use super::*;

    #[test]
    fn integers() {
        let kind = Kind::Integer(Use::Identifier);
        check(&kind, "133591247640966458", "ok");
        check(&kind, "1000.0", "integer-with-decimals → 1000 (Safe)");
        check(&kind, "1000,00", "integer-with-decimals → 1000 (Safe)");
        check(&kind, "133591247640966000", "number-perhaps-rounded");
        check(&kind, "133591247640960", "ok");
        for limit in ["2147483647", "4294967295", "9223372036854775807", "18446744073709551615"] {
            check(&kind, limit, "number-at-limit");
            check(&Kind::Integer(Use::Count), limit, "ok");
        }
        check(&kind, "18446744073709551616", "identifier-too-large");
        check(&kind, "133591247640966458133591247640966459", "identifier-too-large");
        check(&kind, "0000000000133591247640966458", "ok");
        check(&Kind::Integer(Use::Count), "18446744073709551616", "ok");
        check(&kind, "2147483646", "ok");
        check(&kind, "0", "identifier-zero →  (Ask)");
        check(&kind, "00000", "identifier-zero →  (Ask)");
        check(&Kind::Integer(Use::Count), "0", "ok");
        check(&Kind::Integer(Use::Count), "133591247640966000", "ok");
        check(&kind, "1.000", "integer-with-separators → 1000 (Ask)");
        check(&kind, "987,654", "integer-with-separators → 987654 (Ask)");
        check(&kind, "1 987 654", "integer-with-separators → 1987654 (Ask)");
        check(&kind, "1.33591E+17", "number-rounded");
        check(&kind, "acme", "integer-unreadable");
        check(&kind, "-1", "integer-unreadable");
        check(&kind, "1234567890123456.0", "integer-unreadable");
        check(&kind, "133591247640966458.0", "integer-with-decimals → 133591247640966458 (Safe)");
        check(&kind, "133591247640966458,00", "integer-with-decimals → 133591247640966458 (Safe)");
        check(&kind, "1.33591247640966458E+17", "integer-with-decimals → 133591247640966458 (Safe)");
        check(&kind, "1.9283E+04", "integer-with-decimals → 19283 (Safe)");
        check(&kind, "1.92835E+04", "number-rounded");
        check(&kind, "1_987_654", "integer-with-separators → 1987654 (Ask)");
        for signed in ["#987", "№987", "№ 987", "ID 987", "id: 987", "(987)", "+987", "987L"] {
            check(&kind, signed, "integer-with-signs → 987 (Ask)");
        }
        for other in ["#987-6", "987LX", "(987", "GA1.2.987", "MN987"] {
            check(&kind, other, "integer-unreadable");
        }
    }

    #[test]
    fn among_long_ones() {
        let check = |is_long: bool, value: &str, expect: &str| {
            let answers = Answers { ids: Habit { is_long, ..Habit::default() }, ..Answers::default() };
            check_with(&Kind::Integer(Use::Identifier), value, &answers, expect);
        };
        for short in ["1", "123456", "3474714396"] {
            check(true, short, "identifier-short");
            check(false, short, "ok");
        }
        check(true, "2147483647", "number-at-limit");
        check(true, "0", "identifier-zero →  (Ask)");
        check(true, "34747143961", "ok");
    }

    #[test]
    fn postal_codes() {
        let check = |value, expect| check(&Kind::Integer(Use::PostalCode), value, expect);
        check("93101", "ok");
        check("0", "ok");
        check("2139", "postal-code-short");
        check("02139", "postal-code-leading-zero");
        check("94046-1234", "postal-code-not-digits → 94046 (Ask)");
        check("SW1A 1AA", "postal-code-not-digits →  (Ask)");
        check("82225.0", "integer-with-decimals → 82225 (Safe)");
        check("2139.0", "integer-with-decimals");
        check("82,225", "integer-with-separators → 82225 (Ask)");
        check("2,139", "integer-with-separators");
        for recoverable in ["850 04", "85\u{41E}\u{41E}4", "85OO4", "850\u{A0}O4"] {
            check(recoverable, "postal-code-not-digits → 85004 (Ask)");
        }
        check("OOOO1", "postal-code-not-digits →  (Ask)");
        check("021 39", "postal-code-not-digits");
        check("NY 82225", "postal-code-not-digits → 82225 (Ask)");
        check("NY 82225-1234", "postal-code-not-digits → 82225 (Ask)");
        check("02139-1234", "postal-code-not-digits");
        check("K1A 0B1", "postal-code-not-digits →  (Ask)");
        check("425531234", "postal-code-of-nine-digits → 42553 (Ask)");
        check("021391234", "postal-code-leading-zero");
    }
}
