//! Prefixes that are dialled inside of a country only, behind a plus: `+420 0 777…`, and the 8 of Russia in `+8495…`.

use super::plan;
use rlibphonenumber::{PhoneNumber, PhoneNumberFormat};

/// Countries whose numbers begin with zero, also from abroad: Italy and its neighbours, Ivory Coast, Gabon, Congo.
const ZERO_IS_DIALLED: [&str; 6] = ["39", "378", "379", "225", "241", "242"];

/// The number without a zero behind the country code, if the plan has no number with it, and one without.
pub(super) fn without_zero(number: &str) -> Option<String> {
    // Behind a country code of one to three digits: most numbers have no zero there.
    let digits = number.strip_prefix('+').filter(|digits| digits.as_bytes().get(1..4).is_some_and(|next| next.contains(&b'0')))?;
    let code = (1..=3).filter_map(|length| digits.get(..length)).find(|code| plan::is_calling_code(code))?;
    let rest = digits[code.len()..].strip_prefix('0').filter(|_| !ZERO_IS_DIALLED.contains(&code))?;
    let without = format!("{code}{rest}");
    // Looking into the plan takes long; most numbers are passed over by their length.
    if !plan::is_possible(&without) || given_out(digits) {
        return None;
    }
    given_out(&without).then(|| format!("+{without}"))
}

/// The Russian number that is dialled with an 8, which was taken for the country code.
pub(super) fn without_eight(number: &str) -> Option<String> {
    let digits = number.strip_prefix("+8").filter(|digits| digits.len() == 10)?;
    let russian = format!("7{digits}");
    given_out(&russian).then(|| format!("+{russian}"))
}

/// Whether the plan has this number, with all its digits.
fn given_out(digits: &str) -> bool {
    let number = PhoneNumber::parse(format!("+{digits}"), None).ok().filter(PhoneNumber::is_valid);
    number.is_some_and(|number| number.format_as(PhoneNumberFormat::E164)[1..] == *digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros() {
        let check = |number: &str, expect: Option<&str>| assert_eq!(without_zero(number).as_deref(), expect, "{number}");
        check("+4200777123456", Some("+420777123456"));
        check("+480600123456", Some("+48600123456"));
        check("+4402079460958", Some("+442079460958"));
        check("+4903012345678", Some("+493012345678"));
        check("+390612345678", None);
        check("+2250712345678", None);
        check("+70123456789", None);
        check("+420777123456", None);
        check("+", None);
    }

    #[test]
    fn eights() {
        let check = |number: &str, expect: Option<&str>| assert_eq!(without_eight(number).as_deref(), expect, "{number}");
        check("+84957176048", Some("+74957176048"));
        check("+88005553535", Some("+78005553535"));
        check("+81001234567", None);
        check("+8613812345678", None);
    }
}
