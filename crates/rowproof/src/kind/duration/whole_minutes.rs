//! Whether the lengths of a column are all whole minutes: so spreadsheets leave `0:11`, which they take for hours and minutes.

/// The lengths of a column that are written with hours, minutes and seconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WholeMinutes {
    clocks: u32,
    whole: u32,
    /// Below an hour, with seconds: no spreadsheet makes `0:03:30` of minutes and seconds.
    in_full: u32,
}

/// One length in sixty ends on the minute by chance; one in so many does not.
const SHARE: u32 = 4;

impl WholeMinutes {
    /// Counts one more value, if it is such a length, and longer than nothing.
    pub fn add(&mut self, value: &str) {
        if let Some([hours, _, seconds]) = parts(value).filter(|parts| parts.iter().any(|&part| part > 0)) {
            self.clocks += 1;
            self.whole += u32::from(seconds == 0);
            self.in_full += u32::from(hours == 0 && seconds > 0);
        }
    }

    /// Whether more of them end on the minute than do by chance. Calls of more than an hour may be written in full beside them.
    pub fn are_doubted(&self) -> bool {
        self.in_full == 0 && self.whole * SHARE > self.clocks
    }
}

/// The parts of `0:11:00`, behind the empty date that some programs put before it.
fn parts(value: &str) -> Option<[u32; 3]> {
    if !value.contains(':') {
        return None;
    }
    let clock = value.trim().rsplit([' ', 'T']).next()?;
    let whole = clock.split(['.', ',']).next()?;
    let mut parts = whole.split(':').map(|part| part.parse().ok());
    let found = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(found)
}
