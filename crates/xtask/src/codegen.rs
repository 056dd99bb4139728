//! Writes RULES.md and FORMATS.md from what the command line says of itself.

mod formats;
mod markdown;
mod rules;
mod sentences;
mod tested;

use crate::project;
use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use xshell::{Shell, cmd};

/// Writes the files, or with `check` fails when they are not as they would be written.
pub fn run(check: bool) -> Result<()> {
    let sh = Shell::new()?;
    sh.change_dir(project::root());
    let (rules, formats) = (ask::<Vec<rules::Rule>>(&sh, "rules")?, ask::<Vec<formats::Format>>(&sh, "formats")?);
    let tests = tested::Tests::find(project::root())?;
    let sentences = sentences::Sentences::read(project::root(), rules.iter().map(rules::Rule::code).collect(), &tests)?;
    let said = |rule: &str| formats.iter().flat_map(|format| format.said(&sentences, rule)).collect();
    let files = [("RULES.md", rules::render(&rules, said)), ("FORMATS.md", formats::render(&formats, &sentences)?)];
    for (name, text) in files {
        let path = project::root().join(name);
        let current = sh.read_file(&path).is_ok_and(|old| old == text);
        match (current, check) {
            (true, _) => println!("✓ {name} is current"),
            (false, true) => bail!("{name} is not current. Run: cargo xtask codegen"),
            (false, false) => {
                sh.write_file(&path, text)?;
                println!("✓ {name} written");
            }
        }
    }
    Ok(())
}

/// What `rowproof SUBJECT --json` answers.
fn ask<T: DeserializeOwned>(sh: &Shell, subject: &str) -> Result<T> {
    let json = cmd!(sh, "cargo run --quiet --locked --package rowproof-cli -- {subject} --json").quiet().read()?;
    serde_json::from_str(&json).with_context(|| format!("cannot read what `rowproof {subject} --json` says"))
}
