//! The address that a slip, or something around it, has kept from being one.

use super::{is_address, once_encoded};
use crate::kind::wrapping;
use std::borrow::Cow;

/// Beginnings with a slip, and the right ones.
const SLIPS: [(&str, &str); 16] = [
    ("https:////", "https://"),
    ("http://https://", "https://"),
    ("http://http://", "http://"),
    ("https://https://", "https://"),
    ("https//:", "https://"),
    ("http//:", "http://"),
    ("https//", "https://"),
    ("http//", "http://"),
    ("https:/", "https://"),
    ("http:/", "http://"),
    ("htps:/", "https://"),
    ("htp:/", "http://"),
    ("https;//", "https://"),
    ("http;//", "http://"),
    ("ttps://", "https://"),
    ("ttp://", "http://"),
];

/// The address that is meant by `htp://`, `http//`, `https:\\`, a scheme written twice, a blank in the path, `&amp;`, a link.
pub(super) fn mended(value: &str) -> Option<String> {
    let inside = linked(value).unwrap_or_else(|| value.to_owned());
    let inside = percent_decoded(&inside[..end(&inside)]);
    let slashed = once_encoded(&unescaped(&inside).replace("\\/", "/").replace('\\', "/").replace("&amp;", "&"));
    let lower = slashed.to_ascii_lowercase();
    let slip = SLIPS.iter().find(|(slip, _)| lower.starts_with(slip));
    let whole = match slip {
        Some((slip, scheme)) => format!("{scheme}{}", slashed[slip.len()..].trim_start_matches('/')),
        None if slashed.starts_with("//") && slashed.contains('.') => format!("https:{slashed}"),
        None => slashed,
    };
    let encoded = if has_blanks_in_path(&whole) { whole.replace(' ', "%20") } else { whole };
    (encoded != value && is_address(&encoded)).then_some(encoded)
}

/// The address with `\u0026` made `&`: JSON that is safe in a page has its signs so.
pub(super) fn unescaped(value: &str) -> Cow<'_, str> {
    const SIGNS: [(&str, &str); 10] = [
        ("\\u0026", "&"),
        ("\\u003d", "="),
        ("\\u003D", "="),
        ("\\u002f", "/"),
        ("\\u002F", "/"),
        ("\\u003a", ":"),
        ("\\u003A", ":"),
        ("\\u003f", "?"),
        ("\\u003F", "?"),
        ("\\u0025", "%"),
    ];
    if !value.contains("\\u00") {
        return Cow::Borrowed(value);
    }
    Cow::Owned(SIGNS.iter().fold(value.to_owned(), |text, (code, sign)| text.replace(code, sign)))
}

/// Whether an address has blanks inside of its path and nowhere else: before the path and behind a slash, words follow
/// that are none of it, and so does another address.
fn has_blanks_in_path(value: &str) -> bool {
    let first = value.split(' ').next().unwrap_or_default();
    let path = first.split_once("//").and_then(|(_, rest)| rest.split_once(['/', '?'])).map_or("", |(_, path)| path);
    first.len() < value.len() && is_address(first) && !path.is_empty() && !first.ends_with('/') && value.matches("://").count() == 1
}

/// Where an address ends, without the signs of the sentence or the page that it was taken from.
pub(super) fn end(value: &str) -> usize {
    const ENDS: [&str; 8] = [".", ",", ";", "\"", "'", "<br>", "<br/>", "_x000D_"];
    let mut rest = value;
    while let Some(shorter) = ENDS.iter().find_map(|end| rest.strip_suffix(end)) {
        rest = shorter;
    }
    rest.len()
}

/// The address of a link as spreadsheets, pages and notes write it.
fn linked(value: &str) -> Option<String> {
    let between = |text: &str, quote: char| text.strip_prefix(quote)?.split(quote).next().map(str::to_owned);
    if let Some((_, arguments)) = value.strip_prefix('=').and_then(|formula| formula.split_once('(')) {
        return between(arguments.trim(), '"');
    }
    if let Some((_, attribute)) = value.split_once("href=") {
        return between(attribute, '"').or_else(|| between(attribute, '\''));
    }
    let markdown = || value.strip_prefix('[')?.strip_suffix(')')?.split_once("](").map(|(_, address)| address.to_owned());
    let angled = || value.strip_prefix('<')?.strip_suffix('>').map(str::to_owned);
    markdown().or_else(angled).or_else(|| wrapping::unwrapped(value))
}

/// The address of one that is encoded as a whole, as a part of another.
fn percent_decoded(value: &str) -> String {
    if !value.contains("%3A%2F%2F") && !value.contains("%3a%2f%2f") || value.contains("://") {
        return value.to_owned();
    }
    let decoded = form_urlencoded::parse(format!("a={}", value.replace('+', "%2B").replace('&', "%26")).as_bytes())
        .next()
        .map(|(_, value)| value.into_owned());
    decoded.unwrap_or_default()
}
