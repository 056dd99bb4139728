//! What a fix leaves may have another fault: under an invisible character, a text that was misread. Each edit is gone on
//! with until it has nothing left that would be fixed, as fixing again would find it.

use super::structure::field_of;
use super::{Mark, Place, curved, traces};
use crate::fix::{Fix, Safety};
use crate::formula::{self, FORMULA_INJECTION};
use crate::kind::{Fault, text};
use crate::mojibake;
use crate::record::Record;
use crate::structure::{MOJIBAKE, QUOTE_TYPOGRAPHIC};

/// How many faults can lie one under the other.
const TIMES: usize = 8;

/// Makes in each edit what other accepted fixes would make of it. In the fields of a format, their kinds go on from there.
pub(super) fn settle(place: &Place, record: &Record, marks: &mut [Mark]) {
    for mark in marks.iter_mut().filter(|mark| !mark.moves_cells()) {
        let (Some(column), Fix::Edit { value, .. }) = (mark.column, &mut mark.fix) else {
            continue;
        };
        for _ in 0..TIMES {
            let Some(next) = next(place, record, column, value) else { break };
            *value = next;
        }
        if place.plan.target.is_table()
            && place.plan.accepts(FORMULA_INJECTION.code, None, Some(column), Safety::Ask)
            && let Some(guarded) = formula::guarded(value)
        {
            *value = guarded;
        }
    }
}

/// What the first accepted fix makes of a text that a cell will have; of a field of a format, before its kind judges it.
pub(super) fn next(place: &Place, record: &Record, column: usize, value: &str) -> Option<String> {
    let field = field_of(place.plan, column);
    let is_quoted = record.cells.get(column).is_some_and(|cell| cell.is_quoted());
    let misread = || mojibake::repaired(value).map(|meant| Fault::new(&MOJIBAKE, Fix::ask(meant)));
    let curved = || curved::bare(value).filter(|_| !is_quoted).map(|bare| Fault::new(&QUOTE_TYPOGRAPHIC, Fix::ask(bare)));
    let trace = || text::invisible(value).or_else(|| traces::look(place, column, value).map(|(fault, _)| fault));
    let accepted = |mut fault: Fault, field| {
        place.withdraw_unwritable_edit(record, column, &mut fault);
        match fault.fix {
            Fix::Edit { value, safety } if place.plan.accepts(fault.rule.code, field, Some(column), safety) => Some(value),
            _ => None,
        }
    };
    let of_field = || misread().and_then(|fault| accepted(fault, field)).or_else(|| curved().and_then(|fault| accepted(fault, field)));
    let of_table = || trace().filter(|_| place.plan.target.is_table()).and_then(|fault| accepted(fault, None));
    of_field().or_else(of_table)
}
