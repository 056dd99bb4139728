//! The words of what can be wrong with a web address.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity};

const RFC_3986: &str = "https://www.rfc-editor.org/rfc/rfc3986";

pub(super) const WITHOUT_SCHEME: Rule = Rule {
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

pub(super) const MISTYPED: Rule = Rule {
    code: "url-mistyped",
    severity: Severity::Error,
    title: "Mistyped web address",
    what: "{column} holds “{value}”: an address with a slip, a blank, HTML in place of a sign, or something around it.",
    why: "The target expects an address that can be opened.",
    remedy: "Accept the address without the slip.",
    fix: Safety::Ask,
    fix_safety: "Asked: it is the nearest address that can be opened, but something else may be meant.",
    sources: &[RFC_3986],
    example: Example::cell("metrica-calls", "URL", "htps:/example.com"),
};

pub(super) const MISTYPED_DOMAIN: Rule = Rule {
    code: "url-mistyped-domain",
    severity: Severity::Warning,
    title: "Mistyped domain of a web address",
    what: "{column} holds “{value}”, whose domain ends in a well-known slip, as .con for .com.",
    why: "No such top-level domain exists: the address cannot be opened.",
    remedy: "Accept the domain that is meant.",
    fix: Safety::Ask,
    fix_safety: "Asked: nearly everybody who writes this end means the other one, but the file does not say so.",
    sources: &["https://www.iana.org/domains/root/db"],
    example: Example::cell("impact-prospects", "Media Property", "https://example.con/"),
};

pub(super) const UNREADABLE: Rule = Rule {
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

pub(super) const LOOK_ALIKE: Rule = Rule {
    code: "url-look-alike-letters",
    severity: Severity::Error,
    title: "Cyrillic letters in a Latin address",
    what: "{column} holds “{value}”, whose host has Cyrillic letters that look like Latin ones.",
    why: "The address looks right and is another one: it opens nothing, or somebody else's site.",
    remedy: "Accept the Latin letters.",
    fix: Safety::Ask,
    fix_safety: "Asked: hosts in Cyrillic exist, but no name there may mix both scripts.",
    sources: &["https://www.unicode.org/reports/tr39/"],
    example: Example::cell("metrica-calls", "URL", "https://example.сom/landing"),
};
