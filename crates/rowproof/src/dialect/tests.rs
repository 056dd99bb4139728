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
    check("", (',', false, 0));
    check("one\ntwo\n", (',', true, 0));
}

#[test]
fn line_ends() {
    let newline = |sample| detect(&[sample], true, Told::default()).dialect.newline;
    assert_eq!(newline("a\r\nb\r\n"), Newline::CrLf);
    assert_eq!(newline("a\rb\r"), Newline::Cr);
    assert_eq!(newline("a\nb\r\n"), Newline::Mixed);
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

/// Sums of fractions depend on their order.
#[test]
fn the_same_sample_gives_the_same_to_the_last_digit() {
    let found = || detect(&["||1;2;3\n||||;1;2;3\n;"], true, Told::default());
    let first = found();
    assert!((0..50).all(|_| found() == first));
}
