//! Moments and lengths of time, as spreadsheets, trackers and databases write them.

use crate::bench::fixes::clean::Sort::Duration;
use crate::bench::fixes::damage::Truth::{Asked, Gone, Told};
use crate::bench::fixes::damage::{Damage, cells, times};

const DAY_FIRST: &[&str] = &["order=day-first"];
const MONTH_FIRST: &[&str] = &["order=month-first"];
const DAY_FIRST_SHORT: &[&str] = &["order=day-first", "timestamp-short-year"];
const MONTH_FIRST_SHORT: &[&str] = &["order=month-first", "timestamp-short-year"];
const MINUTES: &[&str] = &["duration-minutes-or-hours"];

pub const DAMAGES: &[Damage] = &[
    times("moment: dd.MM.yyyy HH:mm:ss (Excel, Russian)", Asked(DAY_FIRST), "%d.%m.%Y %H:%M:%S"),
    times("moment: dd.MM.yyyy H:mm (Excel, German)", Asked(DAY_FIRST), "%d.%m.%Y %-H:%M"),
    times("moment: dd.MM.yy HH:mm (Mango Office)", Asked(DAY_FIRST_SHORT), "%d.%m.%y %H:%M"),
    times("moment: dd/MM/yyyy HH:mm:ss (Excel, British)", Asked(DAY_FIRST), "%d/%m/%Y %H:%M:%S"),
    times("moment: M/d/yyyy H:mm (Excel, American)", Asked(MONTH_FIRST), "%-m/%-d/%Y %-H:%M"),
    times("moment: MM/dd/yyyy hh:mm:ss AM (CallRail)", Asked(MONTH_FIRST), "%m/%d/%Y %I:%M:%S %p"),
    times("moment: M/d/yy H:mm (Excel, Mac)", Asked(MONTH_FIRST_SHORT), "%-m/%-d/%y %-H:%M"),
    times("moment: dd-Mon-yyyy HH:mm:ss (Oracle)", Asked(&[]), "%d-%b-%Y %H:%M:%S"),
    times("moment: Mon d, yyyy h:mm AM (CallRail)", Asked(&[]), "%b %-d, %Y %-I:%M %p"),
    times("moment: yyyy/MM/dd HH:mm:ss (Excel, Japanese)", Asked(&[]), "%Y/%m/%d %H:%M:%S"),
    times("moment: yyyy年M月d日 H時m分s秒 (Excel, Japanese)", Asked(&[]), "%Y年%-m月%-d日 %-H時%-M分%-S秒"),
    times("moment: d ноября yyyy г. HH:mm:ss (Word, Russian)", Asked(&[]), "russian"),
    times("moment: offset cut off (MySQL)", Asked(&[]), "%Y-%m-%d %H:%M:%S"),
    times("moment: offset cut off, T (JavaScript)", Asked(&[]), "%Y-%m-%dT%H:%M:%S"),
    times("moment: offset without colon (PHP)", Told, "%Y-%m-%dT%H:%M:%S%z"),
    times("moment: blank instead of T (PostgreSQL)", Told, "%Y-%m-%d %H:%M:%S%:z"),
    times("moment: fraction of a second (Python)", Told, "%Y-%m-%dT%H:%M:%S.000%:z"),
    times("moment: basic form (iCalendar)", Told, "%Y%m%dT%H%M%S%z"),
    times("moment: UTC±hh:mm (WhatConverts)", Told, "%Y-%m-%d %H:%M:%S UTC%:z"),
    times("moment: RFC 2822 (Twilio)", Told, "%a, %d %b %Y %H:%M:%S %z"),
    times("moment: unix milliseconds (JavaScript)", Told, "ms"),
    times("moment: unix microseconds (BigQuery)", Told, "us"),
    times("moment: unix seconds or ISO, whichever is not wanted", Told, "%Y-%m-%dT%H:%M:%S%:z"),
    times("moment: HH:mm:ss dd.MM.yyyy (people)", Asked(DAY_FIRST), "%H:%M:%S %d.%m.%Y"),
    times("moment: dd/MM/yyyy hh:mm:ss p. m. (Excel, Spanish)", Asked(DAY_FIRST), "spanish"),
    times("moment: Mon Nov  2 23:58:41 2026 (C, PHP, Perl)", Asked(&[]), "%a %b %e %H:%M:%S %Y"),
    times("moment: yyyy-MM-dd_HH-mm-ss (names of recordings)", Asked(&[]), "%Y-%m-%d_%H-%M-%S"),
    times("moment: yyyy-MM-dd-HH.mm.ss (DB2)", Asked(&[]), "%Y-%m-%d-%H.%M.%S.000000"),
    times("moment: dd/Mon/yyyy:HH:mm:ss +0300 (web server)", Told, "%d/%b/%Y:%H:%M:%S %z"),
    times("moment: (UTC+03:00) (Exchange)", Told, "%Y-%m-%d %H:%M:%S (UTC%:z)"),
    times("moment: +03:00 as a blank and 03:00 (address)", Told, "lost-plus"),
    times("moment: /Date(…)/ (ASP.NET)", Told, "asp"),
    times("moment: unix seconds with thousands apart (Excel)", Told, "grouped"),
    times("moment: 1.793653121E+09 (pandas)", Told, "exponent"),
    times("moment: CST (of no zone of the file)", Gone, "%Y-%m-%d %H:%M:%S CST"),
    times("moment: serial of 1900 (Excel)", Asked(&["timestamp-excel-serial"]), "serial"),
    times("moment: serial of 1904 (Excel, Mac)", Gone, "serial-1904"),
    times("moment: date only (Excel, cell format)", Gone, "%Y-%m-%d"),
    times("moment: time only (Excel, cell format)", Gone, "%H:%M:%S"),
    times("moment: minutes and seconds only (Excel)", Gone, "%M:%S.0"),
    times("moment: year cut off (tracker)", Gone, "%d.%m %H:%M"),
    times("moment: column too narrow (Excel)", Gone, "########"),
    cells("duration: mm:ss (CallRail)", Asked(MINUTES), Duration, |value| parts(value, |_, m, s| format!("{m}:{s:02}"))),
    cells("duration: h:mm:ss (Invoca)", Told, Duration, |value| parts(value, |h, m, s| format!("{h}:{m:02}:{s:02}"))),
    cells("duration: hh:mm:ss (Mango Office)", Told, Duration, |value| parts(value, |h, m, s| format!("{h:02}:{m:02}:{s:02}"))),
    cells("duration: mm:ss read as hh:mm (Excel)", Asked(MINUTES), Duration, |value| {
        parts(value, |_, m, s| if m > 0 { format!("{m}:{s:02}:00") } else { format!("{s}") })
    }),
    cells("duration: 4m 23s (WhatConverts)", Told, Duration, |value| parts(value, |_, m, s| format!("{m}m {s}s"))),
    cells("duration: 4 min 23 sec (Ringba)", Told, Duration, |value| parts(value, |_, m, s| format!("{m} min {s} sec"))),
    cells("duration: 4 мин 23 с (Calltouch)", Told, Duration, |value| parts(value, |_, m, s| format!("{m} мин {s} с"))),
    cells("duration: 4分23秒 (Japanese tracker)", Told, Duration, |value| parts(value, |_, m, s| format!("{m}分{s}秒"))),
    cells("duration: 263 sec", Told, Duration, |value| Some(format!("{value} sec"))),
    cells("duration: PT4M23S (ISO 8601)", Told, Duration, |value| parts(value, |_, m, s| format!("PT{m}M{s}S"))),
    cells("duration: 263.0 (pandas)", Told, Duration, |value| Some(format!("{value}.0"))),
    cells("duration: milliseconds (JavaScript)", Asked(&["unit=milliseconds"]), Duration, |value| {
        (value != "0").then(|| format!("{value}437"))
    }),
    cells("duration: parts of a day (Excel)", Asked(&["unit=days"]), Duration, |value| {
        value.parse::<f64>().ok().filter(|&value| value > 0.0).map(|value| format!("{:.10}", value / 86_400.0))
    }),
    cells("duration: minutes with decimals (Google Sheets)", Asked(&["unit=minutes"]), Duration, |value| {
        value.parse::<u32>().ok().map(|value| format!("{}.{:02}", value / 60, (value % 60 * 100 + 30) / 60))
    }),
    cells("duration: 12:04:23 AM (Excel)", Told, Duration, |value| {
        parts(value, |h, m, s| format!("{}:{m:02}:{s:02} {}", (h + 11) % 12 + 1, if h < 12 { "AM" } else { "PM" }))
    }),
    cells("duration: 30.12.1899 0:04:23 (1C)", Told, Duration, |value| parts(value, |h, m, s| format!("30.12.1899 {h}:{m:02}:{s:02}"))),
    cells("duration: 1900-01-00 00:04:23 (Excel)", Told, Duration, |value| {
        parts(value, |h, m, s| format!("1900-01-00 {h:02}:{m:02}:{s:02}"))
    }),
    cells("duration: 0 days 00:04:23 (pandas)", Told, Duration, |value| parts(value, |h, m, s| format!("0 days {h:02}:{m:02}:{s:02}"))),
    cells("duration: 1,441 (Excel)", Asked(&["decimal=dot", "unit=seconds"]), Duration, |value| thousands(value, ',')),
    cells("duration: 1 441 (Excel)", Told, Duration, |value| thousands(value, '\u{A0}')),
    cells("duration: whole minutes (people)", Gone, Duration, |value| parts(value, |h, m, _| format!("{} min", h * 60 + m))),
    cells("duration: minus (clock set back)", Gone, Duration, |value| (value != "0").then(|| format!("-{value}"))),
];

/// Hours, minutes and seconds; of forms without hours, only what is less than one.
fn parts(value: &str, print: fn(u32, u32, u32) -> String) -> Option<String> {
    let seconds: u32 = value.parse().ok()?;
    Some(print(seconds / 3600, seconds / 60 % 60, seconds % 60))
}

/// A number of a thousand or more, with a sign before its last three digits.
fn thousands(value: &str, sign: char) -> Option<String> {
    let (before, last) = value.split_at_checked(value.len().checked_sub(3)?)?;
    (!before.is_empty()).then(|| format!("{before}{sign}{last}"))
}
