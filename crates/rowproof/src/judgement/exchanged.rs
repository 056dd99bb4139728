//! Two values that stand in each other's columns, as where rows of a table with another order of columns were pasted in.

use super::{Mark, Place};
use crate::fix::Fix;
use crate::format::Format;
use crate::kind::{Fault, Kind, flag, integer};
use crate::mapping::Mapping;
use crate::profile::Shapes;
use crate::record::Record;
use crate::rule::Certainty;
use crate::structure::VALUES_EXCHANGED;

/// The columns that have a usual value by which it is told from those of others.
pub(crate) fn columns(profile: &[Shapes], mapping: &Mapping, target: &Format) -> Vec<usize> {
    let tells = |&column: &usize| {
        let kind = mapping.entry_of(column).map(|entry| &target.fields[entry.field].kind);
        let is_name = matches!(kind, Some(Kind::Integer(integer::Use::Identifier) | Kind::Text | Kind::Code | Kind::Phone(_)));
        is_name && profile[column].usual().is_some_and(|usual| usual.chars().count() > 1 && flag::read(usual).is_none())
    };
    let columns: Vec<usize> = (0..profile.len()).filter(tells).collect();
    if columns.len() > 1 { columns } else { Vec::new() }
}

/// Each value is the usual one of the other's column.
pub(super) fn judge(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    let (plan, columns) = (place.plan, &place.plan.exchangeable);
    let usual = |column: usize| plan.probe.profile[column].usual();
    for (at, &one) in columns.iter().enumerate() {
        let value = place.value(record, one);
        if usual(one) == Some(&*value) {
            continue;
        }
        let is_other = |&&other: &&usize| {
            usual(other) == Some(&*value) && usual(one) != usual(other) && usual(one) == Some(&*place.value(record, other))
        };
        if let Some(&other) = columns[at + 1..].iter().find(is_other) {
            let heading = plan.probe.columns[other].clone();
            let fault = Fault::new(&VALUES_EXCHANGED, Fix::None).with("other", heading).with("there", place.value(record, other));
            marks.push(place.mark(fault, super::structure::field_of(plan, one), Some(one), Certainty::Inferred));
        }
    }
}
