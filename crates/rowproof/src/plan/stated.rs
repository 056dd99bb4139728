//! What the file says of its time zone outside of the cells of a time: a line before the header, a heading, a column.

use crate::kind::timestamp::Zone;
use crate::mapping::fold;
use crate::probe::Probe;

/// Folded headings of columns that hold each record's distance from UTC.
const OFFSET_HEADINGS: [&str; 9] =
    ["utcoffset", "gmtoffset", "timezoneoffset", "tzoffset", "смещениеutc", "смещениеотutc", "смещениеgmt", "utcオフセット", "utcとの時差"];

/// The zone of a column's times, as its heading says, or a line before the header does for all columns.
pub(super) fn zone(probe: &Probe, column: usize) -> Option<Zone> {
    let of_heading = probe.columns.get(column).and_then(|heading| in_heading(heading));
    of_heading.or_else(|| in_lines(&probe.before))
}

/// The column with each record's distance from UTC, if there is just one.
pub(super) fn offset_column(probe: &Probe) -> Option<usize> {
    let mut found = (0..probe.columns.len()).filter(|&column| OFFSET_HEADINGS.contains(&fold(&probe.columns[column]).as_str()));
    found.next().filter(|_| found.next().is_none())
}

/// `Parameters:TimeZone=Europe/Berlin`, as files for Google Ads begin. Where two lines differ, neither counts.
fn in_lines(lines: &str) -> Option<Zone> {
    const KEY: &str = "parameters:timezone=";
    let line = |line: &str| {
        let compact: String = line.chars().filter(|sign| !sign.is_whitespace() && *sign != '"').collect();
        let start = compact.get(..KEY.len())?.eq_ignore_ascii_case(KEY).then_some(KEY.len())?;
        let name = compact[start..].split([',', ';', '|']).next()?.to_owned();
        // Bare abbreviations are not taken: EST is a zone to IANA, and winter time only.
        let certain = name.contains('/') || name.starts_with(['+', '-']) || ["utc", "gmt"].contains(&name.to_ascii_lowercase().as_str());
        Zone::parse(&name).filter(|_| certain)
    };
    let mut zones = lines.lines().filter_map(line);
    let first = zones.next()?;
    zones.all(|zone| zone == first).then_some(first)
}

/// `Start time (UTC)`, `start_utc`, `Дата (UTC+3)`. GMT alone is often said of London, summer included, and not taken.
fn in_heading(heading: &str) -> Option<Zone> {
    let upper = heading.to_ascii_uppercase();
    let word = |name: &str| {
        let at = upper.find(name)?;
        let (before, after) = (&upper[..at], &upper[at + name.len()..]);
        let apart = !before.ends_with(|sign: char| sign.is_alphanumeric()) && !after.starts_with(|sign: char| sign.is_alphanumeric());
        let signed = after.strip_prefix(['+', '-']).is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()));
        let digits =
            if signed { after[1..].find(|sign: char| !sign.is_ascii_digit() && sign != ':').map_or(after.len(), |end| end + 1) } else { 0 };
        (apart && (signed || name == "UTC")).then(|| Zone::parse(&format!("{name}{}", &after[..digits]))).flatten()
    };
    word("UTC").or_else(|| word("GMT"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(zone: Option<Zone>, expect: &str, of: &str) {
        assert_eq!(zone.map_or("none".to_owned(), |zone| zone.to_string()), expect, "{of}");
    }

    #[test]
    fn lines() {
        for (lines, expect) in [
            ("Parameters:TimeZone=Europe/Berlin\n", "Europe/Berlin"),
            ("parameters: timezone = +0300,,\r\n", "+03:00"),
            ("\"Parameters:TimeZone=-0500\"\n", "-05:00"),
            ("Parameters:TimeZone=EST\n", "none"),
            ("Parameters:TimeZone=\n", "none"),
            ("Parameters:TimeZone=UTC\nParameters:TimeZone=+0300\n", "none"),
            ("Time zone: Europe/Berlin\n", "none"),
            ("", "none"),
        ] {
            check(in_lines(lines), expect, lines);
        }
    }

    #[test]
    fn headings() {
        for (heading, expect) in [
            ("Start time (UTC)", "UTC"),
            ("start_time_utc", "UTC"),
            ("Дата (UTC+3)", "+03:00"),
            ("日時 GMT+09:00", "+09:00"),
            ("Time (GMT)", "none"),
            ("UTCTime", "none"),
            ("Outcome", "none"),
            ("DateTime", "none"),
            ("UTC+99", "none"),
        ] {
            check(in_heading(heading), expect, heading);
        }
    }
}
