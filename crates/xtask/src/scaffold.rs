//! Writes the first lines of a new format or check, and says what remains to be done.

use crate::project;
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::Write;
use std::path::Path;

const FORMAT: &str = include_str!("../templates/format.json");
const CHECK: &str = include_str!("../templates/check.rs.txt");

/// Writes a format file to fill in.
pub fn format(id: &str) -> Result<()> {
    require_kebab_case(id)?;
    write_new(&format!("crates/rowproof/formats/{id}.json"), &FORMAT.replace("{id}", id))?;
    println!(
        "Next:\n  \
         1. Fill it in: every field, with what is known of it and from where.\n  \
         2. Write its cases into tests/suite/{id}.md.\n  \
         3. cargo test -p rowproof, and then cargo xtask codegen."
    );
    Ok(())
}

/// Writes a check to fill in.
pub fn check(name: &str) -> Result<()> {
    require_kebab_case(name)?;
    let module = name.replace('-', "_");
    let text = CHECK.replace("{CONSTANT}", &module.to_uppercase()).replace("{name}", name);
    write_new(&format!("crates/rowproof/src/check/{module}.rs"), &text)?;
    println!(
        "Next:\n  \
         1. Write the rule's words, its sources, an example that breaks it, the check and its test.\n  \
         2. In crates/rowproof/src/check.rs: pub mod {module}; and &{module}::CHECK in ALL.\n  \
         3. Name the check under \"checks\" of the formats it applies to.\n  \
         4. cargo test -p rowproof, and then cargo xtask codegen."
    );
    Ok(())
}

fn write_new(path: &str, text: &str) -> Result<()> {
    let full: &Path = &project::root().join(path);
    let mut file = File::create_new(full).with_context(|| format!("cannot make {path}"))?;
    file.write_all(text.as_bytes())?;
    println!("✓ {path}");
    Ok(())
}

fn require_kebab_case(name: &str) -> Result<()> {
    let is_word = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_lowercase()) && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    if name.split('-').all(is_word) { Ok(()) } else { bail!("{name:?} is not a name like acme-calls") }
}

#[cfg(test)]
mod tests {
    use super::{FORMAT, require_kebab_case};

    #[test]
    fn names() {
        assert!(require_kebab_case("acme-calls2").is_ok());
        assert!(["", "Acme", "acme-", "../acme", "2-calls", "a_b"].iter().all(|name| require_kebab_case(name).is_err()));
    }

    #[test]
    fn the_format_template_is_json() {
        serde_json::from_str::<serde_json::Value>(FORMAT).unwrap();
    }
}
