//! Builds the core for browsers: wasm-pack, then wasm-opt, into the page's engine.

use crate::setup::wasm::Toolchain;
use crate::{progress, project};
use anyhow::{Context, Result};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// What every browser since 2023 has.
const RUSTFLAGS: &str = "-C target-feature=+simd128,+bulk-memory";

/// The files that wasm-bindgen writes, besides the module itself.
const GLUE: [&str; 3] = ["rowproof.js", "rowproof.d.ts", "rowproof_bg.wasm.d.ts"];
const MODULE: &str = "rowproof_bg.wasm";

const WASM_OPT_FLAGS: [&str; 6] =
    ["-O3", "--enable-simd", "--enable-bulk-memory", "--enable-sign-ext", "--enable-nontrapping-float-to-int", "--enable-mutable-globals"];

/// Where the compiled core lies for the page.
pub fn out_dir() -> PathBuf {
    project::web().join("src/engine/wasm")
}

/// The compiled core itself.
pub fn module() -> PathBuf {
    out_dir().join(MODULE)
}

/// Sets what a build for browsers needs, for as long as the result lives. A target folder of its
/// own keeps native builds from being made again.
pub fn environment(sh: &Shell) -> [xshell::PushEnv<'_>; 2] {
    [sh.push_env("RUSTFLAGS", RUSTFLAGS), sh.push_env("CARGO_TARGET_DIR", target_dir())]
}

/// Builds the core into the page's engine.
pub fn build(sh: &Shell) -> Result<()> {
    progress::step("core for browsers", "wasm-pack build crates/rowproof-wasm", || {
        pack(sh)?;
        Ok("packed".to_owned())
    })?;
    let packed = packed_dir();
    sh.create_dir(out_dir())?;
    for file in GLUE {
        sh.copy_file(packed.join(file), out_dir().join(file))?;
    }
    optimize(sh, &packed.join(MODULE))
}

fn pack(sh: &Shell) -> Result<()> {
    pack_crate(sh, "crates/rowproof-wasm", "web", &packed_dir())
}

/// Builds a crate for browsers as `rowproof_bg.wasm` and its glue, for wasm-bindgen's `target`, without wasm-opt.
pub fn pack_crate(sh: &Shell, crate_dir: &str, target: &str, out: &Path) -> Result<()> {
    let toolchain = Toolchain::require(sh)?;
    let _environment = environment(sh);
    let wasm_pack = project::tools().join("bin/wasm-pack");
    let crate_dir = project::root().join(crate_dir);
    let options = ["--release", "--target", target, "--no-pack", "--no-opt", "--out-name", "rowproof"];
    let mode = toolchain.wasm_pack_mode();
    let cargo_flags = toolchain.cargo_flags();
    // The folder of the crate has to come before the flags for cargo.
    let command = cmd!(sh, "{wasm_pack} build {crate_dir} {options...} --out-dir {out} --mode {mode} -- --locked {cargo_flags...}");
    Ok(toolchain.apply(command).run()?)
}

/// Runs wasm-opt, unless this very module was the last to go through it.
fn optimize(sh: &Shell, packed: &Path) -> Result<()> {
    let stamp = target_dir().join("optimized");
    let fingerprint = fingerprint(&sh.read_binary_file(packed)?);
    let last = sh.read_file(&stamp).unwrap_or_default();
    if last == fingerprint && module().exists() {
        progress::found("wasm-opt", "the core is unchanged");
        return Ok(());
    }
    progress::step("wasm-opt", "makes the core smaller and faster", || {
        let out = module();
        shrink(sh, packed, &out)?;
        sh.write_file(&stamp, &fingerprint)?;
        crate::size::describe(&out)
    })
}

/// Runs wasm-opt.
pub fn shrink(sh: &Shell, packed: &Path, out: &Path) -> Result<()> {
    let wasm_opt = project::web().join("node_modules/.bin/wasm-opt");
    cmd!(sh, "{wasm_opt} {WASM_OPT_FLAGS...} {packed} -o {out}").run().context("npm's package binaryen ships wasm-opt")
}

fn fingerprint(module: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    (module, WASM_OPT_FLAGS).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn target_dir() -> PathBuf {
    project::root().join("target/wasm")
}

fn packed_dir() -> PathBuf {
    target_dir().join("packed")
}
