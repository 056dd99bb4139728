//! Japanese, Chinese, Korean, Cyrillic and accented spellings in the letters and signs that the other readers know.

use super::months;
use std::borrow::Cow;

/// Days of the week in front of a date or behind it.
const WEEKDAYS: [&str; 14] =
    ["пн", "вт", "ср", "чт", "пт", "сб", "вс", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];

/// Each month's genitive and nominative in Russian, the same in Ukrainian, its Bulgarian name, and what it becomes.
const MONTHS: [([&str; 5], &str); 12] = [
    (["января", "январь", "січня", "січень", "януари"], "jan"),
    (["февраля", "февраль", "лютого", "лютий", "февруари"], "feb"),
    (["марта", "март", "березня", "березень", "март"], "mar"),
    (["апреля", "апрель", "квітня", "квітень", "април"], "apr"),
    (["мая", "май", "травня", "травень", "май"], "may"),
    (["июня", "июнь", "червня", "червень", "юни"], "jun"),
    (["июля", "июль", "липня", "липень", "юли"], "jul"),
    (["августа", "август", "серпня", "серпень", "август"], "aug"),
    (["сентября", "сентябрь", "вересня", "вересень", "септември"], "sep"),
    (["октября", "октябрь", "жовтня", "жовтень", "октомври"], "oct"),
    (["ноября", "ноябрь", "листопада", "листопад", "ноември"], "nov"),
    (["декабря", "декабрь", "грудня", "грудень", "декември"], "dec"),
];

/// The value with its Japanese, Korean and Cyrillic words replaced. What is not known stays, and is not understood later.
pub(super) fn ascii(value: &str) -> Cow<'_, str> {
    if value.is_ascii() {
        return Cow::Borrowed(value);
    }
    let mut plain = String::with_capacity(value.len());
    let value = joined_in_korean(without_era(without_weekday(value)));
    let mut rest = value.as_ref();
    while let Some(next) = rest.chars().next() {
        let word = rest.find(|character: char| !is_cyrillic(character)).unwrap_or(rest.len());
        if word > 0 {
            rest = russian(&rest[..word], &rest[word..], &mut plain);
        } else {
            japanese(next, &mut plain);
            rest = &rest[next.len_utf8()..];
        }
    }
    let plain = plain.replace("午前", "AM").replace("午後", "PM").replace("上午", "AM").replace("下午", "PM");
    let plain = plain.replace("π.μ.", "AM").replace("μ.μ.", "PM").replace("πμ", "AM").replace("μμ", "PM");
    let plain = plain.replace("오전", "AM").replace("오후", "PM").replace(": ", " ");
    Cow::Owned(plain.trim().trim_end_matches(':').to_owned())
}

/// Writes what a Russian, Ukrainian or Bulgarian word stands for, and gives the rest after it.
fn russian<'v>(word: &str, rest: &'v str, plain: &mut String) -> &'v str {
    let lower = word.to_lowercase();
    if let Some((_, month)) =
        MONTHS.iter().find(|(names, _)| lower.chars().count() >= 3 && names.iter().any(|name| name.starts_with(&lower)))
    {
        plain.push_str(month);
        return rest;
    }
    match lower.as_str() {
        // A Cyrillic letter in the place of the T.
        "т" if plain.ends_with(|sign: char| sign.is_ascii_digit()) && rest.starts_with(|sign: char| sign.is_ascii_digit()) => {
            plain.push('T');
            rest
        }
        "г" | "год" | "года" | "в" | "ч" | "р" | "року" | "о" => rest.strip_prefix('.').unwrap_or(rest),
        "мск" => {
            plain.push_str("MSK");
            rest
        }
        day if WEEKDAYS.contains(&day) => rest.trim_start_matches(['.', ',', ' ']),
        _ => {
            plain.push_str(word);
            rest
        }
    }
}

/// Writes what a sign of Japanese, Chinese or Korean dates, a blank, a minus or a letter with an accent stands for.
fn japanese(sign: char, plain: &mut String) {
    if matches!(sign, '分' | '秒' | '분' | '초')
        && matches!(plain.as_bytes(), [.., before, digit] if digit.is_ascii_digit() && !before.is_ascii_digit())
    {
        // 9時6分 is 9:06; without the signs, a 6 alone may be cut off.
        plain.insert(plain.len() - 1, '0');
    }
    plain.push(match sign {
        '年' | '月' | '년' | '월' | '−' | '‐' | '‑' | '–' => '-',
        '時' | '分' | '시' | '분' => ':',
        '日' | '일' => ' ',
        '秒' | '초' => return,
        blank if blank.is_whitespace() => ' ',
        letter => months::without_accent(letter).unwrap_or(letter),
    });
}

fn is_cyrillic(character: char) -> bool {
    matches!(character, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' | 'і' | 'І' | 'ї' | 'Ї' | 'є' | 'Є')
}

/// The value without the blanks that Korean has behind the signs of a date and a time.
fn joined_in_korean(value: Cow<'_, str>) -> Cow<'_, str> {
    if !value.contains(['년', '시']) {
        return value;
    }
    let joined =
        ['년', '월', '시', '분'].into_iter().fold(value.into_owned(), |text, sign| text.replace(&format!("{sign} "), &sign.to_string()));
    Cow::Owned(joined)
}

/// The value with the year that `令和8年` is.
fn without_era(value: Cow<'_, str>) -> Cow<'_, str> {
    let year = || {
        let (before, after) = value.split_once("令和")?;
        let (year, rest) = after.split_once('年')?;
        let year = if year == "元" { 1 } else { year.parse::<u32>().ok()? };
        Some(format!("{before}{}年{rest}", 2018_u32.checked_add(year)?))
    };
    let plain = year();
    plain.map_or(value, Cow::Owned)
}

/// The value without `(土)` or `(Сб)`, which the date says too.
fn without_weekday(value: &str) -> Cow<'_, str> {
    let bracketed = || {
        let (open, after) =
            value.char_indices().find(|(_, sign)| matches!(sign, '(' | '（')).map(|(at, sign)| (at, at + sign.len_utf8()))?;
        let (length, sign) = value[after..].char_indices().find(|(_, sign)| matches!(sign, ')' | '）'))?;
        let day = &value[after..after + length];
        let is_day = WEEKDAYS.contains(&day.to_lowercase().as_str())
            || "月火水木金土日".contains(day.trim_end_matches("曜日").trim_end_matches('曜'));
        (is_day && !day.is_empty()).then(|| format!("{} {}", &value[..open], &value[after + length + sign.len_utf8()..]))
    };
    bracketed().map_or(Cow::Borrowed(value), Cow::Owned)
}
