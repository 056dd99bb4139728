//! Tags of web pages: `<p>`, `<br/>`, `</a>`.

/// Elements that stand in and around short texts.
const ELEMENTS: [&str; 20] =
    ["a", "b", "br", "center", "code", "div", "em", "font", "h1", "h2", "h3", "i", "li", "p", "pre", "small", "span", "strong", "td", "u"];

/// Whether a text has one.
pub(super) fn has_one(text: &str) -> bool {
    memchr::memchr_iter(b'<', text.as_bytes()).any(|at| length(&text[at..]).is_some())
}

/// The text without its tags. Where one stood between two words, they stay apart.
pub(in super::super) fn removed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let tag = length(rest);
        if tag.is_none() {
            out.push('<');
        } else if is_inside(&out, &rest[tag.unwrap_or_default()..]) {
            out.push(' ');
        }
        rest = &rest[tag.unwrap_or(1)..];
    }
    out.push_str(rest);
    out
}

/// Whether words end before a tag and begin behind it.
fn is_inside(before: &str, behind: &str) -> bool {
    before.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric)
}

/// The length of the tag that a text begins with.
fn length(text: &str) -> Option<usize> {
    let end = text.find('>').filter(|_| !text[1..].starts_with(char::is_whitespace))?;
    let inside = text[1..end].trim_matches('/').trim();
    let name = inside.split([' ', '\t', '\n']).next()?;
    ELEMENTS.iter().any(|element| element.eq_ignore_ascii_case(name)).then_some(end + 1)
}
