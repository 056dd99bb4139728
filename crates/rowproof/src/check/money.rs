//! An amount and its currency.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};

/// An amount with its currency.
pub const CHECK: Definition = Definition {
    names: &["amount-with-currency"],
    rules: &[&WITHOUT_CURRENCY, &CURRENCY_NOT_CARRIED, &CURRENCY_WITH_AMOUNT, &CURRENCY_CONTRADICTED],
    interchangeable: false,
    run: |spec, values, _, _| check(values, spec.first(), spec.second()),
};

const WITHOUT_CURRENCY: Rule = Rule {
    code: "amount-without-currency",
    severity: Severity::Warning,
    title: "An amount without its currency",
    what: "{column} is {value}, but the record names no currency.",
    why: "Not documented: which currency Metrica then assumes. An amount in the wrong currency is worse than none.",
    remedy: "Map the column with the currency, or give it once for the whole file.",
    fix: Safety::Hint,
    fix_safety: "No fix: no currency is guessed.",
    sources: &[source::METRICA_CALLS, source::METRICA_OFFLINE],
    example: Example::file("metrica-calls", "ClientId,DateTime,Price\n133591247640966458,1646125849,10\n"),
};

/// The file states a currency, and the target has no field for it.
pub const CURRENCY_NOT_CARRIED: Rule = Rule {
    code: "currency-not-carried",
    severity: Severity::Warning,
    title: "The target does not take the currency",
    what: "The file states the currency of its amounts in “{currency}”; the target has no field for it.",
    why: "impact.com's call data has an amount, but no currency. Ordinary conversions without one count in the currency of the account.",
    remedy: "Make sure that all amounts are in the currency of your account, or leave the amounts out.",
    fix: Safety::Hint,
    fix_safety: "No fix: amounts are never converted between currencies.",
    sources: &[source::IMPACT_FTP, source::IMPACT_API],
    example: Example::file("impact-calls", "ClientId,DateTime,Price,Currency\n133591247640966458,1646125849,10,RUB\n"),
};

/// The currency field is empty, and the amount has a sign.
pub const CURRENCY_WITH_AMOUNT: Rule = Rule {
    code: "currency-with-amount",
    severity: Severity::Warning,
    title: "The currency stands with the amount",
    what: "{column} is empty, and the sign at the amount means {code}.",
    why: "The sign has to leave the amount; without it, the record would name no currency.",
    remedy: "Accept the currency in its own field. It is written together with the amount.",
    fix: Safety::Ask,
    fix_safety: "Asked: {code} is the usual meaning of the sign; some signs have several.",
    sources: &[source::METRICA_CALLS, source::METRICA_OFFLINE],
    example: Example::file("metrica-calls", "ClientId,DateTime,Price,Currency\n133591247640966458,1646125849,10 €,\n"),
};

/// The amount has the sign of another currency than the one stated.
pub const CURRENCY_CONTRADICTED: Rule = Rule {
    code: "currency-contradicted",
    severity: Severity::Warning,
    title: "The amount and the currency contradict each other",
    what: "{column} is {value}, but the record's currency is {currency}, for which {sign} does not stand.",
    why: "One of the two is wrong. An amount in the wrong currency is worse than none.",
    remedy: "Find out which of the two is right, and correct the other at its source.",
    fix: Safety::Hint,
    fix_safety: "No fix: which of the two is right is not in the file, and amounts are never converted.",
    sources: &[source::METRICA_CALLS, source::METRICA_OFFLINE],
    example: Example::file("metrica-calls", "ClientId,DateTime,Price,Currency\n133591247640966458,1646125849,$10,RUB\n"),
};

/// An amount other than zero wants a currency.
fn check(values: &dyn Values, amount: usize, currency: usize) -> Option<Fault> {
    let amount = values.get(amount)?;
    let zero = amount.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    (!zero && values.get(currency).is_none()).then(|| Fault::new(&WITHOUT_CURRENCY, Fix::None))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn amounts() {
        check(
            json!({"check": "amount-with-currency"}),
            &[&["10", "RUB"], &["10", ""], &["0", ""], &["", ""]],
            &["ok", "amount-without-currency", "ok", "ok"],
        );
    }
}
