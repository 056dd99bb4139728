//! What always holds, whatever the file.

use crate::pass::pass;
use proptest::prelude::*;
use rowproof::plan::Mode;
use rowproof::recipe::Recipe;
use rowproof::report::Report;
use rowproof::rule::Severity;

/// The recipe with what the whole column has answered, as the page and the command line make it.
fn answered(recipe: &Recipe, report: &Report) -> Recipe {
    recipe.with_answers(&report.decisions).unwrap_or_else(|| recipe.clone())
}

fn json(report: &Report) -> String {
    serde_json::to_string(report).expect("a report is JSON")
}

const HEADER: &str = "ClientId,DateTime,Price,Currency,PhoneNumber,TalkDuration,CallMissed,Tag,URL";

/// What people write into each column of [`HEADER`].
const CELLS: [&[&str]; 9] = [
    &["133591247640966458", "1.33591E+17", " 12", "'34", "", "１２"],
    &[
        "1793606400",
        "1793606400000",
        "21.10.2026 14:05",
        "10/11/2026 10:00",
        "2026-11-02T04:10:49-0500",
        "44621.5",
        "soon",
        "",
        "31.12.2026 1:00",
    ],
    &["120.50", "1 120,50", "1,234", "12,5", "$3", "free", "", "-1"],
    &["RUB", "rur", "$", "", "0"],
    &["+70123456789", "+7 (012) 345-67-89", "8 912 345 67 89", "7.9E+10", "anonymous", ""],
    &["30", "4m 23s", "4:23", "0:04:23", "12.5", "-5", ""],
    &["1", "0", "да", "no", "2", ""],
    &["", "text", "two\nlines", "say \"hi\"", "a,b", "\u{1}", "=1+1"],
    &["https://example.com", "example.com/x", "landing page", ""],
];

/// A Metrica file with realistic faults, some of them in its structure.
fn file() -> impl Strategy<Value = String> {
    let row = CELLS.map(proptest::sample::select).prop_map(|cells| cells.to_vec());
    let structure = proptest::sample::select(&["", "", "", "", "\n", ",extra", "short", "\"open"][..]);
    proptest::collection::vec((row, structure), 0..12).prop_map(|rows| {
        let mut text = HEADER.to_owned() + "\n";
        for (cells, structure) in rows {
            let cells = if structure == "short" { &cells[..5] } else { &cells[..] };
            let quoted = cells.iter().map(|cell| {
                if cell.contains([',', '"', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { (*cell).to_owned() }
            });
            let line = quoted.collect::<Vec<_>>().join(",");
            match structure {
                "\"open" => text += &format!("\"{line}\n"),
                "short" => text += &format!("{line}\n"),
                other => text += &format!("{line}{other}\n"),
            }
        }
        text
    })
}

fn recipe() -> impl Strategy<Value = Recipe> {
    (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(ask, zone, country)| {
        let mut recipe =
            Recipe { from: Some("metrica-calls".into()), accept: ask.then_some(rowproof::fix::Safety::Ask), ..Recipe::default() };
        if zone {
            recipe.decisions.insert("timezone:DateTime".into(), "Europe/Berlin".into());
        }
        if country {
            recipe.decisions.insert("country:PhoneNumber".into(), "RU".into());
        }
        recipe
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_chunking_gives_the_same(text in file(), recipe in recipe(), size in 1usize..50) {
        for mode in [Mode::Check, Mode::Fix, Mode::Convert] {
            let whole = pass(text.as_bytes(), &recipe, mode, usize::MAX);
            let parts = pass(text.as_bytes(), &recipe, mode, size);
            prop_assert_eq!(json(&whole.report), json(&parts.report));
            prop_assert_eq!(whole.output, parts.output);
            prop_assert_eq!(whole.rejects, parts.rejects);
        }
    }

    #[test]
    fn fixing_twice_changes_nothing_more(text in file(), recipe in recipe()) {
        let recipe = answered(&recipe, &pass(text.as_bytes(), &recipe, Mode::Check, 1 << 20).report);
        let once = pass(text.as_bytes(), &recipe, Mode::Fix, 1 << 20);
        let twice = pass(&once.output, &recipe, Mode::Fix, 1 << 20);
        prop_assert_eq!(String::from_utf8_lossy(&twice.output), String::from_utf8_lossy(&once.output));
        let left: Vec<_> = twice.report.findings.iter().filter(|finding| finding.accepted).collect();
        prop_assert!(left.is_empty(), "still to fix: {left:?}");
        prop_assert_eq!(once.report.records, twice.report.records);
    }

    #[test]
    fn what_is_converted_has_no_error(text in file(), recipe in recipe()) {
        let recipe = answered(&recipe, &pass(text.as_bytes(), &recipe, Mode::Check, 1 << 20).report);
        let converted = pass(text.as_bytes(), &recipe, Mode::Convert, 1 << 20);
        let again = pass(&converted.output, &Recipe { from: recipe.from.clone(), ..Recipe::default() }, Mode::Check, 1 << 20).report;
        let errors: Vec<_> = again.findings.iter().filter(|finding| finding.severity == Severity::Error && finding.rule != "file-without-records").collect();
        prop_assert!(errors.is_empty(), "{errors:?}");
        prop_assert_eq!(again.records, converted.report.written);
        prop_assert_eq!(converted.report.written + converted.report.left_out, converted.report.records);
        let rows = csv::ReaderBuilder::new().from_reader(converted.output.as_slice()).into_records().filter(Result::is_ok).count();
        prop_assert_eq!(rows as u64, converted.report.written, "csv-core reads back what was written");
        let rejected = csv::ReaderBuilder::new().flexible(true).from_reader(converted.rejects.as_slice()).into_records().count();
        prop_assert_eq!(rejected as u64, converted.report.left_out);
        prop_assert_eq!(converted.report.after.rejected, converted.report.left_out);
    }

    #[test]
    fn counts_agree(text in file(), recipe in recipe()) {
        let report = pass(text.as_bytes(), &recipe, Mode::Check, 1 << 20).report;
        for forecast in [report.forecast, report.after] {
            prop_assert_eq!(forecast.accepted + forecast.degraded + forecast.rejected, report.records);
        }
        let most = report.findings.iter().filter(|finding| finding.severity == Severity::Error).map(|finding| finding.records).max().unwrap_or(0);
        prop_assert!(report.forecast.rejected >= most);
        prop_assert!(report.after.rejected <= report.forecast.rejected);
        for finding in &report.findings {
            prop_assert!(finding.count >= finding.records);
            prop_assert!(!finding.samples.is_empty());
        }
    }

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(prop_oneof![any::<u8>(), proptest::sample::select(&b"\",;\t\n\r0a"[..])], 0..300), size in 1usize..40) {
        let recipe = Recipe::default();
        let fixed = pass(&bytes, &recipe, Mode::Fix, size);
        prop_assert_eq!(json(&fixed.report), json(&pass(&bytes, &recipe, Mode::Fix, usize::MAX).report));
        if fixed.report.cells_changed == 0 {
            prop_assert_eq!(fixed.output, bytes);
        }
    }
}

#[test]
fn a_clean_file_stays_the_same_in_every_encoding() {
    let text = "ClientId;DateTime;Tag\r\n133591247640966458;1793606400;\"клиента; не устроила\"\r\n\r\n133591247640966459;1793606401;ё\r\n";
    for name in ["utf-8", "windows-1251", "koi8-r", "ibm866", "utf-16le", "utf-16be", "shift_jis", "gb18030", "iso-2022-jp"] {
        let encoding = rowproof::encoding::by_name(name).expect("a known encoding");
        let mut bytes = Vec::new();
        rowproof::text::encode(encoding, text, &mut bytes);
        let recipe = Recipe { encoding: Some(name.into()), ..Recipe::default() };
        for chunk in [1, 5, 1 << 20] {
            assert!(pass(&bytes, &recipe, Mode::Fix, chunk).output == bytes, "{name} in chunks of {chunk}");
        }
    }
}

#[test]
fn only_the_fixed_cells_change() {
    let text =
        "ClientId;DateTime;CallMissed;Tag\r\n'133591247640966458;1793606400;да;\"дорого\"\r\n133591247640966459;\"1793606401000\";0;ё\r\n";
    let expected = text.replace('\'', "").replace("да", "1").replace("1793606401000", "1793606401");
    for name in ["utf-8", "windows-1251", "utf-16le", "iso-2022-jp"] {
        let encoding = rowproof::encoding::by_name(name).expect("a known encoding");
        let encoded = |text: &str| {
            let mut bytes = Vec::new();
            rowproof::text::encode(encoding, text, &mut bytes);
            bytes
        };
        let recipe = Recipe { encoding: Some(name.into()), ..Recipe::default() };
        let fixed = pass(&encoded(text), &recipe, Mode::Fix, 7);
        assert_eq!(fixed.report.cells_changed, 3, "{name}");
        assert_eq!(encoding.decode(&fixed.output).0, expected, "{name}");
    }
}

/// A line without a value is no record: what a fix emptied would be gone when the output is read again.
#[test]
fn no_fix_empties_a_record() {
    let begin = "name,city\n".to_owned() + &"Ann,Bonn\n".repeat(20);
    let bytes = format!("{begin}\x01,\n\\N,\x01\nDee,\x01\n");
    let recipe = Recipe { format: Some("table".into()), accept: Some(rowproof::fix::Safety::Ask), ..Recipe::default() };
    for mode in [Mode::Fix, Mode::Convert] {
        let once = pass(bytes.as_bytes(), &recipe, mode, 7);
        let output = String::from_utf8_lossy(&once.output).replace('\r', "");
        assert_eq!(output, format!("{begin}\x01,\n\\N,\x01\nDee,\n"));
        assert_eq!(once.report.cells_changed, 1);
        assert_eq!(pass(&once.output, &recipe, mode, 7).output, once.output);
    }
}

/// Of several fixes of one cell, each goes on from what the one before has left.
#[test]
fn fixes_of_one_cell_are_made_together() {
    let begin = "name,city\n".to_owned() + &"Ann,Bonn\n".repeat(20);
    let recipe = Recipe { format: Some("table".into()), accept: Some(rowproof::fix::Safety::Ask), ..Recipe::default() };
    let check = |value: &str, fixed: &str| {
        let bytes = format!("{begin}{value},Bonn\nBo,{value}\n");
        let once = pass(bytes.as_bytes(), &recipe, Mode::Fix, 7);
        assert_eq!(String::from_utf8_lossy(&once.output), format!("{begin}{fixed},Bonn\nBo,{fixed}\n"), "{value:?}");
        let twice = pass(&once.output, &recipe, Mode::Fix, 7);
        assert_eq!(twice.output, once.output, "{value:?}");
    };
    check("Ð˜Ð²Ð°Ð½\0", "Иван");
    check("“Ð˜Ð²Ð°Ð½”", "Иван");
    check("â€œÐ˜Ð²Ð°Ð½â€\u{9d}", "Иван");
    check(" Ð˜Ð²Ð°Ð½", "Иван");
    check("Ð\u{98}Ð²Ð°Ð½", "Иван");
    check("=\"Ð˜Ð²Ð°Ð½\"", "Иван");
    check("\u{200B}“\u{200B}Ð˜Ð²Ð°Ð½”", "Иван");
}

/// Under what a kind takes off, a text that was misread: both are told, and none is half mended.
#[test]
fn fixes_of_one_field_are_made_for_good() {
    let recipe = Recipe { format: Some("metrica-calls".into()), accept: Some(rowproof::fix::Safety::Ask), ..Recipe::default() };
    for value in ["Ð˜Ð²Ð°Ð½\0", "“Ð˜Ð²Ð°Ð½”", "\u{200B}Ð˜Ð²Ð°Ð½", "\u{200B}“Ann”"] {
        let bytes =
            format!("ClientId,DateTime,Tag\n{}133591247640966459,1793606401,{value}\n", "133591247640966458,1793606400,Ann\n".repeat(20));
        let once = pass(bytes.as_bytes(), &recipe, Mode::Fix, 7);
        assert!(!once.report.findings.is_empty(), "{value:?}");
        assert_eq!(pass(&once.output, &recipe, Mode::Fix, 7).output, once.output, "{value:?}");
    }
}

/// Two switches to Japanese in a row decode, but encode to one: the line shares its source bytes among its cells.
#[test]
fn a_line_that_cannot_be_edited_keeps_its_bytes() {
    let files: [&[u8]; 4] = [
        b"ClientId,DateTime,Tag\n1, 1795200000,\x1b$B\x1b$BF|K\\\x1b(B\n",
        b"ClientId,Tag,DateTime\n1,\"\x1b$B\x1b$BF|K\\\x1b(B\n\", 1795200000\n",
        b"clientid,DateTime,\x1b$B\x1b$BF|K\\\x1b(B\n1,1795200000,x\n",
        b",\n\xD2\n",
    ];
    let recipe = Recipe { encoding: Some("iso-2022-jp".into()), accept: Some(rowproof::fix::Safety::Ask), ..Recipe::default() };
    for bytes in files {
        assert_eq!(pass(bytes, &recipe, Mode::Fix, 7).output, bytes, "{}", bytes.escape_ascii());
    }
}

/// Without a line feed, a piece may end only where no character can be cut.
#[test]
fn no_character_is_cut_between_chunks() {
    let text = "日付,名前\r".to_owned() + &"2026/11/21,表示ソ能\r".repeat(60_000);
    let (bytes, ..) = encoding_rs::SHIFT_JIS.encode(&text);
    let report = pass(&bytes, &Recipe::default(), Mode::Check, 1 << 20).report;
    assert!(report.findings.iter().all(|finding| finding.rule != "undecodable-bytes"));
    assert_eq!(report.records, 60_000);
}

/// A file of two records in a syntax: delimiter, quote, escape. The last value of each is quoted.
fn in_syntax((delimiter, quote, escape): (&str, char, Option<char>), rows: [[&str; 4]; 2]) -> String {
    let quoted = |value: &str| {
        let special = |character: char| character == quote || Some(character) == escape;
        let inner: String = value
            .chars()
            .flat_map(|character| special(character).then_some(escape.unwrap_or(quote)).into_iter().chain([character]))
            .collect();
        format!("{quote}{inner}{quote}")
    };
    let record = |cells: [&str; 4]| format!("{}{delimiter}{}\r\n", cells[..3].join(delimiter), quoted(cells[3]));
    format!("ClientId{delimiter}DateTime{delimiter}CallMissed{delimiter}Tag\r\n{}{}", record(rows[0]), record(rows[1]))
}

#[test]
fn only_the_fixed_cells_change_in_every_syntax() {
    let rows = |id: &'static str, missed: &'static str, moment: &'static str| {
        [[id, "1793606400", missed, "said \"no\"; it's too | much, \\ he said"], ["133591247640966459", moment, "0", "a\r\nb"]]
    };
    let (damaged, whole) = (rows("'133591247640966458", "да", "1793606401000"), rows("133591247640966458", "1", "1793606401"));
    let syntaxes = [
        (";", '"', None),
        (",", '\'', None),
        ("||", '"', None),
        ("~|~", '\'', None),
        ("\t", '"', Some('\\')),
        ("|", '\'', Some('\\')),
        ("::", '"', Some('\\')),
    ];
    for syntax in syntaxes {
        for name in ["utf-8", "windows-1251", "koi8-r", "utf-16le", "utf-16be", "shift_jis", "gb18030", "iso-2022-jp"] {
            let encoding = rowproof::encoding::by_name(name).expect("a known encoding");
            let recipe = Recipe {
                from: Some("metrica-calls".into()),
                encoding: Some(name.into()),
                delimiter: Some(syntax.0.into()),
                quote: Some(syntax.1.into()),
                escape: Some(syntax.2.map_or(String::new(), String::from)),
                ..Recipe::default()
            };
            let encoded = |rows| {
                let mut bytes = Vec::new();
                rowproof::text::encode(encoding, &in_syntax(syntax, rows), &mut bytes);
                bytes
            };
            let fixed = pass(&encoded(damaged), &recipe, Mode::Fix, 7);
            assert_eq!(encoding.decode(&fixed.output).0, in_syntax(syntax, whole), "{syntax:?} in {name}");
            assert_eq!(fixed.report.cells_changed, 3, "{syntax:?} in {name}");
            assert!(pass(&encoded(whole), &recipe, Mode::Fix, 5).output == encoded(whole), "{syntax:?} in {name}");
        }
    }
}
