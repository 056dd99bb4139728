//! The different words of a file's pieces that are not ASCII: what the encoding is told by.

use std::collections::HashSet;

/// How much of them is weighed, in bytes. One that is longer than this still counts, alone.
const ENOUGH: usize = 48 << 10;

/// A word without a clean end is left out of pieces that are at least this long, since it may be half a word.
const CUT: usize = 1 << 10;

/// A piece is looked at in spans of this length, each for its share, so that what stands late in it counts as well.
const SPAN: usize = 64 << 10;

/// The different words of `pieces`, in the order in which they occur, as bytes.
///
/// A value that stands in every record is one piece of evidence, not thousands; so is a sign before many numbers. Words end at bytes that are no part
/// of a longer character in any encoding: everything before the digits, and what lies between them and the letters.
pub fn of<'a>(pieces: &[&'a [u8]]) -> Vec<&'a [u8]> {
    let spans: usize = pieces.iter().map(|piece| piece.len().div_ceil(SPAN)).sum();
    let share = ENOUGH / spans.max(1);
    let mut seen: HashSet<&[u8]> = HashSet::new();
    let mut found = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let (mut room, mut past) = (share, 0);
        let start = if index == 0 { 0 } else { piece.iter().position(|&byte| is_between(byte)).unwrap_or(0) };
        let end = if piece.len() < CUT { None } else { piece.iter().rposition(|&byte| is_between(byte)) };
        for word in piece[start..end.unwrap_or(piece.len()).max(start)].split(|&byte| is_between(byte)) {
            past += word.len() + 1;
            if past > SPAN {
                (room, past) = (room + share, past % SPAN);
            }
            if room > 0 && !word.is_ascii() && seen.insert(letters(word)) {
                room = room.saturating_sub(word.len());
                found.push(word);
            }
        }
    }
    found
}

/// The word without the digits around it.
fn letters(word: &[u8]) -> &[u8] {
    let start = word.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(0);
    let end = word.iter().rposition(|byte| !byte.is_ascii_digit()).map_or(word.len(), |end| end + 1);
    &word[start..end]
}

fn is_between(byte: u8) -> bool {
    matches!(byte, 0..b'0' | b':'..=b'?')
}
