//! Writes a record: with its fixes in place, converted, or among the rejects.

use super::Session;
use crate::encode::csv;
use crate::formula;
use crate::header;
use crate::judgement::Mark;
use crate::rule::Severity;
use crate::seal;
use crate::text;
use std::borrow::Cow;

impl Session {
    pub(super) fn fix(&mut self, width: usize) {
        let edits: Vec<(usize, String)> = self.judgement.edits().map(|(column, value)| (column, value.to_owned())).collect();
        self.tally.cells_changed += self.judgement.changes();
        self.written += 1;
        let edits = if self.record.other_delimiter.is_some() { self.in_own_syntax(edits) } else { edits };
        let unwraps = self.judgement.unwraps();
        if edits.is_empty() && width == self.record.cells.len() && self.record.other_delimiter.is_none() && !unwraps {
            self.write_as_it_is();
        } else {
            self.write_edited(&edits, unwraps);
        }
    }

    /// The edits of a record that was written with another delimiter, and every cell that the file's own syntax has to quote.
    fn in_own_syntax(&self, mut edits: Vec<(usize, String)>) -> Vec<(usize, String)> {
        let delimiter = self.plan.probe.dialect.syntax.delimiter;
        for (column, cell) in self.record.cells.iter().enumerate() {
            let edited = edits.iter().any(|(edited, _)| *edited == column);
            if !edited && !cell.is_quoted() && cell.raw(self.text.as_str()).contains(delimiter.as_str()) {
                edits.push((column, cell.value(self.text.as_str()).into_owned()));
            }
        }
        edits
    }

    /// Whether each cell can be written without its neighbours.
    pub(super) fn is_apart(&self) -> bool {
        self.record.cells.iter().all(|cell| self.text.is_apart(cell.start..cell.end))
    }

    /// Writes the record with some cells changed, and every other byte as it was; with `unwraps`, also without the quotes
    /// around its line.
    pub(super) fn write_edited(&mut self, edits: &[(usize, String)], unwraps: bool) {
        let dialect = self.plan.probe.dialect;
        let encoding = self.plan.probe.encoding;
        let wrapped = self.record.wrapped && !unwraps;
        let first = self.record.cells.first().map_or(self.record.start, |cell| cell.start);
        if wrapped {
            self.text.write_source(self.record.start..first, &mut self.output);
        }
        for (column, cell) in self.record.cells.iter().enumerate() {
            if column > 0 {
                text::encode(encoding, dialect.syntax.delimiter.as_str(), &mut self.output);
            }
            let edit = edits.iter().find(|(edited, _)| *edited == column);
            let mut bytes = Vec::new();
            let written = edit.is_some_and(|(_, value)| {
                let text = csv::cell(value, &dialect.syntax, cell.is_quoted());
                text.is_some_and(|text| text::encode(encoding, &if wrapped { cell.rewrapped(text) } else { text }, &mut bytes))
            });
            // Where the encoding lacks a character of the new text, the cell keeps its bytes.
            if written {
                // Elsewhere than in this record, blanks before a quote are text.
                if dialect.syntax.blanks {
                    self.text.write_source(cell.start..cell.value_start(), &mut self.output);
                }
                self.output.extend_from_slice(&bytes);
            } else if unwraps {
                cell.parts_unwrapped(self.text.as_str()).for_each(|part| self.text.write_source(part, &mut self.output));
            } else {
                self.text.write_source(cell.start..cell.end, &mut self.output);
            }
        }
        // What fills up such a line stands outside of its record.
        let end = if unwraps { self.record.end } else { self.record.cells.last().map_or(first, |cell| cell.end) };
        self.text.write_source(end..self.record.next, &mut self.output);
    }

    /// Whether the target would reject the record even with its accepted fixes.
    pub(super) fn is_refused(&self) -> bool {
        let refuses = |mark: &Mark| mark.severity == Severity::Error && !mark.accepted;
        self.judgement.marks.iter().chain(&self.file_marks).any(refuses)
    }

    pub(super) fn convert(&mut self) {
        if self.is_refused() {
            self.reject();
            return;
        }
        self.tally.cells_changed += self.judgement.changes();
        self.written += 1;
        if let Some(encoder) = &mut self.encoder {
            encoder.write(&self.plan, self.text.as_str(), &self.record, &self.judgement);
        }
    }

    pub(super) fn reject(&mut self) {
        let Some(rejects) = &mut self.rejects else {
            return;
        };
        let refused = self.judgement.marks.iter().chain(&self.file_marks).filter(|mark| mark.severity == Severity::Error && !mark.accepted);
        let reason = |mark: &Mark| match self.plan.place(mark.field, mark.column) {
            "" => mark.rule.title.to_owned(),
            place => format!("{place}: {}", mark.rule.title),
        };
        let reasons = refused.map(reason).collect::<Vec<_>>().join("; ");
        let own =
            |column: usize| self.plan.probe.columns.get(column).is_some_and(|heading| header::OWN_COLUMNS.contains(&heading.as_str()));
        let width = self.plan.probe.columns.len();
        let columns = (0..width.max(self.record.cells.len())).filter(|&column| !own(column));
        let value = |column: usize| self.record.cells.get(column).map_or(Cow::Borrowed(""), |cell| cell.value(self.text.as_str()));
        let guards = self.plan.recipe.guards_rejects();
        let guarded = |value: &str| if guards { formula::guarded(value) } else { None };
        let reasons = format!("{reasons} {}", seal::of(&self.text.as_str()[self.record.span()]));
        let cells = columns.map(value).map(|value| guarded(&value).unwrap_or_else(|| value.into_owned()));
        rejects.write([self.record.line.to_string(), reasons].into_iter().chain(cells));
    }
}
