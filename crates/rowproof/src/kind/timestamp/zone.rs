//! Time zones that a user can name: IANA zones and fixed offsets.

use chrono::{DateTime, FixedOffset, LocalResult, NaiveDateTime, TimeZone};
use chrono_tz::Tz;
use std::fmt;

/// The zone of a column's wall times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// An IANA zone, with its summer times.
    Named(Tz),
    /// Always the same distance from UTC.
    Fixed(FixedOffset),
}

impl Zone {
    /// Reads `Europe/Moscow`, `UTC`, `+03:00` or `+0300`.
    pub fn parse(name: &str) -> Option<Self> {
        let name = name.trim();
        name.parse().ok().map(Self::Named).or_else(|| Self::offset(name))
    }

    /// Reads a distance from UTC: `Z`, `+03:00`, `+0300` or `UTC+3`.
    pub fn offset(text: &str) -> Option<Self> {
        super::parse::offset(text.trim()).map(Self::Fixed)
    }

    /// The moments that a wall time names here: one, two where the hour repeats, none in a gap.
    pub fn moments(self, wall: NaiveDateTime) -> LocalResult<DateTime<FixedOffset>> {
        match self {
            Self::Named(zone) => zone.from_local_datetime(&wall).map(|moment| moment.fixed_offset()),
            Self::Fixed(offset) => offset.from_local_datetime(&wall),
        }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(zone) => out.write_str(zone.name()),
            Self::Fixed(offset) => offset.fmt(out),
        }
    }
}
