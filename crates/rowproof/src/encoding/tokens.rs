//! The different words of a file's pieces that are not ASCII: what the encoding is told by.

use std::collections::HashSet;

/// How much of them is weighed, in bytes. One that is longer than this still counts, alone.
const ENOUGH: usize = 48 << 10;

/// A word without a clean end is left out of pieces that are at least this long, since it may be half a word.
const CUT: usize = 1 << 10;

/// A piece is looked at in spans of this length, each for its share, so that what stands late in it counts as well.
const SPAN: usize = 64 << 10;

/// So much of each piece tells which signs divide its lines.
const LINES: usize = 64 << 10;

/// A run of so many bytes, beside a digit or a point, is a code: plates, series of documents, initials.
const CODE: usize = 3;

/// The different words of `pieces`, in the order in which they occur, as bytes.
///
/// A value that stands in every record is one piece of evidence, not thousands; so is a sign before many numbers. Words end at
/// signs that are no part of a longer character, and before the letters that follow digits. The letters of a code follow each
/// other as they like, so that its letters tell, and not how many codes there are.
pub fn of<'a>(pieces: &[&'a [u8]]) -> Vec<&'a [u8]> {
    let spans: usize = pieces.iter().map(|piece| piece.len().div_ceil(SPAN)).sum();
    let share = ENOUGH / spans.max(1);
    let dividers = dividers(pieces);
    let mut seen: HashSet<&[u8]> = HashSet::new();
    let mut in_codes = [false; 256];
    let mut found = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let (mut room, mut past) = (share, 0);
        let start = if index == 0 { 0 } else { piece.iter().position(|&byte| is_between(byte)).unwrap_or(0) };
        let end = if piece.len() < CUT { None } else { piece.iter().rposition(|&byte| is_between(byte)) };
        let text = &piece[start..end.unwrap_or(piece.len()).max(start)];
        for word in (Words { rest: text, dividers: &dividers }) {
            past += word.len() + 1;
            if past > SPAN {
                (room, past) = (room + share, past % SPAN);
            }
            if room > 0 && !word.is_ascii() && seen.insert(letters(word)) && (!is_code(word) || is_new(word, &mut in_codes)) {
                room = room.saturating_sub(word.len());
                found.push(word);
            }
        }
    }
    found
}

/// The words of a text, one after another, and what is empty between them.
struct Words<'a, 'd> {
    rest: &'a [u8],
    dividers: &'d [u8],
}

impl<'a> Iterator for Words<'a, '_> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        if self.rest.is_empty() {
            return None;
        }
        let (end, next) = self.end();
        let word = &self.rest[..end];
        self.rest = &self.rest[next..];
        Some(word)
    }
}

impl Words<'_, '_> {
    /// Where the first word ends, and where the next begins.
    fn end(&self) -> (usize, usize) {
        let text = self.rest;
        let (mut at, mut has_letter, mut before) = (0, false, b' ');
        while at < text.len() {
            let byte = text[at];
            if is_of_four(&text[at..]) {
                (at, has_letter, before) = (at + 4, true, b' ');
                continue;
            }
            let is_letter = !byte.is_ascii() || byte.is_ascii_alphabetic();
            if has_letter && is_letter && before.is_ascii_digit() {
                return (at, at);
            }
            if is_between(byte) || (is_sign(byte) && (before.is_ascii() || self.dividers.contains(&byte))) {
                return (at, at + 1);
            }
            (at, has_letter, before) = (at + 1, has_letter || is_letter, byte);
        }
        (at, at)
    }
}

/// Whether this is a character of four bytes of GB18030.
fn is_of_four(bytes: &[u8]) -> bool {
    matches!(bytes, [0x81..=0xFE, b'0'..=b'9', 0x81..=0xFE, b'0'..=b'9', ..])
}

/// Which signs divide the lines that can as well be the second half of a character: they stand in nearly all lines, and behind
/// a character of ASCII, where they are no half of another.
fn dividers(pieces: &[&[u8]]) -> Vec<u8> {
    let looked = || pieces.iter().map(|piece| &piece[..piece.len().min(LINES)]);
    let lines = || looked().flat_map(|piece| piece.split(|&byte| byte == b'\n' || byte == b'\r')).filter(|line| !line.is_empty());
    let all = lines().count();
    let divides = |sign: &u8| {
        let with = lines().filter(|line| line.contains(sign)).count();
        let alone = |line: &&[u8]| line.windows(2).any(|pair| pair[0].is_ascii() && pair[1] == *sign);
        with * 10 >= all * 9 && lines().filter(alone).count() * 2 >= all
    };
    b"|^~".iter().copied().filter(divides).collect()
}

/// Whether a word is one to three bytes beside a digit, or one byte alone, as initials are.
fn is_code(word: &[u8]) -> bool {
    let letters = letters(word);
    letters.len() == 1 || (letters.len() <= CODE && letters.len() < word.len() && !letters.iter().any(u8::is_ascii))
}

/// Whether a code has a letter that no other had.
fn is_new(word: &[u8], in_codes: &mut [bool; 256]) -> bool {
    letters(word).iter().filter(|&&byte| !std::mem::replace(&mut in_codes[usize::from(byte)], true)).count() > 0
}

/// The word without the digits around it.
fn letters(word: &[u8]) -> &[u8] {
    let start = word.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(0);
    let end = word.iter().rposition(|byte| !byte.is_ascii_digit()).map_or(word.len(), |end| end + 1);
    &word[start..end]
}

/// What is no part of a longer character in any encoding, and no letter or digit.
fn is_between(byte: u8) -> bool {
    matches!(byte, 0..b'0' | b':'..=b'?')
}

/// What is no letter or digit, but can be the second half of a character.
fn is_sign(byte: u8) -> bool {
    matches!(byte, b'@' | b'['..=b'`' | b'{'..=0x7F)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{Encoding, GB18030, SHIFT_JIS, WINDOWS_1251};

    fn words(encoding: &'static Encoding, text: &str) -> Vec<String> {
        let bytes = encoding.encode(text).0;
        let read = |word: &&[u8]| encoding.decode_without_bom_handling(word).0.into_owned();
        of(&[&bytes]).iter().map(read).collect()
    }

    #[test]
    fn words_are_parted_at_signs_and_numbers() {
        let check = |encoding: &'static Encoding, text: &str, expect: &[&str]| assert_eq!(words(encoding, text), expect, "{text}");
        for sign in [",", ";", "|", "^", "~", "\t"] {
            check(WINDOWS_1251, &"1,шт,5\n2,шт,7\n3,руб.,кг\n".replace(',', sign), &["шт", "руб", "кг"]);
        }
        // The second half of ポ is |, and of ソ a backslash.
        check(SHIFT_JIS, "1,ポイント\n2,パソコン\n", &["ポイント", "パソコン"]);
        check(SHIFT_JIS, "a@b.example,山田　太郎\nb@b.example,田中　花子\n", &["山田　太郎", "田中　花子"]);
        check(GB18030, "1,\u{1F600}元\n", &["\u{1F600}元"]);
    }

    #[test]
    fn letters_of_codes_count_once() {
        let check = |text: &str, expect: &[&str]| assert_eq!(words(WINDOWS_1251, text), expect, "{text}");
        check("А123ВС77\nВ456СА99\nС789АВ50\n", &["А123", "ВС77"]);
        check("МТ123456\nТМ654321\nМК111111\n", &["МТ123456", "МК111111"]);
        check("А.Б.\nБ.А.\nИ.И.\n", &["А", "Б", "И"]);
        check("5µm 7µm 5°", &["5µm", "5°"]);
        check("5шт 7шт 5кг", &["5шт", "5кг"]);
    }
}
