//! Text → records: cells with their exact spans, true line numbers, and the quoting faults.
//!
//! Reading never fails. A well-formed record is read as RFC 4180 says; a faulty one is read in each way
//! that its writer may have meant, and the way that gives the expected number of cells is taken
//! (`recover.rs`). Every fault is kept with the record.

mod cell;
mod reading;
mod recover;
mod split;
mod strict;
mod swallowed;
mod tail;
mod unclosed;
mod window;
mod wrapped;

use crate::scan::Scan;
use crate::syntax::{Delimiter, Syntax};
pub use cell::Cell;
pub use split::{Split, Usual};
use std::ops::Range;
use window::{Outcome, Window};

/// What is wrong with the quoting of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuotingFault {
    /// The quote at the start of the cell is never closed; it was read as text.
    Unclosed {
        /// Lines from the quote to the next one, or to where the search ended.
        lines: u64,
    },
    /// Text follows the closing quote, or quotes inside were not doubled.
    TextAfterQuote,
    /// A quote stands inside a cell that is not quoted.
    QuoteInText,
    /// Blanks stand before the opening quote.
    BlankBeforeQuote,
    /// The cell fits only if the escape of the dialect is text in it, or a backslash is an escape.
    OtherEscape,
    /// The cell is not quoted and runs over a line end.
    LineEnd,
}

/// A quoting fault and the cell that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellFault {
    /// Index of the cell in its record.
    pub cell: usize,
    /// What is wrong.
    pub fault: QuotingFault,
}

/// One record of the file. Reused from record to record, so that reading does not allocate.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// 1 for the first record that was read.
    pub number: u64,
    /// Physical line on which the record begins, from 1.
    pub line: u64,
    /// Its first byte in the text.
    pub start: usize,
    /// One past the last byte of its last cell.
    pub end: usize,
    /// One past its line end.
    pub next: usize,
    /// Its cells, in order.
    pub cells: Vec<Cell>,
    /// Its quoting faults, in order.
    pub faults: Vec<CellFault>,
    /// The record is longer than [`crate::limits::RECORD`] and was cut there.
    pub cut: bool,
    /// Its line is quoted as a whole; the cells are those inside.
    pub wrapped: bool,
    /// Its line is filled up as those are that are quoted as a whole; that is no part of its last cell.
    pub filled: bool,
    /// The record fits only with this delimiter, which is not the file's.
    pub other_delimiter: Option<Delimiter>,
    /// It may go on in the next lines.
    pub split: Option<Split>,
    /// Line ends inside its cells.
    line_ends: u64,
    /// Where the first quoted cell begins that runs over a line end.
    over_lines: Option<usize>,
}

impl Record {
    /// Takes all of the record for one cell: so does a reader of the file's own syntax.
    pub fn read_as_one_cell(&mut self) {
        self.cells = vec![Cell::plain(self.start, self.end)];
        self.faults.clear();
        self.other_delimiter = None;
    }

    /// The same without its last cells.
    pub fn without_last(&self, cells: usize) -> Self {
        let mut shorter = self.clone();
        shorter.cells.truncate(self.cells.len().saturating_sub(cells));
        shorter
    }

    /// Whether it has no value in any cell, where several are there or are expected.
    fn is_empty(&self, width: Option<usize>) -> bool {
        let several = self.cells.len() > 1 || width.is_some_and(|width| width > 1);
        several && self.faults.is_empty() && self.cells.iter().all(Cell::is_empty)
    }

    /// Whether it is nothing but blanks, or the sign by which DOS ended a file.
    fn is_blank(&self, text: &[u8]) -> bool {
        let span = &text[self.start..self.end];
        self.cells.len() == 1 && (span == b"\x1A" || span.iter().all(|&byte| matches!(byte, b' ' | b'\t')))
    }

    /// Line ends inside its cells.
    pub fn lines_inside(&self) -> u64 {
        self.line_ends
    }

    /// The span of the record without its line end.
    pub fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// What [`Reader::read`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A record.
    Record,
    /// A line with nothing on it, or with delimiters only: no record.
    Blank,
    /// The continuation of a record that was cut: only a span.
    Rest,
    /// More text is needed to tell.
    Wait,
    /// The end of the file.
    End,
}

/// Reads records one after the other from text that arrives in pieces.
#[derive(Debug, Clone)]
pub struct Reader {
    scan: Scan,
    syntax: Syntax,
    /// How many cells a record should have; decides between readings of a faulty record.
    width: Option<usize>,
    /// What records usually look like, where pieces of records are looked for.
    usual: Option<Usual>,
    /// Whether the last cell of a record may go on in the next line.
    looks_behind: bool,
    line: u64,
    number: u64,
    /// Whether a record without any value counts as a blank line.
    passes_empty: bool,
    /// Inside a record that was cut.
    resting: bool,
}

impl Reader {
    /// A reader of records in this syntax, which begin on `line`.
    pub fn new(syntax: Syntax, line: u64) -> Self {
        let syntax = syntax.consistent();
        Self {
            scan: Scan::new(&syntax),
            syntax,
            width: None,
            usual: None,
            looks_behind: false,
            line,
            number: 0,
            passes_empty: false,
            resting: false,
        }
    }

    /// Sets how many cells a record should have.
    pub fn expect_width(&mut self, width: usize) {
        self.width = Some(width);
    }

    /// Says what records usually look like: from now on, those on several lines are read as one.
    pub fn expect_usual(&mut self, usual: Usual) {
        self.looks_behind = self.width.is_some_and(|width| usual.ends_in_text(width));
        self.usual = Some(usual);
    }

    /// Takes records without any value for blank lines from now on.
    pub fn pass_empty(&mut self) {
        self.passes_empty = true;
    }

    /// Numbers the next record `number + 1`, beginning on `line`: reading goes on from the index.
    pub fn seek(&mut self, number: u64, line: u64) {
        self.number = number;
        self.line = line;
    }

    /// The line on which the next record begins.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Reads what begins at `from`. `last` says that no text follows after `text`.
    pub fn read(&mut self, text: &str, from: usize, last: bool, record: &mut Record) -> Found {
        record.start = from;
        record.end = from;
        record.line = self.line;
        record.faults.clear();
        record.cells.clear();
        record.cut = false;
        record.wrapped = false;
        record.filled = false;
        record.other_delimiter = None;
        record.split = None;
        record.line_ends = 0;
        record.over_lines = None;
        let bytes = text.as_bytes();
        let window = Window::at(bytes, from, last);
        if from == bytes.len() {
            return if last { Found::End } else { Found::Wait };
        }
        if self.resting {
            return self.rest(bytes, last, record);
        }
        if matches!(bytes[from], b'\n' | b'\r') {
            record.end = from;
            return self.finish(bytes, &window, record, Found::Blank);
        }
        let outcome = match self.cells(bytes, &window, record) {
            Outcome::Read if self.looks_behind => self.read_on(bytes, &window, record),
            outcome => outcome,
        };
        match outcome {
            Outcome::Wait => Found::Wait,
            Outcome::Cut => {
                record.cut = true;
                record.next = record.end;
                self.resting = true;
                self.line += record.line_ends;
                self.number += 1;
                record.number = self.number;
                Found::Record
            }
            Outcome::Read => {
                if self.passes_empty && self.width != Some(1) && record.is_blank(bytes) {
                    record.cells.clear();
                    return self.finish(bytes, &window, record, Found::Blank);
                }
                let nothing = record.filled && record.cells.iter().all(Cell::is_empty);
                let found = if nothing || (self.passes_empty && record.is_empty(self.width)) { Found::Blank } else { Found::Record };
                self.finish(bytes, &window, record, found)
            }
        }
    }

    /// Passes over the line end behind the record and counts lines.
    fn finish(&mut self, bytes: &[u8], window: &Window, record: &mut Record, found: Found) -> Found {
        let length = match bytes.get(record.end..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([b'\r']) if !window.last => return Found::Wait,
            Some([b'\r' | b'\n', ..]) => 1,
            _ => 0,
        };
        record.next = record.end + length;
        self.line += record.line_ends + u64::from(length > 0);
        if found == Found::Record {
            self.number += 1;
        }
        record.number = self.number;
        found
    }

    /// The remaining text of a record that was cut, up to and with its line end.
    fn rest(&mut self, bytes: &[u8], last: bool, record: &mut Record) -> Found {
        let from = record.start;
        record.number = self.number;
        record.end = memchr::memchr2(b'\n', b'\r', &bytes[from..]).map_or(bytes.len(), |at| from + at);
        if record.end == bytes.len() {
            record.next = record.end;
            return Found::Rest;
        }
        let window = Window::at(bytes, from, last);
        let found = self.finish(bytes, &window, record, Found::Rest);
        self.resting = found == Found::Wait;
        found
    }
}

#[cfg(test)]
mod tests;
