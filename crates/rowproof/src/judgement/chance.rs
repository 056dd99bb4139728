//! Identifiers that end in zeros by chance: of a thousand, one does.

use crate::kind::{Evidence, Fault, integer};
use crate::plan::Plan;

/// So many are chance in a file of any length.
const FEW: u64 = 3;

/// Whether the zeros of an identifier are chance, by its column. Where many more of them come than the excerpt had, as in
/// files that were joined, they are told again.
pub(super) fn is_one(plan: &Plan, column: usize, record: u64, fault: &Fault, evidence: &mut Evidence) -> bool {
    let is_of_column = fault.rule.code == integer::PERHAPS_ROUNDED.code;
    if !is_of_column || !plan.probe.profile.get(column).is_some_and(|column| column.has_zeros_by_chance()) {
        return false;
    }
    evidence.ends_in_zeros += 1;
    evidence.ends_in_zeros < FEW || evidence.ends_in_zeros * 200 < record
}
