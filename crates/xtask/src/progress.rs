//! One line per step: what it is, why it is needed, how long it took.

use anyhow::{Context, Result};
use std::time::{Duration, Instant};

/// Says that a part is there already.
pub fn found(what: &str, detail: &str) {
    println!("✓ {what}: {detail}");
}

/// Says what is done and why, does it, and says how long it took.
/// `work` returns what is there afterwards.
pub fn step(what: &str, why: &str, work: impl FnOnce() -> Result<String>) -> Result<()> {
    println!("→ {what}: {why}");
    let start = Instant::now();
    let detail = work().with_context(|| format!("{what} failed"))?;
    println!("✓ {what}: {detail} ({})", seconds(start.elapsed()));
    Ok(())
}

/// A duration as people read it: `0.4 s`, `75 s`.
pub fn seconds(time: Duration) -> String {
    let digits = usize::from(time.as_secs() < 10);
    format!("{:.digits$} s", time.as_secs_f64())
}
