//! RULES.md: every rule, with what it means and what to do.

use super::markdown::{code, header, message, row, table, text};
use serde::Deserialize;

const ABOUT: &str = "Everything that Rowproof can find in a file. \
    `rowproof explain RULE` prints the same on the command line.";

/// A rule, as `rowproof rules --json` gives it.
#[derive(Deserialize)]
pub struct Rule {
    code: String,
    severity: Severity,
    title: String,
    what: String,
    why: String,
    remedy: String,
    fix: String,
    fix_safety: String,
    sources: Vec<String>,
    example: Option<Example>,
}

impl Rule {
    /// Its code.
    pub fn code(&self) -> &str {
        &self.code
    }
}

#[derive(Deserialize, PartialEq, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Severity {
    Error,
    Warning,
    Info,
}

#[derive(Deserialize)]
struct Example {
    format: String,
    field: Option<String>,
    value: String,
}

/// The severities, worst first, with heading and meaning.
const SEVERITIES: [(Severity, &str, &str); 3] = [
    (Severity::Error, "Errors", "The target rejects the record or the file."),
    (Severity::Warning, "Warnings", "Accepted, but not as it was meant; or a ground that no documentation covers."),
    (Severity::Info, "Information", "Worth knowing; nothing needs to be done."),
];

/// The whole file; `said` gives what the pages say that a rule holds, with its source.
pub fn render(rules: &[Rule], said: impl Fn(&str) -> Vec<String>) -> String {
    let mut out = header("Rules", ABOUT);
    for (severity, heading, meaning) in SEVERITIES {
        let rules: Vec<_> = rules.iter().filter(|rule| rule.severity == severity).collect();
        out += &index(heading, meaning, &rules);
    }
    out += FIXES;
    for (severity, ..) in SEVERITIES {
        out.extend(rules.iter().filter(|rule| rule.severity == severity).map(|rule| section(rule, &said(&rule.code))));
    }
    out
}

const FIXES: &str = "
## Fixes

| Fix | Means |
|---|---|
| safe | The target reads the same fact afterwards. Made unless refused. |
| ask | A guess: one decision for the whole column. Made only when accepted. |
| hint | Rowproof says what to do, and changes nothing. |
| none | Only you can mend it. |
";

fn index(heading: &str, meaning: &str, rules: &[&Rule]) -> String {
    if rules.is_empty() {
        return String::new();
    }
    let mut out = format!("\n## {heading}\n\n{meaning}\n\n{}", table(["Rule", "Means", "Fix"]));
    for rule in rules {
        let link = format!("[`{0}`](#{0})", rule.code);
        out += &row([&link, &message(&rule.title), &rule.fix]);
    }
    out
}

fn section(rule: &Rule, said: &[String]) -> String {
    let severity = match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    };
    let mut out = format!("\n---\n\n### `{}`\n\n", rule.code);
    out += &format!("**{}** · {severity} · fix: {}\n", message(&rule.title), rule.fix);
    for (heading, words) in [("What", &rule.what), ("Why", &rule.why), ("What to do", &rule.remedy), ("Fix", &rule.fix_safety)] {
        if !words.is_empty() {
            out += &format!("\n**{heading}.** {}\n", message(words));
        }
    }
    out += &rule.example.as_ref().map(example).unwrap_or_default();
    if !said.is_empty() {
        out += &format!("\n**What the pages say.**\n\n- {}\n", said.join("\n- "));
    }
    if !rule.sources.is_empty() {
        let sources: Vec<_> = rule.sources.iter().map(|source| text(source)).collect();
        out += &format!("\n**Sources.** {}\n", sources.join(" · "));
    }
    out
}

fn example(example: &Example) -> String {
    let place = match &example.field {
        Some(field) => format!("{} of {}", code(field), code(&example.format)),
        None => code(&example.format),
    };
    // A block: an example may be a whole record.
    let fence = if example.value.contains("```") { "````" } else { "```" };
    format!("\n**Example**, in {place}:\n\n{fence}text\n{}\n{fence}\n", visible(example.value.trim_end_matches('\n')))
}

/// Control characters as the pictures of them, so that the page is a text.
fn visible(value: &str) -> String {
    let picture = |character: char| match u32::from(character) {
        code @ 0..0x20 if !matches!(character, '\n' | '\t') => char::from_u32(0x2400 + code).unwrap_or(character),
        _ => character,
    };
    value.chars().map(picture).collect()
}

#[cfg(test)]
mod tests {
    use super::{Rule, render, visible};

    #[test]
    fn control_characters_are_seen() {
        assert_eq!(visible("PK\u{3}\0a\tb\nc"), "PK␃␀a\tb\nc");
    }

    #[test]
    fn a_rule_is_listed_and_explained() {
        let rules: Vec<Rule> = serde_json::from_str(
            r#"[{"code":"bad-zone","severity":"error","title":"The zone is missing",
                "what":"{value} names no zone","why":"Times differ.","remedy":"Choose one.",
                "fix":"ask","fix_safety":"","sources":["S0"],
                "example":{"format":"table","field":null,"value":"12:00"}}]"#,
        )
        .unwrap();
        let page = render(&rules, |rule| vec![format!("A time has its zone, says the page of {rule}.")]);
        assert!(page.contains("| [`bad-zone`](#bad-zone) | The zone is missing | ask |\n"));
        assert!(page.contains("**What.** *value* names no zone\n"));
        assert!(page.contains("**Example**, in `table`:\n\n```text\n12:00\n```\n"));
        assert!(page.contains("**What the pages say.**\n\n- A time has its zone, says the page of bad-zone.\n"));
        assert!(!page.contains("## Warnings"));
        assert!(!page.contains("**Fix.**"));
    }
}
