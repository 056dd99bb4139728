//! Damages clean files in known ways, lets the engine fix them, and compares every cell with what is true.

mod call;
mod clean;
mod compare;
mod count;
mod damage;
mod damages;
mod engine;
mod file;
mod moment;

use crate::numbers::Numbers;
use crate::project;
use anyhow::{Context, Result, bail};
use clean::{Language, TARGETS, Target};
use count::Count;
use damage::{Damage, Truth};
use file::File;
use xshell::{Shell, cmd};

/// Records of a file.
const RECORDS: usize = 60;

/// Records of a file in the tests.
#[cfg(test)]
const FEW: usize = 12;

/// Damages that are done to one file at once, at most.
const AT_ONCE: u32 = 4;

/// Runs all damages whose names contain `only` on so many files each, and combinations of them, and prints what became
/// of the cells.
///
/// # Errors
/// A cell is wrong, and nothing was said about it.
pub fn run(seed: u64, files: u32, only: &str) -> Result<()> {
    if cfg!(debug_assertions) && only.is_empty() {
        // Unoptimized, it takes ten times as long.
        let sh = Shell::new()?;
        sh.change_dir(project::root());
        let (seed, files) = (seed.to_string(), files.to_string());
        cmd!(sh, "cargo run --locked --release --package xtask -- bench fixes --seed {seed} --files {files}").run()?;
        return Ok(());
    }
    let mut numbers = Numbers::new(seed);
    let mut counts = Vec::new();
    for damage in damages::all().filter(|damage| damage.name.contains(only)) {
        let mut count = Count::new(damage.name, damage.reach());
        for index in 0..files {
            for target in TARGETS.iter().filter(|target| damage.fits(target)) {
                // A column is written in one way as a rule; in two where files were joined or cells typed by hand.
                let share = if index % 2 == 0 { 100 } else { 35 };
                one(&[damage], target, RECORDS, share, &mut numbers, &mut count)?;
            }
        }
        count.print();
        counts.push(count);
    }
    let mut count = Count::new("several at once", damage::Reach::Cell);
    for _ in 0..if only.is_empty() { files * 40 } else { 0 } {
        let (target, damages) = several(&mut numbers);
        one(&damages, target, RECORDS, 60, &mut numbers, &mut count)?;
    }
    count.print();
    counts.push(count);
    let wrong = count::total(&counts);
    if wrong > 0 {
        bail!("{wrong} cells are wrong after safe fixes");
    }
    Ok(())
}

/// Damages of which each hits other columns, or other parts of the file, than the rest.
fn several(numbers: &mut Numbers) -> (&'static Target, Vec<&'static Damage>) {
    let at = numbers.below(u32::try_from(TARGETS.len()).expect("a few"));
    let target = &TARGETS[at as usize];
    let all: Vec<&Damage> = damages::all().filter(|damage| damage.fits(target)).collect();
    let mut chosen: Vec<&Damage> = Vec::new();
    for _ in 0..numbers.within(2, AT_ONCE) {
        let damage = numbers.pick(&all);
        let whole = |damage: &Damage| damage.reach() != damage::Reach::Cell;
        let language = chosen.iter().find_map(|other| other.language);
        if damage.language.is_none_or(|own| language.is_none_or(|language| own == language))
            && !(whole(damage) && chosen.iter().any(|other| whole(other)))
        {
            chosen.push(damage);
        }
    }
    (target, chosen)
}

fn one(
    damages: &[&'static Damage],
    target: &'static Target,
    records: usize,
    share: u32,
    numbers: &mut Numbers,
    count: &mut Count,
) -> Result<()> {
    let language = damages.iter().find_map(|damage| damage.language).unwrap_or(Language::English);
    let mut file = File::clean(target, records, language, numbers);
    let bytes = file.damaged(damages, share, numbers);
    let truths: Vec<Truth> = damages.iter().map(|damage| damage.truth).collect();
    let names = || damages.iter().map(|damage| damage.name).collect::<Vec<_>>().join(" + ");
    let (safe, report) = engine::by_safe_fixes(&bytes, target).with_context(names)?;
    // A column that mixes two units has no right answer.
    let answered =
        |truth: &Truth| share == 100 || !matches!(truth, Truth::Asked(answers) if answers.iter().any(|answer| answer.starts_with("unit=")));
    let answerable: Vec<Truth> = truths.iter().copied().filter(answered).collect();
    let asked = engine::with_answers(&bytes, target, &answerable, &report).with_context(names)?;
    count.add(&file, &truths, &safe, asked.as_ref().unwrap_or(&safe), &names());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Damage that nothing is said about yet. What is mended goes from this list.
    const SILENT: [&str; 2] = ["duration: milliseconds", "area code cut off"];

    /// The benchmark in small: a short file of every fifth kind of damage.
    #[test]
    fn no_cell_is_silently_wrong() {
        let mut numbers = Numbers::new(4);
        let mut wrong = String::new();
        let told = damages::all().filter(|damage| !SILENT.iter().any(|silent| damage.name.contains(silent)));
        for (index, damage) in told.enumerate().step_by(5) {
            let mut count = Count::new(damage.name, damage.reach());
            let fitting: Vec<&Target> = TARGETS.iter().filter(|target| damage.fits(target)).collect();
            one(&[damage], fitting[index % fitting.len()], FEW, 100, &mut numbers, &mut count).expect("the engine runs");
            wrong.push_str(&count.faults());
        }
        assert_eq!(wrong, "", "cells are wrong after safe fixes");
    }
}
