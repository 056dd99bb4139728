//! What a text costs: −ln of how probable it is as a cell of somebody's data, so that readings can be compared.

use super::cjk;
use super::cyrillic::{self, Word};
use super::script;

/// Reads the characters of one text one after another.
#[derive(Debug, Default)]
pub struct Reader {
    word: Word,
    last: Option<char>,
    /// Whether the last character is the second of two Latin letters or more.
    in_latin: bool,
    total: f64,
}

/// What the letters of ASCII cost, whatever the encoding.
const ASCII_LETTER: f64 = 2.9;

/// A letter of one script beside one of another.
const MIXED: f64 = 6.0;

/// A Chinese, Japanese or Korean character beside a Latin letter, as in names of firms.
const BESIDE_WIDE: f64 = 2.0;

/// A character that was there just before.
const GOES_ON: f64 = 4.0;

impl Reader {
    /// Reads one more character.
    pub fn push(&mut self, character: char) {
        let before = self.last.replace(character);
        let in_latin = std::mem::replace(&mut self.in_latin, is_latin(character) && before.is_some_and(is_latin));
        if !character.is_alphabetic() {
            self.total += script::end(before);
        }
        let beside_latin = before.is_some_and(is_latin);
        let inside = !self.word.is_empty();
        if let Some(cost) = self.word.push(character) {
            // Ukrainian is often written with the Latin i where the encoding lacks its own.
            let mixed = if matches!(before, Some('i' | 'I')) && !in_latin { 1.5 } else { MIXED };
            self.total += cost + if beside_latin { mixed } else { 0.0 };
            return;
        }
        self.total += self.word.end();
        if inside && is_latin(character) {
            self.total += if matches!(character, 'i' | 'I') { 1.5 } else { MIXED };
        }
        self.total += match before {
            Some(other) if is_half_width(other) && is_latin(character) => MIXED,
            Some(other) if is_wide(other) && is_latin(character) => BESIDE_WIDE,
            _ => 0.0,
        };
        self.total += match character {
            'a'..='z' | 'A'..='Z' => ASCII_LETTER,
            '0'..='9' => 2.3,
            '\0'..='\u{7F}' => 5.0,
            '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' | 'ª' | 'º' => latin(before, character),
            '\u{FF61}'..='\u{FF9F}' if beside_latin => MIXED + cjk::half_width_cost(None, character),
            '\u{FF61}'..='\u{FF9F}' => cjk::half_width_cost(before.filter(|&other| is_half_width(other)), character),
            '\u{FB00}'..='\u{FB06}' => other(character),
            '№' | '€' | '°' | '„' | '“' | '«' if before.is_some_and(char::is_alphabetic) => other(character) + 6.0,
            _ => {
                script::cost(before, character).unwrap_or_else(|| other(character))
                    + if beside_latin && character.is_alphabetic() { MIXED } else { 0.0 }
                    + case(before, character)
            }
        };
    }

    /// Adds a character whose cost is known. Where it only goes on, as in laughter, it says little.
    pub fn push_known(&mut self, character: char, cost: f64) {
        let cost = if self.last == Some(character) { cost.min(GOES_ON) } else { cost };
        let beside_latin = self.last.is_some_and(is_latin);
        self.total += self.word.end() + cost + if beside_latin { BESIDE_WIDE } else { 0.0 };
        self.last = Some(character);
    }

    /// The cost of all that was read.
    pub fn end(mut self) -> f64 {
        self.total += self.word.end() + script::end(self.last);
        self.total
    }
}

/// What `text` costs.
pub fn of(text: &str) -> f64 {
    let mut reader = Reader::default();
    text.chars().for_each(|character| reader.push(character));
    reader.end()
}

/// Whether no text has such a character: controls, private ones, and those of scripts that nobody uses here.
pub fn is_odd(character: char) -> bool {
    !character.is_ascii()
        && !cyrillic::is_letter(character)
        && !is_latin(character)
        && !is_half_width(character)
        && other(character) >= 13.0
}

fn is_latin(character: char) -> bool {
    character.is_ascii_alphabetic() || matches!(character, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

fn is_half_width(character: char) -> bool {
    matches!(character, '\u{FF61}'..='\u{FF9F}')
}

fn is_wide(character: char) -> bool {
    matches!(character, '\u{3041}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{FF01}'..='\u{FF5E}')
}

/// A Latin letter that ASCII lacks: it stands among those of ASCII, mostly alone, and seldom as a capital inside a word.
fn latin(before: Option<char>, letter: char) -> f64 {
    let capital = match before {
        _ if !letter.is_uppercase() => 0.0,
        Some(other) if other.is_uppercase() => 0.5,
        _ => 1.2,
    };
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let rarity = match if letter == 'İ' { 'ı' } else { small } {
        'é' | 'à' | 'ç' | 'ê' | 'ä' | 'ö' | 'ü' | 'ß' | 'á' | 'í' | 'ó' | 'ñ' | 'ã' => 2.4,
        'č' | 'š' | 'ž' | 'ř' | 'ě' | 'ý' | 'ő' | 'ű' | 'ą' | 'ę' | 'ł' | 'ś' | 'ż' | 'ć' | 'ń' | 'ź' => 2.8,
        'è' => 2.7,
        'å' | 'ø' | 'ú' | 'â' | 'ô' | 'ů' | 'ı' | 'ğ' | 'ş' => 3.2,
        'ā' | 'ē' | 'ī' | 'ū' | 'ė' | 'į' | 'ų' => 3.2,
        'î' | 'ë' | 'ï' | 'æ' | 'œ' | 'ģ' | 'ķ' | 'ļ' | 'ņ' | 'ă' | 'ț' | 'ţ' | 'đ' | 'ď' | 'ť' | 'ň' | 'ľ' => 3.9,
        'õ' | 'û' | 'ò' | 'ì' | 'ù' => 4.6,
        'ª' | 'º' => 5.5,
        '×' | '÷' => 8.0,
        _ => 5.0,
    };
    let place = match before {
        Some(other) if other.is_lowercase() && letter.is_uppercase() => 6.0,
        Some(other) if other.is_ascii_alphabetic() => 1.6,
        Some(other) if is_latin(other) => 3.2,
        Some(other) if other.is_alphabetic() => 1.6 + MIXED,
        Some(other) if other.is_ascii_digit() => 3.5,
        _ if letter.is_lowercase() => 2.8,
        _ => 2.0,
    };
    rarity + capital + place
}

/// A change from a small letter to a capital within a word.
fn case(before: Option<char>, character: char) -> f64 {
    if character.is_uppercase() && before.is_some_and(|other| other.is_lowercase() && !other.is_ascii()) { MIXED } else { 0.0 }
}

/// Everything else: letters of other scripts, marks, and what no text has.
fn other(character: char) -> f64 {
    if let Some(letter) = script::cost(None, character) {
        return letter;
    }
    match character {
        '\u{E01}'..='\u{E4E}' => 3.9,
        '«' | '»' | '№' | '–' | '—' | '’' | '“' | '”' | '„' | '\u{A0}' | '€' | '°' | '…' => 4.8,
        '·' | '•' | '§' | '©' | '®' | '™' | '‘' | '£' | '¿' | '¡' | '²' | '±' | '´' | '½' | '₽' | '₴' => 7.0,
        // Ligatures, in text that was copied from printed pages.
        '\u{FB00}'..='\u{FB06}' => 6.0,
        // The sign of no certain currency, which hardly anybody writes.
        '¤' => 12.5,
        '†' | '‡' | '‰' | '‹' | '›' | '‚' => 11.0,
        '\u{A1}'..='\u{BF}' | '\u{2010}'..='\u{205E}' | '\u{20A0}'..='\u{20BF}' => 8.5,
        'ぁ'..='ん' | 'ァ'..='ヶ' | 'ー' => 4.6,
        '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' => {
            if cjk::is_common(character) {
                6.8
            } else {
                9.2
            }
        }
        '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FF5E}' => 7.0,
        '\u{530}'..='\u{58F}' | '\u{900}'..='\u{DFF}' | '\u{E80}'..='\u{EFF}' | '\u{10A0}'..='\u{10FF}' => 4.0,
        '\u{5B0}'..='\u{5F4}' | '\u{600}'..='\u{6FF}' | '\u{300}'..='\u{331}' | '\u{2BC}' => 6.0,
        '\u{2100}'..='\u{214F}' | '\u{2190}'..='\u{22FF}' | '\u{25A0}'..='\u{27BF}' => 9.0,
        '\u{1F300}'..='\u{1FAFF}' | '\u{FE0F}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}' => 9.0,
        '\u{2500}'..='\u{259F}' => 9.5,
        '\u{3400}'..='\u{4DBF}' | '\u{20000}'..='\u{3FFFF}' => 14.0,
        '\u{80}'..='\u{9F}' => 13.0,
        '\u{E000}'..='\u{F8FF}' | '\u{FFFD}' => 16.0,
        _ => 13.0,
    }
}
