//! Values that follow from others.

use super::{Mark, Place};
use crate::fix::{Fix, Safety};
use crate::kind::{Evidence, Fault};
use crate::record::Record;
use crate::rule::Certainty;
use crate::structure::VALUE_NOT_DERIVABLE;
use std::borrow::Cow;

/// The value of a derived field; where it does not follow, a mark says so.
pub(super) fn derive(place: &Place, record: &Record, offer: usize, marks: &mut Vec<Mark>) -> Option<String> {
    let offer = &place.plan.offers[offer];
    let fields = &place.plan.probe.format.fields;
    let values: Vec<Cow<str>> = offer.from.iter().map(|&(column, _)| place.value(record, column)).collect();
    if values.iter().any(|value| value.is_empty()) {
        return None;
    }
    let own = |(&(column, field), value): (&(usize, usize), &Cow<str>)| {
        let verdict = fields[field].kind.judge(value, &place.plan.answers[column], &mut Evidence::default());
        match verdict {
            Ok(()) => Some(value.clone().into_owned()),
            Err(Fault { fix: Fix::Edit { value, safety: Safety::Safe }, .. }) => Some(value),
            Err(_) => None,
        }
    };
    let canonical: Option<Vec<String>> = offer.from.iter().zip(&values).map(own).collect();
    let derived = canonical.and_then(|canonical| (offer.derivation.derive)(&canonical.iter().map(String::as_str).collect::<Vec<_>>()));
    if derived.is_none() {
        let from = offer.from.iter().map(|&(_, field)| fields[field].name.as_str()).collect::<Vec<_>>().join(", ");
        let fault = Fault::new(&VALUE_NOT_DERIVABLE, Fix::None).with("from", from);
        // Where the target documents what an absent value means, leaving it out says something.
        let certainty = if place.plan.target.fields[offer.field].default.is_some() { Certainty::Inferred } else { Certainty::None };
        let mark = place.mark(fault, Some(offer.field), None, certainty);
        marks.push(Mark { value: Some(values.join(", ")), ..mark });
    }
    derived
}
