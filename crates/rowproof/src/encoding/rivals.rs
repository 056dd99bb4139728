//! The other encodings that a file may be in: which of them are worth asking about.

use super::reading::Reading;
use super::signs;
use encoding_rs::Encoding;

/// So many are asked about besides the best.
const MOST: usize = 3;

/// What is so much less likely (−ln of the probability) is not asked about, but for the next best.
const FAR: f64 = 12.0;

/// So many Latin letters are not typed for others that look the same.
const LATIN: usize = 2;

/// One word in so many may be damaged.
const DAMAGED: usize = 20;

/// Those that read the words otherwise than the best, and than each other.
pub fn differing<'r>(best: &Reading, others: &'r [Reading], words: &[&[u8]]) -> Vec<&'r Reading> {
    let joined = words.join(&b' ');
    let text = |encoding: &'static Encoding| encoding.decode_without_bom_handling(&joined).0;
    let mut seen = vec![text(best.encoding)];
    let mut is_new = |other: &&Reading| {
        let text = text(other.encoding);
        let is_new = !seen.contains(&text);
        seen.push(text);
        is_new
    };
    others.iter().filter(|other| is_new(other)).collect()
}

/// Those of `others` that a text may be in at all; all of them if the best is none either.
pub fn sound<'r>(best: &Reading, others: &[&'r Reading], words: &[&[u8]]) -> Vec<&'r Reading> {
    let all = !is_sound(best.encoding, words);
    others.iter().copied().filter(|other| all || is_sound(other.encoding, words)).collect()
}

/// Whether a text may be in `encoding` at all: it has no characters of nobody's, no signs of print inside of words, and no
/// letters of another script in Latin ones.
fn is_sound(encoding: &'static Encoding, words: &[&[u8]]) -> bool {
    let is_wrong = |character: char| matches!(character, '\u{80}'..='\u{9F}' | '\u{E000}'..='\u{F8FF}' | '\u{FFFD}');
    let is_unsound = |word: &&&[u8]| {
        let text = encoding.decode_without_bom_handling(word).0;
        text.contains(is_wrong) || signs::are_misplaced(&text) || is_mixed(&text)
    };
    words.iter().filter(is_unsound).count() * DAMAGED <= words.len()
}

/// Whether a letter of another script stands beside Latin ones.
fn is_mixed(text: &str) -> bool {
    let is_other =
        |letter: char| letter.is_alphabetic() && !matches!(letter, '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' | '\u{3041}'..='\u{D7A3}');
    let letters: Vec<char> = text.chars().collect();
    letters.windows(LATIN + 1).any(|run| {
        let (first, last) = (run[0], run[LATIN]);
        let is_latin = |run: &[char]| run.iter().all(char::is_ascii_alphabetic);
        (is_latin(&run[..LATIN]) && is_other(last)) || (is_other(first) && is_latin(&run[1..]))
    })
}

/// The next best encodings that are worth asking about: the `sound` ones, or else whatever there is.
pub fn next(best: &Reading, sound: &[&Reading], others: &[&Reading]) -> Vec<&'static Encoding> {
    let likely = if sound.is_empty() { others } else { sound };
    let near = |&(rank, other): &(usize, &&Reading)| rank == 0 || (rank < MOST && other.total - best.total < FAR);
    likely.iter().enumerate().filter(near).map(|(_, other)| other.encoding).collect()
}

/// `first`, and then the others.
pub fn with(first: &'static Encoding, others: Vec<&'static Encoding>) -> Vec<&'static Encoding> {
    let rest = others.into_iter().filter(|&other| other != first);
    std::iter::once(first).chain(rest).take(MOST).collect()
}
