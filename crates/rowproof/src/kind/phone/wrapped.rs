//! Numbers inside of something: an address, an extension, a quantity, letters for digits, words.

use super::rules::{AS_ADDRESS, WITH_DECIMALS, WITH_EXTENSION, WITH_LETTERS};
use super::words;
use crate::fix::Safety;
use crate::kind::exponent;
use crate::rule::Rule;
use std::borrow::Cow;

/// A number without what is around it, the rule that names that, and how safe it is to leave it away.
pub(super) type Wrapped<'v> = (Cow<'v, str>, &'static Rule, Safety);

/// What a number is wrapped in; `None` for a bare one.
pub(super) fn unwrap(value: &str) -> Option<Wrapped<'_>> {
    encoded(value)
        .or_else(|| address(value))
        .or_else(|| messenger(value))
        .or_else(|| extension(value))
        .or_else(|| quantity(value))
        .or_else(|| letters(value))
        .or_else(|| words::around(value))
}

/// `%2B79123456789`, `&#43;79123456789`: a plus as web addresses and pages have it.
fn encoded(value: &str) -> Option<Wrapped<'_>> {
    const PLUS: [&str; 4] = ["%2B", "%2b", "&#43;", "&plus;"];
    let rest = PLUS.iter().find_map(|plus| value.strip_prefix(plus))?;
    let number = format!("+{}", rest.replace("%20", " ").replace("%28", "(").replace("%29", ")"));
    (has_only_digits_and_signs(&number)).then(|| (number.into(), &AS_ADDRESS, Safety::Ask))
}

/// `tel:+7-912-345-67-89`, `sip:+79123456789@example.com`
fn address(value: &str) -> Option<Wrapped<'_>> {
    let (scheme, rest) = value.split_once(':')?;
    match scheme.to_ascii_lowercase().as_str() {
        "tel" | "callto" if !rest.contains(';') => Some((rest.trim().into(), &AS_ADDRESS, Safety::Safe)),
        "tel" => extension(rest),
        "sip" | "sips" => {
            let user = rest.split(['@', ';']).next().unwrap_or_default();
            (user.len() >= 8 && has_only_digits_and_signs(user)).then(|| (user.into(), &AS_ADDRESS, Safety::Ask))
        }
        _ => None,
    }
}

/// `+7 912 345-67-89 доб. 12`: a word or sign, then up to six digits.
fn extension(value: &str) -> Option<Wrapped<'_>> {
    const MARKS: [&str; 15] =
        [";ext=", "extension", "ext.", "ext", "x.", "x", "#", "добавочный", "доб.", "доб", "вн.", "вн", "内線", ",,", ",,,"];
    let number = value.trim_end_matches(|character: char| character.is_ascii_digit());
    let digits = value.len() - number.len();
    let before = number.trim_end_matches([' ', ':', '\u{A0}']);
    let lower = before.to_lowercase();
    let mark = MARKS.iter().filter(|mark| lower.ends_with(*mark)).max_by_key(|mark| mark.len())?;
    let bare = before.get(..before.len().checked_sub(mark.len())?)?.trim_end_matches([' ', ',', '(', '.', '\u{A0}']);
    ((1..=6).contains(&digits) && has_only_digits_and_signs(bare)).then(|| (bare.into(), &WITH_EXTENSION, Safety::Ask))
}

/// `wa.me/79123456789`, `79123456789@c.us`: messengers write the country code, and no sign.
fn messenger(value: &str) -> Option<Wrapped<'_>> {
    const BEFORE: [&str; 4] = ["wa.me/", "api.whatsapp.com/send?phone=", "whatsapp:", "viber://chat?number="];
    let bare = value.strip_prefix("https://").unwrap_or(value);
    let number = BEFORE
        .iter()
        .find_map(|before| bare.strip_prefix(before))
        .or_else(|| bare.strip_suffix("@c.us").or_else(|| bare.strip_suffix("@s.whatsapp.net")))?;
    let digits = number.trim_start_matches("%2B").trim_start_matches('+');
    let is_number = (8..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| (format!("+{digits}").into(), &AS_ADDRESS, Safety::Ask))
}

/// `79123456789.0`, `79,123,456,789`, `7.9123456789E+10`, `-79123456789`
fn quantity(value: &str) -> Option<Wrapped<'_>> {
    const ZEROS: [&str; 4] = [".0", ".00", ",0", ",00"];
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(digits) = without_minus(value).filter(|digits| is_digits(digits)) {
        return Some((digits.into(), &WITH_DECIMALS, Safety::Ask));
    }
    let whole = ZEROS.iter().find_map(|zeros| value.strip_suffix(zeros)).filter(|whole| is_digits(whole));
    let digits = match whole {
        Some(whole) => Cow::Borrowed(whole),
        None if value.contains(',') && is_grouped(value) => Cow::Owned(value.replace(',', "")),
        None => exponent::exact(value).filter(exponent::Written::is_whole)?.whole.into(),
    };
    Some((digits, &WITH_DECIMALS, Safety::Ask))
}

/// `-79123456789`, as a formula or a bullet leaves it, and `79123456789-`, as accountants write it.
fn without_minus(value: &str) -> Option<&str> {
    ['-', '\u{2212}'].iter().find_map(|&minus| value.strip_prefix(minus).or_else(|| value.strip_suffix(minus)))
}

fn is_grouped(value: &str) -> bool {
    let mut groups = value.split(',').map(str::as_bytes);
    let first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && first.iter().all(u8::is_ascii_digit));
    first && groups.all(|group| group.len() == 3 && group.iter().all(u8::is_ascii_digit))
}

/// `1-800-FLOWERS`: a word of capital letters after digits.
fn letters(value: &str) -> Option<Wrapped<'_>> {
    let word = value.find(|character: char| character.is_ascii_uppercase())?;
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let capitals = value.bytes().filter(u8::is_ascii_uppercase).count();
    // X for digits that are hidden: nobody spells a word of one letter.
    let mut letters = value.bytes().filter(u8::is_ascii_uppercase);
    let is_mask = letters.next().is_some_and(|first| letters.all(|letter| letter == first));
    let spelled = value.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b" ()-.+".contains(&byte));
    if is_mask || digits(&value[..word]) < 3 || capitals < 3 || !spelled || !(10..=12).contains(&(digits(value) + capitals)) {
        return None;
    }
    Some((value.chars().map(key).collect::<String>().into(), &WITH_LETTERS, Safety::Ask))
}

/// The key of a telephone that has a letter, by ITU-T E.161.
fn key(letter: char) -> char {
    match letter {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        other => other,
    }
}

/// Whether a number is left: at least seven digits, and no other signs than those that people write between them.
fn has_only_digits_and_signs(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= 7 && text.chars().all(super::is_sign)
}
