//! Numbers as they are dialled from abroad, and country codes without a +.

use super::{plan, trunk};
use rlibphonenumber::{PhoneNumber, PhoneNumberFormat};

/// What is dialled in place of the +: in most of the world, and in North America.
const PREFIXES: [&str; 2] = ["00", "011"];

/// Country code and number have at least so many digits, if they are not to be taken for a number without a code.
const LEAST: usize = 11;

/// The number behind a prefix for calls abroad, if it is one that is given out.
pub(super) fn dialled_abroad(digits: &str) -> Option<String> {
    PREFIXES.iter().find_map(|prefix| digits.strip_prefix(prefix)).and_then(without_plus)
}

/// The number of `+0049…`, which has the prefix besides its plus.
pub(super) fn behind_plus(number: &str) -> Option<String> {
    PREFIXES.iter().find_map(|prefix| number.strip_prefix('+')?.strip_prefix(prefix)).and_then(with_code)
}

/// The number with its +, if it is one that is given out; without the zero of `49 (0)30`, which is dialled inside of the
/// country only.
pub(super) fn without_plus(digits: &str) -> Option<String> {
    (digits.len() >= LEAST).then(|| with_code(digits)).flatten()
}

/// The number of a country code that stands apart from a zero behind it, which is dialled inside of that country: `43 (0)662`.
pub(super) fn behind_code_apart(value: &str, digits: &str) -> Option<String> {
    let rest = value.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let code = value.get(..value.len() - rest.len())?;
    let behind = rest.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    (behind.len() < rest.len() && behind.starts_with('0') && plan::is_calling_code(code)).then(|| with_code(digits)).flatten()
}

/// The number that digits are which begin with a country code.
fn with_code(digits: &str) -> Option<String> {
    given_out(digits).or_else(|| trunk::without_zero(&format!("+{digits}")))
}

/// The same of any length.
fn given_out(digits: &str) -> Option<String> {
    let number = PhoneNumber::parse(format!("+{digits}"), None).ok().filter(PhoneNumber::is_valid)?;
    let written = number.format_as(PhoneNumberFormat::E164).into_owned();
    // No digit may go.
    (written[1..] == *digits).then_some(written)
}

/// The other number that digits are which have been read as dialled inside of a country: where an area code begins like
/// the country's own code, they may be written with that, and without its +.
pub(super) fn after_own_code(digits: &str, number: &PhoneNumber) -> Option<String> {
    has_code_of(digits, number).then(|| with_code(digits)).flatten()
}

/// Whether digits lack the zero that is dialled before a number inside of its country.
pub(super) fn lacks_zero(digits: &str, number: &PhoneNumber) -> bool {
    let national = number.format_as(PhoneNumberFormat::National);
    !digits.starts_with('0') && national.trim_start_matches('(').starts_with('0')
}

/// Whether digits begin like the calling code of a number's country.
pub(super) fn has_code_of(digits: &str, number: &PhoneNumber) -> bool {
    digits.starts_with(&number.country_code.to_string())
}
