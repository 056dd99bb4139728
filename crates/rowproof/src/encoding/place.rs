//! What the ASCII of a file says of where it comes from.

use encoding_rs::Encoding;
use memchr::memmem;

/// What it is worth that numbers, addresses or currencies are of a country which writes in an encoding.
const WORTH: f64 = 2.5;

/// How much of each piece is looked at, in bytes.
const ENOUGH: usize = 64 << 10;

/// A country: how its numbers begin, how its addresses end, its currency, and the encodings there.
struct Place {
    number: &'static str,
    domain: &'static str,
    currency: &'static str,
    encodings: &'static [&'static str],
}

const PLACES: [Place; 5] = [
    Place { number: "+7", domain: ".ru", currency: "RUB", encodings: CYRILLIC },
    Place { number: "+380", domain: ".ua", currency: "UAH", encodings: CYRILLIC },
    Place { number: "+375", domain: ".by", currency: "BYN", encodings: CYRILLIC },
    Place { number: "+81", domain: ".jp", currency: "JPY", encodings: &["Shift_JIS", "EUC-JP"] },
    Place { number: "+86", domain: ".cn", currency: "CNY", encodings: &["gb18030"] },
];

const CYRILLIC: &[&str] = &["windows-1251", "KOI8-R", "KOI8-U", "IBM866", "ISO-8859-5", "x-mac-cyrillic"];

/// The encodings of the places that a file names.
#[derive(Debug, Default)]
pub struct Named(Vec<&'static str>);

impl Named {
    /// What `pieces` name.
    pub fn in_pieces(pieces: &[&[u8]]) -> Self {
        let is_named = |place: &&Place| pieces.iter().any(|piece| place.is_named_in(&piece[..piece.len().min(ENOUGH)]));
        Self(PLACES.iter().filter(is_named).flat_map(|place| place.encodings).copied().collect())
    }

    /// How much likelier an encoding is by them, as a difference of −ln of the probability.
    pub fn worth(&self, encoding: &'static Encoding) -> f64 {
        if self.0.contains(&encoding.name()) { WORTH } else { 0.0 }
    }
}

impl Place {
    fn is_named_in(&self, piece: &[u8]) -> bool {
        let ends = |rest: &[u8]| !rest.first().is_some_and(u8::is_ascii_alphanumeric);
        let is_number = |rest: &[u8]| rest.len() >= 7 && rest[..7].iter().all(|byte| byte.is_ascii_digit() || b" -()".contains(byte));
        has(piece, self.number, is_number) || has(piece, self.domain, ends) || has(piece, self.currency, ends)
    }
}

/// Whether `sign` stands somewhere, with such a rest behind it.
fn has(piece: &[u8], sign: &str, goes_on: impl Fn(&[u8]) -> bool) -> bool {
    memmem::find_iter(piece, sign).any(|at| goes_on(&piece[at + sign.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{KOI8_R, SHIFT_JIS};

    #[test]
    fn numbers_addresses_and_currencies_name_a_place() {
        let check = |text: &str, encoding: &'static Encoding, names: bool| {
            assert_eq!(Named::in_pieces(&[text.as_bytes()]).worth(encoding) > 0.0, names, "{text}");
        };
        for text in ["1;+74951230000", "+7 (495) 123-00-00", "a@example.ru;1", "5;RUB\n"] {
            check(text, KOI8_R, true);
            check(text, SHIFT_JIS, false);
        }
        check("1,+81312345678", SHIFT_JIS, true);
        for text in ["1+7", "+7;1;2;3;4", "www.rules.example", "RUBY", ""] {
            check(text, KOI8_R, false);
        }
    }
}
