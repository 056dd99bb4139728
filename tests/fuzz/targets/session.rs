//! Any file, recipe and mode: every chunking gives the same, counts agree, fixing and converting twice is as once.

#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use fuzz::file::{bytes, table};
use fuzz::{Chunks, ENCODINGS, perhaps};
use libfuzzer_sys::fuzz_target;
use rowproof::excerpt::Excerpt;
use rowproof::fix::Safety;
use rowproof::plan::Mode;
use rowproof::recipe::{Recipe, Unusable};
use rowproof::report::Report;
use rowproof::rule::Severity;
use rowproof::session::Session;
use std::fmt;

const FORMATS: [&str; 5] = ["impact-calls", "impact-prospects", "impact-call-api", "metrica-calls", "table"];

#[derive(Debug)]
struct Input {
    recipe: Recipe,
    mode: Mode,
    chunks: Chunks,
    /// Whether the file is a table of calls, or any bytes.
    is_table: bool,
    file: File,
}

/// The bytes of a file, shown as text.
struct File(Vec<u8>);

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        let told = |input: &mut Unstructured, choices: &[&str]| if input.ratio(1, 3)? { perhaps(input, choices) } else { Ok(None) };
        let recipe = Recipe {
            from: perhaps(input, &FORMATS)?,
            format: perhaps(input, &FORMATS)?,
            encoding: told(input, &ENCODINGS)?,
            delimiter: told(input, &[",", ";", "\t", "||", " ", "§"])?,
            quote: told(input, &["", "\"", "'"])?,
            escape: told(input, &["", "\\"])?,
            header: if input.ratio(1, 6)? { Some(input.arbitrary()?) } else { None },
            skipped_lines: if input.ratio(1, 8)? { Some(input.int_in_range(0..=2)?) } else { None },
            accept: if input.arbitrary()? { Some(Safety::Ask) } else { None },
            layout: told(input, &["csv", "curl", "ndjson"])?,
            newline: told(input, &["lf", "crlf"])?,
            ..Recipe::default()
        };
        let mode = *input.choose(&[Mode::Check, Mode::Fix, Mode::Convert])?;
        let chunks = input.arbitrary()?;
        let is_table = input.arbitrary()?;
        let file = File(if is_table { table(input)? } else { bytes(input)? });
        Ok(Self { recipe, mode, chunks, is_table, file })
    }
}

/// What a pass gives.
struct Pass {
    report: Report,
    output: Vec<u8>,
    rejects: Vec<u8>,
    /// The recipe, with all that was found out about how the file is written.
    told: Recipe,
    /// Blanks behind its delimiters belong to them, or its lines are quoted as a whole.
    is_special: bool,
}

fn pass<'b>(bytes: &'b [u8], recipe: &Recipe, mode: Mode, chunks: impl Iterator<Item = &'b [u8]>) -> std::result::Result<Pass, Unusable> {
    let now = rowproof::Moment::from_timestamp(1_795_262_400, 0);
    let mut session = Session::new(&Excerpt::new(bytes, bytes.len() as u64), recipe, mode, now)?;
    let (mut output, mut rejects) = (Vec::new(), Vec::new());
    for chunk in chunks {
        session.push(chunk);
        output.extend(session.take_output());
        rejects.extend(session.take_rejects());
    }
    let report = session.finish();
    output.extend(session.take_output());
    rejects.extend(session.take_rejects());
    let probe = &session.plan().probe;
    let sign = |sign: Option<u8>| Some(sign.map(|byte| char::from(byte).to_string()).unwrap_or_default());
    let syntax = probe.dialect.syntax;
    let told = Recipe {
        from: Some(probe.format.id.clone()),
        encoding: Some(probe.encoding.name().to_owned()),
        delimiter: Some(syntax.delimiter.as_str().to_owned()),
        quote: sign(syntax.quote),
        escape: sign(syntax.escape),
        header: Some(probe.dialect.header),
        skipped_lines: Some(probe.dialect.skipped_lines),
        ..recipe.clone()
    };
    Ok(Pass { report, output, rejects, told, is_special: syntax.blanks || syntax.wrapped })
}

fn whole(bytes: &[u8], recipe: &Recipe, mode: Mode) -> std::result::Result<Pass, Unusable> {
    pass(bytes, recipe, mode, std::iter::once(bytes))
}

fn json(report: &Report) -> String {
    serde_json::to_string(report).expect("a report is JSON")
}

fn counts_agree(report: &Report) {
    for forecast in [report.forecast, report.after] {
        assert_eq!(forecast.accepted + forecast.degraded + forecast.rejected, report.records);
    }
    let errors = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
    assert!(report.forecast.rejected >= errors.map(|finding| finding.records).max().unwrap_or(0));
    assert!(report.after.rejected <= report.forecast.rejected);
    assert!(report.findings.iter().all(|finding| finding.count >= finding.records && !finding.samples.is_empty()));
}

/// Fixing again, told how the file is written, changes nothing more.
fn fixed_for_good(once: &Pass) {
    let twice = whole(&once.output, &once.told, Mode::Fix).expect("what was told is so");
    assert_eq!(String::from_utf8_lossy(&twice.output), String::from_utf8_lossy(&once.output), "fixed twice");
    assert_eq!(once.report.records, twice.report.records, "fixing keeps the records");
}

/// What was converted has no error, and is converted to itself.
fn converted_for_good(converted: &Pass, recipe: &Recipe) {
    let report = &converted.report;
    assert_eq!(report.written + report.left_out, report.records);
    let format = recipe.format.clone().unwrap_or_else(|| converted.told.from.clone().unwrap_or_default());
    if recipe.layout.as_deref().is_some_and(|layout| layout != "csv") || format == "impact-call-api" || report.written == 0 {
        return;
    }
    let header = format != "table" || converted.told.header == Some(true);
    let told = Recipe {
        from: Some(format.clone()),
        format: Some(format),
        encoding: Some("utf-8".into()),
        delimiter: Some(",".into()),
        quote: Some("\"".into()),
        escape: Some(String::new()),
        header: Some(header),
        skipped_lines: Some(0),
        newline: recipe.newline.clone(),
        ..Recipe::default()
    };
    let check = whole(&converted.output, &told, Mode::Check).expect("a usable recipe");
    // Values that all begin with a blank, and lines of one cell with delimiters in each, make a file of another dialect, which
    // a recipe cannot deny.
    if check.is_special {
        return;
    }
    let check = check.report;
    // So few bytes with a control character among them are no text; and where the header of a plain table was told
    // wrongly, its records can look like one.
    if check.findings.iter().any(|finding| matches!(finding.rule.as_str(), "file-binary" | "header-repeated" | "header-other")) {
        return;
    }
    let errors: Vec<_> = check.findings.iter().filter(|finding| finding.severity == Severity::Error).map(|finding| &finding.rule).collect();
    assert!(errors.is_empty(), "{errors:?} in {:?}", String::from_utf8_lossy(&converted.output));
    assert_eq!(check.records, report.written, "{:?}", String::from_utf8_lossy(&converted.output));
    let again = whole(&converted.output, &told, Mode::Convert).expect("a usable recipe");
    assert_eq!(String::from_utf8_lossy(&again.output), String::from_utf8_lossy(&converted.output), "converted twice");
}

fuzz_target!(|input: Input| {
    let bytes = input.file.0.as_slice();
    let Ok(found) = whole(bytes, &input.recipe, input.mode) else {
        return;
    };
    for chunks in [input.chunks, Chunks::SINGLE] {
        let parts = pass(bytes, &input.recipe, input.mode, chunks.of(bytes)).expect("usable as before");
        assert_eq!(json(&parts.report), json(&found.report));
        assert_eq!(parts.output, found.output);
        assert_eq!(parts.rejects, found.rejects);
    }
    counts_agree(&found.report);
    if input.mode == Mode::Fix && found.report.cells_changed == 0 {
        assert_eq!(found.output, bytes, "nothing was fixed");
    }
    // Of bytes that are no table, what a fix leaves can be another one than before.
    if !input.is_table {
        return;
    }
    // As the page and the command line do, with what the whole column has answered.
    let recipe = input.recipe.with_answers(&found.report.decisions).unwrap_or(input.recipe);
    let Ok(answered) = whole(bytes, &recipe, input.mode) else {
        return;
    };
    counts_agree(&answered.report);
    match input.mode {
        Mode::Check => {}
        Mode::Fix => fixed_for_good(&answered),
        Mode::Convert => converted_for_good(&answered, &recipe),
    }
});
