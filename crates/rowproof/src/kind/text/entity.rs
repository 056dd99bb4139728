//! Characters written as HTML: `&amp;`, `&uuml;`, `&#39;`.

mod names;

use std::borrow::Cow;

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
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let length = text.bytes().skip(1).take(LONGEST + 1).take_while(is_of_name).count();
    let (name, behind) = (&text[1..=length], &text[1 + length..]);
    if !behind.starts_with(';') {
        return unfinished(name, behind);
    }
    let number = || match name.strip_prefix('#')?.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => name[1..].parse().ok(),
    };
    let character = names::character(name).or_else(|| number().and_then(char::from_u32).filter(|character| !character.is_control()));
    character.map(|character| (character, length + 2))
}

/// The same without its end, which pages forgive: the blank that most often lacks it, and whole names of letters. After
/// other names, & may be what parts the values of an address.
fn unfinished(name: &str, behind: &str) -> Option<(char, usize)> {
    const BLANK: &str = "nbsp";
    if name.starts_with(BLANK) {
        return Some(('\u{A0}', 1 + BLANK.len()));
    }
    let is_letter = |letter: &char| letter.is_alphabetic() && *letter <= '\u{FF}';
    let letter = names::character(name).filter(is_letter).filter(|_| !behind.starts_with('='));
    letter.map(|letter| (letter, 1 + name.len()))
}
