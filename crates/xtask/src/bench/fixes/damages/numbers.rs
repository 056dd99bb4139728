//! Amounts, identifiers and postal codes, as spreadsheets and locales write them.

use crate::bench::fixes::clean::Sort::{Amount, Code, Currency, Id, Postal};
use crate::bench::fixes::damage::Truth::{Asked, Gone, Told};
use crate::bench::fixes::damage::{Damage, cells};

const WITH_CURRENCY: &[&str] = &["decimal-with-currency", "decimal=dot"];
const WITH_CURRENCY_COMMA: &[&str] = &["decimal-with-currency", "decimal=comma"];

pub const DAMAGES: &[Damage] = &[
    cells("amount: decimal comma (Excel, Russian)", Told, Amount, |value| Some(value.replace('.', ","))),
    cells("amount: 1,234.50 (Excel, American)", Told, Amount, |value| Some(grouped(value, ",", "."))),
    cells("amount: 1.234,50 (Excel, German)", Told, Amount, |value| Some(grouped(value, ".", ","))),
    cells("amount: 1 234,50 (Excel, French)", Told, Amount, |value| Some(grouped(value, "\u{202F}", ","))),
    cells("amount: 1 234,50 (1C)", Told, Amount, |value| Some(grouped(value, "\u{A0}", ","))),
    cells("amount: 1'234.50 (Excel, Swiss)", Told, Amount, |value| Some(grouped(value, "'", "."))),
    cells("amount: 1,234 without decimals", Asked(&["decimal=dot"]), Amount, |value| {
        value.strip_suffix(".00").map(|value| grouped(value, ",", "."))
    }),
    cells("amount: 1.234 without decimals", Asked(&["decimal=comma"]), Amount, |value| {
        value.strip_suffix(".00").map(|value| grouped(value, ".", ","))
    }),
    cells("amount: trailing zeros gone (Excel)", Told, Amount, |value| {
        value.strip_suffix(".00").or_else(|| value.strip_suffix('0')).map(str::to_owned)
    }),
    // Where the record has another currency, which of the two is right is not in the file.
    cells("amount: $1,234.50", Gone, Amount, |value| Some(format!("${}", grouped(value, ",", ".")))),
    cells("amount: 1234.50 USD (Stripe)", Gone, Amount, |value| Some(format!("{value} USD"))),
    cells("amount: EUR 1.234,50", Gone, Amount, |value| Some(format!("EUR {}", grouped(value, ".", ",")))),
    cells("amount: 1 234,50 ₽ (1C)", Asked(WITH_CURRENCY_COMMA), Amount, |value| Some(format!("{} ₽", grouped(value, "\u{A0}", ",")))),
    cells("amount: 1234.50 руб.", Asked(WITH_CURRENCY), Amount, |value| Some(format!("{value} руб."))),
    cells("amount: ¥1,234 (Japanese)", Gone, Amount, |value| {
        value.strip_suffix(".00").map(|value| format!("¥{}", grouped(value, ",", ".")))
    }),
    cells("amount: full-width digits (Japanese)", Told, Amount, |value| Some(full_width(value))),
    cells("amount: + before", Told, Amount, |value| Some(format!("+{value}"))),
    cells("amount: thin blanks (LaTeX)", Told, Amount, |value| Some(grouped(value, "\u{2009}", "."))),
    cells("amount: Arabic signs (Excel, Arabic)", Told, Amount, |value| Some(grouped(value, "\u{66C}", "\u{66B}"))),
    cells("amount: 935,- (price tag)", Asked(&["decimal-unusual-signs"]), Amount, |value| {
        value.strip_suffix(".00").filter(|whole| whole.len() < 4).map(|whole| format!("{whole},-"))
    }),
    cells("amount: 1.234.50 (people)", Asked(&["decimal-unusual-signs"]), Amount, |value| {
        (value.len() > 6).then(|| grouped(value, ".", "."))
    }),
    cells("amount: error of binary fractions (JavaScript)", Asked(&["decimal-float-noise"]), Amount, |value| {
        (!value.is_empty()).then(|| format!("{value}00000000011"))
    }),
    cells("amount: exponent (Excel)", Gone, Amount, |value| {
        value.parse::<f64>().ok().filter(|value| *value >= 1000.0).map(|value| format!("{value:.1E}"))
    }),
    cells("amount: 12k (people)", Gone, Amount, |value| value.strip_suffix(".00").map(|value| format!("{}k", &value[..value.len() - 3]))),
    cells("amount: #REF! (Excel)", Gone, Amount, |_| Some("#REF!".to_owned())),
    cells("id: .0 (pandas)", Told, Id, |value| (value.len() < 16).then(|| format!("{value}.0"))),
    cells("id: exponent (Excel)", Gone, Id, |value| {
        value.parse::<f64>().ok().filter(|_| value.len() > 11).map(|value| format!("{value:.5E}").replace('E', "E+"))
    }),
    cells("id: exponent with comma (Excel, Russian)", Gone, Id, |value| {
        value.parse::<f64>().ok().filter(|_| value.len() > 11).map(|value| format!("{value:.5E}").replace('E', "E+").replace('.', ","))
    }),
    cells("id: sixteenth digit and on made zero (Excel)", Gone, Id, |value| {
        (value.len() > 15).then(|| format!("{}{}", &value[..15], "0".repeat(value.len() - 15)))
    }),
    cells("id: thousands (Excel)", Asked(&["integer-with-separators"]), Id, |value| Some(grouped(value, ",", "."))),
    cells("id: =\"…\" (Excel's own trick)", Told, Id, |value| Some(format!("=\"{value}\""))),
    cells("id: apostrophe (Excel)", Told, Id, |value| Some(format!("'{value}"))),
    cells("id: # before (people)", Asked(&["integer-with-signs"]), Id, |value| Some(format!("#{value}"))),
    cells("id: № before (people)", Asked(&["integer-with-signs"]), Id, |value| Some(format!("№ {value}"))),
    cells("id: L behind (Java)", Asked(&["integer-with-signs"]), Id, |value| Some(format!("{value}L"))),
    cells("id: ,00 (1C)", Told, Id, |value| (value.len() < 16).then(|| format!("{value},00"))),
    cells("id: all digits before an exponent (R)", Told, Id, |value| {
        (value.len() > 1 && value.len() < 16).then(|| format!("{}.{}E+{:02}", &value[..1], &value[1..], value.len() - 1))
    }),
    cells("id: zero-width blank inside (web page)", Told, Id, |value| Some(format!("{}\u{200B}{}", &value[..2], &value[2..]))),
    cells("id: quoted twice", Told, Id, |value| Some(format!("\"{value}\""))),
    cells("id: ['…'] (Python)", Asked(&["value-as-code"]), Id, |value| Some(format!("['{value}']"))),
    cells("code: exponent (Excel)", Gone, Code, |value| {
        value.parse::<f64>().ok().filter(|_| value.len() > 11).map(|value| format!("{value:.5E}").replace('E', "E+"))
    }),
    cells("code: =\"…\" (Excel's own trick)", Asked(&["value-as-formula"]), Code, |value| Some(format!("=\"{value}\""))),
    cells("code: apostrophe (Excel)", Asked(&["value-with-apostrophe"]), Code, |value| {
        value.contains(|character: char| character.is_ascii_digit()).then(|| format!("'{value}"))
    }),
    cells("code: .0 (pandas)", Asked(&["text-with-decimals"]), Code, |value| {
        value.bytes().all(|byte| byte.is_ascii_digit()).then(|| format!("{value}.0"))
    }),
    cells("postal code: .0 (pandas)", Gone, Postal, |value| Some(format!("{value}.0"))),
    cells("postal code: ZIP+4", Gone, Postal, |value| Some(format!("{value}-1234"))),
    cells("postal code: state before", Gone, Postal, |value| Some(format!("NY {value}"))),
    cells("postal code: thousands (Excel)", Gone, Postal, |value| Some(grouped(value, ",", "."))),
    cells("postal code: leading zero lost (Excel)", Gone, Postal, |value| Some(value[1..].to_owned())),
    cells("currency: RUR (1C)", Told, Currency, |_| Some("RUR".to_owned())),
    cells("currency: lower case", Told, Currency, |value| Some(value.to_lowercase())),
    cells("currency: ₽", Told, Currency, |_| Some("₽".to_owned())),
    cells("currency: 643 (ISO 4217 number)", Told, Currency, |_| Some("643".to_owned())),
    cells("currency: Rub.", Told, Currency, |_| Some("Rub.".to_owned())),
    cells("currency: Cyrillic В (people)", Told, Currency, |_| Some("RUВ".to_owned())),
    cells("currency: руб. (1C)", Asked(&["currency-ambiguous-sign"]), Currency, |_| Some("руб.".to_owned())),
];

/// The number with groups of thousands, and a decimal sign.
fn grouped(value: &str, thousands: &str, decimal: &str) -> String {
    let (whole, decimals) = value.split_once('.').map_or((value, None), |(whole, decimals)| (whole, Some(decimals)));
    let mut out = String::new();
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push_str(thousands);
        }
        out.push(digit);
    }
    decimals.map_or(out.clone(), |decimals| format!("{out}{decimal}{decimals}"))
}

fn full_width(value: &str) -> String {
    value.chars().map(|character| char::from_u32(u32::from(character) + 0xFEE0).unwrap_or(character)).collect()
}
