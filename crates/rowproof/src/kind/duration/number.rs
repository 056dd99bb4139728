//! Bare numbers.

use crate::kind::decimal;

/// A number without a unit.
pub(super) struct Number<'v> {
    pub(super) whole: &'v str,
    /// What stands between it and its decimals.
    pub(super) sign: Option<decimal::Sign>,
    pub(super) decimals: Option<&'v str>,
}

impl<'v> Number<'v> {
    pub(super) fn parse(value: &'v str) -> Option<Self> {
        let (whole, decimals) = value.split_once(['.', ',']).map_or((value, None), |(whole, decimals)| (whole, Some(decimals)));
        let digits = |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        // A spreadsheet writes the fraction of a day with up to 17 decimals.
        (digits(whole, 9) && decimals.is_none_or(|decimals| digits(decimals, 20))).then_some(Self {
            whole,
            sign: sign_at(value, whole.len()),
            decimals,
        })
    }

    pub(super) fn value(&self) -> f64 {
        format!("{}.{}", self.whole, self.decimals.unwrap_or("0")).parse().unwrap_or_default()
    }

    /// Whether what stands behind the sign can be seconds of a minute.
    pub(super) fn may_have_seconds(&self) -> bool {
        self.decimals.is_none_or(may_be_seconds)
    }

    /// The digits, where the sign stands between thousands.
    pub(super) fn without_sign(&self) -> String {
        format!("{}{}", self.whole, self.decimals.unwrap_or_default())
    }

    /// A number of three digits after the sign can be thousands.
    pub(super) fn may_be_thousands(&self) -> bool {
        self.whole.len() <= 3 && !self.whole.starts_with('0') && self.decimals.is_some_and(|decimals| decimals.len() == 3)
    }

    pub(super) fn is_whole(&self) -> bool {
        self.decimals.is_none_or(|decimals| decimals.bytes().all(|byte| byte == b'0'))
    }
}

/// Whether decimals can be the seconds of a minute: at most two of them, and less than 60. A zero at their end may be gone.
pub fn may_be_seconds(decimals: &str) -> bool {
    decimals.len() <= 2 && decimals.as_bytes().first().is_none_or(|&tens| tens < b'6')
}

fn sign_at(value: &str, index: usize) -> Option<decimal::Sign> {
    match value.as_bytes().get(index)? {
        b',' => Some(decimal::Sign::Comma),
        _ => Some(decimal::Sign::Dot),
    }
}
