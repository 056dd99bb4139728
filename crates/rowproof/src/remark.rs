//! Remarks: what programs and reports write around their tables, known by its words.

/// Signs that lines are drawn with.
pub fn is_ruling(character: char) -> bool {
    matches!(character, '-' | '=' | '_' | '—' | '–' | '─' | '━')
}

/// Prompts and answers of database programs, and marks of a version control system.
pub fn is_of_program(value: &str) -> bool {
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

/// A piece of a page: what a web server says instead of the rest of an export, and what PHP notes in the middle of one.
pub fn is_markup(value: &str) -> bool {
    let begins = |rest: &str| rest.starts_with(['!', '/', '?']) || rest.starts_with(|first: char| first.is_ascii_alphabetic());
    value.trim_start().strip_prefix('<').is_some_and(begins) && value.contains('>')
}

/// Excel's `sep=;`, whose sign may have been taken for a delimiter.
pub fn is_separator_line(value: &str) -> bool {
    let sign = value.get(..4).filter(|prefix| prefix.eq_ignore_ascii_case("sep=")).map(|_| &value[4..]);
    sign.is_some_and(|sign| sign.chars().count() <= 1)
}

/// `(3 rows)`, `3 rows selected.`, `3 rows in set (0.00 sec)`, `(строк: 3)`.
pub fn is_count(value: &str) -> bool {
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
pub fn is_page(value: &str) -> bool {
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

/// First words of lines with sums, in the languages of the page and their neighbours.
const TOTALS: [&str; 14] =
    ["total", "totals", "grand total", "subtotal", "sum", "итого", "всего", "итог", "合計", "総計", "小計", "summe", "gesamt", "razem"];

/// The same of lines with means.
const MEANS: [&str; 6] = ["average", "avg", "среднее", "平均", "durchschnitt", "mittelwert"];

/// Whether a value may begin a line with sums or means, but may as well be one of many: a word for means, as grades have it,
/// or a phrase with a word for sums: `Total: 12 rows`, `Итого по отчёту`. An English one without a colon may be a name, as
/// Total Wireless.
pub fn may_begin_total(value: &str) -> bool {
    let first = value.trim_start().split([' ', ':']).next().unwrap_or_default();
    is_one(&MEANS, value) || (first.len() < value.len() && (value.contains(':') || !first.is_ascii()) && is_total(first))
}

/// A word for sums.
pub fn is_total(value: &str) -> bool {
    is_one(&TOTALS, value)
}

fn is_one(words: &[&str], value: &str) -> bool {
    let word = value.trim().trim_end_matches([':', '.']);
    // Without the check of the length, most records would be turned into lower case for nothing.
    let is_word = |total: &&str| {
        total.len() == word.len() && (total.eq_ignore_ascii_case(word) || (!word.is_ascii() && **total == word.to_lowercase()))
    };
    words.iter().any(is_word)
}

/// Whether a line is a remark by its words, or begins with a sign for comments.
pub fn is_remark(line: &str) -> bool {
    const COMMENTS: [&str; 4] = ["#", "//", "--", "*"];
    let line = line.trim();
    let begins = COMMENTS.iter().any(|sign| line.starts_with(sign)) || line.ends_with(':');
    let is_known = is_of_program(line) || is_markup(line) || is_separator_line(line) || is_count(line) || is_page(line);
    begins || is_known || line.split([' ', ':']).next().is_some_and(is_total)
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
        let remarks = ["# by hand", "Total 12", "Итого: 3", "Page 2", "North region:", "* net"];
        check("a remark", is_remark, &remarks, &["call again", "totally fine", "- first"]);
        check("a total", is_total, &["Total", "ИТОГО:", "合計"], &["Total Wireless", "Average", ""]);
        let phrases = ["Total: 12 rows", "Итого по отчёту:", "Всего по региону", "平均"];
        check("maybe a total", may_begin_total, &phrases, &["Total Wireless", "Sum Ting", "Avg price", "Итоговый отчёт", ""]);
        check("markup", is_markup, &["<br />", "<b>Notice</b>: x", "<!DOCTYPE html>", "</html>"], &["<3", "a <b> c", "<b", "< 5 >"]);
        check("of a program", is_of_program, &["SQL> spool off", "<<<<<<< HEAD"], &["SQL", "<b>", "mysql"]);
    }
}
