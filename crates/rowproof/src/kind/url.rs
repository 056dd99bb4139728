//! Web addresses.

use super::{Fault, Verdict};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity};

/// The rules of web addresses.
pub const RULES: &[&Rule] = &[&WITHOUT_SCHEME, &MISTYPED, &UNREADABLE];

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

const MISTYPED: Rule = Rule {
    code: "url-mistyped",
    severity: Severity::Error,
    title: "Mistyped web address",
    what: "{column} holds “{value}”: an address with a slip in its beginning, a blank, or HTML in place of a sign.",
    why: "The target expects an address that can be opened.",
    remedy: "Accept the address without the slip.",
    fix: Safety::Ask,
    fix_safety: "Asked: it is the nearest address that can be opened, but something else may be meant.",
    sources: &[RFC_3986],
    example: Example::cell("metrica-calls", "URL", "htps:/example.com"),
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
    // Cut off by a program that shows the start only.
    if value.trim_end().ends_with(['…']) || value.trim_end().ends_with("...") {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    }
    if is_address(value) && !is_encoded_again(value) {
        return Ok(());
    }
    let trimmed = value.trim();
    Err(match mended(trimmed) {
        _ if is_address(trimmed) && !is_encoded_again(trimmed) => Fault::new(&super::wrapping::PADDED, Fix::safe(trimmed)),
        Some(mended) => Fault::new(&MISTYPED, Fix::ask(mended)),
        None if is_bare(trimmed) => Fault::new(&WITHOUT_SCHEME, Fix::ask(format!("https://{trimmed}"))),
        None => Fault::new(&UNREADABLE, Fix::None),
    })
}

/// An address with its scheme.
fn is_address(value: &str) -> bool {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| value.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    scheme.is_some_and(|scheme| has_good_host(&value[scheme.len()..]))
}

/// An address without its scheme, with a domain that has a dot.
fn is_bare(value: &str) -> bool {
    let host = host(value);
    has_good_host(value) && host.contains('.') && !host.contains(['@', ':'])
}

fn host(rest: &str) -> &str {
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

fn has_good_host(rest: &str) -> bool {
    let sign = |character: char| character.is_alphanumeric() || matches!(character, '.' | '-' | ':' | '@' | '[' | ']' | '_' | '%');
    let host = host(rest);
    !host.is_empty()
        && !host.ends_with(':')
        && host.chars().all(sign)
        && !rest.contains(|character: char| character.is_whitespace() || character.is_control())
}

/// Whether an address was encoded for a page, or a second time for an address.
fn is_encoded_again(value: &str) -> bool {
    value.contains("&amp;") || value.contains("%25") && once_encoded(value) != value
}

/// The address with `%2520` made `%20`: a sign of percent that itself begins an encoded byte was encoded once too often.
fn once_encoded(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find("%25") {
        let behind = &rest[at + 3..];
        let again = behind.len() >= 2 && behind.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
        out.push_str(&rest[..at]);
        out.push_str(if again { "%" } else { "%25" });
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The address that is meant by `htp://`, `http//`, `https:\\`, a scheme written twice, a blank in the path or `&amp;`.
fn mended(value: &str) -> Option<String> {
    const SLIPS: [(&str, &str); 12] = [
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
    ];
    let slashed = once_encoded(&value.replace('\\', "/").replace("&amp;", "&"));
    let lower = slashed.to_ascii_lowercase();
    let slip = SLIPS.iter().find(|(slip, _)| lower.starts_with(slip));
    let whole = match slip {
        Some((slip, scheme)) => format!("{scheme}{}", slashed[slip.len()..].trim_start_matches('/')),
        None => slashed,
    };
    let encoded = if is_address(whole.split(' ').next().unwrap_or_default()) { whole.replace(' ', "%20") } else { whole };
    (encoded != value && is_address(&encoded)).then_some(encoded)
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
        let slips = [
            ("htps:/example.com", "https://example.com"),
            ("htp://example.com", "http://example.com"),
            ("https//example.com", "https://example.com"),
            ("http:\\\\example.com\\a", "http://example.com/a"),
            ("http://https://example.com", "https://example.com"),
            ("https://example.com/?a=1&amp;b=2", "https://example.com/?a=1&b=2"),
            ("https://example.com/a%2520b", "https://example.com/a%20b"),
            ("https://example.com/a b", "https://example.com/a%20b"),
        ];
        for (slip, right) in slips {
            check(&Kind::Url, slip, &format!("url-mistyped → {right} (Ask)"));
        }
        check(&Kind::Url, "HTTPS://EXAMPLE.COM", "ok");
        check(&Kind::Url, "https://example.com/100%25", "ok");
        for wrong in ["mailto:a@example.com", "ftp://example.com", "example.com:80 or so", "javascript:alert(1)"] {
            check(&Kind::Url, wrong, "url-unreadable");
        }
        check(&Kind::Url, "https://example.com/recordi…", "url-unreadable");
    }
}
