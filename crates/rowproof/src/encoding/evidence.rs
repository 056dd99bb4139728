//! How much the words of a file can say at all, whatever they say.

use super::choice::is_latin;
use super::cjk::{self, Family};
use super::usual;
use encoding_rs::{Encoding, UTF_8};

/// So many bytes of different words make it e times less probable that they fit an encoding by chance.
const BYTES: f64 = 6.0;

/// How much more a byte says in a short word that tables are known to hold.
const USUAL: usize = 4;

/// How much a character of two bytes says that is one of the few hundred most used among thousands; that it is one of the
/// thousands says half a byte of this.
const COMMON: usize = 6;

/// From here on, the letters of a word say twice as much: that they follow each other as they should shows in long words.
const LONG: usize = 3;

/// The odds that `words` fit `encoding` by chance alone: in a few short words, letters follow each other as they like.
///
/// The words are different ones: one that stands in every record is one piece of evidence. UTF-8 proves itself, and
/// Latin letters stand among those of ASCII.
pub fn odds_of_chance(encoding: &'static Encoding, words: &[&[u8]]) -> f64 {
    if encoding == UTF_8 || is_latin(encoding) {
        return 0.0;
    }
    let bytes: usize = words.iter().map(|word| weight(encoding, word)).sum();
    (-(bytes as f64) / BYTES).exp()
}

fn weight(encoding: &'static Encoding, word: &[u8]) -> usize {
    let text = encoding.decode_without_bom_handling(word).0;
    let bytes = word.iter().filter(|byte| !byte.is_ascii()).count();
    match () {
        () if usual::cost(&text).is_some() => USUAL * bytes,
        () if Family::of(encoding).is_some() => text.chars().filter(|character| !character.is_ascii()).map(of_wide).sum(),
        () => bytes + bytes.saturating_sub(LONG),
    }
}

fn of_wide(character: char) -> usize {
    let is_common = matches!(character, 'ぁ'..='ん' | 'ァ'..='ー') || cjk::is_common(character);
    if is_common { COMMON } else { 1 }
}
