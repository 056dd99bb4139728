//! Dates that fit both orders and, in one of them, would lie where they cannot: a few dates of another source, which alone
//! tell the order of their column, must not put all others there.

use super::parse::{self, Form, Wall};
use super::{Answers, Evidence, Order};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

/// Notes in which order a date that fits both would lie in the future, whatever its zone.
pub(super) fn note_future(wall: &Wall, answers: &Answers, evidence: &mut Evidence) {
    if let Some(now) = answers.now {
        note(wall, |moment| moment > now.naive_utc() + ANY_ZONE, evidence);
    }
}

/// Notes the same of a value that comes after its record's later time, or before its earlier one.
pub fn note_beside(value: &str, other: DateTime<Utc>, is_later: bool, evidence: &mut Evidence) {
    let other = other.naive_utc();
    let is_misplaced = |moment: NaiveDateTime| if is_later { moment > other + ANY_ZONE } else { moment + ANY_ZONE < other };
    if let Some(wall) = parse::wall(value).filter(|wall| matches!(wall.order(), Form::Either)) {
        note(&wall, is_misplaced, evidence);
    }
}

/// No zone is further from UTC.
const ANY_ZONE: TimeDelta = TimeDelta::days(1);

fn note(wall: &Wall, is_misplaced: impl Fn(NaiveDateTime) -> bool, evidence: &mut Evidence) {
    let is_misplaced = |order| wall.naive(order).is_some_and(&is_misplaced);
    evidence.misplaced_day_first += u64::from(is_misplaced(Order::DayFirst));
    evidence.misplaced_month_first += u64::from(is_misplaced(Order::MonthFirst));
}
