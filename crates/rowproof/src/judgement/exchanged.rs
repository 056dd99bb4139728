//! Values that stand in each other's columns, as where rows of a table with another order of columns were pasted in.

use super::{Mark, Place};
use crate::fix::Fix;
use crate::format::Format;
use crate::kind::{Fault, Kind, flag, integer};
use crate::mapping::Mapping;
use crate::profile::Shapes;
use crate::record::Record;
use crate::rule::Certainty;
use crate::structure::VALUES_EXCHANGED;

/// The columns that have a usual value by which it is told from those of others, and that value.
pub(crate) fn columns(profile: &[Shapes], mapping: &Mapping, target: &Format) -> Vec<(usize, String)> {
    let telling = |column: usize| {
        let kind = mapping.entry_of(column).map(|entry| &target.fields[entry.field].kind);
        let is_name = matches!(kind, Some(Kind::Integer(integer::Use::Identifier) | Kind::Text | Kind::Code | Kind::Phone(_)));
        let usual = profile[column].usual().filter(|usual| usual.chars().count() > 1 && flag::read(usual).is_none());
        usual.filter(|_| is_name).map(|usual| (column, usual.to_owned()))
    };
    let columns: Vec<_> = (0..profile.len()).filter_map(telling).collect();
    if columns.len() > 1 { columns } else { Vec::new() }
}

/// Values that look like those of other columns, or are the usual ones there.
pub(super) fn judge(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    let told = marks.len();
    by_shape(place, record, marks);
    if marks.len() == told {
        by_value(place, record, marks);
    }
}

/// The record is in another order of columns than the first ones. Two values in each other's columns are told once.
fn by_shape(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    let Some(order) = place.plan.probe.order.as_ref().filter(|_| record.cells.len() == place.plan.probe.columns.len()) else {
        return;
    };
    let exchanged = order.exchanged(|column| place.value(record, column));
    let is_told = |&(one, other): &(usize, usize)| other < one && exchanged.contains(&(other, one));
    marks.extend(exchanged.iter().filter(|pair| !is_told(pair)).map(|&(one, other)| exchange(place, record, one, other)));
}

/// Each of two values is the usual one of the other's column.
fn by_value(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    let columns = place.plan.exchangeable.as_slice();
    for (at, (one, usual)) in columns.iter().enumerate() {
        let value = place.value(record, *one);
        if value == usual.as_str() {
            continue;
        }
        let is_other = |(other, usual_there): &&(usize, String)| {
            value == usual_there.as_str() && usual != usual_there && place.value(record, *other) == usual.as_str()
        };
        if let Some(&(other, _)) = columns[at + 1..].iter().find(is_other) {
            marks.push(exchange(place, record, *one, other));
        }
    }
}

fn exchange(place: &Place, record: &Record, one: usize, other: usize) -> Mark {
    let heading = place.plan.probe.columns[other].clone();
    let fault = Fault::new(&VALUES_EXCHANGED, Fix::None).with("other", heading).with("there", place.value(record, other));
    place.mark(fault, super::structure::field_of(place.plan, one), Some(one), Certainty::Inferred)
}
