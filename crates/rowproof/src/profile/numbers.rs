//! What the numbers of a column are: how large the bare ones are, and how the long identifiers end.

use crate::kind::duration;

/// How large the bare numbers of a column are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Numbers {
    whole: u32,
    over_an_hour: u32,
    broken: u32,
    /// Broken ones that are no minutes with their seconds.
    no_seconds: u32,
    /// Lengths of time with the unit of minutes.
    in_minutes: u32,
}

impl Numbers {
    /// Counts a bare number that is not zero.
    pub(super) fn add(&mut self, value: &str) {
        let (whole, decimals) = value.split_once(['.', ',']).unwrap_or((value, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        self.in_minutes += u32::from(duration::is_in_minutes(value));
        if whole.is_empty() || whole.len() > 9 || decimals.len() > 20 || !digits(whole) || !digits(decimals) {
            return;
        }
        let seconds: u32 = whole.parse().unwrap_or_default();
        let is_broken = decimals.bytes().any(|byte| byte != b'0');
        self.broken += u32::from(is_broken);
        self.no_seconds += u32::from(is_broken && !duration::may_be_seconds(decimals));
        self.whole += u32::from(!is_broken && seconds > 0);
        self.over_an_hour += u32::from(!is_broken && seconds > 3600);
    }

    /// Whether they are too large for most calls' seconds, have fractions, or stand among more lengths in minutes.
    pub(super) fn speak_against_seconds(self) -> bool {
        self.broken > 0 || self.over_an_hour * 2 > self.whole || self.in_minutes > self.whole
    }

    /// Whether what stands behind their decimal signs can be seconds.
    pub(super) fn may_have_seconds(self) -> bool {
        self.broken > 0 && self.no_seconds == 0
    }
}

/// The long identifiers of a column, and those that end in three zeros.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Zeros {
    long: u32,
    in_zeros: u32,
}

impl Zeros {
    /// Counts an identifier, if it is long.
    pub(super) fn add(&mut self, value: &str) {
        let is_long = value.len() >= 18 && value.bytes().all(|byte| byte.is_ascii_digit());
        self.long += u32::from(is_long);
        self.in_zeros += u32::from(is_long && value.ends_with("000"));
    }

    /// How many identifiers are long.
    pub(super) fn long(self) -> u32 {
        self.long
    }

    /// Whether they end in zeros as often as identifiers do by chance.
    pub(super) fn end_in_zeros_by_chance(self) -> bool {
        self.long > 5 && (self.in_zeros < 2 || self.in_zeros * 30 < self.long)
    }
}
