//! Amounts that a database has cut down to the largest one that its column can hold.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};

/// An amount.
pub const CHECK: Definition = Definition {
    names: &["amount-not-at-limit"],
    rules: &[&AT_LIMIT],
    interchangeable: false,
    run: |spec, values, _, _| check(values, spec.first()),
};

const AT_LIMIT: Rule = Rule {
    code: "amount-at-limit",
    severity: Severity::Warning,
    title: "An amount cut down to what a database can hold",
    what: "{column} is {value}, the largest amount that a column of a database can hold.",
    why: "A database that is given a larger number may store this one in its place, and programs write it where there is no limit. Hardly any sale is of just this amount; one such record outweighs all others.",
    remedy: "Look up the amount at its source, and export it again from a column that is large enough.",
    fix: Safety::Hint,
    fix_safety: "No fix: the amount that was given is not in the file.",
    sources: &["https://dev.mysql.com/doc/refman/8.4/en/out-of-range-and-overflow.html", source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "Price", "21474836.47"),
};

/// The limits of integers of 32 and 64 bits in units and in hundredths, and of SQL Server's types for money.
const LIMITS: [&str; 10] = [
    "2147483647",
    "21474836.47",
    "4294967295",
    "42949672.95",
    "9223372036854775807",
    "92233720368547758.07",
    "18446744073709551615",
    "184467440737095516.15",
    "922337203685477.5807",
    "214748.3647",
];

/// So many nines are the limit of a decimal; with fewer, they are a price.
const NINES: usize = 8;

fn check(values: &dyn Values, field: usize) -> Option<Fault> {
    let amount = values.get(field)?;
    // Most amounts are shorter than any limit.
    let is_limit = amount.len() >= NINES && is_limit(amount.strip_prefix('-').unwrap_or(&amount));
    is_limit.then(|| Fault::new(&AT_LIMIT, Fix::None))
}

fn is_limit(amount: &str) -> bool {
    let amount = if amount.contains('.') { amount.trim_end_matches('0').trim_end_matches('.') } else { amount };
    let (whole, decimals) = amount.split_once('.').unwrap_or((amount, ""));
    let is_of_nines = |digits: &str| digits.bytes().all(|digit| digit == b'9');
    LIMITS.contains(&amount) || (whole.len() >= NINES && is_of_nines(whole) && is_of_nines(decimals))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn limits() {
        let check = |amount: &str, expect: &str| check(json!({"check": "amount-not-at-limit"}), &[&[amount]], &[expect]);
        for limit in ["2147483647", "2147483647.00", "-21474836.47", "21474836.4700", "42949672.95", "922337203685477.5807", "214748.3647"]
        {
            check(limit, "amount-at-limit");
        }
        for nines in ["99999999.99", "99999999", "99999999.00", "999999999999"] {
            check(nines, "amount-at-limit");
        }
        for other in ["21474836470", "2147483647.50", "21474836.4", "21474836", "9999999.99", "9999999", "99999999.95", "10.00", "", "0"] {
            check(other, "ok");
        }
    }
}
