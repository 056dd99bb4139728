//! Well-formed records, in any delimiter, quote and line end: the cells are those that csv-core reads.

#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use csv_core::{QuoteStyle, ReadRecordResult, Terminator, WriterBuilder};
use fuzz::Chunks;
use libfuzzer_sys::fuzz_target;
use rowproof::record::{Found, Reader, Record};
use rowproof::syntax::{Delimiter, Syntax};
use std::cell::RefCell;
use std::collections::HashMap;

#[derive(Debug)]
struct Input {
    delimiter: u8,
    quote: u8,
    end: Terminator,
    style: QuoteStyle,
    /// Without a line end behind the last record.
    open: bool,
    chunks: Chunks,
    rows: Vec<Vec<String>>,
    /// Whether the rows have one width.
    even: bool,
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        let sign = |input: &mut Unstructured, usual: &[u8]| match input.arbitrary::<u8>()? {
            0..192 => input.choose(usual).copied(),
            other => Ok((other - 192) * 2 + 1).map(|byte| if matches!(byte, b'\n' | b'\r') { b',' } else { byte }),
        };
        let delimiter = sign(input, b",;\t| :")?;
        let quote = sign(input, b"\"\"\"'`")?;
        let quote = if quote == delimiter { if delimiter == b'"' { b'\'' } else { b'"' } } else { quote };
        let end = *input.choose(&[Terminator::CRLF, Terminator::Any(b'\n'), Terminator::Any(b'\r')])?;
        let style = *input.choose(&[QuoteStyle::Necessary, QuoteStyle::Always])?;
        let (open, even, chunks) = (input.arbitrary()?, input.arbitrary()?, input.arbitrary()?);
        let width = input.int_in_range(1..=6)?;
        let special = [char::from(delimiter).to_string(), char::from(quote).to_string(), "\n".to_owned(), "\r".to_owned()];
        let special: Vec<&str> = special.iter().map(String::as_str).collect();
        let mut rows = Vec::new();
        while !input.is_empty() && rows.len() < 8 {
            let width = if even { width } else { input.int_in_range(1..=width)? };
            let cell = |input: &mut Unstructured| {
                let longest = input.int_in_range(0..=6)?;
                fuzz::text(input, &special, longest)
            };
            rows.push((0..width).map(|_| cell(input)).collect::<Result<_>>()?);
        }
        Ok(Self { delimiter, quote, end, style, open, chunks, rows, even })
    }
}

/// Writes the rows as csv-core does.
fn written(input: &Input) -> String {
    let mut writer =
        WriterBuilder::new().delimiter(input.delimiter).quote(input.quote).terminator(input.end).quote_style(input.style).build();
    let mut out = vec![0; 2 * input.rows.iter().flatten().map(|cell| cell.len() + 4).sum::<usize>() + 16];
    let mut at = 0;
    for (number, row) in input.rows.iter().enumerate() {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                at += writer.delimiter(&mut out[at..]).1;
            }
            at += writer.field(cell.as_bytes(), &mut out[at..]).2;
        }
        if input.open && number + 1 == input.rows.len() {
            at += writer.finish(&mut out[at..]).1;
        } else {
            at += writer.terminator(&mut out[at..]).1;
        }
    }
    out.truncate(at);
    String::from_utf8(out).expect("UTF-8")
}

thread_local! {
    /// csv-core's readers by delimiter and quote. To build one takes longer than all else here.
    static READERS: RefCell<HashMap<[u8; 2], csv_core::Reader>> = RefCell::default();
}

/// The cells that csv-core reads.
fn oracle(input: &Input, text: &str) -> Vec<Vec<String>> {
    let build = || csv_core::ReaderBuilder::new().delimiter(input.delimiter).quote(input.quote).build();
    READERS.with_borrow_mut(|readers| {
        let reader = readers.entry([input.delimiter, input.quote]).or_insert_with(build);
        reader.reset();
        all_rows(reader, text)
    })
}

fn all_rows(reader: &mut csv_core::Reader, text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut rest) = (Vec::new(), text.as_bytes());
    let (mut values, mut ends) = (vec![0; text.len() + 1], vec![0; text.len() + 1]);
    let (mut value, mut end) = (0, 0);
    loop {
        let (result, read, wrote, ended) = reader.read_record(rest, &mut values[value..], &mut ends[end..]);
        rest = &rest[read..];
        value += wrote;
        end += ended;
        match result {
            ReadRecordResult::Record => {
                let starts = std::iter::once(0).chain(ends.iter().copied());
                let cells = starts.zip(&ends[..end]).map(|(start, &end)| String::from_utf8_lossy(&values[start..end]).into_owned());
                rows.push(cells.collect());
                (value, end) = (0, 0);
            }
            ReadRecordResult::End => return rows,
            ReadRecordResult::InputEmpty => {}
            other => panic!("there is room enough: {other:?}"),
        }
    }
}

/// The cells that Rowproof reads.
fn read<'t>(input: &Input, width: Option<usize>, chunks: impl Iterator<Item = &'t str>) -> Vec<Vec<String>> {
    let syntax = Syntax { quote: Some(input.quote), ..Syntax::quoted(Delimiter::of_byte(input.delimiter)) };
    let mut reader = Reader::new(syntax, 1);
    if let Some(width) = width {
        reader.expect_width(width);
    }
    let (mut rows, mut record, mut text) = (Vec::new(), Record::default(), String::new());
    let mut chunks = chunks.peekable();
    loop {
        text.push_str(chunks.next().unwrap_or_default());
        let last = chunks.peek().is_none();
        let mut from = 0;
        loop {
            match reader.read(&text, from, last, &mut record) {
                Found::Wait => break,
                Found::End => return rows,
                Found::Record => {
                    assert!(record.faults.is_empty(), "{:?}", record.faults);
                    rows.push(record.cells.iter().map(|cell| cell.value(&text).into_owned()).collect());
                }
                Found::Blank | Found::Rest => {}
            }
            from = record.next;
        }
        text.drain(..from);
    }
}

fuzz_target!(|input: Input| {
    let text = written(&input);
    // csv-core passes over a byte order mark; so does the decoder, before the reader.
    let text = text.trim_start_matches('\u{FEFF}');
    let expected = oracle(&input, text);
    let width = input.rows.first().map(Vec::len).filter(|_| input.even);
    assert_eq!(read(&input, width, std::iter::once(text)), expected, "{text:?}");
    assert_eq!(read(&input, width, input.chunks.of_text(text)), expected, "{text:?} in chunks");
});
