//! Any value through every kind, with any answers: what a fix writes is right.

#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use fuzz::one;
use libfuzzer_sys::fuzz_target;
use rowproof::fix::Fix;
use rowproof::format;
use rowproof::kind::duration::{Form, Scale, Unit};
use rowproof::kind::{Answers, Evidence, Fault, Kind, decimal, flag, integer, phone, text, timestamp};
use rowproof::rule::Severity;
use std::sync::LazyLock;

/// Every kind that a format has, and every variant of the others.
static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
    let mut kinds = vec![
        Kind::Timestamp(timestamp::Style::Iso8601),
        Kind::Timestamp(timestamp::Style::UnixSeconds),
        Kind::Phone(phone::Style::E164),
        Kind::Phone(phone::Style::Nanp),
        Kind::Phone(phone::Style::Any),
        Kind::Integer(integer::Use::Count),
        Kind::Integer(integer::Use::Identifier),
        Kind::Integer(integer::Use::PostalCode),
        Kind::Duration,
        Kind::Decimal,
        Kind::Flag(flag::Words::default()),
        Kind::Country,
        Kind::Currency,
        Kind::Url,
        Kind::Email,
        Kind::Text,
        Kind::Code,
    ];
    for field in format::all().iter().flat_map(|format| &format.fields) {
        if !kinds.contains(&field.kind) {
            kinds.push(field.kind.clone());
        }
    }
    kinds
});

#[derive(Debug)]
struct Input {
    kind: usize,
    answers: Answers,
    value: String,
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        const ZONES: [&str; 5] = ["UTC", "Europe/Berlin", "America/New_York", "+03:00", "Asia/Tokyo"];
        const PARTS: [&str; 56] = [
            "1",
            "0",
            "12",
            "2026",
            "-11-21",
            "21.11.2026",
            "11/21/26",
            "T",
            "14:05",
            ":09",
            " 2:05 PM",
            "Z",
            "+03:00",
            "179360640",
            "00",
            ".5",
            ",5",
            "1.5E+9",
            "m",
            " 4m 23s",
            "0:04:23",
            "+7",
            "8",
            "(012)",
            "345-67-89",
            "ext. 5",
            "$",
            "€",
            "₽",
            "RUB",
            "rur",
            "USD",
            "US",
            "us",
            "Germany",
            "yes",
            "no",
            "да",
            "нет",
            "true",
            "https://",
            "example.com",
            "/x",
            "@",
            "a@b.example",
            "anonymous",
            "'",
            "=\"",
            "\"",
            "１",
            "\u{200B}",
            "\u{A0}",
            "-",
            "+",
            "answered",
            "missed",
        ];
        let kind = input.choose_index(KINDS.len())?;
        let answers = Answers {
            order: *input.choose(&[None, Some(timestamp::Order::DayFirst), Some(timestamp::Order::MonthFirst)])?,
            zone: if input.arbitrary()? { timestamp::Zone::parse(one(input, &ZONES)?) } else { None },
            decimal: *input.choose(&[None, Some(decimal::Sign::Comma), Some(decimal::Sign::Dot)])?,
            country: if input.arbitrary()? { phone::country(one(input, &["RU", "US", "DE", "GB", "JP", "IT", "KZ"])?) } else { None },
            country_stated: input.arbitrary()?,
            zone_stated: input.arbitrary()?,
            days_doubted: input.arbitrary()?,
            year_first: input.arbitrary()?,
            scale: *input.choose(&[
                Scale::Assumed,
                Scale::Doubted,
                Scale::Stated(Unit::Minutes),
                Scale::Decided(Unit::Milliseconds),
                Scale::Decided(Unit::Days),
            ])?,
            is_in_minor_units: input.arbitrary()?,
            has_russian_numbers: input.arbitrary()?,
            writes_zeros: input.arbitrary()?,
            writes_codes: input.arbitrary()?,
            form: *input.choose(&[None, Some(Form::HoursMinutes), Some(Form::MinutesSeconds), Some(Form::HoursMinutesSeconds)])?,
            ids: text::Habit { is_latin: input.arbitrary()?, ..text::Habit::default() },
            ..Answers::default()
        };
        let mut value = String::new();
        while !input.is_empty() && value.len() < 60 {
            match input.arbitrary::<u8>()? {
                byte @ 0..112 => value.push_str(PARTS[usize::from(byte) % PARTS.len()]),
                byte @ 112..240 => value.push(char::from(byte - 112)),
                _ => value.push(input.arbitrary()?),
            }
        }
        Ok(Self { kind, answers, value })
    }
}

fuzz_target!(|input: Input| {
    // Kinds judge what is there.
    if input.value.trim().is_empty() {
        return;
    }
    let kind = &KINDS[input.kind];
    let judge = |value: &str| kind.judge(value, &input.answers, &mut Evidence::default());
    let verdict = judge(&input.value);
    assert_eq!(verdict, judge(&input.value), "the same every time");
    let Err(Fault { rule, fix: Fix::Edit { value, .. }, .. }) = verdict else {
        return;
    };
    assert_ne!(value, input.value, "{}: an edit changes something", rule.code);
    // An edit that empties the cell leaves nothing to judge.
    if value.trim().is_empty() {
        return;
    }
    // What is written is judged as the target reads it. A date put right looks exchanged as before.
    let written = Answers { days_doubted: false, ..input.answers.of_written() };
    let again = kind.judge(&value, &written, &mut Evidence::default());
    // What stood around a value that is doubted is taken off, and the doubt is told besides.
    let is_doubted = matches!(&again, Err(Fault { rule, fix: Fix::None, .. }) if rule.severity == Severity::Warning);
    assert!(again == Ok(()) || is_doubted, "{kind:?}: {:?} → {value:?}: {again:?}", input.value);
});
