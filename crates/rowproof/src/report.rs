//! The report: the only types that are serialized, besides recipes. Version 1.

use crate::dialect::Newline;
use crate::finding::{Finding as Gathered, Key};
use crate::fix::{Fix, Question, Safety};
use crate::format::{self, Claim, Format as FormatDefinition, LayoutKind, Need, Page, Upload};
use crate::kind::timestamp;
use crate::kind::{Evidence, Kind, decimal};
use crate::mapping;
use crate::plan::{Mode, Plan};
use crate::recipe::{Recipe, Unusable};
use crate::rule::{self, Certainty, Example, Severity};
use crate::session::Session;
use crate::tally::{self, by_evidence};
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
    /// How sure the format is, from 0 to 1.
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
    /// In a few words.
    pub because: String,
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

/// A question that the file cannot answer, or answers only as a whole.
#[derive(Debug, Clone, Serialize)]
pub struct Decision {
    /// As in `--decide`: `timezone:Date`.
    pub name: String,
    /// The question.
    pub kind: Question,
    /// The heading.
    pub column: String,
    /// Index of the column, from 0.
    pub index: usize,
    /// How many cells wait for the answer.
    pub count: u64,
    /// Possible answers; none listed where any zone or country is one.
    pub choices: Vec<Choice>,
    /// An answer that documentation suggests.
    pub suggested: Option<String>,
    /// The answer in force.
    pub answer: Option<String>,
    /// `user` or `evidence`.
    pub decided_by: Option<String>,
    /// What the column's cells have shown.
    pub evidence: Vec<Shown>,
    /// A cell that waits.
    pub sample: String,
}

/// A possible answer.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// The answer.
    pub value: String,
    /// What the sample means under it.
    pub reading: Option<String>,
}

/// How many cells speak for an answer.
#[derive(Debug, Clone, Serialize)]
pub struct Shown {
    /// The answer.
    #[serde(rename = "for")]
    pub answer: String,
    /// How many cells.
    pub cells: u64,
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
    /// Whether it is a fact or a guess.
    pub safety: Safety,
    /// Whether it is made.
    pub accepted: bool,
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
    /// Cells that accepted fixes change.
    pub cells_changed: u64,
    /// Records written.
    pub written: u64,
    /// Records left out of the output, and put into the rejects.
    pub left_out: u64,
    /// Whether something could not be counted completely.
    pub partial: bool,
}

impl Report {
    /// The report of a finished session.
    pub(crate) fn new(session: &Session, now: tally::Forecast, after: tally::Forecast) -> Self {
        let plan = session.plan();
        let converted = plan.mode == Mode::Convert;
        let decisions = decisions(session);
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
            decisions,
            derived: plan.offers.iter().map(|offer| derived(plan, offer)).collect(),
            not_carried: not_carried(plan),
            cells_changed: session.tally().cells_changed,
            written: session.written(),
            left_out: if converted { session.tally().records - session.written() } else { 0 },
            partial: session.tally().partial,
        }
    }
}

/// Says what a file is, from its start: its first [`crate::limits::HEAD`] bytes, or all of it.
///
/// # Errors
/// The recipe cannot be used for this file.
pub fn detect(head: &[u8], size: u64, recipe: &Recipe, now: Option<DateTime<Utc>>) -> Result<Detection, Unusable> {
    let mut session = Session::new(head, size, recipe, Mode::Check, now)?;
    session.push(head);
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
        delimiter: char::from(probe.dialect.delimiter).to_string(),
        quote: probe.dialect.quote.map(|quote| char::from(quote).to_string()),
        escape: None,
        newline: newline.to_owned(),
        header: probe.dialect.header,
        skipped_lines: probe.dialect.skipped_lines,
        format: probe.format.id.clone(),
        confidence: round(probe.confidence),
        mapping: entries.collect(),
        decisions,
        columns: probe.columns.clone(),
        bytes: probe.bytes,
        evidence: probe.evidence.iter().map(|(what, because)| Because { what: (*what).to_owned(), because: because.clone() }).collect(),
    }
}

fn round(confidence: f64) -> f64 {
    (confidence * 100.0).round() / 100.0
}

fn not_carried(plan: &Plan) -> Vec<String> {
    let columns = plan.not_carried().into_iter().map(|column| plan.probe.columns[column].clone());
    columns.filter(|heading| !crate::header::OWN_COLUMNS.contains(&heading.as_str())).collect()
}

fn derived(plan: &Plan, offer: &crate::plan::Offer) -> Derived {
    Derived {
        field: plan.target.fields[offer.field].name.clone(),
        from: offer.from.iter().map(|&(column, _)| plan.probe.columns[column].clone()).collect(),
        formula: offer.derivation.name.to_owned(),
        safety: offer.derivation.safety,
        accepted: offer.accepted,
    }
}

fn report_finding(plan: &Plan, key: &Key, finding: &Gathered) -> Finding {
    let heading = key.column.and_then(|column| plan.probe.columns.get(column)).cloned();
    let decision = key.question.and_then(|question| Some(format!("{}:{}", question.name(), heading.as_ref()?)));
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

const QUESTIONS: [Question; 4] = [Question::TimeZone, Question::Order, Question::Decimal, Question::Country];

fn decisions(session: &Session) -> Vec<Decision> {
    let columns = session.judge_state().evidence.iter().enumerate();
    let asked = columns.flat_map(|(column, evidence)| QUESTIONS.map(|question| (column, evidence, question)));
    asked
        .filter(|(_, evidence, question)| evidence.open(*question) > 0)
        .map(|(column, evidence, question)| decision(session, column, evidence, question))
        .collect()
}

fn decision(session: &Session, column: usize, evidence: &Evidence, question: Question) -> Decision {
    let plan = session.plan();
    let heading = plan.probe.columns[column].clone();
    let sample = sample_of(session, column, question);
    let by_user = plan.answer_to(question, column).map(str::to_owned);
    let by_cells = by_evidence(question, evidence).map(str::to_owned);
    let decided_by = match (&by_user, &by_cells) {
        (Some(_), None) => Some("user"),
        (Some(user), Some(cells)) if user != cells => Some("user"),
        (_, cells) => cells.as_ref().map(|_| "evidence"),
    };
    Decision {
        name: format!("{}:{heading}", question.name()),
        kind: question,
        column: heading,
        index: column,
        count: evidence.open(question),
        choices: choices(plan, column, question, &sample),
        suggested: if question == Question::Country { plan.documented_country(column).map(str::to_owned) } else { None },
        answer: by_user.or(by_cells),
        decided_by: decided_by.map(str::to_owned),
        evidence: shown(evidence, question),
        sample,
    }
}

/// A cell of the column that waits for the answer; else any of the column.
fn sample_of(session: &Session, column: usize, question: Question) -> String {
    let of_column = || session.findings().iter().filter(|(key, _)| key.column == Some(column));
    let waiting = of_column().find(|(key, _)| key.question == Some(question));
    let found = waiting.or_else(|| of_column().find(|(key, _)| key.safety >= Safety::Ask));
    found.and_then(|(_, finding)| finding.samples.first()).map(|sample| sample.value.clone()).unwrap_or_default()
}

fn choices(plan: &Plan, column: usize, question: Question, sample: &str) -> Vec<Choice> {
    let reading = |answers: crate::kind::Answers| match plan.kind_of(column)?.1.judge(sample, &answers, &mut Evidence::default()) {
        Err(crate::kind::Fault { fix: Fix::Edit { value, .. }, .. }) => Some(value),
        _ => None,
    };
    match question {
        Question::Order => timestamp::Order::CHOICES
            .iter()
            .map(|&(name, order)| Choice { value: name.to_owned(), reading: timestamp::day_of(sample, order) })
            .collect(),
        Question::Decimal => decimal::Sign::CHOICES
            .iter()
            .map(|&(name, sign)| Choice {
                value: name.to_owned(),
                reading: reading(crate::kind::Answers { decimal: Some(sign), ..plan.answers[column] }),
            })
            .collect(),
        Question::TimeZone | Question::Country => Vec::new(),
    }
}

fn shown(evidence: &Evidence, question: Question) -> Vec<Shown> {
    let counts: &[(&str, u64)] = match question {
        Question::Order => &[("day-first", evidence.day_first), ("month-first", evidence.month_first)],
        Question::Decimal => &[("comma", evidence.comma), ("dot", evidence.dot)],
        Question::TimeZone | Question::Country => &[],
    };
    counts.iter().map(|&(answer, cells)| Shown { answer: answer.to_owned(), cells }).collect()
}

/// A rule with its words.
#[derive(Debug, Clone, Serialize)]
pub struct Rule {
    /// Its code.
    pub code: &'static str,
    /// How grave it is where the target documents the matter.
    pub severity: Severity,
    /// One short line.
    pub title: &'static str,
    /// What is the case, with `{facts}`.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What to do.
    pub remedy: &'static str,
    /// The best fix.
    pub fix: Safety,
    /// Why that is as safe as it says.
    pub fix_safety: &'static str,
    /// Where it comes from.
    pub sources: &'static [&'static str],
    /// An input with the fault.
    pub example: Example,
}

/// Every rule.
pub fn rules() -> Vec<Rule> {
    let rule = |rule: &'static rule::Rule| Rule {
        code: rule.code,
        severity: rule.severity,
        title: rule.title,
        what: rule.what,
        why: rule.why,
        remedy: rule.remedy,
        fix: rule.fix,
        fix_safety: rule.fix_safety,
        sources: rule.sources,
        example: rule.example,
    };
    rule::all().map(rule).collect()
}

/// A format with its fields.
#[derive(Debug, Clone, Serialize)]
pub struct Format {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// What it is.
    pub description: String,
    /// `target`, `source`.
    pub roles: Vec<&'static str>,
    /// `csv`, `curl`, `ndjson`.
    pub layouts: Vec<&'static str>,
    /// Its fields.
    pub fields: Vec<Field>,
    /// How its files get to the platform.
    pub upload: Option<Upload>,
    /// What a user should know.
    pub notes: Vec<Claim>,
    /// Its pages.
    pub sources: BTreeMap<String, Page>,
}

/// A field of a format.
#[derive(Debug, Clone, Serialize)]
pub struct Field {
    /// Its heading.
    pub name: String,
    /// What it holds.
    pub description: String,
    /// `required`, `group` or `optional`.
    pub need: &'static str,
    /// The group of which one field is needed.
    pub group: Option<String>,
    /// How its values are written.
    pub kind: &'static str,
    /// What they are about.
    pub concept: String,
    /// Whether one value usually holds for the whole file.
    pub constant: bool,
    /// How sure the kind is.
    pub certainty: Certainty,
    /// The words of a choice.
    pub choices: Vec<String>,
    /// What an absent value means, as documented.
    pub default: Option<String>,
    /// The most characters that it may have.
    pub max_length: Option<usize>,
    /// Other headings for it.
    pub aliases: Vec<String>,
    /// Ids of its pages.
    pub sources: Vec<String>,
}

/// Every format.
pub fn formats() -> Vec<Format> {
    format::all().iter().map(report_format).collect()
}

fn report_format(format: &FormatDefinition) -> Format {
    let roles = [(format.is_target, "target"), (format.is_source, "source")];
    let layout = |kind: &LayoutKind| match kind {
        LayoutKind::Csv => "csv",
        LayoutKind::Curl => "curl",
        LayoutKind::Ndjson => "ndjson",
    };
    Format {
        id: format.id.clone(),
        title: format.title.clone(),
        description: format.description.clone(),
        roles: roles.into_iter().filter(|(is, _)| *is).map(|(_, role)| role).collect(),
        layouts: format.layout.kinds.iter().map(layout).collect(),
        fields: format.fields.iter().map(report_field).collect(),
        upload: format.upload.clone(),
        notes: format.notes.clone(),
        sources: format.sources.clone(),
    }
}

fn report_field(field: &format::Field) -> Field {
    let (need, group) = match &field.need {
        Need::Required => ("required", None),
        Need::Group(group) => ("group", Some(group.clone())),
        Need::Optional => ("optional", None),
    };
    Field {
        name: field.name.clone(),
        description: field.description.clone(),
        need,
        group,
        kind: field.kind.name(),
        concept: field.concept.clone(),
        constant: field.constant,
        certainty: field.certainty,
        choices: if let Kind::Choice(words) = &field.kind { words.clone() } else { Vec::new() },
        default: field.default.clone(),
        max_length: field.max_length,
        aliases: field.aliases.clone(),
        sources: field.sources.clone(),
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
