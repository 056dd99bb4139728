//! What looks strange and is not: abbreviations, and signs of print where they belong.

use crate::encoding::cyrillic;

/// Capitals that stand for the words of a name follow each other as they like.
const ABBREVIATION: usize = 5;

/// Whether all Cyrillic words of `value` are one or two abbreviations.
pub(super) fn is_abbreviation(value: &str) -> bool {
    let mut words = value.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_ascii());
    let is_one = |word: &str| {
        word.chars().count() <= ABBREVIATION && word.chars().all(|letter| cyrillic::is_letter(letter) && letter.is_uppercase())
    };
    words.clone().count() <= 2 && words.all(is_one)
}

/// Whether quotes, dashes or dots stand at the edges of words, where they belong.
pub(super) fn is_punctuated(value: &str) -> bool {
    let is_mark = |character: char| matches!(character, '«' | '»' | '\u{2010}'..='\u{2027}' | '‹' | '›');
    let inner = pairs(value)
        .zip(pairs(value).skip(1))
        .filter(|((before, mark), (_, after))| is_mark(*mark) && before.is_alphanumeric() && after.is_alphanumeric());
    value.chars().filter(|&character| is_mark(character)).count() > inner.count()
}

fn pairs(text: &str) -> impl Iterator<Item = (char, char)> {
    text.chars().zip(text.chars().skip(1))
}
