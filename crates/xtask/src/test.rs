//! Every check and test, in the order in which they fail soonest.

use crate::setup::packages::NPM;
use crate::setup::{chromium, wasm::TARGET, wasm::Toolchain};
use crate::{codegen, fuzz, progress, project, setup, wasm, web};
use anyhow::{Context, Result};
use std::time::{Duration, Instant};
use xshell::{Shell, cmd};

/// Runs everything, stops at the first failure, and prints a table of steps and times.
pub fn run(browser: bool) -> Result<()> {
    let sh = Shell::new()?;
    sh.change_dir(project::root());
    let mut steps = Steps::default();
    let outcome = run_steps(&sh, &mut steps, browser);
    steps.print();
    outcome
}

fn run_steps(sh: &Shell, steps: &mut Steps, browser: bool) -> Result<()> {
    steps.run("setup", || setup::run(browser))?;
    steps.run("formatting", || Ok(cmd!(sh, "cargo fmt --all --check").run()?))?;
    steps.run("clippy, native", || clippy_native(sh))?;
    steps.run("clippy, wasm32", || clippy_wasm(sh))?;
    steps.run("Rust tests", || Ok(cmd!(sh, "cargo test --locked --workspace").run()?))?;
    steps.run("fuzz targets", || fuzz::check(sh))?;
    steps.run("generated files", || codegen::run(true))?;
    steps.run("page, types and style", || npm(sh, "check"))?;
    steps.run("page, build", web::build)?;
    if browser {
        steps.run("browser tests", || browser_tests(sh))?;
    }
    Ok(())
}

fn clippy_native(sh: &Shell) -> Result<()> {
    Ok(cmd!(sh, "cargo clippy --locked --workspace --all-targets -- -D warnings").run()?)
}

fn clippy_wasm(sh: &Shell) -> Result<()> {
    let toolchain = Toolchain::require(sh)?;
    let (cargo, flags) = (toolchain.cargo(), toolchain.cargo_flags());
    let _environment = wasm::environment(sh);
    let packages = ["-p", "rowproof", "-p", "rowproof-wasm"];
    let command = cmd!(sh, "{cargo} clippy --locked {packages...} --target {TARGET} {flags...} -- -D warnings");
    Ok(toolchain.apply(command).run()?)
}

fn npm(sh: &Shell, script: &str) -> Result<()> {
    let _dir = sh.push_dir(project::web());
    Ok(cmd!(sh, "{NPM} run --silent {script}").run()?)
}

fn browser_tests(sh: &Shell) -> Result<()> {
    let program = chromium().context("Chromium is missing. Run: cargo xtask setup --browser")?;
    let _env = sh.push_env("CHROMIUM", program);
    npm(sh, "test:browser")
}

/// What ran, and how long it took.
#[derive(Default)]
struct Steps(Vec<(&'static str, bool, Duration)>);

impl Steps {
    fn run(&mut self, name: &'static str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        println!("\n── {name}");
        let start = Instant::now();
        let outcome = work();
        self.0.push((name, outcome.is_ok(), start.elapsed()));
        outcome.with_context(|| format!("{name} failed"))
    }

    fn print(&self) {
        println!();
        for (name, passed, time) in &self.0 {
            let mark = if *passed { "✓" } else { "✗" };
            println!("{mark} {name:<24}{:>9}", progress::seconds(*time));
        }
        let total = self.0.iter().map(|(_, _, time)| *time).sum();
        println!("  {:<24}{:>9}", "in all", progress::seconds(total));
    }
}
