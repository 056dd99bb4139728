//! Any text: the same dialect every time, what is told is kept, and the dialect reads the text.

#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use fuzz::perhaps;
use libfuzzer_sys::fuzz_target;
use rowproof::dialect::{Told, detect};
use rowproof::record::{Found, Reader, Record};
use rowproof::syntax::{Delimiter, Syntax};

#[derive(Debug)]
struct Input {
    pieces: Vec<String>,
    whole: bool,
    told: Told,
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        let sign = |input: &mut Unstructured, usual: &[&str]| -> Result<Option<Option<u8>>> {
            Ok(perhaps(input, usual)?.map(|sign| sign.bytes().next()))
        };
        let told = Told {
            delimiter: perhaps(input, &[",", ";", "\t", "||", " ", "§", "\"", ", "])?.and_then(|sign| Delimiter::new(&sign)),
            quote: sign(input, &["", "\"", "'", ","])?,
            escape: sign(input, &["", "\\", "\"", ","])?,
            header: if input.ratio(1, 4)? { Some(input.arbitrary()?) } else { None },
            doubted_header: if input.ratio(1, 4)? { Some(input.arbitrary()?) } else { None },
            skipped_lines: if input.ratio(1, 6)? { Some(input.int_in_range(0..=4)?) } else { None },
        };
        let count = if input.ratio(1, 4)? { 3 } else { 1 };
        let whole = count == 1 && input.ratio(3, 4)?;
        const SPECIAL: [&str; 14] = [
            "a,b\n",
            "\"a\",",
            ";",
            "1;2;3\n",
            "x\ty\t1.5\n",
            "2026-11-21",
            "Tag",
            "sep=;\n",
            "\n\n",
            ", ",
            "||",
            "\\\"",
            "'x',",
            "Date,Price\n",
        ];
        let pieces = (0..count).map(|_| fuzz::text(input, &SPECIAL, 300)).collect::<Result<_>>()?;
        Ok(Self { pieces, whole, told })
    }
}

fuzz_target!(|input: Input| {
    let pieces: Vec<&str> = input.pieces.iter().map(String::as_str).collect();
    let found = detect(&pieces, input.whole, input.told);
    assert_eq!(found, detect(&pieces, input.whole, input.told), "the same every time");
    assert!((0.0..=1.0).contains(&found.confidence), "{}", found.confidence);
    let (told, dialect) = (input.told, found.dialect);
    assert!(told.delimiter.is_none_or(|delimiter| delimiter == dialect.syntax.delimiter));
    assert!(told.quote.is_none_or(|quote| quote == dialect.syntax.quote));
    assert!(told.escape.is_none_or(|escape| escape == dialect.syntax.escape));
    assert!(told.header.is_none_or(|header| header == dialect.header));
    assert!(told.skipped_lines.is_none_or(|lines| lines == dialect.skipped_lines));
    assert_eq!(found.profile.len(), found.width);
    let start = pieces[0];
    if told.skipped_lines.is_none() {
        assert!(dialect.skipped_lines <= rowproof::scan::line_ends(start.as_bytes()));
    }
    // What was detected reads the text, and where it is one piece, some record has the width by itself.
    let widths = widths(start, dialect.syntax, None);
    assert!(
        pieces.len() > 1 || !input.whole || widths.is_empty() || widths.contains(&found.width),
        "{} is none of {widths:?}",
        found.width
    );
    self::widths(start, dialect.syntax, Some(found.width));
});

fn widths(text: &str, syntax: Syntax, width: Option<usize>) -> Vec<usize> {
    let (mut reader, mut record, mut at) = (Reader::new(syntax, 1), Record::default(), 0);
    if let Some(width) = width {
        reader.expect_width(width);
    }
    let mut widths = Vec::new();
    loop {
        match reader.read(text, at, true, &mut record) {
            Found::End => return widths,
            Found::Wait => panic!("at the end there is nothing to wait for"),
            Found::Record => widths.push(record.cells.len()),
            Found::Blank | Found::Rest => {}
        }
        at = record.next;
    }
}
