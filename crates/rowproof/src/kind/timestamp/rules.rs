//! The words of what can be wrong with a moment.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity, source};

/// The rules of timestamps.
pub const RULES: &[&Rule] = &[
    &super::joined::TWO_COLUMNS,
    &super::habits::ALL_MIDNIGHT,
    &super::habits::ALL_SAME,
    &super::habits::HALF_OF_DAY,
    &super::noon::BACK_AT_NOON,
    &super::one_clock::ONE_CLOCK,
    &super::filled_down::FILLED_DOWN,
    &super::habits::TO_THE_MINUTE,
    &UNREADABLE,
    &NOT_ISO,
    &NOT_UNIX,
    &NOT_SPACED,
    &IN_SMALLER_UNITS,
    &EXCEL_SERIAL,
    &WITHOUT_ZONE,
    &ABBREVIATED_ZONE,
    &SHORT_YEAR,
    &WITHOUT_TIME,
    &IN_GAP,
    &REPEATED_HOUR,
    &CONTRADICTS_ORDER,
    &WITHOUT_HALF,
    &PERHAPS_SWAPPED,
    &OFFSET_OF_NO_PLACE,
];

pub(super) const UNREADABLE: Rule = Rule {
    code: "timestamp-unreadable",
    severity: Severity::Error,
    title: "Not a date and time",
    what: "{column} holds “{value}”, which is no date and time that Rowproof or the target can read.",
    why: "Without a moment the call cannot be placed in time, and the record is rejected.",
    remedy: "Correct the value at its source. A day that does not exist is not guessed.",
    fix: Safety::Hint,
    fix_safety: "No fix: any date would be invented.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("impact-calls", "EventDate", "yesterday"),
};

pub(super) const NOT_ISO: Rule = Rule {
    code: "timestamp-not-iso-8601",
    severity: Severity::Error,
    title: "Date and time not in ISO 8601",
    what: "{column} holds “{value}”; the target wants ISO 8601 with an offset, like 2022-03-01T04:10:49-05:00.",
    why: "The documentation names ISO 8601 as the only form; a date in another form can be rejected or read as another day.",
    remedy: "Write the same moment in ISO 8601.",
    fix: Safety::Safe,
    fix_safety: "Safe: the value names its moment completely; only the spelling changes. Where the order of day and month or the zone is open, Rowproof asks first.",
    sources: &[source::IMPACT_FTP, source::IMPACT_API],
    example: Example::cell("impact-calls", "EventDate", "2022-03-01T04:10:49+0300"),
};

pub(super) const NOT_UNIX: Rule = Rule {
    code: "timestamp-not-unix-seconds",
    severity: Severity::Error,
    title: "Date and time not in unix seconds",
    what: "{column} holds “{value}”; the target wants seconds since 1970 in UTC, like 1646125849.",
    why: "Yandex Metrica documents unix time only. Records that it cannot read are dropped and only counted.",
    remedy: "Write the same moment in unix seconds.",
    fix: Safety::Safe,
    fix_safety: "Safe: the value names its moment completely; only the spelling changes. Where the order of day and month or the zone is open, Rowproof asks first.",
    sources: &[source::METRICA_CALLS, source::METRICA_UPLOAD],
    example: Example::cell("metrica-calls", "DateTime", "2022-03-01T04:10:49-05:00"),
};

pub(super) const NOT_SPACED: Rule = Rule {
    code: "timestamp-not-spaced",
    severity: Severity::Error,
    title: "Date and time in another form than Google Ads takes",
    what: "{column} holds “{value}”; the target takes moments like 2026-11-20 14:05:00+0300.",
    why: "A T, a Z or a colon in the offset is reported as refused; the official list of forms was not found.",
    remedy: "Write the same moment with a blank and an offset without a colon.",
    fix: Safety::Safe,
    fix_safety: "Safe: the value names its moment completely; only the spelling changes. Where the order of day and month or the zone is open, Rowproof asks first.",
    sources: &[source::GOOGLE_CALLS],
    example: Example::cell("google-ads-calls", "Call Start Time", "2026-11-20T14:05:00+03:00"),
};

pub(super) const IN_SMALLER_UNITS: Rule = Rule {
    code: "timestamp-in-smaller-units",
    severity: Severity::Error,
    title: "Unix time in milliseconds or with a fraction",
    what: "{column} holds “{value}”, which counts {unit}; the target wants whole seconds.",
    why: "Read as seconds, a time in milliseconds lies tens of thousands of years in the future.",
    remedy: "Write whole seconds.",
    fix: Safety::Safe,
    fix_safety: "Safe: the number of digits tells the unit, and the target knows no part of a second.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "DateTime", "1646125849000"),
};

pub(super) const EXCEL_SERIAL: Rule = Rule {
    code: "timestamp-excel-serial",
    severity: Severity::Error,
    title: "A spreadsheet's serial date",
    what: "{column} holds “{value}”: days since {epoch}, as spreadsheets store a date.",
    why: "The target does not know serial dates.",
    remedy: "Say in which time zone the column is; Rowproof then writes the moment as the target wants it.",
    fix: Safety::Ask,
    fix_safety: "Asked: the number has no time zone. Once the zone is given, the moment is certain, unless the file may count from 1904 as old Excel for Mac did, or the number has too few decimals for the second: then Rowproof asks again.",
    sources: &[source::METRICA_CALLS, source::IMPACT_FTP],
    example: Example::cell("metrica-calls", "DateTime", "44621.17418"),
};

pub(super) const WITHOUT_ZONE: Rule = Rule {
    code: "timestamp-without-zone",
    severity: Severity::Warning,
    title: "Date and time without a time zone",
    what: "{column} holds “{value}” and does not say in which time zone that is.",
    why: "Not documented: how a time without an offset is read, unless the file itself names a zone for all. The call may land on another day.",
    remedy: "Say once in which time zone the column is.",
    fix: Safety::Ask,
    fix_safety: "Asked: no zone is ever assumed. Once you name it, the offset of each day is looked up, summer time included.",
    sources: &[source::IMPACT_FTP, source::RFC_3339],
    example: Example::cell("impact-calls", "EventDate", "2022-03-01T04:10:49"),
};

pub(super) const ABBREVIATED_ZONE: Rule = Rule {
    code: "timestamp-zone-abbreviated",
    severity: Severity::Error,
    title: "Time zone as an abbreviation",
    what: "{column} holds “{value}”: letters for a time zone instead of an offset.",
    why: "Several zones share such letters, and many people write those of winter in summer too. The call may be an hour or more off.",
    remedy: "Accept the usual offset of these letters if it is what your system means, name the zone of the column, or export again with offsets.",
    fix: Safety::Ask,
    fix_safety: "Asked: the offset that the letters most often mean is taken. Where zones far from each other share them, as CST, Rowproof asks for the zone. Summer time is not guessed.",
    sources: &["https://www.iana.org/time-zones", source::RFC_3339],
    example: Example::cell("metrica-calls", "DateTime", "2022-03-01 04:10:49 EST"),
};

pub(super) const OFFSET_OF_NO_PLACE: Rule = Rule {
    code: "timestamp-offset-of-no-place",
    severity: Severity::Warning,
    title: "An offset that no place on earth has",
    what: "{column} holds “{value}”, whose distance from UTC is that of no place's clocks.",
    why: "A sheet that counts on downwards makes such offsets, and so do slips. The target takes the moment, hours away from the call.",
    remedy: "Compare it with the other times of the column, and correct it at its source.",
    fix: Safety::Hint,
    fix_safety: "No fix: the right offset is not in the cell.",
    sources: &["https://www.iana.org/time-zones", source::RFC_3339],
    example: Example::cell("impact-calls", "EventDate", "2022-03-01T04:10:49-17:00"),
};

pub(super) const SHORT_YEAR: Rule = Rule {
    code: "timestamp-short-year",
    severity: Severity::Error,
    title: "A year of two digits",
    what: "{column} holds “{value}”, whose year has two digits.",
    why: "The century is not in the file, and such dates are written with the year first as well as last.",
    remedy: "Accept the year from 2000 on, if that is what the column means.",
    fix: Safety::Ask,
    fix_safety: "Asked: 20 is put before the last number, or before the first one where the dates of the column lie near to each other only so. It is usual, but not certain.",
    sources: &[source::RFC_3339],
    example: Example::cell("metrica-calls", "DateTime", "21.11.26 14:05 +03:00"),
};

pub(super) const WITHOUT_TIME: Rule = Rule {
    code: "timestamp-without-time",
    severity: Severity::Error,
    title: "A date without a time",
    what: "{column} holds “{value}”: a day, but no time of day.",
    why: "A call is matched to a visit or a click by its time. Midnight would be an invention.",
    remedy: "Export the column with its time, or map the column that has it.",
    fix: Safety::Hint,
    fix_safety: "No fix: the time of day is not in the file.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "DateTime", "2022-03-01"),
};

pub(super) const IN_GAP: Rule = Rule {
    code: "timestamp-in-gap",
    severity: Severity::Error,
    title: "A time that the clocks skipped",
    what: "{column} holds “{value}”; in {zone} the clocks were put forward over that time.",
    why: "The time did not exist there, so the column is probably in another zone.",
    remedy: "Check the time zone that you named for the column.",
    fix: Safety::Hint,
    fix_safety: "No fix: there is no such moment.",
    sources: &["https://www.iana.org/time-zones"],
    example: Example::cell("metrica-calls", "DateTime", "2026-03-29 02:30:00").deciding("timezone", "Europe/Berlin"),
};

pub(super) const REPEATED_HOUR: Rule = Rule {
    code: "timestamp-in-repeated-hour",
    severity: Severity::Error,
    title: "A time that came twice",
    what: "{column} holds “{value}”; in {zone} the clocks were put back, and that time came twice.",
    why: "The two moments lie an hour apart, and the file does not say which it was.",
    remedy: "Accept the first of the two, or correct the value at its source.",
    fix: Safety::Ask,
    fix_safety: "Asked: the first of the two moments is taken, which is right about half the time.",
    sources: &["https://www.iana.org/time-zones"],
    example: Example::cell("metrica-calls", "DateTime", "2026-10-25 02:30:00").deciding("timezone", "Europe/Berlin"),
};

pub(super) const CONTRADICTS_ORDER: Rule = Rule {
    code: "timestamp-contradicts-order",
    severity: Severity::Error,
    title: "A date against the order of its column",
    what: "{column} holds “{value}”, which cannot be read in the order decided for the column, or stands among dates with the same sign or another that speak against it, or that were put right before.",
    why: "A column with both orders was probably joined from two exports, and its other dates may be wrong too.",
    remedy: "Check the column at its source; accept the reading shown if you are sure.",
    fix: Safety::Ask,
    fix_safety: "Asked: this date has one reading only, or is read as others with its sign, or else as you decided; but its column is in doubt.",
    sources: &[source::RFC_3339],
    example: Example::cell("metrica-calls", "DateTime", "12/31/2026 00:00:00Z").deciding("order", "day-first"),
};

pub(super) const WITHOUT_HALF: Rule = Rule {
    code: "timestamp-without-half",
    severity: Severity::Error,
    title: "A time without AM or PM among times that have it",
    what: "{column} holds “{value}”, without AM or PM; others of the column, written like it, have one.",
    why: "Whether it is before noon or after cannot be told: AM or PM was lost, or the time is of a clock of 24 hours. The call may be half a day off.",
    remedy: "Look at the source; accept the time as one of 24 hours if that is what it is.",
    fix: Safety::Ask,
    fix_safety: "Asked: the time is taken for one of 24 hours. Where it is after 12:59 or before 1:00, it can be nothing else and is not doubted.",
    sources: &[source::RFC_3339],
    example: Example::file(
        "metrica-calls",
        "ClientId,DateTime\n133591247640966458,11/13/2026 05:20:37 -0500\n133591247640966459,11/03/2026 04:17:37 PM -0500\n133591247640966460,11/14/2026 09:17:37 AM -0500\n",
    ),
};

pub(super) const PERHAPS_SWAPPED: Rule = Rule {
    code: "timestamp-day-month-swapped",
    severity: Severity::Error,
    title: "Day and month probably exchanged",
    what: "{column} holds “{value}”; by the other dates of the column, its day and its month have changed places.",
    why: "A spreadsheet of another country turns the dates that it can read into other days, and leaves the others as text. The call would land in another month.",
    remedy: "Export again without opening the file in a spreadsheet; or accept that day and month are exchanged.",
    fix: Safety::Ask,
    fix_safety: "Asked: dates with the year first have small days only, and the others large ones only, which is hardly chance; but it is not in the cell.",
    sources: &[source::RFC_3339],
    example: Example::file(
        "metrica-calls",
        "ClientId,DateTime\n133591247640966458,2026-01-11 19:49:00Z\n133591247640966459,11/13/2026 05:10:00Z\n",
    ),
};
