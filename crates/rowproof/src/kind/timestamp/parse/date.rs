//! Dates: numbers in any order, names of months, weeks and days of the year.

use super::Date;
use super::cursor::Cursor;
use super::months;
use chrono::{Datelike, NaiveDate, Weekday};

/// Whether a value is a run of digits that a date and a time fill: `20261121140500`.
pub(super) fn is_compact(value: &str) -> bool {
    matches!(value.bytes().take_while(u8::is_ascii_digit).count(), 12 | 14)
}

impl Cursor<'_> {
    /// The date that comes next, and whether its year has two digits.
    pub(super) fn date(&mut self) -> Option<(Date, bool)> {
        if self.peek()?.is_ascii_alphabetic() {
            self.weekday();
        }
        if self.peek()?.is_ascii_alphabetic() {
            return self.named_month_first();
        }
        let (first, length) = self.digits(8)?;
        match length {
            8 => return plain(first / 10_000, first / 100 % 100, first % 100),
            7 => return ordinal(first / 1000, first % 1000),
            _ => {}
        }
        if length == 4 && self.peek().is_some_and(|sign| matches!(sign, b'W' | b'w')) {
            return self.week(first);
        }
        if length <= 2
            && matches!(self.rest, [b' ' | b'-' | b'/' | b'.', letter, ..] | [b'.', b' ', letter, ..] | [letter, ..] if letter.is_ascii_alphabetic())
        {
            return self.named_month(first);
        }
        let separator = self.peek().filter(|byte| matches!(byte, b'-' | b'/' | b'.'))?;
        self.separator(separator);
        if length == 4 {
            return self.year_first(first, separator);
        }
        let (second, _) = self.digits(2)?;
        if length > 2 || !self.separator(separator) {
            return None;
        }
        let (year, short) = self.year()?;
        let _ = separator == b'.' && self.eat(separator);
        Some((Date::Pair { first, second, year, separator }, short))
    }

    /// `Nov-21` after `2026-`, and `november 21.` after `2026. `
    fn named_month_between(&mut self, year: u32, separator: u8) -> Option<(Date, bool)> {
        let month = self.month()?;
        let _ = self.eat(separator) || self.blanks();
        let (day, _) = self.digits(2)?;
        let _ = separator == b'.' && self.eat(separator);
        plain(year, month, day)
    }

    /// `11-21`, `325`, `Nov-21` or `W47-6` after `2026-`
    fn year_first(&mut self, year: u32, separator: u8) -> Option<(Date, bool)> {
        if self.peek().is_some_and(|sign| matches!(sign, b'W' | b'w')) {
            return self.week(year);
        }
        if self.peek().is_some_and(|sign| sign.is_ascii_alphabetic()) {
            return self.named_month_between(year, separator);
        }
        let (second, length) = self.digits(3)?;
        if length == 3 {
            return ordinal(year, second).filter(|_| separator == b'-');
        }
        let (day, _) = self.separator(separator).then(|| self.digits(2)).flatten()?;
        let _ = separator == b'.' && self.eat(separator);
        plain(year, second, day)
    }

    /// Passes over the sign between the parts of a date. Czechs, Koreans and Hungarians put a blank behind their dots, and a
    /// dot behind the last part.
    fn separator(&mut self, separator: u8) -> bool {
        let eaten = self.eat(separator);
        let _ = eaten && separator == b'.' && self.blanks();
        eaten
    }

    /// Passes over the letters of `8th` and `1er`.
    fn ordinal_letters(&mut self, day: u32) -> bool {
        ["st", "nd", "rd", "th"].into_iter().any(|letters| self.eat_word(letters)) || (day == 1 && self.eat_word("er"))
    }

    /// `W47-6` or `W476`
    fn week(&mut self, year: u32) -> Option<(Date, bool)> {
        self.rest = &self.rest[1..];
        let week = self.pair()?;
        self.eat(b'-');
        let day = self.digits(1)?.0.checked_sub(1)?;
        calendar(NaiveDate::from_isoywd_opt(year as i32, week, Weekday::try_from(day as u8).ok()?)?)
    }

    /// `Nov 2026` after `21 `; the signs between may be blanks, hyphens, slashes or none, the dot of `21. November 2026`,
    /// and the words of `1er mars 2026` and `3 de mayo de 2026`.
    fn named_month(&mut self, day: u32) -> Option<(Date, bool)> {
        let _ = self.eat(b'-') || self.eat(b'/') || self.eat(b'.') || self.ordinal_letters(day);
        let _ = self.blanks() && self.eat_word("de") && self.blanks();
        let month = self.month()?;
        let _ = self.eat(b'-') || self.eat(b'/') || self.blanks_and_commas();
        let _ = (self.eat_word("de") || self.eat_word("del")) && self.blanks();
        let (year, short) = self.year()?;
        Some((Date::Plain { year, month, day }, short))
    }

    /// `Mar 1, 2022`
    fn named_month_first(&mut self) -> Option<(Date, bool)> {
        let month = self.month()?;
        self.blanks();
        let (day, _) = self.digits(2)?;
        self.ordinal_letters(day);
        self.blanks_and_commas();
        let (year, short) = self.year()?;
        Some((Date::Plain { year, month, day }, short))
    }

    /// `Sat Nov 21`, `Nov  2`
    pub(super) fn month_and_day(&mut self) -> Option<(u32, u32)> {
        self.weekday();
        let month = self.month()?;
        self.blanks();
        Some((month, self.digits(2)?.0))
    }

    fn month(&mut self) -> Option<u32> {
        let word = self.letters();
        self.eat(b'.');
        months::month(&word)
    }

    /// Passes over `Sat, `: the date says it too.
    fn weekday(&mut self) {
        let before = self.rest;
        let word = self.letters();
        if months::is_weekday(&word) {
            self.eat(b'.');
            self.blanks_and_commas();
        } else {
            self.rest = before;
        }
    }

    /// Four digits; or two, which leave the century open: this one is taken, and the caller told.
    fn year(&mut self) -> Option<(i32, bool)> {
        match self.digits(4)? {
            (year, 4) => Some((year as i32, false)),
            (year, 2) => Some((2000 + year as i32, true)),
            _ => None,
        }
    }
}

fn plain(year: u32, month: u32, day: u32) -> Option<(Date, bool)> {
    Some((Date::Plain { year: year as i32, month, day }, false))
}

fn ordinal(year: u32, day: u32) -> Option<(Date, bool)> {
    calendar(NaiveDate::from_yo_opt(year as i32, day)?)
}

fn calendar(date: NaiveDate) -> Option<(Date, bool)> {
    plain(u32::try_from(date.year()).ok()?, date.month(), date.day())
}
