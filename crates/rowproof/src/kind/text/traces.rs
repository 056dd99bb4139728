//! What the programs that a text went through have left in it: wrapping, encoding for the web, words for nothing.

use super::super::{Fault, Verdict, integer, wrapping};
use super::rules::{HTML_ENTITY, PERCENT_ENCODED, PLACEHOLDER, WITH_DECIMALS};
use crate::fix::Fix;
use crate::rule::Rule;
use std::borrow::Cow;

/// How often a text can have been encoded for the web on its way.
const TIMES: usize = 3;

/// Judges one text by what other programs have left in it. Nothing is safe here: a text may be any text.
pub fn judge(value: &str) -> Verdict {
    if !may_have_traces(value) {
        return Ok(());
    }
    if is_placeholder(value.trim()) {
        return Err(Fault::new(&PLACEHOLDER, Fix::ask("")));
    }
    if is_number(value.as_bytes()) {
        return judge_number(value);
    }
    match bare(value) {
        Some((bare, rule)) => Err(Fault::new(rule, Fix::ask(bare))),
        None => Ok(()),
    }
}

/// Most texts are passed over by a look at their ends and at the signs in them.
fn may_have_traces(value: &str) -> bool {
    let bytes = value.as_bytes();
    let padded = || value.starts_with(char::is_whitespace) || value.ends_with(char::is_whitespace);
    matches!(bytes.first(), Some(b'=' | b'\''))
        || memchr::memchr2(b'&', b'%', bytes).is_some()
        || is_number(bytes)
        || is_placeholder(value)
        || padded()
}

/// The text without what is around it and encoded in it, and the rule of the first thing found.
fn bare(value: &str) -> Option<(String, &'static Rule)> {
    let mut found = None;
    let mut bare = Cow::Borrowed(value);
    if let Some((inner, rule)) = wrapping::unwrap(value).filter(|(inner, rule)| is_wrapped(inner, rule)) {
        (bare, found) = (Cow::Owned(inner), Some(rule));
    }
    for _ in 0..TIMES {
        if let Some(decoded) = percent_decoded(&bare) {
            (bare, found) = (Cow::Owned(decoded), found.or(Some(&PERCENT_ENCODED)));
        } else if let Some(decoded) = entities_decoded(&bare) {
            (bare, found) = (Cow::Owned(decoded), found.or(Some(&HTML_ENTITY)));
        } else {
            break;
        }
    }
    found.map(|rule| (bare.into_owned(), rule))
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
const PLACEHOLDERS: [&str; 19] = [
    "null",
    "(null)",
    "\\n",
    "n/a",
    "nan",
    "none",
    "(none)",
    "undefined",
    "[object object]",
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

fn is_placeholder(value: &str) -> bool {
    matches!(value, "-" | "--" | "—" | "–") || (value.len() <= 20 && PLACEHOLDERS.iter().any(|known| known.eq_ignore_ascii_case(value)))
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

const ENTITIES: [(&str, char); 12] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{A0}'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("copy", '©'),
];

/// The text with its HTML entities replaced; `None` where it has none.
pub(in crate::kind) fn entities_decoded(value: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = value;
    let mut any = false;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(10).position(|byte| byte == b';');
        let named = end.and_then(|end| Some((entity(&rest[1..end])?, end + 1)));
        let (character, length) = named.unwrap_or(('&', 1));
        any |= named.is_some();
        out.push(character);
        rest = &rest[length..];
    }
    out.push_str(rest);
    any.then_some(out)
}

fn entity(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return ENTITIES.iter().find(|(known, _)| *known == name).map(|&(_, character)| character);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    code.ok().and_then(char::from_u32).filter(|character| !character.is_control())
}
