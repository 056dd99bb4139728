//! Slots: where the texts of a record's fields stand. A good record has them all in its cells, and none is copied.

use crate::record::Record;
use std::borrow::Cow;

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Absent,
    Cell(usize),
    /// Among the texts that no cell has.
    Own(usize),
}

/// The texts of one field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    /// The value as the target will read it, if it can.
    pub(super) canonical: Slot,
    /// The text that is written.
    pub(super) written: Slot,
}

impl Pair {
    /// A value that is written as the target will read it.
    pub(super) fn both(slot: Slot) -> Self {
        Self { canonical: slot, written: slot }
    }
}

/// The texts of all fields. Reused from record to record.
#[derive(Debug, Default)]
pub(super) struct Slots {
    fields: Vec<Pair>,
    own: Vec<String>,
}

impl Slots {
    /// Begins a record of so many fields, none of which has a text yet.
    pub(super) fn begin(&mut self, fields: usize) {
        self.fields.clear();
        self.fields.resize(fields, Pair::both(Slot::Absent));
        self.own.clear();
    }

    /// Keeps a text that no cell has.
    pub(super) fn keep(&mut self, text: String) -> Slot {
        self.own.push(text);
        Slot::Own(self.own.len() - 1)
    }

    /// The texts of a field.
    pub(super) fn of(&mut self, field: usize) -> &mut Pair {
        &mut self.fields[field]
    }

    /// The value of a field as the target will read it.
    pub(super) fn canonical<'r>(&'r self, text: &'r str, record: &Record, field: usize) -> Option<Cow<'r, str>> {
        self.text(text, record, self.fields[field].canonical)
    }

    /// What is written for a field.
    pub(super) fn written<'r>(&'r self, text: &'r str, record: &Record, field: usize) -> Option<Cow<'r, str>> {
        self.text(text, record, self.fields.get(field)?.written)
    }

    fn text<'r>(&'r self, text: &'r str, record: &Record, slot: Slot) -> Option<Cow<'r, str>> {
        match slot {
            Slot::Absent => None,
            Slot::Cell(column) => record.cells.get(column).map(|cell| cell.value(text)),
            Slot::Own(index) => self.own.get(index).map(|own| Cow::Borrowed(own.as_str())),
        }
    }
}
