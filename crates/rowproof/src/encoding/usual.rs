//! The short words and abbreviations of tables: what a column holds where it holds little.

use super::cjk;

/// Legal forms, days, months, units, parts of addresses, answers, directions of calls, cities, numbers of firms; the last line
/// is what Ukrainian, Bulgarian, Serbian and Belarusian have besides.
const WORDS: &str = " ооо ип ао зао оао пао нко \
    пн вт ср чт пт сб вс янв фев мар апр май мая июн июл авг сен сент окт ноя нояб дек \
    шт кг км см мм мл уп руб коп тыс млн мин сек час дн мес год лет \
    тел моб доб раб факс ул кв обл стр корп оф респ пос пер \
    да нет есть муж жен вх исх рф мск спб екб нск инн кпп огрн бик ндс фио итого \
    так ні не грн тов фоп чп пдв бр лв еоод ддс гр бул ком дин тг ";

/// What such a word costs, and each of its letters more: it is one of a hundred, and any might stand there.
const WORD: f64 = 3.0;
const LETTER: f64 = 1.0;

/// What a capital costs more, as a letter of another encoding can be one.
const CAPITAL: f64 = 0.7;

/// What `word` costs, if it is such a word, with digits around it or without.
pub fn cost(word: &str) -> Option<f64> {
    let letters = word.trim_matches(|character: char| character.is_ascii_digit());
    let digits = word.len() - letters.len();
    let capital = if letters.starts_with(char::is_uppercase) { CAPITAL } else { 0.0 };
    is_one(letters).then(|| WORD + capital + LETTER * letters.chars().count() as f64 + 2.3 * digits as f64)
}

/// What `word` costs as an abbreviation, whose letters follow each other as they like; without end if it is none.
pub fn cost_of_abbreviation(word: &str) -> f64 {
    const START: f64 = 2.5;
    const LETTER: f64 = 3.4;
    let letters = word.chars().count();
    let is_one = (2..=5).contains(&letters) && word.chars().all(|letter| matches!(letter, 'А'..='Я' | 'І' | 'Ї' | 'Є'));
    if is_one { START + LETTER * letters as f64 } else { f64::INFINITY }
}

/// Whether `text` is such a word, an abbreviation, or one Chinese, Japanese or Korean character of those most used.
pub fn is_usual(text: &str) -> bool {
    let letters = text.trim_matches(|character: char| character.is_ascii_digit());
    let mut characters = letters.chars();
    let is_character = characters.next().is_some_and(cjk::is_common) && characters.next().is_none();
    let begins = !letters.starts_with(['Ъ', 'Ь', 'Ы']);
    is_character || is_one(letters) || (begins && cost_of_abbreviation(letters).is_finite())
}

/// Whether all of `word` is such a word, in letters of one case or with a capital before it.
fn is_one(word: &str) -> bool {
    let (Some(first), rest) = (word.chars().next(), word.chars().skip(1)) else { return false };
    let is_cased = rest.clone().all(char::is_lowercase) || (first.is_uppercase() && rest.clone().all(char::is_uppercase));
    let is_cyrillic = word.chars().all(|letter| matches!(letter, 'А'..='я' | 'І' | 'і'));
    is_cyrillic && rest.count() > 0 && is_cased && WORDS.contains(&format!(" {} ", word.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::is_one;

    #[test]
    fn words_of_tables() {
        let check = |word: &str, expect: bool| assert_eq!(is_one(word), expect, "{word}");
        for word in ["ООО", "пн", "Пн", "ПН", "шт", "нет"] {
            check(word, true);
        }
        for word in ["оОО", "пН", "о", "ооо ип", "Иван", "kg", "", "5"] {
            check(word, false);
        }
    }
}
