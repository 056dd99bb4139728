//! A record that a line end in a value without quotes has split: its lines are too short, and make one record together.

use super::recover::count_lines;
use super::window::{Outcome, Stop, Window};
use super::{Cell, CellFault, QuotingFault, Reader, Record};
use crate::align::{self, VALUES};
use crate::profile::Shapes;
use crate::remark;
use crate::shape::Shape;
use std::sync::Arc;

/// The most lines of one record.
pub(super) const LINES: usize = 4;

/// Where more of the records are short, that is how the file is written, and none is looked for on the next lines.
pub(super) const OFTEN: f64 = 0.5;

/// What an excerpt shows of the records of a file: it tells pieces of records from short ones.
#[derive(Debug, Clone)]
pub struct Usual {
    /// What the values of each column look like; nothing where that is not known.
    pub profile: Arc<[Shapes]>,
    /// The share of records that have too few cells.
    pub short: f64,
    /// Whether pieces are read as one record where that is sure; else they are noted as well.
    pub joins: bool,
}

impl Usual {
    /// Whether records end in a text, which may have line ends.
    pub(super) fn ends_in_text(&self, width: usize) -> bool {
        let is_text = |column: &Shapes| column.share_of(&[Shape::Word, Shape::Text]) >= 0.5;
        width > 1 && self.short <= OFTEN && self.is_known(width) && self.profile.last().is_some_and(is_text)
    }

    /// Whether enough values of each column were seen.
    fn is_known(&self, width: usize) -> bool {
        self.profile.len() == width && self.profile.iter().all(|column| column.values() >= VALUES)
    }
}

/// Lines that may be one record. Nothing tells so for sure, so each is read as a record of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split {
    /// The last of the lines.
    pub upto: u64,
    /// The first line is as wide as a record: without the others, it would look complete and be cut.
    pub whole: bool,
}

/// What is made of lines that have as many cells as one record.
pub(super) enum Verdict {
    Joined,
    Unsure,
    Apart,
}

impl Reader {
    /// Reads a record on several lines, if `record`, which is too short, is the first piece of one; where that is not sure,
    /// notes it.
    pub(super) fn join(&self, bytes: &[u8], window: &Window, record: &mut Record) -> Outcome {
        match self.try_join(bytes, window, record) {
            Err(_) => Outcome::Wait,
            Ok(()) => {
                count_lines(bytes, record);
                Outcome::Read
            }
        }
    }

    fn try_join(&self, bytes: &[u8], window: &Window, record: &mut Record) -> Result<(), Stop> {
        let (Some(usual), Some(width)) = (&self.usual, self.width) else {
            return Ok(());
        };
        let is_piece = width > 1 && record.cells.len() < width && record.faults.is_empty() && !record.wrapped;
        if !is_piece || record.other_delimiter.is_some() || record.cut || usual.short > OFTEN {
            return Ok(());
        }
        let Some(lines) = self.together(bytes, window, record, width)? else {
            return Ok(());
        };
        let pieces = Pieces { bytes, lines: &lines, width, usual };
        match (pieces.verdict(), joined(&lines)) {
            (Verdict::Joined, Some((cells, broken))) if usual.joins && self.ends_there(bytes, window, &pieces)? => {
                record.end = lines.last().map_or(record.end, |line| line.end);
                record.cells = cells;
                record.faults = broken.into_iter().map(|cell| CellFault { cell, fault: QuotingFault::LineEnd }).collect();
            }
            (Verdict::Joined | Verdict::Unsure, _) => {
                let before = &lines[..lines.len() - 1];
                let upto = record.line + before.iter().map(|line| line.line_ends + 1).sum::<u64>();
                record.split = Some(Split { upto, whole: false });
            }
            (Verdict::Apart, _) => {}
        }
        Ok(())
    }

    /// The lines from `first` on that have the cells of one record, if the last cell of each goes on in the next line, or if
    /// the line end stands for a delimiter.
    fn together(&self, bytes: &[u8], window: &Window, first: &Record, width: usize) -> Result<Option<Vec<Record>>, Stop> {
        let mut lines = vec![first.clone()];
        let mut cells = first.cells.len();
        while cells < width && lines.len() < LINES {
            let end = lines.last().map_or(first.end, |line| line.end);
            let Some(line) = self.line_behind(bytes, window, end)?.filter(|line| line.faults.is_empty()) else {
                break;
            };
            cells += line.cells.len() - 1;
            lines.push(line);
        }
        // The line end stands for a delimiter; or the text goes on with a comma of its own, as in “call\nback, urgent”.
        let is_one = |second: &Record| {
            let spaced = spaced(bytes, second);
            first.cells.len() + second.cells.len() == width || (spaced > 0 && first.cells.len() + second.cells.len() == width + 1 + spaced)
        };
        if cells != width && lines.get(1).is_some_and(is_one) {
            lines.truncate(2);
            return Ok(Some(lines));
        }
        Ok((cells == width && lines.len() > 1).then_some(lines))
    }

    /// The line behind the line end at `end`, if there is one with anything on it.
    pub(super) fn line_behind(&self, bytes: &[u8], window: &Window, end: usize) -> Result<Option<Record>, Stop> {
        let Some(start) = window.line_behind(bytes, end)? else {
            return Ok(None);
        };
        let mut line = Record { start, ..Record::default() };
        match self.strict(bytes, &Window::at(bytes, start, window.last), &mut line) {
            Ok(Outcome::Read) => Ok(Some(line)),
            Err(Stop::Wait) => Err(Stop::Wait),
            _ => Ok(None),
        }
    }

    /// Whether a record of the usual width follows: lines that are all short are another table. At the end of the file, two
    /// lines of different widths are enough.
    fn ends_there(&self, bytes: &[u8], window: &Window, pieces: &Pieces) -> Result<bool, Stop> {
        let Some(last) = pieces.lines.last() else {
            return Ok(false);
        };
        let follows = self.line_behind(bytes, window, last.end)?.map(|line| line.cells.len());
        Ok(pieces.is_whole() || follows.map_or(pieces.lines.len() == 2 && !pieces.are_alike(), |cells| cells == pieces.width))
    }
}

/// How many cells of a line begin with a blank, as behind the comma of a text.
fn spaced(bytes: &[u8], line: &Record) -> usize {
    line.cells.iter().skip(1).filter(|cell| bytes.get(cell.start) == Some(&b' ')).count()
}

/// The cells of the lines, where the last one of each goes on in the next; and which those are.
fn joined(lines: &[Record]) -> Option<(Vec<Cell>, Vec<usize>)> {
    let is_plain = |cell: &Cell| !cell.is_quoted() && cell.inside.is_plain();
    let (first, rest) = lines.split_first()?;
    let (mut cells, mut broken) = (first.cells.clone(), Vec::new());
    for line in rest {
        let (head, tail) = line.cells.split_first()?;
        let last = cells.last_mut().filter(|last| is_plain(last) && is_plain(head))?;
        last.end = head.end;
        if broken.last() != Some(&(cells.len() - 1)) {
            broken.push(cells.len() - 1);
        }
        cells.extend(tail);
    }
    Some((cells, broken))
}

fn words(value: &str) -> usize {
    value.split_whitespace().count()
}

struct Pieces<'p> {
    bytes: &'p [u8],
    lines: &'p [Record],
    width: usize,
    usual: &'p Usual,
}

impl Pieces<'_> {
    /// Whether the last line is as wide as a record.
    fn is_whole(&self) -> bool {
        self.lines.last().is_some_and(|line| line.cells.len() == self.width)
    }

    /// Whether there are two of the same width: records alike rather lack the same cells than being halves of one with a comma.
    fn are_alike(&self) -> bool {
        self.lines.len() == 2 && self.lines[0].cells.len() == self.lines[1].cells.len() && spaced(self.bytes, &self.lines[1]) == 0
    }

    fn verdict(&self) -> Verdict {
        let joined = joined(self.lines).filter(|(cells, _)| cells.len() == self.width);
        match joined {
            _ if self.lines.iter().any(|line| remark::is_remark(self.line(line))) => Verdict::Apart,
            _ if self.is_whole() => self.begins_record(),
            _ if self.are_alike() => Verdict::Apart,
            Some((cells, _)) if self.usual.is_known(self.width) => {
                match (self.fits(&cells), self.lines.iter().all(|line| self.fits(&line.cells))) {
                    (true, false) => Verdict::Joined,
                    (false, true) => Verdict::Apart,
                    _ => Verdict::Unsure,
                }
            }
            _ => Verdict::Unsure,
        }
    }

    /// Whether values that stand alone on their lines begin the first cell of the record behind them. They may as well be
    /// records themselves, or notes; only where values begin with a capital and the rest does not, that is sure.
    fn begins_record(&self) -> Verdict {
        let values: Vec<&str> = self.lines.iter().map(|line| self.text(&line.cells[0])).collect();
        // The delimiter of the last one stands on the next line, whose first cell seems to be empty.
        if let Some(("", before)) = values.split_last().map(|(last, before)| (*last, before))
            && self.usual.is_known(self.width)
            && self.usual.profile[0].is_seldom_empty()
            && before.iter().zip(self.usual.profile.iter()).all(|(value, column)| !align::stands_out(column, value))
        {
            return Verdict::Unsure;
        }
        let is_text = |value: &&str| matches!(Shape::of(value), Shape::Word | Shape::Text);
        let known = self.usual.profile.first().filter(|_| self.usual.is_known(self.width));
        if !values.iter().all(is_text) || known.is_some_and(|column| column.share_of(&[Shape::Word, Shape::Text]) < 0.5) {
            return Verdict::Apart;
        }
        let is_lower = |value: &&str| value.chars().next().is_some_and(char::is_lowercase);
        // The excerpt has the pieces as well.
        match known.filter(|column| column.lower() * 4 <= column.values()) {
            // It goes on with the record before.
            Some(_) if is_lower(&values[0]) && !values[1..].iter().all(is_lower) => Verdict::Apart,
            Some(column)
                if !is_lower(&values[0]) && values[1..].iter().all(is_lower) && words(values[0]) <= column.words() && self.rest_fits() =>
            {
                Verdict::Joined
            }
            _ => Verdict::Unsure,
        }
    }

    /// Whether what stands behind the first cell of the last line looks like the values of a record, and not like headings.
    fn rest_fits(&self) -> bool {
        let rest = self.lines.iter().flat_map(|line| line.cells.iter().skip(1));
        self.usual.profile.iter().skip(1).zip(rest).all(|(column, cell)| !align::stands_out(column, self.text(cell)))
    }

    /// Whether no cell stands out from its column, if they are those of a record.
    fn fits(&self, cells: &[Cell]) -> bool {
        self.usual.profile.iter().zip(cells).all(|(column, cell)| !align::stands_out(column, self.text(cell)))
    }

    fn line(&self, line: &Record) -> &str {
        std::str::from_utf8(&self.bytes[line.span()]).unwrap_or_default()
    }

    fn text(&self, cell: &Cell) -> &str {
        std::str::from_utf8(&self.bytes[cell.start..cell.end]).unwrap_or_default().trim_matches('"')
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::record::Found;
    use crate::syntax::Syntax;

    /// A reader of a table with records like `rows`, of which some are short.
    pub(in super::super) fn reader_of(rows: [&str; 4]) -> Reader {
        let rows = rows.map(|row| row.split(',').map(str::to_owned).collect::<Vec<_>>());
        let width = rows[0].len();
        let profile = crate::profile::of(rows.iter().map(Vec::as_slice), width).into();
        let mut reader = Reader::new(Syntax::RFC_4180, 1);
        reader.expect_width(width);
        reader.expect_usual(Usual { profile, short: 0.3, joins: true });
        reader
    }

    /// The first record of `text` in a table of numbers, names, notes and amounts, and whether it may go on behind.
    fn check(text: &str, cells: &[&str], split: Option<Split>) {
        let mut reader = reader_of(["1,Ann,fine,12.50", "2,Bo Ek,call back,7.00", "3,Cy,none,3.10", "4,Di,all well,9.99"]);
        let mut record = Record::default();
        assert_eq!(reader.read(text, 0, true, &mut record), Found::Record);
        assert_eq!(record.cells.iter().map(|cell| cell.value(text)).collect::<Vec<_>>(), cells, "{text}");
        assert_eq!(record.split, split, "{text}");
    }

    #[test]
    fn lines() {
        check("5,Eve,call\nagain,4.00\n6,Flo,fine,1.00\n", &["5", "Eve", "call\nagain", "4.00"], None);
        check("5,Eve,call\r\nme\r\nagain,4.00\r\n6,Flo,fine,1.00\r\n", &["5", "Eve", "call\r\nme\r\nagain", "4.00"], None);
        check("5,Eve,call\nagain,4.00\n", &["5", "Eve", "call\nagain", "4.00"], None);
        // Two short records, of which the second has a number of its own.
        check("5,Eve,call\n6,Flo\n7,Gus,fine,1.00\n", &["5", "Eve", "call"], None);
        // A line end for a delimiter; lines that are followed by short ones.
        check("5,Eve,call\n4.00\n", &["5", "Eve", "call"], Some(Split { upto: 2, whole: false }));
        check("5,Eve,call\nagain, please\n6,Flo,fine,1.00\n", &["5", "Eve", "call"], Some(Split { upto: 2, whole: false }));
        check("5,Eve,call\nagain,4.00\n6\n", &["5", "Eve", "call"], Some(Split { upto: 2, whole: false }));
        check("5,Eve,call\n\nagain,4.00\n", &["5", "Eve", "call"], None);
        check("note\n6,Flo,fine,1.00\n", &["note"], None);
        check("5,Eve,call\nback, please,4.00\n6,Flo,fine,1.00\n", &["5", "Eve", "call"], Some(Split { upto: 2, whole: false }));
    }
}
