//! A call that has not taken place yet.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};
use chrono::{DateTime, Utc};

/// A moment that has come.
pub const CHECK: Definition = Definition {
    names: &["future"],
    rules: &[&IN_FUTURE],
    interchangeable: false,
    run: |spec, values, now, _| check(values, spec.first(), now?),
};

const IN_FUTURE: Rule = Rule {
    code: "call-in-future",
    severity: Severity::Error,
    title: "A call in the future",
    what: "{column} “{value}” has not come yet.",
    why: "For conversions, an error is documented where they lie in the future; for calls, it is not by every target. Usually the time zone or the order of day and month is wrong.",
    remedy: "Check the time zone and the order of day and month of the column.",
    fix: Safety::Hint,
    fix_safety: "No fix: the moment of a call is a fact.",
    sources: &[source::METRICA_OFFLINE],
    example: Example::file("metrica-calls", "ClientId,DateTime\n133591247640966458,1999999999\n"),
};

/// The moment against `now`.
fn check(values: &dyn Values, field: usize, now: DateTime<Utc>) -> Option<Fault> {
    (values.moment(field)? > now).then(|| Fault::new(&IN_FUTURE, Fix::None))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn futures() {
        check(json!({"check": "future"}), &[&["2000000000"], &["2000000001"], &[""]], &["ok", "call-in-future", "ok"]);
    }
}
