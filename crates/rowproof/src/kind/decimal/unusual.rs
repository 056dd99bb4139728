//! Amounts with signs of accountants, of price tags, and of slips.

use super::super::{Answers, Evidence};
use super::{Reading, read};

/// The amount that is meant, if it is a number without these signs.
pub(super) fn meant(value: &str) -> Option<String> {
    let value = value.trim();
    negative(value).or_else(|| tag(value)).or_else(|| sign_inside(value)).or_else(|| same_sign(value)).or_else(|| in_words(value))
}

/// `(935.76)`, `($935.76)`, `935.76-`
fn negative(value: &str) -> Option<String> {
    let inside = value.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).or_else(|| value.strip_suffix('-'))?;
    number(super::without_currency(inside)).filter(|number| !number.starts_with('-')).map(|number| format!("-{number}"))
}

/// `12€50`: the sign of a currency in the place of the decimal sign.
fn sign_inside(value: &str) -> Option<String> {
    let at = value.find(|sign: char| !sign.is_ascii_digit())?;
    let (whole, rest) = value.split_at_checked(at)?;
    let cents = rest.trim_start_matches(['€', '£', '$']);
    let is_one = rest.chars().count() == cents.len() + 1 && cents.len() == 2;
    number(&format!("{whole}.{cents}")).filter(|_| is_one && !whole.is_empty() && cents.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `935,-`, `935.76,-`, `935.76.`
fn tag(value: &str) -> Option<String> {
    [",-", ".-", ",—", ",–", ".", ","].iter().find_map(|end| value.strip_suffix(end)).and_then(number)
}

/// `4.066.32`: one sign for thousands and cents.
fn same_sign(value: &str) -> Option<String> {
    let sign = value.chars().find(|sign| matches!(sign, ',' | '.'))?;
    let (whole, cents) = value.rsplit_once(sign).filter(|(whole, cents)| cents.len() == 2 && whole.contains(sign))?;
    number(&format!("{}.{cents}", whole.replace(sign, ""))).filter(|_| whole.split(sign).skip(1).all(|group| group.len() == 3))
}

/// `935 руб. 76 коп.`
fn in_words(value: &str) -> Option<String> {
    let (whole, rest) = value.split_once("руб")?;
    let cents = rest.trim_start_matches(|sign: char| sign == '.' || sign.is_alphabetic()).trim().split_once("коп")?.0.trim();
    number(&format!("{}.{cents}", whole.trim())).filter(|_| cents.len() == 2)
}

fn number(text: &str) -> Option<String> {
    match read(text, &Answers::default(), &mut Evidence::default()) {
        Reading::Number(number, _) => Some(number),
        Reading::Chosen(_) | Reading::Open | Reading::Nothing => None,
    }
}
