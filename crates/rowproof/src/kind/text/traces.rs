//! What the programs that a text went through have left in it: wrapping, encoding for the web, words for nothing.

use super::super::{Fault, Verdict, integer, wrapping};
use super::rules::{AS_CODE, ESCAPED, IN_QUOTES, PERCENT_ENCODED, PLACEHOLDER, WITH_APOSTROPHE, WITH_DECIMALS};
use super::{Habit, Signs, apostrophe, entity, escapes, template};
use crate::fix::Fix;
use crate::rule::Rule;
use std::borrow::Cow;

/// How often a text can have been encoded or wrapped on its way.
const TIMES: usize = 4;

/// Judges one text by what other programs have left in it. Nothing is safe here: a text may be any text.
pub fn judge(value: &str, signs: Signs, habit: Habit) -> Verdict {
    if !may_have_traces(value, signs) {
        return Ok(());
    }
    if is_placeholder(value.trim()) {
        return Err(Fault::new(&PLACEHOLDER, Fix::ask("")));
    }
    if template::is_variable(value) {
        return Err(Fault::new(&template::UNFILLED, Fix::ask("")));
    }
    if is_number(value.as_bytes()) {
        return judge_number(value);
    }
    // What is left of an empty cell in a file that was quoted twice.
    if value == "\"\"" {
        return Err(Fault::new(&IN_QUOTES, Fix::ask("")));
    }
    let of_habit = || value.strip_prefix('\'').filter(|rest| habit.has_apostrophes && !rest.is_empty());
    match bare(value).or_else(|| of_habit().map(|rest| (rest.to_owned(), &WITH_APOSTROPHE))) {
        Some((bare, rule)) => Err(Fault::new(rule, Fix::ask(bare))),
        None => Ok(()),
    }
}

/// Most texts are passed over by the signs in them.
fn may_have_traces(value: &str, signs: Signs) -> bool {
    signs.has(Signs::ESCAPE | Signs::QUOTE | Signs::AMPERSAND | Signs::PERCENT)
        || (signs.has(Signs::UNDERSCORE) && value.contains("_x"))
        || matches!(value.as_bytes().first(), Some(b'[' | b'{' | b'$' | b'#'))
        || is_number(value.as_bytes())
        || is_placeholder(value)
}

/// The text without what is around it and encoded in it, and the rule of the first thing found.
pub(super) fn bare(value: &str) -> Option<(String, &'static Rule)> {
    let (mut bare, mut found) = (Cow::Borrowed(value), None);
    for _ in 0..TIMES {
        let Some((inner, rule)) = once(&bare) else {
            break;
        };
        (bare, found) = (Cow::Owned(inner), found.or(Some(rule)));
    }
    found.map(|rule| (bare.into_owned(), rule)).filter(|(bare, _)| !bare.is_empty())
}

fn once(value: &str) -> Option<(String, &'static Rule)> {
    if let Some((inner, rule)) = wrapping::unwrap(value).filter(|(inner, rule)| is_wrapped(inner, rule)) {
        return Some((inner, rule));
    }
    if let Some(inner) = wrapping::unwrapped(value) {
        return Some((inner, &AS_CODE));
    }
    if let Some(inner) = wrapping::quoted(value) {
        return Some((inner.trim().to_owned(), &IN_QUOTES));
    }
    if let Some(decoded) = percent_decoded(value) {
        return Some((entity::decoded(&decoded).trim().to_owned(), &PERCENT_ENCODED));
    }
    if let Some(decoded) = escapes::decoded(value) {
        return Some((decoded, &ESCAPED));
    }
    apostrophe::without(value).map(|rest| (rest.to_owned(), &WITH_APOSTROPHE))
}

/// Full-width letters and a first apostrophe are at home in texts; blanks, formulas, and an apostrophe before digits are not.
fn is_wrapped(inner: &str, rule: &Rule) -> bool {
    match rule.code {
        "value-with-apostrophe" => inner.bytes().any(|byte| byte.is_ascii_digit()),
        code => code == wrapping::PADDED.code || code == "value-as-formula",
    }
}

/// Digits with a point or an exponent, as numbers of many digits become.
fn is_number(bytes: &[u8]) -> bool {
    bytes.len() > 4
        && bytes[0].is_ascii_digit()
        && bytes[1..].iter().all(|byte| byte.is_ascii_digit() || b".,eE+".contains(byte))
        && !bytes.iter().all(u8::is_ascii_digit)
}

/// `2.02611E+11` has lost digits; `202611043260.0` was a name of digits only, and is another one now.
fn judge_number(value: &str) -> Verdict {
    if value.contains(['E', 'e']) && value.contains('+') {
        return integer::judge(integer::Use::Identifier, value);
    }
    match value.strip_suffix(".0") {
        Some(whole) if whole.len() >= 5 && whole.bytes().all(|byte| byte.is_ascii_digit()) => {
            Err(Fault::new(&WITH_DECIMALS, Fix::ask(whole)))
        }
        _ => Ok(()),
    }
}

/// What programs and people write where there is nothing.
const PLACEHOLDERS: [&str; 27] = [
    "null",
    "(null)",
    "\\n",
    "n/a",
    "nan",
    "none",
    "(none)",
    "undefined",
    "[object object]",
    "system.object[]",
    "system.string[]",
    "array",
    "(empty)",
    "(blank)",
    "(пусто)",
    "<null>",
    "[null]",
    "(not set)",
    "(not provided)",
    "н/д",
    "Н/Д",
    "нет данных",
    "не указано",
    "該当なし",
    "未設定",
    "不明",
    "なし",
];

pub(crate) fn is_placeholder(value: &str) -> bool {
    // By their first bytes, most texts are none of them.
    let may_be =
        |byte: u8| matches!(byte, b'(' | b'<' | b'[' | b'\\' | b'-') || !byte.is_ascii() || b"naus".contains(&byte.to_ascii_lowercase());
    if value.len() > 40 || !value.bytes().next().is_some_and(may_be) {
        return false;
    }
    matches!(value, "-" | "--" | "—" | "–")
        || value.starts_with("<Объект не найден>")
        || (value.len() <= 20 && PLACEHOLDERS.iter().any(|known| known.eq_ignore_ascii_case(value)))
}

/// The text that `%D0%98…` stands for, if every sign of percent begins such a byte and the bytes are text.
fn percent_decoded(value: &str) -> Option<String> {
    if !value.contains('%') || value.contains(' ') {
        return None;
    }
    let mut parts = value.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(part.get(..2).filter(|hex| !hex.starts_with('+'))?, 16).ok()?);
        bytes.extend(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains(char::is_control))
}
