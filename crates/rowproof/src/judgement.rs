//! Judgement: everything that is to be said about one record, and its values as they will be written.

mod again;
mod chance;
mod curved;
mod derive;
pub(crate) mod direction;
mod emptied;
mod ending;
pub(crate) mod exchanged;
mod fed;
mod filled;
mod line;
mod mark;
mod money;
mod note;
mod other_header;
mod place;
mod pushed;
mod related;
mod row;
mod settled;
mod slots;
mod spelling;
mod structure;
mod swallowed;
mod traces;
mod undecodable;
mod width;
mod wrong;
mod zoned;

pub use mark::Mark;

use crate::check::{Memory, Values};
use crate::fix::Fix;
use crate::kind::{Evidence, Fault, text as text_kind, timestamp};
use crate::plan::{Feed, Plan};
use crate::record::Record;
use crate::rule::Certainty;
use crate::series::Series;
use crate::structure::VALUE_MISSING;
use crate::text::Text;
use again::Again;
use fed::Fed;
use place::Place;
use row::Row;
use slots::{Pair, Slot, Slots};
use std::borrow::Cow;

/// What is to be said about one record. Reused from record to record.
#[derive(Debug, Default)]
pub struct Judgement {
    /// What is wrong, in the order in which it was found.
    pub marks: Vec<Mark>,
    slots: Slots,
}

/// Judges records by a plan, remembering what concerns the whole file.
#[derive(Debug)]
pub struct Judge {
    /// By column: what the cells have shown.
    pub evidence: Vec<Evidence>,
    /// By column: whether its values rise by one.
    pub series: Vec<Series>,
    /// By column: the value that was right.
    again: Vec<Again>,
    memory: Memory,
    before: line::Before,
}

impl Judge {
    /// A judge of a file with so many columns.
    pub fn new(columns: usize) -> Self {
        let series = std::iter::repeat_with(Series::default).take(columns).collect();
        Self {
            evidence: vec![Evidence::default(); columns],
            series,
            again: vec![Again::default(); columns],
            memory: Memory::default(),
            before: line::Before::default(),
        }
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
        out.slots.begin(plan.feeds.len());
        let place = Place { plan, text: text.as_str(), source: text };
        if let Some(mark) = line::judge(&place, record, &mut self.before) {
            out.marks.push(mark);
            return;
        }
        let split = self.before.pass(record, plan.probe.columns.len());
        structure::judge(&place, record, split, &mut out.marks);
        for (field, feed) in plan.feeds.iter().enumerate() {
            *out.slots.of(field) = match *feed {
                Feed::None => continue,
                Feed::Column(column) if self.recurs(&place, record, field, column, &out.marks) => Pair::both(Slot::Cell(column)),
                _ => self.judge_field(&place, record, field, feed, out),
            };
        }
        money::judge(&place, record, out);
        direction::judge(&place, record, &mut out.marks);
        exchanged::judge(&place, record, &mut out.marks);
        related::judge(&place, record, &mut out.marks);
        self.check(&place, record, out);
        derive::tell_denied(&place, record, &mut out.marks);
        emptied::judge(&place, record, &mut out.marks);
    }

    /// Checks what holds between the fields of a record, and between records.
    fn check(&mut self, place: &Place, record: &Record, out: &mut Judgement) {
        // The marks grow while the row shows the checks the rest of the judgement.
        let mut marks = std::mem::take(&mut out.marks);
        let row = Row::new(place, record, out);
        for check in &place.plan.target.checks {
            if let Some((field, fault)) = check.record(&row, place.plan.now, &mut self.memory) {
                marks.push(row.mark(field, fault, check.certainty));
            }
            if let Some((earlier, later)) = check.in_order() {
                note_order(&row, (earlier, later, false), &mut self.evidence);
                note_order(&row, (later, earlier, true), &mut self.evidence);
            }
        }
        out.marks = marks;
    }

    /// Whether the value that feeds a field was right when it stood in the column last: most columns have few different ones.
    fn recurs(&mut self, place: &Place, record: &Record, field: usize, column: usize, marks: &[Mark]) -> bool {
        if !self.again[column].is_known() {
            return false;
        }
        let value = place.value(record, column);
        let recurs = self.again[column].is_right(&value) && !place.plan.repeats[field] && fed::repaired(marks, column).is_none();
        if recurs && place.plan.rises[field].is_some() {
            self.series[column].note(&value, record.line);
        }
        recurs
    }

    /// Judges what feeds a field.
    fn judge_field(&mut self, place: &Place, record: &Record, field: usize, feed: &Feed, out: &mut Judgement) -> Pair {
        let plan = place.plan;
        let Some(fed) = Fed::of(place, record, field, feed, out) else {
            return Pair::both(Slot::Absent);
        };
        let (column, value) = (fed.column, &*fed.value);
        if value.chars().all(char::is_whitespace) {
            if plan.is_required(field) {
                out.marks.push(place.mark(Fault::new(&VALUE_MISSING, Fix::None), Some(field), column, Certainty::Documented));
            }
            return Pair { canonical: Slot::Absent, written: fed.slot };
        }
        if let Some(column) = column.filter(|_| plan.rises[field].is_some()) {
            self.series[column].note(value, record.line);
        }
        // Of several fields that a column feeds, the first one counts its values.
        let counted = column.filter(|_| !plan.repeats[field]);
        let definition = &plan.target.fields[field];
        let too_long = definition.max_length.and_then(|limit| text_kind::too_long(value, limit));
        let is_short = too_long.is_none();
        out.marks.extend(too_long.map(|fault| place.mark(fault, Some(field), column, definition.max_length_certainty)));
        let answers = column.map(|column| place.answers(record, field, column)).unwrap_or_default();
        let mut scratch;
        let evidence = match counted {
            Some(column) => &mut self.evidence[column],
            None => {
                scratch = Evidence::default();
                &mut scratch
            }
        };
        let verdict = match (definition.kind.judge(value, &answers, evidence), column) {
            (Ok(()), Some(column)) => spelling::judge(plan, column, &definition.kind, value),
            (verdict, _) => verdict,
        };
        match (verdict, column) {
            (Ok(()), _) => {
                if let Some(column) = counted.filter(|_| is_short) {
                    self.again[column].note(&definition.kind, value);
                }
                Pair::both(fed.slot)
            }
            (Err(fault), Some(column)) if chance::is_one(plan, column, record.number, value, &fault, evidence) => Pair::both(fed.slot),
            (Err(fault), _) => match column.and_then(|column| zoned::moment(plan, column, value, &fault)) {
                Some(moment) => Pair { canonical: out.slots.keep(moment), written: fed.slot },
                None => wrong::tell(place, record, fed, fault, out),
            },
        }
    }
}

/// Notes what another moment of the record shows about the order of day and month of a date that waits for it: `field` is
/// to lie before `other`, or after it.
fn note_order(row: &Row, (field, other, is_after): (usize, usize, bool), evidence: &mut [Evidence]) {
    // Most columns have no such date, and reading moments takes time.
    let Some(evidence) = row.column(field).and_then(|column| evidence.get_mut(column)).filter(|evidence| evidence.either_order > 0) else {
        return;
    };
    if let (None, Some(bound), Some(value)) = (row.moment(field), row.moment(other), row.text(field)) {
        timestamp::note_beside(&value, bound, !is_after, evidence);
    }
}

impl Judgement {
    /// The text that is written for a field.
    pub fn written<'r>(&'r self, text: &'r str, record: &Record, field: usize) -> Cow<'r, str> {
        self.slots.written(text, record, field).unwrap_or(Cow::Borrowed(""))
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
