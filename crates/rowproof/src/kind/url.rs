//! Web addresses.

mod mended;
mod rules;

use super::{Fault, Verdict, domain, look_alike, wrapping};
use crate::fix::{Fix, Safety};
use crate::rule::Rule;
use mended::mended;
use rules::{LOOK_ALIKE, MISTYPED, MISTYPED_DOMAIN, UNREADABLE, WITHOUT_SCHEME};

/// The rules of web addresses.
pub const RULES: &[&Rule] = &[&WITHOUT_SCHEME, &MISTYPED, &MISTYPED_DOMAIN, &UNREADABLE, &LOOK_ALIKE];

/// Judges one web address.
pub fn judge(value: &str) -> Verdict {
    domain::judge(value, judge_signs(value), &MISTYPED_DOMAIN, with_meant_domain)
}

/// The address at the domain that is meant, if its own is a well-known slip.
fn with_meant_domain(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_at_checked(address.find('/')? + 2)?;
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#' | b':')).unwrap_or(rest.len());
    domain::meant(&rest[..end]).map(|host| format!("{scheme}{host}{}", &rest[end..]))
}

/// Judges the signs of one web address.
fn judge_signs(value: &str) -> Verdict {
    if is_plain(value) {
        return Ok(());
    }
    // Cut off by a program that shows the start only.
    if value.trim_end().ends_with(['…']) || value.trim_end().ends_with("...") {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    }
    if is_right(value) {
        return match in_latin(value) {
            Some(latin) => Err(Fault::new(&LOOK_ALIKE, Fix::ask(latin))),
            None => Ok(()),
        };
    }
    // Letters and digits of other scripts are at home in addresses.
    let wrapped =
        wrapping::unwrap(value).filter(|(bare, rule)| is_right(bare) && !wrapping::is_of_script(rule) && rule.fix == Safety::Safe);
    let trimmed = value.trim();
    Err(match (wrapped, mended(trimmed)) {
        (Some((bare, rule)), _) => Fault::new(rule, Fix::safe(bare)),
        (None, Some(mended)) => Fault::new(&MISTYPED, Fix::ask(mended)),
        (None, None) if is_bare(&trimmed[..mended::end(trimmed)]) => {
            let address = format!("https://{trimmed}");
            Fault::new(&WITHOUT_SCHEME, Fix::ask(mended(&address).unwrap_or(address)))
        }
        (None, None) => Fault::new(&UNREADABLE, Fix::None),
    })
}

/// An address as most are: ASCII, and nothing in it or at its end that needs a second look.
fn is_plain(value: &str) -> bool {
    let Some(rest) = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://")).map(str::as_bytes) else {
        return false;
    };
    let host = rest.iter().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
    let is_of_host = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    let is_of_path =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'?' | b'#' | b'.' | b'-' | b'_' | b'=' | b'~' | b'+');
    let is_end = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'/';
    host > 0
        && !rest[..host].windows(2).any(|pair| pair == b"..")
        && rest[..host].iter().all(is_of_host)
        && rest[host..].iter().all(is_of_path)
        && rest.last().is_some_and(is_end)
}

/// An address that is no part of something else, and not several.
fn is_right(value: &str) -> bool {
    let several = [";http", "|http"].iter().any(|start| value.contains(start)) && value.matches("://").count() > 1;
    !several && is_address(value) && !is_encoded_again(value) && mended::end(value) == value.len()
}

/// The address with Latin letters in its host, if a name there mixes both scripts.
fn in_latin(value: &str) -> Option<String> {
    if value.is_ascii() {
        return None;
    }
    let (scheme, rest) = value.split_once("//")?;
    let host = host(rest);
    let mixes = !host.is_ascii() && host.split('.').any(|name| look_alike::unmixed(name).is_some());
    let latin = mixes.then(|| look_alike::latin(host)).flatten().filter(|latin| latin.is_ascii())?;
    Some(format!("{scheme}//{latin}{}", &rest[host.len()..]))
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
        && !host.starts_with('.')
        && !host.contains("..")
        && has_good_port(host)
        && host.chars().all(sign)
        && !rest.contains(|character: char| character.is_whitespace() || character.is_control() || is_refused(character))
}

/// Whether the number behind the host is one that a port has. An address of version 6 has its colons in brackets.
fn has_good_port(host: &str) -> bool {
    let behind = host.rsplit([']', '@']).next().unwrap_or(host);
    behind.split_once(':').is_none_or(|(_, port)| port.parse::<u16>().is_ok())
}

/// Signs that no address has, and characters that nobody can see.
fn is_refused(character: char) -> bool {
    matches!(character, '"' | '<' | '>' | '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// Whether an address was encoded for a page, or a second time for an address.
fn is_encoded_again(value: &str) -> bool {
    value.contains("&amp;") || mended::unescaped(value) != value || value.contains("%25") && once_encoded(value) != value
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

#[cfg(test)]
mod tests {
    use super::super::{Kind, tests::check};

    #[test]
    fn urls() {
        check(&Kind::Url, "https://example.com/?a=1&b=%20", "ok");
        check(&Kind::Url, "https://пример.рф/страница", "ok");
        check(&Kind::Url, "https://example.com:8443/x", "ok");
        check(&Kind::Url, "https://[2001:db8::1]:443/", "ok");
        check(&Kind::Url, "https://example.com:99999/x", "url-unreadable");
        check(&Kind::Url, "https://example..com/x", "url-unreadable");
        check(&Kind::Url, " https://example.com", "value-padded → https://example.com (Safe)");
        check(&Kind::Url, "example.com/x", "url-without-scheme → https://example.com/x (Ask)");
        check(&Kind::Url, "example.com/x.", "url-without-scheme → https://example.com/x (Ask)");
        check(&Kind::Url, "yes.", "url-unreadable");
        check(&Kind::Url, "landing page", "url-unreadable");
        check(&Kind::Url, "https://", "url-unreadable");
        let slips = [
            ("htps:/example.com", "https://example.com"),
            ("htp://example.com", "http://example.com"),
            ("https//example.com", "https://example.com"),
            ("http:\\\\example.com\\a", "http://example.com/a"),
            ("http://https://example.com", "https://example.com"),
            ("https://example.com/?a=1&amp;b=2", "https://example.com/?a=1&b=2"),
            ("https://example.com/?a\\u003d1\\u0026b=2", "https://example.com/?a=1&b=2"),
            ("https://example.com/a%2520b", "https://example.com/a%20b"),
            ("https://example.com/a b", "https://example.com/a%20b"),
        ];
        for (slip, right) in slips {
            check(&Kind::Url, slip, &format!("url-mistyped → {right} (Ask)"));
        }
        for (slip, right) in [
            ("https://blog.con/", "https://blog.com/"),
            ("https://blogb.comm", "https://blogb.com"),
            ("https://blog.con:8080/a.con", "https://blog.com:8080/a.con"),
            ("blog.con/a", "https://blog.com/a"),
            ("htp://blog.cmo?a", "http://blog.com?a"),
        ] {
            check(&Kind::Url, slip, &format!("url-mistyped-domain → {right} (Ask)"));
        }
        for meant in ["https://example.com/a.con", "https://con.example.co", "https://con/"] {
            check(&Kind::Url, meant, "ok");
        }
        check(&Kind::Url, "HTTPS://EXAMPLE.COM", "ok");
        check(&Kind::Url, "https://example.com/1.mp3;https://example.com/2.mp3", "url-unreadable");
        check(&Kind::Url, "https://example.com/1.mp3 https://example.com/2.mp3", "url-unreadable");
        check(&Kind::Url, "https://example.com/?next=https://example.com", "ok");
        check(&Kind::Url, "https://example.com Anna", "url-unreadable");
        check(&Kind::Url, "https://example.com/ main site", "url-unreadable");
        check(&Kind::Url, "https://example.com/100%25", "ok");
        for wrong in ["mailto:a@example.com", "ftp://example.com", "example.com:80 or so", "javascript:alert(1)"] {
            check(&Kind::Url, wrong, "url-unreadable");
        }
        check(&Kind::Url, "https://example.com/recordi…", "url-unreadable");
    }

    #[test]
    fn wrapped() {
        let right = "https://example.com/a";
        for (rule, signs) in [
            ("value-with-apostrophe", "'https://example.com/a"),
            ("value-as-formula", "=\"https://example.com/a\""),
            ("value-in-quotes", "\"https://example.com/a\""),
            ("value-with-invisible-characters", "https://\u{200B}example.com/a"),
            ("value-padded", "\u{FEFF}https://example.com/a"),
        ] {
            check(&Kind::Url, signs, &format!("{rule} → {right} (Safe)"));
        }
        for slip in [
            "=HYPERLINK(\"https://example.com/a\";\"x\")",
            "=ГИПЕРССЫЛКА(\"https://example.com/a\")",
            "<a href=\"https://example.com/a\">recording</a>",
            "<a class='x' href='https://example.com/a'>x</a>",
            "[recording](https://example.com/a)",
            "<https://example.com/a>",
            "https:\\/\\/example.com\\/a",
            "https:\\u002F\\u002fexample.com\\u002Fa",
            "ttps://example.com/a",
            "https;//example.com/a",
            "//example.com/a",
            "https%3A%2F%2Fexample.com%2Fa",
            "https://example.com/a.",
            "https://example.com/a,",
            "https://example.com/a<br>",
            "https://example.com/a\"",
            "https://example.com/a_x000D_",
            "[\"https://example.com/a\"]",
        ] {
            check(&Kind::Url, slip, &format!("url-mistyped → {right} (Ask)"));
        }
        check(&Kind::Url, "https://example.com/%B\"0", "url-unreadable");
        check(&Kind::Url, "https://example.com/wiki/A_(b)", "ok");
        check(&Kind::Url, "https://www.blog4.сom/a", "url-look-alike-letters → https://www.blog4.com/a (Ask)");
        check(&Kind::Url, "https://москва.com/a", "ok");
        check(&Kind::Url, "// no address", "url-unreadable");
    }
}
