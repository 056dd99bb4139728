//! Amounts that are longer than the target's field.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity};

/// An amount of six digits and two decimals at most.
pub const CHECK: Definition = Definition {
    names: &["amount-size"],
    rules: &[&TOO_LARGE],
    interchangeable: false,
    run: |spec, values, _, _| check(values, spec.first()),
};

const TOO_LARGE: Rule = Rule {
    code: "amount-too-large",
    severity: Severity::Warning,
    title: "An amount of too many digits",
    what: "{column} is {value}; the field holds eight digits, two of them decimals.",
    why: "impact.com documents the amount of an item as a decimal (8,2): up to 999999.99. How it treats more is not documented.",
    remedy: "Look whether the amount is in cents, or of a whole order; split it among items if it is right.",
    fix: Safety::Hint,
    fix_safety: "No fix: the amount is a fact.",
    sources: &["https://integrations.impact.com/impact-brand/docs/order-level-data"],
    example: Example::cell("impact-conversions", "Amount", "1234567.50"),
};

/// The digits before the decimal sign.
const WHOLE: usize = 6;

fn check(values: &dyn Values, field: usize) -> Option<Fault> {
    let amount = values.get(field)?;
    let whole = amount.trim_start_matches(['-', '0']).split('.').next()?;
    (whole.len() > WHOLE).then(|| Fault::new(&TOO_LARGE, Fix::None))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn sizes() {
        let rows: [&[&str]; 5] = [&["999999.99"], &["1000000"], &["-1234567.5"], &["0000001.50"], &[""]];
        check(json!({"check": "amount-size"}), &rows, &["ok", "amount-too-large", "amount-too-large", "ok", "ok"]);
    }
}
