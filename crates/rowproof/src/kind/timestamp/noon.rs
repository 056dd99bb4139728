//! Times in order that go back once a day, always at the same time of day: a clock of twelve hours begins anew at noon.

use super::super::Fault;
use crate::fix::{Fix, Safety};
use crate::rule::{Example, Rule, Severity, source};

pub(super) const BACK_AT_NOON: Rule = Rule {
    code: "timestamp-back-at-noon",
    severity: Severity::Warning,
    title: "Times that begin anew within the day",
    what: "{column} is in order, but for {count} days within which the times go back once, as after noon; none is at 0 o'clock or after 12:59.",
    why: "A clock of twelve hours that was written without AM and PM looks so. Calls of the afternoon would count as calls of the night.",
    remedy: "Look whether your source shows AM and PM, and export them, or 24 hours.",
    fix: Safety::Hint,
    fix_safety: "No fix: that the later times of a day are of its afternoon is likely, and not written.",
    sources: &[source::IMPACT_FTP, source::METRICA_CALLS],
    example: Example::file(
        "impact-conversions",
        "CampaignId,ActionTrackerId,EventDate,OrderId\n1,2,2026-11-18T09:11:03Z,a\n1,2,2026-11-18T11:34:20Z,b\n1,2,2026-11-18T02:21:37Z,c\n1,2,2026-11-18T04:37:54Z,d\n1,2,2026-11-19T09:12:11Z,e\n1,2,2026-11-19T11:33:28Z,f\n1,2,2026-11-19T02:22:45Z,g\n1,2,2026-11-19T04:38:02Z,h\n",
    ),
};

/// So many days that begin anew, and so many times that go on within a day, are no slip of one record.
const DAYS: u64 = 2;
const STEPS: u64 = 4;

/// Seconds of the half of a day.
const HALF: i64 = 12 * 3600;

/// What the order of a column's times shows, from the first to the last or from the last to the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Noon {
    rising: Days,
    falling: Days,
}

impl Noon {
    /// Notes a time between 1:00 and 12:59 by a number that rises with the days, and its seconds from midnight.
    pub(super) fn note(&mut self, day: i64, seconds: u32) {
        let time = i64::from(seconds) % HALF;
        let text = as_text(time);
        self.rising.note(Time { day, time, text });
        self.falling.note(Time { day: -day, time: -time, text: -text });
    }

    /// What the column shows, if all its times are between 1:00 and 12:59.
    pub(super) fn fault(&self) -> Option<Fault> {
        let days = [self.rising, self.falling].into_iter().find(Days::begin_anew)?;
        Some(Fault::new(&BACK_AT_NOON, Fix::None).with("count", days.anew.to_string()))
    }
}

/// A time by what it is compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Time {
    day: i64,
    time: i64,
    text: i64,
}

/// Times in one direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Days {
    last: Option<Time>,
    /// The first time of the last day.
    first: i64,
    /// Whether the last day has begun anew.
    is_anew: bool,
    /// Days that begin anew, and times that go on within such days: of two calls of a day that nobody put in order, every
    /// second pair goes back.
    anew: u64,
    steps: u64,
    /// Times that go on within the last day, as long as it has not begun anew.
    before: u64,
    /// Of days that begin anew, the earliest first time and the latest last one: what stands behind is before all that
    /// stand first, as where every day begins and ends at about the same time.
    earliest: Option<i64>,
    latest: Option<i64>,
    /// Whether times follow each other as texts would not: `9:00` and `11:00` sorted by their signs go back as well.
    is_of_times: bool,
    /// Whether days go back, or times twice within one.
    is_unordered: bool,
}

impl Days {
    fn note(&mut self, next: Time) {
        match self.last.replace(next) {
            Some(last) if last.day == next.day => self.go_on(last, next),
            last => {
                self.is_unordered |= last.is_some_and(|last| last.day > next.day);
                self.first = next.time;
                self.is_anew = false;
                self.before = 0;
            }
        }
    }

    fn go_on(&mut self, last: Time, next: Time) {
        let steps = if self.is_anew { &mut self.steps } else { &mut self.before };
        *steps += u64::from(last.time < next.time);
        self.is_of_times |= last.text > next.text;
        if next.time < last.time {
            self.is_unordered |= self.is_anew;
            self.is_anew = true;
            self.anew += 1;
            self.steps += std::mem::take(&mut self.before);
            self.earliest = Some(self.earliest.map_or(self.first, |earliest| earliest.min(self.first)));
        }
        if self.is_anew {
            self.latest = self.latest.max(Some(next.time));
        }
    }

    fn begin_anew(&self) -> bool {
        let is_apart = self.earliest.is_some() && self.latest < self.earliest;
        is_apart && !self.is_unordered && self.is_of_times && self.anew >= DAYS && self.steps >= STEPS
    }
}

/// Where an hour without a zero before it stands among texts: 10, 11 and 12 between 1 and 2.
fn as_text(time: i64) -> i64 {
    match time / 3600 {
        0 => 13,
        1 => 10,
        hour @ 10.. => hour + 1,
        hour => hour + 20,
    }
}

#[cfg(test)]
mod tests {
    use super::super::habits::tests::check;

    #[test]
    fn days() {
        let check = |days: &[&[&str]], expect: &[&str]| {
            let values = |of: fn(usize, &str) -> String| -> Vec<String> {
                days.iter().enumerate().flat_map(|(day, times)| times.iter().map(move |time| of(day, time))).collect()
            };
            check(&values(|day, time| format!("11/{}/2026 {time}:03", day + 13)), expect);
            check(&values(|day, time| format!("2026-11-{}T{time:0>5}:03-05:00", day + 13)), expect);
            let mut newest_first = values(|day, time| format!("2026-11-{} {time}:03", day + 13));
            newest_first.reverse();
            check(&newest_first, expect);
        };
        let told = &["timestamp-back-at-noon"];
        check(&[&["9:11", "11:34", "2:21", "4:37"], &["9:12", "11:33", "2:22", "4:38"]], told);
        check(&[&["9:11", "12:34", "2:21", "3:40"], &["10:33"], &["8:40", "11:12", "12:05", "1:22"]], told);
        // Mornings that nobody put in order.
        check(
            &[&["9:11", "11:34"], &["10:12", "9:33"], &["9:20", "10:22"], &["11:02", "8:40"], &["9:02", "10:40"], &["8:10", "11:20"]],
            &[],
        );
        // One slip; night calls; more than one step back; sorted as texts; each day at other hours.
        check(&[&["9:11", "11:34", "2:21", "4:37", "5:01"], &["9:12", "11:33"]], &[]);
        check(&[&["9:11", "11:34", "2:21", "4:37"], &["9:12", "11:33", "0:22", "4:38"]], &[]);
        check(&[&["9:11", "11:34", "2:21", "14:37"], &["9:12", "11:33", "2:22", "4:38"]], &[]);
        check(&[&["9:11", "2:34", "4:21", "1:37"], &["9:12", "11:33", "2:22", "4:38"]], &[]);
        check(&[&["10:11", "11:34", "2:21", "9:37"], &["10:12", "11:33", "8:22", "9:38"]], &[]);
        check(&[&["9:11", "11:34", "2:21", "4:37"], &["2:12", "3:33", "1:22", "1:38"]], &[]);
    }
}
