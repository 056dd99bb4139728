//! Times of day, on a clock of 24 hours or of twelve.

use super::cursor::Cursor;
use chrono::{NaiveTime, Timelike};

/// A time of day as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct Clock {
    pub(in super::super) time: NaiveTime,
    /// Whether no seconds were written.
    pub(in super::super) to_the_minute: bool,
    /// Whether AM or PM was written.
    pub(in super::super) has_half: bool,
    midnight_after: bool,
}

impl Clock {
    /// Whether it would be another time with AM or PM.
    pub(in super::super) fn may_lack_half(self) -> bool {
        !self.has_half && (1..=12).contains(&self.time.hour())
    }

    /// Whether it was written as 24:00, the midnight at the end of its day.
    pub(super) fn ends_day(self) -> bool {
        self.midnight_after
    }
}

/// Half of a day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

impl Cursor<'_> {
    /// `14:05:30.5`, `14.05`, `14h05`, `1405`, `2:05 PM`, `PM 2:05`; after a T also the hour alone.
    pub(super) fn clock(&mut self, designated: bool) -> Option<Clock> {
        let before = self.half();
        self.blanks();
        let (hour, minute, written, nanos) = self.numbers(designated || before.is_some())?;
        let second = written.unwrap_or(0);
        let half = before.or_else(|| self.half_after());
        let hour = match half {
            None => hour,
            Some(Half::Morning) if hour <= 12 => hour % 12,
            Some(Half::Afternoon) if hour <= 12 => hour % 12 + 12,
            // 14:05 PM has one reading, 14:05 AM has none.
            Some(Half::Afternoon) if hour < 24 => hour,
            Some(_) => return None,
        };
        let midnight_after = (hour, minute, second, nanos) == (24, 0, 0, 0);
        let time = NaiveTime::from_hms_nano_opt(if midnight_after { 0 } else { hour }, minute, second, nanos)?;
        Some(Clock { time, to_the_minute: written.is_none(), has_half: half.is_some(), midnight_after })
    }

    /// Hour, minute, the second if it is written, and nanosecond.
    fn numbers(&mut self, hour_alone: bool) -> Option<(u32, u32, Option<u32>, u32)> {
        let (number, length) = self.digits(6)?;
        let (hour, minute, second) = match length {
            6 => (number / 10_000, number / 100 % 100, Some(number % 100)),
            4 => (number / 100, number % 100, None),
            1 | 2 => match self.peek().filter(|sign| matches!(sign, b':' | b'.') || self.has_dashes() || self.has_h()) {
                Some(sign) => {
                    self.eat(sign);
                    let minute = self.pair()?;
                    (number, minute, if self.eat(sign) { Some(self.pair()?) } else { None })
                }
                None if hour_alone => (number, 0, None),
                None => return None,
            },
            _ => return None,
        };
        let nanos = if second.is_some() { self.fraction()? } else { 0 };
        Some((hour, minute, second, nanos))
    }

    /// Whether minutes come after an h, as in French.
    fn has_h(&self) -> bool {
        matches!(self.rest, [b'h' | b'H', first, second, ..] if first.is_ascii_digit() && second.is_ascii_digit())
    }

    /// Whether minutes and seconds come after dashes, as in names of files; 23-05 alone may be an hour and its offset.
    fn has_dashes(&self) -> bool {
        matches!(self.rest, [b'-', _, _, b'-', first, second, ..] if first.is_ascii_digit() && second.is_ascii_digit())
    }

    /// The part of a second, in nanoseconds; what is smaller is cut.
    fn fraction(&mut self) -> Option<u32> {
        let [b'.' | b',', digit, ..] = self.rest else {
            return Some(0);
        };
        if !digit.is_ascii_digit() {
            return Some(0);
        }
        self.rest = &self.rest[1..];
        let (number, length) = self.digits(9)?;
        while self.digits(9).is_some() {}
        Some(number * 10_u32.pow(9 - length as u32))
    }

    fn half_after(&mut self) -> Option<Half> {
        let before = self.rest;
        self.blanks();
        let half = self.half();
        if half.is_none() {
            self.rest = before;
        }
        half
    }

    /// `AM`, `p.m.`, `p. m.`
    fn half(&mut self) -> Option<Half> {
        for (words, half) in [(["am", "a.m.", "a. m."], Half::Morning), (["pm", "p.m.", "p. m."], Half::Afternoon)] {
            for word in words {
                let Some(start) = self.rest.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word.as_bytes())) else {
                    continue;
                };
                let after = &self.rest[start.len()..];
                if !after.first().is_some_and(u8::is_ascii_alphabetic) {
                    self.rest = after;
                    return Some(half);
                }
            }
        }
        None
    }
}
