//! What is known of encodings that the costs of words do not say.

use super::choice::DEPENDENCE;
use super::cjk::Family;
use super::cost;
use super::reading::Reading;
use encoding_rs::{KOI8_R, KOI8_U, MACINTOSH, UTF_8, WINDOWS_1252};
use std::collections::HashSet;

/// The share of words, in percent, that may look wrong in an encoding that is taken for sure.
const MISFITS: usize = 15;

/// The two differ in a few letters only, which damaged bytes can pretend: they have to occur in more than a few words.
pub fn prefer_koi8_r(readings: &mut [Reading]) {
    let Some(russian) = readings.iter().position(|reading| reading.encoding == KOI8_R) else { return };
    if readings[0].encoding == KOI8_U {
        let words = readings[0].words.iter().zip(&readings[russian].words);
        let ukrainian = words.filter(|(ukrainian, russian)| *russian - *ukrainian > 3.0).count();
        if ukrainian < 4 && ukrainian * 20 < readings[0].words.len() {
            readings[russian].total = readings[0].total - 1.0;
            readings[..=russian].rotate_right(1);
        }
    }
}

/// How many words mean hardly anything in this encoding, if these are too many.
pub fn too_many_misfits(reading: &Reading, words: &[&[u8]]) -> usize {
    let misfits = reading.misfits(words);
    if misfits > 1 && misfits * 100 > MISFITS * words.len() { misfits } else { 0 }
}

/// What means little in the best encoding, and in that of western Europe, is in one that is not known here. Other programs
/// have more often read that as the latter, and repairs expect so.
pub fn prefer_usual_to_strange(readings: &mut [Reading], words: &[&[u8]]) {
    const NEARLY_AS_GOOD: f64 = 3.0;
    let Some(usual) = readings.iter().position(|reading| reading.encoding == WINDOWS_1252) else { return };
    let best = readings[0].total;
    let is_strange = readings[0].encoding == MACINTOSH || Family::of(readings[0].encoding).is_some();
    let is_near = is_strange && readings[usual].total < best + NEARLY_AS_GOOD;
    if is_near && too_many_misfits(&readings[0], words) > 0 {
        readings[usual].total = best;
        readings[..=usual].rotate_right(1);
    }
}

/// Text in another encoding is hardly ever valid UTF-8: a character of two bytes is so once in ten times. However strange
/// the letters, UTF-8 comes first then, and the other is asked about where few different characters show it.
pub fn prefer_valid_utf8(readings: &mut [Reading], words: &[&[u8]]) {
    const BY_CHANCE: f64 = 0.1;
    // Of three bytes, and in hardly any text: rather three letters of IBM866.
    const ODD_BY_CHANCE: f64 = 0.7;
    let is_odd = |character: &char| matches!(character, '\u{800}'..='\u{FFFF}') && cost::is_odd(*character);
    // How much rarer other encodings are where hardly anything is not ASCII, whatever the words say.
    const BEFOREHAND: f64 = 0.3;
    // Signs that people type, and ligatures of printed pages, which are one character in many.
    const SIGN_BY_CHANCE: f64 = 0.003;
    let is_sign = |character: &char| {
        matches!(character, '\u{A0}'..='\u{BF}' | '×' | '÷' | '\u{2010}'..='\u{20BF}' | '\u{2100}'..='\u{218F}' | '\u{2460}'..='\u{24FF}')
            || matches!(character, '\u{FB00}'..='\u{FB06}')
    };
    let Some(utf8) = readings.iter().position(|reading| reading.encoding == UTF_8) else { return };
    let Ok(texts) = words.iter().map(|word| std::str::from_utf8(word)).collect::<Result<Vec<_>, _>>() else { return };
    let different: HashSet<char> = texts.iter().flat_map(|text| text.chars()).filter(|character| !character.is_ascii()).collect();
    let by_chance = |&character: &char| match () {
        () if is_sign(&character) => SIGN_BY_CHANCE,
        () if is_odd(&character) => ODD_BY_CHANCE,
        () => BY_CHANCE,
    };
    let total: f64 = different.iter().map(|character| by_chance(character).ln()).sum::<f64>() + BEFOREHAND.ln();
    readings[..=utf8].rotate_right(1);
    let next = readings.get(1).map_or(f64::INFINITY, |reading| reading.total);
    readings[0].total = readings[0].total.min(next + DEPENDENCE * total);
}
