//! Records that say the same in every field.

use super::{Check, Definition, Values};
use crate::check::unique::Seen;
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};
use std::fmt::Write;

/// A record that an earlier one equals.
pub const CHECK: Definition = Definition {
    names: &["same-record"],
    rules: &[&RECORD_REPEATED],
    interchangeable: true,
    run: |spec, values, _, memory| check(spec, values, &mut memory.seen),
};

const RECORD_REPEATED: Rule = Rule {
    code: "record-repeated",
    severity: Severity::Warning,
    title: "The same record twice",
    what: "An earlier record says the same in every field; {column} is “{value}” in both.",
    why: "Not documented: whether the target counts both. Files that were joined, or exported over each other's days, have records twice.",
    remedy: "Look at both records, and leave one of them out if they mean the same.",
    fix: Safety::Hint,
    fix_safety: "No fix: no record is ever left out by itself.",
    sources: &[source::METRICA_CALLS],
    example: Example::file("metrica-calls", "ClientId,DateTime\n133591247640966458,1793606400\n133591247640966458,1793606400\n"),
};

/// Whether all values were seen before in one record.
fn check(spec: &Check, values: &dyn Values, seen: &mut Seen) -> Option<Fault> {
    let mut record = String::new();
    for &field in &spec.fields {
        match values.moment(field) {
            // One moment may be written in two zones.
            Some(moment) => write!(record, "{}", moment.timestamp_micros()).unwrap_or_default(),
            None => record.push_str(values.text(field).as_deref().unwrap_or_default()),
        }
        // No value has it: it is a control character.
        record.push('\u{1F}');
    }
    let is_filled = record.bytes().any(|byte| byte != 0x1F);
    (is_filled && !seen.is_new(record.as_bytes(), usize::MAX)).then(|| Fault::new(&RECORD_REPEATED, Fix::None))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn repeated_records() {
        check(
            json!({"check": "same-record"}),
            &[&["a", "1"], &["b", "1"], &["a", "1"], &["a", ""], &["", ""], &["", ""]],
            &["ok", "ok", "record-repeated", "ok", "ok", "ok"],
        );
    }
}
