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
    /// Quote and escape; a line end where there is none.
    special: [u8x16; 2],
    /// Whether a cell without special bytes ends at the first byte of a delimiter, and begins right behind it.
    is_simple: bool,
}

/// The structural bytes of a block, a bit for each, the first byte's lowest.
struct Masks {
    delimiters: u64,
    /// Line ends, quotes and escapes: what ends a run of plain cells.
    stops: u64,
}

/// Where a run of plain cells ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlainEnd {
    /// The last cell ends at a line end, at this position.
    LineEnd(usize),
    /// What follows has to be read in another way: there is a quote or an escape, or the text ends.
    Special,
}

impl Scan {
    /// The structural bytes of a dialect.
    pub fn new(syntax: &Syntax) -> Self {
        let special = [syntax.quote, syntax.escape].map(|byte| u8x16::splat(byte.unwrap_or(b'\n')));
        Self { delimiter: u8x16::splat(syntax.delimiter.first()), special, is_simple: syntax.delimiter.len() == 1 && !syntax.blanks }
    }

    /// Gives the start and end of each plain cell from `start` on to `take`, but for the last of the run,
    /// and says where that begins and how the run ends. A run ends also after [`limits::CELLS`] cells.
    #[inline]
    pub fn plain_cells(&self, bytes: &[u8], mut start: usize, mut take: impl FnMut(usize, usize)) -> (usize, PlainEnd) {
        let mut base = start;
        let mut taken = 0;
        while self.is_simple && base < bytes.len() && taken < limits::CELLS {
            let masks = self.masks_at(bytes, base);
            let before_stop = masks.stops.wrapping_sub(1) & !masks.stops;
            let mut delimiters = masks.delimiters & before_stop;
            taken += delimiters.count_ones() as usize;
            while delimiters != 0 {
                let at = base + delimiters.trailing_zeros() as usize;
                take(start, at);
                start = at + 1;
                delimiters &= delimiters - 1;
            }
            if masks.stops != 0 {
                let at = base + masks.stops.trailing_zeros() as usize;
                return (start, if matches!(bytes[at], b'\n' | b'\r') { PlainEnd::LineEnd(at) } else { PlainEnd::Special });
            }
            base += BLOCK;
        }
        (start, PlainEnd::Special)
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
