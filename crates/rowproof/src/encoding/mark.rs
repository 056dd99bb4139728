//! Byte order marks: what they say, and where they contradict what follows.

use super::utf16::{self, is_lines};
use super::{Detected, choice, detect, place, tokens};
use crate::reason::Reason;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// All byte order marks of `encoding` at the start of `text`, as their length: a program that puts one before a text that
/// has one writes two.
pub fn marks_of(encoding: &'static Encoding, text: &[u8]) -> usize {
    let mut length = 0;
    while let Some((_, next)) = Encoding::for_bom(&text[length..]).filter(|&(found, _)| found == encoding) {
        length += next;
    }
    length
}

/// The byte order mark before a text in `encoding`, as its length.
pub fn mark_of(encoding: &'static Encoding, head: &[u8]) -> usize {
    let is_utf16 = [UTF_16LE, UTF_16BE].contains(&encoding);
    let is_meant = |&(found, length): &(_, usize)| found == encoding || (!is_utf16 && is_stray(found, &head[length..]));
    Encoding::for_bom(head).filter(is_meant).map_or(0, |(_, length)| length)
}

/// Whether a mark of UTF-16 stands before lines of single bytes, as where programs have joined texts: in UTF-16, lines have
/// zeros at their ends.
fn is_stray(encoding: &'static Encoding, text: &[u8]) -> bool {
    encoding != UTF_8 && is_lines(text)
}

/// What the file is that begins with the mark of `encoding`, of this length.
pub(super) fn judge(encoding: &'static Encoding, mark: usize, pieces: &[&[u8]], known_words: &dyn Fn(&str) -> usize) -> Detected {
    if is_stray(encoding, &pieces[0][mark..]) { without_mark(mark, pieces, known_words) } else { by_mark(encoding, mark, pieces) }
}

/// What the file is behind marks that mean nothing.
fn without_mark(mut mark: usize, pieces: &[&[u8]], known_words: &dyn Fn(&str) -> usize) -> Detected {
    let mut pieces = pieces.to_vec();
    while let Some((_, next)) = Encoding::for_bom(&pieces[0][mark..]) {
        mark += next;
    }
    pieces[0] = &pieces[0][mark..];
    let found = detect(&pieces, known_words);
    Detected { mark, because: Reason::new(("mark-stray", "its lines; the byte order mark before them is one of UTF-16")), ..found }
}

/// A mark says what the encoding is; what follows can contradict it, in files that programs have joined.
fn by_mark(encoding: &'static Encoding, mark: usize, pieces: &[&[u8]]) -> Detected {
    let mut found = Detected::sure(encoding, mark, 0.999, ("byte-order-mark", "byte order mark"));
    if encoding != UTF_8 {
        let share = utf16::share_in(encoding, pieces);
        if share < 0.3 {
            found.confidence = share.max(0.1);
            found.rivals.push(UTF_8);
            found.because = Reason::new(("mark-alone", "its byte order mark, though what follows is hardly text"));
        }
        return found;
    }
    let strange = choice::among(&tokens::of(pieces), &place::Named::default(), &|_| 0)
        .filter(|choice| choice.encoding != UTF_8 || choice.strangers > 0);
    if let Some(choice) = strange {
        found.confidence = 0.5;
        found.rivals = if choice.encoding == UTF_8 { choice.rivals } else { vec![choice.encoding] };
        found.because = Reason::new(("mark-contradicted", "its byte order mark, though some words are in another encoding"));
    }
    found
}
