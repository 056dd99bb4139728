//! What the pages say of a file, sentence by sentence, with the rule that holds it and the test that holds the rule.

use super::markdown::{code, row, table, text};
use super::tested::Tests;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What a page says of a file, in our words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentence {
    says: String,
    certainty: String,
    source: String,
    /// The fields that it is about; none if it is about the file.
    #[serde(default)]
    fields: Vec<String>,
    /// The rules that hold it.
    #[serde(default)]
    rules: Vec<String>,
    /// Why no rule can.
    none: Option<String>,
}

/// The sentences of every format, and what they are held against.
pub struct Sentences<'a> {
    by_format: BTreeMap<String, Vec<Sentence>>,
    rules: BTreeSet<&'a str>,
    tests: &'a Tests,
}

impl<'a> Sentences<'a> {
    /// Reads `crates/rowproof/sentences/*.json`.
    pub fn read(root: &Path, rules: BTreeSet<&'a str>, tests: &'a Tests) -> Result<Self> {
        let mut by_format = BTreeMap::new();
        for entry in std::fs::read_dir(root.join("crates/rowproof/sentences")).context("cannot list the sentences")? {
            let path = entry?.path();
            let json = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            let sentences = serde_json::from_str(&json).with_context(|| format!("cannot read {}", path.display()))?;
            by_format.insert(path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), sentences);
        }
        Ok(Self { by_format, rules, tests })
    }

    /// No sentence of any format.
    #[cfg(test)]
    pub fn none(tests: &'a Tests) -> Self {
        Self { by_format: BTreeMap::new(), rules: BTreeSet::new(), tests }
    }

    /// The formats that have sentences.
    pub fn formats(&self) -> impl Iterator<Item = &str> {
        self.by_format.keys().map(String::as_str)
    }

    /// The table of a format; nothing where it has no sentences. `cite` links a source of the format, `fields` are its own.
    ///
    /// # Errors
    /// A sentence names a field, a source or a rule that does not exist, or a rule that no test expects; or it has neither a rule nor a
    /// reason.
    pub fn render(&self, format: &str, fields: &BTreeSet<&str>, cite: impl Fn(&str) -> Option<String>) -> Result<String> {
        let Some(sentences) = self.by_format.get(format) else {
            return Ok(String::new());
        };
        let mut out = format!("\n### Sentences of {format}\n\n{}", table(["It is said that", "Source", "Rule: its test"]));
        for sentence in sentences {
            let place = || format!("{format}: “{}”", sentence.says);
            if let Some(unknown) = sentence.fields.iter().find(|field| !fields.contains(field.as_str())) {
                bail!("{} is about the field {unknown}, which does not exist", place());
            }
            let source = cite(&sentence.source).with_context(|| format!("{} cites the unknown source {}", place(), sentence.source))?;
            let held = self.held(format, sentence).with_context(place)?;
            out += &row([&text(&sentence.says), &format!("{source}, {}", sentence.certainty), &held]);
        }
        Ok(out)
    }

    /// What is said of a format's files and held by a rule, each with its source, as `cite` links it.
    pub fn of_rule(&self, rule: &str, format: &str, cite: impl Fn(&str) -> String) -> Vec<String> {
        let sentences = self.by_format.get(format).into_iter().flatten();
        let held = sentences.filter(|sentence| sentence.rules.iter().any(|held| held == rule));
        held.map(|sentence| format!("{} ({}, {}, {})", text(&sentence.says), code(format), cite(&sentence.source), sentence.certainty))
            .collect()
    }

    fn held(&self, format: &str, sentence: &Sentence) -> Result<String> {
        if let (Some(reason), true) = (&sentence.none, sentence.rules.is_empty()) {
            return Ok(format!("none: {}", text(reason)));
        }
        if sentence.rules.is_empty() || sentence.none.is_some() {
            bail!("it has to name either rules or the reason why there is none");
        }
        let rule = |rule: &String| {
            if !self.rules.contains(rule.as_str()) {
                bail!("there is no rule {rule}");
            }
            let test = self.tests.of(rule, format, &sentence.fields).with_context(|| format!("no test expects {rule}"))?;
            Ok(format!("[`{rule}`](RULES.md#{rule}): [{}]({})", text(&test.name), test.link()))
        };
        Ok(sentence.rules.iter().map(rule).collect::<Result<Vec<_>>>()?.join("<br>"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Sentences, Tests};
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn what_is_not_held_is_refused() {
        let tests = Tests::default();
        let check = |sentence: &str, expect: &str| {
            let sentences = serde_json::from_str(&format!("[{sentence}]")).unwrap();
            let by_format = BTreeMap::from([("calls".to_owned(), sentences)]);
            let sentences = Sentences { by_format, rules: BTreeSet::from(["untested"]), tests: &tests };
            let page = sentences.render("calls", &BTreeSet::from(["Zip"]), |id| (id == "S").then(|| id.to_owned()));
            let said = page.unwrap_or_else(|error| format!("{error:#}"));
            assert!(said.contains(expect), "{said}");
        };
        let of = |rest: &str| format!(r#"{{"says":"x","certainty":"DOC","source":"S",{rest}}}"#);
        check(&of(r#""none":"Only they know.""#), "| x | S, DOC | none: Only they know. |");
        check(&of(r#""rules":["unknown"]"#), "there is no rule unknown");
        check(&of(r#""rules":["untested"]"#), "no test expects untested");
        check(&of(r#""rules":[]"#), "either rules or the reason");
        check(&of(r#""fields":["City"],"none":"x""#), "the field City");
        check(r#"{"says":"x","certainty":"DOC","source":"T","none":"x"}"#, "unknown source T");
    }
}
