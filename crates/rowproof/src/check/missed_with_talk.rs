//! A missed call with talk time.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};

/// Missed calls have no talk time.
pub const CHECK: Definition = Definition {
    names: &["missed-with-talk"],
    rules: &[&MISSED_WITH_TALK],
    interchangeable: false,
    run: |spec, values, _, _| check(values, spec.first(), spec.second()),
};

const MISSED_WITH_TALK: Rule = Rule {
    code: "missed-with-talk",
    severity: Severity::Warning,
    title: "Missed, but somebody talked",
    what: "{column} says that the call was missed, but it has {talk} seconds of talk.",
    why: "Not documented: which of the two the target believes.",
    remedy: "Check what your source means by the two columns.",
    fix: Safety::Hint,
    fix_safety: "No fix: which of the two is right is not in the file.",
    sources: &[source::METRICA_CALLS, source::IMPACT_API],
    example: Example::file("metrica-calls", "ClientId,DateTime,CallMissed,TalkDuration\n133591247640966458,1646125849,1,30\n"),
};

/// The outcomes of impact.com after which nobody has talked, and Metrica's flag.
const MISSED: [&str; 5] = ["1", "CANCEL", "CONGESTION", "INCOMPLETE", "FAILURE"];

/// Missed and talked.
fn check(values: &dyn Values, missed: usize, talk: usize) -> Option<Fault> {
    let talk = values.number(talk).filter(|&talk| talk > 0)?;
    MISSED.contains(&values.get(missed)?.as_ref()).then(|| Fault::new(&MISSED_WITH_TALK, Fix::None).with("talk", talk.to_string()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn missed() {
        check(
            json!({"check": "missed-with-talk"}),
            &[&["1", "30"], &["1", "0"], &["0", "30"], &["", "30"], &["CANCEL", "50"], &["ANSWER", "50"]],
            &["missed-with-talk", "ok", "ok", "ok", "missed-with-talk", "ok"],
        );
    }
}
