//! Currencies: ISO 4217.

use super::{Fault, Verdict, look_alike};
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};
use std::collections::HashSet;
use std::sync::LazyLock;

/// The rules of currencies.
pub const RULES: &[&Rule] = &[&OTHER_CODE, &AMBIGUOUS, &UNKNOWN];

const OTHER_CODE: Rule = Rule {
    code: "currency-other-code",
    severity: Severity::Error,
    title: "Currency in another form",
    what: "{column} holds “{value}”; the target wants the ISO 4217 code {code}.",
    why: "Without a currency that the target knows, the amount says nothing. Of one target, it is documented that it empties both the currency and the amount.",
    remedy: "Write the three-letter code.",
    fix: Safety::Safe,
    fix_safety: "Safe: only the letter case changes, or a sign, name, number or former code that stands for this one currency.",
    sources: &[source::METRICA_CALLS, source::METRICA_OFFLINE],
    example: Example::cell("metrica-calls", "Currency", "RUR"),
};

const AMBIGUOUS: Rule = Rule {
    code: "currency-ambiguous-sign",
    severity: Severity::Error,
    title: "A sign that several currencies share",
    what: "{column} holds “{value}”, a sign of several currencies.",
    why: "The target wants an ISO 4217 code; read as another currency, the amount is wrong.",
    remedy: "Accept {code} if that is the currency.",
    fix: Safety::Ask,
    fix_safety: "Asked: {code} is the most usual currency with this sign, not the only one.",
    sources: &[source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "Currency", "$"),
};

const UNKNOWN: Rule = Rule {
    code: "currency-unknown",
    severity: Severity::Error,
    title: "Not a currency code",
    what: "{column} holds “{value}”, which is no ISO 4217 currency code.",
    why: "Without a currency that the target knows, the amount says nothing. Of one target, it is documented that it empties both the currency and the amount.",
    remedy: "Correct the value at its source.",
    fix: Safety::Hint,
    fix_safety: "No fix: no currency is guessed.",
    sources: &[source::METRICA_CALLS, source::METRICA_OFFLINE],
    example: Example::cell("metrica-calls", "Currency", "0"),
};

/// Judges one currency.
pub fn judge(value: &str) -> Verdict {
    if is_code(value) {
        return Ok(());
    }
    Err(match named(value) {
        Some((code, true)) => Fault::new(&OTHER_CODE, Fix::safe(&code)).with("code", code),
        Some((code, false)) => Fault::new(&AMBIGUOUS, Fix::ask(&code)).with("code", code),
        None => Fault::new(&UNKNOWN, Fix::None),
    })
}

/// Whether a word names a currency: a code, a sign, or a name.
pub fn names_currency(word: &str) -> bool {
    named(word).is_some()
}

/// The code of the currency that a word names, and whether no other one is named so.
pub fn named(word: &str) -> Option<(String, bool)> {
    let upper = word.to_uppercase();
    let bare = upper.trim_end_matches('.');
    // A letter of the other script that looks alike, as in RUВ.
    let unmixed = look_alike::unmixed(bare).unwrap_or_default();
    let code = [bare, &unmixed].into_iter().find(|code| is_code(code));
    let certain = code.or_else(|| certain(&upper)).map(|code| (code.to_owned(), true));
    certain.or_else(|| usual(&upper).map(|code| (code.to_owned(), false)))
}

/// The currency of a sign, a name or an ISO 4217 number that no other currency has.
fn certain(upper: &str) -> Option<&'static str> {
    Some(match upper.trim_end_matches('.') {
        "₽" | "RUR" | "643" | "810" | "РОССИЙСКИЙ РУБЛЬ" | "RUSSIAN RUBLE" | "RUSSIAN ROUBLE" | "RUSSIAN RUBLES" => "RUB",
        "€" | "EURO" | "EUROS" | "ЕВРО" | "ユーロ" | "978" => "EUR",
        "US$" | "USD$" | "840" | "米ドル" | "ДОЛЛАР США" | "US DOLLAR" | "US DOLLARS" | "U.S. DOLLAR" | "U.S. DOLLARS" => "USD",
        "£STG" | "826" | "BRITISH POUND" | "BRITISH POUNDS" | "POUND STERLING" | "POUNDS STERLING" | "STERLING" => "GBP",
        "₴" | "ГРН" | "ГРИВНА" | "HRYVNIA" | "980" => "UAH",
        "₸" | "ТЕНГЕ" | "ТГ" | "398" => "KZT",
        "円" | "日本円" | "JP¥" | "392" | "YEN" | "JAPANESE YEN" => "JPY",
        "CN¥" | "人民元" | "156" | "RMB" | "YUAN" | "CHINESE YUAN" => "CNY",
        "₹" | "INDIAN RUPEE" | "INDIAN RUPEES" => "INR",
        "₺" => "TRY",
        "₪" => "ILS",
        "₫" => "VND",
        "₼" => "AZN",
        "₾" => "GEL",
        "ZŁ" | "ZLOTY" | "ZŁOTY" => "PLN",
        "R$" => "BRL",
        "AU$" | "AUSTRALIAN DOLLAR" | "AUSTRALIAN DOLLARS" => "AUD",
        "CA$" | "CANADIAN DOLLAR" | "CANADIAN DOLLARS" => "CAD",
        "NZ$" => "NZD",
        "HK$" => "HKD",
        "SWISS FRANC" | "SWISS FRANCS" => "CHF",
        _ => return None,
    })
}

/// The most usual currency of a sign or name that several share.
fn usual(upper: &str) -> Option<&'static str> {
    Some(match upper.trim_end_matches('.') {
        "$" | "DOLLAR" | "DOLLARS" | "ДОЛЛАР" | "ДОЛЛ" | "ドル" => "USD",
        "KR" => "SEK",
        "£" => "GBP",
        "¥" | "￥" => "JPY",
        "₩" | "ウォン" => "KRW",
        "元" => "CNY",
        "Р" | "РУБ" | "РУБЛЬ" | "РУБЛИ" | "РУБЛЕЙ" | "ルーブル" => "RUB",
        _ => return None,
    })
}

/// Whether a sign or name may stand for the currency with this code, be it one of several.
pub fn may_mean(word: &str, code: &str) -> bool {
    let upper = word.to_uppercase();
    let others = match upper.trim_end_matches('.') {
        "$" | "DOLLAR" | "DOLLARS" => {
            "USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP UYU BRL JMD TTD BBD BSD BZD FJD NAD LRD XCD BMD KYD GYD SRD"
        }
        "ДОЛЛАР" | "ДОЛЛ" | "ドル" => "USD CAD AUD NZD HKD SGD TWD",
        "£" => "GBP EGP LBP SYP FKP GIP SHP SSP",
        "¥" | "￥" => "JPY CNY",
        "₩" | "ウォン" => "KRW KPW",
        "元" => "CNY TWD HKD",
        "KR" => "SEK NOK DKK ISK",
        "Р" | "РУБ" | "РУБЛЬ" | "РУБЛИ" | "РУБЛЕЙ" | "ルーブル" => "RUB BYN",
        _ => "",
    };
    others.split(' ').any(|other| other == code) || named(word).is_some_and(|(named, _)| named == code)
}

/// How many decimals the currency with this code has by ISO 4217.
pub fn decimals(code: &str) -> u8 {
    match code {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI" | "VND" | "VUV" | "XAF" | "XOF"
        | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        "CLF" | "UYW" => 4,
        _ => 2,
    }
}

fn is_code(code: &str) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| CODES.split_ascii_whitespace().collect());
    code.len() == 3 && KNOWN.contains(code)
}

/// The codes of ISO 4217.
const CODES: &str = "\
     AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD \
     CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL \
     GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW \
     KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD \
     NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP \
     SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS \
     VED VES VND VUV WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER \
     ZAR ZMW ZWG ";

#[cfg(test)]
mod tests {
    use super::super::{Kind, tests::check};

    #[test]
    fn signs_of_several() {
        let check = |word, code, expect| assert_eq!(super::may_mean(word, code), expect, "{word} {code}");
        check("$", "USD", true);
        check("$", "CAD", true);
        check("$", "RUB", false);
        check("US$", "CAD", false);
        check("руб.", "BYN", true);
        check("€", "EUR", true);
        check("€", "USD", false);
    }

    #[test]
    fn currencies() {
        check(&Kind::Currency, "RUB", "ok");
        check(&Kind::Currency, "rub", "currency-other-code → RUB (Safe)");
        check(&Kind::Currency, "RUR", "currency-other-code → RUB (Safe)");
        check(&Kind::Currency, "₽", "currency-other-code → RUB (Safe)");
        for (word, code) in [
            ("643", "RUB"),
            ("810", "RUB"),
            ("US$", "USD"),
            ("евро", "EUR"),
            ("грн.", "UAH"),
            ("円", "JPY"),
            ("₹", "INR"),
            ("US Dollar", "USD"),
            ("British Pound", "GBP"),
            ("Russian Ruble", "RUB"),
            ("RMB", "CNY"),
        ] {
            check(&Kind::Currency, word, &format!("currency-other-code → {code} (Safe)"));
        }
        check(&Kind::Currency, "рублей", "currency-ambiguous-sign → RUB (Ask)");
        // A later code of the same name, but at another rate.
        check(&Kind::Currency, "BYR", "currency-unknown");
        check(&Kind::Currency, "руб.", "currency-ambiguous-sign → RUB (Ask)");
        check(&Kind::Currency, "$", "currency-ambiguous-sign → USD (Ask)");
        check(&Kind::Currency, "0", "currency-unknown");
        check(&Kind::Currency, "Rub.", "currency-other-code → RUB (Safe)");
        check(&Kind::Currency, "RUВ", "currency-other-code → RUB (Safe)");
        check(&Kind::Currency, "СНЕ", "currency-unknown");
        check(&Kind::Currency, "kr", "currency-ambiguous-sign → SEK (Ask)");
        check(&Kind::Currency, "dollars", "currency-ambiguous-sign → USD (Ask)");
        check(&Kind::Currency, "RU", "currency-unknown");
    }
}
