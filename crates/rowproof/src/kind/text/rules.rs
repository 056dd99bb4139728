//! The words of what other programs leave in texts.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity};

pub(super) const PLACEHOLDER: Rule = Rule {
    code: "text-placeholder",
    severity: Severity::Warning,
    title: "A word in place of nothing",
    what: "{column} holds “{value}”, as programs and people write where there is no value.",
    why: "For the target it is a value like any other: all these records would share it.",
    remedy: "Empty the cells, unless the word is meant.",
    fix: Safety::Ask,
    fix_safety: "Asked: the word may be a value after all; Null is a surname, too.",
    sources: &["https://www.w3.org/TR/tabular-data-model/"],
    example: Example::cell("impact-calls", "SubId1", "NULL"),
};

pub(super) const PERCENT_ENCODED: Rule = Rule {
    code: "text-percent-encoded",
    severity: Severity::Warning,
    title: "A text encoded for a web address",
    what: "{column} holds “{value}”, with bytes written as in a web address.",
    why: "The target takes the text as it stands, and shows the signs.",
    remedy: "Write the characters themselves.",
    fix: Safety::Ask,
    fix_safety: "Asked: an identifier may be written so on purpose; else the bytes stand for exactly one text.",
    sources: &["https://www.rfc-editor.org/rfc/rfc3986#section-2.1"],
    example: Example::cell("impact-calls", "City", "St.%20Louis"),
};

pub(super) const WITH_DECIMALS: Rule = Rule {
    code: "text-with-decimals",
    severity: Severity::Warning,
    title: "A name of digits, with a decimal",
    what: "{column} holds “{value}”: a program has taken a name of digits for a quantity, and added a decimal.",
    why: "For the target it is another name than the one without the decimal.",
    remedy: "Export the column as text, or take the decimal away.",
    fix: Safety::Ask,
    fix_safety: "Asked: the digits are there, but leading zeros would be gone without a trace.",
    sources: &["https://pandas.pydata.org/docs/user_guide/integer_na.html"],
    example: Example::cell("impact-calls", "VendorEventId", "202611043260.0"),
};
