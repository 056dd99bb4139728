//! Excerpt: the pieces of a file from which it is said what the file is: its start, and of a large one
//! something of its middle and its end, where the habits of another program may begin.

use crate::limits;
use std::ops::Range;

/// The pieces of a file that a probe looks at.
#[derive(Debug, Clone)]
pub struct Excerpt<'b> {
    /// The start, and perhaps a piece of the middle and the end.
    pub pieces: Vec<&'b [u8]>,
    /// Whether the first piece is the whole file.
    pub whole: bool,
    /// Size of the file in bytes.
    pub size: u64,
}

/// Which bytes of a file of `size` bytes an excerpt is of, in order. They begin at even offsets, as characters of two bytes do.
pub fn ranges(size: u64) -> Vec<Range<u64>> {
    let (head, piece) = (limits::HEAD as u64, limits::PIECE as u64);
    if size <= head {
        return std::iter::once(0..size).collect();
    }
    let middle = (size / 2).max(head) & !1;
    let end = (size.saturating_sub(piece) & !1).max(head);
    let middle_end = (middle + piece).min(end);
    [0..head, middle.min(middle_end)..middle_end, end..size].into_iter().filter(|range| !range.is_empty()).collect()
}

impl<'b> Excerpt<'b> {
    /// Takes apart the bytes of all [`ranges`] of a file, one behind the other. Of a file of unknown size (0), or of
    /// one whose start alone is there, `bytes` are the start.
    pub fn new(bytes: &'b [u8], size: u64) -> Self {
        let size = if size == 0 { bytes.len() as u64 } else { size };
        let ranges = ranges(size);
        let total: u64 = ranges.iter().map(|range| range.end - range.start).sum();
        if total != bytes.len() as u64 {
            return Self { pieces: vec![bytes], whole: bytes.len() as u64 >= size, size };
        }
        let mut rest = bytes;
        let mut pieces = Vec::new();
        for range in &ranges {
            let (piece, behind) = rest.split_at((range.end - range.start) as usize);
            pieces.push(piece);
            rest = behind;
        }
        Self { pieces, whole: ranges.len() <= 1 && total >= size, size }
    }

    /// The start of the file.
    pub fn start(&self) -> &'b [u8] {
        self.pieces.first().copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_do_not_overlap_and_stay_in_the_file() {
        let head = limits::HEAD as u64;
        for size in [0, 1, head, head + 1, head + 3, head + 200_001, 2 * head + 1, 1 << 33] {
            let ranges = ranges(size);
            assert!(ranges.windows(2).all(|pair| pair[0].end <= pair[1].start), "{size}: {ranges:?}");
            assert_eq!(ranges[0].start, 0);
            assert_eq!(ranges.last().map(|range| range.end), Some(size), "{size}: the end is looked at");
            assert!(ranges.iter().all(|range| range.start % 2 == 0));
        }
    }

    #[test]
    fn bytes_are_taken_apart() {
        let size = 3 * limits::HEAD as u64;
        let bytes: Vec<u8> =
            ranges(size).into_iter().enumerate().flat_map(|(index, range)| vec![index as u8; (range.end - range.start) as usize]).collect();
        let excerpt = Excerpt::new(&bytes, size);
        assert_eq!(excerpt.pieces.len(), 3);
        assert!(excerpt.pieces.iter().enumerate().all(|(index, piece)| piece.iter().all(|&byte| usize::from(byte) == index)));
        assert!(!excerpt.whole);
        assert!(Excerpt::new(b"a,b\n", 4).whole);
        assert!(Excerpt::new(b"a,b\n", 0).whole);
        assert!(!Excerpt::new(&[0; limits::HEAD], size).whole);
    }
}
