//! How well a syntax explains a sample: by the shapes of its records and of its values.

use super::header::header;
use super::quoting::quoting;
use super::usualness::usualness;
use crate::limits;
use crate::mapping;
use crate::record::{Found, QuotingFault, Reader, Record};
use crate::shape::Shape;
use crate::syntax::Syntax;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// One record of the sample.
pub(super) struct Row {
    pub line: u64,
    pub values: Vec<String>,
    /// The line is quoted as a whole.
    pub(super) wrapped: bool,
    /// Cells in quotes.
    pub(super) quoted: usize,
    /// Cells whose quoting is faulty, twice if they begin with the quote.
    pub(super) faults: usize,
    /// Lines that it runs over, past the first.
    pub(super) over: usize,
    /// Its cells are parted by blanks, as words are, in a file of another delimiter.
    pub(super) at_blanks: bool,
}

impl Row {
    /// The line that it ends on.
    pub(super) fn last_line(&self) -> u64 {
        self.line + self.over as u64
    }

    /// The row in one line that is short enough to be shown.
    pub(super) fn excerpt(&self) -> String {
        const LENGTH: usize = 80;
        let text = self.values.iter().map(|value| value.trim()).collect::<Vec<_>>().join(" | ").replace(['\n', '\r'], " ");
        if text.chars().count() <= LENGTH { text } else { text.chars().take(LENGTH).chain(['…']).collect() }
    }
}

/// The records of a sample as one syntax reads them: of the start, then of the other pieces.
pub(super) struct Rows {
    pub syntax: Syntax,
    pub rows: Vec<Row>,
    /// How many of them are of the file's start.
    pub at_start: usize,
}

impl Rows {
    /// Reads the pieces in a syntax, faulty records as cells of this width. Pieces after the first begin anywhere, so
    /// their first line is left out.
    pub(super) fn read(pieces: &[&str], whole: bool, syntax: Syntax, width: Option<usize>) -> Self {
        let mut rows = Vec::new();
        for (index, piece) in pieces.iter().enumerate() {
            let count = if index == 0 { limits::DIALECT_RECORDS } else { limits::DIALECT_RECORDS / 4 };
            let from = if index == 0 { 0 } else { piece.find(['\n', '\r']).map_or(0, |at| at + 1) };
            let mut of_piece = read(&piece[from..], whole, syntax, width, count);
            if of_piece.is_empty() && !whole {
                of_piece = read(&piece[from..], true, syntax, width, count);
            }
            rows.push(of_piece);
        }
        let at_start = rows.first().map_or(0, Vec::len);
        Self { syntax, rows: rows.into_iter().flatten().collect(), at_start }
    }

    /// The width that most records have; of two equally frequent ones that of the earlier record. Below remarks of pairs, as
    /// banks put above a short statement, it is that of the table to the end.
    pub(super) fn usual_width(&self) -> usize {
        self.below_notes().map_or_else(|| self.most_frequent_width(), |first| self.rows[first].values.len())
    }

    /// The first of the rows that have one width to the end of the start, if those above it are pairs, and perhaps titles; or any
    /// notes, and this row is a header for certain.
    pub(super) fn below_notes(&self) -> Option<usize> {
        const PAIR: usize = 2;
        const ROWS: usize = 3;
        let start = &self.rows[..self.at_start];
        let width = start.last().map(|row| row.values.len()).filter(|&width| width > PAIR)?;
        let table = start.iter().rev().take_while(|row| row.values.len() == width).count();
        let (above, at) = (&start[..start.len() - table], start.len() - table);
        if above.is_empty() || above.iter().any(|row| row.values.len() > PAIR) {
            return None;
        }
        let pairs = above.iter().filter(|row| row.values.len() == PAIR).count();
        let is_table =
            (table >= ROWS && pairs * 2 > above.len()) || (table > 1 && !are_parted(above) && header(start, at, width).is_certain());
        is_table.then_some(at)
    }

    fn most_frequent_width(&self) -> usize {
        let mut counts: HashMap<usize, (usize, Reverse<usize>)> = HashMap::new();
        for (index, row) in self.rows.iter().enumerate() {
            counts.entry(row.values.len()).or_insert((0, Reverse(index))).0 += 1;
        }
        counts.into_iter().max_by_key(|&(_, frequency)| frequency).map_or(1, |(width, _)| width)
    }

    /// The records of this width.
    pub(super) fn of_width(&self, width: usize) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.values.len() == width)
    }
}

/// Whether another delimiter stands in most rows: those are the records of another file that was joined to this one.
fn are_parted(rows: &[Row]) -> bool {
    let is_parted = |row: &&Row| row.values.iter().any(|value| value.contains([',', ';', '\t', '|', '^', '~']));
    rows.iter().filter(is_parted).count() * 2 > rows.len()
}

fn read(piece: &str, whole: bool, syntax: Syntax, width: Option<usize>, count: usize) -> Vec<Row> {
    let mut reader = Reader::new(syntax, 1);
    if let Some(width) = width {
        reader.expect_width(width);
    }
    let mut record = Record::default();
    let mut rows = Vec::new();
    let mut from = 0;
    while rows.len() < count {
        match reader.read(piece, from, whole, &mut record) {
            Found::Record => {
                let values = record.cells.iter().map(|cell| cell.value(piece).into_owned()).collect();
                let quoted = record.cells.iter().filter(|cell| cell.is_quoted()).count();
                // Inside unquoted text, a quote does less harm.
                let weight = |fault: QuotingFault| if fault == QuotingFault::QuoteInText { 1 } else { 2 };
                let faults = record.faults.iter().map(|fault| weight(fault.fault)).sum();
                let at_blanks = record.other_delimiter.is_some_and(|other| other.as_str() == " ");
                let over = record.lines_inside() as usize;
                rows.push(Row { line: record.line, values, wrapped: record.wrapped, quoted, faults, over, at_blanks });
            }
            Found::Blank | Found::Rest => {}
            Found::Wait | Found::End => break,
        }
        from = record.next;
    }
    rows
}

/// How well a syntax explains a sample.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Score {
    /// The product of what follows, and of how usual the delimiter is.
    pub total: f64,
    /// How even the widths of the records are.
    widths: f64,
    /// How much the values look like values.
    values: f64,
}

/// Records whose values are looked at, spread over the sample.
const LOOKED_AT: usize = 100;

/// Cells of a record that are looked at: more of them tell nothing new.
const CELLS: usize = 1000;

/// A value of one column has not more parts than this.
const WORDS: usize = 6;

impl Score {
    /// Nothing is explained.
    pub(super) const NONE: Self = Self { total: 0.0, widths: 0.0, values: 0.0 };

    /// Less than this is no table: a list of texts, in which a sign happens to occur.
    const LEAST: f64 = 0.015;

    /// Scores the records that a syntax makes of a sample.
    pub(super) fn of(rows: &Rows) -> Self {
        let widths = widths(rows);
        if widths == 0.0 || is_one_value(rows) || is_prose(rows) {
            return Self::NONE;
        }
        let values = values(rows);
        let table = widths * values * values * (0.4 + 0.6 * columns(rows)) * quoting(rows);
        let total = (table + 0.5 * known(rows)) * usualness(rows);
        if total < Self::LEAST {
            return Self::NONE;
        }
        Self { total, widths, values }
    }

    /// How sure the syntax is, where the best other delimiter has the score `rival`: the share of files in which it is right.
    ///
    /// A logistic regression over generated files (`cargo xtask conformance calibration`, seeds 2 and 3, 7420 files in which
    /// a table was found), then made more careful, most of all about one or two records: rather too low than too high.
    /// What speaks against: a rival, few records, a low score, records that are one value as a whole, and a line of one
    /// cell above them, which may be the heading of a file of one column.
    pub(super) fn confidence(&self, rival: f64, rows: &Rows) -> f64 {
        if self.total == 0.0 {
            return 0.5;
        }
        let titled = rows.rows.first().is_some_and(|row| row.values.len() == 1);
        let against = 4.7 * (rival / self.total).min(1.0)
            + 4.0 / rows.rows.len() as f64
            + 2.6 * whole(rows, &[Shape::Time, Shape::Structured, Shape::Number, Shape::Phone, Shape::Address])
            + if titled { 1.6 } else { 0.0 };
        let evidence = 6.6 + 1.2 * self.total.ln() - against;
        (1.0 / (1.0 + (-evidence).exp())).min(0.99)
    }
}

/// Which share of a row's cells are known headings, at best; a row of one cell has none.
fn known(rows: &Rows) -> f64 {
    let start = rows.rows[..rows.at_start].iter().take(limits::HEADER_LINES).filter(|row| row.values.len() > 1);
    let share = |row: &Row| (known_headings(&row.values), row.values.len() as f64);
    start.map(share).filter(|&(known, _)| known > 1).map(|(known, width)| known as f64 / width).fold(0.0, f64::max)
}

/// How even the widths are, and more for more columns. Lines of one cell are notes, and count little against the rest,
/// and columns without any value, as behind a delimiter at the end of each line, are none.
fn widths(rows: &Rows) -> f64 {
    let usual = rows.usual_width();
    // In order, so that the sum of fractions below is the same every time.
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for row in &rows.rows {
        *counts.entry(row.values.len()).or_default() += 1;
    }
    let single = counts.remove(&1).unwrap_or(0) as f64;
    let all: f64 = counts.values().sum::<usize>() as f64 + single.min(4.0) * 0.25 + (single - 4.0).max(0.0);
    let empty = (0..usual).filter(|&column| rows.of_width(usual).all(|row| row.values[column].trim().is_empty())).count();
    let columns = |width: usize| if width == usual { (width - empty).max(1) } else { width } as f64;
    let even: f64 = counts.into_iter().map(|(width, count)| (count as f64 / all).powf(1.6) * (1.0 - 1.0 / columns(width))).sum();
    if usual == 1 { even * 0.1 } else { even }
}

/// Whether the lines are values of one column, as telephone numbers with blanks in them, times, and addresses of pages.
fn is_one_value(rows: &Rows) -> bool {
    let begins_address = |row: &Row| row.values[0].chars().all(char::is_alphabetic) && row.values[1].starts_with("//");
    if rows.syntax.delimiter.as_str() == ":" && looked_at(rows).all(begins_address) {
        return true;
    }
    let shapes: &[Shape] = match rows.syntax.delimiter.as_str() {
        " " => &[Shape::Time, Shape::Structured, Shape::Number, Shape::Phone],
        ":" => &[Shape::Time, Shape::Structured],
        delimiter if delimiter.len() > 1 => &[Shape::Structured],
        _ => return false,
    };
    whole(rows, shapes) > 0.9
}

/// Whether the lines are sentences, in which the delimiter is punctuation: a blank stands behind it, most lines end as
/// sentences do, and they have it as often as it comes.
pub(super) fn is_prose(rows: &Rows) -> bool {
    let is_spaced = |row: &Row| rows.syntax.blanks || row.values[1..].iter().all(|value| value.starts_with(' '));
    let ends = |row: &&Row| row.values.last().is_some_and(|value| value.trim_end().ends_with(['.', '!', '?', '…', '。']));
    let (count, sentences) = (rows.rows.len(), rows.rows.iter().filter(ends).count());
    rows.syntax.delimiter.as_str() != " "
        && sentences * 10 >= count * 6
        && rows.of_width(rows.usual_width()).count() * 10 < count * 8
        && rows.rows.iter().all(is_spaced)
}

/// The share of the records that are a value of such a shape if they are taken as one cell.
fn whole(rows: &Rows, shapes: &[Shape]) -> f64 {
    let (mut of_shape, mut count) = (0.0, 0.0);
    // The first one may be the heading.
    let heading = usize::from(looked_at(rows).count() > 1);
    for row in looked_at(rows).skip(heading) {
        let is_whole = row.values.len() <= WORDS && shapes.contains(&Shape::of(&row.values.join(rows.syntax.delimiter.as_str())));
        of_shape += f64::from(u8::from(is_whole));
        count += 1.0;
    }
    if count == 0.0 { 0.0 } else { of_shape / count }
}

fn looked_at(rows: &Rows) -> impl Iterator<Item = &Row> {
    let step = rows.rows.len().div_ceil(LOOKED_AT).max(1);
    rows.rows.iter().step_by(step).filter(|row| row.values.len() > 1)
}

/// How much the values look like values, from 0 to 1.
fn values(rows: &Rows) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for value in looked_at(rows).flat_map(|row| row.values.iter().take(CELLS)) {
        sum += Shape::of(value).weight();
        count += 1.0;
    }
    if count == 0.0 { 0.0 } else { sum / count }
}

/// How alike the values of each column are, from 0 to 1.
fn columns(rows: &Rows) -> f64 {
    let width = rows.usual_width();
    let mut counts = vec![[0usize; Shape::COUNT]; width.min(CELLS)];
    for row in looked_at(rows).filter(|row| row.values.len() == width) {
        for (counts, value) in counts.iter_mut().zip(&row.values) {
            counts[Shape::of(value) as usize] += 1;
        }
    }
    let alike = |shapes: &[usize; Shape::COUNT]| {
        let filled: usize = shapes[1..].iter().sum();
        if filled == 0 { 0.6 } else { *shapes[1..].iter().max().unwrap_or(&0) as f64 / filled as f64 }
    };
    counts.iter().map(alike).sum::<f64>() / counts.len() as f64
}

/// How many of the values are headings that some format knows.
pub(super) fn known_headings(values: &[String]) -> usize {
    let known = |value: &&String| {
        crate::header::OWN_COLUMNS.contains(&value.as_str()) || (mapping::known_words(value) > 0 && !value.contains(['\n', '\r']))
    };
    values.iter().take(CELLS).filter(known).count()
}
