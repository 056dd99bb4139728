//! What the file says of its values outside of their cells: a line before the header, a heading, a column as a whole.

use super::Plan;
use crate::header;
use crate::kind::currency;
use crate::kind::duration::{Form, Scale, Unit};
use crate::kind::timestamp::Zone;
use crate::mapping::{fold, qualified};
use crate::probe::Probe;
use crate::profile::Shapes;
use crate::text::lines;

/// Folded headings of columns that hold each record's distance from UTC.
const OFFSET_HEADINGS: [&str; 9] =
    ["utcoffset", "gmtoffset", "timezoneoffset", "tzoffset", "смещениеutc", "смещениеотutc", "смещениеgmt", "utcオフセット", "utcとの時差"];

/// The unit of a column's bare durations, as its heading says; else whether its numbers leave seconds in doubt.
pub(super) fn scale(probe: &Probe, column: usize) -> Scale {
    let of_heading = probe.columns.get(column).and_then(|heading| unit_in_heading(heading));
    let is_doubted = probe.profile.get(column).is_some_and(Shapes::speaks_against_seconds);
    of_heading.map_or(if is_doubted { Scale::Doubted } else { Scale::Assumed }, Scale::Stated)
}

/// The zone of a column's times, as its heading says, or a line before the header does for all columns.
pub(super) fn zone(probe: &Probe, column: usize) -> Option<Zone> {
    let of_heading = probe.columns.get(column).and_then(|heading| zone_in_heading(heading));
    of_heading.or_else(|| in_lines(&probe.before))
}

/// The zone of all times that have none, as the target reads it in the lines that it has itself before the header.
pub(super) fn zone_for_target(plan: &Plan) -> Option<Zone> {
    in_lines(&plan.probe.before).filter(|_| !plan.converting && header::is_of_format(plan))
}

/// Folded headings of columns that name a time zone: that of the record's times, or of a person.
const ZONE_HEADINGS: [&str; 8] = ["timezone", "tz", "timezonename", "calltimezone", "часовойпояс", "часоваязона", "タイムゾーン", "時間帯"];

/// The column with each record's distance from UTC, if there is just one.
pub(super) fn offset_column(probe: &Probe) -> Option<usize> {
    only_column(probe, &OFFSET_HEADINGS)
}

/// The column that may name the zone of each record's times, if there is just one. Only the user knows.
pub(super) fn zone_column(probe: &Probe) -> Option<usize> {
    only_column(probe, &ZONE_HEADINGS)
}

fn only_column(probe: &Probe, headings: &[&str]) -> Option<usize> {
    let mut found = (0..probe.columns.len()).filter(|&column| headings.contains(&fold(&probe.columns[column]).as_str()));
    found.next().filter(|_| found.next().is_none())
}

/// `Parameters:TimeZone=Europe/Berlin`, as files for Google Ads begin. Where two lines differ, neither counts.
fn in_lines(before: &str) -> Option<Zone> {
    let mut zones = lines(before).filter_map(name_in_line).filter_map(|name| zone_named(&name));
    let first = zones.next()?;
    zones.all(|zone| zone == first).then_some(first)
}

/// The name in such a line that is no zone's.
pub fn unknown_zone(before: &str) -> Option<(&str, String)> {
    let unknown = |line| name_in_line(line).filter(|name| !name.is_empty() && zone_named(name).is_none()).map(|name| (line, name));
    lines(before).find_map(unknown)
}

/// What stands for the zone in a line that names one.
fn name_in_line(line: &str) -> Option<String> {
    const KEY: &str = "parameters:timezone=";
    let compact: String = line.chars().filter(|sign| !sign.is_whitespace() && *sign != '"').collect();
    let start = compact.get(..KEY.len())?.eq_ignore_ascii_case(KEY).then_some(KEY.len())?;
    compact[start..].split([',', ';', '|']).next().map(str::to_owned)
}

/// The zone of a name. Bare abbreviations are not taken: EST is a zone to IANA, and winter time only.
fn zone_named(name: &str) -> Option<Zone> {
    let certain = name.contains('/') || name.starts_with(['+', '-']) || ["utc", "gmt"].contains(&name.to_ascii_lowercase().as_str());
    Zone::parse(name).filter(|_| certain)
}

/// `Start time (UTC)`, `start_utc`, `Дата (UTC+3)`, `Дата (МСК)`. GMT alone is often said of London, summer included, and
/// not taken.
pub fn zone_in_heading(heading: &str) -> Option<Zone> {
    let upper = heading.to_uppercase();
    let from_utc = |name: &str| match distance_behind(&upper, name)? {
        "" if name == "GMT" => None,
        distance => Zone::parse(&format!("{name}{distance}")),
    };
    // Two hours from Moscow is another zone.
    let named = |(letters, zone): (&str, &str)| distance_behind(&upper, letters)?.is_empty().then(|| Zone::parse(zone)).flatten();
    from_utc("UTC").or_else(|| from_utc("GMT")).or_else(|| LETTERS.into_iter().find_map(named))
}

/// Letters that mean one zone alone.
const LETTERS: [(&str, &str); 3] = [("MSK", "Europe/Moscow"), ("МСК", "Europe/Moscow"), ("JST", "Asia/Tokyo")];

/// The `+3` or `-05:00` behind a word that stands apart, or nothing; `None` if no such word is there.
fn distance_behind<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let at = text.find(word)?;
    let (before, after) = (&text[..at], &text[at + word.len()..]);
    if before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric) {
        return None;
    }
    let is_digit = |sign: char| sign.is_ascii_digit();
    let signed = after.strip_prefix(['+', '-']).filter(|rest| rest.starts_with(is_digit));
    let length = signed.map_or(0, |rest| 1 + rest.find(|sign: char| !is_digit(sign) && sign != ':').unwrap_or(rest.len()));
    Some(&after[..length])
}

/// A folded heading without the zone that it names: `Start time (UTC)`, `start_time_local`.
pub fn without_zone(heading: &str) -> String {
    let folded = fold(heading);
    let bare = folded.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let bare = ["utc", "gmt", "msk", "мск", "jst", "localtime", "local"]
        .iter()
        .find_map(|zone| bare.strip_suffix(zone).or_else(|| folded.strip_prefix(zone)));
    bare.map_or(folded.clone(), str::to_owned)
}

/// `duration_ms`, `Длительность, сек`, `通話時間（秒）`. `min` is taken in parentheses or after a comma only: else it may be
/// the shortest duration.
pub fn unit_in_heading(heading: &str) -> Option<Unit> {
    let apart = heading.rfind(['(', '（', '[', ',']).map_or("", |at| &heading[at..]);
    let words = |text: &str| -> Vec<String> { text.split(|sign: char| !sign.is_alphabetic()).map(str::to_lowercase).collect() };
    let has = |words: &[String], units: &[&str]| words.iter().any(|word| units.contains(&word.as_str()));
    let (all, apart) = (words(heading), words(apart));
    let milliseconds = has(&all, &["ms", "msec", "millis", "milliseconds", "мс", "мсек", "миллисекунды", "ミリ秒"]);
    let seconds = has(&all, &["sec", "secs", "seconds", "сек", "секунд", "секунды", "секундах", "秒", "秒数"]) || has(&apart, &["s", "с"]);
    let minutes = has(&all, &["minutes", "минуты", "минутах"]) || has(&apart, &["min", "mins", "m", "мин", "м", "минут", "分"]);
    match (milliseconds, seconds, minutes) {
        (true, false, false) => Some(Unit::Milliseconds),
        (false, true, false) => Some(Unit::Seconds),
        (false, false, true) => Some(Unit::Minutes),
        // “Minutes and seconds” says a form, and no unit.
        _ => None,
    }
}

/// `Call length (mm:ss)`: how lengths of time with colons are written.
pub fn form_in_heading(heading: &str) -> Option<Form> {
    let (_, said) = qualified::apart(heading.trim())?;
    Form::parse(said)
}

/// `Price (cents)`, `amount_cents`, `Сумма, коп.`: amounts in hundredths. “Roubles and kopecks” says a form, and no unit.
pub(super) fn is_in_minor_units(heading: &str) -> bool {
    const MINOR: [&str; 14] = [
        "cent",
        "cents",
        "pence",
        "kopeck",
        "kopecks",
        "kopek",
        "kopeks",
        "коп",
        "копеек",
        "копейки",
        "копейках",
        "цент",
        "центы",
        "центах",
    ];
    const MAJOR: [&str; 12] =
        ["dollar", "dollars", "euro", "euros", "pounds", "rubles", "roubles", "руб", "рубли", "рублях", "доллары", "долларах"];
    let mut words = heading.split(|sign: char| !sign.is_alphabetic() && sign != '¢').map(str::to_lowercase).peekable();
    let mut found = false;
    while let Some(word) = words.next() {
        // “Cost per cent” is a share.
        let is_share = word == "per" && words.peek().is_some_and(|next| next.starts_with("cent"));
        if is_share || MAJOR.contains(&word.as_str()) {
            return false;
        }
        found |= MINOR.contains(&word.as_str()) || word == "¢";
    }
    found
}

/// The currency of a column's amounts, as its heading says: `Amount (USD)`, `Выручка, руб.`, `price_usd`.
pub(super) fn currency_in_heading(heading: &str) -> Option<&str> {
    /// Codes that no other word of a heading is spelled like, as ALL, TOP and TRY are.
    const PLAIN: [&str; 10] = ["USD", "EUR", "GBP", "RUB", "JPY", "CNY", "UAH", "KZT", "BYN", "CHF"];
    let heading = heading.trim();
    let said = qualified::apart(heading).map(|(_, said)| said).filter(|said| currency::names_currency(said));
    let last = || heading.rsplit(|sign: char| !sign.is_alphanumeric()).next().filter(|word| word.len() < heading.len());
    said.or_else(|| last().filter(|word| PLAIN.contains(&word.to_ascii_uppercase().as_str())))
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
    fn unknown_zones() {
        let check = |lines: &str, expect: Option<&str>| assert_eq!(unknown_zone(lines).map(|(_, name)| name).as_deref(), expect, "{lines}");
        check("Parameters:TimeZone=America/Nowhere,,\n", Some("America/Nowhere"));
        check("Parameters:TimeZone=EST\n", Some("EST"));
        check("Parameters:TimeZone=\n", None);
        check("Parameters:TimeZone=-0500\n", None);
        check("Time zone: Nowhere\n", None);
    }

    #[test]
    fn headings() {
        for (heading, expect) in [
            ("Start time (UTC)", "UTC"),
            ("start_time_utc", "UTC"),
            ("Дата (UTC+3)", "+03:00"),
            ("日時 GMT+09:00", "+09:00"),
            ("Time (GMT)", "none"),
            ("Дата (МСК)", "Europe/Moscow"),
            ("дата_мск", "Europe/Moscow"),
            ("DateTime MSK", "Europe/Moscow"),
            ("Дата (МСК+2)", "none"),
            ("通話開始日時(JST)", "Asia/Tokyo"),
            ("DateTime (local)", "none"),
            ("UTCTime", "none"),
            ("Outcome", "none"),
            ("DateTime", "none"),
            ("UTC+99", "none"),
        ] {
            check(zone_in_heading(heading), expect, heading);
        }
    }

    #[test]
    fn headings_without_their_zones() {
        let check = |heading: &str, expect: &str| assert_eq!(without_zone(heading), expect, "{heading}");
        check("Start time (UTC)", "starttime");
        check("Start time (UTC+03:00)", "starttime");
        check("start_time_local", "starttime");
        check("Start time (local time)", "starttime");
        check("utc_start_time", "starttime");
        check("Start time", "starttime");
        check("Дата (МСК)", "дата");
        check("Key 1", "key1");
    }

    #[test]
    fn units() {
        for (heading, expect) in [
            ("duration_ms", Some(Unit::Milliseconds)),
            ("Duration (ms)", Some(Unit::Milliseconds)),
            ("Call duration (seconds)", Some(Unit::Seconds)),
            ("durationSec", None),
            ("Длительность, сек", Some(Unit::Seconds)),
            ("Длительность (мин)", Some(Unit::Minutes)),
            ("通話時間（秒）", Some(Unit::Seconds)),
            ("通話時間（分）", Some(Unit::Minutes)),
            ("Duration (s)", Some(Unit::Seconds)),
            ("Caller's duration", None),
            ("duration_min", None),
            ("Duration (mm:ss)", None),
            ("Minutes and seconds", None),
            ("TalkDuration", None),
        ] {
            assert_eq!(unit_in_heading(heading), expect, "{heading}");
        }
    }

    #[test]
    fn currencies() {
        for (heading, expect) in [
            ("Amount (USD)", Some("USD")),
            ("Выручка, руб.", Some("руб.")),
            ("売上（円）", Some("円")),
            ("price_usd", Some("usd")),
            ("Revenue EUR", Some("EUR")),
            ("Sales top", None),
            ("USD", None),
            ("Amount", None),
            ("Amount (net)", None),
        ] {
            assert_eq!(currency_in_heading(heading), expect, "{heading}");
        }
    }

    #[test]
    fn minor_units() {
        for (heading, expect) in [
            ("Price (cents)", true),
            ("amount_cents", true),
            ("Amount in USD cents", true),
            ("Сумма, коп.", true),
            ("Стоимость (в копейках)", true),
            ("Price, ¢", true),
            ("Сумма, руб. коп.", false),
            ("Price", false),
            ("Percent", false),
            ("Per cent", false),
            ("Price in dollars and cents", false),
            ("Копия", false),
        ] {
            assert_eq!(is_in_minor_units(heading), expect, "{heading}");
        }
    }
}
