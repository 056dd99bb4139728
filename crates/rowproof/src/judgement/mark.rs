//! Marks: rules met at places of a record.

use crate::fix::{Fix, Question};
use crate::kind::Fault;
use crate::rule::{Rule, Severity};
use crate::structure::{CELL_EXTRA, DELIMITER_IN_RECORD, LINE_FILLED, LINES_QUOTED, RECORD_SHIFTED};

/// A rule met at a place of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The rule.
    pub rule: &'static Rule,
    /// How grave it is for this target.
    pub severity: Severity,
    /// Index of the column; `None` for the whole record.
    pub column: Option<usize>,
    /// Index of the cell in which the value begins, where that may not be the one of the column.
    pub cell: Option<usize>,
    /// Index of the target's field.
    pub field: Option<usize>,
    /// What can be done.
    pub fix: Fix,
    /// Whether it is done.
    pub accepted: bool,
    /// What the rule's words need.
    pub facts: Vec<(&'static str, String)>,
    /// The value at the place, where it is not the cell's.
    pub value: Option<String>,
}

impl Mark {
    /// A mark of the file as a whole, as grave as its rule.
    pub fn of_file(fault: Fault) -> Self {
        Self {
            rule: fault.rule,
            severity: fault.rule.severity,
            column: None,
            cell: None,
            field: None,
            fix: fault.fix,
            accepted: false,
            facts: fault.facts,
            value: None,
        }
    }

    /// Whether the fix moves cells, and changes no single one.
    pub(super) fn moves_cells(&self) -> bool {
        [RECORD_SHIFTED.code, CELL_EXTRA.code, DELIMITER_IN_RECORD.code, LINES_QUOTED.code, LINE_FILLED.code].contains(&self.rule.code)
    }

    /// Whether the line is to be written without the quotes around all of it, and without what fills it up.
    pub fn unwraps(&self) -> bool {
        self.accepted && [LINES_QUOTED.code, LINE_FILLED.code].contains(&self.rule.code)
    }

    /// The question that has to be answered before the fix can be made.
    pub fn question(&self) -> Option<Question> {
        match self.fix {
            Fix::Decide(question) => Some(question),
            _ => None,
        }
    }
}
