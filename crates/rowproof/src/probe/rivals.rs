//! How the encodings that a file may be in read it.

use crate::excerpt::Excerpt;
use encoding_rs::Encoding;
use std::collections::BTreeSet;

/// Encodings of which one fits hardly better than the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rivals {
    /// The name of each, and how it reads a piece of the file that they read differently. The likeliest one is first, and
    /// there are two at least.
    pub readings: Vec<(String, String)>,
}

/// Characters of a reading that is shown.
const READING: usize = 60;

/// So many lines are looked at for one that all read differently.
const LINES: usize = 100;

impl Rivals {
    pub(super) fn new(excerpt: &Excerpt, encodings: &[&'static Encoding]) -> Self {
        let decode = |encoding: &&'static Encoding, line: &[u8]| encoding.decode_without_bom_handling(line).0.trim().to_owned();
        let lines = excerpt.pieces.iter().flat_map(|piece| piece.split(|&byte| matches!(byte, b'\n' | b'\r')));
        let read = lines.filter(|line| !line.is_ascii()).map(|line| encodings.iter().map(|encoding| decode(encoding, line)).collect());
        let tells = |read: &Vec<String>| (read[0] != read[1], read.iter().collect::<BTreeSet<_>>().len());
        let differing = read.filter(|read: &Vec<String>| read[0] != read[1]).take(LINES);
        // The first of those that tell most.
        let best = differing.reduce(|best, other| if tells(&other) > tells(&best) { other } else { best });
        let best = best.unwrap_or_else(|| vec![String::new(); encodings.len()]);
        // What all read alike says nothing; it is left out, but for a few characters before.
        let alike = |other: &String| best[0].chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
        let skip = best[1..].iter().map(alike).min().unwrap_or(0).saturating_sub(8);
        let shown = |text: &String| text.chars().skip(skip).take(READING).collect::<String>();
        let readings = encodings.iter().zip(&best).map(|(encoding, text)| (encoding.name().to_owned(), shown(text)));
        Self { readings: readings.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{KOI8_R, WINDOWS_1251, WINDOWS_1252};

    #[test]
    fn the_line_that_tells_most_is_shown() {
        let text = WINDOWS_1251.encode("id,note\n1,шт\n").0;
        let found = Rivals::new(&Excerpt::new(&text, text.len() as u64), &[WINDOWS_1251, KOI8_R, WINDOWS_1252]);
        let readings: Vec<(&str, &str)> = found.readings.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        assert_eq!(readings, [("windows-1251", "1,шт"), ("KOI8-R", "1,ЬР"), ("windows-1252", "1,øò")]);
    }
}
