//! RFC 4180 output by the `csv` crate, and single cells in any syntax.

use crate::syntax::Syntax;

/// How written lines end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnd {
    /// LF.
    Lf,
    /// CR LF.
    CrLf,
}

/// Writes records as RFC 4180 into memory.
#[derive(Debug)]
pub struct Writer {
    end: LineEnd,
    writer: ::csv::Writer<Vec<u8>>,
}

impl Writer {
    /// A writer of comma-separated records.
    pub fn new(end: LineEnd) -> Self {
        Self { end, writer: inner(end) }
    }

    /// Writes one record. Writing into memory cannot fail, and any width is allowed.
    pub fn write<C: AsRef<str>>(&mut self, cells: impl Iterator<Item = C>) {
        for cell in cells {
            let _ = self.writer.write_field(cell.as_ref());
        }
        let _ = self.writer.write_record(None::<&[u8]>);
    }

    /// What was written since the last call.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::replace(&mut self.writer, inner(self.end)).into_inner().unwrap_or_default()
    }
}

fn inner(end: LineEnd) -> ::csv::Writer<Vec<u8>> {
    let terminator = match end {
        LineEnd::Lf => ::csv::Terminator::Any(b'\n'),
        LineEnd::CrLf => ::csv::Terminator::CRLF,
    };
    ::csv::WriterBuilder::new().flexible(true).terminator(terminator).from_writer(Vec::new())
}

/// `value` as one cell in a syntax: quoted where it has to be, or where it was. None if the syntax cannot write it.
pub fn cell(value: &str, syntax: &Syntax, was_quoted: bool) -> Option<String> {
    let syntax = syntax.consistent();
    let special = value.contains(['\n', '\r']) || value.contains(syntax.delimiter.as_str()) || (syntax.blanks && value.starts_with(' '));
    let escape = syntax.escape.map(char::from);
    let Some(quote) = syntax.quote.map(char::from) else {
        return (!special && escape.is_none_or(|escape| !value.contains(escape))).then(|| value.to_owned());
    };
    // Before a letter, the escape is text by itself; doubled, it is text to every reader.
    let needed = special || value.contains(quote) || escape.is_some_and(|escape| value.contains(escape));
    if !needed && !was_quoted {
        return Some(value.to_owned());
    }
    let mut out = String::with_capacity(value.len() + 2);
    out.push(quote);
    for character in value.chars() {
        if character == quote || Some(character) == escape {
            out.push(escape.unwrap_or(quote));
        }
        out.push(character);
    }
    out.push(quote);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells() {
        let check = |value: &str, was_quoted: bool, expect: &str| {
            assert_eq!(cell(value, &Syntax::RFC_4180, was_quoted).as_deref(), Some(expect));
        };
        check("a", false, "a");
        check("a", true, "\"a\"");
        check("a,b", false, "\"a,b\"");
        check("say \"hi\"", false, "\"say \"\"hi\"\"\"");
    }
}
