//! What tells ISO-8859-15 from windows-1252: eight characters, of which the former has letters and the euro.

use encoding_rs::{Encoding, ISO_8859_15};

/// −ln of how often it is met where its signs stand so beside other words, roughly: nothing else puts them there.
const RARITY: f64 = -4.0;

/// Letters before or behind one that stands at the edge of a word.
const BESIDE: usize = 2;

/// The encoding that is worth trying for `words` besides the usual ones, with −ln of how often it is met. One word alone may be
/// a letter of any encoding.
pub fn tried(words: &[&[u8]]) -> Option<(&'static Encoding, f64)> {
    let rarity = if words.len() > 1 { RARITY } else { 0.0 };
    words.iter().any(|word| is_price(word) || has_letter(word)).then_some((ISO_8859_15, rarity))
}

/// Whether the sign of no certain currency, which is the euro there, stands beside a number or alone.
fn is_price(word: &[u8]) -> bool {
    word.contains(&0xA4) && word.iter().all(|byte| *byte == 0xA4 || !byte.is_ascii_alphabetic() && byte.is_ascii())
}

/// Whether a sign, which is one of Š š Ž ž Œ œ Ÿ there, stands as such a letter does in a word.
fn has_letter(word: &[u8]) -> bool {
    let is_letter = |byte: &&u8| byte.is_ascii_alphabetic() || **byte >= 0xC0;
    word.iter().enumerate().any(|(at, &byte)| {
        let before = word[..at].iter().rev().take_while(is_letter).count();
        let after = word[at + 1..].iter().take_while(is_letter).count();
        match byte {
            // ´ is typed for an apostrophe: L´Oréal, Mario´s.
            0xB4 => at == 0 && after > BESIDE,
            0xA6 => at == 0 && after >= BESIDE,
            0xA8 | 0xB8 => before > 0 && after > 0 || after == 0 && before >= BESIDE || at == 0 && after >= BESIDE,
            // Without an u behind it, rather a fraction.
            0xBC | 0xBD => word.get(at + 1).is_some_and(|next| next.eq_ignore_ascii_case(&b'u')),
            0xBE => before > 0 && after > 0,
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::tried;
    use encoding_rs::WINDOWS_1252;

    #[test]
    fn euros_and_letters_tell() {
        let check = |word: &str, expect: bool| assert_eq!(tried(&[&WINDOWS_1252.encode(word).0]).is_some(), expect, "{word}");
        for word in ["¤", "5¤", "¤12", "Miku¸ka", "¸ilina", "´ukov", "¦koda", "c½ur", "½uvre", "Mikulá¨"] {
            check(word, true);
        }
        for word in ["½", "½kg", "¼l", "L´Oréal", "Mario´s", "´n", "¨", "a¤b", "Müller", "¸"] {
            check(word, false);
        }
    }
}
