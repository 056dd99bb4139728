//! Fields of which a record needs one, or may have only one.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};

/// One of the fields has a value.
pub const AT_LEAST: Definition = Definition {
    names: &["one-of"],
    rules: &[&NO_VISITOR_ID],
    interchangeable: true,
    run: |spec, values, _, _| at_least(values, &spec.fields, spec.unless.as_ref()),
};

/// Not more than one of the fields has a value.
pub const AT_MOST: Definition = Definition {
    names: &["only-one-of"],
    rules: &[&SEVERAL_VISITOR_IDS],
    interchangeable: true,
    run: |spec, values, _, _| at_most(values, &spec.fields),
};

const NO_VISITOR_ID: Rule = Rule {
    code: "visitor-id-missing",
    severity: Severity::Error,
    title: "No visitor id",
    what: "The record has none of UserId, ClientId and Yclid.",
    why: "The documentation lists them as required: without one, the call cannot be linked to a visit.",
    remedy: "Export the visitor id from your call tracker. For a static call, which is not linked to visits, set StaticCall to 1.",
    fix: Safety::Hint,
    fix_safety: "No fix: the id is not in the file.",
    sources: &[source::METRICA_CALLS, source::METRICA_UPLOAD],
    example: Example::file("metrica-calls", "ClientId,DateTime\n,1646125849\n"),
};

const SEVERAL_VISITOR_IDS: Rule = Rule {
    code: "visitor-ids-several",
    severity: Severity::Warning,
    title: "Several visitor ids",
    what: "The record has more than one of UserId, ClientId and Yclid.",
    why: "Not documented: the old page ties each id to a mode of its own, so a file with several may be linked by another than you think.",
    remedy: "Keep one id column: ClientId if you have it.",
    fix: Safety::Hint,
    fix_safety: "No fix: which id is to count is your choice.",
    sources: &[source::METRICA_CALLS, source::METRICA_UPLOAD],
    example: Example::file("metrica-calls", "ClientId,Yclid,DateTime\n133591247640966458,123456,1646125849\n"),
};

/// At least one field has a value, unless `unless` excuses the record.
fn at_least(values: &dyn Values, fields: &[usize], unless: Option<&(usize, String)>) -> Option<Fault> {
    let excused = unless.is_some_and(|(field, value)| values.get(*field).as_deref() == Some(value.as_str()));
    let any = fields.iter().any(|&field| values.get(field).is_some());
    (!any && !excused).then(|| Fault::new(&NO_VISITOR_ID, Fix::None))
}

/// At most one field has a value.
fn at_most(values: &dyn Values, fields: &[usize]) -> Option<Fault> {
    let count = fields.iter().filter(|&&field| values.get(field).is_some()).count();
    (count > 1).then(|| Fault::new(&SEVERAL_VISITOR_IDS, Fix::None))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn ids() {
        check(
            json!({"check": "one-of", "fields": ["0", "1"], "unless": {"2": "1"}}),
            &[&["1", "", ""], &["", "", "1"], &["", "", "0"]],
            &["ok", "ok", "visitor-id-missing"],
        );
        check(json!({"check": "one-of"}), &[&["", "2"], &["", ""]], &["ok", "visitor-id-missing"]);
        check(json!({"check": "only-one-of"}), &[&["1", ""], &["1", "2"]], &["ok", "visitor-ids-several"]);
    }
}
