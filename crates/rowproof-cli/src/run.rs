//! Runs a command.

use crate::arguments::{Command, FileArguments, Layout, Newline, OutputArguments};
use crate::input::{Input, Output};
use crate::print;
use anyhow::{Context, Result, bail};
use rowproof::corrections::Corrections;
use rowproof::excerpt::Excerpt;
use rowproof::mapping::columns_like;
use rowproof::plan::Mode;
use rowproof::probe::column;
use rowproof::recipe::Recipe;
use rowproof::report::{self, Report};
use rowproof::session::Session;
use std::io::Write;
use std::path::Path;

/// Runs a command. True if no error was found in the file.
pub fn run(command: Command) -> Result<bool> {
    match command {
        Command::Detect { file } => detect(&file),
        Command::Check { file } => {
            let recipe = file.recipe()?;
            let report = check(&file, &recipe, &mut Input::open(&file.file)?)?;
            save_recipe(&file, &recipe, &report)?;
            show(&file, &report, print::report)?;
            Ok(is_clean(&report))
        }
        Command::Fix { file, output } => write(&file, &output, None, file.recipe()?, Mode::Fix),
        Command::Convert { file, output, rejects, layout, newline } => {
            let mut recipe = file.recipe()?;
            set_output(&mut recipe, &output, layout, newline);
            write(&file, &output, rejects.as_deref(), recipe, Mode::Convert)
        }
        Command::Merge { file, corrected, output } => merge(&file, &corrected, &output),
        Command::Formats { json } => list(json, &report::formats(), print::formats),
        Command::Rules { json } => list(json, &report::rules(), print::rules),
        Command::Explain { rule } => match report::rules().iter().find(|known| known.code == rule) {
            Some(found) => out(&print::rule(found)).map(|()| true),
            None => bail!("no rule is called “{rule}”; “rowproof rules” lists them"),
        },
    }
}

fn set_output(recipe: &mut Recipe, output: &OutputArguments, layout: Option<Layout>, newline: Option<Newline>) {
    let by_name = match output.output.extension().and_then(|extension| extension.to_str()) {
        Some("ndjson" | "jsonl") => Some("ndjson"),
        _ => None,
    };
    let told = layout.map(|layout| match layout {
        Layout::Csv => "csv",
        Layout::Curl => "curl",
        Layout::Ndjson => "ndjson",
    });
    if let Some(layout) = told.or(by_name) {
        recipe.layout = Some(layout.to_owned());
    }
    if let Some(newline) = newline {
        recipe.newline = Some(if matches!(newline, Newline::Lf) { "lf" } else { "crlf" }.to_owned());
    }
}

fn detect(file: &FileArguments) -> Result<bool> {
    let mut input = Input::open(&file.file)?;
    let detection = report::detect(&Excerpt::new(&input.excerpt()?, input.size()), &file.recipe()?, Some(file.now()))?;
    refuse_unknown_columns(file, &detection.columns, &detection.encoding, &detection.delimiter)?;
    if file.json {
        out(&(serde_json::to_string(&detection)? + "\n"))?;
    } else {
        out(&print::detection(&detection))?;
    }
    Ok(true)
}

/// Checks in one pass, and in a second one where the whole column has answered what one cell could not.
fn check(file: &FileArguments, recipe: &Recipe, input: &mut Input) -> Result<Report> {
    let report = pass(file, recipe, input, Mode::Check, &mut None, &mut None)?;
    match recipe.with_answers(&report.decisions) {
        Some(answered) => pass(file, &answered, input, Mode::Check, &mut None, &mut None),
        None => Ok(report),
    }
}

/// One pass over the input.
fn pass(
    file: &FileArguments,
    recipe: &Recipe,
    input: &mut Input,
    mode: Mode,
    output: &mut Option<Output>,
    rejects: &mut Option<Output>,
) -> Result<Report> {
    let mut session = Session::new(&Excerpt::new(&input.excerpt()?, input.size()), recipe, mode, Some(file.now()))?;
    let probe = &session.plan().probe;
    // A file that is no text is told as what it is.
    if probe.looks_like.is_none() {
        refuse_unknown_columns(file, &probe.columns, probe.encoding.name(), probe.dialect.syntax.delimiter.as_str())?;
    }
    input.read(|chunk| {
        session.push(chunk);
        drain(&mut session, output, rejects)
    })?;
    let report = session.finish();
    drain(&mut session, output, rejects)?;
    Ok(report)
}

/// What is typed for this very file has to fit it; where saved settings do not, that is told instead.
fn refuse_unknown_columns(file: &FileArguments, columns: &[String], encoding: &str, delimiter: &str) -> Result<()> {
    let mapped = file.map.iter().filter_map(|pair| Some(pair.split_once('=')?.1)).filter(|column| !column.is_empty());
    let asked = file.decide.iter().filter_map(|pair| Some(pair.rsplit_once('=')?.0.split_once(':')?.1));
    let Some(unknown) = mapped.chain(asked).find(|heading| column(columns, heading).is_none()) else {
        return Ok(());
    };
    let near = columns_like(columns, unknown);
    if !near.is_empty() {
        bail!("The file has no column called “{unknown}”. The nearest: {}.", quoted(near));
    }
    // How the file was read may be the reason.
    const SHOWN: usize = 5;
    let first = quoted(columns.iter().take(SHOWN).map(String::as_str));
    let (count, more) = (columns.len(), if columns.len() > SHOWN { " …" } else { "" });
    let delimiter = print::delimiter(delimiter);
    bail!("The file has no column called “{unknown}”. Read as {encoding} with the delimiter {delimiter}, it has {count}: {first}{more}")
}

fn quoted<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    texts.into_iter().map(|text| format!("“{text}”")).collect::<Vec<_>>().join(", ")
}

/// Saves the settings, with what the next file is to be compared with.
fn save_recipe(file: &FileArguments, recipe: &Recipe, report: &Report) -> Result<()> {
    let Some(place) = &file.save_recipe else {
        return Ok(());
    };
    let saved = recipe.to_save(report.seen.clone());
    std::fs::write(place, serde_json::to_string_pretty(&saved)? + "\n").with_context(|| format!("cannot write {}", place.display()))
}

fn drain(session: &mut Session, output: &mut Option<Output>, rejects: &mut Option<Output>) -> Result<()> {
    let (written, rejected) = (session.take_output(), session.take_rejects());
    output.as_mut().map_or(Ok(()), |output| output.write(&written))?;
    rejects.as_mut().map_or(Ok(()), |rejects| rejects.write(&rejected))
}

/// Fixes or converts: a first pass answers what the whole column can answer, a second one writes.
fn write(file: &FileArguments, to: &OutputArguments, rejects: Option<&Path>, mut recipe: Recipe, mode: Mode) -> Result<bool> {
    to.apply(&mut recipe);
    let mut input = Input::open(&file.file)?;
    let checked = pass(file, &recipe, &mut input, Mode::Check, &mut None, &mut None)?;
    save_recipe(file, &recipe, &checked)?;
    recipe = recipe.with_answers(&checked.decisions).unwrap_or(recipe);
    if rejects.is_some_and(|rejects| rejects == to.output) {
        bail!("the output and the rejects are the same file, {}", to.output.display());
    }
    let open = |place: &Path| Output::create(place, &file.file);
    let mut output = Some(open(&to.output)?);
    let mut rejects = rejects.map(open).transpose()?;
    let unguarded = rejects.is_some() && !recipe.guards_rejects();
    let report = pass(file, &recipe, &mut input, mode, &mut output, &mut rejects)?;
    output.into_iter().chain(rejects).try_for_each(Output::finish)?;
    let written = print::written(&report, mode, unguarded);
    if to.output == Path::new("-") {
        eprint!("{written}");
    } else {
        show(file, &report, |_| written.clone())?;
    }
    Ok(is_clean_after(&report))
}

/// Puts corrected records back. True if every one of them found its place.
fn merge(file: &FileArguments, corrected: &Path, to: &Path) -> Result<bool> {
    if corrected == to {
        bail!("the output would overwrite the corrected records, {}", to.display());
    }
    let bytes = std::fs::read(corrected).with_context(|| format!("cannot open {}", corrected.display()))?;
    let corrections = Corrections::read(&bytes)?;
    let mut input = Input::open(&file.file)?;
    let excerpt = input.excerpt()?;
    let mut session = Session::merge(&Excerpt::new(&excerpt, input.size()), &file.recipe()?, corrections)?;
    let mut output = Output::create(to, &file.file)?;
    input.read(|chunk| {
        session.push(chunk);
        output.write(&session.take_output())
    })?;
    let merged = session.finish_merge();
    output.write(&session.take_output())?;
    output.finish()?;
    match (file.json, to == Path::new("-")) {
        (true, _) => out(&(serde_json::to_string(&merged)? + "\n"))?,
        (false, true) => eprint!("{}", print::merged(&merged)),
        (false, false) => out(&print::merged(&merged))?,
    }
    Ok(merged.absent.is_empty() && merged.other.is_empty() && merged.unwritable.is_empty())
}

/// No error stands in the file as it is.
fn is_clean(report: &Report) -> bool {
    report.findings.iter().all(|finding| finding.severity != rowproof::rule::Severity::Error)
}

/// No error is left after the accepted fixes.
fn is_clean_after(report: &Report) -> bool {
    report.findings.iter().all(|finding| finding.accepted || finding.severity != rowproof::rule::Severity::Error)
}

fn show(file: &FileArguments, report: &Report, print: impl Fn(&Report) -> String) -> Result<()> {
    if file.json { out(&(serde_json::to_string(report)? + "\n")) } else { out(&print(report)) }
}

fn list<T: serde::Serialize>(json: bool, items: &[T], print: impl Fn(&[T]) -> String) -> Result<bool> {
    let text = if json { serde_json::to_string_pretty(items)? + "\n" } else { print(items) };
    out(&text).map(|()| true)
}

fn out(text: &str) -> Result<()> {
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).context("cannot write to standard output")
}
