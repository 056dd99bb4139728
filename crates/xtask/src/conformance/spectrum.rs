//! csv-spectrum: small files, each with its records as JSON.
//!
//! One of the twelve cannot be right: the JSON of `location_coordinates` has another telephone number than its CSV.

use super::tool::{Outcome, Tool, records};
use super::{each, entries, name, read};
use anyhow::Result;
use serde_json::{Map, Value};
use std::path::Path;

/// A record: its cells by heading.
pub type Object = Map<String, Value>;

/// Compares the records of all files; lists the files that are not right.
pub fn run(tool: &Tool, dir: &Path) -> Result<()> {
    let mut files = entries(&dir.join("csvs"))?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
    let results = each(&files, |file| {
        let json = dir.join("json").join(file.with_extension("json").file_name().unwrap_or_default());
        let expected = match serde_json::from_slice(&read(&json)?)? {
            Value::Array(records) => records,
            record => vec![record],
        };
        Ok(objects(tool, file)?.and_then(|found| compare(&expected, &found)))
    })?;
    for (file, result) in files.iter().zip(&results) {
        if let Err(why) = result {
            println!("{}: {why}", name(file));
        }
    }
    println!("\nright: {} of {}", results.iter().filter(|result| result.is_ok()).count(), results.len());
    Ok(())
}

/// A file as objects keyed by its first record.
fn objects(tool: &Tool, file: &Path) -> Result<Outcome<Vec<Object>>> {
    Ok(match tool.convert(file)? {
        Ok(text) => Ok(keyed(records(&text)?)),
        Err(why) => Err(why),
    })
}

/// Records as objects keyed by the first. A cell beyond the last heading is kept, under its number, so that it does not go unnoticed.
pub fn keyed(rows: Vec<Vec<String>>) -> Vec<Object> {
    let mut rows = rows.into_iter();
    let header = rows.next().unwrap_or_default();
    let key = |index: usize| header.get(index).cloned().unwrap_or_else(|| format!("#{}", index + 1));
    rows.map(|row| row.into_iter().enumerate().map(|(index, cell)| (key(index), Value::String(cell))).collect()).collect()
}

/// `Err` with the first difference.
pub fn compare(expected: &[Value], found: &[Object]) -> Outcome<()> {
    for (index, (expected, found)) in expected.iter().zip(found).enumerate() {
        let number = index + 1;
        let expected = expected.as_object().ok_or_else(|| format!("record {number}: the corpus has no object"))?;
        let mut keys = expected.keys().chain(found.keys());
        if let Some(key) = keys.find(|key| expected.get(*key) != found.get(*key)) {
            let show = |value: Option<&Value>| value.map_or("nothing".to_owned(), Value::to_string);
            return Err(format!("record {number}, {key}: expected {}, found {}", show(expected.get(key)), show(found.get(key))));
        }
    }
    if expected.len() == found.len() { Ok(()) } else { Err(format!("expected {} records, found {}", expected.len(), found.len())) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn found(csv: &str) -> Vec<Object> {
        keyed(records(csv).unwrap())
    }

    #[test]
    fn records_are_objects() {
        let expected = [json!({"a": "1", "b": "ha \n\"ha\""})];
        assert_eq!(compare(&expected, &found("a,b\n1,\"ha \n\"\"ha\"\"\"\n")), Ok(()));
    }

    #[test]
    fn differences_are_told() {
        let expected = [json!({"a": "1"})];
        assert_eq!(compare(&expected, &found("a\n2\n")).unwrap_err(), "record 1, a: expected \"1\", found \"2\"");
        assert_eq!(compare(&expected, &found("a\n1,2\n")).unwrap_err(), "record 1, #2: expected nothing, found \"2\"");
        assert_eq!(compare(&expected, &found("a\n1\n1\n")).unwrap_err(), "expected 1 records, found 2");
    }
}
