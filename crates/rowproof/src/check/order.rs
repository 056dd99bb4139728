//! A conversion that comes before the call that it follows from.

use super::{Check, Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};

/// A moment, and one that is not before it.
pub const CHECK: Definition =
    Definition { names: &["not-before"], rules: &[&BEFORE_CALL], interchangeable: false, run: |spec, values, _, _| check(spec, values) };

const BEFORE_CALL: Rule = Rule {
    code: "conversion-before-call",
    severity: Severity::Error,
    title: "A conversion before its call",
    what: "{conversion} lies before the call, which began at “{value}”.",
    why: "Google refuses a conversion that precedes the call that it is to be counted for.",
    remedy: "Look at both times: mostly one of them is in another zone, or in another order of day and month.",
    fix: Safety::Hint,
    fix_safety: "No fix: which of the two times is wrong is not in the file.",
    sources: &[source::GOOGLE_CALLS],
    example: Example::file(
        "google-ads-calls",
        "Caller's Phone Number,Call Start Time,Conversion Name,Conversion Time\n+12125550100,2026-11-20 10:00:00+0000,Sale,2026-11-20 09:00:00+0000\n",
    ),
};

/// The second moment against the first.
fn check(spec: &Check, values: &dyn Values) -> Option<Fault> {
    let (call, conversion) = (values.moment(spec.first())?, values.moment(spec.second())?);
    (conversion < call).then(|| Fault::new(&BEFORE_CALL, Fix::None).with("conversion", values.get(spec.second()).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn orders() {
        check(
            json!({"check": "not-before"}),
            &[&["1793606400", "1793606399"], &["1793606400", "1793606400"], &["1793606400", ""], &["", "1793606400"]],
            &["conversion-before-call", "ok", "ok", "ok"],
        );
    }
}
