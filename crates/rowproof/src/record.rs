//! Text → records: cells with their exact spans, true line numbers, and the quoting faults.
//!
//! Reading never fails. A well-formed record is read as RFC 4180 says; a faulty one is read in each way
//! that its writer may have meant, and the way that gives the expected number of cells is taken
//! (`recover.rs`). Every fault is kept with the record.

mod recover;
mod split;
mod strict;
mod wrapped;

use crate::limits;
use crate::scan::{Scan, Simple};
use crate::syntax::{Delimiter, Syntax};
pub use split::{Split, Usual};
use std::borrow::Cow;
use std::ops::Range;

/// One cell: where it stands in the text that was read, quotes included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// First byte of the cell in the text.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Position of the closing quote; 0, where none can stand, when the cell is not read as a quoted one.
    close: usize,
    /// Blanks at its start that are no part of its value.
    blanks: u8,
    /// How quotes and other special characters inside are written.
    inside: Inside,
}

/// What has to be undone in a cell to get its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// Nothing: the value is all between so many quotes at its start and as many at its end. By itself, so that the
    /// most frequent question about a cell is answered by one look.
    Simple(u8),
    /// Nothing inside, but blanks or text may stand around its quotes.
    Plain,
    /// Quotes are doubled.
    Doubled,
    /// This byte stands before special characters.
    Escaped(u8),
    /// The line is quoted as a whole by this byte: all quotes in it are doubled, and those of a quoted cell twice.
    Wrapped(u8),
}

impl Inside {
    /// Whether nothing has to be undone inside the cell.
    fn is_plain(self) -> bool {
        matches!(self, Self::Simple(_) | Self::Plain)
    }
}

impl Cell {
    /// A cell that is read without quotes.
    fn plain(start: usize, end: usize) -> Self {
        Self { start, end, close: 0, blanks: 0, inside: Inside::Plain }
    }

    /// The bytes of the cell, quotes included.
    pub fn raw<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start..self.end]
    }

    /// Where its value begins, quote included: behind blanks that belong to the delimiter.
    pub fn value_start(&self) -> usize {
        self.start + usize::from(self.blanks)
    }

    /// Whether the cell is read as a quoted one.
    pub fn is_quoted(&self) -> bool {
        self.close > 0
    }

    /// Whether nothing is in it, between its quotes either.
    pub fn is_empty(&self) -> bool {
        let start = self.value_start();
        self.end == start || (self.is_quoted() && self.close == start + 1 && self.end == self.close + 1)
    }

    /// Cells side by side, taken as one that is not quoted.
    pub fn joined(cells: &[Self]) -> Self {
        let joined = Self::plain(cells.first().map_or(0, |cell| cell.start), cells.last().map_or(0, |cell| cell.end));
        match cells.first().map(|cell| cell.inside) {
            Some(inside @ Inside::Wrapped(_)) => Self { inside, ..joined },
            _ => joined,
        }
    }

    /// A cell with nothing in it, at the place where this one begins.
    pub fn empty_before(&self) -> Self {
        Self::plain(self.start, self.start)
    }

    /// What the cell says: without its quotes, doubled quotes made single, escapes undone.
    #[inline]
    pub fn value<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.value_span() {
            Some(span) => Cow::Borrowed(&text[span]),
            None => self.value_inside(text),
        }
    }

    /// The same in bytes.
    #[inline]
    pub fn value_bytes<'t>(&self, text: &'t str) -> Cow<'t, [u8]> {
        if let Some(span) = self.value_span() {
            return Cow::Borrowed(&text.as_bytes()[span]);
        }
        match self.value_inside(text) {
            Cow::Borrowed(value) => Cow::Borrowed(value.as_bytes()),
            Cow::Owned(value) => Cow::Owned(value.into_bytes()),
        }
    }

    /// Where the value stands, if it stands in the text as it is.
    #[inline]
    fn value_span(&self) -> Option<Range<usize>> {
        let Inside::Simple(quotes) = self.inside else { return None };
        Some(self.start + usize::from(quotes)..self.end - usize::from(quotes))
    }

    /// The value of a cell that is not simply its text.
    fn value_inside<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if let Inside::Wrapped(quote) = self.inside {
            return Cow::Owned(self.value_wrapped(text, quote));
        }
        let (inner, tail) = if self.is_quoted() {
            (&text[self.start + usize::from(self.blanks) + 1..self.close], &text[self.close + 1..self.end])
        } else {
            (&text[self.start + usize::from(self.blanks)..self.end], "")
        };
        // Blanks between the closing quote and a delimiter belong to neither.
        let tail = if tail.bytes().all(|byte| byte == b' ') { "" } else { tail };
        match self.inside {
            inside if inside.is_plain() && tail.is_empty() => Cow::Borrowed(inner),
            Inside::Simple(_) | Inside::Plain => Cow::Owned(format!("{inner}{tail}")),
            Inside::Doubled | Inside::Wrapped(_) => {
                let quote = &text[self.close..=self.close];
                Cow::Owned(inner.replace(&quote.repeat(2), quote) + tail)
            }
            Inside::Escaped(escape) => {
                let quote = self.is_quoted().then(|| char::from(text.as_bytes()[self.close]));
                Cow::Owned(unescaped(inner, char::from(escape), quote) + &unescaped(tail, char::from(escape), None))
            }
        }
    }

    /// The pieces of the cell that are left without the quotes around its whole line: of two quotes the first.
    pub fn parts_unwrapped<'t>(&self, text: &'t str) -> impl Iterator<Item = Range<usize>> + use<'t> {
        wrapped::parts(text, self.start..self.end, if let Inside::Wrapped(quote) = self.inside { Some(quote) } else { None })
    }

    /// `cell` as it is written in a line that is quoted as a whole, if this one stands in such a line.
    pub fn rewrapped(&self, cell: String) -> String {
        match self.inside {
            Inside::Wrapped(quote) => cell.replace(char::from(quote), &char::from(quote).to_string().repeat(2)),
            _ => cell,
        }
    }

    /// The value of a cell in a line that is quoted as a whole: the line's own quotes are undone first.
    fn value_wrapped(&self, text: &str, quote: u8) -> String {
        let single = |end: usize| wrapped::doubled_made_single(&text[self.start..end], quote);
        let inner = single(self.end);
        let close = if self.is_quoted() { single(self.close).len() } else { 0 };
        let inside = if self.is_quoted() { Inside::Doubled } else { Inside::Plain };
        Self { start: 0, end: inner.len(), close, blanks: self.blanks, inside }.value(&inner).into_owned()
    }
}

/// Undoes escapes, and doubled quotes. Before a letter or a digit, an escape is text, as in `C:\new`.
fn unescaped(text: &str, escape: char, quote: Option<char>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match characters.peek() {
            Some(&next) if (character == escape && !next.is_alphanumeric()) || (Some(character) == quote && next == character) => {
                out.push(next);
                characters.next();
            }
            _ => out.push(character),
        }
    }
    out
}

impl From<Simple> for Cell {
    #[inline]
    fn from(cell: Simple) -> Self {
        match cell {
            Simple::Plain(start, end) => Self { inside: Inside::Simple(0), ..Self::plain(start, end) },
            Simple::Quoted(start, end) => Self { close: end - 1, inside: Inside::Simple(1), ..Self::plain(start, end) },
        }
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
    /// The record is longer than [`limits::RECORD`] and was cut there.
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
        Self { scan: Scan::new(&syntax), syntax, width: None, usual: None, line, number: 0, passes_empty: false, resting: false }
    }

    /// Sets how many cells a record should have.
    pub fn expect_width(&mut self, width: usize) {
        self.width = Some(width);
    }

    /// Says what records usually look like: from now on, those on several lines are read as one.
    pub fn expect_usual(&mut self, usual: Usual) {
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
        match self.cells(bytes, &window, record) {
            recover::Outcome::Wait => Found::Wait,
            recover::Outcome::Cut => {
                record.cut = true;
                record.next = record.end;
                self.resting = true;
                self.line += record.line_ends;
                self.number += 1;
                record.number = self.number;
                Found::Record
            }
            recover::Outcome::Read => {
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
