//! Which encoding the words of a file speak for, and how clearly.

use super::place::Named;
use super::preference::{prefer_koi8_r, prefer_usual_to_strange, too_many_misfits};
use super::reading::{self, Reading};
use super::valid::prefer_valid_utf8;
use super::{evidence, latin9, measure, rivals};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

/// What is met in exports of calls and contacts, with −ln of how often, roughly.
const CANDIDATES: [(&Encoding, f64); 18] = [
    (UTF_8, -3.0),
    (encoding_rs::WINDOWS_1252, 0.0),
    (encoding_rs::WINDOWS_1251, 0.0),
    (encoding_rs::SHIFT_JIS, 0.0),
    (encoding_rs::GB18030, 0.5),
    (encoding_rs::BIG5, 1.5),
    (encoding_rs::EUC_KR, 1.0),
    (encoding_rs::EUC_JP, 2.0),
    (encoding_rs::KOI8_R, 2.0),
    (encoding_rs::IBM866, 2.0),
    (encoding_rs::KOI8_U, 3.0),
    (encoding_rs::ISO_8859_5, 3.0),
    (encoding_rs::X_MAC_CYRILLIC, 5.6),
    (encoding_rs::MACINTOSH, 5.6),
    (encoding_rs::WINDOWS_1250, 2.0),
    (encoding_rs::WINDOWS_1254, 3.0),
    (encoding_rs::ISO_8859_2, 4.0),
    (encoding_rs::WINDOWS_1257, 4.0),
];

/// The same of what only the other detector knows. Among Latin letters, there are always more usual ones that fit as well.
const UNUSUAL: f64 = 4.0;
const UNUSUAL_LATIN: f64 = 3.5;

/// What another detector's opinion is worth.
const OPINION: f64 = 2.0;

/// What it is worth for each word, between the encodings of Latin letters.
const OPINION_OF_WORD: f64 = 0.1;

/// What a known header word is worth.
const KNOWN_WORD: f64 = 6.0;

/// The words of one file are not independent of each other: so many speak as one.
pub(super) const DEPENDENCE: f64 = 2.5;

/// Below this, the encoding is asked about.
pub const SURE: f64 = 0.9;

/// The most that words can say: there are encodings that are not among the candidates. Only UTF-8 proves itself.
const MOST: f64 = 0.99;

/// What the words speak for.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The encoding.
    pub encoding: &'static Encoding,
    /// How probable it is, from 0 to 1.
    pub confidence: f64,
    /// The next best that read the words otherwise, where it is worth asking, the best first.
    pub rivals: Vec<&'static Encoding>,
    /// How many known header words it has that others do not.
    pub known: usize,
    /// Whether these decided.
    pub by_known: bool,
    /// How many words fit another encoding only.
    pub strangers: usize,
    /// How many words mean hardly anything in the encoding, where these are too many.
    pub misfits: usize,
}

/// Chooses by `words`, which are different and not ASCII. `known_words` counts the header words of the file in an encoding,
/// or those in ASCII letters alone; `named` are the places that its ASCII names.
pub fn among(words: &[&[u8]], named: &Named, known_words: &dyn Fn(Option<&'static Encoding>) -> usize) -> Option<Choice> {
    let (mut readings, guess) = readings(words, named);
    readings.sort_by(|a, b| a.total.total_cmp(&b.total));
    let by_letters = readings.first()?.encoding;
    let known = weigh_known_words(&mut readings, known_words);
    readings.sort_by(|a, b| a.total.total_cmp(&b.total));
    let by_known = readings.first()?.encoding != by_letters;
    prefer_koi8_r(&mut readings);
    prefer_usual_to_strange(&mut readings, words);
    prefer_valid_utf8(&mut readings, words);
    let (best, others) = readings.split_first()?;
    let others = rivals::differing(best, others, words);
    let odds = |total: f64| ((best.total - total) / DEPENDENCE).exp();
    let unknown = if best.encoding == UTF_8 { 0.0 } else { odds(reading::of_unknown(words)).min(20.0) };
    let most = if best.encoding == UTF_8 { 0.999 } else { MOST };
    let few = evidence::odds_of_chance(best.encoding, words);
    let sound = rivals::sound(best, &others, words);
    let odds_against = unknown + few + sound.iter().map(|other| odds(other.total)).sum::<f64>();
    let confidence = (1.0 / (1.0 + odds_against)).min(most);
    let stranger = others.iter().map(|other| (strangers(best, other), other.encoding)).max_by_key(|&(count, _)| count);
    let (strangers, strange) = stranger.filter(|&(count, _)| count * 100 >= words.len() || count >= 8).unwrap_or((0, best.encoding));
    let is_valid_utf8 = best.encoding == UTF_8 && words.iter().all(|word| std::str::from_utf8(word).is_ok());
    let misfits = if is_valid_utf8 { 0 } else { too_many_misfits(best, words) };
    let is_known = best.encoding != encoding_rs::ISO_8859_15;
    let disputed = is_known && is_latin(best.encoding) && is_latin(guess) && others.iter().any(|other| other.encoding == guess);
    let next = || rivals::next(best, &sound, &others);
    let (confidence, rivals) = match () {
        () if strangers > 0 => (confidence.min(0.5), vec![strange]),
        () if misfits > 0 => (confidence.min(0.6), rivals::next(best, &[], &others)),
        () if disputed => (confidence.min(0.85), rivals::with(guess, next())),
        () if best.encoding == encoding_rs::X_MAC_CYRILLIC => (confidence.min(0.8), rivals::with(encoding_rs::WINDOWS_1251, next())),
        () if best.encoding == encoding_rs::MACINTOSH => (confidence.min(0.8), rivals::with(encoding_rs::WINDOWS_1252, next())),
        () if confidence < SURE => (confidence, next()),
        () => (confidence, Vec::new()),
    };
    let known = known.into_iter().find(|&(encoding, _)| encoding == best.encoding).map_or(0, |(_, count)| count);
    Some(Choice { encoding: best.encoding, confidence, rivals, known, by_known, strangers, misfits })
}

/// The words in each encoding, and which of them the other detector takes them for.
fn readings(words: &[&[u8]], named: &Named) -> (Vec<Reading>, &'static Encoding) {
    let mut candidates = CANDIDATES.to_vec();
    candidates.extend(latin9::tried(words));
    // A few words are valid by chance; a file of which few are is damaged beyond use, or something else.
    if words.iter().filter(|word| std::str::from_utf8(word).is_ok()).count() * 4 < words.len() {
        candidates[0].1 = 20.0;
    }
    // Of a sign beside a letter the other detector makes a character of two bytes.
    let is_measure = |word: &&[u8]| measure::is_one(&encoding_rs::WINDOWS_1252.decode_without_bom_handling(word).0);
    let letters: Vec<&[u8]> = words.iter().copied().filter(|word| !is_measure(word)).collect();
    let guess = if letters.is_empty() { encoding_rs::WINDOWS_1252 } else { guess(letters.iter()) };
    let halves = [guess_of_half(&letters, 0), guess_of_half(&letters, 1)];
    for (encoding, worth) in [(guess, OPINION), (halves[0], 0.0), (halves[1], 0.0)] {
        if candidates.iter().all(|&(other, _)| other != encoding) {
            candidates.push((encoding, if is_latin(encoding) { UNUSUAL_LATIN } else { UNUSUAL }));
        }
        let meant = |other: &'static Encoding| other == encoding || sibling(other) == Some(encoding);
        candidates.iter_mut().filter(|(other, _)| meant(other)).for_each(|(_, rarity)| *rarity -= worth);
    }
    candidates.iter_mut().for_each(|(encoding, rarity)| *rarity -= named.worth(encoding));
    let mut readings: Vec<Reading> = candidates.into_iter().map(|(encoding, rarity)| Reading::of(encoding, rarity, words)).collect();
    // Between the encodings of Latin letters that it knows, the other detector knows more languages.
    let opinion = (OPINION_OF_WORD * words.len() as f64).min(6.0);
    let is_meant = |encoding| encoding == guess || encoding == encoding_rs::ISO_8859_15;
    let other_latin = |reading: &&mut Reading| !is_meant(reading.encoding) && is_latin(reading.encoding) && is_latin(guess);
    readings.iter_mut().filter(other_latin).for_each(|reading| reading.total += opinion);
    (readings, guess)
}

/// What the other detector takes an encoding for that it does not know.
fn sibling(encoding: &'static Encoding) -> Option<&'static Encoding> {
    match () {
        () if encoding == encoding_rs::KOI8_R => Some(encoding_rs::KOI8_U),
        () if encoding == encoding_rs::X_MAC_CYRILLIC => Some(encoding_rs::WINDOWS_1251),
        () => None,
    }
}

pub(super) fn is_latin(encoding: &'static Encoding) -> bool {
    matches!(encoding.name(), "windows-1252" | "windows-1250" | "windows-1254" | "windows-1257" | "windows-1258")
        || matches!(encoding.name(), "ISO-8859-2" | "ISO-8859-4" | "ISO-8859-13" | "ISO-8859-15")
}

fn guess_of_half(words: &[&[u8]], half: usize) -> &'static Encoding {
    guess(words.iter().skip(half).step_by(2))
}

/// What chardetng takes the words for; of its GBK, the whole.
fn guess<'a>(words: impl Iterator<Item = &'a &'a [u8]>) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    for word in words {
        detector.feed(word, false);
        detector.feed(b" ", false);
    }
    match detector.guess(None, Utf8Detection::Allow) {
        encoding if encoding == encoding_rs::GBK => encoding_rs::GB18030,
        encoding => encoding,
    }
}

/// Counts the header words that only some of the likely encodings have, and lets them weigh.
fn weigh_known_words(
    readings: &mut [Reading],
    known_words: &dyn Fn(Option<&'static Encoding>) -> usize,
) -> Vec<(&'static Encoding, usize)> {
    let limit = readings[0].total + 60.0;
    let counts: Vec<_> =
        readings.iter().take_while(|reading| reading.total < limit).map(|reading| known_words(Some(reading.encoding))).collect();
    // Those in ASCII letters are the same in all.
    let least = known_words(None);
    let mut known = Vec::new();
    for (reading, count) in readings.iter_mut().zip(counts) {
        let count = count.saturating_sub(least);
        reading.total -= KNOWN_WORD * count as f64;
        known.push((reading.encoding, count));
    }
    known
}

/// How many words `other` reads well that mean nothing in `best`: the file is joined from two, then.
fn strangers(best: &Reading, other: &Reading) -> usize {
    let gains = best.words.iter().zip(&other.words).map(|(best, other)| best - other).filter(|&gain| gain > 7.0);
    let (count, sum) = gains.fold((0, 0.0), |(count, sum), gain| (count + 1, sum + gain.min(30.0)));
    if count >= 2 && sum > 36.0 { count } else { 0 }
}
