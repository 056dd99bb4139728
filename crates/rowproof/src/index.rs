//! Index: where in the file records begin, so that any window of any file can be read again.

use crate::limits;
use crate::text::Resume;

/// A place from which records can be read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Number of the record that begins here.
    pub record: u64,
    /// Its line.
    pub line: u64,
    /// Where it is in the file.
    pub resume: Resume,
}

/// Where in the file records begin: about every thousandth.
#[derive(Debug, Default)]
pub struct Index {
    entries: Vec<Entry>,
}

impl Index {
    /// Keeps the place of a record, if it is time for another entry.
    pub fn note(&mut self, record: u64, line: u64, resume: impl FnOnce() -> Resume) {
        match self.entries.last() {
            Some(last) if record < last.record + limits::INDEX_RECORDS && !record.is_multiple_of(64) => {}
            Some(last) => {
                let resume = resume();
                let far = resume.source + resume.skip >= last.resume.source + last.resume.skip + limits::INDEX_BYTES;
                if far || record >= last.record + limits::INDEX_RECORDS {
                    self.entries.push(Entry { record, line, resume });
                }
            }
            None => self.entries.push(Entry { record, line, resume: resume() }),
        }
    }

    /// The entry at or before a record, and the one after it.
    pub fn around(&self, record: u64) -> Option<(Entry, Option<Entry>)> {
        let next = self.entries.partition_point(|entry| entry.record <= record);
        let entry = *self.entries.get(next.checked_sub(1)?)?;
        Some((entry, self.entries.get(next).copied()))
    }
}
