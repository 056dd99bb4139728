//! A quote that stays open in a record that is right without it: the value goes on up to where the record's other cells begin.

use super::recover::{mark_unclosed, runs_over_lines};
use super::window::{Outcome, Stop, Window};
use super::{Cell, Reader, Record};
use crate::scan;

impl Reader {
    /// Reads the record whose quote at `at` stays open, because the next one, at `reached`, stands where a cell begins: with
    /// the quote as text, it has cells too many, which are pieces of the quoted value. `None` where that is not so.
    pub(super) fn without_closing_quote(
        &self,
        bytes: &[u8],
        window: &Window,
        (at, reached): (usize, usize),
        record: &mut Record,
    ) -> Result<Option<Outcome>, Stop> {
        let Some(width) = self.width.filter(|&width| width > 1) else {
            return Ok(None);
        };
        let lines = scan::line_ends(&bytes[at..reached]);
        let opens_cell = match lines {
            _ if reached == window.end => false,
            0 => bytes[at..reached].ends_with(self.syntax.delimiter.as_bytes()),
            // Where it is the first one of the next line, that line has to be a record.
            1 => matches!(bytes[reached - 1], b'\n' | b'\r') && self.is_record(bytes, window, reached)?,
            _ => false,
        };
        if !opens_cell {
            return Ok(None);
        }
        let outcome = match self.with_quotes_as_text(bytes, window, at, record) {
            Outcome::Wait => return Err(Stop::Wait),
            outcome => outcome,
        };
        let is_right = record.faults.is_empty() && !runs_over_lines(bytes, record) && self.takes_pieces(bytes, record, at, width);
        if is_right {
            mark_unclosed(record, at, lines);
        }
        Ok(is_right.then_some(outcome))
    }

    /// Puts the cells that are too many to the value of the cell at `at`, which begins behind its quote.
    fn takes_pieces(&self, bytes: &[u8], record: &mut Record, at: usize, width: usize) -> bool {
        let Some((extra, open)) =
            record.cells.len().checked_sub(width).filter(|&extra| extra > 0).zip(record.cells.iter().position(|cell| cell.start == at))
        else {
            return false;
        };
        let Some(pieces) = record.cells.get(open..=open + extra).filter(|pieces| pieces.iter().all(|cell| !cell.is_quoted())) else {
            return false;
        };
        // The quote, and what nobody sees before it, is passed over as blanks are that are no part of a value.
        let quote = self.syntax.quote.and_then(|quote| memchr::memchr(quote, &bytes[at..]));
        let Some(blanks) = quote.and_then(|before| u16::try_from(before + 1).ok()) else {
            return false;
        };
        let value = Cell { blanks, ..Cell::joined(pieces) };
        record.cells.splice(open..=open + extra, [value]);
        true
    }
}
