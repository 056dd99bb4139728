//! Reads the date and time spellings that people and exports use, without deciding what they leave open.

mod clock;
mod cursor;
mod date;
mod spelling;
mod zoned;

use super::{Order, Zone};
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, TimeDelta};
use clock::Clock;
use cursor::Cursor;

/// A date and time as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wall {
    date: Date,
    /// The time of day; `None` for a date alone.
    pub time: Option<Clock>,
    /// Where it is, if that is written.
    pub zone: Option<Zone>,
    /// Whether the zone is an abbreviation that several zones share.
    pub abbreviated: bool,
    /// Whether the year has two digits.
    pub short_year: bool,
}

/// A date as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Date {
    /// Year, month and day are certain.
    Plain { year: i32, month: u32, day: u32 },
    /// Two numbers, then the year.
    Pair { first: u32, second: u32, year: i32, separator: u8 },
}

impl Date {
    /// Whether the calendar has such a day, where that does not depend on the order.
    fn exists(self) -> bool {
        match self {
            Self::Plain { year, month, day } => NaiveDate::from_ymd_opt(year, month, day).is_some(),
            Self::Pair { .. } => true,
        }
    }
}

/// What the numbers of a date say about their order.
pub(super) enum Form {
    /// There is one reading; `None` where no order is involved.
    Certain(Option<Order>),
    /// Both readings are dates.
    Either,
    /// Neither is.
    Impossible,
}

impl Wall {
    /// What the date says about its order.
    pub(super) fn order(&self) -> Form {
        let Date::Pair { first, second, .. } = self.date else {
            return Form::Certain(None);
        };
        match (first <= 12, second <= 12) {
            (true, true) if first == second => Form::Certain(None),
            (true, true) => Form::Either,
            (false, true) => Form::Certain(Some(Order::DayFirst)),
            (true, false) => Form::Certain(Some(Order::MonthFirst)),
            (false, false) => Form::Impossible,
        }
    }

    /// The bit of the sign that separates day, month and year; 0 where no order is involved.
    pub(super) fn separator(&self) -> u8 {
        match self.date {
            Date::Pair { separator: b'.', .. } => super::DOT,
            Date::Pair { separator: b'/', .. } => 2,
            Date::Pair { .. } => 4,
            Date::Plain { .. } => 0,
        }
    }

    /// The wall time under an order; `None` where the calendar has no such day or the clock no such time.
    pub(super) fn naive(&self, order: Order) -> Option<NaiveDateTime> {
        let date = match (self.date, order) {
            (Date::Plain { year, month, day }, _) => NaiveDate::from_ymd_opt(year, month, day),
            (Date::Pair { first, second, year, .. }, Order::DayFirst) => NaiveDate::from_ymd_opt(year, second, first),
            (Date::Pair { first, second, year, .. }, Order::MonthFirst) => NaiveDate::from_ymd_opt(year, first, second),
        };
        let clock = self.time?;
        let next_day = TimeDelta::days(i64::from(clock.ends_day()));
        date?.checked_add_signed(next_day).map(|date| date.and_time(clock.time))
    }
}

/// Reads a whole value; `None` if anything in it is not understood.
pub(super) fn wall(value: &str) -> Option<Wall> {
    let plain = spelling::ascii(value);
    let mut cursor = Cursor::new(&plain);
    let (date, short_year) = cursor.date().filter(|(date, _)| date.exists())?;
    let mut wall = Wall { date, time: None, zone: None, abbreviated: false, short_year };
    let designated = cursor.eat(b'T') || cursor.eat(b't');
    let separated = cursor.blanks_and_commas() | cursor.eat_word("at") | cursor.blanks();
    if cursor.is_empty() {
        return (!designated).then_some(wall);
    }
    if !designated && !separated && !date::is_compact(&plain) {
        return None;
    }
    wall.time = Some(cursor.clock(designated)?);
    cursor.blanks();
    if !cursor.is_empty() {
        let (zone, abbreviated) = cursor.zone()?;
        (wall.zone, wall.abbreviated) = (Some(zone), abbreviated);
    }
    cursor.is_empty().then_some(wall)
}

/// Reads `Z`, `UTC`, `GMT`, `+03:00`, `+0300`, `-5` or `UTC+3`.
pub(super) fn offset(value: &str) -> Option<FixedOffset> {
    let mut cursor = Cursor::new(value);
    let offset = cursor.offset()?;
    cursor.is_empty().then_some(offset)
}
