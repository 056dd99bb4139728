//! Measures `rowproof check` on a generated file of calls, the same at every run.

mod calls;
pub mod fixes;
pub mod reading;

use crate::project;
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use xshell::{Shell, cmd};

/// Age checks need a time that stays.
const NOW: &str = "2026-11-21T12:00:00Z";
const RUNS: usize = 5;

/// Generates the file, checks it a few times, and prints the quickest run and the peak memory.
pub fn run(records: u32) -> Result<()> {
    let sh = Shell::new()?;
    sh.change_dir(project::root());
    cmd!(sh, "cargo build --locked --release --package rowproof-cli").run()?;
    let file = project::root().join(format!("target/bench/calls-{records}.csv"));
    sh.create_dir(project::root().join("target/bench"))?;
    let mut out = BufWriter::new(File::create(&file)?);
    calls::write(&mut out, records)?;
    out.flush()?;
    let bytes = file.metadata()?.len();
    println!("{}: {records} records, {:.1} MB", file.display(), mega(bytes));
    let program = project::root().join("target/release/rowproof");
    let runs = (0..RUNS).map(|_| measure(&program, &file)).collect::<Result<Vec<_>>>()?;
    report(bytes, &runs);
    Ok(())
}

/// One run: how long it took, and the most memory it held, where the system tells.
struct Run {
    time: Duration,
    peak: Option<u64>,
}

fn measure(program: &Path, file: &Path) -> Result<Run> {
    let start = Instant::now();
    let mut child = Command::new(program)
        .arg("check")
        .arg(file)
        .args(["--to", "impact-calls", "--now", NOW, "--json"])
        .stdout(Stdio::null())
        .spawn()
        .with_context(|| format!("cannot start {}", program.display()))?;
    let (status, peak) = watch(&mut child)?;
    // 1 means error findings: the file has some.
    if !matches!(status.code(), Some(0 | 1)) {
        bail!("rowproof check ended with {status}");
    }
    Ok(Run { time: start.elapsed(), peak })
}

/// Waits for the end, and asks now and then how much memory was held so far.
fn watch(child: &mut Child) -> Result<(ExitStatus, Option<u64>)> {
    let mut peak = None;
    loop {
        peak = peak_memory(child.id()).or(peak);
        if let Some(status) = child.try_wait()? {
            return Ok((status, peak));
        }
        sleep(Duration::from_millis(2));
    }
}

/// The most memory that a process has held, in bytes, as Linux tells it.
fn peak_memory(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kibibytes * 1024)
}

fn report(bytes: u64, runs: &[Run]) {
    for run in runs {
        println!("  {:.2} s  {:.0} MB/s", run.time.as_secs_f64(), mega(bytes) / run.time.as_secs_f64());
    }
    if let Some(best) = runs.iter().map(|run| run.time).min() {
        println!("best of {RUNS}: {:.0} MB/s", mega(bytes) / best.as_secs_f64());
    }
    if let Some(peak) = runs.iter().filter_map(|run| run.peak).max() {
        println!("peak memory: {:.1} MB", mega(peak));
    }
}

fn mega(bytes: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "three digits are shown")]
    let bytes = bytes as f64;
    bytes / 1e6
}
