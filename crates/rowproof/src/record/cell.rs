//! A cell, and what it says.

use super::wrapped;
use crate::scan::Simple;
use std::borrow::Cow;
use std::ops::Range;

/// One cell: where it stands in the text that was read, quotes included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// First byte of the cell in the text.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Position of the closing quote; 0, where none can stand, when the cell is not read as a quoted one.
    pub(super) close: usize,
    /// Blanks at its start that are no part of its value.
    pub(super) blanks: u16,
    /// How quotes and other special characters inside are written.
    pub(super) inside: Inside,
}

/// What has to be undone in a cell to get its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inside {
    /// Nothing: the value is all between so many quotes at its start and as many at its end. By itself, so that the
    /// most frequent question about a cell is answered by one look.
    Simple(u8),
    /// Nothing inside, but blanks or text may stand around its quotes.
    Plain,
    /// Quotes are doubled.
    Doubled,
    /// This byte stands before special characters.
    Escaped(u8),
    /// The line is quoted as a whole by this byte: all quotes in it are doubled, and those of a quoted cell twice.
    Wrapped(u8),
}

impl Inside {
    /// Whether nothing has to be undone inside the cell.
    pub(super) fn is_plain(self) -> bool {
        matches!(self, Self::Simple(_) | Self::Plain)
    }
}

impl Cell {
    /// A cell that is read without quotes.
    pub(super) fn plain(start: usize, end: usize) -> Self {
        Self { start, end, close: 0, blanks: 0, inside: Inside::Plain }
    }

    /// The bytes of the cell, quotes included.
    pub fn raw<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start..self.end]
    }

    /// Where its value begins, quote included: behind blanks that belong to the delimiter.
    pub fn value_start(&self) -> usize {
        self.start + usize::from(self.blanks)
    }

    /// Whether the cell is read as a quoted one.
    pub fn is_quoted(&self) -> bool {
        self.close > 0
    }

    /// Whether nothing is in it, between its quotes either.
    pub fn is_empty(&self) -> bool {
        let start = self.value_start();
        self.end == start || (self.is_quoted() && self.close == start + 1 && self.end == self.close + 1)
    }

    /// Cells side by side, taken as one that is not quoted.
    pub fn joined(cells: &[Self]) -> Self {
        let joined = Self::plain(cells.first().map_or(0, |cell| cell.start), cells.last().map_or(0, |cell| cell.end));
        match cells.first().map(|cell| cell.inside) {
            Some(inside @ Inside::Wrapped(_)) => Self { inside, ..joined },
            _ => joined,
        }
    }

    /// A cell with nothing in it, at the place where this one begins.
    pub fn empty_before(&self) -> Self {
        Self::plain(self.start, self.start)
    }

    /// What the cell says: without its quotes, doubled quotes made single, escapes undone.
    #[inline]
    pub fn value<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.value_span() {
            Some(span) => Cow::Borrowed(&text[span]),
            None => self.value_inside(text),
        }
    }

    /// The same in bytes.
    #[inline]
    pub fn value_bytes<'t>(&self, text: &'t str) -> Cow<'t, [u8]> {
        if let Some(span) = self.value_span() {
            return Cow::Borrowed(&text.as_bytes()[span]);
        }
        match self.value_inside(text) {
            Cow::Borrowed(value) => Cow::Borrowed(value.as_bytes()),
            Cow::Owned(value) => Cow::Owned(value.into_bytes()),
        }
    }

    /// Where the value stands, if it stands in the text as it is.
    #[inline]
    pub fn value_span(&self) -> Option<Range<usize>> {
        let Inside::Simple(quotes) = self.inside else { return None };
        Some(self.start + usize::from(quotes)..self.end - usize::from(quotes))
    }

    /// The value of a cell that is not simply its text.
    fn value_inside<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if let Inside::Wrapped(quote) = self.inside {
            return Cow::Owned(self.value_wrapped(text, quote));
        }
        let (inner, tail) = if self.is_quoted() {
            (&text[self.start + usize::from(self.blanks) + 1..self.close], &text[self.close + 1..self.end])
        } else {
            (&text[self.start + usize::from(self.blanks)..self.end], "")
        };
        // Blanks between the closing quote and a delimiter belong to neither.
        let tail = if tail.bytes().all(|byte| byte == b' ') { "" } else { tail };
        match self.inside {
            inside if inside.is_plain() && tail.is_empty() => Cow::Borrowed(inner),
            Inside::Simple(_) | Inside::Plain => Cow::Owned(format!("{inner}{tail}")),
            Inside::Doubled | Inside::Wrapped(_) => {
                let quote = &text[self.close..=self.close];
                Cow::Owned(inner.replace(&quote.repeat(2), quote) + tail)
            }
            Inside::Escaped(escape) => {
                let quote = self.is_quoted().then(|| char::from(text.as_bytes()[self.close]));
                Cow::Owned(unescaped(inner, char::from(escape), quote) + &unescaped(tail, char::from(escape), None))
            }
        }
    }

    /// The pieces of the cell that are left without the quotes around its whole line: of two quotes the first.
    pub fn parts_unwrapped<'t>(&self, text: &'t str) -> impl Iterator<Item = Range<usize>> + use<'t> {
        wrapped::parts(text, self.start..self.end, if let Inside::Wrapped(quote) = self.inside { Some(quote) } else { None })
    }

    /// `cell` as it is written in a line that is quoted as a whole, if this one stands in such a line.
    pub fn rewrapped(&self, cell: String) -> String {
        match self.inside {
            Inside::Wrapped(quote) => cell.replace(char::from(quote), &char::from(quote).to_string().repeat(2)),
            _ => cell,
        }
    }

    /// The value of a cell in a line that is quoted as a whole: the line's own quotes are undone first.
    fn value_wrapped(&self, text: &str, quote: u8) -> String {
        let single = |end: usize| wrapped::doubled_made_single(&text[self.start..end], quote);
        let inner = single(self.end);
        let close = if self.is_quoted() { single(self.close).len() } else { 0 };
        let inside = if self.is_quoted() { Inside::Doubled } else { Inside::Plain };
        Self { start: 0, end: inner.len(), close, blanks: self.blanks, inside }.value(&inner).into_owned()
    }
}

/// Undoes escapes, and doubled quotes. Before a letter or a digit, an escape is text, as in `C:\new`.
fn unescaped(text: &str, escape: char, quote: Option<char>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match characters.peek() {
            Some(&next) if (character == escape && !next.is_alphanumeric()) || (Some(character) == quote && next == character) => {
                out.push(next);
                characters.next();
            }
            _ => out.push(character),
        }
    }
    out
}

impl From<Simple> for Cell {
    #[inline]
    fn from(cell: Simple) -> Self {
        match cell {
            Simple::Plain(start, end) => Self { inside: Inside::Simple(0), ..Self::plain(start, end) },
            Simple::Quoted(start, end) => Self { close: end - 1, inside: Inside::Simple(1), ..Self::plain(start, end) },
        }
    }
}
