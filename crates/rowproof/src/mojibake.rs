//! Text that was read in a wrong encoding before it came into the file, as `Ð˜Ð²Ð°Ð½` for `Иван`.

use crate::encoding::{cost, cyrillic};
use encoding_rs::{Encoding, IBM866, KOI8_R, MACINTOSH, WINDOWS_1251, WINDOWS_1252, X_MAC_CYRILLIC};

/// The encodings that UTF-8 is read in by mistake.
const MISTAKEN: [&Encoding; 6] = [WINDOWS_1252, WINDOWS_1251, KOI8_R, IBM866, X_MAC_CYRILLIC, MACINTOSH];

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
    from_utf8(value, TIMES).or_else(|| from_windows_1251(value))
}

/// Undoes that UTF-8 was read as one of [`MISTAKEN`], up to so many `times`.
fn from_utf8(value: &str, times: usize) -> Option<String> {
    let mut best: Option<(f64, String)> = None;
    for (index, encoding) in MISTAKEN.iter().enumerate() {
        let Some(text) = bytes(value, encoding).and_then(|bytes| String::from_utf8(bytes).ok()) else { continue };
        let deeper = if times > 1 { from_utf8(&text, times - 1).or_else(|| from_windows_1251(&text)) } else { None };
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
    let wide = |character: char| matches!(character, '\u{3000}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{FF01}'..='\u{FF9F}');
    let rare = others.iter().filter(|&&character| !usual(character) && !wide(character)).count();
    !others.is_empty() && !others.iter().any(|&character| cost::is_odd(character)) && (rare == 0 || others.len() > 2)
}

/// Whether three letters became one character of Chinese or the like: they were a word.
fn is_word(value: &str, text: &str) -> bool {
    let wide = text.chars().filter(|character| !character.is_ascii()).count() == 1 && !text.chars().any(cyrillic::is_letter);
    wide && value.chars().all(|character| character.is_ascii() || cyrillic::is_letter(character)) && !is_mixed(value)
}

/// The bytes that `value` was read from, if it was read as `encoding` and these can be UTF-8.
fn bytes(value: &str, encoding: &'static Encoding) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    // How many bytes the character that has begun still needs. The first one already rules most values out.
    let mut open = 0;
    let mut buffer = [0; 4];
    for character in value.chars() {
        let byte = byte(character, encoding, &mut buffer)?;
        if open > 0 && encoding == WINDOWS_1251 && byte & 0xC0 != 0x80 && bytes.last() == Some(&0xD0) {
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
    if open == 1 && encoding == WINDOWS_1251 && bytes.last() == Some(&0xD0) {
        bytes.push(0x98);
        open = 0;
    }
    (open == 0).then_some(bytes)
}

/// The byte that a character was read from. What windows-1252 has no character for is read as a control, and as
/// ISO-8859-1 all of U+0080 to U+009F are.
fn byte(character: char, encoding: &'static Encoding, buffer: &mut [u8; 4]) -> Option<u8> {
    if character.is_ascii() {
        return u8::try_from(character).ok();
    }
    if encoding == WINDOWS_1252 && character <= '\u{FF}' {
        return u8::try_from(u32::from(character)).ok();
    }
    match encoding.encode(character.encode_utf8(buffer)) {
        (bytes, _, false) if bytes.len() == 1 => Some(bytes[0]),
        _ => None,
    }
}

/// Undoes that windows-1251 was read as windows-1252: words of accented letters only, which are good words in Cyrillic.
fn from_windows_1251(value: &str) -> Option<String> {
    let mut buffer = [0; 4];
    let bytes = value.chars().map(|character| byte(character, WINDOWS_1252, &mut buffer)).collect::<Option<Vec<u8>>>()?;
    let text = WINDOWS_1251.decode_without_bom_handling_and_without_replacement(&bytes)?;
    let letters = text.chars().filter(|&character| cyrillic::is_letter(character)).count();
    if letters < 4 || is_mixed(&text) || text.chars().any(|character| !character.is_ascii() && cost::is_odd(character)) {
        return None;
    }
    let rest: String = text.chars().filter(|&character| !cyrillic::is_letter(character)).collect();
    let good = cost::of(&text) - cost::of(&rest) < 3.8 * letters as f64 + 3.0;
    (good && cost::of(value) - cost::of(&text) > letters as f64 + GAIN).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text read in a wrong encoding; what windows-1252 lacks becomes a control.
    fn misread(text: &str, encoding: &'static Encoding) -> String {
        encoding.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    #[test]
    fn misread_text_is_repaired() {
        let check = |value: &str, expect: &str| assert_eq!(repaired(value).as_deref(), Some(expect), "{value}");
        check("Ð˜Ð²Ð°Ð½", "Иван");
        check("Ã©", "é");
        check("cafÃ©", "café");
        check("ã‚¢", "ア");
        check("Ð\u{9f}Ñ\u{91}Ñ\u{82}Ñ\u{80}", "Пётр");
        check("РРІР°РЅ", "Иван");
        check("Р\u{98}РІР°РЅ", "Иван");
        check("Èâàí", "Иван");
        check("Èâàíîâ Ï¸òð, Ìîñêâà", "Иванов Пётр, Москва");
        check("Ãƒâ€“rebro", "Örebro");
        for text in ["Иванов Пётр", "Пропущенный", "Київ, Їжакевич", "Пропуснат", "不在着信", "山田 太郎", "Müller", "São João", "Łódź"]
        {
            for encoding in [WINDOWS_1252, WINDOWS_1251, IBM866, X_MAC_CYRILLIC, MACINTOSH] {
                check(&misread(text, encoding), text);
            }
            check(&misread(&misread(text, WINDOWS_1252), WINDOWS_1252), text);
        }
    }

    #[test]
    fn right_text_is_left_alone() {
        let texts = [
            "plain 12 ASCII, naïve café",
            "Иванов Пётр Ильич щелчок ред. рег рек рок щоб шаг Её ОЁ НІ НЕТ ООО «Ромашка» №5 – да; отвечен",
            "Київ Їжа єдність Ґанок Рівне Ні НІЦІ Сі пʼять об'єднання ВІДПОВІВ",
            "Пропуснат ъгъл щърк Обади се София",
            "山田太郎 アイウ ﾔﾏﾀﾞ ﾀﾛｳ 応答なし　有",
            "张伟 北京市 已接听 無人接聽",
            "Müller Größe ÄÖÜ äöü Straße übermäßig",
            "Hélène à où déjà ÉLÈVE cœur «oui» ÀÉÈ français L’été",
            "Señor ¿qué? ¡Año! Íñigo ÑANDÚ 1º 2ª",
            "São João ÇÃO não IRMÃ AÇÕES vovô pôde",
            "Łódź żółć ŻÓŁĆ gęślą jaźń",
            "İstanbul Çağrı şöför ığdır ÜĞÜ",
            "Nguyễn Thị Hồng Việt đường ĐÀ NẴNG",
            "Αθήνα Παπαδόπουλος ΌΧΙ",
            "Čeština příliš žluťoučký kůň ŘEDITEL",
            "Åse Ørsted ÆØÅ Malmö ÅÄÖ",
            "서울 김철수 부재중",
        ];
        let check = |value: &str| assert_eq!(repaired(value), None, "{value}");
        for text in texts {
            check(text);
            text.split(' ').for_each(check);
            text.split(' ').for_each(|word| check(&word.to_uppercase()));
        }
    }
}
