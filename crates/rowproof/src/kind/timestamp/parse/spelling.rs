//! Japanese, Chinese, Russian and accented spellings in the letters and signs that the other readers know.

use super::months;
use std::borrow::Cow;

/// Days of the week in front of a date or behind it.
const WEEKDAYS: [&str; 14] =
    ["пн", "вт", "ср", "чт", "пт", "сб", "вс", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];

/// Each month's genitive, its nominative, and what it becomes.
const MONTHS: [(&str, &str, &str); 12] = [
    ("января", "январь", "jan"),
    ("февраля", "февраль", "feb"),
    ("марта", "март", "mar"),
    ("апреля", "апрель", "apr"),
    ("мая", "май", "may"),
    ("июня", "июнь", "jun"),
    ("июля", "июль", "jul"),
    ("августа", "август", "aug"),
    ("сентября", "сентябрь", "sep"),
    ("октября", "октябрь", "oct"),
    ("ноября", "ноябрь", "nov"),
    ("декабря", "декабрь", "dec"),
];

/// The value with its Japanese and Russian words replaced. What is not known stays, and is not understood later.
pub(super) fn ascii(value: &str) -> Cow<'_, str> {
    if value.is_ascii() {
        return Cow::Borrowed(value);
    }
    let mut plain = String::with_capacity(value.len());
    let value = without_era(without_weekday(value));
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
    let plain = plain.replace("午前", "AM").replace("午後", "PM").replace("上午", "AM").replace("下午", "PM").replace(": ", " ");
    Cow::Owned(plain.trim().trim_end_matches(':').to_owned())
}

/// Writes what a Russian word stands for, and gives the rest after it.
fn russian<'v>(word: &str, rest: &'v str, plain: &mut String) -> &'v str {
    let lower = word.to_lowercase();
    if let Some((.., month)) =
        MONTHS.iter().find(|(of, is, _)| lower.chars().count() >= 3 && (of.starts_with(&lower) || is.starts_with(&lower)))
    {
        plain.push_str(month);
        return rest;
    }
    match lower.as_str() {
        "г" | "год" | "года" | "в" => rest.strip_prefix('.').unwrap_or(rest),
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

/// Writes what a sign of Japanese dates, a blank, a minus or a letter with an accent stands for.
fn japanese(sign: char, plain: &mut String) {
    if matches!(sign, '分' | '秒') && matches!(plain.as_bytes(), [.., before, digit] if digit.is_ascii_digit() && !before.is_ascii_digit())
    {
        // 9時6分 is 9:06; without the signs, a 6 alone may be cut off.
        plain.insert(plain.len() - 1, '0');
    }
    plain.push(match sign {
        '年' | '月' | '−' | '‐' | '‑' | '–' => '-',
        '時' | '分' => ':',
        '日' => ' ',
        '秒' => return,
        blank if blank.is_whitespace() => ' ',
        letter => months::without_accent(letter).unwrap_or(letter),
    });
}

fn is_cyrillic(character: char) -> bool {
    matches!(character, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё')
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
