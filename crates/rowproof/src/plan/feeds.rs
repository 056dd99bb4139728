//! What feeds each field of the target: a column, a constant, or what follows from other columns.

use super::{Plan, chosen, stated};
use crate::concept::{DERIVATIONS, Derivation};
use crate::fix::Safety;
use crate::kind::{Kind, phone};
use crate::profile::Shapes;
use crate::recipe::Unusable;
use std::collections::BTreeSet;

/// Where the values of a field come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feed {
    /// Nowhere.
    None,
    /// A column of the file.
    Column(usize),
    /// One value for all records.
    Constant(String),
    /// Other columns: index into [`Plan::offers`].
    Derived(usize),
    /// The amounts of another field, which some records write their currency with.
    Amounts,
}

/// A derivation that the file allows.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Index of the target's field.
    pub field: usize,
    /// What follows from what.
    pub derivation: &'static Derivation,
    /// For each concept that it needs: the column, and its field in the file's own format.
    pub from: Vec<(usize, usize)>,
    /// Whether it is made.
    pub accepted: bool,
}

impl Plan {
    /// Columns that feed nothing: no field, no derivation, no zone and no time of day of another one.
    pub fn not_carried(&self) -> Vec<usize> {
        let derived = |column: usize| self.offers.iter().any(|offer| offer.accepted && offer.from.iter().any(|&(from, _)| from == column));
        let zones: BTreeSet<usize> = self.zone_columns.iter().copied().flatten().collect();
        let carried = |column: usize| {
            self.target.is_table()
                || self.offset_column == Some(column)
                || zones.contains(&column)
                || self.clock.is_some_and(|clock| clock.has(column))
                || self.mapping.entry_of(column).is_some()
                || derived(column)
        };
        (0..self.probe.columns.len()).filter(|&column| !carried(column)).collect()
    }

    /// Feeds each field, and notes what the columns that feed them say of others.
    pub(super) fn feed(&mut self) -> Result<(), Unusable> {
        for entry in &self.mapping.entries {
            self.feeds[entry.field] = Feed::Column(entry.column);
        }
        for (name, value) in &self.recipe.constants {
            let field = chosen::field(self.target, name)?;
            self.feeds[field] = Feed::Constant(value.clone());
            self.mapping.entries.retain(|entry| entry.field != field);
        }
        for field in 0..self.target.fields.len() {
            self.countries[field] = self.country_column(field);
            if self.feeds[field] == Feed::None && self.converting {
                self.offer(field);
            }
        }
        if let Some(currency) = self.target.about("currency").filter(|&field| self.converting && self.feeds[field] == Feed::None)
            && self.writes_currencies()
        {
            self.feeds[currency] = Feed::Amounts;
        }
        self.currency = self.currency_of_heading();
        self.currency_column = self.currency_beside_amount();
        let is_repeated = |(field, feed): (usize, &Feed)| matches!(feed, Feed::Column(_)) && self.feeds[..field].contains(feed);
        self.repeats = self.feeds.iter().enumerate().map(is_repeated).collect();
        Ok(())
    }

    /// Offers the best derivation of a field that nothing feeds, and makes it if it is accepted.
    fn offer(&mut self, field: usize) {
        let definition = &self.target.fields[field];
        let source = |concept: &str| {
            let own = self.own.entries.iter().find(|entry| self.probe.format.fields[entry.field].concept == concept)?;
            Some((own.column, own.field))
        };
        let tells = |derivation: &Derivation, own: usize| match self.probe.format.fields[own].kind {
            // Only a number in E.164 tells more than its digits.
            Kind::Phone(phone::Style::Any | phone::Style::Nanp) => false,
            // An outcome in a tracker's own words is a guess.
            Kind::Text if self.probe.format.fields[own].concept == "call-status" => derivation.safety != Safety::Safe,
            _ => true,
        };
        let possible = DERIVATIONS.iter().filter(|derivation| derivation.gives == definition.concept);
        let found = possible
            .filter_map(|derivation| Some((derivation, derivation.from.iter().map(|from| source(from)).collect::<Option<Vec<_>>>()?)));
        let Some((derivation, from)) = found.into_iter().find(|(derivation, from)| from.iter().all(|&(_, own)| tells(derivation, own)))
        else {
            return;
        };
        let accepted = self.recipe.accepts("derive", &definition.name, derivation.safety);
        self.offers.push(Offer { field, derivation, from, accepted });
        if accepted {
            self.feeds[field] = Feed::Derived(self.offers.len() - 1);
        }
    }

    /// The column with the country of the number that feeds `field`, as the file's own format names it.
    fn country_column(&self, field: usize) -> Option<usize> {
        let Feed::Column(column) = self.feeds[field] else {
            return None;
        };
        if self.target.fields[field].kind == Kind::Phone(phone::Style::Any) {
            return None;
        }
        let own = self.own.entry_of(column).map(|entry| &self.probe.format.fields[entry.field])?;
        self.own.column_of(self.probe.format.field(own.country_field.as_deref()?)?)
    }

    /// Whether amounts stand with their currencies.
    fn writes_currencies(&self) -> bool {
        let column = self.target.about("amount").and_then(|field| self.mapping.column_of(field));
        column.and_then(|column| self.probe.profile.get(column)).is_some_and(Shapes::has_currencies)
    }

    /// The amount, and the column with its currency, if both are fed by columns.
    fn currency_beside_amount(&self) -> Option<(usize, usize)> {
        let (amount, currency) = (self.target.about("amount")?, self.target.about("currency")?);
        match (&self.feeds[amount], &self.feeds[currency]) {
            (Feed::Column(_), Feed::Column(column)) => Some((amount, *column)),
            _ => None,
        }
    }

    /// The amount whose currency a heading names, if the target has a field for the currency.
    fn currency_of_heading(&self) -> Option<(usize, String)> {
        let field = self.target.about("amount").filter(|_| self.target.about("currency").is_some())?;
        let Feed::Column(column) = self.feeds[field] else {
            return None;
        };
        Some((field, stated::currency_in_heading(&self.probe.columns[column])?.to_owned()))
    }
}
