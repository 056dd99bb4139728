//! Reading records natively, by turns: `cargo bench -p rowproof-bench`.

use rowproof_bench::{generate, with_csv_crate, with_rowproof};
use std::time::{Duration, Instant};

const RECORDS: u32 = 1_000_000;
const ROUNDS: usize = 9;

/// A name, and what reads the cells of a file.
type Contender = (&'static str, fn(&[u8]) -> f64);

fn main() {
    let bytes = generate(RECORDS);
    let contenders: [Contender; 2] = [("rowproof", with_rowproof), ("csv ByteRecord", with_csv_crate)];
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        let seen = contenders.map(|(_, read)| {
            let start = Instant::now();
            (read(&bytes), start.elapsed())
        });
        assert!(seen[0].0 == seen[1].0, "both see the same cells");
        for (times, (_, time)) in times.iter_mut().zip(seen) {
            times.push(time);
        }
    }
    let [ours, theirs] = times.map(middle);
    for ((name, _), time) in contenders.iter().zip([ours, theirs]) {
        println!("{name}: {:.0} MB/s", bytes.len() as f64 / 1e6 / time.as_secs_f64());
    }
    println!("{:.2} times", theirs.as_secs_f64() / ours.as_secs_f64());
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
