//! Measures reading records side by side with other readers: natively with the `csv` crate, in Chromium with that and PapaParse.

use crate::{project, wasm};
use anyhow::Result;
use xshell::{Shell, cmd};

/// Builds what measures, and runs it.
pub fn run(records: u32) -> Result<()> {
    let sh = Shell::new()?;
    sh.change_dir(project::root());
    println!("natively");
    cmd!(sh, "cargo bench --locked --package rowproof-bench --bench reading").run()?;
    println!("in Chromium");
    let out = project::root().join("target/bench/reading");
    wasm::pack_crate(&sh, "tests/bench", "no-modules", &out)?;
    let packed = out.join("rowproof_bg.wasm");
    wasm::shrink(&sh, &packed, &packed)?;
    let records = records.to_string();
    cmd!(sh, "node tests/bench/reading.mjs {out} {records}").run()?;
    Ok(())
}
