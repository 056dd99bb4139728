//! Numbers that their country can have.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::{Fault, phone};
use crate::rule::{Example, Rule, Severity, source};

/// A number, and the column with its country; a record without one counts as of the United States, as impact.com documents.
pub const CHECK: Definition = Definition {
    names: &["number-of-country"],
    rules: &[&NOT_OF_COUNTRY],
    interchangeable: false,
    run: |spec, values, _, _| check(values, spec.first(), spec.second()),
};

const NOT_OF_COUNTRY: Rule = Rule {
    code: "phone-not-of-country",
    severity: Severity::Warning,
    title: "Cannot be a number of its country",
    what: "{column} holds “{value}”, which can be no number of {country} by its length or its first digits.",
    why: "The number is matched with the call's conversion. Without its area code it matches none, or another one.",
    remedy: "Export the numbers with their area codes, or give the right country in its own column.",
    fix: Safety::Hint,
    fix_safety: "No fix: the missing digits, or the right country, are not in the file.",
    sources: &[source::IMPACT_FTP],
    example: Example::cell("impact-calls", "CallerId", "5550100"),
};

/// The country that counts where none is given.
const DEFAULT: &str = "US";

fn check(values: &dyn Values, number: usize, country: usize) -> Option<Fault> {
    let number = values.get(number)?;
    // What is no phone number anywhere is told by its kind.
    if !(7..=15).contains(&number.bytes().filter(u8::is_ascii_digit).count()) {
        return None;
    }
    let stated = values.get(country);
    let country = stated.as_deref().unwrap_or(DEFAULT);
    let is_plain = number.bytes().all(|byte| byte.is_ascii_digit());
    let fits = match number.strip_prefix('+') {
        // Most are as most numbers are.
        None if is_plain && country == DEFAULT && number.len() == 10 => phone::is_north_american(&number),
        None => phone::fits_country(&digits(&number), country)?,
        // A number with its code says its country itself, where the record does not.
        Some(number) if stated.is_some() => phone::begins_with_code_of(&digits(number), country)? && phone::is_possible(&digits(number)),
        Some(number) => phone::is_possible(&digits(number)),
    };
    (!fits).then(|| Fault::new(&NOT_OF_COUNTRY, Fix::None).with("country", country))
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn lengths() {
        let fault = "phone-not-of-country";
        let cases = [
            ("8005550100", "", "ok"),
            ("(800) 555 0100", "US", "ok"),
            ("18005550100", "US", "ok"),
            ("+1 800 555 0100", "", "ok"),
            ("5550100", "", fault),
            ("5550100", "US", fault),
            ("0791112345", "", fault),
            ("2121112345", "", fault),
            ("(212) 111-2345", "", fault),
            ("555010012345", "CA", fault),
            ("8 (212) 640-01-23", "", fault),
            ("0012126400123", "US", fault),
            ("375291234567", "", fault),
            ("+495550100", "", "ok"),
            ("+495550100", "DE", "ok"),
            ("+495550100", "US", fault),
            ("+16134460199", "US", "ok"),
            ("+447911123456", "GG", "ok"),
            ("+442079460958", "US", fault),
            ("+442079460958", "Narnia", "ok"),
            ("+112126400123", "", fault),
            ("+12126400123/4", "", fault),
            ("22334455", "NO", "ok"),
            ("2233445", "NO", fault),
            ("84951234567", "RU", "ok"),
            ("04951234567", "RU", fault),
            ("4951234567", "RU", "ok"),
            ("0312345678", "JP", "ok"),
            ("5550100", "Narnia", "ok"),
            ("11", "US", "ok"),
        ];
        for (number, country, expect) in cases {
            check(json!({"check": "number-of-country"}), &[&[number, country]], &[expect]);
        }
    }
}
