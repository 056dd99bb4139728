//! Align: where a record of the wrong width differs from the others, as far as the shapes of its values tell.

use crate::profile::Shapes;
use crate::record::Record;
use crate::shape::Shape;

/// The most cells that a record may have too many or too few.
const CELLS: usize = 3;

/// Wider tables are not looked at: their records differ in too many ways.
const WIDTH: usize = 512;

/// Values of a column that have to be known.
pub const VALUES: u32 = 4;

/// How much likelier the best explanation has to be than the next: e to this power.
pub const LEAD: f64 = 2.0;

/// The share of a column's values that have its usual shape.
const USUAL: f64 = 0.7;

/// What is wrong with the width of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// The cells from `at` on, `pieces` of them, are one value with unquoted delimiters in it.
    Cut {
        /// Index of the first of them.
        at: usize,
        /// How many.
        pieces: usize,
    },
    /// The empty cells from `at` on, `places` of them, are too many.
    Extra {
        /// Index of the first of them.
        at: usize,
        /// How many.
        places: usize,
    },
    /// In front of the cell at `at`, `places` cells are missing.
    Missing {
        /// Index of the cell behind the gap.
        at: usize,
        /// How many.
        places: usize,
    },
}

/// What explains the width of a record best, if one explanation is much likelier than any other.
pub fn find(columns: &[Shapes], text: &str, record: &Record) -> Option<Misfit> {
    let (cells, width) = (record.cells.len(), columns.len());
    let values = Values::of(columns, text, record)?;
    let mut misfits = if cells > width { values.too_many(cells - width) } else { values.too_few(width - cells) };
    misfits.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    match misfits.as_slice() {
        [(best, misfit), rest @ ..] => rest.first().is_none_or(|(next, _)| best - next >= LEAD).then_some(*misfit),
        [] => None,
    }
}

/// The first and the last column in which the missing cells of a short record may be, if it is much likelier that they are
/// missing before its end than at it.
pub fn gap(columns: &[Shapes], text: &str, record: &Record) -> Option<(usize, usize)> {
    let (cells, width) = (record.cells.len(), columns.len());
    let values = Values::of(columns, text, record).filter(|_| cells < width)?;
    let fits: Vec<f64> = values.too_few(width - cells).into_iter().map(|(fit, _)| fit).collect();
    let best = fits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let is_likely = |fit: &f64| best - fit < LEAD;
    let (first, last) = (fits.iter().position(is_likely)?, fits.iter().rposition(is_likely)?);
    (best - fits[cells] >= LEAD).then_some((first, last))
}

/// From which cell on the values of a short record stand too far left: one of them at least stands out from its column and
/// not from the one farther right, and none speaks against it. A second one has to, or the last columns are seldom empty.
pub fn shift(columns: &[Shapes], text: &str, record: &Record) -> Option<usize> {
    let cells = record.cells.len();
    let places = columns.len().checked_sub(cells).filter(|places| (1..=CELLS).contains(places))?;
    if columns.len() > WIDTH || columns.iter().any(|column| column.values() < VALUES) {
        return None;
    }
    let values: Vec<String> = record.cells.iter().map(|cell| cell.value(text).into_owned()).collect();
    let stands_out = |at: usize, column: usize| stands_out(&columns[column], &values[at]);
    let tells = |&at: &usize| stands_out(at, at) && !stands_out(at, at + places);
    let first = (0..cells).find(tells)?;
    let against = (first..cells).any(|at| stands_out(at, at + places) && !stands_out(at, at));
    let lacks_end = columns[cells..].iter().all(Shapes::is_seldom_empty);
    (!against && (first..cells).filter(tells).count() + usize::from(lacks_end) >= 2).then_some(first)
}

/// Whether the values behind the empty cell at `at` stand one column too far right: two of them at least stand out from
/// their columns and not from those before, and none speaks against it.
pub fn is_pushed(columns: &[Shapes], text: &str, record: &Record, at: usize) -> bool {
    if columns.len() > WIDTH || columns.iter().any(|column| column.values() < VALUES) {
        return false;
    }
    let values: Vec<String> = record.cells.iter().map(|cell| cell.value(text).into_owned()).collect();
    let stands_out = |at: usize, column: usize| stands_out(&columns[column], &values[at]);
    let behind = || at + 1..columns.len();
    let tells = behind().filter(|&at| stands_out(at, at) && !stands_out(at, at - 1)).count();
    tells >= 2 && !behind().any(|at| stands_out(at, at - 1) && !stands_out(at, at))
}

/// The last column whose values stand out from those of the next column: a value of that one in its place shows that the
/// record is shifted.
pub fn telling(columns: &[Shapes]) -> Option<usize> {
    let usual = |column: &Shapes| Shape::ALL[1..].iter().copied().find(|&shape| column.share_of(&[shape]) >= USUAL);
    let tells = |pair: &[Shapes]| pair[0].values() >= VALUES && usual(&pair[1]).is_some_and(|shape| pair[0].share(shape) < 1.0 - USUAL);
    columns.windows(2).rposition(tells)
}

/// Whether hardly any value of the column looks like this one. A column that is mostly empty, as one of two for debit and
/// credit, says nothing until it has some values.
pub fn stands_out(column: &Shapes, value: &str) -> bool {
    let shape = Shape::of(value);
    shape != Shape::Empty && column.filled() >= VALUES && column.share_among_filled(shape) < 1.0 - USUAL
}

struct Values<'v> {
    columns: &'v [Shapes],
    text: &'v str,
    record: &'v Record,
    shapes: Vec<Shape>,
}

impl<'v> Values<'v> {
    /// What is known of a record, if its width can be explained.
    fn of(columns: &'v [Shapes], text: &'v str, record: &'v Record) -> Option<Self> {
        let (cells, width) = (record.cells.len(), columns.len());
        let differ = cells.abs_diff(width);
        if !(1..=CELLS).contains(&differ) || cells < 2 || width > WIDTH || columns.iter().any(|column| column.values() < VALUES) {
            return None;
        }
        Some(Self { columns, text, record, shapes: record.cells.iter().map(|cell| Shape::of(&cell.value(text))).collect() })
    }

    /// How well the cells fit the columns before each place, as they stand.
    fn before(&self) -> Vec<f64> {
        let fits = self.columns.iter().zip(&self.shapes).map(|(column, &shape)| column.fit(shape));
        running(fits)
    }

    /// How well the last cells fit the last columns, counted from the end.
    fn behind(&self) -> Vec<f64> {
        let fits = self.columns.iter().rev().zip(self.shapes.iter().rev()).map(|(column, &shape)| column.fit(shape));
        running(fits)
    }

    fn too_many(&self, extra: usize) -> Vec<(f64, Misfit)> {
        let (before, behind, width) = (self.before(), self.behind(), self.columns.len());
        let mut misfits = Vec::new();
        for at in 0..=width {
            let places = &self.record.cells[at..at + extra];
            if places.iter().all(|cell| cell.raw(self.text).is_empty()) {
                misfits.push((before[at] + behind[width - at], Misfit::Extra { at, places: extra }));
            }
        }
        // Of several empty cells side by side, any may be the one too many: the first is named.
        misfits.dedup_by(|(b, next), (a, misfit)| match (next, misfit) {
            (Misfit::Extra { at: next, .. }, Misfit::Extra { at, .. }) => *next == *at + 1 && (*b - *a).abs() < 1e-9,
            _ => false,
        });
        for at in 0..width {
            if let Some(fit) = self.cut(at, extra) {
                misfits.push((before[at] + fit + behind[width - at - 1], Misfit::Cut { at, pieces: extra + 1 }));
            }
        }
        misfits
    }

    /// How well some cells, taken together, fit the column at `at`.
    fn cut(&self, at: usize, extra: usize) -> Option<f64> {
        let pieces = &self.record.cells[at..=at + extra];
        if pieces.iter().any(|cell| cell.is_quoted() || cell.raw(self.text).trim().is_empty()) {
            return None;
        }
        let joined = &self.text[pieces[0].start..pieces[extra].end];
        let spaced = pieces.iter().map(|cell| cell.raw(self.text).trim()).collect::<Vec<_>>().join(" ");
        // A delimiter with a blank behind it is punctuation of a text; between numbers, it would make times of them.
        let is_punctuation = pieces[1..].iter().all(|cell| cell.raw(self.text).starts_with(' '));
        let shape = if is_punctuation && Shape::of(&spaced) == Shape::Text { Shape::Text } else { Shape::of(joined) };
        Some(self.columns[at].fit(shape))
    }

    fn too_few(&self, places: usize) -> Vec<(f64, Misfit)> {
        let (before, behind, cells) = (self.before(), self.behind(), self.shapes.len());
        let missing = |at: usize| self.columns[at..at + places].iter().map(|column| column.fit(Shape::Empty)).sum::<f64>();
        (0..=cells).map(|at| (before[at] + missing(at) + behind[cells - at], Misfit::Missing { at, places })).collect()
    }
}

/// The sums of the first 0, 1, 2 … numbers.
fn running(numbers: impl Iterator<Item = f64>) -> Vec<f64> {
    let sums = numbers.scan(0.0, |sum, number| {
        *sum += number;
        Some(*sum)
    });
    std::iter::once(0.0).chain(sums).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Found, Reader};
    use crate::syntax::Syntax;

    /// What is found in `line`, in a table of names, cities, dates, amounts and notes.
    fn check(line: &str, expect: (Option<Misfit>, Option<(usize, usize)>)) {
        let rows = [
            "Ann Lee,Springfield,2026-11-20,12.50,",
            "Bo Ek,Columbus,2026-11-21,7.00,call again",
            "Cy Day,Portland,2026-11-21,3.10,",
            "Di Fox,Austin,2026-11-19,9.99,",
        ];
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.split(',').map(str::to_owned).collect()).collect();
        let columns = crate::profile::of(rows.iter().map(Vec::as_slice), 5);
        let mut record = Record::default();
        assert_eq!(Reader::new(Syntax::RFC_4180, 1).read(line, 0, true, &mut record), Found::Record);
        assert_eq!((find(&columns, line, &record), gap(&columns, line, &record)), expect, "{line}");
    }

    #[test]
    fn shifts() {
        let rows = [
            "Ann,a@x.com,2026-11-20,12.50,yes",
            "Bo,b@x.com,2026-11-21,7.00,no",
            "Cy,c@x.com,2026-11-21,3.10,yes",
            "Di,d@x.com,2026-11-19,9.99,",
        ];
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.split(',').map(str::to_owned).collect()).collect();
        let columns = crate::profile::of(rows.iter().map(Vec::as_slice), 5);
        let check = |line: &str, expect: Option<usize>| {
            let mut record = Record::default();
            assert_eq!(Reader::new(Syntax::RFC_4180, 1).read(line, 0, true, &mut record), Found::Record);
            assert_eq!(shift(&columns, line, &record), expect, "{line}");
        };
        assert_eq!(telling(&columns), Some(3));
        assert!(stands_out(&columns[3], "yes") && !stands_out(&columns[3], "12"));
        check("Eve,2026-11-22,1.00,yes", Some(1));
        check("e@x.com,2026-11-22,1.00,no", Some(0));
        check("Eve,e@x.com,2026-11-22,1.00", None);
        check("Eve,e@x.com,2026-11-22,no", Some(3));
        check("Eve,e@x.com,2026-11-22,", None);
    }

    #[test]
    fn pushes() {
        let rows =
            ["1,Ann,a@x.com,2026-11-20,12.50", "2,Bo,b@x.com,2026-11-21,7.00", "3,Cy,c@x.com,2026-11-21,3.10", "4,Di,,2026-11-19,9.99"];
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.split(',').map(str::to_owned).collect()).collect();
        let columns = crate::profile::of(rows.iter().map(Vec::as_slice), 5);
        let check = |line: &str, at: usize, expect: bool| {
            let mut record = Record::default();
            assert_eq!(Reader::new(Syntax::RFC_4180, 1).read(line, 0, true, &mut record), Found::Record);
            assert_eq!(is_pushed(&columns, line, &record, at), expect, "{line}");
        };
        check("5,Eve,,e@x.com,2026-11-22", 2, true);
        check("5,,Eve,e@x.com,2026-11-22", 1, true);
        check("5,Eve,,2026-11-22,1.00", 2, false);
        check("5,Eve,,e@x.com,1.00", 2, false);
    }

    #[test]
    fn misfits() {
        check("Eve Gray,Boston,2026-11-20,1,250.00,", (Some(Misfit::Cut { at: 3, pieces: 2 }), None));
        check("Eve Gray,Boston,2026-11-20,1.50,later, please", (Some(Misfit::Cut { at: 4, pieces: 2 }), None));
        check("Eve Gray,Boston,,2026-11-20,1.50,", (Some(Misfit::Extra { at: 2, places: 1 }), None));
        // Which of the first two cells is missing cannot be told, but one of them is.
        check("Eve Gray,2026-11-20,1.50,later", (None, Some((0, 1))));
        check("Eve Gray,Boston,1.50,later", (Some(Misfit::Missing { at: 2, places: 1 }), Some((2, 2))));
        // Missing at the end, nothing is shifted.
        check("Eve Gray,Boston,2026-11-20,1.50", (Some(Misfit::Missing { at: 4, places: 1 }), None));
        check("Gray, Eve,Boston,2026-11-20,1.50,", (Some(Misfit::Cut { at: 0, pieces: 2 }), None));
        // Which of the first two cells was cut cannot be told.
        check("Eve Gray,Boston,East,2026-11-20,1.50,", (None, None));
        check("Eve Gray,Boston,2026-11-20,1.50,", (None, None));
    }
}
