//! Headings: the columns as the header names them.

use super::after_lines;
use super::short_header::ShortHeader;
use crate::dialect::Detected;
use crate::record::{Found, Reader, Record};

/// The columns as the header names them.
#[derive(Default)]
pub(super) struct Headings {
    /// The heading of each, or `#1`, `#2` … where there is none.
    pub(super) columns: Vec<String>,
    /// The columns below a header that have no heading of their own.
    pub(super) unnamed: Vec<usize>,
    /// How many empty cells the header has behind the last column of the records.
    pub(super) beyond: usize,
    /// How many cells the header has.
    cells: usize,
}

impl Headings {
    /// The headings, or numbers as wide as most records. A header that is narrower than the records is filled up
    /// with numbers; empty cells behind the widest record make no column.
    pub(super) fn of(text: &str, whole: bool, detected: &Detected) -> Self {
        let dialect = &detected.dialect;
        let mut record = Record::default();
        let from = after_lines(text, dialect.skipped_lines);
        let mut reader = Reader::new(dialect.syntax, 1);
        reader.expect_width(detected.width);
        let mut found = reader.read(text, from, whole, &mut record);
        while found == Found::Blank {
            found = reader.read(text, record.next, whole, &mut record);
        }
        if found == Found::Wait {
            found = reader.read(text, record.start, true, &mut record);
        }
        if found != Found::Record {
            return Self::default();
        }
        let heading = |column: usize| record.cells.get(column).filter(|_| dialect.header).map(|cell| cell.value(text).into_owned());
        // A mark before or inside the quotes of the first heading is no part of its name.
        let unmarked = |heading: String| heading.trim_start_matches('\u{FEFF}').to_owned();
        let name = |column: usize| heading(column).map(unmarked).filter(|heading| !heading.trim().is_empty());
        let named = (0..record.cells.len()).rev().find(|&column| name(column).is_some()).map_or(0, |last| last + 1);
        let width = match dialect.header {
            true if detected.widest > 0 => named.max(detected.widest).min(record.cells.len()),
            true => record.cells.len(),
            // The first record may have a cell too many as any other.
            false => detected.width.min(record.cells.len()),
        };
        let columns = width.max(detected.width);
        Self {
            columns: (0..columns).map(|column| name(column).unwrap_or_else(|| format!("#{}", column + 1))).collect(),
            unnamed: (0..columns).filter(|&column| dialect.header && name(column).is_none()).collect(),
            beyond: if dialect.header { record.cells.len() - width } else { 0 },
            cells: record.cells.len(),
        }
    }

    /// The headings, if the records have more cells than there are of them.
    pub(super) fn lacking(&self) -> Option<&[String]> {
        let named = self.columns.len() - self.unnamed.len();
        let are_last = self.unnamed.first() == Some(&named);
        (named > 0 && are_last && self.beyond == 0).then(|| &self.columns[..named])
    }

    /// Whether the header has empty cells where headings are missing.
    pub(super) fn is_filled_up(&self) -> bool {
        self.cells == self.columns.len()
    }

    /// Takes the headings for those of the columns that they belong to.
    pub(super) fn put_right(&mut self, short_header: &ShortHeader) {
        self.columns.truncate(self.columns.len() - self.unnamed.len());
        self.unnamed.clear();
        if *short_header == ShortHeader::First {
            self.columns.insert(0, "#1".to_owned());
            self.unnamed.push(0);
        }
    }
}
