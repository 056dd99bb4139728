//! Identifiers that a spreadsheet took for dates: `5-10` becomes `5-Oct`, and what it was is not in the file.

/// What an identifier that looks like a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Date {
    /// A day or a year with the name of a month, as spreadsheets show what they took for a date.
    Named,
    /// Numbers only: programs write them, and people number by the day.
    Numbers,
}

/// How the months' names begin as spreadsheets shorten them in English, Russian, German, French and Spanish.
const MONTHS: [&str; 34] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "янв", "фев", "мар", "апр", "май", "мая", "июн",
    "июл", "авг", "сен", "окт", "ноя", "дек", "mrz", "mär", "mai", "okt", "dez", "fév", "avr", "ene", "abr",
];

/// The longest of such words: “sept”, “janv”, “июнь”.
const LONGEST: usize = 4;

/// Whether a value is a date as spreadsheets show it, and in which way.
pub(super) fn of(value: &str) -> Option<Date> {
    // The shortest is `1-Jan`, and the longest has a time of midnight.
    if !(5..=19).contains(&value.len()) || !value.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let day = ["T00:00:00", " 00:00:00", " 0:00:00", " 00:00", " 0:00"].iter().find_map(|time| value.strip_suffix(time)).unwrap_or(value);
    let sign = day.chars().find(|sign| matches!(sign, '-' | '.' | '/' | ' '))?;
    let parts: Vec<&str> = day.split(sign).map(|part| part.trim_matches(['.', ' '])).collect();
    match parts.as_slice() {
        [a, b] if (is_month(a) && is_number(b, &[2, 4])) || (is_number(a, &[1, 2]) && is_month(b)) => Some(Date::Named),
        [a, b, c] if is_number(a, &[1, 2]) && is_month(b) && is_number(c, &[2, 4]) => Some(Date::Named),
        [a, b, c] => is_calendar_day(a, b, c).then_some(Date::Numbers),
        _ => None,
    }
}

/// A serial number of a day between 1982 and 2064, as spreadsheets keep dates.
pub(super) fn is_serial(value: &str) -> bool {
    value.len() == 5 && value.parse::<u32>().is_ok_and(|days| (30_000..60_000).contains(&days))
}

/// The short name of a month. In capitals it is more often a part of a code.
fn is_month(word: &str) -> bool {
    let lower = word.to_lowercase();
    let is_short = (3..=LONGEST).contains(&word.chars().count()) && word.chars().all(char::is_alphabetic);
    is_short && word.chars().skip(1).all(char::is_lowercase) && MONTHS.iter().any(|month| lower.starts_with(month))
}

fn is_number(text: &str, lengths: &[usize]) -> bool {
    lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Three numbers of which one end is a year of this age, and the others can be a day and a month.
fn is_calendar_day(a: &str, b: &str, c: &str) -> bool {
    let number = |text: &str| text.parse::<u32>().unwrap_or_default();
    let (year, one, other) = if a.len() == 4 { (a, b, c) } else { (c, a, b) };
    let is_day = |day: u32, month: u32| (1..=31).contains(&day) && (1..=12).contains(&month);
    is_number(year, &[4])
        && [one, other].iter().all(|part| is_number(part, &[1, 2]))
        && (1980..2070).contains(&number(year))
        && (is_day(number(one), number(other)) || is_day(number(other), number(one)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        let check = |values: &[&str], expect: Option<Date>| {
            for value in values {
                assert_eq!(of(value), expect, "{value}");
            }
        };
        let named =
            ["5-Jan", "8-Feb", "Jan-05", "06.янв", "05. Jan", "05-janv", "12-Sept", "янв.26", "5-Jan-26", "05-Oct-2026", "Mar-1998"];
        check(&named, Some(Date::Named));
        let numbers = ["2026-05-01", "2026-03-07 00:00:00", "01.05.2026", "5/1/2026", "2026/05/01", "2026-05-01T00:00:00"];
        check(&numbers, Some(Date::Numbers));
        let others = [
            "10-10",
            "13-40",
            "MAR-12",
            "5-JAN",
            "A-5-Jan",
            "45-67-2026",
            "5-January-3",
            "1-Marble",
            "2026-0501",
            "7-3",
            "",
            "2026-05-01-7",
        ];
        check(&others, None);
        assert!(is_serial("46020") && !is_serial("12345") && !is_serial("460200"));
    }
}
