//! Phone numbers: E.164, ten-digit North American, or any.

use super::{Answers, Evidence, Fault, Verdict};
use crate::fix::{Fix, Question, Safety};
use crate::rule::{Example, Rule, Severity, source};
use rlibphonenumber::{PhoneNumber, PhoneNumberFormat, Region};

/// How a target wants its phone numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `+70123456789`: country and area code, no blanks.
    E164,
    /// `(XXX) XXX XXXX`, `XXX-XXX-XXXX` or `XXXXXXXXXX`.
    Nanp,
    /// No form documented.
    Any,
}

/// The rules of phone numbers.
pub const RULES: &[&Rule] =
    &[&NOT_E164, &WITHOUT_COUNTRY, &NOT_NANP, &NOT_NORTH_AMERICAN, &ROUNDED, &WITH_DECIMALS, &NOT_A_NUMBER, &WITHHELD];

const NOT_E164: Rule = Rule {
    code: "phone-not-e164",
    severity: Severity::Error,
    title: "Phone number with blanks or signs",
    what: "{column} holds “{value}”; the target wants the number without blanks, like +70123456789.",
    why: "The documentation asks for country and area code without blanks.",
    remedy: "Write the number in E.164.",
    fix: Safety::Safe,
    fix_safety: "Safe: only blanks and signs go, every digit stays. Where the numbering plan would drop a digit, as the (0) of +44 (0)20, Rowproof asks.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "PhoneNumber", "+7 (012) 345-67-89"),
};

const WITHOUT_COUNTRY: Rule = Rule {
    code: "phone-without-country",
    severity: Severity::Error,
    title: "Phone number without its country code",
    what: "{column} holds “{value}”, which does not say to which country it belongs.",
    why: "The target wants the country code, and the same digits are different numbers in different countries.",
    remedy: "Say once in which country the numbers of this column are.",
    fix: Safety::Ask,
    fix_safety: "Asked: no country is ever assumed. Once you name it, trunk prefixes such as the Russian 8 are replaced by the country code.",
    sources: &[source::METRICA_CALLS, "https://www.itu.int/rec/T-REC-E.164"],
    example: Example::cell("metrica-calls", "PhoneNumber", "8 (912) 345-67-89"),
};

const NOT_NANP: Rule = Rule {
    code: "phone-not-ten-digits",
    severity: Severity::Error,
    title: "Phone number in another form than the three documented",
    what: "{column} holds “{value}”; documented are (XXX) XXX XXXX, XXX-XXX-XXXX and XXXXXXXXXX.",
    why: "impact.com's API names three forms of ten digits and no other.",
    remedy: "Write the ten digits alone.",
    fix: Safety::Safe,
    fix_safety: "Safe: the country code 1 and the signs go, the ten digits stay. Eleven digits without + and without a stated country are asked about.",
    sources: &[source::IMPACT_API],
    example: Example::cell("impact-call-api", "CalledPhoneNumber", "+1 800 555 0100"),
};

const NOT_NORTH_AMERICAN: Rule = Rule {
    code: "phone-not-north-american",
    severity: Severity::Warning,
    title: "Phone number from outside North America",
    what: "{column} holds “{value}”; only ten-digit North American forms are documented.",
    why: "Not documented: there is a column for the number's country, but no form for its numbers.",
    remedy: "Give the country in its own column, and ask impact.com how it wants these numbers.",
    fix: Safety::Hint,
    fix_safety: "No fix: no form for these numbers is documented.",
    sources: &[source::IMPACT_API],
    example: Example::cell("impact-call-api", "CalledPhoneNumber", "+70123456789"),
};

const ROUNDED: Rule = Rule {
    code: "phone-rounded",
    severity: Severity::Error,
    title: "Phone number rounded by a spreadsheet",
    what: "{column} holds “{value}”: a number in scientific notation, whose last digits are gone.",
    why: "The spreadsheet took the number for a quantity. The digits that it dropped are not in the file.",
    remedy: "Export again with the column formatted as text, and do not open the file in a spreadsheet before uploading.",
    fix: Safety::Hint,
    fix_safety: "No fix: the missing digits cannot be known.",
    sources: &[source::IMPACT_FTP],
    example: Example::cell("metrica-calls", "PhoneNumber", "7.9123E+10"),
};

const WITH_DECIMALS: Rule = Rule {
    code: "phone-with-decimals",
    severity: Severity::Error,
    title: "Phone number written as a decimal",
    what: "{column} holds “{value}”: a program has taken the number for a quantity and added a decimal.",
    why: "The “.0” is no part of the number, and a leading + or 0 may have been lost with it.",
    remedy: "Export again with the column as text, or accept the digits without the decimal.",
    fix: Safety::Ask,
    fix_safety: "Asked: the digits are complete, but a leading zero or + would be gone without a trace.",
    sources: &[source::IMPACT_API],
    example: Example::cell("impact-call-api", "CalledPhoneNumber", "8005550100.0"),
};

const NOT_A_NUMBER: Rule = Rule {
    code: "phone-unreadable",
    severity: Severity::Error,
    title: "Not a phone number",
    what: "{column} holds “{value}”, which is no phone number.",
    why: "A call is matched by its numbers; one that cannot exist matches nothing.",
    remedy: "Correct the value at its source, or check whether the column is the right one.",
    fix: Safety::Hint,
    fix_safety: "No fix: any number would be invented.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("impact-calls", "CalledPhoneNumber", "11"),
};

const WITHHELD: Rule = Rule {
    code: "phone-withheld",
    severity: Severity::Warning,
    title: "The caller withheld the number",
    what: "{column} says “{value}” instead of a number.",
    why: "A call without its caller's number cannot be matched to a conversion by it.",
    remedy: "Leave these calls out, or ask your call tracker for another key.",
    fix: Safety::Hint,
    fix_safety: "No fix: the number is not in the file.",
    sources: &[source::IMPACT_FTP],
    example: Example::cell("impact-calls", "CallerId", "anonymous"),
};

/// Judges one phone number.
pub fn judge(style: Style, value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    if is_exact(style, value) {
        return Ok(());
    }
    if is_withheld(value) {
        return Err(Fault::new(&WITHHELD, Fix::None));
    }
    if is_scientific(value) {
        return Err(Fault::new(&ROUNDED, Fix::None));
    }
    if let Some(whole) = value.strip_suffix(".0").filter(|whole| whole.bytes().all(|byte| byte.is_ascii_digit())) {
        let fix = if style != Style::E164 && is_exact(style, whole) { Fix::ask(whole) } else { Fix::None };
        return Err(Fault::new(&WITH_DECIMALS, fix));
    }
    if !is_dialled(value) {
        return Err(Fault::new(&NOT_A_NUMBER, Fix::None));
    }
    match style {
        Style::Any => Ok(()),
        Style::E164 => judge_e164(value, answers, evidence),
        Style::Nanp => judge_nanp(value, answers),
    }
}

/// The country that a two-letter code names.
pub fn country(code: &str) -> Option<Region> {
    Region::from_code(&code.trim().to_ascii_uppercase()).ok().filter(|_| super::country::is_alpha_2(&code.trim().to_ascii_uppercase()))
}

fn is_exact(style: Style, value: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let bytes = value.as_bytes();
    match style {
        Style::E164 => bytes.len() >= 8 && bytes.len() <= 16 && bytes[0] == b'+' && bytes[1] != b'0' && digits(&value[1..]),
        Style::Nanp => {
            let shape: String = value.chars().map(|character| if character.is_ascii_digit() { 'X' } else { character }).collect();
            matches!(shape.as_str(), "XXXXXXXXXX" | "XXX-XXX-XXXX" | "(XXX) XXX XXXX")
        }
        Style::Any => (7..=15).contains(&bytes.len()) && digits(value),
    }
}

/// Digits with the signs that people write between them, at least seven and at most fifteen.
fn is_dialled(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let signs = |character: char| matches!(character, '0'..='9' | ' ' | '\u{A0}' | '(' | ')' | '-' | '–' | '.' | '/' | '+');
    (7..=15).contains(&digits) && value.chars().all(signs) && value.rfind('+').is_none_or(|at| at == 0 || value.starts_with("(+"))
}

fn is_scientific(value: &str) -> bool {
    let upper = value.to_ascii_uppercase().replace(',', ".");
    upper.contains('E')
        && upper.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'E' | b'+'))
        && upper.parse::<f64>().is_ok()
}

fn is_withheld(value: &str) -> bool {
    let words = [
        "anonymous",
        "unknown",
        "withheld",
        "private",
        "restricted",
        "unavailable",
        "blocked",
        "no caller id",
        "анонимный",
        "неизвестен",
        "скрыт",
        "скрытый номер",
        "非通知",
        "通知不可能",
    ];
    words.contains(&value.to_lowercase().as_str())
}

fn judge_e164(value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    if value.contains('+') {
        let parsed = PhoneNumber::parse(value, None).ok().filter(|number| number.is_possible_with_reason().is_ok() && !value.contains('/'));
        let written = parsed.map(|number| number.format_as(PhoneNumberFormat::E164).into_owned());
        return Err(match written {
            Some(written) if written == plus_digits(value) => Fault::new(&NOT_E164, Fix::safe(written)),
            // Digits that are not dialled from abroad, as the (0) of +44 (0)20: the numbering plan drops them.
            Some(written) => Fault::new(&NOT_E164, Fix::ask(written)),
            None => Fault::new(&NOT_A_NUMBER, Fix::None),
        });
    }
    evidence.without_country += u64::from(!answers.country_stated);
    let Some(country) = answers.country else {
        return Err(Fault::new(&WITHOUT_COUNTRY, Fix::Decide(Question::Country)));
    };
    match PhoneNumber::parse(value, Some(country)) {
        Ok(number) if number.is_valid() => Err(Fault::new(&WITHOUT_COUNTRY, Fix::safe(number.format_as(PhoneNumberFormat::E164)))),
        _ => Err(Fault::new(&NOT_A_NUMBER, Fix::None)),
    }
}

fn judge_nanp(value: &str, answers: &Answers) -> Verdict {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    let local = &digits[digits.len().saturating_sub(10)..];
    let abroad = answers.country.is_some_and(|country| !is_north_american(country));
    // Neither an area code nor an exchange begins with 0 or 1.
    let shaped = local.len() == 10 && ![0, 3].iter().any(|&at| matches!(local.as_bytes()[at], b'0' | b'1'));
    let fix = match digits.len() {
        _ if abroad || !shaped => Fix::None,
        10 if !value.contains('+') => Fix::safe(local),
        11 if digits.starts_with('1') && (value.contains('+') || answers.country.is_some()) => Fix::safe(local),
        11 if digits.starts_with('1') => Fix::ask(local),
        _ => Fix::None,
    };
    Err(Fault::new(if fix == Fix::None { &NOT_NORTH_AMERICAN } else { &NOT_NANP }, fix))
}

/// Whether a country's numbers have the country code 1.
fn is_north_american(country: Region) -> bool {
    PhoneNumber::parse("2125550100", Some(country)).is_ok_and(|number| number.country_code == 1)
}

fn plus_digits(value: &str) -> String {
    std::iter::once('+').chain(value.chars().filter(char::is_ascii_digit)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, tests::check, tests::check_with};
    use super::*;

    #[test]
    fn e164() {
        let kind = Kind::Phone(Style::E164);
        check(&kind, "+70123456789", "ok");
        check(&kind, "+7 (012) 345-67-89", "phone-not-e164 → +70123456789 (Safe)");
        check(&kind, "8 (912) 345-67-89", "phone-without-country ? country");
        check(&kind, "79123456789", "phone-without-country ? country");
        check(&kind, "7.9123E+10", "phone-rounded");
        check(&kind, "7,9123E+10", "phone-rounded");
        check(&kind, "sip:100@example.com", "phone-unreadable");
        check(&kind, "非通知", "phone-withheld");
        check(&kind, "+++++++1234567", "phone-unreadable");
        check(&kind, "+44 (0)20 7946 0958", "phone-not-e164 → +442079460958 (Ask)");
        check(&kind, "+18005550100/01", "phone-unreadable");
        check(&kind, "+18005550100.0", "phone-unreadable");
        let russia = Answers { country: country("ru"), ..Answers::default() };
        check_with(&kind, "8 (912) 345-67-89", &russia, "phone-without-country → +79123456789 (Safe)");
        check_with(&kind, "79123456789", &russia, "phone-without-country → +79123456789 (Safe)");
        check_with(&kind, "12345678", &russia, "phone-unreadable");
        let states = Answers { country: country("US"), ..Answers::default() };
        check_with(&kind, "(800) 555-0100", &states, "phone-without-country → +18005550100 (Safe)");
    }

    #[test]
    fn ten_digits() {
        let kind = Kind::Phone(Style::Nanp);
        for right in ["8005550100", "800-555-0100", "(800) 555 0100"] {
            check(&kind, right, "ok");
        }
        check(&kind, "(800) 555-0100", "phone-not-ten-digits → 8005550100 (Safe)");
        check(&kind, "+18005550100", "phone-not-ten-digits → 8005550100 (Safe)");
        check(&kind, "+70123456789", "phone-not-north-american");
        check(&kind, "18005550100", "phone-not-ten-digits → 8005550100 (Ask)");
        check(&kind, "8005550100.0", "phone-with-decimals → 8005550100 (Ask)");
        let china = Answers { country: country("CN"), ..Answers::default() };
        check_with(&kind, "13812345678", &china, "phone-not-north-american");
        let states = Answers { country: country("US"), ..Answers::default() };
        check_with(&kind, "18005550100", &states, "phone-not-ten-digits → 8005550100 (Safe)");
    }

    #[test]
    fn any() {
        let kind = Kind::Phone(Style::Any);
        check(&kind, "8005550100", "ok");
        check(&kind, "+7 912 345-67-89", "ok");
        check(&kind, "11", "phone-unreadable");
    }
}
