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

/// Whether the clocks of some place are that far from UTC, or were in this century: by whole hours from −12 to +14, and
/// in a few places by parts of them.
pub(super) fn is_of_a_place(offset: FixedOffset) -> bool {
    /// In minutes: the Marquesas, Venezuela until 2016, Newfoundland in winter and summer, Iran in winter and summer and
    /// Afghanistan, India, Nepal, Myanmar, North Korea until 2018, Eucla in winter and, until 2009, in summer, Adelaide in
    /// winter and summer, Norfolk Island until 2015, Chatham in winter and summer.
    const PARTS: [i32; 17] = [-570, -270, -210, -150, 210, 270, 330, 345, 390, 510, 525, 585, 570, 630, 690, 765, 825];
    let seconds = offset.local_minus_utc();
    let is_whole = seconds % 3600 == 0 && (-12..=14).contains(&(seconds / 3600));
    is_whole || (seconds % 60 == 0 && PARTS.contains(&(seconds / 60)))
}

impl fmt::Display for Zone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(zone) => out.write_str(zone.name()),
            Self::Fixed(offset) => offset.fmt(out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Offset, Utc};
    use chrono_tz::TZ_VARIANTS;
    use std::collections::BTreeSet;

    #[test]
    fn offsets_of_all_places() {
        let quarters = (2000..2033).flat_map(|year| [1, 4, 7, 10].map(|month| Utc.with_ymd_and_hms(year, month, 1, 0, 0, 0).unwrap()));
        let mut met = BTreeSet::new();
        for moment in quarters {
            met.extend(TZ_VARIANTS.iter().map(|zone| moment.with_timezone(zone).offset().fix().local_minus_utc()));
        }
        let allowed = (-24 * 3600 + 1..24 * 3600).filter(|&seconds| FixedOffset::east_opt(seconds).is_some_and(is_of_a_place));
        assert_eq!(met.into_iter().collect::<Vec<_>>(), allowed.collect::<Vec<_>>());
    }
}
