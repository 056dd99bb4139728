//! Any record against any columns: what is found lies within the record and makes it as wide as the columns.

#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use fuzz::one;
use libfuzzer_sys::fuzz_target;
use rowproof::align::{Misfit, find};
use rowproof::profile;
use rowproof::record::{Found, Reader, Record};
use rowproof::syntax::Syntax;

#[derive(Debug)]
struct Input {
    width: usize,
    rows: Vec<Vec<String>>,
    line: String,
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        const VALUES: [&str; 12] = [
            "",
            "12",
            "1.50",
            "2026-11-21",
            "Ann Lee",
            "Boston",
            "a@b.example",
            "8 (912) 345-67-89",
            "id-7",
            "later, please",
            "14:05",
            "{\"a\":1}",
        ];
        let width = input.int_in_range(0..=6)?;
        let count = input.int_in_range(0..=8)?;
        // Each column has a usual value, so that its shape tells something.
        let usual: Vec<&str> = (0..width + 4).map(|_| one(input, &VALUES)).collect::<Result<_>>()?;
        let cell = |input: &mut Unstructured, column: usize| -> Result<String> {
            Ok(if input.ratio(1, 5)? { one(input, &VALUES)? } else { usual[column] }.to_owned())
        };
        let mut rows = Vec::new();
        for _ in 0..count {
            rows.push((0..width).map(|column| cell(input, column)).collect::<Result<_>>()?);
        }
        let cells = input.int_in_range(0..=width + 4)?;
        let cells: Vec<String> = (0..cells).map(|column| cell(input, column)).collect::<Result<_>>()?;
        let line = cells.join(",") + &fuzz::text(input, &[","], 20)?;
        Ok(Self { width, rows, line })
    }
}

fuzz_target!(|input: Input| {
    let columns = profile::of(input.rows.iter().map(Vec::as_slice), input.width);
    let mut record = Record::default();
    if Reader::new(Syntax::RFC_4180, 1).read(&input.line, 0, true, &mut record) != Found::Record {
        return;
    }
    let (cells, width) = (record.cells.len(), input.width);
    match find(&columns, &input.line, &record) {
        None => {}
        Some(Misfit::Cut { at, pieces }) => {
            assert!(pieces > 1 && at + pieces <= cells);
            assert_eq!(cells - pieces + 1, width);
        }
        Some(Misfit::Extra { at, places }) => {
            assert!(places > 0 && at + places <= cells);
            assert_eq!(cells - places, width);
        }
        Some(Misfit::Missing { at, places }) => {
            assert!(places > 0 && at <= cells);
            assert_eq!(cells + places, width);
        }
    }
});
