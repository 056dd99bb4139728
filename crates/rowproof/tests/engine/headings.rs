//! Maps the headings of `tests/suite/headings.tsv` each by itself, as people's files have them.
//!
//! A heading is right if it feeds the expected field, is asked about where it has to be, or is left alone. It is silently wrong
//! if it feeds a field that it is not about.

#![expect(clippy::disallowed_methods, reason = "the headings are a file; the core reads none")]

use rowproof::format::{self, Format};
use rowproof::mapping;
use std::path::Path;

/// The share that has to be right at first, in percent. None may be silently wrong.
const RIGHT: usize = 98;

struct Case {
    heading: String,
    source: &'static Format,
    target: &'static Format,
    expect: String,
}

fn cases() -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/suite/headings.tsv");
    let text = std::fs::read_to_string(path).expect("the headings");
    let format = |id: &str| format::by_id(id).unwrap_or_else(|| panic!("no format is called {id}"));
    let case = |line: &str| {
        let [heading, source, target, expect, _from] = line.split('\t').collect::<Vec<_>>().try_into().expect("five values");
        let source = if source == "-" { format::table() } else { format(source) };
        Case { heading: heading.to_owned(), source, target: format(target), expect: expect.to_owned() }
    };
    text.lines().filter(|line| !line.starts_with('#')).map(case).collect()
}

/// The field that the heading feeds, `ask` or `none`.
fn mapped(case: &Case) -> String {
    let columns = [case.heading.clone()];
    let own = mapping::by_headings(&columns, case.source);
    let mapping = mapping::to_target(&columns, &[], case.target, case.source, &own);
    match mapping.entries.first() {
        Some(entry) => case.target.fields[entry.field].name.clone(),
        None => if mapping.asked.is_empty() { "none" } else { "ask" }.to_owned(),
    }
}

#[test]
fn headings_are_mapped() {
    let cases = cases();
    let is_field = |name: &str| !["ask", "none"].contains(&name);
    let known = |case: &&Case| is_field(&case.expect) && case.target.field(&case.expect).is_none();
    assert!(cases.iter().find(known).is_none_or(|case| panic!("{} has no field {}", case.target.id, case.expect)));
    let judged: Vec<(&Case, String)> = cases.iter().map(|case| (case, mapped(case))).collect();
    let wrong = judged.iter().filter(|(case, mapped)| *mapped != case.expect);
    let told: Vec<String> = wrong
        .clone()
        .map(|(case, mapped)| format!("{} ({}) to {}: {mapped}, not {}", case.heading, case.source.id, case.target.id, case.expect))
        .collect();
    let silently = wrong.filter(|(_, mapped)| is_field(mapped)).count();
    let right = cases.len() - told.len();
    println!("{right} of {} headings are right at first, {silently} silently wrong\n{}", cases.len(), told.join("\n"));
    assert!(cases.len() >= 200, "only {} headings were found", cases.len());
    assert!(
        silently == 0 && right * 100 >= cases.len() * RIGHT,
        "{right} of {}, {silently} silently wrong:\n{}",
        cases.len(),
        told.join("\n")
    );
}
