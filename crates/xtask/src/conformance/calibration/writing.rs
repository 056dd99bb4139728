//! How a table is written: its delimiter, its quotes, its line ends.

use crate::numbers::Numbers;

/// Delimiters, and how often they are met here: the usual ones most, the others often enough to be counted.
const DELIMITERS: [(u32, &str); 15] = [
    (30, ","),
    (20, ";"),
    (14, "\t"),
    (9, "|"),
    (4, ":"),
    (4, "^"),
    (4, "~"),
    (4, " "),
    (4, "#"),
    (2, "||"),
    (1, "::"),
    (1, ";;"),
    (1, "|~|"),
    (1, "~^~"),
    (1, "##"),
];

/// Which cells are enclosed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Enclosed {
    /// Those that have to be.
    Needed,
    /// Those too that are no numbers.
    Texts,
    /// Every one.
    All,
}

/// How a table is written.
pub struct Dialect {
    pub delimiter: &'static str,
    pub quote: Option<char>,
    /// A backslash before a quote, where others double it; before a delimiter, where there are no quotes.
    pub backslash: bool,
    pub newline: &'static str,
    /// A blank behind each delimiter.
    pub blanks: bool,
    enclosed: Enclosed,
}

impl Dialect {
    /// Any dialect.
    pub fn new(numbers: &mut Numbers) -> Self {
        let delimiter = numbers.weighted(&DELIMITERS);
        Self {
            delimiter,
            quote: numbers.weighted(&[(78, Some('"')), (10, Some('\'')), (12, None)]),
            backslash: numbers.chance(15),
            newline: numbers.weighted(&[(50, "\n"), (46, "\r\n"), (4, "\r")]),
            blanks: matches!(delimiter, "," | ";" | "|") && numbers.chance(6),
            enclosed: numbers.weighted(&[(66, Enclosed::Needed), (17, Enclosed::Texts), (17, Enclosed::All)]),
        }
    }

    /// Whether a delimiter, a quote or a line end stands in a cell, or could be seen there.
    fn is_special(&self, cell: &str) -> bool {
        let edge = |end: char| self.delimiter.contains(end) || end == ' ';
        cell.contains(self.delimiter)
            || cell.contains(['\n', '\r'])
            || self.quote.is_some_and(|quote| cell.contains(quote))
            || cell.starts_with(edge)
            || cell.ends_with(edge)
    }
}

/// What a reader has to know to read what was written.
#[derive(Default)]
pub struct Needs {
    /// The quote: some cells are enclosed.
    pub quote: bool,
    /// The escape, or that there is none: some sign inside a cell is written in a special way.
    pub escape: bool,
}

/// Writes one record, without its line end.
pub fn record(dialect: &Dialect, cells: &[String], needs: &mut Needs) -> String {
    let cells: Vec<String> = cells.iter().map(|value| cell(dialect, value, needs)).collect();
    let delimiter = if dialect.blanks { format!("{} ", dialect.delimiter) } else { dialect.delimiter.to_owned() };
    cells.join(&delimiter)
}

fn cell(dialect: &Dialect, value: &str, needs: &mut Needs) -> String {
    let special = dialect.is_special(value);
    let Some(quote) = dialect.quote else {
        return if special { bare(dialect, value, needs) } else { value.to_owned() };
    };
    let number = value.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-'));
    let alone = value.is_empty() && dialect.delimiter == " ";
    let enclosed = special || alone || dialect.enclosed == Enclosed::All || (dialect.enclosed == Enclosed::Texts && !number);
    if !enclosed {
        return value.to_owned();
    }
    needs.quote = true;
    needs.escape |= value.contains(quote);
    let inside = if dialect.backslash {
        value.replace('\\', "\\\\").replace(quote, &format!("\\{quote}"))
    } else {
        value.replace(quote, &quote.to_string().repeat(2))
    };
    format!("{quote}{inside}{quote}")
}

/// A cell that cannot be enclosed: without what cannot be said in it.
fn bare(dialect: &Dialect, value: &str, needs: &mut Needs) -> String {
    let line = value.replace(['\n', '\r'], " ");
    if dialect.backslash && dialect.delimiter.len() == 1 && line.contains(dialect.delimiter) {
        needs.escape = true;
        return line.replace(dialect.delimiter, &format!("\\{}", dialect.delimiter));
    }
    line.replace(dialect.delimiter, if dialect.delimiter == " " { "_" } else { " " })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(delimiter: &'static str, quote: Option<char>, backslash: bool, cells: &[&str], expect: &str) {
        let dialect = Dialect { delimiter, quote, backslash, newline: "\n", blanks: false, enclosed: Enclosed::Needed };
        let cells: Vec<String> = cells.iter().map(|&cell| cell.to_owned()).collect();
        assert_eq!(record(&dialect, &cells, &mut Needs::default()), expect);
    }

    #[test]
    fn records() {
        check(",", Some('"'), false, &["1", "a, b", "say \"a\""], "1,\"a, b\",\"say \"\"a\"\"\"");
        check(";", Some('"'), true, &["1,5", "say \"a\""], "1,5;\"say \\\"a\\\"\"");
        check("\t", None, false, &["a\tb", "say \"a\""], "a b\tsay \"a\"");
        check("|", None, true, &["a|b", "c"], "a\\|b|c");
        check("||", Some('\''), false, &["a|", "it's"], "'a|'||'it''s'");
        check(" ", Some('"'), false, &["", "a b"], "\"\" \"a b\"");
    }
}
