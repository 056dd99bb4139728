//! Reads the date and time spellings that people and exports use, without deciding what they leave open.

use super::Order;
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

/// A date and time as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wall {
    date: Date,
    /// Hour, minute, second; a fraction of a second is passed over.
    pub time: Option<(u32, u32, u32)>,
    /// The distance from UTC, where it is written.
    pub offset: Option<FixedOffset>,
}

/// A date as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Date {
    /// Year, month and day are certain.
    Plain { year: i32, month: u32, day: u32 },
    /// Two numbers, then the year.
    Pair { first: u32, second: u32, year: i32, separator: u8 },
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

    /// The wall time under an order; `None` where the calendar has no such day.
    pub(super) fn naive(&self, order: Order) -> Option<NaiveDateTime> {
        let date = match (self.date, order) {
            (Date::Plain { year, month, day }, _) => NaiveDate::from_ymd_opt(year, month, day),
            (Date::Pair { first, second, year, .. }, Order::DayFirst) => NaiveDate::from_ymd_opt(year, second, first),
            (Date::Pair { first, second, year, .. }, Order::MonthFirst) => NaiveDate::from_ymd_opt(year, first, second),
        };
        let (hour, minute, second) = self.time?;
        Some(date?.and_time(NaiveTime::from_hms_opt(hour, minute, second)?))
    }
}

/// Reads a whole value; `None` if anything in it is not understood.
pub(super) fn wall(value: &str) -> Option<Wall> {
    let mut cursor = Cursor { rest: value.as_bytes() };
    let date = cursor.date()?;
    let separated = cursor.eat(b'T') || cursor.eat(b't') || cursor.eat(b',') | cursor.blanks();
    cursor.blanks();
    if cursor.rest.is_empty() {
        return Some(Wall { date, time: None, offset: None });
    }
    if !separated {
        return None;
    }
    let time = cursor.time()?;
    cursor.blanks();
    let offset = if cursor.rest.is_empty() { None } else { Some(cursor.offset()?) };
    cursor.rest.is_empty().then_some(Wall { date, time: Some(time), offset })
}

/// Reads `Z`, `UTC`, `GMT`, `+03:00`, `+0300`, `-5` or `UTC+3`.
pub(super) fn offset(value: &str) -> Option<FixedOffset> {
    let mut cursor = Cursor { rest: value.as_bytes() };
    let offset = cursor.offset()?;
    cursor.rest.is_empty().then_some(offset)
}

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

struct Cursor<'v> {
    rest: &'v [u8],
}

impl Cursor<'_> {
    fn eat(&mut self, byte: u8) -> bool {
        let eaten = self.rest.first() == Some(&byte);
        self.rest = &self.rest[usize::from(eaten)..];
        eaten
    }

    fn blanks(&mut self) -> bool {
        let mut any = false;
        while self.eat(b' ') {
            any = true;
        }
        any
    }

    /// The digits that come next, as text.
    fn digits(&mut self, most: usize) -> Option<(u32, usize)> {
        let length = self.rest.iter().take(most).take_while(|byte| byte.is_ascii_digit()).count();
        let (digits, rest) = self.rest.split_at(length);
        self.rest = rest;
        let number = std::str::from_utf8(digits).ok()?.parse().ok()?;
        Some((number, length))
    }

    fn letters(&mut self) -> String {
        let length = self.rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (letters, rest) = self.rest.split_at(length);
        self.rest = rest;
        String::from_utf8_lossy(letters).to_ascii_lowercase()
    }

    fn date(&mut self) -> Option<Date> {
        if self.rest.first()?.is_ascii_alphabetic() {
            return self.named_month_first();
        }
        let (first, length) = self.digits(8)?;
        if length == 8 {
            let (year, month, day) = (first / 10_000, first / 100 % 100, first % 100);
            return Some(Date::Plain { year: year as i32, month, day });
        }
        if matches!(self.rest, [b' ' | b'-', letter, ..] if letter.is_ascii_alphabetic()) {
            self.rest = &self.rest[1..];
            let month = self.month()?;
            let _ = self.eat(b'-') || self.blanks();
            let year = self.year()?;
            return Some(Date::Plain { year, month, day: first });
        }
        let separator = *self.rest.first().filter(|byte| matches!(byte, b'-' | b'/' | b'.'))?;
        self.rest = &self.rest[1..];
        let (second, _) = self.digits(2)?;
        if !self.eat(separator) {
            return None;
        }
        if length == 4 {
            let (day, _) = self.digits(2)?;
            return Some(Date::Plain { year: first as i32, month: second, day });
        }
        (length <= 2).then_some(())?;
        Some(Date::Pair { first, second, year: self.year()?, separator })
    }

    /// `Mar 1, 2022`
    fn named_month_first(&mut self) -> Option<Date> {
        let month = self.month()?;
        self.blanks();
        let (day, _) = self.digits(2)?;
        self.eat(b',');
        self.blanks();
        Some(Date::Plain { year: self.year()?, month, day })
    }

    fn month(&mut self) -> Option<u32> {
        let word = self.letters();
        self.eat(b'.');
        let found =
            MONTHS.iter().position(|month| word.len() >= 3 && (month.starts_with(&word) || (word == "sept" && *month == "september")));
        found.map(|index| index as u32 + 1)
    }

    /// Four digits only: two do not tell the century.
    fn year(&mut self) -> Option<i32> {
        self.digits(4).filter(|&(_, length)| length == 4).map(|(year, _)| year as i32)
    }

    fn time(&mut self) -> Option<(u32, u32, u32)> {
        let (mut hour, hour_length) = self.digits(6)?;
        let minute;
        let mut second = 0;
        if hour_length == 6 {
            (hour, minute, second) = (hour / 10_000, hour / 100 % 100, hour % 100);
        } else {
            if hour_length > 2 || !self.eat(b':') {
                return None;
            }
            minute = self.digits(2).filter(|&(_, length)| length == 2)?.0;
            if self.eat(b':') {
                second = self.digits(2).filter(|&(_, length)| length == 2)?.0;
            }
        }
        if self.eat(b'.') || self.eat(b',') {
            self.digits(9)?;
        }
        let before = self.rest;
        self.blanks();
        match self.letters().replace('.', "").as_str() {
            "am" if (1..=12).contains(&hour) => hour %= 12,
            "pm" if (1..=12).contains(&hour) => hour = hour % 12 + 12,
            _ => self.rest = before,
        }
        Some((hour, minute, second))
    }

    fn offset(&mut self) -> Option<FixedOffset> {
        let zone = self.letters();
        if !matches!(zone.as_str(), "" | "z" | "utc" | "gmt") {
            return None;
        }
        if self.rest.is_empty() {
            return if zone.is_empty() { None } else { FixedOffset::east_opt(0) };
        }
        let sign = if self.eat(b'+') {
            1
        } else if self.eat(b'-') {
            -1
        } else {
            return None;
        };
        let (number, length) = self.digits(4)?;
        let (hours, minutes) = match length {
            1 | 2 if self.eat(b':') => (number, self.digits(2).filter(|&(_, length)| length == 2)?.0),
            1 | 2 => (number, 0),
            4 => (number / 100, number % 100),
            _ => return None,
        };
        (hours <= 14 && minutes < 60).then_some(())?;
        FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60) as i32)
    }
}
