//! The browser that the tests drive.

use super::apt;
use crate::progress;
use anyhow::{Result, bail};
use std::path::PathBuf;
use xshell::Shell;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The Chromium of this machine: what `CHROMIUM` names, or else the first on `PATH`.
pub fn chromium() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Some(named.into());
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|program| program.is_file())
}

/// Sees to it that a Chromium is there.
pub fn ensure(sh: &Shell) -> Result<()> {
    if let Some(program) = chromium() {
        progress::found("Chromium", &program.display().to_string());
        return Ok(());
    }
    if !apt::is_here(sh) {
        bail!("The browser tests need Chromium. Install it, or name it in CHROMIUM, then run this again.");
    }
    progress::step("Chromium", "the browser that the tests drive", || {
        apt::update(sh)?;
        apt::install(sh, &["chromium", "fonts-noto-cjk"].map(str::to_owned))?;
        match chromium() {
            Some(program) => Ok(program.display().to_string()),
            None => bail!("apt installed it, but it is not on PATH"),
        }
    })
}
