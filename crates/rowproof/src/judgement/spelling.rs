//! Texts that look like others of their column and are spelled otherwise.

use crate::fix::Fix;
use crate::kind::text::{SPELLED_OTHERWISE, spelling};
use crate::kind::{Fault, Kind, Verdict};
use crate::plan::Plan;

/// Judges a text by those that the column has in their plain spelling.
pub(super) fn judge(plan: &Plan, column: usize, kind: &Kind, value: &str) -> Verdict {
    let is_text = matches!(kind, Kind::Text | Kind::Code);
    let Some(meant) = is_text.then(|| spelling::plain(value)).flatten() else {
        return Ok(());
    };
    let is_known = plan.probe.profile.get(column).is_some_and(|shapes| shapes.texts().contains(&meant));
    if is_known { Err(Fault::new(&SPELLED_OTHERWISE, Fix::ask(meant.clone())).with("meant", meant)) } else { Ok(()) }
}
