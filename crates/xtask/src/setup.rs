//! Finds what is missing to build and test, and installs it.

mod apt;
mod browser;
mod node;
pub mod packages;
mod tools;
pub mod wasm;

pub use browser::chromium;

use anyhow::Result;
use xshell::Shell;

/// Makes the machine ready; with `browser` for the browser tests as well.
/// What is there already is left alone.
pub fn run(browser: bool) -> Result<()> {
    let sh = Shell::new()?;
    node::require(&sh)?;
    wasm::ensure(&sh)?;
    tools::ensure(&sh)?;
    packages::ensure(&sh)?;
    if browser {
        browser::ensure(&sh)?;
    }
    Ok(())
}
