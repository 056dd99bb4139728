//! Lists the files in `formats/`, so that a new format is a new file and nothing else.

#![expect(clippy::disallowed_methods, reason = "the build reads and writes files; the core does not")]

use std::fmt::Write;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("formats");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = std::fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let mut list = String::from("&[\n");
    for path in files {
        println!("cargo::rerun-if-changed={}", path.display());
        let _ = writeln!(list, "    include_str!({:?}),", path.display().to_string());
    }
    list.push(']');
    std::fs::write(Path::new(&variable("OUT_DIR")?).join("formats.rs"), list)
}

/// What cargo says at this build: a path compiled in would outlive a checkout that moved.
fn variable(name: &str) -> std::io::Result<std::ffi::OsString> {
    std::env::var_os(name).ok_or_else(|| std::io::Error::other(format!("cargo sets {name}")))
}
