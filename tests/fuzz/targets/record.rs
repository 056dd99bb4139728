//! Any text in any syntax: no byte is lost, spans and line numbers are true, every chunking gives the same.

#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use fuzz::{Chunks, one};
use libfuzzer_sys::fuzz_target;
use rowproof::record::{CellFault, Found, Reader, Record};
use rowproof::scan::line_ends;
use rowproof::syntax::{Delimiter, Filling, Syntax};

#[derive(Debug)]
struct Input {
    syntax: Syntax,
    width: Option<usize>,
    passes_empty: bool,
    chunks: Chunks,
    text: String,
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        const SIGNS: [&str; 12] = [",", ";", "\t", " ", "|", "§", "日", "a", "\"", "\\", "'", ":"];
        let mut delimiter = one(input, &SIGNS)?.to_owned();
        for _ in 0..input.int_in_range(0..=5u8)?.saturating_sub(3) {
            delimiter += one(input, &SIGNS)?;
        }
        let sign = |input: &mut Unstructured, usual: u8| match input.arbitrary::<u8>()? {
            0..128 => Ok(Some(usual)),
            128..208 => Ok(None),
            other => Ok(Some(other & 0x7F).filter(|byte| !matches!(byte, b'\n' | b'\r'))),
        };
        let (quote, escape) = (sign(input, b'"')?, if input.arbitrary()? { sign(input, b'\\')? } else { None });
        let mut special = vec![delimiter.clone()];
        special.extend([quote, escape].into_iter().flatten().map(|byte| char::from(byte).to_string()));
        let special: Vec<&str> = special.iter().map(String::as_str).collect();
        Ok(Self {
            syntax: Syntax {
                delimiter: Delimiter::new(&delimiter).unwrap_or(Delimiter::COMMA),
                quote,
                escape,
                blanks: input.ratio(1, 4)?,
                wrapped: input.ratio(1, 4)?,
                filling: Filling { sign: b';', count: input.int_in_range(0..=3)? },
            },
            width: if input.arbitrary()? { Some(input.int_in_range(1..=6)?) } else { None },
            passes_empty: input.arbitrary()?,
            chunks: input.arbitrary()?,
            text: fuzz::text(input, &special, 400)?,
        })
    }
}

/// What was read: positions are those of the whole text.
#[derive(Debug, PartialEq)]
struct Row {
    found: Found,
    number: u64,
    line: u64,
    span: [usize; 3],
    cells: Vec<([usize; 2], bool, String)>,
    faults: Vec<CellFault>,
    delimiter: Option<Delimiter>,
    wrapped: bool,
    filled: bool,
    cut: bool,
}

fn read<'t>(input: &Input, chunks: impl Iterator<Item = &'t str>) -> Vec<Row> {
    let mut reader = Reader::new(input.syntax, 1);
    if let Some(width) = input.width {
        reader.expect_width(width);
    }
    if input.passes_empty {
        reader.pass_empty();
    }
    let (mut rows, mut record, mut text, mut released) = (Vec::new(), Record::default(), String::new(), 0);
    let mut chunks = chunks.peekable();
    loop {
        text.push_str(chunks.next().unwrap_or_default());
        let last = chunks.peek().is_none();
        let mut from = 0;
        loop {
            let found = reader.read(&text, from, last, &mut record);
            match found {
                Found::Wait => break,
                Found::End => return rows,
                _ => {}
            }
            let cells = record
                .cells
                .iter()
                .map(|cell| ([cell.start + released, cell.end + released], cell.is_quoted(), cell.value(&text).into_owned()));
            rows.push(Row {
                found,
                number: record.number,
                line: record.line,
                span: [record.start, record.end, record.next].map(|at| at + released),
                cells: cells.collect(),
                faults: record.faults.clone(),
                delimiter: record.other_delimiter,
                wrapped: record.wrapped,
                filled: record.filled,
                cut: record.cut,
            });
            assert!(record.next > from, "reading goes on");
            from = record.next;
        }
        assert!(!last, "at the end there is nothing to wait for");
        text.drain(..from);
        released += from;
    }
}

fn check(input: &Input, rows: &[Row]) {
    let text = input.text.as_str();
    let (mut at, mut number) = (0, 0);
    for row in rows {
        let [start, end, next] = row.span;
        assert_eq!(start, at, "nothing is lost between records");
        assert!(matches!(&text[end..next], "" | "\n" | "\r" | "\r\n"), "{row:?}");
        assert!(next == text.len() || end < next || row.cut, "a record ends at a line end: {row:?}");
        assert_eq!(row.line, 1 + line_ends(&text.as_bytes()[..start]), "{row:?}");
        let delimiter = row.delimiter.unwrap_or(input.syntax.delimiter);
        // The quotes around a line as a whole, and what fills it up, are no cell.
        let mut from = start + usize::from(row.wrapped);
        for (index, ([first, behind], ..)) in row.cells.iter().enumerate() {
            if index > 0 {
                assert!(text[from..].starts_with(delimiter.as_str()), "a delimiter stands between cells: {row:?}");
                from += delimiter.len();
            }
            assert_eq!(from, *first, "nothing is lost between cells: {row:?}");
            assert!(text.is_char_boundary(*behind) && first <= behind);
            from = *behind;
        }
        assert!(from == end || row.cells.is_empty() || row.wrapped || row.filled, "{row:?}");
        assert!(from <= end, "{row:?}");
        assert!(row.faults.windows(2).all(|pair| pair[0].cell <= pair[1].cell), "{row:?}");
        assert!(row.faults.iter().all(|fault| fault.cell < row.cells.len()), "{row:?}");
        number += u64::from(row.found == Found::Record);
        assert_eq!(row.number, number);
        at = next;
    }
    assert_eq!(at, text.len(), "nothing is lost at the end");
}

fuzz_target!(|input: Input| {
    let rows = read(&input, std::iter::once(input.text.as_str()));
    check(&input, &rows);
    for chunks in [input.chunks, Chunks::SINGLE] {
        assert_eq!(read(&input, chunks.of_text(&input.text)), rows, "in chunks");
    }
});
