//! Row: a record's values as the checks see them.

use super::{Judgement, Place, slot_text};
use crate::check::Values;
use crate::kind::Kind;
use crate::plan::Feed;
use crate::record::Record;
use chrono::{DateTime, Utc};
use std::borrow::Cow;

/// A record's values for the checks.
pub(super) struct Row<'r> {
    pub(super) place: &'r Place<'r>,
    pub(super) record: &'r Record,
    pub(super) judgement: &'r Judgement,
}

impl Values for Row<'_> {
    fn get(&self, field: usize) -> Option<Cow<'_, str>> {
        slot_text(&self.judgement.canonical[field], self.place.text, self.record).filter(|value| !value.is_empty())
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
        match self.place.plan.target.fields[field].kind {
            Kind::Timestamp(style) => style.read(self.get(field)?.as_ref()),
            _ => None,
        }
    }

    fn is_usual(&self, field: usize, number: &str) -> Option<bool> {
        match self.place.plan.feeds[field] {
            Feed::Column(column) => self.place.plan.probe.profile.get(column)?.is_usual_number(number),
            _ => None,
        }
    }
}
