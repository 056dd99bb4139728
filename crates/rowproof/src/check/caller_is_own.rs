//! A caller's number that is one of those that are called.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};

/// The caller's number and the called one.
pub const CHECK: Definition = Definition {
    names: &["caller-is-own"],
    rules: &[&CALLER_IS_OWN],
    interchangeable: false,
    run: |spec, values, _, _| check(values, spec.first(), spec.second()),
};

const CALLER_IS_OWN: Rule = Rule {
    code: "caller-is-own-number",
    severity: Severity::Warning,
    title: "Caller and called number may be exchanged",
    what: "{column} holds “{value}”, one of the few numbers that are called in nearly all records.",
    why: "The two numbers stand in each other's places, or it is a call that went out, or a test. The call would count for the wrong caller.",
    remedy: "Look at the record at its source. Put the numbers right there, or leave out calls that went out.",
    fix: Safety::Hint,
    fix_safety: "No fix: a call that went out looks the same.",
    sources: &[source::IMPACT_FTP, source::IMPACT_API],
    example: Example::file(
        "impact-calls",
        "CampaignId,MediaId,EventDate,ActionTrackerId,CallProvider,CallSessionId,CallerId,CalledPhoneNumber,CallDuration,TalkDuration\n1,2,2022-03-01T04:10:49-05:00,3,Acme,A,8005550102,8005550101,11,8\n1,2,2022-03-01T04:11:49-05:00,3,Acme,B,8005550103,8005550101,11,8\n1,2,2022-03-01T04:12:49-05:00,3,Acme,C,8005550104,8005550101,11,8\n1,2,2022-03-01T04:13:49-05:00,3,Acme,D,8005550105,8005550101,11,8\n1,2,2022-03-01T04:14:49-05:00,3,Acme,E,8005550106,8005550101,11,8\n1,2,2022-03-01T04:15:49-05:00,3,Acme,F,8005550107,8005550101,11,8\n1,2,2022-03-01T04:16:49-05:00,3,Acme,G,8005550108,8005550101,11,8\n1,2,2022-03-01T04:17:49-05:00,3,Acme,H,8005550101,8005550109,11,8\n",
    ),
};

/// Callers are many. Where a few numbers are most callers', the columns are what they are.
fn check(values: &dyn Values, caller: usize, called: usize) -> Option<Fault> {
    let number = values.get(caller)?;
    let is_own = values.is_usual(called, &number) == Some(true) && values.is_usual(caller, &number).is_none();
    is_own.then(|| Fault::new(&CALLER_IS_OWN, Fix::None))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn callers() {
        // The rows of tests take numbers on 00 for the usual ones of the second column.
        check(
            json!({"check": "caller-is-own"}),
            &[&["8005550101", "8005550100"], &["8005550100", "8005550101"], &["8005550100", "8005550100"], &["", "8005550101"]],
            &["ok", "caller-is-own-number", "caller-is-own-number", "ok"],
        );
    }
}
