//! The rules of durations, with their words.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

pub(super) const NOT_SECONDS: Rule = Rule {
    code: "duration-not-seconds",
    severity: Severity::Error,
    title: "Duration not in seconds",
    what: "{column} holds “{value}”; the target wants whole seconds.",
    why: "The documentation says “in seconds”; another spelling can be rejected or read as another length.",
    remedy: "Write the duration in seconds.",
    fix: Safety::Safe,
    fix_safety: "Safe: units, two colons, the heading or your answer say what each number means; only the spelling changes.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("impact-calls", "CallDuration", "4m 23s"),
};

pub(super) const MINUTES_OR_HOURS: Rule = Rule {
    code: "duration-minutes-or-hours",
    severity: Severity::Error,
    title: "Duration in minutes or in hours",
    what: "{column} holds “{value}”: it begins with minutes and seconds, or with hours and minutes.",
    why: "The two readings differ by a factor of sixty, and the cell does not tell which is meant.",
    remedy: "Accept minutes and seconds, as call trackers write them, or correct the column.",
    fix: Safety::Ask,
    fix_safety: "Asked: minutes and seconds is by far the usual meaning for calls, but not certain.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("impact-calls", "TalkDuration", "4:23"),
};

pub(super) const TO_THE_MINUTE: Rule = Rule {
    code: "duration-to-the-minute",
    severity: Severity::Error,
    title: "Duration in minutes only",
    what: "{column} holds “{value}”: minutes without seconds; the target wants whole seconds.",
    why: "The value may have been rounded; the call is then up to a minute shorter or longer than it says.",
    remedy: "Export the column with seconds, or accept that the seconds are zero.",
    fix: Safety::Ask,
    fix_safety: "Asked: the cell does not tell seconds that are zero from seconds that were left out.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "TalkDuration", "13 min"),
};

pub(super) const WITH_FRACTION: Rule = Rule {
    code: "duration-with-fraction",
    severity: Severity::Error,
    title: "Duration with a fraction",
    what: "{column} holds “{value}”; the target wants whole seconds.",
    why: "A fraction is either a part of a second, or the sign that the column is in minutes or, from a spreadsheet, in days. Before three digits, the sign may also stand between thousands.",
    remedy: "Say once what the sign is and in which unit the column is.",
    fix: Safety::Ask,
    fix_safety: "Asked: rounding loses less than a second, but a column in minutes would become sixty times too short.",
    sources: &[source::IMPACT_API, source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "TalkDuration", "12.5"),
};

pub(super) const UNIT_UNSURE: Rule = Rule {
    code: "duration-unit-unsure",
    severity: Severity::Warning,
    title: "Durations that are probably not in seconds",
    what: "{column} holds “{value}”, and most of its values come to more than an hour, or have fractions, if they are in seconds; or others say that they are in minutes.",
    why: "Calls last minutes. A column in milliseconds would be read as a thousand times too long.",
    remedy: "Say once in which unit the column is.",
    fix: Safety::Ask,
    fix_safety: "Asked: the cells show that the unit is in doubt, not which one it is.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "TalkDuration", "21437"),
};

pub(super) const UNIT_UNLIKELY: Rule = Rule {
    code: "duration-unit-unlikely",
    severity: Severity::Warning,
    title: "A duration that hardly is in the unit that you said",
    what: "{column} holds “{value}”, which looks like seconds, though you said another unit for the column.",
    why: "A column that was put into seconds already would be so once more: settings that fitted the last file may not fit this one. And hardly a call lasts less than a second.",
    remedy: "Accept the values in the unit that you said, or take the answer back.",
    fix: Safety::Ask,
    fix_safety: "Asked: nothing in the value or its column speaks against seconds.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "TalkDuration", "45").deciding("unit", "minutes"),
};

pub(super) const VERY_LONG: Rule = Rule {
    code: "duration-very-long",
    severity: Severity::Warning,
    title: "A call of many hours",
    what: "{column} holds “{value}”: very long for a call, if it is in seconds.",
    why: "Not documented: what the target makes of it. If some of the column is in milliseconds, its shorter values are wrong too.",
    remedy: "Check in which unit your system exports the column, and whether it mixes two.",
    fix: Safety::Hint,
    fix_safety: "No fix: the cell does not say its unit.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "TalkDuration", "263000").deciding("unit", "seconds"),
};

pub(super) const NEGATIVE: Rule = Rule {
    code: "duration-negative",
    severity: Severity::Error,
    title: "Negative duration",
    what: "{column} holds “{value}”: a duration below zero.",
    why: "No call lasts less than nothing; the source has probably subtracted in the wrong order.",
    remedy: "Correct the value at its source.",
    fix: Safety::Hint,
    fix_safety: "No fix: the true length is not in the cell.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "HoldDuration", "-5"),
};

pub(super) const UNREADABLE: Rule = Rule {
    code: "duration-unreadable",
    severity: Severity::Error,
    title: "Not a duration",
    what: "{column} holds “{value}”, which is no length of time.",
    why: "The target cannot read a number of seconds from it.",
    remedy: "Correct the value at its source.",
    fix: Safety::Hint,
    fix_safety: "No fix: any number would be invented.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("impact-calls", "CallDuration", "long"),
};
