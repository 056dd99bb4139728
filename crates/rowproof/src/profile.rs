//! Profile: what the values of each column look like, as an excerpt of the file shows it.

use crate::kind::timestamp::joined::Clocks;
use crate::kind::timestamp::{Days, ShortYears};
use crate::kind::{phone, text};
use crate::shape::Shape;
use chrono::{DateTime, Utc};

/// How often each shape occurs in a column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shapes {
    counts: [u32; Shape::COUNT],
    values: u32,
    words: usize,
    lower: u32,
    numbers: Numbers,
    clocks: Clocks,
    days: Days,
    short_years: ShortYears,
    ids: text::Habits,
    phones: phone::Habits,
}

/// How large the bare numbers of a column are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Numbers {
    whole: u32,
    over_an_hour: u32,
    broken: u32,
}

impl Numbers {
    /// Counts a bare number that is not zero.
    fn add(&mut self, value: &str) {
        let (whole, decimals) = value.split_once(['.', ',']).unwrap_or((value, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 9 || decimals.len() > 20 || !digits(whole) || !digits(decimals) {
            return;
        }
        let seconds: u32 = whole.parse().unwrap_or_default();
        let is_broken = decimals.bytes().any(|byte| byte != b'0');
        self.broken += u32::from(is_broken);
        self.whole += u32::from(!is_broken && seconds > 0);
        self.over_an_hour += u32::from(!is_broken && seconds > 3600);
    }
}

impl Shapes {
    /// Counts one more value.
    pub fn add(&mut self, value: &str) {
        self.counts[Shape::of(value) as usize] += 1;
        self.values += 1;
        self.lower += u32::from(value.chars().next().is_some_and(char::is_lowercase));
        self.numbers.add(value);
        self.clocks.add(value);
        self.days.add(value);
        self.short_years.add(value);
        self.ids.add(value);
        self.phones.add(value);
        self.words = self.words.max(value.split_whitespace().count());
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
        let Numbers { whole, over_an_hour, broken } = self.numbers;
        broken > 0 || over_an_hour * 2 > whole
    }

    /// Whether dates with the year first have the day and the month exchanged.
    pub fn exchanges_days(&self) -> bool {
        self.days.are_exchanged()
    }

    /// Whether years of two digits stand before the month.
    pub fn puts_short_years_first(&self, now: Option<DateTime<Utc>>) -> bool {
        self.short_years.are_first(now)
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

    /// Which share of the values is of this shape, or of one near to it.
    pub fn share(&self, shape: Shape) -> f64 {
        let near = Shape::ALL.into_iter().filter(|&other| other.is_near(shape));
        f64::from(near.map(|other| self.counts[other as usize]).sum::<u32>()) / f64::from(self.values.max(1))
    }

    /// Whether hardly any value is missing.
    pub fn is_seldom_empty(&self) -> bool {
        self.counts[Shape::Empty as usize] * 4 <= self.values
    }

    /// Whether any value was there.
    pub fn is_filled(&self) -> bool {
        self.values > self.counts[Shape::Empty as usize]
    }

    /// The share of exactly these shapes among the values that are there.
    pub fn share_of(&self, shapes: &[Shape]) -> f64 {
        let of: u32 = shapes.iter().map(|&shape| self.counts[shape as usize]).sum();
        f64::from(of) / f64::from((self.values - self.counts[Shape::Empty as usize]).max(1))
    }

    /// How well a value of this shape fits: the logarithm of its likelihood.
    pub fn fit(&self, shape: Shape) -> f64 {
        let near: u32 =
            Shape::ALL.into_iter().filter(|&other| other != shape && other.is_near(shape)).map(|other| self.counts[other as usize]).sum();
        let count = f64::from(self.counts[shape as usize]) + 0.3 * f64::from(near);
        ((count + 0.02) / (f64::from(self.values) + 0.2)).ln()
    }
}

/// The shapes of each column of `rows`, which are `width` cells wide.
pub fn of<'r>(rows: impl Iterator<Item = &'r [String]>, width: usize) -> Vec<Shapes> {
    let mut columns = vec![Shapes::default(); width];
    for row in rows {
        for (column, value) in columns.iter_mut().zip(row) {
            column.add(value);
        }
    }
    columns
}
