//! Codes whose leading zeros a number does not have.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};

/// A code that the target takes as a number.
pub const CHECK: Definition = Definition {
    names: &["without-leading-zeros"],
    rules: &[&CODE_LEADING_ZERO],
    interchangeable: false,
    run: |spec, values, _, _| check(values, spec.first()),
};

const CODE_LEADING_ZERO: Rule = Rule {
    code: "code-leading-zero",
    severity: Severity::Warning,
    title: "A code that begins with zero, where a number is wanted",
    what: "{column} is {value}; as a number it is {shortened}.",
    why: "The target takes the code as a number, and a number has no zeros before it: the code would come out as another one, or the request is refused.",
    remedy: "Use a code without leading zeros, or leave the parameter out; the FTP file takes the code as text.",
    fix: Safety::Hint,
    fix_safety: "No fix: without its zeros it is another code.",
    sources: &[source::IMPACT_API],
    example: Example::cell("impact-call-api", "ReferenceId", "00123"),
};

/// `00123`; `0.5` is a number as it is.
fn check(values: &dyn Values, field: usize) -> Option<Fault> {
    let value = values.get(field)?;
    let is_code = value.len() > 1 && value.starts_with('0') && value.bytes().all(|byte| byte.is_ascii_digit());
    let shortened = || Some(value.trim_start_matches('0')).filter(|digits| !digits.is_empty()).unwrap_or("0").to_owned();
    is_code.then(|| Fault::new(&CODE_LEADING_ZERO, Fix::None).with("shortened", shortened()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn codes() {
        let fault = "code-leading-zero";
        let rows: &[&[&str]] = &[&["00123"], &["000"], &["123"], &["0"], &["0.5"], &[""]];
        check(json!({"check": "without-leading-zeros"}), rows, &[fault, fault, "ok", "ok", "ok", "ok"]);
    }
}
