//! Every cap of the engine, with its reason. All sizes are in bytes.

/// How much of a file's start is read to find its encoding, dialect and format.
pub const HEAD: usize = 1 << 20;

/// The largest recipe that is saved, as JSON: it has to fit into an address, too.
pub const RECIPE: usize = 4096;

/// How much of its middle, and of its end, is read besides.
pub const PIECE: usize = 1 << 17;

/// The longest record that is read as one. A longer one is cut here, reported and passed through,
/// so that one endless line or an unclosed quote never needs more memory than this.
pub const RECORD: usize = 4 << 20;

/// How much of a chunk is taken at once: so much stays in a processor's cache from decoding to judging.
pub const STEP: usize = 1 << 17;

/// The longest line of a multi-byte encoding that is held back while its end is awaited.
pub const LINE_CARRY: usize = 1 << 20;

/// Cells of one record that are looked at; the rest of the record counts as one last cell.
/// No known format has more than 64 fields; spreadsheets end at 16 384 columns.
pub const CELLS: usize = 1 << 16;

/// Records that the dialect's detection looks at.
pub const DIALECT_RECORDS: usize = 400;

/// Lines at the start of a file among which the header is looked for.
pub const HEADER_LINES: usize = 20;

/// Samples kept for one finding. Counts stay exact whatever this is.
pub const SAMPLES: usize = 5;

/// The longest piece of a cell that a sample shows, in characters.
pub const SAMPLE_CHARACTERS: usize = 120;

/// Values remembered to find duplicates (16 bytes each, so 64 MiB); past it the report says `partial`.
pub const FINGERPRINTS: usize = 4 << 20;

/// Phone numbers that are looked up in the numbering plans: each takes about ten microseconds. Where one of a range is given
/// out, no other of the range is looked up, so that only a file of invented numbers comes near; past it the report says `partial`.
pub const NUMBERS_LOOKED_UP: usize = 20_000;

/// Records between two entries of the index that the page reads windows by.
pub const INDEX_RECORDS: u64 = 1024;

/// Text between two entries of that index, whichever comes first.
pub const INDEX_BYTES: u64 = 1 << 20;

/// Kinds of finding that one report lists; a file cannot make more than rules × columns.
pub const FINDINGS: usize = 1 << 12;
