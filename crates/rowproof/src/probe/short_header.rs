//! A header that has fewer headings than the records have cells: what the values under the headings say of it.

mod cut;

use crate::fix::Fix;
use crate::format::{self, Format};
use crate::kind::{Answers, Evidence, Kind};
use crate::mapping::fold;
use crate::profile::Shapes;
use crate::shape::Shape;

pub use cut::Joints;

/// By how many headings over values that fit them the true place of the headings has to be better.
const LEAD: i32 = 3;

/// Records of which the values have to be known.
const RECORDS: usize = 3;

/// How a header is too short for its records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShortHeader {
    /// It lacks the heading of the first column: each of its headings is that of the cell one to the right. So R writes
    /// tables with the names of their rows.
    First,
    /// It lacks none. Values of each record have the delimiter in them without quotes, and are read as several cells.
    Cut(Joints),
}

impl ShortHeader {
    /// What the values of the true columns look like, where `profile` is that of the cells as they are read.
    pub(super) fn profile(&self, mut profile: Vec<Shapes>, records: &[Vec<String>], delimiter: &str) -> Vec<Shapes> {
        let Self::Cut(joints) = self else { return profile };
        // The last ones first, so that the places of the others stay as they are.
        for cells in joints.cells().into_iter().rev() {
            let mut whole = Shapes::default();
            records.iter().for_each(|record| whole.add(&record[cells.clone()].join(delimiter)));
            profile.splice(cells, [whole]);
        }
        profile
    }

    /// In which cell of the header the heading of a column stands.
    pub fn cell_of(&self, column: usize) -> Option<usize> {
        match self {
            Self::First => column.checked_sub(1),
            Self::Cut(_) => Some(column),
        }
    }
}

/// How the header is too short, as far as the values of the first records tell. Not at all is no finding: then the last
/// columns have no heading.
pub(super) fn of(table: &Table) -> Option<ShortHeader> {
    if table.records.len() < RECORDS {
        return None;
    }
    let lacking = table.records[0].len().checked_sub(table.headings.len()).filter(|&lacking| lacking > 0)?;
    let as_it_is = table.fit(|_| 0);
    let moved = table.fit(|_| 1);
    if lacking == 1 && moved.total >= as_it_is.total + LEAD && moved.wrong * 4 <= as_it_is.wrong {
        return Some(ShortHeader::First);
    }
    cut::find(table, lacking).map(ShortHeader::Cut)
}

/// What a heading says that the values below it are: in the file's format, or else in any.
fn kind_of(heading: &str, format: &'static Format) -> Option<&'static Kind> {
    let folded = fold(heading);
    let in_format = |format: &'static Format| Some(&format.fields[format.headings.get(&folded)?.first()?.field].kind);
    in_format(format).or_else(|| format::all().iter().find_map(in_format))
}

/// Whether a value is of a kind, or could be made so. A day without its time is rather a moment than a phone number.
fn is_of_kind(kind: &Kind, value: &str) -> bool {
    let is_moment = matches!(kind, Kind::Timestamp(_));
    if Shape::of(value) == Shape::Time && (is_moment || matches!(kind, Kind::Phone(_))) {
        return is_moment;
    }
    let fault = kind.judge(value, &Answers::default(), &mut Evidence::default()).err();
    fault.is_none_or(|fault| fault.fix != Fix::None)
}

/// How well values fit their headings.
struct Fit {
    /// Headings over values that fit, less those over values that do not.
    total: i32,
    /// Headings over values that do not fit.
    wrong: i32,
}

/// Headings, by what they say of their values, and some records below them.
pub(super) struct Table<'t> {
    headings: &'t [String],
    kinds: Vec<Option<&'t Kind>>,
    /// Whether the header has empty cells behind its headings, as many as the records have values there.
    filled_up: bool,
    records: &'t [Vec<String>],
    delimiter: &'t str,
}

impl<'t> Table<'t> {
    /// What the headings of a file in a format say.
    pub(super) fn of(
        headings: &'t [String],
        filled_up: bool,
        records: &'t [Vec<String>],
        format: &'static Format,
        delimiter: &'t str,
    ) -> Self {
        let kinds = headings.iter().map(|heading| kind_of(heading, format)).collect();
        Self { headings, kinds, filled_up, records, delimiter }
    }
}

impl Table<'_> {
    /// How well the values fit if those of each heading stand so many columns to its right.
    fn fit(&self, right: impl Fn(usize) -> usize) -> Fit {
        let telling = self.kinds.iter().enumerate().filter_map(|(heading, kind)| Some((heading, (*kind)?)));
        let fits: Vec<i32> = telling.map(|(heading, kind)| self.fits(kind, heading + right(heading))).collect();
        Fit { total: fits.iter().sum(), wrong: fits.iter().filter(|&&fit| fit < 0).count() as i32 }
    }

    /// 1 if nearly all values of a column are of this kind or could be made so, −1 if hardly any is, 0 between, and where
    /// anything would do.
    fn fits(&self, kind: &Kind, column: usize) -> i32 {
        if matches!(kind, Kind::Text | Kind::Code) {
            return 0;
        }
        let (filled, fit) =
            self.values(column).fold((0, 0), |(filled, fit), value| (filled + 1, fit + usize::from(is_of_kind(kind, value))));
        match () {
            () if filled == 0 => 0,
            () if fit * 5 >= filled * 4 => 1,
            () if fit * 5 <= filled => -1,
            () => 0,
        }
    }

    /// The values of a column that are there.
    fn values(&self, column: usize) -> impl Iterator<Item = &str> {
        self.records.iter().filter_map(move |record| record.get(column)).map(|value| value.trim()).filter(|value| !value.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers() {
        let format = crate::format::by_id("impact-calls").expect("a format");
        let check = |header: &str, records: &[&str], is_first: bool| {
            let row = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
            let records: Vec<Vec<String>> = records.iter().map(|line| row(line)).collect();
            let headings = row(header);
            let table = Table::of(&headings, false, &records, format, ",");
            assert_eq!(of(&table), is_first.then_some(ShortHeader::First), "{header}");
        };
        let calls = ["1,1000,2026-11-10T10:00:12-05:00,2125560100,95,ANSWER", "2,1000,2026-11-10T10:04:12-05:00,2125560101,12,BUSY"];
        let calls = [calls[0], calls[1], "3,1000,2026-11-10T10:05:00-05:00,2125560107,0,NOANSWER"];
        check("CampaignId,EventDate,CallerId,CallDuration,CallStatus", &calls, true);
        check("CampaignId,EventDate,CallerId,CallDuration,CallStatus", &calls[..2], false);
        // The last column has no heading, and all others fit.
        check("SubId1,CampaignId,EventDate,CallerId,CallDuration", &calls, false);
        check("one,two,three,four,five", &calls, false);
    }
}
