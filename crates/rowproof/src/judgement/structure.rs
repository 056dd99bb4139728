//! What is wrong with a record before its values are looked at: length, bytes, quoting, width.

use super::{Mark, Place};
use crate::fix::Fix;
use crate::kind::Fault;
use crate::limits;
use crate::plan::Plan;
use crate::record::{Cell, QuotingFault, Record};
use crate::rule::{Certainty, Severity};
use crate::shift::{self, Shift};
use crate::structure::{
    BLANK_BEFORE_QUOTE, ESCAPE_OTHER, QUOTE_IN_TEXT, QUOTE_UNCLOSED, RECORD_OVER_LIMIT, RECORD_SHIFTED, RECORD_TOO_LONG, RECORD_TOO_SHORT,
    TEXT_AFTER_QUOTE, UNDECODABLE,
};

/// What is wrong with the record before its values are looked at.
pub(super) fn judge(place: &Place, record: &mut Record, marks: &mut Vec<Mark>) {
    let plan = place.plan;
    if record.cut {
        let fault = Fault::new(&RECORD_OVER_LIMIT, Fix::None).with("limit", (limits::RECORD >> 20).to_string());
        marks.push(place.mark(fault, None, None, Certainty::Documented));
    }
    if place.source.is_damaged(record.span()) {
        for (column, cell) in record.cells.iter().enumerate() {
            if place.source.is_damaged(cell.start..cell.end) {
                let fault = Fault::new(&UNDECODABLE, Fix::None).with("encoding", plan.probe.encoding.name());
                marks.push(place.mark(fault, field_of(plan, column), Some(column), Certainty::Documented));
            }
        }
    }
    for fault in &record.faults {
        let value = record.cells.get(fault.cell).map_or(String::new(), |cell| cell.value(place.text).into_owned());
        let found = match fault.fault {
            QuotingFault::Unclosed { lines } => Fault::new(&QUOTE_UNCLOSED, Fix::ask(value)).with("lines", lines.to_string()),
            QuotingFault::TextAfterQuote => Fault::new(&TEXT_AFTER_QUOTE, Fix::ask(value)),
            // A blank before the opening quote, or a cell too many: the quote was meant to quote.
            QuotingFault::QuoteInText if value.trim_start().starts_with('"') || record.cells.len() != plan.probe.columns.len() => {
                Fault::new(&QUOTE_IN_TEXT, Fix::None)
            }
            QuotingFault::QuoteInText => Fault::new(&QUOTE_IN_TEXT, Fix::safe(value)),
            QuotingFault::BlankBeforeQuote => Fault::new(&BLANK_BEFORE_QUOTE, Fix::ask(value)),
            QuotingFault::OtherEscape => Fault::new(&ESCAPE_OTHER, Fix::ask(value)),
        };
        let certainty = if plan.target.is_table() { Certainty::Inferred } else { Certainty::Documented };
        let mut found = found;
        place.withdraw_unwritable_edit(record, fault.cell, &mut found);
        let mark = place.mark(found, field_of(plan, fault.cell), Some(fault.cell), certainty);
        let raw = record.cells.get(fault.cell).map(|cell| cell.raw(place.text).to_owned());
        marks.push(Mark { value: raw, ..mark });
    }
    judge_width(place, record, marks);
}

fn field_of(plan: &Plan, column: usize) -> Option<usize> {
    plan.mapping.entry_of(column).map(|entry| entry.field)
}

fn judge_width(place: &Place, record: &mut Record, marks: &mut Vec<Mark>) {
    let plan = place.plan;
    let (cells, width) = (record.cells.len(), plan.probe.columns.len());
    if cells < width && !record.cut {
        match shift::find(plan, place.text, record) {
            Some(shift) => judge_shift(place, record, shift, marks),
            None => {
                let fault = Fault::new(&RECORD_TOO_SHORT, Fix::None).with("cells", cells.to_string()).with("width", width.to_string());
                let accepted = plan.converting;
                let mark = place.mark(fault, None, Some(cells), Certainty::Inferred);
                let severity = if accepted { Severity::Info } else { mark.severity };
                marks.push(Mark { severity, value: Some(String::new()), ..mark });
            }
        }
    }
    let extra = record.cells.get(width..).unwrap_or_default();
    if let Some(first) = extra.iter().map(|cell| cell.value(place.text)).find(|value| !value.is_empty()) {
        let fault = Fault::new(&RECORD_TOO_LONG, Fix::None).with("cells", cells.to_string()).with("width", width.to_string());
        marks.push(Mark { value: Some(first.into_owned()), ..place.mark(fault, None, None, Certainty::Documented) });
    }
}

fn judge_shift(place: &Place, record: &mut Record, shift: Shift, marks: &mut Vec<Mark>) {
    let plan = place.plan;
    let raw = |cells: &[Cell]| {
        cells.iter().map(|cell| cell.raw(place.text)).collect::<Vec<_>>().join(plan.probe.dialect.syntax.delimiter.as_str())
    };
    let as_it_is = raw(&record.cells);
    let mut cells = record.cells.clone();
    let gap = cells[shift.at].empty_before();
    cells.splice(shift.at..shift.at, std::iter::repeat_n(gap, shift.places));
    let column = |index: usize| plan.probe.columns.get(index).cloned().unwrap_or_default();
    let fault = Fault::new(&RECORD_SHIFTED, Fix::ask(raw(&cells)))
        .with("places", shift.places.to_string())
        .with("from", column(shift.at))
        .with("moved", record.cells[shift.at].value(place.text))
        .with("fits", column(shift.at + shift.places));
    let mark = place.mark(fault, field_of(plan, shift.at), Some(shift.at), Certainty::Documented);
    if mark.accepted {
        record.cells = cells;
    }
    marks.push(Mark { value: Some(as_it_is), ..mark });
}
