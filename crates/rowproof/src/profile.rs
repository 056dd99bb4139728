//! Profile: what the values of each column look like, as an excerpt of the file shows it.

mod clicks;
mod numbers;
mod texts;

use crate::kind::duration::WholeMinutes;
use crate::kind::timestamp::joined::Clocks;
use crate::kind::timestamp::{Days, Moments, ShortYears, Ways};
use crate::kind::{decimal, phone, text};
use crate::remark;
use crate::shape::Shape;
use chrono::{DateTime, Utc};
use clicks::Clicks;
use numbers::{Numbers, Zeros};
use std::collections::BTreeSet;
use texts::Texts;

/// How often each shape occurs in a column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shapes {
    counts: [u32; Shape::COUNT],
    values: u32,
    words: usize,
    lower: u32,
    numbers: Numbers,
    clocks: Clocks,
    minutes: WholeMinutes,
    signs: decimal::Signs,
    days: Days,
    short_years: ShortYears,
    moments: Moments,
    ids: text::Habits,
    phones: phone::Habits,
    zeros: Zeros,
    texts: Texts,
    clicks: Clicks,
    /// Times that say their distance from UTC.
    offsets: u32,
    /// Amounts that stand with their currency.
    currencies: u32,
    /// Values with a word for sums or means.
    totals: u32,
}

impl Shapes {
    /// Counts one more value.
    pub fn add(&mut self, value: &str) {
        self.counts[Shape::of(value) as usize] += 1;
        self.values += 1;
        self.lower += u32::from(value.chars().next().is_some_and(char::is_lowercase));
        self.numbers.add(value);
        self.clocks.add(value);
        self.minutes.add(value);
        self.signs.add(value);
        self.days.add(value);
        self.short_years.add(value);
        self.moments.add(value);
        self.ids.add(value);
        self.phones.add(value);
        self.words = self.words.max(value.split_whitespace().count());
        self.zeros.add(value);
        self.texts.add(value);
        self.clicks.add(value);
        self.offsets += u32::from(ends_in_offset(value));
        self.currencies += u32::from(decimal::has_currency(value));
        self.totals += u32::from(remark::may_begin_total(value));
    }

    /// Different texts of the column, in their plain spelling.
    pub fn texts(&self) -> &BTreeSet<String> {
        self.texts.kept()
    }

    /// Whether all other values of the column are longer, or have more decimals, than this one, which may have been counted, too.
    pub fn is_shortest(&self, value: &str) -> bool {
        self.values as usize > texts::SOME && self.texts.are_longer(value)
    }

    /// Whether values with words for sums or means are of the column, as grades and topics, and no lines of sums.
    pub fn has_words_of_totals(&self) -> bool {
        const FEW: u32 = 3;
        self.totals > FEW && self.totals * 20 > self.values
    }

    /// Whether some of its values are amounts that stand with their currency.
    pub fn has_currencies(&self) -> bool {
        self.currencies > 0
    }

    /// Whether most of its values are times that say their distance from UTC.
    pub fn says_offset(&self) -> bool {
        self.offsets * 2 > self.values
    }

    /// Whether some of its values are ids that platforms other than impact.com give to clicks.
    pub fn has_foreign_clicks(&self) -> bool {
        self.clicks.are_foreign()
    }

    /// Whether identifiers end in zeros as often as they do by chance, once in a thousand: one is not told from
    /// a rounded one by itself.
    pub fn has_zeros_by_chance(&self) -> bool {
        self.zeros.end_in_zeros_by_chance()
    }

    /// How many long identifiers it has.
    pub fn long_ids(&self) -> u32 {
        self.zeros.long()
    }

    /// The value of most records, where there are some; never the empty one.
    pub fn usual(&self) -> Option<&str> {
        self.texts.usual()
    }

    /// How many values were counted.
    pub fn values(&self) -> u32 {
        self.values
    }

    /// How many values are of this shape.
    pub fn count(&self, shape: Shape) -> u32 {
        self.counts[shape as usize]
    }

    /// How many words the longest value has.
    pub fn words(&self) -> usize {
        self.words
    }

    /// How many values begin with a small letter.
    pub fn lower(&self) -> u32 {
        self.lower
    }

    /// Where the times of day stand.
    pub fn clocks(&self) -> Clocks {
        self.clocks
    }

    /// Whether the bare numbers are too large for most calls' seconds, or have fractions.
    pub fn speaks_against_seconds(&self) -> bool {
        self.numbers.speak_against_seconds()
    }

    /// Whether the decimals of its bare numbers can be seconds.
    pub fn may_have_seconds(&self) -> bool {
        self.numbers.may_have_seconds()
    }

    /// Whether more of the durations with colons end on the minute than do by chance.
    pub fn doubts_minutes(&self) -> bool {
        self.minutes.are_doubted()
    }

    /// Whether some amount cannot have this decimal sign.
    pub fn amounts_speak_against(&self, sign: decimal::Sign) -> bool {
        self.signs.speak_against(sign)
    }

    /// Whether dates with the year first have the day and the month exchanged.
    pub fn exchanges_days(&self) -> bool {
        self.days.are_exchanged()
    }

    /// Whether years of two digits stand before the month.
    pub fn puts_short_years_first(&self, now: Option<DateTime<Utc>>) -> bool {
        self.short_years.are_first(now)
    }

    /// In which ways its moments are written.
    pub fn ways(&self) -> Ways {
        self.moments.ways()
    }

    /// What its values look like, should they be identifiers.
    pub fn ids(&self) -> text::Habit {
        self.ids.usual()
    }

    /// Whether phone numbers of it begin with the zero that is dialled inside of a country.
    pub fn writes_zeros(&self) -> bool {
        self.phones.have_zeros()
    }

    /// Whether most of its phone numbers with a plus are Russian.
    pub fn has_russian_numbers(&self) -> bool {
        self.phones.are_russian()
    }

    /// Whether a phone number is one of the few that it nearly always holds; `None` if it has none such.
    pub fn is_usual_number(&self, number: &str) -> Option<bool> {
        self.phones.is_usual(number)
    }

    /// Whether nearly all of its phone numbers are a few, as those are that are called.
    pub fn has_few_numbers(&self) -> bool {
        self.phones.are_few()
    }

    /// Whether most of its phone numbers begin with this calling code.
    pub fn writes_code(&self, code: u16) -> bool {
        self.phones.have_code(code)
    }

    /// Whether its values are the codes that are dialled before numbers.
    pub fn has_calling_codes(&self) -> bool {
        self.phones.are_calling_codes()
    }

    /// Whether a phone number of it has a plus.
    pub fn has_plus(&self) -> bool {
        self.phones.have_plus()
    }

    /// Whether nearly all records have one of a few phone numbers here or in the other column.
    pub fn shares_numbers_with(&self, other: &Self) -> bool {
        self.phones.are_shared_with(&other.phones)
    }

    /// Whether none of its phone numbers comes often, as of those who call.
    pub fn has_many_numbers(&self) -> bool {
        self.phones.are_many()
    }

    /// Which share of the values is of this shape, or of one near to it.
    pub fn share(&self, shape: Shape) -> f64 {
        let near = Shape::ALL.into_iter().filter(|&other| other.is_near(shape));
        f64::from(near.map(|other| self.counts[other as usize]).sum::<u32>()) / f64::from(self.values.max(1))
    }

    /// How many values are there.
    pub fn filled(&self) -> u32 {
        self.values - self.counts[Shape::Empty as usize]
    }

    /// The same of the values that are there.
    pub fn share_among_filled(&self, shape: Shape) -> f64 {
        self.share(shape) * f64::from(self.values) / f64::from(self.filled().max(1))
    }

    /// Whether nearly all values are numbers or times, and none or hardly any a name.
    pub fn is_of_digits(&self) -> bool {
        let of_digits: u32 = [Shape::Integer, Shape::Number, Shape::Time, Shape::Phone].map(|shape| self.count(shape)).iter().sum();
        // A heading or two are among those that were looked at.
        of_digits >= 3 && of_digits + 2 + self.filled() / 50 >= self.filled()
    }

    /// Whether hardly any value is missing.
    pub fn is_seldom_empty(&self) -> bool {
        self.counts[Shape::Empty as usize] * 4 <= self.values
    }

    /// Whether any value was there.
    pub fn is_filled(&self) -> bool {
        self.filled() > 0
    }

    /// The share of exactly these shapes among the values that are there.
    pub fn share_of(&self, shapes: &[Shape]) -> f64 {
        let of: u32 = shapes.iter().map(|&shape| self.counts[shape as usize]).sum();
        f64::from(of) / f64::from(self.filled().max(1))
    }

    /// How well a value of this shape fits: the logarithm of its likelihood.
    pub fn fit(&self, shape: Shape) -> f64 {
        let near: u32 =
            Shape::ALL.into_iter().filter(|&other| other != shape && other.is_near(shape)).map(|other| self.counts[other as usize]).sum();
        let count = f64::from(self.counts[shape as usize]) + 0.3 * f64::from(near);
        ((count + 0.02) / (f64::from(self.values) + 0.2)).ln()
    }
}

/// Whether a time of day ends in `-05:00`, `+0300` or `Z`.
fn ends_in_offset(value: &str) -> bool {
    let Some((time, offset)) = value.rfind(['+', '-', 'Z']).map(|at| value.split_at(at)) else {
        return false;
    };
    let is_offset = match offset.as_bytes() {
        [b'Z'] => true,
        [b'+' | b'-', hours @ .., b':', a, b] => hours.len() == 2 && hours.iter().chain([a, b]).all(u8::is_ascii_digit),
        [b'+' | b'-', digits @ ..] => digits.len() == 4 && digits.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    is_offset && time.contains(':')
}

/// The shapes of each column of `rows`, which are `width` cells wide.
pub fn of<'r>(rows: impl Iterator<Item = &'r [String]> + Clone, width: usize) -> Vec<Shapes> {
    let mut columns = vec![Shapes::default(); width];
    for row in rows.clone() {
        for (column, value) in columns.iter_mut().zip(row) {
            column.add(value);
        }
    }
    texts::settle(&mut columns, rows);
    columns.iter_mut().for_each(|column| column.phones.settle());
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(values: &[&str]) -> Shapes {
        let rows: Vec<Vec<String>> = values.iter().map(|value| vec![(*value).to_owned()]).collect();
        of(rows.iter().map(Vec::as_slice), 1).remove(0)
    }

    #[test]
    fn offsets() {
        let check = |value: &str, expect: bool| assert_eq!(ends_in_offset(value), expect, "{value}");
        for value in ["2026-11-05T22:16:22-08:00", "2026-11-05 22:16:22+0300", "2026-11-05T22:16:22Z", "22:16 -08:00"] {
            check(value, true);
        }
        for value in ["2026-11-05 22:16:22", "2026-11-05", "05-11-2026", "1793945782000", "", "a:Z1", "+49-0304"] {
            check(value, false);
        }
    }

    #[test]
    fn usual_values() {
        let check = |values: &[&str], expect: Option<&str>| assert_eq!(column(values).usual(), expect, "{values:?}");
        check(&["a", "b", "a", "a"], Some("a"));
        check(&["a", "a", "b", "b", "a"], Some("a"));
        check(&["a", "a", "a", "b", "b", "b"], None);
        check(&["a", "a"], None);
        check(&["", "", "", "a"], None);
    }

    #[test]
    fn shortest_values() {
        let check =
            |values: &[&str], value: &str, expect: bool| assert_eq!(column(values).is_shortest(value), expect, "{values:?} {value}");
        check(&["abcd", "abce", "ab"], "ab", true);
        check(&["abcd", "abce", "abcf"], "ab", true);
        check(&["abcd", "ab", "ac"], "ac", false);
        check(&["abcd", "a"], "a", false);
        check(&["100.51", "1137.52", "99.40", "1173.5"], "1173.5", true);
        check(&["100.51", "1137.52", "99.40", "1173"], "1173", true);
        check(&["100.51", "1137.5", "99.40", "1173.5"], "1173.5", false);
        check(&["100.51", "1137.52", "free", "1173.5"], "1173.5", false);
        check(&["10", "1137", "99", "1173"], "1173", false);
        check(&[], "a", false);
    }
}
