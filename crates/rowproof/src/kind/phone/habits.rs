//! What the numbers of a column are, as an excerpt of the file shows it: the few own numbers of a company that are called,
//! the many of callers; of Russia, or of anywhere.

use std::collections::BTreeMap;

/// Counts over a column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Habits {
    /// How often the last digits of a number occur, of as many numbers as are needed to know the frequent ones.
    counts: Vec<(u64, u32)>,
    filled: u32,
    with_plus: u32,
    with_plus_seven: u32,
    with_zero: u32,
    calling_codes: u32,
    /// By the calling code that they begin with, be it without a plus: numbers that are long enough to have one.
    codes: BTreeMap<u16, u32>,
    numbers: u32,
    /// The few numbers that the column nearly always holds, once all are counted.
    usual: Vec<u64>,
}

/// So many numbers are kept: what occurs more often than once in as many cells is among them.
const KEPT: usize = 16;

/// So many cells, before a column is said to have usual numbers; and so many of one of them.
const CELLS: u32 = 8;
const SOME: u32 = 3;

/// So many, before the numbers of two columns are told to be exchanged.
const SEVERAL: u32 = 5;

/// A number that has a tenth of the cells is usual; and usual ones have to have so many of a hundred.
const SHARE: u32 = 10;
const TOGETHER: u32 = 70;

impl Habits {
    /// Counts one more value. What does not fit among the kept ones takes one from each of them.
    pub(crate) fn add(&mut self, value: &str) {
        self.filled += u32::from(!value.is_empty());
        self.with_plus += u32::from(value.starts_with('+'));
        self.with_plus_seven += u32::from(value.starts_with("+7"));
        let Some(key) = key(value) else {
            self.calling_codes += u32::from(may_be_calling_code(value));
            return;
        };
        self.numbers += 1;
        if let Some(code) = leading_code(value) {
            *self.codes.entry(code).or_default() += 1;
        }
        // Two zeros are dialled before the code of another country.
        self.with_zero += u32::from(value.trim_start_matches('(').starts_with('0') && !value.starts_with("00"));
        if let Some((_, count)) = self.counts.iter_mut().find(|(known, _)| *known == key) {
            *count += 1;
        } else if self.counts.len() < KEPT {
            self.counts.push((key, 1));
        } else {
            self.counts.iter_mut().for_each(|(_, count)| *count -= 1);
            self.counts.retain(|(_, count)| *count > 0);
        }
    }

    /// Whether most of the numbers with a plus are Russian, or of Kazakhstan.
    pub(crate) fn are_russian(&self) -> bool {
        self.with_plus_seven * 2 > self.with_plus
    }

    /// Whether numbers are written with a zero before them: no spreadsheet has taken the zeros of the others.
    pub(crate) fn have_zeros(&self) -> bool {
        self.with_zero > 0
    }

    /// Finds the usual numbers, when all are counted.
    pub(crate) fn settle(&mut self) {
        if self.filled >= CELLS && self.usual_together() * 100 >= self.filled * TOGETHER {
            self.usual = self.counts.iter().filter(|&&(_, count)| self.is_often(count)).map(|&(key, _)| key).collect();
        }
    }

    /// Whether nearly all values are calling codes, without any number.
    pub(crate) fn are_calling_codes(&self) -> bool {
        self.calling_codes > 0 && self.calling_codes * 10 >= self.filled * 9
    }

    /// Whether a number has a plus.
    pub(crate) fn have_plus(&self) -> bool {
        self.with_plus > 0
    }

    /// Whether most numbers begin with this calling code: it is written with them.
    pub(crate) fn have_code(&self, code: u16) -> bool {
        self.codes.get(&code).is_some_and(|&count| count >= SOME && count * 2 > self.numbers)
    }

    /// Whether nearly all of them are a few.
    pub(crate) fn are_few(&self) -> bool {
        self.filled >= SEVERAL && self.usual_together() * 100 >= self.filled * TOGETHER
    }

    /// Whether none of them comes often.
    pub(crate) fn are_many(&self) -> bool {
        self.filled >= SEVERAL && !self.counts.is_empty() && self.counts.iter().all(|&(_, count)| count < 2 || count * SHARE < self.filled)
    }

    /// Whether nearly all records have one of a few numbers either here or in the other column, and none of the two has them
    /// nearly always.
    pub(crate) fn are_shared_with(&self, other: &Self) -> bool {
        let often =
            |habits: &Self, key: u64| habits.counts.iter().find(|known| known.0 == key).map(|known| known.1).filter(|&count| count >= SOME);
        let both = |&(key, count): &(u64, u32)| Some(count + often(other, key)?).filter(|_| count >= SOME);
        let together: u32 = self.counts.iter().filter_map(both).filter(|&count| self.is_often(count)).sum();
        let of_one = self.usual_together().max(other.usual_together());
        let all = self.filled.max(other.filled);
        all >= CELLS && together * 100 >= all * TOGETHER && of_one * 100 < all * TOGETHER
    }

    /// How many cells have one of the usual numbers.
    fn usual_together(&self) -> u32 {
        self.counts.iter().map(|&(_, count)| count).filter(|&count| self.is_often(count)).sum()
    }

    fn is_often(&self, count: u32) -> bool {
        count >= SOME && count * SHARE >= self.filled
    }

    /// Whether a number is one of the few that the column nearly always holds; `None` if it has no such numbers.
    pub(crate) fn is_usual(&self, number: &str) -> Option<bool> {
        if self.usual.is_empty() { None } else { Some(self.usual.contains(&key(number)?)) }
    }
}

/// Whether a value is a code that some country may have: of one digit, of two, or of three, as its first ones tell.
fn may_be_calling_code(value: &str) -> bool {
    let code = value.trim().trim_start_matches('+');
    let is_long = |first: &str| {
        ["21", "22", "23", "24", "25", "26", "29", "35", "37", "38", "42", "50", "59", "67", "68", "69"].contains(&first)
            || ["80", "85", "87", "88", "96", "97", "99"].contains(&first)
    };
    match code.as_bytes() {
        [b'1' | b'7'] => true,
        [b'2'..=b'9', b'0'..=b'9'] => !is_long(code) && !code.starts_with('7'),
        [_, _, b'0'..=b'9'] => code.get(..2).is_some_and(is_long),
        _ => false,
    }
}

/// The calling code that a number begins with, if it has digits enough for one.
fn leading_code(value: &str) -> Option<u16> {
    const LEAST: usize = 11;
    let digits: String = value.chars().filter(char::is_ascii_digit).take(LEAST).collect();
    let code = (1..=3).map(|length| &digits[..length.min(digits.len())]).find(|code| may_be_calling_code(code))?;
    code.parse().ok().filter(|_| digits.len() == LEAST)
}

/// The last ten digits of a number, by which it is the same with its country and without.
fn key(value: &str) -> Option<u64> {
    const DIGITS: usize = 10;
    if !(7..=40).contains(&value.len()) || value.contains(char::is_alphabetic) {
        return None;
    }
    let digits = || value.bytes().filter(u8::is_ascii_digit);
    let count = digits().count();
    let of = |key: u64, digit: u8| key * 10 + u64::from(digit - b'0');
    (7..=15).contains(&count).then(|| digits().skip(count.saturating_sub(DIGITS)).fold(0, of))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(values: &[&str], times: u32, number: &str, expect: Option<bool>) {
        let mut habits = Habits::default();
        for at in 0..times {
            values.iter().for_each(|value| habits.add(&value.replace('*', &format!("{:04}", at * 37))));
        }
        habits.settle();
        assert_eq!(habits.is_usual(number), expect, "{values:?}");
    }

    #[test]
    fn calling_codes() {
        let check = |value: &str, expect: bool| assert_eq!(may_be_calling_code(value), expect, "{value}");
        for code in ["1", "7", "44", "+49", "81", "380", "852"] {
            check(code, true);
        }
        for code in ["", "2", "10", "77", "440", "840", "643", "GB", "+", "0044", "1234"] {
            check(code, false);
        }
    }

    #[test]
    fn codes() {
        let check = |values: &[&str], code: u16, expect: bool| {
            let mut habits = Habits::default();
            values.iter().for_each(|value| habits.add(value));
            assert_eq!(habits.have_code(code), expect, "{values:?}");
        };
        check(&["4915135826780", "4917020282669", "493044951916", "41791234567", "+4930123456"], 49, true);
        check(&["4915135826780", "4917020282669", "493044951916", "41791234567"], 41, false);
        check(&["15135826780", "15135826781", "15135826782", "3012345678"], 49, false);
        // What is put right speaks for the rest as it did before.
        check(&["+4915135826780", "+4917020282669", "+493044951916", "41791234567"], 49, true);
        check(&["04915135826780", "04917020282669", "0493044951916"], 49, false);
        check(&["380441234567", "380441234568", "380441234569"], 380, true);
    }

    #[test]
    fn few_and_many() {
        let check = |values: &[&str], times: u32, few: bool, many: bool| {
            let mut habits = Habits::default();
            for at in 0..times {
                values.iter().for_each(|value| habits.add(&value.replace('*', &format!("{:04}", at * 37))));
            }
            assert_eq!((habits.are_few(), habits.are_many()), (few, many), "{values:?}");
        };
        check(&["8002640123"], 6, true, false);
        check(&["212640*"], 6, false, true);
        check(&["212640*"], 900, false, true);
        check(&["212640*", "312640*", "8002640123"], 30, false, false);
        check(&["8002640123"], 4, false, false);
        check(&["", "anonymous"], 9, false, false);
    }

    #[test]
    fn on_both_sides() {
        let check = |own: &[&str], exchanged: usize, expect: bool| {
            let (mut callers, mut called) = (Habits::default(), Habits::default());
            for record in 0..20 {
                let (own, caller) = (own[record % own.len()], format!("212640{:04}", record * 37));
                let (caller, own) = if record < exchanged { (own, caller.as_str()) } else { (caller.as_str(), own) };
                callers.add(caller);
                called.add(own);
            }
            assert_eq!(callers.are_shared_with(&called), expect, "{exchanged} of {own:?}");
        };
        check(&["8002640123"], 10, true);
        check(&["8002640123"], 8, true);
        check(&["8002640123", "8002640124", "8002640125"], 10, true);
        check(&["8002640123"], 0, false);
        check(&["8002640123"], 20, false);
        // Told of the records.
        check(&["8002640123"], 4, false);
    }

    #[test]
    fn columns() {
        let own = ["8002640123", "8002640123", "8002640123", "212640*"];
        check(&own, 9, "+1 (800) 264-0123", Some(true));
        check(&own, 9, "2126400037", Some(false));
        check(&own, 900, "8002640123", Some(true));
        check(&["8002640123", "8002640124", "8002640125"], 5, "8002640125", Some(true));
        check(&["212640*"], 90, "2126400000", None);
        check(&["8002640123"], 7, "8002640123", None);
        check(&["8002640123", "212640*"], 90, "8002640123", None);
        check(&["anonymous", "", "8002640123"], 90, "8002640123", None);
        check(&own, 9, "anonymous", None);
    }
}
