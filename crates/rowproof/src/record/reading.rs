//! One way to read a record whose quoting is faulty.

use super::cell::Inside;
use super::strict::many_cells;
use super::window::{Outcome, Stop, Window};
use super::{Cell, CellFault, QuotingFault, Record};
use crate::limits;
use crate::scan::Scan;
use crate::syntax::Syntax;

/// What a quote means that stands inside a quoted cell without being doubled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inner {
    /// A fault: the attempt stops.
    Refuse,
    /// A part of a text that is not quoted, as in `"Word" of a name`: programs that quote would have quoted all of it.
    Name,
    /// Text, if it is doubled by that before the one that closes: `"5"",` for 5 inches.
    Last,
    /// Text, if the cell is closed on the same line: `"a "b" c"`.
    Text,
    /// Both: text, and then doubled by the one that closes: `"a "b"",` for a name in quotes.
    TextAndLast,
    /// The end of the quoted part; text follows: `"a"b`. So do most programs read it.
    Close,
}

/// One way to read a record.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    pub(super) syntax: Syntax,
    pub(super) scan: Scan,
    pub(super) inner: Inner,
    /// Opening quotes that are read as text.
    pub(super) as_text: Vec<usize>,
    /// Blanks may stand before an opening and after a closing quote.
    pub(super) blanks: bool,
}

/// Reads the cells of one record in one way.
pub(super) fn attempt(bytes: &[u8], window: &Window, reading: &Reading, record: &mut Record) -> Result<Outcome, Stop> {
    record.cells.clear();
    record.faults.clear();
    let delimiter = reading.syntax.delimiter;
    let mut at = window.start;
    loop {
        let cell = reading.cell(bytes, window, at, record)?;
        record.cells.push(cell);
        record.end = cell.end;
        if cell.end == window.end {
            return window.at_end();
        }
        if bytes[cell.end] != delimiter.first() {
            return Ok(Outcome::Read);
        }
        at = cell.end + delimiter.len();
        if record.cells.len() == limits::CELLS {
            return many_cells(bytes, window, record);
        }
    }
}

impl Reading {
    /// Reads the cell that begins at `start`, up to a delimiter, a line end or the end of the window.
    fn cell(&self, bytes: &[u8], window: &Window, start: usize, record: &mut Record) -> Result<Cell, Stop> {
        let index = record.cells.len();
        let fault = |fault| CellFault { cell: index, fault };
        let blanks = if self.blanks { self.blanks_at(bytes, window, start) } else { 0 };
        let open = start + blanks;
        let opens = open < window.end && self.syntax.quote == Some(bytes[open]) && blanks <= usize::from(u16::MAX);
        let (Some(quote), false) = (self.syntax.quote.filter(|_| opens), self.as_text.contains(&start)) else {
            let (cell, has_quote) = self.plain(bytes, window, start)?;
            if has_quote && !self.as_text.contains(&start) {
                record.faults.push(fault(QuotingFault::QuoteInText));
            }
            return Ok(cell);
        };
        if blanks > 0 {
            record.faults.push(fault(QuotingFault::BlankBeforeQuote));
        }
        let mut cell = Cell { blanks: blanks as u16, ..Cell::plain(start, start) };
        let mut from = open + 1;
        let mut faulty = false;
        loop {
            let Some(close) = self.next_quote(bytes, window, quote, from, &mut cell) else {
                return Err(if window.more { Stop::Wait } else { Stop::Quote { at: start, reached: window.end } });
            };
            if faulty
                && matches!(self.inner, Inner::Text | Inner::TextAndLast)
                && memchr::memchr2(b'\n', b'\r', &bytes[from..close]).is_some()
            {
                return Err(Stop::Quote { at: start, reached: close });
            }
            let after = close + 1;
            cell.close = close;
            cell.end = after;
            if after == window.end {
                return if window.more { Err(Stop::Wait) } else { Ok(cell) };
            }
            let may_double = self.inner == Inner::Last || (self.inner == Inner::TextAndLast && faulty);
            if bytes[after] == quote && may_double && self.is_last(bytes, window, after)? {
                if !faulty {
                    record.faults.push(fault(QuotingFault::TextAfterQuote));
                }
                cell.close = after;
                cell.end = after + 1;
                return Ok(cell);
            }
            if bytes[after] == quote {
                if cell.inside == Inside::Plain {
                    cell.inside = Inside::Doubled;
                }
                from = close + 2;
            } else if self.ends_cell(bytes, window, after)? {
                return Ok(cell);
            } else if self.blanks && self.ends_cell_after_blanks(bytes, window, after)? {
                cell.end = after + self.blanks_at(bytes, window, after);
                record.faults.push(fault(QuotingFault::TextAfterQuote));
                return Ok(cell);
            } else {
                if matches!(self.inner, Inner::Refuse | Inner::Last) {
                    return Err(Stop::Quote { at: start, reached: close });
                }
                if self.inner == Inner::Name {
                    if bytes[after] != b' ' || bytes[close - 1] == b' ' {
                        return Err(Stop::Quote { at: start, reached: close });
                    }
                    let cell = self.plain(bytes, window, start)?.0;
                    // Of three quotes, the first and the last enclose the value.
                    let quotes = memchr::memchr_iter(quote, &bytes[start..cell.end]).count();
                    if bytes[cell.end - 1] == quote && quotes % 2 == 1 {
                        return Err(Stop::Quote { at: start, reached: close });
                    }
                    record.faults.push(fault(QuotingFault::QuoteInText));
                    return Ok(cell);
                }
                if !faulty {
                    record.faults.push(fault(QuotingFault::TextAfterQuote));
                    faulty = true;
                }
                if self.inner == Inner::Close {
                    let (tail, _) = self.plain(bytes, window, after)?;
                    cell.end = tail.end;
                    if !tail.inside.is_plain() {
                        cell.inside = tail.inside;
                    }
                    return Ok(cell);
                }
                from = after;
            }
        }
    }

    /// Whether the quote at `at` ends its cell, so that the one before it is text. Of three quotes, the first two are one.
    fn is_last(&self, bytes: &[u8], window: &Window, at: usize) -> Result<bool, Stop> {
        if at + 1 == window.end {
            return if window.more { Err(Stop::Wait) } else { Ok(true) };
        }
        self.ends_cell(bytes, window, at + 1)
    }

    fn blanks_at(&self, bytes: &[u8], window: &Window, at: usize) -> usize {
        let blank = |&&byte: &&u8| byte == b' ' && self.syntax.delimiter.first() != b' ';
        bytes[at..window.end].iter().take_while(blank).count()
    }

    fn ends_cell_after_blanks(&self, bytes: &[u8], window: &Window, at: usize) -> Result<bool, Stop> {
        let end = at + self.blanks_at(bytes, window, at);
        if end == window.end {
            return if window.more { Err(Stop::Wait) } else { Ok(end > at) };
        }
        Ok(end > at && self.ends_cell(bytes, window, end)?)
    }

    /// Whether a delimiter or a line end stands at `at`.
    fn ends_cell(&self, bytes: &[u8], window: &Window, at: usize) -> Result<bool, Stop> {
        let delimiter = self.syntax.delimiter;
        if window.more && bytes[at] == delimiter.first() && delimiter.is_cut(&bytes[..window.end], at) {
            return Err(Stop::Wait);
        }
        Ok(matches!(bytes[at], b'\n' | b'\r') || bytes[at..window.end].starts_with(delimiter.as_bytes()))
    }

    /// The next quote from `from` on that is not escaped.
    fn next_quote(&self, bytes: &[u8], window: &Window, quote: u8, mut from: usize, cell: &mut Cell) -> Option<usize> {
        let Some(escape) = self.syntax.escape else {
            return memchr::memchr(quote, &bytes[from..window.end]).map(|at| from + at);
        };
        loop {
            let at = from + memchr::memchr2(quote, escape, bytes.get(from..window.end)?)?;
            if bytes[at] != escape {
                return Some(at);
            }
            cell.inside = Inside::Escaped(escape);
            from = at + 2;
        }
    }

    /// The unquoted cell, or the rest of one, that begins at `start`, and whether a quote stands in it.
    fn plain(&self, bytes: &[u8], window: &Window, start: usize) -> Result<(Cell, bool), Stop> {
        let mut cell = Cell::plain(start, window.end);
        let mut has_quote = false;
        let mut marks = self.scan.marks(bytes, start, window.end);
        while let Some(at) = marks.next() {
            if bytes[at] == self.syntax.delimiter.first() || matches!(bytes[at], b'\n' | b'\r') {
                if self.ends_cell(bytes, window, at)? {
                    cell.end = at;
                    break;
                }
            } else if self.syntax.escape == Some(bytes[at]) {
                cell.inside = self.syntax.escape.map_or(Inside::Plain, Inside::Escaped);
                marks.seek(window.behind_escape(bytes, at)?);
            } else {
                has_quote = true;
            }
        }
        Ok((cell, has_quote))
    }
}
