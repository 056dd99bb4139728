//! Numbers with words beside them: `"JOHN" <79123456789>`, `+7 912 345-67-89 (Anna)`, `Mob.: +7…`.

use super::rules::WITH_WORDS;
use super::wrapped::Wrapped;
use crate::fix::Safety;

/// Digits of a number that stands among words. Dates have fewer.
const DIGITS: std::ops::RangeInclusive<usize> = 10..=15;

/// The one number of a text, without the words.
pub(super) fn around(value: &str) -> Option<Wrapped<'_>> {
    let is_digit = |character: char| character.is_ascii_digit();
    let (start, end) = (value.find(is_digit)?, value.rfind(is_digit)? + 1);
    // All digits of the cell are the number's, and nothing but signs of a number stands between them.
    let inside = &value[start..end];
    let is_number = inside.chars().all(|sign| super::is_sign(sign) && !matches!(sign, '/' | '+'));
    let digits = inside.chars().filter(|&sign| is_digit(sign)).count();
    let is_opening = |sign: char| sign == '+' || (sign == '(' && inside.contains(')'));
    let (before, behind) = (value[..start].trim_end_matches(is_opening), &value[end..]);
    let has_words =
        (before.contains(char::is_alphabetic) || behind.contains(char::is_alphabetic)) && are_words(before) && are_words(behind);
    // Letters at its digits may hide more of them.
    let touch = before.ends_with(char::is_alphabetic) || behind.starts_with(char::is_alphabetic);
    let is_among_words = is_number && DIGITS.contains(&digits) && has_words && !touch;
    is_among_words.then(|| (value[before.len()..end].into(), &WITH_WORDS, Safety::Ask))
}

/// Letters, and the signs that part words from a number. Stars and question marks hide digits.
fn are_words(text: &str) -> bool {
    text.chars().all(|sign| sign.is_alphabetic() || sign.is_whitespace() || ".,:;-()[]<>\"'".contains(sign))
}
