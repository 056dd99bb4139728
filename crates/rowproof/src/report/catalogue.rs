//! The rules and formats, as the page and `--json` list them.

use crate::fix::Safety;
use crate::format::{self, Claim, Format as FormatDefinition, LayoutKind, Need, Page, Upload};
use crate::kind::Kind;
use crate::rule::{self, Certainty, Example, Severity};
use serde::Serialize;
use std::collections::BTreeMap;

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
        // Where no page states the limit, a longer constant can be given.
        max_length: field.max_length.filter(|_| field.max_length_certainty == Certainty::Documented),
        aliases: field.aliases.clone(),
        sources: field.sources.clone(),
    }
}
