//! What a value says about where its clock stands.

use super::super::Zone;
use super::cursor::Cursor;
use super::letters;
use chrono::FixedOffset;

/// What a value says about where its clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Stated {
    /// Nothing.
    Nothing,
    /// An offset, or a zone by its full name.
    Zone(Zone),
    /// Letters that most often mean this.
    Usually(Zone),
    /// Letters that mean one of these, in minutes east of UTC.
    OneOf(&'static [i32]),
}

impl Cursor<'_> {
    /// The zone that comes next: an offset, a name, letters, each also in brackets.
    pub(super) fn zone(&mut self) -> Option<Stated> {
        let whole = self.rest;
        if let Some(offset) = self.offset() {
            self.blanks();
            if self.repeats(offset) {
                self.rest = &[];
                return Some(Stated::Zone(Zone::Fixed(offset)));
            }
        }
        self.rest = &[];
        let name = std::str::from_utf8(whole).ok()?;
        let name = match name.strip_prefix(['[', '(']).and_then(|rest| rest.strip_suffix([']', ')'])) {
            // `(UTC+03:00)`, as Windows and Exchange write it.
            Some(inner) if super::offset(inner).is_some() => return super::offset(inner).map(|offset| Stated::Zone(Zone::Fixed(offset))),
            inner => inner.unwrap_or(name),
        };
        if name.contains('/') {
            return name.parse().ok().map(|zone| Stated::Zone(Zone::Named(zone)));
        }
        letters::stated(name)
    }

    /// Whether what is left says nothing else than the offset: nothing, a name in brackets as Java and JavaScript write
    /// it, the offset again, or letters that mean it, as Go writes them.
    fn repeats(&self, offset: FixedOffset) -> bool {
        if self.is_empty() || matches!(self.rest, [b'(', .., b')'] | [b'[', .., b']']) {
            return true;
        }
        let rest = std::str::from_utf8(self.rest).unwrap_or_default();
        // Go's reading of its monotonic clock.
        let rest = rest.split(" m=").next().unwrap_or_default();
        super::offset(rest).map_or_else(|| letters::can_mean(rest, offset), |again| again == offset)
    }

    /// `03:00` behind a blank, a time with seconds and a T, or `0300`, then also without the T: a form's decoding makes a
    /// blank of a plus, and leaves a minus. After a time without seconds, it may be the time at which a call ended.
    pub(super) fn lost_plus(&mut self, designated: bool, colons: usize) -> Option<Stated> {
        let is_offset = match self.rest.len() {
            4 => colons == 2 && self.rest.iter().all(u8::is_ascii_digit),
            5 => colons == 3 && self.rest[2] == b':' && designated,
            _ => false,
        };
        if !is_offset {
            return None;
        }
        let offset = super::offset(&format!("+{}", std::str::from_utf8(self.rest).ok()?))?;
        self.rest = &[];
        Some(Stated::Zone(Zone::Fixed(offset)))
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
        // Some clocks of a hundred years ago were seconds apart; no other part is ever there.
        self.rest = self.rest.strip_prefix(b":00").unwrap_or(self.rest);
        // Z is UTC; behind it, another offset contradicts it.
        let agrees = zone != "z" || hours + minutes == 0;
        (agrees && hours <= 14 && minutes < 60).then_some(())?;
        FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60) as i32)
    }
}
