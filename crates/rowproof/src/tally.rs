//! Tally: what the whole file comes to. Exact counts in bounded memory, whatever the file.

use crate::finding::{Finding, Key};
use crate::fix::Question;
use crate::judgement::Mark;
use crate::kind::Evidence;
use crate::kind::timestamp::DOT;
use crate::limits;
use crate::rule::Severity;
use std::collections::BTreeMap;

/// What becomes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Fate {
    /// Taken as meant.
    #[default]
    Accepted,
    /// Taken, but not as meant.
    Degraded,
    /// Not taken.
    Rejected,
}

impl Fate {
    /// The fate of a record whose gravest finding is this.
    pub fn of(severity: Option<Severity>) -> Self {
        match severity {
            Some(Severity::Error) => Self::Rejected,
            Some(Severity::Warning) => Self::Degraded,
            Some(Severity::Info) | None => Self::Accepted,
        }
    }
}

/// How many records share a fate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Forecast {
    /// Taken as meant.
    pub accepted: u64,
    /// Taken, but not as meant.
    pub degraded: u64,
    /// Not taken.
    pub rejected: u64,
}

impl Forecast {
    fn add(&mut self, fate: Fate) {
        match fate {
            Fate::Accepted => self.accepted += 1,
            Fate::Degraded => self.degraded += 1,
            Fate::Rejected => self.rejected += 1,
        }
    }

    /// The forecast of a file that is refused as a whole.
    fn all_rejected(self) -> Self {
        Self { rejected: self.accepted + self.degraded + self.rejected, ..Self::default() }
    }
}

/// What the whole file comes to.
#[derive(Debug, Default)]
pub struct Tally {
    /// How many records there are.
    pub records: u64,
    /// How many cells accepted fixes change.
    pub cells_changed: u64,
    /// By key; a file cannot make more than rules × columns.
    pub findings: BTreeMap<Key, Finding>,
    /// How many cells of records that the target would reject a spreadsheet would run as formulas.
    pub formulas_left_out: u64,
    /// Whether something could not be counted completely.
    pub partial: bool,
    /// Line ends inside the records that were passed: a spreadsheet shows each record in one row.
    lines_inside: u64,
    /// The line of the first record with line ends inside.
    first_over_lines: Option<u64>,
    now: Forecast,
    after: Forecast,
    file: Option<Severity>,
    file_after: Option<Severity>,
}

impl Tally {
    /// Counts a mark at a place that holds `value`. Record 0 is the file as a whole.
    pub fn add(&mut self, mark: &Mark, record: u64, line: u64, value: &str) {
        let key = Key::of(mark);
        if self.findings.len() >= limits::FINDINGS && !self.findings.contains_key(&key) {
            self.partial = true;
            return;
        }
        let row = self.row_of(record, line);
        self.findings.entry(key).or_insert_with(|| Finding::begin(mark)).add(mark, record, (line, row), value);
        if record == 0 {
            self.file = self.file.max(Some(mark.severity));
            if !mark.accepted {
                self.file_after = self.file_after.max(Some(mark.severity));
            }
        }
    }

    /// Passes a record on `line` with so many line ends inside.
    pub fn pass(&mut self, line: u64, lines_inside: u64) {
        if lines_inside > 0 {
            self.lines_inside += lines_inside;
            self.first_over_lines.get_or_insert(line);
        }
    }

    /// The row of the record that is judged, or of a line that was passed before any record had line ends inside.
    fn row_of(&self, record: u64, line: u64) -> Option<u64> {
        let is_before = self.first_over_lines.is_none_or(|first| line <= first);
        if record > 0 { line.checked_sub(self.lines_inside) } else { Some(line).filter(|_| is_before) }
    }

    /// Counts a record with its marks.
    pub fn add_record(&mut self, marks: &[Mark]) {
        self.records += 1;
        self.now.add(Fate::of(marks.iter().map(|mark| mark.severity).max()));
        self.after.add(Fate::of(marks.iter().filter(|mark| !mark.accepted).map(|mark| mark.severity).max()));
    }

    /// What becomes of the records: as they stand, and with the accepted fixes. A file that is refused has no good record.
    pub fn forecasts(&self) -> (Forecast, Forecast) {
        let of =
            |forecast: Forecast, file: Option<Severity>| if file == Some(Severity::Error) { forecast.all_rejected() } else { forecast };
        (of(self.now, self.file), of(self.after, self.file_after))
    }
}

/// The answer that a column's cells give by themselves: all that decide agree, and all are written in one way.
pub fn by_evidence(question: Question, evidence: &Evidence) -> Option<&'static str> {
    match question {
        Question::Order if evidence.exact_moments > 0 || evidence.separators.count_ones() > 1 => None,
        Question::Order => match (evidence.day_first, evidence.month_first) {
            // A few dates of another source must not put all others into the future.
            (1.., 0) if evidence.misplaced_day_first > 0 && evidence.misplaced_month_first == 0 => None,
            (0, 1..) if evidence.misplaced_month_first > 0 && evidence.misplaced_day_first == 0 => None,
            (1.., 0) => Some("day-first"),
            (0, 1..) => Some("month-first"),
            (0, 0) if evidence.separators == DOT => Some("day-first"),
            _ => None,
        },
        Question::Decimal => match (evidence.comma, evidence.dot) {
            (1.., 0) if evidence.exact_decimals == 0 && evidence.three_after_comma == 0 => Some("comma"),
            (0, 1..) if evidence.three_after_dot == 0 => Some("dot"),
            _ => None,
        },
        Question::TimeZone | Question::Unit | Question::Country | Question::Encoding | Question::Header => None,
    }
}
