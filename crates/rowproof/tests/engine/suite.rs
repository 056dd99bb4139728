//! Runs the literate cases of `tests/suite/**/*.md`.
//!
//! A case is a `##` heading, prose, and fenced blocks. The file:
//!
//! - `csv`: the file; several are joined. Behind it may stand an encoding, `bom`, `crlf`, `cr`, `crcrlf`,
//!   `no-newline-at-end`, `times=1000` (so often), `escapes` (`\r \n \t \\ \x9F` are undone, and the block's own line ends
//!   left out) or `hex` (its bytes).
//! - `recipe`: settings, as JSON.
//!
//! And what is expected, each if it matters:
//!
//! - `detected`: some of encoding, bom, delimiter, quote, escape, newline, header, `skipped_lines`, columns.
//! - `findings`: what is found, one a line: `severity rule Field count`, in the report's order.
//! - `misfits`: what of the recipe does not fit the file, one a line.
//! - `records`: each as its number, the physical line that it begins on, and its cells as JSON.
//! - `fixed`, `converted`, `rejects`: what `fix` and `convert` write. Behind `fixed` may stand what may stand behind `csv`,
//!   and then the bytes are compared, or `same`: the fixed file is the file, byte by byte.
//!
//! With `ROWPROOF_FILL=1` in the environment, a block that holds only `?` is filled with what comes out, for the author to
//! judge whether that is right.

#![expect(clippy::disallowed_methods, reason = "the cases are files; the core reads none")]

mod case;

use crate::pass::{Pass, pass};
use case::{Block, Case, cases};
use rowproof::plan::Mode;
use rowproof::recipe::Recipe;
use rowproof::report::{Detection, Report};
use rowproof::session::Session;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Files up to this size are read in single bytes, too.
const SMALL: usize = 1 << 12;

fn findings(report: &Report) -> String {
    let line = |finding: &rowproof::report::Finding| {
        let severity = format!("{:?}", finding.severity).to_lowercase();
        let place = finding.field.as_deref().or(finding.column_name.as_deref()).unwrap_or("-");
        format!("{severity} {} {place} {}\n", finding.rule, finding.count)
    };
    report.findings.iter().map(line).collect()
}

/// The parts of the detection that `wanted` has, one a line.
fn detected(file: &Detection, wanted: &str) -> String {
    let file = json!(file);
    let line = |line: &str| {
        let key = line.split(' ').next().unwrap_or_default();
        let value = match &file[key] {
            Value::String(text) => text.replace('\t', "\\t").replace('\r', "\\r").replace('\n', "\\n").replace('\u{1}', "\\u0001"),
            Value::Null => "none".to_owned(),
            other => other.to_string(),
        };
        format!("{key} {value}\n")
    };
    wanted.lines().map(line).collect()
}

fn records(session: &Session, bytes: &[u8], count: u64) -> String {
    let wanted: Vec<u64> = (1..=count).collect();
    let Some(block) = session.block(1) else {
        return String::new();
    };
    let end = usize::try_from(block.end).unwrap_or(usize::MAX).min(bytes.len());
    let window = session.window(&bytes[block.start as usize..end], &wanted);
    let mut cells = window.cells.iter();
    let mut out = String::new();
    for (index, number) in window.records.iter().enumerate() {
        let values: Vec<String> = cells.by_ref().take(window.widths[index]).map(|cell| json!(cell.value).to_string()).collect();
        out += &format!("{number} line {}: [{}]\n", window.lines[index], values.join(", "));
    }
    out
}

/// Blocks show text with LF; line ends are compared where bytes are.
fn shown(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n");
    if text.is_empty() || text.ends_with('\n') { text } else { text + "\n" }
}

fn fixed(block: &Block, bytes: &[u8], output: &[u8]) -> String {
    let expected = if block.words == ["same"] { bytes.to_vec() } else { block.bytes() };
    if block.words.is_empty() || expected != output { shown(output) } else { block.body.clone() }
}

/// What comes out where the block says what is expected; none for the file and its recipe.
fn actual(block: &Block, bytes: &[u8], recipe: &Recipe, check: &Pass, chunk: usize) -> Option<String> {
    Some(match block.name.as_str() {
        "detected" => detected(&check.report.file, &block.body),
        "findings" => findings(&check.report),
        "misfits" => check.report.misfits.iter().map(|misfit| format!("{}: {}\n", misfit.code, misfit.because)).collect(),
        "records" => records(&check.session, bytes, check.report.records),
        "fixed" => fixed(block, bytes, &pass(bytes, recipe, Mode::Fix, chunk).output),
        "converted" => shown(&pass(bytes, recipe, Mode::Convert, chunk).output),
        "rejects" => shown(&pass(bytes, recipe, Mode::Convert, chunk).rejects),
        "csv" | "recipe" => return None,
        other => panic!("no block is called {other}"),
    })
}

/// Checks a case; gives the blocks to be filled in, as the line of the fence and the text.
fn check(case: &Case, fill: bool) -> Vec<(usize, String)> {
    let (bytes, recipe) = (case.file(), case.recipe());
    let chunks: &[usize] = if bytes.len() <= SMALL { &[1, 7, 1 << 20] } else { &[1 << 17] };
    let mut filled = Vec::new();
    for &chunk in chunks {
        let mut check = pass(&bytes, &recipe, Mode::Check, chunk);
        let mut recipe = recipe.clone();
        if let Some(answered) = recipe.with_answers(&check.report.decisions) {
            recipe = answered;
            check = pass(&bytes, &recipe, Mode::Check, chunk);
        }
        for block in &case.blocks {
            let Some(actual) = actual(block, &bytes, &recipe, &check, chunk) else { continue };
            if fill && (block.body == "?\n" || block.body.contains(" ?\n")) {
                filled.push((block.line, actual));
            } else {
                assert_eq!(actual, block.body, "{}: {}, in chunks of {chunk}", case.name, block.name);
            }
        }
        if !filled.is_empty() {
            break;
        }
    }
    filled
}

fn suite_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/suite")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the suite").map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<PathBuf> = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    paths.sort();
    paths
}

fn fill_in(path: &Path, markdown: &str, filled: &[(usize, String)]) {
    let mut out = String::new();
    let mut lines = markdown.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        out += &format!("{line}\n");
        if let Some((_, text)) = filled.iter().find(|(fence, _)| *fence == number) {
            lines.by_ref().find(|(_, line)| *line == "```");
            out += &format!("{text}```\n");
        }
    }
    std::fs::write(path, out).expect("the suite can be written");
}

/// The collection of broken files says of each where it comes from.
#[test]
fn every_dialect_has_its_program() {
    for path in files(&suite_folder().join("dialects")) {
        for case in cases(&std::fs::read_to_string(&path).expect("text")) {
            assert!(case.words.len() > 20, "{}: {} does not say what makes such files", path.display(), case.name);
        }
    }
}

#[test]
fn suite() {
    let fill = std::env::var_os("ROWPROOF_FILL").is_some();
    let mut wrong = Vec::new();
    let mut count = 0;
    for path in files(&suite_folder()) {
        let markdown = std::fs::read_to_string(&path).expect("text");
        let mut filled = Vec::new();
        for case in cases(&markdown) {
            count += 1;
            match std::panic::catch_unwind(|| check(&case, fill)) {
                Ok(blocks) => filled.extend(blocks),
                Err(_) => wrong.push(format!("{}: {}", path.file_name().unwrap_or_default().display(), case.name)),
            }
        }
        if !filled.is_empty() {
            fill_in(&path, &markdown, &filled);
        }
    }
    assert!(wrong.is_empty(), "{} of {count} cases are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= 280, "only {count} cases were found");
}
