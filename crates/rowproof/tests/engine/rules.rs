//! Every rule has its words, a sensible name, and an example that is found to break just this rule.

use crate::pass::pass;
use rowproof::fix::Safety;
use rowproof::format;
use rowproof::plan::Mode;
use rowproof::recipe::Recipe;
use rowproof::report::Report;
use rowproof::rule::{self, Rule};
use std::collections::BTreeSet;

fn check(bytes: &[u8], recipe: &Recipe) -> Report {
    pass(bytes, recipe, Mode::Check, usize::MAX).report
}

/// The file of an example, and the recipe that it is checked with.
fn example_file(rule: &Rule) -> (Vec<u8>, Recipe) {
    let example = rule.example;
    let mut recipe = Recipe { format: Some(example.format.into()), ..Recipe::default() };
    let text = match example.field {
        Some(field) => {
            recipe.from = Some(example.format.into());
            if let Some((question, answer)) = example.decision {
                recipe.decisions.insert(format!("{question}:{field}"), answer.into());
            }
            // A quoted cell can hold anything.
            format!("{field},Note\n\"{}\",\n", example.value.replace('"', "\"\""))
        }
        None => example.value.to_owned(),
    };
    if let Some(("map", pair)) = example.decision {
        recipe.mapping.extend(pair.split_once('=').map(|(field, column)| (field.to_owned(), column.to_owned())));
    }
    if example.decision == Some(("encoding", "bytes")) {
        recipe.encoding = Some("utf-8".into());
    }
    let bytes = match example.decision {
        Some(("encoding", "bytes")) => text.replace('\u{FFFD}', "\u{0}").bytes().map(|byte| if byte == 0 { 0xFF } else { byte }).collect(),
        Some(("encoding", "utf-16le")) => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Some(("encoding", name)) => {
            let mut bytes = Vec::new();
            rowproof::text::encode(rowproof::encoding::by_name(name).expect("an encoding"), &text, &mut bytes);
            bytes
        }
        Some(("repeat", count)) => text.repeat(count.parse().expect("a number")).into_bytes(),
        _ => text.into_bytes(),
    };
    (bytes, recipe)
}

#[test]
fn every_example_breaks_its_rule() {
    for rule in rule::all() {
        let (bytes, recipe) = example_file(rule);
        let report = check(&bytes, &recipe);
        let found: Vec<&str> = report.findings.iter().map(|finding| finding.rule.as_str()).collect();
        assert!(found.contains(&rule.code), "the example of {} gives {found:?}", rule.code);
    }
}

#[test]
fn every_example_has_the_fix_that_its_rule_promises() {
    for rule in rule::all() {
        let (bytes, recipe) = example_file(rule);
        let report = check(&bytes, &recipe);
        let finding = report.findings.iter().find(|finding| finding.rule == rule.code).expect("found, as the test above holds");
        assert!(finding.safety <= rule.fix, "{} promises {:?}, and its example gets {:?}", rule.code, rule.fix, finding.safety);
    }
}

#[test]
fn words_are_complete() {
    for rule in rule::all() {
        let words =
            [("title", rule.title), ("what", rule.what), ("why", rule.why), ("remedy", rule.remedy), ("fix_safety", rule.fix_safety)];
        for (name, words) in words {
            assert!(words.len() > 8, "{} has no {name}", rule.code);
            assert!(name == "title" || words.ends_with('.') || words.ends_with('?'), "the {name} of {} is a sentence: {words}", rule.code);
        }
        let begins = match rule.fix {
            Safety::Safe => "Safe",
            Safety::Ask => "Asked",
            Safety::Hint => "No fix",
        };
        assert!(rule.fix_safety.starts_with(begins), "the safety of {} begins with “{begins}”: {}", rule.code, rule.fix_safety);
        assert!(!rule.sources.is_empty() && rule.sources.iter().all(|source| source.starts_with("https://")), "{} has sources", rule.code);
    }
}

/// Every placeholder is one that the report fills for the rule's example.
#[test]
fn placeholders_are_filled() {
    for rule in rule::all() {
        let (bytes, recipe) = example_file(rule);
        let report = check(&bytes, &recipe);
        let finding = report.findings.iter().find(|finding| finding.rule == rule.code).expect("found, as the test above holds");
        for words in [rule.what, rule.why, rule.remedy, rule.fix_safety] {
            for placeholder in words.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
                let known = match placeholder {
                    "value" | "count" => true,
                    "fixed" => finding.samples.iter().any(|sample| sample.fixed.is_some()),
                    "column" => finding.column_name.is_some() || finding.field.is_some(),
                    "field" => finding.field.is_some(),
                    fact => finding.facts.contains_key(fact),
                };
                assert!(known, "{} does not know {{{placeholder}}}", rule.code);
            }
        }
    }
}

#[test]
fn codes_are_unique_and_name_faults() {
    let mut codes = BTreeSet::new();
    for rule in rule::all() {
        assert!(codes.insert(rule.code), "{} is there twice", rule.code);
        assert!(
            rule.code.chars().all(|character| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-'),
            "{}",
            rule.code
        );
        let cure = ["use-", "fix-", "add-", "remove-", "no-", "invalid-"];
        assert!(!cure.iter().any(|prefix| rule.code.starts_with(prefix)), "{} names a fault, not a cure", rule.code);
        assert_eq!(rule::by_code(rule.code), Some(rule));
    }
}

#[test]
fn examples_name_formats_and_fields() {
    for rule in rule::all() {
        let format = format::by_id(rule.example.format).expect("a format");
        assert!(rule.example.field.is_none_or(|field| format.field(field).is_some()), "{}", rule.code);
    }
}
