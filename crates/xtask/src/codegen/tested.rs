//! Where each rule is tested: the cases of the suite that expect it, else the unit tests of the core that name it.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A place where a rule is tested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// Path from the project's top.
    pub path: String,
    /// Heading of the case, or name of the function.
    pub name: String,
    /// The field that the case finds it at; empty for a unit test.
    place: String,
}

impl Test {
    /// Where it can be looked at.
    pub fn link(&self) -> String {
        if self.path.ends_with(".md") { format!("{}#{}", self.path, slug(&self.name)) } else { self.path.clone() }
    }
}

/// Every test, by the code of its rule.
#[derive(Debug, Default)]
pub struct Tests {
    by_rule: BTreeMap<String, Vec<Test>>,
}

impl Tests {
    /// Looks through the suite and the core's sources.
    pub fn find(root: &Path) -> Result<Self> {
        let mut tests = Self::default();
        for path in files(&root.join("tests/suite"), "md")? {
            tests.add_cases(&name_of(root, &path), &read(&path)?);
        }
        for path in files(&root.join("crates/rowproof/src"), "rs")? {
            tests.add_units(&name_of(root, &path), &read(&path)?);
        }
        Ok(tests)
    }

    /// The test that tells most of a rule in a format: a case of the format's own at one of the fields, a case of its own, any case, a
    /// unit test.
    pub fn of(&self, rule: &str, format: &str, fields: &[String]) -> Option<&Test> {
        let own = format!("/{format}.md");
        let rank = |test: &&Test| match test {
            test if !test.path.ends_with(".md") => 3,
            test if !test.path.ends_with(&own) => 2,
            test => u8::from(!fields.contains(&test.place)),
        };
        self.by_rule.get(rule)?.iter().min_by_key(rank)
    }

    /// The cases of a file of the suite: what stands in their blocks of findings, as `severity rule Field count`.
    fn add_cases(&mut self, path: &str, markdown: &str) {
        let (mut case, mut block) = ("", None);
        for line in markdown.lines() {
            match (line.strip_prefix("```"), block) {
                (Some(_), Some(_)) => block = None,
                (Some(info), None) => block = Some(info.split(' ').next().unwrap_or_default()),
                (None, None) => case = line.strip_prefix("## ").unwrap_or(case),
                (None, Some("findings")) => {
                    let mut words = line.split(' ').skip(1);
                    let rule = words.next().unwrap_or_default();
                    let place = words.collect::<Vec<_>>().join(" ");
                    let place = place.rsplit_once(' ').map_or("", |(place, _)| place);
                    self.add(rule, Test { path: path.to_owned(), name: case.to_owned(), place: place.to_owned() });
                }
                (None, Some(_)) => {}
            }
        }
    }

    /// The test functions of a source, with the codes that stand in their strings.
    fn add_units(&mut self, path: &str, source: &str) {
        let (mut is_test, mut function) = (false, "");
        for line in source.lines() {
            let line = line.trim();
            if let Some((name, _)) = line.strip_prefix("fn ").and_then(|rest| rest.split_once('(')) {
                function = if is_test { name } else { "" };
            }
            is_test = line == "#[test]";
            if function.is_empty() {
                continue;
            }
            for text in line.split('"').skip(1).step_by(2) {
                let code = text.split(' ').next().unwrap_or_default();
                if code.contains('-') && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
                    self.add(code, Test { path: path.to_owned(), name: function.to_owned(), place: String::new() });
                }
            }
        }
    }

    fn add(&mut self, rule: &str, test: Test) {
        self.by_rule.entry(rule.to_owned()).or_default().push(test);
    }
}

/// The anchor of a heading: letters and digits in lower case, blanks as hyphens.
fn slug(heading: &str) -> String {
    let kept = heading.to_lowercase().replace(' ', "-");
    kept.chars().filter(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_')).collect()
}

fn name_of(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, extension)?);
        } else if path.extension().is_some_and(|is| is == extension) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::Tests;

    #[test]
    fn the_nearest_test_is_named() {
        let mut tests = Tests::default();
        tests.add_units(
            "src/kind/zip.rs",
            "#[test]\nfn zips() {\n    check(\"1\", \"zip-short → 01 (Ask)\");\n}\nfn other() { \"zip-long\" }",
        );
        tests.add_cases("tests/suite/table.md", "## A table\n\n```findings\nwarning zip-long Zip 2\n```\n");
        tests.add_cases(
            "tests/suite/calls.md",
            "## Two, of one\n\n```csv\nerror zip-bad Zip 1\n```\n\n```findings\nerror zip-long Zip code 1\n```\n",
        );
        let check = |rule: &str, format: &str, expect: Option<&str>| {
            assert_eq!(tests.of(rule, format, &["Zip code".to_owned()]).map(super::Test::link).as_deref(), expect, "{rule}");
        };
        check("zip-short", "calls", Some("src/kind/zip.rs"));
        check("zip-long", "calls", Some("tests/suite/calls.md#two-of-one"));
        check("zip-long", "leads", Some("tests/suite/table.md#a-table"));
        check("zip-bad", "calls", None);
    }
}
