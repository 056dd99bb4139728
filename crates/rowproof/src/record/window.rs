//! The part of the text in which one record is looked for, and how the search ended.

use crate::limits;

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
pub(super) enum Stop {
    Wait,
    /// The quoted cell that begins at `at` is not closed as this reading wants it; looked for up to `reached`.
    Quote {
        at: usize,
        reached: usize,
    },
}

/// The bytes that one record may span, and whether more of them may still arrive.
pub(super) struct Window {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The record fills all that one record may span.
    pub(super) limited: bool,
    /// More text may follow within the limit.
    pub(super) more: bool,
    pub(super) last: bool,
}

impl Window {
    pub(super) fn at(bytes: &[u8], start: usize, last: bool) -> Self {
        let mut end = bytes.len().min(start.saturating_add(limits::RECORD));
        let limited = end < bytes.len() || end - start == limits::RECORD;
        while end < bytes.len() && end > start && (bytes[end] & 0xC0) == 0x80 {
            end -= 1;
        }
        Self { start, end, limited, more: !last && !limited, last }
    }

    /// What it means that a cell reaches the end of the window.
    pub(super) fn at_end(&self) -> Result<Outcome, Stop> {
        match (self.more, self.limited) {
            (true, _) => Err(Stop::Wait),
            (false, true) => Ok(Outcome::Cut),
            (false, false) => Ok(Outcome::Read),
        }
    }

    /// Where the line begins that follows the line end at `end`, if there is one with anything on it.
    pub(super) fn line_behind(&self, bytes: &[u8], end: usize) -> Result<Option<usize>, Stop> {
        let start = match bytes.get(end..) {
            Some([b'\r', b'\n', ..]) => end + 2,
            Some([b'\r']) if !self.last => return Err(Stop::Wait),
            Some([b'\r' | b'\n', ..]) => end + 1,
            _ => return Ok(None),
        };
        match bytes.get(start) {
            None if !self.last => Err(Stop::Wait),
            None | Some(b'\n' | b'\r') => Ok(None),
            Some(_) => Ok(Some(start)),
        }
    }

    /// Where to go on behind the escape at `at`: CR LF is escaped as a whole.
    pub(super) fn behind_escape(&self, bytes: &[u8], at: usize) -> Result<usize, Stop> {
        match bytes.get(at + 1..self.end) {
            Some([b'\r', b'\n', ..]) => Ok(at + 3),
            Some([b'\r']) if self.more => Err(Stop::Wait),
            _ => Ok(at + 2),
        }
    }
}
