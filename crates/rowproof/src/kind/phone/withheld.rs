//! What trackers write instead of a number that the caller did not show.

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
