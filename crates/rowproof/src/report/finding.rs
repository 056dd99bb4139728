//! Everything of one rule at one place.

use crate::finding::{Finding as Gathered, Key};
use crate::fix::Safety;
use crate::plan::Plan;
use crate::rule::Severity;
use serde::Serialize;
use std::collections::BTreeMap;

/// One place where a finding was met.
#[derive(Debug, Clone, Serialize)]
pub struct Sample {
    /// Number of the record, 0 for the file or its header.
    pub record: u64,
    /// Physical line.
    pub line: u64,
    /// A1-style address, as a spreadsheet shows the cell; empty for a whole record or file, and where the row is not known.
    pub cell: String,
    /// What stands there.
    pub value: String,
    /// What a fix would make of it.
    pub fixed: Option<String>,
}

/// Everything of one rule at one place.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    /// Code of the rule.
    pub rule: String,
    /// How grave it is for this target.
    pub severity: Severity,
    /// The target's field.
    pub field: Option<String>,
    /// Number of the column, from 1.
    pub column: Option<usize>,
    /// Its heading.
    pub column_name: Option<String>,
    /// How often it was met.
    pub count: u64,
    /// In how many records.
    pub records: u64,
    /// How safe the fix is.
    pub safety: Safety,
    /// Whether it is made.
    pub accepted: bool,
    /// The decision that it waits for.
    pub decision: Option<String>,
    /// What the rule's words need.
    pub facts: BTreeMap<String, String>,
    /// The first places.
    pub samples: Vec<Sample>,
}

pub(super) fn report_finding(plan: &Plan, key: &Key, finding: &Gathered) -> Finding {
    let heading = key.column.and_then(|column| plan.probe.columns.get(column)).cloned();
    let decision = key.question.map(|question| match &heading {
        Some(heading) => format!("{}:{heading}", question.name()),
        None => question.name().to_owned(),
    });
    let samples = finding.samples.iter().map(|sample| Sample {
        record: sample.record,
        line: sample.line,
        cell: sample.cell.zip(sample.row).map_or(String::new(), |(cell, row)| format!("{}{row}", column_letters(cell))),
        value: sample.value.clone(),
        fixed: sample.fixed.clone(),
    });
    Finding {
        rule: key.rule.to_owned(),
        severity: finding.severity,
        field: key.field.map(|field| plan.target.fields[field].name.clone()),
        column: key.column.map(|column| column + 1),
        column_name: heading,
        count: finding.count,
        records: finding.records.len(),
        safety: key.safety,
        accepted: finding.accepted,
        decision,
        facts: finding.facts.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
        samples: samples.collect(),
    }
}

/// The letters by which spreadsheets name a column: A … Z, AA …
pub fn column_letters(column: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    match column / 26 {
        0 => letter.to_string(),
        rest => format!("{}{letter}", column_letters(rest - 1)),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn letters() {
        let check = |column, expect: &str| assert_eq!(super::column_letters(column), expect);
        check(0, "A");
        check(25, "Z");
        check(26, "AA");
        check(701, "ZZ");
        check(702, "AAA");
    }
}
