//! What the identifiers of a column usually look like: what one of them has lost shows only beside the others.

use super::{apostrophe, became_date};
use crate::kind::look_alike;

/// Counts over a column, as an excerpt of the file shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Habits {
    filled: u32,
    dates: u32,
    with_blanks: u32,
    with_apostrophe: u32,
    /// With Latin letters only.
    latin: u32,
    /// With Cyrillic letters that all look like Latin ones.
    alike: u32,
    /// With other Cyrillic letters.
    cyrillic: u32,
    digits: u32,
    /// Of digits only, by how many there are; longer ones lose no zeros in a spreadsheet alone.
    by_length: [u32; LONGEST + 1],
    /// Those of them that begin with zero.
    with_zero: [u32; LONGEST + 1],
    /// Of letters and digits in turn, as chance makes them, by their length.
    mixed: [u32; LONGEST_MIXED + 1],
}

/// The most digits of identifiers whose zeros are looked at.
const LONGEST: usize = 15;

/// The most signs of identifiers of letters and digits whose length is looked at, and the fewest.
const LONGEST_MIXED: usize = 31;
const SHORTEST_MIXED: usize = 8;

/// So many signs fewer than all others: a number by chance that is not filled up with zeros has one fewer now and then.
const FEWER: usize = 2;

/// So many identifiers that begin with zero are no accident; of blanks, one more.
const SOME: u32 = 2;

/// So many long numbers are no accident.
const LONG: u32 = 4;

/// What is usual in the column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Habit {
    /// Most are no dates, and a few are.
    pub has_strange_dates: bool,
    /// All that have letters are Latin, but for a few whose letters only look so.
    pub is_latin: bool,
    /// Most begin with an apostrophe, and end with none.
    pub has_apostrophes: bool,
    /// Most have blanks in them.
    pub has_blanks: bool,
    /// A third or more are digits only; the others may be such with separators.
    pub is_digits: bool,
    /// Most are digits only, and long.
    pub is_long: bool,
    /// How many digits they have, where they are filled up with zeros to the same number.
    pub length: Option<u8>,
    /// How many signs those of letters and digits in turn have, where they have the same number but for shorter ones.
    pub mixed: Option<u8>,
}

impl Habit {
    /// Whether an identifier lacks signs at its end that all others have.
    pub(super) fn is_cut(self, value: &str) -> bool {
        self.mixed.is_some_and(|length| value.len() + FEWER <= usize::from(length) && is_mixed(value))
    }
}

impl Habits {
    /// Counts one more value.
    pub(crate) fn add(&mut self, value: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        self.filled += 1;
        self.dates += u32::from(became_date::of(value).is_some());
        self.with_blanks += u32::from(value.contains(char::is_whitespace));
        self.with_apostrophe += u32::from(apostrophe::may_guard(value));
        self.add_script(value);
        if value.bytes().all(|byte| byte.is_ascii_digit()) {
            self.digits += 1;
            let length = value.len().min(LONGEST);
            self.by_length[length] += 1;
            self.with_zero[length] += u32::from(value.starts_with('0'));
        } else if is_mixed(value) {
            self.mixed[value.len().min(LONGEST_MIXED)] += 1;
        }
    }

    fn add_script(&mut self, value: &str) {
        let is_ascii = value.is_ascii();
        if !is_ascii && value.contains(look_alike::is_cyrillic) {
            let is_alike = look_alike::latin(value).is_some();
            self.alike += u32::from(is_alike);
            self.cyrillic += u32::from(!is_alike);
        } else {
            self.latin += u32::from(value.bytes().any(|byte| byte.is_ascii_alphabetic()));
        }
    }

    /// What is usual.
    pub(crate) fn usual(&self) -> Habit {
        Habit {
            has_strange_dates: self.dates > 0 && self.dates * 2 <= self.filled,
            is_latin: self.latin >= SOME && self.latin > self.alike && self.cyrillic == 0,
            has_apostrophes: self.with_apostrophe > SOME && self.with_apostrophe * 2 > self.filled,
            has_blanks: self.with_blanks > SOME && self.with_blanks * 2 > self.filled,
            is_digits: self.digits > 0 && self.digits * 3 >= self.filled,
            is_long: self.by_length[LONGEST] >= LONG && self.by_length[LONGEST] * 2 > self.filled,
            length: self.length(),
            mixed: self.mixed(),
        }
    }

    /// The length of most identifiers of letters and digits, if none is longer, and none a little shorter.
    fn mixed(&self) -> Option<u8> {
        let longest = self.mixed.iter().rposition(|&count| count > 0)?;
        let (most, all) = (self.mixed[longest], self.mixed.iter().sum::<u32>());
        let is_usual = (SHORTEST_MIXED..LONGEST_MIXED).contains(&longest) && self.mixed[longest - 1] == 0;
        // Another length that many have is that of another system.
        let is_usual = is_usual && self.mixed[..longest].iter().all(|&count| count < LONG);
        u8::try_from(longest).ok().filter(|_| is_usual && most >= LONG && most * 10 >= all * 6)
    }

    /// The length to which zeros fill up most of the numbers: all that begin with zero have it.
    fn length(&self) -> Option<u8> {
        let length = self.with_zero[..LONGEST].iter().position(|&count| count > 0)?;
        let (zeros, all) = (self.with_zero[length], self.with_zero.iter().sum::<u32>());
        let is_usual = zeros >= SOME && zeros == all && self.by_length[length] * 2 >= self.digits;
        u8::try_from(length).ok().filter(|_| is_usual)
    }
}

/// Whether letters and digits stand in turn: a counter behind a name has them side by side.
fn is_mixed(value: &str) -> bool {
    const TURNS: usize = 2;
    let bytes = value.as_bytes();
    let turns = || bytes.windows(2).filter(|pair| pair[0].is_ascii_digit() != pair[1].is_ascii_digit()).count();
    bytes.iter().all(u8::is_ascii_alphanumeric) && turns() >= TURNS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cut() {
        let check = |values: &[&str], expect: &[&str]| {
            let mut habits = Habits::default();
            values.iter().for_each(|value| habits.add(value));
            let habit = habits.usual();
            assert_eq!(values.iter().filter(|value| habit.is_cut(value)).copied().collect::<Vec<_>>(), expect, "{values:?}");
        };
        let four = ["SC4350A0778", "SF3F3768538", "S0B21F9A3D4", "SA19C83F6E2"];
        let with = |others: &[&'static str]| [&four, others].concat();
        check(&with(&["S5C5", "S77D2E4"]), &["S5C5", "S77D2E4"]);
        check(&with(&["S5", "INV-77", "577"]), &[]);
        // As long as chance makes them.
        check(&with(&["S77D2E40A1", "S5C5"]), &[]);
        check(&with(&["S77D2E40A177", "S5C5"]), &[]);
        check(&with(&["S5C5", "S77D2E4", "S77D2E5"]), &[]);
        check(&[&four[..], &four, &["4A7B2C", "7C1D9E", "1B2C3D", "9E8F7A"]].concat(), &[]);
        check(&["CALL9", "CALL10", "CALL100", "CALL1000", "CALL100000"], &[]);
    }

    #[test]
    fn columns() {
        let check = |values: &[&str], expect: Habit| {
            let mut habits = Habits::default();
            values.iter().for_each(|value| habits.add(value));
            assert_eq!(habits.usual(), expect, "{values:?}");
        };
        let digits = Habit { is_digits: true, ..Habit::default() };
        let latin = Habit { is_latin: true, ..Habit::default() };
        check(&["A-1", "A-2"], latin);
        check(&["A-1", "1240"], digits);
        check(&["A-1", "A-2", "А-3"], latin);
        check(&["A-1", "A-2", "Ж-3"], Habit::default());
        check(&[], Habit::default());
        check(&["10-40", "5-Oct"], Habit { has_strange_dates: true, ..Habit::default() });
        check(&["6-Oct", "5-Oct", "10-40"], latin);
        check(&["A 1", "A 2", "A 3", ""], Habit { has_blanks: true, ..latin });
        check(&["A 1", "A 2"], latin);
        check(&["1240", "1,248", "1,249"], digits);
        check(&["1240", "A", "B", "C"], latin);
        check(&["001234", "1241", "001262"], Habit { length: Some(6), ..digits });
        check(&["001234", "1241", "1262"], digits);
        check(&["001234", "01241", "001262"], digits);
        check(&["0000000000001234", "0000000000001241"], digits);
        let long = ["1748500593831832880", "1672667106773539147", "1607414728210022675", "164295586462969"];
        check(&long, Habit { is_long: true, ..digits });
        check(&long[1..], digits);
        check(&[long, ["1", "2", "3", "4"]].concat(), digits);
    }
}
