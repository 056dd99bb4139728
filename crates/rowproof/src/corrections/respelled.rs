//! What a spreadsheet does to values that nobody has touched, when it saves a file: they are not corrected, only spelled in
//! its way, and mostly lack something.

use crate::kind::timestamp;

/// Whether a spreadsheet has only written `before` in its own way as `now`.
pub(super) fn is_respelled(now: &str, before: &str) -> bool {
    is_number_of(now, before) || timestamp::lacks_seconds_of(now, before) || is_truth_of(now, before)
}

/// Whether a spreadsheet has saved a record: it spells all values in its way, and leaves none as it was that it would spell
/// otherwise. One such value alone may be a correction.
pub(super) fn is_saved_by_spreadsheet(record: &[String], values: &[String]) -> bool {
    let respelled = record.iter().zip(values).filter(|(now, before)| is_respelled(now, before)).count();
    let is_left = |(now, before): (&String, &String)| now == before && would_respell(before);
    respelled > 1 && !record.iter().zip(values).any(is_left)
}

/// Whether every spreadsheet writes a value in another way.
fn would_respell(value: &str) -> bool {
    let digits = value.strip_prefix('+').unwrap_or(value);
    let is_number = digits.len() > 1 && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && digits.matches('.').count() < 2;
    let loses =
        value.starts_with('+') || (digits.starts_with('0') && !digits.starts_with("0.")) || (digits.contains('.') && digits.ends_with('0'));
    (is_number && loses) || matches!(value, "true" | "false")
}

/// Whether a spreadsheet has written the digits `before` as `now`: 1621021173252608434 as 1.62102E+18.
pub(super) fn is_exponent_of(now: &str, before: &str) -> bool {
    let Some((mantissa, exponent)) = now.split_once(['E', 'e']) else {
        return false;
    };
    let digits: String = mantissa.chars().filter(|sign| !matches!(sign, '.' | ',')).collect();
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (true, true, Some((first, rest))) = (is_digits(&digits), is_digits(before), before.split_at_checked(digits.len())) else {
        return false;
    };
    let (Ok(first), Ok(shown)) = (first.parse::<u64>(), digits.parse::<u64>()) else {
        return false;
    };
    let rounds_up = rest.as_bytes().first() >= Some(&b'5');
    exponent.parse() == Ok(before.len() as i64 - 1) && !rest.is_empty() && shown.checked_sub(first) == Some(u64::from(rounds_up))
}

/// Whether `now` is the number of `before` without its plus and the zeros that count for nothing: 17 for 00017, 1,5 for 1.50.
fn is_number_of(now: &str, before: &str) -> bool {
    let bare = before.strip_prefix('+').unwrap_or(before);
    let (whole, decimals) = bare.split_once('.').unwrap_or((bare, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(decimals) || now.len() >= before.len() {
        return false;
    }
    let whole = whole.trim_start_matches('0');
    let (whole, decimals) = (if whole.is_empty() { "0" } else { whole }, decimals.trim_end_matches('0'));
    let (now_whole, now_decimals) = now.split_once(['.', ',']).unwrap_or((now, ""));
    (now_whole, now_decimals) == (whole, decimals)
}

/// Whether both say true, or both false, of which spreadsheets write the word of their language.
fn is_truth_of(now: &str, before: &str) -> bool {
    const TRUE: [&str; 6] = ["TRUE", "ИСТИНА", "WAHR", "VRAI", "VERDADERO", "PRAWDA"];
    const FALSE: [&str; 6] = ["FALSE", "ЛОЖЬ", "FALSCH", "FAUX", "FALSO", "FAŁSZ"];
    before.eq_ignore_ascii_case("true") && TRUE.contains(&now) || before.eq_ignore_ascii_case("false") && FALSE.contains(&now)
}

#[cfg(test)]
mod tests {
    use super::{is_respelled, is_saved_by_spreadsheet};

    #[test]
    fn spellings() {
        let check = |now: &str, before: &str, expect: bool| assert_eq!(is_respelled(now, before), expect, "{now} for {before}");
        check("17", "00017", true);
        check("74951234560", "+74951234560", true);
        check("1,5", "1.50", true);
        check("0", "000", true);
        check("08.11.2026 6:23", "2026-11-08 06:23:33", true);
        check("11/8/2026 6:23", "2026-11-08 06:23:33", true);
        check("ЛОЖЬ", "false", true);
        check("TRUE", "true", true);
        check("18", "00017", false);
        check("+74951234560", "74951234560", false);
        check("1.05", "1.50", false);
        check("08.11.2026 6:24", "2026-11-08 06:23:33", false);
        check("08.11.2026 6:23:34", "2026-11-08 06:23:33", false);
        check("2026-11-08T06:23Z", "2026-11-08 06:23:33", false);
        check("TRUE", "false", false);
        check("FALSE", "no", false);
        check("", "0", false);
    }

    #[test]
    fn records() {
        let check = |now: [&str; 3], before: [&str; 3], expect: bool| {
            let texts = |values: [&str; 3]| values.map(str::to_owned);
            assert_eq!(is_saved_by_spreadsheet(&texts(now), &texts(before)), expect, "{now:?} for {before:?}");
        };
        check(["17", "74951234560", "x"], ["00017", "+74951234560", "y"], true);
        check(["17", "12,5", "ЛОЖЬ"], ["00017", "12.50", "false"], true);
        // A correction among values that no spreadsheet would have left so.
        check(["12125550101", "+12125550102", "x"], ["0012125550101", "+12125550102", "x"], false);
        check(["17", "12.5", "+12125550102"], ["00017", "12.50", "+12125550102"], false);
        check(["17", "a", "b"], ["00017", "a", "c"], false);
    }
}
