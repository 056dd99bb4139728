//! Any bytes, over many blocks: what is found along the masks is what a look at one byte after the other finds.

#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use fuzz::one;
use libfuzzer_sys::fuzz_target;
use rowproof::scan::{RunEnd, Scan, Simple};
use rowproof::syntax::{Delimiter, Syntax};

#[derive(Debug)]
struct Input {
    syntax: Syntax,
    text: String,
    from: usize,
    jump: usize,
}

impl<'a> Arbitrary<'a> for Input {
    fn arbitrary(input: &mut Unstructured<'a>) -> Result<Self> {
        let delimiter = one(input, &[",", ";", "\t", "§", "||"])?;
        let (quote, escape) = (*input.choose(&[Some(b'"'), Some(b'\''), None])?, *input.choose(&[None, None, Some(b'\\')])?);
        let syntax = Syntax { quote, escape, ..Syntax::quoted(Delimiter::new(delimiter).unwrap_or(Delimiter::COMMA)) };
        // Letters in between, so that stretches without any structure are as long as a block and longer.
        let filling = "a".repeat(input.int_in_range(0..=70)?);
        let text = fuzz::text(input, &[delimiter, "\"", "'", "\n", "\"a\"", &filling, &filling], 600)?;
        let (from, jump) = (input.int_in_range(0..=130)?, input.int_in_range(0..=200)?);
        Ok(Self { syntax, text, from, jump })
    }
}

impl Input {
    fn is_line_end(byte: u8) -> bool {
        matches!(byte, b'\n' | b'\r')
    }

    fn is_stop(&self, byte: u8) -> bool {
        Self::is_line_end(byte) || Some(byte) == self.syntax.quote || Some(byte) == self.syntax.escape
    }

    fn is_structural(&self, byte: u8) -> bool {
        byte == self.syntax.delimiter.first() || self.is_stop(byte)
    }

    /// The first byte from `from` on that is so.
    fn find(&self, from: usize, is: impl Fn(u8) -> bool) -> Option<usize> {
        (from..self.text.len()).find(|&at| is(self.text.as_bytes()[at]))
    }

    /// Where the simple cell ends that begins at `start`, and what it is.
    fn simple_cell(&self, start: usize) -> Option<(Simple, usize)> {
        let bytes = self.text.as_bytes();
        let end = self.find(start, |byte| self.is_structural(byte))?;
        if !self.is_stop(bytes[end]) || Self::is_line_end(bytes[end]) {
            return Some((Simple::Plain(start, end), end));
        }
        if end > start || Some(bytes[start]) != self.syntax.quote || self.syntax.escape.is_some() {
            return None;
        }
        let close = self.find(start + 1, |byte| self.is_stop(byte)).filter(|&close| Some(bytes[close]) == self.syntax.quote)?;
        let ends = |byte: &u8| *byte == self.syntax.delimiter.first() || Self::is_line_end(*byte);
        bytes.get(close + 1).filter(|byte| ends(byte)).map(|_| (Simple::Quoted(start, close + 1), close + 1))
    }

    /// The simple cells from `start` on, and how their run ends.
    fn simple_cells(&self, mut start: usize) -> (Vec<Simple>, RunEnd) {
        let mut cells = Vec::new();
        while let Some((cell, end)) = self.simple_cell(start) {
            cells.push(cell);
            if Self::is_line_end(self.text.as_bytes()[end]) {
                return (cells, RunEnd::LineEnd(end));
            }
            start = end + 1;
        }
        (cells, RunEnd::Cell(start))
    }
}

fuzz_target!(|input: Input| {
    let (scan, bytes) = (Scan::new(&input.syntax), input.text.as_bytes());
    let from = input.from.min(bytes.len());
    let marks_from = |from: usize| (from..bytes.len()).filter(|&at| input.is_structural(bytes[at])).collect::<Vec<_>>();
    assert_eq!(scan.marks(bytes, from, bytes.len()).collect::<Vec<_>>(), marks_from(from));
    let mut marks = scan.marks(bytes, from, bytes.len());
    marks.seek(from + input.jump);
    assert_eq!(marks.collect::<Vec<_>>(), marks_from(from + input.jump));
    let mut cells = Vec::new();
    let end = scan.simple_cells(bytes, from, &mut cells);
    // Where cells may begin behind more than the delimiter's first byte, none is simple.
    let expect = if input.syntax.delimiter.len() == 1 { input.simple_cells(from) } else { (Vec::new(), RunEnd::Cell(from)) };
    assert_eq!((cells, end), expect);
});
