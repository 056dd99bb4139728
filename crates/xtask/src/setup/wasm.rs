//! The Rust toolchain that builds for browsers. There are three ways to have one:
//!
//! 1. the machine's own Rust holds the target;
//! 2. rustup adds it;
//! 3. on Debian, a second Rust from packages builds the standard library itself. This is for
//!    machines that reach package registries but not rustup's server.

use super::apt;
use crate::{progress, project};
use anyhow::{Result, bail};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use xshell::{Cmd, Shell, cmd};

/// What browsers run.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Where Debian's packages put their Rust.
const DEBIAN_BIN: &str = "/usr/bin";

/// The Rust that builds for browsers.
#[derive(Clone, Copy)]
pub enum Toolchain {
    /// The machine's own, with the target's standard library.
    Own,
    /// Debian's, which builds the standard library from its sources.
    Debian,
}

impl Toolchain {
    /// The toolchain that is there, if any.
    pub fn find(sh: &Shell) -> Option<Self> {
        if own_has_target(sh) { Some(Self::Own) } else { debian_is_complete(sh).then_some(Self::Debian) }
    }

    /// The toolchain that is there; setup has seen to it.
    pub fn require(sh: &Shell) -> Result<Self> {
        match Self::find(sh) {
            Some(toolchain) => Ok(toolchain),
            None => bail!("no Rust that builds for {TARGET}. Run: cargo xtask setup"),
        }
    }

    /// Lets a command use this toolchain, and the tools that setup installed.
    pub fn apply(self, command: Cmd<'_>) -> Cmd<'_> {
        let tools = project::tools().join("bin");
        match self {
            Self::Own => command.env("PATH", path_with(&[&tools])),
            Self::Debian => command
                .env("RUSTC", format!("{DEBIAN_BIN}/rustc"))
                .env("CARGO", format!("{DEBIAN_BIN}/cargo"))
                .env("RUSTC_BOOTSTRAP", "1")
                .env("PATH", path_with(&[&tools, Path::new(DEBIAN_BIN)]))
                // Cargo points this at its own compiler's libraries.
                .env_remove("LD_LIBRARY_PATH"),
        }
    }

    /// The program that is cargo.
    pub fn cargo(self) -> PathBuf {
        match self {
            Self::Own => PathBuf::from("cargo"),
            Self::Debian => Path::new(DEBIAN_BIN).join("cargo"),
        }
    }

    /// What cargo has to be told besides the target.
    pub fn cargo_flags(self) -> &'static [&'static str] {
        match self {
            Self::Own => &[],
            Self::Debian => &["-Zbuild-std=std,panic_abort"],
        }
    }

    /// How careful wasm-pack is: it would refuse a target that rustup did not install.
    pub fn wasm_pack_mode(self) -> &'static str {
        match self {
            Self::Own => "normal",
            Self::Debian => "force",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Own => "this machine's Rust has it",
            Self::Debian => "Debian's second Rust (rustc-web) builds it from its sources",
        }
    }
}

/// Sees to it that a toolchain is there, and says which.
pub fn ensure(sh: &Shell) -> Result<()> {
    if let Some(toolchain) = Toolchain::find(sh) {
        progress::found(TARGET, toolchain.words());
        return Ok(());
    }
    progress::step(TARGET, "the target that browsers run; asking rustup for it", || {
        if add_with_rustup(sh) {
            return Ok("added by rustup to this machine's Rust".to_owned());
        }
        println!("  rustup cannot add it here; installing Debian's second Rust, which can build it");
        install_debian(sh)?;
        Ok(Toolchain::require(sh)?.words().to_owned())
    })
}

/// `PATH` with folders before all others.
fn path_with(first: &[&Path]) -> OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let first = first.iter().map(|folder| folder.to_path_buf());
    env::join_paths(first.chain(env::split_paths(&path))).expect("no folder has a colon in its name")
}

fn own_has_target(sh: &Shell) -> bool {
    cmd!(sh, "rustc --print target-libdir --target {TARGET}")
        .quiet()
        .ignore_stderr()
        .read()
        .is_ok_and(|folder| holds_a_library(Path::new(&folder)))
}

fn holds_a_library(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|entries| entries.flatten().any(|entry| entry.path().extension().is_some_and(|ext| ext == "rlib")))
}

fn add_with_rustup(sh: &Shell) -> bool {
    cmd!(sh, "rustup target add {TARGET}").run().is_ok() && own_has_target(sh)
}

fn install_debian(sh: &Shell) -> Result<()> {
    if !apt::is_here(sh) {
        bail!("Rust cannot build for browsers here. Where rustup works: rustup target add {TARGET}");
    }
    apt::update(sh)?;
    // rust-lld is a link to one version of lld, the newest.
    let lld = apt::newest(sh, "lld-")?;
    let packages = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "rust-web-clippy", &lld];
    apt::install(sh, &packages.map(str::to_owned))
}

fn debian_is_complete(sh: &Shell) -> bool {
    let rustc = Path::new(DEBIAN_BIN).join("rustc");
    if !rustc.exists() {
        return false;
    }
    let sysroot = cmd!(sh, "{rustc} --print sysroot").env_remove("LD_LIBRARY_PATH").quiet().ignore_stderr().read();
    sysroot.is_ok_and(|sysroot| {
        let rustlib = Path::new(&sysroot).join("lib/rustlib");
        rustlib.join("src/rust/library/std/Cargo.toml").exists()
            && DEBIAN_TOOLS.iter().all(|tool| Path::new(DEBIAN_BIN).join(tool).exists())
    })
}

/// What has to be beside Debian's rustc. A link to a missing file counts as missing.
const DEBIAN_TOOLS: [&str; 3] = ["cargo", "cargo-clippy", "rust-lld"];
