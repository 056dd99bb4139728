//! A call that counts as answered, but nobody talked.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};

/// Answered calls have talk time.
pub const CHECK: Definition = Definition {
    names: &["answered-without-talk"],
    rules: &[&ANSWERED_WITHOUT_TALK],
    interchangeable: false,
    run: |spec, values, _, _| check(values, spec.first(), spec.second()),
};

const ANSWERED_WITHOUT_TALK: Rule = Rule {
    code: "answered-without-talk",
    severity: Severity::Warning,
    title: "Counts as answered, but nobody talked",
    what: "The call has no talk time, but {column} {status}.",
    why: "A status that is not sent counts as ANSWER. So a missed call with an empty status becomes an answered one, which may be paid.",
    remedy: "Give the call's real outcome, for example CANCEL or CONGESTION.",
    fix: Safety::Hint,
    fix_safety: "No fix: why the call was not answered is not in the file.",
    sources: &[source::IMPACT_FTP, source::IMPACT_API],
    example: Example::file(
        "impact-calls",
        "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,CallerId,CalledPhoneNumber,CallDuration,TalkDuration,CallStatus\n1000,987654,2022-03-01T04:10:49-05:00,19283,Acme,1A5B,8005550100,8005550101,11,0,\n",
    ),
};

/// Talk time zero with a status that is ANSWER or stands for it.
fn check(values: &dyn Values, status: usize, talk: usize) -> Option<Fault> {
    if values.number(talk)? > 0 {
        return None;
    }
    let words = match values.get(status).as_deref() {
        Some("ANSWER") => "says ANSWER",
        None if values.is_fed(status) => "is empty, which counts as ANSWER",
        None => "is not in the file, which counts as ANSWER",
        Some(_) => return None,
    };
    Some(Fault::new(&ANSWERED_WITHOUT_TALK, Fix::None).with("status", words))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn answered() {
        let rows: &[&[&str]] = &[&["ANSWER", "0"], &["", "0"], &["-", "0"], &["CANCEL", "0"], &["", "5"], &["", ""]];
        let fault = "answered-without-talk";
        check(json!({"check": "answered-without-talk"}), rows, &[fault, fault, fault, "ok", "ok", "ok"]);
    }
}
