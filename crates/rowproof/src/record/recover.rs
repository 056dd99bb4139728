//! How the cells of one record are found: the strict reading first, and where the quoting is faulty
//! or a quoted cell runs over lines without fitting, the readings that the writer may have meant.

use super::{Cell, CellFault, QuotingFault, Reader, Record, Window};
use crate::{limits, scan};

/// How one attempt to read a record ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The cells are known up to a line end or the end of the file.
    Read,
    /// More text is needed.
    Wait,
    /// No line end within the limit.
    Cut,
}

/// Why an attempt stopped before the end of the record.
enum Stop {
    Wait,
    /// The quoted cell that begins at `at` is not closed as this reading wants it; looked for up to `reached`.
    Quote {
        at: usize,
        reached: usize,
    },
}

/// What a quote means that stands inside a quoted cell without being doubled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inner {
    /// A fault: the attempt stops.
    Refuse,
    /// Text, if the cell is closed on the same line: `"a "b" c"`.
    Text,
    /// The end of the quoted part; text follows: `"a"b`. So do most programs read it.
    Close,
}

/// One way to read a record.
struct Reading {
    inner: Inner,
    /// Opening quotes that are read as text.
    as_text: Vec<usize>,
}

impl Window {
    /// What it means that a cell reaches the end of the window.
    fn at_end(&self) -> Result<Outcome, Stop> {
        match (self.more, self.limited) {
            (true, _) => Err(Stop::Wait),
            (false, true) => Ok(Outcome::Cut),
            (false, false) => Ok(Outcome::Read),
        }
    }
}

impl Reader {
    /// Finds the cells of the record at `window.start`, by the reading that fits best.
    pub(super) fn cells(&self, bytes: &[u8], window: &Window, record: &mut Record) -> Outcome {
        let strict = Reading { inner: Inner::Refuse, as_text: Vec::new() };
        match self.attempt(bytes, window, &strict, record) {
            Err(Stop::Wait) => Outcome::Wait,
            Err(Stop::Quote { at, reached }) => {
                let lines = scan::line_ends(&bytes[at..reached]);
                self.recover(bytes, window, (at, lines), record)
            }
            Ok(outcome) => match self.first_over_lines(bytes, record) {
                Some(at) if !self.fits(record) => self.prefer_text(bytes, window, at, record, outcome),
                _ => outcome,
            },
        }
    }

    fn fits(&self, record: &Record) -> bool {
        self.width.is_none_or(|width| width == record.cells.len())
    }

    /// The first quoted cell that runs over a line end.
    fn first_over_lines(&self, bytes: &[u8], record: &Record) -> Option<usize> {
        let over = |cell: &&Cell| cell.close.is_some_and(|close| memchr::memchr2(b'\n', b'\r', &bytes[cell.start..close]).is_some());
        record.cells.iter().find(over).map(|cell| cell.start)
    }

    /// A cell over several lines does not fit the width: was its quote only text?
    fn prefer_text(&self, bytes: &[u8], window: &Window, at: usize, record: &mut Record, outcome: Outcome) -> Outcome {
        let mut other = record.clone();
        let lines = scan::line_ends(&bytes[record.span()]);
        match self.with_quotes_as_text(bytes, window, at, &mut other) {
            Outcome::Read if Some(other.cells.len()) == self.width => {
                mark_unclosed(&mut other, at, lines);
                *record = other;
                Outcome::Read
            }
            Outcome::Wait => Outcome::Wait,
            _ => outcome,
        }
    }

    /// Reads a record whose strict reading stopped at the quoted cell that begins at `at`, `lines` later.
    /// A reading on one line with the expected width is taken at once; then come the quote as text,
    /// and the reading over several lines.
    fn recover(&self, bytes: &[u8], window: &Window, (at, lines): (usize, u64), record: &mut Record) -> Outcome {
        let mut fallback: Option<(Outcome, Record)> = None;
        for inner in [Inner::Text, Inner::Close] {
            match self.attempt(bytes, window, &Reading { inner, as_text: Vec::new() }, record) {
                Err(Stop::Wait) => return Outcome::Wait,
                Err(Stop::Quote { .. }) => {}
                Ok(outcome) if self.fits(record) && self.first_over_lines(bytes, record).is_none() => return outcome,
                Ok(outcome) => {
                    fallback.get_or_insert_with(|| (outcome, record.clone()));
                }
            }
        }
        let outcome = self.with_quotes_as_text(bytes, window, at, record);
        match fallback {
            Some((other, as_read)) if !self.fits(record) && outcome != Outcome::Wait => {
                *record = as_read;
                other
            }
            _ => {
                mark_unclosed(record, at, lines);
                outcome
            }
        }
    }

    /// Reads the record with the quote at `at`, and every further one that stays open, as text.
    fn with_quotes_as_text(&self, bytes: &[u8], window: &Window, at: usize, record: &mut Record) -> Outcome {
        let mut reading = Reading { inner: Inner::Text, as_text: vec![at] };
        for _ in 0..8 {
            match self.attempt(bytes, window, &reading, record) {
                Ok(outcome) => return outcome,
                Err(Stop::Wait) => return Outcome::Wait,
                Err(Stop::Quote { at, .. }) => reading.as_text.push(at),
            }
        }
        let unquoted = Self { quote: None, ..self.clone() };
        match unquoted.attempt(bytes, window, &reading, record) {
            Ok(outcome) => outcome,
            Err(_) => Outcome::Wait,
        }
    }

    /// Reads the cells of one record in one way.
    fn attempt(&self, bytes: &[u8], window: &Window, reading: &Reading, record: &mut Record) -> Result<Outcome, Stop> {
        record.cells.clear();
        record.faults.clear();
        let mut at = window.start;
        loop {
            let cell = self.cell(bytes, window, reading, at, record)?;
            record.cells.push(cell);
            record.end = cell.end;
            if cell.end == window.end {
                return window.at_end();
            }
            if bytes[cell.end] != self.delimiter {
                return Ok(Outcome::Read);
            }
            at = cell.end + 1;
            if record.cells.len() == limits::CELLS {
                return self.many_cells(bytes, window, record);
            }
        }
    }

    /// A record with more cells than are looked at: the rest of its line is its last cell.
    fn many_cells(&self, bytes: &[u8], window: &Window, record: &mut Record) -> Result<Outcome, Stop> {
        let from = record.end;
        record.end = memchr::memchr2(b'\n', b'\r', &bytes[from..window.end]).map_or(window.end, |at| from + at);
        if let Some(cell) = record.cells.last_mut() {
            *cell = Cell { start: cell.start, end: record.end, close: None, doubled: false };
        }
        if record.end == window.end { window.at_end() } else { Ok(Outcome::Read) }
    }

    /// Reads the cell that begins at `start`, up to a delimiter, a line end or the end of the window.
    fn cell(&self, bytes: &[u8], window: &Window, reading: &Reading, start: usize, record: &mut Record) -> Result<Cell, Stop> {
        let quote = self.quote.filter(|&quote| start < window.end && bytes[start] == quote);
        let index = record.cells.len();
        let Some(quote) = quote.filter(|_| !reading.as_text.contains(&start)) else {
            let (end, has_quote) = self.plain(bytes, window, start);
            if has_quote && !reading.as_text.contains(&start) {
                record.faults.push(CellFault { cell: index, fault: QuotingFault::QuoteInText });
            }
            return Ok(Cell { start, end, close: None, doubled: false });
        };
        let mut from = start + 1;
        let mut doubled = false;
        let mut faulty = false;
        loop {
            let Some(close) = memchr::memchr(quote, &bytes[from..window.end]).map(|at| from + at) else {
                return Err(if window.more { Stop::Wait } else { Stop::Quote { at: start, reached: window.end } });
            };
            if faulty && reading.inner == Inner::Text && memchr::memchr2(b'\n', b'\r', &bytes[from..close]).is_some() {
                return Err(Stop::Quote { at: start, reached: close });
            }
            let after = (close + 1 < window.end).then(|| bytes[close + 1]);
            match after {
                None if window.more => return Err(Stop::Wait),
                Some(byte) if byte == quote => {
                    doubled = true;
                    from = close + 2;
                }
                Some(byte) if byte != self.delimiter && byte != b'\n' && byte != b'\r' => {
                    if reading.inner == Inner::Refuse {
                        return Err(Stop::Quote { at: start, reached: close });
                    }
                    if !faulty {
                        record.faults.push(CellFault { cell: index, fault: QuotingFault::TextAfterQuote });
                        faulty = true;
                    }
                    if reading.inner == Inner::Close {
                        let (end, _) = self.plain(bytes, window, close + 1);
                        return Ok(Cell { start, end, close: Some(close), doubled });
                    }
                    from = close + 1;
                }
                _ => return Ok(Cell { start, end: close + 1, close: Some(close), doubled }),
            }
        }
    }

    /// The end of the unquoted stretch that begins at `start`, and whether a quote stands in it.
    fn plain(&self, bytes: &[u8], window: &Window, start: usize) -> (usize, bool) {
        let mut end = start;
        let mut has_quote = false;
        loop {
            end = self.scan.next(bytes, end, window.end);
            if end == window.end || Some(bytes[end]) != self.quote_byte() {
                return (end, has_quote);
            }
            has_quote = true;
            end += 1;
        }
    }

    /// The quote of the dialect, which stays structural for `scan` also where quotes are read as text.
    fn quote_byte(&self) -> Option<u8> {
        self.quote.or_else(|| self.scan.quote())
    }
}

/// Notes that the quote at `at` opens a cell that is never closed.
fn mark_unclosed(record: &mut Record, at: usize, lines: u64) {
    let cell = record.cells.partition_point(|cell| cell.start < at);
    let place = record.faults.partition_point(|fault| fault.cell <= cell);
    record.faults.insert(place, CellFault { cell, fault: QuotingFault::Unclosed { lines } });
}
