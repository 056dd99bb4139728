//! Shift: whether the values of a short record fit their columns once an empty cell is put in.

use crate::fix::Fix;
use crate::kind::{Evidence, Kind};
use crate::plan::Plan;
use crate::record::Record;

/// The most places that a record is thought to be shifted by.
const PLACES: usize = 3;

/// Where empty cells are missing, and how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// Index of the first cell that stands too far left.
    pub at: usize,
    /// By how many columns.
    pub places: usize,
}

/// The shift that makes the values fit clearly better; the one that moves the fewest of them.
pub fn find(plan: &Plan, text: &str, record: &Record) -> Option<Shift> {
    let (cells, width) = (record.cells.len(), plan.probe.columns.len());
    let fits = Fits { plan, text, record };
    let as_it_is = fits.total(cells, 0);
    if cells < 2 || cells >= width || fits.misfits() == 0 {
        return None;
    }
    let possible = (1..=PLACES.min(width - cells)).flat_map(|places| (0..cells).map(move |at| Shift { at, places }));
    let scored = possible.filter(|shift| fits.all_moved_fit(*shift)).map(|shift| (fits.total(shift.at, shift.places), shift));
    let best = scored.max_by_key(|&(score, shift)| (score, shift.at, std::cmp::Reverse(shift.places)))?;
    (best.0 >= as_it_is + 2).then_some(best.1)
}

struct Fits<'p> {
    plan: &'p Plan,
    text: &'p str,
    record: &'p Record,
}

impl Fits<'_> {
    /// How well all values fit with those from `at` on moved right: the right ones minus the wrong and the missing.
    fn total(&self, at: usize, places: usize) -> i64 {
        let cells = self.record.cells.len();
        let moved = (0..cells).map(|cell| self.fit(cell, if cell < at { cell } else { cell + places })).sum::<i64>();
        let gap = (at..at + places).chain(cells + places..self.plan.probe.columns.len());
        moved + gap.map(|column| self.missing(column)).sum::<i64>()
    }

    fn misfits(&self) -> usize {
        (0..self.record.cells.len()).filter(|&cell| self.fit(cell, cell) < 0).count()
    }

    /// Two values with a form of their own have to move, and every moved value has to fit.
    fn all_moved_fit(&self, shift: Shift) -> bool {
        let fits: Vec<i64> = (shift.at..self.record.cells.len()).map(|cell| self.fit(cell, cell + shift.places)).collect();
        fits.iter().all(|&fit| fit >= 0) && fits.iter().filter(|&&fit| fit > 0).count() >= 2
    }

    /// 1 for a value that is right or could be fixed, −1 for a wrong or missing one, 0 where that cannot be told.
    /// A fix must not change the verdict, or fixing twice would shift what fixing once did not.
    fn fit(&self, cell: usize, column: usize) -> i64 {
        let value = self.record.cells[cell].value(self.text);
        if value.is_empty() {
            return self.missing(column);
        }
        match self.plan.kind_of(column) {
            None | Some((_, Kind::Text)) => 0,
            Some((_, kind)) => match kind.judge(&value, &self.plan.answers[column], &mut Evidence::default()) {
                Err(fault) if fault.fix == Fix::None => -1,
                _ => 1,
            },
        }
    }

    fn missing(&self, column: usize) -> i64 {
        -i64::from(self.plan.kind_of(column).is_some_and(|(field, _)| self.plan.is_required(field)))
    }
}
