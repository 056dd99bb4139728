//! What is written, and what becomes of it.

use super::{Form, Scale, Unit, WholeMinutes};
use crate::kind::tests::{check, check_with};
use crate::kind::{Answers, Kind, decimal};

#[test]
fn durations() {
    let kind = Kind::Duration;
    check(&kind, "263", "ok");
    check(&kind, "4m 23s", "duration-not-seconds → 263 (Safe)");
    check(&kind, "4 мин. 23 с", "duration-not-seconds → 263 (Safe)");
    check(&kind, "1時間2分3秒", "duration-not-seconds → 3723 (Safe)");
    check(&kind, "0:04:23", "duration-not-seconds → 263 (Safe)");
    check(&kind, "4:23", "duration-minutes-or-hours → 263 (Ask)");
    check(&kind, "12.5", "duration-with-fraction ? unit");
    check(&kind, "0.00304398148148148", "duration-with-fraction ? unit");
    check(&kind, "0", "ok");
    check(&kind, "0.0", "duration-not-seconds → 0 (Safe)");
    check(&kind, "12.0", "duration-not-seconds → 12 (Safe)");
    check(&kind, "1,000", "duration-with-fraction ? decimal");
    check(&kind, "1.441", "duration-with-fraction ? decimal");
    check(&kind, "1 441", "duration-not-seconds → 1441 (Safe)");
    check(&kind, "1,441,000", "duration-very-long");
    check(&kind, "9.50E+02", "duration-not-seconds → 950 (Safe)");
    check(&kind, "1.0995E-02", "duration-with-fraction ? unit");
    check(&kind, "9.5E+03", "duration-unreadable");
    check(&kind, "-0", "duration-negative");
    check(&kind, "4:23:00", "duration-minutes-or-hours → 263 (Ask)");
    check(&kind, "-5", "duration-negative");
    check(&kind, "23s 4m", "duration-unreadable");
    check(&kind, "0:04:23.5", "duration-with-fraction → 264 (Ask)");
    check(&kind, "00:04:23.000", "duration-not-seconds → 263 (Safe)");
    check(&kind, "04:23.0", "duration-minutes-or-hours → 263 (Ask)");
    check(&kind, "0:04:23.", "duration-unreadable");
    check(&kind, "0:04:23.1:2", "duration-unreadable");
    check(&kind, "14400", "ok");
    check(&kind, "14401", "duration-very-long");
    // Nothing is taken off what would not be digits then, and has no other fix.
    check(&kind, "30h\0", "duration-very-long");
    check(&kind, "4", "ok");
    check(&kind, "99999999999", "duration-unreadable");
    check(&kind, ":", "duration-unreadable");
}

#[test]
fn with_units() {
    let seconds = [
        ("1h2m3s", 3723),
        ("263s", 263),
        ("263 сек.", 263),
        ("4 minutes, 23 seconds", 263),
        ("4 мин 23 с", 263),
        ("4分23秒", 263),
        ("PT4M23S", 263),
        ("PT1H", 3600),
        ("P0DT0H4M23S", 263),
        ("263000 ms", 263),
        ("263000 мс", 263),
        ("4′23″", 263),
        ("0d 0h 10m 24s", 624),
        ("10 minutos 24 segundos", 624),
        ("10 Min. 24 Sek.", 624),
        ("10 Minuten und 24 Sekunden", 624),
        ("10 minutes and 24 seconds", 624),
        ("10분 24초", 624),
        ("10 хв 24 с", 624),
        ("4'23\"", 263),
    ];
    for (value, seconds) in seconds {
        check(&Kind::Duration, value, &format!("duration-not-seconds → {seconds} (Safe)"));
    }
    for (value, seconds) in
        [("13 min", 780), ("1 ч. 2 мин.", 3720), ("1時間2分", 3720), ("4.5 min", 270), ("4,5 мин", 270), ("10.4 mins", 624), ("2h", 7200)]
    {
        check(&Kind::Duration, value, &format!("duration-to-the-minute → {seconds} (Ask)"));
    }
    check(&Kind::Duration, "12.5 s", "duration-with-fraction → 13 (Ask)");
    check(&Kind::Duration, "PT4M23.4S", "duration-with-fraction → 263 (Ask)");
    check(&Kind::Duration, "1234 ms", "duration-with-fraction → 1 (Ask)");
    for wrong in ["P", "PT", "P1M", "PT4", "4m 23", "1.2.3s", "4 m 5 m", "263 ss", "30h", "s", "1,500 ms", "1.500 s"] {
        let expect = if wrong == "30h" { "duration-very-long" } else { "duration-unreadable" };
        check(&Kind::Duration, wrong, expect);
    }
}

#[test]
fn of_a_column() {
    let check = |scale: Scale, value: &str, expect: &str| {
        check_with(&Kind::Duration, value, &Answers { scale, ..Answers::default() }, expect);
    };
    check(Scale::Doubted, "21437", "duration-unit-unsure ? unit");
    check(Scale::Doubted, "7", "duration-unit-unsure ? unit");
    check(Scale::Doubted, "0", "ok");
    check(Scale::Doubted, "4m 23s", "duration-not-seconds → 263 (Safe)");
    check(Scale::Decided(Unit::Seconds), "21437", "ok");
    check(Scale::Decided(Unit::Seconds), "86401", "duration-very-long");
    check(Scale::Decided(Unit::Seconds), "12.5", "duration-not-seconds → 13 (Safe)");
    check(Scale::Decided(Unit::Milliseconds), "21437", "duration-not-seconds → 21 (Safe)");
    // What was said of another file, or before the column was put into seconds.
    check(Scale::Said(Unit::Minutes), "0.5", "duration-not-seconds → 30 (Safe)");
    check(Scale::Said(Unit::Minutes), "30", "duration-unit-unlikely → 1800 (Ask)");
    check(Scale::Said(Unit::Minutes), "4:23:10", "duration-not-seconds → 15790 (Safe)");
    check(Scale::Said(Unit::Seconds), "30", "ok");
    check(Scale::Decided(Unit::MinutesSeconds), "4.23", "duration-not-seconds → 263 (Safe)");
    check(Scale::Decided(Unit::MinutesSeconds), "0,59", "duration-not-seconds → 59 (Safe)");
    check(Scale::Decided(Unit::MinutesSeconds), "4.5", "duration-not-seconds → 290 (Safe)");
    check(Scale::Decided(Unit::MinutesSeconds), "4", "duration-not-seconds → 240 (Safe)");
    check(Scale::Decided(Unit::MinutesSeconds), "4.60", "duration-unit-unlikely");
    check(Scale::Said(Unit::MinutesSeconds), "4", "duration-unit-unlikely → 240 (Ask)");
    check(Scale::Decided(Unit::Milliseconds), "512", "duration-unit-unlikely → 1 (Ask)");
    check(Scale::Said(Unit::Milliseconds), "45123", "duration-unit-unlikely → 45 (Ask)");
    check(Scale::Stated(Unit::Minutes), "4.5", "duration-to-the-minute → 270 (Ask)");
    check(Scale::Stated(Unit::Minutes), "4.55", "duration-not-seconds → 273 (Safe)");
    check(Scale::Stated(Unit::Minutes), "4", "duration-to-the-minute → 240 (Ask)");
    check(Scale::Stated(Unit::Minutes), "0", "ok");
    check(Scale::Stated(Unit::Seconds), "12.5", "duration-with-fraction → 13 (Ask)");
    check(Scale::Decided(Unit::Milliseconds), "1,234", "duration-with-fraction ? decimal");
}

#[test]
fn with_a_decimal_sign() {
    let check = |decimal: decimal::Sign, scale: Scale, value: &str, expect: &str| {
        check_with(&Kind::Duration, value, &Answers { decimal: Some(decimal), scale, ..Answers::default() }, expect);
    };
    use decimal::Sign::{Comma, Dot};
    check(Dot, Scale::Assumed, "1,441", "duration-not-seconds → 1441 (Safe)");
    check(Comma, Scale::Assumed, "1.441", "duration-not-seconds → 1441 (Safe)");
    check(Dot, Scale::Assumed, "1.441", "duration-with-fraction ? unit");
    check(Dot, Scale::Decided(Unit::Seconds), "263.437", "duration-not-seconds → 263 (Safe)");
    check(Comma, Scale::Decided(Unit::Milliseconds), "263.437", "duration-not-seconds → 263 (Safe)");
}

#[test]
fn written_as_a_moment() {
    for value in [
        "12:15:50 AM",
        "12:15:50\u{202F}a.m.",
        "1899-12-30 00:15:50",
        "1900-01-00 00:15:50",
        "1900-01-01 00:15:50.000",
        "30.12.1899 0:15:50",
        "01.01.0001 0:15:50",
        "12/30/1899 0:15:50",
        "1970-01-01 00:15:50",
        "0 days 00:15:50",
        "0 days 00:15:50.000000",
    ] {
        check(&Kind::Duration, value, "duration-not-seconds → 950 (Safe)");
    }
    check(&Kind::Duration, "1:15:50 AM", "duration-not-seconds → 4550 (Safe)");
    check(&Kind::Duration, "3:50:00 PM", "duration-minutes-or-hours → 950 (Ask)");
    check(&Kind::Duration, "12:00:00 AM", "duration-not-seconds → 0 (Safe)");
    check(&Kind::Duration, "12:15:00 AM", "duration-minutes-or-hours");
    check(&Kind::Duration, "2:15:50 PM", "duration-very-long");
    check(&Kind::Duration, "1899-12-30T00:15:50.000Z", "duration-not-seconds → 950 (Ask)");
    // Moved by the hours between UTC and where it was written; a call's time, and no length; hours and minutes, or less.
    for open in [
        "1899-12-30T05:15:50.000Z",
        "1970-01-01 03:15:50",
        "2026-11-21 00:15:50",
        "12:15 AM",
        "13:15:50 PM",
        "0:15:50 AM",
        "1900-01-00 00:15",
        "1 days 00:15:50",
        "0 days",
    ] {
        check(&Kind::Duration, open, "duration-unreadable");
    }
}

#[test]
fn forms_of_headings() {
    let check = |form: Form, value: &str, expect: &str| {
        check_with(&Kind::Duration, value, &Answers { form: Some(form), ..Answers::default() }, expect);
    };
    check(Form::MinutesSeconds, "1:05", "duration-not-seconds → 65 (Safe)");
    check(Form::MinutesSeconds, "75:05", "duration-not-seconds → 4505 (Safe)");
    check(Form::MinutesSeconds, "01:05.0", "duration-not-seconds → 65 (Safe)");
    check(Form::MinutesSeconds, "1:05:00", "duration-minutes-or-hours → 65 (Ask)");
    check(Form::MinutesSeconds, "0:01:05", "duration-not-seconds → 65 (Safe)");
    check(Form::MinutesSeconds, "65", "ok");
    check(Form::HoursMinutes, "00:05", "duration-to-the-minute → 300 (Ask)");
    check(Form::HoursMinutes, "1:05", "duration-to-the-minute → 3900 (Ask)");
    check(Form::HoursMinutes, "1:05:00", "duration-to-the-minute → 3900 (Ask)");
    check(Form::HoursMinutes, "0:01:05", "duration-not-seconds → 65 (Safe)");
    check(Form::HoursMinutes, "14:05", "duration-minutes-or-hours");
    check(Form::HoursMinutesSeconds, "1:05:00", "duration-not-seconds → 3900 (Safe)");
    check(Form::HoursMinutesSeconds, "14:23:00", "duration-minutes-or-hours → 863 (Ask)");
    check(Form::HoursMinutesSeconds, "1:05", "duration-minutes-or-hours → 65 (Ask)");
}

#[test]
fn whole_minutes() {
    let check = |value: &str, expect: &str| {
        check_with(&Kind::Duration, value, &Answers { minutes_doubted: true, ..Answers::default() }, expect);
    };
    check("00:11:00", "duration-minutes-or-hours → 11 (Ask)");
    check("00:11:00.000", "duration-minutes-or-hours → 11 (Ask)");
    check("1899-12-30 00:11:00", "duration-minutes-or-hours → 11 (Ask)");
    check("00:00:00", "duration-not-seconds → 0 (Safe)");
    check("00:04:23", "duration-not-seconds → 263 (Safe)");
    let form = Some(Form::HoursMinutesSeconds);
    check_with(
        &Kind::Duration,
        "00:11:00",
        &Answers { minutes_doubted: true, form, ..Answers::default() },
        "duration-not-seconds → 660 (Safe)",
    );
}

#[test]
fn columns_of_whole_minutes() {
    let check = |values: &[&str], expect: bool| {
        let mut minutes = WholeMinutes::default();
        values.iter().for_each(|value| minutes.add(value));
        assert_eq!(minutes.are_doubted(), expect, "{values:?}");
    };
    check(&["00:11:00", "00:25:00", "90"], true);
    check(&["00:11:00"], true);
    check(&["1899-12-30 00:11:00.000", "1899-12-30T00:25:00"], true);
    // What lasted longer than an hour was written with its hours.
    check(&["00:11:00", "04:23:00", "01:02:03", "00:25:00"], true);
    check(&["00:11:00", "00:04:23", "00:05:01", "00:00:12"], false);
    check(&["00:00:00", "00:04:23"], false);
    check(&["00:00:00"], false);
    check(&["", "11", "00:11", "a:b:00"], false);
}
