//! Checks: what holds between the fields of a record, and between records.
//! One file per check: the rule, its words, its tests. Format files say which checks apply to which fields.

pub mod age;
pub mod answered_without_talk;
pub mod future;
pub mod missed_with_talk;
pub mod money;
pub mod one_of;
pub mod unique;
pub mod within_call;

use crate::kind::Fault;
use crate::rule::{Certainty, Rule};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A check of a format, with the fields that it looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What is checked.
    pub what: What,
    /// Indices of the fields, in the check's own order.
    pub fields: Vec<usize>,
    /// How sure it is that the target cares.
    pub certainty: Certainty,
}

/// What a check looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A part of a call is not longer than the call.
    WithinCall,
    /// No value occurs twice in the file.
    Unique,
    /// The moment is not more than so many days ago.
    Age {
        /// The window.
        days: i64,
    },
    /// The moment has passed.
    Future,
    /// An amount has its currency.
    AmountWithCurrency,
    /// At least one of the fields has a value, unless another field says otherwise.
    OneOf {
        /// Field and value that excuse a record.
        unless: Option<(usize, String)>,
    },
    /// At most one of the fields has a value.
    OnlyOneOf,
    /// A call that counts as answered has talk time.
    AnsweredWithoutTalk,
    /// A missed call has no talk time.
    MissedWithTalk,
}

/// The values of one record, as the target will read them: fixed where a fix is known, absent where none is.
pub trait Values {
    /// The value of a field; `None` where the cell is empty, unreadable, or the field is not fed.
    fn get(&self, field: usize) -> Option<Cow<'_, str>>;

    /// Whether any column, constant or derivation feeds the field.
    fn is_fed(&self, field: usize) -> bool;

    /// The moment that the value of a timestamp field names.
    fn moment(&self, field: usize) -> Option<DateTime<Utc>>;

    /// The value of a duration or count.
    fn number(&self, field: usize) -> Option<u64> {
        self.get(field)?.parse().ok()
    }
}

/// What checks remember from record to record.
#[derive(Debug, Default)]
pub struct Memory {
    seen: unique::Seen,
}

impl Memory {
    /// Whether something had to be forgotten, so that not every duplicate was found.
    pub fn is_partial(&self) -> bool {
        self.seen.is_full()
    }
}

impl Check {
    /// Reads a check of a format file whose fields are `names`.
    pub fn parse(json: &Value, names: &[&str]) -> Result<Self, String> {
        let file = CheckFile::deserialize(json).map_err(|error| error.to_string())?;
        let index =
            |name: &str| names.iter().position(|known| *known == name).ok_or_else(|| format!("a check names the unknown field {name}"));
        let fields = file.fields.iter().map(|name| index(name)).collect::<Result<Vec<_>, _>>()?;
        let unless = file.unless.into_iter().next().map(|(name, value)| Ok::<_, String>((index(&name)?, value))).transpose()?;
        let what = match file.check.as_str() {
            "talk-within-call" | "ivr-within-call" => What::WithinCall,
            "unique" => What::Unique,
            "age" => What::Age { days: file.days.ok_or("the check “age” needs days")? },
            "future" => What::Future,
            "amount-with-currency" => What::AmountWithCurrency,
            "one-of" => What::OneOf { unless },
            "only-one-of" => What::OnlyOneOf,
            "answered-without-talk" => What::AnsweredWithoutTalk,
            "missed-with-talk" => What::MissedWithTalk,
            other => return Err(format!("no check is called {other}")),
        };
        Ok(Self { what, fields, certainty: file.certainty })
    }

    /// Whether the fields stand for each other, so that the first one that is fed shows the fault.
    fn is_group(&self) -> bool {
        matches!(self.what, What::OneOf { .. } | What::OnlyOneOf)
    }

    /// Checks one record. Gives the fault and the field whose cell shows it.
    pub fn record(&self, values: &dyn Values, now: Option<DateTime<Utc>>, memory: &mut Memory) -> Option<(usize, Fault)> {
        let fed = self.fields.iter().find(|&&field| values.is_fed(field));
        let field = *if self.is_group() { fed.or(self.fields.first()) } else { self.fields.first() }?;
        let second = self.fields.get(1).copied().unwrap_or(field);
        let fault = match &self.what {
            What::WithinCall => within_call::check(values, field, second),
            What::Unique => unique::check(values, field, &mut memory.seen),
            What::Age { days } => age::check(values, field, *days, now?),
            What::Future => future::check(values, field, now?),
            What::AmountWithCurrency => money::check(values, field, second),
            What::OneOf { unless } => one_of::at_least(values, &self.fields, unless.as_ref()),
            What::OnlyOneOf => one_of::at_most(values, &self.fields),
            What::AnsweredWithoutTalk => answered_without_talk::check(values, field, second),
            What::MissedWithTalk => missed_with_talk::check(values, field, second),
        };
        fault.map(|fault| (field, fault))
    }
}

#[derive(Deserialize)]
struct CheckFile {
    check: String,
    fields: Vec<String>,
    certainty: Certainty,
    days: Option<i64>,
    #[serde(default)]
    unless: BTreeMap<String, String>,
}

/// The rules of each check.
pub fn rules() -> impl Iterator<Item = &'static [&'static Rule]> {
    [
        within_call::RULES,
        unique::RULES,
        age::RULES,
        future::RULES,
        money::RULES,
        one_of::RULES,
        answered_without_talk::RULES,
        missed_with_talk::RULES,
    ]
    .into_iter()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A record given as its values; an empty one is absent, `-` is a field that is not fed.
    pub(crate) struct Row<'v>(pub &'v [&'v str]);

    impl Values for Row<'_> {
        fn get(&self, field: usize) -> Option<Cow<'_, str>> {
            self.0.get(field).filter(|value| !matches!(**value, "" | "-")).map(|value| Cow::Borrowed(*value))
        }

        fn is_fed(&self, field: usize) -> bool {
            self.0.get(field) != Some(&"-")
        }

        fn moment(&self, field: usize) -> Option<DateTime<Utc>> {
            crate::kind::timestamp::Style::UnixSeconds.read(self.get(field)?.as_ref())
        }
    }

    /// Checks records one after the other at unix time 2 000 000 000 and compares the rules broken; `ok` for none.
    pub(crate) fn check(what: What, rows: &[&[&str]], expect: &[&str]) {
        let fields = (0..rows[0].len()).collect();
        let check = Check { what, fields, certainty: Certainty::Documented };
        let mut memory = Memory::default();
        let now = DateTime::from_timestamp(2_000_000_000, 0);
        let found: Vec<&str> =
            rows.iter().map(|row| check.record(&Row(row), now, &mut memory).map_or("ok", |(_, fault)| fault.rule.code)).collect();
        assert_eq!(found, expect);
    }
}
