//! Groups of partners: one in a row.

use super::{Definition, Values};
use crate::fix::{Fix, Safety};
use crate::kind::Fault;
use crate::rule::{Example, Rule, Severity, source};

/// The name of one group.
pub const CHECK: Definition =
    Definition { names: &["one-group"], rules: &[&SEVERAL], interchangeable: false, run: |spec, values, _, _| check(values, spec.first()) };

const SEVERAL: Rule = Rule {
    code: "groups-in-one-cell",
    severity: Severity::Warning,
    title: "Several groups in one cell",
    what: "{column} holds “{value}”, which may be several groups.",
    why: "The import takes one group for each row. A name with all of them is that of no group, unless it is really called so.",
    remedy: "Repeat the partner on a row of its own for each group.",
    fix: Safety::Hint,
    fix_safety: "No fix: no sign between groups is documented, and a fix adds no records.",
    sources: &[source::IMPACT_PROSPECTS],
    example: Example::cell("impact-prospects", "Group Name", "News; Blogs"),
};

/// Signs that stand between values, and hardly ever in a name.
fn check(values: &dyn Values, field: usize) -> Option<Fault> {
    let name = values.get(field)?;
    let parts = name.split([';', '|', '；', '\n', '\r', '\t']).filter(|part| !part.trim().is_empty()).count();
    (parts > 1).then(|| Fault::new(&SEVERAL, Fix::None))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use serde_json::json;

    #[test]
    fn names() {
        let rows: [&[&str]; 5] = [&["News; Blogs"], &["News\nBlogs"], &["Food, Drink & More"], &["News;"], &[""]];
        check(json!({"check": "one-group"}), &rows, &["groups-in-one-cell", "groups-in-one-cell", "ok", "ok", "ok"]);
    }
}
