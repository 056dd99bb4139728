//! What is known of encodings that the costs of words do not say.

use super::cjk::Family;
use super::cost;
use super::reading::Reading;
use encoding_rs::{IBM866, KOI8_R, KOI8_U, MACINTOSH, WINDOWS_1252};

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
    let misfits = reading.misfits(words).max(improbable_capitals(reading, words));
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

/// How many words of IBM866 are capitals that follow each other as in no words, if there is nothing else: the letters of other
/// consoles, as the Hebrew one, are capitals there.
fn improbable_capitals(reading: &Reading, words: &[&[u8]]) -> usize {
    const LONG: usize = 4;
    // What a word costs by its edges and capitals, and what its letters do: hardly one in twenty Russian words has more, and
    // four in five Hebrew ones.
    const EDGES: f64 = 3.0;
    const PROBABLE: f64 = 4.0;
    let is_capital = |byte: &u8| byte.is_ascii() || (0x80..=0x9F).contains(byte);
    if reading.encoding != IBM866 || !words.iter().all(|word| word.iter().all(is_capital)) {
        return 0;
    }
    let text = |word: &&[u8]| IBM866.decode_without_bom_handling(word).0.into_owned();
    let is_improbable = |word: &String| cost::of(word) > EDGES + PROBABLE * word.chars().count() as f64;
    let long: Vec<String> = words.iter().filter(|word| word.len() >= LONG).map(text).collect();
    let improbable = long.iter().filter(|word| is_improbable(word)).count();
    if improbable * 2 > long.len() { improbable } else { 0 }
}
