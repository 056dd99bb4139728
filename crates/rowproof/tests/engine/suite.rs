//! Runs the literate cases of `tests/suite/*.md`.
//!
//! A case is a `##` heading, prose, and fenced blocks: `csv` (the file; `csv latin1`-like words name its encoding),
//! `recipe` (JSON), `findings` (what has to be found, one a line: `severity rule Field count`, in the report's order),
//! `fixed` (what `fix` writes), `converted` and `rejects` (what `convert` writes).

#![expect(clippy::disallowed_methods, reason = "the cases are files; the core reads none")]

use crate::pass::{Pass, pass};
use rowproof::encoding;
use rowproof::plan::Mode;
use rowproof::recipe::Recipe;
use rowproof::report::Report;
use rowproof::text;
use std::path::Path;

#[derive(Default)]
struct Case {
    name: String,
    blocks: Vec<(String, String)>,
}

impl Case {
    fn block(&self, name: &str) -> Option<&str> {
        self.blocks.iter().find(|(info, _)| info.split(' ').next() == Some(name)).map(|(_, text)| text.as_str())
    }

    /// The file's bytes: `csv` and, after it, an encoding and `crlf`, `cr`, `bom` or `no-newline-at-end`.
    fn file(&self) -> Vec<u8> {
        let (info, body) =
            self.blocks.iter().find(|(info, _)| info.starts_with("csv")).unwrap_or_else(|| panic!("{} has a file", self.name));
        let words: Vec<&str> = info.split(' ').skip(1).collect();
        let mut body = body.clone();
        if words.contains(&"no-newline-at-end") {
            body.pop();
        }
        let newline = if words.contains(&"crlf") {
            "\r\n"
        } else if words.contains(&"cr") {
            "\r"
        } else {
            "\n"
        };
        body = body.replace('\n', newline);
        let mark = if words.contains(&"bom") { "\u{FEFF}" } else { "" };
        let encoding = words.iter().find_map(|word| encoding::by_name(word)).unwrap_or(encoding_rs::UTF_8);
        let mut bytes = Vec::new();
        text::encode(encoding, &(mark.to_owned() + &body), &mut bytes);
        bytes
    }

    fn recipe(&self) -> Recipe {
        self.block("recipe")
            .map_or_else(Recipe::default, |json| serde_json::from_str(json).unwrap_or_else(|error| panic!("{}: {error}", self.name)))
    }
}

fn cases(markdown: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in markdown.lines() {
        match &mut open {
            Some(_) if line == "```" => {
                if let (Some(case), Some(block)) = (cases.last_mut(), open.take()) {
                    case.blocks.push(block);
                }
            }
            Some((_, text)) => {
                text.push_str(line);
                text.push('\n');
            }
            None => {
                if let Some(name) = line.strip_prefix("## ") {
                    cases.push(Case { name: name.to_owned(), ..Case::default() });
                } else if let Some(info) = line.strip_prefix("```") {
                    open = Some((info.to_owned(), String::new()));
                }
            }
        }
    }
    cases
}

fn findings(report: &Report) -> String {
    let line = |finding: &rowproof::report::Finding| {
        let severity = format!("{:?}", finding.severity).to_lowercase();
        let place = finding.field.as_deref().or(finding.column_name.as_deref()).unwrap_or("-");
        format!("{severity} {} {place} {}\n", finding.rule, finding.count)
    };
    report.findings.iter().map(line).collect()
}

fn check(case: &Case) {
    let (bytes, mut recipe) = (case.file(), case.recipe());
    for chunk in [1, 7, 1 << 20] {
        let Pass { mut report, .. } = pass(&bytes, &recipe, Mode::Check, chunk);
        if let Some(answered) = recipe.with_answers(&report.decisions) {
            recipe = answered;
            report = pass(&bytes, &recipe, Mode::Check, chunk).report;
        }
        if let Some(expected) = case.block("findings") {
            assert_eq!(findings(&report), expected, "{}: findings, in chunks of {chunk}", case.name);
        }
        let at_end = |expected: &str| match case.blocks[0].0.contains("no-newline-at-end") {
            true => expected.trim_end_matches('\n').to_owned(),
            false => expected.to_owned(),
        };
        // Blocks show text with LF; line ends are compared by the tests of losslessness.
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).replace("\r\n", "\n").replace('\r', "\n");
        if let Some(expected) = case.block("fixed") {
            let Pass { output, .. } = pass(&bytes, &recipe, Mode::Fix, chunk);
            assert_eq!(text(output), at_end(expected), "{}: fixed, in chunks of {chunk}", case.name);
        }
        if case.block("converted").is_some() || case.block("rejects").is_some() {
            let Pass { output, rejects, .. } = pass(&bytes, &recipe, Mode::Convert, chunk);
            if let Some(expected) = case.block("converted") {
                assert_eq!(text(output), expected, "{}: converted, in chunks of {chunk}", case.name);
            }
            if let Some(expected) = case.block("rejects") {
                assert_eq!(text(rejects), expected, "{}: rejects, in chunks of {chunk}", case.name);
            }
        }
    }
}

#[test]
fn suite() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/suite");
    let mut count = 0;
    let entries = std::fs::read_dir(folder).expect("the suite");
    for path in
        entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.extension().is_some_and(|extension| extension == "md"))
    {
        for case in cases(&std::fs::read_to_string(&path).expect("text")) {
            check(&case);
            count += 1;
        }
    }
    assert!(count >= 20, "only {count} cases were found");
}
