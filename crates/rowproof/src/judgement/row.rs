//! Row: a record's values as the checks see them.

use super::{Judgement, Mark, Place};
use crate::check::Values;
use crate::kind::{Fault, Kind};
use crate::plan::Feed;
use crate::record::Record;
use crate::rule::Certainty;
use chrono::{DateTime, Utc};
use std::borrow::Cow;
use std::cell::Cell;

/// A record's values for the checks.
pub(super) struct Row<'r> {
    place: &'r Place<'r>,
    record: &'r Record,
    judgement: &'r Judgement,
    /// The moment that was asked for last, and of which field: several checks ask for the same one.
    moment: Cell<Option<(usize, Option<DateTime<Utc>>)>>,
}

impl<'r> Row<'r> {
    pub(super) fn new(place: &'r Place<'r>, record: &'r Record, judgement: &'r Judgement) -> Self {
        Self { place, record, judgement, moment: Cell::new(None) }
    }

    /// The column that feeds a field.
    pub(super) fn column(&self, field: usize) -> Option<usize> {
        if let Feed::Column(column) = self.place.plan.feeds[field] { Some(column) } else { None }
    }

    /// The mark of what a check has found, which a field shows.
    #[cold]
    pub(super) fn mark(&self, field: usize, fault: Fault, certainty: Certainty) -> Mark {
        let column = self.column(field);
        let value = self.get(field).map(Cow::into_owned);
        Mark { value, ..self.place.mark(fault, Some(field), column, certainty) }
    }

    fn read_moment(&self, field: usize) -> Option<DateTime<Utc>> {
        match self.place.plan.target.fields[field].kind {
            Kind::Timestamp(style) => style.read(self.get(field)?.as_ref()),
            _ => None,
        }
    }
}

impl Values for Row<'_> {
    fn get(&self, field: usize) -> Option<Cow<'_, str>> {
        self.judgement.slots.canonical(self.place.text, self.record, field).filter(|value| !value.is_empty())
    }

    fn text(&self, field: usize) -> Option<Cow<'_, str>> {
        let cell = || match self.place.plan.feeds[field] {
            Feed::Column(column) => Some(self.place.value(self.record, column)),
            _ => None,
        };
        self.get(field).or_else(cell)
    }

    fn written(&self, field: usize) -> Option<Cow<'_, str>> {
        self.get(field)?;
        Some(self.judgement.written(self.place.text, self.record, field))
    }

    fn is_fed(&self, field: usize) -> bool {
        self.place.plan.feeds[field] != Feed::None
    }

    fn moment(&self, field: usize) -> Option<DateTime<Utc>> {
        match self.moment.get() {
            Some((asked, moment)) if asked == field => moment,
            _ => {
                let moment = self.read_moment(field);
                self.moment.set(Some((field, moment)));
                moment
            }
        }
    }

    fn is_usual(&self, field: usize, number: &str) -> Option<bool> {
        match self.place.plan.feeds[field] {
            Feed::Column(column) => self.place.plan.probe.profile.get(column)?.is_usual_number(number),
            _ => None,
        }
    }
}
