//! Amounts with parts of a currency that has none.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::{Fault, currency};
use crate::rule::{Example, Rule, Severity, source};

/// An amount and its currency.
pub const CHECK: Definition = Definition {
    names: &["decimals-of-currency"],
    rules: &[&WITHOUT_DECIMALS],
    interchangeable: false,
    run: |spec, values, _, _| check(values, spec.first(), spec.second()),
};

const WITHOUT_DECIMALS: Rule = Rule {
    code: "amount-of-currency-without-decimals",
    severity: Severity::Warning,
    title: "Decimals of a currency that has none",
    what: "{column} is {value}, and the record's currency, {currency}, has no smaller coin.",
    why: "Either the amount is of another currency, or its decimal sign stands in the wrong place. Both make it another amount.",
    remedy: "Compare the amount and the currency with the source. If the amount was converted from another currency, round it there.",
    fix: Safety::Hint,
    fix_safety: "No fix: which of the two is wrong is not in the file.",
    sources: &["https://www.six-group.com/en/products-services/financial-information/data-standards.html", source::METRICA_CALLS],
    example: Example::file("metrica-calls", "ClientId,DateTime,Price,Currency\n133591247640966458,1646125849,2017.67,JPY\n"),
};

fn check(values: &dyn Values, amount: usize, currency: usize) -> Option<Fault> {
    let amount = values.get(amount)?;
    // Most amounts have a whole number, or a currency with hundredths.
    let has_parts = amount.split_once('.').is_some_and(|(_, decimals)| decimals.bytes().any(|digit| digit != b'0'));
    let code = values.get(currency).filter(|code| has_parts && currency::decimals(code) == 0)?;
    Some(Fault::new(&WITHOUT_DECIMALS, Fix::None).with("currency", code.as_ref()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn currencies() {
        let fault = "amount-of-currency-without-decimals";
        let cases = [
            ("2017.67", "JPY", fault),
            ("1500.5", "KRW", fault),
            ("0.99", "CLP", fault),
            ("1500", "JPY", "ok"),
            ("1500.00", "JPY", "ok"),
            ("2017.67", "RUB", "ok"),
            ("2017.675", "KWD", "ok"),
            ("2017.67", "", "ok"),
            ("", "JPY", "ok"),
        ];
        for (amount, currency, expect) in cases {
            check(json!({"check": "decimals-of-currency"}), &[&[amount, currency]], &[expect]);
        }
    }
}
