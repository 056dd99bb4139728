//! In which unit the bare numbers of a column are.

/// What one second is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// As every target wants it.
    Seconds,
    /// As programs count.
    Milliseconds,
    /// As people count.
    Minutes,
    /// As spreadsheets count: 0.5 is noon.
    Days,
}

impl Unit {
    /// The answers with their names.
    pub const CHOICES: [(&'static str, Self); 4] =
        [("seconds", Self::Seconds), ("milliseconds", Self::Milliseconds), ("minutes", Self::Minutes), ("days", Self::Days)];

    /// So many of the unit, in seconds.
    pub(super) fn seconds(self, count: f64) -> f64 {
        match self {
            Self::Seconds => count,
            Self::Milliseconds => count / 1000.0,
            Self::Minutes => count * 60.0,
            Self::Days => count * 86_400.0,
        }
    }
}

/// What is known of the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scale {
    /// Seconds, as nothing speaks against it.
    #[default]
    Assumed,
    /// The column's numbers speak against seconds.
    Doubted,
    /// The heading says so.
    Stated(Unit),
    /// The user says so, and takes whole seconds for it.
    Decided(Unit),
}
