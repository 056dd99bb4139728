//! Formulas: values that a spreadsheet which opens the file runs instead of showing them.
//!
//! Whoever calls or fills in a form can put them there; OWASP calls it CSV injection. An apostrophe before the value makes
//! it text to every spreadsheet. Other programs see the apostrophe, so a file for an upload must never get it.

use crate::fix::Safety;
use crate::rule::{Example, Rule, Severity};
use std::borrow::Cow;

/// A value that a spreadsheet would run.
pub const FORMULA_INJECTION: Rule = Rule {
    code: "formula-injection",
    severity: Severity::Warning,
    title: "A value that a spreadsheet would run as a formula",
    what: "{column} holds “{value}”: a spreadsheet that opens the file computes it, or does what it says.",
    why: "A formula can send what is in the sheet to somebody, or start a program; and a telephone number such as +1-212-555-0100 becomes -866.",
    remedy: "If the file is to be opened in a spreadsheet, accept the apostrophe before the value; for an upload, leave it as it is.",
    fix: Safety::Ask,
    fix_safety: "Asked: a spreadsheet hides the apostrophe and shows the value, but every other program reads it as a part of the value.",
    sources: &["https://owasp.org/www-community/attacks/CSV_Injection"],
    example: Example::file("table", "name,note\nAnn,=1+1\nBo,hello\n"),
};

/// The rules of this file.
pub const RULES: &[&Rule] = &[&FORMULA_INJECTION];

/// The value with an apostrophe wherever a spreadsheet could begin to read a formula; none if it would read none.
/// Where a reader splits the value at a line end or a tab, the pieces behind count too, but there a sign alone is no
/// formula: texts of many lines have lists and quotations.
pub fn guarded(value: &str) -> Option<String> {
    let may_begin = |byte: u8| matches!(byte, b'=' | b'@' | b'+' | b'-' | b'\t' | b'\n' | b'\r' | b' ' | 0xEF);
    let breaks = || memchr::memchr3(b'\t', b'\n', b'\r', value.as_bytes()).is_some();
    if !value.as_bytes().first().is_some_and(|&byte| may_begin(byte)) && !breaks() {
        return None;
    }
    let pieces = value.split_inclusive(['\t', '\n', '\r']).enumerate();
    let is_formula = |index: usize, piece: &str| runs(piece) && (index == 0 || piece.trim_start().starts_with('=') || does(piece));
    let guard = |(index, piece)| if is_formula(index, piece) { Cow::Owned(format!("'{piece}")) } else { Cow::Borrowed(piece) };
    let written: String = pieces.map(guard).collect();
    (written.len() > value.len()).then_some(written)
}

/// Whether a spreadsheet takes a cell for a formula. It does so also after blanks, and with full-width signs.
fn runs(value: &str) -> bool {
    let value = value.trim();
    match value.chars().next() {
        Some('=' | '@' | '＝' | '＠') => value.chars().nth(1).is_some(),
        Some(sign @ ('+' | '-' | '＋' | '－')) => {
            let rest = &value[sign.len_utf8()..];
            rest.contains(char::is_alphanumeric) && !is_number(rest) && !is_phone(rest)
        }
        _ => false,
    }
}

/// Whether a formula calls a function or a program.
fn does(piece: &str) -> bool {
    piece.contains(['(', '|', '!'])
}

/// A number, an amount or a time behind its sign: nothing that is computed with another.
fn is_number(rest: &str) -> bool {
    let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, ""));
    let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let is_part = |character: char| {
        character.is_ascii_digit()
            || matches!(character, '.' | ',' | ':' | '\'' | ' ' | '\u{A0}' | '\u{202F}' | '%' | '$' | '€' | '£' | '¥' | '₽')
    };
    mantissa.chars().all(is_part) && digits.chars().all(|character| character.is_ascii_digit())
}

/// A telephone number that is not computed: two numbers stand side by side in it without a sign between them.
fn is_phone(rest: &str) -> bool {
    let mut before = None;
    let mut beside = false;
    for character in rest.chars() {
        match character {
            ' ' | '\u{A0}' => continue,
            '0'..='9' | '(' | ')' | '-' | '.' => {}
            _ => return false,
        }
        beside |= matches!((before, character), (Some('0'..='9'), '(') | (Some(')'), '0'..='9'));
        before = Some(character);
    }
    beside || rest.split(['-', '(', ')']).any(|piece| piece.trim().contains(|character: char| character.is_whitespace()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_guarded_and_nothing_else() {
        let check = |value: &str, expect: Option<&str>| assert_eq!(guarded(value).as_deref(), expect, "{value:?}");
        for spared in [
            "",
            "=",
            "-",
            "--",
            "+79123456789",
            "+7 (912) 345-67-89",
            "+1 (212) 555-0100",
            "+1 212 555 0100",
            "-12.50",
            "-1 234,50 ₽",
            "-12 %",
            "-1.5E+10",
            "+03:00",
            "+1.212.555.0100",
            "a=b",
            "1-1",
            "ann@x.example",
            "two\nlines",
            "list:\n- one\n+ two\n@@ -1,2",
            "'=1+1",
        ] {
            check(spared, None);
        }
        check("=1+1", Some("'=1+1"));
        check("@SUM(1)", Some("'@SUM(1)"));
        check("+1-1", Some("'+1-1"));
        check("+1-212-555-0100", Some("'+1-212-555-0100"));
        check("-1+1", Some("'-1+1"));
        check("-cmd|' /C calc'!A0", Some("'-cmd|' /C calc'!A0"));
        check(" =1", Some("' =1"));
        check("\t=1", Some("\t'=1"));
        check("note\n=1+1", Some("note\n'=1+1"));
        check("note\n@SUM(A1)", Some("note\n'@SUM(A1)"));
        check("＝1+1", Some("'＝1+1"));
        check("=HYPERLINK(\"http://x.example\")", Some("'=HYPERLINK(\"http://x.example\")"));
    }

    proptest! {
        #[test]
        fn what_is_guarded_stays_so(value in "[=@+\\-\t\n\r 0-9a(.'＝]{0,12}") {
            if let Some(written) = guarded(&value) {
                prop_assert_eq!(guarded(&written), None);
                prop_assert_eq!(written.replace('\'', ""), value.replace('\'', ""));
            }
        }
    }
}
