//! Characters as programs escape them: `\u00e9`, `\n`, `_x000D_`, `''`, `=C3=A9`.

use super::mail;
use serde::de::IgnoredAny;

/// The text that is meant, if something in it is escaped.
pub(super) fn decoded(text: &str) -> Option<String> {
    mail::decoded(text)
        .or_else(|| workbook(text))
        .or_else(|| backslashes(text))
        .or_else(|| bytes(text))
        .or_else(|| percents(text))
        .or_else(|| doubled(text))
}

/// `_x000D_`: a character that XML cannot hold, as Excel's workbooks have it. Every other one XML can hold, and an
/// identifier may have such signs by chance.
fn workbook(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let character = rest
            .get(at + 2..at + 6)
            .filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'))
            .and_then(hexadecimal)
            .filter(|character| character.is_control());
        out.push_str(&rest[..at]);
        match character {
            Some(character) => out.extend(Some(character).filter(|character| *character != '\r')),
            None => out.push_str("_x"),
        }
        rest = &rest[at + if character.is_some() { 7 } else { 2 }..];
    }
    out.push_str(rest);
    (out != text).then(|| out.trim().to_owned())
}

/// What JSON, JavaScript, Python and MySQL escape, if every backslash begins such an escape.
fn backslashes(text: &str) -> Option<String> {
    // A path of Windows is no escape, and neither is what programs write for NULL.
    if !text.contains('\\') || text.contains(":\\") || text.starts_with("\\\\") || is_json(text) {
        return None;
    }
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        units.extend(rest[..at].encode_utf16());
        let behind = &rest[at + 1..];
        let (unit, length) = match behind.chars().next()? {
            'u' => (u16::from_str_radix(behind.get(1..5).filter(|hex| !hex.starts_with('+'))?, 16).ok()?, 5),
            sign @ ('\'' | '"' | '/') => (sign as u16, 1),
            'n' if ends_line(text, &behind[1..]) => (u16::from(b'\n'), 1),
            'r' if ends_line(text, &behind[1..]) => (u16::from(b'\r'), 1),
            't' if ends_line(text, &behind[1..]) => (u16::from(b'\t'), 1),
            _ => return None,
        };
        units.push(unit);
        rest = &behind[length..];
    }
    units.extend(rest.encode_utf16());
    let decoded = String::from_utf16(&units).ok()?;
    let is_text = !decoded.contains(|character: char| character.is_control() && !matches!(character, '\n' | '\r' | '\t'));
    is_text.then(|| decoded.trim().to_owned()).filter(|decoded| !decoded.is_empty())
}

/// `caf\xe9`, `caf\xc3\xa9`: letters within words that Python or PHP shows by their bytes.
fn bytes(text: &str) -> Option<String> {
    // In a literal of bytes that is no text, nobody knows the letters.
    if !text.contains("\\x") || text.contains(":\\") || text.starts_with(['b', '\\']) && text[1..].starts_with(['\'', '"', '\\']) {
        return None;
    }
    let mut parts = text.split("\\x");
    let mut bytes = parts.next()?.as_bytes().to_vec();
    let mut latin: String = text.split("\\x").next()?.to_owned();
    for part in parts {
        let byte = part.get(..2).filter(|_| !part.starts_with('+')).and_then(|digits| u8::from_str_radix(digits, 16).ok())?;
        bytes.push(byte);
        bytes.extend(&part.as_bytes()[2..]);
        latin.push(char::from(byte));
        latin.push_str(&part[2..]);
    }
    let are_letters = |decoded: &String| !decoded.contains('\\') && decoded.chars().zip(text.chars()).any(|(now, _)| !now.is_ascii());
    let is_word = |decoded: &String| decoded.chars().filter(|sign| !sign.is_ascii()).all(char::is_alphabetic);
    String::from_utf8(bytes).ok().or(Some(latin)).filter(|decoded| are_letters(decoded) && is_word(decoded))
}

/// `%u0417%u0430`, as JavaScript's old `escape` writes letters, if every sign of percent begins such an escape.
fn percents(text: &str) -> Option<String> {
    if !text.contains("%u") {
        return None;
    }
    let mut parts = text.split('%');
    let mut units: Vec<u16> = parts.next()?.encode_utf16().collect();
    for part in parts {
        let (digits, length) = if part.starts_with('u') { (part.get(1..5)?, 5) } else { (part.get(..2)?, 2) };
        units.push(u16::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))?);
        units.extend(part[length..].encode_utf16());
    }
    String::from_utf16(&units).ok().filter(|decoded| !decoded.contains(char::is_control)).map(|decoded| decoded.trim().to_owned())
}

/// Whether a text is an object or a list in JSON, which says what its escapes mean.
fn is_json(text: &str) -> bool {
    text.trim_start().starts_with(['{', '[']) && serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// Whether `\n` can be meant for a line end, and not for a name behind a domain: `ACME\nick`.
fn ends_line(text: &str, behind: &str) -> bool {
    text.contains(' ') || !behind.starts_with(|next: char| next.is_ascii_lowercase())
}

/// `O''Brien`: an apostrophe that SQL doubles, between letters.
fn doubled(text: &str) -> Option<String> {
    let is_inside = |(at, _): (usize, &str)| text[..at].ends_with(char::is_alphabetic) && text[at + 2..].starts_with(char::is_alphabetic);
    text.match_indices("''").any(is_inside).then(|| text.replace("''", "'"))
}

/// The character of four hexadecimal digits.
fn hexadecimal(digits: &str) -> Option<char> {
    let is_number = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| is_number).and_then(char::from_u32)
}
