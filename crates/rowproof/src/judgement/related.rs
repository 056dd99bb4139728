//! What columns of one record say of each other: moments and durations that cannot all be right.

use super::structure::field_of;
use super::{Mark, Place};
use crate::check::within_call;
use crate::fix::{Fix, Safety};
use crate::kind::timestamp::Style;
use crate::kind::{Answers, Evidence, Fault, Kind};
use crate::plan::{Related, Relation};
use crate::record::Record;
use crate::rule::Certainty;
use crate::structure::{MOMENTS_CONTRADICT, TIMES_OUT_OF_ORDER};
use chrono::{DateTime, Utc};

/// Times to the minute are the same as those with seconds.
const A_MINUTE: i64 = 60;

/// Compares the related columns, where both values are certain.
pub(super) fn judge(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    if place.plan.related.is_empty() || place.is_misplaced(record) {
        return;
    }
    for related in &place.plan.related {
        if let Some(fault) = fault(place, record, related) {
            marks.push(place.mark(fault, field_of(place.plan, related.one), Some(related.one), Certainty::Inferred));
        }
    }
}

fn fault(place: &Place, record: &Record, related: &Related) -> Option<Fault> {
    let &Related { relation, one, other, .. } = related;
    let moments = || Some((moment(place, record, one, related)?, moment(place, record, other, related)?));
    let told = |rule| {
        let fault = Fault::new(rule, Fix::None).with("other", &place.plan.probe.columns[other]);
        fault.with("there", place.value(record, other))
    };
    match relation {
        Relation::Same => {
            let (one, other) = moments()?;
            ((one - other).num_seconds().abs() >= A_MINUTE).then(|| told(&MOMENTS_CONTRADICT))
        }
        Relation::NotBefore => {
            let (one, other) = moments()?;
            ((other - one).num_seconds() >= A_MINUTE).then(|| told(&TIMES_OUT_OF_ORDER))
        }
        Relation::Within => {
            let seconds = |column| canonical(place, record, column, related, &Kind::Duration)?.parse::<u64>().ok();
            within_call::fault(seconds(one)?, seconds(other)?)
        }
    }
}

/// The moment that a cell names for certain.
fn moment(place: &Place, record: &Record, column: usize, related: &Related) -> Option<DateTime<Utc>> {
    const STYLE: Style = Style::Iso8601;
    // Without its time of day, a date is no moment.
    let is_whole = place.plan.clock.is_none_or(|clock| clock.date != column);
    STYLE.read(&canonical(place, record, column, related, &Kind::Timestamp(STYLE)).filter(|_| is_whole)?)
}

/// The value of a cell as its kind wants it, if that is certain.
fn canonical(place: &Place, record: &Record, column: usize, related: &Related, kind: &Kind) -> Option<String> {
    let value = place.value(record, column);
    if value.trim().is_empty() {
        return None;
    }
    let (zone, zone_stated) = place.zone(record, column);
    let own = place.plan.answers[column];
    let answers = Answers { zone: zone.or(related.zone), zone_stated, order: own.order.or(related.order), ..own };
    match kind.judge(&value, &answers, &mut Evidence::default()) {
        Ok(()) => Some(value.into_owned()),
        Err(Fault { fix: Fix::Edit { value, safety: Safety::Safe }, .. }) => Some(value),
        Err(_) => None,
    }
}
