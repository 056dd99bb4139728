//! A quote that stays open, and seems to be closed in one of the next records: those are not its text.

use super::recover::runs_over_lines;
use super::window::{Outcome, Stop, Window};
use super::{Reader, Record};
use std::ops::Range;

/// The most lines behind an open quote that are looked at.
const LINES: usize = 16;

impl Reader {
    /// Whether `as_read` has taken records for the text of a cell: `span` begins with the quote that opens it, and goes up to
    /// the next one. A line of a text has a delimiter now and then, and seldom as many as a record; and seldom does a quote
    /// stand in it just where a cell would begin.
    pub(super) fn swallows_records(&self, bytes: &[u8], window: &Window, span: Range<usize>, as_read: &Record) -> Result<bool, Stop> {
        let Some(width) = self.width.filter(|&width| width > 2 && runs_over_lines(bytes, as_read)) else {
            return Ok(false);
        };
        let line = memchr::memrchr2(b'\n', b'\r', &bytes[..span.end]).map_or(span.start, |end| end + 1);
        let opens_cell = span.end == line || bytes[line..span.end].ends_with(self.syntax.delimiter.as_bytes());
        // A list in a note has as many delimiters in each line, too.
        if self.are_records(&bytes[span.clone()], width) && (opens_cell || !self.fits(as_read)) {
            return Ok(true);
        }
        Ok(line > span.start && opens_cell && (!self.fits(as_read) || self.is_record(bytes, window, line)?))
    }

    /// Whether most of the lines that stand wholly in a text have as many cells as a record.
    fn are_records(&self, text: &[u8], width: usize) -> bool {
        let delimiter = memchr::memmem::Finder::new(self.syntax.delimiter.as_bytes());
        let lines = text.split(|byte| matches!(byte, b'\n' | b'\r')).filter(|line| !line.is_empty());
        // What stands before the first line end belongs to the cell, and the last line goes on behind the text.
        let mut inside: Vec<bool> = lines.skip(1).take(LINES).map(|line| delimiter.find_iter(line).count() + 1 == width).collect();
        if inside.len() < LINES {
            inside.pop();
        }
        inside.iter().filter(|&&fits| fits).count() * 2 > inside.len()
    }

    /// Whether a record without any fault begins at `start`.
    pub(super) fn is_record(&self, bytes: &[u8], window: &Window, start: usize) -> Result<bool, Stop> {
        let mut record = Record { start, ..Record::default() };
        match self.strict(bytes, &Window::at(bytes, start, window.last), &mut record) {
            Ok(Outcome::Read) => Ok(self.fits(&record) && record.faults.is_empty()),
            Err(Stop::Wait) => Err(Stop::Wait),
            _ => Ok(false),
        }
    }
}
