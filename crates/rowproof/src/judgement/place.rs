//! Place: the plan and the text that a record is judged in.

use super::Mark;
use crate::encode::csv;
use crate::fix::Fix;
use crate::kind::{Answers, Fault, country, currency, phone, text as text_kind, timestamp};
use crate::plan::{Clock, Plan};
use crate::record::Record;
use crate::rule::{Certainty, Severity};
use crate::text::{self, Text};
use std::borrow::Cow;

/// The plan and the text that a record is judged in.
pub(super) struct Place<'p> {
    pub(super) plan: &'p Plan,
    pub(super) text: &'p str,
    pub(super) source: &'p Text,
}

impl<'p> Place<'p> {
    pub(super) fn value(&self, record: &Record, column: usize) -> Cow<'p, str> {
        record.cells.get(column).map_or(Cow::Borrowed(""), |cell| cell.value(self.text))
    }

    /// The time of day of a record, with its half where a column says that; nothing if that column says it not here.
    pub(super) fn clock(&self, record: &Record, clock: Clock) -> Cow<'p, str> {
        let time = self.value(record, clock.time);
        match clock.half.map(|half| self.value(record, half)) {
            None => time,
            Some(half) if half.trim().is_empty() => Cow::Borrowed(""),
            Some(half) => Cow::Owned(format!("{} {}", time.trim(), half.trim())),
        }
    }

    pub(super) fn mark(&self, fault: Fault, field: Option<usize>, column: Option<usize>, certainty: Certainty) -> Mark {
        let safety = fault.fix.safety();
        let waits = matches!(fault.fix, Fix::Decide(_));
        let accepted = !waits && self.plan.accepts(fault.rule.code, field, column, safety);
        let severity = fault.rule.severity.min(certainty.cap());
        let severity = if self.plan.converting && accepted { Severity::Info } else { severity };
        Mark { rule: fault.rule, severity, column, cell: None, field, fix: fault.fix, accepted, facts: fault.facts, value: None }
    }

    /// Whether the record has more values than columns: they may stand in wrong ones, so none is changed.
    pub(super) fn is_misplaced(&self, record: &Record) -> bool {
        let extra = record.cells.get(self.plan.probe.columns.len()..).unwrap_or_default();
        extra.iter().any(|cell| !text_kind::is_unseen(&cell.value(self.text)))
    }

    /// A fix keeps the encoding: it changes no cell whose bytes could not be decoded, and writes no character
    /// that the encoding lacks.
    pub(super) fn withdraw_unwritable_edit(&self, record: &Record, column: usize, fault: &mut Fault) {
        let Fix::Edit { value, .. } = &fault.fix else {
            return;
        };
        let editable = record.cells.get(column).is_none_or(|cell| self.source.is_editable(cell.start..cell.end)) && self.is_apart(record);
        let probe = &self.plan.probe;
        let in_syntax =
            || csv::cell(value, &probe.dialect.syntax, false).is_some_and(|cell| text::encode(probe.encoding, &cell, &mut Vec::new()));
        let writable = || self.plan.converting || in_syntax();
        if !editable || !writable() {
            fault.fix = Fix::None;
        }
    }

    /// Whether each cell can be written without its neighbours.
    pub(super) fn is_apart(&self, record: &Record) -> bool {
        record.cells.iter().all(|cell| self.source.is_apart(cell.start..cell.end))
    }

    /// What is known of a column, with what this record states for it: the country of its number, its distance from UTC,
    /// the currency of its amount.
    pub(super) fn answers(&self, record: &Record, field: usize, column: usize) -> Cow<'p, Answers> {
        let answers = &self.plan.answers[column];
        if self.has_thousandths(record, field) {
            return Cow::Owned(Answers { has_thousandths: true, ..*answers });
        }
        // Most files have no column that states anything for another one.
        if self.plan.countries[field].or(self.plan.offset_column).or(self.plan.zone_columns[column]).is_none() {
            return Cow::Borrowed(answers);
        }
        let stated = self.plan.countries[field].map(|column| self.value(record, column)).filter(|value| !value.trim().is_empty());
        // A country that is stated but not understood is no country, and certainly not another one.
        let country_stated = stated.is_some();
        let country = stated.map_or(answers.country, |value| country::alpha_2(&value).and_then(phone::country));
        let (zone, zone_stated) = self.zone(record, column);
        Cow::Owned(Answers { country, country_stated, zone, zone_stated, ..*answers })
    }

    /// Whether the amount that feeds a field has a currency of three decimals.
    fn has_thousandths(&self, record: &Record, field: usize) -> bool {
        let column = self.plan.currency_column.filter(|(amount, _)| *amount == field).map(|(_, column)| column);
        column.is_some_and(|column| currency::decimals(self.value(record, column).trim()) == 3)
    }

    /// The zone of a column's time in this record, and whether the record itself states its distance from UTC. A distance
    /// whose unit nobody knows, as 180, states nothing.
    pub(super) fn zone(&self, record: &Record, column: usize) -> (Option<timestamp::Zone>, bool) {
        let offset_column = self.plan.offset_column.filter(|_| !self.plan.zoned[column]);
        if let Some(zone) = offset_column.and_then(|column| timestamp::Zone::offset(&self.value(record, column))) {
            return (Some(zone), true);
        }
        let named = self.plan.zone_columns[column].map(|column| timestamp::Zone::parse(&self.value(record, column)));
        (named.unwrap_or(self.plan.answers[column].zone), false)
    }
}
