//! Fields of which a record needs one, or may have only one.

use super::Values;
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};

/// The rules of this file.
pub const RULES: &[&Rule] = &[&NO_VISITOR_ID, &SEVERAL_VISITOR_IDS];

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
pub fn at_least(values: &dyn Values, fields: &[usize], unless: Option<&(usize, String)>) -> Option<Fault> {
    let excused = unless.is_some_and(|(field, value)| values.get(*field).as_deref() == Some(value.as_str()));
    let any = fields.iter().any(|&field| values.get(field).is_some());
    (!any && !excused).then(|| Fault::new(&NO_VISITOR_ID, Fix::None))
}

/// At most one field has a value.
pub fn at_most(values: &dyn Values, fields: &[usize]) -> Option<Fault> {
    let count = fields.iter().filter(|&&field| values.get(field).is_some()).count();
    (count > 1).then(|| Fault::new(&SEVERAL_VISITOR_IDS, Fix::None))
}

#[cfg(test)]
mod tests {
    use super::super::{What, tests::check};

    #[test]
    fn ids() {
        check(What::OneOf { unless: Some((2, "1".into())) }, &[&["1", "", ""], &["", "", "0"]], &["ok", "ok"]);
        check(What::OneOf { unless: None }, &[&["", "2"], &["", ""]], &["ok", "visitor-id-missing"]);
        check(What::OnlyOneOf, &[&["1", ""], &["1", "2"]], &["ok", "visitor-ids-several"]);
    }
}
