//! The engine as the command line drives it: a check, the answers of the columns, then the conversion.

use super::call::keys;
use super::clean::Target;
use super::damage::Truth;
use anyhow::Result;
use rowproof::Moment;
use rowproof::excerpt::{Excerpt, ranges};
use rowproof::fix::{Question, Safety};
use rowproof::plan::Mode;
use rowproof::recipe::Recipe;
use rowproof::report::{Decision, Report};
use rowproof::rule::Severity;
use rowproof::session::Session;
use std::collections::{HashMap, HashSet};

/// 2026-11-21T12:00:00Z.
const NOW: i64 = 1_795_262_400;

/// What came out for a file.
pub struct Outcome {
    /// Written records by key: values by field.
    pub written: HashMap<usize, HashMap<String, String>>,
    /// Written records that are none of the file's, or one of them again.
    pub strays: Vec<Vec<usize>>,
    /// What was said about the file.
    pub told: Told,
}

/// What was said about a file, as far as it was left open.
#[derive(Default)]
pub struct Told {
    /// Of the file as a whole.
    pub file: bool,
    pub fields: HashSet<String>,
    pub records: HashSet<usize>,
    pub cells: HashSet<(usize, String)>,
    /// Of lines that are none of the file's records.
    pub others: bool,
    /// The rules, for showing them.
    pub rules: Vec<String>,
}

/// Converts with safe fixes only.
pub fn by_safe_fixes(bytes: &[u8], target: &Target) -> Result<(Outcome, Report)> {
    convert(bytes, recipe(target))
}

/// Converts with every question rightly answered, as the report of the first conversion asks it, and those that the
/// answers bring up; `None` if it asks nothing.
pub fn with_answers(bytes: &[u8], target: &Target, truths: &[Truth], before: &Report) -> Result<Option<Outcome>> {
    const ROUNDS: usize = 3;
    let mut recipe = recipe(target);
    let mut last = None;
    for _ in 0..ROUNDS {
        let report = last.as_ref().map_or(before, |(_, report)| report);
        let answered = (recipe.decisions.len(), recipe.accepted.len());
        answer_all(&mut recipe, target, truths, report);
        if answered == (recipe.decisions.len(), recipe.accepted.len()) {
            break;
        }
        last = Some(convert(bytes, recipe.clone())?);
    }
    Ok(last.map(|(outcome, _)| outcome))
}

/// Adds the right answers to what a report asks.
fn answer_all(recipe: &mut Recipe, target: &Target, truths: &[Truth], report: &Report) {
    let answers: Vec<&str> =
        truths.iter().flat_map(|truth| if let Truth::Asked(answers) = truth { *answers } else { &[] }).copied().collect();
    for decision in &report.decisions {
        if let Some(answer) = answer(decision, target, &answers) {
            recipe.decisions.insert(decision.name.clone(), answer);
        }
    }
    for finding in report.findings.iter().filter(|finding| finding.safety == Safety::Ask && answers.contains(&finding.rule.as_str())) {
        let place = finding.field.as_ref().or(finding.column_name.as_ref()).cloned().unwrap_or_default();
        let accepted = format!("{}:{place}", finding.rule);
        if !recipe.accepted.contains(&accepted) {
            recipe.accepted.push(accepted);
        }
    }
}

fn recipe(target: &Target) -> Recipe {
    let layout = (target.id == "impact-call-api").then(|| "ndjson".to_owned());
    Recipe { format: Some(target.id.to_owned()), layout, ..Recipe::default() }
}

fn answer(decision: &Decision, target: &Target, answers: &[&str]) -> Option<String> {
    let told = |name: &str| answers.iter().find_map(|answer| answer.strip_prefix(name)?.strip_prefix('=')).map(str::to_owned);
    match decision.kind {
        Question::TimeZone => Some(target.zone.to_owned()),
        Question::Country => Some(target.country.to_owned()),
        question => told(question.name()),
    }
}

fn convert(bytes: &[u8], mut recipe: Recipe) -> Result<(Outcome, Report)> {
    let (_, checked, ..) = pass(bytes, &recipe, Mode::Check)?;
    recipe = recipe.with_answers(&checked.decisions).unwrap_or(recipe);
    let (session, report, output, rejects) = pass(bytes, &recipe, Mode::Convert)?;
    let mut told = told(bytes, &session, &report);
    for row in csv::ReaderBuilder::new().flexible(true).from_reader(rejects.as_slice()).into_records() {
        let before = told.records.len();
        told.records.extend(row?.iter().flat_map(keys));
        told.others |= told.records.len() == before;
    }
    let rows = if recipe.layout.is_some() { json(&output)? } else { table(&output)? };
    let mut outcome = Outcome { written: HashMap::new(), strays: Vec::new(), told };
    for row in rows {
        let found: Vec<usize> = row.values().flat_map(|value| keys(value)).collect();
        match found.first() {
            Some(&key) if !outcome.written.contains_key(&key) => {
                outcome.written.insert(key, row);
            }
            _ => outcome.strays.push(found),
        }
    }
    Ok((outcome, report))
}

fn pass(bytes: &[u8], recipe: &Recipe, mode: Mode) -> Result<(Session, Report, Vec<u8>, Vec<u8>)> {
    let size = bytes.len() as u64;
    let place = |at: u64| usize::try_from(at).expect("a file in memory");
    let excerpt: Vec<u8> = ranges(size).into_iter().flat_map(|range| &bytes[place(range.start)..place(range.end)]).copied().collect();
    let mut session = Session::new(&Excerpt::new(&excerpt, size), recipe, mode, Moment::from_timestamp(NOW, 0))?;
    session.push(bytes);
    let report = session.finish();
    let (output, rejects) = (session.take_output(), session.take_rejects());
    Ok((session, report, output, rejects))
}

fn table(output: &[u8]) -> Result<Vec<HashMap<String, String>>> {
    let mut reader = csv::Reader::from_reader(output);
    let headings = reader.headers()?.clone();
    let row = |record: csv::StringRecord| headings.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect();
    Ok(reader.records().map(|record| record.map(row)).collect::<Result<_, _>>()?)
}

fn json(output: &[u8]) -> Result<Vec<HashMap<String, String>>> {
    let lines = output.split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
    Ok(lines.map(serde_json::from_slice).collect::<Result<_, _>>()?)
}

/// Gathers what was found and not fixed, by the keys that stand in its records.
fn told(bytes: &[u8], session: &Session, report: &Report) -> Told {
    let keys = keys_of_records(bytes, session);
    let mut told = Told { fields: report.not_carried.iter().cloned().collect(), ..Told::default() };
    for (index, finding) in report.findings.iter().enumerate().filter(|(_, finding)| !finding.accepted) {
        told.rules.push(format!("{} {} ×{}", finding.rule, finding.field.as_deref().unwrap_or_default(), finding.count));
        let members = session.members(Some(index));
        let field = finding.field.as_ref().filter(|_| !is_of_record(&finding.rule));
        match field {
            // The rule is about the unit of the whole column.
            Some(field) if finding.rule == "duration-very-long" => {
                told.fields.insert(field.clone());
            }
            Some(field) if members.is_empty() => {
                told.fields.insert(field.clone());
            }
            None if members.is_empty() => told.file |= finding.severity > Severity::Info,
            _ => {}
        }
        for record in members {
            let of = keys.get(&u64::from(record)).map(Vec::as_slice).unwrap_or_default();
            told.others |= of.is_empty();
            match field {
                Some(field) => told.cells.extend(of.iter().map(|&key| (key, field.clone()))),
                None => told.records.extend(of),
            }
        }
    }
    told
}

/// Whether a rule is about a record as a whole, though it names a cell.
fn is_of_record(rule: &str) -> bool {
    ["record", "cell-", "delimiter", "quote", "text-after-quote", "header", "value-duplicate"].iter().any(|start| rule.starts_with(start))
}

fn keys_of_records(bytes: &[u8], session: &Session) -> HashMap<u64, Vec<usize>> {
    let mut found = HashMap::new();
    let mut next = 1;
    while let Some(block) = session.block(next) {
        let end = usize::try_from(block.end).map_or(bytes.len(), |end| end.min(bytes.len()));
        let start = usize::try_from(block.start).unwrap_or(end).min(end);
        let wanted: Vec<u64> = (next..next + 512).collect();
        let window = session.window(&bytes[start..end], &wanted);
        let Some(&last) = window.records.last() else {
            return found;
        };
        let mut cells = window.cells.iter();
        for (&record, &width) in window.records.iter().zip(&window.widths) {
            found.insert(record, cells.by_ref().take(width).flat_map(|cell| keys(&cell.value)).collect());
        }
        next = last + 1;
    }
    found
}
