//! Integers: digits only.

use super::{Fault, Verdict};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};

/// What an integer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// A quantity.
    Count,
    /// An identifier: every digit matters, however many there are.
    Identifier,
    /// A postal code that the target types as an integer.
    PostalCode,
}

/// The rules of integers.
pub const RULES: &[&Rule] =
    &[&NOT_DIGITS, &WITH_DECIMALS, &WITH_SEPARATORS, &ROUNDED, &PERHAPS_ROUNDED, &POSTAL_LEADING_ZERO, &POSTAL_SHORT, &POSTAL_NOT_DIGITS];

const NOT_DIGITS: Rule = Rule {
    code: "integer-unreadable",
    severity: Severity::Error,
    title: "Not a whole number",
    what: "{column} holds “{value}”; the target wants digits only.",
    why: "impact.com names a text where it expects an integer as a cause of MALFORMED; Metrica knows no such id.",
    remedy: "Correct the value at its source, or check whether the column is the right one.",
    fix: Safety::Hint,
    fix_safety: "No fix: any number would be invented.",
    sources: &[source::IMPACT_ERRORS, source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("impact-calls", "MediaId", "acme"),
};

const WITH_DECIMALS: Rule = Rule {
    code: "integer-with-decimals",
    severity: Severity::Error,
    title: "Whole number written with decimals",
    what: "{column} holds “{value}”; the target wants digits only.",
    why: "Programs that took the column for decimals add “.0”; an integer column does not accept it.",
    remedy: "Write the whole number.",
    fix: Safety::Safe,
    fix_safety: "Safe: the decimals are all zero, and the number has few enough digits not to have been rounded.",
    sources: &[source::IMPACT_ERRORS],
    example: Example::cell("impact-calls", "CampaignId", "1000.0"),
};

const WITH_SEPARATORS: Rule = Rule {
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

const ROUNDED: Rule = Rule {
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

const PERHAPS_ROUNDED: Rule = Rule {
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

const POSTAL_SHORT: Rule = Rule {
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

const POSTAL_LEADING_ZERO: Rule = Rule {
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

const POSTAL_NOT_DIGITS: Rule = Rule {
    code: "postal-code-not-digits",
    severity: Severity::Warning,
    title: "Postal code with letters or hyphens",
    what: "{column} holds “{value}”; the target types the column as Integer.",
    why: "Not documented: impact.com's error reference says that a text where an integer is expected can make a record MALFORMED.",
    remedy: "Accept leaving this optional cell empty, or keep it and watch for MALFORMED.",
    fix: Safety::Ask,
    fix_safety: "Asked: emptying the cell keeps the record safe, but drops the postal code.",
    sources: &[source::IMPACT_FTP, source::IMPACT_ERRORS],
    example: Example::cell("impact-calls", "Zip", "94046-1234"),
};

/// Judges one whole number.
pub fn judge(use_: Use, value: &str) -> Verdict {
    let bytes = value.as_bytes();
    let digits = bytes.iter().all(u8::is_ascii_digit);
    if use_ == Use::PostalCode {
        return judge_postal(value, digits);
    }
    if digits && use_ == Use::Identifier && is_perhaps_rounded(bytes) {
        return Err(Fault::new(&PERHAPS_ROUNDED, Fix::None));
    }
    if digits {
        return Ok(());
    }
    Err(near(value).unwrap_or_else(|| Fault::new(&NOT_DIGITS, Fix::None)))
}

/// Whether a spreadsheet may have filled up an identifier with zeros. Fewer than three of them are too often true.
fn is_perhaps_rounded(digits: &[u8]) -> bool {
    digits.len() >= 18 && digits[15..].iter().all(|&digit| digit == b'0')
}

fn judge_postal(value: &str, digits: bool) -> Verdict {
    match value.strip_prefix('0') {
        Some(rest) if digits && !rest.is_empty() => {
            Err(Fault::new(&POSTAL_LEADING_ZERO, Fix::None).with("shortened", value.trim_start_matches('0')))
        }
        _ if digits && (3..5).contains(&value.len()) => Err(Fault::new(&POSTAL_SHORT, Fix::None)),
        _ if digits => Ok(()),
        _ => Err(Fault::new(&POSTAL_NOT_DIGITS, Fix::ask(""))),
    }
}

fn near(value: &str) -> Option<Fault> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((whole, decimals)) = value.split_once(['.', ','])
        && digits(whole)
        && whole.len() <= 15
        && !decimals.is_empty()
        && decimals.bytes().all(|byte| byte == b'0')
        && decimals.len() != 3
    {
        return Some(Fault::new(&WITH_DECIMALS, Fix::safe(whole)));
    }
    if value.contains(['E', 'e']) && value.replace(',', ".").parse::<f64>().is_ok_and(f64::is_finite) {
        return Some(Fault::new(&ROUNDED, Fix::None));
    }
    let separator = value.chars().find(|character| matches!(character, ',' | '.' | ' ' | '\u{A0}' | '\u{202F}' | '\''))?;
    let mut groups = value.split(separator);
    let first = groups.next()?;
    let grouped = digits(first) && first.len() <= 3 && groups.clone().all(|group| group.len() == 3 && digits(group));
    grouped.then(|| Fault::new(&WITH_SEPARATORS, Fix::ask(value.replace(separator, ""))))
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, tests::check};
    use super::*;

    #[test]
    fn integers() {
        let kind = Kind::Integer(Use::Identifier);
        check(&kind, "133591247640966458", "ok");
        check(&kind, "1000.0", "integer-with-decimals → 1000 (Safe)");
        check(&kind, "1000,00", "integer-with-decimals → 1000 (Safe)");
        check(&kind, "133591247640966000", "number-perhaps-rounded");
        check(&kind, "133591247640960", "ok");
        check(&Kind::Integer(Use::Count), "133591247640966000", "ok");
        check(&kind, "1.000", "integer-with-separators → 1000 (Ask)");
        check(&kind, "987,654", "integer-with-separators → 987654 (Ask)");
        check(&kind, "1 987 654", "integer-with-separators → 1987654 (Ask)");
        check(&kind, "1.33591E+17", "number-rounded");
        check(&kind, "acme", "integer-unreadable");
        check(&kind, "-1", "integer-unreadable");
        check(&kind, "1234567890123456.0", "integer-unreadable");
    }

    #[test]
    fn postal_codes() {
        let judge = |value, rule: Option<&str>| {
            assert_eq!(super::judge(Use::PostalCode, value).err().map(|fault| fault.rule.code), rule, "{value}");
        };
        judge("93101", None);
        judge("0", None);
        judge("2139", Some("postal-code-short"));
        judge("02139", Some("postal-code-leading-zero"));
        judge("94046-1234", Some("postal-code-not-digits"));
        judge("SW1A 1AA", Some("postal-code-not-digits"));
    }
}
