//! Moments inside of what programs write around them: `/Date(…)/`, `new Date("…")`, `{"$date":"…"}`.

/// What programs write before a moment in quotes or in milliseconds, and what after it.
const WRAPPINGS: [(&str, &str); 8] = [
    // The logs of web servers.
    ("[", "]"),
    ("\"", "\""),
    ("new Date(\"", "\")"),
    ("{\"$date\":\"", "\"}"),
    ("{\"$date\":", "}"),
    ("new Date(", ")"),
    ("\\/Date(", ")\\/"),
    ("/Date(", ")/"),
];

/// The moment inside; `None` for a bare value.
pub(super) fn inner(value: &str) -> Option<String> {
    if let Some(arguments) = value.strip_prefix("datetime.datetime(") {
        return of_python(arguments.strip_suffix(')')?);
    }
    if value.contains('%') {
        return decoded(value);
    }
    let compact = value.replacen(": ", ":", 1);
    let inside = |(before, after): (&str, &str)| compact.strip_prefix(before)?.strip_suffix(after).map(str::to_owned);
    let inside = WRAPPINGS.into_iter().find_map(inside)?;
    // `/Date(1793653121000+0300)/`: the milliseconds are of UTC all the same.
    match inside.get(13..) {
        Some(offset) if value.contains("Date(") && is_offset(offset) => Some(inside[..13].to_owned()),
        _ => Some(inside),
    }
}

fn is_offset(text: &str) -> bool {
    text.len() == 5 && text.starts_with(['+', '-']) && text[1..].bytes().all(|byte| byte.is_ascii_digit())
}

/// `2026, 11, 2, 23, 58, 41`, as Python shows a moment, with its zone if that is UTC.
fn of_python(arguments: &str) -> Option<String> {
    let (numbers, zone) = match arguments.split_once(", tzinfo=") {
        Some((numbers, "datetime.timezone.utc" | "<UTC>")) => (numbers, "Z"),
        Some(_) => return None,
        None => (arguments, ""),
    };
    let numbers: Vec<u32> = numbers.split(", ").map(|number| number.parse().ok()).collect::<Option<_>>()?;
    match *numbers.as_slice() {
        // Python leaves out seconds that are zero.
        [year, month, day, hour, minute, ref seconds @ ..] if seconds.len() <= 2 => {
            let second = seconds.first().copied().unwrap_or_default();
            Some(format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}{zone}"))
        }
        _ => None,
    }
}

/// The text of an address's `2026-11-02T23%3A58%3A41%2B03%3A00`.
fn decoded(value: &str) -> Option<String> {
    let signs = [("%3A", ":"), ("%3a", ":"), ("%2B", "+"), ("%2b", "+"), ("%20", " "), ("%2F", "/"), ("%2f", "/")];
    let plain = signs.into_iter().fold(value.to_owned(), |text, (code, sign)| text.replace(code, sign));
    (!plain.contains('%')).then_some(plain)
}
