//! Plan: a recipe applied to one file. What feeds each field, what is known of each column, what is accepted.

mod clock;
mod related;
pub(crate) mod stated;

use crate::concept::{DERIVATIONS, Derivation};
use crate::fit::{ANSWER_UNASKED, COLUMN_GONE};
use crate::fix::{Question, Safety};
use crate::format::{self, Format, LayoutKind, Need};
use crate::judgement::{direction, exchanged};
use crate::kind::duration::{Scale, Unit};
use crate::kind::{Answers, Kind, decimal, phone, timestamp};
use crate::mapping::{self, Entry, Evidence, Mapping};
use crate::probe::one_short::OneShort;
use crate::probe::{Probe, known_format};
use crate::profile::Shapes;
use crate::reason::Reason;
use crate::recipe::{Recipe, Unusable};
use crate::record::Usual;
use crate::series::Rises;
use crate::structure::HEADER_ONE_SHORT;
use chrono::{DateTime, Utc};
pub use clock::Clock;
pub use related::{Related, Relation};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What begins an answer that another column gives, record by record.
const BY_COLUMN: &str = "column:";

/// What is wanted of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// A report.
    Check,
    /// The same file with its accepted fixes, every other byte as it was.
    Fix,
    /// The records in the target's own layout.
    Convert,
}

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

/// A recipe applied to one file.
#[derive(Debug)]
pub struct Plan {
    /// What the file is.
    pub probe: Probe,
    /// The settings.
    pub recipe: Recipe,
    /// What is wanted.
    pub mode: Mode,
    /// What the records are judged by.
    pub target: &'static Format,
    /// Whether the records are judged as the target will get them, not as they stand.
    pub converting: bool,
    /// Which column feeds which field of the target.
    pub mapping: Mapping,
    /// Which column feeds which field of the file's own format.
    pub own: Mapping,
    /// By field of the target.
    pub feeds: Vec<Feed>,
    /// By field of the target: whether an earlier field is fed by the same column, which has shown then what it shows.
    pub repeats: Vec<bool>,
    /// Derivations that the file allows, accepted or not.
    pub offers: Vec<Offer>,
    /// By column.
    pub answers: Vec<Answers>,
    /// By field of the target: the column with the country of its phone number.
    pub countries: Vec<Option<usize>>,
    /// The column with each record's distance from UTC.
    pub offset_column: Option<usize>,
    /// By column: whether its heading names the zone of its times, whatever distance from UTC the record has.
    pub zoned: Vec<bool>,
    /// By column: the column that names the zone of each record's time, as the user says.
    pub zone_columns: Vec<Option<usize>>,
    /// The columns with the time of day of a column of dates.
    pub clock: Option<Clock>,
    /// By field of the target: whether its values may rise by one from record to record.
    pub rises: Vec<Option<Rises>>,
    /// The columns that may say which way a call went.
    pub directions: Vec<usize>,
    /// The field of the amount, and the currency that the heading of its column names.
    pub currency: Option<(usize, String)>,
    /// The columns whose values are looked for in each other, with their usual values.
    pub exchangeable: Vec<(usize, String)>,
    /// The columns that say something of each other.
    pub related: Vec<Related>,
    /// How the output is written.
    pub layout: LayoutKind,
    /// The moment against which ages are judged.
    pub now: Option<DateTime<Utc>>,
    /// What of the recipe names things that the file does not have.
    pub misfits: Vec<Reason>,
}

impl Plan {
    /// Applies a recipe to a file.
    ///
    /// # Errors
    /// The recipe names a format, field, column, layout or answer that does not exist, or wants what cannot be done.
    pub fn new(probe: Probe, recipe: &Recipe, mode: Mode, now: Option<DateTime<Utc>>) -> Result<Self, Unusable> {
        // What is only a source is judged as any table is: nobody wants files in it.
        let own_target = if probe.format.is_target { probe.format } else { format::table() };
        let target = recipe.format.as_deref().map_or(Ok(own_target), known_format)?;
        if !target.is_target {
            return Err(Unusable(format!("{} is a source only; nothing can be written in it.", target.id)));
        }
        let own = mapping::own(&probe.columns, probe.dialect.header, probe.format);
        let mut mapping = mapping::to_target(&probe.columns, &probe.profile, target, probe.format, &own);
        let misfits = choose_columns(&mut mapping, target, &probe, recipe)?;
        // Two columns of one moment are joined by writing the file anew; a fix keeps its columns.
        let clock = if mode == Mode::Fix { None } else { clock::find(&probe, &mapping, target) };
        let shares = mapping.entries.windows(2).any(|pair| pair[0].column == pair[1].column);
        let converting = mode == Mode::Convert || target.id != own_target.id || !recipe.constants.is_empty() || clock.is_some() || shares;
        if converting {
            mapping.leave_ties();
        }
        if mode == Mode::Fix && converting {
            return Err(Unusable("Fixing keeps the file's own format and columns; to add constants, feed two fields from one column or change the format, convert it.".into()));
        }
        let mut plan = Self {
            feeds: vec![Feed::None; target.fields.len()],
            repeats: Vec::new(),
            offers: Vec::new(),
            answers: vec![Answers { now, ..Answers::default() }; probe.columns.len()],
            countries: vec![None; target.fields.len()],
            offset_column: stated::offset_column(&probe),
            zoned: probe.columns.iter().map(|heading| stated::zone_in_heading(heading).is_some()).collect(),
            zone_columns: vec![None; probe.columns.len()],
            clock,
            rises: target.fields.iter().map(Rises::of).collect(),
            directions: direction::columns(&probe.columns, target),
            exchangeable: exchanged::columns(&probe.profile, &mapping, target),
            currency: None,
            related: related::columns(&probe, &own, &mapping, target),
            layout: layout(target, recipe)?,
            probe,
            recipe: recipe.clone(),
            mode,
            target,
            converting,
            mapping,
            own,
            now,
            misfits,
        };
        plan.feed()?;
        plan.answer()?;
        Ok(plan)
    }

    /// Whether what shapes tell is made use of. A fix keeps the records that it cannot repair, and fixing once more would find
    /// other evidence in a file that has changed.
    pub fn infers(&self) -> bool {
        self.mode != Mode::Fix && (self.converting || self.target.is_table())
    }

    /// What the records of the file usually look like; `joins` says whether those on several lines are read as one.
    pub fn usual(&self, joins: bool) -> Usual {
        Usual { profile: Arc::clone(&self.probe.profile), short: self.probe.short, joins }
    }

    /// The name by which recipes accept fixes of a column: its field, or its heading.
    pub fn place(&self, field: Option<usize>, column: Option<usize>) -> &str {
        match (field, column) {
            (Some(field), _) => &self.target.fields[field].name,
            (None, Some(column)) => self.probe.columns.get(column).map_or("", String::as_str),
            (None, None) => "",
        }
    }

    /// Whether the field is always needed.
    pub fn is_required(&self, field: usize) -> bool {
        self.target.fields[field].need == Need::Required
    }

    /// The kind by which a column's cells are judged.
    pub fn kind_of(&self, column: usize) -> Option<(usize, &Kind)> {
        self.mapping.entry_of(column).map(|entry| (entry.field, &self.target.fields[entry.field].kind))
    }

    /// The country that documentation gives to a phone number of this column that has none.
    pub fn documented_country(&self, column: usize) -> Option<&str> {
        let own = self.own.entry_of(column).map(|entry| &self.probe.format.fields[entry.field])?;
        own.default_country.as_deref()
    }

    /// Columns that feed nothing: no field, no derivation, no country of a number.
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

    fn feed(&mut self) -> Result<(), Unusable> {
        for entry in &self.mapping.entries {
            self.feeds[entry.field] = Feed::Column(entry.column);
        }
        for (name, value) in &self.recipe.constants {
            let field = known_field(self.target, name)?;
            self.feeds[field] = Feed::Constant(value.clone());
            self.mapping.entries.retain(|entry| entry.field != field);
        }
        for field in 0..self.target.fields.len() {
            self.countries[field] = self.country_column(field);
            if self.feeds[field] == Feed::None && self.converting {
                self.offer(field);
            }
        }
        self.currency = self.currency_of_heading();
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
        // Of phone numbers, only one in E.164 tells more than its digits.
        let tells =
            |&(_, own): &(usize, usize)| !matches!(self.probe.format.fields[own].kind, Kind::Phone(phone::Style::Any | phone::Style::Nanp));
        let possible = DERIVATIONS.iter().filter(|derivation| derivation.gives == definition.concept);
        let found = possible
            .filter_map(|derivation| Some((derivation, derivation.from.iter().map(|from| source(from)).collect::<Option<Vec<_>>>()?)));
        let Some((derivation, from)) = found.into_iter().find(|(_, from)| from.iter().all(tells)) else {
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

    /// The amount whose currency a heading names, if the target has a field for the currency.
    fn currency_of_heading(&self) -> Option<(usize, String)> {
        let field = self.target.about("amount").filter(|_| self.target.about("currency").is_some())?;
        let Feed::Column(column) = self.feeds[field] else {
            return None;
        };
        Some((field, stated::currency_in_heading(&self.probe.columns[column])?.to_owned()))
    }

    fn answer(&mut self) -> Result<(), Unusable> {
        for column in 0..self.answers.len() {
            self.answers[column].zone = stated::zone(&self.probe, column);
            self.answers[column].scale = stated::scale(&self.probe, column);
            self.answers[column].form = stated::form_in_heading(&self.probe.columns[column]);
            self.answers[column].is_in_minor_units = stated::is_in_minor_units(&self.probe.columns[column]);
            self.answers[column].days_doubted = self.probe.profile.get(column).is_some_and(Shapes::exchanges_days);
            let first = |shapes: &Shapes| shapes.puts_short_years_first(self.now);
            self.answers[column].year_first = self.probe.profile.get(column).is_some_and(first);
            self.answers[column].ids = self.probe.profile.get(column).map(Shapes::ids).unwrap_or_default();
            self.answers[column].writes_zeros = self.probe.profile.get(column).is_some_and(Shapes::writes_zeros);
            self.answers[column].has_russian_numbers = self.probe.profile.get(column).is_some_and(Shapes::has_russian_numbers);
        }
        for (name, value) in &self.recipe.decisions {
            let unknown = || {
                Unusable(format!(
                    "“{name}={value}” is no decision. Write timezone:Column=Europe/Moscow, order:Column=day-first, decimal:Column=comma, unit:Column=milliseconds, country:Column=RU, encoding=windows-1251 or header=yes."
                ))
            };
            // The probe has taken this one.
            if [Question::Encoding, Question::Header].iter().any(|question| name == question.name()) {
                continue;
            }
            let (question, heading) = name.split_once(':').ok_or_else(unknown)?;
            let column = self.probe.column(heading);
            // Of a column that is not there, the answer is still looked at: what nobody could mean is refused.
            let mut nowhere = Answers::default();
            let answers = column.map_or(&mut nowhere, |column| &mut self.answers[column]);
            match question {
                "timezone" if let Some(named) = value.strip_prefix(BY_COLUMN) => {
                    let zone = self.probe.column(named);
                    if let Some(column) = column {
                        self.zone_columns[column] = zone;
                    }
                    if column.is_some() && zone.is_none() {
                        self.misfits.push(Reason::new(ANSWER_UNASKED).naming("answer", name));
                    }
                }
                "timezone" => answers.zone = Some(timestamp::Zone::parse(value).ok_or_else(unknown)?),
                "order" => answers.order = Some(choice(&timestamp::Order::CHOICES, value).ok_or_else(unknown)?),
                "decimal" => answers.decimal = Some(choice(&decimal::Sign::CHOICES, value).ok_or_else(unknown)?),
                "unit" => answers.scale = Scale::Decided(choice(&Unit::CHOICES, value).ok_or_else(unknown)?),
                "country" => answers.country = Some(phone::country(value).ok_or_else(unknown)?),
                _ => return Err(unknown()),
            }
            if column.is_none() {
                self.misfits.push(Reason::new(ANSWER_UNASKED).naming("answer", name));
            }
        }
        for (answers, shapes) in self.answers.iter_mut().zip(self.probe.profile.iter()) {
            answers.writes_codes = answers.country.and_then(phone::calling_code).is_some_and(|code| shapes.writes_code(code));
        }
        self.related.iter_mut().for_each(|related| related.share(&self.probe, &self.answers));
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

    /// Whether a fix of this safety is made at this place.
    pub fn accepts(&self, rule: &str, field: Option<usize>, column: Option<usize>, safety: Safety) -> bool {
        self.recipe.accepts(rule, self.place(field, column), safety)
    }

    /// Whether the headings stand one column too far left, and the user says so.
    pub fn moves_headings(&self) -> bool {
        self.probe.one_short == Some(OneShort::First) && self.accepts(HEADER_ONE_SHORT.code, None, None, Safety::Ask)
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

fn known_field(target: &Format, name: &str) -> Result<usize, Unusable> {
    target.field(name).ok_or_else(|| Unusable(format!("{} has no field called “{name}”.", target.id)))
}

/// Puts the columns that the recipe names in the place of those that were found. A field whose column the file does not
/// have is fed by nothing: another column would be a guess.
fn choose_columns(mapping: &mut Mapping, target: &Format, probe: &Probe, recipe: &Recipe) -> Result<Vec<Reason>, Unusable> {
    let mut misfits = Vec::new();
    for (name, heading) in &recipe.mapping {
        let field = known_field(target, name)?;
        mapping.entries.retain(|entry| entry.field != field);
        mapping.ties.retain(|(tied, _)| *tied != field);
        if heading.is_empty() {
            continue;
        }
        if let Some(column) = probe.column(heading) {
            // Of what the user says, a column may feed several fields; what was found gives way.
            mapping.entries.retain(|entry| entry.column != column || entry.evidence == Evidence::Chosen);
            mapping.entries.push(Entry { column, field, confidence: 1.0, evidence: Evidence::Chosen });
        } else {
            misfits.push(Reason::new(COLUMN_GONE).naming("field", name).naming("column", heading));
        }
    }
    mapping.entries.sort_by_key(|entry| (entry.column, entry.field));
    Ok(misfits)
}

fn layout(target: &Format, recipe: &Recipe) -> Result<LayoutKind, Unusable> {
    let wanted = match recipe.layout.as_deref() {
        None => target.layout.kinds.first().copied(),
        Some("csv") => Some(LayoutKind::Csv),
        Some("curl") => Some(LayoutKind::Curl),
        Some("ndjson") => Some(LayoutKind::Ndjson),
        Some(_) => None,
    };
    wanted
        .filter(|wanted| target.layout.kinds.contains(wanted))
        .ok_or_else(|| Unusable(format!("{} cannot be written as “{}”.", target.id, recipe.layout.as_deref().unwrap_or_default())))
}
