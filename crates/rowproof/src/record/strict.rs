//! The strict reading: RFC 4180, in one way along the structural bytes. It stops where the quoting is faulty,
//! and takes no more memory than the cells.

use super::cell::Inside;
use super::window::{Outcome, Stop, Window};
use super::{Cell, CellFault, QuotingFault, Reader, Record};
use crate::limits;
use crate::scan::{Marks, RunEnd};

/// As UTF-8, in which all text is read.
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

impl Reader {
    /// Reads the cells of the record at `window.start`: simple ones by the run, others one by one.
    #[inline]
    pub(super) fn strict(&self, bytes: &[u8], window: &Window, record: &mut Record) -> Result<Outcome, Stop> {
        let mut start = window.start;
        loop {
            let cells = &mut record.cells;
            let end = self.scan.simple_cells(&bytes[..window.end], start, cells);
            if cells.len() >= limits::CELLS {
                return many_cells(bytes, window, record);
            }
            let at = match end {
                RunEnd::LineEnd(end) => {
                    record.end = end;
                    return Ok(Outcome::Read);
                }
                RunEnd::Cell(at) => at,
            };
            match self.any_cell(bytes, window, at, record)? {
                Some(next) => start = next,
                None if record.end == window.end => return window.at_end(),
                None => return Ok(Outcome::Read),
            }
            if record.cells.len() >= limits::CELLS {
                return many_cells(bytes, window, record);
            }
        }
    }

    /// Reads the cell that begins at `start`, whatever is in it. Gives the start of the next one.
    fn any_cell(&self, bytes: &[u8], window: &Window, start: usize, record: &mut Record) -> Result<Option<usize>, Stop> {
        let unseen = self.unseen_before_quote(&bytes[start..window.end]);
        if unseen > 0 {
            record.faults.push(CellFault { cell: record.cells.len(), fault: QuotingFault::BlankBeforeQuote });
        }
        let blanks = if self.syntax.blanks && unseen == 0 { blanks_at(&bytes[start..window.end]) } else { unseen };
        let open = start + usize::from(blanks);
        let mut marks = self.scan.marks(bytes, open, window.end);
        let mut mark = marks.next();
        let quoted = mark == Some(open) && self.syntax.quote == Some(bytes[open]);
        let cell = if quoted {
            let cell = self.quoted(bytes, window, start, &mut marks, record)?;
            mark = marks.next();
            cell
        } else {
            self.unquoted(bytes, window, start, &mut mark, &mut marks, record)?
        };
        record.cells.push(Cell { blanks, ..cell });
        record.end = cell.end;
        Ok(mark.filter(|&at| bytes[at] == self.syntax.delimiter.first()).map(|at| at + self.syntax.delimiter.len()))
    }

    /// Bytes before an opening quote that nobody sees, where files were joined: a byte order mark, or NULs.
    fn unseen_before_quote(&self, bytes: &[u8]) -> u16 {
        let unseen = match bytes.first() {
            Some(0xEF) if bytes.starts_with(BYTE_ORDER_MARK) => BYTE_ORDER_MARK.len(),
            Some(0) => bytes.iter().take_while(|&&byte| byte == 0).count(),
            _ => return 0,
        };
        let is_before_quote = self.syntax.quote.is_some() && bytes.get(unseen).copied() == self.syntax.quote;
        if is_before_quote { u16::try_from(unseen).unwrap_or(0) } else { 0 }
    }

    /// Reads the unquoted cell that begins at `start`; `mark` is the first structural byte from there, and is left
    /// at the one that ends the cell.
    fn unquoted(
        &self,
        bytes: &[u8],
        window: &Window,
        start: usize,
        mark: &mut Option<usize>,
        marks: &mut Marks,
        record: &mut Record,
    ) -> Result<Cell, Stop> {
        let delimiter = self.syntax.delimiter;
        let mut cell = Cell::plain(start, window.end);
        let mut has_quote = false;
        while let Some(at) = *mark {
            let byte = bytes[at];
            if byte == delimiter.first() {
                if delimiter.follows(&bytes[..window.end], at) {
                    cell.end = at;
                    break;
                }
                if window.more && delimiter.is_cut(&bytes[..window.end], at) {
                    return Err(Stop::Wait);
                }
            } else if byte == b'\n' || byte == b'\r' {
                cell.end = at;
                break;
            } else if self.syntax.quote == Some(byte) {
                has_quote = true;
            } else {
                self.escaped(bytes, window, at, &mut cell, marks, record)?;
            }
            *mark = marks.next();
        }
        if has_quote {
            record.faults.push(CellFault { cell: record.cells.len(), fault: QuotingFault::QuoteInText });
        }
        Ok(cell)
    }

    /// Reads the quoted cell that begins at `start`, up to its closing quote.
    fn quoted(&self, bytes: &[u8], window: &Window, start: usize, marks: &mut Marks, record: &mut Record) -> Result<Cell, Stop> {
        let mut cell = Cell::plain(start, start);
        loop {
            let Some(at) = marks.next() else {
                return Err(if window.more { Stop::Wait } else { Stop::Quote { at: start, reached: window.end } });
            };
            let byte = bytes[at];
            if byte == b'\n' || byte == b'\r' {
                record.line_ends += u64::from(byte == b'\r' || bytes[at - 1] != b'\r');
                record.over_lines.get_or_insert(start);
            } else if self.syntax.quote == Some(byte) {
                let after = at + 1;
                if after == window.end {
                    if window.more {
                        return Err(Stop::Wait);
                    }
                } else if bytes[after] == byte && self.syntax.escape != Some(byte) {
                    if cell.inside == Inside::Plain {
                        cell.inside = Inside::Doubled;
                    }
                    marks.seek(at + 2);
                    continue;
                } else if !self.ends_cell(bytes, window, after)? {
                    return Err(Stop::Quote { at: start, reached: at });
                }
                cell.end = after;
                cell.close = at;
                return Ok(cell);
            } else if self.syntax.escape == Some(byte) {
                self.escaped(bytes, window, at, &mut cell, marks, record)?;
            }
        }
    }

    /// Whether a delimiter or a line end stands at `at`.
    #[inline]
    fn ends_cell(&self, bytes: &[u8], window: &Window, at: usize) -> Result<bool, Stop> {
        let delimiter = self.syntax.delimiter;
        if bytes[at] != delimiter.first() {
            return Ok(matches!(bytes[at], b'\n' | b'\r'));
        }
        if window.more && delimiter.is_cut(&bytes[..window.end], at) {
            return Err(Stop::Wait);
        }
        Ok(delimiter.follows(&bytes[..window.end], at))
    }

    /// Passes over the character, or the line end, behind the escape at `at`.
    fn escaped(
        &self,
        bytes: &[u8],
        window: &Window,
        at: usize,
        cell: &mut Cell,
        marks: &mut Marks,
        record: &mut Record,
    ) -> Result<(), Stop> {
        let Some(escape) = self.syntax.escape else {
            return Ok(());
        };
        if at + 1 >= window.end {
            return if window.more { Err(Stop::Wait) } else { Ok(()) };
        }
        let behind = window.behind_escape(bytes, at)?;
        if matches!(bytes[at + 1], b'\n' | b'\r') {
            record.line_ends += 1;
            record.over_lines.get_or_insert(cell.start);
        }
        cell.inside = Inside::Escaped(escape);
        marks.seek(behind);
        Ok(())
    }
}

/// How many blanks stand at the start of `bytes`, as far as they can be counted.
fn blanks_at(bytes: &[u8]) -> u16 {
    bytes.iter().take(usize::from(u16::MAX)).take_while(|&&byte| byte == b' ').count() as u16
}

/// A record with more cells than are looked at: the rest of its line is its last cell.
pub(super) fn many_cells(bytes: &[u8], window: &Window, record: &mut Record) -> Result<Outcome, Stop> {
    record.cells.truncate(limits::CELLS);
    let from = record.cells.last().map_or(window.start, |cell| cell.end);
    record.end = memchr::memchr2(b'\n', b'\r', &bytes[from..window.end]).map_or(window.end, |at| from + at);
    if let Some(cell) = record.cells.last_mut() {
        *cell = Cell::plain(cell.start, record.end);
    }
    if record.end == window.end { window.at_end() } else { Ok(Outcome::Read) }
}
