//! Merging: corrected records are put back where they stood, every other byte stays as it was.

use super::Session;
use crate::corrections::{Corrections, Merged};
use crate::encode::csv;
use crate::excerpt::Excerpt;
use crate::plan::Mode;
use crate::recipe::{Recipe, Unusable};
use crate::seal;
use crate::text;

impl Session {
    /// Begins a pass that writes the file with `corrections` put back, and fixes nothing.
    ///
    /// # Errors
    /// The recipe cannot be used for this file, or the corrections are not of this file.
    pub fn merge(excerpt: &Excerpt, recipe: &Recipe, corrections: Corrections) -> Result<Self, Unusable> {
        // The header is no more touched than the records.
        let untouched = Recipe { accept: None, accepted: Vec::new(), ..recipe.clone() };
        let mut session = Self::new(excerpt, &untouched, Mode::Fix, None)?;
        corrections.fit(&session.plan)?;
        session.file_marks.clear();
        session.corrections = Some(corrections);
        Ok(session)
    }

    /// Ends a pass that puts corrections back. To be called once.
    pub fn finish_merge(&mut self) -> Merged {
        self.finish();
        self.corrections.as_ref().map(Corrections::merged).unwrap_or_default()
    }

    /// Writes the record that was read: as it was, or corrected.
    pub(super) fn write_corrected(&mut self, corrections: &mut Corrections) {
        if !corrections.has(self.record.line) {
            return self.write_as_it_is();
        }
        let values: Vec<String> = self.record.cells.iter().map(|cell| cell.value(self.text.as_str()).into_owned()).collect();
        let seal = seal::of(&self.text.as_str()[self.record.span()]);
        let can_write = |value: &str| self.encoded(value, false).is_some();
        let Some(corrected) = corrections.take(self.record.line, &seal, &values, can_write) else {
            return self.write_as_it_is();
        };
        // The bytes of a cell say the same in another place only if it was written well.
        let is_sound = self.record.faults.is_empty() && self.record.other_delimiter.is_none() && !self.record.wrapped && self.is_apart();
        for (index, record) in corrected.iter().enumerate() {
            if index > 0 {
                text::encode(self.plan.probe.encoding, self.plan.probe.dialect.newline.as_str(), &mut self.output);
            }
            for (column, value) in record.iter().enumerate() {
                if column > 0 {
                    text::encode(self.plan.probe.encoding, self.plan.probe.dialect.syntax.delimiter.as_str(), &mut self.output);
                }
                self.write_cell(column, value, is_sound && values.get(column) == Some(value));
            }
        }
        self.text.write_source(self.record.end..self.record.next, &mut self.output);
    }

    /// Writes one cell: by its own bytes, where they say the same.
    fn write_cell(&mut self, column: usize, value: &str, is_same: bool) {
        let cell = self.record.cells.get(column).copied();
        match cell.filter(|_| is_same) {
            Some(cell) => self.text.write_source(cell.start..cell.end, &mut self.output),
            None => {
                let bytes = self.encoded(value, cell.is_some_and(|cell| cell.is_quoted()));
                self.output.extend(bytes.unwrap_or_default());
            }
        }
    }

    /// A value as a cell of this file; none if its encoding or its syntax cannot write it.
    fn encoded(&self, value: &str, quoted: bool) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let cell = csv::cell(value, &self.plan.probe.dialect.syntax, quoted)?;
        text::encode(self.plan.probe.encoding, &cell, &mut bytes).then_some(bytes)
    }
}
