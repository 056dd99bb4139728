//! Characters written as HTML: `&amp;`, `&#39;`.

use std::borrow::Cow;

/// The names that programs write where they prepare text for a page.
const NAMES: [(&str, char); 8] =
    [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", '\u{A0}'), ("laquo", '«'), ("raquo", '»')];

/// The longest entity between its & and its ;.
const LONGEST: usize = 8;

/// Whether a text has one.
pub(super) fn has_one(text: &str) -> bool {
    memchr::memchr_iter(b'&', text.as_bytes()).any(|at| first(&text[at..]).is_some())
}

/// The text with its entities replaced, also those of text that was prepared several times.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    let mut decoded = Cow::Borrowed(text);
    while has_one(&decoded) {
        decoded = Cow::Owned(once(&decoded));
    }
    decoded
}

fn once(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (character, length) = first(rest).unwrap_or(('&', 1));
        out.push(character);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// The character of the entity that a text begins with, and the entity's length.
fn first(text: &str) -> Option<(char, usize)> {
    let Some(end) = text.bytes().take(LONGEST + 2).position(|byte| byte == b';') else {
        // The one that pages have most often without its end.
        return text.starts_with("&nbsp").then_some(('\u{A0}', "&nbsp".len()));
    };
    let name = &text[1..end];
    let number = || match name.strip_prefix('#')?.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => name[1..].parse().ok(),
    };
    let character = match NAMES.iter().find(|(known, _)| *known == name) {
        Some(&(_, character)) => Some(character),
        None => number().and_then(char::from_u32).filter(|character| !character.is_control()),
    };
    character.map(|character| (character, end + 1))
}
