//! What is written, and what becomes of it.

use super::*;
use crate::kind::tests::{check, check_with};
use crate::kind::{Answers, Kind};

#[test]
fn iso_8601() {
    let kind = Kind::Timestamp(Style::Iso8601);
    check(&kind, "2022-03-01T04:10:49-05:00", "ok");
    check(&kind, "2022-03-01T04:10:49Z", "ok");
    check(&kind, "2022-03-01T04:10:49.5+03:00", "ok");
    check(&kind, "2022-03-01T04:10:49+0300", "timestamp-not-iso-8601 → 2022-03-01T04:10:49+03:00 (Safe)");
    check(&kind, "2022-03-01 04:10 +03:00", "timestamp-not-iso-8601 → 2022-03-01T04:10:00+03:00 (Safe)");
    check(&kind, "1646125849", "timestamp-not-iso-8601 → 2022-03-01T09:10:49+00:00 (Safe)");
    check(&kind, "2022-03-01T04:10:49", "timestamp-without-zone ? timezone");
    check(&kind, "01.03.2022 04:10", "timestamp-without-zone ? timezone");
    check(&kind, "2022-03-01", "timestamp-without-time");
    check(&kind, "2022-02-30T04:10:49Z", "timestamp-unreadable");
    check(&kind, "soon", "timestamp-unreadable");
    // Two zones at once.
    for contradiction in ["2026-11-10T10:00:12Z-05:00", "2026-11-10T10:00:12Z+0300", "2026-11-10T10:00:12+03:00Z", "2026-11-10 10:00 Z-5"] {
        check(&kind, contradiction, "timestamp-unreadable");
    }
    check(&kind, "2026-11-10T10:00:12Z+00:00", "timestamp-not-iso-8601 → 2026-11-10T10:00:12+00:00 (Safe)");
    for nowhere in ["2026-11-10T10:00:12-05:30", "2026-11-10T10:00:12-17:00", "2026-11-10T10:00:12+15:45", "2026-11-10T10:00:12+03:01"] {
        check(&kind, nowhere, "timestamp-offset-of-no-place");
    }
    check(&kind, "2026-11-10 10:00:12 -05:30", "timestamp-unreadable");
    for somewhere in ["-12:00", "+14:00", "-03:30", "+05:45", "+12:45", "+13:45"] {
        check(&kind, &format!("2026-11-10T10:00:12{somewhere}"), "ok");
    }
    check(&kind, "1.2.3", "timestamp-unreadable");
}

#[test]
fn spaced() {
    let kind = Kind::Timestamp(Style::Spaced);
    check(&kind, "2022-03-01 04:10:49-0500", "ok");
    check(&kind, "2022-03-01T04:10:49-05:00", "timestamp-not-spaced → 2022-03-01 04:10:49-0500 (Safe)");
    check(&kind, "2022-03-01T04:10:49Z", "timestamp-not-spaced → 2022-03-01 04:10:49+0000 (Safe)");
    check(&kind, "1646125849", "timestamp-not-spaced → 2022-03-01 09:10:49+0000 (Safe)");
    check(&kind, "2022-03-01 04:10:49", "timestamp-without-zone ? timezone");
}

#[test]
fn unix_seconds() {
    let kind = Kind::Timestamp(Style::UnixSeconds);
    check(&kind, "1646125849", "ok");
    check(&kind, "1646125849000", "timestamp-in-smaller-units → 1646125849 (Safe)");
    check(&kind, "1646125849.0", "timestamp-in-smaller-units → 1646125849 (Safe)");
    check(&kind, "2022-03-01T04:10:49-05:00", "timestamp-not-unix-seconds → 1646125849 (Safe)");
    check(&kind, "01/03/2022 04:10 AM +0000", "timestamp-not-unix-seconds ? order");
    check(&kind, "Mar 1, 2022 04:10:49 UTC", "timestamp-not-unix-seconds → 1646107849 (Safe)");
    check(&kind, "44621.17418", "timestamp-excel-serial ? timezone");
    check(&kind, "12", "timestamp-unreadable");
    check(&kind, "202611201405", "timestamp-not-unix-seconds ? timezone");
    check(&kind, "202613201405", "timestamp-unreadable");
    check(&kind, "380501234567", "timestamp-unreadable");
    check(&kind, "99999999", "timestamp-unreadable");
    check(&kind, "20261332", "timestamp-unreadable");
    check(&kind, "2026112014", "timestamp-unreadable");
    check(&kind, "0179520000", "timestamp-unreadable");
}

#[test]
fn answers_are_used() {
    let moscow = Answers { zone: Zone::parse("Europe/Moscow"), ..Answers::default() };
    let kind = Kind::Timestamp(Style::UnixSeconds);
    check_with(&kind, "21.11.2026 14:05", &moscow, "timestamp-not-unix-seconds → 1795259100 (Safe)");
    let day_first = Answers { order: Some(Order::DayFirst), ..moscow };
    check_with(&kind, "03/04/2026 00:00:00", &day_first, "timestamp-not-unix-seconds → 1775163600 (Safe)");
    check_with(&kind, "12/31/2026 00:00:00", &day_first, "timestamp-contradicts-order → 1798664400 (Ask)");
    let berlin = Answers { zone: Zone::parse("Europe/Berlin"), ..Answers::default() };
    check_with(&kind, "2026-03-29 02:30:00", &berlin, "timestamp-in-gap");
    // Which day the clocks were changed depends on the order.
    check_with(&kind, "29/03/2026 02:30", &berlin, "timestamp-in-gap");
    let lord_howe = Answers { zone: Zone::parse("Australia/Lord_Howe"), ..Answers::default() };
    check_with(&kind, "04/10/2026 02:15", &lord_howe, "timestamp-not-unix-seconds ? order");
    check_with(&kind, "2026-10-25 02:30:00", &berlin, "timestamp-in-repeated-hour → 1792888200 (Ask)");
}

#[test]
fn nanoseconds() {
    check(&Kind::Timestamp(Style::UnixSeconds), "1646125849000000000", "timestamp-in-smaller-units → 1646125849 (Safe)");
    check(&Kind::Timestamp(Style::Iso8601), "1646125849250000000", "timestamp-not-iso-8601 → 2022-03-01T09:10:49.250+00:00 (Safe)");
    check(&Kind::Timestamp(Style::UnixSeconds), "9999999999999999999", "timestamp-unreadable");
}

#[test]
fn months_with_names() {
    let paris = Answers { zone: Zone::parse("Europe/Paris"), ..Answers::default() };
    let check = |value: &str, expect: &str| check_with(&Kind::Timestamp(Style::Spaced), value, &paris, expect);
    for (value, moment) in [
        ("12 févr. 2026 14:05:00", "2026-02-12 14:05:00+0100"),
        ("3 mars 2026 14:05", "2026-03-03 14:05:00+0100"),
        ("5. Mai 2026 14:05", "2026-05-05 14:05:00+0200"),
        ("13 déc. 2025 14:05", "2025-12-13 14:05:00+0100"),
        ("14 août 2026 14:05", "2026-08-14 14:05:00+0200"),
        ("5 juil. 2026 14:05", "2026-07-05 14:05:00+0200"),
        ("5 ene. 2026 14:05", "2026-01-05 14:05:00+0100"),
        ("14 AOÛT 2026 14:05", "2026-08-14 14:05:00+0200"),
        ("21.11.2026 a.m. 2:05", "2026-11-21 02:05:00+0100"),
        ("jeu. 12 févr. 2026 14:05", "2026-02-12 14:05:00+0100"),
    ] {
        check(value, &format!("timestamp-not-spaced → {moment} (Safe)"));
    }
    for value in ["5 jui. 2026 14:05", "12 fév 2026 h05", "2 er mars 2026 14:05", "32 mars 2026 14:05"] {
        check(value, "timestamp-unreadable");
    }
}

/// Every spelling of one moment.
#[test]
fn spellings_with_an_offset() {
    let same = [
        "20220301T041049-0500",
        "20220301T041049-05",
        "2022-W09-2T04:10:49-05:00",
        "2022W092T041049-0500",
        "2022-060T04:10:49-05:00",
        "2022060T041049-0500",
        "2022-03-01 04:10:49 -05:00",
        "2022/03/01 04:10:49 UTC-5",
        "2022-03-01T09:10:49z",
        "Tue, 01 Mar 2022 09:10:49 GMT",
        "Tue Mar 01 2022 04:10:49 GMT-0500 (Eastern Standard Time)",
        "2022-03-01T04:10:49-05:00[America/New_York]",
        "2022-03-01T04:10:49[America/New_York]",
        "2022-03-01 04:10:49 America/New_York",
        "March 1, 2022 at 9:10:49 AM UTC",
        "1-Mar-2022 09.10.49 AM +00:00",
        "2022年3月1日(火) 18時10分49秒 +09:00",
        "2022年3月1日 午後6時10分49秒 +09:00",
        "2022年3月1日 18時10分49秒+0900",
        "1 марта 2022 г., 12:10:49 +0300",
        "вт, 1 мар. 2022 г. в 12:10:49 +03:00",
        "2022-03-01 04:10:49 \u{2212}05:00",
        "04:10:49 2022-03-01 -05:00",
        "Tue Mar  1 09:10:49 UTC 2022",
        "Tue Mar 01 04:10:49 -0500 2022",
        "01/Mar/2022:04:10:49 -0500",
        "2022-03-01 04:10:49 -0500 EST",
        "2022-03-01 12:10:49 +0300 MSK",
        "2022-03-01 12:10:49 +0300 +03",
        "2022-03-01 09:10:49 +0000 UTC",
        "2022-03-01 09:10:49.25 +0000 UTC m=+0.05",
        "2022-03-01 17:10:49 +0800 CST",
        "2022-03-01T09:10:49+00:00Z",
        "2022-03-01 12:10:49 (UTC+03:00)",
        "2022-03-01 12:10:49+03:00:00",
        "2022-03-01T12:10:49 03:00",
        "2022-03-01 12:10:49 0300",
        "2022-03-01T12%3A10%3A49%2B03%3A00",
        "{\"$date\": \"2022-03-01T09:10:49Z\"}",
        "\"2022-03-01T09:10:49Z\"",
        "datetime.datetime(2022, 3, 1, 9, 10, 49, tzinfo=datetime.timezone.utc)",
        "1,646,125,849",
        "1\u{A0}646\u{A0}125\u{A0}849",
        "1.646125849E+09",
        "令和4年3月1日 18時10分49秒 +09:00",
        "1er mars 2022 à 10:10:49 +01:00",
        "mardi 1 mars 2022 10:10:49 +01:00",
        "1. März 2022, 10:10:49 +01:00",
        "1.Mrz.2022 10:10:49 +01:00",
        "Dienstag, 1. März 2022 um 10:10:49 Uhr +01:00",
        "1 de marzo de 2022 a las 10:10:49 +01:00",
        "1 marzo 2022 10:10:49 +0100",
        "1 de março de 2022 10:10:49 +0100",
        "[01/Mar/2022:04:10:49 -0500]",
        "2022-03-01\u{422}04:10:49-05:00",
        "March 1st 2022, 09:10:49 UTC",
        "1st March 2022 09:10:49 UTC",
        "2022. 3. 1. 오후 6:10:49 +09:00",
        "2022년 3월 1일 오후 6:10:49 +09:00",
        "2022년 3월 1일 18시 10분 49초 +09:00",
        "2022. 03. 01. 10:10:49 +01:00",
    ];
    for spelling in same {
        check(&Kind::Timestamp(Style::UnixSeconds), spelling, "timestamp-not-unix-seconds → 1646125849 (Safe)");
    }
}

#[test]
fn what_is_too_long_for_a_moment_is_none() {
    for sign in ["\"", "%", "{\"$date\":", "new Date(", "1,000,", "1E"] {
        let long = sign.repeat(100_000);
        check(&Kind::Timestamp(Style::UnixSeconds), &format!("{long}\""), "timestamp-unreadable");
    }
}

#[test]
fn milliseconds_in_a_wrapping() {
    // A function's name may mean anything.
    check(&Kind::Timestamp(Style::UnixSeconds), "ISODate(\"2022-03-01T09:10:49Z\")", "timestamp-not-unix-seconds → 1646125849 (Ask)");
    for spelling in ["/Date(1646125849000)/", "\\/Date(1646125849000)\\/", "/Date(1646125849000+0300)/", "{\"$date\":1646125849000}"] {
        check(&Kind::Timestamp(Style::UnixSeconds), spelling, "timestamp-in-smaller-units → 1646125849 (Safe)");
    }
}

#[test]
fn spellings_without_an_offset() {
    let moscow = Answers { zone: Zone::parse("Europe/Moscow"), ..Answers::default() };
    let same = [
        "20261121140500",
        "202611211405",
        "20261121 1405",
        "2026-11-21T14:05",
        "21.11.2026 14.05",
        "21-NOV-2026 02.05.00.000 PM",
        "11/21/2026 2:05 p.m.",
        "11/21/2026 2:05\u{202F}PM",
        "Nov 21, 2026, 2:05 PM",
        "21 нояб. 2026 г., 14:05",
        "21 ноября 2026 14:05:00",
        "2026年11月21日 14時05分",
        "2026年11月21日14時05分00秒",
        "2026年11月21日 午後2時05分",
        "2026年11月21日 午後2時5分0秒",
        "2026/11/21(土) 14:05",
        "14:05 21.11.2026",
        "2:05 PM, 11/21/2026",
        "Sat Nov 21 14:05:00 2026",
        "2026-11-21_14-05-00",
        "2026-11-21-14.05.00.000000",
        "2026-11-21 14-05-00",
        "21/11/2026 02:05:00\u{A0}p.\u{A0}m.",
        "2026/11/21 下午2:05",
        "datetime.datetime(2026, 11, 21, 14, 5)",
        "21 nov. 2026 à 14h05",
        "21 nov. 2026 14:05",
        "21 novembre 2026 14:05:00",
        "21. Nov 2026, 14:05",
        "21. November 2026 14:05 Uhr",
        "21 de noviembre de 2026 14:05",
        "21. 11. 2026 14:05:00",
        "2026. november 21. 14:05:00",
        "2026. nov. 21. 14:05",
        "2026-Nov-21 14:05:00",
        "21/11/2026 2:05:00 μ.μ.",
        "21. 11. 2026. 14:05",
        "21.11.2026 - 14:05:00",
        "21. nov. 2026 kl. 14.05.00",
        "21 nov. 2026 kl. 14:05",
        "21.11.2026 klo 14.05.00",
        "21.11.2026 г., 14:05:00 ч.",
        "21.11.2026 г. 14:05 ч.",
        "21 листопада 2026 р., 14:05",
        "21 ноември 2026 г. 14:05",
        "21 Kasım 2026 14:05",
        "21 november 2026 om 14:05",
        "November 21st 2026 2:05 PM",
        "2026. 11. 21. 오후 2:05:00",
        "2026년 11월 21일 14시 05분",
    ];
    let kind = Kind::Timestamp(Style::UnixSeconds);
    for spelling in same {
        check_with(&kind, spelling, &moscow, "timestamp-not-unix-seconds → 1795259100 (Safe)");
        check(&kind, spelling, "timestamp-not-unix-seconds ? timezone");
    }
}

#[test]
fn what_clocks_cannot_show() {
    let kind = Kind::Timestamp(Style::Iso8601);
    check(&kind, "2026-11-21 24:00:00Z", "timestamp-not-iso-8601 → 2026-11-22T00:00:00+00:00 (Safe)");
    check(&kind, "2026-11-21 12:30 AM Z", "timestamp-not-iso-8601 → 2026-11-21T00:30:00+00:00 (Safe)");
    check(&kind, "2026-11-21 14:05 PM Z", "timestamp-not-iso-8601 → 2026-11-21T14:05:00+00:00 (Safe)");
    check(&kind, "2026-11-21 14:05:30.5+0300", "timestamp-not-iso-8601 → 2026-11-21T14:05:30.500+03:00 (Safe)");
    check(&kind, "1646125849250", "timestamp-not-iso-8601 → 2022-03-01T09:10:49.250+00:00 (Safe)");
    // A part of a minute is not cut off.
    for wrong in [
        "2026-11-21 14:05.5Z",
        "2026-11-21 14:05 AM Z",
        "2026-11-21 25:00Z",
        "2026-W54-1T00:00Z",
        "2026-366T00:00Z",
        "令和8年13月21日 14:05",
        "21 listopada 2026 14:05 Z",
        "21. 11. 14:05 Z",
        "21st 2026 14:05 Z",
        // Two offsets; an offset and the letters of another; a day's end or its beginning; an end of the call.
        "2026-11-21T14:05:00+03:00Z",
        "2026-11-21 14:05:00 -0500 MSK",
        "11/21/2026, 24:00:00 Z",
        "2026-11-21 14:05 14:30",
        "2026-11-21 14:05:00 03:00",
        "2026-11-21-03:00",
        "2026-11-21 14:5Z",
        "21/11/2569 14:05Z",
        "0001-01-01 00:00:00Z",
        "1.646E+09",
        "/Date(soon)/",
        "%",
        "datetime.datetime(2026, 11, 21, 14, 5, tzinfo=<MSK>)",
    ] {
        check(&kind, wrong, "timestamp-unreadable");
    }
    for day in ["20261121", "2026-W47-6", "21 ноября 2026 г.", "2026年11月21日"] {
        check(&kind, day, "timestamp-without-time");
    }
}

#[test]
fn minutes_before_an_offset() {
    let kind = Kind::Timestamp(Style::UnixSeconds);
    check(&kind, "2026年11月21日 20時05分 +09:00", "timestamp-not-unix-seconds → 1795259100 (Safe)");
    check(&kind, "2026年11月21日 午後8時 +09:00", "timestamp-not-unix-seconds → 1795258800 (Safe)");
}

#[test]
fn what_is_left_open() {
    let kind = Kind::Timestamp(Style::UnixSeconds);
    check(&kind, "21.11.26 14:05 +03:00", "timestamp-short-year → 1795259100 (Ask)");
    check(&kind, "21-NOV-26 14:05 +03:00", "timestamp-short-year → 1795259100 (Ask)");
    check(&kind, "03/04/26 14:05 +03:00", "timestamp-not-unix-seconds ? order");
    check(&kind, "2026-11-21 14:05 MSK", "timestamp-zone-abbreviated → 1795259100 (Ask)");
    check(&kind, "21.11.2026 14:05 мск", "timestamp-zone-abbreviated → 1795259100 (Ask)");
    check(&kind, "21.11.2026 16:05 МСК+2", "timestamp-zone-abbreviated → 1795259100 (Ask)");
    check(&kind, "2026-11-21 14:05 XYZ", "timestamp-unreadable");
}

#[test]
fn short_years_first() {
    let year_first = Answers { year_first: true, zone: Zone::parse("Europe/Berlin"), ..Answers::default() };
    let kind = Kind::Timestamp(Style::Spaced);
    check_with(&kind, "26-11-06 07:16:22", &year_first, "timestamp-short-year → 2026-11-06 07:16:22+0100 (Ask)");
    check_with(&kind, "26/11/06 07:16", &year_first, "timestamp-short-year → 2026-11-06 07:16:00+0100 (Ask)");
    check_with(&kind, "2026-11-06 07:16:22+0100", &year_first, "ok");
    let open = Answers { zone: None, ..year_first };
    check_with(&kind, "26-11-06 07:16:22", &open, "timestamp-without-zone ? timezone");
}

/// Letters that zones far from each other share.
#[test]
fn shared_letters() {
    let kind = Kind::Timestamp(Style::UnixSeconds);
    for shared in ["2026-11-21 14:05 CST", "2026-11-21 14:05 IST", "2026-11-21 14:05 (BST)", "AST 2026"] {
        let expect = if shared.starts_with('A') { "timestamp-unreadable" } else { "timestamp-zone-abbreviated ? timezone" };
        check(&kind, shared, expect);
    }
    let at = |zone: &str, value: &str, expect: &str| {
        check_with(&kind, value, &Answers { zone: Zone::parse(zone), ..Answers::default() }, expect);
    };
    at("America/Chicago", "2026-11-21 05:05 CST", "timestamp-zone-abbreviated → 1795259100 (Safe)");
    at("-06:00", "2026-11-21 05:05 CST", "timestamp-zone-abbreviated → 1795259100 (Safe)");
    at("Asia/Shanghai", "2026-11-21 19:05 CST", "timestamp-zone-abbreviated → 1795259100 (Safe)");
    // In summer these letters are not the ones of the zone's clocks.
    at("America/Chicago", "2026-07-21 05:05 CST", "timestamp-zone-abbreviated → 1784628300 (Ask)");
    at("Europe/Moscow", "2026-11-21 14:05 CST", "timestamp-zone-abbreviated");
    check(&kind, "03/04/2026 14:05 CST", "timestamp-zone-abbreviated ? timezone");
}

#[test]
fn serials() {
    let at = |now: &str| Answers {
        zone: Zone::parse("Europe/Moscow"),
        now: DateTime::parse_from_rfc3339(now).ok().map(|now| now.to_utc()),
        ..Answers::default()
    };
    let kind = Kind::Timestamp(Style::UnixSeconds);
    // Counted from 1904, this one would lie in the future.
    check_with(&kind, "44621.17418", &at("2022-03-10T00:00:00Z"), "timestamp-excel-serial → 1646097049 (Safe)");
    check_with(&kind, "44621,17418", &at("2022-03-10T00:00:00Z"), "timestamp-excel-serial → 1646097049 (Safe)");
    check_with(&kind, "44621.5", &at("2022-03-10T00:00:00Z"), "timestamp-excel-serial → 1646125200 (Ask)");
    // Four years later, it is rather a new file that counts from 1904 than an old one.
    check_with(&kind, "44621.17418", &at("2026-03-10T00:00:00Z"), "timestamp-excel-serial → 1772413849 (Ask)");
    check_with(&kind, "44621.17418", &at("2036-03-10T00:00:00Z"), "timestamp-excel-serial → 1646097049 (Ask)");
    check_with(&kind, "44621", &at("2022-03-10T00:00:00Z"), "timestamp-excel-serial");
}

#[test]
fn days_and_months_exchanged() {
    let doubted = Answers { days_doubted: true, ..Answers::default() };
    let check = |value: &str, expect: &str| check_with(&Kind::Timestamp(Style::UnixSeconds), value, &doubted, expect);
    check("2026-01-11 19:49:00Z", "timestamp-day-month-swapped → 1793562540 (Ask)");
    check("2026-25-11 19:49:00Z", "timestamp-day-month-swapped → 1795636140 (Ask)");
    check("2026-01-11 19:49", "timestamp-day-month-swapped ? timezone");
    check("2026-11-11 19:49:00Z", "timestamp-not-unix-seconds → 1794426540 (Safe)");
    check("11/13/2026 19:49:00Z", "timestamp-not-unix-seconds → 1794599340 (Safe)");
    check("1793562540", "ok");
}
