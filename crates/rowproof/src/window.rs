//! Windows: some records of a file that was read, with what was found in them.

use crate::finding::{Finding, Key};
use crate::index::Entry;
use crate::judgement::{Judge, Judgement, Mark};
use crate::record::{Found, Reader, Record};
use crate::rule::Severity;
use crate::session::Session;
use crate::text::{Decoder, Text};

/// The bytes of the file that hold a record and its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// The first record in it.
    pub first: u64,
    /// Offset of its first byte.
    pub start: u64,
    /// Offset behind its last byte.
    pub end: u64,
}

/// Some records, cell by cell.
#[derive(Debug, Default)]
pub struct Window {
    /// Their numbers.
    pub records: Vec<u64>,
    /// Their physical lines.
    pub lines: Vec<u64>,
    /// How many cells each has.
    pub widths: Vec<usize>,
    /// The gravest finding of each record as a whole: its index in the report.
    pub findings: Vec<Option<usize>>,
    /// Their cells, in order.
    pub cells: Vec<Shown>,
}

/// A cell as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What it says.
    pub value: String,
    /// What an accepted fix makes of it.
    pub fixed: Option<String>,
    /// The gravest finding that it has: its index in the report, and its severity.
    pub finding: Option<(usize, Severity)>,
}

/// Bytes that are read behind the records that are wanted.
const MARGIN: u64 = 1 << 16;

impl Session {
    /// Which bytes of the file to read for showing `record`.
    pub fn block(&self, record: u64) -> Option<Block> {
        let (entry, next) = self.index().around(record)?;
        // A skip counts bytes of text, which are never fewer than half the file's; escapes of ISO-2022-JP, and the lines that a
        // last cell may go on in, fit the margin.
        let end = next.map_or(u64::MAX, |next| next.resume.source + 2 * next.resume.skip + MARGIN);
        Some(Block { first: entry.record, start: entry.resume.source, end })
    }

    /// Reads records again from the `bytes` of their block. `wanted` is in ascending order.
    pub fn window(&self, bytes: &[u8], wanted: &[u64]) -> Window {
        let mut window = Window::default();
        let Some((entry, next)) = wanted.first().and_then(|&record| self.index().around(record)) else {
            return window;
        };
        let (text, from) = self.decode(bytes, entry);
        let plan = self.plan();
        let mut reader = Reader::new(plan.probe.dialect.syntax, entry.line);
        reader.expect_width(plan.probe.columns.len());
        reader.expect_usual(plan.usual(plan.infers()));
        reader.pass_empty();
        reader.seek(entry.record - 1, entry.line);
        let mut judge = Judge::new(plan.probe.columns.len());
        let mut judgement = Judgement::default();
        let mut record = Record::default();
        let mut at = from;
        let last = *wanted.last().unwrap_or(&0);
        loop {
            match reader.read(text.as_str(), at, next.is_none(), &mut record) {
                Found::Wait | Found::End => return window,
                Found::Record if record.number > last => return window,
                Found::Record if wanted.binary_search(&record.number).is_ok() => {
                    let as_read = record.clone();
                    judge.judge(plan, &text, &mut record, &mut judgement);
                    self.show(&text, (&as_read, &record), &judgement, &mut window);
                }
                Found::Blank => judge.pass_blank(),
                Found::Record | Found::Rest => {}
            }
            at = record.next;
        }
    }

    fn decode(&self, bytes: &[u8], entry: Entry) -> (Text, usize) {
        let encoding = self.plan().probe.encoding;
        let mut text = Text::new(encoding);
        Decoder::new(encoding, entry.resume.source, false).push(bytes, true, &mut text);
        let skip = usize::try_from(entry.resume.skip).unwrap_or(usize::MAX).min(text.as_str().len());
        (text, skip)
    }

    /// Shows a record as it was read, with what was found in it and what is made of it as it was `judged`.
    fn show(&self, text: &Text, (record, judged): (&Record, &Record), judgement: &Judgement, window: &mut Window) {
        let number = u32::try_from(record.number).unwrap_or(u32::MAX);
        // Findings are in the order of the report, so the first one at a place is the gravest there.
        let gravest = |column: Option<usize>| {
            let here = |(_, (key, finding)): &(usize, &(Key, Finding))| key.column == column && finding.records.contains(number);
            self.findings().iter().enumerate().find(here).map(|(index, (_, finding))| (index, finding.severity))
        };
        let width = record.cells.len().max(self.plan().probe.columns.len());
        window.records.push(record.number);
        window.lines.push(record.line);
        window.widths.push(width);
        window.findings.push(gravest(None).map(|(index, _)| index));
        for cell in 0..width {
            let column = column_of(cell, (record, judged), &judgement.marks);
            let value = record.cells.get(cell).map_or(String::new(), |cell| cell.value(text.as_str()).into_owned());
            let fixed = judgement.edits().find(|&(edited, _)| Some(edited) == column).map(|(_, fixed)| fixed.to_owned());
            window.cells.push(Shown { value, fixed, finding: column.and_then(|column| gravest(Some(column))) });
        }
    }
}

/// The column that a cell of a record, as it was read, is shown for. Where values are cut, the cells behind them stand to the
/// right of their columns, and the pieces behind the first one have none.
fn column_of(cell: usize, (record, judged): (&Record, &Record), marks: &[Mark]) -> Option<usize> {
    if marks.iter().all(|mark| mark.cell.is_none()) {
        return Some(cell);
    }
    if let Some(mark) = marks.iter().find(|mark| mark.cell == Some(cell)) {
        return mark.column;
    }
    let start = record.cells.get(cell)?.start;
    let column = judged.cells.iter().position(|judged| judged.start == start)?;
    let is_elsewhere = |mark: &Mark| mark.column == Some(column) && mark.cell.is_some_and(|of_mark| of_mark != cell);
    (!marks.iter().any(is_elsewhere)).then_some(column)
}
