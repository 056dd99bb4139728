//! Times without an offset, in a file whose first line gives the target the zone of all of them.

use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::plan::Plan;

/// The moment with its offset, where that is all that the value lacks and the target reads it in the first line.
pub(super) fn moment(plan: &Plan, column: usize, value: &str, fault: &Fault) -> Option<String> {
    let is_read = plan.zone_for_target.is_some() && plan.zone_for_target == plan.answers[column].zone;
    match &fault.fix {
        Fix::Edit { value: fixed, safety: Safety::Safe } if is_read && adds_offset(value, fixed) => Some(fixed.clone()),
        _ => None,
    }
}

/// Whether an offset is all that was added to a time.
fn adds_offset(value: &str, fixed: &str) -> bool {
    fixed.strip_prefix(value).is_some_and(|offset| offset.len() == "+0300".len() && offset.starts_with(['+', '-']))
}

#[cfg(test)]
mod tests {
    use super::adds_offset;

    #[test]
    fn offsets() {
        let check = |value: &str, fixed: &str, expect: bool| assert_eq!(adds_offset(value, fixed), expect, "{value}");
        check("2026-11-10 10:00:00", "2026-11-10 10:00:00+0300", true);
        check("2026-11-10T10:00:00", "2026-11-10 10:00:00+0300", false);
        check("2026-11-10 10:00", "2026-11-10 10:00:00+0300", false);
        check("2026-11-10 10:00:00+0300", "2026-11-10 10:00:00+0300", false);
    }
}
