//! A line end in the last cell of a record, without quotes: the record is as wide as the others, and the rest of the cell
//! stands alone on the lines behind it.

use super::recover::{OTHER_DELIMITERS, count_lines};
use super::split::{LINES, Split, Usual, Verdict};
use super::window::{Outcome, Stop, Window};
use super::{CellFault, QuotingFault, Reader, Record};
use crate::align;
use crate::remark;
use crate::shape::Shape;

/// The longest line that is thought to be the rest of a cell, in bytes.
const LINE: usize = 1024;

impl Reader {
    /// Reads the last cell on, if it goes on in the lines behind the record; where that is not sure, notes it.
    pub(super) fn read_on(&self, bytes: &[u8], window: &Window, record: &mut Record) -> Outcome {
        match self.try_read_on(bytes, window, record) {
            Err(_) => Outcome::Wait,
            Ok(()) => Outcome::Read,
        }
    }

    fn try_read_on(&self, bytes: &[u8], window: &Window, record: &mut Record) -> Result<(), Stop> {
        let Some(usual) = self.usual.as_ref().filter(|_| self.may_go_on(record)) else {
            return Ok(());
        };
        let lines = self.text_lines(bytes, window, record.end)?;
        let Some(end) = lines.last().map(|line| line.end) else {
            return Ok(());
        };
        let follows = self.line_behind(bytes, window, end)?;
        let verdict = Tail { bytes, usual, record, lines: &lines, follows: follows.as_ref() }.verdict();
        match (verdict, record.cells.last_mut()) {
            (Verdict::Joined, Some(cell)) if usual.joins => {
                cell.end = end;
                record.end = end;
                record.faults.push(CellFault { cell: record.cells.len() - 1, fault: QuotingFault::LineEnd });
                count_lines(bytes, record);
            }
            (Verdict::Joined | Verdict::Unsure, _) => {
                let upto = record.line + record.line_ends + lines.len() as u64;
                record.split = Some(Split { upto, whole: true });
            }
            (Verdict::Apart, _) => {}
        }
        Ok(())
    }

    /// Whether the last cell may go on: not if it, or the record, is quoted.
    fn may_go_on(&self, record: &Record) -> bool {
        let is_open = record.cells.last().is_some_and(|cell| !cell.is_quoted() && cell.inside.is_plain());
        let is_usual = !record.cut && !record.wrapped && !record.filled && record.other_delimiter.is_none();
        is_open && is_usual && self.fits(record) && record.faults.iter().all(|fault| fault.fault == QuotingFault::LineEnd)
    }

    /// The lines behind the line end at `end` that look like text, as many as one record may have.
    fn text_lines(&self, bytes: &[u8], window: &Window, mut end: usize) -> Result<Vec<Record>, Stop> {
        let mut lines = Vec::new();
        while lines.len() + 1 < LINES && self.is_text(bytes, window, end)? {
            let Some(line) = self.line_behind(bytes, window, end)? else {
                break;
            };
            end = line.end;
            lines.push(line);
        }
        Ok(lines)
    }

    /// Whether the line behind the line end at `end` has no delimiter, or one with a blank behind it, as sentences have. This
    /// is the one look that is taken behind each record that ends in a text.
    fn is_text(&self, bytes: &[u8], window: &Window, end: usize) -> Result<bool, Stop> {
        let Some(start) = window.line_behind(bytes, end)? else {
            return Ok(false);
        };
        let line = &bytes[start..bytes.len().min(start + LINE)];
        let delimiter = self.syntax.delimiter.first();
        let ends = memchr::memchr3(delimiter, b'\n', b'\r', line);
        match ends.map(|at| (line[at] == delimiter, line.get(at + 1))) {
            Some((false, _)) => Ok(true),
            Some((true, Some(&next))) => Ok(next == b' ' && delimiter != b' ' && !self.syntax.blanks),
            _ if line.len() == LINE => Ok(false),
            _ if window.last => Ok(ends.is_none()),
            _ => Err(Stop::Wait),
        }
    }
}

/// A record, and the lines behind it that may be the rest of its last cell.
struct Tail<'t> {
    bytes: &'t [u8],
    usual: &'t Usual,
    record: &'t Record,
    lines: &'t [Record],
    /// What stands behind them.
    follows: Option<&'t Record>,
}

impl Tail<'_> {
    /// The rest of a text begins with a small letter, where a heading or a note between records does not.
    fn verdict(&self) -> Verdict {
        if !self.lines.iter().all(|line| self.may_be_rest(line)) {
            return Verdict::Apart;
        }
        let breaks_text = self.record.cells.last().is_some_and(|cell| is_words(self.text(cell.start..cell.end)));
        let is_lower = |line: &Record| begins_lower(self.text(line.span()));
        match self.lines {
            lines if breaks_text && self.is_followed() && lines.iter().all(|line| is_lower(line) && line.cells.len() == 1) => {
                Verdict::Joined
            }
            _ if breaks_text && self.is_followed() => Verdict::Unsure,
            // Below the records stand notes as well; few of them begin so.
            [first, ..] if is_lower(first) => Verdict::Unsure,
            _ => Verdict::Apart,
        }
    }

    /// Whether the line can be no record of its own that lacks its other cells, and is no remark.
    fn may_be_rest(&self, line: &Record) -> bool {
        let Some((first, others)) = line.cells.split_first().filter(|_| line.faults.is_empty()) else {
            return false;
        };
        let (text, value) = (self.text(line.span()), self.text(first.start..first.end));
        let is_open = line.cells.iter().all(|cell| !cell.is_quoted() && cell.inside.is_plain());
        let is_spaced = others.iter().all(|cell| self.bytes.get(cell.start) == Some(&b' '));
        let is_sentence = is_spaced && begins_lower(value) && line.cells.len() < self.usual.profile.len();
        let begins_record = self.usual.profile.first().is_none_or(|column| {
            let is_of_column = !begins_lower(value) || column.lower() * 4 > column.values();
            is_of_column && !align::stands_out(column, value)
        });
        // Nor a record with another delimiter.
        let count = |delimiter: u8| text.bytes().filter(|&byte| byte == delimiter).count();
        let is_parted = OTHER_DELIMITERS.iter().any(|&delimiter| delimiter != b' ' && count(delimiter) + 1 == self.usual.profile.len());
        is_open
            && !is_parted
            && (others.is_empty() || is_sentence)
            && !begins_record
            && text.chars().any(char::is_alphanumeric)
            && !remark::is_remark(text)
    }

    /// Whether a record follows: not a header, nor another table.
    fn is_followed(&self) -> bool {
        let Some(line) = self.follows.filter(|line| line.faults.is_empty() && line.cells.len() == self.usual.profile.len()) else {
            return false;
        };
        let mut fits = self.usual.profile.iter().zip(&line.cells).map(|(column, cell)| {
            let text = self.text(cell.start..cell.end).trim_matches('"');
            !align::stands_out(column, text)
        });
        fits.next() == Some(true) && fits.filter(|fits| !fits).count() * 4 <= line.cells.len()
    }

    fn text(&self, span: std::ops::Range<usize>) -> &str {
        std::str::from_utf8(&self.bytes[span]).unwrap_or_default().trim()
    }
}

fn begins_lower(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

/// Whether the value is words, with or without marks.
fn is_words(value: &str) -> bool {
    match Shape::of(value) {
        Shape::Word | Shape::Text => true,
        Shape::Token => !value.bytes().any(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Found;
    use crate::record::split::tests::reader_of;

    /// The first record of `text` in a table of numbers, names, amounts and notes, and whether it may go on behind; the same
    /// for every chunking.
    fn check(text: &str, note: &str, split: Option<u64>) {
        let mut reader = reader_of(["1,Ann,12.50,fine", "2,Bo Ek,7.00,call back", "3,Cy,3.10,none yet", "4,Di,9.99,all well"]);
        let mut record = Record::default();
        let arrived = text.char_indices().map(|(at, _)| at).skip(1).chain([text.len()]);
        let found = arrived.map(|size| reader.read(&text[..size], 0, size == text.len(), &mut record));
        assert_eq!(found.into_iter().find(|&found| found != Found::Wait), Some(Found::Record), "{text}");
        assert_eq!(record.cells.iter().map(|cell| cell.value(text)).skip(3).collect::<Vec<_>>(), [note], "{text}");
        assert_eq!(record.split, split.map(|upto| Split { upto, whole: true }), "{text}");
    }

    #[test]
    fn tails() {
        check("5,Eve,4.00,call\nagain\n6,Flo,1.00,fine\n", "call\nagain", None);
        check("5,Eve,4.00,call\r\nme\r\nagain, please\r\n6,Flo,1.00,fine\r\n", "call", Some(3));
        check("5,Eve,4.00,call\r\nme\r\nagain\r\n6,Flo,1.00,fine\r\n", "call\r\nme\r\nagain", None);
        check("5,Eve,4.00,call.\nthen wait.\n6,Flo,1.00,\"fine\"\n", "call.\nthen wait.", None);
        // A record with another delimiter is none.
        check("5,Eve,4.00,call\n6;Flo;1.00;fine\n7,Gus,2.00,fine\n", "call", None);
        // It may be a heading, or a note.
        check("5,Eve,4.00,Call\nNorth region\n6,Flo,1.00,fine\n", "Call", Some(2));
        check("5,Eve,4.00,電話\n折り返し\n6,Flo,1.00,fine\n", "電話", Some(2));
        check("5,Eve,4.00,call\nagain\nNorth region\n6,Flo,1.00,fine\n", "call", Some(3));
        check("5,Eve,4.00,call\nagain", "call", Some(2));
        check("5,Eve,4.00,call\nagain\n\n6,Flo,1.00,fine\n", "call", Some(2));
        check("5,Eve,4.00,\nagain\n6,Flo,1.00,fine\n", "", Some(2));
    }

    #[test]
    fn no_tails() {
        for text in [
            "5,Eve,4.00,call\n6,Flo,1.00,fine\n",
            "5,Eve,4.00,call\n6\n7,Gus,1.00,fine\n",
            "5,Eve,4.00,call\nagain,please\n6,Flo,1.00,fine\n",
            "5,Eve,4.00,call\nAnn, please\n6,Flo,1.00,fine\n",
            "5,Eve,4.00,call\nagain, and, again, please\n6,Flo,1.00,fine\n",
            "5,Eve,4.00,call\n\nagain\n6,Flo,1.00,fine\n",
            "5,Eve,4.00,call\nTotal 12\n6,Flo,1.00,fine\n",
            "5,Eve,4.00,call\npage 2\n6,Flo,1.00,fine\n",
            "5,Eve,4.00,call\n# by hand\n6,Flo,1.00,fine\n",
            "5,Eve,4.00,call\n-------\n6,Flo,1.00,fine\n",
            "5,Eve,4.00,call\nSource: own counts\n",
            "5,Eve,4.00,call\nNorth region\nid,name,amount,note\n",
            "5,Eve,4.00,\"call\"\nagain\n6,Flo,1.00,fine\n",
            "5,Eve,4.00,call\n\"again\"\n6,Flo,1.00,fine\n",
        ] {
            check(text, "call", None);
        }
        check(&format!("5,Eve,4.00,call\n{}\n6,Flo,1.00,fine\n", "a ".repeat(LINE)), "call", None);
    }
}
