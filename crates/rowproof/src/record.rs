//! Text → records: cells with their exact spans, true line numbers, and the quoting faults.
//!
//! Reading never fails. A well-formed record is read as RFC 4180 says; a faulty one is read in each way
//! that its writer may have meant, and the way that gives the expected number of cells is taken
//! (`recover.rs`). Every fault is kept with the record.

mod recover;

use crate::limits;
use crate::scan::{self, Scan};
use std::borrow::Cow;
use std::ops::Range;

/// One cell: where it stands in the text that was read, quotes included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// First byte of the cell in the text.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Position of the closing quote, when the cell is read as a quoted one.
    close: Option<usize>,
    /// Whether quotes inside are doubled.
    doubled: bool,
}

impl Cell {
    /// The bytes of the cell, quotes included.
    pub fn raw<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start..self.end]
    }

    /// Whether the cell is read as a quoted one.
    pub fn is_quoted(&self) -> bool {
        self.close.is_some()
    }

    /// A cell with nothing in it, at the place where this one begins.
    pub fn empty_before(&self) -> Self {
        Self { start: self.start, end: self.start, close: None, doubled: false }
    }

    /// What the cell says: without its quotes, doubled quotes made single.
    pub fn value<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let Some(close) = self.close else {
            return Cow::Borrowed(self.raw(text));
        };
        let inner = &text[self.start + 1..close];
        let tail = &text[close + 1..self.end];
        if !self.doubled && tail.is_empty() {
            return Cow::Borrowed(inner);
        }
        let quote = &text[close..=close];
        Cow::Owned(inner.replace(&quote.repeat(2), quote) + tail)
    }
}

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
    /// The record is longer than [`limits::RECORD`] and was cut there.
    pub cut: bool,
}

impl Record {
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
    /// A line with nothing on it: the record has only its span.
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
    delimiter: u8,
    quote: Option<u8>,
    /// How many cells a record should have; decides between readings of a faulty record.
    width: Option<usize>,
    line: u64,
    number: u64,
    /// Inside a record that was cut.
    resting: bool,
}

impl Reader {
    /// A reader of records with this delimiter and quote (both ASCII), which begin on `line`.
    pub fn new(delimiter: u8, quote: Option<u8>, line: u64) -> Self {
        Self { scan: Scan::new(delimiter, quote), delimiter, quote, width: None, line, number: 0, resting: false }
    }

    /// Sets how many cells a record should have.
    pub fn expect_width(&mut self, width: usize) {
        self.width = Some(width);
    }

    /// Numbers the next record `number + 1`, beginning on `line`: reading goes on from the index.
    pub fn seek(&mut self, number: u64, line: u64) {
        self.number = number;
        self.line = line;
    }

    /// Reads what begins at `from`. `last` says that no text follows after `text`.
    pub fn read(&mut self, text: &str, from: usize, last: bool, record: &mut Record) -> Found {
        record.start = from;
        record.line = self.line;
        record.faults.clear();
        record.cells.clear();
        record.cut = false;
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
        match self.cells(bytes, &window, record) {
            recover::Outcome::Wait => Found::Wait,
            recover::Outcome::Cut => {
                record.cut = true;
                record.next = record.end;
                self.resting = true;
                self.line += scan::line_ends(&bytes[record.start..record.end]);
                self.number += 1;
                record.number = self.number;
                Found::Record
            }
            recover::Outcome::Read => self.finish(bytes, &window, record, Found::Record),
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
        self.line += scan::line_ends(&bytes[record.start..record.next]);
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

/// The bytes that one record may span, and whether more of them may still arrive.
struct Window {
    start: usize,
    end: usize,
    /// The record fills all that one record may span.
    limited: bool,
    /// More text may follow within the limit.
    more: bool,
    last: bool,
}

impl Window {
    fn at(bytes: &[u8], start: usize, last: bool) -> Self {
        let mut end = bytes.len().min(start.saturating_add(limits::RECORD));
        let limited = end < bytes.len() || end - start == limits::RECORD;
        while end < bytes.len() && end > start && (bytes[end] & 0xC0) == 0x80 {
            end -= 1;
        }
        Self { start, end, limited, more: !last && !limited, last }
    }
}

#[cfg(test)]
mod tests;
