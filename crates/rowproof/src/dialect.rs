//! Dialect: what delimits and quotes the records, and what precedes them; with the evidence.

use crate::header::OWN_COLUMNS;
use crate::limits;
use crate::mapping;
use crate::reason::{Reason, TOLD};
use crate::record::{Found, Reader, Record};
use std::cmp::Reverse;
use std::collections::HashMap;

/// How a file's records are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// An ASCII byte.
    pub delimiter: u8,
    /// An ASCII byte, or none where quotes are text.
    pub quote: Option<u8>,
    /// How most lines end.
    pub newline: Newline,
    /// Whether the first record has the names of the columns.
    pub header: bool,
    /// Lines before the header or the first record that are no records.
    pub skipped_lines: u64,
}

/// A line end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Newline {
    /// LF.
    Lf,
    /// CR LF.
    CrLf,
    /// CR.
    Cr,
    /// More than one of them.
    Mixed,
}

impl Newline {
    /// What to write for it; mixed line ends become CR LF, as RFC 4180 says.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lf => "\n",
            Self::CrLf | Self::Mixed => "\r\n",
            Self::Cr => "\r",
        }
    }

    fn of(sample: &str) -> Self {
        let crlf = sample.matches("\r\n").count();
        let lf = sample.matches('\n').count() - crlf;
        let cr = sample.matches('\r').count() - crlf;
        match (lf, crlf, cr) {
            (_, 0, 0) => Self::Lf,
            (0, _, 0) => Self::CrLf,
            (0, 0, _) => Self::Cr,
            _ => Self::Mixed,
        }
    }
}

/// What the user has said about the dialect.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told {
    /// The delimiter.
    pub delimiter: Option<u8>,
    /// The quote; `Some(None)` for none.
    pub quote: Option<Option<u8>>,
    /// Whether there is a header.
    pub header: Option<bool>,
    /// Lines before the header.
    pub skipped_lines: Option<u64>,
}

/// The dialect found, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detected {
    /// The dialect.
    pub dialect: Dialect,
    /// Why this delimiter.
    pub delimiter_because: Reason,
    /// Why there is a header, or none.
    pub header_because: Reason,
}

const DELIMITERS: [u8; 4] = *b",;\t|";

/// One record of the sample.
struct Row {
    line: u64,
    values: Vec<String>,
}

/// Finds the dialect of a file that begins with `sample`; `whole` says that this is all of it.
pub fn detect(sample: &str, whole: bool, told: Told) -> Detected {
    let quote = told.quote.unwrap_or(Some(b'"'));
    let candidates: Vec<u8> = told.delimiter.or_else(|| separator_line(sample)).map_or(DELIMITERS.to_vec(), |delimiter| vec![delimiter]);
    let said = candidates.len() == 1;
    let mut best: Option<(f64, u8, Vec<Row>)> = None;
    for delimiter in candidates {
        let rows = rows(sample, whole, delimiter, quote);
        let score = score(&rows);
        if best.as_ref().is_none_or(|(other, ..)| score > *other) {
            best = Some((score, delimiter, rows));
        }
    }
    let (_, delimiter, rows) = best.unwrap_or((0.0, b',', Vec::new()));
    let width = usual_width(&rows);
    let same = rows.iter().filter(|row| row.values.len() == width).count();
    let delimiter_because = match () {
        () if told.delimiter.is_some() => Reason::new(TOLD),
        () if said => Reason::new(("separator-line", "the line sep= says so")),
        () if width == 1 => Reason::new(("no-columns", "no delimiter makes columns; the comma is usual")),
        () => Reason::new(("same-width", "{same} of {records} records have {width} cells with it"))
            .with("same", same)
            .with("records", rows.len())
            .with("width", width),
    };
    let first = first_row(&rows, width, usize::from(separator_line(sample).is_some()));
    let (has_header, header_because) = match told.header {
        Some(header) => (header, Reason::new(TOLD)),
        None => header(rows.get(first)),
    };
    let skipped_lines = told.skipped_lines.unwrap_or_else(|| rows.get(first).map_or(0, |row| row.line - 1));
    let dialect = Dialect { delimiter, quote, newline: Newline::of(sample), header: has_header, skipped_lines };
    Detected { dialect, delimiter_because, header_because }
}

/// Excel's `sep=;` in the first line.
fn separator_line(sample: &str) -> Option<u8> {
    let line = sample.lines().next()?.trim_matches('"');
    let prefix = line.get(..4).filter(|prefix| prefix.eq_ignore_ascii_case("sep="))?;
    match line.as_bytes()[prefix.len()..] {
        [delimiter] if delimiter.is_ascii() => Some(delimiter),
        _ => None,
    }
}

fn rows(sample: &str, whole: bool, delimiter: u8, quote: Option<u8>) -> Vec<Row> {
    let mut reader = Reader::new(delimiter, quote, 1);
    let mut record = Record::default();
    let mut rows = Vec::new();
    let mut from = 0;
    while rows.len() < limits::DIALECT_RECORDS {
        match reader.read(sample, from, whole, &mut record) {
            Found::Record => {
                let values = record.cells.iter().map(|cell| cell.value(sample).into_owned()).collect();
                rows.push(Row { line: record.line, values });
            }
            Found::Blank | Found::Rest => {}
            Found::Wait | Found::End => break,
        }
        from = record.next;
    }
    if rows.is_empty() && !whole && !sample.is_empty() {
        return self::rows(sample, true, delimiter, quote);
    }
    rows
}

/// How table-like the records are: how many share one width, more for more columns and for known headings.
fn score(rows: &[Row]) -> f64 {
    let width = usual_width(rows);
    if rows.is_empty() || width < 2 {
        return 0.0;
    }
    let same = rows.iter().filter(|row| row.values.len() == width).count() as f64 / rows.len() as f64;
    let known = rows.iter().take(limits::HEADER_LINES).map(known_headings).max().unwrap_or(0);
    same * (1.0 - 1.0 / width as f64) + known as f64 / width as f64
}

/// The width that most records have; of two equally frequent ones that of the earlier record.
fn usual_width(rows: &[Row]) -> usize {
    let mut counts: HashMap<usize, (usize, Reverse<usize>)> = HashMap::new();
    for (index, row) in rows.iter().enumerate() {
        counts.entry(row.values.len()).or_insert((0, Reverse(index))).0 += 1;
    }
    counts.into_iter().max_by_key(|&(_, frequency)| frequency).map_or(1, |(width, _)| width)
}

fn known_headings(row: &Row) -> usize {
    let known =
        |value: &&String| OWN_COLUMNS.contains(&value.as_str()) || (mapping::known_words(value) > 0 && !value.contains(['\n', '\r']));
    row.values.iter().filter(known).count()
}

/// The row with the most known headings among the first; else the first of at least the usual width.
fn first_row(rows: &[Row], width: usize, from: usize) -> usize {
    let start = || rows.iter().enumerate().take(limits::HEADER_LINES).skip(from);
    let known = start().map(|(index, row)| (known_headings(row), index)).rev().max_by_key(|&(known, _)| known);
    match known {
        Some((known, index)) if known >= 2 && rows[from..index].iter().all(|row| row.values.len() < rows[index].values.len()) => index,
        _ => start().find(|(_, row)| row.values.len() >= width.max(2)).map_or(0, |(index, _)| index),
    }
}

/// Whether a row has names rather than values.
fn header(row: Option<&Row>) -> (bool, Reason) {
    let Some(row) = row else {
        return (false, Reason::new(("no-record", "there is no record")));
    };
    let (known, cells) = (known_headings(row), row.values.len());
    if known > 0 {
        return (
            true,
            Reason::new(("known-headings", "{known} of its {cells} cells are known headings")).with("known", known).with("cells", cells),
        );
    }
    let values = cells - row.values.iter().filter(|value| is_name(value)).count();
    if values == 0 {
        (true, Reason::new(("names", "its cells look like names, not like values")))
    } else {
        (false, Reason::new(("values", "{values} of its {cells} cells look like values")).with("values", values).with("cells", cells))
    }
}

/// A name has a letter, and is no number, address or date.
fn is_name(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let letters = value.chars().filter(|character| character.is_alphabetic()).count();
    letters > digits && !value.contains(['@']) && !value.contains("://")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expect`: delimiter, header, skipped lines.
    fn check(sample: &str, expect: (char, bool, u64)) {
        let dialect = detect(sample, true, Told::default()).dialect;
        assert_eq!((char::from(dialect.delimiter), dialect.header, dialect.skipped_lines), expect, "{sample:?}");
    }

    #[test]
    fn dialects() {
        check("a,b,c\n1,2,3\n", (',', true, 0));
        check("a;b;c\n1,5;2;3\n", (';', true, 0));
        check("a\tb\n1\t2\n", ('\t', true, 0));
        check("a|b\n1|2\n", ('|', true, 0));
        check("sep=;\na;b\n1;2\n", (';', true, 1));
        check("Calls of November\n\nClientId,DateTime\n1,2\n", (',', true, 2));
        check("Parameters:TimeZone=+0300\nClientId,DateTime\n1,2\n", (',', true, 1));
        check("133591247640966458,1646125849\n133591247640966459,1646125850\n", (',', false, 0));
        check("a,b,c\n2, \"Smith, John\", 3\n", (',', true, 0));
        check("", (',', false, 0));
        check("one\ntwo\n", (',', true, 0));
    }

    #[test]
    fn line_ends() {
        let newline = |sample| detect(sample, true, Told::default()).dialect.newline;
        assert_eq!(newline("a\r\nb\r\n"), Newline::CrLf);
        assert_eq!(newline("a\rb\r"), Newline::Cr);
        assert_eq!(newline("a\nb\r\n"), Newline::Mixed);
    }
}
