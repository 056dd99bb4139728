//! Identifiers that end in zeros by chance: of a thousand, one ends in three; of a million, one in six.

use crate::kind::{Evidence, Fault, integer};
use crate::plan::Plan;

/// So many are chance in a file of any length.
const FEW: u64 = 3;

/// What comes by chance in less than one of so many files is none.
const FILES: u64 = 200;

/// Whether the zeros of an identifier are chance, by its column. Where many more of them come than the excerpt had, as in
/// files that were joined, they are told again.
pub(super) fn is_one(plan: &Plan, column: usize, record: u64, value: &str, fault: &Fault, evidence: &mut Evidence) -> bool {
    let is_of_column = fault.rule.code == integer::PERHAPS_ROUNDED.code;
    let Some(shapes) = plan.probe.profile.get(column).filter(|shapes| is_of_column && shapes.has_zeros_by_chance()) else {
        return false;
    };
    if !may_be(value, record.max(shapes.long_ids().into())) {
        return false;
    }
    evidence.ends_in_zeros += 1;
    evidence.ends_in_zeros < FEW || evidence.ends_in_zeros * 200 < record
}

/// Whether one of so many identifiers may well end in as many zeros.
fn may_be(value: &str, count: u64) -> bool {
    let zeros = value.bytes().rev().take_while(|&digit| digit == b'0').count();
    10_u64.saturating_pow(zeros as u32) <= count.saturating_mul(FILES)
}

#[cfg(test)]
mod tests {
    use super::may_be;

    #[test]
    fn zeros() {
        let check = |value: &str, count: u64, expect: bool| assert_eq!(may_be(value, count), expect, "{value} among {count}");
        check("769676865462416000", 8, true);
        check("1663709559795160000", 8, false);
        check("1663709559795160000", 90, true);
        check("166370955979000000", 900, false);
        check("166370955979000000", 9000, true);
        check("100000000000000000000000000000", 9000, false);
    }
}
