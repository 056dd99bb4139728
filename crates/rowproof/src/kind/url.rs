//! Web addresses.

use super::{Fault, Verdict};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity};

/// The rules of web addresses.
pub const RULES: &[&Rule] = &[&WITHOUT_SCHEME, &UNREADABLE];

const RFC_3986: &str = "https://www.rfc-editor.org/rfc/rfc3986";

const WITHOUT_SCHEME: Rule = Rule {
    code: "url-without-scheme",
    severity: Severity::Warning,
    title: "Web address without https://",
    what: "{column} holds “{value}”, an address without http:// or https://.",
    why: "Not documented: whether the target completes it. Many programs take it for a text.",
    remedy: "Accept https:// before it, or correct the value at its source.",
    fix: Safety::Ask,
    fix_safety: "Asked: nearly every site answers to https, but the file does not say so.",
    sources: &[RFC_3986],
    example: Example::cell("metrica-calls", "URL", "www.example.com/landing"),
};

const UNREADABLE: Rule = Rule {
    code: "url-unreadable",
    severity: Severity::Error,
    title: "Not a web address",
    what: "{column} holds “{value}”, which is no web address.",
    why: "The target expects an address that can be opened.",
    remedy: "Correct the value at its source, or leave the cell empty.",
    fix: Safety::Hint,
    fix_safety: "No fix: any address would be invented.",
    sources: &[RFC_3986],
    example: Example::cell("metrica-calls", "URL", "landing page"),
};

/// Judges one web address.
pub fn judge(value: &str) -> Verdict {
    let trimmed = value.trim();
    let lower = trimmed.to_ascii_lowercase();
    let scheme = ["https://", "http://"].into_iter().find(|scheme| lower.starts_with(scheme));
    let rest = &trimmed[scheme.map_or(0, str::len)..];
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let good_host = !host.is_empty()
        && host.chars().all(|character| character.is_alphanumeric() || matches!(character, '.' | '-' | ':' | '@' | '[' | ']' | '_' | '%'));
    let clean = !rest.contains(|character: char| character.is_whitespace() || character.is_control());
    match (scheme, good_host && clean) {
        // Cut off by a program that shows the start only.
        (Some(_), true) if rest.ends_with('…') || rest.ends_with("...") => Err(Fault::new(&UNREADABLE, Fix::None)),
        (Some(_), true) if rest.contains("&amp;") => Err(Fault::new(&super::text::HTML_ENTITY, Fix::ask(trimmed.replace("&amp;", "&")))),
        (Some(_), true) if trimmed.len() == value.len() => Ok(()),
        (Some(_), true) => Err(Fault::new(&super::wrapping::PADDED, Fix::safe(trimmed))),
        (None, true) if host.contains('.') && !host.contains('@') => {
            Err(Fault::new(&WITHOUT_SCHEME, Fix::ask(format!("https://{trimmed}"))))
        }
        _ => Err(Fault::new(&UNREADABLE, Fix::None)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, tests::check};

    #[test]
    fn urls() {
        check(&Kind::Url, "https://example.com/?a=1&b=%20", "ok");
        check(&Kind::Url, "https://пример.рф/страница", "ok");
        check(&Kind::Url, " https://example.com", "value-padded → https://example.com (Safe)");
        check(&Kind::Url, "example.com/x", "url-without-scheme → https://example.com/x (Ask)");
        check(&Kind::Url, "landing page", "url-unreadable");
        check(&Kind::Url, "https://", "url-unreadable");
        check(&Kind::Url, "https://example.com/recordi…", "url-unreadable");
        check(&Kind::Url, "https://example.com/?a=1&amp;b=2", "text-html-entity → https://example.com/?a=1&b=2 (Ask)");
    }
}
