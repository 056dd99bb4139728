//! Phone numbers: E.164, ten-digit North American, or any.

mod habits;
mod plan;
mod prefix;
mod rules;
mod trunk;
mod withheld;
mod words;
mod wrapped;

pub(crate) use habits::Habits;
pub use rules::RULES;

use super::{Answers, Evidence, Fault, Verdict, integer};
use crate::fix::{Fix, Question, Safety};
use rlibphonenumber::{PhoneNumber, PhoneNumberFormat, Region};
use rules::{
    IMPOSSIBLE, NOT_A_NUMBER, NOT_ASSIGNED, NOT_E164, NOT_NANP, NOT_NORTH_AMERICAN, PLACEHOLDER, ROUNDED, TRUNK_PREFIX, WITH_DECIMALS,
    WITH_PREFIX, WITHHELD, WITHOUT_COUNTRY,
};
use wrapped::Wrapped;

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

/// Judges one phone number.
pub fn judge(style: Style, value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    if withheld::is_withheld(value) {
        return Err(Fault::new(&WITHHELD, Fix::None));
    }
    if withheld::is_one_digit(value) && is_dialled(value) {
        return Err(Fault::new(&PLACEHOLDER, Fix::None));
    }
    if integer::is_dialled_limit(value) {
        return Err(Fault::new(&integer::AT_LIMIT, Fix::None));
    }
    if is_exact(style, value) {
        return if style == Style::E164 { judge_exact(value, answers) } else { Ok(()) };
    }
    if let Some(wrapped) = wrapped::unwrap(value) {
        return judge_wrapped(style, &wrapped, answers, evidence);
    }
    if is_scientific(value) {
        return Err(Fault::new(&ROUNDED, Fix::None));
    }
    if style == Style::E164 && value.contains('_') && is_dialled(&value.replace('_', " ")) {
        return judge_e164(&value.replace('_', " "), answers, evidence);
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

/// Whether a number that is dialled inside of a country can be one of its numbers, as far as its length tells; with
/// the country's calling code or a trunk prefix before it, or without. `None`: there is no such country.
pub fn fits_country(digits: &str, code: &str) -> Option<bool> {
    plan::fits_country(digits, code)
}

/// The calling code of a country.
pub fn calling_code(country: Region) -> Option<u16> {
    plan::code_of(country.as_region_str().as_ref())?.parse().ok()
}

/// Whether digits begin with the calling code of a country. `None`: there is no such country.
pub fn begins_with_code_of(digits: &str, code: &str) -> Option<bool> {
    Some(digits.starts_with(plan::code_of(code)?))
}

/// Whether some country has a number of these digits, country code first, as far as its length tells.
pub fn is_possible(digits: &str) -> bool {
    plan::is_possible(digits)
}

/// Whether somebody can have a number, which is a plus and digits: it is of a range that its country gives out.
pub fn is_given_out(number: &str) -> bool {
    PhoneNumber::parse(number, None).is_ok_and(|number| number.is_valid())
}

/// How many of the digits, country code first, are the country code. `None`: they begin with none.
pub fn calling_code_length(digits: &str) -> Option<usize> {
    plan::code_length(digits)
}

/// Whether ten digits can be a North American number: neither an area code nor an exchange begins with 0 or 1.
pub fn is_north_american(digits: &str) -> bool {
    digits.len() == 10 && ![0, 3].iter().any(|&at| matches!(digits.as_bytes()[at], b'0' | b'1'))
}

/// Whether a number is some country's calling code.
pub fn is_calling_code(number: &str) -> bool {
    plan::is_calling_code(number)
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
    (7..=15).contains(&digits) && value.chars().all(is_sign) && value.rfind('+').is_none_or(|at| at == 0 || value.starts_with("(+"))
}

fn is_sign(character: char) -> bool {
    let dash = matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    dash || matches!(character, '0'..='9' | ' ' | '\u{A0}' | '\u{202F}' | '(' | ')' | '.' | '/' | '+')
}

fn is_scientific(value: &str) -> bool {
    let upper = value.to_ascii_uppercase().replace(',', ".");
    upper.contains('E')
        && upper.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'E' | b'+'))
        && upper.parse::<f64>().is_ok()
}

/// Judges the number inside of something; without that, it is written at most as safely as that can be left away.
fn judge_wrapped(style: Style, (bare, rule, safety): &Wrapped, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    if wrapped::unwrap(bare).is_some() {
        return Err(Fault::new(&NOT_A_NUMBER, Fix::None));
    }
    let edit = |value: String, inner: Safety| Fix::Edit { value, safety: inner.min(*safety) };
    Err(match judge(style, bare, answers, evidence) {
        Ok(()) => Fault::new(rule, edit(bare.to_string(), Safety::Safe)),
        Err(Fault { fix: Fix::Edit { value, safety }, .. }) => Fault::new(rule, edit(value, safety)),
        Err(Fault { fix: Fix::Decide(question), .. }) => Fault::new(rule, Fix::Decide(question)),
        Err(_) if rule == &&WITH_DECIMALS => Fault::new(rule, Fix::None),
        Err(fault) => fault,
    })
}

/// Judges a number that is written as it should be.
fn judge_exact(value: &str, answers: &Answers) -> Verdict {
    if let Some(number) = without_trunk_prefix(value, answers) {
        return Err(Fault::new(&TRUNK_PREFIX, Fix::ask(number)));
    }
    if plan::is_possible(&value[1..]) { Ok(()) } else { Err(Fault::new(&IMPOSSIBLE, Fix::None)) }
}

/// The number of a plus and digits without what is dialled inside of its country only.
fn without_trunk_prefix(number: &str, answers: &Answers) -> Option<String> {
    let russian = || answers.has_russian_numbers.then(|| trunk::without_eight(number)).flatten();
    trunk::without_zero(number).or_else(russian)
}

fn judge_e164(value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    if value.contains('+') {
        let parsed = PhoneNumber::parse(value, None).ok().filter(|number| plan::has_possible_length(number) && !has_several(value));
        let written = parsed.map(|number| number.format_as(PhoneNumberFormat::E164).into_owned());
        let digits = plus_digits(value);
        let prefixed = || prefix::behind_plus(&digits).map(|number| Fault::new(&WITH_PREFIX, Fix::ask(number)));
        let trunk = || without_trunk_prefix(&digits, answers).map(|number| Fault::new(&TRUNK_PREFIX, Fix::ask(number)));
        return Err(match written {
            _ if has_trunk_prefix(value) => Fault::new(&TRUNK_PREFIX, trunk::without_eight(&digits).map_or(Fix::None, Fix::ask)),
            Some(written) if written == digits => trunk().unwrap_or(Fault::new(&NOT_E164, Fix::safe(written))),
            // Digits that are not dialled from abroad, as the (0) of +44 (0)20: the numbering plan drops them.
            Some(written) => Fault::new(&NOT_E164, Fix::ask(written)),
            None => trunk().or_else(prefixed).unwrap_or(Fault::new(&NOT_A_NUMBER, Fix::None)),
        });
    }
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    let prefixed = || prefix::dialled_abroad(&digits).map(|number| Fault::new(&WITH_PREFIX, Fix::ask(number)));
    let Some(country) = answers.country else {
        return Err(prefixed().unwrap_or_else(|| {
            evidence.without_country += u64::from(!answers.country_stated);
            Fault::new(&WITHOUT_COUNTRY, Fix::Decide(Question::Country))
        }));
    };
    evidence.without_country += u64::from(!answers.country_stated);
    let number = PhoneNumber::parse(value, Some(country)).ok();
    let written = |number: &PhoneNumber| number.format_as(PhoneNumberFormat::E164).into_owned();
    if let Some(number) = number.as_ref().filter(|number| number.is_valid()) {
        let without_zero = || answers.writes_zeros && prefix::lacks_zero(&digits, number);
        let without_code = || answers.writes_codes && !prefix::has_code_of(&digits, number);
        let abroad = || (without_zero() || without_code()).then(|| prefix::without_plus(&digits)).flatten();
        let apart = || prefix::behind_code_apart(value, &digits);
        let (written, other) = (written(number), prefix::after_own_code(&digits, number).or_else(apart).or_else(abroad));
        return Err(match other.filter(|other| *other != written) {
            Some(other) => Fault::new(&WITH_PREFIX, Fix::ask(other)),
            None => Fault::new(&WITHOUT_COUNTRY, Fix::safe(written)),
        });
    }
    let elsewhere = || prefix::without_plus(&digits).map(|number| Fault::new(&WITH_PREFIX, Fix::ask(number)));
    let possible = || {
        let number = number.as_ref().filter(|number| plan::is_usual(number))?;
        let written = written(number);
        // Behind the country's own code, a digit may have been lost: 7495123456 is hardly a number of an area 749.
        let is_whole = written[1..] == digits || !prefix::has_code_of(&digits, number);
        Some(Fault::new(&NOT_ASSIGNED, if is_whole { Fix::ask(written) } else { Fix::None }))
    };
    Err(prefixed().or_else(elsewhere).or_else(possible).unwrap_or(Fault::new(&NOT_A_NUMBER, Fix::None)))
}

/// Whether a slash parts several numbers or lines, and not a country's code from its number: `+7/912/345-67-89`.
fn has_several(value: &str) -> bool {
    value.split_once('/').is_some_and(|(code, _)| !plan::is_calling_code(code.trim_start_matches('+')))
}

/// Whether what stands apart after the plus is the 8 that Russians dial first, and no country's code: `+8 (495) 123-45-67`.
fn has_trunk_prefix(value: &str) -> bool {
    value.trim_start_matches(['(', '+']).strip_prefix('8').is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_digit()))
}

fn judge_nanp(value: &str, answers: &Answers) -> Verdict {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    let local = &digits[digits.len().saturating_sub(10)..];
    let abroad = answers.country.is_some_and(|country| !has_country_code_1(country));
    let fix = match digits.len() {
        _ if abroad || !is_north_american(local) => Fix::None,
        10 if !value.contains('+') => Fix::safe(local),
        11 if digits.starts_with('1') && (value.contains('+') || answers.country.is_some()) => Fix::safe(local),
        11 if digits.starts_with('1') => Fix::ask(local),
        13 if digits.starts_with("001") => Fix::ask(local),
        14 if digits.starts_with("0111") => Fix::ask(local),
        _ => Fix::None,
    };
    Err(Fault::new(if fix == Fix::None { &NOT_NORTH_AMERICAN } else { &NOT_NANP }, fix))
}

/// Whether a country's numbers have the country code 1.
fn has_country_code_1(country: Region) -> bool {
    PhoneNumber::parse("2125550100", Some(country)).is_ok_and(|number| number.country_code == 1)
}

fn plus_digits(value: &str) -> String {
    std::iter::once('+').chain(value.chars().filter(char::is_ascii_digit)).collect()
}

#[cfg(test)]
mod tests;
