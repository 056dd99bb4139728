//! Which decimal signs the amounts of a column can only have.

use super::{Answers, Evidence, Reading, Sign, is_either, is_plain, read, without_currency};

/// How many amounts of a column can only have each sign.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Signs {
    comma: u32,
    dot: u32,
}

impl Signs {
    /// Counts one more value, if it is an amount with one reading.
    pub fn add(&mut self, value: &str) {
        match only_sign(value) {
            Some(Sign::Comma) => self.comma += 1,
            Some(Sign::Dot) => self.dot += 1,
            None => {}
        }
    }

    /// Whether some amount has the other sign.
    pub fn speak_against(self, sign: Sign) -> bool {
        let others = match sign {
            Sign::Comma => self.dot,
            Sign::Dot => self.comma,
        };
        others > 0
    }
}

fn only_sign(value: &str) -> Option<Sign> {
    if !value.contains([',', '.']) {
        return None;
    }
    if is_plain(value) {
        return (!is_either(value)).then_some(Sign::Dot);
    }
    match read(without_currency(value), &Answers::default(), &mut Evidence::default()) {
        Reading::Number(_, sign) => sign,
        Reading::Chosen(_) | Reading::Open | Reading::Nothing => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs() {
        let check = |value: &str, expect: Option<Sign>| assert_eq!(only_sign(value), expect, "{value}");
        check("1234.50", Some(Sign::Dot));
        check("1,234.50", Some(Sign::Dot));
        check("$1,234.50", Some(Sign::Dot));
        check("1,234,567", Some(Sign::Dot));
        check("1234,50", Some(Sign::Comma));
        check("1.234,50 €", Some(Sign::Comma));
        for open in ["1,234", "1.234", "12", "", "-", "a,b", "10.11.2026", "2026-11-10 10:00:12,5"] {
            check(open, None);
        }
    }
}
