//! What spreadsheets and exports wrap around a value: blanks, quotes, `="…"`, digits of other scripts, a notation.

mod code;
mod rules;

pub use code::unwrapped;
pub use rules::{AS_CODE, FORMULA_TEXT, PADDED};

use super::text::invisible;
use crate::rule::Rule;
use rules::{APOSTROPHE, FULL_WIDTH, INVISIBLE, OTHER_DIGITS, QUOTED_TWICE};

/// The rules of this file.
pub const RULES: &[&Rule] = &[&PADDED, &APOSTROPHE, &FORMULA_TEXT, &FULL_WIDTH, &OTHER_DIGITS, &INVISIBLE, &QUOTED_TWICE, &AS_CODE];

/// The value without its wrapping, and the rule that names the wrapping; `None` for a bare value.
pub fn unwrap(value: &str) -> Option<(String, &'static Rule)> {
    if is_bare(value.as_bytes()) {
        return None;
    }
    let mut rule = None;
    let mut bare = value.to_owned();
    let trimmed = bare.trim_matches(is_blank);
    if trimmed.len() < bare.len() && !trimmed.is_empty() {
        bare = trimmed.to_owned();
        rule = Some(&PADDED);
    }
    if invisible::first(&bare).is_some() {
        bare = invisible::removed(&bare);
        rule = Some(&INVISIBLE);
    }
    if let Some(inner) = result(&bare) {
        bare = inner.to_owned();
        rule = Some(&FORMULA_TEXT);
    }
    if let Some(inner) = quoted(&bare) {
        bare = inner.to_owned();
        rule = Some(&QUOTED_TWICE);
    }
    let rest = bare.trim_start_matches('\'');
    if rest.len() < bare.len() && !rest.is_empty() {
        bare = rest.to_owned();
        rule = Some(&APOSTROPHE);
    }
    if let Some(inner) = code::unwrapped(&bare).or_else(|| code::bracketed(&bare).map(str::to_owned)) {
        bare = inner;
        rule = Some(&AS_CODE);
    }
    if bare.contains(is_full_width) {
        bare = bare.chars().map(narrow).collect();
        rule = Some(&FULL_WIDTH);
    }
    if bare.chars().any(|character| ordinary(character).is_some()) {
        bare = bare.chars().map(|character| ordinary(character).unwrap_or(character)).collect();
        rule = Some(&OTHER_DIGITS);
    }
    rule.map(|rule| (bare, rule))
}

/// Whether nothing can stand around a value: most are passed over by their first and their last byte.
fn is_bare(bytes: &[u8]) -> bool {
    let plain_start = bytes.first().is_none_or(|byte| byte.is_ascii_graphic() && !b"'=\"[{".contains(byte));
    let plain_end = bytes.last().is_none_or(|byte| byte.is_ascii_graphic() && !b"'\"".contains(byte));
    let is_call = || bytes.ends_with(b")") && memchr::memchr2(b'\'', b'"', bytes).is_some();
    plain_start && plain_end && bytes.is_ascii() && !is_call()
}

/// What a formula that computes nothing shows: `="0012"`, `=+79123456789`.
fn result(value: &str) -> Option<&str> {
    let formula = value.strip_prefix('=')?;
    let number = formula.strip_prefix(['+', '-']).unwrap_or(formula);
    let is_number =
        number.starts_with(|first: char| first.is_ascii_digit()) && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    formula.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).or(is_number.then_some(formula))
}

/// The value between quotes of one sort that has none of them inside.
pub fn quoted(value: &str) -> Option<&str> {
    let between = |quote: char| value.strip_prefix(quote)?.strip_suffix(quote).filter(|inner| !inner.is_empty() && !inner.contains(quote));
    between('"').or_else(|| between('\''))
}

/// Whether a rule is about letters and digits of other scripts.
pub fn is_of_script(rule: &Rule) -> bool {
    [FULL_WIDTH.code, OTHER_DIGITS.code].contains(&rule.code)
}

/// The zeros of scripts that have digits of their own; nine more digits follow each of them.
const ZEROS: [char; 14] = [
    '\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{A66}', '\u{AE6}', '\u{B66}', '\u{BE6}', '\u{C66}', '\u{CE6}', '\u{D66}', '\u{E50}',
    '\u{ED0}', '\u{17E0}',
];

/// The ordinary character for a digit of another script, or for the minus sign; `None` for every other one.
fn ordinary(character: char) -> Option<char> {
    if character == '\u{2212}' {
        return Some('-');
    }
    let value = |zero: &char| u32::from(character).checked_sub(u32::from(*zero)).filter(|&value| value < 10);
    let value = if character < ZEROS[0] { None } else { ZEROS.iter().find_map(value) };
    value.and_then(|value| char::from_digit(value, 10))
}

/// Blanks that people cannot see: every Unicode white space, and the zero-width ones.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
}

fn is_full_width(character: char) -> bool {
    matches!(character, '\u{FF01}'..='\u{FF5E}' | '\u{3000}')
}

fn narrow(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, integer, tests::check, timestamp};

    #[test]
    fn wrappings() {
        let kind = Kind::Integer(integer::Use::Identifier);
        check(&kind, " 12\u{A0}", "value-padded → 12 (Safe)");
        check(&kind, "'12", "value-with-apostrophe → 12 (Safe)");
        check(&kind, "''12", "value-with-apostrophe → 12 (Safe)");
        check(&kind, "=\"0012\"", "value-as-formula → 0012 (Safe)");
        check(&kind, "１２", "value-full-width → 12 (Safe)");
        check(&kind, "١٢", "value-other-digits → 12 (Safe)");
        check(&kind, "१२", "value-other-digits → 12 (Safe)");
        check(&Kind::Decimal, "\u{2212}3", "value-other-digits → -3 (Safe)");
        check(&Kind::Duration, "２６３秒", "duration-not-seconds → 263 (Safe)");
        check(&kind, "12", "ok");
        check(&kind, "\u{1}", "integer-unreadable");
        check(&kind, "=\"\"", "value-as-formula →  (Safe)");
        check(&Kind::Timestamp(timestamp::Style::Iso8601), "\u{200B}\u{1}", "timestamp-unreadable");
        check(&kind, "1\u{200B}2", "value-with-invisible-characters → 12 (Safe)");
        check(&Kind::Decimal, "93\u{AD}5.76", "value-with-invisible-characters → 935.76 (Safe)");
        check(&kind, "\"12\"", "value-in-quotes → 12 (Safe)");
        check(&kind, "'12'", "value-in-quotes → 12 (Safe)");
        check(&kind, "[\"12\"]", "value-as-code → 12 (Ask)");
        check(&kind, "[12]", "value-as-code → 12 (Ask)");
        check(&kind, "b'12'", "value-as-code → 12 (Ask)");
        check(&kind, "b'12.0'", "integer-with-decimals → 12 (Ask)");
        check(&kind, "{\"value\": 12}", "value-as-code → 12 (Ask)");
        check(&Kind::Decimal, "Decimal('935.76')", "value-as-code → 935.76 (Ask)");
        check(&Kind::Decimal, "=935.76", "value-as-formula → 935.76 (Safe)");
        check(&Kind::Decimal, "=935.76+1", "decimal-unreadable");
    }
}
