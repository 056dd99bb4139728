//! Fuzzing: made-up input for the core, by the targets of `tests/fuzz`, one after the other.
//!
//! The core has no unsafe code, so no sanitizer is needed, and the stable toolchain is enough.

use crate::{progress, project};
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;
use xshell::{Shell, cmd};

/// The cargo-fuzz that the targets are built with.
const VERSION: &str = "0.13.2";

const FLAGS: [&str; 4] = ["--fuzz-dir", "tests/fuzz", "--sanitizer", "none"];

/// Long inputs from the start, and the number of inputs at the end.
const LIBFUZZER: [&str; 2] = ["-len_control=0", "-print_final_stats=1"];

/// A target, and the longest input that helps it, in bytes.
struct Target {
    name: &'static str,
    longest: u32,
}

const TARGETS: [Target; 13] = [
    Target { name: "text", longest: 300 },
    Target { name: "scan", longest: 400 },
    Target { name: "oracle", longest: 64 },
    Target { name: "record", longest: 200 },
    Target { name: "dialect", longest: 300 },
    Target { name: "encoding", longest: 300 },
    Target { name: "shape", longest: 80 },
    Target { name: "align", longest: 200 },
    Target { name: "mojibake", longest: 100 },
    Target { name: "kinds", longest: 120 },
    Target { name: "recipe", longest: 400 },
    Target { name: "session", longest: 500 },
    Target { name: "merge", longest: 400 },
];

/// Runs one target or all of them for so many seconds each, and stops at the first input that fails.
pub fn run(target: Option<&str>, seconds: u32) -> Result<()> {
    let wanted: Vec<&Target> = TARGETS.iter().filter(|known| target.is_none_or(|name| name == known.name)).collect();
    if wanted.is_empty() {
        bail!("there is no such target; there are {}", TARGETS.map(|target| target.name).join(", "));
    }
    let sh = Shell::new()?;
    sh.change_dir(project::root());
    let cargo_fuzz = ensure(&sh)?;
    let folder = project::root().join("target/fuzz");
    for target in wanted {
        let name = target.name;
        println!("\n── {name}");
        cmd!(sh, "{cargo_fuzz} build {name} {FLAGS...} --target-dir {folder}").run()?;
        target.run(&sh, &cargo_fuzz, seconds)?;
    }
    Ok(())
}

/// Whether the targets still fit the core: they are no part of the workspace, and nothing else would tell.
pub fn check(sh: &Shell) -> Result<()> {
    let folder = project::root().join("target/fuzz");
    // Without its features, the package leaves out the fuzzer, and the C++ compiler that this takes.
    let package = ["--manifest-path", "tests/fuzz/Cargo.toml", "--no-default-features"];
    Ok(cmd!(sh, "cargo check --locked {package...} --bins --target-dir {folder}").run()?)
}

impl Target {
    /// Runs the target, and says how much it tried.
    fn run(&self, sh: &Shell, cargo_fuzz: &Path, seconds: u32) -> Result<()> {
        let Self { name, longest } = self;
        let folder = project::root().join("target/fuzz");
        let (corpus, log) = (folder.join("corpus").join(name), folder.join(format!("{name}.log")));
        sh.create_dir(&corpus)?;
        let limits = [format!("-max_total_time={seconds}"), format!("-max_len={longest}")];
        let start = Instant::now();
        let command = cmd!(sh, "{cargo_fuzz} run {name} {corpus} {FLAGS...} --target-dir {folder} -- {limits...} {LIBFUZZER...}");
        let output = command.env("RUST_BACKTRACE", "0").quiet().ignore_status().output()?;
        fs::write(&log, &output.stderr)?;
        let told = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            bail!("{name} failed:\n{}\nAll that it said is in {}", failure(&told), log.display());
        }
        let tried = told.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:")).unwrap_or("?").trim();
        progress::found(name, &format!("{tried} inputs in {}", progress::seconds(start.elapsed())));
        Ok(())
    }
}

/// What a target said where it failed: the panic, and the input.
fn failure(told: &str) -> String {
    let panic = told.lines().skip_while(|line| !line.contains("panicked at")).take_while(|line| !line.starts_with("note:"));
    let input =
        told.lines().skip_while(|line| !line.starts_with("Output of `std::fmt::Debug`")).take_while(|line| !line.starts_with("Reproduce"));
    panic.chain(input).collect::<Vec<_>>().join("\n")
}

/// Installs cargo-fuzz, where it is missing.
fn ensure(sh: &Shell) -> Result<PathBuf> {
    let path = project::tools().join("bin/cargo-fuzz");
    let line = cmd!(sh, "{path} --version").quiet().ignore_stderr().read();
    if line.is_ok_and(|line| line.split_whitespace().nth(1) == Some(VERSION)) {
        progress::found("cargo-fuzz", VERSION);
        return Ok(path);
    }
    progress::step("cargo-fuzz", "builds the targets; takes minutes, once", || {
        let root = project::tools();
        let what = ["cargo-fuzz", "--version", VERSION];
        cmd!(sh, "cargo install {what...} --root {root} --locked").run()?;
        Ok(VERSION.to_owned())
    })?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_known() {
        let manifest = fs::read_to_string(project::root().join("tests/fuzz/Cargo.toml")).expect("the package of the targets");
        let names: Vec<&str> = manifest.split("[[bin]]\nname = \"").skip(1).filter_map(|bin| bin.split('"').next()).collect();
        assert_eq!(names, TARGETS.map(|target| target.name));
    }
}
