//! Rules: the things that can be wrong, with their words.
//!
//! A rule is a constant in the file that finds it: a kind, a check, or the reading of the file.
//! This file has the type and the list of them all.

use crate::fix::Safety;
use crate::{check, formula, kind, mapping, structure};
use serde::{Deserialize, Serialize};

/// What a finding means for the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; nothing is lost.
    Info,
    /// Accepted, but not as meant, or ground that no documentation covers.
    Warning,
    /// The target rejects the record or the file.
    Error,
}

/// How sure a claim about a target is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Certainty {
    /// Looked for, not found: never a rule.
    #[serde(rename = "NONE")]
    None,
    /// Inferred.
    #[serde(rename = "INF")]
    Inferred,
    /// Seen in third-party code.
    #[serde(rename = "CODE")]
    Code,
    /// Said by the vendor's documentation.
    #[serde(rename = "DOC")]
    Documented,
}

impl Certainty {
    /// The gravest severity that a rule may have on this ground: only documentation makes errors.
    pub fn cap(self) -> Severity {
        match self {
            Self::Documented => Severity::Error,
            Self::Code | Self::Inferred => Severity::Warning,
            Self::None => Severity::Info,
        }
    }
}

/// An input that has a rule's fault; a test runs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Example {
    /// The target it is checked against.
    pub format: &'static str,
    /// The field whose cell `value` is; `None`: `value` is a whole file.
    pub field: Option<&'static str>,
    /// The cell or the file.
    pub value: &'static str,
    /// An answer about the column, as question and value.
    pub decision: Option<(&'static str, &'static str)>,
}

impl Example {
    /// A cell of a field.
    pub const fn cell(format: &'static str, field: &'static str, value: &'static str) -> Self {
        Self { format, field: Some(field), value, decision: None }
    }

    /// A whole file.
    pub const fn file(format: &'static str, value: &'static str) -> Self {
        Self { format, field: None, value, decision: None }
    }

    /// The same with an answer about its column.
    pub const fn deciding(self, question: &'static str, answer: &'static str) -> Self {
        Self { decision: Some((question, answer)), ..self }
    }
}

/// One thing that can be wrong.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Kebab-case, names the fault, never reused.
    pub code: &'static str,
    /// How grave it is where the target documents the matter.
    pub severity: Severity,
    /// One short line.
    pub title: &'static str,
    /// What is the case, with `{facts}` to be filled in.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What to do.
    pub remedy: &'static str,
    /// The best fix that Rowproof can offer.
    pub fix: Safety,
    /// Why that fix is as safe as it says.
    pub fix_safety: &'static str,
    /// Where the rule comes from.
    pub sources: &'static [&'static str],
    /// An input with the fault.
    pub example: Example,
}

/// The pages that rules rest on.
pub mod source {
    /// Microsoft Excel: filling cells with a series.
    pub const EXCEL_FILL: &str =
        "https://support.microsoft.com/office/fill-data-automatically-in-worksheet-cells-74e31bdd-d993-45da-aa82-35a236c5b5db";
    /// impact.com: Submit Call Conversion Data via FTP.
    pub const IMPACT_FTP: &str = "https://help.impact.com/brand/platform-features/submit-and-modify-conversion-data/submit-conversion-data/submit-call-conversion-data-via-ftp";
    /// impact.com: Log Call Data.
    pub const IMPACT_API: &str = "https://integrations.impact.com/impact-brand/reference/log-call-data";
    /// impact.com: error codes reference.
    pub const IMPACT_ERRORS: &str = "https://help.impact.com/en/support/solutions/articles/48001235116-impact-com-error-codes-reference";
    /// impact.com: batch conversions, with the age limit.
    pub const IMPACT_BATCH: &str = "https://help.impact.com/brand/what-would-you-like-to-learn-about/platform-features/submit-and-modify-conversion-data/submit-conversion-data/batch-submit-conversion-data";
    /// impact.com: Prospect Import FAQ.
    pub const IMPACT_PROSPECTS: &str = "https://help.impact.com/en/support/solutions/articles/155000006275-prospect-import-faq";
    /// Yandex Metrica: call data.
    pub const METRICA_CALLS: &str = "https://yandex.com/dev/metrika/en/management/calls";
    /// Yandex Metrica: `uploadCalls`.
    pub const METRICA_UPLOAD: &str = "https://yandex.com/dev/metrika/en/management/openapi/call/uploadCalls";
    /// Yandex Metrica: offline conversions.
    pub const METRICA_OFFLINE: &str = "https://yandex.com/support/metrica/en/data/offline-conversion-data";
    /// Google Ads API: upload call conversions.
    pub const GOOGLE_CALLS: &str = "https://developers.google.com/google-ads/api/docs/conversions/upload-calls";
    /// The CSV format.
    pub const RFC_4180: &str = "https://www.rfc-editor.org/rfc/rfc4180";
    /// Date and time on the internet, a profile of ISO 8601.
    pub const RFC_3339: &str = "https://www.rfc-editor.org/rfc/rfc3339";
}

/// Every rule, each once.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [structure::RULES, formula::RULES, mapping::RULES].into_iter().chain(kind::rules()).chain(check::rules()).flatten().copied()
}

/// The rule with this code.
pub fn by_code(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code == code)
}
