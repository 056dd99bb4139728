//! Timestamps: a moment, written in ISO 8601 or as unix seconds.

mod filled_down;
mod habits;
pub mod joined;
mod misplaced;
mod moments;
mod noon;
mod number;
mod one_clock;
mod parse;
mod rules;
mod serial;
mod short_year;
mod swapped;
mod wrapped;
mod zone;

pub use habits::Habits;
pub use misplaced::note_beside;
pub(crate) use moments::Moments;
pub use moments::Ways;
pub use rules::RULES;
pub(crate) use short_year::ShortYears;
pub(crate) use swapped::Days;
pub use zone::Zone;

use super::{Answers, Evidence, Fault, Verdict, plain_number};
use crate::fix::{Fix, Question};
use crate::rule::Rule;
use chrono::{DateTime, FixedOffset, LocalResult, NaiveDateTime, TimeDelta, Utc};
use parse::{Form, Stated, Wall};
use rules::{
    ABBREVIATED_ZONE, CONTRADICTS_ORDER, IN_GAP, NOT_ISO, NOT_SPACED, NOT_UNIX, OFFSET_OF_NO_PLACE, PERHAPS_SWAPPED, REPEATED_HOUR,
    SHORT_YEAR, UNREADABLE, WITHOUT_HALF, WITHOUT_TIME, WITHOUT_ZONE,
};

/// How a target wants its moments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `2022-03-01T04:10:49-05:00`
    Iso8601,
    /// Whole seconds since 1970 in UTC.
    UnixSeconds,
    /// `2022-03-01 04:10:49-0500`
    Spaced,
}

impl Style {
    /// Writes a moment in this style: unix seconds as whole ones, ISO 8601 with the part of a second that there is.
    pub fn print(self, moment: DateTime<FixedOffset>) -> String {
        match self {
            Self::Iso8601 => moment.format("%Y-%m-%dT%H:%M:%S%.f%:z").to_string(),
            Self::UnixSeconds => moment.timestamp().to_string(),
            Self::Spaced => moment.format(SPACED).to_string(),
        }
    }

    /// The moment that a value in this style names; `None` where it names none.
    pub fn read(self, value: &str) -> Option<DateTime<Utc>> {
        match self {
            Self::Iso8601 => DateTime::parse_from_rfc3339(value).ok().map(|moment| moment.to_utc()),
            Self::UnixSeconds => value.parse().ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0)),
            Self::Spaced => DateTime::parse_from_str(value, SPACED).ok().map(|moment| moment.to_utc()),
        }
    }

    /// The rule that a moment in another spelling breaks.
    fn other_spelling(self) -> &'static crate::rule::Rule {
        match self {
            Self::Iso8601 => &NOT_ISO,
            Self::UnixSeconds => &NOT_UNIX,
            Self::Spaced => &NOT_SPACED,
        }
    }
}

/// [`Style::Spaced`], for chrono.
const SPACED: &str = "%Y-%m-%d %H:%M:%S%z";

/// Whether the day or the month comes first in a date like `03/04/2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// 3 April.
    DayFirst,
    /// March 4.
    MonthFirst,
}

/// The bit of the dot in [`Evidence::separators`]; dotted dates are written day first everywhere.
pub const DOT: u8 = 1;

impl Order {
    /// Both answers with their names.
    pub const CHOICES: [(&'static str, Self); 2] = [("day-first", Self::DayFirst), ("month-first", Self::MonthFirst)];
}

/// The day that a value names under an order, as `2026-04-03`.
pub fn day_of(value: &str, order: Order) -> Option<String> {
    parse::wall(value)?.naive(order).map(|moment| moment.date().to_string())
}

/// Whether `now` is the time of `before` without its seconds, as spreadsheets show times.
pub fn lacks_seconds_of(now: &str, before: &str) -> bool {
    let (Some(before), Some(now)) = (parse::wall(before), parse::wall(now)) else {
        return false;
    };
    let says_less = now.time.is_some_and(|clock| clock.to_the_minute) && before.time.is_some_and(|clock| !clock.to_the_minute);
    let orders = [Order::DayFirst, Order::MonthFirst];
    let same = |order| {
        let (Some(before), Some(now)) = (before.naive(order), now.naive(order)) else { return false };
        before - now < TimeDelta::minutes(1) && before >= now
    };
    says_less && matches!(now.stated, Stated::Nothing) && orders.into_iter().any(same)
}

/// No moment is longer, in bytes, whatever is around it; what is around it is taken off layer by layer.
const LONGEST: usize = 200;

/// Judges one moment.
pub fn judge(style: Style, value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    evidence.habits.note_value(value);
    if value.len() > LONGEST {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    }
    if let Some(long) = answers.year_first.then(|| short_year::written_out(value)).flatten() {
        return judge_short_year(style, &long, answers, evidence);
    }
    match answers.days_doubted.then(|| swapped::other_reading(value)).flatten() {
        Some(other) => judge_other_reading(style, &other, answers, evidence),
        None => judge_one(style, value, answers, evidence),
    }
}

/// Judges a date whose day and month are probably exchanged, by what it is then.
fn judge_other_reading(style: Style, other: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    match judge_one(style, other, answers, evidence) {
        Ok(()) => Err(Fault::new(&PERHAPS_SWAPPED, Fix::ask(other))),
        Err(Fault { fix: Fix::Edit { value, .. }, .. }) => Err(Fault::new(&PERHAPS_SWAPPED, Fix::ask(value))),
        Err(Fault { fix, .. }) => Err(Fault::new(&PERHAPS_SWAPPED, fix)),
    }
}

/// Judges a date whose year stood first with two digits, by what it is with four.
fn judge_short_year(style: Style, long: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    match judge_one(style, long, answers, evidence) {
        Ok(()) => Err(Fault::new(&SHORT_YEAR, Fix::ask(long))),
        Err(Fault { fix: Fix::Edit { value, .. }, .. }) => Err(Fault::new(&SHORT_YEAR, Fix::ask(value))),
        verdict => verdict,
    }
}

fn judge_one(style: Style, value: &str, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    if let Some(moment) = exact(style, value) {
        evidence.exact_moments += 1;
        evidence.habits.note_exact(value);
        let is_placed = zone::is_of_a_place(*moment.offset());
        return if is_placed { Ok(()) } else { Err(Fault::new(&OFFSET_OF_NO_PLACE, Fix::None)) };
    }
    if number::is_number(value) {
        return number::judge(style, value, answers, evidence);
    }
    if let Some(wall) = parse::wall(value) {
        note(value, &wall, answers, evidence);
        return judge_wall(style, value, &wall, answers, evidence);
    }
    let plain = plain_number::of(value).or_else(|| wrapped::inner(value));
    let Some(plain) = plain.filter(|plain| !plain.is_empty()) else {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    };
    match judge_one(style, &plain, answers, evidence) {
        Ok(()) => Err(Fault::new(style.other_spelling(), Fix::safe(plain))),
        verdict => verdict,
    }
}

/// Notes what a time adds to the picture of its column.
fn note(value: &str, wall: &Wall, answers: &Answers, evidence: &mut Evidence) {
    let order = match wall.order() {
        Form::Certain(order) => order,
        Form::Either => answers.order,
        Form::Impossible => return,
    };
    if let Some(naive) = wall.naive(order.unwrap_or(Order::DayFirst)) {
        evidence.habits.note(value, naive, wall.time.is_some_and(|clock| !clock.to_the_minute));
    }
}

/// A moment that exists, written just as the style wants it: `YYYY-MM-DDThh:mm:ss[.f](Z|±hh:mm)`, or
/// `YYYY-MM-DD hh:mm:ss±hhmm`. Unix seconds are read as numbers.
fn exact(style: Style, value: &str) -> Option<DateTime<FixedOffset>> {
    let bytes = value.as_bytes();
    match style {
        Style::Iso8601 if bytes.len() >= 20 && bytes[10] == b'T' && !bytes.ends_with(b"z") => DateTime::parse_from_rfc3339(value).ok(),
        Style::Spaced if bytes.len() == 24 && bytes[10] == b' ' => DateTime::parse_from_str(value, SPACED).ok(),
        _ => None,
    }
}

/// Unix seconds that can be a call's: from 2000 to 2033. Above that, ten digits are rather a calendar date
/// (2026112014) than a moment.
const PLAUSIBLE: std::ops::Range<i64> = 946_684_800..2_000_000_000;

fn judge_wall(style: Style, value: &str, wall: &Wall, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    let rule = style.other_spelling();
    let order = match wall.order() {
        Form::Certain(order) => {
            evidence.separators |= wall.separator();
            match order {
                Some(Order::DayFirst) => evidence.day_first += 1,
                Some(Order::MonthFirst) => evidence.month_first += 1,
                None => {}
            }
            order
        }
        Form::Either => {
            evidence.either_order += 1;
            evidence.separators |= wall.separator();
            misplaced::note_future(wall, answers, evidence);
            answers.order.map(|order| answers.ways.own(value, wall).unwrap_or(order))
        }
        Form::Impossible => return Err(Fault::new(&UNREADABLE, Fix::None)),
    };
    let is_either = matches!(wall.order(), Form::Either);
    let is_doubted = is_either && answers.order.is_some_and(|order| !answers.ways.follow(order, value, wall));
    let contradicts = is_doubted || (answers.order.is_some() && order.is_some() && answers.order != order);
    if wall.time.is_none() {
        return Err(Fault::new(&WITHOUT_TIME, Fix::None));
    }
    let undecided = order.is_none() && is_either;
    let naive = wall.naive(order.unwrap_or(Order::DayFirst));
    let Some(naive) = naive else {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    };
    let verdict = match wall.stated {
        Stated::Zone(Zone::Fixed(offset)) if !zone::is_of_a_place(offset) => Err(Fault::new(&UNREADABLE, Fix::None)),
        Stated::Zone(zone) | Stated::Usually(zone) => moment_in(style, rule, naive, zone),
        Stated::OneOf(offsets) => place_among(style, naive, offsets, answers, evidence),
        Stated::Nothing => place(style, rule, naive, answers, evidence),
    };
    match verdict {
        // Whatever came of one order is nothing to go by.
        Err(Fault { fix: Fix::Edit { .. } | Fix::None, .. }) if undecided => Err(Fault::new(rule, Fix::Decide(Question::Order))),
        Err(Fault { fix: Fix::Edit { value, .. }, .. }) if contradicts => Err(Fault::new(&CONTRADICTS_ORDER, Fix::ask(value))),
        Err(Fault { fix: Fix::Edit { value: written, .. }, .. }) if answers.ways.lacks_half(value, wall) => {
            Err(Fault::new(&WITHOUT_HALF, Fix::ask(written)))
        }
        Err(Fault { fix: Fix::Edit { value, .. }, .. }) if wall.short_year => Err(Fault::new(&SHORT_YEAR, Fix::ask(value))),
        Err(Fault { fix: Fix::Edit { value, .. }, .. }) if matches!(wall.stated, Stated::Usually(_)) => {
            Err(Fault::new(&ABBREVIATED_ZONE, Fix::ask(value)))
        }
        verdict => verdict,
    }
}

/// Puts a wall time into the column's zone, if that is known.
fn place(style: Style, rule: &'static Rule, wall: NaiveDateTime, answers: &Answers, evidence: &mut Evidence) -> Verdict {
    evidence.without_zone += u64::from(!answers.zone_stated);
    let Some(zone) = answers.zone else {
        let rule = if style == Style::UnixSeconds { rule } else { &WITHOUT_ZONE };
        return Err(Fault::new(rule, Fix::Decide(Question::TimeZone)));
    };
    moment_in(style, rule, wall, zone)
}

/// Puts a wall time into the column's zone, if that has one of the offsets that the time's letters mean.
fn place_among(style: Style, wall: NaiveDateTime, offsets: &[i32], answers: &Answers, evidence: &mut Evidence) -> Verdict {
    const HALF_A_YEAR: TimeDelta = TimeDelta::days(182);
    let has = |wall| {
        let moment = answers.zone.and_then(|zone| zone.moments(wall).earliest());
        moment.is_some_and(|moment| offsets.contains(&(moment.offset().local_minus_utc() / 60)))
    };
    match place(style, &ABBREVIATED_ZONE, wall, answers, evidence) {
        Err(Fault { fix: Fix::Decide(question), .. }) => Err(Fault::new(&ABBREVIATED_ZONE, Fix::Decide(question))),
        verdict if has(wall) => verdict,
        // Many write the letters of winter in summer too.
        Err(Fault { fix: Fix::Edit { value, .. }, .. }) if has(wall + HALF_A_YEAR) => Err(Fault::new(&ABBREVIATED_ZONE, Fix::ask(value))),
        _ => Err(Fault::new(&ABBREVIATED_ZONE, Fix::None)),
    }
}

/// The moment at which the clocks of a zone show a time.
fn moment_in(style: Style, rule: &'static Rule, wall: NaiveDateTime, zone: Zone) -> Verdict {
    let moments = zone.moments(wall);
    // The year 2569 is of another calendar, the year 1 of an empty field.
    if moments.earliest().is_some_and(|moment| !PLAUSIBLE.contains(&moment.timestamp())) {
        return Err(Fault::new(&UNREADABLE, Fix::None));
    }
    Err(match moments {
        LocalResult::Single(moment) => Fault::new(rule, Fix::safe(style.print(moment))),
        LocalResult::Ambiguous(first, _) => Fault::new(&REPEATED_HOUR, Fix::ask(style.print(first))).with("zone", zone.to_string()),
        LocalResult::None => Fault::new(&IN_GAP, Fix::None).with("zone", zone.to_string()),
    })
}

#[cfg(test)]
mod tests;
