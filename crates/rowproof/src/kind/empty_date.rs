//! Days that say that there is none, before a time of day or a length of time.

/// Where spreadsheets, Access, 1C, databases and programs begin to count.
const EMPTY_DATES: [&str; 16] = [
    "1899-12-30",
    "1899-12-31",
    "1900-01-00",
    "1900-01-01",
    "0001-01-01",
    "1970-01-01",
    "30.12.1899",
    "31.12.1899",
    "00.01.1900",
    "01.01.1900",
    "01.01.0001",
    "12/30/1899",
    "30/12/1899",
    "1/0/1900",
    "1/1/1900",
    "0 days",
];

/// What stands behind such a day, and the day.
pub(super) fn split(value: &str) -> Option<(&'static str, &str)> {
    EMPTY_DATES.iter().find_map(|date| Some((*date, value.strip_prefix(date)?.strip_prefix(['T', ' '])?)))
}
