//! wasm-pack and wasm-bindgen, in a folder of the project's own.

use crate::{progress, project};
use anyhow::{Context, Result};
use std::path::Path;
use xshell::{Shell, cmd};

/// The wasm-pack that the project is built with.
const WASM_PACK: &str = "0.15.1";

/// A program that cargo installs.
struct Tool<'a> {
    package: &'a str,
    program: &'a str,
    version: &'a str,
    why: &'a str,
    flags: &'a [&'a str],
}

/// Installs the tools that are missing or of another version.
pub fn ensure(sh: &Shell) -> Result<()> {
    let lock = sh.read_file(project::root().join("Cargo.lock"))?;
    let bindgen = locked_version(&lock, "wasm-bindgen").context("Cargo.lock does not name wasm-bindgen")?;
    let tools = [
        Tool {
            package: "wasm-pack",
            program: "wasm-pack",
            version: WASM_PACK,
            why: "packs the core for browsers",
            flags: &["--debug", "--locked"],
        },
        Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: bindgen,
            why: "writes the page's side of the core's functions",
            // Without --locked: its lock can name crate versions that a registry does not hold.
            flags: &["--debug", "--bin", "wasm-bindgen"],
        },
    ];
    // Debug builds without debug information: they are made in half the time, and what the tools
    // do takes a moment anyway.
    let _debug = sh.push_env("CARGO_PROFILE_DEV_DEBUG", "0");
    // A fixed folder lets the tools share what they have in common, and survives an interruption.
    let build = project::tools().join("build");
    for tool in &tools {
        tool.ensure(sh, &build)?;
    }
    Ok(sh.remove_path(build)?)
}

impl Tool<'_> {
    fn ensure(&self, sh: &Shell, build: &Path) -> Result<()> {
        let Self { package, version, flags, .. } = *self;
        if self.is_installed(sh) {
            progress::found(package, version);
            return Ok(());
        }
        let why = format!("{}; takes minutes, once", self.why);
        progress::step(package, &why, || {
            let root = project::tools();
            let _target = sh.push_env("CARGO_TARGET_DIR", build);
            let what = [package, "--version", version];
            cmd!(sh, "cargo install {what...} --root {root} {flags...}").run()?;
            Ok(version.to_owned())
        })
    }

    fn is_installed(&self, sh: &Shell) -> bool {
        let path = project::tools().join("bin").join(self.program);
        let line = cmd!(sh, "{path} --version").quiet().ignore_stderr().read();
        line.is_ok_and(|line| line.split_whitespace().nth(1) == Some(self.version))
    }
}

/// The version of a package in a `Cargo.lock`.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn version_of_the_package_itself() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "bindgen"), None);
    }
}
