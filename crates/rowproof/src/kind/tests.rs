//! What holds for every kind, and how the tables of their cases are checked.

use super::*;

#[test]
fn what_settles_is_counted_once() {
    let kinds = [
        Kind::Timestamp(timestamp::Style::Iso8601),
        Kind::Duration,
        Kind::Phone(phone::Style::Any),
        Kind::Integer(integer::Use::Count),
        Kind::Integer(integer::Use::Identifier),
        Kind::Integer(integer::Use::PostalCode),
        Kind::Decimal,
        Kind::Choice(vec!["Sale".to_owned()]),
        Kind::Flag(flag::Words { yes: vec!["1".to_owned()], no: vec!["0".to_owned()] }),
        Kind::Country,
        Kind::Currency,
        Kind::Url,
        Kind::Email,
        Kind::Text,
        Kind::Code,
    ];
    let values = [
        "2026-11-18T01:10:00Z",
        "263",
        "2125550100",
        "133591247640966464",
        "62701",
        "12.50",
        "Sale",
        "1",
        "US",
        "USD",
        "https://example.com/",
        "a@example.com",
        "1A5B9C",
    ];
    for (kind, value) in kinds.iter().flat_map(|kind| values.map(|value| (kind, value))) {
        let mut evidence = Evidence::default();
        let verdict = kind.judge(value, &Answers::default(), &mut evidence);
        let once = evidence;
        let _ = kind.judge(value, &Answers::default(), &mut evidence);
        assert!(verdict.is_err() || !kind.settles(value) || evidence == once, "{value:?} as {kind:?}");
    }
}

#[test]
fn marks_for_nothing() {
    let kinds = [
        Kind::Timestamp(timestamp::Style::Iso8601),
        Kind::Duration,
        Kind::Phone(phone::Style::E164),
        Kind::Integer(integer::Use::Count),
        Kind::Decimal,
        Kind::Choice(vec!["Sale".to_owned()]),
        Kind::Flag(flag::Words::default()),
        Kind::Country,
        Kind::Currency,
        Kind::Url,
        Kind::Email,
    ];
    for kind in kinds {
        for nothing in ["NULL", "\\N", "nan", "—", "n/a", "\"\"", " NULL "] {
            check(&kind, nothing, "value-null →  (Ask)");
        }
    }
}

/// Judges `value` with nothing answered and compares with `expect`:
/// `ok`, `rule → fixed (safety)`, `rule ? question`, or `rule`.
pub(crate) fn check(kind: &Kind, value: &str, expect: &str) {
    check_with(kind, value, &Answers::default(), expect);
}

/// The same with answers.
pub(crate) fn check_with(kind: &Kind, value: &str, answers: &Answers, expect: &str) {
    let verdict = kind.judge(value, answers, &mut Evidence::default());
    let printed = match &verdict {
        Ok(()) => "ok".to_owned(),
        Err(Fault { rule, fix: Fix::None, .. }) => rule.code.to_owned(),
        Err(Fault { rule, fix: Fix::Edit { value, safety }, .. }) => format!("{} → {value} ({safety:?})", rule.code),
        Err(Fault { rule, fix: Fix::Decide(question), .. }) => format!("{} ? {}", rule.code, question.name()),
    };
    assert_eq!(printed, expect, "{value:?} as {kind:?}");
    if let Err(Fault { fix: Fix::Edit { value: fixed, .. }, .. }) = verdict
        && !fixed.is_empty()
    {
        assert_eq!(kind.judge(&fixed, &answers.of_written(), &mut Evidence::default()), Ok(()), "the fix {fixed:?} of {value:?} is right");
    }
}
