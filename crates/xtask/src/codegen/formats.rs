//! FORMATS.md: every format, with its fields and where each claim comes from.

use super::markdown::{code, header, row, table, text};
use super::sentences::Sentences;
use anyhow::{Result, bail};
use serde::Deserialize;
use std::collections::BTreeMap;

const ABOUT: &str = "The formats that Rowproof reads and writes, as they are defined in \
    `crates/rowproof/formats/`.\n\n\
    How sure a claim is:\n\n\
    | Certainty | Means | A rule that rests on it |\n\
    |---|---|---|\n\
    | DOC | the vendor's own documentation says so | may be an error |\n\
    | CODE | seen in other people's code only | at most a warning |\n\
    | INF | inferred | at most a warning, “not documented” |\n\
    | NONE | looked for, not found | there is none |\n\n\
    What the pages say of a file stands under each format, sentence by sentence: the rule that holds it, and a test \
    that holds the rule; or why no rule can. They are written down in `crates/rowproof/sentences/`.";

/// A format, as `rowproof formats --json` gives it.
#[derive(Deserialize)]
pub struct Format {
    id: String,
    title: String,
    description: String,
    roles: Vec<String>,
    layouts: Vec<String>,
    fields: Vec<Field>,
    upload: Option<Upload>,
    notes: Vec<Note>,
    sources: BTreeMap<String, Source>,
}

impl Format {
    /// What is said of its files and held by a rule, each with its source.
    pub fn said(&self, sentences: &Sentences, rule: &str) -> Vec<String> {
        sentences.of_rule(rule, &self.id, |source| citation(&self.sources, source))
    }
}

#[derive(Deserialize)]
struct Field {
    name: String,
    description: String,
    need: String,
    group: Option<String>,
    kind: String,
    certainty: String,
    aliases: Vec<String>,
    sources: Vec<String>,
}

#[derive(Deserialize)]
struct Upload {
    words: String,
    command: Option<String>,
}

#[derive(Deserialize)]
struct Note {
    text: String,
    certainty: String,
    source: String,
}

#[derive(Deserialize)]
struct Source {
    title: String,
    url: String,
}

/// The whole file.
///
/// # Errors
/// Sentences are not as they have to be.
pub fn render(formats: &[Format], sentences: &Sentences) -> Result<String> {
    if let Some(unknown) = sentences.formats().find(|id| formats.iter().all(|format| format.id != *id)) {
        bail!("there are sentences of {unknown}, which is no format");
    }
    let mut out = header("Formats", ABOUT);
    out += &format!("\n{}", table(["Format", "Title", "Roles", "Fields"]));
    for format in formats {
        let link = format!("[`{0}`](#{0})", format.id);
        let fields = format.fields.len().to_string();
        out += &row([&link, &text(&format.title), &format.roles.join(", "), &fields]);
    }
    for format in formats {
        out += &section(format, sentences)?;
    }
    Ok(out)
}

fn section(format: &Format, sentences: &Sentences) -> Result<String> {
    let mut out = format!("\n## `{}`\n\n**{}**", format.id, text(&format.title));
    if !format.layouts.is_empty() {
        out += &format!(" · written as {}", format.layouts.join(", "));
    }
    out += &format!("\n\n{}\n", text(&format.description));
    if !format.fields.is_empty() {
        out += &fields(format);
        out += &aliases(&format.fields);
    }
    out += &format.upload.as_ref().map(upload).unwrap_or_default();
    out += &notes(format);
    let names = format.fields.iter().map(|field| field.name.as_str()).collect();
    let cite = |id: &str| format.sources.contains_key(id).then(|| citation(&format.sources, id));
    out += &sentences.render(&format.id, &names, cite)?;
    out += &sources(&format.sources);
    Ok(out)
}

fn fields(format: &Format) -> String {
    let mut out = format!("\n### Fields of {}\n\n{}", format.id, table(["Field", "Need", "Kind", "Certainty", "Means", "Sources"]));
    for field in &format.fields {
        let need = match &field.group {
            Some(group) => format!("one of: {}", text(group)),
            None => field.need.clone(),
        };
        let sources: Vec<_> = field.sources.iter().map(|id| citation(&format.sources, id)).collect();
        out += &row([&code(&field.name), &need, &field.kind, &field.certainty, &text(&field.description), &sources.join(", ")]);
    }
    out
}

fn aliases(fields: &[Field]) -> String {
    let mut list = String::new();
    for field in fields.iter().filter(|field| !field.aliases.is_empty()) {
        let aliases: Vec<_> = field.aliases.iter().map(|alias| text(alias)).collect();
        list += &format!("- {}: {}\n", code(&field.name), aliases.join(" · "));
    }
    if list.is_empty() {
        return list;
    }
    format!("\n<details>\n<summary>Headings that are recognised</summary>\n\n{list}\n</details>\n")
}

fn upload(upload: &Upload) -> String {
    let mut out = format!("\n### Upload\n\n{}\n", text(&upload.words));
    if let Some(command) = &upload.command {
        out += &format!("\n```sh\n{command}\n```\n");
    }
    out
}

fn notes(format: &Format) -> String {
    if format.notes.is_empty() {
        return String::new();
    }
    let mut out = "\n### Notes\n\n".to_owned();
    for note in &format.notes {
        let source = match note.source.as_str() {
            "" => String::new(),
            id => format!(", {}", citation(&format.sources, id)),
        };
        out += &format!("- {} ({}{source})\n", text(&note.text), note.certainty);
    }
    out
}

fn sources(sources: &BTreeMap<String, Source>) -> String {
    if sources.is_empty() {
        return String::new();
    }
    let mut out = "\n### Sources\n\n".to_owned();
    for (id, source) in sources {
        out += &format!("- {}: [{}]({})\n", text(id), text(&source.title), source.url);
    }
    out
}

/// The source's id, with a link to it.
fn citation(sources: &BTreeMap<String, Source>, id: &str) -> String {
    match sources.get(id) {
        Some(source) => format!("[{}]({})", text(id), source.url),
        None => text(id),
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, Sentences, render};

    #[test]
    fn a_field_stands_with_its_need_and_its_source() {
        let formats: Vec<Format> = serde_json::from_str(
            r#"[{"id":"calls","title":"Calls","description":"D","roles":["target"],"layouts":["csv"],
                "fields":[{"name":"UserId","description":"Who.","need":"group","group":"visitor",
                  "kind":"text","concept":"x","constant":false,"certainty":"DOC",
                  "aliases":["user_id"],"sources":["S2"]}],
                "upload":{"words":"Send it.","command":null},"notes":[],
                "sources":{"S2":{"title":"Page","url":"https://example.com/p"}}}]"#,
        )
        .unwrap();
        let tests = super::super::tested::Tests::default();
        let page = render(&formats, &Sentences::none(&tests)).unwrap();
        assert!(page.contains("| `UserId` | one of: visitor | text | DOC | Who. | [S2](https://example.com/p) |\n"));
        assert!(page.contains("- `UserId`: user\\_id\n\n</details>"));
        assert!(!page.contains("```sh"));
    }
}
