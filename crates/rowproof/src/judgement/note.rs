//! Notes: what reports and database tools write around their tables, told from records that lack values.

use super::Place;
use super::line::Before;
use crate::align;
use crate::profile::Shapes;
use crate::record::Record;
use crate::shape::Shape;

/// What the line looks like, if it is clearly no record.
pub(super) fn of(place: &Place, record: &Record, before: &Before) -> Option<&'static str> {
    let width = place.plan.probe.columns.len();
    if place.text[record.span()].bytes().all(|byte| byte == 0) {
        return Some("a block of NUL bytes");
    }
    if is_ruler(place, record) {
        let under_header = record.number == 1 && place.plan.probe.dialect.header;
        return (width > 1 || under_header).then_some("a ruler");
    }
    if width == 1 {
        return None;
    }
    let mut filled = record.cells.iter().enumerate().filter(|(_, cell)| cell.end > cell.start);
    let (at, value) = filled.next().map(|(at, cell)| (at, cell.value(place.text)))?;
    let value = value.trim();
    if record.cells.len() < width && is_of_program(value) {
        return Some("a line of the program that wrote the file");
    }
    if filled.next().is_some() {
        return is_sentence(place, record).then_some("a note");
    }
    match () {
        () if is_separator_line(value) => Some("a line for spreadsheets that names the delimiter"),
        () if is_count(value) => Some("a count of the rows"),
        () if is_page(value) => Some("a page number"),
        () if !before.is_behind_short(record) && is_unlike(place, record, at, value, before.apart) => Some("a note"),
        () => None,
    }
}

/// Signs that lines are drawn with.
fn is_ruling(character: char) -> bool {
    matches!(character, '-' | '=' | '_' | '—' | '–' | '─' | '━')
}

/// Whether every cell is drawn, and one of them is longer than what stands for no value.
fn is_ruler(place: &Place, record: &Record) -> bool {
    let filled = || record.cells.iter().filter(|cell| cell.end > cell.start).map(|cell| cell.value(place.text));
    let is_drawn = |value: &str| value.chars().all(|character| is_ruling(character) || matches!(character, '+' | '|' | ' '));
    let is_long = |value: &str| value.split(|character| !is_ruling(character)).any(|run| run.chars().count() >= 3);
    filled().all(|value| is_drawn(&value)) && filled().any(|value| is_long(&value))
}

/// Prompts and answers of database programs, and marks of a version control system.
fn is_of_program(value: &str) -> bool {
    const BEGINNINGS: [&str; 11] = [
        "SQL>",
        "mysql>",
        "sqlite>",
        "MariaDB [",
        "postgres=",
        "Query OK",
        "Elapsed:",
        "Completion time:",
        "<<<<<<< ",
        ">>>>>>> ",
        "||||||| ",
    ];
    BEGINNINGS.iter().any(|beginning| value.starts_with(beginning))
}

/// Excel's `sep=;`, whose sign may have been taken for a delimiter.
fn is_separator_line(value: &str) -> bool {
    let sign = value.get(..4).filter(|prefix| prefix.eq_ignore_ascii_case("sep=")).map(|_| &value[4..]);
    sign.is_some_and(|sign| sign.chars().count() <= 1)
}

/// `(3 rows)`, `3 rows selected.`, `3 rows in set (0.00 sec)`, `(строк: 3)`.
fn is_count(value: &str) -> bool {
    const ROWS: [&str; 16] = [
        "row",
        "rows",
        "row(s",
        "row(s)",
        "record",
        "records",
        "record(s)",
        "строка",
        "строки",
        "строк",
        "записей",
        "zeile",
        "zeilen",
        "lignes",
        "filas",
        "行",
    ];
    const DONE: [&str; 13] = [
        "selected",
        "affected",
        "returned",
        "fetched",
        "retrieved",
        "exported",
        "in",
        "found",
        "total",
        "ausgewählt",
        "betroffen",
        "выбрано",
        "обработано",
    ];
    let in_brackets = value.starts_with('(') && value.ends_with(')');
    let lower = value.to_lowercase();
    let bare = if in_brackets { &lower[1..lower.len() - 1] } else { lower.trim_end_matches('.') };
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    let words: Vec<&str> = bare.split_whitespace().collect();
    match words.as_slice() {
        [count, rows] => {
            let counted = is_number(count) && ROWS.contains(rows);
            let named = is_number(rows) && count.strip_suffix(':').is_some_and(|rows| ROWS.contains(&rows));
            (counted && in_brackets) || named
        }
        [count, rows, done, ..] => is_number(count) && ROWS.contains(rows) && words.len() <= 7 && DONE.contains(done),
        [word] => word.split_once("行が").is_some_and(|(count, _)| is_number(count)),
        _ => false,
    }
}

/// `Page 2`, `Page 2 of 5`, `Страница 2 из 5`, `2/5ページ`.
fn is_page(value: &str) -> bool {
    const PAGES: [&str; 9] = ["page", "seite", "página", "pagina", "страница", "стр.", "лист", "ページ", "p."];
    const OF: [&str; 9] = ["of", "von", "de", "di", "sur", "из", "/", "の", "-"];
    let lower = value.to_lowercase();
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/');
    if let Some(number) = lower.strip_suffix("ページ") {
        return is_number(number.trim());
    }
    let words: Vec<&str> = lower.split_whitespace().collect();
    match words.as_slice() {
        [page, number] => PAGES.contains(&page.trim_end_matches(':')) && is_number(number),
        [page, number, of, count] => PAGES.contains(page) && is_number(number) && OF.contains(of) && is_number(count),
        _ => false,
    }
}

/// Whether a value that stands alone is clearly none of its column, in a table whose other columns are always filled.
fn is_unlike(place: &Place, record: &Record, at: usize, value: &str, apart: bool) -> bool {
    let profile = &place.plan.probe.profile;
    // A program that leaves out delimiters leaves them out at the end of records; a person who types a note types none.
    let is_bare = record.cells.len() == 1;
    // A line with all its delimiters is in the profile itself.
    let is_rare = |count: u32, of: u32| of > 1 && count <= u32::from(!is_bare) + of / 20;
    let is_full = |(column, shapes): &(usize, &Shapes)| *column != at && is_rare(shapes.count(Shape::Empty), shapes.values());
    let Some(own) = profile.get(at).filter(|_| profile.iter().enumerate().filter(is_full).count() > 1) else {
        return false;
    };
    // Japanese has no blanks; its sentences have marks.
    if is_bare && value.contains(['、', '。', '※']) {
        return true;
    }
    let words = value.split_whitespace().count();
    let is_other = is_rare(own.count(Shape::Text) + own.count(Shape::Word), own.values());
    Shape::of(value) == Shape::Text && (is_other || (is_bare && words > own.words() * if apart { 1 } else { 2 }))
}

/// Words of a sentence, at least; a name with a comma has fewer.
const SENTENCE: usize = 4;

/// Whether the cells are one sentence with delimiters for punctuation: a blank stands behind each, and a part of it stands
/// where no words are, or it is too short for a record.
fn is_sentence(place: &Place, record: &Record) -> bool {
    let mut rest = record.cells[1..].iter();
    if place.plan.probe.dialect.syntax.blanks || !rest.all(|cell| place.text.as_bytes().get(cell.start) == Some(&b' ')) {
        return false;
    }
    let line = place.text[record.span()].trim_end();
    let profile = &place.plan.probe.profile;
    let is_misplaced = |at: usize| {
        let value = place.value(record, at);
        matches!(Shape::of(&value), Shape::Word | Shape::Text) && profile.get(at).is_some_and(|column| align::stands_out(column, &value))
    };
    line.ends_with(['.', '!', '?'])
        && line.split_whitespace().count() >= SENTENCE
        && (record.cells.len() < profile.len() || (0..record.cells.len()).any(is_misplaced))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(what: &str, is: fn(&str) -> bool, yes: &[&str], no: &[&str]) {
        for value in yes {
            assert!(is(value), "{what}: {value}");
        }
        for value in no {
            assert!(!is(value), "{what}: {value}");
        }
    }

    #[test]
    fn notes() {
        let counts = ["(3 rows)", "3 rows selected.", "1 row affected", "3 rows in set (0.00 sec)", "(строк: 3)", "(1,204 rows affected)"];
        check("a count", is_count, &counts, &["3 rows", "3 roses selected", "row 3", "(3)", "12 Main St"]);
        let pages = ["Page 2", "page 2 of 5", "Page 2/5", "Страница 2 из 5", "2/5ページ"];
        check("a page", is_page, &pages, &["Page", "Page Two", "Jimmy Page", "2 pages", "ページ"]);
        check("a separator line", is_separator_line, &["sep=;", "SEP=", "sep=,"], &["sep", "sep=ab", "september"]);
        check("of a program", is_of_program, &["SQL> spool off", "<<<<<<< HEAD"], &["SQL", "<b>", "mysql"]);
    }
}
