//! Builds the page: one HTML file that holds everything.

use crate::setup::packages::NPM;
use crate::{progress, project, setup, size, wasm};
use anyhow::Result;
use std::path::PathBuf;
use xshell::{Shell, cmd};

/// The finished page.
pub fn page() -> PathBuf {
    project::web().join("dist/index.html")
}

/// Installs what is missing, and builds the page.
pub fn run() -> Result<()> {
    setup::run(false)?;
    build()
}

/// Builds the page on a machine that is set up.
pub fn build() -> Result<()> {
    let sh = Shell::new()?;
    wasm::build(&sh)?;
    progress::step("page", "npm run build", || {
        let _dir = sh.push_dir(project::web());
        cmd!(sh, "{NPM} run --silent build").run()?;
        Ok("built".to_owned())
    })?;
    println!("  {}", size::describe(&wasm::module())?);
    println!("  {}", size::describe(&page())?);
    Ok(())
}
