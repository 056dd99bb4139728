//! Characters that something else than a wrong encoding explains: letters of another script that look the same, and forms
//! of printed pages.

use crate::kind::look_alike;

/// Whether each character that is not ASCII is a ligature, or a letter that was typed in the wrong script in a word where
/// letters stand by themselves: with digits, or in an address.
pub(super) fn is_explained(value: &str) -> bool {
    let is_address = value.contains("://") || value.contains('@') || value.starts_with("www.");
    let is_typed = |word: &str| {
        let is_name = is_address || word.bytes().any(|byte| byte.is_ascii_digit());
        is_name && look_alike::unmixed(word).is_some_and(|meant| meant.is_ascii())
    };
    let words = value.split(|character: char| !character.is_alphanumeric() || is_ligature(character));
    value.chars().all(|character| character.is_ascii() || character.is_alphanumeric())
        && words.filter(|word| !word.is_ascii()).all(is_typed)
}

fn is_ligature(character: char) -> bool {
    matches!(character, '\u{FB00}'..='\u{FB06}')
}

#[cfg(test)]
mod tests {
    use super::is_explained;

    #[test]
    fn letters() {
        let check = |value: &str, expect: bool| assert_eq!(is_explained(value), expect, "{value}");
        for value in ["CА0002", "https://blоg.com/a", "info@blоg.com", "Proﬁl", "Proﬁl CА0002"] {
            check(value, true);
        }
        for value in ["Lуpez", "Ð˜Ð²Ð°Ð½", "MГјller", "CÀ0002", "Proﬁl Mьller"] {
            check(value, false);
        }
    }
}
