//! Values of every record that are cut at delimiters inside of them: which cells are one value.

use super::{RECORDS, Table};
use crate::kind::Kind;
use crate::record::Record;
use std::ops::Range;

/// The most cells that records may have more than the header.
const LACKING: usize = 8;

/// The widest records that are looked at.
const WIDTH: usize = 64;

/// The most ways to join cells of which one is looked for: of more, more than one fits.
const WAYS: usize = 200;

/// Digits behind a decimal comma, where nothing else tells that they are those of a fraction.
const DIGITS: usize = 2;

/// Digits of a group of thousands.
const GROUP: usize = 3;

/// Where cells are one value: behind each of these cells, in order, the next one goes on with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joints(Vec<usize>);

impl Joints {
    /// Cells that go on with a blank, and those of numbers.
    fn of(blanks: &[usize], numbers: &[usize]) -> Self {
        let mut joints = [blanks, numbers].concat();
        joints.sort_unstable();
        joints.dedup();
        Self(joints)
    }

    /// How many cells fewer there are when they are joined.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The cells of each value that is cut.
    pub fn cells(&self) -> Vec<Range<usize>> {
        let mut values: Vec<Range<usize>> = Vec::new();
        for &joint in &self.0 {
            match values.last_mut() {
                Some(last) if last.end == joint + 1 => last.end += 1,
                _ => values.push(joint..joint + 2),
            }
        }
        values
    }

    /// The column of each of those values, and its cells.
    pub fn cut(&self) -> impl Iterator<Item = (usize, Range<usize>)> {
        let mut before = 0;
        self.cells().into_iter().map(move |cells| {
            let column = cells.start - before;
            before += cells.len() - 1;
            (column, cells)
        })
    }

    /// Whether a record has its cells cut at these places as well: before a blank, or between digits.
    pub fn are_in(&self, text: &str, record: &Record) -> bool {
        let raw = |cell: usize| record.cells.get(cell).map_or("", |cell| cell.raw(text));
        let ends_in_digit = |value: &str| value.ends_with(|sign: char| sign.is_ascii_digit());
        let goes_on = |value: &str| value.starts_with(|sign: char| sign.is_ascii_digit());
        self.0.iter().all(|&joint| raw(joint + 1).starts_with(' ') || (ends_in_digit(raw(joint)) && goes_on(raw(joint + 1))))
    }

    /// How many columns to the right of its heading the value of a column begins.
    fn before(&self, heading: usize) -> usize {
        self.0.iter().enumerate().take_while(|&(index, &joint)| joint < heading + index).count()
    }
}

/// Where the values of each record are cut, if the first ones tell of one way alone in which they can be.
pub(super) fn find(table: &Table, lacking: usize) -> Option<Joints> {
    let width = table.headings.len() + lacking;
    if lacking > LACKING || width > WIDTH || table.records.iter().any(|record| record.len() != width) {
        return None;
    }
    let blanks: Vec<usize> = (0..width - 1).filter(|&joint| table.goes_on_with_blank(joint)).collect();
    let rest = lacking.checked_sub(blanks.len())?;
    // What goes on with a blank is a text, and so no number.
    let is_text = |joint: usize| blanks.iter().any(|blank| blank.abs_diff(joint) <= 1);
    let numbers: Vec<usize> = (0..width - 1).filter(|&joint| !is_text(joint) && table.is_number(joint, lacking)).collect();
    let mut ways = Vec::new();
    choose(&numbers, rest, &mut Vec::new(), &mut ways);
    if ways.len() >= WAYS {
        return None;
    }
    let joints = ways.into_iter().map(|numbers| Joints::of(&blanks, &numbers));
    let mut fitting = joints.filter(|joints| table.may_be(joints, &numbers));
    fitting.next().filter(|_| fitting.next().is_none())
}

/// All ways to take so many of these joints, where no two of them meet in a cell.
fn choose(joints: &[usize], count: usize, chosen: &mut Vec<usize>, ways: &mut Vec<Vec<usize>>) {
    if count == 0 {
        return ways.push(chosen.clone());
    }
    for (index, &joint) in joints.iter().enumerate() {
        let is_apart = chosen.last().is_none_or(|&last| last + 1 < joint);
        if is_apart && ways.len() < WAYS {
            chosen.push(joint);
            choose(&joints[index + 1..], count - 1, chosen, ways);
            chosen.pop();
        }
    }
}

impl Table<'_> {
    /// Whether the values fit their headings as well as before when these cells are joined.
    fn may_be(&self, joints: &Joints, numbers: &[usize]) -> bool {
        let cut = (0..self.headings.len()).map(|heading| (heading, heading + joints.before(heading)));
        let mut amounts = cut.filter(|(_, cell)| joints.0.contains(cell) && numbers.contains(cell));
        let (joined, as_it_is) = (self.fit(|heading| joints.before(heading)), self.fit(|_| 0));
        let is_as_good = joined.total >= as_it_is.total && joined.wrong <= as_it_is.wrong;
        let is_amount = |heading: usize| matches!(self.kinds[heading], Some(Kind::Decimal));
        is_as_good
            && match amounts.next() {
                // One number beside another may be a value of its own, unless the headings or its digits tell.
                Some((amount, _)) if joints.count() == 1 => is_amount(amount) && (joined.total > as_it_is.total || self.says_cut(amount)),
                // Columns without a heading may be numbers of their own, where a sheet has empty cells above them; and the
                // numbers of rows are no amounts.
                first => first.into_iter().chain(amounts).all(|(amount, cell)| match self.kinds[amount] {
                    Some(_) => is_amount(amount),
                    None => !self.filled_up && !self.is_counted(cell),
                }),
            }
    }

    /// Whether the cell behind this one begins with a blank in each record, as behind a comma in a sentence, a name or a
    /// date. Where cells are padded or the delimiter is followed by a blank, several blanks or headings say so.
    fn goes_on_with_blank(&self, joint: usize) -> bool {
        let one_blank = |value: &str| value.strip_prefix(' ').is_some_and(|rest| rest.trim() == rest && !rest.is_empty());
        let starts_with_blank = |heading: &String| heading.starts_with(' ');
        !self.headings.iter().any(starts_with_blank)
            && self.records.iter().all(|record| !record[joint].trim().is_empty() && one_blank(&record[joint + 1]))
    }

    /// Whether this cell and the one behind it may be a number that is cut at its decimal comma, or behind its thousands.
    /// `lacking` are the headings that are missing: one may be by chance.
    fn is_number(&self, joint: usize, lacking: usize) -> bool {
        let is_digits = |value: &str| !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
        let whole = |value: &str| is_digits(value.strip_prefix(['-', '+']).unwrap_or(value));
        let is_group =
            |value: &str| value.split_once('.').is_some_and(|(group, rest)| group.len() == GROUP && is_digits(group) && is_digits(rest));
        let length = self.values(joint + 1).next().map_or(0, str::len);
        let is_fraction = |value: &str| is_digits(value) && (value.len() <= DIGITS || (lacking > 1 && value.len() == length));
        let (wholes, rest) = (self.values(joint).count(), self.values(joint + 1).count());
        self.delimiter == ","
            && wholes >= RECORDS
            && wholes == rest
            && self.values(joint).all(whole)
            && (self.values(joint + 1).all(is_fraction) || self.values(joint + 1).all(is_group))
    }

    /// Whether the numbers of a column go up by one from record to record, as those of rows do.
    fn is_counted(&self, column: usize) -> bool {
        let numbers: Vec<i64> = self.values(column).map_while(|value| value.parse().ok()).collect();
        numbers.windows(2).all(|pair| pair[1].checked_sub(pair[0]) == Some(1))
    }

    /// Whether what stands behind an amount is rather its fraction than a value of its own.
    fn says_cut(&self, amount: usize) -> bool {
        let is_number = |kind: &Kind| matches!(kind, Kind::Integer(_) | Kind::Decimal | Kind::Duration | Kind::Flag(_));
        let next = self.kinds.get(amount + 1).copied().flatten();
        let tells = |value: &str| (value.len() == 2 && value.starts_with('0')) || value.contains('.');
        !next.is_some_and(is_number) || self.values(amount + 1).any(tells)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ShortHeader, Table, of};

    /// The values of the first record that are found to be cut, joined.
    fn check(header: &str, records: &[&str], expect: &[&str]) {
        let format = crate::format::by_id("impact-calls").expect("a format");
        let row = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
        let rows: Vec<Vec<String>> = records.iter().map(|line| row(line)).collect();
        let headings = row(header.trim_end_matches(','));
        let found = of(&Table::of(&headings, header.ends_with(','), &rows, format, ","));
        let cells = if let Some(ShortHeader::Cut(joints)) = found { joints.cells() } else { Vec::new() };
        let joined: Vec<String> = cells.into_iter().map(|cells| rows[0][cells].join(",")).collect();
        assert_eq!(joined, expect, "{header}: {records:?}");
    }

    #[test]
    fn one_number() {
        check("EventDate,SaleAmount,City", &["2026-11-10,10,25,Boston", "2026-11-11,11,40,Austin", "2026-11-12,7,99,Salem"], &["10,25"]);
        // Numbers behind an amount may be values of their own, unless they look like fractions.
        check("SaleAmount,CallDuration", &["10,25,often", "11,40,seldom", "7,99,twice"], &[]);
        check("SaleAmount,CallDuration", &["10,05,x", "11,40,y", "7,99,z"], &[]);
        check("SaleAmount,CallDuration", &["10,05,9", "11,40,8", "7,99,8"], &["10,05"]);
        check("SaleAmount", &["10,25", "11,40", "7,99"], &["10,25"]);
        check("SaleAmount", &["10,25", "11,40", "12,99"], &["10,25"]);
        check("SaleAmount", &["10,250", "11,40", "7,99"], &[]);
        check("SaleAmount,City", &["1,250.00,Boston", "11,400.50,Austin", "7,999.99,Salem"], &["1,250.00"]);
        check("name,x", &["bob,5,3", "ann,7,1", "tim,6,2"], &[]);
    }

    #[test]
    fn several_numbers() {
        check("sensor,temp,hum", &["S7,28,4,55,3", "S8,-27,9,54,12", "S7,26,4,51,0"], &["28,4", "55,3"]);
        check("lat,lon,place", &["55,7558,37,6173,Moscow", "59,9343,30,3351,Pskov", "55,0084,82,9357,Omsk"], &["55,7558", "37,6173"]);
        check("a,b", &["1,234.56,10,200.00", "2,500.00,7,700.00", "1,000.10,6,599.90"], &["1,234.56", "10,200.00"]);
        // The numbers of rows are no amounts.
        check("id,temp,hum", &["1,28,4,55,3", "2,27,9,54,1", "3,26,4,51,0"], &["28,4", "55,3"]);
        check("id,a,,", &["17,5,3,7", "18,6,4,7", "33,1,9,6"], &[]);
        check("SaleAmount,Amount,,", &["17,5,3,7", "18,6,4,7", "33,1,9,6"], &["17,5", "3,7"]);
        check("x,y", &["1,28,4,55", "2,27,9,54", "3,26,4,51"], &[]);
        // Where more than one way fits, none is told.
        check("temp,hum,left", &["28,4,55,3,17", "27,9,54,1,18", "26,4,51,0,12"], &[]);
        // Unless the headings tell.
        check("SaleAmount,Commission,CallDuration", &["28,40,5,30,17", "27,95,4,10,18", "26,45,5,05,12"], &["28,40", "5,30"]);
        check("CallerId,CallDuration", &["2125550100,28,95,3", "2125550101,28,12,0", "2125550107,27,14,2"], &[]);
    }

    #[test]
    fn text_behind_a_comma() {
        check("id,name,city", &["7,Gray, Eve,Boston", "5,Hill, Ann,Austin", "9,Lee, Tom,Salem"], &["Gray, Eve"]);
        check("id,place,age", &["7,Elm St, Boston, MA,31", "5,Oak Rd, Salem, OR,32", "9,A St, Bath, ME,40"], &["Elm St, Boston, MA"]);
        check("day,price", &["Nov 10, 2026,10,50", "Nov 10, 2026,8,00", "Nov 11, 2026,9,95"], &["Nov 10, 2026", "10,50"]);
        check("day,a,b", &["Nov 10, 2026,10,50,5,1", "Nov 10, 2026,8,00,6,0", "Nov 11, 2026,9,95,3,4"], &["Nov 10, 2026", "10,50", "5,1"]);
        // Blanks behind every delimiter, padded cells, and a last column without a heading.
        check("id, name, city", &["7, Eve, Boston, x", "5, Ann, Austin, y", "9, Tom, Salem, z"], &[]);
        check("id,name", &["7,Eve,   12", "5,Ann,    9", "9,Tom,  100"], &[]);
        check("id,name", &["7,Eve,Boston", "5,Ann, Austin", "9,Tom,Salem"], &[]);
    }
}
