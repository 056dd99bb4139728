//! One moment in many records in a row: a spreadsheet filled a cell down.

use super::super::Fault;
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};

pub(super) const FILLED_DOWN: Rule = Rule {
    code: "timestamp-filled-down",
    severity: Severity::Warning,
    title: "Many calls in a row at the same moment",
    what: "{count} times in a row, of {all} in {column}, are one and the same, to the second.",
    why: "So many calls hardly begin in one second. A spreadsheet that fills a cell down puts its time in place of all below.",
    remedy: "Look at these records at the source, and export their own times.",
    fix: Safety::Hint,
    fix_safety: "No fix: the times that were there before are not in the file.",
    sources: &[source::EXCEL_FILL, source::METRICA_CALLS],
    example: Example::file(
        "metrica-calls",
        "ClientId,DateTime\n733591247640966458,1793601017\n133591247640966458,1793606417\n233591247640966471,1793606417\n333591247640966417,1793606417\n433591247640966432,1793606417\n533591247640966495,1793606417\n633591247640966413,1793606417\n143591247640966458,1793606417\n243591247640966471,1793606417\n343591247640966417,1793606417\n443591247640966432,1793606417\n",
    ),
};

/// So many in one second are no busy second of a few lines; of a file, it has to be one in so many records at least, as
/// thousands of lines have busy seconds.
const LEAST: u64 = 10;
const SHARE: u64 = 20;

/// Counts over a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct FilledDown {
    /// A fingerprint of the last value, and how many in a row have it.
    last: u64,
    run: u64,
    longest: u64,
    values: u64,
}

impl FilledDown {
    /// Notes a value by its fingerprint.
    pub(super) fn note(&mut self, fingerprint: u64) {
        self.run = if self.last == fingerprint { self.run + 1 } else { 1 };
        self.last = fingerprint;
        self.values += 1;
    }

    /// Notes that the last value is a time with seconds other than 00: those may have been left out.
    pub(super) fn note_seconds(&mut self) {
        self.longest = self.longest.max(self.run);
    }

    /// What the column shows, if it says when calls began.
    pub(super) fn fault(&self) -> Option<Fault> {
        let is_told = self.longest >= LEAST && self.longest * SHARE >= self.values && self.longest < self.values;
        let fault = || Fault::new(&FILLED_DOWN, Fix::None).with("count", self.longest.to_string()).with("all", self.values.to_string());
        is_told.then(fault)
    }
}
