//! Reads a file or standard input, as often as it takes, with progress on a terminal.

use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{IsTerminal, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How much is read at once.
const CHUNK: usize = 1 << 20;

/// A file that can be read more than once.
#[derive(Debug)]
pub enum Input {
    /// A file on disk.
    File { path: PathBuf, file: File, size: u64 },
    /// Standard input, kept in memory because a conversion reads it twice.
    Memory(Vec<u8>),
}

impl Input {
    /// Opens a file, or takes in all of standard input.
    pub fn open(path: &Path) -> Result<Self> {
        if path == Path::new("-") {
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes).context("cannot read standard input")?;
            return Ok(Self::Memory(bytes));
        }
        let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
        let metadata = file.metadata().with_context(|| format!("cannot open {}", path.display()))?;
        if metadata.is_dir() {
            bail!("{} is a folder, not a file", path.display());
        }
        if !metadata.is_file() {
            let mut bytes = Vec::new();
            (&file).read_to_end(&mut bytes).with_context(|| format!("cannot read {}", path.display()))?;
            return Ok(Self::Memory(bytes));
        }
        Ok(Self::File { path: path.to_owned(), file, size: metadata.len() })
    }

    /// Size in bytes.
    pub fn size(&self) -> u64 {
        match self {
            Self::File { size, .. } => *size,
            Self::Memory(bytes) => bytes.len() as u64,
        }
    }

    /// The bytes that a probe wants to see, one piece behind the other.
    pub fn excerpt(&mut self) -> Result<Vec<u8>> {
        let ranges = rowproof::excerpt::ranges(self.size());
        let mut excerpt = Vec::new();
        match self {
            Self::Memory(bytes) => {
                for range in ranges {
                    excerpt.extend_from_slice(&bytes[range.start as usize..range.end as usize]);
                }
            }
            Self::File { path, file, .. } => {
                for range in ranges {
                    file.seek(SeekFrom::Start(range.start)).with_context(|| format!("cannot read {}", path.display()))?;
                    let mut piece = Read::by_ref(file).take(range.end - range.start);
                    piece.read_to_end(&mut excerpt).with_context(|| format!("cannot read {}", path.display()))?;
                }
            }
        }
        Ok(excerpt)
    }

    /// Gives every chunk to `take`, from the first byte on.
    pub fn read(&mut self, mut take: impl FnMut(&[u8]) -> Result<()>) -> Result<()> {
        let mut progress = Progress::new(self.size());
        match self {
            Self::Memory(bytes) => bytes.chunks(CHUNK).try_for_each(|chunk| {
                progress.add(chunk.len());
                take(chunk)
            }),
            Self::File { path, file, size } => {
                file.rewind().with_context(|| format!("cannot read {}", path.display()))?;
                let mut chunk = vec![0; CHUNK];
                let mut total = 0;
                loop {
                    let length = file.read(&mut chunk).with_context(|| format!("cannot read {}", path.display()))?;
                    if length == 0 {
                        break;
                    }
                    total += length as u64;
                    progress.add(length);
                    take(&chunk[..length])?;
                }
                if total != *size {
                    bail!("{} changed while it was read: it had {size} bytes, and {total} came", path.display());
                }
                Ok(())
            }
        }
    }
}

/// A line on standard error that says how far the file is read; only on a terminal, and only if it takes a while.
struct Progress {
    size: u64,
    done: u64,
    begun: Instant,
    shown: Option<Instant>,
}

impl Progress {
    fn new(size: u64) -> Self {
        Self { size, done: 0, begun: Instant::now(), shown: None }
    }

    fn add(&mut self, length: usize) {
        self.done += length as u64;
        let due = self.shown.unwrap_or(self.begun).elapsed() > Duration::from_millis(if self.shown.is_some() { 100 } else { 400 });
        if due && self.size > 0 && std::io::stderr().is_terminal() {
            eprint!("\r{} of {} MB ({} %) ", self.done / 1_000_000, self.size / 1_000_000, self.done * 100 / self.size);
            let _ = std::io::stderr().flush();
            self.shown = Some(Instant::now());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown.is_some() {
            eprint!("\r\x1B[K");
        }
    }
}

/// Where output goes. A file is written beside its place and moved there when it is complete.
pub enum Output {
    /// Standard output.
    Standard,
    /// A device or a pipe, which stays what it is: `/dev/null`, `/dev/stdout`.
    Device { place: PathBuf, file: File },
    /// A file: its place, and the one being written.
    File { place: PathBuf, partial: PathBuf, file: File },
}

impl Output {
    /// Opens a place for writing; `input` is refused, so that no file overwrites itself.
    pub fn create(place: &Path, input: &Path) -> Result<Self> {
        if place == Path::new("-") {
            return Ok(Self::Standard);
        }
        let same = || Some(place.canonicalize().ok()? == input.canonicalize().ok()?);
        if same() == Some(true) {
            bail!("{} would be overwritten while it is read; write to another file", place.display());
        }
        // A link stays a link, and what it leads to is written.
        let place = &place.canonicalize().unwrap_or_else(|_| place.to_owned());
        let cannot = || format!("cannot write {}", place.display());
        if place.metadata().is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir()) {
            let file = File::options().write(true).open(place).with_context(cannot)?;
            return Ok(Self::Device { place: place.clone(), file });
        }
        let name = place.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let partial = place.with_file_name(format!(".{name}.{}.partial", std::process::id()));
        let file = File::create(&partial).with_context(cannot)?;
        Ok(Self::File { place: place.clone(), partial, file })
    }

    /// Writes some bytes.
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        match self {
            Self::Standard => std::io::stdout().lock().write_all(bytes).context("cannot write to standard output"),
            Self::Device { place, file } | Self::File { place, file, .. } => {
                file.write_all(bytes).with_context(|| format!("cannot write {}", place.display()))
            }
        }
    }

    /// Puts the complete file into its place.
    pub fn finish(mut self) -> Result<()> {
        match &mut self {
            Self::Standard => std::io::stdout().lock().flush().context("cannot write to standard output"),
            Self::Device { place, file } => file.flush().with_context(|| format!("cannot write {}", place.display())),
            Self::File { place, partial, file } => {
                file.flush().and_then(|()| std::fs::rename(&*partial, &*place)).with_context(|| format!("cannot write {}", place.display()))
            }
        }
    }
}

impl Drop for Output {
    /// What was not finished leaves nothing behind.
    fn drop(&mut self) {
        if let Self::File { partial, .. } = self {
            let _ = std::fs::remove_file(partial);
        }
    }
}

/// Whether the reader of our output has gone, as `head` does.
pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().filter_map(|cause| cause.downcast_ref::<std::io::Error>()).any(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}
