//! What feeds a field in one record.

use super::derive::derive;
use super::slots::Slot;
use super::{Judgement, Mark, Place};
use crate::fix::Fix;
use crate::kind::timestamp::joined::joined;
use crate::plan::Feed;
use crate::record::Record;
use crate::structure::{MOJIBAKE, QUOTE_TYPOGRAPHIC, UNDECODABLE};
use std::borrow::Cow;

/// The value that feeds a field.
pub(super) struct Fed<'r> {
    pub(super) field: usize,
    /// The column that it stands in.
    pub(super) column: Option<usize>,
    pub(super) value: Cow<'r, str>,
    /// Where it is taken from again.
    pub(super) slot: Slot,
    /// Whether another column may have a part of it.
    pub(super) is_joined: bool,
}

impl<'r> Fed<'r> {
    /// What feeds a field; `None` where nothing does.
    pub(super) fn of(place: &Place<'r>, record: &Record, field: usize, feed: &Feed, out: &mut Judgement) -> Option<Self> {
        let value = match feed {
            Feed::None | Feed::Amounts => return None,
            Feed::Column(column) => return Some(Self::of_column(place, record, field, *column, out)),
            Feed::Constant(value) => Some(value.clone()),
            Feed::Derived(offer) => derive(place, record, *offer, &mut out.marks),
        };
        let slot = value.clone().map_or(Slot::Absent, |value| out.slots.keep(value));
        Some(Self { field, column: None, value: Cow::Owned(value.unwrap_or_default()), slot, is_joined: false })
    }

    fn of_column(place: &Place<'r>, record: &Record, field: usize, column: usize, out: &mut Judgement) -> Self {
        let (mut value, mut slot) = (place.value(record, column), Slot::Cell(column));
        let clock = place.plan.clock.filter(|clock| clock.date == column);
        let repaired = repaired(&out.marks, column).map(str::to_owned);
        let joined = clock.and_then(|clock| joined(repaired.as_deref().unwrap_or(&value), &place.clock(record, clock)));
        if let Some(other) = joined.or(repaired) {
            slot = out.slots.keep(other.clone());
            value = Cow::Owned(other);
        }
        Self { field, column: Some(column), value, slot, is_joined: clock.is_some() }
    }
}

/// The rules that put the text of a cell right.
const REPAIRS: [&str; 3] = [MOJIBAKE.code, QUOTE_TYPOGRAPHIC.code, UNDECODABLE.code];

/// The text of a cell that was decoded wrongly and is put right: the field is judged and written by it.
pub(super) fn repaired(marks: &[Mark], column: usize) -> Option<&str> {
    let is_repair = |mark: &&Mark| mark.accepted && mark.column == Some(column) && REPAIRS.contains(&mark.rule.code);
    match &marks.iter().find(is_repair)?.fix {
        Fix::Edit { value, .. } => Some(value),
        _ => None,
    }
}
