//! What is written, and what becomes of it.

use super::*;
use crate::kind::{Kind, tests::check, tests::check_with};

#[test]
fn of_currencies_with_thousandths() {
    let answers = |decimal| Answers { has_thousandths: true, decimal, ..Answers::default() };
    check_with(&Kind::Decimal, "1.250", &answers(None), "ok");
    check_with(&Kind::Decimal, "1.250", &answers(Some(Sign::Dot)), "ok");
    check_with(&Kind::Decimal, "1.250", &answers(Some(Sign::Comma)), "decimal-or-thousands → 1250 (Ask)");
    check_with(&Kind::Decimal, "1,250", &answers(None), "decimal-not-plain ? decimal");
}

#[test]
fn decimals() {
    let kind = Kind::Decimal;
    check(&kind, "1234.50", "ok");
    check(&kind, "-3", "ok");
    check(&kind, "1 234,50", "decimal-not-plain → 1234.50 (Safe)");
    check(&kind, "1.234,50", "decimal-not-plain → 1234.50 (Safe)");
    check(&kind, "1,234.50", "decimal-not-plain → 1234.50 (Safe)");
    check(&kind, "12,5", "decimal-not-plain → 12.5 (Safe)");
    check(&kind, "1,234,567", "decimal-not-plain → 1234567 (Safe)");
    check(&kind, "1,234", "decimal-not-plain ? decimal");
    check(&kind, "1234,50 ₽", "decimal-with-currency → 1234.50 (Ask)");
    check(&kind, "$1,234.50", "decimal-with-currency → 1234.50 (Ask)");
    check(&kind, "1234 руб.", "decimal-with-currency → 1234 (Ask)");
    check(&kind, "1234 р.", "decimal-with-currency → 1234 (Ask)");
    check(&kind, "&euro;12.50", "decimal-with-currency → 12.50 (Ask)");
    check(&kind, "12.50&nbsp;&#8364;", "decimal-with-currency → 12.50 (Ask)");
    check(&kind, "US$12.50", "decimal-with-currency → 12.50 (Ask)");
    check(&kind, "1.23457E+11", "decimal-rounded");
    check(&kind, "1,23457E+11", "decimal-rounded");
    check(&kind, "5k", "decimal-unreadable");
    check(&kind, "5 млн", "decimal-unreadable");
    check(&kind, "1.234", "decimal-or-thousands ? decimal");
    check(&kind, "free", "decimal-unreadable");
    check(&kind, "1,2,3", "decimal-unreadable");
    check(&kind, "1 2", "decimal-unreadable");
    check(&kind, "9.3576E+02", "decimal-not-plain → 935.76 (Safe)");
    check(&kind, "9.357600000e+02", "decimal-not-plain → 935.76 (Safe)");
    check(&kind, "9.35760E+02", "decimal-not-plain → 935.76 (Safe)");
    check(&kind, "9.36E+02", "decimal-rounded");
    check(&kind, "+935.76", "decimal-not-plain → 935.76 (Safe)");
    check(&kind, "4\u{2009}066.32", "decimal-not-plain → 4066.32 (Safe)");
    check(&kind, "4_066.32", "decimal-not-plain → 4066.32 (Safe)");
    check(&kind, "935٫76", "decimal-not-plain → 935.76 (Safe)");
    check(&kind, "4٬066٫32", "decimal-not-plain → 4066.32 (Safe)");
    check(&kind, "1,00,935.00", "decimal-not-plain → 100935.00 (Safe)");
    check(&kind, "₹ 1,00,935.00", "decimal-with-currency → 100935.00 (Ask)");
    check(&kind, "1,00,93", "decimal-unreadable");
    check(&kind, "935.76 kr", "decimal-with-currency → 935.76 (Ask)");
    check(&kind, "935.76 dollars", "decimal-with-currency → 935.76 (Ask)");
    check(&kind, "935.76 Rub.", "decimal-with-currency → 935.76 (Ask)");
}

#[test]
fn unusual() {
    let cases = [
        ("(935.76)", "-935.76"),
        ("(1,234.50)", "-1234.50"),
        ("935.76-", "-935.76"),
        ("($935.76)", "-935.76"),
        ("12€50", "12.50"),
        ("935.76,-", "935.76"),
        ("935,-", "935"),
        ("935,—", "935"),
        ("935.76.", "935.76"),
        ("4.066.32", "4066.32"),
        ("4,066,32", "4066.32"),
        ("935 руб. 76 коп.", "935.76"),
    ];
    for (value, right) in cases {
        check(&Kind::Decimal, value, &format!("decimal-unusual-signs → {right} (Ask)"));
    }
    for wrong in ["()", "(935.76", "935-76", "(1,234)", "4.06.32.1", "(-3)", "1.2.3", "935 руб. 7 коп."] {
        check(&Kind::Decimal, wrong, "decimal-unreadable");
    }
    check(&Kind::Decimal, "530.4700000000011", "decimal-float-noise → 530.47 (Ask)");
    check(&Kind::Decimal, "0.30000000000000004", "decimal-float-noise → 0.30 (Ask)");
    check(&Kind::Decimal, "66.99999999999999", "decimal-float-noise → 67.00 (Ask)");
    check(&Kind::Decimal, "12.3456789012345", "ok");
    check(&Kind::Decimal, "12.50000000000000", "ok");
}

#[test]
fn currencies() {
    let check = |value, expect: Option<&str>| assert_eq!(currency_in(value), expect, "{value}");
    check("$1,234.50", Some("$"));
    check("1234 руб.", Some("руб."));
    check("1234 RUB", Some("RUB"));
    check("-3 €", Some("€"));
    check("$-3", Some("$"));
    check("12", None);
    check("5k", None);
}

#[test]
fn answered() {
    let kind = Kind::Decimal;
    let comma = Answers { decimal: Some(Sign::Comma), ..Answers::default() };
    check_with(&kind, "1,234", &comma, "decimal-not-plain → 1.2340 (Safe)");
    let dot = Answers { decimal: Some(Sign::Dot), ..Answers::default() };
    check_with(&kind, "1.234", &comma, "decimal-or-thousands → 1234 (Safe)");
    check_with(&kind, "1.234", &dot, "ok");
    check_with(&kind, "1,234", &dot, "decimal-not-plain → 1234 (Safe)");
    // What was written for 1,234 is neither asked about nor read otherwise, whatever the answer.
    for answers in [Answers::default(), comma, dot] {
        check_with(&kind, "1.2340", &answers, "ok");
    }
    // What has one reading only contradicts the answer; then nothing that has two is certain.
    check_with(&kind, "12,50", &dot, "decimal-contradicts-sign → 12.50 (Ask)");
    check_with(&kind, "1,234.50", &comma, "decimal-contradicts-sign → 1234.50 (Ask)");
    check_with(&kind, "1 234", &comma, "decimal-not-plain → 1234 (Safe)");
    check_with(&kind, "1234.50", &comma, "ok");
    let contradicted = |answers: Answers| Answers { decimal_contradicted: true, ..answers };
    check_with(&kind, "1,234", &contradicted(comma), "decimal-contradicts-sign → 1.2340 (Ask)");
    check_with(&kind, "1.234", &contradicted(comma), "decimal-or-thousands → 1234 (Ask)");
    check_with(&kind, "1,234", &contradicted(dot), "decimal-contradicts-sign → 1234 (Ask)");
    check_with(&kind, "1.234", &contradicted(dot), "decimal-or-thousands");
    check_with(&kind, "$1,234", &contradicted(dot), "decimal-with-currency → 1234 (Ask)");
}

#[test]
fn of_single_precision() {
    let cases = [
        ("610.7100219726562", "610.71"),
        ("1234.56005859375", "1234.56"),
        ("99.98999786376953", "99.99"),
        ("4735.33984375", "4735.34"),
        ("250.10000610351562", "250.10"),
        ("18.450000762939453", "18.45"),
        ("-18.450000762939453", "-18.45"),
        ("0.10000000149011612", "0.10"),
    ];
    for (value, rounded) in cases {
        check(&Kind::Decimal, value, &format!("decimal-float-noise → {rounded} (Ask)"));
    }
    // Decimals that are meant, decimals of no noise, and amounts whose cents single precision does not keep.
    for amount in ["12.12500", "0.33333", "610.71002", "610.7100219", "1234.5678901", "1000000.0625", "200000.015625", "18.45000"] {
        check(&Kind::Decimal, amount, "ok");
    }
}
