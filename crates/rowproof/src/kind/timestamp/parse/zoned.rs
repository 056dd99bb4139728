//! What a value says about where its clock stands.

use super::super::Zone;
use super::cursor::Cursor;
use chrono::FixedOffset;

/// Abbreviations with the hours that they most often mean. Some of them mean other zones elsewhere, and people write
/// the one of winter all year round.
const ABBREVIATIONS: [(&str, i32); 18] = [
    ("msk", 3),
    ("jst", 9),
    ("kst", 9),
    ("est", -5),
    ("edt", -4),
    ("cst", -6),
    ("cdt", -5),
    ("mst", -7),
    ("mdt", -6),
    ("pst", -8),
    ("pdt", -7),
    ("cet", 1),
    ("cest", 2),
    ("eet", 2),
    ("eest", 3),
    ("bst", 1),
    ("aest", 10),
    ("aedt", 11),
];

impl Cursor<'_> {
    /// The zone that comes next, and whether it is an abbreviation. An offset may have the zone's name after it, in
    /// brackets, as Java and JavaScript write it.
    pub(super) fn zone(&mut self) -> Option<(Zone, bool)> {
        let before = self.rest;
        if let Some(offset) = self.offset() {
            self.blanks();
            if matches!(self.rest, [b'(', .., b')'] | [b'[', .., b']']) {
                self.rest = &[];
            }
            if self.is_empty() {
                return Some((Zone::Fixed(offset), false));
            }
        }
        self.rest = &[];
        let name = std::str::from_utf8(before).ok()?;
        let name = name.strip_prefix(['[', '(']).and_then(|rest| rest.strip_suffix([']', ')'])).unwrap_or(name);
        if name.contains('/') {
            return name.parse().ok().map(|zone| (Zone::Named(zone), false));
        }
        let (_, hours) = ABBREVIATIONS.iter().find(|(known, _)| name.eq_ignore_ascii_case(known))?;
        Some((Zone::Fixed(FixedOffset::east_opt(hours * 3600)?), true))
    }

    /// `Z`, `UTC`, `GMT`, `+03:00`, `+0300`, `-5` or `UTC+3`
    pub(super) fn offset(&mut self) -> Option<FixedOffset> {
        let zone = self.letters();
        if !matches!(zone.as_str(), "" | "z" | "utc" | "gmt") {
            return None;
        }
        let sign = if self.eat(b'+') {
            1
        } else if self.eat(b'-') {
            -1
        } else {
            return if zone.is_empty() { None } else { FixedOffset::east_opt(0) };
        };
        let (number, length) = self.digits(4)?;
        let (hours, minutes) = match length {
            1 | 2 if self.eat(b':') => (number, self.pair()?),
            1 | 2 => (number, 0),
            4 => (number / 100, number % 100),
            _ => return None,
        };
        (hours <= 14 && minutes < 60).then_some(())?;
        FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60) as i32)
    }
}
