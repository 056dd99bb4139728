//! A part of a call cannot last longer than the call.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};

/// A part of a call against the call.
pub const CHECK: Definition = Definition {
    names: &["talk-within-call", "ivr-within-call"],
    rules: &[&LONGER_THAN_CALL],
    interchangeable: false,
    run: |spec, values, _, _| check(values, spec.first(), spec.second()),
};

const LONGER_THAN_CALL: Rule = Rule {
    code: "part-longer-than-call",
    severity: Severity::Warning,
    title: "A part of the call lasts longer than the call",
    what: "{column} is {value} seconds, but the whole call only lasted {call}.",
    why: "Not documented: how the target treats it. One of the two durations is wrong, or the columns are swapped.",
    remedy: "Check the mapping of both columns and their units.",
    fix: Safety::Hint,
    fix_safety: "No fix: which of the two is right is not in the file.",
    sources: &[source::IMPACT_FTP],
    example: Example::file(
        "impact-calls",
        "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,CallerId,CalledPhoneNumber,CallDuration,TalkDuration\n1000,987654,2022-03-01T04:10:49-05:00,19283,Acme,1A5B,8005550100,8005550101,8,11\n",
    ),
};

/// The part's duration against the call's.
fn check(values: &dyn Values, part: usize, call: usize) -> Option<Fault> {
    fault(values.number(part)?, values.number(call)?)
}

/// What is wrong with a part of a call that lasts so many seconds.
pub(crate) fn fault(part: u64, call: u64) -> Option<Fault> {
    (part > call).then(|| Fault::new(&LONGER_THAN_CALL, Fix::None).with("call", call.to_string()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn parts() {
        check(
            json!({"check": "talk-within-call"}),
            &[&["8", "11"], &["11", "8"], &["8", "8"], &["8", ""]],
            &["ok", "part-longer-than-call", "ok", "ok"],
        );
    }
}
