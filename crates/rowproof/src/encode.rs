//! Encode: records → output bytes. The only place that writes.

pub mod csv;
pub mod requests;

use crate::format::LayoutKind;
use crate::judgement::Judgement;
use crate::plan::{Feed, Plan};
use crate::probe::short_header::ShortHeader;
use crate::record::Record;
use std::borrow::Cow;

/// Writes the converted records of a file in the target's layout.
#[derive(Debug)]
pub struct Encoder {
    /// The target's fields that are written; empty for `table`, which writes the file's own columns.
    fields: Vec<usize>,
    writer: Writer,
}

#[derive(Debug)]
enum Writer {
    Csv(Box<csv::Writer>),
    Requests(requests::Writer),
}

impl Encoder {
    /// An encoder of a plan's target, with its header written where it has one.
    pub fn new(plan: &Plan) -> Self {
        let fields: Vec<usize> =
            (0..plan.target.fields.len()).filter(|&field| plan.feeds[field] != Feed::None || plan.is_required(field)).collect();
        let writer = match plan.layout {
            LayoutKind::Csv => Writer::Csv(Box::new(csv::Writer::new(newline(plan)))),
            LayoutKind::Curl => Writer::Requests(requests::Writer::curl(plan.target)),
            LayoutKind::Ndjson => Writer::Requests(requests::Writer::ndjson()),
        };
        let mut encoder = Self { fields, writer };
        if let Writer::Csv(writer) = &mut encoder.writer {
            let header = if plan.target.is_table() {
                own_header(plan)
            } else {
                encoder.fields.iter().map(|&field| plan.target.fields[field].name.as_str()).collect()
            };
            if !header.is_empty() {
                writer.write(header.into_iter());
            }
        }
        encoder
    }

    /// Writes one record.
    pub fn write(&mut self, plan: &Plan, text: &str, record: &Record, judgement: &Judgement) {
        if plan.target.is_table() {
            let width = plan.probe.columns.len();
            let edits: Vec<(usize, &str)> = judgement.edits().collect();
            let edited = |column: usize| edits.iter().find(|(edited, _)| *edited == column).map(|&(_, value)| Cow::Borrowed(value));
            let cell = |column: usize| edited(column).or_else(|| Some(record.cells.get(column)?.value(text))).unwrap_or_default();
            if let Writer::Csv(writer) = &mut self.writer {
                writer.write((0..width).map(cell));
            }
            return;
        }
        let values = self.fields.iter().map(|&field| judgement.written(text, record, field));
        match &mut self.writer {
            Writer::Csv(writer) => writer.write(values),
            Writer::Requests(writer) => {
                writer.write(self.fields.iter().map(|&field| plan.target.fields[field].name.as_str()).zip(values), record.number);
            }
        }
    }

    /// Writes what stands behind the last record.
    pub fn finish(&mut self) {
        if let Writer::Requests(writer) = &mut self.writer {
            writer.finish();
        }
    }

    /// What was written since the last call.
    pub fn take(&mut self) -> Vec<u8> {
        match &mut self.writer {
            Writer::Csv(writer) => writer.take(),
            Writer::Requests(writer) => writer.take(),
        }
    }
}

fn newline(plan: &Plan) -> csv::LineEnd {
    let documented = plan.target.layout.newline.as_ref().map(|stated| stated.value.as_str());
    match (plan.recipe.newline.as_deref(), documented) {
        (Some("lf"), _) | (None, Some("\n")) => csv::LineEnd::Lf,
        _ => csv::LineEnd::CrLf,
    }
}

/// The headings of the file itself, each in its place; those one column too far left are moved only if the user says so.
fn own_header(plan: &Plan) -> Vec<&str> {
    let own = |(column, heading)| if plan.probe.unnamed.contains(&column) { "" } else { heading };
    let columns = plan.probe.columns.iter().map(String::as_str).filter(|_| plan.probe.dialect.header);
    let mut headings: Vec<&str> = columns.enumerate().map(own).collect();
    if plan.probe.short_header == Some(ShortHeader::First) && !plan.moves_headings() {
        headings.rotate_left(1);
    }
    headings
}
