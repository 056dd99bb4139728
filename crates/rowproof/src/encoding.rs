//! Which encoding a file is in, and why.

use crate::reason::Reason;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The encoding found, with its evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detected {
    /// The encoding.
    pub encoding: &'static Encoding,
    /// Length of the byte order mark, 0 where there is none.
    pub mark: usize,
    /// Why.
    pub because: Reason,
}

/// Encodings in which exports of calls and contacts are met, tried when header words can decide.
const CANDIDATES: [&Encoding; 6] = [
    encoding_rs::WINDOWS_1251,
    encoding_rs::SHIFT_JIS,
    encoding_rs::EUC_JP,
    encoding_rs::KOI8_R,
    encoding_rs::IBM866,
    encoding_rs::WINDOWS_1252,
];

/// The encoding that a WHATWG label names (`windows-1251`, `sjis`, `utf-16` …).
pub fn by_name(name: &str) -> Option<&'static Encoding> {
    Encoding::for_label(name.trim().as_bytes())
}

/// Finds the encoding of a file that begins with `head`. `known_words` counts the header words that a text holds.
pub fn detect(head: &[u8], known_words: &dyn Fn(&str) -> usize) -> Detected {
    if let Some((encoding, mark)) = Encoding::for_bom(head) {
        return Detected { encoding, mark, because: Reason::new(("byte-order-mark", "byte order mark")) };
    }
    if let Some(encoding) = utf16_by_zeros(head) {
        return Detected { encoding, mark: 0, because: Reason::new(("zeros", "every other byte is zero")) };
    }
    if is_utf8(head) && !has_shift(head) {
        let because = if head.is_ascii() { ("ascii", "only ASCII characters") } else { ("valid-utf-8", "valid UTF-8 throughout") };
        return Detected { encoding: UTF_8, mark: 0, because: Reason::new(because) };
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(head, false);
    let utf8 = if is_utf8(head) { Utf8Detection::Allow } else { Utf8Detection::Deny };
    let guess = detector.guess(None, utf8);
    if guess == UTF_8 || guess == encoding_rs::ISO_2022_JP {
        return Detected { encoding: guess, mark: 0, because: Reason::new(("escape-sequences", "its escape sequences")) };
    }
    by_header(head, guess, known_words)
}

/// The byte order mark of `encoding` at the start of `head`, as its length.
pub fn mark_of(encoding: &'static Encoding, head: &[u8]) -> usize {
    Encoding::for_bom(head).filter(|&(found, _)| found == encoding).map_or(0, |(_, length)| length)
}

/// Lets known header words overrule the letters' statistics, which need more text than a header has.
fn by_header(head: &[u8], guess: &'static Encoding, known_words: &dyn Fn(&str) -> usize) -> Detected {
    let start = &head[..head.len().min(4096)];
    let words = |encoding: &'static Encoding| known_words(&encoding.decode_without_bom_handling(start).0);
    let of_guess = words(guess);
    let best = CANDIDATES.into_iter().map(|encoding| (words(encoding), encoding)).rev().max_by_key(|&(count, _)| count);
    let (encoding, because) = match best {
        Some((count, encoding)) if count > of_guess => {
            (encoding, Reason::new(("known-words", "{count} known header words in it")).with("count", count))
        }
        _ if mostly_utf8(head) => (UTF_8, Reason::new(("mostly-utf-8", "UTF-8 with a few bad bytes"))),
        _ if of_guess > 0 => {
            (guess, Reason::new(("letters-and-words", "its letters, and {count} known header words")).with("count", of_guess))
        }
        _ => (guess, Reason::new(("letters", "how often its letters occur"))),
    };
    Detected { encoding, mark: 0, because }
}

/// ISO-2022-JP switches to Japanese with ESC $; no other text has that.
fn has_shift(head: &[u8]) -> bool {
    head.windows(2).any(|pair| pair == b"\x1B$")
}

fn is_utf8(head: &[u8]) -> bool {
    match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none() && head.len() - error.valid_up_to() < 4,
    }
}

/// Whether multi-byte UTF-8 characters outnumber the bad bytes by far.
fn mostly_utf8(head: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in head.utf8_chunks() {
        good += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        bad += chunk.invalid().len();
    }
    good > 20 * bad
}

/// UTF-16 without a mark: text with Latin letters or digits has zeros in one half of its byte pairs only.
fn utf16_by_zeros(head: &[u8]) -> Option<&'static Encoding> {
    let pairs = head.len() / 2;
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if pairs < 2 {
        None
    } else if odd * 4 > pairs && even * 50 < odd {
        Some(UTF_16LE)
    } else if even * 4 > pairs && odd * 50 < even {
        Some(UTF_16BE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_found() {
        let words = |text: &str| usize::from(text.contains("Дата")) + usize::from(text.contains("日付"));
        let check = |encoding: &'static Encoding, text: &str| {
            let mut bytes = Vec::new();
            crate::text::encode(encoding, text, &mut bytes);
            let found = detect(&bytes, &words);
            assert_eq!(found.encoding.decode_without_bom_handling(&bytes).0, text, "{} as {}", encoding.name(), found.encoding.name());
        };
        let russian = "Дата;Звонивший;Длительность\r\n21.11.2026;+70000000000;12\r\n";
        for encoding in [encoding_rs::WINDOWS_1251, encoding_rs::KOI8_R, encoding_rs::IBM866, UTF_8, UTF_16LE, UTF_16BE] {
            check(encoding, russian);
        }
        let japanese = "日付,発信者番号,通話時間\r\n2026/11/21,0312345678,12\r\n";
        for encoding in [encoding_rs::SHIFT_JIS, encoding_rs::EUC_JP, encoding_rs::ISO_2022_JP, UTF_8] {
            check(encoding, japanese);
        }
        check(UTF_8, "a,b\n");
    }
}
