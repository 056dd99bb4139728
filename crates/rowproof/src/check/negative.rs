//! Amounts below zero.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};

/// An amount.
pub const CHECK: Definition = Definition {
    names: &["amount-not-negative"],
    rules: &[&NEGATIVE],
    interchangeable: false,
    run: |spec, values, _, _| check(values, spec.first()),
};

const NEGATIVE: Rule = Rule {
    code: "amount-negative",
    severity: Severity::Warning,
    title: "An amount below zero",
    what: "{column} is {value}.",
    why: "Not documented: what the platform does with it. A refund is usually reported in another way than as a sale below zero.",
    remedy: "If the records are refunds, leave them out or report them as corrections; if the sign is a slip, correct it at its source.",
    fix: Safety::Hint,
    fix_safety: "No fix: whether the sign is meant is not in the file.",
    sources: &[source::METRICA_CALLS, source::IMPACT_API],
    example: Example::cell("metrica-calls", "Price", "-935.76"),
};

fn check(values: &dyn Values, amount: usize) -> Option<Fault> {
    let amount = values.get(amount)?;
    let is_negative = amount.starts_with('-') && amount.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    is_negative.then(|| Fault::new(&NEGATIVE, Fix::None))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn signs() {
        check(json!({"check": "amount-not-negative"}), &[&["10"], &["-10"], &["-0.00"], &[""]], &["ok", "amount-negative", "ok", "ok"]);
    }
}
