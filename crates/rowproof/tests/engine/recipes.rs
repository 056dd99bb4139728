//! What settings remember of a file: little, and nothing of its data.

use crate::pass::pass;
use rowproof::format;
use rowproof::plan::Mode;
use rowproof::recipe::Recipe;

/// Saves the settings of a file, and compares what is remembered of it: headings and fields.
fn check(header: &[&str], record: &str, recipe: &Recipe, expect: (usize, usize)) {
    let file = format!("{}\n{record}\n", header.join(","));
    let report = pass(file.as_bytes(), recipe, Mode::Check, usize::MAX).report;
    let saved = recipe.to_save(report.seen);
    let json = serde_json::to_string_pretty(&saved).expect("JSON");
    assert!(json.len() < 4096, "{} bytes", json.len());
    assert!(!json.contains(record), "{json}");
    let seen = saved.seen.unwrap_or_default();
    assert_eq!((seen.columns.split_whitespace().count(), seen.fed.len()), expect, "{json}");
}

#[test]
fn settings_stay_small() {
    let calls = format::by_id("impact-calls").expect("a format");
    let names: Vec<&str> = calls.fields.iter().map(|field| field.name.as_str()).collect();
    let own = Recipe { recipe: 1, format: Some("impact-calls".into()), ..Recipe::default() };
    check(&names, "987654", &own, (51, 51));
    let mapping = names.iter().map(|&name| (name.to_owned(), format!("Column {name}"))).collect();
    let headings: Vec<String> = names.iter().map(|name| format!("Column {name}")).collect();
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    check(&headings, "987654", &Recipe { mapping, ..own.clone() }, (51, 0));
    let long: Vec<String> = names.iter().map(|name| format!("Очень длинный заголовок столбца {name} из отчёта коллтрекинга")).collect();
    let mapping = names.iter().zip(&long).map(|(&name, heading)| (name.to_owned(), heading.clone())).collect();
    let own = Recipe { mapping, ..own };
    check(&long.iter().map(String::as_str).collect::<Vec<_>>(), "987654", &own, (51, 0));
    let wide: Vec<String> = (0..300).map(|column| format!("c{column}")).collect();
    check(&wide.iter().map(String::as_str).collect::<Vec<_>>(), "987654", &Recipe::default(), (0, 0));
}

#[test]
fn a_record_that_is_taken_for_headings_is_not_remembered() {
    check(&["Anna Berg", "+12125550100"], "+12125550101,Bonn", &Recipe { recipe: 1, ..Recipe::default() }, (2, 0));
}
