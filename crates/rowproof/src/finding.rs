//! Findings: marks gathered by rule and place, with exact counts, record sets and a few samples.

use crate::fix::{Fix, Question, Safety};
use crate::judgement::Mark;
use crate::limits;
use crate::rule::{Rule, Severity};
use roaring::RoaringBitmap;

/// What marks have to share to be one finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// Code of the rule.
    pub rule: &'static str,
    /// Index of the column.
    pub column: Option<usize>,
    /// Index of the target's field.
    pub field: Option<usize>,
    /// The question that their fix waits for.
    pub question: Option<Question>,
    /// How safe their fix is.
    pub safety: Safety,
}

impl Key {
    /// The key of a mark.
    pub fn of(mark: &Mark) -> Self {
        Self { rule: mark.rule.code, column: mark.column, field: mark.field, question: mark.question(), safety: mark.fix.safety() }
    }
}

/// One place where a finding was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// Number of the record, 0 for the header or the whole file.
    pub record: u64,
    /// Index of its cell; `None` for a whole record or file.
    pub cell: Option<usize>,
    /// Physical line.
    pub line: u64,
    /// Row in which a spreadsheet shows it: a record is one row, over however many lines it runs. `None` where that is not
    /// known any more.
    pub row: Option<u64>,
    /// What stands there, shortened.
    pub value: String,
    /// What an edit would make of it, shortened.
    pub fixed: Option<String>,
}

/// Everything of one rule at one place.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How grave it is for this target.
    pub severity: Severity,
    /// How often it was met.
    pub count: u64,
    /// Whether its fixes are made.
    pub accepted: bool,
    /// What the rule's words need, from the first mark.
    pub facts: Vec<(&'static str, String)>,
    /// The first places.
    pub samples: Vec<Sample>,
    /// The records that have it.
    pub records: RoaringBitmap,
}

impl Finding {
    /// A finding that was not met yet, as this mark would begin it.
    pub fn begin(mark: &Mark) -> Self {
        Self {
            rule: mark.rule,
            severity: mark.severity,
            count: 0,
            accepted: mark.accepted,
            facts: mark.facts.clone(),
            samples: Vec::new(),
            records: RoaringBitmap::new(),
        }
    }

    /// Counts one more mark, met in a record on a line and in a row, at a place that holds `value`.
    pub fn add(&mut self, mark: &Mark, record: u64, (line, row): (u64, Option<u64>), value: &str) {
        self.count += 1;
        self.severity = self.severity.max(mark.severity);
        if let Ok(number) = u32::try_from(record)
            && number > 0
        {
            self.records.insert(number);
        }
        if self.samples.len() < limits::SAMPLES {
            let fixed = match &mark.fix {
                Fix::Edit { value, .. } => Some(shorten(value)),
                _ => None,
            };
            self.samples.push(Sample { record, cell: mark.cell.or(mark.column), line, row, value: shorten(value), fixed });
        }
    }
}

/// The start of a long value.
pub fn shorten(value: &str) -> String {
    match value.char_indices().nth(limits::SAMPLE_CHARACTERS) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}
