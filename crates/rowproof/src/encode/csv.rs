//! RFC 4180 output by the `csv` crate.

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

/// Appends `value` as one cell of a dialect to `out`: quoted where it has to be, or where it was.
pub fn write_cell(value: &str, delimiter: u8, quote: Option<u8>, was_quoted: bool, out: &mut String) {
    let Some(quote) = quote.map(char::from) else {
        return out.push_str(value);
    };
    let needed = value.contains([char::from(delimiter), quote, '\n', '\r']);
    if !needed && !was_quoted {
        return out.push_str(value);
    }
    out.push(quote);
    for character in value.chars() {
        if character == quote {
            out.push(quote);
        }
        out.push(character);
    }
    out.push(quote);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells() {
        let check = |value: &str, was_quoted: bool, expect: &str| {
            let mut out = String::new();
            write_cell(value, b',', Some(b'"'), was_quoted, &mut out);
            assert_eq!(out, expect);
        };
        check("a", false, "a");
        check("a", true, "\"a\"");
        check("a,b", false, "\"a,b\"");
        check("say \"hi\"", false, "\"say \"\"hi\"\"\"");
    }
}
