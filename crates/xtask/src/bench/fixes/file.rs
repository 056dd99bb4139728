//! A file on its way from clean to damaged.

use super::clean::{Language, Target};
use super::damage::{Damage, Does, Truth};
use super::moment;
use crate::numbers::Numbers;
use encoding_rs::Encoding;

/// A file, what is true of it, and what it has come to.
pub struct File {
    pub target: &'static Target,
    /// By record and column of the target: what is true.
    pub truth: Vec<Vec<String>>,
    /// By record and column of the target: the damage, if there is some, as an index into what was asked for.
    pub hit: Vec<Vec<Option<usize>>>,
    pub rows: Vec<Row>,
    pub headings: Vec<String>,
    /// By column as it is written: the column of the target.
    pub order: Vec<Option<usize>>,
    /// Lines before the header.
    pub before: Vec<String>,
    pub delimiter: u8,
    pub newline: &'static str,
    pub mark: bool,
}

/// A record as it will be written.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// The true record that it is of; none for lines that are no records.
    pub of: Option<usize>,
    pub cells: Vec<String>,
    /// The line as it is, where it is not the cells.
    pub line: Option<String>,
    /// Whether it is damaged as a whole.
    pub hit: bool,
}

impl File {
    /// A clean file.
    pub fn clean(target: &'static Target, count: usize, language: Language, numbers: &mut Numbers) -> Self {
        let truth = target.records(count, language, numbers);
        let rows = truth.iter().enumerate().map(|(of, cells)| Row { of: Some(of), cells: cells.clone(), ..Row::default() });
        Self {
            target,
            rows: rows.collect(),
            hit: vec![vec![None; target.columns.len()]; truth.len()],
            truth,
            headings: target.columns.iter().map(|column| column.name.to_owned()).collect(),
            order: (0..target.columns.len()).map(Some).collect(),
            before: Vec::new(),
            delimiter: b',',
            newline: "\r\n",
            mark: false,
        }
    }

    /// Damages the file in one way after the other, from cells to bytes, and gives its bytes.
    /// `share` is how many records in a hundred are hit by damage to cells.
    pub fn damaged(&mut self, damages: &[&Damage], share: u32, numbers: &mut Numbers) -> Vec<u8> {
        for (index, damage) in damages.iter().enumerate() {
            self.damage_cells(index, damage, share, numbers);
        }
        for (index, damage) in damages.iter().enumerate() {
            match damage.does {
                Does::Rows(how) => self.damage_rows(index, how, numbers),
                Does::File(how) => {
                    how(self);
                    self.hit_all(index, |_| true);
                }
                _ => {}
            }
        }
        let mut text = self.text();
        let mut bytes = None;
        for (index, damage) in damages.iter().enumerate() {
            match damage.does {
                Does::Text(how) => {
                    let damaged = how(&text);
                    let changed = damaged != text;
                    self.hit_all(index, |_| changed);
                    text = damaged;
                }
                Does::Encoding(label) => {
                    self.hit_all(index, |value| !value.is_ascii() || label.starts_with("utf-16"));
                    bytes = Some(encode(&text, label));
                }
                _ => {}
            }
        }
        bytes.unwrap_or_else(|| text.into_bytes())
    }

    fn damage_cells(&mut self, index: usize, damage: &Damage, share: u32, numbers: &mut Numbers) {
        for row in 0..self.rows.len() {
            if !numbers.chance(share) {
                continue;
            }
            for (column, definition) in self.target.columns.iter().enumerate() {
                let cell = &mut self.rows[row].cells[column];
                let truth = &mut self.truth[row][column];
                if self.hit[row][column].is_some() || cell.is_empty() {
                    continue;
                }
                let written = match damage.does {
                    Does::Cells(sort, how) if sort == definition.sort => how(cell),
                    Does::Times(pattern) if definition.sort == super::clean::Sort::Moment => {
                        // What is cut off is gone: the fact is then the full minute.
                        if !matches!(damage.truth, Truth::Gone) && !moment::tells_seconds(pattern) {
                            *truth = moment::full_minute(truth);
                        }
                        Some(moment::write(cell, pattern))
                    }
                    _ => None,
                };
                if let Some(written) = written.filter(|written| written != cell) {
                    *cell = written;
                    self.hit[row][column] = Some(index);
                }
            }
        }
    }

    fn damage_rows(&mut self, index: usize, how: fn(&Self, &mut Vec<Row>, &mut Numbers), numbers: &mut Numbers) {
        let mut rows = std::mem::take(&mut self.rows);
        how(self, &mut rows, numbers);
        for of in rows.iter().filter(|row| row.hit).filter_map(|row| row.of) {
            self.hit[of].iter_mut().for_each(|hit| *hit = Some(hit.unwrap_or(index)));
        }
        self.rows = rows;
    }

    fn hit_all(&mut self, index: usize, is_hit: impl Fn(&str) -> bool) {
        for (hits, values) in self.hit.iter_mut().zip(&self.truth) {
            for (hit, value) in hits.iter_mut().zip(values) {
                if hit.is_none() && is_hit(value) {
                    *hit = Some(index);
                }
            }
        }
    }

    /// One line of cells, quoted where it has to be.
    pub fn line<C: AsRef<str>>(&self, cells: impl IntoIterator<Item = C>) -> String {
        let delimiter = char::from(self.delimiter);
        let quoted = |cell: C| match cell.as_ref() {
            cell if cell.contains([delimiter, '"', '\n', '\r']) => format!("\"{}\"", cell.replace('"', "\"\"")),
            cell => cell.to_owned(),
        };
        cells.into_iter().map(quoted).collect::<Vec<_>>().join(&delimiter.to_string())
    }

    fn text(&self) -> String {
        let mut lines = self.before.clone();
        lines.push(self.line(&self.headings));
        for row in &self.rows {
            lines.push(row.line.clone().unwrap_or_else(|| self.line(self.in_order(row))));
        }
        let mark = if self.mark { "\u{FEFF}" } else { "" };
        format!("{mark}{}{}", lines.join(self.newline), self.newline)
    }

    /// The cells of a row in the order in which they are written; a row of another width has its own.
    fn in_order<'r>(&self, row: &'r Row) -> Vec<&'r str> {
        if row.cells.len() != self.target.columns.len() {
            return row.cells.iter().map(String::as_str).collect();
        }
        self.order.iter().map(|column| column.map_or("x", |column| row.cells[column].as_str())).collect()
    }
}

fn encode(text: &str, label: &str) -> Vec<u8> {
    match label {
        "utf-16le" => format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "utf-16be" => format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
        label => Encoding::for_label(label.as_bytes()).expect("an encoding").encode(text).0.into_owned(),
    }
}
