//! Whether the first row has the names of the columns, or is the first record: all that tells, as one probability.

use super::layout::{filled, is_name, is_numbered, is_year};
use super::score::{Row, known_headings};
use crate::reason::{Reason, TOLD};
use crate::shape::Shape;
use std::collections::{BTreeSet, HashSet};

/// Whether there is a header.
pub(super) struct Header {
    /// Whether the row has the names of the columns.
    pub is_header: bool,
    /// How sure that is, from 0.5 to 1.
    pub confidence: f64,
    /// There is nothing below to compare it with.
    alone: bool,
    /// What tells so.
    pub because: Reason,
}

impl Header {
    /// Less than this is asked.
    const SURE: f64 = 0.8;

    /// What somebody says of it.
    pub(super) fn told(is_header: bool) -> Self {
        Self { is_header, confidence: 1.0, alone: false, because: Reason::new(TOLD) }
    }

    /// There is none: the row is a record with cells too many.
    pub(super) fn of_record() -> Self {
        const CONFIDENCE: f64 = 0.95;
        let because = Reason::new(("record-too-wide", "the first row has values of the columns, and cells too many"));
        Self { is_header: false, confidence: CONFIDENCE, alone: false, because }
    }

    /// Whether there is a header beyond doubt.
    pub(super) fn is_sure(&self) -> bool {
        self.is_header && self.confidence >= Self::SURE
    }

    /// Whether there is a header, as the records below it tell.
    pub(super) fn is_certain(&self) -> bool {
        const CERTAIN: f64 = 0.95;
        self.is_header && self.confidence >= CERTAIN && !self.alone
    }

    /// Whether it has to be asked. Of one row alone, it is told that there is no record.
    pub(super) fn is_doubted(&self) -> bool {
        self.confidence < Self::SURE && !self.alone
    }
}

/// Left in the middle of a file where files were joined.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// Columns that are looked at: more of them tell nothing new.
const COLUMNS: usize = 1000;

/// Records that the first row is compared with.
const RECORDS: usize = 50;

/// What the cells of the first row are, by themselves and to the cells below them.
#[derive(Default)]
struct Signs {
    /// Cells that are not empty: what the others are counted against.
    cells: usize,
    /// Headings that some format knows.
    known: usize,
    /// Numbers, times and addresses.
    values: usize,
    /// Text over a column of numbers, times or addresses.
    differ: usize,
    /// Numbers, times and addresses over a column of the same.
    same: usize,
    /// Cells that stand in their column once more.
    recur: usize,
    /// Cells with what all below have in common and words have not: signs, digits, the length of a code.
    alike: usize,
    /// Such cells that are also built in the same order.
    coded: usize,
    /// Cells without what all below have in common.
    unlike: usize,
    /// Empty cells over a column of values.
    open: usize,
    /// Cells that another one repeats.
    twice: usize,
    /// Cells in other letters than all below.
    other_letters: usize,
    /// Cells shorter or longer than all below.
    other_length: usize,
    /// Cells with signs that names of columns have: `call_id`, `Paid (EUR)`, `Answered?`.
    named: usize,
    /// There is nothing below.
    alone: bool,
}

/// Whether the row at `first` has names rather than values.
pub(super) fn header(rows: &[Row], first: usize, width: usize) -> Header {
    let Some(row) = rows.get(first) else {
        return Header { is_header: false, confidence: 1.0, alone: true, because: Reason::new(("no-record", "there is no record")) };
    };
    let signs = Signs::of(row, &records(row, &rows[first + 1..], width));
    let probability = signs.probability();
    let is_header = probability >= 0.5;
    Header { is_header, confidence: probability.max(1.0 - probability), alone: signs.alone, because: signs.because(is_header) }
}

/// The records below a row, without those that are this row once more, where files were joined. If many are, they are no
/// headers: their columns have one value each. A list repeats its values; a known heading it does not have among them.
fn records<'r>(row: &Row, below: &'r [Row], width: usize) -> Vec<&'r Row> {
    let headings: HashSet<&str> = row.values.iter().map(|value| heading(value)).filter(|value| !value.is_empty()).collect();
    let is_list = row.values.len() == 1 && known_headings(&row.values) == 0;
    let is_again = |other: &Row| other.values.iter().filter(|value| headings.contains(heading(value))).count() * 2 > headings.len();
    let below = below.iter().filter(|other| other.values.len() == width).take(RECORDS);
    let (again, others): (Vec<&Row>, Vec<&Row>) = below.clone().partition(|other| !is_list && is_again(other));
    if again.len() * 2 > others.len() { below.collect() } else { others }
}

/// The beginning of a cell, without the blanks, page breaks and byte order marks around it.
fn heading(value: &str) -> &str {
    const LENGTH: usize = 200;
    let is_around = |character: char| character.is_whitespace() || character.is_control() || character == BYTE_ORDER_MARK;
    let value = value.trim_matches(is_around);
    value.char_indices().nth(LENGTH).map_or(value, |(at, _)| &value[..at])
}

impl Signs {
    fn of(row: &Row, below: &[&Row]) -> Self {
        let own: Vec<&str> = row.values.iter().take(COLUMNS).map(|value| heading(value)).collect();
        let numbered = is_numbered(row) || is_counted(&own, below);
        let written = own.iter().filter(|value| !value.is_empty());
        let mut signs = Self {
            cells: filled(row).clamp(1, COLUMNS),
            known: known_headings(&row.values).min(COLUMNS),
            twice: written.clone().count() - written.collect::<HashSet<_>>().len(),
            alone: below.is_empty(),
            ..Self::default()
        };
        for (column, value) in own.into_iter().enumerate() {
            let below: Vec<&str> = below.iter().filter_map(|row| row.values.get(column)).map(|value| heading(value)).collect();
            // Above numbers that are none, years are headings.
            let is_year = is_year(value) && !below.iter().any(|other| is_year(other));
            signs.values += usize::from(!value.is_empty() && !numbered && !is_year && !is_name(value));
            signs.compare(value, &below, numbered || is_year);
        }
        signs
    }

    /// Adds what a cell is to those below it.
    fn compare(&mut self, value: &str, below: &[&str], numbered: bool) {
        let filled: Vec<&str> = below.iter().copied().filter(|value| Shape::of(value) != Shape::Empty).collect();
        if value.is_empty() || filled.is_empty() {
            self.open += usize::from(value.is_empty() && filled.len() * 10 > below.len() * 8);
            return;
        }
        self.recur += usize::from(filled.contains(&value));
        let shapes: Vec<Shape> = filled.iter().map(|value| Shape::of(value)).collect();
        if is_over_values(&shapes) {
            let differs = differs(value, &shapes);
            self.differ += usize::from(differs);
            self.named += usize::from(differs && is_named(value));
            self.same += usize::from(
                !differs && !numbered && shapes.iter().filter(|shape| shape.is_near(Shape::of(value))).count() * 10 >= shapes.len() * 9,
            );
        } else if !numbered && filled.iter().any(|other| *other != filled[0]) {
            self.compare_words(value, &filled);
        }
    }

    fn compare_words(&mut self, value: &str, below: &[&str]) {
        match is_alike(value, below) {
            Some(true) if is_coded(value, below) => self.coded += 1,
            Some(true) => self.alike += 1,
            other => {
                self.unlike += usize::from(other == Some(false));
                self.named += usize::from(is_named(value));
            }
        }
        let same = |of: fn(&str) -> Option<bool>| {
            let first = of(below[0]).filter(|first| below.iter().all(|other| of(other) == Some(*first)))?;
            Some(of(value)? == first)
        };
        self.other_letters += usize::from(same(has_latin_letters) == Some(false));
        let length = |value: &str| value.chars().count();
        let lengths = || below.iter().map(|value| length(value));
        let is_other = lengths().all(|other| other < length(value)) || lengths().all(|other| other > length(value));
        self.other_length += usize::from(below.len() > 2 && is_other);
    }

    /// How probable it is that these are the signs of a header.
    ///
    /// A logistic regression over generated files (`cargo xtask conformance calibration`, seeds 2 and 3, once with and once
    /// without the headings that are known) and real ones.
    fn probability(&self) -> f64 {
        const START: f64 = 1.8;
        let share = |count: usize| count as f64 / self.cells as f64;
        let any = |count: usize| f64::from(u8::from(count > 0));
        let weighed = [
            (0.4, share(self.known)),
            (0.8, any(self.known)),
            (-7.8, share(self.values)),
            (1.8, share(self.differ)),
            (1.0, any(self.differ)),
            (1.9, self.differ.min(4) as f64),
            (-3.4, any(self.same)),
            (-7.9, share(self.recur)),
            (-1.2, share(self.alike)),
            (-2.0, share(self.coded)),
            (2.0, share(self.unlike)),
            (-2.1, share(self.open)),
            (-6.8, share(self.twice)),
            (0.7, share(self.other_letters)),
            (1.6, share(self.other_length)),
            (1.6, share(self.named)),
            (-1.3, f64::from(u8::from(self.alone))),
            (2.0, f64::from(u8::from(self.alone && self.known > 0))),
        ];
        let sum: f64 = weighed.iter().map(|(weight, sign)| weight * sign).sum();
        1.0 / (1.0 + (-START - sum).exp())
    }

    fn because(&self, is_header: bool) -> Reason {
        let cells = |reason: Reason| reason.with("cells", self.cells);
        let (unlike, alike) = (self.differ + self.unlike, (self.same + self.alike).max(self.recur));
        match () {
            () if is_header && self.known > 0 => {
                cells(Reason::new(("known-headings", "{known} of its {cells} cells are known headings")).with("known", self.known))
            }
            () if is_header && unlike > 0 => {
                cells(Reason::new(("unlike-below", "{differ} of its {cells} cells look unlike those below them")).with("differ", unlike))
            }
            () if is_header => Reason::new(("names", "its cells look like names, not like values")),
            () if alike > self.values => {
                cells(Reason::new(("like-below", "{alike} of its {cells} cells look like those below them")).with("alike", alike))
            }
            () if self.values > 0 => {
                cells(Reason::new(("values", "{values} of its {cells} cells look like values")).with("values", self.values))
            }
            () => Reason::new(("no-names", "its cells do not stand as names of columns do")),
        }
    }
}

/// Whether a column has numbers, times or addresses.
pub(super) fn is_over_values(shapes: &[Shape]) -> bool {
    !shapes.is_empty() && shapes.iter().filter(|&&shape| is_value(shape)).count() * 10 >= shapes.len() * 9
}

fn is_value(shape: Shape) -> bool {
    matches!(shape, Shape::Integer | Shape::Number | Shape::Time | Shape::Address | Shape::Phone)
}

/// Whether a cell is none of the values that stand below it. Days across the table have numbers below them.
pub(super) fn differs(value: &str, shapes: &[Shape]) -> bool {
    match Shape::of(value) {
        Shape::Empty => false,
        Shape::Time => shapes.iter().all(|shape| matches!(shape, Shape::Integer | Shape::Number)),
        own => !is_value(own),
    }
}

/// Whether a cell has what all below have in common, if they have something that words have not: signs, digits, or capitals
/// alone, as codes of countries.
fn is_alike(value: &str, below: &[&str]) -> Option<bool> {
    let is_sign = |character: &char| !character.is_alphanumeric() && !character.is_whitespace();
    let common: BTreeSet<char> = below[0].chars().filter(is_sign).collect();
    let common: Vec<char> = common.into_iter().filter(|sign| below.iter().all(|other| other.contains(*sign))).collect();
    if !common.is_empty() {
        return Some(common.iter().all(|sign| value.contains(*sign)));
    }
    let has_digit = |value: &str| value.contains(|character: char| character.is_ascii_digit());
    if below.iter().all(|other| has_digit(other)) {
        return Some(has_digit(value));
    }
    let length = below[0].chars().count();
    let is_code = |value: &str| value.chars().all(char::is_uppercase) && value.chars().count() == length;
    below.iter().all(|other| is_code(other)).then(|| is_code(value))
}

/// Whether a cell has signs that names of columns have.
fn is_named(value: &str) -> bool {
    value.contains('_') || value.ends_with([':', ')', '?'])
}

/// Whether a cell is built as all below are, of letters, digits and signs in the same order: `AB-12` over `CD-345`.
fn is_coded(value: &str, below: &[&str]) -> bool {
    let own = build(value);
    own.len() > 1 && below.iter().all(|other| build(other) == own)
}

/// The kinds of characters of a cell, one of each run.
fn build(value: &str) -> Vec<char> {
    let kind = |character: char| match character {
        '0'..='9' => '9',
        character if character.is_alphabetic() => 'a',
        character => character,
    };
    let mut build: Vec<char> = value.chars().map(kind).collect();
    build.dedup();
    build
}

fn has_latin_letters(value: &str) -> Option<bool> {
    const LAST_LATIN: char = '\u{24F}';
    value.chars().find(|character| character.is_alphabetic()).map(|letter| letter <= LAST_LATIN)
}

/// Whether cells are counted, as no record below is: columns that have numbers for names.
fn is_counted(own: &[&str], below: &[&Row]) -> bool {
    const LEAST: usize = 3;
    let follows = |pair: [&str; 2]| {
        let [before, number] = pair.map(|value| value.parse::<u32>().ok());
        before.and_then(|before| before.checked_add(1)).is_some_and(|next| number == Some(next))
    };
    let count = own.windows(2).filter(|pair| follows([pair[0], pair[1]])).count();
    let of_record = |row: &&Row| row.values.windows(2).filter(|pair| follows([&pair[0], &pair[1]])).count();
    count >= LEAST && (count + 2) * 2 > own.len() && below.iter().all(|row| of_record(row) * 2 < count)
}
