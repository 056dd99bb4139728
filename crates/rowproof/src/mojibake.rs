//! Text that was read in a wrong encoding before it came into the file, as `Ð˜Ð²Ð°Ð½` for `Иван`.

mod explained;
mod page;
mod signs;

use crate::encoding::signs::are_misplaced as has_misplaced_signs;
use crate::encoding::{cost, cyrillic, latin};
use crate::kind::look_alike;
use encoding_rs::{IBM866, ISO_8859_5, KOI8_R, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, X_MAC_CYRILLIC};
use page::{IBM437, IBM850, Page};

/// The code pages that UTF-8 is read in by mistake.
const MISTAKEN: [Page; 9] = [
    Page::Web(WINDOWS_1252),
    Page::Web(WINDOWS_1251),
    Page::Web(KOI8_R),
    Page::Web(IBM866),
    Page::Web(X_MAC_CYRILLIC),
    Page::Web(MACINTOSH),
    Page::Web(WINDOWS_1250),
    IBM437,
    IBM850,
];

/// The code pages of Cyrillic letters that are read as one another, or as that of Latin letters: (meant, read).
const CYRILLIC: [(Page, Page); 11] = [
    (Page::Web(WINDOWS_1251), Page::Web(WINDOWS_1252)),
    (Page::Web(WINDOWS_1251), Page::Web(IBM866)),
    (Page::Web(WINDOWS_1251), Page::Web(KOI8_R)),
    (Page::Web(WINDOWS_1251), Page::Web(X_MAC_CYRILLIC)),
    (Page::Web(WINDOWS_1251), Page::Web(ISO_8859_5)),
    (Page::Web(ISO_8859_5), Page::Web(WINDOWS_1251)),
    (Page::Web(IBM866), Page::Web(WINDOWS_1251)),
    (Page::Web(IBM866), Page::Web(WINDOWS_1252)),
    (Page::Web(KOI8_R), Page::Web(WINDOWS_1251)),
    (Page::Web(KOI8_R), Page::Web(WINDOWS_1252)),
    (Page::Web(X_MAC_CYRILLIC), Page::Web(WINDOWS_1251)),
];

/// The code pages of Latin letters that are read as one another, or as that of Cyrillic letters: (meant, read), the
/// likeliest first.
const LATIN: [(Page, Page); 7] = [
    (Page::Web(WINDOWS_1252), Page::Web(WINDOWS_1251)),
    (IBM850, Page::Web(WINDOWS_1252)),
    (Page::Web(WINDOWS_1252), IBM850),
    (Page::Web(WINDOWS_1252), IBM437),
    (Page::Web(WINDOWS_1252), Page::Web(MACINTOSH)),
    (Page::Web(MACINTOSH), Page::Web(WINDOWS_1252)),
    (Page::Web(WINDOWS_1250), Page::Web(WINDOWS_1252)),
];

/// How often a text can have been misread.
const TIMES: usize = 3;

/// By how much (−ln of the probability) the repaired text has to be the likelier one.
const GAIN: f64 = 3.5;

/// What a character of a text that looks wrong costs at least, on average; ordinary words cost less.
const WRONG: f64 = 4.3;

/// How much rarer than the first two the others of [`MISTAKEN`] are.
const RARE: f64 = 4.0;

/// What was meant by `value` if it was read in a wrong encoding, once or more often; `None` if it looks right.
///
/// Only what can be undone exactly is: every character of `value` goes back to the byte that it was read from.
pub fn repaired(value: &str) -> Option<String> {
    if value.is_ascii() {
        return None;
    }
    let other_page = || if is_unlikely(value) { from_cyrillic(value).or_else(|| from_latin(value)) } else { None };
    from_utf8(value, TIMES).or_else(other_page).filter(|_| !explained::is_explained(value))
}

/// Undoes that UTF-8 was read as one of [`MISTAKEN`], up to so many `times`.
fn from_utf8(value: &str, times: usize) -> Option<String> {
    let mut best: Option<(f64, String)> = None;
    for (index, &page) in MISTAKEN.iter().enumerate() {
        let Some(text) = bytes(value, page).and_then(|bytes| String::from_utf8(bytes).ok()) else { continue };
        let deeper = if times > 1 { from_utf8(&text, times - 1).or_else(|| from_cyrillic(&text)) } else { None };
        let text = deeper.unwrap_or(text);
        let gain = cost::of(value) - cost::of(&text) - if index > 1 { RARE } else { 0.0 };
        if gain > GAIN
            && looks_wrong(value)
            && looks_right(&text)
            && !is_word(value, &text)
            && best.as_ref().is_none_or(|&(other, _)| gain > other)
        {
            best = Some((gain, text));
        }
    }
    best.map(|(_, text)| text)
}

/// Whether `value` is unlike a text. Two letters of one script can be a short word, unless they stand beside others.
fn looks_wrong(value: &str) -> bool {
    let others: String = value.chars().filter(|character| !character.is_ascii()).collect();
    let count = others.chars().count();
    let short = count < 3 && others.chars().all(cyrillic::is_letter) && !is_mixed(value);
    cost::of(&others) > WRONG * count as f64 && !short
}

/// Whether a Cyrillic letter stands beside one of ASCII.
fn is_mixed(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let mixed = |a: char, b: char| cyrillic::is_letter(a) && b.is_ascii_alphabetic();
    characters.windows(2).any(|pair| mixed(pair[0], pair[1]) || mixed(pair[1], pair[0]))
}

/// Whether the characters are of scripts that people write; of the less usual ones, more than one.
fn looks_right(text: &str) -> bool {
    let usual = |character: char| {
        cyrillic::is_letter(character)
            || matches!(character, '\u{A0}'..='\u{17F}' | '\u{1E00}'..='\u{1EFF}' | '\u{2010}'..='\u{2044}' | '€' | '№' | '™')
    };
    let others: Vec<char> = text.chars().filter(|character| !character.is_ascii()).collect();
    let rare = others.iter().filter(|&&character| !usual(character) && !is_wide(character)).count();
    !others.is_empty() && !others.iter().any(|&character| cost::is_odd(character)) && (rare == 0 || others.len() > 2)
}

/// Whether three letters became one character of Chinese or the like: they were a word.
fn is_word(value: &str, text: &str) -> bool {
    let mut others = text.chars().filter(|character| !character.is_ascii());
    let (Some(one), None) = (others.next(), others.next()) else { return false };
    let is_letter = |character: char| character.is_ascii() || cyrillic::is_letter(character) || (is_wide(one) && character.is_alphabetic());
    !cyrillic::is_letter(one) && value.chars().all(is_letter) && !is_mixed(value)
}

fn is_wide(character: char) -> bool {
    matches!(character, '\u{3000}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{FF01}'..='\u{FF9F}')
}

/// The bytes that `value` was read from, if it was read in a `page` and these can be UTF-8.
fn bytes(value: &str, page: Page) -> Option<Vec<u8>> {
    let (ascii, rest) = value.split_at(value.find(|character: char| !character.is_ascii()).unwrap_or(value.len()));
    // The first character already rules most pages out.
    if let Some(first) = rest.chars().next() {
        page.byte(first).filter(|lead| (0xC2..=0xF4).contains(lead))?;
    }
    let mut bytes = Vec::with_capacity(value.len());
    bytes.extend_from_slice(ascii.as_bytes());
    // How many bytes the character that has begun still needs.
    let mut open = 0;
    for character in rest.chars() {
        let byte = page.byte(character)?;
        if open > 0 && page == Page::Web(WINDOWS_1251) && byte & 0xC0 != 0x80 && bytes.last() == Some(&0xD0) {
            // The one byte that windows-1251 lacks is the second half of И; many programs drop it.
            bytes.push(0x98);
            open = 0;
        }
        open = match byte {
            0..=0x7F if open == 0 => 0,
            0x80..=0xBF if open > 0 => open - 1,
            0xC2..=0xDF if open == 0 => 1,
            0xE0..=0xEF if open == 0 => 2,
            0xF0..=0xF4 if open == 0 => 3,
            _ => return None,
        };
        bytes.push(byte);
    }
    if open == 1 && page == Page::Web(WINDOWS_1251) && bytes.last() == Some(&0xD0) {
        bytes.push(0x98);
        open = 0;
    }
    (open == 0).then_some(bytes)
}

/// Whether the characters that ASCII lacks cost more than those of words do: most texts are done with by this.
fn is_unlikely(value: &str) -> bool {
    const WORD: f64 = 3.6;
    let ascii: String = value.chars().filter(char::is_ascii).collect();
    let others = value.chars().filter(|character| !character.is_ascii()).count();
    cost::of(value) - cost::of(&ascii) > WORD * others as f64
}

/// Undoes that one code page of Cyrillic letters was read as another: words that are good ones when put back.
fn from_cyrillic(value: &str) -> Option<String> {
    if signs::is_abbreviation(value) {
        return None;
    }
    let most = cost::of(value) - GAIN;
    // That of a standard which few programs write turns a word into another that might be one.
    let is_rare = |page: &Page| *page == Page::Web(ISO_8859_5);
    let most = |(meant, read): &(Page, Page)| most - if is_rare(meant) || is_rare(read) { RARE } else { 0.0 };
    let readings = CYRILLIC.iter().filter_map(|pair| Some((pair.0.meant(value, pair.1)?, most(pair))));
    let good =
        readings.filter(|(text, _)| !has_misplaced_signs(text)).filter_map(|(text, most)| Some((cost_of_cyrillic(&text, most)?, text)));
    good.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, text)| text)
}

/// What `text` costs, if that is less than the most and one less for each of its letters, and if these are all Cyrillic ones
/// that follow each other as in words. What most texts fail at comes first: right ones are tried as well.
fn cost_of_cyrillic(text: &str, most: f64) -> Option<f64> {
    if text.chars().any(|character| !character.is_ascii() && cost::is_odd(character)) {
        return None;
    }
    let letters = text.chars().filter(|&character| cyrillic::is_letter(character)).count();
    let cost = cost::of(text);
    if letters < 4 || most - cost <= letters as f64 || is_mixed(text) {
        return None;
    }
    let rest: String = text.chars().filter(|&character| !cyrillic::is_letter(character)).collect();
    (cost - cost::of(&rest) < 3.8 * letters as f64 + 3.0).then_some(cost)
}

/// Undoes that one code page of Latin letters was read as another, where each strange sign stands beside a letter of ASCII.
/// The reading whose letters stand best has to be the likelier one, or there is none.
fn from_latin(value: &str) -> Option<String> {
    if signs::is_punctuated(value) {
        return None;
    }
    let readings = LATIN.iter().filter_map(|(meant, read)| meant.meant(value, *read).filter(|text| is_latin(value, text)));
    let readings = readings.filter(|text| !has_typed_alike(value) || latin::misplaced(text) < 0.0);
    let cost = |text: &String| cost::of(text) + latin::misplaced(text);
    readings.min_by(|one, other| cost(one).total_cmp(&cost(other))).filter(|text| is_likelier(value, text))
}

/// Whether letters of another script may have been typed for those that look the same.
fn has_typed_alike(value: &str) -> bool {
    let words = value.split(|character: char| character.is_ascii() && !character.is_alphanumeric());
    words.filter(|word| !word.is_ascii()).all(|word| look_alike::unmixed(word).is_some_and(|meant| meant.is_ascii()))
}

fn is_latin(value: &str, text: &str) -> bool {
    let is_letter = |character: char| matches!(character, 'À'..='ſ') && !matches!(character, '×' | '÷');
    let beside = |(at, character): (usize, char)| {
        let before = text[..at].chars().next_back();
        let after = text[at + character.len_utf8()..].chars().next();
        [before, after].into_iter().flatten().any(|other| other.is_ascii_alphabetic())
    };
    let mut others = text.char_indices().filter(|(_, character)| !character.is_ascii());
    // A next-line control is one.
    !value.contains('\u{85}') && others.all(|(at, character)| is_letter(character) && beside((at, character)))
}

fn is_likelier(value: &str, text: &str) -> bool {
    let count = text.chars().filter(|character| !character.is_ascii()).count() as f64;
    let well_placed = (-latin::misplaced(text)).clamp(0.0, count);
    cost::of(value) - cost::of(text) + well_placed > GAIN * 1.25 * count
}

#[cfg(test)]
mod tests;
