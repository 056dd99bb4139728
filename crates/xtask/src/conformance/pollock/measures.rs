//! The ten measures of one file: `header_record_cell_measures_csv` of Pollock's `pollock/metrics.py`.

use super::normalise::normalise;
use crate::conformance::{f1, share};
use anyhow::Result;
use std::collections::HashMap;

/// What one file scores; each part is between 0 and 1, and all together are 10 at best.
#[derive(Debug, PartialEq)]
pub struct Measures {
    /// 1 if there is an output at all.
    pub success: f64,
    /// The first record: its cells, in any order.
    pub header: Agreement,
    /// The other records, each as one text, in any order.
    pub records: Agreement,
    /// The cells of all records, in any order, each to the letter.
    pub cells: Agreement,
}

/// How well two heaps agree. Pollock divides by what is expected for the precision and by what was found for the recall; that
/// is the wrong way round, but the sum is the same.
#[derive(Debug, PartialEq, Clone, Copy)]
pub struct Agreement {
    /// Share of what was expected that was found.
    pub precision: f64,
    /// Share of what was found that was expected.
    pub recall: f64,
    /// Their harmonic mean.
    pub f1: f64,
}

impl Measures {
    /// No output.
    pub const NONE: Measures = Measures { success: 0.0, header: Agreement::NONE, records: Agreement::NONE, cells: Agreement::NONE };

    /// Compares the table that was expected with the one that was written, both as files.
    pub fn of(expected: &str, written: &str) -> Result<Measures> {
        if written.lines().next() == Some("Application Error") {
            return Ok(Measures::NONE);
        }
        let (expected, written) = (rows(expected)?, rows(written)?);
        // The second would come out so anyway, but is quicker.
        if expected.is_empty() || expected == written {
            return Ok(Measures { success: 1.0, header: Agreement::FULL, records: Agreement::FULL, cells: Agreement::FULL });
        }
        Ok(Measures {
            success: 1.0,
            header: Agreement::of(&header(&expected), &header(&written)),
            records: Agreement::of(&records(&expected), &records(&written)),
            cells: Agreement::of(&expected.concat(), &written.concat()),
        })
    }

    /// All ten measures together.
    pub fn sum(&self) -> f64 {
        self.success + self.header.sum() + self.records.sum() + self.cells.sum()
    }
}

impl Agreement {
    const NONE: Agreement = Agreement { precision: 0.0, recall: 0.0, f1: 0.0 };
    const FULL: Agreement = Agreement { precision: 1.0, recall: 1.0, f1: 1.0 };

    fn of(expected: &[String], found: &[String]) -> Agreement {
        if expected.is_empty() {
            return Agreement::FULL;
        }
        let mut left: HashMap<&str, usize> = HashMap::new();
        for text in expected {
            *left.entry(text).or_default() += 1;
        }
        let mut common = 0;
        for text in found {
            if let Some(count) = left.get_mut(text.as_str()).filter(|count| **count > 0) {
                *count -= 1;
                common += 1;
            }
        }
        let (precision, recall) = (share(common, expected.len()), share(common, found.len()));
        Agreement { precision, recall, f1: f1(precision, recall) }
    }

    fn sum(self) -> f64 {
        self.precision + self.recall + self.f1
    }
}

fn header(rows: &[Vec<String>]) -> Vec<String> {
    rows.first().map(|row| row.iter().map(|cell| normalise(cell)).collect()).unwrap_or_default()
}

fn records(rows: &[Vec<String>]) -> Vec<String> {
    rows.iter().skip(1).map(|row| row.iter().map(|cell| normalise(cell)).collect()).collect()
}

/// The rows as Python's `csv.reader` gives them for a file in text mode: every line end is `\n`, and a blank line is a row
/// without cells, which the `csv` crate passes over.
fn rows(text: &str) -> Result<Vec<Vec<String>>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let (mut rows, mut record) = (Vec::new(), csv::StringRecord::new());
    loop {
        let start = usize::try_from(reader.position().byte())?;
        let blank = text[start..].bytes().take_while(|byte| *byte == b'\n').count();
        rows.resize(rows.len() + blank, Vec::new());
        if !reader.read_record(&mut record)? {
            return Ok(rows);
        }
        rows.push(record.iter().map(str::to_owned).collect());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreement(precision: f64, recall: f64, f1: f64) -> Agreement {
        Agreement { precision, recall, f1 }
    }

    #[test]
    fn blank_lines_are_rows_without_cells() {
        assert_eq!(rows("\na,b\r\n\r\n\"c\r\n\n\",d\n\n\n").unwrap(), [vec![], vec!["a", "b"], vec![], vec!["c\n\n", "d"], vec![], vec![]]);
        assert_eq!(rows("a\n").unwrap(), [vec!["a"]]);
        assert!(rows("").unwrap().is_empty());
    }

    /// Computed by hand: 3 of 4 headings (`C` counts as `c`); no record; 5 of 10 cells (to the letter), 8 being there.
    #[test]
    fn measures_of_a_table_that_is_partly_right() {
        let measures = Measures::of("a,b,c,d\n1,2,,\nx,y\n", "a,b,C,e\n1.0,2,,\n").unwrap();
        assert!((measures.success - 1.0).abs() < 1e-12);
        assert_eq!(measures.header, agreement(0.75, 0.75, 0.75));
        // `12` against `1.02`.
        assert_eq!(measures.records, Agreement::NONE);
        assert_eq!(measures.cells, agreement(0.5, 0.625, f1(0.5, 0.625)));
    }

    #[test]
    fn records_are_compared_in_one_piece() {
        let measures = Measures::of("h\na,b\nc,d\n", "h\nab\n").unwrap();
        assert_eq!(measures.records, agreement(0.5, 1.0, f1(0.5, 1.0)));
        assert_eq!(measures.cells, agreement(0.2, 0.5, f1(0.2, 0.5)));
    }

    #[test]
    fn what_is_empty() {
        assert!((Measures::of("", "anything\n").unwrap().sum() - 10.0).abs() < 1e-12);
        assert!((Measures::of("a\n", "").unwrap().sum() - 4.0).abs() < 1e-12, "one of no records is all of them");
        assert!((Measures::of("a\nb\n", "").unwrap().sum() - 1.0).abs() < 1e-12);
        assert_eq!(Measures::of("a\n", "Application Error\n").unwrap(), Measures::NONE);
    }
}
