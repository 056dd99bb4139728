//! What a file's words cost in one encoding.

use super::cjk::{self, Family};
use super::{cost, latin, measure, usual};
use encoding_rs::{Encoding, UTF_8};

/// The words read in one encoding.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The encoding.
    pub encoding: &'static Encoding,
    /// What each word costs.
    pub words: Vec<f64>,
    /// What all of it costs, with what is known of the encoding beforehand.
    pub total: f64,
}

impl Reading {
    /// Reads `words`; `rarity` is −ln of how often the encoding is met.
    pub fn of(encoding: &'static Encoding, rarity: f64, words: &[&[u8]]) -> Self {
        let words: Vec<f64> = words.iter().map(|word| cost_in(encoding, word).all().min(of_noise(word))).collect();
        let total = rarity + words.iter().sum::<f64>();
        Self { encoding, words, total }
    }

    /// How many of the `words` mean hardly more than noise, by what in them is not ASCII, wherever it stands: names of all
    /// languages meet in one file. Where a character has two bytes, a rare one costs nearly as much.
    pub fn misfits(&self, words: &[&[u8]]) -> usize {
        let share = if Family::of(self.encoding).is_some() { 0.95 } else { 0.72 };
        let is_misfit = |cost: f64, word: &[u8]| cost - of_ascii(word) > share * (of_noise(word) - of_ascii(word));
        words.iter().filter(|word| is_misfit(cost_in(self.encoding, word).letters, word)).count()
    }
}

/// What a word costs that means nothing: with this, one damaged word does not decide.
fn of_noise(word: &[u8]) -> f64 {
    4.0 + of_ascii(word) + 6.0 * word.iter().filter(|byte| !byte.is_ascii()).count() as f64
}

fn of_ascii(word: &[u8]) -> f64 {
    2.9 * word.iter().filter(|byte| byte.is_ascii()).count() as f64
}

/// What the words cost in an encoding that is not known but has one byte for a letter, some of which occur more often.
///
/// Text in an encoding that is known costs less, for its letters follow each other as they should; a fifth more is
/// asked of the unknown one since it has seen the very words that it judges.
pub fn of_unknown(words: &[&[u8]]) -> f64 {
    let mut counts = [0.5f64; 128];
    let (mut seen, mut total) = (64.0, 4.0);
    for word in words {
        let mut high = false;
        for &byte in *word {
            if byte.is_ascii() {
                total += 2.9;
            } else {
                let count = &mut counts[usize::from(byte - 0x80)];
                total += (seen / *count).ln() + if high { 0.0 } else { 2.5 };
                *count += 1.0;
                seen += 1.0;
            }
            high = !byte.is_ascii();
        }
    }
    total * 1.2
}

/// What a word costs by its letters, and what their places cost more.
struct Cost {
    letters: f64,
    places: f64,
}

impl Cost {
    fn of_letters(letters: f64) -> Self {
        Self { letters, places: 0.0 }
    }

    fn of_text(text: &str, word: &[u8]) -> Self {
        match (measure::cost(text), usual::cost(text)) {
            (Some(signs), _) => Self::of_letters(signs + of_ascii(word)),
            (_, Some(cost)) => Self::of_letters(cost),
            _ => Self { letters: cost::of(text).min(usual::cost_of_abbreviation(text)), places: latin::misplaced(text) },
        }
    }

    fn all(&self) -> f64 {
        self.letters + self.places
    }
}

fn cost_in(encoding: &'static Encoding, word: &[u8]) -> Cost {
    if encoding == UTF_8 {
        return Cost::of_letters(in_utf8(word));
    }
    let text = encoding.decode_without_bom_handling_and_without_replacement(word);
    match (text, Family::of(encoding)) {
        (Some(text), Some(family)) => Cost::of_letters(in_family(family, word, &text)),
        (Some(text), None) => Cost::of_text(&text, word),
        (None, Some(_)) => Cost::of_letters(f64::INFINITY),
        (None, None) => Cost::of_text(&encoding.decode_without_bom_handling(word).0, word),
    }
}

fn in_utf8(word: &[u8]) -> f64 {
    word.utf8_chunks().map(|chunk| cost::of(chunk.valid()) + 8.0 * chunk.invalid().len() as f64).sum()
}

fn in_family(family: Family, word: &[u8], text: &str) -> f64 {
    // A cell of one character holds one that is used much.
    const ALONE: f64 = 3.0;
    let is_alone = family.length(word) == word.len() && !text.chars().any(cjk::is_common);
    let mut reader = cost::Reader::default();
    let mut rest = word;
    for character in text.chars() {
        let length = family.length(rest).min(rest.len());
        match length {
            0 | 1 => reader.push(character),
            _ => reader.push_known(character, family.cost(&rest[..length], character)),
        }
        rest = &rest[length..];
    }
    reader.end() + if is_alone { ALONE } else { 0.0 }
}
