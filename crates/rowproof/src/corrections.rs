//! Corrections: a rejects file that somebody has corrected, to be put back into the file it came from.
//!
//! Each of its records says in [`header::OWN_COLUMNS`] on which line it stood, and what stood there ([`seal`]): where
//! another record stands now, nothing is done. A spreadsheet may have saved it with
//! another delimiter and in another encoding, so it is read as any file is.

mod respelled;

use crate::excerpt::Excerpt;
use crate::formula;
use crate::header::OWN_COLUMNS;
use crate::plan::Plan;
use crate::probe::{Probe, after_lines, probe};
use crate::recipe::{Recipe, Unusable};
use crate::record::{Found, Reader, Record};
use crate::seal;
use crate::text::{Decoder, Text};
use serde::Serialize;
use std::collections::BTreeMap;

/// Changes that are listed one by one. Counts stay exact whatever this is.
pub const LISTED: usize = 1000;

/// The values of corrected records, by the line on which each stood. There are several of a line where one record was
/// made two.
#[derive(Debug, Clone, Default)]
pub struct Corrections {
    columns: Vec<String>,
    records: BTreeMap<u64, Vec<Corrected>>,
    merged: Merged,
}

/// A corrected record.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Corrected {
    /// The seal of what stood there; `None` where nobody knows any more.
    seal: Option<String>,
    values: Vec<String>,
}

/// What was put back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Merged {
    /// Records in which something is new.
    pub records: u64,
    /// Cells that are new.
    pub cells: u64,
    /// Records that were not corrected.
    pub unchanged: u64,
    /// Lines of records that stay as they were: the file's encoding or syntax cannot write what was corrected.
    pub unwritable: Vec<u64>,
    /// Lines on which no record of the file begins: nothing was done with their records.
    pub absent: Vec<u64>,
    /// Lines on which another record stands than the one that was corrected: nothing was done with them.
    pub other: Vec<u64>,
    /// Lines whose record became several.
    pub multiplied: Vec<u64>,
    /// The first of the new cells.
    pub changes: Vec<Change>,
}

/// A cell that was corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Line of the file on which its record begins.
    pub line: u64,
    /// Heading of its column, or its number where it is beyond the last heading.
    pub column: String,
    /// What it said.
    pub from: String,
    /// What it says now.
    pub to: String,
}

impl Corrections {
    /// Reads the bytes of a rejects file.
    ///
    /// # Errors
    /// It lacks Rowproof's own columns, or a record of it does not say where it stood.
    pub fn read(bytes: &[u8]) -> Result<Self, Unusable> {
        let excerpted: Vec<u8> = crate::excerpt::ranges(bytes.len() as u64)
            .into_iter()
            .flat_map(|range| &bytes[range.start as usize..range.end as usize])
            .copied()
            .collect();
        // Rowproof and spreadsheets quote alike; a backslash in a value, whatever stands behind it, is one.
        let (quote, escape) = (Some("\"".to_owned()), Some(String::new()));
        let recipe = Recipe { recipe: 1, header: Some(true), quote, escape, ..Recipe::default() };
        let probe = probe(&Excerpt::new(&excerpted, bytes.len() as u64), &recipe)?;
        let place = |own: &str| probe.columns.iter().position(|column| column == own);
        let [Some(line), Some(reasons)] = OWN_COLUMNS.map(place) else {
            return Err(Unusable(format!("The corrected file has no columns {}: it is no rejects file.", OWN_COLUMNS.join(" and "))));
        };
        let is_own = |column: usize| column == line || column == reasons;
        let mut corrections = Self { columns: of_file(&probe.columns, is_own), ..Self::default() };
        let mut unplaced = None;
        each_record(bytes, &probe, |values| {
            let stood = values.get(line).map_or("", |value| value.trim());
            let seal = values.get(reasons).and_then(|reasons| seal::at_end_of(reasons)).map(str::to_ascii_lowercase);
            match stood.parse() {
                Ok(line) => corrections.records.entry(line).or_default().push(Corrected { seal, values: of_file(values, is_own) }),
                Err(_) => unplaced = Some(stood.to_owned()),
            }
        });
        match unplaced {
            Some(value) => {
                Err(Unusable(format!("In {} of the corrected file stands “{value}”, which is no number of a line.", OWN_COLUMNS[0])))
            }
            None => Ok(corrections),
        }
    }

    /// Whether they are of a file with these columns.
    ///
    /// # Errors
    /// They are not, and which column differs.
    pub fn fit(&self, plan: &Plan) -> Result<(), Unusable> {
        let is_own = |column: usize| OWN_COLUMNS.contains(&plan.probe.columns[column].as_str());
        let columns = of_file(&plan.probe.columns, is_own);
        match columns.iter().enumerate().find(|&(column, heading)| self.columns.get(column) != Some(heading)) {
            Some((_, heading)) => Err(Unusable(format!("The corrected file does not have the column “{heading}” where the file has it."))),
            None => Ok(()),
        }
    }

    /// Whether there is a correction of the record on `line`.
    pub fn has(&self, line: u64) -> bool {
        self.records.contains_key(&line)
    }

    /// The records that stand on `line` now, where they differ from `values`, which stood there in a record of this `seal`.
    /// `can_write` says whether the file can hold a value.
    pub fn take(&mut self, line: u64, seal: &str, values: &[String], can_write: impl Fn(&str) -> bool) -> Option<Vec<Vec<String>>> {
        let is_other = |corrected: &Corrected| corrected.seal.as_ref().is_some_and(|known| known != seal);
        let (others, corrected): (Vec<_>, Vec<_>) = self.records.remove(&line)?.into_iter().partition(is_other);
        self.merged.other.extend(others.iter().map(|_| line));
        if corrected.is_empty() {
            return None;
        }
        let mut corrected: Vec<Vec<String>> = corrected.into_iter().map(|corrected| corrected.values).collect();
        for record in &mut corrected {
            // A record that is shorter than the header has no empty cells behind its last one.
            let filled = record.iter().rposition(|value| !value.is_empty()).map_or(0, |last| last + 1);
            record.resize(values.len().max(filled), String::new());
            // An apostrophe that the rejects were given for the spreadsheet goes again, and what it left out comes back.
            let respells = respelled::is_saved_by_spreadsheet(record, values);
            for (now, before) in record.iter_mut().zip(values) {
                let is_shortened = respelled::is_exponent_of(now, before) || (respells && respelled::is_respelled(now, before));
                if formula::guarded(before).as_ref() == Some(now) || is_shortened {
                    now.clone_from(before);
                }
            }
        }
        let is_new = |record: &Vec<String>, column: usize| values.get(column) != record.get(column);
        if corrected.len() == 1 && corrected[0] == values {
            self.merged.unchanged += 1;
            return None;
        }
        if !corrected.iter().all(|record| (0..record.len()).all(|column| !is_new(record, column) || can_write(&record[column]))) {
            self.merged.unwritable.push(line);
            return None;
        }
        self.merged.records += 1;
        if corrected.len() > 1 {
            self.merged.multiplied.push(line);
        }
        for record in &corrected {
            self.note(line, values, record);
        }
        Some(corrected)
    }

    fn note(&mut self, line: u64, values: &[String], record: &[String]) {
        for (column, to) in record.iter().enumerate() {
            let from = values.get(column).map_or("", String::as_str);
            if from == to {
                continue;
            }
            self.merged.cells += 1;
            if self.merged.changes.len() < LISTED {
                let heading = self.columns.get(column).cloned().unwrap_or_else(|| format!("#{}", column + 1));
                self.merged.changes.push(Change { line, column: heading, from: from.to_owned(), to: to.clone() });
            }
        }
    }

    /// What was put back. To be called when the whole file was read.
    pub fn merged(&self) -> Merged {
        Merged { absent: self.records.keys().copied().collect(), ..self.merged.clone() }
    }
}

/// The values that are not in one of Rowproof's own columns.
fn of_file(values: &[String], is_own: impl Fn(usize) -> bool) -> Vec<String> {
    values.iter().enumerate().filter(|&(column, _)| !is_own(column)).map(|(_, value)| value.clone()).collect()
}

/// Gives the values of each record of a whole file.
fn each_record(bytes: &[u8], probe: &Probe, mut take: impl FnMut(&[String])) {
    let mut text = Text::new(probe.encoding);
    Decoder::new(probe.encoding, 0, false).push(bytes.get(probe.mark..).unwrap_or_default(), true, &mut text);
    let mut reader = Reader::new(probe.dialect.syntax, 1);
    reader.expect_width(probe.columns.len());
    reader.pass_empty();
    let mut record = Record::default();
    let mut at = after_lines(text.as_str(), probe.dialect.skipped_lines);
    let mut is_header = true;
    loop {
        match reader.read(text.as_str(), at, true, &mut record) {
            Found::Wait | Found::End => return,
            Found::Record if !std::mem::take(&mut is_header) => {
                take(&record.cells.iter().map(|cell| cell.value(text.as_str()).into_owned()).collect::<Vec<_>>());
            }
            Found::Record | Found::Blank | Found::Rest => {}
        }
        at = record.next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Session;

    #[test]
    fn a_header_that_could_be_fixed_stays() {
        let file = b"\"name,phone,city\"\n\"Ann,12,Bonn\"\n\"Bo,13,Kiel\"\n\"Cy,14,Ulm\"\n";
        let corrections = Corrections::read(b"rowproof_line,rowproof_reasons,name,phone,city\n2,why,Ann,12,Bonn\n").expect("rejects");
        let recipe = Recipe { accept: Some(crate::fix::Safety::Ask), ..Recipe::default() };
        let mut session = Session::merge(&Excerpt::new(file, file.len() as u64), &recipe, corrections).expect("its rejects");
        session.push(file);
        assert_eq!(session.finish_merge().unchanged, 1);
        assert_eq!(session.take_output(), file);
    }

    #[test]
    fn a_backslash_in_the_rejects_is_one() {
        let file: &[u8] = b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\\\"'\xFF,,,\r,,,,,,,,,,,,,,,,,,,,,,,,\"\\\",\0";
        let recipe = Recipe { format: Some("table".into()), ..Recipe::default() };
        let mut session = Session::new(&Excerpt::new(file, file.len() as u64), &recipe, crate::plan::Mode::Convert, None).expect("a pass");
        session.push(file);
        session.finish();
        let (written, merged) = merge(file, &session.take_rejects()).expect("its rejects");
        assert_eq!((written.as_slice(), merged.as_str()), (file, "0 0 1 [] [] [] []"));
    }

    /// Puts `corrected` back into `file`, and gives the new file and what was told: records, cells, unchanged,
    /// unwritable, absent, other, multiplied.
    fn merge(file: &[u8], corrected: &[u8]) -> Result<(Vec<u8>, String), Unusable> {
        let corrections = Corrections::read(corrected)?;
        let mut session = Session::merge(&Excerpt::new(file, file.len() as u64), &Recipe::default(), corrections)?;
        session.push(file);
        let Merged { records, cells, unchanged, unwritable, absent, other, multiplied, .. } = session.finish_merge();
        Ok((session.take_output(), format!("{records} {cells} {unchanged} {unwritable:?} {absent:?} {other:?} {multiplied:?}")))
    }

    #[test]
    fn corrected_records_go_back_to_their_lines() {
        let check = |file: &str, corrected: &str, expect: &str, told: &str| {
            let (written, merged) = merge(file.as_bytes(), corrected.as_bytes()).expect("a rejects file of this file");
            assert_eq!((String::from_utf8_lossy(&written).as_ref(), merged.as_str()), (expect, told));
        };
        let file = "name,phone\r\n\"Ann\",12\r\n\r\nBo, 13 \r\n\"Cy\",x";
        check(file, "rowproof_line,rowproof_reasons,name,phone\n5,why,Cy,14\n", &file.replace('x', "14"), "1 1 0 [] [] [] []");
        // As a spreadsheet saves it.
        check(
            file,
            "rowproof_line;rowproof_reasons;name;phone\r\n4;why;Bo;\"1,3\"\r\n",
            &file.replace(" 13 ", "\"1,3\""),
            "1 1 0 [] [] [] []",
        );
        check(file, "rowproof_line,rowproof_reasons,name,phone\n2,why,Ann,12\n", file, "0 0 1 [] [] [] []");
        check(file, "rowproof_line,rowproof_reasons,name,phone\n3,why,Ann,12\n9,why,D,1\n", file, "0 0 0 [] [3, 9] [] []");
        // With the apostrophe of a guarded formula.
        check("a,b\n=1+1,x\n", "rowproof_line,rowproof_reasons,a,b\n2,why,'=1+1,y\n", "a,b\n=1+1,y\n", "1 1 0 [] [] [] []");
        // A record that was made two.
        check(
            file,
            "rowproof_line,rowproof_reasons,name,phone\n4,why,Bo,1\n4,why,Bob,3\n",
            &file.replace("Bo, 13 ", "Bo,1\r\nBob,3"),
            "1 3 0 [] [] [] [4]",
        );
        // Where a spreadsheet filled the line numbers down, or the file has changed, another record stands there.
        let seal = seal::of("\"Cy\",x");
        let of_line = |line: u64| format!("rowproof_line,rowproof_reasons,name,phone\n{line},why {seal},Cy,14\n");
        check(file, &of_line(5), &file.replace('x', "14"), "1 1 0 [] [] [] []");
        check(file, &of_line(4), file, "0 0 0 [] [] [4] []");
        // Of two on one line, the one that is of its record goes back.
        let two = format!("rowproof_line,rowproof_reasons,name,phone\n5,why {seal},Cy,14\n5,why {},Bo,15\n", seal::of("Bo,x"));
        check(file, &two, &file.replace('x', "14"), "1 1 0 [] [] [5] []");
        // A number that the spreadsheet rounded is the one that stood there.
        let ids = "id,name\n1621021173252608434,x\n7,y\n";
        let rounded = "rowproof_line;rowproof_reasons;id;name\n2;why;1,62102E+18;Ann\n";
        check(ids, rounded, &ids.replace('x', "Ann"), "1 1 0 [] [] [] []");
        let other = "rowproof_line;rowproof_reasons;id;name\n2;why;1,72102E+18;x\n";
        check(ids, other, &ids.replace("1621021173252608434", "\"1,72102E+18\""), "1 1 0 [] [] [] []");
        let none = "rowproof_line,rowproof_reasons,id,name\n3,why,E0,y\n";
        check(ids, none, &ids.replace("7,", "E0,"), "1 1 0 [] [] [] []");
        // So is a code, a number, a time and a truth that it has written in its own way.
        let calls = "id,start,phone,lost,talk\n00017,2026-11-08 06:23:33,+74951234560,false,abc\n";
        let saved = "rowproof_line;rowproof_reasons;id;start;phone;lost;talk\n2;why;17;08.11.2026 6:23;74951234560;ЛОЖЬ;15\n";
        check(calls, saved, &calls.replace("abc", "15"), "1 1 0 [] [] [] []");
        // The record lacked a cell.
        check("a,b,c\n1,2,3\n4,6\n", "rowproof_line,rowproof_reasons,a,b,c\n3,why,4,5,6\n", "a,b,c\n1,2,3\n4,5,6\n", "1 2 0 [] [] [] []");
    }

    #[test]
    fn what_the_encoding_lacks_is_not_written() {
        let file = b"\xEF\xEE\xEB\xE5,\xE3\xEE\xF0\xEE\xE4\n\xCC\xE8\xF0,\xD2\xE2\xE5\xF0\xFC\n\xC0\xED\xED\xE0,\xCE\xEC\xF1\xEA\n";
        let (written, told) = merge(file, "rowproof_line,rowproof_reasons,поле,город\n2,why,日本,Тверь\n".as_bytes()).expect("its rejects");
        assert_eq!((written.as_slice(), told.as_str()), (&file[..], "0 0 0 [2] [] [] []"));
    }

    #[test]
    fn another_file_is_refused() {
        let check = |corrected: &str, expect: &str| {
            let error = merge(b"name,phone\nAnn,12\n", corrected.as_bytes()).expect_err("not its rejects").to_string();
            assert!(error.contains(expect), "{error}");
        };
        check("name,phone\nAnn,12\n", "it is no rejects file");
        check("rowproof_line,rowproof_reasons,name,city\n2,why,Ann,Bonn\n", "the column “phone”");
        check("rowproof_line,rowproof_reasons,name,phone\n,why,Ann,12\n", "which is no number of a line");
    }
}
