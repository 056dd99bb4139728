//! What a file is.

use super::decision::Decision;
use crate::dialect::Newline;
use crate::excerpt::Excerpt;
use crate::mapping;
use crate::plan::{Mode, Plan};
use crate::reason::Reason;
use crate::recipe::{Recipe, Unusable};
use crate::session::Session;
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
    /// How sure it is, from 0 to 1; none where it is not known.
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

/// Says what a file is, from an excerpt of it.
///
/// # Errors
/// The recipe cannot be used for this file.
pub fn detect(excerpt: &Excerpt, recipe: &Recipe, now: Option<DateTime<Utc>>) -> Result<Detection, Unusable> {
    let mut session = Session::new(excerpt, recipe, Mode::Check, now)?;
    session.push(excerpt.start());
    Ok(session.finish().file)
}

pub(super) fn detection(plan: &Plan, decisions: Vec<Decision>) -> Detection {
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
        confidence: round(probe.confidence.min(probe.encoding_confidence).min(probe.dialect_confidence).min(probe.header_confidence)),
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
