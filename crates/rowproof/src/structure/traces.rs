//! What the programs that a file went through have left in place of values.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

/// Letters that were replaced before the file was written.
pub const TEXT_LOST: Rule = Rule {
    code: "text-lost",
    severity: Severity::Warning,
    title: "Letters that were lost before",
    what: "{column} holds “{value}”: another program wrote “{sign}” for each letter that its encoding lacks.",
    why: "The letters are not in this file any more, in no encoding. The target shows the signs.",
    remedy: "Export again as UTF-8, from where the letters are still right.",
    fix: Safety::Hint,
    fix_safety: "No fix: which letters stood there is not in the file.",
    sources: &["https://www.unicode.org/reports/tr36/"],
    example: Example::file("table", "name,amount\n????? ????,12\nAnn,7\n"),
};

/// The last value of a file that ends within a line.
pub const VALUE_PERHAPS_CUT: Rule = Rule {
    code: "value-perhaps-cut",
    severity: Severity::Warning,
    title: "The file ends inside a line",
    what: "The file ends with “{value}” in {column}, without a line end: this value may be cut, and records after it may be missing.",
    why: "A download that broke off, or a disk that was full, ends a file so. Half of an amount is another amount.",
    remedy: "Compare the last record with the source, or export the file again.",
    fix: Safety::Hint,
    fix_safety: "No fix: what followed is not in the file.",
    sources: &[source::RFC_4180],
    example: Example::file("table", "name,amount,city\nAnn,10.50,Bonn\nBo,12.00,Rome\nCy,8.25,Oslo\nDi,11"),
};

/// `####`, as a spreadsheet shows what does not fit.
pub const NUMBER_SIGNS: Rule = Rule {
    code: "value-number-signs",
    severity: Severity::Warning,
    title: "Number signs in place of a value",
    what: "{column} holds “{value}”: a spreadsheet shows a number or a date so if its column is too narrow.",
    why: "The sheet was saved as it is shown; the value itself is not in the file.",
    remedy: "Widen the column in the spreadsheet, and save as CSV again.",
    fix: Safety::Hint,
    fix_safety: "No fix: the value is not in the file.",
    sources: &["https://support.microsoft.com/office/how-to-correct-a-error-1bb98fee-45ed-4d25-b6f8-e3e2b2c9a7ce"],
    example: Example::file("table", "name,date\nAnn,########\nBo,2026-11-20\n"),
};

/// `\N`, `NULL`, `n/a` and `—`. In a plain table, whose columns may hold any words, it is said of the first alone.
pub const VALUE_NULL: Rule = Rule {
    code: "value-null",
    severity: Severity::Error,
    title: "A mark for no value",
    what: "{column} holds “{value}”, which is how databases, programs and people write that there is no value.",
    why: "Only who writes it knows the mark; the target takes it for a value, and cannot read it.",
    remedy: "Accept empty cells, or export with empty cells for NULL.",
    fix: Safety::Ask,
    fix_safety: "Asked: an empty cell says to most programs that there is no value, but to some that there is an empty text.",
    sources: &["https://dev.mysql.com/doc/refman/8.4/en/load-data.html"],
    example: Example::file("table", "name,city\nAnn,\\N\nBo,Rome\n"),
};

/// A spreadsheet's number among dates.
pub const DATE_AS_SERIAL: Rule = Rule {
    code: "date-as-serial",
    severity: Severity::Warning,
    title: "A spreadsheet's number in place of a date",
    what: "{column} holds “{value}”, which seems to be {meant}: days since 1899-12-30, as spreadsheets count them.",
    why: "The cell lost its date format in the spreadsheet. Other programs take the number for a number.",
    remedy: "Accept the date, or give the cells a date format in the spreadsheet and export again.",
    fix: Safety::Ask,
    fix_safety: "Asked: that the number is a date follows from its column only, and old spreadsheets of Mac count from 1904.",
    sources: &[source::RFC_3339],
    example: Example::file("table", "name,date\nAnn,2026-11-20\nBo,46346\nCy,2026-11-21\n"),
};
