//! The words of what can be wrong with a whole number.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

pub(super) const NOT_DIGITS: Rule = Rule {
    code: "integer-unreadable",
    severity: Severity::Error,
    title: "Not a whole number",
    what: "{column} holds “{value}”; the target wants digits only.",
    why: "The target expects a whole number there: a text makes the record unreadable, or is an id that nothing has.",
    remedy: "Correct the value at its source, or check whether the column is the right one.",
    fix: Safety::Hint,
    fix_safety: "No fix: any number would be invented.",
    sources: &[source::IMPACT_ERRORS, source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("impact-calls", "MediaId", "acme"),
};

pub(super) const WITH_DECIMALS: Rule = Rule {
    code: "integer-with-decimals",
    severity: Severity::Error,
    title: "Whole number written with decimals",
    what: "{column} holds “{value}”; the target wants digits only.",
    why: "Programs that took the column for decimals add “.0” or write an exponent; an integer column does not accept it.",
    remedy: "Write the whole number.",
    fix: Safety::Safe,
    fix_safety: "Safe: the decimals are all zero, and no digit is missing: there are fifteen at most, or more than rounding leaves.",
    sources: &[source::IMPACT_ERRORS],
    example: Example::cell("impact-calls", "CampaignId", "1000.0"),
};

pub(super) const WITH_SEPARATORS: Rule = Rule {
    code: "integer-with-separators",
    severity: Severity::Error,
    title: "Number with thousands separators",
    what: "{column} holds “{value}”; the target wants digits only.",
    why: "A spreadsheet has formatted the identifier as a quantity.",
    remedy: "Accept removing the separators if they group thousands.",
    fix: Safety::Ask,
    fix_safety: "Asked: the groups look like thousands, but a dot or a comma can also begin decimals.",
    sources: &[source::IMPACT_ERRORS],
    example: Example::cell("impact-calls", "MediaId", "987,654"),
};

pub(super) const ROUNDED: Rule = Rule {
    code: "number-rounded",
    severity: Severity::Error,
    title: "Identifier rounded by a spreadsheet",
    what: "{column} holds “{value}”: scientific notation, whose last digits are gone.",
    why: "Spreadsheets keep 15 digits of a number. The dropped digits of an identifier are not in the file.",
    remedy: "Export again with the column formatted as text, and do not open the file in a spreadsheet before uploading.",
    fix: Safety::Hint,
    fix_safety: "No fix: the missing digits cannot be known.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "ClientId", "1.33591E+17"),
};

/// An identifier that ends in zeros, perhaps because a spreadsheet rounded it.
pub const PERHAPS_ROUNDED: Rule = Rule {
    code: "number-perhaps-rounded",
    severity: Severity::Warning,
    title: "Long identifier that ends in zeros",
    what: "{column} holds “{value}”: all digits after the fifteenth are zero.",
    why: "Spreadsheets keep 15 digits of a number and fill up with zeros. Of true identifiers of this length, at most one in a thousand looks like that; a rounded one belongs to another visitor, or to none.",
    remedy: "Compare it with the source. If it differs, export again with the column formatted as text.",
    fix: Safety::Hint,
    fix_safety: "No fix: if digits were dropped, they are not in the file.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "ClientId", "133591247640966000"),
};

pub(in crate::kind) const AT_LIMIT: Rule = Rule {
    code: "number-at-limit",
    severity: Severity::Warning,
    title: "Number cut down to what a database can hold",
    what: "{column} holds “{value}”, the largest number that an integer of a database can hold.",
    why: "A database that is given a larger number may store this one in its place. Of true identifiers and phone numbers, hardly any is just this number; all that were cut down so look like one and the same.",
    remedy: "Export again from a column of text, or of integers that are large enough.",
    fix: Safety::Hint,
    fix_safety: "No fix: the number that was given is not in the file.",
    sources: &["https://dev.mysql.com/doc/refman/8.4/en/out-of-range-and-overflow.html"],
    example: Example::cell("metrica-calls", "ClientId", "2147483647"),
};

pub(super) const TOO_LARGE: Rule = Rule {
    code: "identifier-too-large",
    severity: Severity::Warning,
    title: "Identifier larger than programs count",
    what: "{column} holds “{value}”, which is larger than any number of 64 bits.",
    why: "Programs give identifiers as numbers of at most 64 bits. Two that were glued together, without the sign between them, are larger.",
    remedy: "Look where the value was put together, and export again.",
    fix: Safety::Hint,
    fix_safety: "No fix: where one identifier ends is not in the cell.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "ClientId", "133591247640966458133591247640966459"),
};

pub(super) const SHORT: Rule = Rule {
    code: "identifier-short",
    severity: Severity::Warning,
    title: "Short identifier among long ones",
    what: "{column} holds “{value}”, while most of its identifiers have fifteen digits or more.",
    why: "The number of a row, the identifier of another system, or what an integer of 32 bits has left of a long one looks so. For the target it is an identifier like any other, which belongs to nobody.",
    remedy: "Look up the record's identifier at its source.",
    fix: Safety::Hint,
    fix_safety: "No fix: the right identifier is not in the cell.",
    sources: &[source::METRICA_CALLS],
    example: Example::file(
        "metrica-calls",
        "ClientId,DateTime\n1748500593831832880,1646125849\n1672667106773539147,1646125949\n123456,1646126049\n1607414728210022675,1646126149\n1642955864629693983,1646126249\n",
    ),
};

pub(in crate::kind) const ZERO: Rule = Rule {
    code: "identifier-zero",
    severity: Severity::Warning,
    title: "Zero in place of an identifier",
    what: "{column} holds “{value}”, as programs write where there is no identifier.",
    why: "For the target it is an identifier like any other, which belongs to nobody.",
    remedy: "Accept an empty cell, or fill in the identifier at its source.",
    fix: Safety::Ask,
    fix_safety: "Asked: no identifier is known to be zero, but that it stands for none is only likely.",
    sources: &[source::METRICA_CALLS, source::IMPACT_FTP],
    example: Example::cell("metrica-calls", "ClientId", "0"),
};

pub(super) const POSTAL_SHORT: Rule = Rule {
    code: "postal-code-short",
    severity: Severity::Info,
    title: "Postal code of fewer than five digits",
    what: "{column} holds “{value}”; postal codes of the United States have five digits.",
    why: "Spreadsheets drop a leading zero. Codes of some other countries have four digits, or three.",
    remedy: "If the address is in the United States, export again with the column formatted as text.",
    fix: Safety::Hint,
    fix_safety: "No fix: whether a zero was dropped is not in the file.",
    sources: &[source::IMPACT_FTP],
    example: Example::cell("impact-calls", "Zip", "2139"),
};

pub(super) const POSTAL_LEADING_ZERO: Rule = Rule {
    code: "postal-code-leading-zero",
    severity: Severity::Warning,
    title: "Postal code that begins with zero",
    what: "{column} holds “{value}”; the target types the column as Integer.",
    why: "Not documented: an integer has no leading zero, so the code may arrive as {shortened}.",
    remedy: "Keep it as it is, and look at what the platform shows. Rowproof never drops the zero.",
    fix: Safety::Hint,
    fix_safety: "No fix: without its zero it is another postal code.",
    sources: &[source::IMPACT_FTP],
    example: Example::cell("impact-calls", "Zip", "02139"),
};

pub(super) const POSTAL_NOT_DIGITS: Rule = Rule {
    code: "postal-code-not-digits",
    severity: Severity::Warning,
    title: "Postal code with letters or hyphens",
    what: "{column} holds “{value}”; the target types the column as Integer.",
    why: "Not documented: impact.com's error reference says that a text where an integer is expected can make a record MALFORMED.",
    remedy: "Accept the five digits where they stand in it, and else an empty cell; or keep it and watch for MALFORMED.",
    fix: Safety::Ask,
    fix_safety: "Asked: the five digits of a ZIP code stay, but what else stands with them is dropped, or the whole code if it has none.",
    sources: &[source::IMPACT_FTP, source::IMPACT_ERRORS],
    example: Example::cell("impact-calls", "Zip", "94046-1234"),
};

pub(super) const WITH_SIGNS: Rule = Rule {
    code: "integer-with-signs",
    severity: Severity::Error,
    title: "Number with a sign or a word at it",
    what: "{column} holds “{value}”; the target wants digits only.",
    why: "People write #, № or ID before a number, and programs a letter for its type behind it. The target reads no number.",
    remedy: "Accept the digits alone.",
    fix: Safety::Ask,
    fix_safety: "Asked: all digits stay, but the sign may be a part of another system's identifier.",
    sources: &[source::IMPACT_ERRORS],
    example: Example::cell("impact-calls", "MediaId", "#987654"),
};

pub(super) const POSTAL_NINE: Rule = Rule {
    code: "postal-code-of-nine-digits",
    severity: Severity::Warning,
    title: "ZIP+4 without its hyphen",
    what: "{column} holds “{value}”: nine digits, as of a ZIP+4 whose hyphen was lost.",
    why: "Not documented: whether the target takes it. As a number of nine digits it is no postal code of any country.",
    remedy: "Accept the first five digits.",
    fix: Safety::Ask,
    fix_safety: "Asked: the four digits of the delivery route are dropped.",
    sources: &[source::IMPACT_FTP],
    example: Example::cell("impact-calls", "Zip", "425531234"),
};
