//! The words of what stands around values.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

/// Blanks around the value.
pub const PADDED: Rule = Rule {
    code: "value-padded",
    severity: Severity::Warning,
    title: "Blanks around the value",
    what: "{column} holds “{value}”, with blanks before or after the value.",
    why: "The target may read the blanks as a part of the value, and then no longer knows it.",
    remedy: "Remove the blanks.",
    fix: Safety::Safe,
    fix_safety: "Safe: only blanks around the value go; the value itself is unchanged. In a plain table, whose readers are not known, it is asked.",
    sources: &[source::RFC_4180],
    example: Example::cell("impact-calls", "CampaignId", " 1000"),
};

pub(super) const APOSTROPHE: Rule = Rule {
    code: "value-with-apostrophe",
    severity: Severity::Error,
    title: "Apostrophe before the value",
    what: "{column} holds “{value}”: the apostrophe with which spreadsheets mark text has come into the file.",
    why: "In a CSV file the apostrophe is a part of the value, so the target sees another value than you.",
    remedy: "Remove the apostrophe.",
    fix: Safety::Safe,
    fix_safety: "Safe: no value of this kind begins with an apostrophe; it is a spreadsheet's mark. In a plain table, whose kinds are not known, it is asked.",
    sources: &[source::RFC_4180],
    example: Example::cell("metrica-calls", "PhoneNumber", "'+70123456789"),
};

/// A formula that only spells a text.
pub const FORMULA_TEXT: Rule = Rule {
    code: "value-as-formula",
    severity: Severity::Error,
    title: "Value written as a formula",
    what: "{column} holds “{value}”: a spreadsheet formula that only spells a text.",
    why: "The target reads the formula, not the text that Excel shows.",
    remedy: "Write the text without the formula.",
    fix: Safety::Safe,
    fix_safety: "Safe: the formula has no other result than the text in its quotes. In a plain table it is asked: opened in a spreadsheet again, the text may become a number and lose its zeros.",
    sources: &[source::RFC_4180],
    example: Example::cell("impact-calls", "MediaId", "=\"987654\""),
};

pub(super) const FULL_WIDTH: Rule = Rule {
    code: "value-full-width",
    severity: Severity::Error,
    title: "Full-width characters",
    what: "{column} holds “{value}”, written with full-width characters.",
    why: "Full-width digits are other characters than 0–9; targets do not read them as numbers.",
    remedy: "Write it with ordinary characters.",
    fix: Safety::Safe,
    fix_safety: "Safe: each full-width character has exactly one ordinary form (Unicode NFKC).",
    sources: &["https://unicode.org/reports/tr15/"],
    example: Example::cell("impact-calls", "CampaignId", "１０００"),
};

pub(super) const OTHER_DIGITS: Rule = Rule {
    code: "value-other-digits",
    severity: Severity::Error,
    title: "Digits or signs of another script",
    what: "{column} holds “{value}”, written with digits or a minus sign other than 0–9 and -.",
    why: "Arabic, Devanagari and other digits are other characters than 0–9; targets do not read them as numbers.",
    remedy: "Write it with ordinary digits.",
    fix: Safety::Safe,
    fix_safety: "Safe: Unicode gives each of these digits exactly one value, and the minus sign one meaning.",
    sources: &["https://www.unicode.org/reports/tr44/"],
    example: Example::cell("impact-calls", "CampaignId", "١٠٠٠"),
};

pub(super) const INVISIBLE: Rule = Rule {
    code: "value-with-invisible-characters",
    severity: Severity::Error,
    title: "Invisible characters in the value",
    what: "{column} holds “{value}”, with a character in it that nobody can see.",
    why: "Web pages and messengers put such characters between others. For the target it is another value than the one that you see.",
    remedy: "Write the value without them.",
    fix: Safety::Safe,
    fix_safety: "Safe: no value of this kind has such a character, and everything that is seen stays.",
    sources: &["https://www.unicode.org/reports/tr36/"],
    example: Example::cell("impact-calls", "MediaId", "987\u{200B}654"),
};

pub(super) const QUOTED_TWICE: Rule = Rule {
    code: "value-in-quotes",
    severity: Severity::Error,
    title: "Quotes that belong to the value",
    what: "{column} holds {value}, quotes and all: the cell has been quoted twice.",
    why: "The outer quotes are the file's, the inner ones have become a part of the value.",
    remedy: "Write the value without quotes.",
    fix: Safety::Safe,
    fix_safety: "Safe: no value of this kind stands in quotes; what is inside stays as it is.",
    sources: &[source::RFC_4180],
    example: Example::cell("impact-calls", "MediaId", "\"987654\""),
};

/// The value as a program prints it for programmers.
pub const AS_CODE: Rule = Rule {
    code: "value-as-code",
    severity: Severity::Error,
    title: "Value as a program prints it",
    what: "{column} holds “{value}”: the value with the signs that a programming language puts around it.",
    why: "A script has written its own notation of a text or a list instead of the value. The target reads all of it.",
    remedy: "Accept the value inside, and correct the script.",
    fix: Safety::Ask,
    fix_safety: "Asked: there is one value inside, but the signs may be meant.",
    sources: &["https://docs.python.org/3/library/functions.html#repr"],
    example: Example::cell("impact-calls", "MediaId", "['987654']"),
};
