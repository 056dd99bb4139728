//! Valid UTF-8 is UTF-8, but for a character or two that another encoding reads as a usual word.

use super::choice::DEPENDENCE;
use super::reading::Reading;
use super::{cost, usual};
use encoding_rs::{Encoding, UTF_8};
use std::collections::HashSet;

/// How probable it is that text in another encoding makes one character of valid UTF-8.
const BY_CHANCE: f64 = 0.07;

/// Of three bytes, and in hardly any text: rather three letters of IBM866.
const ODD_BY_CHANCE: f64 = 0.7;

/// Letters that many people write, and signs that they type: one character in many.
const USUAL_BY_CHANCE: f64 = 0.02;
const SIGN_BY_CHANCE: f64 = 0.003;

/// A rare letter, or a rare sign without a number, where another encoding has a usual word.
const RARE_BY_CHANCE: f64 = 0.5;

/// How much rarer other encodings are where hardly anything is not ASCII, whatever the words say.
const BEFOREHAND: f64 = 0.3;

/// So many different characters can be a word in another encoding.
const FEW: usize = 2;

/// Text in another encoding is hardly ever valid UTF-8. However strange the letters, UTF-8 comes first then, and the other is
/// asked about where few different characters show it.
pub fn prefer_valid_utf8(readings: &mut [Reading], words: &[&[u8]]) {
    let Some(utf8) = readings.iter().position(|reading| reading.encoding == UTF_8) else { return };
    let Ok(texts) = words.iter().map(|word| std::str::from_utf8(word)).collect::<Result<Vec<_>, _>>() else { return };
    readings[..=utf8].rotate_right(1);
    let next = readings.get(1).map_or(f64::INFINITY, |reading| reading.total);
    let different: HashSet<char> = texts.iter().flat_map(|text| text.chars()).filter(|character| !character.is_ascii()).collect();
    let usual = if different.len() <= FEW { readings[1..].iter().position(|reading| is_usual_in(reading.encoding, words)) } else { None };
    if let Some(at) = usual {
        readings[1..=at + 1].rotate_right(1);
        readings[1].total = next;
    }
    let total: f64 = different.iter().map(|&character| by_chance(character, &texts, usual.is_some()).ln()).sum::<f64>() + BEFOREHAND.ln();
    readings[0].total = readings[0].total.min(next + DEPENDENCE * total);
}

fn by_chance(character: char, texts: &[&str], is_usual_elsewhere: bool) -> f64 {
    let is_odd = matches!(character, '\u{800}'..='\u{FFFF}') && cost::is_odd(character);
    let mut with = texts.iter().filter(|text| text.contains(character));
    match () {
        () if is_sign(character) && !(is_rare_sign(character) && with.all(|text| !text.contains(|c: char| c.is_ascii_digit()))) => {
            SIGN_BY_CHANCE
        }
        () if is_odd => ODD_BY_CHANCE,
        // An accent has a letter before it.
        () if is_accent(character) && with.all(|text| text.starts_with(character)) => RARE_BY_CHANCE,
        () if is_usual(character) && with.any(|text| text.contains(|c: char| c.is_ascii_alphabetic())) => SIGN_BY_CHANCE,
        () if is_usual(character) => USUAL_BY_CHANCE,
        () if is_usual_elsewhere => RARE_BY_CHANCE,
        () => BY_CHANCE,
    }
}

/// Letters of which one alone is met: those that many languages have, those of Russian, and those of formulas.
fn is_usual(character: char) -> bool {
    "áàâãäåæçéèêëíîïñóôõöøúùûüßłšžčřěýőűąęśżćńğışășț".contains(character)
        || "ÁÀÂÄÅÆÇÉÈÊÍÎÑÓÔÖØÚÜŁŠŽČŘŚŻİŞĞĐŐ".contains(character)
        || matches!(character, 'А'..='я' | 'ё' | 'і' | 'α'..='ω' | 'Δ' | 'Σ' | 'Ω' | '\u{3041}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{1E00}'..='\u{1EFF}')
}

/// Signs that people type, and ligatures of printed pages.
fn is_sign(character: char) -> bool {
    matches!(character, '\u{A0}'..='\u{BF}' | '×' | '÷' | '\u{2010}'..='\u{20BF}' | '\u{2100}'..='\u{218F}' | '\u{2460}'..='\u{24FF}')
        || matches!(character, '\u{FB00}'..='\u{FB06}')
}

fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}')
}

/// Those that hardly stand without a number.
fn is_rare_sign(character: char) -> bool {
    matches!(character, '¢' | '¤' | '¦' | '¨' | '¬' | '¯' | '´' | '¶' | '¸'..='¹' | '¼'..='¾')
}

/// Whether all `words` are usual ones in this encoding.
fn is_usual_in(encoding: &'static Encoding, words: &[&[u8]]) -> bool {
    words.iter().all(|word| encoding.decode_without_bom_handling_and_without_replacement(word).is_some_and(|text| usual::is_usual(&text)))
}
