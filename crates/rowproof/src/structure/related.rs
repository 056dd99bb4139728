//! What columns of one record say of each other, and cannot both be so.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

/// Two columns with the moment of the call name two.
pub const MOMENTS_CONTRADICT: Rule = Rule {
    code: "moments-contradict",
    severity: Severity::Warning,
    title: "Two columns name two moments of one call",
    what: "{column} says “{value}”, and {other} says “{there}”, which is another moment.",
    why: "Both columns are the time of the same call, so one of them is wrong: mostly one is in another zone than it says. The target gets only one of them.",
    remedy: "Find out which of the two is right, and in which zone your system writes each; then map the right one.",
    fix: Safety::Hint,
    fix_safety: "No fix: which of the two is wrong is not in the file.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::file(
        "metrica-calls",
        "ClientId,Start time (UTC),start_time_local\n133591247640966458,2026-11-02 07:00:00,2026-11-02 10:00:00+05:00\n",
    )
    .deciding("map", "DateTime=Start time (UTC)"),
};

/// The end of a call before its start.
pub const TIMES_OUT_OF_ORDER: Rule = Rule {
    code: "times-out-of-order",
    severity: Severity::Warning,
    title: "A call that ends before it begins",
    what: "{column} “{value}” lies before {other} “{there}”.",
    why: "A call begins, is answered, and ends. One of the two times is wrong, or in another zone or another order of day and month.",
    remedy: "Look at both times at their source, and map the right one.",
    fix: Safety::Hint,
    fix_safety: "No fix: which of the two times is wrong is not in the file.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::file("metrica-calls", "ClientId,DateTime,Call End\n133591247640966458,1793606400,2026-11-02T10:00:00+03:00\n"),
};
