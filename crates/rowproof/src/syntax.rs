//! Syntax: which characters separate, quote and escape the cells of a record.

use std::fmt;

/// What separates the cells of a record: one character, or a few as in `||` and `, `.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Delimiter {
    bytes: [u8; Self::LONGEST],
    length: u8,
}

impl Delimiter {
    /// The longest delimiter, in bytes of UTF-8.
    pub const LONGEST: usize = 8;
    /// `,`
    pub const COMMA: Self = Self::of_byte(b',');

    /// A delimiter of one ASCII character.
    pub const fn of_byte(byte: u8) -> Self {
        Self { bytes: [byte, 0, 0, 0, 0, 0, 0, 0], length: 1 }
    }

    /// A delimiter of one or more characters; none for no text, too much of it, or text with a line end.
    pub fn new(text: &str) -> Option<Self> {
        let usable = !text.is_empty() && text.len() <= Self::LONGEST && !text.contains(['\n', '\r']);
        let mut bytes = [0; Self::LONGEST];
        usable.then(|| {
            bytes[..text.len()].copy_from_slice(text.as_bytes());
            Self { bytes, length: text.len() as u8 }
        })
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.len()]
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        // Made of text alone.
        std::str::from_utf8(self.as_bytes()).unwrap_or(",")
    }

    /// How it is spoken of: itself, or a word where it cannot be seen.
    pub fn name(&self) -> &str {
        match self.as_str() {
            "\t" => "tab",
            "\t\t" => "two tabs",
            " " => "space",
            "\u{1}" => "U+0001",
            "\u{1F}" => "U+001F",
            other => other,
        }
    }

    /// Its length in bytes, at least 1.
    #[expect(clippy::len_without_is_empty, reason = "a delimiter is never empty")]
    pub fn len(&self) -> usize {
        usize::from(self.length)
    }

    /// Its first byte: what `scan` looks for.
    pub fn first(&self) -> u8 {
        self.bytes[0]
    }

    /// Whether it stands at `at` in `bytes`, where its first byte does.
    #[inline]
    pub fn follows(&self, bytes: &[u8], at: usize) -> bool {
        self.length == 1 || bytes[at..].starts_with(self.as_bytes())
    }

    /// Whether it begins at `at`, but `bytes` end before it does.
    #[inline]
    pub fn is_cut(&self, bytes: &[u8], at: usize) -> bool {
        self.length > 1 && bytes.len() - at < self.len() && self.as_bytes().starts_with(&bytes[at..])
    }
}

impl fmt::Debug for Delimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

/// How the cells of a record are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Syntax {
    /// What separates cells.
    pub delimiter: Delimiter,
    /// What encloses a cell with a delimiter or a line end in it: an ASCII byte, or none where quotes are text.
    pub quote: Option<u8>,
    /// What makes the next character text: an ASCII byte, as the backslash of MySQL; none where quotes are doubled.
    pub escape: Option<u8>,
    /// Blanks behind a delimiter belong to it, as in `a, "b", c`.
    pub blanks: bool,
    /// Lines are quoted as a whole, all or some, as in `"a,""b"",c"`.
    pub wrapped: bool,
    /// What stands behind such lines, and behind those that needed no quotes.
    pub filling: Filling,
}

/// The empty cells with which a spreadsheet fills up lines that it took for one value each: its own delimiter, so often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Filling {
    /// The delimiter of the spreadsheet.
    pub sign: u8,
    /// How often it stands there; 0 where lines are not filled up.
    pub count: usize,
}

impl Filling {
    /// What delimiters of spreadsheets there are; a blank may stand there as well.
    pub const SIGNS: [u8; 4] = *b",;\t ";

    /// The signs that stand at the end of `line`, if they are all the same.
    pub fn of(line: &[u8]) -> Self {
        let Some(sign) = line.last().copied().filter(|sign| Self::SIGNS.contains(sign)) else {
            return Self::default();
        };
        Self { sign, count: line.iter().rev().take_while(|&&byte| byte == sign).count() }
    }
}

impl Syntax {
    /// RFC 4180.
    pub const RFC_4180: Self = Self::quoted(Delimiter::COMMA);

    /// Cells with this delimiter, and doubled `"` for quotes.
    pub const fn quoted(delimiter: Delimiter) -> Self {
        Self { delimiter, quote: Some(b'"'), escape: None, blanks: false, wrapped: false, filling: Filling { sign: 0, count: 0 } }
    }

    /// The same, where no byte means two things: what begins a delimiter separates, and a quote that escapes itself
    /// is a doubled one.
    pub fn consistent(self) -> Self {
        let quote = self.quote.filter(|&byte| byte != self.delimiter.first());
        let escape = self.escape.filter(|&byte| byte != self.delimiter.first() && Some(byte) != quote);
        Self { quote, escape, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiters() {
        let check = |text: &str, expect: bool| {
            assert_eq!(Delimiter::new(text).map(|found| found.as_str().to_owned()), expect.then(|| text.to_owned()));
        };
        check(",", true);
        check("||", true);
        check("§", true);
        check("", false);
        check("\n", false);
        check("123456789", false);
    }
}
