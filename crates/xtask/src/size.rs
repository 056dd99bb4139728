//! How large a file is, and how large it is on the wire.

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
use std::path::Path;

/// `index.html: 1.84 MB, 812 KB gzip`, with the path from the project's top.
pub fn describe(path: &Path) -> Result<String> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bytes)?;
    let name = path.strip_prefix(crate::project::root()).unwrap_or(path);
    Ok(format!("{}: {}, {} gzip", name.display(), human(bytes.len()), human(gzip.finish()?.len())))
}

/// A number of bytes as people read it; 1 KB is 1000 bytes.
fn human(bytes: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "three digits are shown")]
    let bytes = bytes as f64;
    if bytes < 1e6 { format!("{:.0} KB", bytes / 1e3) } else { format!("{:.2} MB", bytes / 1e6) }
}
