//! Reading records, side by side with the `csv` crate: `cargo bench -p rowproof --bench reading`.
//!
//! Both read the same calls from memory, by turns, and look at the length of every cell. Ours decodes and validates
//! the text, and finds line numbers and quoting faults on the way.

#[path = "../../xtask/src/bench/calls.rs"]
mod calls;

use rowproof::limits;
use rowproof::record::{Found, Reader, Record};
use rowproof::syntax::Syntax;
use rowproof::text::{Decoder, Text};
use std::time::{Duration, Instant};

const RECORDS: u32 = 1_000_000;
const ROUNDS: usize = 7;
const CHUNK: usize = 1 << 20;

/// Cells and bytes in them.
type Seen = (u64, u64);

fn main() {
    let mut bytes = Vec::new();
    calls::write(&mut bytes, RECORDS).expect("memory");
    let readers: [(&str, fn(&[u8]) -> Seen); 2] = [("rowproof", ours), ("csv ByteRecord", theirs)];
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        let mut seen = Vec::new();
        for (index, (_, read)) in readers.iter().enumerate() {
            let start = Instant::now();
            seen.push(read(&bytes));
            times[index].push(start.elapsed());
        }
        assert_eq!(seen[0], seen[1], "both see the same cells");
    }
    let middle: Vec<Duration> = times.into_iter().map(middle).collect();
    for ((name, _), time) in readers.iter().zip(&middle) {
        println!("{name}: {:.0} MB/s", bytes.len() as f64 / 1e6 / time.as_secs_f64());
    }
    println!("{:.2} times", middle[1].as_secs_f64() / middle[0].as_secs_f64());
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn ours(bytes: &[u8]) -> Seen {
    let mut decoder = Decoder::new(encoding_rs::UTF_8, 0, false);
    let mut text = Text::new(encoding_rs::UTF_8);
    let mut reader = Reader::new(Syntax::RFC_4180, 1);
    reader.expect_width(24);
    let mut record = Record::default();
    let (mut cells, mut length) = (0, 0);
    let mut chunks = bytes.chunks(CHUNK);
    loop {
        let chunk = chunks.next();
        decoder.push(chunk.unwrap_or_default(), chunk.is_none(), &mut text);
        let mut at = 0;
        while let Found::Record = reader.read(text.as_str(), at, chunk.is_none(), &mut record) {
            cells += record.cells.len() as u64;
            length += record.cells.iter().map(|cell| cell.value(text.as_str()).len() as u64).sum::<u64>();
            at = record.next;
        }
        text.release(at);
        if chunk.is_none() {
            return (cells, length);
        }
        assert!(text.as_str().len() < limits::RECORD, "records are short");
    }
}

fn theirs(bytes: &[u8]) -> Seen {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let mut record = csv::ByteRecord::new();
    let (mut cells, mut length) = (0, 0);
    while reader.read_byte_record(&mut record).expect("memory") {
        cells += record.len() as u64;
        length += record.iter().map(|cell| cell.len() as u64).sum::<u64>();
    }
    (cells, length)
}
