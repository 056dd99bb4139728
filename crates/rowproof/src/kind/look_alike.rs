//! Letters that look alike in Latin and Cyrillic script. Typed or recognised in the wrong script, they make another word
//! that nobody can tell from the right one.

/// Cyrillic letters and the Latin ones that look like them.
const PAIRS: [(char, char); 24] = [
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('У', 'Y'),
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ѕ', 's'),
    ('ј', 'j'),
    ('І', 'I'),
    ('Ѕ', 'S'),
];

/// The word in one script, if it mixes both and the letters of one of them can all stand for the other's. In doubt, ids
/// and addresses are Latin.
pub(crate) fn unmixed(word: &str) -> Option<String> {
    if word.is_ascii() || !word.bytes().any(|byte| byte.is_ascii_alphabetic()) || !word.chars().any(is_cyrillic) {
        return None;
    }
    latin(word).or_else(|| cyrillic(word))
}

/// The text with each of its words in one script; `None` if they all are already.
pub(super) fn unmixed_words(text: &str) -> Option<String> {
    let is_apart = |character: char| !character.is_alphanumeric();
    if !text.split(is_apart).any(|word| unmixed(word).is_some()) {
        return None;
    }
    let piece = |piece: &str| {
        let word = piece.trim_end_matches(is_apart);
        unmixed(word).unwrap_or_else(|| word.to_owned()) + &piece[word.len()..]
    };
    Some(text.split_inclusive(is_apart).map(piece).collect())
}

/// The word with Latin letters for its Cyrillic ones, if each of them has one.
pub(super) fn latin(word: &str) -> Option<String> {
    let letter = |letter: char| match PAIRS.iter().find(|(cyrillic, _)| *cyrillic == letter) {
        Some(&(_, latin)) => Some(latin),
        None => (!is_cyrillic(letter)).then_some(letter),
    };
    word.chars().map(letter).collect()
}

fn cyrillic(word: &str) -> Option<String> {
    let letter = |letter: char| match PAIRS.iter().find(|(_, latin)| *latin == letter) {
        Some(&(cyrillic, _)) => Some(cyrillic),
        None => (!letter.is_ascii_alphabetic()).then_some(letter),
    };
    word.chars().map(letter).collect()
}

pub(super) fn is_cyrillic(character: char) -> bool {
    matches!(character, '\u{400}'..='\u{52F}')
}

#[cfg(test)]
mod tests {
    #[test]
    fn words() {
        let cases = [
            ("1А5B9C", Some("1A5B9C")),
            ("Моcква", Some("Москва")),
            ("Aннa", Some("Анна")),
            ("Анна", None),
            ("Anna", None),
            ("3Dмодель", None),
        ];
        for (word, expect) in cases {
            assert_eq!(super::unmixed(word).as_deref(), expect, "{word}");
        }
    }

    #[test]
    fn texts() {
        let check = |text: &str, expect: Option<&str>| assert_eq!(super::unmixed_words(text).as_deref(), expect, "{text}");
        check("нетP/x, нетyesнетP!", Some("нетР/x, нетуеѕнетР!"));
        check("Моcква-1А5B", Some("Москва-1A5B"));
        check("Анна/Anna", None);
        check("", None);
    }
}
