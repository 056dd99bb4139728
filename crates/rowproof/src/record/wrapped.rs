//! A line that is quoted as a whole: some program took it for one value, and quoted it once more. Its cells are those
//! of the text inside, found as in any record.

use super::cell::Inside;
use super::window::{Outcome, Stop, Window};
use super::{Cell, Found, Reader, Record};
use crate::scan;
use crate::syntax::{Filling, Syntax};
use std::ops::Range;

impl Reader {
    /// The cells of a line that needed no quotes, and was filled up as those with quotes were.
    pub(super) fn without_filling(&self, bytes: &[u8], window: &Window, record: &mut Record) -> Option<Outcome> {
        let Filling { sign, count } = self.syntax.filling;
        if count == 0 || self.syntax.quote == Some(bytes[window.start]) {
            return None;
        }
        let end = memchr::memchr2(b'\n', b'\r', &bytes[window.start..window.end]).map_or(window.end, |at| window.start + at);
        if end == window.end {
            match window.at_end() {
                Ok(Outcome::Read) => {}
                Err(_) => return Some(Outcome::Wait),
                Ok(_) => return None,
            }
        }
        let line = &bytes[window.start..end];
        let filled = line.len().checked_sub(count).filter(|&at| line[at..].iter().all(|&byte| byte == sign))?;
        let inner = Window { start: window.start, end: window.start + filled, limited: false, more: false, last: true };
        let reader = Self { syntax: Syntax { filling: Filling::default(), ..self.syntax }, usual: None, ..self.clone() };
        let outcome = reader.cells(bytes, &inner, record);
        if outcome == Outcome::Read && record.end == inner.end {
            record.end = end;
            record.filled = true;
            return Some(outcome);
        }
        record.cells.clear();
        record.faults.clear();
        None
    }

    /// The cells inside the line at `window.start`, if it is quoted as a whole. `strict` is how the strict reading of it
    /// ended, in `record`; that stays as it is where there is no such line.
    pub(super) fn unwrap(&self, bytes: &[u8], window: &Window, strict: &Result<Outcome, Stop>, record: &mut Record) -> Option<Outcome> {
        // Where a quote is a part of the delimiter, doubling would double it there as well.
        let can_wrap = |quote: &u8| self.syntax.escape.is_none() && !self.syntax.delimiter.as_bytes().contains(quote);
        let quote = self.syntax.quote.filter(can_wrap).filter(|&quote| bytes[window.start] == quote)?;
        let (close, end) = self.whole_line(bytes, window, quote, strict, record)?;
        let open = window.start;
        let wrapped = std::str::from_utf8(&bytes[open + 1..close]).ok().filter(|text| text.contains(self.syntax.delimiter.as_str()))?;
        let text = doubled_made_single(wrapped, quote);
        let mut inner = Record::default();
        let syntax = Syntax { wrapped: false, filling: Filling::default(), ..self.syntax };
        let mut reader = Self { syntax, usual: None, passes_empty: false, resting: false, ..self.clone() };
        let is_record = reader.read(&text, 0, true, &mut inner) == Found::Record && inner.end == text.len() && !inner.cut;
        if !is_record || inner.other_delimiter.is_some() || !self.is_convincing(&text, &inner) {
            return None;
        }
        if end == window.end {
            match window.at_end() {
                Ok(Outcome::Read) => {}
                Err(_) => return Some(Outcome::Wait),
                Ok(_) => return None,
            }
        }
        let mut outward = Outward { text: text.as_bytes(), quote, at: 0, place: open + 1 };
        record.cells.clear();
        record.cells.extend(inner.cells.iter().map(|cell| outward.cell(cell)));
        record.faults = inner.faults;
        record.end = end;
        record.wrapped = true;
        record.over_lines = None;
        record.line_ends = scan::line_ends(&bytes[open..end]);
        Some(Outcome::Read)
    }

    /// Where the quote at the start of the line is closed, and where the line ends, if nothing with a value stands between.
    fn whole_line(
        &self,
        bytes: &[u8],
        window: &Window,
        quote: u8,
        strict: &Result<Outcome, Stop>,
        record: &Record,
    ) -> Option<(usize, usize)> {
        match *strict {
            Ok(Outcome::Read) => {
                let (first, rest) = record.cells.split_first()?;
                (first.is_quoted() && rest.iter().all(Cell::is_empty)).then_some((first.close, record.end))
            }
            Err(Stop::Quote { at, reached }) if at == window.start && bytes.get(reached) == Some(&quote) => {
                let behind = &bytes[reached + 1..window.end];
                let end = behind.iter().position(|byte| !Filling::SIGNS.contains(byte)).map_or(window.end, |length| reached + 1 + length);
                (end == window.end || matches!(bytes[end], b'\n' | b'\r')).then_some((reached, end))
            }
            _ => None,
        }
    }

    /// Whether the text inside is a record. Where lines are not known to be quoted as a whole, it has to be exactly as wide
    /// as the others, and nothing in it may look like a sentence.
    fn is_convincing(&self, text: &str, inner: &Record) -> bool {
        let plainly = inner.cells.iter().all(|cell| cell.inside.is_plain() || cell.inside == Inside::Doubled);
        let spaced = || inner.cells[1..].iter().any(|cell| cell.raw(text).starts_with(' '));
        let alone = || self.width.is_some_and(|width| width > 2 && width == inner.cells.len()) && inner.faults.is_empty() && !spaced();
        plainly && inner.cells.len() > 1 && (self.syntax.wrapped || alone())
    }
}

/// `text` with its doubled quotes made single.
pub(super) fn doubled_made_single(text: &str, quote: u8) -> String {
    let quote = char::from(quote).to_string();
    text.replace(&quote.repeat(2), &quote)
}

/// The pieces of `span` without the second one of each two quotes.
pub(super) fn parts(text: &str, span: Range<usize>, quote: Option<u8>) -> impl Iterator<Item = Range<usize>> + use<'_> {
    let mut from = span.start;
    std::iter::from_fn(move || {
        let rest = &text.as_bytes()[from..span.end];
        let found = quote.and_then(|quote| memchr::memchr(quote, rest));
        let part = from..found.map_or(span.end, |at| from + at + 1);
        from = found.map_or(span.end, |at| (from + at + 2).min(span.end));
        (!part.is_empty()).then_some(part)
    })
}

/// Goes from places inside the line to those in the file, where each quote is written twice.
struct Outward<'t> {
    text: &'t [u8],
    quote: u8,
    at: usize,
    place: usize,
}

impl Outward<'_> {
    fn cell(&mut self, cell: &Cell) -> Cell {
        let start = self.place_of(cell.start);
        let close = if cell.is_quoted() { self.place_of(cell.close) } else { 0 };
        let end = self.place_of(cell.end);
        Cell { start, end, close, blanks: cell.blanks, inside: Inside::Wrapped(self.quote) }
    }

    /// The place of `at`, which is not before the one asked for last.
    fn place_of(&mut self, at: usize) -> usize {
        let passed = &self.text[self.at..at];
        self.place += passed.len() + passed.iter().filter(|&&byte| byte == self.quote).count();
        self.at = at;
        self.place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values of the line, where records have three cells, and what its cells are without the quotes around it.
    fn check(line: &str, wrapped: bool, values: &[&str], unwrapped: &str) {
        let mut reader = Reader::new(Syntax { wrapped, ..Syntax::RFC_4180 }, 1);
        reader.expect_width(3);
        let mut record = Record::default();
        assert_eq!(reader.read(line, 0, true, &mut record), Found::Record);
        assert_eq!(record.cells.iter().map(|cell| cell.value(line)).collect::<Vec<_>>(), values, "{line}");
        let raw = |cell: &Cell| cell.parts_unwrapped(line).map(|part| &line[part]).collect::<String>();
        assert_eq!(record.cells.iter().map(raw).collect::<Vec<_>>().join(","), unwrapped, "{line}");
        assert_eq!(record.next, line.len());
    }

    /// The values of the line, where lines are filled up with `;;`.
    fn check_filled(line: &str, values: &[&str]) {
        let filling = Filling { sign: b';', count: 2 };
        let mut reader = Reader::new(Syntax { wrapped: true, filling, ..Syntax::RFC_4180 }, 1);
        reader.expect_width(3);
        let mut record = Record::default();
        assert_eq!(reader.read(line, 0, true, &mut record), Found::Record);
        assert_eq!(record.cells.iter().map(|cell| cell.value(line)).collect::<Vec<_>>(), values, "{line}");
        assert_eq!(record.filled, line.contains(";;") && !line.contains('"'), "{line}");
    }

    #[test]
    fn a_quote_in_the_delimiter() {
        let text = r#""""§""§"""""§""§""#;
        let delimiter = crate::syntax::Delimiter::new("§\"\"").expect("a delimiter");
        let mut reader = Reader::new(Syntax { delimiter, wrapped: true, ..Syntax::RFC_4180 }, 1);
        let mut record = Record::default();
        assert_eq!(reader.read(text, 0, true, &mut record), Found::Record);
        assert!(!record.wrapped);
    }

    #[test]
    fn filled_lines() {
        check_filled("a,b,c;;\r\n", &["a", "b", "c"]);
        check_filled("a,b,c;;;", &["a", "b", "c;"]);
        check_filled("a,b;;", &["a", "b"]);
        check_filled("a,b,c;", &["a", "b", "c;"]);
        check_filled("\"a,b,c\";;", &["a", "b", "c"]);
    }

    #[test]
    fn lines() {
        check("\"a,b,c\"\n", true, &["a", "b", "c"], "a,b,c");
        check("\"a,\"\"b\"\",\"\"\"\"\"\"\"\"\"\n", true, &["a", "b", "\""], "a,\"b\",\"\"\"\"");
        check("\"a,\"\"b, \"\"\"\"c\"\"\"\"\"\",d\";; \r\n", false, &["a", "b, \"c\"", "d"], "a,\"b, \"\"c\"\"\",d");
        check("\"a,5\"\" b,c\",", true, &["a", "5\" b", "c"], "a,5\" b,c");
        // Of another width, or a sentence: only where lines are known to be quoted.
        check("\"a,b\"", true, &["a", "b"], "a,b");
        check("\"a,b\"", false, &["a,b"], "\"a,b\"");
        check("\"a, b, c\"", false, &["a, b, c"], "\"a, b, c\"");
        // Filled up without need for quotes, but not with what the other lines are filled up with.
        check("a,b,c;;", true, &["a", "b", "c;;"], "a,b,c;;");
        check("\"a,b,c\",d,e", true, &["a,b,c", "d", "e"], "\"a,b,c\",d,e");
    }
}
