//! Bytes → UTF-8 text across chunks, without losing a byte.
//!
//! The rest of the engine sees text only. What the encoder would not give back exactly
//! (undecodable bytes, two codes for one character) is remembered as [`Verbatim`],
//! so that an untouched cell can always be written with the very bytes it was read from.

use crate::limits;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::collections::VecDeque;
use std::ops::Range;

/// The lines of a text without their ends: LF, CR LF, or CR, which `str::lines` does not know.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = (!rest.is_empty()).then(|| rest.find(['\n', '\r']).unwrap_or(rest.len()))?;
        let (line, behind) = rest.split_at(end);
        rest = behind.strip_prefix("\r\n").or_else(|| behind.strip_prefix(['\n', '\r'])).unwrap_or_default();
        Some(line)
    })
}

/// A stretch of decoded text and the source bytes it came from, where encoding it again would give others.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Verbatim {
    /// Position in the whole decoded text.
    start: u64,
    end: u64,
    bytes: Vec<u8>,
    /// The bytes mean nothing in this encoding; the text shows U+FFFD.
    damaged: bool,
}

/// Where in the file reading can start again: decode from `source`, then pass over `skip` bytes of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Resume {
    /// Offset in the file, in bytes.
    pub source: u64,
    /// Bytes of decoded text before the place that is meant.
    pub skip: u64,
}

/// Decoded text that waits to be read as records.
#[derive(Debug)]
pub struct Text {
    text: String,
    encoding: &'static Encoding,
    /// Position of `text` in the whole decoded text.
    start: u64,
    verbatim: VecDeque<Verbatim>,
    /// Decoded position and file offset of each piece that `text` was decoded from.
    pieces: VecDeque<(u64, u64)>,
}

impl Text {
    /// No text yet, of a file in this encoding.
    pub fn new(encoding: &'static Encoding) -> Self {
        Self { text: String::new(), encoding, start: 0, verbatim: VecDeque::new(), pieces: VecDeque::new() }
    }

    /// The text that has not been let go.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Lets the first `length` bytes of text go.
    pub fn release(&mut self, length: usize) {
        self.text.drain(..length);
        self.start += length as u64;
        while self.verbatim.front().is_some_and(|v| v.end <= self.start) {
            self.verbatim.pop_front();
        }
        while self.pieces.get(1).is_some_and(|&(decoded, _)| decoded <= self.start) {
            self.pieces.pop_front();
        }
    }

    /// From where in the file the text at `position` can be read again.
    pub fn resume(&self, position: usize) -> Resume {
        let position = self.start + position as u64;
        let piece = self.pieces.iter().rev().find(|&&(decoded, _)| decoded <= position);
        piece.map_or(Resume::default(), |&(decoded, source)| Resume { source, skip: position - decoded })
    }

    /// Whether bytes in `range` of the text could not be decoded.
    pub fn is_damaged(&self, range: Range<usize>) -> bool {
        !self.verbatim.is_empty() && self.verbatim_in(range).any(|v| v.damaged)
    }

    /// Whether `range` can be written anew: all of it was decoded, and it is apart.
    pub fn is_editable(&self, range: Range<usize>) -> bool {
        !self.is_damaged(range.clone()) && self.is_apart(range)
    }

    /// Whether `range` shares no stretch of source bytes with the text around it, as a cell of an encoding with shift
    /// states can.
    pub fn is_apart(&self, range: Range<usize>) -> bool {
        let (from, to) = (self.start + range.start as u64, self.start + range.end as u64);
        self.verbatim.is_empty() || self.verbatim_in(range).all(|v| v.start >= from && v.end <= to)
    }

    /// Appends the source bytes of `range` of the text to `out`: the very bytes of the file.
    pub fn write_source(&self, range: Range<usize>, out: &mut Vec<u8>) {
        let mut from = range.start;
        if !self.verbatim.is_empty() {
            let (first, last) = (self.start + range.start as u64, self.start + range.end as u64);
            for v in self.verbatim_in(range.clone()).filter(|v| v.start >= first && v.end <= last) {
                let start = (v.start - self.start) as usize;
                encode(self.encoding, &self.text[from..start], out);
                out.extend_from_slice(&v.bytes);
                from = (v.end - self.start) as usize;
            }
        }
        encode(self.encoding, &self.text[from..range.end], out);
    }

    fn verbatim_in(&self, range: Range<usize>) -> impl Iterator<Item = &Verbatim> {
        let (from, to) = (self.start + range.start as u64, self.start + range.end as u64);
        let first = self.verbatim.partition_point(|v| v.end <= from);
        self.verbatim.range(first..).take_while(move |v| v.start < to)
    }

    fn end(&self) -> u64 {
        self.start + self.text.len() as u64
    }

    fn push_verbatim(&mut self, text: &str, bytes: &[u8], damaged: bool) {
        let start = self.end();
        self.text.push_str(text);
        self.verbatim.push_back(Verbatim { start, end: self.end(), bytes: bytes.to_vec(), damaged });
    }
}

/// Appends `text` in `encoding` to `out`. False if the encoding lacks a character; `out` then has a stand-in.
pub fn encode(encoding: &'static Encoding, text: &str, out: &mut Vec<u8>) -> bool {
    if encoding == UTF_8 {
        out.extend_from_slice(text.as_bytes());
    } else if encoding == UTF_16LE {
        out.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    } else if encoding == UTF_16BE {
        out.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    } else {
        let (bytes, _, unmappable) = encoding.encode(text);
        out.extend_from_slice(&bytes);
        return !unmappable;
    }
    true
}

/// Decodes a file chunk by chunk. The text is the same for every chunking.
#[derive(Debug)]
pub struct Decoder {
    encoding: &'static Encoding,
    /// Bytes at the end of the last chunk that are not a whole character or line yet.
    carry: Vec<u8>,
    /// File offset of the next byte to decode.
    source: u64,
    /// Whether source bytes are wanted back, so that every character is compared with its encoding.
    lossless: bool,
}

impl Decoder {
    /// Decodes from file offset `source` on. A byte order mark is the caller's to pass over.
    pub fn new(encoding: &'static Encoding, source: u64, lossless: bool) -> Self {
        Self { encoding, carry: Vec::new(), source, lossless }
    }

    /// Decodes one more chunk into `text`; `last` says that nothing follows.
    pub fn push(&mut self, chunk: &[u8], last: bool, text: &mut Text) {
        if self.carry.is_empty() {
            let cut = self.cut(chunk, last);
            self.decode(&chunk[..cut], text);
            self.carry.extend_from_slice(&chunk[cut..]);
            return;
        }
        let mut joined = std::mem::take(&mut self.carry);
        joined.extend_from_slice(chunk);
        let cut = self.cut(&joined, last);
        self.decode(&joined[..cut], text);
        joined.drain(..cut);
        self.carry = joined;
    }

    /// How many of `bytes` can be decoded on their own.
    fn cut(&self, bytes: &[u8], last: bool) -> usize {
        if last || self.encoding.is_single_byte() {
            return bytes.len();
        }
        if self.encoding == UTF_8 {
            return utf8_cut(bytes);
        }
        if self.encoding == UTF_16LE || self.encoding == UTF_16BE {
            let even = bytes.len() & !1;
            let high = even >= 2 && (0xD800..0xDC00).contains(&self.unit([bytes[even - 2], bytes[even - 1]]));
            return if high { even - 2 } else { even };
        }
        // In no multi-byte encoding is a line end a part of a character, and at one the state is clean. Where there
        // are no shift states, the same holds for every byte before the digits.
        let clean = |byte: u8| byte == b'\n' || byte == b'\r' || (byte < b'0' && self.encoding != encoding_rs::ISO_2022_JP);
        match bytes.iter().rposition(|&byte| clean(byte)) {
            Some(at) => at + 1,
            None if bytes.len() < limits::LINE_CARRY => 0,
            None => bytes.len(),
        }
    }

    fn unit(&self, pair: [u8; 2]) -> u16 {
        if self.encoding == UTF_16LE { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }
    }

    fn decode(&mut self, bytes: &[u8], text: &mut Text) {
        if bytes.is_empty() {
            return;
        }
        text.pieces.push_back((text.end(), self.source));
        self.source += bytes.len() as u64;
        if self.encoding == UTF_8 {
            decode_utf8(bytes, text);
        } else if self.encoding == UTF_16LE || self.encoding == UTF_16BE {
            self.decode_utf16(bytes, text);
        } else {
            self.decode_legacy(bytes, text);
        }
    }

    fn decode_utf16(&self, bytes: &[u8], text: &mut Text) {
        let pairs = bytes.chunks_exact(2);
        let odd = pairs.remainder();
        for unit in char::decode_utf16(pairs.map(|pair| self.unit([pair[0], pair[1]]))) {
            match unit {
                Ok(character) => text.text.push(character),
                Err(lone) => {
                    let unit = lone.unpaired_surrogate();
                    let pair = if self.encoding == UTF_16LE { unit.to_le_bytes() } else { unit.to_be_bytes() };
                    text.push_verbatim("\u{FFFD}", &pair, true);
                }
            }
        }
        if !odd.is_empty() {
            text.push_verbatim("\u{FFFD}", odd, true);
        }
    }

    fn decode_legacy(&self, bytes: &[u8], text: &mut Text) {
        if self.encoding == encoding_rs::ISO_2022_JP {
            return self.decode_lines(bytes, text);
        }
        let whole = self.encoding.decode_without_bom_handling_and_without_replacement(bytes);
        match whole {
            Some(decoded) if !self.lossless || *self.encoding.encode(&decoded).0 == *bytes => text.text.push_str(&decoded),
            _ => self.decode_characters(bytes, text),
        }
    }

    /// An encoding with shift states, where only whole lines stand for themselves: each begins without one.
    fn decode_lines(&self, bytes: &[u8], text: &mut Text) {
        for line in bytes.split_inclusive(|byte| matches!(byte, b'\n' | b'\r')) {
            let (decoded, damaged) = self.encoding.decode_without_bom_handling(line);
            if !damaged && (!self.lossless || *self.encoding.encode(&decoded).0 == *line) {
                text.text.push_str(&decoded);
            } else {
                text.push_verbatim(&decoded, line, damaged);
            }
        }
    }

    /// The exact way, character by character, for a piece with undecodable or ambiguous bytes.
    fn decode_characters(&self, bytes: &[u8], text: &mut Text) {
        let mut at = 0;
        while at < bytes.len() {
            let longest = (bytes.len() - at).min(4);
            let found = (1..=longest).find_map(|length| {
                let unit = &bytes[at..at + length];
                let decoded = self.encoding.decode_without_bom_handling_and_without_replacement(unit)?;
                (!decoded.is_empty()).then_some((unit, decoded))
            });
            let Some((unit, decoded)) = found else {
                text.push_verbatim("\u{FFFD}", &bytes[at..=at], true);
                at += 1;
                continue;
            };
            if *self.encoding.encode(&decoded).0 == *unit {
                text.text.push_str(&decoded);
            } else {
                text.push_verbatim(&decoded, unit, false);
            }
            at += unit.len();
        }
    }
}

/// The length of `bytes` without an unfinished UTF-8 character at the end.
fn utf8_cut(bytes: &[u8]) -> usize {
    for back in 1..=bytes.len().min(3) {
        let byte = bytes[bytes.len() - back];
        let needs = match byte {
            0xC0..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0..=0xF7 => 4,
            0x80..=0xBF => continue,
            _ => 1,
        };
        return if needs > back { bytes.len() - back } else { bytes.len() };
    }
    bytes.len()
}

fn decode_utf8(mut bytes: &[u8], text: &mut Text) {
    loop {
        match simdutf8::compat::from_utf8(bytes) {
            Ok(valid) => return text.text.push_str(valid),
            Err(error) => {
                let (valid, rest) = bytes.split_at(error.valid_up_to());
                text.text.push_str(std::str::from_utf8(valid).unwrap_or_default());
                let length = error.error_len().unwrap_or(rest.len());
                text.push_verbatim("\u{FFFD}", &rest[..length], true);
                bytes = &rest[length..];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_whatever_ends_them() {
        let check = |text, expect: &[&str]| assert_eq!(lines(text).collect::<Vec<_>>(), expect, "{text:?}");
        check("", &[]);
        check("a\nb", &["a", "b"]);
        check("a\r\n\r\nb\r\n", &["a", "", "b"]);
        check("a\rb\r", &["a", "b"]);
    }
    use proptest::prelude::*;

    /// Decodes `bytes` in chunks of `size` and gives the text and the bytes written back from it.
    fn round_trip(encoding: &'static Encoding, bytes: &[u8], size: usize) -> (String, Vec<u8>) {
        let mut decoder = Decoder::new(encoding, 0, true);
        let mut text = Text::new(encoding);
        for chunk in bytes.chunks(size.max(1)) {
            decoder.push(chunk, false, &mut text);
        }
        decoder.push(&[], true, &mut text);
        // Records are written one by one, and end where lines do.
        let (mut out, mut at) = (Vec::new(), 0);
        for line in text.as_str().split_inclusive(['\r', '\n']) {
            text.write_source(at..at + line.len(), &mut out);
            at += line.len();
        }
        (text.as_str().to_owned(), out)
    }

    #[test]
    fn text_of_each_encoding() {
        let check = |name: &str, bytes: &[u8], expect: &str| {
            let encoding = Encoding::for_label(name.as_bytes()).expect("a known encoding");
            assert_eq!(round_trip(encoding, bytes, 1).0, expect, "{name}");
        };
        check("utf-8", "Дата".as_bytes(), "Дата");
        check("utf-8", b"a\xFFb", "a\u{FFFD}b");
        check("windows-1251", b"\xC4\xE0\xF2\xE0", "Дата");
        check("shift_jis", b"\x93\xFA\x95t", "日付");
        check("utf-16le", b"a\0,\0", "a,");
        check("utf-16be", b"\0a\xD8\0\0b\0", "a\u{FFFD}b\u{FFFD}");
    }

    #[test]
    fn each_line_begins_without_shift_state() {
        let check = |bytes: &[u8], expect: &str| {
            for size in [1, 2, 100] {
                assert_eq!(round_trip(encoding_rs::ISO_2022_JP, bytes, size), (expect.to_owned(), bytes.to_vec()), "in chunks of {size}");
            }
        };
        check(b"\x1B(J\\\n\\\n", "¥\n\\\n");
        check(b"\xFE\ra\r\n\x1B$B\x1B$BF|\x1B(B\r", "\u{FFFD}\ra\r\n\u{FFFD}日\r");
    }

    #[test]
    fn resume_finds_the_place_again() {
        let bytes = "имя,ж\nx,y\n".as_bytes();
        let mut decoder = Decoder::new(UTF_8, 3, false);
        let mut text = Text::new(UTF_8);
        decoder.push(&bytes[..5], false, &mut text);
        decoder.push(&bytes[5..], true, &mut text);
        let place = text.as_str().find('x').expect("the text has it");
        let resume = text.resume(place);
        assert_eq!(resume.source - 3 + resume.skip, place as u64);
    }

    proptest! {
        #[test]
        fn bytes_come_back_whatever_they_are(bytes in proptest::collection::vec(any::<u8>(), 0..200), size in 1usize..40, which in 0usize..9) {
            let names = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "koi8-r", "shift_jis", "euc-jp", "gb18030", "iso-2022-jp"];
            let encoding = Encoding::for_label(names[which].as_bytes()).expect("a known encoding");
            let (text, out) = round_trip(encoding, &bytes, size);
            prop_assert_eq!(&out, &bytes);
            prop_assert_eq!(text, round_trip(encoding, &bytes, bytes.len()).0);
        }
    }
}
