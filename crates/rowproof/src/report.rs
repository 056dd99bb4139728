//! The report: the only types that are serialized, besides recipes. Version 1.

mod catalogue;
mod decision;
mod unfed;

pub use catalogue::{Field, Format, Rule, formats, rules};
pub use decision::{Choice, Decision, Shown};

use crate::dialect::Newline;
use crate::excerpt::Excerpt;
use crate::finding::{Finding as Gathered, Key};
use crate::fit;
use crate::fix::Safety;
use crate::format::Claim;
use crate::mapping;
use crate::plan::{Feed, Mode, Plan};
use crate::reason::Reason;
use crate::recipe::{Recipe, Seen, Unusable};
use crate::rule::Severity;
use crate::session::Session;
use crate::tally;
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::collections::BTreeMap;

/// What a file is.
#[derive(Debug, Clone, Serialize)]
pub struct Detection {
    /// WHATWG name of the encoding.
    pub encoding: String,
    /// Whether the file begins with a byte order mark.
    pub bom: bool,
    /// The delimiter.
    pub delimiter: String,
    /// The quote.
    pub quote: Option<String>,
    /// The escape, where quotes are not doubled.
    pub escape: Option<String>,
    /// The line end, or `mixed`.
    pub newline: String,
    /// Whether the first record has the headings.
    pub header: bool,
    /// Lines before it.
    pub skipped_lines: u64,
    /// Id of the format.
    pub format: String,
    /// How sure all this is, from 0 to 1: as sure as its weakest part.
    pub confidence: f64,
    /// Which column feeds which field.
    pub mapping: Vec<MappingEntry>,
    /// What the file cannot answer.
    pub decisions: Vec<Decision>,
    /// The headings.
    pub columns: Vec<String>,
    /// Size of the file.
    pub bytes: u64,
    /// Why all this.
    pub evidence: Vec<Because>,
}

/// Why something was found.
#[derive(Debug, Clone, Serialize)]
pub struct Because {
    /// `encoding`, `delimiter`, `header` or `format`.
    pub what: String,
    /// How sure it is, from 0 to 1; none where it was not measured.
    pub confidence: Option<f64>,
    /// In English.
    pub because: String,
    /// Its code.
    pub code: &'static str,
    /// What its words need in any language.
    pub facts: BTreeMap<&'static str, String>,
}

impl Because {
    fn new(what: &str, reason: &Reason, confidence: Option<f64>) -> Self {
        Self {
            what: what.to_owned(),
            confidence: confidence.map(round),
            because: reason.in_english(),
            code: reason.code,
            facts: reason.facts.clone(),
        }
    }
}

/// A column that feeds a field.
#[derive(Debug, Clone, Serialize)]
pub struct MappingEntry {
    /// The heading.
    pub column: String,
    /// Index of the column, from 0.
    pub index: usize,
    /// The field.
    pub field: String,
    /// From 0 to 1.
    pub confidence: f64,
    /// Why.
    pub evidence: mapping::Evidence,
}

/// How many records share a fate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Forecast {
    /// Taken as meant.
    pub accepted: u64,
    /// Taken, but not as meant.
    pub degraded: u64,
    /// Not taken.
    pub rejected: u64,
}

impl From<tally::Forecast> for Forecast {
    fn from(forecast: tally::Forecast) -> Self {
        Self { accepted: forecast.accepted, degraded: forecast.degraded, rejected: forecast.rejected }
    }
}

/// One place where a finding was met.
#[derive(Debug, Clone, Serialize)]
pub struct Sample {
    /// Number of the record, 0 for the file or its header.
    pub record: u64,
    /// Physical line.
    pub line: u64,
    /// A1-style address; empty for a whole record or file.
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

/// A value that follows from others.
#[derive(Debug, Clone, Serialize)]
pub struct Derived {
    /// The target's field.
    pub field: String,
    /// The headings that it follows from.
    pub from: Vec<String>,
    /// Name of the derivation.
    pub formula: String,
    /// How it is computed, in English.
    pub words: &'static str,
    /// Whether it is a fact or a guess.
    pub safety: Safety,
    /// Whether it is made.
    pub accepted: bool,
}

/// Fields of the target of which a record needs one, and that nothing feeds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unfed {
    /// The fields.
    pub fields: Vec<String>,
    /// How many records lack it.
    pub records: u64,
    /// The headings that may be one of them, if the user says so.
    pub asked: Vec<String>,
}

/// What a pass over a file came to.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// Version of this shape: 1.
    pub report: u32,
    /// What the file is.
    pub file: Detection,
    /// The target.
    pub format: String,
    /// The format that the file is in.
    pub source: String,
    /// Whether the records were judged as the target will get them, not as they stand.
    pub converting: bool,
    /// How many records.
    pub records: u64,
    /// What becomes of them.
    pub forecast: Forecast,
    /// The same with the accepted fixes.
    pub after: Forecast,
    /// By severity, then by count.
    pub findings: Vec<Finding>,
    /// What the file cannot answer.
    pub decisions: Vec<Decision>,
    /// What follows from other columns.
    pub derived: Vec<Derived>,
    /// Columns that do not go into the target.
    pub not_carried: Vec<String>,
    /// What the target needs and the file does not have.
    pub unfed: Vec<Unfed>,
    /// What the pages leave open, or contradict each other in, about fields that are filled.
    pub cautions: Vec<Claim>,
    /// Cells that accepted fixes change.
    pub cells_changed: u64,
    /// Records written.
    pub written: u64,
    /// Records left out of the output, and put into the rejects.
    pub left_out: u64,
    /// Cells of records that the target would reject, and that a spreadsheet would run as formulas: the rejects get an
    /// apostrophe before them where the recipe accepts `formula-injection`.
    pub formulas_left_out: u64,
    /// What of the recipe does not fit this file.
    pub misfits: Vec<Misfit>,
    /// What a recipe that is saved with this file remembers of it.
    pub seen: Seen,
    /// Whether something could not be counted completely.
    pub partial: bool,
}

/// A setting that does not fit the file it meets.
#[derive(Debug, Clone, Serialize)]
pub struct Misfit {
    /// Its code.
    pub code: &'static str,
    /// In English.
    pub because: String,
    /// What its words need in any language.
    pub facts: BTreeMap<&'static str, String>,
}

impl From<Reason> for Misfit {
    fn from(reason: Reason) -> Self {
        Self { code: reason.code, because: reason.in_english(), facts: reason.facts }
    }
}

impl Report {
    /// The report of a finished session.
    pub(crate) fn new(session: &Session, now: tally::Forecast, after: tally::Forecast) -> Self {
        let plan = session.plan();
        let converted = plan.mode == Mode::Convert;
        let decisions = decision::decisions(session);
        Self {
            report: 1,
            file: detection(plan, decisions.clone()),
            format: plan.target.id.clone(),
            source: plan.probe.format.id.clone(),
            converting: plan.converting,
            records: session.tally().records,
            forecast: now.into(),
            after: after.into(),
            findings: session.findings().iter().map(|(key, finding)| report_finding(plan, key, finding)).collect(),
            misfits: fit::misfits(session, &decisions).into_iter().map(Misfit::from).collect(),
            seen: Seen::of(plan),
            formulas_left_out: session.tally().formulas_left_out,
            decisions,
            derived: plan.offers.iter().map(|offer| derived(plan, offer)).collect(),
            not_carried: not_carried(plan),
            unfed: unfed::unfed(session),
            cautions: cautions(plan),
            cells_changed: session.tally().cells_changed,
            written: session.written(),
            left_out: if converted { session.tally().records - session.written() } else { 0 },
            partial: session.tally().partial,
        }
    }
}

/// Says what a file is, from an excerpt of it.
///
/// # Errors
/// The recipe cannot be used for this file.
pub fn detect(excerpt: &Excerpt, recipe: &Recipe, now: Option<DateTime<Utc>>) -> Result<Detection, Unusable> {
    let mut session = Session::new(excerpt, recipe, Mode::Check, now)?;
    session.push(excerpt.start());
    Ok(session.finish().file)
}

fn detection(plan: &Plan, decisions: Vec<Decision>) -> Detection {
    let probe = &plan.probe;
    let newline = match probe.dialect.newline {
        Newline::Mixed => "mixed",
        newline => newline.as_str(),
    };
    let entries = plan.mapping.entries.iter().map(|entry| MappingEntry {
        column: probe.columns[entry.column].clone(),
        index: entry.column,
        field: plan.target.fields[entry.field].name.clone(),
        confidence: round(entry.confidence),
        evidence: entry.evidence,
    });
    Detection {
        encoding: probe.encoding.name().to_owned(),
        bom: probe.mark > 0,
        delimiter: probe.dialect.syntax.delimiter.as_str().to_owned(),
        quote: probe.dialect.syntax.quote.map(|quote| char::from(quote).to_string()),
        escape: probe.dialect.syntax.escape.map(|escape| char::from(escape).to_string()),
        newline: newline.to_owned(),
        header: probe.dialect.header,
        skipped_lines: probe.dialect.skipped_lines,
        format: probe.format.id.clone(),
        confidence: round(probe.confidence.min(probe.encoding_confidence).min(probe.dialect_confidence)),
        mapping: entries.collect(),
        decisions,
        columns: probe.columns.clone(),
        bytes: probe.bytes,
        evidence: probe.evidence.iter().map(|(what, reason)| Because::new(what, reason, probe.confidence_of(what))).collect(),
    }
}

fn round(confidence: f64) -> f64 {
    (confidence * 100.0).round() / 100.0
}

fn not_carried(plan: &Plan) -> Vec<String> {
    let columns = plan.not_carried().into_iter().map(|column| plan.probe.columns[column].clone());
    columns.filter(|heading| !crate::header::OWN_COLUMNS.contains(&heading.as_str())).collect()
}

fn cautions(plan: &Plan) -> Vec<Claim> {
    let is_filled = |name: &String| plan.target.field(name).is_some_and(|field| plan.feeds[field] != Feed::None);
    plan.target.notes.iter().filter(|note| note.fields.iter().any(is_filled)).cloned().collect()
}

fn derived(plan: &Plan, offer: &crate::plan::Offer) -> Derived {
    Derived {
        field: plan.target.fields[offer.field].name.clone(),
        from: offer.from.iter().map(|&(column, _)| plan.probe.columns[column].clone()).collect(),
        formula: offer.derivation.name.to_owned(),
        words: offer.derivation.words,
        safety: offer.derivation.safety,
        accepted: offer.accepted,
    }
}

fn report_finding(plan: &Plan, key: &Key, finding: &Gathered) -> Finding {
    let heading = key.column.and_then(|column| plan.probe.columns.get(column)).cloned();
    let decision = key.question.map(|question| match &heading {
        Some(heading) => format!("{}:{heading}", question.name()),
        None => question.name().to_owned(),
    });
    let samples = finding.samples.iter().map(|sample| Sample {
        record: sample.record,
        line: sample.line,
        cell: key.column.map_or(String::new(), |column| format!("{}{}", column_letters(column), sample.line)),
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
