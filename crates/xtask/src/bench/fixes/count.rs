//! Counts what became of cells, and prints it.

use super::compare::{Fate, Fault, fate, truth_of};
use super::damage::{Reach, Truth};
use super::engine::Outcome;
use super::file::File;

/// How many wrong cells are shown of each damage.
const SHOWN: usize = 4;

/// What became of the cells of one damage.
pub struct Count {
    name: &'static str,
    reach: Reach,
    damaged: usize,
    /// Of these, how many can be had back.
    recoverable: usize,
    right_by_safe: usize,
    recovered: usize,
    told: usize,
    wrong: usize,
    /// Recoverable ones that stay wrong, and are told.
    wrong_after: usize,
    shown: Vec<String>,
}

impl Count {
    /// Nothing yet.
    pub fn new(name: &'static str, reach: Reach) -> Self {
        Self {
            name,
            reach,
            damaged: 0,
            recoverable: 0,
            right_by_safe: 0,
            recovered: 0,
            told: 0,
            wrong: 0,
            wrong_after: 0,
            shown: Vec::new(),
        }
    }

    /// Counts the cells of a file, after safe fixes and with every question answered.
    pub fn add(&mut self, file: &File, truths: &[Truth], safe: &Outcome, asked: &Outcome, damage: &str) {
        for (record, cells) in file.truth.iter().enumerate() {
            // What can be had back lies in a record that the target gets.
            let is_gone = |column: usize| matches!(truth_of(file, truths, record, column), Some(Truth::Gone));
            let recoverable = !(0..cells.len()).any(is_gone);
            for (column, hit) in file.hit[record].iter().enumerate() {
                let (after, came) = fate(file, safe, record, column);
                let (then, later) = fate(file, asked, record, column);
                if hit.is_some() {
                    self.damaged += 1;
                    self.recoverable += usize::from(recoverable);
                    self.right_by_safe += usize::from(after == Fate::Right);
                    self.told += usize::from(after == Fate::Told);
                    self.recovered += usize::from(recoverable && then == Fate::Right);
                }
                self.wrong += usize::from(after == Fate::Wrong);
                self.wrong_after += usize::from(then == Fate::Wrong);
                let missed = recoverable && then != Fate::Right && hit.is_some();
                let wrong = after == Fate::Wrong || then == Fate::Wrong;
                // What is wrong is shown whatever was missed before.
                if (wrong && self.wrong.max(self.wrong_after) <= SHOWN) || (missed && self.shown.len() < SHOWN) {
                    let word = match (after, then) {
                        (Fate::Wrong, _) => "WRONG",
                        (_, Fate::Wrong) => "WRONG WITH ANSWERS",
                        _ => "missed",
                    };
                    let came = if after == Fate::Wrong { came } else { later };
                    self.show(
                        word,
                        damage,
                        file,
                        &Fault {
                            column: file.target.columns[column].name,
                            truth: cells[column].clone(),
                            was: file
                                .rows
                                .iter()
                                .find(|row| row.of == Some(record))
                                .and_then(|row| row.cells.get(column))
                                .cloned()
                                .unwrap_or_default(),
                            came,
                        },
                        asked,
                    );
                }
            }
        }
        for stray in &safe.strays {
            let told = stray.iter().all(|key| safe.told.records.contains(key)) && (!stray.is_empty() || safe.told.others);
            if !told {
                self.wrong += 1;
                self.shown.push(format!("    WRONG {damage}: {}: written, though it is {stray:?}", file.target.id));
            }
        }
    }

    fn show(&mut self, word: &str, damage: &str, file: &File, fault: &Fault, outcome: &Outcome) {
        self.shown.push(format!(
            "    {word} {damage}: {} {}: {:?} was {:?} came {:?}; open: {}",
            file.target.id,
            fault.column,
            fault.truth,
            fault.was,
            fault.came,
            outcome.told.rules.iter().take(4).cloned().collect::<Vec<_>>().join(", ")
        ));
    }

    /// Prints a line, and what is wrong.
    pub fn print(&self) {
        println!(
            "{:<66}{:>8}{:>8}{:>8}{:>8}{:>8}{:>6}{:>6}",
            self.name, self.damaged, self.recoverable, self.right_by_safe, self.recovered, self.told, self.wrong, self.wrong_after
        );
        self.shown.iter().for_each(|line| println!("{line}"));
    }

    /// What is wrong after safe fixes; nothing if nothing is.
    #[cfg(test)]
    pub fn faults(&self) -> String {
        if self.wrong == 0 { String::new() } else { format!("{}: {} cells\n{}\n", self.name, self.wrong, self.shown.join("\n")) }
    }
}

/// Prints the totals, and gives how many cells are wrong after safe fixes.
pub fn total(counts: &[Count]) -> usize {
    let sum = |of: fn(&Count) -> usize| counts.iter().map(of).sum::<usize>();
    for (what, reach) in [("in cells", Reach::Cell), ("in records", Reach::Record), ("in files", Reach::File)] {
        let damaged: usize = counts.iter().filter(|count| count.reach == reach).map(|count| count.damaged).sum();
        println!("{damaged} damaged {what}");
    }
    let (recoverable, recovered) = (sum(|count| count.recoverable), sum(|count| count.recovered));
    #[expect(clippy::cast_precision_loss, reason = "four digits are shown")]
    let share = recovered as f64 * 100.0 / recoverable.max(1) as f64;
    let (wrong, after) = (sum(|count| count.wrong), sum(|count| count.wrong_after));
    println!("{recovered} of {recoverable} recoverable ones recovered: {share:.2} %");
    println!("{wrong} wrong after safe fixes, {after} with the answers");
    wrong
}
