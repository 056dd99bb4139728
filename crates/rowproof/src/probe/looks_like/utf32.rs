//! Text with four bytes for each character, which hardly a program reads.

/// How much of a file is looked at, in bytes.
const ENOUGH: usize = 4 << 10;

/// So many characters without a mark are no chance.
const FEW: usize = 3;

/// Names the text, if the bytes are UTF-32 in one of its two byte orders, with a mark or without.
pub(super) fn of(head: &[u8]) -> Option<&'static str> {
    let looked = &head[..head.len().min(ENOUGH)];
    match () {
        () if is_text(looked, u32::from_le_bytes) => Some("text in UTF-32 (little-endian)"),
        () if is_text(looked, u32::from_be_bytes) => Some("text in UTF-32 (big-endian)"),
        () => None,
    }
}

fn is_text(bytes: &[u8], number: fn([u8; 4]) -> u32) -> bool {
    let mut characters = bytes.chunks_exact(4).map(|quad| char::from_u32(number([quad[0], quad[1], quad[2], quad[3]]))).peekable();
    let has_mark = characters.next_if_eq(&Some('\u{FEFF}')).is_some();
    let is_of_text = |character: Option<char>| character.is_some_and(|one| !one.is_control() || matches!(one, '\t' | '\n' | '\r'));
    (has_mark || bytes.len() / 4 >= FEW) && characters.all(is_of_text)
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn four_bytes_for_each_character() {
        let check = |bytes: &[u8], expect: Option<&str>| assert_eq!(of(bytes), expect, "{bytes:?}");
        let (little, big) = (Some("text in UTF-32 (little-endian)"), Some("text in UTF-32 (big-endian)"));
        let text = "name,city\nЖанна,Köln\n";
        let in_little: Vec<u8> = text.chars().flat_map(|character| u32::from(character).to_le_bytes()).collect();
        let in_big: Vec<u8> = text.chars().flat_map(|character| u32::from(character).to_be_bytes()).collect();
        check(&in_little, little);
        check(&in_little[..in_little.len() - 3], little);
        check(&in_big, big);
        check(&[&[0xFF, 0xFE, 0, 0][..], &in_little].concat(), little);
        check(&[&[0, 0, 0xFE, 0xFF][..], &in_big].concat(), big);
        check(&[0xFF, 0xFE, 0, 0], little);
        check(text.as_bytes(), None);
        check(b"a\0,\0b\0\n\0", None);
        check(&[0; 64], None);
        check(b"\xFF\xFEa\0,\0", None);
        check(b"", None);
    }
}
