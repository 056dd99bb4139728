//! Dialects of small samples.

use super::*;

/// `expect`: delimiter, header, skipped lines.
fn check(sample: &str, expect: (char, bool, u64)) {
    let dialect = detect(&[sample], true, Told::default()).dialect;
    assert_eq!(
        (dialect.syntax.delimiter.as_str().chars().next().expect("a character"), dialect.header, dialect.skipped_lines),
        expect,
        "{sample:?}"
    );
}

#[test]
fn dialects() {
    check("a,b,c\n1,2,3\n", (',', true, 0));
    check("a;b;c\n1,5;2;3\n", (';', true, 0));
    check("a\tb\n1\t2\n", ('\t', true, 0));
    check("a|b\n1|2\n", ('|', true, 0));
    check("sep=;\na;b\n1;2\n", (';', true, 1));
    check("Calls of November\n\nClientId,DateTime\n1,2\n", (',', true, 2));
    check("Parameters:TimeZone=+0300\nClientId,DateTime\n1,2\n", (',', true, 1));
    check("133591247640966458,1646125849\n133591247640966459,1646125850\n", (',', false, 0));
    check("a,b,c\n2, \"Smith, John\", 3\n", (',', true, 0));
    // A delimiter of several characters is not cut in pieces, though cells are empty, or hold a line end.
    check("a||b||c\n1||||\"x\ny\"\n2||3||z\n", ('|', true, 0));
    // A time is not a table of hours and minutes.
    check("14:05\n15:10\n16:20\n", (',', false, 0));
    // Cells that stand below once more are no headings.
    check("new,open\nold,open\nnew,closed\nold,closed\n", (',', false, 0));
    check("name,town,colour\nAnn,Paris,red\n\x0Cname,town,colour\nTom,Rome,blue\n", (',', true, 0));
    check("name,town,colour\nAnn,Paris,red\nname,town,size\nTom,Rome,big\n", (',', true, 0));
    check("Report,,\nNovember,,\nName,Town,Colour\nAnn,Paris,red\nTom,Rome,blue\n", (',', true, 2));
    // Notes may be as wide as the table.
    check("Account:,Acme,Period:,November\n\nid,name,city,amount\n1,Bo,Rome,37.50\n2,Cy,Riga,74.50\n", (',', true, 2));
    check("Account:,Acme,Period:,November\nid,name,city,amount\n1,Bo,Rome,37.50\n2,Cy,Riga,74.50\n", (',', true, 1));
    check("Account:,Acme,,\nrow,who,where,cost\n1,Bo,Rome,37.50\n2,Cy,Riga,74.50\n", (',', true, 1));
    check("from,2026-11-01,to,2026-11-30\n\nid,name,city,amount\n1,Bo,Rome,37.50\n2,Cy,Riga,74.50\n", (',', true, 2));
    check("from,to,who,x\n\n1,2,Bo,37.50\n2,3,Cy,74.50\n", (',', true, 0));
    check("Name:,Town:,Size:\nAnn,Paris,1\nBo,Rome,2\n", (',', true, 0));
    check("Name,Town,Size\n\nAnn,Paris,\nBo,Rome,2\nCy,Riga,3\n", (',', true, 0));
    check("", (',', false, 0));
    check("one\ntwo\n", (',', true, 0));
}

/// What is told of the lines before the header decides which row may be one.
#[test]
fn the_row_in_doubt() {
    let doubted = |skipped_lines| {
        let told = Told { skipped_lines, ..Told::default() };
        detect(&["AL,Albania\nAW,Aruba\nAR,Argentina\nAT,Austria\n"], true, told).doubted_header
    };
    assert_eq!(doubted(None).as_deref(), Some("AL | Albania"));
    assert_eq!(doubted(Some(1)).as_deref(), Some("AW | Aruba"));
    assert_eq!(doubted(Some(9)), None);
}

/// Long cells are looked at by their beginning.
#[test]
fn long_cells_of_signs() {
    let sample = ["…".repeat(60_000), "æ".repeat(60_000) + "…", "ø".repeat(60_000) + "…"].map(|cell| format!("{cell},x\n")).concat();
    assert_eq!(detect(&[&sample], true, Told::default()).width, 2);
}

#[test]
fn delimiters_and_quotes() {
    let check = |sample: &str, delimiter: &str, quote: u8| {
        let syntax = detect(&[sample], true, Told::default()).dialect.syntax;
        assert_eq!((syntax.delimiter.as_str(), syntax.quote), (delimiter, Some(quote)), "{sample:?}");
    };
    check("a||b||c\n1||||\"x\ny\"\n2||3||z\n", "||", b'"');
    check("a|~|b|~|c\n1|~|\"x\"|~|2\n3|~|\"y\"|~|4\n", "|~|", b'"');
    check("a##b##c\r1##2##3\r4##5##6\r", "##", b'"');
    check("a\tb\n1\t'it''s'\n2\t'so'\n", "\t", b'\'');
    check("a|b|c\n1||3\n4||6\n", "|", b'"');
}

/// Where every value of a column is quoted because it holds the delimiter, the records are no wider than the header.
#[test]
fn quotes_around_each_value_of_a_column() {
    let records = [["Ann", "Bonn", "call"], ["Bo", "Rome", "it"], ["Cy", "Riga", "yes"], ["Di", "Oslo", "no"]];
    for (quote, delimiter, end) in ["'", "`", "\""]
        .iter()
        .flat_map(|quote| [",", ";", "|", "\t", ":", "^"].map(|delimiter| (*quote, delimiter)))
        .flat_map(|(quote, delimiter)| ["\n", "\r\n", "\r"].map(|end| (quote, delimiter, end)))
    {
        for column in 0..3 {
            let quoted = |record: &[&str; 3]| {
                let mut cells = record.map(str::to_owned);
                cells[column] = format!("{quote}{}{delimiter}{}{quote}", record[column], record[0]);
                cells.join(delimiter) + end
            };
            let sample = ["name", "city", "note"].join(delimiter) + end + &records.iter().map(quoted).collect::<String>();
            let found = detect(&[&sample], true, Told::default());
            let syntax = found.dialect.syntax;
            assert_eq!((syntax.delimiter.as_str(), syntax.quote, found.width), (delimiter, Some(quote.as_bytes()[0]), 3), "{sample:?}");
        }
    }
}

/// The confidence is that of a share: little evidence is not much.
#[test]
fn confidence_is_as_the_evidence() {
    let confidence = |sample: &str| detect(&[sample], true, Told::default()).confidence;
    let table = |records: usize| (0..records).map(|n| format!("{n},Ann,ann@x.example,2026-11-{:02}\n", n % 28 + 1)).collect::<String>();
    assert!(confidence(&table(100)) >= confidence(&table(3)));
    assert!(confidence(&table(3)) > confidence(&table(1)));
    assert!(confidence(&table(100)) > 0.95);
    // Either one column of amounts, or two of whole numbers.
    assert!(confidence("Amount\n12,50\n13,75\n14,20\n") < 0.8);
    assert!(confidence("one, two\n") < 0.9);
    assert!(confidence("one\ntwo\n") <= 0.5);
}

#[test]
fn line_ends() {
    let newline = |sample| detect(&[sample], true, Told::default()).dialect.newline;
    assert_eq!(newline("a\r\nb\r\n"), Newline::CrLf);
    assert_eq!(newline("a\rb\r"), Newline::Cr);
    assert_eq!(newline("a\nb\r\n"), Newline::Mixed);
}

/// Other quotes, blanks behind delimiters, remarks and the line `sep=` are looked for line by line, whatever ends a line.
#[test]
fn line_ends_make_no_difference() {
    let samples = [
        "name,city,note\nAnn,Bonn,'call, then mail'\nBo,Rome,ok\nCy,Riga,'yes, no'\nDi,Oslo,no\n",
        "name,city,note\n`Lee, Ann`,Bonn,x\n`Ray, Bo`,Rome,ok\nCy,Riga,y\nDi,Oslo,no\n",
        "sep=^\na^b;c^d\n1^2^3;1\n4^5^6;2\n",
        "a, b, c\n1, \"Smith, John\", 3\n2, x, 4\n",
        "# exported in May\nid,name#x\n1,a#b\n2,c#d\n",
        "\"id,name\"\n\"1,Ann\"\n\"2,Bo\"\n",
    ];
    for sample in samples {
        let found = |end| detect(&[&sample.replace('\n', end)], true, Told::default()).dialect;
        for (end, newline) in [("\r\n", Newline::CrLf), ("\r", Newline::Cr)] {
            assert_eq!(found(end), Dialect { newline, ..found("\n") }, "{sample:?} with {end:?}");
        }
    }
}

/// `expect`: delimiter and quote.
#[test]
fn unusual_syntaxes() {
    let check = |sample: &str, expect: (&str, char)| {
        let syntax = detect(&[sample], true, Told::default()).dialect.syntax;
        assert_eq!((syntax.delimiter.as_str(), syntax.quote.map(char::from)), (expect.0, Some(expect.1)), "{sample:?}");
    };
    check("a|~|b|~|c\n1|~|2|~|3\n4|~|5|~|6\n", ("|~|", '"'));
    check("id;name\n1;'x; y'\n2;'z'\n", (";", '\''));
    check("a||b||c\n1||2||3\n4||||6\n", ("||", '"'));
    check("id,name\n1,O'Neil\n2,d'Arc\n", (",", '"'));
    check("a^b^c\n1^2^3\n4^5^6\n", ("^", '"'));
}

/// Signs that stand in values separate them where they always stand together.
#[test]
fn delimiters_of_several_signs() {
    for delimiter in ["-|-", "=>", "->", "<>", "@@", "$$", "%%", "++", "//", "!!", "\t\t", "||", "::", "|~|", "~|~"] {
        for header in [true, false] {
            let record = |n: usize| [format!("Ann{n}"), "Bonn".to_owned(), format!("2026-11-0{n} 10:00:0{n}"), format!("{n}.50")];
            let names = ["name", "city", "when", "sum"].map(str::to_owned);
            let rows: Vec<String> = header.then_some(names).into_iter().chain((1..9).map(record)).map(|row| row.join(delimiter)).collect();
            let found = detect(&[&rows.join("\n")], true, Told::default());
            assert_eq!((found.dialect.syntax.delimiter.as_str(), found.width, found.dialect.header), (delimiter, 4, header), "{rows:?}");
        }
    }
}

/// Signs that begin or end values are no part of a delimiter, and one that each value of a list has is none.
#[test]
fn signs_of_values_separate_nothing() {
    let width = |sample: &str| {
        let found = detect(&[sample], true, Told::default());
        (found.dialect.syntax.delimiter.as_str().to_owned(), found.width)
    };
    assert_eq!(width("1|-5\n2|-7\n3|-9\n"), ("|".to_owned(), 2));
    assert_eq!(width("1,-5,$3\n2,-7,$4\n3,-9,$5\n"), (",".to_owned(), 3));
    assert_eq!(width("1||-5\n2||-7\n3||-9\n"), ("||".to_owned(), 2));
    assert_eq!(width("1\t\tAnn\n2\t\tBo\n3\t\tCy\n"), ("\t".to_owned(), 3));
    assert_eq!(width("1=-5\n2=-7\n3=-9\n"), ("=".to_owned(), 2));
    assert_eq!(width("1,,Ann\n2,,Bo\n3,,Cy\n"), (",".to_owned(), 3));
    for list in [
        "https://a.example/x\nhttps://b.example/y\nhttps://c.example/z\n",
        "<b>Ann</b>\n<b>Bo</b>\n<i>Cy</i>\n",
        "run --all\nsave the file --amend\npush it --force\n",
        "C++\ng++\nc++\n",
        "ann@x.example\nbo@y.example\ncy@z.example\n",
        "500/-\n600/-\n700/-\n",
        "-$5.00\n-$6.10\n-$7.20\n",
    ] {
        assert_eq!(width(list).1, 1, "{list:?}");
    }
}

/// Signs in quotes are text, whatever else they are.
#[test]
fn unusual_delimiters_in_quotes() {
    for delimiter in ["¦", "\u{1}", "§", "*", "||"] {
        let sample = "name|city|note\nAnn|Bonn|ok\nBo|Rome|\"call|back\"\nCy|Riga|no\nDi|Oslo|yes\n".replace('|', delimiter);
        let found = detect(&[&sample], true, Told::default());
        assert_eq!((found.dialect.syntax.delimiter.as_str(), found.width), (delimiter, 3), "{sample:?}");
    }
}

/// Lists of one column have no signs in common that would separate values.
#[test]
fn lines_that_may_have_several_values() {
    let undivided = |sample: &str| detect(&[sample], true, Told::default()).undivided.map(|found| (found.signs, found.count));
    assert_eq!(undivided("Ann Lee     Bonn\nBo          Rome\nCy Fox      Riga\n"), Some(("  ".to_owned(), 1)));
    assert_eq!(undivided("Ann Lee-----Bonn\rBo-----Rome\rCy Fox-----Riga\r"), Some(("-----".to_owned(), 1)));
    for list in [
        "Ann Lee\nBo\nCy Fox-Smith\n",
        "12.50\n-3.10\n1 000.00\n",
        "https://a.example/x\nhttps://b.example/y--z\nhttps://c.example/z?a=b&c=d\n",
        "ann@x.example\nbo@y.example\ncy@z.example\n",
        "Well, it was fine.\nNo -- not at all!!\nCome again, please...\n",
        "C++\ng++\nc++\n",
        "+1 (555) 010-0100\n+1 (555) 010-0101\n+1 (555) 010-0102\n",
        "2026-11-01 10:00:00\n2026-11-02 10:00:00\n2026-11-03 10:00:00\n",
        "\"Ann  Lee\"\n\"Bo  Ray\"\n\"Cy  Fox\"\n",
        "id,name\n1,a  b\n2,c  d\n",
    ] {
        assert_eq!(undivided(list), None, "{list:?}");
    }
}

/// Sums of fractions depend on their order.
#[test]
fn the_same_sample_gives_the_same_to_the_last_digit() {
    let found = || detect(&["||1;2;3\n||||;1;2;3\n;"], true, Told::default());
    let first = found();
    assert!((0..50).all(|_| found() == first));
}
