//! Traces of the programs that a plain table went through: wrapped values, values that were lost. In the fields of a
//! format, their kinds find the wrapped ones.

use super::{Mark, Place};
use crate::fix::Fix;
use crate::formula;
use crate::kind::text::CONTROL_CHARACTER;
use crate::kind::{Fault, integer, wrapping};
use crate::record::{Cell, Record};
use crate::rule::{Certainty, Rule, Severity};
use crate::shape::Shape;
use crate::structure::{DATE_AS_SERIAL, NUMBER_SIGNS, TEXT_LOST, VALUE_NULL};
use chrono::{DateTime, NaiveDateTime, Timelike};

/// What other programs have left in the cells.
pub(super) fn judge(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    // In a record with more values than columns, what looks like a trace is a piece of a value.
    if place.is_misplaced(record) {
        return;
    }
    for (column, cell) in record.cells.iter().enumerate() {
        let is_cleaned = |mark: &Mark| mark.column == Some(column) && mark.rule.code == CONTROL_CHARACTER.code;
        if !may_be_trace(inner(place, cell)) || marks.iter().any(is_cleaned) {
            continue;
        }
        let value = cell.value(place.text);
        if let Some((mut fault, certainty)) = look(place, column, &value) {
            place.withdraw_unwritable_edit(record, column, &mut fault);
            marks.push(place.mark(fault, None, Some(column), certainty));
        }
    }
}

/// The text of a cell without its quotes.
fn inner<'p>(place: &Place<'p>, cell: &Cell) -> &'p [u8] {
    let quote = usize::from(cell.is_quoted());
    place.text.as_bytes().get(cell.start + quote..cell.end.saturating_sub(quote)).unwrap_or_default()
}

/// Whether a value begins or ends as traces do: most are passed over by two of their bytes.
fn may_be_trace(bytes: &[u8]) -> bool {
    let (Some(&first), Some(&last)) = (bytes.first(), bytes.last()) else {
        return false;
    };
    match first {
        b'0'..=b'9' if last.is_ascii_digit() => is_rounded(bytes) || is_serial(bytes),
        b'=' | b'\'' | b'#' | b'\\' | b'"' => true,
        _ => first <= b' ' || last <= b' ' || matches!(first, 0xC2 | 0xE2 | 0xE3 | 0xEF) || last >= 0x80,
    }
}

/// `7.91E+10`, as spreadsheets show a number of many digits.
fn is_rounded(bytes: &[u8]) -> bool {
    bytes.len() > 4 && bytes[bytes.len() - 4..].starts_with(b"E+") && bytes[bytes.len() - 2..] >= b"10"[..]
}

/// Five digits, with or without decimals.
fn is_serial(bytes: &[u8]) -> bool {
    let whole = bytes.len() >= 5 && bytes[..5].iter().all(u8::is_ascii_digit);
    whole && bytes.get(5).is_none_or(|&sign| sign == b'.' || sign == b',') && bytes.len() <= 20
}

/// What MySQL, PostgreSQL and Hive write for NULL.
const NULL: &str = "\\N";

/// Removes from a value what programs left in it, as the fix of a trace would.
pub(super) fn remove(place: &Place, column: usize, value: &mut String) {
    if let Some((Fault { fix: Fix::Edit { value: bare, .. }, .. }, _)) = look(place, column, value) {
        *value = bare;
    }
}

/// The first trace in a value of a column, and how certain it is.
pub(super) fn look(place: &Place, column: usize, value: &str) -> Option<(Fault, Certainty)> {
    let inferred = |fault| Some((fault, Certainty::Inferred));
    if value == NULL {
        return inferred(Fault::new(&VALUE_NULL, Fix::ask("")));
    }
    if value.len() > 2 && value.bytes().all(|byte| byte == b'#') {
        return inferred(Fault::new(&NUMBER_SIGNS, Fix::None));
    }
    if is_rounded(value.as_bytes()) && is_identifier(place, column) {
        return integer::judge(integer::Use::Identifier, value).err().and_then(inferred);
    }
    if let Some(moment) = serial(value).filter(|_| is_date(place, column)) {
        let form = if moment.num_seconds_from_midnight() == 0 { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M:%S" };
        let meant = moment.format(form).to_string();
        return inferred(Fault::new(&DATE_AS_SERIAL, Fix::ask(meant.clone())).with("meant", meant));
    }
    // An apostrophe that keeps a spreadsheet from running a formula stands there on purpose; blanks keep it from nothing.
    let is_harmless = |bare: &str, rule: &Rule| rule.code == wrapping::PADDED.code || formula::guarded(bare).is_none();
    let (bare, rule) = wrapping::unwrap(value).filter(|(bare, rule)| is_harmless(bare, rule))?;
    let is_wrapped = match rule.code {
        // A title may stand in quotes; where its heading does, too, the table was quoted twice.
        "value-in-quotes" => is_in_quotes(place.plan.probe.columns.get(column)?),
        "value-full-width" | "value-other-digits" | "value-as-code" | "value-with-invisible-characters" => false,
        // Words and names begin with an apostrophe, too; numbers do not, and neither do most cells of a column.
        "value-with-apostrophe" if place.plan.answers.get(column).is_some_and(|answers| answers.ids.has_apostrophes) => true,
        "value-with-apostrophe" => !bare.contains(|character: char| character.is_alphabetic() || character == '\''),
        _ => true,
    };
    if !is_wrapped {
        return None;
    }
    // Blanks that padding brings are seen, and most programs pass over them.
    let certainty = if value.is_ascii() && rule.code == wrapping::PADDED.code { Certainty::None } else { Certainty::Inferred };
    let fix = if look(place, column, &bare).is_none() { Fix::ask(bare) } else { Fix::None };
    Some((Fault::new(rule, fix), certainty))
}

/// The headings of a table that was quoted twice: what was quoted once was taken for the value, and quoted again.
pub(super) fn quoted_twice(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    for (column, cell) in record.cells.iter().enumerate().filter(|(_, cell)| cell.is_quoted()) {
        let value = cell.value(place.text);
        let rule = wrapping::unwrap(&value).filter(|_| is_in_quotes(&value)).map(|(_, rule)| rule);
        marks.extend(rule.map(|rule| place.mark(Fault::new(rule, Fix::None), None, Some(column), Certainty::Inferred)));
    }
}

fn is_in_quotes(value: &str) -> bool {
    value.len() > 2 && value.starts_with('"') && value.ends_with('"')
}

/// The moment of a serial date: days since 1899-12-30, as spreadsheets count them.
fn serial(value: &str) -> Option<NaiveDateTime> {
    let days =
        value.replace(',', ".").parse::<f64>().ok().filter(|days| is_serial(value.as_bytes()) && (30_000.0..60_000.0).contains(days))?;
    DateTime::from_timestamp((days * 86_400.0).round() as i64 - 25_569 * 86_400, 0).map(|moment| moment.naive_utc())
}

/// Whether the column holds dates: by its other values, or by its heading where it has no number of another size.
fn is_date(place: &Place, column: usize) -> bool {
    const DATES: [&str; 9] = ["date", "datum", "fecha", "дата", "日付", "日時", "日", "datetime", "timestamp"];
    let shapes = place.plan.probe.profile.get(column);
    shapes.is_some_and(|shapes| shapes.share(Shape::Time) > 0.3) || is_called(place, column, &DATES)
}

/// Whether every digit of the column's values matters.
fn is_identifier(place: &Place, column: usize) -> bool {
    const IDENTIFIERS: [&str; 18] = [
        "id",
        "no",
        "tel",
        "phone",
        "mobile",
        "number",
        "caller",
        "barcode",
        "ean",
        "imei",
        "msisdn",
        "account",
        "телефон",
        "номер",
        "код",
        "電話番号",
        "番号",
        "電話",
    ];
    let shapes = place.plan.probe.profile.get(column);
    let has_others = shapes.is_some_and(|shapes| shapes.count(Shape::Phone) > 0 || shapes.count(Shape::Integer) * 2 > shapes.values());
    has_others || is_called(place, column, &IDENTIFIERS)
}

/// Whether a word of the column's heading is one of these.
fn is_called(place: &Place, column: usize, words: &[&str]) -> bool {
    let heading = place.plan.probe.columns.get(column).map(|heading| heading.to_lowercase()).unwrap_or_default();
    heading.split(|character: char| !character.is_alphanumeric()).any(|word| words.contains(&word))
}

/// Text that a program on the way could not write: question marks, or replacement characters that are no bad bytes.
pub(super) fn lost_text(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    let text = &place.text[record.span()];
    if memchr::memchr(b'?', text.as_bytes()).is_none() && (text.is_ascii() || !text.contains('\u{FFFD}')) {
        return;
    }
    let is_ascii = text.is_ascii();
    for (column, cell) in record.cells.iter().enumerate() {
        if is_ascii && memchr::memchr(b'?', cell.raw(place.text).as_bytes()).is_none() {
            continue;
        }
        let value = cell.value(place.text);
        let replaced = value.contains('\u{FFFD}') && !place.source.is_damaged(cell.start..cell.end);
        if replaced || is_question_marks(&value) || has_lost_letter(place, column, &value) {
            let sign = if replaced { "\u{FFFD}" } else { "?" };
            let fault = Fault::new(&TEXT_LOST, Fix::None).with("sign", sign);
            let mark = place.mark(fault, super::structure::field_of(place.plan, column), Some(column), Certainty::Inferred);
            marks.push(Mark { severity: Severity::Warning.min(mark.severity), ..mark });
        }
    }
}

/// `???? ??????`: words of question marks. One alone people write for what they do not know; more may be a short name.
fn is_question_marks(value: &str) -> bool {
    if value.len() > 1 && value.bytes().all(|byte| byte == b'?') {
        return true;
    }
    let words = || value.split(|character| character != '?').map(str::len).filter(|&length| length > 1);
    let begins = value.bytes().take_while(|&byte| byte == b'?').count();
    begins > 3 || (words().sum::<usize>() > 3 && !value.contains(char::is_alphabetic))
}

/// `M?ller`, `Telefonat ?ber`, and `Caf?` where the column has `Café`: a sign within a word, where people write none.
fn has_lost_letter(place: &Place, column: usize, value: &str) -> bool {
    value.contains('?') && !is_address(value) && (has_sign_in_word(value) || is_known_but_for_signs(place, column, value))
}

/// Whether the question marks may belong to an address, or to a language of programs.
fn is_address(value: &str) -> bool {
    value.contains(['/', '=', '&', '@', '\\', '*', '<', '{', '[', '^']) || value.contains("www.")
}

/// Whether a small letter stands right behind a question mark, or behind the two of one letter's bytes, and a letter, a
/// blank or nothing before it.
fn has_sign_in_word(value: &str) -> bool {
    let bytes = value.as_bytes();
    let is_open = |at: usize| at == 0 || bytes[at - 1] == b' ' || bytes[at - 1].is_ascii_alphabetic();
    let begins = |at: usize| is_open(at) || (bytes[at - 1] == b'?' && is_open(at - 1));
    memchr::memchr_iter(b'?', bytes).any(|at| begins(at) && bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase))
}

/// Whether a text of the column has a letter that ASCII lacks for each question mark, and is the same else.
fn is_known_but_for_signs(place: &Place, column: usize, value: &str) -> bool {
    // A sign by itself stands for what is not known.
    if !value.contains(char::is_alphanumeric) {
        return false;
    }
    let is_same = |known: &String| {
        let pairs = || known.chars().zip(value.chars());
        let may_be = |(known, sign): (char, char)| known == sign || (sign == '?' && known.is_alphabetic() && !known.is_ascii());
        known.chars().count() == value.chars().count() && pairs().all(may_be)
    };
    place.plan.probe.profile.get(column).is_some_and(|shapes| shapes.texts().iter().any(|known| known != value && is_same(known)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn question_marks() {
        let check = |value: &str, expect: bool| assert_eq!(is_question_marks(value), expect, "{value}");
        check("????", true);
        check("??? ????????", true);
        check("???? Ltd", true);
        check("?? 12, ??.", true);
        check("???", true);
        check("??", true);
        check("?", false);
        check("", false);
        check("?? ?", false);
        check("Where???", false);
        check("really????", false);
        check("https://example.com/?a=??", false);
    }

    #[test]
    fn lost_letters() {
        let check = |value: &str, expect: bool| assert_eq!(!is_address(value) && has_sign_in_word(value), expect, "{value}");
        for value in ["M?ller", "Telefonat ?ber Anzeige", "?ber uns", "f?r M?ller", "K??ln", "??ber uns"] {
            check(value, true);
        }
        for value in [
            "Really?",
            "Who? Me",
            "https://example.com/?a=b",
            "page?id=1",
            "a?B",
            "5?x",
            "",
            "(?i)",
            "a ??",
            "??",
            "What??",
            "What?? no",
            "What???no",
        ] {
            check(value, false);
        }
    }

    #[test]
    fn serials() {
        let check = |value: &str, expect: Option<&str>| assert_eq!(serial(value).map(|moment| moment.to_string()).as_deref(), expect);
        check("46346", Some("2026-11-20 00:00:00"));
        check("46346.5", Some("2026-11-20 12:00:00"));
        check("46346,75", Some("2026-11-20 18:00:00"));
        check("463460", None);
        check("12345", None);
    }
}
