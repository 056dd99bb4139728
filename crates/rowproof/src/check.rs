//! Checks: what holds between the fields of a record, and between records.
//! One file per check: the rule, its words, its tests. Format files say which checks apply to which fields.

pub mod age;
pub mod amount_limit;
pub mod amount_size;
pub mod answered_without_talk;
pub mod caller_is_own;
pub mod future;
pub mod given_out;
pub mod leading_zeros;
pub mod minor_units;
pub mod missed_with_talk;
pub mod money;
pub mod negative;
pub mod number_of_country;
pub mod one_group;
pub mod one_of;
pub mod order;
pub mod recent;
pub mod same_record;
pub mod unique;
pub mod within_call;

use crate::kind::Fault;
use crate::rule::{Certainty, Rule};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What a check is, whatever the format.
#[derive(Debug)]
pub struct Definition {
    /// Its names in format files.
    pub names: &'static [&'static str],
    /// The rules that it can find broken.
    pub rules: &'static [&'static Rule],
    /// Whether the fields stand for each other, so that any of them can show the fault; else the first one does.
    pub interchangeable: bool,
    /// Looks at one record.
    pub run: Run,
}

/// Looks at the values of one record, at what time it is, and at what earlier records have left behind.
pub type Run = fn(&Check, &dyn Values, Option<DateTime<Utc>>, &mut Memory) -> Option<Fault>;

/// Every check.
pub const ALL: &[&Definition] = &[
    &within_call::CHECK,
    &unique::CHECK,
    &same_record::CHECK,
    &age::CHECK,
    &future::CHECK,
    &order::CHECK,
    &money::CHECK,
    &negative::CHECK,
    &one_of::AT_LEAST,
    &one_of::AT_MOST,
    &answered_without_talk::CHECK,
    &missed_with_talk::CHECK,
    &number_of_country::CHECK,
    &given_out::CHECK,
    &caller_is_own::CHECK,
    &recent::CHECK,
    &amount_size::CHECK,
    &amount_limit::CHECK,
    &minor_units::CHECK,
    &one_group::CHECK,
    &leading_zeros::CHECK,
];

/// A check of a format, with the fields that it looks at.
#[derive(Debug)]
pub struct Check {
    definition: &'static Definition,
    /// Indices of the fields, in the check's own order; at least one.
    pub fields: Vec<usize>,
    /// How sure it is that the target cares.
    pub certainty: Certainty,
    /// A window in days.
    pub days: Option<i64>,
    /// Field and value that excuse a record.
    pub unless: Option<(usize, String)>,
}

/// The values of one record, as the target will read them: fixed where a fix is known, absent where none is.
pub trait Values {
    /// The value of a field; `None` where the cell is empty, unreadable, or the field is not fed.
    fn get(&self, field: usize) -> Option<Cow<'_, str>>;

    /// The same, or the text of the cell where it could not be read.
    fn text(&self, field: usize) -> Option<Cow<'_, str>> {
        self.get(field)
    }

    /// The same, without what is only suggested: as it is written.
    fn written(&self, field: usize) -> Option<Cow<'_, str>> {
        self.get(field)
    }

    /// Whether any column, constant or derivation feeds the field.
    fn is_fed(&self, field: usize) -> bool;

    /// The moment that the value of a timestamp field names.
    fn moment(&self, field: usize) -> Option<DateTime<Utc>>;

    /// Whether a phone number is one of the few that the field's column nearly always holds; `None` if it has none such.
    fn is_usual(&self, field: usize, number: &str) -> Option<bool>;

    /// The value of a duration or count.
    fn number(&self, field: usize) -> Option<u64> {
        self.get(field)?.parse().ok()
    }
}

/// What checks remember from record to record.
#[derive(Debug, Default)]
pub struct Memory {
    seen: unique::Seen,
    numbers: given_out::LookedUp,
}

impl Memory {
    /// Whether something had to be forgotten or left, so that not everything was found.
    pub fn is_partial(&self) -> bool {
        self.seen.is_full() || self.numbers.is_full()
    }
}

impl Check {
    /// The fields of two moments whose order it looks at: the earlier one and the later one.
    pub fn in_order(&self) -> Option<(usize, usize)> {
        (self.definition.names == order::CHECK.names).then(|| (self.first(), self.second()))
    }

    /// Reads a check of a format file whose fields are `names`.
    pub fn parse(json: &Value, names: &[&str]) -> Result<Self, String> {
        let file = CheckFile::deserialize(json).map_err(|error| error.to_string())?;
        let index =
            |name: &str| names.iter().position(|known| *known == name).ok_or_else(|| format!("a check names the unknown field {name}"));
        let definition = ALL.iter().find(|definition| definition.names.contains(&file.check.as_str()));
        let fields = file.fields.iter().map(|name| index(name)).collect::<Result<Vec<_>, _>>()?;
        if fields.is_empty() {
            return Err(format!("the check {} names no field", file.check));
        }
        Ok(Self {
            definition: definition.ok_or_else(|| format!("no check is called {}", file.check))?,
            fields,
            certainty: file.certainty,
            days: file.days,
            unless: file.unless.into_iter().next().map(|(name, value)| Ok::<_, String>((index(&name)?, value))).transpose()?,
        })
    }

    /// The first field that the check names.
    pub fn first(&self) -> usize {
        self.fields.first().copied().unwrap_or_default()
    }

    /// The second field that the check names, or the first where there is one only.
    pub fn second(&self) -> usize {
        self.fields.get(1).copied().unwrap_or(self.first())
    }

    /// Checks one record. Gives the fault and the field whose cell shows it.
    pub fn record(&self, values: &dyn Values, now: Option<DateTime<Utc>>, memory: &mut Memory) -> Option<(usize, Fault)> {
        let fault = (self.definition.run)(self, values, now, memory)?;
        let fed = self.fields.iter().copied().find(|&field| values.is_fed(field));
        Some((fed.filter(|_| self.definition.interchangeable).unwrap_or(self.first()), fault))
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
    ALL.iter().map(|definition| definition.rules)
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

        fn is_usual(&self, field: usize, number: &str) -> Option<bool> {
            (field == 1).then(|| number.ends_with("00"))
        }
    }

    /// Checks records one after the other at unix time 2 000 000 000 and compares the rules broken; `ok` for none.
    /// `keys` are those of a format file; the fields are the cells of the rows.
    pub(crate) fn check(mut keys: Value, rows: &[&[&str]], expect: &[&str]) {
        let names: Vec<String> = (0..rows[0].len()).map(|index| index.to_string()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        if keys.get("fields").is_none() {
            keys["fields"] = names.clone().into();
        }
        keys["certainty"] = "DOC".into();
        let check = Check::parse(&keys, &names).expect("a check");
        let mut memory = Memory::default();
        let now = DateTime::from_timestamp(2_000_000_000, 0);
        let found: Vec<&str> =
            rows.iter().map(|row| check.record(&Row(row), now, &mut memory).map_or("ok", |(_, fault)| fault.rule.code)).collect();
        assert_eq!(found, expect);
    }
}
