//! How a record is read whose strict reading stops at a faulty quote or does not fit: in each way that its writer
//! may have meant, until one fits.

use super::reading::{Inner, Reading, attempt};
use super::window::{Outcome, Stop, Window};
use super::{Cell, CellFault, QuotingFault, Reader, Record};
use crate::remark;
use crate::scan::{self, Scan};
use crate::syntax::{Delimiter, Syntax};

/// Delimiters that single records are written with in files of another one: joined files, lines typed by hand.
pub(super) const OTHER_DELIMITERS: [u8; 5] = *b",;\t| ";

impl Reader {
    /// Finds the cells of the record at `window.start`, by the reading that fits best.
    #[inline]
    pub(super) fn cells(&self, bytes: &[u8], window: &Window, record: &mut Record) -> Outcome {
        if self.syntax.filling.count > 0
            && let Some(outcome) = self.without_filling(bytes, window, record)
        {
            return outcome;
        }
        let strict = self.strict(bytes, window, record);
        match strict {
            Err(Stop::Wait) => return Outcome::Wait,
            Ok(outcome) if self.fits(record) => return outcome,
            _ => {}
        }
        if let Some(outcome) = self.unwrap(bytes, window, &strict, record) {
            return outcome;
        }
        match strict {
            Err(Stop::Wait) => Outcome::Wait,
            Ok(outcome) => match self.refit(bytes, window, record, outcome) {
                Outcome::Read if self.usual.is_some() && !self.fits(record) => self.join(bytes, window, record),
                outcome => outcome,
            },
            Err(Stop::Quote { at, reached }) => {
                let outcome = self.recover(bytes, window, (at, reached), record);
                count_lines(bytes, record);
                outcome
            }
        }
    }

    /// Whether the record is as wide as it should be. As long as no width is known, each line is looked into that may be
    /// quoted as a whole.
    pub(super) fn fits(&self, record: &Record) -> bool {
        self.width.map_or(!self.syntax.wrapped, |width| width == record.cells.len())
    }

    fn reading(&self, inner: Inner) -> Reading {
        Reading { syntax: self.syntax, scan: self.scan.clone(), inner, as_text: Vec::new(), blanks: false }
    }

    fn with_last_quote_as_text(&self) -> Reading {
        Reading { blanks: true, ..self.reading(Inner::Last) }
    }

    /// The strict reading has no faulty quote, but not the expected width: does another reading have it?
    fn refit(&self, bytes: &[u8], window: &Window, record: &mut Record, outcome: Outcome) -> Outcome {
        let mut other = record.clone();
        let lines = scan::line_ends(&bytes[record.span()]);
        let mut found = None;
        if record.over_lines.is_some() {
            found = self.on_one_line(bytes, window, &self.with_last_quote_as_text(), &mut other);
        }
        if let Some(at) = record.over_lines.filter(|_| found.is_none()) {
            found = match self.with_quotes_as_text(bytes, window, at, &mut other) {
                Outcome::Wait => return Outcome::Wait,
                Outcome::Read if self.fits(&other) => {
                    mark_unclosed(&mut other, at, lines);
                    Some(Outcome::Read)
                }
                _ => None,
            };
        }
        if found.is_none() && !record.faults.is_empty() {
            found = self.on_one_line(bytes, window, &Reading { blanks: true, ..self.reading(Inner::Refuse) }, &mut other);
        }
        if found.is_none() && self.width.is_some_and(|width| width > 2 && record.cells.len() < width) {
            found = self.with_other_delimiter(bytes, window, record, &mut other);
        }
        match found {
            Some(Outcome::Wait) => Outcome::Wait,
            Some(found) => {
                *record = other;
                count_lines(bytes, record);
                found
            }
            None => outcome,
        }
    }

    /// Reads with another delimiter, if that alone gives the expected width, and the file's own one stands in no other place
    /// of the record `as_read` than values have it in.
    fn with_other_delimiter(&self, bytes: &[u8], window: &Window, as_read: &Record, record: &mut Record) -> Option<Outcome> {
        let others = OTHER_DELIMITERS.into_iter().map(Delimiter::of_byte).filter(|&delimiter| delimiter != self.syntax.delimiter);
        let is_line = || std::str::from_utf8(&bytes[as_read.span()]).is_ok_and(|line| !remark::is_remark(line));
        let mut others = others.filter(|delimiter| delimiter.first() != b' ' || (self.width > Some(4) && is_line()));
        let fits = |&delimiter: &Delimiter| as_read.cells.windows(2).all(|pair| is_inside(bytes, pair, delimiter));
        others.by_ref().filter(fits).find_map(|delimiter| self.parted_by(delimiter, bytes, window, record))
    }

    /// Reads with another delimiter, where the quote at `close`, which closes no cell of this file, stands before one.
    fn quoted_with_other_delimiter(&self, bytes: &[u8], window: &Window, close: usize, record: &mut Record) -> Option<Outcome> {
        self.width.filter(|&width| width > 2)?;
        let behind = *bytes[..window.end].get(close + 1).filter(|&&byte| byte != b' ' && OTHER_DELIMITERS.contains(&byte))?;
        self.parted_by(Delimiter::of_byte(behind), bytes, window, record)
    }

    fn parted_by(&self, delimiter: Delimiter, bytes: &[u8], window: &Window, record: &mut Record) -> Option<Outcome> {
        let syntax = Syntax { delimiter, ..self.syntax };
        let reading = Reading { scan: Scan::new(&syntax), syntax, ..self.reading(Inner::Refuse) };
        let outcome = self.on_one_line(bytes, window, &reading, record)?;
        record.other_delimiter = Some(delimiter);
        Some(outcome)
    }

    /// A reading on one line with the expected width.
    fn on_one_line(&self, bytes: &[u8], window: &Window, reading: &Reading, record: &mut Record) -> Option<Outcome> {
        match attempt(bytes, window, reading, record) {
            Err(Stop::Wait) => Some(Outcome::Wait),
            Err(Stop::Quote { .. }) => None,
            Ok(outcome) => (self.fits(record) && !runs_over_lines(bytes, record)).then_some(outcome),
        }
    }

    /// Reads a record whose strict reading stopped at `reached`, inside the quoted cell that begins at `at`.
    /// A reading on one line with the expected width is taken at once; then come the quote as text,
    /// and the reading over several lines.
    fn recover(&self, bytes: &[u8], window: &Window, (at, reached): (usize, usize), record: &mut Record) -> Outcome {
        let lines = scan::line_ends(&bytes[at..reached]);
        match self.without_closing_quote(bytes, window, (at, reached), record) {
            Err(_) => return Outcome::Wait,
            Ok(Some(outcome)) => return outcome,
            Ok(None) => {}
        }
        if let Some(outcome) = self.quoted_with_other_delimiter(bytes, window, reached, record) {
            return outcome;
        }
        let mut fallback: Option<(Outcome, Record)> = None;
        for reading in self.readings() {
            match attempt(bytes, window, &reading, record) {
                Err(Stop::Wait) => return Outcome::Wait,
                Err(Stop::Quote { .. }) => {}
                Ok(outcome) if self.fits(record) && !runs_over_lines(bytes, record) => {
                    if reading.syntax.escape != self.syntax.escape {
                        mark(record, at, QuotingFault::OtherEscape);
                    }
                    return outcome;
                }
                Ok(outcome) if matches!(reading.inner, Inner::Text | Inner::Close) => {
                    fallback.get_or_insert_with(|| (outcome, record.clone()));
                }
                Ok(_) => {}
            }
        }
        let outcome = self.with_quotes_as_text(bytes, window, at, record);
        let swallows = match fallback.as_ref().map(|(_, as_read)| self.swallows_records(bytes, window, at..reached, as_read)) {
            Some(Err(_)) => return Outcome::Wait,
            Some(Ok(swallows)) => swallows,
            None => false,
        };
        let fallback = fallback.filter(|_| !swallows);
        match fallback {
            // A quote that closes on its own line is one, even if an escaped line end follows.
            Some((other, as_read)) if outcome != Outcome::Wait && (!self.fits(record) || (lines == 0 && self.fits(&as_read))) => {
                *record = as_read;
                other
            }
            _ => {
                mark_unclosed(record, at, lines);
                outcome
            }
        }
    }

    /// What a faulty quote may have been meant as, the likeliest first.
    fn readings(&self) -> impl Iterator<Item = Reading> {
        let escape = if self.syntax.escape.is_some() { None } else { Some(b'\\') };
        let escaped = Syntax { escape, ..self.syntax };
        let other_escape = Reading { scan: Scan::new(&escaped), syntax: escaped, ..self.reading(Inner::Refuse) };
        let blanks = Reading { blanks: true, ..self.reading(Inner::Refuse) };
        let with_escapes = self.width.is_some().then_some(other_escape);
        let name = self.width.is_some().then(|| self.reading(Inner::Name));
        let last = self.width.is_some().then(|| self.with_last_quote_as_text());
        let both = self.width.is_some().then(|| self.reading(Inner::TextAndLast));
        let others = [Inner::Text, Inner::Close].map(|inner| Some(self.reading(inner)));
        [Some(blanks), with_escapes, name, last, both].into_iter().chain(others).flatten()
    }

    /// Reads the record with the quote at `at`, and every further one that stays open, as text. Notes the further ones.
    pub(super) fn with_quotes_as_text(&self, bytes: &[u8], window: &Window, at: usize, record: &mut Record) -> Outcome {
        let mut reading = self.reading(Inner::Text);
        reading.as_text.push(at);
        let mut further = Vec::new();
        let outcome = loop {
            match attempt(bytes, window, &reading, record) {
                Ok(outcome) => break outcome,
                Err(Stop::Quote { at, reached }) if further.len() < 8 => {
                    reading.as_text.push(at);
                    further.push((at, scan::line_ends(&bytes[at..reached])));
                }
                Err(Stop::Quote { .. }) => reading.syntax.quote = None,
                Err(Stop::Wait) => return Outcome::Wait,
            }
        };
        for (at, lines) in further {
            mark_unclosed(record, at, lines);
        }
        outcome
    }
}

pub(super) fn runs_over_lines(bytes: &[u8], record: &Record) -> bool {
    memchr::memchr2(b'\n', b'\r', &bytes[record.span()]).is_some()
}

pub(super) fn count_lines(bytes: &[u8], record: &mut Record) {
    record.line_ends = scan::line_ends(&bytes[record.span()]);
}

/// Notes that the quote at `at` opens a cell that is never closed.
pub(super) fn mark_unclosed(record: &mut Record, at: usize, lines: u64) {
    mark(record, at, QuotingFault::Unclosed { lines });
}

/// Notes a fault of the cell that begins at `at`; of the last one, where this reading ends before.
fn mark(record: &mut Record, at: usize, fault: QuotingFault) {
    let cell = record.cells.partition_point(|cell| cell.start < at).min(record.cells.len().saturating_sub(1));
    let place = record.faults.partition_point(|fault| fault.cell <= cell);
    record.faults.insert(place, CellFault { cell, fault });
}

/// Whether what stands between two cells may belong to one value of a record with another delimiter: the sign of a number,
/// or a comma of a text.
fn is_inside(bytes: &[u8], pair: &[Cell], other: Delimiter) -> bool {
    let before = bytes[..pair[0].end].last().filter(|_| pair[0].end > pair[0].start);
    let behind = bytes.get(pair[1].start).filter(|_| pair[1].end > pair[1].start);
    let in_number = before.is_some_and(u8::is_ascii_digit) && behind.is_some_and(u8::is_ascii_digit);
    in_number || (behind == Some(&b' ') && other.first() != b' ')
}
