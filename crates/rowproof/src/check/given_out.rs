//! Numbers that somebody can have: right in form and length, and of a range that is given out.

use super::{Definition, Memory, Values};
use crate::fix::{Fix, Safety};
use crate::kind::{Fault, phone};
use crate::limits;
use crate::rule::{Example, Rule, Severity, source};
use std::collections::HashSet;

/// A number with its country code.
pub const CHECK: Definition = Definition {
    names: &["number-given-out"],
    rules: &[&NOT_GIVEN_OUT],
    interchangeable: false,
    run: |spec, values, _, memory| check(values, spec.first(), memory),
};

const NOT_GIVEN_OUT: Rule = Rule {
    code: "phone-not-given-out",
    severity: Severity::Info,
    title: "A number that nobody has been given",
    what: "{column} holds “{value}”: its form and length are right, but no number of its country begins like that.",
    why: "Not documented: whether the target looks at more than the form. A number that is mistyped, or was invented for a test, matches no call.",
    remedy: "Compare the number with its source. A range may be younger than the numbering plans that Rowproof knows; then leave it.",
    fix: Safety::Hint,
    fix_safety: "No fix: which digits are wrong is not in the file.",
    sources: &["https://www.itu.int/rec/T-REC-E.164", source::METRICA_CALLS],
    example: Example::cell("metrica-calls", "PhoneNumber", "+70123456789"),
};

/// Digits behind a country code that say in which range a number is.
const BEGINNING: usize = 4;

/// What was looked up in the numbering plans, which takes long.
#[derive(Debug, Default)]
pub(super) struct LookedUp {
    /// Beginnings of numbers that somebody can have, with their length.
    known: HashSet<(usize, u64)>,
    count: usize,
}

impl LookedUp {
    /// Whether later numbers were not looked up any more.
    pub(super) fn is_full(&self) -> bool {
        self.count >= limits::NUMBERS_LOOKED_UP
    }
}

fn check(values: &dyn Values, field: usize, memory: &mut Memory) -> Option<Fault> {
    let number = values.get(field)?;
    let digits = number.strip_prefix('+').filter(|digits| phone::is_possible(digits))?;
    let beginning = (digits.len(), digits.get(..phone::calling_code_length(digits)? + BEGINNING)?.parse().ok()?);
    if memory.numbers.known.contains(&beginning) || memory.numbers.is_full() {
        return None;
    }
    memory.numbers.count += 1;
    if phone::is_given_out(&number) {
        memory.numbers.known.insert(beginning);
        return None;
    }
    Some(Fault::new(&NOT_GIVEN_OUT, Fix::None))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn numbers() {
        let fault = "phone-not-given-out";
        let cases = [
            ("+12125550100", "ok"),
            ("+79123456789", "ok"),
            ("+4930901820", "ok"),
            ("+81312345678", "ok"),
            ("+70123456789", fault),
            ("+11235550100", fault),
            ("+44770090011", fault),
            // Not its concern: another form, another length, no country.
            ("2125550100", "ok"),
            ("+7912345678", "ok"),
            ("+99912345678", "ok"),
            ("", "ok"),
        ];
        let rows: Vec<[&str; 1]> = cases.iter().map(|&(number, _)| [number]).collect();
        let rows: Vec<&[&str]> = rows.iter().map(|row| &row[..]).collect();
        check(json!({"check": "number-given-out"}), &rows, &cases.map(|(_, expect)| expect));
    }

    #[test]
    fn not_forever() {
        let invented: Vec<String> = (0..=crate::limits::NUMBERS_LOOKED_UP).map(|number| format!("+701{number:08}")).collect();
        let rows: Vec<[&str; 1]> = invented.iter().map(|number| [number.as_str()]).collect();
        let rows: Vec<&[&str]> = rows.iter().map(|row| &row[..]).collect();
        let mut expect = vec!["phone-not-given-out"; rows.len()];
        expect[rows.len() - 1] = "ok";
        check(json!({"check": "number-given-out"}), &rows, &expect);
    }
}
