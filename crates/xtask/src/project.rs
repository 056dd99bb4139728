//! Where the parts of the project are.

use std::path::{Path, PathBuf};

/// The top folder of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("crates/xtask lies two folders deep")
}

/// The page's folder, with its npm packages.
pub fn web() -> PathBuf {
    root().join("web")
}

/// Where setup puts the tools that it installs.
pub fn tools() -> PathBuf {
    root().join("target/tools")
}
