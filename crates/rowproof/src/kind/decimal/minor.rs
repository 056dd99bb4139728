//! Amounts in hundredths of their currency, as their column's heading says.

use super::super::{Fault, Verdict};
use super::rules::IN_MINOR_UNITS;
use crate::fix::Fix;

/// Judges an amount of cents or kopecks. Nothing is nothing in every unit.
pub(super) fn judge(value: &str) -> Verdict {
    let (sign, number) = value.strip_prefix('-').map_or(("", value), |number| ("-", number));
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let is_whole = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit()) && decimals.bytes().all(|byte| byte == b'0');
    if is_whole && whole.bytes().all(|byte| byte == b'0') {
        return Ok(());
    }
    let fix = if is_whole { Fix::ask(format!("{sign}{}", in_hundreds(whole))) } else { Fix::None };
    Err(Fault::new(&IN_MINOR_UNITS, fix))
}

/// The digits with a dot before the last two.
fn in_hundreds(digits: &str) -> String {
    let padded = format!("{digits:0>3}");
    let (whole, hundredths) = padded.split_at(padded.len() - 2);
    let whole = whole.trim_start_matches('0');
    format!("{}.{hundredths}", if whole.is_empty() { "0" } else { whole })
}

#[cfg(test)]
mod tests {
    use crate::kind::{Answers, Kind, tests::check_with};

    #[test]
    fn amounts() {
        let answers = Answers { is_in_minor_units: true, ..Answers::default() };
        let check = |value: &str, expect: &str| check_with(&Kind::Decimal, value, &answers, expect);
        check("10050", "decimal-in-minor-units → 100.50 (Ask)");
        check("5", "decimal-in-minor-units → 0.05 (Ask)");
        check("0100", "decimal-in-minor-units → 1.00 (Ask)");
        check("-990.00", "decimal-in-minor-units → -9.90 (Ask)");
        check("0", "ok");
        check("12.5", "decimal-in-minor-units");
        check("10,050", "decimal-in-minor-units");
    }
}
