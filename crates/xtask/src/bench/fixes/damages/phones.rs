//! Phone numbers, as trackers, exchanges and people write them.

use crate::bench::fixes::clean::Sort::{International, National};
use crate::bench::fixes::damage::Truth::{Asked, Gone, Told};
use crate::bench::fixes::damage::{Damage, cells};

pub const DAMAGES: &[Damage] = &[
    cells("phone: +7 (495) 123-45-67 (people)", Told, International, |value| Some(spaced(value, "+7 (", ") "))),
    cells("phone: 8 (495) 123-45-67 (people)", Asked(&[]), International, |value| Some(spaced(value, "8 (", ") "))),
    cells("phone: 84951234567 (Russian exchange)", Asked(&[]), International, |value| Some(format!("8{}", &value[2..]))),
    cells("phone: 74951234567, + lost (Excel)", Asked(&[]), International, |value| Some(value[1..].to_owned())),
    cells("phone: 4951234567 (Mango Office)", Asked(&[]), International, |value| Some(value[2..].to_owned())),
    cells("phone: 007495… (exchange)", Asked(&["phone-with-prefix"]), International, |value| Some(format!("00{}", &value[1..]))),
    cells("phone: 8107495… (Russian exchange)", Gone, International, |value| Some(format!("810{}", &value[1..]))),
    cells("phone: tel: (web page)", Told, International, |value| Some(format!("tel:{value}"))),
    cells("phone: sip: (exchange)", Gone, International, |value| Some(format!("sip:{value}@sip.example.com"))),
    cells("phone: ext. 12", Gone, International, |value| Some(format!("{value} ext. 12"))),
    cells("phone: доб. 12", Gone, International, |value| Some(format!("{value} доб. 12"))),
    cells("phone: full-width digits (Japanese)", Told, International, full_width),
    cells("phone: left-to-right marks (macOS contacts)", Told, International, |value| Some(format!("\u{202A}{value}\u{202C}"))),
    cells("phone: zero-width blank inside (web page)", Told, International, |value| {
        Some(format!("{}\u{200B}{}", &value[..5], &value[5..]))
    }),
    cells("phone: no-break blanks and dashes (Word)", Told, International, |value| {
        Some(format!("+7\u{A0}{}\u{2011}{}", &value[2..5], &value[5..]))
    }),
    cells("phone: two in one cell", Gone, International, |value| Some(format!("{value}; +74950000000"))),
    cells("phone: exponent (Excel)", Gone, International, |value| Some(format!("{:.4E}", number(value)).replace('E', "E+"))),
    cells("phone: exponent with comma (Excel, Russian)", Gone, International, |value| {
        Some(format!("{:.4E}", number(value)).replace('E', "E+").replace('.', ","))
    }),
    cells("phone: .0 (pandas)", Gone, International, |value| Some(format!("{}.0", &value[1..]))),
    cells("phone: ,00 (1C)", Asked(&["phone-with-decimals"]), International, |value| Some(format!("{},00", &value[1..]))),
    cells("phone: all digits before an exponent (R)", Asked(&["phone-with-decimals"]), International, |value| {
        Some(format!("{}.{}E+10", &value[1..2], &value[2..]))
    }),
    cells("phone: \"name\" <…> (exchange)", Asked(&["phone-with-words"]), International, |value| Some(format!("\"Anna\" <{value}>"))),
    cells("phone: Mob.: (people)", Asked(&["phone-with-words"]), International, |value| {
        Some(format!("Mob.: {}", spaced(value, "+7 (", ") ")))
    }),
    cells("phone: wa.me (WhatsApp)", Asked(&["phone-as-address"]), International, |value| Some(format!("https://wa.me/{}", &value[1..]))),
    cells("phone: digits behind X", Gone, International, |value| Some(format!("{}XXXX", &value[1..8]))),
    cells("phone: extension glued on (exchange)", Gone, International, |value| Some(format!("{}123", &value[1..]))),
    cells("phone: =\"…\" (Excel's own trick)", Told, International, |value| Some(format!("=\"{value}\""))),
    cells("phone: apostrophe (Excel)", Told, International, |value| Some(format!("'{value}"))),
    cells("phone: a formula's result, - (Excel)", Gone, International, |value| Some(format!("-{}", &value[5..]))),
    cells("phone: Anonymous", Gone, International, |_| Some("Anonymous".to_owned())),
    cells("phone: скрыт (Mango Office)", Gone, International, |_| Some("скрыт".to_owned())),
    cells("phone: digits masked (Yandex)", Gone, International, |value| Some(format!("{}***{}", &value[..7], &value[10..]))),
    cells("phone: one digit lost", Gone, International, |value| Some(value[..value.len() - 1].to_owned())),
    cells("national: (212) 555-0100", Told, National, |value| Some(format!("({}) {}-{}", &value[..3], &value[3..6], &value[6..]))),
    cells("national: 212.555.0100", Told, National, |value| Some(format!("{}.{}.{}", &value[..3], &value[3..6], &value[6..]))),
    cells("national: +1 212-555-0100 (Twilio)", Told, National, |value| {
        Some(format!("+1 {}-{}-{}", &value[..3], &value[3..6], &value[6..]))
    }),
    cells("national: +12125550100 (Invoca)", Told, National, |value| Some(format!("+1{value}"))),
    cells("national: 1-212-555-0100 (people)", Told, National, |value| Some(format!("1-{}-{}-{}", &value[..3], &value[3..6], &value[6..]))),
    cells("national: full-width digits (Japanese)", Told, National, full_width),
    cells("national: =\"…\" (Excel's own trick)", Told, National, |value| Some(format!("=\"{value}\""))),
    cells("national: .0 (pandas)", Asked(&["phone-with-decimals"]), National, |value| Some(format!("{value}.0"))),
    cells("national: exponent (Excel)", Gone, National, |value| Some(format!("{:.5E}", number(value)).replace('E', "E+0"))),
    cells("national: x123 (exchange)", Gone, National, |value| Some(format!("{value}x123"))),
    cells("national: Restricted (CallRail)", Gone, National, |_| Some("Restricted".to_owned())),
    cells("national: 非通知 (Japanese exchange)", Gone, National, |_| Some("非通知".to_owned())),
    cells("national: area code cut off (exchange)", Gone, National, |value| Some(value[3..].to_owned())),
    cells("national: letters (advertisement)", Gone, National, |value| Some(format!("{}-FLOWERS", &value[..3]))),
    cells("national: two in one cell", Gone, National, |value| Some(format!("{value} / 2125550199"))),
];

/// `+74951234567` with signs, whatever stands before the area code and after it.
fn spaced(value: &str, before: &str, after: &str) -> String {
    format!("{before}{}{after}{}-{}-{}", &value[2..5], &value[5..8], &value[8..10], &value[10..])
}

fn number(value: &str) -> f64 {
    value.trim_start_matches('+').parse().expect("digits")
}

fn full_width(value: &str) -> Option<String> {
    Some(value.chars().map(|character| char::from_u32(u32::from(character) + 0xFEE0).unwrap_or(character)).collect())
}
