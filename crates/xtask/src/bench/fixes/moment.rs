//! Writes moments as programs write them.

use chrono::{DateTime, FixedOffset};

/// A clean moment; unix time stands for Moscow's.
fn read(value: &str) -> DateTime<FixedOffset> {
    let moscow = FixedOffset::east_opt(3 * 3600).expect("an offset");
    let unix = |value: &str| Some(DateTime::from_timestamp(value.parse().ok()?, 0)?.with_timezone(&moscow));
    unix(value).or_else(|| DateTime::parse_from_rfc3339(value).ok()).expect("a clean moment")
}

/// A moment by a pattern of chrono, or by the name of a form that has none.
pub fn write(value: &str, pattern: &str) -> String {
    let moment = read(value);
    #[expect(clippy::cast_precision_loss, reason = "a spreadsheet counts in floating point as well")]
    let days = moment.naive_local().and_utc().timestamp() as f64 / 86_400.0 + 25_569.0;
    match pattern {
        "serial" => format!("{days:.10}").trim_end_matches('0').to_owned(),
        "serial-1904" => format!("{:.10}", days - 1462.0).trim_end_matches('0').to_owned(),
        "russian" => moment.format("%-d %m %Y г. %H:%M:%S").to_string().replacen(" 11 ", " ноября ", 1).replacen(" 10 ", " октября ", 1),
        "ms" => moment.timestamp_millis().to_string(),
        "asp" => format!("/Date({})/", moment.timestamp_millis()),
        "grouped" => grouped(&moment.timestamp().to_string()),
        "exponent" => format!("{}E+09", moment.timestamp().to_string().replacen('1', "1.", 1)),
        "lost-plus" => moment.format("%Y-%m-%dT%H:%M:%S%:z").to_string().replace('+', " "),
        "spanish" => moment.format("%d/%m/%Y %I:%M:%S %P").to_string().replace("am", "a.\u{A0}m.").replace("pm", "p.\u{A0}m."),
        "us" => moment.timestamp_micros().to_string(),
        pattern => moment.format(pattern).to_string(),
    }
}

/// The digits in groups of three.
fn grouped(digits: &str) -> String {
    let first = digits.len() % 3;
    let groups = (0..digits.len() / 3).map(|group| &digits[first + group * 3..][..3]);
    std::iter::once(&digits[..first]).filter(|group| !group.is_empty()).chain(groups).collect::<Vec<_>>().join(",")
}

/// Whether a moment written by the pattern tells the second.
pub fn tells_seconds(pattern: &str) -> bool {
    !pattern.starts_with('%') || ["%S", "%-S", "%s", "%T"].iter().any(|part| pattern.contains(part))
}

/// The moment without its seconds, written as it was.
pub fn full_minute(value: &str) -> String {
    let moment = read(value);
    let full = moment - chrono::TimeDelta::seconds(moment.timestamp().rem_euclid(60));
    if value.contains('T') { full.format("%Y-%m-%dT%H:%M:%S%:z").to_string() } else { full.timestamp().to_string() }
}

/// Whether two values name the same moment for a target that reads either form.
pub fn is_same(one: &str, other: &str) -> bool {
    let iso = |value: &str| DateTime::parse_from_rfc3339(value).ok().map(|moment| moment.timestamp());
    one == other || (iso(one).is_some() && iso(one) == iso(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        let check = |value, pattern, expect: &str| assert_eq!(write(value, pattern), expect, "{pattern}");
        check("2026-11-02T11:17:11-05:00", "%d.%m.%Y %H:%M", "02.11.2026 11:17");
        check("2026-11-02T12:00:00-05:00", "serial", "46328.5");
        check("2026-11-02T12:00:00-05:00", "serial-1904", "44866.5");
        check("1793609831", "russian", "2 ноября 2026 г. 11:57:11");
        check("1793609831", "ms", "1793609831000");
        check("1793609831", "grouped", "1,793,609,831");
        check("1793609831", "exponent", "1.793609831E+09");
        check("1793609831", "lost-plus", "2026-11-02T11:57:11 03:00");
        check("1793609831", "spanish", "02/11/2026 11:57:11 a.\u{A0}m.");
        assert_eq!(full_minute("2026-11-02T11:17:11-05:00"), "2026-11-02T11:17:00-05:00");
        assert!(is_same("2026-11-02T11:17:11-05:00", "2026-11-02T16:17:11Z"));
    }
}
