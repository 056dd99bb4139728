//! Any settings, saved with one file and applied to another: they are small, come back as they were, and what of them does
//! not fit is told; nothing is taken from a column that they do not name.

#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use fuzz::{file, one};
use libfuzzer_sys::fuzz_target;
use rowproof::excerpt::Excerpt;
use rowproof::plan::Mode;
use rowproof::recipe::Recipe;
use rowproof::report::Report;
use rowproof::session::Session;
use std::collections::BTreeMap;

#[derive(Debug)]
struct Input {
    recipe: Recipe,
    mode: Mode,
    first: Vec<u8>,
    second: Vec<u8>,
}

type Settings = BTreeMap<String, String>;

fn settings(input: &mut Unstructured, names: &[&str], values: &[&str]) -> Result<Settings> {
    (0..input.int_in_range(0..=3)?).map(|_| Ok((one(input, names)?.to_owned(), one(input, values)?.to_owned()))).collect()
}

fn names(input: &mut Unstructured, names: &[&str]) -> Result<Vec<String>> {
    (0..input.int_in_range(0..=2)?).map(|_| Ok(one(input, names)?.to_owned())).collect()
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        const FIELDS: [&str; 8] = ["ClientId", "DateTime", "Price", "PhoneNumber", "TalkDuration", "CallStatus", "EventDate", "Nothing"];
        const COLUMNS: [&str; 9] = ["ClientId", "DateTime", "Price", "PhoneNumber", "Tag", "#1", "#3", "#0", "#99999999999999999999"];
        const VALUES: [&str; 8] = ["1", "", "RUB", "2026-11-21", "\"", "日本", "=1+1", "a\nb"];
        const QUESTIONS: [&str; 9] = [
            "timezone:DateTime",
            "dates:DateTime",
            "country:PhoneNumber",
            "unit:TalkDuration",
            "decimal:Price",
            "encoding",
            "header",
            "country:Nothing",
            "",
        ];
        const ANSWERS: [&str; 14] =
            ["Europe/Moscow", "dmy", "mdy", "RU", "US", "s", "ms", "comma", "dot", "yes", "no", "windows-1251", "column:Tag", "?"];
        const FIXES: [&str; 5] = ["number-padded", "formula-injection", "timestamp-not-unix:DateTime", "derive:CallMissed", "nothing:"];
        let recipe = Recipe {
            format: Some(one(input, &["impact-calls", "impact-call-api", "metrica-calls", "table"])?.to_owned()),
            mapping: settings(input, &FIELDS, &COLUMNS)?,
            constants: settings(input, &FIELDS, &VALUES)?,
            decisions: settings(input, &QUESTIONS, &ANSWERS)?,
            accepted: names(input, &FIXES)?,
            refused: names(input, &FIXES)?,
            ..Recipe::default()
        };
        let mode = *input.choose(&[Mode::Check, Mode::Fix, Mode::Convert])?;
        // The first file is short, so that something is left for the second.
        let mut first = file::table(input)?;
        first.truncate(200);
        Ok(Self { recipe, mode, first, second: file::table(input)? })
    }
}

fn pass(bytes: &[u8], recipe: &Recipe, mode: Mode) -> Option<Report> {
    let mut session = Session::new(&Excerpt::new(bytes, bytes.len() as u64), recipe, mode, None).ok()?;
    session.push(bytes);
    Some(session.finish())
}

fuzz_target!(|input: Input| {
    let Some(report) = pass(&input.first, &input.recipe, input.mode) else {
        return;
    };
    let saved = input.recipe.to_save(report.seen);
    let json = serde_json::to_string_pretty(&saved).expect("settings are JSON");
    assert!(json.len() <= 4096, "{json}");
    assert_eq!(serde_json::from_str::<Recipe>(&json).expect("what was saved is read"), saved);
    // To the file that they were saved with, they fit as they did; its fields are fed as before.
    let again = pass(&input.first, &saved, input.mode).expect("usable as before");
    assert_eq!(again.seen.fed, saved.seen.as_ref().map(|seen| seen.fed.clone()).unwrap_or_default());
    let Some(other) = pass(&input.second, &saved, input.mode) else {
        return;
    };
    for (field, column) in &saved.mapping {
        let is_there = other.file.mapping.iter().any(|entry| &entry.field == field);
        let is_told =
            other.misfits.iter().any(|misfit| misfit.because.contains(column.as_str()) || misfit.because.contains(field.as_str()));
        assert!(is_there || is_told || saved.constants.contains_key(field), "{field} = {column}: {:?}", other.misfits);
    }
});
