//! What a record shows against the other records of its columns.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

/// A call that the business made.
pub const CALL_NOT_INCOMING: Rule = Rule {
    code: "call-not-incoming",
    severity: Severity::Warning,
    title: "Not an incoming call",
    what: "{column} says “{value}”: this call did not come in from outside.",
    why: "The target counts each record as a call of a customer. Of an outgoing call, the number that called is the business's own, and nobody came by an advertisement.",
    remedy: "Export the incoming calls only, or leave this record out.",
    fix: Safety::Hint,
    fix_safety: "No fix: no record is ever left out by itself.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS, source::GOOGLE_CALLS],
    example: Example::file(
        "metrica-calls",
        "ClientId,DateTime,Direction\n133591247640966458,1793606400,inbound\n133591247640966459,1793606500,outbound\n",
    ),
};

/// Two values in each other's columns.
pub const VALUES_EXCHANGED: Rule = Rule {
    code: "values-exchanged",
    severity: Severity::Warning,
    title: "Two values in each other's columns",
    what: "{column} holds “{value}” and {other} holds “{there}”; in most records it is the other way round.",
    why: "Rows that were pasted in from a table with another order of columns look so. The call would be counted for another campaign or partner.",
    remedy: "Look at the record at its source, and exchange the two values if they stand in each other's columns.",
    fix: Safety::Hint,
    fix_safety: "No fix: that the values were exchanged is only likely.",
    sources: &[source::IMPACT_FTP],
    example: Example::file(
        "impact-conversions",
        "CampaignId,ActionTrackerId,EventDate,OrderId\n1000,19283,2026-11-18T01:10:00Z,a\n1000,19283,2026-11-18T02:10:00Z,b\n1000,19283,2026-11-18T03:10:00Z,c\n19283,1000,2026-11-18T04:10:00Z,d\n",
    ),
};
