//! The page's npm packages, wasm-opt among them.

use crate::{progress, project};
use anyhow::Result;
use std::path::Path;
use std::time::SystemTime;
use xshell::{Shell, cmd};

/// How npm is called.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Installs the packages when their lock is newer than what is installed.
pub fn ensure(sh: &Shell) -> Result<()> {
    let web = project::web();
    // npm writes this when it has finished, after the lock.
    let installed = web.join("node_modules/.package-lock.json");
    if is_current(&installed, &web.join("package-lock.json")) {
        progress::found("npm packages", "web/node_modules is current");
        return Ok(());
    }
    progress::step("npm packages", "build and test the page", || {
        let _dir = sh.push_dir(&web);
        let subcommand = if sh.path_exists("package-lock.json") { "ci" } else { "install" };
        cmd!(sh, "{NPM} {subcommand} --no-audit --no-fund").run()?;
        Ok("in web/node_modules".to_owned())
    })
}

/// Whether `made` is there and its source is not newer. A source that is not there is not newer.
fn is_current(made: &Path, source: &Path) -> bool {
    modified(made).is_some_and(|made| modified(source).is_none_or(|source| source <= made))
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use super::is_current;
    use std::fs::{self, File};
    use std::time::{Duration, SystemTime};

    #[test]
    fn current_only_when_made_after_its_source() {
        let dir = std::env::temp_dir().join(format!("xtask-packages-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        let now = SystemTime::now();
        let touch = |name: &str, ago: u64| {
            let path = dir.join(name);
            let file = File::create(&path).unwrap();
            file.set_modified(now - Duration::from_secs(ago)).unwrap();
            path
        };
        let (old, new, stamp) = (touch("old", 90), touch("new", 10), touch("stamp", 50));
        let missing = dir.join("missing");
        assert!(is_current(&stamp, &old));
        assert!(is_current(&stamp, &missing));
        assert!(!is_current(&stamp, &new));
        assert!(!is_current(&missing, &old));
        fs::remove_dir_all(dir).unwrap();
    }
}
