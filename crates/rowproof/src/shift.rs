//! Shift: whether the values of a short record fit their columns once an empty cell is put in.

use crate::fix::{Fix, Safety};
use crate::kind::{Evidence, Kind};
use crate::plan::Plan;
use crate::record::Record;
use std::borrow::Cow;

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

/// The shift that makes the values fit clearly better, by as few places as do.
pub fn find(plan: &Plan, text: &str, record: &Record) -> Option<Shift> {
    let (cells, width) = (record.cells.len(), plan.probe.columns.len());
    let fits = Fits { plan, text, record };
    if cells < 2 || cells >= width {
        return None;
    }
    // What stands before the gap fits its column, and what stands behind it does not.
    let at = (0..cells).find(|&cell| fits.fit(cell, cell) < 0)?;
    let possible = (1..=PLACES.min(width - cells)).map(|places| Shift { at, places });
    let as_it_is = fits.total(cells, 0);
    let scored = possible.filter(|shift| fits.all_moved_fit(*shift)).map(|shift| (fits.total(shift.at, shift.places), shift));
    let best = scored.max_by_key(|&(score, shift)| (score, std::cmp::Reverse(shift.places)))?;
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

    /// Two values with a form of their own have to move, and every moved value has to fit.
    fn all_moved_fit(&self, shift: Shift) -> bool {
        let fits: Vec<i64> = (shift.at..self.record.cells.len()).map(|cell| self.fit(cell, cell + shift.places)).collect();
        fits.iter().all(|&fit| fit >= 0) && fits.iter().filter(|&&fit| fit > 0).count() >= 2
    }

    /// 1 for a value that is right or could be fixed, −1 for a wrong or missing one, 0 where that cannot be told.
    /// In another column than its own, a value fits only without a guess, and as its own column would fix it:
    /// so that fixing once and fixing twice find the same shift.
    fn fit(&self, cell: usize, column: usize) -> i64 {
        let value = self.record.cells[cell].value(self.text);
        if value.is_empty() {
            return self.missing(column);
        }
        let Some((_, kind)) = self.plan.kind_of(column).filter(|(_, kind)| !matches!(kind, Kind::Text | Kind::Code)) else {
            return 0;
        };
        let fix = |kind: &Kind, column: usize, value: &str| {
            kind.judge(value, &self.plan.answers[column], &mut Evidence::default()).err().map(|fault| fault.fix)
        };
        if cell == column {
            return if fix(kind, column, &value) == Some(Fix::None) { -1 } else { 1 };
        }
        let own = self.plan.kind_of(cell).and_then(|(_, own)| fix(own, cell, &value));
        let value = if let Some(Fix::Edit { value, .. }) = own { Cow::Owned(value) } else { value };
        let needs_a_guess = fix(kind, column, &value).is_some_and(|fix| fix.safety() < Safety::Safe);
        if needs_a_guess { -1 } else { 1 }
    }

    fn missing(&self, column: usize) -> i64 {
        -i64::from(self.plan.kind_of(column).is_some_and(|(field, _)| self.plan.is_required(field)))
    }
}
