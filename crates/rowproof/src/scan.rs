//! Finds the bytes that structure a record: delimiter, quote, line end.
//!
//! All of them are ASCII, so they never stand inside a UTF-8 character.

/// Which bytes end a stretch of plain text in a dialect.
#[derive(Debug, Clone)]
pub struct Scan {
    structural: [bool; 256],
    quote: Option<u8>,
}

impl Scan {
    /// The structural bytes of a dialect.
    pub fn new(delimiter: u8, quote: Option<u8>) -> Self {
        let mut structural = [false; 256];
        for byte in [Some(delimiter), quote, Some(b'\n'), Some(b'\r')].into_iter().flatten() {
            structural[usize::from(byte)] = true;
        }
        Self { structural, quote }
    }

    /// The quote of the dialect.
    pub fn quote(&self) -> Option<u8> {
        self.quote
    }

    /// The position of the next structural byte in `bytes[from..end]`, or `end`.
    pub fn next(&self, bytes: &[u8], from: usize, end: usize) -> usize {
        let stretch = &bytes[from..end];
        stretch.iter().position(|&byte| self.structural[usize::from(byte)]).map_or(end, |at| from + at)
    }
}

/// Counts line ends in `bytes`: LF, CRLF and CR each end one line.
pub fn line_ends(bytes: &[u8]) -> u64 {
    let mut count = 0;
    let mut after_return = false;
    for &byte in bytes {
        count += u64::from(byte == b'\r' || (byte == b'\n' && !after_return));
        after_return = byte == b'\r';
    }
    count
}
