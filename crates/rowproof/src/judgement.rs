//! Judgement: everything that is to be said about one record, and its values as they will be written.

mod chance;
mod curved;
pub(crate) mod direction;
mod ending;
pub(crate) mod exchanged;
mod filled;
mod line;
mod money;
mod note;
mod spelling;
mod structure;
mod swallowed;
mod traces;
mod width;

use crate::check::{Memory, Values};
use crate::encode::csv;
use crate::fix::{Fix, Question, Safety};
use crate::kind::text::LOOK_ALIKE;
use crate::kind::timestamp::joined::joined;
use crate::kind::{Answers, Evidence, Fault, Kind, country, phone, text as text_kind, timestamp};
use crate::plan::{Feed, Plan};
use crate::record::Record;
use crate::rule::{Certainty, Rule, Severity};
use crate::series::Series;
use crate::structure::{
    CELL_EXTRA, DELIMITER_IN_RECORD, LINE_FILLED, LINES_QUOTED, MOJIBAKE, QUOTE_TYPOGRAPHIC, RECORD_SHIFTED, VALUE_MISSING,
    VALUE_NOT_DERIVABLE,
};
use crate::text::{self, Text};
use chrono::{DateTime, Utc};
use std::borrow::Cow;

/// A rule met at a place of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The rule.
    pub rule: &'static Rule,
    /// How grave it is for this target.
    pub severity: Severity,
    /// Index of the column; `None` for the whole record.
    pub column: Option<usize>,
    /// Index of the target's field.
    pub field: Option<usize>,
    /// What can be done.
    pub fix: Fix,
    /// Whether it is done.
    pub accepted: bool,
    /// What the rule's words need.
    pub facts: Vec<(&'static str, String)>,
    /// The value at the place, where it is not the cell's.
    pub value: Option<String>,
}

impl Mark {
    /// A mark of the file as a whole, as grave as its rule.
    pub fn of_file(fault: Fault) -> Self {
        Self {
            rule: fault.rule,
            severity: fault.rule.severity,
            column: None,
            field: None,
            fix: fault.fix,
            accepted: false,
            facts: fault.facts,
            value: None,
        }
    }

    /// Whether the fix moves cells, and changes no single one.
    fn moves_cells(&self) -> bool {
        [RECORD_SHIFTED.code, CELL_EXTRA.code, DELIMITER_IN_RECORD.code, LINES_QUOTED.code, LINE_FILLED.code].contains(&self.rule.code)
    }

    /// Whether the line is to be written without the quotes around all of it, and without what fills it up.
    pub fn unwraps(&self) -> bool {
        self.accepted && [LINES_QUOTED.code, LINE_FILLED.code].contains(&self.rule.code)
    }

    /// The question that has to be answered before the fix can be made.
    pub fn question(&self) -> Option<Question> {
        match self.fix {
            Fix::Decide(question) => Some(question),
            _ => None,
        }
    }
}

/// Where a field's text comes from in this record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Slot {
    #[default]
    Absent,
    Cell(usize),
    Text(String),
}

/// What is to be said about one record. Reused from record to record.
#[derive(Debug, Default)]
pub struct Judgement {
    /// What is wrong, in the order in which it was found.
    pub marks: Vec<Mark>,
    /// By field: the value as the target will read it, if it can.
    canonical: Vec<Slot>,
    /// By field: the text that is written.
    written: Vec<Slot>,
}

/// Judges records by a plan, remembering what concerns the whole file.
#[derive(Debug)]
pub struct Judge {
    /// By column: what the cells have shown.
    pub evidence: Vec<Evidence>,
    /// By column: whether its values rise by one.
    pub series: Vec<Series>,
    memory: Memory,
    before: line::Before,
}

impl Judge {
    /// A judge of a file with so many columns.
    pub fn new(columns: usize) -> Self {
        let series = std::iter::repeat_with(Series::default).take(columns).collect();
        Self { evidence: vec![Evidence::default(); columns], series, memory: Memory::default(), before: line::Before::default() }
    }

    /// Whether something had to be forgotten.
    pub fn is_partial(&self) -> bool {
        self.memory.is_partial()
    }

    /// Notes a line between the records that has no value.
    pub fn pass_blank(&mut self) {
        self.before.pass_blank();
    }

    /// Judges how the header is written.
    pub fn judge_header(plan: &Plan, text: &Text, record: &Record) -> Vec<Mark> {
        structure::judge_header(&Place { plan, text: text.as_str(), source: text }, record)
    }

    /// Judges one record. An accepted shift is made in the record itself.
    pub fn judge(&mut self, plan: &Plan, text: &Text, record: &mut Record, out: &mut Judgement) {
        out.marks.clear();
        out.canonical.clear();
        out.written.clear();
        let place = Place { plan, text: text.as_str(), source: text };
        if let Some(mark) = line::judge(&place, record, &mut self.before) {
            out.marks.push(mark);
            return;
        }
        let split = self.before.pass(record, plan.probe.columns.len());
        structure::judge(&place, record, split, &mut out.marks);
        for (field, feed) in plan.feeds.iter().enumerate() {
            let (canonical, written) = self.judge_field(&place, record, field, feed, &mut out.marks);
            out.canonical.push(canonical);
            out.written.push(written);
        }
        money::judge(&place, record, out);
        direction::judge(&place, record, &mut out.marks);
        exchanged::judge(&place, record, &mut out.marks);
        for check in &plan.target.checks {
            let row = Row { place: &place, record, judgement: out };
            let Some((field, fault)) = check.record(&row, plan.now, &mut self.memory) else {
                continue;
            };
            let column = if let Feed::Column(column) = plan.feeds[field] { Some(column) } else { None };
            let value = row.get(field).map(Cow::into_owned);
            let mark = Mark { value, ..place.mark(fault, Some(field), column, check.certainty) };
            out.marks.push(mark);
        }
    }

    /// Judges what feeds a field. Gives its canonical and its written text.
    fn judge_field(&mut self, place: &Place, record: &Record, field: usize, feed: &Feed, marks: &mut Vec<Mark>) -> (Slot, Slot) {
        let plan = place.plan;
        let definition = &plan.target.fields[field];
        let (value, column, slot) = match feed {
            Feed::None => return (Slot::Absent, Slot::Absent),
            Feed::Column(column) => (place.value(record, *column), Some(*column), Slot::Cell(*column)),
            Feed::Constant(value) => (Cow::Borrowed(value.as_str()), None, Slot::Text(value.clone())),
            Feed::Derived(offer) => match derive(place, record, *offer, marks) {
                Some(value) => (Cow::Owned(value.clone()), None, Slot::Text(value)),
                None => (Cow::Borrowed(""), None, Slot::Absent),
            },
        };
        let (value, slot) = match column.and_then(|column| repaired(marks, column)) {
            Some(text) => (Cow::Owned(text.to_owned()), Slot::Text(text.to_owned())),
            None => (value, slot),
        };
        let clock = column.and_then(|column| *plan.clocks.get(column)?);
        let (value, slot) = match clock.and_then(|clock| joined(&value, &place.value(record, clock))) {
            Some(moment) => (Cow::Owned(moment.clone()), Slot::Text(moment)),
            None => (value, slot),
        };
        if value.trim().is_empty() {
            if plan.is_required(field) {
                marks.push(place.mark(Fault::new(&VALUE_MISSING, Fix::None), Some(field), column, Certainty::Documented));
            }
            return (Slot::Absent, slot);
        }
        if let Some(column) = column.filter(|_| plan.rises[field].is_some()) {
            self.series[column].note(&value, record.line);
        }
        let mut scratch = Evidence::default();
        let (answers, evidence) = match column {
            Some(column) => (place.answers(record, field, column), &mut self.evidence[column]),
            None => (Answers::default(), &mut scratch),
        };
        let limit = definition.max_length.and_then(|limit| text_kind::too_long(&value, limit));
        if let Some(fault) = limit {
            marks.push(place.mark(fault, Some(field), column, Certainty::Documented));
        }
        let verdict = definition.kind.judge(&value, &answers, evidence);
        let verdict = verdict.and_then(|()| column.map_or(Ok(()), |column| spelling::judge(plan, column, &definition.kind, &value)));
        let mut is_chance = |fault: &Fault| column.is_some_and(|column| chance::is_one(plan, column, record.number, fault, evidence));
        let Err(mut fault) = verdict.or_else(|fault| if is_chance(&fault) || is_told(marks, column, &fault) { Ok(()) } else { Err(fault) })
        else {
            return (slot.clone(), slot);
        };
        withdraw_wrong_edit(&definition.kind, &answers, &mut fault);
        // An empty cell is no better than a wrong one where a value is required.
        if matches!(&fault.fix, Fix::Edit { value, .. } if value.is_empty()) && plan.is_required(field) {
            fault.fix = Fix::None;
        }
        if column.is_some() && place.is_misplaced(record) && matches!(fault.fix, Fix::Edit { .. }) {
            fault.fix = Fix::None;
        }
        if let Some(column) = column {
            place.withdraw_unwritable_edit(record, column, &mut fault);
        }
        let fixed = match &fault.fix {
            Fix::Edit { value, .. } => Some(value.clone()),
            _ => None,
        };
        let mark = Mark {
            value: (column.is_none() || clock.is_some()).then(|| value.into_owned()),
            ..place.mark(fault, Some(field), column, definition.certainty)
        };
        let written = if mark.accepted { fixed.clone().map_or(slot.clone(), Slot::Text) } else { slot.clone() };
        // A fault that the target may accept leaves the value as it is to the checks.
        let canonical = match fixed {
            Some(fixed) => Slot::Text(fixed),
            None if mark.severity < Severity::Error && mark.fix == Fix::None => slot,
            None => Slot::Absent,
        };
        marks.push(mark);
        (canonical, written)
    }
}

impl Judgement {
    /// The text that is written for a field.
    pub fn written<'r>(&'r self, text: &'r str, record: &Record, field: usize) -> Cow<'r, str> {
        self.written.get(field).and_then(|slot| slot_text(slot, text, record)).unwrap_or(Cow::Borrowed(""))
    }

    /// Whether the line is to be written without its outer quotes and without what fills it up.
    pub fn unwraps(&self) -> bool {
        self.marks.iter().any(Mark::unwraps)
    }

    /// How many changes the accepted fixes make: edited cells, and shifts.
    pub fn changes(&self) -> u64 {
        let moves = self.marks.iter().filter(|mark| mark.accepted && mark.moves_cells()).count();
        (self.edits().count() + moves) as u64
    }

    /// The cells that accepted fixes change, with their new text, by column. Each column at most once.
    pub fn edits(&self) -> impl Iterator<Item = (usize, &str)> {
        self.marks.iter().enumerate().filter_map(|(index, mark)| match (&mark.fix, mark.column) {
            (Fix::Edit { value, .. }, Some(column)) if mark.accepted && !mark.moves_cells() => {
                let later = self.marks[index + 1..]
                    .iter()
                    .any(|other| other.column == Some(column) && other.accepted && matches!(other.fix, Fix::Edit { .. }));
                (!later).then_some((column, value.as_str()))
            }
            _ => None,
        })
    }
}

fn slot_text<'r>(slot: &'r Slot, text: &'r str, record: &Record) -> Option<Cow<'r, str>> {
    match slot {
        Slot::Absent => None,
        Slot::Cell(column) => record.cells.get(*column).map(|cell| cell.value(text)),
        Slot::Text(value) => Some(Cow::Borrowed(value)),
    }
}

/// A record's values for the checks.
struct Row<'r> {
    place: &'r Place<'r>,
    record: &'r Record,
    judgement: &'r Judgement,
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

    fn is_fed(&self, field: usize) -> bool {
        self.place.plan.feeds[field] != Feed::None
    }

    fn moment(&self, field: usize) -> Option<DateTime<Utc>> {
        match self.place.plan.target.fields[field].kind {
            Kind::Timestamp(style) => style.read(self.get(field)?.as_ref()),
            _ => None,
        }
    }
}

/// The plan and the text that a record is judged in.
struct Place<'p> {
    plan: &'p Plan,
    text: &'p str,
    source: &'p Text,
}

impl<'p> Place<'p> {
    fn value(&self, record: &Record, column: usize) -> Cow<'p, str> {
        record.cells.get(column).map_or(Cow::Borrowed(""), |cell| cell.value(self.text))
    }

    fn mark(&self, fault: Fault, field: Option<usize>, column: Option<usize>, certainty: Certainty) -> Mark {
        let safety = fault.fix.safety();
        let waits = matches!(fault.fix, Fix::Decide(_));
        let accepted = !waits && self.plan.accepts(fault.rule.code, field, column, safety);
        let severity = fault.rule.severity.min(certainty.cap());
        let severity = if self.plan.converting && accepted { Severity::Info } else { severity };
        Mark { rule: fault.rule, severity, column, field, fix: fault.fix, accepted, facts: fault.facts, value: None }
    }

    /// Whether the record has more values than columns: they may stand in wrong ones, so none is changed.
    fn is_misplaced(&self, record: &Record) -> bool {
        let extra = record.cells.get(self.plan.probe.columns.len()..).unwrap_or_default();
        extra.iter().any(|cell| !cell.value(self.text).trim().is_empty())
    }

    /// A fix keeps the encoding: it changes no cell whose bytes could not be decoded, and writes no character
    /// that the encoding lacks.
    fn withdraw_unwritable_edit(&self, record: &Record, column: usize, fault: &mut Fault) {
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
    fn is_apart(&self, record: &Record) -> bool {
        record.cells.iter().all(|cell| self.source.is_apart(cell.start..cell.end))
    }

    /// What is known of a column, with what this record states for it: the country of its number, its distance from UTC.
    fn answers(&self, record: &Record, field: usize, column: usize) -> Answers {
        let answers = self.plan.answers[column];
        let stated = self.plan.countries[field].map(|column| self.value(record, column)).filter(|value| !value.trim().is_empty());
        // A country that is stated but not understood is no country, and certainly not another one.
        let country_stated = stated.is_some();
        let country = stated.map_or(answers.country, |value| country::alpha_2(&value).and_then(phone::country));
        let offset = self.plan.offset_column.map(|column| self.value(record, column)).filter(|value| !value.trim().is_empty());
        let zone_stated = offset.is_some();
        let named = self.plan.zone_columns[column].map(|column| timestamp::Zone::parse(&self.value(record, column)));
        let zone = offset.map_or(named.unwrap_or(answers.zone), |value| timestamp::Zone::offset(&value));
        Answers { country, country_stated, zone, zone_stated, ..answers }
    }
}

/// The value of a derived field; where it does not follow, a mark says so.
fn derive(place: &Place, record: &Record, offer: usize, marks: &mut Vec<Mark>) -> Option<String> {
    let offer = &place.plan.offers[offer];
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
    if derived.is_none() {
        let from = offer.from.iter().map(|&(_, field)| fields[field].name.as_str()).collect::<Vec<_>>().join(", ");
        let fault = Fault::new(&VALUE_NOT_DERIVABLE, Fix::None).with("from", from);
        // Where the target documents what an absent value means, leaving it out says something.
        let certainty = if place.plan.target.fields[offer.field].default.is_some() { Certainty::Inferred } else { Certainty::None };
        let mark = place.mark(fault, Some(offer.field), None, certainty);
        marks.push(Mark { value: Some(values.join(", ")), ..mark });
    }
    derived
}

/// The text of a cell that was decoded wrongly and is put right: the field is judged and written by it.
fn repaired(marks: &[Mark], column: usize) -> Option<&str> {
    let is_repair =
        |mark: &&Mark| mark.accepted && mark.column == Some(column) && [MOJIBAKE.code, QUOTE_TYPOGRAPHIC.code].contains(&mark.rule.code);
    match &marks.iter().find(is_repair)?.fix {
        Fix::Edit { value, .. } => Some(value),
        _ => None,
    }
}

/// Whether another reading of the letters is offered for the cell already.
fn is_told(marks: &[Mark], column: Option<usize>, fault: &Fault) -> bool {
    fault.rule.code == LOOK_ALIKE.code
        && column.is_some()
        && marks.iter().any(|mark| mark.column == column && mark.rule.code == MOJIBAKE.code)
}

/// An edit that the kind would not accept itself is no fix.
fn withdraw_wrong_edit(kind: &Kind, answers: &Answers, fault: &mut Fault) {
    if let Fix::Edit { value, .. } = &fault.fix
        && !value.is_empty()
        && kind.judge(value, &answers.of_written(), &mut Evidence::default()).is_err()
    {
        fault.fix = Fix::None;
    }
}
