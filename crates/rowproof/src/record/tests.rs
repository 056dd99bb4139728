//! The reader against csv-core, across chunks, and on every quoting fault.

use super::*;
use crate::limits;
use proptest::prelude::*;

/// Reads all of `input`, given in chunks of `size` bytes of text, as rows of values with line and faults.
fn rows(input: &str, width: Option<usize>, size: usize) -> Vec<(u64, Vec<String>, Vec<CellFault>)> {
    rows_in(Syntax::RFC_4180, input, width, size)
}

/// The same in any syntax.
fn rows_in(syntax: Syntax, input: &str, width: Option<usize>, size: usize) -> Vec<(u64, Vec<String>, Vec<CellFault>)> {
    let mut reader = Reader::new(syntax, 1);
    if let Some(width) = width {
        reader.expect_width(width);
    }
    rows_of(reader, input, size)
}

/// The same by any reader.
fn rows_of(mut reader: Reader, input: &str, size: usize) -> Vec<(u64, Vec<String>, Vec<CellFault>)> {
    let mut rows = Vec::new();
    let mut record = Record::default();
    let mut text = String::new();
    let mut characters = input.chars().peekable();
    loop {
        text.extend(characters.by_ref().take(size));
        let last = characters.peek().is_none();
        let mut from = 0;
        loop {
            match reader.read(&text, from, last, &mut record) {
                Found::Wait => break,
                Found::End => return rows,
                Found::Record => {
                    let values = record.cells.iter().map(|cell| cell.value(&text).into_owned()).collect();
                    rows.push((record.line, values, record.faults.clone()));
                }
                Found::Blank | Found::Rest => {}
            }
            from = record.next;
        }
        text.drain(..from);
    }
}

/// `expect`: one row a line, as `line number: cell|cell … !fault`.
fn check(input: &str, width: usize, expect: &str) {
    check_in(Syntax::RFC_4180, input, width, expect);
}

/// The same in any syntax.
fn check_in(syntax: Syntax, input: &str, width: usize, expect: &str) {
    let print = |rows: Vec<(u64, Vec<String>, Vec<CellFault>)>| {
        let lines = rows.into_iter().map(|(line, values, faults)| {
            let faults: String = faults.iter().map(|fault| format!(" !{}:{:?}", fault.cell, fault.fault)).collect();
            format!("{line}: {}{faults}", values.join("|").replace('\r', "␍").replace('\n', "⏎"))
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    for size in [1, 3, 1 << 20] {
        assert_eq!(print(rows_in(syntax, input, Some(width), size)), expect, "in chunks of {size}");
    }
}

#[test]
fn records_and_lines() {
    check("a,b\r\n1,2\n\n3,4\r5,6", 2, "1: a|b\n2: 1|2\n4: 3|4\n5: 5|6");
    check("a,b\n\"x\ny\",2\n3,4\n", 2, "1: a|b\n2: x⏎y|2\n4: 3|4");
    check("a,\"say \"\"hi\"\"\"\n", 2, "1: a|say \"hi\"");
    check(",\n", 2, "1: |");
}

#[test]
fn a_line_end_is_escaped_as_a_whole() {
    let syntax = Syntax { escape: Some(b'\\'), ..Syntax::RFC_4180 };
    check_in(syntax, "a,b\\\r\nc\r\n1,2", 2, "1: a|b␍⏎c\n3: 1|2");
    check_in(syntax, "a,\"b\\\r\nc\"\r\n1,2", 2, "1: a|b␍⏎c\n3: 1|2");
    check_in(syntax, "a,\"b\"x\\\r\nc\r\n1,2", 2, "1: a|bx␍⏎c !1:TextAfterQuote\n3: 1|2");
    // Where it is none after all, the fault is of the cell that ends there.
    check_in(syntax, "a\\\n,\"b\"x\n", 1, "1: a\\ !0:OtherEscape\n2: |bx !1:TextAfterQuote");
}

#[test]
fn a_delimiter_is_no_quote() {
    let syntax = Syntax::quoted(Delimiter::of_byte(b'"'));
    check_in(syntax, "\"\"\"\n\"a\"\n", 4, "1: |||\n2: |a|");
}

#[test]
fn a_quote_that_escapes_itself_is_doubled() {
    let syntax = Syntax { escape: Some(b'"'), ..Syntax::RFC_4180 };
    check_in(syntax, "a,\"say \"\"hi\"\"\"\n\"x\ny\",2\n", 2, "1: a|say \"hi\"\n2: x⏎y|2");
    check_in(syntax, "\"a\",\"b\",\"", 3, "1: a|b|\" !2:Unclosed { lines: 0 }");
}

#[test]
fn quoting_faults() {
    check("\"John \"Johnny\" Doe\",5\n", 2, "1: John \"Johnny\" Doe|5 !0:TextAfterQuote");
    check("\"x\"y,2\n3,4\n", 2, "1: xy|2 !0:TextAfterQuote\n2: 3|4");
    check("5\" pipe,2\n", 2, "1: 5\" pipe|2 !0:QuoteInText");
    check("1,\"UAB \"Fir\"\",\"to \"Fir\" at\"\n", 3, "1: 1|UAB \"Fir\"|to \"Fir\" at !1:TextAfterQuote !2:TextAfterQuote");
    check("\"open,2\n3,4\n5,6\n", 2, "1: \"open|2 !0:Unclosed { lines: 3 }\n2: 3|4\n3: 5|6");
    check("\"open,\"open,1\n2,3,4\n", 3, "1: \"open|\"open|1 !0:Unclosed { lines: 0 } !1:Unclosed { lines: 2 }\n2: 2|3|4");
    check("a,\"open\n3,4\n5,\"six\"\n", 2, "1: a|\"open !1:Unclosed { lines: 2 }\n2: 3|4\n3: 5|six");
    // A short record whose quote stays open does not swallow the records up to the next quote.
    check("a,\"open\n1,2,3\n4,5,6\n7,\"8,0\",9\n", 3, "1: a|\"open !1:Unclosed { lines: 3 }\n2: 1|2|3\n3: 4|5|6\n4: 7|8,0|9");
    check("1,\"open,3,4\n4,\"8,0\",9\n", 3, "1: 1|\"open|3|4 !1:Unclosed { lines: 1 }\n2: 4|8,0|9");
    check("1,\"open\n4,5\n4,\"8,0\",9\n", 3, "1: 1|\"open !1:Unclosed { lines: 2 }\n2: 4|5\n3: 4|8,0|9");
    check(
        "\"List:\nred, small, 2\nblue, large, 3\nthe \"best\" one\",5,6\n",
        3,
        "1: List:⏎red, small, 2⏎blue, large, 3⏎the \"best\" one|5|6 !0:TextAfterQuote",
    );
    check("1,\"he\nsaid \"hi\" then\",3\n", 3, "1: 1|he⏎said \"hi\" then|3 !1:TextAfterQuote");
    check("\"open\n1,2,3\n4,\"8,0\",9\n", 3, "1: \"open !0:Unclosed { lines: 2 }\n2: 1|2|3\n3: 4|8,0|9");
}

#[test]
fn a_closing_quote_is_missing() {
    check("1,\"5,10,\"5,10\"\n2,\"3,2\",7\n", 3, "1: 1|5,10|5,10 !1:Unclosed { lines: 0 }\n2: 2|3,2|7");
    check("\"Cable\",\"81,88\n\"Tube\",\"9,69\"\n", 2, "1: Cable|81,88 !1:Unclosed { lines: 1 }\n2: Tube|9,69");
    check("\u{FEFF}\"Cable,x,\"1\"\n\"a\",2\n", 2, "1: Cable,x|1 !0:Unclosed { lines: 0 }\n2: a|2");
    // At the end of the text, nothing tells where it is missing.
    check("\u{FEFF}\"a,b,", 2, "1: \u{FEFF}\"a|b| !0:QuoteInText");
}

#[test]
fn unseen_before_a_quote() {
    check("a,b\n\u{FEFF}\"c,d\",e\n", 2, "1: a|b\n2: c,d|e !0:BlankBeforeQuote");
    check("a,b\n\0\0\"c,d\",e\n", 2, "1: a|b\n2: c,d|e !0:BlankBeforeQuote");
    check("a,b\n\0c,d\n", 2, "1: a|b\n2: \0c|d");
}

#[test]
fn an_endless_line_is_cut() {
    let input = format!("a,b\n{}\n1,2\n", "x".repeat(limits::RECORD + 10));
    let rows = rows(&input, Some(2), 1 << 20);
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[1].1[0].len(), limits::RECORD);
    assert_eq!((rows[2].0, rows[2].1.len()), (3, 2));
}

/// The cells that csv-core reads.
fn oracle(input: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(input.as_bytes());
    let records = reader.records().map(|record| record.expect("UTF-8").iter().map(str::to_owned).collect());
    records.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn well_formed_cells_equal_the_oracle(rows_in in proptest::collection::vec(proptest::collection::vec("[a\",\r\n я]{0,4}", 1..4), 0..5), crlf in any::<bool>(), size in 1usize..20) {
        let mut writer = csv::WriterBuilder::new().flexible(true)
            .terminator(if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') }).from_writer(Vec::new());
        for row in &rows_in {
            writer.write_record(row).expect("memory");
        }
        let input = String::from_utf8(writer.into_inner().expect("memory")).expect("UTF-8");
        let ours: Vec<Vec<String>> = rows(&input, None, size).into_iter().map(|(_, values, _)| values).collect();
        prop_assert_eq!(ours, oracle(&input));
    }

    #[test]
    fn pieces_of_records_are_joined_the_same_in_every_chunking(lines in proptest::collection::vec("1,Ann,fine|2,Bo|again|Call me|so, later|x,y|", 0..8), ends in 0usize..3, size in 1usize..9) {
        let table: Vec<Vec<String>> = (0..4).map(|row| vec![row.to_string(), "Ann".to_owned(), "call back".to_owned()]).collect();
        let profile: std::sync::Arc<[_]> = crate::profile::of(table.iter().map(Vec::as_slice), 3).into();
        let mut reader = Reader::new(Syntax::RFC_4180, 1);
        reader.expect_width(3);
        reader.expect_usual(Usual { profile, short: 0.1, joins: true });
        let input = lines.join(["\n", "\r\n", "\r"][ends]);
        prop_assert_eq!(rows_of(reader.clone(), &input, size), rows_of(reader, &input, input.len() + 1));
    }

    #[test]
    fn any_text_is_read_the_same_in_every_chunking(input in "[a\",\r\nя]{0,40}", width in 1usize..4, size in 1usize..7) {
        prop_assert_eq!(rows(&input, Some(width), size), rows(&input, Some(width), input.len() + 1));
    }
}
