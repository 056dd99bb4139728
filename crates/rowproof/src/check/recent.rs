//! A call that is too young for the target.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};
use chrono::{DateTime, Utc};

/// A moment that the target takes only after some hours.
pub const CHECK: Definition = Definition {
    names: &["recent"],
    rules: &[&TOO_RECENT],
    interchangeable: false,
    run: |spec, values, now, _| check(values, spec.first(), now?),
};

const TOO_RECENT: Rule = Rule {
    code: "call-too-recent",
    severity: Severity::Warning,
    title: "A call of the last twelve hours",
    what: "{column} “{value}” lies less than 12 hours back.",
    why: "Google refuses a call so recent over its interface (TOO_RECENT_CALL): it may not know the call yet. Of a file that is uploaded by hand, this is not documented.",
    remedy: "Upload this record later.",
    fix: Safety::Hint,
    fix_safety: "No fix: the moment of a call is a fact, and the hours pass by themselves.",
    sources: &[source::GOOGLE_CALLS],
    example: Example::file(
        "google-ads-calls",
        "Caller's Phone Number,Call Start Time,Conversion Name,Conversion Time\n+12125550100,2026-11-21 10:00:00+0000,Sale,2026-11-21 11:00:00+0000\n",
    ),
};

const HOURS: i64 = 12;

fn check(values: &dyn Values, field: usize, now: DateTime<Utc>) -> Option<Fault> {
    let seconds = (now - values.moment(field)?).num_seconds();
    (0..HOURS * 3600).contains(&seconds).then(|| Fault::new(&TOO_RECENT, Fix::None))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn ages() {
        let ago = |seconds: i64| (2_000_000_000 - seconds).to_string();
        let (edge, within, future) = (ago(12 * 3600), ago(12 * 3600 - 1), ago(-1));
        let rows: [&[&str]; 4] = [&[edge.as_str()], &[within.as_str()], &[future.as_str()], &[""]];
        check(json!({"check": "recent"}), &rows, &["ok", "call-too-recent", "ok", "ok"]);
    }
}
