//! Debian packages, installed where that is allowed.

use anyhow::{Result, bail};
use xshell::{Cmd, Shell, cmd};

/// Whether this is a system with apt.
pub fn is_here(sh: &Shell) -> bool {
    cmd!(sh, "apt-get --version").quiet().ignore_stderr().read().is_ok()
}

/// Installs packages, as root or with a `sudo` that asks for no password; otherwise stops with
/// the command for the user to run.
pub fn install(sh: &Shell, packages: &[String]) -> Result<()> {
    let Some(apt_get) = apt_get(sh) else {
        bail!(
            "this needs root. Run the following, then run this again:\n\n    \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {}\n",
            packages.join(" ")
        );
    };
    apt_get.args(["install", "-y", "--no-install-recommends"]).args(packages).run()?;
    Ok(())
}

/// Refreshes the lists of packages, where that is allowed.
pub fn update(sh: &Shell) -> Result<()> {
    match apt_get(sh) {
        Some(apt_get) => Ok(apt_get.arg("update").run()?),
        None => Ok(()),
    }
}

/// The newest of the packages named `stem` followed by a number: `lld-` → `lld-22`.
pub fn newest(sh: &Shell, stem: &str) -> Result<String> {
    let pattern = format!("^{stem}[0-9]+$");
    let listing = cmd!(sh, "apt-cache search --names-only {pattern}").quiet().read()?;
    match newest_in(&listing, stem) {
        Some(name) => Ok(name),
        None => bail!("apt knows no package {stem}<number>"),
    }
}

fn newest_in(listing: &str, stem: &str) -> Option<String> {
    listing
        .lines()
        .filter_map(|line| line.split_whitespace().next()?.strip_prefix(stem)?.parse::<u32>().ok())
        .max()
        .map(|version| format!("{stem}{version}"))
}

/// `apt-get` with root's rights: as root itself, or with a `sudo` that asks no password.
fn apt_get(sh: &Shell) -> Option<Cmd<'_>> {
    let is_root = cmd!(sh, "id -u").quiet().read().is_ok_and(|id| id == "0");
    let sudo = || cmd!(sh, "sudo -n true").quiet().ignore_stdout().ignore_stderr().run().is_ok();
    if is_root {
        Some(cmd!(sh, "apt-get").env("DEBIAN_FRONTEND", "noninteractive"))
    } else if sudo() {
        Some(cmd!(sh, "sudo -n DEBIAN_FRONTEND=noninteractive apt-get"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::newest_in;

    #[test]
    fn newest_by_number_not_by_letter() {
        let listing = "lld-9 - linker\nlld-22 - linker\nlld-19 - linker\n";
        assert_eq!(newest_in(listing, "lld-").as_deref(), Some("lld-22"));
        assert_eq!(newest_in("", "lld-"), None);
    }
}
