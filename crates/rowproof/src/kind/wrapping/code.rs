//! Values in the notation of a programming language: `b'…'`, `['…']`, `Decimal('…')`, `{"value": …}`.

use super::quoted;
use crate::kind::text::invisible;
use serde_json::{Map, Value};

/// The one value that a notation spells, if it is quoted there, or named.
pub fn unwrapped(value: &str) -> Option<String> {
    let inside = match value.as_bytes() {
        [b'{', .., b'}'] => return named(value),
        [b'[', .., b']'] => &value[1..value.len() - 1],
        [b'b' | b'u' | b'B' | b'U', b'\'' | b'"', ..] => &value[1..],
        [.., b')'] => called(value)?,
        _ => return None,
    };
    let inner = quoted(inside.trim())?;
    match value.as_bytes()[0] {
        b'b' | b'B' if inner.contains('\\') => bytes(inner),
        // Behind a backslash stands more than is seen.
        _ => (!inner.contains('\\')).then(|| inner.to_owned()),
    }
}

/// The text of `b'San Jos\xc3\xa9'`, if every backslash begins a byte or is doubled, and the bytes are UTF-8.
fn bytes(inner: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(inner.len());
    let mut rest = inner.as_bytes();
    while let [first, behind @ ..] = rest {
        let (byte, length) = match (first, behind) {
            (b'\\', [b'\\', ..]) => (b'\\', 2),
            // Only what is not ASCII is written so.
            (b'\\', [b'x', high @ b'8'..=b'f', low, ..]) => (hexadecimal(*high)? << 4 | hexadecimal(*low)?, 4),
            (b'\\', _) => return None,
            (byte, _) => (*byte, 1),
        };
        bytes.push(byte);
        rest = &rest[length..];
    }
    String::from_utf8(bytes).ok().filter(|text| invisible::first(text).is_none())
}

fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// The one value between brackets: no quotes, and no list.
pub(super) fn bracketed(value: &str) -> Option<&str> {
    let inside = value.strip_prefix('[')?.strip_suffix(']')?.trim();
    (!inside.is_empty() && !inside.contains(['[', ']', ',', ';', '\'', '"', ' '])).then_some(inside)
}

/// What stands in `Decimal('…')`: a name, and one thing between parentheses.
fn called(value: &str) -> Option<&str> {
    let (name, rest) = value.split_once('(')?;
    (!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic())).then(|| rest.strip_suffix(')')).flatten()
}

/// What stands in `{"value": …}`.
fn named(value: &str) -> Option<String> {
    let object: Map<String, Value> = serde_json::from_str(value).ok().filter(|object: &Map<_, _>| object.len() == 1)?;
    match object.get("value")? {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        // A number of many digits is not read as it is written.
        Value::Number(number) => Some(number.to_string()).filter(|number| value.contains(number)),
        _ => None,
    }
}
