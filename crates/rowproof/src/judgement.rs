//! Judgement: everything that is to be said about one record, and its values as they will be written.

mod chance;
mod curved;
mod derive;
pub(crate) mod direction;
mod ending;
pub(crate) mod exchanged;
mod filled;
mod line;
mod mark;
mod money;
mod note;
mod place;
mod related;
mod row;
mod spelling;
mod structure;
mod swallowed;
mod traces;
mod width;

pub use mark::Mark;

use crate::check::{Memory, Values};
use crate::fix::Fix;
use crate::kind::text::{LOOK_ALIKE, OTHER_SCRIPT};
use crate::kind::timestamp::joined::joined;
use crate::kind::{Answers, Evidence, Fault, Kind, text as text_kind};
use crate::plan::{Feed, Plan};
use crate::record::Record;
use crate::rule::{Certainty, Severity};
use crate::series::Series;
use crate::structure::{MOJIBAKE, QUOTE_TYPOGRAPHIC, VALUE_MISSING};
use crate::text::Text;
use derive::derive;
use place::Place;
use row::Row;
use std::borrow::Cow;

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
        related::judge(&place, record, &mut out.marks);
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
        let (value, slot) = match clock.and_then(|clock| joined(&value, &place.clock(record, clock))) {
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
        let mut scratch;
        let answers = column.map(|column| place.answers(record, field, column)).unwrap_or_default();
        let evidence = match column {
            Some(column) if !plan.repeats[field] => &mut self.evidence[column],
            _ => {
                scratch = Evidence::default();
                &mut scratch
            }
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
    [LOOK_ALIKE.code, OTHER_SCRIPT.code].contains(&fault.rule.code)
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
