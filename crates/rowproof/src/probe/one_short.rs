//! A header that has one heading fewer than the records have cells: what the values under the headings say of it.

use crate::align::Misfit;
use crate::fix::Fix;
use crate::format::{self, Format};
use crate::kind::{Answers, Evidence, Kind};
use crate::mapping::fold;
use crate::profile::Shapes;
use crate::shape::Shape;

/// By how many headings over values that fit them the true place of the headings has to be better.
const LEAD: i32 = 3;

/// Records of which the values have to be known.
const RECORDS: usize = 3;

/// How a header is one heading short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OneShort {
    /// It lacks the heading of the first column: each of its headings is that of the cell one to the right. So R writes
    /// tables with the names of their rows.
    First,
    /// It lacks none. The amounts of this column have a decimal comma, which delimits as well: each is read as two cells.
    Amount(usize),
}

impl OneShort {
    /// What the values of the true columns look like, where `profile` is that of the cells as they are read.
    pub(super) fn profile(self, mut profile: Vec<Shapes>, records: &[Vec<String>]) -> Vec<Shapes> {
        if let Self::Amount(amount) = self {
            let mut whole = Shapes::default();
            records.iter().for_each(|record| whole.add(&record[amount..amount + 2].join(",")));
            profile.splice(amount..amount + 2, [whole]);
        }
        profile
    }

    /// What is wrong with a record that has so many cells too many.
    pub fn misfit(self, extra: usize) -> Option<Misfit> {
        match self {
            Self::Amount(at) if extra == 1 => Some(Misfit::Cut { at, pieces: 2 }),
            _ => None,
        }
    }

    /// In which cell of the header the heading of a column stands.
    pub fn cell_of(self, column: usize) -> Option<usize> {
        match self {
            Self::First => column.checked_sub(1),
            Self::Amount(_) => Some(column),
        }
    }
}

/// How the header is one heading short, as far as the values of the first records tell. Not at all is no finding: then
/// the last column has no heading.
pub(super) fn of(headings: &[String], records: &[Vec<String>], format: &'static Format) -> Option<OneShort> {
    let kinds: Vec<Option<&Kind>> = headings.iter().map(|heading| kind_of(heading, format)).collect();
    let table = Table { kinds, records };
    if records.len() < RECORDS {
        return None;
    }
    let as_it_is = table.fit(|_| 0);
    let moved = table.fit(|_| 1);
    if moved.total >= as_it_is.total + LEAD && moved.wrong * 4 <= as_it_is.wrong {
        return Some(OneShort::First);
    }
    let behind = |amount: usize| table.fit(move |heading| usize::from(heading > amount));
    let mut amounts = (0..headings.len()).filter(|&amount| table.is_cut(amount)).filter(|&amount| {
        let fit = behind(amount);
        let is_better = fit.total > as_it_is.total || table.says_cut(amount);
        is_better && fit.total >= as_it_is.total && fit.wrong <= as_it_is.wrong
    });
    amounts.next().filter(|_| amounts.next().is_none()).map(OneShort::Amount)
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
struct Table<'t> {
    kinds: Vec<Option<&'t Kind>>,
    records: &'t [Vec<String>],
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

    /// Whether the values of an amount may be cut at a decimal comma: digits, and one or two digits behind them.
    fn is_cut(&self, amount: usize) -> bool {
        let is_digits = |value: &str| !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
        let is_amount = matches!(self.kinds[amount], Some(Kind::Decimal));
        let whole = |value: &str| is_digits(value.strip_prefix('-').unwrap_or(value));
        is_amount
            && self.values(amount).count() >= RECORDS
            && self.values(amount).count() == self.values(amount + 1).count()
            && self.values(amount).all(whole)
            && self.values(amount + 1).all(|value| is_digits(value) && value.len() <= 2)
    }

    /// Whether what stands behind an amount is rather its fraction than a value of its own.
    fn says_cut(&self, amount: usize) -> bool {
        let is_number = |kind: &Kind| matches!(kind, Kind::Integer(_) | Kind::Decimal | Kind::Duration | Kind::Flag(_));
        let next = self.kinds.get(amount + 1).copied().flatten();
        let begins_with_zero = |value: &str| value.len() == 2 && value.starts_with('0');
        !next.is_some_and(is_number) || self.values(amount + 1).any(begins_with_zero)
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
        let check = |header: &str, records: &[&str], expect: Option<OneShort>| {
            let row = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
            let records: Vec<Vec<String>> = records.iter().map(|line| row(line)).collect();
            assert_eq!(of(&row(header), &records, format), expect, "{header}");
        };
        let calls = ["1,1000,2026-11-10T10:00:12-05:00,2125560100,95,ANSWER", "2,1000,2026-11-10T10:04:12-05:00,2125560101,12,BUSY"];
        let calls = [calls[0], calls[1], "3,1000,2026-11-10T10:05:00-05:00,2125560107,0,NOANSWER"];
        check("CampaignId,EventDate,CallerId,CallDuration,CallStatus", &calls, Some(OneShort::First));
        check("CampaignId,EventDate,CallerId,CallDuration,CallStatus", &calls[..2], None);
        // The last column has no heading, and all others fit.
        check("SubId1,CampaignId,EventDate,CallerId,CallDuration", &calls, None);
        check("one,two,three,four,five", &calls, None);
        let amounts = ["2026-11-10,10,25,Boston", "2026-11-11,11,40,Austin", "2026-11-12,7,99,Salem"];
        check("EventDate,SaleAmount,City", &amounts, Some(OneShort::Amount(1)));
        // Numbers behind an amount may be values of their own, unless they look like fractions.
        let counts = ["10,25,often", "11,40,seldom", "7,99,twice"];
        check("SaleAmount,CallDuration", &counts, None);
        check("SaleAmount,CallDuration", &["10,05,x", "11,40,y", "7,99,z"], None);
        check("SaleAmount,CallDuration", &["10,05,9", "11,40,8", "7,99,8"], Some(OneShort::Amount(0)));
        check("SaleAmount", &["10,25", "11,40", "7,99"], Some(OneShort::Amount(0)));
        check("SaleAmount", &["10,250", "11,40", "7,99"], None);
    }
}
