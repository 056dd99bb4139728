//! Ends of domains that are well-known slips and no top-level domains, and hosts of mail that are slips of large ones.
//! Which other domains exist changes by the week; only what nobody can mean is listed.

use super::{Fault, Verdict};
use crate::fix::Fix;
use crate::rule::Rule;

/// Slips and what is meant.
const ENDS: [(&str, &str); 16] = [
    ("con", "com"),
    ("comm", "com"),
    ("cmo", "com"),
    ("ocm", "com"),
    ("coom", "com"),
    ("conm", "com"),
    ("comn", "com"),
    ("cpm", "com"),
    ("vom", "com"),
    ("xom", "com"),
    ("nte", "net"),
    ("nett", "net"),
    ("ogr", "org"),
    ("orgg", "org"),
    ("rru", "ru"),
    ("ruu", "ru"),
];

const MAIL_HOSTS: [(&str, &str); 12] = [
    ("gmial.com", "gmail.com"),
    ("gamil.com", "gmail.com"),
    ("gmai.com", "gmail.com"),
    ("gmaill.com", "gmail.com"),
    ("gmil.com", "gmail.com"),
    ("gnail.com", "gmail.com"),
    ("hotmial.com", "hotmail.com"),
    ("hotmai.com", "hotmail.com"),
    ("yahooo.com", "yahoo.com"),
    ("outlok.com", "outlook.com"),
    ("iclod.com", "icloud.com"),
    ("yandx.ru", "yandex.ru"),
];

/// The verdict on an address; if its domain, or that of the address which is offered for it, is such a slip, this `rule` with
/// the address that is `meant`.
pub(super) fn judge(value: &str, verdict: Verdict, rule: &'static Rule, meant: impl Fn(&str) -> Option<String>) -> Verdict {
    let address = match &verdict {
        Ok(()) => value,
        Err(Fault { fix: Fix::Edit { value, .. }, .. }) => value,
        Err(_) => return verdict,
    };
    match meant(address) {
        Some(meant) => Err(Fault::new(rule, Fix::ask(meant))),
        None => verdict,
    }
}

/// The domain that is meant, if this one is such a slip.
pub(super) fn meant(domain: &str) -> Option<String> {
    let (name, end) = domain.rsplit_once('.')?;
    // Most addresses end so.
    if matches!(end, "com" | "net" | "org" | "ru") {
        return None;
    }
    listed(&ENDS, end).map(|end| format!("{name}.{end}"))
}

/// The same for the host of an e-mail address.
pub(super) fn meant_for_mail(host: &str) -> Option<String> {
    let ended = meant(host);
    let whole = ended.as_deref().unwrap_or(host);
    listed(&MAIL_HOSTS, whole).map(str::to_owned).or(ended)
}

fn listed(slips: &[(&str, &'static str)], word: &str) -> Option<&'static str> {
    slips.iter().find(|(slip, _)| slip.eq_ignore_ascii_case(word)).map(|&(_, meant)| meant)
}
