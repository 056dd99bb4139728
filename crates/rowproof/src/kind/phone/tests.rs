//! What is written, and what becomes of it.

use super::*;
use crate::kind::{Kind, tests::check, tests::check_with};

#[test]
fn e164() {
    let kind = Kind::Phone(Style::E164);
    check(&kind, "+70123456789", "ok");
    check(&kind, "+7 (012) 345-67-89", "phone-not-e164 → +70123456789 (Safe)");
    check(&kind, "8 (912) 345-67-89", "phone-without-country ? country");
    // The code of Vietnam is 84, and what stands apart here is no code.
    check(&kind, "+8 (495) 123-45-67", "phone-with-trunk-prefix → +74951234567 (Ask)");
    check(&kind, "+8-100-123-45-67", "phone-with-trunk-prefix");
    check(&kind, "+84 95 123 45 67", "phone-not-e164 → +84951234567 (Safe)");
    check(&kind, "79123456789", "phone-without-country ? country");
    check(&kind, "7.9123E+10", "phone-rounded");
    check(&kind, "7,9123E+10", "phone-rounded");
    check(&kind, "sip:100@example.com", "phone-unreadable");
    check(&kind, "+44\u{2011}20\u{2011}7946\u{2011}0958", "phone-not-e164 → +442079460958 (Safe)");
    check(&kind, "非通知", "phone-withheld");
    check(&kind, "+++++++1234567", "phone-unreadable");
    check(&kind, "+44 (0)20 7946 0958", "phone-not-e164 → +442079460958 (Ask)");
    check(&kind, "+18005550100/01", "phone-unreadable");
    for spelling in ["+7/912/345-67-89", "+7_912_345_67_89"] {
        check(&kind, spelling, "phone-not-e164 → +79123456789 (Safe)");
    }
    for spelling in ["%2B79123456789", "%2b7%20912%20345-67-89", "&#43;79123456789"] {
        check(&kind, spelling, "phone-as-address → +79123456789 (Ask)");
    }
    check(&kind, "+004930123456", "phone-with-prefix → +4930123456 (Ask)");
    check(&kind, "+0049 30 123456", "phone-with-prefix → +4930123456 (Ask)");
    check(&Kind::Phone(Style::Any), "800_555_0100", "phone-unreadable");
    check(&kind, "+18005550100.0", "phone-unreadable");
    let russia = Answers { country: country("ru"), ..Answers::default() };
    check_with(&kind, "8 (912) 345-67-89", &russia, "phone-without-country → +79123456789 (Safe)");
    check_with(&kind, "79123456789", &russia, "phone-without-country → +79123456789 (Safe)");
    check_with(&kind, "12345678", &russia, "phone-unreadable");
    let states = Answers { country: country("US"), ..Answers::default() };
    check_with(&kind, "(800) 555-0100", &states, "phone-without-country → +18005550100 (Safe)");
}

#[test]
fn without_plus() {
    let kind = Kind::Phone(Style::E164);
    let of = |code: &str| Answers { country: country(code), ..Answers::default() };
    // Germany and Indonesia have area codes that begin like their calling codes.
    check_with(&kind, "4915135826780", &of("DE"), "phone-with-prefix → +4915135826780 (Ask)");
    check_with(&kind, "49 151 35826780", &of("DE"), "phone-with-prefix → +4915135826780 (Ask)");
    check_with(&kind, "62814490433", &of("ID"), "phone-with-prefix → +62814490433 (Ask)");
    check_with(&kind, "04915135826", &of("DE"), "phone-without-country → +494915135826 (Safe)");
    check_with(&kind, "493044951916", &of("DE"), "phone-without-country → +493044951916 (Safe)");
    check_with(&kind, "9198765432", &of("IN"), "phone-without-country → +919198765432 (Safe)");
}

/// The zero that is dialled inside of a country, behind its code.
#[test]
fn zeros_behind_a_code() {
    let kind = Kind::Phone(Style::E164);
    let of = |code: &str| Answers { country: country(code), ..Answers::default() };
    for (code, value, number) in [
        ("DE", "49 (0)30 123456", "+4930123456"),
        ("DE", "49(0)30123456", "+4930123456"),
        ("DE", "49 (0)89 1234567", "+49891234567"),
        ("DE", "49 030 123456", "+4930123456"),
        ("DE", "490401234567", "+49401234567"),
        ("AT", "43 (0)662 123456", "+43662123456"),
        ("DE", "43 (0)1 512 3456", "+4315123456"),
        ("AT", "49 (0)30 123456", "+4930123456"),
        ("DE", "43 (0)662 123456", "+43662123456"),
        ("DE", "44 (0)20 7946 0958", "+442079460958"),
    ] {
        check_with(&kind, value, &of(code), &format!("phone-with-prefix → {number} (Ask)"));
    }
    for (code, value, number) in [
        ("BE", "32 (0)2 512 34 56", "+3225123456"),
        ("GB", "44 (0)20 7946 0958", "+442079460958"),
        ("NZ", "64 (0)21 123 456", "+6421123456"),
        ("JP", "81 (0)3 1234 5678", "+81312345678"),
        ("DE", "(030) 123456", "+4930123456"),
        ("DE", "030 0123456", "+49300123456"),
    ] {
        check_with(&kind, value, &of(code), &format!("phone-without-country → {number} (Safe)"));
    }
    check(&kind, "0049 (0)30 123456", "phone-with-prefix → +4930123456 (Ask)");
    check_with(&kind, "39 06 12345678", &of("IT"), "phone-without-country → +390612345678 (Safe)");
}

#[test]
fn of_another_country() {
    let kind = Kind::Phone(Style::E164);
    let german = Answers { country: country("DE"), ..Answers::default() };
    let with_zeros = Answers { writes_zeros: true, ..german };
    check_with(&kind, "41791234567", &german, "phone-without-country → +4941791234567 (Safe)");
    check_with(&kind, "41791234567", &with_zeros, "phone-with-prefix → +41791234567 (Ask)");
    check_with(&kind, "041791234567", &with_zeros, "phone-without-country → +4941791234567 (Safe)");
    check_with(&kind, "3012345678", &with_zeros, "phone-without-country → +493012345678 (Safe)");
    // Where the others have the code of their country, so may this one.
    let with_codes = Answers { writes_codes: true, ..german };
    check_with(&kind, "41791234567", &with_codes, "phone-with-prefix → +41791234567 (Ask)");
    check_with(&kind, "493044951916", &with_codes, "phone-without-country → +493044951916 (Safe)");
    check_with(&kind, "3012345678", &with_codes, "phone-without-country → +493012345678 (Safe)");
    let american = Answers { country: country("US"), writes_zeros: true, ..Answers::default() };
    check_with(&kind, "2125550100", &american, "phone-without-country → +12125550100 (Safe)");
}

#[test]
fn trunk_prefixes() {
    let kind = Kind::Phone(Style::E164);
    for number in ["+420 0 777 123 456", "+4200777123456"] {
        check(&kind, number, "phone-with-trunk-prefix → +420777123456 (Ask)");
    }
    check(&kind, "+48 0 600 123 456", "phone-with-trunk-prefix → +48600123456 (Ask)");
    check(&kind, "+4903012345678", "phone-with-trunk-prefix → +493012345678 (Ask)");
    check(&kind, "+390612345678", "ok");
    check(&kind, "+84957176048", "ok");
    let others = Answers { has_russian_numbers: true, ..Answers::default() };
    check_with(&kind, "+84957176048", &others, "phone-with-trunk-prefix → +74957176048 (Ask)");
    check_with(&kind, "+84 957 176 048", &others, "phone-with-trunk-prefix → +74957176048 (Ask)");
    check_with(&kind, "+8613812345678", &others, "ok");
    check_with(&kind, "+74957176048", &others, "ok");
}

#[test]
fn ten_digits() {
    let kind = Kind::Phone(Style::Nanp);
    for right in ["8005550100", "800-555-0100", "(800) 555 0100"] {
        check(&kind, right, "ok");
    }
    check(&kind, "(800) 555-0100", "phone-not-ten-digits → 8005550100 (Safe)");
    check(&kind, "+18005550100", "phone-not-ten-digits → 8005550100 (Safe)");
    check(&kind, "+70123456789", "phone-not-north-american");
    check(&kind, "18005550100", "phone-not-ten-digits → 8005550100 (Ask)");
    check(&kind, "8005550100.0", "phone-with-decimals → 8005550100 (Ask)");
    let china = Answers { country: country("CN"), ..Answers::default() };
    check_with(&kind, "13812345678", &china, "phone-not-north-american");
    let states = Answers { country: country("US"), ..Answers::default() };
    check_with(&kind, "18005550100", &states, "phone-not-ten-digits → 8005550100 (Safe)");
}

#[test]
fn any() {
    let kind = Kind::Phone(Style::Any);
    check(&kind, "8005550100", "ok");
    check(&kind, "+7 912 345-67-89", "ok");
    check(&kind, "11", "phone-unreadable");
}

#[test]
fn possible_and_valid() {
    let kind = Kind::Phone(Style::E164);
    for impossible in ["+7912345678", "+791234567890", "+89123456789", "+15550100", "+9991234567"] {
        check(&kind, impossible, "phone-impossible");
    }
    for possible in ["+79123456789", "+12125550100", "+442079460958", "+81312345678", "+390612345678", "+4930123456", "+80012345678"] {
        check(&kind, possible, "ok");
    }
    check(&kind, "+1 555-0100", "phone-unreadable");
    let russia = Answers { country: country("RU"), ..Answers::default() };
    check_with(&kind, "8 (012) 345-67-89", &russia, "phone-not-assigned → +70123456789 (Ask)");
    check_with(&kind, "12345678", &russia, "phone-unreadable");
    // A digit is missing behind the code; with another code before it, it would be a number of nobody.
    check_with(&kind, "7495123456", &russia, "phone-not-assigned");
    check_with(&kind, "8 10 44 20 7946 0958", &russia, "phone-without-country → +442079460958 (Safe)");
}

#[test]
fn wrapped() {
    let kind = Kind::Phone(Style::E164);
    check(&kind, "tel:+7-912-345-67-89", "phone-as-address → +79123456789 (Safe)");
    check(&kind, "tel:+79123456789;ext=12", "phone-with-extension → +79123456789 (Ask)");
    check(&kind, "sip:+79123456789@example.com", "phone-as-address → +79123456789 (Ask)");
    check(&kind, "sip:79123456789@example.com", "phone-as-address ? country");
    check(&kind, "sip:anna@example.com", "phone-unreadable");
    for extension in ["ext. 12", "x12", "доб. 12", "(доб. 12", "内線12", ",,12", "#12"] {
        check(&kind, &format!("+7 912 345-67-89 {extension}"), "phone-with-extension → +79123456789 (Ask)");
    }
    check(&kind, "8 912 345-67-89 доб. 12", "phone-with-extension ? country");
    check(&kind, "79123456789.0", "phone-with-decimals ? country");
    check(&kind, "CALL ME", "phone-unreadable");
    let api = Kind::Phone(Style::Nanp);
    check(&api, "1-800-FLOWERS", "phone-with-letters → 8003569377 (Ask)");
    check(&api, "(800) 555-0100 x12", "phone-with-extension → 8005550100 (Ask)");
    check(&Kind::Phone(Style::Any), "8005550100 ext 12", "phone-with-extension → 8005550100 (Ask)");
}

#[test]
fn abroad() {
    let kind = Kind::Phone(Style::E164);
    let russia = Answers { country: country("RU"), ..Answers::default() };
    for dialled in ["0073435638596", "00 7 343 563-85-96", "01173435638596"] {
        check_with(&kind, dialled, &russia, "phone-with-prefix → +73435638596 (Ask)");
        check(&kind, dialled, "phone-with-prefix → +73435638596 (Ask)");
    }
    check_with(&kind, "442079460958", &russia, "phone-with-prefix → +442079460958 (Ask)");
    check_with(&kind, "375291234567", &russia, "phone-with-prefix → +375291234567 (Ask)");
    check_with(&kind, "73435638596123", &russia, "phone-unreadable");
    check_with(&kind, "0000000000000", &russia, "phone-placeholder");
    let germany = Answers { country: country("DE"), ..Answers::default() };
    check_with(&kind, "0073435638596", &germany, "phone-without-country → +73435638596 (Safe)");
    check(&Kind::Phone(Style::Nanp), "0012126400123", "phone-not-ten-digits → 2126400123 (Ask)");
    check(&Kind::Phone(Style::Nanp), "01112126400123", "phone-not-ten-digits → 2126400123 (Ask)");
}

#[test]
fn quantities() {
    let kind = Kind::Phone(Style::E164);
    let russia = Answers { country: country("RU"), ..Answers::default() };
    for quantity in ["73435638596.0", "73435638596,0", "73435638596.00", "73435638596,00", "73,435,638,596", "7.3435638596E+10"] {
        check_with(&kind, quantity, &russia, "phone-with-decimals → +73435638596 (Ask)");
    }
    for negative in ["-73435638596", "73435638596-", "\u{2212}73435638596", "(73435638596)"] {
        let expect = if negative.starts_with('(') {
            "phone-without-country → +73435638596 (Safe)"
        } else {
            "phone-with-decimals → +73435638596 (Ask)"
        };
        check_with(&kind, negative, &russia, expect);
    }
    check(&Kind::Phone(Style::Any), "-2125560100", "phone-with-decimals → 2125560100 (Ask)");
    check(&Kind::Phone(Style::Any), "2125560100-", "phone-with-decimals → 2125560100 (Ask)");
    check(&Kind::Phone(Style::Nanp), "-2125560100", "phone-with-decimals → 2125560100 (Ask)");
    check_with(&kind, "7.34356E+10", &russia, "phone-rounded");
    check_with(&kind, "73435638596.5", &russia, "phone-unreadable");
}

#[test]
fn words() {
    let kind = Kind::Phone(Style::E164);
    let labelled = [
        "\"JOHN\" <+73435638596>",
        "+73435638596 (Anna)",
        "Anna +7 343 563-85-96",
        "Mob.: +7 (343) 563-85-96",
        "[WORK] +73435638596",
        "RU +73435638596",
        "моб. +73435638596",
    ];
    for value in labelled {
        check(&kind, value, "phone-with-words → +73435638596 (Ask)");
    }
    check(&kind, "Anna 73435638596", "phone-with-words ? country");
    check(&Kind::Phone(Style::Any), "Anna (212) 640-0123", "phone-with-words → (212) 640-0123 (Ask)");
    for other in
        ["Anna 2026-11-20", "+73435638596, +73435638597 Anna", "Anna 1, +73435638596", "7343563XXXX", "+7343563859X", "+7343***8596 Anna"]
    {
        check(&kind, other, "phone-unreadable");
    }
    for messenger in ["wa.me/73435638596", "https://wa.me/73435638596", "73435638596@c.us", "whatsapp:+73435638596"] {
        check(&kind, messenger, "phone-as-address → +73435638596 (Ask)");
    }
    check(&kind, "+734356\u{200B}38596", "value-with-invisible-characters → +73435638596 (Safe)");
    check(&kind, "=+73435638596", "value-as-formula → +73435638596 (Safe)");
    check(&kind, "[\"+73435638596\"]", "value-as-code → +73435638596 (Ask)");
}

#[test]
fn withheld() {
    let words = ["Anonymous", "Restricted", "неизвестен", "Номер не определён", "非通知", "sip:anonymous@anonymous.invalid", "+266696687"];
    for style in [Style::E164, Style::Nanp, Style::Any] {
        for word in words {
            check(&Kind::Phone(style), word, "phone-withheld");
        }
    }
}

#[test]
fn placeholders() {
    for (style, placeholder) in [
        (Style::Any, "5555555555"),
        (Style::Any, "9999999999"),
        (Style::Any, "0000000000"),
        (Style::Any, "(555) 555-5555"),
        (Style::Nanp, "555-555-5555"),
        (Style::E164, "+15555555555"),
        (Style::E164, "+79999999999"),
        (Style::E164, "9999999999"),
    ] {
        check(&Kind::Phone(style), placeholder, "phone-placeholder");
    }
    // Toll-free in North America; a short number of a country with eight digits; and ends that only look so.
    for (style, number) in [(Style::Any, "8888888888"), (Style::Any, "22222222"), (Style::E164, "+6588888888"), (Style::Any, "5595555555")]
    {
        check(&Kind::Phone(style), number, "ok");
    }
}

#[test]
fn at_the_limit_of_a_database() {
    let states = Answers { country: country("US"), ..Answers::default() };
    for limit in ["2147483647", "4294967295", "9223372036854775807", "+492147483647", "+1 214 748 3647", "(214) 748-3647"] {
        for style in [Style::E164, Style::Nanp, Style::Any] {
            check_with(&Kind::Phone(style), limit, &states, "number-at-limit");
        }
    }
    for other in ["2147483648", "2147483646", "79162147483647", "12147483640"] {
        check(&Kind::Phone(Style::Any), other, "ok");
    }
}
