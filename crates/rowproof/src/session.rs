//! Session: one pass over a file. Chunks go in; output, rejects and a report come out.

mod merge;
mod write;

use crate::corrections::Corrections;
use crate::encode::{Encoder, csv};
use crate::excerpt::Excerpt;
use crate::finding::{Finding, Key};
use crate::fix::Fix;
use crate::formula;
use crate::header;
use crate::index::Index;
use crate::judgement::{Judge, Judgement, Mark};
use crate::kind::Fault;
use crate::limits;
use crate::plan::{Mode, Plan};
use crate::probe::probe;
use crate::recipe::{Recipe, Unusable};
use crate::record::{Cell, Found, Reader, Record};
use crate::report::Report;
use crate::structure::{BLANK_LINE, FILE_EMPTY, FILE_WITHOUT_RECORDS, LINES_BEFORE_HEADER, RECORD_EMPTY, RECORD_OVER_LIMIT};
use crate::tally::Tally;
use crate::text::{self, Decoder, Text};
use chrono::{DateTime, Utc};
use roaring::RoaringBitmap;

/// How far the file has been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// So many lines are no records.
    Before(u64),
    /// The next record is the header.
    Header,
    Records,
}

/// One pass over a file.
#[derive(Debug)]
pub struct Session {
    plan: Plan,
    /// Bytes of the byte order mark still to be passed over.
    mark_left: usize,
    decoder: Decoder,
    text: Text,
    /// How much text there has to be before reading goes on.
    awaited: usize,
    phase: Phase,
    reader: Reader,
    record: Record,
    judge: Judge,
    judgement: Judgement,
    file_marks: Vec<Mark>,
    /// Blank lines that a record has not followed yet: the first one's number, and how many.
    blank: Option<(u64, u64)>,
    tally: Tally,
    output: Vec<u8>,
    encoder: Option<Encoder>,
    rejects: Option<csv::Writer>,
    /// Records to put back where they stood; nothing else is done then.
    corrections: Option<Corrections>,
    written: u64,
    index: Index,
    findings: Vec<(Key, Finding)>,
}

impl Session {
    /// Begins a pass over the file that `excerpt` is of. The whole file is pushed afterwards.
    ///
    /// # Errors
    /// The recipe cannot be used for this file.
    pub fn new(excerpt: &Excerpt, recipe: &Recipe, mode: Mode, now: Option<DateTime<Utc>>) -> Result<Self, Unusable> {
        let probe = probe(excerpt, recipe)?;
        let plan = Plan::new(probe, recipe, mode, now)?;
        let dialect = plan.probe.dialect;
        let mut reader = Reader::new(dialect.syntax, dialect.skipped_lines + 1);
        reader.expect_width(plan.probe.columns.len());
        reader.pass_empty();
        let mut session = Self {
            mark_left: plan.probe.mark,
            // A check finds the same as the fix that may follow, so it looks as closely.
            decoder: Decoder::new(plan.probe.encoding, plan.probe.mark as u64, mode != Mode::Convert),
            text: Text::new(plan.probe.encoding),
            awaited: 0,
            phase: Phase::Before(dialect.skipped_lines),
            reader,
            record: Record::default(),
            judge: Judge::new(plan.probe.columns.len()),
            judgement: Judgement::default(),
            file_marks: header::judge(&plan),
            blank: None,
            tally: Tally::default(),
            output: Vec::new(),
            encoder: (mode == Mode::Convert).then(|| Encoder::new(&plan)),
            rejects: (mode == Mode::Convert).then(|| csv::Writer::new(csv::LineEnd::CrLf)),
            corrections: None,
            written: 0,
            index: Index::default(),
            findings: Vec::new(),
            plan,
        };
        session.begin();
        Ok(session)
    }

    /// What is done to the file.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Takes in the next chunk of the file.
    pub fn push(&mut self, mut chunk: &[u8]) {
        if self.plan.probe.looks_like.is_some() {
            if self.plan.mode == Mode::Fix {
                self.output.extend_from_slice(chunk);
            }
            return;
        }
        if self.mark_left > 0 {
            let mark = self.mark_left.min(chunk.len());
            if self.plan.mode == Mode::Fix {
                self.output.extend_from_slice(&chunk[..mark]);
            }
            self.mark_left -= mark;
            chunk = &chunk[mark..];
        }
        for step in chunk.chunks(limits::STEP) {
            self.decoder.push(step, false, &mut self.text);
            if self.text.as_str().len() >= self.awaited {
                self.read(false);
            }
        }
    }

    /// What was fixed or converted since the last call.
    pub fn take_output(&mut self) -> Vec<u8> {
        match &mut self.encoder {
            Some(encoder) => encoder.take(),
            None => std::mem::take(&mut self.output),
        }
    }

    /// The rejected records since the last call, as a delimited file of their own.
    pub fn take_rejects(&mut self) -> Vec<u8> {
        self.rejects.as_mut().map(csv::Writer::take).unwrap_or_default()
    }

    /// Ends the pass and reports. To be called once.
    pub fn finish(&mut self) -> Report {
        self.decoder.push(&[], true, &mut self.text);
        self.read(true);
        if let Some(encoder) = &mut self.encoder {
            encoder.finish();
        }
        self.judge_emptiness();
        self.judge_columns();
        self.tally.partial |= self.judge.is_partial();
        let (now, after) = self.tally.forecasts();
        let mut findings: Vec<(Key, Finding)> = std::mem::take(&mut self.tally.findings).into_iter().collect();
        findings.sort_by(|(a_key, a), (b_key, b)| b.severity.cmp(&a.severity).then(b.count.cmp(&a.count)).then(a_key.cmp(b_key)));
        self.findings = findings;
        Report::new(self, now, after)
    }

    /// The findings, in the order of the report. Empty before [`Session::finish`].
    pub fn findings(&self) -> &[(Key, Finding)] {
        &self.findings
    }

    /// The records that have a finding of the report, or any finding.
    pub fn members(&self, finding: Option<usize>) -> RoaringBitmap {
        match finding {
            Some(index) => self.findings.get(index).map(|(_, finding)| finding.records.clone()).unwrap_or_default(),
            None => self.findings.iter().fold(RoaringBitmap::new(), |all, (_, finding)| all | &finding.records),
        }
    }

    /// Where records can be read again.
    pub fn index(&self) -> &Index {
        &self.index
    }

    pub(crate) fn judge_state(&self) -> &Judge {
        &self.judge
    }

    pub(crate) fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Records written to the output.
    pub fn written(&self) -> u64 {
        self.written
    }

    fn begin(&mut self) {
        let header = self.plan.probe.dialect.skipped_lines + 1;
        for mark in &self.file_marks {
            // What is said of lines before the header begins with the first.
            let line = if mark.rule.code == LINES_BEFORE_HEADER.code { 1 } else { header };
            self.tally.add(mark, 0, line, mark.value.as_deref().unwrap_or_default());
        }
        if let Some(rejects) = &mut self.rejects {
            let columns = self.plan.probe.columns.iter().map(String::as_str).filter(|column| !header::OWN_COLUMNS.contains(column));
            rejects.write(header::OWN_COLUMNS.into_iter().chain(columns));
        }
    }

    /// Reads what can be read of the text that has arrived.
    fn read(&mut self, last: bool) {
        let mut at = 0;
        loop {
            if let Phase::Before(lines) = self.phase {
                at = self.pass_lines(at, lines, last);
                if matches!(self.phase, Phase::Before(_)) {
                    break;
                }
            }
            let found = self.reader.read(self.text.as_str(), at, last, &mut self.record);
            match found {
                Found::Wait | Found::End => break,
                Found::Blank => self.blank_line(),
                Found::Rest => self.write_as_it_is(),
                Found::Record if self.phase == Phase::Header => self.header(),
                Found::Record => self.record(),
            }
            at = self.record.next;
        }
        self.text.release(at);
        // A record that needs more text is tried again when there is twice as much, so that a long one is not read
        // over and over.
        let rest = self.text.as_str().len();
        self.awaited = if rest < limits::STEP { 0 } else { rest * 2 };
    }

    /// Passes over lines before the header, as far as they have arrived.
    fn pass_lines(&mut self, from: usize, mut lines: u64, last: bool) -> usize {
        let bytes = self.text.as_str().as_bytes();
        let mut at = from;
        while lines > 0 {
            let end = memchr::memchr2(b'\n', b'\r', &bytes[at..]).map_or(bytes.len(), |end| at + end);
            let length = match bytes.get(end..) {
                Some([b'\r', b'\n', ..]) => 2,
                Some([b'\r']) if !last => break,
                Some([_, ..]) => 1,
                _ => 0,
            };
            at = end + length;
            if length == 0 && !last {
                break;
            }
            lines -= 1;
        }
        if self.plan.mode == Mode::Fix {
            self.text.write_source(from..at, &mut self.output);
        }
        self.phase = match lines {
            0 if self.plan.probe.dialect.header => Phase::Header,
            0 => self.begin_records(),
            left => Phase::Before(left),
        };
        at
    }

    fn blank_line(&mut self) {
        self.judge.pass_blank();
        if !self.record.cells.is_empty() && !self.plan.probe.columns.is_empty() {
            let mark = Mark::of_file(Fault::new(&RECORD_EMPTY, Fix::None).with("cells", self.record.cells.len().to_string()));
            self.tally.add(&mark, 0, self.record.line, "");
        } else if self.phase == Phase::Records {
            let (first, count) = self.blank.unwrap_or((self.record.line, 0));
            self.blank = Some((first, count + 1));
        }
        self.write_as_it_is();
    }

    fn write_as_it_is(&mut self) {
        if self.plan.mode == Mode::Fix {
            self.text.write_source(self.record.start..self.record.next, &mut self.output);
        }
    }

    /// Headings have no shapes of values, so a header is no piece of a record.
    fn begin_records(&mut self) -> Phase {
        // Rejects are of a conversion, and corrected ones have to stand for the same lines.
        let joins = self.plan.infers() || self.corrections.is_some();
        self.reader.expect_usual(self.plan.usual(joins));
        Phase::Records
    }

    fn header(&mut self) {
        self.phase = self.begin_records();
        if self.record.cut {
            let mark = Mark::of_file(Fault::new(&RECORD_OVER_LIMIT, Fix::None).with("limit", (limits::RECORD >> 20).to_string()));
            self.tally.add(&mark, 0, self.record.line, "");
        }
        let mut unwraps = false;
        for mark in Judge::judge_header(&self.plan, &self.text, &self.record) {
            unwraps |= mark.unwraps();
            self.tally.add(&mark, 0, self.record.line, mark.value.as_deref().unwrap_or_default());
        }
        if self.plan.mode == Mode::Fix {
            let cell_of = |column| self.plan.probe.short_header.as_ref().map_or(Some(column), |short| short.cell_of(column));
            let renamed = self.file_marks.iter().filter_map(|mark| match (&mark.fix, mark.column.and_then(cell_of)) {
                (Fix::Edit { value, .. }, Some(cell)) if mark.accepted => Some((cell, value.clone())),
                _ => None,
            });
            let edits: Vec<(usize, String)> = renamed.filter(|_| self.is_apart()).collect();
            if self.plan.moves_headings() && !self.record.wrapped {
                text::encode(self.plan.probe.encoding, self.plan.probe.dialect.syntax.delimiter.as_str(), &mut self.output);
                self.tally.cells_changed += 1;
            }
            self.tally.cells_changed += edits.len() as u64;
            if edits.is_empty() && !unwraps {
                self.write_as_it_is();
            } else {
                self.write_edited(&edits, unwraps);
            }
        }
        self.tally.pass(self.record.line, self.record.lines_inside());
        self.reader.seek(0, self.reader.line());
    }

    fn record(&mut self) {
        if let Some(mut corrections) = self.corrections.take() {
            self.write_corrected(&mut corrections);
            self.corrections = Some(corrections);
            return;
        }
        self.count_blank_lines();
        self.index.note(self.record.number, self.record.line, || self.text.resume(self.record.start));
        let width = self.record.cells.len();
        self.judge.judge(&self.plan, &self.text, &mut self.record, &mut self.judgement);
        for mark in &self.judgement.marks {
            let cell = mark.column.and_then(|column| self.record.cells.get(column));
            let value =
                mark.value.as_deref().map(Into::into).or_else(|| cell.map(|cell| cell.value(self.text.as_str()))).unwrap_or_default();
            self.tally.add(mark, self.record.number, self.record.line, &value);
        }
        self.tally.pass(self.record.line, self.record.lines_inside());
        self.tally.add_record(&self.judgement.marks);
        if self.is_refused() {
            let is_formula = |cell: &&Cell| formula::guarded(&cell.value(self.text.as_str())).is_some();
            self.tally.formulas_left_out += self.record.cells.iter().filter(is_formula).count() as u64;
        }
        match self.plan.mode {
            Mode::Check => self.tally.cells_changed += self.judgement.changes(),
            Mode::Fix => self.fix(width),
            Mode::Convert => self.convert(),
        }
    }

    fn count_blank_lines(&mut self) {
        if let Some((first, count)) = self.blank.take() {
            let mark = Mark::of_file(Fault::new(&BLANK_LINE, Fix::None));
            for line in first..first + count {
                self.tally.add(&mark, 0, line, "");
            }
        }
    }

    /// Says what only whole columns show.
    fn judge_columns(&mut self) {
        let line = self.plan.probe.dialect.skipped_lines + 1;
        for (column, evidence) in self.judge.evidence.iter().enumerate() {
            let field = self.plan.mapping.entry_of(column).map(|entry| &self.plan.target.fields[entry.field]);
            let of_calls = field.filter(|field| field.concept == "call-start").and_then(|_| evidence.habits.fault_of_calls());
            for fault in evidence.habits.faults().into_iter().chain(evidence.rounded.fault()).chain(of_calls) {
                let mark = header::of_column(&self.plan, fault, column);
                self.tally.add(&mark, 0, line, mark.value.as_deref().unwrap_or_default());
            }
        }
        for (column, series) in self.judge.series.iter_mut().enumerate() {
            let field = self.plan.mapping.entry_of(column).map(|entry| entry.field);
            let faults = field.and_then(|field| self.plan.rises[field]).map(|rises| series.faults(rises));
            for (line, fault) in faults.unwrap_or_default() {
                let mark = header::of_column(&self.plan, fault, column);
                self.tally.add(&mark, 0, line, mark.value.as_deref().unwrap_or_default());
            }
        }
    }

    fn judge_emptiness(&mut self) {
        if self.tally.records > 0 || self.plan.probe.looks_like.is_some() {
            return;
        }
        let rule = if self.plan.probe.columns.is_empty() { &FILE_EMPTY } else { &FILE_WITHOUT_RECORDS };
        self.tally.add(&Mark::of_file(Fault::new(rule, Fix::None)), 0, 1, "");
    }
}
