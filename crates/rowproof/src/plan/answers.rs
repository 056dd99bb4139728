//! What is known of each column: what the file shows, and what the user has decided.

use super::{Plan, stated};
use crate::fit::ANSWER_UNASKED;
use crate::fix::Question;
use crate::kind::duration::{Scale, Unit};
use crate::kind::{Answers, decimal, phone, timestamp};
use crate::probe::Probe;
use crate::profile::Shapes;
use crate::reason::Reason;
use crate::recipe::Unusable;
use chrono::{DateTime, Utc};

/// What begins an answer that another column gives, record by record.
const BY_COLUMN: &str = "column:";

/// What the file shows of each of its columns.
pub(super) fn shown(probe: &Probe, now: Option<DateTime<Utc>>) -> Vec<Answers> {
    let of_column = |column: usize| {
        let (heading, shapes) = (&probe.columns[column], probe.profile.get(column));
        Answers {
            zone: stated::zone(probe, column),
            scale: stated::scale(probe, column),
            form: stated::form_in_heading(heading),
            minutes_doubted: shapes.is_some_and(Shapes::doubts_minutes),
            is_in_minor_units: stated::is_in_minor_units(heading),
            days_doubted: shapes.is_some_and(Shapes::exchanges_days),
            ways: shapes.map(Shapes::ways).unwrap_or_default(),
            year_first: shapes.is_some_and(|shapes| shapes.puts_short_years_first(now)),
            ids: shapes.map(Shapes::ids).unwrap_or_default(),
            writes_zeros: shapes.is_some_and(Shapes::writes_zeros),
            has_russian_numbers: shapes.is_some_and(Shapes::has_russian_numbers),
            now,
            ..Answers::default()
        }
    };
    (0..probe.columns.len()).map(of_column).collect()
}

impl Plan {
    /// Adds what the user has decided, and what follows from it.
    pub(super) fn answer(&mut self) -> Result<(), Unusable> {
        let decisions = std::mem::take(&mut self.recipe.decisions);
        decisions.iter().try_for_each(|(name, value)| self.decide(name, value))?;
        self.recipe.decisions = decisions;
        for (answers, shapes) in self.answers.iter_mut().zip(self.probe.profile.iter()) {
            answers.writes_codes = answers.country.and_then(phone::calling_code).is_some_and(|code| shapes.writes_code(code));
            answers.decimal_contradicted = answers.decimal.is_some_and(|sign| shapes.amounts_speak_against(sign));
        }
        self.related.iter_mut().for_each(|related| related.share(&self.probe, &self.answers));
        Ok(())
    }

    fn decide(&mut self, name: &str, value: &str) -> Result<(), Unusable> {
        let unknown = || {
            Unusable(format!(
                "“{name}={value}” is no decision. Write timezone:Column=Europe/Moscow, order:Column=day-first, decimal:Column=comma, unit:Column=milliseconds, country:Column=RU, encoding=windows-1251 or header=yes."
            ))
        };
        // The probe has taken this one.
        if [Question::Encoding, Question::Header].iter().any(|question| name == question.name()) {
            return Ok(());
        }
        let (question, heading) = name.split_once(':').ok_or_else(unknown)?;
        let column = self.probe.column(heading);
        let mut is_asked = column.is_some();
        // Of a column that is not there, the answer is still looked at: what nobody could mean is refused.
        let mut nowhere = Answers::default();
        let answers = column.map_or(&mut nowhere, |column| &mut self.answers[column]);
        match question {
            "timezone" if let Some(named) = value.strip_prefix(BY_COLUMN) => {
                let zone = self.probe.column(named);
                is_asked &= zone.is_some();
                if let Some(column) = column {
                    self.zone_columns[column] = zone;
                }
            }
            "timezone" => answers.zone = Some(timestamp::Zone::parse(value).ok_or_else(unknown)?),
            "order" => answers.order = Some(choice(&timestamp::Order::CHOICES, value).ok_or_else(unknown)?),
            "decimal" => answers.decimal = Some(choice(&decimal::Sign::CHOICES, value).ok_or_else(unknown)?),
            "unit" => {
                let unit = choice(&Unit::CHOICES, value).ok_or_else(unknown)?;
                answers.scale = if answers.scale == Scale::Assumed { Scale::Said(unit) } else { Scale::Decided(unit) };
            }
            "country" => answers.country = Some(phone::country(value).ok_or_else(unknown)?),
            _ => return Err(unknown()),
        }
        if !is_asked {
            self.misfits.push(Reason::new(ANSWER_UNASKED).naming("answer", name));
        }
        Ok(())
    }

    /// The answer that a column of the file names the zone of each record's times, if one may.
    pub fn zone_by_column(&self) -> Option<String> {
        stated::zone_column(&self.probe).map(|column| format!("{BY_COLUMN}{}", self.probe.columns[column]))
    }

    /// The zone that the file states for a column's times, outside of their cells.
    pub fn stated_zone(&self, column: usize) -> Option<String> {
        stated::zone(&self.probe, column).map(|zone| zone.to_string())
    }

    /// The answer given to a question about a column, as the recipe writes it.
    pub fn answer_to(&self, question: Question, column: usize) -> Option<&str> {
        self.recipe.decisions.iter().find_map(|(name, value)| {
            let (asked, heading) = name.split_once(':')?;
            (asked == question.name() && self.probe.column(heading)? == column).then_some(value.as_str())
        })
    }
}

fn choice<T: Copy>(choices: &[(&str, T)], value: &str) -> Option<T> {
    choices.iter().find(|(name, _)| *name == value).map(|&(_, choice)| choice)
}
