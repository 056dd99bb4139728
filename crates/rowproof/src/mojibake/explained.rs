//! Characters that something else than a wrong encoding explains: letters of another script that look the same, forms of
//! printed pages, and the signs of units.

use crate::kind::look_alike;

/// Whether each character that is not ASCII is a ligature, or a letter that was typed in the wrong script in a word where
/// letters stand by themselves: with digits, or in an address.
pub(super) fn is_explained(value: &str) -> bool {
    let is_address = value.contains("://") || value.contains('@') || value.starts_with("www.");
    let is_typed = |word: &str| {
        let is_name = is_address || word.bytes().any(|byte| byte.is_ascii_digit());
        is_name && look_alike::unmixed(word).is_some_and(|meant| meant.is_ascii())
    };
    if has_only_signs(value) {
        return true;
    }
    let words = value.split(|character: char| !character.is_alphanumeric() || is_ligature(character));
    value.chars().all(|character| character.is_ascii() || character.is_alphanumeric())
        && words.filter(|word| !word.is_ascii()).all(is_typed)
}

/// Whether all that is not ASCII are signs that people write at the end of a number or of a unit: `N°`, `m³/s`, `4.7 kΩ`.
fn has_only_signs(value: &str) -> bool {
    const UNIT: usize = 2;
    let is_sign = |character: char| matches!(character, '°' | '²' | '³' | 'µ' | 'Ω' | 'º' | 'ª' | '½' | '¼' | '¾' | '±' | '№');
    let is_at_end = |(at, sign): (usize, char)| {
        let letters = value[..at].chars().rev().take_while(char::is_ascii_alphabetic).count();
        letters <= UNIT && !value[at + sign.len_utf8()..].starts_with(|next: char| next.is_ascii_alphabetic())
    };
    let mut others = value.char_indices().filter(|(_, character)| !character.is_ascii());
    others.all(|(at, character)| is_sign(character) && is_at_end((at, character)))
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
        for value in ["N° 99", "0.3 m³/s", "4.7 kΩ", "A/B°", "20 °", "1½"] {
            check(value, true);
        }
        for value in ["J³rgen", "Malm°", "Lуpez", "Ð˜Ð²Ð°Ð½", "MГјller", "CÀ0002", "Proﬁl Mьller"] {
            check(value, false);
        }
    }
}
