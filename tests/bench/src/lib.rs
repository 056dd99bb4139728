//! Reading records: ours, and the `csv` crate's, of the same calls. For measuring only.
//!
//! Both look at the length of every cell. Ours decodes and validates the text, and finds true line numbers and
//! quoting faults on the way.

#[path = "../../../crates/xtask/src/bench/calls.rs"]
mod calls;
#[path = "../../../crates/xtask/src/numbers.rs"]
pub mod numbers;

use rowproof::record::{Found, Reader, Record};
use rowproof::syntax::Syntax;
use rowproof::text::{Decoder, Text};
use wasm_bindgen::prelude::wasm_bindgen;

/// How much is read at once, in bytes.
const CHUNK: usize = 1 << 17;

/// A file of so many calls.
///
/// # Panics
/// Memory is short.
pub fn generate(records: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    calls::write(&mut bytes, records).expect("memory");
    bytes
}

/// The same file in a browser, where it stays in the memory of the module.
#[wasm_bindgen]
pub struct Calls(Vec<u8>);

#[wasm_bindgen]
impl Calls {
    /// A file of so many calls.
    #[wasm_bindgen(constructor)]
    pub fn new(records: u32) -> Self {
        Self(generate(records))
    }

    /// See [`with_rowproof`].
    pub fn rowproof(&self) -> f64 {
        with_rowproof(&self.0)
    }

    /// See [`with_csv_crate`].
    #[wasm_bindgen(js_name = csvCrate)]
    pub fn csv_crate(&self) -> f64 {
        with_csv_crate(&self.0)
    }

    /// Its bytes, for what reads them outside.
    pub fn bytes(&self) -> Vec<u8> {
        self.0.clone()
    }
}

/// The bytes in all cells, as Rowproof reads them. A number that JavaScript has.
pub fn with_rowproof(bytes: &[u8]) -> f64 {
    let mut decoder = Decoder::new(encoding_rs::UTF_8, 0, false);
    let mut text = Text::new(encoding_rs::UTF_8);
    let mut reader = Reader::new(Syntax::RFC_4180, 1);
    reader.expect_width(24);
    let mut record = Record::default();
    let mut length = 0;
    let mut chunks = bytes.chunks(CHUNK);
    loop {
        let chunk = chunks.next();
        decoder.push(chunk.unwrap_or_default(), chunk.is_none(), &mut text);
        let mut at = 0;
        while let Found::Record = reader.read(text.as_str(), at, chunk.is_none(), &mut record) {
            length += record.cells.iter().map(|cell| cell.value_bytes(text.as_str()).len()).sum::<usize>();
            at = record.next;
        }
        text.release(at);
        if chunk.is_none() {
            return length as f64;
        }
    }
}

/// The same by the `csv` crate.
///
/// # Panics
/// Never: reading from memory does not fail.
pub fn with_csv_crate(bytes: &[u8]) -> f64 {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let mut record = csv::ByteRecord::new();
    let mut length = 0;
    while reader.read_byte_record(&mut record).expect("memory") {
        length += record.iter().map(<[u8]>::len).sum::<usize>();
    }
    length as f64
}
