//! What is known of encodings that the costs of words do not say.

use super::cjk::Family;
use super::reading::Reading;
use encoding_rs::{KOI8_R, KOI8_U, MACINTOSH, WINDOWS_1252};

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
