//! Spellings of one text that look the same: other blanks, and letters put together from a base and a mark.

/// A mark that stands behind its base, the bases, and the letters of both in the same order.
const COMPOSED: [(char, &str, &str); 9] = [
    ('\u{300}', "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
    ('\u{301}', "aeiouyAEIOUYcnszCNSZ", "áéíóúýÁÉÍÓÚÝćńśźĆŃŚŹ"),
    ('\u{302}', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
    ('\u{303}', "anoANO", "ãñõÃÑÕ"),
    ('\u{308}', "aeiouyAEIOUеЕ", "äëïöüÿÄËÏÖÜёЁ"),
    ('\u{30A}', "auAU", "åůÅŮ"),
    ('\u{30C}', "cdenrsztCDENRSZT", "čďěňřšžťČĎĚŇŘŠŽŤ"),
    ('\u{306}', "иИuUaAgG", "йЙŭŬăĂğĞ"),
    ('\u{327}', "csCS", "çşÇŞ"),
];

/// The text with single blanks and letters of one piece; `None` if it is written so already.
pub(crate) fn plain(value: &str) -> Option<String> {
    // Most texts are passed over by their bytes: blanks of ASCII other than the usual one are told as control characters.
    if value.is_ascii() && !has_two_blanks(value.as_bytes()) {
        return None;
    }
    let is_other = |character: char| composes(character) || (character.is_whitespace() && character != ' ');
    if !value.contains(is_other) && !has_two_blanks(value.as_bytes()) {
        return None;
    }
    let mut plain = String::with_capacity(value.len());
    for character in value.chars() {
        let before = plain.chars().next_back();
        match before.and_then(|before| composed(before, character)) {
            Some(letter) => {
                plain.pop();
                plain.push(letter);
            }
            None if !character.is_whitespace() => plain.push(character),
            None if before != Some(' ') => plain.push(' '),
            None => {}
        }
    }
    Some(plain)
}

/// Whether two blanks stand side by side; without a way out at the first ones, as they are hardly ever there.
fn has_two_blanks(bytes: &[u8]) -> bool {
    let behind = bytes.get(1..).unwrap_or_default();
    bytes.iter().zip(behind).fold(false, |found, (&one, &next)| found | (one == b' ') & (next == b' '))
}

fn composes(mark: char) -> bool {
    COMPOSED.iter().any(|&(known, ..)| known == mark)
}

fn composed(base: char, mark: char) -> Option<char> {
    let (_, bases, letters) = COMPOSED.iter().find(|&&(known, ..)| known == mark)?;
    letters.chars().nth(bases.chars().position(|known| known == base)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        let check = |value: &str, expect: Option<&str>| assert_eq!(plain(value).as_deref(), expect, "{value}");
        check("Call from ad", None);
        check("über", None);
        check("Call\u{A0}from  ad", Some("Call from ad"));
        check("Call\u{2009}from\u{3000}ad", Some("Call from ad"));
        check("u\u{308}ber", Some("über"));
        check("Алексеи\u{306}", Some("Алексей"));
        for (mark, bases, letters) in COMPOSED {
            assert_eq!(bases.chars().count(), letters.chars().count(), "{mark:?}");
        }
    }
}
