//! Ids of clicks that platforms other than impact.com give: each has a look of its own.

/// How Google's ids of clicks begin, and Meta's.
const BEGINNINGS: [&str; 9] = ["Cj0K", "CjwK", "CjgK", "CjkK", "EAIaIQ", "IwAR", "IwY2", "IwZX", "PAAa"];

/// The fewest signs of such an id.
const SHORTEST: usize = 20;

/// How many digits Yandex's ids of clicks have; earlier ones have fewer.
const DIGITS: std::ops::RangeInclusive<usize> = 15..=20;

/// One in so many is no accident.
const SOME: u32 = 10;

/// How many values of a column are such ids.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Clicks {
    filled: u32,
    foreign: u32,
}

impl Clicks {
    /// Counts one more value.
    pub(super) fn add(&mut self, value: &str) {
        let value = value.trim();
        self.filled += u32::from(!value.is_empty());
        self.foreign += u32::from(is_foreign(value));
    }

    /// Whether some of them are no accident.
    pub(super) fn are_foreign(self) -> bool {
        self.foreign > 0 && self.foreign * SOME >= self.filled
    }
}

/// Whether Google, Meta or Yandex gave this id to a click.
fn is_foreign(value: &str) -> bool {
    let is_long = value.len() >= SHORTEST && BEGINNINGS.iter().any(|beginning| value.starts_with(beginning));
    let is_number = || DIGITS.contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit());
    is_long || is_number()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_clicks() {
        let check = |value: &str, expect: bool| assert_eq!(is_foreign(value), expect, "{value}");
        check("Cj0KCQiA4NWrBhD-ARIsAFCKwWvLmNopQrStUvWxYz", true);
        check("EAIaIQobChMIx6Wq5NTQ_wIVxJ2DBx0abQKfEAAYASAAEgLv", true);
        check("IwAR0gTfXy3bPq7Rk1eZ9o2mN4uV8wL6cD5sH0jA", true);
        check("IwY2xjawFqT3bleHRuA2FlbQIxMAABHeXyZ0123456789", true);
        check("11223344556677889900", true);
        check("2MfX:A3:zxyOTjkxW3Q6-SkkUkA", false);
        check("wXf1C2Sr3xyLRwV0MoSGh", false);
        check("EAIaIQ", false);
        check("123456", false);
        check("", false);
    }
}
