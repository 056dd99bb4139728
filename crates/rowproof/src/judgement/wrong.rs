//! What is said of a value that is wrong, and what is written for it.

use super::fed::Fed;
use super::slots::{Pair, Slot};
use super::{Judgement, Mark, Place, settled};
use crate::fix::Fix;
use crate::kind::Fault;
use crate::kind::text::{LOOK_ALIKE, OTHER_SCRIPT};
use crate::record::Record;
use crate::rule::Severity;
use crate::structure::{MOJIBAKE, VALUE_MISSING, VALUE_NULL};

/// Says what is wrong with the value that feeds a field.
#[cold]
pub(super) fn tell(place: &Place, record: &Record, fed: Fed, mut fault: Fault, out: &mut Judgement) -> Pair {
    let Fed { field, column, value, slot, is_joined } = fed;
    if is_told(&out.marks, column, &fault) {
        return Pair::both(slot);
    }
    let definition = &place.plan.target.fields[field];
    if fault.rule.code == VALUE_NULL.code && place.plan.is_required(field) {
        fault = Fault::new(&VALUE_MISSING, Fix::None);
    }
    // An empty cell is no better than a wrong one where a value is required.
    if matches!(&fault.fix, Fix::Edit { value, .. } if value.is_empty()) && place.plan.is_required(field) {
        fault.fix = Fix::None;
    }
    if column.is_some() && place.is_misplaced(record) && matches!(fault.fix, Fix::Edit { .. }) {
        fault.fix = Fix::None;
    }
    if let Some(column) = column {
        place.withdraw_unwritable_edit(record, column, &mut fault);
        // What would be read otherwise once it is written is left to people.
        if matches!(&fault.fix, Fix::Edit { value, .. } if settled::next(place, record, column, value).is_some()) {
            fault.fix = Fix::None;
        }
    }
    let hint = hint(place, field, column, &fault);
    let fixed = match &fault.fix {
        Fix::Edit { value, .. } => Some(out.slots.keep(value.clone())),
        _ => None,
    };
    let mark = Mark {
        value: (column.is_none() || is_joined).then(|| value.into_owned()),
        ..place.mark(fault, Some(field), column, definition.certainty)
    };
    let written = fixed.filter(|_| mark.accepted).unwrap_or(slot);
    // A fault that the target may accept leaves the value as it is to the checks.
    let as_it_is = if mark.severity < Severity::Error && mark.fix == Fix::None { slot } else { Slot::Absent };
    out.marks.push(mark);
    out.marks.extend(hint);
    Pair { canonical: fixed.unwrap_or(as_it_is), written }
}

/// What is doubtful about the value inside of its wrapping.
fn hint(place: &Place, field: usize, column: Option<usize>, fault: &Fault) -> Option<Mark> {
    let definition = &place.plan.target.fields[field];
    let Fix::Edit { value, .. } = &fault.fix else { return None };
    let answers = column.map(|column| place.plan.answers[column]).unwrap_or_default();
    let hint = fault.is_wrapping().then(|| definition.kind.hint(value, &answers)).flatten()?;
    Some(Mark { value: Some(value.clone()), ..place.mark(hint, Some(field), column, definition.certainty) })
}

/// Whether another reading of the letters is offered for the cell already.
fn is_told(marks: &[Mark], column: Option<usize>, fault: &Fault) -> bool {
    [LOOK_ALIKE.code, OTHER_SCRIPT.code].contains(&fault.rule.code)
        && column.is_some()
        && marks.iter().any(|mark| mark.column == column && mark.rule.code == MOJIBAKE.code)
}
