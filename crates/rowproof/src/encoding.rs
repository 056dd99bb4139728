//! Which encoding a file is in, and why.

mod choice;
mod cjk;
pub(crate) mod cost;
pub(crate) mod cyrillic;
mod evidence;
pub(crate) mod latin;
mod latin9;
mod mark;
mod measure;
mod name;
mod place;
mod preference;
mod reading;
mod rivals;
mod script;
pub(crate) mod signs;
mod stray;
mod tokens;
mod usual;
mod utf16;
mod valid;

pub use choice::SURE;
pub use mark::{mark_of, marks_of};
pub use name::by_name;
pub(crate) use stray::of_stray;
pub use utf16::{cut_off, is_line, is_lines};

use crate::reason::Reason;
use encoding_rs::{Encoding, UTF_8};

/// The encoding found, with its evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Detected {
    /// The encoding.
    pub encoding: &'static Encoding,
    /// Length of the byte order mark, 0 where there is none.
    pub mark: usize,
    /// How probable it is, from 0 to 1.
    pub confidence: f64,
    /// The other encodings that fit nearly as well, which are to be asked about then, the likeliest first. Always one below
    /// [`SURE`].
    pub rivals: Vec<&'static Encoding>,
    /// Why.
    pub because: Reason,
}

const FEW_LETTERS: (&str, &str) = ("few-letters", "its letters, though {words} different words do not settle it");

/// Finds the encoding of a file.
///
/// `pieces[0]` is its start, the others come from its middle and its end and may begin within a character, though at an
/// even offset. `known_words` counts the header words that a text holds.
pub fn detect(pieces: &[&[u8]], known_words: &dyn Fn(&str) -> usize) -> Detected {
    let head = pieces.first().copied().unwrap_or_default();
    if let Some((encoding, mark)) = Encoding::for_bom(head) {
        return mark::judge(encoding, mark, pieces, known_words);
    }
    if let Some((encoding, share)) = utf16::find(pieces) {
        let bytes: usize = pieces.iter().map(|piece| piece.len()).sum();
        let every_other = zeros(pieces) * 20 > bytes * 9;
        let because = if every_other { ("zeros", "every other byte is zero") } else { ("byte-pairs", "its pairs of bytes are letters") };
        let mut found = Detected::sure(encoding, 0, 0.98, because);
        if share < 0.7 {
            found.confidence = share;
            found.rivals.push(if encoding == encoding_rs::UTF_16LE { encoding_rs::UTF_16BE } else { encoding_rs::UTF_16LE });
        }
        return found;
    }
    if pieces.iter().all(|piece| piece.is_ascii()) {
        return of_ascii(pieces);
    }
    if has_replaced(pieces) {
        return Detected::sure(UTF_8, 0, 0.98, valid_utf8(pieces));
    }
    let words = tokens::of(pieces);
    let start = &head[..head.len().min(4096)];
    let ascii = || start.iter().map(|&byte| if byte.is_ascii() { char::from(byte) } else { '\u{FFFD}' }).collect::<String>();
    let known = |encoding: Option<&'static Encoding>| match encoding {
        Some(encoding) => known_words(&encoding.decode_without_bom_handling(start).0),
        None => known_words(&ascii()),
    };
    match choice::among(&words, &place::Named::in_pieces(pieces), &known) {
        Some(choice) => by_choice(choice, words.len(), pieces),
        // All that is not ASCII is cut off at the pieces' ends.
        None => Detected {
            encoding: UTF_8,
            mark: 0,
            confidence: 0.5,
            rivals: vec![encoding_rs::WINDOWS_1252],
            because: Reason::new(FEW_LETTERS).with("words", 0),
        },
    }
}

/// Whether all is valid UTF-8 with the sign for characters that another program lost, which only UTF-8 has.
fn has_replaced(pieces: &[&[u8]]) -> bool {
    let texts: Option<Vec<&str>> = pieces.iter().map(|piece| std::str::from_utf8(piece).ok()).collect();
    texts.is_some_and(|texts| texts.iter().any(|text| text.contains('\u{FFFD}')))
}

impl Detected {
    fn sure(encoding: &'static Encoding, mark: usize, confidence: f64, because: (&'static str, &'static str)) -> Self {
        Self { encoding, mark, confidence, rivals: Vec::new(), because: Reason::new(because) }
    }
}

/// As many NUL bytes in a row are a block that was never written, as after a crash, and no text.
pub(crate) const NUL_BLOCK: usize = 16;

/// How many bytes are zero, outside of blocks.
fn zeros(pieces: &[&[u8]]) -> usize {
    let runs = pieces.iter().flat_map(|piece| piece.chunk_by(|a, b| (*a == 0) == (*b == 0)));
    runs.filter(|run| run[0] == 0 && run.len() < NUL_BLOCK).map(<[u8]>::len).sum()
}

/// ISO-2022-JP is ASCII by its bytes; it switches to Japanese with ESC $, which no other text has.
fn of_ascii(pieces: &[&[u8]]) -> Detected {
    if zeros(pieces) * 10 > pieces.iter().map(|piece| piece.len()).sum() {
        let mut found = Detected::sure(UTF_8, 0, 0.2, ("many-zeros", "ASCII characters, but many of them are zero"));
        found.rivals.push(encoding_rs::UTF_16LE);
        return found;
    }
    if !pieces.iter().any(|piece| piece.windows(2).any(|pair| pair == b"\x1B$")) {
        return match pieces.len() {
            // What was not looked at may have letters, of whatever encoding.
            2.. => Detected::sure(UTF_8, 0, SURE, ("ascii-so-far", "only ASCII characters in the parts that were looked at")),
            _ => Detected::sure(UTF_8, 0, 1.0, ("ascii", "only ASCII characters")),
        };
    }
    let (_, damaged) = encoding_rs::ISO_2022_JP.decode_without_bom_handling(pieces[0]);
    let because = ("escape-sequences", "its escape sequences");
    let mut found = Detected::sure(encoding_rs::ISO_2022_JP, 0, if damaged { 0.7 } else { 0.99 }, because);
    found.rivals.extend(damaged.then_some(UTF_8));
    found
}

fn by_choice(choice: choice::Choice, words: usize, pieces: &[&[u8]]) -> Detected {
    let because = match () {
        () if choice.strangers > 0 => {
            Reason::new(("joined", "{count} of {words} words are in another encoding")).with("count", choice.strangers).with("words", words)
        }
        () if choice.misfits > 0 => Reason::new(("misfits", "the best that there is, but {count} of {words} words mean nothing in it"))
            .with("count", choice.misfits)
            .with("words", words),
        () if choice.encoding == UTF_8 && is_utf8(pieces) => Reason::new(valid_utf8(pieces)),
        () if choice.encoding == UTF_8 => Reason::new(("mostly-utf-8", "UTF-8 with a few bad bytes")),
        () if choice.by_known => Reason::new(("known-words", "{count} known header words in it")).with("count", choice.known),
        () if choice.known > 0 => {
            Reason::new(("letters-and-words", "its letters, and {count} known header words")).with("count", choice.known)
        }
        () if !choice.rivals.is_empty() && choice.encoding != encoding_rs::X_MAC_CYRILLIC => Reason::new(FEW_LETTERS).with("words", words),
        () => Reason::new(("letters", "how often its letters occur")),
    };
    Detected { encoding: choice.encoding, mark: 0, confidence: choice.confidence, rivals: choice.rivals, because }
}

/// That all is valid UTF-8, as far as it was looked at.
fn valid_utf8(pieces: &[&[u8]]) -> (&'static str, &'static str) {
    match pieces.len() {
        2.. => ("valid-utf-8-so-far", "valid UTF-8 in the parts that were looked at"),
        _ => ("valid-utf-8", "valid UTF-8 throughout"),
    }
}

/// Whether the pieces are valid, but for characters cut at their edges.
fn is_utf8(pieces: &[&[u8]]) -> bool {
    pieces.iter().enumerate().all(|(index, piece)| {
        let cut = if index == 0 { 0 } else { piece.iter().take(3).take_while(|&&byte| byte & 0xC0 == 0x80).count() };
        std::str::from_utf8(&piece[cut..]).map_or_else(|error| error.error_len().is_none(), |_| true)
    })
}

#[cfg(test)]
mod tests;
