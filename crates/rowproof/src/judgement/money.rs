//! A currency that stands with its amount, beside the field that is there for it.

use super::{Judgement, Mark, Pair, Place, Slot};
use crate::check::money::{CURRENCY_CONTRADICTED, CURRENCY_WITH_AMOUNT};
use crate::fix::Fix;
use crate::kind::{Fault, Kind, currency, decimal};
use crate::plan::Feed;
use crate::record::Record;

/// Brings the currency of an amount to its own field, if that is empty; tells where the two contradict each other.
pub(super) fn judge(place: &Place, record: &Record, out: &mut Judgement) {
    let Some(at) = out.marks.iter().position(|mark| mark.rule.code == decimal::WITH_CURRENCY.code) else {
        return judge_heading(place, record, out);
    };
    let fields = &place.plan.target.fields;
    let (Some(amount), Some(own)) = (out.marks[at].field, fields.iter().position(|field| field.kind == Kind::Currency)) else {
        return;
    };
    let value = match place.plan.feeds[amount] {
        Feed::Column(column) => place.value(record, column),
        _ => return,
    };
    let Some((word, (code, _))) = decimal::currency_in(&value).and_then(|word| Some((word, currency::named(word)?))) else {
        return;
    };
    match out.slots.canonical(place.text, record, own).filter(|stated| !stated.is_empty()) {
        Some(stated) if currency::may_mean(word, &stated) => {}
        Some(stated) => {
            let fault = Fault::new(&CURRENCY_CONTRADICTED, Fix::None).with("sign", word).with("currency", stated.as_ref());
            let mark = place.mark(fault, Some(amount), out.marks[at].column, fields[own].certainty);
            keep_as_it_is(place, out, at, amount);
            out.marks.push(mark);
        }
        None => {
            if let Some(column) = empty_place(place, record, own) {
                fill(place, record, out, at, (own, column), code);
            }
        }
    }
}

/// Tells where the record's currency is not the one that the heading of its amount names.
fn judge_heading(place: &Place, record: &Record, out: &mut Judgement) {
    let Some((amount, word)) = &place.plan.currency else {
        return;
    };
    let text = |concept| out.slots.canonical(place.text, record, place.plan.target.about(concept)?).filter(|text| !text.is_empty());
    let (Some(stated), Some(_)) = (text("currency").filter(|stated| !currency::may_mean(word, stated)), text("amount")) else {
        return;
    };
    let fault = Fault::new(&CURRENCY_CONTRADICTED, Fix::None).with("sign", word).with("currency", stated.as_ref());
    let column = place.plan.mapping.column_of(*amount);
    out.marks.push(place.mark(fault, Some(*amount), column, place.plan.target.fields[*amount].certainty));
}

/// Where the currency can go: the column of its field, if its cell is empty, or only the field, which a conversion has made
/// for it. A file gets no column that it has not: there, the currency is told to be missing.
fn empty_place(place: &Place, record: &Record, field: usize) -> Option<Option<usize>> {
    match place.plan.feeds[field] {
        Feed::Amounts => Some(None),
        Feed::Column(column) => record.cells.get(column).filter(|cell| cell.value(place.text).trim().is_empty()).map(|_| Some(column)),
        _ => None,
    }
}

/// Writes the currency where the amount is put right: one does not go without the other.
fn fill(place: &Place, record: &Record, out: &mut Judgement, at: usize, (own, column): (usize, Option<usize>), code: String) {
    let amount = &out.marks[at];
    let is_kept = place.is_misplaced(record) || amount.fix == Fix::None;
    let fix = if is_kept { Fix::None } else { Fix::ask(&code) };
    let mut fault = Fault::new(&CURRENCY_WITH_AMOUNT, fix).with("code", code.as_str());
    if let Some(column) = column {
        place.withdraw_unwritable_edit(record, column, &mut fault);
    }
    let fixes = fault.fix != Fix::None;
    let mark = place.mark(fault, Some(own), column, place.plan.target.fields[own].certainty);
    let accepted = fixes && (mark.accepted || amount.accepted);
    if fixes {
        out.slots.of(own).canonical = out.slots.keep(code.clone());
    }
    if accepted {
        out.slots.of(own).written = out.slots.keep(code);
    }
    // A field without a column has no cell to show.
    let value = if column.is_none() { Some(String::new()) } else { mark.value.clone() };
    out.marks.push(Mark { accepted, value, ..mark });
}

/// Without its currency, the amount would be another one.
fn keep_as_it_is(place: &Place, out: &mut Judgement, at: usize, amount: usize) {
    let mark = &mut out.marks[at];
    let fault = Fault { rule: mark.rule, fix: Fix::None, facts: std::mem::take(&mut mark.facts) };
    *mark = Mark { value: mark.value.take(), ..place.mark(fault, mark.field, mark.column, place.plan.target.fields[amount].certainty) };
    *out.slots.of(amount) = Pair { canonical: Slot::Absent, written: mark.column.map_or(Slot::Absent, Slot::Cell) };
}
