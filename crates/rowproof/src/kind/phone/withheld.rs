//! What trackers and people write instead of a number that they do not have.

/// Words, in lower case.
const WORDS: [&str; 36] = [
    "anonymous",
    "anonymous@anonymous.invalid",
    "sip:anonymous@anonymous.invalid",
    "unknown",
    "unknown caller",
    "unknown number",
    "withheld",
    "number withheld",
    "private",
    "private number",
    "restricted",
    "unavailable",
    "not available",
    "blocked",
    "hidden",
    "no caller id",
    "анонимный",
    "аноним",
    "анонимно",
    "неизвестен",
    "неизвестный",
    "неизвестный номер",
    "неизвестно",
    "скрыт",
    "скрытый",
    "скрытый номер",
    "номер скрыт",
    "не определен",
    "не определён",
    "номер не определен",
    "номер не определён",
    "非通知",
    "非通知設定",
    "番号非通知",
    "通知不可能",
    "表示圏外",
];

/// ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN and UNAVAILABLE on the keys of a telephone, as carriers hand them on.
const SPELLED: [&str; 5] = ["+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253"];

/// Whether a value says that there is no number.
pub(super) fn is_withheld(value: &str) -> bool {
    SPELLED.contains(&value) || (value.starts_with(char::is_alphabetic) && WORDS.contains(&value.to_lowercase().as_str()))
}

/// Whether the last ten digits are one, and no more stand before them than a country's code. Eights alone are an area
/// code of North America, for calls that are free.
pub(super) fn is_one_digit(value: &str) -> bool {
    const DIGITS: usize = 10;
    const CODE: usize = 3;
    let mut digits = value.bytes().rev().filter(u8::is_ascii_digit);
    let Some(last) = digits.next().filter(|&last| last != b'8') else {
        return false;
    };
    let same = digits.by_ref().take(DIGITS - 1).take_while(|&digit| digit == last).count();
    same == DIGITS - 1 && digits.count() <= CODE
}
