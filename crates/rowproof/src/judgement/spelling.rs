//! Texts that look like others of their column and are spelled otherwise.

use crate::fix::Fix;
use crate::kind::text::{SPELLED_OTHERWISE, spelling};
use crate::kind::{Evidence, Fault, Kind, Verdict};
use crate::plan::Plan;
use crate::profile::Shapes;

/// Judges a text by those that the column has in their plain spelling.
pub(super) fn judge(plan: &Plan, column: usize, kind: &Kind, value: &str) -> Verdict {
    if !matches!(kind, Kind::Text | Kind::Code) {
        return Ok(());
    }
    // Most columns have none: their values are single words.
    let texts = plan.probe.profile.get(column).map(Shapes::texts).filter(|texts| !texts.is_empty());
    let is_right = |text: &str| kind.judge(text, &plan.answers[column].of_written(), &mut Evidence::default()).is_ok();
    match texts.and_then(|texts| spelling::plain(value).filter(|meant| texts.contains(meant) && is_right(meant))) {
        Some(meant) => Err(Fault::new(&SPELLED_OTHERWISE, Fix::ask(meant.clone())).with("meant", meant)),
        None => Ok(()),
    }
}
