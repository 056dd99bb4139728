//! Node builds the page. It is asked for, not installed: people have their own way to get it.

use crate::progress;
use anyhow::{Result, bail};
use xshell::{Shell, cmd};

/// The oldest Node that the page's tools run on.
const OLDEST: u32 = 20;

/// Stops with a plain sentence when Node is missing or too old.
pub fn require(sh: &Shell) -> Result<()> {
    let Ok(version) = cmd!(sh, "node --version").quiet().ignore_stderr().read() else {
        bail!("Node is not installed. Install Node {OLDEST} or newer from https://nodejs.org, then run this again.");
    };
    match major(&version) {
        Some(major) if major >= OLDEST => {
            progress::found("Node", &version);
            Ok(())
        }
        _ => bail!("Node {version} is too old. Install Node {OLDEST} or newer from https://nodejs.org, then run this again."),
    }
}

/// `v20.11.1` → 20.
fn major(version: &str) -> Option<u32> {
    version.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn major_of_what_node_prints() {
        assert_eq!(major("v20.11.1\n"), Some(20));
        assert_eq!(major("v26.0.0-nightly2026"), Some(26));
        assert_eq!(major("command not found"), None);
    }
}
