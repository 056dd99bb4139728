//! UTF-16 without a byte order mark.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// How much of each piece is looked at, in bytes.
const ENOUGH: usize = 64 << 10;

/// The byte order in which `pieces` are text as UTF-16, and what share of the byte pairs says so.
///
/// Every text that has a digit, a delimiter or a line end has zeros then, which no text of another encoding has; which
/// half they are in, and whether the other pairs are letters, tells the order.
pub fn find(pieces: &[&[u8]]) -> Option<(&'static Encoding, f64)> {
    let looked: Vec<&[u8]> = pieces.iter().map(|piece| &piece[..piece.len().min(ENOUGH)]).collect();
    if !looked.iter().any(|piece| piece.contains(&0)) {
        return None;
    }
    let little = share_of_text(&looked, u16::from_le_bytes);
    let big = share_of_text(&looked, u16::from_be_bytes);
    let (encoding, share, other) = if little >= big { (UTF_16LE, little, big) } else { (UTF_16BE, big, little) };
    (share > 0.6 && share > other + 0.1).then_some((encoding, share))
}

/// What share of the byte pairs is usual in a text, as UTF-16 in this byte order.
pub fn share_in(encoding: &'static Encoding, pieces: &[&[u8]]) -> f64 {
    let looked: Vec<&[u8]> = pieces.iter().map(|piece| &piece[..piece.len().min(ENOUGH)]).collect();
    share_of_text(&looked, if encoding == UTF_16LE { u16::from_le_bytes } else { u16::from_be_bytes })
}

/// The upper bytes of Latin, Cyrillic and kana.
const UPPER: [u8; 3] = [0x00, 0x04, 0x30];

/// Whether a line is UTF-16 among lines of single bytes: every other of its bytes is an upper one, and hardly any of the others
/// is zero.
pub fn is_line(line: &[u8]) -> bool {
    let share = |first: usize, is: &dyn Fn(u8) -> bool| {
        let half = || line.iter().skip(first).step_by(2);
        half().filter(|&&byte| is(byte)).count() * 10 / half().count().max(1)
    };
    let is_of = |upper: usize| share(upper, &|byte| UPPER.contains(&byte)) >= 6 && share(1 - upper, &|byte| byte == 0) == 0;
    line.len() > 3 && line.contains(&0) && (is_of(0) || is_of(1))
}

/// The pieces of a file without what was appended in UTF-16 to lines of single bytes: nothing, where none was.
pub fn cut_off<'b>(pieces: &[&'b [u8]]) -> Option<Vec<&'b [u8]>> {
    let cut: Vec<&[u8]> = pieces.iter().map(|piece| &piece[..begin(piece).unwrap_or(piece.len())]).collect();
    let is_shorter = cut.iter().zip(pieces).any(|(cut, piece)| cut.len() < piece.len());
    let is_text = cut.first().is_some_and(|start| is_lines(start));
    (is_shorter && is_text).then(|| cut.into_iter().filter(|piece| !piece.is_empty()).collect())
}

/// Where the first line in UTF-16 begins.
fn begin(piece: &[u8]) -> Option<usize> {
    let zero = memchr::memchr(0, piece)?;
    let start = memchr::memrchr2(b'\n', b'\r', &piece[..zero]).map_or(0, |at| at + 1);
    let end = memchr::memchr2(b'\n', b'\r', &piece[zero..]).map_or(piece.len(), |at| zero + at);
    is_line(&piece[start..end]).then_some(start)
}

/// Whether bytes are lines of records in single bytes; in UTF-16, few texts have these bytes and no zero.
pub fn is_lines(text: &[u8]) -> bool {
    let is_control = |&byte: &u8| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
    let has_delimiter = text.iter().any(|byte| b",;\t|".contains(byte));
    memchr::memchr2(b'\n', b'\r', text).is_some() && has_delimiter && !text.iter().any(is_control)
}

/// What share of the byte pairs is usual in a text, from −1 (all impossible) to 1.
fn share_of_text(pieces: &[&[u8]], unit: fn([u8; 2]) -> u16) -> f64 {
    let units: Vec<u16> = pieces.iter().flat_map(|piece| piece.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]))).collect();
    let points: f64 = char::decode_utf16(units.iter().copied()).map(|found| found.map_or(-3.0, points)).sum();
    points / units.len().max(1) as f64
}

fn points(character: char) -> f64 {
    match character {
        '\t' | '\n' | '\r' | ' '..='~' => 1.0,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}'..='\u{FFFF}' => -3.0,
        'А'..='я' | 'ё' | 'Ё' | 'ぁ'..='ん' | 'ァ'..='ー' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' => 0.8,
        '\u{A0}'..='\u{17F}' | '\u{370}'..='\u{6FF}' | '\u{E01}'..='\u{E5B}' | '\u{2010}'..='\u{203A}' => 0.7,
        '、' | '。' | '「' | '」' | '　' | '々' | '\u{FF01}'..='\u{FF9F}' | '№' | '\u{1E00}'..='\u{1EFF}' => 0.7,
        '\u{E000}'..='\u{F8FF}' => -1.5,
        _ => -0.3,
    }
}
