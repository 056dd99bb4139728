//! How the moments of a column are written, as an excerpt of the file shows it: in which order of day and month, and on
//! which clock. Files that were joined have several ways in one column, and each sign between day and month speaks for
//! the dates that have it alone.

use super::parse::{self, Wall};
use super::swapped;
use super::{Order, parse::Form};

/// So many sure times of a clock of 24 hours, and one in so many of those without a half of the day, before the others are
/// taken for times of such a clock, too. Half of a day's hours are sure.
const SURE: u32 = 3;
const SHARE: u32 = 4;

/// Counts over a column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Moments {
    by_sign: [OfSign; SIGNS],
    put_right: u32,
}

/// By what stands between the parts of a date: a dot, a slash, a hyphen; a hyphen behind the year; anything else.
const SIGNS: usize = 5;
const DOT: usize = 0;
const SLASH: usize = 1;
const ISO: usize = 3;

/// Counts over the dates with one sign.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct OfSign {
    day_first: u32,
    month_first: u32,
    either: u32,
    with_half: u32,
    /// Without a half of the day, between 1:00 and 12:59.
    without_half: u32,
    /// The same at 0 o'clock or after 12:59.
    sure: u32,
}

/// What they show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ways {
    /// By sign, as bits: which dates are proved to have the day first, and which the month.
    day_first: u8,
    month_first: u8,
    /// By sign, as bits: which have an order at all.
    ordered: u8,
    /// Whether others are moments that were put right, whose signs nobody knows any more.
    has_others: bool,
    /// By sign, as bits: whose times may lack their half of the day.
    without_half: u8,
}

impl Moments {
    /// Counts one more value.
    pub(crate) fn add(&mut self, value: &str) {
        self.put_right += u32::from(swapped::is_put_right(value) || swapped::unix_days(value).is_some());
        let Some(wall) = may_be_moment(value).then(|| parse::wall(value)).flatten() else {
            return;
        };
        let of_sign = &mut self.by_sign[sign(value, &wall)];
        match wall.order() {
            Form::Certain(Some(Order::DayFirst)) => of_sign.day_first += 1,
            Form::Certain(Some(Order::MonthFirst)) => of_sign.month_first += 1,
            Form::Either => of_sign.either += 1,
            Form::Certain(None) | Form::Impossible => {}
        }
        if let Some(clock) = wall.time {
            of_sign.with_half += u32::from(clock.has_half);
            of_sign.without_half += u32::from(clock.may_lack_half());
            of_sign.sure += u32::from(!clock.has_half && !clock.may_lack_half());
        }
    }

    /// What all of them show together.
    pub(crate) fn ways(&self) -> Ways {
        let bits = |is: &dyn Fn(usize, &OfSign) -> bool| {
            let set = self.by_sign.iter().enumerate().filter(|&(sign, counts)| is(sign, counts));
            set.fold(0, |bits, (sign, _)| bits | 1 << sign)
        };
        // Where the times with a half have been put right, a few without one are left over.
        let left_over = |sign, counts: &OfSign| sign == SLASH && self.put_right > 0 && counts.sure == 0;
        let is_mixed =
            |counts: &OfSign| counts.with_half > 0 && (counts.sure < SURE || counts.sure * SHARE < counts.sure + counts.without_half);
        Ways {
            day_first: bits(&|_, counts| counts.day_first > 0),
            month_first: bits(&|_, counts| counts.month_first > 0),
            ordered: bits(&|_, counts| counts.day_first + counts.month_first + counts.either > 0),
            has_others: self.put_right > 0,
            without_half: bits(&|sign, counts| is_mixed(counts) || left_over(sign, counts)),
        }
    }
}

impl Ways {
    /// Whether an order that was decided for the column holds for a date that fits both: the dates with its sign have it, or
    /// there are no others. Those that were put right may have been others, and the answer about them.
    pub(super) fn follow(self, order: Order, value: &str, wall: &Wall) -> bool {
        let sign = sign(value, wall);
        let bit = 1 << sign;
        let (same, other) = match order {
            Order::DayFirst => (self.day_first, self.month_first),
            Order::MonthFirst => (self.month_first, self.day_first),
        };
        // Dotted dates are written day first everywhere.
        let is_usual = sign == DOT && order == Order::DayFirst;
        other & bit == 0 && (same & bit != 0 || is_usual || (self.ordered & !bit == 0 && !self.has_others))
    }

    /// The order of the dates with the sign of this one, where other dates have another sign.
    pub(super) fn own(self, value: &str, wall: &Wall) -> Option<Order> {
        let bit = 1 << sign(value, wall);
        match (self.ordered & !bit != 0, self.day_first & bit != 0, self.month_first & bit != 0) {
            (true, true, false) => Some(Order::DayFirst),
            (true, false, true) => Some(Order::MonthFirst),
            _ => None,
        }
    }

    /// Whether a time lacks the half of the day that others with its sign have.
    pub(super) fn lacks_half(self, value: &str, wall: &Wall) -> bool {
        self.without_half != 0 && wall.time.is_some_and(|clock| clock.may_lack_half()) && self.without_half >> sign(value, wall) & 1 == 1
    }
}

/// Whether a value is worth reading as a moment: ids, numbers and addresses are passed over by their signs.
fn may_be_moment(value: &str) -> bool {
    let begins = value.starts_with(|first: char| first.is_ascii_digit()) || value.contains(' ');
    let is_parted = |byte: u8| matches!(byte, b'.' | b'/' | b'-' | b' ') || byte >= 0x80;
    (8..=60).contains(&value.len()) && begins && value.bytes().any(is_parted) && value.bytes().any(|byte| byte.is_ascii_digit())
}

fn sign(value: &str, wall: &Wall) -> usize {
    match wall.separator() {
        1 => DOT,
        2 => SLASH,
        4 => 2,
        _ if value.as_bytes().get(4) == Some(&b'-') => ISO,
        _ => SIGNS - 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(values: &[&str]) -> Ways {
        let mut moments = Moments::default();
        values.iter().for_each(|value| moments.add(value));
        moments.ways()
    }

    #[test]
    fn orders() {
        let check = |values: &[&str], value: &str, expect: [bool; 2]| {
            let wall = parse::wall(value).expect("a moment");
            let follows = [Order::DayFirst, Order::MonthFirst].map(|order| ways(values).follow(order, value, &wall));
            assert_eq!(follows, expect, "{values:?} {value}");
        };
        check(&["03/04/2026"], "03/04/2026 10:00", [true, true]);
        check(&["03/04/2026", "13/04/2026"], "03/04/2026 10:00", [true, false]);
        check(&["13/04/2026", "04/13/2026"], "03/04/2026 10:00", [false, false]);
        // Each sign speaks for itself.
        let joined = ["13.11.2026 10:00", "11.10.2026 10:00", "11/06/2026 10:00:00 AM", "11/17/2026 10:00:00 AM"];
        check(&joined, "11.10.2026 10:00", [true, false]);
        check(&joined, "11/06/2026 10:00:00 AM", [false, true]);
        check(&joined[..3], "11/06/2026 10:00:00 AM", [false, false]);
        check(&joined[1..3], "11.10.2026 10:00", [true, false]);
        check(&["2026-11-06 10:00", "5 Nov 2026"], "03/04/2026 10:00", [true, true]);
        // The same after the dotted ones were put right.
        check(&["2026-11-13T10:00:00+00:00", "11/06/2026 10:00:00 AM"], "11/06/2026 10:00:00 AM", [false, false]);
        check(&["1794562200", "11/06/2026", "11/17/2026"], "11/06/2026 10:00:00 AM", [false, true]);
    }

    #[test]
    fn halves() {
        let check = |values: &[&str], value: &str, expect: bool| {
            let wall = parse::wall(value).expect("a moment");
            assert_eq!(ways(values).lacks_half(value, &wall), expect, "{values:?} {value}");
        };
        let halves = ["11/03/2026 04:17:37 PM -0500", "11/13/2026 05:20:37 -0500"];
        check(&halves, "11/13/2026 05:20:37 -0500", true);
        check(&halves, "11/13/2026 15:20:37 -0500", false);
        check(&halves, "11/13/2026 00:20:37 -0500", false);
        check(&halves, "13.11.2026 05:20:37 -0500", false);
        check(&halves, "2026-11-13 05:20:37 -0500", false);
        check(&halves[1..], "11/13/2026 05:20:37 -0500", false);
        // Two clocks, of two programs.
        let clocks = ["11/03/2026 04:17 PM", "11/13/2026 15:20", "11/13/2026 14:20", "11/13/2026 19:20", "11/13/2026 09:20"];
        check(&clocks, "11/13/2026 09:20", false);
        check(&clocks[..2], "11/13/2026 09:20", true);
        // The same after the others were put right.
        check(&["2026-11-03T16:17:37-05:00", "11/13/2026 05:20:37 -0500"], "11/13/2026 05:20:37 -0500", true);
        check(&["2026-11-03T16:17:37-05:00", "11/13/2026 15:20"], "11/13/2026 05:20:37 -0500", false);
        check(&["1793606417", "11/13/2026 05:20"], "11/13/2026 05:20", true);
    }
}
