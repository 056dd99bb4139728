//! CSV on the Web: those of the W3C's tests that ask for nothing but to read a CSV file.
//!
//! Most tests are about metadata that comes with the file: names and types of columns, another dialect. They are left out, and
//! counted. What remains has headings and text, <https://www.w3.org/TR/csv2json/>; a cell that is empty is not in the result.

use super::spectrum::{Object, compare, keyed};
use super::tool::{Tool, records};
use super::{each, read, share};
use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::Path;

/// The tests of the recommendation, and those of what is not in it.
const MANIFESTS: [&str; 2] = ["manifest-json.jsonld", "manifest-nonnorm.jsonld"];

#[derive(Deserialize)]
struct Manifest {
    entries: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    id: String,
    action: String,
    result: Option<String>,
    #[serde(default)]
    implicit: Vec<String>,
    #[serde(default)]
    option: Map<String, Value>,
    http_link: Option<String>,
    content_type: Option<String>,
}

/// Runs the tests that apply; lists those that are not right, and counts those that are left out.
pub fn run(tool: &Tool, dir: &Path) -> Result<()> {
    let tests = dir.join("tests");
    let mut entries = Vec::new();
    for manifest in MANIFESTS {
        let bytes = read(&tests.join(manifest))?;
        entries.extend(serde_json::from_slice::<Manifest>(&bytes).with_context(|| format!("cannot understand {manifest}"))?.entries);
    }
    let all = entries.len();
    let mut left_out: BTreeMap<&str, usize> = BTreeMap::new();
    entries.retain(|entry| entry.unfit().map(|why| *left_out.entry(why).or_default() += 1).is_none());
    let results = each(&entries, |entry| {
        let expected = read(&tests.join(entry.result.as_deref().unwrap_or_default()))?;
        let expected = rows(&serde_json::from_slice(&expected)?);
        Ok(match tool.convert(&tests.join(&entry.action))? {
            Ok(text) => compare(&expected, &found(&expected, records(&text)?)),
            Err(why) => Err(why),
        })
    })?;
    for (entry, result) in entries.iter().zip(&results) {
        if let Err(why) = result {
            println!("{} ({}): {why}", entry.id, entry.action);
        }
    }
    let right = results.iter().filter(|result| result.is_ok()).count();
    println!("\nright: {right} of {} ({:.1}%)", results.len(), share(right, results.len()) * 100.0);
    println!("left out, of {all} tests:");
    left_out.iter().for_each(|(why, count)| println!("{count:>5}  {why}"));
    Ok(())
}

impl Entry {
    /// Why the test asks for more than to read a CSV file, if it does.
    fn unfit(&self) -> Option<&'static str> {
        let csv = Path::new(&self.action).extension().is_some_and(|extension| extension == "csv");
        let metadata = !self.implicit.is_empty() || self.option.contains_key("metadata") || self.http_link.is_some();
        match self.result.as_deref() {
            None => Some("has no result: an error is to be found in the metadata"),
            Some(result) if !result.ends_with(".json") => Some("has a result that is not JSON"),
            _ if self.action.contains('?') => Some("is about the address of a file"),
            _ if !csv => Some("starts from metadata"),
            _ if metadata => Some("has metadata beside the file"),
            _ if self.content_type.is_some() => Some("is about the header of a web server's answer"),
            _ => None,
        }
    }
}

/// The rows of a result: `tables[].row[].describes[]` in standard mode, where a row may describe several things; a list of
/// objects in minimal mode.
fn rows(result: &Value) -> Vec<Value> {
    let list = |value: &Value, key: &str| value[key].as_array().cloned().unwrap_or_default();
    match result {
        Value::Array(objects) => objects.clone(),
        result => list(result, "tables").iter().flat_map(|table| list(table, "row")).map(|row| merged(&list(&row, "describes"))).collect(),
    }
}

fn merged(objects: &[Value]) -> Value {
    objects.iter().filter_map(Value::as_object).flatten().map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// What was found, without empty cells. A file without headings has its columns numbered in the result.
fn found(expected: &[Value], mut rows: Vec<Vec<String>>) -> Vec<Object> {
    let numbered = expected.iter().filter_map(Value::as_object).flat_map(Map::keys).any(|key| key.starts_with("_col."));
    if numbered {
        let width = rows.iter().map(Vec::len).max().unwrap_or_default();
        rows.insert(0, (1..=width).map(|number| format!("_col.{number}")).collect());
    }
    keyed(rows).into_iter().map(|record| record.into_iter().filter(|(_, value)| value != "").collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn rows_of_both_modes_are_the_same() {
        let standard = json!({"tables": [{"row": [{"rownum": 1, "describes": [{"a": "1"}, {"b": "2"}]}, {"describes": [{"a": "3"}]}]}]});
        let minimal = json!([{"a": "1", "b": "2"}, {"a": "3"}]);
        assert_eq!(rows(&standard), rows(&minimal));
    }

    #[test]
    fn columns_without_headings_are_numbered() {
        let expected = [json!({"_col.1": "1"}), json!({"_col.2": "2"})];
        let records = vec![vec!["1".to_owned(), String::new()], vec![String::new(), "2".to_owned()]];
        assert_eq!(compare(&expected, &found(&expected, records)), Ok(()));
    }

    #[test]
    fn tests_about_metadata_are_left_out() {
        let entry = |more: Value| {
            let mut entry = json!({"id": "x", "action": "a.csv", "result": "a.json"});
            entry.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            serde_json::from_value::<Entry>(entry).unwrap()
        };
        assert_eq!(entry(json!({"option": {"noProv": true, "minimal": true}})).unfit(), None);
        assert!(entry(json!({"option": {"metadata": "m.json"}})).unfit().is_some());
        assert!(entry(json!({"implicit": ["a.csv-metadata.json"]})).unfit().is_some());
        assert!(entry(json!({"action": "m.json"})).unfit().is_some());
    }
}
