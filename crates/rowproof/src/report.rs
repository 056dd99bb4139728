//! The report: the only types that are serialized, besides recipes. Version 1.

mod catalogue;
mod decision;
mod detection;
mod finding;
mod unfed;

pub use catalogue::{Field, Format, Rule, formats, rules};
pub use decision::{Choice, Decision, Shown};
pub use detection::{Because, Detection, MappingEntry, detect};
pub use finding::{Finding, Sample, column_letters};

use crate::fit;
use crate::fix::Safety;
use crate::format::Claim;
use crate::plan::{Feed, Mode, Plan};
use crate::reason::Reason;
use crate::recipe::Seen;
use crate::session::Session;
use crate::tally;
use serde::Serialize;
use std::collections::BTreeMap;

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
            file: detection::detection(plan, decisions.clone()),
            format: plan.target.id.clone(),
            source: plan.probe.format.id.clone(),
            converting: plan.converting,
            records: session.tally().records,
            forecast: now.into(),
            after: after.into(),
            findings: session.findings().iter().map(|(key, finding)| finding::report_finding(plan, key, finding)).collect(),
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
