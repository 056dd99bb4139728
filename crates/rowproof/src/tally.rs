//! Tally: what the whole file comes to. Exact counts in bounded memory, whatever the file.

use crate::finding::{Finding, Key};
use crate::fix::{Fix, Question, Safety};
use crate::judgement::Mark;
use crate::kind::Evidence;
use crate::kind::timestamp::Order;
use crate::limits;
use crate::plan::Plan;
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
    fn add(&mut self, fate: Fate, count: u64) {
        match fate {
            Fate::Accepted => self.accepted += count,
            Fate::Degraded => self.degraded += count,
            Fate::Rejected => self.rejected += count,
        }
    }

    /// The forecast of a file that is refused as a whole.
    fn all_rejected(self) -> Self {
        Self { rejected: self.accepted + self.degraded + self.rejected, ..Self::default() }
    }
}

/// Questions about columns that a record's fixes wait for.
type Open = Vec<(usize, Question)>;

/// The fates of a record: as it stands, with accepted fixes if its questions are answered, and if not.
type Fates = (Fate, Fate, Fate);

/// What the whole file comes to.
#[derive(Debug, Default)]
pub struct Tally {
    /// How many records there are.
    pub records: u64,
    /// How many cells accepted fixes change.
    pub cells_changed: u64,
    /// By key; a file cannot make more than rules × columns.
    pub findings: BTreeMap<Key, Finding>,
    /// Whether something could not be counted completely.
    pub partial: bool,
    fates: BTreeMap<(Open, Fates), u64>,
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
        self.findings.entry(key).or_insert_with(|| Finding::begin(mark)).add(mark, record, line, value);
        if record == 0 {
            self.file = self.file.max(Some(mark.severity));
            if !mark.accepted {
                self.file_after = self.file_after.max(Some(mark.severity));
            }
        }
    }

    /// Counts a record with its marks.
    pub fn add_record(&mut self, marks: &[Mark]) {
        self.records += 1;
        if marks.is_empty() {
            *self.fates.entry((Vec::new(), Fates::default())).or_default() += 1;
            return;
        }
        let worst = |marks: &mut dyn Iterator<Item = &Mark>| Fate::of(marks.map(|mark| mark.severity).max());
        let now = worst(&mut marks.iter());
        let settled = worst(&mut marks.iter().filter(|mark| !mark.accepted && mark.question().is_none()));
        let unsettled = worst(&mut marks.iter().filter(|mark| !mark.accepted));
        let mut open: Open = marks.iter().filter_map(|mark| Some((mark.column?, mark.question()?))).collect();
        open.sort_unstable();
        open.dedup();
        *self.fates.entry((open, (now, settled, unsettled))).or_default() += 1;
    }

    /// Settles the questions that the whole column answers, and computes both forecasts:
    /// as it stands, and with the accepted fixes.
    pub fn settle(&mut self, plan: &Plan, evidence: &[Evidence]) -> (Forecast, Forecast) {
        let settled =
            |column: usize, question: Question| evidence.get(column).and_then(|evidence| by_evidence(question, evidence)).is_some();
        let waiting: Vec<Key> = self.findings.keys().filter(|key| key.question.is_some()).cloned().collect();
        for key in waiting {
            if let (Some(column), Some(question)) = (key.column, key.question)
                && settled(column, question)
                && let Some(finding) = self.findings.remove(&key)
            {
                self.settle_finding(plan, &key, finding, column, &evidence[column]);
            }
        }
        let (mut now, mut after) = (Forecast::default(), Forecast::default());
        for ((open, (as_is, if_settled, if_open)), &count) in &self.fates {
            let all = open.iter().all(|&(column, question)| settled(column, question));
            let fixed = if all { *if_settled } else { *if_open };
            now.add(if plan.converting && all { fixed } else { *as_is }, count);
            after.add(fixed, count);
        }
        let refused = |severity: Option<Severity>| severity == Some(Severity::Error);
        (if refused(self.file) { now.all_rejected() } else { now }, if refused(self.file_after) { after.all_rejected() } else { after })
    }

    /// Gives the samples of a finding the fixes that its answered question allows, and joins it with the safe ones.
    fn settle_finding(&mut self, plan: &Plan, key: &Key, mut finding: Finding, column: usize, evidence: &Evidence) {
        let mut answers = plan.answers[column];
        answers.order = by_evidence(Question::Order, evidence)
            .map_or(answers.order, |order| if order == "day-first" { Some(Order::DayFirst) } else { Some(Order::MonthFirst) });
        answers.decimal = by_evidence(Question::Decimal, evidence)
            .and_then(|name| crate::kind::decimal::Sign::CHOICES.iter().find(|(choice, _)| *choice == name))
            .map_or(answers.decimal, |&(_, sign)| Some(sign));
        let kind = key.field.map(|field| &plan.target.fields[field].kind);
        for sample in &mut finding.samples {
            let fault = kind.and_then(|kind| kind.judge(&sample.value, &answers, &mut Evidence::default()).err());
            if let Some(Fix::Edit { value, .. }) = fault.map(|fault| fault.fix) {
                sample.fixed = Some(value);
            }
        }
        finding.accepted = plan.accepts(key.rule, key.field, key.column, Safety::Safe);
        if finding.accepted {
            self.cells_changed += finding.count;
            if plan.converting {
                finding.severity = Severity::Info;
            }
        }
        let safe = Key { question: None, safety: Safety::Safe, ..key.clone() };
        match self.findings.get_mut(&safe) {
            Some(known) => known.merge(finding),
            None => {
                self.findings.insert(safe, finding);
            }
        }
    }
}

/// The answer that a column's cells give by themselves: all that decide agree, and all are written in one way.
pub fn by_evidence(question: Question, evidence: &Evidence) -> Option<&'static str> {
    match question {
        Question::Order if evidence.exact_moments > 0 => None,
        Question::Order => match (evidence.day_first, evidence.month_first) {
            (1.., 0) => Some("day-first"),
            (0, 1..) => Some("month-first"),
            (0, 0) if evidence.either_order > 0 && evidence.either_order == evidence.either_order_dotted => Some("day-first"),
            _ => None,
        },
        Question::Decimal => match (evidence.comma, evidence.dot) {
            (1.., 0) if evidence.exact_decimals == 0 => Some("comma"),
            (0, 1..) => Some("dot"),
            _ => None,
        },
        Question::TimeZone | Question::Country => None,
    }
}
