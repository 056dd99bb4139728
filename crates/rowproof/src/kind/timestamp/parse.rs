//! Reads the date and time spellings that people and exports use, without deciding what they leave open.

mod clock;
mod cursor;
mod date;
mod letters;
mod months;
mod spelling;
mod zoned;

use super::Order;
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, TimeDelta};
use clock::Clock;
use cursor::Cursor;
pub(super) use zoned::Stated;

/// A date and time as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wall {
    date: Date,
    /// The time of day; `None` for a date alone.
    pub time: Option<Clock>,
    /// Where it is, if that is written.
    pub stated: Stated,
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
        // JavaScript writes 11/21/2026, 24:00:00 for the midnight at which that day begins.
        let ends_day = clock.ends_day();
        if ends_day && matches!(self.date, Date::Pair { .. }) {
            return None;
        }
        let next_day = TimeDelta::days(i64::from(ends_day));
        date?.checked_add_signed(next_day).map(|date| date.and_time(clock.time))
    }
}

/// Reads a whole value; `None` if anything in it is not understood.
pub(super) fn wall(value: &str) -> Option<Wall> {
    let plain = spelling::ascii(value);
    date_first(&plain).or_else(|| time_first(&plain)).or_else(|| year_last(&plain))
}

/// `2026-11-21 14:05 +03:00`, or a date alone.
fn date_first(plain: &str) -> Option<Wall> {
    let mut cursor = Cursor::new(plain);
    let (date, short_year) = cursor.date().filter(|(date, _)| date.exists())?;
    let mut wall = Wall { date, time: None, stated: Stated::Nothing, short_year };
    let designated = cursor.eat(b'T') || cursor.eat(b't');
    let separated = cursor.joint() || cursor.blanks_and_commas() | cursor.dash() | cursor.at() | cursor.blanks();
    if cursor.is_empty() {
        return (!designated).then_some(wall);
    }
    if !designated && !separated && !date::is_compact(plain) {
        return None;
    }
    wall.time = Some(cursor.clock(designated)?);
    let apart = cursor.blanks();
    // German says so that 14:05 is a time of day.
    let _ = cursor.eat_word("uhr") && cursor.blanks();
    if !cursor.is_empty() {
        let lost_plus = if apart { cursor.lost_plus(designated, plain.matches(':').count()) } else { None };
        wall.stated = lost_plus.or_else(|| cursor.zone())?;
    }
    cursor.is_empty().then_some(wall)
}

/// `14:05 21.11.2026`
fn time_first(plain: &str) -> Option<Wall> {
    let mut cursor = Cursor::new(plain);
    let time = cursor.clock(false).filter(|_| plain.contains(':'))?;
    let apart = cursor.blanks_and_commas();
    let (date, short_year) = cursor.date().filter(|(date, _)| apart && date.exists())?;
    cursor.blanks();
    let stated = if cursor.is_empty() { Stated::Nothing } else { cursor.zone()? };
    Some(Wall { date, time: Some(time), stated, short_year })
}

/// `Sat Nov 21 14:05:00 2026`, `Sat Nov 21 14:05:00 +0300 2026`, as C and Unix write it.
fn year_last(plain: &str) -> Option<Wall> {
    let (start, year) = plain.rsplit_once(' ')?;
    let year = year.parse().ok().filter(|_| year.len() == 4)?;
    let mut cursor = Cursor::new(start);
    let (month, day) = cursor.month_and_day()?;
    let date = Some(Date::Plain { year, month, day }).filter(|date| date.exists())?;
    let time = cursor.blanks().then(|| cursor.clock(false)).flatten()?;
    cursor.blanks();
    let stated = if cursor.is_empty() { Stated::Nothing } else { cursor.zone()? };
    Some(Wall { date, time: Some(time), stated, short_year: false })
}

/// Reads `Z`, `UTC`, `GMT`, `+03:00`, `+0300`, `-5` or `UTC+3`.
pub(super) fn offset(value: &str) -> Option<FixedOffset> {
    let mut cursor = Cursor::new(value);
    let offset = cursor.offset()?;
    cursor.is_empty().then_some(offset)
}
