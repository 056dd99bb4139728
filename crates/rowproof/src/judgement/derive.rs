//! Values that follow from others.

use super::{Mark, Place};
use crate::fix::{Fix, Safety};
use crate::kind::{Evidence, Fault};
use crate::plan::Offer;
use crate::record::Record;
use crate::rule::Certainty;
use crate::structure::{DEFAULT_DENIED, VALUE_NOT_DERIVABLE};
use std::borrow::Cow;

/// What follows in one record.
struct Following<'r> {
    /// The values that it follows from.
    values: Vec<Cow<'r, str>>,
    /// The value; `None` where nothing follows from these.
    derived: Option<String>,
}

impl<'r> Following<'r> {
    /// What follows as an offer says; `None` where a value that it needs is missing.
    fn of(place: &Place<'r>, record: &Record, offer: &Offer) -> Option<Self> {
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
        Some(Self { values, derived })
    }

    /// The mark of a fault about it.
    fn mark(&self, place: &Place, offer: &Offer, fault: Fault, certainty: Certainty) -> Mark {
        let fields = &place.plan.probe.format.fields;
        let from = offer.from.iter().map(|&(_, field)| fields[field].name.as_str()).collect::<Vec<_>>().join(", ");
        let mark = place.mark(fault.with("from", from), Some(offer.field), None, certainty);
        Mark { value: Some(self.values.join(", ")), ..mark }
    }
}

/// The value of a derived field; where it does not follow, a mark says so.
pub(super) fn derive(place: &Place, record: &Record, offer: usize, marks: &mut Vec<Mark>) -> Option<String> {
    let offer = &place.plan.offers[offer];
    let following = Following::of(place, record, offer)?;
    if following.derived.is_none() {
        // Where the target documents what an absent value means, leaving it out says something.
        let certainty = if place.plan.target.fields[offer.field].default.is_some() { Certainty::Inferred } else { Certainty::None };
        marks.push(following.mark(place, offer, Fault::new(&VALUE_NOT_DERIVABLE, Fix::None), certainty));
    }
    following.derived
}

/// Marks fields that are left out and count as what the record denies, unless a check has told so.
pub(super) fn tell_denied(place: &Place, record: &Record, marks: &mut Vec<Mark>) {
    for offer in place.plan.offers.iter().filter(|offer| !offer.accepted) {
        if marks.iter().any(|mark| mark.field == Some(offer.field)) {
            continue;
        }
        let Some(default) = &place.plan.target.fields[offer.field].default else {
            continue;
        };
        let following = Following::of(place, record, offer);
        if let Some(following) = following
            && let Some(derived) = following.derived.as_ref().filter(|derived| *derived != default)
        {
            let fault = Fault::new(&DEFAULT_DENIED, Fix::None).with("default", default).with("derived", derived);
            marks.push(following.mark(place, offer, fault, Certainty::Inferred));
        }
    }
}
