//! A call that is too old for the target's window.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};
use chrono::{DateTime, Utc};

/// A moment not longer ago than the window.
pub const CHECK: Definition = Definition {
    names: &["age"],
    rules: &[&TOO_OLD],
    interchangeable: false,
    run: |spec, values, now, _| check(values, spec.first(), spec.days?, now?),
};

const TOO_OLD: Rule = Rule {
    code: "call-too-old",
    severity: Severity::Warning,
    title: "A call older than the target's window",
    what: "{column} “{value}” lies more than {limit} days back.",
    why: "Metrica does not link a call to a visit more than 21 days before the upload. For impact.com, 88 days are documented for batch conversions; for calls it is not documented. For Google Ads, 90 days are usual for conversions, and not documented for calls.",
    remedy: "Upload sooner. Older calls are accepted, but may not be linked or counted.",
    fix: Safety::Hint,
    fix_safety: "No fix: the moment of a call is a fact.",
    sources: &[source::METRICA_CALLS, source::IMPACT_BATCH],
    example: Example::file("metrica-calls", "ClientId,DateTime\n133591247640966458,1646125849\n"),
};

/// The moment against the window before `now`.
fn check(values: &dyn Values, field: usize, days: i64, now: DateTime<Utc>) -> Option<Fault> {
    let moment = values.moment(field)?;
    ((now - moment).num_seconds() > days * 86_400).then(|| Fault::new(&TOO_OLD, Fix::None).with("limit", days.to_string()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn ages() {
        let days = 2_000_000_000 - 21 * 86_400;
        let (edge, over) = (days.to_string(), (days - 1).to_string());
        check(json!({"check": "age", "days": 21}), &[&[edge.as_str()], &[over.as_str()], &[""]], &["ok", "call-too-old", "ok"]);
    }
}
