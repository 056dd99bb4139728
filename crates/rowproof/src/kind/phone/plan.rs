//! Numbering plans: which lengths the numbers of a country code can have.
//!
//! Reading a number by the whole plan takes about a tenth of a millisecond, which is too long for every cell of a good
//! file. Lengths are asked of it once per country code. So a number that is written right is told to be impossible, but
//! not to be in a range that is not given out; numbers without their country code are read by the whole plan.

use rlibphonenumber::{NumberLengthType, PhoneNumber};
use std::sync::{LazyLock, OnceLock};

/// By country code: a bit for each length that the rest can have.
static LENGTHS: LazyLock<Vec<OnceLock<u16>>> = LazyLock::new(|| vec![OnceLock::new(); 1000]);

/// The most digits of a number in E.164.
const MOST: usize = 15;

/// Whether some country has such numbers: `digits` of country code and number.
pub(super) fn is_possible(digits: &str) -> bool {
    let Some((code, rest)) = code_length(digits).and_then(|length| digits.split_at_checked(length)) else {
        return false;
    };
    rest.len() <= MOST && lengths_of(code).is_some_and(|lengths| lengths >> rest.len() & 1 == 1)
}

/// How many of the first digits are a country code. No country code begins another.
pub(super) fn code_length(digits: &str) -> Option<usize> {
    (1..=3).find(|&length| digits.get(..length).and_then(lengths_of).is_some_and(|lengths| lengths > 0))
}

/// By letters of a country's code: its calling code; nothing for no country.
static CALLING_CODES: LazyLock<Vec<OnceLock<String>>> = LazyLock::new(|| vec![OnceLock::new(); 26 * 26]);

/// Whether a country can have a number of these digits, as far as their count tells.
pub(super) fn fits_country(digits: &str, country: &str) -> Option<bool> {
    let code = code_of(country)?;
    let lengths = lengths_of(code)?;
    let fits = |rest: &str| rest.len() <= MOST && lengths >> rest.len() & 1 == 1 && (code != "1" || super::is_north_american(rest));
    let trunk = match code {
        "1" => None,
        "7" => digits.strip_prefix('8'),
        _ => digits.strip_prefix('0'),
    };
    Some(fits(digits) || digits.strip_prefix(code).is_some_and(fits) || trunk.is_some_and(fits))
}

/// The digits of a country's calling code.
pub(super) fn code_of(country: &str) -> Option<&'static str> {
    let &[first @ b'A'..=b'Z', second @ b'A'..=b'Z'] = country.as_bytes() else {
        return None;
    };
    let of_letters = &CALLING_CODES[usize::from(first - b'A') * 26 + usize::from(second - b'A')];
    Some(of_letters.get_or_init(|| calling_code(country)).as_str()).filter(|code| !code.is_empty())
}

/// The calling code of a country; nothing if it has none.
fn calling_code(country: &str) -> String {
    // Any digits do: what is read is the country's code, not the number.
    let number = super::country(country).and_then(|region| PhoneNumber::parse("2125550100", Some(region)).ok());
    number.map(|number| number.country_code.to_string()).unwrap_or_default()
}

/// Whether a number is some country's calling code.
pub(super) fn is_calling_code(number: &str) -> bool {
    lengths_of(number).is_some_and(|lengths| lengths > 0)
}

/// The bits of the lengths that numbers of a country code can have; `None` for what can be no country code.
fn lengths_of(code: &str) -> Option<u16> {
    let number = code.parse::<usize>().ok().filter(|_| !code.starts_with(['0', '+']))?;
    Some(*LENGTHS.get(number)?.get_or_init(|| lengths(code)))
}

/// Whether a number can be dialled from everywhere, as far as its length tells.
pub(super) fn has_possible_length(number: &PhoneNumber) -> bool {
    matches!(number.is_possible_with_reason(), Ok(NumberLengthType::IsPossible))
}

/// Whether its length is one that numbers of people have. The plan of +7 has fourteen digits besides, which are given to
/// nobody who calls.
pub(super) fn is_usual(number: &PhoneNumber) -> bool {
    const TEN_DIGITS: u64 = 10_000_000_000;
    has_possible_length(number) && (number.country_code != 7 || number.national_number < TEN_DIGITS)
}

/// The lengths that the library finds possible after a country code. A digit that it takes for a trunk prefix would hide
/// a length, so several are tried.
fn lengths(code: &str) -> u16 {
    let possible = |length: &usize| {
        ["2", "3", "9"].iter().any(|digit| {
            let number = PhoneNumber::parse(format!("+{code}{}", digit.repeat(*length)), None);
            number.is_ok_and(|number| number.country_code.to_string() == code && has_possible_length(&number))
        })
    };
    (1..=MOST - code.len()).filter(possible).fold(0, |lengths, length| lengths | 1 << length)
}
