//! Cells as Pollock compares them: `normalize_cell` of its `pollock/data_types.py`.
//!
//! Pollock lets a tool write a value in another way, as `1.0` for `1`, and guesses types with three Python libraries. Rowproof's
//! tables keep the text as it was, so that another way of writing hardly ever occurs; what does matter is that the cells of a
//! record are compared in one piece, and that a value that was rewritten tells a cell from the start of a longer one. Therefore:
//!
//! - Booleans and integers are as there; floating-point numbers too, except how many digits very long and very large ones get.
//! - Times are those of the corpus, `00:15`, not the other ways that `timeparser` knows.
//! - Dates are those of the corpus, `28/01/2018`, and `2018-01-28`, not everything in which `dateutil` sees a date (it reads ` 06:00` as a time of
//!   today, for which Pollock's own score differs from day to day). The rest stays as it is, as a text does.
//! - Prices are in dollars, found as `price_parser` finds them: the first number of a text that has a `$` anywhere.

/// The cell as it is compared.
pub fn normalise(cell: &str) -> String {
    if cell.trim().is_empty() {
        return cell.to_owned();
    }
    truth(cell)
        .or_else(|| integer(cell))
        .or_else(|| float(cell))
        .or_else(|| time(cell))
        .or_else(|| date(cell))
        .or_else(|| price(cell))
        .unwrap_or_else(|| cell.to_lowercase())
}

/// `true` and `1` are one, and so are `false` and `0`; but `01` and ` 1` are `True`.
fn truth(cell: &str) -> Option<String> {
    let text = match cell {
        "True" | "true" | "1" => "1",
        "False" | "false" | "0" => "0",
        _ => match integer(cell)?.as_str() {
            "1" => "True",
            "0" => "False",
            _ => return None,
        },
    };
    Some(text.to_owned())
}

/// As Python's `int` reads: blanks around, a sign, single underscores between digits.
fn integer(cell: &str) -> Option<String> {
    let cell = cell.trim();
    let (sign, digits) = match cell.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", cell.strip_prefix('+').unwrap_or(cell)),
    };
    if !digits.split('_').all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let digits = digits.replace('_', "");
    match digits.trim_start_matches('0') {
        "" => Some("0".to_owned()),
        digits => Some(format!("{sign}{digits}")),
    }
}

/// As Python's `float` reads, and about as its `str` writes.
fn float(cell: &str) -> Option<String> {
    let number: f64 = cell.trim().parse().ok()?;
    Some(format!("{number:?}").to_lowercase())
}

/// `00:15` → `00:15:00`.
fn time(cell: &str) -> Option<String> {
    let (hour, minute) = cell.split_once(':')?;
    let (hour, minute) = (number(hour, 2..=2)?, number(minute, 2..=2)?);
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}:00"))
}

/// `28/01/2018` → `2018-01-28 00:00:00`; the month is first wherever it can be. `2018-01-28` is the same day.
fn date(cell: &str) -> Option<String> {
    let mut parts = cell.split(['/', '-', '.']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (year, month, day) = match (number(first, 4..=4), number(third, 4..=4)) {
        (Some(year), _) => (year, number(second, 1..=2)?, number(third, 1..=2)?),
        (None, year) => match (number(first, 1..=2)?, number(second, 1..=2)?) {
            (month @ ..=12, day) | (day, month) => (year?, month, day),
        },
    };
    let real = (1..=12).contains(&month) && (1..=31).contains(&day);
    real.then(|| format!("{year:04}-{month:02}-{day:02} 00:00:00"))
}

fn number(text: &str, lengths: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let digits = lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// `$74.60 each` → `$74.6`: what stands around the first number is lost.
fn price(cell: &str) -> Option<String> {
    cell.contains('$').then_some(())?;
    let start = cell.find(|c: char| c.is_ascii_digit())?;
    let rest = &cell[start..];
    let end = rest.find(|c: char| !(c.is_ascii_digit() || c.is_whitespace() || c == '.' || c == ',')).unwrap_or(rest.len());
    let text = rest[..end].trim_end_matches(|c: char| !c.is_ascii_digit());
    let (whole, part) = match text.rsplit_once(['.', ',']) {
        // Three digits are thousands.
        Some((whole, part)) if part.len() != 3 => (whole, part),
        _ => (text, "0"),
    };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    Some(format!("${:?}", format!("{}.{}", digits(whole), digits(part)).parse::<f64>().ok()?))
}

#[cfg(test)]
mod tests {
    use super::normalise;

    /// The right-hand sides are what Pollock's own `normalize_cell` returns.
    #[test]
    fn cells_are_compared_as_by_pollock() {
        let cases = [
            ("", ""),
            (" ", " "),
            ("True", "1"),
            ("0", "0"),
            (" 1", "True"),
            ("00", "False"),
            ("007", "7"),
            (" 24", "24"),
            ("-5", "-5"),
            ("1_000", "1000"),
            ("1.50", "1.5"),
            ("22.", "22.0"),
            ("1e3", "1000.0"),
            ("inf", "inf"),
            ("03:15", "03:15:00"),
            ("28/01/2018", "2018-01-28 00:00:00"),
            ("05/03/2018", "2018-05-03 00:00:00"),
            ("1/2/2018", "2018-01-02 00:00:00"),
            ("28.01.2018", "2018-01-28 00:00:00"),
            ("2018-01-28", "2018-01-28 00:00:00"),
            ("12:30:45", "12:30:45"),
            ("$74.69", "$74.69"),
            ("$74.60", "$74.6"),
            ("\"$56.76", "$56.76"),
            ("RI-9121$9.81", "$9121.0"),
            ("$29.81,Light-Up", "$29.81"),
            ("$1,234.50", "$1234.5"),
            ("31/03/2018 09:30 0 AN-9388 $64.02 \"Linen Shirt", "$31.0"),
            ("Men's Boots", "men's boots"),
            ("MG-8769", "mg-8769"),
        ];
        for (cell, expect) in cases {
            assert_eq!(normalise(cell), expect, "{cell:?}");
        }
    }
}
