//! Plan: a recipe applied to one file. What feeds each field, what is known of each column, what is accepted.

mod answers;
mod chosen;
mod clock;
mod feeds;
mod related;
pub(crate) mod stated;

use crate::fix::Safety;
use crate::format::{self, Format, LayoutKind, Need};
use crate::judgement::direction::Directions;
use crate::judgement::exchanged;
use crate::kind::timestamp::Zone;
use crate::kind::{Answers, Kind};
use crate::mapping::{self, Mapping};
use crate::probe::short_header::ShortHeader;
use crate::probe::{Probe, known_format};
use crate::reason::Reason;
use crate::recipe::{Recipe, Unusable};
use crate::record::Usual;
use crate::series::Rises;
use crate::structure::HEADER_ONE_SHORT;
use chrono::{DateTime, Utc};
pub use clock::Clock;
pub use feeds::{Feed, Offer};
pub use related::{Related, Relation};
use std::sync::Arc;

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
    /// The field of the amount, and the column with its currency.
    pub currency_column: Option<(usize, usize)>,
    /// The column with each record's distance from UTC.
    pub offset_column: Option<usize>,
    /// By column: whether its heading names the zone of its times, whatever distance from UTC the record has.
    pub zoned: Vec<bool>,
    /// The zone of all times that have none, as the target reads it in the file before the header.
    pub zone_for_target: Option<Zone>,
    /// By column: the column that names the zone of each record's time, as the user says.
    pub zone_columns: Vec<Option<usize>>,
    /// The columns with the time of day of a column of dates.
    pub clock: Option<Clock>,
    /// By field of the target: whether its values may rise by one from record to record.
    pub rises: Vec<Option<Rises>>,
    /// The columns that may say which way a call went.
    pub directions: Directions,
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
        let misfits = chosen::columns(&mut mapping, target, &probe, recipe)?;
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
            answers: answers::shown(&probe, now),
            countries: vec![None; target.fields.len()],
            currency_column: None,
            offset_column: stated::offset_column(&probe),
            zoned: probe.columns.iter().map(|heading| stated::zone_in_heading(heading).is_some()).collect(),
            zone_for_target: None,
            zone_columns: vec![None; probe.columns.len()],
            clock,
            rises: target.fields.iter().map(Rises::of).collect(),
            directions: Directions::of(&probe.columns, probe.format, &own, target),
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
        plan.zone_for_target = stated::zone_for_target(&plan);
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

    /// Whether a fix of this safety is made at this place.
    pub fn accepts(&self, rule: &str, field: Option<usize>, column: Option<usize>, safety: Safety) -> bool {
        self.recipe.accepts(rule, self.place(field, column), safety)
    }

    /// Whether the headings stand one column too far left, and the user says so.
    pub fn moves_headings(&self) -> bool {
        self.probe.short_header == Some(ShortHeader::First) && self.accepts(HEADER_ONE_SHORT.code, None, None, Safety::Ask)
    }
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
