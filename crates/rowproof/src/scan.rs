//! Finds the bytes that structure a record: delimiter, quote, escape, line end; 64 bytes at a time.
//!
//! All of them are ASCII or the first byte of a character, so they never stand inside a UTF-8 character.
//! A block gives one mask with a bit for each such byte. Which of them are inside quotes is decided by the
//! reader as it goes from bit to bit: so reading can begin anywhere, and a faulty quote has no far effect.

use crate::limits;
use crate::syntax::Syntax;
use wide::u8x16;

/// Bytes that make one mask.
const BLOCK: usize = 64;

/// Which bytes structure the records of a dialect.
#[derive(Debug, Clone)]
pub struct Scan {
    delimiter: u8x16,
    /// The quote, where nothing but a quote can end a quoted cell.
    quote: Option<u8>,
    /// Quote and escape; a line end where there is none.
    special: [u8x16; 2],
    /// Whether a delimiter is one byte, and a cell begins right behind it.
    is_simple: bool,
}

/// The structural bytes of a block, a bit for each, the first byte's lowest.
struct Masks {
    delimiters: u64,
    /// Line ends, quotes and escapes: what delimiters do not pass over.
    stops: u64,
}

impl Masks {
    const NONE: Self = Self { delimiters: 0, stops: 0 };

    #[inline(always)]
    fn delimiters_before_stop(&self) -> u64 {
        self.delimiters & self.stops.wrapping_sub(1) & !self.stops
    }
}

/// The masks of the block at `base`, less what was passed over.
struct Block {
    base: usize,
    masks: Masks,
}

impl Block {
    /// Goes to the block at `base`. False if the text ends before.
    #[inline(always)]
    fn load(&mut self, scan: &Scan, bytes: &[u8], base: usize) -> bool {
        self.base = base;
        let inside = base < bytes.len();
        if inside {
            self.masks = scan.masks_at(bytes, base);
        }
        inside
    }

    /// Passes over all before `position`. False if the text ends before.
    #[inline(always)]
    fn pass(&mut self, scan: &Scan, bytes: &[u8], position: usize) -> bool {
        if position - self.base >= BLOCK {
            return self.load(scan, bytes, position);
        }
        let rest = u64::MAX << (position - self.base);
        self.masks.delimiters &= rest;
        self.masks.stops &= rest;
        true
    }

    /// The position of its first stop.
    #[inline(always)]
    fn stop(&self) -> Option<usize> {
        (self.masks.stops != 0).then(|| self.base + self.masks.stops.trailing_zeros() as usize)
    }
}

/// A cell that is read along the masks alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Simple {
    /// Not quoted, from its start to its end.
    Plain(usize, usize),
    /// Quoted, on one line, with no quote inside: from its opening quote to behind its closing one.
    Quoted(usize, usize),
}

/// Where a run of simple cells ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunEnd {
    /// At the line end at this position; all cells up to it were given.
    LineEnd(usize),
    /// The cell that begins at this position has to be read in another way, or the text ends in it.
    Cell(usize),
}

impl Scan {
    /// The structural bytes of a dialect.
    pub fn new(syntax: &Syntax) -> Self {
        let special = [syntax.quote, syntax.escape].map(|byte| u8x16::splat(byte.unwrap_or(b'\n')));
        let quote = syntax.quote.filter(|_| syntax.escape.is_none());
        Self { delimiter: u8x16::splat(syntax.delimiter.first()), quote, special, is_simple: syntax.delimiter.len() == 1 && !syntax.blanks }
    }

    /// Appends each simple cell from `start` on to `cells`, and says how the run ends. It ends also after
    /// [`limits::CELLS`] bytes: so many cells they can be.
    #[inline]
    pub fn simple_cells<C: From<Simple>>(&self, bytes: &[u8], mut start: usize, cells: &mut Vec<C>) -> RunEnd {
        let mut block = Block { base: start, masks: Masks::NONE };
        if !self.is_simple || !block.load(self, bytes, start) {
            return RunEnd::Cell(start);
        }
        let limit = start + limits::CELLS;
        while block.base < limit {
            let mut delimiters = block.masks.delimiters_before_stop();
            // Counted first, the cells of a block are appended with one look at the room for them.
            cells.extend((0..delimiters.count_ones()).map(|_| {
                let at = block.base + delimiters.trailing_zeros() as usize;
                let cell = Simple::Plain(start, at);
                start = at + 1;
                delimiters &= delimiters.wrapping_sub(1);
                C::from(cell)
            }));
            let Some(stop) = block.stop() else {
                if !block.load(self, bytes, block.base + BLOCK) {
                    break;
                }
                continue;
            };
            if matches!(bytes[stop], b'\n' | b'\r') {
                cells.push(Simple::Plain(start, stop).into());
                return RunEnd::LineEnd(stop);
            }
            let Some(end) = self.simple_quoted(bytes, &mut block, start, stop) else {
                break;
            };
            cells.push(Simple::Quoted(start, end).into());
            if matches!(bytes[end], b'\n' | b'\r') {
                return RunEnd::LineEnd(end);
            }
            start = end + 1;
            if !block.pass(self, bytes, start) {
                break;
            }
        }
        RunEnd::Cell(start)
    }

    /// Where the quoted cell ends that begins at `start`, if `stop` is its opening quote, and it is a simple cell.
    #[inline]
    fn simple_quoted(&self, bytes: &[u8], block: &mut Block, start: usize, stop: usize) -> Option<usize> {
        let quote = self.quote.filter(|&quote| stop == start && bytes[stop] == quote)?;
        block.masks.stops &= block.masks.stops - 1;
        let close = loop {
            if let Some(stop) = block.stop() {
                break stop;
            }
            if !block.load(self, bytes, block.base + BLOCK) {
                return None;
            }
        };
        let after = bytes.get(close + 1)?;
        let ends = bytes[close] == quote && (*after == self.delimiter.to_array()[0] || matches!(after, b'\n' | b'\r'));
        ends.then_some(close + 1)
    }

    /// The structural bytes of `bytes[from..end]`, from the first on.
    pub fn marks<'b>(&self, bytes: &'b [u8], from: usize, end: usize) -> Marks<'b, '_> {
        let mut marks = Marks { scan: self, bytes: &bytes[..end], base: from, mask: 0 };
        marks.mask = marks.load();
        marks
    }

    #[inline(always)]
    fn masks_at(&self, bytes: &[u8], base: usize) -> Masks {
        let rest = &bytes[base..];
        if let Some(block) = rest.first_chunk() {
            return self.masks(block);
        }
        self.masks_of_rest(rest)
    }

    /// The masks of less than a block, at the end of the text.
    #[cold]
    fn masks_of_rest(&self, rest: &[u8]) -> Masks {
        let mut block = [0; BLOCK];
        block[..rest.len()].copy_from_slice(rest);
        let Masks { delimiters, stops } = self.masks(&block);
        let within = (1 << rest.len()) - 1;
        Masks { delimiters: delimiters & within, stops: stops & within }
    }

    #[inline(always)]
    fn masks(&self, block: &[u8; BLOCK]) -> Masks {
        let (mut delimiters, mut stops) = (0, 0);
        for (index, lane) in block.as_chunks::<16>().0.iter().enumerate() {
            let lane = u8x16::new(*lane);
            let shift = index * 16;
            let line_end = lane.simd_eq(u8x16::splat(b'\n')) | lane.simd_eq(u8x16::splat(b'\r'));
            delimiters |= u64::from(lane.simd_eq(self.delimiter).to_bitmask()) << shift;
            let special = lane.simd_eq(self.special[0]) | lane.simd_eq(self.special[1]);
            stops |= u64::from((line_end | special).to_bitmask()) << shift;
        }
        Masks { delimiters, stops }
    }
}

/// Goes over the structural bytes of a stretch.
#[derive(Debug, Clone)]
pub struct Marks<'b, 's> {
    scan: &'s Scan,
    bytes: &'b [u8],
    /// Position of the block that `mask` is of.
    base: usize,
    /// The bytes of the block that are still to come.
    mask: u64,
}

impl Marks<'_, '_> {
    fn load(&self) -> u64 {
        let Masks { delimiters, stops } = self.scan.masks_at(self.bytes, self.base);
        delimiters | stops
    }

    /// Passes over what stands before `position`, which must not lie before the last one found.
    #[inline]
    pub fn seek(&mut self, position: usize) {
        if position >= self.base + BLOCK {
            self.base = position.min(self.bytes.len());
            self.mask = self.load();
        } else {
            self.mask &= u64::MAX << (position - self.base);
        }
    }
}

impl Iterator for Marks<'_, '_> {
    type Item = usize;

    /// The position of the next structural byte.
    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.mask == 0 {
            self.base += BLOCK;
            if self.base >= self.bytes.len() {
                self.base = self.bytes.len();
                return None;
            }
            self.mask = self.load();
        }
        let position = self.base + self.mask.trailing_zeros() as usize;
        self.mask &= self.mask - 1;
        Some(position)
    }
}

/// Counts line ends in `bytes`: LF, CRLF and CR each end one line.
pub fn line_ends(bytes: &[u8]) -> u64 {
    let after_return = |at: usize| at > 0 && bytes[at - 1] == b'\r';
    memchr::memchr2_iter(b'\n', b'\r', bytes).filter(|&at| bytes[at] == b'\r' || !after_return(at)).count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn marks_are_the_structural_bytes(text in "[a,\"\\\\\n\ré]{0,200}", from in 0usize..70, jump in 0usize..150) {
            let bytes = text.as_bytes();
            let from = from.min(bytes.len());
            let scan = Scan::new(&Syntax { escape: Some(b'\\'), ..Syntax::RFC_4180 });
            let structural = |&at: &usize| b",\"\\\n\r".contains(&bytes[at]);
            let expect: Vec<usize> = (from..bytes.len()).filter(structural).collect();
            prop_assert_eq!(scan.marks(bytes, from, bytes.len()).collect::<Vec<_>>(), expect);
            let mut marks = scan.marks(bytes, from, bytes.len());
            marks.seek(from + jump);
            let expect: Vec<usize> = (from + jump..bytes.len()).filter(structural).collect();
            prop_assert_eq!(marks.collect::<Vec<_>>(), expect);
        }
    }

    #[test]
    fn line_ends_are_counted() {
        let check = |text: &str, expect| assert_eq!(line_ends(text.as_bytes()), expect, "{text:?}");
        check("a\nb\r\nc\rd", 3);
        check("\r\n\r\n", 2);
        check("\n\r", 2);
    }
}
