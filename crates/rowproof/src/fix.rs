//! Edits that remove findings, and how safe they are.

use serde::{Deserialize, Serialize};

/// How sure a fix is. Ordered: a policy that accepts `Ask` accepts `Safe` too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    /// No edit: the person who knows the fact has to act.
    Hint,
    /// A guess, even if a good one: made only when the user says so, for the whole column.
    Ask,
    /// The target reads the same fact after the edit.
    Safe,
}

/// A question that one cell cannot answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Question {
    /// In which time zone a column's wall times are.
    TimeZone,
    /// Whether the day or the month comes first.
    Order,
    /// Whether the comma or the dot is the decimal sign.
    Decimal,
    /// In which unit a column's bare durations are.
    Unit,
    /// In which country national phone numbers are.
    Country,
    /// In which of two encodings the file is.
    Encoding,
    /// Whether the first row has the names of the columns.
    Header,
}

impl Question {
    /// The name in `--decide NAME:Column=value` and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::TimeZone => "timezone",
            Self::Order => "order",
            Self::Decimal => "decimal",
            Self::Unit => "unit",
            Self::Country => "country",
            Self::Encoding => "encoding",
            Self::Header => "header",
        }
    }
}

/// What can be done about a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fix {
    /// Nothing that Rowproof may do.
    None,
    /// The cell can be written as `value`.
    Edit {
        /// The new text of the cell.
        value: String,
        /// How sure it is.
        safety: Safety,
    },
    /// The cell can be written once a question about its column is answered.
    Decide(Question),
}

impl Fix {
    /// An edit after which the target reads the same fact.
    pub fn safe(value: impl Into<String>) -> Self {
        Self::Edit { value: value.into(), safety: Safety::Safe }
    }

    /// An edit that is a guess.
    pub fn ask(value: impl Into<String>) -> Self {
        Self::Edit { value: value.into(), safety: Safety::Ask }
    }

    /// How safe the fix is; a fix that waits for an answer is one to ask about.
    pub fn safety(&self) -> Safety {
        match self {
            Self::None => Safety::Hint,
            Self::Edit { safety, .. } => *safety,
            Self::Decide(_) => Safety::Ask,
        }
    }
}
