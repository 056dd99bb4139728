//! Series: values that rise by one from record to record, as a spreadsheet makes them where a value is dragged down.

use crate::fix::{Fix, Safety};
use crate::format::Field;
use crate::kind::timestamp::Style;
use crate::kind::{Fault, Kind};
use crate::rule::{Example, Rule, Severity, source};

/// Values that rise by one.
pub const SERIES: Rule = Rule {
    code: "value-series",
    severity: Severity::Warning,
    title: "Values that rise by one from record to record",
    what: "{column} rises by one in each of {count} records: from “{from}” on line {from_line} to “{upto}” on line {upto_line}.",
    why: "Spreadsheets make such a series where a value is dragged down or filled in, in place of the same value or of the true ones. Numbers of callers, visitors and campaigns, amounts and times do not follow each other so.",
    remedy: "Look at the column at its source. Where one value was to be repeated, fill it in again without counting up.",
    fix: Safety::Hint,
    fix_safety: "No fix: which of the values were there before is not in the file.",
    sources: &[source::EXCEL_FILL, source::IMPACT_FTP],
    example: Example::file(
        "google-ads-calls",
        "Caller's Phone Number,Call Start Time,Conversion Name,Conversion Time\n+12125560100,2026-11-10 10:00:12-0500,Call,2026-11-10 10:05:00-0500\n+12125560101,2026-11-10 11:00:12-0500,Call,2026-11-10 11:05:00-0500\n+12125560102,2026-11-10 12:00:12-0500,Call,2026-11-10 12:05:00-0500\n+12125560103,2026-11-10 13:00:12-0500,Call,2026-11-10 13:05:00-0500\n",
    ),
};

/// So many values that follow each other are no accident in a short file; in a long one, it takes more.
const LONG: u64 = 4;

/// How often runs as long as one that is told may be met by accident: in one file of a thousand.
const ACCIDENT: f64 = 0.001;

/// So many amounts or lengths of time, which are small numbers and follow each other more often.
const LONG_OF_MEASURES: u64 = 6;

/// Runs of one column whose extent is told, the longest ones.
const RUNS: usize = 64;

/// The longest value that is remembered, in bytes.
const LONGEST: usize = 100;

/// Of which fields a series is a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rises {
    /// Values of people and machines, which never follow each other.
    Never,
    /// Amounts, lengths and points of time, of which one follows another now and then.
    Rarely,
    /// Values of which the file has one, or a few that recur; chosen from a few, they follow each other by accident.
    Seldom,
}

impl Rises {
    /// How often the values of a field rise by one. Ids of calls and orders often do.
    pub fn of(field: &Field) -> Option<Self> {
        match (field.concept.as_str(), &field.kind) {
            ("caller-number" | "metrica-client-id", _) => Some(Self::Never),
            (_, Kind::Phone(_)) => Some(Self::Seldom),
            // Other times end in an offset, which does not count up.
            (_, Kind::Timestamp(Style::UnixSeconds) | Kind::Duration | Kind::Decimal) => Some(Self::Rarely),
            (_, Kind::Integer(_) | Kind::Text | Kind::Code) if field.constant => Some(Self::Seldom),
            _ => None,
        }
    }

    /// How many values are taken to have been seen before the first one, one of which followed the one before.
    fn values_before(self) -> f64 {
        if self == Self::Rarely { 30.0 } else { 1000.0 }
    }

    /// How many values that follow each other are told, where no chance makes so many.
    fn least(self) -> u64 {
        if self == Self::Rarely { LONG_OF_MEASURES } else { LONG }
    }
}

/// Where a value stands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    value: String,
    line: u64,
}

/// Values side by side that rise by one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    from: Place,
    upto: Place,
    count: u64,
}

/// The series of one column. Remembers its last value, not all of them.
#[derive(Debug, Default)]
pub struct Series {
    first: String,
    last: String,
    line: u64,
    /// Whether the last value is the first one; of a column that rises, not looked at.
    last_is_first: bool,
    values: u64,
    /// Values that are neither the first one nor in a run.
    others: u64,
    /// How often a value followed the one before, and made no run.
    steps: u64,
    /// The run that the last value may go on: its first value, and how many there are.
    open: Option<(Place, u64)>,
    runs: Vec<Run>,
}

impl Series {
    /// Notes the value of a record that begins on `line`.
    #[inline]
    pub fn note(&mut self, value: &str, line: u64) {
        // What is longer than any number or name is remembered as nothing.
        let value = if value.len() > LONGEST { "" } else { value };
        self.values += 1;
        if self.values == 1 {
            self.first.push_str(value);
        } else if self.open.is_none() && self.last == value {
            // So it goes in columns of one value.
            self.line = line;
            self.others += u64::from(!self.last_is_first);
            return;
        }
        if follows(&self.last, value) {
            let (last, at) = (&self.last, self.line);
            self.open.get_or_insert_with(|| (Place { value: last.clone(), line: at }, 1)).1 += 1;
        } else {
            self.close();
            self.last_is_first = value == self.first;
            self.others += u64::from(!self.last_is_first);
        }
        self.line = line;
        self.last.clear();
        self.last.push_str(value);
    }

    fn close(&mut self) {
        let Some((from, count)) = self.open.take() else {
            return;
        };
        if count < LONG {
            self.others += count - 1;
            self.steps += count - 1;
            return;
        }
        self.others -= u64::from(from.value != self.first);
        if self.runs.len() == RUNS {
            let shortest = (0..RUNS).min_by_key(|&run| self.runs[run].count).unwrap_or_default();
            if self.runs[shortest].count >= count {
                return;
            }
            self.runs.remove(shortest);
        }
        self.runs.push(Run { from, upto: Place { value: self.last.clone(), line: self.line }, count });
    }

    /// Whether a run of so many values may well be met among so many by accident, as often as values follow each other in
    /// this column.
    fn may_be_accident(&self, count: u64, rises: Rises) -> bool {
        let values = self.values as f64;
        let step = (self.steps as f64 + 1.0) / (values + rises.values_before());
        count < rises.least() || values * step.powf(count as f64 - 1.0) > ACCIDENT
    }

    /// The runs that are no accident, each with the line that it begins on. To be called at the end.
    pub fn faults(&mut self, rises: Rises) -> Vec<(u64, Fault)> {
        self.close();
        if rises == Rises::Seldom && self.others * 20 > self.values {
            return Vec::new();
        }
        let runs = self.runs.iter().filter(|run| !self.may_be_accident(run.count, rises));
        runs.map(|run| (run.from.line, run.fault())).collect()
    }
}

impl Run {
    fn fault(&self) -> Fault {
        Fault::new(&SERIES, Fix::None)
            .with("count", self.count.to_string())
            .with("from", &self.from.value)
            .with("from_line", self.from.line.to_string())
            .with("upto", &self.upto.value)
            .with("upto_line", self.upto.line.to_string())
    }
}

/// Whether a value is the one before, counted up: its last digits plus one, or a text without a number and its second.
fn follows(before: &str, value: &str) -> bool {
    let (Some(&last), Some(&next)) = (before.as_bytes().last(), value.as_bytes().last()) else {
        return false;
    };
    // Nearly all values differ here.
    if !last.is_ascii_digit() {
        return next == b'2' && last.is_ascii_alphabetic() && value[..value.len() - 1] == *before;
    }
    let is_next_digit = next == if last == b'9' { b'0' } else { last + 1 };
    is_next_digit && numbered(value).is_some_and(|(text, number)| numbered(before) == Some((text, number.wrapping_sub(1))))
}

/// A text and the number at its end, of which the last digits are enough.
fn numbered(value: &str) -> Option<(&str, u64)> {
    const DIGITS: usize = 18;
    let digits = value.bytes().rev().take(DIGITS).take_while(u8::is_ascii_digit).count();
    let (text, number) = value.split_at(value.len() - digits);
    Some((text, number.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_value() {
        let check = |before: &str, value: &str, expect: bool| assert_eq!(follows(before, value), expect, "{before} {value}");
        check("1000", "1001", true);
        check("1099", "1100", true);
        check("+1 (212) 556-0100", "+1 (212) 556-0101", true);
        check("1783525479862430720", "1783525479862430721", true);
        check("Acme", "Acme2", true);
        check("Acme9", "Acme10", true);
        check("1000", "1002", false);
        check("1000", "1000", false);
        check("Acme9", "Bcme10", false);
        check("é", "é2", false);
        check("", "1", false);
    }

    #[test]
    fn runs() {
        let check = |rises: Rises, values: &[&str], expect: &[(u64, &str, &str)]| {
            let mut series = Series::default();
            for (line, value) in (1..).zip(values) {
                series.note(value, line);
            }
            let found = series.faults(rises);
            let fact = |fault: &Fault, name: &str| fault.facts.iter().find(|fact| fact.0 == name).map(|fact| fact.1.clone()).unwrap();
            let found: Vec<_> = found.iter().map(|(line, fault)| (*line, fact(fault, "from"), fact(fault, "upto"))).collect();
            let found: Vec<_> = found.iter().map(|(line, from, upto)| (*line, from.as_str(), upto.as_str())).collect();
            assert_eq!(found, expect, "{values:?}");
        };
        check(Rises::Never, &["7", "1", "2", "3", "4", "9", "6", "7", "8", "9", "10"], &[(2, "1", "4"), (7, "6", "10")]);
        check(Rises::Never, &["1", "2", "3", "9"], &[]);
        check(Rises::Seldom, &["5", "5", "5", "6", "7", "8"], &[(3, "5", "8")]);
        check(Rises::Seldom, &["5", "6", "7", "8"], &[(1, "5", "8")]);
        // Numbers that recur in any order.
        check(Rises::Seldom, &["1", "2", "3", "4", "2", "1", "4", "1", "3", "2"], &[]);
        check(Rises::Seldom, &["A", "A2", "A3", "A4"], &[(1, "A", "A4")]);
        check(Rises::Rarely, &["30", "83", "752", "753", "754", "755", "756", "757", "758"], &[(3, "752", "758")]);
        check(Rises::Rarely, &["30", "83", "752", "753", "754", "755", "756", "31"], &[]);
    }

    /// Callers of a few lines of one office, who follow each other now and then.
    #[test]
    fn the_more_values_the_longer_a_run_has_to_be() {
        let check = |records: u64, lines: u64, dragged: u64, expect: usize| {
            let (mut series, mut state) = (Series::default(), 1u64);
            for record in 0..records {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                series.note(&(5_550_100 + (state >> 33) % lines).to_string(), record);
            }
            (0..dragged).for_each(|step| series.note(&(7_770_100 + step).to_string(), records + step));
            let found = series.faults(Rises::Never);
            assert_eq!(found.len(), expect, "{dragged} dragged behind {records} of {lines} lines: {found:?}");
        };
        check(0, 1, 4, 1);
        check(1_000, 1_000_000, 4, 1);
        check(100_000, 1_000_000, 4, 1);
        check(200_000, 100, 0, 0);
        check(200_000, 100, 4, 0);
        check(200_000, 100, 8, 1);
        check(200_000, 20, 0, 0);
        check(200_000, 20, 20, 1);
        // Of more accidents than are remembered, the longest run is.
        check(200_000, 5, 20, 1);
    }
}
